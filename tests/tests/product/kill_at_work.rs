//! The power switch at any instant of a working day: every act that was acknowledged is there,
//! none is half there, and what screens show is what the journal says.
//!
//! `QUORATE_KILLS` says how often. `QUORATE_SEED` has the same instants again, as far as a race
//! between two processes can be had again.

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::thread::{sleep, spawn};
use std::time::Duration;

use quorate_tests::{Dice, Program, Server, copy_folder, times};
use serde_json::json;
use tempfile::TempDir;

use crate::working_day::{Day, PASSPHRASE, SECRETARY, Told, committee};

/// Kills after which the committee begins anew, so that it does not grow for ever.
const OF_ONE_COMMITTEE: u32 = 20;

/// The longest an instant lies after the answer before it: longer than an act takes.
const MICROSECONDS: u64 = 8_000;

/// Copies a committee.
pub(crate) fn copy_of(folder: &Path) -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let copy = home.path().join("committee");
    copy_folder(folder, &copy);
    (home, copy)
}

/// The acts of a committee that is intact. A copy is verified: whoever opens the folder next finds
/// it as the kill left it.
pub(crate) fn acts_in(folder: &Path) -> u64 {
    let (_home, copy) = copy_of(folder);
    let verified = Program::new(["verify"]).path(&copy).run().json();
    verified["acts"].as_u64().unwrap()
}

/// Holds what was acknowledged against what is there.
pub(crate) fn check(server: &Server, told: &mut Told) {
    let secretary = server.browser().sign_in(SECRETARY, PASSPHRASE);
    for (command, id) in &told.acts {
        let Some(id) = id else { continue };
        let outcome = secretary.done("act_outcome", &json!({ "act": id }));
        assert_eq!(outcome["recorded"], true, "{command} was acknowledged");
    }
    let draft = secretary.done("draft", &json!({ "key": "submission:day" }));
    let draft = draft["draft"]["content"].as_str();
    let draft = draft.map_or(0, |text| text.parse().unwrap());
    assert!([told.draft.0, told.draft.1].contains(&draft), "{told:?}");
    let session = secretary.done("session", &json!({}));
    let size = session["settings"]["text_size"].as_u64().unwrap();
    assert!([told.size.0, told.size.1].contains(&size), "{told:?}");
    told.draft = (draft, draft);
    told.size = (size, size);
}

/// Kills the program after a number of answers and some microseconds; what it had told until then.
fn killed(server: &mut Server, number: u64, before: &Told, answers: u64, then: Duration) -> Told {
    let (said, listening) = channel();
    let mut day = Day::new(server.browser(), number, before, said);
    let working = spawn(move || {
        // It ends when the program is gone, or when all is done.
        drop(day.work());
        day.told
    });
    for _ in 0..answers {
        if listening.recv().is_err() {
            break;
        }
    }
    // Not a wait for something to happen: the instant is the point.
    sleep(then);
    server.kill();
    working.join().unwrap()
}

#[test]
fn every_act_of_a_working_day_is_there_after_the_program_was_killed() {
    let mut dice = Dice::new();
    #[expect(clippy::print_stderr, reason = "whoever reads of a failure needs it")]
    {
        eprintln!("QUORATE_SEED={}", dice.seed);
    }
    let (_home, prepared) = committee();
    let whole = {
        let (_home, folder) = copy_of(&prepared);
        let before = acts_in(&folder);
        let mut server = Server::start(&folder);
        let all = Duration::from_micros(0);
        let told = killed(&mut server, 0, &Told::default(), u64::MAX, all);
        // Each of these records one act: the number stands for those whose answer names none.
        let acts = acts_in(&folder) - before;
        assert_eq!(acts, told.acts.len() as u64, "{:?}", told.acts);
        check(&Server::start(&folder), &mut told.clone());
        told
    };
    assert!(whole.acts.len() > 60, "{}", whole.acts.len());
    let answers = whole.acts.len() as u64 + 2;

    let mut committee = copy_of(&prepared);
    let mut acts = acts_in(&committee.1);
    let mut told = Told::default();
    for kill in 0..times("QUORATE_KILLS", 25) {
        if kill % OF_ONE_COMMITTEE == OF_ONE_COMMITTEE - 1 {
            committee = copy_of(&prepared);
            acts = acts_in(&committee.1);
            told = Told::default();
        }
        let folder = &committee.1;
        let mut server = Server::start(folder);
        check(&server, &mut told);
        let then = Duration::from_micros(dice.below(MICROSECONDS));
        told = killed(&mut server, kill.into(), &told, dice.below(answers), then);
        if dice.below(8) == 0 {
            // And once more while it opens.
            let mut opening = Program::new(["serve", "--port", "0"])
                .committee(folder)
                .start();
            sleep(Duration::from_micros(dice.below(20 * MICROSECONDS)));
            opening.kill().unwrap();
            opening.wait().unwrap();
        }
        let now = acts_in(folder);
        let (new, acknowledged) = (now - acts, told.acts.len() as u64);
        // At most the one that was on its way is there without anybody having been told.
        assert!(
            new == acknowledged || new == acknowledged + 1,
            "kill {kill}: {acknowledged} acts were acknowledged and {new} are there; {:?}",
            told.acts.last()
        );
        acts = now;
    }
    check(&Server::start(&committee.1), &mut told);
}
