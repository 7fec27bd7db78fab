//! The journal: segments of records, each one act, chained by the digests of their
//! headers.
//!
//! What is where: `journal/scan.rs` reads and checks the segments at opening,
//! `journal/repair.rs` makes the last segment sound again after an end that was not
//! clean, `journal/mending.rs` puts back from a backup what is damaged, `journal/index.rs` knows
//! where acts lie, `journal/reader.rs` reads them, `journal/proofs.rs` has roots and proofs of the
//! tree over them, `journal/checking.rs` looks at old segments afterwards, and this file appends.
//!
//! Deliberately not here: erasing, compacting, rewriting of anything that was
//! acknowledged. Repair and mending copy acknowledged records byte for byte.

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock},
};

use quorate_record::{
    Sealer,
    record::{self, Plain},
};
use uuid::Uuid;

use crate::{
    Act, AppendError, DamageKind, Digest, InvalidAct, Log, MAX_ACT_BYTES, Place, Placed,
    PlacedActs, ReadError, Sequence,
    disk::{self, Access, Disk, DiskFile},
    random::random,
};

mod checking;
mod index;
mod mending;
mod proofs;
mod reader;
mod repair;
#[cfg(test)]
mod samples;
mod scan;
mod sealed_segment;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

pub use checking::Checked;
use checking::Unchecked;
use index::{Index, Segment};
pub(crate) use mending::mend;
use proofs::SegmentActs;
use reader::{Reader, damage, open_record, placed};
pub(crate) use scan::{OpenJournalError, segment_path, whole_records};
use sealed_segment::SealedAct;

/// An append that finds its segment this long or longer starts a new one: 16 MiB. The last segment
/// is read whole at opening, so nobody waits for more.
pub const SEGMENT_BYTES: u32 = 16 * 1024 * 1024;

/// The most bytes of one append: 64 MiB.
pub const MAX_APPEND_BYTES: usize = 64 * 1024 * 1024;

/// The journal of one committee.
#[derive(Debug)]
pub struct Journal {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    segment_bytes: u32,
    sealer: Sealer,
    /// Taken by whoever appends, for the whole append.
    writer: Mutex<Writer>,
    /// Taken for moments only, so that readers do not wait for the disk.
    index: RwLock<Index>,
    /// Finished segments whose bytes nobody has looked at since the opening, the next one last.
    unchecked: Mutex<Vec<Unchecked>>,
    /// The finished segment whose ids or leaves were asked for last.
    asked: Mutex<Option<(u32, Arc<SegmentActs>)>>,
    /// The leaf of the first act, once somebody has asked: the committee's origin is named by it.
    first_leaf: OnceLock<Digest>,
}

/// What only the writer needs.
#[derive(Debug)]
struct Writer {
    condition: Condition,
    /// Number of the last segment, 0 when there is none.
    segment: u32,
    /// Bytes of acknowledged records in it.
    end: u32,
    /// Digest of the last header.
    digest: Digest,
    /// The last segment, once this session has written.
    file: Option<Arc<dyn DiskFile>>,
    /// Whether the note of the last clean end still holds.
    noted: bool,
}

/// Whether the last segment may be written.
#[derive(Debug)]
enum Condition {
    Sound,
    /// The last session did not end cleanly, and its last segment is still as it left
    /// it; these are the bytes after the last whole record.
    ToRepair(Vec<u8>),
    /// A sync failed: nothing on this file can be trusted from now on.
    Stopped,
}

/// How the journal was found.
#[derive(Debug, Default)]
pub struct JournalOpening {
    /// Whether the last session ended cleanly; true for a journal without acts.
    pub ended_cleanly: bool,
    /// What lay after the last whole record and was put aside.
    pub set_aside: Option<SetAside>,
    /// Why the last segment could not be made sound, for instance because the disk is
    /// full. Reading works; each append tries again first and is refused if it fails.
    pub repair_pending: Option<io::Error>,
}

/// Bytes that are no whole record: the rest of a write that was never acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The segment they lay in.
    pub segment: u32,
    /// Bytes before them in that segment.
    pub offset: u32,
    /// How many.
    pub bytes: usize,
    /// Where they are kept now; none while the repair is pending.
    pub file: Option<PathBuf>,
}

impl Journal {
    /// Opens the journal in a folder, which must exist. Records of the last segment are checked, and
    /// those of finished ones that nothing is known of; the others by [`Self::check_some`].
    pub(crate) fn open(
        disk: Arc<dyn Disk>,
        folder: &Path,
        segment_bytes: u32,
        sealer: Sealer,
    ) -> Result<(Self, JournalOpening), OpenJournalError> {
        let scan::Scan {
            index,
            digest,
            segment,
            end,
            tail,
            ended_cleanly,
            mut unchecked,
        } = scan::scan(&*disk, folder, &sealer)?;
        let mut opening = JournalOpening {
            ended_cleanly,
            set_aside: (!tail.is_empty()).then_some(SetAside {
                segment,
                offset: end,
                bytes: tail.len(),
                file: None,
            }),
            repair_pending: None,
        };
        let sound = tail.is_empty() && (ended_cleanly || segment == 0);
        let journal = Self {
            disk,
            folder: folder.to_owned(),
            segment_bytes,
            sealer,
            writer: Mutex::new(Writer {
                condition: if sound {
                    Condition::Sound
                } else {
                    Condition::ToRepair(tail)
                },
                segment,
                end,
                digest,
                file: None,
                noted: ended_cleanly,
            }),
            index: RwLock::new(index),
            unchecked: Mutex::new({
                unchecked.reverse();
                unchecked
            }),
            asked: Mutex::default(),
            first_leaf: OnceLock::new(),
        };
        match journal.repair(&mut journal.writer()) {
            Ok(file) => {
                if let Some(set_aside) = &mut opening.set_aside {
                    set_aside.file = file;
                }
            }
            Err(error) => opening.repair_pending = Some(error),
        }
        Ok((journal, opening))
    }

    /// Returns the digest of the last header, zero for an empty journal. Through the
    /// chain it stands for everything recorded.
    pub fn head_digest(&self) -> Digest {
        self.writer().digest
    }

    /// Where an act lies; none if there is no such act.
    pub fn place_of(&self, sequence: Sequence) -> Option<Place> {
        self.index(|index| index.place(sequence))
    }

    /// Header and body of an act as they were first written; none if there is no such act.
    ///
    /// # Errors
    /// It is not what was written, or could not be read.
    pub fn plain(&self, sequence: Sequence) -> Result<Option<Plain<'static>>, ReadError> {
        let found = self.index(|index| {
            let place = index.place(sequence)?;
            Some((place, Arc::clone(&index.segment(place.segment)?.file)))
        });
        let Some((place, file)) = found else {
            return Ok(None);
        };
        let mut bytes = vec![0; place.length as usize];
        file.read_exact_at(&mut bytes, u64::from(place.offset))?;
        // Held against its number and its header before it is handed on.
        open_record(&bytes, place, sequence, &self.sealer)?;
        let record::Parsed::Whole(stored) = record::parse(&bytes) else {
            return Err(damage(place, sequence, DamageKind::Frame).into());
        };
        let plain = stored
            .plain(&self.sealer)
            .map_err(|what| damage(place, sequence, what))?;
        Ok(Some(plain.into_owned()))
    }

    /// Reads everything again and holds every body against its header and every header
    /// against the one before it. Returns the last number and digest.
    pub fn verify(&self) -> Result<(Sequence, Digest), ReadError> {
        self.verify_each(|_| Ok(()))
    }

    /// Verifies, and hands on each act once it has stood.
    ///
    /// # Errors
    /// The first act that does not stand, or the first refusal of whom it was handed to.
    pub fn verify_each<E: From<ReadError>>(
        &self,
        mut each: impl FnMut(Placed) -> Result<(), E>,
    ) -> Result<(Sequence, Digest), E> {
        let mut last = (Sequence::ZERO, Digest::ZERO);
        let mut reader = Reader::new(self, Sequence(1));
        while let Some((place, opened)) = reader.next_record()? {
            if opened.previous != last.1 {
                let what = damage(place, opened.sequence, DamageKind::Chain);
                return Err(ReadError::from(what).into());
            }
            last = (opened.sequence, opened.link.digest);
            each(reader::placed(place, opened))?;
        }
        Ok(last)
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        // Nothing panics half-way through a change of the writer.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn index<T>(&self, read: impl FnOnce(&Index) -> T) -> T {
        read(&self.index.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn change_index<T>(&self, change: impl FnOnce(&mut Index) -> T) -> T {
        change(&mut self.index.write().unwrap_or_else(PoisonError::into_inner))
    }

    /// Makes the last segment sound if it needs it; returns where the tail went.
    fn repair(&self, writer: &mut Writer) -> io::Result<Option<PathBuf>> {
        let Condition::ToRepair(tail) = &writer.condition else {
            return Ok(None);
        };
        let set_aside =
            repair::repair(&*self.disk, &self.folder, writer.segment, writer.end, tail)?;
        let path = scan::segment_path(&self.folder, writer.segment);
        let file = self.disk.open(&path, Access::Read)?;
        self.change_index(|index| {
            if let Some(last) = index.segments.last_mut() {
                last.file = file;
            }
        });
        writer.condition = Condition::Sound;
        Ok(set_aside)
    }

    /// Does all that must be done before the first byte; none of it changes what the
    /// journal says.
    fn prepare(&self, writer: &mut Writer) -> io::Result<Arc<dyn DiskFile>> {
        self.repair(writer)?;
        if writer.file.is_none() {
            // From here on the end is not clean until the note is written again.
            disk::remove_if_there(&*self.disk, &scan::note_path(&self.folder))?;
            self.disk.sync_folder(&self.folder)?;
            writer.noted = false;
        }
        if writer.segment == 0 || writer.end >= self.segment_bytes {
            let path = scan::segment_path(&self.folder, writer.segment + 1);
            let file = self.disk.open(&path, Access::Create)?;
            file.sync_all()?;
            self.disk.sync_folder(&self.folder)?;
            writer.segment += 1;
            self.change_index(|index| {
                let first = index.head().next();
                let segment = Segment::new(writer.segment, Arc::clone(&file), first);
                index.segments.push(segment);
            });
            writer.end = 0;
            writer.file = Some(file);
        }
        if let Some(file) = &writer.file {
            return Ok(Arc::clone(file));
        }
        let path = scan::segment_path(&self.folder, writer.segment);
        let file = self.disk.open(&path, Access::Write)?;
        writer.file = Some(Arc::clone(&file));
        Ok(file)
    }

    fn check(&self, acts: &[Act]) -> Result<(), AppendError> {
        let mut ids = HashSet::new();
        for act in acts {
            // Nothing was written where that cannot be read.
            let recorded = self.outcome(act.id).map_err(|error| match error {
                ReadError::Io(error) => AppendError::Refused(error),
                error => AppendError::Refused(io::Error::other(error)),
            })?;
            if let Some(sequence) = recorded {
                let id = act.id;
                return Err(InvalidAct::AlreadyRecorded { id, sequence }.into());
            }
            let incomplete = act.events.is_empty()
                || act.events.iter().any(|event| event.version == 0)
                || !ids.insert(act.id);
            if incomplete {
                return Err(InvalidAct::Incomplete { id: act.id }.into());
            }
        }
        Ok(())
    }
}

/// Acts as bytes, ready to be written.
struct Encoded {
    bytes: Vec<u8>,
    /// Id and leaf of each, and the length of its record.
    acts: Vec<(SealedAct, u32)>,
    digest: Digest,
}

impl Encoded {
    fn new(
        acts: &[Act],
        head: Sequence,
        writer: &Writer,
        sealer: &Sealer,
    ) -> Result<Self, AppendError> {
        let mut encoded = Self {
            bytes: Vec::new(),
            acts: Vec::new(),
            digest: writer.digest,
        };
        let mut sequence = head;
        for act in acts {
            sequence = sequence.next();
            let start = encoded.bytes.len();
            let link = draw()
                .and_then(|drawn| {
                    record::encode(
                        act,
                        sequence,
                        encoded.digest,
                        writer.end,
                        &drawn,
                        sealer,
                        &mut encoded.bytes,
                    )
                })
                .map_err(AppendError::Refused)?;
            encoded.digest = link.digest;
            let length = encoded.bytes.len() - start;
            let too_large = length > MAX_ACT_BYTES || encoded.bytes.len() > MAX_APPEND_BYTES;
            if too_large {
                let bytes = encoded.bytes.len();
                return Err(InvalidAct::TooLarge { bytes }.into());
            }
            let (id, leaf) = (act.id, link.leaf);
            encoded.acts.push((SealedAct { id, leaf }, length as u32));
        }
        Ok(encoded)
    }
}

fn draw_nonce() -> io::Result<quorate_record::seal::Nonce> {
    random()
}

/// Random bytes for one record.
fn draw() -> io::Result<record::Drawn> {
    Ok(record::Drawn {
        salt: random()?,
        header_nonce: random()?,
        body_nonce: random()?,
    })
}

impl Log for Journal {
    fn head(&self) -> Sequence {
        self.index(Index::head)
    }

    fn append(&self, expected_head: Sequence, acts: &[Act]) -> Result<Sequence, AppendError> {
        let mut writer = self.writer();
        if matches!(writer.condition, Condition::Stopped) {
            return Err(AppendError::Stopped);
        }
        let head = self.head();
        if head != expected_head {
            return Err(AppendError::Moved { head });
        }
        self.check(acts)?;
        if acts.is_empty() {
            return Ok(head);
        }
        let file = self.prepare(&mut writer).map_err(AppendError::Refused)?;
        let encoded = Encoded::new(acts, head, &writer, &self.sealer)?;
        let start = u64::from(writer.end);
        if let Err(error) = file.write_all_at(&encoded.bytes, start) {
            // Whole acts may be among what was written, so the file must be short again,
            // durably, before anybody may be told that nothing was recorded.
            if file.set_len(start).and_then(|()| file.sync_data()).is_ok() {
                return Err(AppendError::Refused(error));
            }
            writer.condition = Condition::Stopped;
            return Err(AppendError::Unknown(error));
        }
        if let Err(error) = file.sync_data() {
            writer.condition = Condition::Stopped;
            return Err(AppendError::Unknown(error));
        }
        writer.end += encoded.bytes.len() as u32;
        writer.digest = encoded.digest;
        Ok(self.change_index(|index| {
            if let Some(last) = index.segments.last_mut() {
                for (act, length) in encoded.acts {
                    last.push(act, length);
                }
            }
            index.head()
        }))
    }

    fn read_from(&self, first: Sequence) -> PlacedActs<'_> {
        Box::new(Reader::new(self, first))
    }

    fn read_at(&self, place: Place) -> Result<Placed, ReadError> {
        let found = self.index(|index| {
            let (sequence, segment) = index.at(place)?;
            Some((sequence, Arc::clone(&segment.file)))
        });
        let (sequence, file) = found.ok_or(ReadError::NoSuchPlace(place))?;
        let mut bytes = vec![0; place.length as usize];
        file.read_exact_at(&mut bytes, u64::from(place.offset))?;
        let opened = open_record(&bytes, place, sequence, &self.sealer)?;
        Ok(placed(place, opened))
    }

    fn outcome(&self, act: Uuid) -> Result<Option<Sequence>, ReadError> {
        self.find(act)
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        let head = self.head();
        let writer = self
            .writer
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        let sound = matches!(writer.condition, Condition::Sound);
        if sound && !writer.noted && head != Sequence::ZERO {
            // Without the note the next opening is only slower.
            if let Err(error) = scan::write_note(&*self.disk, &self.folder, head, writer.digest) {
                tracing::warn!(%error, "the clean end of the journal could not be noted");
            }
        }
    }
}
