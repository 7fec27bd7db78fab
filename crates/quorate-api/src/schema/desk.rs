//! The desk: what needs this person; finding; the page of interests.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, MeetingId};

use super::case::CaseLine;
use super::common::PersonRef;

answers! {
    /// The desk.
    pub struct Desk {
        /// Late, or due within a week.
        pub due: Vec<DeskItem>,
        /// What only this person can do now.
        pub mine: Vec<DeskItem>,
        /// What the next meeting needs.
        pub meeting: Vec<DeskItem>,
        /// Who is awaited.
        pub waiting: Vec<DeskItem>,
        /// How many further lines of each there are.
        pub more: DeskMore,
        /// The next meeting.
        pub next_meeting: Option<NextMeeting>,
        /// What others did that this person is to know, such as a passphrase that was reset.
        pub news: Vec<DeskNews>,
    }

    /// The next meeting.
    pub struct NextMeeting {
        /// Which.
        pub id: MeetingId,
        /// Title.
        pub title: String,
        /// Day.
        pub date: NaiveDate,
        /// Time of day, as `14:00`.
        pub time: String,
    }

    /// One thing on the desk.
    pub struct DeskItem {
        /// What is needed; text under `desk-<need>`.
        pub need: String,
        /// Arguments of the message.
        pub args: BTreeMap<String, String>,
        /// Number of the case, or its receipt.
        pub number: Option<String>,
        /// What the line is about.
        pub title: String,
        /// Where to go: `case/<id>/<tab>`, `meeting/<id>`, `guidance/<id>`, `interests`, `import/<id>` …
        pub link: String,
        /// Last day.
        pub due: Option<NaiveDate>,
        /// Days left, negative when late.
        pub days_left: Option<i32>,
        /// Article the date rests on.
        pub rule: Option<super::common::RuleRef>,
        /// Since when somebody is awaited.
        pub since: Option<NaiveDate>,
    }

    /// How many lines of each list are not on the page, because it would be too long.
    #[derive(Copy, Eq, Default)]
    pub struct DeskMore {
        /// Of what is late or due.
        pub due: u32,
        /// Of what only this person can do.
        pub mine: u32,
        /// Of what the next meeting needs.
        pub meeting: u32,
        /// Of what somebody else is awaited for.
        pub waiting: u32,
    }

    /// News.
    pub struct DeskNews {
        /// What; text under `news-<code>`.
        pub code: String,
        /// Arguments of the message.
        pub args: BTreeMap<String, String>,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: Option<PersonRef>,
    }

    /// What was found.
    pub struct Found {
        /// Cases, at most 50.
        pub cases: Vec<CaseLine>,
        /// Meetings, guidance and organisations, at most 20.
        pub others: Vec<FoundOther>,
    }

    /// Something else that was found.
    pub struct FoundOther {
        /// `meeting`, `guidance` or `organisation`.
        pub kind: String,
        /// Its title.
        pub title: String,
        /// Where to go.
        pub link: String,
    }

    /// Cases that ask this person whether they have an interest, those of the next meetings first.
    pub struct InterestsPage {
        /// By meeting; those of no meeting last.
        pub groups: Vec<InterestGroup>,
    }

    /// Cases of one meeting.
    pub struct InterestGroup {
        /// Meeting.
        pub meeting: Option<NextMeeting>,
        /// Cases, as stubs.
        pub cases: Vec<InterestAsked>,
    }

    /// A case with the question.
    pub struct InterestAsked {
        /// Whether the parties were corrected after this person had answered.
        pub again: bool,
        /// Number, title and party only.
        pub line: CaseLine,
        /// Who has a part in it.
        pub parties: Vec<super::interest::Party>,
        /// The case.
        pub case: CaseId,
        /// Given answer, if one was: `later`.
        pub answer: Option<quorate_domain::vocabulary::InterestAnswer>,
    }
}

requests! {
    /// What to look for.
    pub struct Find {
        /// A number, or part of a title or party.
        pub text: String,
    }

    /// Which cases ask.
    pub struct InterestsQuery {
        /// Only those of this meeting.
        pub meeting: Option<MeetingId>,
    }
}
