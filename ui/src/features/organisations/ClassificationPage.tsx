import { useState } from 'react';
import { useFieldError } from '../../app/form';
import { SESSION_TAG, useAct, useApi, useKept } from '../../app/query';
import { href } from '../../app/routes';
import { Button } from '../../components/Button';
import { DateField } from '../../components/DateField';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { FileDrop } from '../../components/FileDrop';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { Table } from '../../components/Table';
import { TextField } from '../../components/TextField';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import type { StoredFile } from '../../platform/platform';

/** The dated lists of industry codes; systems are classified by the newest. */
export function ClassificationPage() {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const [text, setText] = useState('');
  const reading = useApi('classification', { text }, { tags: ['committee'] });
  // Whoever keeps the casework keeps its lists; the api names that right by its first act.
  const keeps = session.data?.actions.find(({ act }) => act === 'log_submission')?.allowed;
  const classification = useKept(reading.data);
  const lists = classification?.lists ?? [];
  return (
    <>
      <PageHeader
        title={t('classification-heading')}
        lead={t('classification-lead')}
        over={<a href={href('organisations')}>{t('nav-organisations')}</a>}
      />
      <ErrorSummary errors={reading.error ? [reading.error] : []} />
      {reading.state !== 'loading' && lists.length === 0 && !text && (
        <EmptyState title={t('classification-none')}>
          <p>{t(keeps ? 'classification-none-secretary' : 'classification-none-text')}</p>
        </EmptyState>
      )}
      {lists.length > 0 && (
        <>
          <Section title={t('classification-lists')} count={lists.length}>
            <Table
              caption={t('classification-lists')}
              columns={[
                {
                  key: 'name',
                  label: t('classification-name'),
                  head: true,
                  cell: (list) => <Written>{list.name}</Written>,
                },
                {
                  key: 'dated',
                  label: t('classification-dated'),
                  cell: (list) => words.formatDate(list.dated),
                },
                {
                  key: 'codes',
                  label: t('classification-codes'),
                  align: 'end',
                  cell: (list) => words.formatNumber(list.codes),
                },
              ]}
              rows={lists}
              keyOf={(list) => `${list.name} ${list.dated}`}
              stack
              hideCaption
            />
          </Section>
          <Section title={t('classification-newest')}>
            <TextField
              label={t('classification-search')}
              name="text"
              type="search"
              value={text}
              onChange={setText}
            />
            <Table
              caption={t('classification-found')}
              columns={[
                {
                  key: 'code',
                  label: t('classification-code'),
                  head: true,
                  cell: (one) => <span className="number">{one.code}</span>,
                },
                {
                  key: 'title',
                  label: t('classification-title'),
                  cell: (one) => <Written>{one.title}</Written>,
                },
              ]}
              rows={classification?.codes ?? []}
              keyOf={(one) => one.code}
              tall
              hideCaption
            />
          </Section>
        </>
      )}
      {keeps && <ImportList />}
    </>
  );
}

function ImportList() {
  const words = useText();
  const { t } = words;
  const act = useAct('import_classification');
  const errorAt = useFieldError(act);
  const [file, setFile] = useState<StoredFile | null>(null);
  const [name, setName] = useState('');
  const [dated, setDated] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const record = async () => {
    if (!file) return;
    const outcome = await act.act({
      file: file.digest,
      file_name: file.name,
      name,
      dated: dated ?? words.today(),
    });
    if (!outcome.ok) return;
    setDone(t('classification-imported', { count: outcome.value.codes, name: outcome.value.name }));
    setFile(null);
    setName('');
  };
  return (
    <Section title={t('classification-import')}>
      <form
        aria-label={t('classification-import')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        {done && (
          <Notice tone="met">
            <p role="status">{done}</p>
          </Notice>
        )}
        <ErrorSummary errors={act.errors} />
        <p>{t('classification-import-text')}</p>
        <FileDrop
          label={t('classification-file')}
          accept={['.csv', '.xlsx', '.xls', '.ods', '.tsv', '.txt']}
          multiple={false}
          onStored={(stored) => {
            setFile(stored);
            setDone(null);
          }}
        />
        <StatusLine>{file && t('classification-chosen', { name: file.name })}</StatusLine>
        <TextField
          label={t('classification-name')}
          name="name"
          error={errorAt('name')}
          value={name}
          onChange={setName}
        />
        <DateField
          label={t('classification-dated')}
          name="dated"
          error={errorAt('dated')}
          value={dated ?? words.today()}
          onChange={setDated}
        />
        <Button
          type="submit"
          tone="primary"
          pending={act.pending}
          refused={!file}
        >
          {t(file ? 'classification-import-act' : 'classification-import-first')}
        </Button>
      </form>
    </Section>
  );
}
