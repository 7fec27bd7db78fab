//! The one list of commands: who asks, may they, decide, append, answer.
//!
//! A host gives a committee four verbs and no more: [`House::call`], [`House::watch`],
//! [`House::put`] and [`House::get`]. Every command of [`commands`] passes the gate; nothing else
//! leads to what a committee keeps.
//!
//! Deliberately not here: HTTP, windows, typesetting (a host brings [`documents::Documents`]) and
//! text for people.

pub mod codegen;
pub mod commands;
pub mod documents;
pub mod schema;

pub mod backups;
mod checking;
mod checkpoints;
mod clocks;
mod credentials;
mod erasing;
mod error;
mod gate;
mod handlers;
mod house;
mod jobs;
mod opened;
pub mod opener;
mod profiles;
mod sample;
mod scope;
pub mod verification;

pub use error::Outcome;
pub use house::{
    Called, Clock, FileContent, GotFile, House, HouseOptions, LARGEST_FILE, PutError,
    SessionChange, SystemClock, WatchError,
};
pub use quorate_ledger::OpenError;
pub use sample::build_sample;
pub use schema::ApiError;
