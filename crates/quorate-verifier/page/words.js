// Words from the catalogues. `assemble.mjs` has turned each message into a list of parts: a text,
// the name of an argument (`{ name }`), or a choice (`{ by, of }`) that ends with the usual case.

/** `say(id, arguments)` and its like for one language. */
export function speaker(language, messages) {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' });
  const shown = (value) => (typeof value === 'number' ? number.format(value) : String(value));
  const fits = (key, value) =>
    key === String(value) || (typeof value === 'number' && key === plural.select(value));
  const join = (parts, given) =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        if ('name' in part) return shown(given[part.name] ?? '');
        const chosen = part.of.find(([key]) => fits(key, given[part.by])) ?? part.of.at(-1);
        return join(chosen[1], given);
      })
      .join('');
  return {
    language,
    has: (id) => id in messages,
    say: (id, given = {}) => join(messages[id], given),
    day: (text) => days.format(new Date(`${text}T00:00:00Z`)),
    time: (text) => times.format(new Date(text)),
  };
}
