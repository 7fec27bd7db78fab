//! One committee's folder, opened: journal, shelf, blobs, desk and keys under one lock.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
};

use quorate_record::{Purpose, RootKey, Sealer};

use crate::{
    BallotBoxes, Blobs, Checkpoints, Damage, DamageKind, Desk, DeskError, FORMAT, Journal,
    JournalOpening, Keys, MemoryShelf, SEGMENT_BYTES, Sequence, Shelf, ShelfError, ShelfOpening,
    disk::{Disk, RealDisk},
    folder::{self, Lock},
    journal::OpenJournalError,
    shelf::on_sled::{ShelfAhead, storage_error},
    subjects::SubjectKeys,
};

mod standing;

use standing::{Standing, remove_shelf};

/// Everything that is kept of one committee.
#[derive(Debug)]
pub struct Ledger {
    folder: PathBuf,
    journal: Journal,
    shelf: Mutex<Standing>,
    blobs: Blobs,
    desk: Desk,
    keys: Keys,
    subjects: SubjectKeys,
    ballot_boxes: BallotBoxes,
    checkpoints: Checkpoints,
    opening: OpeningReport,
    root: Option<RootKey>,
    /// Last, so that it is let go after everything else is closed.
    _lock: Lock,
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
    /// It is sealed, and opens with its root key alone.
    #[error("the committee is sealed")]
    Sealed,
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
    /// The disk failed.
    #[error("the folder could not be read or written")]
    Io(#[from] io::Error),
}

impl OpenError {
    /// Whether room on the disk would change it.
    pub fn is_for_want_of_room(&self) -> bool {
        use io::ErrorKind::{QuotaExceeded, StorageFull};
        matches!(self, Self::Io(error) if matches!(error.kind(), StorageFull | QuotaExceeded))
    }
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

/// A sealed committee's folder: locked, and readable with its root key alone.
#[derive(Debug)]
pub struct SealedLedger {
    folder: PathBuf,
    keys: Keys,
    /// Opens the shelf, if that is done ahead.
    ahead: Ahead,
    lock: Lock,
}

/// The thread that opens a shelf ahead. Nobody else may open it meanwhile, so it is waited for.
#[derive(Debug, Default)]
struct Ahead(Option<JoinHandle<Option<ShelfAhead>>>);

impl Ahead {
    fn take(&mut self) -> Option<ShelfAhead> {
        self.0.take()?.join().ok().flatten()
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        drop(self.take());
    }
}

impl SealedLedger {
    /// Returns the key file, in which the wrapped root key is.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Begins to open the shelf: of a large committee that takes a while, in which somebody types a
    /// passphrase.
    pub fn open_shelf_ahead(&mut self) {
        if self.ahead.0.is_none() {
            let shelf = self.folder.join("shelf");
            let thread = thread::Builder::new().name("shelf".to_owned());
            // Where there is no thread for it, it is opened when it is needed.
            self.ahead.0 = thread.spawn(move || ShelfAhead::open(&shelf)).ok();
        }
    }

    /// Counts the acts, each of which is whole by its checksums. What they say, and what each
    /// follows, is sealed.
    ///
    /// # Errors
    /// The first that is not whole.
    pub fn whole_acts(&self) -> Result<u64, OpenError> {
        Ok(crate::journal::whole_records(
            &RealDisk,
            &self.folder.join("journal"),
        )?)
    }

    /// Opens the committee.
    ///
    /// # Errors
    /// As [`Ledger::open`]; with another root key the journal counts as damaged.
    pub fn unseal(self, root: &RootKey) -> Result<Ledger, OpenError> {
        Ledger::open_locked(&self.folder, self.lock, Some(root.clone()), self.ahead)
    }
}

/// What a folder holds.
#[derive(Debug)]
pub enum Found {
    /// A committee that is not sealed, opened.
    Open(Box<Ledger>),
    /// One that is.
    Sealed(SealedLedger),
}

impl Ledger {
    /// Makes a committee's folder, which must be absent or empty, and opens it.
    /// Folders above it are made as needed.
    pub fn create(folder: &Path) -> Result<Self, CreateError> {
        Self::create_with(folder, None, |_| Ok(()))
    }

    /// As [`Self::create`], sealed. `wrap` puts the root key, wrapped, into the key file: that is
    /// done before there is a committee, so that there is never one that nobody can open.
    pub fn create_sealed(
        folder: &Path,
        root: RootKey,
        wrap: impl FnOnce(&Keys) -> Result<(), DeskError>,
    ) -> Result<Self, CreateError> {
        Self::create_with(folder, Some(root), wrap)
    }

    fn create_with(
        folder: &Path,
        root: Option<RootKey>,
        wrap: impl FnOnce(&Keys) -> Result<(), DeskError>,
    ) -> Result<Self, CreateError> {
        create_with_parents(folder)?;
        if !folder::is_free(folder)? {
            return Err(CreateError::NotEmpty);
        }
        let lock = folder::lock(folder)?.ok_or(OpenError::Locked)?;
        for name in ["journal", "blobs", "desk"] {
            RealDisk.create_folder(&folder.join(name))?;
        }
        wrap(&keys_in(folder)).map_err(|error| match error {
            DeskError::Io(error) => error,
            error => io::Error::other(error),
        })?;
        RealDisk.sync_folder(folder)?;
        // Last: a folder without it holds no committee and can be used again.
        folder::write_format(folder, root.is_some())?;
        Ok(Self::open_locked(folder, lock, root, Ahead::default())?)
    }

    /// Opens a committee's folder, checks the journal and makes good what a crash left.
    ///
    /// # Errors
    /// Among others, that the committee is sealed.
    pub fn open(folder: &Path) -> Result<Self, OpenError> {
        match Self::find(folder)? {
            Found::Open(ledger) => Ok(*ledger),
            Found::Sealed(_) => Err(OpenError::Sealed),
        }
    }

    /// Opens a committee's folder, or if it is sealed, takes its lock.
    pub fn find(folder: &Path) -> Result<Found, OpenError> {
        let sealed = match folder::format(folder)? {
            None => return Err(OpenError::NoCommittee),
            Some(known) if known.format > FORMAT => {
                let needs = known.format;
                return Err(OpenError::NewerFormat { needs });
            }
            Some(known) => known.sealed,
        };
        let lock = folder::lock(folder)?.ok_or(OpenError::Locked)?;
        if sealed {
            return Ok(Found::Sealed(SealedLedger {
                folder: folder.to_owned(),
                keys: keys_in(folder),
                ahead: Ahead::default(),
                lock,
            }));
        }
        let opened = Self::open_locked(folder, lock, None, Ahead::default())?;
        Ok(Found::Open(Box::new(opened)))
    }

    fn open_locked(
        folder: &Path,
        lock: Lock,
        root: Option<RootKey>,
        mut ahead: Ahead,
    ) -> Result<Self, OpenError> {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let sealer = |purpose| Sealer::of(root.as_ref(), purpose);
        let (journal, journal_opening) = Journal::open(
            Arc::clone(&disk),
            &folder.join("journal"),
            SEGMENT_BYTES,
            sealer(Purpose::Journal),
        )?;
        raise_format(folder);
        let subjects = SubjectKeys::open(Arc::clone(&disk), folder, sealer(Purpose::Keys))?;
        let ahead = ahead.take();
        let (standing, shelf_opening) = Standing::open(folder, &subjects, root.as_ref(), ahead);
        let (blobs, desk) = (sealer(Purpose::Blobs), sealer(Purpose::Desk));
        let boxes = sealer(Purpose::BallotBoxes);
        Ok(Self {
            folder: folder.to_owned(),
            journal,
            shelf: Mutex::new(standing),
            blobs: Blobs::open(Arc::clone(&disk), &folder.join("blobs"), blobs)?,
            desk: Desk::new(Arc::clone(&disk), &folder.join("desk"), desk),
            keys: keys_in(folder),
            subjects,
            checkpoints: Checkpoints::new(Arc::clone(&disk), &folder.join("checkpoints")),
            ballot_boxes: BallotBoxes::open(disk, &folder.join("ballots"), boxes)?,
            opening: OpeningReport {
                journal: journal_opening,
                shelf: shelf_opening,
            },
            root,
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
    pub fn shelf(&self) -> Arc<dyn Shelf> {
        Arc::clone(&self.standing().shelf)
    }

    /// Why the shelf is one in memory, if the one on the disk could not be opened. Everything on it
    /// is folded from the journal, and gone when the program ends.
    pub fn shelf_in_memory(&self) -> Option<Arc<ShelfError>> {
        self.standing().in_memory.clone()
    }

    /// Tries once more to open the shelf on the disk, where the one that stands is in memory;
    /// whether it is another from now on. Views of the one before go on without it.
    pub fn open_shelf_again(&self) -> bool {
        let mut standing = self.standing();
        if standing.in_memory.is_none() {
            return false;
        }
        let found = self.opened_shelf();
        if found.in_memory.is_some() {
            standing.in_memory = found.in_memory;
            return false;
        }
        *standing = found;
        true
    }

    /// Destroys the key of the shelf, before what was read from it is destroyed: should the program
    /// end before [`Self::reopen_shelf`], the next opening makes the shelf anew. Whoever reads from
    /// it must have let go of it.
    ///
    /// # Errors
    /// The disk failed.
    pub fn end_shelf(&self) -> io::Result<()> {
        self.standing().shelf = Arc::new(MemoryShelf::new());
        self.subjects.end_shelf_key()
    }

    /// Closes the shelf and opens the one in the folder, as when the committee is opened: one that
    /// was ended is then empty, with another key, and what lay on it opens no more, wherever copies
    /// of it are. Whoever reads from it must have let go of it.
    pub fn reopen_shelf(&self) {
        let mut standing = self.standing();
        // Two of one folder would lock each other out.
        standing.shelf = Arc::new(MemoryShelf::new());
        *standing = self.opened_shelf();
    }

    /// Why the shelf is of no use, if it failed while it was open. What lies on it can be folded
    /// again.
    pub fn shelf_failure(&self) -> Option<ShelfError> {
        self.standing().shelf.failure()
    }

    /// Puts an empty shelf in memory in the place of one that is of no use now. Whoever reads from
    /// it must have let go of it.
    pub fn keep_shelf_in_memory(&self, why: ShelfError) {
        *self.standing() = Standing::in_memory(why);
    }

    /// Makes the shelf anew, empty, because nothing on it is of use: another build folded it, it does
    /// not belong to this journal, or it is broken. One in memory stands in the place of one that
    /// cannot be taken away. Whoever reads from it must have let go of it.
    pub fn replace_shelf(&self) {
        let mut standing = self.standing();
        standing.shelf = Arc::new(MemoryShelf::new());
        if standing.in_memory.is_some() {
            return;
        }
        *standing = match remove_shelf(&self.folder) {
            Ok(()) => self.opened_shelf(),
            Err(error) => Standing::in_memory(storage_error(error)),
        };
    }

    fn opened_shelf(&self) -> Standing {
        Standing::open(&self.folder, &self.subjects, self.root.as_ref(), None).0
    }

    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
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

    /// Returns the keys of data subjects.
    pub fn subjects(&self) -> &SubjectKeys {
        &self.subjects
    }

    /// Returns the root key; none if the committee is not sealed.
    pub fn root(&self) -> Option<&RootKey> {
        self.root.as_ref()
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

/// Gives the folder of an older version the format of this one, once its journal was opened. Where
/// that cannot be written nothing can be recorded either, and it is tried at the next opening.
fn raise_format(folder: &Path) {
    let older = folder::format(folder).ok().flatten();
    let Some(older) = older.filter(|known| known.format < FORMAT) else {
        return;
    };
    if let Err(error) = folder::write_format(folder, older.sealed) {
        tracing::warn!(%error, "the format of the folder could not be raised");
    }
}

fn keys_in(folder: &Path) -> Keys {
    Keys::new(Arc::new(RealDisk), &folder.join("keys.json"))
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
