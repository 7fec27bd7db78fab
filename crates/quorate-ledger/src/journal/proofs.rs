//! Roots and proofs of the tree over all acts, and finding an act by its id.
//!
//! Of finished segments memory holds enough for a root that ends with one of them; for what lies
//! within one, its acts are read from beside it.

use std::{
    io,
    sync::{Arc, PoisonError},
};

use quorate_record::{
    Tree,
    tree::{self, node},
};
use uuid::Uuid;

use super::{
    Journal,
    index::Known,
    reader::{Reader, damage},
    sealed_segment::{self, SealedAct},
};
use crate::{DamageKind, Digest, Log as _, ReadError, Sequence, disk::DiskFile};

/// Ids and leaves of one finished segment.
#[derive(Debug)]
pub(super) struct SegmentActs {
    ids: Vec<Uuid>,
    tree: Tree,
}

impl Journal {
    /// The root over the headers of the first `size` acts; none where there are fewer.
    ///
    /// # Errors
    /// What is known of old acts could not be read.
    pub fn root(&self, size: u64) -> Result<Option<Digest>, ReadError> {
        if size > self.head().0 {
            return Ok(None);
        }
        if let (1, Some(leaf)) = (size, self.first_leaf.get()) {
            return Ok(Some(*leaf));
        }
        let root = tree::root(size, |start, length| self.subtree(start, length))?;
        if size == 1 {
            let _known = self.first_leaf.set(root);
        }
        Ok(Some(root))
    }

    /// What proves that the header of an act is under the root of the first `size`; none where it is
    /// not.
    ///
    /// # Errors
    /// As [`Self::root`].
    pub fn inclusion(
        &self,
        sequence: Sequence,
        size: u64,
    ) -> Result<Option<Vec<Digest>>, ReadError> {
        match sequence.0.checked_sub(1) {
            Some(index) if size <= self.head().0 => {
                tree::inclusion(index, size, |start, length| self.subtree(start, length))
            }
            _ => Ok(None),
        }
    }

    /// What proves that the root of `later` acts continues that of `earlier`; none where there are
    /// fewer.
    ///
    /// # Errors
    /// As [`Self::root`].
    pub fn consistency(&self, earlier: u64, later: u64) -> Result<Option<Vec<Digest>>, ReadError> {
        if later > self.head().0 {
            return Ok(None);
        }
        let subtree = |start, length| self.subtree(start, length);
        tree::consistency(earlier, later, subtree)
    }

    fn subtree(&self, start: u64, length: u64) -> Result<Digest, ReadError> {
        match self.index(|index| index.subtree(start, length)) {
            (Known::Is(digest), _) => return Ok(digest),
            (Known::Beside, segment) => {
                let acts = self.acts_of(segment)?;
                let found = acts.tree.subtree(start, length);
                return found.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData).into());
            }
            (Known::No, _) if length == 1 => {
                return Err(io::Error::from(io::ErrorKind::NotFound).into());
            }
            (Known::No, _) => {}
        }
        // It reaches over the end of a segment.
        let half = length / 2;
        let left = self.subtree(start, half)?;
        Ok(node(left, self.subtree(start + half, half)?))
    }

    pub(super) fn find(&self, act: Uuid) -> Result<Option<Sequence>, ReadError> {
        let mut beside = Vec::new();
        let found = self.index(|index| {
            for segment in index.segments.iter().rev() {
                match segment.outcome(act) {
                    Known::Is(sequence) => return Some(sequence),
                    Known::Beside => beside.push((segment.number, segment.first)),
                    Known::No => {}
                }
            }
            None
        });
        if found.is_some() {
            return Ok(found);
        }
        for (segment, first) in beside {
            let acts = self.acts_of(segment)?;
            if let Some(at) = acts.ids.iter().position(|id| *id == act) {
                return Ok(Some(Sequence(first.0 + at as u64)));
            }
        }
        Ok(None)
    }

    /// What is noted beside a finished segment of its acts, if that is whole.
    pub(super) fn noted_acts(&self, segment: u32) -> io::Result<Option<Vec<SealedAct>>> {
        let noted = self.index(|index| {
            let segment = index.segment(segment)?;
            segment.digest()
        });
        let Some(noted) = noted else { return Ok(None) };
        sealed_segment::acts(&*self.disk, &self.folder, segment, &self.sealer, noted)
    }

    /// Ids and leaves of a finished segment: from beside it, or where that is gone, from itself.
    fn acts_of(&self, segment: u32) -> Result<Arc<SegmentActs>, ReadError> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((number, acts)) = &*asked
            && *number == segment
        {
            return Ok(Arc::clone(acts));
        }
        let first = self.index(|index| Some(index.segment(segment)?.first));
        let first = first.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let acts = match self.noted_acts(segment)? {
            Some(acts) => acts,
            None => self.read_acts(segment, first)?,
        };
        let mut found = SegmentActs {
            ids: Vec::with_capacity(acts.len()),
            tree: Tree::starting_at(first.0 - 1),
        };
        for act in acts {
            found.ids.push(act.id);
            found.tree.push(act.leaf);
        }
        let fits = |index: &super::Index| {
            let known = index.segment(segment);
            known.is_some_and(|known| known.has_tree(&found.tree))
        };
        if !self.index(fits) {
            let place = self.place_of(first).unwrap_or_default();
            return Err(damage(place, first, DamageKind::Chain).into());
        }
        let found = Arc::new(found);
        *asked = Some((segment, Arc::clone(&found)));
        Ok(found)
    }

    fn read_acts(&self, segment: u32, first: Sequence) -> Result<Vec<SealedAct>, ReadError> {
        let count = self.index(|index| index.segment(segment).map_or(0, super::Segment::len));
        let mut reader = Reader::new(self, first);
        let mut acts = Vec::new();
        for _ in 0..count {
            let Some((_, opened)) = reader.next_record()? else {
                break;
            };
            let (id, leaf) = (opened.act.id, opened.link.leaf);
            acts.push(SealedAct { id, leaf });
        }
        Ok(acts)
    }

    /// A segment, opened for reading.
    pub(super) fn file(&self, segment: u32) -> io::Result<Arc<dyn DiskFile>> {
        let file = self.index(|index| Some(Arc::clone(&index.segment(segment)?.file)));
        file.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
