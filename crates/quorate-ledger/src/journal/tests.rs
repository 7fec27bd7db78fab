use std::io::ErrorKind;
use std::slice;

use chrono::DateTime;
use uuid::Uuid;

use quorate_record::Sealer;

use super::*;
use crate::{
    Recorded, StreamId,
    disk::simulated::{Fault, SimulatedDisk, Survives},
};

const SEGMENT: u32 = 1500;

fn folder() -> &'static Path {
    Path::new("/committee/journal")
}

fn act(number: u128) -> Act {
    Act {
        id: Uuid::from_u128(number),
        at: DateTime::from_timestamp(number as i64, 0).unwrap(),
        actor: Some(Uuid::from_u128(99)),
        on_behalf_of: None,
        events: vec![Recorded {
            stream: StreamId::new("case:1"),
            version: number as u32,
            kind: "note_added".to_owned(),
            schema: 1,
            body: serde_json::json!({ "text": "x".repeat(number as usize * 37 % 300) }),
        }],
    }
}

fn try_open(disk: &SimulatedDisk) -> Result<(Journal, JournalOpening), OpenJournalError> {
    Journal::open(Arc::new(disk.clone()), folder(), SEGMENT, Sealer::NONE)
}

fn open(disk: &SimulatedDisk) -> Journal {
    try_open(disk).unwrap().0
}

fn append(journal: &Journal, numbers: &[u128]) -> Result<Sequence, AppendError> {
    let acts: Vec<Act> = numbers.iter().copied().map(act).collect();
    journal.append(journal.head(), &acts)
}

fn numbers(journal: &Journal) -> Vec<u128> {
    let read: Vec<Placed> = journal.read_from(Sequence(1)).map(Result::unwrap).collect();
    for (index, placed) in read.iter().enumerate() {
        assert_eq!(placed.sequence, Sequence(index as u64 + 1));
        assert_eq!(
            placed.act,
            act(placed.act.id.as_u128()),
            "acts read back as written"
        );
        assert_eq!(
            journal.outcome(placed.act.id).unwrap(),
            Some(placed.sequence)
        );
        assert_eq!(&journal.read_at(placed.place).unwrap(), placed);
        assert_eq!(journal.place_of(placed.sequence), Some(placed.place));
        let plain = journal.plain(placed.sequence).unwrap().unwrap();
        assert_eq!(Digest::of(&plain.header), placed.digest);
        let body = String::from_utf8_lossy(&plain.body);
        assert!(body.contains(r#""text":"#), "{body}");
    }
    let after = journal.head().next();
    assert_eq!(journal.place_of(after), None);
    assert!(journal.plain(after).unwrap().is_none());
    let last = read.last().map_or(Digest::ZERO, |placed| placed.digest);
    assert_eq!(journal.head_digest(), last);
    assert_eq!(journal.verify().unwrap(), (journal.head(), last));
    read.iter().map(|placed| placed.act.id.as_u128()).collect()
}

/// A disk as a killed process leaves it, with acts 1 to n in one append each.
fn killed_after(acts: u128) -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let journal = open(&disk);
    for number in 1..=acts {
        append(&journal, &[number]).unwrap();
    }
    disk.after_power_cut(Survives::Nothing)
}

fn segment(number: u32) -> PathBuf {
    scan::segment_path(folder(), number)
}

#[test]
fn acts_are_read_back_in_order_over_segments() {
    let disk = SimulatedDisk::default();
    let journal = open(&disk);
    for number in [1, 3, 5, 7] {
        append(&journal, &[number, number + 1]).unwrap();
    }
    assert_eq!(numbers(&journal), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert!(
        disk.content(&segment(2)).is_some(),
        "there is a second segment"
    );
    drop(journal);
    let (journal, opening) = try_open(&disk).unwrap();
    assert!(opening.ended_cleanly && opening.set_aside.is_none());
    assert_eq!(numbers(&journal), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(append(&journal, &[9]).unwrap(), Sequence(9));
    assert_eq!(journal.read_from(Sequence(8)).count(), 2);
}

#[test]
fn acts_are_read_back_whatever_fits_into_a_segment_or_is_read_at_once() {
    const WINDOW: usize = reader::READ_AHEAD_BYTES as usize;
    for (segment, sizes) in [
        // A segment each, the next shorter or longer than the one before.
        (SEGMENT, [1_700, 1_600, 1_650, 1_900]),
        // In one segment, of which less than two are read at once.
        (u32::MAX, [WINDOW / 3, WINDOW / 2, WINDOW, 10]),
    ] {
        let disk = Arc::new(SimulatedDisk::default());
        let (journal, _) = Journal::open(disk, folder(), segment, Sealer::NONE).unwrap();
        let acts = sizes.map(|size| {
            let mut act = act(size as u128);
            act.events[0].body = serde_json::json!({ "text": "x".repeat(size) });
            act
        });
        for act in &acts {
            journal
                .append(journal.head(), slice::from_ref(act))
                .unwrap();
        }
        let read = journal
            .read_from(Sequence(1))
            .map(|placed| placed.unwrap().act);
        assert!(read.eq(acts));
    }
}

#[test]
fn a_record_is_read_under_its_own_number_alone() {
    let disk = SimulatedDisk::default();
    let journal = open(&disk);
    append(&journal, &[1, 2]).unwrap();
    let place = journal.place_of(Sequence(1)).unwrap();
    let bytes = disk.content(&segment(1)).unwrap();
    let read = |sequence| {
        let record = &bytes[..place.length as usize];
        reader::open_record(record, place, Sequence(sequence), &Sealer::NONE)
    };
    assert_eq!(read(1).unwrap().act, act(1));
    assert_eq!(read(2).unwrap_err().what, DamageKind::Chain);
}

#[test]
fn an_append_after_another_is_told_the_head() {
    let journal = open(&SimulatedDisk::default());
    append(&journal, &[1, 2]).unwrap();
    let late = journal.append(Sequence(1), &[act(3)]);
    assert!(matches!(
        late,
        Err(AppendError::Moved { head: Sequence(2) })
    ));
    assert_eq!(numbers(&journal), [1, 2]);
}

#[test]
fn an_act_that_cannot_be_recorded_is_refused() {
    let journal = open(&SimulatedDisk::default());
    append(&journal, &[1]).unwrap();
    let empty = Act {
        events: Vec::new(),
        ..act(2)
    };
    let mut large = act(3);
    large.events[0].body = "x".repeat(MAX_ACT_BYTES).into();
    let check = |acts: &[Act]| match journal.append(Sequence(1), acts) {
        Err(AppendError::Invalid(invalid)) => invalid,
        other => panic!("{other:?}"),
    };
    assert!(matches!(
        check(&[act(1)]),
        InvalidAct::AlreadyRecorded { .. }
    ));
    assert!(matches!(
        check(&[act(2), act(2)]),
        InvalidAct::Incomplete { .. }
    ));
    assert!(matches!(check(&[empty]), InvalidAct::Incomplete { .. }));
    assert!(matches!(
        check(&[act(2), large]),
        InvalidAct::TooLarge { .. }
    ));
    assert_eq!(append(&journal, &[2]).unwrap(), Sequence(2));
}

#[test]
fn every_changed_byte_is_found_at_opening() {
    let disk = killed_after(6);
    for number in 1..=2 {
        let whole = disk.content(&segment(number)).unwrap();
        for at in 0..whole.len() {
            for flip in [1, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] ^= flip;
                disk.set_content(&segment(number), Some(&bytes));
                let opened = try_open(&disk);
                assert!(
                    matches!(opened, Err(OpenJournalError::Damaged(_))),
                    "byte {at} of segment {number} changed by {flip}"
                );
            }
        }
        disk.set_content(&segment(number), Some(&whole));
    }
    assert_eq!(numbers(&open(&disk)).len(), 6);
}

#[test]
fn damage_says_where_it_is() {
    let disk = killed_after(6);
    let place = disk_place(&disk, Sequence(2));
    let mut bytes = disk.content(&segment(1)).unwrap();
    bytes[place.offset as usize + record::FRAME_BYTES + 5] ^= 1;
    disk.set_content(&segment(1), Some(&bytes));
    let Err(OpenJournalError::Damaged(found)) = try_open(&disk) else {
        panic!("damage is found");
    };
    assert_eq!(found, damage(place, Sequence(2), DamageKind::Checksum));
}

fn disk_place(disk: &SimulatedDisk, sequence: Sequence) -> Place {
    let copy = disk.after_power_cut(Survives::Everything);
    open(&copy)
        .read_from(sequence)
        .next()
        .unwrap()
        .unwrap()
        .place
}

#[test]
fn missing_swapped_and_foreign_segments_are_found() {
    let disk = killed_after(12);
    let (one, two) = (
        disk.content(&segment(1)).unwrap(),
        disk.content(&segment(2)).unwrap(),
    );
    let check = |first: Option<&[u8]>, second: Option<&[u8]>, what: DamageKind| {
        let disk = disk.after_power_cut(Survives::Nothing);
        disk.set_content(&segment(1), first);
        disk.set_content(&segment(2), second);
        match try_open(&disk) {
            Err(OpenJournalError::Damaged(found)) => assert_eq!(found.what, what),
            other => panic!("{other:?}"),
        }
    };
    check(None, Some(&two), DamageKind::SegmentMissing);
    check(Some(&two), Some(&one), DamageKind::Chain);
    check(Some(&one), Some(&one), DamageKind::Chain);
    check(Some(&one[..one.len() - 1]), Some(&two), DamageKind::Frame);
}

#[test]
fn a_lost_sector_before_the_last_append_is_damage_and_no_torn_tail() {
    let disk = killed_after(3);
    assert!(
        disk.content(&segment(2)).is_none(),
        "all are in the last segment"
    );
    let place = disk_place(&disk, Sequence(2));
    let mut bytes = disk.content(&segment(1)).unwrap();
    bytes[place.offset as usize..][..place.length as usize].fill(0);
    disk.set_content(&segment(1), Some(&bytes));
    let Err(OpenJournalError::Damaged(found)) = try_open(&disk) else {
        panic!("damage is found");
    };
    assert_eq!(found.sequence, Sequence(2));
}

#[test]
fn a_journal_cut_anywhere_after_a_kill_opens_with_its_whole_acts() {
    let disk = killed_after(3);
    let whole = disk.content(&segment(1)).unwrap();
    let ends: Vec<usize> = (1..=3)
        .map(|number| disk_place(&disk, Sequence(number)))
        .map(|place| (place.offset + place.length) as usize)
        .collect();
    for length in 0..=whole.len() {
        let disk = disk.after_power_cut(Survives::Nothing);
        disk.set_content(&segment(1), Some(&whole[..length]));
        let (journal, opening) = try_open(&disk).unwrap();
        let expected = ends.iter().filter(|end| **end <= length).count();
        let end = ends[..expected].last().copied().unwrap_or(0);
        assert_eq!(
            numbers(&journal),
            (1..=expected as u128).collect::<Vec<_>>()
        );
        if length == end {
            assert_eq!(opening.set_aside, None);
        } else {
            let set_aside = opening.set_aside.unwrap();
            let kept = disk.content(&set_aside.file.unwrap()).unwrap();
            assert_eq!(kept, &whole[end..length], "what is put aside is kept");
        }
        append(&journal, &[50]).unwrap();
        drop(journal);
        let (journal, opening) = try_open(&disk).unwrap();
        assert!(opening.ended_cleanly);
        assert_eq!(numbers(&journal).len(), expected + 1);
    }
}

#[test]
fn a_journal_that_lost_acts_after_a_clean_end_does_not_open() {
    let disk = SimulatedDisk::default();
    let journal = open(&disk);
    for number in 1..=3 {
        append(&journal, &[number]).unwrap();
    }
    drop(journal);
    let whole = disk.content(&segment(1)).unwrap();
    for length in 0..whole.len() {
        let disk = disk.after_power_cut(Survives::Nothing);
        disk.set_content(&segment(1), Some(&whole[..length]));
        assert!(matches!(try_open(&disk), Err(OpenJournalError::Damaged(_))));
    }
    disk.set_content(&segment(1), None);
    assert!(matches!(try_open(&disk), Err(OpenJournalError::Damaged(_))));
}

#[test]
fn the_note_of_a_clean_end_is_gone_for_good_before_an_act_is_done() {
    let disk = SimulatedDisk::default();
    append(&open(&disk), &[1]).unwrap();
    let note = scan::note_path(folder());
    assert!(disk.content(&note).is_some());
    let journal = open(&disk);
    append(&journal, &[2]).unwrap();
    assert_eq!(disk.after_power_cut(Survives::Nothing).content(&note), None);
}

#[test]
fn a_damaged_note_of_the_end_only_makes_the_opening_careful() {
    let disk = SimulatedDisk::default();
    append(&open(&disk), &[1, 2]).unwrap();
    let note = disk.content(&scan::note_path(folder())).unwrap();
    for at in 0..note.len() {
        let disk = disk.after_power_cut(Survives::Nothing);
        let mut bytes = note.clone();
        bytes[at] ^= 1;
        disk.set_content(&scan::note_path(folder()), Some(&bytes));
        let (journal, opening) = try_open(&disk).unwrap();
        assert!(!opening.ended_cleanly);
        assert_eq!(numbers(&journal), [1, 2]);
    }
}

#[test]
fn a_full_disk_refuses_acts_and_opens_for_reading() {
    let disk = killed_after(3);
    disk.set_fault(Some(Fault {
        at: 0,
        lasting: true,
        kind: ErrorKind::StorageFull,
    }));
    let (journal, opening) = try_open(&disk).unwrap();
    assert_eq!(
        opening.repair_pending.unwrap().kind(),
        ErrorKind::StorageFull
    );
    assert_eq!(numbers(&journal), [1, 2, 3]);
    assert!(matches!(
        append(&journal, &[4]),
        Err(AppendError::Refused(_))
    ));
    disk.set_fault(None);
    append(&journal, &[4]).unwrap();
    assert_eq!(numbers(&journal), [1, 2, 3, 4]);
}

/// What was said of each act of the scenario.
#[derive(Default, Debug)]
struct Said {
    done: Vec<u128>,
    refused: Vec<u128>,
    unknown: Vec<u128>,
}

/// Three sessions; after an unknown outcome the journal is opened again.
fn scenario(disk: &SimulatedDisk) -> Said {
    let mut said = Said::default();
    let mut journal = None;
    for acts in [
        &[1][..],
        &[2, 3],
        &[],
        &[4],
        &[5, 6, 7, 8],
        &[9],
        &[],
        &[10, 11],
    ] {
        if acts.is_empty() {
            journal = None;
            continue;
        }
        let opened = journal.take().or_else(|| Some(try_open(disk).ok()?.0));
        let Some(opened) = opened else {
            said.refused.extend(acts);
            continue;
        };
        match append(&opened, acts) {
            Ok(_) => {
                said.done.extend(acts);
                journal = Some(opened);
            }
            Err(AppendError::Refused(_)) => {
                said.refused.extend(acts);
                journal = Some(opened);
            }
            Err(AppendError::Unknown(_)) => {
                said.unknown.extend(acts);
                assert!(matches!(append(&opened, acts), Err(AppendError::Stopped)));
            }
            Err(error) => panic!("{error}"),
        }
    }
    std::mem::forget(journal);
    said
}

#[test]
fn the_three_outcomes_hold_whichever_call_fails_and_whenever_the_power_goes() {
    let calls = {
        let disk = SimulatedDisk::default();
        disk.set_fault(None);
        assert_eq!(scenario(&disk).done.len(), 11);
        disk.calls()
    };
    assert!(calls > 30, "the scenario makes {calls} changing calls");
    let mut unknown = 0;
    for at in 0..calls {
        for lasting in [false, true] {
            for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
                let disk = SimulatedDisk::default();
                disk.set_fault(Some(Fault { at, lasting, kind }));
                let said = scenario(&disk);
                unknown += said.unknown.len();
                for survives in Survives::ALL {
                    let disk = disk.after_power_cut(survives);
                    let (journal, _) = try_open(&disk).unwrap_or_else(|error| {
                        panic!("call {at}, {lasting}, {kind}, {survives:?}: {error}")
                    });
                    let found = numbers(&journal);
                    let context = format!("{at} {lasting} {kind} {survives:?} {said:?} {found:?}");
                    for act in &said.done {
                        assert!(found.contains(act), "done and lost: {context}");
                    }
                    for act in &said.refused {
                        assert!(!found.contains(act), "refused and there: {context}");
                    }
                    assert!(found.is_sorted(), "out of order: {context}");
                    append(&journal, &[100]).unwrap();
                    drop(journal);
                    assert_eq!(numbers(&open(&disk)).len(), found.len() + 1, "{context}");
                }
            }
        }
    }
    assert!(unknown > 0, "some outcome was unknown");
}

#[test]
fn a_power_cut_between_any_two_calls_loses_nothing_acknowledged() {
    // A lasting fault is what a process sees whose disk is gone; what it was told before
    // must be there afterwards, also if the first opening after it is cut short.
    let disk = killed_after(5);
    for at in 0..20 {
        let disk = disk.after_power_cut(Survives::Nothing);
        disk.set_fault(Some(Fault {
            at,
            lasting: true,
            kind: ErrorKind::Other,
        }));
        std::mem::forget(try_open(&disk).unwrap());
        for survives in Survives::ALL {
            let disk = disk.after_power_cut(survives);
            assert_eq!(numbers(&open(&disk)), [1, 2, 3, 4, 5], "{at} {survives:?}");
        }
    }
}
