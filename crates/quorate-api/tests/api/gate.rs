//! What recused people and those who have not answered learn: the stub and nothing more.

use std::sync::{Arc, Mutex};

use quorate_api::schema::Notice;
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

const SECRET: &str = "zebrafish";

fn with_case() -> (TestHouse, Value) {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &["legal"]);
    test.appoint("Cai", "chair", &["ethics"]);
    let logged = test.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": "A title", "summary": format!("About {SECRET}"),
            "applicant": "Somebody", "organisation": "An organisation", "language": "en",
            "documents": [], "interest": "none",
        }),
    );
    (test, logged["case"].clone())
}

#[test]
fn who_has_not_answered_sees_title_and_parties_only() {
    let (test, case) = with_case();
    let page = test.call("Ben", "case", json!({ "case": case }));
    assert_eq!(page["line"]["title"], "A title");
    assert_eq!(page["line"]["party"], "An organisation");
    assert_eq!(page["content"], Value::Null);
    assert_eq!(page["line"]["stage"], Value::Null);
    assert!(!page.to_string().contains(SECRET));
    let docket = test.call(
        "Ben",
        "docket",
        json!({ "stages": [], "skip": 0, "take": 10 }),
    );
    assert_eq!(
        docket["stages"],
        json!([]),
        "a stage that one may not know is not counted"
    );
}

#[test]
fn a_recusal_closes_every_way_to_the_content() {
    let (test, case) = with_case();
    let answer = |answer: &str| json!({ "answers": [{ "case": case, "answer": answer, "nature": "a relative" }] });
    test.call("Ben", "declare_interests", answer("none"));
    assert!(
        test.call("Ben", "case", json!({ "case": case }))
            .to_string()
            .contains(SECRET)
    );
    test.call("Ben", "declare_interests", answer("withdraw"));
    for (command, request) in [
        ("case", json!({ "case": case })),
        ("docket", json!({ "stages": [], "skip": 0, "take": 10 })),
        ("find", json!({ "text": "title" })),
        ("desk", json!({})),
        ("interests", json!({})),
    ] {
        let answer = test.call("Ben", command, request);
        assert!(
            !answer.to_string().contains(SECRET),
            "{command} tells: {answer}"
        );
    }
    assert_eq!(
        test.refused("Ben", "history", json!({ "case": case })),
        "recused"
    );
    let post = json!({ "case": case, "text": "I think" });
    assert_eq!(test.refused("Ben", "add_post", post), "recused");
    assert_eq!(
        test.refused("Ben", "declare_interests", answer("none")),
        "recused"
    );
}

#[test]
fn a_doubtful_interest_counts_as_recused_until_the_chair_rules() {
    let (test, case) = with_case();
    let ask =
        json!({ "answers": [{ "case": case, "answer": "decide", "nature": "I taught him" }] });
    test.call("Ben", "declare_interests", ask);
    assert_eq!(
        test.refused("Ben", "history", json!({ "case": case })),
        "recused"
    );
    let ruling = json!({ "case": case, "person": test.person("Ben"), "ruling": "no_conflict", "reason": "long ago" });
    assert_eq!(
        test.refused("Cai", "decide_interest", ruling.clone()),
        "interest-first"
    );
    test.call(
        "Cai",
        "declare_interests",
        json!({ "answers": [{ "case": case, "answer": "none" }] }),
    );
    test.call("Cai", "decide_interest", ruling);
    test.call("Ben", "history", json!({ "case": case }));
}

#[test]
fn the_substitute_keeps_a_case_only_while_the_secretary_is_recused() {
    let (test, case) = with_case();
    test.appoint("Dee", "adviser", &[]);
    let dee = test.person("Dee");
    test.call("Cai", "name_substitutes", json!({ "secretary": dee }));
    test.call(
        "Dee",
        "declare_interests",
        json!({ "answers": [{ "case": case, "answer": "none" }] }),
    );
    let contact =
        json!({ "case": case, "contact": "call", "on": "2026-03-02", "with": "x", "text": "y" });
    assert_eq!(
        test.refused("Dee", "enter_contact", contact.clone()),
        "role-missing"
    );
    test.call(
        "Ada",
        "declare_interests",
        json!({ "answers": [{ "case": case, "answer": "withdraw", "nature": "z" }] }),
    );
    assert_eq!(
        test.refused("Ada", "enter_contact", contact.clone()),
        "recused"
    );
    test.call("Dee", "enter_contact", contact);
}

#[test]
fn an_administrator_sees_roles_and_no_cases() {
    let (test, case) = with_case();
    test.appoint("Eve", "administrator", &[]);
    test.call("Eve", "committee", json!({}));
    for (command, request) in [
        ("docket", json!({ "stages": [], "skip": 0, "take": 10 })),
        ("case", json!({ "case": case })),
        (
            "declare_interests",
            json!({ "answers": [{ "case": case, "answer": "none" }] }),
        ),
    ] {
        assert_eq!(
            test.refused("Eve", command, request),
            "role-missing",
            "{command}"
        );
    }
}

/// What somebody's window is told from now on.
fn listening(test: &TestHouse, who: &str) -> Arc<Mutex<Vec<String>>> {
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    let deliver = Box::new(move |notice: Notice| {
        heard.lock().unwrap().extend(notice.tags);
        true
    });
    test.house.watch(&test.key(who), deliver).unwrap();
    told
}

#[test]
fn a_notice_goes_only_to_who_may_read_what_it_names() {
    let (test, _) = with_case();
    test.appoint("Eve", "administrator", &[]);
    let (admin, member) = (listening(&test, "Eve"), listening(&test, "Ben"));
    let meeting = json!({ "title": "May", "date": "2026-03-02", "time": "14:00", "place": "" });
    test.call("Ada", "call_meeting", meeting);
    test.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": "Another", "summary": "About it",
            "applicant": "Somebody", "organisation": "Another organisation", "language": "en",
            "documents": [], "interest": "none",
        }),
    );
    let file = test.put("Ada", "a.csv", b"Title,Agency\nA,B\n");
    let table = test.call(
        "Ada",
        "read_table",
        json!({ "file": file, "name": "a.csv" }),
    );
    test.call(
        "Ada",
        "start_import",
        json!({
            "file": table["file"], "name": "a.csv", "mapping": table["mapping"], "language": "en",
        }),
    );
    test.until("Ada", "imports", &json!({}), |page| {
        page["imports"][0]["stage"] == "finished"
    });
    test.call(
        "Ada",
        "save_text_block",
        json!({ "title": "a", "text": "b", "language": "en" }),
    );
    assert_eq!(
        *admin.lock().unwrap(),
        ["committee", "desk", "session"],
        "no casework is named to her"
    );
    let told = member.lock().unwrap().clone();
    assert!(told.contains(&"meeting".to_owned()) && told.contains(&"organisations".to_owned()));
    assert!(
        !told.contains(&"imports".to_owned()),
        "imports are the secretary's: {told:?}"
    );
}

#[test]
fn a_window_that_was_left_alone_is_told_nothing_until_it_is_unlocked() {
    let (test, _) = with_case();
    let told = listening(&test, "Ben");
    test.clock.pass(chrono::Duration::minutes(20));
    let unlock = json!({ "passphrase": PASSPHRASE });
    test.call("Ada", "unlock", unlock.clone());
    let block = |title: &str| json!({ "title": title, "text": "b", "language": "en" });
    test.call("Ada", "save_text_block", block("one"));
    assert!(
        told.lock().unwrap().is_empty(),
        "nobody called for 20 minutes, so it is locked"
    );
    test.call("Ben", "unlock", unlock);
    test.call("Ada", "save_text_block", block("two"));
    assert!(!told.lock().unwrap().is_empty());
}

#[test]
fn what_is_logged_is_answered_as_logged_and_what_is_refused_is_not_logged() {
    let (test, _) = with_case();
    let log = |draft: &str| {
        json!({
            "submission": "application", "title": "Another", "summary": "About it",
            "applicant": "Somebody", "language": "en", "documents": [], "interest": "none",
            "draft": draft,
        })
    };
    assert_eq!(
        test.refused("Ada", "log_submission", log("no such key!")),
        "bad-key"
    );
    let found = test.call("Ada", "find", json!({ "text": "another" }));
    assert_eq!(found["cases"], json!([]), "a refusal comes before the act");
    // A draft that cannot be discarded does not make a done act look refused.
    test.call(
        "Ada",
        "save_draft",
        json!({ "key": "submission:1", "content": "{}" }),
    );
    let file = format!(
        "committee/desk/{}/draft-submission_1.json",
        test.person("Ada").as_str().unwrap()
    );
    let file = test.folder.path().join(file);
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    test.call("Ada", "log_submission", log("submission:1"));
}

#[test]
fn no_administrator_comes_to_casework_as_a_substitute() {
    let (test, case) = with_case();
    test.appoint("Eve", "administrator", &[]);
    test.appoint("Dee", "adviser", &[]);
    let named = json!({ "secretary": test.person("Eve") });
    assert_eq!(
        test.refused("Cai", "name_substitutes", named),
        "substitute-without-casework"
    );
    test.call(
        "Cai",
        "name_substitutes",
        json!({ "secretary": test.person("Dee") }),
    );
    let (dee, page) = (test.person("Dee"), test.call("Ada", "committee", json!({})));
    let people = page["people"].as_array().unwrap();
    let term = people.iter().find(|person| person["id"] == dee).unwrap()["terms"][0]["id"].clone();
    // She keeps the roster from now on, and takes no part in casework any more.
    test.call(
        "Ada",
        "appoint",
        json!({ "person": dee, "appointment": {
        "name": "Dee", "role": "administrator", "capacities": [],
        "from": "2026-03-02", "until": "2026-12-31",
    } }),
    );
    test.call("Ada", "end_term", json!({
        "person": dee, "term": term, "until": "2026-03-01", "reason": "she keeps the roster now",
    }));
    for (command, request) in [
        ("imports", json!({})),
        (
            "start_export",
            json!({
                "from": "2026-01-01", "until": "2026-12-31", "outcomes": [], "language": "en",
            }),
        ),
        (
            "enter_contact",
            json!({
                "case": case, "contact": "call", "on": "2026-03-02", "with": "x", "text": "y",
            }),
        ),
    ] {
        assert_eq!(
            test.refused("Dee", command, request),
            "role-missing",
            "{command}"
        );
    }
}

#[test]
fn who_is_recused_does_not_choose_who_acts_in_their_place() {
    let (test, case) = with_case();
    test.appoint("Dee", "adviser", &[]);
    let (ben, dee) = (test.person("Ben"), test.person("Dee"));
    // While nobody substitutes, anybody who keeps the roster names somebody.
    let answer = json!({ "answers": [{ "case": case, "answer": "withdraw", "nature": "z" }] });
    test.call("Ada", "declare_interests", answer);
    test.call("Ada", "name_substitutes", json!({ "secretary": dee }));
    let people = test.call("Ada", "committee", json!({}))["people"].clone();
    let dees = people
        .as_array()
        .unwrap()
        .iter()
        .find(|person| person["id"] == dee)
        .unwrap()
        .clone();
    let end = json!({
        "person": dee, "term": dees["terms"][0]["id"], "until": "2026-03-01", "reason": "no more",
    });
    for (command, request) in [
        ("name_substitutes", json!({ "secretary": null })),
        ("name_substitutes", json!({ "secretary": ben })),
        ("end_term", end.clone()),
        ("reset_passphrase", json!({ "person": dee })),
    ] {
        assert_eq!(
            test.refused("Ada", command, request),
            "acts-for-you",
            "{command}"
        );
    }
    let listed = |act: &str| {
        let actions = dees["actions"].as_array().unwrap();
        actions.iter().find(|action| action["act"] == act).unwrap()["refusal"]["code"].clone()
    };
    assert_eq!(listed("end_term"), "acts-for-you");
    assert_eq!(listed("reset_passphrase"), "acts-for-you");
    // A recused chair leaves the vice-chair alone, who acts for her.
    test.appoint("Fay", "vice_chair", &[]);
    let answer = json!({ "answers": [{ "case": case, "answer": "withdraw", "nature": "z" }] });
    let fay = json!({ "person": test.person("Fay") });
    test.call("Cai", "declare_interests", answer);
    assert_eq!(test.refused("Cai", "reset_passphrase", fay), "acts-for-you");
    // The chair's substitute is not hers, and the chair may do all of it.
    test.call(
        "Ada",
        "name_substitutes",
        json!({ "chair": ben, "secretary": dee }),
    );
    test.call(
        "Cai",
        "name_substitutes",
        json!({ "chair": ben, "secretary": ben }),
    );
    test.call("Cai", "end_term", end);
}
