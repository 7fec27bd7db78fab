//! The one door through which every stored header and body passes.
//!
//! Today there is one key, 0, which means *not sealed*: bytes go through unchanged.
//! Records name the key of their header and of their body, so a later version can
//! seal, re-seal or destroy a body without changing any digest: digests are taken of
//! the plaintext.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Which key seals some stored bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(pub u32);

impl KeyId {
    /// Not sealed.
    pub const NONE: Self = Self(0);
}

/// Bytes cannot be sealed or opened, because this desktop does not have the key.
#[derive(Debug, thiserror::Error)]
#[error("key {} is not known here", .0.0)]
pub struct UnknownKey(pub KeyId);

/// Turns plaintext into the bytes to store.
pub fn seal(key: KeyId, plaintext: Vec<u8>) -> Result<Vec<u8>, UnknownKey> {
    match key {
        KeyId::NONE => Ok(plaintext),
        unknown => Err(UnknownKey(unknown)),
    }
}

/// Turns stored bytes back into plaintext.
pub fn open(key: KeyId, stored: &[u8]) -> Result<Cow<'_, [u8]>, UnknownKey> {
    match key {
        KeyId::NONE => Ok(Cow::Borrowed(stored)),
        unknown => Err(UnknownKey(unknown)),
    }
}
