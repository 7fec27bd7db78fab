//! Acts that somebody signs with a key of their own, which their passphrase unlocks (21 CFR 11.50,
//! 11.70, 11.200).
//!
//! A key is taken when its person sets a passphrase, in the same act: were it taken at the first
//! signature, the committee's page would tell of it to who must not know of the case. A new
//! passphrase means a new key, so that nobody signs as somebody else by a key that was theirs.
//!
//! Deliberately not here: who may sign what.

use quorate_domain::committee::CommitteeEvent;
use quorate_domain::ids::{PersonId, Stream};
use quorate_views::Event;

use super::personal::check_own;
use crate::credentials::{self, SigningKey};
use crate::error::Outcome;
use crate::schema::Done;
use crate::scope::Scope;

/// Records what somebody does and signs; each of the events carries their signature.
///
/// # Errors
/// The passphrase is wrong, or as recording does.
pub(super) fn record_signed(
    scope: &mut Scope<'_>,
    events: Vec<(Stream, impl Into<Event>)>,
    passphrase: &str,
) -> Outcome<Done> {
    check_own(scope, passphrase)?;
    let own = scope.on_roster(scope.person)?;
    let key = credentials::signing_key(&scope.ledger(), &own, passphrase)?;
    let public = key.public();
    let mut known = own.signing_keys.iter();
    let known = known.any(|(_, known)| *known == public);
    if !known {
        // An act of its own: evidence has it, and tells nothing else of what was signed.
        let event = taken(scope.person, &key);
        scope.record(vec![(Stream::Committee, event)])?;
    }
    let signed = events
        .into_iter()
        .map(|(stream, event)| (stream, event.into()))
        .collect();
    scope.record_signed(signed, key.seed())
}

/// That a person takes a key.
pub(super) fn taken(person: PersonId, key: &SigningKey) -> CommitteeEvent {
    CommitteeEvent::SigningKeyTaken {
        person,
        key: key.public(),
    }
}
