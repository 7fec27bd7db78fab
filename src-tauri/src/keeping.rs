//! What the program keeps while its windows are open: the house, who is signed in where, files on
//! their way in, and files that were shown.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use quorate_api::{ApiError, House, SessionChange};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A file on its way in.
pub(crate) struct Upload {
    /// Where its parts come together; it has no name, so nothing is left of it after a crash.
    pub(crate) file: File,
    /// Bytes so far.
    pub(crate) size: u64,
}

#[derive(Default)]
struct Window {
    /// Key of the session, if somebody is signed in.
    session: Option<String>,
    /// Which of its watches is the present one: a page that was loaded anew has forgotten the
    /// others.
    watch: u64,
    uploads: BTreeMap<String, Upload>,
}

/// Everything of this process.
pub(crate) struct Keeping {
    house: Mutex<Option<Arc<House>>>,
    windows: Mutex<BTreeMap<String, Window>>,
    shown: Mutex<Option<TempDir>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Keeping {
    /// Keeps a house. Files that are shown go into a folder that only this person can read.
    pub(crate) fn new(house: Arc<House>) -> io::Result<Self> {
        let shown = tempfile::Builder::new().prefix("quorate-").tempdir()?;
        Ok(Self {
            house: Mutex::new(Some(house)),
            windows: Mutex::default(),
            shown: Mutex::new(Some(shown)),
        })
    }

    /// The house. None once the program is ending.
    pub(crate) fn house(&self) -> Result<Arc<House>, ApiError> {
        lock(&self.house).clone().ok_or(ApiError::SignedOut)
    }

    /// Lets go of everything. What still runs finishes its call first.
    pub(crate) fn close(&self) {
        drop(lock(&self.house).take());
        lock(&self.windows).clear();
        drop(lock(&self.shown).take());
    }

    /// The session of a window.
    pub(crate) fn session(&self, window: &str) -> Option<String> {
        lock(&self.windows).get(window)?.session.clone()
    }

    /// Takes note of what became of a window's session.
    pub(crate) fn changed(&self, window: &str, change: SessionChange) {
        let key = match change {
            SessionChange::Same => return,
            SessionChange::New(key) => Some(key),
            SessionChange::Ended => None,
        };
        lock(&self.windows)
            .entry(window.to_owned())
            .or_default()
            .session = key;
    }

    /// Signs a window in as another is.
    pub(crate) fn share(&self, from: &str, to: &str) {
        let session = self.session(from);
        lock(&self.windows)
            .entry(to.to_owned())
            .or_default()
            .session = session;
    }

    /// Begins a watch of a window, in place of an earlier one.
    pub(crate) fn begin_watch(&self, window: &str) -> u64 {
        let mut windows = lock(&self.windows);
        let window = windows.entry(window.to_owned()).or_default();
        window.watch += 1;
        window.watch
    }

    /// Whether a watch is the window's present one.
    pub(crate) fn watches(&self, window: &str, watch: u64) -> bool {
        lock(&self.windows)
            .get(window)
            .is_some_and(|window| window.watch == watch)
    }

    /// Takes an upload out, to go on with it.
    pub(crate) fn take_upload(&self, window: &str, upload: &str) -> Option<Upload> {
        lock(&self.windows).get_mut(window)?.uploads.remove(upload)
    }

    /// Puts an upload back until its next part comes. Old ones that were never finished go.
    pub(crate) fn keep_upload(&self, window: &str, name: &str, upload: Upload) {
        const AT_ONCE: usize = 8;
        let mut windows = lock(&self.windows);
        let uploads = &mut windows.entry(window.to_owned()).or_default().uploads;
        while uploads.len() >= AT_ONCE {
            uploads.pop_first();
        }
        uploads.insert(name.to_owned(), upload);
    }

    /// A new folder for a file to be shown. It goes when the program ends.
    pub(crate) fn folder_to_show(&self) -> io::Result<PathBuf> {
        let shown = lock(&self.shown);
        let shown = shown.as_ref().ok_or(io::ErrorKind::NotFound)?;
        Ok(tempfile::Builder::new()
            .prefix("file-")
            .tempdir_in(shown)?
            .keep())
    }

    /// A window is gone, and with it whoever was signed in there and in no other window.
    pub(crate) fn window_closed(&self, window: &str) {
        let gone = lock(&self.windows).remove(window);
        let shared = |session: &String| {
            lock(&self.windows)
                .values()
                .any(|other| other.session.as_ref() == Some(session))
        };
        let session = gone.and_then(|window| window.session);
        let session = session.filter(|session| !shared(session));
        if let (Some(session), Ok(house)) = (session, self.house()) {
            let empty: Value = json!({});
            drop(house.call(Some(&session), "sign_out", empty).answer);
        }
    }
}
