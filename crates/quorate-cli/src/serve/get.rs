//! Giving a file out, as it is read.

use std::fmt::Write;
use std::io::Read;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use quorate_api::{FileContent, GotFile};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::{Door, guard, verbs};

/// How much is read at once.
const PART: usize = 256 * 1024;

/// What a file that is shown may do: nothing. A PDF cannot be put into the sandbox, or browsers
/// refuse to show it; their viewers run none of its scripts on our origin.
const POLICY: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
const POLICY_PDF: &str = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// `GET` and `HEAD /api/get/{*id}`.
pub(super) async fn get(
    State(door): State<Door>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let session = guard::session(&headers, door.address.port());
    let house = door.house;
    let got = tokio::task::spawn_blocking(move || house.get(session.as_deref(), &id)).await;
    match got {
        Ok(Ok(file)) => sent(file),
        Ok(Err(error)) => verbs::refused(error),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn sent(file: GotFile) -> Response {
    let pdf = file.media == "application/pdf";
    let shown = pdf
        || ["text/html", "text/plain", "image/png", "image/jpeg"]
            .iter()
            .any(|media| file.media.starts_with(media));
    let (length, body) = match file.content {
        FileContent::Bytes(bytes) => (bytes.len() as u64, Body::from(bytes)),
        FileContent::Blob(source, length) => (length, read(source)),
    };
    let headers = [
        (CONTENT_TYPE, file.media.to_owned()),
        (CONTENT_LENGTH, length.to_string()),
        (CONTENT_DISPOSITION, disposition(&file.name, shown)),
        (
            CONTENT_SECURITY_POLICY,
            if pdf { POLICY_PDF } else { POLICY }.to_owned(),
        ),
    ];
    (headers, body).into_response()
}

fn read(mut source: impl Read + Send + 'static) -> Body {
    let (send, parts) = mpsc::channel(4);
    tokio::task::spawn_blocking(move || {
        loop {
            let mut part = Vec::with_capacity(PART);
            let read = source.by_ref().take(PART as u64).read_to_end(&mut part);
            let part = match read {
                Ok(0) => return,
                Ok(_) => Ok(Bytes::from(part)),
                Err(error) => Err(error),
            };
            let failed = part.is_err();
            // Nobody listens any more, or only the head was asked for.
            if send.blocking_send(part).is_err() || failed {
                return;
            }
        }
    });
    Body::from_stream(ReceiverStream::new(parts))
}

/// RFC 6266: the name in UTF-8, and what is left of it in ASCII for whoever cannot read that.
fn disposition(name: &str, shown: bool) -> String {
    let kind = if shown { "inline" } else { "attachment" };
    let plain = |c: char| c.is_ascii_alphanumeric() || " .-_()".contains(c);
    let ascii: String = name
        .chars()
        .map(|c| if plain(c) { c } else { '_' })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a string never fails.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("{kind}; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_language_arrives_and_breaks_no_header() {
        assert_eq!(
            disposition("2026-014-en.pdf", true),
            "inline; filename=\"2026-014-en.pdf\"; filename*=UTF-8''2026-014-en.pdf"
        );
        assert_eq!(
            disposition("决定\"书\r\n.pdf", false),
            "attachment; filename=\"______.pdf\"; filename*=UTF-8''%E5%86%B3%E5%AE%9A%22%E4%B9%A6%0D%0A.pdf"
        );
    }
}
