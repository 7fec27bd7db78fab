/** Dates and times as words. Pure: the present moment and the zone come in. */

const LOCALES = { en: 'en-GB', 'zh-Hans': 'zh-CN' } as const;

/** A language of the screens. */
export type Language = keyof typeof LOCALES;

/** Every language, in the order in which they are offered. */
export const LANGUAGES = ['en', 'zh-Hans'] as const satisfies readonly Language[];

/** The locale whose dates and numbers go with a language. */
export const localeOf = (language: Language): string => LOCALES[language];

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

/** The calendar day of a moment in a zone, as `YYYY-MM-DD`. */
export function dayIn(zone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The time of day of a moment in a zone, as `14:02`. */
export const timeIn = (zone: string, moment: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));

/** Whole days from one calendar day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** The last day of so many years that begin on a day: the day before the anniversary. */
export function lastDayOfYears(from: string, years: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** Formats dates, times and numbers for one language, zone and clock. */
export class DateWords {
  readonly language: Language;
  readonly zone: string;
  private readonly clock: () => Date;

  constructor(language: Language, zone: string, clock: () => Date) {
    this.language = language;
    this.zone = zone;
    this.clock = clock;
  }

  /** The moment it is, by the clock these words were given. */
  now(): Date {
    return this.clock();
  }

  private get locale() {
    return localeOf(this.language);
  }

  /** Today in the committee's zone. */
  today(): string {
    return dayIn(this.zone, this.clock());
  }

  /** The calendar day of a date or an instant. */
  day(value: string): string {
    return DATE_ONLY.test(value) ? value : dayIn(this.zone, new Date(value));
  }

  /** A whole date: `22 November 2026`, `2026年11月22日`. */
  formatDate(value: string): string {
    return this.onDay(value, { dateStyle: 'long' });
  }

  /** A date and its time in the committee's zone. */
  formatDateTime(value: string): string {
    // A date without a time has none to show: never 00:00.
    if (DATE_ONLY.test(value)) return this.formatDate(value);
    return new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: this.zone,
    }).format(new Date(value));
  }

  /** The time of an instant in the committee's zone: `14:02`. */
  formatTime(value: string): string {
    return new Intl.DateTimeFormat(this.locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: this.zone,
    }).format(new Date(value));
  }

  /** A time zone by what people call it, and its name: `China Time (Asia/Shanghai)`. */
  formatZone(zone: string): string {
    const parts = new Intl.DateTimeFormat(this.locale, {
      timeZone: zone,
      timeZoneName: 'longGeneric',
    }).formatToParts(0);
    const called = parts.find((part) => part.type === 'timeZoneName')?.value;
    const name = zone.replaceAll('_', ' ');
    if (!called) return name;
    return this.language === 'en' ? `${called} (${name})` : `${called}（${name}）`;
  }

  /** A number with the language's grouping. */
  formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(this.locale, options).format(value);
  }

  /** Names joined as a sentence joins them: `A, B and C`, `甲、乙和丙`. */
  formatList(values: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(values);
  }

  /** Items of an article: `(1), (2)`, `（一）、（二）`. */
  formatItems(items: readonly string[]): string {
    if (this.language === 'en') return items.map((item) => `(${item})`).join(', ');
    const numerals = '一二三四五六七八九十';
    return items.map((item) => `（${numerals[Number(item) - 1] ?? item}）`).join('、');
  }

  /** Days from today in words: `tomorrow`, `in 3 days`, `前天`. */
  daysFromNow(value: string): string {
    const days = daysBetween(this.today(), this.day(value));
    return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(days, 'day');
  }

  /**
   * The name of a near day, or its date: `Thursday`, `3 December`, `3 December 2027`. A weekday by
   * itself may be any week's in Chinese, so there it follows its date: `11月30日星期一`.
   */
  formatDay(value: string): string {
    const day = this.day(value);
    const days = daysBetween(this.today(), day);
    if (days > 1 && days < 7) {
      return this.language === 'en' ? this.onDay(day, { weekday: 'long' }) : this.formatWeekday(day);
    }
    return this.formatDayOfYear(day);
  }

  /** The day without its weekday: `3 December`, `3 December 2027`. */
  formatDayOfYear(value: string): string {
    const sameYear = this.day(value).slice(0, 4) === this.today().slice(0, 4);
    return this.onDay(value, {
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    });
  }

  /** How a day is called beside its date: `today`, `tomorrow`, `Thursday`. */
  formatWeekdayOnly(value: string): string {
    const days = daysBetween(this.today(), this.day(value));
    if (days === 0 || days === 1) return this.daysFromNow(value);
    return this.onDay(value, { weekday: 'long' });
  }

  /** When something is to be, as one says it: `today`, `tomorrow`, otherwise as `formatDay`. */
  formatComing(value: string): string {
    const days = daysBetween(this.today(), this.day(value));
    return days === 0 || days === 1 ? this.daysFromNow(value) : this.formatDay(value);
  }

  /** A date for a column: `22 Nov 2026`, `2026年11月22日`. */
  formatShortDate(value: string): string {
    return this.onDay(value, { dateStyle: 'medium' });
  }

  /** A day with its weekday: `Sunday 22 November`, `11月22日星期日`. */
  formatWeekday(value: string): string {
    const sameYear = this.day(value).slice(0, 4) === this.today().slice(0, 4);
    return this.onDay(value, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    });
  }

  /** Puts names in the order of the language: Han names by their sound. */
  compare = (a: string, b: string): number =>
    new Intl.Collator(this.language === 'en' ? 'en-GB' : 'zh-u-co-pinyin', {
      numeric: true,
    }).compare(a, b);

  private onDay(value: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' }).format(
      new Date(`${this.day(value)}T00:00:00Z`),
    );
  }
}
