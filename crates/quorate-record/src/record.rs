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
    seal::{KeyId, Nonce, Sealer},
    tree,
};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The most bytes one act may take on the disk: 16 MiB. Larger things are blobs.
pub const MAX_ACT_BYTES: usize = 16 * 1024 * 1024;

/// Bytes of the frame before header and body.
pub const FRAME_BYTES: usize = 32;

/// The first bytes of every record.
const MAGIC: [u8; 4] = *b"QRec";

/// Random bytes before the events in a body, so that its digest in the header tells
/// nothing about a body that can be guessed.
pub const SALT_BYTES: usize = 32;

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
pub struct Header {
    format: u16,
    /// Number of the act.
    pub sequence: Sequence,
    /// Id of the act.
    pub act: Uuid,
    at: DateTime<Utc>,
    actor: Option<Uuid>,
    on_behalf_of: Option<Uuid>,
    events: Vec<EventHeader>,
    /// Digest of the header before.
    pub previous: Digest,
    body: Digest,
}

/// What stands for a header: its digest in the chain, its leaf in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// SHA-256 of its plaintext as first written.
    pub digest: Digest,
    /// Its leaf in the [tree](crate::tree).
    pub leaf: Digest,
}

impl Link {
    fn of(header: &[u8]) -> Self {
        Self {
            digest: Digest::of(header),
            leaf: tree::leaf(header),
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventHeader {
    stream: StreamId,
    version: u32,
    kind: String,
    schema: u16,
}

/// Random bytes for one record.
#[derive(Debug, Clone, Copy)]
pub struct Drawn {
    /// What stands before the events in the body.
    pub salt: [u8; SALT_BYTES],
    /// For sealing the header.
    pub header_nonce: Nonce,
    /// For sealing the body.
    pub body_nonce: Nonce,
}

/// What sealed bytes are, so that a body does not open as a header.
const HEADER: &[u8] = b"header";
const BODY: &[u8] = b"body";

/// Appends the record of an act to `out` and returns what stands for its header.
///
/// `began` is the length that the segment had when the append began: everything before
/// it was on the disk by then.
pub fn encode(
    act: &Act,
    sequence: Sequence,
    previous: Digest,
    began: u32,
    drawn: &Drawn,
    sealer: &Sealer,
    out: &mut Vec<u8>,
) -> io::Result<Link> {
    let mut body = drawn.salt.to_vec();
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
    let link = Link::of(&header);
    let header = sealer.seal(HEADER, drawn.header_nonce, header)?;
    let body = sealer.seal(BODY, drawn.body_nonce, body)?;
    let key = sealer.key_id().0;

    let start = out.len();
    out.extend(MAGIC);
    for number in [
        u32::try_from(header.len()).map_err(io::Error::other)?,
        u32::try_from(body.len()).map_err(io::Error::other)?,
        key,
        key,
        began,
        crc32c::crc32c_append(crc32c::crc32c(&header), &body),
    ] {
        out.extend(number.to_le_bytes());
    }
    out.extend(crc32c::crc32c(&out[start..]).to_le_bytes());
    out.extend(header);
    out.extend(body);
    Ok(link)
}

/// What lies at the start of some bytes of a segment.
#[derive(Debug)]
pub enum Parsed<'a> {
    /// A record with intact checksums.
    Whole(Stored<'a>),
    /// The start of a record that needs more bytes.
    Short,
    /// Neither.
    Bad(DamageKind),
}

/// A record as stored, checksums verified, nothing else.
#[derive(Debug, Clone, Copy)]
pub struct Stored<'a> {
    header_key: KeyId,
    body_key: KeyId,
    /// What the segment's length was when this append began.
    pub began: u32,
    /// Bytes of the record.
    pub length: usize,
    header: &'a [u8],
    body: &'a [u8],
}

/// Reads the record at the start of `bytes`, which may go on after it.
pub fn parse(bytes: &[u8]) -> Parsed<'_> {
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

/// Header and body of a record as they were first written.
#[derive(Debug)]
pub struct Plain<'a> {
    /// The header.
    pub header: Cow<'a, [u8]>,
    /// The body, its salt included.
    pub body: Cow<'a, [u8]>,
}

impl Plain<'_> {
    /// The same on its own.
    pub fn into_owned(self) -> Plain<'static> {
        Plain {
            header: Cow::Owned(self.header.into_owned()),
            body: Cow::Owned(self.body.into_owned()),
        }
    }
}

/// A record that was read whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Number of the act.
    pub sequence: Sequence,
    /// Digest of the header before.
    pub previous: Digest,
    /// What stands for the header.
    pub link: Link,
    /// The act itself.
    pub act: Act,
}

impl Stored<'_> {
    /// Opens and reads the header; returns it with what stands for it.
    ///
    /// # Errors
    /// Its key is not known, or it cannot be read.
    pub fn header(&self, sealer: &Sealer) -> Result<(Header, Link), DamageKind> {
        read_header(&open(sealer, self.header_key, HEADER, self.header)?)
    }

    /// Opens and reads the whole act, and holds the body against the header.
    ///
    /// # Errors
    /// A key is not known, or header or body are not what was written.
    pub fn open(&self, sealer: &Sealer) -> Result<Opened, DamageKind> {
        let Plain { header, body } = self.plain(sealer)?;
        read(&header, &body)
    }

    /// Opens header and body, and returns them as they were first written.
    ///
    /// # Errors
    /// A key is not known.
    pub fn plain(&self, sealer: &Sealer) -> Result<Plain<'_>, DamageKind> {
        Ok(Plain {
            header: open(sealer, self.header_key, HEADER, self.header)?,
            body: open(sealer, self.body_key, BODY, self.body)?,
        })
    }
}

fn read_header(plain: &[u8]) -> Result<(Header, Link), DamageKind> {
    let header: Header = serde_json::from_slice(plain).map_err(|_| DamageKind::Header)?;
    if header.format != HEADER_FORMAT {
        return Err(DamageKind::Header);
    }
    Ok((header, Link::of(plain)))
}

/// Reads an act from header and body as they were first written, and holds the body against the
/// header.
///
/// # Errors
/// The header cannot be read, or the body is not the one it speaks of.
pub fn read(header: &[u8], body: &[u8]) -> Result<Opened, DamageKind> {
    let (header, link) = read_header(header)?;
    if Digest::of(body) != header.body {
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
        link,
        act,
    })
}

fn open<'a>(
    sealer: &Sealer,
    key: KeyId,
    context: &[u8],
    stored: &'a [u8],
) -> Result<Cow<'a, [u8]>, DamageKind> {
    if key != sealer.key_id() {
        return Err(DamageKind::Key);
    }
    sealer.open(context, stored).map_err(|_| DamageKind::Key)
}
