import type { MarkGiven, Material, MaterialMark, ValidationOutcome } from '../../api/schema';
import { savedChoice, savedFields, savedList, savedText } from '../../app/form';
import type { Words } from '../../i18n';

export const MARKS: readonly MaterialMark[] = ['present', 'missing', 'not_applicable'];
export const OUTCOMES: readonly ValidationOutcome[] = [
  'accept',
  'complete',
  'decline',
  'refer',
  'withdrawn',
];

/** What was found about one material. */
export interface Found {
  mark: MaterialMark | null;
  note: string;
}

/** A completeness check while it is being done. */
export interface Check {
  found: Readonly<Record<string, Found>>;
  outcome: ValidationOutcome | null;
  text: string;
  /** Profiles it would be accepted under, the leading one first; none yet for those in force. */
  profiles: readonly string[];
}

/** A check begins with what the last one found. */
export const beginCheck = (materials: readonly Material[]): Check => ({
  found: Object.fromEntries(
    materials.map(({ id, mark, note }) => [id, { mark, note: note ?? '' }]),
  ),
  outcome: null,
  text: '',
  profiles: [],
});

/** Makes a check of a saved draft; materials come from the rules and not from the draft. */
export function readCheck(saved: unknown, materials: readonly Material[]): Check {
  const fields = savedFields(saved);
  const found = savedFields(fields.found);
  return {
    found: Object.fromEntries(
      materials.map(({ id }) => {
        const entry = savedFields(found[id]);
        return [id, { mark: savedChoice(entry.mark, MARKS), note: savedText(entry.note) }];
      }),
    ),
    outcome: savedChoice(fields.outcome, OUTCOMES),
    text: savedText(fields.text),
    profiles: savedList(fields.profiles, (id) => (typeof id === 'string' ? id : null)),
  };
}

export const marksOf = (check: Check): MarkGiven[] =>
  Object.entries(check.found).flatMap(([material, { mark, note }]) =>
    mark ? [{ material, mark, ...(note.trim() ? { note: note.trim() } : {}) }] : [],
  );

/** The one request for everything that is missing, in the language of the applicant's letters. */
export function composeRequest(check: Check, materials: readonly Material[], theirs: Words): string {
  const missing = materials.filter(({ id }) => check.found[id]?.mark === 'missing');
  const lines = missing.map(({ id }, index) => {
    const note = check.found[id]?.note.trim();
    const name = theirs.word('material', id);
    return note
      ? theirs.t('check-request-line-note', { number: index + 1, name, note })
      : theirs.t('check-request-line', { number: index + 1, name });
  });
  return [theirs.t('check-request-begin'), '', ...lines, '', theirs.t('check-request-end')].join('\n');
}
