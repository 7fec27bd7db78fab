// The words on screen, from the same catalogues, so that one journey runs in every language.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fluent, repository } from './found.mjs';

const LOCALES = { en: 'en-GB', 'zh-Hans': 'zh-CN' };

/** Every language the product speaks. */
export const LANGUAGES = Object.keys(LOCALES);

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Arguments as they are given, and a hole for every other that a message asks for. */
const holes = {
  get: (args, name) => args[name] ?? '\u0000',
  getOwnPropertyDescriptor: (args, name) => ({
    value: args[name] ?? '\u0000',
    configurable: true,
    enumerable: true,
  }),
};

/** The day so many days later. */
export const dayAfter = (day, days) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** What a screen says in one language. */
export class Words {
  constructor(language) {
    this.language = language;
    this.locale = LOCALES[language];
    this.bundle = new fluent.FluentBundle(this.locale, { useIsolating: false });
    const folder = join(repository, 'locales', language);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ftl'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      this.bundle.addResource(new fluent.FluentResource(text));
    }
  }

  /** A message. One that is not there is a broken journey, so it throws. */
  t = (id, args = {}) => {
    const message = this.bundle.getMessage(id);
    if (!message?.value) throw new Error(`no catalogue has ${id}`);
    return this.bundle.formatPattern(message.value, args);
  };

  /** The word for a code of the committee's vocabulary. */
  word = (prefix, code, args) => this.t(`${prefix}-${code.replaceAll(/[^A-Za-z0-9]/g, '-')}`, args);

  /** A message whose arguments do not matter here, as a pattern. */
  like = (id, args = {}) =>
    new RegExp(escape(this.t(id, new Proxy(args, holes))).replaceAll('\u0000', '.+'));

  /** A whole date, as a screen writes it. */
  date = (day) =>
    new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

  /** A day of this year, as a screen writes it. */
  dayOfYear = (day) =>
    new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );

  /** Names as a sentence joins them. */
  list = (names) => new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(names);

  /** A word as it begins a line: Latin words then begin with a capital. */
  sentence = (text) => text.charAt(0).toLocaleUpperCase(this.language) + text.slice(1);

  /** The name of a field: its label, with the word that it may be left empty or without. */
  label = (text) => new RegExp(`^${escape(text)}( ${escape(this.t('field-optional'))})?$`);

  /** A name that begins so; what follows explains it. */
  begins = (text) => new RegExp(`^${escape(text)}`);

  /** A name that ends so; before it stands what is chosen now. */
  ends = (text) => new RegExp(`${escape(text)}$`);

  /** The keys that write a day into a date field: its parts in the order of the language. */
  keysOf = (day) => {
    const [year, month, date] = day.split('-');
    return this.language === 'en' ? `${date}${month}${year}` : `${year}${month}${date}`;
  };
}
