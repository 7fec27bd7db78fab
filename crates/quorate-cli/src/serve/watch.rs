//! Telling a page what changed, as server-sent events.

use std::convert::Infallible;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use quorate_api::ApiError;
use quorate_api::schema::Notice;
use tokio::sync::mpsc;
use tokio_stream::wrappers::UnboundedReceiverStream;

use super::{Door, guard, verbs};

/// `GET /api/watch`.
pub(super) async fn watch(State(door): State<Door>, headers: HeaderMap) -> Response {
    let (tell, told) = mpsc::unbounded_channel();
    // The first one names nothing: it says that the watch has begun.
    drop(tell.send(Notice { tags: Vec::new() }));
    let session = guard::session(&headers, door.address.port()).unwrap_or_default();
    let deliver = Box::new(move |notice| tell.send(notice).is_ok());
    if door.house.watch(&session, deliver).is_err() {
        return verbs::refused(ApiError::SignedOut);
    }
    let events = UnboundedReceiverStream::new(told).map(|notice| {
        let data = serde_json::to_string(&notice).unwrap_or_default();
        Ok::<_, Infallible>(Event::default().data(data))
    });
    Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response()
}
