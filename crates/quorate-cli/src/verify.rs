//! Verifies what is kept of a committee, or an evidence bundle. Nothing of it
//! is shown; a sealed record is checked whole only if somebody opens it.

use std::fs;
use std::path::Path;

use quorate_api::FileContent;
use quorate_api::verification::{Elsewhere, NotIntact, Unchecked, verify as verify_folder};
use quorate_ledger::{OpenError, VerifyingKey};
use serde_json::json;

use crate::arguments::Verify;
use crate::failure::Failure;
use crate::{files, terminal};

pub(crate) fn verify(wanted: Verify) -> Result<(), Failure> {
    let checkpoint = match wanted.checkpoint {
        Some(file) => Some(fs::read_to_string(&file).map_err(|_| Failure::Unreadable(file))?),
        None => None,
    };
    let key = match wanted.key {
        Some(text) => Some(VerifyingKey::parse(&text).ok_or(Failure::BadKey)?),
        None => None,
    };
    if wanted.committee.is_file() {
        return verify_bundle(&wanted.committee, key.as_ref());
    }
    let elsewhere = Elsewhere { checkpoint, key };
    let opener = terminal::opener(wanted.opened_by)?;
    let verified = verify_folder(&wanted.committee, &elsewhere, opener.as_ref());
    let verified = verified.map_err(|what| match what {
        NotIntact::Open(error) if !matches!(error, OpenError::Damaged { .. }) => {
            Failure::Open(wanted.committee.clone(), error)
        }
        what => Failure::NotIntact(what),
    })?;
    terminal::answer(&verified)?;
    let acts = verified.acts.to_string();
    let attachments = verified.attachments.to_string();
    let signed = verified.signed.to_string();
    let arguments = [
        ("acts", acts.as_str()),
        ("attachments", attachments.as_str()),
        ("signed", signed.as_str()),
    ];
    let say = |id: &str| terminal::say(&terminal::sentence(id, &arguments));
    let sealed = verified.unchecked.contains(&Unchecked::Sealed);
    say(if sealed {
        "verify-whole"
    } else {
        "verify-intact"
    });
    for what in &verified.unchecked {
        say(&format!("verify-unchecked-{}", what.code()));
    }
    Ok(())
}

fn verify_bundle(file: &Path, key: Option<&VerifyingKey>) -> Result<(), Failure> {
    let bytes = fs::read(file).map_err(|_| Failure::Unreadable(file.to_owned()))?;
    let verified = quorate_verifier::verify(&bytes, key).map_err(Failure::Bundle)?;
    terminal::answer(&verified)?;
    let (size, acts) = (verified.size, verified.acts.len());
    let (files, absent) = (verified.files.len(), verified.absent.len());
    let say = |id: &str, number: usize| {
        let (acts, files, size) = (number.to_string(), files.to_string(), size.to_string());
        let arguments = [
            ("acts", acts.as_str()),
            ("files", files.as_str()),
            ("size", size.as_str()),
        ];
        terminal::say(&terminal::sentence(id, &arguments));
    };
    say("verify-bundle-intact", acts);
    if absent > 0 {
        say("verify-bundle-absent", absent);
    }
    if key.is_none() {
        say("verify-bundle-key", acts);
    }
    Ok(())
}

/// Writes the page that verifies a bundle without this program.
pub(crate) fn page(to: &Path) -> Result<(), Failure> {
    let content = FileContent::Bytes(quorate_verifier::PAGE.to_vec());
    let size = files::write(content, to)?;
    terminal::answer(&json!({ "size": size }))
}
