//! What concerns this machine alone: small files beside the record that no backup takes along, such
//! as where this desktop backs up to. They are replaced whole.
//!
//! Deliberately not here: what they say.

use std::{io, path::Path};

use serde::{Serialize, de::DeserializeOwned};

use crate::{
    disk::{self, RealDisk},
    small_file,
};

/// Reads a file of this machine in a committee's folder; none where there is none, or where it is
/// not what it should be: nothing that counts is in it.
///
/// # Errors
/// The disk failed.
pub fn read_local<T: DeserializeOwned>(folder: &Path, name: &str) -> io::Result<Option<T>> {
    let Some(bytes) = disk::read(&RealDisk, &folder.join(name))? else {
        return Ok(None);
    };
    let read = serde_json::from_slice(&bytes);
    if let Err(error) = &read {
        tracing::warn!(name, %error, "a file of this machine cannot be read");
    }
    Ok(read.ok())
}

/// Replaces a file of this machine in a committee's folder, or makes it.
///
/// # Errors
/// The disk failed; the old file or the new one is there, whole.
pub fn replace_local<T: Serialize>(folder: &Path, name: &str, content: &T) -> io::Result<()> {
    let content = serde_json::to_vec_pretty(content).map_err(io::Error::other)?;
    small_file::replace(&RealDisk, &folder.join(name), &content)
}
