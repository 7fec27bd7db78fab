//! What a letter says, as data. Sentences come in already worded in the
//! language of the letter; days and numbers come in as such.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{CommitteeNames, Language};

pub(crate) mod sheet;

/// A decision letter, opinion or notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LetterData {
    /// The language of the recipient, which the letter is in.
    pub language: Language,
    /// Who writes.
    pub committee: CommitteeNames,
    /// Whether the committee is a sample. Its letters say so in plain sight.
    pub sample: bool,
    /// What kind of letter it is; gives the title and the headings their words.
    pub kind: LetterKind,
    /// A title other than the kind's own, such as the name a profile gives.
    pub title: Option<String>,
    /// The number the letter goes by, such as `2026-014`.
    pub number: String,
    /// The title of the case.
    pub case_title: String,
    /// Whom the letter is for.
    pub applicant: String,
    /// The system judged, when the case is about one.
    pub system: Option<String>,
    /// Its version, without the word.
    pub system_version: Option<String>,
    /// The meeting at which it was decided.
    pub meeting: Option<Meeting>,
    /// How the letter opens, where it was not decided at a meeting.
    pub opening: Option<String>,
    /// More lines of the table at the head: label, words.
    pub more: Vec<(String, String)>,
    /// What was decided. A notice may have none.
    pub outcome: Option<Outcome>,
    /// Why: plain text, a blank line between paragraphs, line breaks kept.
    pub reasons: String,
    /// What must be met, in order.
    pub conditions: Vec<Condition>,
    /// How the committee voted, where the letter tells.
    pub vote: Option<Vote>,
    /// Opinions that differ from the majority's.
    pub dissents: Vec<Dissent>,
    /// Members who took part, in the order they are to be named.
    pub members: Vec<Member>,
    /// How to object or appeal: plain text like the reasons.
    pub appeal: Option<String>,
    /// Documents the decision rests on.
    pub documents: Vec<ReviewedDocument>,
    /// The signature of whoever presided.
    pub signature: Option<Signature>,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// The day the letter was issued; none while it is a draft.
    pub issued: Option<NaiveDate>,
    /// The id of the act in the record that the letter is made from.
    pub record: String,
    /// How far the record had come when the letter was made: the number of acts, and the
    /// beginning of the root over them.
    pub checkpoint: Option<(u64, String)>,
    /// When the letter was made. From the record, so that making it again gives
    /// the same bytes.
    pub made_at: DateTime<Utc>,
}

/// What kind of letter it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// 审查决定书: the committee decides.
    Decision,
    /// 意见书: the committee advises or evaluates.
    Opinion,
    /// 通知书: something is made known, such as a completion request.
    Notice,
}

/// The meeting at which it was decided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Meeting {
    /// What the meeting is called.
    pub title: String,
    /// Its day, in the committee's zone.
    pub date: NaiveDate,
    /// The number of the agenda item.
    pub item: Option<u32>,
}

/// What was decided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outcome {
    /// In words, such as “Approved with conditions”.
    pub words: String,
    /// A sentence that says whether work may begin.
    pub may_begin: Option<String>,
}

/// One condition.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Condition {
    /// Its number in the record.
    pub number: u32,
    /// What must be done. Line breaks are kept.
    pub text: String,
    /// The last day for it.
    pub due: Option<NaiveDate>,
    /// Who must do it.
    pub who: Option<String>,
}

/// The six counts, which are never added together, and the rule.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Vote {
    /// Ballots for.
    pub for_: u32,
    /// Ballots against.
    pub against: u32,
    /// Ballots that abstain.
    pub abstain: u32,
    /// In the electorate, without a ballot.
    pub not_cast: u32,
    /// Recused, so not in the electorate.
    pub recused: u32,
    /// Not at the meeting.
    pub absent: u32,
    /// A sentence that explains the result by its rule.
    pub rule: String,
    /// The articles the rule rests on, each as it is cited.
    pub articles: Vec<String>,
}

/// An opinion that differs from the majority's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Dissent {
    /// Whose it is, where the letter names them.
    pub by: Option<String>,
    /// What it says: plain text like the reasons.
    pub text: String,
}

/// A member who took part.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Member {
    /// Their name.
    pub name: String,
    /// Their role or capacity, in words.
    pub role: Option<String>,
}

/// A document the decision rests on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReviewedDocument {
    /// Its name.
    pub name: String,
    /// Its version, without the word.
    pub version: Option<String>,
    /// The first digits of its SHA-256.
    pub digest: String,
}

/// A signature given in the record by passphrase.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signature {
    /// The printed name.
    pub name: String,
    /// In which role.
    pub role: Option<String>,
    /// When, in the committee's zone.
    pub at: DateTime<FixedOffset>,
    /// That zone's name, such as `Asia/Shanghai`.
    pub zone: String,
    /// What signing means, as it was shown to the signatory.
    pub meaning: String,
    /// The public key that the signature fits, if it was made with one.
    pub key: Option<String>,
}
