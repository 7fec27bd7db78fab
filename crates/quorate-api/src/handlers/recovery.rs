//! The recovery sheet of a sealed committee: a code on paper that opens it when no passphrase does.
//!
//! Deliberately not here: how the code wraps the root key (`credentials`).

use std::sync::Arc;

use quorate_domain::committee::CommitteeEvent;
use quorate_domain::ids::Stream;
use quorate_domain::refusal::{Refusal, RefusalCode};

use super::personal;
use super::session::{attempt, unseal};
use crate::credentials;
use crate::error::{Outcome, not_found};
use crate::gate::Right;
use crate::house::{Caller, House, PlaceKey};
use crate::schema::{Empty, MakeSheet, Place, Recover, Recovery, RecoverySheet, SessionInfo};
use crate::scope::Scope;

/// Whether the committee is sealed, and since when its recovery sheet holds.
pub(crate) fn recovery(scope: &mut Scope<'_>, _: Empty) -> Outcome<Recovery> {
    let ledger = scope.ledger();
    let sealed = ledger.root().is_some();
    let make = || {
        if sealed {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::NotSealed))
        }
    };
    Ok(Recovery {
        sealed,
        since: credentials::sheet_since(&ledger)?,
        actions: vec![scope.action("make_recovery_sheet", Right::RosterKeeper, None, make)],
    })
}

/// Makes a new recovery sheet. The one before it ends.
pub(crate) fn make_recovery_sheet(
    scope: &mut Scope<'_>,
    request: MakeSheet,
) -> Outcome<RecoverySheet> {
    personal::check_own(scope, &request.passphrase)?;
    let code = credentials::make_sheet(&scope.ledger(), scope.now)?;
    let code = code.ok_or(Refusal::of(RefusalCode::NotSealed))?;
    Ok(RecoverySheet {
        code,
        at: scope.now,
    })
}

/// Sets one's own passphrase by the code on the recovery sheet, and signs in. Only for who keeps
/// the roster: they give everybody else a one-time code.
pub(crate) fn recover(
    house: &Arc<House>,
    caller: &mut Caller,
    request: Recover,
) -> Outcome<SessionInfo> {
    credentials::check_new(&request.passphrase)?;
    let place = PlaceKey::from(request.place.unwrap_or(Place::Own));
    unseal(
        house,
        place,
        &request.name,
        RefusalCode::SheetWrong,
        |keys| credentials::root_by_sheet(keys, &request.code),
    )?;
    let committee = Arc::clone(house);
    attempt(house, caller, place, &request.name, |core, person| {
        let fits = credentials::root_by_sheet(core.ledger.keys(), &request.code)?.is_some();
        if let (true, Some(person)) = (fits, person) {
            let mut scope = Scope::new(&committee, place, core, person.id);
            scope.allow(Right::RosterKeeper)?;
            let event = CommitteeEvent::PassphraseSet { person: person.id };
            scope.record(vec![(Stream::Committee, event)])?;
            let own = scope.own().map_err(|_| not_found("person"))?;
            credentials::set_passphrase(&scope.core.ledger, &own, &request.passphrase)?;
        }
        Ok((fits, RefusalCode::SheetWrong))
    })
}
