//! The small files of a committee and of its backup: format, note of a clean end, checkpoints and
//! their key, key file, drafts, what a backup holds.
#![no_main]
#![forbid(unsafe_code)]

use std::fs;
use std::sync::LazyLock;

use fuzz::{ACTS, Folder, Sample, let_readers_catch};
use libfuzzer_sys::fuzz_target;
use quorate_ledger::{Ledger, backup_in, read_local, restore};
use serde_json::Value;
use uuid::Uuid;

static SAMPLE: LazyLock<Sample> = LazyLock::new(Sample::new);
static FOLDER: LazyLock<Folder> = LazyLock::new(Folder::new);

fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    let Some((&which, content)) = data.split_first() else {
        return;
    };
    FOLDER.empty_journal();
    FOLDER.write("journal/00000001.log", &SAMPLE.stored.concat());
    FOLDER.write("format.json", br#"{"format":1}"#);
    FOLDER.write("checkpoints/key.txt", format!("{}\n", SAMPLE.key()).as_bytes());
    FOLDER.write("checkpoints/000000000005.txt", SAMPLE.note(ACTS).as_bytes());
    FOLDER.write("keys.json", b"{}");
    let desk = format!("desk/{}", Uuid::nil());
    fs::create_dir_all(FOLDER.path().join(&desk)).unwrap();
    let names = [
        "format.json",
        "journal/closed",
        "checkpoints/key.txt",
        "checkpoints/000000000005.txt",
        "keys.json",
        "backups.json",
        "backup.json",
        &format!("{desk}/draft.json"),
    ];
    let name = names[usize::from(which) % names.len()];
    FOLDER.write(name, content);

    // The acts do not depend on any of them: all are there, or the committee does not open.
    if let Ok(read) = FOLDER.read(&SAMPLE) {
        assert_eq!(read as u64, ACTS);
        let ledger = Ledger::open(FOLDER.path()).unwrap();
        if let Ok(standing) = ledger.checkpoints().verify(ledger.log()) {
            assert_eq!(standing.len(), 1);
            assert_eq!(standing[0].size, ACTS);
        }
        drop(ledger.keys().read::<Value>());
        drop(ledger.desk().read::<Value>(Uuid::nil(), "draft"));
    }
    drop(read_local::<Value>(FOLDER.path(), "backups.json").unwrap());
    if name == "backup.json" && backup_in(FOLDER.path()).unwrap().is_some() {
        let into = FOLDER.path().join("restored");
        // What is put back is what it says, whole.
        if let Ok(acts) = restore(FOLDER.path(), &into, None, None) {
            fs::remove_file(into.join("shelf")).ok();
            let ledger = Ledger::open(&into).unwrap();
            assert_eq!(ledger.log().verify().unwrap().0, acts);
            assert_eq!(ledger.log().head_digest(), SAMPLE.digests[acts.0 as usize - 1]);
        }
        drop(fs::remove_dir_all(&into));
    }
    fs::remove_file(FOLDER.path().join(name)).unwrap();
});
