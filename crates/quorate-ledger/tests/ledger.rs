//! A whole ledger on a real folder.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use quorate_ledger::{
    Act, Batch, CreateError, EmptyBecause, Ledger, Log, OpenError, Recorded, Sequence,
    ShelfOpening, StreamId,
};
use uuid::Uuid;

fn act(number: u32) -> Act {
    Act {
        id: Uuid::from_u128(u128::from(number)),
        at: chrono::DateTime::UNIX_EPOCH,
        actor: None,
        on_behalf_of: None,
        events: vec![Recorded {
            stream: StreamId::new("case:1"),
            version: number,
            kind: "note_added".to_owned(),
            schema: 1,
            body: serde_json::json!({ "text": "审查事项" }),
        }],
    }
}

fn filled(folder: &Path) {
    let ledger = Ledger::create(folder).unwrap();
    for number in 1..=20 {
        let head = ledger.log().head();
        ledger.log().append(head, &[act(number)]).unwrap();
        let mut batch = Batch::new();
        batch.put("checkpoint", number.to_be_bytes());
        ledger.shelf().apply(batch).unwrap();
    }
}

#[test]
fn a_committee_opens_as_it_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("data/committee");
    filled(&folder);
    for _ in 0..10 {
        let ledger = Ledger::open(&folder).unwrap();
        assert!(ledger.opening().journal.ended_cleanly);
        assert_eq!(ledger.opening().shelf, ShelfOpening::AsItWas);
        assert_eq!(ledger.log().head(), Sequence(20));
        let read: Vec<Act> = ledger
            .log()
            .read_from(Sequence(1))
            .map(|placed| placed.unwrap().act)
            .collect();
        assert_eq!(read, (1..=20).map(act).collect::<Vec<_>>());
        assert!(ledger.shelf().get(b"checkpoint").unwrap().is_some());
        ledger.log().verify().unwrap();
    }
}

#[test]
fn a_deleted_shelf_is_empty_and_the_record_whole() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    fs::remove_dir_all(folder.path().join("shelf")).unwrap();
    let ledger = Ledger::open(folder.path()).unwrap();
    let why = EmptyBecause::Absent;
    assert_eq!(ledger.opening().shelf, ShelfOpening::Empty { why });
    assert_eq!(ledger.log().head(), Sequence(20));
}

#[test]
fn a_damaged_journal_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let path = folder.path().join("journal/00000001.log");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        Ledger::open(folder.path()),
        Err(OpenError::Damaged { segment: 1, .. })
    ));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn only_an_empty_folder_becomes_a_committee() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        Ledger::open(folder.path()),
        Err(OpenError::NoCommittee)
    ));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    fs::write(folder.path().join("letter.odt"), b"mine").unwrap();
    assert!(matches!(
        Ledger::create(folder.path()),
        Err(CreateError::NotEmpty)
    ));
    fs::remove_file(folder.path().join("letter.odt")).unwrap();
    // What a creation leaves that was killed before its end.
    fs::write(folder.path().join("lock"), b"").unwrap();
    fs::create_dir(folder.path().join("journal")).unwrap();
    drop(Ledger::create(folder.path()).unwrap());
    assert!(matches!(
        Ledger::create(folder.path()),
        Err(CreateError::NotEmpty)
    ));
}

#[test]
fn a_newer_format_is_left_untouched() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let format = folder.path().join("format.json");
    fs::write(&format, br#"{"format":4,"unheard_of":true}"#).unwrap();
    fs::remove_file(folder.path().join("lock")).unwrap();
    let opened = Ledger::open(folder.path());
    assert!(matches!(opened, Err(OpenError::NewerFormat { needs: 4 })));
    assert!(!folder.path().join("lock").exists());
}

/// What this version writes an older one cannot read: it is to refuse the folder, and says so.
#[test]
fn an_older_format_is_raised_when_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let format = folder.path().join("format.json");
    fs::write(&format, br#"{"format":1}"#).unwrap();
    drop(Ledger::open(folder.path()).unwrap());
    assert_eq!(fs::read(&format).unwrap(), br#"{"format":3}"#);
}

/// Views hold what keys were destroyed for: a shelf that was ended opens no more, also where the
/// program ended before it was made anew.
#[test]
fn a_shelf_that_was_ended_is_empty_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let ledger = Ledger::open(folder.path()).unwrap();
    assert!(matches!(ledger.opening().shelf, ShelfOpening::AsItWas));
    ledger.end_shelf().unwrap();
    drop(ledger);
    let again = Ledger::open(folder.path()).unwrap();
    assert!(matches!(again.opening().shelf, ShelfOpening::Empty { .. }));
}

/// Run again by the next test as a process of its own; does nothing otherwise.
#[test]
fn the_second_process() {
    let Some(folder) = std::env::var_os("QUORATE_LEDGER_TEST_FOLDER") else {
        return;
    };
    let locked = matches!(Ledger::open(Path::new(&folder)), Err(OpenError::Locked));
    assert!(locked, "the committee is open in the first process");
}

#[test]
fn a_second_process_is_locked_out() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let second = || {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "the_second_process"])
            .env("QUORATE_LEDGER_TEST_FOLDER", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap()
            .success()
    };
    let ledger = Ledger::open(folder.path()).unwrap();
    assert!(matches!(
        Ledger::open(folder.path()),
        Err(OpenError::Locked)
    ));
    assert!(second());
    drop(ledger);
    assert!(!second(), "the lock is let go");
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_enter() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("committee");
    filled(&folder);
    for name in ["", "journal", "blobs", "desk", "shelf"] {
        let mode = fs::metadata(folder.join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o700, "{name}");
    }
}

/// A place in which no store can be made, and none put aside.
#[cfg(unix)]
fn shut(folder: &Path) {
    fs::remove_dir_all(folder.join("shelf")).unwrap();
    std::os::unix::fs::symlink("/proc/self", folder.join("shelf")).unwrap();
}

#[cfg(unix)]
#[test]
fn a_shelf_that_will_not_open_is_one_in_memory_until_it_does() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    shut(folder.path());
    let ledger = Ledger::open(folder.path()).unwrap();
    assert!(ledger.shelf_in_memory().is_some());
    assert_eq!(ledger.log().head(), Sequence(20));
    let mut batch = Batch::new();
    batch.put("checkpoint", [1]);
    ledger.shelf().apply(batch).unwrap();
    assert!(!ledger.open_shelf_again(), "the cause is there still");
    fs::remove_file(folder.path().join("shelf")).unwrap();
    assert!(ledger.open_shelf_again());
    assert!(ledger.shelf_in_memory().is_none());
    assert_eq!(ledger.shelf().get(b"checkpoint").unwrap(), None);
    assert!(!ledger.open_shelf_again(), "it is open already");
}
