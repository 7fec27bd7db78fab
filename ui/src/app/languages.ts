import type { Language } from '../dates';

/**
 * The language of a text somebody wrote, so that it is spoken and set as what it
 * is. A sentence may quote the other language: the one it has more of counts,
 * and a Han character says about as much as two letters.
 */
export function langOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return han * 2 > latin ? 'zh-Hans' : 'en';
}
