import type { RuleSentence } from '../api/schema';
import { useText } from '../i18n';

/**
 * What the rules say, in words. Arguments that are ids of people (`person`,
 * `member`) are shown by the names given here.
 */
export function useRuleSentence(names: ReadonlyMap<string, string>): (said: RuleSentence) => string {
  const words = useText();
  return ({ code, args }) => {
    const named = Object.fromEntries(
      Object.entries(args).map(([key, value]) => [
        key,
        key === 'person' || key === 'member' ? (names.get(value) ?? value) : value,
      ]),
    );
    const id = code.match(/^([a-z]+)-(.*)$/);
    return (id ? words.code(id[1] ?? '', id[2] ?? '', named) : null) ?? code;
  };
}
