use chrono::DateTime;
use quorate_record::tree;

use super::*;
use crate::disk::simulated::{Fault, SimulatedDisk, Survives};
use crate::{Ledger, samples::append};

const SEED: [u8; 32] = [7; 32];

fn moment(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 500).unwrap()
}

fn ledger(folder: &Path, acts: u32) -> Ledger {
    let ledger = Ledger::create(folder).unwrap();
    for number in 1..=acts {
        append(&ledger, number);
    }
    ledger
}

fn sign(ledger: &Ledger, second: i64) -> Option<Checkpoint> {
    let made = ledger
        .checkpoints()
        .make(ledger.log(), &SEED, moment(second));
    made.unwrap()
}

#[test]
fn a_checkpoint_is_made_once_for_each_head_and_stands_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(folder.path(), 0);
    assert_eq!(sign(&ledger, 10), None, "nothing is recorded yet");
    append(&ledger, 1);
    append(&ledger, 2);
    let made = sign(&ledger, 10).unwrap();
    assert_eq!((made.size, made.at.timestamp()), (2, 10));
    assert_eq!(sign(&ledger, 20), Some(made.clone()), "the head has one");
    append(&ledger, 3);
    let later = sign(&ledger, 30).unwrap();
    drop(ledger);
    let ledger = Ledger::open(folder.path()).unwrap();
    let standing = ledger.checkpoints().verify(ledger.log()).unwrap();
    assert_eq!(standing, [made.clone(), later.clone()]);
    let proof = ledger.log().consistency(2, 3).unwrap().unwrap();
    assert!(tree::is_continued((2, made.root), (3, later.root), &proof));
}

#[test]
fn a_record_written_anew_is_not_the_one_that_was_signed_for() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let signed = ledger(one.path(), 2);
    sign(&signed, 10);
    drop(signed);
    let rewritten = ledger(other.path(), 2);
    drop(rewritten);
    std::fs::rename(
        one.path().join("checkpoints"),
        other.path().join("checkpoints"),
    )
    .unwrap();
    let rewritten = Ledger::open(other.path()).unwrap();
    let fault = rewritten.checkpoints().verify(rewritten.log()).unwrap_err();
    assert!(
        matches!(fault, CheckpointFault::Journal { size: 2 }),
        "{fault}"
    );
}

#[test]
fn a_shorter_journal_and_a_changed_note_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(folder.path(), 2);
    sign(&ledger, 10);
    let checkpoints = folder.path().join("checkpoints");
    let note = checkpoints.join("000000000002.txt");
    let fault = || ledger.checkpoints().verify(ledger.log()).unwrap_err();
    std::fs::copy(&note, checkpoints.join("000000000005.txt")).unwrap();
    assert!(matches!(fault(), CheckpointFault::Journal { size: 5 }));
    let text = std::fs::read_to_string(&note).unwrap();
    std::fs::write(&note, text.replace("00:00:10", "00:00:11")).unwrap();
    assert!(matches!(
        fault(),
        CheckpointFault::Note {
            size: 2,
            what: CheckpointError::Signature
        }
    ));
    std::fs::remove_file(checkpoints.join("key.txt")).unwrap();
    assert!(matches!(fault(), CheckpointFault::Key));
}

#[test]
fn a_checkpoint_that_was_made_is_there_after_a_power_cut_also_if_the_attempt_before_failed() {
    // The journal lies on a disk of its own: only the checkpoint's calls fail here.
    let home = tempfile::tempdir().unwrap();
    let ledger = ledger(home.path(), 2);
    let folder = Path::new("/committee/checkpoints");
    let mut failed = 0;
    for at in 0..20 {
        let disk = SimulatedDisk::default();
        let checkpoints = Checkpoints::new(Arc::new(disk.clone()), folder);
        disk.set_fault(Some(Fault {
            at,
            lasting: false,
            kind: io::ErrorKind::Other,
        }));
        let make = || checkpoints.make(ledger.log(), &SEED, moment(10));
        failed += usize::from(make().is_err());
        disk.set_fault(None);
        make().unwrap();
        for survives in Survives::ALL {
            let disk = disk.after_power_cut(survives);
            let checkpoints = Checkpoints::new(Arc::new(disk), folder);
            let standing = checkpoints.verify(ledger.log()).unwrap();
            assert_eq!(standing.len(), 1, "{at} {survives:?}");
        }
    }
    assert!(failed > 8, "{failed} calls failed");
}
