//! Backups: chosen, made by themselves, told on the desk when they are not, and put back.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Duration;
use quorate_api::opener::{self, Opener};
use quorate_api::{ApiError, House};
use quorate_ledger::{Ledger, Log as _, Sequence};
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

/// Ada keeps the record, Cai chairs, Ben is a member, Ida administers. The host stays.
pub(super) fn committee() -> TestHouse {
    let test = TestHouse::with_committee("cn-st-ethics-2023");
    test.appoint("Cai", "chair", &["ethics"]);
    test.appoint("Ben", "member", &["scientific"]);
    test.appoint("Ida", "administrator", &[]);
    test.house.keep_daily_backups();
    test
}

/// A disk that is put in: a folder in which the one for backups is made.
pub(super) fn disk(test: &TestHouse) -> PathBuf {
    let disk = test.folder.path().join("disk");
    fs::create_dir_all(&disk).unwrap();
    disk
}

/// Waits until nothing runs; what the page says then.
fn settled(test: &TestHouse, who: &str) -> Value {
    test.until(who, "backups", &json!({}), |page| page["running"].is_null())
}

pub(super) fn choose(test: &TestHouse, folder: &Path) -> Value {
    test.call("Ada", "choose_backup_folder", json!({ "folder": folder }));
    settled(test, "Ada")
}

/// Lets time pass, after which everybody unlocks their window.
fn pass(test: &TestHouse, time: Duration) {
    test.clock.pass(time);
    for who in ["Ada", "Cai", "Ben", "Ida"] {
        test.call(who, "unlock", json!({ "passphrase": PASSPHRASE }));
    }
}

/// Something that is recorded.
pub(super) fn train(test: &TestHouse, what: &str) {
    let request = json!({ "person": test.person("Ben"), "what": what, "on": "2026-02-01" });
    test.call("Ada", "record_training", request);
}

fn needs(test: &TestHouse, who: &str) -> Vec<String> {
    let desk = test.call(who, "desk", json!({}));
    let mine = desk["mine"].as_array().unwrap().clone();
    let needs = mine.iter().map(|item| item["need"].as_str().unwrap());
    needs
        .filter(|need| need.starts_with("back-up"))
        .map(ToOwned::to_owned)
        .collect()
}

/// A folder that was put back, as Ada opens it.
fn opened(folder: &Path) -> Ledger {
    let ada = Opener::Person {
        name: "Ada".to_owned(),
        passphrase: PASSPHRASE.to_owned().into(),
    };
    opener::open(folder, Some(&ada)).unwrap()
}

/// What the acts of a folder are about that is put back, as training.
fn trainings(folder: &Path) -> Vec<String> {
    let ledger = opened(folder);
    let acts = ledger.log().read_from(Sequence(1));
    let acts: Vec<_> = acts.map(|placed| placed.unwrap().act).collect();
    let events = acts.iter().flat_map(|act| &act.events);
    let bodies = events.map(|event| ledger.subjects().opened(&event.body).to_string());
    let said = ["one", "two", "three", "four"];
    let what = bodies.filter_map(|body| {
        let fits = |word: &&str| body.contains(&format!("\"what\":\"{word}\""));
        said.into_iter().find(fits)
    });
    what.map(ToOwned::to_owned).collect()
}

#[test]
fn a_folder_that_is_chosen_is_backed_up_to_at_once_and_verified() {
    let test = committee();
    let page = test.call("Ada", "backups", json!({}));
    assert_eq!(page["folder"], Value::Null);
    assert_eq!(page["last"], Value::Null);
    assert_eq!(
        test.refused("Ada", "back_up", json!({})),
        "backup-no-folder"
    );
    let folder = disk(&test).join("backup");
    let page = choose(&test, &folder);
    assert_eq!(page["folder"], json!(folder));
    assert_eq!(page["failure"], Value::Null);
    assert_eq!(page["last"]["folder"], json!(folder));
    assert!(page["last"]["acts"].as_u64().unwrap() > 3);
    assert!(folder.join("backup.json").exists());
    assert!(!folder.join("verifying").exists());
    // What concerns this machine is no part of what is backed up.
    assert!(!folder.join("backups.json").exists());
    // Chosen stays chosen.
    let test = test.reopened();
    assert_eq!(
        test.call("Ada", "backups", json!({}))["folder"],
        json!(folder)
    );
}

#[test]
fn only_who_keeps_backups_sees_and_makes_them() {
    let test = committee();
    choose(&test, &disk(&test).join("backup"));
    for who in ["Cai", "Ben"] {
        let into = disk(&test).join("copy");
        for (command, request) in [
            ("backups", json!({})),
            ("back_up", json!({})),
            ("choose_backup_folder", json!({})),
            ("restore_beside", json!({ "into": into })),
        ] {
            assert_eq!(
                test.refused(who, command, request),
                "role-missing",
                "{command}"
            );
        }
        assert!(!into.exists());
    }
    test.call("Ida", "back_up", json!({}));
    assert_eq!(settled(&test, "Ida")["failure"], Value::Null);
}

#[test]
fn whoever_may_not_read_every_case_is_told_success_and_no_number() {
    let test = committee();
    let page = choose(&test, &disk(&test).join("backup"));
    assert!(page["last"]["acts"].is_u64());
    let logged = test.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": "A title", "summary": "A summary",
            "applicant": "Somebody", "organisation": "An organisation", "language": "en",
            "documents": [], "interest": "none",
        }),
    );
    assert!(settled(&test, "Ada")["last"]["acts"].is_u64());
    let answer = json!({ "case": logged["case"], "answer": "withdraw", "nature": "a relative" });
    test.call("Ada", "declare_interests", json!({ "answers": [answer] }));
    for who in ["Ada", "Ida"] {
        test.call(who, "back_up", json!({}));
        let page = settled(&test, who);
        assert_eq!(page["last"]["acts"], Value::Null, "{who}");
        assert_eq!(page["failure"], Value::Null, "{who}");
        let into = disk(&test).join(format!("copy-{who}"));
        let copy = test.call(who, "restore_beside", json!({ "into": into }));
        assert_eq!(copy["acts"], Value::Null, "{who}");
    }
}

#[test]
fn a_folder_that_cannot_hold_the_backup_is_refused_before_it_is_chosen() {
    let test = committee();
    let disk = disk(&test);
    fs::create_dir(disk.join("photos")).unwrap();
    fs::write(disk.join("photos/one.jpg"), b"a photo").unwrap();
    let own = test.folder.path().join("committee");
    for (folder, why) in [
        (json!("backup"), "not-a-whole-path"),
        (json!("/a/../b"), "not-a-whole-path"),
        (json!(""), "required"),
        (json!(disk.join("photos")), "backup-occupied"),
        (json!(disk.join("not/there")), "folder-absent"),
        (json!(own.join("backup")), "folder-inside"),
        (json!(own), "folder-inside"),
        (json!(test.folder.path()), "folder-inside"),
    ] {
        let request = json!({ "folder": folder });
        assert_eq!(
            test.refused("Ada", "choose_backup_folder", request),
            why,
            "{folder}"
        );
    }
    assert_eq!(
        test.call("Ada", "backups", json!({}))["folder"],
        Value::Null
    );
    let other = TestHouse::with_committee("cn-st-ethics-2023");
    choose(&other, &disk.join("backup"));
    let request = json!({ "folder": disk.join("backup") });
    let why = test.refused("Ada", "choose_backup_folder", request);
    assert_eq!(why, "backup-other-committee");
}

#[test]
fn once_a_day_what_was_recorded_is_backed_up_by_itself() {
    let test = committee();
    let first = choose(&test, &disk(&test).join("backup"))["last"].clone();
    train(&test, "one");
    assert_eq!(settled(&test, "Ada")["last"], first, "not twice on one day");
    pass(&test, Duration::days(1));
    test.sign(
        "Ben",
        "sign_in",
        json!({ "name": "Ben", "passphrase": PASSPHRASE }),
    );
    let second = settled(&test, "Ada")["last"].clone();
    assert!(second["acts"].as_u64() > first["acts"].as_u64(), "{second}");
    pass(&test, Duration::days(1));
    test.sign(
        "Ben",
        "sign_in",
        json!({ "name": "Ben", "passphrase": PASSPHRASE }),
    );
    assert_eq!(
        settled(&test, "Ada")["last"],
        second,
        "nothing was recorded"
    );
    train(&test, "two");
    let third = settled(&test, "Ada")["last"].clone();
    assert!(third["acts"].as_u64() > second["acts"].as_u64(), "{third}");
}

#[test]
fn a_disk_that_is_not_there_is_said_and_tried_again_later() {
    let test = committee();
    let disk = disk(&test);
    let away = test.folder.path().join("drawer");
    let folder = disk.join("backup");
    let first = choose(&test, &folder)["last"].clone();
    pass(&test, Duration::days(1));
    fs::rename(&disk, &away).unwrap();
    train(&test, "one");
    let page = settled(&test, "Ada");
    assert_eq!(page["failure"]["refusal"]["code"], "folder-absent");
    assert_eq!(page["last"], first);
    assert!(!folder.exists(), "no folder is made where a disk should be");
    // The place where it is put in, empty.
    fs::create_dir_all(&folder).unwrap();
    test.call("Ada", "back_up", json!({}));
    let page = settled(&test, "Ada");
    assert_eq!(page["failure"]["refusal"]["code"], "backup-gone");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    fs::remove_dir_all(&disk).unwrap();
    fs::rename(&away, &disk).unwrap();
    train(&test, "two");
    assert!(
        settled(&test, "Ada")["failure"].is_object(),
        "not at every act"
    );
    pass(&test, Duration::minutes(15));
    train(&test, "three");
    let page = settled(&test, "Ada");
    assert_eq!(page["failure"], Value::Null);
    assert!(page["last"]["acts"].as_u64() > first["acts"].as_u64());
}

#[test]
fn a_backup_that_is_damaged_is_none() {
    let test = committee();
    let folder = disk(&test).join("backup");
    let first = choose(&test, &folder)["last"].clone();
    let segment = folder.join("journal/00000001.log");
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&segment, bytes).unwrap();
    test.call("Ida", "back_up", json!({}));
    let page = settled(&test, "Ada");
    assert_eq!(page["failure"]["refusal"]["code"], "backup-not-intact");
    assert_eq!(page["last"], first);
    assert!(!folder.join("verifying").exists());
}

#[test]
fn a_week_without_a_backup_is_said_on_the_desk_of_who_can_make_one() {
    let test = committee();
    pass(&test, Duration::days(6));
    assert!(needs(&test, "Ada").is_empty());
    pass(&test, Duration::days(1));
    for who in ["Ada", "Ida"] {
        assert_eq!(needs(&test, who), ["back-up-first"], "{who}");
    }
    for who in ["Cai", "Ben"] {
        assert!(needs(&test, who).is_empty(), "{who}");
    }
    let folder = disk(&test).join("backup");
    choose(&test, &folder);
    assert!(needs(&test, "Ada").is_empty());
    fs::remove_dir_all(disk(&test)).unwrap();
    pass(&test, Duration::days(7));
    let desk = test.call("Ada", "desk", json!({}));
    let mine = desk["mine"].as_array().unwrap();
    let item = mine.iter().find(|item| item["need"] == "back-up").unwrap();
    assert_eq!(item["args"]["days"], "7");
    assert_eq!(item["link"], "committee/backups");
}

#[test]
fn before_another_build_folds_the_views_there_is_a_backup() {
    let test = committee();
    let folder = disk(&test).join("backup");
    let first = choose(&test, &folder)["last"].clone();
    train(&test, "one");
    let test = test.reopened();
    let page = test.call("Ada", "backups", json!({}));
    assert_eq!(page["last"], first, "the same build makes none");
    // As a build whose views were others left it.
    let kept = test.folder.path().join("committee/backups.json");
    let noted = fs::read_to_string(&kept).unwrap();
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(noted.contains(&version), "{noted}");
    fs::write(&kept, noted.replace(&version, "\"version\": \"0.0.0\"")).unwrap();
    let test = test.reopened();
    let page = test.call("Ada", "backups", json!({}));
    assert!(
        page["last"]["acts"].as_u64() > first["acts"].as_u64(),
        "{page}"
    );
    // A disk that is not there keeps nobody from their committee.
    fs::remove_dir_all(disk(&test)).unwrap();
    let noted = fs::read_to_string(&kept).unwrap();
    fs::write(&kept, noted.replace(&version, "\"version\": \"0.0.0\"")).unwrap();
    let test = test.reopened();
    let page = test.call("Ada", "backups", json!({}));
    assert_eq!(page["failure"]["refusal"]["code"], "folder-absent");
}

#[test]
fn a_copy_is_put_back_beside_the_living_committee_whole_or_as_it_was() {
    let test = committee();
    let disk = disk(&test);
    train(&test, "one");
    // 09:00 UTC is 17:00 in Shanghai.
    pass(&test, Duration::minutes(90));
    train(&test, "two");
    pass(&test, Duration::days(1));
    train(&test, "three");
    let none = json!({ "into": disk.join("none") });
    assert_eq!(
        test.refused("Ada", "restore_beside", none),
        "backup-no-folder"
    );
    choose(&test, &disk.join("backup"));
    let restore = |request: Value| test.call("Ada", "restore_beside", request);
    for (name, moment, expected) in [
        ("whole", json!({}), &["one", "two", "three"][..]),
        ("day", json!({ "day": "2026-03-02" }), &["one", "two"]),
        (
            "minute",
            json!({ "day": "2026-03-02", "time": "18:29" }),
            &["one"],
        ),
        (
            "that-minute",
            json!({ "day": "2026-03-02", "time": "18:30" }),
            &["one", "two"],
        ),
    ] {
        let into = disk.join(name);
        let mut request = moment;
        request["into"] = json!(into);
        let copy = restore(request);
        assert_eq!(copy["folder"], json!(into));
        assert_eq!(trainings(&into), expected, "{name}");
        let ledger = opened(&into);
        assert_eq!(copy["acts"], json!(ledger.log().head()), "{name}");
    }
    let copy = |into: &Path, day: &str| json!({ "into": into, "day": day });
    for (request, why) in [
        (copy(&disk.join("whole"), "2026-03-02"), "restore-not-empty"),
        (copy(&disk.join("early"), "2026-03-01"), "restore-too-early"),
        (
            copy(&disk.join("backup/copy"), "2026-03-02"),
            "folder-inside",
        ),
        (
            copy(&test.folder.path().join("committee/copy"), "2026-03-02"),
            "folder-inside",
        ),
        (copy(Path::new("copy"), "2026-03-02"), "not-a-whole-path"),
        (
            json!({ "into": disk.join("x"), "time": "18:30" }),
            "required",
        ),
        (
            json!({ "into": disk.join("x"), "day": "2026-03-02", "time": "25:00" }),
            "not-a-time",
        ),
    ] {
        assert_eq!(
            test.refused("Ada", "restore_beside", request.clone()),
            why,
            "{request}"
        );
    }
    assert!(
        !disk.join("early/journal").exists(),
        "nothing is left of it"
    );
    // The one that lives goes on.
    train(&test, "four");
}

/// Calls a house in which nobody is signed in.
pub(super) fn call(
    house: &std::sync::Arc<House>,
    command: &str,
    request: Value,
) -> Result<Value, String> {
    match house.call(None, command, request).answer {
        Ok(answer) => Ok(answer),
        Err(ApiError::Refused(refusal)) => Err(refusal.code),
        Err(ApiError::Invalid { code, .. }) => Err(code),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn where_no_committee_is_yet_a_backup_is_put_back_and_its_people_sign_in() {
    let test = committee();
    let backup = disk(&test).join("backup");
    train(&test, "one");
    pass(&test, Duration::days(1));
    train(&test, "two");
    let made = choose(&test, &backup)["last"].clone();
    let new = TestHouse::empty();
    let from = json!({ "from": backup });
    let found = call(&new.house, "look_into_backup", from.clone()).unwrap();
    assert_eq!(found["acts"], made["acts"]);
    assert_eq!(found["sealed"], true);
    let by_ada = |mut request: Value| {
        request["name"] = json!("Ada");
        request["passphrase"] = json!(PASSPHRASE);
        request
    };
    let nothing = json!({ "from": disk(&test) });
    for (command, request, why) in [
        ("look_into_backup", nothing.clone(), "restore-no-backup"),
        ("restore_committee", nothing, "restore-no-backup"),
        (
            "look_into_backup",
            json!({ "from": "here" }),
            "not-a-whole-path",
        ),
        (
            "restore_committee",
            by_ada(json!({ "from": backup, "day": "2026-03-01" })),
            "restore-too-early",
        ),
        (
            "restore_committee",
            json!({ "from": backup, "day": "2026-03-02", "zone": "Mars/Olympus" }),
            "unknown-zone",
        ),
        ("restore_committee", from.clone(), "restore-sealed"),
        (
            "restore_committee",
            json!({ "from": backup, "name": "Ada" }),
            "required",
        ),
        (
            "restore_committee",
            json!({ "from": backup, "name": "Ada", "passphrase": "not this one" }),
            "sign-in-failed",
        ),
        (
            "restore_committee",
            json!({ "from": backup, "code": "AAAA-BBBB" }),
            "sheet-wrong",
        ),
    ] {
        assert_eq!(
            call(&new.house, command, request),
            Err(why.to_owned()),
            "{command}"
        );
        let status = call(&new.house, "status", json!({})).unwrap();
        assert_eq!(status["own"], Value::Null);
    }
    let until = json!({ "from": backup, "day": "2026-03-02", "zone": "Asia/Shanghai" });
    let back = call(&new.house, "restore_committee", by_ada(until)).unwrap();
    // It is closed until somebody signs in.
    assert_eq!(back["card"]["sealed"], true);
    assert!(back["acts"].as_u64() < made["acts"].as_u64());
    let sign_in = json!({ "name": "Ada", "passphrase": PASSPHRASE });
    new.sign("Ada", "sign_in", sign_in);
    let page = new.call("Ada", "person", json!({ "person": new.person("Ben") }));
    assert_eq!(page["training"].as_array().unwrap().len(), 1);
    let page = new.call("Ada", "backups", json!({}));
    assert_eq!(
        page["folder"],
        Value::Null,
        "another machine has chosen nothing yet"
    );
    // Where a committee is, nothing is put over it, and nothing told of other folders.
    for command in ["restore_committee", "look_into_backup"] {
        assert_eq!(
            call(&new.house, command, from.clone()),
            Err("committee-there".to_owned())
        );
    }
    // What it backs up would lose the later acts of the backup it came from.
    let why = new.refused("Ada", "choose_backup_folder", json!({ "folder": backup }));
    assert_eq!(why, "backup-ahead");
}
