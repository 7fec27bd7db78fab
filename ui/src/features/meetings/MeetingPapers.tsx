import type { MeetingPage } from '../../api/schema';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { MenuButton } from '../../components/MenuButton';
import { Section } from '../../components/Section';
import { useClient, errorOf } from '../../api/client';
import type { ApiError } from '../../api/error';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary';
import { useText } from '../../i18n';
import { FileButton } from '../case/FileButton';

const LANGUAGES = ['en', 'zh-Hans'] as const;

/** The papers of a meeting: minutes, pack, calendar entry, sheets to print and sign. */
export function MeetingPapers({ page }: { page: MeetingPage }) {
  const words = useText();
  const { t } = words;
  const { platform } = useClient();
  const [errors, setErrors] = useState<ApiError[]>([]);
  const { id, stage } = page.line;
  const get = (file: string) => {
    setErrors([]);
    platform.get(file).catch((thrown: unknown) => setErrors([errorOf(thrown)]));
  };
  const blanks = LANGUAGES.flatMap((language) => {
    const named = (kind: string, title?: string) =>
      t('papers-blank-named', {
        kind: title ? `${words.word('sheet-kind', kind)}: ${title}` : words.word('sheet-kind', kind),
        language: words.word('tongue', language),
      });
    const ballots = page.items.filter(({ stub, motions }) => !stub && motions.length > 0);
    return [
      ...(['sign_in', 'declaration'] as const).map((kind) => ({
        id: `${kind}-${language}`,
        label: named(kind),
        run: () => get(`blank/${id}/${kind}/meeting/${language}`),
      })),
      ...ballots.map((item) => ({
        id: `${item.id}-${language}`,
        label: named('ballot', item.title),
        run: () => get(`blank/${id}/ballot/${item.id}/${language}`),
      })),
    ];
  });
  return (
    <Section title={t('papers-heading')}>
      <ErrorSummary errors={errors} />
      <ButtonRow>
        {stage !== 'called' && (
          <ButtonLink href={href('minutes', { id })}>{t('minutes-title')}</ButtonLink>
        )}
        {LANGUAGES.map((language) => (
          <FileButton key={language} file={`pack/${id}/${language}`}>
            {t('papers-pack', { language: words.word('tongue', language) })}
          </FileButton>
        ))}
        <FileButton file={`calendar/${id}`}>{t('papers-calendar')}</FileButton>
        <MenuButton label={t('papers-blanks')} entries={blanks}>
          {t('papers-blanks')}
        </MenuButton>
      </ButtonRow>
    </Section>
  );
}
