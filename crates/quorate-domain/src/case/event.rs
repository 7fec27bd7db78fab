//! What happened to a case.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::notice::NoticeAbout;
use super::re_review::Expert;
use crate::ids::{
    CaseId, DataRequestId, DecisionId, DisposalId, DocumentId, ImportId, ItemId, MeetingId,
    MotionId, OrganisationId, PersonId, SystemId,
};
use crate::rules::DecidedBy;
use crate::signature::KeySignature;
use crate::vocabulary::{
    ContactKind, CorrectableField, DataRequestEnd, DocumentLabel, EscalationCause, InterestAnswer,
    InterestRuling, ItemEnd, Language, MaterialMark, PartyRole, Position, ReopenPurpose, RiskTier,
    SubmissionKind, ValidationOutcome, VoteResult,
};

/// What a submission that opens a case says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// What it is.
    pub kind: SubmissionKind,
    /// Receipt number.
    pub receipt: String,
    /// Day it was received.
    pub received: NaiveDate,
    /// Title.
    pub title: String,
    /// What is asked.
    pub summary: String,
    /// Who submits.
    pub applicant: String,
    /// How to reach them.
    pub contact: Option<String>,
    /// Organisation.
    pub organisation: Option<OrganisationId>,
    /// Its name as it was then: what everybody may know of the case.
    pub party: String,
    /// Its unit.
    pub unit: Option<String>,
    /// System.
    pub system: Option<SystemId>,
    /// Its name as it was then.
    pub system_name: Option<String>,
    /// Its version.
    pub system_version: Option<String>,
    /// Classification as `code title` of the newest list.
    pub classification: Option<String>,
    /// Language of letters.
    pub language: Language,
    /// Where it was imported from.
    pub imported: Option<ImportedFrom>,
    /// Everybody who has a part in it, the applicant included; empty where only the applicant was
    /// asked for.
    #[serde(default)]
    pub parties: Vec<Party>,
}

/// Somebody who has a part in a case, and about whom members are asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// What they are to it.
    pub role: PartyRole,
    /// Name, of a person or a body.
    pub name: String,
    /// The organisation they belong to.
    pub organisation: Option<String>,
}

/// Where an imported row stood, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedFrom {
    /// The import.
    pub import: ImportId,
    /// Name of the file.
    pub file: String,
    /// Row as a person counts, the heading being 1.
    pub row: u32,
    /// SHA-256 over all cells, in hexadecimal: equal rows have equal digests.
    pub digest: String,
    /// Cells that were not mapped and are not empty.
    pub cells: Vec<Cell>,
}

/// A cell under its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Position of the column, from 0.
    pub column: u16,
    /// Heading.
    pub heading: String,
    /// Value.
    pub value: String,
}

/// A document as it was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDocument {
    /// Id.
    pub id: DocumentId,
    /// Name.
    pub name: String,
    /// SHA-256 of the stored bytes.
    pub digest: String,
    /// Bytes.
    pub size: u64,
    /// Label.
    pub label: DocumentLabel,
}

/// A mark on a material.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Material of the profile's list.
    pub material: String,
    /// What was found.
    pub mark: MaterialMark,
    /// Remark.
    pub note: Option<String>,
}

/// The clock of a case as the profile gave it at acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Day that started it.
    pub started: NaiveDate,
    /// Last day on which it is kept; of a clock in stages, that of the stage under way.
    pub last_day: NaiveDate,
    /// Length in days.
    pub days: u16,
    /// Length in hours, of a clock in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u16>,
    /// Last moment, of a clock in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_moment: Option<DateTime<Utc>>,
    /// Days on which its stages ended, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages_ended: Vec<NaiveDate>,
    /// Whether the first day is not counted.
    pub first_day_excluded: bool,
    /// Profile it comes from.
    pub profile: String,
    /// Article.
    pub article: String,
    /// Whether the source of the length is verified.
    pub verified: bool,
}

/// What the rules proposed at triage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Pathway.
    pub pathway: String,
    /// Tier.
    pub tier: RiskTier,
    /// Reasons.
    pub reasons: Vec<ProposalReason>,
}

/// A reason of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalReason {
    /// Message code.
    pub code: String,
    /// Arguments of the message.
    pub args: BTreeMap<String, String>,
    /// Profile it comes from.
    pub profile: String,
    /// Article.
    pub article: String,
    /// Whether the source is verified.
    pub verified: bool,
}

/// An answer to a checklist item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistAnswer {
    /// Item.
    pub item: String,
    /// Satisfied, not, or not applicable.
    pub satisfied: Option<bool>,
    /// Remark.
    pub note: String,
}

/// An answer to a numbered point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointAnswer {
    /// Number of the point, from 1.
    pub number: u16,
    /// Answer.
    pub text: String,
}

/// A condition as decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecidedCondition {
    /// Text.
    pub text: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// Who decided, where there was no vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithoutVote {
    /// On which pathway.
    pub pathway: String,
    /// What the profile calls them.
    pub by: DecidedBy,
    /// Whose reviews it rests on.
    pub members: Vec<PersonId>,
}

/// What a decision does to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionChange {
    /// The earlier one.
    pub decision: DecisionId,
    /// For what it was taken up again.
    pub purpose: ReopenPurpose,
}

/// A passage of a letter that was wrong, and what should have stood there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClericalChange {
    /// Where it stands.
    pub field: CorrectableField,
    /// What stood there.
    pub from: String,
    /// What should have.
    pub to: String,
}

/// What happened to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum CaseEvent {
    /// A submission opened the case.
    SubmissionLogged {
        /// The case.
        case: CaseId,
        /// What it says.
        opening: Opening,
    },
    /// Another submission came in.
    SubmissionAdded {
        /// What it is.
        kind: SubmissionKind,
        /// Receipt number.
        receipt: String,
        /// What it says.
        text: String,
    },
    /// A document was added.
    DocumentAdded {
        /// The document.
        document: NewDocument,
    },
    /// A document was replaced; what was stays.
    DocumentReplaced {
        /// Which.
        document: DocumentId,
        /// With what; its id is the same.
        with: NewDocument,
        /// Why.
        reason: String,
    },
    /// Somebody answered the interest question.
    InterestDeclared {
        /// Who.
        person: PersonId,
        /// Answer.
        answer: InterestAnswer,
        /// Nature.
        nature: Option<String>,
    },
    /// Somebody's interest was told by another, who keeps the record.
    InterestReported {
        /// Whose.
        person: PersonId,
        /// What they said they would do, or that it is to be ruled on.
        answer: InterestAnswer,
        /// Nature.
        nature: String,
    },
    /// The applicant challenged a member.
    MemberChallenged {
        /// Whom.
        person: PersonId,
        /// The applicant's reasons.
        reasons: String,
    },
    /// A doubtful interest, or a challenge, was ruled on.
    InterestRuled {
        /// Whose.
        person: PersonId,
        /// Whether they are kept out: recused, or heard for information only.
        recused: bool,
        /// How; none where there were only the two answers above.
        #[serde(default)]
        ruling: Option<InterestRuling>,
        /// Why.
        reason: String,
    },
    /// An interest came to light of somebody who had voted on the decision.
    InterestFoundAfterVote {
        /// Decision.
        decision: DecisionId,
        /// Whose.
        person: PersonId,
    },
    /// What an interest found after the vote means to the decision.
    InterestAfterVoteRuled {
        /// Decision.
        decision: DecisionId,
        /// Whose interest.
        person: PersonId,
        /// Whether the motion is put anew without them.
        reopened: bool,
        /// Whether the decision is suspended until then.
        suspended: bool,
        /// Why.
        reason: String,
    },
    /// A conflict that the record suggests was confirmed: it counts as a doubtful interest.
    ConflictConfirmed {
        /// Whose.
        person: PersonId,
        /// The ground and the party, as proposals are known by.
        key: String,
        /// Nature of the interest.
        nature: String,
    },
    /// A conflict that the record suggests was dismissed for good.
    ConflictDismissed {
        /// Whose.
        person: PersonId,
        /// The ground and the party, as proposals are known by.
        key: String,
        /// Why there is none.
        reason: String,
    },
    /// The parties were added to or corrected.
    PartiesCorrected {
        /// All of them, as they are from now on.
        parties: Vec<Party>,
        /// Why.
        reason: String,
    },
    /// A completeness check ended.
    SubmissionValidated {
        /// Marks.
        marks: Vec<Mark>,
        /// How.
        outcome: ValidationOutcome,
        /// What the applicant was told.
        text: String,
    },
    /// The case was accepted.
    CaseAccepted {
        /// Case number.
        number: String,
        /// Profiles it is bound to, the leading one first, with those that stand behind them.
        profiles: Vec<String>,
        /// The profiles it is bound to, all of which are met; empty in older records, where it is
        /// bound to the first of `profiles`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        bound: Vec<String>,
        /// The shortest of their clocks.
        clock: Option<Clock>,
    },
    /// It was bound to other profiles.
    CaseRebound {
        /// The profiles it is bound to, all of which are met; the first leads.
        bound: Vec<String>,
        /// The shortest of their clocks, counted from acceptance.
        clock: Option<Clock>,
        /// Why.
        reason: String,
    },
    /// It was routed.
    CaseRouted {
        /// Answers it rests on.
        answers: BTreeMap<String, bool>,
        /// What was proposed.
        proposal: Proposal,
        /// Pathway chosen.
        pathway: String,
        /// Tier chosen.
        tier: RiskTier,
        /// Why the proposal was overridden.
        reason: Option<String>,
    },
    /// The pathway has a clock of its own, which took the place of the first.
    ClockSet {
        /// The clock.
        clock: Clock,
    },
    /// The clock stood still, as its source says.
    ClockPaused {
        /// First day that does not count.
        from: NaiveDate,
        /// What the source names.
        cause: String,
    },
    /// The clock ran again.
    ClockResumed {
        /// Last day that did not count.
        until: NaiveDate,
        /// Its last day now.
        last_day: NaiveDate,
    },
    /// A stage of the clock ended, and the next began.
    ClockStageBegan {
        /// The day.
        on: NaiveDate,
        /// The stage that began.
        stage: String,
        /// Its last day.
        last_day: NaiveDate,
    },
    /// The clock was extended before it ran out.
    ClockExtended {
        /// By how many of its days or hours.
        by: u16,
        /// Its last day now.
        last_day: NaiveDate,
        /// Its last moment now, of a clock in hours.
        last_moment: Option<DateTime<Utc>>,
        /// Why.
        reason: String,
        /// What the applicant was told.
        notice: String,
    },
    /// Reviewers were assigned.
    ReviewersAssigned {
        /// All of them.
        reviewers: Vec<PersonId>,
    },
    /// A review came in.
    ReviewSubmitted {
        /// Answers.
        answers: Vec<ChecklistAnswer>,
        /// Recommendation.
        recommendation: Position,
        /// Outcome recommended, where reviewers decide without a meeting.
        #[serde(default)]
        outcome: Option<String>,
        /// Text.
        text: String,
    },
    /// It was escalated: it takes another pathway and waits for a meeting.
    CaseEscalated {
        /// The pathway it was on.
        from: String,
        /// The pathway it takes.
        to: String,
        /// Why.
        cause: EscalationCause,
        /// What the member who asked said; empty where a review was the cause.
        reason: String,
    },
    /// Somebody spoke in the thread.
    PostAdded {
        /// Position taken.
        position: Option<Position>,
        /// Text.
        text: String,
    },
    /// The applicant was asked.
    ClarificationAsked {
        /// Points, numbered in this order from 1.
        points: Vec<String>,
        /// Until when.
        due: NaiveDate,
    },
    /// Answers came in; those not named stay as they were.
    AnswersRecorded {
        /// Answers.
        answers: Vec<PointAnswer>,
    },
    /// The round was closed for good.
    RoundClosed {},
    /// A call, mail or visit was entered.
    ContactEntered {
        /// How.
        contact: ContactKind,
        /// On which day.
        on: NaiveDate,
        /// With whom.
        with: String,
        /// What was said.
        text: String,
    },
    /// It was put on an agenda.
    PutOnAgenda {
        /// Meeting.
        meeting: MeetingId,
        /// Item.
        item: ItemId,
    },
    /// Its item ended or was taken off.
    AgendaEnded {
        /// Item.
        item: ItemId,
        /// How.
        end: ItemEnd,
        /// Why, if not decided.
        reason: String,
    },
    /// A motion on it was put.
    MotionPutOnCase {
        /// Motion.
        motion: MotionId,
    },
    /// A motion on it was put in writing to all who may vote.
    CirculationOpened {
        /// Motion.
        motion: MotionId,
        /// The last day on which members vote.
        until: NaiveDate,
    },
    /// The vote in writing is over.
    CirculationEnded {
        /// Motion.
        motion: MotionId,
        /// Its result; none where the vote was void.
        result: Option<VoteResult>,
    },
    /// The case was decided: by a motion that was carried, or without a vote where the pathway
    /// allows it.
    CaseDecided {
        /// Decision.
        decision: DecisionId,
        /// Motion; none where there was no vote.
        #[serde(default)]
        motion: Option<MotionId>,
        /// Meeting; none where it was decided without one.
        #[serde(default)]
        meeting: Option<MeetingId>,
        /// Who decided, where there was no vote.
        #[serde(default)]
        without_vote: Option<WithoutVote>,
        /// The earlier decision that it changes or revokes.
        #[serde(default)]
        changes: Option<DecisionChange>,
        /// Who presided, or recorded it where there was no vote: who signs.
        presiding: PersonId,
        /// Outcome of the profile.
        outcome: String,
        /// Whether work may begin.
        may_begin: bool,
        /// Reasons.
        reasons: String,
        /// Conditions.
        conditions: Vec<DecidedCondition>,
        /// Day.
        on: NaiveDate,
    },
    /// A decision was taken up again; it stays as it is until another takes its place.
    DecisionReopened {
        /// Decision.
        decision: DecisionId,
        /// For what.
        purpose: ReopenPurpose,
        /// Whether it has no effect meanwhile.
        suspended: bool,
        /// Why.
        reason: String,
    },
    /// A decision that was taken up again stands after all.
    DecisionUpheld {
        /// Decision.
        decision: DecisionId,
        /// Why.
        reason: String,
    },
    /// A clerical correction of a decision's letter was proposed.
    CorrectionProposed {
        /// Decision.
        decision: DecisionId,
        /// What was wrong and what should have stood there.
        changes: Vec<ClericalChange>,
        /// Why.
        reason: String,
    },
    /// It was countersigned by who presided: the letter is issued again.
    CorrectionCountersigned {
        /// Decision.
        decision: DecisionId,
        /// Number of the correction, from 1.
        number: u16,
        /// Printed name.
        name: String,
        /// Role in which they signed.
        role: String,
    },
    /// It was refused by who presided.
    CorrectionRefused {
        /// Decision.
        decision: DecisionId,
        /// Number of the correction, from 1.
        number: u16,
        /// Why.
        reason: String,
    },
    /// Experts reviewed a preliminary decision again.
    ExpertsReviewed {
        /// The decision.
        decision: DecisionId,
        /// The experts and what each said.
        experts: Vec<Expert>,
        /// Whether they agreed, by the majority the rules ask for: then work may begin.
        agreed: bool,
        /// The day.
        on: NaiveDate,
        /// Their opinion in words.
        text: String,
    },
    /// Dissent from a decision was recorded.
    DecisionDissented {
        /// Motion.
        motion: MotionId,
        /// Reasons.
        text: String,
    },
    /// The decision was signed.
    DecisionSigned {
        /// Decision.
        decision: DecisionId,
        /// Printed name.
        name: String,
        /// Role in which they signed.
        role: String,
        /// What the signature means.
        meaning: String,
        /// The signature itself; none from before people had keys.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signature: Option<KeySignature>,
    },
    /// A letter was issued.
    LetterIssued {
        /// Decision.
        decision: DecisionId,
        /// Language.
        language: Language,
        /// SHA-256 of the stored PDF.
        digest: String,
        /// Bytes.
        size: u64,
    },
    /// A letter was delivered.
    LetterDelivered {
        /// Decision.
        decision: DecisionId,
        /// Language.
        language: Language,
        /// On which day.
        on: NaiveDate,
    },
    /// A notice was issued.
    NoticeIssued {
        /// What it tells.
        about: NoticeAbout,
        /// Language.
        language: Language,
        /// SHA-256 of the stored PDF.
        digest: String,
        /// Bytes.
        size: u64,
    },
    /// A notice was delivered.
    NoticeDelivered {
        /// What it tells.
        about: NoticeAbout,
        /// Language.
        language: Language,
        /// On which day.
        on: NaiveDate,
    },
    /// A condition was cleared.
    ConditionCleared {
        /// Decision.
        decision: DecisionId,
        /// Number of the condition, from 1.
        number: u16,
        /// On what evidence.
        evidence: String,
    },
    /// The case was closed.
    CaseClosed {
        /// Why.
        reason: String,
    },
    /// What the time of keeping is counted from happened.
    KeepingBegan {
        /// What happened, such as the end of the research.
        event: String,
        /// On which day.
        on: NaiveDate,
    },
    /// Somebody looked whether it had happened: not yet.
    KeepingNotBegun {},
    /// Nothing of the case may be destroyed until further notice.
    LegalHoldPlaced {
        /// Why.
        reason: String,
    },
    /// That is over.
    LegalHoldLifted {
        /// Why.
        reason: String,
    },
    /// Data about somebody was erased, withheld, or released again.
    PersonalDataEnded {
        /// The request it was decided on.
        request: DataRequestId,
        /// What was done.
        end: DataRequestEnd,
        /// The ground it was decided on.
        ground: String,
    },
    /// What the case holds was destroyed at the end of its keeping; the decision stays.
    CaseDisposed {
        /// The list it stood on.
        disposal: DisposalId,
    },
    /// The case was taken back with the import it came from.
    CaseUndone {
        /// The import.
        import: ImportId,
    },
}
