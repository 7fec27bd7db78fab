//! Rows in memory: taking them in as they are folded, or all of them from the shelf at opening.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;
use std::{panic, thread};

use chrono::{Datelike, NaiveDate};
use quorate_domain::ids::CaseId;
use quorate_domain::organisation::comparable;
use quorate_domain::vocabulary::Stage;
use quorate_ledger::{Bounds, Direction, Shelf};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::row::Row;
use super::{ViewError, Views};
use crate::case_rows::CaseRows;
use crate::rows::{CaseRow, MinutesRow, MotionRow, OrganisationRow};

/// Threads that read or fold at most.
const THREADS: usize = 4;

/// The last numbers given, by year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counters {
    /// Case numbers.
    pub cases: BTreeMap<i32, u32>,
    /// Receipt numbers.
    pub receipts: BTreeMap<i32, u32>,
    /// Numbers of approved minutes.
    pub minutes: BTreeMap<i32, u32>,
}

impl Views {
    /// Takes in all rows that lie on the shelf.
    pub(super) fn load_rows(&mut self) -> Result<(), ViewError> {
        let shelf = Arc::clone(&self.shelf);
        let cases = case_rows(&*shelf)?;
        for row in cases.values() {
            self.note_case_row(row);
        }
        self.cases = cases;
        self.load(b"meeting/", Row::Meeting)?;
        self.load(b"minutes/", Row::Minutes)?;
        self.load(b"motion/", Row::Motion)?;
        self.load(b"organisation/", Row::Organisation)?;
        self.load(b"guidance/", Row::Guidance)?;
        self.load(b"import/", Row::Import)?;
        self.load(b"data-request/", Row::DataRequest)?;
        self.load(b"disposal/", Row::Disposal)?;
        Ok(())
    }

    /// Takes in the rows of one kind.
    fn load<R: DeserializeOwned>(
        &mut self,
        prefix: &[u8],
        kind: impl Fn(R) -> Row,
    ) -> Result<(), ViewError> {
        let shelf = Arc::clone(&self.shelf);
        for row in rows(&*shelf, Bounds::prefix(prefix)) {
            self.take_row(kind(row?));
        }
        Ok(())
    }

    /// Takes in a row.
    pub(super) fn take_row(&mut self, row: Row) {
        match row {
            Row::Organisation(row) => self.take_organisation_row(row),
            Row::Case(row) => self.take_case_row(*row),
            Row::Meeting(row) => drop(self.meetings.insert(row.id, row)),
            Row::Minutes(row) => self.take_minutes_row(row),
            Row::Motion(row) => self.take_motion_row(&row),
            Row::Guidance(row) => drop(self.guidance.insert(row.id, row)),
            Row::Import(row) => drop(self.imports.insert(row.id, row)),
            Row::DataRequest(row) => drop(self.data_requests.insert(row.id, row)),
            Row::Disposal(row) => drop(self.disposals.insert(row.id, row)),
        }
    }

    fn take_case_row(&mut self, row: CaseRow) {
        self.note_case_row(&row);
        self.cases.insert(Box::new(row.take_in()));
    }

    /// Takes in what is found by a case's row and is no part of it.
    fn note_case_row(&mut self, row: &CaseRow) {
        for receipt in &row.receipts {
            count(&mut self.counters.receipts, receipt);
        }
        if let Some(number) = &row.number {
            count(&mut self.counters.cases, number);
        }
        if let Some(digest) = &row.row_digest {
            let cases = self.row_digests.entry(digest.clone()).or_default();
            cases.retain(|case| *case != row.id);
            // A row that was taken back may be imported again.
            if row.stage != Stage::Undone {
                let place = cases.partition_point(|case| *case < row.id);
                cases.insert(place, row.id);
            }
        }
    }

    fn take_minutes_row(&mut self, row: MinutesRow) {
        if let Some(number) = &row.number {
            count(&mut self.counters.minutes, number);
        }
        self.minutes.insert(row.meeting, row);
    }

    // Rows come in the order of what happened, or of their keys when they are loaded: what is made of
    // them must not tell the two apart. Ids are in the order of time.
    fn take_motion_row(&mut self, row: &MotionRow) {
        let motions = self.motions.entry(row.meeting).or_default();
        if let Err(place) = motions.binary_search(&row.id) {
            motions.insert(place, row.id);
        }
    }

    fn take_organisation_row(&mut self, row: OrganisationRow) {
        if let Some(before) = self.organisations.get(&row.id) {
            for name in before.names() {
                if let Some(known) = self.organisation_names.get_mut(&comparable(name)) {
                    known.remove(&row.id);
                }
            }
        }
        for name in row.names() {
            let known = self.organisation_names.entry(comparable(name)).or_default();
            known.insert(row.id);
        }
        self.organisations.insert(row.id, row);
    }

    /// The next case number of a day's year.
    pub fn next_case_number(&self, day: NaiveDate) -> String {
        next(&self.counters.cases, &self.committee.number_prefix, day, 3)
    }

    /// The next number of minutes of a day's year.
    pub fn next_minutes_number(&self, day: NaiveDate) -> String {
        next(&self.counters.minutes, "", day, 2)
    }

    /// The next receipt number of a day's year, and those after it.
    pub fn next_receipt(&self, day: NaiveDate) -> String {
        next(&self.counters.receipts, "R", day, 4)
    }
}

fn rows<R: DeserializeOwned>(
    shelf: &dyn Shelf,
    bounds: Bounds,
) -> impl Iterator<Item = Result<R, ViewError>> {
    shelf
        .range(bounds, Direction::Forwards)
        .map(|entry| Ok(postcard::from_bytes(&entry?.1)?))
}

/// As many threads as help.
pub(super) fn threads() -> usize {
    thread::available_parallelism().map_or(1, |many| many.get().min(THREADS))
}

/// The rows of all cases, in order, read by as many threads as help.
fn case_rows(shelf: &dyn Shelf) -> Result<CaseRows, ViewError> {
    let parts = parts_of_cases(shelf, threads())?;
    let read = |bounds| {
        rows::<CaseRow>(shelf, bounds)
            .map(|row| row.map(|row| Box::new(CaseRow::take_in(row))))
            .collect::<Result<Vec<_>, _>>()
    };
    thread::scope(|scope| {
        let threads: Vec<_> = parts
            .into_iter()
            .map(|bounds| scope.spawn(move || read(bounds)))
            .collect();
        let mut all = Vec::new();
        for thread in threads {
            let part = thread.join();
            all.extend(part.unwrap_or_else(|panic| panic::resume_unwind(panic))?);
        }
        Ok(all.into_iter().collect())
    })
}

/// Bounds of the rows of cases, in parts: ids are in the order of time, so that parts as long as each
/// other in time have about as many cases.
fn parts_of_cases(shelf: &dyn Shelf, parts: usize) -> Result<Vec<Bounds>, ViewError> {
    let all = Bounds::prefix(b"case/");
    let id = |direction| {
        let entry = shelf.range(all.clone(), direction).next().transpose()?;
        let id = entry.and_then(|(key, _)| {
            let text = key.strip_prefix(b"case/")?;
            Some(Uuid::try_parse_ascii(text).ok()?.as_u128())
        });
        Ok::<_, ViewError>(id)
    };
    let (Some(first), Some(last)) = (id(Direction::Forwards)?, id(Direction::Backwards)?) else {
        return Ok(vec![all]);
    };
    let step = last.saturating_sub(first) / parts.max(1) as u128;
    let mut found = Vec::new();
    let mut from = all.from.clone();
    for part in 1..parts as u128 {
        let cut = format!("case/{}", CaseId(Uuid::from_u128(first + step * part))).into_bytes();
        let until = Bound::Excluded(cut.clone());
        found.push(Bounds { from, until });
        from = Bound::Included(cut);
    }
    let until = all.until;
    found.push(Bounds { from, until });
    Ok(found)
}

/// Raises the counter of the year in a number such as `EC2026-014`.
fn count(counters: &mut BTreeMap<i32, u32>, number: &str) {
    let Some((head, tail)) = number.rsplit_once('-') else {
        return;
    };
    let year_at = head.len().saturating_sub(4);
    let (Ok(year), Ok(sequence)) = (
        head.get(year_at..).unwrap_or("").parse(),
        tail.parse::<u32>(),
    ) else {
        return;
    };
    let last = counters.entry(year).or_default();
    *last = (*last).max(sequence);
}

fn next(counters: &BTreeMap<i32, u32>, prefix: &str, day: NaiveDate, width: usize) -> String {
    let year = day.year();
    let sequence = counters.get(&year).copied().unwrap_or(0) + 1;
    format!("{prefix}{year}-{sequence:0width$}")
}
