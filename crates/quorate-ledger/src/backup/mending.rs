//! Putting back from a backup what is damaged or lost of a committee's own folder.
//!
//! Deliberately not here: attachments, which are put back one by one when somebody opens them
//! ([`crate::Blobs::mend_from`]), and the shelf, which is folded anew.

use std::{path::Path, sync::Arc};

use quorate_record::{Purpose, RootKey, Sealer};

use super::{RestoreError, backup_in};
use crate::{
    FORMAT, Ledger, OpenError,
    disk::{Disk, RealDisk},
    folder, journal,
    subjects::mend_keys,
};

/// What was put back from a backup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mended {
    /// Numbers of the segments of the journal.
    pub segments: Vec<u32>,
    /// Keys of data subjects. Those that were destroyed since the backup are destroyed again when
    /// the committee is opened.
    pub keys: u32,
}

/// Why nothing was put back.
#[derive(Debug, thiserror::Error)]
pub enum MendError {
    /// The committee: among others, that an act is whole neither there nor in the backup.
    #[error(transparent)]
    Committee(#[from] OpenError),
    /// The backup.
    #[error(transparent)]
    Backup(#[from] RestoreError),
}

impl From<std::io::Error> for MendError {
    fn from(error: std::io::Error) -> Self {
        Self::Committee(error.into())
    }
}

impl Ledger {
    /// Puts back from a backup what is not whole in the journal and among the keys of a committee
    /// that nobody has open. What was recorded after the backup stays.
    ///
    /// # Errors
    /// Nothing was changed, unless the disk failed: then it can be done again.
    pub fn mend(folder: &Path, backup: &Path, root: Option<&RootKey>) -> Result<Mended, MendError> {
        let known = folder::format(folder)?.ok_or(OpenError::NoCommittee)?;
        if known.format > FORMAT {
            let needs = known.format;
            return Err(OpenError::NewerFormat { needs }.into());
        }
        if known.sealed && root.is_none() {
            return Err(OpenError::Sealed.into());
        }
        backup_in(backup)?.ok_or(RestoreError::NoBackup)?;
        let _lock = folder::lock(folder)?.ok_or(OpenError::Locked)?;
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let sealer = Sealer::of(root.filter(|_| known.sealed), Purpose::Journal);
        let (own, copies) = (folder.join("journal"), backup.join("journal"));
        let segments = journal::mend(&*disk, &own, &copies, &sealer).map_err(OpenError::from)?;
        let keys = mend_keys(&*disk, folder, backup)?;
        Ok(Mended { segments, keys })
    }
}
