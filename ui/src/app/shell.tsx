import { useId, useState, type ReactNode } from 'react';
import type { SessionInfo } from '../api/schema';
import { Button } from '../components/Button';
import { CommandPalette } from '../components/CommandPalette';
import { Icon } from '../components/Icon';
import { MenuBar } from '../components/MenuBar';
import { Tag } from '../components/Tag';
import { useText, type PlainId } from '../i18n';
import { LOOK_CHOICES, useLook } from '../look';
import { entryOf, keysOf, MENUS, useAllCommands, useCommands, type Command } from './commands';
import { flushDrafts } from './drafts';
import { navigate, usePlace } from './router';
import { href, type RouteName } from './routes';
import styles from './shell.module.css';

/** The main pages, in their order, with the pages that belong under each. */
const SECTIONS = [
  { name: 'desk', label: 'nav-desk', holds: ['desk', 'interests'] },
  { name: 'docket', label: 'nav-docket', holds: ['docket', 'case', 'new-submission', 'import', 'export'] },
  { name: 'meetings', label: 'nav-meetings', holds: ['meetings', 'meeting'] },
  { name: 'guidance', label: 'nav-guidance', holds: ['guidance', 'guidance-piece'] },
  { name: 'organisations', label: 'nav-organisations', holds: ['organisations'] },
  { name: 'committee', label: 'nav-committee', holds: ['committee'] },
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
  const commands = useAllCommands();
  const other = look.language === 'en' ? 'zh-Hans' : 'en';

  const lock = () => void flushDrafts().then(onLock);
  const actionFor = (act: string) => session.actions.find((action) => action.act === act);
  const go = (menu: Command['menu'], name: Exclude<RouteName, 'case' | 'meeting' | 'guidance-piece'>, label: PlainId, act?: string): Command[] => {
    const action = act ? actionFor(act) : { allowed: true, refusal: null };
    // What the api does not name for this person is not offered.
    if (!action) return [];
    const refused = action.allowed
      ? null
      : action.refusal
        ? words.refusal(action.refusal)
        : t('refusal-without-reason');
    return [{ id: `go-${name}`, menu, label: t(label), refused, run: () => navigate(href(name)) }];
  };
  const size = (step: 1 | -1) => {
    const sizes = LOOK_CHOICES.text;
    const next = sizes[sizes.indexOf(look.text) + step];
    if (next) change({ text: next });
  };
  useCommands([
    ...go('file', 'new-submission', 'command-new-submission', 'log_submission'),
    ...go('file', 'import', 'command-import', 'import'),
    ...go('file', 'export', 'command-export', 'export'),
    ...SECTIONS.flatMap(({ name, label }) => go('view', name, label)),
    ...go('view', 'interests', 'nav-interests'),
    { id: 'larger', menu: 'view', label: t('command-larger'), run: () => size(1) },
    { id: 'smaller', menu: 'view', label: t('command-smaller'), run: () => size(-1) },
    { id: 'language', menu: 'view', label: t('command-language'), run: () => change({ language: other }) },
    { id: 'find', menu: 'edit', label: t('palette-title'), key: 'k', run: () => setFinding(true) },
    ...go('window', 'settings', 'nav-settings'),
    { id: 'lock', menu: 'window', label: t('command-lock'), key: 'l', shift: true, run: lock },
  ]);

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
            {children}
          </main>
        </div>
      </div>
      <CommandPalette
        open={finding}
        onClose={() => setFinding(false)}
        entries={commands
          .filter((command) => command.id !== 'find')
          .map((command) => ({ ...entryOf(command), group: t(`menu-${command.menu}`) }))}
      />
    </>
  );
}
