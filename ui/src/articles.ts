/** Articles of a law, taken apart so that each language can cite them its own way. */

/** `65(1), (2)` is one article with two items; `Annex` a place; `Civil Code 201` another law. */
export type CitedPart =
  | { kind: 'number'; number: string; items: string[] }
  | { kind: 'place'; name: string }
  | { kind: 'law'; name: string; number: string };

const NUMBER = /^(\d+(?:-\d+)?)((?:\(\d+\))*)$/;
const ITEM = /^\((\d+)\)$/;
const PLACES: readonly string[] = ['Annex', 'Final provisions'];
const LAW = /^(Civil Code) (\d+)$/;

/** What a profile writes for an article; null where it cites in a way of its own (`46.109(a)`, `Standard 7`). */
export function readArticle(article: string): CitedPart[] | null {
  const parts: CitedPart[] = [];
  for (const text of article.split(', ')) {
    const number = NUMBER.exec(text);
    const item = ITEM.exec(text);
    const law = LAW.exec(text);
    const last = parts.at(-1);
    if (number) {
      const items = [...(number[2] ?? '').matchAll(/\d+/g)].map(([digits]) => digits);
      parts.push({ kind: 'number', number: (number[1] ?? '').replace('-', '–'), items });
    } else if (item && last?.kind === 'number') {
      last.items.push(item[1] ?? '');
    } else if (PLACES.includes(text)) {
      parts.push({ kind: 'place', name: text });
    } else if (law) {
      parts.push({ kind: 'law', name: law[1] ?? '', number: law[2] ?? '' });
    } else {
      return null;
    }
  }
  return parts;
}
