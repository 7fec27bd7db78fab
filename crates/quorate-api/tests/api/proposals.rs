//! Conflicts that the record suggests: to whom they are shown, and what becomes of them.

use quorate_testkit::TestHouse;
use serde_json::{Value, json};

fn committee() -> TestHouse {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Cai", "chair", &["ethics"]);
    test.appoint("Ben", "member", &["scientific"]);
    test.appoint("Dee", "member", &["legal"]);
    test.appoint("Ida", "administrator", &[]);
    test
}

fn log(test: &TestHouse, title: &str) -> Value {
    let request = json!({
        "submission": "application", "title": title, "summary": "It answers at night.",
        "applicant": "Han Lei", "organisation": "Medix Ltd", "system": "Night desk",
        "language": "en", "documents": [], "interest": "none",
    });
    test.call("Ada", "log_submission", request)["case"].clone()
}

/// What is suggested to somebody, as `whose why`.
fn seen(test: &TestHouse, who: &str, case: &Value) -> Vec<String> {
    let page = test.call(who, "conflict_proposals", json!({ "case": case }));
    let open = page["open"].as_array().unwrap().clone();
    open.iter()
        .map(|one| {
            let name = one["person"]["name"].as_str().unwrap();
            format!("{name} {}", one["reason"]["code"].as_str().unwrap())
        })
        .collect()
}

fn key(test: &TestHouse, who: &str, case: &Value) -> Value {
    let page = test.call(who, "conflict_proposals", json!({ "case": case }));
    page["open"][0]["key"].clone()
}

fn shares(test: &TestHouse) {
    let request = json!({ "person": test.person("Ben"), "kind": "financial", "with": "MEDIX" });
    test.call("Ben", "declare_standing_interest", request);
}

#[test]
fn a_suggestion_is_shown_to_who_keeps_the_case_and_to_whom_it_is_about() {
    let test = committee();
    let case = log(&test, "One");
    assert_eq!(seen(&test, "Ada", &case), [""; 0]);
    shares(&test);
    for (who, expected) in [
        ("Ada", vec!["Ben conflict-standing"]),
        // The chair has not answered yet and may not read the case.
        ("Cai", vec![]),
        ("Ben", vec!["Ben conflict-standing"]),
        ("Dee", vec![]),
    ] {
        assert_eq!(seen(&test, who, &case), expected, "{who}");
    }
    let request = json!({ "case": case });
    assert_eq!(
        test.refused("Ida", "conflict_proposals", request),
        "role-missing"
    );
    test.call(
        "Cai",
        "declare_interests",
        json!({ "answers": [{ "case": case, "answer": "none" }] }),
    );
    assert_eq!(seen(&test, "Cai", &case), ["Ben conflict-standing"]);

    let dismiss = json!({
        "case": case, "person": test.person("Ben"), "key": key(&test, "Ada", &case),
        "reason": "Another Medix.",
    });
    assert_eq!(
        test.refused("Dee", "dismiss_conflict", dismiss.clone()),
        "not-found-proposal"
    );
    test.call("Cai", "dismiss_conflict", dismiss.clone());
    assert_eq!(
        test.refused("Ada", "dismiss_conflict", dismiss),
        "not-found-proposal"
    );
    let test = test.reopened();
    for who in ["Ada", "Cai", "Ben"] {
        assert_eq!(
            seen(&test, who, &case),
            [""; 0],
            "{who}: it does not come back"
        );
        let page = test.call(who, "conflict_proposals", json!({ "case": case }));
        assert_eq!(page["answered"][0]["text"], "Another Medix.", "{who}");
    }
    let page = test.call("Dee", "conflict_proposals", json!({ "case": case }));
    assert_eq!(page["answered"], json!([]));
}

#[test]
fn what_is_confirmed_keeps_the_member_out_until_it_is_ruled_on() {
    let test = committee();
    shares(&test);
    let case = log(&test, "One");
    let none = json!({ "answers": [{ "case": case, "answer": "none" }] });
    test.call("Ben", "declare_interests", none);
    let confirm = json!({
        "case": case, "person": test.person("Ben"), "key": key(&test, "Ada", &case),
        "nature": "Shares in Medix.",
    });
    test.call("Ada", "confirm_conflict", confirm);
    let page = test.call("Ben", "case", json!({ "case": case }));
    assert_eq!(page["line"]["interest"], "undecided");
    assert_eq!(page["content"], json!(null));
    assert_eq!(
        seen(&test, "Ada", &case),
        [""; 0],
        "it waits for its ruling"
    );
}

#[test]
fn an_earlier_case_is_named_only_to_who_may_know_of_it() {
    let test = committee();
    let earlier = log(&test, "Earlier");
    let later = log(&test, "Later");
    let answer = |who: &str, case: &Value, answer: &str| {
        let request = json!({ "answers": [{ "case": case, "answer": answer }] });
        test.call(who, "declare_interests", request);
    };
    answer("Ben", &earlier, "withdraw");
    answer("Cai", &earlier, "withdraw");
    answer("Cai", &later, "none");
    let mut to_ada = seen(&test, "Ada", &later);
    to_ada.sort();
    assert_eq!(to_ada, ["Ben conflict-earlier", "Cai conflict-earlier"]);
    // Of Ben's recusal from what he is recused from himself the chair learns nothing.
    assert_eq!(seen(&test, "Cai", &later), ["Cai conflict-earlier"]);
    assert_eq!(seen(&test, "Ben", &later), ["Ben conflict-earlier"]);
    assert_eq!(seen(&test, "Dee", &later), [""; 0]);
    let page = test.call("Cai", "conflict_proposals", json!({ "case": later }));
    assert!(!page.to_string().contains("Ben"), "{page}");
}
