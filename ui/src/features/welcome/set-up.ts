import type { ApiError } from '../../api/error';
import type { Capacity, NewPerson, Role, SetUpCommittee } from '../../api/schema';
import { differs } from '../../app/passphrase';
import { dayIn, lastDayOfYears, type Language } from '../../dates';

/** What stands in the set-up form. */
export interface SetUpForm {
  nameEn: string;
  nameZh: string;
  zone: string;
  prefix: string;
  /** Ids, the leading one first. */
  profiles: string[];
  secretary: string;
  passphrase: string;
  again: string;
  chair: string;
  chairCapacities: Capacity[];
  viceChair: string;
  viceChairCapacities: Capacity[];
  secondSecretary: string;
  /** Whether everything on the disk is encrypted. */
  sealed: boolean;
}

/** Years of a first term; the rules may allow fewer for later ones. */
const TERM_YEARS = 5;
const SHORTEST_PASSPHRASE = 8;

const missing = (field: string, code = 'required'): ApiError => ({
  kind: 'invalid',
  field,
  code,
  args: {},
});

/** What can be said about the form before the committee is asked, in its order. */
export function problemsOf(form: SetUpForm): ApiError[] {
  const problems: ApiError[] = [];
  if (!form.nameEn.trim() && !form.nameZh.trim()) problems.push(missing('names'));
  if (!form.zone) problems.push(missing('zone'));
  if (form.profiles.length === 0) problems.push(missing('profiles'));
  if (!form.secretary.trim()) problems.push(missing('secretary'));
  if ([...form.passphrase].length < SHORTEST_PASSPHRASE) {
    problems.push(missing('passphrase', 'passphrase-short'));
  }
  return [...problems, ...differs(form.passphrase, form.again)];
}

/** The last day of a first term that begins on a day: the day before its anniversary. */
export function lastDayOf(from: string): string {
  return lastDayOfYears(from, TERM_YEARS);
}

/** What is asked of the committee. `today` is the present moment. */
export function requestOf(form: SetUpForm, language: Language, now: Date): SetUpCommittee {
  const from = dayIn(form.zone, now);
  const person = (name: string, role: Role, capacities: Capacity[]): NewPerson | null =>
    name.trim() ? { name: name.trim(), role, capacities, from, until: lastDayOf(from) } : null;
  const chair = person(form.chair, 'chair', form.chairCapacities);
  const viceChair = person(form.viceChair, 'vice_chair', form.viceChairCapacities);
  const second = person(form.secondSecretary, 'secretary', []);
  return {
    names: { en: form.nameEn.trim() || null, zh: form.nameZh.trim() || null },
    zone: form.zone,
    profile: form.profiles[0] ?? '',
    further_profiles: form.profiles.slice(1),
    number_prefix: form.prefix.trim(),
    secretary: form.secretary.trim(),
    passphrase: form.passphrase,
    sealed: form.sealed,
    language,
    ...(chair ? { chair } : {}),
    ...(viceChair ? { substitute_chair: viceChair } : {}),
    ...(second ? { substitute_secretary: second } : {}),
  };
}

const KEY = 'quorate.set-up';

/** Keeps what was typed through a crash. There is no committee yet that could; passphrases are left out. */
export function keep(form: SetUpForm): void {
  localStorage.setItem(KEY, JSON.stringify({ ...form, passphrase: '', again: '' }));
}

/** Forgets it: the committee is there. */
export const forget = (): void => localStorage.removeItem(KEY);

/** The form as it was kept, or an empty one in this computer's time zone. */
export function kept(): SetUpForm {
  const empty: SetUpForm = {
    nameEn: '',
    nameZh: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    prefix: '',
    profiles: [],
    secretary: '',
    passphrase: '',
    again: '',
    chair: '',
    chairCapacities: [],
    viceChair: '',
    viceChairCapacities: [],
    secondSecretary: '',
    sealed: true,
  };
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const fields: Record<string, unknown> =
      typeof saved === 'object' && saved !== null ? { ...saved } : {};
    const fitting = Object.entries(empty).map(([name, value]) => {
      const was = fields[name];
      const fits = typeof was === typeof value && Array.isArray(was) === Array.isArray(value);
      return [name, fits ? was : value];
    });
    return { ...empty, ...Object.fromEntries(fitting), passphrase: '', again: '' };
  } catch {
    // A damaged draft is no draft.
    return empty;
  }
}
