//! What may be asked about a case and done to it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quorate_domain::ids::{CaseId, DecisionId, DocumentId, ImportId, OrganisationId, PersonId};
use quorate_domain::vocabulary::{
    ContactKind, DocumentLabel, InterestAnswer, Language, MaterialMark, Position, RiskTier, Stage,
    SubmissionKind, ValidationOutcome,
};

use super::case::ChecklistAnswer;
use super::interest::Party;

requests! {
    /// Which cases to show.
    pub struct DocketQuery {
        /// Only these stages; empty for all.
        pub stages: Vec<Stage>,
        /// Only this pathway.
        pub pathway: Option<String>,
        /// Only this tier.
        pub tier: Option<RiskTier>,
        /// Only from this import.
        pub import: Option<ImportId>,
        /// Only this organisation.
        pub organisation: Option<OrganisationId>,
        /// Number, receipt, title or party contains this.
        pub text: Option<String>,
        /// `received`, `number`, `title`, `party`, `stage` or `due`; a leading `-` turns it round.
        pub sort: Option<String>,
        /// How many to skip.
        pub skip: u32,
        /// How many at most, up to 200.
        pub take: u32,
    }

    /// A submission that opens a case.
    pub struct LogSubmission {
        /// What it is.
        pub submission: SubmissionKind,
        /// Title.
        pub title: String,
        /// What is asked.
        pub summary: String,
        /// Who submits.
        pub applicant: String,
        /// How to reach them.
        pub contact: Option<String>,
        /// Organisation by name: recognised, or registered anew.
        pub organisation: Option<String>,
        /// Its unit.
        pub unit: Option<String>,
        /// Parties besides the applicant.
        pub parties: Option<Vec<Party>>,
        /// System by name: recognised within the organisation, or registered anew.
        pub system: Option<String>,
        /// Version of the system.
        pub system_version: Option<String>,
        /// Industry classification code of the newest list.
        pub classification: Option<String>,
        /// Language of letters.
        pub language: Language,
        /// Day it was received; today if left out.
        pub received: Option<NaiveDate>,
        /// Documents put before.
        pub documents: Vec<NewDocument>,
        /// The interest question, first of all.
        pub interest: InterestAnswer,
        /// Nature of the interest.
        pub nature: Option<String>,
        /// The draft it was made of, discarded with it.
        pub draft: Option<String>,
    }

    /// A document put before.
    pub struct NewDocument {
        /// Digest answered by `put`.
        pub digest: String,
        /// Name.
        pub name: String,
        /// Label.
        pub label: DocumentLabel,
    }

    /// Names a case.
    pub struct OfCase {
        /// Which.
        pub case: CaseId,
    }

    /// Adds a submission to a case.
    pub struct AddSubmission {
        /// Which case.
        pub case: CaseId,
        /// What it is.
        pub submission: SubmissionKind,
        /// What it says.
        pub text: String,
        /// Documents.
        pub documents: Vec<NewDocument>,
    }

    /// Adds documents to a case.
    pub struct AddDocuments {
        /// Which case.
        pub case: CaseId,
        /// Documents.
        pub documents: Vec<NewDocument>,
    }

    /// Replaces a document, keeping what was.
    pub struct ReplaceDocument {
        /// Which case.
        pub case: CaseId,
        /// Which document.
        pub document: DocumentId,
        /// With what.
        pub with: NewDocument,
        /// Why.
        pub reason: String,
    }

    /// Ends a completeness check.
    pub struct Validate {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Marks on the materials.
        pub marks: Vec<MarkGiven>,
        /// How it ends.
        pub outcome: ValidationOutcome,
        /// What the applicant is told; demanded for all but `accept`.
        pub text: String,
        /// Profiles it is accepted under, the leading one first; left out for those in force.
        pub profiles: Option<Vec<String>>,
    }

    /// A mark on a material.
    pub struct MarkGiven {
        /// Material.
        pub material: String,
        /// Mark.
        pub mark: MaterialMark,
        /// Remark.
        pub note: Option<String>,
    }

    /// Asks what the rules propose.
    pub struct ProposeTriage {
        /// Which case.
        pub case: CaseId,
        /// Answers so far.
        pub answers: BTreeMap<String, bool>,
    }

    /// Routes a case.
    pub struct RouteCase {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Answers.
        pub answers: BTreeMap<String, bool>,
        /// Pathway.
        pub pathway: String,
        /// Tier.
        pub tier: RiskTier,
        /// Demanded where it differs from the proposal.
        pub reason: Option<String>,
    }

    /// Assigns reviewers.
    pub struct AssignReviewers {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// All reviewers; two at least for full review.
        pub reviewers: Vec<PersonId>,
    }

    /// Hands in one's review.
    pub struct SubmitReview {
        /// Which case.
        pub case: CaseId,
        /// Answers to the checklist.
        pub answers: Vec<ChecklistAnswer>,
        /// Recommendation.
        pub recommendation: Position,
        /// Outcome recommended; demanded where reviewers decide without a meeting, unless the
        /// review is against it or doubts.
        pub outcome: Option<String>,
        /// Text.
        pub text: String,
    }

    /// Says something in the thread.
    pub struct AddPost {
        /// Which case.
        pub case: CaseId,
        /// Position taken with it.
        pub position: Option<Position>,
        /// Text.
        pub text: String,
    }

    /// Asks the applicant.
    pub struct AskClarification {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Points, numbered in this order.
        pub points: Vec<String>,
        /// Until when an answer is asked for.
        pub due: NaiveDate,
    }

    /// Enters the applicant's answers.
    pub struct RecordAnswers {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Answers.
        pub answers: Vec<AnswerGiven>,
        /// Documents that came with them.
        pub documents: Vec<NewDocument>,
    }

    /// An answer to a point.
    pub struct AnswerGiven {
        /// Its number.
        pub number: u16,
        /// Answer.
        pub text: String,
    }

    /// Names a case as seen.
    pub struct OfCaseVersion {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
    }

    /// Enters a call, mail or visit.
    pub struct EnterContact {
        /// Which case.
        pub case: CaseId,
        /// How.
        pub contact: ContactKind,
        /// On which day.
        pub on: NaiveDate,
        /// With whom.
        pub with: String,
        /// What was said.
        pub text: String,
    }

    /// Clears a condition.
    pub struct ClearCondition {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// Which condition.
        pub number: u16,
        /// On what evidence.
        pub evidence: String,
    }

    /// Signs a decision: the passphrase is typed again.
    pub struct SignDecision {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Which decision.
        pub decision: DecisionId,
        /// Passphrase.
        pub passphrase: String,
    }

    /// Issues a decision letter in a language.
    pub struct IssueLetter {
        /// Which case.
        pub case: CaseId,
        /// Which decision.
        pub decision: DecisionId,
        /// Language.
        pub language: Language,
    }

    /// Says when a letter was delivered.
    pub struct MarkDelivered {
        /// Which case.
        pub case: CaseId,
        /// Which decision.
        pub decision: DecisionId,
        /// Which letter.
        pub language: Language,
        /// On which day.
        pub on: NaiveDate,
    }

    /// Closes a case.
    pub struct CloseCase {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// Why.
        pub reason: String,
    }
}
