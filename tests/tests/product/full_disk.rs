//! A disk without room: what is refused is not there, everything can be read meanwhile, and work
//! goes on as soon as there is room again, without a new start.
//!
//! The disk is a small one in memory that only the program sees. Where a machine does not let a user
//! have mounts of their own, nothing is tried, and that is said.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use quorate_tests::{Browser, Server, copy_folder};
use serde_json::{Value, json};

use crate::kill_at_work::acts_in;
use crate::working_day::{PASSPHRASE, SECRETARY, committee};

const DISK_BYTES: u64 = 24 * 1024 * 1024;

/// More acts than fit into what is left when the disk is nearly full.
const MANY: usize = 1_000;

fn may_mount() -> bool {
    let mounted = Command::new("unshare")
        .args([
            "--map-root-user",
            "--mount",
            "mount",
            "-t",
            "tmpfs",
            "none",
            "/mnt",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    mounted.is_ok_and(|status| status.success())
}

/// Writes until there is no room.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    loop {
        match file.write(&[0x5a; 4096]) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::StorageFull => return,
            Err(error) => panic!("{error}"),
        }
    }
}

fn log(secretary: &Browser, number: usize) -> Result<(), Value> {
    let request = json!({
        "submission": "application", "title": format!("Trial {number}"), "summary": "Short",
        "applicant": "Dr Li", "organisation": "Hospital", "language": "en", "documents": [],
        "interest": "none",
    });
    match secretary.call("log_submission", &request).unwrap() {
        (200, _) => Ok(()),
        (_, answer) => Err(answer),
    }
}

fn cases(secretary: &Browser) -> usize {
    let request = json!({ "stages": [], "skip": 0, "take": 10 });
    let total = &secretary.done("docket", &request)["total"];
    usize::try_from(total.as_u64().unwrap()).unwrap()
}

#[expect(clippy::print_stderr, reason = "whoever reads of the run needs it")]
fn not_tried(why: &str) {
    eprintln!("not tried: {why}");
}

/// The journal finds room here, and what is recorded is read all the same.
#[test]
fn a_shelf_without_room_gives_way_to_one_in_memory_and_says_so() {
    let (_home, prepared) = committee();
    let server = Server::start(&prepared);
    let secretary = server.browser().sign_in(SECRETARY, PASSPHRASE);
    let in_memory = || secretary.done("session", &json!({}))["in_memory"].clone();
    log(&secretary, 0).unwrap();
    assert_eq!(in_memory(), Value::Null);
    let shelf = prepared.join("shelf");
    let Some(no_room) = server.without_room_for(&[shelf.join("db"), shelf.join("room")]) else {
        return not_tried("strace is not there, or may not look into a program that runs");
    };
    let mut logged = 1;
    while in_memory().is_null() {
        log(&secretary, logged).unwrap();
        logged += 1;
        assert!(logged < MANY, "the shelf noticed nothing");
    }
    assert_eq!(in_memory(), "disk-full");
    log(&secretary, logged).unwrap();
    logged += 1;
    assert_eq!(cases(&secretary), logged);
    drop(no_room);
    drop(server);
    let server = Server::start(&prepared);
    let secretary = server.browser().sign_in(SECRETARY, PASSPHRASE);
    assert_eq!(cases(&secretary), logged);
    assert!(secretary.done("session", &json!({}))["in_memory"].is_null());
}

#[test]
fn a_full_disk_refuses_acts_and_keeps_nobody_from_reading() {
    if !may_mount() {
        return not_tried("this machine does not let a user have mounts of their own");
    }
    let (home, prepared) = committee();
    let before = acts_in(&prepared);
    let disk = home.path().join("small");
    let server = Server::start_on_small_disk(&prepared, &disk, DISK_BYTES).unwrap();
    let secretary = server.browser().sign_in(SECRETARY, PASSPHRASE);
    let place = server.seen_by(&disk);
    log(&secretary, 0).unwrap();
    let mut logged = 1;
    // What sled was given and has not written yet finds no room either.
    fill(&place.join("filler"));
    for _ in 0..3 {
        let refused = (0..MANY).find_map(|_| match log(&secretary, logged) {
            Ok(()) => {
                logged += 1;
                None
            }
            Err(answer) => Some(answer),
        });
        let answer = refused.unwrap();
        assert_eq!(answer["code"], "disk-refused", "{answer}");
        assert_eq!(cases(&secretary), logged);
    }
    fs::remove_file(place.join("filler")).unwrap();
    for _ in 0..3 {
        log(&secretary, logged).unwrap();
        logged += 1;
        assert_eq!(cases(&secretary), logged);
    }
    let after = home.path().join("after");
    copy_folder(&place, &after);
    drop(server);
    assert_eq!(acts_in(&after) - before, logged as u64);
    let server = Server::start(&after);
    let secretary = server.browser().sign_in(SECRETARY, PASSPHRASE);
    assert_eq!(cases(&secretary), logged);
}
