//! A meeting: its call, agenda, attendance and course; its minutes.
//!
//! [`event`] is what happened, [`state`] the meeting as it stands with the `may_` functions that
//! screens list, [`attendance`] who was in the room, and [`mod@decide`] rests on them. [`minutes`]
//! are written of it. Deliberately not here: who is on the roster, quorum (the rules have it) and
//! votes (a motion has them). Roles and recusals are the gate's.

pub mod attendance;
pub mod decide;
pub mod event;
pub mod minutes;
pub mod state;

#[cfg(test)]
mod tests;

pub use attendance::*;
pub use decide::{MeetingCommand, decide};
pub use event::*;
pub use state::*;
