//! What a case is made of: each part as it was recorded, with when and by whom.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::event::{ChecklistAnswer, Mark, NewDocument, Proposal};
use crate::ids::{ItemId, MeetingId, PersonId};
use crate::vocabulary::{
    ContactKind, EscalationCause, ItemEnd, Position, RiskTier, SubmissionKind, ValidationOutcome,
};

/// When something was done, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none for what the program did itself.
    pub by: Option<PersonId>,
}

/// A submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Receipt number.
    pub receipt: String,
    /// What it is.
    pub kind: SubmissionKind,
    /// What it says.
    pub text: String,
    /// Logged.
    pub stamp: Stamp,
}

/// A document with its earlier versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// As it is now.
    pub current: NewDocument,
    /// When it came.
    pub stamp: Stamp,
    /// Earlier versions, with the reason each was replaced and when.
    pub replaced: Vec<(NewDocument, String, Stamp)>,
}

/// A completeness check as it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// Marks.
    pub marks: Vec<Mark>,
    /// How.
    pub outcome: ValidationOutcome,
    /// What the applicant was told.
    pub text: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// How it was routed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routing {
    /// Answers.
    pub answers: BTreeMap<String, bool>,
    /// What was proposed.
    pub proposal: Proposal,
    /// Pathway.
    pub pathway: String,
    /// Tier.
    pub tier: RiskTier,
    /// Why overridden.
    pub reason: Option<String>,
    /// When, by whom.
    pub stamp: Stamp,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Answers.
    pub answers: Vec<ChecklistAnswer>,
    /// Recommendation.
    pub recommendation: Position,
    /// Outcome recommended, where reviewers decide without a meeting.
    pub outcome: Option<String>,
    /// Text.
    pub text: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// A post in the thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Position taken.
    pub position: Option<Position>,
    /// The position this person held before, if this changes it.
    pub changed_from: Option<Position>,
    /// Text.
    pub text: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// A round of clarification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Points.
    pub points: Vec<String>,
    /// Answers by number.
    pub answers: BTreeMap<u16, String>,
    /// Until when.
    pub due: NaiveDate,
    /// Asked.
    pub asked: Stamp,
    /// Answers last came in.
    pub answered: Option<Stamp>,
    /// Closed for good.
    pub closed: Option<Stamp>,
}

/// A call, mail or visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// How.
    pub kind: ContactKind,
    /// On which day.
    pub on: NaiveDate,
    /// With whom.
    pub with: String,
    /// What was said.
    pub text: String,
    /// Entered.
    pub stamp: Stamp,
}

/// A place on an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// Meeting.
    pub meeting: MeetingId,
    /// Item.
    pub item: ItemId,
    /// Whether the meeting only takes note of what was decided without one.
    pub noting: bool,
    /// How it ended, and why.
    pub end: Option<(ItemEnd, String)>,
}

/// An escalation to a pathway that decides at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// The pathway it was on.
    pub from: String,
    /// The pathway it takes.
    pub to: String,
    /// Why.
    pub cause: EscalationCause,
    /// What the member who asked said; empty where a review was the cause.
    pub reason: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// Profiles that a case was bound to, by its acceptance or anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Profiles, all of which are met; the first leads.
    pub profiles: Vec<String>,
    /// Why it was bound anew; none at acceptance.
    pub reason: Option<String>,
    /// When, by whom.
    pub stamp: Stamp,
}
