import type { Field } from '../../api/Field';
import type { TableRead } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { Draft } from '../../app/use-draft';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { Notice } from '../../components/Notice';
import { Select } from '../../components/Select';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { countHeadings, lettersOf } from './columns';
import { FIELDS, type Preparing } from './draft';
import styles from './import.module.css';

const NONE = 'none';

/** Which column means what. A column is known by its place: headings may repeat. */
export function ColumnsStep({ draft, table }: { draft: Draft<Preparing>; table: TableRead }) {
  const words = useText();
  const { t } = words;
  const mapping = draft.value.mapping ?? table.mapping;
  const headings = countHeadings(table.columns);
  const choices = [
    { value: NONE, label: t('import-no-column') },
    ...table.columns.map((column) => {
      const count = headings.get(column.heading) ?? 1;
      const heading = column.heading || t('import-no-heading');
      return {
        value: String(column.position),
        label:
          count > 1
            ? t('import-column-of', {
                letters: lettersOf(column.position),
                heading,
                place: column.occurrence,
                count,
              })
            : t('import-column', { letters: lettersOf(column.position), heading }),
        note: column.samples[0] ?? t('import-column-empty'),
      };
    }),
  ];
  const set = (field: Field, value: string) => {
    const columns = { ...mapping.columns };
    const column = table.columns.find(({ position }) => String(position) === value);
    if (column) columns[field] = { position: column.position, heading: column.heading };
    else delete columns[field];
    draft.setValue({ ...draft.value, mapping: { columns } });
  };
  const used = new Set(Object.values(mapping.columns).map((at) => at?.position));
  return (
    <>
      <SummaryList
        items={[
          { key: 'file', label: t('import-file'), value: table.name },
          { key: 'format', label: t('import-format'), value: table.format.toUpperCase() },
          ...(table.encoding
            ? [{ key: 'encoding', label: t('import-encoding'), value: table.encoding }]
            : []),
          ...(table.delimiter
            ? [
                {
                  key: 'delimiter',
                  label: t('import-delimiter'),
                  value: words.word('import-delimiter', table.delimiter),
                },
              ]
            : []),
          {
            key: 'size',
            label: t('import-size'),
            value: t('import-rows-columns', {
              rows: words.formatNumber(table.rows),
              columns: words.formatNumber(table.columns.length),
            }),
          },
        ]}
      />
      {table.saved && <Notice tone="met">{t('import-saved')}</Notice>}
      {FIELDS.map((field) => {
        const at = mapping.columns[field];
        const column = table.columns.find(({ position }) => position === at?.position);
        const proposed = table.mapping.columns[field]?.position === at?.position;
        return (
          <div key={field} className={styles.field}>
            <Select
              name={`mapping.${field}`}
              label={t(`import-field-${FIELD_IDS[field]}`)}
              description={t(`import-field-${FIELD_IDS[field]}-note`)}
              choices={choices}
              value={at ? String(at.position) : NONE}
              onChange={(value) => set(field, value)}
            />
            <div className={styles.samples}>
              {column && proposed && (
                <Tag tone="accent">{t(table.saved ? 'import-last-time' : 'import-proposed')}</Tag>
              )}
              {column && (
                <p>
                  {t('import-filled', {
                    filled: words.formatNumber(column.filled),
                    rows: words.formatNumber(table.rows),
                  })}
                </p>
              )}
              {column && column.samples.length > 0 && (
                <ul>
                  {column.samples.map((sample) => (
                    <li key={sample} lang={langOf(sample)}>
                      {sample}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        );
      })}
      <p>{t('import-unmapped', { count: table.columns.length - used.size })}</p>
      <ButtonRow>
        <Button
          tone="primary"
          onPress={() => {
            // What was proposed and left so is as good as chosen.
            draft.setValue({ ...draft.value, mapping });
            void draft.flush().then(() => navigate(href('import-step', { step: 'check' })));
          }}
        >
          {t('import-to-check')}
        </Button>
      </ButtonRow>
    </>
  );
}

const FIELD_IDS = {
  title: 'title',
  summary: 'summary',
  organisation: 'organisation',
  organisation_unit: 'organisation-unit',
  system: 'system',
  reference: 'reference',
  contact: 'contact',
  received: 'received',
  classification: 'classification',
  risk_hint: 'risk-hint',
  developer: 'developer',
  supplier: 'supplier',
  deployer: 'deployer',
  data_provider: 'data-provider',
  funder: 'funder',
} as const satisfies Record<Field, string>;
