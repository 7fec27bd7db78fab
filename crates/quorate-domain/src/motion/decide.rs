//! What may happen next to a motion.

use chrono::NaiveDate;

use super::event::{HandTotals, MotionEvent, MotionMatter, MotionText, SecretBallot, VotingRoll};
use super::state::Motion;
use crate::ids::{CaseId, ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{BallotValue, VoteMode, VoteResult};

/// What can be done to a motion. Facts that others hold are named by the command that needs them,
/// so that none can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MotionCommand {
    /// Puts it.
    Put {
        /// New id.
        motion: MotionId,
        /// At which meeting.
        meeting: MeetingId,
        /// On which item.
        item: ItemId,
        /// About what.
        matter: MotionMatter,
        /// Its words.
        text: MotionText,
        /// The motion with the same words whose vote was void.
        anew: Option<MotionId>,
        /// Fact: what the meeting says of a motion on that item.
        item_allows: Result<(), Refusal>,
        /// Fact: what the profile says of outcome and conditions.
        outcome_allowed: Result<(), Refusal>,
    },
    /// Puts it in writing to everybody who may vote, and opens the vote.
    Circulate {
        /// New id.
        motion: MotionId,
        /// About which case.
        case: CaseId,
        /// Its words.
        text: MotionText,
        /// The last day on which members vote.
        until: NaiveDate,
        /// How it is voted on.
        mode: VoteMode,
        /// Today.
        today: NaiveDate,
        /// Fact: who may vote, and who is recused.
        roll: VotingRoll,
        /// Fact: what the case and its profile say of a vote in writing.
        case_allows: Result<(), Refusal>,
        /// Fact: what the profile says of outcome and conditions.
        outcome_allowed: Result<(), Refusal>,
        /// Fact: what the rules say of the quorum if everybody who may vote does.
        quorum: Result<(), Refusal>,
    },
    /// Changes its words.
    Change {
        /// The new words.
        text: MotionText,
        /// Fact: what the profile says of outcome and conditions.
        outcome_allowed: Result<(), Refusal>,
    },
    /// Chooses how it will be voted on.
    SetMode {
        /// How.
        mode: VoteMode,
    },
    /// Opens the vote.
    OpenVote {
        /// How it is voted on; none: as was chosen before.
        mode: Option<VoteMode>,
        /// Fact: who may vote, who is recused and who absent.
        roll: VotingRoll,
        /// Fact: what the meeting says of a vote on the item now.
        item_allows: Result<(), Refusal>,
        /// Fact: what the rules say of the quorum for the item now.
        quorum: Result<(), Refusal>,
    },
    /// Votes, in any vote that is not secret: ballots of those go into a box and are no events.
    /// The elector is the actor.
    CastBallot {
        /// How.
        value: BallotValue,
    },
    /// Records what a present elector openly showed.
    RecordBallot {
        /// Whose.
        person: PersonId,
        /// How.
        value: BallotValue,
        /// Fact: they are present now.
        present: bool,
    },
    /// Objects to the ballot recorded for the actor.
    ObjectToBallot,
    /// Records hands as totals.
    RecordTotals {
        /// Hands.
        totals: HandTotals,
    },
    /// Declares the result. Electors whose ballot is not in count as not cast. Of a secret vote only
    /// that there was no quorum, with its box unopened.
    DeclareResult {
        /// Fact: the result by the rules.
        result: VoteResult,
        /// Fact: what the rules say of it.
        explanation: serde_json::Value,
    },
    /// Opens the box of a secret vote and declares its result, in one act.
    CloseSecretVote {
        /// Fact: who voted.
        roll: Vec<PersonId>,
        /// Fact: the ballots in the box.
        ballots: Vec<SecretBallot>,
        /// Fact: the result by the rules.
        result: VoteResult,
        /// Fact: what the rules say of it.
        explanation: serde_json::Value,
    },
    /// Takes it back before the vote.
    Withdraw,
    /// Declares the open vote void.
    VoidVote {
        /// Why.
        reason: String,
    },
    /// An elector leaves the room.
    ElectorLeft {
        /// Who.
        person: PersonId,
    },
    /// Records an absent member's written view.
    RecordView {
        /// Whose.
        person: PersonId,
        /// What.
        text: String,
        /// Fact: they are present now.
        present: bool,
    },
    /// Marks it as read out.
    ReadView {
        /// Whose.
        person: PersonId,
    },
    /// Proposes a recount.
    ProposeRecount {
        /// The count that should have been declared.
        totals: HandTotals,
        /// How the first one went wrong.
        reason: String,
    },
    /// Confirms the recount that waits.
    ConfirmRecount {
        /// Fact: the result by the rules.
        result: VoteResult,
        /// Fact: what the rules say of it.
        explanation: serde_json::Value,
        /// Printed name.
        name: String,
        /// Fact: the actor presided.
        presides: bool,
        /// Name of who presided.
        presiding_name: String,
    },
    /// Refuses it.
    RefuseRecount {
        /// Why.
        reason: String,
        /// Fact: the actor presided.
        presides: bool,
        /// Name of who presided.
        presiding_name: String,
    },
    /// Records the actor's dissent; said again, it replaces what they said before.
    RecordDissent {
        /// Their reasons.
        text: String,
    },
}

/// Decides on a command.
///
/// # Errors
/// A refusal says what the law of the vote does not allow.
pub fn decide(
    motion: &Motion,
    command: MotionCommand,
    actor: PersonId,
) -> Result<Vec<MotionEvent>, Refusal> {
    let event = match command {
        MotionCommand::Put {
            motion: id,
            meeting,
            item,
            matter,
            text,
            anew,
            item_allows,
            outcome_allowed,
        } => {
            ensure(motion.place.is_none(), RefusalCode::NoChange)?;
            item_allows?;
            outcome_allowed?;
            MotionEvent::MotionPut {
                motion: id,
                meeting,
                item,
                matter,
                text,
                anew,
            }
        }
        MotionCommand::Circulate {
            motion: id,
            case,
            text,
            until,
            mode,
            today,
            roll,
            case_allows,
            outcome_allowed,
            quorum,
        } => {
            ensure(motion.place.is_none(), RefusalCode::NoChange)?;
            case_allows?;
            outcome_allowed?;
            ensure(until > today, RefusalCode::DayInPast)?;
            quorum?;
            check_roll(&roll)?;
            let circulated = MotionEvent::MotionCirculated {
                motion: id,
                case,
                text,
                until,
            };
            return Ok(vec![circulated, MotionEvent::VoteOpened { roll, mode }]);
        }
        MotionCommand::Change {
            text,
            outcome_allowed,
        } => {
            motion.may_change()?;
            outcome_allowed?;
            ensure(text != motion.text, RefusalCode::NoChange)?;
            MotionEvent::MotionChanged { text }
        }
        MotionCommand::SetMode { mode } => {
            motion.may_set_mode(mode)?;
            ensure(motion.mode != Some(mode), RefusalCode::NoChange)?;
            MotionEvent::VoteModeSet { mode }
        }
        MotionCommand::OpenVote {
            mode,
            roll,
            item_allows,
            quorum,
        } => {
            motion.may_open_vote(&item_allows, &quorum)?;
            let mode = mode.unwrap_or(motion.mode());
            motion.may_set_mode(mode)?;
            check_roll(&roll)?;
            MotionEvent::VoteOpened { roll, mode }
        }
        MotionCommand::CastBallot { value } => {
            motion.may_cast(actor)?;
            motion.is_not_secret()?;
            MotionEvent::BallotCast {
                person: actor,
                value,
            }
        }
        MotionCommand::RecordBallot {
            person,
            value,
            present,
        } => {
            motion.may_cast(person)?;
            motion.is_not_secret()?;
            ensure(present, RefusalCode::NotElector)?;
            if person == actor {
                // One's own hand is a ballot cast: there is nobody to object to.
                MotionEvent::BallotCast { person, value }
            } else {
                MotionEvent::BallotRecorded { person, value }
            }
        }
        MotionCommand::ObjectToBallot => {
            motion.may_object(actor)?;
            MotionEvent::BallotObjected { person: actor }
        }
        MotionCommand::RecordTotals { totals } => {
            motion.may_record_totals()?;
            fits(motion, totals)?;
            ensure(motion.totals != Some(totals), RefusalCode::NoChange)?;
            MotionEvent::TotalsRecorded { totals }
        }
        MotionCommand::DeclareResult {
            result,
            explanation,
        } => {
            motion.may_declare()?;
            // Without a quorum the ballots count for nothing: a secret vote's are never read.
            ensure(
                !motion.is_secret() || result == VoteResult::NoQuorum,
                RefusalCode::VoteSecret,
            )?;
            MotionEvent::ResultDeclared {
                result,
                explanation,
            }
        }
        MotionCommand::CloseSecretVote {
            roll,
            ballots,
            result,
            explanation,
        } => {
            let closed = motion.closed_with(roll, ballots)?;
            let declared = MotionEvent::ResultDeclared {
                result,
                explanation,
            };
            return Ok(vec![closed, declared]);
        }
        MotionCommand::Withdraw => {
            motion.may_change()?;
            MotionEvent::MotionWithdrawn
        }
        MotionCommand::VoidVote { reason } => {
            motion.may_declare()?;
            MotionEvent::VoteVoided {
                reason: said(&reason)?,
                left: None,
            }
        }
        MotionCommand::ElectorLeft { person } => {
            ensure(motion.is_voided_by(person), RefusalCode::NoChange)?;
            MotionEvent::VoteVoided {
                reason: String::new(),
                left: Some(person),
            }
        }
        MotionCommand::RecordView {
            person,
            text,
            present,
        } => {
            motion.may_record_view(person, present)?;
            let text = said(&text)?;
            let known = motion.views.iter().find(|known| known.person == person);
            ensure(
                known.is_none_or(|known| known.text != text),
                RefusalCode::NoChange,
            )?;
            MotionEvent::WrittenViewRecorded { person, text }
        }
        MotionCommand::ReadView { person } => {
            motion.may_read_view(person)?;
            MotionEvent::WrittenViewRead { person }
        }
        MotionCommand::ProposeRecount { totals, reason } => {
            motion.may_propose_recount()?;
            fits(motion, totals)?;
            MotionEvent::RecountProposed {
                totals,
                reason: said(&reason)?,
            }
        }
        MotionCommand::ConfirmRecount {
            result,
            explanation,
            name,
            presides,
            presiding_name,
        } => {
            motion.may_end_recount(actor, presides, &presiding_name)?;
            MotionEvent::RecountConfirmed {
                result,
                explanation,
                name,
            }
        }
        MotionCommand::RefuseRecount {
            reason,
            presides,
            presiding_name,
        } => {
            motion.may_end_recount(actor, presides, &presiding_name)?;
            MotionEvent::RecountRefused {
                reason: said(&reason)?,
            }
        }
        MotionCommand::RecordDissent { text } => {
            motion.may_dissent(actor)?;
            let text = said(&text)?;
            let known = motion.dissent.iter().find(|known| known.person == actor);
            ensure(
                known.is_none_or(|known| known.text != text),
                RefusalCode::NoChange,
            )?;
            MotionEvent::DissentRecorded {
                person: actor,
                text,
            }
        }
    };
    Ok(vec![event])
}

fn fits(motion: &Motion, totals: HandTotals) -> Result<(), Refusal> {
    let electorate = motion.roll.electorate.len();
    ensure(
        totals.sum() <= electorate,
        Refusal::of(RefusalCode::TotalsDoNotFit)
            .with("sum", totals.sum())
            .with("electorate", electorate),
    )
}

fn said(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    ensure(!text.is_empty(), RefusalCode::ReasonsRequired)?;
    Ok(text.to_owned())
}

// The roll is a fact of the caller's, but a recused elector would make the vote void, so this is
// held here too.
fn check_roll(roll: &VotingRoll) -> Result<(), Refusal> {
    for (index, person) in roll.electorate.iter().enumerate() {
        ensure(!roll.recused.contains(person), RefusalCode::Recused)?;
        let twice = roll.electorate[..index].contains(person);
        ensure(
            !twice && !roll.absent.contains(person),
            RefusalCode::NotElector,
        )?;
    }
    Ok(())
}
