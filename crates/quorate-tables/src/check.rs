//! What a person should look at before rows become submissions.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{DateOrder, DateProblem};
use crate::mapping::{Field, Mapping};
use crate::table::{Row, Table};

/// Longest title that fits a docket, in characters.
pub const TITLE_LIMIT: usize = 300;

/// Most bytes of text in a row that becomes a submission: what a row says is recorded as one act,
/// and an act has a largest size.
pub const ROW_LIMIT_BYTES: usize = 2_000_000;

/// Something to look at in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Problem {
    /// The row's number as a person counts in a spreadsheet.
    pub row: u32,
    /// The column's position from 0; none where it is the row as a whole.
    pub column: Option<u32>,
    /// What it is.
    #[serde(flatten)]
    pub code: ProblemCode,
}

/// What can be the matter with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ProblemCode {
    /// No cell holds anything: the row is refused.
    EmptyRow,
    /// Its cells hold more than [`ROW_LIMIT_BYTES`]: the row is refused.
    RowTooLarge {
        /// The limit, in bytes.
        limit: u32,
    },
    /// No title, or no column is mapped to it.
    MissingTitle,
    /// No organisation, or no column is mapped to it.
    MissingOrganisation,
    /// The title is longer than [`TITLE_LIMIT`].
    TitleTooLong {
        /// Its length in characters.
        length: u32,
        /// The limit.
        limit: u32,
    },
    /// The cell mapped to the date of receipt cannot be read as a date.
    UnreadableDate,
    /// The date can be read day first or month first, and the column does not tell which.
    AmbiguousDate,
    /// The row has more or fewer cells than there are headings.
    RaggedRow {
        /// How many cells it has.
        cells: u32,
    },
    /// The cell holds U+FFFD: something in it was lost, here or before it came here.
    ReplacedCharacters,
    /// The row is equal to an earlier one in every cell. Both are imported.
    EqualRow {
        /// The number of the first row that is equal.
        first: u32,
    },
}

impl ProblemCode {
    /// Whether the row is refused for it. Other problems alone refuse no row.
    pub fn refuses(&self) -> bool {
        matches!(
            self,
            ProblemCode::EmptyRow | ProblemCode::RowTooLarge { .. }
        )
    }

    /// Why a row is refused, if it is.
    pub fn refusing(row: &Row) -> Option<Self> {
        if row.is_blank() {
            return Some(ProblemCode::EmptyRow);
        }
        let bytes: usize = row.cells.iter().map(String::len).sum();
        (bytes > ROW_LIMIT_BYTES).then_some(ProblemCode::RowTooLarge {
            limit: ROW_LIMIT_BYTES as u32,
        })
    }
}

/// Lists every problem by row, then by column.
pub fn check(table: &Table, mapping: &Mapping) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = HashMap::new();
    let title = mapping.position(Field::Title);
    let received = mapping
        .position(Field::Received)
        .map(|position| (position, DateOrder::of_column(table, position)));
    for row in &table.rows {
        let mut found = Vec::new();
        if let Some(code) = ProblemCode::refusing(row) {
            found.push((None, code));
        } else {
            let first = *seen.entry(row.digest()).or_insert(row.number);
            if first != row.number {
                found.push((None, ProblemCode::EqualRow { first }));
            }
            match mapping.value(row, Field::Title).map(|t| t.chars().count()) {
                None => found.push((title, ProblemCode::MissingTitle)),
                Some(length) if length > TITLE_LIMIT => found.push((
                    title,
                    ProblemCode::TitleTooLong {
                        length: length as u32,
                        limit: TITLE_LIMIT as u32,
                    },
                )),
                Some(_) => {}
            }
            if mapping.value(row, Field::Organisation).is_none() {
                let column = mapping.position(Field::Organisation);
                found.push((column, ProblemCode::MissingOrganisation));
            }
            if let Some((position, order)) = received {
                let code = match order.read(row.cell(position)) {
                    Ok(_) => None,
                    Err(DateProblem::Unreadable) => Some(ProblemCode::UnreadableDate),
                    Err(DateProblem::Ambiguous) => Some(ProblemCode::AmbiguousDate),
                };
                found.extend(code.map(|code| (Some(position), code)));
            }
        }
        if row.ragged {
            let cells = row.cells.len() as u32;
            found.push((None, ProblemCode::RaggedRow { cells }));
        }
        for (position, cell) in (0..).zip(&row.cells) {
            if cell.contains(char::REPLACEMENT_CHARACTER) {
                found.push((Some(position), ProblemCode::ReplacedCharacters));
            }
        }
        found.sort_by_key(|(column, _)| *column);
        problems.extend(found.into_iter().map(|(column, code)| Problem {
            row: row.number,
            column,
            code,
        }));
    }
    problems
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn found(csv: &str) -> Vec<String> {
        let table = Table::read(csv.as_bytes(), "x.csv").unwrap();
        let mapping = Mapping::from_toml(
            r#"[columns]
            title = { position = 0, heading = "Title" }
            organisation = { position = 1, heading = "Agency" }
            received = { position = 2, heading = "Begun" }"#,
        )
        .unwrap();
        mapping.fits(&table).unwrap();
        check(&table, &mapping)
            .into_iter()
            .map(|problem| serde_json::to_string(&problem).unwrap())
            .collect()
    }

    #[test]
    fn every_problem_is_listed_with_its_row_and_column() {
        let long = "x".repeat(TITLE_LIMIT + 1);
        for (rows, expected) in [
            ("a,b,2026-01-02", vec![]),
            (
                ",b,",
                vec![r#"{"row":2,"column":0,"code":"missing_title"}"#],
            ),
            (
                "a, ,",
                vec![r#"{"row":2,"column":1,"code":"missing_organisation"}"#],
            ),
            (
                "a,b,soon",
                vec![r#"{"row":2,"column":2,"code":"unreadable_date"}"#],
            ),
            (
                "a,b,1/2/2026",
                vec![r#"{"row":2,"column":2,"code":"ambiguous_date"}"#],
            ),
            (
                "a,b",
                vec![r#"{"row":2,"column":null,"code":"ragged_row","cells":2}"#],
            ),
            (
                "a,b,,d",
                vec![r#"{"row":2,"column":null,"code":"ragged_row","cells":4}"#],
            ),
            (
                "a,b\u{fffd},",
                vec![r#"{"row":2,"column":1,"code":"replaced_characters"}"#],
            ),
            (" ,,", vec![r#"{"row":2,"column":null,"code":"empty_row"}"#]),
            (
                "a,b,\n\na,b,\na,b,",
                vec![
                    r#"{"row":3,"column":null,"code":"empty_row"}"#,
                    r#"{"row":4,"column":null,"code":"equal_row","first":2}"#,
                    r#"{"row":5,"column":null,"code":"equal_row","first":2}"#,
                ],
            ),
        ] {
            assert_eq!(
                found(&format!("Title,Agency,Begun\n{rows}\n")),
                expected,
                "{rows:?}"
            );
        }
        assert_eq!(
            found(&format!("Title,Agency,Begun\n{long},b,\n")),
            [r#"{"row":2,"column":0,"code":"title_too_long","length":301,"limit":300}"#]
        );
    }

    #[test]
    fn without_a_mapping_every_row_lacks_title_and_organisation() {
        let table = Table::read(b"A,B\n1,2\n", "x.csv").unwrap();
        let codes: Vec<_> = check(&table, &Mapping::default())
            .into_iter()
            .map(|problem| (problem.column, problem.code))
            .collect();
        assert_eq!(
            codes,
            [
                (None, ProblemCode::MissingTitle),
                (None, ProblemCode::MissingOrganisation)
            ]
        );
    }

    #[test]
    fn problem_is_one_flat_object_in_typescript_and_schema() {
        let typescript = Problem::inline(&ts_rs::Config::default());
        for part in ["row: number", "column: number | null", "\"missing_title\""] {
            assert!(typescript.contains(part), "{part} is not in {typescript}");
        }
        let schema = serde_json::to_string(&schemars::schema_for!(Problem)).unwrap();
        assert!(schema.contains("missing_title"), "{schema}");
    }

    #[test]
    fn only_an_empty_or_enormous_row_is_refused() {
        let row = |cells: &[String]| Row {
            number: 2,
            cells: cells.to_vec(),
            ragged: false,
        };
        let half = "x".repeat(ROW_LIMIT_BYTES / 2);
        let full = [half.clone(), half];
        assert_eq!(ProblemCode::refusing(&row(&full)), None);
        let over = ProblemCode::refusing(&row(&[full.concat(), "x".to_owned()]));
        assert!(over.is_some_and(|code| code.refuses()));
        assert!(ProblemCode::EmptyRow.refuses());
        assert!(!ProblemCode::MissingTitle.refuses());
        assert!(!ProblemCode::EqualRow { first: 2 }.refuses());
    }
}
