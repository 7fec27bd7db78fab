//! The rows of all cases.

use std::collections::BTreeMap;

use quorate_domain::ids::CaseId;

use crate::rows::CaseRow;

/// Rows of cases by their ids, oldest first. Each lies by itself, so that a hundred thousand of them
/// are put in order without moving them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseRows(BTreeMap<CaseId, Box<CaseRow>>);

impl CaseRows {
    /// The row of a case.
    pub fn get(&self, id: &CaseId) -> Option<&CaseRow> {
        self.0.get(id).map(|row| &**row)
    }

    /// Whether there is a case of that id.
    pub fn contains_key(&self, id: &CaseId) -> bool {
        self.0.contains_key(id)
    }

    /// All rows, oldest first.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &CaseRow> + Clone {
        self.0.values().map(|row| &**row)
    }

    /// The ids of all cases, oldest first.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &CaseId> + Clone {
        self.0.keys()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn insert(&mut self, row: Box<CaseRow>) {
        self.0.insert(row.id, row);
    }
}

/// A tree that is made of all at once has no gaps.
impl FromIterator<Box<CaseRow>> for CaseRows {
    fn from_iter<I: IntoIterator<Item = Box<CaseRow>>>(rows: I) -> Self {
        Self(rows.into_iter().map(|row| (row.id, row)).collect())
    }
}
