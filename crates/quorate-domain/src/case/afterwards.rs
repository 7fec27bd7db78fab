//! What may be done to a decision later. A correction is clerical: names and words of the letter,
//! countersigned by who presided; outcome, tally, electorate and conditions are not among what it
//! can touch. Anything else is a new motion on the same case, for which the decision is taken up
//! again.

use super::decision::{CorrectionEnd, Decision};
use super::event::{CaseEvent, ClericalChange};
use super::state::Case;
use crate::ids::{DecisionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{CorrectableField, ReopenPurpose, Stage};

/// The longest passage that a correction replaces or puts, in characters: longer, it is no slip.
pub const LONGEST_SLIP: usize = 80;
/// Passages that one correction replaces at most.
pub const MOST_SLIPS: usize = 10;

/// What can be done to a decision later, with the facts it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionCommand {
    /// Proposes a correction.
    ProposeCorrection {
        /// What was wrong and what should have stood there.
        changes: Vec<ClericalChange>,
        /// Why.
        reason: String,
    },
    /// Countersigns the correction that waits.
    CountersignCorrection {
        /// Printed name.
        name: String,
        /// Role.
        role: String,
        /// Fact: the actor leads the committee on this case.
        leads: bool,
        /// Name of who presided.
        presiding_name: String,
    },
    /// Refuses it.
    RefuseCorrection {
        /// Why.
        reason: String,
        /// Fact: the actor leads the committee on this case.
        leads: bool,
        /// Name of who presided.
        presiding_name: String,
    },
    /// Takes the decision up again.
    Reopen {
        /// For what.
        purpose: ReopenPurpose,
        /// Whether it has no effect meanwhile.
        suspended: bool,
        /// Why.
        reason: String,
    },
    /// Lets it stand after all.
    Uphold {
        /// Why.
        reason: String,
    },
}

/// Decides on a command about a decision.
///
/// # Errors
/// A refusal says what the committee's law does not allow.
pub fn decide_on_decision(
    case: &Case,
    decision: DecisionId,
    command: DecisionCommand,
    actor: PersonId,
) -> Result<Vec<CaseEvent>, Refusal> {
    let known = case
        .decision(decision)
        .ok_or(Refusal::of(RefusalCode::NoChange))?;
    let event = match command {
        DecisionCommand::ProposeCorrection { changes, reason } => {
            may_propose_correction(known)?;
            for change in &changes {
                clerical(case, known, change)?;
            }
            let some = !changes.is_empty() && changes.len() <= MOST_SLIPS;
            ensure(some, RefusalCode::NotClerical)?;
            CaseEvent::CorrectionProposed {
                decision,
                changes,
                reason: said(&reason)?,
            }
        }
        DecisionCommand::CountersignCorrection {
            name,
            role,
            leads,
            presiding_name,
        } => CaseEvent::CorrectionCountersigned {
            decision,
            number: may_countersign(known, actor, leads, &presiding_name)?,
            name,
            role,
        },
        DecisionCommand::RefuseCorrection {
            reason,
            leads,
            presiding_name,
        } => CaseEvent::CorrectionRefused {
            decision,
            number: may_countersign(known, actor, leads, &presiding_name)?,
            reason: said(&reason)?,
        },
        DecisionCommand::Reopen {
            purpose,
            suspended,
            reason,
        } => {
            may_reopen(case, known)?;
            CaseEvent::DecisionReopened {
                decision,
                purpose,
                suspended,
                reason: said(&reason)?,
            }
        }
        DecisionCommand::Uphold { reason } => {
            may_uphold(case, decision)?;
            CaseEvent::DecisionUpheld {
                decision,
                reason: said(&reason)?,
            }
        }
    };
    Ok(vec![event])
}

fn said(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    ensure(!text.is_empty(), RefusalCode::ReasonsRequired)?;
    Ok(text.to_owned())
}

/// Whether a correction may be proposed.
///
/// # Errors
/// Says why not.
pub fn may_propose_correction(decision: &Decision) -> Result<(), Refusal> {
    ensure(decision.signature.is_some(), RefusalCode::NotSigned)?;
    ensure(
        decision.open_correction().is_none(),
        RefusalCode::CorrectionOpen,
    )
}

/// The text of a letter that a correction may touch, as it reads now.
pub fn correctable(case: &Case, decision: &Decision, field: CorrectableField) -> String {
    let opening = case.opening.as_ref();
    let of_opening = |text: &dyn Fn(&super::Opening) -> Option<String>| {
        opening.and_then(text).unwrap_or_default()
    };
    let text = match field {
        CorrectableField::Reasons => decision.reasons.clone(),
        CorrectableField::Title => of_opening(&|opening| Some(opening.title.clone())),
        CorrectableField::Applicant => of_opening(&|opening| Some(opening.applicant.clone())),
        CorrectableField::Organisation => of_opening(&|opening| Some(opening.party.clone())),
        CorrectableField::System => of_opening(&|opening| opening.system_name.clone()),
        CorrectableField::SystemVersion => of_opening(&|opening| opening.system_version.clone()),
    };
    decision.corrected(field, &text)
}

fn clerical(case: &Case, decision: &Decision, change: &ClericalChange) -> Result<(), Refusal> {
    let short = |text: &str| (1..=LONGEST_SLIP).contains(&text.trim().chars().count());
    ensure(
        short(&change.from) && short(&change.to),
        Refusal::of(RefusalCode::NotClerical).with("longest", LONGEST_SLIP),
    )?;
    ensure(change.from != change.to, RefusalCode::NoChange)?;
    ensure(
        correctable(case, decision, change.field).contains(&change.from),
        Refusal::of(RefusalCode::NotInLetter).with("text", &change.from),
    )
}

/// Whether somebody may countersign the correction that waits, or refuse it: who presided, but
/// nobody their own proposal; then who leads does. Answers its number.
///
/// # Errors
/// Says why not.
pub fn may_countersign(
    decision: &Decision,
    actor: PersonId,
    leads: bool,
    presiding: &str,
) -> Result<u16, Refusal> {
    let open = decision.corrections.last();
    let open = open.filter(|known| known.end == CorrectionEnd::Open);
    let open = open.ok_or(Refusal::of(RefusalCode::NoCorrection))?;
    let proposer = open.proposed.by;
    ensure(proposer != Some(actor), RefusalCode::OwnCorrection)?;
    let in_place = leads && proposer == Some(decision.presiding);
    ensure(
        decision.presiding == actor || in_place,
        Refusal::of(RefusalCode::NotPresiding).with("name", presiding),
    )?;
    Ok(u16::try_from(decision.corrections.len()).unwrap_or(u16::MAX))
}

/// Whether a decision may be taken up again: the last one, that nothing is pending about.
///
/// # Errors
/// Says why not.
pub fn may_reopen(case: &Case, decision: &Decision) -> Result<(), Refusal> {
    ensure(case.reopened.is_none(), RefusalCode::DecisionReopened)?;
    ensure(decision.changed_by.is_none(), RefusalCode::DecisionChanged)?;
    let last = case.decisions.last().map(|last| last.id);
    ensure(last == Some(decision.id), RefusalCode::DecisionChanged)?;
    let stage = case.stage();
    ensure(
        matches!(stage, Stage::Decided | Stage::FollowUp),
        Refusal::of(RefusalCode::WrongStage).with("stage", stage.code()),
    )
}

/// Whether a decision that was taken up again may be let stand.
///
/// # Errors
/// Says why not.
pub fn may_uphold(case: &Case, decision: DecisionId) -> Result<(), Refusal> {
    let reopened = case.reopened.as_ref();
    let this = reopened.filter(|reopened| reopened.decision == decision);
    let purpose = this.map(|reopened| reopened.purpose);
    ensure(purpose.is_some(), RefusalCode::DecisionNotReopened)?;
    // Counted rightly, the vote came to another result: there is nothing to let stand.
    ensure(
        purpose != Some(ReopenPurpose::Recount),
        RefusalCode::RecountedOtherwise,
    )?;
    ensure(case.open_agenda().is_none(), RefusalCode::OnAgenda)
}
