//! Small files that are replaced whole: after a power cut there is the old one or the
//! new one, never a mixture.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::disk::{Access, Disk};

/// Replaces a file. On an error either content may be there; both are whole.
pub(crate) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let new = new_name(path);
    let file = disk.open(&new, Access::Create)?;
    file.write_all_at(bytes, 0)?;
    file.sync_all()?;
    drop(file);
    disk.rename(&new, path)?;
    disk.sync_folder(folder)
}

/// The name under which the new content is written; one left by a crash is overwritten
/// by the next replacement.
fn new_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}
