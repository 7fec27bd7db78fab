//! An evidence bundle: what proves a few acts, and the files they name, to somebody who has nothing
//! else of the record.
//!
//! It is a ZIP file without compression: `evidence.json`, `checkpoint.txt`, `key.txt` and the files
//! under `files/`. `docs/record.md` describes it so that a verifier can be written from it alone.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Read, Write};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zip::write::SimpleFileOptions;

use crate::{
    Checkpoint, CheckpointError, Digest, Sequence, VerifyingKey, checkpoint::origin, record,
    signature::Signatures, tree,
};

mod fault;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;

pub use fault::BundleFault;

/// Version of the shape of `evidence.json`.
const FORMAT: u16 = 1;

/// The most bytes that the files of a bundle may have together when it is read, however small it is
/// itself: 256 MiB.
const LONGEST: u64 = 256 * 1024 * 1024;

/// What proves a few acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The key that the checkpoints are signed with.
    pub key: VerifyingKey,
    /// The signed checkpoint that stands for the acts.
    pub checkpoint: String,
    /// Earlier checkpoints, each with what proves that the record continued it.
    pub earlier: Vec<Earlier>,
    /// The acts.
    pub acts: Vec<ProvenAct>,
    /// Files that the acts name, by the name to save them under.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// An earlier checkpoint of the same record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The signed checkpoint.
    pub checkpoint: String,
    /// What proves that the record continued it: digests from the leaf upwards.
    pub proof: Vec<Digest>,
}

/// An act and what proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenAct {
    /// Its header as first written.
    pub header: Vec<u8>,
    /// Its body as first written, the salt included.
    pub body: Vec<u8>,
    /// What proves that it is in the record: digests from the leaf upwards.
    pub proof: Vec<Digest>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceFile {
    format: u16,
    earlier: Vec<Earlier>,
    acts: Vec<ActFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActFile {
    header: String,
    body: String,
    proof: Vec<Digest>,
}

/// What a bundle proves.
#[derive(Debug, Clone, PartialEq)]
pub struct Proven {
    /// The checkpoint that the acts are part of.
    pub checkpoint: Checkpoint,
    /// The earlier checkpoints that the record continued.
    pub continued: Vec<Checkpoint>,
    /// The acts.
    pub acts: Vec<record::Opened>,
    /// How many signatures of people fit.
    pub signatures: usize,
    /// Names of the files, each named by an act.
    pub files: Vec<String>,
    /// Files that an act names and the bundle does not have.
    pub absent: Vec<Digest>,
}

impl Bundle {
    /// The bytes of the bundle. The same bundle gives the same bytes.
    ///
    /// # Errors
    /// A file is too large for a ZIP file.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        let evidence = EvidenceFile {
            format: FORMAT,
            earlier: self.earlier.clone(),
            acts: self
                .acts
                .iter()
                .map(|act| ActFile {
                    header: BASE64.encode(&act.header),
                    body: BASE64.encode(&act.body),
                    proof: act.proof.clone(),
                })
                .collect(),
        };
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, bytes: &[u8]| -> io::Result<()> {
            let options =
                SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
            zip.start_file(name, options).map_err(io::Error::other)?;
            zip.write_all(bytes)
        };
        add("evidence.json", &serde_json::to_vec_pretty(&evidence)?)?;
        add("checkpoint.txt", self.checkpoint.as_bytes())?;
        add("key.txt", format!("{}\n", self.key).as_bytes())?;
        for (name, bytes) in &self.files {
            add(&format!("files/{name}"), bytes)?;
        }
        Ok(zip.finish().map_err(io::Error::other)?.into_inner())
    }

    /// Reads a bundle. Nothing of it is believed yet.
    ///
    /// # Errors
    /// It does not have the form of a bundle.
    pub fn read(bytes: &[u8]) -> Result<Self, BundleFault> {
        let form = |error: &dyn std::fmt::Display| BundleFault::Form(error.to_string());
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| form(&error))?;
        let mut files = BTreeMap::new();
        let mut room = LONGEST;
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).map_err(|error| form(&error))?;
            let (name, size) = (file.name().to_owned(), file.size());
            if size > room || files.contains_key(&name) {
                return Err(form(&name));
            }
            let mut content = Vec::new();
            let read = (&mut file).take(room).read_to_end(&mut content);
            room -= read.map_err(|error| form(&error))? as u64;
            files.insert(name, content);
        }
        let mut take = |name: &str| files.remove(name).ok_or_else(|| form(&name));
        let evidence: EvidenceFile =
            serde_json::from_slice(&take("evidence.json")?).map_err(|error| form(&error))?;
        if evidence.format != FORMAT {
            return Err(form(&evidence.format));
        }
        let checkpoint =
            String::from_utf8(take("checkpoint.txt")?).map_err(|error| form(&error))?;
        let key = String::from_utf8(take("key.txt")?).map_err(|error| form(&error))?;
        let key = key.strip_suffix('\n').and_then(VerifyingKey::parse);
        let acts = evidence.acts.into_iter().map(|act| {
            let plain = |text: &str| BASE64.decode(text).map_err(|error| form(&error));
            Ok(ProvenAct {
                header: plain(&act.header)?,
                body: plain(&act.body)?,
                proof: act.proof,
            })
        });
        let acts = acts.collect::<Result<_, BundleFault>>()?;
        let named = files.into_iter().map(|(name, content)| {
            let inside = name.strip_prefix("files/");
            let inside = inside.ok_or_else(|| form(&name))?;
            Ok((inside.to_owned(), content))
        });
        Ok(Self {
            key: key.ok_or_else(|| form(&"key.txt"))?,
            checkpoint,
            earlier: evidence.earlier,
            acts,
            files: named.collect::<Result<_, BundleFault>>()?,
        })
    }

    /// Verifies everything in the bundle; `key` is the committee's, kept elsewhere, if somebody
    /// has it.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn verify(&self, key: Option<&VerifyingKey>) -> Result<Proven, BundleFault> {
        if key.is_some_and(|key| *key != self.key) {
            return Err(BundleFault::OtherKey);
        }
        let trusted = |note: &str| {
            let read = Checkpoint::trusted(note, &self.key).map_err(BundleFault::Checkpoint)?;
            // A record is signed under its own name.
            if read.origin != self.key.name() {
                return Err(BundleFault::Checkpoint(CheckpointError::NotSigned));
            }
            Ok(read)
        };
        let checkpoint = trusted(&self.checkpoint)?;
        let head = (checkpoint.size, checkpoint.root);
        let mut continued = Vec::new();
        for earlier in &self.earlier {
            let before = trusted(&earlier.checkpoint)?;
            if !tree::is_continued((before.size, before.root), head, &earlier.proof) {
                return Err(BundleFault::NotContinued { size: before.size });
            }
            continued.push(before);
        }
        let mut acts = Vec::new();
        for (number, act) in (1..).zip(&self.acts) {
            let opened = record::read(&act.header, &act.body)
                .map_err(|what| BundleFault::Act { number, what })?;
            let Sequence(sequence) = opened.sequence;
            let included = sequence.checked_sub(1).is_some_and(|index| {
                let leaf = opened.link.leaf;
                let first = index > 0 || origin(leaf) == checkpoint.origin;
                first && tree::is_included(leaf, index, head.0, &act.proof, head.1)
            });
            if !included {
                let sequence = opened.sequence;
                return Err(BundleFault::NotIncluded { sequence });
            }
            acts.push(opened);
        }
        let signatures = signatures(&checkpoint.origin, &acts)?;
        let mut named = BTreeSet::new();
        for opened in &acts {
            for event in &opened.act.events {
                digests_in(&event.body, &mut named);
            }
        }
        let mut there = BTreeSet::new();
        for (name, content) in &self.files {
            let blob = (Digest::of(content), content.len() as u64);
            if !named.contains(&blob) {
                let name = name.clone();
                return Err(BundleFault::File { name });
            }
            there.insert(blob);
        }
        Ok(Proven {
            checkpoint,
            continued,
            acts,
            signatures,
            files: self.files.keys().cloned().collect(),
            absent: named
                .difference(&there)
                .map(|(digest, _)| *digest)
                .collect(),
        })
    }
}

/// Holds the signatures in some acts against the keys that these acts name; how many fit.
fn signatures(origin: &str, acts: &[record::Opened]) -> Result<usize, BundleFault> {
    let mut signatures = Signatures::default();
    for opened in acts {
        let taken = signatures.take(origin, opened.previous, &opened.act);
        taken.map_err(|what| BundleFault::Signature {
            sequence: opened.sequence,
            what,
        })?;
    }
    Ok(signatures.fitting)
}

/// The files that the body of an event names: objects with a digest and a size.
pub fn digests_in(body: &Value, found: &mut BTreeSet<(Digest, u64)>) {
    match body {
        Value::Object(fields) => {
            let digest = fields.get("digest").and_then(Value::as_str);
            let digest = digest.and_then(Digest::from_hex);
            let size = fields.get("size").and_then(Value::as_u64);
            if let (Some(digest), Some(size)) = (digest, size) {
                found.insert((digest, size));
            }
            fields.values().for_each(|value| digests_in(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| digests_in(value, found)),
        _ => {}
    }
}
