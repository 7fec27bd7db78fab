//! What is stored reads back as what it was.

use std::collections::BTreeSet;

use quorate_domain::case::{CaseEvent, PointAnswer};
use quorate_domain::ids::{CaseId, Stream};
use quorate_views::{DecodeError, Event, NamesOfStream, decode, encode, personal_texts};
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

/// Every text of every event is sealed with somebody's key, or stands in this list with a word on why
/// it stays. Whoever adds an event says so of each of its texts.
#[test]
fn every_text_is_about_somebody_or_stays_for_a_reason() {
    let stays: BTreeSet<String> = include_str!("texts-that-stay.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(ToOwned::to_owned)
        .collect();
    let mut seen = BTreeSet::new();
    for (stream, event) in all() {
        let (kind, _, body) = encode(&event).unwrap();
        let mut numbers = 100u128..;
        let mut new_id = || uuid(numbers.next().unwrap());
        let mut names = NamesOfStream::new();
        let sealed = personal_texts(stream, &kind, &body, &mut names, &mut new_id);
        let sealed: BTreeSet<_> = sealed.into_iter().map(|text| text.pointer).collect();
        let mut texts = Vec::new();
        texts_in(&body, String::new(), &mut texts);
        for pointer in texts.into_iter().filter(|text| !sealed.contains(text)) {
            let steps = pointer.split('/').skip(1);
            let steps = steps.map(|step| {
                if step.parse::<u32>().is_ok() {
                    "#"
                } else {
                    step
                }
            });
            seen.insert(format!("{kind} {}", steps.collect::<Vec<_>>().join(".")));
        }
    }
    let new: Vec<_> = seen.difference(&stays).collect();
    let gone: Vec<_> = stays.difference(&seen).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:#?}, gone: {gone:#?}"
    );
}

/// Texts of a body that a person wrote: not ids, days, digests or codes.
fn texts_in(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let code = |sign: char| {
                sign.is_ascii_lowercase() || sign.is_ascii_digit() || "_-.:".contains(sign)
            };
            let moment = text.parse::<chrono::DateTime<chrono::Utc>>().is_ok();
            if !(text.is_empty() || moment || text == "zh-Hans" || text.chars().all(code)) {
                found.push(pointer);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts_in(item, format!("{pointer}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                texts_in(item, format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_name_has_one_key_in_a_case_and_another_in_the_next() {
    let mut numbers = 100u128..;
    let mut new_id = || uuid(numbers.next().unwrap());
    let mut names = NamesOfStream::new();
    let body = json!({ "opening": { "summary": "s", "applicant": "Wang  Fang", "contact": "w@x",
        "parties": [{ "name": "wang fang" }, { "name": "Li Lei" }] } });
    let case = Stream::Case(CaseId(uuid(1)));
    let logged = personal_texts(case, "submission_logged", &body, &mut names, &mut new_id);
    let subject = |pointer: &str| {
        let mut texts = logged.iter();
        texts.find(|text| text.pointer == pointer).unwrap().subject
    };
    assert_eq!(subject("/opening/summary"), uuid(1));
    assert_eq!(subject("/opening/applicant"), subject("/opening/contact"));
    assert_eq!(
        subject("/opening/applicant"),
        subject("/opening/parties/0/name")
    );
    assert_ne!(
        subject("/opening/applicant"),
        subject("/opening/parties/1/name")
    );
    let visit = json!({ "with": "Li Lei", "text": "t" });
    let entered = personal_texts(case, "contact_entered", &visit, &mut names, &mut new_id);
    assert_eq!(entered[0].subject, subject("/opening/parties/1/name"));
    let other = Stream::Case(CaseId(uuid(2)));
    let mut names = NamesOfStream::new();
    let elsewhere = personal_texts(other, "contact_entered", &visit, &mut names, &mut new_id);
    assert_ne!(elsewhere[0].subject, entered[0].subject);
}
