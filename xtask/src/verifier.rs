//! The page that verifies evidence: its program as WebAssembly, and one file around it.
//!
//! The page is committed, so that building the product needs no second target.

use std::path::PathBuf;

use crate::program::{Failure, Program, root};
use crate::web;

const TARGET: &str = "wasm32-unknown-unknown";
const ASSEMBLE: &str = "crates/quorate-verifier/page/assemble.mjs";

/// Builds the program and writes the page.
pub(crate) fn write() -> Result<(), Failure> {
    if !target_is_here() {
        return Err(Failure::Stopped(format!(
            "The page needs a target of Rust that is not here. Install it with:\n\n  rustup target add {TARGET}\n"
        )));
    }
    web::install(&web::ui())?;
    let (program, compiler) = build()?;
    Program::new("node")
        .args([ASSEMBLE, "write"])
        .args([program])
        .args([compiler])
        .run()
}

/// Fails where the committed page is not what its sources make. Its program is built and compared
/// only where the target is installed; the sources that it names are compared everywhere.
pub(crate) fn check() -> Result<(), Failure> {
    web::install(&web::ui())?;
    let check = Program::new("node").args([ASSEMBLE, "check"]);
    if !target_is_here() {
        println!("{TARGET} is not installed: the program in the page is not built anew");
        return check.run();
    }
    let (program, compiler) = build()?;
    check.args([program]).args([compiler]).run()
}

fn target_is_here() -> bool {
    rustc(&["--print", "target-libdir", "--target", TARGET])
        .is_ok_and(|folder| PathBuf::from(folder).is_dir())
}

/// Builds the program; where it is and what compiled it.
///
/// The same compiler makes the same bytes wherever the checkout lies: no path of this machine is in
/// them.
fn build() -> Result<(PathBuf, String), Failure> {
    let compiler = rustc(&["--version"])?;
    let sysroot = rustc(&["--print", "sysroot"])?;
    let target = target_folder();
    let renamed = [
        (root_path()?, "/quorate"),
        (cargo_home(), "/cargo"),
        (PathBuf::from(sysroot).join("lib/rustlib/src/rust"), "/rust"),
    ];
    let flags: Vec<String> = renamed
        .iter()
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
        .collect();
    Program::cargo([
        "rustc",
        "--package",
        "quorate-verifier",
        "--lib",
        "--crate-type",
        "cdylib",
        "--profile",
        "verifier",
        "--target",
        TARGET,
        "--locked",
    ])
    .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
    .run()?;
    let program = target.join(TARGET).join("verifier/quorate_verifier.wasm");
    Ok((program, compiler))
}

fn rustc(arguments: &[&str]) -> Result<String, Failure> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Program::new(rustc).args(arguments).ask();
    answer.ok_or_else(|| Failure::Stopped("rustc does not answer".to_owned()))
}

fn root_path() -> Result<PathBuf, Failure> {
    root()
        .canonicalize()
        .map_err(|error| Failure::Stopped(format!("{}: {error}", root().display())))
}

fn target_folder() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

fn cargo_home() -> PathBuf {
    match std::env::var_os("CARGO_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo"),
    }
}
