import type { ComponentType } from 'react';
import { AgendaForm } from './AgendaForm';
import { AssignReviewers } from './AssignReviewers';
import { CirculateForm } from './CirculateForm';
import { ClarificationTab } from './ClarificationTab';
import { CloseForm } from './CloseForm';
import { DecisionTab } from './DecisionTab';
import { DeliberationTab } from './DeliberationTab';
import { DocumentsTab } from './DocumentsTab';
import { EscalateForm } from './EscalateForm';
import { ExtendForm } from './ExtendForm';
import { FollowUpTab } from './FollowUpTab';
import { HistoryTab } from './HistoryTab';
import { InterestsTab } from './InterestsTab';
import { Overview } from './Overview';
import type { ActName, PartProps, TabName } from './parts';
import { ReReviewForm } from './ReReview';
import { ReviewsTab } from './ReviewsTab';
import { RouteForm } from './RouteForm';
import { SubmissionForm } from './SubmissionForm';
import { ValidateForm } from './ValidateForm';
import { WithoutMeetingForm } from './WithoutMeetingForm';

const PARTS: Record<TabName | ActName, ComponentType<PartProps>> = {
  overview: Overview,
  documents: DocumentsTab,
  reviews: ReviewsTab,
  deliberation: DeliberationTab,
  clarification: ClarificationTab,
  decision: DecisionTab,
  'follow-up': FollowUpTab,
  interests: InterestsTab,
  history: HistoryTab,
  validate: ValidateForm,
  route: RouteForm,
  reviewers: AssignReviewers,
  agenda: AgendaForm,
  decide: WithoutMeetingForm,
  circulate: CirculateForm,
  escalate: EscalateForm,
  extend: ExtendForm,
  experts: ReReviewForm,
  close: CloseForm,
  submission: SubmissionForm,
};

/** One part of an open case. */
export function CasePart({ tab, ...props }: PartProps & { tab: TabName | ActName }) {
  const Part = PARTS[tab];
  return <Part {...props} />;
}
