// The codes of one's own secret ballots, until they are written down. They are told once and kept
// nowhere else: in no storage, only in the memory of this window, for the person who voted in it.

import { useSyncExternalStore } from 'react';

const codes = new Map<string, string>();
const listeners = new Set<() => void>();

const key = (person: string, motion: string) => `${person} ${motion}`;

function changed(): void {
  for (const listener of listeners) listener();
}

/** Keeps a code until its voter has written it down. */
export function keepCode(person: string, motion: string, code: string): void {
  codes.set(key(person, motion), code);
  changed();
}

/** Forgets it for good. */
export function forgetCode(person: string, motion: string): void {
  codes.delete(key(person, motion));
  changed();
}

/** The code that a person has still to write down; none after that. */
export function useOwnCode(person: string | undefined, motion: string): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (person === undefined ? null : (codes.get(key(person, motion)) ?? null)),
  );
}
