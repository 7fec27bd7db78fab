//! What the fuzz targets have in common: a committee's folder that is cheap to open, a record of a
//! few acts, and a bundle that proves them.
//!
//! Each target hands any bytes to one reader and says what is true whatever they are. Checksums,
//! seals and signatures are put right where they stand in the way: no input gets past them by
//! chance, and what lies behind is to be reached.

#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use quorate_ledger::{Checked, Ledger, Log as _, OpenError};
use quorate_record::bundle::{Bundle, Earlier, ProvenAct};
use quorate_record::record::{self, Drawn, Parsed};
use quorate_record::{
    Act, Checkpoint, Digest, Recorded, Sealer, Sequence, Signer, StreamId, Tree, VerifyingKey,
    checkpoint::origin,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

/// The file that an act of the record names.
const LETTER: &[u8] = b"Approved, with one condition.";

/// How many acts the record has.
pub const ACTS: u64 = 5;

/// Lets a reader of ours catch the panics of a library that it calls: what they become is what is
/// looked at. Our own are a crash wherever they are caught.
pub fn let_readers_catch() {
    std::panic::set_hook(Box::new(|panic| {
        let file = panic.location().map_or("", |place| place.file());
        if !file.contains("/registry/") && !file.contains("/library/") {
            eprintln!("{panic}");
            std::process::abort();
        }
    }));
}

/// The salt of every body.
pub const DRAWN: Drawn = Drawn {
    salt: [7; record::SALT_BYTES],
    header_nonce: [7; 24],
    body_nonce: [8; 24],
};

/// A record of [`ACTS`] acts, the fourth of which names a letter.
pub struct Sample {
    /// The acts.
    pub acts: Vec<Act>,
    /// Their records, as they lie in one segment.
    pub stored: Vec<Vec<u8>>,
    /// The digests of their headers.
    pub digests: Vec<Digest>,
    tree: Tree,
}

impl Sample {
    /// Makes it; it is the same each time.
    pub fn new() -> Self {
        let mut made = Self {
            acts: Vec::new(),
            stored: Vec::new(),
            digests: Vec::new(),
            tree: Tree::default(),
        };
        let (mut previous, mut began) = (Digest::ZERO, 0);
        for number in 1..=ACTS {
            let body = match number {
                4 => json!({ "digest": Digest::of(LETTER).to_string(), "size": LETTER.len() }),
                _ => json!({ "text": "noted" }),
            };
            let act = Act {
                id: Uuid::from_u128(number.into()),
                at: DateTime::UNIX_EPOCH,
                actor: None,
                on_behalf_of: None,
                events: vec![Recorded {
                    stream: StreamId::new("case:1"),
                    version: number as u32,
                    kind: "note_added".to_owned(),
                    schema: 1,
                    body,
                }],
            };
            let (sequence, mut bytes) = (Sequence(number), Vec::new());
            let sealer = Sealer::NONE;
            let link = record::encode(&act, sequence, previous, began, &DRAWN, &sealer, &mut bytes)
                .unwrap();
            previous = link.digest;
            began += bytes.len() as u32;
            made.tree.push(link.leaf);
            made.digests.push(link.digest);
            made.acts.push(act);
            made.stored.push(bytes);
        }
        made
    }

    /// The name of the record.
    pub fn origin(&self) -> String {
        origin(self.tree.root(1).unwrap())
    }

    /// Who signs for it.
    pub fn signer(&self) -> Signer {
        Signer::new(self.origin(), [3; 32].into())
    }

    /// The signed checkpoint of so many acts.
    pub fn note(&self, size: u64) -> String {
        let checkpoint = Checkpoint {
            origin: self.origin(),
            size,
            root: self.tree.root(size).unwrap(),
            at: DateTime::UNIX_EPOCH,
        };
        checkpoint.signed(&self.signer())
    }

    /// The key of its checkpoints.
    pub fn key(&self) -> VerifyingKey {
        self.signer().verifying_key()
    }

    /// What proves two of the acts and the letter.
    pub fn bundle(&self) -> Bundle {
        let act = |index: usize| {
            let Parsed::Whole(stored) = record::parse(&self.stored[index]) else {
                panic!("a whole record");
            };
            let plain = stored.plain(&Sealer::NONE).unwrap();
            ProvenAct {
                header: plain.header.into_owned(),
                body: plain.body.into_owned(),
                proof: self.tree.inclusion(index as u64, ACTS).unwrap(),
            }
        };
        Bundle {
            key: self.key(),
            checkpoint: self.note(ACTS),
            earlier: vec![Earlier {
                checkpoint: self.note(2),
                proof: self.tree.consistency(2, ACTS).unwrap(),
            }],
            acts: vec![act(0), act(3)],
            files: BTreeMap::from([("letter.pdf".to_owned(), LETTER.to_vec())]),
        }
    }
}

impl Default for Sample {
    fn default() -> Self {
        Self::new()
    }
}

/// A committee's folder, not sealed and in memory where the machine has room for that.
pub struct Folder {
    path: PathBuf,
    _kept: TempDir,
}

impl Folder {
    /// Makes one without acts.
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let kept = if memory.is_dir() {
            TempDir::new_in(memory)
        } else {
            TempDir::new()
        };
        let kept = kept.unwrap();
        let path = kept.path().join("committee");
        for name in ["journal", "blobs", "desk", "checkpoints"] {
            fs::create_dir_all(path.join(name)).unwrap();
        }
        // Nothing can be made under this name, so views are in memory: sled is not what is tried.
        #[cfg(unix)]
        std::os::unix::fs::symlink("nowhere", path.join("shelf")).unwrap();
        fs::write(path.join("format.json"), br#"{"format":1}"#).unwrap();
        let folder = Self { path, _kept: kept };
        let opened = Ledger::open(&folder.path).unwrap();
        assert!(opened.shelf_in_memory().is_some());
        folder
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file in it.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path.join(name), bytes).unwrap();
    }

    /// Leaves nothing in its journal.
    pub fn empty_journal(&self) {
        let journal = self.path.join("journal");
        fs::remove_dir_all(&journal).unwrap();
        fs::create_dir(&journal).unwrap();
    }

    /// Opens it, and reads what a committee reads of its journal. Whatever lies there, an act that
    /// is read is one that was recorded, at its place; how many there are.
    pub fn read(&self, sample: &Sample) -> Result<usize, OpenError> {
        let ledger = Ledger::open(&self.path)?;
        let journal = ledger.log();
        let mut read = 0;
        let mut whole = true;
        for placed in journal.read_from(Sequence(1)) {
            let Ok(placed) = placed else {
                whole = false;
                break;
            };
            assert_eq!(placed.sequence, Sequence(read as u64 + 1));
            assert_eq!(placed.act, sample.acts[read]);
            assert_eq!(placed.digest, sample.digests[read]);
            assert_eq!(journal.read_at(placed.place).unwrap(), placed);
            read += 1;
        }
        let verified = journal.verify();
        if whole {
            let last = read
                .checked_sub(1)
                .map_or(Digest::ZERO, |at| sample.digests[at]);
            assert_eq!(verified.unwrap(), (Sequence(read as u64), last));
        } else {
            assert!(verified.is_err());
        }
        // What is noted beside a segment answers these, and may be what anybody wrote there.
        for act in &sample.acts {
            let _found = journal.outcome(act.id);
        }
        for size in 0..=ACTS {
            let _proven = journal.inclusion(Sequence(size), size);
            let _continued = journal.consistency(size / 2, size);
        }
        while journal.check_some(None).is_ok_and(|checked| checked != Checked::All) {}
        Ok(read)
    }
}

impl Default for Folder {
    fn default() -> Self {
        Self::new()
    }
}

/// The note of a clean end at this head.
pub fn note(head: u64, digest: Digest) -> String {
    let said = format!("{head} {digest}");
    format!("{said} {:08x}\n", crc32c::crc32c(said.as_bytes()))
}

/// Whether there is a number in it that is no integer: the text of one need not read back.
pub fn has_floats(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(values) => values.iter().any(has_floats),
        Value::Object(fields) => fields.values().any(has_floats),
        _ => false,
    }
}

/// Changes a byte, where and how the first four of the input say; none if the input is shorter.
pub fn change_a_byte(bytes: &mut [u8], input: &[u8]) -> Option<()> {
    let (at, rest) = input.split_first_chunk::<3>()?;
    let at = u32::from_le_bytes([at[0], at[1], at[2], 0]) as usize % bytes.len();
    let by = (*rest.first()?).max(1);
    bytes[at] ^= by;
    Some(())
}
