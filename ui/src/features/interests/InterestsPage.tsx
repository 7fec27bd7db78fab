import type { InterestAnswer, InterestGiven, InterestGroup } from '../../api/schema';
import { savedChoice, savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { useAct, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftForm } from '../../components/DraftForm';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { InterestQuestion, type InterestDraft } from '../../components/InterestQuestion';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Parties } from '../../components/Parties';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { useText } from '../../i18n';
import styles from './interests.module.css';

const ANSWERS: readonly InterestAnswer[] = ['none', 'withdraw', 'decide', 'later'];

type Answers = Readonly<Record<string, InterestDraft>>;

const readAnswers = (saved: unknown): Answers =>
  Object.fromEntries(
    Object.entries(savedFields(saved)).map(([id, entry]) => {
      const { answer, nature } = savedFields(entry);
      return [id, { answer: savedChoice(answer, ANSWERS), nature: savedText(nature) }];
    }),
  );

/** The interest question for all cases that ask it: nothing of them is seen but number, title, party. */
export function InterestsPage({ query }: PageProps) {
  const { t } = useText();
  const meeting = query.get('meeting');
  const reading = useApi('interests', meeting ? { meeting } : {}, {
    tags: ['interests', 'meeting', 'docket', 'committee'],
  });
  return (
    <>
      <PageHeader
        title={t('interests-heading')}
        {...(reading.data?.groups.length === 0 ? {} : { lead: t('interests-lead') })}
      />
      <Loaded reading={reading}>
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyState title={t('interests-none')}>
              <p>{t('interests-none-text')}</p>
              <ButtonLink href={href('desk')}>{t('interests-to-desk')}</ButtonLink>
            </EmptyState>
          ) : (
            <Questions groups={groups} />
          )
        }
      </Loaded>
    </>
  );
}

function Questions({ groups }: { groups: readonly InterestGroup[] }) {
  const words = useText();
  const { t } = words;
  const draft = useDraft<Answers>('interests', {}, readAnswers);
  const answers = draft.value;
  const change = usePatch(answers, draft.setValue);
  const act = useAct('declare_interests');
  const errorAt = useFieldError(act);
  const cases = groups.flatMap((group) => group.cases);
  const given: InterestGiven[] = cases.flatMap(({ case: id }) => {
    const answer = answers[id]?.answer;
    const nature = answers[id]?.nature.trim();
    if (!answer) return [];
    return [{ case: id, answer, ...(nature && answer !== 'none' ? { nature } : {}) }];
  });
  const fill = (ids: readonly string[]) =>
    change(
      Object.fromEntries(
        ids
          .filter((id) => !answers[id]?.answer)
          .map((id) => [id, { answer: 'none' as const, nature: answers[id]?.nature ?? '' }]),
      ),
    );
  const record = async () => {
    if (given.length === 0) return;
    await draft.flush();
    const outcome = await act.act({ answers: given });
    if (outcome.ok) await draft.discard();
  };
  return (
    <DraftForm draft={draft} label={t('interests-heading')} onSubmit={() => void record()}>
      <ErrorSummary errors={act.errors} />
      {groups.map((group) => (
        <Section
          key={group.meeting?.id ?? 'none'}
          count={group.cases.length}
          title={
            group.meeting
              ? t('interests-meeting', {
                  title: group.meeting.title,
                  day: words.formatComing(group.meeting.date),
                  time: group.meeting.time,
                })
              : t('interests-no-meeting')
          }
        >
          {group.cases.length > 1 && (
            <ButtonRow>
              <Button onPress={() => fill(group.cases.map((one) => one.case))}>
                {t('interests-rest-none')}
              </Button>
            </ButtonRow>
          )}
          {group.cases.map(({ case: id, line, parties, answer, again }) => (
            <div key={id} className={styles.case}>
              <h3>
                <span className="number">{line.number ?? line.receipt}</span>{' '}
                <span lang={langOf(line.title)}>{line.title}</span>
              </h3>
              {again && <p>{t('interests-again')}</p>}
              <Parties parties={parties} />
              <InterestQuestion
                label={t('interests-question')}
                name={`interest.${id}`}
                natureName={`nature.${id}`}
                answers={again ? ANSWERS.filter((one) => one !== 'later') : ANSWERS}
                value={answers[id] ?? { answer: answer === 'later' ? 'later' : null, nature: '' }}
                onChange={(next) => change({ [id]: next })}
                natureError={
                  answers[id]?.answer === 'decide' && !answers[id]?.nature.trim()
                    ? errorAt('nature')
                    : undefined
                }
              />
            </div>
          ))}
        </Section>
      ))}
      <div className={styles.act}>
        <StatusLine>
          {t('interests-answered', {
            given: words.formatNumber(given.length),
            total: words.formatNumber(cases.length),
          })}
        </StatusLine>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('interests-act-all', { count: given.length })}
        </Button>
      </div>
    </DraftForm>
  );
}
