use chrono::DateTime;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::samples::append;

/// A committee with acts 1 to n, each a second after the one before, an attachment, a desk file and
/// keys.
fn committee(acts: u32) -> (TempDir, Ledger) {
    let home = tempfile::tempdir().unwrap();
    let ledger = Ledger::create(&home.path().join("committee")).unwrap();
    for number in 1..=acts {
        append(&ledger, number);
    }
    ledger.blobs().put(&mut &b"a protocol"[..], 100).unwrap();
    ledger
        .desk()
        .replace(Uuid::from_u128(9), "draft", "half a sentence")
        .unwrap();
    ledger.keys().replace("wrapped").unwrap();
    (home, ledger)
}

fn moment(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).unwrap()
}

fn back_up(ledger: &Ledger, into: &Path) -> Result<Backup, BackUpError> {
    ledger.back_up(into, moment(100))
}

fn acts(ledger: &Ledger) -> Vec<u128> {
    let read = ledger.log().read_from(Sequence(1));
    read.map(|placed| placed.unwrap().act.id.as_u128())
        .collect()
}

#[test]
fn what_is_put_back_is_what_was_there() {
    let (home, ledger) = committee(3);
    let (place, back) = (home.path().join("disk"), home.path().join("back"));
    let made = ledger.checkpoints().make(ledger.log(), &[7; 32], moment(9));
    let made = made.unwrap();
    let backup = back_up(&ledger, &place).unwrap();
    assert_eq!(backup_in(&place).unwrap(), Some(backup.clone()));
    assert_eq!(restore(&place, &back, None, None).unwrap(), Sequence(3));
    let restored = Ledger::open(&back).unwrap();
    assert_eq!(acts(&restored), [1, 2, 3]);
    assert_eq!(restored.log().head_digest(), backup.head);
    let standing = restored.checkpoints().verify(restored.log()).unwrap();
    assert_eq!(standing.last(), made.as_ref());
    let blob = restored.blobs().find(Digest::of(b"a protocol")).unwrap();
    assert_eq!(restored.blobs().read(&blob).unwrap(), b"a protocol");
    let draft: Option<String> = restored.desk().read(Uuid::from_u128(9), "draft").unwrap();
    assert_eq!(draft.as_deref(), Some("half a sentence"));
    let keys: Option<String> = restored.keys().read().unwrap();
    assert_eq!(keys.as_deref(), Some("wrapped"));
}

#[test]
fn a_later_backup_adds_what_is_new_and_an_earlier_moment_can_be_put_back() {
    let (home, ledger) = committee(3);
    let place = home.path().join("disk");
    back_up(&ledger, &place).unwrap();
    append(&ledger, 4);
    append(&ledger, 5);
    ledger
        .checkpoints()
        .make(ledger.log(), &[7; 32], moment(9))
        .unwrap();
    assert_eq!(back_up(&ledger, &place).unwrap().acts, Sequence(5));
    for (until, expected) in [(1, 1), (4, 4), (9, 5)] {
        let back = home.path().join(format!("back-{until}"));
        let there = restore(&place, &back, Some(moment(until)), None).unwrap();
        assert_eq!(there, Sequence(expected), "until {until}");
        let restored = Ledger::open(&back).unwrap();
        assert_eq!(acts(&restored).len(), usize::try_from(expected).unwrap());
        restored.checkpoints().verify(restored.log()).unwrap();
        append(&restored, 77);
    }
    let early = restore(&place, &home.path().join("early"), Some(moment(0)), None);
    assert!(matches!(early, Err(RestoreError::TooEarly)));
}

#[test]
fn a_backup_that_was_interrupted_leaves_the_one_before() {
    let (home, ledger) = committee(2);
    let place = home.path().join("disk");
    back_up(&ledger, &place).unwrap();
    let before = fs::read(place.join(MANIFEST)).unwrap();
    append(&ledger, 3);
    back_up(&ledger, &place).unwrap();
    // Everything was copied but the last file.
    fs::write(place.join(MANIFEST), before).unwrap();
    let back = home.path().join("back");
    assert_eq!(restore(&place, &back, None, None).unwrap(), Sequence(2));
    assert_eq!(acts(&Ledger::open(&back).unwrap()), [1, 2]);
    assert_eq!(back_up(&ledger, &place).unwrap().acts, Sequence(3));
}

#[test]
fn nothing_is_written_over_what_is_not_an_earlier_backup_of_the_same_record() {
    let (home, ledger) = committee(2);
    let (_other_home, other) = committee(2);
    let place = home.path().join("disk");
    back_up(&ledger, &place).unwrap();
    assert!(matches!(
        back_up(&other, &place),
        Err(BackUpError::OtherCommittee)
    ));
    // Put back from an older backup, it lacks acts that the backup has.
    let older = home.path().join("older");
    restore(&place, &older, Some(moment(1)), None).unwrap();
    let older = Ledger::open(&older).unwrap();
    append(&older, 50);
    let refused = back_up(&older, &place).unwrap_err();
    assert!(
        matches!(refused, BackUpError::Ahead { acts: Sequence(2) }),
        "{refused}"
    );
    let photos = home.path().join("photos");
    fs::create_dir(&photos).unwrap();
    fs::write(photos.join("summer.jpg"), "x").unwrap();
    assert!(matches!(
        back_up(&ledger, &photos),
        Err(BackUpError::Occupied)
    ));
    assert!(matches!(
        restore(&photos, &home.path().join("x"), None, None),
        Err(RestoreError::NoBackup)
    ));
    assert!(matches!(
        restore(&place, &photos, None, None),
        Err(RestoreError::NotEmpty)
    ));
    let (_empty_home, empty) = committee(0);
    let nowhere = home.path().join("nowhere");
    assert!(matches!(back_up(&empty, &nowhere), Err(BackUpError::Empty)));
}

#[test]
fn a_damaged_backup_is_not_put_back_as_if_it_were_whole() {
    let (home, ledger) = committee(3);
    let place = home.path().join("disk");
    back_up(&ledger, &place).unwrap();
    let segment = segment_path(&place.join("journal"), 1);
    let whole = fs::read(&segment).unwrap();
    for at in (0..whole.len()).step_by(7) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&segment, changed).unwrap();
        let back = home.path().join(format!("back-{at}"));
        assert!(restore(&place, &back, None, None).is_err(), "byte {at}");
        assert!(Ledger::open(&back).is_err(), "byte {at}");
    }
    fs::write(&segment, &whole[..whole.len() - 1]).unwrap();
    assert!(restore(&place, &home.path().join("short"), None, None).is_err());
}

#[test]
fn what_cannot_be_put_back_leaves_nothing_in_the_way() {
    let (home, ledger) = committee(3);
    let (place, back) = (home.path().join("disk"), home.path().join("back"));
    back_up(&ledger, &place).unwrap();
    let early = restore(&place, &back, Some(moment(-1)), None);
    assert!(matches!(early, Err(RestoreError::TooEarly)), "{early:?}");
    assert_eq!(RealDisk.names(&back).unwrap(), Vec::<String>::new());
    assert_eq!(restore(&place, &back, None, None).unwrap(), Sequence(3));
}

#[test]
fn what_was_put_back_takes_the_place_of_an_empty_folder_only() {
    let (home, ledger) = committee(2);
    let (place, back) = (home.path().join("disk"), home.path().join("back"));
    back_up(&ledger, &place).unwrap();
    restore(&place, &back, None, None).unwrap();
    let occupied = put_in_place(&back, ledger.folder());
    assert!(matches!(occupied, Err(RestoreError::NotEmpty)));
    let named = home.path().join("named");
    fs::create_dir(&named).unwrap();
    put_in_place(&back, &named).unwrap();
    assert_eq!(acts(&Ledger::open(&named).unwrap()), [1, 2]);
}

#[test]
fn whether_a_folder_can_take_a_backup_is_said_without_writing_it() {
    let (home, ledger) = committee(2);
    let place = home.path().join("disk");
    ledger.may_back_up(&place, moment(1)).unwrap();
    assert!(!place.exists());
    fs::create_dir(&place).unwrap();
    fs::write(place.join("photo.jpg"), b"a photo").unwrap();
    let occupied = ledger.may_back_up(&place, moment(1));
    assert!(matches!(occupied, Err(BackUpError::Occupied)));
}

#[test]
fn what_was_put_aside_is_backed_up_and_put_back_as_well() {
    let (home, ledger) = committee(2);
    let aside = ledger.folder().join("journal/set-aside");
    std::fs::create_dir(&aside).unwrap();
    std::fs::write(aside.join("00000001-12-1"), b"torn").unwrap();
    let (place, back) = (home.path().join("disk"), home.path().join("back"));
    back_up(&ledger, &place).unwrap();
    restore(&place, &back, None, None).unwrap();
    let kept = std::fs::read(back.join("journal/set-aside/00000001-12-1"));
    assert_eq!(kept.unwrap(), b"torn");
}
