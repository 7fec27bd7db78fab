//! Small journals on a simulated disk, for the tests of finished segments.

use std::path::Path;
use std::sync::Arc;

use quorate_record::{Purpose, RootKey, Sealer};
use uuid::Uuid;

use super::{Journal, OpenJournalError};
use crate::disk::simulated::SimulatedDisk;
use crate::{Act, Recorded, StreamId};

/// Bytes after which a segment is finished: a few acts.
const SEGMENT: u32 = 1500;

/// Where the journal lies.
pub(super) fn folder() -> &'static Path {
    Path::new("/committee/journal")
}

/// Act number n, with a text of another length than that of its neighbours.
pub(super) fn act(number: u128) -> Act {
    Act {
        id: Uuid::from_u128(number),
        at: chrono::DateTime::UNIX_EPOCH,
        actor: None,
        on_behalf_of: None,
        events: vec![Recorded {
            stream: StreamId::new("case:1"),
            version: 1,
            kind: "note_added".to_owned(),
            schema: 1,
            body: serde_json::json!({ "text": "x".repeat(number as usize * 37 % 300) }),
        }],
    }
}

/// One that lets everything through, and one that seals.
pub(super) fn sealers() -> [Sealer; 2] {
    let root = RootKey::of(&[5; 32]);
    [Sealer::NONE, Sealer::of(root.as_ref(), Purpose::Journal)]
}

pub(super) fn open(disk: &SimulatedDisk, sealer: &Sealer) -> Result<Journal, OpenJournalError> {
    let disk = Arc::new(disk.clone());
    Journal::open(disk, folder(), SEGMENT, sealer.clone()).map(|(journal, _)| journal)
}
