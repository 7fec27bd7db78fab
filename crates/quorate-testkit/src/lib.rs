//! For tests: a temporary house, a clock that is set by hand, documents in plain words.
//!
//! Deliberately not here: anything a shipped program uses. It panics where a test should fail.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failing test panics"
)]

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, TimeZone, Utc};
use quorate_api::documents::{
    DecisionTable, DocumentError, Documents, GuidanceFacts, HistoryFacts, LetterFacts, Paper,
};
use quorate_api::{ApiError, Clock, FileContent, House, HouseOptions, OpenError, SessionChange};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The longest something may take that another thread does: what never comes fails a test and does
/// not hold it for ever.
const LONGEST: std::time::Duration = std::time::Duration::from_mins(5);

/// Looks until there is something, which another thread sees to.
#[track_caller]
#[expect(
    clippy::disallowed_methods,
    reason = "the only end of a wait for what does not come"
)]
pub fn awaited<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let began = std::time::Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(began.elapsed() < LONGEST, "it did not come");
        std::thread::yield_now();
    }
}

/// The passphrase everybody has in tests.
pub const PASSPHRASE: &str = "correct horse";

/// A clock that is set by hand.
#[derive(Debug)]
pub struct HandClock(Mutex<DateTime<Utc>>);

impl HandClock {
    /// Begins on 2 March 2026, 09:00 UTC.
    pub fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(
            Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap(),
        )))
    }

    /// Moves it forward.
    pub fn pass(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// Writes every document as the facts it was given.
#[derive(Debug)]
pub struct PlainDocuments;

impl Documents for PlainDocuments {
    fn letter(&self, facts: &LetterFacts) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("{facts:#?}").into_bytes())
    }

    fn guidance_pdf(&self, facts: &GuidanceFacts) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("{facts:#?}").into_bytes())
    }

    fn guidance_html(&self, facts: &GuidanceFacts) -> Result<String, DocumentError> {
        Ok(format!("{facts:#?}"))
    }

    fn paper(&self, paper: &Paper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("{paper:#?}").into_bytes())
    }

    fn preview(&self, markdown: &str) -> String {
        markdown.to_owned()
    }

    fn decisions_csv(&self, table: &DecisionTable) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("{table:#?}").into_bytes())
    }

    fn decisions_xlsx(&self, table: &DecisionTable) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("{table:#?}").into_bytes())
    }

    fn history_csv(&self, facts: &HistoryFacts) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("{facts:#?}").into_bytes())
    }

    fn letters_zip(
        &self,
        table: &DecisionTable,
        letters: &[(String, Vec<u8>)],
    ) -> Result<Vec<u8>, DocumentError> {
        let names: Vec<_> = letters.iter().map(|(name, _)| name).collect();
        Ok(format!("{names:#?}\n{table:#?}").into_bytes())
    }
}

/// A house in a temporary folder, and people signed in to it.
pub struct TestHouse {
    /// The house.
    pub house: Arc<House>,
    /// Its clock.
    pub clock: Arc<HandClock>,
    /// Its folder; removed at the end.
    pub folder: TempDir,
    sessions: Mutex<BTreeMap<String, String>>,
}

impl TestHouse {
    /// An empty house.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = HandClock::new();
        let house = open(folder.path(), &clock).unwrap();
        Self::of(house, clock, folder)
    }

    /// A house that was opened, nobody signed in.
    pub fn of(house: Arc<House>, clock: Arc<HandClock>, folder: TempDir) -> Self {
        Self {
            house,
            clock,
            folder,
            sessions: Mutex::default(),
        }
    }

    /// A committee under a profile, its secretary Ada signed in.
    pub fn with_committee(profile: &str) -> Self {
        let this = Self::empty();
        this.sign(
            "Ada",
            "set_up_committee",
            json!({
                "names": { "en": "Test committee", "zh": "测试委员会" },
                "zone": "Asia/Shanghai",
                "profile": profile,
                "secretary": "Ada",
                "passphrase": PASSPHRASE,
                "language": "en",
            }),
        );
        this
    }

    /// Appoints somebody for this year, who sets their passphrase and is signed in.
    pub fn appoint(&self, name: &str, role: &str, capacities: &[&str]) {
        let appointed = self.call(
            "Ada",
            "appoint",
            json!({
                "appointment": {
                    "name": name, "role": role, "capacities": capacities,
                    "from": "2026-01-01", "until": "2028-12-31",
                },
            }),
        );
        let code = appointed["code"]["code"].as_str().unwrap().to_owned();
        self.sign(
            name,
            "set_passphrase",
            json!({
                "name": name, "code": code, "passphrase": PASSPHRASE,
            }),
        );
    }

    /// Calls a command that signs somebody in.
    pub fn sign(&self, name: &str, command: &str, request: Value) -> Value {
        let called = self.house.call(None, command, request);
        let answer = called.answer.expect("signs in");
        let SessionChange::New(key) = called.session else {
            panic!("no new session")
        };
        self.sessions.lock().unwrap().insert(name.to_owned(), key);
        answer
    }

    /// The session key of somebody signed in.
    pub fn key(&self, who: &str) -> String {
        self.sessions
            .lock()
            .unwrap()
            .get(who)
            .expect("signed in")
            .clone()
    }

    /// Calls as somebody, and returns what it came to.
    pub fn try_call(&self, who: &str, command: &str, request: Value) -> Result<Value, ApiError> {
        self.house
            .call(Some(&self.key(who)), command, request)
            .answer
    }

    /// Calls as somebody; fails the test if refused.
    #[track_caller]
    pub fn call(&self, who: &str, command: &str, request: Value) -> Value {
        match self.try_call(who, command, request) {
            Ok(answer) => answer,
            Err(error) => panic!("{command} as {who}: {error:?}"),
        }
    }

    /// Calls as somebody and returns the code of the refusal; fails the test if it goes through.
    #[track_caller]
    pub fn refused(&self, who: &str, command: &str, request: Value) -> String {
        match self.try_call(who, command, request) {
            Err(ApiError::Refused(refusal)) => refusal.code,
            Err(ApiError::Invalid { code, .. }) => code,
            Err(ApiError::Conflict { what }) => format!("conflict-{what}"),
            Err(ApiError::NotFound { what }) => format!("not-found-{what}"),
            Err(other) => format!("{other:?}"),
            Ok(answer) => panic!("{command} as {who} went through: {answer}"),
        }
    }

    /// Calls a query until its answer is as wanted.
    #[track_caller]
    pub fn until(
        &self,
        who: &str,
        command: &str,
        request: &Value,
        wanted: impl Fn(&Value) -> bool,
    ) -> Value {
        awaited(|| Some(self.call(who, command, request.clone())).filter(&wanted))
    }

    /// Puts a file and returns its digest.
    #[track_caller]
    pub fn put(&self, who: &str, name: &str, mut bytes: &[u8]) -> String {
        self.house
            .put(Some(&self.key(who)), name, &mut bytes)
            .expect("is put")
            .digest
    }

    /// Gets a file: its name, its media type, its text.
    pub fn get(&self, who: &str, file: &str) -> Result<(String, &'static str, String), ApiError> {
        let got = self.house.get(Some(&self.key(who)), file)?;
        let bytes = match got.content {
            FileContent::Bytes(bytes) => bytes,
            FileContent::Blob(mut file, size) => {
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).expect("is read");
                assert_eq!(bytes.len() as u64, size);
                bytes
            }
        };
        Ok((
            got.name,
            got.media,
            String::from_utf8_lossy(&bytes).into_owned(),
        ))
    }

    /// The id of somebody on the roster.
    #[track_caller]
    pub fn person(&self, name: &str) -> Value {
        let page = self.call("Ada", "committee", json!({}));
        let people = page["people"].as_array().unwrap();
        let person = people.iter().find(|person| person["name"] == name);
        person.expect("on the roster")["id"].clone()
    }

    /// Closes the house and opens it again from the disk, everybody signed in anew.
    #[must_use]
    pub fn reopened(self) -> Self {
        self.reopened_after(|_| ())
    }

    /// As [`Self::reopened`], after something was done to the committee's folder.
    #[must_use]
    pub fn reopened_after(self, change: impl FnOnce(&Path)) -> Self {
        let Self {
            house,
            clock,
            folder,
            sessions,
        } = self;
        let names: Vec<_> = sessions.into_inner().unwrap().into_keys().collect();
        drop(house);
        change(&folder.path().join("committee"));
        let house = open(folder.path(), &clock).unwrap();
        let this = Self {
            house,
            clock,
            folder,
            sessions: Mutex::default(),
        };
        for name in names {
            this.sign(
                &name,
                "sign_in",
                json!({ "name": name, "passphrase": PASSPHRASE }),
            );
        }
        this
    }
}

/// Opens a house under a folder with a clock, once whatever worked in it has let go of it: an import
/// holds the folder until the row it is at has ended, a backup until its thread has.
///
/// # Errors
/// As [`House::open`].
pub fn open(
    folder: &Path,
    clock: &Arc<HandClock>,
) -> Result<Arc<House>, Box<dyn std::error::Error>> {
    awaited(|| {
        let opened = House::open(HouseOptions {
            folder: folder.join("committee"),
            sample_folder: folder.join("sample"),
            clock: Arc::clone(clock) as Arc<dyn Clock>,
            documents: Arc::new(PlainDocuments),
        });
        (!matches!(opened, Err(OpenError::Locked))).then(|| Ok(opened?))
    })
}
