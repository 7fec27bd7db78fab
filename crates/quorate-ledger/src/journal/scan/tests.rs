use super::*;
use crate::Log as _;
use crate::disk::simulated::SimulatedDisk;
use crate::journal::Journal;
use crate::journal::samples::{act, folder, open as try_open};

fn open(disk: &SimulatedDisk) -> Journal {
    try_open(disk, &Sealer::NONE).unwrap()
}

fn append(journal: &Journal, number: u64) {
    let head = journal.head();
    journal.append(head, &[act(number.into())]).unwrap();
}

/// A disk with eleven acts over some segments, closed, and the notes it had after each.
fn closed() -> (SimulatedDisk, Vec<Vec<u8>>) {
    let disk = SimulatedDisk::default();
    let notes = (1..=11)
        .map(|number| {
            append(&open(&disk), number);
            disk.content(&note_path(folder())).unwrap()
        })
        .collect();
    // Twice, so that what is known of finished segments is written and then used.
    drop(open(&disk));
    drop(open(&disk));
    (disk, notes)
}

fn segment(number: u32) -> PathBuf {
    segment_path(folder(), number)
}

fn damaged(disk: &SimulatedDisk) -> Damage {
    match try_open(disk, &Sealer::NONE) {
        Err(OpenJournalError::Damaged(damage)) => damage,
        other => panic!("{other:?}"),
    }
}

fn scanned(disk: &SimulatedDisk) -> Scan {
    scan(disk, folder(), &Sealer::NONE).unwrap()
}

#[test]
fn a_note_whose_removal_the_disk_forgot_is_no_clean_end_wherever_it_was() {
    let (disk, notes) = closed();
    assert!(disk.content(&segment(3)).is_some());
    for (number, note) in (1..).zip(&notes) {
        disk.set_content(&note_path(folder()), Some(note));
        let found = scanned(&disk);
        assert_eq!(found.head(), Sequence(11));
        assert_eq!(found.ended_cleanly, number == 11, "{number}");
        // The same without what is known of finished segments.
        for number in 1..4 {
            disk.set_content(&index_path(folder(), number), None);
        }
        assert_eq!(scanned(&disk).ended_cleanly, number == 11, "{number}");
    }
}

#[test]
fn a_note_of_another_record_is_damage() {
    let (disk, notes) = closed();
    for head in 1..=notes.len() as u64 {
        let other = note(Sequence(head), Digest::of(b"another"));
        disk.set_content(&note_path(folder()), Some(other.as_bytes()));
        let found = damaged(&disk);
        assert_eq!(
            (found.sequence, found.what),
            (Sequence(head), DamageKind::Chain)
        );
    }
    let none = note(Sequence::ZERO, Digest::of(b"another"));
    disk.set_content(&note_path(folder()), Some(none.as_bytes()));
    assert!(!scanned(&disk).ended_cleanly);
}

#[test]
fn a_note_of_more_than_there_is_says_that_the_journal_ends_early() {
    let (disk, _) = closed();
    let more = note(Sequence(12), Digest::of(b"the twelfth"));
    disk.set_content(&note_path(folder()), Some(more.as_bytes()));
    assert_eq!(damaged(&disk).what, DamageKind::EndsEarly);
}

/// A last record of which all bytes are there and some are wrong is damage, except after a clean
/// end: then it never was one.
#[test]
fn bytes_that_no_power_cut_leaves_are_set_aside_after_a_clean_end_alone() {
    let (disk, notes) = closed();
    let last = segment(scanned(&disk).segment);
    let whole = disk.content(&last).unwrap();
    append(&open(&disk), 12);
    let mut longer = disk.content(&last).unwrap();
    let end = longer.len() - 1;
    longer[end] ^= 1;
    disk.set_content(&last, Some(&longer));
    let says = |note: Option<&Vec<u8>>| {
        disk.set_content(&note_path(folder()), note.map(Vec::as_slice));
        scan(&disk, folder(), &Sealer::NONE).map(|found| (found.head(), found.tail))
    };
    let (head, tail) = says(Some(&notes[10])).unwrap();
    assert_eq!(
        (head, tail.as_slice()),
        (Sequence(11), &longer[whole.len()..])
    );
    for note in [None, Some(&notes[9]), Some(&notes[0])] {
        let said = says(note);
        assert!(
            matches!(said, Err(OpenJournalError::Damaged(_))),
            "{said:?}"
        );
    }
    // What a power cut leaves is set aside after any note but one of more.
    disk.set_content(&last, Some(&longer[..end]));
    for note in [None, Some(&notes[10]), Some(&notes[3])] {
        assert_eq!(says(note).unwrap().0, Sequence(11));
    }
}

#[test]
fn an_act_that_continues_another_record_is_found_within_a_segment() {
    let recorded = |first: u64| {
        let disk = SimulatedDisk::default();
        let journal = open(&disk);
        for number in [first, 2, 3] {
            append(&journal, number);
        }
        drop(journal);
        disk
    };
    // As long as act 1.
    let (disk, other) = (recorded(1), recorded(301));
    let bytes = disk.content(&segment(1)).unwrap();
    let others = other.content(&segment(1)).unwrap();
    let first = match record::parse(&bytes) {
        Parsed::Whole(stored) => stored.length,
        _ => panic!("the first record is whole"),
    };
    assert_eq!(bytes.len(), others.len());
    let mixed = [&bytes[..first], &others[first..]].concat();
    disk.set_content(&segment(1), Some(&mixed));
    disk.set_content(&note_path(folder()), None);
    let found = damaged(&disk);
    assert_eq!(
        (found.sequence, found.what),
        (Sequence(2), DamageKind::Chain)
    );
    assert_eq!(found.offset, first as u64);
}

#[test]
fn other_files_beside_the_segments_are_no_segments() {
    let (disk, _) = closed();
    for name in [
        "1.log",
        "0000004.log",
        "000000004.log",
        "0000000x.log",
        "notes.log",
    ] {
        disk.set_content(&folder().join(name), Some(b"no segment"));
    }
    assert_eq!(open(&disk).head(), Sequence(11));
}

#[test]
fn records_are_counted_without_a_key_and_those_that_are_not_whole_named() {
    let count = |disk: &SimulatedDisk| whole_records(disk, folder());
    let damage = |disk: &SimulatedDisk| match count(disk) {
        Err(OpenJournalError::Damaged(found)) => (found.segment, found.offset, found.what),
        other => panic!("{other:?}"),
    };
    let (disk, _) = closed();
    assert_eq!(count(&disk).unwrap(), 11);
    let last = scanned(&disk).segment;
    assert!(last > 2);
    let whole = disk.content(&segment(last)).unwrap();
    append(&open(&disk), 12);
    let longer = disk.content(&segment(last)).unwrap();
    assert_eq!(count(&disk).unwrap(), 12);
    // Torn in the last segment, it is one fewer.
    disk.set_content(&segment(last), Some(&longer[..longer.len() - 1]));
    assert_eq!(count(&disk).unwrap(), 11);
    // Wrong although all of it is there, it is damage.
    let mut changed = longer.clone();
    changed[longer.len() - 1] ^= 1;
    disk.set_content(&segment(last), Some(&changed));
    assert_eq!(damage(&disk), (last, whole.len() as u64, DamageKind::Frame));
    // So it is torn in a segment that others follow, and where one is missing.
    disk.set_content(&segment(last), Some(&whole));
    let first = disk.content(&segment(1)).unwrap();
    disk.set_content(&segment(1), Some(&first[..first.len() - 1]));
    let (at, _, what) = damage(&disk);
    assert_eq!((at, what), (1, DamageKind::Frame));
    disk.set_content(&segment(1), None);
    assert_eq!(damage(&disk), (1, 0, DamageKind::SegmentMissing));
}
