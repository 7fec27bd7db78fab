//! The recovery sheet of a sealed committee: a code on paper that opens it when no
//! passphrase does, whole or in parts for several officers.
//!
//! Deliberately not here: how the code wraps the root key (`credentials`), and coming in by it,
//! which is a sign-in (`session`).

use quorate_domain::committee::CommitteeEvent;
use quorate_domain::ids::Stream;
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};

use super::personal;
use crate::credentials::{self, Parts};
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{Empty, MakeSheet, Recovery, RecoverySheet, SheetParts};
use crate::scope::Scope;

/// Whether the committee is sealed, and since when its recovery sheet holds.
pub(crate) fn recovery(scope: &mut Scope<'_>, _: Empty) -> Outcome<Recovery> {
    let ledger = scope.ledger();
    let sealed = ledger.root().is_some();
    let make = || ensure(sealed, RefusalCode::NotSealed);
    let (since, parts) = credentials::sheet(&ledger)?.unzip();
    Ok(Recovery {
        sealed,
        since,
        parts: parts.flatten().map(shown),
        actions: vec![scope.action("make_recovery_sheet", Right::RosterKeeper, None, make)],
    })
}

fn shown(parts: Parts) -> SheetParts {
    let Parts { needed, of } = parts;
    SheetParts { needed, of }
}

/// Makes a new recovery sheet, whole or in parts. The one before it ends.
pub(crate) fn make_recovery_sheet(
    scope: &mut Scope<'_>,
    request: MakeSheet,
) -> Outcome<RecoverySheet> {
    let parts = request
        .parts
        .map(|SheetParts { needed, of }| Parts::new(needed, of));
    let parts = parts.transpose()?;
    personal::check_own(scope, &request.passphrase)?;
    ensure(scope.ledger().root().is_some(), RefusalCode::NotSealed)?;
    let person = scope.person;
    let event = CommitteeEvent::RecoverySheetMade { person };
    scope.record(vec![(Stream::Committee, event)])?;
    let codes = credentials::make_sheet(&scope.ledger(), parts, scope.now)?;
    Ok(RecoverySheet {
        codes: codes.ok_or(Refusal::of(RefusalCode::NotSealed))?,
        parts: parts.map(shown),
        at: scope.now,
    })
}
