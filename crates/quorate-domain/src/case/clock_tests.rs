//! The clock of a case: what stops it, what pauses it, until when it may be extended.

use chrono::{DateTime, TimeDelta, Utc};

use super::tests::{CASE, Given, SECRETARY, accepted, case_decided, clarifying, day, fold, then};
use super::*;
use crate::refusal::{Refusal, RefusalCode};

fn clock(hours: Option<u16>) -> Clock {
    Clock {
        started: day(0),
        last_day: day(30),
        days: 30,
        hours,
        last_moment: hours.map(|hours| noon(0) + TimeDelta::hours(hours.into())),
        stages_ended: Vec::new(),
        first_day_excluded: true,
        profile: "profile".to_owned(),
        article: "17".to_owned(),
        verified: true,
    }
}

fn noon(number: u64) -> DateTime<Utc> {
    day(number)
        .and_hms_opt(12, 0, 0)
        .unwrap_or_default()
        .and_utc()
}

fn with_clock(given: Given, hours: Option<u16>) -> Given {
    let clock = clock(hours);
    then(given, SECRETARY, [CaseEvent::ClockSet { clock }])
}

fn wish() -> Extending {
    Extending {
        by: 15,
        last_day: day(45),
        last_moment: None,
        provided: true,
        reason: "The matter is complex.".to_owned(),
        notice: "Fifteen more days.".to_owned(),
    }
}

fn extend(given: &Given, wish: Extending, today: u64) -> Result<Vec<CaseEvent>, Refusal> {
    let command = CaseCommand::ExtendClock {
        wish,
        today: day(today),
        now: noon(today),
    };
    decide(&fold(given), command, SECRETARY)
}

fn code(answer: Result<Vec<CaseEvent>, Refusal>) -> Option<RefusalCode> {
    answer.err().map(|refusal| refusal.code)
}

#[test]
fn a_clock_is_extended_until_its_last_day_and_not_after() {
    let given = with_clock(accepted(), None);
    for (today, refused) in [(29, None), (30, None), (31, Some(RefusalCode::ClockRanOut))] {
        assert_eq!(code(extend(&given, wish(), today)), refused, "day {today}");
    }
    let hours = with_clock(accepted(), Some(72));
    for (today, refused) in [(3, None), (4, Some(RefusalCode::ClockRanOut))] {
        assert_eq!(code(extend(&hours, wish(), today)), refused, "day {today}");
    }
}

#[test]
fn an_extension_needs_the_profile_a_reason_and_a_notice() {
    let given = with_clock(accepted(), None);
    let refused = |change: fn(&mut Extending)| {
        let mut wish = wish();
        change(&mut wish);
        code(extend(&given, wish, 1))
    };
    assert_eq!(refused(|_| {}), None);
    assert_eq!(
        refused(|wish| wish.provided = false),
        Some(RefusalCode::ExtensionNotProvided)
    );
    assert_eq!(
        refused(|wish| wish.reason = " ".to_owned()),
        Some(RefusalCode::ReasonsRequired)
    );
    assert_eq!(
        refused(|wish| wish.notice = String::new()),
        Some(RefusalCode::ReasonsRequired)
    );
    assert_eq!(refused(|wish| wish.by = 0), Some(RefusalCode::NoChange));
    assert_eq!(
        code(extend(&accepted(), wish(), 1)),
        Some(RefusalCode::NoClock)
    );
}

#[test]
fn an_extension_moves_the_last_day_and_stays_visible() {
    let given = with_clock(accepted(), None);
    let events = extend(&given, wish(), 1).unwrap_or_default();
    let case = fold(&then(given, SECRETARY, events));
    assert_eq!(case.clock.map(|clock| clock.last_day), Some(day(45)));
    let [extension] = case.clock_extensions.as_slice() else {
        panic!("{:?}", case.clock_extensions)
    };
    assert_eq!(
        (extension.by, extension.notice.as_str()),
        (15, "Fifteen more days.")
    );
}

#[test]
fn a_decision_stops_the_clock_for_good() {
    let given = then(
        with_clock(accepted(), None),
        SECRETARY,
        [case_decided(true, &[])],
    );
    assert!(!fold(&given).clock_runs());
    assert_eq!(code(extend(&given, wish(), 1)), Some(RefusalCode::NoClock));
    let step = ClockStep::Pause {
        from: day(2),
        cause: "clarification".to_owned(),
    };
    let events = decide(&fold(&given), CaseCommand::StepClock(step), SECRETARY);
    assert_eq!(events, Ok(Vec::new()));
}

#[test]
fn a_pause_and_its_end_move_the_last_day_and_neither_happens_twice() {
    let given = with_clock(clarifying(), None);
    let pause = || ClockStep::Pause {
        from: day(2),
        cause: "clarification".to_owned(),
    };
    let resume = || ClockStep::Resume {
        until: day(6),
        last_day: day(35),
    };
    let step = |given: &Given, step| {
        decide(&fold(given), CaseCommand::StepClock(step), SECRETARY).unwrap_or_default()
    };
    assert_eq!(step(&given, resume()), [], "it runs");
    let paused = then(given.clone(), SECRETARY, step(&given, pause()));
    assert!(fold(&paused).clock_stands_still());
    assert_eq!(step(&paused, pause()), [], "it stands still already");
    let again = then(paused.clone(), SECRETARY, step(&paused, resume()));
    let case = fold(&again);
    assert!(!case.clock_stands_still());
    assert_eq!(case.clock.map(|clock| clock.last_day), Some(day(35)));
    // While it stands still it cannot run out.
    assert_eq!(code(extend(&paused, wish(), 90)), None);
}

#[test]
fn what_no_source_names_leaves_the_clock_alone() {
    // A deferral, a meeting without a quorum: the case comes off the agenda, the clock runs on.
    let given = with_clock(accepted(), None);
    let deferred = [
        CaseEvent::PutOnAgenda {
            meeting: super::tests::MEETING,
            item: super::tests::ITEM,
        },
        super::tests::ended(crate::vocabulary::ItemEnd::Deferred),
    ];
    let case = fold(&then(given.clone(), SECRETARY, deferred));
    assert_eq!(case.id, Some(CASE));
    assert!(case.clock_runs() && !case.clock_stands_still());
    assert_eq!(case.clock, fold(&given).clock);
}

#[test]
fn the_pathways_own_clock_takes_the_place_of_the_first() {
    let given = with_clock(accepted(), None);
    let set = |clock| decide(&fold(&given), CaseCommand::SetClock { clock }, SECRETARY);
    assert_eq!(set(clock(None)), Ok(Vec::new()), "the same again");
    let events = set(clock(Some(72))).unwrap_or_default();
    let case = fold(&then(given.clone(), SECRETARY, events));
    assert_eq!(case.clock.and_then(|clock| clock.hours), Some(72));
}
