//! Reads and checks all segments at opening.
//!
//! Every record's checksum and every link of the chain is checked here. Bodies are held
//! against the digests in their headers when they are read, and all at once by
//! [`Journal::verify`](super::Journal::verify).

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use quorate_record::{
    Sealer,
    record::{self, Parsed},
};

use super::{
    Unchecked,
    index::{Index, Segment},
    reader::damage,
    sealed_segment::{SealedAct, SealedSegment},
};
use crate::{
    Damage, DamageKind, Digest, Sequence,
    disk::{self, Access, Disk, DiskFile},
    small_file,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The folder in the journal's folder for bytes that are no whole record.
pub(super) const SET_ASIDE: &str = "set-aside";

/// The file that notes a clean end: number and digest of the head.
const NOTE: &str = "closed";

/// No disk tears anything smaller.
const SECTOR_BYTES: usize = 512;

/// Why a journal cannot be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OpenJournalError {
    #[error(transparent)]
    Damaged(#[from] Damage),
    #[error("the journal could not be read")]
    Io(#[from] io::Error),
}

/// What was found.
#[derive(Debug)]
pub(super) struct Scan {
    pub(super) index: Index,
    /// Digest of the last header.
    pub(super) digest: Digest,
    /// Number of the last segment, 0 when there is none.
    pub(super) segment: u32,
    /// Bytes of whole records in it.
    pub(super) end: u32,
    /// The bytes after them.
    pub(super) tail: Vec<u8>,
    /// Whether the note of a clean end fits.
    pub(super) ended_cleanly: bool,
    /// Finished segments that were taken as they are known: their bytes were not looked at.
    pub(super) unchecked: Vec<Unchecked>,
}

pub(crate) fn segment_path(folder: &Path, segment: u32) -> PathBuf {
    folder.join(format!("{segment:08}.log"))
}

/// Where what is known of a finished segment lies.
pub(super) fn index_path(folder: &Path, segment: u32) -> PathBuf {
    folder.join(format!("{segment:08}.idx"))
}

pub(super) fn note_path(folder: &Path) -> PathBuf {
    folder.join(NOTE)
}

/// Notes that the journal ended cleanly at this head.
pub(super) fn write_note(
    disk: &dyn Disk,
    folder: &Path,
    head: Sequence,
    digest: Digest,
) -> io::Result<()> {
    small_file::replace(disk, &note_path(folder), note(head, digest).as_bytes())
}

fn note(head: Sequence, digest: Digest) -> String {
    let said = format!("{head} {digest}");
    format!("{said} {:08x}\n", crc32c::crc32c(said.as_bytes()))
}

/// Reads the note. One that is not intact counts as absent: it only makes the opening
/// more careful.
pub(super) fn read_note(disk: &dyn Disk, folder: &Path) -> io::Result<Option<(Sequence, Digest)>> {
    let bytes = disk::read(disk, &note_path(folder))?;
    Ok(bytes.and_then(|bytes| {
        let text = String::from_utf8(bytes).ok()?;
        let mut words = text.split(' ');
        let head = Sequence(words.next()?.parse().ok().filter(|head| *head > 0)?);
        let digest = Digest::from_hex(words.next()?)?;
        (note(head, digest) == text).then_some((head, digest))
    }))
}

/// Reads and checks everything.
pub(super) fn scan(
    disk: &dyn Disk,
    folder: &Path,
    sealer: &Sealer,
) -> Result<Scan, OpenJournalError> {
    let note = read_note(disk, folder)?;
    let segments = segments(disk, folder)?;

    let mut found = Scan {
        index: Index::default(),
        digest: Digest::ZERO,
        segment: 0,
        end: 0,
        tail: Vec::new(),
        ended_cleanly: false,
        unchecked: Vec::new(),
    };
    let mut noted_digest = None;
    for (expected, &segment) in (1..).zip(&segments) {
        if segment != expected {
            return Err(found
                .damage_at(expected, 0, DamageKind::SegmentMissing)
                .into());
        }
        let file = disk.open(&segment_path(folder, segment), Access::Read)?;
        let finished = (segment as usize) < segments.len();
        if finished && let Some(known) = found.known(disk, folder, &*file, sealer, note)? {
            if note.is_some_and(|(head, _)| head == found.head_after(&known)) {
                noted_digest = Some(known.last);
            }
            found.take(known, file);
            continue;
        }
        let previous = found.digest;
        let mut bytes = vec![0; usize::try_from(file.len()?).map_err(io::Error::other)?];
        file.read_exact_at(&mut bytes, 0)?;
        let first = found.head().next();
        let unread = Segment::new(segment, Arc::clone(&file), first);
        found.index.segments.push(unread);
        found.segment = segment;
        let end = found.scan_segment(&bytes, sealer, |sequence, digest| {
            if note.is_some_and(|(head, _)| head == sequence) {
                noted_digest = Some(digest);
            }
        })?;
        found.end = u32::try_from(end).map_err(io::Error::other)?;
        let tail = &bytes[end..];
        if tail.is_empty() {
            if finished {
                found.finish(disk, folder, sealer, previous, &bytes);
            }
            continue;
        }
        let last = segment as usize == segments.len();
        let head_is_noted = note.is_some_and(|(head, _)| head == found.head());
        // A clean end comes after every acknowledged act, so bytes after the noted head
        // are none, and bytes before it are all meant to be there.
        let ended_before_note = note.is_some_and(|(head, _)| head > found.head());
        if !last || ended_before_note || !(head_is_noted || is_torn(&bytes, end)) {
            let what = match record::parse(tail) {
                Parsed::Bad(what) => what,
                Parsed::Short | Parsed::Whole(_) => DamageKind::Frame,
            };
            return Err(found.damage_at(segment, end as u64, what).into());
        }
        found.tail = tail.to_vec();
    }

    match note {
        Some((head, _)) if head > found.head() => {
            let (segment, end) = (found.segment, u64::from(found.end));
            Err(found.damage_at(segment, end, DamageKind::EndsEarly).into())
        }
        Some((head, digest)) if noted_digest.unwrap_or_default() != digest => {
            let place = found.index.place(head).unwrap_or_default();
            Err(damage(place, head, DamageKind::Chain).into())
        }
        // A note that names an earlier head is one whose removal the disk forgot.
        Some((head, _)) => {
            found.ended_cleanly = head == found.head();
            Ok(found)
        }
        None => {
            found.ended_cleanly = found.segment == 0;
            Ok(found)
        }
    }
}

/// Counts the records of all segments, whole by their checksums. What follows the last of them
/// may be the rest of a torn write.
pub(crate) fn whole_records(disk: &dyn Disk, folder: &Path) -> Result<u64, OpenJournalError> {
    let segments = segments(disk, folder)?;
    let mut count = 0;
    for (expected, &segment) in (1..).zip(&segments) {
        let damage_at = |offset, what| Damage {
            segment: expected,
            offset,
            sequence: Sequence(count).next(),
            what,
        };
        if segment != expected {
            return Err(damage_at(0, DamageKind::SegmentMissing).into());
        }
        let bytes = disk::read(disk, &segment_path(folder, segment))?.unwrap_or_default();
        let mut end = 0;
        let mut whole = 0;
        while let Parsed::Whole(stored) = record::parse(&bytes[end..]) {
            end += stored.length;
            whole += 1;
        }
        let last = segment as usize == segments.len();
        if end < bytes.len() && !(last && is_torn(&bytes, end)) {
            return Err(damage_at(end as u64, DamageKind::Frame).into());
        }
        count += whole;
    }
    Ok(count)
}

impl Scan {
    fn head(&self) -> Sequence {
        self.index.head()
    }

    fn head_after(&self, known: &SealedSegment) -> Sequence {
        Sequence(self.head().0 + known.ends.len() as u64)
    }

    /// What is known of the next segment, if that fits what came before it and the file's length.
    /// A note of an end within it is held against the segment itself.
    fn known(
        &self,
        disk: &dyn Disk,
        folder: &Path,
        file: &dyn DiskFile,
        sealer: &Sealer,
        note: Option<(Sequence, Digest)>,
    ) -> io::Result<Option<SealedSegment>> {
        let number = self.segment + 1;
        let Some(known) = SealedSegment::read(disk, folder, number, sealer)? else {
            return Ok(None);
        };
        let ends_within =
            note.is_some_and(|(head, _)| known.first <= head && head < self.head_after(&known));
        let fits = known.first == self.head().next()
            && known.previous == self.digest
            && known.bytes == file.len()?
            && !ends_within;
        Ok(fits.then_some(known))
    }

    /// Takes in a segment as it is known.
    fn take(&mut self, known: SealedSegment, file: Arc<dyn DiskFile>) {
        self.segment = known.segment;
        self.end = known.ends.last().copied().unwrap_or_default();
        self.digest = known.last;
        self.unchecked.push(Unchecked {
            segment: known.segment,
            first: known.first,
            count: known.ends.len() as u64,
            bytes: known.bytes,
            digest: known.digest,
            previous: known.previous,
        });
        self.index.segments.push(Segment::noted(known, file));
    }

    /// Notes what is known of a segment that was read whole and is finished. Where that cannot be
    /// written, it is read again at the next opening.
    fn finish(
        &mut self,
        disk: &dyn Disk,
        folder: &Path,
        sealer: &Sealer,
        previous: Digest,
        bytes: &[u8],
    ) {
        let Some(segment) = self.index.segments.pop() else {
            return;
        };
        let digests = (previous, self.digest);
        let noted = SealedSegment::write(disk, folder, sealer, &segment, digests, bytes);
        self.index.segments.push(match noted {
            Ok(known) => Segment::noted(known, segment.file),
            Err(error) => {
                tracing::warn!(%error, "what is known of a segment could not be noted");
                segment
            }
        });
    }

    fn damage_at(&self, segment: u32, offset: u64, what: DamageKind) -> Damage {
        Damage {
            segment,
            offset,
            sequence: self.head().next(),
            what,
        }
    }

    /// Takes in the records of the next segment, tells of each, and returns where the
    /// last whole one ends.
    fn scan_segment(
        &mut self,
        bytes: &[u8],
        sealer: &Sealer,
        mut tell: impl FnMut(Sequence, Digest),
    ) -> Result<usize, Damage> {
        let mut end = 0;
        while let Parsed::Whole(stored) = record::parse(&bytes[end..]) {
            let sequence = self.head().next();
            let damaged = |what| self.damage_at(self.segment, end as u64, what);
            let (header, link) = stored.header(sealer).map_err(damaged)?;
            if header.sequence != sequence || header.previous != self.digest {
                return Err(damaged(DamageKind::Chain));
            }
            if let Some(segment) = self.index.segments.last_mut() {
                let (id, leaf) = (header.act, link.leaf);
                segment.push(SealedAct { id, leaf }, stored.length as u32);
            }
            self.digest = link.digest;
            tell(sequence, link.digest);
            end += stored.length;
        }
        Ok(end)
    }
}

/// The numbers of the segments that are there, in order.
pub(super) fn segments(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<u32>> {
    let names = disk.names(folder)?;
    let mut found: Vec<u32> = names
        .iter()
        .filter_map(|name| segment_number(name))
        .collect();
    found.sort_unstable();
    Ok(found)
}

fn segment_number(name: &str) -> Option<u32> {
    let number = name.strip_suffix(".log")?;
    (number.len() == 8 && number.bytes().all(|digit| digit.is_ascii_digit()))
        .then(|| number.parse().ok())?
}

/// Whether the bytes from `end` on are the rest of a write that the disk never confirmed,
/// and not an acknowledged record that was damaged later.
///
/// A record is only ever written after everything before its own append was confirmed,
/// and says where that append began. So nothing is torn that a later append follows.
/// What a power cut leaves of a last append is incomplete, or has sectors that never
/// reached the disk and read as zeros, which no sector of a whole record does: it has
/// text or sealed bytes in it. A record that has all its bytes, and wrong ones, was written once and has
/// changed since.
pub(super) fn is_torn(segment: &[u8], end: usize) -> bool {
    let tail = &segment[end..];
    let followed = (1..tail.len()).any(|start| {
        tail[start] == b'Q'
            && matches!(record::parse(&tail[start..]),
                Parsed::Whole(later) if later.began as usize > end)
    });
    if followed {
        return false;
    }
    let incomplete = matches!(record::parse(tail), Parsed::Short);
    let first_sector = SECTOR_BYTES - end % SECTOR_BYTES;
    let (first, rest) = tail.split_at(first_sector.min(tail.len()));
    incomplete
        || std::iter::once(first)
            .chain(rest.chunks(SECTOR_BYTES))
            .any(|sector| sector.iter().all(|byte| *byte == 0))
}
