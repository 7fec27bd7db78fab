import type { BoundProfile, CaseContent, CasePage } from '../../api/schema';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { useText, type Words } from '../../i18n';
import styles from './case.module.css';

/** What the profiles are compared by: a day, or what their values are about. */
const DUE = 'due';

/** The text of a message whose whole id came from the api. */
function say(words: Words, id: string, args: Record<string, string | undefined>): string {
  const [, prefix = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(id) ?? [];
  return words.code(prefix, rest, args) ?? id;
}

/** What one profile says of something, each value on a line of its own. */
function Said({ profile, of }: { profile: BoundProfile; of: string }) {
  const words = useText();
  const lines =
    of === DUE
      ? [profile.due && words.formatDate(profile.due)]
      : profile.values
          .filter(({ source }) => source.of === of)
          .map(({ sentence }) => say(words, sentence.code, sentence.args));
  const said = lines.filter((line): line is string => Boolean(line));
  return said.length === 0 ? (
    words.t('bound-nothing')
  ) : (
    <>
      {said.map((line) => (
        <span key={line} className={styles.saidLine}>
          {line}
        </span>
      ))}
      {profile.decides.includes(of) && <Tag tone="accent">{words.t('bound-decides')}</Tag>}
    </>
  );
}

/** The profiles a case is bound to, side by side, and how it came to be bound to them. */
export function BoundRules({ page, content }: { page: CasePage; content: CaseContent }) {
  const words = useText();
  const { t } = words;
  const { bound } = content;
  const name = (id: string) => words.code('profile', id) ?? id;
  const label = (of: string) => words.code('bound', of) ?? of;
  const link = ({ profile }: BoundProfile) => (
    <a href={href('rules', {}, { profile })}>{name(profile)}</a>
  );
  const rows = [
    ...(bound.some(({ due }) => due) ? [DUE] : []),
    ...new Set(bound.flatMap(({ values }) => values.map(({ source }) => source.of))),
  ];
  const rebind = actionIn(page.actions, 'rebind_cases');
  const anew = content.bindings.filter((binding) => binding.reason !== null);
  const [only] = bound;
  if (content.bindings.length === 0 || !only) return null;
  return (
    <Section title={t('bound-title')}>
      {bound.length > 1 ? (
        <>
          <p>{t('bound-lead')}</p>
          <div className={styles.boundTable}>
            <Table
              caption={t('bound-table')}
              hideCaption
              stack
              rows={rows}
              keyOf={(of) => of}
              columns={[
                { key: 'of', label: t('bound-of'), head: true, cell: label },
                ...bound.map((profile) => ({
                  key: profile.profile,
                  label: name(profile.profile),
                  cell: (of: string) => <Said profile={profile} of={of} />,
                })),
              ]}
            />
          </div>
          <ul className={styles.boundLinks}>
            {bound.map((profile) => (
              <li key={profile.profile}>{link(profile)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{link(only)}</p>
          <SummaryList
            items={rows.map((of) => ({
              key: of,
              label: label(of),
              value: <Said profile={only} of={of} />,
            }))}
          />
        </>
      )}
      {anew.map((binding) => (
        <p key={binding.at} lang={langOf(binding.reason ?? '')}>
          {t('bound-anew', {
            day: words.formatDateTime(binding.at),
            name: binding.by.name,
            profiles: words.formatList(binding.profiles.map(name)),
            reason: binding.reason ?? '',
          })}
        </p>
      ))}
      {isOffered(rebind) && (
        <ButtonRow>
          <ActionButton
            action={rebind}
            onPress={() => navigate(href('rebind', {}, { case: page.line.id }))}
          >
            {t('bound-change')}
          </ActionButton>
        </ButtonRow>
      )}
    </Section>
  );
}
