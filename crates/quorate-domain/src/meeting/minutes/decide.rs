//! What may happen next to the minutes of a meeting.

use chrono::NaiveDate;

use super::{Approval, Minutes, MinutesEvent, Section, Sheet};
use crate::ids::PersonId;
use crate::refusal::{Refusal, RefusalCode, ensure};

/// What can be done to minutes. Facts that others hold are named by the command that needs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MinutesCommand {
    /// Writes a section.
    Write {
        /// Which.
        section: Section,
        /// All of its text.
        text: String,
        /// The revision that its writer saw.
        seen: u32,
        /// Fact: the meeting has been opened.
        opened: bool,
    },
    /// Puts them to the attendees for correction.
    Put {
        /// Last day.
        until: NaiveDate,
        /// Fact: the day it is.
        today: NaiveDate,
        /// Fact: the meeting is adjourned.
        over: bool,
    },
    /// Asks for a correction.
    Propose {
        /// Of which section.
        section: Section,
        /// What should be said.
        text: String,
        /// Fact: the person was at the meeting.
        attended: bool,
        /// Fact: the day it is.
        today: NaiveDate,
    },
    /// Agrees.
    Agree {
        /// Fact: the person was at the meeting.
        attended: bool,
        /// Fact: the day it is.
        today: NaiveDate,
    },
    /// Settles a proposed correction.
    Settle {
        /// Its number.
        number: u16,
        /// Whether it is taken.
        taken: bool,
        /// Why: demanded where it is not taken.
        reason: String,
    },
    /// Approves them.
    Approve {
        /// Fact: the next number of the year.
        number: String,
        /// How.
        approval: Approval,
        /// Fact: who was at the minuted meeting.
        attendees: Vec<PersonId>,
        /// Fact: the day it is.
        today: NaiveDate,
    },
    /// Signs approved minutes.
    Sign {
        /// Printed name.
        name: String,
        /// Role.
        role: String,
        /// Meaning.
        meaning: String,
    },
    /// Adds a remark.
    Remark {
        /// On which section; none for the whole.
        section: Option<Section>,
        /// What it says.
        text: String,
    },
    /// Attaches a scan of a signed sheet.
    Attach {
        /// The sheet.
        sheet: Sheet,
    },
}

/// Decides on a command.
///
/// # Errors
/// A refusal says what the life of minutes does not allow. That what a writer saw has changed
/// since is [`RefusalCode::WrittenSince`].
pub fn decide(
    minutes: &Minutes,
    command: MinutesCommand,
    actor: PersonId,
) -> Result<Vec<MinutesEvent>, Refusal> {
    let event = match command {
        MinutesCommand::Write {
            section,
            text,
            seen,
            opened,
        } => {
            minutes.may_write(opened)?;
            let said = minutes.said(section);
            ensure(said.revision == seen, RefusalCode::WrittenSince)?;
            let text = text.trim_end().to_owned();
            ensure(said.text != text, RefusalCode::NoChange)?;
            MinutesEvent::NarrativeSaved {
                section,
                seen,
                text,
            }
        }
        MinutesCommand::Put { until, today, over } => {
            minutes.may_put(over)?;
            ensure(today <= until, RefusalCode::DayInPast)?;
            MinutesEvent::MinutesPut { until }
        }
        MinutesCommand::Propose {
            section,
            text,
            attended,
            today,
        } => {
            minutes.may_correct(attended, today)?;
            let number = minutes.corrections.len() + 1;
            MinutesEvent::CorrectionProposed {
                number: u16::try_from(number).map_err(|_| RefusalCode::NoChange)?,
                section,
                text,
            }
        }
        MinutesCommand::Agree { attended, today } => {
            minutes.may_agree(actor, attended, today)?;
            MinutesEvent::MinutesAgreed {}
        }
        MinutesCommand::Settle {
            number,
            taken,
            reason,
        } => {
            let mut all = minutes.corrections.iter();
            let known = all.find(|known| known.number == number);
            minutes.may_settle(known.ok_or(RefusalCode::CorrectionSettled)?)?;
            let reason = reason.trim().to_owned();
            ensure(taken || !reason.is_empty(), RefusalCode::ReasonsRequired)?;
            MinutesEvent::CorrectionSettled {
                number,
                taken,
                reason,
            }
        }
        MinutesCommand::Approve {
            number,
            approval,
            attendees,
            today,
        } => {
            minutes.may_approve(today, &attendees)?;
            MinutesEvent::MinutesApproved { number, approval }
        }
        MinutesCommand::Sign {
            name,
            role,
            meaning,
        } => {
            minutes.may_sign(actor)?;
            MinutesEvent::MinutesSigned {
                name,
                role,
                meaning,
                signature: None,
            }
        }
        MinutesCommand::Remark { section, text } => {
            minutes.may_remark()?;
            MinutesEvent::MinutesRemarked { section, text }
        }
        MinutesCommand::Attach { sheet } => {
            let known = minutes.sheets.iter().any(|(known, _)| {
                (known.kind, known.item, &known.digest) == (sheet.kind, sheet.item, &sheet.digest)
            });
            ensure(!known, RefusalCode::NoChange)?;
            MinutesEvent::SheetAttached { sheet }
        }
    };
    Ok(vec![event])
}
