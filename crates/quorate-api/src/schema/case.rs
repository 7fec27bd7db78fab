//! Submissions and cases.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{
    CaseId, DecisionId, DocumentId, ImportId, MeetingId, MotionId, OrganisationId, SystemId,
};
use quorate_domain::vocabulary::{
    ContactKind, DocumentLabel, InterestState, ItemEnd, Language, MaterialMark, Position, RiskTier,
    Stage, SubmissionKind, ValidationOutcome,
};

use super::clock::{ClockState, ReReview, ReReviewAsked};
use super::common::{Action, Names, PersonRef, Refusal, RuleRef, Sentence};
use super::decision::{
    CorrectableText, Correction, DecisionLink, Escalation, PathwayShown, ReopenedDecision,
    WithoutMeetingOffer, WithoutVote,
};
use super::interest::{InterestLine, LateInterest, MemberInterest, Party};

answers! {
    /// A case in a list.
    pub struct CaseLine {
        /// Id.
        pub id: CaseId,
        /// Case number, once accepted.
        pub number: Option<String>,
        /// Receipt number.
        pub receipt: String,
        /// Title.
        pub title: String,
        /// Party: the organisation, or who submitted.
        pub party: String,
        /// Whether this person sees only this much and the number.
        pub stub: bool,
        /// Where the person stands towards it.
        pub interest: InterestState,
        /// Where it stands; none on a stub.
        pub stage: Option<Stage>,
        /// Pathway of the profile.
        pub pathway: Option<String>,
        /// Risk tier.
        pub tier: Option<RiskTier>,
        /// Outcome, once decided.
        pub outcome: Option<String>,
        /// Day it was logged.
        pub received: NaiveDate,
        /// Last day of the running clock.
        pub due: Option<NaiveDate>,
        /// The import it came from.
        pub import: Option<ImportId>,
    }

    /// A page of the docket.
    pub struct Docket {
        /// Cases.
        pub cases: Vec<CaseLine>,
        /// How many match.
        pub total: u32,
        /// How many there are in each stage, before the stage filter; what this person may not
        /// know is not counted.
        pub stages: Vec<StageCount>,
        /// This person's drafts of submissions.
        pub drafts: Vec<super::session::Draft>,
    }

    /// Cases in a stage.
    pub struct StageCount {
        /// Stage.
        pub stage: Stage,
        /// How many.
        pub count: u32,
    }

    /// A submission was logged.
    pub struct Logged {
        /// The case.
        pub case: CaseId,
        /// Receipt number.
        pub receipt: String,
    }

    /// A case. To somebody recused, or who has not said whether they have an interest, everything
    /// but the stub is empty.
    pub struct CasePage {
        /// Number, title, party, stage.
        pub line: CaseLine,
        /// Version, to be sent back with acts that change the procedure.
        pub version: u32,
        /// Who has a part in it, the applicant first of all.
        pub parties: Vec<Party>,
        /// One's own declarations, and what the chair ruled on them, oldest first.
        pub own_interest: Vec<InterestLine>,
        /// Who substitutes, where the chair or secretary is recused.
        pub substitutes: Vec<PersonRef>,
        /// Why nobody can act on it in a role, and what would help.
        pub stuck: Vec<Refusal>,
        /// What one may do; each with the reason if not.
        pub actions: Vec<Action>,
        /// The content; none on a stub.
        pub content: Option<CaseContent>,
    }

    /// The content of a case.
    pub struct CaseContent {
        /// What is asked, in the applicant's words.
        pub summary: String,
        /// Organisation.
        pub organisation: Option<OrganisationId>,
        /// Its unit.
        pub unit: Option<String>,
        /// System.
        pub system: Option<SystemId>,
        /// Its name.
        pub system_name: Option<String>,
        /// Its version.
        pub system_version: Option<String>,
        /// Industry classification, as `code title`.
        pub classification: Option<String>,
        /// Who submitted.
        pub applicant: String,
        /// How to reach them.
        pub contact: Option<String>,
        /// Language of letters to them.
        pub language: Language,
        /// The submissions, oldest first.
        pub submissions: Vec<Submission>,
        /// Cells of the imported row that were not mapped, under their headings.
        pub cells: Vec<Cell>,
        /// Where the row stood.
        pub import_row: Option<ImportedRow>,
        /// Documents.
        pub documents: Vec<Document>,
        /// Materials of the profile's list, with marks.
        pub materials: Vec<Material>,
        /// The completeness checks done.
        pub validations: Vec<Validation>,
        /// Profiles that govern what is done to it today, the leading one first: those it is bound
        /// to, or those of the day before it is accepted.
        pub profiles: Vec<String>,
        /// What each of them says of it, side by side.
        pub bound: Vec<super::rules::BoundProfile>,
        /// What it was bound to, oldest first: at acceptance, then anew.
        pub bindings: Vec<super::rules::BindingLine>,
        /// The clock.
        pub clock: Option<ClockState>,
        /// What the rules ask of a second review by experts, where they ask for one.
        pub re_review_asked: Option<ReReviewAsked>,
        /// The second review of the last decision.
        pub re_review: Option<ReReview>,
        /// How it was routed.
        pub triage: Option<Triage>,
        /// The pathway it is on now, and who decides there.
        pub pathway: Option<PathwayShown>,
        /// Escalations, oldest first.
        pub escalations: Vec<Escalation>,
        /// What may be done without a meeting.
        pub without_meeting: WithoutMeetingOffer,
        /// Motions that went round in writing, newest first.
        pub circulated: Vec<super::meeting::Motion>,
        /// Questions of triage to be answered.
        pub triage_questions: Vec<String>,
        /// Pathways the profile knows.
        pub pathways: Vec<String>,
        /// Where everybody on the roster stands.
        pub interests: Vec<MemberInterest>,
        /// Reviewers assigned.
        pub reviewers: Vec<PersonRef>,
        /// Items of the review checklist.
        pub checklist: Vec<String>,
        /// Reviews.
        pub reviews: Vec<Review>,
        /// The thread.
        pub posts: Vec<Post>,
        /// Rounds of clarification.
        pub rounds: Vec<Round>,
        /// Notices to the applicant: issued or to be issued.
        pub notices: Vec<super::notice::CaseNotice>,
        /// Calls, mails and visits.
        pub contacts: Vec<Contact>,
        /// Where it is or was on an agenda.
        pub agenda: Vec<AgendaEntry>,
        /// Motions put on it.
        pub motions: Vec<MotionId>,
        /// Outcomes the profile knows.
        pub outcomes: Vec<OutcomeChoice>,
        /// Decisions.
        pub decisions: Vec<Decision>,
        /// Guidance that cites it.
        pub guidance: Vec<GuidanceRef>,
        /// Why it was closed.
        pub closing: Option<String>,
    }

    /// A submission to a case.
    pub struct Submission {
        /// Receipt number.
        pub receipt: String,
        /// What it is.
        pub kind: SubmissionKind,
        /// When it was logged.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// What it says.
        pub text: String,
    }

    /// A cell under its heading.
    pub struct Cell {
        /// Position of the column, from 0.
        pub column: u16,
        /// Heading.
        pub heading: String,
        /// Value.
        pub value: String,
    }

    /// Where an imported row stood.
    pub struct ImportedRow {
        /// The import.
        pub import: ImportId,
        /// Its file.
        pub file: String,
        /// Row as a person counts, the heading being 1.
        pub row: u32,
    }

    /// A document.
    pub struct Document {
        /// Id.
        pub id: DocumentId,
        /// Name.
        pub name: String,
        /// Bytes.
        pub size: u32,
        /// SHA-256 of its bytes.
        pub digest: String,
        /// Label.
        pub label: DocumentLabel,
        /// Version, from 1.
        pub version: u16,
        /// Earlier versions, oldest first, with the reason each was replaced.
        pub replaced: Vec<ReplacedDocument>,
        /// Added when.
        pub at: DateTime<Utc>,
        /// Added by whom.
        pub by: PersonRef,
        /// What to `get` it by.
        pub file: String,
    }

    /// An earlier version of a document.
    pub struct ReplacedDocument {
        /// Its name.
        pub name: String,
        /// Why it was replaced.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// What to `get` it by.
        pub file: String,
    }

    /// A material of the profile's list.
    pub struct Material {
        /// Its id; text under `material-<id>`.
        pub id: String,
        /// Whether it is required.
        pub required: bool,
        /// Where that comes from.
        pub rule: RuleRef,
        /// Whether the source is verified.
        pub verified: bool,
        /// What was found.
        pub mark: Option<MaterialMark>,
        /// A remark.
        pub note: Option<String>,
    }

    /// A completeness check as it ended.
    pub struct Validation {
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// How.
        pub outcome: ValidationOutcome,
        /// What the applicant was told.
        pub text: String,
        /// Missing materials.
        pub missing: Vec<String>,
    }

    /// How a case was routed.
    pub struct Triage {
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Pathway chosen.
        pub pathway: String,
        /// Tier chosen.
        pub tier: RiskTier,
        /// What was proposed, with reasons.
        pub proposal: TriageProposal,
        /// Why the proposal was overridden, if it was.
        pub reason: Option<String>,
        /// Answers it rests on.
        pub answers: BTreeMap<String, bool>,
    }

    /// What the rules propose.
    pub struct TriageProposal {
        /// Pathway.
        pub pathway: String,
        /// Tier.
        pub tier: RiskTier,
        /// Reasons, each with its source.
        pub reasons: Vec<TriageReason>,
    }

    /// A reason for a pathway or tier.
    pub struct TriageReason {
        /// Text of it.
        pub sentence: Sentence,
        /// Where it comes from.
        pub rule: RuleRef,
        /// Whether the source is verified.
        pub verified: bool,
    }

    /// A review.
    pub struct Review {
        /// Reviewer.
        pub by: PersonRef,
        /// When.
        pub at: DateTime<Utc>,
        /// Answers to the checklist.
        pub answers: Vec<ChecklistAnswer>,
        /// Recommendation.
        pub recommendation: Position,
        /// Outcome recommended, where reviewers decide without a meeting.
        pub outcome: Option<String>,
        /// Text.
        pub text: String,
    }

    /// An answer to a checklist item.
    pub struct ChecklistAnswer {
        /// Item; text under `checklist-<id>`.
        pub item: String,
        /// Satisfied, not satisfied, or not applicable if none.
        pub satisfied: Option<bool>,
        /// Remark.
        pub note: String,
    }

    /// A post in the thread.
    pub struct Post {
        /// By whom.
        pub by: PersonRef,
        /// When.
        pub at: DateTime<Utc>,
        /// Position taken with it, if any.
        pub position: Option<Position>,
        /// The position held before, if this changes it.
        pub changed_from: Option<Position>,
        /// Text.
        pub text: String,
    }

    /// A round of clarification.
    pub struct Round {
        /// Number, from 1.
        pub number: u16,
        /// When asked.
        pub asked_at: DateTime<Utc>,
        /// By whom.
        pub asked_by: PersonRef,
        /// Until when an answer is asked for.
        pub due: NaiveDate,
        /// Numbered points.
        pub points: Vec<Point>,
        /// When the answers came.
        pub answered_at: Option<DateTime<Utc>>,
        /// When it was closed for good.
        pub closed_at: Option<DateTime<Utc>>,
        /// The request as a letter, to `get` it by; one for each language.
        pub request_files: Vec<LetterFile>,
    }

    /// A numbered point.
    pub struct Point {
        /// Number, from 1.
        pub number: u16,
        /// Question.
        pub text: String,
        /// Answer.
        pub answer: Option<String>,
    }

    /// A call, mail or visit.
    pub struct Contact {
        /// How.
        pub kind: ContactKind,
        /// On which day.
        pub on: NaiveDate,
        /// With whom.
        pub with: String,
        /// What was said.
        pub text: String,
        /// Entered by.
        pub by: PersonRef,
        /// Entered when.
        pub at: DateTime<Utc>,
    }

    /// A place on an agenda.
    pub struct AgendaEntry {
        /// Meeting.
        pub meeting: MeetingId,
        /// Its title.
        pub title: String,
        /// Its day.
        pub date: NaiveDate,
        /// How the item ended.
        pub end: Option<ItemEnd>,
    }

    /// An outcome to choose from, with what it demands.
    pub struct OutcomeChoice {
        /// Id; text under `outcome-<id>`.
        pub id: String,
        /// Whether reasons are demanded.
        pub reasons_required: bool,
        /// Whether conditions are allowed.
        pub conditions_allowed: bool,
        /// Whether conditions are demanded.
        pub conditions_required: bool,
        /// Whether work may begin.
        pub may_begin: bool,
        /// Where it comes from.
        pub rule: RuleRef,
        /// Whether the source is verified.
        pub verified: bool,
        /// Whether the pathway may give it.
        pub action: Action,
    }

    /// A decision.
    pub struct Decision {
        /// Id.
        pub id: DecisionId,
        /// Motion that carried it; none where there was no vote.
        pub motion: Option<MotionId>,
        /// Meeting; none where it was decided without one.
        pub meeting: Option<MeetingId>,
        /// Who decided, where there was no vote.
        pub without_vote: Option<WithoutVote>,
        /// Who presided, or recorded it where there was no vote: who signs.
        pub presiding: PersonRef,
        /// The earlier decision that it changes or revokes.
        pub changes: Option<DecisionLink>,
        /// The later decision that changed or revoked it.
        pub changed_by: Option<DecisionLink>,
        /// That it was taken up again, while it waits for the motion.
        pub reopened: Option<ReopenedDecision>,
        /// Corrections, oldest first.
        pub corrections: Vec<Correction>,
        /// What a correction may touch, where one may be proposed.
        pub correctable: Vec<CorrectableText>,
        /// Outcome.
        pub outcome: String,
        /// Whether work may begin.
        pub may_begin: bool,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<Condition>,
        /// Dissent, if any was recorded.
        pub dissent: Vec<Dissent>,
        /// Day decided.
        pub decided: NaiveDate,
        /// Interests of electors that were found after the vote.
        pub found_after: Vec<LateInterest>,
        /// Signature, once signed.
        pub signature: Option<Signature>,
        /// Letters issued, oldest first; after a correction there is another in its language.
        pub letters: Vec<Letter>,
        /// What its evidence is got by: for who acts as secretary, once a letter was issued.
        pub evidence: Option<String>,
        /// What one may do: `sign_decision`, `issue_letter`, `mark_delivered`,
        /// `propose_correction`, `countersign_correction`, `reopen_decision` …
        pub actions: Vec<Action>,
    }

    /// A condition of a decision.
    pub struct Condition {
        /// Number, from 1.
        pub number: u16,
        /// Text.
        pub text: String,
        /// Until when.
        pub due: Option<NaiveDate>,
        /// When cleared.
        pub cleared_at: Option<DateTime<Utc>>,
        /// By whom.
        pub cleared_by: Option<PersonRef>,
        /// On what evidence.
        pub evidence: Option<String>,
    }

    /// A dissent.
    pub struct Dissent {
        /// Whose.
        pub by: PersonRef,
        /// Its reasons.
        pub text: String,
    }

    /// A signature: printed name, time and meaning (21 CFR 11.50).
    pub struct Signature {
        /// Who.
        pub by: PersonRef,
        /// When.
        pub at: DateTime<Utc>,
        /// What it means; text under `signature-<meaning>`.
        pub meaning: String,
        /// The role in which they signed.
        pub role: String,
        /// The public key that the signature fits, base 64; none from before people had keys.
        pub key: Option<String>,
    }

    /// A letter that was issued.
    pub struct Letter {
        /// Its language.
        pub language: Language,
        /// How many corrections are in it.
        pub corrections: u16,
        /// When issued.
        pub issued: DateTime<Utc>,
        /// When delivered.
        pub delivered: Option<NaiveDate>,
        /// SHA-256 of the PDF.
        pub digest: String,
        /// What to `get` it by.
        pub file: String,
    }

    /// A letter in one language, to `get`.
    pub struct LetterFile {
        /// Language.
        pub language: Language,
        /// What to `get` it by.
        pub file: String,
    }

    /// Guidance that cites a case.
    pub struct GuidanceRef {
        /// Id.
        pub id: quorate_domain::ids::GuidanceId,
        /// Title, in the languages it has.
        pub title: Names,
    }
}
