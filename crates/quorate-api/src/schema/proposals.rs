//! Conflicts that the record suggests, and what people answered to them.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, PersonId};

use super::common::{PersonRef, Sentence};

answers! {
    /// What the record suggests about a case, as far as the asking person may know.
    pub struct ConflictProposals {
        /// Not answered yet, the likeliest first.
        pub open: Vec<ConflictProposal>,
        /// Dismissed or confirmed, the newest first.
        pub answered: Vec<AnsweredProposal>,
    }

    /// A conflict that may be there.
    pub struct ConflictProposal {
        /// Whose.
        pub person: PersonRef,
        /// To be sent back with the answer.
        pub key: String,
        /// Why it is proposed; text under its code.
        pub reason: Sentence,
        /// Whether the names are the same, or only alike.
        pub same: bool,
        /// Since when the tie is declared to be there.
        pub since: Option<NaiveDate>,
        /// Until when.
        pub until: Option<NaiveDate>,
        /// Whether it is about the asking person.
        pub own: bool,
    }

    /// A proposal that somebody answered.
    pub struct AnsweredProposal {
        /// Whose it was.
        pub person: PersonRef,
        /// Whether it was confirmed, and went to a ruling.
        pub confirmed: bool,
        /// The reason it was dismissed for, or the nature of the interest.
        pub text: String,
        /// By whom.
        pub by: PersonRef,
        /// When.
        pub at: DateTime<Utc>,
    }
}

requests! {
    /// Confirms a proposed conflict: it counts as a doubtful interest, to be ruled on.
    pub struct ConfirmConflict {
        /// Of which case.
        pub case: CaseId,
        /// Whose.
        pub person: PersonId,
        /// The proposal's key.
        pub key: String,
        /// Nature of the interest.
        pub nature: String,
    }

    /// Dismisses a proposed conflict for good.
    pub struct DismissConflict {
        /// Of which case.
        pub case: CaseId,
        /// Whose.
        pub person: PersonId,
        /// The proposal's key.
        pub key: String,
        /// Why there is none.
        pub reason: String,
    }
}
