//! Taking a file in, as it comes.

use std::io::{self, Read};

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use quorate_api::ApiError;
use serde::Deserialize;
use tokio::sync::mpsc;

use super::{Door, guard, verbs};

/// Parts of a file that may wait for the disk.
const WAITING: usize = 16;

#[derive(Deserialize)]
pub(super) struct Named {
    name: String,
}

/// `POST /api/put?name=`.
pub(super) async fn put(
    State(door): State<Door>,
    named: Result<Query<Named>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    if verbs::media(&headers) != "application/octet-stream" {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let name = match named {
        Ok(Query(Named { name })) => name,
        Err(rejection) => {
            return verbs::refused(ApiError::BadRequest {
                detail: rejection.body_text(),
            });
        }
    };
    let session = guard::session(&headers, door.address.port());
    let (send, parts) = mpsc::channel(WAITING);
    let storing = tokio::task::spawn_blocking(move || {
        let mut source = Parts {
            parts,
            rest: Bytes::new(),
        };
        door.house.put(session.as_deref(), &name, &mut source)
    });
    let mut body = body.into_data_stream();
    while let Some(part) = body.next().await {
        let part = part.map_err(|_| io::Error::from(io::ErrorKind::ConnectionAborted));
        // Once it is refused nobody takes the rest, but the browser listens only after it has sent
        // all of it.
        drop(send.send(part).await);
    }
    drop(send);
    match storing.await {
        Ok(Ok(put)) => Json(put).into_response(),
        Ok(Err(error)) => verbs::refused(error),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The body as something to read. One that breaks off is an error and never a shorter file.
struct Parts {
    parts: mpsc::Receiver<io::Result<Bytes>>,
    rest: Bytes,
}

impl Read for Parts {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match self.parts.blocking_recv() {
                Some(part) => self.rest = part?,
                None => return Ok(0),
            }
        }
        let count = self.rest.len().min(buffer.len());
        let taken = self.rest.split_to(count);
        buffer[..count].copy_from_slice(&taken);
        Ok(count)
    }
}
