//! How long a case is kept: counted from an event that somebody enters, stopped by a legal hold,
//! ended by a disposal that two people approve.
//!
//! Deliberately not here: for how many years (the rules say), and which keys and files are
//! destroyed with a case.

use chrono::{Datelike as _, Months, NaiveDate};

use super::event::CaseEvent;
use super::parts::Stamp;
use super::state::Case;
use crate::ids::{DataRequestId, DisposalId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::rules::RetentionStart;
use crate::vocabulary::{DataRequestEnd, Stage};

/// How long a case is kept, what stands against destroying it, and what of it is gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keeping {
    /// What its time is counted from, and the day of it.
    pub began: Option<(String, NaiveDate)>,
    /// When somebody last looked whether it had happened.
    pub looked: Option<Stamp>,
    /// A legal hold, with its reason.
    pub hold: Option<(Stamp, String)>,
    /// What became of data about people, oldest first.
    pub data: Vec<DataEnd>,
    /// When its content was destroyed, and with which list.
    pub disposed: Option<(Stamp, DisposalId)>,
}

/// What became of data about somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataEnd {
    /// The request it was decided on.
    pub request: DataRequestId,
    /// What was done.
    pub end: DataRequestEnd,
    /// The ground.
    pub ground: String,
    /// When, by whom.
    pub stamp: Stamp,
}

impl Keeping {
    pub(super) fn apply(&mut self, event: &CaseEvent, stamp: Stamp) {
        match event {
            CaseEvent::KeepingBegan { event, on } => self.began = Some((event.clone(), *on)),
            CaseEvent::KeepingNotBegun {} => self.looked = Some(stamp),
            CaseEvent::LegalHoldPlaced { reason } => self.hold = Some((stamp, reason.clone())),
            CaseEvent::LegalHoldLifted { .. } => self.hold = None,
            CaseEvent::PersonalDataEnded {
                request,
                end,
                ground,
            } => self.data.push(DataEnd {
                request: *request,
                end: *end,
                ground: ground.clone(),
                stamp,
            }),
            CaseEvent::CaseDisposed { disposal } => self.disposed = Some((stamp, *disposal)),
            _ => {}
        }
    }

    /// Whether data about somebody are withheld now.
    pub fn withholds(&self) -> bool {
        let of = |end| self.data.iter().filter(move |one| one.end == end);
        of(DataRequestEnd::Restricted).any(|restricted| {
            !of(DataRequestEnd::Released).any(|released| released.request == restricted.request)
        })
    }

    /// Whether somebody should look whether its time has begun: it is over for a year, and nobody
    /// has looked for as long.
    pub fn is_to_be_looked_at(&self, over: NaiveDate, today: NaiveDate) -> bool {
        let looked = self.looked.map_or(over, |stamp| stamp.at.date_naive());
        let last = looked.max(over);
        let due = last.with_year(last.year() + 1).unwrap_or(last);
        self.began.is_none() && self.disposed.is_none() && due <= today
    }
}

/// The last day on which something is kept for years from a day on: the same day, and of 29 February
/// the last of that month.
pub fn kept_until(from: NaiveDate, years: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(years.saturating_mul(12)))
}

impl Case {
    /// The last day on which it is kept by a rule, where its time has begun.
    pub fn kept_until(&self, years: u32, from: RetentionStart) -> Option<NaiveDate> {
        let began = match from {
            RetentionStart::Completion => self.keeping.began.as_ref().map(|(_, on)| *on),
            RetentionStart::Decision => self.decisions.last().map(|decision| decision.on),
        };
        kept_until(began?, years)
    }
}

/// What can be done about the keeping of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeepingCommand {
    /// Enters what its time is counted from, or enters it anew.
    Begin {
        /// What happened.
        event: String,
        /// On which day.
        on: NaiveDate,
        /// Fact: today.
        today: NaiveDate,
    },
    /// Says that it has not happened yet.
    NotBegun,
    /// Places a legal hold.
    Hold {
        /// Why.
        reason: String,
    },
    /// Lifts it.
    Lift {
        /// Why.
        reason: String,
    },
}

/// Decides on a command about the keeping of a case.
///
/// # Errors
/// A refusal says what stands against it.
pub fn decide_on_keeping(case: &Case, command: KeepingCommand) -> Result<Vec<CaseEvent>, Refusal> {
    ensure(case.keeping.disposed.is_none(), RefusalCode::Disposed)?;
    let over = || {
        let stage = case.stage();
        ensure(
            matches!(stage, Stage::Closed | Stage::NotTaken | Stage::Undone),
            Refusal::of(RefusalCode::WrongStage).with("stage", stage.code()),
        )
    };
    let said = |text: String| -> Result<String, Refusal> {
        ensure(!text.trim().is_empty(), RefusalCode::ReasonsRequired)?;
        Ok(text.trim().to_owned())
    };
    Ok(vec![match command {
        KeepingCommand::Begin { event, on, today } => {
            over()?;
            ensure(on <= today, RefusalCode::DateAhead)?;
            let event = said(event)?;
            CaseEvent::KeepingBegan { event, on }
        }
        KeepingCommand::NotBegun => {
            over()?;
            ensure(case.keeping.began.is_none(), RefusalCode::NoChange)?;
            CaseEvent::KeepingNotBegun {}
        }
        KeepingCommand::Hold { reason } => {
            ensure(case.keeping.hold.is_none(), RefusalCode::HeldAlready)?;
            CaseEvent::LegalHoldPlaced {
                reason: said(reason)?,
            }
        }
        KeepingCommand::Lift { reason } => {
            ensure(case.keeping.hold.is_some(), RefusalCode::NotHeld)?;
            CaseEvent::LegalHoldLifted {
                reason: said(reason)?,
            }
        }
    }])
}
