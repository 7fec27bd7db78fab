//! Where this desktop backs a committee up to, and how it went. A path of one machine is no fact of
//! the committee, so it lies in a file of this machine, in no journal and in no backup.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use quorate_domain::refusal::Refusal;
use quorate_ledger::{Backup, Sequence, read_local, replace_local};
use serde::{Deserialize, Serialize};

use super::mending::Mended;

/// The file, in the committee's folder.
const FILE: &str = "backups.json";

/// Held while the file is read, changed and replaced.
static CHANGING: Mutex<()> = Mutex::new(());

/// What is kept about the backups of a committee on this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// The folder somebody chose.
    pub(crate) folder: Option<String>,
    /// The last backup that was verified, into whatever folder.
    pub(crate) good: Option<Good>,
    /// The last attempt that failed.
    pub(crate) failure: Option<Failure>,
    /// The version of the program that opened the committee last.
    pub(crate) version: Option<String>,
    /// When a part of the record was put back from a backup the last time.
    pub(crate) mended: Option<Mended>,
    /// When all attachments were read last and were whole.
    pub(crate) looked_through: Option<DateTime<Utc>>,
}

/// A backup that was put back and verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Good {
    /// When it was made.
    pub(crate) at: DateTime<Utc>,
    /// Acts in it.
    pub(crate) acts: Sequence,
    /// Where it is.
    pub(crate) folder: String,
    /// Whether the folder was chosen anew since: the backup need not be there any more.
    #[serde(default)]
    pub(crate) gone: bool,
}

/// An attempt that came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Code of the refusal.
    pub(crate) code: String,
    /// Its arguments.
    pub(crate) args: BTreeMap<String, String>,
}

impl Kept {
    /// Reads it; nothing was chosen where there is none.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        Ok(read_local(folder, FILE)?.unwrap_or_default())
    }

    /// Changes it, unless that changes nothing.
    pub(crate) fn change(folder: &Path, change: impl FnOnce(&mut Self)) -> io::Result<()> {
        let _changing = CHANGING.lock().unwrap_or_else(PoisonError::into_inner);
        let before = Self::read(folder)?;
        let mut kept = before.clone();
        change(&mut kept);
        if kept == before {
            return Ok(());
        }
        replace_local(folder, FILE, &kept)
    }

    /// Notes a backup that was verified.
    pub(crate) fn succeeded(&mut self, into: &Path, backup: &Backup) {
        self.good = Some(Good {
            at: backup.at,
            acts: backup.acts,
            folder: into.display().to_string(),
            gone: false,
        });
    }

    /// Notes an attempt that failed.
    pub(crate) fn failed(&mut self, at: DateTime<Utc>, why: &Refusal) {
        self.failure = Some(Failure {
            at,
            code: why.code.code().to_owned(),
            args: why.args.clone(),
        });
    }

    /// Lets the folder that the last good backup went to be a new one.
    pub(crate) fn good_is_elsewhere(&mut self) {
        if let Some(good) = &mut self.good {
            good.gone = true;
        }
    }

    /// The last good backup, if it lies in the folder that is chosen now.
    pub(crate) fn good_there(&self) -> Option<&Good> {
        let folder = self.folder.as_ref()?;
        let good = self.good.as_ref()?;
        (good.folder == *folder && !good.gone).then_some(good)
    }
}
