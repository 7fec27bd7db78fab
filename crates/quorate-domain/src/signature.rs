//! A signature of a person, as it stands in an event.
//!
//! Deliberately not here: what is signed, and whether it fits (`quorate-record`).

use serde::{Deserialize, Serialize};

/// A signature with the key of who acted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySignature {
    /// The Ed25519 key it fits, base 64.
    pub key: String,
    /// The signature, base 64.
    pub value: String,
}
