//! What becomes of each row of a table, before anything is recorded.
//!
//! Rows that are equal are counted against cases that came from equal rows: three equal rows in
//! the file and one such case there already means one row is there and two go in.

use std::collections::{BTreeMap, BTreeSet};

use quorate_domain::import::ImportCounts;
use quorate_tables::{ProblemCode, Table};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It becomes a case.
    Import,
    /// It became a case when this very import ran before.
    In,
    /// A case of another import says the same.
    AlreadyThere,
    /// It cannot become a case.
    Refused,
}

/// A row's fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planned {
    pub(super) fate: Fate,
    /// Whether an earlier row of the file is equal.
    pub(super) equal: bool,
    /// The digest of the row.
    pub(super) digest: String,
}

impl Planned {
    /// Counts the row as done.
    pub(super) fn count(&self, counts: &mut ImportCounts) {
        match self.fate {
            Fate::Import | Fate::In => {
                counts.imported += 1;
                counts.equal_rows += u32::from(self.equal);
            }
            Fate::AlreadyThere => counts.already_there += 1,
            Fate::Refused => counts.refused += 1,
        }
    }
}

/// Plans every row of a table. `inside` are the numbers of rows that this import took in before,
/// `there` says how many cases of other imports came from a row with that digest.
pub(super) fn plan(
    table: &Table,
    inside: &BTreeSet<u32>,
    there: impl Fn(&str) -> usize,
) -> Vec<Planned> {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let rows = table.rows.iter().map(|row| {
        let digest = row.digest().to_string();
        if ProblemCode::refusing(row).is_some() {
            return Planned {
                fate: Fate::Refused,
                equal: false,
                digest,
            };
        }
        let equal = left.contains_key(&digest);
        let left = left.entry(digest.clone()).or_insert_with(|| there(&digest));
        let fate = if inside.contains(&row.number) {
            Fate::In
        } else if *left > 0 {
            *left -= 1;
            Fate::AlreadyThere
        } else {
            Fate::Import
        };
        Planned {
            fate,
            equal,
            digest,
        }
    });
    rows.collect()
}

/// What an import as planned comes to.
pub(super) fn counts(planned: &[Planned]) -> ImportCounts {
    let mut counts = ImportCounts::default();
    for row in planned {
        row.count(&mut counts);
    }
    counts
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn equal_rows_are_counted_against_cases_that_are_there() {
        // Rows 2, 3 and 5 say the same; row 4 is blank.
        let table = Table::read(b"Name,Agency\na,b\na,b\n,\na,b\nc,d\n", "x.csv").unwrap();
        let same = table.rows[0].digest().to_string();
        let check = |there: usize, inside: &[u32], expected: [u32; 4]| {
            let inside = inside.iter().copied().collect();
            let planned = plan(
                &table,
                &inside,
                |digest| {
                    if digest == same { there } else { 0 }
                },
            );
            let counts = counts(&planned);
            assert_eq!(
                [
                    counts.imported,
                    counts.already_there,
                    counts.refused,
                    counts.equal_rows
                ],
                expected,
                "{there} there, {inside:?} in"
            );
            assert_eq!(
                counts.imported + counts.already_there + counts.refused,
                5,
                "every row is counted once"
            );
        };
        check(0, &[], [4, 0, 1, 2]);
        check(1, &[], [3, 1, 1, 2]);
        check(3, &[], [1, 3, 1, 0]);
        check(7, &[], [1, 3, 1, 0]);
        // What this import took in before is imported, not there already.
        check(0, &[2, 3], [4, 0, 1, 2]);
        check(2, &[2], [2, 2, 1, 0]);
    }
}
