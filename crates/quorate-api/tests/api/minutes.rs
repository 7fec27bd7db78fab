//! The minutes of a meeting: written, corrected, approved at the next one; and its papers.

use chrono::Duration;
use quorate_api::ApiError;
use quorate_api::opener::Opener;
use quorate_api::verification::{Elsewhere, verify};
use quorate_testkit::{PASSPHRASE, TestHouse};
use serde_json::{Value, json};

use super::meeting::{
    CHAIR, DEPUTY, ENGINEER, ETHICIST, JURIST, LAWYER, LAY, Room, SECRETARY, TODAY, VICE, names,
    refusal, text,
};

const TITLE: &str = "Triage of counselling requests";

/// A meeting held on a case: deferred, Jurist recused and out of the room, Secretary ticked too.
struct Held {
    room: Room,
    case: Value,
    meeting: Value,
    item: Value,
}

fn held() -> Held {
    let room = Room::new();
    let case = room.ready_case(TITLE);
    for who in [CHAIR, VICE, LAY, LAWYER] {
        room.declare(who, &case, "none");
    }
    room.declare(JURIST, &case, "withdraw");
    let (meeting, item) = room.meeting_about("case", &case);
    room.open(
        &meeting,
        CHAIR,
        &[VICE, LAY, LAWYER, ENGINEER, ETHICIST, JURIST],
    );
    time_passes(&room, 50);
    tick(&room, &meeting, JURIST, false);
    time_passes(&room, 10);
    let of_item = json!({ "meeting": meeting, "item": item });
    room.done(SECRETARY, "begin_item", of_item);
    time_passes(&room, 100);
    tick(&room, &meeting, LAY, false);
    time_passes(&room, 100);
    let end = json!({ "meeting": meeting, "item": item, "end": "deferred", "reason": "No data." });
    room.done(SECRETARY, "end_item", end);
    time_passes(&room, 10);
    tick(&room, &meeting, JURIST, true);
    let held = Held {
        room,
        case,
        meeting,
        item,
    };
    adjourn(&held.room, &held.meeting);
    held
}

/// Not so long that anybody's session locks itself.
fn time_passes(room: &Room, seconds: i64) {
    room.0.clock.pass(Duration::seconds(seconds));
}

fn tick(room: &Room, meeting: &Value, who: &str, present: bool) {
    let person = room.0.person(who);
    let request = json!({ "meeting": meeting, "person": person, "present": present });
    room.done(SECRETARY, "record_attendance", request);
}

fn adjourn(room: &Room, meeting: &Value) {
    let page = room.done(SECRETARY, "meeting", json!({ "meeting": meeting }));
    let request = json!({ "meeting": meeting, "version": page["version"] });
    room.done(SECRETARY, "adjourn", request);
}

impl Held {
    fn page(&self, who: &str) -> Value {
        let request = json!({ "meeting": self.meeting });
        self.room.done(who, "minutes", request)
    }

    fn section(&self, who: &str, key: &Value) -> Value {
        section(&self.page(who), key)
    }

    fn save(&self, section: &Value, seen: u32, text: &str) -> Value {
        json!({ "meeting": self.meeting, "section": section, "seen": seen, "text": text })
    }

    fn put(&self, until: &str) {
        let request = json!({ "meeting": self.meeting, "until": until });
        self.room.done(SECRETARY, "put_minutes", request);
    }

    fn propose(&self, section: &Value, text: &str) -> Value {
        json!({ "meeting": self.meeting, "section": section, "text": text })
    }

    /// Ends somebody's only term yesterday; the next day is a new one.
    fn leaves(&self, who: &str) {
        let page = self.room.done(SECRETARY, "committee", json!({}));
        let people = page["people"].as_array().unwrap();
        let person = people.iter().find(|person| person["name"] == who).unwrap();
        let request = json!({
            "person": person["id"], "term": person["terms"][0]["id"], "until": TODAY,
            "reason": "Moved away.",
        });
        self.room.done(SECRETARY, "end_term", request);
        self.room.0.clock.pass(Duration::days(1));
    }

    /// The next meeting, its first item the approval of these minutes.
    fn next(&self) -> (Value, Value) {
        let called = self.room.done(
            SECRETARY,
            "call_meeting",
            json!({ "title": "Next", "date": "2026-03-05", "time": "14:00", "place": "" }),
        );
        let next = called["meeting"].clone();
        let item = self.room.item(SECRETARY, &next);
        assert_eq!(item["minutes"], self.meeting, "the minutes come first");
        (next, item["id"].clone())
    }

    fn approve(&self) -> Value {
        let (next, item) = self.next();
        self.room.0.clock.pass(Duration::days(3));
        for who in [SECRETARY, CHAIR, VICE, LAY, LAWYER, JURIST] {
            self.sign_in(who);
        }
        self.room.open(&next, CHAIR, &[VICE, LAY, LAWYER, JURIST]);
        let of = json!({ "meeting": next, "item": item });
        self.room.done(SECRETARY, "begin_item", of);
        let end = json!({ "meeting": next, "item": item, "end": "noted", "reason": "" });
        self.room.done(SECRETARY, "end_item", end);
        next
    }

    fn sign_in(&self, who: &str) {
        let request = json!({ "name": who, "passphrase": PASSPHRASE });
        self.room.0.sign(who, "sign_in", request);
    }
}

fn section(page: &Value, key: &Value) -> Value {
    let mut all = page["sections"].as_array().unwrap().iter();
    all.find(|section| section["key"] == *key).unwrap().clone()
}

fn opening() -> Value {
    json!("opening")
}

#[test]
fn attendance_recusals_and_ends_are_the_records() {
    let held = held();
    let item = held.section(SECRETARY, &held.item)["item"].clone();
    assert_eq!(item["end"], "deferred");
    assert_eq!(item["reason"], "No data.");
    assert_eq!(
        names(&item["present"]).len(),
        6,
        "six with a vote were there: {item}"
    );
    let away = &item["away"][0];
    assert_eq!(away["person"]["name"], LAY);
    assert!(away["left"].is_string() && away["returned"].is_null());
    let recused = &item["recused"][0];
    assert_eq!(recused["person"]["name"], JURIST);
    assert!(recused["left"].is_string() && recused["returned"].is_string());
    // Sentences are offered, and nothing is written by itself.
    let shown = held.section(SECRETARY, &held.item);
    assert_eq!(shown["text"], "");
    let offered: Vec<_> = shown["proposed"].as_array().unwrap().iter().collect();
    assert!(
        offered
            .iter()
            .any(|one| one["code"] == "minutes-say-deferred")
    );
    assert_eq!(refusal(&shown, "save_narrative"), None);
    // Before they are put only who runs meetings reads a draft.
    let save = held.save(&held.item, 0, "They discussed it.");
    held.room.done(SECRETARY, "save_narrative", save.clone());
    assert_eq!(
        held.section(CHAIR, &held.item)["text"],
        "They discussed it."
    );
    assert_eq!(held.section(LAWYER, &held.item)["text"], "");
    held.room
        .refused(LAWYER, "save_narrative", save, "role-missing");
}

#[test]
fn of_two_who_write_the_same_section_the_later_is_told_and_nothing_is_lost() {
    let held = held();
    held.room.done(
        SECRETARY,
        "save_narrative",
        held.save(&opening(), 0, "Ada's."),
    );
    let late = held.save(&opening(), 0, "He Jia's.");
    held.room
        .refused(DEPUTY, "save_narrative", late, "conflict-minutes");
    assert_eq!(held.section(SECRETARY, &opening())["text"], "Ada's.");
    let seen = held.section(DEPUTY, &opening())["revision"].clone();
    assert_eq!(seen, 1);
    held.room
        .done(DEPUTY, "save_narrative", held.save(&opening(), 1, "Both."));
    // Another section is no conflict.
    let closing = held.save(&json!("closing"), 0, "At four.");
    held.room.done(SECRETARY, "save_narrative", closing);
}

#[test]
fn minutes_are_corrected_by_who_attended_and_settled_by_the_secretary() {
    let held = held();
    let save = held.save(&held.item, 0, "Thirty days.");
    held.room.done(SECRETARY, "save_narrative", save);
    let early = held.propose(&held.item, "Ninety days.");
    held.room.refused(
        LAWYER,
        "propose_minutes_correction",
        early,
        "minutes-not-put",
    );
    held.put(TODAY);
    let propose = held.propose(&held.item, "Ninety days.");
    held.room
        .done(LAWYER, "propose_minutes_correction", propose.clone());
    held.room.refused(
        SECRETARY,
        "propose_minutes_correction",
        propose,
        "not-attendee",
    );
    let of = json!({ "meeting": held.meeting });
    held.room.done(CHAIR, "agree_minutes", of.clone());
    let settle = |taken, reason: &str| json!({ "meeting": held.meeting, "number": 1, "taken": taken, "reason": reason });
    held.room.refused(
        LAWYER,
        "settle_correction",
        settle(true, ""),
        "role-missing",
    );
    held.room.refused(
        SECRETARY,
        "settle_correction",
        settle(false, ""),
        "reasons-required",
    );
    time_passes(&held.room, 10);
    let save = held.save(&held.item, 1, "Ninety days.");
    held.room.done(SECRETARY, "save_narrative", save);
    held.room
        .done(SECRETARY, "settle_correction", settle(true, ""));
    let correction = &held.section(LAWYER, &held.item)["corrections"][0];
    assert_eq!(correction["taken"], true);
    assert_eq!(correction["proposed"]["by"]["name"], LAWYER);
    // The chair agreed to what was written before.
    let agreed = held.page(CHAIR)["agreements"].as_array().unwrap().clone();
    let chair = agreed.iter().find(|one| one["person"]["name"] == CHAIR);
    assert_eq!(chair.unwrap()["current"], false);
    held.room.done(CHAIR, "agree_minutes", of);
}

#[test]
fn who_is_recused_sees_no_section_and_corrects_none() {
    let held = held();
    let secret = "Ninety days were discussed.";
    held.room.done(
        SECRETARY,
        "save_narrative",
        held.save(&held.item, 0, secret),
    );
    held.put(TODAY);
    let page = held.page(JURIST);
    let shown = section(&page, &held.item);
    assert_eq!(shown["stub"], true);
    assert_eq!(shown["item"]["title"], TITLE);
    assert_eq!(page["omits"], json!([1]));
    for hidden in [secret, "No data.", "deferred"] {
        assert!(!page.to_string().contains(hidden), "{hidden} is shown");
    }
    let propose = held.propose(&held.item, "Eighty.");
    held.room
        .refused(JURIST, "propose_minutes_correction", propose, "recused");
    // The rest is theirs as anybody's.
    let propose = held.propose(&opening(), "Ten past two.");
    held.room
        .done(JURIST, "propose_minutes_correction", propose);
    let file = format!("minutes/{}/en", text(&held.meeting));
    let (_, _, copy) = held.room.0.get(JURIST, &file).unwrap();
    assert!(
        !copy.contains(secret) && copy.contains("partial: Some("),
        "{copy}"
    );
    let (_, media, copy) = held.room.0.get(LAWYER, &file).unwrap();
    assert!(media == "application/pdf" && copy.contains(secret));
}

#[test]
fn where_the_secretary_is_recused_the_substitute_writes_the_section() {
    let held = held();
    held.room.declare(SECRETARY, &held.case, "withdraw");
    held.room.declare(DEPUTY, &held.case, "none");
    let save = held.save(&held.item, 0, "Written in her place.");
    held.room
        .refused(SECRETARY, "save_narrative", save.clone(), "recused");
    held.room.done(DEPUTY, "save_narrative", save);
    assert_eq!(held.section(SECRETARY, &held.item)["stub"], true);
    // Opening and closing remain the secretary's.
    held.room.done(
        SECRETARY,
        "save_narrative",
        held.save(&opening(), 0, "At two."),
    );
}

#[test]
fn a_former_member_corrects_their_last_meeting_and_is_let_through_to_nothing_else() {
    let held = held();
    held.put("2026-03-04");
    held.leaves(LAY);
    held.sign_in(LAY);
    let session = held.room.done(LAY, "session", json!({}));
    assert_eq!(session["corrects"], held.meeting);
    assert_eq!(session["roles"], json!([]));
    assert_eq!(session["desk_count"], 0);
    let page = held.page(LAY);
    assert_eq!(section(&page, &held.item)["stub"], false);
    let propose = held.propose(&held.item, "I left at a quarter past.");
    held.room.done(LAY, "propose_minutes_correction", propose);
    let of = json!({ "meeting": held.meeting });
    held.room.done(LAY, "agree_minutes", of.clone());
    let file = format!("minutes/{}/en", text(&held.meeting));
    assert!(held.room.0.get(LAY, &file).is_ok());
    let draft = json!({ "key": "minutes.mine", "content": "{}" });
    held.room.done(LAY, "save_draft", draft);

    let of_case = json!({ "case": held.case });
    for (command, request) in [
        ("case", of_case.clone()),
        ("history", of_case),
        ("docket", json!({ "stages": [], "skip": 0, "take": 10 })),
        ("find", json!({ "text": "Triage" })),
        ("meetings", json!({})),
        ("meeting", of.clone()),
        ("committee", json!({})),
        ("desk", json!({})),
        ("interests", json!({})),
        ("guidance_library", json!({})),
        (
            "organisations",
            json!({ "text": "", "skip": 0, "take": 10 }),
        ),
        (
            "put_minutes",
            json!({ "meeting": held.meeting, "until": "2026-03-09" }),
        ),
        ("save_narrative", held.save(&opening(), 0, "Mine.")),
    ] {
        held.room.refused(LAY, command, request, "no-term");
    }
    for file in ["pack", "blank", "calendar", "document", "letter"] {
        let file = match file {
            "calendar" => format!("calendar/{}", text(&held.meeting)),
            "blank" => format!("blank/{}/sign_in/meeting/en", text(&held.meeting)),
            "pack" => format!("pack/{}/en", text(&held.meeting)),
            other => format!("{other}/{}/00/en", text(&held.case)),
        };
        let got = held.room.0.get(LAY, &file);
        assert!(got.is_err(), "{file} was got");
    }

    // Another meeting's minutes are not theirs, and when the day is over nothing is.
    held.sign_in(SECRETARY);
    let (other, _) = held.next();
    let of_other = json!({ "meeting": other });
    held.room.refused(LAY, "minutes", of_other, "no-term");
    held.room.0.clock.pass(Duration::days(2));
    let again = json!({ "name": LAY, "passphrase": PASSPHRASE });
    let refused = held.room.0.house.call(None, "sign_in", again).answer;
    assert!(
        matches!(&refused, Err(ApiError::Refused(refusal)) if refusal.code == "no-term"),
        "{refused:?}"
    );
}

#[test]
fn minutes_that_are_put_long_after_a_term_ended_are_open_to_who_had_it() {
    let held = held();
    held.leaves(LAY);
    held.sign_in(SECRETARY);
    // The first act of a day takes from who has left what they signed in by.
    let call = json!({ "title": "Next", "date": "2026-03-05", "time": "14:00", "place": "" });
    held.room.done(SECRETARY, "call_meeting", call);
    held.put("2026-03-06");
    held.sign_in(LAY);
    let session = held.room.done(LAY, "session", json!({}));
    assert_eq!(session["corrects"], held.meeting);
}

#[test]
fn a_former_member_who_was_recused_sees_no_section_either() {
    let held = held();
    held.put("2026-03-04");
    held.leaves(JURIST);
    held.sign_in(JURIST);
    let page = held.page(JURIST);
    assert_eq!(section(&page, &held.item)["stub"], true);
    let propose = held.propose(&held.item, "Anything.");
    held.room
        .refused(JURIST, "propose_minutes_correction", propose, "recused");
}

#[test]
fn the_next_meeting_approves_and_numbers_them_and_they_are_locked() {
    let held = held();
    let save = held.save(&held.item, 0, "They discussed it.");
    held.room.done(SECRETARY, "save_narrative", save);
    held.put("2026-03-04");
    let next = held.approve();
    let page = held.page(LAWYER);
    assert_eq!(page["stage"], "approved");
    assert_eq!(page["number"], "2026-01");
    assert_eq!(page["approval"]["meeting"], next);
    assert_eq!(names(&page["approval"]["by"]).len(), 5);
    let shown = section(&page, &held.item);
    assert_eq!(names(&shown["not_approving"]), [JURIST]);
    let save = held.save(&held.item, 1, "Something else.");
    held.room
        .refused(SECRETARY, "save_narrative", save, "minutes-locked");
    let file = format!("minutes/{}/zh-Hans", text(&held.meeting));
    let (name, _, stored) = held.room.0.get(LAWYER, &file).unwrap();
    assert_eq!(name, "minutes-2026-01-zh-Hans.pdf");
    assert!(stored.contains("They discussed it."));
    let (_, _, copy) = held.room.0.get(JURIST, &file).unwrap();
    assert!(!copy.contains("They discussed it."));

    let remark = json!({ "meeting": held.meeting, "section": held.item, "text": "It was ninety." });
    held.room.done(SECRETARY, "remark_minutes", remark);
    assert_eq!(held.page(LAWYER)["remarks"][0]["text"], "It was ninety.");
    assert_eq!(held.page(JURIST)["remarks"], json!([]));
    // What was approved stays as it was; the copy now carries the remark.
    let (_, _, copy) = held.room.0.get(LAWYER, &file).unwrap();
    assert!(copy.contains("It was ninety."));
}

#[test]
fn approved_minutes_are_signed_with_the_keys_of_who_presided_and_of_the_secretary() {
    let held = held();
    held.put("2026-03-04");
    let sign = json!({ "meeting": held.meeting, "passphrase": PASSPHRASE });
    let refused = |who: &str, request: &Value, why: &str| {
        held.room.refused(who, "sign_minutes", request.clone(), why);
    };
    refused(CHAIR, &sign, "minutes-not-yet-approved");
    held.approve();
    refused(LAWYER, &sign, "minutes-signers");
    let wrong = json!({ "meeting": held.meeting, "passphrase": "not this one" });
    refused(CHAIR, &wrong, "sign-in-failed");
    held.room.done(CHAIR, "sign_minutes", sign.clone());
    refused(CHAIR, &sign, "minutes-signed-already");
    held.room.done(SECRETARY, "sign_minutes", sign);
    let page = held.page(LAWYER);
    let signed = page["signatures"].as_array().unwrap();
    assert_eq!(signed.len(), 2);
    assert_eq!(signed[0]["by"]["name"], CHAIR);
    assert_eq!(signed[0]["role"], "chair");
    assert_eq!(signed[0]["meaning"], "minutes-as-approved");
    assert_ne!(signed[0]["key"], signed[1]["key"]);
    // What was approved stays as it was; the copy now says who signed.
    let file = format!("minutes/{}/en", text(&held.meeting));
    let (_, _, copy) = held.room.0.get(LAWYER, &file).unwrap();
    assert!(copy.contains("minutes-as-approved"), "{copy}");
    // What was signed is verified by whoever opens the record.
    let folder = held.room.0.folder.path().join("committee");
    let TestHouse {
        house,
        folder: _home,
        ..
    } = held.room.0;
    drop(house);
    let opener = Opener::Person {
        name: SECRETARY.to_owned(),
        passphrase: PASSPHRASE.to_owned().into(),
    };
    let verified = verify(&folder, &Elsewhere::default(), Some(&opener)).unwrap();
    assert_eq!(verified.signatures, 2);
}

#[test]
fn a_meeting_is_completed_when_minutes_are_approved_and_nothing_is_missing() {
    let held = held();
    let stage = || text(&held.page(SECRETARY)["meeting"]["stage"]);
    let missing = || {
        let page = held.page(SECRETARY);
        let all = page["missing"].as_array().unwrap().clone();
        all.iter().map(|one| text(&one["code"])).collect::<Vec<_>>()
    };
    assert_eq!(stage(), "adjourned");
    assert_eq!(missing(), ["minutes-missing-letter", "minutes-missing-put"]);
    held.put("2026-03-04");
    assert_eq!(
        missing(),
        ["minutes-missing-letter", "minutes-missing-approval"]
    );
    held.approve();
    assert_eq!(missing(), ["minutes-missing-letter"]);
    assert_eq!(stage(), "adjourned");
    // The letter says why the case was put off.
    let page = held.room.case_page(&held.case);
    let notice = &page["content"]["notices"][0];
    assert_eq!(notice["kind"], "deferral");
    assert_eq!(notice["text"], "No data.");
    let issue = |language: &str| json!({ "case": held.case, "notice": notice["key"], "language": language });
    held.room
        .refused(LAWYER, "issue_notice", issue("en"), "role-missing");
    let letter = held.room.done(SECRETARY, "issue_notice", issue("en"));
    held.room
        .refused(SECRETARY, "issue_notice", issue("en"), "letter-issued");
    let file = text(&letter["file"]);
    let (_, media, letter) = held.room.0.get(LAWYER, &file).unwrap();
    assert!(media == "application/pdf" && letter.contains("No data."));
    assert!(held.room.0.get(JURIST, &file).is_err());
    let mut delivered = issue("en");
    delivered["on"] = json!("2026-03-05");
    held.room
        .done(SECRETARY, "mark_notice_delivered", delivered);
    assert_eq!(missing(), Vec::<String>::new());
    assert_eq!(stage(), "completed");
    let list = held.room.done(SECRETARY, "meetings", json!({}));
    let line = list["meetings"].as_array().unwrap().iter();
    let line = line.clone().find(|line| line["id"] == held.meeting);
    assert_eq!(line.unwrap()["stage"], "completed");
}

#[test]
fn a_scan_is_read_by_who_may_read_its_item() {
    let held = held();
    let digest = held.room.0.put(SECRETARY, "ballots.pdf", b"%PDF- signed");
    let sheet = |item: Option<&Value>, kind: &str| {
        json!({
            "meeting": held.meeting, "sheet": kind, "item": item, "digest": digest,
            "name": "ballots.pdf",
        })
    };
    let of_item = sheet(Some(&held.item), "ballot");
    held.room
        .refused(LAWYER, "attach_sheet", of_item.clone(), "role-missing");
    held.room.done(SECRETARY, "attach_sheet", of_item.clone());
    held.room
        .refused(SECRETARY, "attach_sheet", of_item, "no-change");
    held.room
        .done(SECRETARY, "attach_sheet", sheet(None, "sign_in"));
    let shown = held.page(LAWYER)["sheets"].as_array().unwrap().clone();
    assert_eq!(shown.len(), 2);
    let hidden = held.page(JURIST)["sheets"].as_array().unwrap().clone();
    assert_eq!(hidden.len(), 1);
    let file = text(&shown[0]["file"]);
    let (name, media, bytes) = held.room.0.get(LAWYER, &file).unwrap();
    assert_eq!((name.as_str(), media), ("ballots.pdf", "application/pdf"));
    assert_eq!(bytes, "%PDF- signed");
    assert!(held.room.0.get(JURIST, &file).is_err());
}

#[test]
fn a_pack_leaves_out_what_its_reader_is_recused_from() {
    let held = held();
    let file = format!("pack/{}/en", text(&held.meeting));
    let (_, _, whole) = held.room.0.get(LAWYER, &file).unwrap();
    assert!(whole.contains("What is asked.") && whole.contains("partial: false"));
    let (_, _, partial) = held.room.0.get(JURIST, &file).unwrap();
    assert!(!partial.contains("What is asked.") && partial.contains("partial: true"));
    assert!(partial.contains(TITLE), "the stub has its title");
    assert_eq!(whole, held.room.0.get(LAWYER, &file).unwrap().2);
    // The moment in UTC: 14:00 in Shanghai.
    let file = format!("calendar/{}", text(&held.meeting));
    let (name, media, entry) = held.room.0.get(JURIST, &file).unwrap();
    assert_eq!(name, "meeting-2026-03-02.ics");
    assert!(media.starts_with("text/calendar"));
    assert!(entry.contains("begins: 2026-03-02T06:00:00Z"), "{entry}");
    let ballot = |who| {
        let file = format!(
            "blank/{}/ballot/{}/en",
            text(&held.meeting),
            text(&held.item)
        );
        held.room.0.get(who, &file)
    };
    assert!(ballot(LAWYER).is_ok() && ballot(JURIST).is_err());
}
