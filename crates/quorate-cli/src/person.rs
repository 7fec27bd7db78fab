//! A committee opened for one person who signs in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use quorate_api::schema::PutFile;
use quorate_api::{GotFile, House, HouseOptions, SessionChange, SystemClock};
use quorate_documents::Typesetter;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::arguments::Who;
use crate::failure::Failure;
use crate::terminal;

/// Opens a committee's folder. The sample lies beside it.
///
/// # Errors
/// If it is locked, damaged or from a newer build. A folder without a committee is no error here.
pub(crate) fn open(folder: &Path, sample_folder: PathBuf) -> Result<Arc<House>, Failure> {
    let options = HouseOptions {
        folder: folder.to_owned(),
        sample_folder,
        clock: Arc::new(SystemClock),
        documents: Arc::new(Typesetter::new()),
    };
    House::open(options).map_err(|error| Failure::Open(folder.to_owned(), error))
}

/// Where the sample of a committee lies: beside it, since a committee's folder holds nothing else.
pub(crate) fn beside(folder: &Path) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push("-sample");
    name.into()
}

/// A person at a committee.
pub(crate) struct Person {
    house: Arc<House>,
    folder: PathBuf,
    session: Option<String>,
}

impl Person {
    /// Opens a committee for nobody yet.
    ///
    /// # Errors
    /// As [`open`].
    pub(crate) fn nobody(folder: &Path) -> Result<Self, Failure> {
        let house = open(folder, beside(folder))?;
        Ok(Self {
            house,
            folder: folder.to_owned(),
            session: None,
        })
    }

    /// Opens a committee and signs in.
    ///
    /// # Errors
    /// As [`open`], and when the sign-in is refused.
    pub(crate) fn signed_in(who: &Who) -> Result<Self, Failure> {
        let mut person = Self::nobody(&who.committee)?;
        let passphrase = terminal::passphrase()?;
        let request = json!({ "name": who.name, "passphrase": passphrase.as_str() });
        person.call_json("sign_in", request)?;
        Ok(person)
    }

    /// The house, for the verbs not named here.
    pub(crate) fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Calls a command.
    ///
    /// # Errors
    /// What it answers.
    pub(crate) fn call_json(&mut self, name: &str, request: Value) -> Result<Value, Failure> {
        let called = self.house.call(self.session.as_deref(), name, request);
        match called.session {
            SessionChange::Same => {}
            SessionChange::New(key) => self.session = Some(key),
            SessionChange::Ended => self.session = None,
        }
        called.answer.map_err(Failure::api(&self.folder))
    }

    /// Calls a command whose answer has a type.
    ///
    /// # Errors
    /// What it answers.
    pub(crate) fn call<T: DeserializeOwned>(
        &mut self,
        name: &str,
        request: Value,
    ) -> Result<T, Failure> {
        let answer = self.call_json(name, request)?;
        serde_json::from_value(answer).map_err(|error| Failure::fault(&error))
    }

    /// Puts a file from the disk.
    ///
    /// # Errors
    /// If it cannot be read, or is refused.
    pub(crate) fn put(&self, file: &Path) -> Result<PutFile, Failure> {
        let mut source =
            std::fs::File::open(file).map_err(|_| Failure::Unreadable(file.to_owned()))?;
        if source.metadata().is_ok_and(|known| known.is_dir()) {
            return Err(Failure::Unreadable(file.to_owned()));
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        self.house
            .put(self.session.as_deref(), &name, &mut source)
            .map_err(Failure::api(&self.folder))
    }

    /// Gets a file.
    ///
    /// # Errors
    /// If there is none, or not for this person.
    pub(crate) fn get(&self, id: &str) -> Result<GotFile, Failure> {
        self.house
            .get(self.session.as_deref(), id)
            .map_err(Failure::api(&self.folder))
    }
}
