//! The whole api as a machine that anybody may ask anything: every command, in any order, with
//! what earlier answers told, with what belongs elsewhere, and with nonsense.
//!
//! What it is held against is small and true of every command: no request is a fault; what is
//! refused records nothing; what says that it acted recorded exactly one act more; a query records
//! nothing; and at the end everybody sees, from views that were deleted and folded anew, what they
//! saw before, and the record verifies.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::Duration;
use fastrand::Rng;
use quorate_api::codegen::list;
use quorate_api::verification::{Elsewhere, verify};
use quorate_api::{ApiError, SessionChange};
use quorate_testkit::{HandClock, TestHouse, open};
use serde_json::{Value, json};

/// What is not asked here, because it is no question of the committee's law: sessions and
/// passphrases, folders of this machine, and what goes on in a thread of its own.
const LEFT_OUT: &[&str] = &[
    "status",
    "set_up_committee",
    "open_sample",
    "sign_in",
    "set_passphrase",
    "recover",
    "session",
    "sign_out",
    "lock",
    "unlock",
    "change_passphrase",
    "reset_passphrase",
    "make_recovery_sheet",
    "choose_backup_folder",
    "back_up",
    "restore_beside",
    "look_into_backup",
    "restore_committee",
    "start_import",
    "continue_import",
    "undo_import",
    "start_export",
];

/// Words that people type.
const WORDS: &[&str] = &[
    "",
    " ",
    "Reasons.",
    "理由充分",
    "王芳",
    "<b>x</b>",
    "0",
    "-",
    "full",
];

/// Values of one field that are remembered.
const REMEMBERED: usize = 60;

/// Somebody of the sample.
#[derive(Debug, Clone)]
struct Somebody {
    name: String,
    passphrase: Value,
}

struct Machine {
    test: TestHouse,
    people: Vec<Somebody>,
    commands: Vec<Value>,
    rng: Rng,
    /// What answers told, by the name of the field.
    told: BTreeMap<String, Vec<Value>>,
    /// What was asked, for whoever reads a failure.
    asked: Vec<String>,
}

fn people(test: &TestHouse) -> Vec<Somebody> {
    let card = test
        .house
        .call(None, "open_sample", json!({}))
        .answer
        .unwrap();
    let people = card["people"].as_array().unwrap();
    let of = |person: &Value| Somebody {
        name: person["name"].as_str().unwrap().to_owned(),
        passphrase: person["passphrase"].clone(),
    };
    people.iter().map(of).collect()
}

/// Signs somebody in, unless they have no term any more.
fn sign_in(test: &TestHouse, person: &Somebody) -> bool {
    let request = json!({
        "place": "sample", "name": person.name, "passphrase": person.passphrase,
    });
    let called = test.house.call(None, "sign_in", request.clone());
    if !matches!(called.session, SessionChange::New(_)) {
        return false;
    }
    test.sign(&person.name, "sign_in", request);
    true
}

fn journal_bytes(folder: &Path) -> u64 {
    let segments = fs::read_dir(folder.join("journal")).unwrap();
    let segments = segments.map(|entry| entry.unwrap().path());
    let segments = segments.filter(|path| path.extension().is_some_and(|end| end == "log"));
    segments.map(|path| path.metadata().unwrap().len()).sum()
}

impl Machine {
    fn new(seed: u64) -> Self {
        let test = TestHouse::empty();
        let people = people(&test);
        for person in &people {
            assert!(sign_in(&test, person), "{person:?}");
        }
        let mut commands = list().as_array().unwrap().clone();
        commands.retain(|command| !LEFT_OUT.contains(&command["name"].as_str().unwrap()));
        Self {
            test,
            people,
            commands,
            rng: Rng::with_seed(seed),
            told: BTreeMap::new(),
            asked: Vec::new(),
        }
    }

    /// What people look at: most of what they then ask with.
    fn look(&mut self) {
        for at in 0..self.people.len() {
            let name = self.people[at].name.clone();
            for query in ["desk", "meetings", "committee", "guidance_library"] {
                self.ask(&name, query, json!({}));
            }
            let part = json!({ "text": "", "skip": 0, "take": 50 });
            self.ask(&name, "organisations", part);
            let part = json!({ "stages": [], "skip": 0, "take": 50 });
            self.ask(&name, "docket", part);
        }
    }

    fn step(&mut self) {
        if self.rng.u32(..400) == 0 {
            self.test.clock.pass(Duration::days(self.rng.i64(1..40)));
            let people = self.people.clone();
            self.people.retain(|person| sign_in(&self.test, person));
            assert!(!self.people.is_empty(), "nobody of {people:?} is left");
        }
        let person = self.people[self.rng.usize(..self.people.len())].clone();
        let command = self.commands[self.rng.usize(..self.commands.len())].clone();
        let schema = &command["request"];
        let request = self.value(schema, schema, "", &person);
        let name = command["name"].as_str().unwrap().to_owned();
        self.ask(&person.name, &name, request);
    }

    fn ask(&mut self, who: &str, command: &str, request: Value) {
        self.asked.push(format!("{who}: {command} {request}"));
        let folder = self.test.folder.path().join("sample");
        let before = journal_bytes(&folder);
        let answer = self.test.try_call(who, command, request);
        let grew = journal_bytes(&folder) > before;
        match answer {
            Ok(answer) => {
                if let Some(act) = answer.get("act") {
                    assert_eq!(
                        grew,
                        !act.is_null(),
                        "{}: {answer}",
                        self.asked.last().unwrap()
                    );
                }
                self.remember("", &answer);
            }
            Err(error) => {
                let odd = matches!(
                    error,
                    ApiError::Fault { .. } | ApiError::BadRequest { .. } | ApiError::Unknown { .. }
                );
                let last = self.asked[self.asked.len().saturating_sub(3)..].join("\n");
                assert!(!odd, "{error:?} after\n{last}");
                assert!(!grew, "{error:?} recorded something:\n{last}");
            }
        }
    }

    fn remember(&mut self, field: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    self.remember(name, value);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.remember(field, item)),
            Value::Null => {}
            scalar => {
                let known = self.told.entry(field.to_owned()).or_default();
                if known.contains(scalar) {
                } else if known.len() < REMEMBERED {
                    known.push(scalar.clone());
                } else {
                    known[self.rng.usize(..REMEMBERED)] = scalar.clone();
                }
            }
        }
    }

    /// Something that was told under this name, or under `id` or any other.
    fn told_as(&mut self, field: &str, fits: impl Fn(&Value) -> bool) -> Option<Value> {
        let own = self.told.get(field).into_iter();
        let ids = self.told.get("id").into_iter();
        let near: Vec<_> = own
            .chain(ids)
            .flatten()
            .filter(|value| fits(value))
            .collect();
        if !near.is_empty() && self.rng.u32(..10) > 0 {
            return Some(near[self.rng.usize(..near.len())].clone());
        }
        let all: Vec<_> = self
            .told
            .values()
            .flatten()
            .filter(|value| fits(value))
            .collect();
        (!all.is_empty()).then(|| all[self.rng.usize(..all.len())].clone())
    }

    /// A request, or a part of one, that has the shape of a schema.
    fn value(&mut self, schema: &Value, root: &Value, field: &str, person: &Somebody) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            let of = root.pointer(name.trim_start_matches('#')).unwrap();
            return self.value(of, root, field, person);
        }
        if let Some(value) = schema.get("const") {
            return value.clone();
        }
        if let Some(values) = schema["enum"].as_array() {
            return values[self.rng.usize(..values.len())].clone();
        }
        for any in ["anyOf", "oneOf"] {
            if let Some(of) = schema[any].as_array() {
                let one = self.rng.usize(..of.len());
                return self.value(&of[one], root, field, person);
            }
        }
        let kinds: Vec<&str> = match &schema["type"] {
            Value::String(kind) => vec![kind],
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let Some(kind) = (!kinds.is_empty()).then(|| kinds[self.rng.usize(..kinds.len())]) else {
            return json!({});
        };
        match kind {
            "object" => self.object(schema, root, person),
            "array" => {
                let many = self.rng.usize(..4);
                (0..many)
                    .map(|_| self.value(&schema["items"], root, field, person))
                    .collect()
            }
            "boolean" => json!(self.rng.bool()),
            "integer" | "number" => {
                let least = schema["minimum"].as_i64().unwrap_or(0);
                let told = self.told_as(field, |value| value.as_i64().is_some_and(|n| n < 200));
                let told = told.filter(|value| value.as_i64() >= Some(least));
                told.unwrap_or_else(|| json!(least + self.rng.i64(0..6)))
            }
            "string" => self.text(schema, field, person),
            _ => Value::Null,
        }
    }

    fn object(&mut self, schema: &Value, root: &Value, person: &Somebody) -> Value {
        let required: BTreeSet<&str> = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut object = json!({});
        for (name, of) in schema["properties"].as_object().into_iter().flatten() {
            if required.contains(name.as_str()) || self.rng.bool() {
                object[name] = self.value(of, root, name, person);
            }
        }
        object
    }

    fn text(&mut self, schema: &Value, field: &str, person: &Somebody) -> Value {
        if field == "passphrase" {
            return person.passphrase.clone();
        }
        match schema["format"].as_str() {
            Some("uuid") => {
                let is_id = |value: &Value| {
                    let text = value.as_str().unwrap_or_default();
                    text.len() == 36
                        && text
                            .bytes()
                            .all(|sign| sign == b'-' || sign.is_ascii_hexdigit())
                };
                let told = self.told_as(field, is_id);
                told.unwrap_or_else(|| json!("00000000-0000-0000-0000-000000000000"))
            }
            Some("date") => {
                let day = clock_day(&self.test.clock) + Duration::days(self.rng.i64(-400..400));
                json!(day)
            }
            Some("date-time") => json!(format!("{}T09:00:00Z", clock_day(&self.test.clock))),
            _ if self.rng.bool() => {
                let told =
                    self.told_as(field, |value| value.as_str().is_some_and(|s| s.len() < 80));
                told.unwrap_or_else(|| json!("x"))
            }
            _ => json!(WORDS[self.rng.usize(..WORDS.len())]),
        }
    }

    /// What everybody sees of everything that somebody was told of.
    fn seen(&self) -> BTreeMap<String, Value> {
        let cases: BTreeSet<_> = self
            .told
            .get("case")
            .into_iter()
            .flatten()
            .map(Value::to_string)
            .collect();
        let mut seen = BTreeMap::new();
        for person in &self.people {
            let mut look = |query: &str, request: Value| {
                let key = format!("{} {query} {request}", person.name);
                let answer = self.test.try_call(&person.name, query, request);
                seen.insert(
                    key,
                    answer.unwrap_or_else(|error| json!(format!("{error:?}"))),
                );
            };
            for query in ["desk", "meetings", "committee", "guidance_library"] {
                look(query, json!({}));
            }
            look("docket", json!({ "stages": [], "skip": 0, "take": 50 }));
            for case in &cases {
                let case: Value = serde_json::from_str(case).unwrap();
                look("case", json!({ "case": case }));
                look("history", json!({ "case": case }));
            }
        }
        seen
    }

    /// Deletes the views, opens the folder again, and holds what is seen then against what was.
    fn end(mut self) {
        let before = self.seen();
        let TestHouse {
            house,
            clock,
            folder,
            ..
        } = self.test;
        drop(house);
        let sample = folder.path().join("sample");
        fs::remove_dir_all(sample.join("shelf")).unwrap();
        self.test = TestHouse::of(open(folder.path(), &clock).unwrap(), clock, folder);
        for person in &self.people {
            assert!(sign_in(&self.test, person), "{person:?}");
        }
        let after = self.seen();
        for (key, before) in &before {
            assert_eq!(before, &after[key], "{key}");
        }
        let TestHouse { house, folder, .. } = self.test;
        drop(house);
        verify(&folder.path().join("sample"), &Elsewhere::default(), None).unwrap();
    }
}

fn clock_day(clock: &HandClock) -> chrono::NaiveDate {
    quorate_api::Clock::now(clock).date_naive()
}

#[test]
fn whatever_is_asked_is_done_whole_or_refused_whole() {
    let rounds = std::env::var("QUORATE_ROUNDS").ok();
    let rounds: u64 = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(0);
    // The same every time; who asks for rounds gets others as well.
    for seed in 0..=(rounds / 100) {
        let mut machine = Machine::new(seed);
        machine.look();
        for _ in 0..700 {
            machine.step();
        }
        machine.end();
    }
}
