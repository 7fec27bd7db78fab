import { useCallback } from 'react';
import type { PersonId } from '../api/schema';
import { useText } from '../i18n';
import { SESSION_TAG, useApi } from './query';

/** As what somebody sits on the committee today: role and capacities, in words. */
export function useOffices(): (person: PersonId) => string {
  const words = useText();
  const people = useApi('committee', {}, { tags: ['committee', SESSION_TAG] }).data?.people;
  return useCallback(
    (id) => {
      const today = words.today();
      const terms = people?.find((person) => person.id === id)?.terms ?? [];
      const running = terms.filter(({ from, until }) => from <= today && today <= until);
      const offices = running.flatMap((term) => [
        words.word('role', term.role),
        ...term.capacities.map((capacity) => words.word('capacity', capacity)),
      ]);
      return [...new Set(offices)].join(' · ');
    },
    [people, words],
  );
}
