//! Parties, reports, challenges, and interests found after the vote.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;

pub(super) fn rule(ruling: InterestRuling, reason: &str) -> CaseCommand {
    CaseCommand::RuleInterest {
        person: REVIEWER,
        ruling,
        reason: reason.to_owned(),
        suspends: None,
        may_inform: true,
    }
}

fn report(answer: InterestAnswer, voted_on: Option<DecisionId>) -> CaseCommand {
    CaseCommand::ReportInterest {
        person: REVIEWER,
        answer,
        nature: "He said so.".to_owned(),
        voted_on,
    }
}

fn reported(answer: InterestAnswer) -> CaseEvent {
    CaseEvent::InterestReported {
        person: REVIEWER,
        answer,
        nature: "He said so.".to_owned(),
    }
}

fn challenge(allowed: Result<(), Refusal>) -> CaseCommand {
    CaseCommand::Challenge {
        person: REVIEWER,
        reasons: "She wrote against us.".to_owned(),
        allowed,
    }
}

fn challenged() -> CaseEvent {
    CaseEvent::MemberChallenged {
        person: REVIEWER,
        reasons: "She wrote against us.".to_owned(),
    }
}

fn found() -> CaseEvent {
    CaseEvent::InterestFoundAfterVote {
        decision: DECISION,
        person: REVIEWER,
    }
}

fn ruled_after(reopened: bool, suspended: bool) -> CaseEvent {
    CaseEvent::InterestAfterVoteRuled {
        decision: DECISION,
        person: REVIEWER,
        reopened,
        suspended,
        reason: "It weighed.".to_owned(),
    }
}

/// Decided, and then an interest of a voter is found.
fn late(given: Given) -> Given {
    then(
        given,
        SECRETARY,
        [reported(InterestAnswer::Decide), found()],
    )
}

#[test]
fn a_ruling_stored_when_there_were_two_reads_as_one_of_four() {
    for (recused, ruling) in [
        (true, InterestRuling::Recused),
        (false, InterestRuling::NoConflict),
    ] {
        let old = format!(
            r#"{{"type":"interest_ruled","body":{{"person":"{}","recused":{recused},"reason":"Why."}}}}"#,
            REVIEWER.0
        );
        let event: CaseEvent = serde_json::from_str(&old).unwrap();
        let case = fold(&then(logged(), CHAIR, [event]));
        assert_eq!(case.ruling_of(REVIEWER), Some(ruling));
    }
}

#[test]
fn nobody_is_heard_for_information_where_the_profile_does_not_let_them() {
    let given = then(
        logged(),
        REVIEWER,
        [declared(REVIEWER, InterestAnswer::Decide)],
    );
    let inform = CaseCommand::RuleInterest {
        person: REVIEWER,
        ruling: InterestRuling::InformationOnly,
        reason: "He knows the system.".to_owned(),
        suspends: None,
        may_inform: false,
    };
    refused(&given, CHAIR, inform, RefusalCode::InformingNotAllowed);
}

#[test]
fn the_applicant_is_a_party_until_more_are_named() {
    let party = |role, name: &str| Party {
        role,
        name: name.to_owned(),
        organisation: None,
    };
    let case = fold(&logged());
    let applicant = Party {
        role: PartyRole::Applicant,
        name: "Ling Wu".to_owned(),
        organisation: Some("Harbour Metro".to_owned()),
    };
    let both = [applicant, party(PartyRole::Funder, "Seed Fund")];
    assert_eq!(case.parties(), both[..1]);
    let correct = |parties: &[Party], reason: &str| CaseCommand::CorrectParties {
        parties: parties.to_vec(),
        reason: reason.to_owned(),
    };
    let given = logged();
    refused(
        &given,
        SECRETARY,
        correct(&both, ""),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &given,
        SECRETARY,
        correct(&both[1..], "Why."),
        RefusalCode::ApplicantMissing,
    );
    refused(
        &given,
        SECRETARY,
        correct(&both[..1], "Why."),
        RefusalCode::NoChange,
    );
    let corrected = CaseEvent::PartiesCorrected {
        parties: both.to_vec(),
        reason: "Why.".to_owned(),
    };
    done(&given, SECRETARY, correct(&both, "Why."), corrected.clone());
    let case = fold(&then(given, SECRETARY, [corrected]));
    assert_eq!(case.parties(), both);
    assert_eq!(case.opening, Some(opening()), "what was submitted stays");
}

#[test]
fn what_another_records_of_somebodys_interest_keeps_them_out_and_never_lets_them_in() {
    use InterestAnswer::{Decide, Later, None as Clear, Withdraw};
    let given = then(logged(), REVIEWER, [declared(REVIEWER, Clear)]);
    for (answer, state) in [
        (Withdraw, InterestState::Recused),
        (Decide, InterestState::Undecided),
    ] {
        done(&given, SECRETARY, report(answer, None), reported(answer));
        let out = then(given.clone(), SECRETARY, [reported(answer)]);
        assert_eq!(fold(&out).interest_of(REVIEWER), state);
        refused(&out, SECRETARY, report(answer, None), RefusalCode::NoChange);
    }
    for answer in [Clear, Later] {
        refused(
            &logged(),
            SECRETARY,
            report(answer, None),
            RefusalCode::NoChange,
        );
    }
    refused(
        &given,
        REVIEWER,
        report(Withdraw, None),
        RefusalCode::OwnInterest,
    );
}

#[test]
fn a_challenge_comes_between_acceptance_and_decision_and_changes_nothing_by_itself() {
    let clear = declared(REVIEWER, InterestAnswer::None);
    for (stage, given) in standing() {
        let given = then(given, REVIEWER, [clear.clone()]);
        let before = [
            Stage::Accepted,
            Stage::Review,
            Stage::Clarification,
            Stage::Ready,
        ];
        if before.contains(&stage) {
            done(&given, SECRETARY, challenge(Ok(())), challenged());
        } else {
            refused(&given, SECRETARY, challenge(Ok(())), wrong(stage));
        }
    }
    let not_here = RefusalCode::ChallengeNotAllowed;
    refused(
        &ready(),
        SECRETARY,
        challenge(Err(not_here.into())),
        not_here,
    );
    let given = then(ready(), REVIEWER, [clear]);
    let open = then(given, SECRETARY, [challenged()]);
    let case = fold(&open);
    assert_eq!(case.interest_of(REVIEWER), InterestState::Clear);
    assert_eq!(case.challenges().collect::<Vec<_>>(), [REVIEWER]);
    refused(&open, SECRETARY, challenge(Ok(())), RefusalCode::NoChange);
    for ruling in InterestRuling::ALL {
        let events = decide(&case, rule(*ruling, "Why."), CHAIR).unwrap();
        let ruled = fold(&then(open.clone(), CHAIR, events));
        assert_eq!(ruled.challenges().count(), 0, "{ruling:?}");
        assert_eq!(ruled.ruling_of(REVIEWER), Some(*ruling));
    }
    // Who withdraws ends it too; who says that there is nothing does not.
    let withdrawn = declared(REVIEWER, InterestAnswer::Withdraw);
    let out = fold(&then(open.clone(), REVIEWER, [withdrawn]));
    assert_eq!(out.challenges().count(), 0);
    let none = declared(REVIEWER, InterestAnswer::None);
    let still = fold(&then(open, REVIEWER, [none]));
    assert_eq!(still.challenges().count(), 1);
}

#[test]
fn an_interest_of_a_voter_is_one_found_after_the_vote() {
    let given = then(
        decided(true, &[]),
        REVIEWER,
        [declared(REVIEWER, InterestAnswer::None)],
    );
    let declare = |voted_on| CaseCommand::DeclareInterest {
        answer: InterestAnswer::Withdraw,
        nature: None,
        voted_on,
    };
    let withdrawn = declared(REVIEWER, InterestAnswer::Withdraw);
    for (voted_on, events) in [
        (None, vec![withdrawn.clone()]),
        (Some(UNKNOWN), vec![withdrawn.clone()]),
        (Some(DECISION), vec![withdrawn, found()]),
    ] {
        check(
            &given,
            REVIEWER,
            declare(voted_on),
            Ok::<_, Refusal>(events),
        );
    }
    let answer = InterestAnswer::Decide;
    let events = vec![reported(answer), found()];
    check(
        &given,
        SECRETARY,
        report(answer, Some(DECISION)),
        Ok::<_, Refusal>(events),
    );
}

#[test]
fn a_decision_found_doubtful_is_neither_signed_nor_sent_until_it_is_ruled_on() {
    let sign = || CaseCommand::Sign {
        decision: DECISION,
        name: "Ada Okafor".to_owned(),
        role: "chair".to_owned(),
        meaning: "decided".to_owned(),
        presiding_name: "Ada Okafor".to_owned(),
    };
    let issue = || CaseCommand::IssueLetter {
        decision: DECISION,
        language: Language::En,
        digest: "cd".to_owned(),
        size: 2,
    };
    let signed = then(decided(true, &[]), CHAIR, [signed()]);
    let rows = [
        (None, Some(RefusalCode::InterestAfterVoteOpen)),
        (Some(ruled_after(false, false)), None),
        (Some(ruled_after(true, false)), None),
        (
            Some(ruled_after(true, true)),
            Some(RefusalCode::DecisionSuspended),
        ),
    ];
    for (ruling, why) in rows {
        let in_doubt = |given: Given| then(late(given), CHAIR, ruling.clone());
        for (given, command) in [
            (in_doubt(decided(true, &[])), sign()),
            (in_doubt(signed.clone()), issue()),
        ] {
            let answer = decide(&fold(&given), command, CHAIR);
            assert_eq!(answer.err().map(|refusal| refusal.code), why, "{ruling:?}");
        }
    }
}

#[test]
fn the_ruling_on_a_voter_says_whether_the_decision_is_suspended_and_puts_the_motion_anew() {
    let given = late(decided(true, &[]));
    let ruled = |ruling, suspends| CaseCommand::RuleInterest {
        person: REVIEWER,
        ruling,
        reason: "It weighed.".to_owned(),
        suspends,
        may_inform: true,
    };
    let line = |ruling| CaseEvent::InterestRuled {
        person: REVIEWER,
        recused: excludes(ruling),
        ruling: Some(ruling),
        reason: "It weighed.".to_owned(),
    };
    for ruling in InterestRuling::ALL {
        if !excludes(*ruling) {
            let events = vec![line(*ruling), ruled_after(false, false)];
            check(
                &given,
                CHAIR,
                ruled(*ruling, None),
                Ok::<_, Refusal>(events),
            );
            continue;
        }
        refused(
            &given,
            CHAIR,
            ruled(*ruling, None),
            RefusalCode::SuspensionOpen,
        );
        for suspended in [true, false] {
            let events = vec![line(*ruling), ruled_after(true, suspended)];
            check(
                &given,
                CHAIR,
                ruled(*ruling, Some(suspended)),
                Ok::<_, Refusal>(events),
            );
        }
    }
    for (before, given) in [("decided", decided(true, &[])), ("closed", closed())] {
        let again = then(late(given), CHAIR, [ruled_after(true, true)]);
        let case = fold(&again);
        assert!(!case.is_decided() && case.decisions.len() == 1, "{before}");
        assert_eq!(case.stage(), Stage::Review, "{before}");
        // It comes back on an agenda, and is decided anew; what was stays.
        let item = ItemId(Uuid::from_u128(99));
        let put = CaseCommand::PutOnAgenda {
            meeting: MEETING,
            item,
            rule: by_meeting(),
        };
        let on_agenda = CaseEvent::PutOnAgenda {
            meeting: MEETING,
            item,
        };
        done(&again, SECRETARY, put, on_agenda.clone());
        let mut anew = case_decided(true, &[]);
        if let CaseEvent::CaseDecided { decision, .. } = &mut anew {
            *decision = UNKNOWN;
        }
        let end = CaseEvent::AgendaEnded {
            item,
            end: ItemEnd::Decided,
            reason: String::new(),
        };
        let case = fold(&then(again, SECRETARY, [on_agenda, anew, end]));
        assert_eq!(case.stage(), Stage::Decided, "{before}");
        assert_eq!(case.decisions.len(), 2, "{before}");
        assert!(case.reopened(DECISION).is_some() && case.undisputed(UNKNOWN).is_ok());
    }
}
