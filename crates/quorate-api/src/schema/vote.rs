//! How a vote is held, and what there is of a secret one.

use chrono::NaiveDate;
use quorate_domain::ids::{ActId, CaseId, MotionId};
use quorate_domain::vocabulary::{BallotValue, VoteMode};

use super::common::Refusal;
use super::meeting::NewCondition;

answers! {
    /// A way to hold a vote, as offered before it opens.
    pub struct ModeOffer {
        /// Which.
        pub mode: VoteMode,
        /// Why it cannot be chosen any more.
        pub refusal: Option<Refusal>,
    }

    /// A ballot of a secret vote, as published after the close.
    pub struct PublishedBallot {
        /// Its code, which only its voter knew.
        pub code: String,
        /// How.
        pub value: BallotValue,
    }

    /// A ballot is in.
    pub struct BallotIn {
        /// The act under which it was recorded; none in a secret vote, where nothing is.
        pub act: Option<ActId>,
        /// In a secret vote the ballot's code, told this once.
        pub code: Option<String>,
    }
}

requests! {
    /// Puts a motion on a case in writing to all who may vote.
    pub struct Circulate {
        /// On which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// The question put.
        pub question: String,
        /// Outcome it would give.
        pub outcome: String,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<NewCondition>,
        /// The last day on which members vote.
        pub until: NaiveDate,
        /// How it is held; hidden until closed if not said.
        pub mode: Option<VoteMode>,
    }

    /// Opens the vote.
    pub struct OpenVote {
        /// On which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// How it is held; as chosen before if not said, and hidden until closed if nobody chose.
        pub mode: Option<VoteMode>,
    }

    /// Chooses how a vote will be held.
    pub struct SetVoteMode {
        /// On which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// How. Never more open than what was chosen before.
        pub mode: VoteMode,
    }
}
