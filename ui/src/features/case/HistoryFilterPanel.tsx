import type { History } from '../../api/schema';
import { CheckboxGroup } from '../../components/CheckboxGroup';
import { DateField } from '../../components/DateField';
import styles from '../../components/filters.module.css';
import { Select } from '../../components/Select';
import { useText } from '../../i18n';
import { GROUPS, type HistoryFilters } from './history';

const ANYBODY = 'anybody';

/** Everything one can filter a history by. */
export function HistoryFilterPanel({
  history,
  filters,
  onChange,
}: {
  history: History;
  filters: HistoryFilters;
  onChange: (part: Partial<HistoryFilters>) => void;
}) {
  const words = useText();
  const { t } = words;
  const countOf = (group: string) =>
    history.groups.find((known) => known.group === group)?.count ?? 0;
  return (
    <div className={styles.panel}>
      <CheckboxGroup
        label={t('history-about')}
        name="groups"
        choices={GROUPS.filter(
          (group) => countOf(group) > 0 || filters.groups.includes(group),
        ).map((group) => ({
          value: group,
          label: t('history-about-count', {
            group: words.word('history-group', group),
            count: words.formatNumber(countOf(group)),
          }),
        }))}
        value={filters.groups}
        onChange={(groups) => onChange({ groups })}
      />
      <div>
        <Select
          label={t('history-person')}
          name="person"
          choices={[
            { value: ANYBODY, label: t('history-anybody') },
            ...history.people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={filters.person ?? ANYBODY}
          onChange={(person) => onChange({ person: person === ANYBODY ? null : person })}
        />
        <DateField
          label={t('history-from')}
          name="from"
          value={filters.from}
          onChange={(from) => onChange({ from })}
        />
        <DateField
          label={t('history-until')}
          name="until"
          value={filters.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
    </div>
  );
}
