//! The record of one committee: an append-only journal, blobs, desk files, the ordered shelf
//! that views lie on, the keys of data subjects, and the boxes of secret votes while they are open.
//!
//! The journal is the truth, the shelf is disposable. An act is *done* when
//! [`Log::append`] returns, because only then has the disk confirmed it; everything
//! on the [`Shelf`] can be dropped and folded again from [`Log::read_from`].
//! `docs/record.md` describes the files byte by byte and what is promised of them.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use quorate_ledger::{Act, Ledger, Log, Recorded, Sequence, StreamId};
//! # let folder = tempfile::tempdir()?;
//! let ledger = Ledger::create(&folder.path().join("committee"))?;
//! let act = Act {
//!     id: uuid::Uuid::from_u128(1),
//!     at: chrono::DateTime::UNIX_EPOCH,
//!     actor: None,
//!     on_behalf_of: None,
//!     events: vec![Recorded {
//!         stream: StreamId::new("case:1"),
//!         version: 1,
//!         kind: "case_opened".to_owned(),
//!         schema: 1,
//!         body: serde_json::json!({ "title": "A camera at the gate" }),
//!     }],
//! };
//! let head = ledger.log().append(Sequence::ZERO, &[act])?;
//! assert_eq!(head, Sequence(1));
//! # Ok(()) }
//! ```
//!
//! Deliberately not here: what an event means (bodies are opaque JSON), who may read
//! it, how a view is folded, and what the bytes of a record mean (`quorate-record`).

mod backup;
mod ballot_box;
mod blobs;
mod checkpoints;
mod desk;
mod disk;
mod folder;
mod journal;
mod ledger;
mod local;
mod log;
mod random;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod samples;
mod shelf;
mod small_file;
mod subjects;

pub use backup::{
    BackUpError, Backup, MendError, Mended, RestoreError, backup_in, keys_of_backup, put_in_place,
    restore,
};
pub use ballot_box::{BallotBoxes, BallotCode, BoxContent, BoxError, PutBallotError};
pub use blobs::{BlobReader, BlobRef, Blobs, GetBlobError, PutBlobError};
pub use checkpoints::{CheckpointFault, Checkpoints};
pub use desk::{Desk, DeskError, Keys};
pub use folder::FORMAT;
pub use journal::{Checked, Journal, JournalOpening, MAX_APPEND_BYTES, SEGMENT_BYTES, SetAside};
pub use ledger::{CreateError, Found, Ledger, OpenError, OpeningReport, SealedLedger};
pub use local::{read_local, replace_local};
pub use log::{AppendError, Damage, InvalidAct, Log, PlacedActs, ReadError};
pub use quorate_record::{
    Act, Checkpoint, CheckpointError, DamageKind, Digest, MAX_ACT_BYTES, Place, Placed, Purpose,
    Recorded, RootKey, Sealer, Sequence, StreamId, VerifyingKey,
};
pub use quorate_record::{bundle, checkpoint, signature};
pub use shelf::{
    Batch, Bounds, Direction, EmptyBecause, Entries, MAX_KEY_BYTES, MAX_VALUE_BYTES, MemoryShelf,
    Shelf, ShelfError, ShelfOpening, SledShelf,
};
pub use subjects::{
    ERASED, KeyState, RESTRICTED, SealTextError, SubjectKeys, UNREADABLE, end_as_in,
};
