import type { Capacity } from '../api/schema';
import { useText } from '../i18n';
import { CheckboxGroup } from './CheckboxGroup';
import type { FieldProps } from './FieldFrame';

/** What somebody can stand for, in the order in which it is offered. */
const CAPACITIES = [
  'scientific',
  'non_scientific',
  'lay',
  'lay_plus',
  'expert',
  'legal',
  'ethics',
  'outside',
  'ai_technology',
] as const satisfies readonly Capacity[];

export const isCapacity = (value: unknown): value is Capacity =>
  CAPACITIES.some((capacity) => capacity === value);

/** What a member stands for; several at once are usual. */
export function CapacityChoice({
  value,
  onChange,
  ...field
}: FieldProps & { value: readonly Capacity[]; onChange: (value: Capacity[]) => void }) {
  const words = useText();
  return (
    <CheckboxGroup
      {...field}
      optional
      choices={CAPACITIES.map((capacity) => ({
        value: capacity,
        label: words.sentence(words.code('capacity', capacity) ?? capacity),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
