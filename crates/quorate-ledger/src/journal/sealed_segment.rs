//! What is known of a segment that nothing is written to any more, in a small file beside it: where
//! its acts lie, what stands for each, and the digest of its bytes.
//!
//! With it a committee opens without reading its old segments: they are held against their digests
//! afterwards, while people work ([`super::Journal::check_some`]). The file says nothing that the
//! segment does not say, and is made anew from it whenever it is missing or does not fit.
//! `docs/record.md` draws it.

use std::{io, path::Path};

use quorate_record::Sealer;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{draw_nonce, scan::index_path};
use crate::{
    Digest, Sequence,
    disk::{self, Disk},
    small_file,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

const MAGIC: &[u8; 4] = b"QIdx";
const VERSION: u32 = 1;
/// Bytes of one act: its id, its leaf, the length of its record.
const ACT_BYTES: usize = 16 + 32 + 4;
/// Bytes before the acts.
const HEAD_BYTES: usize = 4 + 8 + 8 + 8 + 3 * 32;

/// A segment that is finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SealedSegment {
    pub(super) segment: u32,
    /// Number of its first act.
    pub(super) first: Sequence,
    /// Its length.
    pub(super) bytes: u64,
    /// SHA-256 of all of it.
    pub(super) digest: Digest,
    /// Digest of the header before its first.
    pub(super) previous: Digest,
    /// Digest of its last header.
    pub(super) last: Digest,
    pub(super) acts: Vec<SealedAct>,
}

/// An act in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SealedAct {
    pub(super) id: Uuid,
    pub(super) leaf: Digest,
    /// Bytes of its record.
    pub(super) length: u32,
}

impl SealedSegment {
    /// Reads what is known of a segment; none where it is missing, not whole, sealed with another
    /// key, or not what it should be: then the segment itself is read.
    pub(super) fn read(
        disk: &dyn Disk,
        folder: &Path,
        segment: u32,
        sealer: &Sealer,
    ) -> io::Result<Option<Self>> {
        let stored = disk::read(disk, &index_path(folder, segment))?;
        Ok(stored.and_then(|stored| Self::parse(&stored, segment, sealer)))
    }

    fn parse(stored: &[u8], segment: u32, sealer: &Sealer) -> Option<Self> {
        let rest = stored.strip_prefix(MAGIC)?;
        let rest = rest.strip_prefix(&VERSION.to_le_bytes())?;
        let plain = sealer.open(&context(segment), rest).ok()?;
        let (known, sum) = plain.split_last_chunk::<32>()?;
        if Sha256::digest(known)[..] != sum[..] {
            return None;
        }
        let (head, acts) = known.split_at_checked(HEAD_BYTES)?;
        let number = |at: usize| Some(u64::from_le_bytes(head[at..at + 8].try_into().ok()?));
        let digest = |at: usize| Some(Digest(head[at..at + 32].try_into().ok()?));
        let read = Self {
            segment: u32::from_le_bytes(head[..4].try_into().ok()?),
            first: Sequence(number(4)?),
            bytes: number(12)?,
            digest: digest(28)?,
            previous: digest(60)?,
            last: digest(92)?,
            acts: acts
                .chunks_exact(ACT_BYTES)
                .map(|act| {
                    Some(SealedAct {
                        id: Uuid::from_slice(&act[..16]).ok()?,
                        leaf: Digest(act[16..48].try_into().ok()?),
                        length: u32::from_le_bytes(act[48..].try_into().ok()?),
                    })
                })
                .collect::<Option<_>>()?,
        };
        let lengths: u64 = read.acts.iter().map(|act| u64::from(act.length)).sum();
        let fits = read.segment == segment
            && acts.len().is_multiple_of(ACT_BYTES)
            && number(20)? == read.acts.len() as u64
            && lengths == read.bytes;
        fits.then_some(read)
    }

    /// Writes it beside the segment.
    pub(super) fn write(&self, disk: &dyn Disk, folder: &Path, sealer: &Sealer) -> io::Result<()> {
        let mut plain = Vec::with_capacity(HEAD_BYTES + self.acts.len() * ACT_BYTES + 32);
        plain.extend(self.segment.to_le_bytes());
        plain.extend(self.first.0.to_le_bytes());
        plain.extend(self.bytes.to_le_bytes());
        plain.extend((self.acts.len() as u64).to_le_bytes());
        for digest in [self.digest, self.previous, self.last] {
            plain.extend(digest.0);
        }
        for act in &self.acts {
            plain.extend(act.id.as_bytes());
            plain.extend(act.leaf.0);
            plain.extend(act.length.to_le_bytes());
        }
        let sum = Sha256::digest(&plain);
        plain.extend(sum);
        let mut stored = MAGIC.to_vec();
        stored.extend(VERSION.to_le_bytes());
        stored.extend(sealer.seal(&context(self.segment), draw_nonce()?, plain)?);
        small_file::replace(disk, &index_path(folder, self.segment), &stored)
    }
}

/// What is authenticated with it, so that the one of a segment is none of another.
fn context(segment: u32) -> Vec<u8> {
    let mut context = b"segment".to_vec();
    context.extend(segment.to_le_bytes());
    context
}
