import type { RuleSentence } from '../api/schema';
import { useText } from '../i18n';

/** Whether people met for a vote, or it went round in writing: then nobody is present. */
export type Held = 'at-meeting' | 'in-writing' | 'in-writing-too-few';

/** The endings of a code, the most particular first. */
const ENDINGS: Readonly<Record<Held, readonly string[]>> = {
  'at-meeting': [''],
  'in-writing': ['-in-writing', ''],
  'in-writing-too-few': ['-in-writing-too-few', '-in-writing', ''],
};

/**
 * What the rules say, in words. Arguments that are ids of people (`person`,
 * `member`) are shown by the names given here.
 */
export function useRuleSentence(
  names: ReadonlyMap<string, string>,
  held: Held = 'at-meeting',
): (said: RuleSentence) => string {
  const words = useText();
  return ({ code, args }) => {
    const named = Object.fromEntries(
      Object.entries(args).map(([key, value]) => [
        key,
        key === 'person' || key === 'member' ? (names.get(value) ?? value) : value,
      ]),
    );
    const [, prefix = '', rest = ''] = /^([a-z]+)-(.*)$/.exec(code) ?? [];
    const said = ENDINGS[held].map((ending) => words.code(prefix, `${rest}${ending}`, named));
    return said.find((sentence) => sentence !== null) ?? code;
  };
}
