import type { Motion } from '../../api/schema';
import { langOf } from '../../app/languages';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import { Dissent } from '../meetings/Dissent';
import { MotionActs } from '../meetings/MotionActs';
import { MotionDetails } from '../meetings/MotionView';
import { OpenVote } from '../meetings/OpenVote';
import { OwnCode } from '../meetings/OwnCode';
import { Result } from '../meetings/Result';

const nothing = () => {};

/** Everybody a vote knows of, by id. */
export const namesOf = (motion: Motion): ReadonlyMap<string, string> =>
  new Map(
    [...motion.recused, ...motion.absent, ...motion.electorate.map(({ person }) => person)].map(
      ({ id, name }) => [id, name],
    ),
  );

/** A motion that goes round in writing, or did: its words, the vote, what came of it. */
export function Circulated({ motion }: { motion: Motion }) {
  const words = useText();
  const { t } = words;
  const names = namesOf(motion);
  const until = motion.until ? words.formatDate(motion.until) : '';
  return (
    <Section title={t('circulated-title')}>
      <Quote motion lang={langOf(motion.question)}>
        {motion.question}
      </Quote>
      <p>
        {t(motion.stage === 'open' ? 'circulated-until' : 'circulated-was-until', { day: until })}
      </p>
      <OwnCode motion={motion} />
      {motion.stage === 'open' && <OpenVote motion={motion} quorum={null} names={names} />}
      {motion.stage === 'declared' && <Result item={null} motion={motion} names={names} />}
      {motion.void && (
        <>
          <p>{t('circulated-void', { name: motion.void.by.name })}</p>
          {motion.void.reason && (
            <Quote lang={langOf(motion.void.reason)}>{motion.void.reason}</Quote>
          )}
        </>
      )}
      <MotionActs motion={motion} names={names} onChange={nothing} />
      <MotionDetails motion={motion} />
      {motion.stage === 'declared' && <Dissent motion={motion} />}
    </Section>
  );
}
