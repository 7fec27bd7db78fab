//! What each event of a case is about.

use quorate_domain::case::CaseEvent as Of;
use quorate_domain::vocabulary::HistoryGroup;

pub(super) fn of_case(event: &Of) -> HistoryGroup {
    match event {
        Of::SubmissionLogged { .. }
        | Of::SubmissionAdded { .. }
        | Of::DocumentAdded { .. }
        | Of::DocumentReplaced { .. }
        | Of::PartiesCorrected { .. }
        | Of::CaseUndone { .. } => HistoryGroup::Submission,
        Of::InterestDeclared { .. }
        | Of::InterestReported { .. }
        | Of::MemberChallenged { .. }
        | Of::InterestRuled { .. }
        | Of::InterestFoundAfterVote { .. }
        | Of::InterestAfterVoteRuled { .. }
        | Of::ConflictConfirmed { .. }
        | Of::ConflictDismissed { .. } => HistoryGroup::Interest,
        Of::SubmissionValidated { .. }
        | Of::CaseAccepted { .. }
        | Of::CaseRebound { .. }
        | Of::CaseRouted { .. }
        | Of::CaseEscalated { .. }
        | Of::ClockSet { .. }
        | Of::ClockPaused { .. }
        | Of::ClockResumed { .. }
        | Of::ClockStageBegan { .. }
        | Of::ClockExtended { .. } => HistoryGroup::Course,
        Of::ReviewersAssigned { .. }
        | Of::ReviewSubmitted { .. }
        | Of::PostAdded { .. }
        | Of::ClarificationAsked { .. }
        | Of::AnswersRecorded { .. }
        | Of::RoundClosed {}
        | Of::ContactEntered { .. }
        | Of::ExpertsReviewed { .. } => HistoryGroup::Review,
        Of::PutOnAgenda { .. } | Of::AgendaEnded { .. } => HistoryGroup::Meeting,
        Of::MotionPutOnCase { .. }
        | Of::CirculationOpened { .. }
        | Of::CirculationEnded { .. }
        | Of::DecisionDissented { .. } => HistoryGroup::Vote,
        Of::CaseDecided { .. }
        | Of::DecisionReopened { .. }
        | Of::DecisionUpheld { .. }
        | Of::CorrectionProposed { .. }
        | Of::CorrectionCountersigned { .. }
        | Of::CorrectionRefused { .. }
        | Of::DecisionSigned { .. }
        | Of::LetterIssued { .. }
        | Of::LetterDelivered { .. }
        | Of::NoticeIssued { .. }
        | Of::NoticeDelivered { .. }
        | Of::ConditionCleared { .. }
        | Of::CaseClosed { .. } => HistoryGroup::Decision,
        Of::KeepingBegan { .. }
        | Of::KeepingNotBegun {}
        | Of::LegalHoldPlaced { .. }
        | Of::LegalHoldLifted { .. }
        | Of::PersonalDataEnded { .. }
        | Of::CaseDisposed { .. } => HistoryGroup::Keeping,
    }
}
