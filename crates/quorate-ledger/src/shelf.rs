//! The seam to the ordered store that views lie on, and an implementation in memory.
//!
//! Whatever lies on a shelf can be folded again from the journal, so a shelf promises
//! order and whole batches but not durability: after a crash it may be as it was some
//! batches ago. Deliberately not here: several trees. Views share one tree by key
//! prefixes, so that a view and its checkpoint change in one batch.

use std::{
    collections::BTreeMap,
    fmt, io,
    ops::Bound,
    path::PathBuf,
    sync::{PoisonError, RwLock},
};

pub(crate) mod on_sled;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

pub use on_sled::SledShelf;

/// The longest key: 256 bytes.
pub const MAX_KEY_BYTES: usize = 256;

/// The longest value: 8 KiB. sled writes much larger ones to files it never syncs, and
/// the margins were measured with values of this order.
pub const MAX_VALUE_BYTES: usize = 8 * 1024;

/// An ordered store of small values under short keys.
pub trait Shelf: fmt::Debug + Send + Sync {
    /// Returns the value under a key.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, ShelfError>;

    /// Reads the pairs within bounds. Pairs changed meanwhile may or may not show.
    fn range(&self, bounds: Bounds, direction: Direction) -> Entries<'_>;

    /// Does all of a batch or nothing of it; the last word on a key holds.
    fn apply(&self, batch: Batch) -> Result<(), ShelfError>;

    /// Why it does nothing any more, if it failed while it was open.
    fn failure(&self) -> Option<ShelfError> {
        None
    }
}

/// Pairs in order; the first error is the last item.
pub type Entries<'a> = Box<dyn Iterator<Item = Result<(Vec<u8>, Vec<u8>), ShelfError>> + Send + 'a>;

/// Why a shelf could not do something.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The batch has an empty key or one over [`MAX_KEY_BYTES`]. Nothing was changed.
    #[error("a key has {bytes} bytes")]
    KeyLength {
        /// Its length.
        bytes: usize,
    },
    /// The batch has a value over [`MAX_VALUE_BYTES`]. Nothing was changed.
    #[error("a value has {bytes} bytes")]
    ValueTooLarge {
        /// The key it was meant for.
        key: Vec<u8>,
        /// Its length.
        bytes: usize,
    },
    /// There is no room.
    #[error("the disk is full")]
    DiskFull(#[source] io::Error),
    /// The disk failed.
    #[error("the shelf could not be read or written")]
    Io(#[source] io::Error),
    /// The store itself is broken: open it again, which replaces the shelf if it must.
    #[error("the shelf is broken: {0}")]
    Broken(String),
}

/// Which way to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the smallest key.
    Forwards,
    /// From the largest key.
    Backwards,
}

/// The keys from one bound to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    /// Where they start.
    pub from: Bound<Vec<u8>>,
    /// Where they end.
    pub until: Bound<Vec<u8>>,
}

impl Bounds {
    /// All keys.
    pub const ALL: Self = Self {
        from: Bound::Unbounded,
        until: Bound::Unbounded,
    };

    /// The keys that start with some bytes.
    pub fn prefix(prefix: &[u8]) -> Self {
        let mut after = prefix.to_vec();
        while after.pop_if(|byte| *byte == u8::MAX).is_some() {}
        let until = match after.last_mut() {
            Some(byte) => {
                *byte += 1;
                Bound::Excluded(after)
            }
            None => Bound::Unbounded,
        };
        Self {
            from: Bound::Included(prefix.to_vec()),
            until,
        }
    }

    /// Whether no key can lie between them; ordered maps panic on some such bounds.
    fn are_empty(&self) -> bool {
        match (&self.from, &self.until) {
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
            (Bound::Included(from), Bound::Included(until)) => from > until,
            (
                Bound::Included(from) | Bound::Excluded(from),
                Bound::Included(until) | Bound::Excluded(until),
            ) => from >= until,
        }
    }
}

/// Changes that are made together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Key, and value or none to delete; the last word on a key holds.
    changes: Vec<(Vec<u8>, Option<Vec<u8>>)>,
}

impl Batch {
    /// An empty batch.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value to put under a key.
    pub fn put(&mut self, key: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) {
        self.changes.push((key.into(), Some(value.into())));
    }

    /// Adds a key to delete; it may be absent.
    pub fn delete(&mut self, key: impl Into<Vec<u8>>) {
        self.changes.push((key.into(), None));
    }

    /// Adds all changes of another batch after those of this one.
    pub fn extend(&mut self, other: Self) {
        self.changes.extend(other.changes);
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the changes in order: key, and value or none to delete.
    pub fn changes(&self) -> impl Iterator<Item = (&[u8], Option<&[u8]>)> {
        self.changes
            .iter()
            .map(|(key, value)| (key.as_slice(), value.as_deref()))
    }

    /// Refuses what a shelf does not take.
    fn check(&self) -> Result<(), ShelfError> {
        for (key, value) in self.changes() {
            if key.is_empty() || key.len() > MAX_KEY_BYTES {
                return Err(ShelfError::KeyLength { bytes: key.len() });
            }
            if let Some(bytes) = value.map(<[u8]>::len).filter(|len| *len > MAX_VALUE_BYTES) {
                return Err(ShelfError::ValueTooLarge {
                    key: key.to_vec(),
                    bytes,
                });
            }
        }
        Ok(())
    }
}

/// How the shelf was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShelfOpening {
    /// It opened. It may be some acts behind the journal.
    AsItWas,
    /// It is empty, and everything must be folded again.
    Empty {
        /// Why.
        why: EmptyBecause,
    },
}

/// Why a shelf is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmptyBecause {
    /// There was none.
    Absent,
    /// It could not be opened, for a cause that will pass: this one is in memory.
    InMemory,
    /// The one there was would not open and was put aside.
    Unreadable {
        /// Where it lies now. Nothing needs it; it may be deleted.
        put_aside: PathBuf,
        /// What the store said, for the log.
        cause: String,
    },
}

/// A shelf in memory, for tests and for views that are made once.
#[derive(Debug, Default)]
pub struct MemoryShelf {
    pairs: RwLock<BTreeMap<Vec<u8>, Vec<u8>>>,
}

impl MemoryShelf {
    /// An empty shelf.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, ShelfError> {
        let pairs = self.pairs.read().unwrap_or_else(PoisonError::into_inner);
        Ok(pairs.get(key).cloned())
    }

    fn range(&self, bounds: Bounds, direction: Direction) -> Entries<'_> {
        if bounds.are_empty() {
            return Box::new(std::iter::empty());
        }
        let pairs = self.pairs.read().unwrap_or_else(PoisonError::into_inner);
        let mut found: Vec<_> = pairs
            .range((bounds.from, bounds.until))
            .map(|(key, value)| Ok((key.clone(), value.clone())))
            .collect();
        if direction == Direction::Backwards {
            found.reverse();
        }
        Box::new(found.into_iter())
    }

    fn apply(&self, batch: Batch) -> Result<(), ShelfError> {
        batch.check()?;
        let mut pairs = self.pairs.write().unwrap_or_else(PoisonError::into_inner);
        for (key, value) in batch.changes {
            match value {
                Some(value) => pairs.insert(key, value),
                None => pairs.remove(&key),
            };
        }
        Ok(())
    }
}
