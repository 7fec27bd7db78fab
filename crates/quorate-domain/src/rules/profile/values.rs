//! The values a profile is made of.

use serde::{Deserialize, Serialize};

use crate::rules::source::{Label, Sourced};
use crate::vocabulary::{Capacity, RiskTier};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant),*
        }

        impl $name {
            /// The stable code, as stored and as catalogues name it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
    )*};
}

macro_rules! blocks {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: $type),*
        }
    )*};
}

codes! {
    /// Who decides in a pathway.
    DecidedBy {
        /// The committee at a meeting with a quorum.
        Meeting = "meeting",
        /// Members whom the chair names, all of one mind.
        DesignatedMembers = "designated_members",
        /// The chair or an experienced member whom the chair names.
        ChairOrDesignated = "chair_or_designated",
        /// The secretary notes or forwards; nothing is judged.
        Secretary = "secretary",
    }

    /// Whether an outcome needs reasons.
    Reasons {
        /// Without reasons it is not recorded.
        Required = "required",
        /// Reasons may be given.
        Allowed = "allowed",
    }

    /// Whether an outcome carries conditions.
    Conditions {
        /// It carries none.
        None = "none",
        /// It may carry some.
        Allowed = "allowed",
        /// Without at least one it says nothing.
        Required = "required",
    }

    /// What an outcome means for the work it was asked for.
    WorkEffect {
        /// Work may begin or go on.
        MayBegin = "may_begin",
        /// Work may begin once the conditions are met and somebody verified it.
        MayBeginOnConditions = "may_begin_on_conditions",
        /// Work may not begin.
        MayNotBegin = "may_not_begin",
        /// Work under way stops.
        MustStop = "must_stop",
        /// The committee advises or notes; it neither allows nor forbids.
        NotDecidedHere = "not_decided_here",
    }

    /// Whether a material belongs to a complete submission.
    Need {
        /// Always.
        Required = "required",
        /// Where the matter has it, such as consent forms where people take part.
        WhereApplicable = "where_applicable",
        /// Welcome.
        Optional = "optional",
    }

    /// In what a clock counts.
    Unit {
        /// Calendar days.
        Calendar = "calendar",
        /// Working days of the committee's calendar.
        Working = "working",
        /// Hours from the stated moment. Stated, not counted yet.
        Hours = "hours",
    }

    /// What starts a clock.
    ClockStart {
        /// The committee took the submission on.
        Acceptance = "acceptance",
        /// The submission was found complete.
        Validity = "validity",
        /// The submission arrived.
        Receipt = "receipt",
    }

    /// What stops a clock for a while. A cause that no source names never does.
    PauseCause {
        /// Waiting for the applicant's answers.
        Clarification = "clarification",
        /// Waiting for the expert re-review.
        ExpertReReview = "expert_re_review",
    }

    /// Whether a clock may be extended before it runs out.
    Extension {
        /// No.
        None = "none",
        /// Yes, by a stated length with reasons.
        StatedLength = "stated_length",
    }

    /// From when records are kept.
    RetentionStart {
        /// From the end of the work decided on.
        Completion = "completion",
        /// From the decision.
        Decision = "decision",
    }

    /// Where somebody goes who does not accept a decision. Text under `appeal-<code>`,
    /// with `-` for `_`.
    Appeal {
        /// In writing, to the committee that decided.
        SameCommittee = "same_committee",
        /// To another committee.
        OtherCommittee = "other_committee",
        /// Answers the committee's reasons in person or in writing.
        RespondInPersonOrWriting = "respond_in_person_or_writing",
    }
}

blocks! {
    /// A text in both languages.
    InLanguages {
        /// English.
        en: String,
        /// Simplified Chinese.
        zh: String,
    }

    /// The document a profile is made from.
    Citation {
        /// As one cites it.
        citation: String,
        /// Where it is published.
        url: String,
    }

    /// The regime whose procedure applies where this one is silent.
    StandsBehind {
        /// Its profile.
        profile: String,
        /// What its values are here: own choice or interpretation, never law.
        label: Label,
    }

    /// So many members of one capacity belong to the committee.
    CompositionSeat {
        /// Which capacity.
        capacity: Capacity,
        /// How many at least.
        at_least: u32,
    }

    /// A capacity that must be in the room.
    RequiredCapacity {
        /// Which capacity.
        capacity: Capacity,
        /// Capacities that count for it as well, by the reading of whoever made the profile.
        #[serde(default)]
        or: Vec<Capacity>,
    }

    /// A way a case goes. Text under `pathway-<id>`.
    Pathway {
        /// Its id.
        id: String,
        /// Who decides.
        decided_by: DecidedBy,
        /// How many review, where a source or the committee says so.
        #[serde(default)]
        reviewers_at_least: Option<u32>,
        /// Whether it may end against the applicant. If not, it escalates.
        may_disapprove: bool,
        /// The pathway it escalates to on a negative result, doubt or disagreement.
        #[serde(default)]
        escalates_to: Option<String>,
    }

    /// A yes-or-no question of the triage. Text under `triage-question-<id>`.
    Question {
        /// Its id.
        id: String,
    }

    /// What answers lead to a pathway and a tier. The reason's text is under
    /// `triage-reason-<reason>`.
    TriageRule {
        /// All of these are answered yes.
        #[serde(default)]
        when: Vec<String>,
        /// All of these are answered no; a missing answer is no no.
        #[serde(default)]
        unless: Vec<String>,
        /// The pathway.
        pathway: String,
        /// The risk tier.
        tier: RiskTier,
        /// Why.
        reason: String,
    }

    /// What a decision or opinion says. Text under `outcome-<id>`.
    Outcome {
        /// Its id.
        id: String,
        /// The pathways that may end so.
        pathways: Vec<String>,
        /// Whether it grants what was asked for. Only a regime with that power has such outcomes.
        approves: bool,
        /// Whether it is against the applicant.
        adverse: bool,
        /// Reasons.
        reasons: Reasons,
        /// Conditions.
        conditions: Conditions,
        /// What it means for the work.
        work: WorkEffect,
        /// Whether it puts a burden on the applicant, who is then told how to answer or appeal.
        burdens_applicant: bool,
    }

    /// A material of a complete submission. Text under `material-<id>`.
    Material {
        /// Its id.
        id: String,
        /// Whether it must be there.
        need: Need,
    }

    /// How long.
    Length {
        /// So many units.
        count: u32,
        /// Of these.
        unit: Unit,
    }

    /// A clock. Text under `profile-clock-<id>`.
    Clock {
        /// Its id: `decision`, `re-review`, `emergency`.
        id: String,
        /// How long it runs.
        length: Sourced<Length>,
        /// What starts it.
        starts_at: Sourced<ClockStart>,
        /// Whether the day it starts on is its first day.
        first_day_counts: Sourced<bool>,
        /// Whether a last day that is no working day moves to the next one.
        rolls_over: Sourced<bool>,
        /// What pauses it, by a source.
        #[serde(default)]
        pauses: Vec<Sourced<PauseCause>>,
        /// Whether it may be extended.
        #[serde(default)]
        extension: Option<Sourced<Extension>>,
    }

    /// At most so many months between tracking reviews.
    TrackingInterval {
        /// For this tier only; without one, for every tier that has none of its own.
        #[serde(default)]
        tier: Option<RiskTier>,
        /// Months.
        months: u32,
    }

    /// How long records are kept.
    Retention {
        /// Years.
        years: u32,
        /// From when.
        from: RetentionStart,
    }

    /// A day of every year.
    MonthDay {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month.
        day: u32,
    }
}
