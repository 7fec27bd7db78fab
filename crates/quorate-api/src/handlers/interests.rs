//! The interest question: asked first, answered for one case or many, ruled on where it is
//! doubtful.

pub(crate) mod page;

use std::collections::BTreeMap;

use quorate_domain::case::{self, Case, CaseCommand, InterestLine, decide};
use quorate_domain::ids::{DecisionId, MeetingId, PersonId};
use quorate_domain::meeting::Meeting;
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::Regime;
use quorate_domain::vocabulary::{InterestAnswer, InterestState, MotionStage, Role};
use quorate_ledger::{ERASED, RESTRICTED};

use super::casework::{act, on};
use super::docket::line;
use super::meetings::is_over;
use crate::error::{Outcome, invalid, optional, text};
use crate::gate::Right;
use crate::schema::{
    self, ChallengeMember, CorrectParties, DecideInterest, DeclareInterests, Done, InterestAsked,
    InterestGroup, InterestsPage, InterestsQuery, NextMeeting, ReportInterest,
};
use crate::scope::Scope;

/// The longest nature, reason or reasons, in characters.
const LONGEST: usize = 20_000;
/// The longest name of a party, in characters.
const LONGEST_NAME: usize = 300;
/// Parties at most.
const MOST_PARTIES: usize = 50;

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
            voted_on: voted_on(scope, &case, scope.person)?,
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

/// Records what a member said of an interest of theirs: in the meeting, or outside it. It counts at
/// once.
pub(crate) fn report_interest(scope: &mut Scope<'_>, request: ReportInterest) -> Outcome<Done> {
    let case = scope.case(request.case, Right::MeetingKeeper)?;
    on_roster(scope, request.person)?;
    let command = CaseCommand::ReportInterest {
        person: request.person,
        answer: request.answer,
        nature: text("nature", &request.nature, LONGEST)?,
        voted_on: voted_on(scope, &case, request.person)?,
    };
    act(scope, request.case, &case, command)
}

/// Records the applicant's challenge of a member. Until it is ruled on no vote opens.
pub(crate) fn challenge_member(scope: &mut Scope<'_>, request: ChallengeMember) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    on_roster(scope, request.person)?;
    let regime = scope.rules_of(&case)?.lead()?;
    let allowed = may_challenge(&regime).and_then(|()| no_vote_opened(scope, &case));
    let command = CaseCommand::Challenge {
        person: request.person,
        reasons: text("reasons", &request.reasons, LONGEST)?,
        allowed,
    };
    act(scope, request.case, &case, command)
}

fn on_roster(scope: &Scope<'_>, person: PersonId) -> Outcome<()> {
    let known = scope.committee.people.contains_key(&person);
    Ok(ensure(known, RefusalCode::PersonUnknown)?)
}

/// Whether the profile lets the applicant challenge a member.
pub(crate) fn may_challenge(regime: &Regime<'_>) -> Result<(), Refusal> {
    let allowed = regime.challenge().is_some_and(|found| *found.value);
    ensure(allowed, RefusalCode::ChallengeNotAllowed)
}

/// Whether no vote on a case is open: a challenge comes before the vote.
fn no_vote_opened(scope: &mut Scope<'_>, case: &Case) -> Result<(), Refusal> {
    let open = case.motions.iter().any(|motion| {
        let motion = scope.core.views.motion(*motion);
        motion.is_ok_and(|motion| motion.stage() == MotionStage::Open)
    });
    ensure(!open, RefusalCode::VoteOpen)
}

/// Whether who is in the room lets a vote on a case open: nobody is there who is recused or has not
/// answered, and no challenge waits for its ruling.
pub(crate) fn room_is_clear(
    scope: &Scope<'_>,
    meeting: &Meeting,
    case: &Case,
) -> Result<(), Refusal> {
    let name = |person| scope.committee.name_of(person);
    if let Some(challenged) = case.challenges().next() {
        return Err(Refusal::of(RefusalCode::ChallengeOpen).with("name", name(challenged)));
    }
    let in_room = meeting.present();
    let barred = in_room.filter(|person| case.interest_of(*person) != InterestState::Clear);
    let names: Vec<_> = barred.map(name).collect();
    ensure(
        names.is_empty(),
        Refusal::of(RefusalCode::RecusedInRoom).with("names", names.join(" · ")),
    )
}

/// The last decision on a case, if the person was in its electorate.
pub(super) fn voted_on(
    scope: &mut Scope<'_>,
    case: &Case,
    person: PersonId,
) -> Outcome<Option<DecisionId>> {
    let Some(last) = case.decisions.last() else {
        return Ok(None);
    };
    let took_part = match (&last.without_vote, last.motion) {
        (Some(by), _) => by.members.contains(&person),
        (None, Some(motion)) => scope.core.views.motion(motion)?.is_elector(person),
        (None, None) => false,
    };
    Ok(took_part.then_some(last.id))
}

/// Rules on a doubtful interest or a challenge: the chair, or who stands in for a chair who is
/// recused or whose own interest it is.
pub(crate) fn decide_interest(scope: &mut Scope<'_>, request: DecideInterest) -> Outcome<Done> {
    let case = scope.known_case(request.case)?;
    scope.gate().may_rule_on(request.person, &case)?;
    scope.on_behalf_of = scope.gate().in_place_of(Right::Chair, &*case);
    let command = CaseCommand::RuleInterest {
        person: request.person,
        ruling: request.ruling,
        reason: text("reason", &request.reason, LONGEST)?,
        suspends: request.suspends,
        may_inform: scope.rules_of(&case)?.lead()?.recused_may_inform(),
    };
    act(scope, request.case, &case, command)
}

/// Parties given by a person.
pub(crate) fn given(parties: Vec<schema::Party>) -> Outcome<Vec<case::Party>> {
    if parties.len() > MOST_PARTIES {
        return Err(invalid("parties", "too-many"));
    }
    let party = |given: schema::Party| -> Outcome<case::Party> {
        Ok(case::Party {
            role: given.role,
            name: text("parties", &given.name, LONGEST_NAME)?,
            organisation: optional("parties", given.organisation.as_deref(), LONGEST_NAME)?,
        })
    };
    parties.into_iter().map(party).collect()
}

/// Adds or corrects the parties of a case.
pub(crate) fn correct_parties(scope: &mut Scope<'_>, request: CorrectParties) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let withheld = |sign: &'static str| case.parties.iter().filter(move |party| party.name == sign);
    ensure(
        withheld(RESTRICTED).next().is_none(),
        RefusalCode::DataRestricted,
    )?;
    let mut parties = given(request.parties)?;
    // Nobody can name them again; that there was somebody stays.
    parties.extend(withheld(ERASED).cloned());
    let command = CaseCommand::CorrectParties {
        parties,
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
            again: row.asked_again.contains(&scope.person),
            line: line(scope, &row),
            parties: page::parties(&case),
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
    let again = row.asked_again.contains(&scope.person);
    let today = scope.today;
    let keeps = [Role::Secretary, Role::Chair]
        .iter()
        .any(|role| scope.committee.has_role(scope.person, *role, today));
    // Whoever was co-opted for one meeting is asked about the cases of that one.
    let serves = |day| {
        let person = scope.committee.people.get(&scope.person);
        person.is_some_and(|person| person.terms_on(day).next().is_some())
    };
    let meetings = scope.core.views.meetings();
    let on_agenda = row.meeting.and_then(|id| meetings.get(&id));
    let concerned = on_agenda.is_some_and(|meeting| serves(meeting.date))
        || row.reviews_awaited_from(scope.person)
        || (keeps && row.import.is_none());
    open && (again || unanswered && (concerned || goes_round(scope, row)))
}

/// Whether a case may go round in writing to this person: whoever votes answers before it does.
fn goes_round(scope: &Scope<'_>, row: &quorate_views::CaseRow) -> bool {
    let Some(pathway) = row.pathway.as_ref().filter(|_| row.decision.is_none()) else {
        return false;
    };
    let votes = scope
        .committee
        .people
        .get(&scope.person)
        .is_some_and(|person| person.terms_on(scope.today).any(|term| term.role.votes()));
    let listed = || {
        let lead = scope.regime().ok()?;
        let known = lead.circulation_pathways();
        Some(known.iter().any(|found| found.value == pathway))
    };
    votes && listed().unwrap_or_default()
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
    let open = rows.filter(|row| !is_over(row.stage));
    let next = open.min_by_key(|row| (row.date, row.time.clone()))?;
    named(scope, Some(next.id))
}
