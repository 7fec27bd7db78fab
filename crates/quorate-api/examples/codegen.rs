//! Writes the TypeScript of the list into a folder: `cargo xtask codegen` runs it. An example and
//! not a command of the product, so that a change of the list needs nothing built but the api.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("which folder?")?;
    Ok(quorate_api::codegen::write_typescript(folder.as_ref())?)
}
