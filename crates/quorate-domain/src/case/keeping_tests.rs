use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};

use super::keeping::kept_until;
use super::{Case, CaseEvent, Keeping, KeepingCommand, decide_on_keeping};
use crate::refusal::RefusalCode;
use crate::rules::RetentionStart;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn at(text: &str) -> DateTime<Utc> {
    Utc.from_utc_datetime(&day(text).and_time(chrono::NaiveTime::MIN))
}

fn case(events: &[CaseEvent]) -> Case {
    let fold = |case: Case, event: &CaseEvent| case.apply(event, at("2026-03-02"), None);
    events.iter().fold(Case::default(), fold)
}

fn closed() -> CaseEvent {
    CaseEvent::CaseClosed {
        reason: "done".to_owned(),
    }
}

fn held() -> CaseEvent {
    CaseEvent::LegalHoldPlaced {
        reason: "a lawsuit".to_owned(),
    }
}

fn begin(on: &str) -> KeepingCommand {
    KeepingCommand::Begin {
        event: "the research ended".to_owned(),
        on: day(on),
        today: day("2026-03-02"),
    }
}

#[test]
fn keeping_begins_when_the_case_is_over_on_a_day_that_is_past() {
    let refused = |case: &Case, command| decide_on_keeping(case, command).map_err(|why| why.code);
    let open = case(&[]);
    assert_eq!(
        refused(&open, begin("2026-03-01")),
        Err(RefusalCode::WrongStage)
    );
    let over = case(&[closed()]);
    assert_eq!(
        refused(&over, begin("2026-03-03")),
        Err(RefusalCode::DateAhead)
    );
    assert!(refused(&over, begin("2026-03-02")).is_ok());
}

#[test]
fn a_hold_is_placed_once_and_lifted_with_a_reason() {
    let refused = |case: &Case, command| decide_on_keeping(case, command).map_err(|why| why.code);
    let hold = |reason: &str| KeepingCommand::Hold {
        reason: reason.to_owned(),
    };
    let lift = |reason: &str| KeepingCommand::Lift {
        reason: reason.to_owned(),
    };
    assert_eq!(
        refused(&case(&[]), hold(" ")),
        Err(RefusalCode::ReasonsRequired)
    );
    assert_eq!(refused(&case(&[]), lift("over")), Err(RefusalCode::NotHeld));
    let on_hold = case(&[held()]);
    assert_eq!(
        refused(&on_hold, hold("again")),
        Err(RefusalCode::HeldAlready)
    );
    let lifted = decide_on_keeping(&on_hold, lift("over")).unwrap_or_default();
    let lifted = case(&[held(), lifted[0].clone()]);
    assert_eq!(lifted.keeping.hold, None);
}

#[test]
fn years_are_counted_to_the_same_day() {
    let until = |from: &str, years| kept_until(day(from), years);
    assert_eq!(until("2026-03-02", 3), Some(day("2029-03-02")));
    assert_eq!(until("2024-02-29", 3), Some(day("2027-02-28")));
    assert_eq!(
        Case::default().kept_until(3, RetentionStart::Completion),
        None
    );
}

#[test]
fn somebody_is_asked_to_look_once_a_year() {
    let mut keeping = Keeping::default();
    let over = day("2026-03-02");
    assert!(!keeping.is_to_be_looked_at(over, day("2027-03-01")));
    assert!(keeping.is_to_be_looked_at(over, day("2027-03-02")));
    keeping.looked = Some(super::Stamp {
        at: at("2027-03-10"),
        by: None,
    });
    assert!(!keeping.is_to_be_looked_at(over, day("2028-03-09")));
    assert!(keeping.is_to_be_looked_at(over, day("2028-03-10")));
    keeping.began = Some((String::new(), over));
    assert!(!keeping.is_to_be_looked_at(over, day("2030-03-10")));
}
