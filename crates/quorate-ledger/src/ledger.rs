//! One committee's folder, opened: journal, shelf, blobs, desk and keys under one lock.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    BallotBoxes, Blobs, Checkpoints, Damage, DamageKind, Desk, FORMAT, Journal, JournalOpening,
    Keys, SEGMENT_BYTES, Sequence, ShelfError, ShelfOpening, SledShelf,
    disk::{Disk, RealDisk},
    folder,
    journal::OpenJournalError,
};

/// Everything that is kept of one committee.
#[derive(Debug)]
pub struct Ledger {
    folder: PathBuf,
    journal: Journal,
    shelf: Arc<SledShelf>,
    blobs: Blobs,
    desk: Desk,
    keys: Keys,
    ballot_boxes: BallotBoxes,
    checkpoints: Checkpoints,
    opening: OpeningReport,
    /// Last, so that it is let go after everything else is closed.
    _lock: File,
}

/// How the folder was found.
#[derive(Debug)]
pub struct OpeningReport {
    /// How the journal was found.
    pub journal: JournalOpening,
    /// How the shelf was found.
    pub shelf: ShelfOpening,
}

/// Why a committee could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder holds no committee.
    #[error("there is no committee in this folder")]
    NoCommittee,
    /// It is open already, in another process or in this one.
    #[error("the committee is open already")]
    Locked,
    /// A newer version of the product wrote it. Nothing was touched.
    #[error("the folder has format {needs}, and this version reads up to {FORMAT}")]
    NewerFormat {
        /// The format it has.
        needs: u32,
    },
    /// The journal is not what was written. Nothing was touched.
    #[error("act {sequence} at byte {offset} of segment {segment} is damaged: {what}")]
    Damaged {
        /// Number of the segment.
        segment: u32,
        /// Bytes before the record in that segment.
        offset: u64,
        /// The act that should be there.
        sequence: Sequence,
        /// What is wrong.
        what: DamageKind,
    },
    /// There is no room to open the shelf. Nothing is lost: make room and open again.
    #[error("the disk is full")]
    DiskFull(#[source] io::Error),
    /// The shelf could not be opened and not be replaced.
    #[error("the shelf could not be opened")]
    Shelf(#[source] ShelfError),
    /// The disk failed.
    #[error("the folder could not be read or written")]
    Io(#[from] io::Error),
}

/// Why a committee could not be created.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The folder has something in it.
    #[error("the folder is not empty")]
    NotEmpty,
    /// It was made and could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The disk failed.
    #[error("the folder could not be made")]
    Io(#[from] io::Error),
}

impl Ledger {
    /// Makes a committee's folder, which must be absent or empty, and opens it.
    /// Folders above it are made as needed.
    pub fn create(folder: &Path) -> Result<Self, CreateError> {
        create_with_parents(folder)?;
        if !folder::is_free(folder)? {
            return Err(CreateError::NotEmpty);
        }
        let lock = folder::lock(folder)?.ok_or(OpenError::Locked)?;
        for name in ["journal", "blobs", "desk"] {
            RealDisk.create_folder(&folder.join(name))?;
        }
        RealDisk.sync_folder(folder)?;
        // Last: a folder without it holds no committee and can be used again.
        folder::write_format(folder)?;
        Ok(Self::open_locked(folder, lock)?)
    }

    /// Opens a committee's folder, checks the journal and makes good what a crash left.
    pub fn open(folder: &Path) -> Result<Self, OpenError> {
        match folder::format(folder)? {
            None => return Err(OpenError::NoCommittee),
            Some(needs) if needs > FORMAT => return Err(OpenError::NewerFormat { needs }),
            Some(_) => {}
        }
        let lock = folder::lock(folder)?.ok_or(OpenError::Locked)?;
        Self::open_locked(folder, lock)
    }

    fn open_locked(folder: &Path, lock: File) -> Result<Self, OpenError> {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let (journal, journal_opening) =
            Journal::open(Arc::clone(&disk), &folder.join("journal"), SEGMENT_BYTES)?;
        let (shelf, shelf_opening) = SledShelf::open(&folder.join("shelf"))?;
        Ok(Self {
            folder: folder.to_owned(),
            journal,
            shelf: Arc::new(shelf),
            blobs: Blobs::open(Arc::clone(&disk), &folder.join("blobs"))?,
            desk: Desk::new(Arc::clone(&disk), &folder.join("desk")),
            keys: Keys::new(Arc::clone(&disk), &folder.join("keys.json")),
            checkpoints: Checkpoints::new(Arc::clone(&disk), &folder.join("checkpoints")),
            ballot_boxes: BallotBoxes::open(disk, &folder.join("ballots"))?,
            opening: OpeningReport {
                journal: journal_opening,
                shelf: shelf_opening,
            },
            _lock: lock,
        })
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the journal.
    pub fn log(&self) -> &Journal {
        &self.journal
    }

    /// Returns the shelf.
    pub fn shelf(&self) -> &SledShelf {
        &self.shelf
    }

    /// Returns the shelf for whoever keeps it.
    pub fn shared_shelf(&self) -> Arc<SledShelf> {
        Arc::clone(&self.shelf)
    }

    /// Returns the blobs.
    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// Returns the desk files.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Returns the key file.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Returns the boxes of secret votes.
    pub fn ballot_boxes(&self) -> &BallotBoxes {
        &self.ballot_boxes
    }

    /// Returns the signed checkpoints of the journal.
    pub fn checkpoints(&self) -> &Checkpoints {
        &self.checkpoints
    }

    /// Tells how the folder was found.
    pub fn opening(&self) -> &OpeningReport {
        &self.opening
    }
}

/// Makes a folder and those above it, each durable in the one above.
fn create_with_parents(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    create_with_parents(parent)?;
    RealDisk.create_folder(folder)?;
    RealDisk.sync_folder(parent)
}

impl From<OpenJournalError> for OpenError {
    fn from(error: OpenJournalError) -> Self {
        match error {
            OpenJournalError::Io(error) => Self::Io(error),
            OpenJournalError::Damaged(Damage {
                segment,
                offset,
                sequence,
                what,
            }) => Self::Damaged {
                segment,
                offset,
                sequence,
                what,
            },
        }
    }
}

impl From<ShelfError> for OpenError {
    fn from(error: ShelfError) -> Self {
        match error {
            ShelfError::DiskFull(error) => Self::DiskFull(error),
            error => Self::Shelf(error),
        }
    }
}
