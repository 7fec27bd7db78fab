//! A piece of guidance: its draft, the votes on it, its published versions.
//!
//! The draft goes on while a version is in force: what is published is never touched again.
//! [`state`] is what happened and the guidance as it stands, with the `may_` functions that screens
//! list; [`mod@decide`] rests on them. Deliberately not here: files (blobs have them, this keeps
//! their digests), the vote itself (a motion has it), consultation, and how Markdown looks.

pub mod decide;
pub mod state;

#[cfg(test)]
mod tests;

pub use decide::{GuidanceCommand, decide};
pub use state::*;
