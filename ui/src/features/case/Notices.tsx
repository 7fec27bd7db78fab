import { useState } from 'react';
import type { CaseNotice, Language, NoticeKind } from '../../api/schema';
import { langOf } from '../../app/languages';
import { ActionButton } from '../../components/ActionButton';
import { isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DateField } from '../../components/DateField';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { FileButton } from './FileButton';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];

/** Letters that tell the applicant something before there is a decision. */
export function Notices({
  page,
  content,
  kinds,
}: PartProps & { kinds: readonly NoticeKind[] }) {
  const { t } = useText();
  const notices = content.notices.filter(({ kind }) => kinds.includes(kind));
  if (notices.length === 0) return null;
  return (
    <Section title={t('notices-heading')} count={notices.length}>
      {notices.toReversed().map((notice) => (
        <Shown key={notice.key} page={page} content={content} notice={notice} />
      ))}
    </Section>
  );
}

function Shown({ page, content, notice }: PartProps & { notice: CaseNotice }) {
  const words = useText();
  const { t } = words;
  const issue = useCaseAct('issue_notice', page);
  const deliver = useCaseAct('mark_notice_delivered', page);
  const [busy, setBusy] = useState<Language | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const id = page.line.id;
  const title = `${words.word('notice-kind', notice.kind)}, ${words.formatDate(notice.day)}`;
  const missing = LANGUAGES.filter(
    (language) => !notice.letters.some((letter) => letter.language === language),
  )
    .toSorted((a, b) => Number(b === content.language) - Number(a === content.language))
    .map((language) => ({ language, action: actionOf(notice.actions, `issue_notice:${language}`) }))
    .filter(({ action }) => isOffered(action));
  const delivering = actionOf(notice.actions, 'mark_notice_delivered');
  return (
    <Section level={3} title={title}>
      <Quote lang={langOf(notice.text)}>{notice.text}</Quote>
      {issue.notices}
      {deliver.notices}
      {notice.letters.length > 0 && (
        <ul className={styles.files}>
          {notice.letters.map((letter) => {
            const language = words.word('tongue', letter.language);
            return (
              <li key={letter.language}>
                <span className={styles.fileName}>{t('letters-letter', { language })}</span>
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
                  <FileButton file={letter.file} label={`${t('letters-open', { language })}: ${title}`}>
                    {t('letters-open-short')}
                  </FileButton>
                </div>
                {!letter.delivered && delivering.allowed && (
                  <div className={styles.fileActs}>
                    <DateField
                      label={t('letters-on')}
                      name="on"
                      error={deliver.fieldError('on')}
                      value={on ?? words.today()}
                      onChange={setOn}
                    />
                    <Button
                      pending={deliver.pending}
                      onPress={() =>
                        void deliver.act({
                          case: id,
                          notice: notice.key,
                          language: letter.language,
                          on: on ?? words.today(),
                        })
                      }
                    >
                      {t('letters-deliver', { language })}
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {missing.length > 0 && (
        <ButtonRow>
          {missing.map(({ language, action }) => (
            <ActionButton
              key={language}
              action={action}
              label={`${t('letters-issue', { language: words.word('tongue', language) })}: ${title}`}
              pending={busy === language}
              onPress={() => {
                setBusy(language);
                void issue
                  .act({ case: id, notice: notice.key, language })
                  .then(() => setBusy(null));
              }}
            >
              {t('letters-issue', { language: words.word('tongue', language) })}
            </ActionButton>
          ))}
        </ButtonRow>
      )}
    </Section>
  );
}
