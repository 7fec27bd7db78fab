//! Reads acts from segments that were checked at opening; every read checks again.

use std::sync::Arc;

use quorate_record::{
    Sealer,
    record::{self, Parsed},
};

use super::Journal;
use crate::{Damage, DamageKind, Log as _, Place, Placed, ReadError, Sequence};

/// How much a reader of many acts reads at once.
pub(super) const READ_AHEAD_BYTES: u32 = 1024 * 1024;

/// Reads acts in order, many at a time.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    journal: &'a Journal,
    next: Sequence,
    last: Sequence,
    window: Vec<u8>,
    /// Segment and offset of the window's first byte.
    window_at: (u32, u32),
}

impl<'a> Reader<'a> {
    /// Reads from an act up to the head as it is now.
    pub(super) fn new(journal: &'a Journal, first: Sequence) -> Self {
        Self {
            journal,
            next: Sequence(first.0.max(1)),
            last: journal.head(),
            window: Vec::new(),
            window_at: (0, 0),
        }
    }

    /// Returns the next record, or none after the last.
    pub(super) fn next_record(&mut self) -> Result<Option<(Place, record::Opened)>, ReadError> {
        if self.next > self.last {
            return Ok(None);
        }
        let sequence = self.next;
        let Some(place) = self.journal.index(|index| index.place(sequence)) else {
            return Ok(None);
        };
        let in_window = self.window_at.0 == place.segment
            && place.offset >= self.window_at.1
            && (place.offset - self.window_at.1) as usize + place.length as usize
                <= self.window.len();
        if !in_window {
            // Records of a segment lie one after the other.
            let run = self.journal.index(|index| {
                let (segment, bytes) = index.run(sequence, self.last)?;
                Some((Arc::clone(&segment.file), bytes))
            });
            let Some((file, bytes)) = run else {
                return Ok(None);
            };
            self.window.clear();
            self.window.resize(bytes as usize, 0);
            file.read_exact_at(&mut self.window, u64::from(place.offset))?;
            self.window_at = (place.segment, place.offset);
        }
        let start = (place.offset - self.window_at.1) as usize;
        let bytes = &self.window[start..start + place.length as usize];
        let opened = open_record(bytes, place, sequence, &self.journal.sealer)?;
        self.next = sequence.next();
        Ok(Some((place, opened)))
    }
}

impl Iterator for Reader<'_> {
    type Item = Result<Placed, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.next_record() {
            Ok(record) => record.map(|(place, opened)| Ok(placed(place, opened))),
            Err(error) => {
                self.next = self.last.next();
                Some(Err(error))
            }
        }
    }
}

pub(super) fn placed(place: Place, opened: record::Opened) -> Placed {
    Placed {
        sequence: opened.sequence,
        place,
        digest: opened.link.digest,
        act: opened.act,
    }
}

/// Reads the record that lies at a place and holds it against the number it should have.
pub(super) fn open_record(
    bytes: &[u8],
    place: Place,
    sequence: Sequence,
    sealer: &Sealer,
) -> Result<record::Opened, Damage> {
    let opened = match record::parse(bytes) {
        Parsed::Whole(stored) => stored.open(sealer),
        Parsed::Short => Err(DamageKind::Frame),
        Parsed::Bad(what) => Err(what),
    };
    match opened {
        Ok(opened) if opened.sequence == sequence => Ok(opened),
        Ok(_) => Err(damage(place, sequence, DamageKind::Chain)),
        Err(what) => Err(damage(place, sequence, what)),
    }
}

pub(super) fn damage(place: Place, sequence: Sequence, what: DamageKind) -> Damage {
    Damage {
        segment: place.segment,
        offset: u64::from(place.offset),
        sequence,
        what,
    }
}
