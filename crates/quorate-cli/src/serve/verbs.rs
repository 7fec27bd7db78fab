//! Calling a command, and how what stands against it looks in HTTP.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use quorate_api::{ApiError, SessionChange};

use super::{Door, guard};

/// `POST /api/call/{name}`.
pub(super) async fn call(
    State(door): State<Door>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    if media(&headers) != "application/json" {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return bad_request(rejection.body_text()),
    };
    let request = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => return bad_request(error.to_string()),
    };
    let port = door.address.port();
    let session = guard::session(&headers, port);
    let house = door.house;
    // A call may wait for the disk.
    let called =
        tokio::task::spawn_blocking(move || house.call(session.as_deref(), &name, request)).await;
    let Ok(called) = called else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let response = match called.answer {
        Ok(answer) => Json(answer).into_response(),
        Err(error) => refused(error),
    };
    match called.session {
        SessionChange::Same => response,
        SessionChange::New(key) => with_cookie(response, &guard::cookie(port, Some(&key))),
        SessionChange::Ended => with_cookie(response, &guard::cookie(port, None)),
    }
}

fn with_cookie(response: Response, cookie: &str) -> Response {
    ([(SET_COOKIE, cookie)], response).into_response()
}

/// The media type a request names, without its parameters.
pub(super) fn media(headers: &HeaderMap) -> String {
    let named = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    named
        .unwrap_or("")
        .split(';')
        .next()
        .unwrap_or("")
        .trim()
        .to_ascii_lowercase()
}

fn bad_request(detail: String) -> Response {
    refused(ApiError::BadRequest { detail })
}

/// What stands against a call, as JSON under its status.
pub(super) fn refused(error: ApiError) -> Response {
    let status = match error {
        ApiError::Invalid { .. } | ApiError::BadRequest { .. } => StatusCode::BAD_REQUEST,
        ApiError::SignedOut | ApiError::Locked => StatusCode::UNAUTHORIZED,
        ApiError::Refused(_) => StatusCode::FORBIDDEN,
        ApiError::NotFound { .. } | ApiError::UnknownCommand { .. } => StatusCode::NOT_FOUND,
        ApiError::Conflict { .. } => StatusCode::CONFLICT,
        ApiError::Unknown { .. } | ApiError::Fault { .. } | ApiError::Recorded { .. } => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    };
    (status, Json(error)).into_response()
}
