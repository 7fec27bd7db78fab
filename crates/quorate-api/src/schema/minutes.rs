//! The minutes of a meeting.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, GuidanceId, ItemId, MeetingId};
use quorate_domain::rules::Joined;
use quorate_domain::vocabulary::{
    ItemEnd, Language, MinutesStage, MotionStage, SheetKind, VoteResult,
};

use super::case::Dissent;
use super::common::{Action, PersonRef, Sentence};
use super::meeting::{Attendee, MeetingLine, NewCondition, RecountShown};

answers! {
    /// The minutes of a meeting as one person may see them. Attendance, recusals and votes are the
    /// record's; only the narrative is written.
    pub struct MinutesPage {
        /// The meeting.
        pub meeting: MeetingLine,
        /// How far they are.
        pub stage: MinutesStage,
        /// Their number, once approved.
        pub number: Option<String>,
        /// Last day for corrections, once they were put.
        pub until: Option<NaiveDate>,
        /// When the meeting was opened.
        pub opened: Option<DateTime<Utc>>,
        /// When it was adjourned.
        pub adjourned: Option<DateTime<Utc>>,
        /// Who presided.
        pub presiding: Option<PersonRef>,
        /// Who was there, with times; who was expected and was not.
        pub attendance: Vec<Attendee>,
        /// Guests who were there: they do not vote.
        pub guests: Vec<super::room::Guest>,
        /// Opening, items, closing.
        pub sections: Vec<MinutesSection>,
        /// Places on the agenda of the items that this person is shown nothing of.
        pub omits: Vec<u16>,
        /// Those who attended, and whether they agree.
        pub agreements: Vec<Agreement>,
        /// How they were approved.
        pub approval: Option<MinutesApproval>,
        /// Who signed them once they were approved.
        pub signatures: Vec<super::case::Signature>,
        /// Remarks since, oldest first.
        pub remarks: Vec<MinutesRemark>,
        /// Scans of signed sheets that this person may read.
        pub sheets: Vec<AttachedSheet>,
        /// What is missing before the meeting is completed; text under their codes.
        pub missing: Vec<Sentence>,
        /// The minutes as a file, one per language.
        pub files: Vec<FileInLanguage>,
        /// What one may do: `put_minutes`, `agree_minutes`, `sign_minutes`, `remark_minutes`, `attach_sheet`.
        pub actions: Vec<Action>,
    }

    /// A file in a language.
    pub struct FileInLanguage {
        /// Which.
        pub language: Language,
        /// By which name it is got.
        pub file: String,
    }

    /// A section of the minutes.
    pub struct MinutesSection {
        /// `opening`, `closing` or the id of the item: sent back with what is written.
        pub key: String,
        /// What the record has of the item; none for opening and closing.
        pub item: Option<ItemMinutes>,
        /// Whether this person sees only place, number, title and party.
        pub stub: bool,
        /// What is written.
        pub text: String,
        /// How often it was written: sent back as seen.
        pub revision: u32,
        /// Who wrote it last, and when.
        pub written: Option<WrittenBy>,
        /// Sentences that could be used; text under their codes. They never replace what is written.
        pub proposed: Vec<Sentence>,
        /// Corrections asked for.
        pub corrections: Vec<MinutesCorrection>,
        /// Who does not approve this section: recused.
        pub not_approving: Vec<PersonRef>,
        /// What one may do: `save_narrative`, `propose_minutes_correction`.
        pub actions: Vec<Action>,
    }

    /// Who wrote something, and when.
    pub struct WrittenBy {
        /// Who.
        pub by: PersonRef,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// What the record has of an item.
    pub struct ItemMinutes {
        /// Which.
        pub item: ItemId,
        /// Place on the agenda, from 1.
        pub position: u16,
        /// The case.
        pub case: Option<CaseId>,
        /// The guidance.
        pub guidance: Option<GuidanceId>,
        /// The meeting whose minutes were before this one.
        pub minutes: Option<MeetingId>,
        /// Number of the case.
        pub number: Option<String>,
        /// Title.
        pub title: String,
        /// Party.
        pub party: Option<String>,
        /// When it came under discussion.
        pub begun: Option<DateTime<Utc>>,
        /// When it ended.
        pub ended: Option<DateTime<Utc>>,
        /// How.
        pub end: Option<ItemEnd>,
        /// Why.
        pub reason: String,
        /// Who with a vote was there for it at any time, and is not recused.
        pub present: Vec<PersonRef>,
        /// Who of them came later, left, or was out for a while.
        pub away: Vec<OutOfRoom>,
        /// Recused, and when they were out.
        pub recused: Vec<OutOfRoom>,
        /// What was put.
        pub motions: Vec<MotionMinutes>,
    }

    /// Somebody who was out during an item, or part of it.
    pub struct OutOfRoom {
        /// Who.
        pub person: PersonRef,
        /// Whether they were at the meeting at all.
        pub attended: bool,
        /// When they left; none if they were not there when it began.
        pub left: Option<DateTime<Utc>>,
        /// When they came back.
        pub returned: Option<DateTime<Utc>>,
        /// Whether they were in the room throughout.
        pub stayed: bool,
        /// Recused, and heard for information before they left.
        pub heard: bool,
    }

    /// What was put on an item, and what came of it.
    pub struct MotionMinutes {
        /// The question.
        pub question: String,
        /// Outcome it would give the case.
        pub outcome: Option<String>,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<NewCondition>,
        /// Who put it.
        pub by: PersonRef,
        /// How far it came.
        pub stage: MotionStage,
        /// Why its vote was void, or who left before voting.
        pub void: Option<super::meeting::VoidShown>,
        /// Result.
        pub result: Option<VoteResult>,
        /// Counts and the rule, as declared.
        pub explanation: Option<Joined>,
        /// Recounts that were confirmed before the minutes were approved.
        pub recounts: Vec<RecountShown>,
        /// Dissent.
        pub dissent: Vec<Dissent>,
    }

    /// A correction somebody asked for.
    pub struct MinutesCorrection {
        /// Its number.
        pub number: u16,
        /// Who asked, and when.
        pub proposed: WrittenBy,
        /// What should be said.
        pub text: String,
        /// Whether it was taken; none while it waits.
        pub taken: Option<bool>,
        /// Why.
        pub reason: String,
        /// Who settled it, and when.
        pub settled: Option<WrittenBy>,
        /// What one may do: `settle_correction`.
        pub actions: Vec<Action>,
    }

    /// Somebody who attended, and whether they agree.
    pub struct Agreement {
        /// Who.
        pub person: PersonRef,
        /// When they agreed.
        pub at: Option<DateTime<Utc>>,
        /// Whether to what is written now.
        pub current: bool,
    }

    /// How minutes were approved.
    pub struct MinutesApproval {
        /// At which meeting.
        pub meeting: MeetingId,
        /// Its title.
        pub title: String,
        /// Its day.
        pub date: NaiveDate,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: Vec<PersonRef>,
    }

    /// A remark on approved minutes.
    pub struct MinutesRemark {
        /// On which section; none for the whole.
        pub section: Option<String>,
        /// What it says.
        pub text: String,
        /// Who added it, and when.
        pub written: WrittenBy,
    }

    /// A scan of a signed sheet.
    pub struct AttachedSheet {
        /// What it is.
        pub kind: SheetKind,
        /// The item it is about.
        pub item: Option<ItemId>,
        /// Name of the file.
        pub name: String,
        /// Who attached it, and when.
        pub attached: WrittenBy,
        /// By which name it is got.
        pub file: String,
    }
}

requests! {
    /// Writes a section.
    pub struct SaveNarrative {
        /// Of which meeting.
        pub meeting: MeetingId,
        /// `opening`, `closing` or the id of an item.
        pub section: String,
        /// The revision seen.
        pub seen: u32,
        /// All of its text.
        pub text: String,
    }

    /// Puts minutes to those who attended.
    pub struct PutMinutes {
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Last day for corrections.
        pub until: NaiveDate,
    }

    /// Asks for a correction.
    pub struct ProposeMinutesCorrection {
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Of which section.
        pub section: String,
        /// What should be said.
        pub text: String,
    }

    /// Settles a correction.
    pub struct SettleCorrection {
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Its number.
        pub number: u16,
        /// Whether it is taken.
        pub taken: bool,
        /// Why: demanded where it is not.
        pub reason: String,
    }

    /// Signs approved minutes.
    pub struct SignMinutes {
        /// Of which meeting.
        pub meeting: MeetingId,
        /// One's passphrase, typed again.
        pub passphrase: String,
    }

    /// Remarks on approved minutes.
    pub struct RemarkMinutes {
        /// Of which meeting.
        pub meeting: MeetingId,
        /// On which section; none for the whole.
        pub section: Option<String>,
        /// What it says.
        pub text: String,
    }

    /// Attaches a scan of a signed sheet that was put.
    pub struct AttachSheet {
        /// To which meeting.
        pub meeting: MeetingId,
        /// What it is.
        pub sheet: SheetKind,
        /// The item it is about; none for the whole meeting.
        pub item: Option<ItemId>,
        /// SHA-256 as put.
        pub digest: String,
        /// Name of the file.
        pub name: String,
    }
}
