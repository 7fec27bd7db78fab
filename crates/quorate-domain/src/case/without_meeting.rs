//! Deciding without a meeting, where a pathway allows it: members designated by the chair, all of
//! one mind; the chair or an experienced member; or the secretary, who notes or forwards. Such a
//! decision is never against the applicant. A review that is negative or doubtful, reviews that
//! differ, or a member who asks, escalate the case to the pathway that the profile names.
//!
//! Deliberately not here: who leads or keeps the casework, which is the gate's and comes in as a
//! fact.

use chrono::NaiveDate;

use super::CaseAct;
use super::act::permitted;
use super::event::{CaseEvent, DecidedCondition, WithoutVote};
use super::parts::Review;
use super::state::Case;
use crate::ids::{DecisionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::rules::DecidedBy;
use crate::vocabulary::{EscalationCause, InterestState, Position, Stage};

/// What the profile says of the pathway a case is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathwayRule {
    /// Its id.
    pub id: String,
    /// Who decides.
    pub by: DecidedBy,
    /// How many reviews it rests on.
    pub needed: usize,
    /// The pathway it escalates to.
    pub escalates_to: Option<String>,
    /// Whether a motion on it may be decided in writing by all who may vote.
    pub circulated: bool,
}

impl PathwayRule {
    /// Whether those who review decide, and no meeting.
    pub fn decided_by_reviewers(&self) -> bool {
        matches!(
            self.by,
            DecidedBy::DesignatedMembers | DecidedBy::ChairOrDesignated
        )
    }
}

/// A decision without a meeting, with the facts it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideWithoutMeeting {
    /// New id.
    pub decision: DecisionId,
    /// Fact: the pathway the case is on.
    pub rule: PathwayRule,
    /// Fact: the actor leads the committee on this case (the chair, or who substitutes).
    pub leads: bool,
    /// Fact: the actor keeps the casework on this case.
    pub keeps: bool,
    /// Outcome.
    pub outcome: String,
    /// Fact: the outcome is against the applicant.
    pub adverse: bool,
    /// Fact: what the profile says of outcome, reasons and conditions.
    pub outcome_allowed: Result<(), Refusal>,
    /// Fact: work may begin.
    pub may_begin: bool,
    /// Reasons.
    pub reasons: String,
    /// Conditions.
    pub conditions: Vec<DecidedCondition>,
    /// Today.
    pub on: NaiveDate,
}

impl Case {
    /// Reviews that count: of assigned reviewers who are clear of interests now.
    pub fn counting_reviews(&self) -> impl Iterator<Item = &Review> {
        self.reviews.iter().filter(|review| {
            review.stamp.by.is_some_and(|by| {
                self.reviewers.contains(&by) && self.interest_of(by) == InterestState::Clear
            })
        })
    }
}

/// Whether it may be decided without a meeting now by that person.
///
/// # Errors
/// Says what stands against it.
pub fn may_decide_without_meeting(
    case: &Case,
    rule: &PathwayRule,
    actor: PersonId,
    leads: bool,
    keeps: bool,
) -> Result<(), Refusal> {
    ensure(rule.by != DecidedBy::Meeting, RefusalCode::MeetingDecides)?;
    let stage = case.stage();
    let wrong_stage = || Refusal::of(RefusalCode::WrongStage).with("stage", stage.code());
    case.is_not_circulated()?;
    ensure(case.open_round().is_none(), RefusalCode::RoundOpen)?;
    ensure(
        matches!(stage, Stage::Accepted | Stage::Review)
            && case.routing.is_some()
            && case.decisions.is_empty(),
        wrong_stage(),
    )?;
    let of = |roles| Refusal::of(RefusalCode::RoleMissing).with("roles", roles);
    match rule.by {
        DecidedBy::Meeting => {}
        DecidedBy::Secretary => return ensure(keeps, of("secretary")),
        DecidedBy::DesignatedMembers => ensure(leads, of("chair"))?,
        DecidedBy::ChairOrDesignated => {
            ensure(leads || case.reviewers.contains(&actor), of("chair"))?;
        }
    }
    let awaited = case.reviews_awaited().count();
    ensure(
        awaited == 0,
        Refusal::of(RefusalCode::ReviewsOpen).with("count", awaited),
    )?;
    ensure(
        case.counting_reviews().count() >= rule.needed,
        Refusal::of(RefusalCode::ReviewersTooFew).with("needed", rule.needed),
    )?;
    let differ = disagreement(&opinions(case)).is_some();
    ensure(!differ, RefusalCode::ReviewsDiffer)
}

/// Decides without a meeting.
///
/// # Errors
/// Says what stands against it: never is anybody disapproved of this way.
pub fn decide_without_meeting(
    case: &Case,
    command: DecideWithoutMeeting,
    actor: PersonId,
) -> Result<Vec<CaseEvent>, Refusal> {
    let rule = &command.rule;
    may_decide_without_meeting(case, rule, actor, command.leads, command.keeps)?;
    command.outcome_allowed?;
    ensure(
        !command.adverse,
        Refusal::of(RefusalCode::NeverDisapproves).with("pathway", &rule.id),
    )?;
    let counting = || case.counting_reviews();
    let other = counting()
        .filter_map(|review| review.outcome.as_ref())
        .find(|outcome| **outcome != command.outcome);
    if let Some(recommended) = other {
        return Err(Refusal::of(RefusalCode::OutcomeNotRecommended).with("outcome", recommended));
    }
    let by_review = rule.by != DecidedBy::Secretary;
    let members: Vec<_> = counting().filter_map(|review| review.stamp.by).collect();
    Ok(vec![CaseEvent::CaseDecided {
        decision: command.decision,
        motion: None,
        meeting: None,
        without_vote: Some(WithoutVote {
            pathway: rule.id.clone(),
            by: rule.by,
            members: if by_review { members } else { vec![actor] },
        }),
        changes: None,
        presiding: actor,
        outcome: command.outcome,
        may_begin: command.may_begin,
        reasons: command.reasons,
        conditions: command.conditions,
        on: command.on,
    }])
}

/// What a review comes to.
type Opinion<'a> = (Position, Option<&'a str>);

fn opinions(case: &Case) -> Vec<Opinion<'_>> {
    case.counting_reviews()
        .map(|review| (review.recommendation, review.outcome.as_deref()))
        .collect()
}

/// Why reviews do not decide by themselves: one is against, else one doubts, else they are not of
/// one mind.
fn disagreement(opinions: &[Opinion<'_>]) -> Option<EscalationCause> {
    let any = |wanted| opinions.iter().any(|(position, _)| *position == wanted);
    if any(Position::Oppose) {
        return Some(EscalationCause::Negative);
    }
    if any(Position::NeedsMore) {
        return Some(EscalationCause::Doubtful);
    }
    let first = opinions.first()?;
    let same = |opinion: &Opinion<'_>| match (opinion.1, first.1) {
        (Some(one), Some(other)) => one == other,
        (None, None) => opinion.0 == first.0,
        _ => false,
    };
    (!opinions.iter().all(same)).then_some(EscalationCause::Differing)
}

/// The escalation that a review brings with it, if any.
pub(super) fn escalation_by(
    case: &Case,
    recommendation: Position,
    outcome: Option<&str>,
    rule: &PathwayRule,
) -> Option<CaseEvent> {
    let to = rule.escalates_to.as_ref()?;
    if !rule.decided_by_reviewers() {
        return None;
    }
    let mut opinions = opinions(case);
    opinions.push((recommendation, outcome));
    Some(CaseEvent::CaseEscalated {
        from: rule.id.clone(),
        to: to.clone(),
        cause: disagreement(&opinions)?,
        reason: String::new(),
    })
}

/// Whether a member may ask that a meeting decides.
///
/// # Errors
/// Says what stands against it.
pub fn may_escalate(case: &Case, rule: &PathwayRule) -> Result<(), Refusal> {
    ensure(
        rule.by != DecidedBy::Meeting || rule.circulated,
        RefusalCode::MeetingDecides,
    )?;
    ensure(rule.escalates_to.is_some(), RefusalCode::NoEscalation)?;
    let stage = case.stage();
    let open = matches!(
        stage,
        Stage::Accepted | Stage::Review | Stage::Clarification
    );
    ensure(
        open && case.routing.is_some() && case.decisions.is_empty(),
        Refusal::of(RefusalCode::WrongStage).with("stage", stage.code()),
    )
}

/// Escalates because a member asks for it.
///
/// # Errors
/// Says what stands against it.
pub fn escalate(case: &Case, rule: &PathwayRule, reason: &str) -> Result<Vec<CaseEvent>, Refusal> {
    may_escalate(case, rule)?;
    let reason = reason.trim();
    ensure(!reason.is_empty(), RefusalCode::ReasonsRequired)?;
    let to = rule.escalates_to.clone().unwrap_or_default();
    Ok(vec![CaseEvent::CaseEscalated {
        from: rule.id.clone(),
        to,
        cause: EscalationCause::Asked,
        reason: reason.to_owned(),
    }])
}

/// Whether it may go on an agenda. What is decided without a meeting is escalated first.
///
/// # Errors
/// Says what stands against it.
pub fn may_put_on_agenda(case: &Case, rule: &PathwayRule, actor: PersonId) -> Result<(), Refusal> {
    permitted(case, CaseAct::PutOnAgenda, actor)?;
    ensure(
        rule.by == DecidedBy::Meeting || !case.decisions.is_empty(),
        RefusalCode::DecidedWithoutMeeting,
    )
}
