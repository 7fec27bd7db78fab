//! A case: one dossier, many submissions.
//!
//! [`event`] is what happened, [`state`] the case as it stands, [`decide`] what may happen next,
//! [`interest`] where people stand towards it.
//! Deliberately not here: votes (a motion has them) and attendance (a meeting has it); the case
//! only takes note of a decision.

pub mod decide;
pub mod event;
pub mod interest;
pub mod state;

#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod tests;

pub use decide::{Acceptance, CaseAct, CaseCommand, decide, may_issue, may_sign, permitted};
pub use event::*;
pub use interest::{
    Interest, InterestLine, LateInterest, LateRuling, ProposalAnswer, excludes, may_rule,
};
pub use state::*;
