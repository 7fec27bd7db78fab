//! The values a profile is made of.

use serde::{Deserialize, Serialize};

use crate::rules::number::{Fraction, VoteRule};
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

    /// What sends a case from its pathway to the stricter one.
    EscalatesOn {
        /// A result against the applicant.
        Negative = "negative",
        /// Doubt whether the pathway fits.
        Doubt = "doubt",
        /// Those who decide are not of one mind.
        Disagreement = "disagreement",
        /// Any member asks for it.
        MemberAsks = "member_asks",
        /// The risk turns out to be more than the pathway allows.
        HigherRisk = "higher_risk",
    }

    /// What an equal number for and against means.
    Tie {
        /// Nothing is carried.
        NotCarried = "not_carried",
        /// The vote of whoever presides decides.
        CastingVote = "casting_vote",
    }

    /// Who may be co-opted for one meeting.
    CoOptedFrom {
        /// Who is or was a member of such a committee.
        CurrentOrFormerMembers = "current_or_former_members",
        /// Members of other committees of the kind.
        OtherCommittees = "other_committees",
    }

    /// To what a version of a profile applies from the day it is in force.
    AppliesTo {
        /// Procedures accepted from that day.
        ProceduresAccepted = "procedures_accepted",
        /// Acts done from that day, in any procedure.
        ActsDone = "acts_done",
        /// Everything open on that day.
        AllOpen = "all_open",
    }

    /// Who says that what an outcome demanded was done.
    Verification {
        /// Nobody: nothing is demanded, or the applicant's word is enough.
        None = "none",
        /// The chair, or a member whom the chair names.
        Chair = "chair",
        /// The committee, by a decision.
        Committee = "committee",
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
        /// Hours from the stated moment.
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
        /// The committee agreed, and what it agreed on goes to the experts.
        Preliminary = "preliminary",
        /// The committee decided.
        Decision = "decision",
    }

    /// What ends a clock or one of its stages.
    ClockEnd {
        /// The submission was found complete, or not.
        Validation = "validation",
        /// The committee decided, or asked for information.
        FirstDecision = "first_decision",
        /// The applicant answered.
        Answer = "answer",
        /// The committee decided.
        Decision = "decision",
        /// The letter was issued.
        Letter = "letter",
        /// The experts gave their opinion.
        ExpertOpinion = "expert_opinion",
    }

    /// Whose time a stage of a clock is.
    StageOf {
        /// The committee's.
        Committee = "committee",
        /// The applicant's.
        Applicant = "applicant",
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

    /// So great a share of the members, or of those of one capacity, has a capacity.
    CompositionShare {
        /// Which capacity.
        capacity: Capacity,
        /// How great a share at least.
        fraction: Fraction,
        /// Of those with this capacity; without one, of all members.
        #[serde(default)]
        of: Option<Capacity>,
    }

    /// Persons whom the chair may name to sit for one meeting.
    CoOption {
        /// How many at most at one meeting, where a source says so.
        #[serde(default)]
        at_most: Option<u32>,
        /// From whom they are taken.
        from: CoOptedFrom,
    }

    /// A second review by experts of whom none is a member of the committee.
    ReReview {
        /// The pathways that need it.
        pathways: Vec<String>,
        /// How many experts at least.
        experts_at_least: u32,
        /// What they stand for among them.
        #[serde(default)]
        capacities: Vec<Capacity>,
        /// What share of all experts agrees, and whether it must be passed.
        majority: VoteRule,
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
        /// Which capacities are among them.
        #[serde(default)]
        capacities: Vec<Capacity>,
        /// Whether it may end against the applicant. If not, it escalates.
        may_disapprove: bool,
        /// The pathway it escalates to.
        #[serde(default)]
        escalates_to: Option<String>,
        /// On what, where a source says so; what would be against the applicant always does.
        #[serde(default)]
        escalates_on: Vec<EscalatesOn>,
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
        /// Whether the applicant is heard, in person or in writing, before or upon it.
        #[serde(default)]
        chance_to_respond: bool,
        /// Who says that what it demanded was done.
        #[serde(default = "nobody")]
        verification: Verification,
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

    /// A part of a clock with its own limit. Each begins when the one before it ends; text under
    /// `profile-stage-<id>`.
    Stage {
        /// Its id.
        id: String,
        /// How long it may take.
        length: Length,
        /// What ends it.
        ends_at: ClockEnd,
        /// Whose time it is.
        of: StageOf,
    }

    /// A clock. Text under `profile-clock-<id>`.
    Clock {
        /// Its id: `decision`, `re-review`, `emergency`.
        id: String,
        /// How long it runs.
        length: Sourced<Length>,
        /// What starts it.
        starts_at: Sourced<ClockStart>,
        /// What ends it, where the profile says; else the decision.
        #[serde(default)]
        ends_at: Option<Sourced<ClockEnd>>,
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
        /// Its parts, in order; none where it is one piece.
        #[serde(default)]
        stages: Vec<Sourced<Stage>>,
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

fn nobody() -> Verification {
    Verification::None
}
