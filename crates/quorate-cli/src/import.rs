//! Importing a table somebody else made, as a whole.

use std::path::Path;
use std::time::Duration;

use quorate_api::schema::{
    ImportLine, ImportStarted, Imports, StartImport, TableChecked, TableRead,
};
use quorate_domain::vocabulary::ImportStage;
use quorate_tables::{Mapping, Problem, Table, check};
use serde::Serialize;
use serde_json::json;

use crate::arguments::Import;
use crate::failure::Failure;
use crate::person::Person;
use crate::terminal;

/// How often a running import is looked at.
const LOOK: Duration = Duration::from_millis(50);

/// What an import came to. Rows are those imported, already there and refused.
#[derive(Serialize)]
struct Report {
    rows: u32,
    imported: u32,
    already_there: u32,
    refused: u32,
    equal_rows: u32,
    problems: Vec<Problem>,
}

/// Imports a table, or says what an import would do.
pub(crate) fn import(import: Import) -> Result<(), Failure> {
    let map = match &import.map {
        Some(file) => Some(read_map(file)?),
        None => None,
    };
    let mut person = Person::signed_in(&import.who)?;
    let put = person.put(&import.file)?;
    let named = json!({ "file": put.digest, "name": put.name });
    let read: TableRead = person.call("read_table", named)?;
    let mapping = map.unwrap_or(read.mapping);
    if let Some(file) = &import.write_map {
        std::fs::write(file, mapping.to_toml()).map_err(|_| Failure::Unwritable(file.clone()))?;
    }
    let request = json!({ "file": put.digest, "name": put.name, "mapping": mapping });
    let checked: TableChecked = person.call("check_table", request)?;
    let problems = if (checked.problems.len() as u64) < u64::from(checked.problem_count) {
        // The api shows a person the first two thousand; a script gets all.
        every_problem(&import.file, &put.name, &mapping)?
    } else {
        checked.problems
    };
    let report = if import.dry_run {
        Report {
            rows: checked.rows,
            imported: checked.would_import,
            already_there: checked.already_there,
            refused: checked.refused,
            equal_rows: checked.equal_rows,
            problems,
        }
    } else {
        let start = StartImport {
            file: put.digest,
            name: put.name,
            mapping,
            language: import.language,
        };
        let line = run(&mut person, &start)?;
        let report = Report {
            rows: line.rows,
            imported: line.imported,
            already_there: line.already_there,
            refused: line.refused,
            equal_rows: line.equal_rows,
            problems,
        };
        if line.stage != ImportStage::Finished {
            terminal::answer(&report)?;
            return Err(Failure::ImportInterrupted);
        }
        report
    };
    terminal::answer(&report)
}

/// Imports a file with the proposed mapping.
pub(crate) fn whole(person: &mut Person, file: &Path) -> Result<(), Failure> {
    let put = person.put(file)?;
    let read: TableRead = person.call(
        "read_table",
        json!({ "file": put.digest, "name": put.name }),
    )?;
    let language = quorate_domain::vocabulary::Language::En;
    let start = StartImport {
        file: put.digest,
        name: put.name,
        mapping: read.mapping,
        language,
    };
    run(person, &start).map(drop)
}

/// Starts the import and waits for its end, saying how many rows are safely in.
fn run(person: &mut Person, start: &StartImport) -> Result<ImportLine, Failure> {
    let request = serde_json::to_value(start).map_err(|error| Failure::fault(&error))?;
    let started: ImportStarted = person.call("start_import", request)?;
    let mut said = 0;
    loop {
        let imports: Imports = person.call("imports", json!({}))?;
        let line = imports
            .imports
            .into_iter()
            .find(|line| line.id == started.import);
        let line =
            line.ok_or_else(|| Failure::Fault("the import is not on the list".to_owned()))?;
        if line.done > said {
            said = line.done;
            terminal::say(&format!("{said}/{}", line.rows));
        }
        if line.stage != ImportStage::Running {
            return Ok(line);
        }
        std::thread::sleep(LOOK);
    }
}

fn read_map(file: &Path) -> Result<Mapping, Failure> {
    Mapping::from_toml(&terminal::read_text(file)?)
        .map_err(|error| Failure::BadMap(file.to_owned(), error.to_string()))
}

fn every_problem(file: &Path, name: &str, mapping: &Mapping) -> Result<Vec<Problem>, Failure> {
    let bytes = std::fs::read(file).map_err(|_| Failure::Unreadable(file.to_owned()))?;
    let table = Table::read(&bytes, name).map_err(|error| Failure::fault(&error))?;
    Ok(check(&table, mapping))
}
