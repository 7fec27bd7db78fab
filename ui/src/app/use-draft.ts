import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useClient } from '../api/client';
import type { ApiError } from '../api/error';
import { useText, type Words } from '../i18n';
import { DraftSaver, type DraftState } from './drafts';

/** A draft that cannot be read is handed on as nothing, and `read` makes the empty form of it. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What `useDraft` gives. */
export interface Draft<T> {
  value: T;
  setValue: (value: T) => void;
  /** False until the saved draft has come back: show the form only then. */
  ready: boolean;
  /** Why it could not come back. The form stays shut, or it would write over the draft. */
  error: ApiError | null;
  /** “Saved 14:02”, “Saving”, “Not saved” in words, for a `StatusLine`. */
  status: string;
  /** Saves now. Await it before sending the form. */
  flush: () => Promise<void>;
  /** Forgets the draft, once what it was for is done. */
  discard: () => Promise<void>;
}

/**
 * Something being written that saves itself and comes back after a crash.
 * `read` makes a value of what was saved, also by an older version of the form.
 */
export function useDraft<T>(key: string, empty: T, read: (saved: unknown) => T): Draft<T> {
  const client = useClient();
  const words = useText();
  const [held, setHeld] = useState<Held<T> | null>(null);
  // What was held under another key is not this draft.
  const here = held?.key === key ? held : null;
  const saver = useRef<DraftSaver | null>(null);
  const given = useRef({ empty, read });
  useLayoutEffect(() => {
    given.current = { empty, read };
  });

  useEffect(() => {
    let open = true;
    const onState = (state: DraftState) => {
      if (open) setHeld((before) => (before?.key === key ? { ...before, state } : before));
    };
    const made = new DraftSaver(client, key, onState);
    saver.current = made;
    void client.ask('draft', { key }).then((outcome) => {
      if (!open) return;
      if (!outcome.ok) {
        setHeld({ key, value: given.current.empty, error: outcome.error, state: null });
        return;
      }
      const saved = outcome.value.draft;
      setHeld({
        key,
        value: saved ? given.current.read(readJson(saved.content)) : given.current.empty,
        error: null,
        state: saved ? { kind: 'saved', at: saved.saved_at } : null,
      });
    });
    return () => {
      open = false;
      void made.close();
    };
  }, [client, key]);

  const setValue = useCallback(
    (value: T) => {
      setHeld((before) => (before?.key === key ? { ...before, value } : before));
      saver.current?.change(value);
    },
    [key],
  );
  const flush = useCallback(async () => saver.current?.flush(), []);
  const discard = useCallback(async () => {
    await saver.current?.discard();
    setHeld({ key, value: given.current.empty, error: null, state: null });
  }, [key]);

  return {
    value: here ? here.value : empty,
    setValue,
    ready: here !== null && here.error === null,
    error: here?.error ?? null,
    status: statusOf(here?.state ?? null, words),
    flush,
    discard,
  };
}

interface Held<T> {
  key: string;
  value: T;
  error: ApiError | null;
  state: DraftState | null;
}

function statusOf(state: DraftState | null, words: Words): string {
  switch (state?.kind) {
    case undefined:
      return '';
    case 'unsaved':
    case 'saving':
      return words.t('draft-saving');
    case 'saved':
      return words.t('draft-saved', { time: words.formatTime(state.at) });
    case 'failed':
      return words.t('draft-failed', { reason: words.error(state.error) });
  }
}

const readString = (saved: unknown): string => (typeof saved === 'string' ? saved : '');

/** One text being written, that saves itself. */
export const useTextDraft = (key: string): Draft<string> => useDraft(key, '', readString);
