//! Backups that are known to be good: each is put back beside itself and verified before it counts.
//!
//! Deliberately not here: what a backup is made of (`quorate-ledger`).

mod daily;
mod kept;
pub(crate) mod mending;
mod restoring;
mod why;

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_ledger::{
    BackUpError, Backup, Digest, Found, Ledger, OpenError, RestoreError, RootKey, Sequence,
    keys_of_backup, restore,
};
use quorate_views::{ViewError, Views};

pub(crate) use self::daily::{Backups, OLD, before_upgrade, begin, consider, running};
pub(crate) use self::kept::Kept;
pub use self::mending::{RepairFault, Repaired, mend};
pub(crate) use self::restoring::{absolute, apart, beside, in_place, moment, zone};
pub use self::why::{restore_refusal, write_refusal};
use crate::erasing::destroyed_files;
use crate::opened::{Core, views_of};
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
    Restore(#[from] RestoreError),
    /// What was put back is not intact.
    #[error(transparent)]
    Verify(#[from] NotIntact),
    /// The disk failed.
    #[error("the backup could not be verified")]
    Io(#[from] io::Error),
}

/// Why a backup was not put back, or not as something that holds.
#[derive(Debug, thiserror::Error)]
pub enum PutBackFault {
    /// It was not put back.
    #[error(transparent)]
    Restore(#[from] RestoreError),
    /// What was put back is not intact.
    #[error(transparent)]
    Verify(#[from] NotIntact),
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
    let ledger = Arc::new(opener::open(folder, opener)?);
    let destroyed = views_of(&ledger).and_then(|mut views| destroyed_files(&mut views));
    let destroyed = destroyed.unwrap_or_else(|error| {
        tracing::warn!(%error, "what was destroyed may be in the backup still");
        Vec::new()
    });
    let backup = copied(&ledger, &destroyed, into, at)?;
    let root = ledger.root().cloned();
    drop(ledger);
    verified(into, root.as_ref())?;
    // Whoever looks at the screens is told of it as well.
    Kept::change(folder, |kept| kept.succeeded(into, &backup))?;
    Ok(backup)
}

/// Copies what is new into a backup, and destroys in it what is destroyed here.
fn copied(
    ledger: &Ledger,
    destroyed: &[Digest],
    into: &Path,
    at: DateTime<Utc>,
) -> Result<Backup, BackUpError> {
    let backup = ledger.back_up(into, at)?;
    ledger.end_in_copy(into, destroyed)?;
    Ok(backup)
}

/// Puts a backup back beside itself, verifies what is there then, and takes it away again.
fn verified(into: &Path, root: Option<&RootKey>) -> Result<(), BackupFault> {
    let beside = into.join(VERIFYING);
    // An interruption may have left one.
    remove(&beside)?;
    let verified = put_back_and_verify(into, &beside, None, root, None);
    remove(&beside)?;
    verified.map(drop).map_err(|fault| match fault {
        PutBackFault::Restore(error) => error.into(),
        PutBackFault::Verify(what) => what.into(),
    })
}

/// The committee of which a backup is made, or beside which it is put back: what is destroyed in it
/// is destroyed in the copy.
pub(crate) struct Living {
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) destroyed: Vec<Digest>,
}

impl Living {
    pub(crate) fn of(core: &mut Core) -> Result<Self, ViewError> {
        Ok(Self {
            ledger: Arc::clone(&core.ledger),
            destroyed: destroyed_files(&mut core.views)?,
        })
    }
}

/// Puts a backup back into a folder that is absent or empty, and verifies what is there then. The
/// one way in which any backup becomes a committee again. A sealed one takes its root key.
pub(crate) fn put_back_and_verify(
    from: &Path,
    into: &Path,
    until: Option<DateTime<Utc>>,
    root: Option<&RootKey>,
    living: Option<&Living>,
) -> Result<Sequence, PutBackFault> {
    let acts = restore(from, into, until, root)?;
    if let Some(living) = living {
        let destroyed = living.ledger.end_in_copy(into, &living.destroyed);
        destroyed.map_err(RestoreError::Io)?;
    }
    let ledger = match (Ledger::find(into).map_err(NotIntact::from)?, root) {
        (Found::Open(ledger), _) => *ledger,
        (Found::Sealed(sealed), Some(root)) => sealed.unseal(root).map_err(NotIntact::from)?,
        (Found::Sealed(_), None) => return Err(NotIntact::from(OpenError::Sealed).into()),
    };
    verify_opened(&Arc::new(ledger), &Elsewhere::default())?;
    Ok(acts)
}

/// Removes a folder that may be absent.
fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Puts a backup back into a folder that is absent or empty, and verifies it. A sealed one takes
/// somebody who may open it.
///
/// # Errors
/// Nothing was put back, or what was is not intact.
pub fn put_back(
    from: &Path,
    into: &Path,
    until: Option<DateTime<Utc>>,
    opener: Option<&Opener>,
) -> Result<Sequence, PutBackFault> {
    let root = root_of(from, opener);
    let put_back = put_back_and_verify(from, into, until, root.as_ref(), None);
    if matches!(put_back, Err(PutBackFault::Verify(_))) {
        // What is not intact is no committee to go on in.
        remove(into).map_err(RestoreError::Io)?;
    }
    put_back
}

/// The root key of a sealed backup, if somebody opens it.
pub(crate) fn root_of(from: &Path, opener: Option<&Opener>) -> Option<RootKey> {
    opener.and_then(|opener| opener.root(&keys_of_backup(from)))
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
    Io(#[from] io::Error),
}
