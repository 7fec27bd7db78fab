//! Votes in writing: who is asked, when they end, what follows; and that the next meeting takes
//! note of what was decided without one.

use chrono::Duration;
use quorate_testkit::PASSPHRASE;
use serde_json::{Value, json};

use super::{CHAIR, OTHER, Room, SECRETARY, VOTERS};

/// The last day on which members vote, a week after the test clock's day.
const UNTIL: &str = "2026-03-09";
const ADVICE: &str = "advice-supportive";

/// A committee that advises by consensus, with a case that goes round; everybody is clear.
fn advisory() -> (Room, Value) {
    let room = Room::under("data-ethics-advisory");
    let case = room.routed("correspondence");
    for (who, _) in VOTERS {
        room.declare(who, &case, "none");
    }
    (room, case)
}

fn motion(room: &Room, case: &Value) -> Value {
    room.on(
        case,
        json!({
            "question": "Shall the advice be supportive?", "outcome": ADVICE,
            "reasons": "The public good is shown.", "conditions": [], "until": UNTIL,
        }),
    )
}

fn circulated(room: &Room, case: &Value) -> Value {
    room.done(SECRETARY, "circulate", motion(room, case))["motion"].clone()
}

fn cast(room: &Room, who: &str, motion: &Value, value: &str) {
    let ballot = json!({ "motion": motion, "value": value });
    room.done(who, "cast_ballot", ballot);
}

/// The motion as its case shows it, named with its version.
fn seen(room: &Room, case: &Value) -> Value {
    let page = room.page(case);
    let shown = &page["content"]["circulated"][0];
    json!({ "motion": shown["id"], "version": shown["version"] })
}

/// The last day goes by; whoever acts next unlocks their window.
fn the_last_day_passes(room: &Room) {
    room.0.clock.pass(Duration::days(8));
    for who in [SECRETARY, OTHER] {
        room.done(who, "unlock", json!({ "passphrase": PASSPHRASE }));
    }
}

fn needs(room: &Room, who: &str, list: &str) -> Vec<String> {
    let desk = room.done(who, "desk", json!({}));
    let lines = desk[list].as_array().unwrap().iter();
    lines
        .map(|line| line["need"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn members_vote_in_writing_and_the_next_meeting_takes_note() {
    let (room, case) = advisory();
    let id = circulated(&room, &case);
    let page = room.page(&case);
    let shown = &page["content"]["circulated"][0];
    assert_eq!(shown["until"], UNTIL);
    assert_eq!(shown["consensus"], true);
    assert_eq!(shown["electorate"].as_array().unwrap().len(), 7);
    assert!(needs(&room, OTHER, "mine").contains(&"vote-in-writing".to_owned()));
    assert!(needs(&room, SECRETARY, "waiting").contains(&"await-ballots".to_owned()));

    for (who, _) in VOTERS {
        cast(&room, who, &id, "for");
    }
    assert!(!needs(&room, OTHER, "mine").contains(&"vote-in-writing".to_owned()));
    // The terms of reference know no earlier close.
    room.refused(
        SECRETARY,
        "declare_result",
        seen(&room, &case),
        "no-early-close",
    );
    the_last_day_passes(&room);
    assert!(needs(&room, SECRETARY, "mine").contains(&"declare-in-writing".to_owned()));
    room.done(SECRETARY, "declare_result", seen(&room, &case));
    let page = room.page(&case);
    let decision = &page["content"]["decisions"][0];
    assert_eq!(decision["outcome"], ADVICE);
    assert_eq!(decision["meeting"], Value::Null);
    assert_eq!(decision["presiding"]["name"], CHAIR);

    let call =
        json!({ "title": "April", "date": "2026-04-02", "time": "14:00", "place": "Room 2" });
    let meeting = room.done(SECRETARY, "call_meeting", call)["meeting"].clone();
    let page = room.done(SECRETARY, "meeting", json!({ "meeting": meeting }));
    let item = &page["items"][0];
    assert_eq!(item["case"], case);
    assert_eq!(item["noting"], true);
    assert_eq!(item["quorum"], Value::Null);
    let put = json!({
        "meeting": meeting, "item": item["id"], "question": "Again?", "outcome": ADVICE,
        "reasons": "r", "conditions": [],
    });
    room.refused(SECRETARY, "put_motion", put, "noted-only");
    let call = json!({ "title": "May", "date": "2026-05-02", "time": "14:00", "place": "Room 2" });
    let later = room.done(SECRETARY, "call_meeting", call)["meeting"].clone();
    let page = room.done(SECRETARY, "meeting", json!({ "meeting": later }));
    assert_eq!(page["items"], json!([]), "once is enough");
}

#[test]
fn one_objection_brings_the_case_before_a_meeting() {
    let (room, case) = advisory();
    let id = circulated(&room, &case);
    for (who, _) in VOTERS {
        cast(
            &room,
            who,
            &id,
            if who == OTHER { "against" } else { "for" },
        );
    }
    the_last_day_passes(&room);
    room.done(SECRETARY, "declare_result", seen(&room, &case));
    let page = room.page(&case);
    assert_eq!(page["content"]["decisions"], json!([]));
    assert_eq!(page["content"]["circulated"][0]["result"], "not_carried");
    assert_eq!(page["line"]["pathway"], "full");
    assert_eq!(page["content"]["escalations"][0]["cause"], "not_carried");
    let again = motion(&room, &case);
    room.refused(SECRETARY, "circulate", again, "not-circulated");
}

#[test]
fn too_few_votes_in_writing_are_no_quorum() {
    // More than half of seven: four.
    for (votes, result) in [(3, "no_quorum"), (4, "carried")] {
        let (room, case) = advisory();
        let id = circulated(&room, &case);
        for (who, _) in VOTERS.iter().take(votes) {
            cast(&room, who, &id, "for");
        }
        the_last_day_passes(&room);
        room.done(SECRETARY, "declare_result", seen(&room, &case));
        let page = room.page(&case);
        let shown = &page["content"]["circulated"][0];
        assert_eq!(shown["result"], result, "{votes} votes");
    }
}

#[test]
fn whoever_withdraws_meanwhile_makes_the_vote_void() {
    let (room, case) = advisory();
    let id = circulated(&room, &case);
    for (who, _) in VOTERS {
        cast(&room, who, &id, "for");
    }
    let withdraw = json!([{ "case": case, "answer": "withdraw" }]);
    room.done(OTHER, "declare_interests", json!({ "answers": withdraw }));
    the_last_day_passes(&room);
    let at = seen(&room, &case);
    room.refused(SECRETARY, "declare_result", at.clone(), "elector-withdrew");
    let mut void = at;
    void["reason"] = json!("A member withdrew.");
    room.done(SECRETARY, "void_vote", void);
    let mut again = motion(&room, &case);
    again["until"] = json!("2026-03-20");
    let id = room.done(SECRETARY, "circulate", again)["motion"].clone();
    let page = room.page(&case);
    let shown = &page["content"]["circulated"];
    assert_eq!(shown[0]["id"], id);
    assert_eq!(shown[0]["electorate"].as_array().unwrap().len(), 6);
    assert_eq!(shown[1]["stage"], "withdrawn");
}

#[test]
fn while_members_vote_in_writing_nothing_else_decides() {
    let (room, case) = advisory();
    circulated(&room, &case);
    let call =
        json!({ "title": "April", "date": "2026-04-02", "time": "14:00", "place": "Room 2" });
    let meeting = room.done(SECRETARY, "call_meeting", call)["meeting"].clone();
    let item = json!({ "meeting": meeting, "case": case });
    room.refused(SECRETARY, "add_item", item.clone(), "circulation-open");
    let again = motion(&room, &case);
    room.refused(SECRETARY, "circulate", again, "circulation-open");
    // A member who wants it discussed stops the vote.
    let ask = json!({ "case": case, "reason": "It concerns children." });
    room.done(OTHER, "escalate_case", ask);
    let page = room.page(&case);
    assert_eq!(page["content"]["circulated"][0]["stage"], "withdrawn");
    assert_eq!(page["line"]["pathway"], "full");
    room.done(SECRETARY, "add_item", item);
}

#[test]
fn a_full_review_never_goes_round_in_china_and_the_united_states() {
    for (profile, pathway) in [
        ("cn-st-ethics-2023", "full"),
        ("cn-st-ethics-2023", "simplified"),
        ("us-common-rule-2018", "full"),
    ] {
        let room = Room::under(profile);
        let case = room.routed(pathway);
        for (who, _) in VOTERS {
            room.declare(who, &case, "none");
        }
        let mut asked = motion(&room, &case);
        asked["outcome"] = json!("approve");
        room.refused(SECRETARY, "circulate", asked, "not-circulated");
    }
}

#[test]
fn what_designated_members_decided_is_on_the_agenda_that_is_called_already() {
    let room = Room::new();
    let call =
        json!({ "title": "April", "date": "2026-04-02", "time": "14:00", "place": "Room 2" });
    let meeting = room.done(SECRETARY, "call_meeting", call)["meeting"].clone();
    let case = room.designated();
    for who in [super::ONE, OTHER] {
        let review = room.review(&case, "support", Some("approve"));
        room.done(who, "submit_review", review);
    }
    let words = json!({ "outcome": "approve", "reasons": "r", "conditions": [] });
    room.done(CHAIR, "decide_without_meeting", room.on(&case, words));
    let page = room.done(SECRETARY, "meeting", json!({ "meeting": meeting }));
    assert_eq!(page["items"][0]["case"], case);
    assert_eq!(page["items"][0]["noting"], true);
    let page = room.page(&case);
    assert_eq!(page["line"]["stage"], "decided");
}
