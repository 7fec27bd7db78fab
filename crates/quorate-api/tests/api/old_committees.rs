//! Committees as earlier builds left them, shelf and all, open in this one: `tests/committees` has
//! one of each month in which a stored form changed. None is ever taken away or made anew.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use chrono::Duration;
use quorate_api::opener::Opener;
use quorate_api::verification::{Elsewhere, verify};
use quorate_testkit::TestHouse;
use serde_json::{Value, json};
use zip::ZipArchive;

const SECRETARY: &str = "Zhou Min";
const PASSPHRASE: &str = "sample-committee";

/// What they say, by the name of their file, and the day after they were made.
const KEPT: [(&str, i64); 2] = [("2026-11-open", 271), ("2026-11-sealed", 271)];

fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/committees");
    fs::read(folder.join(name)).unwrap()
}

fn titles(test: &TestHouse) -> Vec<String> {
    let all = json!({ "stages": [], "skip": 0, "take": 200 });
    let docket = test.call(SECRETARY, "docket", all);
    let cases = docket["cases"].as_array().unwrap().iter();
    let mut titles: Vec<_> = cases
        .map(|case| case["title"].as_str().unwrap().to_owned())
        .collect();
    titles.sort();
    titles
}

/// A committee of an earlier build, as it lies there, with what it is known to say.
fn kept(name: &str, days: i64) -> (TestHouse, Value) {
    let test = TestHouse::empty();
    test.clock.pass(Duration::days(days));
    let test = test.reopened_after(|folder| {
        let mut zip = ZipArchive::new(Cursor::new(file(&format!("{name}.zip")))).unwrap();
        zip.extract(folder).unwrap();
    });
    let expected = serde_json::from_slice(&file(&format!("{name}.json"))).unwrap();
    (test, expected)
}

#[test]
fn an_old_committee_opens_answers_and_goes_on() {
    for (name, days) in KEPT {
        let (test, expected) = kept(name, days);
        let sign_in = json!({ "name": SECRETARY, "passphrase": PASSPHRASE });
        test.sign(SECRETARY, "sign_in", sign_in);
        let known: Vec<String> = serde_json::from_value(expected["titles"].clone()).unwrap();
        assert_eq!(titles(&test), known, "{name}");
        let request = json!({
            "submission": "application", "title": "After all these years", "summary": "s",
            "applicant": "Somebody", "organisation": "An organisation", "language": "en",
            "documents": [], "interest": "none",
        });
        test.call(SECRETARY, "log_submission", request);
        assert_eq!(titles(&test).len(), known.len() + 1, "{name}");
    }
}

#[test]
fn an_old_committee_is_verified_whole() {
    for (name, days) in KEPT {
        let (test, expected) = kept(name, days);
        let TestHouse { house, folder, .. } = test;
        drop(house);
        let opener = Opener::Person {
            name: SECRETARY.to_owned(),
            passphrase: PASSPHRASE.to_owned().into(),
        };
        let folder = folder.path().join("committee");
        let found = verify(&folder, &Elsewhere::default(), Some(&opener)).unwrap();
        assert_eq!(json!(found.acts), expected["acts"], "{name}");
        assert_eq!(json!(found.head), expected["head"], "{name}");
        assert_eq!(json!(found.attachments), expected["attachments"], "{name}");
        assert_eq!(json!(found.signatures), expected["signatures"], "{name}");
    }
}
