import type { Motion } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Explained } from '../../components/Explained';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';

/** Motions on the same item that are over: what was asked and what came of it. */
export function OldMotions({
  motions,
  names,
  quorum,
}: {
  motions: readonly Motion[];
  names: ReadonlyMap<string, string>;
  /** Whether there is one now: without it a new vote is not what comes next. */
  quorum: boolean;
}) {
  const words = useText();
  return (
    <Section title={words.t('motion-earlier')} count={motions.length}>
      {motions.map((motion) => (
        <div key={motion.id}>
          <Tag {...(motion.void ? { tone: 'over' as const } : {})}>
            {motion.void
              ? words.t('vote-was-void')
              : motion.result
                ? words.word('result', motion.result)
                : words.word('motion-stage', motion.stage)}
          </Tag>
          <Quote lang={langOf(motion.question)}>{motion.question}</Quote>
          {motion.void && <WhyVoid motion={motion} quorum={quorum} />}
          {motion.result && motion.explanation && (
            <details>
              <summary>{words.t('motion-how')}</summary>
              <Explained explanation={motion.explanation} names={names} />
            </details>
          )}
        </div>
      ))}
    </Section>
  );
}

/** Why a vote was void, and the same words put to a new one by one button. */
function WhyVoid({ motion, quorum }: { motion: Motion; quorum: boolean }) {
  const words = useText();
  const { t } = words;
  const anew = useAct('vote_anew');
  const action = actionIn(motion.actions, 'vote_anew');
  const why = motion.void;
  if (!why) return null;
  return (
    <>
      <p>
        {why.left
          ? t('vote-void-left', { name: why.left.name, time: words.formatTime(why.at) })
          : t('vote-void-by', { name: why.by.name, time: words.formatTime(why.at) })}
        {words.gap}
        {why.reason && <span lang={langOf(why.reason)}>{why.reason}</span>}
      </p>
      <ErrorSummary errors={anew.errors} />
      {isOffered(action) && action.refusal?.code !== 'no-change' && (
        <ButtonRow>
          <ActionButton
            action={action}
            tone={quorum ? 'primary' : 'calm'}
            pending={anew.pending}
            onPress={() => void anew.act({ motion: motion.id, version: motion.version })}
          >
            {t('vote-anew')}
          </ActionButton>
        </ButtonRow>
      )}
    </>
  );
}
