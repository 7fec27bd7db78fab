//! Signed checkpoints: how far a record had come, in a text that can be printed, sent and kept.
//!
//! The form is C2SP's `tlog-checkpoint` in a `signed-note`: a line with whose record it is, a line
//! with the number of acts, a line with the root over them, a line with the time, an empty line,
//! and a line for each signature. A note's key is written as `name+hash+key`, as there.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chrono::{DateTime, SecondsFormat, Utc};
use ed25519_dalek::Signer as _;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::Digest;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// What `signed-note` calls Ed25519.
const ED25519: u8 = 1;

/// How far the record of a committee had come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose record.
    pub origin: String,
    /// The number of acts.
    pub size: u64,
    /// The root of the tree over their headers.
    pub root: Digest,
    /// When it was made, by the clock of the machine that made it; whole seconds.
    pub at: DateTime<Utc>,
}

/// Why a text is no checkpoint, or not a trusted one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// It does not have the form of a checkpoint.
    #[error("this is no checkpoint")]
    Form,
    /// Nobody has signed it with the key that was asked for.
    #[error("it is not signed with this key")]
    NotSigned,
    /// The signature under that key's name does not fit.
    #[error("the signature does not fit")]
    Signature,
}

/// The name of a record, under which it is signed: the beginning of its first leaf, which no other
/// record has.
pub fn origin(first: Digest) -> String {
    format!("quorate/{}", &first.to_string()[..32])
}

impl Checkpoint {
    /// The text that is signed.
    pub fn text(&self) -> String {
        let root = BASE64.encode(self.root.0);
        let at = self.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        format!("{}\n{}\n{root}\nat {at}\n", self.origin, self.size)
    }

    /// The checkpoint with a signature.
    pub fn signed(&self, signer: &Signer) -> String {
        let text = self.text();
        let mut signature = key_hash(&signer.name, &signer.public()).to_vec();
        signature.extend(signer.key().sign(text.as_bytes()).to_bytes());
        let signature = BASE64.encode(signature);
        format!("{text}\n\u{2014} {} {signature}\n", signer.name)
    }

    /// Reads a checkpoint that is signed with a key.
    ///
    /// # Errors
    /// It is not of this form, or not signed with that key.
    pub fn trusted(note: &str, key: &VerifyingKey) -> Result<Self, CheckpointError> {
        let (text, signatures) = note.split_once("\n\n").ok_or(CheckpointError::Form)?;
        let text = format!("{text}\n");
        let mut signatures = signatures
            .strip_suffix('\n')
            .ok_or(CheckpointError::Form)?
            .split('\n')
            .map(|line| signature_of(line).ok_or(CheckpointError::Form))
            .collect::<Result<Vec<_>, _>>()?
            .into_iter();
        let hash = key_hash(&key.name, &key.key.to_bytes());
        let (.., signature) = signatures
            .find(|(name, by, _)| *name == key.name && *by == hash)
            .ok_or(CheckpointError::NotSigned)?;
        let signature = ed25519_dalek::Signature::from_bytes(&signature);
        key.key
            .verify_strict(text.as_bytes(), &signature)
            .map_err(|_| CheckpointError::Signature)?;
        Self::of_text(&text).ok_or(CheckpointError::Form)
    }

    fn of_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let read = Self {
            origin: lines.next()?.to_owned(),
            size: lines.next()?.parse().ok()?,
            root: Digest(BASE64.decode(lines.next()?).ok()?.try_into().ok()?),
            at: lines.next()?.strip_prefix("at ")?.parse().ok()?,
        };
        // One checkpoint has one spelling.
        (read.text() == text).then_some(read)
    }
}

/// Name, hash of the key, and signature of one line under a note.
fn signature_of(line: &str) -> Option<(&str, [u8; 4], [u8; 64])> {
    let (name, signature) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
    let signature = BASE64.decode(signature).ok()?;
    let (hash, signature) = signature.split_first_chunk()?;
    Some((name, *hash, signature.try_into().ok()?))
}

fn key_hash(name: &str, key: &[u8; 32]) -> [u8; 4] {
    let hash = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', ED25519])
        .chain_update(key)
        .finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// Who signs: a name and a secret key.
pub struct Signer {
    name: String,
    seed: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Signer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the key.
        formatter.debug_tuple("Signer").field(&self.name).finish()
    }
}

impl Signer {
    /// Signs under a name with the Ed25519 key that 32 random bytes give.
    pub fn new(name: impl Into<String>, seed: Zeroizing<[u8; 32]>) -> Self {
        let name = name.into();
        Self { name, seed }
    }

    /// Signs some bytes.
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.key().sign(bytes).to_bytes()
    }

    /// What its signatures are checked with.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey {
            name: self.name.clone(),
            key: self.key().verifying_key(),
        }
    }

    fn public(&self) -> [u8; 32] {
        self.key().verifying_key().to_bytes()
    }

    fn key(&self) -> ed25519_dalek::SigningKey {
        ed25519_dalek::SigningKey::from_bytes(&self.seed)
    }
}

/// What signatures are checked with: a name and a public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyingKey {
    name: String,
    key: ed25519_dalek::VerifyingKey,
}

impl VerifyingKey {
    /// The name it signs under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads what `Display` writes; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '+');
        let (name, _hash, key) = (parts.next()?, parts.next()?, parts.next()?);
        let key = BASE64.decode(key).ok()?;
        let key: [u8; 32] = key.strip_prefix(&[ED25519])?.try_into().ok()?;
        let read = Self {
            name: name.to_owned(),
            key: ed25519_dalek::VerifyingKey::from_bytes(&key).ok()?,
        };
        let fits = read.to_string() == text;
        fits.then_some(read)
    }

    /// Whether a signature over some bytes was made with the key.
    pub fn has_signed(&self, bytes: &[u8], signature: &[u8; 64]) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        self.key.verify_strict(bytes, &signature).is_ok()
    }
}

impl fmt::Display for VerifyingKey {
    /// `name+hash+key`, as `signed-note` writes a key.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = self.key.to_bytes();
        let hash = u32::from_be_bytes(key_hash(&self.name, &key));
        let bytes = [&[ED25519][..], &key].concat();
        write!(
            formatter,
            "{}+{hash:08x}+{}",
            self.name,
            BASE64.encode(bytes)
        )
    }
}
