//! Data about people: found, erased, withheld and released; how long cases are kept, and disposal.

use std::fs;
use std::path::Path;

use chrono::Duration;
use quorate_api::ApiError;
use quorate_api::verification::{Elsewhere, verify};
use quorate_ledger::{ERASED, RESTRICTED};
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

const WORDS: &[u8] = b"The vitae of Wang Fang";

/// Ada keeps the record, Cai chairs, Ben is a member.
fn committee(profile: &str) -> TestHouse {
    let test = TestHouse::with_committee(profile);
    test.appoint("Cai", "chair", &["ethics"]);
    test.appoint("Ben", "member", &["scientific"]);
    test
}

/// The same, not encrypted: what lies on the disk can be looked for.
fn plain(profile: &str) -> TestHouse {
    let test = TestHouse::empty();
    test.sign(
        "Ada",
        "set_up_committee",
        json!({
            "names": { "en": "Test committee" }, "zone": "Asia/Shanghai", "profile": profile,
            "secretary": "Ada", "passphrase": PASSPHRASE, "language": "en", "sealed": false,
        }),
    );
    test.appoint("Cai", "chair", &["ethics"]);
    test.appoint("Ben", "member", &["scientific"]);
    test
}

/// A case by Wang Fang and Li Lei with a document; Cai and Ben have no interest.
fn case(test: &TestHouse, title: &str, document: &[u8]) -> Value {
    let digest = test.put("Ada", "vitae.txt", document);
    let logged = test.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": title, "summary": "Wang Fang asks for a trial.",
            "applicant": "Wang Fang", "contact": "wang@example.org", "language": "en",
            "documents": [{ "name": "vitae.txt", "digest": digest, "label": "reference" }],
            "parties": [{ "role": "staff", "name": "Li Lei" }],
            "interest": "none",
        }),
    );
    let case = logged["case"].clone();
    for who in ["Cai", "Ben"] {
        let answer = json!({ "case": case, "answer": "none" });
        test.call(who, "declare_interests", json!({ "answers": [answer] }));
    }
    case
}

fn log(test: &TestHouse, name: &str) -> Value {
    let request =
        json!({ "name": name, "text": "I withdraw my consent.", "received": "2026-01-05" });
    test.call("Ada", "log_data_request", request)["request"].clone()
}

fn page(test: &TestHouse, request: &Value) -> Value {
    test.call("Cai", "data_request", json!({ "request": request }))
}

fn subjects(page: &Value) -> Vec<Value> {
    let places = page["found"]["places"].as_array().unwrap();
    places
        .iter()
        .map(|place| place["subject"].clone())
        .collect()
}

fn decision(request: &Value, end: &str, subjects: &[Value], files: &[Value]) -> Value {
    json!({
        "request": request, "end": end, "subjects": subjects, "files": files,
        "ground": "PIPL art. 47(1)(3)", "reason": "Consent was withdrawn.",
        "passphrase": PASSPHRASE,
    })
}

fn content(test: &TestHouse, who: &str, case: &Value) -> String {
    test.call(who, "case", json!({ "case": case })).to_string()
}

/// Whether a word lies in any file below a folder.
fn lies_in(folder: &Path, word: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return lies_in(&path, word);
        }
        let bytes = fs::read(&path).unwrap_or_default();
        bytes.windows(word.len()).any(|window| window == word)
    })
}

#[test]
fn what_is_erased_is_gone_from_screens_files_and_disk_and_the_record_verifies() {
    let test = plain("cn-st-ethics-2023");
    let (first, second) = (case(&test, "First", WORDS), case(&test, "Second", b"other"));
    let request = log(&test, "wang fang");
    let found = page(&test, &request);
    let places = found["found"]["places"].as_array().unwrap().clone();
    assert_eq!(places.len(), 2, "{places:?}");
    assert_eq!(found["found"]["mentions"].as_array().unwrap().len(), 2);
    let here = places
        .iter()
        .find(|place| place["case"]["id"] == first)
        .unwrap();
    assert_eq!(here["texts"], json!(["Wang Fang", "wang@example.org"]));
    let file = here["files"][0]["digest"].clone();
    let erase = decision(
        &request,
        "erased",
        &[here["subject"].clone()],
        std::slice::from_ref(&file),
    );
    assert_eq!(
        test.refused("Ada", "decide_data_request", erase.clone()),
        "role-missing"
    );
    let mut wrong = erase.clone();
    wrong["passphrase"] = json!("not the passphrase");
    test.refused("Cai", "decide_data_request", wrong);
    let ended = test.call("Cai", "decide_data_request", erase.clone());
    assert_eq!(ended["backup"], "none");
    assert_eq!(
        test.refused("Cai", "decide_data_request", erase),
        "request-decided"
    );

    let holds = |test: &TestHouse| {
        let shown = content(test, "Ben", &first);
        assert!(!shown.contains("wang@example.org"), "{shown}");
        assert!(shown.contains(ERASED) && shown.contains("Li Lei"));
        assert!(content(test, "Ben", &second).contains("wang@example.org"));
        let address = format!(
            "document/{}/{}",
            first.as_str().unwrap(),
            file.as_str().unwrap()
        );
        let got = test.get("Ben", &address);
        assert!(
            matches!(&got, Err(ApiError::Refused(why)) if why.code == "file-erased"),
            "{got:?}"
        );
        let keeping = test.call("Ben", "case_keeping", json!({ "case": first }));
        assert_eq!(keeping["data"][0]["end"], "erased");
        assert_eq!(keeping["data"][0]["ground"], "PIPL art. 47(1)(3)");
    };
    holds(&test);
    let test = test.reopened();
    holds(&test);
    let folder = test.folder.path().join("committee");
    assert!(!lies_in(&folder, WORDS));
    drop(test.house);
    let verified = verify(&folder, &Elsewhere::default(), None).unwrap();
    assert_eq!(verified.attachments, 1);
}

/// The act comes first: what a crash kept from being carried out is done at the next opening.
#[test]
fn an_erasure_that_was_interrupted_is_carried_out_at_the_next_opening() {
    let test = committee("cn-st-ethics-2023");
    let case = case(&test, "First", WORDS);
    let request = log(&test, "Wang Fang");
    let subjects = subjects(&page(&test, &request));
    let folder = test.folder.path().join("committee");
    let keys = fs::read(folder.join("subjects.keys")).unwrap();
    test.call(
        "Cai",
        "decide_data_request",
        decision(&request, "erased", &subjects, &[]),
    );
    // As if the program had ended before the keys were destroyed.
    let test = test.reopened_after(|folder| fs::write(folder.join("subjects.keys"), keys).unwrap());
    assert!(!content(&test, "Ben", &case).contains("wang@example.org"));
    assert!(content(&test, "Ben", &case).contains(ERASED));
}

/// A disk that keeps a file at the opening may let go of it later: nobody has to begin anew for it.
#[test]
fn an_erasure_that_the_disk_refuses_at_the_opening_is_carried_out_with_a_later_act() {
    let test = plain("cn-st-ethics-2023");
    case(&test, "First", WORDS);
    let backup = test.folder.path().join("backup");
    test.call("Ada", "choose_backup_folder", json!({ "folder": backup }));
    let made = |page: &Value| page["running"].is_null();
    test.until("Ada", "backups", &json!({}), made);
    let request = log(&test, "Wang Fang");
    let found = page(&test, &request);
    let file = found["found"]["places"][0]["files"][0]["digest"].clone();
    let name = file.as_str().unwrap().to_owned();
    let blob = Path::new("blobs").join(&name[..2]).join(&name[2..]);
    let own = test.folder.path().join("committee");
    let (kept, copy) = (own.join(&blob), backup.join(&blob));
    assert!(kept.is_file() && copy.is_file());
    let shelf_of_then = own.join("shelf/of-then");
    let keys = fs::read(own.join("subjects.keys")).unwrap();
    let erase = decision(&request, "erased", &subjects(&found), &[file]);
    test.call("Cai", "decide_data_request", erase);
    assert!(!kept.exists() && !copy.exists());
    // As if the program had ended before anything was destroyed, and the disk kept the file then:
    // where a folder is, no file is removed.
    let test = test.reopened_after(|_| {
        fs::write(own.join("subjects.keys"), keys).unwrap();
        fs::create_dir(&kept).unwrap();
        fs::write(&copy, WORDS).unwrap();
        fs::write(&shelf_of_then, "").unwrap();
    });
    let block = |title: &str| {
        let block = json!({ "title": title, "text": "x", "language": "en" });
        test.call("Ada", "save_text_block", block);
    };
    block("One");
    assert!(own.join("shelf").is_dir() && !shelf_of_then.exists());
    assert_eq!(
        test.call("Ada", "session", json!({}))["in_memory"],
        Value::Null
    );
    fs::remove_dir(&kept).unwrap();
    fs::write(&kept, WORDS).unwrap();
    block("Two");
    assert!(kept.exists(), "it is not tried with every act");
    test.clock.pass(Duration::minutes(10));
    block("Three");
    assert!(!kept.exists() && !copy.exists());
}

#[test]
fn what_is_restricted_is_shown_nowhere_until_two_officers_release_it() {
    let test = committee("cn-st-ethics-2023");
    let case = case(&test, "First", WORDS);
    let request = log(&test, "Wang Fang");
    let subjects = subjects(&page(&test, &request));
    test.call(
        "Cai",
        "decide_data_request",
        decision(&request, "restricted", &subjects, &[]),
    );
    let shown = content(&test, "Ben", &case);
    assert!(shown.contains(RESTRICTED) && !shown.contains("wang@example.org"));
    let found = test.call("Ada", "find_personal_data", json!({ "name": "wang@" }));
    assert_eq!(found["places"], json!([]));
    let release = json!({ "request": request });
    assert_eq!(
        test.refused("Cai", "release_data", release.clone()),
        "no-release-proposed"
    );
    let propose = json!({ "request": request, "reason": "The dispute is over." });
    let version = test.call("Ada", "case", json!({ "case": case }))["version"].clone();
    let correct = json!({
        "case": case, "version": version, "reason": "A slip.",
        "parties": [{ "role": "staff", "name": "Han Meimei" }],
    });
    assert_eq!(
        test.refused("Ada", "correct_parties", correct),
        "data-restricted"
    );
    test.call("Ada", "propose_release", propose);
    assert_eq!(
        test.refused("Ada", "release_data", release.clone()),
        "second-person"
    );
    let desk = test.call("Cai", "desk", json!({})).to_string();
    assert!(desk.contains("\"need\":\"release-data\""), "{desk}");
    test.call("Cai", "release_data", release);
    assert!(content(&test, "Ben", &case).contains("wang@example.org"));
    assert!(content(&test.reopened(), "Ben", &case).contains("wang@example.org"));
}

#[test]
fn law_and_legal_hold_stand_against_erasure_and_not_against_restriction() {
    let test = committee("us-common-rule-2018");
    let case = case(&test, "First", WORDS);
    let request = log(&test, "Wang Fang");
    let found = page(&test, &request);
    let kept = &found["found"]["places"][0]["kept"];
    assert_eq!(
        (&kept["code"], &kept["args"]["date"]),
        (&json!("kept-by-law"), &json!("none"))
    );
    assert_eq!(kept["rule"]["article"], "46.115(b)");
    let subjects = subjects(&found);
    let erase = decision(&request, "erased", &subjects, &[]);
    assert_eq!(
        test.refused("Cai", "decide_data_request", erase),
        "kept-by-law"
    );
    let hold = json!({ "case": case, "reason": "A lawsuit." });
    test.call("Ada", "place_legal_hold", hold);
    let erase = decision(&request, "erased", &subjects, &[]);
    assert_eq!(
        test.refused("Cai", "decide_data_request", erase),
        "legal-hold"
    );
    test.call(
        "Cai",
        "decide_data_request",
        decision(&request, "restricted", &subjects, &[]),
    );
}

#[test]
fn a_refusal_names_its_source_and_changes_nothing() {
    let test = committee("cn-st-ethics-2023");
    let case = case(&test, "First", WORDS);
    let request = log(&test, "Wang Fang");
    let mut refuse = decision(&request, "refused", &[], &[]);
    refuse["ground"] = json!(" ");
    assert_eq!(
        test.refused("Cai", "decide_data_request", refuse),
        "required"
    );
    test.call(
        "Cai",
        "decide_data_request",
        decision(&request, "refused", &[], &[]),
    );
    assert!(content(&test, "Ben", &case).contains("wang@example.org"));
    assert_eq!(page(&test, &request)["decided"]["end"], "refused");
}

#[test]
fn a_members_own_data_are_erased_and_their_name_stays() {
    let test = committee("cn-st-ethics-2023");
    let train =
        json!({ "person": test.person("Ben"), "what": "A course on dialysis", "on": "2026-01-02" });
    test.call("Ada", "record_training", train);
    let request = log(&test, "Ben");
    let found = page(&test, &request);
    assert_eq!(found["found"]["places"][0]["person"]["name"], "Ben");
    let subjects = subjects(&found);
    test.call(
        "Cai",
        "decide_data_request",
        decision(&request, "erased", &subjects, &[]),
    );
    let roster = test
        .call("Ada", "person", json!({ "person": test.person("Ben") }))
        .to_string();
    assert!(
        roster.contains("Ben") && !roster.contains("dialysis"),
        "{roster}"
    );
}

#[test]
fn the_backup_that_is_there_is_destroyed_in_and_one_that_is_not_is_named() {
    for attached in [true, false] {
        let test = plain("cn-st-ethics-2023");
        let first = case(&test, "First", WORDS);
        let disk = test.folder.path().join("disk");
        fs::create_dir_all(&disk).unwrap();
        let backup = disk.join("committee");
        test.call("Ada", "choose_backup_folder", json!({ "folder": backup }));
        test.until("Ada", "backups", &json!({}), |page| {
            page["running"].is_null()
        });
        let request = log(&test, "Wang Fang");
        let found = page(&test, &request);
        let file = found["found"]["places"][0]["files"][0]["digest"].clone();
        let away = test.folder.path().join("away");
        if !attached {
            fs::rename(&disk, &away).unwrap();
        }
        let erase = decision(&request, "erased", &subjects(&found), &[file]);
        let ended = test.call("Cai", "decide_data_request", erase);
        assert_eq!(
            ended["backup"],
            if attached { "reached" } else { "not_reached" }
        );
        if !attached {
            fs::rename(&away, &disk).unwrap();
        }
        assert_eq!(lies_in(&backup, WORDS), !attached);
        // Beside the living committee, what it has destroyed is destroyed in any copy.
        let copy = test.folder.path().join("copy");
        test.call("Ada", "restore_beside", json!({ "into": copy }));
        assert!(!lies_in(&copy, WORDS), "attached: {attached}");
        // The next backup makes the one there so, as people were told.
        test.call("Ada", "back_up", json!({}));
        test.until("Ada", "backups", &json!({}), |page| {
            page["running"].is_null()
        });
        assert!(!lies_in(&backup, WORDS), "attached: {attached}");
        let own = test.folder.path().join("committee");
        let TestHouse { house, folder, .. } = test;
        drop(house);
        fs::remove_dir_all(&own).unwrap();
        fs::rename(&copy, &own).unwrap();
        let verified = verify(&own, &Elsewhere::default(), None).unwrap();
        assert_eq!(verified.attachments, 0);
        drop((folder, first));
    }
}

fn closed(test: &TestHouse, title: &str, document: &[u8]) -> Value {
    let case = case(test, title, document);
    let version = test.call("Ada", "case", json!({ "case": case }))["version"].clone();
    let decline = json!({
        "case": case, "version": version, "marks": [], "outcome": "decline", "text": "Not ours.",
    });
    test.call("Ada", "validate", decline);
    case
}

fn unlocked(test: &TestHouse) {
    for who in ["Ada", "Cai", "Ben"] {
        test.call(who, "unlock", json!({ "passphrase": PASSPHRASE }));
    }
}

#[test]
fn a_case_is_disposed_of_when_its_keeping_is_over_and_two_have_approved() {
    let test = plain("us-common-rule-2018");
    let (first, second) = (
        closed(&test, "First", WORDS),
        closed(&test, "Second", b"held"),
    );
    let due = |test: &TestHouse| {
        let page = test.call("Ada", "disposals", json!({}));
        let due = page["due"].as_array().unwrap().clone();
        due.iter()
            .map(|due| due["case"]["id"].clone())
            .collect::<Vec<_>>()
    };
    test.clock.pass(Duration::days(370));
    unlocked(&test);
    let page = test.call("Ada", "disposals", json!({}));
    assert_eq!(page["to_look_at"].as_array().unwrap().len(), 2);
    let desk = test.call("Ada", "desk", json!({})).to_string();
    assert!(desk.contains("\"need\":\"look-at-keeping\""));
    for case in [&first, &second] {
        let begin = json!({ "case": case, "event": "The research ended.", "on": "2025-06-01" });
        test.call("Ada", "begin_keeping", begin);
    }
    assert_eq!(due(&test), Vec::<Value>::new());
    let early = json!({ "cases": [first] });
    assert_eq!(test.refused("Ada", "list_disposal", early), "still-kept");
    test.clock.pass(Duration::days(480));
    unlocked(&test);
    assert_eq!(due(&test).len(), 2);
    test.call(
        "Ada",
        "place_legal_hold",
        json!({ "case": second, "reason": "A lawsuit." }),
    );
    assert_eq!(due(&test), vec![first.clone()]);
    let both = json!({ "cases": [first, second] });
    assert_eq!(test.refused("Ada", "list_disposal", both), "legal-hold");
    let listed = test.call("Ada", "list_disposal", json!({ "cases": [first] }));
    let approve = json!({ "disposal": listed["disposal"], "passphrase": PASSPHRASE });
    let once = test.call("Ada", "approve_disposal", approve.clone());
    assert_eq!(once["carried_out"], false);
    assert_eq!(
        test.refused("Ada", "approve_disposal", approve.clone()),
        "second-person"
    );
    assert!(content(&test, "Ben", &first).contains("Wang Fang asks"));
    let open = test.call("Cai", "disposals", json!({}))["lists"][0].clone();
    assert_eq!(open["certificates"], json!([]), "nothing is destroyed yet");
    let certificate = |language| {
        format!(
            "certificate/{}/{language}",
            listed["disposal"].as_str().unwrap()
        )
    };
    assert!(test.get("Cai", &certificate("en")).is_err());
    let twice = test.call("Cai", "approve_disposal", approve);
    assert_eq!(twice["carried_out"], true);

    let test = test.reopened();
    let page = test.call("Cai", "disposals", json!({}))["lists"][0].clone();
    let kept = &page["cases"][0]["kept"];
    assert_eq!(kept["until"], "2028-06-01", "{kept}");
    assert_eq!(kept["rule"]["profile"], "us-common-rule-2018", "{kept}");
    for (place, language) in ["en", "zh-Hans"].into_iter().enumerate() {
        let file = page["certificates"][place]["file"].as_str().unwrap();
        assert_eq!(file, certificate(language));
        let (name, media, paper) = test.get("Cai", file).unwrap();
        assert_eq!(name, format!("disposal-2028-06-29-{language}.pdf"));
        assert_eq!(media, "application/pdf");
        for part in [
            "\"First\"",
            "2028-06-01",
            "us-common-rule-2018",
            "\"Ada\"",
            "\"Cai\"",
        ] {
            assert!(paper.contains(part), "{part} is not on it: {paper}");
        }
        assert!(!paper.contains("Second"), "{paper}");
        let member = test.get("Ben", file);
        assert!(member.is_err(), "who does not see the page gets no file");
    }
    let shown = content(&test, "Ben", &first);
    assert!(
        shown.contains("First") && !shown.contains("Wang Fang"),
        "{shown}"
    );
    assert!(!lies_in(&test.folder.path().join("committee"), WORDS));
    assert!(content(&test, "Ben", &second).contains("Wang Fang asks"));
    let enter = json!({
        "case": first, "contact": "call", "on": "2026-01-05", "with": "Li Lei", "text": "x",
    });
    let refused = test.refused("Ada", "enter_contact", enter);
    assert!(
        ["disposed", "wrong-stage"].contains(&refused.as_str()),
        "{refused}"
    );
    let folder = test.folder.path().join("committee");
    drop(test.house);
    verify(&folder, &Elsewhere::default(), None).unwrap();
}

#[test]
fn a_hold_that_came_after_the_list_stops_it() {
    let test = committee("us-common-rule-2018");
    let first = closed(&test, "First", WORDS);
    let begin = json!({ "case": first, "event": "It ended.", "on": "2025-01-01" });
    test.call("Ada", "begin_keeping", begin);
    test.clock.pass(Duration::days(700));
    unlocked(&test);
    let listed = test.call("Ada", "list_disposal", json!({ "cases": [first] }));
    let approve = json!({ "disposal": listed["disposal"], "passphrase": PASSPHRASE });
    test.call("Ada", "approve_disposal", approve.clone());
    test.call(
        "Ada",
        "place_legal_hold",
        json!({ "case": first, "reason": "A lawsuit." }),
    );
    assert_eq!(
        test.refused("Cai", "approve_disposal", approve),
        "legal-hold"
    );
    let give_up = json!({ "disposal": listed["disposal"], "reason": "A lawsuit." });
    test.call("Cai", "give_up_disposal", give_up);
    let lists = test.call("Cai", "disposals", json!({}));
    assert_eq!(lists["lists"][0]["given_up"], "A lawsuit.");
}
