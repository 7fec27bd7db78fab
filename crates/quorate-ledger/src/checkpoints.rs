//! Signed checkpoints of the journal, kept beside it: one small file for each, named by the number
//! of acts it stands for, and the key they are checked with.
//!
//! Deliberately not here: the secret key, which the key file has, and when one is made.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use quorate_record::{Checkpoint, CheckpointError, Signer, VerifyingKey, checkpoint::origin};

use crate::{
    Journal, Log as _, ReadError,
    disk::{self, Disk},
    small_file,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The file with the key that the checkpoints are checked with.
const KEY: &str = "key.txt";

/// The checkpoints of one committee.
#[derive(Debug)]
pub struct Checkpoints {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    /// Held while one is made.
    making: Mutex<()>,
}

/// Why a checkpoint does not stand for the journal it lies beside.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointFault {
    /// It is not of the form, or not signed with the key.
    #[error("checkpoint {size}: {what}")]
    Note {
        /// The number of acts it is named by.
        size: u64,
        /// What is wrong.
        what: CheckpointError,
    },
    /// The key file is not what was written.
    #[error("the key of the checkpoints cannot be read")]
    Key,
    /// It names acts that the journal does not have, or has otherwise.
    #[error("the journal is not the one that checkpoint {size} was signed for")]
    Journal {
        /// The number of acts it stands for.
        size: u64,
    },
    /// The disk failed.
    #[error("the checkpoints could not be read")]
    Io(#[from] io::Error),
    /// The journal could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl Checkpoints {
    pub(crate) fn new(disk: Arc<dyn Disk>, folder: &Path) -> Self {
        Self {
            disk,
            folder: folder.to_owned(),
            making: Mutex::default(),
        }
    }

    /// Signs for the journal as it stands, with the seed of the committee's key, unless that is
    /// done already. Returns the checkpoint that stands for the head; none for an empty journal.
    ///
    /// # Errors
    /// The disk refused; there is no new checkpoint then.
    pub fn make(
        &self,
        journal: &Journal,
        seed: &[u8; 32],
        at: DateTime<Utc>,
    ) -> io::Result<Option<Checkpoint>> {
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let size = journal.head().0;
        let root = |size| journal.root(size).map_err(io::Error::other);
        let (Some(first), Some(root)) = (root(1)?, root(size)?) else {
            return Ok(None);
        };
        let signer = Signer::new(origin(first), (*seed).into());
        let key = signer.verifying_key();
        if let Some(note) = self.note(size)?
            && let Ok(known) = Checkpoint::trusted(&note, &key)
            && known.root == root
        {
            // What is seen may be what an attempt left whose sync failed.
            self.disk.sync_folder(&self.folder)?;
            return Ok(Some(known));
        }
        self.disk.create_folder(&self.folder)?;
        self.disk
            .sync_folder(self.folder.parent().unwrap_or(&self.folder))?;
        if self.key()?.as_ref() != Some(&key) {
            let line = format!("{key}\n");
            small_file::replace(&*self.disk, &self.folder.join(KEY), line.as_bytes())?;
        }
        let at = at.timestamp();
        let made = Checkpoint {
            origin: origin(first),
            size,
            root,
            at: DateTime::from_timestamp(at, 0).ok_or(io::ErrorKind::InvalidInput)?,
        };
        let note = made.signed(&signer);
        small_file::replace(&*self.disk, &self.path(size), note.as_bytes())?;
        Ok(Some(made))
    }

    /// The numbers of acts that checkpoints stand for, in order.
    ///
    /// # Errors
    /// The disk failed.
    pub fn sizes(&self) -> io::Result<Vec<u64>> {
        let names = match self.disk.names(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            names => names?,
        };
        let mut sizes: Vec<u64> = names.iter().filter_map(|name| size_in(name)).collect();
        sizes.sort_unstable();
        Ok(sizes)
    }

    /// The note that stands for so many acts.
    ///
    /// # Errors
    /// The disk failed.
    pub fn note(&self, size: u64) -> io::Result<Option<String>> {
        let bytes = disk::read(&*self.disk, &self.path(size))?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// The key they are checked with; none before the first is made.
    ///
    /// # Errors
    /// The disk failed.
    pub fn key(&self) -> io::Result<Option<VerifyingKey>> {
        let bytes = disk::read(&*self.disk, &self.folder.join(KEY))?;
        Ok(bytes.and_then(|bytes| {
            let line = String::from_utf8(bytes).ok()?;
            VerifyingKey::parse(line.strip_suffix('\n')?)
        }))
    }

    /// Holds every checkpoint against the key and the journal; returns those that stand for it, in
    /// order.
    ///
    /// # Errors
    /// The first that does not.
    pub fn verify(&self, journal: &Journal) -> Result<Vec<Checkpoint>, CheckpointFault> {
        let sizes = self.sizes()?;
        if sizes.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.key()?.ok_or(CheckpointFault::Key)?;
        let first = journal.root(1)?;
        let mut standing = Vec::new();
        for size in sizes {
            let note = self.note(size)?.unwrap_or_default();
            let read = Checkpoint::trusted(&note, &key)
                .map_err(|what| CheckpointFault::Note { size, what })?;
            let root = journal.root(size)?;
            let fits = read.size == size
                && root == Some(read.root)
                && first.is_some_and(|first| origin(first) == read.origin);
            if !fits {
                return Err(CheckpointFault::Journal { size });
            }
            standing.push(read);
        }
        Ok(standing)
    }

    fn path(&self, size: u64) -> PathBuf {
        self.folder.join(format!("{size:012}.txt"))
    }
}

fn size_in(name: &str) -> Option<u64> {
    let number = name.strip_suffix(".txt")?;
    (number.len() == 12 && number.bytes().all(|digit| digit.is_ascii_digit()))
        .then(|| number.parse().ok())?
}
