//! Backups that are known to be good: each is put back beside itself and verified before it counts.
//!
//! Deliberately not here: what a backup is made of (`quorate-ledger`).

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_ledger::{
    BackUpError, Backup, Found, Ledger, OpenError, RootKey, keys_of_backup, restore,
};
use quorate_views::{ViewError, Views};

use crate::opener::{self, Opener};
use crate::verification::{Elsewhere, NotIntact, verify_opened};

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
pub fn back_up(
    folder: &Path,
    into: &Path,
    at: DateTime<Utc>,
    opener: Option<&Opener>,
) -> Result<Backup, BackupFault> {
    let ledger = opener::open(folder, opener)?;
    let backup = ledger.back_up(into, at)?;
    let root = ledger.root().cloned();
    drop(ledger);
    let beside = into.join(VERIFYING);
    // An interruption may have left one.
    remove(&beside)?;
    let verified = put_back_and_verify(into, &beside, root.as_ref());
    remove(&beside)?;
    verified.map(|()| backup)
}

fn put_back_and_verify(
    from: &Path,
    beside: &Path,
    root: Option<&RootKey>,
) -> Result<(), BackupFault> {
    restore(from, beside, None, root)?;
    let ledger = match (Ledger::find(beside)?, root) {
        (Found::Open(ledger), _) => *ledger,
        (Found::Sealed(sealed), Some(root)) => sealed.unseal(root)?,
        (Found::Sealed(_), None) => return Err(OpenError::Sealed.into()),
    };
    verify_opened(ledger, &Elsewhere::default())?;
    Ok(())
}

/// Removes a folder that may be absent.
fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Puts a backup back, and folds what was put back once, so that it opens as fast as any.
///
/// # Errors
/// Nothing was put back that could be opened.
pub fn put_back(
    from: &Path,
    into: &Path,
    until: Option<DateTime<Utc>>,
    opener: Option<&Opener>,
) -> Result<u64, PutBackFault> {
    let root = opener.and_then(|opener| opener.root(&keys_of_backup(from)));
    restore(from, into, until, root.as_ref())?;
    Ok(rebuild(into, opener)?)
}

/// Why a backup was not put back.
#[derive(Debug, thiserror::Error)]
pub enum PutBackFault {
    /// It could not be copied.
    #[error(transparent)]
    Restore(#[from] quorate_ledger::RestoreError),
    /// What was copied could not be folded.
    #[error(transparent)]
    Rebuild(#[from] RebuildFault),
}

/// Makes the views of a committee anew from its journal alone; returns the number of acts.
///
/// # Errors
/// The committee could not be opened, or an event is from a newer build.
pub fn rebuild(folder: &Path, opener: Option<&Opener>) -> Result<u64, RebuildFault> {
    // Opened once before anything is removed: the journal is intact, and nobody else has it open.
    drop(opener::open(folder, opener)?);
    remove(&folder.join("shelf"))?;
    let ledger = Arc::new(opener::open(folder, opener)?);
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
