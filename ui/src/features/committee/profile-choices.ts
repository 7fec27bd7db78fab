import type { ProfileLine } from '../../api/schema';
import type { Choice } from '../../components/Select';
import type { Words } from '../../i18n';

/** Profiles to choose from: of the committee's own only the newest version, and what is chosen already. */
export function profileChoices(
  words: Words,
  profiles: readonly ProfileLine[],
  chosen: readonly string[],
): Choice<string>[] {
  return profiles
    .filter(({ id, own }) => !own || own.newest || chosen.includes(id))
    .map(({ id }) => ({ value: id, label: words.code('profile', id) ?? id }));
}
