//! Decisions as tables: CSV for any program, XLSX for people.
//!
//! Rows come in as the gate let them through. When whoever exports is recused
//! from some, the first line says that the table is not complete, and says no
//! more: not how many are missing, nor which.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde::{Deserialize, Serialize};

use crate::Language;
use crate::catalogue::{text, text_with};
use crate::language::clock_time;

/// One decision. Words are in the language of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRow {
    /// The case number.
    pub number: String,
    /// The receipt number of the submission.
    pub receipt: String,
    /// The title of the case.
    pub title: String,
    /// Who applied.
    pub organisation: String,
    /// The system judged, with its version; may be empty.
    pub system: String,
    /// The pathway, in words.
    pub pathway: String,
    /// The risk tier, in words; may be empty.
    pub tier: String,
    /// The outcome, in words.
    pub outcome: String,
    /// The outcome's id in the profile.
    pub outcome_code: String,
    /// The day it was decided.
    pub decided: Option<NaiveDate>,
    /// The day the letter was issued.
    pub issued: Option<NaiveDate>,
    /// The day the letter was delivered.
    pub delivered: Option<NaiveDate>,
    /// The six counts of the vote, when there was one.
    pub votes: Option<VoteCounts>,
    /// How many conditions it has.
    pub conditions: u32,
    /// The language of the letter; none without a letter.
    pub language: Option<Language>,
    /// The letter's file name in the ZIP; none without a letter.
    pub letter_file: Option<String>,
}

/// The six counts of a vote, which are never added together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteCounts {
    /// Ballots for.
    pub for_: u32,
    /// Ballots against.
    pub against: u32,
    /// Ballots that abstain.
    pub abstain: u32,
    /// In the electorate, without a ballot.
    pub not_cast: u32,
    /// Recused.
    pub recused: u32,
    /// Not at the meeting.
    pub absent: u32,
}

/// Says that an output lacks what its maker may not see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartialNotice {
    /// The name of the recused person who made it.
    pub made_by: String,
}

impl PartialNotice {
    pub(crate) fn words(&self, language: Language) -> String {
        text_with(language, "export-not-complete", &[("name", &self.made_by)])
    }
}

/// Why a table was not made: always a fault.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The CSV writer failed.
    #[error("the CSV could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The XLSX writer failed, such as for more rows than a sheet can hold.
    #[error("the workbook could not be written: {0}")]
    Xlsx(#[from] XlsxError),
}

/// A cell's value before it is written.
enum Value<'a> {
    Text(&'a str),
    Day(Option<NaiveDate>),
    Count(Option<u32>),
}

const COLUMNS: [&str; 21] = [
    "export-column-number",
    "export-column-receipt",
    "export-column-title",
    "export-column-organisation",
    "export-column-system",
    "export-column-pathway",
    "export-column-tier",
    "export-column-outcome",
    "export-column-outcome-code",
    "export-column-decided",
    "export-column-issued",
    "export-column-delivered",
    "export-column-for",
    "export-column-against",
    "export-column-abstain",
    "export-column-not-cast",
    "export-column-recused",
    "export-column-absent",
    "export-column-conditions",
    "export-column-language",
    "export-column-letter",
];

fn cells(row: &DecisionRow) -> [Value<'_>; COLUMNS.len()] {
    let count = |of: fn(&VoteCounts) -> u32| Value::Count(row.votes.as_ref().map(of));
    [
        Value::Text(&row.number),
        Value::Text(&row.receipt),
        Value::Text(&row.title),
        Value::Text(&row.organisation),
        Value::Text(&row.system),
        Value::Text(&row.pathway),
        Value::Text(&row.tier),
        Value::Text(&row.outcome),
        Value::Text(&row.outcome_code),
        Value::Day(row.decided),
        Value::Day(row.issued),
        Value::Day(row.delivered),
        count(|votes| votes.for_),
        count(|votes| votes.against),
        count(|votes| votes.abstain),
        count(|votes| votes.not_cast),
        count(|votes| votes.recused),
        count(|votes| votes.absent),
        Value::Count(Some(row.conditions)),
        Value::Text(row.language.map_or("", Language::tag)),
        Value::Text(row.letter_file.as_deref().unwrap_or("")),
    ]
}

/// The decisions as CSV: UTF-8 with a byte order mark, lines ended by CR LF,
/// days as `2026-11-22`.
pub fn decisions_csv(
    rows: &[DecisionRow],
    language: Language,
    partial: Option<&PartialNotice>,
) -> Result<Vec<u8>, ExportError> {
    let header: Vec<String> = COLUMNS.iter().map(|key| text(language, key)).collect();
    let rows = rows.iter().map(|row| {
        cells(row)
            .iter()
            .map(|value| match value {
                Value::Text(text) => (*text).to_owned(),
                Value::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
                Value::Count(count) => count.map(|count| count.to_string()).unwrap_or_default(),
            })
            .collect()
    });
    let notice = partial.map(|partial| partial.words(language));
    Ok(csv_table(&header, rows, notice.as_deref())?)
}

/// A table as CSV, with the notice as its first line where there is one.
pub(crate) fn csv_table(
    header: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    notice: Option<&str>,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    if let Some(notice) = notice {
        writer.write_record([harmless(notice)])?;
    }
    writer.write_record(header.iter().map(|cell| harmless(cell)))?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// The text, so that no spreadsheet takes it for a formula: what starts with a
/// sign that begins one, full-width signs included, gets an apostrophe before
/// it. (OWASP, *CSV Injection*.)
fn harmless(cell: &str) -> String {
    let begins_formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if begins_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The decisions as a workbook: a sheet with frozen, filterable headings and a
/// sheet of notes. Texts are written as texts, so nothing can be a formula.
/// `made_at` comes from the record or the request, so that the bytes do.
pub fn decisions_xlsx(
    rows: &[DecisionRow],
    language: Language,
    partial: Option<&PartialNotice>,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(text(language, "export-decisions"))
            .set_author("Quorate")
            .set_creation_datetime(&excel_time(made_at)?),
    );
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format("yyyy-mm-dd");

    let sheet = workbook.add_worksheet();
    sheet.set_name(text(language, "export-decisions"))?;
    let header_row = u32::from(partial.is_some());
    let columns = COLUMNS.len() as u16;
    for (column, key) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(header_row, column, text(language, key), &bold)?;
    }
    let mut next = header_row;
    for row in rows {
        next += 1;
        for (column, value) in (0..).zip(cells(row)) {
            write(sheet, next, column, &value, &day)?;
        }
    }
    sheet.set_freeze_panes(header_row + 1, 1)?;
    sheet.autofilter(header_row, 0, next, columns - 1)?;
    sheet.set_autofit_max_width(360);
    sheet.autofit();
    // After the fitting, or the one long line would widen its column.
    if let Some(partial) = partial {
        sheet.write_string_with_format(0, 0, partial.words(language), &bold)?;
    }

    let notes = workbook.add_worksheet();
    notes.set_name(text(language, "export-notes"))?;
    let made = text_with(
        language,
        "export-notes-made-at",
        &[
            ("date", &language.date(made_at.date_naive())),
            ("time", &clock_time(made_at.time())),
        ],
    );
    let count = text_with(
        language,
        "export-notes-rows",
        &[("count", &rows.len().to_string())],
    );
    let mut lines = vec![
        made,
        count,
        text(language, "export-notes-dates"),
        text(language, "export-notes-votes"),
    ];
    if partial.is_some() {
        lines.insert(0, text(language, "export-notes-partial"));
    }
    for (row, line) in (0..).zip(lines) {
        notes.write_string(row, 0, line)?;
    }
    notes.set_column_width(0, 100)?;

    Ok(workbook.save_to_buffer()?)
}

/// A spreadsheet cell holds at most this many UTF-16 units.
const LONGEST_CELL: usize = 32_767;

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value<'_>,
    day_format: &Format,
) -> Result<(), XlsxError> {
    match value {
        Value::Text(text) if !text.is_empty() => {
            sheet.write_string(row, column, shortened(text))?;
        }
        Value::Day(Some(day)) => {
            let date = ExcelDateTime::from_ymd(
                u16::try_from(day.year()).unwrap_or(0),
                day.month() as u8,
                day.day() as u8,
            )?;
            sheet.write_datetime_with_format(row, column, date, day_format)?;
        }
        Value::Count(Some(count)) => {
            sheet.write_number(row, column, *count)?;
        }
        Value::Text(_) | Value::Day(None) | Value::Count(None) => {}
    }
    Ok(())
}

/// The text, cut with an ellipsis where a cell could not hold it.
fn shortened(text: &str) -> String {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > LONGEST_CELL {
            let mut cut: String = text[..at].to_owned();
            cut.pop();
            cut.push('…');
            return cut;
        }
    }
    text.to_owned()
}

fn excel_time(at: DateTime<Utc>) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        u16::try_from(at.year()).unwrap_or(0),
        at.month() as u8,
        at.day() as u8,
    )?
    .and_hms(at.hour() as u16, at.minute() as u8, at.second())
}

#[cfg(test)]
mod tests;
