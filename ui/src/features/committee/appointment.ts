import type { Capacity, NewPerson, PersonId, Role } from '../../api/schema';
import { savedChoice, savedFields, savedList, savedText } from '../../app/form';

/** The roles, in the order in which they are offered. */
export const ROLES = [
  'member',
  'chair',
  'vice_chair',
  'secretary',
  'alternate',
  'adviser',
  'administrator',
] as const satisfies readonly Role[];

const CAPACITIES: readonly Capacity[] = [
  'scientific',
  'non_scientific',
  'lay',
  'lay_plus',
  'expert',
  'legal',
  'ethics',
  'outside',
  'ai_technology',
];

/** What stands in the form of an appointment. */
export interface Appointment {
  name: string;
  contact: string;
  role: Role;
  capacities: Capacity[];
  alternateFor: PersonId | null;
  from: string | null;
  until: string | null;
}

/** An empty form: a member from today. */
export const emptyAppointment = (name: string, today: string): Appointment => ({
  name,
  contact: '',
  role: 'member',
  capacities: [],
  alternateFor: null,
  from: today,
  until: null,
});

/** The form in what was saved. */
export function readAppointment(saved: unknown, empty: Appointment): Appointment {
  const fields = savedFields(saved);
  return {
    name: savedText(fields.name) || empty.name,
    contact: savedText(fields.contact),
    role: savedChoice(fields.role, ROLES) ?? empty.role,
    capacities: savedList(fields.capacities, (one) => savedChoice(one, CAPACITIES)),
    alternateFor: savedText(fields.alternateFor) || null,
    from: savedText(fields.from) || empty.from,
    until: savedText(fields.until) || null,
  };
}

/** Whose terms a profile may limit: who has a vote. */
export const isLimited = (role: Role): boolean =>
  ['chair', 'vice_chair', 'member', 'alternate'].includes(role);

/** What is asked of the committee; a day that is missing is `null`. */
export function appointmentOf(form: Appointment): NewPerson | { missing: 'from' | 'until' } {
  const { name, contact, role, capacities, alternateFor, from, until } = form;
  if (!from || !until) return { missing: from ? 'until' : 'from' };
  return {
    name: name.trim(),
    role,
    capacities,
    from,
    until,
    ...(role === 'alternate' && alternateFor ? { alternate_for: alternateFor } : {}),
    ...(contact.trim() ? { contact: contact.trim() } : {}),
  };
}
