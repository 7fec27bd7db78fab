//! What happens next to a case: what depends on the words of a command is checked here, and
//! [`permitted`] says whether it is possible at all.

use super::act::{CaseAct, permitted};
use super::clock;
use super::command::{Acceptance, CaseCommand};
use super::decision::Decision;
use super::event::{CaseEvent, Mark, NewDocument};
use super::interest;
use super::re_review::{self, may_re_review};
use super::state::Case;
use super::without_meeting::{PathwayRule, escalation_by, may_put_on_agenda};
use crate::ids::{DecisionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{
    InterestState, Language, MaterialMark, Position, ReopenPurpose, ValidationOutcome,
};

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
                signature: None,
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
