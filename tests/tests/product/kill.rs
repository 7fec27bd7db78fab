//! The power switch: killed at any instant, the committee opens again with every act that was
//! acknowledged, and with no half one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Duration;

use quorate_tests::{Program, Server, any_below, copy_folder, rounds};
use serde_json::{Value, json};

use crate::sample::{self, PASSPHRASE};

/// Rows of each import; one takes longer than any wait before a kill.
const ROWS: u64 = 1_000;

/// Imports after which the committee begins anew, so that it does not grow for ever.
const OF_ONE_COMMITTEE: u32 = 10;

fn titles(folder: &Path) -> Vec<String> {
    let server = Server::start(folder);
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let mut titles = Vec::new();
    loop {
        let page = json!({ "stages": [], "skip": titles.len(), "take": 200 });
        let page = secretary.done("docket", &page);
        let cases = page["cases"].as_array().unwrap();
        titles.extend(
            cases
                .iter()
                .map(|case| case["title"].as_str().unwrap().to_owned()),
        );
        if titles.len() as u64 >= page["total"].as_u64().unwrap() {
            return titles;
        }
    }
}

#[test]
fn every_row_that_an_import_said_was_in_is_there_after_it_was_killed() {
    let (mut home, mut folder) = sample::empty();
    let mut kept = BTreeSet::new();
    for round in 0..rounds() / 2 {
        if round % OF_ONE_COMMITTEE == OF_ONE_COMMITTEE - 1 {
            (home, folder) = sample::empty();
            kept.clear();
        }
        let table = home.path().join("table.csv");
        let mut rows = "Title,Organisation\n".to_owned();
        for row in 1..=ROWS {
            writeln!(rows, "Round {round} row {row},Office {}", row % 7).unwrap();
        }
        std::fs::write(&table, rows).unwrap();
        let mut child = Program::new(["import", "--as", sample::secretary()])
            .committee(&folder)
            .passphrase(PASSPHRASE)
            .path(&table)
            .start();
        let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
        let rows_of = |line: &str| line.split('/').next().unwrap().parse::<u64>().unwrap();
        let first = said.next().unwrap().unwrap();
        // Not a wait for something to happen: the instant is the point.
        std::thread::sleep(Duration::from_millis(any_below(400)));
        child.kill().unwrap();
        child.wait().unwrap();
        let rest = said.map_while(Result::ok);
        let acknowledged = rest
            .last()
            .map_or_else(|| rows_of(&first), |line| rows_of(&line));

        let there = titles(&folder);
        let distinct: BTreeSet<String> = there.iter().cloned().collect();
        assert_eq!(
            distinct.len(),
            there.len(),
            "round {round}: a row is there twice"
        );
        assert!(
            kept.is_subset(&distinct),
            "round {round}: a row of an earlier round is lost"
        );
        let of_round = |title: &&String| title.starts_with(&format!("Round {round} row "));
        let taken = distinct.iter().filter(of_round).count() as u64;
        assert!(
            taken >= acknowledged,
            "round {round}: {acknowledged} rows were acknowledged, {taken} are there"
        );
        // Rows go in one after the other, so those that are in are the first ones.
        for row in 1..=taken {
            let title = format!("Round {round} row {row}");
            assert!(
                distinct.contains(&title),
                "round {round}: no {title:?} among {taken}"
            );
        }
        kept = distinct;
    }
    // What was interrupted can be finished, or taken back as a whole.
    let server = Server::start(&folder);
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let imports = secretary.done("imports", &json!({}));
    let interrupted = imports["imports"].as_array().unwrap().iter();
    let mut interrupted = interrupted.filter(|import| import["stage"] == "interrupted");
    if let Some(import) = interrupted.next() {
        secretary.done("undo_import", &json!({ "import": import["id"] }));
    }
    if let Some(import) = interrupted.next() {
        secretary.done("continue_import", &json!({ "import": import["id"] }));
        let finished = loop {
            let imports = secretary.done("imports", &json!({}));
            let mut imports = imports["imports"].as_array().unwrap().iter();
            let line = imports
                .find(|line| line["id"] == import["id"])
                .unwrap()
                .clone();
            if line["stage"] != "running" {
                break line;
            }
        };
        assert_eq!(finished["stage"], "finished", "{finished}");
        assert_eq!(finished["imported"], ROWS, "{finished}");
    }
}

/// A vote that is open, with who may vote.
struct Vote {
    meeting: Value,
    motion: Value,
    electors: Vec<String>,
}

fn motion(server: &Server, vote: &Vote) -> Value {
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let page = secretary.done("meeting", &json!({ "meeting": vote.meeting }));
    let items = page["items"].as_array().unwrap().iter();
    let mut motions = items.flat_map(|item| item["motions"].as_array().unwrap());
    motions
        .find(|motion| motion["id"] == vote.motion)
        .unwrap()
        .clone()
}

/// Opens the sample's next meeting and puts its first item to a vote that is held so.
fn open_vote(folder: &Path, mode: &str) -> Vote {
    let server = Server::start(folder);
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let meetings = secretary.done("meetings", &json!({}));
    let called = meetings["meetings"].as_array().unwrap().iter();
    let meeting = called
        .clone()
        .find(|line| line["stage"] == "called")
        .unwrap()["id"]
        .clone();
    let of_meeting = json!({ "meeting": meeting });
    let page = secretary.done("meeting", &of_meeting);
    let mut chair = Value::Null;
    for attendee in page["attendance"].as_array().unwrap() {
        let person = &attendee["person"]["id"];
        if attendee["role"] == "chair" {
            chair = person.clone();
        }
        if attendee["votes"] == true {
            let present = json!({ "meeting": meeting, "person": person, "present": true });
            secretary.done("record_attendance", &present);
        }
    }
    secretary.done(
        "open_meeting",
        &json!({ "meeting": meeting, "presiding": chair }),
    );
    let item = page["items"][0]["id"].clone();
    let case = &page["items"][0]["case"];
    for attendee in page["attendance"].as_array().unwrap() {
        // Whoever has not said that they have no interest counts as recused.
        let member = attendee["person"]["name"].as_str().unwrap();
        if attendee["votes"] == true {
            let answer = json!({ "answers": [{ "case": case, "answer": "none" }] });
            let member = server.browser().sign_in(member, PASSPHRASE);
            // Some have answered before, and the same answer again is refused.
            member.call("declare_interests", &answer).unwrap();
        }
    }
    secretary.done("begin_item", &json!({ "meeting": meeting, "item": item }));
    let outcomes = [
        "no-objection",
        "approve",
        "with-recommendations",
        "advising-against",
    ];
    // One of them fits the pathway.
    let put = outcomes.iter().find_map(|outcome| {
        let request = json!({
            "meeting": meeting, "item": item, "question": "Shall it be so?",
            "outcome": outcome, "reasons": "As deliberated.", "conditions": [],
        });
        let (status, answer) = secretary.call("put_motion", &request)?;
        (status == 200).then_some(answer)
    });
    let motion = put.unwrap()["motion"].clone();
    let page = secretary.done("meeting", &of_meeting);
    let version = page["items"][0]["motions"][0]["version"].clone();
    secretary.done(
        "open_vote",
        &json!({ "motion": motion, "version": version, "mode": mode }),
    );
    let page = secretary.done("meeting", &of_meeting);
    let electors = page["items"][0]["motions"][0]["electorate"]
        .as_array()
        .unwrap()
        .iter();
    let electors = electors
        .map(|one| one["person"]["name"].as_str().unwrap().to_owned())
        .collect();
    Vote {
        meeting,
        motion,
        electors,
    }
}

/// Lets everybody vote for the motion, one after the other, and kills the program meanwhile. What
/// those were answered who got an answer.
fn killed_while_voting(folder: &Path, vote: &Vote) -> BTreeMap<String, Value> {
    let mut server = Server::start(folder);
    let voters: Vec<_> = vote
        .electors
        .iter()
        .map(|name| (name.clone(), server.browser().sign_in(name, PASSPHRASE)))
        .collect();
    let request = json!({ "motion": vote.motion, "value": "for" });
    let voting = std::thread::spawn(move || {
        let mut acknowledged = BTreeMap::new();
        for (name, browser) in voters {
            match browser.call("cast_ballot", &request) {
                Some((200, answer)) => acknowledged.insert(name, answer),
                Some(other) => panic!("{name}: {other:?}"),
                None => break,
            };
        }
        acknowledged
    });
    std::thread::sleep(Duration::from_millis(any_below(80)));
    server.kill();
    voting.join().unwrap()
}

/// Holds who voted by the record against whose vote was acknowledged.
fn check_voted(motion: &Value, acknowledged: &BTreeMap<String, Value>, electors: usize) {
    let electorate = motion["electorate"].as_array().unwrap();
    let voted: BTreeSet<&str> = electorate
        .iter()
        .filter(|one| one["has_voted"] == true)
        .map(|one| one["person"]["name"].as_str().unwrap())
        .collect();
    for name in acknowledged.keys() {
        assert!(
            voted.contains(name.as_str()),
            "the vote of {name} is lost: {voted:?}"
        );
    }
    // At most the one that was on its way is there without its voter having been told.
    assert!(voted.len() <= acknowledged.len() + 1, "{voted:?}");
    assert_eq!(electorate.len(), electors, "the electorate is frozen");
}

#[test]
fn every_ballot_that_was_acknowledged_is_there_after_the_program_was_killed() {
    let (_home, folder) = sample::copy();
    let vote = open_vote(&folder, "hidden");
    assert!(vote.electors.len() > 3, "{:?}", vote.electors);
    for _ in 0..rounds().div_ceil(2) {
        let home = tempfile::tempdir().unwrap();
        let copy = home.path().join("committee");
        copy_folder(&folder, &copy);
        let acknowledged = killed_while_voting(&copy, &vote);
        let again = Server::start(&copy);
        check_voted(&motion(&again, &vote), &acknowledged, vote.electors.len());
    }
}

#[test]
fn every_secret_ballot_that_was_acknowledged_is_in_the_box_once_after_the_program_was_killed() {
    let (_home, folder) = sample::copy();
    let vote = open_vote(&folder, "secret");
    for _ in 0..rounds().div_ceil(2) {
        let home = tempfile::tempdir().unwrap();
        let copy = home.path().join("committee");
        copy_folder(&folder, &copy);
        let acknowledged = killed_while_voting(&copy, &vote);
        let again = Server::start(&copy);
        let shown = motion(&again, &vote);
        check_voted(&shown, &acknowledged, vote.electors.len());
        // Whoever was told that their vote is in cannot vote again; the others can.
        let request = json!({ "motion": vote.motion, "value": "against" });
        for (place, name) in vote.electors.iter().enumerate() {
            let voter = again.browser().sign_in(name, PASSPHRASE);
            let (status, _) = voter.call("cast_ballot", &request).unwrap();
            let is_in = shown["electorate"][place]["has_voted"] == true;
            assert_eq!(status == 200, !is_in, "{name}: {status}");
        }
        let secretary = again.browser().sign_in(sample::secretary(), PASSPHRASE);
        let of_version = json!({ "motion": vote.motion, "version": shown["version"] });
        secretary.done("declare_result", &of_version);
        let shown = motion(&again, &vote);
        let published = shown["published"].as_array().unwrap();
        assert_eq!(published.len(), vote.electors.len());
        for (name, answer) in &acknowledged {
            let own = published
                .iter()
                .find(|ballot| ballot["code"] == answer["code"]);
            assert_eq!(own.unwrap()["value"], "for", "{name}");
        }
        assert!(
            std::fs::read_dir(copy.join("ballots"))
                .unwrap()
                .next()
                .is_none()
        );
    }
}
