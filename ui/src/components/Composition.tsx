import type { CompositionCheck, CompositionLine } from '../api/schema';
import { SESSION_TAG, useApi } from '../app/query';
import { daysBetween } from '../dates';
import { useText, type Words } from '../i18n';
import styles from './composition.module.css';
import { Source } from './Explained';
import { Loaded } from './Loaded';
import { Section } from './Section';
import { Why } from './Why';

/** What is asked of the roster, in words. */
function say(words: Words, { sentence: { code, args }, people }: CompositionCheck): string {
  const { capacity } = args;
  const worded = { ...args, ...(capacity ? { capacity: words.word('capacity', capacity) } : {}) };
  const text = words.code('composition', code.replace(/^composition-/, ''), worded) ?? code;
  if (people.length === 0) return text;
  const names = words.formatList(people.map(({ name }) => name));
  return `${text}${words.gap}${words.t('composition-about', { names })}`;
}

const toneOf = (holds: string) => (holds === 'yes' ? 'met' : holds === 'no' ? 'over' : 'due');

/** How far ahead something must be done about what is to come, in days. */
const NEAR = 366;

function Line({
  line,
  check,
  ahead = false,
}: {
  line: CompositionLine;
  check: CompositionCheck;
  /** Nothing is wrong yet. */
  ahead?: boolean;
}) {
  const words = useText();
  const rule =
    line.source?.profile && line.source.article
      ? { profile: line.source.profile, article: line.source.article }
      : null;
  return (
    <Why tone={ahead && check.holds === 'no' ? 'due' : toneOf(check.holds)} rule={rule}>
      {say(words, check)}
    </Why>
  );
}

function Summary({ lines }: { lines: readonly CompositionLine[] }) {
  const { t } = useText();
  const count = (holds: string) => lines.filter((line) => line.now.holds === holds).length;
  const lacking = count('no');
  const open = count('unknown');
  if (lines.length === 0) return <p>{t('composition-silent')}</p>;
  return (
    <>
      {lacking > 0 && <p>{t('composition-lacking', { count: lacking })}</p>}
      {open > 0 && <p>{t('composition-open', { count: open })}</p>}
      {lacking + open === 0 && <Why tone="met">{t('composition-holds')}</Why>}
    </>
  );
}

/** What is to come, one day after another. */
function Turns({ lines }: { lines: readonly CompositionLine[] }) {
  const words = useText();
  const turns = lines
    .flatMap((line) => line.turns.map((turn) => ({ line, turn })))
    .toSorted((a, b) => a.turn.from.localeCompare(b.turn.from));
  const days = [...new Set(turns.map(({ turn }) => turn.from))];
  const near = days.filter((day) => daysBetween(words.today(), day) <= NEAR);
  const far = days.slice(near.length);
  const turn = (day: string) => (
    <div key={day} className={styles.turn}>
      <p className={styles.day}>
        {words.t('composition-from', { day: words.formatDay(day) })}
      </p>
      {turns
        .filter(({ turn }) => turn.from === day)
        .map(({ line, turn }) => (
          <Line
            key={turn.check.sentence.code + JSON.stringify(turn.check.sentence.args)}
            line={line}
            check={turn.check}
            ahead
          />
        ))}
    </div>
  );
  return (
    <>
      {near.map(turn)}
      {far[0] && (
        <details className={styles.all}>
          <summary>{words.t('composition-later', { day: words.formatDay(far[0]) })}</summary>
          {far.map(turn)}
        </details>
      )}
    </>
  );
}

/** Whether the roster is what the rules ask for: today and from when not, or on the day of a meeting. */
export function Composition({ day }: { day?: string }) {
  const words = useText();
  const { t } = words;
  const reading = useApi('composition', day ? { day } : {}, {
    tags: ['committee', 'meeting', SESSION_TAG],
  });
  const title = day
    ? t('composition-title-on', { day: words.formatDay(day) })
    : t('composition-title');
  return (
    <Section title={title}>
      <Loaded reading={reading}>
        {({ lines }) => (
          <>
            <Summary lines={lines} />
            {lines
              .filter((line) => line.now.holds !== 'yes')
              .map((line) => (
                <Line key={line.now.sentence.code + JSON.stringify(line.now.sentence.args)} line={line} check={line.now} />
              ))}
            <Turns lines={lines} />
            {lines.length > 0 && (
              <details className={styles.all}>
                <summary>{t('composition-all')}</summary>
                <ul>
                  {lines.map((line) => (
                    <li key={line.now.sentence.code + JSON.stringify(line.now.sentence.args)}>
                      {say(words, line.now)}{' '}
                      {line.source ? (
                        <Source source={line.source} />
                      ) : (
                        <small>{t('composition-from-roster')}</small>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
