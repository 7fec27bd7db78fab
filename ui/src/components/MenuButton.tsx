import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import button from './button.module.css';
import { Icon } from './Icon';
import { Menu, type MenuEntry } from './Menu';
import popover from './popover.module.css';

/** A button that opens a menu. */
export function MenuButton({
  label,
  children,
  entries,
  plain = false,
}: {
  label: string;
  /** Without a frame: one of many in a list. */
  plain?: boolean;
  /** What stands on the button; the label when absent. */
  children?: ReactNode;
  entries: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      <Button
        className={plain ? `${button.button} ${button.plain}` : `${button.button}`}
        {...(children || plain ? { 'aria-label': label } : {})}
      >
        {children ?? (plain ? null : label)} <Icon name="down" />
      </Button>
      <Popover className={`${popover.popover}`}>
        <Menu label={label} parts={[{ key: 'all', entries }]} />
      </Popover>
    </MenuTrigger>
  );
}
