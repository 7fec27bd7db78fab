//! Letters that tell the applicant something before there is a decision: that their case was put
//! off and why, what is missing, what they are asked.
//!
//! They are written from the record, stored and issued as decision letters are. Nobody signs them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::decision::Letter;
use super::event::CaseEvent;
use super::state::Case;
use crate::ids::ItemId;
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{ItemEnd, Language, ValidationOutcome};

/// What a notice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeAbout {
    /// The case was put off at a meeting: which item.
    Deferral(ItemId),
    /// Something is missing: which completeness check, from 1.
    Completion(u16),
    /// The applicant is asked: which round, from 1.
    Clarification(u16),
}

/// A notice that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it tells.
    pub about: NoticeAbout,
    /// The letter.
    pub letter: Letter,
}

/// What can be done about a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeCommand {
    /// Issues it.
    Issue {
        /// What it tells.
        about: NoticeAbout,
        /// Language.
        language: Language,
        /// SHA-256 of the stored PDF.
        digest: String,
        /// Bytes.
        size: u64,
    },
    /// Marks it delivered.
    Deliver {
        /// What it tells.
        about: NoticeAbout,
        /// Language.
        language: Language,
        /// On which day.
        on: NaiveDate,
        /// Fact: the day it is.
        today: NaiveDate,
    },
}

impl Case {
    /// What there is to be told, oldest first in each kind.
    pub fn notices_due(&self) -> Vec<NoticeAbout> {
        let completions = (1..).zip(&self.validations);
        let completions = completions
            .filter(|(_, check)| check.outcome == ValidationOutcome::Complete)
            .map(|(number, _)| NoticeAbout::Completion(number));
        let rounds = (1..).zip(&self.rounds);
        let rounds = rounds.map(|(number, _)| NoticeAbout::Clarification(number));
        let deferrals = self.agenda.iter().filter(|entry| {
            let end = entry.end.as_ref().map(|(end, _)| *end);
            end == Some(ItemEnd::Deferred) && !entry.noting
        });
        let deferrals = deferrals.map(|entry| NoticeAbout::Deferral(entry.item));
        completions.chain(rounds).chain(deferrals).collect()
    }

    /// The letters that tell something, oldest first.
    pub fn notices_about(&self, about: NoticeAbout) -> impl Iterator<Item = &Letter> {
        let all = self.notices.iter();
        all.filter(move |notice| notice.about == about)
            .map(|notice| &notice.letter)
    }

    /// Whether something may be told in a language.
    ///
    /// # Errors
    /// Says that it is told already, or that there is no such thing to tell.
    pub fn may_notify(&self, about: NoticeAbout, language: Language) -> Result<(), Refusal> {
        let due = self.notices_due().contains(&about);
        ensure(due, RefusalCode::NothingToTell)?;
        let told = self
            .notices_about(about)
            .any(|letter| letter.language == language);
        ensure(!told, RefusalCode::LetterIssued)
    }
}

/// Decides on a command about a notice.
///
/// # Errors
/// A refusal says what stands against it.
pub fn decide_notice(case: &Case, command: NoticeCommand) -> Result<Vec<CaseEvent>, Refusal> {
    let event = match command {
        NoticeCommand::Issue {
            about,
            language,
            digest,
            size,
        } => {
            case.may_notify(about, language)?;
            CaseEvent::NoticeIssued {
                about,
                language,
                digest,
                size,
            }
        }
        NoticeCommand::Deliver {
            about,
            language,
            on,
            today,
        } => {
            let letter = case
                .notices_about(about)
                .find(|letter| letter.language == language);
            let letter = letter.ok_or(Refusal::of(RefusalCode::LetterNotIssued))?;
            ensure(letter.delivered.is_none(), RefusalCode::DeliveredAlready)?;
            ensure(on <= today, RefusalCode::DayInFuture)?;
            CaseEvent::NoticeDelivered {
                about,
                language,
                on,
            }
        }
    };
    Ok(vec![event])
}
