//! Exports of decisions, and how jobs stand.
//!
//! What a person may not read is not in what they export, and is not counted there; only that
//! something may be missing is said, on the first line. That it is said depends on nothing but what
//! a stub shows: neither the outcome nor the day of what was left out can be asked for.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use chrono::NaiveDate;
use quorate_domain::case::{Case, Decision, Letter};
use quorate_domain::ids::{CaseId, PersonId};
use quorate_domain::motion::Motion;
use quorate_domain::vocabulary::Language;
use quorate_ledger::Digest;

use super::files::may_leave;
use super::session::names;
use crate::checkpoints;
use crate::documents::{DecisionFacts, DecisionTable};
use crate::error::{Outcome, fault, invalid, not_found};
use crate::gate::Right;
use crate::house::{GotFile, House, PlaceKey};
use crate::jobs::Made;
use crate::schema::{Done, ExportStarted, JobState, OfJob, StartExport};
use crate::scope::Scope;

/// Steps after the cases: the two tables and the letters.
const FILES: u32 = 3;

/// Starts an export of decisions.
pub(crate) fn start_export(scope: &mut Scope<'_>, request: StartExport) -> Outcome<ExportStarted> {
    if request.until < request.from {
        return Err(invalid("until", "day-reversed"));
    }
    checkpoints::make_if_possible(&scope.ledger(), scope.now);
    let job = scope.house.jobs.begin(scope.person);
    let export = Export {
        house: Arc::clone(scope.house),
        place: scope.place,
        person: scope.person,
        job: job.clone(),
        request,
    };
    let thread = std::thread::Builder::new().name("export".to_owned());
    let begun = thread.spawn(move || {
        let made = catch_unwind(AssertUnwindSafe(|| export.make()));
        let jobs = &export.house.jobs;
        match made.unwrap_or_else(|_| Err(fault(&Panicked))) {
            Ok(Some(made)) => jobs.finish(&export.job, made),
            Ok(None) => jobs.fail(&export.job, None),
            Err(error) => jobs.fail(&export.job, Some(error)),
        }
    });
    begun.map_err(|error| fault(&error))?;
    Ok(ExportStarted { job })
}

/// How a job stands.
pub(crate) fn job(scope: &mut Scope<'_>, request: OfJob) -> Outcome<JobState> {
    scope.house.jobs.state(scope.person, &request.job)
}

/// Cancels a job.
pub(crate) fn cancel_job(scope: &mut Scope<'_>, request: OfJob) -> Outcome<Done> {
    scope.house.jobs.cancel(scope.person, &request.job)?;
    Ok(Done { act: None })
}

/// A file that a job made: for who made it, as long as every case in it is open to them.
pub(crate) fn file(scope: &mut Scope<'_>, job: &str, name: &str) -> Outcome<GotFile> {
    scope.allow(Right::Secretary)?;
    for case in scope.house.jobs.cases(scope.person, job)? {
        scope.case(case, Right::Participant)?;
    }
    scope.house.jobs.file(scope.person, job, name)
}

#[derive(Debug, thiserror::Error)]
#[error("an export panicked")]
struct Panicked;

type Files = Vec<(String, Vec<u8>)>;

struct Export {
    house: Arc<House>,
    place: PlaceKey,
    person: PersonId,
    job: String,
    request: StartExport,
}

/// Decisions of a case, with the digests of their letters.
type Found = Vec<(DecisionFacts, Vec<String>)>;

impl Export {
    /// Makes the files. Nothing if it was cancelled.
    fn make(&self) -> Outcome<Option<Made>> {
        let (cases, mut partial) = self.within(|scope| {
            let rows = || scope.core.views.cases().values();
            let decided = rows().filter(|row| row.decision.is_some() && scope.reads(row));
            let decided: Vec<CaseId> = decided.map(|row| row.id).collect();
            let closed = rows().any(|row| {
                row.number.is_some() && row.received <= self.request.until && !scope.reads(row)
            });
            Ok((decided, closed))
        })?;
        let total = u32::try_from(cases.len()).unwrap_or(u32::MAX - FILES) + FILES;
        let mut done = 0;
        let mut inside = Vec::new();
        let mut rows = Vec::new();
        let mut letters = Files::new();
        for case in cases {
            if !self.step(done, total) {
                return Ok(None);
            }
            done += 1;
            match self.within(|scope| found(scope, case, &self.request))? {
                // They were recused from it meanwhile.
                None => partial = true,
                Some(decisions) => {
                    if !decisions.is_empty() {
                        inside.push(case);
                    }
                    for (facts, digests) in decisions {
                        for (name, digest) in facts.letters.iter().zip(&digests) {
                            letters.push((name.clone(), self.letter(digest)?));
                        }
                        rows.push(facts);
                    }
                }
            }
        }
        rows.sort_by(|a, b| (a.decided, &a.number).cmp(&(b.decided, &b.number)));
        let table = self.within(|scope| {
            Ok(DecisionTable {
                language: self.request.language,
                committee: names(&scope.committee.name),
                period: (self.request.from, self.request.until),
                partial: partial.then(|| scope.committee.name_of(self.person).to_owned()),
                made_at: scope.now,
                rows,
            })
        })?;
        let documents = &self.house.options.documents;
        let mut files = Files::new();
        let writers: [(&str, &dyn Fn() -> _); FILES as usize] = [
            ("decisions.csv", &|| documents.decisions_csv(&table)),
            ("decisions.xlsx", &|| documents.decisions_xlsx(&table)),
            ("letters.zip", &|| documents.letters_zip(&table, &letters)),
        ];
        for (name, write) in writers {
            if !self.step(done, total) {
                return Ok(None);
            }
            done += 1;
            let bytes = write().map_err(|error| fault(&error))?;
            files.push((name.to_owned(), bytes));
        }
        let whole = self.step(done, total);
        Ok(whole.then_some(Made {
            partial,
            files,
            cases: inside,
        }))
    }

    fn step(&self, done: u32, total: u32) -> bool {
        self.house.jobs.step(&self.job, done, total)
    }

    /// Acts as who exports, whose right is asked each time anew.
    fn within<T>(&self, act: impl FnOnce(&mut Scope<'_>) -> Outcome<T>) -> Outcome<T> {
        let answer = self.house.as_person(self.place, self.person, |scope| {
            scope.allow(Right::Secretary)?;
            act(scope)
        });
        answer.map(|(answer, _)| answer)
    }

    /// The letter as it was issued: its bytes are held against the digest in the record.
    fn letter(&self, digest: &str) -> Outcome<Vec<u8>> {
        let ledger = self.within(|scope| Ok(scope.ledger()))?;
        let digest = Digest::from_hex(digest).ok_or_else(|| not_found("file"))?;
        let blob = ledger.blobs().find(digest)?;
        Ok(ledger.blobs().read(&blob)?)
    }
}

/// What a case has of what was asked for; none if the person may not read it.
fn found(scope: &mut Scope<'_>, id: CaseId, asked: &StartExport) -> Outcome<Option<Found>> {
    let case = scope.known_case(id)?;
    if scope
        .gate()
        .allow(Right::Participant, Some(&*case))
        .is_err()
    {
        return Ok(None);
    }
    let wanted: Vec<(usize, &Decision)> = case
        .decisions
        .iter()
        .enumerate()
        .filter(|(_, decision)| is_asked(asked, decision.on, &decision.outcome))
        .collect();
    let mut decisions = Vec::new();
    for (position, decision) in wanted {
        let motion = match decision.motion {
            Some(motion) => scope.core.views.motion(motion)?,
            None => Arc::default(),
        };
        let digests = letters_of(scope, &case, decision).into_iter();
        let digests = digests.map(|letter| letter.digest.clone()).collect();
        decisions.push((facts(scope, &case, position, decision, &motion), digests));
    }
    Ok(Some(decisions))
}

fn is_asked(asked: &StartExport, on: NaiveDate, outcome: &str) -> bool {
    let outcomes = &asked.outcomes;
    (asked.from..=asked.until).contains(&on)
        && (outcomes.is_empty() || outcomes.iter().any(|wanted| wanted == outcome))
}

/// The letters of a decision that may leave.
fn letters_of<'a>(scope: &Scope<'_>, case: &Case, decision: &'a Decision) -> Vec<&'a Letter> {
    let letters = decision.letters.iter();
    letters
        .filter(|letter| may_leave(scope, case, letter).is_ok())
        .collect()
}

fn facts(
    scope: &Scope<'_>,
    case: &Case,
    position: usize,
    decision: &Decision,
    motion: &Motion,
) -> DecisionFacts {
    let opening = case.opening.as_ref();
    let receipt = opening.map(|opening| opening.receipt.clone());
    let number = case.reference().to_owned();
    let letters = letters_of(scope, case, decision);
    let languages: Vec<_> = letters.iter().map(|letter| letter.language).collect();
    let issued = decision.letters.iter().map(|letter| letter.issued.at).min();
    DecisionFacts {
        receipt: receipt.unwrap_or_default(),
        title: case.title().to_owned(),
        organisation: case.party().to_owned(),
        system: opening.and_then(|opening| opening.system_name.clone()),
        pathway: case.routing.as_ref().map(|routing| routing.pathway.clone()),
        tier: case.routing.as_ref().map(|routing| routing.tier),
        outcome: decision.outcome.clone(),
        decided: decision.on,
        issued: issued.map(|at| scope.committee.day_of(at)),
        delivered: decision
            .letters
            .iter()
            .filter_map(|letter| letter.delivered)
            .min(),
        votes: votes(motion),
        conditions: u32::try_from(decision.conditions.len()).unwrap_or(u32::MAX),
        letters: languages
            .iter()
            .zip(&letters)
            .map(|(language, letter)| letter_name(&number, position, *language, letter.corrections))
            .collect(),
        languages,
        number,
    }
}

/// The six states of a vote.
fn votes(motion: &Motion) -> BTreeMap<String, u32> {
    let tally = motion.tally();
    [
        ("for", tally.in_favour),
        ("against", tally.against),
        ("abstain", tally.abstain),
        ("not_cast", tally.not_cast),
        ("recused", tally.recused),
        ("absent", tally.absent),
    ]
    .into_iter()
    .map(|(state, count)| (state.to_owned(), u32::try_from(count).unwrap_or(u32::MAX)))
    .collect()
}

/// The name of a letter among files: its number, which decision on the case if not the first, its
/// language, and how many corrections are in it.
pub(crate) fn letter_name(
    number: &str,
    position: usize,
    language: Language,
    corrections: usize,
) -> String {
    let number = super::files::safe_name(number);
    let which = match position {
        0 => String::new(),
        more => format!("-{}", more + 1),
    };
    let corrected = match corrections {
        0 => String::new(),
        more => format!("-corrected-{more}"),
    };
    format!("{number}{which}-{}{corrected}.pdf", language.code())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn both_days_of_a_period_count_and_no_outcomes_are_all() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let asked = |outcomes: &[&str]| StartExport {
            from: day(2),
            until: day(4),
            outcomes: outcomes
                .iter()
                .map(|outcome| (*outcome).to_owned())
                .collect(),
            language: Language::En,
        };
        for (on, outcomes, expected) in [
            (1, &[] as &[&str], false),
            (2, &[], true),
            (4, &[], true),
            (5, &[], false),
            (3, &["approve", "note"], true),
            (3, &["note"], false),
        ] {
            assert_eq!(
                is_asked(&asked(outcomes), day(on), "approve"),
                expected,
                "{on} {outcomes:?}"
            );
        }
    }

    #[test]
    fn letters_have_names_that_differ_and_leave_no_folder() {
        assert_eq!(
            letter_name("2026-014", 0, Language::En, 0),
            "2026-014-en.pdf"
        );
        assert_eq!(
            letter_name("2026-014", 0, Language::En, 1),
            "2026-014-en-corrected-1.pdf"
        );
        assert_eq!(
            letter_name("深伦/2026-014", 1, Language::ZhHans, 0),
            "深伦-2026-014-2-zh-Hans.pdf"
        );
    }
}
