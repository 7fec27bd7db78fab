//! Somebody named by the chair to sit for one meeting, where the rules provide for it.

use quorate_domain::committee::{self, CommitteeCommand, Term};
use quorate_domain::ids::{PersonId, Stream, TermId};
use quorate_domain::meeting::{Meeting, MeetingCommand, decide};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::Role;
use quorate_views::Event;

use super::committee::give_code;
use super::meetings::{LONGEST_REASON, LONGEST_TITLE, on};
use crate::error::{Outcome, text};
use crate::house::new_id;
use crate::schema::{Appointed, CoOpt, OneTimeCode};
use crate::scope::Scope;

/// Co-opts somebody for a meeting: a term of its day, and who the meeting counts.
pub(crate) fn co_opt(scope: &mut Scope<'_>, request: CoOpt) -> Outcome<Appointed> {
    let meeting = scope.meeting(request.meeting)?;
    let name = text("name", &request.name, LONGEST_TITLE)?;
    let known = scope.committee.person_named(&name).map(|known| known.id);
    let person = known.unwrap_or_else(|| PersonId(new_id()));
    let command = MeetingCommand::CoOpt {
        person,
        reason: text("reason", &request.reason, LONGEST_REASON)?,
        law: may_co_opt(scope, &meeting),
    };
    let co_opted = decide(&meeting, command, scope.person)?;
    let term = Term {
        id: TermId(new_id()),
        role: Role::Member,
        capacities: request.capacities,
        from: meeting.date,
        until: meeting.date,
        alternate_for: None,
        co_opted: true,
    };
    let command = match known {
        Some(person) => CommitteeCommand::BeginTerm { person, term },
        None => CommitteeCommand::Appoint {
            person,
            name,
            contact: None,
            term,
        },
    };
    let appointed = committee::decide(&scope.committee, command, Some(scope.person), None)?;
    let mut events: Vec<(Stream, Event)> = appointed
        .into_iter()
        .map(|event| (Stream::Committee, event.into()))
        .collect();
    events.extend(on(request.meeting, co_opted));
    scope.record_all(events)?;
    let code = match known {
        Some(person) => OneTimeCode {
            person,
            code: String::new(),
            until: scope.now,
        },
        None => give_code(scope, person)?,
    };
    Ok(Appointed { person, code })
}

/// Whether the rules let one more be co-opted for a meeting.
pub(crate) fn may_co_opt(scope: &Scope<'_>, meeting: &Meeting) -> Result<(), Refusal> {
    meeting.may_change()?;
    let Ok(regime) = scope.rules_on(meeting.date).and_then(|rules| rules.lead()) else {
        return Err(RefusalCode::CoOptionNotProvided.into());
    };
    let Some(found) = regime.co_option() else {
        return Err(Refusal::of(RefusalCode::CoOptionNotProvided).by(&regime.profile().id, ""));
    };
    let already = u32::try_from(meeting.co_opted.len()).unwrap_or(u32::MAX);
    let most = found.value.at_most;
    let full = Refusal::of(RefusalCode::CoOptionFull).with("most", most.unwrap_or_default());
    ensure(
        most.is_none_or(|most| already < most),
        full.by(&found.profile.id, found.article.unwrap_or_default()),
    )
}
