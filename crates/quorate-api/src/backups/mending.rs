//! Putting back from the backup what is damaged of a committee's own record.
//!
//! It is done where the damage is found: when the committee does not open, and while what was
//! recorded long ago is checked afterwards. Whoever keeps the backups is told, because a disk that
//! lost something once may lose more.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_ledger::{Found, Ledger, MendError, Mended as PutBack, OpenError, RootKey};
use quorate_views::Views;
use serde::{Deserialize, Serialize};

use super::{Kept, root_of};
use crate::checking::{Looked, look_at};
use crate::opener::{self, Opener};
use crate::verification::{Elsewhere, NotIntact, Verified, verify_opened};

/// When a part of the record was put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mended {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Numbers of the segments of the journal.
    pub(crate) segments: Vec<u32>,
    /// Attachments.
    #[serde(default)]
    pub(crate) attachments: u32,
}

/// The folder in which the last good backup of a committee lies, as far as this machine knows.
pub(crate) fn backup_of(folder: &Path) -> Option<PathBuf> {
    let kept = Kept::read(folder).ok()?;
    let good = kept.good.filter(|good| !good.gone);
    let folder = good.map(|good| good.folder).or(kept.folder)?;
    Some(PathBuf::from(folder))
}

/// Notes on this machine that a part of the record was put back.
pub(crate) fn noted(folder: &Path, at: DateTime<Utc>, segments: &[u32], attachments: u32) {
    tracing::warn!(
        ?segments,
        attachments,
        "a part of the record was damaged and is put back from the backup"
    );
    let mended = Mended {
        at,
        segments: segments.to_vec(),
        attachments,
    };
    let noted = Kept::change(folder, |kept| kept.mended = Some(mended));
    if let Err(error) = noted {
        tracing::warn!(%error, "that it was put back could not be noted");
    }
}

/// Opens a committee that did not open because its record is damaged, once what is damaged is put
/// back from its last good backup.
///
/// # Errors
/// What was found first, if the backup is not there or does not have it whole.
pub(crate) fn opened_again(
    folder: &Path,
    root: Option<&RootKey>,
    now: DateTime<Utc>,
    damage: OpenError,
) -> Result<Ledger, OpenError> {
    let Some(backup) = backup_of(folder) else {
        return Err(damage);
    };
    match Ledger::mend(folder, &backup, root) {
        Ok(put_back) => noted(folder, now, &put_back.segments, 0),
        Err(error) => {
            tracing::warn!(%error, "the backup does not mend the record");
            return Err(damage);
        }
    }
    match (Ledger::find(folder)?, root) {
        (Found::Open(ledger), _) => Ok(*ledger),
        (Found::Sealed(ledger), Some(root)) => ledger.unseal(root),
        (Found::Sealed(_), None) => Err(OpenError::Sealed),
    }
}

/// Why nothing was put back, or the committee is not whole with it.
#[derive(Debug, thiserror::Error)]
pub enum RepairFault {
    /// Nothing was put back.
    #[error(transparent)]
    Mend(#[from] MendError),
    /// Something else is not whole.
    #[error(transparent)]
    Verify(#[from] NotIntact),
}

/// What was put back of a committee that is whole with it.
#[derive(Debug)]
pub struct Repaired {
    /// Of its journal and its keys.
    pub put_back: PutBack,
    /// Attachments.
    pub attachments: u32,
    /// What was verified then.
    pub verified: Verified,
}

/// Puts back from a backup what is damaged in a committee's own folder, which nobody has open, and
/// verifies it. A sealed one takes somebody who may open it.
///
/// # Errors
/// Nothing was changed, unless the disk failed: then it can be done again. Or something is damaged
/// that this does not mend.
pub fn mend(
    folder: &Path,
    backup: &Path,
    opener: Option<&Opener>,
) -> Result<Repaired, RepairFault> {
    let root = root_of(folder, opener);
    let put_back = Ledger::mend(folder, backup, root.as_ref())?;
    let ledger = opener::open(folder, opener).map_err(NotIntact::from)?;
    let ledger = Arc::new(ledger);
    drop(Views::open(Arc::clone(&ledger)).map_err(NotIntact::from)?);
    let blobs = backup.join("blobs");
    let (mut attachments, mut lost) = (0, None);
    for attachment in quorate_views::attachments(&*ledger.shelf()).map_err(NotIntact::from)? {
        match look_at(&ledger, &attachment.blob, true, Some(&blobs)) {
            Ok(looked) => attachments += u32::from(looked == Looked::PutBack),
            // The others are put back all the same.
            Err(what) => {
                let act = attachment.act;
                lost = lost.or(Some(NotIntact::Attachment { act, what }));
            }
        }
    }
    if let Some(lost) = lost {
        return Err(lost.into());
    }
    Ok(Repaired {
        put_back,
        attachments,
        verified: verify_opened(&ledger, &Elsewhere::default())?,
    })
}
