//! What may happen next to guidance.

use chrono::NaiveDate;

use super::state::{Guidance, GuidanceEvent, GuidanceText, PublishedFile};
use crate::ids::{GuidanceId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::GuidanceKind;

/// What can be done to guidance. Facts that others hold are named by the command that needs them,
/// so that none can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuidanceCommand {
    /// Drafts it.
    Draft {
        /// New id.
        guidance: GuidanceId,
        /// Kind.
        kind: GuidanceKind,
        /// Last part of its address: letters a–z, digits, hyphens.
        slug: String,
        /// Its words.
        text: GuidanceText,
        /// Fact: other guidance has that last part.
        slug_taken: bool,
    },
    /// Changes the draft; once published, begins the next version.
    Revise {
        /// The new words.
        text: GuidanceText,
    },
    /// Notes that a vote on the draft is open.
    OpenVote {
        /// By which motion.
        motion: MotionId,
    },
    /// Notes how the vote ended.
    EndVote {
        /// By which motion.
        motion: MotionId,
        /// Fact: it was carried.
        carried: bool,
    },
    /// Publishes what was adopted under the next number.
    Publish {
        /// In force from.
        from: NaiveDate,
        /// Its files, made under [`Guidance::next_number`].
        files: Vec<PublishedFile>,
        /// Fact: the day it is in the committee's zone.
        today: NaiveDate,
    },
    /// Withdraws it.
    Withdraw {
        /// Why.
        reason: String,
        /// Fact: the day it is in the committee's zone.
        today: NaiveDate,
    },
}

/// Decides on a command.
///
/// # Errors
/// A refusal says what the life of the guidance does not allow.
pub fn decide(
    guidance: &Guidance,
    command: GuidanceCommand,
    _actor: PersonId,
) -> Result<Vec<GuidanceEvent>, Refusal> {
    let event = match command {
        GuidanceCommand::Draft {
            guidance: id,
            kind,
            slug,
            text,
            slug_taken,
        } => {
            ensure(guidance.id.is_none(), RefusalCode::NoChange)?;
            text.not_empty()?;
            ensure(
                !slug_taken,
                Refusal::of(RefusalCode::SlugTaken).with("slug", &slug),
            )?;
            GuidanceEvent::GuidanceDrafted {
                guidance: id,
                kind,
                slug,
                text,
            }
        }
        GuidanceCommand::Revise { text } => {
            guidance.may_revise()?;
            text.not_empty()?;
            ensure(text != guidance.text, RefusalCode::NoChange)?;
            GuidanceEvent::GuidanceRevised { text }
        }
        GuidanceCommand::OpenVote { motion } => {
            guidance.may_open_vote()?;
            GuidanceEvent::GuidanceVoteOpened { motion }
        }
        GuidanceCommand::EndVote { motion, carried } => {
            ensure(guidance.in_vote == Some(motion), RefusalCode::VoteNotOpen)?;
            let mut events = vec![GuidanceEvent::GuidanceVoteEnded { motion }];
            // In the same act as the end of the vote, so that no revision can come between.
            if carried {
                events.push(GuidanceEvent::GuidanceAdopted { motion });
            }
            return Ok(events);
        }
        GuidanceCommand::Publish { from, files, today } => {
            guidance.may_publish()?;
            ensure(from >= today, RefusalCode::DayInPast)?;
            let number = guidance.next_number();
            let address = guidance.address_of(number);
            GuidanceEvent::GuidancePublished {
                number,
                from,
                address,
                files,
            }
        }
        GuidanceCommand::Withdraw { reason, today } => {
            guidance.may_withdraw()?;
            let reason = reason.trim().to_owned();
            ensure(!reason.is_empty(), RefusalCode::ReasonsRequired)?;
            GuidanceEvent::GuidanceWithdrawn { reason, on: today }
        }
    };
    Ok(vec![event])
}
