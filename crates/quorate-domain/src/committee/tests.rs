//! Given what happened, when something is asked, then events or a refusal.

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::{PersonId, TermId, TextBlockId};
use crate::refusal::{Refusal, RefusalCode};
use crate::vocabulary::{Language, Role};

const ADA: PersonId = PersonId(Uuid::from_u128(1));
const BO: PersonId = PersonId(Uuid::from_u128(2));
const UNKNOWN: PersonId = PersonId(Uuid::from_u128(9));
const FIRST: TermId = TermId(Uuid::from_u128(11));

fn day(text: &str) -> NaiveDate {
    text.parse()
        .unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

fn term(id: u128, role: Role, from: &str, until: &str) -> Term {
    Term {
        id: TermId(Uuid::from_u128(id)),
        role,
        capacities: Vec::new(),
        from: day(from),
        until: day(until),
        alternate_for: None,
        co_opted: false,
    }
}

fn appointed(person: PersonId, name: &str, term: Term) -> CommitteeEvent {
    CommitteeEvent::PersonAppointed {
        person,
        name: name.to_owned(),
        contact: None,
        term,
    }
}

fn set_up() -> CommitteeEvent {
    CommitteeEvent::CommitteeSetUp {
        name: BilingualName::default(),
        zone: "Asia/Shanghai".to_owned(),
        number_prefix: "EC".to_owned(),
        profiles: vec!["profile".to_owned()],
        chosen: Vec::new(),
        sample: false,
    }
}

/// Ada and Bo, members through 2026.
fn roster() -> Vec<CommitteeEvent> {
    let member = |id| term(id, Role::Member, "2026-01-01", "2026-12-31");
    vec![
        set_up(),
        appointed(ADA, "Ada Okafor", member(11)),
        appointed(BO, "Bo Lin", member(12)),
    ]
}

fn fold(events: &[CommitteeEvent]) -> Committee {
    events
        .iter()
        .fold(Committee::default(), |committee, event| {
            committee.apply(event, DateTime::UNIX_EPOCH, Some(ADA))
        })
}

#[track_caller]
fn check(
    given: &[CommitteeEvent],
    actor: PersonId,
    when: CommitteeCommand,
    then: Result<CommitteeEvent, impl Into<Refusal>>,
) {
    let answer = decide(&fold(given), when.clone(), Some(actor), Some(5));
    let expected = then.map(|event| vec![event]).map_err(Into::into);
    assert_eq!(answer, expected, "given {given:?}, when {when:?}");
}

#[track_caller]
fn refused(
    given: &[CommitteeEvent],
    actor: PersonId,
    when: CommitteeCommand,
    why: impl Into<Refusal>,
) {
    check(given, actor, when, Err(why));
}

#[track_caller]
fn done(given: &[CommitteeEvent], actor: PersonId, when: CommitteeCommand, then: CommitteeEvent) {
    check(given, actor, when, Ok::<_, Refusal>(then));
}

fn begin(person: PersonId, term: Term) -> CommitteeCommand {
    CommitteeCommand::BeginTerm { person, term }
}

#[test]
fn the_first_and_the_last_day_of_a_term_count() {
    let committee = fold(&roster());
    for (day_of, runs) in [
        ("2025-12-31", false),
        ("2026-01-01", true),
        ("2026-12-31", true),
        ("2027-01-01", false),
    ] {
        assert_eq!(
            committee.has_role(ADA, Role::Member, day(day_of)),
            runs,
            "{day_of}"
        );
        assert_eq!(
            committee.people[&ADA].votes_on(day(day_of)),
            runs,
            "{day_of}"
        );
        let count = committee.with_role(Role::Member, day(day_of)).count();
        assert_eq!(count, if runs { 2 } else { 0 }, "{day_of}");
    }
    assert!(!committee.has_role(ADA, Role::Chair, day("2026-06-01")));
    assert!(!committee.has_role(UNKNOWN, Role::Member, day("2026-06-01")));
    let one_day = term(13, Role::Chair, "2026-06-01", "2026-06-01");
    assert!(one_day.runs_on(day("2026-06-01")));
}

#[test]
fn a_day_is_the_committees_own() {
    let moment = Utc.with_ymd_and_hms(2026, 12, 31, 16, 0, 0).single();
    let moment = moment.unwrap_or_default();
    assert_eq!(fold(&roster()).day_of(moment), day("2027-01-01"));
    assert_eq!(Committee::default().day_of(moment), day("2026-12-31"));
}

#[test]
fn a_name_is_on_the_roster_once() {
    let appoint = |name: &str, term| CommitteeCommand::Appoint {
        person: UNKNOWN,
        name: name.to_owned(),
        contact: None,
        term,
    };
    let chair = || term(13, Role::Chair, "2026-01-01", "2030-12-31");
    let event = appointed(UNKNOWN, "Cem", chair());
    done(&roster(), ADA, appoint(" Cem ", chair()), event);
    let taken = Refusal::of(RefusalCode::NameTaken).with("name", "ADA okafor");
    refused(&roster(), ADA, appoint(" ADA okafor", chair()), taken);
    let reversed = term(13, Role::Chair, "2026-01-02", "2026-01-01");
    refused(
        &roster(),
        ADA,
        appoint("Cem", reversed),
        RefusalCode::TermReversed,
    );
}

#[test]
fn a_term_is_no_longer_than_the_profile_says() {
    let long = || Some(Refusal::of(RefusalCode::TermTooLong).with("years", 5));
    let rows = [
        (Role::Chair, "2026-01-01", "2030-12-31", None),
        (Role::Chair, "2026-01-01", "2031-01-01", long()),
        (Role::Member, "2026-03-15", "2031-03-14", None),
        (Role::Member, "2026-03-15", "2031-03-15", long()),
        (Role::ViceChair, "2026-03-15", "2031-03-15", long()),
        // There is no 29 February 2029: the last of that month is the term's last day.
        (Role::Member, "2024-02-29", "2029-02-28", None),
        (Role::Member, "2024-02-29", "2029-03-01", long()),
        (Role::Secretary, "2026-01-01", "2046-01-01", None),
        (Role::Administrator, "2026-01-01", "2046-01-01", None),
        (Role::Chair, "2026-01-01", "2026-01-01", None),
        (
            Role::Chair,
            "2026-01-02",
            "2026-01-01",
            Some(RefusalCode::TermReversed.into()),
        ),
    ];
    let given = [
        set_up(),
        appointed(
            BO,
            "Bo Lin",
            term(12, Role::Adviser, "2020-01-01", "2020-01-01"),
        ),
    ];
    for (role, from, until, why) in rows {
        let term = term(13, role, from, until);
        let event = CommitteeEvent::TermBegun {
            person: BO,
            term: term.clone(),
        };
        check(&given, ADA, begin(BO, term), why.map_or(Ok(event), Err));
    }
    let forever = term(13, Role::Chair, "2026-01-01", "2099-01-01");
    assert!(decide(&fold(&given), begin(BO, forever), Some(ADA), None).is_ok());
}

#[test]
fn terms_of_one_role_do_not_overlap() {
    let rows = [
        (Role::Member, "2027-01-01", "2027-12-31", true),
        (Role::Member, "2025-01-01", "2025-12-31", true),
        (Role::Member, "2026-12-31", "2027-12-31", false),
        (Role::Member, "2025-01-01", "2026-01-01", false),
        (Role::Member, "2026-06-01", "2026-06-01", false),
        (Role::Chair, "2026-06-01", "2026-12-31", true),
    ];
    for (role, from, until, free) in rows {
        let term = term(13, role, from, until);
        let event = CommitteeEvent::TermBegun {
            person: BO,
            term: term.clone(),
        };
        let then = if free {
            Ok(event)
        } else {
            Err(RefusalCode::TermOverlaps)
        };
        check(&roster(), ADA, begin(BO, term), then);
    }
}

#[test]
fn nobody_gives_themselves_a_role() {
    let chair = || term(13, Role::Chair, "2026-01-01", "2026-12-31");
    refused(&roster(), BO, begin(BO, chair()), RefusalCode::OwnRole);
    refused(
        &roster(),
        ADA,
        begin(UNKNOWN, chair()),
        RefusalCode::PersonUnknown,
    );
}

#[test]
fn an_alternate_stands_in_for_another_member() {
    let alternate = |alternate_for| Term {
        alternate_for,
        ..term(13, Role::Alternate, "2026-01-01", "2026-12-31")
    };
    let event = CommitteeEvent::TermBegun {
        person: BO,
        term: alternate(Some(ADA)),
    };
    done(&roster(), ADA, begin(BO, alternate(Some(ADA))), event);
    refused(
        &roster(),
        ADA,
        begin(BO, alternate(None)),
        RefusalCode::AlternateForWhom,
    );
    refused(
        &roster(),
        ADA,
        begin(BO, alternate(Some(UNKNOWN))),
        RefusalCode::PersonUnknown,
    );
    refused(
        &roster(),
        ADA,
        begin(BO, alternate(Some(BO))),
        RefusalCode::OwnSubstitute,
    );
}

#[test]
fn an_alternate_stands_in_for_somebody_who_has_a_seat_meanwhile() {
    let nobody = Err(RefusalCode::AlternateForNobody);
    let rows = [
        // Ada's seat runs through 2026; one shared day is enough.
        ("2026-12-31", "2027-12-31", Ok(())),
        ("2025-01-01", "2026-01-01", Ok(())),
        ("2027-01-01", "2027-12-31", nobody),
        ("2025-01-01", "2025-12-31", nobody),
    ];
    let cem = term(13, Role::Adviser, "2020-01-01", "2020-01-01");
    let given = [roster(), vec![appointed(UNKNOWN, "Cem", cem)]].concat();
    for (from, until, then) in rows {
        let term = Term {
            alternate_for: Some(ADA),
            ..term(14, Role::Alternate, from, until)
        };
        let event = CommitteeEvent::TermBegun {
            person: UNKNOWN,
            term: term.clone(),
        };
        check(&given, BO, begin(UNKNOWN, term), then.map(|()| event));
    }
    // Nobody stands in for an adviser, an alternate or somebody called in for a day.
    let without_seat = [
        term(15, Role::Secretary, "2026-01-01", "2026-12-31"),
        Term {
            alternate_for: Some(ADA),
            ..term(15, Role::Alternate, "2026-01-01", "2026-12-31")
        },
        Term {
            co_opted: true,
            ..term(15, Role::Member, "2026-01-01", "2026-12-31")
        },
    ];
    for other in without_seat {
        let given = [roster(), vec![appointed(UNKNOWN, "Cem", other)]].concat();
        let term = Term {
            alternate_for: Some(UNKNOWN),
            ..term(14, Role::Alternate, "2026-01-01", "2026-12-31")
        };
        refused(
            &given,
            ADA,
            begin(BO, term),
            RefusalCode::AlternateForNobody,
        );
    }
}

#[test]
fn a_term_ends_earlier_with_a_reason() {
    let end = |person, term, until: &str, reason: &str| CommitteeCommand::EndTerm {
        person,
        term,
        until: day(until),
        reason: reason.to_owned(),
    };
    let ended = CommitteeEvent::TermEnded {
        person: ADA,
        term: FIRST,
        until: day("2026-06-30"),
        reason: "Moved away.".to_owned(),
    };
    done(
        &roster(),
        BO,
        end(ADA, FIRST, "2026-06-30", "Moved away."),
        ended.clone(),
    );
    refused(
        &roster(),
        BO,
        end(ADA, FIRST, "2026-06-30", " "),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &roster(),
        BO,
        end(ADA, FIRST, "2026-12-31", "Why."),
        RefusalCode::TermUnknown,
    );
    refused(
        &roster(),
        BO,
        end(ADA, FIRST, "2025-12-31", "Why."),
        RefusalCode::TermReversed,
    );
    refused(
        &roster(),
        BO,
        end(BO, FIRST, "2026-06-30", "Why."),
        RefusalCode::TermUnknown,
    );
    refused(
        &roster(),
        BO,
        end(UNKNOWN, FIRST, "2026-06-30", "Why."),
        RefusalCode::PersonUnknown,
    );
    let last = || end(ADA, FIRST, "2026-01-01", "Never came.");
    assert!(decide(&fold(&roster()), last(), Some(BO), None).is_ok());
    let committee = fold(&[roster(), vec![ended]].concat());
    assert!(committee.has_role(ADA, Role::Member, day("2026-06-30")));
    assert!(!committee.has_role(ADA, Role::Member, day("2026-07-01")));
}

#[test]
fn nobody_names_themselves_a_substitute() {
    let name = |chair, secretary| CommitteeCommand::NameSubstitutes { chair, secretary };
    let named = |chair, secretary| CommitteeEvent::SubstitutesNamed { chair, secretary };
    let given = |chair, secretary| [roster(), vec![named(chair, secretary)]].concat();
    done(&roster(), ADA, name(Some(BO), None), named(Some(BO), None));
    refused(&roster(), ADA, name(Some(ADA), None), RefusalCode::OwnRole);
    refused(&roster(), ADA, name(None, Some(ADA)), RefusalCode::OwnRole);
    refused(
        &roster(),
        ADA,
        name(None, Some(UNKNOWN)),
        RefusalCode::PersonUnknown,
    );
    refused(&roster(), ADA, name(None, None), RefusalCode::NoChange);
    let ada_chairs = given(Some(ADA), None);
    refused(
        &ada_chairs,
        ADA,
        name(Some(ADA), None),
        RefusalCode::NoChange,
    );
    // They may stay what they are while another is named, and give it up.
    done(
        &ada_chairs,
        ADA,
        name(Some(ADA), Some(BO)),
        named(Some(ADA), Some(BO)),
    );
    done(&ada_chairs, ADA, name(None, None), named(None, None));
    // To stand in for the chair is not yet to stand in for the secretary.
    refused(
        &ada_chairs,
        ADA,
        name(None, Some(ADA)),
        RefusalCode::OwnRole,
    );
    refused(
        &ada_chairs,
        ADA,
        name(Some(ADA), Some(ADA)),
        RefusalCode::OwnRole,
    );
}

#[test]
fn a_passphrase_is_reset_by_another_and_the_reset_is_kept() {
    let reset = |person| CommitteeCommand::ResetPassphrase { person };
    let event = CommitteeEvent::PassphraseReset { person: BO };
    done(&roster(), ADA, reset(BO), event.clone());
    refused(&roster(), BO, reset(BO), RefusalCode::OwnReset);
    refused(&roster(), ADA, reset(UNKNOWN), RefusalCode::PersonUnknown);
    let committee = fold(&[roster(), vec![event]].concat());
    assert_eq!(
        committee.people[&BO].resets,
        [(DateTime::UNIX_EPOCH, Some(ADA))]
    );
    let set = |person| CommitteeCommand::SetPassphrase { person };
    done(
        &roster(),
        BO,
        set(BO),
        CommitteeEvent::PassphraseSet { person: BO },
    );
    refused(&roster(), BO, set(UNKNOWN), RefusalCode::PersonUnknown);
}

#[test]
fn the_newest_list_is_the_newest_by_its_date() {
    let list = |name: &str, dated: &str| CommitteeEvent::ClassificationImported {
        list: ClassificationList {
            name: name.to_owned(),
            dated: day(dated),
            codes: Vec::new(),
        },
    };
    let committee = fold(&[list("new", "2026-01-01"), list("old", "2017-10-01")]);
    let newest = committee
        .newest_classification()
        .map(|list| list.name.as_str());
    assert_eq!(newest, Some("new"));
}

#[test]
fn a_standard_text_is_saved_over_and_removed() {
    let block = |text: &str| TextBlock {
        id: TextBlockId(Uuid::from_u128(1)),
        title: "Delay".to_owned(),
        text: text.to_owned(),
        language: Language::En,
    };
    let saved = |text: &str| CommitteeEvent::TextBlockSaved { block: block(text) };
    let committee = fold(&[saved("One."), saved("Two.")]);
    assert_eq!(
        committee.text_blocks.into_values().collect::<Vec<_>>(),
        [block("Two.")]
    );
    let removed = CommitteeEvent::TextBlockRemoved {
        block: block("").id,
    };
    assert!(fold(&[saved("One."), removed]).text_blocks.is_empty());
}

proptest! {
    /// Whoever appoints or begins terms in whatever order, no role is held twice on one day.
    #[test]
    fn on_no_day_does_a_person_hold_one_role_twice(
        terms in prop::collection::vec((0..60_u64, 0..30_u64, any::<bool>()), 1..20),
        ends in prop::collection::vec((any::<prop::sample::Index>(), 0..90_u64), 0..5),
    ) {
        let start = NaiveDate::default();
        let mut committee = fold(&roster());
        let mut go = |command| {
            for event in decide(&committee, command, Some(ADA), Some(5)).unwrap_or_default() {
                committee = std::mem::take(&mut committee).apply(&event, DateTime::UNIX_EPOCH, None);
            }
        };
        for (index, (from, length, chair)) in terms.iter().enumerate() {
            go(begin(BO, Term {
                id: TermId(Uuid::from_u128(100 + index as u128)),
                role: if *chair { Role::Chair } else { Role::Member },
                capacities: Vec::new(),
                from: start + chrono::Days::new(*from),
                until: start + chrono::Days::new(from + length),
                alternate_for: None,
                co_opted: false,
            }));
        }
        for (index, until) in ends {
            go(CommitteeCommand::EndTerm {
                person: BO,
                term: TermId(Uuid::from_u128(100 + index.index(terms.len()) as u128)),
                until: start + chrono::Days::new(until),
                reason: "Why.".to_owned(),
            });
        }
        for number in 0..100 {
            let day = start + chrono::Days::new(number);
            for role in [Role::Chair, Role::Member] {
                let held = committee.people[&BO].terms_on(day).filter(|term| term.role == role);
                prop_assert!(held.count() <= 1, "{role:?} on {day}");
            }
        }
    }
}
