//! Ballot boxes: any file and any key, and any content sealed with the key that lies beside it.
#![no_main]
#![forbid(unsafe_code)]

use std::sync::LazyLock;

use fuzz::{Folder, let_readers_catch};
use libfuzzer_sys::fuzz_target;
use quorate_ledger::{Ledger, PutBallotError};
use quorate_record::Sealer;
use uuid::Uuid;

static FOLDER: LazyLock<Folder> = LazyLock::new(Folder::new);
static LEDGER: LazyLock<Ledger> = LazyLock::new(|| Ledger::open(FOLDER.path()).unwrap());

const VOTE: Uuid = Uuid::from_u128(1);
const VOTER: Uuid = Uuid::from_u128(2);
const KEY: [u8; 32] = [9; 32];

fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    let boxes = LEDGER.ballot_boxes();
    let (key, content) = match data.split_first() {
        Some((0, data)) => {
            let (key, content) = data.split_at(data.len().min(32));
            (key, content.to_vec())
        }
        Some((_, plain)) => {
            let prefix = b"QBox\x01\0\0\0";
            let context = [&prefix[..], VOTE.as_bytes()].concat();
            let sealed = Sealer::with_key(KEY.into()).seal(&context, [1; 24], plain.to_vec());
            (&KEY[..], [&prefix[..], &sealed.unwrap()].concat())
        }
        None => return,
    };
    FOLDER.write(&format!("ballots/{VOTE}.key"), key);
    FOLDER.write(&format!("ballots/{VOTE}.box"), &content);
    let Ok(before) = boxes.look(VOTE) else {
        assert!(boxes.put(VOTE, VOTER, 1).is_err());
        return;
    };
    assert_eq!(before.roll.len(), before.ballots.len());
    let put = boxes.put(VOTE, VOTER, 1);
    let after = boxes.look(VOTE).unwrap();
    match put {
        Ok(code) => {
            // One more name, one more ballot, and all of those before.
            assert_eq!(after.roll.len(), before.roll.len() + 1);
            assert!(after.roll.contains(&VOTER) && after.ballots.contains(&(code, 1)));
            assert!(before.roll.iter().all(|name| after.roll.contains(name)));
            assert!(before.ballots.iter().all(|ballot| after.ballots.contains(ballot)));
            let twice = boxes.put(VOTE, VOTER, 2);
            assert!(matches!(twice, Err(PutBallotError::VotedAlready)));
        }
        Err(PutBallotError::VotedAlready) => assert!(before.roll.contains(&VOTER)),
        Err(PutBallotError::Full) => assert_eq!(after, before),
        Err(other) => panic!("{other}"),
    }
});
