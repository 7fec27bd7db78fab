import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Client, ClientContext } from './api/client';
import { makeQueries } from './app/query';
import type { Language } from './dates';
import { TextProvider } from './i18n';
import type { Change, Platform } from './platform/platform';

/** Noon of 22 November 2026 in Shenzhen. */
export const NOON = () => new Date('2026-11-22T04:00:00Z');

/** A host that answers from a table and lets the test announce changes. */
export function testPlatform(
  answer: (name: string, request: unknown) => unknown,
): Platform & { announce: (change: Change) => void } {
  const listeners = new Set<(change: Change) => void>();
  return {
    kind: 'browser',
    call: async (name, request) => answer(name, request),
    watch(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    put: async (file) => ({ digest: '00', size: file.size, name: file.name }),
    get: async () => {},
    announce: (change) => {
      for (const listener of listeners) listener(change);
    },
  };
}

/** Renders under a language, a zone and a clock that stands still. */
export function show(
  children: ReactNode,
  {
    language = 'en',
    platform = testPlatform(() => null),
  }: { language?: Language; platform?: Platform } = {},
) {
  const queries = makeQueries();
  const client = new Client(platform);
  const inside = (node: ReactNode, of: Language) => (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <TextProvider language={of} zone="Asia/Shanghai" clock={NOON}>
          {node}
        </TextProvider>
      </QueryClientProvider>
    </ClientContext>
  );
  const shown = render(inside(children, language));
  return {
    ...shown,
    queries,
    /** Draws something else in the same place, under the same language. */
    change: (node: ReactNode) => shown.rerender(inside(node, language)),
    switchTo: (next: Language) => shown.rerender(inside(children, next)),
  };
}
