//! What may be done to a case as it stands, whatever the words; screens list it. Roles and recusals
//! are the gate's.

use super::decision::Decision;
use super::interest;
use super::state::Case;
use crate::ids::PersonId;
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::Stage;

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
