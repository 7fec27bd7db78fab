import type { HistoryGroup, HistoryQuery } from '../../api/schema';
import { href } from '../../app/routes';

export const GROUPS: readonly HistoryGroup[] = [
  'submission',
  'interest',
  'course',
  'review',
  'meeting',
  'vote',
  'decision',
  'keeping',
];

/** Of what lately happened, the single votes would be most and say least. */
export const BUT_VOTES: HistoryGroup[] = GROUPS.filter((group) => group !== 'vote');

/** What is shown of a history: all of it stands in the address. */
export interface HistoryFilters {
  groups: readonly HistoryGroup[];
  person: string | null;
  from: string | null;
  until: string | null;
}

export const NO_FILTERS: HistoryFilters = { groups: [], person: null, from: null, until: null };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the filters from an address; what cannot be read does not filter. */
export function readHistoryFilters(query: URLSearchParams): HistoryFilters {
  const groups = query.getAll('about');
  const readable = (name: string, form: RegExp) => {
    const value = query.get(name) ?? '';
    return form.test(value) && (form !== DAY || isDay(value)) ? value : null;
  };
  return {
    groups: GROUPS.filter((group) => groups.includes(group)),
    person: readable('person', ID),
    from: readable('from', DAY),
    until: readable('until', DAY),
  };
}

const isDay = (value: string) => {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

/** The address of the history so filtered. */
export function historyLink(id: string, { groups, person, from, until }: HistoryFilters): string {
  return href(
    'case',
    { id, tab: 'history' },
    {
      ...(groups.length > 0 ? { about: groups } : {}),
      ...(person ? { person } : {}),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    },
  );
}

/** The question to the committee. */
export function historyQuery(id: string, { groups, person, from, until }: HistoryFilters): HistoryQuery {
  return {
    case: id,
    ...(groups.length > 0 ? { groups: [...groups] } : {}),
    ...(person ? { person } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}
