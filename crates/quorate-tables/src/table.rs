//! A table as it was read: what every format is brought to.

use std::collections::HashMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::{text, workbook};

/// Largest file that is read, in bytes.
pub const FILE_LIMIT: usize = 100_000_000;
/// Largest number of rows below the headings.
pub const ROW_LIMIT: usize = 200_000;
/// Largest number of columns.
pub const COLUMN_LIMIT: usize = 1_000;
/// Largest number of cells; rows and columns at their limits together would fill the memory of an
/// ordinary desktop.
pub const CELL_LIMIT: usize = 20_000_000;

/// What kind of file a table was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text with delimited values.
    Csv,
    /// Office Open XML workbook.
    Xlsx,
    /// Excel 97–2003 workbook.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
}

/// A column, known by where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Column {
    /// Where the column stands, from 0.
    pub position: u32,
    /// The heading as it stands in the file; empty where a column has none.
    pub heading: String,
    /// Which of the columns with this heading it is, from 1.
    pub occurrence: u32,
}

/// A row below the headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Row {
    /// The row's number as a person counts in a spreadsheet: the first row of the sheet is 1.
    pub number: u32,
    /// The cells by position; shorter than the columns where a row ends early.
    pub cells: Vec<String>,
    /// Whether the row has more or fewer cells than there are headings.
    pub ragged: bool,
}

impl Row {
    /// The cell at a position; empty where the row has none.
    pub fn cell(&self, position: u32) -> &str {
        self.cells.get(position as usize).map_or("", String::as_str)
    }

    /// Whether no cell holds anything but white space.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// A digest over all cells: two rows are the same row when their digests are equal.
    ///
    /// Each cell goes in with its length before it, so that no two rows share their bytes. Empty
    /// cells at the end do not count: a workbook never stores them, a CSV made from it does.
    pub fn digest(&self) -> RowDigest {
        let used = self
            .cells
            .iter()
            .rposition(|cell| !cell.is_empty())
            .map_or(0, |last| last + 1);
        let mut hasher = Sha256::new();
        for cell in self.cells.iter().take(used) {
            hasher.update((cell.len() as u64).to_le_bytes());
            hasher.update(cell.as_bytes());
        }
        RowDigest(hasher.finalize().into())
    }
}

/// SHA-256 over the cells of a row; shown as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowDigest(pub [u8; 32]);

impl fmt::Display for RowDigest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for RowDigest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RowDigest({self})")
    }
}

/// What a reader of the whole table should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Note {
    /// Bytes that the encoding does not know were replaced by U+FFFD.
    ReplacedCharacters {
        /// How many cells, headings included, hold a replaced character.
        cells: u32,
    },
    /// Some rows have more or fewer cells than there are headings; each is listed by `check`.
    RaggedRows {
        /// How many rows.
        rows: u32,
    },
    /// A quoted cell is still open where the file ends: the file may have been cut off.
    UnclosedQuote,
    /// What stood above the headings, as a title does.
    AboveHeadings {
        /// The cells that held something, in reading order.
        cells: Vec<String>,
    },
    /// Other sheets of the workbook, which were not read.
    OtherSheets {
        /// Their names, in the workbook's order.
        names: Vec<String>,
    },
}

/// A table that somebody else made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Table {
    /// The kind of file.
    pub format: Format,
    /// The name of the text's encoding, such as `UTF-8`, `Windows-1252` or `GB18030`; none in
    /// workbooks.
    pub encoding: Option<String>,
    /// What separates cells in text: `,`, `;`, tab or `|`.
    pub delimiter: Option<char>,
    /// The sheet that was read; none in text.
    pub sheet: Option<String>,
    /// The number of the row with the headings; 1 unless something stands above them.
    pub heading_row: u32,
    /// The columns by position.
    pub columns: Vec<Column>,
    /// The rows below the headings, blank ones between them included.
    pub rows: Vec<Row>,
    /// What a reader of the whole table should know.
    pub notes: Vec<Note>,
}

/// Why a file is no table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum TableError {
    /// The file, or what it unpacks to, is larger than this can read.
    #[error("file over the limit of {limit} bytes")]
    FileTooLarge {
        /// The limit, in bytes.
        limit: u32,
    },
    /// More rows than [`ROW_LIMIT`].
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The limit.
        limit: u32,
    },
    /// More columns than [`COLUMN_LIMIT`].
    #[error("more than {limit} columns")]
    TooManyColumns {
        /// The limit.
        limit: u32,
    },
    /// More cells than [`CELL_LIMIT`].
    #[error("more than {limit} cells")]
    TooManyCells {
        /// The limit.
        limit: u32,
    },
    /// The file holds nothing at all.
    #[error("the file is empty")]
    Empty,
    /// Neither text nor a workbook of a kind that is read here.
    #[error("neither a text table nor a workbook")]
    NotATable,
    /// The workbook is locked with a password.
    #[error("the workbook is encrypted")]
    Encrypted,
    /// The workbook is broken.
    #[error("the workbook is damaged: {detail}")]
    Damaged {
        /// What its reader said; for the log, not for people.
        detail: String,
    },
}

impl Table {
    /// Reads a table out of the bytes of a file.
    ///
    /// What the bytes are decides; the name only tips the balance where they leave it open
    /// (`.tsv` prefers the tab).
    pub fn read(bytes: &[u8], file_name: &str) -> Result<Self, TableError> {
        const ZIP: &[u8] = b"PK\x03\x04";
        const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        if bytes.len() > FILE_LIMIT {
            return Err(TableError::FileTooLarge {
                limit: FILE_LIMIT as u32,
            });
        }
        if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND_FILE) {
            workbook::read(bytes)
        } else {
            text::read(bytes, file_name)
        }
    }
}

/// Rows as a format's reader finds them, checked against the limits while they come in.
#[derive(Default)]
pub(crate) struct Gathered {
    rows: Vec<(u32, Vec<String>)>,
    cells: usize,
}

impl Gathered {
    /// Takes in one cell of a workbook. Cells come in reading order; positions count from 0.
    pub(crate) fn cell(&mut self, row: u32, column: u32, text: String) -> Result<(), TableError> {
        if column as usize >= COLUMN_LIMIT {
            return Err(TableError::TooManyColumns {
                limit: COLUMN_LIMIT as u32,
            });
        }
        if text.is_empty() {
            return Ok(());
        }
        let number = row.saturating_add(1);
        // A file may name its cells in any order: a row is found again, not begun twice.
        let at = match self.rows.last() {
            Some((last, _)) if *last == number => self.rows.len() - 1,
            Some((last, _)) if *last > number => {
                match self
                    .rows
                    .binary_search_by_key(&number, |(number, _)| *number)
                {
                    Ok(found) => found,
                    Err(gap) => {
                        self.rows.insert(gap, (number, Vec::new()));
                        gap
                    }
                }
            }
            _ => {
                self.rows.push((number, Vec::new()));
                self.rows.len() - 1
            }
        };
        let cells = &mut self.rows[at].1;
        let wanted = column as usize + 1;
        if cells.len() < wanted {
            self.cells += wanted - cells.len();
            cells.resize(wanted, String::new());
        }
        cells[column as usize] = text;
        self.within_limits()
    }

    /// Takes in one whole row of a text file.
    pub(crate) fn row(&mut self, number: u32, cells: Vec<String>) -> Result<(), TableError> {
        if cells.len() > COLUMN_LIMIT {
            return Err(TableError::TooManyColumns {
                limit: COLUMN_LIMIT as u32,
            });
        }
        self.cells += cells.len();
        self.rows.push((number, cells));
        self.within_limits()
    }

    fn within_limits(&self) -> Result<(), TableError> {
        if self.cells > CELL_LIMIT {
            return Err(TableError::TooManyCells {
                limit: CELL_LIMIT as u32,
            });
        }
        // One more for the headings; what stands above them is a handful at most.
        let spread = match (self.rows.first(), self.rows.last()) {
            (Some((first, _)), Some((last, _))) => (last - first) as usize,
            _ => 0,
        };
        if spread > ROW_LIMIT {
            return Err(TableError::TooManyRows {
                limit: ROW_LIMIT as u32,
            });
        }
        Ok(())
    }

    /// Whether nothing came in.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Makes the table: finds the headings, numbers equal ones, fills the gaps between rows.
    ///
    /// `short_rows_are_ragged` tells text, where a missing cell is a missing delimiter, from a
    /// workbook, which never stores empty cells at the end of a row.
    pub(crate) fn into_table(
        self,
        format: Format,
        short_rows_are_ragged: bool,
        mut notes: Vec<Note>,
    ) -> Result<Table, TableError> {
        let mut gathered = self
            .rows
            .into_iter()
            .skip_while(|(_, cells)| cells.iter().all(|cell| cell.trim().is_empty()))
            .peekable();
        let (mut heading_row, mut headings) = gathered.next().ok_or(TableError::Empty)?;
        // A sheet often begins with its title: one cell alone, above a row of many.
        if filled(&headings) == 1
            && gathered.peek().is_some_and(|(_, below)| filled(below) >= 3)
            && let Some((number, below)) = gathered.next()
        {
            notes.push(Note::AboveHeadings {
                cells: headings
                    .into_iter()
                    .filter(|cell| !cell.trim().is_empty())
                    .collect(),
            });
            (heading_row, headings) = (number, below);
        }

        let expected = headings.len();
        let mut rows: Vec<Row> = Vec::new();
        let mut width = expected;
        let mut next = heading_row + 1;
        for (number, cells) in gathered {
            rows.extend((next..number).map(|number| Row {
                number,
                cells: Vec::new(),
                ragged: false,
            }));
            next = number + 1;
            width = width.max(cells.len());
            let ragged = cells.len() > expected
                || (short_rows_are_ragged && !cells.is_empty() && cells.len() < expected);
            rows.push(Row {
                number,
                cells,
                ragged,
            });
        }
        headings.resize(width, String::new());

        let replaced = headings
            .iter()
            .chain(rows.iter().flat_map(|row| &row.cells))
            .filter(|cell| cell.contains(char::REPLACEMENT_CHARACTER))
            .count();
        if replaced > 0 {
            notes.push(Note::ReplacedCharacters {
                cells: replaced as u32,
            });
        }
        let ragged = rows.iter().filter(|row| row.ragged).count();
        if ragged > 0 {
            notes.push(Note::RaggedRows {
                rows: ragged as u32,
            });
        }
        Ok(Table {
            format,
            encoding: None,
            delimiter: None,
            sheet: None,
            heading_row,
            columns: numbered(headings),
            rows,
            notes,
        })
    }
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn numbered(headings: Vec<String>) -> Vec<Column> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    headings
        .into_iter()
        .zip(0..)
        .map(|(heading, position)| {
            let occurrence = seen.entry(heading.clone()).or_default();
            *occurrence += 1;
            Column {
                position,
                occurrence: *occurrence,
                heading,
            }
        })
        .collect()
}
