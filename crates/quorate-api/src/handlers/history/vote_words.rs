//! What the sentences for a case's votes, and for what meetings did on it, are made of.

use quorate_domain::ids::ItemId;
use quorate_domain::meeting::MeetingEvent;
use quorate_domain::motion::{HandTotals, MotionEvent as Of};

use super::yes_or_no;
use crate::scope::Scope;

type Arguments = Vec<(&'static str, String)>;

/// Arguments of the sentence for an event of a motion. None of them tells how anybody voted.
pub(super) fn of_motion(scope: &Scope<'_>, event: &Of) -> Arguments {
    let name_of = |person| scope.committee.name_of(person).to_owned();
    match event {
        Of::MotionPut { text, .. }
        | Of::MotionCirculated { text, .. }
        | Of::MotionChanged { text } => vec![("question", text.question.clone())],
        Of::VoteModeSet { mode } => vec![("mode", mode.code().to_owned())],
        Of::VoteOpened { roll, mode } => vec![
            ("mode", mode.code().to_owned()),
            ("electors", roll.electorate.len().to_string()),
        ],
        Of::BallotRecorded { person, .. }
        | Of::WrittenViewRead { person }
        | Of::WrittenViewRecorded { person, .. } => vec![("person", name_of(*person))],
        Of::TotalsRecorded { totals } => hands(*totals),
        Of::SecretVoteClosed { roll, .. } => vec![("count", roll.len().to_string())],
        Of::ResultDeclared { result, .. } => vec![("result", result.code().to_owned())],
        Of::VoteVoided { reason, left } => vec![
            ("left", yes_or_no(left.is_some())),
            ("person", left.map(name_of).unwrap_or_default()),
            ("reason", reason.clone()),
        ],
        Of::RecountProposed { totals, reason } => {
            let mut args = hands(*totals);
            args.push(("reason", reason.clone()));
            args
        }
        Of::RecountConfirmed { result, name, .. } => {
            vec![("result", result.code().to_owned()), ("name", name.clone())]
        }
        Of::RecountRefused { reason } => vec![("reason", reason.clone())],
        Of::BallotCast { .. }
        | Of::BallotObjected { .. }
        | Of::MotionWithdrawn
        | Of::DissentRecorded { .. } => Vec::new(),
    }
}

fn hands(totals: HandTotals) -> Arguments {
    vec![
        ("for", totals.in_favour.to_string()),
        ("against", totals.against.to_string()),
        ("abstain", totals.abstain.to_string()),
    ]
}

/// The item that something at a meeting is about, where no event of its case tells it.
pub(super) fn item_of(event: &MeetingEvent) -> Option<ItemId> {
    match event {
        MeetingEvent::ItemBegun { item }
        | MeetingEvent::HeardForInformation { item, .. }
        | MeetingEvent::RoomCleared { item, .. } => Some(*item),
        _ => None,
    }
}

/// Arguments of the sentence for what a meeting did on an item.
pub(super) fn of_meeting(scope: &Scope<'_>, event: &MeetingEvent) -> Arguments {
    match event {
        MeetingEvent::HeardForInformation { person, .. } => {
            vec![("person", scope.committee.name_of(*person).to_owned())]
        }
        MeetingEvent::RoomCleared { people, guests, .. } => {
            vec![("count", (people.len() + guests.len()).to_string())]
        }
        _ => Vec::new(),
    }
}
