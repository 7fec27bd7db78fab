//! A member's page: training, statements, standing interests, gender; and the composition.

use quorate_testkit::TestHouse;
use serde_json::{Value, json};

/// Ada keeps the record, Cai chairs, Ben and Dee are members, Ida administers.
fn committee() -> TestHouse {
    let test = TestHouse::with_committee("cn-st-ethics-2023");
    test.appoint("Cai", "chair", &["ethics"]);
    test.appoint("Ben", "member", &["scientific"]);
    test.appoint("Dee", "member", &["legal"]);
    test.appoint("Ida", "administrator", &[]);
    test
}

fn page(test: &TestHouse, who: &str, about: &str) -> Value {
    test.call(who, "person", json!({ "person": test.person(about) }))
}

#[test]
fn training_and_statements_are_recorded_by_who_keeps_the_roster_and_withdrawn_with_a_reason() {
    let test = committee();
    let ben = test.person("Ben");
    let training = json!({ "person": ben, "what": "Research ethics", "on": "2026-02-01" });
    let statement = json!({
        "person": ben, "on": "2026-02-02", "valid_until": "2026-12-31",
    });
    for (command, request) in [
        ("record_training", &training),
        ("record_statement", &statement),
    ] {
        let why = test.refused("Ben", command, request.clone());
        assert_eq!(why, "role-missing", "{command}");
    }
    assert_eq!(page(&test, "Dee", "Ben")["bound_to_confidentiality"], false);
    test.call("Ada", "record_training", training);
    test.call("Ida", "record_statement", statement);
    let seen = page(&test, "Dee", "Ben");
    assert_eq!(seen["bound_to_confidentiality"], true);
    assert_eq!(seen["training"][0]["what"], "Research ethics");
    assert_eq!(seen["statements"][0]["stamp"]["by"]["name"], "Ida");

    let entry = &seen["training"][0]["id"];
    let withdraw = json!({ "person": ben, "entry": entry, "reason": "Dee took it." });
    assert_eq!(
        test.refused("Dee", "withdraw_entry", withdraw.clone()),
        "role-missing"
    );
    test.call("Cai", "withdraw_entry", withdraw.clone());
    assert_eq!(
        test.refused("Cai", "withdraw_entry", withdraw),
        "entry-unknown"
    );
    let test = test.reopened();
    let kept = page(&test, "Ben", "Ben")["training"][0].clone();
    assert_eq!(kept["withdrawn"]["reason"], "Dee took it.");
    assert_eq!(kept["what"], "Research ethics", "what was stays readable");
}

#[test]
fn a_standing_interest_is_the_members_own_and_known_to_who_needs_it() {
    let test = committee();
    let ben = test.person("Ben");
    let shares = json!({ "person": ben, "kind": "financial", "with": "Medix" });
    let post = json!({ "person": ben, "kind": "employment", "with": "North Hospital" });
    test.call("Ben", "declare_standing_interest", shares.clone());
    test.call("Ada", "declare_standing_interest", post);
    for who in ["Dee", "Ida", "Cai"] {
        let why = test.refused(who, "declare_standing_interest", shares.clone());
        assert_eq!(why, "role-missing", "{who}");
    }
    for (who, known) in [
        ("Ben", true),
        ("Ada", true),
        ("Cai", true),
        ("Dee", false),
        ("Ida", false),
    ] {
        let seen = page(&test, who, "Ben");
        assert_eq!(seen["interests_shown"], known, "{who}");
        let count = seen["interests"].as_array().unwrap().len();
        assert_eq!(count, usize::from(known), "{who}");
        assert_eq!(
            seen.to_string().contains("Medix"),
            known,
            "{who} finds it nowhere"
        );
        let post = &seen["employment"][0]["now"];
        assert_eq!(
            post["with"], "North Hospital",
            "{who} knows where they work"
        );
        assert_eq!(post["stamp"]["for_them"], true);
    }

    let seen = page(&test, "Ben", "Ben");
    let entry = &seen["interests"][0]["id"];
    let sold = json!({
        "person": ben, "entry": entry, "kind": "financial", "with": "Medix",
        "until": "2026-03-01",
    });
    test.call("Ben", "declare_standing_interest", sold.clone());
    assert_eq!(
        test.refused("Ben", "declare_standing_interest", sold),
        "no-change"
    );
    let seen = page(&test, "Cai", "Ben")["interests"][0].clone();
    assert_eq!(seen["goes_on"], false);
    assert_eq!(seen["now"]["until"], "2026-03-01");
    assert_eq!(seen["before"][0]["until"], json!(null), "history is kept");

    let of_another = json!({
        "person": test.person("Ada"), "entry": entry, "kind": "other", "with": "X",
    });
    assert_eq!(
        test.refused("Ada", "declare_standing_interest", of_another),
        "entry-unknown"
    );
    let withdraw = json!({ "person": ben, "entry": entry, "reason": "Another Medix." });
    assert_eq!(
        test.refused("Dee", "withdraw_entry", withdraw.clone()),
        "role-missing"
    );
    test.call("Ben", "withdraw_entry", withdraw);
}

#[test]
fn a_gender_is_stated_by_oneself_and_seen_by_who_keeps_the_roster() {
    let test = committee();
    test.call("Ben", "state_gender", json!({ "gender": "man" }));
    for (who, sees) in [
        ("Ben", true),
        ("Ada", true),
        ("Cai", true),
        ("Ida", true),
        ("Dee", false),
    ] {
        let seen = page(&test, who, "Ben");
        assert_eq!(seen["gender_shown"], sees, "{who}");
        let expected = if sees { json!("man") } else { json!(null) };
        assert_eq!(seen["gender"], expected, "{who}");
    }
    let line = |who: &str| {
        let composition = test.call(who, "composition", json!({}));
        let lines = composition["lines"].as_array().unwrap().clone();
        let genders = lines.into_iter().find(|line| {
            let code = line["now"]["sentence"]["code"].as_str().unwrap();
            code.starts_with("composition-genders")
        });
        genders.unwrap()["now"]["sentence"]["code"].clone()
    };
    assert_eq!(line("Ada"), "composition-genders-unknown");
    assert_eq!(line("Dee"), "composition-genders-kept");
    for who in ["Cai", "Dee"] {
        test.call(who, "state_gender", json!({ "gender": "woman" }));
    }
    assert_eq!(line("Ida"), "composition-genders-yes");
    assert_eq!(line("Dee"), "composition-genders-kept");
    test.call("Ben", "state_gender", json!({}));
    assert_eq!(page(&test, "Ada", "Ben")["gender"], json!(null));
}

/// How one thing asked of the roster stands, and from when that turns.
fn asked(test: &TestHouse, request: Value, about: &str) -> Vec<String> {
    let composition = test.call("Dee", "composition", request);
    let lines = composition["lines"].as_array().unwrap().clone();
    let said = |check: &Value| check["sentence"]["code"].as_str().unwrap().to_owned();
    let line = lines
        .iter()
        .find(|line| {
            let capacity = line["now"]["sentence"]["args"]["capacity"].as_str();
            said(&line["now"]).contains(about) || capacity == Some(about)
        })
        .unwrap();
    let turns = line["turns"].as_array().unwrap();
    let turns = turns.iter().map(|turn| {
        let from = turn["from"].as_str().unwrap();
        format!("{from} {}", turn["check"]["holds"].as_str().unwrap())
    });
    let now = line["now"]["holds"].as_str().unwrap().to_owned();
    std::iter::once(now).chain(turns).collect()
}

#[test]
fn the_composition_is_looked_at_today_on_any_day_and_when_terms_end() {
    let test = committee();
    assert_eq!(asked(&test, json!({}), "members"), ["no"], "3 of 7");
    assert_eq!(asked(&test, json!({}), "legal"), ["yes", "2029-01-01 no"]);
    let people = test.call("Ada", "committee", json!({}))["people"].clone();
    let of_dee = |people: &Value| {
        let people = people.as_array().unwrap().clone();
        people.into_iter().find(|one| one["name"] == "Dee").unwrap()
    };
    let term = of_dee(&people)["terms"][0]["id"].clone();
    test.call(
        "Ada",
        "end_term",
        json!({
            "person": test.person("Dee"), "term": term,
            "until": "2026-03-31", "reason": "Moves away.",
        }),
    );
    assert_eq!(asked(&test, json!({}), "legal"), ["yes", "2026-04-01 no"]);
    let on = |day: &str| asked(&test, json!({ "day": day }), "legal");
    assert_eq!(on("2026-03-31"), ["yes"]);
    assert_eq!(on("2026-04-01"), ["no"]);

    // Who keeps the roster is told before it happens, and what will be missing.
    let desk = test.call("Ida", "desk", json!({}));
    let lines = desk["mine"].as_array().unwrap().clone();
    let needs: Vec<_> = lines.iter().map(|line| line["need"].clone()).collect();
    let expected = ["term-ends", "then-seat-no", "recovery-sheet"];
    assert_eq!(needs, expected, "{desk}");
    assert_eq!(lines[0]["title"], "Dee");
    assert_eq!(lines[0]["due"], "2026-03-31");
    assert_eq!(lines[1]["args"]["capacity"], "legal");
    assert_eq!(lines[1]["rule"]["article"], "7");
    let desk = test.call("Dee", "desk", json!({}));
    assert!(!desk.to_string().contains("term-ends"), "{desk}");

    // A term that follows on the next day leaves no gap.
    test.call(
        "Ada",
        "appoint",
        json!({
            "person": test.person("Dee"),
            "appointment": {
                "name": "Dee", "role": "member", "capacities": ["legal"],
                "from": "2026-04-01", "until": "2026-12-31",
            },
        }),
    );
    assert_eq!(asked(&test, json!({}), "legal"), ["yes", "2027-01-01 no"]);
    let desk = test.call("Ida", "desk", json!({}));
    assert!(!desk.to_string().contains("term-ends"), "{desk}");
}

#[test]
fn an_alternate_needs_a_member_with_a_seat() {
    let test = committee();
    let appoint = |for_whom: &str| {
        json!({
            "appointment": {
                "name": "Eve", "role": "alternate", "capacities": [],
                "from": "2026-01-01", "until": "2026-12-31",
                "alternate_for": test.person(for_whom),
            },
        })
    };
    for nobody in ["Ada", "Ida"] {
        let why = test.refused("Ada", "appoint", appoint(nobody));
        assert_eq!(why, "alternate-for-nobody", "{nobody}");
    }
    test.call("Ada", "appoint", appoint("Ben"));
    assert_eq!(asked(&test, json!({}), "alternate"), ["yes"]);
}
