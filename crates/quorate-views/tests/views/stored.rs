//! What is stored reads back as what it was.

use quorate_domain::case::{CaseEvent, PointAnswer};
use quorate_domain::ids::{CaseId, Stream};
use quorate_views::{DecodeError, Event, decode, encode};
use serde_json::{Value, json};

use super::samples::{all, missing, uuid};

/// Through the text that the journal holds.
fn stored_and_read(stream: Stream, event: &Event) -> Result<Event, DecodeError> {
    let (kind, schema, body) = encode(event).unwrap();
    let body: Value = serde_json::from_slice(&serde_json::to_vec(&body).unwrap()).unwrap();
    decode(stream, &kind, schema, &body)
}

#[test]
fn every_event_reads_back_as_itself() {
    assert_eq!(
        missing(),
        Vec::<&str>::new(),
        "kinds of events without a sample"
    );
    for (stream, event) in all() {
        let read = stored_and_read(stream, &event);
        assert_eq!(
            read.unwrap_or_else(|fault| panic!("{event:?}: {fault:?}")),
            event
        );
    }
}

/// A map under integer keys is written and cannot be read back from a tagged event: its keys are
/// text by then.
#[test]
fn answers_to_numbered_points_read_back() {
    let answers = [1, 2, 10, u16::MAX].map(|number| PointAnswer {
        number,
        text: "是".to_owned(),
    });
    let event = CaseEvent::AnswersRecorded {
        answers: answers.to_vec(),
    }
    .into();
    let read = stored_and_read(Stream::Case(CaseId(uuid(1))), &event);
    assert_eq!(read.unwrap(), event);
}

/// The names in every committee's journal: none of them ever changes.
#[test]
fn events_keep_their_names() {
    let mut names: Vec<String> = all()
        .iter()
        .map(|(stream, event)| {
            let (kind, schema, _) = encode(event).unwrap();
            let stream = stream.to_string();
            format!("{} {kind} {schema}", stream.split(':').next().unwrap())
        })
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.join("\n"), include_str!("names.txt").trim_end());
}

#[test]
fn streams_keep_their_names() {
    for (stream, _) in all() {
        assert_eq!(stream.to_string().parse(), Ok(stream));
    }
    for text in [
        "",
        "case",
        "case:",
        "case:1",
        "letter:00000000-0000-0000-0000-000000000001",
    ] {
        assert!(text.parse::<Stream>().is_err(), "{text:?}");
    }
}

#[test]
fn what_a_newer_build_wrote_is_not_guessed_at() {
    let stream = Stream::Case(CaseId(uuid(1)));
    let closed = json!({ "reason": "Done." });
    let read = |kind: &str, schema, body| decode(stream, kind, schema, body);
    assert!(read("case_closed", 1, &closed).is_ok());
    let newer = read("case_closed", 2, &closed);
    assert!(
        matches!(newer, Err(DecodeError::Newer { schema: 2, .. })),
        "{newer:?}"
    );
    for (kind, body) in [
        ("case_sealed", &closed),
        ("meeting_adjourned", &closed),
        ("case_closed", &json!({})),
        ("case_closed", &json!({ "reason": 1 })),
        ("case_closed", &Value::Null),
    ] {
        let read = read(kind, 1, body);
        assert!(
            matches!(read, Err(DecodeError::Shape { .. })),
            "{kind} {body}: {read:?}"
        );
    }
}
