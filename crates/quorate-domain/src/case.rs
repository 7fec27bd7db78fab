//! A case: one dossier, many submissions.
//!
//! [`event`] is what happened, [`state`] the case as it stands, [`decide`] what may happen next,
//! [`interest`] where people stand towards it.
//! Deliberately not here: votes (a motion has them) and attendance (a meeting has it); the case
//! only takes note of a decision.

mod act;
mod afterwards;
mod circulation;
pub mod clock;
mod command;
pub mod decide;
mod decision;
pub mod event;
pub mod interest;
pub mod keeping;
pub mod notice;
pub mod parts;
pub mod re_review;
pub mod state;
mod without_meeting;

#[cfg(test)]
mod clock_tests;
#[cfg(test)]
mod keeping_tests;
#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod re_review_tests;
#[cfg(test)]
mod tests;

pub use act::{CaseAct, permitted};
pub use afterwards::{
    DecisionCommand, LONGEST_SLIP, MOST_SLIPS, correctable, decide_on_decision, may_countersign,
    may_propose_correction, may_reopen, may_uphold,
};
pub use circulation::{Circulation, end_circulation, may_circulate};
pub use clock::{ClockExtension, ClockPause, ClockStep, Extending, may_extend};
pub use command::{Acceptance, CaseCommand};
pub use decide::{decide, may_issue, may_sign};
pub use decision::{Condition, Correction, CorrectionEnd, Decision, Letter, Reopened, Signature};
pub use event::*;
pub use interest::{
    Interest, InterestLine, LateInterest, LateRuling, ProposalAnswer, excludes, may_rule,
};
pub use keeping::{DataEnd, Keeping, KeepingCommand, decide_on_keeping};
pub use notice::*;
pub use parts::*;
pub use re_review::{Expert, ReReview, ReReviewed, may_re_review};
pub use state::*;
pub use without_meeting::{
    DecideWithoutMeeting, PathwayRule, decide_without_meeting, escalate,
    may_decide_without_meeting, may_escalate, may_put_on_agenda,
};
