import { useState } from 'react';
import type { History, HistoryLine } from '../../api/schema';
import { useApi, useKept } from '../../app/query';
import { navigate, usePlace } from '../../app/router';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { FilterTags } from '../../components/FilterTags';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { Timeline, type Happening } from '../../components/Timeline';
import { useText } from '../../i18n';
import { FileButton } from './FileButton';
import { historyLink, historyQuery, NO_FILTERS, readHistoryFilters, type HistoryFilters } from './history';
import { HistoryFilterPanel } from './HistoryFilterPanel';
import type { PartProps } from './parts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Between names, as the api joins them. */
const BETWEEN_NAMES = ' · ';

/** Lines of a history in words: ids of the rules and days get theirs. */
export function useHappenings(lines: readonly HistoryLine[]): Happening[] {
  const words = useText();
  const inWords = (key: string, value: string) => {
    if (key === 'pathway' || key === 'outcome') return words.word(key, value);
    if (key === 'reviewers') return words.formatList(value.split(BETWEEN_NAMES));
    return DAY.test(value) ? words.formatDay(value) : value;
  };
  return lines.map((line, index) => {
    const args = Object.fromEntries(
      Object.entries(line.args).map(([key, value]) => [key, inWords(key, value)]),
    );
    return {
      key: `${line.act} ${lines.length - index}`,
      at: line.at,
      title: words.code('event', line.kind, args) ?? line.kind,
      ...(line.on_behalf_of
        ? { children: <p>{words.t('history-on-behalf', { name: line.on_behalf_of.name })}</p> }
        : {}),
    };
  });
}

/** Everything that happened to a case, newest first, by whatever one asks; and the same as a file. */
export function HistoryTab({ page }: PartProps) {
  const { t } = useText();
  const { id } = page.line;
  const query = usePlace()?.query ?? new URLSearchParams();
  const filters = readHistoryFilters(query);
  const reading = useApi('history', historyQuery(id, filters), { tags: [`case:${id}`, 'meeting'] });
  // While the next answer is fetched, this one stays where it is.
  const history = useKept(reading.data);
  const [open, setOpen] = useState(false);
  const change = (part: Partial<HistoryFilters>) =>
    navigate(historyLink(id, { ...filters, ...part }), 'replace');
  return (
    <Section title={t('case-tab-history')}>
      <ErrorSummary errors={reading.error ? [reading.error] : []} />
      {!history && reading.state === 'loading' && <StatusLine>{t('loading')}</StatusLine>}
      {history && (
        <>
          <ButtonRow>
            <Button expanded={open} onPress={() => setOpen(!open)}>
              {t(open ? 'history-filter-hide' : 'history-filter-show')}
            </Button>
          </ButtonRow>
          {open && <HistoryFilterPanel history={history} filters={filters} onChange={change} />}
          <Tags history={history} filters={filters} link={historyLink(id, NO_FILTERS)} onChange={change} />
          <StatusLine>
            {history.lines.length === history.total
              ? t('history-count', { total: history.total })
              : t('history-count-part', { shown: history.lines.length, total: history.total })}
          </StatusLine>
          {history.lines.length > 0 ? (
            <Lines lines={history.lines} />
          ) : (
            <EmptyState title={t('history-none-match')}>
              <p>{t('docket-none-match-text')}</p>
            </EmptyState>
          )}
          <Export history={history} />
        </>
      )}
    </Section>
  );
}

function Lines({ lines }: { lines: readonly HistoryLine[] }) {
  const happenings = useHappenings(lines);
  return <Timeline items={happenings} />;
}

function Tags({
  history,
  filters,
  link,
  onChange,
}: {
  history: History;
  filters: HistoryFilters;
  link: string;
  onChange: (part: Partial<HistoryFilters>) => void;
}) {
  const words = useText();
  const { t } = words;
  const { groups, person, from, until } = filters;
  const name = history.people.find(({ id }) => id === person)?.name;
  const tags = [
    ...groups.map((group) => ({
      key: group,
      label: words.word('history-group', group),
      onRemove: () => onChange({ groups: groups.filter((one) => one !== group) }),
    })),
    ...(person
      ? [
          {
            key: 'person',
            label: name ?? t('history-person'),
            onRemove: () => onChange({ person: null }),
          },
        ]
      : []),
    ...(from
      ? [
          {
            key: 'from',
            label: t('history-from-day', { day: words.formatDate(from) }),
            onRemove: () => onChange({ from: null }),
          },
        ]
      : []),
    ...(until
      ? [
          {
            key: 'until',
            label: t('history-until-day', { day: words.formatDate(until) }),
            onRemove: () => onChange({ until: null }),
          },
        ]
      : []),
  ];
  return <FilterTags tags={tags} all={link} />;
}

/** What is shown, as files in the language of the screen. */
function Export({ history }: { history: History }) {
  const { t, language } = useText();
  const fileOf = (format: string) =>
    history.files.find((file) => file.language === language && file.format === format)?.file ?? '';
  return (
    <Section title={t('history-export')} level={3}>
      <p>{t('history-export-text')}</p>
      <ButtonRow>
        <FileButton file={fileOf('pdf')}>{t('history-export-pdf')}</FileButton>
        <FileButton file={fileOf('csv')}>{t('history-export-csv')}</FileButton>
      </ButtonRow>
    </Section>
  );
}
