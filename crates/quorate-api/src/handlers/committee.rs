//! The roster, the profiles, substitutes, passphrases that are reset.

use std::collections::BTreeMap;

use quorate_domain::committee::{self as law, CommitteeCommand};
use quorate_domain::ids::{PersonId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::ProfilePage;
use quorate_domain::vocabulary::{MeetingStage, MotionStage, Role};

use super::session::names;
use super::set_up::term;
use crate::credentials;
use crate::error::{Outcome, invalid, not_found, optional, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    Appoint, Appointed, CommitteePage, Done, Empty, EndTerm, NameSubstitutes, OfPerson,
    OneTimeCode, Person, Profiles, Reset, Term,
};
use crate::scope::Scope;

/// Whoever substitutes for the chair has a vote.
pub(super) const WITHOUT_VOTE: &str = "substitute-without-vote";
/// Whoever substitutes for the secretary takes part in casework.
pub(super) const WITHOUT_CASEWORK: &str = "substitute-without-casework";

/// The committee.
pub(crate) fn committee(scope: &mut Scope<'_>, _: Empty) -> Outcome<CommitteePage> {
    let committee = std::sync::Arc::clone(&scope.committee);
    let signed_up = credentials::has_passphrase(&scope.core.ledger)?;
    let keeper = scope.gate().allow(Right::RosterKeeper, None).is_ok();
    let mut people: Vec<_> = committee
        .people
        .values()
        .map(|person| shown(scope, person, keeper, &signed_up))
        .collect();
    people.sort_by_key(|person| (!person.active, person.name.to_lowercase()));
    let may_name = || Ok(());
    Ok(CommitteePage {
        names: names(&committee.name),
        sample: committee.sample,
        zone: committee.zone.clone(),
        number_prefix: committee.number_prefix.clone(),
        version: committee.version,
        profiles: committee.rules_on(scope.today).to_vec(),
        people,
        substitute_chair: committee
            .substitute_chair
            .map(|person| scope.person_ref(person)),
        substitute_secretary: committee
            .substitute_secretary
            .map(|person| scope.person_ref(person)),
        actions: vec![
            scope.action("appoint", Right::RosterKeeper, None, may_name),
            scope.action("name_substitutes", Right::RosterKeeper, None, may_name),
        ],
    })
}

pub(super) fn shown(
    scope: &Scope<'_>,
    person: &law::Person,
    keeper: bool,
    signed_up: &BTreeMap<PersonId, bool>,
) -> Person {
    let own = person.id == scope.person;
    let mut terms: Vec<_> = person
        .terms
        .iter()
        .map(|term| Term {
            id: term.id,
            role: term.role,
            capacities: term.capacities.clone(),
            from: term.from,
            until: term.until,
            alternate_for: term.alternate_for.map(|member| scope.person_ref(member)),
            co_opted: term.co_opted,
        })
        .collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.from));
    let not_own = |code| move || ensure(!own, Refusal::of(code));
    let may_touch = || {
        scope
            .gate()
            .may_touch(person.id, scope.core.views.cases().values())
    };
    Person {
        id: person.id,
        name: person.name.clone(),
        contact: person.contact.clone().filter(|_| keeper || own),
        terms,
        active: person.terms_on(scope.today).next().is_some(),
        can_sign_in: signed_up.get(&person.id).copied().unwrap_or(false),
        last_reset: person.resets.last().map(|(at, by)| Reset {
            at: *at,
            by: scope.author(*by),
        }),
        actions: vec![
            scope.action(
                "appoint:term",
                Right::RosterKeeper,
                None,
                not_own(RefusalCode::OwnRole),
            ),
            scope.action("end_term", Right::RosterKeeper, None, may_touch),
            scope.action("reset_passphrase", Right::RosterKeeper, None, || {
                not_own(RefusalCode::OwnReset)().and_then(|()| may_touch())
            }),
        ],
    }
}

/// Its rule profiles, readable.
pub(crate) fn profiles(scope: &mut Scope<'_>, _: Empty) -> Outcome<Profiles> {
    let rules = scope.rules_on(scope.today)?;
    let library = scope.library()?;
    let pages = rules
        .ids_with_behind()
        .iter()
        .filter_map(|id| Some(ProfilePage::of(&library.regime(id).ok()?)))
        .collect();
    Ok(Profiles { profiles: pages })
}

fn longest_term(scope: &Scope<'_>) -> Outcome<Option<u32>> {
    Ok(scope.rules_on(scope.today)?.term_years())
}

pub(super) fn record(scope: &mut Scope<'_>, command: CommitteeCommand) -> Outcome<Done> {
    let years = longest_term(scope)?;
    let events = law::decide(&scope.committee, command, Some(scope.person), years)?;
    scope.record(
        events
            .into_iter()
            .map(|event| (Stream::Committee, event))
            .collect(),
    )
}

/// Appoints a person, or gives them another term.
pub(crate) fn appoint(scope: &mut Scope<'_>, request: Appoint) -> Outcome<Appointed> {
    let given = &request.appointment;
    let name = text("name", &given.name, 200)?;
    let contact = optional("contact", given.contact.as_deref(), 300)?;
    let person = request.person.unwrap_or_else(|| PersonId(new_id()));
    let term = term(given);
    let command = if request.person.is_some() {
        CommitteeCommand::BeginTerm { person, term }
    } else {
        CommitteeCommand::Appoint {
            person,
            name,
            contact,
            term,
        }
    };
    record(scope, command)?;
    let code = if request.person.is_some() {
        OneTimeCode {
            person,
            code: String::new(),
            until: scope.now,
        }
    } else {
        give_code(scope, person)?
    };
    Ok(Appointed { person, code })
}

pub(super) fn give_code(scope: &Scope<'_>, person: PersonId) -> Outcome<OneTimeCode> {
    let known = scope.on_roster(person)?;
    let (code, until) = credentials::give_code(&scope.core.ledger, &known, scope.now)?;
    Ok(OneTimeCode {
        person,
        code,
        until,
    })
}

/// Ends a term.
pub(crate) fn end_term(scope: &mut Scope<'_>, request: EndTerm) -> Outcome<Done> {
    scope
        .gate()
        .may_touch(request.person, scope.core.views.cases().values())?;
    let command = CommitteeCommand::EndTerm {
        person: request.person,
        term: request.term,
        until: request.until,
        reason: text("reason", &request.reason, 2_000)?,
    };
    record(scope, command)
}

/// Names substitutes.
pub(crate) fn name_substitutes(scope: &mut Scope<'_>, request: NameSubstitutes) -> Outcome<Done> {
    let lacks = |person: PersonId, what: fn(Role) -> bool| {
        let known = scope.committee.people.get(&person);
        known.is_some_and(|known| !known.terms_on(scope.today).any(|term| what(term.role)))
    };
    let chair = (scope.committee.substitute_chair, request.chair);
    let secretary = (scope.committee.substitute_secretary, request.secretary);
    if chair.0 != chair.1 && chair.1.is_some_and(|person| lacks(person, Role::votes)) {
        return Err(invalid("chair", WITHOUT_VOTE));
    }
    let without = |person| lacks(person, Role::sees_cases);
    if secretary.0 != secretary.1 && secretary.1.is_some_and(without) {
        return Err(invalid("secretary", WITHOUT_CASEWORK));
    }
    for (before, after) in [chair, secretary] {
        if let Some(person) = before.filter(|_| before != after) {
            scope
                .gate()
                .may_touch(person, scope.core.views.cases().values())?;
        }
    }
    record(
        scope,
        CommitteeCommand::NameSubstitutes {
            chair: request.chair,
            secretary: request.secretary,
        },
    )
}

/// Refuses while a vote is open in which a person may vote: whoever had their code could vote in
/// their name.
fn no_vote_of(scope: &mut Scope<'_>, person: PersonId) -> Outcome<()> {
    let views = &scope.core.views;
    let meetings = views.meetings().values();
    let open = meetings.filter(|row| row.stage == MeetingStage::Open);
    let put = open.flat_map(|row| views.motions_of(row.id).iter().copied());
    let circulated = views.cases().values().filter_map(|row| row.circulation);
    let motions: Vec<_> = put.chain(circulated.map(|(motion, _)| motion)).collect();
    for motion in motions {
        let motion = scope.core.views.motion(motion)?;
        if motion.stage() == MotionStage::Open && motion.is_elector(person) {
            return Err(Refusal::of(RefusalCode::ResetWhileVoting).into());
        }
    }
    Ok(())
}

/// Resets somebody's passphrase: the old one ends, their sessions too, and a one-time code is
/// given out. It is recorded, and shown to them and the chair.
pub(crate) fn reset_passphrase(scope: &mut Scope<'_>, request: OfPerson) -> Outcome<OneTimeCode> {
    if !scope.committee.people.contains_key(&request.person) {
        return Err(not_found("person"));
    }
    scope
        .gate()
        .may_touch(request.person, scope.core.views.cases().values())?;
    no_vote_of(scope, request.person)?;
    record(
        scope,
        CommitteeCommand::ResetPassphrase {
            person: request.person,
        },
    )?;
    let code = give_code(scope, request.person)?;
    scope.house.end_sessions_of(scope.place, request.person);
    Ok(code)
}
