import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Text } from 'react-aria-components/Text';
import popover from './popover.module.css';

/** A line of a menu. A refused one stays, with its reason, so that people learn what there is. */
export interface MenuEntry {
  id: string;
  label: string;
  /** The keys that do the same, as people read them: `Ctrl K`. */
  keys?: string;
  /** Why it may not be done now. */
  refused?: string | null;
  run: () => void;
}

/** The lines of a menu, in named parts. Goes into the popover of a `MenuTrigger`. */
export function Menu({
  label,
  parts,
}: {
  label: string;
  parts: readonly { key: string; title?: string; entries: readonly MenuEntry[] }[];
}) {
  const entries = parts.flatMap((part) => part.entries);
  return (
    <AriaMenu
      aria-label={label}
      className={`${popover.list}`}
      disabledKeys={entries.filter((e) => e.refused).map((e) => e.id)}
      onAction={(key) => entries.find((e) => e.id === key)?.run()}
    >
      {parts.map((part) => (
        <MenuSection key={part.key} {...(part.title ? {} : { 'aria-label': label })}>
          {part.title && <Header className={`${popover.head}`}>{part.title}</Header>}
          {part.entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={`${popover.row}`}>
              {/* All of it is the name: whoever hears it hears what others read. */}
              <Text slot="label" className={`${popover.whole}`}>
                <span>
                  {entry.label}
                  {entry.refused && (
                    <>
                      {' '}
                      <span className={popover.note}>{entry.refused}</span>
                    </>
                  )}
                </span>{' '}
                {entry.keys && <kbd className={popover.keys}>{entry.keys}</kbd>}
              </Text>
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
}
