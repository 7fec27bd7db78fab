//! `cargo xtask test`: every check, in order, with its time and its counts.
//!
//! The workspace is built once, in one profile and with one set of features, and every later step
//! uses what lies there. A step that fails does not stop the others.

use std::time::{Duration, Instant};

use crate::counts::{Counts, Report};
use crate::packages;
use crate::program::{Failure, Program, built, on_path, root};
use crate::{verifier, web};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Rust,
    Ui,
    Browser,
    Desktop,
}

impl Part {
    const ALL: [(&'static str, Part); 4] = [
        ("rust", Part::Rust),
        ("ui", Part::Ui),
        ("browser", Part::Browser),
        ("desktop", Part::Desktop),
    ];
}

fn parts(arguments: &[String]) -> Result<Vec<Part>, Failure> {
    let mut chosen = Vec::new();
    for pair in arguments.chunks(2) {
        let part = match pair {
            [only, name] if only == "--only" => Part::ALL
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, part)| *part),
            _ => None,
        };
        chosen.push(part.ok_or_else(|| Failure::Usage(format!("unknown: {}", pair.join(" "))))?);
    }
    if chosen.is_empty() {
        chosen.extend(Part::ALL.map(|(_, part)| part));
    }
    Ok(chosen)
}

/// What was run so far.
#[derive(Default)]
struct Steps {
    done: Vec<(&'static str, Duration, Counts)>,
}

impl Steps {
    /// Runs one step and answers whether nothing in it failed.
    fn run(
        &mut self,
        name: &'static str,
        report: Report,
        step: impl FnOnce() -> (String, bool),
    ) -> bool {
        println!("\n== {name}");
        let started = now();
        let (printed, ended_well) = step();
        let counts = Counts::of(report, &printed, ended_well);
        self.add(name, started.elapsed(), counts)
    }

    fn add(&mut self, name: &'static str, time: Duration, counts: Counts) -> bool {
        let fine = counts.failed == 0;
        let word = if fine { "ok" } else { "FAILED" };
        println!("== {name}: {word}, {:.1} s", time.as_secs_f64());
        self.done.push((name, time, counts));
        fine
    }

    fn command(&mut self, name: &'static str, report: Report, program: Program) -> bool {
        self.run(name, report, || program.watch())
    }

    /// A step that prepares others; only its failure counts.
    fn prepare(&mut self, name: &'static str, step: impl FnOnce() -> Result<(), Failure>) -> bool {
        println!("\n== {name}");
        let started = now();
        let failed = match step() {
            Ok(()) => 0,
            Err(Failure::Stopped(what) | Failure::Usage(what)) => {
                println!("{what}");
                1
            }
        };
        self.add(name, started.elapsed(), Counts { passed: 0, failed })
    }

    /// What could not be run because something before it failed counts as failed.
    fn unreached(&mut self, name: &'static str) {
        println!("\n== {name}: not run, what it needs failed");
        self.add(
            name,
            Duration::ZERO,
            Counts {
                passed: 0,
                failed: 1,
            },
        );
    }

    /// Prints the table and the last line.
    fn end(self) -> Result<(), Failure> {
        let mut all = Counts::default();
        println!();
        for (name, time, counts) in &self.done {
            all += *counts;
            println!(
                "{:>8.1} s {:>6} passed {:>4} failed  {name}",
                time.as_secs_f64(),
                counts.passed,
                counts.failed
            );
        }
        println!("\n{} passed, {} failed", all.passed, all.failed);
        if all.failed == 0 {
            Ok(())
        } else {
            Err(Failure::Stopped(String::new()))
        }
    }
}

pub(crate) fn test(arguments: &[String]) -> Result<(), Failure> {
    let chosen = parts(arguments)?;
    let has = |part| chosen.contains(&part);
    let mut steps = Steps::default();

    // Before anything generates: what is there now is what was handed in.
    let handed_in = web::client_files();
    let ready = steps.prepare("what this machine needs", || prepare(&chosen));

    if has(Part::Rust) {
        steps.command(
            "formatting",
            Report::Single,
            Program::cargo(["fmt", "--all", "--check"]),
        );
    }
    // The hosts embed the built screens, so these come before anything of Rust is compiled.
    let screens = ready && steps.run("screens: build", Report::Single, || ended(web::build()));
    if has(Part::Ui) {
        screens_alone(&mut steps, ready);
    }
    if !(has(Part::Rust) || has(Part::Browser) || has(Part::Desktop)) {
        return steps.end();
    }

    let workspace = screens
        && steps.command(
            "Rust: build",
            Report::Single,
            Program::cargo(["build", "--workspace", "--all-targets"]),
        );
    if has(Part::Rust) {
        if workspace {
            rust(&mut steps, &handed_in);
        } else {
            steps.unreached("Rust: lints, generated files and tests");
        }
    }
    if has(Part::Browser) {
        journeys(
            &mut steps,
            workspace,
            "journeys in a browser",
            "tests/browser",
            &["node"],
        );
    }
    if has(Part::Desktop) {
        let display = ["xvfb-run", "-a", "dbus-run-session", "--", "node"];
        journeys(
            &mut steps,
            workspace,
            "journeys in the window",
            "tests/desktop",
            &display,
        );
    }
    steps.end()
}

fn prepare(chosen: &[Part]) -> Result<(), Failure> {
    let has = |part| chosen.contains(&part);
    let mut wanted = Vec::new();
    if has(Part::Rust) || has(Part::Browser) || has(Part::Desktop) {
        // The workspace is built whole in every case: one set of features, one set of artefacts.
        wanted.extend_from_slice(packages::DESKTOP_BUILD);
    }
    if has(Part::Rust) {
        wanted.extend_from_slice(packages::RUST_TEST);
    }
    if has(Part::Browser) {
        wanted.extend_from_slice(packages::BROWSER_TEST);
    }
    if has(Part::Desktop) {
        wanted.extend_from_slice(packages::DESKTOP_TEST);
    }
    wanted.sort_by_key(|(name, _)| *name);
    wanted.dedup_by_key(|(name, _)| *name);
    packages::install(&wanted)?;
    if has(Part::Rust) && on_path("rustup") {
        for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
            if Program::cargo([command, "--version"]).ask().is_none() {
                Program::new("rustup")
                    .args(["component", "add", component])
                    .run()?;
            }
        }
    }
    packages::check_node()
}

fn screens_alone(steps: &mut Steps, ready: bool) {
    if !ready || web::install(&web::ui()).is_err() {
        steps.unreached("screens: types, lints and tests");
        return;
    }
    let npm = |script| Program::npm(&web::ui(), ["run", script]);
    steps.command("screens: types", Report::Single, npm("typecheck"));
    steps.command("screens: lints", Report::Single, npm("lint"));
    steps.command("screens: tests", Report::Vitest, npm("test"));
}

fn rust(steps: &mut Steps, handed_in: &std::collections::BTreeMap<std::path::PathBuf, Vec<u8>>) {
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    steps.command("Rust: lints", Report::Single, Program::cargo(clippy));
    steps.run("generated files are up to date", Report::Single, || {
        let (_, generated) = ended(web::codegen());
        let now = web::client_files();
        let changed: Vec<String> = handed_in
            .keys()
            .chain(now.keys())
            .filter(|path| handed_in.get(*path) != now.get(*path))
            .map(|path| path.display().to_string())
            .collect();
        for path in &changed {
            println!("{path} is not what is generated; commit what `cargo xtask codegen` writes");
        }
        (String::new(), generated && changed.is_empty())
    });
    steps.run(
        "the page that verifies is up to date",
        Report::Single,
        || ended(verifier::check()),
    );
    let tests = ["test", "--workspace", "--no-fail-fast"];
    steps.command("Rust: tests", Report::Cargo, Program::cargo(tests));
}

/// Runs `run.mjs` of a folder of whole-product tests against the programs just built.
fn journeys(steps: &mut Steps, ready: bool, name: &'static str, folder: &str, start: &[&str]) {
    let home = root().join(folder);
    let packages = !home.join("package-lock.json").exists() || web::install(&home).is_ok();
    let (Some((program, arguments)), Ok(cli), Ok(desktop), true, true) = (
        start.split_first(),
        built("quorate-cli"),
        built("quorate-desktop"),
        ready,
        packages,
    ) else {
        steps.unreached(name);
        return;
    };
    let program = Program::new(program)
        .args(arguments)
        .args([format!("{folder}/run.mjs")])
        .env("QUORATE_CLI", cli)
        .env("QUORATE_DESKTOP", desktop);
    steps.command(name, Report::LastLine, program);
}

/// A step that was run in the terminal, as one that was watched.
fn ended(outcome: Result<(), Failure>) -> (String, bool) {
    if let Err(Failure::Stopped(what) | Failure::Usage(what)) = &outcome {
        println!("{what}");
    }
    (String::new(), outcome.is_ok())
}

#[expect(
    clippy::disallowed_methods,
    reason = "steps are timed for the person who waits"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_chosen_by_name() {
        let parse = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            parts(&words)
        };
        assert_eq!(parse("").map(|all| all.len()), Ok(4));
        assert_eq!(
            parse("--only ui --only rust"),
            Ok(vec![Part::Ui, Part::Rust])
        );
        for line in ["--only", "--only everything", "rust"] {
            assert!(matches!(parse(line), Err(Failure::Usage(_))), "{line}");
        }
    }
}
