import type { Action } from '../api/error';

/** An action as the api lists it. */
export interface ListedAction extends Action {
  act: string;
}

/** The action of that name, or null when the api does not list it for this person. */
export const actionIn = <A extends ListedAction>(actions: readonly A[], act: string): A | null =>
  actions.find((action) => action.act === act) ?? null;

/**
 * Whether a page shows it: it is allowed, or it is refused for a reason that
 * could change. What belongs to another office stands in the menus only, where
 * it says so; a page full of other people's buttons would hide one's own.
 */
export const isOffered = <A extends Action>(action: A | null): action is A =>
  action !== null && (action.allowed || action.refusal?.code !== 'role-missing');
