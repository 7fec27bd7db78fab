//! A disk that fails at any call of a working day, once or from then on: what was told done is done,
//! what was refused is not, and what is not known is found out afterwards.
//!
//! The program runs as it is; `strace` answers in the place of the operating system. Where it is
//! not there, or may not look into another program, nothing is tried, and that is said.
//!
//! `QUORATE_FAULTS` says how often; from 401 on, each call has failed once. `QUORATE_SEED` has the
//! same faults again.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;

use quorate_tests::{Dice, Fault, Server, times};
use serde_json::{Value, json};

use crate::kill_at_work::{acts_in, check, copy_of};
use crate::working_day::{Day, PASSPHRASE, SECRETARY, Told, committee};

/// Calls on files, which of a thread may be the first to fail, and about how many it makes in a
/// day. The first that open files load the program itself.
const CALLS: [(&str, u64, u64); 9] = [
    ("pwrite64", 1, 60),
    ("fdatasync", 1, 30),
    ("fsync", 1, 20),
    ("rename", 1, 8),
    ("ftruncate", 1, 2),
    ("unlink", 1, 3),
    ("mkdir", 1, 12),
    ("openat", 6, 150),
    ("pread64", 1, 120),
];
/// What it may say.
const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EROFS", "EACCES"];

/// A call of the shelf, early in the day, that does not come again: the day goes on.
const UNDER_THE_SHELF: Fault = Fault {
    call: "pwrite64",
    error: "EIO",
    from: 14,
    lasting: false,
};

fn may_trace() -> bool {
    let traced = Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    traced.is_ok_and(|status| status.success())
}

/// Every call that may fail, each once, in any order.
fn faults(dice: &mut Dice) -> Vec<Fault> {
    let mut faults: Vec<Fault> = CALLS
        .into_iter()
        .flat_map(|(call, first, last)| (first..=last).map(move |from| (call, from)))
        .map(|(call, from)| Fault {
            call,
            error: ERRORS[dice.below(ERRORS.len() as u64) as usize],
            from,
            lasting: dice.below(2) == 0,
        })
        .collect();
    for last in (1..faults.len()).rev() {
        faults.swap(last, dice.below(last as u64 + 1) as usize);
    }
    faults
}

/// A day on a failing disk; what was told, and what failed.
fn day(folder: &Path, number: u64, fault: &Fault) -> (Told, Vec<(String, Value)>) {
    let server = match Server::start_failing(folder, fault) {
        Ok(server) => server,
        // It did not begin at all, and said why; or was not even loaded.
        Err(said) => {
            assert!(!said.contains("panicked"), "{fault:?}: {said}");
            assert!(
                ["disk", "folder", "shared libraries"]
                    .iter()
                    .any(|word| said.contains(word)),
                "{fault:?}: {said}"
            );
            return (Told::default(), Vec::new());
        }
    };
    let (said, _listening) = channel();
    let day = Day::new(server.browser(), number, &Told::default(), said);
    let mut day = day.on_failing_disk();
    drop(day.work());
    (day.told, day.failed)
}

#[test]
fn a_disk_that_fails_at_any_call_loses_nothing_that_was_told_done() {
    let mut dice = Dice::new();
    #[expect(clippy::print_stderr, reason = "whoever reads of a failure needs it")]
    {
        eprintln!("QUORATE_SEED={}", dice.seed);
        if !may_trace() {
            eprintln!("not tried: strace is not there, or may not look into another program");
            return;
        }
    }
    let (_home, prepared) = committee();
    let before = {
        let (_home, copy) = copy_of(&prepared);
        acts_in(&copy)
    };
    let mut outcomes: BTreeMap<String, u32> = BTreeMap::new();
    let chosen = faults(&mut dice).into_iter().cycle();
    let chosen = std::iter::once(UNDER_THE_SHELF).chain(chosen);
    for (number, fault) in (0..times("QUORATE_FAULTS", 8)).zip(chosen) {
        let (_home, folder) = copy_of(&prepared);
        let (mut told, failed) = day(&folder, number.into(), &fault);
        let new = acts_in(&folder) - before;
        let acknowledged = told.acts.len() as u64;
        // Only what was left open may be there without anybody having been told.
        let open: Vec<_> = failed
            .iter()
            .filter(|(_, answer)| answer["kind"] == "unknown")
            .collect();
        assert!(
            new == acknowledged || (!open.is_empty() && new == acknowledged + 1),
            "{fault:?}: {acknowledged} acts were acknowledged, {new} are there; {failed:?}"
        );
        let server = Server::start(&folder);
        let secretary = server.browser().sign_in(SECRETARY, PASSPHRASE);
        for (command, answer) in open {
            let outcome = secretary.done("act_outcome", &json!({ "act": answer["act"] }));
            assert_eq!(
                outcome["recorded"],
                json!(new > acknowledged),
                "{command}: {fault:?}"
            );
        }
        check(&server, &mut told);
        let kind = match failed.last() {
            None => "unnoticed".to_owned(),
            Some((_, answer)) => answer["kind"].as_str().unwrap_or_default().to_owned(),
        };
        *outcomes.entry(kind).or_default() += 1;
    }
    #[expect(clippy::print_stderr, reason = "says what was tried")]
    {
        eprintln!("{outcomes:?}");
    }
}
