/** What the api puts in the place of a text that is not shown, and the message that says so. */
const SIGNS = {
  '\uE000': 'withheld-erased',
  '\uE001': 'withheld-restricted',
  '\uE002': 'withheld-unreadable',
} as const;

/** The message for a text that is not shown. */
export type WithheldId = (typeof SIGNS)[keyof typeof SIGNS];

const SIGN = /[\uE000-\uE002]/g;

/**
 * An answer in which texts that are not shown are said in words. What has none in it is the very
 * same value, so that nothing is drawn anew for it.
 */
export function sayWithheld<T>(answer: T, say: (id: WithheldId) => string): T {
  return said(answer, say) as T;
}

function said(value: unknown, say: (id: WithheldId) => string): unknown {
  if (typeof value === 'string') {
    return value.search(SIGN) < 0
      ? value
      : value.replaceAll(SIGN, (sign) => say(SIGNS[sign as keyof typeof SIGNS]));
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const each = (one: unknown) => {
    const next = said(one, say);
    changed ||= next !== one;
    return next;
  };
  if (Array.isArray(value)) {
    const items = value.map(each);
    return changed ? items : value;
  }
  const fields = Object.entries(value).map(([name, field]) => [name, each(field)] as const);
  return changed ? Object.fromEntries(fields) : value;
}
