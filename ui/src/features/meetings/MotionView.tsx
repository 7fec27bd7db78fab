import { useState } from 'react';
import type { AgendaItem, MeetingPage, Motion } from '../../api/schema';
import { langOf } from '../../app/languages';
import { Explained } from '../../components/Explained';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { Dissent } from './Dissent';
import { MotionActs } from './MotionActs';
import { MotionForm } from './MotionForm';
import { OpenVote } from './OpenVote';
import { OwnCode } from './OwnCode';
import { Recounts } from './Recounts';
import styles from './meetings.module.css';
import { Result } from './Result';
import { WrittenViews } from './WrittenViews';

/** The motion: its words, the law of the vote, the vote, what came of it. */
export function MotionView({
  page,
  item,
  motion,
  names,
}: {
  page: MeetingPage;
  item: AgendaItem;
  motion: Motion;
  names: ReadonlyMap<string, string>;
}) {
  const { t } = useText();
  const [changing, setChanging] = useState(false);
  if (changing && motion.stage === 'put') {
    return (
      <Section title={t('motion-change')}>
        <MotionForm page={page} item={item} motion={motion} onDone={() => setChanging(false)} />
      </Section>
    );
  }
  return (
    <>
      <Quote motion lang={langOf(motion.question)}>
        {motion.question}
      </Quote>
      <OwnCode motion={motion} />
      {motion.stage === 'declared' && <Result item={item} motion={motion} names={names} />}
      {motion.stage === 'open' && <OpenVote motion={motion} quorum={item.quorum} names={names} />}
      {motion.stage === 'put' && motion.explanation && (
        <Explained explanation={motion.explanation} names={names} />
      )}
      <MotionActs motion={motion} names={names} onChange={() => setChanging(true)} />
      <MotionDetails motion={motion} />
      <WrittenViews page={page} motion={motion} />
      {motion.stage === 'declared' && <Dissent motion={motion} />}
      {motion.stage === 'declared' && <Recounts motion={motion} />}
    </>
  );
}

/** What the motion says beyond its question. */
export function MotionDetails({ motion }: { motion: Motion }) {
  const words = useText();
  const { t } = words;
  const items = [
    ...(motion.outcome
      ? [{ key: 'outcome', label: t('motion-outcome'), value: words.word('outcome', motion.outcome) }]
      : []),
    ...(motion.reasons
      ? [
          {
            key: 'reasons',
            label: t('motion-reasons'),
            value: <Quote lang={langOf(motion.reasons)}>{motion.reasons}</Quote>,
          },
        ]
      : []),
    ...(motion.conditions.length > 0
      ? [
          {
            key: 'conditions',
            label: t('motion-conditions'),
            value: (
              <ol>
                {motion.conditions.map((condition) => (
                  <li key={condition.text} lang={langOf(condition.text)}>
                    {condition.text}{' '}
                    {condition.due && (
                      <Tag>{t('motion-until', { date: words.formatDate(condition.due) })}</Tag>
                    )}
                  </li>
                ))}
              </ol>
            ),
          },
        ]
      : []),
    { key: 'mode', label: t('vote-mode'), value: words.word('vote-mode', motion.mode) },
    { key: 'by', label: t('motion-by'), value: motion.by.name },
  ];
  return (
    <div className={styles.details}>
      <SummaryList items={items} />
    </div>
  );
}
