//! A rebuilt shelf equals the live one, pair for pair, and so do the answers given from it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;
use quorate_domain::case::CaseEvent;
use quorate_domain::ids::{
    CaseId, GuidanceId, ImportId, MeetingId, MotionId, OrganisationId, Stream,
};
use quorate_domain::organisation::OrganisationEvent;
use quorate_ledger::{
    Act, Batch, Bounds, Digest, Direction, Ledger, Log, Recorded, Sequence, StreamId,
};
use quorate_views::{Event, Views, encode};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::samples::{
    case_events, committee_events, guidance_events, import_events, meeting_events, motion_events,
    opening, organisation_events, person, uuid,
};

/// A committee that is open.
struct Open {
    ledger: Arc<Ledger>,
    views: Views,
    versions: BTreeMap<Stream, u32>,
}

impl Open {
    fn at(folder: &Path) -> Self {
        let ledger = if folder.join("format.json").exists() {
            Ledger::open(folder).unwrap()
        } else {
            Ledger::create(folder).unwrap()
        };
        let ledger = Arc::new(ledger);
        let views = Views::open(Arc::clone(&ledger)).unwrap();
        Self {
            ledger,
            views,
            versions: BTreeMap::new(),
        }
    }

    /// Records an act and returns it as the journal has it, not folded yet.
    fn record(&mut self, events: &[(Stream, Event)]) -> quorate_ledger::Placed {
        let head = self.ledger.log().head();
        let events = events
            .iter()
            .map(|(stream, event)| {
                let version = self.versions.entry(*stream).or_default();
                *version += 1;
                let (kind, schema, body) = encode(event).unwrap();
                let stream = StreamId::new(stream.to_string());
                Recorded {
                    stream,
                    version: *version,
                    kind,
                    schema,
                    body,
                }
            })
            .collect();
        let act = Act {
            id: uuid(u128::from(head.0) + 1),
            at: DateTime::UNIX_EPOCH + TimeDelta::minutes(i64::try_from(head.0).unwrap()),
            actor: Some(person(u128::from(head.0) % 3 + 1).0),
            on_behalf_of: None,
            events,
        };
        let head = self.ledger.log().append(head, &[act]).unwrap();
        self.ledger.log().read_from(head).next().unwrap().unwrap()
    }

    fn act(&mut self, events: &[(Stream, Event)]) {
        let placed = self.record(events);
        self.views.fold(&placed).unwrap();
    }

    fn shelf(&self) -> Vec<(String, Vec<u8>)> {
        let shelf = self.ledger.shelf();
        let pairs = shelf.range(Bounds::ALL, Direction::Forwards);
        pairs
            .map(|pair| {
                let (key, value) = pair.unwrap();
                (String::from_utf8(key).unwrap(), value)
            })
            .collect()
    }

    /// Everything the views answer.
    fn answers(&mut self) -> Vec<String> {
        let views = &mut self.views;
        let names = [
            "Harbour Metro",
            "Rail 1",
            "Rail 2",
            "Name 0",
            "Name 1",
            "Name 29",
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut said = vec![
            format!("{:?}", views.head()),
            format!("{:?}", views.committee()),
            format!("{:?}", views.cases()),
            format!("{:?}", views.meetings()),
            format!("{:?}", views.organisations()),
            format!("{:?}", views.guidance_rows()),
            format!("{:?}", views.imports()),
            format!("{:?}", names.map(|name| views.organisation_named(name))),
            format!("{:?}", views.cases_of_row("00ff")),
            format!(
                "{} {}",
                views.next_case_number(today),
                views.next_receipt(today)
            ),
        ];
        for number in 1..=3 {
            let id = uuid(number);
            said.extend([
                format!("{:?}", views.motions_of(MeetingId(id))),
                format!("{:?}", views.case(CaseId(id)).unwrap()),
                format!("{:?}", views.meeting(MeetingId(id)).unwrap()),
                format!("{:?}", views.motion(MotionId(id)).unwrap()),
                format!("{:?}", views.organisation(OrganisationId(id)).unwrap()),
                format!("{:?}", views.guidance(GuidanceId(id)).unwrap()),
                format!("{:?}", views.import(ImportId(id)).unwrap()),
                format!("{:?}", views.events(Stream::Case(CaseId(id))).unwrap()),
            ]);
        }
        said
    }
}

/// Every event of every kind, of three aggregates of each kind that has more than one.
fn pool() -> Vec<(Stream, Event)> {
    fn of<E: Into<Event>>(stream: Stream, events: Vec<E>) -> Vec<(Stream, Event)> {
        events
            .into_iter()
            .map(|event| (stream, event.into()))
            .collect()
    }
    let numbered = |number| {
        let id = uuid(number);
        [
            of(
                Stream::Organisation(OrganisationId(id)),
                organisation_events(number),
            ),
            of(Stream::Case(CaseId(id)), case_events(number)),
            of(Stream::Meeting(MeetingId(id)), meeting_events(number)),
            of(Stream::Motion(MotionId(id)), motion_events(number)),
            of(Stream::Guidance(GuidanceId(id)), guidance_events(number)),
            of(Stream::Import(ImportId(id)), import_events(number)),
        ]
        .concat()
    };
    [
        of(Stream::Committee, committee_events()),
        numbered(1),
        numbered(2),
        numbered(3),
    ]
    .concat()
}

fn case(number: u128) -> (Stream, Event) {
    let id = CaseId(uuid(number));
    let event = CaseEvent::SubmissionLogged {
        case: id,
        opening: opening(number),
    };
    (Stream::Case(id), event.into())
}

/// The whole pool in its order, some events to an act.
fn filled(open: &mut Open) {
    for events in pool().chunks(3) {
        open.act(events);
    }
}

/// Opens again as it was and with the shelf deleted; both must be what was live.
fn check_reopened(folder: &Path, mut live: Open) {
    let (shelf, answers) = (live.shelf(), live.answers());
    drop(live);
    for (how, deleted) in [("from its checkpoint", false), ("rebuilt", true)] {
        if deleted {
            fs::remove_dir_all(folder.join("shelf")).unwrap();
        }
        let mut again = Open::at(folder);
        assert_eq!(again.shelf(), shelf, "the shelf {how}");
        assert_eq!(again.answers(), answers, "the answers {how}");
    }
}

#[test]
fn a_rebuilt_shelf_equals_the_live_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut live = Open::at(folder.path());
    filled(&mut live);
    assert!(
        live.shelf().len() > pool().len(),
        "an entry for each event, and rows"
    );
    check_reopened(folder.path(), live);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever happens in whatever order: views do not ask whether it was legal.
    #[test]
    fn a_rebuilt_shelf_equals_the_live_one_after_anything(
        acts in prop::collection::vec(
            prop::collection::vec(prop::sample::select(pool()), 1..5),
            1..60,
        ),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut live = Open::at(folder.path());
        for events in &acts {
            live.act(events);
        }
        check_reopened(folder.path(), live);
    }
}

#[test]
fn an_organisation_is_known_by_the_same_names_after_any_opening() {
    let folder = tempfile::tempdir().unwrap();
    let mut live = Open::at(folder.path());
    let stream = Stream::Organisation(OrganisationId(uuid(1)));
    live.act(&[(stream, organisation_events(1)[0].clone().into())]);
    for number in 0..30 {
        let name = format!("Name {number}");
        live.act(&[(
            stream,
            OrganisationEvent::OrganisationRenamed { name }.into(),
        )]);
    }
    assert_eq!(
        live.views.organisation_named("name  29"),
        Some(OrganisationId(uuid(1)))
    );
    assert_eq!(live.views.organisation_named("Harbour Metro"), None);
    check_reopened(folder.path(), live);
}

#[test]
fn a_shelf_without_the_last_acts_catches_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut live = Open::at(folder.path());
    filled(&mut live);
    // The process ends between the journal and the shelf.
    for number in 4..=6 {
        live.record(&[case(number)]);
    }
    drop(live);
    let caught_up = Open::at(folder.path());
    assert_eq!(caught_up.views.head(), caught_up.ledger.log().head());
    assert_eq!(caught_up.views.cases().len(), 6);
    check_reopened(folder.path(), caught_up);
}

/// How far a shelf is folded, as it is stored.
#[derive(Clone, Serialize, Deserialize)]
struct Checkpoint {
    views: u32,
    sequence: Sequence,
    digest: Digest,
}

#[test]
fn a_checkpoint_that_does_not_fit_makes_the_shelf_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut live = Open::at(folder.path());
    filled(&mut live);
    let expected = (live.shelf(), live.answers());
    let checkpoint = live.ledger.shelf().get(b"checkpoint").unwrap().unwrap();
    let checkpoint: Checkpoint = postcard::from_bytes(&checkpoint).unwrap();
    let changed = |change: &dyn Fn(&mut Checkpoint)| {
        let mut changed = checkpoint.clone();
        change(&mut changed);
        postcard::to_extend(&changed, Vec::new()).unwrap()
    };
    let past = live.ledger.log().head().next();
    let other = Digest::of(b"other");
    let strange = [
        ("of other views", changed(&|it| it.views = 0)),
        ("past the journal", changed(&|it| it.sequence = past)),
        ("of another act", changed(&|it| it.sequence = Sequence(1))),
        ("of another journal", changed(&|it| it.digest = other)),
        ("of an older build", b"{\"views\":6}".to_vec()),
        ("not a checkpoint", Vec::new()),
    ];
    drop(live);
    for (what, bytes) in strange {
        let ledger = Ledger::open(folder.path()).unwrap();
        let mut batch = Batch::new();
        batch.put("checkpoint", bytes);
        // What no fold would ever write, and rows that would be read if the shelf were trusted.
        batch.put("case/stray", "not a row");
        batch.delete(format!("case/{}", uuid(1)));
        ledger.shelf().apply(batch).unwrap();
        drop(ledger);
        let mut again = Open::at(folder.path());
        assert_eq!(
            (again.shelf(), again.answers()),
            expected,
            "a checkpoint {what}"
        );
    }
}

#[test]
fn a_checkpoint_of_nothing_is_a_shelf_of_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut open = Open::at(folder.path());
    assert_eq!(open.views.head(), Sequence::ZERO);
    assert_eq!(open.shelf(), []);
    assert!(open.views.case(CaseId(uuid(1))).unwrap().id.is_none());
}

#[test]
fn an_act_that_cannot_be_read_changes_no_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut live = Open::at(folder.path());
    filled(&mut live);
    let before = (live.shelf(), live.answers());
    for (stream, kind, schema) in [
        ("case:?", "case_closed", 1),
        ("committee", "unheard_of", 1),
        ("committee", "term_begun", 9),
    ] {
        let mut placed = live
            .ledger
            .log()
            .read_from(Sequence(1))
            .next()
            .unwrap()
            .unwrap();
        placed.sequence = live.ledger.log().head().next();
        placed.act.events.push(Recorded {
            stream: StreamId::new(stream),
            version: 99,
            kind: kind.to_owned(),
            schema,
            body: json!({}),
        });
        assert!(live.views.fold(&placed).is_err(), "{kind}");
        assert_eq!((live.shelf(), live.answers()), before, "{kind}");
    }
}
