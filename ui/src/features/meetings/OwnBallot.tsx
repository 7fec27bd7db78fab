import { useState } from 'react';
import type { BallotValue, Motion } from '../../api/schema';
import { useCommands } from '../../app/commands';
import { useAct, useApi } from '../../app/query';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { ballotWord } from './ballot-words';
import styles from './meetings.module.css';
import { keepCode, useOwnCode } from './own-codes';

export const BALLOTS = ['for', 'against', 'abstain'] as const satisfies readonly BallotValue[];

/** One's own vote: three choices of one weight, then the act by its name. */
export function OwnBallot({ motion }: { motion: Motion }) {
  const words = useText();
  const { t } = words;
  const [choice, setChoice] = useState<BallotValue | null>(null);
  const cast = useAct('cast_ballot');
  const object = useAct('object_to_ballot');
  const person = useApi('session', {}, { tags: ['session'] }).data?.person;
  const toNote = useOwnCode(person, motion.id);
  const secret = motion.mode === 'secret';
  const casting = actionIn(motion.actions, 'cast_ballot');
  const objecting = actionIn(motion.actions, 'object_to_ballot');
  useCommands(
    casting?.allowed
      ? BALLOTS.map((value) => ({
          id: `ballot-${value}`,
          menu: 'meeting' as const,
          label: t('vote-choose', { ballot: ballotWord(words, motion, value) }),
          run: () => setChoice(value),
        }))
      : [],
  );
  if (motion.own_ballot) {
    const ballot = ballotWord(words, motion, motion.own_ballot);
    return (
      <>
        <ErrorSummary errors={object.errors} />
        <Notice
          tone={motion.own_recorded_by ? 'due' : 'met'}
          title={
            motion.own_recorded_by
              ? t('vote-recorded-for-you', { ballot, name: motion.own_recorded_by.name })
              : t('vote-yours', { ballot })
          }
        >
          {objecting?.allowed && (
            <>
              <p>{t('vote-object-text')}</p>
              <Button pending={object.pending} onPress={() => void object.act({ motion: motion.id })}>
                {t('vote-object')}
              </Button>
            </>
          )}
        </Notice>
      </>
    );
  }
  if (secret && motion.has_voted) {
    // While the code is on the screen, that says it.
    return toNote === null ? (
      <Notice tone="met" title={t('ballot-in')}>
        <p>{t('ballot-in-text')}</p>
      </Notice>
    ) : null;
  }
  if (!casting) return null;
  if (!casting.allowed) {
    return casting.refusal && casting.refusal.code !== 'role-missing' ? (
      <div className={styles.leave}>
        <Why rule={casting.refusal.rule}>{words.refusal(casting.refusal)}</Why>
      </div>
    ) : null;
  }
  return (
    <>
      <ErrorSummary errors={cast.errors} />
      <fieldset className={styles.ballot}>
        <legend>{t('vote-your-vote')}</legend>
        <div className={styles.votes}>
          {BALLOTS.map((value) => (
            <Button
              key={value}
              tone="ballot"
              pressed={choice === value}
              onPress={() => setChoice(value)}
            >
              {ballotWord(words, motion, value)}
            </Button>
          ))}
        </div>
      </fieldset>
      {choice && (
        <div role="status">
          <p>
            {t(secret ? 'ballot-secret-check' : 'vote-check', {
              ballot: ballotWord(words, motion, choice),
            })}
          </p>
          <ButtonRow>
            <Button
              tone="primary"
              pending={cast.pending}
              onPress={() =>
                void cast.act({ motion: motion.id, value: choice }).then((outcome) => {
                  setChoice(null);
                  const code = outcome.ok ? outcome.value.code : null;
                  if (code !== null && person !== undefined) keepCode(person, motion.id, code);
                })
              }
            >
              {t(secret ? 'ballot-secret-cast' : 'vote-cast', {
                ballot: ballotWord(words, motion, choice),
              })}
            </Button>
          </ButtonRow>
        </div>
      )}
    </>
  );
}
