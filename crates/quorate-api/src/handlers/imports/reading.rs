//! A row as it becomes a submission.
//!
//! Nothing is lost: a cell that the submission does not repeat word for word stays readable on the
//! case under its heading, whether it was mapped or not.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use quorate_domain::case::{Cell, Party};
use quorate_domain::committee::{ClassificationList, CodeTitle};
use quorate_domain::vocabulary::PartyRole;
use quorate_tables::{DateOrder, Field, Mapping, Row, TITLE_LIMIT, Table};

/// The longest name of anything, in characters.
const NAME_LIMIT: usize = 300;
/// The longest summary, in characters.
const SUMMARY_LIMIT: usize = 100_000;

/// The columns that name a party.
const PARTIES: &[(Field, PartyRole)] = &[
    (Field::Developer, PartyRole::Developer),
    (Field::Supplier, PartyRole::Supplier),
    (Field::Deployer, PartyRole::Deployer),
    (Field::DataProvider, PartyRole::DataProvider),
    (Field::Funder, PartyRole::Funder),
];

/// A table under a mapping.
pub(super) struct Reading<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    /// How dates of receipt are written in this file.
    dates: Option<DateOrder>,
    /// Name of the file.
    name: &'a str,
}

/// A row as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowRead {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) applicant: String,
    pub(super) contact: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) system: Option<String>,
    /// Parties besides the applicant.
    pub(super) parties: Vec<Party>,
    pub(super) received: Option<NaiveDate>,
    /// A code of the newest classification list, where the row names one.
    pub(super) classification: Option<CodeTitle>,
    /// Cells that are not repeated above.
    pub(super) cells: Vec<Cell>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(table: &'a Table, mapping: &'a Mapping, name: &'a str) -> Self {
        let dates = mapping
            .position(Field::Received)
            .map(|position| DateOrder::of_column(table, position));
        Self {
            table,
            mapping,
            dates,
            name,
        }
    }

    /// Reads a row that is not blank.
    pub(super) fn row(
        &self,
        row: &Row,
        today: NaiveDate,
        list: Option<&ClassificationList>,
    ) -> RowRead {
        let mut repeated = BTreeSet::new();
        let mut line = |field, limit| {
            let value = one_line(self.mapping.value(row, field)?);
            let kept = shortened(&value, limit);
            if kept == value {
                repeated.extend(self.mapping.position(field));
            }
            Some(kept)
        };
        let title = line(Field::Title, TITLE_LIMIT);
        let organisation = line(Field::Organisation, NAME_LIMIT);
        let unit = line(Field::OrganisationUnit, NAME_LIMIT);
        let system = line(Field::System, NAME_LIMIT);
        let contact = line(Field::Contact, NAME_LIMIT);
        let parties = PARTIES.iter().filter_map(|(field, role)| {
            Some(Party {
                role: *role,
                name: line(*field, NAME_LIMIT)?,
                organisation: None,
            })
        });
        let parties: Vec<_> = parties.collect();
        let summary = self.mapping.value(row, Field::Summary).map(|value| {
            let kept = shortened(value, SUMMARY_LIMIT);
            if kept == value {
                repeated.extend(self.mapping.position(Field::Summary));
            }
            kept
        });
        let received = self.received(row, today);
        if let (Some(day), Some(cell)) = (received, self.mapping.value(row, Field::Received))
            && day.to_string() == cell
        {
            repeated.extend(self.mapping.position(Field::Received));
        }
        let classification = list.and_then(|list| self.classification(row, list));
        let first_cell = || row.cells.iter().find(|cell| !cell.trim().is_empty());
        RowRead {
            title: title
                .or_else(|| system.clone())
                .or_else(|| summary.as_deref().map(heading))
                .or_else(|| first_cell().map(|cell| heading(cell)))
                .unwrap_or_default(),
            applicant: organisation
                .clone()
                .or_else(|| unit.clone())
                .or_else(|| contact.clone())
                .unwrap_or_else(|| shortened(self.name, NAME_LIMIT)),
            summary: summary.unwrap_or_default(),
            contact,
            organisation,
            unit,
            system,
            parties,
            received,
            classification,
            cells: self.rest(row, &repeated),
        }
    }

    fn received(&self, row: &Row, today: NaiveDate) -> Option<NaiveDate> {
        let cell = row.cell(self.mapping.position(Field::Received)?);
        let read = self.dates?.read(cell).ok().flatten();
        // Nothing was received on a day to come: such a date means something else.
        read.filter(|day| *day <= today)
    }

    fn classification(&self, row: &Row, list: &ClassificationList) -> Option<CodeTitle> {
        let cell = self.mapping.value(row, Field::Classification)?;
        let fits = |known: &&CodeTitle| {
            cell == known.code
                || cell == known.title
                || cell
                    .strip_prefix(known.code.as_str())
                    .is_some_and(|rest| rest.trim() == known.title)
        };
        list.codes.iter().find(fits).cloned()
    }

    fn rest(&self, row: &Row, repeated: &BTreeSet<u32>) -> Vec<Cell> {
        let columns = self.table.columns.iter().filter(|column| {
            !repeated.contains(&column.position) && !row.cell(column.position).trim().is_empty()
        });
        columns
            .map(|column| Cell {
                column: u16::try_from(column.position).unwrap_or(u16::MAX),
                heading: column.heading.clone(),
                value: row.cell(column.position).to_owned(),
            })
            .collect()
    }
}

/// Text with every run of white space as one blank.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands for a title where there is none.
fn heading(text: &str) -> String {
    shortened(&one_line(text), 100)
}

/// Text of at most that many characters; an ellipsis says that there was more.
fn shortened(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    text.chars().take(limit - 1).chain(['…']).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();

    fn read(csv: &str) -> RowRead {
        let table = Table::read(csv.as_bytes(), "x.csv").unwrap();
        let mapping = Mapping::from_toml(
            r#"[columns]
            title = { position = 0, heading = "Title" }
            organisation = { position = 1, heading = "Agency" }
            received = { position = 2, heading = "Begun" }
            classification = { position = 3, heading = "Topic" }
            reference = { position = 4, heading = "No" }
            funder = { position = 5, heading = "More" }"#,
        )
        .unwrap();
        mapping.fits(&table).unwrap();
        let list = ClassificationList {
            name: "GB/T 4754".to_owned(),
            dated: TODAY,
            codes: vec![CodeTitle {
                code: "Q84".to_owned(),
                title: "Health".to_owned(),
            }],
        };
        Reading::new(&table, &mapping, "x.csv").row(&table.rows[0], TODAY, Some(&list))
    }

    fn left(read: &RowRead) -> Vec<(u16, &str)> {
        let cells = read.cells.iter();
        cells
            .map(|cell| (cell.column, cell.value.as_str()))
            .collect()
    }

    #[test]
    fn every_cell_is_in_the_submission_or_stays_under_its_heading() {
        let head = "Title,Agency,Begun,Topic,No,More,More\n";
        let whole = read(&format!("{head}Gate camera,City,2026-03-01,Q84,7,x,\n"));
        assert_eq!(whole.title, "Gate camera");
        assert_eq!(whole.received, NaiveDate::from_ymd_opt(2026, 3, 1));
        assert_eq!(whole.classification.as_ref().unwrap().title, "Health");
        assert_eq!(left(&whole), [(3, "Q84"), (4, "7")]);
        let funder = &whole.parties[0];
        assert_eq!(
            (funder.role, funder.name.as_str()),
            (PartyRole::Funder, "x")
        );

        // A date in other words, or of a day to come, stays as it was written.
        let dated = read(&format!("{head}a,b,1 March 2026,,,,\n"));
        assert_eq!(dated.received, NaiveDate::from_ymd_opt(2026, 3, 1));
        assert_eq!(left(&dated), [(2, "1 March 2026")]);
        let ahead = read(&format!("{head}a,b,2027-01-01,,,,\n"));
        assert_eq!(ahead.received, None);
        assert_eq!(left(&ahead), [(2, "2027-01-01")]);
    }

    #[test]
    fn a_title_that_is_too_long_stays_whole_under_its_heading() {
        let long = "长".repeat(TITLE_LIMIT + 1);
        let read = read(&format!("Title,Agency,Begun,Topic,No,More\n{long},b,,,,\n"));
        assert_eq!(read.title.chars().count(), TITLE_LIMIT);
        assert_eq!(left(&read), [(0, long.as_str())]);
    }

    #[test]
    fn a_row_without_title_and_organisation_is_known_by_what_it_has() {
        let read = read("Title,Agency,Begun,Topic,No,More\n,,,,\"A\n 7\",\n");
        assert_eq!(read.title, "A 7");
        assert_eq!(read.applicant, "x.csv");
    }
}
