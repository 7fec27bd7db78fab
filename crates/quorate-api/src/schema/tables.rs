//! Importing tables and exporting decisions.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::ImportId;
use quorate_domain::vocabulary::{ImportStage, Language};
use quorate_tables::{Mapping, Problem};

use super::common::{Action, PersonRef};

answers! {
    /// A table as it was read.
    pub struct TableRead {
        /// The file, by digest.
        pub file: String,
        /// Its name.
        pub name: String,
        /// `csv`, `xlsx` …
        pub format: String,
        /// Encoding, for text.
        pub encoding: Option<String>,
        /// Delimiter, for text: `comma`, `semicolon`, `tab` or `pipe`.
        pub delimiter: Option<String>,
        /// Rows below the heading.
        pub rows: u32,
        /// Columns in order.
        pub columns: Vec<ColumnRead>,
        /// Proposed mapping.
        pub mapping: Mapping,
        /// Whether the proposal is what this person saved last time for these headings.
        pub saved: bool,
    }

    /// A column.
    pub struct ColumnRead {
        /// Position, from 0.
        pub position: u16,
        /// Heading.
        pub heading: String,
        /// Which of equal headings, from 1; 1 if the heading stands once.
        pub occurrence: u16,
        /// Cells that are not empty.
        pub filled: u32,
        /// The first few values, shortened.
        pub samples: Vec<String>,
    }

    /// What an import would do.
    pub struct TableChecked {
        /// Rows below the heading.
        pub rows: u32,
        /// Rows that would be imported.
        pub would_import: u32,
        /// Rows that are there already.
        pub already_there: u32,
        /// Rows that would be refused.
        pub refused: u32,
        /// Rows equal to an earlier one of the file; they are imported too.
        pub equal_rows: u32,
        /// Problems by row, the first 2,000.
        pub problems: Vec<Problem>,
        /// How many problems there are.
        pub problem_count: u32,
        /// The first rows as they would become cases, at most 20.
        pub preview: Vec<PreviewRow>,
    }

    /// A row as it would become a case.
    pub struct PreviewRow {
        /// Row as a person counts.
        pub row: u32,
        /// Title.
        pub title: String,
        /// Organisation.
        pub organisation: String,
        /// System.
        pub system: Option<String>,
        /// Whether the organisation is known.
        pub organisation_known: bool,
    }

    /// An import was started.
    pub struct ImportStarted {
        /// Which.
        pub import: ImportId,
    }

    /// Imports, newest first.
    pub struct Imports {
        /// Imports.
        pub imports: Vec<ImportLine>,
        /// What one may do: `start_import`.
        pub actions: Vec<Action>,
    }

    /// An import.
    pub struct ImportLine {
        /// Id.
        pub id: ImportId,
        /// Name of the file.
        pub name: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// How it stands.
        pub stage: ImportStage,
        /// Rows of the file.
        pub rows: u32,
        /// Rows done so far, of any result.
        pub done: u32,
        /// Imported.
        pub imported: u32,
        /// Already there.
        pub already_there: u32,
        /// Refused.
        pub refused: u32,
        /// Equal to an earlier row of the file, and imported.
        pub equal_rows: u32,
        /// What one may do: `cancel_import`, `continue_import`, `undo_import`.
        pub actions: Vec<Action>,
    }

    /// An export was started.
    pub struct ExportStarted {
        /// The job.
        pub job: String,
    }

    /// How a job stands.
    pub struct JobState {
        /// Steps done.
        pub done: u32,
        /// Steps in all.
        pub total: u32,
        /// Whether it has ended.
        pub finished: bool,
        /// Whether it was cancelled.
        pub cancelled: bool,
        /// Why it failed, if it did.
        pub failed: Option<super::common::ApiError>,
        /// Whether cases are missing because the person is recused from them.
        pub partial: bool,
        /// What came out.
        pub files: Vec<JobFile>,
    }

    /// A file a job made.
    pub struct JobFile {
        /// Name, such as `decisions.csv`.
        pub name: String,
        /// Bytes.
        pub size: u32,
        /// What to `get` it by.
        pub file: String,
    }
}

requests! {
    /// Reads a put table.
    pub struct ReadTable {
        /// Digest answered by `put`.
        pub file: String,
        /// Its name.
        pub name: String,
    }

    /// Checks a table under a mapping.
    pub struct CheckTable {
        /// Digest.
        pub file: String,
        /// Its name.
        pub name: String,
        /// Mapping.
        pub mapping: Mapping,
    }

    /// Starts an import. The person answers the interest question for all its rows: none; where
    /// they have one, they say so on the case afterwards.
    pub struct StartImport {
        /// Digest.
        pub file: String,
        /// Its name.
        pub name: String,
        /// Mapping; saved for next time.
        pub mapping: Mapping,
        /// Language of letters.
        pub language: Language,
    }

    /// Names an import.
    pub struct OfImport {
        /// Which.
        pub import: ImportId,
    }

    /// Starts an export of decisions.
    pub struct StartExport {
        /// First day decided.
        pub from: NaiveDate,
        /// Last day decided.
        pub until: NaiveDate,
        /// Only these outcomes; empty for all.
        pub outcomes: Vec<String>,
        /// Language of headings and words.
        pub language: Language,
    }

    /// Names a job.
    pub struct OfJob {
        /// Which.
        pub job: String,
    }
}
