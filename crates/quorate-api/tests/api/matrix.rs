//! Invariant 5 as a table: who stands how towards a case gets how much of it from which query.
//!
//! `matrix/table.csv` has a row for each role and each way to stand towards a case, and a column
//! for each query. A cell says what the answer may hold: `full` words of the content, `stub` the
//! number, title and parties alone, `nothing` not even those. The test builds a case whose every
//! word is known, puts each person into each standing, asks everything, and holds each cell to
//! what came. Whoever adds a command adds a column, or names it among those that only act.

pub(super) mod dossier;
pub(super) mod standing;

use std::collections::{BTreeMap, BTreeSet};

use dossier::{Depth, Dossier};
use serde_json::{Value, json};
use standing::{PERSONS, Person, Relation};

/// What an answer holds of a case, from little to much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cell {
    Nothing,
    Stub,
    Full,
}

impl Cell {
    fn read(word: &str) -> Self {
        match word {
            "full" => Self::Full,
            "stub" => Self::Stub,
            "nothing" => Self::Nothing,
            other => panic!("no such cell: {other:?}"),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Stub => "stub",
            Self::Nothing => "nothing",
        }
    }
}

/// Commands that only act: they answer whether it is done, an id or a receipt. That they are
/// refused to who is kept out is held by `whoever_is_kept_out_can_do_nothing_to_the_case`.
const ACTS: &[&str] = &include!("matrix/acts.rs");

struct Table {
    columns: Vec<String>,
    cells: BTreeMap<(String, String), Vec<Cell>>,
}

impl Table {
    fn read() -> Self {
        let mut lines = include_str!("matrix/table.csv").lines();
        let columns = lines.next().unwrap().split(',').skip(2);
        let columns: Vec<_> = columns.map(ToOwned::to_owned).collect();
        let mut cells = BTreeMap::new();
        for line in lines {
            let mut words = line.split(',');
            let key = (
                words.next().unwrap().to_owned(),
                words.next().unwrap().to_owned(),
            );
            let row: Vec<_> = words.map(Cell::read).collect();
            assert_eq!(row.len(), columns.len(), "{key:?}");
            assert!(cells.insert(key.clone(), row).is_none(), "{key:?} twice");
        }
        Self { columns, cells }
    }
}

#[test]
fn every_command_has_its_column_or_only_acts() {
    let table = Table::read();
    // A column may be one of several ways to ask a command.
    let asked: BTreeSet<&str> = table
        .columns
        .iter()
        .map(|column| column.split(':').next().unwrap_or_default())
        .collect();
    let acts: BTreeSet<&str> = ACTS.iter().copied().collect();
    for name in quorate_api::commands::NAMES {
        assert!(
            asked.contains(name) != acts.contains(name),
            "{name} needs a column in matrix/table.csv, or a place in matrix/acts.rs if it only acts"
        );
    }
    let known: BTreeSet<&str> = quorate_api::commands::NAMES.iter().copied().collect();
    for name in &acts {
        assert!(known.contains(name), "{name} is no command any more");
    }
    let asked_by: BTreeSet<&str> = Dossier::QUERIES.iter().copied().collect();
    let columns: BTreeSet<&str> = table.columns.iter().map(String::as_str).collect();
    assert_eq!(asked_by, columns, "what is asked, and the columns");
    let rows: BTreeSet<_> = table.cells.keys().cloned().collect();
    let expected: BTreeSet<_> = standing::rows()
        .map(|(person, relation)| (person.code().to_owned(), relation.code().to_owned()))
        .collect();
    assert_eq!(rows, expected, "persons and standings, and the rows");
}

/// Differences, so that one run shows them all.
#[derive(Default)]
struct Found {
    wrong: Vec<String>,
    /// The table as it was seen, for who changes it knowingly.
    seen: BTreeMap<(String, String), Vec<Cell>>,
}

impl Found {
    fn look(&mut self, dossier: &Dossier, table: &Table, person: Person, relation: Relation) {
        let key = (person.code().to_owned(), relation.code().to_owned());
        let expected = table.cells.get(&key);
        let mut row = Vec::new();
        for (index, column) in table.columns.iter().enumerate() {
            let answer = dossier.ask(person, column);
            let cell = dossier.holds(&answer);
            let should = expected.map(|row| row[index]);
            if should != Some(cell) {
                self.wrong.push(format!(
                    "{} {} {column}: {} where {} was expected: {}",
                    key.0,
                    key.1,
                    cell.word(),
                    should.map_or("?", Cell::word),
                    Dossier::excerpt(&answer),
                ));
            }
            if relation.keeps_out() {
                dossier.tells_no_standing(&answer, &format!("{key:?} {column}"));
            }
            row.push(cell);
        }
        self.seen.insert(key, row);
    }

    #[track_caller]
    fn report(self, table: &Table) {
        let rows = self.seen.iter().map(|((person, relation), row)| {
            let words: Vec<_> = row.iter().map(|cell| cell.word()).collect();
            format!("{person},{relation},{}", words.join(","))
        });
        let rows: Vec<_> = rows.collect();
        assert!(
            self.wrong.is_empty(),
            "{} cells:\n{}\n\nas seen:\nperson,relation,{}\n{}",
            self.wrong.len(),
            self.wrong.join("\n"),
            table.columns.join(","),
            rows.join("\n"),
        );
    }
}

#[test]
fn every_cell_of_the_matrix_holds() {
    let table = Table::read();
    let mut dossier = Dossier::decided();
    let mut found = Found::default();
    for (person, relation) in standing::rows() {
        dossier.put(person, relation);
        found.look(&dossier, &table, person, relation);
        dossier.back(person, relation);
    }
    found.report(&table);
}

#[test]
fn whoever_is_kept_out_can_do_nothing_to_the_case() {
    let mut dossier = Dossier::decided();
    let acts = dossier.acts_on_case();
    for (person, relation) in standing::rows().filter(|(_, relation)| relation.keeps_out()) {
        dossier.put(person, relation);
        for (act, request) in acts.clone() {
            let code = dossier.refused(person, act, request);
            let kept_out = [
                "recused",
                "interest-first",
                "role-missing",
                "not-found-file",
            ];
            assert!(
                kept_out.contains(&code.as_str()),
                "{act} by {person:?}, {relation:?}: {code}"
            );
        }
        dossier.back(person, relation);
    }
}

/// What happens to the content changes nothing that the kept out are told: not a count, not an
/// order, not a date.
#[test]
fn what_happens_inside_shows_nowhere_outside() {
    for depth in [
        Depth::Reviewed,
        Depth::InMeeting,
        Depth::Decided,
        Depth::Sent,
    ] {
        let mut dossier = Dossier::at(depth);
        let people = PERSONS.iter().copied();
        let people: Vec<_> = people
            .filter(|person| *person != Person::Administrator)
            .collect();
        for person in &people {
            dossier.put(*person, Relation::Recused);
        }
        let ask = |dossier: &Dossier, person: Person| -> Vec<Value> {
            let asked = Dossier::STILL.iter();
            asked.map(|query| dossier.ask(person, query)).collect()
        };
        let mut before: Vec<_> = people.iter().map(|who| ask(&dossier, *who)).collect();
        for happening in dossier.happenings(depth) {
            let told = dossier.while_listening(people[0], &happening);
            assert!(
                told.iter().all(|tag| !tag.starts_with("case:")),
                "told of {happening:?}: {told:?}"
            );
            for (person, before) in people.iter().zip(&mut before) {
                let after = ask(&dossier, *person);
                for (query, (before, after)) in Dossier::STILL.iter().zip(before.iter().zip(&after))
                {
                    assert_eq!(
                        before, after,
                        "{query} tells {person:?} that {happening:?} happened"
                    );
                }
                *before = after;
            }
        }
    }
}

fn object(value: &Value) -> Value {
    if value.is_object() {
        value.clone()
    } else {
        json!({})
    }
}
