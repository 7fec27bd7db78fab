//! Writes the TypeScript of the list into a folder: `cargo xtask codegen` runs it. An example and
//! not a command of the product, so that a change of the list needs nothing built but the api.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("codegen FOLDER");
        return ExitCode::from(2);
    };
    match quorate_api::codegen::write_typescript(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
