//! What `verify` compares with what was kept elsewhere, and what it says it could not check.

use std::fs;
use std::sync::Arc;

use chrono::Duration;
use quorate_api::opener::Opener;
use quorate_api::verification::{Elsewhere, NotIntact, Unchecked, Verified, verify};
use quorate_ledger::checkpoint::Signer;
use quorate_ledger::{CheckpointFault, OpenError};
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::json;
use tempfile::TempDir;
use zeroize::Zeroizing;

fn log(test: &TestHouse, title: &str) {
    let request = json!({
        "submission": "application", "title": title, "summary": "s", "applicant": "Somebody",
        "organisation": "An organisation", "language": "en", "documents": [], "interest": "none",
    });
    test.call("Ada", "log_submission", request);
}

/// A committee that nobody has open, in its second day: not all acts are signed for.
fn left() -> TempDir {
    left_after(&["Two", "Three"])
}

/// The same after these acts of its second day, of which only the first is signed for.
fn left_after(titles: &[&str]) -> TempDir {
    let test = TestHouse::with_committee("shenzhen-ai-2022");
    log(&test, "One");
    test.clock.pass(Duration::days(1));
    let again = json!({ "name": "Ada", "passphrase": PASSPHRASE });
    test.sign("Ada", "sign_in", again);
    for title in titles {
        log(&test, title);
    }
    let TestHouse { house, folder, .. } = test;
    drop(Arc::into_inner(house).unwrap());
    folder
}

fn opened(home: &TempDir, elsewhere: &Elsewhere) -> Result<Verified, NotIntact> {
    let opener = Opener::Person {
        name: "Ada".to_owned(),
        passphrase: PASSPHRASE.to_owned().into(),
    };
    verify(&home.path().join("committee"), elsewhere, Some(&opener))
}

/// The key of a committee's checkpoints, and the one of so many acts.
fn kept(home: &TempDir, size: u64) -> Elsewhere {
    let key = opened(home, &Elsewhere::default()).unwrap().key.unwrap();
    let note = format!("committee/checkpoints/{size:012}.txt");
    Elsewhere {
        checkpoint: Some(fs::read_to_string(home.path().join(note)).unwrap()),
        key: Some(quorate_ledger::VerifyingKey::parse(&key).unwrap()),
    }
}

#[test]
fn what_was_kept_elsewhere_is_compared_and_what_was_not_is_said() {
    use Unchecked::{ActsSinceCheckpoint, KeyFromFolder, NothingFromElsewhere};
    let home = left();
    let alone = opened(&home, &Elsewhere::default()).unwrap();
    let all = [ActsSinceCheckpoint, KeyFromFolder, NothingFromElsewhere];
    assert_eq!(alone.unchecked, all);
    assert!(alone.signed > 0 && alone.signed < alone.acts, "{alone:?}");
    for what in [
        Unchecked::Sealed,
        Unchecked::Views,
        ActsSinceCheckpoint,
        KeyFromFolder,
        NothingFromElsewhere,
    ] {
        assert_eq!(serde_json::to_value(what).unwrap(), what.code());
    }

    let of_this = kept(&home, alone.signed);
    assert_eq!(
        opened(&home, &of_this).unwrap().unchecked,
        [ActsSinceCheckpoint]
    );
    let key_alone = Elsewhere {
        checkpoint: None,
        ..of_this.clone()
    };
    let unchecked = opened(&home, &key_alone).unwrap().unchecked;
    assert_eq!(unchecked, [ActsSinceCheckpoint, NothingFromElsewhere]);
    let note_alone = Elsewhere {
        key: None,
        ..of_this.clone()
    };
    let unchecked = opened(&home, &note_alone).unwrap().unchecked;
    assert_eq!(unchecked, [ActsSinceCheckpoint, KeyFromFolder]);

    // The same people and the same cases, and another committee.
    let other = left();
    assert!(matches!(
        opened(&other, &key_alone),
        Err(NotIntact::OtherKey)
    ));
    assert!(matches!(
        opened(&other, &note_alone),
        Err(NotIntact::StrangeCheckpoint)
    ));
    let its_key = Elsewhere {
        checkpoint: note_alone.checkpoint.clone(),
        ..kept(&other, alone.signed)
    };
    assert!(matches!(
        opened(&other, &its_key),
        Err(NotIntact::StrangeCheckpoint)
    ));
}

#[test]
fn where_every_act_is_signed_for_nothing_is_said_of_later_ones() {
    let home = left_after(&["Two"]);
    let alone = opened(&home, &Elsewhere::default()).unwrap();
    assert_eq!(alone.signed, alone.acts);
    let all = opened(&home, &kept(&home, alone.signed)).unwrap();
    assert_eq!(all.unchecked, []);
}

#[test]
fn a_record_that_nobody_signs_for_any_more_is_not_the_one_whose_key_was_kept() {
    let home = left();
    let signed = opened(&home, &Elsewhere::default()).unwrap().signed;
    let both = kept(&home, signed);
    let key = Elsewhere {
        checkpoint: None,
        ..both.clone()
    };
    // A key of this record's name, with which nothing was signed: whoever signed the record anew
    // cannot have the key that was kept.
    let seed = Zeroizing::new([7; 32]);
    let name = both.key.as_ref().unwrap().name();
    let of_that_name = Elsewhere {
        checkpoint: None,
        key: Some(Signer::new(name, seed).verifying_key()),
    };
    let answer = opened(&home, &of_that_name);
    assert!(matches!(answer, Err(NotIntact::OtherKey)));
    let checkpoints = |home: &TempDir| home.path().join("committee/checkpoints");
    // Another record, beside which lies the key of this one: it is no secret.
    let other = left();
    for note in fs::read_dir(checkpoints(&other)).unwrap() {
        fs::remove_file(note.unwrap().path()).unwrap();
    }
    let of_this = checkpoints(&home).join("key.txt");
    fs::copy(&of_this, checkpoints(&other).join("key.txt")).unwrap();
    assert!(matches!(opened(&other, &key), Err(NotIntact::OtherKey)));
    // This one without what was signed, then also without its key.
    for note in fs::read_dir(checkpoints(&home)).unwrap() {
        let note = note.unwrap().path();
        if note != of_this {
            fs::remove_file(note).unwrap();
        }
    }
    assert!(matches!(opened(&home, &key), Err(NotIntact::OtherKey)));
    fs::remove_dir_all(checkpoints(&home)).unwrap();
    assert!(matches!(opened(&home, &key), Err(NotIntact::OtherKey)));
    // A checkpoint alone cannot be held against a key that is gone.
    let note_alone = Elsewhere { key: None, ..both };
    assert!(matches!(
        opened(&home, &note_alone),
        Err(NotIntact::Checkpoint(CheckpointFault::Key))
    ));
}

#[test]
fn of_a_record_that_nobody_opens_only_what_is_whole_is_said() {
    let home = left();
    let closed = |elsewhere: &Elsewhere| verify(&home.path().join("committee"), elsewhere, None);
    let whole = opened(&home, &Elsewhere::default()).unwrap();
    let seen = closed(&Elsewhere::default()).unwrap();
    assert_eq!(seen.unchecked, [Unchecked::Sealed]);
    assert_eq!(seen.acts, whole.acts);
    assert_eq!((seen.head, seen.root, seen.key), (None, None, None));
    let of_this = kept(&home, whole.signed);
    let note_alone = Elsewhere {
        key: None,
        ..of_this.clone()
    };
    let key_alone = Elsewhere {
        checkpoint: None,
        ..of_this
    };
    for elsewhere in [note_alone, key_alone] {
        let refused = closed(&elsewhere);
        assert!(matches!(refused, Err(NotIntact::Open(OpenError::Sealed))));
    }
}
