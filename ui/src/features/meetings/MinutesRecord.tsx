import type { OutOfRoom, ItemMinutes, MotionMinutes } from '../../api/schema';
import { langOf } from '../../app/languages';
import { Explained } from '../../components/Explained';
import { Quote } from '../../components/Quote';
import { SummaryList } from '../../components/SummaryList';
import { Tally } from '../../components/Tally';
import { useText } from '../../i18n';
import { RecountLine } from './Recounts';
import styles from './meetings.module.css';

const STATES = ['for', 'against', 'abstain', 'not_cast', 'recused', 'absent'] as const;

/** What the record has of an item: nobody writes it, so nobody can change it here. */
export function MinutesRecord({ item }: { item: ItemMinutes }) {
  const words = useText();
  const { t } = words;
  const away = (one: OutOfRoom) => {
    const args = {
      name: one.person.name,
      left: one.left ? words.formatTime(one.left) : '',
      returned: one.returned ? words.formatTime(one.returned) : '',
    };
    const { name } = args;
    if (!one.attended) return t('minutes-away-absent', { name });
    if (one.left && one.returned) return t('minutes-away-returned', args);
    if (one.left) return t('minutes-away-left', { name, left: args.left });
    if (one.returned) return t('minutes-away-came', { name, returned: args.returned });
    return t(one.stayed ? 'minutes-away-stayed' : 'minutes-away-out', { name });
  };
  const rows = [
    ['discussed', item.begun && item.ended
      ? t('minutes-from-until', {
          from: words.formatTime(item.begun),
          until: words.formatTime(item.ended),
        })
      : null],
    ['present', words.formatList(item.present.map(({ name }) => name))],
    ['away', words.formatList(item.away.map(away))],
    ['recused', words.formatList(item.recused.map(away))],
    ['ended', item.end && (item.minutes && item.end === 'noted'
      ? t('minutes-end-approved')
      : words.word('item-end', item.end))],
    ['reason', item.reason],
  ] as const;
  return (
    <>
      <SummaryList
        items={rows.flatMap(([key, value]) =>
          value ? [{ key, label: t(`minutes-record-${key}`), value }] : [],
        )}
      />
      {item.motions.map((motion) => (
        <MotionRecord key={`${motion.stage} ${motion.question}`} motion={motion} item={item} />
      ))}
    </>
  );
}

function MotionRecord({ motion, item }: { motion: MotionMinutes; item: ItemMinutes }) {
  const words = useText();
  const { t } = words;
  const { explanation, result } = motion;
  const names = new Map(
    [...item.present, ...item.recused.map(({ person }) => person)].map(({ id, name }) => [id, name]),
  );
  return (
    <>
      <p>{t('minutes-motion', { name: motion.by.name })}</p>
      <Quote motion lang={langOf(motion.question)}>
        {motion.question}
      </Quote>
      {motion.conditions.length > 0 && (
        <ol>
          {motion.conditions.map(({ text, due }) => (
            <li key={text} lang={langOf(text)}>
              {text} {due && t('motion-until', { date: words.formatDate(due) })}
            </li>
          ))}
        </ol>
      )}
      {motion.stage === 'withdrawn' && (
        <p>
          {motion.void === null
            ? words.word('motion-stage', 'withdrawn')
            : motion.void.left
              ? t('minutes-void-left', { name: motion.void.left.name })
              : t('minutes-void', { reason: motion.void.reason })}
        </p>
      )}
      {result && (
        <p className={styles.result} data-result={result}>
          {words.word('result', result)}
        </p>
      )}
      {explanation && (
        <>
          <Tally
            items={STATES.map((state) => ({
              key: state,
              count: explanation.tally[state],
              label: words.word('ballot', state),
            }))}
          />
          <details>
            <summary>{t('motion-how')}</summary>
            <Explained explanation={explanation} names={names} />
          </details>
        </>
      )}
      {motion.recounts.map((recount) => (
        <RecountLine key={recount.at} recount={recount} />
      ))}
      {motion.dissent.map(({ by, text }) => (
        <div key={by.id}>
          <strong>{t('minutes-dissent', { name: by.name })}</strong>
          <Quote lang={langOf(text)}>{text}</Quote>
        </div>
      ))}
    </>
  );
}
