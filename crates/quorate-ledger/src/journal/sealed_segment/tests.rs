use std::collections::HashSet;
use std::path::PathBuf;

use quorate_record::seal::NONCE_BYTES;

use super::*;
use crate::disk::{RealDisk, simulated::SimulatedDisk};
use crate::journal::checking::Unchecked;
use crate::journal::samples::{act, folder, open, sealers};
use crate::journal::scan::segment_path;
use crate::journal::{Checked, Journal, OpenJournalError};
use crate::{DamageKind, Log as _, ReadError};

fn index(segment: u32) -> PathBuf {
    index_path(folder(), segment)
}

/// A disk with twenty acts in some segments, opened once after that and closed in good order.
fn disk(sealer: &Sealer) -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    for numbers in [1..=10, 11..=20] {
        let journal = open(&disk, sealer).unwrap();
        for number in numbers {
            journal.append(journal.head(), &[act(number)]).unwrap();
        }
    }
    drop(open(&disk, sealer).unwrap());
    assert!(disk.content(&segment_path(folder(), 4)).is_some());
    disk
}

/// The first segment of another record whose acts are as long.
fn strange(sealer: &Sealer) -> Vec<u8> {
    let another = SimulatedDisk::default();
    let journal = open(&another, sealer).unwrap();
    for number in 1..=10 {
        let mut other = act(number);
        other.events[0].kind = "note_ended".to_owned();
        journal.append(journal.head(), &[other]).unwrap();
    }
    another.content(&segment_path(folder(), 1)).unwrap()
}

fn numbers(journal: &Journal) -> Vec<u128> {
    let read = journal.read_from(Sequence(1));
    let read = read.map(|placed| placed.unwrap().act.id.as_u128());
    read.collect()
}

/// A root, and proofs that it has its acts and continues those before.
type Proven = (Option<Digest>, Vec<Option<Vec<Digest>>>);

/// What a journal answers about its acts: roots, proofs and where each is found.
fn proofs(journal: &Journal) -> Vec<Proven> {
    for number in 1..=20 {
        let found = journal.outcome(Uuid::from_u128(number)).unwrap();
        assert_eq!(found, Some(Sequence(number as u64)));
    }
    // Ends as an id does that is there.
    let other = Uuid::from_u128((1 << 64) + 3);
    assert_eq!(journal.outcome(other).unwrap(), None);
    assert_eq!(journal.root(21).unwrap(), None);
    assert_eq!(journal.inclusion(Sequence(20), 21).unwrap(), None);
    assert_eq!(journal.consistency(20, 21).unwrap(), None);
    let of = |size: u64| {
        let included = (1..=size).map(|act| journal.inclusion(Sequence(act), size).unwrap());
        let continued = (0..=size).map(|earlier| journal.consistency(earlier, size).unwrap());
        (
            journal.root(size).unwrap(),
            included.chain(continued).collect(),
        )
    };
    [0, 1, 7, 12, 19, 20].map(of).into()
}

/// Opens and reads, without and with what is known of finished segments: nothing may differ.
fn check_same(disk: &SimulatedDisk, sealer: &Sealer) {
    let opened = open(disk, sealer).unwrap();
    assert_eq!(numbers(&opened), (1..=20).collect::<Vec<_>>());
    opened.verify().unwrap();
    let found = (opened.head_digest(), proofs(&opened));
    while opened.check_some(None).unwrap() != Checked::All {}
    drop(opened);
    for segment in 1..10 {
        disk.set_content(&index(segment), None);
    }
    let plain = open(disk, sealer).unwrap();
    assert_eq!((plain.head_digest(), proofs(&plain)), found);
}

#[test]
fn a_journal_is_the_same_with_what_is_known_of_its_finished_segments() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        assert!(disk.content(&index(1)).is_some());
        check_same(&disk, &sealer);
    }
}

#[test]
fn no_two_parts_are_sealed_with_the_same_random_bytes() {
    let [_, sealer] = sealers();
    let mut seen = HashSet::new();
    for stored in [1, 2, 1, 2].map(|segment| disk(&sealer).content(&index(segment)).unwrap()) {
        for bytes in stored[FRAME_BYTES..].windows(NONCE_BYTES) {
            assert!(seen.insert(bytes.to_vec()), "{bytes:?}");
        }
    }
}

#[test]
fn the_segment_that_is_written_to_has_none() {
    let disk = disk(&Sealer::NONE);
    let last = (1..=u32::from(u8::MAX))
        .take_while(|segment| disk.content(&segment_path(folder(), *segment)).is_some())
        .last()
        .unwrap();
    assert!(disk.content(&index(last - 1)).is_some());
    assert!(disk.content(&index(last)).is_none());
}

#[test]
fn what_does_not_fit_is_made_anew_from_the_segment() {
    for sealer in sealers() {
        let whole = disk(&sealer).content(&index(2)).unwrap();
        let other = disk(&sealer).content(&index(1)).unwrap();
        let mut damaged: Vec<Vec<u8>> = (0..whole.len())
            .step_by(9)
            .map(|at| {
                let mut bytes = whole.clone();
                bytes[at] ^= 4;
                bytes
            })
            .collect();
        damaged.extend([Vec::new(), whole[..40].to_vec(), other]);
        for bytes in damaged {
            let disk = disk(&sealer);
            disk.set_content(&index(2), Some(&bytes));
            check_same(&disk, &sealer);
        }
    }
}

#[test]
fn damage_in_a_finished_segment_is_found_afterwards_and_named() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        let path = segment_path(folder(), 1);
        let mut bytes = disk.content(&path).unwrap();
        bytes[200] ^= 1;
        disk.set_content(&path, Some(&bytes));
        let opened = open(&disk, &sealer).unwrap();
        let found = loop {
            match opened.check_some(None) {
                Ok(Checked::All) => panic!("the damage was not found"),
                Ok(_) => {}
                Err(ReadError::Damaged(damage)) => break damage,
                Err(error) => panic!("{error}"),
            }
        };
        assert_eq!((found.segment, found.sequence), (1, Sequence(1)));
        // Nobody reads it as if it were whole, either.
        assert!(opened.read_from(Sequence(1)).next().unwrap().is_err());
    }
}

#[test]
fn where_the_acts_beside_a_segment_are_gone_it_is_read_and_held_against_what_was_noted() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        let opened = open(&disk, &sealer).unwrap();
        let proven = proofs(&opened);
        drop(opened);
        // What lies beside is taken away, or is that of another segment, after the opening.
        let other = disk.content(&index(2));
        for left in [None, other] {
            let opened = open(&disk, &sealer).unwrap();
            let noted = disk.content(&index(1));
            disk.set_content(&index(1), left.as_deref());
            assert_eq!(proofs(&opened), proven);
            disk.set_content(&index(1), noted.as_deref());
        }
        // Acts of another record in its place, each of them whole, prove nothing.
        disk.set_content(&segment_path(folder(), 1), Some(&strange(&sealer)));
        let opened = open(&disk, &sealer).unwrap();
        disk.set_content(&index(1), None);
        let proof = opened.inclusion(Sequence(1), 20);
        assert!(matches!(proof, Err(ReadError::Damaged(_))), "{proof:?}");
    }
}

/// What was noted of a segment may be wrong, and its acts those that were recorded.
#[test]
fn a_finished_segment_whose_digest_differs_is_judged_by_its_acts() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        let forged = |change: fn(&mut Unchecked)| {
            let opened = open(&disk, &sealer).unwrap();
            for known in opened.unchecked.lock().unwrap().iter_mut() {
                known.digest = Digest::ZERO;
                change(known);
            }
            opened
        };
        let opened = forged(|_| ());
        let finished = opened.unchecked();
        assert!(finished > 1);
        for left in (0..finished).rev() {
            assert_eq!(opened.check_some(None).unwrap(), Checked::Whole);
            assert_eq!(opened.unchecked(), left);
        }
        assert_eq!(opened.check_some(None).unwrap(), Checked::All);
        assert_eq!(disk.content(&index(1)), None, "what was wrong is gone");
        drop(opened);
        check_same(&disk, &sealer);

        let damaged = |opened: &Journal| match opened.check_some(None) {
            Err(ReadError::Damaged(damage)) => (damage.sequence, damage.what),
            other => panic!("{other:?}"),
        };
        drop(open(&disk, &sealer).unwrap());
        let after_another = forged(|known| known.previous = Digest::of(b"another"));
        assert_eq!(damaged(&after_another), (Sequence(1), DamageKind::Chain));
        drop(after_another);
        // As long as the others and whole, each continuing the one before.
        disk.set_content(&segment_path(folder(), 1), Some(&strange(&sealer)));
        let opened = forged(|_| ());
        assert_eq!(damaged(&opened), (Sequence(1), DamageKind::Chain));
    }
}

#[test]
fn a_segment_of_another_length_is_read_at_once() {
    let disk = disk(&Sealer::NONE);
    let path = segment_path(folder(), 2);
    let mut bytes = disk.content(&path).unwrap();
    bytes.pop();
    disk.set_content(&path, Some(&bytes));
    let opened = open(&disk, &Sealer::NONE);
    assert!(matches!(opened, Err(OpenJournalError::Damaged(_))));
}

#[test]
fn what_is_noted_of_a_segment_is_read_as_it_was_noted_wherever_the_segment_begins() {
    for sealer in sealers() {
        let disk = disk(&sealer);
        for number in 1..=4 {
            let Some(read) = SealedSegment::read(&disk, folder(), number, &sealer).unwrap() else {
                assert_eq!(disk.content(&index(number)), None, "{number}");
                continue;
            };
            assert_eq!(read.bytes, u64::from(*read.ends.last().unwrap()));
            let acts = acts(&disk, folder(), number, &sealer, read.acts).unwrap();
            let ids: Vec<_> = acts.unwrap().iter().map(|act| act.id.as_u128()).collect();
            let first = u128::from(read.first.0);
            assert_eq!(ids, (first..).take(read.ends.len()).collect::<Vec<_>>());
            assert_eq!(
                read.marks,
                ids.iter().map(|id| *id as u32).collect::<Vec<_>>()
            );
        }
    }
}

/// Each has a sum that is right: only what it says does not fit.
#[test]
fn a_note_that_contradicts_itself_counts_as_none() {
    let sealer = Sealer::NONE;
    let disk = disk(&sealer);
    let known = SealedSegment::read(&disk, folder(), 2, &sealer)
        .unwrap()
        .unwrap();
    let parsed = |change: fn(&mut SealedSegment)| {
        let mut changed = known.clone();
        change(&mut changed);
        SealedSegment::parse(&changed.plain(), 2, &sealer)
    };
    assert_eq!(parsed(|_| ()).as_ref(), Some(&known));
    // As many roots as its acts have from where they begin.
    for first in 1..20 {
        let mut later = known.clone();
        let mut tree = Tree::starting_at(first - 1);
        (0..known.ends.len()).for_each(|_| tree.push(Digest::ZERO));
        later.first = Sequence(first);
        later.parts = tree.parts();
        assert_eq!(
            SealedSegment::parse(&later.plain(), 2, &sealer),
            Some(later),
            "{first}"
        );
    }
    let contradictions: [fn(&mut SealedSegment); 6] = [
        |known| known.segment = 3,
        |known| known.first = Sequence::ZERO,
        |known| known.bytes += 1,
        |known| known.marks.reverse(),
        |known| known.parts.truncate(known.parts.len() - 1),
        |known| known.parts.push(Digest::ZERO),
    ];
    for (number, change) in contradictions.into_iter().enumerate() {
        assert_eq!(parsed(change), None, "{number}");
    }
}

#[test]
fn a_part_is_sealed_for_its_place() {
    assert_eq!(context(0x0102, 2), b"segment\x02\x01\0\0\x02");
}

#[test]
fn a_note_that_cannot_be_read_is_a_fault_and_not_one_that_is_missing() {
    let home = tempfile::tempdir().unwrap();
    let read = || SealedSegment::read(&RealDisk, home.path(), 1, &Sealer::NONE);
    assert_eq!(read().unwrap(), None);
    let path = index_path(home.path(), 1);
    std::os::unix::fs::symlink(&path, &path).unwrap();
    assert_ne!(read().unwrap_err().kind(), io::ErrorKind::NotFound);
}
