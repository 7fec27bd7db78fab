//! Puts back from a backup what is damaged or lost of a journal that nobody has open.
//!
//! A journal only grows: what a backup has of a segment is how the segment begins, and what was
//! appended since follows it. So a segment that is not whole is taken from the backup as far as
//! that goes, and the rest of it from where it lies. It counts only if every record in it is whole
//! and continues the one before; the damaged file is set aside, never deleted.
//!
//! Deliberately not here: guessing. Where neither has an act whole, nothing is touched.

use std::path::Path;

use quorate_record::{
    Sealer,
    record::{self, Parsed},
};

use super::{
    reader::open_record,
    repair,
    scan::{OpenJournalError, index_path, is_torn, read_note, segment_path, segments},
};
use crate::{
    Damage, DamageKind, Digest, Place, Sequence,
    disk::{self, Disk},
    small_file,
};

/// The last act of what is whole so far.
#[derive(Debug, Clone, Copy)]
struct Head {
    sequence: Sequence,
    digest: Digest,
}

/// A segment that is put together from two.
struct Mended {
    segment: u32,
    damaged: Vec<u8>,
    whole: Vec<u8>,
}

/// Puts back what is not whole; returns the numbers of the segments it was put back in, none where
/// all of them are whole.
///
/// # Errors
/// The first act that neither has whole: then nothing was touched. Or the disk failed; it can be
/// done again.
pub(crate) fn mend(
    disk: &dyn Disk,
    folder: &Path,
    copies: &Path,
    sealer: &Sealer,
) -> Result<Vec<u32>, OpenJournalError> {
    let note = read_note(disk, folder)?;
    let last = segments(disk, folder)?.last().copied().unwrap_or_default();
    let mut head = Head {
        sequence: Sequence::ZERO,
        digest: Digest::ZERO,
    };
    let mut all = Vec::new();
    for segment in 1.. {
        let wanted = note.map_or(Sequence::ZERO, |(head, _)| head);
        if segment > last && wanted <= head.sequence {
            break;
        }
        let own = disk::read(disk, &segment_path(folder, segment))?.unwrap_or_default();
        let damage = match whole(&own, segment, head, segment >= last, sealer) {
            Ok(after) if segment < last || wanted <= after.sequence => {
                head = after;
                continue;
            }
            Ok(after) => Damage {
                segment,
                offset: own.len() as u64,
                sequence: after.sequence.next(),
                what: DamageKind::EndsEarly,
            },
            Err(damage) => damage,
        };
        let Some(copy) = disk::read(disk, &segment_path(copies, segment))? else {
            return Err(damage.into());
        };
        let sound = usize::try_from(damage.offset)
            .unwrap_or_default()
            .min(own.len());
        // What was whole before the damage must be the same in both, or they are not of one
        // committee; where nothing was, what follows, or the note of the end, must continue it.
        let same = copy.len() >= sound && copy[..sound] == own[..sound];
        let known = sound > 0 || segment > 1 || own.len() > copy.len() || note.is_some();
        if !(same && known) {
            return Err(damage.into());
        }
        let mut mended = copy;
        mended.extend(own.get(mended.len()..).unwrap_or_default());
        head = whole(&mended, segment, head, segment >= last, sealer).map_err(|_| damage)?;
        // One that only seemed to end early, because all after it is gone, is as it was.
        if mended != own {
            all.push(Mended {
                segment,
                damaged: own,
                whole: mended,
            });
        }
    }
    if let Some((noted, digest)) = note
        && noted == head.sequence
        && digest != head.digest
        && let Some(first) = all.first()
    {
        return Err(Damage {
            segment: first.segment,
            offset: 0,
            sequence: head.sequence,
            what: DamageKind::Chain,
        }
        .into());
    }
    for mended in &all {
        replace(disk, folder, mended.segment, &mended.damaged, &mended.whole)?;
    }
    Ok(all.iter().map(|mended| mended.segment).collect())
}

/// Puts a whole segment in the place of a damaged one, which is set aside.
pub(super) fn replace(
    disk: &dyn Disk,
    folder: &Path,
    segment: u32,
    damaged: &[u8],
    whole: &[u8],
) -> std::io::Result<()> {
    if !damaged.is_empty() {
        repair::set_aside(disk, folder, segment, 0, damaged)?;
    }
    small_file::replace(disk, &segment_path(folder, segment), whole)?;
    disk::remove_if_there(disk, &index_path(folder, segment))
}

/// Whether a segment has nothing but whole records that continue the one before it. Only the last
/// may end in the rest of a torn write.
fn whole(
    bytes: &[u8],
    segment: u32,
    before: Head,
    last: bool,
    sealer: &Sealer,
) -> Result<Head, Damage> {
    let mut head = before;
    let mut end = 0;
    while let Parsed::Whole(stored) = record::parse(&bytes[end..]) {
        let place = Place {
            segment,
            offset: u32::try_from(end).unwrap_or(u32::MAX),
            length: u32::try_from(stored.length).unwrap_or(u32::MAX),
        };
        let sequence = head.sequence.next();
        let opened = open_record(&bytes[end..end + stored.length], place, sequence, sealer)?;
        if opened.previous != head.digest {
            return Err(super::reader::damage(place, sequence, DamageKind::Chain));
        }
        head = Head {
            sequence,
            digest: opened.link.digest,
        };
        end += stored.length;
    }
    let is_whole = if end == bytes.len() {
        end > 0
    } else {
        last && is_torn(bytes, end)
    };
    if is_whole {
        return Ok(head);
    }
    Err(Damage {
        segment,
        offset: end as u64,
        sequence: head.sequence.next(),
        what: if bytes.is_empty() {
            DamageKind::SegmentMissing
        } else {
            DamageKind::Frame
        },
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
