//! Last days worked by hand.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::rules::library::shipped;
use crate::rules::{Library, Profile};
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

fn in_calendar(
    name: &str,
    counting: Counting,
    start: &str,
    pauses: &[Pause],
) -> (String, Vec<i32>) {
    let calendar = Calendar::named(name).unwrap();
    let last = last_day(counting, day(start), pauses, &calendar).unwrap();
    (last.date.to_string(), last.unknown_years)
}

#[test]
fn clocks_meet_calendars_worked_by_hand() {
    use Unit::{Calendar, Working};
    let pause = |from, until| Pause {
        from: day(from),
        until: Some(day(until)),
    };
    let none = [].as_slice();
    for (calendar, days, unit, rolls, start, pauses, expected) in [
        // United States. Wed 1 (1), Thu 2 (2), Fri 3 July off for Saturday the 4th, Mon 6 (3),
        // 7 (4), 8 (5), 9 (6), Fri 10 (7), Mon 13 (8), 14 (9), Wed 15 (10).
        (
            "us-federal",
            10,
            Working,
            false,
            "2026-06-30",
            none,
            "2026-07-15",
        ),
        // Mon 23 (1), 24 (2), Wed 25 (3), Thanksgiving, Fri 27 (4), Mon 30 (5).
        (
            "us-federal",
            5,
            Working,
            false,
            "2026-11-20",
            none,
            "2026-11-30",
        ),
        // 2 December + 30 = 1 January (Thu), a holiday: Friday the 2nd. Without roll-over it stays.
        (
            "us-federal",
            30,
            Calendar,
            true,
            "2025-12-02",
            none,
            "2026-01-02",
        ),
        (
            "us-federal",
            30,
            Calendar,
            false,
            "2025-12-02",
            none,
            "2026-01-01",
        ),
        // 16 January (Fri) + 3 = Mon 19, Martin Luther King Jr.: Tuesday the 20th.
        (
            "us-federal",
            3,
            Calendar,
            true,
            "2026-01-16",
            none,
            "2026-01-20",
        ),
        // Juneteenth 2027 is a Saturday, Friday the 18th off: Thu 17 (1), Mon 21 (2).
        (
            "us-federal",
            2,
            Working,
            false,
            "2027-06-16",
            none,
            "2027-06-21",
        ),
        // A pause over Memorial Day costs one working day less than its days: Thu 21 (1), Fri 22 to
        // Tue 26 stand still, Wed 27 (2), Thu 28 (3).
        (
            "us-federal",
            3,
            Working,
            false,
            "2026-05-20",
            &[pause("2026-05-22", "2026-05-26")],
            "2026-05-28",
        ),
        // China. Sun 20 September worked (1), 21 (2), 22 (3), 23 and 24 stand still, Mid-Autumn 25
        // to 27, 28 (4), 29 (5), 30 (6), National Day 1 to 7, 8 (7), 9 (8), Sat 10 worked (9),
        // Mon 12 (10).
        (
            "cn",
            10,
            Working,
            false,
            "2026-09-18",
            &[pause("2026-09-23", "2026-09-24")],
            "2026-10-12",
        ),
        // 10 September + 30 = 10 October, a Saturday worked in exchange: it stays.
        ("cn", 30, Calendar, true, "2026-09-10", none, "2026-10-10"),
        // One day earlier it falls on Friday the 9th; one later on Sunday the 11th, so Monday.
        ("cn", 30, Calendar, true, "2026-09-09", none, "2026-10-09"),
        ("cn", 30, Calendar, true, "2026-09-11", none, "2026-10-12"),
        // 2 March + 30 = 1 April; three days of pause 10 to 12 March: 4 April, Qingming (Sat) to
        // Mon 6: Tuesday the 7th.
        (
            "cn",
            30,
            Calendar,
            true,
            "2026-03-02",
            &[pause("2026-03-10", "2026-03-12")],
            "2026-04-07",
        ),
        // England and Wales. Mon 21 (1) to Thu 24 (4), Christmas, weekend, Mon 28 off for Boxing
        // Day, 29 (5), 30 (6), 31 (7), New Year, weekend, Mon 4 (8), 5 (9), Wed 6 (10).
        (
            "england-wales",
            10,
            Working,
            false,
            "2026-12-18",
            none,
            "2027-01-06",
        ),
        // Sixty days from 2 March end on 1 May; 20 March to 10 April are 12 + 10 days that stood
        // still: 23 May, a Saturday, and nothing rolls over.
        (
            "england-wales",
            60,
            Calendar,
            false,
            "2026-03-02",
            &[pause("2026-03-20", "2026-04-10")],
            "2026-05-23",
        ),
    ] {
        let got = in_calendar(calendar, counting(days, unit, rolls), start, pauses);
        assert_eq!(
            got,
            (expected.to_owned(), Vec::new()),
            "{calendar} {days} {unit:?} from {start}"
        );
    }
}

#[test]
fn a_year_unknown_to_a_calendar_is_named_and_what_is_off_before_it_is_known() {
    // Thu 30 (1), Fri 31 off for New Year 2028, a Saturday; Mon 3 January (2), Tue 4 (3).
    let got = in_calendar(
        "us-federal",
        counting(3, Unit::Working, false),
        "2027-12-29",
        &[],
    );
    assert_eq!(got, ("2028-01-04".to_owned(), vec![2028]));
}

#[test]
fn hours_run_through_nights_weekends_and_holidays() {
    let moment = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    for (hours, start, expected) in [
        // 00:30 on 1 October in Shanghai: National Day changes nothing.
        (72, "2026-09-30T16:30:00Z", "2026-10-03T16:30:00Z"),
        (72, "2026-12-30T23:59:59Z", "2027-01-02T23:59:59Z"),
        (1, "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"),
    ] {
        assert_eq!(
            last_moment(hours, moment(start)),
            Ok(moment(expected)),
            "{hours} {start}"
        );
    }
    let start = moment("2026-03-02T08:00:00Z");
    assert_eq!(last_moment(0, start), Err(ClockError::Length));
    let longest = last_moment(LONGEST * 24, start);
    assert_eq!(longest, Ok(start + TimeDelta::days(LONGEST.into())));
    assert_eq!(
        last_moment(LONGEST * 24 + 1, start),
        Err(ClockError::Length)
    );
    assert_eq!(
        last_moment(1, DateTime::<Utc>::MAX_UTC),
        Err(ClockError::OutOfRange)
    );
}

#[test]
fn an_extension_lengthens_the_clock_it_does_not_start_another() {
    let calendar = Calendar::mainland_china().unwrap();
    let thirty = counting(30, Unit::Calendar, true);
    let last = |counting| {
        last_day(counting, day("2026-03-02"), &[], &calendar)
            .unwrap()
            .date
    };
    assert_eq!(last(thirty), day("2026-04-01"));
    // Forty-five days from 2 March: 16 April (Thu), not fifteen working days from the old last day.
    assert_eq!(last(thirty.extended(15)), day("2026-04-16"));
}

#[test]
fn stages_follow_each_other_and_the_last_of_all_is_that_of_the_whole() {
    let regime = shipped().regime("uk-rec").unwrap();
    let clock = regime.clock("decision").unwrap();
    let calendar = Calendar::named("england-wales").unwrap();
    let lasts = |ended: &[&str]| {
        let ended: Vec<NaiveDate> = ended.iter().map(|text| day(text)).collect();
        let all = stages(&clock, day("2026-05-01"), &ended, &calendar).unwrap();
        all.iter()
            .map(|stage| stage.last.date.to_string())
            .collect::<Vec<_>>()
    };
    // 1 May + 7, + 30, + 60, + 10: 107 days in all.
    assert_eq!(
        lasts(&[]),
        ["2026-05-08", "2026-06-07", "2026-08-06", "2026-08-16"]
    );
    let whole = last_day(Counting::of(&clock), day("2026-05-01"), &[], &calendar).unwrap();
    assert_eq!(whole.date, day("2026-08-16"));
    // Valid on Monday 4 May, asked on 20 May, answered on 30 June: each counts from its own day.
    assert_eq!(
        lasts(&["2026-05-04"]),
        ["2026-05-08", "2026-06-03", "2026-08-02", "2026-08-12"]
    );
    assert_eq!(
        lasts(&["2026-05-04", "2026-05-20", "2026-06-30"]),
        ["2026-05-08", "2026-06-03", "2026-07-19", "2026-07-10"]
    );
    let stages = stages(&clock, day("2026-05-01"), &[day("2026-05-04")], &calendar).unwrap();
    let began: Vec<String> = stages.iter().map(|stage| stage.from.to_string()).collect();
    assert_eq!(
        began,
        ["2026-05-01", "2026-05-04", "2026-06-03", "2026-08-02"]
    );
}

#[test]
fn only_what_a_source_names_pauses_a_clock() {
    for (profile, date, clock, causes) in [
        ("cn-st-ethics-2023", "2026-03-02", "decision", 0),
        ("cn-ai-ethics-2026", "2026-04-02", "decision", 0),
        ("shenzhen-ai-2022", "2026-03-02", "decision", 0),
        ("cn-st-ethics-2023", "2026-03-02", "emergency", 0),
        ("uk-rec", "2026-04-27", "decision", 1),
        ("uk-rec", "2026-04-28", "decision", 0),
    ] {
        let regime = shipped().regime_on(profile, day(date)).unwrap();
        let found = regime.clock(clock).unwrap();
        assert_eq!(found.pauses().count(), causes, "{profile} {clock} {date}");
    }
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
    let library = shipped();
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
    for (last, left) in [("2026-03-01", -1), ("2026-03-02", 0), ("2026-03-09", 7)] {
        assert_eq!(days_left(day("2026-03-02"), day(last)), left);
    }
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

#[test]
fn a_stage_counts_in_days_of_its_own_kind() {
    let text = Library::shipped_text("uk-rec").unwrap();
    let stage = "id = \"validation\", length = { count = 7, unit = \"calendar\" }";
    let working = stage.replace("calendar", "working");
    assert!(text.contains(stage));
    let mut library = shipped().clone();
    library.add(Profile::from_toml(&text.replacen(stage, &working, 1)).unwrap());
    let regime = library.regime("uk-rec").unwrap();
    let clock = regime.clock("decision").unwrap();
    let calendar = Calendar::named("england-wales").unwrap();
    let stages = stages(&clock, day("2026-06-01"), &[], &calendar).unwrap();
    // Seven working days from a Monday, then thirty days as they come.
    let lasts: Vec<_> = stages.iter().map(|stage| stage.last.date).collect();
    assert_eq!(lasts[..2], [day("2026-06-10"), day("2026-07-10")]);
}

#[test]
fn a_term_ends_on_the_day_before_its_last_anniversary() {
    let ends = |from, years| term_ends_by(day(from), years).map(|day| day.to_string());
    assert_eq!(ends("2026-03-02", 5).as_deref(), Some("2031-03-01"));
    assert_eq!(ends("2024-02-29", 1).as_deref(), Some("2025-02-27"));
    assert_eq!(ends("2026-03-02", u32::MAX), None);
}
