//! From logging to routing.

use super::interests::rule;
use super::*;

#[test]
fn logging_records_the_loggers_answer_and_each_document() {
    let log = |interest, nature: Option<&str>| CaseCommand::Log {
        case: CASE,
        opening: opening(),
        documents: vec![document(1, "Plan"), document(2, "Consent")],
        interest,
        nature: nature.map(str::to_owned),
    };
    check(
        &Vec::new(),
        SECRETARY,
        log(InterestAnswer::None, None),
        Ok::<_, Refusal>(vec![
            logged()[0].1.clone(),
            declared(SECRETARY, InterestAnswer::None),
            CaseEvent::DocumentAdded {
                document: document(1, "Plan"),
            },
            CaseEvent::DocumentAdded {
                document: document(2, "Consent"),
            },
        ]),
    );
    let vague = log(InterestAnswer::Decide, Some(" "));
    refused(&Vec::new(), SECRETARY, vague, RefusalCode::ReasonsRequired);
    // Otherwise the recused could log it anew and answer afresh.
    let again = log(InterestAnswer::None, None);
    refused(&logged(), SECRETARY, again, wrong(Stage::Validation));
}

#[test]
fn submissions_and_documents_say_something() {
    let add = |text: &str| CaseCommand::AddSubmission {
        kind: SubmissionKind::Amendment,
        receipt: "R2026-0002".to_owned(),
        text: text.to_owned(),
        documents: Vec::new(),
    };
    done(&logged(), SECRETARY, add("Another camera."), amended());
    refused(
        &logged(),
        SECRETARY,
        add(" \n"),
        RefusalCode::ReasonsRequired,
    );
    let none = CaseCommand::AddDocuments {
        documents: Vec::new(),
    };
    refused(&logged(), SECRETARY, none, RefusalCode::NoChange);
}

#[test]
fn a_replaced_document_keeps_its_id_and_what_it_was() {
    let plan = || CaseEvent::DocumentAdded {
        document: document(1, "Plan"),
    };
    let given = then(logged(), SECRETARY, [plan()]);
    let replace = |of: u128, with: u128, reason: &str| CaseCommand::ReplaceDocument {
        document: document(of, "").id,
        with: document(with, "Plan 2"),
        reason: reason.to_owned(),
    };
    let replaced = CaseEvent::DocumentReplaced {
        document: document(1, "").id,
        with: document(1, "Plan 2"),
        reason: "A page was missing.".to_owned(),
    };
    done(
        &given,
        SECRETARY,
        replace(1, 1, "A page was missing."),
        replaced.clone(),
    );
    refused(
        &given,
        SECRETARY,
        replace(1, 1, ""),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &given,
        SECRETARY,
        replace(2, 2, "Why."),
        RefusalCode::NoChange,
    );
    refused(
        &given,
        SECRETARY,
        replace(1, 2, "Why."),
        RefusalCode::NoChange,
    );
    let case = fold(&then(given, SECRETARY, [replaced]));
    assert_eq!(case.documents[0].current, document(1, "Plan 2"));
    assert_eq!(case.documents[0].replaced[0].0, document(1, "Plan"));
}

#[test]
fn an_interest_goes_from_state_to_state() {
    use InterestAnswer::{Decide, Later, None as Clear, Withdraw};
    let ruled = |ruling| CaseEvent::InterestRuled {
        person: REVIEWER,
        recused: excludes(ruling),
        ruling: Some(ruling),
        reason: "Why.".to_owned(),
    };
    let in_state = |state| match state {
        InterestState::Unanswered => logged(),
        InterestState::Clear => then(logged(), REVIEWER, [declared(REVIEWER, Clear)]),
        InterestState::Undecided => then(logged(), REVIEWER, [declared(REVIEWER, Decide)]),
        InterestState::Recused => then(logged(), REVIEWER, [declared(REVIEWER, Withdraw)]),
    };
    let unchanged = Some(RefusalCode::NoChange);
    let recused = Some(RefusalCode::Recused);
    let rows = [
        (InterestState::Unanswered, Clear, None),
        (InterestState::Unanswered, Withdraw, None),
        (InterestState::Unanswered, Decide, None),
        (InterestState::Unanswered, Later, None),
        (InterestState::Clear, Clear, unchanged),
        (InterestState::Clear, Withdraw, None),
        (InterestState::Clear, Decide, None),
        (InterestState::Clear, Later, unchanged),
        (InterestState::Undecided, Clear, unchanged),
        (InterestState::Undecided, Withdraw, None),
        (InterestState::Undecided, Decide, unchanged),
        (InterestState::Undecided, Later, unchanged),
        (InterestState::Recused, Clear, recused),
        (InterestState::Recused, Withdraw, unchanged),
        (InterestState::Recused, Decide, None),
        (InterestState::Recused, Later, recused),
    ];
    for (state, answer, why) in rows {
        let given = in_state(state);
        assert_eq!(fold(&given).interest_of(REVIEWER), state);
        let command = CaseCommand::DeclareInterest {
            answer,
            nature: Some(" My sister works there. ".to_owned()),
            voted_on: None,
        };
        let event = CaseEvent::InterestDeclared {
            person: REVIEWER,
            answer,
            nature: Some("My sister works there.".to_owned()),
        };
        match why {
            Some(why) => refused(&given, REVIEWER, command, why),
            None => done(&given, REVIEWER, command, event),
        }
        let ruling = rule(InterestRuling::Recused, "Why.");
        match state {
            InterestState::Undecided => {
                done(&given, CHAIR, ruling, ruled(InterestRuling::Recused));
            }
            _ => refused(&given, CHAIR, ruling, RefusalCode::NothingToDecide),
        }
    }
    let doubtful = in_state(InterestState::Undecided);
    for (ruling, state) in [
        (InterestRuling::NoConflict, InterestState::Clear),
        (InterestRuling::TakesPart, InterestState::Clear),
        (InterestRuling::InformationOnly, InterestState::Recused),
        (InterestRuling::Recused, InterestState::Recused),
    ] {
        let given = then(doubtful.clone(), CHAIR, [ruled(ruling)]);
        let case = fold(&given);
        assert_eq!(case.interest_of(REVIEWER), state);
        assert_eq!(case.ruling_of(REVIEWER), Some(ruling));
        assert_eq!(case.interests[&REVIEWER].lines.len(), 2);
        // The same again would change nothing; another may be made, for other reasons.
        for other in InterestRuling::ALL {
            if *other == ruling {
                refused(&given, CHAIR, rule(*other, "Why."), RefusalCode::NoChange);
            } else {
                done(&given, CHAIR, rule(*other, "Why."), ruled(*other));
            }
        }
    }
    let unclear = CaseCommand::DeclareInterest {
        answer: Decide,
        nature: None,
        voted_on: None,
    };
    refused(&logged(), REVIEWER, unclear, RefusalCode::ReasonsRequired);
}

#[test]
fn a_ruling_is_anothers_and_has_reasons() {
    let given = then(
        logged(),
        REVIEWER,
        [declared(REVIEWER, InterestAnswer::Decide)],
    );
    let clear = |reason| rule(InterestRuling::NoConflict, reason);
    refused(
        &given,
        REVIEWER,
        clear("I am clear."),
        RefusalCode::OwnInterest,
    );
    refused(&given, CHAIR, clear(" "), RefusalCode::ReasonsRequired);
}

#[test]
fn a_check_ends_only_as_its_marks_allow() {
    use MaterialMark::{Missing, NotApplicable, Present};
    use ValidationOutcome::{Accept, Complete, Decline, Refer, Withdrawn};
    let of = |code, material: &str| Some(Refusal::of(code).with("material", material));
    let missing = |material| of(RefusalCode::MaterialMissing, material);
    let unmarked = |material| of(RefusalCode::MaterialUnmarked, material);
    let only = |code: RefusalCode| Some(Refusal::of(code));
    let reasons = || only(RefusalCode::ReasonsRequired);
    let done_before = not_taken(Complete);
    let rows = [
        (
            logged(),
            Accept,
            vec![("plan", Present), ("consent", NotApplicable)],
            "",
            None,
        ),
        (
            logged(),
            Accept,
            vec![("consent", Present)],
            "",
            unmarked("plan"),
        ),
        (
            logged(),
            Accept,
            vec![("plan", Present)],
            "",
            unmarked("consent"),
        ),
        (
            logged(),
            Accept,
            vec![("plan", Missing), ("consent", Present)],
            "",
            missing("plan"),
        ),
        (
            logged(),
            Accept,
            vec![("plan", Present), ("plan", Missing), ("consent", Present)],
            "",
            missing("plan"),
        ),
        (
            logged(),
            Accept,
            vec![
                ("plan", Present),
                ("consent", Present),
                ("photographs", Missing),
            ],
            "",
            None,
        ),
        (
            done_before.clone(),
            Accept,
            vec![("plan", Present), ("consent", Present)],
            "",
            None,
        ),
        (
            logged(),
            Complete,
            vec![("plan", Missing), ("consent", Present)],
            "Send it.",
            None,
        ),
        (
            logged(),
            Complete,
            vec![("plan", Missing)],
            "Send it.",
            unmarked("consent"),
        ),
        (
            logged(),
            Complete,
            vec![("plan", Present), ("consent", Present)],
            "Send it.",
            only(RefusalCode::NothingMissing),
        ),
        (
            logged(),
            Complete,
            vec![("plan", Missing), ("consent", Present)],
            " ",
            reasons(),
        ),
        (
            done_before.clone(),
            Complete,
            vec![("plan", Missing), ("consent", Present)],
            "Send it.",
            only(RefusalCode::CompletionAskedOnce),
        ),
        (logged(), Decline, vec![], "Not ours.", None),
        (done_before.clone(), Decline, vec![], "Not ours.", None),
        (logged(), Decline, vec![], "", reasons()),
        (logged(), Refer, vec![], "To the hospital.", None),
        (logged(), Refer, vec![], "", reasons()),
        (logged(), Withdrawn, vec![], "By letter.", None),
        (logged(), Withdrawn, vec![], "", reasons()),
    ];
    for (given, outcome, marks, text, why) in rows {
        let marks: Vec<_> = marks
            .into_iter()
            .map(|(name, found)| mark(name, found))
            .collect();
        let when = CaseCommand::Validate {
            marks: marks.clone(),
            outcome,
            text: text.to_owned(),
            required: vec!["plan".to_owned(), "consent".to_owned()],
            acceptance: acceptance("EC2026-001"),
        };
        let text = text.to_owned();
        let mut then = vec![CaseEvent::SubmissionValidated {
            marks,
            outcome,
            text,
        }];
        if outcome == Accept {
            then.push(not_routed()[2].1.clone());
        }
        check(&given, SECRETARY, when, why.map_or(Ok(then), Err));
    }
}

#[test]
fn an_overridden_route_has_its_reason() {
    let route = |pathway: &str, tier, reason: Option<&str>| CaseCommand::Route {
        answers: BTreeMap::new(),
        proposal: proposal(),
        pathway: pathway.to_owned(),
        known: vec!["full".to_owned(), "simplified".to_owned()],
        tier,
        reason: reason.map(str::to_owned),
    };
    let given = not_routed();
    done(
        &given,
        SECRETARY,
        route("full", RiskTier::High, Some(" ")),
        routed(),
    );
    for (pathway, tier) in [("simplified", RiskTier::High), ("full", RiskTier::Low)] {
        for reason in [None, Some(" ")] {
            let when = route(pathway, tier, reason);
            refused(&given, SECRETARY, when, RefusalCode::OverrideReason);
        }
        let event = CaseEvent::CaseRouted {
            answers: BTreeMap::new(),
            proposal: proposal(),
            pathway: pathway.to_owned(),
            tier,
            reason: Some("A pilot.".to_owned()),
        };
        done(
            &given,
            SECRETARY,
            route(pathway, tier, Some("A pilot.")),
            event,
        );
    }
    let why = Refusal::of(RefusalCode::PathwayUnknown).with("pathway", "trial");
    refused(
        &given,
        SECRETARY,
        route("trial", RiskTier::High, Some("Why.")),
        why,
    );
    // Routed anew under a review, the review would rest on another pathway's questions.
    let reviewed = then(in_review(), REVIEWER, [review("Fine.")]);
    refused(
        &reviewed,
        SECRETARY,
        route("full", RiskTier::High, None),
        wrong(Stage::Review),
    );
}
