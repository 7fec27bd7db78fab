import type { Language } from '../dates';

/** The language of a text somebody wrote, so that it is spoken and set as what it is. */
export const langOf = (text: string): Language =>
  /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
