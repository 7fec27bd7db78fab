import { useRef } from 'react';
import type { Party, PartyRole } from '../api/schema';
import { savedChoice, savedFields, savedList, savedText } from '../app/form';
import { langOf } from '../app/languages';
import { useText } from '../i18n';
import { Button } from './Button';
import styles from './field.module.css';
import { Icon } from './Icon';
import { Select } from './Select';
import { TextField } from './TextField';

export const PARTY_ROLES: readonly PartyRole[] = [
  'applicant',
  'developer',
  'supplier',
  'deployer',
  'data_provider',
  'funder',
  'staff',
];

/** Parties of a saved draft. */
export const readParties = (saved: unknown): Party[] =>
  savedList(saved, (entry) => {
    const { role, name, organisation } = savedFields(entry);
    const known = savedChoice(role, PARTY_ROLES);
    return known ? { role: known, name: savedText(name), organisation: savedText(organisation) } : null;
  });

/** Parties as they are sent: without those left empty. */
export const givenParties = (parties: readonly Party[]): Party[] =>
  parties
    .filter(({ name }) => name.trim())
    .map(({ role, name, organisation }) => ({
      role,
      name: name.trim(),
      organisation: organisation?.trim() ? organisation.trim() : null,
    }));

/** Who has a part in it, one row each. */
export function PartiesField({
  parties,
  roles = PARTY_ROLES,
  error,
  onChange,
}: {
  parties: readonly Party[];
  /** What they can be here. */
  roles?: readonly PartyRole[];
  error?: string | undefined;
  onChange: (parties: Party[]) => void;
}) {
  const words = useText();
  const { t } = words;
  const box = useRef<HTMLFieldSetElement>(null);
  const set = (index: number, part: Partial<Party>) =>
    onChange(parties.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () => {
    const role = roles.find((one) => one !== 'applicant') ?? 'developer';
    onChange([...parties, { role, name: '', organisation: '' }]);
    requestAnimationFrame(() =>
      [...(box.current?.querySelectorAll<HTMLInputElement>('input[name="parties"]') ?? [])]
        .at(-1)
        ?.focus(),
    );
  };
  return (
    <fieldset ref={box} className={styles.parties} data-field="parties">
      <legend>{t('parties-legend')}</legend>
      <p className={styles.description}>{t('parties-note')}</p>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {parties.map((party, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a party has no id: its place is what is edited
        <div key={index} className={styles.party}>
          <Select
            name={`parties.${index}.role`}
            label={t('parties-role', { number: index + 1 })}
            choices={roles.map((role) => ({ value: role, label: words.word('party-role', role) }))}
            value={party.role}
            onChange={(role) => set(index, { role })}
          />
          <TextField
            name="parties"
            label={t('parties-name', { number: index + 1 })}
            lang={langOf(party.name)}
            value={party.name}
            onChange={(name) => set(index, { name })}
          />
          <TextField
            name={`parties.${index}.organisation`}
            label={t('parties-organisation', { number: index + 1 })}
            optional
            value={party.organisation ?? ''}
            onChange={(organisation) => set(index, { organisation })}
          />
          <Button tone="plain" onPress={() => onChange(parties.filter((_, at) => at !== index))}>
            {t('parties-remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <Button onPress={add}>
        <Icon name="plus" /> {t('parties-add')}
      </Button>
    </fieldset>
  );
}
