//! Views whose shelf cannot be written.

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use quorate_domain::case::{CaseEvent, Opening};
use quorate_domain::organisation::OrganisationEvent;
use quorate_domain::vocabulary::{ItemEnd, Language, Stage, SubmissionKind};
use quorate_ledger::{Act, MAX_VALUE_BYTES, Recorded, StreamId};
use uuid::Uuid;

use super::*;
use crate::stored::encode;

const CASE: CaseId = CaseId(Uuid::from_u128(1));

fn open(folder: &Path) -> (Arc<Ledger>, Views) {
    let ledger = Arc::new(Ledger::open(folder).unwrap());
    (Arc::clone(&ledger), Views::open(ledger).unwrap())
}

fn act(views: &mut Views, stream: Stream, version: u32, event: impl Into<Event>) {
    let (kind, schema, body) = encode(&event.into()).unwrap();
    let head = views.ledger.log().head();
    let recorded = Recorded {
        stream: StreamId::new(stream.to_string()),
        version,
        kind,
        schema,
        body,
    };
    let act = Act {
        id: Uuid::from_u128(u128::from(head.0) + 1),
        at: DateTime::UNIX_EPOCH,
        actor: None,
        on_behalf_of: None,
        events: vec![recorded],
    };
    let head = views.ledger.log().append(head, &[act]).unwrap();
    let placed = views.ledger.log().read_from(head).next().unwrap().unwrap();
    views.fold(&placed).unwrap();
}

fn on_case(views: &mut Views, version: u32, event: CaseEvent) {
    act(views, Stream::Case(CASE), version, event);
}

fn logged() -> CaseEvent {
    CaseEvent::SubmissionLogged {
        case: CASE,
        opening: Opening {
            kind: SubmissionKind::Application,
            receipt: "R2026-0001".to_owned(),
            received: NaiveDate::default(),
            title: "A camera at the gate".to_owned(),
            summary: String::new(),
            applicant: "Ling Wu".to_owned(),
            contact: None,
            organisation: None,
            party: "Harbour Metro".to_owned(),
            unit: None,
            system: None,
            system_name: None,
            system_version: None,
            classification: None,
            language: Language::En,
            imported: None,
            parties: Vec::new(),
        },
    }
}

fn on_agenda(item: u128) -> CaseEvent {
    CaseEvent::PutOnAgenda {
        meeting: MeetingId(Uuid::from_u128(1)),
        item: quorate_domain::ids::ItemId(Uuid::from_u128(item)),
    }
}

fn with_document() -> CaseEvent {
    let document = serde_json::json!({
        "id": Uuid::from_u128(1), "name": "plan.txt", "digest": Digest::of(b"The plan"),
        "size": 8, "label": "reference",
    });
    CaseEvent::DocumentAdded {
        document: serde_json::from_value(document).unwrap(),
    }
}

fn deferred(item: u128) -> CaseEvent {
    CaseEvent::AgendaEnded {
        item: quorate_domain::ids::ItemId(Uuid::from_u128(item)),
        end: ItemEnd::Deferred,
        reason: String::new(),
    }
}

/// What no shelf takes stands for a disk without room: nothing after it is written either.
fn fill_the_disk(views: &mut Views) {
    let mut batch = Batch::new();
    batch.put("room", vec![0; MAX_VALUE_BYTES + 1]);
    views.behind.push(batch);
}

fn make_room(views: &mut Views) {
    views.behind.remove(0);
}

fn shelf(ledger: &Ledger) -> Vec<(Vec<u8>, Vec<u8>)> {
    let shelf = ledger.shelf();
    let pairs = shelf.range(Bounds::ALL, Direction::Forwards);
    pairs.map(Result::unwrap).collect()
}

#[test]
fn views_are_right_while_the_shelf_is_behind_and_the_shelf_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    drop(Ledger::create(folder.path()).unwrap());
    let (ledger, mut views) = open(folder.path());
    on_case(&mut views, 1, logged());
    let before = shelf(&ledger);
    fill_the_disk(&mut views);
    on_case(&mut views, 2, on_agenda(1));
    on_case(&mut views, 3, deferred(1));
    on_case(&mut views, 4, on_agenda(2));
    assert!(!views.catch_up());
    assert_eq!(shelf(&ledger), before, "no act without the one before it");
    // In memory, and folded again where memory was let go.
    for _ in 0..2 {
        assert_eq!(views.head(), ledger.log().head());
        assert_eq!(views.cases().get(&CASE).unwrap().stage, Stage::Ready);
        assert_eq!(views.case(CASE).unwrap().agenda.len(), 2);
        assert_eq!(views.events(Stream::Case(CASE)).unwrap().len(), 4);
        views.kept.clear();
    }
    make_room(&mut views);
    on_case(&mut views, 5, deferred(2));
    assert!(views.behind.is_empty(), "the next act brings the shelf up");
    let live = shelf(&ledger);
    drop((ledger, views));
    std::fs::remove_dir_all(folder.path().join("shelf")).unwrap();
    let (ledger, views) = open(folder.path());
    assert_eq!(shelf(&ledger), live);
    assert_eq!(views.events(Stream::Case(CASE)).unwrap().len(), 5);
}

#[test]
fn what_a_full_disk_kept_from_the_shelf_is_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    drop(Ledger::create(folder.path()).unwrap());
    let (ledger, mut views) = open(folder.path());
    fill_the_disk(&mut views);
    on_case(&mut views, 1, logged());
    on_case(&mut views, 2, on_agenda(1));
    let case = views.case(CASE).unwrap();
    let rows = views.cases().clone();
    assert_eq!(shelf(&ledger), []);
    drop((ledger, views));
    let (ledger, mut views) = open(folder.path());
    assert_eq!(views.head(), ledger.log().head());
    assert_eq!(views.case(CASE).unwrap(), case);
    assert_eq!(views.cases(), &rows);
}

#[test]
fn rows_of_long_texts_and_many_people_fit_the_shelf() {
    let folder = tempfile::tempdir().unwrap();
    drop(Ledger::create(folder.path()).unwrap());
    let (_ledger, mut views) = open(folder.path());
    let CaseEvent::SubmissionLogged { case, mut opening } = logged() else {
        unreachable!("it is logged")
    };
    opening.title = "闸".repeat(500);
    opening.party = "港".repeat(300);
    on_case(&mut views, 1, CaseEvent::SubmissionLogged { case, opening });
    for number in 0..60 {
        let declared = CaseEvent::InterestDeclared {
            person: PersonId(Uuid::from_u128(u128::from(number) + 1)),
            answer: quorate_domain::vocabulary::InterestAnswer::None,
            nature: None,
        };
        on_case(&mut views, number + 2, declared);
    }
    let id = OrganisationId(Uuid::from_u128(1));
    let stream = Stream::Organisation(id);
    let name = |number: u32| format!("{number}{}", "\u{1}港".repeat(200));
    let registered = OrganisationEvent::OrganisationRegistered {
        organisation: id,
        name: name(1),
    };
    act(&mut views, stream, 1, registered);
    for number in 2..=20 {
        let renamed = OrganisationEvent::OrganisationRenamed { name: name(number) };
        act(&mut views, stream, number, renamed);
    }
    assert!(views.behind.is_empty(), "the shelf took every row");
    assert!(!views.organisations()[&id].also.is_empty());
}

fn first_difference(ledger: &Arc<Ledger>) -> Option<String> {
    let mut anew = Anew::default();
    let log = ledger.log();
    log.verify_each(|placed| anew.take(&placed)).unwrap();
    let key = anew.first_difference(ledger).unwrap();
    key.map(|key| String::from_utf8(key).unwrap())
}

#[test]
fn whatever_is_otherwise_on_the_shelf_is_named() {
    let folder = tempfile::tempdir().unwrap();
    drop(Ledger::create(folder.path()).unwrap());
    let (ledger, mut views) = open(folder.path());
    on_case(&mut views, 1, logged());
    on_case(&mut views, 2, with_document());
    let id = OrganisationId(Uuid::from_u128(1));
    let name = "Harbour Metro".to_owned();
    let registered = OrganisationEvent::OrganisationRegistered {
        organisation: id,
        name,
    };
    act(&mut views, Stream::Organisation(id), 1, registered);
    drop(views);
    assert_eq!(first_difference(&ledger), None);
    let right = shelf(&ledger);
    assert_eq!(
        right.len(),
        7,
        "three events, two rows, an attachment, a checkpoint"
    );

    let put = |pairs: &[(&[u8], Option<&[u8]>)]| {
        let mut batch = Batch::new();
        for (key, value) in pairs {
            match value {
                Some(value) => batch.put(*key, *value),
                None => batch.delete(*key),
            }
        }
        ledger.shelf().apply(batch).unwrap();
    };
    // Opening folds anew where the checkpoint does not fit; what differs elsewhere stays.
    for (key, value) in right.iter().filter(|(key, _)| key != b"checkpoint") {
        let named = Some(String::from_utf8(key.clone()).unwrap());
        let mut other = value.clone();
        *other.last_mut().unwrap() ^= 1;
        // A row that no longer reads makes the opening fold all of them anew.
        if key.starts_with(b"event/") || key.starts_with(b"attachment/") {
            put(&[(key, Some(&other))]);
            assert_eq!(first_difference(&ledger), named, "another value");
        }
        put(&[(key, None)]);
        assert_eq!(first_difference(&ledger), named, "it is missing");
        put(&[(key, Some(value))]);
    }
    for (key, value) in &right {
        let more = [key.as_slice(), b"0"].concat();
        put(&[(&more, Some(value))]);
        let named = Some(String::from_utf8(more.clone()).unwrap());
        assert_eq!(first_difference(&ledger), named, "nothing stands for it");
        put(&[(&more, None)]);
    }
    let another = format!("organisation/{}", Uuid::from_u128(2));
    let row = &right
        .iter()
        .find(|(key, _)| key.starts_with(b"organ"))
        .unwrap()
        .1;
    put(&[(another.as_bytes(), Some(row))]);
    assert_eq!(first_difference(&ledger), Some(another.clone()));
    put(&[(another.as_bytes(), None)]);
    assert_eq!(first_difference(&ledger), None);
}

#[test]
fn a_row_of_another_state_is_named() {
    let folder = tempfile::tempdir().unwrap();
    drop(Ledger::create(folder.path()).unwrap());
    let (ledger, mut views) = open(folder.path());
    on_case(&mut views, 1, logged());
    let key = format!("case/{CASE}");
    let early = ledger.shelf().get(key.as_bytes()).unwrap().unwrap();
    on_case(&mut views, 2, on_agenda(1));
    drop(views);
    let mut batch = Batch::new();
    batch.put(key.as_bytes(), early);
    ledger.shelf().apply(batch).unwrap();
    assert_eq!(first_difference(&ledger), Some(key));
}
