//! The bytes of a sealed attachment: `QBlb`, version, 19 random bytes, and then pieces of 64 KiB,
//! each sealed for itself as the STREAM construction says, so that none can be left out, moved or
//! taken for the last. A blob is read from its beginning, piece by piece, and never lies open on
//! the disk.

use std::fs::File;
use std::io::{self, Read};

use chacha20poly1305::aead::generic_array::GenericArray;
use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use crate::random::random;

const MAGIC: &[u8; 4] = b"QBlb";
const VERSION: u32 = 1;
const NONCE_BYTES: usize = 19;
/// Bytes before the first piece.
const PREFIX_BYTES: usize = 4 + 4 + NONCE_BYTES;
/// Plaintext of a piece. The last may have less.
pub(super) const PIECE_BYTES: usize = 64 * 1024;
const TAG_BYTES: usize = 16;
/// A piece as it is stored.
const STORED_BYTES: usize = PIECE_BYTES + TAG_BYTES;

/// Seals the pieces of one blob.
pub(super) struct Pieces(EncryptorBE32<XChaCha20Poly1305>);

impl Pieces {
    /// Begins a blob; returns what stands before its first piece.
    pub(super) fn begin(key: &[u8; 32]) -> io::Result<(Self, Vec<u8>)> {
        let nonce: [u8; NONCE_BYTES] = random()?;
        let mut prefix = MAGIC.to_vec();
        prefix.extend(VERSION.to_le_bytes());
        prefix.extend(nonce);
        let cipher = XChaCha20Poly1305::new(key.into());
        let pieces = EncryptorBE32::from_aead(cipher, GenericArray::from_slice(&nonce));
        Ok((Self(pieces), prefix))
    }

    /// Seals a piece that others follow.
    pub(super) fn next(&mut self, piece: &[u8]) -> io::Result<Vec<u8>> {
        self.0.encrypt_next(piece).map_err(|_| too_long())
    }

    /// Seals the last piece, which may be empty only if it is the only one.
    pub(super) fn last(self, piece: &[u8]) -> io::Result<Vec<u8>> {
        self.0.encrypt_last(piece).map_err(|_| too_long())
    }
}

/// More than 2³² pieces.
fn too_long() -> io::Error {
    io::ErrorKind::FileTooLarge.into()
}

/// Bytes of a blob whose sealed file has so many; none if it cannot have so many.
pub(super) fn plain_bytes(stored: u64) -> Option<u64> {
    let sealed = stored.checked_sub(PREFIX_BYTES as u64)?;
    let pieces = sealed.div_ceil(STORED_BYTES as u64).max(1);
    sealed.checked_sub(pieces * TAG_BYTES as u64)
}

/// Reads a sealed blob.
pub(super) struct Opening {
    file: File,
    /// None once the last piece was opened.
    pieces: Option<DecryptorBE32<XChaCha20Poly1305>>,
    /// A stored piece that was read ahead: only at the end is it known which is the last.
    ahead: Vec<u8>,
    open: Vec<u8>,
    /// How much of the open piece was taken.
    taken: usize,
}

impl Opening {
    pub(super) fn new(mut file: File, key: &[u8; 32]) -> io::Result<Self> {
        let mut prefix = [0; PREFIX_BYTES];
        file.read_exact(&mut prefix)?;
        let (known, nonce) = prefix.split_at(8);
        if known[..4] != *MAGIC || known[4..] != VERSION.to_le_bytes() {
            return Err(damaged());
        }
        let cipher = XChaCha20Poly1305::new(key.into());
        let mut opening = Self {
            file,
            pieces: Some(DecryptorBE32::from_aead(
                cipher,
                GenericArray::from_slice(nonce),
            )),
            ahead: Vec::new(),
            open: Vec::new(),
            taken: 0,
        };
        opening.ahead = opening.stored_piece()?;
        Ok(opening)
    }

    fn stored_piece(&mut self) -> io::Result<Vec<u8>> {
        let mut piece = Vec::with_capacity(STORED_BYTES);
        let mut limited = (&mut self.file).take(STORED_BYTES as u64);
        limited.read_to_end(&mut piece)?;
        Ok(piece)
    }
}

impl Read for Opening {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.open.len() {
            let Some(mut pieces) = self.pieces.take() else {
                return Ok(0);
            };
            let following = self.stored_piece()?;
            let piece = std::mem::replace(&mut self.ahead, following);
            let opened = if self.ahead.is_empty() {
                pieces.decrypt_last(&*piece)
            } else {
                let opened = pieces.decrypt_next(&*piece);
                self.pieces = Some(pieces);
                opened
            };
            self.open = opened.map_err(|_| damaged())?;
            self.taken = 0;
        }
        let bytes = into.len().min(self.open.len() - self.taken);
        into[..bytes].copy_from_slice(&self.open[self.taken..self.taken + bytes]);
        self.taken += bytes;
        Ok(bytes)
    }
}

fn damaged() -> io::Error {
    io::ErrorKind::InvalidData.into()
}
