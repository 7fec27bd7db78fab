//! What somebody wants done to a case, with the facts it needs that others hold.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::clock::{ClockStep, Extending};
use super::event::{
    ChecklistAnswer, Clock, Mark, NewDocument, Opening, Party, PointAnswer, Proposal,
};
use super::re_review::ReReviewed;
use super::without_meeting::PathwayRule;
use crate::ids::{CaseId, DecisionId, DocumentId, ImportId, ItemId, MeetingId, PersonId};
use crate::refusal::Refusal;
use crate::vocabulary::{
    ContactKind, InterestAnswer, InterestRuling, Language, Position, RiskTier, SubmissionKind,
    ValidationOutcome,
};

/// What somebody wants done to a case, with the facts it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseCommand {
    /// Logs a submission as a new case.
    Log {
        /// New id.
        case: CaseId,
        /// What it says.
        opening: Opening,
        /// Documents.
        documents: Vec<NewDocument>,
        /// The logger's answer to the interest question.
        interest: InterestAnswer,
        /// Nature of the interest.
        nature: Option<String>,
    },
    /// Adds a submission.
    AddSubmission {
        /// What it is.
        kind: SubmissionKind,
        /// Receipt number.
        receipt: String,
        /// What it says.
        text: String,
        /// Documents.
        documents: Vec<NewDocument>,
    },
    /// Adds documents.
    AddDocuments {
        /// Documents.
        documents: Vec<NewDocument>,
    },
    /// Replaces a document.
    ReplaceDocument {
        /// Which.
        document: DocumentId,
        /// With what.
        with: NewDocument,
        /// Why.
        reason: String,
    },
    /// Answers the interest question.
    DeclareInterest {
        /// Answer.
        answer: InterestAnswer,
        /// Nature.
        nature: Option<String>,
        /// Fact: the decision in whose electorate the person was.
        voted_on: Option<DecisionId>,
    },
    /// Says of somebody that they have an interest.
    ReportInterest {
        /// Whose.
        person: PersonId,
        /// That they withdraw, or that it is to be ruled on.
        answer: InterestAnswer,
        /// Nature.
        nature: String,
        /// Fact: the decision in whose electorate they were.
        voted_on: Option<DecisionId>,
    },
    /// Confirms a conflict that the record suggests.
    ConfirmConflict {
        /// Whose.
        person: PersonId,
        /// The proposal's key.
        key: String,
        /// Nature of the interest.
        nature: String,
        /// The last decision, if the person was in its electorate.
        voted_on: Option<DecisionId>,
    },
    /// Dismisses a conflict that the record suggests.
    DismissConflict {
        /// Whose.
        person: PersonId,
        /// The proposal's key.
        key: String,
        /// Why there is none.
        reason: String,
    },
    /// Rules on a doubtful interest or on a challenge, or changes such a ruling.
    RuleInterest {
        /// Whose.
        person: PersonId,
        /// How.
        ruling: InterestRuling,
        /// Why.
        reason: String,
        /// Whether the decision is suspended; demanded where the interest was found after the vote
        /// and keeps them out.
        suspends: Option<bool>,
        /// Fact: the profile lets a recused person be heard.
        may_inform: bool,
    },
    /// Records that the applicant challenges a member.
    Challenge {
        /// Whom.
        person: PersonId,
        /// The applicant's reasons.
        reasons: String,
        /// Fact: the profile lets the applicant challenge, and no vote has opened.
        allowed: Result<(), Refusal>,
    },
    /// Adds or corrects parties.
    CorrectParties {
        /// All of them, as they are from now on.
        parties: Vec<Party>,
        /// Why.
        reason: String,
    },
    /// Ends a completeness check.
    Validate {
        /// Marks.
        marks: Vec<Mark>,
        /// How.
        outcome: ValidationOutcome,
        /// What the applicant is told.
        text: String,
        /// Materials the profile demands.
        required: Vec<String>,
        /// What acceptance gives: the next number, profiles, clock.
        acceptance: Acceptance,
    },
    /// Binds an accepted case to other profiles.
    Rebind {
        /// Profiles, the leading one first.
        bound: Vec<String>,
        /// The shortest of their clocks, counted from acceptance.
        clock: Option<Clock>,
        /// Why.
        reason: String,
    },
    /// Routes.
    Route {
        /// Answers.
        answers: BTreeMap<String, bool>,
        /// What the rules propose for them.
        proposal: Proposal,
        /// Pathway chosen.
        pathway: String,
        /// Pathways the profile knows.
        known: Vec<String>,
        /// Tier chosen.
        tier: RiskTier,
        /// Why overridden.
        reason: Option<String>,
    },
    /// Sets the clock that the pathway has of its own.
    SetClock {
        /// The clock.
        clock: Clock,
    },
    /// What an act just decided does to the clock.
    StepClock(ClockStep),
    /// Extends the clock.
    ExtendClock {
        /// By how much, why, what the applicant is told.
        wish: Extending,
        /// Today.
        today: NaiveDate,
        /// Now.
        now: DateTime<Utc>,
    },
    /// Assigns reviewers.
    AssignReviewers {
        /// Who, with their names.
        reviewers: Vec<(PersonId, String)>,
        /// How many are needed.
        needed: usize,
    },
    /// Hands in a review.
    SubmitReview {
        /// Answers.
        answers: Vec<ChecklistAnswer>,
        /// Items of the checklist.
        checklist: Vec<String>,
        /// Recommendation.
        recommendation: Position,
        /// Outcome recommended.
        outcome: Option<String>,
        /// Fact: the outcomes the pathway may give.
        outcomes: Vec<String>,
        /// Fact: the pathway the case is on.
        rule: PathwayRule,
        /// Text.
        text: String,
    },
    /// Speaks in the thread.
    AddPost {
        /// Position.
        position: Option<Position>,
        /// Text.
        text: String,
    },
    /// Asks the applicant.
    AskClarification {
        /// Points.
        points: Vec<String>,
        /// Until when.
        due: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// Enters answers.
    RecordAnswers {
        /// Answers.
        answers: Vec<PointAnswer>,
        /// Documents.
        documents: Vec<NewDocument>,
    },
    /// Closes the round.
    CloseRound,
    /// Enters a contact.
    EnterContact {
        /// How.
        contact: ContactKind,
        /// On which day.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
        /// With whom.
        with: String,
        /// What was said.
        text: String,
    },
    /// Puts it on an agenda.
    PutOnAgenda {
        /// Meeting.
        meeting: MeetingId,
        /// Item.
        item: ItemId,
        /// Fact: the pathway the case is on.
        rule: PathwayRule,
    },
    /// Records what experts came to in the second review.
    RecordReReview {
        /// Whether the rules ask for one on this pathway.
        asked_for: bool,
        /// Whether the committee's last decision agreed.
        agreed: bool,
        /// What they came to.
        given: ReReviewed,
    },
    /// Signs a decision.
    Sign {
        /// Which.
        decision: DecisionId,
        /// Printed name.
        name: String,
        /// Role.
        role: String,
        /// Meaning.
        meaning: String,
        /// Name of who presided.
        presiding_name: String,
    },
    /// Issues a letter.
    IssueLetter {
        /// Decision.
        decision: DecisionId,
        /// Language.
        language: Language,
        /// SHA-256 of the stored PDF.
        digest: String,
        /// Bytes.
        size: u64,
    },
    /// Marks a letter delivered.
    MarkDelivered {
        /// Decision.
        decision: DecisionId,
        /// Language.
        language: Language,
        /// On which day.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// Clears a condition.
    ClearCondition {
        /// Decision.
        decision: DecisionId,
        /// Number.
        number: u16,
        /// Evidence.
        evidence: String,
    },
    /// Closes the case.
    Close {
        /// Why.
        reason: String,
    },
    /// Takes it back with its import.
    Undo {
        /// Import.
        import: ImportId,
    },
}

/// What acceptance gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// Next case number.
    pub number: String,
    /// Profiles bound, the leading one first.
    pub bound: Vec<String>,
    /// The same with what stands behind them.
    pub profiles: Vec<String>,
    /// The shortest of their clocks.
    pub clock: Option<Clock>,
}
