use serde_json::json;

use super::*;
use crate::{Recorded, StreamId};

const SEED: [u8; 32] = [3; 32];
const ADA: Uuid = Uuid::from_u128(1);
const BEN: Uuid = Uuid::from_u128(2);
const ORIGIN: &str = "quorate/one";

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 120_000_000).unwrap()
}

fn body() -> Value {
    json!({ "name": "Ada “Martin”", "meaning": "decision-as-voted", "decision": 7, "b": [1, {"z": null, "a": "\n"}] })
}

fn statement(body: &Value) -> Statement<'_> {
    Statement {
        origin: ORIGIN,
        previous: Digest([4; 32]),
        actor: ADA,
        at: at(),
        kind: "decision_signed",
        body,
    }
}

/// The event of a case.
pub(crate) fn event(kind: &str, body: Value) -> Recorded {
    Recorded {
        stream: StreamId::new("case:1"),
        version: 1,
        kind: kind.to_owned(),
        schema: 1,
        body,
    }
}

/// An act, and the digest of the header before it.
fn act(actor: Uuid, events: Vec<Recorded>) -> (Digest, Act) {
    let act = Act {
        id: Uuid::from_u128(9),
        at: at(),
        actor: Some(actor),
        on_behalf_of: None,
        events,
    };
    (Digest([4; 32]), act)
}

fn signed() -> Recorded {
    let mut body = body();
    let signature = statement(&body).sign(&SEED);
    body["signature"] = serde_json::to_value(signature).unwrap();
    event("decision_signed", body)
}

fn taken(person: Uuid) -> Recorded {
    event(
        KEY_TAKEN,
        json!({ "person": person, "key": public_key(&SEED) }),
    )
}

fn taken_in(acts: &[(Digest, Act)]) -> Result<usize, SignatureFault> {
    let mut signatures = Signatures::default();
    for (previous, act) in acts {
        signatures.take(ORIGIN, *previous, act)?;
    }
    Ok(signatures.fitting)
}

#[test]
fn the_text_that_is_signed_is_the_same_whatever_the_order_of_fields() {
    assert_eq!(
        statement(&body()).text(),
        format!(
            "quorate signature 1\nquorate/one\n{}\n{ADA}\n2027-01-15T08:00:00.120Z\ndecision_signed\n\
             {{\"b\":[1,{{\"a\":\"\\n\",\"z\":null}}],\"decision\":7,\"meaning\":\"decision-as-voted\",\
             \"name\":\"Ada “Martin”\"}}\n",
            Digest([4; 32])
        )
    );
    // As the header of an act writes the time.
    let written = serde_json::to_value(at()).unwrap();
    assert!(
        statement(&body())
            .text()
            .contains(written.as_str().unwrap())
    );
}

#[test]
fn a_signature_fits_the_act_it_was_made_for() {
    assert_eq!(taken_in(&[act(ADA, vec![taken(ADA), signed()])]), Ok(1));
    let before = act(ADA, vec![taken(ADA)]);
    assert_eq!(taken_in(&[before, act(ADA, vec![signed()])]), Ok(1));
}

#[test]
fn a_key_that_nobody_or_somebody_else_took_is_not_theirs() {
    let other = Err(SignatureFault::OtherKey);
    assert_eq!(taken_in(&[act(ADA, vec![signed()])]), other);
    let hers = act(ADA, vec![taken(ADA)]);
    assert_eq!(taken_in(&[hers, act(BEN, vec![signed()])]), other);
    // Ben takes one in the name of Ada.
    let forged = act(BEN, vec![taken(ADA)]);
    assert_eq!(taken_in(&[forged, act(ADA, vec![signed()])]), other);
}

#[test]
fn whatever_changes_under_a_signature_is_noticed() {
    type Change = fn(&mut Digest, &mut Act);
    let changes: [Change; 7] = [
        |_, act| act.at += chrono::Duration::seconds(1),
        |previous, _| *previous = Digest([7; 32]),
        |_, act| act.events[1].kind = "minutes_signed".to_owned(),
        |_, act| act.events[1].body["name"] = json!("Eva"),
        |_, act| act.events[1].body["more"] = json!(1),
        |_, act| act.events[1].body["b"] = json!([]),
        |_, act| {
            let value = BASE64.encode([0; 64]);
            act.events[1].body["signature"]["value"] = json!(value);
        },
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let (mut previous, mut act) = act(ADA, vec![taken(ADA), signed()]);
        change(&mut previous, &mut act);
        let found = taken_in(&[(previous, act)]);
        assert_eq!(found, Err(SignatureFault::DoesNotFit), "change {number}");
    }
    let mut signatures = Signatures::default();
    let (previous, other) = act(ADA, vec![taken(ADA), signed()]);
    let other = signatures.take("quorate/other", previous, &other);
    assert_eq!(other, Err(SignatureFault::DoesNotFit));
    let (previous, mut formless) = act(ADA, vec![taken(ADA), signed()]);
    formless.events[1].body["signature"] = json!("signed");
    assert_eq!(taken_in(&[(previous, formless)]), Err(SignatureFault::Form));
}
