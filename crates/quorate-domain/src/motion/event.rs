//! What happened to a motion.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{CaseId, GuidanceId, ItemId, MeetingId, MotionId, PersonId};
use crate::vocabulary::{BallotValue, VoteMode, VoteResult};

/// What a motion is about. Other business has no outcome and is noted, not voted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionMatter {
    /// A case.
    Case(CaseId),
    /// A piece of guidance.
    Guidance(GuidanceId),
}

/// A condition as put.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedCondition {
    /// Text.
    pub text: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// The words of a motion.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MotionText {
    /// The question put.
    pub question: String,
    /// Code of the outcome it would give the case; none for guidance.
    pub outcome: Option<String>,
    /// Reasons.
    pub reasons: String,
    /// Conditions.
    pub conditions: Vec<ProposedCondition>,
}

/// Who may vote and who may not, frozen when the vote opens. Nobody is in two of the three.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct VotingRoll {
    /// Who may vote.
    pub electorate: Vec<PersonId>,
    /// Who would but is recused.
    pub recused: Vec<PersonId>,
    /// Who would but is absent.
    pub absent: Vec<PersonId>,
}

/// Hands counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandTotals {
    /// For.
    #[serde(rename = "for")]
    pub in_favour: u16,
    /// Against.
    pub against: u16,
    /// Abstaining.
    pub abstain: u16,
}

impl HandTotals {
    /// All hands.
    pub fn sum(self) -> usize {
        usize::from(self.in_favour) + usize::from(self.against) + usize::from(self.abstain)
    }
}

/// A ballot of a secret vote, as published after the close: nothing in it tells whose it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SecretBallot {
    /// Random; its voter was given it once.
    pub code: String,
    /// How.
    pub value: BallotValue,
}

/// What happened to a motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum MotionEvent {
    /// It was put.
    MotionPut {
        /// Which.
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
        #[serde(default)]
        anew: Option<MotionId>,
    },
    /// It was put in writing to everybody who may vote, without a meeting; its vote opens in the
    /// same act.
    MotionCirculated {
        /// Which.
        motion: MotionId,
        /// About which case.
        case: CaseId,
        /// Its words.
        text: MotionText,
        /// The last day on which members vote.
        until: NaiveDate,
    },
    /// Its words were changed before the vote.
    MotionChanged {
        /// The new words.
        text: MotionText,
    },
    /// How it will be voted on was chosen before the vote.
    VoteModeSet {
        /// How.
        mode: VoteMode,
    },
    /// The vote was opened: words, electorate and mode are frozen.
    VoteOpened {
        /// Who may vote.
        roll: VotingRoll,
        /// Who learns how anyone voted. Before modes were recorded every vote was hidden until
        /// closed.
        #[serde(default)]
        mode: VoteMode,
    },
    /// An elector voted.
    BallotCast {
        /// Who.
        person: PersonId,
        /// How.
        value: BallotValue,
    },
    /// The actor recorded what an elector openly showed.
    BallotRecorded {
        /// Whose.
        person: PersonId,
        /// How.
        value: BallotValue,
    },
    /// An elector objected to the ballot recorded for them: it no longer counts.
    BallotObjected {
        /// Who.
        person: PersonId,
    },
    /// Hands were recorded as totals; a later count replaces an earlier one.
    TotalsRecorded {
        /// Hands.
        totals: HandTotals,
    },
    /// The box of a secret vote was opened. In one act with the result; while a secret vote is open
    /// nothing of it is an event.
    SecretVoteClosed {
        /// Who voted, sorted.
        roll: Vec<PersonId>,
        /// The ballots, sorted by their codes, as many as there are names on the roll.
        ballots: Vec<SecretBallot>,
    },
    /// The result was declared.
    ResultDeclared {
        /// How it ended.
        result: VoteResult,
        /// The numbers, sentences and articles of the rules, as they were on that day.
        explanation: serde_json::Value,
    },
    /// It was taken back before the vote.
    MotionWithdrawn,
    /// The open vote was void.
    VoteVoided {
        /// Why; empty where an elector left.
        reason: String,
        /// The elector who left before voting.
        #[serde(default)]
        left: Option<PersonId>,
    },
    /// An absent member's written view was recorded: it is read out and never counted.
    WrittenViewRecorded {
        /// Whose.
        person: PersonId,
        /// What.
        text: String,
    },
    /// It was read out.
    WrittenViewRead {
        /// Whose.
        person: PersonId,
    },
    /// A recount was proposed; the result stays as it was declared.
    RecountProposed {
        /// The count that should have been declared.
        totals: HandTotals,
        /// How the first one went wrong.
        reason: String,
    },
    /// It was confirmed by who presided.
    RecountConfirmed {
        /// What the rules say of the new count.
        result: VoteResult,
        /// The numbers, sentences and articles of the rules.
        explanation: serde_json::Value,
        /// Printed name.
        name: String,
    },
    /// It was refused by who presided.
    RecountRefused {
        /// Why.
        reason: String,
    },
    /// An elector recorded dissent from the result.
    DissentRecorded {
        /// Who.
        person: PersonId,
        /// Their reasons.
        text: String,
    },
}
