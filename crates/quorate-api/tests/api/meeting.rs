//! Meetings, motions and guidance as their people meet them: by commands alone.

use quorate_testkit::TestHouse;
use serde_json::{Value, json};

mod secret;

pub(super) const SECRETARY: &str = "Ada";
pub(super) const DEPUTY: &str = "He Jia";
pub(super) const CHAIR: &str = "林晓燕";
pub(super) const VICE: &str = "Wei Jun";
pub(super) const LAWYER: &str = "赵堃";
pub(super) const LAY: &str = "Helen Clarke";
pub(super) const ENGINEER: &str = "陈立";
pub(super) const ETHICIST: &str = "Sun Yue";
pub(super) const JURIST: &str = "马可";
pub(super) const VOTERS: [&str; 7] = [CHAIR, VICE, LAWYER, LAY, ENGINEER, ETHICIST, JURIST];
/// The day the test clock stands at.
pub(super) const TODAY: &str = "2026-03-02";

/// A committee of seven with a secretary and somebody who substitutes for her; all signed in.
pub(super) struct Room(pub(super) TestHouse);

impl Room {
    pub(super) fn new() -> Self {
        Self::under("cn-st-ethics-2023")
    }

    pub(super) fn under(profile: &str) -> Self {
        let house = TestHouse::with_committee(profile);
        for (name, role, capacities) in [
            (CHAIR, "chair", &["ethics", "scientific"][..]),
            (VICE, "vice_chair", &["ai_technology", "scientific"]),
            (LAWYER, "member", &["legal", "outside"]),
            (LAY, "member", &["lay", "non_scientific", "outside"]),
            (ENGINEER, "member", &["scientific", "ai_technology"]),
            (ETHICIST, "member", &["ethics"]),
            (JURIST, "member", &["legal"]),
            (DEPUTY, "adviser", &[]),
        ] {
            house.appoint(name, role, capacities);
        }
        let substitutes = json!({ "chair": house.person(VICE), "secretary": house.person(DEPUTY) });
        house.call(SECRETARY, "name_substitutes", substitutes);
        Self(house)
    }

    #[track_caller]
    pub(super) fn done(&self, who: &str, name: &str, request: Value) -> Value {
        self.0.call(who, name, request)
    }

    #[track_caller]
    pub(super) fn refused(&self, who: &str, name: &str, request: Value, code: &str) {
        assert_eq!(self.0.refused(who, name, request), code, "{name} by {who}");
    }

    pub(super) fn case_page(&self, case: &Value) -> Value {
        self.done(SECRETARY, "case", json!({ "case": case }))
    }

    /// A case that two reviewers have reviewed: ready for an agenda.
    pub(super) fn ready_case(&self, title: &str) -> Value {
        let logged = self.done(
            SECRETARY,
            "log_submission",
            json!({
                "submission": "application", "title": title, "summary": "What is asked.",
                "applicant": "Dr Wang", "organisation": "Nanshan University", "language": "en",
                "received": TODAY, "documents": [], "interest": "none",
            }),
        );
        let case = &logged["case"];
        let page = self.case_page(case);
        let materials = page["content"]["materials"].as_array().unwrap().iter();
        let marks: Vec<Value> = materials
            .map(|material| json!({ "material": material["id"], "mark": "present" }))
            .collect();
        self.done(
            SECRETARY,
            "validate",
            json!({
                "case": case, "version": page["version"], "marks": marks, "outcome": "accept",
                "text": "",
            }),
        );
        let page = self.case_page(case);
        let questions = page["content"]["triage_questions"]
            .as_array()
            .unwrap()
            .iter();
        let answers: serde_json::Map<String, Value> = questions
            .map(|question| (text(question), json!(true)))
            .collect();
        let request = json!({ "case": case, "answers": answers });
        let proposal = self.done(SECRETARY, "propose_triage", request);
        self.done(
            SECRETARY,
            "route_case",
            json!({
                "case": case, "version": page["version"], "answers": answers,
                "pathway": "full", "tier": proposal["tier"], "reason": "as the chair asked",
            }),
        );
        let page = self.case_page(case);
        let reviewers = [ETHICIST, ENGINEER];
        let ids = reviewers.map(|name| self.0.person(name));
        self.done(
            SECRETARY,
            "assign_reviewers",
            json!({
                "case": case, "version": page["version"], "reviewers": ids,
            }),
        );
        for reviewer in reviewers {
            self.declare(reviewer, case, "none");
            let page = self.done(reviewer, "case", json!({ "case": case }));
            let items = page["content"]["checklist"].as_array().unwrap().iter();
            let answers: Vec<Value> = items
                .map(|item| json!({ "item": item, "satisfied": true, "note": "" }))
                .collect();
            self.done(
                reviewer,
                "submit_review",
                json!({
                    "case": case, "answers": answers, "recommendation": "support",
                    "text": "Nothing stands against it.",
                }),
            );
        }
        case.clone()
    }

    pub(super) fn declare(&self, who: &str, case: &Value, answer: &str) {
        let answers = json!([{ "case": case, "answer": answer }]);
        self.done(who, "declare_interests", json!({ "answers": answers }));
    }

    /// A meeting of today with one item.
    pub(super) fn meeting_about(&self, matter: &str, id: &Value) -> (Value, Value) {
        let called = self.done(
            SECRETARY,
            "call_meeting",
            json!({
                "title": "November", "date": TODAY, "time": "14:00", "place": "Room 2",
            }),
        );
        let mut request = json!({ "meeting": called["meeting"] });
        request[matter] = id.clone();
        let added = self.done(SECRETARY, "add_item", request);
        (called["meeting"].clone(), added["item"].clone())
    }

    pub(super) fn open(&self, meeting: &Value, presiding: &str, present: &[&str]) {
        for who in present {
            self.done(
                SECRETARY,
                "record_attendance",
                json!({
                    "meeting": meeting, "person": self.0.person(who), "present": true,
                }),
            );
        }
        let presiding = self.0.person(presiding);
        self.done(
            SECRETARY,
            "open_meeting",
            json!({ "meeting": meeting, "presiding": presiding }),
        );
    }

    pub(super) fn leaves(&self, meeting: &Value, who: &str) {
        let tick = json!({ "meeting": meeting, "person": self.0.person(who), "present": false });
        self.done(SECRETARY, "record_attendance", tick);
    }

    pub(super) fn item(&self, who: &str, meeting: &Value) -> Value {
        self.done(who, "meeting", json!({ "meeting": meeting }))["items"][0].clone()
    }

    pub(super) fn motion(&self, who: &str, meeting: &Value) -> Value {
        let item = self.item(who, meeting);
        item["motions"].as_array().unwrap().last().unwrap().clone()
    }

    /// The last motion as a keeper names it.
    pub(super) fn seen(&self, who: &str, meeting: &Value) -> Value {
        let motion = self.motion(who, meeting);
        json!({ "motion": motion["id"], "version": motion["version"] })
    }

    pub(super) fn put(
        &self,
        who: &str,
        meeting: &Value,
        item: &Value,
        outcome: Option<&str>,
    ) -> Value {
        let put = self.done(
            who,
            "put_motion",
            json!({
                "meeting": meeting, "item": item, "question": "Shall it begin?", "outcome": outcome,
                "reasons": if outcome.is_some() { "The risks are met." } else { "" },
                "conditions": [],
            }),
        );
        put["motion"].clone()
    }
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
pub(super) fn refusal(shown: &Value, act: &str) -> Option<String> {
    let mut actions = shown["actions"].as_array().unwrap().iter();
    let action = actions.find(|action| action["act"] == act);
    let action = action.unwrap_or_else(|| panic!("{act} is not listed"));
    assert_eq!(
        action["allowed"] == json!(true),
        action["refusal"].is_null()
    );
    action["refusal"]["code"].as_str().map(ToOwned::to_owned)
}

pub(super) fn names(people: &Value) -> Vec<String> {
    people
        .as_array()
        .unwrap()
        .iter()
        .map(|person| text(&person["name"]))
        .collect()
}

#[test]
fn a_case_is_voted_on_and_decided_in_one_act() {
    let room = Room::new();
    let case = room.ready_case("Triage of counselling requests");
    let (meeting, item) = room.meeting_about("case", &case);
    assert_eq!(room.case_page(&case)["line"]["stage"], "ready");
    let on = |motion: &Value| json!({ "motion": motion });
    let of_item = json!({ "meeting": meeting, "item": item });
    room.refused(SECRETARY, "begin_item", of_item.clone(), "meeting-not-open");
    let presiding = |who: &str| json!({ "meeting": meeting, "presiding": room.0.person(who) });
    room.refused(
        SECRETARY,
        "open_meeting",
        presiding(LAWYER),
        "may-not-preside",
    );

    // Four have answered; without a quorum no vote opens.
    for who in [CHAIR, VICE, LAY, LAWYER] {
        room.declare(who, &case, "none");
    }
    room.declare(JURIST, &case, "withdraw");
    room.open(&meeting, CHAIR, &[LAY]);
    room.done(SECRETARY, "begin_item", of_item.clone());
    let maybe = json!({
        "meeting": meeting, "item": item, "question": "Shall it?", "outcome": "maybe",
        "reasons": "", "conditions": [],
    });
    room.refused(SECRETARY, "put_motion", maybe, "outcome-unknown");
    let motion = room.put(SECRETARY, &meeting, &item, Some("approve"));
    room.refused(
        SECRETARY,
        "open_vote",
        room.seen(SECRETARY, &meeting),
        "no-quorum",
    );
    let shown = room.motion(SECRETARY, &meeting);
    assert_eq!(refusal(&shown, "open_vote").as_deref(), Some("no-quorum"));
    let noted = json!({ "meeting": meeting, "item": item, "end": "noted", "reason": "" });
    room.refused(SECRETARY, "end_item", noted, "motion-pending");

    for who in [VICE, LAWYER, ENGINEER, ETHICIST, JURIST] {
        room.done(
            SECRETARY,
            "record_attendance",
            json!({
                "meeting": meeting, "person": room.0.person(who), "present": true,
            }),
        );
    }
    let seen = room.item(SECRETARY, &meeting);
    assert_eq!(names(&seen["must_leave"]), [JURIST]);
    assert_eq!(seen["quorum"]["quorum"]["met"], true);
    assert_eq!(names(&seen["without_vote"]), [JURIST]);
    room.refused(
        SECRETARY,
        "open_vote",
        room.seen(SECRETARY, &meeting),
        "recused-in-room",
    );
    room.leaves(&meeting, JURIST);
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    let shown = room.motion(SECRETARY, &meeting);
    assert_eq!(shown["electorate"].as_array().unwrap().len(), 6);
    assert_eq!(names(&shown["recused"]), [JURIST]);
    let change = json!({
        "motion": motion, "version": shown["version"], "question": "Another?",
        "outcome": "approve", "reasons": "r", "conditions": [],
    });
    room.refused(SECRETARY, "change_motion", change, "vote-open");

    let vote = |who, value| {
        room.done(
            who,
            "cast_ballot",
            json!({ "motion": motion, "value": value }),
        );
    };
    vote(CHAIR, "for");
    room.refused(
        CHAIR,
        "cast_ballot",
        json!({ "motion": motion, "value": "for" }),
        "voted-already",
    );
    room.refused(
        JURIST,
        "cast_ballot",
        json!({ "motion": motion, "value": "for" }),
        "recused",
    );
    vote(LAY, "against");
    // Nobody sees how another voted, nor a running count; everybody sees that they did.
    let shown = room.motion(CHAIR, &meeting);
    assert_eq!(shown["own_ballot"], "for");
    assert_eq!(shown["explanation"]["tally"]["for"], 0);
    for elector in shown["electorate"].as_array().unwrap() {
        assert_eq!(elector["value"], Value::Null);
        let voted = [CHAIR, LAY].contains(&text(&elector["person"]["name"]).as_str());
        assert_eq!(elector["has_voted"], voted);
    }

    // The secretary records a hand, its owner objects and votes otherwise.
    let recorded = json!({ "motion": motion, "person": room.0.person(LAWYER), "value": "against" });
    room.done(SECRETARY, "record_ballot", recorded);
    let shown = room.motion(LAWYER, &meeting);
    assert_eq!(shown["own_recorded_by"]["name"], SECRETARY);
    assert_eq!(refusal(&shown, "object_to_ballot"), None);
    room.done(LAWYER, "object_to_ballot", on(&motion));
    room.refused(LAWYER, "object_to_ballot", on(&motion), "nothing-to-object");
    vote(LAWYER, "for");
    for who in [VICE, ENGINEER, ETHICIST] {
        vote(who, "for");
    }
    let stale = json!({ "motion": motion, "version": 1 });
    room.refused(SECRETARY, "declare_result", stale, "conflict-motion");
    room.done(SECRETARY, "declare_result", room.seen(SECRETARY, &meeting));

    let shown = room.motion(LAY, &meeting);
    assert_eq!(
        (&shown["stage"], &shown["result"]),
        (&json!("declared"), &json!("carried"))
    );
    assert_eq!(shown["explanation"]["tally"]["for"], 5);
    let values = shown["electorate"].as_array().unwrap().iter();
    assert_eq!(
        values.filter(|elector| elector["value"] == "for").count(),
        5
    );
    assert_eq!(room.item(LAY, &meeting)["end"], "decided");
    let page = room.case_page(&case);
    assert_eq!(page["line"]["stage"], "decided");
    let decision = &page["content"]["decisions"][0];
    assert_eq!(decision["outcome"], "approve");

    room.refused(
        CHAIR,
        "record_dissent",
        json!({ "motion": motion, "text": "No" }),
        "no-dissent",
    );
    room.done(
        LAY,
        "record_dissent",
        json!({ "motion": motion, "text": "Too early." }),
    );
    let page = room.case_page(&case);
    assert_eq!(
        page["content"]["decisions"][0]["dissent"][0]["text"],
        "Too early."
    );
    let version = room.done(SECRETARY, "meeting", json!({ "meeting": meeting }))["version"].clone();
    room.done(
        SECRETARY,
        "adjourn",
        json!({ "meeting": meeting, "version": version }),
    );
    let late = json!({ "meeting": meeting, "person": room.0.person(LAY), "present": false });
    room.refused(SECRETARY, "record_attendance", late, "meeting-over");
}

#[test]
fn what_is_not_carried_leaves_the_item_open_for_another_motion() {
    let room = Room::new();
    let case = room.ready_case("Route planning for riders");
    let (meeting, item) = room.meeting_about("case", &case);
    for who in [CHAIR, VICE, LAY, LAWYER, JURIST] {
        room.declare(who, &case, "none");
    }
    room.open(&meeting, CHAIR, &VOTERS);
    room.done(
        SECRETARY,
        "begin_item",
        json!({ "meeting": meeting, "item": item }),
    );
    let first = room.put(SECRETARY, &meeting, &item, Some("approve"));
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    let totals = |hands: [u16; 3]| {
        let mut request = room.seen(SECRETARY, &meeting);
        request["totals"] = json!({ "for": hands[0], "against": hands[1], "abstain": hands[2] });
        request
    };
    room.refused(
        SECRETARY,
        "record_totals",
        totals([7, 1, 0]),
        "totals-do-not-fit",
    );
    room.done(SECRETARY, "record_totals", totals([2, 4, 1]));
    let ballot = json!({ "motion": first, "value": "for" });
    room.refused(LAY, "cast_ballot", ballot, "totals-in");
    room.done(SECRETARY, "declare_result", room.seen(SECRETARY, &meeting));
    assert_eq!(room.motion(LAY, &meeting)["result"], "not_carried");
    assert_eq!(room.item(LAY, &meeting)["end"], Value::Null);
    assert_eq!(room.case_page(&case)["line"]["stage"], "ready");

    // Two more are put; the one that is carried ends the item and takes the other back.
    let second = room.put(CHAIR, &meeting, &item, Some("approve"));
    room.put(CHAIR, &meeting, &item, Some("approve"));
    let motions = room.item(CHAIR, &meeting)["motions"].clone();
    let of_second = json!({ "motion": second, "version": motions[1]["version"] });
    room.done(CHAIR, "open_vote", of_second);
    let third = json!({ "motion": motions[2]["id"], "version": motions[2]["version"] });
    room.refused(CHAIR, "open_vote", third, "vote-open");
    for who in VOTERS {
        room.done(
            who,
            "cast_ballot",
            json!({ "motion": second, "value": "for" }),
        );
    }
    let version = room.item(CHAIR, &meeting)["motions"][1]["version"].clone();
    room.done(
        CHAIR,
        "declare_result",
        json!({ "motion": second, "version": version }),
    );
    let item = room.item(CHAIR, &meeting);
    assert_eq!(item["end"], "decided");
    assert_eq!(item["motions"][2]["stage"], "withdrawn");
}

#[test]
fn a_recused_keeper_has_the_stub_and_the_substitutes_run_the_item() {
    let room = Room::new();
    let case = room.ready_case("Face recognition at school gates");
    let (meeting, item) = room.meeting_about("case", &case);
    for who in [VICE, LAY, LAWYER, JURIST, DEPUTY] {
        room.declare(who, &case, "none");
    }
    room.declare(CHAIR, &case, "withdraw");
    room.open(&meeting, CHAIR, &VOTERS);
    let motion = room.put(SECRETARY, &meeting, &item, Some("approve"));
    let stub = room.item(CHAIR, &meeting);
    assert_eq!(stub["stub"], true);
    assert_eq!(stub["title"], "Face recognition at school gates");
    assert_eq!(stub["party"], "Nanshan University");
    assert_eq!(
        (&stub["quorum"], &stub["motions"]),
        (&Value::Null, &json!([]))
    );
    assert_eq!(names(&stub["must_leave"]), [CHAIR]);
    for act in [
        "begin_item",
        "put_motion",
        "end_item:deferred",
        "remove_item",
    ] {
        let expected = if act == "remove_item" {
            "role-missing"
        } else {
            "recused"
        };
        assert_eq!(refusal(&stub, act).as_deref(), Some(expected), "{act}");
    }
    let of_item = json!({ "meeting": meeting, "item": item });
    room.refused(CHAIR, "begin_item", of_item.clone(), "recused");
    let end = json!({ "meeting": meeting, "item": item, "end": "deferred", "reason": "late" });
    room.refused(CHAIR, "end_item", end, "recused");
    let seen = room.seen(SECRETARY, &meeting);
    room.refused(CHAIR, "open_vote", seen, "recused");
    room.refused(
        CHAIR,
        "withdraw_motion",
        json!({ "motion": motion, "version": 1 }),
        "recused",
    );

    // The vice-chair presides over this item, votes and all.
    room.done(VICE, "begin_item", of_item);
    room.leaves(&meeting, CHAIR);
    room.done(VICE, "open_vote", room.seen(VICE, &meeting));
    for who in &VOTERS[1..] {
        room.done(
            who,
            "cast_ballot",
            json!({ "motion": motion, "value": "for" }),
        );
    }
    room.done(VICE, "declare_result", room.seen(VICE, &meeting));
    assert_eq!(room.item(CHAIR, &meeting)["end"], Value::Null);
    let page = room.done(VICE, "case", json!({ "case": case }));
    let decision = &page["content"]["decisions"][0];
    assert_eq!(decision["outcome"], "approve");
    assert_eq!(refusal(decision, "sign_decision"), None);
}

#[test]
fn the_agenda_takes_what_is_ready_and_gives_it_back() {
    let room = Room::new();
    let case = room.ready_case("Lights that count who waits");
    let called = room.done(
        SECRETARY,
        "call_meeting",
        json!({
            "title": "November", "date": TODAY, "time": "14:00", "place": "",
        }),
    );
    let meeting = &called["meeting"];
    let page = |who| room.done(who, "meeting", json!({ "meeting": meeting }));
    assert_eq!(page(SECRETARY)["candidates"][0]["case"], case);
    assert_eq!(page(LAY)["candidates"], json!([]));
    let add = json!({ "meeting": meeting, "case": case });
    room.refused(LAY, "add_item", add.clone(), "role-missing");
    let item = room.done(SECRETARY, "add_item", add.clone())["item"].clone();
    room.refused(SECRETARY, "add_item", add.clone(), "on-agenda");
    assert_eq!(page(SECRETARY)["candidates"], json!([]));
    let other = json!({ "meeting": meeting, "title": "Any other business" });
    let other = room.done(SECRETARY, "add_item", other)["item"].clone();
    let move_to = |version: &Value| json!({ "meeting": meeting, "version": version, "item": other, "position": 1 });
    let version = page(SECRETARY)["version"].clone();
    room.done(SECRETARY, "move_item", move_to(&version));
    room.refused(
        SECRETARY,
        "move_item",
        move_to(&version),
        "conflict-meeting",
    );
    assert_eq!(page(SECRETARY)["items"][0]["id"], other);
    room.done(
        SECRETARY,
        "remove_item",
        json!({ "meeting": meeting, "item": item }),
    );
    assert_eq!(room.case_page(&case)["line"]["stage"], "review");
    let again = room.done(SECRETARY, "add_item", add)["item"].clone();

    room.open(meeting, CHAIR, &[]);
    let ended = |item: &Value, end: &str, reason: &str| json!({ "meeting": meeting, "item": item, "end": end, "reason": reason });
    room.refused(
        SECRETARY,
        "end_item",
        ended(&again, "deferred", " "),
        "reasons-required",
    );
    room.refused(
        SECRETARY,
        "end_item",
        ended(&again, "decided", ""),
        "by-vote-only",
    );
    let adjourn = |version: &Value| json!({ "meeting": meeting, "version": version });
    room.refused(
        SECRETARY,
        "adjourn",
        adjourn(&page(SECRETARY)["version"]),
        "item-open",
    );
    room.done(
        SECRETARY,
        "end_item",
        ended(&again, "deferred", "no time left"),
    );
    room.done(SECRETARY, "end_item", ended(&other, "noted", ""));
    assert_eq!(room.case_page(&case)["line"]["stage"], "review");
    room.done(SECRETARY, "adjourn", adjourn(&page(SECRETARY)["version"]));
    let list = room.done(LAY, "meetings", json!({}));
    assert_eq!(list["meetings"][0]["stage"], "adjourned");
    assert_eq!(
        refusal(&list, "call_meeting").as_deref(),
        Some("role-missing")
    );
}

#[test]
fn guidance_is_drafted_adopted_and_published() {
    let room = Room::new();
    let case = room.ready_case("Triage of counselling requests");
    let draft = |slug: &str| {
        json!({
            "guidance_kind": "practice_guide",
            "title": { "en": "People in the loop", "zh": "人工复核" },
            "slug": slug, "body_en": "A person decides.", "body_zh": "由人作决定。",
            "cites": [case],
        })
    };
    let guidance = room.done(SECRETARY, "draft_guidance", draft("in-the-loop"))["guidance"].clone();
    room.refused(
        SECRETARY,
        "draft_guidance",
        draft("in-the-loop"),
        "slug-taken",
    );
    let page = |who| room.done(who, "guidance", json!({ "guidance": guidance }));
    // Who may not read a case does not learn that it is cited, nor takes it out by saving.
    assert_eq!(page(SECRETARY)["cites"][0]["case"], case);
    assert_eq!(page(LAY)["cites"], json!([]));
    room.refused(LAY, "draft_guidance", draft("other"), "unknown-case");
    let revise = |version: &Value| {
        json!({
            "guidance": guidance, "version": version, "title": { "en": "People in the loop" , "zh": "人工复核" },
            "body_en": "A person decides, always.", "body_zh": "由人作决定。", "cites": [],
        })
    };
    room.done(LAY, "revise_guidance", revise(&page(LAY)["version"]));
    assert_eq!(page(SECRETARY)["cites"][0]["case"], case);
    let publish = |page: &Value| json!({ "guidance": guidance, "version": page["version"] });
    room.refused(
        SECRETARY,
        "publish_guidance",
        publish(&page(SECRETARY)),
        "not-adopted",
    );

    let (meeting, item) = room.meeting_about("guidance", &guidance);
    let twice = json!({ "meeting": meeting, "guidance": guidance });
    room.refused(SECRETARY, "add_item", twice, "on-agenda");
    room.open(&meeting, CHAIR, &VOTERS);
    room.done(
        SECRETARY,
        "begin_item",
        json!({ "meeting": meeting, "item": item }),
    );
    let motion = room.put(SECRETARY, &meeting, &item, None);
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    room.refused(
        LAY,
        "revise_guidance",
        revise(&page(LAY)["version"]),
        "guidance-in-vote",
    );
    for who in VOTERS {
        room.done(
            who,
            "cast_ballot",
            json!({ "motion": motion, "value": "for" }),
        );
    }
    room.done(SECRETARY, "declare_result", room.seen(SECRETARY, &meeting));
    let adopted = page(SECRETARY);
    assert_eq!(adopted["line"]["stage"], "adopted");
    assert_eq!(adopted["motions"][0]["result"], "carried");
    assert_eq!(
        refusal(&page(LAY), "publish_guidance").as_deref(),
        Some("role-missing")
    );

    room.done(SECRETARY, "publish_guidance", publish(&adopted));
    let published = page(SECRETARY);
    assert_eq!(published["line"]["version_in_force"], 1);
    assert_eq!(
        published["published"][0]["address"],
        "guidance/in-the-loop/1/"
    );
    let files = published["published"][0]["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    let number = text(&room.case_page(&case)["line"]["number"]);
    for (file, title) in files
        .iter()
        .zip(["People in the loop"; 2].into_iter().chain(["人工复核"; 2]))
    {
        let (_, _, words) = room.0.get(LAY, &text(&file["file"])).unwrap();
        for wanted in [title, &number, "other_language: true", "version: 1"] {
            assert!(words.contains(wanted), "{wanted}");
        }
        assert!(
            !words.contains("counselling"),
            "of a case it cites it gives the number alone"
        );
    }

    // A revision begins the next version while this one stays in force.
    room.done(LAY, "revise_guidance", json!({
        "guidance": guidance, "version": page(LAY)["version"], "title": { "en": "People in the loop" },
        "body_en": "Second thoughts.", "body_zh": "", "cites": [],
    }));
    room.refused(
        SECRETARY,
        "publish_guidance",
        publish(&page(SECRETARY)),
        "not-adopted",
    );
    let library = room.done(LAY, "guidance_library", json!({}));
    assert_eq!(library["guidance"][0]["version_in_force"], 1);
    let mut withdraw = publish(&page(SECRETARY));
    withdraw["reason"] = json!("superseded by law");
    room.done(SECRETARY, "withdraw_guidance", withdraw);
    let withdrawn = page(LAY);
    assert_eq!(withdrawn["line"]["stage"], "withdrawn");
    assert_eq!(withdrawn["withdrawn_because"], "superseded by law");
    assert_eq!(
        refusal(&withdrawn, "revise_guidance").as_deref(),
        Some("guidance-withdrawn")
    );
}

#[test]
fn who_withdraws_while_a_vote_is_open_learns_no_more_of_it_and_has_no_ballot_recorded() {
    let room = Room::new();
    let case = room.ready_case("Route planning for riders");
    let (meeting, item) = room.meeting_about("case", &case);
    for who in [CHAIR, VICE, LAY, LAWYER, JURIST] {
        room.declare(who, &case, "none");
    }
    room.open(&meeting, CHAIR, &VOTERS);
    let of_item = json!({ "meeting": meeting, "item": item });
    room.done(SECRETARY, "begin_item", of_item);
    let motion = room.put(SECRETARY, &meeting, &item, Some("approve"));
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    let desk = |who: &str| room.done(who, "desk", json!({})).to_string();
    assert!(desk(JURIST).contains("Shall it begin?"));
    room.declare(JURIST, &case, "withdraw");
    assert!(
        !desk(JURIST).contains("Shall it begin?"),
        "a recused elector's desk tells the question"
    );
    let page = room
        .done(JURIST, "meeting", json!({ "meeting": meeting }))
        .to_string();
    assert!(!page.contains("Shall it begin?"));
    let ballot = json!({ "motion": motion, "person": room.0.person(JURIST), "value": "for" });
    room.refused(SECRETARY, "record_ballot", ballot, "recused");
}
