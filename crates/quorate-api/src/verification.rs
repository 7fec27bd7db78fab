//! Verifies everything that is kept of a committee, without signing in: the record is checked and
//! nothing of it is shown.
//!
//! Deliberately not here: repairing, and the proofs that leave the house (`quorate-record`).

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use quorate_ledger::checkpoint::origin;
use quorate_ledger::signature::{SignatureFault, Signatures};
use quorate_ledger::{
    BlobRef, Checkpoint, CheckpointFault, Digest, Found, GetBlobError, Ledger, OpenError, Placed,
    ReadError, Sequence, VerifyingKey, bundle::digests_in,
};
use quorate_views::{Anew, ViewError};
use serde::Serialize;

use crate::opener::Opener;

/// What was found intact, and what could not be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Acts in the journal: each is whole, follows the one before, and is what its header says.
    pub acts: u64,
    /// Digest of the last header; none if the record is sealed and nobody opened it.
    pub head: Option<String>,
    /// Root of the tree over all headers; likewise.
    pub root: Option<String>,
    /// Checkpoints that stand for the journal.
    pub checkpoints: usize,
    /// The number of acts that the last of them stands for.
    pub signed: u64,
    /// The key they are signed with.
    pub key: Option<String>,
    /// Attachments that are what their acts say.
    pub attachments: usize,
    /// Signatures of people that fit what they signed, with a key that was theirs.
    pub signatures: usize,
    /// What was not checked.
    pub unchecked: Vec<Unchecked>,
}

/// Something that could not be checked from what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unchecked {
    /// The record is sealed and nobody opened it: only that each act is whole was checked, neither
    /// its content nor what it follows.
    Sealed,
    /// Nobody has signed for the last acts yet.
    ActsSinceCheckpoint,
    /// What screens show is folded in memory, because the shelf could not be opened: nothing that
    /// lies there was held against the record.
    Views,
    /// The key lies beside the record: that it is the committee's is known only by comparing it
    /// with one that was kept elsewhere.
    KeyFromFolder,
    /// No checkpoint from elsewhere was given: whoever can rewrite the whole folder, its key
    /// included, leaves one that is whole in itself.
    NothingFromElsewhere,
}

impl Unchecked {
    /// Its code in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::ActsSinceCheckpoint => "acts-since-checkpoint",
            Self::Views => "views",
            Self::KeyFromFolder => "key-from-folder",
            Self::NothingFromElsewhere => "nothing-from-elsewhere",
        }
    }
}

/// What was kept elsewhere, to be compared with.
#[derive(Debug, Clone, Default)]
pub struct Elsewhere {
    /// A signed checkpoint.
    pub checkpoint: Option<String>,
    /// The key that checkpoints are signed with.
    pub key: Option<VerifyingKey>,
}

/// The first thing that is wrong.
#[derive(Debug, thiserror::Error)]
pub enum NotIntact {
    /// The folder could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// An act is not what was recorded, or could not be read.
    #[error(transparent)]
    Act(#[from] ReadError),
    /// A checkpoint does not stand for the journal.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointFault),
    /// Nothing is signed with the key that was kept elsewhere, or it is another record's.
    #[error("the record is not signed with the key that was given")]
    OtherKey,
    /// The record does not continue the checkpoint that was kept elsewhere.
    #[error("the record is not the one that the checkpoint of {size} acts was signed for")]
    NotContinued {
        /// The number of acts that checkpoint stands for.
        size: u64,
    },
    /// The checkpoint that was kept elsewhere is none of this committee's.
    #[error("the checkpoint that was given is not signed with the record's key")]
    StrangeCheckpoint,
    /// An attachment is gone or not what was stored.
    #[error("act {act}: {what}")]
    Attachment {
        /// The act that names it.
        act: Sequence,
        /// What is wrong.
        what: GetBlobError,
    },
    /// The signature of a person does not fit what it stands under.
    #[error("act {act}: {what}")]
    Signature {
        /// The act.
        act: Sequence,
        /// What is wrong.
        what: SignatureFault,
    },
    /// A text in an act does not open with the key of whom it is about.
    #[error("act {act}: a key of a data subject is lost")]
    SubjectKey {
        /// The act.
        act: Sequence,
    },
    /// Keys of data subjects are damaged that no act needs, or that say what was destroyed.
    #[error("{slots} keys of data subjects are damaged")]
    SubjectKeys {
        /// How many.
        slots: u32,
    },
    /// What screens show is not what the journal says.
    #[error("the views differ from the journal at {key}")]
    Views {
        /// The first key that differs.
        key: String,
    },
    /// The views could not be folded.
    #[error(transparent)]
    Fold(#[from] ViewError),
}

/// Opens a committee's folder and verifies all that is in it. Of a sealed one that nobody opens,
/// it is only checked that each act is whole.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(
    folder: &Path,
    elsewhere: &Elsewhere,
    opener: Option<&Opener>,
) -> Result<Verified, NotIntact> {
    match (Ledger::find(folder)?, opener) {
        (Found::Open(ledger), _) => verify_opened(&Arc::new(*ledger), elsewhere),
        (Found::Sealed(sealed), Some(opener)) => {
            let root = opener.root(sealed.keys()).ok_or(OpenError::Sealed)?;
            verify_opened(&Arc::new(sealed.unseal(&root)?), elsewhere)
        }
        // What was kept elsewhere cannot be compared with a record that nobody opens.
        (Found::Sealed(_), None) if elsewhere.checkpoint.is_some() || elsewhere.key.is_some() => {
            Err(OpenError::Sealed.into())
        }
        (Found::Sealed(sealed), None) => Ok(Verified {
            acts: sealed.whole_acts()?,
            head: None,
            root: None,
            checkpoints: 0,
            signed: 0,
            key: None,
            attachments: 0,
            signatures: 0,
            unchecked: vec![Unchecked::Sealed],
        }),
    }
}

/// Verifies all that is kept of an opened committee.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify_opened(ledger: &Arc<Ledger>, elsewhere: &Elsewhere) -> Result<Verified, NotIntact> {
    let mut each = EachAct::new(ledger)?;
    let (acts, head) = ledger.log().verify_each(|placed| each.take(&placed))?;
    let EachAct {
        origin,
        attachments,
        signatures,
        anew,
        ..
    } = each;
    match ledger.subjects().damaged() {
        0 => {}
        slots => return Err(NotIntact::SubjectKeys { slots }),
    }
    let checkpoints = ledger.checkpoints();
    let standing = checkpoints.verify(ledger.log())?;
    let key = checkpoints.key().map_err(CheckpointFault::Io)?;
    // The key is no secret, so that it lies there says nothing. It must have signed for this record,
    // whose first act gives the key its name.
    if let Some(kept) = &elsewhere.key
        && (standing.is_empty() || key.as_ref() != Some(kept) || kept.name() != origin)
    {
        return Err(NotIntact::OtherKey);
    }
    compare(ledger, key.as_ref(), elsewhere)?;
    if let Some(key) = anew.first_difference(ledger)? {
        let key = String::from_utf8_lossy(&key).into_owned();
        return Err(NotIntact::Views { key });
    }
    let signed = standing.last().map_or(0, |last| last.size);
    let unchecked = [
        (signed < acts.0, Unchecked::ActsSinceCheckpoint),
        (ledger.shelf_in_memory().is_some(), Unchecked::Views),
        (elsewhere.key.is_none(), Unchecked::KeyFromFolder),
        (
            elsewhere.checkpoint.is_none(),
            Unchecked::NothingFromElsewhere,
        ),
    ];
    let root = ledger.log().root(acts.0)?;
    Ok(Verified {
        acts: acts.0,
        head: Some(head.to_string()),
        root: Some(root.unwrap_or_default().to_string()),
        checkpoints: standing.len(),
        signed,
        key: key.map(|key| key.to_string()),
        attachments,
        signatures: signatures.fitting,
        unchecked: unchecked
            .into_iter()
            .filter_map(|(is, what)| is.then_some(what))
            .collect(),
    })
}

/// What is checked of each act beside that it is whole and follows the one before it.
struct EachAct<'a> {
    ledger: &'a Ledger,
    origin: String,
    previous: Digest,
    signatures: Signatures,
    /// Attachments that were looked at.
    looked_at: BTreeSet<(Digest, u64)>,
    /// How many of them are there and what their acts say.
    attachments: usize,
    anew: Anew,
}

impl<'a> EachAct<'a> {
    fn new(ledger: &'a Ledger) -> Result<Self, ReadError> {
        let first = ledger.log().root(1)?.unwrap_or_default();
        Ok(Self {
            ledger,
            origin: origin(first),
            previous: Digest::ZERO,
            signatures: Signatures::default(),
            looked_at: BTreeSet::new(),
            attachments: 0,
            anew: Anew::default(),
        })
    }

    fn take(&mut self, placed: &Placed) -> Result<(), NotIntact> {
        let act = placed.sequence;
        self.attachments(placed)?;
        // Every text that is sealed with the key of somebody opens, but for those that were
        // destroyed.
        let subjects = self.ledger.subjects();
        let mut events = placed.act.events.iter();
        if events.any(|event| subjects.lost_in(&event.body).is_some()) {
            return Err(NotIntact::SubjectKey { act });
        }
        // Every signature of a person fits what it stands under, and a key that they took.
        let signed = self
            .signatures
            .take(&self.origin, self.previous, &placed.act);
        signed.map_err(|what| NotIntact::Signature { act, what })?;
        self.previous = placed.digest;
        self.anew.take(placed)?;
        Ok(())
    }

    /// Holds every attachment that an act names and that was not destroyed against its digest.
    fn attachments(&mut self, placed: &Placed) -> Result<(), NotIntact> {
        let mut named = BTreeSet::new();
        for event in &placed.act.events {
            digests_in(&event.body, &mut named);
        }
        for (digest, size) in named {
            let known = !self.looked_at.insert((digest, size));
            if known || self.ledger.subjects().is_destroyed(&digest) {
                continue;
            }
            let there = self.ledger.blobs().verify(&BlobRef { digest, size });
            there.map_err(|what| NotIntact::Attachment {
                act: placed.sequence,
                what,
            })?;
            self.attachments += 1;
        }
        Ok(())
    }
}

fn compare(
    ledger: &Ledger,
    key: Option<&VerifyingKey>,
    elsewhere: &Elsewhere,
) -> Result<(), NotIntact> {
    let Some(note) = &elsewhere.checkpoint else {
        return Ok(());
    };
    let key = elsewhere.key.as_ref().or(key).ok_or(CheckpointFault::Key)?;
    let kept = Checkpoint::trusted(note, key).map_err(|_| NotIntact::StrangeCheckpoint)?;
    let root = ledger.log().root(kept.size)?;
    if root != Some(kept.root) {
        return Err(NotIntact::NotContinued { size: kept.size });
    }
    Ok(())
}
