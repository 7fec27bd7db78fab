//! What is known of a segment that nothing is written to any more, in a small file beside it: where
//! its acts lie, what stands for each, and the digest of its bytes.
//!
//! With it a committee opens without reading its old segments: they are held against their digests
//! afterwards, while people work ([`super::Journal::check_some`]). The file says nothing that the
//! segment does not say, and is made anew from it whenever it is missing or does not fit. Its first
//! part is read at opening and stays in memory, the second, ids and leaves, when it is asked for.
//! `docs/record.md` draws it.

use std::{io, path::Path};

use quorate_record::{Sealer, Tree, tree::parts};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{draw_nonce, index::Segment, scan::index_path};
use crate::{
    Digest, Sequence,
    disk::{Access, Disk},
    small_file,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

const MAGIC: &[u8; 4] = b"QIdx";
const VERSION: u32 = 2;
/// Bytes before the first part: magic, version, how long it is.
const FRAME_BYTES: usize = 12;
/// Bytes of the first part before what is told of each act.
const HEAD_BYTES: usize = 4 + 8 + 8 + 8 + 4 * 32;
/// Bytes of an act in the second part.
const ACT_BYTES: usize = 16 + 32;

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
    /// SHA-256 of the second part.
    pub(super) acts: Digest,
    /// Where each record ends.
    pub(super) ends: Vec<u32>,
    /// The marks of all ids, sorted.
    pub(super) marks: Vec<u32>,
    /// Roots of the largest whole subtrees over its leaves.
    pub(super) parts: Vec<Digest>,
}

/// An act in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SealedAct {
    pub(super) id: Uuid,
    pub(super) leaf: Digest,
}

/// What tells most ids apart: the end, where they are drawn at random.
pub(super) fn mark(id: Uuid) -> u32 {
    id.as_u128() as u32
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
        let stored = stored_parts(disk, folder, segment, |first, _| 0..first)?;
        Ok(stored.and_then(|stored| Self::parse(&stored, segment, sealer)))
    }

    fn parse(stored: &[u8], segment: u32, sealer: &Sealer) -> Option<Self> {
        let plain = sealer.open(&context(segment, 1), stored).ok()?;
        let (known, sum) = plain.split_last_chunk::<32>()?;
        if Sha256::digest(known)[..] != sum[..] {
            return None;
        }
        let (head, rest) = known.split_at_checked(HEAD_BYTES)?;
        let number = |at: usize| Some(u64::from_le_bytes(head[at..at + 8].try_into().ok()?));
        let digest = |at: usize| Some(Digest(head[at..at + 32].try_into().ok()?));
        let count = usize::try_from(number(20)?).ok()?;
        let (lengths, rest) = rest.split_at_checked(count.checked_mul(4)?)?;
        let (marks, roots) = rest.split_at_checked(count.checked_mul(4)?)?;
        let mut end = 0u32;
        let ends = numbers(lengths).map(|length| {
            end = end.checked_add(length)?;
            Some(end)
        });
        let read = Self {
            segment: u32::from_le_bytes(head[..4].try_into().ok()?),
            first: Sequence(number(4)?),
            bytes: number(12)?,
            digest: digest(28)?,
            previous: digest(60)?,
            last: digest(92)?,
            acts: digest(124)?,
            ends: ends.collect::<Option<_>>()?,
            marks: numbers(marks).collect(),
            parts: roots
                .chunks(32)
                .map(|root| Some(Digest(root.try_into().ok()?)))
                .collect::<Option<_>>()?,
        };
        let fits = read.segment == segment
            && read.first > Sequence::ZERO
            && u64::from(end) == read.bytes
            && read.marks.is_sorted()
            && read.parts.len() == parts(read.first.0 - 1, count as u64).count();
        fits.then_some(read)
    }

    /// Notes beside a segment, of which all acts are in memory, what is known of it.
    pub(super) fn write(
        disk: &dyn Disk,
        folder: &Path,
        sealer: &Sealer,
        segment: &Segment,
        (previous, last): (Digest, Digest),
        bytes: &[u8],
    ) -> io::Result<Self> {
        let acts = segment.acts().ok_or(io::ErrorKind::InvalidData)?;
        let mut tree = Tree::starting_at(segment.first.0 - 1);
        let mut second = Vec::with_capacity(acts.len() * ACT_BYTES);
        for act in &acts {
            tree.push(act.leaf);
            second.extend(act.id.as_bytes());
            second.extend(act.leaf.0);
        }
        let mut marks: Vec<u32> = acts.iter().map(|act| mark(act.id)).collect();
        marks.sort_unstable();
        let known = Self {
            segment: segment.number,
            first: segment.first,
            bytes: bytes.len() as u64,
            digest: Digest::of(bytes),
            previous,
            last,
            acts: Digest::of(&second),
            ends: segment.ends().to_vec(),
            marks,
            parts: tree.parts(),
        };
        let seal = |part, plain| sealer.seal(&context(known.segment, part), draw_nonce()?, plain);
        let first = seal(1, known.plain())?;
        let length = u32::try_from(first.len()).map_err(io::Error::other)?;
        let mut stored = MAGIC.to_vec();
        stored.extend(VERSION.to_le_bytes());
        stored.extend(length.to_le_bytes());
        stored.extend(first);
        stored.extend(seal(2, second)?);
        small_file::replace(disk, &index_path(folder, known.segment), &stored)?;
        Ok(known)
    }

    fn plain(&self) -> Vec<u8> {
        let mut plain = Vec::with_capacity(HEAD_BYTES + self.ends.len() * 8 + 64 * 32);
        plain.extend(self.segment.to_le_bytes());
        plain.extend(self.first.0.to_le_bytes());
        plain.extend(self.bytes.to_le_bytes());
        plain.extend((self.ends.len() as u64).to_le_bytes());
        for digest in [self.digest, self.previous, self.last, self.acts] {
            plain.extend(digest.0);
        }
        let mut before = 0;
        for end in &self.ends {
            plain.extend((end - before).to_le_bytes());
            before = *end;
        }
        for mark in &self.marks {
            plain.extend(mark.to_le_bytes());
        }
        for root in &self.parts {
            plain.extend(root.0);
        }
        let sum = Sha256::digest(&plain);
        plain.extend(sum);
        plain
    }
}

/// Ids and leaves of a finished segment, in order, if what lies beside it is what was noted.
pub(super) fn acts(
    disk: &dyn Disk,
    folder: &Path,
    segment: u32,
    sealer: &Sealer,
    noted: Digest,
) -> io::Result<Option<Vec<SealedAct>>> {
    let stored = stored_parts(disk, folder, segment, |first, end| first..end)?;
    let plain = stored.and_then(|stored| {
        let plain = sealer.open(&context(segment, 2), &stored).ok()?;
        (Digest::of(&plain) == noted).then(|| plain.into_owned())
    });
    Ok(plain.and_then(|plain| {
        plain
            .chunks(ACT_BYTES)
            .map(|act| {
                let (id, leaf) = act.split_at_checked(16)?;
                Some(SealedAct {
                    id: Uuid::from_slice(id).ok()?,
                    leaf: Digest(leaf.try_into().ok()?),
                })
            })
            .collect()
    }))
}

/// Reads what lies after the frame: of where the first part ends and where the second does, which.
fn stored_parts(
    disk: &dyn Disk,
    folder: &Path,
    segment: u32,
    which: impl FnOnce(usize, usize) -> std::ops::Range<usize>,
) -> io::Result<Option<Vec<u8>>> {
    let file = match disk.open(&index_path(folder, segment), Access::Read) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let end = usize::try_from(file.len()?).map_err(io::Error::other)?;
    let mut frame = [0; FRAME_BYTES];
    if end < FRAME_BYTES {
        return Ok(None);
    }
    file.read_exact_at(&mut frame, 0)?;
    let ours = [MAGIC.as_slice(), &VERSION.to_le_bytes()].concat();
    let (start, length) = frame.split_at(8);
    let length = numbers(length).next().unwrap_or_default() as usize;
    let end = end - FRAME_BYTES;
    if start != ours || end < length {
        return Ok(None);
    }
    let wanted = which(length, end);
    let mut bytes = vec![0; wanted.len()];
    file.read_exact_at(&mut bytes, (FRAME_BYTES + wanted.start) as u64)?;
    Ok(Some(bytes))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes
        .chunks_exact(4)
        .map(|number| u32::from_le_bytes([number[0], number[1], number[2], number[3]]))
}

/// What is authenticated with a part, so that the one of a segment is none of another.
fn context(segment: u32, part: u8) -> Vec<u8> {
    let mut context = b"segment".to_vec();
    context.extend(segment.to_le_bytes());
    context.push(part);
    context
}
