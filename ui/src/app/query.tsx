import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import {
  ApiFailure,
  errorOf,
  useClient,
  type Client,
  type CommandName,
  type Outcome,
  type RequestOf,
  type ResponseOf,
} from '../api/client';
import type { ApiError } from '../api/error';
import { sayWithheld } from '../api/withheld';
import { WordsContext } from '../i18n';
import type { Change } from '../platform/platform';

/** The tag of whatever depends on who is signed in. */
export const SESSION_TAG = 'session';

const SESSION = 'session' satisfies CommandName;

/** Whose session an answer is, and whether it is open. */
function personIn(data: unknown): string {
  const { answer } = { answer: null, ...(data as { answer?: ResponseOf<typeof SESSION> }) };
  return JSON.stringify([answer?.place, answer?.person, answer?.locked]);
}

/** Every cached answer that a change may have made old. One without tags depends on everything. */
export function invalidate(queries: QueryClient, change: Change): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ meta }) => {
      const tags: unknown = meta?.tags;
      if (change === 'everything' || !Array.isArray(tags) || tags.length === 0) return true;
      return tags.some((tag: unknown) => typeof tag === 'string' && change.tags.includes(tag));
    },
  });
}

/** The cache of this window. Nothing is asked twice by itself: a refusal stays a refusal. */
export function makeQueries(): QueryClient {
  // Signed out or locked in the middle of something: whoever shows the session must look again.
  const onError = (thrown: unknown, tags?: unknown) => {
    const { kind } = errorOf(thrown);
    const asked = Array.isArray(tags) && tags.includes(SESSION_TAG);
    if ((kind === 'signed_out' || kind === 'locked') && !asked) {
      void queries.invalidateQueries({
        predicate: ({ meta }) => Array.isArray(meta?.tags) && meta.tags.includes(SESSION_TAG),
      });
    }
  };
  // What one person was shown must never flash before the next: with another
  // person, or with none, every other answer is forgotten before anything is drawn.
  let who: string | undefined;
  const onSession = (now: string) => {
    if (who !== undefined && who !== now) {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION });
    }
    who = now;
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: (data, query) => {
        if (query.queryKey[0] === SESSION) onSession(personIn(data));
      },
      onError: (thrown, query) => {
        if (query.queryKey[0] === SESSION) onSession(errorOf(thrown).kind);
        onError(thrown, query.meta?.tags);
      },
    }),
    mutationCache: new MutationCache({ onError: (thrown) => onError(thrown) }),
    defaultOptions: {
      // A desktop without a network is the ordinary case: never wait for one.
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}

/**
 * Reads again what the committee says has changed. A watch belongs to a session:
 * before anybody signs in none would be granted, and whoever is next has their own.
 */
export function WatchChanges() {
  const { platform } = useClient();
  const queries = useQueryClient();
  const session = useApi(SESSION, {}, { tags: [SESSION_TAG] });
  const who = session.state === 'ready' ? `${session.data.place} ${session.data.person}` : null;
  useEffect(() => {
    if (who === null) return undefined;
    return platform.watch((change) => void invalidate(queries, change));
  }, [platform, queries, who]);
  return null;
}

/** What `useApi` gives. An old answer stays on screen while a new one is fetched. */
export type Reading<T> =
  | { state: 'loading'; data: undefined; error: null; again: () => void }
  | { state: 'failed'; data: T | undefined; error: ApiError; again: () => void }
  | { state: 'ready'; data: T; error: null; again: () => void };

/**
 * Asks a question and keeps the answer fresh. `tags` are those the committee
 * names in its notices; without tags every notice reads it again. A `null`
 * request asks nothing yet.
 */
export function useApi<N extends CommandName>(
  name: N,
  request: RequestOf<N> | null,
  { tags = [] }: { tags?: readonly string[] } = {},
): Reading<ResponseOf<N>> {
  const client = useClient();
  // The session is asked for above the language, and nothing in it is ever withheld.
  const words = useContext(WordsContext);
  // In the cache the answer stays as it came: with another language the words are others.
  const inWords = useCallback(
    (held: { answer: ResponseOf<N> }) => (words ? sayWithheld(held, words.t) : held),
    [words],
  );
  const query = useQuery({
    queryKey: [name, request],
    queryFn: async () => {
      // The guard is `enabled`; this tells the compiler so.
      if (request === null) throw new Error('nothing was asked');
      // `undefined` is no answer to the cache; a command without an answer gives null.
      return { answer: await client.call(name, request) };
    },
    enabled: request !== null,
    select: inWords,
    meta: { tags },
  });
  const again = () => void query.refetch();
  if (query.isError) {
    return { state: 'failed', data: query.data?.answer, error: errorOf(query.error), again };
  }
  if (query.data === undefined) return { state: 'loading', data: undefined, error: null, again };
  return { state: 'ready', data: query.data.answer, error: null, again };
}

/** The last answer there was: what stays on screen while the next question is answered. */
export function useKept<T>(data: T | undefined): T | undefined {
  const [kept, setKept] = useState(data);
  if (data !== undefined && data !== kept) setKept(data);
  return data ?? kept;
}

/** What `useAct` gives. */
export interface Act<N extends CommandName> {
  /** Does it; the outcome is also what `error` shows until the next one. */
  act: (request: RequestOf<N>) => Promise<Outcome<ResponseOf<N>>>;
  pending: boolean;
  error: ApiError | null;
  /** The same as a list, for `ErrorSummary`. */
  errors: readonly ApiError[];
  /** The words for one field, when the last error is about it. */
  errorAt: (field: string) => ApiError | null;
  clear: () => void;
}

/** Waits before each attempt to find out about an act, in milliseconds. */
const ATTEMPTS = [0, 1_000, 3_000, 6_000];

/**
 * An act of which the disk did not say whether it is recorded: by its id the committee, opened
 * anew, tells. What cannot be found out stays unknown, and is said so.
 */
async function findOut(client: Client, error: ApiError & { kind: 'unknown' }): Promise<ApiError> {
  for (const wait of ATTEMPTS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const outcome = await client.ask('act_outcome', { act: error.act });
    if (outcome.ok) return { ...error, recorded: outcome.value.recorded };
  }
  return error;
}

/**
 * Does something. Afterwards everything on screen is read again. What turned out to be recorded
 * although the disk failed is not done a second time by the same press on the same words.
 */
export function useAct<N extends CommandName>(name: N): Act<N> {
  const client = useClient();
  const queries = useQueryClient();
  const recorded = useRef<{ said: string; error: ApiError } | null>(null);
  const mutation = useMutation({
    mutationFn: async (request: RequestOf<N>) => {
      const said = JSON.stringify(request);
      if (recorded.current?.said === said) throw new ApiFailure(recorded.current.error);
      const outcome = await client.ask(name, request);
      if (outcome.ok) return outcome.value;
      if (outcome.error.kind !== 'unknown') throw new ApiFailure(outcome.error);
      const error = await findOut(client, outcome.error);
      if (error.kind === 'unknown' && error.recorded === true) recorded.current = { said, error };
      throw new ApiFailure(error);
    },
    onSuccess: () => invalidate(queries, 'everything'),
    onError: (thrown) => {
      // What is on screen is old, or may be.
      const { kind } = errorOf(thrown);
      if (kind === 'conflict' || kind === 'unknown') void invalidate(queries, 'everything');
    },
  });
  const error = mutation.isError ? errorOf(mutation.error) : null;
  return {
    act: async (request) => {
      try {
        return { ok: true, value: await mutation.mutateAsync(request) };
      } catch (thrown) {
        return { ok: false, error: errorOf(thrown) };
      }
    },
    pending: mutation.isPending,
    error,
    errors: error ? [error] : [],
    errorAt: (field) => (error?.kind === 'invalid' && error.field === field ? error : null),
    clear: mutation.reset,
  };
}
