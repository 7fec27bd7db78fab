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

fn node(left: Digest, right: Digest) -> Digest {
    let hash = Sha256::new()
        .chain_update([1])
        .chain_update(left.0)
        .chain_update(right.0);
    Digest(hash.finalize().into())
}

/// The tree over the acts of one journal. Every whole subtree is kept, so that a root or a proof
/// costs some dozens of digests: 64 bytes an act.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Level *k* has the roots of the whole subtrees of 2^*k* leaves, from the left.
    levels: Vec<Vec<Digest>>,
}

impl Tree {
    /// Adds the next leaf.
    pub fn push(&mut self, leaf: Digest) {
        let mut digest = leaf;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let Some(row) = self.levels.get_mut(level) else {
                return;
            };
            row.push(digest);
            let [.., left, right] = row[..] else { return };
            if !row.len().is_multiple_of(2) {
                return;
            }
            digest = node(left, right);
        }
    }

    /// How many leaves it has.
    pub fn len(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// The leaf at `index`, from 0; none where there are fewer.
    pub fn leaf(&self, index: u64) -> Option<Digest> {
        let leaves = self.levels.first()?;
        leaves.get(usize::try_from(index).ok()?).copied()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The root over the first `size` leaves; none where there are fewer.
    pub fn root(&self, size: u64) -> Option<Digest> {
        match size {
            0 => Some(Digest::of(&[])),
            size if size <= self.len() => self.over(0, size),
            _ => None,
        }
    }

    /// What proves that the leaf at `index`, from 0, is among the first `size`: from the leaf
    /// upwards.
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Digest>> {
        if index >= size || size > self.len() {
            return None;
        }
        let mut proof = Vec::new();
        let (mut start, mut length) = (0, size);
        while length > 1 {
            let left = split(length);
            if index - start < left {
                proof.push(self.over(start + left, length - left)?);
                length = left;
            } else {
                proof.push(self.over(start, left)?);
                start += left;
                length -= left;
            }
        }
        proof.reverse();
        Some(proof)
    }

    /// What proves that the first `later` leaves begin with the first `earlier`.
    pub fn consistency(&self, earlier: u64, later: u64) -> Option<Vec<Digest>> {
        if earlier > later || later > self.len() {
            return None;
        }
        if earlier == 0 || earlier == later {
            return Some(Vec::new());
        }
        let mut proof = Vec::new();
        let (mut start, mut length) = (0, later);
        let mut whole = true;
        while earlier - start != length {
            let left = split(length);
            if earlier - start <= left {
                proof.push(self.over(start + left, length - left)?);
                length = left;
            } else {
                proof.push(self.over(start, left)?);
                start += left;
                length -= left;
                whole = false;
            }
        }
        if !whole {
            proof.push(self.over(start, length)?);
        }
        proof.reverse();
        Some(proof)
    }

    /// The root over `length` leaves from `start` on, where `start` is a multiple of the largest
    /// power of two in `length`, as it is for every part of such a tree.
    fn over(&self, start: u64, length: u64) -> Option<Digest> {
        if length.is_power_of_two() {
            let level = self.levels.get(length.trailing_zeros() as usize)?;
            return level.get(usize::try_from(start / length).ok()?).copied();
        }
        let left = split(length);
        Some(node(
            self.over(start, left)?,
            self.over(start + left, length - left)?,
        ))
    }
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
