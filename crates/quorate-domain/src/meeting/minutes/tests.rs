//! Given what happened, when something is asked, then events or a refusal.

use chrono::TimeDelta;
use uuid::Uuid;

use super::*;

const SECRETARY: PersonId = PersonId(Uuid::from_u128(1));
const MEMBER: PersonId = PersonId(Uuid::from_u128(2));
const OTHER: PersonId = PersonId(Uuid::from_u128(3));
const ITEM: Section = Section::Item(ItemId(Uuid::from_u128(11)));

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, number).unwrap_or_default()
}

/// The event at index n happened at minute n.
fn fold(events: &[(PersonId, MinutesEvent)]) -> Minutes {
    let minute = |index: usize| {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(i64::try_from(index).unwrap_or(i64::MAX))
    };
    let all = events.iter().enumerate();
    all.fold(Minutes::default(), |minutes, (index, (by, event))| {
        minutes.apply(event, minute(index), Some(*by))
    })
}

#[track_caller]
fn done(given: &[(PersonId, MinutesEvent)], when: (PersonId, MinutesCommand), then: MinutesEvent) {
    let answer = decide(&fold(given), when.1.clone(), when.0);
    assert_eq!(answer, Ok(vec![then]), "given {given:?}, when {when:?}");
}

#[track_caller]
fn refused(
    given: &[(PersonId, MinutesEvent)],
    when: (PersonId, MinutesCommand),
    why: impl Into<Refusal>,
) {
    let answer = decide(&fold(given), when.1.clone(), when.0);
    assert_eq!(answer, Err(why.into()), "given {given:?}, when {when:?}");
}

fn write(section: Section, seen: u32, text: &str) -> (PersonId, MinutesCommand) {
    let command = MinutesCommand::Write {
        section,
        text: text.to_owned(),
        seen,
        opened: true,
    };
    (SECRETARY, command)
}

fn saved(section: Section, seen: u32, text: &str) -> MinutesEvent {
    MinutesEvent::NarrativeSaved {
        section,
        seen,
        text: text.to_owned(),
    }
}

fn put(until: u32) -> (PersonId, MinutesEvent) {
    (SECRETARY, MinutesEvent::MinutesPut { until: day(until) })
}

fn propose(person: PersonId, today: u32) -> (PersonId, MinutesCommand) {
    let command = MinutesCommand::Propose {
        section: ITEM,
        text: "Ninety days.".to_owned(),
        attended: true,
        today: day(today),
    };
    (person, command)
}

fn proposed(number: u16) -> MinutesEvent {
    MinutesEvent::CorrectionProposed {
        number,
        section: ITEM,
        text: "Ninety days.".to_owned(),
    }
}

fn settle(taken: bool, reason: &str) -> (PersonId, MinutesCommand) {
    let command = MinutesCommand::Settle {
        number: 1,
        taken,
        reason: reason.to_owned(),
    };
    (SECRETARY, command)
}

fn settled(taken: bool, reason: &str) -> (PersonId, MinutesEvent) {
    let event = MinutesEvent::CorrectionSettled {
        number: 1,
        taken,
        reason: reason.to_owned(),
    };
    (SECRETARY, event)
}

fn agree(today: u32) -> (PersonId, MinutesCommand) {
    let command = MinutesCommand::Agree {
        attended: true,
        today: day(today),
    };
    (MEMBER, command)
}

fn approval() -> Approval {
    Approval {
        meeting: MeetingId(Uuid::from_u128(21)),
        item: ItemId(Uuid::from_u128(22)),
        by: vec![MEMBER],
        except: Vec::new(),
        files: Vec::new(),
    }
}

fn approve(today: u32) -> (PersonId, MinutesCommand) {
    let command = MinutesCommand::Approve {
        number: "2026-01".to_owned(),
        approval: approval(),
        attendees: vec![MEMBER, OTHER],
        today: day(today),
    };
    (SECRETARY, command)
}

fn approved() -> MinutesEvent {
    MinutesEvent::MinutesApproved {
        number: "2026-01".to_owned(),
        approval: approval(),
    }
}

const AGREED: MinutesEvent = MinutesEvent::MinutesAgreed {};

#[test]
fn nothing_written_is_ever_written_over() {
    let first = (SECRETARY, saved(ITEM, 0, "They discussed."));
    done(&[], write(ITEM, 0, "They discussed. "), first.1.clone());
    let given = [first];
    refused(&given, write(ITEM, 0, "Other."), RefusalCode::WrittenSince);
    refused(&given, write(ITEM, 2, "Other."), RefusalCode::WrittenSince);
    done(&given, write(ITEM, 1, "Other."), saved(ITEM, 1, "Other."));
    done(&given, write(ITEM, 1, ""), saved(ITEM, 1, ""));
    // Another section is another text.
    let closing = saved(Section::Closing, 0, "Adjourned.");
    done(&given, write(Section::Closing, 0, "Adjourned."), closing);
    refused(
        &given,
        write(ITEM, 1, "They discussed."),
        RefusalCode::NoChange,
    );
}

#[test]
fn minutes_are_written_from_the_opening_and_put_after_the_end() {
    let before = MinutesCommand::Write {
        section: Section::Opening,
        text: "Good morning.".to_owned(),
        seen: 0,
        opened: false,
    };
    refused(&[], (SECRETARY, before), RefusalCode::MeetingNotOpen);
    for (until, today, over, then) in [
        (5, 5, true, Ok(())),
        (6, 5, true, Ok(())),
        (4, 5, true, Err(RefusalCode::DayInPast)),
        (6, 5, false, Err(RefusalCode::MeetingNotOver)),
    ] {
        let command = MinutesCommand::Put {
            until: day(until),
            today: day(today),
            over,
        };
        match then {
            Ok(()) => done(&[], (SECRETARY, command), put(until).1),
            Err(why) => refused(&[], (SECRETARY, command), why),
        }
    }
}

#[test]
fn attendees_correct_until_the_day_and_nobody_else_does() {
    let over = Refusal::of(RefusalCode::CorrectionsOver).with("until", "2026-03-05");
    refused(&[], propose(MEMBER, 4), RefusalCode::MinutesNotPut);
    done(&[put(5)], propose(MEMBER, 5), proposed(1));
    refused(&[put(5)], propose(MEMBER, 6), over.clone());
    refused(&[put(5)], agree(6), over);
    done(&[put(5), put(6)], propose(MEMBER, 6), proposed(1));
    let given = [put(5), (MEMBER, proposed(1))];
    done(&given, propose(OTHER, 5), proposed(2));
    let absent = MinutesCommand::Agree {
        attended: false,
        today: day(4),
    };
    refused(&[put(5)], (OTHER, absent), RefusalCode::NotAttendee);
}

#[test]
fn agreement_is_to_what_was_written_then() {
    done(&[put(5)], agree(4), AGREED);
    let agreed = vec![put(5), (MEMBER, AGREED)];
    refused(&agreed, agree(4), RefusalCode::NoChange);
    let mut changed = agreed.clone();
    changed.push((SECRETARY, saved(ITEM, 0, "Ninety days.")));
    assert!(!fold(&changed).agrees(MEMBER));
    done(&changed, agree(4), AGREED);
    changed.push((MEMBER, AGREED));
    assert!(fold(&changed).agrees(MEMBER));
}

#[test]
fn each_correction_is_settled_once_and_refused_only_with_a_reason() {
    let given = vec![put(5), (MEMBER, proposed(1))];
    refused(&given, settle(false, " "), RefusalCode::ReasonsRequired);
    done(&given, settle(true, ""), settled(true, "").1);
    done(&given, settle(false, "No."), settled(false, "No.").1);
    let mut then = given.clone();
    then.push(settled(true, ""));
    refused(&then, settle(false, "No."), RefusalCode::CorrectionSettled);
    refused(&[put(5)], settle(true, ""), RefusalCode::CorrectionSettled);
}

#[test]
fn approval_waits_for_corrections_and_for_the_day_or_everybody() {
    let open = Refusal::of(RefusalCode::CorrectionsOpen).with("until", "2026-03-05");
    let unsettled = Refusal::of(RefusalCode::CorrectionsUnsettled).with("count", 1);
    refused(&[], approve(9), RefusalCode::MinutesNotPut);
    refused(&[put(5)], approve(4), open.clone());
    done(&[put(5)], approve(5), approved());
    let mut given = vec![put(5), (MEMBER, AGREED)];
    refused(&given, approve(4), open);
    given.push((OTHER, AGREED));
    done(&given, approve(4), approved());
    given.push((MEMBER, proposed(1)));
    refused(&given, approve(9), unsettled);
    given.push(settled(false, "No."));
    done(&given, approve(9), approved());
}

#[test]
fn approved_minutes_are_locked_and_only_remarked_on() {
    let given = [put(5), (SECRETARY, approved())];
    for when in [
        write(ITEM, 0, "Anything."),
        propose(MEMBER, 4),
        agree(4),
        approve(9),
    ] {
        refused(&given, when, RefusalCode::MinutesLocked);
    }
    let with_one = [put(5), (MEMBER, proposed(1)), (SECRETARY, approved())];
    refused(&with_one, settle(true, ""), RefusalCode::MinutesLocked);
    let remark = || {
        let command = MinutesCommand::Remark {
            section: None,
            text: "It was ninety.".to_owned(),
        };
        (SECRETARY, command)
    };
    let remarked = MinutesEvent::MinutesRemarked {
        section: None,
        text: "It was ninety.".to_owned(),
    };
    done(&given, remark(), remarked);
    refused(&[put(5)], remark(), RefusalCode::MinutesNotApproved);
    assert_eq!(fold(&given).stage(), MinutesStage::Approved);
}

#[test]
fn a_sheet_is_attached_once_for_what_it_is() {
    let sheet = |kind, digest: &str| Sheet {
        kind,
        item: None,
        name: "scan.pdf".to_owned(),
        digest: digest.to_owned(),
        size: 9,
    };
    let first = sheet(SheetKind::SignIn, "aa");
    let attach = |sheet| (SECRETARY, MinutesCommand::Attach { sheet });
    let attached = |sheet| MinutesEvent::SheetAttached { sheet };
    done(&[], attach(first.clone()), attached(first.clone()));
    let given = [(SECRETARY, attached(first.clone()))];
    refused(&given, attach(first), RefusalCode::NoChange);
    for other in [
        sheet(SheetKind::SignIn, "bb"),
        sheet(SheetKind::Declaration, "aa"),
    ] {
        done(&given, attach(other.clone()), attached(other));
    }
}
