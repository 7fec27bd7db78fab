//! Measuring what a person waits for, on a committee that is there: opening, every kind of page,
//! verification, backup, memory.

use std::path::Path;

use quorate_api::backups::back_up;
use quorate_api::opener::Opener;
use quorate_api::schema::{Docket, DocketQuery};
use quorate_api::verification::{Elsewhere, verify};
use quorate_api::{Clock as _, SystemClock};
use quorate_domain::ids::CaseId;
use quorate_domain::vocabulary::{RiskTier, Stage};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::make::{PASSPHRASE, SECRETARY};
use super::words::searches;
use super::{Measured, line, timed};
use crate::arguments::BenchMeasure;
use crate::failure::Failure;
use crate::person::Person;
use crate::terminal;

const SORTS: [&str; 6] = ["received", "number", "title", "party", "stage", "due"];
/// Lines of one page.
const PAGE: u32 = 50;
/// Cases whose pages are measured.
const CASES: u32 = 200;
/// How often somebody signs in again.
const SIGN_INS: u32 = 3;
/// How often the pages that are one for everybody are measured.
const REPEATS: u32 = 20;

/// Measures, and prints a table.
pub(super) fn measure(wanted: &BenchMeasure) -> Result<(), Failure> {
    let mut lines = Vec::new();
    let mut opening = Vec::new();
    let mut person = Person::nobody(&wanted.committee)?;
    let sign_in = json!({ "name": SECRETARY, "passphrase": PASSPHRASE });
    // A sealed committee is opened by whoever signs in first; deriving the key takes its time
    // each time.
    timed(&mut opening, || {
        person.call_json("sign_in", sign_in.clone())
    })?;
    lines.push(line("signing in, which opens the committee", opening, None));
    let opened = memory("VmRSS")?;
    let mut again = Vec::new();
    for _ in 0..SIGN_INS {
        person.call_json("sign_out", json!({}))?;
        timed(&mut again, || person.call_json("sign_in", sign_in.clone()))?;
    }
    lines.push(line(
        "signing in again, which derives the key alone",
        again,
        None,
    ));
    let (cases, total) = docket(&mut person, &mut lines)?;
    pages(&mut person, &cases, &mut lines)?;
    let peak = memory("VmHWM")?;
    drop(person);
    if !wanted.pages_only {
        kept(&wanted.committee, &mut lines)?;
    }
    if wanted.json {
        return terminal::answer(&json!({
            "cases": total, "lines": lines, "memory_opened_mib": opened, "memory_peak_mib": peak,
        }));
    }
    terminal::print(&format!(
        "| {total} cases | times | median | 99th percentile |\n|---|---|---|---|\n"
    ))?;
    for line in &lines {
        terminal::print(&format!(
            "| {} | {} | {:.1} ms | {:.1} ms |\n",
            line.what, line.times, line.median_ms, line.p99_ms
        ))?;
    }
    terminal::print(&format!(
        "| memory, opened | – | {opened} MiB | – |\n| memory, peak of all pages | – | {peak} MiB | – |\n"
    ))
}

/// Memory of this process in MiB, as Linux tells it; 0 elsewhere.
fn memory(which: &str) -> Result<u64, Failure> {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        return Ok(0);
    };
    let found = status.lines().find(|line| line.starts_with(which));
    let kib = found.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kib.map(|kib| kib / 1024)
        .ok_or_else(|| Failure::Fault(format!("{which} is not told")))
}

fn query() -> DocketQuery {
    DocketQuery {
        stages: Vec::new(),
        pathway: None,
        tier: None,
        import: None,
        organisation: None,
        text: None,
        sort: None,
        skip: 0,
        take: PAGE,
    }
}

/// Every filter with every sorting, on the first page, one in the middle and the last; returns
/// cases from all over the docket, and how many there are.
fn docket(person: &mut Person, lines: &mut Vec<Measured>) -> Result<(Vec<CaseId>, u32), Failure> {
    let found = person.call_json("organisations", json!({ "text": "", "skip": 0, "take": 5 }))?;
    let mut filters = vec![("no filter".to_owned(), query())];
    for stage in Stage::ALL {
        let stages = vec![*stage];
        let filter = DocketQuery { stages, ..query() };
        filters.push(("by stage".to_owned(), filter));
    }
    for tier in RiskTier::ALL {
        let tier = Some(*tier);
        filters.push(("by risk".to_owned(), DocketQuery { tier, ..query() }));
    }
    for pathway in ["full", "simplified"] {
        let pathway = Some(pathway.to_owned());
        let filter = DocketQuery { pathway, ..query() };
        filters.push(("by pathway".to_owned(), filter));
    }
    for organisation in found["organisations"].as_array().into_iter().flatten() {
        let organisation = serde_json::from_value(organisation["id"].clone()).ok();
        let filter = DocketQuery {
            organisation,
            ..query()
        };
        filters.push(("by organisation".to_owned(), filter));
    }
    for text in searches().into_iter().step_by(9) {
        let text = Some(text);
        filters.push(("by text".to_owned(), DocketQuery { text, ..query() }));
    }
    let mut cases = Vec::new();
    let mut total = 0;
    let mut all = Vec::new();
    let mut by_filter: Vec<(String, Vec<_>)> = Vec::new();
    for (name, filter) in filters {
        let mut times = Vec::new();
        for sort in SORTS
            .iter()
            .flat_map(|key| [(*key).to_owned(), format!("-{key}")])
        {
            let mut skip = 0;
            for page in 0..3 {
                let sort = Some(sort.clone());
                let asked = DocketQuery {
                    sort,
                    skip,
                    ..filter.clone()
                };
                let request = json_of(&asked)?;
                let docket: Value = timed(&mut times, || person.call_json("docket", request))?;
                let docket: Docket =
                    serde_json::from_value(docket).map_err(|e| Failure::fault(&e))?;
                total = total.max(docket.total);
                cases.extend(docket.cases.iter().step_by(7).map(|case| case.id));
                let last = docket.total.saturating_sub(PAGE);
                skip = if page == 0 { last / 2 } else { last };
            }
        }
        all.extend(times.iter().copied());
        match by_filter.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => known.extend(times),
            None => by_filter.push((name, times)),
        }
    }
    lines.push(line(
        "page of the docket, any filter and sorting",
        all,
        None,
    ));
    for (name, times) in by_filter {
        lines.push(line(format!("– {name}"), times, None));
    }
    cases.sort_unstable();
    cases.dedup();
    let step = (cases.len() / CASES as usize).max(1);
    Ok((cases.into_iter().step_by(step).collect(), total))
}

fn json_of(request: &impl serde::Serialize) -> Result<Value, Failure> {
    serde_json::to_value(request).map_err(|error| Failure::fault(&error))
}

fn pages(person: &mut Person, cases: &[CaseId], lines: &mut Vec<Measured>) -> Result<(), Failure> {
    let (mut page, mut history) = (Vec::new(), Vec::new());
    for case in cases {
        let of = json!({ "case": case });
        timed(&mut page, || person.call_json("case", of.clone()))?;
        timed(&mut history, || person.call_json("history", of))?;
    }
    lines.push(line("page of a case", page, None));
    lines.push(line("history of a case", history, None));
    let mut found = Vec::new();
    for text in searches() {
        timed(&mut found, || {
            person.call_json("find", json!({ "text": text }))
        })?;
    }
    lines.push(line("search", found, None));
    for (what, command, request) in [
        ("desk", "desk", json!({})),
        ("interests", "interests", json!({})),
        (
            "organisations",
            "organisations",
            json!({ "text": "", "skip": 0, "take": 50 }),
        ),
        ("meetings", "meetings", json!({})),
        ("committee", "committee", json!({})),
    ] {
        let mut times = Vec::new();
        for _ in 0..REPEATS {
            timed(&mut times, || person.call_json(command, request.clone()))?;
        }
        lines.push(line(what, times, None));
    }
    Ok(())
}

/// Verification and backup, which open the folder themselves.
fn kept(folder: &Path, lines: &mut Vec<Measured>) -> Result<(), Failure> {
    let opener = Opener::Person {
        name: SECRETARY.to_owned(),
        passphrase: Zeroizing::new(PASSPHRASE.to_owned()),
    };
    let opener = Some(&opener);
    let mut times = Vec::new();
    timed(&mut times, || verify(folder, &Elsewhere::default(), opener))
        .map_err(Failure::NotIntact)?;
    lines.push(line("verification of everything", times, None));
    let into = tempfile::tempdir_in(folder.parent().unwrap_or(folder));
    let into = into.map_err(|error| Failure::fault(&error))?;
    let copy = into.path().join("backup");
    for what in ["first backup, verified", "next backup, verified"] {
        let mut times = Vec::new();
        timed(&mut times, || {
            back_up(folder, &copy, SystemClock.now(), opener)
        })
        .map_err(|error| Failure::fault(&error))?;
        lines.push(line(what, times, None));
    }
    Ok(())
}
