import { Fragment } from 'react';
import type { Explanation, Joined, RuleSentence, ValueSource } from '../api/schema';
import { useText } from '../i18n';
import styles from './explained.module.css';
import { type Held, useRuleSentence } from './RuleSentences';
import { Tag } from './Tag';
import { Why } from './Why';

const VERDICT = /^rule-(quorum-(met|short|capacity-missing)|result-)/;
/** Who counts and who does not belongs to the quorum. */
const QUORUM = /^rule-(quorum|alternate|co-opted|video|latecomer)-/;

/** Where a value comes from: article, how binding, whether it was verified. */
export function Source({ source }: { source: ValueSource }) {
  const words = useText();
  const label = words.code('rule-label', source.label);
  const cited =
    source.profile && words.rule({ profile: source.profile, article: source.article ?? '' });
  return (
    <span className={styles.source}>
      {[cited, label, source.behind ? words.t('rule-from-behind') : null].filter(Boolean).join(' · ')}
      {!source.verified && (
        <>
          {' '}
          <Tag tone="due">{words.t('rule-to-be-verified')}</Tag>
        </>
      )}
    </span>
  );
}

function Part({
  sentences,
  sources,
  tone,
  names,
  held,
}: {
  sentences: readonly RuleSentence[];
  sources: readonly ValueSource[];
  tone?: 'met' | 'over';
  names: ReadonlyMap<string, string>;
  held: Held;
}) {
  const words = useText();
  const say = useRuleSentence(names, held);
  if (sentences.length === 0) return null;
  const verdict = sentences.filter(({ code }) => VERDICT.test(code));
  const rest = sentences.filter(({ code }) => !VERDICT.test(code));
  const gap = words.language === 'en' ? ' ' : '';
  return (
    <Why {...(tone ? { tone } : {})}>
      {verdict.map((sentence) => (
        <Fragment key={JSON.stringify(sentence)}>
          <strong>{say(sentence)}</strong>
          {gap}
        </Fragment>
      ))}
      {rest.map(say).join(gap)}
      {sources.map((source) => (
        <Source key={source.of} source={source} />
      ))}
    </Why>
  );
}

type Parts = 'all' | 'quorum' | 'vote';

/** What one profile says. */
function Said({
  explanation,
  names,
  part,
  held,
}: {
  explanation: Explanation;
  names: ReadonlyMap<string, string>;
  part: Parts;
  held: Held;
}) {
  const { sentences, sources, quorum, result } = explanation;
  const ofQuorum = (source: ValueSource) => source.of.startsWith('quorum');
  return (
    <>
      {part !== 'vote' && (
        <Part
          sentences={sentences.filter(({ code }) => QUORUM.test(code))}
          sources={sources.filter(ofQuorum)}
          tone={quorum.met ? 'met' : 'over'}
          names={names}
          held={held}
        />
      )}
      {part !== 'quorum' && (
        <Part
          sentences={sentences.filter(({ code }) => !QUORUM.test(code))}
          sources={sources.filter((source) => !ofQuorum(source))}
          {...(result === null ? {} : { tone: result === 'carried' ? 'met' : 'over' })}
          names={names}
          held={held}
        />
      )}
    </>
  );
}

/**
 * Quorum, majority and result as the rules computed them: numbers, words, articles. Under several
 * profiles each of them side by side, below what all together come to.
 */
export function Explained({
  explanation,
  names,
  part = 'all',
  written = false,
}: {
  explanation: Joined;
  /** Names by id, for the people a sentence speaks of. */
  names: ReadonlyMap<string, string>;
  part?: Parts;
  /** Whether the vote goes round in writing, or did. */
  written?: boolean;
}) {
  const words = useText();
  const { t } = words;
  const { profiles, quorum, result } = explanation;
  const held = !written ? 'at-meeting' : result === 'no_quorum' ? 'in-writing-too-few' : 'in-writing';
  if (profiles.length < 2) {
    return (
      <div className={styles.explained}>
        <Said explanation={explanation} names={names} part={part} held={held} />
      </div>
    );
  }
  const count = profiles.length;
  return (
    <div className={styles.explained}>
      <p className={styles.together}>
        {part !== 'vote' && (
          <strong>
            {t(
              written
                ? quorum.met
                  ? 'joined-quorum-met-in-writing'
                  : 'joined-quorum-short-in-writing'
                : quorum.met
                  ? 'joined-quorum-met'
                  : 'joined-quorum-short',
              { count },
            )}{' '}
          </strong>
        )}
        {part !== 'quorum' && result && result !== 'no_quorum' && (
          <strong>{t(result === 'carried' ? 'joined-carried' : 'joined-not-carried', { count })}</strong>
        )}
      </p>
      <div className={styles.beside}>
        {profiles.map(({ profile, explanation: said }) => {
          const name = words.code('profile', profile) ?? profile;
          return (
            <div key={profile} role="group" aria-label={name} className={styles.one}>
              <p className={styles.profile}>{name}</p>
              <Said explanation={said} names={names} part={part} held={held} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
