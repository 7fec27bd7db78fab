//! The second review of a listed activity: experts of whom none is a member of the committee agree
//! with its preliminary opinion or disagree. The secretary records what they came to; until they
//! agree, work may not begin.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::event::CaseEvent;
use super::parts::Stamp;
use super::state::Case;
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::rules::VoteRule;
use crate::vocabulary::Capacity;

/// An expert and what they said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expert {
    /// Name.
    pub name: String,
    /// What they stand for.
    pub capacities: Vec<Capacity>,
    /// What they declared of their interests, none included.
    pub interest: String,
    /// Whether what they declared is a conflict.
    pub conflict: bool,
    /// Whether they agree with the preliminary opinion.
    pub agrees: bool,
}

/// A second review as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReReview {
    /// The experts.
    pub experts: Vec<Expert>,
    /// Whether they agreed, by the majority the rules ask for.
    pub agreed: bool,
    /// The day.
    pub on: NaiveDate,
    /// Their opinion in words.
    pub text: String,
    /// Recorded.
    pub stamp: Stamp,
}

/// What is recorded of a second review, with what the rules ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReReviewed {
    /// The experts.
    pub experts: Vec<Expert>,
    /// The day.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Their opinion in words.
    pub text: String,
    /// Names of everybody on the roster.
    pub members: Vec<String>,
    /// How many experts at least.
    pub at_least: u32,
    /// What they stand for among them.
    pub capacities: Vec<Capacity>,
    /// What share of all experts agrees.
    pub majority: VoteRule,
}

/// Whether a second review may be recorded now. `asked_for` says whether the rules ask for one on
/// the case's pathway, `agreed` whether the committee's last decision agreed.
///
/// # Errors
/// Says why not.
pub fn may_re_review(case: &Case, asked_for: bool, agreed: bool) -> Result<(), Refusal> {
    ensure(asked_for, RefusalCode::ReReviewNotAskedFor)?;
    ensure(
        case.is_decided() && agreed && case.closed.is_none(),
        RefusalCode::PreliminaryFirst,
    )?;
    ensure(case.re_review().is_none(), RefusalCode::ReReviewed)
}

impl Case {
    /// The second review of the last decision.
    pub fn re_review(&self) -> Option<&ReReview> {
        let (decision, review) = self.re_reviews.last()?;
        let last = self.decisions.last()?;
        (last.id == *decision).then_some(review)
    }
}

/// The same name, whatever its case and spaces.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| !letter.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}

/// Records a second review.
pub(super) fn record(case: &Case, given: ReReviewed) -> Result<Vec<CaseEvent>, Refusal> {
    let decision = case
        .decisions
        .last()
        .ok_or(Refusal::of(RefusalCode::PreliminaryFirst))?;
    ensure(given.on <= given.today, RefusalCode::DayInFuture)?;
    ensure(given.on >= decision.on, RefusalCode::PreliminaryFirst)?;
    ensure(!given.text.trim().is_empty(), RefusalCode::ReasonsRequired)?;
    let members: BTreeSet<String> = given.members.iter().map(|name| plain(name)).collect();
    let mut seen = BTreeSet::new();
    for expert in &given.experts {
        let refuse = |code| Refusal::of(code).with("name", &expert.name);
        let name = plain(&expert.name);
        ensure(!name.is_empty(), RefusalCode::NameMissing)?;
        ensure(
            !members.contains(&name),
            refuse(RefusalCode::ExpertIsMember),
        )?;
        ensure(seen.insert(name), refuse(RefusalCode::ExpertTwice))?;
        ensure(
            !expert.interest.trim().is_empty(),
            refuse(RefusalCode::ExpertInterestOpen),
        )?;
        ensure(!expert.conflict, refuse(RefusalCode::ExpertConflict))?;
    }
    let experts = u32::try_from(given.experts.len()).unwrap_or(u32::MAX);
    ensure(
        experts >= given.at_least,
        Refusal::of(RefusalCode::ExpertsTooFew).with("needed", given.at_least),
    )?;
    let missing = given.capacities.iter().find(|capacity| {
        let stands_for = |expert: &Expert| expert.capacities.contains(capacity);
        !given.experts.iter().any(stands_for)
    });
    if let Some(capacity) = missing {
        let refusal = Refusal::of(RefusalCode::ExpertCapacityMissing);
        return Err(refusal.with("capacity", capacity.code()));
    }
    let agree = given.experts.iter().filter(|expert| expert.agrees).count();
    let agree = u32::try_from(agree).unwrap_or(u32::MAX);
    Ok(vec![CaseEvent::ExpertsReviewed {
        decision: decision.id,
        agreed: agree >= given.majority.needed(experts),
        experts: given.experts,
        on: given.on,
        text: given.text,
    }])
}
