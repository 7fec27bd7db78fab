import type { Problem } from '../../api/Problem';
import type { TableChecked, TableRead } from '../../api/schema';
import type { Args } from '../../api/error';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { Notice } from '../../components/Notice';
import { Pages } from '../../components/Pages';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { Table } from '../../components/Table';
import { useText } from '../../i18n';
import { lettersOf } from './columns';

const SIZE = 25;
const ALL = 'all';

/** What a problem says beyond where it is. */
function argsOf(problem: Problem): Args {
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem)) {
    if (name !== 'code' && value !== null) args[name] = value;
  }
  return args;
}

/** Every problem by row, one kind at a time if wanted. */
export function Problems({
  check,
  table,
  query,
}: {
  check: TableChecked;
  table: TableRead;
  query: URLSearchParams;
}) {
  const words = useText();
  const { t } = words;
  const { problems, problem_count: count } = check;
  if (count === 0) return <Notice tone="met">{t('import-no-problems')}</Notice>;
  const code = query.get('code') ?? ALL;
  const page = Math.max(1, Number(query.get('page')) || 1);
  const kinds = new Map<string, number>();
  for (const problem of problems) kinds.set(problem.code, (kinds.get(problem.code) ?? 0) + 1);
  const chosen = problems.filter((problem) => code === ALL || problem.code === code);
  const link = (of: string, at: number) =>
    href('import-step', { step: 'check' }, { code: of, page: String(at) });
  const shown = chosen.slice((page - 1) * SIZE, page * SIZE);
  return (
    <Section title={t('import-problems')} count={count}>
      <p>{t('import-problems-text')}</p>
      {count > problems.length && <p>{t('import-problems-first', { count: problems.length })}</p>}
      <Select
        name="code"
        label={t('import-problems-show')}
        value={code}
        onChange={(next) => navigate(link(next, 1), 'replace')}
        choices={[
          { value: ALL, label: t('import-problems-all', { count: problems.length }) },
          ...[...kinds].map(([kind, number]) => ({
            value: kind,
            label: t('import-problems-kind', {
              kind: words.word('import-problem-kind', kind),
              count: number,
            }),
          })),
        ]}
      />
      <Table
        caption={t('import-problems')}
        stack
        rows={shown.map((problem, index) => ({ problem, key: `${page}-${index}` }))}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'row',
            label: t('import-row'),
            head: true,
            align: 'end',
            cell: ({ problem }) => words.formatNumber(problem.row),
          },
          {
            key: 'column',
            label: t('import-column-label'),
            cell: ({ problem }) =>
              problem.column === null
                ? t('import-whole-row')
                : t('import-column', {
                    letters: lettersOf(problem.column),
                    heading: table.columns[problem.column]?.heading || t('import-no-heading'),
                  }),
          },
          {
            key: 'problem',
            label: t('import-problem-label'),
            cell: ({ problem }) =>
              words.code('import-problem', problem.code, argsOf(problem)) ?? problem.code,
          },
        ]}
      />
      <Pages
        label={t('import-problems-pages')}
        page={page}
        size={SIZE}
        total={chosen.length}
        link={(at) => link(code, at)}
      />
    </Section>
  );
}
