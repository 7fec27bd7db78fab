//! Reads and checks all segments at opening.
//!
//! Every record's checksum and every link of the chain is checked here. Bodies are held
//! against the digests in their headers when they are read, and all at once by
//! [`Journal::verify`](super::Journal::verify).

use std::{
    io,
    path::{Path, PathBuf},
};

use quorate_record::{
    Sealer,
    record::{self, Parsed},
};

use super::{Index, reader::damage};
use crate::{
    Damage, DamageKind, Digest, Place, Sequence,
    disk::{self, Access, Disk},
    small_file,
};

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
}

pub(crate) fn segment_path(folder: &Path, segment: u32) -> PathBuf {
    folder.join(format!("{segment:08}.log"))
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
fn read_note(disk: &dyn Disk, folder: &Path) -> io::Result<Option<(Sequence, Digest)>> {
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
    };
    let mut noted_digest = None;
    for (expected, &segment) in (1..).zip(&segments) {
        if segment != expected {
            return Err(found
                .damage_at(expected, 0, DamageKind::SegmentMissing)
                .into());
        }
        let file = disk.open(&segment_path(folder, segment), Access::Read)?;
        let mut bytes = vec![0; usize::try_from(file.len()?).map_err(io::Error::other)?];
        file.read_exact_at(&mut bytes, 0)?;
        found.index.segments.push(file);
        found.segment = segment;
        let end = found.scan_segment(&bytes, sealer, |sequence, digest| {
            if note.is_some_and(|(head, _)| head == sequence) {
                noted_digest = Some(digest);
            }
        })?;
        found.end = u32::try_from(end).map_err(io::Error::other)?;
        let tail = &bytes[end..];
        if tail.is_empty() {
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
            let place = found.index.places[head.0 as usize - 1];
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
        Sequence(self.index.places.len() as u64)
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
            self.index.places.push(Place {
                segment: self.segment,
                offset: end as u32,
                length: stored.length as u32,
            });
            self.index.acts.insert(header.act, sequence);
            self.index.tree.push(link.leaf);
            self.digest = link.digest;
            tell(sequence, link.digest);
            end += stored.length;
        }
        Ok(end)
    }
}

/// The numbers of the segments that are there, in order.
fn segments(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<u32>> {
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
fn is_torn(segment: &[u8], end: usize) -> bool {
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
