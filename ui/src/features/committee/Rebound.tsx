import type { RebindPreview } from '../../api/schema';
import { langOf } from '../../app/languages';
import { href } from '../../app/routes';
import { Table } from '../../components/Table';
import { useText } from '../../i18n';

const NO_CHANGE = 'no-change';

/** The cases an act binds anew, each with what it is bound to now and then. */
export function Rebound({ preview }: { preview: RebindPreview }) {
  const words = useText();
  const { t } = words;
  const names = (ids: readonly string[]) =>
    words.formatList(ids.map((id) => words.code('profile', id) ?? id));
  const day = (date: string | null) => (date ? words.formatDate(date) : '–');
  // Those that stay as they are, are counted and not listed: nothing happens to them.
  const shown = preview.cases.filter((line) => line.refusal?.code !== NO_CHANGE);
  const already = preview.cases.length - shown.length;
  if (preview.cases.length === 0) return <p>{t('rebind-none')}</p>;
  return (
    <>
      {already > 0 && (
        <p>
          {shown.length === 0
            ? t('rebind-already')
            : t('rebind-already-some', { count: already })}
        </p>
      )}
      {shown.length > 0 && (
        <Table
          caption={t('rebind-cases', { count: shown.length })}
          stack
          rows={shown}
          keyOf={(line) => line.case}
          columns={[
            {
              key: 'case',
              label: t('rebind-case'),
              head: true,
              cell: (line) => (
                <a href={href('case', { id: line.case, tab: 'overview' })}>
                  {line.number} <span lang={langOf(line.title)}>{line.title}</span>
                </a>
              ),
            },
            { key: 'now', label: t('rebind-now'), cell: (line) => names(line.profiles) },
            {
              key: 'then',
              label: t('rebind-then'),
              cell: (line) =>
                line.refusal ? words.refusal(line.refusal) : names(preview.profiles),
            },
            {
              key: 'due',
              label: t('rebind-due'),
              cell: (line) =>
                line.due === line.due_then || line.refusal
                  ? day(line.due)
                  : t('rebind-due-moves', { now: day(line.due), later: day(line.due_then) }),
            },
          ]}
        />
      )}
    </>
  );
}

/** The cases of a preview that can be bound anew, as an act names them. */
export const rebindable = (preview: RebindPreview) =>
  preview.cases
    .filter((line) => !line.refusal)
    .map((line) => ({ case: line.case, version: line.version }));
