import { useState } from 'react';
import type { BallotValue, Motion } from '../../api/schema';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NumberField } from '../../components/NumberField';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { ballotWord } from './ballot-words';
import styles from './meetings.module.css';
import { BALLOTS } from './OwnBallot';

/** What members openly showed, entered by the secretary: one by one, or hands as totals. */
export function RecordBallots({ motion }: { motion: Motion }) {
  const { t } = useText();
  const [hands, setHands] = useState(false);
  const ballots = actionIn(motion.actions, 'record_ballot');
  const totals = actionIn(motion.actions, 'record_totals');
  if (motion.mode === 'secret' || (!isOffered(ballots) && !isOffered(totals))) return null;
  return (
    <Section title={t(motion.until ? 'vote-record-written' : 'vote-record')}>
      <p>{t(motion.until ? 'vote-record-written-text' : 'vote-record-text')}</p>
      {!motion.until && (
        <div className={styles.choices}>
          <Button pressed={!hands} onPress={() => setHands(false)}>
            {t('vote-record-each')}
          </Button>
          <Button pressed={hands} onPress={() => setHands(true)}>
            {t('vote-record-hands')}
          </Button>
        </div>
      )}
      {hands ? <Hands motion={motion} /> : <Each motion={motion} />}
    </Section>
  );
}

function Each({ motion }: { motion: Motion }) {
  const words = useText();
  const { t } = words;
  const record = useAct('record_ballot');
  const action = actionIn(motion.actions, 'record_ballot');
  const [shown, setShown] = useState<ReadonlyMap<string, BallotValue>>(new Map());
  // Whoever voted meanwhile on their own has voted: their line is no longer open.
  const waiting = motion.electorate.filter((one) => !one.has_voted && shown.has(one.person.id));
  const send = async () => {
    for (const { person } of waiting) {
      const value = shown.get(person.id);
      if (!value) continue;
      // One after the other: each is an act of its own.
      // oxlint-disable-next-line no-await-in-loop -- each is an act of its own
      const outcome = await record.act({ motion: motion.id, person: person.id, value });
      if (!outcome.ok) return;
    }
    setShown(new Map());
  };
  return (
    <>
      <ErrorSummary errors={record.errors} />
      <ul className={styles.ballots}>
        {motion.electorate.map(({ person, has_voted, value, recorded_by }) => (
          <li key={person.id}>
            <span>{person.name}</span>
            {has_voted ? (
              <Tag>
                {recorded_by && value
                  ? t('vote-recorded-as', {
                      ballot: ballotWord(words, motion, value),
                      name: recorded_by.name,
                    })
                  : t('room-has-voted')}
              </Tag>
            ) : (
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- three buttons of one line
              <div className={styles.choices} role="group" aria-label={person.name}>
                {BALLOTS.map((ballot) => (
                  <Button
                    key={ballot}
                    pressed={shown.get(person.id) === ballot}
                    label={t('vote-of', { ballot: ballotWord(words, motion, ballot), name: person.name })}
                    onPress={() => setShown(new Map(shown).set(person.id, ballot))}
                  >
                    {ballotWord(words, motion, ballot)}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {action && motion.electorate.some((one) => !one.has_voted) && (
        <ButtonRow>
          <ActionButton
            action={action}
            pending={record.pending}
            onPress={() => void send()}
          >
            {t('vote-record-ballots', { count: waiting.length })}
          </ActionButton>
        </ButtonRow>
      )}
    </>
  );
}

function Hands({ motion }: { motion: Motion }) {
  const words = useText();
  const { t } = words;
  const record = useAct('record_totals');
  const action = actionIn(motion.actions, 'record_totals');
  const [hands, setHands] = useState<Record<BallotValue, number | null>>(
    motion.totals ?? { for: null, against: null, abstain: null },
  );
  const error = record.errorAt('totals');
  return (
    <>
      <ErrorSummary errors={record.errors} />
      <div className={styles.totals}>
        {BALLOTS.map((ballot, index) => (
          <NumberField
            key={ballot}
            name={index === 0 ? 'totals' : `totals.${ballot}`}
            label={ballotWord(words, motion, ballot)}
            min={0}
            max={motion.electorate.length}
            value={hands[ballot]}
            onChange={(count) => setHands({ ...hands, [ballot]: count })}
            error={index === 0 && error ? words.error(error) : undefined}
          />
        ))}
      </div>
      {action && (
        <ButtonRow>
          <ActionButton
            action={action}
            pending={record.pending}
            onPress={() =>
              void record.act({
                motion: motion.id,
                version: motion.version,
                totals: {
                  for: hands.for ?? 0,
                  against: hands.against ?? 0,
                  abstain: hands.abstain ?? 0,
                },
              })
            }
          >
            {t(motion.totals ? 'vote-record-hands-again' : 'vote-record-hands-act')}
          </ActionButton>
        </ButtonRow>
      )}
    </>
  );
}
