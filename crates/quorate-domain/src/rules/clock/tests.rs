//! Last days worked by hand.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::rules::Library;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn counting(days: u32, unit: Unit, rolls_over: bool) -> Counting {
    Counting {
        days,
        unit,
        first_day_counts: false,
        rolls_over,
    }
}

fn check(counting: Counting, start: &str, expected: &str) {
    let calendar = Calendar::mainland_china().unwrap();
    let last = last_day(counting, day(start), &[], &calendar).unwrap();
    let unknown: Vec<i32> = Vec::new();
    assert_eq!(
        (last.date, last.unknown_years),
        (day(expected), unknown),
        "{counting:?} from {start}"
    );
}

#[test]
fn calendar_days_leave_out_the_starting_day_and_roll_over_as_the_civil_code_says() {
    let thirty = counting(30, Unit::Calendar, true);
    // Worked by hand; weekdays in brackets are those of the 30th day.
    for (start, expected) in [
        ("2026-03-02", "2026-04-01"), // (Wed)
        ("2026-03-05", "2026-04-07"), // 4 April (Sat), Qingming until Monday the 6th
        ("2026-04-02", "2026-05-06"), // 2 May (Sat), holiday until Tuesday the 5th
        ("2026-04-09", "2026-05-09"), // 9 May (Sat), worked in exchange for the holiday
        ("2026-01-15", "2026-02-14"), // 14 February (Sat), worked
        ("2026-01-16", "2026-02-24"), // 15 February (Sun), holiday until Monday the 23rd
        ("2026-09-01", "2026-10-08"), // 1 October (Thu), holiday until Wednesday the 7th
        ("2026-06-11", "2026-07-13"), // 11 July (Sat), ordinary weekend
    ] {
        check(thirty, start, expected);
    }
}

#[test]
fn without_roll_over_the_last_day_stays_on_the_holiday() {
    check(
        counting(30, Unit::Calendar, false),
        "2026-03-05",
        "2026-04-04",
    );
}

#[test]
fn working_days_skip_holidays_and_count_days_worked_in_exchange() {
    let five = counting(5, Unit::Working, false);
    for (start, expected) in [
        ("2026-03-02", "2026-03-09"), // 3 4 5 6 9
        ("2026-02-12", "2026-02-26"), // 13, 14 (worked Saturday), 24, 25, 26
        ("2026-04-30", "2026-05-11"), // 6 7 8, 9 (worked Saturday), 11
        ("2026-09-30", "2026-10-13"), // 8 9, 10 (worked Saturday), 12, 13
    ] {
        check(five, start, expected);
    }
}

#[test]
fn where_the_first_day_counts_the_clock_ends_one_day_earlier() {
    let mut ten = counting(10, Unit::Calendar, false);
    check(ten, "2026-03-02", "2026-03-12");
    ten.first_day_counts = true;
    check(ten, "2026-03-02", "2026-03-11");
}

#[test]
fn a_pause_is_not_counted_and_one_without_end_stops_the_clock() {
    let calendar = Calendar::mainland_china().unwrap();
    let ten = counting(10, Unit::Calendar, false);
    let pause = |from, until: Option<&str>| Pause {
        from: day(from),
        until: until.map(day),
    };
    let last = |pauses: &[Pause]| {
        last_day(ten, day("2026-03-02"), pauses, &calendar).map(|last| last.date)
    };
    assert_eq!(
        last(&[pause("2026-03-05", Some("2026-03-09"))]),
        Ok(day("2026-03-17")),
        "five days stood still"
    );
    assert_eq!(
        last(&[pause("2026-03-13", None)]),
        Ok(day("2026-03-12")),
        "a pause after the last day changes nothing"
    );
    assert_eq!(
        last(&[pause("2026-03-12", None)]),
        Err(ClockError::StandsStill)
    );
}

#[test]
fn a_year_without_a_table_is_named() {
    let calendar = Calendar::mainland_china().unwrap();
    let thirty = counting(30, Unit::Calendar, true);
    let last = last_day(thirty, day("2026-12-10"), &[], &calendar).unwrap();
    assert_eq!(last.date, day("2027-01-11"), "9 January 2027 is a Saturday");
    assert_eq!(last.unknown_years, [2027]);
}

#[test]
fn clocks_without_a_sensible_length_are_refused() {
    let calendar = Calendar::default();
    for (count, unit, error) in [
        (0, Unit::Calendar, ClockError::Length),
        (LONGEST + 1, Unit::Working, ClockError::Length),
        (72, Unit::Hours, ClockError::Hours),
    ] {
        let result = last_day(
            counting(count, unit, true),
            day("2026-03-02"),
            &[],
            &calendar,
        );
        assert_eq!(result, Err(error));
    }
    let last = counting(30, Unit::Calendar, true);
    assert_eq!(
        last_day(last, NaiveDate::MAX, &[], &calendar),
        Err(ClockError::OutOfRange)
    );
}

#[test]
fn the_decision_clock_of_shenzhen_is_the_national_one_by_own_choice() {
    let library = Library::shipped().unwrap();
    let regime = library.regime("shenzhen-ai-2022").unwrap();
    let clock = regime.clock("decision").unwrap();
    assert_eq!(clock.profile.id, "cn-ai-ethics-2026");
    assert_eq!(
        clock.found(|clock| &clock.length).label,
        crate::rules::Label::OwnChoice
    );
    check(Counting::of(&clock), "2026-03-05", "2026-04-07");
}

#[test]
fn months_end_with_the_shorter_month_and_terms_the_day_before() {
    assert_eq!(tracking_due(day("2026-08-31"), 6), Some(day("2027-02-28")));
    assert_eq!(term_ends_by(day("2026-03-01"), 5), Some(day("2031-02-28")));
    assert_eq!(days_left(day("2026-03-02"), day("2026-03-01")), -1);
}

#[test]
fn a_table_with_a_day_under_another_year_is_refused() {
    let text = "source = \"x\"\n[year.2026]\nholidays = [\"2027-01-01\"]\n";
    assert!(matches!(
        Calendar::from_toml(text),
        Err(CalendarError::OtherYear { .. })
    ));
}

proptest! {
    #[test]
    fn the_last_day_is_worked_and_never_early(
        offset in 0u64..364, days in 1u32..60, working: bool,
    ) {
        let calendar = Calendar::mainland_china().unwrap();
        let start = day("2026-01-01") + Days::new(offset);
        let unit = if working { Unit::Working } else { Unit::Calendar };
        let last = last_day(counting(days, unit, true), start, &[], &calendar).unwrap().date;
        prop_assert!(calendar.is_working_day(last));
        prop_assert!(last >= start + Days::new(u64::from(days)));
    }
}
