//! Meetings, motions and guidance as their people meet them: by commands alone.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use quorate_api::documents::{
    DecisionTable, DocumentError, Documents, GuidanceFacts, LetterFacts,
};
use quorate_api::schema::ApiError;
use quorate_api::{Clock, FileContent, House, HouseOptions, SessionChange};
use serde_json::{Value, json};

const SECRETARY: &str = "Zhou Min";
const DEPUTY: &str = "He Jia";
const CHAIR: &str = "林晓燕";
const VICE: &str = "Wei Jun";
const LAWYER: &str = "赵堃";
const LAY: &str = "Helen Clarke";
const ENGINEER: &str = "陈立";
const ETHICIST: &str = "Sun Yue";
const JURIST: &str = "马可";
const VOTERS: [&str; 7] = [CHAIR, VICE, LAWYER, LAY, ENGINEER, ETHICIST, JURIST];
const PASSPHRASE: &str = "correct horse battery";
const TODAY: &str = "2026-11-10";

/// Seven seconds later at every look, so that no two acts are of one moment.
struct StepClock(AtomicI64);

impl Clock for StepClock {
    fn now(&self) -> DateTime<Utc> {
        let start: DateTime<Utc> = "2026-11-10T06:00:00Z".parse().unwrap();
        start + TimeDelta::milliseconds(7 * self.0.fetch_add(1, Ordering::Relaxed))
    }
}

/// Writes what it is given as plain words.
#[derive(Default)]
struct PlainDocuments(Mutex<Vec<GuidanceFacts>>);

impl Documents for PlainDocuments {
    fn letter(&self, _: &LetterFacts) -> Result<Vec<u8>, DocumentError> {
        Ok(b"letter".to_vec())
    }

    fn guidance_pdf(&self, facts: &GuidanceFacts) -> Result<Vec<u8>, DocumentError> {
        self.0.lock().unwrap().push(facts.clone());
        Ok(format!("pdf {}", facts.title).into_bytes())
    }

    fn guidance_html(&self, facts: &GuidanceFacts) -> Result<String, DocumentError> {
        Ok(format!("<h1>{}</h1>", facts.title))
    }

    fn preview(&self, markdown: &str) -> String {
        format!("<p>{markdown}</p>")
    }

    fn decisions_csv(&self, _: &DecisionTable) -> Result<Vec<u8>, DocumentError> {
        Ok(Vec::new())
    }

    fn decisions_xlsx(&self, _: &DecisionTable) -> Result<Vec<u8>, DocumentError> {
        Ok(Vec::new())
    }

    fn letters_zip(
        &self,
        _: &DecisionTable,
        _: &[(String, Vec<u8>)],
    ) -> Result<Vec<u8>, DocumentError> {
        Ok(Vec::new())
    }
}

/// A committee with everybody signed in.
struct Room {
    house: Arc<House>,
    documents: Arc<PlainDocuments>,
    keys: BTreeMap<String, String>,
    people: BTreeMap<String, Value>,
    _folder: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let documents = Arc::new(PlainDocuments::default());
        let house = House::open(HouseOptions {
            folder: folder.path().join("own"),
            sample_folder: folder.path().join("sample"),
            clock: Arc::new(StepClock(AtomicI64::new(0))),
            documents: Arc::clone(&documents) as Arc<dyn Documents>,
        })
        .unwrap();
        let keys = BTreeMap::new();
        let mut room =
            Self { house, documents, keys, people: BTreeMap::new(), _folder: folder };
        room.set_up();
        room
    }

    fn set_up(&mut self) {
        let person = |name: &str, role: &str, capacities: &[&str]| {
            json!({
                "name": name, "role": role, "capacities": capacities,
                "from": "2026-01-01", "until": "2029-12-31",
            })
        };
        self.sign(SECRETARY, "set_up_committee", json!({
            "names": { "en": "Ethics Committee", "zh": "伦理委员会" },
            "zone": "Asia/Shanghai", "profile": "cn-st-ethics-2023",
            "secretary": SECRETARY, "passphrase": PASSPHRASE, "language": "en",
            "chair": person(CHAIR, "chair", &["ethics", "scientific"]),
            "substitute_chair": person(VICE, "vice_chair", &["ai_technology", "scientific"]),
            "substitute_secretary": person(DEPUTY, "adviser", &[]),
        }));
        for (name, capacities) in [
            (LAWYER, &["legal", "outside"][..]),
            (LAY, &["lay", "non_scientific", "outside"]),
            (ENGINEER, &["scientific", "ai_technology"]),
            (ETHICIST, &["ethics"]),
            (JURIST, &["legal"]),
        ] {
            let person = person(name, "member", capacities);
            self.done(SECRETARY, "appoint", json!({ "appointment": person }));
        }
        let committee = self.done(SECRETARY, "committee", json!({}));
        for known in committee["people"].as_array().unwrap() {
            self.people.insert(text(&known["name"]), known["id"].clone());
        }
        for name in VOTERS.into_iter().chain([DEPUTY]) {
            let reset =
                self.done(SECRETARY, "reset_passphrase", json!({ "person": self.people[name] }));
            let request =
                json!({ "name": name, "code": reset["code"], "passphrase": PASSPHRASE });
            self.sign(name, "set_passphrase", request);
        }
    }

    fn sign(&mut self, who: &str, name: &str, request: Value) {
        let called = self.house.call(None, name, request);
        called.answer.unwrap();
        let SessionChange::New(key) = called.session else { panic!("nobody was signed in") };
        self.keys.insert(who.to_owned(), key);
    }

    fn call(&self, who: &str, name: &str, request: Value) -> Result<Value, ApiError> {
        self.house.call(self.keys.get(who).map(String::as_str), name, request).answer
    }

    #[track_caller]
    fn done(&self, who: &str, name: &str, request: Value) -> Value {
        match self.call(who, name, request) {
            Ok(answer) => answer,
            Err(error) => panic!("{name} by {who}: {error:?}"),
        }
    }

    #[track_caller]
    fn refused(&self, who: &str, name: &str, request: Value, code: &str) {
        match self.call(who, name, request) {
            Err(ApiError::Refused(refusal)) => assert_eq!(refusal.code, code, "{name} by {who}"),
            other => panic!("{name} by {who}: {other:?}"),
        }
    }

    fn case_page(&self, case: &Value) -> Value {
        self.done(SECRETARY, "case", json!({ "case": case }))
    }

    /// A case that two reviewers have reviewed: ready for an agenda.
    fn ready_case(&self, title: &str) -> Value {
        let logged = self.done(SECRETARY, "log_submission", json!({
            "submission": "application", "title": title, "summary": "What is asked.",
            "applicant": "Dr Wang", "organisation": "Nanshan University", "language": "en",
            "received": TODAY, "documents": [], "interest": "none",
        }));
        let case = &logged["case"];
        let page = self.case_page(case);
        let materials = page["content"]["materials"].as_array().unwrap().iter();
        let marks: Vec<Value> = materials
            .map(|material| json!({ "material": material["id"], "mark": "present" }))
            .collect();
        self.done(SECRETARY, "validate", json!({
            "case": case, "version": page["version"], "marks": marks, "outcome": "accept",
            "text": "",
        }));
        let page = self.case_page(case);
        let questions = page["content"]["triage_questions"].as_array().unwrap().iter();
        let answers: serde_json::Map<String, Value> =
            questions.map(|question| (text(question), json!(true))).collect();
        let request = json!({ "case": case, "answers": answers });
        let proposal = self.done(SECRETARY, "propose_triage", request);
        self.done(SECRETARY, "route_case", json!({
            "case": case, "version": page["version"], "answers": answers,
            "pathway": "full", "tier": proposal["tier"], "reason": "as the chair asked",
        }));
        let page = self.case_page(case);
        let reviewers = [ETHICIST, ENGINEER];
        let ids: Vec<&Value> = reviewers.iter().map(|name| &self.people[*name]).collect();
        self.done(SECRETARY, "assign_reviewers", json!({
            "case": case, "version": page["version"], "reviewers": ids,
        }));
        for reviewer in reviewers {
            self.declare(reviewer, case, "none");
            let page = self.done(reviewer, "case", json!({ "case": case }));
            let items = page["content"]["checklist"].as_array().unwrap().iter();
            let answers: Vec<Value> = items
                .map(|item| json!({ "item": item, "satisfied": true, "note": "" }))
                .collect();
            self.done(reviewer, "submit_review", json!({
                "case": case, "answers": answers, "recommendation": "support",
                "text": "Nothing stands against it.",
            }));
        }
        case.clone()
    }

    fn declare(&self, who: &str, case: &Value, answer: &str) {
        let answers = json!([{ "case": case, "answer": answer }]);
        self.done(who, "declare_interests", json!({ "answers": answers }));
    }

    /// A meeting of today with one item.
    fn meeting_about(&self, matter: &str, id: &Value) -> (Value, Value) {
        let called = self.done(SECRETARY, "call_meeting", json!({
            "title": "November", "date": TODAY, "time": "14:00", "place": "Room 2",
        }));
        let mut request = json!({ "meeting": called["meeting"] });
        request[matter] = id.clone();
        let added = self.done(SECRETARY, "add_item", request);
        (called["meeting"].clone(), added["item"].clone())
    }

    fn open(&self, meeting: &Value, presiding: &str, present: &[&str]) {
        for who in present {
            self.done(SECRETARY, "record_attendance", json!({
                "meeting": meeting, "person": self.people[*who], "present": true,
            }));
        }
        let presiding = &self.people[presiding];
        self.done(SECRETARY, "open_meeting", json!({ "meeting": meeting, "presiding": presiding }));
    }

    fn item(&self, who: &str, meeting: &Value) -> Value {
        self.done(who, "meeting", json!({ "meeting": meeting }))["items"][0].clone()
    }

    fn motion(&self, who: &str, meeting: &Value) -> Value {
        let item = self.item(who, meeting);
        item["motions"].as_array().unwrap().last().unwrap().clone()
    }

    /// The last motion as a keeper names it.
    fn seen(&self, who: &str, meeting: &Value) -> Value {
        let motion = self.motion(who, meeting);
        json!({ "motion": motion["id"], "version": motion["version"] })
    }

    fn put(&self, who: &str, meeting: &Value, item: &Value, outcome: Option<&str>) -> Value {
        let put = self.done(who, "put_motion", json!({
            "meeting": meeting, "item": item, "question": "Shall it begin?", "outcome": outcome,
            "reasons": if outcome.is_some() { "The risks are met." } else { "" },
            "conditions": [],
        }));
        put["motion"].clone()
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn refusal(shown: &Value, act: &str) -> Option<String> {
    let mut actions = shown["actions"].as_array().unwrap().iter();
    let action = actions.find(|action| action["act"] == act);
    let action = action.unwrap_or_else(|| panic!("{act} is not listed"));
    assert_eq!(action["allowed"] == json!(true), action["refusal"].is_null());
    action["refusal"]["code"].as_str().map(ToOwned::to_owned)
}

fn names(people: &Value) -> Vec<String> {
    people.as_array().unwrap().iter().map(|person| text(&person["name"])).collect()
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
    let presiding = |who: &str| json!({ "meeting": meeting, "presiding": room.people[who] });
    room.refused(SECRETARY, "open_meeting", presiding(LAWYER), "may-not-preside");

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
    room.refused(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting), "no-quorum");
    let shown = room.motion(SECRETARY, &meeting);
    assert_eq!(refusal(&shown, "open_vote").as_deref(), Some("no-quorum"));
    room.refused(SECRETARY, "remove_item", of_item.clone(), "motion-pending");

    for who in [VICE, LAWYER, ENGINEER, ETHICIST, JURIST] {
        room.done(SECRETARY, "record_attendance", json!({
            "meeting": meeting, "person": room.people[who], "present": true,
        }));
    }
    let seen = room.item(SECRETARY, &meeting);
    assert_eq!(names(&seen["must_leave"]), [JURIST]);
    assert_eq!(seen["quorum"]["quorum"]["met"], true);
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
        room.done(who, "cast_ballot", json!({ "motion": motion, "value": value }));
    };
    vote(CHAIR, "for");
    room.refused(CHAIR, "cast_ballot", json!({ "motion": motion, "value": "for" }), "voted-already");
    room.refused(JURIST, "cast_ballot", json!({ "motion": motion, "value": "for" }), "recused");
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
    let recorded =
        json!({ "motion": motion, "person": room.people[LAWYER], "value": "against" });
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
    let conflict = room.call(SECRETARY, "declare_result", stale);
    assert!(matches!(conflict, Err(ApiError::Conflict { what }) if what == "motion"));
    room.done(SECRETARY, "declare_result", room.seen(SECRETARY, &meeting));

    let shown = room.motion(LAY, &meeting);
    assert_eq!((&shown["stage"], &shown["result"]), (&json!("declared"), &json!("carried")));
    assert_eq!(shown["explanation"]["tally"]["for"], 5);
    let values = shown["electorate"].as_array().unwrap().iter();
    assert_eq!(values.filter(|elector| elector["value"] == "for").count(), 5);
    assert_eq!(room.item(LAY, &meeting)["end"], "decided");
    let page = room.case_page(&case);
    assert_eq!(page["line"]["stage"], "decided");
    let decision = &page["content"]["decisions"][0];
    assert_eq!(decision["outcome"], "approve");

    room.refused(CHAIR, "record_dissent", json!({ "motion": motion, "text": "No" }), "no-dissent");
    room.done(LAY, "record_dissent", json!({ "motion": motion, "text": "Too early." }));
    let page = room.case_page(&case);
    assert_eq!(page["content"]["decisions"][0]["dissent"][0]["text"], "Too early.");
    let version = room.done(SECRETARY, "meeting", json!({ "meeting": meeting }))["version"].clone();
    room.done(SECRETARY, "adjourn", json!({ "meeting": meeting, "version": version }));
    let late = json!({ "meeting": meeting, "person": room.people[LAY], "present": false });
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
    room.done(SECRETARY, "begin_item", json!({ "meeting": meeting, "item": item }));
    let first = room.put(SECRETARY, &meeting, &item, Some("approve"));
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    let totals = |hands: [u16; 3]| {
        let mut request = room.seen(SECRETARY, &meeting);
        request["totals"] = json!({ "for": hands[0], "against": hands[1], "abstain": hands[2] });
        request
    };
    room.refused(SECRETARY, "record_totals", totals([7, 1, 0]), "totals-do-not-fit");
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
        room.done(who, "cast_ballot", json!({ "motion": second, "value": "for" }));
    }
    let version = room.item(CHAIR, &meeting)["motions"][1]["version"].clone();
    room.done(CHAIR, "declare_result", json!({ "motion": second, "version": version }));
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
    assert_eq!((&stub["quorum"], &stub["motions"]), (&Value::Null, &json!([])));
    assert_eq!(names(&stub["must_leave"]), [CHAIR]);
    for act in ["begin_item", "put_motion", "end_item:deferred", "remove_item"] {
        let expected = if act == "remove_item" { "role-missing" } else { "recused" };
        assert_eq!(refusal(&stub, act).as_deref(), Some(expected), "{act}");
    }
    let of_item = json!({ "meeting": meeting, "item": item });
    room.refused(CHAIR, "begin_item", of_item.clone(), "recused");
    let end =
        json!({ "meeting": meeting, "item": item, "end": "deferred", "reason": "late" });
    room.refused(CHAIR, "end_item", end, "recused");
    let seen = room.seen(SECRETARY, &meeting);
    room.refused(CHAIR, "open_vote", seen, "recused");
    room.refused(CHAIR, "withdraw_motion", json!({ "motion": motion, "version": 1 }), "recused");

    // The vice-chair presides over this item, votes and all.
    room.done(VICE, "begin_item", of_item);
    room.done(VICE, "open_vote", room.seen(VICE, &meeting));
    for who in &VOTERS[1..] {
        room.done(who, "cast_ballot", json!({ "motion": motion, "value": "for" }));
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
    let called = room.done(SECRETARY, "call_meeting", json!({
        "title": "November", "date": TODAY, "time": "14:00", "place": "",
    }));
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
    let move_to = |version: &Value| {
        json!({ "meeting": meeting, "version": version, "item": other, "position": 1 })
    };
    let version = page(SECRETARY)["version"].clone();
    room.done(SECRETARY, "move_item", move_to(&version));
    let stale = room.call(SECRETARY, "move_item", move_to(&version));
    assert!(matches!(stale, Err(ApiError::Conflict { what }) if what == "meeting"));
    assert_eq!(page(SECRETARY)["items"][0]["id"], other);
    room.done(SECRETARY, "remove_item", json!({ "meeting": meeting, "item": item }));
    assert_eq!(room.case_page(&case)["line"]["stage"], "review");
    let again = room.done(SECRETARY, "add_item", add)["item"].clone();

    room.open(meeting, CHAIR, &[]);
    let ended = |item: &Value, end: &str, reason: &str| {
        json!({ "meeting": meeting, "item": item, "end": end, "reason": reason })
    };
    room.refused(SECRETARY, "end_item", ended(&again, "deferred", " "), "reasons-required");
    let decided = room.call(SECRETARY, "end_item", ended(&again, "decided", ""));
    assert!(matches!(decided, Err(ApiError::Invalid { .. })));
    let adjourn = |version: &Value| json!({ "meeting": meeting, "version": version });
    room.refused(SECRETARY, "adjourn", adjourn(&page(SECRETARY)["version"]), "item-open");
    room.done(SECRETARY, "end_item", ended(&again, "deferred", "no time left"));
    room.done(SECRETARY, "end_item", ended(&other, "noted", ""));
    assert_eq!(room.case_page(&case)["line"]["stage"], "review");
    room.done(SECRETARY, "adjourn", adjourn(&page(SECRETARY)["version"]));
    let list = room.done(LAY, "meetings", json!({}));
    assert_eq!(list["meetings"][0]["stage"], "adjourned");
    assert_eq!(refusal(&list, "call_meeting").as_deref(), Some("role-missing"));
}

#[test]
fn guidance_is_drafted_adopted_and_published() {
    let room = Room::new();
    let case = room.ready_case("Triage of counselling requests");
    let draft = |slug: &str| json!({
        "guidance_kind": "practice_guide",
        "title": { "en": "People in the loop", "zh": "人工复核" },
        "slug": slug, "body_en": "A person decides.", "body_zh": "由人作决定。",
        "cites": [case],
    });
    let guidance = room.done(SECRETARY, "draft_guidance", draft("in-the-loop"))["guidance"].clone();
    room.refused(SECRETARY, "draft_guidance", draft("in-the-loop"), "slug-taken");
    let page = |who| room.done(who, "guidance", json!({ "guidance": guidance }));
    // Who may not read a case does not learn that it is cited, nor takes it out by saving.
    assert_eq!(page(SECRETARY)["cites"][0]["case"], case);
    assert_eq!(page(LAY)["cites"], json!([]));
    assert!(matches!(room.call(LAY, "draft_guidance", draft("other")), Err(ApiError::Invalid { .. })));
    let revise = |version: &Value| json!({
        "guidance": guidance, "version": version, "title": { "en": "People in the loop" , "zh": "人工复核" },
        "body_en": "A person decides, always.", "body_zh": "由人作决定。", "cites": [],
    });
    room.done(LAY, "revise_guidance", revise(&page(LAY)["version"]));
    assert_eq!(page(SECRETARY)["cites"][0]["case"], case);
    let publish = |page: &Value| json!({ "guidance": guidance, "version": page["version"] });
    room.refused(SECRETARY, "publish_guidance", publish(&page(SECRETARY)), "not-adopted");

    let (meeting, item) = room.meeting_about("guidance", &guidance);
    let twice = json!({ "meeting": meeting, "guidance": guidance });
    room.refused(SECRETARY, "add_item", twice, "on-agenda");
    room.open(&meeting, CHAIR, &VOTERS);
    room.done(SECRETARY, "begin_item", json!({ "meeting": meeting, "item": item }));
    let motion = room.put(SECRETARY, &meeting, &item, None);
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    room.refused(LAY, "revise_guidance", revise(&page(LAY)["version"]), "guidance-in-vote");
    for who in VOTERS {
        room.done(who, "cast_ballot", json!({ "motion": motion, "value": "for" }));
    }
    room.done(SECRETARY, "declare_result", room.seen(SECRETARY, &meeting));
    let adopted = page(SECRETARY);
    assert_eq!(adopted["line"]["stage"], "adopted");
    assert_eq!(adopted["motions"][0]["result"], "carried");
    assert_eq!(refusal(&page(LAY), "publish_guidance").as_deref(), Some("role-missing"));

    room.done(SECRETARY, "publish_guidance", publish(&adopted));
    let published = page(SECRETARY);
    assert_eq!(published["line"]["version_in_force"], 1);
    assert_eq!(published["published"][0]["address"], "guidance/in-the-loop/1/");
    let files = published["published"][0]["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    let mut read = Vec::new();
    for file in files {
        let name = text(&file["file"]);
        let got = room.house.get(room.keys.get(LAY).map(String::as_str), &name).unwrap();
        let bytes = match got.content {
            FileContent::Bytes(bytes) => bytes,
            FileContent::File(mut file, _) => {
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
                bytes
            }
        };
        read.push(String::from_utf8(bytes).unwrap());
    }
    read.sort();
    let expected =
        ["<h1>People in the loop</h1>", "<h1>人工复核</h1>", "pdf People in the loop", "pdf 人工复核"];
    assert_eq!(read, expected);
    let number = room.case_page(&case)["line"]["number"].clone();
    for facts in room.documents.0.lock().unwrap().iter() {
        assert_eq!((&json!(facts.cites), facts.version), (&json!([number]), 1));
        assert!(facts.other_language);
    }

    // A revision begins the next version while this one stays in force.
    room.done(LAY, "revise_guidance", json!({
        "guidance": guidance, "version": page(LAY)["version"], "title": { "en": "People in the loop" },
        "body_en": "Second thoughts.", "body_zh": "", "cites": [],
    }));
    room.refused(SECRETARY, "publish_guidance", publish(&page(SECRETARY)), "not-adopted");
    let library = room.done(LAY, "guidance_library", json!({}));
    assert_eq!(library["guidance"][0]["version_in_force"], 1);
    let mut withdraw = publish(&page(SECRETARY));
    withdraw["reason"] = json!("superseded by law");
    room.done(SECRETARY, "withdraw_guidance", withdraw);
    let withdrawn = page(LAY);
    assert_eq!(withdrawn["line"]["stage"], "withdrawn");
    assert_eq!(withdrawn["withdrawn_because"], "superseded by law");
    assert_eq!(refusal(&withdrawn, "revise_guidance").as_deref(), Some("guidance-withdrawn"));
}
