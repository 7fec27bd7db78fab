import { useEffect, useState } from 'react';
import type { OrganisationLine } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { useApi, useKept } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { Pages } from '../../components/Pages';
import { StatusLine } from '../../components/StatusLine';
import { Table, type Column } from '../../components/Table';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

const PAGE = 100;

const link = (text: string, page: number) =>
  href(
    'organisations',
    {},
    { ...(text ? { text } : {}), ...(page > 1 ? { page: String(page) } : {}) },
  );

/** Everybody whose systems cases are about. They are registered by the submissions that name them. */
export function OrganisationsPage({ query }: PageProps) {
  const words = useText();
  const { t } = words;
  const text = query.get('text') ?? '';
  const page = Math.max(1, Math.trunc(Number(query.get('page') ?? '1')) || 1);
  const reading = useApi(
    'organisations',
    { text, skip: (page - 1) * PAGE, take: PAGE },
    { tags: ['organisations', 'docket'] },
  );
  const found = useKept(reading.data);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => navigate(link(typed.trim(), 1), 'replace'), 250);
    return () => clearTimeout(timer);
  }, [typed, text]);
  const columns: readonly Column<OrganisationLine>[] = [
    {
      key: 'name',
      label: t('organisations-name'),
      head: true,
      cell: (line) => (
        <a href={href('organisation', { id: line.id })} lang={langOf(line.name)}>
          {line.name}
        </a>
      ),
    },
    {
      key: 'systems',
      label: t('organisations-systems'),
      align: 'end',
      cell: (line) => words.formatNumber(line.systems),
    },
    {
      key: 'cases',
      label: t('organisations-cases'),
      align: 'end',
      cell: (line) => (
        <a href={href('docket', {}, { organisation: line.id })}>
          {words.formatNumber(line.cases)}
          <span className="visually-hidden"> {t('organisations-cases-of', { name: line.name })}</span>
        </a>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('nav-organisations')} lead={t('organisations-lead')}>
        <ButtonLink href={href('classification')}>{t('classification-heading')}</ButtonLink>
      </PageHeader>
      <ErrorSummary errors={reading.error ? [reading.error] : []} />
      <TextField
        label={t('organisations-search')}
        name="text"
        type="search"
        value={typed}
        onChange={setTyped}
      />
      {found && (
        <>
          <StatusLine>
            {t('organisations-count', {
              count: found.total,
              shown: words.formatNumber(found.total),
            })}
          </StatusLine>
          {found.organisations.length > 0 ? (
            <Table
              caption={t('nav-organisations')}
              columns={columns}
              rows={found.organisations}
              keyOf={(line) => line.id}
              stack
              hideCaption
            />
          ) : (
            <EmptyState title={t(text ? 'organisations-none-match' : 'organisations-none')}>
              <p>{t('organisations-none-text')}</p>
            </EmptyState>
          )}
          <Pages
            label={t('organisations-pages')}
            page={page}
            size={PAGE}
            total={found.total}
            link={(to) => link(text, to)}
          />
        </>
      )}
    </>
  );
}
