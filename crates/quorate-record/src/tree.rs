//! The Merkle tree over the headers of all acts, as RFC 9162 (section 2.1) defines it.
//!
//! A leaf is the SHA-256 of a zero byte and a header as first written; a node is the SHA-256 of a
//! one byte and the two below it. The root of the first *n* acts stands for all of them, and a few
//! digests prove that an act is among them or that a later root continues an earlier one.

use sha2::{Digest as _, Sha256};

use crate::Digest;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The digest of a leaf: one header as first written.
pub fn leaf(header: &[u8]) -> Digest {
    let hash = Sha256::new().chain_update([0]).chain_update(header);
    Digest(hash.finalize().into())
}

/// The digest of a node: what stands for the two halves below it.
pub fn node(left: Digest, right: Digest) -> Digest {
    let hash = Sha256::new()
        .chain_update([1])
        .chain_update(left.0)
        .chain_update(right.0);
    Digest(hash.finalize().into())
}

/// The tree over acts that follow one another: all of them, or those from one on. Every whole
/// subtree is kept, so that a root or a proof costs some dozens of digests: 64 bytes an act.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// How many leaves the whole tree has before its first.
    start: u64,
    /// Level *k* has the roots of the whole subtrees of 2^*k* leaves, from the left.
    levels: Vec<Vec<Digest>>,
}

impl Tree {
    /// An empty one whose first leaf will be the one at `start`, from 0, of the whole tree.
    pub fn starting_at(start: u64) -> Self {
        let levels = Vec::new();
        Self { start, levels }
    }

    /// Adds the next leaf.
    pub fn push(&mut self, leaf: Digest) {
        let mut digest = leaf;
        let mut at = self.start + self.len();
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let Some(row) = self.levels.get_mut(level) else {
                return;
            };
            row.push(digest);
            let [.., left, right] = row[..] else { return };
            if at.is_multiple_of(2) {
                return;
            }
            digest = node(left, right);
            at /= 2;
        }
    }

    /// How many leaves it has.
    pub fn len(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The root of the subtree over `length` leaves from `start` on, both of the whole tree; `length`
    /// is a power of two and divides `start`. None where it has not all of them.
    pub fn subtree(&self, start: u64, length: u64) -> Option<Digest> {
        let level = self.levels.get(length.trailing_zeros() as usize)?;
        let at = (start / length).checked_sub(self.start.div_ceil(length))?;
        level.get(usize::try_from(at).ok()?).copied()
    }

    /// The roots of the largest whole subtrees in it, from the left: with those of what comes before
    /// and after they give every root at its end and beyond.
    pub fn parts(&self) -> Vec<Digest> {
        parts(self.start, self.len())
            .filter_map(|(start, length)| self.subtree(start, length))
            .collect()
    }

    /// The root over the first `size` leaves; none where there are fewer.
    pub fn root(&self, size: u64) -> Option<Digest> {
        root(size, |start, length| {
            self.subtree(start, length).ok_or(NotThere)
        })
        .ok()
    }

    /// What proves that the leaf at `index`, from 0, is among the first `size`: from the leaf
    /// upwards.
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Digest>> {
        let known = |start, length| self.subtree(start, length).ok_or(NotThere);
        let there = size <= self.start + self.len();
        inclusion(index, size, known)
            .ok()
            .flatten()
            .filter(|_| there)
    }

    /// What proves that the first `later` leaves begin with the first `earlier`.
    pub fn consistency(&self, earlier: u64, later: u64) -> Option<Vec<Digest>> {
        let known = |start, length| self.subtree(start, length).ok_or(NotThere);
        let there = later <= self.start + self.len();
        consistency(earlier, later, known)
            .ok()
            .flatten()
            .filter(|_| there)
    }
}

/// A subtree is not in this part of the tree.
struct NotThere;

/// The largest whole subtrees over `length` leaves from `start` on: where each begins, and how many
/// leaves it has.
pub fn parts(start: u64, length: u64) -> impl Iterator<Item = (u64, u64)> {
    let (mut at, end) = (start, start + length);
    std::iter::from_fn(move || {
        let left = end.checked_sub(at).filter(|left| *left > 0)?;
        let fits = 1 << (u64::BITS - 1 - left.leading_zeros());
        let length = match at {
            0 => fits,
            at => fits.min(1 << at.trailing_zeros()),
        };
        let part = (at, length);
        at += length;
        Some(part)
    })
}

/// The root over the first `size` leaves, made of whole subtrees: `subtree` is asked where one begins
/// and how many leaves it has.
///
/// # Errors
/// As `subtree`.
pub fn root<E>(
    size: u64,
    mut subtree: impl FnMut(u64, u64) -> Result<Digest, E>,
) -> Result<Digest, E> {
    match size {
        0 => Ok(Digest::of(&[])),
        size => over(0, size, &mut subtree),
    }
}

/// What proves that the leaf at `index`, from 0, is among the first `size`: from the leaf upwards.
/// None where it is not. Whether there are so many leaves is for who asks to know.
///
/// # Errors
/// As `subtree`, which is asked as for [`root`].
pub fn inclusion<E>(
    index: u64,
    size: u64,
    mut subtree: impl FnMut(u64, u64) -> Result<Digest, E>,
) -> Result<Option<Vec<Digest>>, E> {
    if index >= size {
        return Ok(None);
    }
    let mut proof = Vec::new();
    let (mut start, mut length) = (0, size);
    while length > 1 {
        let left = split(length);
        if index - start < left {
            proof.push(over(start + left, length - left, &mut subtree)?);
            length = left;
        } else {
            proof.push(over(start, left, &mut subtree)?);
            start += left;
            length -= left;
        }
    }
    proof.reverse();
    Ok(Some(proof))
}

/// What proves that the first `later` leaves begin with the first `earlier`. None where those are
/// more. Whether there are so many leaves is for who asks to know.
///
/// # Errors
/// As `subtree`, which is asked as for [`root`].
pub fn consistency<E>(
    earlier: u64,
    later: u64,
    mut subtree: impl FnMut(u64, u64) -> Result<Digest, E>,
) -> Result<Option<Vec<Digest>>, E> {
    if earlier > later {
        return Ok(None);
    }
    if earlier == 0 || earlier == later {
        return Ok(Some(Vec::new()));
    }
    let mut proof = Vec::new();
    let (mut start, mut length) = (0, later);
    let mut whole = true;
    while earlier - start != length {
        let left = split(length);
        if earlier - start <= left {
            proof.push(over(start + left, length - left, &mut subtree)?);
            length = left;
        } else {
            proof.push(over(start, left, &mut subtree)?);
            start += left;
            length -= left;
            whole = false;
        }
    }
    if !whole {
        proof.push(over(start, length, &mut subtree)?);
    }
    proof.reverse();
    Ok(Some(proof))
}

/// The root over `length` leaves from `start` on, where `start` is a multiple of the largest power of
/// two in `length`, as it is for every part of such a tree.
fn over<E>(
    start: u64,
    length: u64,
    subtree: &mut impl FnMut(u64, u64) -> Result<Digest, E>,
) -> Result<Digest, E> {
    if length.is_power_of_two() {
        return subtree(start, length);
    }
    let left = split(length);
    let (first, second) = (
        over(start, left, subtree)?,
        over(start + left, length - left, subtree)?,
    );
    Ok(node(first, second))
}

/// The largest power of two below `length`, which is at least 2.
fn split(length: u64) -> u64 {
    1 << (u64::BITS - 1 - (length - 1).leading_zeros())
}

/// Whether a proof shows that a leaf is the one at `index`, from 0, of `size` under a root
/// (RFC 9162, 2.1.3.2).
pub fn is_included(leaf: Digest, index: u64, size: u64, proof: &[Digest], root: Digest) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut digest) = (index, size - 1, leaf);
    for beside in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            digest = node(*beside, digest);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            digest = node(digest, *beside);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && digest == root
}

/// Whether a proof shows that the tree of `later` leaves continues that of `earlier`
/// (RFC 9162, 2.1.4.2).
pub fn is_continued(
    (earlier, earlier_root): (u64, Digest),
    (later, later_root): (u64, Digest),
    proof: &[Digest],
) -> bool {
    if earlier == 0 {
        return proof.is_empty() && earlier_root == Digest::of(&[]);
    }
    if earlier == later {
        return proof.is_empty() && earlier_root == later_root;
    }
    if earlier > later {
        return false;
    }
    let (mut at, mut last) = (earlier - 1, later - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let mut proof = proof.iter().copied();
    let first = if earlier.is_power_of_two() {
        Some(earlier_root)
    } else {
        proof.next()
    };
    let Some(first) = first else { return false };
    let (mut of_earlier, mut of_later) = (first, first);
    for beside in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            of_earlier = node(beside, of_earlier);
            of_later = node(beside, of_later);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            of_later = node(of_later, beside);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && of_earlier == earlier_root && of_later == later_root
}
