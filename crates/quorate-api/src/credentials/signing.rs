//! Keys that people sign with: each drawn when its person sets a passphrase, and sealed with what
//! that passphrase becomes.
//!
//! Deliberately not here: what is signed (`quorate-record`), and who may sign.

use quorate_domain::committee::Person;
use quorate_ledger::signature::public_key;
use quorate_ledger::{Ledger, RootKey, Sealer};
use serde::{Deserialize, Serialize};

use super::wrapping::{Derivation, Secret, Wrapped};
use super::{read, replace};
use crate::error::{Outcome, fault};
use crate::house::random;

/// The seed of a key that somebody signs with, sealed with what their passphrase becomes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SigningEntry {
    /// How it becomes a key; in a sealed committee it is the key that wraps the root key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    derivation: Option<Derivation>,
    wrapped: Wrapped,
}

impl SigningEntry {
    /// `shared` is what the passphrase becomes in a sealed committee.
    pub(super) fn of(
        key: &SigningKey,
        shared: Option<&Sealer>,
        name: &str,
        passphrase: &str,
    ) -> Outcome<Self> {
        if let Some(sealer) = shared {
            return Ok(Self {
                derivation: None,
                wrapped: Wrapped::of(sealer, Secret::Signing, &key.seed)?,
            });
        }
        let derivation = Derivation::usual()?;
        let sealer = derivation.key_of(Secret::Signing, name, passphrase)?;
        Ok(Self {
            derivation: Some(derivation),
            wrapped: Wrapped::of(&sealer, Secret::Signing, &key.seed)?,
        })
    }
}

/// A key that somebody signs with, unlocked.
pub(crate) struct SigningKey {
    /// What it is made of.
    seed: RootKey,
}

impl SigningKey {
    /// Draws a new one.
    pub(crate) fn new() -> Outcome<Self> {
        let drawn = random::<32>().map_err(|error| fault(&error))?;
        Ok(Self {
            seed: RootKey::from(drawn),
        })
    }

    /// The public key, base 64.
    pub(crate) fn public(&self) -> String {
        public_key(self.seed.bytes())
    }

    /// What it is made of.
    pub(crate) fn seed(&self) -> &[u8; 32] {
        self.seed.bytes()
    }
}

/// The key that somebody signs with, unlocked by their passphrase, which was found to fit. Who set
/// theirs before people had keys is given one. The caller holds the committee.
pub(crate) fn signing_key(
    ledger: &Ledger,
    person: &Person,
    passphrase: &str,
) -> Outcome<SigningKey> {
    let mut file = read(ledger.keys())?;
    let shared = file.derivation.as_ref();
    let shared = shared
        .map(|shared| shared.key_of(Secret::Passphrase, &person.name, passphrase))
        .transpose()?;
    let entry = file.people.entry(person.id).or_default();
    let unlocked = match &entry.signing {
        None => None,
        Some(known) => {
            let own = known.derivation.as_ref();
            let own = own
                .map(|own| own.key_of(Secret::Signing, &person.name, passphrase))
                .transpose()?;
            let sealer = own.as_ref().or(shared.as_ref());
            sealer.and_then(|sealer| known.wrapped.open(sealer, Secret::Signing))
        }
    };
    if let Some(seed) = unlocked {
        return Ok(SigningKey { seed });
    }
    let key = SigningKey::new()?;
    let made = SigningEntry::of(&key, shared.as_ref(), &person.name, passphrase)?;
    entry.signing = Some(made);
    replace(ledger, file)?;
    Ok(key)
}
