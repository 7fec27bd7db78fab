import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './field.module.css';
import { Icon } from './Icon';

/** One thing to tick. */
export function Checkbox({
  name,
  checked,
  onChange,
  disabled = false,
  note,
  children,
}: {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  note?: string;
  children: ReactNode;
}) {
  return (
    <AriaCheckbox
      className={`${styles.option}`}
      data-field={name}
      name={name}
      isSelected={checked}
      onChange={onChange}
      isDisabled={disabled}
    >
      <span className={styles.mark}>
        <Icon name="check" />
      </span>
      <span>
        {children}
        {note && <span className={styles.optionNote}>{note}</span>}
      </span>
    </AriaCheckbox>
  );
}
