//! Who may vote on an item, by the facts that quorum, electorate and result are computed from.
//!
//! One function builds these facts for the quorum before a vote and for the result after it, so
//! that the two cannot differ. Before the vote they are what the roster, the attendance and the
//! declarations say now; once it has opened they are the roll as it was frozen.
//!
//! Deliberately not here: the rules themselves, which the domain has.

mod from_start;
mod venue;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use quorate_domain::case::Case;
use quorate_domain::committee::{Committee, Person, Term};
use quorate_domain::ids::PersonId;
use quorate_domain::meeting::Meeting;
use quorate_domain::motion::{Motion, VotingRoll};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::{
    Attendance, Ballot, Facts, Joined, Purpose, Regime, RosterEntry, Rule, Totals, explain_all,
};
use quorate_domain::vocabulary::{Capacity, InterestState, Role};

use crate::error::{Outcome, fault};
use crate::scope::Scope;

pub(crate) use venue::Venue;

/// The facts of a vote on an item about a case, or about guidance where there is none. With a
/// motion whose vote has opened they are the frozen ones, ballots or totals included.
pub(crate) fn facts_for<'v>(
    scope: &Scope<'_>,
    venue: impl Into<Venue<'v>>,
    case: Option<&Case>,
    motion: Option<&Motion>,
) -> Facts {
    let venue = venue.into();
    let mut facts = facts(&scope.committee, venue, case, motion);
    let Some(meeting) = venue.meeting() else {
        return facts;
    };
    let waiting = motion.filter(|motion| motion.opened_at.is_none());
    let item = waiting.and_then(|motion| meeting.item(motion.place?.item()?));
    // Where one of the rules asks who was there from the start, all are told the times.
    let from_start = scope.rules_for(case, meeting.date).ok().map(|rules| {
        let all = rules.all();
        let mut asks = all.iter().filter_map(Regime::present_from_start);
        asks.any(|found| *found.value)
    });
    if let (Some(begun), Some(true)) = (item.and_then(|item| item.begun_at), from_start) {
        from_start::timed(&mut facts, &scope.committee, meeting, begun, scope.now);
    }
    facts
}

/// What the rules say of the facts: those the case is bound to, each of them and all together; on
/// guidance the committee's own of the day.
pub(crate) fn explained(scope: &Scope<'_>, case: Option<&Case>, facts: &Facts) -> Outcome<Joined> {
    let rules = scope.rules_for(case, facts.date)?;
    explain_all(&rules.all(), facts).map_err(|error| fault(&error))
}

fn facts(
    committee: &Committee,
    venue: Venue<'_>,
    case: Option<&Case>,
    motion: Option<&Motion>,
) -> Facts {
    let mut facts = Facts {
        // Each regime that explains them puts itself here.
        profile: String::new(),
        rule: Rule::default(),
        purpose: if case.is_some() {
            Purpose::Decision
        } else {
            Purpose::Guidance
        },
        date: venue.day(),
        moment: None,
        item_from: None,
        presiding: None,
        roster: Vec::new(),
        attendance: Vec::new(),
        recused: Vec::new(),
        ballots: None,
        totals: None,
        casting: None,
    };
    match motion.filter(|motion| motion.opened_at.is_some()) {
        Some(motion) => freeze(&mut facts, committee, motion),
        None => look_up(&mut facts, committee, venue, case),
    }
    facts
}

/// Roster, attendance and declarations as they are now.
fn look_up(facts: &mut Facts, committee: &Committee, venue: Venue<'_>, case: Option<&Case>) {
    let serving = committee.people.values().filter_map(|person| {
        let term = main_term(person, venue.day())?;
        Some((person.id, entry(person, term, venue.day())))
    });
    for (person, entry) in serving {
        if venue.is_present(person) {
            facts.attendance.push(Attendance {
                by_video: venue.is_by_video(person),
                ..in_the_room(person)
            });
        }
        if case.is_some_and(|case| case.interest_of(person) != InterestState::Clear) {
            facts.recused.push(person.to_string());
        }
        facts.roster.push(entry);
    }
    drop_alternates_for_nobody(facts);
}

/// The roll as it was frozen. Nobody who came onto the roster or left it since changes a vote that
/// is open.
fn freeze(facts: &mut Facts, committee: &Committee, motion: &Motion) {
    let roll = &motion.roll;
    let mut named: BTreeSet<PersonId> = [&roll.electorate, &roll.recused, &roll.absent]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    let term_of = |person: &PersonId| {
        let person = committee.people.get(person)?;
        let last_with_vote = || person.terms.iter().rev().find(|term| term.role.votes());
        Some((
            person,
            main_term(person, facts.date).or_else(last_with_vote)?,
        ))
    };
    // A member in whose seat an alternate sits is in the roll by that alternate alone.
    let stood_in_for = roll
        .electorate
        .iter()
        .filter_map(|person| term_of(person)?.1.alternate_for);
    named.extend(stood_in_for.collect::<Vec<_>>());
    let mut roster = Vec::new();
    for person in &named {
        if let Some((person, term)) = term_of(person) {
            let mut entry = entry(person, term, facts.date);
            entry.from = term.from.min(facts.date);
            entry.until = None;
            roster.push(entry);
        }
    }
    facts.roster = roster;
    facts.attendance = roll.electorate.iter().copied().map(in_the_room).collect();
    facts.recused = roll.recused.iter().map(ToString::to_string).collect();
    if let Some(hands) = motion.counted() {
        facts.totals = Some(Totals {
            votes_for: hands.in_favour.into(),
            against: hands.against.into(),
            abstain: hands.abstain.into(),
        });
    } else {
        let ballots = motion.ballots.iter().map(|(person, ballot)| Ballot {
            id: person.to_string(),
            value: ballot.value,
        });
        facts.ballots = Some(ballots.collect());
    }
    drop_alternates_for_nobody(facts);
}

fn in_the_room(person: PersonId) -> Attendance {
    Attendance {
        id: person.to_string(),
        from: None,
        until: None,
        by_video: false,
    }
}

/// An alternate of somebody who has no seat that day stands in for nobody and does not vote.
fn drop_alternates_for_nobody(facts: &mut Facts) {
    let seats: BTreeSet<String> = facts
        .roster
        .iter()
        .filter(|entry| entry.has_seat())
        .map(|entry| entry.id.clone())
        .collect();
    facts.roster.retain(|entry| {
        entry.role != Role::Alternate
            || entry
                .alternate_for
                .as_ref()
                .is_some_and(|member| seats.contains(member))
    });
    let known: BTreeSet<&String> = facts.roster.iter().map(|entry| &entry.id).collect();
    facts
        .attendance
        .retain(|attendance| known.contains(&attendance.id));
    facts.recused.retain(|person| known.contains(person));
}

/// The term that says what somebody is at a meeting: one with a seat before an alternate's, and
/// that before one without a vote.
pub(crate) fn main_term(person: &Person, day: NaiveDate) -> Option<&Term> {
    let rank = |role: Role| match role {
        Role::Chair | Role::ViceChair | Role::Member => 0,
        Role::Alternate => 1,
        _ => 2,
    };
    person
        .terms_on(day)
        .min_by_key(|term| (rank(term.role), term.role))
}

/// What somebody stands for on a day, by all their terms.
pub(crate) fn capacities_on(person: &Person, day: NaiveDate) -> Vec<Capacity> {
    let all: BTreeSet<Capacity> = person
        .terms_on(day)
        .flat_map(|term| term.capacities.iter().copied())
        .collect();
    all.into_iter().collect()
}

fn entry(person: &Person, term: &Term, day: NaiveDate) -> RosterEntry {
    let mut capacities = capacities_on(person, day);
    if capacities.is_empty() {
        capacities.clone_from(&term.capacities);
    }
    let alternate_for = term.alternate_for.filter(|_| term.role == Role::Alternate);
    RosterEntry {
        id: person.id.to_string(),
        role: term.role,
        capacities: capacities
            .into_iter()
            .map(|capacity| capacity.code().to_owned())
            .collect(),
        from: term.from,
        until: Some(term.until),
        alternate_for: alternate_for.map(|member| member.to_string()),
        votes: None,
        co_opted: term.co_opted,
    }
}

/// The roll that a vote opening on these facts freezes: one name per seat, as the rules count.
pub(crate) fn roll(facts: &Facts, joined: &Joined) -> VotingRoll {
    let explanation = &joined.verdict;
    let votes = |id: &String| explanation.electorate.contains(id);
    let mut roll = VotingRoll::default();
    roll.electorate
        .extend(explanation.electorate.iter().filter_map(|id| person(id)));
    let seats = facts
        .roster
        .iter()
        .filter(|entry| entry.has_seat() && !votes(&entry.id));
    let empty = seats.filter(|seat| {
        let in_it = |other: &RosterEntry| other.alternate_for.as_ref() == Some(&seat.id);
        !facts
            .roster
            .iter()
            .any(|other| in_it(other) && votes(&other.id))
    });
    for seat in empty {
        let list = if facts.recused.contains(&seat.id) {
            &mut roll.recused
        } else {
            &mut roll.absent
        };
        list.extend(person(&seat.id));
    }
    roll
}

fn person(id: &str) -> Option<PersonId> {
    uuid::Uuid::parse_str(id).ok().map(PersonId)
}

/// Whether a vote may open for the quorum of every profile.
pub(crate) fn quorum(joined: &Joined) -> Result<(), Refusal> {
    let explanation = joined.deciding_quorum();
    let state = &explanation.quorum;
    let by_rule = |refusal: Refusal, of: &str| {
        let source = explanation.sources.iter().find(|source| source.of == of);
        match source.and_then(|source| Some((source.profile.as_ref()?, source.article.as_ref()?))) {
            Some((profile, article)) => refusal.by(profile, article),
            None => refusal,
        }
    };
    let too_few = Refusal::of(RefusalCode::NoQuorum)
        .with("present", state.present)
        .with("needed", state.needed);
    ensure(
        state.present >= state.needed,
        by_rule(too_few, "quorum.at_least"),
    )?;
    match state.missing_capacities.first() {
        Some(capacity) => {
            let missing = Refusal::of(RefusalCode::CapacityMissing).with("capacity", capacity);
            Err(by_rule(missing, "quorum.capacities"))
        }
        None => Ok(()),
    }
}

/// What the rules say where too few of the electors of an open vote are still in the room, or
/// voted in writing: its ballots then count for nothing. None while there is a quorum.
pub(crate) fn quorum_lost(
    scope: &Scope<'_>,
    venue: Venue<'_>,
    case: Option<&Case>,
    motion: &Motion,
    voters: &BTreeSet<PersonId>,
) -> Outcome<Option<Joined>> {
    let mut facts = facts_for(scope, venue, case, Some(motion));
    (facts.ballots, facts.totals) = (None, None);
    let takes_part = |person| match venue {
        Venue::Meeting(meeting) => meeting.is_present(person),
        Venue::Writing(_) => voters.contains(&person),
    };
    let here = |id: &String| person(id).is_some_and(takes_part);
    facts.attendance.retain(|attendance| here(&attendance.id));
    for attendance in &mut facts.attendance {
        let person = person(&attendance.id);
        attendance.by_video = person.is_some_and(|person| venue.is_by_video(person));
    }
    let joined = explained(scope, case, &facts)?;
    Ok(Some(joined).filter(|joined| !joined.verdict.quorum.met))
}

/// Whether somebody may preside on a day: chair or vice-chair, or the chair's substitute.
pub(crate) fn may_preside(committee: &Committee, person: PersonId, day: NaiveDate) -> bool {
    let leads = [Role::Chair, Role::ViceChair]
        .into_iter()
        .any(|role| committee.has_role(person, role, day));
    let serves = committee
        .people
        .get(&person)
        .is_some_and(|known| known.terms_on(day).count() > 0);
    leads || (serves && committee.substitute_chair == Some(person))
}

/// Who presides over an item: who presides over the meeting, unless they are recused from its case
/// or have left; then the vice-chair, the chair or the chair's substitute who is there and clear. A
/// vote in writing is the chair's before it is the vice-chair's.
pub(crate) fn presiding_over<'v>(
    committee: &Committee,
    venue: impl Into<Venue<'v>>,
    case: Option<&Case>,
) -> Option<PersonId> {
    let venue = venue.into();
    let clear = |person: &PersonId| {
        case.is_none_or(|case| case.interest_of(*person) == InterestState::Clear)
    };
    let order = match venue {
        Venue::Meeting(_) => [Role::ViceChair, Role::Chair],
        Venue::Writing(_) => [Role::Chair, Role::ViceChair],
    };
    let in_turn = order.into_iter().flat_map(|role| {
        committee
            .with_role(role, venue.day())
            .map(|person| person.id)
    });
    let presides = venue.meeting().and_then(|meeting| meeting.presiding);
    let mut able = presides
        .into_iter()
        .chain(in_turn)
        .chain(committee.substitute_chair);
    able.find(|person| {
        may_preside(committee, *person, venue.day()) && venue.is_present(*person) && clear(person)
    })
}

/// Who must leave for an item about a case: everybody with a vote, and who keeps the record, that
/// is recused or has not answered.
pub(crate) fn must_leave(committee: &Committee, meeting: &Meeting, case: &Case) -> Vec<PersonId> {
    let concerned = committee.people.values().filter(|person| {
        person
            .terms_on(meeting.date)
            .any(|term| term.role.votes() || term.role == Role::Secretary)
    });
    concerned
        .map(|person| person.id)
        .filter(|person| case.interest_of(*person) != InterestState::Clear)
        .collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
