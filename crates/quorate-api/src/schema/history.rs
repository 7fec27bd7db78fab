//! What happened to a case, and its export.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{ActId, CaseId, PersonId};
use quorate_domain::vocabulary::{HistoryGroup, Language};

use super::common::PersonRef;

answers! {
    /// What happened to a case, newest first, as far as it was asked for.
    pub struct History {
        /// Lines.
        pub lines: Vec<HistoryLine>,
        /// How many lines the whole history has.
        pub total: u32,
        /// How many lines of the whole history are about what; none that nothing is about.
        pub groups: Vec<HistoryCount>,
        /// Who did something in it, or for whom it was done, by name.
        pub people: Vec<PersonRef>,
        /// The same lines as files, in each language.
        pub files: Vec<HistoryFile>,
    }

    /// One line of a history.
    pub struct HistoryLine {
        /// The act.
        pub act: ActId,
        /// When.
        pub at: DateTime<Utc>,
        /// Who; none for what the program did by itself.
        pub by: Option<PersonRef>,
        /// For whom, where that is somebody else.
        pub on_behalf_of: Option<PersonRef>,
        /// What it is about.
        pub group: HistoryGroup,
        /// Kind of event; text under `event-<kind>`.
        pub kind: String,
        /// Arguments of the message.
        pub args: BTreeMap<String, String>,
    }

    /// How many lines are about something.
    pub struct HistoryCount {
        /// About what.
        pub group: HistoryGroup,
        /// How many.
        pub count: u32,
    }

    /// Lines of a history as a file, to `get`.
    pub struct HistoryFile {
        /// Language.
        pub language: Language,
        /// `pdf` or `csv`.
        pub format: String,
        /// What to `get` it by.
        pub file: String,
    }
}

requests! {
    /// The history of a case, or a part of it.
    pub struct HistoryQuery {
        /// Case.
        pub case: CaseId,
        /// Only what is about these; all if none is named.
        pub groups: Option<Vec<HistoryGroup>>,
        /// Only what this person did, or what was done for them.
        pub person: Option<PersonId>,
        /// Only from this day on.
        pub from: Option<NaiveDate>,
        /// Only until this day.
        pub until: Option<NaiveDate>,
    }
}
