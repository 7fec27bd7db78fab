//! Notices: letters before there is a decision.

use chrono::NaiveDate;
use quorate_domain::ids::CaseId;
use quorate_domain::vocabulary::{Language, NoticeKind};

use super::case::Letter;
use super::common::Action;

answers! {
    /// Something that the applicant is told by letter.
    pub struct CaseNotice {
        /// What names it: sent back to issue it.
        pub key: String,
        /// What it tells.
        pub kind: NoticeKind,
        /// The day of what it tells.
        pub day: NaiveDate,
        /// What it says: the reason, what is missing, the points asked.
        pub text: String,
        /// Its letters.
        pub letters: Vec<Letter>,
        /// What one may do: `issue_notice:en`, `issue_notice:zh-Hans`, `mark_notice_delivered`.
        pub actions: Vec<Action>,
    }
}

requests! {
    /// Issues a notice.
    pub struct IssueNotice {
        /// Which case.
        pub case: CaseId,
        /// Which notice, by its key.
        pub notice: String,
        /// Language.
        pub language: Language,
    }

    /// Says when a notice was delivered.
    pub struct MarkNoticeDelivered {
        /// Which case.
        pub case: CaseId,
        /// Which notice, by its key.
        pub notice: String,
        /// Language.
        pub language: Language,
        /// On which day.
        pub on: NaiveDate,
    }
}
