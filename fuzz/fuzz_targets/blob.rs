//! Attachments, sealed and not: what was stored is read back, what was changed is not.
#![no_main]
#![forbid(unsafe_code)]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use fuzz::{Folder, change_a_byte, let_readers_catch};
use libfuzzer_sys::fuzz_target;
use quorate_ledger::{Digest, Ledger, Purpose, RootKey, Sealer};

static OPEN: LazyLock<(Folder, Ledger)> = LazyLock::new(|| {
    let folder = Folder::new();
    let ledger = Ledger::open(folder.path()).unwrap();
    (folder, ledger)
});
static SEALED: LazyLock<(Folder, Ledger)> = LazyLock::new(|| {
    let folder = Folder::new();
    folder.write("format.json", br#"{"format":2,"sealed":true}"#);
    let quorate_ledger::Found::Sealed(sealed) = Ledger::find(folder.path()).unwrap() else {
        panic!("a sealed committee");
    };
    let ledger = sealed.unseal(&root()).unwrap();
    (folder, ledger)
});

/// What does not fit three pieces of a sealed attachment.
const FOUR_PIECES: usize = 200_000;

fn root() -> RootKey {
    RootKey::from([6; 32])
}

fn path(folder: &Folder, sealer: &Sealer, digest: Digest) -> PathBuf {
    let name = sealer.name_for(&digest).to_string();
    folder
        .path()
        .join("blobs")
        .join(&name[..2])
        .join(&name[2..])
}

// How often the bytes are repeated, so that there are some pieces, a change, and the bytes.
fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    let Some((&[sealed, times], change)) = data.split_first_chunk::<2>() else {
        return;
    };
    let (sealer, (folder, ledger)) = if sealed & 1 == 1 {
        (Sealer::of(Some(&root()), Purpose::Blobs), &*SEALED)
    } else {
        (Sealer::NONE, &*OPEN)
    };
    let mut content = change.repeat(usize::from(times) * usize::from(sealed >> 1) + 1);
    content.truncate(FOUR_PIECES);
    let blobs = ledger.blobs();
    let blob = blobs.put(&mut &content[..], 64 << 20).unwrap();
    assert_eq!(blobs.read(&blob).unwrap(), content);
    assert_eq!(blobs.find(blob.digest).unwrap(), blob);

    let path = path(folder, &sealer, blob.digest);
    let stored = fs::read(&path).unwrap();
    let mut changed = stored.clone();
    if !changed.is_empty() && change_a_byte(&mut changed, change).is_some() {
        fs::write(&path, &changed).unwrap();
        assert!(blobs.read(&blob).is_err() && blobs.verify(&blob).is_err());
    }
    // The input itself in its place.
    fs::write(&path, data).unwrap();
    assert!(blobs.read(&blob).is_err() || content == data);
    drop(blobs.find(blob.digest));
    fs::remove_file(&path).unwrap();
    assert!(blobs.read(&blob).is_err());
});
