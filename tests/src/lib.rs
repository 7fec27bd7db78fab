//! What whole-product tests drive the product with: its program, as a person at a terminal has it,
//! and what it serves, as a browser sees it.
//!
//! Deliberately not here: any crate of the product. These tests know what a user knows.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test stops where it fails"
)]

mod dice;
mod http;
mod program;
pub mod supply;

pub use dice::Dice;
pub use http::{Browser, NoRoom, Server};
pub use program::{Answer, Fault, Program};

use std::hash::{BuildHasher, RandomState};
use std::path::Path;

/// How often a test that rolls dice does it: `QUORATE_ROUNDS`, 50 if it is not set.
pub fn rounds() -> u32 {
    times("QUORATE_ROUNDS", 50)
}

/// A number of times that a variable sets, or what is usual.
pub fn times(variable: &str, usual: u32) -> u32 {
    let set = std::env::var(variable).ok();
    set.and_then(|times| times.parse().ok()).unwrap_or(usual)
}

/// Some number below a limit. No two runs get the same ones: what a kill hits is not for us to
/// choose.
pub fn any_below(limit: u64) -> u64 {
    RandomState::new().hash_one(limit) % limit
}

/// Copies a folder with everything in it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a new folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file to copy");
        }
    }
}
