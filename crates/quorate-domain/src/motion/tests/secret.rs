//! How a vote is held, and the law of the secret one.

use super::*;

/// The closing of a secret vote.
pub(super) fn closed(roll: &[PersonId], ballots: &[(&str, BallotValue)]) -> MotionEvent {
    MotionEvent::SecretVoteClosed {
        roll: roll.to_vec(),
        ballots: of(ballots),
    }
}

fn of(ballots: &[(&str, BallotValue)]) -> Vec<SecretBallot> {
    let ballot = |(code, value): &(&str, BallotValue)| SecretBallot {
        code: (*code).to_owned(),
        value: *value,
    };
    ballots.iter().map(ballot).collect()
}

/// Put, and its secret vote opened.
fn secretly() -> Vec<MotionEvent> {
    vec![put(), opened(VoteMode::Secret)]
}

fn set(mode: VoteMode) -> MotionCommand {
    MotionCommand::SetMode { mode }
}

fn open_in(mode: Option<VoteMode>) -> MotionCommand {
    MotionCommand::OpenVote {
        mode,
        roll: roll(),
        item_allows: Ok(()),
        quorum: Ok(()),
    }
}

fn close(roll: &[PersonId], ballots: &[(&str, BallotValue)]) -> MotionCommand {
    MotionCommand::CloseSecretVote {
        roll: roll.to_vec(),
        ballots: of(ballots),
        result: VoteResult::Carried,
        explanation: json!({"needed": 2}),
    }
}

fn motion(events: &[MotionEvent]) -> Motion {
    let by_secretary: Vec<_> = events
        .iter()
        .map(|event| (SECRETARY, event.clone()))
        .collect();
    fold(&by_secretary)
}

#[test]
fn a_secret_vote_that_lost_its_quorum_ends_with_its_box_unopened() {
    let declare = |result| MotionCommand::DeclareResult {
        result,
        explanation: json!({"needed": 5}),
    };
    let event = MotionEvent::ResultDeclared {
        result: VoteResult::NoQuorum,
        explanation: json!({"needed": 5}),
    };
    done(&secretly(), SECRETARY, declare(VoteResult::NoQuorum), event);
    for result in [VoteResult::Carried, VoteResult::NotCarried] {
        refused(
            &secretly(),
            SECRETARY,
            declare(result),
            RefusalCode::VoteSecret,
        );
    }
}

#[test]
fn a_mode_is_chosen_before_the_vote_and_only_ever_becomes_less_open() {
    for (place, chosen) in VoteMode::ALL.iter().enumerate() {
        let given = [put(), MotionEvent::VoteModeSet { mode: *chosen }];
        for (other_place, other) in VoteMode::ALL.iter().enumerate() {
            let one_way = Refusal::of(RefusalCode::ModeOneWay).with("mode", chosen.code());
            let (setting, opening) = match other_place.cmp(&place) {
                std::cmp::Ordering::Less => (Err(one_way.clone()), Err(one_way)),
                std::cmp::Ordering::Equal => (Err(RefusalCode::NoChange.into()), Ok(())),
                std::cmp::Ordering::Greater => (Ok(()), Ok(())),
            };
            let event = MotionEvent::VoteModeSet { mode: *other };
            check(&given, ANNA, set(*other), setting.map(|()| event));
            let event = opened(*other);
            check(&given, ANNA, open_in(Some(*other)), opening.map(|()| event));
        }
        done(&given, ANNA, open_in(None), opened(*chosen));
        done(
            &[put()],
            ANNA,
            set(*chosen),
            MotionEvent::VoteModeSet { mode: *chosen },
        );
        refused(&open(&[]), ANNA, set(*chosen), RefusalCode::VoteOpen);
        refused(&over(&[]), ANNA, set(*chosen), RefusalCode::ResultDeclared);
        refused(&withdrawn(), ANNA, set(*chosen), wrong_stage());
    }
    done(&[put()], ANNA, open_in(None), opened(VoteMode::Hidden));
}

#[test]
fn a_vote_opened_before_modes_were_recorded_was_hidden_until_closed()
-> Result<(), serde_json::Error> {
    let mut stored = serde_json::to_value(opened(VoteMode::Open))?;
    let body = stored["body"].as_object_mut();
    assert!(body.is_some_and(|body| body.remove("mode").is_some()));
    let read: MotionEvent = serde_json::from_value(stored)?;
    assert_eq!(read, opened(VoteMode::Hidden));
    Ok(())
}

#[test]
fn nothing_ties_a_person_to_a_ballot_of_a_secret_vote() {
    let given = secretly();
    refused(
        &given,
        ANNA,
        vote(BallotValue::For),
        RefusalCode::VoteSecret,
    );
    refused(
        &given,
        SECRETARY,
        record(ANNA, BallotValue::For),
        RefusalCode::VoteSecret,
    );
    refused(&given, SECRETARY, hands(1, 1, 1), RefusalCode::VoteSecret);
    refused(&given, SECRETARY, declare(), RefusalCode::VoteSecret);
    refused(
        &given,
        ANNA,
        MotionCommand::ObjectToBallot,
        RefusalCode::NothingToObject,
    );
    // Whoever has no vote is told that first.
    refused(
        &given,
        RECUSED,
        vote(BallotValue::For),
        RefusalCode::Recused,
    );
}

#[test]
fn the_box_is_opened_with_the_result_and_holds_a_ballot_for_every_name() {
    use BallotValue::{Abstain, Against, For};
    let given = secretly();
    let declared = |event| vec![event, declared()];
    let when = |given: &[MotionEvent], roll: &[PersonId], ballots: &[(&str, BallotValue)]| {
        decide(&motion(given), close(roll, ballots), SECRETARY)
    };
    let all = [("C", For), ("A", Against), ("B", For)];
    let sorted = [("A", Against), ("B", For), ("C", For)];
    assert_eq!(
        when(&given, &[CHEN, ANNA, BO], &all),
        Ok(declared(closed(&[ANNA, BO, CHEN], &sorted)))
    );
    assert_eq!(
        when(&given, &[BO], &[("A", Abstain)]),
        Ok(declared(closed(&[BO], &[("A", Abstain)])))
    );
    assert_eq!(when(&given, &[], &[]), Ok(declared(closed(&[], &[]))));
    let lost = Err(Refusal::of(RefusalCode::BallotBoxLost));
    for (roll, ballots) in [
        (&[ANNA, BO][..], &[("A", For)][..]),
        (&[ANNA], &[("A", For), ("B", For)]),
        (&[ANNA, ANNA], &[("A", For), ("B", For)]),
        (&[ANNA, BO], &[("A", For), ("A", Against)]),
        (&[RECUSED], &[("A", For)]),
        (&[SECRETARY], &[("A", For)]),
    ] {
        assert_eq!(when(&given, roll, ballots), lost, "{roll:?} {ballots:?}");
    }
    assert_eq!(when(&open(&[]), &[ANNA], &[("A", For)]), lost);
    let stage = |code: RefusalCode| Err(Refusal::of(code));
    assert_eq!(when(&[put()], &[], &[]), stage(RefusalCode::VoteNotOpen));
    let over = [secretly(), declared(closed(&[], &[]))].concat();
    assert_eq!(when(&over, &[], &[]), stage(RefusalCode::ResultDeclared));
}

#[test]
fn a_secret_vote_is_counted_by_its_ballots_and_known_by_its_roll() {
    use BallotValue::{Against, For};
    let ballots = [("A", Against), ("B", For)];
    let end = [closed(&[ANNA, BO], &ballots), declared()];
    let over = [secretly(), end.to_vec()].concat();
    let counted = motion(&over);
    let expected = Tally {
        in_favour: 1,
        against: 1,
        abstain: 0,
        not_cast: 1,
        recused: 1,
        absent: 1,
    };
    assert_eq!(counted.tally(), expected);
    let voted = [ANNA, BO, CHEN].map(|person| counted.has_voted(person));
    assert_eq!(voted, [true, true, false]);
    assert!(counted.ballots.is_empty());
    // Nobody knows who was for it, so every elector may dissent.
    for person in [ANNA, BO, CHEN] {
        assert_eq!(counted.may_dissent(person), Ok(()));
    }
    refused(&over, RECUSED, dissent("No."), RefusalCode::NoDissent);
    let reason = "The box was lost.".to_owned();
    done(
        &secretly(),
        SECRETARY,
        void(&reason.clone()),
        MotionEvent::VoteVoided { reason, left: None },
    );
}
