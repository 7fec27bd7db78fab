//! What the journal holds: acts, the events recorded by them, and where they lie.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// All events of one command: the smallest thing the journal can hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// Chosen by whoever asks for the act, so that they can ask for its outcome later.
    pub id: Uuid,
    /// When it was done, by the clock of the machine that recorded it.
    pub at: DateTime<Utc>,
    /// Who did it; none for what the product does by itself.
    pub actor: Option<Uuid>,
    /// For whom the actor did it, where that is somebody else.
    pub on_behalf_of: Option<Uuid>,
    /// What happened, in order; at least one.
    pub events: Vec<Recorded>,
}

/// One event as stored. The ledger never looks into its body.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The aggregate it belongs to.
    pub stream: StreamId,
    /// Its number within that stream, from 1.
    pub version: u32,
    /// Stable name of its type.
    pub kind: String,
    /// Version of the shape of its body.
    pub schema: u16,
    /// What the event says. Numbers must be integers: the text of a float need not
    /// read back as the same float.
    pub body: serde_json::Value,
}

/// The name of a stream, such as `case:0192…`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StreamId(String);

impl StreamId {
    /// Wraps a name; any text is allowed.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The number of an act in the journal, from 1 without gaps.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Sequence(pub u64);

impl Sequence {
    /// The head of an empty journal; no act has it.
    pub const ZERO: Self = Self(0);

    /// Returns the number after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where a record lies. It stays true for the life of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Number of the segment, from 1.
    pub segment: u32,
    /// Bytes before the record in that segment.
    pub offset: u32,
    /// Bytes of the record, frame included.
    pub length: u32,
}

/// An act read back from the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Its number.
    pub sequence: Sequence,
    /// Where it lies.
    pub place: Place,
    /// Digest of its header; through the chain it stands for all acts up to this one.
    pub digest: Digest,
    /// The act itself.
    pub act: Act,
}

/// A SHA-256 digest; written in hexadecimal, lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// What the first record names as its predecessor.
    pub const ZERO: Self = Self([0; 32]);

    /// Digests some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Reads the 64 hexadecimal digits that `Display` writes; upper case is refused,
    /// so that one digest has one spelling.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut digest = [0; 32];
        if text.len() != 64 {
            return None;
        }
        for (byte, pair) in digest.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = hex_digit(pair[0])? << 4 | hex_digit(pair[1])?;
        }
        Some(Self(digest))
    }
}

fn hex_digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text)
            .ok_or_else(|| serde::de::Error::custom("expected 64 lower-case hexadecimal digits"))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_written_as_they_are() {
        let stream = StreamId::new("case:7");
        assert_eq!(
            (stream.as_str(), stream.to_string().as_str()),
            ("case:7", "case:7")
        );
        assert_eq!(
            (Sequence(2).next(), Sequence(2).to_string().as_str()),
            (Sequence(3), "2")
        );
    }

    #[test]
    fn a_digest_has_one_spelling() {
        let digest = Digest::of(b"");
        let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(
            (digest.to_string().as_str(), format!("{digest:?}").as_str()),
            (hex, hex)
        );
        assert_eq!(Digest::from_hex(hex).unwrap(), digest);
        for wrong in [&hex[1..], &hex.to_uppercase(), &hex.replacen('e', "g", 1)] {
            assert_eq!(Digest::from_hex(wrong), None, "{wrong}");
        }
    }
}
