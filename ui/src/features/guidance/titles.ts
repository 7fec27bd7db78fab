import type { Names } from '../../api/schema';
import type { Language } from '../../dates';

/** A title in the reader's language where it has one, with the language it is in. */
export function titleIn(names: Names, language: Language): { text: string; lang: Language } {
  const own = language === 'en' ? names.en : names.zh;
  if (own) return { text: own, lang: language };
  return names.en ? { text: names.en, lang: 'en' } : { text: names.zh ?? '', lang: 'zh-Hans' };
}

/** The same title in the other language, where there is one. */
export function titleBeside(names: Names, language: Language): { text: string; lang: Language } | null {
  const shown = titleIn(names, language);
  const other = shown.lang === 'en' ? names.zh : names.en;
  return other ? { text: other, lang: shown.lang === 'en' ? 'zh-Hans' : 'en' } : null;
}
