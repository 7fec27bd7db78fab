//! The evidence of one decision, for somebody who has nothing else of the record: the acts that
//! decided, signed, issued and corrected it, its letters, and what proves them.
//!
//! Deliberately not here: its form and its verification (`quorate-record`).

use std::collections::BTreeMap;

use quorate_domain::case::{Case, CaseEvent, Decision};
use quorate_domain::committee::CommitteeEvent;
use quorate_domain::ids::{CaseId, DecisionId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_ledger::bundle::{Bundle, Earlier, ProvenAct};
use quorate_ledger::{Log as _, Sequence};
use quorate_views::Event;

use super::exports::letter_name;
use super::files::{UNKNOWN, may_leave, safe_name};
use crate::checkpoints;
use crate::error::{Outcome, fault, not_found};
use crate::gate::Right;
use crate::house::{FileContent, GotFile};
use crate::scope::Scope;

/// What the page that verifies evidence is got by.
pub(crate) const PAGE: &str = "verifying-page";

/// The page that verifies evidence, to be handed on by another way than the evidence. It is part of
/// the program and tells nothing of any committee.
pub(crate) fn page() -> GotFile {
    GotFile {
        name: "verify-evidence.html".to_owned(),
        // Saved, and never shown as a page of this program.
        media: UNKNOWN,
        content: FileContent::Bytes(quorate_verifier::PAGE.to_vec()),
    }
}

/// What the evidence of a decision is got by: for who acts as secretary, once a letter says it.
pub(crate) fn file(scope: &Scope<'_>, case: &Case, decision: &Decision) -> Option<String> {
    let may = scope.gate().allow(Right::Secretary, Some(case)).is_ok();
    let id = case.id.filter(|_| may && !decision.letters.is_empty())?;
    Some(format!("evidence/{id}/{}", decision.id))
}

/// Makes the bundle of a decision. A checkpoint is made with it, so that its acts are part of one.
pub(crate) fn bundle(scope: &mut Scope<'_>, id: CaseId, decision: DecisionId) -> Outcome<GotFile> {
    let case = scope.case(id, Right::Secretary)?;
    let mut decisions = case.decisions.iter().enumerate();
    let found = decisions.find(|(_, known)| known.id == decision);
    let (position, known) = found.ok_or_else(|| not_found("file"))?;
    if known.letters.is_empty() {
        return Err(Refusal::of(RefusalCode::LetterNotIssued).into());
    }
    let ledger = scope.ledger();
    let mut files = BTreeMap::new();
    // What may not leave is named by the acts and not in the bundle.
    let letters = known.letters.iter();
    for letter in letters.filter(|letter| may_leave(scope, &case, letter).is_ok()) {
        let blob = super::cases::stored(scope, &letter.digest)?;
        let bytes = ledger.blobs().read(&blob).map_err(|error| fault(&error))?;
        files.insert(
            letter_name(
                case.reference(),
                position,
                letter.language,
                letter.corrections,
            ),
            bytes,
        );
    }
    let mut acts: Vec<_> = scope
        .core
        .views
        .events(Stream::Case(id))?
        .into_iter()
        .filter(|(event, _)| is_about(event, decision))
        .filter_map(|(_, stamp)| ledger.log().outcome(stamp.act.0).transpose())
        .collect::<Result<_, _>>()
        .map_err(|error| fault(&error))?;
    acts.extend(key_taken(scope, known)?);
    acts.sort_unstable();
    acts.dedup();
    let made = checkpoints::make(&ledger, scope.now)?.ok_or_else(|| not_found("file"))?;
    let notes = ledger.checkpoints();
    let read = |error: std::io::Error| fault(&error);
    let note = |size| {
        let note = notes.note(size).map_err(read)?;
        note.ok_or_else(|| not_found("file"))
    };
    let mut proven = Vec::new();
    for sequence in acts {
        let log = ledger.log();
        let plain = log.plain(sequence).map_err(|error| fault(&error))?;
        let proof = log.inclusion(sequence, made.size);
        let proof = proof.map_err(|error| fault(&error))?;
        if let (Some(plain), Some(proof)) = (plain, proof) {
            proven.push(ProvenAct {
                header: plain.header.into_owned(),
                body: plain.body.into_owned(),
                proof,
            });
        }
    }
    let mut earlier = Vec::new();
    for size in notes.sizes().map_err(read)? {
        let proof = ledger.log().consistency(size, made.size);
        let proof = proof.map_err(|error| fault(&error))?;
        if let Some(proof) = proof.filter(|_| size < made.size) {
            earlier.push(Earlier {
                checkpoint: note(size)?,
                proof,
            });
        }
    }
    let bundle = Bundle {
        key: notes
            .key()
            .map_err(read)?
            .ok_or_else(|| not_found("file"))?,
        checkpoint: note(made.size)?,
        earlier,
        acts: proven,
        files,
    };
    let number = case.reference();
    Ok(GotFile {
        name: safe_name(&format!("{number}-evidence-{}.zip", position + 1)),
        media: "application/zip",
        content: FileContent::Bytes(bundle.write().map_err(read)?),
    })
}

/// The act in which who signed a decision took the key they signed it with.
fn key_taken(scope: &Scope<'_>, decision: &Decision) -> Outcome<Option<Sequence>> {
    let Some(key) = decision.signature.as_ref().and_then(|by| by.key.as_ref()) else {
        return Ok(None);
    };
    let events = scope.core.views.events(Stream::Committee)?;
    let mut taken = events.into_iter().filter(|(event, _)| {
        matches!(event, Event::Committee(CommitteeEvent::SigningKeyTaken { key: taken, .. })
            if taken == key)
    });
    let log = scope.core.ledger.log();
    let Some((_, stamp)) = taken.next() else {
        return Ok(None);
    };
    log.outcome(stamp.act.0).map_err(|error| fault(&error))
}

/// Whether an event made a decision what it is.
fn is_about(event: &Event, wanted: DecisionId) -> bool {
    let Event::Case(event) = event else {
        return false;
    };
    match event {
        CaseEvent::CaseDecided { decision, .. }
        | CaseEvent::DecisionSigned { decision, .. }
        | CaseEvent::LetterIssued { decision, .. }
        | CaseEvent::LetterDelivered { decision, .. }
        | CaseEvent::CorrectionCountersigned { decision, .. }
        | CaseEvent::DecisionReopened { decision, .. }
        | CaseEvent::DecisionUpheld { decision, .. } => *decision == wanted,
        _ => false,
    }
}
