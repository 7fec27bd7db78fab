import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { useText } from '../i18n';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import popover from './popover.module.css';

/** One of the things to choose from. */
export interface Choice<V extends string = string> {
  value: V;
  label: string;
  note?: string;
}

/** One of a few. For up to five, `RadioGroup` shows them all at once. */
export function Select<V extends string>({
  label,
  name,
  description,
  error,
  optional = false,
  hideLabel = false,
  choices,
  value,
  onChange,
}: FieldProps & {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
}) {
  const { t } = useText();
  return (
    <AriaSelect
      className={`${styles.field}`}
      data-field={name}
      name={name}
      placeholder={t('field-choose')}
      value={value}
      onChange={(key) => {
        const choice = choices.find((c) => c.value === key);
        if (choice) onChange(choice.value);
      }}
      isInvalid={Boolean(error)}
    >
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <FieldNotes description={description} error={error} />
      <Button className={`${styles.input} ${styles.choose}`}>
        <SelectValue className={`${styles.chosen}`}>
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Popover className={`${popover.popover}`}>
        <ListBox className={`${popover.list}`}>
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
    </AriaSelect>
  );
}
