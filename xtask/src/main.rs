//! Automation for people who build Quorate: `cargo xtask run`, `test`, `codegen`, `verifier-page`,
//! `bench`, `soak`.
//!
//! Plain `std`, so that it builds in a second on a bare machine. Deliberately not here: anything
//! that the product needs at run time, and a second way to run a test; each step is a command
//! that can also be typed.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to the person at the terminal"
)]

mod counts;
mod packages;
mod program;
mod run;
mod soak;
mod test;
mod verifier;
mod web;

use std::process::ExitCode;

use program::{Failure, Program, built};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run [--browser] [--committee DIR] [--port N] [--release]
      install or name what is missing, build, and open the desktop window;
      with --browser serve the same screens on this machine and print the address
  test [--only rust|ui|browser|desktop]...
      every check, with times and counts
  codegen
      write the TypeScript that is generated from Rust and from the catalogues
  verifier-page
      write the page that verifies evidence; needs Rust's target wasm32-unknown-unknown
  bench [ARGUMENTS]
      measure what the tests run on, its dependencies optimised; the arguments go to
      `quorate-cli bench`
  sbom
      print what others wrote of the product, as CycloneDX
  soak [--minutes N]
      what takes hours: each fuzz target for so many minutes (10), and tests with long loops:
      QUORATE_KILLS (1000), QUORATE_ROUNDS (1000), QUORATE_SEEDS (1000) power cuts,
      PROPTEST_CASES (10000)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments.as_slice()),
    };
    let outcome = match command {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "codegen" if rest.is_empty() => codegen(),
        "verifier-page" if rest.is_empty() => verifier::write(),
        "bench" => bench(rest),
        "sbom" if rest.is_empty() => sbom(),
        "soak" => soak::soak(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::Usage(format!("unknown: {}", arguments.join(" ")))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(what)) => {
            eprintln!("{what}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Stopped(what)) => {
            if !what.is_empty() {
                eprintln!("{what}");
            }
            ExitCode::FAILURE
        }
    }
}

fn codegen() -> Result<(), Failure> {
    // Of the whole workspace: the same features as every other build, or dependencies are built anew.
    Program::cargo(["build", "--workspace", "--example", "codegen"]).run()?;
    web::codegen()
}

fn bench(arguments: &[String]) -> Result<(), Failure> {
    packages::install(packages::DESKTOP_BUILD)?;
    packages::install(packages::DESKTOP_TEST)?;
    web::build()?;
    Program::cargo(["build", "--workspace"]).run()?;
    Program::new(built("quorate-cli")?)
        .args(["bench"])
        .args(arguments)
        .run()?;
    Program::new("xvfb-run")
        .args([
            "-a",
            "dbus-run-session",
            "--",
            "node",
            "tests/desktop/start.mjs",
        ])
        .env("QUORATE_DESKTOP", built("quorate-desktop")?)
        .run()
}

fn sbom() -> Result<(), Failure> {
    // Quietly: what is printed is the bill and nothing else.
    Program::cargo(["build", "--quiet", "--workspace", "--example", "sbom"]).quiet()?;
    Program::new(built("examples/sbom")?).quiet()
}
