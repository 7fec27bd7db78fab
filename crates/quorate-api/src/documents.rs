//! What a host writes for the api: letters, guidance, tables. The api knows the facts; the host
//! has the words and the typesetting.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::committee::BilingualName;
use quorate_domain::ids::{CaseId, DisposalId};
use quorate_domain::rules::Explanation;
use quorate_domain::vocabulary::{
    Capacity, GuidanceKind, GuidanceStage, HistoryGroup, Language, NoticeKind, ReopenPurpose,
    RiskTier, Role, SheetKind,
};

pub use quorate_ledger::{ERASED, RESTRICTED, UNREADABLE};

use crate::schema::{HistoryLine, MeetingLine, MinutesPage, Names, RuleRef, Signature};

/// Somebody who writes documents. Bytes depend on nothing but the facts.
pub trait Documents: Send + Sync {
    /// The decision letter as a tagged PDF/A.
    ///
    /// # Errors
    /// Says which character no font has, or that typesetting failed.
    fn letter(&self, facts: &LetterFacts) -> Result<Vec<u8>, DocumentError>;

    /// Guidance as a tagged PDF/A.
    ///
    /// # Errors
    /// As for a letter.
    fn guidance_pdf(&self, facts: &GuidanceFacts) -> Result<Vec<u8>, DocumentError>;

    /// Guidance as a page of its own.
    ///
    /// # Errors
    /// As for a letter.
    fn guidance_html(&self, facts: &GuidanceFacts) -> Result<String, DocumentError>;

    /// A paper of a meeting or a case as a tagged PDF/A, or as a calendar entry.
    ///
    /// # Errors
    /// As for a letter.
    fn paper(&self, paper: &Paper) -> Result<Vec<u8>, DocumentError>;

    /// Markdown as sanitised HTML.
    fn preview(&self, markdown: &str) -> String;

    /// The table of decisions as CSV.
    ///
    /// # Errors
    /// If it cannot be written.
    fn decisions_csv(&self, table: &DecisionTable) -> Result<Vec<u8>, DocumentError>;

    /// The table of decisions as XLSX.
    ///
    /// # Errors
    /// If it cannot be written.
    fn decisions_xlsx(&self, table: &DecisionTable) -> Result<Vec<u8>, DocumentError>;

    /// The history of a case as CSV.
    ///
    /// # Errors
    /// If it cannot be written.
    fn history_csv(&self, facts: &HistoryFacts) -> Result<Vec<u8>, DocumentError>;

    /// The letters with an index of them, zipped.
    ///
    /// # Errors
    /// If it cannot be written.
    fn letters_zip(
        &self,
        table: &DecisionTable,
        letters: &[(String, Vec<u8>)],
    ) -> Result<Vec<u8>, DocumentError>;
}

/// A document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// No font has this character.
    #[error("no font has the character {character}")]
    NoGlyph {
        /// Which.
        character: String,
    },
    /// It failed otherwise.
    #[error("a document could not be written: {0}")]
    Failed(String),
}

/// The facts of a decision letter.
#[derive(Debug, Clone)]
pub struct LetterFacts {
    /// Its language.
    pub language: Language,
    /// The committee's name.
    pub committee: BilingualName,
    /// Whether it is a sample.
    pub sample: bool,
    /// IANA time zone.
    pub zone: String,
    /// Whether it gives an opinion and not a decision, as the profile says.
    pub opinion: bool,
    /// Case number.
    pub number: String,
    /// Title.
    pub title: String,
    /// To whom.
    pub applicant: String,
    /// Organisation.
    pub organisation: String,
    /// System.
    pub system: Option<String>,
    /// Its version.
    pub system_version: Option<String>,
    /// Meeting: title, day, item; none where it was decided without one.
    pub meeting: Option<(String, NaiveDate, u16)>,
    /// Who decided, where there was no vote.
    pub without_meeting: Option<WithoutMeeting>,
    /// For what an earlier decision was taken up again that this one takes the place of, and the
    /// day of that one.
    pub changes: Option<(ReopenPurpose, NaiveDate)>,
    /// Day the letter was issued that this one corrects.
    pub corrects: Option<NaiveDate>,
    /// Corrections in it: what stood there, what stands there now.
    pub corrections: Vec<(String, String)>,
    /// Outcome of the profile.
    pub outcome: String,
    /// Whether work may begin.
    pub may_begin: bool,
    /// Reasons.
    pub reasons: String,
    /// Conditions: text, due.
    pub conditions: Vec<(String, Option<NaiveDate>)>,
    /// The vote, explained.
    pub explanation: Option<Explanation>,
    /// Dissent: name, text.
    pub dissent: Vec<(String, String)>,
    /// Members who took part.
    pub members: Vec<(String, Role, Vec<Capacity>)>,
    /// Message code of the appeal route of the profile, if it names one.
    pub appeal: Option<String>,
    /// Documents reviewed: name, version, digest.
    pub documents: Vec<(String, u16, String)>,
    /// Day decided.
    pub decided: NaiveDate,
    /// Day issued.
    pub issued: NaiveDate,
    /// Moment of issue, for the file's own date.
    pub issued_at: DateTime<Utc>,
    /// Signature.
    pub signature: Signature,
    /// The act the letter rests on.
    pub record: String,
    /// How far the record had come when the letter was made.
    pub checkpoint: Option<CheckpointMark>,
}

/// A paper of a meeting or a case.
#[derive(Debug, Clone)]
pub enum Paper {
    /// Its minutes.
    Minutes(Box<MinutesFacts>),
    /// Agenda and papers.
    Pack(PackFacts),
    /// A sheet to be signed on paper.
    Blank(BlankFacts),
    /// A letter to the applicant before there is a decision.
    Notice(Box<NoticeFacts>),
    /// The history of a case.
    History(Box<HistoryFacts>),
    /// The certificate that what some cases held was destroyed.
    Disposal(Box<DisposalFacts>),
    /// An entry for a calendar: text, not a PDF.
    Calendar(CalendarFacts),
}

/// Where a paper comes from.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its language.
    pub language: Language,
    /// The committee's name.
    pub committee: BilingualName,
    /// Whether it is a sample.
    pub sample: bool,
    /// IANA time zone.
    pub zone: String,
    /// The meeting.
    pub meeting: MeetingLine,
    /// When what it says last changed, for the file's own date.
    pub made_at: DateTime<Utc>,
}

/// How far the record had come, as it is printed at the foot of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointMark {
    /// The number of acts.
    pub size: u64,
    /// The beginning of the root over them, in groups of four hexadecimal digits.
    pub root: String,
}

/// The facts of a member's pack.
#[derive(Debug, Clone)]
pub struct PackFacts {
    /// Where it comes from.
    pub head: Head,
    /// For whom it is.
    pub reader: String,
    /// Whether items are left out, because the reader is recused or has not answered.
    pub partial: bool,
    /// Agenda in order.
    pub items: Vec<PackItem>,
}

/// An item in a pack.
#[derive(Debug, Clone)]
pub struct PackItem {
    /// Place on the agenda, from 1.
    pub position: u16,
    /// Number of the case.
    pub number: Option<String>,
    /// Title.
    pub title: String,
    /// Party.
    pub party: Option<String>,
    /// The day of the meeting whose minutes are to be approved.
    pub minutes_of: Option<NaiveDate>,
    /// What else is said of it; none on a stub.
    pub case: Option<PackCase>,
    /// Whether the reader is shown nothing else.
    pub stub: bool,
}

/// A case in a pack.
#[derive(Debug, Clone)]
pub struct PackCase {
    /// Who asks.
    pub applicant: String,
    /// The system, with its version.
    pub system: Option<String>,
    /// Pathway.
    pub pathway: Option<String>,
    /// Tier.
    pub tier: Option<RiskTier>,
    /// What is asked.
    pub summary: String,
    /// Documents: name, version, whether it must be read, digest.
    pub documents: Vec<(String, u16, bool, String)>,
}

/// The facts of a sheet to be signed on paper.
#[derive(Debug, Clone)]
pub struct BlankFacts {
    /// Where it comes from.
    pub head: Head,
    /// What it is.
    pub kind: SheetKind,
    /// The item: place, number, title, party.
    pub item: Option<(u16, Option<String>, String, Option<String>)>,
    /// The question of its motion.
    pub question: Option<String>,
    /// Items about cases, for declarations: place, number, title, party.
    pub cases: Vec<(u16, Option<String>, String, Option<String>)>,
    /// Who is expected: name, role, whether with a vote.
    pub people: Vec<(String, Role, bool)>,
}

/// The facts of a notice to the applicant.
#[derive(Debug, Clone)]
pub struct NoticeFacts {
    /// Its language.
    pub language: Language,
    /// The committee's name.
    pub committee: BilingualName,
    /// Whether it is a sample.
    pub sample: bool,
    /// What it tells.
    pub kind: NoticeKind,
    /// Case number, or receipt number before acceptance.
    pub number: String,
    /// Title.
    pub title: String,
    /// To whom.
    pub applicant: String,
    /// Organisation.
    pub organisation: String,
    /// System.
    pub system: Option<String>,
    /// Its version.
    pub system_version: Option<String>,
    /// Meeting: title, day, item.
    pub meeting: Option<(String, NaiveDate, u16)>,
    /// What it says.
    pub text: String,
    /// Numbered points.
    pub points: Vec<String>,
    /// Until when an answer is asked.
    pub due: Option<NaiveDate>,
    /// Day of what it tells.
    pub day: NaiveDate,
    /// Day issued.
    pub issued: NaiveDate,
    /// Moment of issue, for the file's own date.
    pub issued_at: DateTime<Utc>,
    /// What in the record it rests on.
    pub record: String,
    /// How far the record had come when the notice was made.
    pub checkpoint: Option<CheckpointMark>,
}

/// The facts of a certificate of disposal.
#[derive(Debug, Clone)]
pub struct DisposalFacts {
    /// Its language.
    pub language: Language,
    /// The committee's name.
    pub committee: BilingualName,
    /// Whether it is a sample.
    pub sample: bool,
    /// IANA time zone.
    pub zone: String,
    /// The list.
    pub disposal: DisposalId,
    /// Who made it, and when.
    pub listed: (String, DateTime<Utc>),
    /// Who approved it, and when.
    pub approvals: Vec<(String, DateTime<Utc>)>,
    /// When it was carried out.
    pub carried_out: DateTime<Utc>,
    /// Attachments that were destroyed.
    pub files: u32,
    /// The cases on it.
    pub cases: Vec<DisposedCase>,
    /// The first checkpoint since it was carried out.
    pub checkpoint: Option<CheckpointMark>,
}

/// A case whose content was destroyed.
#[derive(Debug, Clone)]
pub struct DisposedCase {
    /// Case number, or receipt number before acceptance.
    pub number: String,
    /// Title.
    pub title: String,
    /// The last day on which it was to be kept.
    pub until: Option<NaiveDate>,
    /// The rule by which it was kept.
    pub rule: Option<RuleRef>,
}

/// The facts of the history of a case.
#[derive(Debug, Clone)]
pub struct HistoryFacts {
    /// Its language.
    pub language: Language,
    /// The committee's name.
    pub committee: BilingualName,
    /// Whether it is a sample.
    pub sample: bool,
    /// IANA time zone.
    pub zone: String,
    /// The case.
    pub case: CaseId,
    /// Case number, or receipt number before acceptance.
    pub number: String,
    /// Title.
    pub title: String,
    /// Party.
    pub party: String,
    /// When the last thing happened, for the file's own date.
    pub made_at: DateTime<Utc>,
    /// What it is limited to, where it is not the whole history.
    pub part: Option<HistoryPart>,
    /// How far the record had come when it was made.
    pub checkpoint: Option<CheckpointMark>,
    /// What happened, oldest first.
    pub lines: Vec<HistoryLine>,
}

/// What part of a history is told.
#[derive(Debug, Clone)]
pub struct HistoryPart {
    /// Only what is about these; all if there are none.
    pub groups: Vec<HistoryGroup>,
    /// Only what this person did, or what was done for them.
    pub person: Option<String>,
    /// Only from this day on.
    pub from: Option<NaiveDate>,
    /// Only until this day.
    pub until: Option<NaiveDate>,
}

/// The facts of an entry for a calendar.
#[derive(Debug, Clone)]
pub struct CalendarFacts {
    /// Where it comes from.
    pub head: Head,
    /// When the meeting begins.
    pub begins: DateTime<Utc>,
    /// When it is expected to end.
    pub ends: Option<DateTime<Utc>>,
    /// Link for those who take part by video.
    pub link: Option<String>,
    /// Whether it was called off.
    pub called_off: bool,
    /// How often the call was changed.
    pub sequence: u32,
}

/// The facts of the minutes of a meeting.
#[derive(Debug, Clone)]
pub struct MinutesFacts {
    /// Where they come from.
    pub head: Head,
    /// Name of a person recused from items that this copy leaves out.
    pub partial: Option<String>,
    /// How far the record had come when the meeting was adjourned, or the minutes were approved.
    pub checkpoint: Option<CheckpointMark>,
    /// What is said.
    pub page: MinutesPage,
}

/// Who decided without a meeting.
#[derive(Debug, Clone)]
pub struct WithoutMeeting {
    /// On which pathway.
    pub pathway: String,
    /// What the profile calls them.
    pub by: String,
    /// Their names.
    pub names: Vec<String>,
}

/// The facts of a piece of guidance in one language.
#[derive(Debug, Clone)]
pub struct GuidanceFacts {
    /// Its language.
    pub language: Language,
    /// The committee's name.
    pub committee: BilingualName,
    /// Whether it is a sample.
    pub sample: bool,
    /// Kind.
    pub kind: GuidanceKind,
    /// Title.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// Version.
    pub version: u16,
    /// Stage.
    pub stage: GuidanceStage,
    /// Day adopted.
    pub adopted: NaiveDate,
    /// In force from.
    pub from: NaiveDate,
    /// Fixed address of this version.
    pub address: String,
    /// Numbers of cases it cites.
    pub cites: Vec<String>,
    /// Whether it is there in the other language too.
    pub other_language: bool,
    /// When published, for the file's own date.
    pub at: DateTime<Utc>,
}

/// A table of decisions.
#[derive(Debug, Clone)]
pub struct DecisionTable {
    /// Language of headings and words.
    pub language: Language,
    /// The committee's name.
    pub committee: Names,
    /// First and last day decided.
    pub period: (NaiveDate, NaiveDate),
    /// Name of a person recused from cases that are therefore missing.
    pub partial: Option<String>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Decisions.
    pub rows: Vec<DecisionFacts>,
}

/// A decision in a table.
#[derive(Debug, Clone)]
pub struct DecisionFacts {
    /// Case number.
    pub number: String,
    /// Receipt number.
    pub receipt: String,
    /// Title.
    pub title: String,
    /// Organisation.
    pub organisation: String,
    /// System.
    pub system: Option<String>,
    /// Pathway.
    pub pathway: Option<String>,
    /// Tier.
    pub tier: Option<RiskTier>,
    /// Outcome.
    pub outcome: String,
    /// Day decided.
    pub decided: NaiveDate,
    /// Day issued.
    pub issued: Option<NaiveDate>,
    /// Day delivered.
    pub delivered: Option<NaiveDate>,
    /// Votes by state: `for`, `against`, `abstain`, `not_cast`, `recused`, `absent`.
    pub votes: BTreeMap<String, u32>,
    /// Conditions.
    pub conditions: u32,
    /// Names of its letters in the ZIP.
    pub letters: Vec<String>,
    /// Languages of its letters.
    pub languages: Vec<Language>,
}
