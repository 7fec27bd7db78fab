//! What is damaged or lost of the record and its files: told, and put back from the backup.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Duration;
use quorate_api::ApiError;
use quorate_api::opener::{self, Opener};
use quorate_testkit::{PASSPHRASE, TestHouse, awaited};
use serde_json::{Value, json};

use super::backups::{call, choose, committee, disk, train};

/// Logs a submission with a file; where the case shows the file, and where it lies.
fn with_plan(test: &TestHouse) -> (String, PathBuf) {
    let digest = test.put("Ada", "plan.txt", b"The plan");
    let logged = test.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": "A title", "summary": "x", "applicant": "y",
            "language": "en", "interest": "none",
            "documents": [{ "name": "plan.txt", "digest": digest, "label": "reference" }],
        }),
    );
    let case = logged["case"].as_str().unwrap();
    let blobs = test.folder.path().join("committee/blobs");
    let folders = fs::read_dir(&blobs).unwrap();
    let files = folders
        .map(|entry| entry.unwrap().path())
        .filter(|folder| !folder.ends_with("incoming"))
        .flat_map(|folder| fs::read_dir(folder).unwrap());
    let files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    (format!("document/{case}/{digest}"), files[0].clone())
}

/// Attachments are looked for while people work, and put back from the backup before anybody opens
/// them; what is not there either is told. Once a week they are read whole.
#[test]
fn attachments_are_looked_through_when_the_committee_opens() {
    let test = committee();
    let (address, path) = with_plan(&test);
    let whole = fs::read(&path).unwrap();
    let kept = test.folder.path().join("committee/backups.json");
    let until = |so: &dyn Fn() -> bool| awaited(|| so().then_some(()));
    let damaged = |test: &TestHouse| {
        let lost = |session: &Value| !session["damaged"].is_null();
        test.until("Ben", "session", &json!({}), lost)["damaged"].clone()
    };
    let test = test.reopened_after(|_| fs::remove_file(&path).unwrap());
    let told = damaged(&test);
    assert_eq!(told["code"], "attachments-lost");
    assert_eq!(told["args"]["count"], "1");
    let test = test.reopened_after(|_| fs::write(&path, &whole[1..]).unwrap());
    assert_eq!(damaged(&test)["code"], "attachments-lost");
    let test = test.reopened_after(|_| fs::write(&path, &whole).unwrap());
    let looked = || {
        let kept = fs::read(&kept).unwrap_or_default();
        serde_json::from_slice(&kept).is_ok_and(|kept: Value| kept["looked_through"].is_string())
    };
    until(&looked);
    let session = test.call("Ben", "session", json!({}));
    assert!(session["damaged"].is_null());

    choose(&test, &disk(&test).join("backup"));
    let test = test.reopened_after(|_| fs::remove_file(&path).unwrap());
    until(&|| path.exists());
    assert_eq!(test.get("Ada", &address).unwrap().2, "The plan");
    let mended = |desk: &Value| {
        let mine = desk["mine"].as_array().unwrap();
        mine.iter().any(|item| item["need"] == "record-mended")
    };
    test.until("Ada", "desk", &json!({}), mended);

    // As long as it was: found when it is read whole again.
    test.clock.pass(Duration::days(8));
    let mut other = whole.clone();
    *other.last_mut().unwrap() ^= 1;
    let test = test.reopened_after(|_| fs::write(&path, &other).unwrap());
    until(&|| fs::read(&path).is_ok_and(|bytes| bytes != other));
    assert_eq!(test.get("Ada", &address).unwrap().2, "The plan");

    // Where nobody closes it, each day’s first act begins anew.
    fs::remove_file(&path).unwrap();
    test.clock.pass(Duration::days(1));
    test.call("Ada", "unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(!path.exists(), "who unlocks does not act");
    let case = json!({
        "submission": "application", "title": "Another", "summary": "x", "applicant": "y",
        "language": "en", "interest": "none", "documents": [],
    });
    test.call("Ada", "log_submission", case);
    until(&|| path.exists());
}

/// An attachment that is damaged or gone is put back from the backup when somebody opens it, and
/// named where the backup does not have it.
#[test]
fn an_attachment_that_is_lost_comes_back_from_the_backup() {
    let test = committee();
    let (address, path) = with_plan(&test);
    let lost = |test: &TestHouse| match test.get("Ada", &address) {
        Err(ApiError::Refused(why)) => (why.code, why.args["folder"].clone()),
        other => panic!("{other:?}"),
    };
    let whole = fs::read(&path).unwrap();
    fs::write(&path, b"damaged").unwrap();
    assert_eq!(lost(&test), ("file-lost".to_owned(), "none".to_owned()));
    fs::write(&path, &whole).unwrap();
    let disk = disk(&test);
    let folder = disk.join("backup");
    choose(&test, &folder);
    for spoil in [
        |path: &Path| fs::write(path, b"damaged").unwrap(),
        |path: &Path| fs::remove_file(path).unwrap(),
    ] {
        spoil(&path);
        let away = test.folder.path().join("away");
        fs::rename(&disk, &away).unwrap();
        assert_eq!(lost(&test).1, folder.to_str().unwrap());
        fs::rename(&away, &disk).unwrap();
        assert_eq!(test.get("Ada", &address).unwrap().2, "The plan");
        assert!(path.exists());
    }
}

/// A record that is damaged is put back from the backup before it opens, with what was recorded
/// since, and who keeps the backups is told to have the disk looked at. Where the backup is away, the
/// committee stays as it is until the disk is there.
#[test]
fn a_record_that_is_damaged_is_put_back_from_the_backup_when_the_committee_opens() {
    let test = committee();
    train(&test, "one");
    let disk = disk(&test);
    choose(&test, &disk.join("backup"));
    train(&test, "two");
    let mended = |desk: &Value| {
        let mine = desk["mine"].as_array().unwrap();
        mine.iter().any(|item| item["need"] == "record-mended")
    };
    let before = test.call("Ada", "desk", json!({}));
    assert!(!mended(&before));
    let segment = |folder: &Path| folder.join("journal/00000001.log");
    let whole = fs::read(segment(&test.folder.path().join("committee"))).unwrap();
    let away = test.folder.path().join("away");
    let mut damaged = whole.clone();
    damaged[2_000] ^= 1;
    let test = test.reopened_after(|folder| {
        fs::write(segment(folder), &damaged).unwrap();
        fs::rename(&disk, &away).unwrap();
        let ada = Opener::Person {
            name: "Ada".to_owned(),
            passphrase: PASSPHRASE.to_owned().into(),
        };
        assert!(opener::open(folder, Some(&ada)).is_err());
        // The disk is put in.
        fs::rename(&away, &disk).unwrap();
    });
    let folder = test.folder.path().join("committee");
    assert_eq!(fs::read(segment(&folder)).unwrap()[..whole.len()], whole);
    let desk = test.call("Ada", "desk", json!({}));
    assert!(mended(&desk), "{desk}");
    assert!(!mended(&test.call("Ben", "desk", json!({}))));
    let aside = fs::read_dir(folder.join("journal/set-aside")).unwrap();
    let aside: Vec<_> = aside.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(aside.len(), 1);
    assert_eq!(fs::read(&aside[0]).unwrap(), damaged);
}

/// Where the backup is not there, signing in says what would change it, and touches nothing.
#[test]
fn a_record_that_is_damaged_without_its_backup_says_what_would_change_it() {
    let test = committee();
    let disk = disk(&test);
    choose(&test, &disk.join("backup"));
    let TestHouse {
        house,
        clock,
        folder,
        ..
    } = test;
    drop(house);
    let segment = folder.path().join("committee/journal/00000001.log");
    let mut damaged = fs::read(&segment).unwrap();
    damaged[2_000] ^= 1;
    fs::write(&segment, &damaged).unwrap();
    let away = folder.path().join("away");
    fs::rename(&disk, &away).unwrap();
    let sign_in = json!({ "name": "Ada", "passphrase": PASSPHRASE });
    let house = quorate_testkit::open(folder.path(), &clock).unwrap();
    let why = call(&house, "sign_in", sign_in.clone()).unwrap_err();
    assert_eq!(why, "record-damaged");
    assert_eq!(fs::read(&segment).unwrap(), damaged);
    fs::rename(&away, &disk).unwrap();
    call(&house, "sign_in", sign_in).unwrap();
    assert_ne!(fs::read(&segment).unwrap(), damaged);
}
