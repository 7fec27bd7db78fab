//! The shelf that is read from: the one in the folder, or one in memory in its place.

use std::{fs, io, path::Path, sync::Arc};

use quorate_record::{Purpose, RootKey, Sealer};

use crate::{
    EmptyBecause, MemoryShelf, Shelf, ShelfError, ShelfOpening, SledShelf,
    disk::{Disk as _, RealDisk},
    shelf::on_sled::{ShelfAhead, storage_error, wait_until_let_go},
    subjects::{ShelfKey, SubjectKeys},
};

/// The shelf that is read from.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) shelf: Arc<dyn Shelf>,
    /// Why it is one in memory, if it is.
    pub(super) in_memory: Option<Arc<ShelfError>>,
}

impl Standing {
    /// Opens the shelf of a committee, or one in memory in its place: the journal has everything,
    /// and a full disk keeps nobody from reading.
    pub(super) fn open(
        folder: &Path,
        subjects: &SubjectKeys,
        root: Option<&RootKey>,
        ahead: Option<ShelfAhead>,
    ) -> (Self, ShelfOpening) {
        // One whose key is gone is taken away.
        let ahead = ahead.filter(|_| !matches!(subjects.shelf_key(), ShelfKey::Gone));
        let opened = shelf_sealer(folder, subjects, root)
            .map_err(storage_error)
            .and_then(|sealer| SledShelf::open_from(&folder.join("shelf"), sealer, ahead));
        match opened {
            Ok((shelf, opening)) => {
                let standing = Self {
                    shelf: Arc::new(shelf),
                    in_memory: None,
                };
                (standing, opening)
            }
            Err(error) => {
                let why = EmptyBecause::InMemory;
                (Self::in_memory(error), ShelfOpening::Empty { why })
            }
        }
    }

    /// An empty one in memory.
    pub(super) fn in_memory(why: ShelfError) -> Self {
        tracing::warn!(error = %why, "the shelf is of no use now: views are folded in memory");
        Self {
            shelf: Arc::new(MemoryShelf::new()),
            in_memory: Some(Arc::new(why)),
        }
    }
}

/// What the shelf is sealed with. One whose key is gone is taken away: nothing of it opens.
fn shelf_sealer(
    folder: &Path,
    subjects: &SubjectKeys,
    root: Option<&RootKey>,
) -> io::Result<Sealer> {
    match subjects.shelf_key() {
        ShelfKey::Is(key) if root.is_some() => return Ok(Sealer::with_key(key)),
        ShelfKey::Is(_) => return Ok(Sealer::NONE),
        ShelfKey::Never if folder.join("shelf").exists() => {
            return Ok(Sealer::of(root, Purpose::Shelf));
        }
        ShelfKey::Never => {}
        ShelfKey::Gone => remove_shelf(folder)?,
    }
    subjects.draw_shelf_key()?;
    match subjects.shelf_key() {
        ShelfKey::Is(key) if root.is_some() => Ok(Sealer::with_key(key)),
        _ => Ok(Sealer::NONE),
    }
}

/// Removes the shelf, and those that would not open.
pub(super) fn remove_shelf(folder: &Path) -> io::Result<()> {
    // A broken one may be closing still, and write into what takes its place.
    wait_until_let_go(&folder.join("shelf"));
    for name in RealDisk.names(folder)? {
        if name == "shelf" || name.starts_with("shelf-unreadable") {
            fs::remove_dir_all(folder.join(name))?;
        }
    }
    RealDisk.sync_folder(folder)
}
