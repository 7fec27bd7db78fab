use super::*;
use quorate_record::{Purpose, RootKey};

fn subject(number: u128) -> Uuid {
    Uuid::from_u128(number << 64)
}

fn sealers() -> [Sealer; 2] {
    let root = RootKey::of(&[7; 32]);
    [Sealer::NONE, Sealer::of(root.as_ref(), Purpose::Keys)]
}

fn keys(folder: &Path, sealer: &Sealer) -> SubjectKeys {
    SubjectKeys::open(Arc::new(disk::RealDisk), folder, sealer.clone()).unwrap()
}

fn body(keys: &SubjectKeys) -> Value {
    keys.ensure(&[subject(1), subject(2)]).unwrap();
    json!({
        "title": "A camera at the gate",
        "who": keys.seal(subject(1), "Wang Fang", false).unwrap(),
        "others": [{ "name": keys.seal(subject(2), "Li Lei", false).unwrap() }],
        "gender": keys.seal(subject(1), "woman", true).unwrap(),
    })
}

#[test]
fn a_destroyed_key_takes_exactly_its_texts_and_stays_destroyed() {
    for sealer in sealers() {
        let folder = tempfile::tempdir().unwrap();
        let live = keys(folder.path(), &sealer);
        let body = body(&live);
        assert!(!body.to_string().contains("Wang"));
        let before = json!({ "title": "A camera at the gate", "who": "Wang Fang",
            "others": [{ "name": "Li Lei" }], "gender": "woman" });
        assert_eq!(*live.opened(&body), before);
        live.set(&[subject(1)], KeyState::Erased).unwrap();
        let after = json!({ "title": "A camera at the gate", "who": ERASED,
            "others": [{ "name": "Li Lei" }], "gender": null });
        assert_eq!(*live.opened(&body), after);
        live.set(&[subject(1)], KeyState::Live).unwrap();
        let again = keys(folder.path(), &sealer);
        assert_eq!(*again.opened(&body), after);
        assert_eq!(again.lost_in(&body), None);
        assert!(matches!(
            again.seal(subject(1), "x", false),
            Err(SealTextError::Erased(_))
        ));
    }
}

#[test]
fn a_restricted_key_is_kept_and_opens_again_when_it_is_released() {
    for sealer in sealers() {
        let folder = tempfile::tempdir().unwrap();
        let live = keys(folder.path(), &sealer);
        let body = body(&live);
        live.set(&[subject(2)], KeyState::Restricted).unwrap();
        let again = keys(folder.path(), &sealer);
        assert_eq!(again.opened(&body)["others"][0]["name"], RESTRICTED);
        assert_eq!(again.lost_in(&body), None);
        again.set(&[subject(2)], KeyState::Live).unwrap();
        assert_eq!(again.opened(&body)["others"][0]["name"], "Li Lei");
    }
}

#[test]
fn nothing_of_a_destroyed_key_is_left_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let live = keys(folder.path(), &Sealer::NONE);
    live.ensure(&[subject(1)]).unwrap();
    let key = live.key(subject(1)).unwrap().unwrap();
    let there = |folder: &Path| {
        let bytes = std::fs::read(folder.join(SUBJECTS)).unwrap();
        bytes.windows(32).any(|window| window == &key[..])
    };
    assert!(there(folder.path()));
    live.set(&[subject(1)], KeyState::Erased).unwrap();
    assert!(!there(folder.path()));
}

#[test]
fn a_flipped_byte_or_a_cut_of_the_file_is_found_and_never_opens_another_text() {
    for sealer in sealers() {
        let folder = tempfile::tempdir().unwrap();
        let live = keys(folder.path(), &sealer);
        let body = body(&live);
        let path = folder.path().join(SUBJECTS);
        let whole = std::fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            std::fs::write(&path, changed).unwrap();
            let opened = keys(folder.path(), &sealer);
            assert_eq!(opened.damaged(), 1, "byte {at}");
            assert!(opened.lost_in(&body).is_some(), "byte {at}");
        }
        for length in 0..whole.len() {
            std::fs::write(&path, &whole[..length]).unwrap();
            let opened = keys(folder.path(), &sealer);
            assert!(opened.lost_in(&body).is_some(), "{length} bytes");
        }
    }
}

#[test]
fn what_a_crash_left_of_a_slot_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    keys(folder.path(), &Sealer::NONE)
        .ensure(&[subject(1)])
        .unwrap();
    let path = folder.path().join(SUBJECTS);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.extend([9; 40]);
    std::fs::write(&path, bytes).unwrap();
    keys(folder.path(), &Sealer::NONE)
        .ensure(&[subject(2)])
        .unwrap();
    let again = keys(folder.path(), &Sealer::NONE);
    assert_eq!(again.damaged(), 0);
    assert_eq!(again.state(subject(2)), Some(KeyState::Live));
}

#[test]
fn a_copy_is_made_as_destroyed_and_as_withheld_as_its_original() {
    use KeyState::{Erased, Live, Restricted};
    let check = |before: KeyState, original: KeyState, copy: KeyState| {
        for sealer in sealers() {
            let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let keys_in = |folder: &tempfile::TempDir| keys(folder.path(), &sealer);
            let live = keys_in(&one);
            let body = body(&live);
            std::fs::copy(one.path().join(SUBJECTS), other.path().join(SUBJECTS)).unwrap();
            keys_in(&other).set(&[subject(2)], before).unwrap();
            live.set(&[subject(2)], original).unwrap();
            // One that the copy does not know is withheld from nobody there.
            live.ensure(&[subject(3)]).unwrap();
            live.set(&[subject(3)], Restricted).unwrap();
            end_as_in(one.path(), other.path()).unwrap();
            let after = keys_in(&other);
            assert_eq!(
                after.state(subject(2)),
                Some(copy),
                "{before:?} {original:?}"
            );
            assert_eq!(after.state(subject(3)), None);
            assert_eq!(after.opened(&body)["who"], "Wang Fang");
            let name = &after.opened(&body)["others"][0]["name"];
            assert_eq!(name == ERASED, copy == Erased);
            assert_eq!(name == RESTRICTED, copy == Restricted);
            assert_eq!(after.damaged(), 0);
            // What is withheld is kept whole, and can be released.
            assert_eq!(after.lost_in(&body), None);
            after.set(&[subject(2)], Live).unwrap();
            let name = &after.opened(&body)["others"][0]["name"];
            assert_eq!(name == "Li Lei", copy != Erased, "{name}");
        }
    };
    check(Live, Live, Live);
    check(Live, Erased, Erased);
    check(Live, Restricted, Restricted);
    // Released since: whoever restores decides again.
    check(Restricted, Live, Restricted);
    check(Restricted, Erased, Erased);
    check(Erased, Restricted, Erased);
}

#[test]
fn damaged_and_lost_keys_come_back_from_a_backup_and_whole_ones_stay() {
    for sealer in sealers() {
        let (own, backup) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let live = keys(own.path(), &sealer);
        let body = body(&live);
        let mend = || mend_keys(&disk::RealDisk, own.path(), backup.path()).unwrap();
        assert_eq!(mend(), 0, "there is no backup");
        let (path, copy) = (own.path().join(SUBJECTS), backup.path().join(SUBJECTS));
        std::fs::copy(&path, &copy).unwrap();
        // Since the backup one was destroyed, and one was drawn.
        live.set(&[subject(2)], KeyState::Erased).unwrap();
        live.ensure(&[subject(3)]).unwrap();
        let whole = std::fs::read(&path).unwrap();
        assert_eq!(mend(), 0);
        let mut damaged = whole.clone();
        damaged[5] ^= 1;
        std::fs::write(&path, damaged).unwrap();
        assert_eq!(keys(own.path(), &sealer).damaged(), 1);
        assert_eq!(mend(), 1);
        assert_eq!(std::fs::read(&path).unwrap(), whole);
        std::fs::remove_file(&path).unwrap();
        assert_eq!(mend(), 2);
        let mended = keys(own.path(), &sealer);
        assert_eq!(mended.opened(&body)["who"], "Wang Fang");
    }
}
