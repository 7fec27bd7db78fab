//! A shelf that will not open keeps nobody from reading.

use std::fs;
use std::os::unix::fs::symlink;

use chrono::Duration;
use quorate_testkit::TestHouse;
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
    let test = test.reopened_after(|folder| {
        fs::remove_dir_all(folder.join("shelf")).unwrap();
        symlink("/proc/self", folder.join("shelf")).unwrap();
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
