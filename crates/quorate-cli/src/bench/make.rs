//! A synthetic committee: written by the commands that its people would have given, one act after
//! the other, each durable. Nothing here writes to the record by itself.
//!
//! A hundred cases end where those of a busy committee do: some in every stage, four in ten
//! decided by a vote at a meeting. The clock runs so that all of them fit into the terms of its
//! members.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use quorate_api::{Clock, House, HouseOptions, SessionChange, SystemClock};
use quorate_documents::Typesetter;
use serde_json::{Value, json};

use super::words::{mixed, review, told};
use crate::arguments::BenchMake;
use crate::failure::Failure;
use crate::person::beside;
use crate::terminal;

/// Keeps the casework of the synthetic committee.
pub(super) const SECRETARY: &str = "Zhou Min";
/// The passphrase of everybody in it.
pub(super) const PASSPHRASE: &str = "synthetic-committee";
const CHAIR: &str = "林晓燕";
/// Who votes, the chair first, with what they stand for.
const VOTERS: [(&str, &str, &[&str]); 7] = [
    (CHAIR, "chair", &["ethics"]),
    ("Wei Jun", "vice_chair", &["ai_technology", "scientific"]),
    ("赵堃", "member", &["legal", "outside"]),
    (
        "Helen Clarke",
        "member",
        &["lay", "non_scientific", "outside"],
    ),
    ("陈立", "member", &["scientific", "ai_technology"]),
    ("Sun Yue", "member", &["ethics"]),
    ("马可", "member", &["legal"]),
];
/// Cases on one agenda.
const AGENDA: usize = 20;
/// All of it happens within the terms of the members.
const DAYS: i64 = 1_200;
/// No case takes longer, so that nobody's session locks meanwhile.
const LONGEST_MINUTES: i64 = 40;
/// Cases after which progress is told.
const TOLD: u32 = 500;

/// A clock that is moved by hand.
#[derive(Debug)]
struct MovedClock(Mutex<DateTime<Utc>>);

impl MovedClock {
    fn pass(&self, time: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += time;
    }
}

impl Clock for MovedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes the committee.
pub(super) fn make(wanted: &BenchMake) -> Result<(), Failure> {
    let minutes = (DAYS * 24 * 60 / i64::from(wanted.cases.max(1))).clamp(1, LONGEST_MINUTES);
    let begun = SystemClock.now() - Duration::minutes(minutes * (i64::from(wanted.cases) + 1));
    let mut cast = Cast::begin(&wanted.committee, begun)?;
    let mut agenda = Vec::new();
    for number in 1..=wanted.cases {
        cast.clock.pass(Duration::minutes(minutes));
        cast.stay_awake()?;
        if let Some(case) = submission(&mut cast, u64::from(number))? {
            agenda.push(case);
        }
        if agenda.len() == AGENDA {
            meeting(&mut cast, &std::mem::take(&mut agenda))?;
        }
        if number % TOLD == 0 {
            terminal::say(&format!("{number}/{}", wanted.cases));
        }
    }
    if !agenda.is_empty() {
        meeting(&mut cast, &agenda)?;
    }
    terminal::answer(&json!({
        "cases": wanted.cases, "secretary": SECRETARY, "passphrase": PASSPHRASE,
    }))
}

/// The people of the committee, all signed in.
struct Cast {
    house: Arc<House>,
    clock: Arc<MovedClock>,
    folder: std::path::PathBuf,
    sessions: BTreeMap<&'static str, String>,
    ids: BTreeMap<String, Value>,
    meetings: u32,
}

impl Cast {
    fn begin(folder: &Path, begun: DateTime<Utc>) -> Result<Self, Failure> {
        let clock = Arc::new(MovedClock(Mutex::new(begun)));
        let house = House::open(HouseOptions {
            folder: folder.to_owned(),
            sample_folder: beside(folder),
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            documents: Arc::new(Typesetter::new()),
        })
        .map_err(|error| Failure::Open(folder.to_owned(), error))?;
        let mut cast = Self {
            house,
            clock,
            folder: folder.to_owned(),
            sessions: BTreeMap::new(),
            ids: BTreeMap::new(),
            meetings: 0,
        };
        cast.sign(
            SECRETARY,
            "set_up_committee",
            json!({
                "names": { "en": "AI Ethics Committee (synthetic)", "zh": "人工智能伦理委员会（合成数据）" },
                "zone": "Asia/Shanghai", "profile": "shenzhen-ai-2022",
                "secretary": SECRETARY, "passphrase": PASSPHRASE, "language": "en",
            }),
        )?;
        let from = begun.date_naive();
        let until = from + Months::new(48) - chrono::Days::new(1);
        for (name, role, capacities) in VOTERS {
            let appointment = json!({
                "name": name, "role": role, "capacities": capacities, "from": from, "until": until,
            });
            let appointed =
                cast.call(SECRETARY, "appoint", json!({ "appointment": appointment }))?;
            let code = &appointed["code"]["code"];
            let request = json!({ "name": name, "code": code, "passphrase": PASSPHRASE });
            cast.sign(name, "set_passphrase", request)?;
        }
        let page = cast.call(SECRETARY, "committee", json!({}))?;
        for person in page["people"].as_array().into_iter().flatten() {
            let name = person["name"].as_str().unwrap_or_default().to_owned();
            cast.ids.insert(name, person["id"].clone());
        }
        Ok(cast)
    }

    /// Signs somebody in, for as long a time without a word as can be set.
    fn sign(&mut self, who: &'static str, command: &str, request: Value) -> Result<(), Failure> {
        let called = self.house.call(None, command, request);
        let answer = called.answer.map_err(Failure::api(&self.folder))?;
        if let SessionChange::New(key) = called.session {
            self.sessions.insert(who, key);
        }
        let mut settings = answer["settings"].clone();
        settings["idle_minutes"] = json!(240);
        self.call(who, "save_settings", json!({ "settings": settings }))
            .map(drop)
    }

    fn call(&mut self, who: &str, command: &str, request: Value) -> Result<Value, Failure> {
        let key = self.sessions.get(who).map(String::as_str);
        let called = self.house.call(key, command, request);
        called.answer.map_err(Failure::api(&self.folder))
    }

    fn id(&self, who: &str) -> Value {
        self.ids.get(who).cloned().unwrap_or_default()
    }

    fn page(&mut self, case: &Value) -> Result<Value, Failure> {
        self.call(SECRETARY, "case", json!({ "case": case }))
    }

    fn today(&self) -> NaiveDate {
        // The committee is eight hours ahead of UTC all year round.
        (self.clock.now() + Duration::hours(8)).date_naive()
    }

    /// A session in which nothing is done locks.
    fn stay_awake(&mut self) -> Result<(), Failure> {
        let names: Vec<_> = self.sessions.keys().copied().collect();
        for name in names {
            self.call(name, "preview_markdown", json!({ "markdown": "" }))?;
        }
        Ok(())
    }
}

/// A case for a meeting.
struct Ready {
    case: Value,
    /// Who reviewed it, and so has answered the question of interests.
    reviewers: [&'static str; 2],
}

/// A submission and how far it comes before a meeting; the case, if one is to decide on it.
fn submission(cast: &mut Cast, number: u64) -> Result<Option<Ready>, Failure> {
    let fate = mixed(number ^ 0xFA7E) % 100;
    let words = told(number);
    let logged = cast.call(
        SECRETARY,
        "log_submission",
        json!({
            "submission": "application", "title": words.title, "summary": words.summary,
            "applicant": words.applicant, "organisation": words.organisation,
            "system": words.system, "language": words.language, "documents": [], "interest": "none",
        }),
    )?;
    let case = logged["case"].clone();
    if fate < 5 {
        return Ok(None);
    }
    let page = cast.page(&case)?;
    let (outcome, text) = match fate {
        5 | 6 => (
            "decline",
            "It concerns no system of this committee. 不属于本委员会职责范围。",
        ),
        7..10 => (
            "complete",
            "Please send the data protection impact assessment. 请补交个人信息保护影响评估。",
        ),
        _ => ("accept", ""),
    };
    let materials = page["content"]["materials"].as_array();
    let marks = materials.into_iter().flatten();
    let lacking = outcome != "accept";
    let marks: Vec<_> = marks
        .enumerate()
        .map(|(index, material)| {
            let mark = if lacking && index == 0 {
                "missing"
            } else {
                "present"
            };
            json!({ "material": material["id"], "mark": mark })
        })
        .collect();
    let request = json!({
        "case": case, "version": page["version"], "marks": marks, "outcome": outcome, "text": text,
    });
    cast.call(SECRETARY, "validate", request)?;
    if fate < 18 {
        return Ok(None);
    }
    let page = cast.page(&case)?;
    let questions = page["content"]["triage_questions"].as_array();
    let answers: serde_json::Map<_, _> = questions
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(|question| (question.to_owned(), json!(question == "rights-or-access")))
        .collect();
    let asked = json!({ "case": case, "answers": answers });
    let proposal = cast.call(SECRETARY, "propose_triage", asked)?;
    let request = json!({
        "case": case, "version": page["version"], "answers": answers,
        "pathway": proposal["pathway"], "tier": proposal["tier"],
    });
    cast.call(SECRETARY, "route_case", request)?;
    if fate < 25 {
        return Ok(None);
    }
    let reviewers = reviewed(cast, number, &case, fate)?;
    Ok((fate >= 60).then_some(Ready { case, reviewers }))
}

fn reviewed(
    cast: &mut Cast,
    number: u64,
    case: &Value,
    fate: u64,
) -> Result<[&'static str; 2], Failure> {
    let first = usize::try_from(number).unwrap_or_default() % VOTERS.len();
    let reviewers = [VOTERS[first].0, VOTERS[(first + 3) % VOTERS.len()].0];
    let page = cast.page(case)?;
    let ids: Vec<_> = reviewers.iter().map(|name| cast.id(name)).collect();
    let request = json!({ "case": case, "version": page["version"], "reviewers": ids });
    cast.call(SECRETARY, "assign_reviewers", request)?;
    for (index, reviewer) in (0..).zip(reviewers) {
        let answers = json!({ "answers": [{ "case": case, "answer": "none" }] });
        cast.call(reviewer, "declare_interests", answers)?;
        if fate < 35 && index == 1 {
            return Ok(reviewers);
        }
        let page = cast.call(reviewer, "case", json!({ "case": case }))?;
        let list = page["content"]["checklist"].as_array();
        let answers: Vec<_> = list
            .into_iter()
            .flatten()
            .map(|item| json!({ "item": item, "satisfied": true, "note": "" }))
            .collect();
        let request = json!({
            "case": case, "answers": answers, "recommendation": "support",
            "text": review(number, index),
        });
        cast.call(reviewer, "submit_review", request)?;
    }
    if (40..50).contains(&fate) {
        let page = cast.page(case)?;
        let request = json!({
            "case": case, "version": page["version"], "due": cast.today() + Duration::days(14),
            "points": ["Who reads what it suggests? 由谁查看其建议？", "How long is it kept? 保存多久？"],
        });
        cast.call(SECRETARY, "ask_clarification", request)?;
    }
    Ok(reviewers)
}

/// A meeting that decides on cases.
fn meeting(cast: &mut Cast, cases: &[Ready]) -> Result<(), Failure> {
    cast.meetings += 1;
    cast.stay_awake()?;
    let title = format!("Meeting {0} 第{0}次会议", cast.meetings);
    let called = cast.call(
        SECRETARY,
        "call_meeting",
        json!({ "title": title, "date": cast.today(), "time": "14:00", "place": "Room 302 302会议室" }),
    )?;
    let meeting = called["meeting"].clone();
    for (name, ..) in VOTERS {
        // Whoever reviewed has answered already.
        let asked = cases
            .iter()
            .filter(|ready| !ready.reviewers.contains(&name));
        let answers = asked.map(|ready| json!({ "case": ready.case, "answer": "none" }));
        let answers: Vec<_> = answers.collect();
        if !answers.is_empty() {
            cast.call(name, "declare_interests", json!({ "answers": answers }))?;
        }
        let there = json!({ "meeting": meeting, "person": cast.id(name), "present": true });
        cast.call(SECRETARY, "record_attendance", there)?;
    }
    let mut items = Vec::new();
    for ready in cases {
        let added = json!({ "meeting": meeting, "case": ready.case });
        items.push(cast.call(SECRETARY, "add_item", added)?["item"].clone());
    }
    let opened = json!({ "meeting": meeting, "presiding": cast.id(CHAIR) });
    cast.call(SECRETARY, "open_meeting", opened)?;
    for (index, item) in items.iter().enumerate() {
        let of = json!({ "meeting": meeting, "item": item });
        cast.call(SECRETARY, "begin_item", of)?;
        let put = cast.call(
            SECRETARY,
            "put_motion",
            json!({
                "meeting": meeting, "item": item, "conditions": [], "outcome": "no-objection",
                "question": "Is there no objection? 是否无异议？",
                "reasons": "A person answers for every decision. 每项决定均有人负责。",
            }),
        )?;
        let motion = put["motion"].clone();
        // A motion's version is the number of its events.
        let open = json!({ "motion": motion, "version": 1 });
        cast.call(SECRETARY, "open_vote", open)?;
        for (name, ..) in VOTERS {
            let vote = mixed(u64::from(cast.meetings) * 1_000 + index as u64);
            let against = vote.is_multiple_of(9);
            let value = if against && name == "Sun Yue" {
                "against"
            } else {
                "for"
            };
            let ballot = json!({ "motion": motion, "value": value });
            cast.call(name, "cast_ballot", ballot)?;
        }
        let declare = json!({ "motion": motion, "version": 2 + VOTERS.len() });
        cast.call(SECRETARY, "declare_result", declare)?;
    }
    let page = cast.call(SECRETARY, "meeting", json!({ "meeting": meeting }))?;
    let adjourn = json!({ "meeting": meeting, "version": page["version"] });
    cast.call(SECRETARY, "adjourn", adjourn).map(drop)
}
