import type { Joined, Motion } from '../../api/schema';
import { actionIn } from '../../components/actions';
import { Explained } from '../../components/Explained';
import { Notice } from '../../components/Notice';
import { StatusLine } from '../../components/StatusLine';
import { Tally } from '../../components/Tally';
import { useText } from '../../i18n';
import { ballotWord } from './ballot-words';
import { OwnBallot } from './OwnBallot';
import { RecordBallots } from './RecordBallots';
import { Secrecy, useModeNote } from './VoteMode';

/** A vote under way: how many have voted; how, only where the vote is held so that it shows. */
export function OpenVote({
  motion,
  quorum,
  names,
}: {
  motion: Motion;
  /** As it is now: it may be lost while the vote is open. */
  quorum: Joined | null;
  names: ReadonlyMap<string, string>;
}) {
  const words = useText();
  const { t } = words;
  const noteOf = useModeNote();
  const { totals, electorate } = motion;
  const voted = totals
    ? totals.for + totals.against + totals.abstain
    : electorate.filter((one) => one.has_voted).length;
  const left = electorate.length - voted;
  // Whose vote it is finds it under the question, before any law; for all others it is a remark.
  const casts = actionIn(motion.actions, 'cast_ballot')?.allowed ?? false;
  const own = casts || motion.own_ballot !== null || motion.has_voted;
  return (
    <>
      {motion.box_lost && (
        <Notice tone="over" title={t('ballot-box-lost')}>
          <p>{t('ballot-box-lost-text')}</p>
        </Notice>
      )}
      <p>
        <strong>{t('vote-mode-now', { mode: words.word('vote-mode', motion.mode) })}</strong> {noteOf(motion.mode)}
      </p>
      {own && <OwnBallot motion={motion} />}
      <Tally
        items={[
          { key: 'voted', count: voted, label: t('vote-have-voted') },
          { key: 'left', count: left, label: t('vote-still') },
          { key: 'recused', count: motion.recused.length, label: t('vote-recused') },
          { key: 'absent', count: motion.absent.length, label: t('vote-absent') },
        ]}
      />
      {/* The count stands above it; whoever cannot see that hears it. */}
      <div {...(left > 0 ? { className: 'visually-hidden' } : {})}>
        <StatusLine>
          <strong>{left > 0 ? t('vote-to-come', { count: left }) : t('vote-all-in')}</strong>
        </StatusLine>
      </div>
      {motion.so_far && (
        <StatusLine>{t('vote-so-far', motion.so_far)}</StatusLine>
      )}
      {motion.mode === 'open' && <OpenBallots motion={motion} />}
      {motion.mode === 'secret' && (
        <Secrecy few={motion.few_electors} voters={electorate.length} />
      )}
      {quorum && <Explained explanation={quorum} names={names} part="quorum" />}
      {motion.explanation && (
        <Explained
          explanation={motion.explanation}
          names={names}
          part="vote"
          written={motion.until !== null}
        />
      )}
      {!own && <OwnBallot motion={motion} />}
      <RecordBallots motion={motion} />
    </>
  );
}

/** Who voted how, as it comes. */
function OpenBallots({ motion }: { motion: Motion }) {
  const words = useText();
  const seen = motion.electorate.filter((one) => one.value !== null);
  if (seen.length === 0) return null;
  return (
    <ul>
      {seen.map(({ person, value }) => (
        <li key={person.id}>
          {words.t('vote-of', { name: person.name, ballot: ballotWord(words, motion, value ?? '') })}
        </li>
      ))}
    </ul>
  );
}
