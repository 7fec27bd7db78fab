//! A case whose every word is known: words of its content begin with `zq`, words that everybody
//! may know of it with `zp`.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use quorate_api::ApiError;
use quorate_api::schema::Notice;
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

use super::standing::{PERSONS, Person, Relation};
use super::{Cell, object};

pub(crate) const ADA: &str = "Ada";
/// Presides, signs, and rules on chair and secretary.
pub(crate) const VIC: &str = "Vic";
const WORKERS: [&str; 6] = ["W1", "W2", "W3", "W4", "W5", "W6"];
const TODAY: &str = "2026-03-02";

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    Reviewed,
    InMeeting,
    Decided,
    Sent,
}

pub(crate) struct Dossier {
    pub(crate) test: TestHouse,
    pub(crate) case: Value,
    organisation: Value,
    document: Value,
    pub(crate) meeting: Value,
    item: Value,
    pub(crate) decision: Value,
    guidance: Value,
    act: Value,
    /// Over whom a ruling or a recusal stands, or stood.
    pinned: BTreeSet<&'static str>,
}

/// Something that happens inside the case: who does what.
#[derive(Debug)]
pub(super) struct Happening {
    who: &'static str,
    command: &'static str,
    request: Value,
}

/// Rules that the case of the dossier is not bound to.
const OTHER_RULES: &str = "us-common-rule-2018";

impl Dossier {
    /// Every way in which is asked: a command, or one of the ways to ask it after a colon.
    pub(super) const QUERIES: &[&str] = &[
        "status",
        "session",
        "desk",
        "find",
        "find:content",
        "interests",
        "docket",
        "docket:stage",
        "docket:pathway",
        "docket:text",
        "docket:sorted",
        "case",
        "conflict_proposals",
        "history",
        "draft",
        "drafts",
        "organisations",
        "organisation",
        "classification",
        "text_blocks",
        "committee",
        "backups",
        "composition",
        "person",
        "profiles",
        "recovery",
        "rules",
        "rule_profile",
        "draft_own_profile",
        "preview_rebind",
        "meetings",
        "meeting",
        "projector",
        "minutes",
        "get:minutes",
        "get:pack",
        "get:history",
        "guidance_library",
        "guidance",
        "preview_markdown",
        "read_table",
        "check_table",
        "imports",
        "propose_triage",
        "act_outcome",
        "start_export",
        "data_requests",
        "data_request",
        "find_personal_data",
        "case_keeping",
        "disposals",
        "job",
        "get:document",
        "get:letter",
        "get:guidance",
    ];

    /// Those whose answers stand still for the kept out, whatever happens inside.
    pub(super) const STILL: &[&str] = &[
        "session",
        "desk",
        "find",
        "find:content",
        "interests",
        "docket",
        "docket:stage",
        "docket:pathway",
        "docket:text",
        "docket:sorted",
        "case",
        "conflict_proposals",
        "history",
        "drafts",
        "organisations",
        "organisation",
        "committee",
        "backups",
        "composition",
        "person",
        "meetings",
        "meeting",
        "minutes",
        "get:minutes",
        "get:pack",
        "get:history",
        "guidance",
        "imports",
        "get:document",
        "get:letter",
    ];

    pub(crate) fn at(depth: Depth) -> Self {
        let test = TestHouse::with_committee("us-common-rule-2018");
        test.appoint(VIC, "vice_chair", &["scientific"]);
        for (worker, capacity) in WORKERS.iter().zip([
            "non_scientific",
            "lay",
            "outside",
            "scientific",
            "legal",
            "ethics",
        ]) {
            test.appoint(worker, "member", &[capacity]);
        }
        for person in PERSONS {
            appoint(&test, *person);
        }
        let substitutes = json!({
            "chair": test.person(Person::SubstituteChair.code()),
            "secretary": test.person(Person::SubstituteSecretary.code()),
        });
        test.call(ADA, "name_substitutes", substitutes);
        let document = test.put(ADA, "zqfile.txt", b"zqhead,zqtwo\nzqcell,zqmore\n");
        let logged = test.call(
            ADA,
            "log_submission",
            json!({
                "submission": "application", "title": "zptitle", "summary": "zqsummary",
                "applicant": "zpapplicant", "organisation": "zpparty", "unit": "zqunit",
                "contact": "zqaddress", "system": "zqsystem", "system_version": "zqversion",
                "language": "en", "received": TODAY, "interest": "none",
                "parties": [{ "role": "funder", "name": "zpfunder" }],
                "documents": [{ "digest": document, "name": "zqname.txt", "label": "must_read" }],
            }),
        );
        let mut dossier = Self {
            test,
            case: logged["case"].clone(),
            organisation: Value::Null,
            document: json!(document),
            meeting: Value::Null,
            item: Value::Null,
            decision: Value::Null,
            guidance: Value::Null,
            act: Value::Null,
            pinned: BTreeSet::new(),
        };
        dossier.review();
        if depth >= Depth::InMeeting {
            dossier.meet();
        }
        if depth >= Depth::Decided {
            dossier.decide();
        }
        if depth >= Depth::Sent {
            dossier.send();
        }
        dossier
    }

    /// Decided, signed and sent, with guidance that cites it.
    pub(super) fn decided() -> Self {
        Self::at(Depth::Sent)
    }

    pub(crate) fn call(&self, who: &str, command: &str, request: Value) -> Value {
        self.test.call(who, command, request)
    }

    fn page(&self) -> Value {
        self.call(ADA, "case", json!({ "case": self.case }))
    }

    fn on_case(&self, who: &str, command: &str, mut request: Value) -> Value {
        request["case"] = self.case.clone();
        if request["version"] == json!(0) {
            request["version"] = self.page()["version"].clone();
        }
        self.call(who, command, request)
    }

    fn declare(&self, who: &str, answer: &str) {
        // One's own words stay one's own; those of another are content.
        let own = PERSONS.iter().any(|person| person.code() == who);
        let nature = if own { "own words" } else { "zqnature" };
        let given = json!({ "case": self.case, "answer": answer, "nature": nature });
        self.call(who, "declare_interests", json!({ "answers": [given] }));
    }

    fn review(&mut self) {
        for who in WORKERS.iter().chain([&VIC]) {
            self.declare(who, "none");
        }
        let page = self.page();
        self.organisation = page["content"]["organisation"].clone();
        let materials = page["content"]["materials"].as_array().unwrap().iter();
        let marks: Vec<Value> = materials
            .map(|one| json!({ "material": one["id"], "mark": "present", "note": "zqmark" }))
            .collect();
        self.on_case(
            ADA,
            "validate",
            json!({ "version": 0, "marks": marks, "outcome": "accept", "text": "zqcheck" }),
        );
        let questions = page["content"]["triage_questions"].as_array().unwrap();
        let answers: serde_json::Map<String, Value> = questions
            .iter()
            .map(|question| (question.as_str().unwrap().to_owned(), json!(true)))
            .collect();
        self.on_case(
            ADA,
            "route_case",
            json!({
                "version": 0, "answers": answers, "pathway": "full", "tier": "medium",
                "reason": "zqroute",
            }),
        );
        let reviewers = [self.test.person("W1"), self.test.person("W2")];
        self.on_case(
            ADA,
            "assign_reviewers",
            json!({ "version": 0, "reviewers": reviewers }),
        );
        let items = page["content"]["checklist"].as_array().unwrap().iter();
        let answers: Vec<Value> = items
            .map(|item| json!({ "item": item, "satisfied": true, "note": "zqanswered" }))
            .collect();
        for who in ["W1", "W2"] {
            self.on_case(
                who,
                "submit_review",
                json!({ "answers": answers, "recommendation": "support", "text": "zqreview" }),
            );
        }
        self.on_case(
            "W3",
            "add_post",
            json!({ "position": "oppose", "text": "zqpost" }),
        );
        for (command, request) in [
            (
                "ask_clarification",
                json!({ "version": 0, "points": ["zqpoint"], "due": "2026-03-20" }),
            ),
            (
                "record_answers",
                json!({ "version": 0, "answers": [{ "number": 1, "text": "zqgiven" }], "documents": [] }),
            ),
            ("close_round", json!({ "version": 0 })),
            (
                "enter_contact",
                json!({ "contact": "call", "on": TODAY, "with": "zqwith", "text": "zqcall" }),
            ),
        ] {
            self.on_case(ADA, command, request);
        }
        let page = self.page();
        let document = page["content"]["documents"][0]["id"].clone();
        let digest = self.test.put(ADA, "zqother.txt", b"zqmorebytes");
        let with = json!({ "digest": digest, "name": "zqnewer.txt", "label": "must_read" });
        self.on_case(
            ADA,
            "replace_document",
            json!({ "document": document, "with": with, "reason": "zqreplaced" }),
        );
        let guidance = json!({
            "guidance_kind": "norm", "slug": "a-norm", "title": { "en": "A norm", "zh": null }, "body_en": "Be kind.",
            "body_zh": "", "cites": [self.case],
        });
        self.guidance = self.call(ADA, "draft_guidance", guidance)["guidance"].clone();
    }

    fn draft_key(&self) -> String {
        format!("review:{}", self.case.as_str().unwrap())
    }

    fn meet(&mut self) {
        let called = self.call(
            ADA,
            "call_meeting",
            json!({ "title": "March", "date": TODAY, "time": "14:00", "place": "" }),
        );
        self.meeting = called["meeting"].clone();
        let item = json!({ "meeting": self.meeting, "case": self.case });
        self.item = self.call(ADA, "add_item", item)["item"].clone();
        let other = json!({ "meeting": self.meeting, "title": "Other business" });
        self.call(ADA, "add_item", other);
        for who in WORKERS.iter().chain([&VIC]) {
            let tick = json!({ "meeting": self.meeting, "person": self.test.person(who), "present": true });
            self.call(ADA, "record_attendance", tick);
        }
        let presiding = json!({ "meeting": self.meeting, "presiding": self.test.person(VIC) });
        self.call(ADA, "open_meeting", presiding);
        self.call(ADA, "begin_item", self.of_item());
    }

    fn of_item(&self) -> Value {
        json!({ "meeting": self.meeting, "item": self.item })
    }

    pub(crate) fn motion(&self) -> Value {
        let page = self.call(ADA, "meeting", json!({ "meeting": self.meeting }));
        let motions = page["items"][0]["motions"].as_array().unwrap();
        let motion = motions.last().unwrap();
        json!({ "motion": motion["id"], "version": motion["version"] })
    }

    pub(crate) fn motion_text(&self) -> Value {
        json!({
            "meeting": self.meeting, "item": self.item, "question": "zqquestion",
            "outcome": "approve", "reasons": "zqreasons",
            "conditions": [{ "text": "zqcondition", "due": "2026-03-05" }],
        })
    }

    fn decide(&mut self) {
        self.call(ADA, "put_motion", self.motion_text());
        self.call(ADA, "open_vote", self.motion());
        let motion = self.motion()["motion"].clone();
        for who in WORKERS.iter().chain([&VIC]) {
            let value = if *who == "W3" { "against" } else { "for" };
            self.call(
                who,
                "cast_ballot",
                json!({ "motion": motion, "value": value }),
            );
        }
        self.call(ADA, "declare_result", self.motion());
        let dissent = json!({ "motion": motion, "text": "zqdissent" });
        self.call("W3", "record_dissent", dissent);
        self.decision = self.page()["content"]["decisions"][0]["id"].clone();
    }

    fn sending(&self) -> Vec<Happening> {
        let of = |who, command, request: Value| Happening {
            who,
            command,
            request,
        };
        let page = self.page();
        vec![
            of(
                VIC,
                "sign_decision",
                json!({
                    "case": self.case, "version": page["version"], "decision": self.decision,
                    "passphrase": PASSPHRASE,
                }),
            ),
            of(
                ADA,
                "issue_letter",
                json!({ "case": self.case, "decision": self.decision, "language": "en" }),
            ),
        ]
    }

    fn send(&mut self) {
        for happening in self.sending() {
            let answer = self.call(happening.who, happening.command, happening.request);
            if answer["act"].is_string() {
                self.act = answer["act"].clone();
            }
        }
    }

    /// Brings a person into a standing.
    pub(super) fn put(&mut self, person: Person, relation: Relation) {
        let who = person.code();
        match relation {
            Relation::Outside | Relation::Unanswered => {}
            Relation::Clear => self.clear(who),
            Relation::Undecided => self.ask_for_ruling(who),
            Relation::Recused => self.withdraw(who),
            Relation::InformationOnly => self.ruled(who, "information_only"),
            Relation::Disclosed => self.ruled(who, "takes_part"),
            Relation::StoodInFor => {
                self.withdraw(who);
                if person == Person::Secretary {
                    self.withdraw(ADA);
                }
            }
            Relation::Acting => {
                let places: &[&'static str] = match person {
                    Person::SubstituteSecretary => &[ADA, "secretary"],
                    _ => &["chair"],
                };
                for place in places {
                    self.withdraw(place);
                }
            }
        }
    }

    /// Makes them clear again, and whoever was recused for their sake.
    pub(super) fn back(&mut self, person: Person, relation: Relation) {
        let who = person.code();
        match relation {
            Relation::Outside | Relation::Unanswered | Relation::Clear => {}
            Relation::Undecided | Relation::InformationOnly | Relation::Disclosed => {
                self.rule(who, "no_conflict");
            }
            Relation::Recused => self.let_in(who),
            Relation::StoodInFor => {
                self.let_in(who);
                if person == Person::Secretary {
                    self.let_in(ADA);
                }
            }
            Relation::Acting => match person {
                Person::SubstituteSecretary => {
                    self.let_in(ADA);
                    self.let_in("secretary");
                }
                _ => self.let_in("chair"),
            },
        }
    }

    fn clear(&self, who: &str) {
        let page = self.call(who, "case", json!({ "case": self.case }));
        if page["line"]["interest"] == "unanswered" {
            self.declare(who, "none");
            // What somebody began to write while they could is theirs, and not shown while they
            // are kept out.
            let draft = json!({ "key": self.draft_key(), "content": "zqdraft" });
            self.call(who, "save_draft", draft);
        }
    }

    fn ask_for_ruling(&self, who: &str) {
        self.declare(who, "decide");
    }

    fn withdraw(&mut self, who: &'static str) {
        self.clear(who);
        self.declare(who, "withdraw");
        self.pinned.insert(who);
    }

    fn let_in(&mut self, who: &'static str) {
        self.ask_for_ruling(who);
        self.rule(who, "no_conflict");
    }

    fn ruled(&mut self, who: &'static str, ruling: &str) {
        self.ask_for_ruling(who);
        self.rule(who, ruling);
    }

    /// Who rules on the chair, and on a secretary over whom a ruling stands, is the vice-chair.
    fn rule(&mut self, who: &'static str, ruling: &str) {
        let secretary = [ADA, "secretary"].contains(&who);
        let pinned = who == "chair" || (secretary && self.pinned.contains(who));
        let ruler = if pinned { VIC } else { "chair" };
        self.clear(ruler);
        self.on_case(
            ruler,
            "decide_interest",
            json!({ "person": self.test.person(who), "ruling": ruling, "reason": "own ruling" }),
        );
        self.pinned.insert(who);
    }

    /// Asks as somebody; a refusal is an answer too.
    pub(super) fn ask(&self, person: Person, query: &str) -> Value {
        let who = person.code();
        let case = json!({ "case": self.case });
        let docket = |filter: Value| {
            let mut query = json!({ "stages": [], "skip": 0, "take": 50 });
            query
                .as_object_mut()
                .unwrap()
                .extend(object(&filter).as_object().unwrap().clone());
            ("docket", query)
        };
        let file = |file: String| match self.test.get(who, &file) {
            Ok(got) => json!(got),
            Err(error) => refusal(&error),
        };
        let (command, request) = match query {
            "data_request" => (
                "data_request",
                json!({ "request": "00000000-0000-0000-0000-000000000000" }),
            ),
            "find_personal_data" => ("find_personal_data", json!({ "name": "zq" })),
            "case_keeping" => ("case_keeping", case),
            "find" => ("find", json!({ "text": "zptitle" })),
            "find:content" => ("find", json!({ "text": "zq" })),
            "docket" => docket(json!({})),
            "docket:stage" => {
                docket(json!({ "stages": ["decided", "follow_up", "review", "ready"] }))
            }
            "docket:pathway" => docket(json!({ "pathway": "full", "tier": "medium" })),
            "docket:text" => docket(json!({ "text": "zq" })),
            "docket:sorted" => docket(json!({ "sort": "-stage" })),
            "case" | "history" | "conflict_proposals" => (query, case),
            "person" => (query, json!({ "person": self.test.person(who) })),
            "draft" => ("draft", json!({ "key": self.draft_key() })),
            "drafts" => ("drafts", json!({ "prefix": "" })),
            "rule_profile" => (query, json!({ "profile": OTHER_RULES })),
            "draft_own_profile" => (query, json!({ "from": OTHER_RULES, "changes": [] })),
            "preview_rebind" => (query, json!({ "profiles": [OTHER_RULES] })),
            "organisations" => (query, json!({ "text": "", "skip": 0, "take": 50 })),
            "organisation" => (query, json!({ "organisation": self.organisation })),
            "classification" => (query, json!({ "text": "" })),
            "meeting" | "minutes" | "projector" => (query, json!({ "meeting": self.meeting })),
            "guidance" => (query, json!({ "guidance": self.guidance })),
            "preview_markdown" => (query, json!({ "markdown": "# A title" })),
            "read_table" => (query, json!({ "file": self.document, "name": "a.csv" })),
            "check_table" => (
                query,
                json!({ "file": self.document, "name": "a.csv", "mapping": { "columns": {} } }),
            ),
            "propose_triage" => (query, json!({ "case": self.case, "answers": {} })),
            "act_outcome" => (query, json!({ "act": self.act })),
            "start_export" | "job" => return self.export(who, query == "job"),
            "get:document" => {
                let digest = self.document.as_str().unwrap();
                let case = self.case.as_str().unwrap();
                return file(format!("document/{case}/{digest}"));
            }
            "get:letter" => {
                let (case, decision) = (self.case.as_str().unwrap(), &self.decision);
                let decision = decision.as_str().unwrap_or_default();
                return file(format!("letter/{case}/{decision}/en"));
            }
            "get:minutes" | "get:pack" => {
                let kind = query.trim_start_matches("get:");
                let meeting = self.meeting.as_str().unwrap_or_default();
                return file(format!("{kind}/{meeting}/en"));
            }
            "get:history" => {
                let case = self.case.as_str().unwrap();
                return file(format!("history/{case}/en.pdf/any/any/any/any"));
            }
            "get:guidance" => {
                let guidance = self.guidance.as_str().unwrap();
                return file(format!("guidance/{guidance}/1/en.pdf"));
            }
            other => (other, json!({})),
        };
        match self.test.try_call(who, command, request) {
            Ok(answer) => answer,
            Err(error) => refusal(&error),
        }
    }

    /// All that an export gives: how its job ended, and its files.
    fn export(&self, who: &str, only_job: bool) -> Value {
        let request = json!({
            "from": "2020-01-01", "until": "2030-12-31", "outcomes": [], "language": "en",
        });
        let job = match self.test.try_call(who, "start_export", request) {
            Ok(job) => job,
            Err(error) => return refusal(&error),
        };
        let mut made = self
            .test
            .until(who, "job", &job, |job| job["finished"] == true);
        if only_job {
            return made;
        }
        let files = made["files"].as_array().unwrap().clone();
        let texts: Vec<_> = files
            .iter()
            .map(|file| {
                self.test
                    .get(who, file["file"].as_str().unwrap())
                    .unwrap()
                    .2
            })
            .collect();
        made["texts"] = json!(texts);
        made
    }

    /// What an answer holds of the case.
    pub(super) fn holds(&self, answer: &Value) -> Cell {
        let text = answer.to_string();
        let id = self.case.as_str().unwrap();
        if text.contains("zq") {
            Cell::Full
        } else if text.contains("zp") || text.contains(id) {
            Cell::Stub
        } else {
            Cell::Nothing
        }
    }

    /// The beginning of what an answer tells, for who reads a failure.
    pub(super) fn excerpt(answer: &Value) -> String {
        let text = answer.to_string();
        let at = text
            .find("zq")
            .or_else(|| text.find("zp"))
            .unwrap_or_default();
        let from = at.saturating_sub(80);
        let mut from = from;
        while !text.is_char_boundary(from) {
            from += 1;
        }
        text[from..].chars().take(200).collect()
    }

    /// Wherever the case stands as a line, it stands there as a stub: without stage, pathway,
    /// tier, outcome, day or import.
    pub(super) fn tells_no_standing(&self, answer: &Value, whence: &str) {
        match answer {
            Value::Object(fields) => {
                if fields.get("id") == Some(&self.case) && fields.contains_key("stub") {
                    assert_eq!(fields["stub"], true, "{whence}");
                    for field in ["stage", "pathway", "tier", "outcome", "due", "import"] {
                        assert_eq!(fields[field], Value::Null, "{whence}: {field}");
                    }
                }
                for value in fields.values() {
                    self.tells_no_standing(value, whence);
                }
            }
            Value::Array(values) => {
                for value in values {
                    self.tells_no_standing(value, whence);
                }
            }
            _ => {}
        }
    }

    /// Everything that is done to a case, well formed.
    pub(super) fn acts_on_case(&self) -> Vec<(&'static str, Value)> {
        let version = json!(1);
        let person = self.test.person("W1");
        let of = |mut request: Value| {
            request["case"] = self.case.clone();
            request
        };
        let motion = self.motion();
        let mut motion_words = self.motion_text();
        motion_words["motion"] = motion["motion"].clone();
        motion_words["version"] = motion["version"].clone();
        for field in ["meeting", "item"] {
            motion_words.as_object_mut().unwrap().remove(field);
        }
        vec![
            (
                "validate",
                of(json!({ "version": version, "marks": [], "outcome": "accept", "text": "" })),
            ),
            (
                "route_case",
                of(json!({
                    "version": version, "answers": {}, "pathway": "full", "tier": "low",
                })),
            ),
            (
                "assign_reviewers",
                of(json!({ "version": version, "reviewers": [person] })),
            ),
            (
                "submit_review",
                of(json!({ "answers": [], "recommendation": "support", "text": "x" })),
            ),
            ("add_post", of(json!({ "text": "x" }))),
            (
                "ask_clarification",
                of(json!({ "version": version, "points": ["x"], "due": TODAY })),
            ),
            (
                "record_answers",
                of(json!({ "version": version, "answers": [], "documents": [] })),
            ),
            ("close_round", of(json!({ "version": version }))),
            (
                "extend_clock",
                of(json!({ "version": version, "by": 1, "reason": "x", "notice": "x" })),
            ),
            (
                "record_re_review",
                of(json!({ "version": version, "experts": [], "on": TODAY, "text": "x" })),
            ),
            (
                "set_vote_mode",
                json!({
                    "motion": motion["motion"], "version": motion["version"], "mode": "secret",
                }),
            ),
            (
                "enter_contact",
                of(json!({ "contact": "call", "on": TODAY, "with": "x", "text": "x" })),
            ),
            (
                "add_submission",
                of(json!({ "submission": "amendment", "text": "x", "documents": [] })),
            ),
            ("add_documents", of(json!({ "documents": [] }))),
            (
                "report_interest",
                of(json!({ "person": person, "answer": "withdraw", "nature": "x" })),
            ),
            (
                "challenge_member",
                of(json!({ "person": person, "reasons": "x" })),
            ),
            (
                "decide_interest",
                of(json!({ "person": person, "ruling": "recused", "reason": "x" })),
            ),
            (
                "correct_parties",
                of(json!({ "version": version, "parties": [], "reason": "x" })),
            ),
            (
                "sign_decision",
                of(json!({
                    "version": version, "decision": self.decision, "passphrase": PASSPHRASE,
                })),
            ),
            (
                "issue_letter",
                of(json!({ "decision": self.decision, "language": "en" })),
            ),
            (
                "mark_delivered",
                of(json!({ "decision": self.decision, "language": "en", "on": TODAY })),
            ),
            (
                "clear_condition",
                of(json!({
                    "version": version, "decision": self.decision, "number": 1, "evidence": "x",
                })),
            ),
            (
                "close_case",
                of(json!({ "version": version, "reason": "x" })),
            ),
            (
                "add_item",
                json!({ "meeting": self.meeting, "case": self.case }),
            ),
            ("begin_item", self.of_item()),
            (
                "end_item",
                json!({
                    "meeting": self.meeting, "item": self.item, "end": "noted", "reason": "",
                }),
            ),
            ("put_motion", self.motion_text()),
            (
                "circulate",
                of(json!({
                    "version": version, "question": "q", "outcome": "approve", "reasons": "r",
                    "conditions": [], "until": "2026-12-31",
                })),
            ),
            ("change_motion", motion_words),
            ("open_vote", motion.clone()),
            (
                "cast_ballot",
                json!({ "motion": motion["motion"], "value": "for" }),
            ),
            (
                "record_ballot",
                json!({ "motion": motion["motion"], "person": person, "value": "for" }),
            ),
            ("declare_result", motion.clone()),
            (
                "record_dissent",
                json!({ "motion": motion["motion"], "text": "x" }),
            ),
        ]
    }

    pub(super) fn refused(&self, person: Person, act: &str, request: Value) -> String {
        self.test.refused(person.code(), act, request)
    }

    /// What goes on inside from here, in this order.
    pub(super) fn happenings(&self, depth: Depth) -> Vec<Happening> {
        let of = |who, command, mut request: Value| {
            request["case"] = self.case.clone();
            Happening {
                who,
                command,
                request,
            }
        };
        match depth {
            Depth::Reviewed => vec![
                of(
                    "W4",
                    "add_post",
                    json!({ "text": "x", "position": "support" }),
                ),
                of(
                    ADA,
                    "enter_contact",
                    json!({ "contact": "mail", "on": TODAY, "with": "x", "text": "x" }),
                ),
                of(
                    ADA,
                    "add_submission",
                    json!({ "submission": "response", "text": "x", "documents": [] }),
                ),
                of(
                    ADA,
                    "ask_clarification",
                    json!({
                        "version": self.page()["version"].as_u64().unwrap() + 1,
                        "points": ["x"], "due": "2026-03-04",
                    }),
                ),
            ],
            Depth::InMeeting => vec![Happening {
                who: ADA,
                command: "put_motion",
                request: self.motion_text(),
            }],
            Depth::Decided => self.sending(),
            Depth::Sent => vec![
                of(
                    ADA,
                    "mark_delivered",
                    json!({ "decision": self.decision, "language": "en", "on": TODAY }),
                ),
                of(
                    ADA,
                    "clear_condition",
                    json!({
                        "version": self.page()["version"], "decision": self.decision,
                        "number": 1, "evidence": "x",
                    }),
                ),
            ],
        }
    }

    /// What somebody's window is told while something happens.
    pub(super) fn while_listening(&self, person: Person, happening: &Happening) -> Vec<String> {
        let told = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&told);
        let deliver = Box::new(move |notice: Notice| {
            heard.lock().unwrap().extend(notice.tags);
            true
        });
        let key = self.test.key(person.code());
        self.test.house.watch(&key, deliver).unwrap();
        self.call(happening.who, happening.command, happening.request.clone());
        told.lock().unwrap().clone()
    }
}

fn refusal(error: &ApiError) -> Value {
    match error {
        ApiError::Refused(refusal) => json!({ "refused": refusal.code, "args": refusal.args }),
        other => json!({ "refused": format!("{other:?}") }),
    }
}

fn appoint(test: &TestHouse, person: Person) {
    let mut appointment = json!({
        "name": person.code(), "role": person.role(), "capacities": [],
        "from": "2026-01-01", "until": "2028-12-31",
    });
    if person == Person::Alternate {
        appointment["alternate_for"] = test.person(Person::Member.code());
    }
    let appointed = test.call(ADA, "appoint", json!({ "appointment": appointment }));
    let code = appointed["code"]["code"].as_str().unwrap();
    test.sign(
        person.code(),
        "set_passphrase",
        json!({ "name": person.code(), "code": code, "passphrase": PASSPHRASE }),
    );
}
