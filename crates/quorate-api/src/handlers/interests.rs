//! The interest question: asked first, answered for one case or many, ruled on where it is
//! doubtful.

use std::collections::BTreeMap;

use quorate_domain::case::{CaseCommand, InterestLine, decide};
use quorate_domain::ids::MeetingId;
use quorate_domain::vocabulary::{InterestAnswer, InterestState, MeetingStage, Role};

use super::casework::{act, on};
use super::docket::line;
use crate::error::{Outcome, invalid, optional, text};
use crate::gate::Right;
use crate::schema::{
    DecideInterest, DeclareInterests, Done, InterestAsked, InterestGroup, InterestsPage,
    InterestsQuery, NextMeeting,
};
use crate::scope::Scope;

const LONGEST: usize = 20_000;

/// Answers the interest question. Answers that would change nothing are passed over; a refused one
/// refuses them all, so that nothing is half answered.
pub(crate) fn declare_interests(scope: &mut Scope<'_>, request: DeclareInterests) -> Outcome<Done> {
    let mut events = Vec::new();
    let mut seen = Vec::new();
    for given in request.answers {
        if seen.contains(&given.case) {
            return Err(invalid("answers", "answered-twice"));
        }
        seen.push(given.case);
        let case = scope.known_case(given.case)?;
        let nature = optional("nature", given.nature.as_deref(), LONGEST)?;
        if given.answer == InterestAnswer::Decide && nature.is_none() {
            return Err(invalid("nature", "required"));
        }
        if given.answer == InterestAnswer::Later
            && case.interest_of(scope.person) == InterestState::Unanswered
            && answered_later(&case, scope)
        {
            continue;
        }
        let command = CaseCommand::DeclareInterest {
            answer: given.answer,
            nature,
        };
        events.extend(on(given.case, decide(&case, command, scope.person)?));
    }
    scope.record(events)
}

fn answered_later(case: &quorate_domain::case::Case, scope: &Scope<'_>) -> bool {
    case.interests
        .get(&scope.person)
        .is_some_and(|interest| !interest.lines.is_empty())
}

/// Rules on a doubtful interest: the chair, or who stands in for a chair who is recused or whose
/// own interest it is.
pub(crate) fn decide_interest(scope: &mut Scope<'_>, request: DecideInterest) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Chair)?;
    let command = CaseCommand::RuleInterest {
        person: request.person,
        recused: request.recused,
        reason: text("reason", &request.reason, LONGEST)?,
    };
    act(scope, request.case, &case, command)
}

/// Cases that ask this person: those on agendas first, then those that wait for their review or
/// are new. A case that is over asks nobody any more.
pub(crate) fn interests(scope: &mut Scope<'_>, request: InterestsQuery) -> Outcome<InterestsPage> {
    scope.allow(Right::Participant)?;
    let asked: Vec<_> = scope
        .core
        .views
        .cases()
        .values()
        .filter(|row| asks(scope, row))
        .filter(|row| request.meeting.is_none() || row.meeting == request.meeting)
        .cloned()
        .collect();
    let mut groups: BTreeMap<Option<MeetingId>, Vec<InterestAsked>> = BTreeMap::new();
    for row in asked {
        let case = scope.known_case(row.id)?;
        let answer =
            case.interests
                .get(&scope.person)
                .and_then(|interest| match interest.lines.last() {
                    Some(InterestLine::Declared(answer, ..)) => Some(*answer),
                    _ => None,
                });
        let asked = InterestAsked {
            line: line(scope, &row),
            case: row.id,
            answer,
        };
        groups.entry(row.meeting).or_default().push(asked);
    }
    let mut groups: Vec<_> = groups
        .into_iter()
        .map(|(meeting, cases)| InterestGroup {
            meeting: named(scope, meeting),
            cases,
        })
        .collect();
    groups.sort_by_key(|group| match &group.meeting {
        Some(meeting) => (0, Some(meeting.date)),
        None => (1, None),
    });
    Ok(InterestsPage { groups })
}

/// Whether a case asks this person now. Those who keep the casework are asked about every case,
/// members about those on an agenda or assigned to them.
pub(crate) fn asks(scope: &Scope<'_>, row: &quorate_views::CaseRow) -> bool {
    use quorate_domain::vocabulary::Stage;
    let open = !matches!(
        row.stage,
        Stage::Decided | Stage::FollowUp | Stage::Closed | Stage::NotTaken | Stage::Undone
    );
    let unanswered = row.interest_of(scope.person) == InterestState::Unanswered;
    let today = scope.today;
    let keeps = [Role::Secretary, Role::Chair]
        .iter()
        .any(|role| scope.committee.has_role(scope.person, *role, today));
    let concerned = row.meeting.is_some()
        || row.reviews_awaited_from(scope.person)
        || (keeps && row.import.is_none());
    open && unanswered && concerned
}

pub(crate) fn named(scope: &Scope<'_>, meeting: Option<MeetingId>) -> Option<NextMeeting> {
    let row = scope.core.views.meetings().get(&meeting?)?;
    Some(NextMeeting {
        id: row.id,
        title: row.title.clone(),
        date: row.date,
        time: row.time.clone(),
    })
}

/// The next meeting that is not over.
pub(crate) fn next_meeting(scope: &Scope<'_>) -> Option<NextMeeting> {
    let rows = scope.core.views.meetings().values();
    let open = rows.filter(|row| row.stage != MeetingStage::Adjourned);
    let next = open.min_by_key(|row| (row.date, row.time.clone()))?;
    named(scope, Some(next.id))
}
