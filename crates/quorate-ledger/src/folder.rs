//! The committee's folder: its format and its lock.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
};

use serde::{Deserialize, Serialize};

use crate::{disk::Disk, disk::RealDisk, small_file};

/// The format of the folder, and the newest that this version reads. Formats 1 (not sealed) and 2
/// (sealed) have no texts that are sealed with the keys of data subjects; a folder of either is
/// given this one when it is opened, so that no version opens it that cannot read them.
pub const FORMAT: u32 = 3;

const FORMAT_FILE: &str = "format.json";
const LOCK_FILE: &str = "lock";

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct FormatFile {
    pub(crate) format: u32,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) sealed: bool,
}

/// Reads the format of the folder; none when it holds no committee.
pub(crate) fn format(folder: &Path) -> io::Result<Option<FormatFile>> {
    let Some(bytes) = crate::disk::read(&RealDisk, &folder.join(FORMAT_FILE))? else {
        return Ok(None);
    };
    Ok(Some(serde_json::from_slice(&bytes)?))
}

/// Writes the format: from now on the folder holds a committee.
pub(crate) fn write_format(folder: &Path, sealed: bool) -> io::Result<()> {
    let format = FORMAT;
    let bytes = serde_json::to_vec(&FormatFile { format, sealed })?;
    small_file::replace(&RealDisk, &folder.join(FORMAT_FILE), &bytes)
}

/// The lock of a folder, held until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing it would do, were it not for a program that is being started at this moment: until
        // that runs, it has the file open as well. What fails is let go of by closing.
        drop(self.0.unlock());
    }
}

/// Takes the lock; none when another process, or another part of this one, has it.
pub(crate) fn lock(folder: &Path) -> io::Result<Option<Lock>> {
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(folder.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether a folder has nothing in it but what an interrupted creation leaves.
pub(crate) fn is_free(folder: &Path) -> io::Result<bool> {
    let ours = [
        LOCK_FILE,
        "format.json.new",
        "keys.json.new",
        "keys.json",
        "journal",
        "blobs",
        "desk",
    ];
    let names = RealDisk.names(folder)?;
    Ok(names.iter().all(|name| ours.contains(&name.as_str()))
        && ours[4..].iter().all(|name| {
            let inside = folder.join(name);
            RealDisk.names(&inside).is_ok_and(|names| names.is_empty()) || !inside.exists()
        }))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_let_go_of_while_a_program_that_is_being_started_has_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let held = lock(folder.path()).unwrap().unwrap();
        assert!(lock(folder.path()).unwrap().is_none());
        let shared = held.0.try_clone().unwrap();
        drop(held);
        assert!(lock(folder.path()).unwrap().is_some());
        drop(shared);
    }
}
