//! Makes the last segment sound again after an end that was not clean.
//!
//! A session that was killed, or whose sync failed, leaves records of which nobody
//! knows whether the disk has them: a failed sync can mark pages as clean that were
//! never written, and a second sync of the same file would then succeed without doing
//! anything. So the file is not trusted: its whole records are written to a new file,
//! which is synced before it takes the old one's name.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::scan::{SET_ASIDE, segment_path};
use crate::{
    disk::{self, Access, Disk},
    small_file,
};

/// Keeps the first `end` bytes of a segment, in a new file, and the `tail` after them in
/// a file of its own, whose path it returns.
pub(super) fn repair(
    disk: &dyn Disk,
    folder: &Path,
    segment: u32,
    end: u32,
    tail: &[u8],
) -> io::Result<Option<PathBuf>> {
    let set_aside = if tail.is_empty() {
        None
    } else {
        Some(set_aside(disk, folder, segment, end, tail)?)
    };
    let path = segment_path(folder, segment);
    let mut whole = vec![0; end as usize];
    disk.open(&path, Access::Read)?
        .read_exact_at(&mut whole, 0)?;
    small_file::replace(disk, &path, &whole)?;
    Ok(set_aside)
}

/// Keeps bytes of a segment in a file of their own, whose path it returns.
pub(super) fn set_aside(
    disk: &dyn Disk,
    folder: &Path,
    segment: u32,
    end: u32,
    tail: &[u8],
) -> io::Result<PathBuf> {
    let aside = folder.join(SET_ASIDE);
    disk.create_folder(&aside)?;
    disk.sync_folder(folder)?;
    // The same place can be torn twice; nothing that was put aside is overwritten,
    // unless it is the same, because a repair that was cut short is done again.
    for attempt in 1_u32.. {
        let path = aside.join(format!("{segment:08}-{end}-{attempt}"));
        match disk::read(disk, &path)? {
            Some(kept) if kept == tail => {
                disk.sync_folder(&aside)?;
                return Ok(path);
            }
            Some(_) => {}
            None => {
                small_file::replace(disk, &path, tail)?;
                return Ok(path);
            }
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
