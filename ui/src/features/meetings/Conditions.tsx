import { useRef } from 'react';
import type { NewCondition } from '../../api/schema';
import { Button } from '../../components/Button';
import { DateField } from '../../components/DateField';
import { Icon } from '../../components/Icon';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import styles from './meetings.module.css';

/** What must be done, and by when. */
export function Conditions({
  conditions,
  required,
  error,
  onChange,
}: {
  conditions: readonly NewCondition[];
  required: boolean;
  error?: string | undefined;
  onChange: (conditions: NewCondition[]) => void;
}) {
  const { t } = useText();
  const box = useRef<HTMLFieldSetElement>(null);
  const set = (index: number, part: Partial<NewCondition>) =>
    onChange(conditions.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () => {
    onChange([...conditions, { text: '', due: null }]);
    requestAnimationFrame(() => [...(box.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus());
  };
  return (
    <fieldset ref={box} className={styles.ballot}>
      <legend>{t(required ? 'motion-conditions-required' : 'motion-conditions')}</legend>
      {conditions.map((condition, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a condition has no id: its place is what is edited
        <div key={index} className={styles.condition}>
          <TextArea
            name="conditions"
            label={t('motion-condition', { number: index + 1 })}
            rows={2}
            value={condition.text}
            onChange={(text) => set(index, { text })}
            error={error && condition.text.trim() === '' ? error : undefined}
          />
          <DateField
            name={`conditions.${index}.due`}
            label={t('motion-condition-due', { number: index + 1 })}
            optional
            value={condition.due}
            onChange={(due) => set(index, { due })}
          />
          <Button tone="plain" onPress={() => onChange(conditions.filter((_, at) => at !== index))}>
            {t('motion-condition-remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <Button onPress={add}>
        <Icon name="plus" /> {t('motion-condition-add')}
      </Button>
    </fieldset>
  );
}
