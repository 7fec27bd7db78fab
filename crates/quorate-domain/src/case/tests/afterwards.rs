//! Corrections, and decisions that are taken up again.

use super::*;
use crate::vocabulary::{CorrectableField, ReopenPurpose};

fn slip(field: CorrectableField, from: &str, to: &str) -> ClericalChange {
    ClericalChange {
        field,
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

fn propose(changes: Vec<ClericalChange>) -> DecisionCommand {
    DecisionCommand::ProposeCorrection {
        changes,
        reason: "A slip.".to_owned(),
    }
}

fn countersign(leads: bool) -> DecisionCommand {
    DecisionCommand::CountersignCorrection {
        name: "Ling Wu".to_owned(),
        role: "chair".to_owned(),
        leads,
        presiding_name: "Ling Wu".to_owned(),
    }
}

fn on(given: &Given, command: DecisionCommand, actor: PersonId) -> Result<Vec<CaseEvent>, Refusal> {
    decide_on_decision(&fold(given), DECISION, command, actor)
}

#[track_caller]
fn went(given: Given, command: DecisionCommand, actor: PersonId) -> Given {
    let events = on(&given, command, actor).unwrap_or_else(|why| panic!("{why:?}"));
    then(given, actor, events)
}

fn in_force() -> Given {
    then(decided(true, &[]), CHAIR, [signed(), issued(Language::En)])
}

#[test]
fn a_slip_is_corrected_by_two_people_and_the_old_letter_stays() {
    let sound = slip(CorrectableField::Reasons, "Sound.", "Sound!");
    let again = CaseCommand::IssueLetter {
        decision: DECISION,
        language: Language::En,
        digest: "e".to_owned(),
        size: 1,
    };
    let proposed = went(in_force(), propose(vec![sound]), SECRETARY);
    assert_eq!(
        decide(&fold(&proposed), again.clone(), SECRETARY),
        Err(RefusalCode::LetterIssued.into())
    );
    let made = went(proposed, countersign(false), CHAIR);
    let case = fold(&made);
    let decision = &case.decisions[0];
    assert_eq!(decision.reasons, "Sound.");
    let reads = decision.corrected(CorrectableField::Reasons, &decision.reasons);
    assert_eq!(reads, "Sound!");
    assert!(decide(&case, again.clone(), SECRETARY).is_ok());
    let twice = fold(&then(made, SECRETARY, [issued(Language::En)]));
    assert_eq!(twice.decisions[0].letters.len(), 2);
    assert_eq!(
        decide(&twice, again, SECRETARY),
        Err(RefusalCode::LetterIssued.into())
    );
}

#[test]
fn a_correction_is_a_few_words_that_stand_in_the_letter() {
    let long = "x".repeat(LONGEST_SLIP + 1);
    let not_clerical = || Refusal::of(RefusalCode::NotClerical).with("longest", LONGEST_SLIP);
    let at_most = "x".repeat(LONGEST_SLIP);
    for (from, to, then) in [
        ("Sound.", at_most.as_str(), None),
        ("Sound.", long.as_str(), Some(not_clerical())),
        ("", "Sound.", Some(not_clerical())),
        ("Sound.", " ", Some(not_clerical())),
        ("Sound.", "Sound.", Some(RefusalCode::NoChange.into())),
        (
            "Unsound.",
            "Sound.",
            Some(Refusal::of(RefusalCode::NotInLetter).with("text", "Unsound.")),
        ),
    ] {
        let changes = vec![slip(CorrectableField::Reasons, from, to)];
        let answer = on(&in_force(), propose(changes), SECRETARY);
        assert_eq!(answer.err(), then, "{from} → {to}");
    }
    let none = on(&in_force(), propose(Vec::new()), SECRETARY);
    assert_eq!(none, Err(RefusalCode::NotClerical.into()));
}

#[test]
fn only_who_presided_countersigns_and_nobody_their_own() {
    let slip = || vec![slip(CorrectableField::Reasons, "Sound.", "Sound!")];
    let proposed = went(in_force(), propose(slip()), SECRETARY);
    let by = |given: &Given, actor, leads| on(given, countersign(leads), actor).err();
    let not_presiding = Refusal::of(RefusalCode::NotPresiding).with("name", "Ling Wu");
    assert_eq!(
        by(&proposed, SECRETARY, false),
        Some(RefusalCode::OwnCorrection.into())
    );
    assert_eq!(by(&proposed, REVIEWER, false), Some(not_presiding.clone()));
    assert_eq!(by(&proposed, REVIEWER, true), Some(not_presiding));
    assert_eq!(by(&proposed, CHAIR, false), None);
    // Who presided proposed it: whoever leads in their place countersigns.
    let own = went(in_force(), propose(slip()), CHAIR);
    assert_eq!(
        by(&own, CHAIR, true),
        Some(RefusalCode::OwnCorrection.into())
    );
    assert_eq!(by(&own, REVIEWER, true), None);
    let refuse = DecisionCommand::RefuseCorrection {
        reason: "No slip.".to_owned(),
        leads: false,
        presiding_name: String::new(),
    };
    let refused = went(proposed, refuse, CHAIR);
    assert_eq!(
        by(&refused, CHAIR, false),
        Some(RefusalCode::NoCorrection.into())
    );
    let reads = fold(&refused).decisions[0].corrected(CorrectableField::Reasons, "Sound.");
    assert_eq!(reads, "Sound.");
}

fn reopen(purpose: ReopenPurpose) -> DecisionCommand {
    DecisionCommand::Reopen {
        purpose,
        suspended: true,
        reason: "Built on a wrong report.".to_owned(),
    }
}

fn second(purpose: ReopenPurpose) -> CaseEvent {
    let mut event = case_decided(false, &[]);
    if let CaseEvent::CaseDecided {
        decision, changes, ..
    } = &mut event
    {
        *changes = Some(DecisionChange {
            decision: *decision,
            purpose,
        });
        *decision = DecisionId(Uuid::from_u128(777));
    }
    event
}

#[test]
fn a_decision_is_revoked_by_another_and_stays() {
    let given = went(in_force(), reopen(ReopenPurpose::Revocation), SECRETARY);
    assert!(!fold(&given).is_decided());
    let put = |meeting| CaseCommand::PutOnAgenda {
        meeting,
        item: ITEM,
        rule: by_meeting(),
    };
    assert_eq!(
        decide(&fold(&given), put(MEETING), SECRETARY),
        Err(RefusalCode::LaterMeeting.into())
    );
    let later = MeetingId(Uuid::from_u128(4242));
    assert!(decide(&fold(&given), put(later), SECRETARY).is_ok());
    assert_eq!(
        on(&given, reopen(ReopenPurpose::Change), SECRETARY),
        Err(RefusalCode::DecisionReopened.into())
    );
    let after = fold(&then(given, CHAIR, [second(ReopenPurpose::Revocation)]));
    let old = &after.decisions[0];
    let by = old
        .changed_by
        .map(|by| (by.decision.0.as_u128(), by.purpose));
    assert_eq!(by, Some((777, ReopenPurpose::Revocation)));
    assert_eq!(old.outcome, "approve");
    assert!(after.is_decided() && after.reopened.is_none());
    assert_eq!(
        may_reopen(&after, old),
        Err(RefusalCode::DecisionChanged.into())
    );
    // Nor is it signed, or its letter issued, once another took its place.
    assert_eq!(
        after.undisputed(old.id),
        Err(RefusalCode::DecisionChanged.into())
    );
}

#[test]
fn a_decision_taken_up_again_may_stand_after_all() {
    let uphold = || DecisionCommand::Uphold {
        reason: "Confirmed.".to_owned(),
    };
    assert_eq!(
        on(&in_force(), uphold(), CHAIR),
        Err(RefusalCode::DecisionNotReopened.into())
    );
    let given = went(in_force(), reopen(ReopenPurpose::Change), SECRETARY);
    let upheld = went(given, uphold(), CHAIR);
    assert!(fold(&upheld).is_decided());
    let recounted = went(in_force(), reopen(ReopenPurpose::Recount), CHAIR);
    assert_eq!(
        on(&recounted, uphold(), CHAIR),
        Err(RefusalCode::RecountedOtherwise.into())
    );
}

#[test]
fn a_decision_without_effect_is_neither_signed_nor_issued_until_it_stands_again() {
    for suspended in [true, false] {
        let again = CaseEvent::DecisionReopened {
            decision: DECISION,
            purpose: ReopenPurpose::Change,
            suspended,
            reason: "New facts.".to_owned(),
        };
        let given = then(in_force(), CHAIR, [again]);
        let expected = if suspended {
            Err(RefusalCode::DecisionSuspended.into())
        } else {
            Ok(())
        };
        assert_eq!(fold(&given).undisputed(DECISION), expected);
        let reason = "Confirmed.".to_owned();
        let upheld = went(given, DecisionCommand::Uphold { reason }, CHAIR);
        assert_eq!(fold(&upheld).undisputed(DECISION), Ok(()));
    }
}
