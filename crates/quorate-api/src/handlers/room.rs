//! Who is in the room: ticked, corrected, admitted as a guest, seen out before a vote.

use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use quorate_domain::case::Case;
use quorate_domain::ids::{GuestId, PersonId};
use quorate_domain::meeting::{self as law, Item, Meeting, MeetingCommand, PresenceChange, decide};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::Joined;
use quorate_domain::vocabulary::{InterestRuling, InterestState, Role};

use super::electorate;
use super::meetings::call::time;
use super::meetings::{LONGEST_REASON, LONGEST_TITLE, act, case_of, on, vote_open};
use super::motions::voided_by_departure;
use crate::error::{Outcome, invalid, text};
use crate::gate::{Gate, Interested, Right};
use crate::house::new_id;
use crate::schema::{
    self, AdmitGuest, Attended, CorrectAttendance, Done, Guest, HearForInformation, NewStay,
    OfItem, PresentWithoutVote, RecordAttendance, RecordGuest, Stay,
};
use crate::scope::Scope;

/// The most stays of one person that a correction may name.
const MOST_STAYS: usize = 50;

/// Ticks attendance.
pub(crate) fn record_attendance(scope: &mut Scope<'_>, request: RecordAttendance) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    // Whoever is in the room may leave it, whatever became of their term.
    serves(scope, &meeting, request.person, !request.present)?;
    let command = MeetingCommand::RecordAttendance {
        person: request.person,
        present: request.present,
        by_video: request.by_video.unwrap_or_default(),
    };
    let mut events = on(request.meeting, decide(&meeting, command, scope.person)?);
    if !request.present {
        events.extend(voided_by_departure(scope, &meeting, request.person)?);
    }
    scope.record_all(events)
}

fn serves(scope: &Scope<'_>, meeting: &Meeting, person: PersonId, anyway: bool) -> Outcome<()> {
    let person = scope.committee.people.get(&person);
    let person = person.ok_or_else(|| Refusal::of(RefusalCode::PersonUnknown))?;
    let mut terms = person.terms_on(meeting.date);
    let serves = terms.any(|term| term.role.sees_cases());
    Ok(ensure(anyway || serves, RefusalCode::NoTerm)?)
}

/// Corrects somebody's arrivals and departures.
pub(crate) fn correct_attendance(
    scope: &mut Scope<'_>,
    request: CorrectAttendance,
) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    let was_there = meeting.attendance.contains_key(&request.person);
    serves(scope, &meeting, request.person, was_there)?;
    let command = MeetingCommand::CorrectAttendance {
        person: request.person,
        log: log(scope, &meeting, &request)?,
        reason: text("reason", &request.reason, LONGEST_REASON)?,
        now: scope.now,
    };
    act(scope, request.meeting, &meeting, command)
}

/// The arrivals and departures that stays make. Days follow from the order: nobody types one.
fn log(
    scope: &Scope<'_>,
    meeting: &Meeting,
    request: &CorrectAttendance,
) -> Outcome<Vec<PresenceChange>> {
    if request.stays.len() > MOST_STAYS {
        return Err(invalid("stays", "too-many"));
    }
    let before = meeting.attendance.get(&request.person);
    let before = before.map_or(&[][..], |log| log);
    let zone = zone_of(scope, meeting);
    let first = before.first().map(|change| change.at);
    let first = first.or(meeting.opened_at).unwrap_or(scope.now);
    let mut day = first.with_timezone(&zone).date_naive();
    let mut last = NaiveTime::MIN;
    let mut moment = |value: &str, present: bool| -> Outcome<DateTime<Utc>> {
        let value = time("stays", value)?;
        let at = NaiveTime::parse_from_str(&value, "%H:%M");
        let at = at.map_err(|_| invalid("stays", "not-a-time"))?;
        if at < last {
            day = day.succ_opt().unwrap_or(day);
        }
        last = at;
        let told = zone.from_local_datetime(&day.and_time(at)).earliest();
        let told = told.ok_or_else(|| invalid("stays", "not-a-time"))?;
        let told = told.with_timezone(&Utc);
        // What was recorded to the second stays so where its minute is not corrected.
        let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
        let known = before
            .iter()
            .find(|change| change.present == present && minute(change.at) == minute(told));
        Ok(known.map_or(told, |change| change.at))
    };
    let mut log: Vec<PresenceChange> = Vec::new();
    for NewStay {
        from,
        until,
        by_video,
    } in &request.stays
    {
        let at = moment(from, true)?;
        // Who went over from the room to video did not leave in between.
        if log
            .last()
            .is_some_and(|last| !last.present && last.at == at)
        {
            log.pop();
        }
        log.push(PresenceChange {
            at,
            present: true,
            by_video: by_video.unwrap_or_default(),
        });
        if let Some(until) = until {
            log.push(PresenceChange {
                at: moment(until, false)?,
                present: false,
                by_video: false,
            });
        }
    }
    Ok(log)
}

/// The zone a meeting's times are in.
pub(crate) fn zone_of(scope: &Scope<'_>, meeting: &Meeting) -> chrono_tz::Tz {
    let own = meeting.zone.as_ref().and_then(|zone| zone.parse().ok());
    own.unwrap_or_else(|| scope.committee.time_zone())
}

/// Admits a guest.
pub(crate) fn admit_guest(scope: &mut Scope<'_>, request: AdmitGuest) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    let command = MeetingCommand::AdmitGuest {
        guest: GuestId(new_id()),
        name: text("name", &request.name, LONGEST_TITLE)?,
        purpose: text("purpose", &request.purpose, LONGEST_TITLE)?,
    };
    act(scope, request.meeting, &meeting, command)
}

/// Ticks a guest.
pub(crate) fn record_guest(scope: &mut Scope<'_>, request: RecordGuest) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    let command = MeetingCommand::RecordGuest {
        guest: request.guest,
        present: request.present,
    };
    act(scope, request.meeting, &meeting, command)
}

/// Records that somebody recused was heard for information before they leave.
pub(crate) fn hear_for_information(
    scope: &mut Scope<'_>,
    request: HearForInformation,
) -> Outcome<Done> {
    let HearForInformation {
        meeting: of,
        item,
        person,
    } = request;
    let meeting = scope.meeting(of)?;
    let case = case_of(scope, &meeting, item, Right::MeetingKeeper)?;
    let informs =
        case.is_some_and(|case| case.ruling_of(person) == Some(InterestRuling::InformationOnly));
    let command = MeetingCommand::HearForInformation {
        item,
        person,
        informs,
        vote_open: vote_open(scope, &meeting)?,
    };
    act(scope, of, &meeting, command)
}

/// Records that everybody without a vote has left before the vote on an item.
pub(crate) fn clear_room(scope: &mut Scope<'_>, request: OfItem) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    let case = case_of(scope, &meeting, request.item, Right::MeetingKeeper)?;
    let case = case.as_deref();
    let facts = electorate::facts_for(scope, &meeting, case, None);
    let explanation = electorate::explained(scope, case, &facts)?;
    let there = without_vote(scope, &meeting, case, &explanation);
    let command = MeetingCommand::ClearRoom {
        item: request.item,
        people: there.iter().filter_map(|one| one.person).collect(),
    };
    scope.record_all(on(
        request.meeting,
        decide(&meeting, command, scope.person)?,
    ))
}

/// Who is in the room and has no vote on an item. Whoever keeps the record of it stays.
pub(crate) fn without_vote(
    scope: &Scope<'_>,
    meeting: &Meeting,
    case: Option<&Case>,
    joined: &Joined,
) -> Vec<PresentWithoutVote> {
    let keeps = |person: PersonId| {
        let gate = Gate {
            committee: &scope.committee,
            person,
            today: scope.today,
            corrects: None,
        };
        let case = case.map(|case| case as &dyn Interested);
        gate.allow(Right::Secretary, case).is_ok()
    };
    let votes = |person: PersonId| joined.verdict.electorate.contains(&person.to_string());
    let people = meeting
        .present()
        .filter(|person| !votes(*person) && !keeps(*person));
    let of_roster = people.map(|person| {
        let clear = case.is_none_or(|case| case.interest_of(person) == InterestState::Clear);
        let alternate = scope
            .committee
            .has_role(person, Role::Alternate, meeting.date);
        let why = match (clear, alternate) {
            (false, _) => "recused",
            (true, true) => "alternate",
            (true, false) => "role",
        };
        PresentWithoutVote {
            person: Some(person),
            name: scope.committee.name_of(person).to_owned(),
            why: why.to_owned(),
        }
    });
    let guests = meeting.guests_present().map(|guest| PresentWithoutVote {
        person: None,
        name: guest.name.clone(),
        why: "guest".to_owned(),
    });
    of_roster.chain(guests).collect()
}

/// Whether nobody without a vote is in the room.
pub(crate) fn only_voters(there: &[PresentWithoutVote]) -> Result<(), Refusal> {
    let names: Vec<_> = there.iter().map(|one| one.name.as_str()).collect();
    ensure(
        there.is_empty(),
        Refusal::of(RefusalCode::OthersPresent).with("names", names.join(" · ")),
    )
}

/// Guests, for the page of a meeting.
pub(crate) fn guests(meeting: &Meeting) -> Vec<Guest> {
    let guests = meeting.guests.iter();
    guests
        .map(|guest| Guest {
            id: guest.id,
            name: guest.name.clone(),
            purpose: guest.purpose.clone(),
            present: law::is_in(&guest.log),
            log: shown(&guest.log),
        })
        .collect()
}

/// Corrections, for the page of a meeting.
pub(crate) fn corrections(
    scope: &Scope<'_>,
    meeting: &Meeting,
) -> Vec<schema::AttendanceCorrection> {
    let corrections = meeting.corrections.iter();
    corrections
        .map(|correction| schema::AttendanceCorrection {
            person: scope.person_ref(correction.person),
            before: shown(&correction.before),
            reason: correction.reason.clone(),
            at: correction.at,
            by: scope.author(correction.by),
        })
        .collect()
}

/// Arrivals and departures as they are shown.
pub(crate) fn shown(log: &[PresenceChange]) -> Vec<schema::PresenceChange> {
    log.iter()
        .map(|change| schema::PresenceChange {
            at: change.at,
            present: change.present,
            by_video: change.by_video,
        })
        .collect()
}

/// Who was there for an item, with the times.
pub(crate) fn attended(scope: &Scope<'_>, meeting: &Meeting, item: &Item) -> Vec<Attended> {
    let people = meeting.attendance.iter().map(|(person, log)| {
        let name = scope.committee.name_of(*person).to_owned();
        (Some(*person), name, log)
    });
    let guests = meeting.guests.iter();
    let guests = guests.map(|guest| (None, guest.name.clone(), &guest.log));
    let all = people.chain(guests).map(|(person, name, log)| Attended {
        person,
        name,
        stays: meeting
            .stays_for(item.id, log)
            .into_iter()
            .map(|stay| Stay {
                from: stay.from,
                until: stay.until,
                by_video: stay.by_video,
            })
            .collect(),
    });
    all.filter(|one| !one.stays.is_empty()).collect()
}
