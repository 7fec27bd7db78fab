//! `cargo xtask soak`: what takes hours. Any bytes for every reader, kills and power cuts by the
//! thousand, and laws with many cases; with a table of what ran at the end.

use std::fs;
use std::time::{Duration, Instant};

use crate::packages;
use crate::program::{Failure, Program, root};
use crate::web;

/// How long each fuzz target runs unless told otherwise.
const MINUTES: u64 = 10;

/// A test with long loops.
struct Long {
    what: &'static str,
    which: &'static [&'static str],
    /// The variables that say how long, where they are not set already.
    variables: &'static [(&'static str, &'static str)],
}

// Of the whole workspace each: one package alone has other features, and is built anew.
const LONG: [Long; 4] = [
    Long {
        what: "kills",
        which: &["--workspace", "--test", "product", "kill"],
        variables: &[("QUORATE_KILLS", "1000"), ("QUORATE_ROUNDS", "1000")],
    },
    Long {
        what: "power cuts",
        which: &["--workspace", "--lib", "power_cut"],
        variables: &[("QUORATE_SEEDS", "1000")],
    },
    Long {
        what: "failing disk",
        which: &["--workspace", "--test", "product", "failing_disk"],
        variables: &[("QUORATE_FAULTS", "401")],
    },
    Long {
        what: "laws",
        which: &["--workspace", "--no-fail-fast"],
        variables: &[("PROPTEST_CASES", "10000"), ("QUORATE_ROUNDS", "1000")],
    },
];

/// What ran.
struct Ran {
    what: String,
    time: Duration,
    /// How often, as far as it says.
    times: String,
    fine: bool,
}

fn run(what: impl Into<String>, program: Program, times: impl FnOnce(&str) -> String) -> Ran {
    let what = what.into();
    println!("\n== {what}");
    let started = now();
    let (printed, fine) = program.watch();
    Ran {
        what,
        time: started.elapsed(),
        times: times(&printed),
        fine,
    }
}

pub(crate) fn soak(arguments: &[String]) -> Result<(), Failure> {
    let minutes = minutes(arguments)?;
    what_is_needed()?;
    packages::install(packages::DESKTOP_BUILD)?;
    packages::install(packages::RUST_TEST)?;
    web::build()?;
    Program::cargo(["build", "--workspace", "--all-targets"]).run()?;

    let mut all = Vec::new();
    for target in targets()? {
        all.push(fuzz(&target, minutes)?);
    }
    for Long {
        what,
        which,
        variables,
    } in LONG
    {
        let mut program = Program::cargo(["test"]).args(which);
        let mut said = Vec::new();
        for (name, usual) in variables {
            let value = std::env::var(name).unwrap_or_else(|_| (*usual).to_owned());
            said.push(format!("{name}={value}"));
            program = program.env(name, value);
        }
        all.push(run(what, program, |_| said.join(" ")));
    }

    println!();
    for ran in &all {
        let word = if ran.fine { "ok" } else { "FAILED" };
        let seconds = ran.time.as_secs();
        println!("{seconds:>7} s  {word:<6}  {:<14}  {}", ran.what, ran.times);
    }
    if all.iter().all(|ran| ran.fine) {
        return Ok(());
    }
    Err(Failure::Stopped(
        "\nWhat made a fuzz target fail lies in fuzz/artifacts. Mend it, and keep the input in \
         fuzz/corpus."
            .to_owned(),
    ))
}

fn minutes(arguments: &[String]) -> Result<u64, Failure> {
    match arguments {
        [] => Ok(MINUTES),
        [name, number] if name == "--minutes" => number
            .parse()
            .map_err(|_| Failure::Usage(format!("--minutes wants a number, not {number}"))),
        other => Err(Failure::Usage(format!("unknown: {}", other.join(" ")))),
    }
}

/// cargo of the other compiler: fuzzing wants what only nightly has.
fn nightly() -> Program {
    Program::new("rustup").args(["run", "nightly", "cargo"])
}

fn what_is_needed() -> Result<(), Failure> {
    let mut missing = Vec::new();
    if nightly().args(["--version"]).ask().is_none() {
        missing.push("  rustup toolchain install nightly --profile minimal");
    }
    if Program::cargo(["fuzz", "--version"]).ask().is_none() {
        missing.push("  cargo install cargo-fuzz --locked");
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::Stopped(format!(
        "Soaking needs what is not here. Install it with:\n\n{}\n",
        missing.join("\n")
    )))
}

/// The fuzz targets: each is a file.
fn targets() -> Result<Vec<String>, Failure> {
    let stopped = |error: std::io::Error| Failure::Stopped(format!("fuzz/fuzz_targets: {error}"));
    let mut targets = Vec::new();
    for file in fs::read_dir(root().join("fuzz/fuzz_targets")).map_err(stopped)? {
        let path = file.map_err(stopped)?.path();
        let name = path.file_stem().unwrap_or_default();
        targets.push(name.to_string_lossy().into_owned());
    }
    targets.sort();
    Ok(targets)
}

/// Runs one target. It begins with what is committed and what earlier runs found; what it finds is
/// kept beside, and is not committed.
fn fuzz(target: &str, minutes: u64) -> Result<Ran, Failure> {
    let (grown, corpus) = (
        format!("fuzz/grown/{target}"),
        format!("fuzz/corpus/{target}"),
    );
    fs::create_dir_all(root().join(&grown))
        .map_err(|error| Failure::Stopped(format!("{grown}: {error}")))?;
    let program = nightly()
        .args(["fuzz", "run", target, &grown, &corpus, "--"])
        .args([format!("-max_total_time={}", minutes * 60)])
        .args(["-print_final_stats=1", "-verbosity=0", "-timeout=30"])
        .with_errors();
    Ok(run(target, program, |printed| {
        let executions = printed
            .lines()
            .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
        format!("{} executions", executions.unwrap_or("no").trim())
    }))
}

#[expect(
    clippy::disallowed_methods,
    reason = "what ran is timed for the person who waits"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_a_number() {
        let parse = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            minutes(&words)
        };
        assert_eq!(parse(""), Ok(MINUTES));
        assert_eq!(parse("--minutes 2"), Ok(2));
        for line in ["--minutes", "--minutes few", "2"] {
            assert!(matches!(parse(line), Err(Failure::Usage(_))), "{line}");
        }
    }
}
