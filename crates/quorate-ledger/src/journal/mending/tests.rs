use std::ops::RangeInclusive;

use super::*;
use crate::Log as _;
use crate::disk::simulated::{SimulatedDisk, Survives};
use crate::journal::Checked;
use crate::journal::samples::{act, folder, open, sealers};
use crate::journal::scan::note_path;

/// There are fewer segments.
const LAST: u32 = 20;

fn copies() -> &'static Path {
    Path::new("/backup/journal")
}

fn append(disk: &SimulatedDisk, sealer: &Sealer, numbers: RangeInclusive<u128>) {
    let journal = open(disk, sealer).unwrap();
    for number in numbers {
        journal.append(journal.head(), &[act(number)]).unwrap();
    }
}

/// Copies each segment to where the backup is.
fn back_up(disk: &SimulatedDisk) {
    for segment in 1..=LAST {
        let bytes = disk.content(&segment_path(folder(), segment));
        disk.set_content(&segment_path(copies(), segment), bytes.as_deref());
    }
}

/// A journal that ended in good order, with a backup of its first acts.
fn grown(sealer: &Sealer, copied: u128, acts: u128) -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    append(&disk, sealer, 1..=copied);
    back_up(&disk);
    append(&disk, sealer, copied + 1..=acts);
    disk
}

/// One of twenty acts, of which the backup has fifteen.
fn disk(sealer: &Sealer) -> SimulatedDisk {
    grown(sealer, 15, 20)
}

fn numbers(disk: &SimulatedDisk, sealer: &Sealer) -> Vec<u128> {
    let journal = open(disk, sealer).unwrap();
    journal.verify().unwrap();
    let read = journal.read_from(Sequence(1));
    let read = read.map(|placed| placed.unwrap().act.id.as_u128());
    read.collect()
}

fn segment_bytes(disk: &SimulatedDisk, segment: u32) -> Option<Vec<u8>> {
    disk.content(&segment_path(folder(), segment))
}

/// What was set aside.
fn set_aside(disk: &SimulatedDisk) -> Vec<Vec<u8>> {
    let aside = folder().join("set-aside");
    let names = disk.names(&aside).unwrap();
    let contents = names.iter().map(|name| disk.content(&aside.join(name)));
    contents.map(Option::unwrap).collect()
}

fn mend_it(disk: &SimulatedDisk, sealer: &Sealer) -> Result<Vec<u32>, OpenJournalError> {
    mend(disk, folder(), copies(), sealer)
}

#[test]
fn a_journal_that_is_whole_is_not_touched() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        let before = disk.all_contents();
        assert_eq!(mend_it(&disk, &sealer).unwrap(), Vec::<u32>::new());
        assert_eq!(disk.all_contents(), before);
    }
}

#[test]
fn whatever_is_damaged_of_what_the_backup_has_is_put_back_and_later_acts_stay() {
    for sealer in sealers() {
        for segment in 1..=LAST {
            let whole = disk(&sealer);
            let copied = whole.content(&segment_path(copies(), segment));
            let Some(copied) = copied else { continue };
            let written = segment_bytes(&whole, segment).unwrap();
            let mut damaged: Vec<Option<Vec<u8>>> = (0..copied.len())
                .step_by(23)
                .map(|at| {
                    let mut bytes = written.clone();
                    bytes[at] ^= 4;
                    Some(bytes)
                })
                .collect();
            if copied.len() == written.len() {
                // Where all of it is in the backup, it may also be short, or gone.
                damaged.push(Some(written[..written.len() / 2].to_vec()));
                damaged.push(None);
            }
            for bytes in damaged {
                let disk = whole.after_power_cut(Survives::Everything);
                disk.set_content(&segment_path(folder(), segment), bytes.as_deref());
                assert_eq!(mend_it(&disk, &sealer).unwrap(), [segment]);
                assert_eq!(segment_bytes(&disk, segment).as_ref(), Some(&written));
                assert_eq!(numbers(&disk, &sealer), (1..=20).collect::<Vec<_>>());
                assert_eq!(set_aside(&disk), Vec::from_iter(bytes));
            }
        }
    }
}

#[test]
fn what_neither_has_whole_is_named_and_nothing_is_touched() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        // The last act is not in the backup.
        let last = (1..=LAST)
            .rfind(|segment| segment_bytes(&disk, *segment).is_some())
            .unwrap();
        let mut bytes = segment_bytes(&disk, last).unwrap();
        let at = bytes.len() - 9;
        bytes[at] ^= 1;
        disk.set_content(&segment_path(folder(), last), Some(&bytes));
        let before = disk.all_contents();
        let error = mend_it(&disk, &sealer).unwrap_err();
        assert!(
            matches!(&error, OpenJournalError::Damaged(damage) if damage.sequence == Sequence(20)),
            "{error}"
        );
        assert_eq!(disk.all_contents(), before);
    }
}

#[test]
fn acts_of_another_committee_are_never_taken() {
    for sealer in sealers() {
        let other = SimulatedDisk::default();
        append(&other, &sealer, 101..=120);
        for at in [0, 200, 900] {
            let disk = disk(&sealer);
            for segment in 1..=LAST {
                let bytes = other.content(&segment_path(folder(), segment));
                disk.set_content(&segment_path(copies(), segment), bytes.as_deref());
            }
            let mut bytes = segment_bytes(&disk, 1).unwrap();
            bytes[at] ^= 1;
            disk.set_content(&segment_path(folder(), 1), Some(&bytes));
            let before = disk.all_contents();
            assert!(mend_it(&disk, &sealer).is_err(), "byte {at}");
            assert_eq!(disk.all_contents(), before);
        }
    }
}

#[test]
fn a_finished_segment_is_put_back_while_the_journal_is_open() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        drop(open(&disk, &sealer).unwrap());
        let mut bytes = segment_bytes(&disk, 1).unwrap();
        bytes[300] ^= 1;
        disk.set_content(&segment_path(folder(), 1), Some(&bytes));
        let journal = open(&disk, &sealer).unwrap();
        assert!(journal.verify().is_err());
        let mut mended = Vec::new();
        loop {
            match journal.check_some(Some(copies())).unwrap() {
                Checked::All => break,
                Checked::Whole => {}
                Checked::Mended { segment } => mended.push(segment),
            }
        }
        assert_eq!(mended, [1]);
        journal.verify().unwrap();
        assert_eq!(set_aside(&disk), [bytes]);
    }
}

/// The number of the last segment, and how it lies there.
fn last_of(disk: &SimulatedDisk) -> (u32, Vec<u8>) {
    let number = (1..=LAST).rfind(|segment| segment_bytes(disk, *segment).is_some());
    let number = number.unwrap();
    (number, segment_bytes(disk, number).unwrap())
}

/// Bytes of the first record.
fn first_record(bytes: &[u8]) -> usize {
    match record::parse(bytes) {
        Parsed::Whole(stored) => stored.length,
        other => panic!("{other:?}"),
    }
}

/// As after a kill: nothing was noted of the end.
fn without_note(disk: &SimulatedDisk) {
    disk.set_content(&note_path(folder()), None);
}

#[test]
fn the_end_that_was_noted_is_put_back_where_it_is_cut_off() {
    for (sealer, acts) in sealers()
        .into_iter()
        .flat_map(|one| [(one.clone(), 2), (one, 20)])
    {
        let whole = grown(&sealer, acts, acts);
        let (last, bytes) = last_of(&whole);
        // Nothing of it is there, its last record is gone, or it is gone itself.
        let first = &bytes[..first_record(&bytes)];
        let shorter = if acts == 2 { first } else { &[] };
        for cut in [Some(&[][..]), Some(shorter), None] {
            let disk = whole.after_power_cut(Survives::Everything);
            disk.set_content(&segment_path(folder(), last), cut);
            assert_eq!(mend_it(&disk, &sealer).unwrap(), [last]);
            assert_eq!(numbers(&disk, &sealer), (1..=acts).collect::<Vec<_>>());
        }
    }
}

#[test]
fn without_a_note_of_the_end_a_first_record_is_put_back_only_where_something_continues_it() {
    for sealer in sealers() {
        // How many acts there are, how many the backup has, which record of which segment is
        // damaged, whether the end was noted, and whether it is put back.
        for (acts, copied, segment, second, noted, put_back) in [
            (2, 2, 1, false, false, false),
            (2, 2, 1, false, true, true),
            (2, 1, 1, false, false, true),
            (20, 20, 1, false, false, false),
            (20, 20, 1, true, false, true),
            (20, 20, 2, false, false, true),
            (20, 20, 2, true, false, true),
        ] {
            let disk = grown(&sealer, copied, acts);
            if !noted {
                without_note(&disk);
            }
            let path = segment_path(folder(), segment);
            let written = disk.content(&path).unwrap();
            let at = if second { first_record(&written) } else { 0 };
            let mut bytes = written.clone();
            bytes[at + 40] ^= 1;
            disk.set_content(&path, Some(&bytes));
            let before = disk.all_contents();
            let what = format!("{acts} acts, {copied} copied, {segment}, {second}, {noted}");
            match mend_it(&disk, &sealer) {
                Ok(mended) => {
                    assert!(put_back, "{what}");
                    assert_eq!(mended, [segment], "{what}");
                    assert_eq!(numbers(&disk, &sealer), (1..=acts).collect::<Vec<_>>());
                }
                Err(error) => {
                    assert!(!put_back, "{what}: {error}");
                    assert_eq!(disk.all_contents(), before, "{what}");
                }
            }
        }
    }
}

#[test]
fn damage_after_what_the_backup_has_is_named_and_nothing_is_touched() {
    for sealer in sealers() {
        let disk = grown(&sealer, 1, 3);
        let path = segment_path(folder(), 1);
        let mut bytes = disk.content(&path).unwrap();
        let first = first_record(&bytes);
        let second = first_record(&bytes[first..]);
        bytes[first + second + 40] ^= 1;
        disk.set_content(&path, Some(&bytes));
        let before = disk.all_contents();
        let error = mend_it(&disk, &sealer).unwrap_err();
        assert!(
            matches!(&error, OpenJournalError::Damaged(damage) if damage.sequence == Sequence(3)),
            "{error}"
        );
        assert_eq!(disk.all_contents(), before);
    }
}

/// What a write that was cut short left is no damage at the end, and damage anywhere else.
#[test]
fn the_rest_of_a_torn_write_stays_at_the_end_and_nowhere_else() {
    for sealer in sealers() {
        let torn = |acts: u128, copied: u128| {
            let disk = grown(&sealer, copied, acts);
            without_note(&disk);
            let path = segment_path(folder(), 1);
            let mut bytes = disk.content(&path).unwrap();
            if acts == copied {
                bytes.extend(&bytes.clone()[..40]);
            } else {
                bytes.truncate(bytes.len() - 9);
            }
            let second = first_record(&bytes);
            bytes[second + 40] ^= 1;
            disk.set_content(&path, Some(&bytes));
            disk
        };
        let at_the_end = torn(3, 2);
        assert_eq!(mend_it(&at_the_end, &sealer).unwrap(), [1]);
        assert_eq!(numbers(&at_the_end, &sealer), [1, 2]);
        let before_others = torn(20, 20);
        assert!(mend_it(&before_others, &sealer).is_err());
    }
}

#[test]
fn acts_of_another_committee_do_not_fit_the_end_that_was_noted() {
    for sealer in sealers() {
        let other = SimulatedDisk::default();
        append(&other, &sealer, 101..=102);
        let disk = SimulatedDisk::default();
        append(&disk, &sealer, 1..=2);
        let path = segment_path(folder(), 1);
        disk.set_content(&segment_path(copies(), 1), other.content(&path).as_deref());
        let mut bytes = disk.content(&path).unwrap();
        bytes[40] ^= 1;
        disk.set_content(&path, Some(&bytes));
        let before = disk.all_contents();
        let error = mend_it(&disk, &sealer).unwrap_err();
        assert!(
            matches!(&error, OpenJournalError::Damaged(damage) if damage.what == DamageKind::Chain),
            "{error}"
        );
        assert_eq!(disk.all_contents(), before);
    }
}

#[test]
fn what_is_set_aside_is_never_overwritten_and_the_same_only_once() {
    let disk = SimulatedDisk::default();
    let aside = |tail: &[u8]| repair::set_aside(&disk, folder(), 1, 40, tail).unwrap();
    let (one, other) = (aside(b"one"), aside(b"other"));
    assert_ne!(one, other);
    assert_eq!((aside(b"one"), aside(b"other")), (one, other));
    assert_eq!(set_aside(&disk), [b"one".to_vec(), b"other".to_vec()]);
}
