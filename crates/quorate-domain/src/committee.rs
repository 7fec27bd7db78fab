//! The committee: roster with dated terms, substitutes, profiles, numbering, standard texts,
//! classification lists.
//!
//! Deliberately not here: passphrases (the key file has them), and who may see what.

mod decide;
mod event;
mod state;

#[cfg(test)]
mod tests;

pub use decide::{CommitteeCommand, decide};
pub use event::{BilingualName, ClassificationList, CodeTitle, CommitteeEvent, Term, TextBlock};
pub use state::{Committee, Person};
