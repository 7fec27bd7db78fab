import type { Settings } from '../../api/schema';
import { LOOK_CHOICES, type Look } from '../../look';

const KNOWN = 'quorate.known';

/** The look that a person's settings ask for. */
export function lookOf(settings: Settings): Look {
  const sizes = LOOK_CHOICES.text;
  return {
    language: settings.language,
    theme: LOOK_CHOICES.theme.find((theme) => theme === settings.theme) ?? 'system',
    text: sizes.findLast((size) => size <= settings.text_size) ?? sizes[0],
  };
}

/** Whether two looks are the same. */
export const isSameLook = (a: Look, b: Look): boolean =>
  a.language === b.language && a.theme === b.theme && a.text === b.text;

/** Whether these are the settings of somebody who may never have chosen any. */
const isUsual = ({ language, theme, text_size }: Settings): boolean =>
  language === 'en' && theme === 'system' && text_size === 100;

function known(): string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KNOWN) ?? '[]');
    return Array.isArray(saved) ? saved.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers that this person's settings are their own choice. */
export function remember(person: string): void {
  const before = known();
  if (!before.includes(person)) localStorage.setItem(KNOWN, JSON.stringify([...before, person]));
}

/**
 * The look to take up when somebody signs in or unlocks. Their settings hold,
 * except where they never chose any, and except for a language picked just now
 * on the way in: nobody who reads Chinese is thrown into English.
 */
export function lookOnEntering(
  person: string,
  settings: Settings,
  now: Look,
  languageChosen: boolean,
): Look {
  if (isUsual(settings) && !known().includes(person)) return now;
  const saved = lookOf(settings);
  return languageChosen ? { ...saved, language: now.language } : saved;
}
