//! Signatures of people on any event: one fits what it was made for, and nothing else.
#![no_main]
#![forbid(unsafe_code)]

use chrono::DateTime;
use fuzz::has_floats;
use libfuzzer_sys::fuzz_target;
use quorate_record::signature::{KEY_TAKEN, SignatureFault, Signatures, Statement, public_key};
use quorate_record::{Act, Digest, Recorded, StreamId};
use serde_json::{Value, json};
use uuid::Uuid;

const SEED: [u8; 32] = [5; 32];
const ORIGIN: &str = "quorate/00";

fn act(kind: &str, body: Value) -> Act {
    let event = Recorded {
        stream: StreamId::new("case:1"),
        version: 1,
        kind: kind.to_owned(),
        schema: 1,
        body,
    };
    Act {
        id: Uuid::nil(),
        at: DateTime::UNIX_EPOCH,
        actor: Some(Uuid::nil()),
        on_behalf_of: None,
        events: vec![event],
    }
}

// The kind of an event, a line feed, the event.
fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Some((kind, body)) = text.split_once('\n') else {
        return;
    };
    let Ok(mut body) = serde_json::from_str::<Value>(body) else {
        return;
    };
    let mut signatures = Signatures::default();
    // As it stands: whatever signature it has was not made with a key that was taken.
    let taken = signatures.take(ORIGIN, Digest::ZERO, &act(kind, body.clone()));
    assert!(taken.is_ok() || body.get("signature").is_some());
    let took = json!({ "person": Uuid::nil(), "key": public_key(&SEED) });
    signatures
        .take(ORIGIN, Digest::ZERO, &act(KEY_TAKEN, took))
        .unwrap();

    if !body.is_object() || has_floats(&body) {
        return;
    }
    let statement = Statement {
        origin: ORIGIN,
        previous: Digest::ZERO,
        actor: Uuid::nil(),
        at: DateTime::UNIX_EPOCH,
        kind,
        body: &body,
    };
    let signature = serde_json::to_value(statement.sign(&SEED)).unwrap();
    body["signature"] = signature;
    // Through the text that the journal holds.
    let stored = serde_json::from_slice(&serde_json::to_vec(&body).unwrap()).unwrap();
    let before = signatures.fitting;
    signatures
        .take(ORIGIN, Digest::ZERO, &act(kind, stored))
        .unwrap();
    assert_eq!(signatures.fitting, before + 1);
    let elsewhere = signatures.take("quorate/01", Digest::ZERO, &act(kind, body.clone()));
    assert_eq!(elsewhere, Err(SignatureFault::DoesNotFit));
    let later = signatures.take(ORIGIN, Digest::of(b"x"), &act(kind, body.clone()));
    assert_eq!(later, Err(SignatureFault::DoesNotFit));
    body["more"] = body.get("more").map_or(json!(1), |more| json!([more]));
    let other = signatures.take(ORIGIN, Digest::ZERO, &act(kind, body));
    assert_eq!(other, Err(SignatureFault::DoesNotFit));
});
