//! Who was in the room: by video, corrected, as a guest, co-opted, seen out before a vote.

use super::*;

const GUEST: GuestId = GuestId(Uuid::from_u128(41));

fn change(at: usize, present: bool, by_video: bool) -> PresenceChange {
    PresenceChange {
        at: minute(at),
        present,
        by_video,
    }
}

fn correct(log: &[PresenceChange], reason: &str) -> MeetingCommand {
    MeetingCommand::CorrectAttendance {
        person: MEMBER,
        log: log.to_vec(),
        reason: reason.to_owned(),
        now: minute(20),
    }
}

fn guest_came(present: bool) -> MeetingEvent {
    MeetingEvent::GuestAttendanceRecorded {
        guest: GUEST,
        present,
    }
}

fn admitted() -> MeetingEvent {
    MeetingEvent::GuestAdmitted {
        guest: GUEST,
        name: "Dr Wang".to_owned(),
        purpose: "answers questions".to_owned(),
    }
}

#[test]
fn somebody_goes_over_from_the_room_to_video_and_back() {
    let by_video = |person| MeetingEvent::AttendanceRecorded {
        person,
        present: true,
        by_video: true,
    };
    done(&[called()], tick(MEMBER, true, true), by_video(MEMBER));
    done(
        &[called(), came(MEMBER)],
        tick(MEMBER, true, true),
        by_video(MEMBER),
    );
    let given = [called(), by_video(MEMBER)];
    assert!(fold(&given).is_by_video(MEMBER));
    done(&given, tick(MEMBER, true, false), came(MEMBER));
    done(&given, tick(MEMBER, false, true), went(MEMBER));
    refused(&given, tick(MEMBER, true, true), RefusalCode::NoChange);
    let since = |events: &[MeetingEvent]| fold(events).present_since(MEMBER);
    assert_eq!(
        since(&[called(), came(MEMBER), by_video(MEMBER)]),
        Some(minute(1))
    );
    assert_eq!(
        since(&[called(), came(MEMBER), went(MEMBER), came(MEMBER)]),
        Some(minute(3))
    );
    assert_eq!(since(&[called(), came(MEMBER), went(MEMBER)]), None);
}

#[test]
fn times_are_corrected_with_a_reason_and_only_to_what_can_have_been() {
    let given = open(&[came(MEMBER), went(MEMBER)]);
    let ok = |log: &[PresenceChange]| {
        let event = MeetingEvent::AttendanceCorrected {
            person: MEMBER,
            log: log.to_vec(),
            reason: "the clock was slow".to_owned(),
        };
        done(&given, correct(log, " the clock was slow "), event);
    };
    ok(&[change(4, true, false), change(8, false, false)]);
    ok(&[change(4, true, false), change(6, true, true)]);
    ok(&[change(20, true, false)]);
    ok(&[]);
    let wrong = |log: &[PresenceChange]| {
        refused(&given, correct(log, "r"), RefusalCode::AttendanceOrder);
    };
    wrong(&[change(21, true, false)]);
    wrong(&[change(8, true, false), change(8, false, false)]);
    wrong(&[change(8, true, false), change(4, false, false)]);
    wrong(&[change(4, false, false)]);
    wrong(&[
        change(4, true, false),
        change(5, false, false),
        change(6, false, false),
    ]);
    let log = [change(4, true, false)];
    refused(&given, correct(&log, " "), RefusalCode::ReasonsRequired);
    let same = fold(&given).attendance[&MEMBER].clone();
    refused(&given, correct(&same, "r"), RefusalCode::NoChange);
}

#[test]
fn what_was_recorded_before_a_correction_stays_known() {
    let corrected = MeetingEvent::AttendanceCorrected {
        person: MEMBER,
        log: vec![change(2, true, false)],
        reason: "slow".to_owned(),
    };
    let meeting = fold(&[called(), came(MEMBER), went(MEMBER), corrected]);
    assert!(meeting.is_present(MEMBER));
    assert_eq!(
        meeting.corrections[0].before,
        [change(1, true, false), change(2, false, false)]
    );
}

#[test]
fn a_guest_is_admitted_with_a_purpose_and_comes_and_goes() {
    let admit = |purpose: &str| MeetingCommand::AdmitGuest {
        guest: GUEST,
        name: "Dr Wang".to_owned(),
        purpose: purpose.to_owned(),
    };
    let record = |present| MeetingCommand::RecordGuest {
        guest: GUEST,
        present,
    };
    assert_eq!(
        decide(&fold(&[called()]), admit("answers questions"), CHAIR),
        Ok(vec![admitted(), guest_came(true)])
    );
    refused(&[called()], admit(" "), RefusalCode::ReasonsRequired);
    let given = [called(), admitted(), guest_came(true)];
    assert_eq!(fold(&given).guests_present().count(), 1);
    done(&given, record(false), guest_came(false));
    refused(&given, record(true), RefusalCode::NoChange);
    refused(&[called()], record(true), RefusalCode::PersonUnknown);
}

#[test]
fn somebody_is_co_opted_once_and_as_the_profile_allows() {
    let co_opt = |law| MeetingCommand::CoOpt {
        person: MEMBER,
        reason: "two are ill".to_owned(),
        law,
    };
    let event = MeetingEvent::MemberCoOpted {
        person: MEMBER,
        reason: "two are ill".to_owned(),
    };
    done(&agenda(), co_opt(Ok(())), event.clone());
    let not = Refusal::of(RefusalCode::CoOptionNotProvided);
    refused(&agenda(), co_opt(Err(not.clone())), not);
    let given = [agenda(), vec![event]].concat();
    refused(&given, co_opt(Ok(())), RefusalCode::NoChange);
    assert_eq!(fold(&given).co_opted, [MEMBER]);
}

#[test]
fn whoever_may_inform_is_heard_once_while_they_are_in_the_room() {
    let hear = |informs, vote_open| MeetingCommand::HearForInformation {
        item: FIRST,
        person: MEMBER,
        informs,
        vote_open,
    };
    let heard = MeetingEvent::HeardForInformation {
        item: FIRST,
        person: MEMBER,
    };
    let given = open(&[came(MEMBER), begun(FIRST)]);
    done(&given, hear(true, false), heard.clone());
    refused(&given, hear(false, false), RefusalCode::NotToInform);
    refused(&given, hear(true, true), RefusalCode::VoteOpen);
    let away = open(&[begun(FIRST)]);
    refused(&away, hear(true, false), RefusalCode::NotInTheRoom);
    let waiting = open(&[came(MEMBER)]);
    refused(&waiting, hear(true, false), RefusalCode::ItemNotCurrent);
    let after = [given, vec![heard]].concat();
    refused(&after, hear(true, false), RefusalCode::NoChange);
    let heard = fold(&after).item(FIRST).map(|item| item.heard.clone());
    assert_eq!(heard, Some(vec![MEMBER]));
}

#[test]
fn the_room_is_cleared_of_everybody_named_and_of_all_guests() {
    let clear = |people: &[PersonId]| MeetingCommand::ClearRoom {
        item: FIRST,
        people: people.to_vec(),
    };
    let cleared = |people: &[PersonId], guests: &[GuestId]| MeetingEvent::RoomCleared {
        item: FIRST,
        people: people.to_vec(),
        guests: guests.to_vec(),
    };
    let given = open(&[came(MEMBER), admitted(), guest_came(true), begun(FIRST)]);
    done(&given, clear(&[MEMBER]), cleared(&[MEMBER], &[GUEST]));
    refused(&open(&[begun(FIRST)]), clear(&[]), RefusalCode::NoChange);
    refused(&open(&[]), clear(&[MEMBER]), RefusalCode::ItemNotCurrent);
    let meeting = fold(&[given, vec![cleared(&[MEMBER], &[GUEST])]].concat());
    assert_eq!(meeting.present().collect::<Vec<_>>(), [CHAIR]);
    assert_eq!(meeting.guests_present().count(), 0);
}

#[test]
fn who_was_there_for_an_item_is_told_with_the_times() {
    // Minutes: 5 opened, 6 first item, 7 member comes, 8 second item, 9 member goes, 10 first
    // again, 11 member comes, 12 it ends.
    let events = open(&[
        begun(FIRST),
        came(MEMBER),
        begun(SECOND),
        went(MEMBER),
        begun(FIRST),
        came(MEMBER),
        ended(FIRST),
    ]);
    let first = events.iter().position(|event| *event == begun(FIRST));
    let start = first.unwrap_or_default();
    let meeting = fold(&events);
    let during = |item, person| {
        let stays = meeting.stays_for(item, &meeting.attendance[&person]);
        let times = stays.iter().map(|stay| (stay.from, stay.until));
        times.collect::<Vec<_>>()
    };
    let span = |from, until| (minute(start + from), Some(minute(start + until)));
    assert_eq!(during(FIRST, MEMBER), [span(1, 2), span(5, 6)]);
    assert_eq!(during(SECOND, MEMBER), [span(2, 3)]);
    assert_eq!(during(FIRST, CHAIR), [span(0, 2), span(4, 6)]);
}
