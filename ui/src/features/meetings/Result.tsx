import type { AgendaItem, Motion } from '../../api/schema';
import { Notice } from '../../components/Notice';
import { Explained } from '../../components/Explained';
import { StatusLine } from '../../components/StatusLine';
import { Tally } from '../../components/Tally';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { href } from '../../app/routes';
import { useText } from '../../i18n';
import { ballotWord } from './ballot-words';
import styles from './meetings.module.css';
import { SecretBallots } from './SecretBallots';

const STATES = ['for', 'against', 'abstain', 'not_cast', 'recused', 'absent'] as const;

/** The result as declared: the six states, the numbers, the articles. */
export function Result({
  item,
  motion,
  names,
}: {
  /** None of a vote in writing. */
  item: AgendaItem | null;
  motion: Motion;
  names: ReadonlyMap<string, string>;
}) {
  const words = useText();
  const { t } = words;
  const { explanation, result } = motion;
  if (!result || !explanation) return null;
  const otherwise = motion.recounts.findLast((one) => one.result !== null)?.result ?? result;
  return (
    <>
      {otherwise !== result && (
        <Notice
          tone="over"
          title={t('recount-otherwise', { result: words.word('result', otherwise) })}
        >
          <p>{t('recount-otherwise-text')}</p>
        </Notice>
      )}
      <p className={styles.result} data-result={result} role="status">
        {words.word('result', result)}
      </p>
      <StatusLine>
        {motion.declared_at && t('vote-declared', { at: words.formatDateTime(motion.declared_at) })}
      </StatusLine>
      <Tally
        items={STATES.map((state) => ({
          key: state,
          count: explanation.tally[state],
          label: ballotWord(words, motion, state),
        }))}
      />
      <Explained explanation={explanation} names={names} written={motion.until !== null} />
      {item && result === 'carried' && (
        <ButtonRow>
          {item?.case && (
            <ButtonLink href={href('case', { id: item.case, tab: 'decision' })}>
              {t('vote-next-sign')}
            </ButtonLink>
          )}
          {item?.guidance && (
            <ButtonLink href={href('guidance-piece', { id: item.guidance })}>
              {t('vote-next-publish')}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {motion.mode === 'secret' && <SecretBallots motion={motion} />}
      {motion.mode !== 'secret' && !motion.totals && motion.electorate.length > 0 && (
        <details>
          <summary>{t('vote-who')}</summary>
          <ul>
            {motion.electorate.map(({ person, value, recorded_by }) => (
              <li key={person.id}>
                {person.name}: {value ? ballotWord(words, motion, value) : ballotWord(words, motion, 'not_cast')}
                {recorded_by && ` (${t('vote-recorded-by', { name: recorded_by.name })})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
