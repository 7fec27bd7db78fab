//! Putting and getting files.

use std::io::{self, Write};
use std::path::Path;

use quorate_api::FileContent;
use serde_json::json;

use crate::arguments::Who;
use crate::failure::Failure;
use crate::person::Person;
use crate::terminal;

/// Puts a file.
pub(crate) fn put(who: &Who, file: &Path) -> Result<(), Failure> {
    let put = Person::signed_in(who)?.put(file)?;
    terminal::answer(&put)
}

/// Gets a file.
pub(crate) fn get(who: &Who, id: &str, out: &Path) -> Result<(), Failure> {
    let got = Person::signed_in(who)?.get(id)?;
    let size = write(got.content, out)?;
    terminal::answer(&json!({ "name": got.name, "media": got.media, "size": size }))
}

/// Writes what was got beside its place, then moves it there, so that a file is whole or absent.
pub(crate) fn write(content: FileContent, out: &Path) -> Result<u64, Failure> {
    let whole = || -> io::Result<u64> {
        let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        let size = match content {
            FileContent::Bytes(bytes) => {
                file.write_all(&bytes)?;
                bytes.len() as u64
            }
            FileContent::Blob(mut source, _) => io::copy(&mut source, &mut file)?,
        };
        file.as_file().sync_all()?;
        file.persist(out)?;
        Ok(size)
    };
    whole().map_err(|error| {
        tracing::warn!(%error, "a file could not be written");
        Failure::Unwritable(out.to_owned())
    })
}
