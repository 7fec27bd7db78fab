import { useState } from 'react';
import type { GuidancePage, PublishedVersion } from '../../api/schema';
import { errorOf, useClient } from '../../api/client';
import type { ApiError } from '../../api/error';
import { langOf } from '../../app/languages';
import { useCommands, type Command } from '../../app/commands';
import type { PageProps } from '../../app/pages';
import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { Card } from '../../components/Card';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { TwoColumns } from '../../components/TwoColumns';
import { useText } from '../../i18n';
import { LanguageChoice } from './LanguageChoice';
import { Markdown } from './Markdown';
import { titleBeside, titleIn } from './titles';

const ACTS = [
  { act: 'revise_guidance', step: 'edit', label: 'guidance-revise' },
  { act: 'publish_guidance', step: 'publish', label: 'guidance-publish' },
  { act: 'withdraw_guidance', step: 'withdraw', label: 'guidance-withdraw' },
] as const;

/** A piece of guidance: its text, what it cites, its votes, its published versions. */
export function PiecePage({ params }: PageProps) {
  const id = params.id ?? '';
  const guidance = useApi('guidance', { guidance: id }, { tags: ['guidance', 'meeting'] });
  return <Loaded reading={guidance}>{(page) => <Piece key={page.line.id} page={page} />}</Loaded>;
}

function Piece({ page }: { page: GuidancePage }) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const title = titleIn(line.title, words.language);
  const beside = titleBeside(line.title, words.language);
  const has = { en: page.body_en.trim() !== '', 'zh-Hans': page.body_zh.trim() !== '' };
  const [chosen, setChosen] = useState<'en' | 'zh-Hans' | null>(null);
  const reading =
    chosen ?? (has[words.language] ? words.language : has.en ? 'en' : 'zh-Hans');
  useCommands(
    ACTS.flatMap(({ act, step, label }): Command[] => {
      const action = actionIn(page.actions, act);
      return action
        ? [
            {
              id: act,
              menu: 'guidance',
              label: t(label),
              refused: action.refusal ? words.refusal(action.refusal) : null,
              run: () => navigate(href('guidance-act', { id: line.id, act: step })),
            },
          ]
        : [];
    }),
  );
  return (
    <>
      <PageHeader
        title={title.text}
        lang={title.lang}
        over={
          <>
            <a href={href('guidance')}>{t('nav-guidance')}</a> ·{' '}
            {words.word('guidance-kind', line.kind)}
          </>
        }
        lead={
          <>
            {beside && (
              <>
                <span lang={beside.lang}>{beside.text}</span>
                <br />
              </>
            )}
            <Tag>{words.word('guidance-stage', line.stage)}</Tag>{' '}
            {line.version_in_force !== null &&
              line.in_force_from &&
              t('guidance-version-in-force', {
                number: line.version_in_force,
                date: words.formatDate(line.in_force_from),
              })}
          </>
        }
      />
      <Next page={page} />
      <TwoColumns label={t('guidance-about')} beside={<About page={page} />}>
        <Section title={t('guidance-text')}>
          <LanguageChoice value={reading} onChange={setChosen} />
          {has[reading] ? (
            <Markdown markdown={reading === 'en' ? page.body_en : page.body_zh} lang={reading} />
          ) : (
            <p>{t('guidance-no-text')}</p>
          )}
        </Section>
        <Published page={page} />
      </TwoColumns>
    </>
  );
}

/** Where it stands, and what may be done. */
function Next({ page }: { page: GuidancePage }) {
  const { t } = useText();
  const { stage, id } = page.line;
  return (
    <>
      {stage === 'draft' && (
        <Notice title={t('guidance-next-vote')}>
          <p>
            {t('guidance-next-vote-text')} <a href={href('meetings')}>{t('nav-meetings')}</a>
          </p>
        </Notice>
      )}
      {stage === 'adopted' && (
        <Notice tone="met" title={t('guidance-next-publish')}>
          <p>{t('guidance-next-publish-text')}</p>
        </Notice>
      )}
      {page.withdrawn_because && (
        <Notice tone="due" title={t('guidance-withdrawn-because')}>
          <Quote lang={langOf(page.withdrawn_because)}>{page.withdrawn_because}</Quote>
        </Notice>
      )}
      <ButtonRow>
        {ACTS.map(({ act, step, label }) => {
          const action = actionIn(page.actions, act);
          return (
            isOffered(action) && (
              <ActionButton
                key={act}
                action={action}
                tone={act === 'publish_guidance' && action.allowed ? 'primary' : 'calm'}
                onPress={() => navigate(href('guidance-act', { id, act: step }))}
              >
                {t(label)}
              </ActionButton>
            )
          );
        })}
      </ButtonRow>
    </>
  );
}

function About({ page }: { page: GuidancePage }) {
  const words = useText();
  const { t } = words;
  return (
    <>
      <Card title={t('guidance-cites')}>
        {page.cites.length === 0 ? (
          <p>{t('guidance-cites-none')}</p>
        ) : (
          <ul>
            {page.cites.map((cited) => (
              <li key={cited.case}>
                <a href={href('case', { id: cited.case, tab: 'overview' })} lang={langOf(cited.title)}>
                  {cited.number} {cited.title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('guidance-votes')}>
        {page.motions.length === 0 ? (
          <p>{t('guidance-votes-none')}</p>
        ) : (
          <ul>
            {page.motions.map((motion) => (
              <li key={motion.motion}>
                <a href={href('meeting', { id: motion.meeting })}>{t('guidance-vote-meeting')}</a>{' '}
                <Tag>
                  {motion.result
                    ? words.word('result', motion.result)
                    : words.word('motion-stage', 'open')}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

/** What is published is never changed: each version has its address and its files. */
function Published({ page }: { page: GuidancePage }) {
  const { t } = useText();
  if (page.published.length === 0) return null;
  return (
    <Section title={t('guidance-published')} count={page.published.length}>
      {page.published.map((version) => (
        <Version key={version.number} version={version} />
      ))}
    </Section>
  );
}

function Version({ version }: { version: PublishedVersion }) {
  const words = useText();
  const { t } = words;
  const { platform } = useClient();
  const [errors, setErrors] = useState<ApiError[]>([]);
  const open = (file: string) => {
    setErrors([]);
    platform.get(file).catch((thrown: unknown) => setErrors([errorOf(thrown)]));
  };
  return (
    <Card title={t('guidance-version', { number: version.number })}>
      <ErrorSummary errors={errors} />
      <p>
        {version.until
          ? t('guidance-was-in-force', {
              from: words.formatDate(version.from),
              until: words.formatDate(version.until),
            })
          : t('guidance-in-force-since', { date: words.formatDate(version.from) })}
        <br />
        {t('guidance-published-by', {
          name: version.by.name,
          at: words.formatDateTime(version.at),
        })}
        <br />
        {t('guidance-address')} <code>{version.address}</code>
      </p>
      <ButtonRow>
        {version.files.map((file) => (
          <Button key={file.file} onPress={() => open(file.file)}>
            {t('guidance-open-file', {
              format: file.format.toUpperCase(),
              language: words.word('language', file.language),
            })}
          </Button>
        ))}
      </ButtonRow>
    </Card>
  );
}
