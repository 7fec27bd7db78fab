import type { Round } from '../../api/schema';
import { langOf } from '../../app/languages';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { When } from '../../components/When';
import { useText } from '../../i18n';
import { AnswersForm } from './AnswersForm';
import { AskForm } from './AskForm';
import { CloseRound } from './CloseRound';
import { Contacts } from './Contacts';
import { FileButton } from './FileButton';
import { Notices } from './Notices';
import { actionOf, type PartProps } from './parts';
import styles from './case.module.css';

const REQUESTS = ['completion', 'clarification'] as const;

/** Questions to the applicant in rounds of numbered points, and what else was spoken with them. */
export function ClarificationTab({ page, content }: PartProps) {
  const { t } = useText();
  const { rounds } = content;
  const open = rounds.find((round) => round.closed_at === null) ?? null;
  const ask = actionOf(page.actions, 'ask_clarification');
  const answering = actionOf(page.actions, 'record_answers').allowed;
  return (
    <>
      <Section title={t('rounds-heading')} count={rounds.length}>
        {rounds.length === 0 && (
          <EmptyState title={t('rounds-none')}>
            <p>{t('rounds-none-text')}</p>
          </EmptyState>
        )}
        {rounds.toReversed().map((round) => (
          <RoundShown
            key={round.number}
            round={round}
            // The form below shows the points of the open round with room for their answers.
            points={round !== open || !answering}
          />
        ))}
        {open && answering && (
          <AnswersForm key={open.number} page={page} content={content} round={open} />
        )}
        {open && <CloseRound page={page} content={content} round={open} />}
        {!open && ask.allowed && <AskForm key={rounds.length} page={page} content={content} />}
      </Section>
      <Notices page={page} content={content} kinds={REQUESTS} />
      <Contacts page={page} content={content} />
    </>
  );
}

function RoundShown({ round, points }: { round: Round; points: boolean }) {
  const words = useText();
  const { t } = words;
  return (
    <Section level={3} title={t('rounds-round', { number: round.number })}>
      <p>
        {t('rounds-asked', { name: round.asked_by.name, day: words.formatDay(round.asked_at) })}{' '}
        {round.closed_at ? (
          <Tag>{t('rounds-closed', { day: words.formatDay(round.closed_at) })}</Tag>
        ) : round.answered_at ? (
          <Tag tone="accent">
            {t('rounds-answered', { day: words.formatDay(round.answered_at) })}
          </Tag>
        ) : (
          <>
            {t('case-round-due')} <When date={round.due} />
          </>
        )}
      </p>
      {points && (<ol className={styles.points}>
        {round.points.map((point) => (
          <li key={point.number}>
            <span className={styles.pointNumber}>{point.number}.</span>
            <div>
              <p lang={langOf(point.text)}>{point.text}</p>
              {point.answer ? (
                <blockquote className={styles.answer} lang={langOf(point.answer)}>
                  {point.answer}
                </blockquote>
              ) : (
                <small>{t('rounds-unanswered')}</small>
              )}
            </div>
          </li>
        ))}
      </ol>)}
      {round.request_files.map((letter) => (
        <FileButton key={letter.file} file={letter.file}>
          {t('rounds-letter', { language: words.word('tongue', letter.language) })}
        </FileButton>
      ))}
    </Section>
  );
}
