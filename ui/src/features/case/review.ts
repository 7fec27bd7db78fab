import type { ChecklistAnswer, Position } from '../../api/schema';
import { savedChoice, savedFields, savedText } from '../../app/form';

export const POSITIONS: readonly Position[] = [
  'support',
  'support_on_conditions',
  'needs_more',
  'oppose',
];
export const ANSWERS = ['yes', 'no', 'na'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A review while it is being written. */
export interface Writing {
  items: Readonly<Record<string, { answer: Answer | null; note: string }>>;
  recommendation: Position | null;
  /** The outcome recommended where reviewers decide without a meeting. */
  outcome: string;
  text: string;
}

/** Makes a review of a saved draft; the items are those of the rules. */
export function readWriting(saved: unknown, checklist: readonly string[]): Writing {
  const fields = savedFields(saved);
  const items = savedFields(fields.items);
  return {
    items: Object.fromEntries(
      checklist.map((item) => {
        const { answer, note } = savedFields(items[item]);
        return [item, { answer: savedChoice(answer, ANSWERS), note: savedText(note) }];
      }),
    ),
    recommendation: savedChoice(fields.recommendation, POSITIONS),
    outcome: savedText(fields.outcome),
    text: savedText(fields.text),
  };
}

/** Only what was answered is sent: the api says what is still open. */
export const answersOf = (writing: Writing): ChecklistAnswer[] =>
  Object.entries(writing.items).flatMap(([item, { answer, note }]) =>
    answer === null
      ? []
      : [{ item, satisfied: answer === 'na' ? null : answer === 'yes', note: note.trim() }],
  );

export const openItems = (writing: Writing): string[] =>
  Object.entries(writing.items).flatMap(([item, { answer }]) => (answer === null ? [item] : []));
