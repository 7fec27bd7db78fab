//! A person on the roster: training, statements of confidentiality, standing interests.

use quorate_domain::committee::{
    self as law, CommitteeCommand, ConfidentialityStatement, Entry, StandingInterest, Training,
};
use quorate_domain::ids::{EntryId, PersonId};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::StandingInterestKind;

use super::committee::{record, shown};
use crate::credentials;
use crate::error::{Outcome, not_found, optional, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    DeclareStandingInterest, Done, EntryStamp, GiveOtherNames, InterestEntry, InterestVersion,
    OfPerson, PersonPage, RecordStatement, RecordTraining, StateGender, StatementEntry,
    TrainingEntry, WithdrawEntry, Withdrawn,
};
use crate::scope::Scope;

const LONGEST_NAME: usize = 300;
const LONGEST: usize = 2_000;

/// A person on the roster.
pub(crate) fn person(scope: &mut Scope<'_>, request: OfPerson) -> Outcome<PersonPage> {
    let committee = std::sync::Arc::clone(&scope.committee);
    let person = committee
        .people
        .get(&request.person)
        .ok_or_else(|| not_found("person"))?;
    let signed_up = credentials::has_passphrase(&scope.core.ledger)?;
    let keeper = scope.allow(Right::RosterKeeper).is_ok();
    let own = person.id == scope.person;
    let interests_shown = own || knows_interests(scope);
    let gender_shown = own || keeper;
    let asked = scope
        .regime()?
        .value(|profile| profile.composition.different_genders.as_ref());
    let (employment, interests): (Vec<_>, Vec<_>) = person
        .interests
        .iter()
        .map(|entry| interest(scope, person.id, entry))
        .partition(|entry| {
            entry.now.kind == StandingInterestKind::Employment && entry.withdrawn.is_none()
        });
    let by_date = |entry: &InterestEntry| {
        (
            entry.withdrawn.is_some(),
            !entry.goes_on,
            std::cmp::Reverse(entry.now.since),
        )
    };
    let sorted = |mut entries: Vec<InterestEntry>| {
        entries.sort_by_key(by_date);
        entries
    };
    let mut employment = sorted(employment);
    if !interests_shown {
        for entry in &mut employment {
            entry.before.clear();
        }
    }
    Ok(PersonPage {
        also: person.also.clone(),
        training: training(scope, person),
        statements: statements(scope, person),
        bound_to_confidentiality: person.is_bound_to_confidentiality(scope.today),
        gender_shown,
        gender_asked: asked.is_some_and(|found| *found.value),
        gender: person.gender.filter(|_| gender_shown),
        employment,
        interests_shown,
        interests: if interests_shown {
            sorted(interests)
        } else {
            Vec::new()
        },
        actions: actions(scope, person.id),
        person: shown(scope, person, keeper, &signed_up),
    })
}

fn actions(scope: &Scope<'_>, person: PersonId) -> Vec<crate::schema::Action> {
    vec![
        scope.action("record_training", Right::RosterKeeper, None, || Ok(())),
        scope.action("record_statement", Right::RosterKeeper, None, || Ok(())),
        scope.action("withdraw_entry", Right::RosterKeeper, None, || Ok(())),
        scope.action("state_gender", Right::SignedIn, None, || {
            ensure(person == scope.person, RefusalCode::OnlyOneself)
        }),
        scope.action("give_other_names", Right::SignedIn, None, || {
            for_them(scope, person, Right::RosterKeeper)
        }),
        scope.action("declare_standing_interest", Right::SignedIn, None, || {
            for_them(scope, person, Right::Secretary)
        }),
    ]
}

/// Whether the asking person may speak for another: for themselves always.
fn for_them(scope: &Scope<'_>, person: PersonId, right: Right) -> Result<(), Refusal> {
    if person == scope.person {
        return Ok(());
    }
    scope.gate().allow(right, None)
}

/// Whether the asking person may know the standing interests of others.
pub(super) fn knows_interests(scope: &Scope<'_>) -> bool {
    [Right::Secretary, Right::Chair]
        .into_iter()
        .any(|right| scope.allow(right).is_ok())
}

fn training(scope: &Scope<'_>, person: &law::Person) -> Vec<TrainingEntry> {
    let mut entries: Vec<_> = person
        .training
        .iter()
        .map(|entry| TrainingEntry {
            id: entry.now.id,
            what: entry.now.what.clone(),
            on: entry.now.on,
            valid_until: entry.now.valid_until,
            stamp: stamp(scope, person.id, entry.stamp),
            withdrawn: withdrawn(scope, person.id, entry),
        })
        .collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.on));
    entries
}

fn statements(scope: &Scope<'_>, person: &law::Person) -> Vec<StatementEntry> {
    let mut entries: Vec<_> = person
        .statements
        .iter()
        .map(|entry| StatementEntry {
            id: entry.now.id,
            on: entry.now.on,
            valid_until: entry.now.valid_until,
            stamp: stamp(scope, person.id, entry.stamp),
            withdrawn: withdrawn(scope, person.id, entry),
        })
        .collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.on));
    entries
}

fn interest(scope: &Scope<'_>, person: PersonId, entry: &Entry<StandingInterest>) -> InterestEntry {
    let version = |interest: &StandingInterest, at| InterestVersion {
        kind: interest.kind,
        with: interest.with.clone(),
        unit: interest.unit.clone(),
        what: interest.what.clone(),
        since: interest.since,
        until: interest.until,
        stamp: stamp(scope, person, at),
    };
    let before = entry.before.iter().rev();
    InterestEntry {
        id: entry.now.id,
        now: version(&entry.now, entry.stamp),
        before: before.map(|(before, at)| version(before, *at)).collect(),
        goes_on: entry.withdrawn.is_none()
            && entry.now.until.is_none_or(|until| scope.today <= until),
        withdrawn: withdrawn(scope, person, entry),
    }
}

fn stamp(scope: &Scope<'_>, person: PersonId, stamp: law::Stamp) -> EntryStamp {
    EntryStamp {
        at: stamp.at,
        by: scope.author(stamp.by),
        for_them: stamp.by != Some(person),
    }
}

fn withdrawn<T>(scope: &Scope<'_>, person: PersonId, entry: &Entry<T>) -> Option<Withdrawn> {
    let (at, reason) = entry.withdrawn.as_ref()?;
    Some(Withdrawn {
        stamp: stamp(scope, person, *at),
        reason: reason.clone(),
    })
}

/// Records training.
pub(crate) fn record_training(scope: &mut Scope<'_>, request: RecordTraining) -> Outcome<Done> {
    let command = CommitteeCommand::RecordTraining {
        person: request.person,
        training: Training {
            id: EntryId(new_id()),
            what: text("what", &request.what, LONGEST_NAME)?,
            on: request.on,
            valid_until: request.valid_until,
        },
        today: scope.today,
    };
    record(scope, command)
}

/// Records a signed statement of confidentiality.
pub(crate) fn record_statement(scope: &mut Scope<'_>, request: RecordStatement) -> Outcome<Done> {
    let command = CommitteeCommand::RecordStatement {
        person: request.person,
        statement: ConfidentialityStatement {
            id: EntryId(new_id()),
            on: request.on,
            valid_until: request.valid_until,
        },
        today: scope.today,
    };
    record(scope, command)
}

/// States one's own gender, or takes the statement back.
pub(crate) fn state_gender(scope: &mut Scope<'_>, request: StateGender) -> Outcome<Done> {
    let command = CommitteeCommand::StateGender {
        person: scope.person,
        gender: request.gender,
    };
    record(scope, command)
}

/// Gives the other names by which a person is known, in place of those given before.
pub(crate) fn give_other_names(scope: &mut Scope<'_>, request: GiveOtherNames) -> Outcome<Done> {
    for_them(scope, request.person, Right::RosterKeeper)?;
    let names = request.names.iter().map(|name| name.trim().to_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    optional("names", Some(&names.join("\n")), LONGEST)?;
    let command = CommitteeCommand::GiveOtherNames {
        person: request.person,
        names,
    };
    record(scope, command)
}

/// Declares a standing interest: one's own, or as secretary for a member, which the record says.
pub(crate) fn declare_standing_interest(
    scope: &mut Scope<'_>,
    request: DeclareStandingInterest,
) -> Outcome<Done> {
    for_them(scope, request.person, Right::Secretary)?;
    let known = scope.committee.people.get(&request.person);
    let known = known.ok_or_else(|| not_found("person"))?;
    let of_theirs = |entry: &EntryId| known.interests.iter().any(|one| one.now.id == *entry);
    if request.entry.is_some_and(|entry| !of_theirs(&entry)) {
        return Err(Refusal::of(RefusalCode::EntryUnknown).into());
    }
    let command = CommitteeCommand::DeclareStandingInterest {
        person: request.person,
        interest: StandingInterest {
            id: request.entry.unwrap_or_else(|| EntryId(new_id())),
            kind: request.kind,
            with: text("with", &request.with, LONGEST_NAME)?,
            unit: optional("unit", request.unit.as_deref(), LONGEST_NAME)?,
            what: optional("what", request.what.as_deref(), LONGEST)?,
            since: request.since,
            until: request.until,
        },
    };
    record(scope, command)
}

/// Withdraws an entry that was wrong: training and statements by who keeps the roster, a standing
/// interest by whose it is or the secretary.
pub(crate) fn withdraw_entry(scope: &mut Scope<'_>, request: WithdrawEntry) -> Outcome<Done> {
    let known = scope.committee.people.get(&request.person);
    let known = known.ok_or_else(|| not_found("person"))?;
    let mut interests = known.interests.iter();
    if interests.any(|entry| entry.now.id == request.entry) {
        for_them(scope, request.person, Right::Secretary)?;
    } else {
        scope.allow(Right::RosterKeeper)?;
    }
    let command = CommitteeCommand::WithdrawEntry {
        person: request.person,
        entry: request.entry,
        reason: text("reason", &request.reason, LONGEST)?,
    };
    record(scope, command)
}
