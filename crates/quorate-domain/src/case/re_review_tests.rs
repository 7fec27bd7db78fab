//! The second review by experts: who may be one of them, and what carries it.

use super::tests::{DECISION, SECRETARY, accepted, case_decided, day, fold, then};
use super::*;
use crate::refusal::{Refusal, RefusalCode};
use crate::rules::{Fraction, Threshold, VoteBase, VoteRule};
use crate::vocabulary::Capacity;

fn experts(agree: usize, disagree: usize) -> Vec<Expert> {
    (0..agree + disagree)
        .map(|index| Expert {
            name: format!("Expert {index}"),
            capacities: vec![Capacity::Scientific, Capacity::Ethics, Capacity::Legal],
            interest: "None.".to_owned(),
            conflict: false,
            agrees: index < agree,
        })
        .collect()
}

fn two_thirds() -> VoteRule {
    let threshold = Fraction::new(2, 3).map(Threshold::Share).ok();
    VoteRule::new(VoteBase::Appointed, threshold, false).unwrap_or_else(|error| panic!("{error}"))
}

fn given(experts: Vec<Expert>) -> ReReviewed {
    ReReviewed {
        experts,
        on: day(9),
        today: day(9),
        text: "Compliant and reasonable.".to_owned(),
        members: vec!["Ling Wu".to_owned()],
        at_least: 5,
        capacities: vec![Capacity::Scientific, Capacity::Ethics, Capacity::Legal],
        majority: two_thirds(),
    }
}

fn record(reviewed: ReReviewed) -> Result<Vec<CaseEvent>, Refusal> {
    let case = fold(&then(accepted(), SECRETARY, [case_decided(false, &[])]));
    let command = CaseCommand::RecordReReview {
        asked_for: true,
        agreed: true,
        given: reviewed,
    };
    decide(&case, command, SECRETARY)
}

#[test]
fn at_least_two_thirds_of_all_experts_agree_or_work_may_not_begin() {
    for (agree, disagree, agreed) in [(4, 1, true), (3, 2, false), (4, 2, true), (3, 3, false)] {
        let events = record(given(experts(agree, disagree))).unwrap_or_default();
        let before = then(accepted(), SECRETARY, [case_decided(false, &[])]);
        let case = fold(&then(before, SECRETARY, events));
        let decision = case.decision(DECISION);
        assert_eq!(
            decision.map(|known| known.may_begin),
            Some(agreed),
            "{agree} {disagree}"
        );
        assert_eq!(case.re_review().map(|review| review.agreed), Some(agreed));
    }
}

#[test]
fn experts_are_enough_of_every_kind_without_interests_and_not_of_the_committee() {
    type Change = fn(&mut ReReviewed);
    let cases: [(Change, RefusalCode); 9] = [
        (
            |given| given.experts.truncate(4),
            RefusalCode::ExpertsTooFew,
        ),
        (
            |given| given.experts[0].name = "ling  WU".to_owned(),
            RefusalCode::ExpertIsMember,
        ),
        (
            |given| given.experts[1].name = "Expert 0".to_owned(),
            RefusalCode::ExpertTwice,
        ),
        (
            |given| given.experts[2].interest = " ".to_owned(),
            RefusalCode::ExpertInterestOpen,
        ),
        (
            |given| given.experts[3].conflict = true,
            RefusalCode::ExpertConflict,
        ),
        (
            |given| given.experts[4].name = String::new(),
            RefusalCode::NameMissing,
        ),
        (
            |given| {
                for expert in &mut given.experts {
                    expert.capacities = vec![Capacity::Scientific, Capacity::Ethics];
                }
            },
            RefusalCode::ExpertCapacityMissing,
        ),
        (
            |given| given.text = String::new(),
            RefusalCode::ReasonsRequired,
        ),
        (|given| given.on = day(10), RefusalCode::DayInFuture),
    ];
    assert!(record(given(experts(5, 0))).is_ok());
    for (change, code) in cases {
        let mut given = given(experts(5, 0));
        change(&mut given);
        assert_eq!(record(given).err().map(|refusal| refusal.code), Some(code));
    }
}

#[test]
fn it_follows_the_committees_agreement_once_and_only_where_the_rules_ask() {
    let decided = fold(&then(accepted(), SECRETARY, [case_decided(false, &[])]));
    let code = |case: &Case, asked_for, agreed| {
        may_re_review(case, asked_for, agreed)
            .err()
            .map(|refusal| refusal.code)
    };
    assert_eq!(code(&decided, true, true), None);
    assert_eq!(
        code(&decided, false, true),
        Some(RefusalCode::ReReviewNotAskedFor)
    );
    assert_eq!(
        code(&decided, true, false),
        Some(RefusalCode::PreliminaryFirst)
    );
    assert_eq!(
        code(&fold(&accepted()), true, true),
        Some(RefusalCode::PreliminaryFirst)
    );
    let events = record(given(experts(5, 0))).unwrap_or_default();
    let before = then(accepted(), SECRETARY, [case_decided(false, &[])]);
    let reviewed = fold(&then(before, SECRETARY, events));
    assert_eq!(code(&reviewed, true, true), Some(RefusalCode::ReReviewed));
}
