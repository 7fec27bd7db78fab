//! An import at work: a thread that takes one row after the other, each as one act.
//!
//! The thread keeps nothing alive: when the program lets go of the folder, or the process is
//! killed, the import is interrupted, and what is in is in.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Weak};

use chrono::{DateTime, TimeDelta, Utc};
use quorate_domain::case::{Case, CaseCommand, ImportedFrom, Opening, Party, decide};
use quorate_domain::ids::{CaseId, ImportId, PersonId, Stream};
use quorate_domain::import::{ImportCounts, ImportEvent};
use quorate_domain::vocabulary::{InterestAnswer, Language, PartyRole, SubmissionKind};
use quorate_tables::{Mapping, Row, Table};
use quorate_views::Event;
use uuid::Uuid;

use super::plan::{Fate, Planned, plan};
use super::reading::{Reading, RowRead};
use super::{Progress, rows_inside};
use crate::error::{Outcome, fault};
use crate::gate::Right;
use crate::handlers::cases::recognise;
use crate::house::{House, PlaceKey, new_id};
use crate::schema::ApiError;
use crate::scope::{Scope, Touched};

/// Rows after which watchers are told of progress, at the latest.
const TELL_ROWS: u32 = 50;
/// Time after which they are.
const TELL_AFTER: TimeDelta = TimeDelta::milliseconds(200);

/// What an import works on.
pub(super) struct Work {
    pub(super) place: PlaceKey,
    pub(super) person: PersonId,
    pub(super) import: ImportId,
    /// Names this run of the import: one that was interrupted and goes on is another run.
    pub(super) run: Uuid,
    pub(super) table: Table,
    pub(super) mapping: Mapping,
    pub(super) name: String,
    pub(super) language: Language,
}

/// Begins to work on an import that is recorded as begun. Answers at once.
pub(super) fn start(scope: &mut Scope<'_>, work: Work) -> Outcome<()> {
    let house = Arc::downgrade(scope.house);
    let progress = Progress {
        run: work.run,
        done: 0,
        counts: ImportCounts::default(),
        stop: false,
    };
    let import = work.import;
    scope.core.running.insert(import, progress);
    let thread = std::thread::Builder::new().name("import".to_owned());
    let begun = thread.spawn(move || {
        let ended = catch_unwind(AssertUnwindSafe(|| Run::new(&house, &work).rows()));
        let error = match ended {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error,
            Err(_) => fault(&Panicked),
        };
        interrupted(&house, &work, &error);
    });
    begun.map(drop).map_err(|error| {
        scope.core.running.remove(&import);
        fault(&error)
    })
}

/// Takes an import off the list of those that run, so that it can be continued or undone.
fn interrupted(house: &Weak<House>, work: &Work, error: &ApiError) {
    tracing::warn!(import = %work.import, ?error, "an import was interrupted");
    let Some(house) = house.upgrade() else { return };
    if let ApiError::Unknown { .. } = error {
        // As after any call: nothing more goes into that segment.
        house.close_place(work.place);
        return;
    }
    let removed = house.as_person(work.place, work.person, |scope| {
        let running = &mut scope.core.running;
        if running
            .get(&work.import)
            .is_some_and(|progress| progress.run == work.run)
        {
            running.remove(&work.import);
        }
        Ok(())
    });
    if let Ok(((), mut touched)) = removed {
        touched.also(Stream::Import(work.import));
        tell(&house, work, &touched);
    }
}

fn tell(house: &Arc<House>, work: &Work, touched: &Touched) {
    if let Ok(core) = house.core(work.place) {
        house.tell(work.place, &core, touched);
    }
}

#[derive(Debug, thiserror::Error)]
#[error("an import panicked")]
struct Panicked;

/// Whether to go on.
enum Next {
    Go,
    /// Somebody cancelled.
    Cancelled,
    /// The folder was opened anew, or is no longer there.
    Gone,
}

/// One run of an import.
struct Run<'a> {
    house: &'a Weak<House>,
    work: &'a Work,
    reading: Reading<'a>,
    counts: ImportCounts,
    touched: Touched,
    told: Option<(u32, DateTime<Utc>)>,
}

impl<'a> Run<'a> {
    fn new(house: &'a Weak<House>, work: &'a Work) -> Self {
        Self {
            house,
            work,
            reading: Reading::new(&work.table, &work.mapping, &work.name),
            counts: ImportCounts::default(),
            touched: Touched::default(),
            told: None,
        }
    }

    /// Takes in all rows, until the end or until somebody cancels.
    fn rows(mut self) -> Outcome<()> {
        let work = self.work;
        let planned = self.within(|scope| {
            let inside = rows_inside(scope, work.import)?;
            Ok(planned(scope, &work.table, Some(work.import), &inside))
        })?;
        let Some(planned) = planned else {
            return Ok(());
        };
        for (done, (row, planned)) in (1..).zip(work.table.rows.iter().zip(planned)) {
            match self.row(done, row, &planned)? {
                Next::Go => {}
                Next::Cancelled => {
                    let counts = self.counts;
                    return self.end(ImportEvent::ImportCancelled { counts });
                }
                Next::Gone => return Ok(()),
            }
            // Whoever waits for the committee meanwhile comes first.
            std::thread::yield_now();
        }
        let counts = self.counts;
        self.end(ImportEvent::ImportFinished { counts })
    }

    fn row(&mut self, done: u32, row: &Row, planned: &Planned) -> Outcome<Next> {
        let (work, reading) = (self.work, &self.reading);
        let mut counts = self.counts;
        let answer = within(self.house, work, &mut self.touched, |scope| {
            match this_run(scope, work) {
                None => return Ok((Next::Gone, scope.now)),
                Some(progress) if progress.stop => return Ok((Next::Cancelled, scope.now)),
                Some(_) => {}
            }
            if planned.fate == Fate::Import {
                let list = scope.committee.newest_classification();
                let read = reading.row(row, scope.today, list);
                take(scope, work, row.number, planned, read)?;
            }
            planned.count(&mut counts);
            if let Some(progress) = this_run(scope, work) {
                progress.done = done;
                progress.counts = counts;
            }
            Ok((Next::Go, scope.now))
        })?;
        let Some((next, now)) = answer else {
            return Ok(Next::Gone);
        };
        self.counts = counts;
        let (rows, at) = *self.told.get_or_insert((0, now));
        if done - rows >= TELL_ROWS || now - at >= TELL_AFTER {
            self.told = Some((done, now));
            self.tell();
        }
        Ok(next)
    }

    fn end(&mut self, event: ImportEvent) -> Outcome<()> {
        let work = self.work;
        self.within(|scope| {
            if this_run(scope, work).is_none() {
                return Ok(());
            }
            scope.record(vec![(Stream::Import(work.import), event)])?;
            scope.core.running.remove(&work.import);
            Ok(())
        })?;
        self.tell();
        Ok(())
    }

    fn within<T>(&mut self, act: impl FnOnce(&mut Scope<'_>) -> Outcome<T>) -> Outcome<Option<T>> {
        within(self.house, self.work, &mut self.touched, act)
    }

    fn tell(&mut self) {
        let mut touched = std::mem::take(&mut self.touched);
        touched.also(Stream::Import(self.work.import));
        if let Some(house) = self.house.upgrade() {
            tell(&house, self.work, &touched);
        }
    }
}

/// Acts as the importer, whose right is asked for each row anew. Nothing if the folder is closed.
fn within<T>(
    house: &Weak<House>,
    work: &Work,
    touched: &mut Touched,
    act: impl FnOnce(&mut Scope<'_>) -> Outcome<T>,
) -> Outcome<Option<T>> {
    let Some(house) = house.upgrade() else {
        return Ok(None);
    };
    let (answer, more) = house.as_person(work.place, work.person, |scope| {
        scope.allow(Right::Secretary)?;
        act(scope)
    })?;
    touched.absorb(more);
    Ok(Some(answer))
}

fn this_run<'s>(scope: &'s mut Scope<'_>, work: &Work) -> Option<&'s mut Progress> {
    let progress = scope.core.running.get_mut(&work.import)?;
    (progress.run == work.run).then_some(progress)
}

/// What becomes of each row of a table; `import` is the one that takes it in, once it has begun.
pub(super) fn planned(
    scope: &Scope<'_>,
    table: &Table,
    import: Option<ImportId>,
    inside: &BTreeSet<u32>,
) -> Vec<Planned> {
    let views = &scope.core.views;
    plan(table, inside, |digest| {
        let cases = views.cases_of_row(digest).iter();
        cases
            .filter(|case| {
                let row = views.cases().get(case);
                import.is_none() || row.is_some_and(|row| row.import != import)
            })
            .count()
    })
}

/// Records a row as a case: one act.
fn take(
    scope: &mut Scope<'_>,
    work: &Work,
    number: u32,
    planned: &Planned,
    read: RowRead,
) -> Outcome<()> {
    let code = read.classification.as_ref();
    // A system that has this code needs no second event saying so.
    let known = classified(scope, &read)?;
    let say = code
        .filter(|code| known.as_deref() != Some(code.code.as_str()))
        .map(|code| code.code.as_str());
    let recognised = recognise(
        scope,
        read.organisation.as_deref(),
        read.system.as_deref(),
        say.filter(|_| read.system.is_some()),
    )?;
    let case = CaseId(new_id());
    let mut parties = read.parties;
    if !parties.is_empty() {
        let applies = Party {
            role: PartyRole::Applicant,
            name: read.applicant.clone(),
            organisation: read
                .organisation
                .clone()
                .filter(|name| *name != read.applicant),
        };
        parties.insert(0, applies);
    }
    let opening = Opening {
        kind: SubmissionKind::Application,
        receipt: scope.core.views.next_receipt(scope.today),
        received: read.received.unwrap_or(scope.today),
        title: read.title,
        summary: read.summary,
        party: read
            .organisation
            .clone()
            .unwrap_or_else(|| read.applicant.clone()),
        applicant: read.applicant,
        contact: read.contact,
        organisation: recognised.organisation,
        unit: read.unit,
        system: recognised.system,
        system_name: read.system,
        system_version: None,
        classification: code
            .map(|code| format!("{} {}", code.code, code.title))
            .or(recognised.classification),
        language: work.language,
        imported: Some(ImportedFrom {
            import: work.import,
            file: work.name.clone(),
            row: number,
            digest: planned.digest.clone(),
            cells: read.cells,
        }),
        parties,
    };
    let command = CaseCommand::Log {
        case,
        opening,
        documents: Vec::new(),
        interest: InterestAnswer::None,
        nature: None,
    };
    let mut events = recognised.events;
    let logged = decide(&Case::default(), command, scope.person)?;
    events.extend(
        logged
            .into_iter()
            .map(|event| (Stream::Case(case), Event::from(event))),
    );
    scope.record_all(events)?;
    Ok(())
}

/// The code that the system a row names has in the newest list already.
fn classified(scope: &mut Scope<'_>, read: &RowRead) -> Outcome<Option<String>> {
    let (Some(organisation), Some(system)) = (&read.organisation, &read.system) else {
        return Ok(None);
    };
    let Some(id) = scope.core.views.organisation_named(organisation) else {
        return Ok(None);
    };
    let state = scope.core.views.organisation(id)?;
    let known = state.system_named(system);
    let classification = known.and_then(|known| known.classification.as_ref());
    let newest = scope
        .committee
        .newest_classification()
        .map(super::super::organisations::list_name);
    Ok(classification
        .filter(|(list, ..)| Some(list) == newest.as_ref())
        .map(|(_, code, _)| code.clone()))
}
