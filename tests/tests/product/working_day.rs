//! A working day of a small committee, from the post to the letter, with one act of nearly every
//! kind: what is done while the program is killed.
//!
//! Every call must be answered well, or not at all: then the program is gone and the day ends.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::Sender;

use quorate_tests::{Browser, Program};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "correct horse";
pub(crate) const SECRETARY: &str = "Ada";
const CHAIR: &str = "Bo";
const LAY: &str = "Cy";
const SCIENTIST: &str = "Di";
const VOTERS: [&str; 3] = [CHAIR, LAY, SCIENTIST];
/// A day that no midnight amid the work brings into the past.
const DUE: &str = "2099-12-31";

/// A committee of four people that has done nothing yet.
pub(crate) fn committee() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("committee");
    let create = ["create", "--name", "Board", "--zone", "UTC", "--profile"];
    Program::new(create)
        .path("us-common-rule-2018".as_ref())
        .path("--secretary".as_ref())
        .path(SECRETARY.as_ref())
        .committee(&folder)
        .passphrase(PASSPHRASE)
        .run()
        .json();
    for (name, role, capacity) in [
        (CHAIR, "chair", "scientific"),
        (LAY, "member", "non_scientific"),
        (SCIENTIST, "member", "scientific"),
    ] {
        let term = json!({
            "name": name, "role": role, "capacities": [capacity],
            "from": "2026-01-01", "until": "2099-12-31",
        });
        let request = json!({ "appointment": term });
        let appointed = Program::call(&folder, SECRETARY, PASSPHRASE, "appoint", &request);
        let code = &appointed["code"]["code"];
        let request = json!({ "name": name, "code": code, "passphrase": PASSPHRASE });
        let server = quorate_tests::Server::start(&folder);
        server.browser().done("set_passphrase", &request);
    }
    (home, folder)
}

/// What the committee was told is done.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Commands that record one act each, in order, with its id where the answer names it.
    pub(crate) acts: Vec<(String, Option<String>)>,
    /// The draft: the last that was acknowledged, and the last that was asked for.
    pub(crate) draft: (u64, u64),
    /// The size of the text, likewise.
    pub(crate) size: (u64, u64),
}

impl Default for Told {
    fn default() -> Self {
        Self {
            acts: Vec::new(),
            draft: (0, 0),
            size: (100, 100),
        }
    }
}

/// A day at work.
pub(crate) struct Day {
    nobody: Browser,
    signed_in: BTreeMap<&'static str, Browser>,
    said: Sender<()>,
    number: u64,
    /// Whether the disk may fail: what it refuses is then asked for again.
    disk_fails: bool,
    /// What the disk refused or left open, with the command.
    pub(crate) failed: Vec<(String, Value)>,
    pub(crate) told: Told,
}

/// How often what the disk refused is asked for again.
const AGAIN: usize = 4;

/// That the program was there no more.
pub(crate) struct Gone;

type Answer = Result<Value, Gone>;

/// What only the person's own desk keeps.
const DESK: [&str; 2] = ["save_draft", "save_settings"];

impl Day {
    /// A day against a server; every answer is said.
    pub(crate) fn new(nobody: Browser, number: u64, before: &Told, said: Sender<()>) -> Self {
        Self {
            nobody,
            signed_in: BTreeMap::new(),
            said,
            number,
            disk_fails: false,
            failed: Vec::new(),
            told: Told {
                acts: Vec::new(),
                ..before.clone()
            },
        }
    }

    /// The same on a disk that may fail.
    pub(crate) fn on_failing_disk(self) -> Self {
        Self {
            disk_fails: true,
            ..self
        }
    }

    /// Takes note that something could not be done because of the disk; whether it may be asked for
    /// again.
    fn is_of_disk(&mut self, command: &str, answer: &Value) -> bool {
        assert!(self.disk_fails, "{command}: {answer}");
        let (kind, code) = (answer["kind"].as_str(), answer["code"].as_str());
        let known = kind == Some("unknown") || code == Some("disk-refused");

        assert!(known, "{command}: {answer}");
        let before = self.failed.iter().filter(|(of, _)| of == command).count();
        self.failed.push((command.to_owned(), answer.clone()));
        kind != Some("unknown") && before < AGAIN
    }

    fn browser(&mut self, who: &'static str) -> Result<Browser, Gone> {
        if let Some(browser) = self.signed_in.get(who) {
            return Ok(browser.clone());
        }
        loop {
            let nobody = self.nobody.clone();
            match nobody.sign_in_or_not(who, PASSPHRASE).ok_or(Gone)? {
                Ok(browser) => {
                    self.signed_in.insert(who, browser.clone());
                    return Ok(browser);
                }
                Err(answer) if self.is_of_disk("sign_in", &answer) => {}
                Err(_) => return Err(Gone),
            }
        }
    }

    fn ask(&mut self, who: &'static str, command: &str, request: &Value) -> Answer {
        loop {
            let (status, answer) = self.browser(who)?.call(command, request).ok_or(Gone)?;
            match status {
                200 => return Ok(answer),
                _ if self.is_of_disk(command, &answer) => {}
                _ => return Err(Gone),
            }
        }
    }

    fn act(&mut self, who: &'static str, command: &str, request: Value) -> Answer {
        let answer = self.ask(who, command, &request)?;
        if !DESK.contains(&command) {
            let id = answer["act"].as_str().map(ToOwned::to_owned);
            self.told.acts.push((command.to_owned(), id));
        }
        // Nobody listens any more once the program is about to be killed.
        self.said.send(()).unwrap_or_default();
        Ok(answer)
    }

    fn put(&mut self, text: &str) -> Result<Value, Gone> {
        let browser = self.browser(SECRETARY)?;
        let media = ["Content-Type: application/octet-stream"];
        let put = loop {
            let put = browser.ask("POST", "/api/put?name=a.txt", &media, text.as_bytes());
            let (status, _, body) = put.ok_or(Gone)?;
            let answer: Value = serde_json::from_str(&body).unwrap();
            match status {
                200 => break answer,
                _ if self.is_of_disk("put", &answer) => {}
                _ => return Err(Gone),
            }
        };
        Ok(json!({ "digest": put["digest"], "name": "Plan.txt", "label": "must_read" }))
    }

    fn page(&mut self, case: &Value) -> Answer {
        self.ask(SECRETARY, "case", &json!({ "case": case }))
    }

    /// As [`Self::act`] on a case in the version it has now.
    fn on(&mut self, who: &'static str, case: &Value, command: &str, mut request: Value) -> Answer {
        request["version"] = self.page(case)?["version"].clone();
        request["case"] = case.clone();
        self.act(who, command, request)
    }

    fn person(&mut self, name: &str) -> Answer {
        let page = self.ask(SECRETARY, "committee", &json!({}))?;
        let mut people = page["people"].as_array().unwrap().iter();
        Ok(people.find(|one| one["name"] == name).unwrap()["id"].clone())
    }

    /// From morning to evening.
    pub(crate) fn work(&mut self) -> Result<(), Gone> {
        let today = self.today()?;
        let case = self.post(&today)?;
        self.desks()?;
        self.checks(&case)?;
        self.reviews(&case)?;
        let guidance = self.guidance(&case)?;
        let meeting = self.meets(&case, &guidance)?;
        self.minutes(&meeting)?;
        self.letters(&case, &guidance, &today)?;
        self.roster(&today)
    }

    fn today(&mut self) -> Answer {
        Ok(self.ask(SECRETARY, "session", &json!({}))?["today"].clone())
    }

    fn post(&mut self, today: &Value) -> Answer {
        let plan = self.put("A plan")?;
        let number = self.number;
        let request = json!({
            "submission": "application", "title": format!("Trial {number}"), "summary": "Short",
            "applicant": "Dr Li", "organisation": format!("Hospital {}", number % 5),
            "language": "en", "received": today, "documents": [plan], "interest": "none",
        });
        let case = self.act(SECRETARY, "log_submission", request)?["case"].clone();
        let more = self.put("A consent form")?;
        let request = json!({ "case": case, "documents": [more] });
        self.act(SECRETARY, "add_documents", request)?;
        let page = self.page(&case)?;
        let old = &page["content"]["documents"][0]["id"];
        let newer = self.put(&format!("The plan of day {number}"))?;
        let request =
            json!({ "case": case, "document": old, "with": newer, "reason": "A later one" });
        self.act(SECRETARY, "replace_document", request)?;
        let request = json!({
            "case": case, "contact": "call", "on": today, "with": "Dr Li", "text": "It is here.",
        });
        self.act(SECRETARY, "enter_contact", request)?;
        let parties = json!([
            { "role": "applicant", "name": "Dr Li" },
            { "role": "funder", "name": "A fund" },
        ]);
        let request = json!({ "parties": parties, "reason": "Left out" });
        self.on(SECRETARY, &case, "correct_parties", request)?;
        Ok(case)
    }

    fn desks(&mut self) -> Result<(), Gone> {
        self.told.draft.1 += 1;
        let draft = json!({ "key": "submission:day", "content": self.told.draft.1.to_string() });
        self.act(SECRETARY, "save_draft", draft)?;
        self.told.draft.0 = self.told.draft.1;
        self.told.size.1 = 100 + self.told.draft.1 % 100;
        let settings = json!({
            "language": "en", "theme": "light", "text_size": self.told.size.1,
            "idle_minutes": 60,
        });
        self.act(SECRETARY, "save_settings", json!({ "settings": settings }))?;
        self.told.size.0 = self.told.size.1;
        let block = json!({ "title": "Thanks", "language": "en", "text": "Thank you." });
        let block = self.act(SECRETARY, "save_text_block", block)?;
        let request = json!({ "block": block["id"] });
        self.act(SECRETARY, "remove_text_block", request)?;
        Ok(())
    }

    fn checks(&mut self, case: &Value) -> Result<(), Gone> {
        for who in VOTERS {
            let answer = json!({ "answers": [{ "case": case, "answer": "none" }] });
            self.act(who, "declare_interests", answer)?;
        }
        let page = self.page(case)?;
        let materials = page["content"]["materials"].as_array().unwrap().iter();
        let marks: Vec<_> = materials
            .map(|one| json!({ "material": one["id"], "mark": "present" }))
            .collect();
        let request = json!({ "marks": marks, "outcome": "accept", "text": "" });
        self.on(SECRETARY, case, "validate", request)?;
        let questions = page["content"]["triage_questions"]
            .as_array()
            .unwrap()
            .iter();
        let answers: serde_json::Map<_, _> = questions
            .map(|question| (question.as_str().unwrap().to_owned(), json!(true)))
            .collect();
        let request = json!({
            "answers": answers, "pathway": "full", "tier": "medium", "reason": "Many take part.",
        });
        self.on(SECRETARY, case, "route_case", request)?;
        let reviewers = [self.person(LAY)?, self.person(SCIENTIST)?];
        let request = json!({ "reviewers": reviewers });
        self.on(SECRETARY, case, "assign_reviewers", request)?;
        Ok(())
    }

    fn reviews(&mut self, case: &Value) -> Result<(), Gone> {
        let page = self.page(case)?;
        let checklist = page["content"]["checklist"].as_array().unwrap().iter();
        let answers: Vec<_> = checklist
            .map(|item| json!({ "item": item, "satisfied": true, "note": "" }))
            .collect();
        for who in [LAY, SCIENTIST] {
            let request = json!({
                "case": case, "answers": answers, "recommendation": "support", "text": "I agree.",
            });
            self.act(who, "submit_review", request)?;
        }
        let post = json!({ "case": case, "position": "support", "text": "So do I." });
        self.act(CHAIR, "add_post", post)?;
        let request = json!({ "points": ["How many?"], "due": DUE });
        self.on(SECRETARY, case, "ask_clarification", request)?;
        let request = json!({ "answers": [{ "number": 1, "text": "Forty." }], "documents": [] });
        self.on(SECRETARY, case, "record_answers", request)?;
        self.on(SECRETARY, case, "close_round", json!({}))?;
        Ok(())
    }

    fn guidance(&mut self, case: &Value) -> Answer {
        let request = json!({
            "guidance_kind": "norm", "slug": format!("norm-{}", self.number),
            "title": { "en": "A norm", "zh": null }, "body_en": "Ask first.", "body_zh": "",
            "cites": [case],
        });
        let guidance = self.act(SECRETARY, "draft_guidance", request)?["guidance"].clone();
        let of = json!({ "guidance": guidance });
        let request = json!({
            "guidance": guidance, "version": self.ask(SECRETARY, "guidance", &of)?["version"],
            "title": { "en": "A norm", "zh": null }, "body_en": "Ask first, and listen.",
            "body_zh": "", "cites": [case],
        });
        self.act(SECRETARY, "revise_guidance", request)?;
        Ok(guidance)
    }

    fn meets(&mut self, case: &Value, guidance: &Value) -> Answer {
        let today = self.today()?;
        let mut call = json!({ "title": "Day", "date": today, "time": "14:00", "place": "" });
        let called = self.act(SECRETARY, "call_meeting", call.clone())?;
        let meeting = called["meeting"].clone();
        let of = json!({ "meeting": meeting });
        // Minutes that await approval are on its agenda already, and stay for another day.
        let page = self.ask(SECRETARY, "meeting", &of)?;
        for item in page["items"].as_array().unwrap() {
            let of_item = json!({ "meeting": meeting, "item": item["id"] });
            self.act(SECRETARY, "remove_item", of_item)?;
        }
        let matters = [
            json!({ "meeting": meeting, "case": case }),
            json!({ "meeting": meeting, "guidance": guidance }),
        ];
        let mut items = Vec::new();
        for matter in matters {
            items.push(self.act(SECRETARY, "add_item", matter)?["item"].clone());
        }
        call["place"] = json!("Room 3");
        let version = self.ask(SECRETARY, "meeting", &of)?["version"].clone();
        let request =
            json!({ "meeting": meeting, "version": version, "call": call, "reason": "Wet" });
        self.act(SECRETARY, "change_call", request)?;
        for who in VOTERS {
            let person = self.person(who)?;
            let tick = json!({ "meeting": meeting, "person": person, "present": true });
            self.act(SECRETARY, "record_attendance", tick)?;
        }
        let guest = json!({ "meeting": meeting, "name": "A guest", "purpose": "To listen" });
        self.act(SECRETARY, "admit_guest", guest)?;
        let request = json!({ "meeting": meeting, "presiding": self.person(CHAIR)? });
        self.act(SECRETARY, "open_meeting", request)?;
        for (item, outcome) in items.iter().zip([Some("approve"), None]) {
            let of_item = json!({ "meeting": meeting, "item": item });
            self.act(SECRETARY, "begin_item", of_item)?;
            self.votes(&meeting, item, outcome)?;
        }
        let version = self.ask(SECRETARY, "meeting", &of)?["version"].clone();
        let request = json!({ "meeting": meeting, "version": version });
        self.act(SECRETARY, "adjourn", request)?;
        Ok(meeting)
    }

    fn votes(&mut self, meeting: &Value, item: &Value, outcome: Option<&str>) -> Result<(), Gone> {
        let conditions = match outcome {
            Some(_) => json!([{ "text": "Report.", "due": DUE }]),
            None => json!([]),
        };
        let mut words = json!({
            "meeting": meeting, "item": item, "question": "Shall it be?", "outcome": outcome,
            "reasons": outcome.map_or("", |_| "It helps."), "conditions": conditions,
        });
        let motion = self.act(SECRETARY, "put_motion", words.clone())?["motion"].clone();
        words["question"] = json!("Shall it be so?");
        words["motion"] = motion.clone();
        if outcome.is_some() {
            // The guest leaves before the first vote, and stays away.
            let of_item = json!({ "meeting": meeting, "item": item });
            self.act(SECRETARY, "clear_room", of_item)?;
        }
        let steps = [
            ("change_motion", words),
            ("open_vote", json!({ "motion": motion })),
        ];
        for (command, mut request) in steps {
            request["version"] = self.motion(meeting, item)?;
            if let Some(request) = request.as_object_mut() {
                request.remove("meeting");
                request.remove("item");
            }
            self.act(SECRETARY, command, request)?;
        }
        for who in VOTERS {
            let value = if who == LAY { "against" } else { "for" };
            let ballot = json!({ "motion": motion, "value": value });
            self.act(who, "cast_ballot", ballot)?;
        }
        let version = self.motion(meeting, item)?;
        let request = json!({ "motion": motion, "version": version });
        self.act(SECRETARY, "declare_result", request)?;
        if outcome.is_some() {
            let dissent = json!({ "motion": motion, "text": "Too early." });
            self.act(LAY, "record_dissent", dissent)?;
        }
        Ok(())
    }

    /// The version of the motion on an item.
    fn motion(&mut self, meeting: &Value, item: &Value) -> Answer {
        let page = self.ask(SECRETARY, "meeting", &json!({ "meeting": meeting }))?;
        let mut items = page["items"].as_array().unwrap().iter();
        let item = items.find(|one| one["id"] == *item).unwrap();
        Ok(item["motions"][0]["version"].clone())
    }

    fn minutes(&mut self, meeting: &Value) -> Result<(), Gone> {
        let of = json!({ "meeting": meeting });
        let page = self.ask(SECRETARY, "minutes", &of)?;
        let section = &page["sections"][0];
        let request = json!({
            "meeting": meeting, "section": section["key"], "seen": section["revision"],
            "text": "The chair opened the meeting.",
        });
        self.act(SECRETARY, "save_narrative", request)?;
        let request = json!({ "meeting": meeting, "until": DUE });
        self.act(SECRETARY, "put_minutes", request)?;
        self.act(CHAIR, "agree_minutes", of)?;
        Ok(())
    }

    fn letters(&mut self, case: &Value, guidance: &Value, today: &Value) -> Result<(), Gone> {
        let page = self.page(case)?;
        let decision = page["content"]["decisions"][0]["id"].clone();
        let request = json!({ "decision": decision, "passphrase": PASSPHRASE });
        self.on(CHAIR, case, "sign_decision", request)?;
        let letter = json!({ "case": case, "decision": decision, "language": "en" });
        self.act(SECRETARY, "issue_letter", letter.clone())?;
        let mut delivered = letter;
        delivered["on"] = today.clone();
        self.act(SECRETARY, "mark_delivered", delivered)?;
        let request = json!({ "decision": decision, "number": 1, "evidence": "Seen." });
        self.on(SECRETARY, case, "clear_condition", request)?;
        let request = json!({ "reason": "Nothing is left to do." });
        self.on(SECRETARY, case, "close_case", request)?;
        let of = json!({ "guidance": guidance });
        let version = self.ask(SECRETARY, "guidance", &of)?["version"].clone();
        let request = json!({ "guidance": guidance, "version": version });
        self.act(SECRETARY, "publish_guidance", request)?;
        Ok(())
    }

    fn roster(&mut self, today: &Value) -> Result<(), Gone> {
        let person = self.person(LAY)?;
        let training = json!({ "person": person, "what": "Good practice", "on": today });
        self.act(SECRETARY, "record_training", training)?;
        let statement = json!({ "person": person, "on": today });
        self.act(SECRETARY, "record_statement", statement)?;
        let names = json!({ "person": person, "names": [format!("Cy {}", self.number)] });
        self.act(LAY, "give_other_names", names)?;
        let interest = json!({ "person": person, "kind": "employment", "with": "A clinic" });
        self.act(LAY, "declare_standing_interest", interest)?;
        Ok(())
    }
}
