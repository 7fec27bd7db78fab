//! The four verbs of a window. What blocks (a passphrase check, a letter) runs beside the window's
//! own thread.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use percent_encoding::percent_decode_str;
use quorate_api::{ApiError, FileContent, GotFile, House, LARGEST_FILE, SessionChange};
use serde_json::Value;
use tauri::ipc::{Channel, InvokeBody, Request};
use tauri::{AppHandle, Manager, State, WebviewWindow};
use tauri_plugin_opener::OpenerExt;
use tempfile::TempDir;

/// What the windows of this desktop share.
pub(crate) struct Desktop {
    house: Arc<House>,
    /// Session keys by window. They never reach a page.
    sessions: Mutex<BTreeMap<String, String>>,
    /// Files on their way in, by window and upload.
    uploads: Mutex<BTreeMap<(String, String), File>>,
    /// Files handed to the system's viewer, removed when the program ends.
    shown: Mutex<Option<TempDir>>,
}

impl Desktop {
    pub(crate) fn new(house: Arc<House>) -> Self {
        Self {
            house,
            sessions: Mutex::default(),
            uploads: Mutex::default(),
            shown: Mutex::default(),
        }
    }

    fn session(&self, window: &str) -> Option<String> {
        lock(&self.sessions).get(window).cloned()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fault(error: &dyn std::fmt::Display) -> ApiError {
    tracing::error!(%error, "the desktop failed");
    ApiError::Fault { report: "desktop".to_owned() }
}

fn bad_request(detail: &str) -> ApiError {
    ApiError::BadRequest { detail: detail.to_owned() }
}

/// Runs what blocks on another thread.
async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(|error| fault(&error))?
}

/// Calls a command of the list.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    desktop: State<'_, Desktop>,
    name: String,
    request: Value,
) -> Result<Value, ApiError> {
    let label = window.label().to_owned();
    let session = desktop.session(&label);
    let house = Arc::clone(&desktop.house);
    let called = beside(move || Ok(house.call(session.as_deref(), &name, request))).await?;
    match called.session {
        SessionChange::Same => {}
        SessionChange::New(key) => {
            lock(&desktop.sessions).insert(label, key);
        }
        SessionChange::Ended => {
            lock(&desktop.sessions).remove(&label);
        }
    }
    called.answer
}

/// Tells the window of changes its session may know of.
#[tauri::command]
pub(crate) fn watch(
    window: WebviewWindow,
    desktop: State<'_, Desktop>,
    channel: Channel<quorate_api::schema::Notice>,
) -> Result<(), ApiError> {
    let session = desktop.session(window.label()).ok_or(ApiError::SignedOut)?;
    let deliver = Box::new(move |notice| channel.send(notice).is_ok());
    desktop.house.watch(&session, deliver).map_err(|_| ApiError::SignedOut)
}

/// Takes a file in, chunk by chunk; the last one answers with what was stored.
#[tauri::command]
pub(crate) async fn put(
    window: WebviewWindow,
    desktop: State<'_, Desktop>,
    request: Request<'_>,
) -> Result<Value, ApiError> {
    let header = |name: &str| {
        let value = request.headers().get(name).and_then(|value| value.to_str().ok());
        value.map(ToOwned::to_owned).ok_or_else(|| bad_request(name))
    };
    let name = header("x-quorate-name")?;
    let name = percent_decode_str(&name).decode_utf8_lossy().into_owned();
    let upload = (window.label().to_owned(), header("x-quorate-upload")?);
    let offset: u64 =
        header("x-quorate-offset")?.parse().map_err(|_| bad_request("x-quorate-offset"))?;
    let last = header("x-quorate-last")? == "true";
    let InvokeBody::Raw(bytes) = request.body() else { return Err(bad_request("body")) };
    let session = desktop.session(window.label()).ok_or(ApiError::SignedOut)?;
    if offset + bytes.len() as u64 > LARGEST_FILE {
        lock(&desktop.uploads).remove(&upload);
        return Err(ApiError::Invalid {
            field: "file".to_owned(),
            code: "file-too-large".to_owned(),
            args: BTreeMap::new(),
        });
    }
    let kept = lock(&desktop.uploads).remove(&upload);
    let mut file = match kept {
        Some(file) => file,
        None if offset == 0 => tempfile::tempfile().map_err(|error| fault(&error))?,
        None => return Err(bad_request("x-quorate-offset")),
    };
    let end = file.seek(SeekFrom::End(0)).map_err(|error| fault(&error))?;
    if end != offset {
        return Err(bad_request("x-quorate-offset"));
    }
    file.write_all(bytes).map_err(|error| fault(&error))?;
    if !last {
        lock(&desktop.uploads).insert(upload, file);
        return Ok(Value::Null);
    }
    let house = Arc::clone(&desktop.house);
    beside(move || {
        file.rewind().map_err(|error| fault(&error))?;
        let stored = house.put(Some(&session), &name, &mut file)?;
        serde_json::to_value(stored).map_err(|error| fault(&error))
    })
    .await
}

/// Gets a file and opens it in the system's viewer.
#[tauri::command]
pub(crate) async fn get(
    app: AppHandle,
    window: WebviewWindow,
    desktop: State<'_, Desktop>,
    id: String,
) -> Result<(), ApiError> {
    let session = desktop.session(window.label()).ok_or(ApiError::SignedOut)?;
    let house = Arc::clone(&desktop.house);
    let got = beside(move || house.get(Some(&session), &id)).await?;
    let path = keep(&desktop, got)?;
    app.opener()
        .open_path(path.to_string_lossy(), None::<&str>)
        .map_err(|error| fault(&error))
}

/// Writes a file where the system's viewer can read it, under its own name.
fn keep(desktop: &Desktop, got: GotFile) -> Result<std::path::PathBuf, ApiError> {
    let mut shown = lock(&desktop.shown);
    let root = match shown.take() {
        Some(root) => root,
        None => tempfile::Builder::new()
            .prefix("quorate-")
            .tempdir()
            .map_err(|error| fault(&error))?,
    };
    let folder = tempfile::Builder::new()
        .prefix("file-")
        .tempdir_in(root.path())
        .map_err(|error| fault(&error))?
        .keep();
    *shown = Some(root);
    let path = folder.join(safe_name(&got.name));
    let mut file = File::create(&path).map_err(|error| fault(&error))?;
    match got.content {
        FileContent::Bytes(bytes) => file.write_all(&bytes),
        FileContent::File(mut content, _) => std::io::copy(&mut content, &mut file).map(|_| ()),
    }
    .map_err(|error| fault(&error))?;
    Ok(path)
}

/// A name that stays in its folder and is no hidden file.
fn safe_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c })
        .collect();
    let safe = safe.trim_start_matches('.').trim();
    if safe.is_empty() { "file".to_owned() } else { safe.to_owned() }
}

/// Ends the session of a window that was closed.
pub(crate) fn forget(app: &AppHandle, label: &str) {
    let desktop = app.state::<Desktop>();
    let Some(session) = lock(&desktop.sessions).remove(label) else { return };
    let called = desktop.house.call(Some(&session), "sign_out", Value::Null);
    if let Err(error) = called.answer {
        tracing::warn!(?error, "a closed window's session could not be ended");
    }
    lock(&desktop.uploads).retain(|(window, _), _| window != label);
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn a_shown_file_stays_in_its_folder() {
        for (name, safe) in [
            ("letter.pdf", "letter.pdf"),
            ("../../etc/passwd", "_.._etc_passwd"),
            (".hidden", "hidden"),
            ("意见书 2026-001.pdf", "意见书 2026-001.pdf"),
            ("", "file"),
        ] {
            assert_eq!(safe_name(name), safe);
        }
    }
}
