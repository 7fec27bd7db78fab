//! Work that takes longer than a call: exports. What they make is kept in memory until the
//! program ends or sixteen newer ones have come.

use std::collections::BTreeMap;
use std::sync::Mutex;

use quorate_domain::ids::{CaseId, PersonId};

use crate::error::{Outcome, not_found};
use crate::house::{FileContent, GotFile, lock};
use crate::schema::{ApiError, JobFile, JobState};

/// Jobs kept at most.
const KEPT: usize = 16;

#[derive(Debug, Default)]
pub(crate) struct Jobs(Mutex<BTreeMap<String, Job>>);

#[derive(Debug)]
struct Job {
    owner: PersonId,
    state: JobState,
    stop: bool,
    files: Vec<(String, Vec<u8>)>,
    /// The cases whose content is in the files.
    cases: Vec<CaseId>,
}

/// What a job made.
#[derive(Debug)]
pub(crate) struct Made {
    /// Whether something had to be left out.
    pub(crate) partial: bool,
    /// Names and bytes.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The cases whose content is in them.
    pub(crate) cases: Vec<CaseId>,
}

impl Jobs {
    /// Begins a job. Its id sorts by time.
    pub(crate) fn begin(&self, owner: PersonId) -> String {
        let id = crate::house::new_id().to_string();
        let state = JobState {
            done: 0,
            total: 0,
            finished: false,
            cancelled: false,
            failed: None,
            partial: false,
            files: Vec::new(),
        };
        let mut jobs = lock(&self.0);
        while jobs.len() >= KEPT {
            jobs.pop_first();
        }
        jobs.insert(
            id.clone(),
            Job {
                owner,
                state,
                stop: false,
                files: Vec::new(),
                cases: Vec::new(),
            },
        );
        id
    }

    /// Reports progress; returns whether to go on.
    pub(crate) fn step(&self, id: &str, done: u32, total: u32) -> bool {
        lock(&self.0).get_mut(id).is_some_and(|job| {
            job.state.done = done;
            job.state.total = total;
            !job.stop
        })
    }

    /// Ends a job with its files.
    pub(crate) fn finish(&self, id: &str, made: Made) {
        let Made {
            partial,
            files,
            cases,
        } = made;
        if let Some(job) = lock(&self.0).get_mut(id) {
            job.state.finished = true;
            job.state.partial = partial;
            job.state.files = files
                .iter()
                .map(|(name, bytes)| JobFile {
                    name: name.clone(),
                    size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                    file: format!("job/{id}/{name}"),
                })
                .collect();
            job.files = files;
            job.cases = cases;
        }
    }

    /// Ends a job that was stopped or failed.
    pub(crate) fn fail(&self, id: &str, error: Option<ApiError>) {
        if let Some(job) = lock(&self.0).get_mut(id) {
            job.state.finished = true;
            job.state.cancelled = error.is_none();
            job.state.failed = error;
        }
    }

    /// How a job of this person stands.
    pub(crate) fn state(&self, owner: PersonId, id: &str) -> Outcome<JobState> {
        let jobs = lock(&self.0);
        let job = jobs.get(id).filter(|job| job.owner == owner);
        job.map(|job| job.state.clone())
            .ok_or_else(|| not_found("job"))
    }

    /// Asks a job of this person to stop.
    pub(crate) fn cancel(&self, owner: PersonId, id: &str) -> Outcome<()> {
        let mut jobs = lock(&self.0);
        let job = jobs.get_mut(id).filter(|job| job.owner == owner);
        job.map(|job| job.stop = true)
            .ok_or_else(|| not_found("job"))
    }

    /// The cases whose content is in the files of a job of this person.
    pub(crate) fn cases(&self, owner: PersonId, id: &str) -> Outcome<Vec<CaseId>> {
        let jobs = lock(&self.0);
        let job = jobs.get(id).filter(|job| job.owner == owner);
        job.map(|job| job.cases.clone())
            .ok_or_else(|| not_found("file"))
    }

    /// A file that a job of this person made.
    pub(crate) fn file(&self, owner: PersonId, id: &str, name: &str) -> Outcome<GotFile> {
        let jobs = lock(&self.0);
        let job = jobs.get(id).filter(|job| job.owner == owner);
        let file = job.and_then(|job| job.files.iter().find(|(known, _)| known == name));
        let (name, bytes) = file.ok_or_else(|| not_found("file"))?;
        let media = match name.rsplit_once('.') {
            Some((_, "csv")) => "text/csv; charset=utf-8",
            Some((_, "xlsx")) => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            Some((_, "zip")) => "application/zip",
            _ => "application/octet-stream",
        };
        Ok(GotFile {
            name: name.clone(),
            media,
            content: FileContent::Bytes(bytes.clone()),
        })
    }
}
