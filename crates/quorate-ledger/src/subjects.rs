//! Keys of data subjects: what an act tells of somebody is sealed with a key of theirs, so that it
//! can be destroyed or withheld alone while the record still verifies.
//!
//! In a body, such a text is an object of `subject` and `sealed` in the text's place; digests are
//! taken of that. The keys lie in one file of slots, beside the journal and in none of its acts. A
//! slot is overwritten where it lies: a file that is replaced would leave its old content on the
//! disk. `docs/record.md` draws it.
//!
//! Deliberately not here: which texts are about whom (`quorate-views`), and who decides that they
//! are destroyed (`quorate-api`).

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use quorate_record::{Digest, Sealer, seal::SEALED_MORE};
use serde_json::{Value, json};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    disk::{self, Access, Disk, DiskFile},
    random::random,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The file of the keys.
pub(crate) const SUBJECTS: &str = "subjects.keys";

/// What stands in the place of a text whose key was destroyed. No keyboard has these signs, and
/// screens and documents say them in words.
pub const ERASED: &str = "\u{e000}";
/// What stands in the place of a text that is kept and shown to nobody.
pub const RESTRICTED: &str = "\u{e001}";
/// What stands in the place of a text whose key is lost.
pub const UNREADABLE: &str = "\u{e002}";

const ID: usize = 16;
const STATE: usize = 8;
const KEY: usize = 32 + SEALED_MORE;
/// Bytes of a slot: whose, what became of it, the key, a checksum of these.
const SLOT: usize = ID + STATE + KEY + 4;

/// What became of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyState {
    /// It opens what is sealed with it.
    Live,
    /// It is kept and opens nothing.
    Restricted,
    /// It is destroyed.
    Erased,
}

impl KeyState {
    fn code(self) -> u8 {
        match self {
            Self::Live => 0,
            Self::Restricted => 1,
            Self::Erased => 2,
        }
    }

    fn of(code: u8) -> Option<Self> {
        [Self::Live, Self::Restricted, Self::Erased]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// A text could not be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealTextError {
    /// The key of that subject is destroyed.
    #[error("the key of {0} is destroyed")]
    Erased(Uuid),
    /// The disk failed or is full, or the key is lost.
    #[error("the keys could not be read or written")]
    Io(#[from] io::Error),
}

/// The keys of a committee's data subjects.
#[derive(Debug)]
pub struct SubjectKeys {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    sealer: Sealer,
    slots: Mutex<Slots>,
}

/// Ids of the keys of the shelf, the newest the highest. No id that is drawn is so low.
const SHELVES: std::ops::RangeInclusive<u128> = 1..=u32::MAX as u128;

#[derive(Debug, Default)]
struct Slots {
    file: Option<Arc<dyn DiskFile>>,
    known: BTreeMap<Uuid, (u32, KeyState)>,
    /// Slots in the file, whole or not.
    count: u32,
    /// Slots that are not what was written.
    damaged: u32,
}

impl SubjectKeys {
    /// Opens the keys in a committee's folder; the file is made with the first of them. Bytes at
    /// its end that are no whole slot are what a crash left of one that no act names.
    pub(crate) fn open(disk: Arc<dyn Disk>, folder: &Path, sealer: Sealer) -> io::Result<Self> {
        let path = folder.join(SUBJECTS);
        let mut slots = Slots::default();
        if let Some(bytes) = disk::read(&*disk, &path)? {
            for slot in bytes.chunks_exact(SLOT) {
                match parsed(slot) {
                    Some((subject, state)) => {
                        slots.known.insert(subject, (slots.count, state));
                    }
                    None => slots.damaged += 1,
                }
                slots.count += 1;
            }
            slots.file = Some(disk.open(&path, Access::Write)?);
        }
        Ok(Self {
            disk,
            path,
            sealer,
            slots: Mutex::new(slots),
        })
    }

    fn slots(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What became of a subject's key; none if there never was one.
    pub fn state(&self, subject: Uuid) -> Option<KeyState> {
        self.slots().known.get(&subject).map(|(_, state)| *state)
    }

    /// Slots of the file that are not what was written.
    pub fn damaged(&self) -> u32 {
        self.slots().damaged
    }

    /// The key that the shelf is sealed with; none where there never was one, or it is destroyed.
    pub(crate) fn shelf_key(&self) -> ShelfKey {
        let shelves = Uuid::from_u128(*SHELVES.start())..=Uuid::from_u128(*SHELVES.end());
        let newest = {
            let slots = self.slots();
            let mut shelves = slots.known.range(shelves);
            shelves.next_back().map(|(id, (_, state))| (*id, *state))
        };
        match newest {
            None => ShelfKey::Never,
            Some((id, KeyState::Live)) => match self.key(id) {
                Ok(Some(key)) => ShelfKey::Is(key),
                _ => ShelfKey::Gone,
            },
            Some(_) => ShelfKey::Gone,
        }
    }

    fn newest_shelf(&self) -> Option<Uuid> {
        let shelves = Uuid::from_u128(*SHELVES.start())..=Uuid::from_u128(*SHELVES.end());
        let slots = self.slots();
        let newest = slots.known.range(shelves).next_back();
        newest.map(|(id, _)| *id)
    }

    /// Destroys the key of the shelf: nothing of it opens any more, and the next opening makes it
    /// anew. One that had none counts as having had one.
    pub(crate) fn end_shelf_key(&self) -> io::Result<()> {
        let first = Uuid::from_u128(*SHELVES.start());
        let newest = self.newest_shelf().unwrap_or(first);
        self.ensure(&[newest])?;
        self.set(&[newest], KeyState::Erased)
    }

    /// Draws the next key of the shelf, once what was sealed with the one before is gone.
    pub(crate) fn draw_shelf_key(&self) -> io::Result<()> {
        let newest = self.newest_shelf();
        let next = newest.map_or(*SHELVES.start(), |newest| newest.as_u128() + 1);
        self.ensure(&[Uuid::from_u128(next)])
    }

    /// Notes that files were destroyed, durable when this returns: a copy in which they are missing
    /// is whole.
    ///
    /// # Errors
    /// The disk failed or is full; it can be done again.
    pub fn note_destroyed(&self, files: &[Digest]) -> io::Result<()> {
        let slots: Vec<_> = files.iter().map(of_file).collect();
        self.ensure(&slots)?;
        self.set(&slots, KeyState::Erased)
    }

    /// Whether a file was destroyed.
    pub fn is_destroyed(&self, file: &Digest) -> bool {
        self.state(of_file(file)) == Some(KeyState::Erased)
    }

    /// All that are destroyed or withheld, but for keys of the shelf.
    pub fn not_live(&self) -> Vec<(Uuid, KeyState)> {
        let slots = self.slots();
        let known = slots.known.iter();
        known
            .filter(|(_, (_, state))| *state != KeyState::Live)
            .filter(|(subject, _)| !SHELVES.contains(&subject.as_u128()))
            .map(|(subject, (_, state))| (*subject, *state))
            .collect()
    }

    /// Draws keys for those who have none, durable when this returns: before an act is recorded
    /// that is sealed with them.
    ///
    /// # Errors
    /// The disk failed or is full; some of them may have a key then, which does no harm.
    pub fn ensure(&self, subjects: &[Uuid]) -> io::Result<()> {
        let mut slots = self.slots();
        let mut new: Vec<_> = subjects
            .iter()
            .filter(|subject| !slots.known.contains_key(subject))
            .copied()
            .collect();
        new.sort_unstable();
        new.dedup();
        if new.is_empty() {
            return Ok(());
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(new.len() * SLOT));
        for subject in &new {
            let key = Zeroizing::new(random::<32>()?);
            bytes.extend_from_slice(&*self.slot(*subject, &key)?);
        }
        let file = if let Some(file) = &slots.file {
            Arc::clone(file)
        } else {
            let file = self.disk.open(&self.path, Access::Create)?;
            let folder = self.path.parent().ok_or(io::ErrorKind::InvalidInput)?;
            self.disk.sync_folder(folder)?;
            slots.file = Some(Arc::clone(&file));
            file
        };
        file.write_all_at(&bytes, u64::from(slots.count) * SLOT as u64)?;
        file.sync_data()?;
        for subject in new {
            let at = slots.count;
            slots.known.insert(subject, (at, KeyState::Live));
            slots.count += 1;
        }
        Ok(())
    }

    /// Seals a text with the key of a subject, as it then stands in a body. `optional` says that
    /// nothing stands in its place when the key is gone.
    ///
    /// # Errors
    /// The key is destroyed, or cannot be read.
    pub fn seal(&self, subject: Uuid, text: &str, optional: bool) -> Result<Value, SealTextError> {
        if self.state(subject) == Some(KeyState::Erased) {
            return Err(SealTextError::Erased(subject));
        }
        let key = self.key(subject)?;
        let key = key.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
        let sealed =
            Sealer::with_key(key).seal(subject.as_bytes(), random()?, text.as_bytes().to_vec())?;
        let mut value = json!({ "subject": subject, "sealed": BASE64.encode(sealed) });
        if optional {
            value["optional"] = Value::Bool(true);
        }
        Ok(value)
    }

    /// A body with its sealed texts opened, or what stands in their place.
    pub fn opened<'a>(&self, body: &'a Value) -> Cow<'a, Value> {
        if !has_sealed(body) {
            return Cow::Borrowed(body);
        }
        let mut body = body.clone();
        self.open_in(&mut body);
        Cow::Owned(body)
    }

    fn open_in(&self, value: &mut Value) {
        if let Some((subject, sealed, optional)) = sealed_text(value) {
            let text = self.text(subject, sealed);
            let shown = matches!(text, Text::Opened(_));
            *value = match text {
                _ if optional && !shown => Value::Null,
                Text::Opened(text) => Value::String(text),
                Text::Withheld(sign) => Value::String(sign.to_owned()),
            };
            return;
        }
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.open_in(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.open_in(field)),
            _ => {}
        }
    }

    /// Calls `found` with each sealed text of a body: whose, and the text; none if it is withheld.
    pub fn each(&self, body: &Value, found: &mut dyn FnMut(Uuid, Option<&str>)) {
        if let Some((subject, sealed, _)) = sealed_text(body) {
            match self.text(subject, sealed) {
                Text::Opened(text) => found(subject, Some(&text)),
                Text::Withheld(_) => found(subject, None),
            }
            return;
        }
        match body {
            Value::Array(items) => items.iter().for_each(|item| self.each(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| self.each(field, found)),
            _ => {}
        }
    }

    /// Whose text in a body opens no more though its key was not destroyed; none if each does.
    pub fn lost_in(&self, body: &Value) -> Option<Uuid> {
        if let Some((subject, sealed, _)) = sealed_text(body) {
            let kept = match self.state(subject) {
                Some(KeyState::Erased) => true,
                Some(_) => self.unsealed(subject, sealed).is_some(),
                None => false,
            };
            return (!kept).then_some(subject);
        }
        match body {
            Value::Array(items) => items.iter().find_map(|item| self.lost_in(item)),
            Value::Object(fields) => fields.values().find_map(|field| self.lost_in(field)),
            _ => None,
        }
    }

    fn text(&self, subject: Uuid, sealed: &str) -> Text {
        match self.state(subject) {
            Some(KeyState::Erased) => Text::Withheld(ERASED),
            Some(KeyState::Restricted) => Text::Withheld(RESTRICTED),
            Some(KeyState::Live) => self
                .unsealed(subject, sealed)
                .map_or(Text::Withheld(UNREADABLE), Text::Opened),
            None => Text::Withheld(UNREADABLE),
        }
    }

    fn unsealed(&self, subject: Uuid, sealed: &str) -> Option<String> {
        let key = self.key(subject).ok().flatten()?;
        let sealed = BASE64.decode(sealed).ok()?;
        let opened = Sealer::with_key(key)
            .open(subject.as_bytes(), &sealed)
            .ok()?;
        String::from_utf8(opened.into_owned()).ok()
    }

    /// The key of a subject, whether or not it may be used; none if it is destroyed or lost.
    fn key(&self, subject: Uuid) -> io::Result<Option<Zeroizing<[u8; 32]>>> {
        let slots = self.slots();
        let (Some(file), Some((at, state))) = (&slots.file, slots.known.get(&subject)) else {
            return Ok(None);
        };
        if *state == KeyState::Erased {
            return Ok(None);
        }
        let mut slot = Zeroizing::new([0; SLOT]);
        file.read_exact_at(&mut *slot, u64::from(*at) * SLOT as u64)?;
        let stored = &slot[ID + STATE..ID + STATE + KEY];
        let stored = &stored[..if self.sealer.seals() { KEY } else { 32 }];
        let Ok(key) = self.sealer.open(subject.as_bytes(), stored) else {
            return Ok(None);
        };
        let key = Zeroizing::new(key.into_owned());
        Ok(<[u8; 32]>::try_from(&key[..]).ok().map(Zeroizing::new))
    }

    /// A new slot.
    fn slot(&self, subject: Uuid, key: &Zeroizing<[u8; 32]>) -> io::Result<Zeroizing<[u8; SLOT]>> {
        let sealed = self
            .sealer
            .seal(subject.as_bytes(), random()?, key.to_vec())?;
        let mut slot = Zeroizing::new([0; SLOT]);
        slot[..ID].copy_from_slice(subject.as_bytes());
        slot[ID + STATE..ID + STATE + sealed.len()].copy_from_slice(&sealed);
        mark(&mut slot, KeyState::Live);
        Ok(slot)
    }

    /// Destroys keys, withholds them, or uses them again; what is destroyed stays so. A subject
    /// without a key is passed over. Durable when this returns. A key that stays is written as it
    /// lies: nobody need open it.
    ///
    /// # Errors
    /// The disk failed; it can be done again.
    pub fn set(&self, subjects: &[Uuid], state: KeyState) -> io::Result<()> {
        let mut slots = self.slots();
        let Some(file) = slots.file.clone() else {
            return Ok(());
        };
        let mut changed = Vec::new();
        for subject in subjects {
            let Some((at, was)) = slots.known.get(subject).copied() else {
                continue;
            };
            if was == KeyState::Erased || was == state {
                continue;
            }
            let mut slot = Zeroizing::new([0; SLOT]);
            file.read_exact_at(&mut *slot, u64::from(at) * SLOT as u64)?;
            mark(&mut slot, state);
            file.write_all_at(&*slot, u64::from(at) * SLOT as u64)?;
            changed.push((*subject, (at, state)));
        }
        // What did not reach the disk is done again.
        file.sync_data()?;
        slots.known.extend(changed);
        Ok(())
    }
}

/// Writes into a slot what became of its key, which goes if it is destroyed.
fn mark(slot: &mut [u8; SLOT], state: KeyState) {
    slot[ID] = state.code();
    if state == KeyState::Erased {
        slot[ID + STATE..ID + STATE + KEY].fill(0);
    }
    let checksum = crc32c::crc32c(&slot[..SLOT - 4]);
    slot[SLOT - 4..].copy_from_slice(&checksum.to_le_bytes());
}

/// The slot that says that a file was destroyed.
fn of_file(digest: &Digest) -> Uuid {
    let mut named = b"a file that was destroyed ".to_vec();
    named.extend(digest.0);
    let Digest(name) = Digest::of(&named);
    let mut id = [0; ID];
    id.copy_from_slice(&name[..ID]);
    Uuid::from_bytes(id)
}

/// What is known of the key of the shelf.
pub(crate) enum ShelfKey {
    /// There never was one: an older committee's is derived from its root key.
    Never,
    /// It is destroyed or lost: what was sealed with it is to be made anew.
    Gone,
    /// This.
    Is(Zeroizing<[u8; 32]>),
}

enum Text {
    Opened(String),
    Withheld(&'static str),
}

fn parsed(slot: &[u8]) -> Option<(Uuid, KeyState)> {
    let (content, checksum) = slot.split_at_checked(SLOT - 4)?;
    if crc32c::crc32c(content).to_le_bytes() != checksum {
        return None;
    }
    let subject = Uuid::from_slice(&content[..ID]).ok()?;
    Some((subject, KeyState::of(content[ID])?))
}

/// What a sealed text in a body is: whose, its bytes in base 64, and whether nothing stands for it.
fn sealed_text(value: &Value) -> Option<(Uuid, &str, bool)> {
    let fields = value.as_object()?;
    let optional = fields.get("optional").is_some_and(|value| value == true);
    if fields.len() != 2 + usize::from(optional) {
        return None;
    }
    let subject = Uuid::parse_str(fields.get("subject")?.as_str()?).ok()?;
    Some((subject, fields.get("sealed")?.as_str()?, optional))
}

fn has_sealed(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.contains_key("sealed") || fields.values().any(has_sealed),
        Value::Array(items) => items.iter().any(has_sealed),
        _ => false,
    }
}

/// Makes the keys in one folder as destroyed and as withheld as those in another: of two copies of
/// a file, the one in which something was destroyed is right. Needs no root key.
///
/// # Errors
/// The disk failed.
pub fn end_as_in(from: &Path, into: &Path) -> io::Result<()> {
    let disk: Arc<dyn Disk> = Arc::new(disk::RealDisk);
    let of = |folder| SubjectKeys::open(Arc::clone(&disk), folder, Sealer::NONE);
    let (gone, withheld): (Vec<_>, Vec<_>) = of(from)?
        .not_live()
        .into_iter()
        .partition(|(_, state)| *state == KeyState::Erased);
    let gone: Vec<_> = gone.into_iter().map(|(subject, _)| subject).collect();
    let into = of(into)?;
    // Where there is none of a name, there is one that is destroyed afterwards.
    into.ensure(&gone)?;
    into.set(&gone, KeyState::Erased)?;
    // What was destroyed there already stays so.
    let live = |subject: &Uuid| into.state(*subject) == Some(KeyState::Live);
    let withheld = withheld.into_iter().map(|(subject, _)| subject);
    let withheld: Vec<_> = withheld.filter(live).collect();
    into.set(&withheld, KeyState::Restricted)
}

/// Puts back from a backup the slots that are damaged or lost; how many. A slot lies at the same
/// place in both.
///
/// # Errors
/// The disk failed; it can be done again.
pub(crate) fn mend_keys(disk: &dyn Disk, folder: &Path, backup: &Path) -> io::Result<u32> {
    let Some(copy) = disk::read(disk, &backup.join(SUBJECTS))? else {
        return Ok(0);
    };
    let path = folder.join(SUBJECTS);
    let own = disk::read(disk, &path)?;
    let slot = |bytes: &[u8], at: usize| {
        let slot = bytes.chunks_exact(SLOT).nth(at)?;
        parsed(slot).map(|_| Zeroizing::new(slot.to_vec()))
    };
    let known = own.as_deref().unwrap_or_default();
    let lost = (0..copy.len() / SLOT).filter(|at| slot(known, *at).is_none());
    let back: Vec<_> = lost
        .filter_map(|at| slot(&copy, at).map(|slot| (at, slot)))
        .collect();
    if back.is_empty() {
        return Ok(0);
    }
    let access = if own.is_some() {
        Access::Write
    } else {
        Access::Create
    };
    let file = disk.open(&path, access)?;
    for (at, slot) in &back {
        file.write_all_at(slot, (at * SLOT) as u64)?;
    }
    file.sync_all()?;
    disk.sync_folder(folder)?;
    u32::try_from(back.len()).map_err(io::Error::other)
}
