//! Whether the roster is what the profile asks for, on a given day and on the days to come.
//!
//! Those count who have a seat of their own that day: not alternates, in whose member's place they
//! would count twice, and not who was called in for one meeting.
//!
//! Deliberately not here: quorum, which counts who is in the room.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{Committee, Person, Term};
use crate::ids::PersonId;
use crate::rules::{Found, Regime, RuleSentence, ValueSource};
use crate::vocabulary::{Capacity, Gender, Role};

/// Whether something asked of the roster holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Nobody can tell from the roster.
    Unknown,
}

impl Holds {
    /// The stable code, with which the sentence ends.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl From<bool> for Holds {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// One thing asked of the roster, as it stands on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What is asked, the same on every day: `members`, `seat-legal`, `genders`, `alternate` …
    pub about: String,
    /// Whether it holds.
    pub holds: Holds,
    /// In a sentence.
    pub sentence: RuleSentence,
    /// Whom it concerns, where it is about some people only.
    pub people: Vec<PersonId>,
    /// The value it rests on; none where it follows from the roster itself.
    pub source: Option<ValueSource>,
}

/// One thing asked of the roster from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// As it stands on the first day.
    pub now: Check,
    /// The days on which that turns, and how it stands from then.
    pub turns: Vec<(NaiveDate, Check)>,
}

/// The days after a day on which the roster is no longer what it was: terms begin, or ended the
/// day before.
pub fn days_of_change(committee: &Committee, after: NaiveDate) -> BTreeSet<NaiveDate> {
    let terms = committee.people.values().flat_map(|person| &person.terms);
    terms
        .flat_map(|term| [Some(term.from), term.until.checked_add_days(Days::new(1))])
        .flatten()
        .filter(|day| *day > after)
        .collect()
}

/// What is asked, day by day, as one line each: how it stands on the first day and when that turns.
pub fn outlook(days: impl IntoIterator<Item = (NaiveDate, Vec<Check>)>) -> Vec<Outlook> {
    let mut lines: Vec<Outlook> = Vec::new();
    for (day, checks) in days {
        for check in checks {
            let line = lines.iter_mut().find(|line| line.now.about == check.about);
            let Some(line) = line else {
                lines.push(Outlook {
                    now: check,
                    turns: Vec::new(),
                });
                continue;
            };
            let last = line.turns.last().map_or(&line.now, |(_, check)| check);
            if last.holds != check.holds {
                line.turns.push((day, check));
            }
        }
    }
    lines
}

/// Everything the regime asks of the roster on a day, and whether it holds.
pub fn composition(committee: &Committee, regime: &Regime<'_>, day: NaiveDate) -> Vec<Check> {
    let seats: Vec<(&Person, &Term)> = committee
        .people
        .values()
        .filter_map(|person| Some((person, person.seat_on(day)?)))
        .collect();
    let mut checks = Vec::new();
    if let Some(found) = regime.members_at_least() {
        let needed = *found.value;
        let holds = seats.len() >= size(needed);
        let of = "composition.at_least";
        checks.push(check(
            "members",
            holds,
            &found,
            of,
            [
                ("members", seats.len().to_string()),
                ("needed", needed.to_string()),
            ],
        ));
    }
    if let Some(found) = regime.members_at_most() {
        let needed = *found.value;
        let holds = seats.len() <= size(needed);
        let of = "composition.at_most";
        checks.push(check(
            "most",
            holds,
            &found,
            of,
            [
                ("members", seats.len().to_string()),
                ("needed", needed.to_string()),
            ],
        ));
    }
    if let Some(found) = regime.odd_number().filter(|found| *found.value) {
        let holds = seats.len() % 2 == 1;
        let members = ("members", seats.len().to_string());
        checks.push(check(
            "odd",
            holds,
            &found,
            "composition.odd_number",
            [members],
        ));
    }
    for found in regime.list(|profile| &profile.composition.seats) {
        let capacity = found.value.capacity;
        let there = seats
            .iter()
            .filter(|(person, _)| stands_for(regime, person, capacity, day))
            .count();
        let holds = there >= size(found.value.at_least);
        let of = "composition.seats";
        let about = format!("seat-{}", capacity.code());
        checks.push(Check {
            about,
            ..check(
                "seat",
                holds,
                &found,
                of,
                [
                    ("capacity", capacity.code().to_owned()),
                    ("there", there.to_string()),
                    ("needed", found.value.at_least.to_string()),
                ],
            )
        });
    }
    for found in regime.shares() {
        let share = found.value;
        let among = seats.iter().filter(|(person, _)| {
            share
                .of
                .is_none_or(|capacity| stands_for(regime, person, capacity, day))
        });
        let among: Vec<_> = among.collect();
        let there = among
            .iter()
            .filter(|(person, _)| stands_for(regime, person, share.capacity, day))
            .count();
        let base = u32::try_from(among.len()).unwrap_or(u32::MAX);
        let holds = there >= size(share.fraction.least_of(base, false));
        let of = "composition.shares";
        checks.push(Check {
            about: format!("share-{}", share.capacity.code()),
            ..check(
                "share",
                holds,
                &found,
                of,
                [
                    ("capacity", share.capacity.code().to_owned()),
                    ("there", there.to_string()),
                    ("of", among.len().to_string()),
                    ("fraction", share.fraction.to_string()),
                ],
            )
        });
    }
    if let Some(found) = regime.outside_members() {
        let there = seats
            .iter()
            .filter(|(person, _)| stands_for(regime, person, Capacity::Outside, day))
            .count();
        let holds = there >= size(*found.value);
        let of = "composition.outside_members";
        checks.push(check(
            "outside",
            holds,
            &found,
            of,
            [
                ("there", there.to_string()),
                ("needed", found.value.to_string()),
            ],
        ));
    }
    let genders = regime.value(|profile| profile.composition.different_genders.as_ref());
    if let Some(found) = genders.filter(|found| *found.value) {
        let holds = different_genders(&seats);
        let of = "composition.different_genders";
        checks.push(check("genders", holds, &found, of, []));
    }
    if let Some(found) = regime.term_years() {
        let years = *found.value;
        let long = seats
            .iter()
            .filter(|(_, term)| term.is_longer_than(years))
            .map(|(person, _)| person.id);
        let people: Vec<_> = long.collect();
        let of = "composition.term_years";
        checks.push(Check {
            people: people.clone(),
            ..check(
                "terms",
                people.is_empty(),
                &found,
                of,
                [("years", years.to_string())],
            )
        });
    }
    if let Some(found) = regime.renewals() {
        let renewals = *found.value;
        let over = seats
            .iter()
            .filter(|(person, term)| terms_in_a_row(person, term) > size(renewals) + 1)
            .map(|(person, _)| person.id);
        let people: Vec<_> = over.collect();
        let of = "composition.renewals";
        checks.push(Check {
            people: people.clone(),
            ..check(
                "renewals",
                people.is_empty(),
                &found,
                of,
                [("renewals", renewals.to_string())],
            )
        });
    }
    checks.extend(alternates(committee, day));
    checks
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// How many terms with a seat a person has had without a break, this one included. A term that
/// begins on the day after another ended, or before it ended, follows it without a break.
fn terms_in_a_row(person: &Person, term: &Term) -> usize {
    let earlier = person.terms.iter().filter(|other| {
        let follows = other.until.succ_opt().is_none_or(|next| term.from <= next);
        other.has_seat() && other.from < term.from && follows
    });
    // With the latest of them, so that none is counted twice.
    let last = earlier.max_by_key(|other| other.from);
    last.map_or(1, |last| terms_in_a_row(person, last) + 1)
}

fn check<T, const N: usize>(
    about: &str,
    holds: impl Into<Holds>,
    found: &Found<'_, T>,
    of: &str,
    args: [(&str, String); N],
) -> Check {
    let holds = holds.into();
    Check {
        about: about.to_owned(),
        holds,
        sentence: RuleSentence::new(&format!("composition-{about}-{}", holds.code()), args),
        people: Vec::new(),
        source: Some(found.source(of)),
    }
}

/// Whether a person stands for a capacity that day, by all their terms. What the profile reads as
/// the same in the room it reads as the same on the roster.
fn stands_for(regime: &Regime<'_>, person: &Person, capacity: Capacity, day: NaiveDate) -> bool {
    let same: Vec<Capacity> = regime
        .quorum_capacities()
        .iter()
        .filter(|found| found.value.capacity == capacity)
        .flat_map(|found| found.value.or.clone())
        .chain([capacity])
        .collect();
    person.terms_on(day).any(|term| {
        term.capacities
            .iter()
            .any(|capacity| same.contains(capacity))
    })
}

/// Women and men are both there, as far as they said so. While some have not said, what is missing
/// may still be among them.
fn different_genders(seats: &[(&Person, &Term)]) -> Holds {
    let stated: BTreeMap<PersonId, Gender> = seats
        .iter()
        .filter_map(|(person, _)| Some((person.id, person.gender?)))
        .collect();
    let has = |gender| stated.values().any(|stated| *stated == gender);
    if has(Gender::Woman) && has(Gender::Man) {
        Holds::Yes
    } else if stated.len() == seats.len() {
        Holds::No
    } else {
        Holds::Unknown
    }
}

/// Whether every alternate of that day stands in for somebody who has a seat. Where there are
/// none, nothing is asked.
fn alternates(committee: &Committee, day: NaiveDate) -> Vec<Check> {
    let mut check: Option<Check> = None;
    for person in committee.people.values() {
        // Who has a seat of their own sits in it, and stands in for nobody.
        let alternate = person
            .terms_on(day)
            .find(|term| term.role == Role::Alternate);
        let Some(term) = alternate.filter(|_| person.seat_on(day).is_none()) else {
            continue;
        };
        let member = term.alternate_for.and_then(|id| committee.people.get(&id));
        let seated = member.is_some_and(|member| member.seat_on(day).is_some());
        let check = check.get_or_insert_with(|| Check {
            about: "alternate".to_owned(),
            holds: Holds::Yes,
            sentence: RuleSentence::new("composition-alternate-yes", []),
            people: Vec::new(),
            source: None,
        });
        if !seated {
            check.holds = Holds::No;
            check.sentence = RuleSentence::new("composition-alternate-no", []);
            check.people.push(person.id);
        }
    }
    check.into_iter().collect()
}
