import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Menu, type MenuEntry } from './Menu';
import styles from './menu-bar.module.css';
import popover from './popover.module.css';

/** Every command there is, by subject. Arrow keys go along it; it is one stop of the Tab key. */
export function MenuBar({
  label,
  menus,
}: {
  label: string;
  menus: readonly { key: string; label: string; entries: readonly MenuEntry[] }[];
}) {
  return (
    <Toolbar className={`${styles.bar}`} aria-label={label}>
      {menus.map((menu) => (
        <MenuTrigger key={menu.key}>
          <Button className={`${styles.menu}`}>{menu.label}</Button>
          <Popover className={`${popover.popover}`}>
            <Menu label={menu.label} parts={[{ key: menu.key, entries: menu.entries }]} />
          </Popover>
        </MenuTrigger>
      ))}
    </Toolbar>
  );
}
