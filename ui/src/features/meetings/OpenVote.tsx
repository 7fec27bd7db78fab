import type { Joined, Motion } from '../../api/schema';
import { Explained } from '../../components/Explained';
import { StatusLine } from '../../components/StatusLine';
import { Tally } from '../../components/Tally';
import { useText } from '../../i18n';
import { OwnBallot } from './OwnBallot';
import { RecordBallots } from './RecordBallots';

/** A vote under way: how many have voted, never how. */
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
  const { t } = useText();
  const { totals, electorate } = motion;
  const voted = totals
    ? totals.for + totals.against + totals.abstain
    : electorate.filter((one) => one.has_voted).length;
  const left = electorate.length - voted;
  return (
    <>
      {quorum && <Explained explanation={quorum} names={names} part="quorum" />}
      <Tally
        items={[
          { key: 'voted', count: voted, label: t('vote-have-voted') },
          { key: 'left', count: left, label: t('vote-still') },
          { key: 'recused', count: motion.recused.length, label: t('vote-recused') },
          { key: 'absent', count: motion.absent.length, label: t('vote-absent') },
        ]}
      />
      <StatusLine>
        <strong>{left > 0 ? t('vote-to-come', { count: left }) : t('vote-all-in')}</strong>
      </StatusLine>
      {motion.explanation && <Explained explanation={motion.explanation} names={names} part="vote" />}
      <OwnBallot motion={motion} />
      <RecordBallots motion={motion} />
    </>
  );
}
