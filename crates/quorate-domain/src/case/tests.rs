//! Given what happened, when something is asked, then events or a refusal.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::*;
use crate::ids::{CaseId, DecisionId, DocumentId, ImportId, ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode};
use crate::rules::DecidedBy;
use crate::vocabulary::{
    ContactKind, DocumentLabel, InterestAnswer, InterestRuling, InterestState, ItemEnd, Language,
    MaterialMark, PartyRole, Position, RiskTier, Stage, SubmissionKind, ValidationOutcome,
};

mod afterwards;
mod decision;
mod intake;
mod interests;
mod proposals;
mod review;
mod standing;
mod without_meeting;

pub(super) const CHAIR: PersonId = PersonId(Uuid::from_u128(1));
pub(super) const SECRETARY: PersonId = PersonId(Uuid::from_u128(2));
pub(super) const REVIEWER: PersonId = PersonId(Uuid::from_u128(3));
pub(super) const CASE: CaseId = CaseId(Uuid::from_u128(11));
pub(super) const MEETING: MeetingId = MeetingId(Uuid::from_u128(12));
pub(super) const ITEM: ItemId = ItemId(Uuid::from_u128(13));
pub(super) const MOTION: MotionId = MotionId(Uuid::from_u128(14));
pub(super) const DECISION: DecisionId = DecisionId(Uuid::from_u128(15));
pub(super) const IMPORT: ImportId = ImportId(Uuid::from_u128(16));
const UNKNOWN: DecisionId = DecisionId(Uuid::from_u128(17));

/// What happened, and by whom.
pub(super) type Given = Vec<(PersonId, CaseEvent)>;

pub(super) fn day(number: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(number)
}

pub(super) fn minute(number: usize) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The event at index n happened at minute n.
pub(super) fn fold(given: &[(PersonId, CaseEvent)]) -> Case {
    let events = given.iter().enumerate();
    events.fold(Case::default(), |case, (index, (by, event))| {
        case.apply(event, minute(index), Some(*by))
    })
}

#[track_caller]
fn check(
    given: &Given,
    actor: PersonId,
    when: CaseCommand,
    then: Result<Vec<CaseEvent>, impl Into<Refusal>>,
) {
    let answer = decide(&fold(given), when.clone(), actor);
    assert_eq!(
        answer,
        then.map_err(Into::into),
        "given {given:?}, when {when:?}"
    );
}

#[track_caller]
fn refused(given: &Given, actor: PersonId, when: CaseCommand, why: impl Into<Refusal>) {
    check(given, actor, when, Err(why));
}

#[track_caller]
fn done(given: &Given, actor: PersonId, when: CaseCommand, then: CaseEvent) {
    check(given, actor, when, Ok::<_, Refusal>(vec![then]));
}

fn wrong(stage: Stage) -> Refusal {
    Refusal::of(RefusalCode::WrongStage).with("stage", stage.code())
}

pub(super) fn opening() -> Opening {
    Opening {
        parties: Vec::new(),
        kind: SubmissionKind::Application,
        receipt: "R2026-0001".to_owned(),
        received: day(0),
        title: "A camera at the gate".to_owned(),
        summary: "Faces are counted, not kept.".to_owned(),
        applicant: "Ling Wu".to_owned(),
        contact: None,
        organisation: None,
        party: "Harbour Metro".to_owned(),
        unit: None,
        system: None,
        system_name: None,
        system_version: None,
        classification: None,
        language: Language::En,
        imported: Some(ImportedFrom {
            import: IMPORT,
            file: "cases.csv".to_owned(),
            row: 2,
            digest: "00".to_owned(),
            cells: Vec::new(),
        }),
    }
}

pub(super) fn document(number: u128, name: &str) -> NewDocument {
    NewDocument {
        id: DocumentId(Uuid::from_u128(100 + number)),
        name: name.to_owned(),
        digest: "ab".to_owned(),
        size: 1,
        label: DocumentLabel::MustRead,
    }
}

pub(super) fn mark(material: &str, mark: MaterialMark) -> Mark {
    Mark {
        material: material.to_owned(),
        mark,
        note: None,
    }
}

pub(super) fn proposal() -> Proposal {
    Proposal {
        pathway: "full".to_owned(),
        tier: RiskTier::High,
        reasons: Vec::new(),
    }
}

pub(super) fn acceptance(number: &str) -> Acceptance {
    Acceptance {
        number: number.to_owned(),
        profiles: vec!["profile".to_owned()],
        bound: vec!["profile".to_owned()],
        clock: None,
    }
}

fn logged() -> Given {
    let event = CaseEvent::SubmissionLogged {
        case: CASE,
        opening: opening(),
    };
    vec![(SECRETARY, event)]
}

fn validated(outcome: ValidationOutcome) -> CaseEvent {
    CaseEvent::SubmissionValidated {
        marks: Vec::new(),
        outcome,
        text: "Said.".to_owned(),
    }
}

pub(super) fn then(
    given: Given,
    by: PersonId,
    events: impl IntoIterator<Item = CaseEvent>,
) -> Given {
    let events = events.into_iter().map(|event| (by, event));
    given.into_iter().chain(events).collect()
}

fn not_routed() -> Given {
    let accepted = CaseEvent::CaseAccepted {
        number: "EC2026-001".to_owned(),
        profiles: vec!["profile".to_owned()],
        bound: vec!["profile".to_owned()],
        clock: None,
    };
    then(
        logged(),
        SECRETARY,
        [validated(ValidationOutcome::Accept), accepted],
    )
}

fn routed() -> CaseEvent {
    CaseEvent::CaseRouted {
        answers: BTreeMap::new(),
        proposal: proposal(),
        pathway: "full".to_owned(),
        tier: RiskTier::High,
        reason: None,
    }
}

pub(super) fn accepted() -> Given {
    then(not_routed(), SECRETARY, [routed()])
}

fn declared(person: PersonId, answer: InterestAnswer) -> CaseEvent {
    CaseEvent::InterestDeclared {
        person,
        answer,
        nature: None,
    }
}

fn assigned(reviewers: &[PersonId]) -> CaseEvent {
    CaseEvent::ReviewersAssigned {
        reviewers: reviewers.to_vec(),
    }
}

fn in_review() -> Given {
    then(accepted(), SECRETARY, [assigned(&[REVIEWER])])
}

fn asked() -> CaseEvent {
    CaseEvent::ClarificationAsked {
        points: vec!["Who keeps the key?".to_owned(), "How long?".to_owned()],
        due: day(9),
    }
}

pub(super) fn clarifying() -> Given {
    then(in_review(), SECRETARY, [asked()])
}

fn on_agenda() -> CaseEvent {
    CaseEvent::PutOnAgenda {
        meeting: MEETING,
        item: ITEM,
    }
}

fn ready() -> Given {
    then(in_review(), SECRETARY, [on_agenda()])
}

pub(super) fn ended(end: ItemEnd) -> CaseEvent {
    CaseEvent::AgendaEnded {
        item: ITEM,
        end,
        reason: String::new(),
    }
}

pub(super) fn case_decided(may_begin: bool, conditions: &[&str]) -> CaseEvent {
    CaseEvent::CaseDecided {
        decision: DECISION,
        motion: Some(MOTION),
        meeting: Some(MEETING),
        without_vote: None,
        changes: None,
        presiding: CHAIR,
        outcome: "approve".to_owned(),
        may_begin,
        reasons: "Sound.".to_owned(),
        conditions: conditions
            .iter()
            .map(|text| DecidedCondition {
                text: (*text).to_owned(),
                due: None,
            })
            .collect(),
        on: day(5),
    }
}

fn decided(may_begin: bool, conditions: &[&str]) -> Given {
    let end = ended(ItemEnd::Decided);
    then(
        ready(),
        SECRETARY,
        [case_decided(may_begin, conditions), end],
    )
}

fn signed() -> CaseEvent {
    CaseEvent::DecisionSigned {
        decision: DECISION,
        name: "Ada Okafor".to_owned(),
        role: "chair".to_owned(),
        meaning: "decided".to_owned(),
        signature: None,
    }
}

fn issued(language: Language) -> CaseEvent {
    CaseEvent::LetterIssued {
        decision: DECISION,
        language,
        digest: "cd".to_owned(),
        size: 2,
    }
}

fn followed_up(conditions: &[&str]) -> Given {
    let given = then(decided(true, conditions), CHAIR, [signed()]);
    then(given, SECRETARY, [issued(Language::En)])
}

fn closed() -> Given {
    let event = CaseEvent::CaseClosed {
        reason: "Done.".to_owned(),
    };
    then(followed_up(&[]), SECRETARY, [event])
}

fn not_taken(outcome: ValidationOutcome) -> Given {
    then(logged(), SECRETARY, [validated(outcome)])
}

fn undone() -> Given {
    then(
        logged(),
        SECRETARY,
        [CaseEvent::CaseUndone { import: IMPORT }],
    )
}

/// A case in each stage, none of them with a review.
pub(super) fn standing() -> Vec<(Stage, Given)> {
    vec![
        (Stage::Validation, logged()),
        (Stage::Completion, not_taken(ValidationOutcome::Complete)),
        (Stage::Accepted, accepted()),
        (Stage::Review, in_review()),
        (Stage::Clarification, clarifying()),
        (Stage::Ready, ready()),
        (Stage::Decided, decided(true, &[])),
        (Stage::FollowUp, followed_up(&[])),
        (Stage::Closed, closed()),
        (Stage::NotTaken, not_taken(ValidationOutcome::Decline)),
        (Stage::Undone, undone()),
    ]
}

fn review(text: &str) -> CaseEvent {
    CaseEvent::ReviewSubmitted {
        answers: Vec::new(),
        recommendation: Position::Support,
        outcome: None,
        text: text.to_owned(),
    }
}

/// A pathway that is decided at a meeting.
pub(super) fn by_meeting() -> PathwayRule {
    PathwayRule {
        id: "full".to_owned(),
        by: DecidedBy::Meeting,
        needed: 2,
        escalates_to: None,
        circulated: false,
    }
}

fn amended() -> CaseEvent {
    CaseEvent::SubmissionAdded {
        kind: SubmissionKind::Amendment,
        receipt: "R2026-0002".to_owned(),
        text: "Another camera.".to_owned(),
    }
}
