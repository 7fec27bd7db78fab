import { useState } from 'react';
import { useClient } from '../../api/client';
import type { ApiError } from '../../api/error';
import type { TableRead } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import type { Draft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { Tally } from '../../components/Tally';
import { useText } from '../../i18n';
import type { Preparing } from './draft';
import { Problems } from './Problems';

/** What the import would do, before it does it. */
export function CheckStep({
  draft,
  table,
  query,
}: {
  draft: Draft<Preparing>;
  table: TableRead;
  query: URLSearchParams;
}) {
  const words = useText();
  const { t } = words;
  const { file, name, language } = draft.value;
  const mapping = draft.value.mapping ?? table.mapping;
  const checked = useApi('check_table', { file, name, mapping }, { tags: ['imports', 'docket'] });
  const imports = useApi('imports', {}, { tags: ['imports'] });
  const client = useClient();
  const [starting, setStarting] = useState(false);
  const [errors, setErrors] = useState<readonly ApiError[]>([]);
  // Not through `useAct`: that reads this whole page again first, table and all,
  // while the import is already running and the page is about to be left.
  const start = async () => {
    setStarting(true);
    setErrors([]);
    const outcome = await client.ask('start_import', { file, name, mapping, language });
    setStarting(false);
    if (!outcome.ok) {
      setErrors([outcome.error]);
      return;
    }
    await draft.discard();
    navigate(href('import'));
  };
  const action = actionIn(imports.data?.actions ?? [], 'start_import');
  return (
    <Loaded reading={checked}>
      {(check) => (
        <>
          <ErrorSummary errors={errors} />
          <Tally
            items={[
              { key: 'import', count: check.would_import, label: t('import-would') },
              { key: 'there', count: check.already_there, label: t('import-count-there') },
              { key: 'refused', count: check.refused, label: t('import-count-refused') },
              { key: 'equal', count: check.equal_rows, label: t('import-count-equal') },
            ]}
          />
          <p>{t('import-sum', { rows: words.formatNumber(check.rows) })}</p>
          {check.would_import === 0 && (
            <Notice tone="due" title={t('import-nothing')}>
              <p>{t('import-nothing-text')}</p>
            </Notice>
          )}
          <Problems check={check} table={table} query={query} />
          {check.preview.length > 0 && (
            <Section title={t('import-preview')}>
              <Table
                caption={t('import-preview-caption', { count: check.preview.length })}
                stack
                rows={check.preview}
                keyOf={(row) => String(row.row)}
                columns={[
                  {
                    key: 'row',
                    label: t('import-row'),
                    align: 'end',
                    cell: (row) => words.formatNumber(row.row),
                  },
                  {
                    key: 'title',
                    label: t('import-field-title'),
                    head: true,
                    cell: (row) => <span lang={langOf(row.title)}>{row.title}</span>,
                  },
                  {
                    key: 'organisation',
                    label: t('import-field-organisation'),
                    cell: (row) => (
                      <>
                        <span lang={langOf(row.organisation)}>{row.organisation}</span>{' '}
                        {row.organisation_known && <Tag>{t('import-known')}</Tag>}
                      </>
                    ),
                  },
                  {
                    key: 'system',
                    label: t('import-field-system'),
                    cell: (row) => row.system && <span lang={langOf(row.system)}>{row.system}</span>,
                  },
                ]}
              />
            </Section>
          )}
          <RadioGroup
            name="language"
            label={t('import-language')}
            choices={[
              { value: 'en', label: words.word('language', 'en') },
              { value: 'zh-Hans', label: words.word('language', 'zh-Hans') },
            ]}
            value={language}
            onChange={(next) => draft.setValue({ ...draft.value, language: next })}
          />
          <Notice title={t('import-interest')}>
            <p>{t('import-interest-text')}</p>
          </Notice>
          <ButtonRow>
            {action && (
              <ActionButton
                action={action}
                tone="primary"
                pending={starting}
                onPress={() => void start()}
              >
                {t('import-act', { count: check.would_import })}
              </ActionButton>
            )}
            <ButtonLink href={href('import-step', { step: 'columns' })}>
              {t('import-back-to-columns')}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
    </Loaded>
  );
}
