//! The history of a case: who did what and for whom, by what one asks, and as a file.

use std::collections::BTreeSet;

use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

fn with_case() -> (TestHouse, Value) {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &["legal"]);
    test.appoint("Cai", "chair", &["ethics"]);
    test.appoint("Dee", "adviser", &[]);
    let logged = test.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": "A title", "summary": "About a zebrafish",
            "applicant": "Somebody", "organisation": "An organisation", "language": "en",
            "documents": [], "interest": "none",
        }),
    );
    (test, logged["case"].clone())
}

fn answer(test: &TestHouse, who: &str, case: &Value, answer: &str) {
    let answers =
        json!({ "answers": [{ "case": case, "answer": answer, "nature": "a relative" }] });
    test.call(who, "declare_interests", answers);
}

fn kinds(history: &Value) -> Vec<&str> {
    let lines = history["lines"].as_array().unwrap().iter();
    lines.map(|line| line["kind"].as_str().unwrap()).collect()
}

/// What a substitute does is told as done for whom they stand in for.
fn substituted() -> (TestHouse, Value) {
    let (test, case) = with_case();
    test.call(
        "Cai",
        "name_substitutes",
        json!({ "secretary": test.person("Dee") }),
    );
    answer(&test, "Dee", &case, "none");
    answer(&test, "Ada", &case, "withdraw");
    test.clock.pass(chrono::Duration::days(2));
    for who in ["Ada", "Ben", "Cai", "Dee"] {
        test.call(who, "unlock", json!({ "passphrase": PASSPHRASE }));
    }
    let contact = json!({
        "case": case, "contact": "call", "on": "2026-03-02", "with": "x", "text": "y",
    });
    test.call("Dee", "enter_contact", contact);
    (test, case)
}

#[test]
fn a_history_tells_for_whom_something_was_done() {
    let (test, case) = substituted();
    let history = test.call("Dee", "history", json!({ "case": case }));
    assert_eq!(
        kinds(&history),
        [
            "contact_entered",
            "interest_declared",
            "interest_declared",
            "interest_declared",
            "submission_logged",
        ]
    );
    let last = &history["lines"][0];
    assert_eq!(last["by"]["name"], "Dee");
    assert_eq!(last["on_behalf_of"]["name"], "Ada");
    assert_eq!(history["lines"][1]["on_behalf_of"], Value::Null);
}

#[test]
fn a_history_is_filtered_by_what_it_is_about_by_person_and_by_day() {
    let (test, case) = substituted();
    let asked = |part: Value| {
        let mut request = json!({ "case": case });
        for (key, value) in part.as_object().unwrap() {
            request[key] = value.clone();
        }
        test.call("Dee", "history", request)
    };
    let all = asked(json!({}));
    assert_eq!(all["total"], 5);
    assert_eq!(
        all["groups"],
        json!([
            { "group": "submission", "count": 1 },
            { "group": "interest", "count": 3 },
            { "group": "review", "count": 1 },
        ])
    );
    let people: Vec<_> = all["people"].as_array().unwrap().iter().collect();
    let people: Vec<_> = people.iter().map(|person| &person["name"]).collect();
    assert_eq!(people, ["Ada", "Dee"]);

    let interests = asked(json!({ "groups": ["interest"] }));
    assert_eq!(kinds(&interests), ["interest_declared"; 3]);
    assert_eq!(interests["total"], 5, "the whole is counted");
    let of_ada = asked(json!({ "person": test.person("Ada") }));
    assert_eq!(
        kinds(&of_ada),
        [
            "contact_entered",
            "interest_declared",
            "interest_declared",
            "submission_logged",
        ],
        "what was done for her is hers too"
    );
    let later = asked(json!({ "from": "2026-03-03" }));
    assert_eq!(kinds(&later), ["contact_entered"]);
    let earlier = asked(json!({ "until": "2026-03-03", "groups": ["review", "submission"] }));
    assert_eq!(kinds(&earlier), ["submission_logged"]);
}

#[test]
fn the_file_has_what_was_asked_for_and_says_that_it_is_a_part() {
    let (test, case) = substituted();
    let file = |part: Value| {
        let history = test.call("Dee", "history", part);
        let files = history["files"].as_array().unwrap().clone();
        assert_eq!(files.len(), 4, "two languages, two formats");
        let file = files[0]["file"].as_str().unwrap().to_owned();
        test.get("Dee", &file).unwrap()
    };
    let (name, media, whole) = file(json!({ "case": case }));
    assert_eq!(name, "history-R2026-0001-en.pdf");
    assert_eq!(media, "application/pdf");
    assert!(whole.contains("part: None"), "{whole}");
    assert!(whole.contains("contact_entered") && whole.contains("submission_logged"));
    let request = json!({ "case": case, "groups": ["review"], "from": "2026-03-02" });
    let (.., part) = file(request);
    assert!(part.contains("part: Some"), "{part}");
    assert!(part.contains("contact_entered") && !part.contains("submission_logged"));
    for bad in [
        "en.pdf/weather/any/any/any",
        "en.exe/any/any/any/any",
        "fr.pdf/any/any/any/any",
        "en.pdf/any/me/any/any",
        "en.pdf/any/any/yesterday/any",
    ] {
        let name = format!("history/{}/{bad}", case.as_str().unwrap());
        assert!(test.get("Dee", &name).is_err(), "{bad}");
    }
}

#[test]
fn whoever_is_recused_gets_no_file() {
    let (test, case) = substituted();
    let history = test.call("Dee", "history", json!({ "case": case }));
    for who in ["Ada", "Ben"] {
        for file in history["files"].as_array().unwrap() {
            let got = test.get(who, file["file"].as_str().unwrap());
            assert!(got.is_err(), "{who} got {file}");
        }
    }
}

/// Of each message, the variables that it names.
fn variables(catalogue: &str, kind: &str) -> BTreeSet<String> {
    let begins = format!("event-{} =", kind.replace('_', "-"));
    let mut lines = catalogue
        .lines()
        .skip_while(|line| !line.starts_with(&begins));
    let first = lines.next().unwrap_or_else(|| panic!("no {begins}"));
    let rest = lines.take_while(|line| line.starts_with(' '));
    let text: Vec<_> = std::iter::once(first).chain(rest).collect();
    let text = text.join("\n");
    let named = text.split('$').skip(1);
    named
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
        .collect()
}

#[test]
fn every_sentence_of_the_sample_has_what_it_names() {
    let test = TestHouse::empty();
    test.house
        .call(None, "open_sample", json!({}))
        .answer
        .unwrap();
    let who = "Zhou Min";
    test.sign(
        who,
        "sign_in",
        json!({ "place": "sample", "name": who, "passphrase": "sample-committee" }),
    );
    let docket = test.call(
        who,
        "docket",
        json!({ "stages": [], "skip": 0, "take": 50 }),
    );
    let mut told = BTreeSet::new();
    for case in docket["cases"].as_array().unwrap() {
        if case["stub"] == true {
            continue;
        }
        let history = test.call(who, "history", json!({ "case": case["id"] }));
        for line in history["lines"].as_array().unwrap() {
            let kind = line["kind"].as_str().unwrap();
            told.insert(kind.to_owned());
            let args = line["args"].as_object().unwrap();
            for catalogue in [
                include_str!("../../../../locales/en/history.ftl"),
                include_str!("../../../../locales/zh-Hans/history.ftl"),
            ] {
                for name in variables(catalogue, kind) {
                    // Only what is imported has a row and a file.
                    let imported = ["row", "file"].contains(&name.as_str());
                    let dated = name == "day" && args.get("clock") == Some(&json!("no"));
                    assert!(
                        args.contains_key(&name) || imported || dated,
                        "{kind} names {name}: {args:?}"
                    );
                }
            }
        }
    }
    assert!(
        told.contains("vote_opened") && told.contains("case_decided"),
        "{told:?}"
    );
}
