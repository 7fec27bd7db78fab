//! Attachments: files named by the SHA-256 of their stored bytes.
//!
//! A blob is durable when `put` returns, so the act that names it is recorded after it.
//! A blob that no act names is harmless. Deliberately not here: deleting, because one
//! blob may serve several cases.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    Digest,
    disk::{self, Access, Disk},
};

const CHUNK_BYTES: usize = 64 * 1024;

/// Where blobs are written before they have their name.
const INCOMING: &str = "incoming";

/// The blobs of one committee.
#[derive(Debug)]
pub struct Blobs {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    written: AtomicU64,
}

/// What is kept of a blob in an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BlobRef {
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// Its length in bytes.
    pub size: u64,
}

/// Why a blob was not stored.
#[derive(Debug, thiserror::Error)]
pub enum PutBlobError {
    /// It is longer than allowed.
    #[error("more than {limit} bytes")]
    TooLarge {
        /// The most bytes allowed.
        limit: u64,
    },
    /// The source failed.
    #[error("the source could not be read")]
    Source(#[source] io::Error),
    /// The disk refused, for instance because it is full.
    #[error("the blob could not be written")]
    Io(#[source] io::Error),
}

/// Why a blob was not returned.
#[derive(Debug, thiserror::Error)]
pub enum GetBlobError {
    /// There is none of that name.
    #[error("blob {0} is not there")]
    Absent(Digest),
    /// It is not what was stored.
    #[error("blob {0} is damaged")]
    Damaged(Digest),
    /// The disk failed.
    #[error("the blob could not be read")]
    Io(#[source] io::Error),
}

impl Blobs {
    /// Opens the blobs in a folder, which must exist, and drops what a crash left
    /// half-written.
    pub(crate) fn open(disk: Arc<dyn Disk>, folder: &Path) -> io::Result<Self> {
        let incoming = folder.join(INCOMING);
        disk.create_folder(&incoming)?;
        for name in disk.names(&incoming)? {
            disk::remove_if_there(&*disk, &incoming.join(name))?;
        }
        Ok(Self {
            disk,
            folder: folder.to_owned(),
            written: AtomicU64::new(0),
        })
    }

    /// Stores what a source yields, at most `limit` bytes, and returns its name once it
    /// is durable. The same bytes stored twice are one blob.
    pub fn put(&self, source: &mut dyn Read, limit: u64) -> Result<BlobRef, PutBlobError> {
        let number = self.written.fetch_add(1, Ordering::Relaxed);
        let incoming = self.folder.join(INCOMING).join(number.to_string());
        let stored = self.store(source, limit, &incoming);
        if stored.is_err()
            && let Err(error) = disk::remove_if_there(&*self.disk, &incoming)
        {
            // The next opening removes it.
            tracing::warn!(%error, "a half-written blob could not be removed");
        }
        stored
    }

    fn store(
        &self,
        source: &mut dyn Read,
        limit: u64,
        incoming: &Path,
    ) -> Result<BlobRef, PutBlobError> {
        let file = self
            .disk
            .open(incoming, Access::Create)
            .map_err(PutBlobError::Io)?;
        let mut hasher = Sha256::new();
        let mut size = 0_u64;
        let mut chunk = vec![0; CHUNK_BYTES];
        loop {
            let read = match source.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(PutBlobError::Source(error)),
            };
            if read as u64 > limit - size {
                return Err(PutBlobError::TooLarge { limit });
            }
            hasher.update(&chunk[..read]);
            file.write_all_at(&chunk[..read], size)
                .map_err(PutBlobError::Io)?;
            size += read as u64;
        }
        let digest = Digest(hasher.finalize().into());
        let path = self.path(&digest);
        // A blob of that name is replaced, which heals it should it be damaged.
        file.sync_all()
            .and_then(|()| {
                let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
                self.disk.create_folder(folder)?;
                self.disk.sync_folder(&self.folder)?;
                self.disk.rename(incoming, &path)?;
                self.disk.sync_folder(folder)
            })
            .map_err(PutBlobError::Io)?;
        Ok(BlobRef { digest, size })
    }

    /// Opens a blob for reading; its length is checked, its digest is not.
    pub fn get(&self, blob: &BlobRef) -> Result<File, GetBlobError> {
        let file = File::open(self.path(&blob.digest)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => GetBlobError::Absent(blob.digest),
            _ => GetBlobError::Io(error),
        })?;
        if file.metadata().map_err(GetBlobError::Io)?.len() != blob.size {
            return Err(GetBlobError::Damaged(blob.digest));
        }
        Ok(file)
    }

    /// Finds a blob by its digest alone.
    pub fn find(&self, digest: Digest) -> Result<BlobRef, GetBlobError> {
        match self.path(&digest).metadata() {
            Ok(known) => Ok(BlobRef {
                digest,
                size: known.len(),
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(GetBlobError::Absent(digest))
            }
            Err(error) => Err(GetBlobError::Io(error)),
        }
    }

    /// Reads a whole blob into memory, held against its name.
    pub fn read(&self, blob: &BlobRef) -> Result<Vec<u8>, GetBlobError> {
        let mut bytes = Vec::new();
        self.get(blob)?
            .read_to_end(&mut bytes)
            .map_err(GetBlobError::Io)?;
        if Digest::of(&bytes) != blob.digest {
            return Err(GetBlobError::Damaged(blob.digest));
        }
        Ok(bytes)
    }

    /// Reads a whole blob and holds it against its name.
    pub fn verify(&self, blob: &BlobRef) -> Result<(), GetBlobError> {
        let mut file = self.get(blob)?;
        let mut hasher = Sha256::new();
        io::copy(&mut file, &mut hasher).map_err(GetBlobError::Io)?;
        if Digest(hasher.finalize().into()) != blob.digest {
            return Err(GetBlobError::Damaged(blob.digest));
        }
        Ok(())
    }

    fn path(&self, digest: &Digest) -> PathBuf {
        let name = digest.to_string();
        self.folder.join(&name[..2]).join(&name[2..])
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
