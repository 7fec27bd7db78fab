//! Attachments: files named by the SHA-256 of their bytes, or in a sealed committee by a digest of
//! that which only the key's holder can make.
//!
//! A blob is durable when `put` returns, so the act that names it is recorded after it.
//! A blob that no act names is harmless. Deliberately not here: whether a blob may be destroyed,
//! because one may serve several cases.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use quorate_record::Sealer;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    Digest,
    disk::{self, Access, Disk, DiskFile},
};

/// Where blobs are written before they have their name.
const INCOMING: &str = "incoming";

/// The blobs of one committee.
#[derive(Debug)]
pub struct Blobs {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    sealer: Sealer,
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
    pub(crate) fn open(disk: Arc<dyn Disk>, folder: &Path, sealer: Sealer) -> io::Result<Self> {
        let incoming = folder.join(INCOMING);
        disk.create_folder(&incoming)?;
        for name in disk.names(&incoming)? {
            disk::remove_if_there(&*disk, &incoming.join(name))?;
        }
        Ok(Self {
            disk,
            folder: folder.to_owned(),
            sealer,
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
        let mut writing = Writing::begin(&*file, self.sealer.key()).map_err(PutBlobError::Io)?;
        let mut hasher = Sha256::new();
        let mut size = 0_u64;
        let mut piece = next_piece(source)?;
        loop {
            if piece.len() as u64 > limit - size {
                return Err(PutBlobError::TooLarge { limit });
            }
            hasher.update(&piece);
            size += piece.len() as u64;
            // Only the one after tells that a piece is the last.
            let following = next_piece(source)?;
            if following.is_empty() {
                writing.last(&piece).map_err(PutBlobError::Io)?;
                break;
            }
            writing.next(&piece).map_err(PutBlobError::Io)?;
            piece = following;
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
    pub fn get(&self, blob: &BlobRef) -> Result<BlobReader, GetBlobError> {
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => GetBlobError::Absent(blob.digest),
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                GetBlobError::Damaged(blob.digest)
            }
            _ => GetBlobError::Io(error),
        };
        let file = File::open(self.path(&blob.digest)).map_err(unreadable)?;
        let stored = file.metadata().map_err(GetBlobError::Io)?.len();
        if self.size_of(stored) != Some(blob.size) {
            return Err(GetBlobError::Damaged(blob.digest));
        }
        Ok(BlobReader(match self.sealer.key() {
            None => Reading::Plain(file),
            Some(key) => {
                let opening = sealed::Opening::new(file, key).map_err(unreadable)?;
                Reading::Sealed(Box::new(opening))
            }
        }))
    }

    /// Finds a blob by its digest alone.
    pub fn find(&self, digest: Digest) -> Result<BlobRef, GetBlobError> {
        match self.path(&digest).metadata() {
            Ok(known) => {
                let size = self.size_of(known.len());
                let size = size.ok_or(GetBlobError::Damaged(digest))?;
                Ok(BlobRef { digest, size })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(GetBlobError::Absent(digest))
            }
            Err(error) => Err(GetBlobError::Io(error)),
        }
    }

    /// Bytes of the blob whose file has so many.
    fn size_of(&self, stored: u64) -> Option<u64> {
        if self.sealer.seals() {
            sealed::plain_bytes(stored)
        } else {
            Some(stored)
        }
    }

    /// Reads a whole blob into memory, held against its name.
    pub fn read(&self, blob: &BlobRef) -> Result<Vec<u8>, GetBlobError> {
        let mut bytes = Vec::new();
        self.get(blob)?
            .read_to_end(&mut bytes)
            .map_err(|error| read_error(blob, error))?;
        if Digest::of(&bytes) != blob.digest {
            return Err(GetBlobError::Damaged(blob.digest));
        }
        Ok(bytes)
    }

    /// Reads a whole blob and holds it against its name.
    pub fn verify(&self, blob: &BlobRef) -> Result<(), GetBlobError> {
        let mut file = self.get(blob)?;
        let mut hasher = Sha256::new();
        io::copy(&mut file, &mut hasher).map_err(|error| read_error(blob, error))?;
        if Digest(hasher.finalize().into()) != blob.digest {
            return Err(GetBlobError::Damaged(blob.digest));
        }
        Ok(())
    }

    /// Puts a blob back from the blobs of a backup, where it is there as it was stored.
    ///
    /// # Errors
    /// It is not there either, or is damaged there too, or the disk failed.
    pub fn mend_from(&self, backup: &Path, digest: Digest) -> Result<BlobRef, GetBlobError> {
        let copy = Self {
            disk: Arc::clone(&self.disk),
            folder: backup.to_owned(),
            sealer: self.sealer.clone(),
            written: AtomicU64::new(0),
        };
        let blob = copy.find(digest)?;
        copy.verify(&blob)?;
        let mut source = copy.get(&blob)?;
        self.put(&mut source, blob.size).map_err(|error| {
            GetBlobError::Io(match error {
                PutBlobError::Source(error) | PutBlobError::Io(error) => error,
                PutBlobError::TooLarge { .. } => io::ErrorKind::InvalidData.into(),
            })
        })
    }

    /// Destroys blobs, durably when this returns; those that are not there are passed over.
    ///
    /// # Errors
    /// The disk failed; it can be done again.
    pub fn destroy(&self, digests: &[Digest]) -> io::Result<()> {
        self.destroy_in(&self.folder, digests)
    }

    /// As [`Self::destroy`], of the copies in another folder.
    pub(crate) fn destroy_in(&self, folder: &Path, digests: &[Digest]) -> io::Result<()> {
        for digest in digests {
            let name = self.sealer.name_for(digest).to_string();
            let within = folder.join(&name[..2]);
            disk::remove_if_there(&*self.disk, &within.join(&name[2..]))?;
            if within.is_dir() {
                self.disk.sync_folder(&within)?;
            }
        }
        Ok(())
    }

    pub(crate) fn path(&self, digest: &Digest) -> PathBuf {
        let name = self.sealer.name_for(digest).to_string();
        self.folder.join(&name[..2]).join(&name[2..])
    }
}

/// A piece that does not open is damage, and no failure of the disk.
fn read_error(blob: &BlobRef, error: io::Error) -> GetBlobError {
    if error.kind() == io::ErrorKind::InvalidData {
        GetBlobError::Damaged(blob.digest)
    } else {
        GetBlobError::Io(error)
    }
}

/// A blob being read, from its beginning.
pub struct BlobReader(Reading);

enum Reading {
    Plain(File),
    Sealed(Box<sealed::Opening>),
}

impl std::fmt::Debug for BlobReader {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("BlobReader")
    }
}

impl Read for BlobReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match &mut self.0 {
            Reading::Plain(file) => file.read(into),
            Reading::Sealed(opening) => opening.read(into),
        }
    }
}

/// A blob being written, piece by piece.
struct Writing<'a> {
    file: &'a dyn DiskFile,
    at: u64,
    /// None where nothing is sealed.
    pieces: Option<sealed::Pieces>,
}

impl<'a> Writing<'a> {
    fn begin(file: &'a dyn DiskFile, key: Option<&[u8; 32]>) -> io::Result<Self> {
        let mut writing = Self {
            file,
            at: 0,
            pieces: None,
        };
        if let Some(key) = key {
            let (pieces, prefix) = sealed::Pieces::begin(key)?;
            writing.write(&prefix)?;
            writing.pieces = Some(pieces);
        }
        Ok(writing)
    }

    fn next(&mut self, piece: &[u8]) -> io::Result<()> {
        match &mut self.pieces {
            None => self.write(piece),
            Some(pieces) => {
                let sealed = pieces.next(piece)?;
                self.write(&sealed)
            }
        }
    }

    fn last(mut self, piece: &[u8]) -> io::Result<()> {
        match self.pieces.take() {
            None => self.write(piece),
            Some(pieces) => self.write(&pieces.last(piece)?),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all_at(bytes, self.at)?;
        self.at += bytes.len() as u64;
        Ok(())
    }
}

/// Reads the next piece, whole unless the source ends; empty at its end.
fn next_piece(source: &mut dyn Read) -> Result<Vec<u8>, PutBlobError> {
    let mut piece = Vec::with_capacity(sealed::PIECE_BYTES);
    let mut limited = source.take(sealed::PIECE_BYTES as u64);
    let read = limited.read_to_end(&mut piece);
    read.map_err(PutBlobError::Source)?;
    Ok(piece)
}

mod sealed;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
