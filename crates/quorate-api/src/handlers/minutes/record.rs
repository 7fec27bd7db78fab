//! What the record has of an item: who was there, who left, what was put and what came of it.
//! Nobody writes any of it.

use chrono::{DateTime, Utc};
use quorate_domain::ids::PersonId;
use quorate_domain::meeting::{Item, Matter, Meeting};
use quorate_domain::motion::Motion;
use quorate_domain::vocabulary::{InterestState, Role};

use super::{Known, attended, case_of};
use crate::error::Outcome;
use crate::handlers::meetings::page::in_its_languages;
use crate::handlers::meetings::{known_guidance, motions_on};
use crate::handlers::motions;
use crate::schema::{Dissent, ItemMinutes, MotionMinutes, NewCondition, OutOfRoom, PersonRef};
use crate::scope::Scope;

/// An item with no more than anybody on the roster is told of it.
pub(super) fn stub(scope: &mut Scope<'_>, meeting: &Meeting, item: &Item) -> Outcome<ItemMinutes> {
    let mut shown = ItemMinutes {
        item: item.id,
        position: meeting.position_of(item.id).unwrap_or_default(),
        case: None,
        guidance: None,
        minutes: None,
        number: None,
        title: String::new(),
        party: None,
        begun: None,
        ended: None,
        end: None,
        reason: String::new(),
        present: Vec::new(),
        away: Vec::new(),
        recused: Vec::new(),
        motions: Vec::new(),
    };
    match &item.matter {
        Matter::Case(id) => {
            let case = scope.core.views.case(*id)?;
            shown.case = Some(*id);
            shown.number = Some(case.reference().to_owned());
            case.title().clone_into(&mut shown.title);
            shown.party = Some(case.party().to_owned());
        }
        Matter::Guidance(id) => {
            shown.guidance = Some(*id);
            shown.title = in_its_languages(&known_guidance(scope, *id)?.text.title);
        }
        Matter::Minutes(of) => {
            shown.minutes = Some(*of);
            shown.title.clone_from(&scope.meeting(*of)?.title);
        }
        Matter::Other(title) => shown.title.clone_from(title),
    }
    Ok(shown)
}

/// All that the record has of an item.
pub(super) fn of(scope: &mut Scope<'_>, known: &Known, item: &Item) -> Outcome<ItemMinutes> {
    let meeting = &known.meeting;
    let mut shown = stub(scope, meeting, item)?;
    shown.begun = item.begun_at;
    if let Some(ended) = &item.ended {
        shown.ended = Some(ended.at);
        shown.end = Some(ended.end);
        shown.reason.clone_from(&ended.reason);
    }
    let motions = motions_on(scope, item)?;
    let case = case_of(scope, meeting, item.id)?;
    let recused = |person: PersonId| {
        let now = case
            .as_deref()
            .is_some_and(|case| case.interest_of(person) != InterestState::Clear);
        // A vote froze who was recused; before one, declarations say it.
        match motions
            .iter()
            .rev()
            .find(|motion| motion.opened_at.is_some())
        {
            Some(voted) => voted.roll.recused.contains(&person),
            None => now,
        }
    };
    let people = scope.committee.people.values();
    let concerned = people.filter(|person| {
        let role = |role: Role| role.votes() || role == Role::Secretary;
        person.terms_on(meeting.date).any(|term| role(term.role))
    });
    for person in concerned {
        if recused(person.id) {
            shown.recused.push(away(scope, meeting, person.id, item));
            continue;
        }
        let Some((begun, ended)) = span(meeting, item) else {
            continue;
        };
        let there = was_there(meeting, person.id, begun, ended);
        if there && person.votes_on(meeting.date) {
            shown.present.push(scope.person_ref(person.id));
            let away = away(scope, meeting, person.id, item);
            if !away.stayed {
                shown.away.push(away);
            }
        }
    }
    let locked = known.minutes.approved.as_ref().map(|(.., (at, _))| *at);
    shown.motions = motions
        .iter()
        .map(|motion| put(scope, motion, locked))
        .collect::<Outcome<_>>()?;
    Ok(shown)
}

/// From when until when an item was discussed.
fn span(meeting: &Meeting, item: &Item) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let begun = item.begun_at?;
    let ended = item.ended.as_ref().map(|ended| ended.at);
    Some((begun, ended.or(meeting.adjourned_at).unwrap_or(begun)))
}

/// Whether somebody was in the room at any time of a span.
fn was_there(
    meeting: &Meeting,
    person: PersonId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> bool {
    let log = meeting.attendance.get(&person).into_iter().flatten();
    let mut later = log.filter(|change| from < change.at && change.at < until);
    meeting.was_present(person, from) || later.any(|change| change.present)
}

/// When somebody was out of the room for an item.
fn away(scope: &Scope<'_>, meeting: &Meeting, person: PersonId, item: &Item) -> OutOfRoom {
    let mut away = OutOfRoom {
        person: scope.person_ref(person),
        attended: attended(meeting, person),
        left: None,
        returned: None,
        stayed: false,
        heard: item.heard.contains(&person),
    };
    let Some((begun, ended)) = span(meeting, item) else {
        return away;
    };
    let log = meeting
        .attendance
        .get(&person)
        .map_or(&[][..], Vec::as_slice);
    // The departure for the item: the last before it ended, unless they were back before it began.
    let left = log
        .iter()
        .rfind(|change| !change.present && change.at <= ended);
    let back = left.and_then(|left| {
        log.iter()
            .find(|change| change.present && change.at > left.at)
    });
    match left {
        Some(left) if back.is_none_or(|back| back.at > begun) => {
            away.left = Some(left.at);
            away.returned = back.map(|back| back.at);
        }
        _ => {
            let came = log.iter().find(|change| change.present);
            match came {
                Some(came) if came.at > begun && came.at < ended => {
                    away.returned = Some(came.at);
                }
                Some(came) => away.stayed = came.at <= begun,
                None => {}
            }
        }
    }
    away
}

/// What was put. What is said against it, or counted again, later than the approval belongs to its decision and not
/// to minutes that are locked.
fn put(
    scope: &Scope<'_>,
    motion: &Motion,
    locked: Option<DateTime<Utc>>,
) -> Outcome<MotionMinutes> {
    let declared = motion.declared.as_ref();
    let dissent = motion.dissent.iter();
    let dissent = dissent.filter(|dissent| locked.is_none_or(|locked| dissent.at <= locked));
    Ok(MotionMinutes {
        question: motion.text.question.clone(),
        outcome: motion.text.outcome.clone(),
        reasons: motion.text.reasons.clone(),
        conditions: motion
            .text
            .conditions
            .iter()
            .map(|condition| NewCondition {
                text: condition.text.clone(),
                due: condition.due,
            })
            .collect(),
        by: scope.author(motion.put_by),
        stage: motion.stage(),
        void: motions::page::void(scope, motion),
        result: declared.map(|declared| declared.result),
        explanation: declared
            .map(|declared| serde_json::from_value(declared.explanation.clone()))
            .transpose()?,
        recounts: motions::later::shown_recounts(scope, motion)
            .into_iter()
            .filter(|recount| recount.confirmed_by.is_some())
            .filter(|recount| locked.is_none_or(|locked| recount.ended_at <= Some(locked)))
            .collect(),
        dissent: dissent
            .map(|dissent| Dissent {
                by: scope.person_ref(dissent.person),
                text: dissent.text.clone(),
            })
            .collect(),
    })
}

/// Names in a row.
pub(super) fn names(people: &[PersonRef]) -> String {
    let names = people.iter().map(|person| person.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}
