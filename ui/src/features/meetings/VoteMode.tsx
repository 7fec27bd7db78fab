import type { Motion, VoteMode } from '../../api/schema';
import { Notice } from '../../components/Notice';
import { RadioGroup } from '../../components/RadioGroup';
import { Why } from '../../components/Why';
import { useText, type PlainId } from '../../i18n';
import styles from './meetings.module.css';

const NOTES = {
  open: 'vote-mode-note-open',
  named: 'vote-mode-note-named',
  hidden: 'vote-mode-note-hidden',
  secret: 'vote-mode-note-secret',
} as const satisfies Record<VoteMode, PlainId>;

/** What a way of voting means, in words. */
export function useModeNote(): (mode: VoteMode) => string {
  const { t } = useText();
  return (mode) => t(NOTES[mode]);
}

/** The ways this vote can still be held, each with what it means; of the secret one, what it cannot do. */
export function ModeChoice({
  motion,
  voters,
  mode,
  onChange,
}: {
  motion: Motion;
  /** How many may vote as things stand. */
  voters: number;
  mode: VoteMode;
  onChange: (mode: VoteMode) => void;
}) {
  const words = useText();
  const { t } = words;
  const noteOf = useModeNote();
  const shut = motion.modes.filter((offer) => offer.refusal !== null);
  return (
    <>
      <RadioGroup
        name="mode"
        label={t('vote-mode')}
        choices={motion.modes
          .filter((offer) => offer.refusal === null)
          .map((offer) => ({
            value: offer.mode,
            label: words.word('vote-mode', offer.mode),
            note: noteOf(offer.mode),
          }))}
        value={mode}
        onChange={onChange}
      />
      {shut.length > 0 && (
        <div className={styles.leave}>
          <Why>
            {t('vote-mode-shut', {
              names: words.formatList(shut.map((offer) => words.word('vote-mode', offer.mode))),
            })}
          </Why>
        </div>
      )}
      {mode === 'secret' && <Secrecy few={motion.few_electors} voters={voters} />}
    </>
  );
}

/** Who could learn what of a secret vote; a warning where the result alone can tell. */
export function Secrecy({ few, voters }: { few: boolean; voters: number }) {
  const { t } = useText();
  return (
    <>
      {few && (
        <Notice tone="due" title={t('ballot-few', { count: voters })}>
          <p>{t('ballot-few-text')}</p>
        </Notice>
      )}
      <details className={styles.secrecy} open={few}>
        <summary>{t('ballot-secrecy')}</summary>
        <ul>
          <li>{t('ballot-secrecy-record')}</li>
          <li>{t('ballot-secrecy-operator')}</li>
          <li>{t('ballot-secrecy-code')}</li>
          <li>{t('ballot-secrecy-result')}</li>
        </ul>
      </details>
    </>
  );
}
