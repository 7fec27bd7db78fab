//! What recused people and those who have not answered learn: the stub and nothing more.

use quorate_testkit::TestHouse;
use serde_json::{Value, json};

const SECRET: &str = "zebrafish";

fn with_case() -> (TestHouse, Value) {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &["legal"]);
    test.appoint("Cai", "chair", &["ethics"]);
    let logged = test.call("Ada", "log_submission", json!({
        "submission": "application", "title": "A title", "summary": format!("About {SECRET}"),
        "applicant": "Somebody", "organisation": "An organisation", "language": "en",
        "documents": [], "interest": "none",
    }));
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
    let docket = test.call("Ben", "docket", json!({ "stages": [], "skip": 0, "take": 10 }));
    assert_eq!(docket["stages"], json!([]), "a stage that one may not know is not counted");
}

#[test]
fn a_recusal_closes_every_way_to_the_content() {
    let (test, case) = with_case();
    let answer = |answer: &str| json!({ "answers": [{ "case": case, "answer": answer, "nature": "a relative" }] });
    test.call("Ben", "declare_interests", answer("none"));
    assert!(test.call("Ben", "case", json!({ "case": case })).to_string().contains(SECRET));
    test.call("Ben", "declare_interests", answer("withdraw"));
    for (command, request) in [
        ("case", json!({ "case": case })),
        ("docket", json!({ "stages": [], "skip": 0, "take": 10 })),
        ("find", json!({ "text": "title" })),
        ("desk", json!({})),
        ("interests", json!({})),
    ] {
        let answer = test.call("Ben", command, request);
        assert!(!answer.to_string().contains(SECRET), "{command} tells: {answer}");
    }
    assert_eq!(test.refused("Ben", "history", json!({ "case": case })), "recused");
    let post = json!({ "case": case, "text": "I think" });
    assert_eq!(test.refused("Ben", "add_post", post), "recused");
    assert_eq!(test.refused("Ben", "declare_interests", answer("none")), "recused");
}

#[test]
fn a_doubtful_interest_counts_as_recused_until_the_chair_rules() {
    let (test, case) = with_case();
    let ask = json!({ "answers": [{ "case": case, "answer": "decide", "nature": "I taught him" }] });
    test.call("Ben", "declare_interests", ask);
    assert_eq!(test.refused("Ben", "history", json!({ "case": case })), "recused");
    let ruling = json!({ "case": case, "person": test.person("Ben"), "recused": false, "reason": "long ago" });
    assert_eq!(test.refused("Cai", "decide_interest", ruling.clone()), "interest-first");
    test.call("Cai", "declare_interests", json!({ "answers": [{ "case": case, "answer": "none" }] }));
    test.call("Cai", "decide_interest", ruling);
    test.call("Ben", "history", json!({ "case": case }));
}

#[test]
fn the_substitute_keeps_a_case_only_while_the_secretary_is_recused() {
    let (test, case) = with_case();
    test.appoint("Dee", "adviser", &[]);
    let dee = test.person("Dee");
    test.call("Cai", "name_substitutes", json!({ "secretary": dee }));
    test.call("Dee", "declare_interests", json!({ "answers": [{ "case": case, "answer": "none" }] }));
    let contact = json!({ "case": case, "contact": "call", "on": "2026-03-02", "with": "x", "text": "y" });
    assert_eq!(test.refused("Dee", "enter_contact", contact.clone()), "role-missing");
    test.call("Ada", "declare_interests", json!({ "answers": [{ "case": case, "answer": "withdraw", "nature": "z" }] }));
    assert_eq!(test.refused("Ada", "enter_contact", contact.clone()), "recused");
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
        ("declare_interests", json!({ "answers": [{ "case": case, "answer": "none" }] })),
    ] {
        assert_eq!(test.refused("Eve", command, request), "role-missing", "{command}");
    }
}
