//! Which attachments acts name, so that they can be looked for without reading the journal.

use std::collections::{BTreeMap, BTreeSet};

use quorate_ledger::bundle::digests_in;
use quorate_ledger::{BlobRef, Bounds, Digest, Direction, Placed, Sequence, Shelf};

use super::{ViewError, Views};

const PREFIX: &str = "attachment/";

/// An attachment that an act names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attachment {
    /// What it is.
    pub blob: BlobRef,
    /// The first act that names it.
    pub act: Sequence,
}

/// What lies on the shelf of an attachment: its digest and its size.
pub(super) type AttachmentRow = (Digest, u64);

/// The key of an attachment that an act names. It says nothing of what it is: keys are not sealed.
pub(super) fn attachment_key(act: Sequence, position: u32) -> Vec<u8> {
    format!("{PREFIX}{:012}/{position:04}", act.0).into_bytes()
}

/// The act and the position in such a key.
pub(super) fn act_in(key: &[u8]) -> Option<(Sequence, u32)> {
    let text = str::from_utf8(key).ok()?.strip_prefix(PREFIX)?;
    let (act, position) = text.split_once('/')?;
    Some((Sequence(act.parse().ok()?), position.parse().ok()?))
}

/// The attachments that an act names, in an order of their own.
pub(super) fn named_in(placed: &Placed) -> impl Iterator<Item = (u32, AttachmentRow)> {
    let mut named = BTreeSet::new();
    for recorded in &placed.act.events {
        digests_in(&recorded.body, &mut named);
    }
    (0..).zip(named)
}

impl Views {
    /// As [`attachments`], of the shelf that these views lie on.
    ///
    /// # Errors
    /// The shelf cannot be read.
    pub fn attachments(&self) -> Result<Vec<Attachment>, ViewError> {
        attachments(&*self.shelf)
    }
}

/// All attachments that acts name, destroyed ones among them, each once.
///
/// # Errors
/// The shelf cannot be read.
pub fn attachments(shelf: &dyn Shelf) -> Result<Vec<Attachment>, ViewError> {
    let mut all = BTreeMap::new();
    for entry in shelf.range(Bounds::prefix(PREFIX.as_bytes()), Direction::Forwards) {
        let (key, row) = entry?;
        let row: AttachmentRow = postcard::from_bytes(&row)?;
        if let Some((act, _)) = act_in(&key) {
            all.entry(row).or_insert(act);
        }
    }
    let all = all.into_iter().map(|((digest, size), act)| Attachment {
        blob: BlobRef { digest, size },
        act,
    });
    Ok(all.collect())
}
