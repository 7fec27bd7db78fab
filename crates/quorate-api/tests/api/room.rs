//! The call of a meeting, who is in the room, what the projector shows, and a quorum that is lost.

use chrono::Duration;
use serde_json::{Value, json};

use super::meeting::{
    CHAIR, DEPUTY, ENGINEER, ETHICIST, JURIST, LAWYER, LAY, Room, SECRETARY, TODAY, VICE, VOTERS,
    names, refusal, text,
};

fn page(room: &Room, meeting: &Value) -> Value {
    room.done(SECRETARY, "meeting", json!({ "meeting": meeting }))
}

fn tick(room: &Room, meeting: &Value, who: &str, present: bool) {
    let person = room.0.person(who);
    room.done(
        SECRETARY,
        "record_attendance",
        json!({ "meeting": meeting, "person": person, "present": present }),
    );
}

/// A meeting under way on a case that everybody but the jurist is clear of.
fn under_way(room: &Room, title: &str) -> (Value, Value, Value) {
    under_way_when(room, title, |room, case| {
        room.declare(JURIST, case, "withdraw");
    })
}

/// As [`under_way`], with what the jurist says of their interest.
fn under_way_when(
    room: &Room,
    title: &str,
    of_jurist: impl FnOnce(&Room, &Value),
) -> (Value, Value, Value) {
    let case = room.ready_case(title);
    let (meeting, item) = room.meeting_about("case", &case);
    for who in [CHAIR, VICE, LAY, LAWYER] {
        room.declare(who, &case, "none");
    }
    of_jurist(room, &case);
    let present = [CHAIR, VICE, LAY, LAWYER, ENGINEER, ETHICIST];
    room.open(&meeting, CHAIR, &present);
    let of_item = json!({ "meeting": meeting, "item": item });
    room.done(SECRETARY, "begin_item", of_item);
    (case, meeting, item)
}

#[test]
fn a_call_has_a_zone_a_link_an_end_and_room_for_so_many_cases() {
    let room = Room::new();
    let call = |change: &[(&str, Value)]| {
        let mut call = json!({
            "title": "November", "date": TODAY, "time": "14:00", "place": "",
            "zone": "Europe/Zurich", "link": "https://example.org/room", "ends": "16:30",
            "papers_due": "2026-02-27", "capacity": 1,
        });
        for (field, value) in change {
            call[field] = value.clone();
        }
        call
    };
    for (field, value, code) in [
        ("time", "2 pm", "not-a-time"),
        ("ends", "14:00", "ends-before-start"),
        ("zone", "Mars/North", "zone-unknown"),
        ("link", "example.org", "not-a-link"),
        ("papers_due", "2026-03-03", "after-meeting"),
    ] {
        let call = call(&[(field, json!(value))]);
        room.refused(SECRETARY, "call_meeting", call, code);
    }
    room.refused(LAY, "call_meeting", call(&[]), "role-missing");
    let meeting = room.done(SECRETARY, "call_meeting", call(&[]))["meeting"].clone();
    for title in ["Lights that count who waits", "Route planning for riders"] {
        let case = room.ready_case(title);
        let add = json!({ "meeting": meeting, "case": case });
        room.done(SECRETARY, "add_item", add);
    }
    let shown = page(&room, &meeting);
    assert_eq!(shown["call"]["zone"], "Europe/Zurich");
    assert_eq!(shown["call"]["other_zone"], true);
    assert_eq!(shown["call"]["ends"], "16:30");
    // Too many is said, with the number, and the papers are late: neither forbids anything.
    let codes: Vec<_> = shown["warnings"].as_array().unwrap().iter().collect();
    assert_eq!(codes[0]["code"], "over-capacity");
    assert_eq!(codes[0]["args"], json!({ "cases": "2", "most": "1" }));
    assert_eq!(codes[1]["code"], "papers-late");

    let change = |version: &Value, reason: &str, change: &[(&str, Value)]| json!({ "meeting": meeting, "version": version, "call": call(change), "reason": reason });
    let later = [("date", json!("2026-03-09"))];
    let seen = shown["version"].clone();
    room.refused(
        SECRETARY,
        "change_call",
        change(&seen, " ", &later),
        "reasons-required",
    );
    room.done(CHAIR, "change_call", change(&seen, "flooded", &later));
    room.refused(
        SECRETARY,
        "change_call",
        change(&seen, "again", &later),
        "conflict-meeting",
    );
    let shown = page(&room, &meeting);
    assert_eq!(shown["line"]["date"], "2026-03-09");
    let changed = &shown["call"]["changes"][0];
    assert_eq!(
        (&changed["date"], &changed["reason"], &changed["by"]["name"]),
        (&json!(TODAY), &json!("flooded"), &json!(CHAIR))
    );
}

#[test]
fn a_meeting_called_off_gives_its_cases_back() {
    let room = Room::new();
    let case = room.ready_case("Lights that count who waits");
    let (meeting, item) = room.meeting_about("case", &case);
    room.put(SECRETARY, &meeting, &item, Some("approve"));
    let version = page(&room, &meeting)["version"].clone();
    let off = |reason: &str| json!({ "meeting": meeting, "version": version, "reason": reason });
    room.refused(LAY, "call_off", off("storm"), "role-missing");
    room.refused(SECRETARY, "call_off", off(" "), "required");
    room.done(SECRETARY, "call_off", off("storm"));
    let shown = page(&room, &meeting);
    assert_eq!(shown["line"]["stage"], "called_off");
    assert_eq!(shown["call"]["called_off"]["reason"], "storm");
    assert_eq!(shown["items"][0]["motions"][0]["stage"], "withdrawn");
    assert_eq!(room.case_page(&case)["line"]["stage"], "review");
    room.meeting_about("case", &case);
    for act in [
        "open_meeting",
        "change_call",
        "record_attendance",
        "adjourn",
    ] {
        let code = refusal(&shown, act);
        assert_eq!(code.as_deref(), Some("meeting-called-off"), "{act}");
    }
}

#[test]
fn times_are_corrected_in_the_zone_of_the_meeting_with_a_reason() {
    let room = Room::new();
    let (_, meeting, _) = under_way(&room, "Lights that count who waits");
    room.0.clock.pass(Duration::minutes(10));
    tick(&room, &meeting, LAY, false);
    let lay = room.0.person(LAY);
    let correct = |stays: Value, reason: &str| json!({ "meeting": meeting, "person": lay, "stays": stays, "reason": reason });
    // It is 17:10 in Shanghai.
    let stays = json!([{ "from": "17:00", "until": "17:03" }, { "from": "17:06" }]);
    room.refused(
        SECRETARY,
        "correct_attendance",
        correct(stays.clone(), " "),
        "required",
    );
    let later = json!([{ "from": "17:20" }]);
    room.refused(
        SECRETARY,
        "correct_attendance",
        correct(later, "slow"),
        "attendance-order",
    );
    room.refused(
        LAY,
        "correct_attendance",
        correct(stays.clone(), "I was there"),
        "role-missing",
    );
    room.done(
        SECRETARY,
        "correct_attendance",
        correct(stays, "ticked late"),
    );
    let shown = page(&room, &meeting);
    let people = shown["attendance"].as_array().unwrap();
    let of_lay = people
        .iter()
        .find(|one| one["person"]["id"] == lay)
        .unwrap();
    let times = of_lay["log"].as_array().unwrap().iter();
    let times: Vec<_> = times
        .map(|change| text(&change["at"])[11..16].to_owned())
        .collect();
    assert_eq!(times, ["09:00", "09:03", "09:06"]);
    assert_eq!(of_lay["present"], true);
    assert_eq!(shown["corrections"][0]["reason"], "ticked late");
    assert_eq!(
        shown["corrections"][0]["before"].as_array().unwrap().len(),
        2
    );
    let attended = shown["items"][0]["attended"].as_array().unwrap();
    let of_lay = attended.iter().find(|one| one["person"] == lay).unwrap();
    assert_eq!(of_lay["stays"].as_array().unwrap().len(), 2);
}

#[test]
fn who_informs_only_is_heard_by_the_record_and_then_leaves() {
    let room = Room::under("shenzhen-ai-2022");
    let built = "They built the site.";
    let (_, meeting, item) = under_way_when(&room, "Lights that count who waits", |room, case| {
        let doubtful = json!({ "case": case, "answer": "decide", "nature": built });
        room.done(
            JURIST,
            "declare_interests",
            json!({ "answers": [doubtful] }),
        );
        let ruling = json!({
            "case": case, "person": room.0.person(JURIST), "ruling": "information_only",
            "reason": built,
        });
        room.done(CHAIR, "decide_interest", ruling);
    });
    let hear =
        |person: &str| json!({ "meeting": meeting, "item": item, "person": room.0.person(person) });
    room.refused(
        CHAIR,
        "hear_for_information",
        hear(JURIST),
        "not-in-the-room",
    );
    room.refused(CHAIR, "hear_for_information", hear(LAWYER), "not-to-inform");
    tick(&room, &meeting, JURIST, true);
    let of_jurist = || {
        let away = room.item(SECRETARY, &meeting)["away"].clone();
        let mut away = away.as_array().unwrap().iter();
        away.find(|one| one["person"]["name"] == JURIST)
            .unwrap()
            .clone()
    };
    assert_eq!(of_jurist()["hear"]["allowed"], true);
    room.refused(LAY, "hear_for_information", hear(JURIST), "role-missing");
    room.done(CHAIR, "hear_for_information", hear(JURIST));
    assert_eq!(of_jurist()["heard"], true);
    tick(&room, &meeting, JURIST, false);
    let minutes = room.done(SECRETARY, "minutes", json!({ "meeting": meeting }));
    let mut sections = minutes["sections"].as_array().unwrap().iter();
    let of_item = sections.find(|one| one["item"]["item"] == item).unwrap();
    let mut out = of_item["item"]["recused"].as_array().unwrap().iter();
    let out = out.find(|one| one["person"]["name"] == JURIST).unwrap();
    assert_eq!(
        (&out["heard"], out["left"].is_null()),
        (&json!(true), false)
    );
}

#[test]
fn the_vote_opens_when_everybody_without_a_vote_has_left() {
    let room = Room::new();
    let (_, meeting, item) = under_way(&room, "Lights that count who waits");
    tick(&room, &meeting, JURIST, true);
    tick(&room, &meeting, DEPUTY, true);
    tick(&room, &meeting, SECRETARY, true);
    let guest = json!({ "meeting": meeting, "name": "Dr Wang", "purpose": "answers questions" });
    room.refused(LAY, "admit_guest", guest.clone(), "role-missing");
    room.done(CHAIR, "admit_guest", guest);
    room.put(SECRETARY, &meeting, &item, Some("approve"));
    let seen = |who| room.seen(who, &meeting);
    room.refused(SECRETARY, "open_vote", seen(SECRETARY), "recused-in-room");
    let shown = room.item(SECRETARY, &meeting);
    let mut there = names(&shown["without_vote"]);
    there.sort();
    let mut expected = vec!["Dr Wang", DEPUTY, JURIST];
    expected.sort_unstable();
    assert_eq!(there, expected, "who keeps the record stays");

    // Some are ticked out; whoever presides says that the others have left.
    tick(&room, &meeting, JURIST, false);
    tick(&room, &meeting, DEPUTY, false);
    room.refused(SECRETARY, "open_vote", seen(SECRETARY), "others-present");
    let of_item = json!({ "meeting": meeting, "item": item });
    room.refused(LAY, "clear_room", of_item.clone(), "role-missing");
    room.done(CHAIR, "clear_room", of_item.clone());
    room.refused(CHAIR, "clear_room", of_item, "no-change");
    let shown = page(&room, &meeting);
    assert_eq!(shown["guests"][0]["present"], false);
    assert_eq!(shown["items"][0]["without_vote"], json!([]));
    room.done(SECRETARY, "open_vote", seen(SECRETARY));
}

#[test]
fn a_vote_whose_quorum_is_lost_is_not_carried_whatever_was_cast() {
    let room = Room::new();
    let (case, meeting, item) = under_way(&room, "Lights that count who waits");
    let motion = room.put(SECRETARY, &meeting, &item, Some("approve"));
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    for who in [CHAIR, VICE, LAY, LAWYER, ENGINEER, ETHICIST] {
        let ballot = json!({ "motion": motion, "value": "for" });
        room.done(who, "cast_ballot", ballot);
    }
    for who in [LAY, LAWYER] {
        tick(&room, &meeting, who, false);
    }
    assert_eq!(
        room.item(SECRETARY, &meeting)["quorum"]["quorum"]["met"],
        false
    );
    let defer = json!({ "meeting": meeting, "item": item, "end": "deferred", "reason": "none" });
    room.refused(SECRETARY, "end_item", defer.clone(), "motion-pending");
    room.done(SECRETARY, "declare_result", room.seen(SECRETARY, &meeting));
    let shown = room.motion(SECRETARY, &meeting);
    assert_eq!(shown["result"], "no_quorum");
    assert_eq!(shown["explanation"]["tally"]["for"], 0);
    assert_eq!(room.case_page(&case)["line"]["stage"], "ready");
    // Another vote does not open; deferring takes the motion with it.
    room.put(SECRETARY, &meeting, &item, Some("approve"));
    room.refused(
        SECRETARY,
        "open_vote",
        room.seen(SECRETARY, &meeting),
        "no-quorum",
    );
    room.done(SECRETARY, "end_item", defer);
    assert_eq!(room.motion(SECRETARY, &meeting)["stage"], "withdrawn");
    assert_eq!(room.case_page(&case)["line"]["stage"], "review");
}

#[test]
fn the_projector_shows_nothing_that_is_confidential() {
    let room = Room::new();
    let title = "Lights that count who waits";
    let (_, meeting, item) = under_way(&room, title);
    let motion = room.put(SECRETARY, &meeting, &item, Some("approve"));
    let seen = |who: &str| room.done(who, "projector", json!({ "meeting": meeting }));
    let before = seen(LAY);
    assert_eq!(before["item"]["title"], title);
    assert_eq!(before["item"]["quorum"]["present"], 6);
    room.done(SECRETARY, "open_vote", room.seen(SECRETARY, &meeting));
    for (who, value) in [
        (CHAIR, "for"),
        (VICE, "for"),
        (LAY, "for"),
        (ENGINEER, "for"),
        (ETHICIST, "against"),
    ] {
        let ballot = json!({ "motion": motion, "value": value });
        room.done(who, "cast_ballot", ballot);
    }
    let open = seen(CHAIR);
    assert_eq!(
        open["item"]["vote"],
        json!({ "stage": "open", "electorate": 6, "voted": 5, "result": null })
    );
    let hide = json!({ "meeting": meeting, "item": item, "masked": true });
    room.done(SECRETARY, "mask_item", hide);
    let masked = seen(LAY);
    assert_eq!(masked["item"]["title"], Value::Null);
    assert_eq!(masked["item"]["number"], before["item"]["number"]);
    // Whoever must leave the room learns no more from its wall than elsewhere.
    let outside = seen(JURIST);
    assert_eq!(outside["item"]["quorum"], Value::Null);
    assert_eq!(outside["item"]["vote"], Value::Null);
    let all = [before, open, masked, outside].map(|answer| answer.to_string());
    let people = VOTERS.into_iter().chain([SECRETARY, DEPUTY]);
    let secret = [
        "Shall it begin?",
        "The risks are met.",
        "approve",
        "recused",
    ];
    let secret = secret.into_iter().chain(["for\"", "against", "Nanshan"]);
    for word in people.chain(secret) {
        for answer in &all {
            assert!(!answer.contains(word), "{word} in {answer}");
        }
    }
}

#[test]
fn by_video_counts_as_present_only_where_the_rules_say_so() {
    let room = Room::new();
    let (_, meeting, _) = under_way(&room, "Lights that count who waits");
    let lay = room.0.person(LAY);
    let tick = json!({ "meeting": meeting, "person": lay, "present": true, "by_video": true });
    room.done(SECRETARY, "record_attendance", tick.clone());
    room.refused(SECRETARY, "record_attendance", tick, "no-change");
    let shown = page(&room, &meeting);
    let people = shown["attendance"].as_array().unwrap();
    let of_lay = people
        .iter()
        .find(|one| one["person"]["id"] == lay)
        .unwrap();
    assert_eq!(
        (&of_lay["present"], &of_lay["by_video"]),
        (&json!(true), &json!(true))
    );
    let counted = if shown["video_counts"] == true { 6 } else { 5 };
    assert_eq!(shown["items"][0]["quorum"]["quorum"]["present"], counted);
}

#[test]
fn nobody_is_co_opted_where_the_rules_do_not_provide_for_it() {
    let room = Room::new();
    let (_, meeting, _) = under_way(&room, "Lights that count who waits");
    let co_opt = json!({
        "meeting": meeting, "name": "Dr Ito", "capacities": ["lay"], "reason": "two are ill",
    });
    room.refused(SECRETARY, "co_opt", co_opt.clone(), "role-missing");
    room.refused(CHAIR, "co_opt", co_opt, "co-option-not-provided");
    let shown = room.done(CHAIR, "meeting", json!({ "meeting": meeting }));
    let code = refusal(&shown, "co_opt");
    assert_eq!(code.as_deref(), Some("co-option-not-provided"));
}
