//! Given what happened, when something is asked, then events or a refusal.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

mod attendance;
mod call;

use crate::ids::{CaseId, GuestId, GuidanceId, ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode};
use crate::vocabulary::{ItemEnd, MeetingStage};

const CHAIR: PersonId = PersonId(Uuid::from_u128(1));
const MEMBER: PersonId = PersonId(Uuid::from_u128(2));
const FIRST: ItemId = ItemId(Uuid::from_u128(11));
const SECOND: ItemId = ItemId(Uuid::from_u128(12));
const UNKNOWN: ItemId = ItemId(Uuid::from_u128(19));
const CASE: Matter = Matter::Case(CaseId(Uuid::from_u128(21)));
const GUIDANCE: Matter = Matter::Guidance(GuidanceId(Uuid::from_u128(22)));

fn minute(number: usize) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The event at index n happened at minute n.
fn fold(events: &[MeetingEvent]) -> Meeting {
    events
        .iter()
        .enumerate()
        .fold(Meeting::default(), |meeting, (index, event)| {
            meeting.apply(event, minute(index), Some(CHAIR))
        })
}

#[track_caller]
fn check(
    given: &[MeetingEvent],
    when: MeetingCommand,
    then: Result<MeetingEvent, impl Into<Refusal>>,
) {
    let answer = decide(&fold(given), when.clone(), CHAIR);
    let expected = then.map(|event| vec![event]).map_err(Into::into);
    assert_eq!(answer, expected, "given {given:?}, when {when:?}");
}

#[track_caller]
fn refused(given: &[MeetingEvent], when: MeetingCommand, why: impl Into<Refusal>) {
    check(given, when, Err(why));
}

#[track_caller]
fn done(given: &[MeetingEvent], when: MeetingCommand, event: MeetingEvent) {
    check(given, when, Ok::<_, Refusal>(event));
}

fn november() -> Call {
    Call {
        title: "November".to_owned(),
        time: "14:00".to_owned(),
        place: "Room 2".to_owned(),
        ..Call::default()
    }
}

fn called() -> MeetingEvent {
    MeetingEvent::MeetingCalled {
        meeting: MeetingId(Uuid::from_u128(3)),
        call: november(),
    }
}

fn added(item: ItemId, matter: Matter) -> MeetingEvent {
    MeetingEvent::AgendaItemAdded { item, matter }
}

fn came(person: PersonId) -> MeetingEvent {
    MeetingEvent::AttendanceRecorded {
        person,
        present: true,
        by_video: false,
    }
}

fn went(person: PersonId) -> MeetingEvent {
    MeetingEvent::AttendanceRecorded {
        person,
        present: false,
        by_video: false,
    }
}

fn begun(item: ItemId) -> MeetingEvent {
    MeetingEvent::ItemBegun { item }
}

fn ended(item: ItemId) -> MeetingEvent {
    MeetingEvent::ItemEnded {
        item,
        end: ItemEnd::Noted,
        reason: String::new(),
    }
}

/// Two items on the agenda, nobody there.
fn agenda() -> Vec<MeetingEvent> {
    vec![called(), added(FIRST, CASE), added(SECOND, GUIDANCE)]
}

/// The agenda, the chair there and presiding, and then what happened.
fn open(then: &[MeetingEvent]) -> Vec<MeetingEvent> {
    let opening = [
        came(CHAIR),
        MeetingEvent::MeetingOpened { presiding: CHAIR },
    ];
    [agenda(), opening.to_vec(), then.to_vec()].concat()
}

/// All items noted and the meeting adjourned.
fn over() -> Vec<MeetingEvent> {
    open(&[ended(FIRST), ended(SECOND), MeetingEvent::MeetingAdjourned])
}

fn end(item: ItemId, end: ItemEnd, reason: &str) -> MeetingCommand {
    MeetingCommand::EndItem {
        item,
        end,
        reason: reason.to_owned(),
        motion_pending: false,
    }
}

fn begin(item: ItemId) -> MeetingCommand {
    MeetingCommand::BeginItem {
        item,
        vote_open: false,
    }
}

fn remove(item: ItemId) -> MeetingCommand {
    MeetingCommand::RemoveItem {
        item,
        motion_pending: false,
    }
}

fn add(item: ItemId, matter: Matter) -> MeetingCommand {
    MeetingCommand::AddItem {
        item,
        matter,
        on_other_agenda: false,
    }
}

fn preside(presiding: PersonId) -> MeetingCommand {
    MeetingCommand::Open {
        presiding,
        may_preside: true,
    }
}

fn tick(person: PersonId, present: bool, by_video: bool) -> MeetingCommand {
    MeetingCommand::RecordAttendance {
        person,
        present,
        by_video,
    }
}

fn item_open(position: u16) -> Refusal {
    Refusal::of(RefusalCode::ItemOpen).with("position", position)
}

#[test]
fn a_meeting_is_called_once() {
    let call = MeetingCommand::Call {
        meeting: MeetingId(Uuid::from_u128(3)),
        call: november(),
    };
    done(&[], call.clone(), called());
    refused(&[called()], call, RefusalCode::NoChange);
}

#[test]
fn a_matter_is_on_one_agenda_at_a_time() {
    done(&[called()], add(FIRST, CASE), added(FIRST, CASE));
    refused(&agenda(), add(UNKNOWN, CASE), RefusalCode::OnAgenda);
    let elsewhere = MeetingCommand::AddItem {
        item: FIRST,
        matter: CASE,
        on_other_agenda: true,
    };
    refused(&[called()], elsewhere, RefusalCode::OnAgenda);
    done(
        &open(&[ended(FIRST)]),
        add(UNKNOWN, CASE),
        added(UNKNOWN, CASE),
    );
    refused(&over(), add(UNKNOWN, CASE), RefusalCode::MeetingOver);
}

#[test]
fn only_what_was_not_discussed_leaves_the_agenda() {
    done(
        &agenda(),
        remove(FIRST),
        MeetingEvent::AgendaItemRemoved { item: FIRST },
    );
    let put = MeetingCommand::RemoveItem {
        item: FIRST,
        motion_pending: true,
    };
    refused(&agenda(), put, RefusalCode::MotionPending);
    refused(&agenda(), remove(UNKNOWN), RefusalCode::ItemEnded);
    refused(
        &open(&[begun(FIRST), begun(SECOND)]),
        remove(FIRST),
        item_open(1),
    );
    refused(
        &open(&[ended(FIRST)]),
        remove(FIRST),
        RefusalCode::ItemEnded,
    );
    refused(&over(), remove(FIRST), RefusalCode::MeetingOver);
}

#[test]
fn items_move_within_the_agenda() {
    let move_to = |item, position| MeetingCommand::MoveItem { item, position };
    let moved = |item, position| MeetingEvent::AgendaItemMoved { item, position };
    done(&agenda(), move_to(FIRST, 2), moved(FIRST, 2));
    done(&agenda(), move_to(FIRST, 99), moved(FIRST, 2));
    done(&agenda(), move_to(SECOND, 0), moved(SECOND, 1));
    refused(&agenda(), move_to(FIRST, 1), RefusalCode::NoChange);
    refused(
        &[called(), added(FIRST, CASE)],
        move_to(FIRST, 1),
        RefusalCode::NoChange,
    );
    refused(&agenda(), move_to(UNKNOWN, 1), RefusalCode::ItemEnded);
    refused(
        &open(&[ended(FIRST)]),
        move_to(FIRST, 2),
        RefusalCode::ItemEnded,
    );
    refused(&over(), move_to(FIRST, 2), RefusalCode::MeetingOver);
    let meeting = fold(&[agenda(), vec![moved(FIRST, 2)]].concat());
    assert_eq!(
        (meeting.position_of(SECOND), meeting.position_of(FIRST)),
        (Some(1), Some(2))
    );
}

#[test]
fn whoever_presides_may_and_is_present() {
    let with_chair = [agenda(), vec![came(CHAIR)]].concat();
    done(
        &with_chair,
        preside(CHAIR),
        MeetingEvent::MeetingOpened { presiding: CHAIR },
    );
    refused(&agenda(), preside(CHAIR), RefusalCode::PresidingAbsent);
    let chair_left = [with_chair.clone(), vec![went(CHAIR)]].concat();
    refused(&chair_left, preside(CHAIR), RefusalCode::PresidingAbsent);
    let member = MeetingCommand::Open {
        presiding: CHAIR,
        may_preside: false,
    };
    refused(&with_chair, member, RefusalCode::MayNotPreside);
    refused(&open(&[]), preside(CHAIR), RefusalCode::MeetingOpenAlready);
    refused(&over(), preside(CHAIR), RefusalCode::MeetingOver);
}

#[test]
fn attendance_is_recorded_from_the_call_to_the_adjournment() {
    let tick = |present| tick(MEMBER, present, false);
    done(&[called()], tick(true), came(MEMBER));
    done(&open(&[came(MEMBER)]), tick(false), went(MEMBER));
    done(
        &open(&[came(MEMBER), went(MEMBER)]),
        tick(true),
        came(MEMBER),
    );
    refused(&[called()], tick(false), RefusalCode::NoChange);
    refused(&[called(), came(MEMBER)], tick(true), RefusalCode::NoChange);
    refused(&over(), tick(true), RefusalCode::MeetingOver);
}

#[test]
fn a_person_is_present_from_arrival_up_to_departure() {
    let meeting = fold(&[called(), came(MEMBER), came(CHAIR), went(MEMBER)]);
    let seen: Vec<bool> = (0..=4)
        .map(|at| meeting.was_present(MEMBER, minute(at)))
        .collect();
    assert_eq!(seen, [false, true, true, false, false]);
    assert_eq!(meeting.present().collect::<Vec<_>>(), [CHAIR]);
}

#[test]
fn nobody_is_present_after_the_adjournment() {
    let events = over();
    let last = events.len() - 1;
    let meeting = fold(&events);
    assert!(meeting.was_present(CHAIR, minute(last - 1)));
    assert!(!meeting.was_present(CHAIR, minute(last)));
}

#[test]
fn an_item_begins_only_in_session_and_not_during_a_vote() {
    done(&open(&[]), begin(FIRST), begun(FIRST));
    done(&open(&[begun(FIRST)]), begin(SECOND), begun(SECOND));
    done(
        &open(&[begun(FIRST), begun(SECOND)]),
        begin(FIRST),
        begun(FIRST),
    );
    refused(&agenda(), begin(FIRST), RefusalCode::MeetingNotOpen);
    refused(&open(&[begun(FIRST)]), begin(FIRST), RefusalCode::NoChange);
    refused(&open(&[ended(FIRST)]), begin(FIRST), RefusalCode::ItemEnded);
    refused(&over(), begin(FIRST), RefusalCode::MeetingOver);
    let during = MeetingCommand::BeginItem {
        item: SECOND,
        vote_open: true,
    };
    refused(&open(&[begun(FIRST)]), during, RefusalCode::VoteOpen);
}

#[test]
fn an_item_ends_once_and_with_a_reason_where_it_did_not_come_to_anything() {
    let given = open(&[begun(FIRST)]);
    let ended_as = |end, reason: &str| MeetingEvent::ItemEnded {
        item: FIRST,
        end,
        reason: reason.to_owned(),
    };
    done(
        &given,
        end(FIRST, ItemEnd::Decided, ""),
        ended_as(ItemEnd::Decided, ""),
    );
    done(
        &given,
        end(FIRST, ItemEnd::Noted, ""),
        ended_as(ItemEnd::Noted, ""),
    );
    done(
        &given,
        end(FIRST, ItemEnd::Deferred, " late "),
        ended_as(ItemEnd::Deferred, "late"),
    );
    done(
        &open(&[]),
        end(FIRST, ItemEnd::Deferred, "late"),
        ended_as(ItemEnd::Deferred, "late"),
    );
    refused(
        &given,
        end(FIRST, ItemEnd::Deferred, " "),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &given,
        end(FIRST, ItemEnd::Withdrawn, ""),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &agenda(),
        end(FIRST, ItemEnd::Noted, ""),
        RefusalCode::MeetingNotOpen,
    );
    refused(
        &open(&[ended(FIRST)]),
        end(FIRST, ItemEnd::Noted, ""),
        RefusalCode::ItemEnded,
    );
    refused(
        &over(),
        end(FIRST, ItemEnd::Noted, ""),
        RefusalCode::MeetingOver,
    );
    let pending = MeetingCommand::EndItem {
        item: FIRST,
        end: ItemEnd::Noted,
        reason: String::new(),
        motion_pending: true,
    };
    refused(&given, pending, RefusalCode::MotionPending);
}

#[test]
fn a_meeting_is_adjourned_when_every_item_has_ended() {
    let adjourn = MeetingCommand::Adjourn;
    let finished = open(&[ended(FIRST), ended(SECOND)]);
    done(&finished, adjourn.clone(), MeetingEvent::MeetingAdjourned);
    refused(&open(&[]), adjourn.clone(), item_open(1));
    refused(&open(&[ended(FIRST)]), adjourn.clone(), item_open(2));
    refused(&agenda(), adjourn.clone(), RefusalCode::MeetingNotOpen);
    refused(&over(), adjourn, RefusalCode::MeetingOver);
}

#[test]
fn motions_are_put_ahead_but_voted_on_under_discussion() {
    let ask = |events: &[MeetingEvent]| {
        let meeting = fold(events);
        let code = |answer: Result<(), Refusal>| answer.map_err(|refusal| refusal.code);
        (
            code(meeting.may_put_motion(FIRST)),
            code(meeting.may_vote_on(FIRST)),
        )
    };
    assert_eq!(ask(&agenda()), (Ok(()), Err(RefusalCode::MeetingNotOpen)));
    assert_eq!(
        ask(&open(&[begun(SECOND)])),
        (Ok(()), Err(RefusalCode::ItemNotCurrent))
    );
    assert_eq!(ask(&open(&[begun(FIRST)])), (Ok(()), Ok(())));
    let gone = (Err(RefusalCode::ItemEnded), Err(RefusalCode::ItemEnded));
    assert_eq!(ask(&open(&[begun(FIRST), ended(FIRST)])), gone);
    assert_eq!(
        ask(&over()),
        (Err(RefusalCode::MeetingOver), Err(RefusalCode::MeetingOver))
    );
}

#[test]
fn stage_and_current_item_follow_the_course() {
    assert_eq!(fold(&agenda()).stage(), MeetingStage::Called);
    let meeting = fold(&open(&[begun(FIRST)]));
    assert_eq!(
        (meeting.stage(), meeting.current),
        (MeetingStage::Open, Some(FIRST))
    );
    assert_eq!(
        fold(&open(&[begun(FIRST), ended(SECOND)])).current,
        Some(FIRST)
    );
    assert_eq!(fold(&open(&[begun(FIRST), ended(FIRST)])).current, None);
    assert_eq!(fold(&over()).stage(), MeetingStage::Adjourned);
}

#[test]
fn attendance_does_not_make_an_open_agenda_stale() {
    let before = fold(&open(&[]));
    let after = fold(&open(&[came(MEMBER), went(MEMBER)]));
    assert_eq!(after.procedure_version, before.procedure_version);
    assert_eq!(after.version, before.version + 2);
}

#[test]
fn an_item_keeps_its_motions_and_the_agenda_does_not_get_stale_by_them() {
    let motion = MotionId(Uuid::from_u128(31));
    let put = MeetingEvent::MotionPutOnItem {
        item: FIRST,
        motion,
    };
    let before = fold(&agenda());
    let after = fold(&[agenda(), vec![put]].concat());
    let motions = |item| after.item(item).map(|item| item.motions.clone());
    assert_eq!(
        (motions(FIRST), motions(SECOND)),
        (Some(vec![motion]), Some(Vec::new()))
    );
    assert_eq!(after.procedure_version, before.procedure_version);
}

#[test]
fn events_are_stored_under_their_names() -> Result<(), serde_json::Error> {
    let events = open(&[
        begun(FIRST),
        ended(FIRST),
        MeetingEvent::AgendaItemMoved {
            item: SECOND,
            position: 1,
        },
        MeetingEvent::AgendaItemRemoved { item: SECOND },
        added(UNKNOWN, Matter::Other("Any other business".to_owned())),
        MeetingEvent::MeetingAdjourned,
    ]);
    let mut names = Vec::new();
    for event in &events {
        let stored = serde_json::to_value(event)?;
        names.push(stored["type"].as_str().unwrap_or_default().to_owned());
        assert_eq!(serde_json::from_value::<MeetingEvent>(stored)?, *event);
    }
    let expected = "meeting_called agenda_item_added agenda_item_added attendance_recorded \
                    meeting_opened item_begun item_ended agenda_item_moved agenda_item_removed \
                    agenda_item_added meeting_adjourned";
    assert_eq!(names.join(" "), expected);
    Ok(())
}

fn any_command() -> impl Strategy<Value = MeetingCommand> {
    let item = || (10_u128..14).prop_map(|number| ItemId(Uuid::from_u128(number)));
    let person = || (1_u128..4).prop_map(|number| PersonId(Uuid::from_u128(number)));
    prop_oneof![
        item().prop_map(|item| add(item, Matter::Case(CaseId(item.0)))),
        item().prop_map(remove),
        (item(), 0_u16..6).prop_map(|(item, position)| MeetingCommand::MoveItem { item, position }),
        person().prop_map(preside),
        (person(), any::<bool>()).prop_map(|(person, present)| tick(person, present, false)),
        Just(MeetingCommand::CallOff {
            reason: "storm".to_owned()
        }),
        item().prop_map(|item| MeetingCommand::ClearRoom {
            item,
            people: vec![MEMBER]
        }),
        item().prop_map(begin),
        item().prop_map(|item| end(item, ItemEnd::Noted, "")),
        Just(MeetingCommand::Adjourn),
    ]
}

proptest! {
    #[test]
    fn the_course_of_a_meeting_holds_whatever_is_asked(
        commands in prop::collection::vec(any_command(), 0..60),
    ) {
        let mut meeting = fold(&[called()]);
        for (index, command) in commands.into_iter().enumerate() {
            let before = meeting.clone();
            let Ok(events) = decide(&before, command, CHAIR) else { continue };
            let over = [MeetingStage::Adjourned, MeetingStage::CalledOff];
            prop_assert!(!over.contains(&before.stage()), "nothing follows the end");
            for event in &events {
                meeting = meeting.apply(event, minute(index), Some(CHAIR));
            }
            for item in before.items.iter().filter(|item| item.begun_at.is_some()) {
                prop_assert!(meeting.item(item.id).is_some(), "what was discussed stays");
            }
            for item in before.items.iter().filter(|item| item.ended.is_some()) {
                prop_assert_eq!(meeting.item(item.id), Some(item), "the ended stays");
            }
            let current = meeting.current.and_then(|item| meeting.item(item));
            prop_assert_eq!(current.is_some(), meeting.current.is_some());
            prop_assert!(current.is_none_or(|item| item.ended.is_none()));
            if over.contains(&meeting.stage()) {
                prop_assert!(meeting.items.iter().all(|item| item.ended.is_some()));
            }
        }
    }
}
