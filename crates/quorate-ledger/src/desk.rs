//! The desk: small files per person, such as drafts and settings, and the one key file.
//!
//! They are replaced whole and never journaled. Their content is whatever the caller
//! serialises; nothing here looks into it.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use quorate_record::{Sealer, seal::NotOpened};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{
    disk::{self, Disk},
    random::random,
    small_file,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The longest name of a desk file: 100 bytes.
const MAX_NAME_BYTES: usize = 100;

/// Why a desk file or the key file could not be read or replaced.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// A name is one to 100 of `a`–`z`, `0`–`9`, `-`, `_` and `.`, and does not start
    /// with `.`.
    #[error("a desk file cannot be named {0:?}")]
    Name(String),
    /// The file is not what was expected of it.
    #[error("the file cannot be understood")]
    Content(#[source] serde_json::Error),
    /// The file is not what was sealed.
    #[error("the file cannot be opened")]
    Sealed(#[from] NotOpened),
    /// The disk failed. The old file or the new one is there, whole.
    #[error("the file could not be read or written")]
    Io(#[from] io::Error),
}

/// The small files of all people of one committee.
#[derive(Debug)]
pub struct Desk {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    sealer: Sealer,
    /// Held while a file changes: two writers would share the name of the new file.
    changing: Mutex<()>,
}

impl Desk {
    pub(crate) fn new(disk: Arc<dyn Disk>, folder: &Path, sealer: Sealer) -> Self {
        Self {
            disk,
            folder: folder.to_owned(),
            sealer,
            changing: Mutex::new(()),
        }
    }

    /// Reads a person's file; none when there is none.
    pub fn read<T: DeserializeOwned>(
        &self,
        person: Uuid,
        name: &str,
    ) -> Result<Option<T>, DeskError> {
        let path = self.path(person, name)?;
        let Some(stored) = disk::read(&*self.disk, &path)? else {
            return Ok(None);
        };
        let content = self.sealer.open(&context(person, name), &stored)?;
        Ok(Some(
            serde_json::from_slice(&content).map_err(DeskError::Content)?,
        ))
    }

    /// Replaces a person's file, or makes it.
    pub fn replace<T: Serialize + ?Sized>(
        &self,
        person: Uuid,
        name: &str,
        content: &T,
    ) -> Result<(), DeskError> {
        let path = self.path(person, name)?;
        let content = serde_json::to_vec(content).map_err(DeskError::Content)?;
        let content = self
            .sealer
            .seal(&context(person, name), random()?, content)?;
        let _changing = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        self.disk.create_folder(&self.folder_of(person))?;
        self.disk.sync_folder(&self.folder)?;
        Ok(small_file::replace(&*self.disk, &path, &content)?)
    }

    /// Removes a person's file; it may be absent.
    pub fn remove(&self, person: Uuid, name: &str) -> Result<(), DeskError> {
        let path = self.path(person, name)?;
        let _changing = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        match self.disk.remove(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => Ok(removed.and_then(|()| self.disk.sync_folder(&self.folder_of(person)))?),
        }
    }

    /// Lists the names of a person's files in order.
    pub fn list(&self, person: Uuid) -> Result<Vec<String>, DeskError> {
        let names = match self.disk.names(&self.folder_of(person)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            names => names?,
        };
        let mut names: Vec<String> = names
            .iter()
            .filter_map(|name| name.strip_suffix(".json"))
            .filter(|name| is_name(name))
            .map(str::to_owned)
            .collect();
        names.sort_unstable();
        Ok(names)
    }

    fn folder_of(&self, person: Uuid) -> PathBuf {
        self.folder.join(person.to_string())
    }

    fn path(&self, person: Uuid, name: &str) -> Result<PathBuf, DeskError> {
        if !is_name(name) {
            return Err(DeskError::Name(name.to_owned()));
        }
        Ok(self.folder_of(person).join(format!("{name}.json")))
    }
}

/// The key file: credentials and wrapped keys. It is never sealed as a whole, because it is what
/// unseals all else.
#[derive(Debug)]
pub struct Keys {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    /// Whether what is read may be what a replacement left that failed half-way. Held while the
    /// file changes.
    unsettled: Mutex<bool>,
}

impl Keys {
    pub(crate) fn new(disk: Arc<dyn Disk>, path: &Path) -> Self {
        Self {
            disk,
            path: path.to_owned(),
            unsettled: Mutex::new(false),
        }
    }

    /// Reads the key file; none when there is none. What it says is durable: keys are made of it,
    /// and secrets that only it has.
    pub fn read<T: DeserializeOwned>(&self) -> Result<Option<T>, DeskError> {
        let mut unsettled = self
            .unsettled
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if *unsettled {
            let folder = self.path.parent().unwrap_or(&self.path);
            self.disk.sync_folder(folder)?;
            *unsettled = false;
        }
        disk::read(&*self.disk, &self.path)?
            .map(|bytes| serde_json::from_slice(&bytes).map_err(DeskError::Content))
            .transpose()
    }

    /// Replaces the key file, or makes it. Whoever reads, changes and replaces must see
    /// to it that nobody else does meanwhile.
    pub fn replace<T: Serialize + ?Sized>(&self, content: &T) -> Result<(), DeskError> {
        let content = serde_json::to_vec_pretty(content).map_err(DeskError::Content)?;
        let mut unsettled = self
            .unsettled
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let replaced = small_file::replace(&*self.disk, &self.path, &content);
        *unsettled = replaced.is_err();
        Ok(replaced?)
    }
}

/// Where a file belongs: one person's opens as no other's.
fn context(person: Uuid, name: &str) -> Vec<u8> {
    format!("{person}/{name}").into_bytes()
}

fn is_name(name: &str) -> bool {
    (1..=MAX_NAME_BYTES).contains(&name.len())
        && !name.starts_with('.')
        && name
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.'))
}
