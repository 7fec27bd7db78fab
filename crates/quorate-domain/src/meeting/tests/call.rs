//! The call: changed and called off before the meeting opens, and never after.

use chrono::NaiveDate;

use super::*;

fn moved() -> Call {
    Call {
        date: NaiveDate::MAX,
        ..november()
    }
}

fn change(call: Call, reason: &str) -> MeetingCommand {
    MeetingCommand::ChangeCall {
        call,
        reason: reason.to_owned(),
    }
}

fn changed(call: Call, reason: &str) -> MeetingEvent {
    MeetingEvent::CallChanged {
        call,
        reason: reason.to_owned(),
    }
}

fn off(reason: &str) -> MeetingCommand {
    MeetingCommand::CallOff {
        reason: reason.to_owned(),
    }
}

#[test]
fn a_new_day_time_or_place_needs_a_reason_and_the_rest_does_not() {
    let reason = "the room is flooded";
    let to = |change: fn(&mut Call)| {
        let mut call = november();
        change(&mut call);
        call
    };
    for call in [
        moved(),
        to(|call| call.time = "15:00".to_owned()),
        to(|call| call.place = "Room 3".to_owned()),
        to(|call| call.zone = Some("Europe/Geneva".to_owned())),
        to(|call| call.link = Some("https://example.org/1".to_owned())),
    ] {
        refused(
            &agenda(),
            change(call.clone(), " "),
            RefusalCode::ReasonsRequired,
        );
        done(
            &agenda(),
            change(call.clone(), reason),
            changed(call, reason),
        );
    }
    for call in [
        to(|call| call.title = "Eleventh".to_owned()),
        to(|call| call.ends = Some("16:00".to_owned())),
        to(|call| call.papers_due = Some(NaiveDate::MIN)),
        to(|call| call.capacity = Some(4)),
    ] {
        done(&agenda(), change(call.clone(), ""), changed(call, ""));
    }
    refused(&agenda(), change(november(), reason), RefusalCode::NoChange);
    refused(
        &open(&[]),
        change(moved(), reason),
        RefusalCode::MeetingOpenAlready,
    );
    refused(&over(), change(moved(), reason), RefusalCode::MeetingOver);
}

#[test]
fn what_the_call_was_before_stays_known() {
    let meeting = fold(&[agenda(), vec![changed(moved(), "flooded")]].concat());
    assert_eq!(meeting.call(), moved());
    let [change] = &meeting.call_changes[..] else {
        panic!("one change")
    };
    assert_eq!(
        (&change.before, change.reason.as_str(), change.by),
        (&november(), "flooded", Some(CHAIR))
    );
}

#[test]
fn calling_off_defers_the_agenda_and_ends_the_meeting() {
    let deferred = |item| MeetingEvent::ItemEnded {
        item,
        end: ItemEnd::Deferred,
        reason: "storm".to_owned(),
    };
    let called_off = MeetingEvent::MeetingCalledOff {
        reason: "storm".to_owned(),
    };
    let expected = vec![deferred(FIRST), deferred(SECOND), called_off];
    assert_eq!(
        decide(&fold(&agenda()), off(" storm "), CHAIR),
        Ok(expected.clone())
    );
    refused(&agenda(), off(""), RefusalCode::ReasonsRequired);
    refused(&open(&[]), off("storm"), RefusalCode::MeetingOpenAlready);
    refused(&over(), off("storm"), RefusalCode::MeetingOver);
    let given = [agenda(), expected].concat();
    assert_eq!(fold(&given).stage(), MeetingStage::CalledOff);
    for command in everything() {
        refused(&given, command, RefusalCode::MeetingCalledOff);
    }
}

#[test]
fn after_the_adjournment_nothing_can_be_recorded() {
    for command in everything() {
        refused(&over(), command, RefusalCode::MeetingOver);
    }
}

/// Every command that could follow the call.
fn everything() -> Vec<MeetingCommand> {
    vec![
        change(moved(), "late"),
        off("late"),
        add(UNKNOWN, Matter::Other("Late".to_owned())),
        remove(FIRST),
        MeetingCommand::MoveItem {
            item: FIRST,
            position: 2,
        },
        MeetingCommand::Mask {
            item: FIRST,
            masked: true,
        },
        preside(CHAIR),
        tick(MEMBER, true, false),
        MeetingCommand::CorrectAttendance {
            person: MEMBER,
            log: Vec::new(),
            reason: "late".to_owned(),
            now: minute(99),
        },
        MeetingCommand::AdmitGuest {
            guest: GuestId(Uuid::from_u128(41)),
            name: "Dr Wang".to_owned(),
            purpose: "late".to_owned(),
        },
        MeetingCommand::RecordGuest {
            guest: GuestId(Uuid::from_u128(41)),
            present: true,
        },
        MeetingCommand::CoOpt {
            person: MEMBER,
            reason: "late".to_owned(),
            law: Ok(()),
        },
        MeetingCommand::ClearRoom {
            item: FIRST,
            people: vec![MEMBER],
        },
        begin(FIRST),
        end(FIRST, ItemEnd::Noted, ""),
        MeetingCommand::Adjourn,
    ]
}

#[test]
fn a_call_recorded_before_it_had_zone_and_link_reads_as_it_was() {
    let stored = serde_json::json!({ "type": "meeting_called", "body": {
        "meeting": Uuid::from_u128(3), "title": "November", "date": "1970-01-01",
        "time": "14:00", "place": "Room 2",
    }});
    assert_eq!(serde_json::to_value(called()).ok(), Some(stored.clone()));
    assert_eq!(serde_json::from_value(stored).ok(), Some(called()));
    let stored = serde_json::json!({ "type": "attendance_recorded", "body": {
        "person": CHAIR, "present": true,
    }});
    assert_eq!(serde_json::to_value(came(CHAIR)).ok(), Some(stored.clone()));
    assert_eq!(serde_json::from_value(stored).ok(), Some(came(CHAIR)));
}

#[test]
fn an_item_is_masked_and_unmasked_until_it_has_ended() {
    let mask = |masked| MeetingCommand::Mask {
        item: FIRST,
        masked,
    };
    let masked = MeetingEvent::AgendaItemMasked {
        item: FIRST,
        masked: true,
    };
    done(&agenda(), mask(true), masked.clone());
    let given = [agenda(), vec![masked]].concat();
    refused(&given, mask(true), RefusalCode::NoChange);
    refused(&open(&[ended(FIRST)]), mask(true), RefusalCode::ItemEnded);
}
