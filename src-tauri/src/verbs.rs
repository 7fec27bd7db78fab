//! The four verbs, as a page calls them. Each works on a thread of its own: a call may wait for
//! the disk, and the window must not.

use std::fs::File;
use std::io::{Seek, Write};
use std::sync::Arc;

use quorate_api::schema::{Notice, PutFile};
use quorate_api::{ApiError, GotFile, House, LARGEST_FILE};
use serde_json::Value;
use tauri::ipc::{Channel, InvokeBody, Request};
use tauri::{AppHandle, Manager, State, WebviewWindow};

use crate::files;
use crate::keeping::{Keeping, Upload};

async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(fault(&error)))
}

/// What a page may know of a fault: that there was one. The log has the rest under that name.
pub(crate) fn fault(error: &dyn std::error::Error) -> ApiError {
    let report = format!("{:08x}", uuid::Uuid::new_v4().as_fields().0);
    tracing::error!(report, error = %error, "fault");
    ApiError::Fault { report }
}

/// Calls a command.
#[tauri::command]
pub(crate) async fn call(
    app: AppHandle,
    window: WebviewWindow,
    name: String,
    request: Value,
) -> Result<Value, ApiError> {
    beside(move || {
        let keeping = app.state::<Keeping>();
        let session = keeping.session(window.label());
        let called = keeping.house()?.call(session.as_deref(), &name, request);
        keeping.changed(window.label(), called.session);
        called.answer
    })
    .await
}

/// Tells of changes until the page watches anew or nobody is signed in.
#[tauri::command]
pub(crate) async fn watch(
    app: AppHandle,
    window: WebviewWindow,
    channel: Channel<Notice>,
) -> Result<(), ApiError> {
    let keeping = app.state::<Keeping>();
    let label = window.label().to_owned();
    let session = keeping.session(&label).ok_or(ApiError::SignedOut)?;
    let watch = keeping.begin_watch(&label);
    let told = app.clone();
    let deliver = move |notice| {
        told.state::<Keeping>().watches(&label, watch) && channel.send(notice).is_ok()
    };
    keeping
        .house()?
        .watch(&session, Box::new(deliver))
        .map_err(|_| ApiError::SignedOut)
}

/// One part of a file on its way in, as the page's headers say.
struct Part {
    upload: String,
    name: String,
    offset: u64,
    last: bool,
    bytes: Vec<u8>,
}

/// Takes one part of a file; with the last one, the file is put.
#[tauri::command]
pub(crate) async fn put(
    app: AppHandle,
    window: WebviewWindow,
    request: Request<'_>,
) -> Result<Option<PutFile>, ApiError> {
    let part = part(&request)?;
    beside(move || {
        let keeping = app.state::<Keeping>();
        let label = window.label();
        // Anybody may fill a disk who is not asked first.
        let session = keeping.session(label).ok_or(ApiError::SignedOut)?;
        let mut upload = match keeping.take_upload(label, &part.upload) {
            Some(upload) => upload,
            None => Upload {
                file: tempfile::tempfile().map_err(|error| fault(&error))?,
                size: 0,
            },
        };
        if upload.size != part.offset {
            return Err(bad("x-quorate-offset"));
        }
        upload.size += part.bytes.len() as u64;
        if upload.size > LARGEST_FILE {
            return Err(too_large());
        }
        upload
            .file
            .write_all(&part.bytes)
            .map_err(|error| fault(&error))?;
        if !part.last {
            keeping.keep_upload(label, &part.upload, upload);
            return Ok(None);
        }
        let mut file: File = upload.file;
        file.rewind().map_err(|error| fault(&error))?;
        let house: Arc<House> = keeping.house()?;
        house.put(Some(&session), &part.name, &mut file).map(Some)
    })
    .await
}

fn part(request: &Request<'_>) -> Result<Part, ApiError> {
    let header = |name: &str| {
        let value = request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok());
        value.ok_or_else(|| bad(name))
    };
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(bad("body"));
    };
    Ok(Part {
        upload: header("x-quorate-upload")?.to_owned(),
        name: files::decoded(header("x-quorate-name")?).ok_or_else(|| bad("x-quorate-name"))?,
        offset: header("x-quorate-offset")?
            .parse()
            .map_err(|_| bad("x-quorate-offset"))?,
        last: header("x-quorate-last")? == "true",
        bytes: bytes.clone(),
    })
}

fn bad(what: &str) -> ApiError {
    ApiError::BadRequest {
        detail: what.to_owned(),
    }
}

fn too_large() -> ApiError {
    ApiError::Invalid {
        field: "file".to_owned(),
        code: "file-too-large".to_owned(),
        args: std::collections::BTreeMap::new(),
    }
}

/// Shows a file in the system's viewer.
#[tauri::command]
pub(crate) async fn get(
    app: AppHandle,
    window: WebviewWindow,
    keeping: State<'_, Keeping>,
    id: String,
) -> Result<(), ApiError> {
    let session = keeping.session(window.label());
    let house = keeping.house()?;
    beside(move || {
        let got: GotFile = house.get(session.as_deref(), &id)?;
        let folder = app
            .state::<Keeping>()
            .folder_to_show()
            .map_err(|error| fault(&error))?;
        files::show(got, &folder).map_err(|error| fault(&error))
    })
    .await
}
