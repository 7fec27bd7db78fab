//! Parties, the four rulings, who rules on whom, and interests found after the vote.

use serde_json::{Value, json};

use super::matrix::dossier::{ADA, Depth, Dossier, VIC};

const CHAIR: &str = "chair";
const MEMBER: &str = "member";

fn ruling(dossier: &Dossier, whom: &str, how: &str) -> Value {
    json!({
        "case": dossier.case, "person": dossier.test.person(whom), "ruling": how,
        "reason": "It was looked into.",
    })
}

fn declare(dossier: &Dossier, who: &str, answer: &str) {
    let given = json!({ "case": dossier.case, "answer": answer, "nature": "A relative." });
    dossier
        .test
        .call(who, "declare_interests", json!({ "answers": [given] }));
}

fn page(dossier: &Dossier, who: &str) -> Value {
    dossier
        .test
        .call(who, "case", json!({ "case": dossier.case }))
}

fn names(parties: &Value) -> Vec<String> {
    let parties = parties.as_array().unwrap().iter();
    parties
        .map(|party| {
            let part = |field: &str| party[field].as_str().unwrap_or_default().to_owned();
            format!("{} {} {}", part("role"), part("name"), part("organisation"))
        })
        .collect()
}

#[test]
fn everybody_is_asked_about_all_parties_and_sees_them_corrected() {
    let dossier = Dossier::at(Depth::Reviewed);
    let parties = ["applicant zpapplicant zpparty", "funder zpfunder "];
    assert_eq!(names(&page(&dossier, MEMBER)["parties"]), parties);
    let asked = dossier.test.call(CHAIR, "interests", json!({}));
    let asked = &asked["groups"][0]["cases"][0]["parties"];
    assert_eq!(names(asked), parties);
    declare(&dossier, MEMBER, "withdraw");
    let version = page(&dossier, ADA)["version"].clone();
    let correct = |parties: Value| {
        json!({
            "case": dossier.case, "version": version, "parties": parties,
            "reason": "The supplier was left out.",
        })
    };
    let alone = json!([{ "role": "supplier", "name": "Lens & Co" }]);
    assert_eq!(
        dossier.test.refused(ADA, "correct_parties", correct(alone)),
        "applicant-missing"
    );
    let both = json!([
        { "role": "applicant", "name": "zpapplicant", "organisation": "zpparty" },
        { "role": "supplier", "name": "Lens & Co" },
    ]);
    dossier.test.call(ADA, "correct_parties", correct(both));
    assert_eq!(
        names(&page(&dossier, MEMBER)["parties"]),
        ["applicant zpapplicant zpparty", "supplier Lens & Co "]
    );
}

#[test]
fn whoever_had_answered_is_asked_again_once_the_parties_were_corrected() {
    let dossier = Dossier::at(Depth::Reviewed);
    let asked = || {
        let page = dossier.test.call(MEMBER, "interests", json!({}));
        let groups = page["groups"].as_array().unwrap().clone();
        let mut cases = groups.into_iter().flat_map(|group| {
            let cases = group["cases"].as_array().unwrap().clone();
            cases.into_iter()
        });
        cases.find(|one| one["case"] == dossier.case)
    };
    declare(&dossier, MEMBER, "none");
    assert_eq!(asked(), None, "they have answered");
    dossier.test.clock.pass(chrono::Duration::seconds(1));
    let parties = json!([
        { "role": "applicant", "name": "zpapplicant", "organisation": "zpparty" },
        { "role": "funder", "name": "Harbour Fund" },
    ]);
    let version = page(&dossier, ADA)["version"].clone();
    let correct = json!({
        "case": dossier.case, "version": version, "parties": parties, "reason": "Left out.",
    });
    dossier.test.call(ADA, "correct_parties", correct);
    let again = asked().unwrap();
    assert_eq!(again["again"], true);
    // Until they say otherwise, their answer stands.
    assert_ne!(page(&dossier, MEMBER)["content"], json!(null));
    declare(&dossier, MEMBER, "none");
    assert_eq!(asked(), None, "they have answered again");
}

#[test]
fn each_of_the_four_rulings_lets_in_or_keeps_out() {
    let dossier = Dossier::at(Depth::Reviewed);
    declare(&dossier, CHAIR, "none");
    for (how, reads, state) in [
        ("takes_part", true, "clear"),
        ("information_only", false, "recused"),
        ("no_conflict", true, "clear"),
        ("recused", false, "recused"),
    ] {
        if how == "takes_part" {
            declare(&dossier, MEMBER, "decide");
        }
        dossier
            .test
            .call(CHAIR, "decide_interest", ruling(&dossier, MEMBER, how));
        let shown = page(&dossier, MEMBER);
        assert_eq!(shown["content"].is_object(), reads, "{how}");
        assert_eq!(shown["line"]["interest"], state, "{how}");
        let own = shown["own_interest"].as_array().unwrap();
        assert_eq!(own.last().unwrap()["ruling"], how);
    }
    let same = ruling(&dossier, MEMBER, "recused");
    assert_eq!(
        dossier.test.refused(CHAIR, "decide_interest", same),
        "no-change"
    );
}

#[test]
fn nobody_is_heard_for_information_under_a_profile_that_says_nothing_of_it() {
    let test = quorate_testkit::TestHouse::with_committee("cn-st-ethics-2023");
    for (name, role) in [("Ben", "member"), ("Cai", "chair")] {
        test.appoint(name, role, &[]);
    }
    let logged = test.call(
        ADA,
        "log_submission",
        json!({
            "submission": "application", "title": "A title", "summary": "x", "applicant": "y",
            "language": "en", "documents": [], "interest": "none",
        }),
    );
    let case = logged["case"].clone();
    let declare = |who: &str, answer: &str| {
        let given = json!({ "case": case, "answer": answer, "nature": "z" });
        test.call(who, "declare_interests", json!({ "answers": [given] }));
    };
    declare("Cai", "none");
    declare("Ben", "decide");
    let inform = json!({
        "case": case, "person": test.person("Ben"), "ruling": "information_only", "reason": "z",
    });
    assert_eq!(
        test.refused("Cai", "decide_interest", inform),
        "informing-not-allowed"
    );
    let shown = test.call("Cai", "case", json!({ "case": case }));
    let shown = shown["content"]["interests"].as_array().unwrap();
    let ben = shown.iter().find(|one| one["person"]["name"] == "Ben");
    assert_eq!(
        ben.unwrap()["rulings"],
        json!(["no_conflict", "takes_part", "recused"])
    );
    let challenge = json!({ "case": case, "person": test.person("Ben"), "reasons": "z" });
    assert_eq!(
        test.refused(ADA, "challenge_member", challenge),
        "challenge-not-allowed"
    );
}

#[test]
fn a_ruling_over_chair_or_secretary_is_changed_by_who_substitutes_alone() {
    let dossier = Dossier::at(Depth::Reviewed);
    let refused = |who: &str, whom: &str| {
        let how = ruling(&dossier, whom, "no_conflict");
        dossier.test.refused(who, "decide_interest", how)
    };
    let rules = |who: &str, whom: &str, how: &str| {
        dossier
            .test
            .call(who, "decide_interest", ruling(&dossier, whom, how));
    };
    // On the chair the vice-chair rules, the chair never.
    declare(&dossier, CHAIR, "decide");
    assert_eq!(refused(CHAIR, CHAIR), "recused");
    rules(VIC, CHAIR, "takes_part");
    assert_eq!(refused(CHAIR, CHAIR), "own-interest");
    // On the secretary the chair rules once; what stands then is the vice-chair's to change.
    declare(&dossier, "secretary", "decide");
    rules(CHAIR, "secretary", "recused");
    declare(&dossier, "secretary", "decide");
    assert_eq!(refused(CHAIR, "secretary"), "ruling-pinned");
    rules(VIC, "secretary", "no_conflict");
    // On a member the chair rules, and changes it.
    declare(&dossier, MEMBER, "decide");
    assert_eq!(refused(VIC, MEMBER), "role-missing");
    rules(CHAIR, MEMBER, "recused");
    rules(CHAIR, MEMBER, "no_conflict");
}

#[test]
fn a_ruling_is_asked_of_exactly_those_who_may_give_it() {
    let dossier = Dossier::at(Depth::Reviewed);
    declare(&dossier, CHAIR, "none");
    let asked = || {
        let has = |who: &&str| {
            let desk = dossier.test.call(who, "desk", json!({}));
            let mut mine = desk["mine"].as_array().unwrap().iter();
            mine.any(|item| item["need"] == "rule-interest")
        };
        let all = [ADA, CHAIR, VIC, MEMBER, "secretary"];
        all.into_iter().filter(has).collect::<Vec<_>>()
    };
    let rules = |who: &str, whom: &str, how: &str| {
        let ruling = ruling(&dossier, whom, how);
        dossier.test.call(who, "decide_interest", ruling);
    };
    assert!(asked().is_empty());
    declare(&dossier, "secretary", "decide");
    assert_eq!(asked(), [CHAIR], "on a secretary the chair rules once");
    rules(CHAIR, "secretary", "recused");
    declare(&dossier, "secretary", "decide");
    assert_eq!(asked(), [VIC], "what stands over them is not the chair's");
    rules(VIC, "secretary", "no_conflict");
    declare(&dossier, MEMBER, "decide");
    assert_eq!(asked(), [CHAIR]);
    rules(CHAIR, MEMBER, "recused");
    declare(&dossier, CHAIR, "decide");
    assert_eq!(asked(), [VIC], "nobody rules on themselves");
}

#[test]
fn no_vote_opens_while_somebody_recused_is_in_the_room() {
    let dossier = Dossier::at(Depth::InMeeting);
    dossier.call(ADA, "put_motion", dossier.motion_text());
    let tick = |who: &str, present: bool| {
        let person = dossier.test.person(who);
        let tick = json!({ "meeting": dossier.meeting, "person": person, "present": present });
        dossier.call(ADA, "record_attendance", tick);
    };
    let open = || {
        let answer = dossier.test.try_call(ADA, "open_vote", dossier.motion());
        answer.map_err(|error| match error {
            quorate_api::ApiError::Refused(refusal) => (
                refusal.code,
                refusal.args.get("names").cloned().unwrap_or_default(),
            ),
            other => panic!("{other:?}"),
        })
    };
    let in_room = |names: &str| Err(("recused-in-room".to_owned(), names.to_owned()));
    // Who has not answered counts as recused.
    tick(MEMBER, true);
    assert_eq!(open(), in_room(MEMBER));
    declare(&dossier, MEMBER, "none");
    // One says in the meeting that they withdraw: recorded at once, and they leave.
    let said = json!({
        "case": dossier.case, "person": dossier.test.person("W6"), "answer": "withdraw",
        "nature": "He said so as the item was called.",
    });
    dossier.call(ADA, "report_interest", said);
    let own = page(&dossier, "W6")["own_interest"].clone();
    assert_eq!(own[1]["reported_by"]["name"], ADA);
    assert_eq!(open(), in_room("W6"));
    tick("W6", false);
    open().unwrap();
}

#[test]
fn an_interest_found_after_the_vote_puts_the_motion_anew_without_that_member() {
    let dossier = Dossier::at(Depth::Decided);
    declare(&dossier, CHAIR, "none");
    declare(&dossier, "W1", "decide");
    let sign = json!({
        "case": dossier.case, "version": page(&dossier, ADA)["version"],
        "decision": dossier.decision, "passphrase": quorate_testkit::PASSPHRASE,
    });
    assert_eq!(
        dossier.test.refused(VIC, "sign_decision", sign.clone()),
        "interest-after-vote-open"
    );
    let mut rule = ruling(&dossier, "W1", "recused");
    assert_eq!(
        dossier.test.refused(CHAIR, "decide_interest", rule.clone()),
        "suspension-open"
    );
    rule["suspends"] = json!(true);
    dossier.call(CHAIR, "decide_interest", rule);
    let shown = page(&dossier, ADA);
    assert_eq!(shown["line"]["stage"], "review");
    let found = &shown["content"]["decisions"][0]["found_after"][0];
    assert_eq!(found["person"]["name"], "W1");
    assert_eq!([&found["reopened"], &found["suspended"]], [true, true]);
    let mut sign = sign;
    sign["version"] = shown["version"].clone();
    assert_eq!(
        dossier.test.refused(VIC, "sign_decision", sign),
        "decision-suspended"
    );
    // On the agenda again; whom it was found of is not in the electorate, and must be out.
    let item = json!({ "meeting": dossier.meeting, "case": dossier.case });
    let item = dossier.call(ADA, "add_item", item)["item"].clone();
    let of_item = json!({ "meeting": dossier.meeting, "item": item });
    dossier.call(ADA, "begin_item", of_item);
    let leaves = json!({
        "meeting": dossier.meeting, "person": dossier.test.person("W1"), "present": false,
    });
    dossier.call(ADA, "record_attendance", leaves);
    let mut words = dossier.motion_text();
    words["item"] = item;
    let motion = dossier.call(ADA, "put_motion", words)["motion"].clone();
    let seen = || {
        let page = dossier.call(ADA, "meeting", json!({ "meeting": dossier.meeting }));
        let items = page["items"].as_array().unwrap().clone();
        let mut motions = items
            .iter()
            .flat_map(|item| item["motions"].as_array().unwrap().clone());
        motions.find(|known| known["id"] == motion).unwrap()
    };
    let as_seen = || json!({ "motion": motion, "version": seen()["version"] });
    dossier.call(ADA, "open_vote", as_seen());
    let electorate = seen()["electorate"].as_array().unwrap().clone();
    let voters: Vec<_> = electorate
        .iter()
        .map(|elector| elector["person"]["name"].as_str().unwrap())
        .collect();
    assert!(!voters.contains(&"W1") && voters.len() == 6, "{voters:?}");
    for who in voters {
        let ballot = json!({ "motion": motion, "value": "for" });
        dossier.call(who, "cast_ballot", ballot);
    }
    dossier.call(ADA, "declare_result", as_seen());
    let shown = page(&dossier, ADA);
    assert_eq!(shown["line"]["stage"], "decided");
    let decisions = shown["content"]["decisions"].as_array().unwrap();
    assert_eq!(decisions.len(), 2, "the old one stays");
    assert_eq!(decisions[0]["found_after"][0]["suspended"], true);
    assert_eq!(decisions[1]["found_after"], json!([]));
}

#[test]
fn where_everybody_who_could_act_is_recused_the_page_says_who_can_name_a_substitute() {
    let dossier = Dossier::at(Depth::Reviewed);
    let stuck = |who: &str| page(&dossier, who)["stuck"].clone();
    for who in [ADA, "secretary"] {
        declare(&dossier, who, "withdraw");
    }
    assert_eq!(stuck("W1"), json!([]), "the substitute may act");
    declare(&dossier, "substitute_secretary", "withdraw");
    let said = stuck("W1");
    assert_eq!(said[0]["code"], "nobody-acts");
    assert_eq!(said[0]["args"]["role"], "secretary");
    assert_eq!(said[0]["args"]["names"], "chair · administrator");
    assert_eq!(
        stuck(ADA)[0]["code"],
        "nobody-acts",
        "told to whom it concerns"
    );
    assert_eq!(
        stuck(MEMBER),
        json!([]),
        "and to nobody else who is kept out"
    );
    // The recused do not name who acts for them; who is clear does.
    let w2 = json!({
        "secretary": dossier.test.person("W2"), "chair": dossier.test.person("substitute_chair"),
    });
    assert_eq!(
        dossier.test.refused(ADA, "name_substitutes", w2.clone()),
        "acts-for-you"
    );
    dossier.call(CHAIR, "name_substitutes", w2);
    assert_eq!(stuck("W1"), json!([]));
    let contact = json!({
        "case": dossier.case, "contact": "call", "on": "2026-03-02", "with": "x", "text": "y",
    });
    dossier.call("W2", "enter_contact", contact);
}
