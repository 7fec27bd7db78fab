//! The call of a meeting: made, changed and taken back before it opens.

use super::{
    LONGEST_REASON, LONGEST_TITLE, act, as_seen, minutes_waiting, motions_taken_back, noting,
    off_agenda, on,
};
use crate::error::{Outcome, invalid, optional, text};
use crate::house::new_id;
use crate::schema::{CallChange, CallDetails, CallMeeting, CallOff, CalledOff, ChangeCall, Done};
use crate::schema::{MeetingCalled, Sentence};
use crate::scope::Scope;
use chrono::NaiveTime;
use quorate_domain::ids::{ItemId, MeetingId};
use quorate_domain::meeting::{Call, Matter, Meeting, MeetingCommand, MeetingEvent, decide};
use quorate_domain::vocabulary::ItemEnd;

/// More cases than this no meeting has time for.
const MOST_CASES: u16 = 100;

/// Calls a meeting.
pub(crate) fn call_meeting(scope: &mut Scope<'_>, request: CallMeeting) -> Outcome<MeetingCalled> {
    let id = MeetingId(new_id());
    let call = call(scope, &request)?;
    let command = MeetingCommand::Call { meeting: id, call };
    let mut events = on(id, decide(&Meeting::default(), command, scope.person)?);
    // Minutes that wait for their approval come first.
    for of in minutes_waiting(scope)? {
        let added = MeetingEvent::AgendaItemAdded {
            item: ItemId(new_id()),
            matter: Matter::Minutes(of),
        };
        events.extend(on(id, vec![added]));
    }
    // Then what was decided without a meeting since the last one.
    let rows = scope.core.views.cases().values();
    let to_note = rows.filter(|row| row.to_note);
    events.extend(to_note.flat_map(|row| noting(id, row.id)));
    scope.record_all(events)?;
    Ok(MeetingCalled { meeting: id })
}

/// Changes the call before the meeting opens.
pub(crate) fn change_call(scope: &mut Scope<'_>, request: ChangeCall) -> Outcome<Done> {
    let meeting = as_seen(scope, request.meeting, request.version)?;
    let reason = optional("reason", Some(&request.reason), LONGEST_REASON)?.unwrap_or_default();
    let command = MeetingCommand::ChangeCall {
        call: call(scope, &request.call)?,
        reason,
    };
    act(scope, request.meeting, &meeting, command)
}

/// Calls a meeting off. Its cases wait for another agenda; motions that were prepared are taken
/// back. None of that tells anything of a case, so it is not asked of each.
pub(crate) fn call_off(scope: &mut Scope<'_>, request: CallOff) -> Outcome<Done> {
    let meeting = as_seen(scope, request.meeting, request.version)?;
    let reason = text("reason", &request.reason, LONGEST_REASON)?;
    let command = MeetingCommand::CallOff {
        reason: reason.clone(),
    };
    let mut events = on(request.meeting, decide(&meeting, command, scope.person)?);
    for item in meeting.items.iter().filter(|item| item.ended.is_none()) {
        events.extend(off_agenda(&meeting, item.id, ItemEnd::Deferred, &reason));
        events.extend(motions_taken_back(scope, &meeting, item.id)?);
    }
    scope.record_all(events)
}

fn call(scope: &Scope<'_>, request: &CallMeeting) -> Outcome<Call> {
    let time = time("time", &request.time)?;
    let ends = optional("ends", request.ends.as_deref(), LONGEST_TITLE)?;
    let ends = ends.map(|ends| self::time("ends", &ends)).transpose()?;
    if ends.as_ref().is_some_and(|ends| *ends <= time) {
        return Err(invalid("ends", "ends-before-start"));
    }
    let papers_due = request.papers_due;
    if papers_due.is_some_and(|due| due > request.date) {
        return Err(invalid("papers_due", "after-meeting"));
    }
    let capacity = request.capacity.filter(|capacity| *capacity > 0);
    if capacity.is_some_and(|capacity| capacity > MOST_CASES) {
        return Err(invalid("capacity", "too-many"));
    }
    let zone = optional("zone", request.zone.as_deref(), LONGEST_TITLE)?;
    let zone = zone.filter(|zone| *zone != scope.committee.zone);
    if zone
        .as_ref()
        .is_some_and(|zone| zone.parse::<chrono_tz::Tz>().is_err())
    {
        return Err(invalid("zone", "zone-unknown"));
    }
    let link = optional("link", request.link.as_deref(), LONGEST_TITLE)?;
    let is_link = |link: &String| link.starts_with("https://") || link.starts_with("http://");
    if link
        .as_ref()
        .is_some_and(|link| !is_link(link) || link.contains(char::is_whitespace))
    {
        return Err(invalid("link", "not-a-link"));
    }
    Ok(Call {
        title: text("title", &request.title, LONGEST_TITLE)?,
        date: request.date,
        time,
        place: optional("place", Some(&request.place), LONGEST_TITLE)?.unwrap_or_default(),
        zone,
        link,
        ends,
        papers_due,
        capacity,
    })
}

/// A time of day, as `14:00`.
pub(crate) fn time(field: &str, value: &str) -> Outcome<String> {
    let value = value.trim();
    if value.len() != 5 || NaiveTime::parse_from_str(value, "%H:%M").is_err() {
        return Err(invalid(field, "not-a-time"));
    }
    Ok(value.to_owned())
}

/// What a meeting was called with, for its page.
pub(super) fn details(scope: &Scope<'_>, meeting: &Meeting) -> CallDetails {
    let changes = meeting.call_changes.iter().rev();
    let committee = &scope.committee;
    CallDetails {
        zone: meeting
            .zone
            .clone()
            .unwrap_or_else(|| committee.zone.clone()),
        other_zone: meeting.zone.is_some(),
        link: meeting.link.clone(),
        ends: meeting.ends.clone(),
        papers_due: meeting.papers_due,
        capacity: meeting.capacity,
        changes: changes
            .map(|change| CallChange {
                date: change.before.date,
                time: change.before.time.clone(),
                place: change.before.place.clone(),
                reason: change.reason.clone(),
                at: change.at,
                by: scope.author(change.by),
            })
            .collect(),
        called_off: meeting.called_off.as_ref().map(|off| CalledOff {
            reason: off.reason.clone(),
            at: off.at,
            by: scope.author(off.by),
        }),
    }
}

/// What somebody who builds the agenda should know and nothing forbids.
pub(super) fn warnings(scope: &Scope<'_>, meeting: &Meeting) -> Vec<Sentence> {
    let mut warnings = Vec::new();
    if meeting.may_change().is_err() {
        return warnings;
    }
    let cases = meeting.items.iter();
    let cases = cases.filter(|item| matches!(item.matter, Matter::Case(_)));
    let cases = cases.count();
    if let Some(most) = meeting.capacity.filter(|most| cases > usize::from(*most)) {
        warnings.push(sentence(
            "over-capacity",
            &[("cases", cases.to_string()), ("most", most.to_string())],
        ));
    }
    let late = meeting.papers_due.filter(|due| *due < scope.today);
    if let Some(due) = late.filter(|_| meeting.opened_at.is_none()) {
        warnings.push(sentence("papers-late", &[("day", due.to_string())]));
    }
    warnings
}

fn sentence(code: &str, args: &[(&str, String)]) -> Sentence {
    let args = args.iter();
    Sentence {
        code: code.to_owned(),
        args: args
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    }
}
