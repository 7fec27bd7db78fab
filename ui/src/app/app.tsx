import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ClientContext, type Client } from '../api/client';
import { ErrorSummary } from '../components/ErrorSummary';
import { PageHeader } from '../components/PageHeader';
import { StatusLine } from '../components/StatusLine';
import { TextProvider, useText } from '../i18n';
import { LookProvider, useLook } from '../look';
import { CommandsProvider } from './commands';
import { saveDraftsOnLeaving } from './drafts';
import { ErrorBoundary } from './ErrorBoundary';
import { Former } from './former';
import { Inside, OUTSIDE, PAGES } from './pages';
import { SESSION_TAG, useAct, useApi, WatchChanges } from './query';
import { RouterProvider, usePlace } from './router';
import { Shell } from './shell';
import styles from './shell.module.css';

/** Everything a window needs around what it shows. */
export function Providers({
  client,
  queries,
  children,
}: {
  client: Client;
  queries: QueryClient;
  children: ReactNode;
}) {
  useEffect(saveDraftsOnLeaving, []);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <WatchChanges />
        <LookProvider>
          <Language>
            <RouterProvider>
              <CommandsProvider>{children}</CommandsProvider>
            </RouterProvider>
          </Language>
        </LookProvider>
      </QueryClientProvider>
    </ClientContext>
  );
}

function Language({ children }: { children: ReactNode }) {
  const { look } = useLook();
  const { data } = useApi('session', {}, { tags: [SESSION_TAG] });
  return (
    <TextProvider language={look.language} {...(data ? { zone: data.zone, own: data.own_profiles } : {})}>
      {children}
    </TextProvider>
  );
}

function Page() {
  const { t } = useText();
  const place = usePlace();
  const Shown = place ? PAGES[place.name] : undefined;
  if (!place || !Shown) {
    return <PageHeader title={t('no-page-title')} lead={t('no-page-text')} />;
  }
  return <Shown params={place.params} query={place.query} />;
}

/** The window: what stands before sign-in, or the shell with the page inside. */
export function App() {
  const { t } = useText();
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const lock = useAct('lock');
  const place = usePlace();
  const address = JSON.stringify([place?.name, place?.params]);

  const now =
    session.state === 'loading'
      ? undefined
      : session.state === 'failed'
        ? session.error.kind
        : session.data.locked
          ? 'locked'
          : null;
  // Asked again, an answer that was an error is none for a moment. What stands
  // before sign-in stays meanwhile, with what is typed in it.
  const [closed, setClosed] = useState(now);
  if (now !== undefined && now !== closed) setClosed(now);

  if (closed === undefined) return <StatusLine>{t('loading')}</StatusLine>;
  if (closed !== null) {
    const Outside =
      closed === 'signed_out' || closed === 'locked' ? OUTSIDE[closed] : undefined;
    return (
      <main className={styles.outside}>
        <ErrorBoundary place={closed}>
          {Outside ? (
            <Outside />
          ) : (
            <>
              <PageHeader title={t('no-session-title')} />
              <ErrorSummary errors={session.error ? [session.error] : []} />
            </>
          )}
        </ErrorBoundary>
      </main>
    );
  }
  if (!session.data) return null;
  const { corrects } = session.data;
  if (corrects) return <Former session={session.data} meeting={corrects} />;
  if (place?.name === 'projector') {
    // On a wall: nothing around it that leads elsewhere.
    return (
      <main>
        <ErrorBoundary place={address}>
          <Page />
        </ErrorBoundary>
      </main>
    );
  }
  return (
    <Shell session={session.data} onLock={() => void lock.act({})}>
      <Inside session={session.data} />
      <ErrorSummary errors={lock.errors} />
      <ErrorBoundary place={address}>
        <Page />
      </ErrorBoundary>
    </Shell>
  );
}
