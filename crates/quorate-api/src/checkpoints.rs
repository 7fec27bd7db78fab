//! Signed checkpoints of the record: after each meeting, with each export and letter, and each day
//! that has acts. Deliberately not here: their form and their proofs (`quorate-record`).

use chrono::{DateTime, Utc};
use quorate_ledger::{Checkpoint, Ledger};

use crate::credentials;
use crate::documents::CheckpointMark;
use crate::error::{Outcome, disk_refused, fault};

/// Hexadecimal digits of a root that are printed: enough that nobody finds another record with
/// the same.
const PRINTED: usize = 16;

/// Signs for the record as it stands, unless that is done; none while nothing is recorded.
pub(crate) fn make(ledger: &Ledger, now: DateTime<Utc>) -> Outcome<Option<Checkpoint>> {
    let seed = credentials::record_seed(ledger)?;
    let made = ledger.checkpoints().make(ledger.log(), &seed, now);
    made.map_err(|error| {
        fault(&error);
        disk_refused()
    })
}

/// As [`make`], where what is done goes on without it: the day's checkpoint comes by itself.
pub(crate) fn make_if_possible(ledger: &Ledger, now: DateTime<Utc>) {
    if make(ledger, now).is_err() {
        tracing::warn!("no checkpoint was made");
    }
}

/// The first checkpoint since a moment, as it is printed. It stays the same whatever is recorded
/// later, so what is printed tells nobody that something was.
pub(crate) fn first_since(ledger: &Ledger, at: DateTime<Utc>) -> Outcome<Option<CheckpointMark>> {
    let read = |error: std::io::Error| fault(&error);
    let checkpoints = ledger.checkpoints();
    let Some(key) = checkpoints.key().map_err(read)? else {
        return Ok(None);
    };
    for size in checkpoints.sizes().map_err(read)? {
        let note = checkpoints.note(size).map_err(read)?.unwrap_or_default();
        // One that cannot be trusted is for the verification to name, not to be printed.
        match Checkpoint::trusted(&note, &key) {
            Ok(known) if known.at.timestamp() >= at.timestamp() => return Ok(Some(mark(&known))),
            _ => {}
        }
    }
    Ok(None)
}

/// A checkpoint as it is printed.
pub(crate) fn mark(checkpoint: &Checkpoint) -> CheckpointMark {
    let root: Vec<char> = checkpoint.root.to_string().chars().take(PRINTED).collect();
    let groups = root.chunks(4).map(|group| group.iter().collect::<String>());
    CheckpointMark {
        size: checkpoint.size,
        root: groups.collect::<Vec<_>>().join(" "),
    }
}
