import { useState } from 'react';
import type { MinutesPage, SheetKind } from '../../api/schema';
import { useAct } from '../../app/query';
import { actionIn } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { FileDrop } from '../../components/FileDrop';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { useText } from '../../i18n';
import { FileButton } from '../case/FileButton';
import styles from '../case/case.module.css';

const KINDS: readonly SheetKind[] = ['sign_in', 'ballot', 'declaration'];
const WHOLE = 'meeting';

/** Scans of what was signed on paper: each is read by who may read what it is about. */
export function MinutesSheets({ page }: { page: MinutesPage }) {
  const words = useText();
  const { t } = words;
  const attach = useAct('attach_sheet');
  const action = actionIn(page.actions, 'attach_sheet');
  const [sheet, setSheet] = useState<SheetKind>('sign_in');
  const [about, setAbout] = useState(WHOLE);
  if (page.sheets.length === 0 && !action?.allowed) return null;
  const items = page.sections.flatMap(({ item, stub }) => (item && !stub ? [item] : []));
  const named = (id: string | null) => {
    const item = items.find((known) => known.item === id);
    return item ? t('minutes-item', { position: item.position, title: item.title }) : null;
  };
  return (
    <Section title={t('sheets-heading')} count={page.sheets.length}>
      <ul className={styles.files}>
        {page.sheets.map((one) => (
          <li key={one.file}>
            <span className={styles.fileName}>
              {t('sheets-named', { kind: words.word('sheet-kind', one.kind), name: one.name })}
            </span>
            <span className={styles.meta}>
              {named(one.item)}{' '}
              {t('minutes-written', {
                name: one.attached.by.name,
                time: words.formatDateTime(one.attached.at),
              })}
            </span>
            <div className={styles.fileActs}>
              <FileButton file={one.file} label={t('sheets-open', { name: one.name })}>
                {t('letters-open-short')}
              </FileButton>
            </div>
          </li>
        ))}
      </ul>
      {action?.allowed && (
        <details>
          <summary>{t('sheets-attach')}</summary>
          <ErrorSummary errors={attach.errors} />
          <RadioGroup
            name="sheet"
            label={t('sheets-kind')}
            choices={KINDS.map((value) => ({ value, label: words.word('sheet-kind', value) }))}
            value={sheet}
            onChange={setSheet}
          />
          <Select
            name="item"
            label={t('sheets-about')}
            description={t('sheets-about-note')}
            choices={[
              { value: WHOLE, label: t('sheets-whole') },
              ...items.map(({ item }) => ({ value: item, label: named(item) ?? '' })),
            ]}
            value={about}
            onChange={setAbout}
          />
          <FileDrop
            label={t('sheets-file')}
            multiple={false}
            onStored={async ({ digest, name }) => {
              await attach.act({
                meeting: page.meeting.id,
                sheet,
                digest,
                name,
                ...(about === WHOLE ? {} : { item: about }),
              });
            }}
          />
        </details>
      )}
    </Section>
  );
}
