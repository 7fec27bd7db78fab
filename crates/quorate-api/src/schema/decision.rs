//! Deciding without a meeting, and what is done to decisions later.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, DecisionId};
use quorate_domain::vocabulary::{CorrectableField, EscalationCause, ReopenPurpose};

use super::common::{PersonRef, RuleRef};
use super::meeting::NewCondition;

answers! {
    /// The pathway a case is on, and who decides there.
    pub struct PathwayShown {
        /// Id; text under `pathway-<id>`.
        pub id: String,
        /// Who decides: `meeting`, `designated_members`, `chair_or_designated`, `secretary`; text
        /// under `decided-by-<code>`.
        pub decided_by: String,
        /// How many reviews it rests on.
        pub needed: u32,
        /// The pathway it escalates to.
        pub escalates_to: Option<String>,
        /// Where it comes from.
        pub rule: RuleRef,
        /// Whether the source is verified.
        pub verified: bool,
    }

    /// An escalation to a pathway that decides at a meeting.
    pub struct Escalation {
        /// The pathway it was on.
        pub from: String,
        /// The pathway it takes.
        pub to: String,
        /// Why.
        pub cause: EscalationCause,
        /// What the member who asked said; empty where a review was the cause.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// Who decided, where there was no vote.
    pub struct WithoutVote {
        /// On which pathway.
        pub pathway: String,
        /// What the profile calls them; text under `decided-by-<code>`.
        pub by: String,
        /// Whose reviews it rests on, or who noted it.
        pub members: Vec<PersonRef>,
    }

    /// The link between a decision and the one that took its place.
    pub struct DecisionLink {
        /// The other decision.
        pub decision: DecisionId,
        /// The day it was decided.
        pub on: NaiveDate,
        /// For what the earlier one was taken up again.
        pub purpose: ReopenPurpose,
    }

    /// A decision that was taken up again and waits for its motion.
    pub struct ReopenedDecision {
        /// For what.
        pub purpose: ReopenPurpose,
        /// Whether it has no effect meanwhile.
        pub suspended: bool,
        /// Why.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// A text of the letter that a correction may touch, as it reads now.
    pub struct CorrectableText {
        /// Which.
        pub field: CorrectableField,
        /// As it reads now.
        pub text: String,
    }

    /// A clerical correction.
    pub struct Correction {
        /// Number, from 1.
        pub number: u16,
        /// What was wrong and what should have stood there.
        pub changes: Vec<ClericalChange>,
        /// Why.
        pub reason: String,
        /// Proposed when.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Countersigned by whom and when.
        pub countersigned: Option<PersonRef>,
        /// Refused, and why.
        pub refused: Option<String>,
        /// When it was countersigned or refused.
        pub ended_at: Option<DateTime<Utc>>,
    }

    /// A passage of a letter that was wrong, and what should have stood there.
    #[serde(deny_unknown_fields)]
    pub struct ClericalChange {
        /// Where it stands.
        pub field: CorrectableField,
        /// What stood there.
        pub from: String,
        /// What should have.
        pub to: String,
    }

    /// What may be given to a case without a meeting.
    pub struct WithoutMeetingOffer {
        /// Ids of the outcomes that may be given so: those of the pathway that are not against
        /// the applicant.
        pub outcomes: Vec<String>,
        /// The outcome all reviews recommend, where they do.
        pub recommended: Option<String>,
    }
}

requests! {
    /// Decides a case without a meeting.
    pub struct DecideWithoutMeeting {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Outcome.
        pub outcome: String,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<NewCondition>,
    }

    /// Asks that a meeting decides a case.
    pub struct EscalateCase {
        /// Which case.
        pub case: CaseId,
        /// Why.
        pub reason: String,
    }

    /// Proposes a clerical correction.
    pub struct ProposeCorrection {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// What was wrong and what should have stood there.
        pub changes: Vec<ClericalChange>,
        /// Why.
        pub reason: String,
    }

    /// Countersigns a correction: the passphrase is typed again.
    pub struct CountersignCorrection {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// Passphrase.
        pub passphrase: String,
    }

    /// Refuses a correction.
    pub struct RefuseCorrection {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// Why.
        pub reason: String,
    }

    /// Takes a decision up again, to change or revoke it by a new motion.
    pub struct ReopenDecision {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// For what.
        pub purpose: ReopenPurpose,
        /// Whether it has no effect meanwhile.
        pub suspended: bool,
        /// Why.
        pub reason: String,
    }

    /// Lets a decision that was taken up again stand.
    pub struct UpholdDecision {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// Why.
        pub reason: String,
    }
}
