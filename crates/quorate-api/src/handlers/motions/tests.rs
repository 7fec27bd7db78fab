//! What the regime says of outcome, reasons and conditions.

use std::collections::BTreeMap;

use chrono::DateTime;
use quorate_domain::case::{CaseEvent, Proposal};
use quorate_domain::rules::{Conditions, Reasons};
use quorate_domain::vocabulary::RiskTier;

use super::*;

const PROFILES: [&str; 3] = [
    "cn-st-ethics-2023",
    "us-common-rule-2018",
    "shenzhen-ai-2022",
];

fn on_pathway(pathway: &str) -> Case {
    let proposal = Proposal {
        pathway: pathway.to_owned(),
        tier: RiskTier::High,
        reasons: Vec::new(),
    };
    let routed = CaseEvent::CaseRouted {
        answers: BTreeMap::new(),
        proposal,
        pathway: pathway.to_owned(),
        tier: RiskTier::High,
        reason: None,
    };
    Case::default().apply(&routed, DateTime::UNIX_EPOCH, None)
}

fn text(outcome: Option<&str>, reasons: &str, conditions: usize) -> MotionText {
    let condition = ProposedCondition {
        text: "by then".to_owned(),
        due: None,
    };
    MotionText {
        question: "Shall it?".to_owned(),
        outcome: outcome.map(ToOwned::to_owned),
        reasons: reasons.to_owned(),
        conditions: vec![condition; conditions],
    }
}

#[test]
fn every_outcome_of_every_regime_is_held_to_what_it_demands() {
    for profile in PROFILES {
        let regime = crate::profiles::library().unwrap().regime(profile).unwrap();
        assert!(!regime.outcomes().is_empty(), "{profile}");
        for found in regime.outcomes() {
            let outcome = found.value;
            let case = on_pathway(&outcome.pathways[0]);
            let code = |reasons: &str, conditions| {
                let text = text(Some(&outcome.id), reasons, conditions);
                outcome_allowed(&regime, Some(&case), &text)
                    .err()
                    .map(|refusal| refusal.code)
            };
            let least = usize::from(outcome.conditions == Conditions::Required);
            assert_eq!(code("because", least), None, "{profile} {}", outcome.id);
            let refused = |holds: bool, with| holds.then_some(with);
            assert_eq!(
                code("", least),
                refused(
                    outcome.reasons == Reasons::Required,
                    RefusalCode::ReasonsRequired
                )
            );
            assert_eq!(
                code("because", 1),
                refused(
                    outcome.conditions == Conditions::None,
                    RefusalCode::ConditionsNotAllowed
                )
            );
            assert_eq!(
                code("because", 0),
                refused(
                    outcome.conditions == Conditions::Required,
                    RefusalCode::ConditionsRequired
                )
            );
        }
    }
}

#[test]
fn an_outcome_is_one_of_the_regime_and_of_the_pathway() {
    let regime = crate::profiles::library()
        .unwrap()
        .regime("cn-st-ethics-2023")
        .unwrap();
    let code = |case: Option<&Case>, outcome, conditions| {
        let answer = outcome_allowed(&regime, case, &text(outcome, "because", conditions));
        answer
            .err()
            .map(|refusal| (refusal.code, refusal.rule.is_some()))
    };
    let full = on_pathway("full");
    assert_eq!(
        code(Some(&full), None, 0),
        Some((RefusalCode::OutcomeUnknown, true))
    );
    assert_eq!(
        code(Some(&full), Some("maybe"), 0),
        Some((RefusalCode::OutcomeUnknown, true))
    );
    let elsewhere = on_pathway("no-such-pathway");
    let first = regime.outcomes()[0].value.id.clone();
    assert_eq!(
        code(Some(&elsewhere), Some(&first), 0),
        Some((RefusalCode::OutcomeNotOnPathway, true))
    );
}

#[test]
fn guidance_has_neither_outcome_nor_conditions() {
    let regime = crate::profiles::library()
        .unwrap()
        .regime("cn-st-ethics-2023")
        .unwrap();
    let code = |outcome, conditions| {
        let answer = outcome_allowed(&regime, None, &text(outcome, "", conditions));
        answer.err().map(|refusal| refusal.code)
    };
    assert_eq!(code(None, 0), None);
    assert_eq!(code(Some("approve"), 0), Some(RefusalCode::OutcomeUnknown));
    assert_eq!(code(None, 1), Some(RefusalCode::ConditionsNotAllowed));
}
