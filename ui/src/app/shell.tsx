import { useId, useState, type ReactNode } from 'react';
import type { SessionInfo } from '../api/schema';
import { Button } from '../components/Button';
import { ErrorSummary } from '../components/ErrorSummary';
import { Icon } from '../components/Icon';
import { MenuBar } from '../components/MenuBar';
import { Notice } from '../components/Notice';
import { Tag } from '../components/Tag';
import { useText, type PlainId } from '../i18n';
import { useLook } from '../look';
import { entryOf, keysOf, MENUS, useAllCommands } from './commands';
import { flushDrafts } from './drafts';
import { Finder } from './Finder';
import { InMemory } from './InMemory';
import { Keys } from './Keys';
import { navigate, usePlace } from './router';
import { href, type RouteName } from './routes';
import { useShellCommands } from './shell-commands';
import { useSignOut } from './sign-out';
import styles from './shell.module.css';
import { useKeptFocus } from './use-kept-focus';

/** The main pages, in their order, with the pages that belong under each. */
const SECTIONS = [
  { name: 'desk', label: 'nav-desk', holds: ['desk', 'interests'] },
  { name: 'docket', label: 'nav-docket', holds: ['docket', 'case', 'new-submission', 'import', 'import-step', 'export'] },
  { name: 'meetings', label: 'nav-meetings', holds: ['meetings', 'meeting', 'minutes', 'new-meeting'] },
  { name: 'guidance', label: 'nav-guidance', holds: ['guidance', 'guidance-piece', 'new-guidance', 'guidance-act'] },
  { name: 'organisations', label: 'nav-organisations', holds: ['organisations', 'organisation', 'classification'] },
  { name: 'committee', label: 'nav-committee', holds: ['committee', 'appoint', 'person', 'rules', 'own-profile', 'adopt-rules', 'rebind', 'texts', 'recovery', 'backups', 'personal-data', 'data-request', 'keeping'] },
] as const satisfies readonly {
  name: RouteName;
  label: PlainId;
  holds: readonly RouteName[];
}[];

/** The frame of every page behind sign-in: where one can go, what one can do, who one is. */
export function Shell({
  session,
  onLock,
  children,
}: {
  session: SessionInfo;
  onLock: () => void;
  children: ReactNode;
}) {
  const words = useText();
  const { t } = words;
  const { look, change } = useLook();
  const place = usePlace();
  const navId = useId();
  // Opened on one page, it has done its work on the next.
  const [openAt, setOpenAt] = useState<typeof place | 'nowhere'>('nowhere');
  const navOpen = openAt === place;
  const [finding, setFinding] = useState(false);
  const [keys, setKeys] = useState(false);
  const { signOut, errors: signOutErrors } = useSignOut();
  const other = look.language === 'en' ? 'zh-Hans' : 'en';

  const lock = () => void flushDrafts().then(onLock);
  useShellCommands({
    session,
    onLock: lock,
    onSignOut: () => void signOut(),
    onFind: () => setFinding(true),
    onKeys: () => setKeys(true),
  });
  const commands = useAllCommands();
  useKeptFocus();

  const menus = MENUS.map((menu) => ({
    key: menu,
    label: t(`menu-${menu}`),
    entries: commands.filter((command) => command.menu === menu).map(entryOf),
  })).filter((menu) => menu.entries.length > 0);
  const { en, zh } = session.committee;
  const [first, second] = look.language === 'en' ? [en ?? zh, en ? zh : null] : [zh ?? en, zh ? en : null];
  const langOf = (name: string | null) => (name === zh ? 'zh-Hans' : 'en');

  return (
    <>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The fragment is the router's.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip-to-content')}
      </a>
      <div className={styles.app}>
        <header className={styles.side} data-open={navOpen} data-print="no">
          <div className={styles.names}>
            <strong lang={langOf(first)}>{first}</strong>
            {second && <span lang={langOf(second)}>{second}</span>}
            {session.sample && (
              <div className={styles.sample}>
                <Tag tone="due">{t('committee-sample')}</Tag>
              </div>
            )}
          </div>
          <div className={styles.toggle}>
            <button
              type="button"
              className={styles.find}
              aria-expanded={navOpen}
              aria-controls={navId}
              onClick={() => setOpenAt(navOpen ? 'nowhere' : place)}
            >
              <Icon name={navOpen ? 'close' : 'menu'} /> {t('nav-toggle')}
            </button>
          </div>
          <nav className={styles.nav} id={navId} aria-label={t('nav-main')}>
            <ul>
              {SECTIONS.map(({ name, label, holds }) => {
                const here = holds.some((held) => held === place?.name);
                return (
                  <li key={name}>
                    <a href={href(name)} {...(here ? { 'aria-current': 'page' as const } : {})}>
                      {t(label)}
                      {name === 'desk' && session.desk_count > 0 && (
                        <span className={styles.count}>
                          {words.formatNumber(session.desk_count)}
                          <span className="visually-hidden"> {t('nav-desk-count')}</span>
                        </span>
                      )}
                    </a>
                  </li>
                );
              })}
            </ul>
          </nav>
          <div className={styles.who}>
            <p>
              {session.name}
              <br />
              <small>
                {words.formatList(session.roles.map((role) => words.code('role', role) ?? role))}
              </small>
            </p>
            <div>
              <Button tone="plain" onPress={() => change({ language: other })}>
                <span lang={other}>{other === 'en' ? 'English' : '简体中文'}</span>
              </Button>
              <Button tone="plain" onPress={lock}>
                {t('command-lock')}
              </Button>
              <Button tone="plain" onPress={() => navigate(href('settings'))}>
                {t('nav-settings')}
              </Button>
            </div>
          </div>
        </header>
        <div className={styles.body}>
          <section className={styles.top} aria-label={t('menu-bar')} data-print="no">
            <MenuBar label={t('menu-bar')} menus={menus} />
            <button type="button" className={styles.find} onClick={() => setFinding(true)}>
              <Icon name="search" /> {t('palette-title')} <kbd>{keysOf({ key: 'k' })}</kbd>
            </button>
          </section>
          <main className={styles.main} id="main" tabIndex={-1}>
            <ErrorSummary errors={signOutErrors} />
            {session.damaged && (
              <Notice tone="over" title={t('damaged-title')}>
                <p>{words.refusal(session.damaged)}</p>
              </Notice>
            )}
            {session.in_memory && <InMemory why={session.in_memory} />}
            {children}
          </main>
        </div>
      </div>
      <Finder open={finding} onClose={() => setFinding(false)} />
      <Keys open={keys} onClose={() => setKeys(false)} />
    </>
  );
}
