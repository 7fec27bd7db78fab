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

/// Takes the lock, which lasts as long as the file stays open; none when another
/// process, or another part of this one, has it.
pub(crate) fn lock(folder: &Path) -> io::Result<Option<File>> {
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(folder.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
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
