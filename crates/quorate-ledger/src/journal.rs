//! The journal: segments of records, each one act, chained by the digests of their
//! headers.
//!
//! What is where: `journal/scan.rs` reads and checks the segments at opening,
//! `journal/repair.rs` makes the last segment sound again after an end that was not
//! clean, `journal/mending.rs` puts back from a backup what is damaged, `journal/reader.rs` reads
//! acts, and this file appends.
//!
//! Deliberately not here: erasing, compacting, rewriting of anything that was
//! acknowledged. Repair and mending copy acknowledged records byte for byte.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use quorate_record::{
    Sealer, Tree,
    record::{self, Plain},
};
use uuid::Uuid;

use crate::{
    Act, AppendError, DamageKind, Digest, InvalidAct, Log, MAX_ACT_BYTES, Place, Placed,
    PlacedActs, ReadError, Sequence,
    disk::{self, Access, Disk, DiskFile},
    random::random,
};

mod mending;
mod reader;
mod repair;
mod scan;
mod sealed_segment;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

pub(crate) use mending::mend;
use reader::{Reader, damage, open_record, placed};
pub(crate) use scan::{OpenJournalError, segment_path, whole_records};

/// An append that finds its segment this long or longer starts a new one: 64 MiB. One
/// append may not be longer either.
pub const SEGMENT_BYTES: u32 = 64 * 1024 * 1024;

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
}

/// A finished segment whose bytes nobody has looked at.
#[derive(Debug)]
struct Unchecked {
    segment: u32,
    /// Number of its first act.
    first: Sequence,
    /// How many acts it has.
    count: u64,
    bytes: u64,
    /// SHA-256 of all of it.
    digest: Digest,
    /// Digest of the header before its first.
    previous: Digest,
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

#[derive(Debug, Default)]
struct Index {
    /// The place of act n is at n - 1.
    places: Vec<Place>,
    /// Of the first acts, as many as the tree has leaves: the numbers by their ids.
    acts: HashMap<Uuid, Sequence>,
    /// Leaf n is act n.
    tree: Tree,
    /// Id and leaf of the acts after those: found when the journal was opened, and taken in later,
    /// because a million of them take longer than anybody waits for a window.
    waiting: VecDeque<(Uuid, Digest)>,
    /// Segment n, opened for reading, is at n - 1.
    segments: Vec<Arc<dyn DiskFile>>,
}

impl Index {
    /// Takes in the next of the acts that wait; none more than `most`.
    fn take_in(&mut self, most: usize) {
        for (id, leaf) in self.waiting.drain(..most.min(self.waiting.len())) {
            self.tree.push(leaf);
            self.acts.insert(id, Sequence(self.tree.len()));
        }
    }

    /// The leaf of an act.
    fn leaf(&self, at: u64) -> Option<Digest> {
        self.tree.leaf(at).or_else(|| {
            let at = at.checked_sub(self.tree.len())?;
            let (_, leaf) = self.waiting.get(usize::try_from(at).ok()?)?;
            Some(*leaf)
        })
    }
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

    /// Looks at the tree over the headers of all acts: leaf *n* is act *n* + 1.
    pub fn tree<T>(&self, look: impl FnOnce(&Tree) -> T) -> T {
        self.whole_index(|index| look(&index.tree))
    }

    /// Takes in some of the acts that were found at opening and are not ordered yet; whether there
    /// were any. Whoever asks for the tree, or for an act by its id, takes in all of them first.
    pub fn take_in_some(&self) -> bool {
        const AT_ONCE: usize = 10_000;
        if self.index(|index| index.waiting.is_empty()) {
            return false;
        }
        self.change_index(|index| index.take_in(AT_ONCE));
        true
    }

    /// Where an act lies; none if there is no such act.
    pub fn place_of(&self, sequence: Sequence) -> Option<Place> {
        let at = usize::try_from(sequence.0.checked_sub(1)?).ok()?;
        self.index(|index| index.places.get(at).copied())
    }

    /// Header and body of an act as they were first written; none if there is no such act.
    ///
    /// # Errors
    /// It is not what was written, or could not be read.
    pub fn plain(&self, sequence: Sequence) -> Result<Option<Plain<'static>>, ReadError> {
        let found = self.index(|index| {
            let at = usize::try_from(sequence.0.checked_sub(1)?).ok()?;
            let place = *index.places.get(at)?;
            let file = index.segments.get(place.segment as usize - 1)?;
            Some((place, Arc::clone(file)))
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
        let file = self.index(|index| index.segments.get(known.segment as usize - 1).cloned());
        let file = file.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let mut bytes = vec![0; usize::try_from(known.bytes).map_err(io::Error::other)?];
        let read = file.read_exact_at(&mut bytes, 0);
        if read.is_ok() && Digest::of(&bytes) == known.digest {
            return Ok(Checked::Whole);
        }
        if let Some(copies) = copies
            && self.mend_finished(&known, &bytes, copies)?
        {
            return Ok(Checked::Mended {
                segment: known.segment,
            });
        }
        read?;
        // Which act it is, and whether it is one: what was noted of the segment may be wrong too.
        let mut previous = known.previous;
        let mut reader = Reader::new(self, known.first);
        for act in known.first.0..known.first.0 + known.count {
            let Some((place, opened)) = reader.next_record()? else {
                break;
            };
            let leaf = self.index(|index| index.leaf(act - 1));
            if opened.previous != previous || Some(opened.link.leaf) != leaf {
                return Err(damage(place, opened.sequence, DamageKind::Chain).into());
            }
            previous = opened.link.digest;
        }
        disk::remove_if_there(&*self.disk, &scan::index_path(&self.folder, known.segment))?;
        Ok(Checked::Whole)
    }

    /// Puts a finished segment back from the journal of a backup; whether that has it whole.
    fn mend_finished(&self, known: &Unchecked, damaged: &[u8], copies: &Path) -> io::Result<bool> {
        let copy = disk::read(&*self.disk, &segment_path(copies, known.segment));
        let Some(whole) = copy.ok().flatten() else {
            return Ok(false);
        };
        if Digest::of(&whole) != known.digest {
            return Ok(false);
        }
        mending::replace(&*self.disk, &self.folder, known.segment, damaged, &whole)?;
        let path = segment_path(&self.folder, known.segment);
        let file = self.disk.open(&path, Access::Read)?;
        self.change_index(|index| {
            if let Some(segment) = index.segments.get_mut(known.segment as usize - 1) {
                *segment = file;
            }
        });
        Ok(true)
    }

    /// Reads everything again and holds every body against its header and every header
    /// against the one before it. Returns the last number and digest.
    pub fn verify(&self) -> Result<(Sequence, Digest), ReadError> {
        let mut last = (Sequence::ZERO, Digest::ZERO);
        let mut reader = Reader::new(self, Sequence(1));
        while let Some((place, opened)) = reader.next_record()? {
            if opened.previous != last.1 {
                return Err(damage(place, opened.sequence, DamageKind::Chain).into());
            }
            last = (opened.sequence, opened.link.digest);
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

    /// The index with all acts in it.
    fn whole_index<T>(&self, read: impl FnOnce(&Index) -> T) -> T {
        if self.index(|index| index.waiting.is_empty()) {
            return self.index(read);
        }
        self.change_index(|index| {
            index.take_in(usize::MAX);
            read(index)
        })
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
                *last = file;
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
            self.change_index(|index| index.segments.push(Arc::clone(&file)));
            writer.segment += 1;
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

    fn check(&self, acts: &[Act]) -> Result<(), InvalidAct> {
        let mut ids = HashSet::new();
        for act in acts {
            if let Some(sequence) = self.outcome(act.id) {
                return Err(InvalidAct::AlreadyRecorded {
                    id: act.id,
                    sequence,
                });
            }
            let incomplete = act.events.is_empty()
                || act.events.iter().any(|event| event.version == 0)
                || !ids.insert(act.id);
            if incomplete {
                return Err(InvalidAct::Incomplete { id: act.id });
            }
        }
        Ok(())
    }
}

/// Acts as bytes, ready to be written.
struct Encoded {
    bytes: Vec<u8>,
    places: Vec<Place>,
    leaves: Vec<Digest>,
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
            places: Vec::new(),
            leaves: Vec::new(),
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
            encoded.leaves.push(link.leaf);
            let length = encoded.bytes.len() - start;
            let too_large = length > MAX_ACT_BYTES || encoded.bytes.len() > SEGMENT_BYTES as usize;
            if too_large {
                let bytes = encoded.bytes.len();
                return Err(InvalidAct::TooLarge { bytes }.into());
            }
            encoded.places.push(Place {
                segment: writer.segment,
                offset: writer.end + start as u32,
                length: length as u32,
            });
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
        self.index(|index| Sequence(index.places.len() as u64))
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
            index.places.extend(encoded.places);
            let ids = acts.iter().map(|act| act.id);
            index.waiting.extend(ids.zip(encoded.leaves));
            index.take_in(usize::MAX);
            Sequence(index.places.len() as u64)
        }))
    }

    fn read_from(&self, first: Sequence) -> PlacedActs<'_> {
        Box::new(Reader::new(self, first))
    }

    fn read_at(&self, place: Place) -> Result<Placed, ReadError> {
        let found = self.index(|index| {
            index
                .places
                .binary_search_by_key(&(place.segment, place.offset), |place| {
                    (place.segment, place.offset)
                })
                .ok()
                .filter(|found| index.places[*found] == place)
                .and_then(|found| {
                    let file = index.segments.get(place.segment as usize - 1)?;
                    Some((Sequence(found as u64 + 1), Arc::clone(file)))
                })
        });
        let (sequence, file) = found.ok_or(ReadError::NoSuchPlace(place))?;
        let mut bytes = vec![0; place.length as usize];
        file.read_exact_at(&mut bytes, u64::from(place.offset))?;
        let opened = open_record(&bytes, place, sequence, &self.sealer)?;
        Ok(placed(place, opened))
    }

    fn outcome(&self, act: Uuid) -> Option<Sequence> {
        self.whole_index(|index| index.acts.get(&act).copied())
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
