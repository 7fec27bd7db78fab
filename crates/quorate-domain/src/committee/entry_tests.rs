//! Training, statements, gender, other names and standing interests: given, when, then.

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::*;
use crate::ids::{EntryId, PersonId, TermId};
use crate::refusal::RefusalCode;
use crate::vocabulary::{Gender, Role, StandingInterestKind};

const ADA: PersonId = PersonId(Uuid::from_u128(1));
const BO: PersonId = PersonId(Uuid::from_u128(2));
const UNKNOWN: PersonId = PersonId(Uuid::from_u128(9));
const ENTRY: EntryId = EntryId(Uuid::from_u128(21));

fn day(text: &str) -> NaiveDate {
    text.parse()
        .unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

fn roster() -> Vec<CommitteeEvent> {
    let appointed = |person: PersonId, name: &str| CommitteeEvent::PersonAppointed {
        person,
        name: name.to_owned(),
        contact: None,
        term: Term {
            id: TermId(person.0),
            role: Role::Member,
            capacities: Vec::new(),
            from: day("2026-01-01"),
            until: day("2026-12-31"),
            alternate_for: None,
            co_opted: false,
        },
    };
    vec![appointed(ADA, "Ada Okafor"), appointed(BO, "Bo Lin")]
}

fn fold(events: &[CommitteeEvent]) -> Committee {
    events
        .iter()
        .fold(Committee::default(), |committee, event| {
            committee.apply(event, DateTime::UNIX_EPOCH, Some(BO))
        })
}

/// Given the roster and more, when Bo asks, then this event or this refusal.
#[track_caller]
fn check(
    given: &[CommitteeEvent],
    when: CommitteeCommand,
    then: Result<CommitteeEvent, RefusalCode>,
) {
    let given = [&roster(), given].concat();
    let answer = decide(&fold(&given), when.clone(), Some(BO), Some(5));
    let expected = then.map(|event| vec![event]).map_err(Into::into);
    assert_eq!(answer, expected, "given {given:?}, when {when:?}");
}

fn training(on: &str, valid_until: Option<&str>) -> Training {
    Training {
        id: ENTRY,
        what: "Research ethics".to_owned(),
        on: day(on),
        valid_until: valid_until.map(day),
    }
}

fn statement(on: &str, valid_until: Option<&str>) -> ConfidentialityStatement {
    ConfidentialityStatement {
        id: ENTRY,
        on: day(on),
        valid_until: valid_until.map(day),
    }
}

fn interest(with: &str, since: Option<&str>, until: Option<&str>) -> StandingInterest {
    StandingInterest {
        id: ENTRY,
        kind: StandingInterestKind::Employment,
        with: with.to_owned(),
        unit: None,
        what: None,
        since: since.map(day),
        until: until.map(day),
    }
}

fn declared(interest: StandingInterest) -> CommitteeEvent {
    CommitteeEvent::StandingInterestDeclared {
        person: ADA,
        interest,
    }
}

#[test]
fn training_and_statements_are_recorded_from_the_day_they_were_done() {
    let today = day("2026-06-01");
    let rows = [
        ("2026-06-01", None, None),
        ("2019-01-01", Some("2020-01-01"), None),
        ("2026-06-01", Some("2026-06-01"), None),
        ("2026-06-02", None, Some(RefusalCode::DayInFuture)),
        (
            "2026-06-01",
            Some("2026-05-31"),
            Some(RefusalCode::DatesReversed),
        ),
    ];
    for (on, until, why) in rows {
        let person = ADA;
        let recorded = CommitteeEvent::TrainingRecorded {
            person,
            training: training(on, until),
        };
        let record = CommitteeCommand::RecordTraining {
            person,
            training: training(on, until),
            today,
        };
        check(&[], record, why.map_or(Ok(recorded), Err));
        let signed = CommitteeEvent::ConfidentialitySigned {
            person,
            statement: statement(on, until),
        };
        let sign = |person| CommitteeCommand::RecordStatement {
            person,
            statement: statement(on, until),
            today,
        };
        check(&[], sign(person), why.map_or(Ok(signed), Err));
        check(&[], sign(UNKNOWN), Err(RefusalCode::PersonUnknown));
    }
}

#[test]
fn a_statement_binds_from_its_first_to_its_last_day() {
    let signed = |until| CommitteeEvent::ConfidentialitySigned {
        person: ADA,
        statement: statement("2026-03-01", until),
    };
    let withdrawn = CommitteeEvent::RosterEntryWithdrawn {
        person: ADA,
        entry: ENTRY,
        reason: "Not signed.".to_owned(),
    };
    let rows = [
        (vec![], "2026-03-01", false),
        (vec![signed(None)], "2026-02-28", false),
        (vec![signed(None)], "2026-03-01", true),
        (vec![signed(None)], "2036-03-01", true),
        (vec![signed(Some("2026-12-31"))], "2026-12-31", true),
        (vec![signed(Some("2026-12-31"))], "2027-01-01", false),
        (vec![signed(None), withdrawn], "2026-03-01", false),
    ];
    for (given, on, bound) in rows {
        let committee = fold(&[roster(), given.clone()].concat());
        let answer = committee.people[&ADA].is_bound_to_confidentiality(day(on));
        assert_eq!(answer, bound, "{given:?} on {on}");
        assert!(!committee.people[&BO].is_bound_to_confidentiality(day(on)));
    }
}

#[test]
fn a_person_alone_states_their_gender_and_may_take_it_back() {
    let state = |person, gender| CommitteeCommand::StateGender { person, gender };
    let stated = |gender| CommitteeEvent::GenderStated { person: BO, gender };
    check(
        &[],
        state(BO, Some(Gender::Man)),
        Ok(stated(Some(Gender::Man))),
    );
    check(&[], state(BO, None), Err(RefusalCode::NoChange));
    check(
        &[],
        state(ADA, Some(Gender::Woman)),
        Err(RefusalCode::OnlyOneself),
    );
    let given = [stated(Some(Gender::Man))];
    check(&given, state(BO, None), Ok(stated(None)));
    check(
        &given,
        state(BO, Some(Gender::Man)),
        Err(RefusalCode::NoChange),
    );
    assert_eq!(
        fold(&[roster(), given.to_vec()].concat()).people[&BO].gender,
        Some(Gender::Man)
    );
}

#[test]
fn other_names_take_the_place_of_those_before() {
    let give = |names: &[&str]| CommitteeCommand::GiveOtherNames {
        person: ADA,
        names: names.iter().map(|&name| name.to_owned()).collect(),
    };
    let given = |names: &[&str]| CommitteeEvent::OtherNamesGiven {
        person: ADA,
        names: names.iter().map(|&name| name.to_owned()).collect(),
    };
    check(&[], give(&["阿达"]), Ok(given(&["阿达"])));
    check(
        &[given(&["阿达"])],
        give(&["阿达"]),
        Err(RefusalCode::NoChange),
    );
    check(&[given(&["阿达"])], give(&[]), Ok(given(&[])));
}

#[test]
fn a_standing_interest_is_declared_changed_and_withdrawn_and_all_of_it_is_kept() {
    let declare = |interest| CommitteeCommand::DeclareStandingInterest {
        person: ADA,
        interest,
    };
    let withdraw = |reason: &str| CommitteeCommand::WithdrawEntry {
        person: ADA,
        entry: ENTRY,
        reason: reason.to_owned(),
    };
    let withdrawn = CommitteeEvent::RosterEntryWithdrawn {
        person: ADA,
        entry: ENTRY,
        reason: "Another Ada.".to_owned(),
    };
    let first = || interest("North Hospital", Some("2020-01-01"), None);
    let ended = || interest("North Hospital", Some("2020-01-01"), Some("2026-05-31"));
    check(&[], declare(first()), Ok(declared(first())));
    let one_day = interest("X", Some("2020-01-01"), Some("2020-01-01"));
    check(&[], declare(one_day.clone()), Ok(declared(one_day)));
    let reversed = interest("X", Some("2020-01-02"), Some("2020-01-01"));
    check(&[], declare(reversed), Err(RefusalCode::DatesReversed));

    let given = [declared(first())];
    check(&given, declare(first()), Err(RefusalCode::NoChange));
    check(&given, declare(ended()), Ok(declared(ended())));
    check(&given, withdraw(" "), Err(RefusalCode::ReasonsRequired));
    check(&given, withdraw("Another Ada."), Ok(withdrawn.clone()));
    check(&[], withdraw("Why."), Err(RefusalCode::EntryUnknown));

    let given = [declared(first()), declared(ended()), withdrawn];
    check(&given, declare(first()), Err(RefusalCode::EntryUnknown));
    check(&given, withdraw("Again."), Err(RefusalCode::EntryUnknown));
    let committee = fold(&[roster(), given.to_vec()].concat());
    let entry = &committee.people[&ADA].interests[0];
    assert_eq!(entry.now, ended());
    let before: Vec<_> = entry
        .before
        .iter()
        .map(|(before, _)| before.clone())
        .collect();
    assert_eq!(before, [first()]);
    assert_eq!(
        entry.withdrawn.as_ref().map(|(_, reason)| reason.as_str()),
        Some("Another Ada.")
    );
    assert_eq!(entry.stamp.by, Some(BO), "who recorded it is known");
    assert_eq!(committee.people[&ADA].standing_interests().count(), 0);
}
