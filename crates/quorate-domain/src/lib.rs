//! What a committee is and what it may do.
//!
//! Pure: no input or output, clock, randomness, locale or storage. Time, new identifiers and facts
//! that cross aggregates come in as arguments. Each aggregate has a state, events in the past
//! tense, commands in the imperative, `decide` and `apply`.
//!
//! Deliberately not here: who may read what (the gate of `quorate-api`), text for people (the
//! catalogues), and anything that is stored besides events.

pub mod case;
pub mod committee;
pub mod data_request;
pub mod disposal;
pub mod guidance;
pub mod ids;
pub mod import;
pub mod meeting;
pub mod motion;
pub mod names;
pub mod organisation;
pub mod proposals;
pub mod refusal;
pub mod rules;
pub mod signature;
pub mod vocabulary;
