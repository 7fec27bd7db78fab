//! Signatures of people: who stands for what an event says, with a key that only they unlock.
//!
//! An event that is signed has a field `signature` beside what it says. Signed is a text of lines:
//! whose record it is, the digest of the header before (which stands for everything recorded until
//! then), who acts and when, the kind of the event, and the event itself without its signature. So
//! printed name, time and meaning are under the signature (21 CFR 11.50), and it cannot be moved to
//! another event, act or record (11.70).
//!
//! Which keys are whose, the record says as well: an event of the kind [`KEY_TAKEN`] names a person
//! and a key, before what is signed with it.
//!
//! Deliberately not here: where keys are kept and how they are unlocked, and who may sign.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chrono::{DateTime, SecondsFormat, Utc};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::{Act, Digest};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
pub(crate) mod tests;

/// The kind of the event in which a person takes a key: its fields are `person` and `key`.
pub const KEY_TAKEN: &str = "signing_key_taken";

/// The field of a signed event.
const FIELD: &str = "signature";

/// What is signed.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// Whose record, as in its checkpoints.
    pub origin: &'a str,
    /// Digest of the header before the act.
    pub previous: Digest,
    /// Who acts.
    pub actor: Uuid,
    /// When the act was done.
    pub at: DateTime<Utc>,
    /// Kind of the event.
    pub kind: &'a str,
    /// The event.
    pub body: &'a Value,
}

/// A signature, as it stands in an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The Ed25519 key it fits, base 64.
    pub key: String,
    /// The signature, base 64.
    pub value: String,
}

/// What is wrong with a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    /// It does not have the form of one.
    #[error("the signature does not have the form of one")]
    Form,
    /// The record does not say that the key is that of who acted.
    #[error("the signature is made with a key that is not that of who acted")]
    OtherKey,
    /// It does not fit what it stands under.
    #[error("the signature does not fit what it stands under")]
    DoesNotFit,
}

impl Statement<'_> {
    /// The text that is signed.
    pub fn text(&self) -> String {
        let mut body = self.body.clone();
        if let Value::Object(fields) = &mut body {
            fields.remove(FIELD);
        }
        format!(
            "quorate signature 1\n{}\n{}\n{}\n{}\n{}\n{}\n",
            self.origin,
            self.previous,
            self.actor,
            self.at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
            self.kind,
            sorted(&body),
        )
    }

    /// Signs it with the key of a seed.
    pub fn sign(&self, seed: &[u8; 32]) -> Signature {
        let key = SigningKey::from_bytes(seed);
        Signature {
            key: public_key(seed),
            value: BASE64.encode(key.sign(self.text().as_bytes()).to_bytes()),
        }
    }

    /// Whether a signature fits it.
    ///
    /// # Errors
    /// [`SignatureFault::Form`] or [`SignatureFault::DoesNotFit`].
    pub fn is_signed(&self, signature: &Signature) -> Result<(), SignatureFault> {
        let bytes = |text: &str| BASE64.decode(text).map_err(|_| SignatureFault::Form);
        let key: [u8; 32] = bytes(&signature.key)?
            .try_into()
            .map_err(|_| SignatureFault::Form)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| SignatureFault::Form)?;
        let value: [u8; 64] = bytes(&signature.value)?
            .try_into()
            .map_err(|_| SignatureFault::Form)?;
        key.verify_strict(self.text().as_bytes(), &value.into())
            .map_err(|_| SignatureFault::DoesNotFit)
    }
}

/// The public key of a seed, base 64.
pub fn public_key(seed: &[u8; 32]) -> String {
    BASE64.encode(SigningKey::from_bytes(seed).verifying_key().as_bytes())
}

/// JSON without spaces, the fields of objects in the order of their names.
fn sorted(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: BTreeMap<_, _> = fields.iter().collect();
            let fields: Vec<_> = fields
                .into_iter()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), sorted(value)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(sorted).collect();
            format!("[{}]", values.join(","))
        }
        plain => plain.to_string(),
    }
}

/// Holds the signatures of a record, or of some of its acts, against the keys it names.
#[derive(Debug, Default)]
pub struct Signatures {
    keys: BTreeMap<Uuid, BTreeSet<String>>,
    /// How many fit.
    pub fitting: usize,
}

impl Signatures {
    /// Takes in the next act of a record; `previous` is the digest of the header before it.
    ///
    /// # Errors
    /// The first signature in it that is wrong.
    pub fn take(
        &mut self,
        origin: &str,
        previous: Digest,
        act: &Act,
    ) -> Result<(), SignatureFault> {
        for event in &act.events {
            if event.kind == KEY_TAKEN {
                let person = event.body["person"].as_str();
                let person = person.and_then(|person| person.parse().ok());
                let key = event.body["key"].as_str();
                // Nobody takes a key for somebody else.
                if let (Some(person), Some(key)) = (person, key)
                    && act.actor == Some(person)
                {
                    self.keys.entry(person).or_default().insert(key.to_owned());
                }
            }
            let Some(found) = event.body.get(FIELD) else {
                continue;
            };
            let signature = Signature::deserialize(found).map_err(|_| SignatureFault::Form)?;
            let actor = act.actor.ok_or(SignatureFault::OtherKey)?;
            let known = self.keys.get(&actor);
            if !known.is_some_and(|keys| keys.contains(&signature.key)) {
                return Err(SignatureFault::OtherKey);
            }
            let statement = Statement {
                origin,
                previous,
                actor,
                at: act.at,
                kind: &event.kind,
                body: &event.body,
            };
            statement.is_signed(&signature)?;
            self.fitting += 1;
        }
        Ok(())
    }
}
