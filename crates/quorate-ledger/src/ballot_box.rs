//! The box of an open secret vote: one sealed file that holds who has voted and what the ballots
//! say, with nothing between the two.
//!
//! It is the one thing of a committee that is neither record nor shelf nor desk, because each of
//! those keeps an order or an older version, and either would tell how somebody voted. The file has
//! a fixed size for its electorate. At every vote both lists are shuffled, each for itself, sealed
//! as a whole under a fresh nonce, and put in the place of the old file; that replacement, made
//! durable, is the acknowledgement. Then the old file's bytes are overwritten. `docs/record.md`
//! says what this promises and what a file system may keep all the same.
//!
//! Deliberately not here: who may vote and what a choice means (an electorate is a number here, a
//! choice a byte), and the act in the journal that a closed box ends as.

use std::{
    collections::BTreeSet,
    fmt, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use quorate_record::Sealer;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::disk::{self, Access, Disk};
use crate::random::random;
use sealed::{Content, Key, Slip};

mod sealed;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The random code of a ballot: its voter is given it once, and finds the ballot by it in the list
/// that is published at the close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BallotCode([u8; 5]);

impl fmt::Display for BallotCode {
    /// Two groups of four of Crockford's base 32, which has no I, L, O or U: `K7QM-2F9D`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let bits = self
            .0
            .iter()
            .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        for place in (0..8).rev() {
            let sign = usize::try_from(bits >> (5 * place) & 31).map_err(|_| fmt::Error)?;
            write!(formatter, "{}", char::from(SIGNS[sign]))?;
            if place == 4 {
                formatter.write_str("-")?;
            }
        }
        Ok(())
    }
}

/// What is in a box. The two lists are sorted, so that their order tells nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoxContent {
    /// Who has voted.
    pub roll: Vec<Uuid>,
    /// The ballots: code and choice.
    pub ballots: Vec<(BallotCode, u8)>,
}

/// Why a box could not be looked into.
#[derive(Debug, thiserror::Error)]
pub enum BoxError {
    /// The box or its key is gone, or is not what was written. Its votes are lost.
    #[error("the ballot box is lost or unreadable")]
    Lost,
    /// The disk failed; what is in the box is not lost by that.
    #[error("the ballot box could not be read or written")]
    Io(#[from] io::Error),
}

/// Why a ballot was not put into a box.
#[derive(Debug, thiserror::Error)]
pub enum PutBallotError {
    /// The person is on the roll. Nothing was changed.
    #[error("this person has voted already")]
    VotedAlready,
    /// As many have voted as there are electors. Nothing was changed.
    #[error("the box is full")]
    Full,
    /// There is no box to put it into.
    #[error("the ballot box is lost or unreadable")]
    Lost,
    /// The disk refused before the box was touched: the ballot is not in.
    #[error("the ballot could not be put into the box")]
    Refused(#[source] io::Error),
    /// The disk failed while the box was being replaced: the ballot is in, or it is not. The next
    /// look settles which.
    #[error("whether the ballot is in the box is not known")]
    Unknown {
        /// Its code, should it be in.
        code: BallotCode,
        /// What failed.
        source: io::Error,
    },
}

impl From<BoxError> for PutBallotError {
    fn from(error: BoxError) -> Self {
        match error {
            BoxError::Lost => Self::Lost,
            BoxError::Io(error) => Self::Refused(error),
        }
    }
}

/// Whether a replacement failed with the old file untouched, or possibly after it was replaced.
enum Replacing {
    Before(io::Error),
    Perhaps(io::Error),
}

impl Replacing {
    fn error(self) -> io::Error {
        match self {
            Self::Before(error) | Self::Perhaps(error) => error,
        }
    }
}

/// The boxes of the secret votes that are open in one committee.
#[derive(Debug)]
pub struct BallotBoxes {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    /// What the keys of boxes pass through: in a sealed committee neither box nor key tells
    /// anything.
    sealer: Sealer,
    /// Boxes of which the disk has not confirmed what is read from them: those found at opening,
    /// and those whose replacement failed. They are written anew before they are believed. Held
    /// while a box changes.
    unsettled: Mutex<BTreeSet<Uuid>>,
}

impl BallotBoxes {
    /// Opens the folder, making it if needed, and destroys what an interrupted vote left over.
    pub(crate) fn open(disk: Arc<dyn Disk>, folder: &Path, sealer: Sealer) -> io::Result<Self> {
        disk.create_folder(folder)?;
        disk.sync_folder(folder.parent().unwrap_or(folder))?;
        let boxes = Self {
            disk,
            folder: folder.to_owned(),
            sealer,
            unsettled: Mutex::default(),
        };
        for vote in boxes.there()? {
            boxes.overwrite_and_remove(&boxes.path(vote, "new"))?;
            boxes.unsettled().insert(vote);
        }
        Ok(boxes)
    }

    /// Makes the empty box of a vote with so many electors, and its key. An older one is destroyed.
    ///
    /// # Errors
    /// After an error there is no box.
    pub fn make(&self, vote: Uuid, electors: usize) -> io::Result<()> {
        let mut unsettled = self.unsettled();
        self.destroy_files(vote)?;
        let made = self.make_files(vote, electors);
        unsettled.remove(&vote);
        if made.is_err() {
            self.destroy_files(vote)?;
        }
        made
    }

    fn make_files(&self, vote: Uuid, electors: usize) -> io::Result<()> {
        let key = Key::random()?;
        let file = self.disk.open(&self.path(vote, "key"), Access::Create)?;
        let stored = self
            .sealer
            .seal(vote.as_bytes(), random()?, key.0.to_vec())?;
        file.write_all_at(&Zeroizing::new(stored), 0)?;
        file.sync_all()?;
        let content = Content::empty(electors);
        self.replace(vote, &sealed::seal(&key, vote, content)?)
            .map_err(Replacing::error)
    }

    /// Lists the votes of which a box, or a part of one, is there.
    pub fn there(&self) -> io::Result<Vec<Uuid>> {
        let names = self.disk.names(&self.folder)?;
        let votes = names
            .iter()
            .filter_map(|name| Uuid::parse_str(name.split('.').next()?).ok());
        Ok(votes.collect::<BTreeSet<_>>().into_iter().collect())
    }

    /// Looks into a box. What it answers is on the disk.
    pub fn look(&self, vote: Uuid) -> Result<BoxContent, BoxError> {
        let (_, content) = self.settled(&mut self.unsettled(), vote)?;
        let mut roll = content.roll;
        roll.sort_unstable();
        let slip = |slip: &Slip| (BallotCode(slip.code), slip.choice);
        let mut ballots: Vec<_> = content.slips.iter().map(slip).collect();
        ballots.sort_unstable();
        Ok(BoxContent { roll, ballots })
    }

    /// Puts a person's ballot into a box, and returns its code. The choice is not 0. When this
    /// returns, the ballot is in and will be at every later opening.
    pub fn put(&self, vote: Uuid, person: Uuid, choice: u8) -> Result<BallotCode, PutBallotError> {
        let mut unsettled = self.unsettled();
        let (key, mut content) = self.settled(&mut unsettled, vote)?;
        if content.roll.contains(&person) {
            return Err(PutBallotError::VotedAlready);
        }
        if content.roll.len() == content.electors {
            return Err(PutBallotError::Full);
        }
        let code = content.free_code().map_err(PutBallotError::Refused)?;
        content.roll.push(person);
        content.slips.push(Slip { code, choice });
        let bytes = sealed::seal(&key, vote, content).map_err(PutBallotError::Refused)?;
        match self.replace(vote, &bytes) {
            Ok(()) => Ok(BallotCode(code)),
            Err(Replacing::Before(error)) => Err(PutBallotError::Refused(error)),
            Err(Replacing::Perhaps(source)) => {
                unsettled.insert(vote);
                let code = BallotCode(code);
                Err(PutBallotError::Unknown { code, source })
            }
        }
    }

    /// Destroys the key of a vote and then its box: both are overwritten, and removed. Either may
    /// be gone already.
    pub fn destroy(&self, vote: Uuid) -> io::Result<()> {
        let mut unsettled = self.unsettled();
        self.destroy_files(vote)?;
        unsettled.remove(&vote);
        Ok(())
    }

    fn destroy_files(&self, vote: Uuid) -> io::Result<()> {
        for extension in ["key", "box", "new"] {
            self.overwrite_and_remove(&self.path(vote, extension))?;
        }
        self.disk.sync_folder(&self.folder)
    }

    fn overwrite_and_remove(&self, path: &Path) -> io::Result<()> {
        let file = match self.disk.open(path, Access::Write) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            file => file?,
        };
        overwrite(&*file)?;
        drop(file);
        disk::remove_if_there(&*self.disk, path)
    }

    /// Reads a box, after writing it anew if the disk has not confirmed what is there.
    fn settled(
        &self,
        unsettled: &mut BTreeSet<Uuid>,
        vote: Uuid,
    ) -> Result<(Key, Content), BoxError> {
        let (key, content) = self.read(vote)?;
        if unsettled.contains(&vote) {
            let bytes = sealed::seal(&key, vote, content.clone())?;
            self.replace(vote, &bytes).map_err(Replacing::error)?;
            unsettled.remove(&vote);
        }
        Ok((key, content))
    }

    fn read(&self, vote: Uuid) -> Result<(Key, Content), BoxError> {
        let key = disk::read(&*self.disk, &self.path(vote, "key"))?.map(Zeroizing::new);
        let sealed = disk::read(&*self.disk, &self.path(vote, "box"))?;
        let key = key
            .and_then(|stored| {
                let bytes = self.sealer.open(vote.as_bytes(), &stored).ok()?;
                Key::of(&bytes)
            })
            .ok_or(BoxError::Lost)?;
        let sealed = sealed.ok_or(BoxError::Lost)?;
        let content = sealed::open(&key, vote, &sealed).ok_or(BoxError::Lost)?;
        Ok((key, content))
    }

    /// Puts a new file in the place of the box, durably, and overwrites the old one.
    fn replace(&self, vote: Uuid, bytes: &[u8]) -> Result<(), Replacing> {
        let (path, new) = (self.path(vote, "box"), self.path(vote, "new"));
        let old = match self.disk.open(&path, Access::Write) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            old => Some(old.map_err(Replacing::Before)?),
        };
        let written = self.disk.open(&new, Access::Create).and_then(|file| {
            file.write_all_at(bytes, 0)?;
            file.sync_all()
        });
        if let Err(error) = written {
            if let Err(error) = self.overwrite_and_remove(&new) {
                tracing::warn!(%error, "a ballot box that was not used could not be removed");
            }
            return Err(Replacing::Before(error));
        }
        let placed = self
            .disk
            .rename(&new, &path)
            .and_then(|()| self.disk.sync_folder(&self.folder));
        placed.map_err(Replacing::Perhaps)?;
        if let Some(Err(error)) = old.map(|old| overwrite(&*old)) {
            tracing::warn!(%error, "the ballot box before this one could not be overwritten");
        }
        Ok(())
    }

    fn unsettled(&self) -> MutexGuard<'_, BTreeSet<Uuid>> {
        self.unsettled
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, vote: Uuid, extension: &str) -> PathBuf {
        self.folder.join(format!("{vote}.{extension}"))
    }
}

fn overwrite(file: &dyn disk::DiskFile) -> io::Result<()> {
    let length = usize::try_from(file.len()?).map_err(io::Error::other)?;
    file.write_all_at(&vec![0; length], 0)?;
    file.sync_all()
}
