//! One act as bytes: a frame, a header and a body. `docs/record.md` draws it.
//!
//! The frame has its own checksum, so that a damaged length is seen as damage and
//! never mistaken for a record that was cut short.

use std::{borrow::Cow, io};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Act, Digest, Recorded, Sequence, StreamId,
    seal::{self, KeyId},
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The most bytes one act may take on the disk: 16 MiB. Larger things are blobs.
pub const MAX_ACT_BYTES: usize = 16 * 1024 * 1024;

/// Bytes of the frame before header and body.
pub(crate) const FRAME_BYTES: usize = 32;

/// The first bytes of every record.
const MAGIC: [u8; 4] = *b"QRec";

/// Random bytes before the events in a body, so that its digest in the header tells
/// nothing about a body that can be guessed.
const SALT_BYTES: usize = 32;

/// Version of the header's shape.
const HEADER_FORMAT: u16 = 1;

/// What is wrong with some bytes of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DamageKind {
    /// No intact frame is where a record should start.
    #[error("the frame is not intact")]
    Frame,
    /// The frame is intact, its header or body is not.
    #[error("the checksum does not match")]
    Checksum,
    /// The header cannot be read.
    #[error("the header cannot be read")]
    Header,
    /// The header does not name the header before it, or has another number.
    #[error("the record does not continue the chain")]
    Chain,
    /// The body is not the one that the header speaks of.
    #[error("the body does not belong to the header")]
    Body,
    /// Header or body are sealed with a key that is not known.
    #[error("the key is not known")]
    Key,
    /// Records that were there when the journal was closed are gone.
    #[error("the journal ends before it should")]
    EndsEarly,
    /// A whole segment is gone.
    #[error("a segment is missing")]
    SegmentMissing,
}

/// What is hashed into the chain, exactly as first written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    format: u16,
    pub(crate) sequence: Sequence,
    pub(crate) act: Uuid,
    at: DateTime<Utc>,
    actor: Option<Uuid>,
    on_behalf_of: Option<Uuid>,
    events: Vec<EventHeader>,
    pub(crate) previous: Digest,
    body: Digest,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventHeader {
    stream: StreamId,
    version: u32,
    kind: String,
    schema: u16,
}

/// Appends the record of an act to `out` and returns the digest of its header.
///
/// `began` is the length that the segment had when the append began: everything before
/// it was on the disk by then.
pub(crate) fn encode(
    act: &Act,
    sequence: Sequence,
    previous: Digest,
    began: u32,
    salt: [u8; SALT_BYTES],
    out: &mut Vec<u8>,
) -> io::Result<Digest> {
    let mut body = salt.to_vec();
    let bodies: Vec<_> = act.events.iter().map(|event| &event.body).collect();
    serde_json::to_writer(&mut body, &bodies)?;
    let header = Header {
        format: HEADER_FORMAT,
        sequence,
        act: act.id,
        at: act.at,
        actor: act.actor,
        on_behalf_of: act.on_behalf_of,
        events: act
            .events
            .iter()
            .map(|event| EventHeader {
                stream: event.stream.clone(),
                version: event.version,
                kind: event.kind.clone(),
                schema: event.schema,
            })
            .collect(),
        previous,
        body: Digest::of(&body),
    };
    let header = serde_json::to_vec(&header)?;
    let digest = Digest::of(&header);
    let header = seal::seal(KeyId::NONE, header).map_err(io::Error::other)?;
    let body = seal::seal(KeyId::NONE, body).map_err(io::Error::other)?;

    let start = out.len();
    out.extend(MAGIC);
    for number in [
        u32::try_from(header.len()).map_err(io::Error::other)?,
        u32::try_from(body.len()).map_err(io::Error::other)?,
        KeyId::NONE.0,
        KeyId::NONE.0,
        began,
        crc32c::crc32c_append(crc32c::crc32c(&header), &body),
    ] {
        out.extend(number.to_le_bytes());
    }
    out.extend(crc32c::crc32c(&out[start..]).to_le_bytes());
    out.extend(header);
    out.extend(body);
    Ok(digest)
}

/// A fresh salt for one body.
pub(crate) fn new_salt() -> io::Result<[u8; SALT_BYTES]> {
    let mut salt = [0; SALT_BYTES];
    getrandom::fill(&mut salt).map_err(io::Error::from)?;
    Ok(salt)
}

/// What lies at the start of some bytes of a segment.
#[derive(Debug)]
pub(crate) enum Parsed<'a> {
    /// A record with intact checksums.
    Whole(Stored<'a>),
    /// The start of a record that needs more bytes.
    Short,
    /// Neither.
    Bad(DamageKind),
}

/// A record as stored, checksums verified, nothing else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stored<'a> {
    header_key: KeyId,
    body_key: KeyId,
    /// What the segment's length was when this append began.
    pub(crate) began: u32,
    /// Bytes of the record.
    pub(crate) length: usize,
    header: &'a [u8],
    body: &'a [u8],
}

/// Reads the record at the start of `bytes`, which may go on after it.
pub(crate) fn parse(bytes: &[u8]) -> Parsed<'_> {
    let Some((frame, rest)) = bytes.split_first_chunk::<FRAME_BYTES>() else {
        return Parsed::Short;
    };
    let number = |index: usize| {
        let at = index * 4;
        u32::from_le_bytes([frame[at], frame[at + 1], frame[at + 2], frame[at + 3]])
    };
    if frame[..4] != MAGIC || crc32c::crc32c(&frame[..FRAME_BYTES - 4]) != number(7) {
        return Parsed::Bad(DamageKind::Frame);
    }
    let (header_bytes, body_bytes) = (number(1) as usize, number(2) as usize);
    let length = FRAME_BYTES
        .saturating_add(header_bytes)
        .saturating_add(body_bytes);
    if length > MAX_ACT_BYTES {
        return Parsed::Bad(DamageKind::Frame);
    }
    let Some(payload) = rest.get(..header_bytes + body_bytes) else {
        return Parsed::Short;
    };
    if crc32c::crc32c(payload) != number(6) {
        return Parsed::Bad(DamageKind::Checksum);
    }
    let (header, body) = payload.split_at(header_bytes);
    Parsed::Whole(Stored {
        header_key: KeyId(number(3)),
        body_key: KeyId(number(4)),
        began: number(5),
        length,
        header,
        body,
    })
}

/// A record that was read whole.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) sequence: Sequence,
    pub(crate) previous: Digest,
    /// Digest of the header.
    pub(crate) digest: Digest,
    pub(crate) act: Act,
}

impl Stored<'_> {
    /// Opens and reads the header; returns it with its digest.
    pub(crate) fn header(&self) -> Result<(Header, Digest), DamageKind> {
        let plaintext = open(self.header_key, self.header)?;
        let header: Header = serde_json::from_slice(&plaintext).map_err(|_| DamageKind::Header)?;
        if header.format != HEADER_FORMAT {
            return Err(DamageKind::Header);
        }
        Ok((header, Digest::of(&plaintext)))
    }

    /// Opens and reads the whole act, and holds the body against the header.
    pub(crate) fn open(&self) -> Result<Opened, DamageKind> {
        let (header, digest) = self.header()?;
        let body = open(self.body_key, self.body)?;
        if Digest::of(&body) != header.body {
            return Err(DamageKind::Body);
        }
        let bodies = body.get(SALT_BYTES..).ok_or(DamageKind::Body)?;
        let bodies: Vec<serde_json::Value> =
            serde_json::from_slice(bodies).map_err(|_| DamageKind::Body)?;
        if bodies.len() != header.events.len() {
            return Err(DamageKind::Body);
        }
        let events = header
            .events
            .into_iter()
            .zip(bodies)
            .map(|(event, body)| Recorded {
                stream: event.stream,
                version: event.version,
                kind: event.kind,
                schema: event.schema,
                body,
            })
            .collect();
        let act = Act {
            id: header.act,
            at: header.at,
            actor: header.actor,
            on_behalf_of: header.on_behalf_of,
            events,
        };
        Ok(Opened {
            sequence: header.sequence,
            previous: header.previous,
            digest,
            act,
        })
    }
}

fn open(key: KeyId, stored: &[u8]) -> Result<Cow<'_, [u8]>, DamageKind> {
    seal::open(key, stored).map_err(|_| DamageKind::Key)
}
