//! What a profile asks of the roster, on the days that matter.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::*;
use crate::ids::{PersonId, TermId};
use crate::rules::{Library, Profile};
use crate::vocabulary::{Capacity, Gender, Role};

const RULES: &str = r#"
id = "rules"
version = "2026-01-01"
jurisdiction = "cn"
in_force_from = "2020-01-01"
[title]
en = "Rules"
zh = "规则"
[short_title]
en = "Rules"
zh = "规则"
[source]
citation = "Rules"
url = "https://example.org"
[composition]
at_least = { value = 3, article = "7", label = "law", verified = true }
seats = [
  { value = { capacity = "scientific", at_least = 1 }, article = "7", label = "law", verified = true },
  { value = { capacity = "legal", at_least = 2 }, article = "7", label = "law", verified = true },
]
different_genders = { value = true, article = "8", label = "law", verified = true }
term_years = { value = 5, article = "9", label = "law", verified = true }
at_most = { value = 4, article = "7", label = "law", verified = true }
odd_number = { value = true, article = "7", label = "law", verified = true }
outside_members = { value = 1, article = "7", label = "law", verified = true }
renewals = { value = 1, article = "9", label = "law", verified = true }
shares = [
  { value = { capacity = "lay", fraction = "1/3" }, article = "7", label = "law", verified = true },
]
[quorum]
capacities = [
  { value = { capacity = "scientific", or = ["ai_technology"] }, article = "14", label = "interpretation", verified = true },
]
"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(name: &str) -> PersonId {
    PersonId(Uuid::from_u128(name.bytes().map(u128::from).sum()))
}

/// A person with a term: name, role, capacities, first and last day.
type Line<'a> = (&'a str, Role, &'a [Capacity], &'a str, &'a str);

fn term(number: usize, line: Line<'_>) -> Term {
    let (_, role, capacities, from, until) = line;
    Term {
        id: TermId(Uuid::from_u128(number as u128)),
        role,
        capacities: capacities.to_vec(),
        from: day(from),
        until: day(until),
        alternate_for: (role == Role::Alternate).then(|| id("Ada")),
        co_opted: false,
    }
}

fn roster(lines: &[Line<'_>], genders: &[(&str, Gender)]) -> Committee {
    let appointed = lines.iter().enumerate().map(|(number, line)| {
        let person = id(line.0);
        let term = term(number, *line);
        let known = lines[..number].iter().any(|before| before.0 == line.0);
        if known {
            CommitteeEvent::TermBegun { person, term }
        } else {
            CommitteeEvent::PersonAppointed {
                person,
                name: line.0.to_owned(),
                contact: None,
                term,
            }
        }
    });
    let stated = genders
        .iter()
        .map(|(name, gender)| CommitteeEvent::GenderStated {
            person: id(name),
            gender: Some(*gender),
        });
    appointed
        .chain(stated)
        .fold(Committee::default(), |committee, event| {
            committee.apply(&event, DateTime::UNIX_EPOCH, None)
        })
}

fn checked(committee: &Committee, on: &str) -> Vec<Check> {
    let mut library = Library::default();
    library.add(Profile::from_toml(RULES).unwrap());
    composition(committee, &library.regime("rules").unwrap(), day(on))
}

/// Given this roster, when asked about a day, then this is what it says about one thing.
#[track_caller]
fn check(given: &Committee, on: &str, about: &str, then: &str) {
    let checks = checked(given, on);
    let said = checks
        .iter()
        .find(|check| check.about == about)
        .map(|check| {
            let args = &check.sentence.args;
            let number = |name: &str| args.get(name).cloned().unwrap_or_default();
            let numbers = match about {
                "members" | "most" => format!(" {} of {}", number("members"), number("needed")),
                "share-lay" => format!(" {} of {}", number("there"), number("of")),
                about if about.starts_with("seat") || about == "outside" => {
                    format!(" {} of {}", number("there"), number("needed"))
                }
                _ => String::new(),
            };
            format!("{}{numbers}", check.holds.code())
        });
    assert_eq!(
        said.unwrap_or_else(|| "silent".to_owned()),
        then,
        "{about} on {on}"
    );
}

use Capacity::{AiTechnology, Ethics, Legal, Scientific};

const THREE: &[Line<'static>] = &[
    (
        "Ada",
        Role::Chair,
        &[Scientific],
        "2024-01-01",
        "2026-12-31",
    ),
    ("Bo", Role::Member, &[Legal], "2026-03-01", "2028-12-31"),
    (
        "Cem",
        Role::Member,
        &[Legal, Ethics],
        "2024-01-01",
        "2026-06-30",
    ),
];

#[test]
fn a_seat_counts_from_its_first_day_through_its_last() {
    let given = roster(THREE, &[]);
    for (on, then) in [
        ("2026-02-28", "no 2 of 3"),
        ("2026-03-01", "yes 3 of 3"),
        ("2026-06-30", "yes 3 of 3"),
        ("2026-07-01", "no 2 of 3"),
        ("2027-01-01", "no 1 of 3"),
    ] {
        check(&given, on, "members", then);
    }
    for (on, then) in [
        ("2026-02-28", "no 1 of 2"),
        ("2026-03-01", "yes 2 of 2"),
        ("2026-06-30", "yes 2 of 2"),
        ("2026-07-01", "no 1 of 2"),
    ] {
        check(&given, on, "seat-legal", then);
    }
    check(&given, "2026-12-31", "seat-scientific", "yes 1 of 1");
    check(&given, "2027-01-01", "seat-scientific", "no 0 of 1");
}

#[test]
fn only_seats_of_the_committees_own_count() {
    let rows: [(Role, bool, &str); 6] = [
        (Role::Member, false, "yes 3 of 3"),
        (Role::ViceChair, false, "yes 3 of 3"),
        (Role::Alternate, false, "no 2 of 3"),
        (Role::Adviser, false, "no 2 of 3"),
        (Role::Secretary, false, "no 2 of 3"),
        (Role::Member, true, "no 2 of 3"),
    ];
    for (role, co_opted, then) in rows {
        let two = [THREE[0], THREE[2]];
        let committee = roster(&two, &[]);
        let mut term = term(9, ("Dee", role, &[Legal], "2026-01-01", "2026-12-31"));
        term.co_opted = co_opted;
        let event = CommitteeEvent::PersonAppointed {
            person: id("Dee"),
            name: "Dee".to_owned(),
            contact: None,
            term,
        };
        let committee = committee.apply(&event, DateTime::UNIX_EPOCH, None);
        check(&committee, "2026-06-01", "members", then);
        let legal = if then.starts_with("yes") {
            "yes 2 of 2"
        } else {
            "no 1 of 2"
        };
        check(&committee, "2026-06-01", "seat-legal", legal);
    }
}

#[test]
fn the_number_of_members_has_bounds_and_may_have_to_be_odd() {
    let names = ["Ada", "Bo", "Cem", "Dee", "Eve"];
    let rows = [
        (1, "yes 1 of 4", "yes"),
        (2, "yes 2 of 4", "no"),
        (4, "yes 4 of 4", "no"),
        (5, "no 5 of 4", "yes"),
    ];
    for (count, most, odd) in rows {
        let line = |name| {
            (
                name,
                Role::Member,
                [].as_slice(),
                "2026-01-01",
                "2026-12-31",
            )
        };
        let lines: Vec<Line<'_>> = names.iter().take(count).map(|name| line(*name)).collect();
        let given = roster(&lines, &[]);
        check(&given, "2026-06-01", "most", most);
        check(&given, "2026-06-01", "odd", odd);
    }
}

#[test]
fn a_share_and_members_from_outside_are_counted_just_enough_and_one_too_few() {
    use Capacity::{Lay, Outside};
    let line = |name, capacities| (name, Role::Member, capacities, "2026-01-01", "2026-12-31");
    let none: &[Capacity] = &[];
    let both: &[Capacity] = &[Lay, Outside];
    let three = [line("Ada", both), line("Bo", none), line("Cem", none)];
    let four = [three.as_slice(), &[line("Dee", none)]].concat();
    check(
        &roster(&three, &[]),
        "2026-06-01",
        "share-lay",
        "yes 1 of 3",
    );
    check(&roster(&four, &[]), "2026-06-01", "share-lay", "no 1 of 4");
    check(&roster(&four, &[]), "2026-06-01", "outside", "yes 1 of 1");
    check(
        &roster(&[line("Ada", none)], &[]),
        "2026-06-01",
        "outside",
        "no 0 of 1",
    );
}

#[test]
fn terms_in_a_row_are_as_many_as_the_rules_allow_to_be_renewed() {
    let line = |from, until| ("Ada", Role::Member, [].as_slice(), from, until);
    let first = line("2020-01-01", "2021-12-31");
    let second = line("2022-01-01", "2023-12-31");
    let third = line("2024-01-01", "2026-12-31");
    let after_a_day = line("2024-01-02", "2026-12-31");
    let rows: [(&[Line<'_>], &str); 4] = [
        (&[third], "yes"),
        (&[second, third], "yes"),
        (&[first, second, third], "no"),
        (&[first, second, after_a_day], "yes"),
    ];
    for (lines, then) in rows {
        check(&roster(lines, &[]), "2026-06-01", "renewals", then);
    }
}

#[test]
fn what_counts_for_a_capacity_in_the_room_counts_for_it_on_the_roster() {
    let given = roster(
        &[(
            "Ada",
            Role::Chair,
            &[AiTechnology],
            "2024-01-01",
            "2026-12-31",
        )],
        &[],
    );
    check(&given, "2026-06-01", "seat-scientific", "yes 1 of 1");
    check(&given, "2026-06-01", "seat-legal", "no 0 of 2");
}

#[test]
fn both_genders_are_there_only_as_far_as_members_said_so() {
    let rows: [(&[(&str, Gender)], &str); 6] = [
        (&[], "unknown"),
        (&[("Ada", Gender::Woman)], "unknown"),
        (&[("Ada", Gender::Woman), ("Bo", Gender::Man)], "yes"),
        (&[("Ada", Gender::Woman), ("Bo", Gender::Woman)], "unknown"),
        (
            &[
                ("Ada", Gender::Man),
                ("Bo", Gender::Man),
                ("Cem", Gender::Man),
            ],
            "no",
        ),
        (
            &[
                ("Ada", Gender::Other),
                ("Bo", Gender::Man),
                ("Cem", Gender::Man),
            ],
            "no",
        ),
    ];
    for (genders, then) in rows {
        check(&roster(THREE, genders), "2026-06-01", "genders", then);
    }
    // With Cem goes the only man, and nobody is left who has not said.
    let stated = [
        ("Ada", Gender::Woman),
        ("Bo", Gender::Woman),
        ("Cem", Gender::Man),
    ];
    check(&roster(THREE, &stated), "2026-06-30", "genders", "yes");
    check(&roster(THREE, &stated), "2026-07-01", "genders", "no");
}

#[test]
fn a_term_that_the_rules_would_not_give_is_named() {
    let five_years = (
        "Ada",
        Role::Chair,
        [].as_slice(),
        "2024-01-01",
        "2028-12-31",
    );
    let a_day_more = (
        "Ada",
        Role::Chair,
        [].as_slice(),
        "2024-01-01",
        "2029-01-01",
    );
    let staff = (
        "Ada",
        Role::Secretary,
        [].as_slice(),
        "2024-01-01",
        "2044-01-01",
    );
    check(&roster(&[five_years], &[]), "2026-06-01", "terms", "yes");
    check(&roster(&[a_day_more], &[]), "2026-06-01", "terms", "no");
    check(&roster(&[staff], &[]), "2026-06-01", "terms", "yes");
    let checks = checked(&roster(&[a_day_more], &[]), "2026-06-01");
    let terms = checks.iter().find(|check| check.about == "terms").unwrap();
    assert_eq!(terms.people, [id("Ada")]);
    assert_eq!(terms.source.as_ref().unwrap().article.as_deref(), Some("9"));
}

#[test]
fn an_alternate_stands_in_for_who_has_a_seat_that_day() {
    let member = (
        "Ada",
        Role::Member,
        [].as_slice(),
        "2026-03-01",
        "2026-06-30",
    );
    let alternate = (
        "Eve",
        Role::Alternate,
        [].as_slice(),
        "2026-01-01",
        "2026-12-31",
    );
    let given = roster(&[member, alternate], &[]);
    for (on, then) in [
        ("2025-12-31", "silent"),
        ("2026-02-28", "no"),
        ("2026-03-01", "yes"),
        ("2026-06-30", "yes"),
        ("2026-07-01", "no"),
        ("2026-12-31", "no"),
        ("2027-01-01", "silent"),
    ] {
        check(&given, on, "alternate", then);
    }
    // With a seat of her own she sits in it.
    let own = (
        "Eve",
        Role::Member,
        [].as_slice(),
        "2026-07-01",
        "2026-12-31",
    );
    check(
        &roster(&[member, alternate, own], &[]),
        "2026-07-01",
        "alternate",
        "silent",
    );
}

#[test]
fn the_outlook_says_from_when_something_no_longer_holds_or_holds_again() {
    let successor = (
        "Dee",
        Role::Member,
        [Legal].as_slice(),
        "2026-09-01",
        "2028-12-31",
    );
    let lines = [THREE, &[successor]].concat();
    let given = roster(&lines, &[]);
    let from = day("2026-06-01");
    let changes = days_of_change(&given, from);
    let dates: Vec<String> = changes.iter().map(ToString::to_string).collect();
    assert_eq!(
        dates,
        ["2026-07-01", "2026-09-01", "2027-01-01", "2029-01-01"]
    );
    let days = std::iter::once(from).chain(changes);
    let lines = outlook(days.map(|day| (day, checked(&given, &day.to_string()))));
    let turns = |about: &str| -> Vec<String> {
        let line = lines.iter().find(|line| line.now.about == about).unwrap();
        let now = line.now.holds.code().to_owned();
        let later = line
            .turns
            .iter()
            .map(|(day, check)| format!("{day} {}", check.holds.code()));
        std::iter::once(now).chain(later).collect()
    };
    assert_eq!(
        turns("members"),
        ["yes", "2026-07-01 no", "2026-09-01 yes", "2027-01-01 no"]
    );
    assert_eq!(
        turns("seat-legal"),
        ["yes", "2026-07-01 no", "2026-09-01 yes", "2029-01-01 no"]
    );
    assert_eq!(turns("seat-scientific"), ["yes", "2027-01-01 no"]);
    assert_eq!(turns("terms"), ["yes"]);
}
