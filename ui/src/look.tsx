import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { LANGUAGES, type Language } from './dates';

/** How this desktop shows things. It says nothing about any case, so the page itself may keep it. */
export interface Look {
  language: Language;
  /** `contrast` is high contrast, light or dark as the system is. */
  theme: 'system' | 'light' | 'dark' | 'contrast';
  /** Size of all text, in per cent. */
  text: 100 | 125 | 150 | 175 | 200;
}

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
const SIZES = [100, 125, 150, 175, 200] as const;
/** Size of text at 100 per cent, in pixels. */
const BASE = 18;
const KEY = 'quorate.look';

/** The choices of each setting, in the order in which they are offered. */
export const LOOK_CHOICES = {
  language: LANGUAGES,
  theme: THEMES,
  text: SIZES,
} as const satisfies { [Key in keyof Look]: readonly Look[Key][] };

function preferredLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
}

function pick<T>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** Reads a stored look; whatever it does not know becomes the default. */
export function readLook(stored: string | null): Look {
  let saved: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) saved = { ...parsed };
  } catch {
    // A damaged setting is no setting.
  }
  return {
    language: pick(LOOK_CHOICES.language, saved.language, preferredLanguage()),
    theme: pick(LOOK_CHOICES.theme, saved.theme, 'system'),
    text: pick<Look['text']>(LOOK_CHOICES.text, saved.text, 100),
  };
}

const LookContext = createContext<{ look: Look; change: (part: Partial<Look>) => void } | null>(null);

/** Holds the look, keeps it, and puts it on the root element for the style sheets. */
export function LookProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState(() => readLook(localStorage.getItem(KEY)));
  const { theme, text } = look;

  useLayoutEffect(() => {
    const root = document.documentElement;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const more = window.matchMedia('(prefers-contrast: more)');
    const less = window.matchMedia('(prefers-reduced-motion: reduce)');
    const show = () => {
      root.dataset.theme = theme === 'light' || (theme !== 'dark' && !dark.matches) ? 'light' : 'dark';
      root.dataset.contrast = theme === 'contrast' || more.matches ? 'more' : 'usual';
      root.dataset.motion = less.matches ? 'less' : 'usual';
      root.style.fontSize = `${(BASE * text) / 100}px`;
    };
    show();
    const queries = [dark, more, less];
    for (const query of queries) query.addEventListener('change', show);
    return () => {
      for (const query of queries) query.removeEventListener('change', show);
    };
  }, [theme, text]);

  const value = useMemo(
    () => ({
      look,
      change: (part: Partial<Look>) => {
        const next = { ...look, ...part };
        localStorage.setItem(KEY, JSON.stringify(next));
        setLook(next);
      },
    }),
    [look],
  );
  return <LookContext value={value}>{children}</LookContext>;
}

/** The look and how to change it; a change shows at once. */
export function useLook() {
  const value = useContext(LookContext);
  if (!value) throw new Error('there is no look above this component');
  return value;
}
