//! What the rules ask of the roster: today and on the days to come, or on one day.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use quorate_domain::committee::{self as law, Check, Holds, Outlook};
use quorate_domain::ids::PersonId;
use quorate_domain::rules::RuleSentence;
use quorate_domain::vocabulary::MeetingStage;

use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{
    Composition, CompositionCheck, CompositionLine, CompositionOn, CompositionTurn,
};
use crate::scope::Scope;

/// What the rules ask of the roster, on one day, or today and whenever it turns after.
pub(crate) fn composition(scope: &mut Scope<'_>, request: CompositionOn) -> Outcome<Composition> {
    let day = request.day.unwrap_or(scope.today);
    let days = match request.day {
        Some(_) => BTreeSet::from([day]),
        None => days_that_matter(scope),
    };
    let outlook = outlook(scope, days)?;
    // Whether the genders differ is for who keeps the roster: it would tell what members stated.
    let keeper = scope.allow(Right::RosterKeeper).is_ok();
    let lines = outlook.into_iter().map(|line| {
        if line.now.about == "genders" && !keeper {
            kept(scope, line)
        } else {
            shown(scope, line)
        }
    });
    Ok(Composition {
        day,
        lines: lines.collect(),
    })
}

/// Today, the days of meetings that were called, and every day on which terms begin or are over.
fn days_that_matter(scope: &Scope<'_>) -> BTreeSet<NaiveDate> {
    let mut days = law::days_of_change(&scope.committee, scope.today);
    let meetings = scope.core.views.meetings().values();
    let called = meetings.filter(|row| row.stage == MeetingStage::Called);
    days.extend(called.map(|row| row.date).filter(|day| *day > scope.today));
    days.insert(scope.today);
    days
}

/// What the rules in force on each day ask, as one line each.
pub(super) fn outlook(scope: &Scope<'_>, days: BTreeSet<NaiveDate>) -> Outcome<Vec<Outlook>> {
    let mut checks = Vec::new();
    for day in days {
        let mut of_day = Vec::new();
        for regime in scope.rules_on(day)?.all() {
            of_day.extend(law::composition(&scope.committee, &regime, day));
        }
        checks.push((day, of_day));
    }
    Ok(law::outlook(checks))
}

/// A day on which seats fall empty.
pub(super) struct Ending {
    /// The last day of those terms.
    pub(super) last_day: NaiveDate,
    /// Whose they are.
    pub(super) people: Vec<PersonId>,
    /// What the rules ask and no longer find on the day after.
    pub(super) missing: Vec<Check>,
}

/// Seats that fall empty within so many days, and what is missing then. Whoever goes on in another
/// term keeps theirs.
pub(super) fn terms_ending(scope: &Scope<'_>, within: u64) -> Outcome<Vec<Ending>> {
    let horizon = scope.today + Days::new(within);
    let mut endings = Vec::new();
    for day in law::days_of_change(&scope.committee, scope.today) {
        let Some(last_day) = day.pred_opt().filter(|day| *day <= horizon) else {
            continue;
        };
        let people =
            scope.committee.people.values().filter(|person| {
                person.seat_on(last_day).is_some() && person.seat_on(day).is_none()
            });
        let people: Vec<_> = people.map(|person| person.id).collect();
        if people.is_empty() {
            continue;
        }
        let turned = outlook(scope, BTreeSet::from([last_day, day]))?;
        let missing = turned.into_iter().filter_map(|mut line| line.turns.pop());
        endings.push(Ending {
            last_day,
            people,
            missing: missing
                .map(|(_, check)| check)
                .filter(|check| check.holds == Holds::No)
                .collect(),
        });
    }
    Ok(endings)
}

fn shown(scope: &Scope<'_>, line: Outlook) -> CompositionLine {
    CompositionLine {
        source: line.now.source.clone(),
        now: check(scope, line.now),
        turns: line
            .turns
            .into_iter()
            .map(|(from, turned)| CompositionTurn {
                from,
                check: check(scope, turned),
            })
            .collect(),
    }
}

/// That it is asked, and not how it stands.
fn kept(scope: &Scope<'_>, line: Outlook) -> CompositionLine {
    let source = line.now.source.clone();
    let said = Check {
        holds: Holds::Unknown,
        sentence: RuleSentence::new("composition-genders-kept", []),
        ..line.now
    };
    CompositionLine {
        now: check(scope, said),
        turns: Vec::new(),
        source,
    }
}

fn check(scope: &Scope<'_>, check: Check) -> CompositionCheck {
    CompositionCheck {
        holds: check.holds.code().to_owned(),
        sentence: check.sentence,
        people: check
            .people
            .into_iter()
            .map(|person| scope.person_ref(person))
            .collect(),
    }
}
