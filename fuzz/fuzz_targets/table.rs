//! Tables of any kind and any encoding, and mappings.
#![no_main]
#![forbid(unsafe_code)]

use fuzz::let_readers_catch;
use libfuzzer_sys::fuzz_target;
use quorate_tables::{CELL_LIMIT, COLUMN_LIMIT, Format, Mapping, Note, Table, check, propose};

// Readers of workbooks panic, and it is caught.
fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    if let Some(mapping) = std::str::from_utf8(data).ok().and_then(|text| Mapping::from_toml(text).ok()) {
        assert_eq!(Mapping::from_toml(&mapping.to_toml()), Ok(mapping));
    }
    for name in ["a.csv", "a.tsv"] {
        let Ok(table) = Table::read(data, name) else {
            continue;
        };
        let mapping = propose(&table);
        mapping.fits(&table).unwrap();
        assert_eq!(Mapping::from_toml(&mapping.to_toml()).as_ref(), Ok(&mapping));
        let width = table.columns.len();
        assert!(width <= COLUMN_LIMIT);
        assert!(table.rows.iter().map(|row| row.cells.len()).sum::<usize>() <= CELL_LIMIT);
        assert!(table.rows.iter().all(|row| row.cells.len() <= width));
        // Rows are counted as a spreadsheet shows them.
        for (row, number) in table.rows.iter().zip(table.heading_row + 1..) {
            assert_eq!(row.number, number);
        }
        for problem in check(&table, &mapping) {
            assert!(table.rows.iter().any(|row| row.number == problem.row));
            assert!(problem.column.is_none_or(|at| (at as usize) < width));
        }
        if table.format == Format::Csv && table.notes.is_empty() {
            again(&table, name);
        } else {
            let replaced = |note: &Note| matches!(note, Note::ReplacedCharacters { .. });
            assert!(!table.notes.iter().any(replaced) || holds_replaced(&table));
        }
    }
});

fn holds_replaced(table: &Table) -> bool {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let headings = table.columns.iter().map(|column| &column.heading);
    cells.chain(headings).any(|cell| cell.contains('\u{fffd}'))
}

/// Nothing is lost on the way in: written as text once more, it reads as the same rows.
fn again(table: &Table, name: &str) {
    let delimiter = table.delimiter.unwrap().to_string();
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: Vec<String>| cells.join(&delimiter) + "\n";
    let mut text = format!("sep={delimiter}\n");
    text += &line(
        table
            .columns
            .iter()
            .map(|column| quoted(&column.heading))
            .collect(),
    );
    for row in &table.rows {
        text += &line(row.cells.iter().map(|cell| quoted(cell)).collect());
    }
    let read = Table::read(text.as_bytes(), name).unwrap();
    let cells = |table: &Table| {
        table
            .rows
            .iter()
            .map(|row| row.cells.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(read.columns, table.columns);
    assert_eq!(cells(&read), cells(table));
}
