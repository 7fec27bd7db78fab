//! Makes keys and files what the record says of them: destroyed, withheld, or shown again.
//!
//! The act comes first. What it decided is carried out after it, and at the next opening if the
//! program ended in between, so a copy that was put back is as the acts in it say before anybody
//! reads it. Deliberately not here: who decides (`handlers::personal_data`, `handlers::disposals`).

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use quorate_domain::ids::{CaseId, Stream};
use quorate_domain::vocabulary::DataRequestEnd;
use quorate_ledger::{Digest, KeyState};
use quorate_views::{ViewError, Views};
use uuid::Uuid;

use crate::backups::Kept;
use crate::error::{Outcome, fault};
use crate::opened::Core;

/// What the record says of keys and files.
#[derive(Debug, Default)]
struct Ends {
    keys: BTreeMap<Uuid, KeyState>,
    files: Vec<Digest>,
}

impl Ends {
    fn set(&mut self, subject: Uuid, state: KeyState) {
        // The strictest holds of all that was decided about it; what is destroyed stays so.
        let known = self.keys.entry(subject).or_insert(state);
        *known = (*known).max(state);
    }
}

/// What became of the backup that this machine makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BackupReached {
    /// No folder is chosen.
    None,
    /// It is as destroyed as the committee.
    Reached(String),
    /// It is not there, or could not be written.
    NotReached(String),
}

impl BackupReached {
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Reached(_) => "reached",
            Self::NotReached(_) => "not_reached",
        }
    }

    pub(crate) fn folder(self) -> Option<String> {
        match self {
            Self::None => None,
            Self::Reached(folder) | Self::NotReached(folder) => Some(folder),
        }
    }
}

/// Files that the record says were destroyed.
///
/// # Errors
/// The views could not be read.
pub(crate) fn destroyed_files(views: &mut Views) -> Result<Vec<Digest>, ViewError> {
    let mut files = BTreeSet::new();
    let mut take = |named: &[String]| {
        files.extend(named.iter().filter_map(|file| Digest::from_hex(file)));
    };
    let requests: Vec<_> = views.data_requests().keys().copied().collect();
    for request in requests {
        if let Some(decided) = &views.data_request(request)?.decided {
            take(&decided.files);
        }
    }
    let disposals: Vec<_> = views.disposals().keys().copied().collect();
    for disposal in disposals {
        if let Some((_, named)) = &views.disposal(disposal)?.carried_out {
            take(named);
        }
    }
    Ok(files.into_iter().collect())
}

impl Core {
    fn ends(&mut self) -> Result<Ends, ViewError> {
        let mut ends = Ends {
            files: destroyed_files(&mut self.views)?,
            ..Ends::default()
        };
        let requests: Vec<_> = self.views.data_requests().keys().copied().collect();
        for request in requests {
            let request = self.views.data_request(request)?;
            let Some(decided) = &request.decided else {
                continue;
            };
            let state = match decided.end {
                DataRequestEnd::Erased => KeyState::Erased,
                _ if request.withholds() => KeyState::Restricted,
                _ => KeyState::Live,
            };
            for subject in &decided.subjects {
                ends.set(*subject, state);
            }
        }
        let disposals: Vec<_> = self.views.disposals().keys().copied().collect();
        for disposal in disposals {
            let disposal = self.views.disposal(disposal)?;
            if disposal.carried_out.is_none() {
                continue;
            }
            for case in &disposal.cases {
                self.end_case(*case, &mut ends)?;
            }
        }
        Ok(ends)
    }

    /// All keys of a case: its own, and those of whom it names. Its own is the last to be
    /// destroyed, so that of a case whose own is nothing is left to do.
    fn end_case(&mut self, case: CaseId, ends: &mut Ends) -> Result<(), ViewError> {
        if self.ledger.subjects().state(case.0) == Some(KeyState::Erased) {
            return Ok(());
        }
        let committee = Arc::clone(self.views.committee());
        for subject in self.views.subjects_in(Stream::Case(case))? {
            let on_roster = committee.people.keys().any(|person| person.0 == subject);
            if !on_roster {
                ends.set(subject, KeyState::Erased);
            }
        }
        ends.set(case.0, KeyState::Erased);
        Ok(())
    }

    /// Makes keys and files what the record says; where that changes a key, the views are made
    /// anew on a shelf with another key.
    ///
    /// # Errors
    /// The disk failed, or the views could not be folded. It is done at the next opening, or after a
    /// later act.
    pub(crate) fn end_data(&mut self) -> Result<(), EndDataError> {
        let ends = self.ends()?;
        let ledger = Arc::clone(&self.ledger);
        let keys = ledger.subjects();
        let other = |(subject, wanted): &(Uuid, KeyState)| {
            keys.state(*subject).is_some_and(|is| is != *wanted)
        };
        let mut changes: Vec<_> = ends.keys.into_iter().filter(other).collect();
        // Cases' own last: ids of cases are those of what they were logged as.
        let cases = self.views.cases();
        changes.sort_by_key(|(subject, _)| cases.contains_key(&CaseId(*subject)));
        if !changes.is_empty() {
            // Before any key: views that were folded with it must not outlive it.
            self.let_go_of_views();
            ledger.end_shelf()?;
        }
        for (subject, state) in &changes {
            keys.set(&[*subject], *state)?;
        }
        keys.note_destroyed(&ends.files)?;
        ledger.blobs().destroy(&ends.files)?;
        if !changes.is_empty() {
            ledger.reopen_shelf();
            self.take_views()?;
        }
        Ok(())
    }

    /// Makes the backup that this machine makes as destroyed as the committee, if it is there.
    pub(crate) fn end_data_in_backup(&mut self) -> Outcome<BackupReached> {
        let kept = Kept::read(self.ledger.folder()).map_err(|error| fault(&error))?;
        let Some(folder) = kept.folder else {
            return Ok(BackupReached::None);
        };
        let files = destroyed_files(&mut self.views)?;
        let reached = self.ledger.destroy_in_backup(folder.as_ref(), &files);
        if let Err(error) = &reached {
            tracing::warn!(%error, "what was erased is in the backup still");
        }
        Ok(if reached.unwrap_or(false) {
            BackupReached::Reached(folder)
        } else {
            BackupReached::NotReached(folder)
        })
    }
}

/// Keys or files are not yet what the record says of them.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EndDataError {
    /// The disk failed.
    #[error("keys or files could not be destroyed")]
    Io(#[from] io::Error),
    /// The views could not be folded.
    #[error(transparent)]
    Views(#[from] ViewError),
}
