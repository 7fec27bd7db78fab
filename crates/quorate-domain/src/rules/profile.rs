//! One regime in one version, as its TOML file states it.
//!
//! What a source does not say stays absent: [`super::Regime`] then looks behind the profile. A
//! later version of a regime is a new file, never a changed one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod values;

pub use values::{
    Appeal, AppliesTo, Citation, Clock, ClockEnd, ClockStart, CoOptedFrom, CoOption,
    CompositionSeat, CompositionShare, Conditions, DecidedBy, EscalatesOn, Extension, InLanguages,
    Length, Material, MonthDay, Need, Outcome, Pathway, PauseCause, Question, ReReview, Reasons,
    RequiredCapacity, Retention, RetentionStart, Stage, StageOf, StandsBehind, Tie,
    TrackingInterval, TriageRule, Unit, Verification, WorkEffect,
};

use super::number::{QuorumNumber, VoteRule};
use super::source::Sourced;
use crate::vocabulary::{RiskTier, SubmissionKind};

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: $type),*
        }
    )*};
}

sections! {
    /// What the committee may do at all.
    Powers {
        /// Whether it may approve, that is, grant what is asked for.
        approve: Option<Sourced<bool>>,
    }

    /// Who belongs to the committee.
    Composition {
        /// How many members at least.
        at_least: Option<Sourced<u32>>,
        /// How many members at most.
        at_most: Option<Sourced<u32>>,
        /// Whether their number is odd.
        odd_number: Option<Sourced<bool>>,
        /// Which capacities.
        seats: Vec<Sourced<CompositionSeat>>,
        /// Which shares.
        shares: Vec<Sourced<CompositionShare>>,
        /// How many members from outside the institution at least.
        outside_members: Option<Sourced<u32>>,
        /// Whether members are of different genders.
        different_genders: Option<Sourced<bool>>,
        /// The longest term, in years.
        term_years: Option<Sourced<u32>>,
        /// How often a term may be renewed without a break; where absent, without limit.
        renewals: Option<Sourced<u32>>,
    }

    /// Who must be in the room.
    Quorum {
        /// How many.
        at_least: Option<Sourced<QuorumNumber>>,
        /// Which capacities.
        capacities: Vec<Sourced<RequiredCapacity>>,
        /// Whether who takes part by video is present; where absent, they are not.
        video_counts: Option<Sourced<bool>>,
        /// Whom the chair may name to sit for one meeting; where absent, nobody.
        co_option: Option<Sourced<CoOption>>,
    }

    /// What carries a motion.
    Vote {
        /// The majority.
        majority: Option<Sourced<VoteRule>>,
        /// What a tie means; where absent, nothing is carried.
        tie: Option<Sourced<Tie>>,
        /// Whether only those vote who were there from the start of the item.
        present_from_start: Option<Sourced<bool>>,
    }

    /// Votes without a meeting, in writing.
    Circulation {
        /// The pathways that may be decided so; where absent, none.
        pathways: Vec<Sourced<String>>,
        /// Whether the vote closes before its day once everybody has voted.
        early_close: Option<Sourced<bool>>,
    }

    /// How guidance is adopted.
    Guidance {
        /// The majority; where absent, that of decisions.
        majority: Option<Sourced<VoteRule>>,
    }

    /// What a recused person may still do.
    Interests {
        /// Whether they may be heard, to give information, before they leave.
        recused_may_inform: Option<Sourced<bool>>,
        /// Whether the applicant may challenge a member before the vote.
        challenge: Option<Sourced<bool>>,
    }

    /// How a case finds its pathway.
    Triage {
        /// The questions, in the order they are asked.
        questions: Vec<Sourced<Question>>,
        /// The rules, the strictest first: the first that holds decides.
        rules: Vec<Sourced<TriageRule>>,
    }
}

/// A rule profile: one regime in one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its id, such as `cn-st-ethics-2023`.
    pub id: String,
    /// The day of this version of the file.
    pub version: NaiveDate,
    /// Full title.
    pub title: InLanguages,
    /// Short title.
    pub short_title: InLanguages,
    /// Where it holds; text under `jurisdiction-<code>`.
    pub jurisdiction: String,
    /// The day its source came into force.
    pub in_force_from: NaiveDate,
    /// To what this version applies from that day; where absent, to procedures accepted from it.
    #[serde(default)]
    pub applies_to: Option<Sourced<AppliesTo>>,
    /// The calendar its clocks count by: a table under `profiles/calendars`.
    #[serde(default)]
    pub calendar: Option<String>,
    /// Its source.
    pub source: Citation,
    /// What applies where it is silent.
    #[serde(default)]
    pub behind: Option<StandsBehind>,
    /// What its source charges the committee with; text under `duty-<id>`.
    #[serde(default)]
    pub duties: Vec<Sourced<String>>,
    /// Powers.
    #[serde(default)]
    pub powers: Powers,
    /// Composition.
    #[serde(default)]
    pub composition: Composition,
    /// Quorum.
    #[serde(default)]
    pub quorum: Quorum,
    /// Vote.
    #[serde(default)]
    pub vote: Vote,
    /// Votes without a meeting.
    #[serde(default)]
    pub circulation: Circulation,
    /// Adoption of guidance.
    #[serde(default)]
    pub guidance: Guidance,
    /// Conflicts of interest.
    #[serde(default)]
    pub interests: Interests,
    /// Pathways.
    #[serde(default)]
    pub pathways: Vec<Sourced<Pathway>>,
    /// Risk tiers it knows.
    #[serde(default)]
    pub tiers: Vec<Sourced<RiskTier>>,
    /// Triage.
    #[serde(default)]
    pub triage: Triage,
    /// Outcomes.
    #[serde(default)]
    pub outcomes: Vec<Sourced<Outcome>>,
    /// Materials of a complete submission, by its kind.
    #[serde(default)]
    pub materials: BTreeMap<SubmissionKind, Vec<Sourced<Material>>>,
    /// Items of the review checklist; text under `checklist-<id>`.
    #[serde(default)]
    pub checklist: Vec<Sourced<String>>,
    /// Clocks.
    #[serde(default)]
    pub clocks: Vec<Clock>,
    /// The second review by experts.
    #[serde(default)]
    pub re_review: Option<Sourced<ReReview>>,
    /// Tracking intervals.
    #[serde(default)]
    pub tracking: Vec<Sourced<TrackingInterval>>,
    /// Retention.
    #[serde(default)]
    pub retention: Option<Sourced<Retention>>,
    /// Appeal.
    #[serde(default)]
    pub appeal: Option<Sourced<Appeal>>,
    /// The day by which the annual report is due.
    #[serde(default)]
    pub annual_report: Option<Sourced<MonthDay>>,
}

/// A profile file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, `{key}`: {problem}")]
pub struct ProfileError {
    /// Line in the file, counted from 1.
    pub line: usize,
    /// The key at fault, such as `quorum.at_least`.
    pub key: String,
    /// What is wrong, for whoever writes profiles.
    pub problem: String,
}

impl Profile {
    /// Reads a profile and checks that it does not contradict itself.
    ///
    /// # Errors
    /// Names the line and the key of the first fault.
    pub fn from_toml(text: &str) -> Result<Self, ProfileError> {
        let profile: Self = toml::from_str(text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            let (line, key) = super::profile_check::place(text, offset);
            ProfileError {
                line,
                key,
                problem: error.message().to_owned(),
            }
        })?;
        super::profile_check::check(&profile).map_err(|fault| {
            let offset = fault.offset_in(text);
            let (line, _) = super::profile_check::place(text, offset);
            ProfileError {
                line,
                key: fault.key,
                problem: fault.problem,
            }
        })?;
        Ok(profile)
    }
}
