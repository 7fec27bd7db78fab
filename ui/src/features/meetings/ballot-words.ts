import type { Motion } from '../../api/schema';
import type { Words } from '../../i18n';

/** The words for a ballot: where consensus is asked for, a member says whether they object. */
export function ballotWord(words: Words, motion: Pick<Motion, 'consensus'>, ballot: string): string {
  const said = motion.consensus ? words.code('objection', ballot) : null;
  return said ?? words.word('ballot', ballot);
}
