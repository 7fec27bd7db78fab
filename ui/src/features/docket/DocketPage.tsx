import { useEffect, useRef, useState } from 'react';
import type { Action as ApiAction, CaseLine } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useApi, useKept } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { Pages } from '../../components/Pages';
import { StatusLine } from '../../components/StatusLine';
import { Table, type Column } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { TextField } from '../../components/TextField';
import { When } from '../../components/When';
import { useText } from '../../i18n';
import { Drafts } from './Drafts';
import { FilterPanel } from './FilterPanel';
import { FilterTags } from './FilterTags';
import { docketLink, docketQuery, PAGE, readFilters, type Filters } from './query';
import styles from './docket.module.css';

const OVER: readonly string[] = ['decided', 'follow_up', 'closed', 'not_taken', 'undone'];

function useColumns(): readonly Column<CaseLine>[] {
  const words = useText();
  const { t } = words;
  return [
    {
      key: 'title',
      label: t('docket-title-column'),
      head: true,
      sortable: true,
      cell: (line) => (
        <>
          <a
            className={styles.title}
            href={href('case', { id: line.id, tab: 'overview' })}
            lang={langOf(line.title)}
          >
            {line.title}
          </a>
          {line.stub && <span className={styles.stub}>{t('docket-stub')}</span>}
        </>
      ),
    },
    {
      key: 'number',
      label: t('docket-number'),
      sortable: true,
      cell: (line) => <span className={styles.short}>{line.number ?? line.receipt}</span>,
    },
    {
      key: 'party',
      label: t('docket-party'),
      sortable: true,
      cell: (line) => <span lang={langOf(line.party)}>{line.party}</span>,
    },
    {
      key: 'stage',
      label: t('docket-stage'),
      sortable: true,
      cell: (line) =>
        line.stage && (
          <span className={styles.short}>
            <Tag {...(OVER.includes(line.stage) ? {} : { tone: 'accent' })}>
              {words.word('stage', line.stage)}
            </Tag>
            {line.tier && <span className={styles.tier}>{words.word('tier', line.tier)}</span>}
          </span>
        ),
    },
    {
      key: 'due',
      label: t('docket-due'),
      sortable: true,
      cell: (line) => line.due && !OVER.includes(line.stage ?? '') && (
          <span className={styles.short}>
            <When date={line.due} />
          </span>
        ),
    },
    {
      key: 'received',
      label: t('docket-received'),
      sortable: true,
      cell: (line) => <span className={styles.short}>{words.formatDay(line.received)}</span>,
    },
  ];
}

/** All cases: first unfiltered, then by whatever one asks. */
export function DocketPage({ query }: PageProps) {
  const words = useText();
  const { t } = words;
  const columns = useColumns();
  const filters = readFilters(query);
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const reading = useApi('docket', docketQuery(filters), { tags: ['docket', 'committee'] });
  // While the next page is fetched, this one stays where it is.
  const docket = useKept(reading.data);

  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(filters.text);
  const change = (part: Partial<Filters>) => {
    if (part.text !== undefined) setTyped(part.text);
    navigate(docketLink({ ...filters, page: 1, ...part }), 'replace');
  };
  const later = useRef(change);
  useEffect(() => {
    later.current = change;
  });
  useEffect(() => {
    if (typed.trim() === filters.text) return undefined;
    const timer = setTimeout(() => later.current({ text: typed.trim() }), 250);
    return () => clearTimeout(timer);
  }, [typed, filters.text]);

  const actionFor = (act: string): ApiAction | undefined =>
    session.data?.actions.find((action) => action.act === act);
  const log = actionFor('log_submission');
  const bring = actionFor('start_import');
  const filtered = docketLink({ ...filters, page: 1, sort: '-received' }) !== href('docket');
  const descending = filters.sort.startsWith('-');
  return (
    <>
      <PageHeader title={t('docket-heading')} lead={t('docket-lead')}>
        {log?.allowed && (
          <ActionButton
            action={log}
            tone="primary"
            onPress={() => navigate(href('new-submission'))}
          >
            {t('docket-new')}
          </ActionButton>
        )}
        {bring?.allowed && (
          <ActionButton action={bring} onPress={() => navigate(href('import'))}>
            {t('docket-import-button')}
          </ActionButton>
        )}
      </PageHeader>
      <ErrorSummary errors={reading.error ? [reading.error] : []} />
      {docket && <Drafts drafts={docket.drafts} />}
      {docket && (
        <>
          <div className={styles.search} role="search" aria-label={t('docket-search-label')}>
            <TextField
              label={t('docket-search')}
              name="text"
              type="search"
              value={typed}
              onChange={setTyped}
            />
            <Button expanded={open} onPress={() => setOpen(!open)}>
              {t(open ? 'docket-filter-hide' : 'docket-filter-show')}
            </Button>
          </div>
          {open && <FilterPanel filters={filters} counts={docket.stages} onChange={change} />}
          <FilterTags filters={filters} onChange={change} />
          <StatusLine>
            {t('docket-count', { count: docket.total, shown: words.formatNumber(docket.total) })}
          </StatusLine>
          {docket.cases.length > 0 ? (
            <Table
              caption={t('docket-heading')}
              columns={columns}
              rows={docket.cases}
              keyOf={(line) => line.id}
              sorting={{ key: filters.sort.replace(/^-/, ''), descending }}
              onSort={({ key, descending: down }) => change({ sort: down ? `-${key}` : key })}
              stack
              hideCaption
            />
          ) : filtered ? (
            <EmptyState title={t('docket-none-match')}>
              <p>{t('docket-none-match-text')}</p>
            </EmptyState>
          ) : (
            <EmptyState title={t('docket-empty')}>
              <p>{t(log?.allowed ? 'docket-empty-secretary' : 'docket-empty-member')}</p>
            </EmptyState>
          )}
          <Pages
            label={t('docket-pages')}
            page={filters.page}
            size={PAGE}
            total={docket.total}
            link={(page) => docketLink({ ...filters, page })}
          />
        </>
      )}
      {!docket && reading.state === 'loading' && <StatusLine>{t('loading')}</StatusLine>}
    </>
  );
}
