//! Passphrases and one-time codes: the key file.
//!
//! Of a sealed committee it keeps the root key, wrapped for everybody who may open it
//! ([`wrapping`]); of one that is not, Argon2id hashes. Checking takes as long for an unknown name
//! as for a known one.

use std::collections::{BTreeMap, BTreeSet};

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Duration, Utc};
use quorate_domain::committee::Person;
use quorate_domain::ids::PersonId;
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_ledger::{Digest, Keys, Ledger, Purpose, RootKey, Sealer};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Outcome, fault, invalid};
use crate::house::random;
pub(crate) use parts::Parts;
pub use parts::SheetCode;
use signing::SigningEntry;
pub(crate) use signing::{SigningKey, signing_key};
use wrapping::{Derivation, Secret, Wrapped};

mod parts;
mod signing;
mod wrapping;

/// Memory for one check: 64 MiB, three passes (OWASP asks for 19 MiB and two at least).
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;

/// The shortest passphrase, in characters.
pub(crate) const SHORTEST: usize = 8;
/// The longest, in bytes.
const LONGEST: usize = 1024;

/// Memory and passes for a one-time code. Its 60 random bits need no slow guessing.
const CODE_MEMORY_KIB: u32 = 8 * 1024;
const CODE_PASSES: u32 = 1;

/// Days for which a one-time code works.
const CODE_DAYS: i64 = 7;

/// Failures after which one has to wait.
const FREE_ATTEMPTS: u32 = 5;
/// The longest wait, in seconds.
const LONGEST_WAIT: i64 = 300;

/// Letters and digits that are not taken for one another.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// The key file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct KeyFile {
    /// Version of its shape.
    version: u32,
    people: BTreeMap<PersonId, KeyEntry>,
    /// What the checkpoints of the record are signed with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record_key: Option<Digest>,
    /// The same in a sealed committee: sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_record_key: Option<String>,
    /// How secrets become keys; only in a sealed committee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    derivation: Option<Derivation>,
    /// The root key, wrapped for whoever has the recovery sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<Sheet>,
}

/// The recovery sheet that holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Sheet {
    wrapped: Wrapped,
    at: DateTime<Utc>,
    /// None of a sheet that is whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parts: Option<Parts>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct KeyEntry {
    /// Hash of the passphrase; none in a sealed committee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passphrase: Option<String>,
    /// The root key, wrapped with the passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wrapped: Option<Wrapped>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<CodeEntry>,
    /// What they sign with; another with each passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signing: Option<SigningEntry>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct CodeEntry {
    /// Hash of the code; none in a sealed committee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    /// The root key, wrapped with the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wrapped: Option<Wrapped>,
    until: DateTime<Utc>,
}

/// Sign-in attempts that failed, by name as typed. They live in memory.
#[derive(Debug, Default)]
pub(crate) struct Attempts {
    failures: BTreeMap<String, (u32, DateTime<Utc>)>,
}

impl Attempts {
    /// Refuses while one has to wait after too many failures.
    pub(crate) fn may_try(&self, name: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
        let Some((failures, last)) = self.failures.get(&key(name)) else {
            return Ok(());
        };
        let Some(over) = failures.checked_sub(FREE_ATTEMPTS) else {
            return Ok(());
        };
        let wait = (1i64 << over.min(9)).min(LONGEST_WAIT);
        let left = wait - (now - *last).num_seconds();
        if left <= 0 {
            return Ok(());
        }
        Err(Refusal::of(RefusalCode::SignInWait).with("seconds", left))
    }

    /// Takes note of how an attempt ended.
    pub(crate) fn tried(&mut self, name: &str, fits: bool, now: DateTime<Utc>) {
        if fits {
            self.failures.remove(&key(name));
            return;
        }
        // Names that never existed must not fill the memory.
        if self.failures.len() > 10_000 {
            self.failures.clear();
        }
        let entry = self.failures.entry(key(name)).or_insert((0, now));
        *entry = (entry.0.saturating_add(1), now);
    }
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Whether a passphrase fits a person. For nobody it takes as long.
pub(crate) fn passphrase_fits(
    ledger: &Ledger,
    person: Option<&Person>,
    passphrase: &str,
) -> Outcome<bool> {
    let file = read(ledger.keys())?;
    let entry = person.and_then(|person| file.people.get(&person.id));
    let Some(derivation) = &file.derivation else {
        let hash = entry.and_then(|entry| entry.passphrase.as_deref());
        return fits(hash, NOBODY, passphrase);
    };
    if passphrase.len() > LONGEST {
        return Ok(false);
    }
    let name = person.map_or("", |person| &person.name);
    let sealer = derivation.key_of(Secret::Passphrase, name, passphrase)?;
    let wrapped = entry.and_then(|entry| entry.wrapped.as_ref());
    Ok(wrapped.is_some_and(|wrapped| wrapped.open(&sealer, Secret::Passphrase).is_some()))
}

/// Whether a one-time code fits a person now.
pub(crate) fn code_fits(
    ledger: &Ledger,
    person: Option<&Person>,
    code: &str,
    now: DateTime<Utc>,
) -> Outcome<bool> {
    let file = read(ledger.keys())?;
    let entry = person.and_then(|person| file.people.get(&person.id)?.code.as_ref());
    let entry = entry.filter(|entry| now < entry.until);
    let Some(derivation) = &file.derivation else {
        let hash = entry.and_then(|entry| entry.hash.as_deref());
        return fits(hash, NOBODY_CODE, &plain(code));
    };
    let name = person.map_or("", |person| &person.name);
    let sealer = derivation.key_of(Secret::Code, name, &plain(code))?;
    let wrapped = entry.and_then(|entry| entry.wrapped.as_ref());
    Ok(wrapped.is_some_and(|wrapped| wrapped.open(&sealer, Secret::Code).is_some()))
}

/// A code as it was given out, however it was typed.
fn plain(code: &str) -> String {
    let signs = code.chars().filter(char::is_ascii_alphanumeric);
    signs.collect::<String>().to_uppercase()
}

/// What a name and a passphrase become, which opened a committee: deriving it takes long.
pub(crate) struct Derived(Sealer);

impl Derived {
    /// Whether it opens what is wrapped for a person.
    pub(crate) fn fits(&self, ledger: &Ledger, person: Option<&Person>) -> Outcome<bool> {
        let file = read(ledger.keys())?;
        let entry = person.and_then(|person| file.people.get(&person.id));
        let wrapped = entry.and_then(|entry| entry.wrapped.as_ref());
        Ok(wrapped.is_some_and(|wrapped| wrapped.open(&self.0, Secret::Passphrase).is_some()))
    }
}

/// The root key, by somebody's passphrase. Whose name it is stands nowhere, so every wrapped key is
/// tried with what name and passphrase become; it takes as long whether one opens or none.
pub(crate) fn root_by_passphrase(
    keys: &Keys,
    name: &str,
    passphrase: &str,
) -> Outcome<Option<(RootKey, Derived)>> {
    let file = read(keys)?;
    let Some(derivation) = file
        .derivation
        .as_ref()
        .filter(|_| passphrase.len() <= LONGEST)
    else {
        return Ok(None);
    };
    let sealer = derivation.key_of(Secret::Passphrase, name, passphrase)?;
    let wrapped = file
        .people
        .values()
        .filter_map(|entry| entry.wrapped.as_ref());
    let root = first_opened(wrapped, &sealer, Secret::Passphrase);
    Ok(root.map(|root| (root, Derived(sealer))))
}

/// The root key, by the one-time code somebody was given.
pub(crate) fn root_by_code(
    keys: &Keys,
    name: &str,
    code: &str,
    now: DateTime<Utc>,
) -> Outcome<Option<RootKey>> {
    let file = read(keys)?;
    let Some(derivation) = &file.derivation else {
        return Ok(None);
    };
    let sealer = derivation.key_of(Secret::Code, name, &plain(code))?;
    let codes = file.people.values().filter_map(|entry| entry.code.as_ref());
    let wrapped = codes
        .filter(|code| now < code.until)
        .filter_map(|code| code.wrapped.as_ref());
    Ok(first_opened(wrapped, &sealer, Secret::Code))
}

/// The root key, by the code of the recovery sheet.
pub(crate) fn root_by_sheet(keys: &Keys, code: &SheetCode) -> Outcome<Option<RootKey>> {
    let file = read(keys)?;
    let Some(derivation) = &file.derivation else {
        return Ok(None);
    };
    let sealer = derivation.key_of(Secret::Sheet, "", code.secret())?;
    let wrapped = file.sheet.iter().map(|sheet| &sheet.wrapped);
    Ok(first_opened(wrapped, &sealer, Secret::Sheet))
}

fn first_opened<'a>(
    wrapped: impl Iterator<Item = &'a Wrapped>,
    sealer: &Sealer,
    kind: Secret,
) -> Option<RootKey> {
    // All are tried, so that the time tells nothing of the place.
    let opened: Vec<_> = wrapped.map(|one| one.open(sealer, kind)).collect();
    opened.into_iter().flatten().next()
}

/// Draws the code of a new recovery sheet, or the parts that give it; the sheet before it ends.
pub(crate) fn make_sheet(
    ledger: &Ledger,
    parts: Option<Parts>,
    now: DateTime<Utc>,
) -> Outcome<Option<Vec<String>>> {
    let mut file = read(ledger.keys())?;
    let (Some(root), Some(derivation)) = (ledger.root(), &file.derivation) else {
        return Ok(None);
    };
    let (code, printed) = parts.map_or_else(SheetCode::draw, Parts::draw)?;
    let sealer = derivation.key_of(Secret::Sheet, "", code.secret())?;
    let wrapped = Wrapped::of(&sealer, Secret::Sheet, root)?;
    file.sheet = Some(Sheet {
        wrapped,
        at: now,
        parts,
    });
    ledger.keys().replace(&file)?;
    Ok(Some(printed))
}

/// Since when the recovery sheet holds, and into how many parts it is divided; none if there is
/// none.
pub(crate) fn sheet(ledger: &Ledger) -> Outcome<Option<(DateTime<Utc>, Option<Parts>)>> {
    let sheet = read(ledger.keys())?.sheet;
    Ok(sheet.map(|sheet| (sheet.at, sheet.parts)))
}

/// Whether somebody has set a passphrase.
pub(crate) fn has_passphrase(ledger: &Ledger) -> Outcome<BTreeMap<PersonId, bool>> {
    let file = read(ledger.keys())?;
    Ok(file
        .people
        .iter()
        .map(|(id, entry)| (*id, entry.passphrase.is_some() || entry.wrapped.is_some()))
        .collect())
}

/// The key file of a committee that is set up sealed, with what its first person opens it by.
pub(crate) fn first_keys(
    root: &RootKey,
    person: PersonId,
    name: &str,
    passphrase: &str,
    key: &SigningKey,
) -> Outcome<impl Serialize + use<>> {
    let derivation = Derivation::tuned()?;
    let entry = entry_of(&derivation, root, name, passphrase, key)?;
    Ok(KeyFile {
        version: 2,
        people: BTreeMap::from([(person, entry)]),
        derivation: Some(derivation),
        ..KeyFile::default()
    })
}

fn entry_of(
    derivation: &Derivation,
    root: &RootKey,
    name: &str,
    passphrase: &str,
    key: &SigningKey,
) -> Outcome<KeyEntry> {
    let sealer = derivation.key_of(Secret::Passphrase, name, passphrase)?;
    Ok(KeyEntry {
        wrapped: Some(Wrapped::of(&sealer, Secret::Passphrase, root)?),
        signing: Some(SigningEntry::of(key, Some(&sealer), name, passphrase)?),
        ..KeyEntry::default()
    })
}

/// Sets a passphrase, and with it the key that its person signs with; a one-time code ends with it.
pub(crate) fn set_passphrase(
    ledger: &Ledger,
    person: &Person,
    passphrase: &str,
    key: &SigningKey,
) -> Outcome<()> {
    let mut file = read(ledger.keys())?;
    let entry = match (ledger.root(), &file.derivation) {
        (Some(root), Some(derivation)) => {
            entry_of(derivation, root, &person.name, passphrase, key)?
        }
        _ => KeyEntry {
            passphrase: Some(hash(passphrase, MEMORY_KIB, PASSES)?),
            signing: Some(SigningEntry::of(key, None, &person.name, passphrase)?),
            ..KeyEntry::default()
        },
    };
    file.people.insert(person.id, entry);
    replace(ledger, file)
}

/// Takes from people what they opened the committee by.
pub(crate) fn take_back(ledger: &Ledger, people: &BTreeSet<PersonId>) -> Outcome<()> {
    let mut file = read(ledger.keys())?;
    let before = file.people.len();
    file.people.retain(|person, _| !people.contains(person));
    if file.people.len() == before {
        return Ok(());
    }
    replace(ledger, file)
}

/// Checks that a passphrase may be set.
pub(crate) fn check_new(passphrase: &str) -> Outcome<()> {
    if passphrase.chars().count() < SHORTEST {
        return Err(invalid("passphrase", "passphrase-short"));
    }
    if passphrase.len() > LONGEST {
        return Err(invalid("passphrase", "too-long"));
    }
    Ok(())
}

/// Gives out a one-time code; the passphrase that was ends. Returns the code and until when it
/// works.
pub(crate) fn give_code(
    ledger: &Ledger,
    person: &Person,
    now: DateTime<Utc>,
) -> Outcome<(String, DateTime<Utc>)> {
    let plain = random_signs::<12>()?;
    let until = now + Duration::days(CODE_DAYS);
    let mut file = read(ledger.keys())?;
    let (hash, wrapped) = match (ledger.root(), &file.derivation) {
        (Some(root), Some(derivation)) => {
            let sealer = derivation.key_of(Secret::Code, &person.name, &plain)?;
            (None, Some(Wrapped::of(&sealer, Secret::Code, root)?))
        }
        _ => (Some(hash(&plain, CODE_MEMORY_KIB, CODE_PASSES)?), None),
    };
    let code = CodeEntry {
        hash,
        wrapped,
        until,
    };
    let entry = KeyEntry {
        code: Some(code),
        ..KeyEntry::default()
    };
    file.people.insert(person.id, entry);
    replace(ledger, file)?;
    Ok((grouped(&plain), until))
}

/// So many random signs that are not taken for one another.
fn random_signs<const N: usize>() -> Outcome<String> {
    let bytes = random::<N>().map_err(|error| fault(&error))?;
    let signs = bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    Ok(signs.collect())
}

/// In groups of four, as it is read out and typed.
fn grouped(signs: &str) -> String {
    let signs: Vec<char> = signs.chars().collect();
    let groups = signs
        .chunks(4)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// What the seed of the record's key is sealed as.
const RECORD_KEY: &[u8] = b"record key";

/// The seed of the key that the record's checkpoints are signed with; made when it is first asked
/// for. The caller holds the committee.
pub(crate) fn record_seed(ledger: &Ledger) -> Outcome<Zeroizing<[u8; 32]>> {
    let mut file = read(ledger.keys())?;
    if let Some(known) = file.record_key {
        return Ok(Zeroizing::new(known.0));
    }
    let sealer = Sealer::of(ledger.root(), Purpose::Keys);
    if let Some(sealed) = &file.sealed_record_key {
        let damaged = || fault(&Hashing("the key of the record does not open".to_owned()));
        let sealed = BASE64.decode(sealed).map_err(|_| damaged())?;
        let opened = sealer.open(RECORD_KEY, &sealed).map_err(|_| damaged())?;
        let seed: [u8; 32] = opened.as_ref().try_into().map_err(|_| damaged())?;
        return Ok(Zeroizing::new(seed));
    }
    let made = Zeroizing::new(random::<32>().map_err(|error| fault(&error))?);
    if sealer.seals() {
        let nonce = random::<24>().map_err(|error| fault(&error))?;
        let sealed = sealer.seal(RECORD_KEY, nonce, made.to_vec());
        let sealed = sealed.map_err(|error| fault(&error))?;
        file.sealed_record_key = Some(BASE64.encode(sealed));
    } else {
        file.record_key = Some(Digest(*made));
    }
    replace(ledger, file)?;
    Ok(made)
}

fn read(keys: &Keys) -> Outcome<KeyFile> {
    Ok(keys.read()?.unwrap_or_default())
}

/// Replaces the key file. The caller holds the committee, so nobody else does meanwhile.
fn replace(ledger: &Ledger, mut file: KeyFile) -> Outcome<()> {
    file.version = if file.derivation.is_some() { 2 } else { 1 };
    Ok(ledger.keys().replace(&file)?)
}

fn argon2(memory: u32, passes: u32) -> Outcome<Argon2<'static>> {
    let params =
        Params::new(memory, passes, 1, None).map_err(|error| fault(&Hashing(error.to_string())))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(secret: &str, memory: u32, passes: u32) -> Outcome<String> {
    let failed = |error: argon2::password_hash::Error| fault(&Hashing(error.to_string()));
    let salt = random::<16>().map_err(|error| fault(&error))?;
    let salt = SaltString::encode_b64(&salt).map_err(failed)?;
    let hash = argon2(memory, passes)?
        .hash_password(secret.as_bytes(), &salt)
        .map_err(failed)?;
    Ok(hash.to_string())
}

/// A well-formed hash of nothing anybody can type, so that a name that is unknown takes as long as
/// one that is known.
const NOBODY: &str = "$argon2id$v=19$m=65536,t=3,p=1$bm9ib2R5bm9ib2R5bm8\
    $AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// The same for one-time codes, which are hashed with less memory.
const NOBODY_CODE: &str = "$argon2id$v=19$m=8192,t=1,p=1$bm9ib2R5bm9ib2R5bm8\
    $AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Whether a secret fits a hash; `nobody` is checked where there is none.
fn fits(hash: Option<&str>, nobody: &str, secret: &str) -> Outcome<bool> {
    if secret.len() > LONGEST {
        return Ok(false);
    }
    let parsed = PasswordHash::new(hash.unwrap_or(nobody))
        .map_err(|error| fault(&Hashing(error.to_string())))?;
    // Checked with the memory and passes the hash itself names.
    let verified = argon2(MEMORY_KIB, PASSES)?
        .verify_password(secret.as_bytes(), &parsed)
        .is_ok();
    Ok(verified && hash.is_some())
}

#[derive(Debug, thiserror::Error)]
#[error("a passphrase could not be hashed: {0}")]
struct Hashing(String);

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_checked_for_nobody_costs_what_somebodys_does() {
        for (nobody, memory, passes) in [
            (NOBODY, MEMORY_KIB, PASSES),
            (NOBODY_CODE, CODE_MEMORY_KIB, CODE_PASSES),
        ] {
            let hash = PasswordHash::new(nobody).unwrap();
            assert_eq!(Params::try_from(&hash).unwrap().m_cost(), memory);
            assert_eq!(Params::try_from(&hash).unwrap().t_cost(), passes);
            assert!(!fits(None, nobody, "a secret").unwrap());
        }
    }
}
