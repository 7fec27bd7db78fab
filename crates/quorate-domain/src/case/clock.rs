//! The clock of a case: set by acceptance or routing, stopped by the decision.
//!
//! It stands still for nothing but what its source names: a deferral, a lost quorum or waiting for
//! an adviser has no way in here. It is extended before it runs out or not at all. How days are
//! counted is for [`crate::rules::clock`]; last days come in as facts.

use chrono::{DateTime, NaiveDate, Utc};

use super::event::CaseEvent;
use super::parts::Stamp;
use super::state::Case;
use crate::refusal::{Refusal, RefusalCode, ensure};

/// A time during which the clock stood still, both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockPause {
    /// First day that does not count.
    pub from: NaiveDate,
    /// Last day that does not count; none while it lasts.
    pub until: Option<NaiveDate>,
    /// What the source names.
    pub cause: String,
}

/// An extension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockExtension {
    /// By how many of its days or hours.
    pub by: u16,
    /// The last day it gave.
    pub last_day: NaiveDate,
    /// Why.
    pub reason: String,
    /// What the applicant was told.
    pub notice: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// What an act of the procedure does to the clock, by its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClockStep {
    /// It stands still from a day on.
    Pause {
        /// First day that does not count.
        from: NaiveDate,
        /// What the source names.
        cause: String,
    },
    /// It runs again.
    Resume {
        /// Last day that did not count.
        until: NaiveDate,
        /// Its last day now.
        last_day: NaiveDate,
    },
    /// A stage ended, and the next began.
    NextStage {
        /// The day.
        on: NaiveDate,
        /// The stage that begins.
        stage: String,
        /// Its last day.
        last_day: NaiveDate,
    },
}

/// A wish to extend the clock, with what the profile says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extending {
    /// By how many of its days or hours.
    pub by: u16,
    /// The last day that gives.
    pub last_day: NaiveDate,
    /// The last moment that gives, of a clock in hours.
    pub last_moment: Option<DateTime<Utc>>,
    /// Whether the profile provides for it.
    pub provided: bool,
    /// Why.
    pub reason: String,
    /// What the applicant is told.
    pub notice: String,
}

impl Case {
    /// Whether the clock runs: there is one, and nothing is decided or closed.
    pub fn clock_runs(&self) -> bool {
        self.clock.is_some() && self.decisions.is_empty() && self.closed.is_none() && !self.undone
    }

    /// Whether the clock stands still.
    pub fn clock_stands_still(&self) -> bool {
        let last = self.clock_pauses.last();
        self.clock_runs() && last.is_some_and(|pause| pause.until.is_none())
    }
}

/// Whether the clock may be extended now.
///
/// # Errors
/// Says why not: no clock, nothing in the profile, or it ran out.
pub fn may_extend(
    case: &Case,
    provided: bool,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let clock = case
        .clock
        .as_ref()
        .filter(|_| case.clock_runs())
        .ok_or(Refusal::of(RefusalCode::NoClock))?;
    ensure(
        provided,
        Refusal::of(RefusalCode::ExtensionNotProvided).by(&clock.profile, &clock.article),
    )?;
    // A clock that stands still cannot run out.
    let in_time = match clock.last_moment {
        Some(moment) => now <= moment,
        None => today <= clock.last_day,
    };
    ensure(
        in_time || case.clock_stands_still(),
        Refusal::of(RefusalCode::ClockRanOut).with("date", clock.last_day),
    )
}

/// Extends the clock.
pub(super) fn extend(
    case: &Case,
    wish: Extending,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Vec<CaseEvent>, Refusal> {
    may_extend(case, wish.provided, today, now)?;
    ensure(wish.by > 0, RefusalCode::NoChange)?;
    for text in [&wish.reason, &wish.notice] {
        ensure(!text.trim().is_empty(), RefusalCode::ReasonsRequired)?;
    }
    Ok(vec![CaseEvent::ClockExtended {
        by: wish.by,
        last_day: wish.last_day,
        last_moment: wish.last_moment,
        reason: wish.reason,
        notice: wish.notice,
    }])
}

/// What a step comes to. A step that does not fit the clock as it stands comes to nothing: the act
/// it belongs to is not refused for it.
pub(super) fn step(case: &Case, step: ClockStep) -> Vec<CaseEvent> {
    if !case.clock_runs() {
        return Vec::new();
    }
    match step {
        ClockStep::Pause { from, cause } if !case.clock_stands_still() => {
            vec![CaseEvent::ClockPaused { from, cause }]
        }
        ClockStep::Resume { until, last_day } if case.clock_stands_still() => {
            vec![CaseEvent::ClockResumed { until, last_day }]
        }
        ClockStep::NextStage {
            on,
            stage,
            last_day,
        } => vec![CaseEvent::ClockStageBegan {
            on,
            stage,
            last_day,
        }],
        ClockStep::Pause { .. } | ClockStep::Resume { .. } => Vec::new(),
    }
}
