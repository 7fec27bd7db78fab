//! No sequence of commands reaches a decision without a quorum, with a recused voter, with two
//! votes of one person, or with an outcome that its pathway may not give.
//!
//! Anybody tries anything in any order; what is refused is forgotten. What went through is kept
//! apart, and every decision is held against that, not against what the program says of itself.
//! Interests are as they were known at the vote.

use std::cell::{Cell, OnceCell};
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use super::{CHAIR, Room, SECRETARY, TODAY, VOTERS};

/// What somebody tries. People are places in [`VOTERS`].
#[derive(Debug, Clone)]
enum Step {
    Declare(usize, &'static str),
    Attend(usize, bool),
    Review(usize, &'static str, &'static str),
    Escalate(usize),
    DecideWithoutMeeting(usize, &'static str),
    AddItem,
    Begin,
    Defer,
    Put(&'static str),
    Open,
    Cast(usize, &'static str),
    EverybodyCasts(&'static str),
    Record(usize, &'static str),
    Object(usize),
    Hands(u16, u16, u16),
    Announce,
    Void,
    Anew,
    Withdraw,
    Reopen(&'static str),
    Uphold,
}

/// The lawful ones more often, or nothing would ever be decided.
const OUTCOMES: [&str; 10] = [
    "approve",
    "approve",
    "approve",
    "revoked",
    "disapprove",
    "approve-after-modification",
    "re-review-after-modification",
    "exempt",
    "revoked",
    "preliminary-approve",
];

fn step() -> impl Strategy<Value = Step> {
    let who = || 0..VOTERS.len();
    let outcome = || select(&OUTCOMES[..]);
    let ballot = || select(&["for", "for", "against", "abstain"][..]);
    let position = select(&["support", "support", "support_on_conditions", "oppose"][..]);
    prop_oneof![
        2 => (who(), select(&["none", "none", "none", "none", "none", "withdraw"][..])).prop_map(|(a, b)| Step::Declare(a, b)),
        4 => (who(), prop::bool::weighted(0.8)).prop_map(|(a, b)| Step::Attend(a, b)),
        4 => (1..3_usize, position, outcome()).prop_map(|(a, b, c)| Step::Review(a, b, c)),
        1 => who().prop_map(Step::Escalate),
        4 => (0..2_usize, outcome()).prop_map(|(a, b)| Step::DecideWithoutMeeting(a, b)),
        3 => Just(Step::AddItem),
        3 => Just(Step::Begin),
        1 => Just(Step::Defer),
        5 => outcome().prop_map(Step::Put),
        6 => Just(Step::Open),
        9 => (who(), ballot()).prop_map(|(a, b)| Step::Cast(a, b)),
        6 => select(&["for", "for", "for", "against"][..]).prop_map(Step::EverybodyCasts),
        3 => (who(), ballot()).prop_map(|(a, b)| Step::Record(a, b)),
        2 => who().prop_map(Step::Object),
        1 => (0..7_u16, 0..3_u16, 0..3_u16).prop_map(|(a, b, c)| Step::Hands(a, b, c)),
        5 => Just(Step::Announce),
        1 => Just(Step::Void),
        2 => Just(Step::Anew),
        1 => Just(Step::Withdraw),
        1 => select(&["change", "revocation"][..]).prop_map(Step::Reopen),
        1 => Just(Step::Uphold),
    ]
}

/// What went through, kept apart from what the program keeps.
#[derive(Default)]
struct Kept {
    clear: BTreeSet<usize>,
    present: BTreeSet<usize>,
    pathway: String,
    reviews: BTreeMap<usize, (&'static str, &'static str)>,
    /// Electorate of the motion whose vote is open, as it must be.
    electorate: BTreeSet<usize>,
    /// Ballots that count in it.
    ballots: BTreeMap<usize, &'static str>,
    hands: Option<u16>,
    decisions: usize,
    /// For what the last decision was taken up again.
    reopened: Option<&'static str>,
}

/// One case, one meeting that is open, and what went through.
struct Trial<'r> {
    room: &'r Room,
    case: Value,
    meeting: Value,
    kept: Kept,
}

fn name(who: usize) -> &'static str {
    VOTERS[who].0
}

/// A condition, where an outcome asks for one.
fn conditions(outcome: &str) -> Value {
    if outcome.ends_with("modification") {
        json!([{ "text": "Keep a log.", "due": null }])
    } else {
        json!([])
    }
}

impl Trial<'_> {
    /// Tries something. Whether it went through.
    fn went(&self, who: &str, command: &str, request: Value) -> bool {
        self.room.0.try_call(who, command, request).is_ok()
    }

    /// The last item of the meeting, if there is one.
    fn item(&self) -> Option<Value> {
        let page = json!({ "meeting": self.meeting });
        let page = self.room.done(SECRETARY, "meeting", page);
        page["items"].as_array()?.last().cloned()
    }

    /// The last motion at a stage.
    fn motion(&self, stage: &str) -> Option<Value> {
        let item = self.item()?;
        let mut motions = item["motions"].as_array()?.iter().rev();
        motions.find(|motion| motion["stage"] == stage).cloned()
    }

    fn try_step(&mut self, step: &Step) {
        match *step {
            Step::Declare(who, answer) => {
                let answers = json!([{ "case": self.case, "answer": answer }]);
                let answers = json!({ "answers": answers });
                if self.went(name(who), "declare_interests", answers) && answer == "none" {
                    self.kept.clear.insert(who);
                } else if answer == "withdraw" {
                    self.kept.clear.remove(&who);
                }
            }
            Step::Attend(who, present) => {
                let person = self.room.0.person(name(who));
                let there =
                    json!({ "meeting": self.meeting, "person": person, "present": present });
                let went = self.went(SECRETARY, "record_attendance", there);
                if went && present {
                    self.kept.present.insert(who);
                } else if went {
                    self.kept.present.remove(&who);
                }
            }
            Step::Review(who, position, outcome) => {
                let review = self.room.review(&self.case, position, Some(outcome));
                if self.went(name(who), "submit_review", review) {
                    self.kept.reviews.insert(who, (position, outcome));
                }
            }
            Step::Escalate(who) => {
                let ask = json!({ "case": self.case, "reason": "It concerns children." });
                self.went(name(who), "escalate_case", ask);
            }
            Step::DecideWithoutMeeting(who, outcome) => {
                let words = json!({
                    "outcome": outcome, "reasons": "r", "conditions": conditions(outcome),
                });
                let words = self.room.on(&self.case, words);
                self.went(name(who), "decide_without_meeting", words);
            }
            Step::Reopen(purpose) => {
                let words = json!({ "purpose": purpose, "suspended": false, "reason": "r" });
                if self.on_last_decision("reopen_decision", words) {
                    self.kept.reopened = Some(purpose);
                }
            }
            Step::Uphold => {
                if self.on_last_decision("uphold_decision", json!({ "reason": "r" })) {
                    self.kept.reopened = None;
                }
            }
            Step::AddItem => {
                let item = json!({ "meeting": self.meeting, "case": self.case });
                self.went(SECRETARY, "add_item", item);
            }
            Step::Begin | Step::Defer | Step::Put(_) => self.try_on_item(step),
            Step::Open => self.try_to_open("open_vote", "put"),
            Step::Anew => self.try_to_open("vote_anew", "withdrawn"),
            Step::Withdraw => {
                if let Some(motion) = self.motion("put") {
                    self.went(SECRETARY, "withdraw_motion", seen(&motion));
                }
            }
            _ => {
                if let Some(motion) = self.motion("open") {
                    self.try_in_vote(step, &motion);
                }
            }
        }
    }

    fn on_last_decision(&self, command: &str, mut words: Value) -> bool {
        let page = self.room.page(&self.case);
        let Some(decision) = page["content"]["decisions"].as_array().unwrap().last() else {
            return false;
        };
        words["decision"] = decision["id"].clone();
        self.went(SECRETARY, command, self.room.on(&self.case, words))
    }

    fn try_on_item(&self, step: &Step) {
        let Some(item) = self.item() else { return };
        let mut request = json!({ "meeting": self.meeting, "item": item["id"] });
        let command = match *step {
            Step::Defer => {
                request["end"] = json!("deferred");
                request["reason"] = json!("late");
                "end_item"
            }
            Step::Put(outcome) => {
                request["question"] = json!("Shall it be so?");
                request["outcome"] = json!(outcome);
                request["reasons"] = json!("r");
                request["conditions"] = conditions(outcome);
                "put_motion"
            }
            _ => "begin_item",
        };
        self.went(SECRETARY, command, request);
    }

    fn try_to_open(&mut self, command: &str, stage: &str) {
        let Some(motion) = self.motion(stage) else {
            return;
        };
        if !self.went(SECRETARY, command, seen(&motion)) {
            return;
        }
        self.kept.ballots.clear();
        self.kept.hands = None;
        self.kept.electorate = &self.kept.present & &self.kept.clear;
        self.check_quorum();
        let shown = self.motion("open").unwrap();
        let electors = shown["electorate"].as_array().unwrap().iter();
        let electors: BTreeSet<_> = electors
            .map(|elector| elector["person"]["name"].as_str().unwrap())
            .collect();
        let expected: BTreeSet<_> = self.kept.electorate.iter().map(|who| name(*who)).collect();
        assert_eq!(
            electors, expected,
            "who is there and clear, and nobody else"
        );
    }

    fn try_in_vote(&mut self, step: &Step, motion: &Value) {
        match *step {
            Step::Cast(who, value) => self.cast(motion, who, value),
            Step::EverybodyCasts(value) => {
                for who in 0..VOTERS.len() {
                    self.cast(motion, who, value);
                }
            }
            Step::Record(who, value) => {
                let person = self.room.0.person(name(who));
                let hand = json!({ "motion": motion["id"], "person": person, "value": value });
                if self.went(SECRETARY, "record_ballot", hand) {
                    assert!(self.kept.present.contains(&who), "only who is there");
                    self.count(who, value);
                }
            }
            Step::Object(who) => {
                let of = json!({ "motion": motion["id"] });
                if self.went(name(who), "object_to_ballot", of) {
                    assert!(self.kept.ballots.remove(&who).is_some());
                }
            }
            Step::Hands(a, b, c) => {
                let mut hands = seen(motion);
                hands["totals"] = json!({ "for": a, "against": b, "abstain": c });
                if self.went(SECRETARY, "record_totals", hands) {
                    assert_eq!(self.kept.ballots, BTreeMap::new(), "hands or ballots");
                    assert!(usize::from(a + b + c) <= self.kept.electorate.len());
                    self.kept.hands = Some(a);
                }
            }
            Step::Void => {
                let mut void = seen(motion);
                void["reason"] = json!("The wrong paper.");
                self.went(SECRETARY, "void_vote", void);
            }
            _ => {
                self.went(SECRETARY, "declare_result", seen(motion));
            }
        }
    }

    fn cast(&mut self, motion: &Value, who: usize, value: &'static str) {
        let ballot = json!({ "motion": motion["id"], "value": value });
        if self.went(name(who), "cast_ballot", ballot) {
            self.count(who, value);
        }
    }

    fn count(&mut self, who: usize, value: &'static str) {
        assert!(self.kept.electorate.contains(&who), "an elector");
        assert!(self.kept.clear.contains(&who), "clear when they vote");
        let before = self.kept.ballots.insert(who, value);
        assert_eq!(before, None, "one vote of one person");
        assert_eq!(self.kept.hands, None, "hands or ballots");
    }

    /// Five at least, each category of article 7 among them.
    fn check_quorum(&self) {
        let electorate = &self.kept.electorate;
        let here: BTreeSet<&str> = electorate
            .iter()
            .flat_map(|who| VOTERS[*who].1.iter().copied())
            .collect();
        assert!(electorate.len() >= 5, "a quorum");
        let categories = [
            &["scientific", "ai_technology"][..],
            &["ethics"],
            &["legal"],
            &["outside"],
        ];
        for any in categories {
            assert!(any.iter().any(|one| here.contains(one)), "{any:?}");
        }
    }

    /// Holds a new decision against what went through.
    fn check(&mut self) {
        let page = self.room.page(&self.case);
        let decisions = page["content"]["decisions"].as_array().unwrap();
        let now = page["line"]["pathway"].as_str().unwrap().to_owned();
        let before = std::mem::replace(&mut self.kept.pathway, now);
        if decisions.len() == self.kept.decisions {
            return;
        }
        assert_eq!(decisions.len(), self.kept.decisions + 1, "one at a time");
        self.kept.decisions = decisions.len();
        let decision = decisions.last().unwrap();
        let outcome = decision["outcome"].as_str().unwrap();
        let reopened = self.kept.reopened.take();
        let may: &[&str] = match (before.as_str(), reopened) {
            (_, Some("revocation")) => &["revoked"],
            ("simplified", _) => &["approve", "approve-after-modification"],
            ("full", _) => &[
                "approve",
                "approve-after-modification",
                "re-review-after-modification",
                "disapprove",
            ],
            _ => &[],
        };
        assert!(may.contains(&outcome), "{outcome} on {before}");
        assert_eq!(decision["changes"].is_null(), reopened.is_none());
        if decision["without_vote"].is_null() {
            self.check_carried();
            return;
        }
        assert_eq!(before, "simplified");
        let clear = |who: &usize| self.kept.clear.contains(who);
        let reviews: Vec<_> = self
            .kept
            .reviews
            .iter()
            .filter(|(who, _)| clear(who))
            .collect();
        assert!(reviews.len() >= 2, "two at least");
        for (_, (position, recommended)) in reviews {
            assert!(position.starts_with("support") && *recommended == outcome);
        }
    }

    /// Two thirds of those present voted for it.
    fn check_carried(&self) {
        self.check_quorum();
        let ballots = self.kept.ballots.values();
        let for_it = match self.kept.hands {
            Some(hands) => usize::from(hands),
            None => ballots.filter(|value| **value == "for").count(),
        };
        assert!(for_it * 3 >= self.kept.electorate.len() * 2, "two thirds");
    }
}

/// A motion as a keeper names it.
fn seen(motion: &Value) -> Value {
    json!({ "motion": motion["id"], "version": motion["version"] })
}

/// A case on a pathway with two reviewers, everybody clear, and a meeting open with five there.
fn begin<'r>(room: &'r Room, pathway: &str) -> Trial<'r> {
    let case = room.routed(pathway);
    let mut kept = Kept {
        pathway: pathway.to_owned(),
        ..Kept::default()
    };
    for who in 0..VOTERS.len() {
        room.declare(name(who), &case, "none");
        kept.clear.insert(who);
    }
    let by = if pathway == "full" { SECRETARY } else { CHAIR };
    room.assign(by, &case, &[name(1), name(2)]);
    let call = json!({ "title": "March", "date": TODAY, "time": "14:00", "place": "Room 2" });
    let meeting = room.done(SECRETARY, "call_meeting", call)["meeting"].clone();
    for who in 0..5 {
        room.attend(&meeting, name(who), true);
        kept.present.insert(who);
    }
    let open = json!({ "meeting": meeting, "presiding": room.0.person(CHAIR) });
    room.done(SECRETARY, "open_meeting", open);
    if pathway == "full" {
        // What a meeting decides has its reviews in; the rest is tried for.
        for who in 1..3 {
            let review = room.review(&case, "support", None);
            room.done(name(who), "submit_review", review);
            kept.reviews.insert(who, ("support", ""));
        }
    }
    Trial {
        room,
        case,
        meeting,
        kept,
    }
}

#[test]
fn no_sequence_of_commands_reaches_an_unlawful_decision() {
    let room = OnceCell::new();
    let cases = std::env::var("PROPTEST_CASES").ok();
    let asked_for = cases.and_then(|cases| cases.parse().ok());
    let config = Config {
        cases: asked_for.unwrap_or(16),
        failure_persistence: None,
        // Each step is a formal act on a disk: what fails is shortened a little, not for hours.
        max_shrink_iters: 64,
        ..Config::default()
    };
    // The same few every time; who asks for a number gets others.
    let mut runner = if asked_for.is_some() {
        TestRunner::new(config)
    } else {
        let algorithm = RngAlgorithm::ChaCha;
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(algorithm))
    };
    let decided = Cell::new(0);
    let steps = prop::collection::vec(step(), 60..140);
    let asked = (select(&["full", "simplified"][..]), steps);
    let law = runner.run(&asked, |(pathway, steps)| {
        let mut trial = begin(room.get_or_init(Room::new), pathway);
        // Whatever was tried, a lawful end is tried after it, so that most trials decide something.
        let everybody = (0..VOTERS.len()).map(|who| Step::Attend(who, true));
        let end = [
            Step::Escalate(0),
            Step::Void,
            Step::Withdraw,
            Step::AddItem,
            Step::Begin,
            Step::Put("approve"),
            Step::Open,
            Step::EverybodyCasts("for"),
            Step::Announce,
        ];
        for step in steps.iter().cloned().chain(everybody).chain(end) {
            trial.try_step(&step);
            trial.check();
        }
        decided.set(decided.get() + trial.kept.decisions);
        Ok(())
    });
    law.unwrap();
    assert!(decided.get() >= 3, "only {} decisions", decided.get());
}
