//! Which acts there are and where they lie, as far as memory holds it: the end of each record, and
//! of the segment that is written to also ids and tree. What is known of the acts of finished
//! segments lies beside them ([`super::sealed_segment`]); eight bytes an act of it are here.

use std::{collections::HashMap, sync::Arc};

use quorate_record::{Tree, tree::parts};
use uuid::Uuid;

use super::{
    reader::READ_AHEAD_BYTES,
    sealed_segment::{SealedAct, SealedSegment, mark},
};
use crate::{Digest, Place, Sequence, disk::DiskFile};

/// All segments, in order.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) segments: Vec<Segment>,
}

/// One segment.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) number: u32,
    /// Opened for reading.
    pub(super) file: Arc<dyn DiskFile>,
    pub(super) first: Sequence,
    /// Where each of its records ends.
    ends: Vec<u32>,
    acts: Acts,
}

#[derive(Debug)]
enum Acts {
    /// Of a segment that is written to, or that nothing is noted of.
    Here {
        /// Which of its acts has an id.
        ids: HashMap<Uuid, u32>,
        tree: Tree,
    },
    /// Of a finished segment: read when they are asked for.
    Beside {
        /// What is left of each id, sorted: an id that is not among them is not in the segment.
        marks: Vec<u32>,
        /// Roots of the largest whole subtrees over its leaves.
        parts: Vec<Digest>,
        /// What all is held against that is read.
        digest: Digest,
    },
}

impl Segment {
    /// One without acts.
    pub(super) fn new(number: u32, file: Arc<dyn DiskFile>, first: Sequence) -> Self {
        Self {
            number,
            file,
            first,
            ends: Vec::new(),
            acts: Acts::Here {
                ids: HashMap::new(),
                tree: Tree::starting_at(first.0 - 1),
            },
        }
    }

    /// One that is finished, as it is known.
    pub(super) fn noted(known: SealedSegment, file: Arc<dyn DiskFile>) -> Self {
        Self {
            number: known.segment,
            file,
            first: known.first,
            ends: known.ends,
            acts: Acts::Beside {
                marks: known.marks,
                parts: known.parts,
                digest: known.acts,
            },
        }
    }

    /// How many acts it has.
    pub(super) fn len(&self) -> u64 {
        self.ends.len() as u64
    }

    /// Where its last record ends.
    pub(super) fn end(&self) -> u32 {
        self.ends.last().copied().unwrap_or_default()
    }

    /// The number of the last act in it, or before it.
    fn head(&self) -> Sequence {
        Sequence(self.first.0 - 1 + self.len())
    }

    /// Adds an act to one that is written to or read.
    pub(super) fn push(&mut self, act: SealedAct, length: u32) {
        if let Acts::Here { ids, tree } = &mut self.acts {
            ids.insert(act.id, self.ends.len() as u32);
            tree.push(act.leaf);
        }
        self.ends.push(self.end() + length);
    }

    /// Its acts, in order; none where they lie beside it.
    #[expect(
        clippy::iter_over_hash_type,
        reason = "each is put where it belongs, whichever comes first"
    )]
    pub(super) fn acts(&self) -> Option<Vec<SealedAct>> {
        let Acts::Here { ids, tree } = &self.acts else {
            return None;
        };
        let mut acts = vec![None; self.ends.len()];
        for (id, at) in ids {
            let leaf = tree.subtree(self.first.0 - 1 + u64::from(*at), 1)?;
            *acts.get_mut(*at as usize)? = Some(SealedAct { id: *id, leaf });
        }
        acts.into_iter().collect()
    }

    pub(super) fn ends(&self) -> &[u32] {
        &self.ends
    }

    /// What the acts that lie beside it are held against; none where they are here.
    pub(super) fn digest(&self) -> Option<Digest> {
        match &self.acts {
            Acts::Here { .. } => None,
            Acts::Beside { digest, .. } => Some(*digest),
        }
    }

    /// Whether a tree over acts that were read from beside it, or from itself, is the one noted.
    pub(super) fn has_tree(&self, of: &Tree) -> bool {
        matches!(&self.acts, Acts::Beside { parts, .. } if *parts == of.parts())
    }

    /// The number of an act, if that is known without looking beside it.
    pub(super) fn outcome(&self, act: Uuid) -> Known<Sequence> {
        match &self.acts {
            Acts::Here { ids, .. } => ids.get(&act).map_or(Known::No, |at| {
                Known::Is(Sequence(self.first.0 + u64::from(*at)))
            }),
            Acts::Beside { marks, .. } if marks.binary_search(&mark(act)).is_err() => Known::No,
            Acts::Beside { .. } => Known::Beside,
        }
    }

    fn subtree(&self, start: u64, length: u64) -> Known<Digest> {
        let (from, until) = (self.first.0 - 1, self.head().0);
        if start < from || until < start + length {
            return Known::No;
        }
        let known = match &self.acts {
            Acts::Here { tree, .. } => tree.subtree(start, length),
            Acts::Beside { parts: roots, .. } => parts(from, until - from)
                .zip(roots)
                .find_map(|(part, root)| (part == (start, length)).then_some(*root)),
        };
        known.map_or(Known::Beside, Known::Is)
    }

    fn place(&self, at: usize) -> Option<Place> {
        let end = *self.ends.get(at)?;
        let offset = match at {
            0 => 0,
            at => *self.ends.get(at - 1)?,
        };
        Some(Place {
            segment: self.number,
            offset,
            length: end - offset,
        })
    }
}

/// What a segment says of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known<T> {
    Is(T),
    /// It is not in the segment.
    No,
    /// What is noted beside the segment tells.
    Beside,
}

impl Index {
    pub(super) fn head(&self) -> Sequence {
        self.segments.last().map_or(Sequence::ZERO, Segment::head)
    }

    /// The segment of a number.
    pub(super) fn segment(&self, number: u32) -> Option<&Segment> {
        self.segments.get((number as usize).checked_sub(1)?)
    }

    fn segment_of(&self, sequence: Sequence) -> Option<(&Segment, usize)> {
        let after = self
            .segments
            .partition_point(|segment| segment.first <= sequence);
        let segment = self.segments.get(after.checked_sub(1)?)?;
        let at = usize::try_from(sequence.0 - segment.first.0).ok()?;
        Some((segment, at))
    }

    /// Where an act lies.
    pub(super) fn place(&self, sequence: Sequence) -> Option<Place> {
        let (segment, at) = self.segment_of(sequence)?;
        segment.place(at)
    }

    /// The act that lies at a place.
    pub(super) fn at(&self, place: Place) -> Option<(Sequence, &Segment)> {
        let segment = self.segment(place.segment)?;
        let at = match place.offset {
            0 => 0,
            offset => segment.ends.binary_search(&offset).ok()? + 1,
        };
        let sequence = Sequence(segment.first.0 + at as u64);
        (segment.place(at)? == place).then_some((sequence, segment))
    }

    /// How many bytes may be read at once to have an act and those that follow it in its segment, up
    /// to the last that is wanted.
    pub(super) fn run(&self, from: Sequence, last: Sequence) -> Option<(&Segment, u32)> {
        let (segment, at) = self.segment_of(from)?;
        let place = segment.place(at)?;
        let wanted = usize::try_from(last.0 - from.0).ok()?;
        let ends = segment.ends.get(at..)?;
        let ends = ends.get(..=wanted).unwrap_or(ends);
        let near = ends.partition_point(|end| end - place.offset < READ_AHEAD_BYTES);
        let end = ends.get(near).or(ends.last())?;
        Some((segment, end - place.offset))
    }

    /// The root of a whole subtree, if that is known without looking beside a segment.
    pub(super) fn subtree(&self, start: u64, length: u64) -> (Known<Digest>, u32) {
        self.segment_of(Sequence(start + 1))
            .map_or((Known::No, 0), |(segment, _)| {
                (segment.subtree(start, length), segment.number)
            })
    }
}
