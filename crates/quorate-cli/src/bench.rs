//! Measuring on this machine: acts against a bare append, the docket, letters.
//!
//! Acts and bare appends take turns in one run on one disk, so that their ratio says something
//! where their times do not. No test asserts a time.

mod letter;
mod make;
mod measure;
mod words;

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use quorate_api::documents::Documents;
use quorate_api::schema::{Docket, DocketQuery};
use quorate_api::{Clock, SystemClock};
use quorate_documents::Typesetter;
use quorate_domain::vocabulary::Language;
use quorate_ledger::{Act, Ledger, Log, Recorded, Sequence, StreamId};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::arguments::{Bench, BenchCommand};
use crate::failure::Failure;
use crate::person::Person;
use crate::terminal;

/// Letters measured warm, and pages of the docket.
const REPEATS: u32 = 100;

/// One line of the table.
#[derive(Serialize)]
struct Measured {
    what: String,
    times: usize,
    median_ms: f64,
    p99_ms: f64,
    /// Against the bare append of the same run.
    ratio: Option<f64>,
}

/// Measures, and prints a table.
pub(crate) fn bench(bench: &Bench) -> Result<(), Failure> {
    match &bench.command {
        Some(BenchCommand::Make(wanted)) => make::make(wanted),
        Some(BenchCommand::Measure(wanted)) => measure::measure(wanted),
        None => everything(bench),
    }
}

fn everything(bench: &Bench) -> Result<(), Failure> {
    let folder = match &bench.folder {
        Some(folder) => tempfile::tempdir_in(folder),
        None => tempfile::tempdir(),
    }
    .map_err(|error| Failure::fault(&error))?;
    let mut lines = Vec::new();
    commit_point(folder.path(), bench.acts, &mut lines)?;
    committee(folder.path(), bench, &mut lines)?;
    letters(&mut lines)?;
    if bench.json {
        return terminal::answer(&lines);
    }
    terminal::print("| | median | 99th percentile | against bare append |\n|---|---|---|---|\n")?;
    for line in &lines {
        let ratio = line
            .ratio
            .map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
        terminal::print(&format!(
            "| {} | {:.2} ms | {:.2} ms | {ratio} |\n",
            line.what, line.median_ms, line.p99_ms
        ))?;
    }
    Ok(())
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "this is what measures")]
    Instant::now()
}

fn timed<T>(times: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let begun = now();
    let done = work();
    times.push(begun.elapsed());
    done
}

fn line(what: impl Into<String>, mut times: Vec<Duration>, bare: Option<&[Duration]>) -> Measured {
    times.sort_unstable();
    let at = |times: &[Duration], share: usize| {
        let index = (times.len() * share / 100).min(times.len().saturating_sub(1));
        times
            .get(index)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    let median_ms = at(&times, 50);
    let ratio = bare.map(|bare| {
        let mut bare = bare.to_vec();
        bare.sort_unstable();
        median_ms / at(&bare, 50)
    });
    Measured {
        what: what.into(),
        times: times.len(),
        median_ms,
        p99_ms: at(&times, 99),
        ratio,
    }
}

/// A file that is appended to and synced, and nothing more.
struct Bare(File);

impl Bare {
    fn in_folder(folder: &Path) -> Result<Self, Failure> {
        File::create(folder.join("bare"))
            .map(Self)
            .map_err(|error| Failure::fault(&error))
    }

    fn append(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.0
            .write_all(bytes)
            .and_then(|()| self.0.sync_data())
            .map_err(|error| Failure::fault(&error))
    }
}

/// The record alone: from an act in memory to an act on the disk.
fn commit_point(folder: &Path, acts: u32, lines: &mut Vec<Measured>) -> Result<(), Failure> {
    let ledger = Ledger::create(&folder.join("record")).map_err(|error| Failure::fault(&error))?;
    let mut bare = Bare::in_folder(folder)?;
    let text = "What was said, in a few words. ".repeat(12);
    // As long as the record of the act is on the disk.
    let bytes = vec![b'x'; 1024];
    let (mut plain, mut durable) = (Vec::new(), Vec::new());
    for number in 1..=u64::from(acts) {
        let act = Act {
            id: Uuid::from_u128(number.into()),
            at: SystemClock.now(),
            actor: None,
            on_behalf_of: None,
            events: vec![Recorded {
                stream: StreamId::new("case:1"),
                version: u32::try_from(number).unwrap_or(u32::MAX),
                kind: "contact_entered".to_owned(),
                schema: 1,
                body: json!({ "text": text }),
            }],
        };
        timed(&mut plain, || bare.append(&bytes))?;
        timed(&mut durable, || {
            ledger.log().append(Sequence(number - 1), &[act])
        })
        .map_err(|error| Failure::fault(&error))?;
    }
    let durable = line("act at its commit point", durable, Some(&plain));
    lines.push(line("bare append and fdatasync", plain, None));
    lines.push(durable);
    Ok(())
}

/// A committee with many cases: whole acts, pages of the docket, opening.
fn committee(folder: &Path, bench: &Bench, lines: &mut Vec<Measured>) -> Result<(), Failure> {
    let home = folder.join("committee");
    let table = folder.join("cases.csv");
    let mut rows = "Title,Organisation,Summary\n".to_owned();
    for number in 1..=bench.cases {
        let organisation = number % 500;
        // Writing into a string never fails.
        let _ = writeln!(
            rows,
            "Camera system {number} at a gate,Organisation {organisation},What it is for"
        );
    }
    std::fs::write(&table, rows).map_err(|error| Failure::fault(&error))?;

    let mut person = Person::nobody(&home)?;
    let set_up = json!({
        "names": { "en": "Measured", "zh": null }, "zone": "UTC", "profile": "cn-st-ethics-2023",
        "secretary": "Secretary", "passphrase": "measured-here", "language": "en",
    });
    person.call_json("set_up_committee", set_up)?;
    let begun = now();
    crate::import::whole(&mut person, &table)?;
    let per_row = begun.elapsed() / bench.cases.max(1);
    lines.push(line(
        format!("row of an import of {}", bench.cases),
        vec![per_row],
        None,
    ));

    let query = |skip: u32| DocketQuery {
        stages: Vec::new(),
        pathway: None,
        tier: None,
        import: None,
        organisation: None,
        text: None,
        sort: None,
        skip,
        take: 50,
    };
    let mut pages = Vec::new();
    let mut first = None;
    for page in 0..REPEATS {
        let skip = page * 50 % bench.cases.max(1);
        let request = serde_json::to_value(query(skip)).map_err(|error| Failure::fault(&error))?;
        let docket: Docket = timed(&mut pages, || person.call("docket", request))?;
        first = first.or_else(|| docket.cases.first().map(|case| case.id));
    }
    lines.push(line(
        format!("page of a docket of {}", bench.cases),
        pages,
        None,
    ));

    let case = first.ok_or_else(|| Failure::Fault("the docket is empty".to_owned()))?;
    let mut bare = Bare::in_folder(folder)?;
    let bytes = vec![b'x'; 1024];
    let (mut plain, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..bench.acts {
        let request = json!({
            "case": case, "contact": "call", "on": SystemClock.now().date_naive(),
            "with": "The applicant", "text": "What was said, in a few words.",
        });
        timed(&mut plain, || bare.append(&bytes))?;
        timed(&mut whole, || person.call_json("enter_contact", request))?;
    }
    lines.push(line("whole act with its views", whole, Some(&plain)));

    drop(person);
    let mut opening = Vec::new();
    let opened = timed(&mut opening, || Person::nobody(&home))?;
    lines.push(line(
        format!("opening a committee of {}", bench.cases),
        opening,
        None,
    ));
    drop(opened);
    Ok(())
}

fn letters(lines: &mut Vec<Measured>) -> Result<(), Failure> {
    for language in Language::ALL {
        let facts = letter::facts(*language);
        let (mut cold, mut warm) = (Vec::new(), Vec::new());
        let failed = |error| Failure::fault(&error);
        let typesetter = timed(&mut cold, || {
            let typesetter = Typesetter::new();
            Documents::letter(&typesetter, &facts).map(|_| typesetter)
        })
        .map_err(failed)?;
        for number in 0..REPEATS {
            let mut facts = facts.clone();
            // Another letter each time: what is typeset twice comes out of a cache.
            facts.number = format!("2026-{number:03}");
            timed(&mut warm, || Documents::letter(&typesetter, &facts)).map_err(failed)?;
        }
        lines.push(line(
            format!("letter, cold, {}", language.code()),
            cold,
            None,
        ));
        lines.push(line(
            format!("letter, warm, {}", language.code()),
            warm,
            None,
        ));
    }
    Ok(())
}
