//! The root key of a sealed committee, wrapped for everybody who may open it.
//!
//! A secret that somebody knows (a passphrase, a one-time code, the code on the recovery sheet)
//! becomes a key by Argon2id, and that key seals the root key. Its salt holds the person's name, so
//! a name stands nowhere on the disk, and a guess is a guess at one person. A secret that does not
//! open is wrong; nothing else is kept of it.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use quorate_ledger::{RootKey, Sealer};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{CODE_MEMORY_KIB, CODE_PASSES, Hashing, MEMORY_KIB, PASSES, key};
use crate::error::{Outcome, fault};
use crate::house::random;

/// What one check of a passphrase is to cost on the machine a committee is set up on. Where it
/// would cost less, more memory is used.
const LEAST: Duration = Duration::from_millis(120);
/// The most memory: more would be a burden on the other desktops of the committee.
const MOST_MEMORY_KIB: u32 = 256 * 1024;

const MOST_PASSES: u32 = 10;

/// How secrets become keys in one committee.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Derivation {
    /// Drawn at random when the committee is set up; base 64.
    salt: String,
    /// Memory for a passphrase, in KiB.
    memory: u32,
    /// Passes over it.
    passes: u32,
}

/// What a secret is, so that one kind never opens in the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Secret {
    Passphrase,
    /// Random, so that it needs no slow guessing.
    Code,
    /// Random too.
    Sheet,
    /// A passphrase, for the key that its person signs with.
    Signing,
}

impl Secret {
    fn context(self) -> &'static [u8] {
        match self {
            Self::Passphrase => b"passphrase",
            Self::Code => b"code",
            Self::Sheet => b"sheet",
            Self::Signing => b"signing",
        }
    }
}

/// The root key, sealed with the key that a secret becomes; base 64.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Wrapped(String);

impl Derivation {
    /// Draws a salt; what one check costs is the least there is.
    pub(super) fn usual() -> Outcome<Self> {
        let salt = random::<16>().map_err(|error| fault(&error))?;
        Ok(Self {
            salt: BASE64.encode(salt),
            memory: MEMORY_KIB,
            passes: PASSES,
        })
    }

    /// Draws a salt, and tries how much memory this machine can spare.
    pub(super) fn tuned() -> Outcome<Self> {
        let mut tuned = Self::usual()?;
        while tuned.memory < MOST_MEMORY_KIB && tuned.cost()? < LEAST {
            tuned.memory *= 2;
        }
        Ok(tuned)
    }

    fn cost(&self) -> Outcome<Duration> {
        #[expect(clippy::disallowed_methods, reason = "how fast the machine is")]
        let began = std::time::Instant::now();
        self.key_of(Secret::Passphrase, "", "a passphrase of usual length")?;
        Ok(began.elapsed())
    }

    /// The key that a secret of somebody becomes.
    pub(super) fn key_of(&self, kind: Secret, name: &str, secret: &str) -> Outcome<Sealer> {
        let (memory, passes) = match kind {
            // Whoever can write the key file makes no later passphrase cheaper to guess by it.
            Secret::Passphrase | Secret::Signing => (
                self.memory.clamp(MEMORY_KIB, MOST_MEMORY_KIB),
                self.passes.clamp(PASSES, MOST_PASSES),
            ),
            Secret::Code | Secret::Sheet => (CODE_MEMORY_KIB, CODE_PASSES),
        };
        let salt = Sha256::new()
            .chain_update(self.salt.as_bytes())
            .chain_update([0])
            .chain_update(key(name).as_bytes())
            .finalize();
        let hashing = |error: argon2::Error| fault(&Hashing(error.to_string()));
        let params = Params::new(memory, passes, 1, Some(32)).map_err(hashing)?;
        let mut made = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret.as_bytes(), &salt, &mut *made)
            .map_err(hashing)?;
        Ok(Sealer::with_key(made))
    }
}

impl Wrapped {
    /// Wraps the root key.
    pub(super) fn of(sealer: &Sealer, kind: Secret, root: &RootKey) -> Outcome<Self> {
        let nonce = random::<24>().map_err(|error| fault(&error))?;
        let sealed = sealer.seal(kind.context(), nonce, root.bytes().to_vec());
        Ok(Self(BASE64.encode(sealed.map_err(|error| fault(&error))?)))
    }

    /// The root key; none if it is wrapped with another secret.
    pub(super) fn open(&self, sealer: &Sealer, kind: Secret) -> Option<RootKey> {
        let sealed = BASE64.decode(&self.0).ok()?;
        let opened = sealer.open(kind.context(), &sealed).ok()?;
        RootKey::of(&Zeroizing::new(opened.into_owned()))
    }
}
