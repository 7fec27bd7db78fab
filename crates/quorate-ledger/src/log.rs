//! The seam to the journal, which another store can implement.

use std::io;

use uuid::Uuid;

use crate::{Act, DamageKind, Place, Placed, Sequence};

/// The ordered, append-only list of acts.
///
/// Readers may read while somebody appends. Implementations serialise appends.
pub trait Log: Send + Sync {
    /// Returns the number of the last act done, zero when there is none.
    fn head(&self) -> Sequence;

    /// Records acts after `expected_head` and returns the new head.
    ///
    /// Each act is recorded whole or not at all. When it returns `Ok`, all of them are
    /// on the disk. After [`AppendError::Unknown`] any number of them, from the first,
    /// may turn out to be recorded.
    fn append(&self, expected_head: Sequence, acts: &[Act]) -> Result<Sequence, AppendError>;

    /// Reads the acts from number `first` up to the head at the time of the call.
    fn read_from(&self, first: Sequence) -> PlacedActs<'_>;

    /// Reads the act at a place.
    fn read_at(&self, place: Place) -> Result<Placed, ReadError>;

    /// Returns the number an act was recorded under, or none if it is not recorded.
    ///
    /// # Errors
    /// What is known of old acts could not be read.
    fn outcome(&self, act: Uuid) -> Result<Option<Sequence>, ReadError>;
}

/// Acts in order; the first error is the last item.
pub type PlacedActs<'a> = Box<dyn Iterator<Item = Result<Placed, ReadError>> + Send + 'a>;

/// Why acts were not recorded, or may not have been.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Somebody else was first. Nothing was written: read on to `head` and decide again.
    #[error("the head is {head} now")]
    Moved {
        /// The head as it is.
        head: Sequence,
    },
    /// The acts cannot be recorded as they are. Nothing was written.
    #[error(transparent)]
    Invalid(#[from] InvalidAct),
    /// The disk refused, for instance because it is full. Nothing was written, and a
    /// later append may succeed.
    #[error("the journal could not be written, and nothing was recorded")]
    Refused(#[source] io::Error),
    /// The disk did not confirm: the acts may be recorded or not. Nothing more is
    /// written until the ledger is opened again; then [`Log::outcome`] knows.
    #[error("the disk did not confirm the write, so its outcome is not known")]
    Unknown(#[source] io::Error),
    /// An earlier append ended as unknown. Nothing was written: open the ledger again.
    #[error("an earlier write was not confirmed, so the ledger must be opened again")]
    Stopped,
}

/// What is wrong with an act that cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum InvalidAct {
    /// Its id is taken; an act is recorded once.
    #[error("act {id} is already recorded as number {sequence}")]
    AlreadyRecorded {
        /// The id.
        id: Uuid,
        /// The number it has.
        sequence: Sequence,
    },
    /// It has no events, or an event with version 0.
    #[error("act {id} has no events, or one without a version")]
    Incomplete {
        /// The id.
        id: Uuid,
    },
    /// It, or all acts of the call together, are larger than
    /// [`MAX_ACT_BYTES`](crate::MAX_ACT_BYTES) or [`MAX_APPEND_BYTES`](crate::MAX_APPEND_BYTES).
    #[error("{bytes} bytes are more than one append can take")]
    TooLarge {
        /// Bytes it would take.
        bytes: usize,
    },
}

/// Why an act could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// No record of this journal starts there.
    #[error("no record starts at byte {} of segment {}", .0.offset, .0.segment)]
    NoSuchPlace(Place),
    /// The bytes are not what was written.
    #[error(transparent)]
    Damaged(#[from] Damage),
    /// The disk failed.
    #[error("the journal could not be read")]
    Io(#[from] io::Error),
}

/// Where a journal is not what was written, and how.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("act {sequence} at byte {offset} of segment {segment} is damaged: {what}")]
pub struct Damage {
    /// Number of the segment.
    pub segment: u32,
    /// Bytes before the record in that segment.
    pub offset: u64,
    /// The act that should be there.
    pub sequence: Sequence,
    /// What is wrong.
    pub what: DamageKind,
}
