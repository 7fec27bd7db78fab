import type { PersonId } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';

/** Whether somebody sits on a day by co-option only. */
export function useCoOpted(day: string): (person: PersonId) => boolean {
  const people = useApi('committee', {}, { tags: ['committee', SESSION_TAG] }).data?.people ?? [];
  const seats = new Set(
    people
      .filter(({ terms }) =>
        terms.some(({ co_opted, from, until }) => co_opted && from <= day && day <= until),
      )
      .map(({ id }) => id),
  );
  return (person) => seats.has(person);
}
