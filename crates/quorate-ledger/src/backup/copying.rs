//! Copying files so that each is whole and durable under its name.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::KEY_FILES;
use crate::{
    disk::{self, Access, Disk, DiskFile, RealDisk},
    small_file,
};

/// Copies the key files that there are.
pub(super) fn copy_keys(from: &Path, into: &Path) -> io::Result<()> {
    for name in KEY_FILES {
        if let Some(keys) = disk::read(&RealDisk, &from.join(name))? {
            small_file::replace(&RealDisk, &into.join(name), &keys)?;
        }
    }
    Ok(())
}

/// Makes a folder and those above it.
pub(super) fn create_folders(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        create_folders(parent)?;
    }
    RealDisk.create_folder(folder)
}

/// Copies the files of a folder and of those in it. What has its length there already is copied
/// again only if it may have changed. A file that is removed meanwhile is none of them any more:
/// people go on writing and discarding drafts.
pub(super) fn copy_all(from: &Path, into: &Path, changing: bool) -> io::Result<()> {
    let names = match RealDisk.names(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        names => names?,
    };
    for name in names {
        let (from, to) = (from.join(&name), into.join(&name));
        // What was being written has no name yet.
        if name == "incoming" || to.extension().is_some_and(|ending| ending == "new") {
            continue;
        }
        if from.is_dir() {
            RealDisk.create_folder(&to)?;
            copy_all(&from, &to, changing)?;
            continue;
        }
        let source = match RealDisk.open(&from, Access::Read) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            source => source?,
        };
        // Of the file that is open: its name may stand for another by now.
        let length = source.len()?;
        let there = fs::metadata(&to).is_ok_and(|there| there.len() == length);
        if changing || !there {
            copy(&*source, &to, length)?;
        }
    }
    RealDisk.sync_folder(into)
}

/// Copies the first bytes of a file, durable under its name when this returns.
pub(super) fn copy_start(from: &Path, to: &Path, length: u64) -> io::Result<()> {
    copy(&*RealDisk.open(from, Access::Read)?, to, length)
}

fn copy(source: &dyn DiskFile, to: &Path, length: u64) -> io::Result<()> {
    let new: PathBuf = {
        let mut name = to.as_os_str().to_owned();
        name.push(".new");
        name.into()
    };
    let target = RealDisk.open(&new, Access::Create)?;
    let mut chunk = vec![0; 1024 * 1024];
    let mut at = 0;
    while at < length {
        let bytes = usize::try_from(length - at).map_or(chunk.len(), |left| left.min(chunk.len()));
        source.read_exact_at(&mut chunk[..bytes], at)?;
        target.write_all_at(&chunk[..bytes], at)?;
        at += bytes as u64;
    }
    target.sync_all()?;
    RealDisk.rename(&new, to)
}
