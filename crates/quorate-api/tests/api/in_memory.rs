//! A shelf that will not open, or breaks, keeps nobody from reading.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use chrono::Duration;
use quorate_api::opener::Opener;
use quorate_api::verification::{Elsewhere, Unchecked, verify};
use quorate_ledger::{Batch, Bounds, Direction, Sealer, Shelf as _, SledShelf};
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

fn docket(test: &TestHouse) -> Value {
    let all = json!({ "stages": [], "skip": 0, "take": 10 });
    test.call("Ada", "docket", all)["cases"].clone()
}

fn log(test: &TestHouse, title: &str) {
    let request = json!({
        "submission": "application", "title": title, "summary": "s", "applicant": "Somebody",
        "organisation": "An organisation", "language": "en", "documents": [], "interest": "none",
    });
    test.call("Ada", "log_submission", request);
}

fn in_memory(test: &TestHouse) -> Value {
    test.call("Ada", "session", json!({}))["in_memory"].clone()
}

#[test]
fn everything_is_read_and_recorded_while_views_are_in_memory_and_after() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    log(&test, "One");
    assert_eq!(in_memory(&test), Value::Null);
    let before = docket(&test);
    // A place in which no store can be made, and none put aside, when the program begins again.
    let unchecked = |folder: &Path| {
        let opener = Opener::Person {
            name: "Ada".to_owned(),
            passphrase: PASSPHRASE.to_owned().into(),
        };
        let verified = verify(folder, &Elsewhere::default(), Some(&opener)).unwrap();
        verified.unchecked.contains(&Unchecked::Views)
    };
    let test = test.reopened_after(|folder| {
        assert!(!unchecked(folder));
        fs::remove_dir_all(folder.join("shelf")).unwrap();
        symlink("/proc/self", folder.join("shelf")).unwrap();
        assert!(unchecked(folder));
    });
    assert_eq!(in_memory(&test), "disk-failed");
    assert_eq!(docket(&test), before);
    log(&test, "Two");
    let after = docket(&test);
    assert_eq!(after.as_array().unwrap().len(), 2);
    // The cause is gone: within half a minute it goes on as always.
    fs::remove_file(test.folder.path().join("committee/shelf")).unwrap();
    test.clock.pass(Duration::seconds(31));
    assert_eq!(
        in_memory(&test),
        Value::Null,
        "asking for the session is enough"
    );
    assert_eq!(docket(&test), after);
    log(&test, "Three");
    assert_eq!(docket(&test).as_array().unwrap().len(), 3);
    assert!(test.folder.path().join("committee/shelf/db").exists());
    let test = test.reopened();
    assert_eq!(in_memory(&test), Value::Null);
    assert_eq!(docket(&test).as_array().unwrap().len(), 3);
}

/// Writes what does not open over everything on the shelf under a prefix.
fn spoilt(test: TestHouse, prefix: &str) -> TestHouse {
    test.reopened_after(|folder| {
        // A shelf takes any value, and only the key of the committee opens those it sealed.
        let (shelf, _) = SledShelf::open(&folder.join("shelf"), Sealer::NONE).unwrap();
        let mut batch = Batch::new();
        for entry in shelf.range(Bounds::prefix(prefix.as_bytes()), Direction::Forwards) {
            batch.put(entry.unwrap().0, "spoilt");
        }
        assert!(!batch.is_empty(), "{prefix}");
        shelf.apply(batch).unwrap();
    })
}

#[test]
fn a_shelf_that_cannot_be_read_at_opening_is_made_anew() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    log(&test, "One");
    let before = docket(&test);
    let test = spoilt(test, "case/");
    assert_eq!(in_memory(&test), Value::Null);
    assert_eq!(docket(&test), before);
}

#[test]
fn a_shelf_that_breaks_while_people_work_is_opened_again_and_then_made_anew() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    log(&test, "One");
    let before = docket(&test);
    // Opening does not read these.
    let test = spoilt(test, "event/case");
    assert_eq!(docket(&test), before);
    let page = json!({ "case": before[0]["id"] });
    for _ in 0..2 {
        assert_eq!(test.refused("Ada", "case", page.clone()), "disk-refused");
    }
    let case = test.call("Ada", "case", page);
    assert_eq!(case["content"]["summary"], "s");
    assert_eq!(in_memory(&test), Value::Null);
    assert_eq!(docket(&test), before);
    log(&test, "Two");
    assert_eq!(docket(&test).as_array().unwrap().len(), 2);
}
