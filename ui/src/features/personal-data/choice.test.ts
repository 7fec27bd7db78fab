import { expect, test } from 'vitest';
import type { PersonalDataFound, PersonalDataPlace } from '../../api/schema';
import { chosenOf } from './choice';

const file = (digest: string) => ({ digest, name: `${digest}.pdf`, kind: 'document' });
const place = (subject: string, id: string, more: Partial<PersonalDataPlace> = {}): PersonalDataPlace => ({
  subject,
  case: { id, number: id, title: 'Night desk' },
  person: null,
  meeting: null,
  texts: ['Han Lei'],
  files: [file('plan'), file('letter')],
  kept: null,
  ...more,
});
const applicant = place('applicant', 'one');
const contact = place('contact', 'one');
const kept = place('kept', 'two', { kept: { code: 'kept-by-law', args: {}, rule: null } });
const found: PersonalDataFound = {
  places: [applicant, contact, kept],
  mentions: [],
  without_key: [],
  not_complete: false,
};
const ticked = { subjects: ['applicant', 'contact', 'kept'], files: ['plan'] };

test('what is kept is not erased, and can be restricted', () => {
  const erase = chosenOf(found, 'erased', ticked, () => {});
  expect(erase.places).toEqual([applicant, contact]);
  expect(erase.canHave(kept)).toBe(false);
  const restrict = chosenOf(found, 'restricted', ticked, () => {});
  expect(restrict.places).toEqual([applicant, contact, kept]);
  expect(restrict.files).toEqual([]);
});

test('files of a case stand once and go only with a place of it', () => {
  const both = chosenOf(found, 'erased', ticked, () => {});
  expect([applicant, contact, kept].filter(both.showsFiles)).toEqual([applicant]);
  expect(both.files).toEqual([file('plan')]);
  const none = chosenOf(found, 'erased', { ...ticked, subjects: [] }, () => {});
  expect(none.files).toEqual([]);
});
