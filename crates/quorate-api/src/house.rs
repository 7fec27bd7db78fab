//! A data folder with its committee, the sample beside it, and the sessions of this process.
//!
//! Sessions live in memory: a restart signs everybody out.

use std::collections::BTreeMap;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use quorate_domain::ids::PersonId;
use quorate_ledger::{BlobReader, OpenError, RootKey, SealedLedger};
use serde_json::Value;

use crate::backups::{self, Backups};
use crate::credentials::Attempts;
use crate::documents::Documents;
use crate::error::{Outcome, afterwards, fault};
use crate::handlers;
use crate::jobs::Jobs;
use crate::opened::Core;
use crate::schema::{ApiError, Notice, Place, PutFile};
use crate::scope::Scope;

mod places;

/// The largest file that can be put: 200 MB.
pub const LARGEST_FILE: u64 = 200 * 1024 * 1024;

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// The moment it is.
    fn now(&self) -> DateTime<Utc>;
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where hosts read the clock"
        )]
        Utc::now()
    }
}

/// What a host brings.
#[derive(Clone)]
pub struct HouseOptions {
    /// Folder of the committee.
    pub folder: PathBuf,
    /// Folder of the sample beside it.
    pub sample_folder: PathBuf,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Who writes letters.
    pub documents: Arc<dyn Documents>,
}

/// A data folder, opened.
pub struct House {
    pub(crate) options: HouseOptions,
    cores: Mutex<BTreeMap<PlaceKey, Arc<Mutex<Core>>>>,
    /// Committees that are sealed and that nobody has opened yet.
    sealed: Mutex<BTreeMap<PlaceKey, SealedLedger>>,
    /// Root keys of those that somebody has, for opening them anew.
    roots: Mutex<BTreeMap<PlaceKey, RootKey>>,
    /// Sign-in attempts that failed. They live in memory.
    attempts: Mutex<BTreeMap<PlaceKey, Attempts>>,
    sessions: Mutex<BTreeMap<String, Session>>,
    watchers: Mutex<Vec<Watcher>>,
    /// Held while the sample is built.
    pub(crate) sample_building: Mutex<()>,
    pub(crate) jobs: Jobs,
    pub(crate) backups: Backups,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PlaceKey {
    Own,
    Sample,
}

impl From<Place> for PlaceKey {
    fn from(place: Place) -> Self {
        match place {
            Place::Own => Self::Own,
            Place::Sample => Self::Sample,
        }
    }
}

/// Somebody signed in.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) place: PlaceKey,
    pub(crate) person: PersonId,
    pub(crate) locked: bool,
    last_call: DateTime<Utc>,
    pub(crate) idle_minutes: u16,
}

impl Session {
    /// Whether it is locked, by hand or because nobody has called for too long.
    fn is_locked(&self, now: DateTime<Utc>) -> bool {
        let idle = (now - self.last_call).num_minutes() >= i64::from(self.idle_minutes);
        self.locked || idle
    }
}

struct Watcher {
    session: String,
    deliver: Box<dyn Fn(Notice) -> bool + Send>,
}

/// What became of the caller's session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionChange {
    /// Nothing.
    Same,
    /// It has a new key: somebody signed in.
    New(String),
    /// It ended.
    Ended,
}

/// What a call came to.
#[derive(Debug)]
pub struct Called {
    /// The answer as JSON, or what stood against it.
    pub answer: Outcome<Value>,
    /// What became of the session.
    pub session: SessionChange,
}

/// The caller as handlers of `outside` commands see them.
pub(crate) struct Caller {
    pub(crate) key: Option<String>,
    pub(crate) change: SessionChange,
}

/// A file that was got.
#[derive(Debug)]
pub struct GotFile {
    /// Name to save it under.
    pub name: String,
    /// Media type.
    pub media: &'static str,
    /// Its content.
    pub content: FileContent,
}

/// The content of a file.
#[derive(Debug)]
pub enum FileContent {
    /// In memory.
    Bytes(Vec<u8>),
    /// In the record, read from its beginning.
    Blob(BlobReader, u64),
}

/// A file could not be put.
pub type PutError = ApiError;

/// Nobody is signed in under that key.
#[derive(Debug, thiserror::Error)]
#[error("nobody is signed in")]
pub struct WatchError;

/// Random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A new identifier that sorts by time.
pub(crate) fn new_id() -> uuid::Uuid {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where identifiers are made"
    )]
    uuid::Uuid::now_v7()
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while the lock was held is caught at the call; what it guards is folded from the
    // journal act by act, so it is whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl House {
    /// Opens a data folder. A committee that is there is opened with it.
    ///
    /// # Errors
    /// Fails if the committee's folder is locked by another process, from a newer build, or
    /// damaged.
    pub fn open(options: HouseOptions) -> Result<Arc<Self>, OpenError> {
        let house = Self {
            options,
            cores: Mutex::default(),
            sealed: Mutex::default(),
            roots: Mutex::default(),
            attempts: Mutex::default(),
            sessions: Mutex::default(),
            watchers: Mutex::default(),
            sample_building: Mutex::default(),
            jobs: Jobs::default(),
            backups: Backups::default(),
        };
        match house.open_place(PlaceKey::Own) {
            Ok(_) | Err(OpenError::NoCommittee | OpenError::Sealed) => Ok(Arc::new(house)),
            Err(error) => {
                // Whoever is told that it does not open is not told every cause.
                fault(&error);
                Err(error)
            }
        }
    }

    /// Calls a command by name.
    pub fn call(self: &Arc<Self>, session: Option<&str>, name: &str, request: Value) -> Called {
        let mut caller = Caller {
            key: session.map(ToOwned::to_owned),
            change: SessionChange::Same,
        };
        let answer = catch_unwind(AssertUnwindSafe(|| {
            handlers::dispatch(self, &mut caller, name, request)
        }));
        let answer = answer.unwrap_or_else(|_| Err(fault(&Panicked)));
        Called {
            answer,
            session: caller.change,
        }
    }

    /// Calls a handler on the committee of a signed-in session, then tells who watches.
    pub(crate) fn inside<T>(
        self: &Arc<Self>,
        caller: &Caller,
        act: impl FnOnce(&mut Scope<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        let session = self.active_session(caller)?;
        let core = self.core(session.place)?;
        let (answer, told) = {
            let mut core = lock(&core);
            self.see_to_shelf(session.place, &mut core)?;
            let mut scope = Scope::new(self, session.place, &mut core, session.person);
            let answer = act(&mut scope);
            let told = scope.into_touched();
            if told.is_empty() {
                (answer, told)
            } else {
                core.after_act();
                (answer.map_err(afterwards), told)
            }
        };
        self.tell(session.place, &core, &told);
        drop(core);
        if !told.is_empty() {
            backups::consider(self, session.place);
        }
        self.reopened_if_unknown(session.place, answer)
    }

    /// As [`Core::see_to_shelf`]; a committee of which nothing can be answered is closed, and opened
    /// anew by the next call.
    pub(crate) fn see_to_shelf(&self, place: PlaceKey, core: &mut Core) -> Outcome<()> {
        core.see_to_shelf().map_err(|error| {
            self.close_place(place);
            fault(&error)
        })
    }

    /// Where the outcome of an act is unknown, nothing more goes into that segment: the folder is
    /// opened anew, which rewrites what was acknowledged.
    pub(crate) fn reopened_if_unknown<T>(&self, place: PlaceKey, answer: Outcome<T>) -> Outcome<T> {
        if let Err(ApiError::Unknown { .. }) = &answer {
            self.close_place(place);
        }
        answer
    }

    /// Acts for a person whose work goes on without a call, such as an import. What was touched
    /// comes back, to be told with [`Self::tell`].
    pub(crate) fn as_person<T>(
        self: &Arc<Self>,
        place: PlaceKey,
        person: PersonId,
        act: impl FnOnce(&mut Scope<'_>) -> Outcome<T>,
    ) -> Outcome<(T, crate::scope::Touched)> {
        let core = self.core(place)?;
        let mut core = lock(&core);
        self.see_to_shelf(place, &mut core)?;
        let mut scope = Scope::new(self, place, &mut core, person);
        let answer = act(&mut scope)?;
        Ok((answer, scope.into_touched()))
    }

    /// Tells every session that may read what was touched.
    pub(crate) fn tell(
        &self,
        place: PlaceKey,
        core: &Arc<Mutex<Core>>,
        touched: &crate::scope::Touched,
    ) {
        if touched.is_empty() {
            return;
        }
        let sessions = lock(&self.sessions).clone();
        let now = self.options.clock.now();
        let mut core = lock(core);
        lock(&self.watchers).retain(|watcher| {
            let Some(session) = sessions.get(&watcher.session) else {
                return false;
            };
            if session.place != place || session.is_locked(now) {
                return true;
            }
            let tags = touched.tags_for(&mut core, session.person);
            tags.is_empty() || (watcher.deliver)(Notice { tags })
        });
    }

    /// Watches for changes that a session may know of. `deliver` returns whether it still listens.
    ///
    /// # Errors
    /// Fails if nobody is signed in under that key.
    pub fn watch(
        &self,
        session: &str,
        deliver: Box<dyn Fn(Notice) -> bool + Send>,
    ) -> Result<(), WatchError> {
        if !lock(&self.sessions).contains_key(session) {
            return Err(WatchError);
        }
        lock(&self.watchers).push(Watcher {
            session: session.to_owned(),
            deliver,
        });
        Ok(())
    }

    /// Puts a file into the record's blobs, where it waits for an act that names it.
    ///
    /// # Errors
    /// Refused without a session, beyond [`LARGEST_FILE`], or if the disk refuses.
    pub fn put(
        self: &Arc<Self>,
        session: Option<&str>,
        name: &str,
        source: &mut dyn Read,
    ) -> Result<PutFile, PutError> {
        let caller = Caller {
            key: session.map(ToOwned::to_owned),
            change: SessionChange::Same,
        };
        let ledger = self.inside(&caller, |scope| {
            scope.allow(crate::gate::Right::Participant)?;
            Ok(scope.ledger())
        })?;
        let stored = ledger.blobs().put(source, LARGEST_FILE)?;
        let digest = stored.digest.to_string();
        self.inside(&caller, |scope| {
            scope.core.put_by.insert((scope.person, digest));
            Ok(())
        })?;
        Ok(PutFile {
            digest: stored.digest.to_string(),
            size: u32::try_from(stored.size).unwrap_or(u32::MAX),
            name: name.to_owned(),
        })
    }

    /// Gets a file by what a page called it.
    ///
    /// # Errors
    /// As a query: refused where the page it stands on would be.
    pub fn get(self: &Arc<Self>, session: Option<&str>, file: &str) -> Outcome<GotFile> {
        let caller = Caller {
            key: session.map(ToOwned::to_owned),
            change: SessionChange::Same,
        };
        self.inside(&caller, |scope| handlers::files::get(scope, file))
    }

    pub(crate) fn session(&self, caller: &Caller) -> Option<Session> {
        lock(&self.sessions).get(caller.key.as_deref()?).cloned()
    }

    /// The caller's session, if somebody is signed in and it is not locked.
    pub(crate) fn active_session(&self, caller: &Caller) -> Outcome<Session> {
        let now = self.options.clock.now();
        let mut sessions = lock(&self.sessions);
        let session = caller
            .key
            .as_deref()
            .and_then(|key| sessions.get_mut(key))
            .ok_or(ApiError::SignedOut)?;
        session.locked = session.is_locked(now);
        if session.locked {
            return Err(ApiError::Locked);
        }
        session.last_call = now;
        Ok(session.clone())
    }

    /// Signs a person in under a new key; the old one ends.
    pub(crate) fn begin_session(
        &self,
        caller: &mut Caller,
        place: PlaceKey,
        person: PersonId,
        idle_minutes: u16,
    ) -> Outcome<()> {
        let bytes = random::<32>().map_err(|error| fault(&error))?;
        let key = quorate_ledger::Digest(bytes).to_string();
        let last_call = self.options.clock.now();
        let mut sessions = lock(&self.sessions);
        if let Some(old) = &caller.key {
            sessions.remove(old);
        }
        sessions.insert(
            key.clone(),
            Session {
                place,
                person,
                locked: false,
                last_call,
                idle_minutes,
            },
        );
        caller.key = Some(key.clone());
        caller.change = SessionChange::New(key);
        Ok(())
    }

    pub(crate) fn end_session(&self, caller: &mut Caller) {
        if let Some(key) = caller.key.take() {
            lock(&self.sessions).remove(&key);
            caller.change = SessionChange::Ended;
        }
    }

    /// Ends all sessions of a person, whose passphrase was reset.
    pub(crate) fn end_sessions_of(&self, place: PlaceKey, person: PersonId) {
        lock(&self.sessions)
            .retain(|_, session| session.place != place || session.person != person);
    }

    pub(crate) fn change_session(&self, caller: &Caller, change: impl FnOnce(&mut Session)) {
        let mut sessions = lock(&self.sessions);
        if let Some(session) = caller.key.as_deref().and_then(|key| sessions.get_mut(key)) {
            change(session);
        }
    }

    pub(crate) fn unlock_session(&self, caller: &Caller) {
        let now = self.options.clock.now();
        self.change_session(caller, |session| {
            session.locked = false;
            session.last_call = now;
        });
    }

    pub(crate) fn set_idle_minutes(&self, place: PlaceKey, person: PersonId, minutes: u16) {
        for session in lock(&self.sessions).values_mut() {
            if session.place == place && session.person == person {
                session.idle_minutes = minutes;
            }
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("a handler panicked")]
struct Panicked;
