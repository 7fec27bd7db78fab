//! Prints what a file is read as: `cargo run -p quorate-tables --example look FILE`.
#![expect(clippy::print_stdout, reason = "it prints")]

use quorate_tables::{Table, check, propose};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let table = Table::read(&std::fs::read(&path)?, &path)?;
    let mapping = propose(&table);
    println!(
        "{:?} {:?} {:?} {:?}: {} rows, {} columns, {:?}\n\n{}",
        table.format,
        table.encoding,
        table.delimiter,
        table.sheet,
        table.rows.len(),
        table.columns.len(),
        table.notes,
        mapping.to_toml()
    );
    for problem in check(&table, &mapping) {
        println!("{} {:?} {:?}", problem.row, problem.column, problem.code);
    }
    Ok(())
}
