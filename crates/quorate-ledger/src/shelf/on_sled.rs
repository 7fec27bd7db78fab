//! The shelf on sled 0.34.7.
//!
//! sled's flush does not survive a power cut, its snapshots can keep it from opening,
//! and it panics where it should return an error. None of that can lose anything here,
//! because the journal has it all; this file sees to it that none of it gets out
//! either: what sled cannot open is put aside, and its panics end as errors.

use std::{
    fs::{self, File, TryLockError},
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::OnceLock,
    thread,
    time::Duration,
};

use quorate_record::Sealer;

use super::{Batch, Bounds, Direction, EmptyBecause, Entries, Shelf, ShelfError, ShelfOpening};
use crate::disk::{Disk as _, RealDisk};

/// sled's own default of 1 GiB is more than a desktop has to spare.
const CACHE_BYTES: u64 = 64 * 1024 * 1024;

/// How long, and how often, somebody who opens a shelf waits for one that is being closed: for five
/// seconds at most.
const LOOK: Duration = Duration::from_millis(5);
const LOOKS: u32 = 1_000;

/// A shelf in a folder.
#[derive(Debug)]
pub struct SledShelf {
    /// None only while it is dropped.
    tree: Option<sled::Db>,
    folder: PathBuf,
    /// Values pass through it with their key as context, so that none opens as that of another.
    sealer: Sealer,
    /// The first failure, be it a panic, a full disk or a value that does not open: sled takes nothing
    /// more after it, and its state is not to be relied on.
    failed: OnceLock<Failed>,
}

/// What of a failure everything after it is told.
#[derive(Debug, Clone, Copy)]
enum Failed {
    Full,
    Disk(io::ErrorKind),
    Broken,
}

impl Failed {
    fn of(error: &ShelfError) -> Self {
        match error {
            ShelfError::DiskFull(_) => Self::Full,
            ShelfError::Io(error) => Self::Disk(error.kind()),
            _ => Self::Broken,
        }
    }

    fn told(self) -> ShelfError {
        match self {
            Self::Full => ShelfError::DiskFull(io::ErrorKind::StorageFull.into()),
            Self::Disk(kind) => ShelfError::Io(kind.into()),
            Self::Broken => ShelfError::Broken("it failed before".to_owned()),
        }
    }
}

/// A shelf whose values cannot be read yet.
///
/// A large one takes sled a while to open: that can be done before there is a key.
#[derive(Debug)]
pub(crate) struct ShelfAhead(SledShelf);

impl ShelfAhead {
    /// Opens the shelf in a folder, if there is one and it opens at once. The caller holds the
    /// committee's lock.
    pub(crate) fn open(folder: &Path) -> Option<Self> {
        if !folder.join("db").exists() || remove_half_written_snapshots(folder).is_err() {
            return None;
        }
        wait_until_let_go(folder);
        let tree = without_panic(|| config(folder).open()).ok()?;
        Some(Self(SledShelf::of(tree, folder, Sealer::NONE)))
    }
}

impl SledShelf {
    /// Opens the shelf in a folder, or starts an empty one there.
    ///
    /// The caller holds the committee's lock. A full disk or a folder that may not be
    /// entered is an error and never a reason to start anew.
    pub fn open(folder: &Path, sealer: Sealer) -> Result<(Self, ShelfOpening), ShelfError> {
        Self::open_from(folder, sealer, None)
    }

    /// As [`Self::open`], where it may have been opened ahead.
    pub(crate) fn open_from(
        folder: &Path,
        sealer: Sealer,
        ahead: Option<ShelfAhead>,
    ) -> Result<(Self, ShelfOpening), ShelfError> {
        if folder.is_dir() {
            check_for_room(folder).map_err(storage_error)?;
        }
        if let Some(ShelfAhead(mut shelf)) = ahead {
            let first = shelf.guarded(|tree| tree.first());
            if first.is_ok_and(|first| is_readable(&sealer, first).is_ok()) {
                shelf.sealer = sealer;
                return Ok((shelf, ShelfOpening::AsItWas));
            }
        }
        if folder.exists() && !folder.is_dir() {
            put_aside(folder).map_err(storage_error)?;
        }
        let absent = !folder.join("db").exists();
        if folder.is_dir() {
            // sled takes a snapshot that was being written at a crash for the newest.
            remove_half_written_snapshots(folder).map_err(storage_error)?;
            wait_until_let_go(folder);
        }
        RealDisk.create_folder(folder).map_err(storage_error)?;
        let cause = match try_open(folder, &sealer) {
            Ok(tree) => {
                let opening = if absent {
                    ShelfOpening::Empty {
                        why: EmptyBecause::Absent,
                    }
                } else {
                    ShelfOpening::AsItWas
                };
                return Ok((Self::of(tree, folder, sealer), opening));
            }
            Err(ShelfError::Broken(cause)) => cause,
            Err(error) => return Err(error),
        };
        if move_snapshots_aside(folder).map_err(storage_error)? {
            // The log alone holds everything; a snapshot only shortens the opening.
            match try_open(folder, &sealer) {
                Ok(tree) => return Ok((Self::of(tree, folder, sealer), ShelfOpening::AsItWas)),
                Err(ShelfError::Broken(_)) => {}
                Err(error) => return Err(error),
            }
        }
        let put_aside = put_aside(folder).map_err(storage_error)?;
        tracing::warn!(%cause, ?put_aside, "the shelf would not open and is made anew");
        RealDisk.create_folder(folder).map_err(storage_error)?;
        let tree = try_open(folder, &sealer)?;
        let why = EmptyBecause::Unreadable { put_aside, cause };
        Ok((Self::of(tree, folder, sealer), ShelfOpening::Empty { why }))
    }

    /// Makes everything applied so far durable, so that the next opening has less to
    /// read on. Nothing depends on it.
    pub fn checkpoint(&self) -> Result<(), ShelfError> {
        self.guarded(|tree| {
            tree.flush()?;
            // sled leaves this out on Linux.
            fs::OpenOptions::new()
                .write(true)
                .open(self.folder.join("db"))?
                .sync_data()?;
            Ok(())
        })
    }

    fn of(tree: sled::Db, folder: &Path, sealer: Sealer) -> Self {
        Self {
            tree: Some(tree),
            folder: folder.to_owned(),
            sealer,
            failed: OnceLock::new(),
        }
    }

    /// Lets sled do something and keeps its panics in.
    fn guarded<T>(&self, work: impl FnOnce(&sled::Db) -> sled::Result<T>) -> Result<T, ShelfError> {
        if let Some(failure) = self.failure() {
            return Err(failure);
        }
        let tree = self.tree.as_ref().ok_or(Failed::Broken.told())?;
        self.noted(without_panic(|| work(tree)))
    }

    fn opened(&self, key: &[u8], stored: &[u8]) -> Result<Vec<u8>, ShelfError> {
        self.noted(open_value(&self.sealer, key, stored))
    }

    fn noted<T>(&self, done: Result<T, ShelfError>) -> Result<T, ShelfError> {
        if let Err(error) = &done {
            self.failed.get_or_init(|| Failed::of(error));
        }
        done
    }
}

impl Shelf for SledShelf {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, ShelfError> {
        let stored = self.guarded(|tree| tree.get(key))?;
        stored.map(|stored| self.opened(key, &stored)).transpose()
    }

    fn range(&self, bounds: Bounds, direction: Direction) -> Entries<'_> {
        if bounds.are_empty() {
            return Box::new(std::iter::empty());
        }
        let mut entries = match self.guarded(|tree| Ok(tree.range((bounds.from, bounds.until)))) {
            Ok(entries) => entries,
            Err(error) => return Box::new(std::iter::once(Err(error))),
        };
        let mut ended = false;
        Box::new(std::iter::from_fn(move || {
            if ended {
                return None;
            }
            let next = self.guarded(|_| match direction {
                Direction::Forwards => entries.next().transpose(),
                Direction::Backwards => entries.next_back().transpose(),
            });
            ended = !matches!(next, Ok(Some(_)));
            let pair = next.transpose()?;
            Some(pair.and_then(|(key, value)| {
                let value = self.opened(&key, &value)?;
                Ok((key.to_vec(), value))
            }))
        }))
    }

    fn apply(&self, batch: Batch) -> Result<(), ShelfError> {
        batch.check()?;
        let mut changes = sled::Batch::default();
        for (key, value) in batch.changes {
            match value {
                Some(value) => {
                    let sealed = crate::random::random()
                        .and_then(|nonce| self.sealer.seal(&key, nonce, value))
                        .map_err(ShelfError::Io)?;
                    changes.insert(key, sealed);
                }
                None => changes.remove(key),
            }
        }
        self.guarded(|tree| tree.apply_batch(changes))
    }

    fn failure(&self) -> Option<ShelfError> {
        self.failed.get().map(|failed| failed.told())
    }
}

impl Drop for SledShelf {
    fn drop(&mut self) {
        let tree = self.tree.take();
        let close = move || {
            if catch_unwind(AssertUnwindSafe(|| drop(tree))).is_err() {
                tracing::warn!("the shelf failed while it was closed");
            }
        };
        if self.failed.get().is_some() {
            // sled may wait for a thread of its own that panicked, and then for ever.
            let closing = thread::Builder::new().name("close".to_owned()).spawn(close);
            if let Err(error) = closing {
                tracing::warn!(%error, "a broken shelf was left open");
            }
        } else {
            close();
        }
    }
}

fn try_open(folder: &Path, sealer: &Sealer) -> Result<sled::Db, ShelfError> {
    let (tree, first) = without_panic(|| {
        let tree = config(folder).open()?;
        let first = tree.first()?;
        Ok((tree, first))
    })?;
    is_readable(sealer, first)?;
    Ok(tree)
}

fn config(folder: &Path) -> sled::Config {
    sled::Config::new()
        .path(folder)
        .cache_capacity(CACHE_BYTES)
        .use_compression(false)
        .flush_every_ms(Some(500))
}

/// A sled that was dropped a moment ago may hold its lock still: one of its threads is the last to
/// let go. A shelf that is opened meanwhile would count as unreadable.
pub(crate) fn wait_until_let_go(folder: &Path) {
    let Ok(file) = File::open(folder.join("db")) else {
        return;
    };
    for _ in 0..LOOKS {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(LOOK),
            Ok(()) | Err(TryLockError::Error(_)) => return,
        }
    }
}

/// One that was sealed otherwise is of no more use than one that does not open.
fn is_readable(sealer: &Sealer, first: Option<(sled::IVec, sled::IVec)>) -> Result<(), ShelfError> {
    first.map_or(Ok(()), |(key, value)| {
        open_value(sealer, &key, &value).map(|_| ())
    })
}

fn open_value(sealer: &Sealer, key: &[u8], stored: &[u8]) -> Result<Vec<u8>, ShelfError> {
    let opened = sealer.open(key, stored);
    let opened = opened.map_err(|error| ShelfError::Broken(error.to_string()))?;
    Ok(opened.into_owned())
}

fn without_panic<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T, ShelfError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => done.map_err(|error| match error {
            sled::Error::Io(error) if !says_unreadable(&error) => storage_error(error),
            error => ShelfError::Broken(error.to_string()),
        }),
        Err(panic) => {
            let said = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied());
            Err(ShelfError::Broken(said.unwrap_or("it panicked").to_owned()))
        }
    }
}

/// Whether an I/O error is about these files, so that others in their place would do,
/// and not about room, rights or the limits of this process.
fn says_unreadable(error: &io::Error) -> bool {
    // Too many open files, in this process or on this machine, has no kind of its own.
    let out_of_files = cfg!(unix) && matches!(error.raw_os_error(), Some(23 | 24));
    !out_of_files
        && !matches!(
            error.kind(),
            io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::PermissionDenied
                | io::ErrorKind::ReadOnlyFilesystem
                | io::ErrorKind::OutOfMemory
        )
}

pub(crate) fn storage_error(error: io::Error) -> ShelfError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ShelfError::DiskFull(error),
        _ => ShelfError::Io(error),
    }
}

/// Fails if the disk is full: sled does not always say so, or only with its first flush.
fn check_for_room(folder: &Path) -> io::Result<()> {
    let probe = folder.join("room");
    let written = fs::write(&probe, vec![0x5a; 1024 * 1024]);
    let removed = fs::remove_file(&probe);
    written.and(removed)
}

fn snapshots(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for name in RealDisk.names(folder)? {
        if name.starts_with("snap.") {
            found.push(folder.join(name));
        }
    }
    Ok(found)
}

fn remove_half_written_snapshots(folder: &Path) -> io::Result<()> {
    snapshots(folder)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "generating"))
        .try_for_each(fs::remove_file)
}

/// Moves snapshots out of sled's sight; returns whether there were any.
fn move_snapshots_aside(folder: &Path) -> io::Result<bool> {
    let found = snapshots(folder)?;
    for path in &found {
        let name = path.file_name().unwrap_or_default();
        let mut aside = std::ffi::OsString::from("aside.");
        aside.push(name);
        fs::rename(path, folder.join(aside))?;
    }
    Ok(!found.is_empty())
}

/// Moves the folder to the first free name beside it.
fn put_aside(folder: &Path) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let mut name = folder.as_os_str().to_owned();
        name.push(format!("-unreadable-{number}"));
        let aside = PathBuf::from(name);
        if !aside.exists() {
            fs::rename(folder, &aside)?;
            return Ok(aside);
        }
        number += 1;
    }
}
