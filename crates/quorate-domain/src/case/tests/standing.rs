//! Where a case stands, and what is possible there.

use super::*;

#[test]
fn a_case_stands_where_its_events_put_it() {
    let check = |given: &Given, stage| assert_eq!(fold(given).stage(), stage, "given {given:?}");
    let known: Vec<Stage> = standing().iter().map(|(stage, _)| *stage).collect();
    assert_eq!(known, Stage::ALL);
    for (stage, given) in standing() {
        check(&given, stage);
    }
    for outcome in [ValidationOutcome::Refer, ValidationOutcome::Withdrawn] {
        check(&not_taken(outcome), Stage::NotTaken);
    }
    check(&not_routed(), Stage::Accepted);
    check(
        &then(in_review(), SECRETARY, [assigned(&[])]),
        Stage::Accepted,
    );
    check(
        &then(clarifying(), SECRETARY, [CaseEvent::RoundClosed {}]),
        Stage::Review,
    );
    check(
        &then(ready(), SECRETARY, [ended(ItemEnd::Deferred)]),
        Stage::Review,
    );
    // A letter is out: what is followed up is work that goes on, or a condition.
    let letter = |given| then(given, SECRETARY, [issued(Language::En)]);
    check(&letter(decided(false, &[])), Stage::Decided);
    check(&letter(decided(false, &["Keep a log."])), Stage::FollowUp);
    check(&decided(true, &["Keep a log."]), Stage::Decided);
    let cleared = CaseEvent::ConditionCleared {
        decision: DECISION,
        number: 1,
        evidence: "Seen.".to_owned(),
    };
    let given = letter(decided(false, &["Keep a log."]));
    check(&then(given, SECRETARY, [cleared]), Stage::Decided);
    // What comes in after a decision is open until it is decided too.
    let again = then(followed_up(&[]), SECRETARY, [amended()]);
    check(&again, Stage::Review);
    let item = ItemId(Uuid::from_u128(98));
    let second = [
        CaseEvent::PutOnAgenda {
            meeting: MEETING,
            item,
        },
        case_decided(true, &[]),
        CaseEvent::AgendaEnded {
            item,
            end: ItemEnd::Decided,
            reason: String::new(),
        },
    ];
    // The new decision's letter is not out.
    check(&then(again, SECRETARY, second), Stage::Decided);
}

#[test]
fn an_act_is_possible_in_its_stages_and_no_other() {
    use Stage::{
        Accepted, Clarification, Completion, Decided, FollowUp, Ready, Review, Validation,
    };
    type Row = (
        CaseAct,
        &'static [Stage],
        &'static [(Stage, RefusalCode)],
        RefusalCode,
    );
    let open: &[Stage] = &[
        Validation,
        Completion,
        Accepted,
        Review,
        Clarification,
        Ready,
        Decided,
        FollowUp,
    ];
    let stage = RefusalCode::WrongStage;
    let unassigned = &[
        (Validation, RefusalCode::NotReviewer),
        (Completion, RefusalCode::NotReviewer),
        (Accepted, RefusalCode::NotReviewer),
        (Stage::NotTaken, RefusalCode::NotReviewer),
        (Stage::Undone, RefusalCode::NotReviewer),
    ];
    let rows: &[Row] = &[
        (CaseAct::AddSubmission, open, &[], stage),
        (CaseAct::AddDocuments, open, &[], stage),
        (CaseAct::ReplaceDocument, open, &[], stage),
        (CaseAct::EnterContact, open, &[], stage),
        (CaseAct::Validate, &[Validation, Completion], &[], stage),
        (CaseAct::Route, &[Accepted, Review], &[], stage),
        (
            CaseAct::AssignReviewers,
            &[Accepted, Review, Clarification],
            &[],
            stage,
        ),
        (
            CaseAct::SubmitReview,
            &[Review, Clarification, Ready],
            unassigned,
            stage,
        ),
        (
            CaseAct::AddPost,
            &[Accepted, Review, Clarification, Ready],
            &[],
            stage,
        ),
        (
            CaseAct::AskClarification,
            &[Accepted, Review],
            &[(Clarification, RefusalCode::RoundOpen)],
            stage,
        ),
        (
            CaseAct::RecordAnswers,
            &[Clarification],
            &[],
            RefusalCode::NoRoundOpen,
        ),
        (
            CaseAct::CloseRound,
            &[],
            &[(Clarification, RefusalCode::PointUnanswered)],
            RefusalCode::NoRoundOpen,
        ),
        (
            CaseAct::PutOnAgenda,
            &[Accepted],
            &[
                (Review, RefusalCode::ReviewsOpen),
                (Ready, RefusalCode::OnAgenda),
                (Clarification, RefusalCode::RoundOpen),
            ],
            stage,
        ),
        (CaseAct::Close, &[Decided, FollowUp], &[], stage),
    ];
    for (act, allowed, otherwise, code) in rows {
        for (stage, given) in standing() {
            let answer = permitted(&fold(&given), *act, REVIEWER).map_err(|refusal| refusal.code);
            let exception = otherwise.iter().find(|(known, _)| *known == stage);
            let expected = match exception {
                _ if allowed.contains(&stage) => Ok(()),
                Some((_, code)) => Err(*code),
                None => Err(*code),
            };
            assert_eq!(answer, expected, "{act:?} in {stage:?}");
        }
    }
}

#[test]
fn a_refused_stage_is_named() {
    let add = CaseCommand::AddDocuments {
        documents: vec![document(1, "Plan")],
    };
    for (given, stage) in [(closed(), Stage::Closed), (undone(), Stage::Undone)] {
        refused(&given, SECRETARY, add.clone(), wrong(stage));
    }
}

#[test]
fn an_import_takes_back_its_own_cases_until_one_is_accepted() {
    let undo = |import| CaseCommand::Undo { import };
    done(
        &logged(),
        SECRETARY,
        undo(IMPORT),
        CaseEvent::CaseUndone { import: IMPORT },
    );
    let number = Refusal::of(RefusalCode::ImportAccepted).with("number", "EC2026-001");
    refused(&not_routed(), SECRETARY, undo(IMPORT), number);
    refused(&undone(), SECRETARY, undo(IMPORT), RefusalCode::NoChange);
    let other = ImportId(Uuid::from_u128(99));
    refused(&logged(), SECRETARY, undo(other), RefusalCode::NoChange);
}

#[test]
fn talk_does_not_make_an_open_page_stale() {
    let before = fold(&in_review());
    let talk = [
        declared(REVIEWER, InterestAnswer::None),
        review("Fine."),
        CaseEvent::PostAdded {
            position: None,
            text: "Said.".to_owned(),
        },
        CaseEvent::DocumentAdded {
            document: document(1, "Plan"),
        },
    ];
    let after = fold(&then(in_review(), REVIEWER, talk));
    assert_eq!(after.procedure_version, before.procedure_version);
    assert_eq!(after.version, before.version + 4);
    let asked = fold(&clarifying());
    assert_eq!(asked.procedure_version, before.procedure_version + 1);
}
