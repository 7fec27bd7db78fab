import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useText } from '../i18n';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import popover from './popover.module.css';
import type { Choice } from './Select';

/**
 * One of many, found by typing. With `custom`, what is typed may also stand for
 * itself: `onTyped` hears it, and the choice is `null`.
 */
export function ComboBox<V extends string>({
  label,
  name,
  description,
  error,
  optional = false,
  choices,
  value,
  onChange,
  custom = false,
  found = false,
  typed,
  onTyped,
}: FieldProps & {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  custom?: boolean;
  /** The choices are what the api found for what was typed: all are shown. */
  found?: boolean;
  typed?: string;
  onTyped?: (text: string) => void;
}) {
  const { t } = useText();
  return (
    <AriaComboBox
      className={`${styles.field}`}
      data-field={name}
      name={name}
      value={value}
      onChange={(key) => onChange(choices.find((c) => c.value === key)?.value ?? null)}
      allowsCustomValue={custom}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={Boolean(error)}
      {...(found ? { defaultFilter: () => true } : {})}
      {...(typed === undefined ? {} : { inputValue: typed })}
      {...(onTyped ? { onInputChange: onTyped } : {})}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldNotes description={description} error={error} />
      <Group className={`${styles.box}`}>
        <Input className={`${styles.input}`} />
        <Button className={`${styles.step}`}>
          <Icon name="down" />
        </Button>
      </Group>
      <Popover className={`${popover.popover}`}>
        <ListBox
          className={`${popover.list}`}
          renderEmptyState={() => <div className={popover.none}>{t('field-none-found')}</div>}
        >
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className={`${popover.row}`}>
              {/* All of it is the name: whoever hears it hears what others read. */}
              <Text slot="label">
                {choice.label}
                {choice.note && (
                  <>
                    {' '}
                    <span className={popover.note}>{choice.note}</span>
                  </>
                )}
              </Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
