import { useState } from 'react';
import type { Decision, Motion } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { EmptyState } from '../../components/EmptyState';
import { Explained } from '../../components/Explained';
import { Notice } from '../../components/Notice';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Signed } from '../../components/Signed';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { Tally } from '../../components/Tally';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { Circulated, namesOf } from './Circulated';
import { ballotWord } from '../meetings/ballot-words';
import { Corrections } from './Corrections';
import { Letters } from './Letters';
import { Notices } from './Notices';
import { actionOf, type PartProps } from './parts';
import { DecisionFate, Reopening } from './Reopening';
import { ReReviewSection } from './ReReview';
import { SignDialog } from './SignDialog';

const DEFERRALS = ['deferral'] as const;

/** Decisions, newest first: the outcome with its reasons, how it was voted, who signed, letters. */
export function DecisionTab({ page, content }: PartProps) {
  const { t } = useText();
  const { decisions } = content;
  if (decisions.length === 0) {
    const meeting = content.agenda.find((entry) => entry.end === null);
    const circulated = content.circulated.map((motion) => (
      <Circulated key={motion.id} motion={motion} />
    ));
    if (circulated.length > 0) {
      return (
        <>
          {circulated}
          <Notices page={page} content={content} kinds={DEFERRALS} />
        </>
      );
    }
    return (
      <>
        <EmptyState title={t('decision-none')}>
          <p>{t(meeting ? 'decision-none-agenda' : 'decision-none-text')}</p>
          {meeting && (
            <p>
              <a href={href('meeting', { id: meeting.meeting })}>
                <Written>{meeting.title}</Written>
              </a>
            </p>
          )}
        </EmptyState>
        <Notices page={page} content={content} kinds={DEFERRALS} />
      </>
    );
  }
  return (
    <>
      <ReReviewSection page={page} content={content} />
      {decisions.toReversed().map((decision) => (
        <DecisionShown key={decision.id} page={page} content={content} decision={decision} />
      ))}
      <Notices page={page} content={content} kinds={DEFERRALS} />
    </>
  );
}

/** One decision and everything that belongs to it. */
function DecisionShown({ page, content, decision }: PartProps & { decision: Decision }) {
  const words = useText();
  const { t } = words;
  const meeting = useApi('meeting', decision.meeting ? { meeting: decision.meeting } : null, {
    tags: ['meeting'],
  });
  const motion = [
    ...content.circulated,
    ...(meeting.data?.items.flatMap((item) => item.motions) ?? []),
  ].find((one) => one.id === decision.motion);
  const names = new Map(meeting.data?.attendance.map(({ person }) => [person.id, person.name]));
  const outcome = words.word('outcome', decision.outcome);
  return (
    <Section
      title={
        content.decisions.length > 1
          ? t('decision-of-day', {
              outcome,
              day: words.formatDate(decision.decided),
              number: content.decisions.indexOf(decision) + 1,
            })
          : outcome
      }
    >
      <DecisionFate decision={decision} />
      <p>
        {decision.meeting ? (
          <>
            {t('decision-decided', { day: words.formatDate(decision.decided) })}
            <a href={href('meeting', { id: decision.meeting })}>
              <Written>{meeting.data?.line.title ?? t('decision-meeting')}</Written>
            </a>
            {t('decision-decided-end')}
          </>
        ) : (
          <HowDecided decision={decision} />
        )}{' '}
        <Tag tone={decision.may_begin ? 'met' : 'due'}>
          {t(decision.may_begin ? 'decision-may-begin' : 'decision-may-not-begin')}
        </Tag>
      </p>
      <FoundAfter decision={decision} />
      {decision.reasons && (
        <>
          <h3>{t('decision-reasons')}</h3>
          <Quote lang={langOf(decision.reasons)}>{decision.reasons}</Quote>
        </>
      )}
      {decision.conditions.length > 0 && (
        <>
          <h3>{t('decision-conditions')}</h3>
          <SummaryList
            items={decision.conditions.map((condition) => ({
              key: String(condition.number),
              label: t('decision-condition', { number: condition.number }),
              value: (
                <>
                  <Written>{condition.text}</Written>
                  {condition.due &&
                    t('decision-condition-due', { day: words.formatDate(condition.due) })}
                </>
              ),
            }))}
          />
        </>
      )}
      {decision.dissent.map((dissent) => (
        <div key={dissent.by.id}>
          <h3>{t('decision-dissent', { name: dissent.by.name })}</h3>
          <Quote lang={langOf(dissent.text)}>{dissent.text}</Quote>
        </div>
      ))}
      {motion && <Vote motion={motion} names={names} />}
      {decision.changed_by && !decision.signature ? (
        <p>{t('decision-never-signed')}</p>
      ) : (
        <>
          <Signing page={page} content={content} decision={decision} />
          <Letters page={page} content={content} decision={decision} />
        </>
      )}
      <Corrections page={page} content={content} decision={decision} />
      <Reopening page={page} content={content} decision={decision} />
    </Section>
  );
}

/** Who signed, or who has to. */
function Signing({ page, content, decision }: PartProps & { decision: Decision }) {
  const words = useText();
  const { t } = words;
  const [signing, setSigning] = useState(false);
  const sign = actionOf(decision.actions, 'sign_decision');
  const { signature } = decision;
  return (
    <Section title={t('decision-signature')} level={3}>
      {signature ? (
        <Signed signature={signature} />
      ) : (
        <>
          <p>{t('decision-unsigned')}</p>
          <ActionButton action={sign} tone="primary" onPress={() => setSigning(true)}>
            {t('decision-sign')}
          </ActionButton>
        </>
      )}
      {signing && (
        <SignDialog
          page={page}
          content={content}
          decision={decision}
          onClose={() => setSigning(false)}
        />
      )}
    </Section>
  );
}

/** Interests that came to light after the vote, and what was ruled. */
function FoundAfter({ decision }: { decision: Decision }) {
  const words = useText();
  const { t } = words;
  // What was ruled then is history once another decision has taken its place.
  const replaced = decision.changed_by !== null;
  return decision.found_after.map((late) => (
    <Notice
      key={`${late.person.id} ${late.found}`}
      tone={late.reopened === false || replaced ? 'plain' : 'due'}
      title={t(replaced ? 'decision-late' : late.suspended ? 'decision-suspended' : late.reopened ? 'decision-reopened' : 'decision-late')}
    >
      <p>
        {t(late.reopened === null ? 'decision-late-open' : late.reopened ? 'decision-late-anew' : 'decision-late-stands', {
          name: late.person.name,
          day: words.formatDate(late.found),
          by: late.ruled_by?.name ?? '',
        })}
      </p>
      {late.reason && <Quote lang={langOf(late.reason)}>{late.reason}</Quote>}
    </Notice>
  ));
}

/** A decision without a meeting: on which pathway, by whom. */
function HowDecided({ decision }: { decision: Decision }) {
  const words = useText();
  const { without_vote: by } = decision;
  const day = words.formatDate(decision.decided);
  if (!by) return words.t('decision-decided-circulated', { day });
  return words.t('decision-decided-without-meeting', {
    day,
    pathway: words.word('pathway', by.pathway),
    names: words.formatList(by.members.map(({ name }) => name)),
  });
}

function Vote({ motion, names }: { motion: Motion; names: ReadonlyMap<string, string> }) {
  const words = useText();
  const { t } = words;
  const { explanation } = motion;
  const known = new Map([...names, ...namesOf(motion)]);
  return (
    <Section title={t('decision-vote')} level={3}>
      <Quote motion lang={langOf(motion.question)}>
        {motion.question}
      </Quote>
      {explanation && (
        <>
          <Tally
            items={(['for', 'against', 'abstain', 'not_cast', 'recused', 'absent'] as const).map(
              (key) => ({
                key,
                count: explanation.tally[key],
                label: ballotWord(words, motion, key),
              }),
            )}
          />
          <details>
            <summary>{t('decision-explanation')}</summary>
            <Explained explanation={explanation} names={known} written={motion.until !== null} />
          </details>
        </>
      )}
    </Section>
  );
}
