//! What may happen next to a case.
//!
//! [`permitted`] says whether an act is possible at all as the case stands; screens list it. What
//! depends on the words of a command is checked by [`decide`]. Roles and recusals are the gate's.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::clock::{self, ClockStep, Extending};
use super::decision::Decision;
use super::event::{
    CaseEvent, ChecklistAnswer, Clock, Mark, NewDocument, Opening, Party, PointAnswer, Proposal,
};
use super::interest;
use super::re_review::{self, ReReviewed, may_re_review};
use super::state::Case;
use super::without_meeting::{PathwayRule, escalation_by, may_put_on_agenda};
use crate::ids::{CaseId, DecisionId, DocumentId, ImportId, ItemId, MeetingId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{
    ContactKind, InterestAnswer, InterestRuling, InterestState, Language, MaterialMark, Position,
    ReopenPurpose, RiskTier, Stage, SubmissionKind, ValidationOutcome,
};

/// What can be done to a case, without the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseAct {
    /// Add a submission.
    AddSubmission,
    /// Add documents.
    AddDocuments,
    /// Replace a document.
    ReplaceDocument,
    /// Add or correct parties.
    CorrectParties,
    /// Record the applicant's challenge of a member.
    Challenge,
    /// Check completeness.
    Validate,
    /// Route.
    Route,
    /// Assign reviewers.
    AssignReviewers,
    /// Hand in a review.
    SubmitReview,
    /// Speak in the thread.
    AddPost,
    /// Ask the applicant.
    AskClarification,
    /// Enter answers.
    RecordAnswers,
    /// Close the round.
    CloseRound,
    /// Enter a contact.
    EnterContact,
    /// Put on an agenda.
    PutOnAgenda,
    /// Bind it to other profiles.
    Rebind,
    /// Close the case.
    Close,
}

/// Whether an act is possible as the case stands.
///
/// # Errors
/// Says what stands against it.
pub fn permitted(case: &Case, act: CaseAct, actor: PersonId) -> Result<(), Refusal> {
    let stage = case.stage();
    let wrong_stage = || Refusal::of(RefusalCode::WrongStage).with("stage", stage.code());
    let one_of = |stages: &[Stage]| ensure(stages.contains(&stage), wrong_stage());
    if matches!(
        act,
        CaseAct::Route
            | CaseAct::AssignReviewers
            | CaseAct::AskClarification
            | CaseAct::PutOnAgenda
            | CaseAct::Rebind
    ) {
        case.is_not_circulated()?;
    }
    match act {
        CaseAct::AddDocuments
        | CaseAct::ReplaceDocument
        | CaseAct::EnterContact
        | CaseAct::CorrectParties
        | CaseAct::AddSubmission => ensure(
            !matches!(stage, Stage::Undone | Stage::Closed | Stage::NotTaken),
            wrong_stage(),
        ),
        CaseAct::Challenge => interest::may_challenge(case),
        CaseAct::Rebind => ensure(
            case.accepted.is_some() && !matches!(stage, Stage::Undone | Stage::Closed),
            wrong_stage(),
        ),
        CaseAct::Validate => one_of(&[Stage::Validation, Stage::Completion]),
        CaseAct::Route => {
            one_of(&[Stage::Accepted, Stage::Review])?;
            ensure(case.reviews.is_empty(), wrong_stage())
        }
        CaseAct::AssignReviewers => {
            one_of(&[Stage::Accepted, Stage::Review, Stage::Clarification])?;
            ensure(case.routing.is_some(), wrong_stage())
        }
        CaseAct::SubmitReview => {
            ensure(case.reviewers.contains(&actor), RefusalCode::NotReviewer)?;
            one_of(&[Stage::Review, Stage::Clarification, Stage::Ready])?;
            let given = case
                .reviews
                .iter()
                .any(|review| review.stamp.by == Some(actor));
            ensure(!given, RefusalCode::ReviewIn)
        }
        CaseAct::AddPost => one_of(&[
            Stage::Accepted,
            Stage::Review,
            Stage::Clarification,
            Stage::Ready,
        ]),
        CaseAct::AskClarification => {
            ensure(case.open_round().is_none(), RefusalCode::RoundOpen)?;
            one_of(&[Stage::Accepted, Stage::Review])
        }
        CaseAct::RecordAnswers => match (case.open_round(), case.rounds.is_empty()) {
            (Some(_), _) => Ok(()),
            (None, true) => Err(RefusalCode::NoRoundOpen.into()),
            (None, false) => Err(RefusalCode::RoundClosed.into()),
        },
        CaseAct::CloseRound => {
            let round = case
                .open_round()
                .ok_or(Refusal::of(RefusalCode::NoRoundOpen))?;
            let open = (1..=round.points.len()).find(|number| {
                let answer = u16::try_from(*number)
                    .ok()
                    .and_then(|n| round.answers.get(&n));
                answer.is_none_or(|answer| answer.trim().is_empty())
            });
            match open {
                Some(number) => {
                    Err(Refusal::of(RefusalCode::PointUnanswered).with("number", number))
                }
                None => Ok(()),
            }
        }
        CaseAct::PutOnAgenda => {
            ensure(case.open_agenda().is_none(), RefusalCode::OnAgenda)?;
            ensure(case.open_round().is_none(), RefusalCode::RoundOpen)?;
            ensure(
                case.routing.is_some() && case.accepted.is_some(),
                wrong_stage(),
            )?;
            let again = !case.decisions.is_empty() && !case.is_decided();
            if !again {
                one_of(&[Stage::Review, Stage::Accepted])?;
            }
            // What comes back after a decision was reviewed for the first one.
            let open = if again {
                0
            } else {
                case.reviews_awaited().count()
            };
            ensure(
                open == 0,
                Refusal::of(RefusalCode::ReviewsOpen).with("count", open),
            )
        }
        CaseAct::Close => {
            one_of(&[Stage::Decided, Stage::FollowUp])?;
            let open: usize = case.decisions.iter().map(Decision::open_conditions).sum();
            ensure(
                open == 0,
                Refusal::of(RefusalCode::ConditionsOpen).with("count", open),
            )
        }
    }
}

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

/// Decides on a command.
///
/// # Errors
/// A refusal says what the committee's law does not allow.
pub fn decide(
    case: &Case,
    command: CaseCommand,
    actor: PersonId,
) -> Result<Vec<CaseEvent>, Refusal> {
    let may = |act| permitted(case, act, actor);
    let said = |text: &str| ensure(!text.trim().is_empty(), RefusalCode::ReasonsRequired);
    match command {
        CaseCommand::Log {
            case: id,
            opening,
            documents,
            interest,
            nature,
        } => {
            // Logged twice, it would get a second dossier and its logger a second first answer.
            ensure(
                case.id.is_none(),
                Refusal::of(RefusalCode::WrongStage).with("stage", case.stage().code()),
            )?;
            let mut events = vec![CaseEvent::SubmissionLogged { case: id, opening }];
            events.extend(interest::declare(case, actor, interest, nature, None)?);
            events.extend(added(documents));
            Ok(events)
        }
        CaseCommand::AddSubmission {
            kind,
            receipt,
            text,
            documents,
        } => {
            may(CaseAct::AddSubmission)?;
            said(&text)?;
            let mut events = vec![CaseEvent::SubmissionAdded {
                kind,
                receipt,
                text,
            }];
            events.extend(added(documents));
            Ok(events)
        }
        CaseCommand::AddDocuments { documents } => {
            may(CaseAct::AddDocuments)?;
            ensure(!documents.is_empty(), RefusalCode::NoChange)?;
            Ok(added(documents))
        }
        CaseCommand::ReplaceDocument {
            document,
            with,
            reason,
        } => {
            may(CaseAct::ReplaceDocument)?;
            let known = case
                .documents
                .iter()
                .any(|known| known.current.id == document);
            ensure(known && with.id == document, RefusalCode::NoChange)?;
            said(&reason)?;
            Ok(vec![CaseEvent::DocumentReplaced {
                document,
                with,
                reason,
            }])
        }
        CaseCommand::DeclareInterest {
            answer,
            nature,
            voted_on,
        } => interest::declare(case, actor, answer, nature, voted_on),
        CaseCommand::ReportInterest {
            person,
            answer,
            nature,
            voted_on,
        } => interest::report(case, person, actor, answer, &nature, voted_on),
        CaseCommand::ConfirmConflict {
            person,
            key,
            nature,
            voted_on,
        } => interest::confirm(case, actor, person, key, nature, voted_on),
        CaseCommand::DismissConflict {
            person,
            key,
            reason,
        } => interest::dismiss(case, person, key, reason),
        CaseCommand::RuleInterest {
            person,
            ruling,
            reason,
            suspends,
            may_inform,
        } => interest::rule(
            case,
            actor,
            interest::Given {
                person,
                ruling,
                reason,
                suspends,
                may_inform,
            },
        ),
        CaseCommand::Challenge {
            person,
            reasons,
            allowed,
        } => {
            allowed?;
            interest::challenge(case, actor, person, reasons)
        }
        CaseCommand::CorrectParties { parties, reason } => {
            may(CaseAct::CorrectParties)?;
            interest::correct_parties(case, parties, reason)
        }
        CaseCommand::Validate {
            marks,
            outcome,
            text,
            required,
            acceptance,
        } => {
            may(CaseAct::Validate)?;
            validate(case, marks, outcome, text, &required, acceptance)
        }
        CaseCommand::Route {
            answers,
            proposal,
            pathway,
            known,
            tier,
            reason,
        } => {
            may(CaseAct::Route)?;
            ensure(
                known.contains(&pathway),
                Refusal::of(RefusalCode::PathwayUnknown).with("pathway", &pathway),
            )?;
            let reason = reason.filter(|reason| !reason.trim().is_empty());
            let overridden = pathway != proposal.pathway || tier != proposal.tier;
            ensure(!overridden || reason.is_some(), RefusalCode::OverrideReason)?;
            Ok(vec![CaseEvent::CaseRouted {
                answers,
                proposal,
                pathway,
                tier,
                reason,
            }])
        }
        CaseCommand::SetClock { clock } => {
            let new = case.clock_runs() && case.clock.as_ref() != Some(&clock);
            Ok(new
                .then_some(CaseEvent::ClockSet { clock })
                .into_iter()
                .collect())
        }
        CaseCommand::StepClock(step) => Ok(clock::step(case, step)),
        CaseCommand::ExtendClock { wish, today, now } => clock::extend(case, wish, today, now),
        CaseCommand::AssignReviewers {
            mut reviewers,
            needed,
        } => {
            may(CaseAct::AssignReviewers)?;
            reviewers.sort();
            reviewers.dedup();
            ensure(
                reviewers.len() >= needed,
                Refusal::of(RefusalCode::ReviewersTooFew).with("needed", needed),
            )?;
            let unclear = reviewers.iter().find(|(person, _)| {
                matches!(
                    case.interest_of(*person),
                    InterestState::Recused | InterestState::Undecided
                )
            });
            if let Some((_, name)) = unclear {
                return Err(Refusal::of(RefusalCode::ReviewerNotClear).with("name", name));
            }
            let reviewers: Vec<_> = reviewers.into_iter().map(|(person, _)| person).collect();
            ensure(reviewers != case.reviewers, RefusalCode::NoChange)?;
            Ok(vec![CaseEvent::ReviewersAssigned { reviewers }])
        }
        CaseCommand::SubmitReview {
            answers,
            checklist,
            recommendation,
            outcome,
            outcomes,
            rule,
            text,
        } => {
            may(CaseAct::SubmitReview)?;
            said(&text)?;
            let open = checklist
                .iter()
                .find(|item| !answers.iter().any(|a| a.item == **item));
            if let Some(item) = open {
                return Err(Refusal::of(RefusalCode::ChecklistOpen).with("item", item));
            }
            let outcome = recommended(outcome, recommendation, &outcomes, &rule)?;
            let escalation = escalation_by(case, recommendation, outcome.as_deref(), &rule);
            let submitted = CaseEvent::ReviewSubmitted {
                answers,
                recommendation,
                outcome,
                text,
            };
            Ok(std::iter::once(submitted).chain(escalation).collect())
        }
        CaseCommand::AddPost { position, text } => {
            may(CaseAct::AddPost)?;
            said(&text)?;
            Ok(vec![CaseEvent::PostAdded { position, text }])
        }
        CaseCommand::AskClarification { points, due, today } => {
            may(CaseAct::AskClarification)?;
            let points: Vec<_> = points
                .into_iter()
                .map(|point| point.trim().to_owned())
                .filter(|point| !point.is_empty())
                .collect();
            ensure(!points.is_empty(), RefusalCode::ReasonsRequired)?;
            ensure(due >= today, RefusalCode::DayInPast)?;
            Ok(vec![CaseEvent::ClarificationAsked { points, due }])
        }
        CaseCommand::RecordAnswers { answers, documents } => {
            may(CaseAct::RecordAnswers)?;
            let points = case.open_round().map_or(0, |round| round.points.len());
            let of_points = answers
                .iter()
                .all(|answer| (1..=points).contains(&answer.number.into()));
            let something = !answers.is_empty() || !documents.is_empty();
            ensure(of_points && something, RefusalCode::NoChange)?;
            let mut events = vec![CaseEvent::AnswersRecorded { answers }];
            events.extend(added(documents));
            Ok(events)
        }
        CaseCommand::CloseRound => {
            may(CaseAct::CloseRound)?;
            Ok(vec![CaseEvent::RoundClosed {}])
        }
        CaseCommand::EnterContact {
            contact,
            on,
            today,
            with,
            text,
        } => {
            may(CaseAct::EnterContact)?;
            ensure(on <= today, RefusalCode::DayInFuture)?;
            said(&text)?;
            Ok(vec![CaseEvent::ContactEntered {
                contact,
                on,
                with,
                text,
            }])
        }
        CaseCommand::PutOnAgenda {
            meeting,
            item,
            rule,
        } => {
            may_put_on_agenda(case, &rule, actor)?;
            let again = case.reopened.as_ref().filter(|reopened| {
                matches!(
                    reopened.purpose,
                    ReopenPurpose::Change | ReopenPurpose::Revocation
                )
            });
            let before = again.and_then(|reopened| case.decision(reopened.decision)?.meeting);
            ensure(before != Some(meeting), RefusalCode::LaterMeeting)?;
            Ok(vec![CaseEvent::PutOnAgenda { meeting, item }])
        }
        CaseCommand::RecordReReview {
            asked_for,
            agreed,
            given,
        } => {
            may_re_review(case, asked_for, agreed)?;
            re_review::record(case, given)
        }
        CaseCommand::Sign {
            decision,
            name,
            role,
            meaning,
            presiding_name,
        } => {
            let known = find(case, decision)?;
            may_sign(known, actor, &presiding_name)?;
            case.undisputed(decision)?;
            Ok(vec![CaseEvent::DecisionSigned {
                decision,
                name,
                role,
                meaning,
            }])
        }
        CaseCommand::IssueLetter {
            decision,
            language,
            digest,
            size,
        } => {
            may_issue(find(case, decision)?, language)?;
            case.undisputed(decision)?;
            Ok(vec![CaseEvent::LetterIssued {
                decision,
                language,
                digest,
                size,
            }])
        }
        CaseCommand::MarkDelivered {
            decision,
            language,
            on,
            today,
        } => {
            let known = find(case, decision)?;
            let letter = known
                .letter(language)
                .ok_or(Refusal::of(RefusalCode::LetterNotIssued))?;
            ensure(letter.delivered.is_none(), RefusalCode::DeliveredAlready)?;
            ensure(on <= today, RefusalCode::DayInFuture)?;
            Ok(vec![CaseEvent::LetterDelivered {
                decision,
                language,
                on,
            }])
        }
        CaseCommand::ClearCondition {
            decision,
            number,
            evidence,
        } => {
            let known = find(case, decision)?;
            let condition = known.conditions.get(usize::from(number).wrapping_sub(1));
            let condition = condition.ok_or(Refusal::of(RefusalCode::NoChange))?;
            ensure(condition.cleared.is_none(), RefusalCode::ConditionCleared)?;
            said(&evidence)?;
            Ok(vec![CaseEvent::ConditionCleared {
                decision,
                number,
                evidence,
            }])
        }
        CaseCommand::Close { reason } => {
            may(CaseAct::Close)?;
            said(&reason)?;
            Ok(vec![CaseEvent::CaseClosed { reason }])
        }
        CaseCommand::Rebind {
            bound,
            clock,
            reason,
        } => {
            may(CaseAct::Rebind)?;
            said(&reason)?;
            let same = case
                .bindings
                .last()
                .is_some_and(|last| last.profiles == bound);
            ensure(!same, RefusalCode::NoChange)?;
            Ok(vec![CaseEvent::CaseRebound {
                bound,
                clock,
                reason,
            }])
        }
        CaseCommand::Undo { import } => {
            if let Some(number) = &case.number {
                return Err(Refusal::of(RefusalCode::ImportAccepted).with("number", number));
            }
            let from = case
                .opening
                .as_ref()
                .and_then(|opening| opening.imported.as_ref());
            let of_import = from.is_some_and(|from| from.import == import);
            ensure(of_import && !case.undone, RefusalCode::NoChange)?;
            Ok(vec![CaseEvent::CaseUndone { import }])
        }
    }
}

/// Whether who presided, and nobody else, may sign now.
///
/// # Errors
/// Says why not.
pub fn may_sign(decision: &Decision, actor: PersonId, presiding: &str) -> Result<(), Refusal> {
    ensure(decision.signature.is_none(), RefusalCode::SignedAlready)?;
    ensure(
        decision.presiding == actor,
        Refusal::of(RefusalCode::NotPresiding).with("name", presiding),
    )
}

/// Whether a letter may be issued in a language.
///
/// # Errors
/// Says why not.
pub fn may_issue(decision: &Decision, language: Language) -> Result<(), Refusal> {
    ensure(decision.signature.is_some(), RefusalCode::NotSigned)?;
    // After a correction the letter is issued again; the old one stays.
    let corrections = decision.made_corrections().count();
    let issued = decision
        .letter(language)
        .is_some_and(|letter| letter.corrections == corrections);
    ensure(!issued, RefusalCode::LetterIssued)
}

/// The outcome a review recommends: demanded, and one of the pathway's, where reviewers decide and
/// the review is not against it.
fn recommended(
    outcome: Option<String>,
    recommendation: Position,
    outcomes: &[String],
    rule: &PathwayRule,
) -> Result<Option<String>, Refusal> {
    let outcome = outcome.filter(|outcome| !outcome.is_empty());
    let positive = matches!(
        recommendation,
        Position::Support | Position::SupportOnConditions
    );
    if !rule.decided_by_reviewers() || !positive {
        return Ok(None);
    }
    let outcome = outcome.ok_or(Refusal::of(RefusalCode::RecommendOutcome))?;
    ensure(
        outcomes.contains(&outcome),
        Refusal::of(RefusalCode::OutcomeNotOnPathway)
            .with("outcome", &outcome)
            .with("pathway", &rule.id),
    )?;
    Ok(Some(outcome))
}

fn find(case: &Case, decision: DecisionId) -> Result<&Decision, Refusal> {
    case.decision(decision)
        .ok_or_else(|| RefusalCode::NoChange.into())
}

fn added(documents: Vec<NewDocument>) -> Vec<CaseEvent> {
    documents
        .into_iter()
        .map(|document| CaseEvent::DocumentAdded { document })
        .collect()
}

fn validate(
    case: &Case,
    marks: Vec<Mark>,
    outcome: ValidationOutcome,
    text: String,
    required: &[String],
    acceptance: Acceptance,
) -> Result<Vec<CaseEvent>, Refusal> {
    match outcome {
        ValidationOutcome::Accept => {
            for material in required {
                let found = || marks.iter().filter(|mark| mark.material == *material);
                // Of two marks on one material, the one that asks for it holds.
                let missing = found().any(|mark| mark.mark == MaterialMark::Missing);
                let code = match found().next() {
                    None => RefusalCode::MaterialUnmarked,
                    Some(_) if missing => RefusalCode::MaterialMissing,
                    Some(_) => continue,
                };
                return Err(Refusal::of(code).with("material", material));
            }
        }
        ValidationOutcome::Complete => {
            let asked = case
                .validations
                .iter()
                .any(|validation| validation.outcome == ValidationOutcome::Complete);
            ensure(!asked, RefusalCode::CompletionAskedOnce)?;
            // Asked once and whole: every required material has its mark before the request goes.
            let unmarked = required
                .iter()
                .find(|material| !marks.iter().any(|mark| mark.material == **material));
            if let Some(material) = unmarked {
                return Err(Refusal::of(RefusalCode::MaterialUnmarked).with("material", material));
            }
            let missing = marks.iter().any(|mark| mark.mark == MaterialMark::Missing);
            ensure(missing, RefusalCode::NothingMissing)?;
            ensure(!text.trim().is_empty(), RefusalCode::ReasonsRequired)?;
        }
        ValidationOutcome::Decline | ValidationOutcome::Refer | ValidationOutcome::Withdrawn => {
            ensure(!text.trim().is_empty(), RefusalCode::ReasonsRequired)?;
        }
    }
    let mut events = vec![CaseEvent::SubmissionValidated {
        marks,
        outcome,
        text,
    }];
    if outcome == ValidationOutcome::Accept {
        events.push(CaseEvent::CaseAccepted {
            number: acceptance.number,
            profiles: acceptance.profiles,
            bound: acceptance.bound,
            clock: acceptance.clock,
        });
    }
    Ok(events)
}
