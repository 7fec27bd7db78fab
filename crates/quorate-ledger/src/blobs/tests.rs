use std::io::ErrorKind;

use quorate_record::{Purpose, RootKey};

use super::*;
use crate::disk::{
    RealDisk,
    simulated::{Fault, SimulatedDisk, Survives},
};

fn blobs(folder: &Path) -> Blobs {
    Blobs::open(Arc::new(RealDisk), folder, Sealer::NONE).unwrap()
}

fn sealer() -> Sealer {
    Sealer::of(RootKey::of(&[5; 32]).as_ref(), Purpose::Blobs)
}

#[test]
fn a_sealed_blob_of_any_length_reads_back_and_neither_file_nor_name_tells_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(Arc::new(RealDisk), folder.path(), sealer()).unwrap();
    let piece = sealed::PIECE_BYTES;
    for length in [0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 7] {
        let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
        let blob = blobs.put(&mut bytes.as_slice(), u64::MAX).unwrap();
        assert_eq!(blob.digest, Digest::of(&bytes));
        assert_eq!(blobs.find(blob.digest).unwrap(), blob, "{length}");
        assert_eq!(blobs.read(&blob).unwrap(), bytes, "{length}");
        blobs.verify(&blob).unwrap();
        let path = blobs.path(&blob.digest);
        assert!(
            !path
                .to_string_lossy()
                .contains(&blob.digest.to_string()[2..])
        );
        let stored = std::fs::read(path).unwrap();
        assert!(length < 16 || !stored.windows(16).any(|window| window == &bytes[..16]));
    }
}

#[test]
fn a_sealed_blob_that_was_changed_cut_or_reordered_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(Arc::new(RealDisk), folder.path(), sealer()).unwrap();
    let bytes = vec![7; 2 * sealed::PIECE_BYTES + 10];
    let blob = blobs.put(&mut bytes.as_slice(), u64::MAX).unwrap();
    let path = blobs.path(&blob.digest);
    let whole = std::fs::read(&path).unwrap();
    let damaged = |stored: &[u8], what: &str| {
        std::fs::write(&path, stored).unwrap();
        let read = blobs.read(&blob);
        assert!(matches!(read, Err(GetBlobError::Damaged(_))), "{what}");
    };
    for at in [0, 5, 12, 40, 70_000, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        damaged(&changed, &format!("byte {at}"));
    }
    let stored_piece = sealed::PIECE_BYTES + 16;
    let mut swapped = whole.clone();
    swapped[27..27 + stored_piece]
        .copy_from_slice(&whole[27 + stored_piece..27 + 2 * stored_piece]);
    damaged(&swapped, "the second piece twice");
    damaged(&whole[..27 + stored_piece], "cut after a piece");
    damaged(&whole[..10], "cut in the prefix");
}

#[test]
fn a_blob_reads_back_and_equal_bytes_are_one_blob() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = blobs(folder.path());
    let bytes = vec![7; 200_000];
    let blob = blobs.put(&mut bytes.as_slice(), 200_000).unwrap();
    assert_eq!(blob.digest, Digest::of(&bytes));
    assert_eq!(blobs.put(&mut bytes.as_slice(), u64::MAX).unwrap(), blob);
    let mut read = Vec::new();
    blobs.get(&blob).unwrap().read_to_end(&mut read).unwrap();
    assert_eq!(read, bytes);
    blobs.verify(&blob).unwrap();
    assert_eq!(blobs.find(blob.digest).unwrap(), blob);
    assert_eq!(blobs.read(&blob).unwrap(), bytes);
}

#[test]
fn a_blob_over_the_limit_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = blobs(folder.path());
    let refused = blobs.put(&mut [7; 101].as_slice(), 100);
    assert!(matches!(
        refused,
        Err(PutBlobError::TooLarge { limit: 100 })
    ));
    assert!(blobs.put(&mut [7; 100].as_slice(), 100).is_ok());
    assert!(
        blobs.put(&mut [].as_slice(), 0).is_ok(),
        "an empty file is a file"
    );
    let incoming = RealDisk.names(&folder.path().join(INCOMING)).unwrap();
    assert!(incoming.is_empty(), "{incoming:?}");
}

#[test]
fn a_changed_short_or_missing_blob_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = blobs(folder.path());
    let blob = blobs.put(&mut b"the consent form".as_slice(), 100).unwrap();
    let path = blobs.path(&blob.digest);
    std::fs::write(&path, b"the consent farm").unwrap();
    assert!(matches!(blobs.read(&blob), Err(GetBlobError::Damaged(_))));
    assert!(matches!(blobs.verify(&blob), Err(GetBlobError::Damaged(_))));
    std::fs::write(&path, b"the").unwrap();
    assert!(matches!(blobs.get(&blob), Err(GetBlobError::Damaged(_))));
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(blobs.get(&blob), Err(GetBlobError::Absent(_))));
    let found = blobs.find(blob.digest);
    assert!(matches!(found, Err(GetBlobError::Absent(_))));
}

#[test]
fn a_blob_is_there_after_a_power_cut_if_and_only_if_it_was_acknowledged_or_is_whole() {
    let folder = Path::new("/committee/blobs");
    let bytes = vec![9; 150_000];
    for at in 0..12 {
        let disk = SimulatedDisk::default();
        let blobs = Blobs::open(Arc::new(disk.clone()), folder, Sealer::NONE).unwrap();
        disk.set_fault(Some(Fault {
            at,
            lasting: true,
            kind: ErrorKind::StorageFull,
        }));
        let stored = blobs.put(&mut bytes.as_slice(), u64::MAX);
        let path = blobs.path(&Digest::of(&bytes));
        for survives in Survives::ALL {
            let found = disk.after_power_cut(survives).content(&path);
            assert!(stored.is_err() || found.is_some(), "{at} {survives:?}");
            assert!(
                found.is_none_or(|found| found == bytes),
                "{at} {survives:?}"
            );
        }
    }
}
