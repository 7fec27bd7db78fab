/** What one may do, each with the page or part on which it is done. */
export const WAYS = [
  { act: 'validate', to: 'validate' },
  { act: 'route_case', to: 'route' },
  { act: 'assign_reviewers', to: 'reviewers' },
  { act: 'submit_review', to: 'reviews' },
  { act: 'add_post', to: 'deliberation' },
  { act: 'ask_clarification', to: 'clarification' },
  { act: 'record_answers', to: 'clarification' },
  { act: 'close_round', to: 'clarification' },
  { act: 'decide_without_meeting', to: 'decide' },
  { act: 'circulate', to: 'circulate' },
  { act: 'escalate_case', to: 'escalate' },
  { act: 'add_item', to: 'agenda' },
  { act: 'add_documents', to: 'documents' },
  { act: 'add_submission', to: 'submission' },
  { act: 'enter_contact', to: 'clarification' },
  { act: 'extend_clock', to: 'extend' },
  { act: 'record_re_review', to: 'experts' },
  { act: 'clear_condition', to: 'follow-up' },
  { act: 'close_case', to: 'close' },
] as const;
export type Way = (typeof WAYS)[number]['act'];
