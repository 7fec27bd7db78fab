//! A motion: what is put to the vote, who may vote, how they did, the result, dissent.
//!
//! [`event`] is what happened, [`state`] the motion as it stands with the `may_` functions that
//! screens list, and [`mod@decide`] rests on them. Deliberately not here: quorum and majority (the
//! rules compute them and the motion keeps their explanation as it was given), who may learn how
//! anyone voted (the gate's), and the decision that follows (the case's).

pub mod decide;
pub mod event;
mod later;
pub mod state;

#[cfg(test)]
mod tests;

pub use decide::{MotionCommand, decide};
pub use event::*;
pub use later::{Recount, RecountEnd, WrittenView};
pub use state::*;
