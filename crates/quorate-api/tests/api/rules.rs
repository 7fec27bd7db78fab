//! The committee's rules: own profiles, adoptions, cases bound to several profiles.

use quorate_testkit::TestHouse;
use serde_json::{Value, json};

const SECRETARY: &str = "Ada";
const CHAIR: &str = "林晓燕";
const ST: &str = "cn-st-ethics-2023";
/// The first version of a copy of it.
const OWN: &str = "own-cn-st-ethics-2023-v1";
/// The day the test clock stands at.
const TODAY: &str = "2026-03-02";
const VOTERS: [&str; 9] = [
    CHAIR,
    "赵堃",
    "Helen Clarke",
    "陈立",
    "Sun Yue",
    "马可",
    "Wei Jun",
    "周宁",
    "Ola Berg",
];

struct Rules(TestHouse);

impl Rules {
    /// Nine members with a vote, all signed in.
    fn new() -> Self {
        let house = TestHouse::with_committee(ST);
        let capacities = [&["ethics", "scientific"][..], &["legal", "outside"]];
        for (index, name) in VOTERS.iter().enumerate() {
            let role = if index == 0 { "chair" } else { "member" };
            house.appoint(name, role, capacities[index % 2]);
        }
        Self(house)
    }

    #[track_caller]
    fn done(&self, name: &str, request: Value) -> Value {
        self.0.call(SECRETARY, name, request)
    }

    #[track_caller]
    fn refused(&self, name: &str, request: Value, code: &str) {
        assert_eq!(self.0.refused(SECRETARY, name, request), code, "{name}");
    }

    fn draft(&self, from: &str, changes: &[(&str, &str)]) -> Value {
        let changes: Vec<Value> = changes
            .iter()
            .map(|(key, value)| json!({ "key": key, "value": value }))
            .collect();
        let request = json!({ "from": from, "changes": changes });
        self.done("draft_own_profile", request)
    }

    /// Saves a copy of the S&T measures with some values of its own; its id.
    fn own(&self, changes: &[(&str, &str)]) -> String {
        let draft = self.draft(ST, changes);
        assert_eq!(draft["fault"], Value::Null);
        assert_eq!(draft["refused"], json!([]));
        let saved = self.done(
            "save_own_profile",
            json!({
                "from": ST, "saved": draft["saved"], "text": draft["text"],
                "reason": "Resolved by all of us.",
            }),
        );
        saved["id"].as_str().unwrap().to_owned()
    }

    fn adopt(&self, profiles: &[&str], applies: &str, cases: &Value) {
        self.done(
            "adopt_rules",
            json!({
                "profiles": profiles, "from": TODAY, "applies": applies,
                "reason": "Resolved by all of us.", "cases": cases,
            }),
        );
    }

    fn page(&self, case: &Value) -> Value {
        self.done("case", json!({ "case": case }))
    }

    /// A case accepted under the rules in force, or under others.
    fn accepted(&self, title: &str, profiles: Option<&[&str]>) -> Value {
        let logged = self.done(
            "log_submission",
            json!({
                "submission": "application", "title": title, "summary": "What is asked.",
                "applicant": "Dr Wang", "organisation": "Nanshan University", "language": "en",
                "received": TODAY, "documents": [], "interest": "none",
            }),
        );
        let case = &logged["case"];
        let page = self.page(case);
        let materials = page["content"]["materials"].as_array().unwrap().iter();
        let marks: Vec<Value> = materials
            .map(|material| json!({ "material": material["id"], "mark": "present" }))
            .collect();
        self.done(
            "validate",
            json!({
                "case": case, "version": page["version"], "marks": marks, "outcome": "accept",
                "text": "", "profiles": profiles,
            }),
        );
        case.clone()
    }

    /// A case on the full pathway, before a meeting at which the first few members are present.
    fn under_discussion(&self, case: &Value, present: usize) -> (Value, Value) {
        let page = self.page(case);
        let questions = page["content"]["triage_questions"].as_array().unwrap();
        let answers: serde_json::Map<String, Value> = questions
            .iter()
            .map(|question| (question.as_str().unwrap().to_owned(), json!(false)))
            .collect();
        let request = json!({ "case": case, "answers": answers });
        let proposal = self.done("propose_triage", request);
        self.done(
            "route_case",
            json!({
                "case": case, "version": page["version"], "answers": answers,
                "pathway": "full", "tier": proposal["tier"], "reason": "as the chair asked",
            }),
        );
        for name in &VOTERS[..present] {
            let answers = json!([{ "case": case, "answer": "none" }]);
            self.0
                .call(name, "declare_interests", json!({ "answers": answers }));
        }
        let called = self.done(
            "call_meeting",
            json!({ "title": "March", "date": TODAY, "time": "14:00", "place": "Room 2" }),
        );
        let meeting = called["meeting"].clone();
        let item =
            self.done("add_item", json!({ "meeting": meeting, "case": case }))["item"].clone();
        for name in &VOTERS[..present] {
            let person = self.0.person(name);
            self.done(
                "record_attendance",
                json!({ "meeting": meeting, "person": person, "present": true }),
            );
        }
        let chair = self.0.person(CHAIR);
        self.done(
            "open_meeting",
            json!({ "meeting": meeting, "presiding": chair }),
        );
        self.done("begin_item", json!({ "meeting": meeting, "item": item }));
        (meeting, item)
    }

    /// Puts a motion to approve; the first few vote for it and the rest of those present against.
    /// What the page says of it then.
    fn voted(&self, meeting: &Value, item: &Value, present: usize, votes_for: usize) -> Value {
        let put = self.done(
            "put_motion",
            json!({
                "meeting": meeting, "item": item, "question": "Shall it be approved?",
                "outcome": "approve", "reasons": "Sound.", "conditions": [],
            }),
        );
        let motion = &put["motion"];
        let version = || self.motion(meeting, motion)["version"].clone();
        let opened = json!({ "motion": motion, "version": version() });
        self.done("open_vote", opened);
        for (index, name) in VOTERS[..present].iter().enumerate() {
            let value = if index < votes_for { "for" } else { "against" };
            self.0.call(
                name,
                "cast_ballot",
                json!({ "motion": motion, "value": value }),
            );
        }
        let closed = json!({ "motion": motion, "version": version() });
        self.done("declare_result", closed);
        self.motion(meeting, motion)
    }

    fn motion(&self, meeting: &Value, motion: &Value) -> Value {
        let page = self.done("meeting", json!({ "meeting": meeting }));
        let items = page["items"].as_array().unwrap();
        let mut motions = items
            .iter()
            .flat_map(|item| item["motions"].as_array().unwrap());
        motions.find(|one| one["id"] == *motion).unwrap().clone()
    }
}

#[test]
fn a_case_bound_to_two_profiles_is_decided_only_with_the_majority_of_each() {
    let test = Rules::new();
    let half = [
        ("vote.threshold", "1/2"),
        ("vote.base", "appointed"),
        ("vote.strict", "yes"),
    ];
    assert_eq!(test.own(&half), OWN);
    let case = test.accepted("A trial", Some(&[ST, OWN]));
    assert_eq!(test.page(&case)["content"]["profiles"], json!([ST, OWN]));
    let (meeting, item) = test.under_discussion(&case, 5);
    // Four of five present are two thirds of those present, and not more than half of nine.
    let motion = test.voted(&meeting, &item, 5, 4);
    let said = &motion["explanation"];
    assert_eq!(motion["result"], "not_carried");
    assert_eq!(said["needed"], 5);
    let each: Vec<_> = said["profiles"].as_array().unwrap().iter().collect();
    assert_eq!(each[0]["profile"], ST);
    assert_eq!(each[0]["explanation"]["result"], "carried");
    assert_eq!(each[1]["profile"], OWN);
    assert_eq!(each[1]["explanation"]["result"], "not_carried");
    let motion = test.voted(&meeting, &item, 5, 5);
    assert_eq!(motion["result"], "carried");
}

#[test]
fn the_shortest_time_limit_holds_and_the_others_are_shown() {
    let test = Rules::new();
    test.own(&[("clocks.decision", "20")]);
    let one = test.accepted("One", None);
    let both = test.accepted("Both", Some(&[ST, OWN]));
    let (one, both) = (test.page(&one), test.page(&both));
    let due = |page: &Value| page["content"]["clock"]["last_day"].clone();
    assert_eq!(due(&one), "2026-04-01");
    assert_eq!(due(&both), "2026-03-23", "the 20th day is a Sunday");
    let bound = both["content"]["bound"].as_array().unwrap();
    assert_eq!(bound[0]["due"], "2026-04-01");
    assert_eq!(bound[1]["due"], "2026-03-23");
}

#[test]
fn a_copy_that_does_not_hold_is_refused_by_line_and_key_and_nothing_is_recorded() {
    let test = Rules::new();
    let draft = test.draft(ST, &[("quorum.at_least", "6"), ("vote.base", "everybody")]);
    assert_eq!(draft["refused"], json!(["vote.base"]));
    assert_eq!(draft["differences"].as_array().unwrap().len(), 1);
    let text = draft["text"].as_str().unwrap();
    let broken = text.replacen("count = 6", "count = \"six\"", 1);
    let line = 1 + broken
        .lines()
        .position(|line| line.contains("\"six\""))
        .unwrap();
    let request = json!({ "from": ST, "text": broken, "changes": [] });
    let fault = test.done("draft_own_profile", request)["fault"].clone();
    assert_eq!(fault["code"], "profile-text");
    assert_eq!(fault["args"]["line"], line.to_string());
    assert_eq!(fault["args"]["key"], "quorum.at_least");
    let request = json!({ "from": ST, "saved": 0, "text": broken, "reason": "Why not." });
    test.refused("save_own_profile", request, "profile-text");
    let rules = test.done("rules", json!({}));
    let own = |line: &&Value| line["own"] != Value::Null;
    assert_eq!(
        rules["profiles"]
            .as_array()
            .unwrap()
            .iter()
            .filter(own)
            .count(),
        0
    );
}

#[test]
fn whoever_edits_an_older_version_is_told() {
    let test = Rules::new();
    let own = test.own(&[("quorum.at_least", "6")]);
    let text = test.draft(&own, &[("quorum.at_least", "7")])["text"].clone();
    let save = |saved: u32| json!({ "from": own, "saved": saved, "text": text, "reason": "More." });
    test.refused("save_own_profile", save(0), "conflict-profile");
    let saved = test.done("save_own_profile", save(1));
    assert_eq!(saved["id"], "own-cn-st-ethics-2023-v2");
}

#[test]
fn what_is_open_keeps_its_rules_until_it_is_bound_anew_in_one_act_that_names_the_cases() {
    let test = Rules::new();
    let before = test.accepted("Before", None);
    test.own(&[("clocks.decision", "20")]);
    test.adopt(&[OWN], "accepted_from", &json!([]));
    let after = test.accepted("After", None);
    let bound = |case: &Value| test.page(case)["content"]["profiles"].clone();
    assert_eq!(bound(&before), json!([ST]));
    assert_eq!(bound(&after), json!([OWN]));

    let preview = test.done("preview_rebind", json!({ "profiles": [OWN] }));
    let lines = preview["cases"].as_array().unwrap();
    let line = |case: &Value| lines.iter().find(|line| line["case"] == *case).unwrap();
    assert_eq!(line(&before)["refusal"], Value::Null);
    assert_eq!(line(&before)["due"], "2026-04-01");
    assert_eq!(line(&before)["due_then"], "2026-03-23");
    assert_eq!(line(&after)["refusal"]["code"], "no-change");

    let version = line(&before)["version"].clone();
    let rebind = |version: &Value, reason: &str| {
        let cases = json!([{ "case": before, "version": version }]);
        json!({ "profiles": [OWN], "cases": cases, "reason": reason })
    };
    test.refused("rebind_cases", rebind(&version, " "), "required");
    test.refused(
        "rebind_cases",
        rebind(&json!(0), "Resolved."),
        "conflict-case",
    );
    let member = test
        .0
        .refused(VOTERS[1], "rebind_cases", rebind(&version, "Resolved."));
    assert_eq!(member, "role-missing");
    test.done("rebind_cases", rebind(&version, "Resolved."));
    assert_eq!(bound(&before), json!([OWN]));
    let page = test.page(&before);
    assert_eq!(page["content"]["clock"]["last_day"], "2026-03-23");
    assert_eq!(page["content"]["bindings"][1]["reason"], "Resolved.");
    let history = test.done("history", json!({ "case": before }));
    assert_eq!(history["lines"][0]["kind"], "case_rebound");
}

#[test]
fn rules_for_all_open_cases_bind_each_of_them_in_the_act_that_adopts_them() {
    let test = Rules::new();
    let case = test.accepted("Open", None);
    let recused = test.accepted("Not the secretary's", None);
    let answers = json!([{ "case": recused, "answer": "withdraw" }]);
    test.done("declare_interests", json!({ "answers": answers }));
    test.own(&[("quorum.at_least", "6")]);
    let preview = test.done("preview_rebind", json!({ "profiles": [OWN] }));
    let lines = preview["cases"].as_array().unwrap();
    assert_eq!(lines.len(), 1, "nothing of a case she is recused from");
    let named = |case: &Value, version: &Value| json!([{ "case": case, "version": version }]);
    let adopt = |applies: &str, cases: Value| {
        json!({
            "profiles": [OWN], "from": TODAY, "applies": applies, "reason": "Resolved.",
            "cases": cases,
        })
    };
    let cases = named(&case, &lines[0]["version"]);
    test.refused(
        "adopt_rules",
        adopt("accepted_from", cases.clone()),
        "only-all-open",
    );
    test.refused(
        "adopt_rules",
        adopt("all_open", named(&recused, &json!(1))),
        "recused",
    );
    test.adopt(&[OWN], "all_open", &cases);
    assert_eq!(test.page(&case)["content"]["profiles"], json!([OWN]));
    let again = Rules(test.0.reopened());
    assert_eq!(again.page(&case)["content"]["profiles"], json!([OWN]));
    let rules = again.done("rules", json!({}));
    assert_eq!(rules["in_force"], json!([OWN]));
    assert_eq!(rules["adoptions"][0]["applies"], "all_open");
    assert_eq!(rules["adoptions"][1]["profiles"], json!([ST]));
}

#[test]
fn an_old_case_meets_the_quorum_of_the_version_in_force_on_the_day_of_the_meeting() {
    let test = Rules::new();
    let case = test.accepted("Before", None);
    test.own(&[("quorum.at_least", "6"), ("vote.threshold", "9/10")]);
    test.adopt(&[OWN], "accepted_from", &json!([]));
    let (meeting, _) = test.under_discussion(&case, 5);
    let page = test.done("meeting", json!({ "meeting": meeting }));
    let quorum = &page["items"][0]["quorum"];
    assert_eq!(
        quorum["quorum"]["needed"], 6,
        "six, as the copy in force asks"
    );
    assert_eq!(quorum["quorum"]["met"], false);
    assert_eq!(
        quorum["needed"], 4,
        "two thirds of five, as the case was accepted under"
    );
}
