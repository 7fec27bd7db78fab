//! Decided by designated members, by the chair or by the secretary; and what escalates.

use super::*;
use crate::refusal::ensure;
use crate::vocabulary::EscalationCause;

fn routed_to(pathway: &str) -> CaseEvent {
    let mut event = routed();
    if let CaseEvent::CaseRouted {
        pathway: chosen, ..
    } = &mut event
    {
        pathway.clone_into(chosen);
    }
    event
}

fn rule(by: DecidedBy, needed: usize) -> PathwayRule {
    PathwayRule {
        id: "simplified".to_owned(),
        by,
        needed,
        escalates_to: Some("full".to_owned()),
        circulated: false,
    }
}

fn designated() -> PathwayRule {
    rule(DecidedBy::DesignatedMembers, 2)
}

fn review(recommendation: Position, outcome: Option<&str>) -> CaseEvent {
    CaseEvent::ReviewSubmitted {
        answers: Vec::new(),
        recommendation,
        outcome: outcome.map(ToOwned::to_owned),
        text: "Read.".to_owned(),
    }
}

fn clear(person: PersonId) -> CaseEvent {
    declared(person, InterestAnswer::None)
}

/// With chair and reviewer designated, both clear.
fn with_two() -> Given {
    let given = then(
        accepted(),
        SECRETARY,
        [routed_to("simplified"), assigned(&[CHAIR, REVIEWER])],
    );
    let given = then(given, CHAIR, [clear(CHAIR)]);
    then(given, REVIEWER, [clear(REVIEWER)])
}

fn reviewed(outcomes: [&str; 2]) -> Given {
    let given = then(
        with_two(),
        CHAIR,
        [review(Position::Support, Some(outcomes[0]))],
    );
    then(
        given,
        REVIEWER,
        [review(Position::SupportOnConditions, Some(outcomes[1]))],
    )
}

fn deciding(rule: PathwayRule, outcome: &str) -> DecideWithoutMeeting {
    DecideWithoutMeeting {
        decision: DECISION,
        rule,
        leads: true,
        keeps: false,
        outcome: outcome.to_owned(),
        adverse: false,
        outcome_allowed: Ok(()),
        may_begin: true,
        reasons: "Minor.".to_owned(),
        conditions: Vec::new(),
        on: day(5),
    }
}

#[track_caller]
fn refused_to(
    given: &Given,
    command: DecideWithoutMeeting,
    actor: PersonId,
    why: impl Into<Refusal>,
) {
    let answer = decide_without_meeting(&fold(given), command, actor);
    assert_eq!(answer, Err(why.into()));
}

#[test]
fn designated_members_of_one_mind_decide_without_a_vote() {
    let given = reviewed(["approve", "approve"]);
    let events = decide_without_meeting(&fold(&given), deciding(designated(), "approve"), CHAIR);
    let [
        CaseEvent::CaseDecided {
            motion,
            meeting,
            without_vote: Some(by),
            presiding,
            ..
        },
    ] = events.as_deref().unwrap_or_default()
    else {
        panic!("{events:?}")
    };
    assert_eq!((motion, meeting, presiding), (&None, &None, &CHAIR));
    assert_eq!(by.members, [CHAIR, REVIEWER]);
    let case = fold(&then(given, CHAIR, events.unwrap_or_default()));
    assert_eq!(case.stage(), Stage::Decided);
}

#[test]
fn one_review_too_few_or_a_reviewer_who_withdrew_decides_nothing() {
    let one = then(
        with_two(),
        CHAIR,
        [review(Position::Support, Some("approve"))],
    );
    let open = Refusal::of(RefusalCode::ReviewsOpen).with("count", 1);
    refused_to(&one, deciding(designated(), "approve"), CHAIR, open);
    let gone = then(
        reviewed(["approve", "approve"]),
        REVIEWER,
        [declared(REVIEWER, InterestAnswer::Withdraw)],
    );
    let few = Refusal::of(RefusalCode::ReviewersTooFew).with("needed", 2);
    refused_to(&gone, deciding(designated(), "approve"), CHAIR, few);
}

#[test]
fn it_is_never_against_the_applicant_nor_other_than_recommended() {
    let given = reviewed(["approve", "approve"]);
    let adverse = DecideWithoutMeeting {
        adverse: true,
        ..deciding(designated(), "approve")
    };
    let never = Refusal::of(RefusalCode::NeverDisapproves).with("pathway", "simplified");
    refused_to(&given, adverse, CHAIR, never);
    let other = Refusal::of(RefusalCode::OutcomeNotRecommended).with("outcome", "approve");
    refused_to(&given, deciding(designated(), "modify"), CHAIR, other);
    let not_allowed = DecideWithoutMeeting {
        outcome_allowed: ensure(false, RefusalCode::OutcomeUnknown),
        ..deciding(designated(), "approve")
    };
    refused_to(&given, not_allowed, CHAIR, RefusalCode::OutcomeUnknown);
    let differ = reviewed(["approve", "modify"]);
    refused_to(
        &differ,
        deciding(designated(), "approve"),
        CHAIR,
        RefusalCode::ReviewsDiffer,
    );
}

#[test]
fn who_the_pathway_names_decides_and_nobody_else() {
    use DecidedBy::{ChairOrDesignated, DesignatedMembers, Meeting, Secretary};
    let given = reviewed(["approve", "approve"]);
    let by = |decided_by, leads, keeps, actor| {
        let rule = rule(decided_by, 1);
        may_decide_without_meeting(&fold(&given), &rule, actor, leads, keeps)
    };
    let missing = |roles: &str| Err(Refusal::of(RefusalCode::RoleMissing).with("roles", roles));
    for (decided_by, leads, keeps, actor, then) in [
        (DesignatedMembers, true, false, CHAIR, Ok(())),
        (DesignatedMembers, false, false, REVIEWER, missing("chair")),
        (DesignatedMembers, false, true, SECRETARY, missing("chair")),
        (ChairOrDesignated, true, false, CHAIR, Ok(())),
        (ChairOrDesignated, false, false, REVIEWER, Ok(())),
        (ChairOrDesignated, false, true, SECRETARY, missing("chair")),
        (Secretary, false, true, SECRETARY, Ok(())),
        (Secretary, true, false, CHAIR, missing("secretary")),
        (
            Meeting,
            true,
            true,
            CHAIR,
            Err(RefusalCode::MeetingDecides.into()),
        ),
    ] {
        assert_eq!(by(decided_by, leads, keeps, actor), then, "{decided_by:?}");
    }
}

#[test]
fn a_secretary_notes_without_any_review() {
    let given = then(accepted(), SECRETARY, [routed_to("complaint")]);
    let command = DecideWithoutMeeting {
        leads: false,
        keeps: true,
        ..deciding(rule(DecidedBy::Secretary, 1), "transferred")
    };
    let events = decide_without_meeting(&fold(&given), command, SECRETARY);
    let case = fold(&then(given, SECRETARY, events.unwrap_or_default()));
    let by = case.decisions[0].without_vote.as_ref();
    assert_eq!(by.map(|by| by.members.as_slice()), Some(&[SECRETARY][..]));
}

#[test]
fn a_negative_doubtful_or_differing_review_escalates_and_a_clear_one_does_not() {
    let first = then(
        with_two(),
        CHAIR,
        [review(Position::Support, Some("approve"))],
    );
    let hand_in = |recommendation, outcome: Option<&str>| CaseCommand::SubmitReview {
        answers: Vec::new(),
        checklist: Vec::new(),
        recommendation,
        outcome: outcome.map(ToOwned::to_owned),
        outcomes: vec!["approve".to_owned(), "modify".to_owned()],
        rule: designated(),
        text: "Read.".to_owned(),
    };
    for (recommendation, outcome, cause) in [
        (Position::Oppose, None, Some(EscalationCause::Negative)),
        (Position::NeedsMore, None, Some(EscalationCause::Doubtful)),
        (
            Position::SupportOnConditions,
            Some("modify"),
            Some(EscalationCause::Differing),
        ),
        (Position::SupportOnConditions, Some("approve"), None),
    ] {
        let command = hand_in(recommendation, outcome);
        let events = decide(&fold(&first), command, REVIEWER).unwrap_or_default();
        let escalated = cause.map(|cause| CaseEvent::CaseEscalated {
            from: "simplified".to_owned(),
            to: "full".to_owned(),
            cause,
            reason: String::new(),
        });
        assert_eq!(events.get(1), escalated.as_ref(), "{recommendation:?}");
        let case = fold(&then(first.clone(), REVIEWER, events));
        let pathway = case.routing.map(|routing| routing.pathway);
        let expected = if cause.is_some() {
            "full"
        } else {
            "simplified"
        };
        assert_eq!(pathway.as_deref(), Some(expected));
    }
    let refused = |outcome, why: Refusal| {
        let command = hand_in(Position::Support, outcome);
        assert_eq!(decide(&fold(&first), command, REVIEWER), Err(why));
    };
    refused(None, RefusalCode::RecommendOutcome.into());
    let not_here = Refusal::of(RefusalCode::OutcomeNotOnPathway)
        .with("outcome", "disapprove")
        .with("pathway", "simplified");
    refused(Some("disapprove"), not_here);
}

#[test]
fn a_member_may_ask_for_a_meeting_and_the_agenda_waits_for_that() {
    let given = reviewed(["approve", "approve"]);
    let may_meet = |given: &Given, rule| may_put_on_agenda(&fold(given), &rule, SECRETARY);
    assert_eq!(
        may_meet(&given, designated()),
        Err(RefusalCode::DecidedWithoutMeeting.into())
    );
    assert_eq!(
        escalate(&fold(&given), &designated(), " "),
        Err(RefusalCode::ReasonsRequired.into())
    );
    let events = escalate(&fold(&given), &designated(), " Children. ").unwrap_or_default();
    let asked = then(given, REVIEWER, events);
    let case = fold(&asked);
    assert_eq!(case.escalations[0].reason, "Children.");
    assert_eq!(may_meet(&asked, by_meeting()), Ok(()));
    let none = PathwayRule {
        escalates_to: None,
        ..designated()
    };
    let at_end = may_escalate(&case, &none);
    assert_eq!(at_end, Err(RefusalCode::NoEscalation.into()));
    let at_meeting = may_escalate(&case, &by_meeting());
    assert_eq!(at_meeting, Err(RefusalCode::MeetingDecides.into()));
}
