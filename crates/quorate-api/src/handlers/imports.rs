//! Imports of somebody else's table: reading it, looking at it, taking its rows in, taking them
//! back.
//!
//! Deliberately not here: how a file is read (`quorate-tables`), and sentences about its problems
//! (the catalogues).

mod plan;
mod reading;
mod running;

use std::collections::{BTreeMap, BTreeSet};

use quorate_domain::case::{CaseCommand, decide};
use quorate_domain::ids::{CaseId, ImportId, Stream};
use quorate_domain::import::{Import, ImportCounts, ImportEvent};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{ImportStage, Stage};
use quorate_ledger::Digest;
use quorate_tables::{FILE_LIMIT, Format, Mapping, Table, check, propose};
use quorate_views::Event;
use serde::Serialize;
use uuid::Uuid;

use self::plan::{Fate, counts};
use self::reading::Reading;
use self::running::{Work, planned};
use super::cases::given_file;
use crate::error::{Outcome, invalid, not_found, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    ApiError, CheckTable, ColumnRead, Done, Empty, ImportLine, ImportStarted, Imports, OfImport,
    PreviewRow, ReadTable, StartImport, TableChecked, TableRead,
};
use crate::scope::Scope;

/// Problems answered at most.
const MOST_PROBLEMS: usize = 2_000;
/// Rows shown as they would become cases.
const PREVIEW_ROWS: usize = 20;
/// Values of a column shown.
const SAMPLES: usize = 3;
/// Their length, in characters.
const SAMPLE_LENGTH: usize = 80;
/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 300;

/// How far an import is that runs in this process.
#[derive(Debug, Clone)]
pub(crate) struct Progress {
    /// Which run of the import it is.
    run: Uuid,
    /// Rows done, of any result.
    done: u32,
    counts: ImportCounts,
    /// Whether somebody asked it to stop.
    stop: bool,
}

/// Reads a put table.
pub(crate) fn read_table(scope: &mut Scope<'_>, request: ReadTable) -> Outcome<TableRead> {
    let table = table(scope, &request.file, &request.name)?;
    let kept: Option<Mapping> = scope
        .ledger()
        .desk()
        .read(scope.person.0, &mapping_file(&table))?;
    let kept = kept.filter(|mapping| mapping.fits(&table).is_ok());
    Ok(TableRead {
        file: request.file,
        name: request.name,
        format: match table.format {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Ods => "ods",
        }
        .to_owned(),
        encoding: table.encoding.clone(),
        delimiter: table.delimiter.map(delimiter),
        rows: length(table.rows.len()),
        columns: columns(&table),
        saved: kept.is_some(),
        mapping: kept.unwrap_or_else(|| propose(&table)),
    })
}

/// Checks a table under a mapping.
pub(crate) fn check_table(scope: &mut Scope<'_>, request: CheckTable) -> Outcome<TableChecked> {
    let table = table(scope, &request.file, &request.name)?;
    fits(&request.mapping, &table)?;
    let planned = planned(scope, &table, None, &BTreeSet::new());
    let counts = counts(&planned);
    let reading = Reading::new(&table, &request.mapping, &request.name);
    let becoming = table.rows.iter().zip(&planned);
    let preview = becoming
        .filter(|(_, planned)| planned.fate == Fate::Import)
        .take(PREVIEW_ROWS)
        .map(|(row, _)| {
            let read = reading.row(row, scope.today, None);
            let known = read.organisation.as_deref();
            let known = known.and_then(|name| scope.core.views.organisation_named(name));
            PreviewRow {
                row: row.number,
                title: read.title,
                organisation: read.organisation.unwrap_or_default(),
                system: read.system,
                organisation_known: known.is_some(),
            }
        })
        .collect();
    let mut problems = check(&table, &request.mapping);
    let problem_count = length(problems.len());
    problems.truncate(MOST_PROBLEMS);
    Ok(TableChecked {
        rows: length(table.rows.len()),
        would_import: counts.imported,
        already_there: counts.already_there,
        refused: counts.refused,
        equal_rows: counts.equal_rows,
        problems,
        problem_count,
        preview,
    })
}

/// Starts an import.
pub(crate) fn start_import(scope: &mut Scope<'_>, request: StartImport) -> Outcome<ImportStarted> {
    nothing_runs(scope)?;
    let name = text("name", &request.name, LONGEST_NAME)?;
    let table = table(scope, &request.file, &name)?;
    fits(&request.mapping, &table)?;
    scope
        .ledger()
        .desk()
        .replace(scope.person.0, &mapping_file(&table), &request.mapping)?;
    let import = ImportId(new_id());
    let event = ImportEvent::ImportStarted {
        import,
        file: request.file,
        name: name.clone(),
        rows: length(table.rows.len()),
        mapping: serde_json::to_value(&request.mapping)?,
        language: request.language,
    };
    scope.record(vec![(Stream::Import(import), event)])?;
    let work = Work {
        place: scope.place,
        person: scope.person,
        import,
        run: new_id(),
        table,
        mapping: request.mapping,
        name,
        language: request.language,
    };
    running::start(scope, work)?;
    Ok(ImportStarted { import })
}

/// Imports, newest first.
pub(crate) fn imports(scope: &mut Scope<'_>, _: Empty) -> Outcome<Imports> {
    let rows: Vec<_> = scope.core.views.imports().values().rev().cloned().collect();
    let mut imports = Vec::new();
    for row in rows {
        let import = scope.core.views.import(row.id)?;
        let progress = scope.core.running.get(&row.id).cloned();
        let running = progress.is_some();
        let (stage, done, counts) = match progress {
            Some(progress) => (ImportStage::Running, progress.done, progress.counts),
            None if row.stage == ImportStage::Interrupted => {
                let imported = length(cases_of(scope, row.id).len());
                let counts = ImportCounts {
                    imported,
                    ..ImportCounts::default()
                };
                (row.stage, imported, counts)
            }
            None => {
                let counts = row.counts;
                let done = counts.imported + counts.already_there + counts.refused;
                (row.stage, done, counts)
            }
        };
        let actions = vec![
            scope.action("cancel_import", Right::Secretary, None, || {
                ensure(running, RefusalCode::ImportNotRunning)
            }),
            scope.action("continue_import", Right::Secretary, None, || {
                import.may_continue(running)?;
                nothing_runs(scope)
            }),
            scope.action("undo_import", Right::Secretary, None, || {
                undoable(scope, row.id, &import).map(drop)
            }),
        ];
        imports.push(ImportLine {
            id: row.id,
            name: row.name,
            at: row.at,
            by: scope.author(row.by),
            stage,
            rows: row.rows,
            done,
            imported: counts.imported,
            already_there: counts.already_there,
            refused: counts.refused,
            equal_rows: counts.equal_rows,
            actions,
        });
    }
    let start = scope.action("start_import", Right::Secretary, None, || {
        nothing_runs(scope)
    });
    Ok(Imports {
        imports,
        actions: vec![start],
    })
}

/// Asks an import to stop; it does after the row it is at.
pub(crate) fn cancel_import(scope: &mut Scope<'_>, request: OfImport) -> Outcome<Done> {
    known(scope, request.import)?;
    let running = scope.core.running.get_mut(&request.import);
    running
        .ok_or(Refusal::of(RefusalCode::ImportNotRunning))?
        .stop = true;
    Ok(Done { act: None })
}

/// Continues an import that was interrupted or cancelled. Who continues it answers the interest
/// question for the rows to come, as who started it did.
pub(crate) fn continue_import(scope: &mut Scope<'_>, request: OfImport) -> Outcome<Done> {
    let import = known(scope, request.import)?;
    import.may_continue(scope.core.running.contains_key(&request.import))?;
    nothing_runs(scope)?;
    let table = table(scope, &import.file, &import.name)?;
    let mapping: Mapping = serde_json::from_value(import.mapping.clone())?;
    fits(&mapping, &table)?;
    let event = ImportEvent::ImportContinued {};
    let done = scope.record(vec![(Stream::Import(request.import), event)])?;
    let work = Work {
        place: scope.place,
        person: scope.person,
        import: request.import,
        run: new_id(),
        table,
        mapping,
        name: import.name.clone(),
        language: import.language.ok_or_else(|| not_found("import"))?,
    };
    running::start(scope, work)?;
    Ok(done)
}

/// Takes an import back as a whole: one act.
pub(crate) fn undo_import(scope: &mut Scope<'_>, request: OfImport) -> Outcome<Done> {
    let import = known(scope, request.import)?;
    let cases = undoable(scope, request.import, &import)?;
    let mut events: Vec<(Stream, Event)> = vec![(
        Stream::Import(request.import),
        ImportEvent::ImportUndone {}.into(),
    )];
    for id in cases {
        let case = scope.case(id, Right::Secretary)?;
        let command = CaseCommand::Undo {
            import: request.import,
        };
        let undone = decide(&case, command, scope.person)?;
        events.extend(
            undone
                .into_iter()
                .map(|event| (Stream::Case(id), event.into())),
        );
    }
    scope.record_all(events)
}

/// The cases to be taken back with an import, if it may be.
fn undoable(scope: &Scope<'_>, id: ImportId, import: &Import) -> Result<Vec<CaseId>, Refusal> {
    let cases = cases_of(scope, id);
    let rows = || {
        cases
            .iter()
            .filter_map(|case| scope.core.views.cases().get(case))
    };
    let accepted = rows().find_map(|row| row.number.as_deref());
    import.may_undo(scope.core.running.contains_key(&id), accepted)?;
    for row in rows() {
        scope.gate().allow(Right::Secretary, Some(row))?;
    }
    Ok(cases)
}

/// The cases an import made that were not taken back, oldest first.
fn cases_of(scope: &Scope<'_>, import: ImportId) -> Vec<CaseId> {
    let rows = scope.core.views.cases().values();
    rows.filter(|row| row.import == Some(import) && row.stage != Stage::Undone)
        .map(|row| row.id)
        .collect()
}

/// Numbers of the rows that an import took in so far.
fn rows_inside(scope: &mut Scope<'_>, import: ImportId) -> Outcome<BTreeSet<u32>> {
    let mut inside = BTreeSet::new();
    for id in cases_of(scope, import) {
        let case = scope.core.views.case(id)?;
        let from = case
            .opening
            .as_ref()
            .and_then(|opening| opening.imported.as_ref());
        inside.extend(from.map(|from| from.row));
    }
    Ok(inside)
}

/// One import at a time: two of the same file would not see each other's rows.
fn nothing_runs(scope: &Scope<'_>) -> Result<(), Refusal> {
    ensure(scope.core.running.is_empty(), RefusalCode::ImportRunning)
}

fn known(scope: &mut Scope<'_>, id: ImportId) -> Outcome<std::sync::Arc<Import>> {
    let import = scope.core.views.import(id)?;
    if import.id.is_none() {
        Err(not_found("import"))
    } else {
        Ok(import)
    }
}

/// A put file as a table.
pub(crate) fn table(scope: &mut Scope<'_>, file: &str, name: &str) -> Outcome<Table> {
    let blob = given_file(scope, file)?;
    if blob.size > FILE_LIMIT as u64 {
        return Err(invalid("file", "file-too-large"));
    }
    let bytes = scope.ledger().blobs().read(&blob)?;
    Table::read(&bytes, name).map_err(|error| said("file", &error))
}

fn fits(mapping: &Mapping, table: &Table) -> Outcome<()> {
    mapping.fits(table).map_err(|error| said("mapping", &error))
}

/// An error of `quorate-tables` as a field that does not hold: its code with hyphens, and its
/// arguments.
fn said(field: &str, error: &impl Serialize) -> ApiError {
    let Ok(serde_json::Value::Object(mut parts)) = serde_json::to_value(error) else {
        return invalid(field, "not-a-table");
    };
    let code = parts.remove("code");
    let code = code.as_ref().and_then(serde_json::Value::as_str);
    let args: BTreeMap<String, String> = parts
        .into_iter()
        .filter(|(name, _)| name != "detail")
        .map(|(name, value)| match value {
            serde_json::Value::String(text) => (name, text),
            other => (name, other.to_string()),
        })
        .collect();
    ApiError::Invalid {
        field: field.to_owned(),
        code: code.unwrap_or("not-a-table").replace('_', "-"),
        args,
    }
}

/// The desk file that keeps a person's mapping for tables with the same headings.
fn mapping_file(table: &Table) -> String {
    let mut headings = Vec::new();
    for column in &table.columns {
        headings.extend((column.heading.len() as u64).to_le_bytes());
        headings.extend(column.heading.as_bytes());
    }
    format!("mapping.{}", Digest::of(&headings))
}

fn delimiter(delimiter: char) -> String {
    match delimiter {
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        _ => "comma",
    }
    .to_owned()
}

fn columns(table: &Table) -> Vec<ColumnRead> {
    let columns = table.columns.iter().map(|column| {
        let cells = || {
            let cells = table
                .rows
                .iter()
                .map(|row| row.cell(column.position).trim());
            cells.filter(|cell| !cell.is_empty())
        };
        ColumnRead {
            position: u16::try_from(column.position).unwrap_or(u16::MAX),
            heading: column.heading.clone(),
            occurrence: u16::try_from(column.occurrence).unwrap_or(u16::MAX),
            filled: length(cells().count()),
            samples: cells()
                .take(SAMPLES)
                .map(|cell| cell.chars().take(SAMPLE_LENGTH).collect())
                .collect(),
        }
    });
    columns.collect()
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
