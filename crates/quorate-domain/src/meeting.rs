//! A meeting: its call, agenda, attendance and course.
//!
//! [`state`] is what happened and the meeting as it stands, with the `may_` functions that screens
//! list; [`mod@decide`] rests on them. Deliberately not here: who is on the roster, quorum (the
//! rules have it) and votes (a motion has them). Roles and recusals are the gate's.

pub mod decide;
pub mod state;

#[cfg(test)]
mod tests;

pub use decide::{MeetingCommand, decide};
pub use state::*;
