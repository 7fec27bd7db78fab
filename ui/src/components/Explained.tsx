import { Fragment } from 'react';
import type { Explanation, RuleSentence, ValueSource } from '../api/schema';
import { useText } from '../i18n';
import styles from './explained.module.css';
import { useRuleSentence } from './RuleSentences';
import { Tag } from './Tag';
import { Why } from './Why';

const VERDICT = /^rule-(quorum-(met|short|capacity-missing)|result-)/;
const QUORUM = /^rule-(quorum|alternate)-/;

/** Where a value comes from: article, how binding, whether it was verified. */
export function Source({ source }: { source: ValueSource }) {
  const words = useText();
  const label = words.code('rule-label', source.label);
  const profile = source.profile && (words.code('profile', source.profile) ?? source.profile);
  const cited =
    profile && source.article
      ? words.t('rule-article', {
          source: profile,
          article: source.article,
          profile: source.profile ?? '',
        })
      : profile;
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
}: {
  sentences: readonly RuleSentence[];
  sources: readonly ValueSource[];
  tone?: 'met' | 'over';
  names: ReadonlyMap<string, string>;
}) {
  const words = useText();
  const say = useRuleSentence(names);
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

/** Quorum, majority and result as the rules computed them: numbers, words, articles. */
export function Explained({
  explanation,
  names,
  part = 'all',
}: {
  explanation: Explanation;
  /** Names by id, for the people a sentence speaks of. */
  names: ReadonlyMap<string, string>;
  part?: 'all' | 'quorum' | 'vote';
}) {
  const { sentences, sources, quorum, result } = explanation;
  const ofQuorum = (source: ValueSource) => source.of.startsWith('quorum');
  return (
    <div className={styles.explained}>
      {part !== 'vote' && (
        <Part
          sentences={sentences.filter(({ code }) => QUORUM.test(code))}
          sources={sources.filter(ofQuorum)}
          tone={quorum.met ? 'met' : 'over'}
          names={names}
        />
      )}
      {part !== 'quorum' && (
        <Part
          sentences={sentences.filter(({ code }) => !QUORUM.test(code))}
          sources={sources.filter((source) => !ofQuorum(source))}
          {...(result === null ? {} : { tone: result === 'carried' ? 'met' : 'over' })}
          names={names}
        />
      )}
    </div>
  );
}
