//! Passphrases and one-time codes: the key file.
//!
//! Only Argon2id hashes are kept. Checking takes as long for an unknown name as for a known one.

use std::collections::BTreeMap;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use chrono::{DateTime, Duration, Utc};
use quorate_domain::ids::PersonId;
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_ledger::{Digest, Ledger};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Outcome, fault, invalid};
use crate::house::random;

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
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct KeyEntry {
    passphrase: Option<String>,
    code: Option<CodeEntry>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct CodeEntry {
    hash: String,
    until: DateTime<Utc>,
}

/// Sign-in attempts that failed, by name as typed. They live in memory.
#[derive(Debug, Default)]
pub(crate) struct Credentials {
    failures: BTreeMap<String, (u32, DateTime<Utc>)>,
}

impl Credentials {
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
    person: Option<PersonId>,
    passphrase: &str,
) -> Outcome<bool> {
    let file = read(ledger)?;
    let hash = person.and_then(|person| file.people.get(&person)?.passphrase.clone());
    fits(hash.as_deref(), NOBODY, passphrase)
}

/// Whether a one-time code fits a person now.
pub(crate) fn code_fits(
    ledger: &Ledger,
    person: Option<PersonId>,
    code: &str,
    now: DateTime<Utc>,
) -> Outcome<bool> {
    let file = read(ledger)?;
    let entry = person.and_then(|person| file.people.get(&person)?.code.clone());
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let entry = entry.filter(|entry| now < entry.until);
    fits(
        entry.map(|entry| entry.hash).as_deref(),
        NOBODY_CODE,
        &plain.to_uppercase(),
    )
}

/// Whether somebody has set a passphrase.
pub(crate) fn has_passphrase(ledger: &Ledger) -> Outcome<BTreeMap<PersonId, bool>> {
    let file = read(ledger)?;
    Ok(file
        .people
        .iter()
        .map(|(id, entry)| (*id, entry.passphrase.is_some()))
        .collect())
}

/// Sets a passphrase; a one-time code ends with it.
pub(crate) fn set_passphrase(ledger: &Ledger, person: PersonId, passphrase: &str) -> Outcome<()> {
    let hash = hash(passphrase, MEMORY_KIB, PASSES)?;
    change(ledger, person, |entry| {
        *entry = KeyEntry {
            passphrase: Some(hash),
            code: None,
        }
    })
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
    person: PersonId,
    now: DateTime<Utc>,
) -> Outcome<(String, DateTime<Utc>)> {
    let bytes = random::<12>().map_err(|error| fault(&error))?;
    let plain: String = bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect();
    let until = now + Duration::days(CODE_DAYS);
    let hash = hash(&plain, CODE_MEMORY_KIB, CODE_PASSES)?;
    change(ledger, person, |entry| {
        *entry = KeyEntry {
            passphrase: None,
            code: Some(CodeEntry { hash, until }),
        };
    })?;
    let groups = [&plain[0..4], &plain[4..8], &plain[8..12]];
    Ok((groups.join("-"), until))
}

/// The seed of the key that the record's checkpoints are signed with; made when it is first asked
/// for. The caller holds the committee.
pub(crate) fn record_seed(ledger: &Ledger) -> Outcome<Zeroizing<[u8; 32]>> {
    let mut file = read(ledger)?;
    if let Some(known) = file.record_key {
        return Ok(Zeroizing::new(known.0));
    }
    let made = random::<32>().map_err(|error| fault(&error))?;
    file.version = 1;
    file.record_key = Some(Digest(made));
    ledger.keys().replace(&file)?;
    Ok(Zeroizing::new(made))
}

fn read(ledger: &Ledger) -> Outcome<KeyFile> {
    Ok(ledger.keys().read()?.unwrap_or_default())
}

/// Changes the key file. The caller holds the committee, so nobody else does meanwhile.
fn change(ledger: &Ledger, person: PersonId, change: impl FnOnce(&mut KeyEntry)) -> Outcome<()> {
    let mut file = read(ledger)?;
    file.version = 1;
    change(file.people.entry(person).or_default());
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
