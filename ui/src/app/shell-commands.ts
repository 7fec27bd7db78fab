import type { SessionInfo } from '../api/schema';
import { useText, type PlainId } from '../i18n';
import { LOOK_CHOICES, useLook } from '../look';
import { useCommands, type Command, type MenuName } from './commands';
import { navigate } from './router';
import { href, type PlainRoute } from './routes';

/** A page, the menu it stands in, and the action of the session that opens it. */
interface Door {
  menu: MenuName;
  name: PlainRoute;
  label: PlainId;
  act?: string;
}

const DOORS: readonly Door[] = [
  { menu: 'file', name: 'new-submission', label: 'command-new-submission', act: 'log_submission' },
  { menu: 'file', name: 'import', label: 'command-import', act: 'start_import' },
  { menu: 'file', name: 'export', label: 'command-export', act: 'start_export' },
  { menu: 'view', name: 'desk', label: 'nav-desk' },
  { menu: 'view', name: 'docket', label: 'nav-docket', act: 'docket' },
  { menu: 'view', name: 'meetings', label: 'nav-meetings', act: 'docket' },
  { menu: 'view', name: 'guidance', label: 'nav-guidance' },
  { menu: 'view', name: 'organisations', label: 'nav-organisations', act: 'organisations' },
  { menu: 'view', name: 'committee', label: 'nav-committee' },
  { menu: 'case', name: 'interests', label: 'command-interests' },
  { menu: 'meeting', name: 'new-meeting', label: 'command-call-meeting', act: 'call_meeting' },
  { menu: 'guidance', name: 'new-guidance', label: 'command-draft-guidance', act: 'draft_guidance' },
  { menu: 'committee', name: 'appoint', label: 'appoint-title', act: 'appoint' },
  { menu: 'committee', name: 'rules', label: 'rules-title' },
  { menu: 'committee', name: 'recovery', label: 'recovery-title', act: 'appoint' },
  { menu: 'committee', name: 'texts', label: 'texts-title', act: 'save_text_block' },
  { menu: 'committee', name: 'backups', label: 'backups-title', act: 'backups' },
  { menu: 'committee', name: 'personal-data', label: 'data-title', act: 'data_requests' },
  { menu: 'committee', name: 'keeping', label: 'keeping-title', act: 'data_requests' },
  { menu: 'committee', name: 'classification', label: 'command-classification', act: 'organisations' },
  { menu: 'window', name: 'settings', label: 'nav-settings' },
];

/** The commands that are there whatever page is open. */
export function useShellCommands({
  session,
  onLock,
  onSignOut,
  onFind,
  onKeys,
}: {
  session: SessionInfo;
  onLock: () => void;
  onSignOut: () => void;
  onFind: () => void;
  onKeys: () => void;
}): void {
  const words = useText();
  const { t } = words;
  const { look, change } = useLook();
  const size = (step: 1 | -1) => {
    const next = LOOK_CHOICES.text[LOOK_CHOICES.text.indexOf(look.text) + step];
    if (next) change({ text: next });
  };
  const doors = DOORS.flatMap((door): Command[] => {
    const action = door.act ? session.actions.find(({ act }) => act === door.act) : null;
    // What the api does not name for this person is not offered.
    if (action === undefined) return [];
    const refused =
      action === null || action.allowed
        ? null
        : action.refusal
          ? words.refusal(action.refusal)
          : t('refusal-without-reason');
    return [
      {
        id: `go-${door.name}`,
        menu: door.menu,
        label: t(door.label),
        refused,
        run: () => navigate(href(door.name)),
      },
    ];
  });
  useCommands([
    ...doors,
    {
      id: 'new-window',
      menu: 'window',
      label: t('command-new-window'),
      // In the app the host makes it a window of its own, where somebody else may sign in.
      run: () => window.open(window.location.href, '_blank', 'noopener'),
    },
    { id: 'print', menu: 'file', label: t('command-print'), key: 'p', run: () => window.print() },
    { id: 'sign-out', menu: 'file', label: t('command-sign-out'), run: onSignOut },
    { id: 'find', menu: 'edit', label: t('palette-title'), key: 'k', run: onFind },
    { id: 'larger', menu: 'view', label: t('command-larger'), run: () => size(1) },
    { id: 'smaller', menu: 'view', label: t('command-smaller'), run: () => size(-1) },
    {
      id: 'language',
      menu: 'view',
      label: t('command-language'),
      run: () => change({ language: look.language === 'en' ? 'zh-Hans' : 'en' }),
    },
    { id: 'lock', menu: 'window', label: t('command-lock'), key: 'l', shift: true, run: onLock },
    { id: 'keys', menu: 'help', label: t('command-keys'), run: onKeys },
  ]);
}
