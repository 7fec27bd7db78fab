use std::io::ErrorKind;

use super::*;
use crate::disk::{
    RealDisk,
    simulated::{Fault, SimulatedDisk, Survives},
};

const VOTE: Uuid = Uuid::from_u128(0xB0);
const OTHER: Uuid = Uuid::from_u128(0xB1);
const FOR: u8 = 1;
const AGAINST: u8 = 2;

fn person(number: u128) -> Uuid {
    Uuid::from_u128(0xAAAA_0000 + number)
}

fn on(disk: &SimulatedDisk) -> BallotBoxes {
    BallotBoxes::open(
        Arc::new(disk.clone()),
        Path::new("/committee/ballots"),
        Sealer::NONE,
    )
    .unwrap()
}

fn file(boxes: &BallotBoxes, vote: Uuid, extension: &str) -> PathBuf {
    boxes.path(vote, extension)
}

#[test]
fn everybody_votes_once_and_the_box_holds_as_many_ballots_as_names() {
    let disk = SimulatedDisk::default();
    let boxes = on(&disk);
    boxes.make(VOTE, 3).unwrap();
    assert_eq!(boxes.look(VOTE).unwrap(), BoxContent::default());
    let mut codes = Vec::new();
    for (number, choice) in [(3, FOR), (1, AGAINST), (2, FOR)] {
        codes.push((boxes.put(VOTE, person(number), choice).unwrap(), choice));
        let again = boxes.put(VOTE, person(number), AGAINST);
        assert!(
            matches!(again, Err(PutBallotError::VotedAlready)),
            "{again:?}"
        );
    }
    let full = boxes.put(VOTE, person(4), FOR);
    assert!(matches!(full, Err(PutBallotError::Full)), "{full:?}");
    codes.sort_unstable();
    let content = boxes.look(VOTE).unwrap();
    assert_eq!(content.roll, [1, 2, 3].map(person));
    assert_eq!(content.ballots, codes);
    // Another process, later.
    assert_eq!(on(&disk).look(VOTE).unwrap(), content);
}

#[test]
fn a_code_is_eight_signs_in_two_groups() {
    for (bytes, text) in [
        ([0; 5], "0000-0000"),
        ([255; 5], "ZZZZ-ZZZZ"),
        ([0, 0, 0, 0, 33], "0000-0011"),
        ([0x08, 0x42, 0x10, 0x84, 0x21], "1111-1111"),
    ] {
        assert_eq!(BallotCode(bytes).to_string(), text);
    }
}

#[test]
fn the_file_has_one_size_and_shows_nobody_whatever_is_in_it() {
    let disk = SimulatedDisk::default();
    let boxes = on(&disk);
    boxes.make(VOTE, 7).unwrap();
    let content = || disk.content(&file(&boxes, VOTE, "box")).unwrap();
    let mut before = content();
    for number in 0..7 {
        boxes.put(VOTE, person(number), FOR).unwrap();
        let after = content();
        assert_eq!(after.len(), before.len());
        let same = before
            .iter()
            .zip(&after)
            .filter(|(one, other)| one == other);
        assert!(
            same.count() < before.len() / 4,
            "little of it stays as it was"
        );
        for known in 0..7 {
            let id = *person(known).as_bytes();
            assert!(
                !after.windows(16).any(|bytes| bytes == id),
                "an id can be read"
            );
        }
        before = after;
    }
}

#[test]
fn a_ballot_lies_anywhere_wherever_its_voter_does() {
    let key = Key::random().unwrap();
    let slips = [FOR, AGAINST].map(|choice| Slip {
        code: [choice; 5],
        choice,
    });
    let content = Content {
        electors: 2,
        roll: vec![person(1), person(2)],
        slips: slips.to_vec(),
    };
    let together = (0..400).filter(|_| {
        let file = sealed::seal(&key, VOTE, content.clone()).unwrap();
        let read = sealed::open(&key, VOTE, &file).unwrap();
        (read.roll[0] == person(1)) == (read.slips[0] == slips[0])
    });
    let together = together.count();
    // By chance it is 200, and less than 120 or more than 280 in one of 10^15 runs.
    assert!(
        (120..280).contains(&together),
        "{together} of 400 lie side by side"
    );
}

#[test]
fn a_box_that_is_not_what_was_written_is_lost() {
    let disk = SimulatedDisk::default();
    let boxes = on(&disk);
    boxes.make(VOTE, 3).unwrap();
    boxes.make(OTHER, 3).unwrap();
    boxes.put(VOTE, person(1), FOR).unwrap();
    let of = |name| disk.content(&file(&boxes, VOTE, name)).unwrap();
    let (whole, key) = (of("box"), of("key"));
    let lost = |name: &str, bytes: Option<&[u8]>| {
        disk.set_content(&file(&boxes, VOTE, name), bytes);
        let looked = boxes.look(VOTE);
        assert!(matches!(looked, Err(BoxError::Lost)), "{name}: {looked:?}");
        let put = boxes.put(VOTE, person(2), FOR);
        assert!(matches!(put, Err(PutBallotError::Lost)), "{name}: {put:?}");
    };
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        lost("box", Some(&flipped));
        lost("box", Some(&whole[..at]));
    }
    lost("box", Some(&[&whole[..], &[0]].concat()));
    let other = disk.content(&file(&boxes, OTHER, "box")).unwrap();
    lost("box", Some(&other));
    lost("box", None);
    disk.set_content(&file(&boxes, VOTE, "box"), Some(&whole));
    lost("key", Some(&key[1..]));
    lost("key", Some(&[0; 32]));
    lost("key", None);
    disk.set_content(&file(&boxes, VOTE, "key"), Some(&key));
    assert_eq!(boxes.look(VOTE).unwrap().roll, [person(1)]);
    // Under the key of another vote it opens no more.
    let other = disk.content(&file(&boxes, OTHER, "key")).unwrap();
    lost("key", Some(&other));
}

#[test]
fn nothing_of_a_destroyed_box_is_left_nor_of_the_boxes_before_it() {
    let disk = SimulatedDisk::default();
    let boxes = on(&disk);
    boxes.make(VOTE, 5).unwrap();
    boxes.make(OTHER, 5).unwrap();
    for number in 0..4 {
        boxes.put(VOTE, person(number), FOR).unwrap();
    }
    let key = Key::of(&disk.content(&file(&boxes, VOTE, "key")).unwrap()).unwrap();
    let readable = || {
        let contents = BTreeSet::from_iter(disk.all_contents());
        let read = contents
            .iter()
            .filter(|bytes| sealed::open(&key, VOTE, bytes).is_some());
        read.count()
    };
    assert_eq!(readable(), 1, "the boxes before the last vote can be read");
    boxes.destroy(VOTE).unwrap();
    assert_eq!(readable(), 0);
    assert!(!disk.all_contents().iter().any(|bytes| **bytes == *key.0));
    assert_eq!(boxes.there().unwrap(), [OTHER]);
    boxes.destroy(VOTE).unwrap();
    assert!(matches!(boxes.look(VOTE), Err(BoxError::Lost)));
    assert_eq!(boxes.look(OTHER).unwrap(), BoxContent::default());
}

#[test]
fn whichever_call_fails_a_vote_is_in_or_not_and_its_voter_was_told_the_truth() {
    let mut answers = BTreeSet::new();
    for at in 0..12 {
        for lasting in [false, true] {
            let disk = SimulatedDisk::default();
            let boxes = on(&disk);
            boxes.make(VOTE, 3).unwrap();
            let first = boxes.put(VOTE, person(1), AGAINST).unwrap();
            disk.set_fault(Some(Fault {
                at,
                lasting,
                kind: ErrorKind::Other,
            }));
            let put = boxes.put(VOTE, person(2), FOR);
            disk.set_fault(None);
            let (known, code) = match &put {
                Ok(code) => (Some(true), Some(*code)),
                Err(PutBallotError::Refused(_)) => (Some(false), None),
                Err(PutBallotError::Unknown { code, .. }) => (None, Some(*code)),
                Err(other) => panic!("{other}"),
            };
            answers.insert(known);
            for survives in Survives::ALL {
                let boxes = on(&disk.after_power_cut(survives));
                let content = boxes.look(VOTE).unwrap();
                let case = format!("call {at} fails, {survives:?} survives, told {put:?}");
                let is_in = content.roll.contains(&person(2));
                assert!(known.is_none_or(|known| known == is_in), "{case}: {is_in}");
                assert!(content.roll.contains(&person(1)), "{case}");
                assert!(content.ballots.contains(&(first, AGAINST)), "{case}");
                assert_eq!(content.ballots.len(), content.roll.len(), "{case}");
                let found = code.is_some_and(|code| content.ballots.contains(&(code, FOR)));
                assert_eq!(found, is_in, "{case}");
                // Whoever is on the roll does not vote again, whoever is not does.
                match boxes.put(VOTE, person(2), AGAINST) {
                    Err(PutBallotError::VotedAlready) => assert!(is_in, "{case}"),
                    Ok(_) => assert!(!is_in, "{case}"),
                    Err(other) => panic!("{case}: {other}"),
                }
            }
            // The same program goes on: what it shows is on the disk.
            let shown = boxes.look(VOTE).unwrap();
            assert!(known.is_none_or(|known| known == shown.roll.contains(&person(2))));
            let after = on(&disk.after_power_cut(Survives::Nothing))
                .look(VOTE)
                .unwrap();
            assert_eq!(after, shown, "call {at}");
        }
    }
    let all = [None, Some(false), Some(true)];
    assert_eq!(answers, BTreeSet::from(all), "every answer was given");
}

#[test]
fn whichever_call_fails_a_box_is_made_or_not_there_and_destroyed_for_good() {
    for at in 0..20 {
        let disk = SimulatedDisk::default();
        let boxes = on(&disk);
        boxes.make(OTHER, 3).unwrap();
        boxes.put(OTHER, person(1), FOR).unwrap();
        disk.set_fault(Some(Fault {
            at,
            lasting: false,
            kind: ErrorKind::StorageFull,
        }));
        let made = boxes.make(VOTE, 3);
        let destroyed = boxes.destroy(OTHER);
        disk.set_fault(None);
        for survives in Survives::ALL {
            let boxes = on(&disk.after_power_cut(survives));
            if made.is_ok() {
                assert_eq!(
                    boxes.look(VOTE).unwrap(),
                    BoxContent::default(),
                    "call {at}"
                );
            } else {
                assert!(matches!(boxes.look(VOTE), Err(BoxError::Lost)), "call {at}");
            }
            if destroyed.is_ok() {
                assert!(
                    !boxes.there().unwrap().contains(&OTHER),
                    "call {at} {survives:?}"
                );
            }
            boxes.destroy(OTHER).unwrap();
            assert!(matches!(boxes.look(OTHER), Err(BoxError::Lost)));
        }
    }
}

#[cfg(unix)]
#[test]
fn box_and_key_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let boxes = BallotBoxes::open(
        Arc::new(RealDisk),
        &folder.path().join("ballots"),
        Sealer::NONE,
    )
    .unwrap();
    boxes.make(VOTE, 3).unwrap();
    boxes.put(VOTE, person(1), FOR).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&boxes.folder), 0o700);
    for extension in ["box", "key"] {
        assert_eq!(mode(&file(&boxes, VOTE, extension)), 0o600);
    }
    let names = RealDisk.names(&boxes.folder).unwrap();
    assert_eq!(names.len(), 2, "{names:?}");
    boxes.destroy(VOTE).unwrap();
    assert!(RealDisk.names(&boxes.folder).unwrap().is_empty());
}
