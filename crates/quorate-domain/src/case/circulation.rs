//! Deciding in writing: a motion goes round all who may vote, with a last day, where the profile
//! lets the case's pathway be circulated. It never ends against the applicant: what the members do
//! not agree on in writing goes to the pathway that the profile names, as does what a member wants
//! discussed.
//!
//! Deliberately not here: the vote itself, which is the motion's, and quorum and majority, which are
//! the rules'.

use chrono::NaiveDate;

use super::event::CaseEvent;
use super::state::Case;
use super::without_meeting::PathwayRule;
use crate::ids::MotionId;
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{EscalationCause, Stage, VoteResult};

/// A vote in writing that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circulation {
    /// On which motion.
    pub motion: MotionId,
    /// The last day on which members vote.
    pub until: NaiveDate,
}

impl Case {
    /// Refuses what has to wait for the end of the vote in writing.
    pub(super) fn is_not_circulated(&self) -> Result<(), Refusal> {
        match self.circulation {
            Some(open) => Err(Refusal::of(RefusalCode::CirculationOpen).with("until", open.until)),
            None => Ok(()),
        }
    }
}

/// Whether a motion on a case may be put in writing to all who may vote.
///
/// # Errors
/// Says what stands against it.
pub fn may_circulate(case: &Case, rule: &PathwayRule) -> Result<(), Refusal> {
    case.is_not_circulated()?;
    let stage = case.stage();
    ensure(case.open_round().is_none(), RefusalCode::RoundOpen)?;
    ensure(
        matches!(stage, Stage::Accepted | Stage::Review)
            && case.routing.is_some()
            && case.decisions.is_empty(),
        Refusal::of(RefusalCode::WrongStage).with("stage", stage.code()),
    )?;
    ensure(
        rule.circulated,
        Refusal::of(RefusalCode::NotCirculated).with("pathway", &rule.id),
    )?;
    let awaited = case.reviews_awaited().count();
    ensure(
        awaited == 0,
        Refusal::of(RefusalCode::ReviewsOpen).with("count", awaited),
    )
}

/// Ends the vote in writing: with its result, or without one where it was void. Nothing if none is
/// open on that motion.
pub fn end_circulation(
    case: &Case,
    rule: &PathwayRule,
    motion: MotionId,
    result: Option<VoteResult>,
) -> Vec<CaseEvent> {
    if case.circulation.is_none_or(|open| open.motion != motion) {
        return Vec::new();
    }
    let ended = CaseEvent::CirculationEnded { motion, result };
    let disagreed = result.is_some_and(|result| result != VoteResult::Carried);
    let escalated = rule.escalates_to.as_ref().filter(|_| disagreed);
    let escalated = escalated.map(|to| CaseEvent::CaseEscalated {
        from: rule.id.clone(),
        to: to.clone(),
        cause: EscalationCause::NotCarried,
        reason: String::new(),
    });
    [Some(ended), escalated].into_iter().flatten().collect()
}
