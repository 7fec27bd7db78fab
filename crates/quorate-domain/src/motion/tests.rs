//! Given what happened, when something is asked, then events or a refusal.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::ids::{CaseId, ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode};
use crate::vocabulary::{BallotValue, MotionStage, VoteMode, VoteResult};

mod secret;

mod later;

const SECRETARY: PersonId = PersonId(Uuid::from_u128(1));
const ANNA: PersonId = PersonId(Uuid::from_u128(2));
const BO: PersonId = PersonId(Uuid::from_u128(3));
const CHEN: PersonId = PersonId(Uuid::from_u128(4));
const RECUSED: PersonId = PersonId(Uuid::from_u128(5));
const ABSENT: PersonId = PersonId(Uuid::from_u128(6));

fn fold(events: &[(PersonId, MotionEvent)]) -> Motion {
    events
        .iter()
        .fold(Motion::default(), |motion, (by, event)| {
            motion.apply(event, DateTime::<Utc>::UNIX_EPOCH, Some(*by))
        })
}

#[track_caller]
fn check(
    given: &[MotionEvent],
    actor: PersonId,
    when: MotionCommand,
    then: Result<MotionEvent, Refusal>,
) {
    let by_secretary: Vec<_> = given
        .iter()
        .map(|event| (SECRETARY, event.clone()))
        .collect();
    let answer = decide(&fold(&by_secretary), when.clone(), actor);
    assert_eq!(
        answer,
        then.map(|event| vec![event]),
        "given {given:?}, when {when:?}"
    );
}

#[track_caller]
fn refused(given: &[MotionEvent], actor: PersonId, when: MotionCommand, why: impl Into<Refusal>) {
    check(given, actor, when, Err(why.into()));
}

#[track_caller]
fn done(given: &[MotionEvent], actor: PersonId, when: MotionCommand, event: MotionEvent) {
    check(given, actor, when, Ok(event));
}

fn text(question: &str) -> MotionText {
    MotionText {
        question: question.to_owned(),
        outcome: Some("approve".to_owned()),
        reasons: "Sound.".to_owned(),
        conditions: vec![ProposedCondition {
            text: "Report yearly.".to_owned(),
            due: None,
        }],
    }
}

fn roll() -> VotingRoll {
    VotingRoll {
        electorate: vec![ANNA, BO, CHEN],
        recused: vec![RECUSED],
        absent: vec![ABSENT],
    }
}

fn put() -> MotionEvent {
    MotionEvent::MotionPut {
        motion: MotionId(Uuid::from_u128(9)),
        meeting: MeetingId(Uuid::from_u128(10)),
        item: ItemId(Uuid::from_u128(11)),
        matter: MotionMatter::Case(CaseId(Uuid::from_u128(12))),
        text: text("Approve?"),
        anew: None,
    }
}

/// Put, the vote open, and then what happened.
fn open(then: &[MotionEvent]) -> Vec<MotionEvent> {
    [vec![put(), opened(VoteMode::Hidden)], then.to_vec()].concat()
}

fn opened(mode: VoteMode) -> MotionEvent {
    MotionEvent::VoteOpened { roll: roll(), mode }
}

fn cast(person: PersonId, value: BallotValue) -> MotionEvent {
    MotionEvent::BallotCast { person, value }
}

fn recorded(person: PersonId, value: BallotValue) -> MotionEvent {
    MotionEvent::BallotRecorded { person, value }
}

fn totals(in_favour: u16, against: u16, abstain: u16) -> HandTotals {
    HandTotals {
        in_favour,
        against,
        abstain,
    }
}

fn counted() -> MotionEvent {
    MotionEvent::TotalsRecorded {
        totals: totals(2, 1, 0),
    }
}

fn declared() -> MotionEvent {
    MotionEvent::ResultDeclared {
        result: VoteResult::Carried,
        explanation: json!({"needed": 2}),
    }
}

/// Open, then what happened, then declared.
fn over(then: &[MotionEvent]) -> Vec<MotionEvent> {
    [open(then), vec![declared()]].concat()
}

fn withdrawn() -> Vec<MotionEvent> {
    vec![put(), MotionEvent::MotionWithdrawn]
}

fn voided() -> Vec<MotionEvent> {
    open(&[MotionEvent::VoteVoided {
        reason: "Wrong roll.".to_owned(),
        left: None,
    }])
}

fn change(question: &str) -> MotionCommand {
    MotionCommand::Change {
        text: text(question),
        outcome_allowed: Ok(()),
    }
}

fn open_vote(roll: VotingRoll) -> MotionCommand {
    MotionCommand::OpenVote {
        mode: None,
        roll,
        item_allows: Ok(()),
        quorum: Ok(()),
    }
}

fn vote(value: BallotValue) -> MotionCommand {
    MotionCommand::CastBallot { value }
}

fn record(person: PersonId, value: BallotValue) -> MotionCommand {
    MotionCommand::RecordBallot {
        person,
        value,
        present: true,
    }
}

fn hands(in_favour: u16, against: u16, abstain: u16) -> MotionCommand {
    MotionCommand::RecordTotals {
        totals: totals(in_favour, against, abstain),
    }
}

fn declare() -> MotionCommand {
    MotionCommand::DeclareResult {
        result: VoteResult::Carried,
        explanation: json!({"needed": 2}),
    }
}

fn void(reason: &str) -> MotionCommand {
    MotionCommand::VoidVote {
        reason: reason.to_owned(),
    }
}

fn dissent(text: &str) -> MotionCommand {
    MotionCommand::RecordDissent {
        text: text.to_owned(),
    }
}

fn wrong_stage() -> Refusal {
    Refusal::of(RefusalCode::WrongStage).with("stage", "withdrawn")
}

#[test]
fn a_motion_is_put_where_the_meeting_and_the_profile_allow_it() {
    let put_when = |item_allows, outcome_allowed| MotionCommand::Put {
        motion: MotionId(Uuid::from_u128(9)),
        meeting: MeetingId(Uuid::from_u128(10)),
        item: ItemId(Uuid::from_u128(11)),
        matter: MotionMatter::Case(CaseId(Uuid::from_u128(12))),
        text: text("Approve?"),
        anew: None,
        item_allows,
        outcome_allowed,
    };
    done(&[], ANNA, put_when(Ok(()), Ok(())), put());
    refused(
        &[put()],
        ANNA,
        put_when(Ok(()), Ok(())),
        RefusalCode::NoChange,
    );
    let ended = Refusal::of(RefusalCode::ItemEnded);
    refused(&[], ANNA, put_when(Err(ended.clone()), Ok(())), ended);
    let unknown = Refusal::of(RefusalCode::OutcomeUnknown).with("outcome", "approve");
    refused(&[], ANNA, put_when(Ok(()), Err(unknown.clone())), unknown);
}

#[test]
fn words_change_before_the_vote_only() {
    let changed = MotionEvent::MotionChanged {
        text: text("Refuse?"),
    };
    done(&[put()], ANNA, change("Refuse?"), changed);
    refused(&[put()], ANNA, change("Approve?"), RefusalCode::NoChange);
    refused(&open(&[]), ANNA, change("Refuse?"), RefusalCode::VoteOpen);
    refused(
        &over(&[]),
        ANNA,
        change("Refuse?"),
        RefusalCode::ResultDeclared,
    );
    refused(&withdrawn(), ANNA, change("Refuse?"), wrong_stage());
    let demanded = Refusal::of(RefusalCode::ConditionsRequired);
    let against_profile = MotionCommand::Change {
        text: text("Refuse?"),
        outcome_allowed: Err(demanded.clone()),
    };
    refused(&[put()], ANNA, against_profile, demanded);
}

#[test]
fn a_vote_opens_once_with_quorum_on_the_item_under_discussion() {
    done(
        &[put()],
        SECRETARY,
        open_vote(roll()),
        opened(VoteMode::Hidden),
    );
    refused(
        &open(&[]),
        SECRETARY,
        open_vote(roll()),
        RefusalCode::VoteOpen,
    );
    refused(
        &over(&[]),
        SECRETARY,
        open_vote(roll()),
        RefusalCode::ResultDeclared,
    );
    refused(&withdrawn(), SECRETARY, open_vote(roll()), wrong_stage());
    refused(&voided(), SECRETARY, open_vote(roll()), wrong_stage());
    let no_quorum = Refusal::of(RefusalCode::NoQuorum)
        .with("present", 3)
        .with("needed", 5)
        .by("cn-st-ethics-2023", "14");
    let short = MotionCommand::OpenVote {
        mode: None,
        roll: roll(),
        item_allows: Ok(()),
        quorum: Err(no_quorum.clone()),
    };
    refused(&[put()], SECRETARY, short, no_quorum);
    let not_current = Refusal::of(RefusalCode::ItemNotCurrent);
    let other_item = MotionCommand::OpenVote {
        mode: None,
        roll: roll(),
        item_allows: Err(not_current.clone()),
        quorum: Ok(()),
    };
    refused(&[put()], SECRETARY, other_item, not_current);
}

#[test]
fn nobody_is_in_the_electorate_twice_or_while_recused_or_absent() {
    let with = |person: PersonId| VotingRoll {
        electorate: vec![ANNA, BO, person],
        ..roll()
    };
    refused(
        &[put()],
        SECRETARY,
        open_vote(with(RECUSED)),
        RefusalCode::Recused,
    );
    refused(
        &[put()],
        SECRETARY,
        open_vote(with(ABSENT)),
        RefusalCode::NotElector,
    );
    refused(
        &[put()],
        SECRETARY,
        open_vote(with(ANNA)),
        RefusalCode::NotElector,
    );
}

#[test]
fn electors_vote_once_while_the_vote_is_open() {
    let against = BallotValue::Against;
    done(&open(&[]), ANNA, vote(against), cast(ANNA, against));
    let voted = open(&[cast(ANNA, BallotValue::For)]);
    refused(&voted, ANNA, vote(against), RefusalCode::VotedAlready);
    done(&voted, BO, vote(against), cast(BO, against));
    refused(&open(&[]), RECUSED, vote(against), RefusalCode::Recused);
    refused(&open(&[]), ABSENT, vote(against), RefusalCode::NotElector);
    refused(
        &open(&[]),
        SECRETARY,
        vote(against),
        RefusalCode::NotElector,
    );
    refused(
        &open(&[counted()]),
        ANNA,
        vote(against),
        RefusalCode::TotalsIn,
    );
    refused(&[put()], ANNA, vote(against), RefusalCode::VoteNotOpen);
    refused(&over(&[]), ANNA, vote(against), RefusalCode::ResultDeclared);
    refused(&voided(), ANNA, vote(against), wrong_stage());
}

#[test]
fn what_a_present_elector_showed_is_recorded_unless_they_voted() {
    let abstain = BallotValue::Abstain;
    done(
        &open(&[]),
        SECRETARY,
        record(ANNA, abstain),
        recorded(ANNA, abstain),
    );
    let gone = MotionCommand::RecordBallot {
        person: ANNA,
        value: abstain,
        present: false,
    };
    refused(&open(&[]), SECRETARY, gone, RefusalCode::NotElector);
    for in_already in [cast(ANNA, abstain), recorded(ANNA, abstain)] {
        let given = open(&[in_already]);
        refused(
            &given,
            SECRETARY,
            record(ANNA, abstain),
            RefusalCode::VotedAlready,
        );
    }
    refused(
        &open(&[]),
        SECRETARY,
        record(RECUSED, abstain),
        RefusalCode::Recused,
    );
    refused(
        &open(&[]),
        SECRETARY,
        record(SECRETARY, abstain),
        RefusalCode::NotElector,
    );
    refused(
        &open(&[counted()]),
        SECRETARY,
        record(ANNA, abstain),
        RefusalCode::TotalsIn,
    );
    refused(
        &[put()],
        SECRETARY,
        record(ANNA, abstain),
        RefusalCode::VoteNotOpen,
    );
    refused(
        &over(&[]),
        SECRETARY,
        record(ANNA, abstain),
        RefusalCode::ResultDeclared,
    );
}

#[test]
fn a_ballot_recorded_for_oneself_is_a_ballot_cast() {
    done(
        &open(&[]),
        ANNA,
        record(ANNA, BallotValue::For),
        cast(ANNA, BallotValue::For),
    );
}

#[test]
fn an_elector_objects_to_what_was_recorded_for_them_until_the_result() {
    let for_anna = recorded(ANNA, BallotValue::For);
    let objected = MotionEvent::BallotObjected { person: ANNA };
    let object = MotionCommand::ObjectToBallot;
    let given = open(std::slice::from_ref(&for_anna));
    done(&given, ANNA, object.clone(), objected.clone());
    refused(&given, BO, object.clone(), RefusalCode::NothingToObject);
    let own = open(&[cast(ANNA, BallotValue::For)]);
    refused(&own, ANNA, object.clone(), RefusalCode::NothingToObject);
    let again = open(&[for_anna.clone(), objected]);
    refused(&again, ANNA, object.clone(), RefusalCode::NothingToObject);
    done(
        &again,
        ANNA,
        vote(BallotValue::Against),
        cast(ANNA, BallotValue::Against),
    );
    done(
        &again,
        SECRETARY,
        record(ANNA, BallotValue::Against),
        recorded(ANNA, BallotValue::Against),
    );
    done(
        &again,
        SECRETARY,
        hands(1, 1, 1),
        MotionEvent::TotalsRecorded {
            totals: totals(1, 1, 1),
        },
    );
    refused(
        &over(&[for_anna]),
        ANNA,
        object.clone(),
        RefusalCode::ResultDeclared,
    );
    refused(&[put()], ANNA, object, RefusalCode::VoteNotOpen);
}

#[test]
fn hands_are_recorded_instead_of_ballots_and_fit_the_electorate() {
    done(&open(&[]), SECRETARY, hands(2, 1, 0), counted());
    done(
        &open(&[]),
        SECRETARY,
        hands(0, 0, 0),
        MotionEvent::TotalsRecorded {
            totals: totals(0, 0, 0),
        },
    );
    let again = MotionEvent::TotalsRecorded {
        totals: totals(1, 1, 1),
    };
    done(&open(&[counted()]), SECRETARY, hands(1, 1, 1), again);
    refused(
        &open(&[counted()]),
        SECRETARY,
        hands(2, 1, 0),
        RefusalCode::NoChange,
    );
    let too_many = |sum: u32| {
        Refusal::of(RefusalCode::TotalsDoNotFit)
            .with("sum", sum)
            .with("electorate", 3)
    };
    refused(&open(&[]), SECRETARY, hands(2, 1, 1), too_many(4));
    refused(
        &open(&[]),
        SECRETARY,
        hands(u16::MAX, u16::MAX, 0),
        too_many(131_070),
    );
    let voted = open(&[cast(ANNA, BallotValue::For)]);
    refused(&voted, SECRETARY, hands(2, 1, 0), RefusalCode::BallotsIn);
    refused(
        &[put()],
        SECRETARY,
        hands(2, 1, 0),
        RefusalCode::VoteNotOpen,
    );
    refused(
        &over(&[]),
        SECRETARY,
        hands(2, 1, 0),
        RefusalCode::ResultDeclared,
    );
}

#[test]
fn a_result_is_declared_once_also_with_votes_outstanding() {
    done(
        &open(&[cast(ANNA, BallotValue::For)]),
        SECRETARY,
        declare(),
        declared(),
    );
    refused(&[put()], SECRETARY, declare(), RefusalCode::VoteNotOpen);
    refused(
        &over(&[]),
        SECRETARY,
        declare(),
        RefusalCode::ResultDeclared,
    );
    refused(&voided(), SECRETARY, declare(), wrong_stage());
}

#[test]
fn a_motion_is_withdrawn_before_the_vote_and_voided_during_it() {
    let withdraw = MotionCommand::Withdraw;
    done(
        &[put()],
        ANNA,
        withdraw.clone(),
        MotionEvent::MotionWithdrawn,
    );
    refused(&open(&[]), ANNA, withdraw.clone(), RefusalCode::VoteOpen);
    refused(
        &over(&[]),
        ANNA,
        withdraw.clone(),
        RefusalCode::ResultDeclared,
    );
    refused(&withdrawn(), ANNA, withdraw, wrong_stage());
    let reason = "Wrong roll.".to_owned();
    done(
        &open(&[]),
        SECRETARY,
        void(" Wrong roll. "),
        MotionEvent::VoteVoided { reason, left: None },
    );
    refused(
        &open(&[]),
        SECRETARY,
        void(" "),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &[put()],
        SECRETARY,
        void("Wrong roll."),
        RefusalCode::VoteNotOpen,
    );
    refused(
        &over(&[]),
        SECRETARY,
        void("Wrong roll."),
        RefusalCode::ResultDeclared,
    );
}

#[test]
fn an_elector_who_leaves_before_voting_makes_the_vote_void() {
    let leaves = |person| MotionCommand::ElectorLeft { person };
    let voided = |person| MotionEvent::VoteVoided {
        reason: String::new(),
        left: Some(person),
    };
    let voted = open(&[cast(ANNA, BallotValue::For)]);
    done(&voted, SECRETARY, leaves(BO), voided(BO));
    for (given, person) in [
        (&voted, ANNA),
        (&voted, RECUSED),
        (&voted, ABSENT),
        (&open(&[counted()]), BO),
        (&vec![put()], BO),
        (&over(&[]), BO),
    ] {
        refused(given, SECRETARY, leaves(person), RefusalCode::NoChange);
    }
    let events = open(&[voided(BO)])
        .into_iter()
        .map(|event| (SECRETARY, event));
    let motion = fold(&events.collect::<Vec<_>>());
    assert!(motion.is_void() && !motion.is_pending());
}

#[test]
fn electors_who_did_not_vote_for_it_record_dissent_after_the_result() {
    let given = over(&[
        cast(ANNA, BallotValue::For),
        recorded(BO, BallotValue::Against),
    ]);
    let said = |person, text: &str| MotionEvent::DissentRecorded {
        person,
        text: text.to_owned(),
    };
    refused(&given, ANNA, dissent("No."), RefusalCode::NoDissent);
    done(&given, BO, dissent(" No. "), said(BO, "No."));
    done(
        &given,
        CHEN,
        dissent("Not asked."),
        said(CHEN, "Not asked."),
    );
    refused(&given, RECUSED, dissent("No."), RefusalCode::NoDissent);
    refused(&given, ABSENT, dissent("No."), RefusalCode::NoDissent);
    refused(&given, BO, dissent(" "), RefusalCode::ReasonsRequired);
    let once = [given, vec![said(BO, "No.")]].concat();
    refused(&once, BO, dissent("No."), RefusalCode::NoChange);
    done(&once, BO, dissent("Never."), said(BO, "Never."));
    done(&over(&[counted()]), ANNA, dissent("No."), said(ANNA, "No."));
    refused(&[put()], ANNA, dissent("No."), RefusalCode::VoteNotOpen);
    refused(&open(&[]), ANNA, dissent("No."), RefusalCode::VoteOpen);
    refused(&voided(), ANNA, dissent("No."), wrong_stage());
}

#[test]
fn the_six_states_are_counted_apart() {
    let tally = |then: &[MotionEvent]| {
        let events: Vec<_> = open(then)
            .into_iter()
            .map(|event| (SECRETARY, event))
            .collect();
        fold(&events).tally()
    };
    let apart = Tally {
        in_favour: 1,
        against: 0,
        abstain: 1,
        not_cast: 1,
        recused: 1,
        absent: 1,
    };
    let ballots = [
        cast(ANNA, BallotValue::For),
        recorded(BO, BallotValue::Abstain),
    ];
    assert_eq!(tally(&ballots), apart);
    let hands = Tally {
        in_favour: 2,
        against: 1,
        abstain: 0,
        not_cast: 0,
        ..apart
    };
    assert_eq!(tally(&[counted()]), hands);
}

#[test]
fn the_state_keeps_who_did_what() {
    let ballots = [
        (SECRETARY, recorded(BO, BallotValue::For)),
        (ANNA, cast(ANNA, BallotValue::For)),
    ];
    let opened = (SECRETARY, opened(VoteMode::Hidden));
    let motion = fold(&[vec![(CHEN, put()), opened], ballots.to_vec()].concat());
    assert_eq!((motion.version, motion.stage()), (4, MotionStage::Open));
    assert_eq!(motion.put_by, Some(CHEN));
    let recorders: Vec<_> = motion
        .ballots
        .values()
        .map(|ballot| ballot.recorded_by)
        .collect();
    assert_eq!(recorders, [None, Some(SECRETARY)]);
    assert!(motion.is_pending());
}

#[test]
fn events_are_stored_under_their_names() -> Result<(), serde_json::Error> {
    let events = [
        put(),
        MotionEvent::MotionChanged {
            text: text("Refuse?"),
        },
        MotionEvent::VoteModeSet {
            mode: VoteMode::Secret,
        },
        opened(VoteMode::Open),
        cast(ANNA, BallotValue::For),
        recorded(BO, BallotValue::For),
        MotionEvent::BallotObjected { person: BO },
        counted(),
        secret::closed(&[ANNA], &[("A", BallotValue::For)]),
        declared(),
        MotionEvent::MotionWithdrawn,
        MotionEvent::VoteVoided {
            reason: "Wrong roll.".to_owned(),
            left: Some(BO),
        },
        MotionEvent::DissentRecorded {
            person: BO,
            text: "No.".to_owned(),
        },
    ];
    let mut names = Vec::new();
    for event in &events {
        let stored = serde_json::to_value(event)?;
        names.push(stored["type"].as_str().unwrap_or_default().to_owned());
        assert_eq!(serde_json::from_value::<MotionEvent>(stored)?, *event);
    }
    let expected = "motion_put motion_changed vote_mode_set vote_opened ballot_cast \
                    ballot_recorded ballot_objected totals_recorded secret_vote_closed \
                    result_declared motion_withdrawn vote_voided dissent_recorded";
    assert_eq!(names.join(" "), expected);
    Ok(())
}

fn any_person() -> impl Strategy<Value = PersonId> {
    (1_u128..8).prop_map(|number| PersonId(Uuid::from_u128(number)))
}

fn any_value() -> impl Strategy<Value = BallotValue> {
    prop::sample::select(BallotValue::ALL)
}

fn any_mode() -> impl Strategy<Value = VoteMode> {
    prop::sample::select(VoteMode::ALL)
}

fn any_command() -> impl Strategy<Value = MotionCommand> {
    let people = || prop::collection::vec(any_person(), 0..4);
    let any_roll =
        (people(), people(), people()).prop_map(|(electorate, recused, absent)| VotingRoll {
            electorate,
            recused,
            absent,
        });
    prop_oneof![
        2 => prop_oneof![Just("Approve?"), Just("Refuse?")].prop_map(change),
        1 => any_roll.prop_map(open_vote),
        1 => Just(open_vote(roll())),
        2 => (any_mode(), any_mode()).prop_map(|(mode, other)| MotionCommand::OpenVote {
            mode: Some(mode.max(other)),
            roll: roll(),
            item_allows: Ok(()),
            quorum: Ok(()),
        }),
        2 => any_mode().prop_map(|mode| MotionCommand::SetMode { mode }),
        8 => any_value().prop_map(vote),
        8 => (any_person(), any_value()).prop_map(|(person, value)| record(person, value)),
        6 => Just(MotionCommand::ObjectToBallot),
        1 => (0_u16..3, 0_u16..3, 0_u16..3).prop_map(|(a, b, c)| hands(a, b, c)),
        1 => Just(declare()),
        1 => prop::collection::vec((any_person(), any_value()), 0..4).prop_map(|votes| {
            let ballot = |(place, (_, value)): (usize, &(PersonId, BallotValue))| SecretBallot {
                code: place.to_string(),
                value: *value,
            };
            MotionCommand::CloseSecretVote {
                roll: votes.iter().map(|(person, _)| *person).collect(),
                ballots: votes.iter().enumerate().map(ballot).collect(),
                result: VoteResult::Carried,
                explanation: json!({}),
            }
        }),
        1 => Just(void("Wrong roll.")),
        1 => any_person().prop_map(|person| MotionCommand::ElectorLeft { person }),
        1 => Just(MotionCommand::Withdraw),
        2 => Just(dissent("No.")),
    ]
}

proptest! {
    #[test]
    fn the_law_of_the_vote_holds_whatever_is_asked(
        asked in prop::collection::vec((any_person(), any_command()), 0..80),
    ) {
        let mut motion = fold(&[(ANNA, put())]);
        // Counted from the events, not from the state, which could not hold two of one person.
        let mut counting: BTreeMap<PersonId, u32> = BTreeMap::new();
        let mut frozen: Option<(MotionText, VotingRoll)> = None;
        for (actor, command) in asked {
            let stage = motion.stage();
            let mode = motion.mode;
            let Ok(events) = decide(&motion, command, actor) else { continue };
            for event in &events {
                let is_vote = matches!(
                    event,
                    MotionEvent::BallotCast { .. }
                        | MotionEvent::BallotRecorded { .. }
                        | MotionEvent::BallotObjected { .. }
                        | MotionEvent::TotalsRecorded { .. }
                );
                prop_assert!(!is_vote || stage == MotionStage::Open, "votes only while open");
                let secret = mode == Some(VoteMode::Secret);
                prop_assert!(!(is_vote && secret), "how somebody voted in a secret vote");
                motion = motion.apply(event, DateTime::<Utc>::UNIX_EPOCH, Some(actor));
                match event {
                    MotionEvent::VoteOpened { roll, .. } => {
                        prop_assert!(frozen.is_none(), "a vote opens once");
                        frozen = Some((motion.text.clone(), roll.clone()));
                    }
                    MotionEvent::BallotCast { person, .. }
                    | MotionEvent::BallotRecorded { person, .. } => {
                        *counting.entry(*person).or_default() += 1;
                        prop_assert_eq!(counting[person], 1, "one ballot of one person");
                        let roll = &motion.roll;
                        prop_assert!(roll.electorate.contains(person), "a ballot of an elector");
                        prop_assert!(!roll.recused.contains(person));
                        prop_assert!(!roll.absent.contains(person));
                    }
                    MotionEvent::BallotObjected { person } => {
                        prop_assert_eq!(counting.remove(person), Some(1));
                    }
                    MotionEvent::SecretVoteClosed { roll, ballots } => {
                        prop_assert!(secret && roll.len() == ballots.len());
                        prop_assert!(roll.iter().all(|person| motion.is_elector(*person)));
                    }
                    _ => {}
                }
            }
            prop_assert!(mode.is_none_or(|mode| Some(mode) <= motion.mode), "never more open");
            if let Some((text, roll)) = &frozen {
                prop_assert_eq!((&motion.text, &motion.roll), (text, roll), "frozen");
            }
            prop_assert!(motion.totals.is_none() || motion.ballots.is_empty());
            prop_assert!(counting.keys().eq(motion.ballots.keys()));
            let tally = motion.tally();
            let all = tally.in_favour + tally.against + tally.abstain + tally.not_cast;
            prop_assert_eq!(all, motion.roll.electorate.len());
        }
    }
}
