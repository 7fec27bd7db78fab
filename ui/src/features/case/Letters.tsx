import { useState } from 'react';
import type { Decision, Language, Letter } from '../../api/schema';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DateField } from '../../components/DateField';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { FileButton } from './FileButton';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];

/** What the page that verifies evidence is got by. */
const VERIFYING_PAGE = 'verifying-page';

/** The letters of a decision: issue, open, say when delivered. */
export function Letters({ page, content, decision }: PartProps & { decision: Decision }) {
  const words = useText();
  const { t } = words;
  const act = useCaseAct('issue_letter', page);
  const [busy, setBusy] = useState<Language | null>(null);
  const issue = async (language: Language) => {
    setBusy(language);
    await act.act({ case: page.line.id, decision: decision.id, language });
    setBusy(null);
  };
  // After a correction a letter in the same language is issued again: the api says when.
  const missing = LANGUAGES.filter(
    (language) =>
      !decision.letters.some((letter) => letter.language === language) ||
      actionOf(decision.actions, `issue_letter:${language}`).allowed,
  )
    .toSorted((a, b) => Number(b === content.language) - Number(a === content.language))
    .map((language) => ({
      language,
      action: actionOf(decision.actions, `issue_letter:${language}`),
    }))
    .filter(({ action }) => isOffered(action));
  // What keeps all of them from being issued is said once.
  const [first, ...rest] = missing.map(({ action }) => action);
  const refusal =
    first?.refusal && rest.every(({ refusal: one }) => one?.code === first.refusal?.code)
      ? first.refusal
      : null;
  return (
    <Section title={t('letters-heading')} count={decision.letters.length} level={3}>
      {act.notices}
      {decision.letters.length > 0 && (
        <ul className={styles.files}>
          {decision.letters.map((letter) => (
            <LetterShown
              key={`${letter.language} ${letter.corrections}`}
              page={page}
              content={content}
              decision={decision}
              letter={letter}
            />
          ))}
        </ul>
      )}
      {decision.evidence !== null && (
        <>
          <Why>{t('letters-evidence-text')}</Why>
          <Why>{t('letters-verifying-page-text')}</Why>
          <ButtonRow>
            <FileButton file={decision.evidence}>{t('letters-evidence')}</FileButton>
            <FileButton file={VERIFYING_PAGE}>{t('letters-verifying-page')}</FileButton>
          </ButtonRow>
        </>
      )}
      {refusal && (
        <Why tone="over" rule={refusal.rule}>
          {words.refusal(refusal)}
        </Why>
      )}
      {missing.length > 0 && !refusal && (
        <ButtonRow>
          {missing.map(({ language, action }) => (
            <ActionButton
              key={language}
              action={action}
              tone={
                decision.letters.length === 0 && language === content.language ? 'primary' : 'calm'
              }
              pending={busy === language}
              onPress={() => void issue(language)}
            >
              {t('letters-issue', { language: words.word('tongue', language) })}
            </ActionButton>
          ))}
        </ButtonRow>
      )}
      <p>
        <small>
          {t('letters-theirs', { language: words.word('tongue', content.language) })}
        </small>
      </p>
    </Section>
  );
}

function LetterShown({
  page,
  decision,
  letter,
}: PartProps & { decision: Decision; letter: Letter }) {
  const words = useText();
  const { t } = words;
  const act = useCaseAct('mark_delivered', page);
  const [on, setOn] = useState<string | null>(null);
  const action = actionOf(decision.actions, 'mark_delivered');
  const record = () =>
    act.act({
      case: page.line.id,
      decision: decision.id,
      language: letter.language,
      on: on ?? words.today(),
    });
  const language = words.word('tongue', letter.language);
  const last = !decision.letters.some(
    (one) => one.language === letter.language && one.corrections > letter.corrections,
  );
  return (
    <li>
      <span className={styles.fileName}>
        {t('letters-letter', { language })}{' '}
        {letter.corrections > 0 && <Tag>{t('letters-corrected')}</Tag>}
        {!last && <Tag>{t('letters-replaced')}</Tag>}
      </span>
      <span className={styles.meta}>
        {t('letters-issued', { time: words.formatDateTime(letter.issued) })}{' '}
        {letter.delivered ? (
          <Tag tone="met">
            {t('letters-delivered', { day: words.formatDate(letter.delivered) })}
          </Tag>
        ) : (
          <Tag tone="due">{t('letters-not-delivered')}</Tag>
        )}
      </span>
      <div className={styles.fileActs}>
        <FileButton file={letter.file} label={t('letters-open', { language })}>
          {t('letters-open-short')}
        </FileButton>
      </div>
      {!letter.delivered && last && action.allowed && (
        <>
          {act.notices}
          <div className={styles.fileActs}>
            <DateField
              label={t('letters-on')}
              name="on"
              error={act.fieldError('on')}
              value={on ?? words.today()}
              onChange={setOn}
            />
            <Button pending={act.pending} onPress={() => void record()}>
              {t('letters-deliver', { language })}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
