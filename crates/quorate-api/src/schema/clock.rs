//! The clock of a case, and the second review by experts.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::CaseId;
use quorate_domain::vocabulary::Capacity;

use super::common::{PersonRef, RuleRef};

answers! {
    /// A clock of a case.
    pub struct ClockState {
        /// Day it started.
        pub started: NaiveDate,
        /// Last day on which it is kept; of a clock in stages, that of the stage under way.
        pub last_day: NaiveDate,
        /// Length in days.
        pub days: u16,
        /// Days gone by, the day counted as the profile says.
        pub day: i32,
        /// Days left; negative when late.
        pub days_left: i32,
        /// Whether it has stopped: decided or closed.
        pub stopped: bool,
        /// Length in hours, of a clock in hours.
        pub hours: Option<u16>,
        /// Last moment, of a clock in hours.
        pub last_moment: Option<DateTime<Utc>>,
        /// Whole hours left, of a clock in hours; negative when late.
        pub hours_left: Option<i32>,
        /// Whether it stands still.
        pub stands_still: bool,
        /// When it stood still.
        pub pauses: Vec<ClockPause>,
        /// Its stages; none where it is one piece.
        pub stages: Vec<ClockStage>,
        /// How it was extended.
        pub extensions: Vec<ClockExtension>,
        /// Where it comes from.
        pub rule: RuleRef,
        /// Whether the source of that value is verified.
        pub verified: bool,
    }

    /// A time during which a clock stood still, both days included.
    pub struct ClockPause {
        /// First day.
        pub from: NaiveDate,
        /// Last day; none while it lasts.
        pub until: Option<NaiveDate>,
        /// What the source names.
        pub cause: String,
    }

    /// A stage of a clock.
    pub struct ClockStage {
        /// Its id; text under `profile-stage-<id>`.
        pub id: String,
        /// Whether it is the applicant's time.
        pub of_applicant: bool,
        /// The day it began, or would begin.
        pub from: NaiveDate,
        /// Its last day.
        pub last_day: NaiveDate,
        /// The day it ended.
        pub ended: Option<NaiveDate>,
    }

    /// An extension of a clock.
    pub struct ClockExtension {
        /// By how many days or hours.
        pub by: u16,
        /// The last day it gave.
        pub last_day: NaiveDate,
        /// Why.
        pub reason: String,
        /// What the applicant was told.
        pub notice: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub who: PersonRef,
    }

    /// What the rules ask of the second review by experts.
    pub struct ReReviewAsked {
        /// How many experts at least.
        pub at_least: u32,
        /// What they stand for among them.
        pub capacities: Vec<Capacity>,
        /// Where it comes from.
        pub rule: RuleRef,
        /// Whether that is verified.
        pub verified: bool,
    }

    /// A second review as it was recorded.
    pub struct ReReview {
        /// The experts.
        pub experts: Vec<Expert>,
        /// Whether they agreed, by the majority the rules ask for.
        pub agreed: bool,
        /// The day.
        pub on: NaiveDate,
        /// Their opinion in words.
        pub text: String,
        /// Who recorded it.
        pub by: PersonRef,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// An expert and what they said.
    #[serde(deny_unknown_fields)]
    pub struct Expert {
        /// Name.
        pub name: String,
        /// What they stand for.
        pub capacities: Vec<Capacity>,
        /// What they declared of their interests, none included.
        pub interest: String,
        /// Whether that is a conflict.
        pub conflict: bool,
        /// Whether they agree with the preliminary opinion.
        pub agrees: bool,
    }
}

requests! {
    /// Extends the clock before it runs out.
    pub struct ExtendClock {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// By how many of its days or hours.
        pub by: u16,
        /// Why.
        pub reason: String,
        /// What the applicant is told.
        pub notice: String,
    }

    /// Records what experts came to in the second review.
    pub struct RecordReReview {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// The experts.
        pub experts: Vec<Expert>,
        /// The day.
        pub on: NaiveDate,
        /// Their opinion in words.
        pub text: String,
    }
}
