//! Set-up, roster, sign-in.

use std::sync::{Arc, Mutex};

use quorate_api::ApiError;
use quorate_api::schema::Notice;
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::json;

fn term(name: &str, role: &str) -> serde_json::Value {
    json!({ "name": name, "role": role, "capacities": [], "from": "2026-01-01", "until": "2026-12-31" })
}

#[test]
fn nobody_grants_themselves_a_role() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let own = test.person("Ada");
    let request = json!({ "person": own, "appointment": term("Ada", "chair") });
    assert_eq!(test.refused("Ada", "appoint", request), "own-role");
    let own = test.person("Ada");
    let request = json!({ "secretary": own });
    assert_eq!(test.refused("Ada", "name_substitutes", request), "own-role");
}

#[test]
fn a_member_signs_in_with_a_passphrase_set_by_a_one_time_code_that_works_once() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let appointed = test.call(
        "Ada",
        "appoint",
        json!({ "appointment": term("Ben", "member") }),
    );
    let code = appointed["code"]["code"].as_str().unwrap();
    let request = json!({ "name": "Ben", "code": code, "passphrase": PASSPHRASE });
    let wrong = json!({ "name": "Ben", "code": "AAAA-BBBB-CCCC", "passphrase": PASSPHRASE });
    assert!(
        test.house
            .call(None, "set_passphrase", wrong)
            .answer
            .is_err()
    );
    test.sign("Ben", "set_passphrase", request.clone());
    assert!(
        test.house
            .call(None, "set_passphrase", request)
            .answer
            .is_err(),
        "works once"
    );
    test.sign(
        "Ben",
        "sign_in",
        json!({ "name": "ben", "passphrase": PASSPHRASE }),
    );
}

#[test]
fn whoever_gave_a_code_is_told_that_it_was_used() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let appointed = test.call(
        "Ada",
        "appoint",
        json!({ "appointment": term("Ben", "member") }),
    );
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    let deliver = Box::new(move |notice: Notice| {
        heard.lock().unwrap().extend(notice.tags);
        true
    });
    test.house.watch(&test.key("Ada"), deliver).unwrap();
    let code = appointed["code"]["code"].as_str().unwrap();
    test.sign(
        "Ben",
        "set_passphrase",
        json!({ "name": "Ben", "code": code, "passphrase": PASSPHRASE }),
    );
    assert!(
        told.lock().unwrap().contains(&"committee".to_owned()),
        "{told:?}"
    );
}

#[test]
fn a_reset_ends_sessions_and_is_told_to_the_member_and_the_chair() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &[]);
    test.appoint("Cai", "chair", &["ethics"]);
    let ben = test.person("Ben");
    let reset = test.call("Ada", "reset_passphrase", json!({ "person": ben }));
    assert_eq!(
        test.try_call("Ben", "desk", json!({})),
        Err(ApiError::SignedOut)
    );
    let code = reset["code"].as_str().unwrap();
    test.sign(
        "Ben",
        "set_passphrase",
        json!({ "name": "Ben", "code": code, "passphrase": "another one" }),
    );
    for (who, news) in [("Ben", "own-passphrase-reset"), ("Cai", "passphrase-reset")] {
        let desk = test.call(who, "desk", json!({}));
        assert_eq!(desk["news"][0]["code"], news, "{who} is told");
    }
    assert_eq!(
        test.refused(
            "Ada",
            "reset_passphrase",
            json!({ "person": test.person("Ada") })
        ),
        "own-reset"
    );
}

#[test]
fn a_session_locks_when_idle_and_opens_with_the_passphrase_alone() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.clock.pass(chrono::Duration::minutes(14));
    test.call("Ada", "desk", json!({}));
    test.clock.pass(chrono::Duration::minutes(15));
    assert_eq!(
        test.try_call("Ada", "desk", json!({})),
        Err(ApiError::Locked)
    );
    assert!(
        test.try_call("Ada", "unlock", json!({ "passphrase": "wrong one" }))
            .is_err()
    );
    test.call("Ada", "unlock", json!({ "passphrase": PASSPHRASE }));
    test.call("Ada", "desk", json!({}));
}

#[test]
fn many_wrong_passphrases_have_to_wait() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    let wrong = json!({ "name": "Ada", "passphrase": "wrong one" });
    for _ in 0..6 {
        assert!(
            test.house
                .call(None, "sign_in", wrong.clone())
                .answer
                .is_err()
        );
    }
    let right = json!({ "name": "Ada", "passphrase": PASSPHRASE });
    let answer = test.house.call(None, "sign_in", right.clone()).answer;
    assert!(matches!(answer, Err(ApiError::Refused(refusal)) if refusal.code == "sign-in-wait"));
    test.clock.pass(chrono::Duration::minutes(6));
    test.house.call(None, "sign_in", right).answer.unwrap();
}

#[test]
fn the_roster_is_there_after_reopening() {
    let test = TestHouse::with_committee("us-common-rule-2018");
    test.appoint("Ben", "member", &["lay"]);
    let before = test.call("Ada", "committee", json!({}));
    let test = test.reopened();
    assert_eq!(test.call("Ada", "committee", json!({})), before);
}

#[test]
fn a_committee_is_set_up_under_several_profiles_at_once() {
    let set_up = |profile: &str, further: serde_json::Value| {
        let test = TestHouse::empty();
        let request = json!({
            "names": { "en": "Test committee" }, "zone": "Asia/Shanghai", "profile": profile,
            "further_profiles": further, "secretary": "Ada", "passphrase": PASSPHRASE,
            "language": "en",
        });
        let answer = test.house.call(None, "set_up_committee", request);
        (answer.answer, test)
    };
    let (answer, test) = set_up("shenzhen-ai-2022", json!(["cn-health-2023"]));
    answer.unwrap();
    test.sign(
        "Ada",
        "sign_in",
        json!({ "name": "Ada", "passphrase": PASSPHRASE }),
    );
    let rules = test.call("Ada", "rules", json!({}));
    assert_eq!(
        rules["in_force"],
        json!(["shenzhen-ai-2022", "cn-health-2023"])
    );
    let (answer, _) = set_up("shenzhen-ai-2022", json!(["shenzhen-ai-2022"]));
    assert!(matches!(
        answer,
        Err(ApiError::Refused(_) | ApiError::Invalid { .. })
    ));
}

#[test]
fn a_set_up_holds_to_the_law_of_the_roster() {
    let test = TestHouse::empty();
    let person = |role: &str, until: &str| {
        json!({
            "name": "Ben", "role": role, "capacities": [], "from": "2026-01-01", "until": until,
        })
    };
    let refused = |field: &str, person: serde_json::Value| {
        let mut request = json!({
            "names": { "en": "Test committee" }, "zone": "Asia/Shanghai",
            "profile": "cn-st-ethics-2023", "secretary": "Ada", "passphrase": PASSPHRASE,
            "language": "en",
        });
        request[field] = person;
        match test.house.call(None, "set_up_committee", request).answer {
            Err(ApiError::Refused(refusal)) => refusal.code,
            Err(ApiError::Invalid { code, .. }) => code,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        refused("chair", person("chair", "2025-12-31")),
        "term-reversed"
    );
    assert_eq!(
        refused("chair", person("chair", "2036-12-31")),
        "term-too-long"
    );
    assert_eq!(
        refused("substitute_chair", person("adviser", "2026-12-31")),
        "substitute-without-vote"
    );
    assert_eq!(
        refused(
            "substitute_secretary",
            person("administrator", "2026-12-31")
        ),
        "substitute-without-casework"
    );
    let status = test.house.call(None, "status", json!({})).answer.unwrap();
    assert_eq!(status["own"], json!(null), "nothing was made");
}

#[test]
fn a_term_counts_through_its_last_day_and_no_longer() {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    test.appoint("Ben", "member", &[]);
    let people = test.call("Ada", "committee", json!({}))["people"].clone();
    let ben = people
        .as_array()
        .unwrap()
        .iter()
        .find(|person| person["name"] == "Ben")
        .unwrap();
    test.call("Ada", "end_term", json!({
        "person": ben["id"], "term": ben["terms"][0]["id"], "until": "2026-03-02", "reason": "moves",
    }));
    test.call("Ben", "desk", json!({}));
    // 02:00 on 3 March in the committee's zone.
    test.clock.pass(chrono::Duration::hours(9));
    test.call("Ben", "unlock", json!({ "passphrase": PASSPHRASE }));
    for (command, request) in [
        ("desk", json!({})),
        ("guidance_library", json!({})),
        ("save_draft", json!({ "key": "a", "content": "{}" })),
    ] {
        assert_eq!(
            test.refused("Ben", command, request),
            "no-term",
            "{command}"
        );
    }
    let mut bytes = b"bytes".as_slice();
    assert!(
        test.house
            .put(Some(&test.key("Ben")), "a", &mut bytes)
            .is_err()
    );
}
