import type { Material, Names, Validation } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { Card } from '../../components/Card';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { Timeline } from '../../components/Timeline';
import { TwoColumns } from '../../components/TwoColumns';
import { Why } from '../../components/Why';
import { Written } from '../../components/Written';
import type { Language } from '../../dates';
import { useText } from '../../i18n';
import { BoundRules } from './BoundRules';
import { Cells } from './Cells';
import { ClockSection } from './Clock';
import { NextStep } from './NextStep';
import type { PartProps } from './parts';
import { BUT_VOTES } from './history';
import { useHappenings } from './HistoryTab';

const LATELY = 4;

/** A title in the reader's language, or in the one it has. */
const titleFor = ({ en, zh }: Names, language: Language): string =>
  (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? '';

/** What is asked, what is known, and what happens next. */
export function Overview({ page, content }: PartProps) {
  const { t } = useText();
  const history = useApi('history', { case: page.line.id, groups: BUT_VOTES }, { tags: [`case:${page.line.id}`] });
  const happenings = useHappenings(history.data?.lines.slice(0, LATELY) ?? []);
  return (
    <TwoColumns
      label={t('case-beside')}
      beside={
        <>
          <NextStep page={page} content={content} />
          {happenings.length > 0 && (
            <Card title={t('case-lately')}>
              <Timeline items={happenings} />
              <p>
                <a href={href('case', { id: page.line.id, tab: 'history' })}>
                  {t('case-whole-history')}
                </a>
              </p>
            </Card>
          )}
        </>
      }
    >
      <Section title={t('case-asked')}>
        <Quote lang={langOf(content.summary)}>{content.summary}</Quote>
      </Section>
      <Facts page={page} content={content} />
      <ClockSection page={page} content={content} />
      <BoundRules page={page} content={content} />
      <Routing content={content} />
      <Validations validations={content.validations} materials={content.materials} />
      <Submissions page={page} content={content} />
      {content.import_row && <Cells cells={content.cells} from={content.import_row} />}
    </TwoColumns>
  );
}

function Facts({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const organisation = content.organisation ? (
    <a href={href('organisation', { id: content.organisation })}>
      <Written>{line.party}</Written>
    </a>
  ) : null;
  const rows: { key: string; label: string; value: React.ReactNode }[] = [
    { key: 'applicant', label: t('case-applicant'), value: <Written>{content.applicant}</Written> },
    { key: 'contact', label: t('case-contact'), value: content.contact },
    { key: 'organisation', label: t('case-organisation'), value: organisation },
    { key: 'unit', label: t('case-unit'), value: content.unit && <Written>{content.unit}</Written> },
    {
      key: 'system',
      label: t('case-system'),
      value: content.system_name && (
        <>
          <Written>{content.system_name}</Written>
          {content.system_version && ` ${content.system_version}`}
        </>
      ),
    },
    { key: 'class', label: t('case-classification'), value: content.classification },
    { key: 'language', label: t('case-language'), value: words.word('tongue', content.language) },
    {
      key: 'agenda',
      label: t('case-agenda'),
      value:
        content.agenda.length > 0 &&
        content.agenda.map((entry) => (
          <div key={`${entry.meeting} ${entry.end}`}>
            <a href={href('meeting', { id: entry.meeting })}>
              <Written>{entry.title}</Written>
            </a>
            , {words.formatDay(entry.date)}
            {entry.end && ` · ${words.word('item-end', entry.end)}`}
          </div>
        )),
    },
    {
      key: 'guidance',
      label: t('case-guidance'),
      value:
        content.guidance.length > 0 &&
        content.guidance.map((piece) => (
          <div key={piece.id}>
            <a href={href('guidance-piece', { id: piece.id })}>
              <Written>{titleFor(piece.title, words.language)}</Written>
            </a>
          </div>
        )),
    },
    {
      key: 'profiles',
      label: t('case-profiles'),
      value:
        content.profiles.length > 0 &&
        words.formatList(content.profiles.map((id) => words.word('profile', id))),
    },
    { key: 'closing', label: t('case-closing'), value: content.closing },
  ];
  return (
    <Section title={t('case-facts')}>
      <SummaryList items={rows.filter(({ value }) => Boolean(value))} />
    </Section>
  );
}

function Routing({ content: { triage } }: Pick<PartProps, 'content'>) {
  const words = useText();
  const { t } = words;
  if (!triage) return null;
  return (
    <Section title={t('case-routing')}>
      <p>
        {t('case-routed', {
          pathway: words.word('pathway', triage.pathway),
          tier: words.word('tier', triage.tier),
          name: triage.by.name,
          day: words.formatDay(triage.at),
        })}
      </p>
      {triage.reason && (
        <p>
          {t('case-routed-against', {
            pathway: words.word('pathway', triage.proposal.pathway),
            tier: words.word('tier', triage.proposal.tier),
          })}
          {words.gap}
          <Written>{triage.reason}</Written>
        </p>
      )}
      {triage.proposal.reasons.map((reason) => (
        <Why key={reason.sentence.code} rule={reason.rule}>
          {words.word('triage-reason', reason.sentence.code.replace(/^triage-reason-/, ''))}
        </Why>
      ))}
    </Section>
  );
}

function Validations({
  validations,
  materials,
}: {
  validations: readonly Validation[];
  materials: readonly Material[];
}) {
  const words = useText();
  const { t } = words;
  if (validations.length === 0) return null;
  return (
    <Section title={t('case-validations')}>
      <Timeline
        items={validations.toReversed().map((one) => ({
          key: one.at,
          at: one.at,
          who: one.by.name,
          title: words.word('validated', one.outcome),
          children: (
            <>
              {one.missing.length > 0 && (
                <p>
                  {t('case-missing', {
                    list: words.formatList(one.missing.map((id) => words.word('material', id))),
                  })}
                </p>
              )}
              {one.text && <Quote lang={langOf(one.text)}>{one.text}</Quote>}
            </>
          ),
        }))}
      />
      <details>
        <summary>{t('case-materials')}</summary>
        <SummaryList
          items={materials.map((material) => ({
            key: material.id,
            label: words.word('material', material.id),
            value: (
              <>
                <Tag {...(material.mark === 'missing' ? { tone: 'due' } : {})}>
                  {material.mark ? words.word('mark', material.mark) : t('case-unmarked')}
                </Tag>{' '}
                {material.note}
              </>
            ),
          }))}
        />
      </details>
    </Section>
  );
}

function Submissions({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const later = content.submissions.slice(1);
  return later.length === 0 ? null : (
    <Section title={t('case-submissions')} count={content.submissions.length}>
      <Timeline
        items={later.toReversed().map((one) => ({
          key: one.receipt,
          at: one.at,
          who: one.by.name,
          title: `${words.word('submission', one.kind)} · ${one.receipt}`,
          children: <Quote lang={langOf(one.text)}>{one.text}</Quote>,
        }))}
      />
      <p>
        <small>{t('case-first-receipt', { receipt: page.line.receipt })}</small>
      </p>
    </Section>
  );
}
