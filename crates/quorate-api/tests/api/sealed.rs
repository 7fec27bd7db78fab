//! A committee that is sealed: who opens it, and what its files tell.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use quorate_api::opener::{self, Opener, SheetCode};
use quorate_api::{ApiError, House, OpenError, SessionChange};
use quorate_testkit::{HandClock, PASSPHRASE, TestHouse};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::meeting::Room;

fn opener(name: &str, passphrase: &str) -> Opener {
    Opener::Person {
        name: name.to_owned(),
        passphrase: passphrase.to_owned().into(),
    }
}

/// The program ends and begins again; nobody is signed in.
fn restarted(test: TestHouse) -> (Arc<House>, Arc<HandClock>, TempDir) {
    let TestHouse {
        house,
        clock,
        folder,
        ..
    } = test;
    drop(house);
    let house = quorate_testkit::open(folder.path(), &clock).unwrap();
    (house, clock, folder)
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            let name = path.to_string_lossy().into_owned();
            found.push((name, fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn nothing_on_the_disk_tells_a_name_a_title_or_a_word_of_it() {
    let room = Room::new();
    room.ready_case("Zebrafish and their zookeepers");
    let test = &room.0;
    // A file, a draft and a secret vote beside what the meeting has.
    test.put(
        "Ada",
        "Einwilligung.txt",
        b"A consent form about Zebrafish.",
    );
    let draft = json!({ "key": "note", "content": "\"Never say Zebrafish aloud.\"" });
    test.call("Ada", "save_draft", draft);
    let words: &[&str] = &[
        "Test committee",
        "测试委员会",
        "Ada",
        "Helen Clarke",
        "林晓燕",
        "Zebrafish",
        "zookeepers",
        "consent",
        "Einwilligung",
        "title",
        "appointed",
    ];
    let mut kept = Vec::new();
    files(&test.folder.path().join("committee"), &mut kept);
    assert!(kept.len() > 8, "{kept:?}");
    for (name, bytes) in &kept {
        for word in words {
            let there = bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes());
            assert!(!there, "{word} stands in {name}");
            assert!(!name.contains(word), "{word} stands in the name {name}");
        }
    }
}

#[test]
fn whoever_signs_in_opens_it_and_nobody_else_does() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &[]);
    let folder = test.folder.path().join("committee");
    let TestHouse {
        house,
        clock,
        folder: kept,
        ..
    } = test;
    drop(house);
    assert!(matches!(
        opener::open(&folder, None),
        Err(OpenError::Sealed)
    ));
    for (name, passphrase) in [
        ("Ada", "another horse"),
        ("Cleo", PASSPHRASE),
        ("", PASSPHRASE),
    ] {
        let opened = opener::open(&folder, Some(&opener(name, passphrase)));
        assert!(matches!(opened, Err(OpenError::Sealed)), "{name}");
    }
    drop(opener::open(&folder, Some(&opener(" ben ", PASSPHRASE))).unwrap());

    let house = quorate_testkit::open(kept.path(), &clock).unwrap();
    let status = house.call(None, "status", json!({})).answer.unwrap();
    assert_eq!(status["own"]["sealed"], true);
    assert_eq!(status["own"]["names"], json!({ "en": null, "zh": null }));
    let wrong = json!({ "name": "Ben", "passphrase": "another horse" });
    let refused = house.call(None, "sign_in", wrong).answer;
    assert!(matches!(refused, Err(ApiError::Refused(refusal)) if refusal.code == "sign-in-failed"));
    let right = json!({ "name": "Ben", "passphrase": PASSPHRASE });
    assert!(matches!(
        house.call(None, "sign_in", right).session,
        SessionChange::New(_)
    ));
    let status = house.call(None, "status", json!({})).answer.unwrap();
    assert_eq!(status["own"]["sealed"], false);
}

#[test]
fn guessing_at_a_sealed_committee_is_slowed_as_at_an_open_one() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let (house, _clock, _folder) = restarted(test);
    let codes: Vec<String> = (0..7)
        .map(|_| {
            let request = json!({ "name": "Ada", "passphrase": "a guess at it" });
            match house.call(None, "sign_in", request).answer {
                Err(ApiError::Refused(refusal)) => refusal.code,
                other => panic!("{other:?}"),
            }
        })
        .collect();
    assert_eq!(codes[0], "sign-in-failed");
    assert_eq!(codes[6], "sign-in-wait");
}

#[test]
fn a_new_passphrase_opens_it_and_the_old_one_no_longer_does() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let request = json!({ "current": PASSPHRASE, "passphrase": "a battery staple" });
    test.call("Ada", "change_passphrase", request);
    let folder = test.folder.path().join("committee");
    let before = fs::read(folder.join("journal/00000001.log")).unwrap();
    drop(test.house);
    let old = opener::open(&folder, Some(&opener("Ada", PASSPHRASE)));
    assert!(matches!(old, Err(OpenError::Sealed)));
    drop(opener::open(&folder, Some(&opener("Ada", "a battery staple"))).unwrap());
    let after = fs::read(folder.join("journal/00000001.log")).unwrap();
    assert_eq!(before, after, "the record is not rewritten");
}

#[test]
fn the_recovery_sheet_lets_who_keeps_the_roster_in_and_the_newer_one_ends_the_older() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &[]);
    test.appoint("Cai", "chair", &["ethics"]);
    assert_eq!(
        test.call("Ada", "recovery", json!({}))["since"],
        Value::Null
    );
    let make = json!({ "passphrase": PASSPHRASE });
    let wrong = json!({ "passphrase": "not this one" });
    assert_eq!(
        test.refused("Ada", "make_recovery_sheet", wrong),
        "sign-in-failed"
    );
    let first = test.call("Ada", "make_recovery_sheet", make.clone())["codes"][0].clone();
    let second = test.call("Ada", "make_recovery_sheet", make)["codes"][0].clone();
    let (house, clock, folder) = restarted(test);
    let recover = |name: &str, code: &Value| {
        let request = json!({ "name": name, "code": code, "passphrase": "a battery staple" });
        house.call(None, "recover", request)
    };
    let code = |called: quorate_api::Called| match called.answer {
        Err(ApiError::Refused(refusal)) => refusal.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(code(recover("Ada", &first)), "sheet-wrong");
    assert_eq!(code(recover("Ben", &second)), "role-missing");
    assert!(matches!(
        recover("Ada", &second).session,
        SessionChange::New(_)
    ));
    drop(house);
    let house = quorate_testkit::open(folder.path(), &clock).unwrap();
    let request = json!({ "name": "Ada", "passphrase": "a battery staple" });
    house.call(None, "sign_in", request).answer.unwrap();
    // Who keeps the roster with her is told of each.
    let request = json!({ "name": "Cai", "passphrase": PASSPHRASE });
    let SessionChange::New(key) = house.call(None, "sign_in", request).session else {
        panic!("signs in")
    };
    let desk = house.call(Some(&key), "desk", json!({})).answer.unwrap();
    let news = desk["news"].as_array().unwrap().iter();
    let codes: Vec<_> = news.map(|news| news["code"].as_str().unwrap()).collect();
    assert_eq!(codes.len(), 3, "{codes:?}");
    assert!(
        codes.contains(&"sheet-used") && codes.contains(&"sheet-made"),
        "{codes:?}"
    );
}

#[test]
fn a_sheet_in_parts_opens_by_as_many_as_are_needed_and_says_what_is_missing() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let make = |parts: Value| json!({ "passphrase": PASSPHRASE, "parts": parts });
    for (needed, of, field) in [(1, 3, "needed"), (4, 3, "needed"), (2, 17, "of")] {
        let parts = make(json!({ "needed": needed, "of": of }));
        let answer = test.try_call("Ada", "make_recovery_sheet", parts);
        let Err(ApiError::Invalid { field: found, .. }) = answer else {
            panic!("{answer:?}")
        };
        assert_eq!(found, field);
    }
    let parts = json!({ "needed": 2, "of": 3 });
    let made = test.call("Ada", "make_recovery_sheet", make(parts.clone()));
    assert_eq!(made["parts"], parts);
    assert_eq!(test.call("Ada", "recovery", json!({}))["parts"], parts);
    let codes: Vec<_> = made["codes"].as_array().unwrap().clone();
    let [one, two, three] = [0, 1, 2].map(|part| codes[part].as_str().unwrap().to_owned());
    let (house, clock, folder) = restarted(test);
    let recover = |code: &str| {
        let request = json!({ "name": "Ada", "code": code, "passphrase": "a battery staple" });
        house.call(None, "recover", request)
    };
    let refused = |code: &str| match recover(code).answer {
        Err(ApiError::Refused(refusal)) => (refusal.code, refusal.args),
        other => panic!("{other:?}"),
    };
    let (why, args) = refused(&two);
    assert_eq!(why, "parts-missing");
    assert_eq!(
        (args["needed"].as_str(), args["given"].as_str()),
        ("2", "1")
    );
    let (why, args) = refused(&format!("{one}\n{}", &two[1..]));
    assert_eq!((why.as_str(), args["number"].as_str()), ("part-wrong", "2"));
    assert!(matches!(
        recover(&format!("{three}\n{one}")).session,
        SessionChange::New(_)
    ));
    drop(house);
    // The terminal takes them in one line.
    let code = SheetCode::typed(&format!("{one} {two}")).unwrap();
    let found = opener::open(&folder.path().join("committee"), Some(&Opener::Sheet(code)));
    drop(found.unwrap());
    // A whole sheet takes its place.
    let house = quorate_testkit::open(folder.path(), &clock).unwrap();
    let request = json!({ "name": "Ada", "passphrase": "a battery staple" });
    let SessionChange::New(key) = house.call(None, "sign_in", request).session else {
        panic!("signs in")
    };
    let asked = || {
        let desk = house.call(Some(&key), "desk", json!({})).answer.unwrap();
        let mine = desk["mine"].as_array().unwrap().iter();
        let needs = mine.map(|item| item["need"].as_str().unwrap().to_owned());
        needs
            .filter(|need| need.starts_with("recovery"))
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(), ["recovery-sheet-used"]);
    let whole = json!({ "passphrase": "a battery staple" });
    let made = house.call(Some(&key), "make_recovery_sheet", whole);
    assert!(asked().is_empty());
    assert_eq!(made.answer.unwrap()["codes"].as_array().unwrap().len(), 1);
    let page = house
        .call(Some(&key), "recovery", json!({}))
        .answer
        .unwrap();
    assert_eq!(page["parts"], Value::Null);
    let again = json!({ "name": "Ada", "code": format!("{one} {two}"), "passphrase": PASSPHRASE });
    let Err(ApiError::Refused(refusal)) = house.call(None, "recover", again).answer else {
        panic!("the parts are of an older sheet")
    };
    assert_eq!(refusal.code, "sheet-wrong");
}

#[test]
fn a_committee_whose_terms_are_all_over_still_opens_to_be_verified_and_backed_up() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.clock.pass(chrono::Duration::days(20 * 365));
    let (mut house, clock, folder) = restarted(test);
    for _ in 0..2 {
        let request = json!({ "name": "Ada", "passphrase": PASSPHRASE });
        let refused = house.call(None, "sign_in", request).answer;
        assert!(
            matches!(&refused, Err(ApiError::Refused(refusal)) if refusal.code == "no-term"),
            "{refused:?}"
        );
        drop(house);
        house = quorate_testkit::open(folder.path(), &clock).unwrap();
    }
    drop(house);
    let committee = folder.path().join("committee");
    drop(opener::open(&committee, Some(&opener("Ada", PASSPHRASE))).unwrap());
}

#[test]
fn whose_last_term_is_over_no_longer_opens_it() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &[]);
    let ben = test.person("Ben");
    let page = test.call("Ada", "committee", json!({}));
    let people = page["people"].as_array().unwrap();
    let term = people.iter().find(|person| person["id"] == ben).unwrap()["terms"][0]["id"].clone();
    let request =
        json!({ "person": ben, "term": term, "until": "2026-03-02", "reason": "Moved away." });
    test.call("Ada", "end_term", request);
    test.clock.pass(chrono::Duration::days(1));
    let request = json!({ "name": "Ada", "passphrase": PASSPHRASE });
    test.sign("Ada", "sign_in", request);
    // The keys are taken back with the first act of the day.
    let people = |test: &TestHouse| {
        let keys = fs::read(test.folder.path().join("committee/keys.json")).unwrap();
        let keys: Value = serde_json::from_slice(&keys).unwrap();
        keys["people"].as_object().unwrap().len()
    };
    assert_eq!(people(&test), 2);
    test.appoint("Cleo", "member", &[]);
    assert_eq!(people(&test), 2, "Ada and Cleo");
    let folder = test.folder.path().join("committee");
    drop(test.house);
    for (name, opens) in [("Ben", false), ("Cleo", true)] {
        let opened = opener::open(&folder, Some(&opener(name, PASSPHRASE)));
        assert_eq!(opened.is_ok(), opens, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_passphrase_that_the_disk_did_not_take_is_not_told_as_if_nothing_were_recorded() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let term = json!({
        "name": "Bo", "role": "member", "capacities": [],
        "from": "2026-01-01", "until": "2028-12-31",
    });
    let appointed = test.call("Ada", "appoint", json!({ "appointment": term }));
    // The new key file has no room; the record has.
    let new = test.folder.path().join("committee/keys.json.new");
    std::os::unix::fs::symlink("/dev/full", &new).unwrap();
    let change = json!({ "current": PASSPHRASE, "passphrase": "another horse" });
    let changed = test.try_call("Ada", "change_passphrase", change);
    assert!(
        matches!(changed, Err(ApiError::Recorded { .. })),
        "{changed:?}"
    );
    let code = &appointed["code"]["code"];
    let own = json!({ "name": "Bo", "code": code, "passphrase": PASSPHRASE });
    let set = test.house.call(None, "set_passphrase", own.clone()).answer;
    assert!(matches!(set, Err(ApiError::Recorded { .. })), "{set:?}");
    fs::remove_file(new).unwrap();
    // Nobody is locked out: what opened it before does still.
    let before = json!({ "name": "Ada", "passphrase": PASSPHRASE });
    test.sign("Ada", "sign_in", before);
    test.sign("Bo", "set_passphrase", own);
}
