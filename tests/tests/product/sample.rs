//! The sample committee, built once and copied by whoever needs one.

use std::path::PathBuf;
use std::sync::OnceLock;

use quorate_tests::{Program, copy_folder};
use serde_json::Value;
use tempfile::TempDir;

/// The passphrase of everybody in the sample.
pub(crate) const PASSPHRASE: &str = "sample-committee";

struct Sample {
    _home: TempDir,
    folder: PathBuf,
    people: Vec<(String, String)>,
}

fn sample() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("sample");
        let card = Program::new(["sample"]).committee(&folder).run().json();
        let people = card["people"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let people = people
            .map(|person| (text(&person["name"]), text(&person["role"])))
            .collect();
        Sample {
            _home: home,
            folder,
            people,
        }
    })
}

/// A copy of the sample of one's own.
pub(crate) fn copy() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("committee");
    copy_folder(&sample().folder, &folder);
    (home, folder)
}

/// The sample's secretary.
pub(crate) fn secretary() -> &'static str {
    let mut people = sample().people.iter();
    people
        .find(|(_, role)| role == "secretary")
        .map(|(name, _)| name.as_str())
        .unwrap()
}

/// An empty committee with a secretary of the same name and passphrase.
pub(crate) fn empty() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("committee");
    let names = [
        "create",
        "--name",
        "Board",
        "--zone",
        "UTC",
        "--profile",
        "cn-st-ethics-2023",
    ];
    Program::new(names)
        .committee(&folder)
        .path("--secretary".as_ref())
        .path(secretary().as_ref())
        .passphrase(PASSPHRASE)
        .run()
        .json();
    (home, folder)
}
