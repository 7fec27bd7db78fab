//! How a vote is held: what each way shows, that it only ever becomes less open, and that of a
//! secret vote nothing anywhere ties a person to a ballot.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use quorate_api::opener::{self, Opener};
use quorate_ledger::{Log, Recorded, Sequence};
use quorate_testkit::PASSPHRASE;

use super::*;

/// Who votes here: all but the jurist, who is recused.
const SIX: [&str; 6] = [CHAIR, VICE, LAWYER, LAY, ENGINEER, ETHICIST];

/// A room in which a motion on a case is put, with everybody there.
struct Vote {
    room: Room,
    meeting: Value,
    motion: Value,
}

impl Vote {
    fn put() -> Self {
        let room = Room::new();
        let case = room.ready_case("Triage of counselling requests");
        let (meeting, item) = room.meeting_about("case", &case);
        for who in [CHAIR, VICE, LAY, LAWYER] {
            room.declare(who, &case, "none");
        }
        room.declare(JURIST, &case, "withdraw");
        room.open(&meeting, CHAIR, &SIX);
        let of_item = json!({ "meeting": meeting, "item": item });
        room.done(SECRETARY, "begin_item", of_item);
        let motion = room.put(SECRETARY, &meeting, &item, Some("approve"));
        Self {
            room,
            meeting,
            motion,
        }
    }

    fn opened(mode: &str) -> Self {
        let vote = Self::put();
        vote.room
            .done(SECRETARY, "open_vote", vote.seen_with("mode", mode));
        vote
    }

    fn seen(&self) -> Value {
        self.room.seen(SECRETARY, &self.meeting)
    }

    fn seen_with(&self, name: &str, value: &str) -> Value {
        let mut seen = self.seen();
        seen[name] = json!(value);
        seen
    }

    fn ballot(&self, value: &str) -> Value {
        json!({ "motion": self.motion, "value": value })
    }

    /// Votes, and returns the code.
    fn cast(&self, who: &str, value: &str) -> Value {
        self.room.done(who, "cast_ballot", self.ballot(value))["code"].clone()
    }

    fn shown(&self, who: &str) -> Value {
        self.room.motion(who, &self.meeting)
    }

    fn declare(&self) {
        self.room.done(SECRETARY, "declare_result", self.seen());
    }

    fn folder(&self) -> PathBuf {
        self.room.0.folder.path().join("committee")
    }

    /// The files of the ballot box.
    fn ballot_files(&self) -> Vec<PathBuf> {
        files(&self.folder().join("ballots")).into_keys().collect()
    }

    fn reopened(self) -> Self {
        Self {
            room: Room(self.room.0.reopened()),
            ..self
        }
    }
}

/// Every file under a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn voted(shown: &Value) -> BTreeSet<String> {
    let electorate = shown["electorate"].as_array().unwrap().iter();
    let voted = electorate.filter(|elector| elector["has_voted"] == true);
    voted
        .map(|elector| text(&elector["person"]["name"]))
        .collect()
}

fn values(shown: &Value) -> Vec<String> {
    let electorate = shown["electorate"].as_array().unwrap().iter();
    electorate
        .map(|elector| text(&elector["value"]))
        .filter(|value| !value.is_empty())
        .collect()
}

#[test]
fn each_way_of_voting_shows_what_it_says_and_no_more() {
    // Seen of it by another while the vote is open: the votes, the count.
    for (mode, one_by_one, count) in [
        ("open", true, true),
        ("named", false, true),
        ("hidden", false, false),
        ("secret", false, false),
    ] {
        let vote = Vote::opened(mode);
        vote.cast(LAY, "against");
        vote.cast(CHAIR, "for");
        let shown = vote.shown(LAWYER);
        assert_eq!(shown["mode"], mode);
        assert_eq!(
            voted(&shown),
            BTreeSet::from([CHAIR, LAY].map(ToOwned::to_owned))
        );
        assert_eq!(
            values(&shown).len(),
            if one_by_one { 2 } else { 0 },
            "{mode}"
        );
        let so_far = json!({ "for": 1, "against": 1, "abstain": 0 });
        assert_eq!(
            shown["so_far"],
            if count { so_far } else { Value::Null },
            "{mode}"
        );
        let own = if mode == "secret" {
            Value::Null
        } else {
            json!("for")
        };
        assert_eq!(vote.shown(CHAIR)["own_ballot"], own, "{mode}");
        for who in [VICE, LAWYER, ENGINEER, ETHICIST] {
            vote.cast(who, "for");
        }
        vote.declare();
        let shown = vote.shown(LAWYER);
        let secret = mode == "secret";
        assert_eq!(values(&shown).len(), if secret { 0 } else { 6 }, "{mode}");
        let published = shown["published"].as_array().unwrap().len();
        assert_eq!(published, if secret { 6 } else { 0 }, "{mode}");
        assert_eq!(shown["explanation"]["tally"]["for"], 5, "{mode}");
        assert_eq!(shown["explanation"]["tally"]["against"], 1, "{mode}");
        assert_eq!(shown["result"], "carried", "{mode}");
        assert_eq!(shown["so_far"], Value::Null, "{mode}");
    }
}

#[test]
fn how_a_vote_is_held_is_chosen_before_it_opens_and_never_made_more_open() {
    let vote = Vote::put();
    let open_to = |shown: &Value| -> Vec<String> {
        let offers = shown["modes"].as_array().unwrap().iter();
        let left = offers.filter(|offer| offer["refusal"].is_null());
        left.map(|offer| text(&offer["mode"])).collect()
    };
    assert_eq!(
        open_to(&vote.shown(SECRETARY)),
        ["open", "named", "hidden", "secret"]
    );
    let set = |mode: &str| {
        vote.room
            .done(SECRETARY, "set_vote_mode", vote.seen_with("mode", mode))
    };
    set("named");
    assert_eq!(
        open_to(&vote.shown(SECRETARY)),
        ["named", "hidden", "secret"]
    );
    vote.room.refused(
        LAY,
        "set_vote_mode",
        vote.seen_with("mode", "secret"),
        "role-missing",
    );
    set("secret");
    let shown = vote.shown(SECRETARY);
    assert_eq!(open_to(&shown), ["secret"]);
    assert_eq!(shown["modes"][0]["refusal"]["code"], "mode-one-way");
    for more_open in ["open", "named", "hidden"] {
        let request = vote.seen_with("mode", more_open);
        vote.room
            .refused(SECRETARY, "set_vote_mode", request.clone(), "mode-one-way");
        vote.room
            .refused(SECRETARY, "open_vote", request, "mode-one-way");
    }
    // As it was chosen, where the opening says nothing.
    vote.room.done(SECRETARY, "open_vote", vote.seen());
    assert_eq!(vote.shown(LAY)["mode"], "secret");
    vote.room.refused(
        SECRETARY,
        "set_vote_mode",
        vote.seen_with("mode", "secret"),
        "vote-open",
    );
}

#[test]
fn with_few_electors_the_screen_is_told_that_the_result_itself_can_tell() {
    let vote = Vote::put();
    assert_eq!(vote.shown(SECRETARY)["few_electors"], false);
    for who in [ENGINEER, ETHICIST] {
        let gone = json!({
            "meeting": vote.meeting, "person": vote.room.0.person(who), "present": false,
        });
        vote.room.done(SECRETARY, "record_attendance", gone);
    }
    assert_eq!(vote.shown(SECRETARY)["few_electors"], true);
}

#[test]
fn a_secret_ballot_is_cast_once_by_its_voter_and_found_under_its_code() {
    let vote = Vote::opened("secret");
    let room = &vote.room;
    let asked = |who: &str| {
        room.done(who, "desk", json!({}))
            .to_string()
            .contains("Shall it begin?")
    };
    assert!(asked(LAY));
    let code = vote.cast(LAY, "against");
    assert_eq!(text(&code).len(), 9, "{code}");
    assert!(!asked(LAY), "the desk asks somebody who has voted");
    room.refused(LAY, "cast_ballot", vote.ballot("for"), "voted-already");
    room.refused(JURIST, "cast_ballot", vote.ballot("for"), "recused");
    room.refused(SECRETARY, "cast_ballot", vote.ballot("for"), "not-elector");
    let recorded = json!({ "motion": vote.motion, "person": room.0.person(CHAIR), "value": "for" });
    room.refused(SECRETARY, "record_ballot", recorded, "vote-secret");
    let mut hands = vote.seen();
    hands["totals"] = json!({ "for": 1, "against": 1, "abstain": 1 });
    room.refused(SECRETARY, "record_totals", hands, "vote-secret");
    room.refused(
        LAY,
        "object_to_ballot",
        json!({ "motion": vote.motion }),
        "nothing-to-object",
    );
    let shown = vote.shown(SECRETARY);
    for act in ["record_ballot", "record_totals"] {
        assert_eq!(refusal(&shown, act).as_deref(), Some("vote-secret"));
    }
    let own = vote.shown(LAY);
    assert_eq!(
        (&own["has_voted"], &own["own_ballot"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(
        refusal(&own, "cast_ballot").as_deref(),
        Some("voted-already")
    );
    assert!(
        !own.to_string().contains(&text(&code)),
        "the code is told again"
    );

    // Some stay silent; that is known of them, and nothing else.
    vote.cast(CHAIR, "for");
    vote.cast(VICE, "abstain");
    vote.declare();
    let shown = vote.shown(ENGINEER);
    let published = shown["published"].as_array().unwrap();
    let own = published.iter().find(|ballot| ballot["code"] == code);
    assert_eq!(own.unwrap()["value"], "against");
    let codes: Vec<String> = published
        .iter()
        .map(|ballot| text(&ballot["code"]))
        .collect();
    assert!(codes.is_sorted(), "{codes:?}");
    assert_eq!(
        voted(&shown),
        BTreeSet::from([CHAIR, LAY, VICE].map(ToOwned::to_owned))
    );
    let tally = &shown["explanation"]["tally"];
    let six = ["for", "against", "abstain", "not_cast", "recused", "absent"];
    assert_eq!(
        six.map(|state| tally[state].clone()),
        [1, 1, 1, 3, 1, 0].map(|n| json!(n))
    );
}

#[test]
fn while_a_secret_vote_is_open_nothing_but_its_box_changes_and_nothing_shows_a_ballot() {
    let vote = Vote::opened("secret");
    let told = Arc::new(Mutex::new(Vec::new()));
    let notices = Arc::clone(&told);
    let listen = Box::new(move |notice: quorate_api::schema::Notice| {
        notices.lock().unwrap().push(notice.tags);
        true
    });
    let key = vote.room.0.key(CHAIR);
    vote.room.0.house.watch(&key, listen).unwrap();
    // The shelf writes when it likes; it is looked through below.
    let kept = || {
        let mut files = files(&vote.folder());
        files.retain(|path, _| {
            let under = |name: &str| path.starts_with(vote.folder().join(name));
            !under("ballots") && !under("shelf")
        });
        files
    };
    let before = kept();
    let codes: Vec<String> = ["for", "against", "abstain", "for", "against", "for"]
        .iter()
        .zip(SIX)
        .map(|(value, who)| text(&vote.cast(who, value)))
        .collect();
    assert_eq!(
        kept(),
        before,
        "a vote changed the record, the desk or the keys"
    );
    assert_eq!(vote.ballot_files().len(), 2, "a box and its key");
    let motion = format!("motion:{}", text(&vote.motion));
    let tags = BTreeSet::from([motion, "desk".to_owned(), "meeting".to_owned()]);
    let told = told.lock().unwrap().clone();
    assert_eq!(told.len(), SIX.len());
    for notice in told {
        assert_eq!(notice.into_iter().collect::<BTreeSet<_>>(), tags);
    }
    let people: Vec<String> = SIX
        .iter()
        .map(|who| text(&vote.room.0.person(who)))
        .collect();
    let as_stored = |id: &String| *uuid::Uuid::parse_str(id).unwrap().as_bytes();
    for (path, bytes) in files(&vote.folder()) {
        for code in &codes {
            let bare = code.replace('-', "");
            let there = holds(&bytes, code.as_bytes()) || holds(&bytes, bare.as_bytes());
            assert!(!there, "{} holds a code", path.display());
        }
        if path.starts_with(vote.folder().join("ballots")) {
            for person in &people {
                let there = holds(&bytes, person.as_bytes()) || holds(&bytes, &as_stored(person));
                assert!(!there, "{} holds a name", path.display());
            }
        }
    }
}

#[test]
fn an_open_box_is_kept_over_a_restart_and_destroyed_with_the_result() {
    let vote = Vote::opened("secret");
    let code = vote.cast(LAY, "against");
    let vote = vote.reopened();
    assert_eq!(voted(&vote.shown(CHAIR)), BTreeSet::from([LAY.to_owned()]));
    vote.room
        .refused(LAY, "cast_ballot", vote.ballot("for"), "voted-already");
    vote.cast(CHAIR, "for");
    let copies: Vec<_> = vote
        .ballot_files()
        .into_iter()
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    vote.declare();
    assert!(vote.ballot_files().is_empty());
    let published = vote.shown(CHAIR)["published"].clone();
    assert!(published.to_string().contains(&text(&code)));
    // Killed between the act and the destruction, or put back from somewhere.
    for (path, bytes) in copies {
        fs::write(path, bytes).unwrap();
    }
    let vote = vote.reopened();
    assert!(
        vote.ballot_files().is_empty(),
        "the box of a closed vote is there"
    );
    assert_eq!(vote.shown(CHAIR)["published"], published);
}

#[test]
fn a_lost_box_is_told_and_neither_filled_nor_counted() {
    for extension in ["box", "key"] {
        let vote = Vote::opened("secret");
        vote.cast(LAY, "for");
        let files = vote.ballot_files();
        let lost = files
            .iter()
            .find(|path| path.extension().unwrap() == extension);
        fs::remove_file(lost.unwrap()).unwrap();
        let shown = vote.shown(CHAIR);
        assert_eq!(shown["box_lost"], true);
        assert!(voted(&shown).is_empty());
        for act in ["cast_ballot", "declare_result"] {
            let shown = if act == "cast_ballot" {
                shown.clone()
            } else {
                vote.shown(SECRETARY)
            };
            assert_eq!(refusal(&shown, act).as_deref(), Some("ballot-box-lost"));
        }
        vote.room
            .refused(CHAIR, "cast_ballot", vote.ballot("for"), "ballot-box-lost");
        vote.room
            .refused(SECRETARY, "declare_result", vote.seen(), "ballot-box-lost");
    }
}

/// The events recorded from the opening of the vote on, by kind, and the one that opened the box.
fn recorded(vote: Vote) -> (Vec<String>, Recorded) {
    let folder = vote.folder();
    let TestHouse {
        house,
        folder: kept,
        ..
    } = vote.room.0;
    drop(house);
    let ada = Opener::Person {
        name: "Ada".to_owned(),
        passphrase: PASSPHRASE.to_owned().into(),
    };
    let ledger = opener::open(&folder, Some(&ada)).unwrap();
    let acts = ledger.log().read_from(Sequence(1));
    let events: Vec<Recorded> = acts.flat_map(|placed| placed.unwrap().act.events).collect();
    let opened = events.iter().position(|event| event.kind == "vote_opened");
    let since = &events[opened.unwrap()..];
    let closed = since
        .iter()
        .find(|event| event.kind == "secret_vote_closed");
    let kinds = since.iter().map(|event| event.kind.clone()).collect();
    drop(kept);
    (kinds, closed.unwrap().clone())
}

#[test]
fn the_same_votes_of_other_people_in_another_order_leave_the_same_record() {
    let values = ["for", "for", "against", "for", "abstain", "for"];
    let run = |order: [usize; 6], shift: usize| {
        let vote = Vote::opened("secret");
        for place in order {
            vote.cast(SIX[(place + shift) % 6], values[place]);
        }
        vote.declare();
        let ids: BTreeMap<String, &str> = SIX
            .iter()
            .map(|who| (text(&vote.room.0.person(who)), *who))
            .collect();
        let (kinds, closed) = recorded(vote);
        let roll: Vec<String> = closed.body["roll"]
            .as_array()
            .unwrap()
            .iter()
            .map(text)
            .collect();
        assert!(roll.is_sorted());
        let roll: BTreeSet<&str> = roll.iter().map(|id| ids[id]).collect();
        let ballots = closed.body["ballots"].as_array().unwrap();
        let codes: Vec<String> = ballots.iter().map(|ballot| text(&ballot["code"])).collect();
        assert!(codes.is_sorted());
        let mut counted: Vec<String> = ballots
            .iter()
            .map(|ballot| text(&ballot["value"]))
            .collect();
        counted.sort();
        let fields: Vec<String> = closed.body.as_object().unwrap().keys().cloned().collect();
        (kinds, roll, counted, fields)
    };
    let one = run([0, 1, 2, 3, 4, 5], 0);
    let other = run([5, 2, 0, 4, 1, 3], 2);
    assert_eq!(one, other);
    assert_eq!(one.3, ["ballots", "roll"]);
    let of_the_vote = ["vote_opened", "secret_vote_closed", "result_declared"];
    assert_eq!(
        one.0[..3],
        of_the_vote,
        "nothing was recorded between opening and close"
    );
}

#[test]
fn a_void_secret_vote_is_called_again_and_is_secret_again() {
    let vote = Vote::opened("secret");
    vote.cast(LAY, "for");
    let lost = vote.ballot_files();
    fs::remove_file(&lost[0]).unwrap();
    let mut void = vote.seen();
    void["reason"] = json!("The ballot box was lost.");
    vote.room.done(SECRETARY, "void_vote", void);
    assert!(
        vote.ballot_files().is_empty(),
        "what was left of the box is there"
    );
    let anew = vote.room.done(SECRETARY, "vote_anew", vote.seen());
    let again = Vote {
        motion: anew["motion"].clone(),
        ..vote
    };
    let shown = again.shown(LAY);
    assert_eq!(
        (&shown["mode"], &shown["stage"]),
        (&json!("secret"), &json!("open"))
    );
    assert!(voted(&shown).is_empty());
    again.cast(LAY, "for");
    // Who has voted may leave; who has not makes the vote void by leaving.
    let leave = |who: &str| {
        let gone = json!({
            "meeting": again.meeting, "person": again.room.0.person(who), "present": false,
        });
        again.room.done(SECRETARY, "record_attendance", gone);
        again.shown(CHAIR)["stage"].clone()
    };
    assert_eq!(leave(LAY), "open");
    assert_eq!(leave(LAWYER), "withdrawn");
    assert!(again.ballot_files().is_empty());
}

#[test]
fn no_passphrase_is_reset_while_its_owner_may_vote() {
    let vote = Vote::opened("open");
    let of = |name: &str| json!({ "person": vote.room.0.person(name) });
    let code = "reset-while-voting";
    vote.room
        .refused(SECRETARY, "reset_passphrase", of(LAWYER), code);
    // Who has no vote can be helped.
    vote.room.done(SECRETARY, "reset_passphrase", of(JURIST));
}
