import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { Localized, LocalizationProvider, ReactLocalization } from '@fluent/react';
import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  type ReactElement,
  type ReactNode,
} from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { ApiError, Args, Refusal, Rule } from './api/error';
import { catalogues, type Messages } from './api/messages';
import { readArticle, type CitedPart } from './articles';
import { DateWords, localeOf, type Language } from './dates';

/** The id of a message. */
export type MessageId = keyof Messages;

/** The ids of messages that take no argument: labels, headings, menu entries. */
export type PlainId = {
  [Id in MessageId]: Messages[Id] extends undefined ? Id : never;
}[MessageId];

type Rest<Id extends MessageId> = Messages[Id] extends undefined ? [] : [args: Messages[Id]];

function makeBundle(language: Language): FluentBundle {
  // Isolation marks are left out: both languages run left to right, and the
  // marks would stand in every button's name and every copied sentence.
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  bundle.addResource(new FluentResource(catalogues[language]));
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const made = makeBundle(language);
  bundles.set(language, made);
  return made;
}

function find(language: Language, id: string, args?: Record<string, FluentVariable>): string | null {
  const bundle = bundleOf(language);
  const message = bundle.getMessage(id);
  // Given a list, Fluent writes what it lacks as `{$name}` and goes on; without
  // one it throws, and a missing argument would take the whole page with it.
  return message?.value ? bundle.formatPattern(message.value, args ?? null, []) : null;
}

/** A version of one of the committee's own rule profiles: its name is in no catalogue. */
export interface OwnProfile {
  id: string;
  title: { en: string | null; zh: string | null };
  number: number;
}

const NONE: readonly OwnProfile[] = [];

/** What `useText` gives: texts, dates and numbers in the reader's language. */
export class Words extends DateWords {
  /** The committee's own rule profiles. */
  readonly own: readonly OwnProfile[];

  constructor(language: Language, zone: string, clock: () => Date, own = NONE) {
    super(language, zone, clock);
    this.own = own;
  }

  /** What stands between two sentences that the code joins: Chinese ones follow each other at once. */
  get gap(): string {
    return this.language === 'en' ? ' ' : '';
  }

  /** The text of a message; its arguments are checked by the compiler. */
  t = <Id extends MessageId>(id: Id, ...rest: Rest<Id>): string =>
    find(this.language, id, rest[0]) ?? id;

  /**
   * The text of a code that came from the api, or null: the message
   * `prefix-code`, where everything in the code but letters and digits is a hyphen.
   */
  code(prefix: string, code: string, args: Args = {}): string | null {
    const known = find(this.language, idOf(prefix, code), this.readArgs(args));
    return known ?? (prefix === 'profile' ? this.ownProfile(code) : null);
  }

  private ownProfile(id: string): string | null {
    const own = this.own.find((profile) => profile.id === id);
    if (!own) return null;
    const { en, zh } = own.title;
    const title = (this.language === 'en' ? (en ?? zh) : (zh ?? en)) ?? id;
    return this.t('profile-own-version', { title, number: own.number });
  }

  /** The word for a code of the committee's vocabulary; the code itself where no catalogue has it. */
  word(prefix: string, code: string): string {
    return this.code(prefix, code) ?? code;
  }

  /** The same words, zone and clock in another language. */
  inLanguage(language: Language): Words {
    return new Words(language, this.zone, () => this.now(), this.own);
  }

  /** A word of a catalogue where it begins a line: Latin words then begin with a capital. */
  sentence(text: string): string {
    return text.charAt(0).toLocaleUpperCase(this.language) + text.slice(1);
  }

  /** A rule as one cites it: the source and its article. */
  rule({ profile, article }: Rule): string {
    const source = this.code('profile', profile) ?? profile;
    if (!article) return source;
    const parts = readArticle(article);
    // Not every source has articles: `Terms of reference`.
    if (!/\d/.test(article) && !parts) return this.t('article-named', { source, article });
    if (!parts) return this.t('rule-article', { source, article, profile });
    const articles = this.formatList(parts.map((part) => this.cited(part)));
    return parts.every(({ kind }) => kind === 'law')
      ? articles
      : this.t('article-cited', { source, articles });
  }

  private cited(part: CitedPart): string {
    switch (part.kind) {
      case 'place':
        return this.word('article-place', part.name);
      case 'law':
        return this.t('article-of-law', {
          law: this.word('article-law', part.name),
          number: part.number,
        });
      case 'number': {
        const { number, items } = part;
        return items.length === 0
          ? this.t('article-number', { number })
          : this.t('article-items', { number, items: this.formatItems(items) });
      }
    }
  }

  /** Why something is refused, in a sentence. */
  refusal(refusal: Refusal): string {
    return (
      this.code('refusal', refusal.code, refusal.args) ??
      this.t('refusal-without-words', { code: refusal.code })
    );
  }

  /** What went wrong, in a sentence. */
  error(error: ApiError): string {
    switch (error.kind) {
      case 'refused':
        return this.refusal(error);
      case 'invalid':
        return (
          this.code('invalid', error.code, error.args) ??
          this.t('invalid-without-words', { field: error.field })
        );
      case 'conflict':
        return this.code('conflict', error.what) ?? this.t('error-conflict');
      case 'signed_out':
        return this.t('error-signed-out');
      case 'locked':
        return this.t('error-locked');
      case 'unknown':
        if (error.recorded === undefined) return this.t('error-unknown');
        return this.t(error.recorded ? 'error-unknown-recorded' : 'error-unknown-not-recorded');
      case 'not_found':
        return this.t('error-not-found');
      case 'fault':
        return this.t('error-fault', { report: error.report || '–' });
      case 'recorded':
        return this.t('error-recorded', { report: error.report || '–' });
      case 'unanswered':
        return this.t('error-unanswered', { report: error.report || '–' });
    }
  }

  /**
   * Arguments as the api sends them: text throughout. Days are
   * written out; whole numbers become numbers again, so that they choose plurals; they are shown without grouping,
   * since one of them may be a year. Ids of a rule profile become their words.
   */
  private readArgs(args: Args): Record<string, FluentVariable> {
    const read: Record<string, FluentVariable> = {};
    for (const [name, value] of Object.entries(args)) {
      if (value === undefined) continue;
      const whole = typeof value === 'number' || /^(0|[1-9]\d{0,8})$/.test(value);
      const prefix = PROFILE_IDS[name];
      if (whole) read[name] = new FluentNumber(Number(value), { useGrouping: false });
      else if (DAY.test(String(value))) read[name] = this.formatDate(String(value));
      else read[name] = (prefix && this.code(prefix, value)) ?? value;
    }
    return read;
  }
}

const idOf = (prefix: string, code: string) =>
  `${prefix}-${code.replaceAll(/[^A-Za-z0-9]/g, '-')}`;

/** A day as the api sends it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Arguments that are ids of a rule profile, and where their words stand. */
const PROFILE_IDS: Readonly<Record<string, string>> = {
  material: 'material',
  item: 'checklist',
  outcome: 'outcome',
  pathway: 'pathway',
  profile: 'profile',
};

/** For what is asked above any language too; everything else takes `useText`. */
export const WordsContext = createContext<Words | null>(null);

const systemClock = () => new Date();

/** Gives everything below one language and the committee's time zone. */
export function TextProvider({
  language,
  zone = 'UTC',
  clock = systemClock,
  own = NONE,
  children,
}: {
  language: Language;
  zone?: string;
  clock?: () => Date;
  own?: readonly OwnProfile[];
  children: ReactNode;
}) {
  const words = useMemo(
    () => new Words(language, zone, clock, own),
    [language, zone, clock, own],
  );
  const localization = useMemo(() => new ReactLocalization([bundleOf(language)]), [language]);
  // Before the first paint, so that a screen reader never speaks one language by the rules of the other.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext value={words}>
      <LocalizationProvider l10n={localization}>
        <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
      </LocalizationProvider>
    </WordsContext>
  );
}

/** Texts, dates and numbers in the reader's language. */
export function useText(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('there is no language above this component');
  return words;
}

/** A message with elements in it: `<a>…</a>` in the catalogue takes the element `a`. */
export function Rich<Id extends MessageId>({
  id,
  args,
  elements,
}: {
  id: Id;
  args?: Messages[Id];
  elements: Record<string, ReactElement>;
}) {
  return (
    // Without an element inside, the tags would be shown as they are written.
    <Localized id={id} elems={elements} {...(args ? { vars: args } : {})}>
      <></>
    </Localized>
  );
}
