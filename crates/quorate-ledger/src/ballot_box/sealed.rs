//! The bytes of a ballot box.
//!
//! `QBox`, version, nonce, then sealed with XChaCha20-Poly1305: a slot of 17 bytes per elector for
//! the roll (1 and a person's id, or zeros), then a slot of 6 per elector for the ballots (a choice
//! and a code, or zeros). Both lists are shuffled over all their slots.

use std::{collections::BTreeSet, io};

use chacha20poly1305::{
    AeadInPlace, KeyInit, XChaCha20Poly1305, aead::generic_array::GenericArray,
};
use uuid::Uuid;
use zeroize::Zeroizing;

const MAGIC: &[u8; 4] = b"QBox";
const VERSION: u32 = 1;
const PREFIX: usize = 8;
const NONCE: usize = 24;
const TAG: usize = 16;
const NAME_SLOT: usize = 17;
const SLIP_SLOT: usize = 6;

/// The key of one box.
pub(super) struct Key(pub(super) Zeroizing<[u8; 32]>);

impl Key {
    pub(super) fn random() -> io::Result<Self> {
        let mut key = Zeroizing::new([0; 32]);
        random(&mut *key)?;
        Ok(Self(key))
    }

    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(GenericArray::from_slice(&*self.0))
    }
}

/// A ballot in the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) code: [u8; 5],
    pub(super) choice: u8,
}

/// What a box holds, in the order of its slots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) electors: usize,
    pub(super) roll: Vec<Uuid>,
    pub(super) slips: Vec<Slip>,
}

impl Content {
    pub(super) fn empty(electors: usize) -> Self {
        Self {
            electors,
            roll: Vec::new(),
            slips: Vec::new(),
        }
    }

    /// A random code that no ballot in the box has.
    pub(super) fn free_code(&self) -> io::Result<[u8; 5]> {
        loop {
            let mut code = [0; 5];
            random(&mut code)?;
            if self.slips.iter().all(|slip| slip.code != code) {
                return Ok(code);
            }
        }
    }
}

/// Shuffles both lists, each for itself, and seals them as a whole under a fresh nonce.
pub(super) fn seal(key: &Key, vote: Uuid, content: Content) -> io::Result<Vec<u8>> {
    let electors = content.electors;
    let mut names: Vec<[u8; NAME_SLOT]> = content.roll.iter().map(name_slot).collect();
    let mut slips: Vec<[u8; SLIP_SLOT]> = content.slips.iter().copied().map(slip_slot).collect();
    names.resize(electors, [0; NAME_SLOT]);
    slips.resize(electors, [0; SLIP_SLOT]);
    let names = shuffled(names)?.concat();
    let mut plain = Zeroizing::new(names);
    plain.extend(shuffled(slips)?.concat());

    let mut nonce = [0; NONCE];
    random(&mut nonce)?;
    let tag = key
        .cipher()
        .encrypt_in_place_detached(&nonce.into(), &bound_to(vote), &mut plain)
        .map_err(|_| io::Error::other("the ballot box could not be sealed"))?;
    let mut file = prefix().to_vec();
    file.extend(nonce);
    file.extend(&*plain);
    file.extend(tag);
    Ok(file)
}

/// Opens what [`seal`] made for that vote; none for anything else.
pub(super) fn open(key: &Key, vote: Uuid, file: &[u8]) -> Option<Content> {
    let rest = file.strip_prefix(&prefix()[..])?;
    let (nonce, rest) = rest.split_at_checked(NONCE)?;
    let (sealed, tag) = rest.split_at_checked(rest.len().checked_sub(TAG)?)?;
    let mut plain = Zeroizing::new(sealed.to_vec());
    key.cipher()
        .decrypt_in_place_detached(
            GenericArray::from_slice(nonce),
            &bound_to(vote),
            &mut plain,
            GenericArray::from_slice(tag),
        )
        .ok()?;
    let electors = plain.len() / (NAME_SLOT + SLIP_SLOT);
    let (names, slips) = plain.split_at_checked(electors * NAME_SLOT)?;
    let mut content = Content::empty(electors);
    for slot in names.chunks_exact(NAME_SLOT).filter(|slot| slot[0] != 0) {
        content.roll.push(Uuid::from_slice(&slot[1..]).ok()?);
    }
    for slot in slips.chunks_exact(SLIP_SLOT).filter(|slot| slot[0] != 0) {
        content.slips.push(Slip {
            choice: slot[0],
            code: slot[1..].try_into().ok()?,
        });
    }
    let once = content.roll.iter().collect::<BTreeSet<_>>().len() == content.roll.len();
    (once && content.roll.len() == content.slips.len()).then_some(content)
}

fn prefix() -> [u8; PREFIX] {
    let mut prefix = [0; PREFIX];
    prefix[..4].copy_from_slice(MAGIC);
    prefix[4..].copy_from_slice(&VERSION.to_le_bytes());
    prefix
}

/// What is authenticated besides: a box of one vote is none of another.
fn bound_to(vote: Uuid) -> Vec<u8> {
    [&prefix()[..], vote.as_bytes()].concat()
}

fn name_slot(person: &Uuid) -> [u8; NAME_SLOT] {
    let mut slot = [1; NAME_SLOT];
    slot[1..].copy_from_slice(person.as_bytes());
    slot
}

fn slip_slot(slip: Slip) -> [u8; SLIP_SLOT] {
    let mut slot = [slip.choice; SLIP_SLOT];
    slot[1..].copy_from_slice(&slip.code);
    slot
}

/// In an order that nothing tells: by numbers drawn for the purpose.
fn shuffled<T>(slots: Vec<T>) -> io::Result<Vec<T>> {
    let mut drawn = Vec::new();
    for slot in slots {
        let mut number = [0; 16];
        random(&mut number)?;
        drawn.push((number, slot));
    }
    drawn.sort_by_key(|(number, _)| *number);
    Ok(drawn.into_iter().map(|(_, slot)| slot).collect())
}

fn random(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(io::Error::from)
}
