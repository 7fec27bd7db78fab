//! Deciding without a meeting, votes that become void, corrections and revocations, by commands
//! alone; and what no sequence of commands leads to.

use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

mod in_writing;
mod law;

const SECRETARY: &str = "Ada";
const CHAIR: &str = "林晓燕";
/// Seven with a vote, the chair first, with what they stand for.
const VOTERS: [(&str, &[&str]); 7] = [
    (CHAIR, &["ethics", "scientific"]),
    ("Wei Jun", &["ai_technology", "scientific"]),
    ("赵堃", &["legal", "outside"]),
    ("Helen Clarke", &["lay", "non_scientific", "outside"]),
    ("陈立", &["scientific", "ai_technology"]),
    ("Sun Yue", &["ethics"]),
    ("马可", &["legal"]),
];
const ONE: &str = "Wei Jun";
const OTHER: &str = "Sun Yue";
/// The day the test clock stands at.
const TODAY: &str = "2026-03-02";

/// A committee of seven with a secretary; all signed in.
struct Room(TestHouse);

impl Room {
    fn new() -> Self {
        Self::under("cn-st-ethics-2023")
    }

    fn under(profile: &str) -> Self {
        let house = TestHouse::with_committee(profile);
        for (name, capacities) in VOTERS {
            let role = match name {
                CHAIR => "chair",
                ONE => "vice_chair",
                _ => "member",
            };
            house.appoint(name, role, capacities);
        }
        Self(house)
    }

    #[track_caller]
    fn done(&self, who: &str, name: &str, request: Value) -> Value {
        self.0.call(who, name, request)
    }

    #[track_caller]
    fn refused(&self, who: &str, name: &str, request: Value, code: &str) {
        assert_eq!(self.0.refused(who, name, request), code, "{name} by {who}");
    }

    fn page(&self, case: &Value) -> Value {
        self.done(SECRETARY, "case", json!({ "case": case }))
    }

    /// A request about a case as its page stands now.
    fn on(&self, case: &Value, mut request: Value) -> Value {
        request["case"] = case.clone();
        request["version"] = self.page(case)["version"].clone();
        request
    }

    /// A case accepted and routed to a pathway.
    fn routed(&self, pathway: &str) -> Value {
        let logged = self.done(
            SECRETARY,
            "log_submission",
            json!({
                "submission": "application", "title": "Triage of requests", "summary": "Asked.",
                "applicant": "Dr Wang", "organisation": "Nanshan Univresity", "language": "en",
                "received": TODAY, "documents": [], "interest": "none",
            }),
        );
        let case = logged["case"].clone();
        let page = self.page(&case);
        let materials = page["content"]["materials"].as_array().unwrap().iter();
        let marks: Vec<Value> = materials
            .map(|material| json!({ "material": material["id"], "mark": "present" }))
            .collect();
        let accept = json!({ "marks": marks, "outcome": "accept", "text": "" });
        self.done(SECRETARY, "validate", self.on(&case, accept));
        let route = json!({
            "answers": {}, "pathway": pathway, "tier": "low", "reason": "as the chair asked",
        });
        self.done(SECRETARY, "route_case", self.on(&case, route));
        case
    }

    fn assign(&self, by: &str, case: &Value, reviewers: &[&str]) {
        let ids: Vec<_> = reviewers.iter().map(|name| self.0.person(name)).collect();
        let request = self.on(case, json!({ "reviewers": ids }));
        self.done(by, "assign_reviewers", request);
    }

    fn declare(&self, who: &str, case: &Value, answer: &str) {
        let answers = json!([{ "case": case, "answer": answer }]);
        self.done(who, "declare_interests", json!({ "answers": answers }));
    }

    fn review(&self, case: &Value, position: &str, outcome: Option<&str>) -> Value {
        let page = self.page(case);
        let items = page["content"]["checklist"].as_array().unwrap().iter();
        let answers: Vec<Value> = items
            .map(|item| json!({ "item": item, "satisfied": true, "note": "" }))
            .collect();
        json!({
            "case": case, "answers": answers, "recommendation": position, "outcome": outcome,
            "text": "Read whole.",
        })
    }

    /// A case on the simplified pathway with two designated members, both clear.
    fn designated(&self) -> Value {
        let case = self.routed("simplified");
        self.declare(CHAIR, &case, "none");
        self.assign(CHAIR, &case, &[ONE, OTHER]);
        for who in [ONE, OTHER] {
            self.declare(who, &case, "none");
        }
        case
    }

    /// A case of the full pathway on the agenda of an open meeting, everybody clear and there.
    fn before_meeting(&self) -> (Value, Value, Value) {
        let case = self.routed("full");
        self.assign(SECRETARY, &case, &[ONE, OTHER]);
        for (who, _) in VOTERS {
            self.declare(who, &case, "none");
        }
        for who in [ONE, OTHER] {
            let review = self.review(&case, "support", None);
            self.done(who, "submit_review", review);
        }
        let (meeting, item) = self.meeting_about(&case);
        (case, meeting, item)
    }

    /// An open meeting of today with everybody there, about a case that is under discussion.
    fn meeting_about(&self, case: &Value) -> (Value, Value) {
        let call = json!({ "title": "March", "date": TODAY, "time": "14:00", "place": "Room 2" });
        let meeting = self.done(SECRETARY, "call_meeting", call)["meeting"].clone();
        let add = json!({ "meeting": meeting, "case": case });
        let item = self.done(SECRETARY, "add_item", add)["item"].clone();
        for (who, _) in VOTERS {
            self.attend(&meeting, who, true);
        }
        let open = json!({ "meeting": meeting, "presiding": self.0.person(CHAIR) });
        self.done(SECRETARY, "open_meeting", open);
        let begin = json!({ "meeting": meeting, "item": item });
        self.done(SECRETARY, "begin_item", begin);
        (meeting, item)
    }

    fn attend(&self, meeting: &Value, who: &str, present: bool) {
        let person = self.0.person(who);
        let request = json!({ "meeting": meeting, "person": person, "present": present });
        self.done(SECRETARY, "record_attendance", request);
    }

    fn put(&self, meeting: &Value, item: &Value, outcome: &str) -> Value {
        let request = json!({
            "meeting": meeting, "item": item, "question": "Shall it be so?", "outcome": outcome,
            "reasons": "The risks are met in 2062.", "conditions": [],
        });
        self.done(SECRETARY, "put_motion", request)["motion"].clone()
    }

    fn motions(&self, meeting: &Value) -> Vec<Value> {
        let page = self.done(SECRETARY, "meeting", json!({ "meeting": meeting }));
        page["items"][0]["motions"].as_array().unwrap().clone()
    }

    /// A motion as a keeper names it.
    fn seen(&self, meeting: &Value, motion: &Value) -> Value {
        let motions = self.motions(meeting);
        let known = motions.iter().find(|known| known["id"] == *motion).unwrap();
        json!({ "motion": motion, "version": known["version"] })
    }

    /// Puts a motion, votes for it unanimously, and declares it.
    fn carry(&self, meeting: &Value, item: &Value, outcome: &str) {
        let motion = self.put(meeting, item, outcome);
        self.done(SECRETARY, "open_vote", self.seen(meeting, &motion));
        for (who, _) in VOTERS {
            let ballot = json!({ "motion": motion, "value": "for" });
            self.done(who, "cast_ballot", ballot);
        }
        self.done(SECRETARY, "declare_result", self.seen(meeting, &motion));
    }

    fn decision(&self, case: &Value, index: usize) -> Value {
        self.page(case)["content"]["decisions"][index].clone()
    }

    /// Signs a decision and issues its letter; answers the letter's text.
    fn letter(&self, case: &Value, index: usize) -> String {
        let decision = self.decision(case, index);
        if decision["signature"].is_null() {
            let sign = json!({ "decision": decision["id"], "passphrase": PASSPHRASE });
            let by = decision["presiding"]["name"].as_str().unwrap();
            self.done(by, "sign_decision", self.on(case, sign));
        }
        let issue = json!({ "case": case, "decision": decision["id"], "language": "en" });
        let letter = self.done(SECRETARY, "issue_letter", issue);
        let (_, _, text) = self
            .0
            .get(SECRETARY, letter["file"].as_str().unwrap())
            .unwrap();
        text
    }
}

#[test]
fn designated_members_of_one_mind_decide_without_a_meeting() {
    let room = Room::new();
    let case = room.routed("simplified");
    let ids = [ONE, OTHER].map(|name| room.0.person(name));
    let assign = room.on(&case, json!({ "reviewers": ids }));
    room.refused(SECRETARY, "assign_reviewers", assign, "role-missing");
    let case = room.designated();
    let decide = |outcome: &str| {
        let words = json!({
            "outcome": outcome, "reasons": "A minor change.", "conditions": [],
        });
        room.on(&case, words)
    };
    room.refused(
        CHAIR,
        "decide_without_meeting",
        decide("approve"),
        "reviews-open",
    );
    let none = room.review(&case, "support", None);
    room.refused(ONE, "submit_review", none, "recommend-outcome");
    let adverse = room.review(&case, "support", Some("disapprove"));
    room.refused(ONE, "submit_review", adverse, "outcome-not-on-pathway");
    for who in [ONE, OTHER] {
        room.done(
            who,
            "submit_review",
            room.review(&case, "support", Some("approve")),
        );
    }
    room.refused(
        OTHER,
        "decide_without_meeting",
        decide("approve"),
        "role-missing",
    );
    room.refused(
        CHAIR,
        "decide_without_meeting",
        decide("disapprove"),
        "outcome-not-on-pathway",
    );
    room.done(CHAIR, "decide_without_meeting", decide("approve"));

    let decision = room.decision(&case, 0);
    assert_eq!(
        (&decision["motion"], &decision["meeting"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(decision["without_vote"]["by"], "designated_members");
    assert_eq!(
        decision["without_vote"]["members"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(room.page(&case)["line"]["stage"], "decided");
    let letter = room.letter(&case, 0);
    for part in [
        "designated_members",
        "simplified",
        ONE,
        OTHER,
        "meeting: None",
    ] {
        assert!(letter.contains(part), "{part} in {letter}");
    }
}

#[test]
fn a_doubt_or_a_member_who_asks_brings_the_case_before_a_meeting() {
    let room = Room::new();
    let doubted = room.designated();
    room.done(
        ONE,
        "submit_review",
        room.review(&doubted, "needs_more", None),
    );
    let page = room.page(&doubted);
    assert_eq!(page["content"]["escalations"][0]["cause"], "doubtful");
    assert_eq!(page["line"]["pathway"], "full");
    let decide = json!({ "outcome": "approve", "reasons": "r", "conditions": [] });
    let decide = room.on(&doubted, decide);
    room.refused(CHAIR, "decide_without_meeting", decide, "meeting-decides");

    let asked = room.designated();
    for who in [ONE, OTHER] {
        room.done(
            who,
            "submit_review",
            room.review(&asked, "support", Some("approve")),
        );
    }
    let call = json!({ "title": "March", "date": TODAY, "time": "14:00", "place": "Room 2" });
    let meeting = room.done(SECRETARY, "call_meeting", call)["meeting"].clone();
    let add = json!({ "meeting": meeting, "case": asked });
    room.refused(
        SECRETARY,
        "add_item",
        add.clone(),
        "decided-without-meeting",
    );
    let ask = json!({ "case": asked, "reason": "It concerns children." });
    room.done(OTHER, "escalate_case", ask.clone());
    room.refused(OTHER, "escalate_case", ask, "meeting-decides");
    room.done(SECRETARY, "add_item", add);
}

#[test]
fn an_elector_who_leaves_voids_the_vote_and_it_is_opened_anew() {
    let room = Room::new();
    let (case, meeting, item) = room.before_meeting();
    let motion = room.put(&meeting, &item, "approve");
    room.done(SECRETARY, "open_vote", room.seen(&meeting, &motion));
    room.done(
        CHAIR,
        "cast_ballot",
        json!({ "motion": motion, "value": "for" }),
    );
    room.refused(
        SECRETARY,
        "vote_anew",
        room.seen(&meeting, &motion),
        "vote-not-void",
    );
    // Whoever has voted may go; whoever has not takes the vote with them.
    room.attend(&meeting, CHAIR, false);
    assert_eq!(room.motions(&meeting)[0]["stage"], "open");
    room.attend(&meeting, CHAIR, true);
    room.attend(&meeting, OTHER, false);
    let old = room.motions(&meeting)[0].clone();
    assert_eq!(
        (&old["stage"], &old["void"]["left"]["name"]),
        (&json!("withdrawn"), &json!(OTHER))
    );
    let late = json!({ "motion": motion, "value": "for" });
    room.refused(ONE, "cast_ballot", late, "wrong-stage");

    let anew = room.done(SECRETARY, "vote_anew", room.seen(&meeting, &motion));
    room.refused(
        SECRETARY,
        "vote_anew",
        room.seen(&meeting, &motion),
        "no-change",
    );
    let motions = room.motions(&meeting);
    assert_eq!(motions.len(), 2);
    assert_eq!(
        (&motions[1]["anew"], &motions[1]["stage"]),
        (&motion, &json!("open"))
    );
    assert_eq!(motions[1]["question"], old["question"]);
    assert_eq!(motions[1]["electorate"].as_array().unwrap().len(), 6);
    let void = |reason: &str| {
        let mut request = room.seen(&meeting, &anew["motion"]);
        request["reason"] = json!(reason);
        request
    };
    room.refused(SECRETARY, "void_vote", void(" "), "required");
    room.done(SECRETARY, "void_vote", void("The wrong paper was shown."));
    assert_eq!(room.page(&case)["content"]["decisions"], json!([]));
    // Too few are left for another.
    for who in ["赵堃", "Helen Clarke"] {
        room.attend(&meeting, who, false);
    }
    let again = room.seen(&meeting, &anew["motion"]);
    room.refused(SECRETARY, "vote_anew", again, "no-quorum");
}

#[test]
fn a_slip_is_corrected_under_two_hands_and_both_letters_stay() {
    let room = Room::new();
    let (case, meeting, item) = room.before_meeting();
    room.carry(&meeting, &item, "approve");
    let first = room.letter(&case, 0);
    assert!(first.contains("2062") && first.contains("Univresity"));
    let decision = room.decision(&case, 0)["id"].clone();
    let propose = |field: &str, from: &str, to: &str| {
        let change = json!({ "field": field, "from": from, "to": to });
        let request = json!({ "decision": decision, "changes": [change], "reason": "A slip." });
        room.on(&case, request)
    };
    room.refused(
        SECRETARY,
        "propose_correction",
        propose("reasons", "2026", "2027"),
        "not-in-letter",
    );
    let outcome = room.0.try_call(
        SECRETARY,
        "propose_correction",
        propose("outcome", "a", "b"),
    );
    assert!(
        outcome.is_err(),
        "an outcome is no field that a correction has"
    );
    room.refused(
        CHAIR,
        "propose_correction",
        propose("reasons", "2062", "2026"),
        "role-missing",
    );
    room.done(
        SECRETARY,
        "propose_correction",
        propose("reasons", "2062", "2026"),
    );
    let sign = |passphrase: &str| {
        let request = json!({ "decision": decision, "passphrase": passphrase });
        room.on(&case, request)
    };
    room.refused(
        SECRETARY,
        "countersign_correction",
        sign(PASSPHRASE),
        "own-correction",
    );
    room.refused(
        ONE,
        "countersign_correction",
        sign(PASSPHRASE),
        "not-presiding",
    );
    room.refused(
        CHAIR,
        "countersign_correction",
        sign("wrong"),
        "sign-in-failed",
    );
    room.done(CHAIR, "countersign_correction", sign(PASSPHRASE));
    let second = room.letter(&case, 0);
    assert!(second.contains("2026.") && second.contains("corrections: [\n"));
    let letters = room.decision(&case, 0)["letters"].clone();
    assert_eq!(letters.as_array().unwrap().len(), 2);
    let (_, _, kept) = room
        .0
        .get(SECRETARY, letters[0]["file"].as_str().unwrap())
        .unwrap();
    assert_eq!(kept, first);
    let shown = room.decision(&case, 0);
    assert_eq!(shown["reasons"], "The risks are met in 2062.");
    assert_eq!(shown["corrections"][0]["countersigned"]["name"], CHAIR);
}

#[test]
fn a_decision_is_revoked_by_a_motion_at_another_meeting() {
    let room = Room::new();
    let (case, meeting, item) = room.before_meeting();
    room.carry(&meeting, &item, "approve");
    let decision = room.decision(&case, 0)["id"].clone();
    let reopen = |purpose: &str| {
        let request = json!({
            "decision": decision, "purpose": purpose, "suspended": true, "reason": "Wrong report.",
        });
        room.on(&case, request)
    };
    room.refused(
        SECRETARY,
        "reopen_decision",
        reopen("recount"),
        "by-ruling-only",
    );
    room.refused(
        OTHER,
        "reopen_decision",
        reopen("revocation"),
        "role-missing",
    );
    room.done(CHAIR, "reopen_decision", reopen("revocation"));
    assert_eq!(room.decision(&case, 0)["reopened"]["suspended"], true);
    let add = json!({ "meeting": meeting, "case": case });
    room.refused(SECRETARY, "add_item", add, "later-meeting");
    let (later, its_item) = room.meeting_about(&case);
    let other = json!({
        "meeting": later, "item": its_item, "question": "Approve?", "outcome": "approve",
        "reasons": "r", "conditions": [],
    });
    room.refused(SECRETARY, "put_motion", other, "outcome-unknown");
    room.carry(&later, &its_item, "revoked");
    let (old, new) = (room.decision(&case, 0), room.decision(&case, 1));
    assert_eq!(old["changed_by"]["decision"], new["id"]);
    assert_eq!(new["changes"]["purpose"], "revocation");
    assert_eq!(
        (&old["outcome"], &old["reopened"]),
        (&json!("approve"), &Value::Null)
    );
    assert_eq!(
        (&new["outcome"], &new["may_begin"]),
        (&json!("revoked"), &json!(false))
    );
    assert!(room.letter(&case, 1).contains("Revocation"));
}

#[test]
fn an_absent_members_view_is_read_out_and_never_counted() {
    let room = Room::new();
    let (_, meeting, item) = room.before_meeting();
    room.attend(&meeting, OTHER, false);
    let motion = room.put(&meeting, &item, "approve");
    let view = |who: &str| json!({ "motion": motion, "person": room.0.person(who), "text": "A trial first." });
    room.refused(SECRETARY, "record_view", view(ONE), "view-of-present");
    room.refused(ONE, "record_view", view(OTHER), "role-missing");
    room.done(OTHER, "record_view", view(OTHER));
    let unread = room.seen(&meeting, &motion);
    room.refused(SECRETARY, "open_vote", unread, "view-unread");
    let read = json!({ "motion": motion, "person": room.0.person(OTHER) });
    room.done(SECRETARY, "read_view", read);
    room.done(SECRETARY, "open_vote", room.seen(&meeting, &motion));
    let shown = room.motions(&meeting)[0].clone();
    assert_eq!(shown["views"][0]["text"], "A trial first.");
    assert_eq!(shown["electorate"].as_array().unwrap().len(), 6);
}

#[test]
fn a_recount_that_comes_to_another_result_suspends_the_decision() {
    let room = Room::new();
    let (case, meeting, item) = room.before_meeting();
    room.carry(&meeting, &item, "approve");
    let motion = room.motions(&meeting)[0]["id"].clone();
    let recount = |hands: [u16; 3]| {
        let mut request = room.seen(&meeting, &motion);
        request["totals"] = json!({ "for": hands[0], "against": hands[1], "abstain": hands[2] });
        request["reason"] = json!("Two hands were misread.");
        request
    };
    let confirm = || {
        let mut request = room.seen(&meeting, &motion);
        request["passphrase"] = json!(PASSPHRASE);
        request
    };
    room.done(SECRETARY, "propose_recount", recount([6, 1, 0]));
    room.refused(SECRETARY, "confirm_recount", confirm(), "own-recount");
    room.refused(ONE, "confirm_recount", confirm(), "not-presiding");
    room.done(CHAIR, "confirm_recount", confirm());
    assert_eq!(
        room.decision(&case, 0)["reopened"],
        Value::Null,
        "the result is the same"
    );
    room.done(SECRETARY, "propose_recount", recount([4, 3, 0]));
    room.done(CHAIR, "confirm_recount", confirm());
    let decision = room.decision(&case, 0);
    assert_eq!(decision["reopened"]["purpose"], "recount");
    assert_eq!(decision["reopened"]["suspended"], true);
    let shown = room.motions(&meeting)[0].clone();
    assert_eq!(
        (&shown["result"], &shown["recounts"][1]["result"]),
        (&json!("carried"), &json!("not_carried"))
    );
}
