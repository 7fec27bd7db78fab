//! The one door through which everything passes that is stored of a committee: stored bytes are
//! what [`Sealer::seal`] returns.
//!
//! A committee is sealed or it is not. If it is, one random root key stands for all of it, and each
//! kind of file has a key of its own that is derived from it, so that bytes of one kind open as no
//! other. Digests are taken of the plaintext; sealing, sealing anew or destroying a key changes
//! none of them.
//!
//! Deliberately not here: who may have the root key, and how it is kept (`quorate-api`).

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::Digest;

/// Random bytes before sealed ones.
pub const NONCE_BYTES: usize = 24;

/// Random bytes for one sealing.
pub type Nonce = [u8; NONCE_BYTES];

/// What sealed bytes have more than their plaintext: nonce and tag.
pub const SEALED_MORE: usize = NONCE_BYTES + 16;

/// Which key seals some stored bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(pub u32);

impl KeyId {
    /// Not sealed.
    pub const NONE: Self = Self(0);
    /// Sealed with what is derived from the committee's root key.
    pub const ROOT: Self = Self(1);
}

/// The one secret of a sealed committee: 32 random bytes.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RootKey([u8; 32]);

impl fmt::Debug for RootKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RootKey")
    }
}

impl From<[u8; 32]> for RootKey {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl RootKey {
    /// The key of these bytes; none if they are not 32.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Some(Self(bytes.try_into().ok()?))
    }

    /// Its bytes, to be wrapped and never to be stored as they are.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What the bytes of a committee are for. Each has a key of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Headers and bodies of acts.
    Journal,
    /// Values of the shelf.
    Shelf,
    /// Attachments.
    Blobs,
    /// Drafts and settings.
    Desk,
    /// Keys of ballot boxes.
    BallotBoxes,
    /// Secrets in the key file.
    Keys,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::Journal => "quorate journal",
            Self::Shelf => "quorate shelf",
            Self::Blobs => "quorate blobs",
            Self::Desk => "quorate desk",
            Self::BallotBoxes => "quorate ballot boxes",
            Self::Keys => "quorate keys",
        }
    }
}

/// Bytes are not what was sealed, or were sealed with another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the bytes do not open with this key")]
pub struct NotOpened;

/// Seals and opens what is stored for one purpose.
#[derive(Clone)]
pub struct Sealer(Option<Arc<Zeroizing<[u8; 32]>>>);

impl fmt::Debug for Sealer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.seals() {
            "Sealer"
        } else {
            "Sealer(none)"
        })
    }
}

impl Sealer {
    /// Lets everything through as it is.
    pub const NONE: Self = Self(None);

    /// Seals for a purpose, if there is a root key.
    pub fn of(root: Option<&RootKey>, purpose: Purpose) -> Self {
        Self(root.map(|root| {
            let mut key = Zeroizing::new([0; 32]);
            // Fails only for more bytes than it can yield.
            let derived =
                Hkdf::<Sha256>::new(None, &root.0).expand(purpose.name().as_bytes(), &mut *key);
            debug_assert!(derived.is_ok());
            Arc::new(key)
        }))
    }

    /// Seals with a key as it is.
    pub fn with_key(key: Zeroizing<[u8; 32]>) -> Self {
        Self(Some(Arc::new(key)))
    }

    /// Whether it seals at all.
    pub fn seals(&self) -> bool {
        self.0.is_some()
    }

    /// The key it seals with, as stored bytes name it. Bytes with another are not opened: in a
    /// sealed committee somebody without the key could otherwise add plaintext.
    pub fn key_id(&self) -> KeyId {
        if self.seals() {
            KeyId::ROOT
        } else {
            KeyId::NONE
        }
    }

    /// Turns plaintext into the bytes to store. `context` says what they are and where they
    /// belong; they open only with the same. The nonce is drawn at random, for these bytes alone.
    ///
    /// # Errors
    /// There are more bytes than the cipher takes, 256 GiB.
    pub fn seal(&self, context: &[u8], nonce: Nonce, plaintext: Vec<u8>) -> io::Result<Vec<u8>> {
        let Some(key) = &self.0 else {
            return Ok(plaintext);
        };
        let payload = Payload {
            msg: &plaintext,
            aad: context,
        };
        let sealed = XChaCha20Poly1305::new((&***key).into())
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| io::ErrorKind::InvalidInput)?;
        let mut stored = nonce.to_vec();
        stored.extend(sealed);
        Ok(stored)
    }

    /// Turns stored bytes back into plaintext.
    ///
    /// # Errors
    /// They are not what was sealed in this context.
    pub fn open<'a>(&self, context: &[u8], stored: &'a [u8]) -> Result<Cow<'a, [u8]>, NotOpened> {
        let Some(key) = &self.0 else {
            return Ok(Cow::Borrowed(stored));
        };
        let (nonce, sealed) = stored.split_at_checked(NONCE_BYTES).ok_or(NotOpened)?;
        let payload = Payload {
            msg: sealed,
            aad: context,
        };
        XChaCha20Poly1305::new((&***key).into())
            .decrypt(XNonce::from_slice(nonce), payload)
            .map(Cow::Owned)
            .map_err(|_| NotOpened)
    }

    /// The key itself, for what seals in pieces; none if it does not seal.
    pub fn key(&self) -> Option<&[u8; 32]> {
        self.0.as_deref().map(|key| &**key)
    }

    /// The name under which something is stored: its digest, or if it is sealed, a digest that
    /// only the key's holder can make, so that a name confirms no guess.
    pub fn name_for(&self, digest: &Digest) -> Digest {
        match &self.0 {
            None => *digest,
            Some(key) => {
                let mut hasher = Sha256::new();
                hasher.update(**key.as_ref());
                hasher.update(digest.0);
                Digest(hasher.finalize().into())
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn sealer(purpose: Purpose) -> Sealer {
        Sealer::of(RootKey::of(&[7; 32]).as_ref(), purpose)
    }

    #[test]
    fn what_was_sealed_opens_with_its_key_in_its_context_and_not_otherwise() {
        let desk = sealer(Purpose::Desk);
        let stored = desk.seal(b"here", [1; 24], b"a draft".to_vec()).unwrap();
        assert_eq!(stored.len(), b"a draft".len() + SEALED_MORE);
        assert_eq!(&*desk.open(b"here", &stored).unwrap(), b"a draft");
        assert_eq!(desk.open(b"there", &stored), Err(NotOpened));
        assert_eq!(
            sealer(Purpose::Shelf).open(b"here", &stored),
            Err(NotOpened)
        );
        for at in 0..stored.len() {
            let mut changed = stored.clone();
            changed[at] ^= 1;
            assert_eq!(desk.open(b"here", &changed), Err(NotOpened), "byte {at}");
        }
        assert_eq!(desk.open(b"here", &stored[..10]), Err(NotOpened));
    }

    #[test]
    fn a_root_key_gives_its_bytes_to_who_asks_for_them_and_tells_no_log() {
        let root = RootKey::of(&[7; 32]).unwrap();
        assert_eq!(root.bytes(), &[7; 32]);
        assert_eq!(format!("{root:?}"), "RootKey");
        assert_eq!(RootKey::of(&[7; 31]), None);
    }

    #[test]
    fn a_sealer_has_a_key_for_its_purpose_alone_and_tells_no_log() {
        let blobs = sealer(Purpose::Blobs);
        assert_eq!(blobs.key(), sealer(Purpose::Blobs).key());
        assert_ne!(blobs.key(), sealer(Purpose::Desk).key());
        assert_eq!(Sealer::NONE.key(), None);
        let shown = [&blobs, &Sealer::NONE].map(|sealer| format!("{sealer:?}"));
        assert_eq!(shown, ["Sealer", "Sealer(none)"]);
    }

    #[test]
    fn without_a_key_bytes_go_through_as_they_are() {
        let stored = Sealer::NONE.seal(b"x", [1; 24], b"plain".to_vec()).unwrap();
        assert_eq!(stored, b"plain");
        assert_eq!(&*Sealer::NONE.open(b"y", &stored).unwrap(), b"plain");
        assert_eq!(Sealer::NONE.key_id(), KeyId::NONE);
    }

    #[test]
    fn a_name_tells_nothing_without_the_key() {
        let digest = Digest::of(b"a well-known form");
        assert_eq!(Sealer::NONE.name_for(&digest), digest);
        let sealed = sealer(Purpose::Blobs).name_for(&digest);
        assert_ne!(sealed, digest);
        assert_eq!(sealed, sealer(Purpose::Blobs).name_for(&digest));
    }
}
