//! What an evidence bundle proves, as the command line prints it and as one page shows it.
//!
//! The page is [`PAGE`]: `page/` put together with this crate as WebAssembly by
//! `cargo xtask verifier-page`. It holds all it needs and reaches no network, so that somebody who
//! has neither the program nor an account can verify a decision years later.
//!
//! Deliberately not here: how a bundle is verified (`quorate-record`), and words (`locales/`).

#[cfg(target_arch = "wasm32")]
mod exports;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use quorate_record::bundle::{Bundle, BundleFault, Proven};
use quorate_record::{Checkpoint, Digest, VerifyingKey};
use serde::Serialize;
use serde_json::Value;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

/// The page, as it is committed.
#[cfg(not(target_arch = "wasm32"))]
pub const PAGE: &[u8] = include_bytes!("../page/verify.html");

/// What a bundle proves.
#[derive(Debug, Serialize)]
pub struct Verified {
    /// The name of the record.
    pub record: String,
    /// The acts.
    pub acts: Vec<VerifiedAct>,
    /// Names of the files.
    pub files: Vec<String>,
    /// Files that an act names and the bundle does not have.
    pub absent: Vec<Digest>,
    /// The number of acts that were signed for.
    pub size: u64,
    /// The root over them.
    pub root: Digest,
    /// When they were signed for.
    pub at: DateTime<Utc>,
    /// Sizes of the earlier checkpoints that the record continued.
    pub continued: Vec<u64>,
    /// How many signatures of people fit, with a key that the record says is theirs.
    pub signatures: usize,
    /// The key in the bundle.
    pub key: String,
}

/// An act that was proven.
#[derive(Debug, Serialize)]
pub struct VerifiedAct {
    /// Its number in the record.
    pub act: u64,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// The kinds of its events.
    pub events: Vec<String>,
}

/// What the page is told.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    /// Everything in the bundle holds.
    Holds {
        /// As the command line prints it.
        verified: Verified,
        /// What the events say, in the order of acts and events.
        said: Vec<Vec<Value>>,
        /// The files, in the order of their names.
        files: Vec<VerifiedFile>,
        /// The earlier checkpoints: a printed letter or printed minutes have the root of one.
        earlier: Vec<Signed>,
        /// Whether the key was compared with one from elsewhere.
        key_compared: bool,
    },
    /// The first thing that is wrong.
    Fault {
        /// What.
        code: &'static str,
        /// What its sentence names.
        arguments: BTreeMap<&'static str, String>,
    },
}

#[derive(Debug, Serialize)]
struct VerifiedFile {
    name: String,
    size: usize,
    digest: Digest,
}

#[derive(Debug, Serialize)]
struct Signed {
    size: u64,
    root: Digest,
    at: DateTime<Utc>,
}

/// Verifies a bundle; `key` is the committee's, kept elsewhere, if somebody has it.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(bundle: &[u8], key: Option<&VerifyingKey>) -> Result<Verified, BundleFault> {
    let bundle = Bundle::read(bundle)?;
    let proven = bundle.verify(key)?;
    Ok(verified(&bundle, &proven))
}

fn verified(bundle: &Bundle, proven: &Proven) -> Verified {
    let acts = proven.acts.iter().map(|opened| VerifiedAct {
        act: opened.sequence.0,
        at: opened.act.at,
        events: kinds(&opened.act),
    });
    Verified {
        record: proven.checkpoint.origin.clone(),
        acts: acts.collect(),
        files: proven.files.clone(),
        absent: proven.absent.clone(),
        size: proven.checkpoint.size,
        root: proven.checkpoint.root,
        at: proven.checkpoint.at,
        continued: proven.continued.iter().map(|before| before.size).collect(),
        signatures: proven.signatures,
        key: bundle.key.to_string(),
    }
}

fn kinds(act: &quorate_record::Act) -> Vec<String> {
    act.events.iter().map(|event| event.kind.clone()).collect()
}

/// The same for the page, as JSON. `key` is what somebody typed; nothing if they typed nothing.
pub fn answer(bundle: &[u8], key: &str) -> String {
    let answer = answered(bundle, key.trim())
        .unwrap_or_else(|(code, arguments)| Answer::Fault { code, arguments });
    // Every part of it is text, numbers and lists.
    serde_json::to_string(&answer).unwrap_or_default()
}

fn answered(
    bundle: &[u8],
    key: &str,
) -> Result<Answer, (&'static str, BTreeMap<&'static str, String>)> {
    let key = match key {
        "" => None,
        text => Some(VerifyingKey::parse(text).ok_or_else(|| ("key", BTreeMap::new()))?),
    };
    let fault = |fault: BundleFault| (fault.code(), fault.arguments());
    let bundle = Bundle::read(bundle).map_err(fault)?;
    let proven = bundle.verify(key.as_ref()).map_err(fault)?;
    let verified = verified(&bundle, &proven);
    let files = bundle.files.iter().map(|(name, content)| VerifiedFile {
        name: name.clone(),
        size: content.len(),
        digest: Digest::of(content),
    });
    let said = proven.acts.into_iter().map(|opened| {
        let events = opened.act.events.into_iter();
        events.map(|event| event.body).collect()
    });
    let signed = |Checkpoint { size, root, at, .. }| Signed { size, root, at };
    Ok(Answer::Holds {
        verified,
        said: said.collect(),
        files: files.collect(),
        earlier: proven.continued.into_iter().map(signed).collect(),
        key_compared: key.is_some(),
    })
}
