use std::io::ErrorKind;

use super::*;
use crate::disk::{
    RealDisk,
    simulated::{Fault, SimulatedDisk, Survives},
};

const PERSON: Uuid = Uuid::from_u128(5);

#[test]
fn files_are_kept_per_person() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(Arc::new(RealDisk), folder.path(), Sealer::NONE);
    let other = Uuid::from_u128(6);
    desk.replace(PERSON, "draft-1", &["one"]).unwrap();
    desk.replace(PERSON, "draft-1", &["two"]).unwrap();
    desk.replace(PERSON, "settings_a.b", &1).unwrap();
    assert_eq!(desk.list(PERSON).unwrap(), ["draft-1", "settings_a.b"]);
    assert_eq!(
        desk.read(PERSON, "draft-1").unwrap(),
        Some(vec!["two".to_owned()])
    );
    assert!(desk.list(other).unwrap().is_empty());
    assert_eq!(desk.read::<u8>(other, "settings_a.b").unwrap(), None);
    desk.remove(PERSON, "draft-1").unwrap();
    desk.remove(PERSON, "draft-1").unwrap();
    desk.remove(other, "draft-1").unwrap();
    assert_eq!(desk.list(PERSON).unwrap(), ["settings_a.b"]);
    let wrong = desk.read::<Vec<u8>>(PERSON, "settings_a.b");
    assert!(matches!(wrong, Err(DeskError::Content(_))));
}

#[test]
fn a_name_cannot_leave_the_folder() {
    let desk = Desk::new(Arc::new(RealDisk), Path::new("/nowhere"), Sealer::NONE);
    let long = "a".repeat(MAX_NAME_BYTES + 1);
    for name in [
        "", ".", "..", "../x", "a/b", "a\\b", "A", "草稿", "a b", &long,
    ] {
        let read = desk.read::<u8>(PERSON, name);
        assert!(matches!(read, Err(DeskError::Name(_))), "{name:?}");
    }
}

#[test]
fn whichever_call_fails_the_old_file_or_the_new_one_is_there() {
    let folder = Path::new("/committee/desk");
    let mut failed = 0;
    for at in 0..10 {
        for lasting in [false, true] {
            let disk = SimulatedDisk::default();
            let desk = Desk::new(Arc::new(disk.clone()), folder, Sealer::NONE);
            desk.replace(PERSON, "draft", "the old text").unwrap();
            disk.set_fault(Some(Fault {
                at,
                lasting,
                kind: ErrorKind::Other,
            }));
            let replaced = desk.replace(PERSON, "draft", "the new text, longer");
            failed += usize::from(replaced.is_err());
            for survives in Survives::ALL {
                let disk = disk.after_power_cut(survives);
                let desk = Desk::new(Arc::new(disk), folder, Sealer::NONE);
                let text: String = desk.read(PERSON, "draft").unwrap().unwrap();
                let allowed: &[&str] = if replaced.is_ok() {
                    &["the new text, longer"]
                } else {
                    &["the old text", "the new text, longer"]
                };
                assert!(
                    allowed.contains(&text.as_str()),
                    "{at} {survives:?}: {text}"
                );
            }
        }
    }
    assert!(failed > 6, "{failed} calls failed");
}

#[test]
fn the_key_file_is_replaced_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let keys = Keys::new(Arc::new(RealDisk), &path);
    assert_eq!(keys.read::<Vec<u8>>().unwrap(), None);
    keys.replace(&[1, 2]).unwrap();
    keys.replace(&[3]).unwrap();
    assert_eq!(keys.read::<Vec<u8>>().unwrap(), Some(vec![3]));
}

#[test]
fn what_the_key_file_says_is_there_after_a_power_cut_also_if_its_replacement_failed() {
    let path = Path::new("/committee/keys.json");
    let mut failed = 0;
    for at in 0..10 {
        let disk = SimulatedDisk::default();
        let keys = Keys::new(Arc::new(disk.clone()), path);
        keys.replace("the old").unwrap();
        disk.set_fault(Some(Fault {
            at,
            lasting: false,
            kind: ErrorKind::Other,
        }));
        failed += usize::from(keys.replace("the new, longer").is_err());
        disk.set_fault(None);
        let said: String = keys.read().unwrap().unwrap();
        for survives in Survives::ALL {
            let keys = Keys::new(Arc::new(disk.after_power_cut(survives)), path);
            let there: String = keys.read().unwrap().unwrap();
            assert_eq!(there, said, "{at} {survives:?}");
        }
    }
    assert!(failed > 3, "{failed} calls failed");
}
