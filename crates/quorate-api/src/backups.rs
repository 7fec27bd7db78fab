//! Backups that are known to be good: each is put back beside itself and verified before it counts.
//!
//! Deliberately not here: what a backup is made of (`quorate-ledger`).

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_ledger::{BackUpError, Backup, Ledger, OpenError, restore};
use quorate_views::{ViewError, Views};

use crate::verification::{Elsewhere, NotIntact, verify};

/// Where a backup is put back to be verified; gone afterwards.
const VERIFYING: &str = "verifying";

/// Why there is no backup that is known to be good.
#[derive(Debug, thiserror::Error)]
pub enum BackupFault {
    /// The committee could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] BackUpError),
    /// It could not be put back.
    #[error("the backup could not be put back to be verified")]
    Restore(#[from] quorate_ledger::RestoreError),
    /// What was put back is not intact.
    #[error(transparent)]
    Verify(#[from] NotIntact),
    /// The disk failed.
    #[error("the backup could not be verified")]
    Io(#[from] std::io::Error),
}

/// Backs up a committee's folder, and verifies the backup by putting it back.
///
/// # Errors
/// There is no new backup, or it is not known to be good.
pub fn back_up(folder: &Path, into: &Path, at: DateTime<Utc>) -> Result<Backup, BackupFault> {
    let ledger = Ledger::open(folder)?;
    let backup = ledger.back_up(into, at)?;
    drop(ledger);
    let beside = into.join(VERIFYING);
    // An interruption may have left one.
    remove(&beside)?;
    let verified = put_back_and_verify(into, &beside);
    remove(&beside)?;
    verified.map(|()| backup)
}

fn put_back_and_verify(from: &Path, beside: &Path) -> Result<(), BackupFault> {
    restore(from, beside, None)?;
    verify(beside, &Elsewhere::default())?;
    Ok(())
}

/// Removes a folder that may be absent.
fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Makes the views of a committee anew from its journal alone; returns the number of acts.
///
/// # Errors
/// The committee could not be opened, or an event is from a newer build.
pub fn rebuild(folder: &Path) -> Result<u64, RebuildFault> {
    // Opened once before anything is removed: the journal is intact, and nobody else has it open.
    drop(Ledger::open(folder)?);
    remove(&folder.join("shelf"))?;
    let ledger = Arc::new(Ledger::open(folder)?);
    Ok(Views::open(ledger)?.head().0)
}

/// Why views were not made anew.
#[derive(Debug, thiserror::Error)]
pub enum RebuildFault {
    /// The committee could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The views could not be folded.
    #[error(transparent)]
    Fold(#[from] ViewError),
    /// The shelf could not be removed.
    #[error("the shelf could not be removed")]
    Io(#[from] std::io::Error),
}
