//! Requests about data that the committee keeps of somebody, and how long cases are kept.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, DataRequestId, DisposalId, PersonId, SubjectId};
use quorate_domain::vocabulary::{DataRequestEnd, Language};

use super::common::{Action, PersonRef, Refusal, RuleRef};

requests! {
    /// Logs a request about somebody's data.
    pub struct LogDataRequest {
        /// Whose data, by name.
        pub name: String,
        /// What it asks and why.
        pub text: String,
        /// Day it was received.
        pub received: NaiveDate,
    }

    /// A request about somebody's data.
    pub struct OfDataRequest {
        /// Which.
        pub request: DataRequestId,
    }

    /// Looks for what the record keeps of somebody.
    pub struct FindPersonalData {
        /// A name, or a part of what is known of them.
        pub name: String,
    }

    /// Ends a request.
    pub struct DecideDataRequest {
        /// Which.
        pub request: DataRequestId,
        /// How: `erased`, `restricted` or `refused`.
        pub end: DataRequestEnd,
        /// The places that were chosen.
        pub subjects: Vec<SubjectId>,
        /// The attachments that were chosen, by digest.
        pub files: Vec<String>,
        /// The ground.
        pub ground: String,
        /// Why.
        pub reason: String,
        /// One's own passphrase.
        pub passphrase: String,
    }

    /// Proposes to release what a request withholds.
    pub struct ProposeRelease {
        /// Which.
        pub request: DataRequestId,
        /// Why.
        pub reason: String,
    }

    /// Enters what a case's time of keeping is counted from.
    pub struct BeginKeeping {
        /// The case.
        pub case: CaseId,
        /// What happened.
        pub event: String,
        /// On which day.
        pub on: NaiveDate,
    }

    /// About a legal hold on a case.
    pub struct LegalHold {
        /// The case.
        pub case: CaseId,
        /// Why.
        pub reason: String,
    }

    /// Makes a list of cases whose keeping is over.
    pub struct ListDisposal {
        /// Cases.
        pub cases: Vec<CaseId>,
    }

    /// Approves such a list.
    pub struct ApproveDisposal {
        /// Which.
        pub disposal: DisposalId,
        /// One's own passphrase.
        pub passphrase: String,
    }

    /// Gives such a list up.
    pub struct GiveUpDisposal {
        /// Which.
        pub disposal: DisposalId,
        /// Why.
        pub reason: String,
    }
}

answers! {
    /// Requests about people's data, the newest first.
    pub struct DataRequests {
        /// The requests.
        pub requests: Vec<DataRequestLine>,
        /// `log_data_request`.
        pub actions: Vec<Action>,
    }

    /// A request in the list.
    pub struct DataRequestLine {
        /// Id.
        pub request: DataRequestId,
        /// Whose data, by name.
        pub name: String,
        /// Day it was received.
        pub received: NaiveDate,
        /// How it ended; `released` once what it withheld is shown again.
        pub end: Option<DataRequestEnd>,
        /// Whether a release waits for a second person.
        pub release_proposed: bool,
    }

    /// A request that was logged.
    pub struct DataRequestLogged {
        /// Its id.
        pub request: DataRequestId,
    }

    /// A request.
    pub struct DataRequestPage {
        /// Id.
        pub request: DataRequestId,
        /// Whose data, by name.
        pub name: String,
        /// What it asks and why.
        pub text: String,
        /// Day it was received.
        pub received: NaiveDate,
        /// When it was logged.
        pub logged_at: DateTime<Utc>,
        /// By whom.
        pub logged_by: PersonRef,
        /// How it ended.
        pub decided: Option<DataRequestDecision>,
        /// The proposal to release what it withholds.
        pub release: Option<Release>,
        /// What the record keeps of that name; empty once it is decided.
        pub found: PersonalDataFound,
        /// `decide_data_request`, `propose_release`, `release_data`.
        pub actions: Vec<Action>,
    }

    /// How a request ended.
    pub struct DataRequestDecision {
        /// How; `released` once what it withheld is shown again.
        pub end: DataRequestEnd,
        /// The ground.
        pub ground: String,
        /// Why.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Places it concerned.
        pub places: u32,
        /// Attachments that were destroyed.
        pub files: u32,
    }

    /// A proposal to release what is withheld.
    pub struct Release {
        /// Why.
        pub reason: String,
        /// When it was proposed.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// When another agreed.
        pub released_at: Option<DateTime<Utc>>,
        /// Who.
        pub released_by: Option<PersonRef>,
    }

    /// What the record keeps of somebody.
    #[derive(Default)]
    pub struct PersonalDataFound {
        /// Places that can be erased or withheld alone.
        pub places: Vec<PersonalDataPlace>,
        /// Cases in whose texts they are mentioned: such a text is destroyed with its case alone.
        pub mentions: Vec<PersonalDataMention>,
        /// Places recorded by a version that had no keys of data subjects: they cannot be
        /// destroyed alone.
        pub without_key: Vec<PersonalDataMention>,
        /// Whether something may be missing because one is recused from a case.
        pub not_complete: bool,
    }

    /// A place where the record tells of somebody.
    pub struct PersonalDataPlace {
        /// What it is chosen by.
        pub subject: SubjectId,
        /// The case.
        pub case: Option<CaseMention>,
        /// Somebody on the roster, of whom everything but their name and votes is meant.
        pub person: Option<PersonRef>,
        /// The title of a meeting at which they were a guest.
        pub meeting: Option<String>,
        /// What stands there, each once.
        pub texts: Vec<String>,
        /// Attachments of the case.
        pub files: Vec<PersonalFile>,
        /// Why it cannot be erased.
        pub kept: Option<Refusal>,
    }

    /// A case by its number and title.
    pub struct CaseMention {
        /// Id.
        pub id: CaseId,
        /// Number, or receipt number.
        pub number: String,
        /// Title.
        pub title: String,
    }

    /// An attachment.
    pub struct PersonalFile {
        /// SHA-256 of its bytes.
        pub digest: String,
        /// Its name; of letters and notices what they are.
        pub name: String,
        /// What it is: `document`, `letter` or `notice`.
        pub kind: String,
    }

    /// Texts of a case in which somebody is mentioned.
    pub struct PersonalDataMention {
        /// The case; none where it is the roster or a meeting.
        pub case: Option<CaseMention>,
        /// How many texts.
        pub texts: u32,
    }

    /// What became of somebody's data.
    pub struct DataEnded {
        /// What became of the backup: `none` was chosen, it was `reached`, or `not_reached`.
        pub backup: String,
        /// Where it is.
        pub folder: Option<String>,
    }

    /// How long a case is kept.
    pub struct CaseKeeping {
        /// For how many years by the rules, with the rule.
        pub years: Option<u32>,
        /// The rule.
        pub rule: Option<RuleRef>,
        /// Whether it is a law that demands it.
        pub by_law: bool,
        /// What its time is counted from by that rule, as a code.
        pub from: Option<String>,
        /// What it is counted from, as entered, and the day.
        pub began: Option<KeepingBegan>,
        /// The last day it is kept.
        pub until: Option<NaiveDate>,
        /// A legal hold.
        pub hold: Option<HoldStanding>,
        /// Data about people that were erased or withheld.
        pub data: Vec<DataEndLine>,
        /// When its content was destroyed.
        pub disposed: Option<DateTime<Utc>>,
        /// `begin_keeping`, `keeping_not_begun`, `place_legal_hold`, `lift_legal_hold`.
        pub actions: Vec<Action>,
    }

    /// What a case's time of keeping is counted from.
    pub struct KeepingBegan {
        /// What happened.
        pub event: String,
        /// On which day.
        pub on: NaiveDate,
    }

    /// A legal hold.
    pub struct HoldStanding {
        /// Why.
        pub reason: String,
        /// When it was placed.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// Data about somebody that were erased, withheld or shown again.
    pub struct DataEndLine {
        /// What was done.
        pub end: DataRequestEnd,
        /// The ground.
        pub ground: String,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// Cases whose keeping is over, and lists of them.
    pub struct Disposals {
        /// Cases that can stand on a list today.
        pub due: Vec<DueForDisposal>,
        /// Cases whose keeping has not begun though they are over for a year.
        pub to_look_at: Vec<CaseMention>,
        /// Lists, the newest first.
        pub lists: Vec<DisposalPage>,
        /// Whether something may be missing because one is recused from a case.
        pub not_complete: bool,
        /// `list_disposal`.
        pub actions: Vec<Action>,
    }

    /// A case whose keeping is over.
    pub struct DueForDisposal {
        /// The case.
        pub case: CaseMention,
        /// How long it was to be kept.
        pub kept: KeptUntil,
    }

    /// How long a case is to be kept, by which rule.
    pub struct KeptUntil {
        /// The last day.
        pub until: NaiveDate,
        /// Years.
        pub years: u32,
        /// The rule.
        pub rule: RuleRef,
    }

    /// A case on a list.
    pub struct ListedCase {
        /// The case.
        pub case: CaseMention,
        /// How long it is to be kept by the rules of today, or of the day the list was carried out;
        /// none where they state nothing.
        pub kept: Option<KeptUntil>,
    }

    /// A list of cases whose keeping is over.
    pub struct DisposalPage {
        /// Id.
        pub disposal: DisposalId,
        /// Cases on it.
        pub cases: Vec<ListedCase>,
        /// When it was made.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Who approved it, and when.
        pub approvals: Vec<ApprovedBy>,
        /// When it was carried out.
        pub carried_out: Option<DateTime<Utc>>,
        /// Attachments that were destroyed.
        pub files: u32,
        /// That it was carried out, as a paper in each language.
        pub certificates: Vec<CertificateFile>,
        /// Why it was given up.
        pub given_up: Option<String>,
        /// `approve_disposal`, `give_up_disposal`.
        pub actions: Vec<Action>,
    }

    /// A certificate of disposal.
    pub struct CertificateFile {
        /// Its language.
        pub language: Language,
        /// What it is called.
        pub file: String,
    }

    /// An approval.
    pub struct ApprovedBy {
        /// Who.
        pub person: PersonId,
        /// By name.
        pub name: String,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// A list that was made.
    pub struct DisposalListed {
        /// Its id.
        pub disposal: DisposalId,
    }

    /// What approving a list came to.
    pub struct DisposalApproved {
        /// Whether it was carried out by it.
        pub carried_out: bool,
        /// What became of the backup, as when a request is decided.
        pub backup: String,
        /// Where it is.
        pub folder: Option<String>,
    }
}
