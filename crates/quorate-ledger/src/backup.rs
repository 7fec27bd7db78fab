//! Copies of a committee's folder, and putting them back.
//!
//! A backup is what cannot be made again: journal, attachments, checkpoints, desk files and the key
//! file. It is a folder like the committee's own, so that nothing but the file system is needed to
//! look at it. What is there already and cannot have changed is not copied again.
//!
//! Deliberately not here: when backups are made, and whether one is intact, which whoever makes it
//! finds out by putting it back somewhere and verifying that.

use std::{fs, io, path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use quorate_record::{Purpose, RootKey, Sealer, checkpoint::origin};
use serde::{Deserialize, Serialize};

use self::copying::{copy_all, copy_keys, copy_start, create_folders};
pub use self::mending::{MendError, Mended};
use crate::{
    Digest, FORMAT, Journal, Keys, Ledger, Log as _, Place, ReadError, SEGMENT_BYTES, Sequence,
    disk::{self, Access, Disk, RealDisk},
    folder,
    journal::{OpenJournalError, segment_path},
    small_file,
    subjects::{SUBJECTS, end_as_in},
};

mod copying;
mod mending;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The file that says what a backup holds. It is written last.
const MANIFEST: &str = "backup.json";

/// What a backup has beside its manifest: folders, the key file, and the keys of data subjects.
const FOLDERS: [&str; 4] = ["journal", "blobs", "checkpoints", "desk"];
const KEYS: &str = "keys.json";
const KEY_FILES: [&str; 2] = [KEYS, SUBJECTS];

/// What was no whole record and was put aside.
const SET_ASIDE: &str = "journal/set-aside";

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// Format of the folder.
    format: u32,
    /// Whether all of it is sealed, as the committee is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
    /// The name of the record.
    pub record: String,
    /// Acts in it.
    pub acts: Sequence,
    /// Digest of the last header.
    pub head: Digest,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// Why no backup was made. An earlier one in the same place is whole still.
#[derive(Debug, thiserror::Error)]
pub enum BackUpError {
    /// Nothing is recorded yet.
    #[error("nothing is recorded yet")]
    Empty,
    /// The place has files that are no backup.
    #[error("the folder is not empty and holds no backup")]
    Occupied,
    /// The place holds the backup of another committee.
    #[error("the folder holds the backup of another committee")]
    OtherCommittee,
    /// The place holds acts that this committee does not have: it was put back from an older
    /// backup. They would be lost.
    #[error("the backup has {acts} acts, and some of them are not in this record")]
    Ahead {
        /// Acts in the backup.
        acts: Sequence,
    },
    /// The disk failed or is full.
    #[error("the backup could not be written")]
    Io(#[from] io::Error),
    /// The journal could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// Why a backup was not put back.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The folder holds no backup.
    #[error("there is no backup in this folder")]
    NoBackup,
    /// A newer version of the product made it.
    #[error("the backup has format {needs}, and this version reads up to {FORMAT}")]
    NewerFormat {
        /// The format it has.
        needs: u32,
    },
    /// It is sealed, and cannot be put back without the root key.
    #[error("the backup is sealed")]
    Sealed,
    /// The place it should go to is not empty.
    #[error("the folder is not empty")]
    NotEmpty,
    /// Nothing was recorded up to the moment that was asked for.
    #[error("nothing was recorded by then")]
    TooEarly,
    /// The journal in the backup is damaged or is not the one it says.
    #[error("the journal in the backup is not intact")]
    Damaged,
    /// The disk failed or is full.
    #[error("the backup could not be put back")]
    Io(#[from] io::Error),
}

impl Ledger {
    /// Copies everything that cannot be made again into a folder: absent, empty, or with an
    /// earlier backup of this committee, to which what is new is added.
    ///
    /// # Errors
    /// No new backup was made; an earlier one there is whole still.
    pub fn back_up(&self, into: &Path, at: DateTime<Utc>) -> Result<Backup, BackUpError> {
        let (backup, last) = self.as_it_stands(at)?;
        self.may_go_to(into, &backup)?;
        let own = self.folder();
        create_folders(into)?;
        for name in FOLDERS {
            RealDisk.create_folder(&into.join(name))?;
        }
        // Attachments are durable before the act that names them, so what is copied after the head
        // was read has all that its acts name.
        copy_journal(&own.join("journal"), &into.join("journal"), last)?;
        copy_set_aside(own, into)?;
        // A blob never changes once it has its name.
        copy_all(&own.join("blobs"), &into.join("blobs"), false)?;
        for name in ["checkpoints", "desk"] {
            copy_all(&own.join(name), &into.join(name), true)?;
        }
        copy_keys(own, into)?;
        RealDisk.sync_folder(into)?;
        let manifest = serde_json::to_vec_pretty(&backup).map_err(io::Error::other)?;
        small_file::replace(&RealDisk, &into.join(MANIFEST), &manifest)?;
        Ok(backup)
    }

    /// Whether a backup could go into a folder, as far as can be said without writing it.
    ///
    /// # Errors
    /// As [`Self::back_up`].
    pub fn may_back_up(&self, into: &Path, at: DateTime<Utc>) -> Result<(), BackUpError> {
        self.may_go_to(into, &self.as_it_stands(at)?.0)
    }

    /// Destroys in the backup in a folder what is destroyed here: keys of data subjects, and these
    /// attachments. Whether there was a backup of this committee.
    ///
    /// # Errors
    /// The disk failed; it can be done again.
    pub fn destroy_in_backup(&self, folder: &Path, files: &[Digest]) -> io::Result<bool> {
        let first = self.log().root(1).map_err(io::Error::other)?;
        let first = first.unwrap_or_default();
        if backup_in(folder)?.is_none_or(|backup| backup.record != origin(first)) {
            return Ok(false);
        }
        self.end_in_copy(folder, files)?;
        copy_keys(self.folder(), folder)?;
        RealDisk.sync_folder(folder)?;
        Ok(true)
    }

    /// Destroys in a copy of this committee's folder that nobody has open what is destroyed here, and
    /// withholds what is withheld here.
    ///
    /// # Errors
    /// The disk failed; it can be done again.
    pub fn end_in_copy(&self, folder: &Path, files: &[Digest]) -> io::Result<()> {
        end_as_in(self.folder(), folder)?;
        self.blobs().destroy_in(&folder.join("blobs"), files)
    }

    /// What a backup made now would hold, and where its last act lies.
    fn as_it_stands(&self, at: DateTime<Utc>) -> Result<(Backup, Place), BackUpError> {
        let acts = self.log().head();
        let last = self.log().place_of(acts).ok_or(BackUpError::Empty)?;
        let head = self.log().read_at(last)?.digest;
        let first = self.log().root(1)?.unwrap_or_default();
        let sealed = self.root().is_some();
        let backup = Backup {
            format: FORMAT,
            sealed,
            record: origin(first),
            acts,
            head,
            at,
        };
        Ok((backup, last))
    }

    fn may_go_to(&self, into: &Path, backup: &Backup) -> Result<(), BackUpError> {
        let Some(earlier) = backup_in(into)? else {
            let names = match RealDisk.names(into) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
                names => names?,
            };
            // What an interrupted first backup leaves may be gone on with.
            let ours = |name: &String| {
                FOLDERS.contains(&name.as_str()) || KEY_FILES.contains(&name.as_str())
            };
            let free = names.iter().all(ours);
            return if free {
                Ok(())
            } else {
                Err(BackUpError::Occupied)
            };
        };
        if earlier.record != backup.record {
            return Err(BackUpError::OtherCommittee);
        }
        let place = self.log().place_of(earlier.acts);
        let same = match place {
            Some(place) => self.log().read_at(place)?.digest == earlier.head,
            None => false,
        };
        let ahead = BackUpError::Ahead { acts: earlier.acts };
        if same { Ok(()) } else { Err(ahead) }
    }
}

/// Copies whole segments, and of the last one what was acknowledged up to the head.
fn copy_journal(own: &Path, into: &Path, last: Place) -> io::Result<()> {
    for segment in 1..=last.segment {
        let (from, to) = (segment_path(own, segment), segment_path(into, segment));
        let end = if segment == last.segment {
            u64::from(last.offset) + u64::from(last.length)
        } else {
            fs::metadata(&from)?.len()
        };
        if fs::metadata(&to).is_ok_and(|there| there.len() == end) {
            continue;
        }
        copy_start(&from, &to, end)?;
    }
    RealDisk.sync_folder(into)
}

/// Copies what was put aside beside the segments: it is never changed.
fn copy_set_aside(own: &Path, into: &Path) -> io::Result<()> {
    let (from, to) = (own.join(SET_ASIDE), into.join(SET_ASIDE));
    if !from.is_dir() {
        return Ok(());
    }
    RealDisk.create_folder(&to)?;
    copy_all(&from, &to, false)
}

/// Reads what a backup holds; none where there is none.
///
/// # Errors
/// The disk failed.
pub fn backup_in(folder: &Path) -> io::Result<Option<Backup>> {
    let bytes = disk::read(&RealDisk, &folder.join(MANIFEST))?;
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// The key file of a backup, in which the wrapped root key of a sealed one is.
pub fn keys_of_backup(folder: &Path) -> Keys {
    Keys::new(Arc::new(RealDisk), &folder.join(KEYS))
}

/// Puts a backup back into a folder that is absent or empty, with all its acts, or with those up
/// to a moment. Returns what is there then. The folder holds no committee before all of it does.
///
/// # Errors
/// Nothing was put back that could be opened.
pub fn restore(
    from: &Path,
    into: &Path,
    until: Option<DateTime<Utc>>,
    root: Option<&RootKey>,
) -> Result<Sequence, RestoreError> {
    let backup = backup_in(from)?.ok_or(RestoreError::NoBackup)?;
    if backup.format > FORMAT {
        let needs = backup.format;
        return Err(RestoreError::NewerFormat { needs });
    }
    if backup.sealed && root.is_none() {
        return Err(RestoreError::Sealed);
    }
    let root = root.filter(|_| backup.sealed);
    create_folders(into)?;
    if !folder::is_free(into)? {
        return Err(RestoreError::NotEmpty);
    }
    let put_back = copy_back(from, into, &backup, until, root);
    if put_back.is_err() {
        // What could not be opened would only stand in the way of the next attempt.
        clear(into)?;
    }
    put_back
}

fn copy_back(
    from: &Path,
    into: &Path,
    backup: &Backup,
    until: Option<DateTime<Utc>>,
    root: Option<&RootKey>,
) -> Result<Sequence, RestoreError> {
    for name in FOLDERS {
        RealDisk.create_folder(&into.join(name))?;
        copy_all(&from.join(name), &into.join(name), true)?;
    }
    copy_keys(from, into)?;
    let acts = cut(&into.join("journal"), backup, until, root)?;
    drop_later_checkpoints(&into.join("checkpoints"), acts)?;
    RealDisk.sync_folder(into)?;
    folder::write_format(into, backup.sealed)?;
    Ok(acts)
}

/// Takes away what putting back has written into a folder that was free.
fn clear(folder: &Path) -> io::Result<()> {
    for name in FOLDERS {
        match fs::remove_dir_all(folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    for name in KEY_FILES {
        disk::remove_if_there(&RealDisk, &folder.join(name))?;
    }
    Ok(())
}

/// Gives a committee's folder that nobody has open the name of another that is absent or empty.
///
/// # Errors
/// [`RestoreError::NotEmpty`] if the other has something in it; the folder is where it was.
pub fn put_in_place(folder: &Path, place: &Path) -> Result<(), RestoreError> {
    if place.exists() {
        if !folder::is_free(place)? {
            return Err(RestoreError::NotEmpty);
        }
        fs::remove_dir_all(place)?;
    }
    fs::rename(folder, place)?;
    if let Some(parent) = place.parent().filter(|parent| parent.is_dir()) {
        RealDisk.sync_folder(parent)?;
    }
    Ok(())
}

/// Cuts a copied journal after the last act that is wanted; returns its number.
fn cut(
    journal: &Path,
    backup: &Backup,
    until: Option<DateTime<Utc>>,
    root: Option<&RootKey>,
) -> Result<Sequence, RestoreError> {
    let sealer = Sealer::of(root, Purpose::Journal);
    let opened = Journal::open(Arc::new(RealDisk), journal, SEGMENT_BYTES, sealer);
    let (opened, _) = opened.map_err(|error| match error {
        OpenJournalError::Io(error) => RestoreError::Io(error),
        OpenJournalError::Damaged(_) => RestoreError::Damaged,
    })?;
    let (acts, place) = match until {
        Some(until) => last_until(&opened, backup.acts, until)?,
        // A backup that was interrupted may have more than it says: what it says is there whole.
        None => (backup.acts, place_in(&opened, backup)?),
    };
    drop(opened);
    // The note of its clean end is that of the whole copy.
    disk::remove_if_there(&RealDisk, &journal.join("closed"))?;
    let end = u64::from(place.offset) + u64::from(place.length);
    let file = RealDisk.open(&segment_path(journal, place.segment), Access::Write)?;
    file.set_len(end)?;
    file.sync_all()?;
    for segment in place.segment + 1.. {
        let path = segment_path(journal, segment);
        if !path.exists() {
            break;
        }
        RealDisk.remove(&path)?;
    }
    RealDisk.sync_folder(journal)?;
    Ok(acts)
}

/// Where the last act of a backup lies, if it is the one that the backup says.
fn place_in(journal: &Journal, backup: &Backup) -> Result<Place, RestoreError> {
    let place = journal.place_of(backup.acts).ok_or(RestoreError::Damaged)?;
    let last = journal.read_at(place).map_err(|_| RestoreError::Damaged)?;
    if last.digest != backup.head {
        return Err(RestoreError::Damaged);
    }
    Ok(place)
}

/// The last of so many acts before the first that was recorded after a moment.
fn last_until(
    journal: &Journal,
    acts: Sequence,
    until: DateTime<Utc>,
) -> Result<(Sequence, Place), RestoreError> {
    let mut last = None;
    for placed in journal.read_from(Sequence(1)) {
        let placed = placed.map_err(|_| RestoreError::Damaged)?;
        if placed.sequence > acts || placed.act.at > until {
            break;
        }
        last = Some((placed.sequence, placed.place));
    }
    last.ok_or(RestoreError::TooEarly)
}

fn drop_later_checkpoints(folder: &Path, acts: Sequence) -> io::Result<()> {
    for name in RealDisk.names(folder)? {
        let size = name.strip_suffix(".txt").and_then(|size| size.parse().ok());
        if size.is_some_and(|size: u64| size > acts.0) {
            RealDisk.remove(&folder.join(name))?;
        }
    }
    RealDisk.sync_folder(folder)
}
