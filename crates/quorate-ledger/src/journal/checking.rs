//! Looks at finished segments after the opening, while people work.

use std::{io, path::Path, sync::PoisonError};

use sha2::{Digest as _, Sha256};

use super::{
    Journal, mending,
    reader::{Reader, damage},
    scan,
};
use crate::{
    DamageKind, Digest, ReadError, Sequence,
    disk::{self, Access, DiskFile},
};

/// A finished segment whose bytes nobody has looked at.
#[derive(Debug)]
pub(super) struct Unchecked {
    pub(super) segment: u32,
    /// Number of its first act.
    pub(super) first: Sequence,
    /// How many acts it has.
    pub(super) count: u64,
    pub(super) bytes: u64,
    /// SHA-256 of all of it.
    pub(super) digest: Digest,
    /// Digest of the header before its first.
    pub(super) previous: Digest,
}

/// What became of a finished segment that nobody had looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// There is none left.
    All,
    /// It is what was written.
    Whole,
    /// It was not, and was put back from a backup.
    Mended {
        /// Its number.
        segment: u32,
    },
}

/// Bytes that are read at once.
const PIECE: u64 = 1024 * 1024;

/// SHA-256 of the first bytes of a file, read piece by piece: people work meanwhile.
fn digest_of(file: &dyn DiskFile, bytes: u64) -> io::Result<Digest> {
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE as usize];
    let mut at = 0;
    while at < bytes {
        let length = PIECE.min(bytes - at);
        piece.truncate(length as usize);
        file.read_exact_at(&mut piece, at)?;
        hash.update(&piece);
        at += length;
    }
    Ok(Digest(hash.finalize().into()))
}

impl Journal {
    /// How many finished segments nobody has looked at since the opening.
    pub fn unchecked(&self) -> usize {
        let unchecked = self.unchecked.lock();
        unchecked.unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Holds the next finished segment that was not looked at yet against its digest. One that
    /// differs, or cannot be read, is put back from the journal of a backup, if that has it whole.
    ///
    /// # Errors
    /// The first act in it that is not what was recorded, or it could not be read.
    pub fn check_some(&self, copies: Option<&Path>) -> Result<Checked, ReadError> {
        let next = || {
            let unchecked = self.unchecked.lock();
            unchecked.unwrap_or_else(PoisonError::into_inner).pop()
        };
        let Some(known) = next() else {
            return Ok(Checked::All);
        };
        let file = self.file(known.segment)?;
        let found = digest_of(&*file, known.bytes);
        if found.as_ref().is_ok_and(|digest| *digest == known.digest) {
            return Ok(Checked::Whole);
        }
        if let Some(copies) = copies
            && self.mend_finished(&known, copies)?
        {
            return Ok(Checked::Mended {
                segment: known.segment,
            });
        }
        found?;
        // Which act it is, and whether it is one: what was noted of the segment may be wrong too.
        let noted = self.noted_acts(known.segment)?;
        let mut previous = known.previous;
        let mut reader = Reader::new(self, known.first);
        for at in 0..known.count {
            let Some((place, opened)) = reader.next_record()? else {
                break;
            };
            let leaf = noted.as_ref().and_then(|acts| acts.get(at as usize));
            let other = leaf.is_some_and(|act| act.leaf != opened.link.leaf);
            if opened.previous != previous || other {
                return Err(damage(place, opened.sequence, DamageKind::Chain).into());
            }
            previous = opened.link.digest;
        }
        disk::remove_if_there(&*self.disk, &scan::index_path(&self.folder, known.segment))?;
        Ok(Checked::Whole)
    }

    /// Puts a finished segment back from the journal of a backup; whether that has it whole.
    fn mend_finished(&self, known: &Unchecked, copies: &Path) -> io::Result<bool> {
        let copy = disk::read(&*self.disk, &scan::segment_path(copies, known.segment));
        let Some(whole) = copy.ok().flatten() else {
            return Ok(false);
        };
        if Digest::of(&whole) != known.digest {
            return Ok(false);
        }
        let path = scan::segment_path(&self.folder, known.segment);
        // What cannot be read is lost already.
        let damaged = disk::read(&*self.disk, &path).ok().flatten();
        let damaged = damaged.unwrap_or_default();
        mending::replace(&*self.disk, &self.folder, known.segment, &damaged, &whole)?;
        let file = self.disk.open(&path, Access::Read)?;
        self.change_index(|index| {
            if let Some(segment) = index.segments.get_mut(known.segment as usize - 1) {
                segment.file = file;
            }
        });
        Ok(true)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::disk::{Access, Disk as _, simulated::SimulatedDisk};

    #[test]
    fn a_file_of_any_length_is_digested_piece_by_piece() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, PIECE * 5 / 2] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let disk = SimulatedDisk::default();
            let path = Path::new("/file");
            disk.set_content(path, Some(&bytes));
            let file = disk.open(path, Access::Read).unwrap();
            assert_eq!(digest_of(&*file, length).unwrap(), Digest::of(&bytes));
        }
    }
}
