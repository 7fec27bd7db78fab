import type { Action, CaseContent, CasePage, Decision, PersonRef } from '../../api/schema';

/** What every part of an open case is given. */
export interface PartProps {
  page: CasePage;
  content: CaseContent;
}

/** The pages of a case, in their order. */
export const TABS = [
  'overview',
  'documents',
  'reviews',
  'deliberation',
  'clarification',
  'decision',
  'follow-up',
  'interests',
  'history',
] as const;
export type TabName = (typeof TABS)[number];

/** Pages on which something is done, each under the tab it belongs to. */
export const ACTS = {
  validate: 'overview',
  route: 'overview',
  reviewers: 'reviews',
  agenda: 'overview',
  decide: 'decision',
  circulate: 'decision',
  escalate: 'reviews',
  extend: 'overview',
  experts: 'decision',
  close: 'follow-up',
  submission: 'overview',
} as const satisfies Record<string, TabName>;
export type ActName = keyof typeof ACTS;

export const isAct = (tab: string): tab is ActName => Object.hasOwn(ACTS, tab);

const NOTHING: Action = { act: '', allowed: false, refusal: null };

/** What the api says of an act; one it does not name is not allowed. */
export const actionOf = (actions: readonly Action[], act: string): Action =>
  actions.find((action) => action.act === act) ?? NOTHING;

/** Number, or receipt number before acceptance. */
export const referenceOf = ({ line }: CasePage): string => line.number ?? line.receipt;

/** Of a draft about a decision. It names the case, so that it shuts with the case for who is recused. */
export const keyOfDecision = (what: string, { line }: CasePage, { id }: Decision): string =>
  `${what}:${line.id}:${id.slice(-12)}`;

/** What notices make the page of a case old. */
export const caseTags = (id: string): string[] => [
  `case:${id}`,
  'interests',
  'meeting',
  'committee',
  'guidance',
  'organisations',
];

/** Reviewers whose review has not come in. */
export const reviewsAwaited = ({ reviewers, reviews }: CaseContent): PersonRef[] =>
  reviewers.filter((person) => !reviews.some((review) => review.by.id === person.id));
