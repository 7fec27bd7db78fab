//! Decisions on a case as they stand: signature, letters, conditions, corrections, and what became
//! of them later. What was stays: a change or a revocation is another decision.

use chrono::NaiveDate;

use super::event::{CaseEvent, ClericalChange, DecidedCondition, DecisionChange, WithoutVote};
use super::parts::Stamp;
use super::state::Case;
use crate::ids::{DecisionId, MeetingId, MotionId, PersonId};
use crate::vocabulary::{CorrectableField, Language, ReopenPurpose};

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// As decided.
    pub decided: DecidedCondition,
    /// Cleared, and on what evidence.
    pub cleared: Option<(Stamp, String)>,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Printed name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Meaning.
    pub meaning: String,
    /// The public key it fits, base 64; none from before people had keys.
    pub key: Option<String>,
    /// When, by whom.
    pub stamp: Stamp,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Language.
    pub language: Language,
    /// SHA-256 of the stored PDF.
    pub digest: String,
    /// How many corrections are in it.
    pub corrections: usize,
    /// Issued.
    pub issued: Stamp,
    /// Delivered on.
    pub delivered: Option<NaiveDate>,
}

/// A clerical correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What was wrong and what should have stood there.
    pub changes: Vec<ClericalChange>,
    /// Why.
    pub reason: String,
    /// Proposed.
    pub proposed: Stamp,
    /// How it ended.
    pub end: CorrectionEnd,
}

/// How a correction stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionEnd {
    /// Waits for who presided.
    Open,
    /// Countersigned: printed name, role.
    Countersigned(String, String, Stamp),
    /// Refused, and why.
    Refused(String, Stamp),
}

/// A decision that was taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopened {
    /// Which.
    pub decision: DecisionId,
    /// For what.
    pub purpose: ReopenPurpose,
    /// Whether it has no effect meanwhile.
    pub suspended: bool,
    /// Why.
    pub reason: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Id.
    pub id: DecisionId,
    /// Motion; none where there was no vote.
    pub motion: Option<MotionId>,
    /// Meeting; none where it was decided without one.
    pub meeting: Option<MeetingId>,
    /// Who decided, where there was no vote.
    pub without_vote: Option<WithoutVote>,
    /// The earlier decision that it changes or revokes.
    pub changes: Option<DecisionChange>,
    /// The later decision that changed or revoked it.
    pub changed_by: Option<DecisionChange>,
    /// Who presided, or recorded it where there was no vote: who signs.
    pub presiding: PersonId,
    /// Outcome.
    pub outcome: String,
    /// Whether work may begin.
    pub may_begin: bool,
    /// Reasons as decided; [`Self::corrected`] gives them as they should read.
    pub reasons: String,
    /// Conditions.
    pub conditions: Vec<Condition>,
    /// Dissent: whose, reasons.
    pub dissent: Vec<(PersonId, String)>,
    /// Day decided.
    pub on: NaiveDate,
    /// Signature.
    pub signature: Option<Signature>,
    /// Letters, oldest first; after a correction there is another in the same language.
    pub letters: Vec<Letter>,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
}

impl Decision {
    /// Conditions not yet cleared. What was changed or revoked asks for nothing any more.
    pub fn open_conditions(&self) -> usize {
        self.conditions
            .iter()
            .filter(|condition| condition.cleared.is_none() && self.changed_by.is_none())
            .count()
    }

    /// The correction that waits for who presided, with its number from 1.
    pub fn open_correction(&self) -> Option<(u16, &Correction)> {
        let (number, last) = (1u16..).zip(&self.corrections).last()?;
        (last.end == CorrectionEnd::Open).then_some((number, last))
    }

    /// Corrections that were countersigned, oldest first.
    pub fn made_corrections(&self) -> impl Iterator<Item = &Correction> {
        self.corrections
            .iter()
            .filter(|known| matches!(known.end, CorrectionEnd::Countersigned(..)))
    }

    /// A text of the letter with all corrections that were countersigned.
    pub fn corrected(&self, field: CorrectableField, text: &str) -> String {
        let changes = self.made_corrections().flat_map(|known| &known.changes);
        changes
            .filter(|change| change.field == field)
            .fold(text.to_owned(), |text, change| {
                text.replace(&change.from, &change.to)
            })
    }

    /// The last letter in a language.
    pub fn letter(&self, language: Language) -> Option<&Letter> {
        let mut letters = self.letters.iter().rev();
        letters.find(|letter| letter.language == language)
    }
}

impl Case {
    /// Folds in what happened to a decision.
    pub(super) fn apply_to_decisions(&mut self, event: &CaseEvent, stamp: Stamp) {
        match event {
            CaseEvent::CaseDecided { .. } => self.decide(event),
            CaseEvent::DecisionReopened {
                decision,
                purpose,
                suspended,
                reason,
            } => {
                self.reopened = Some(Reopened {
                    decision: *decision,
                    purpose: *purpose,
                    suspended: *suspended,
                    reason: reason.clone(),
                    stamp,
                });
            }
            CaseEvent::DecisionUpheld { .. } => self.reopened = None,
            CaseEvent::CorrectionProposed {
                decision,
                changes,
                reason,
            } => {
                if let Some(decision) = self.decision_mut(*decision) {
                    decision.corrections.push(Correction {
                        changes: changes.clone(),
                        reason: reason.clone(),
                        proposed: stamp,
                        end: CorrectionEnd::Open,
                    });
                }
            }
            CaseEvent::CorrectionCountersigned {
                decision,
                number,
                name,
                role,
            } => {
                let end = CorrectionEnd::Countersigned(name.clone(), role.clone(), stamp);
                self.end_correction(*decision, *number, end);
            }
            CaseEvent::CorrectionRefused {
                decision,
                number,
                reason,
            } => {
                let end = CorrectionEnd::Refused(reason.clone(), stamp);
                self.end_correction(*decision, *number, end);
            }
            CaseEvent::DecisionDissented { motion, text } => {
                let mut decisions = self.decisions.iter_mut();
                let decision = decisions.find(|known| known.motion == Some(*motion));
                if let (Some(decision), Some(person)) = (decision, stamp.by) {
                    // Said again, it replaces what was said; both stay in the history.
                    decision.dissent.retain(|(known, _)| *known != person);
                    decision.dissent.push((person, text.clone()));
                }
            }
            CaseEvent::DecisionSigned {
                decision,
                name,
                role,
                meaning,
                signature,
            } => {
                if let Some(decision) = self.decision_mut(*decision) {
                    decision.signature = Some(Signature {
                        name: name.clone(),
                        role: role.clone(),
                        meaning: meaning.clone(),
                        key: signature.as_ref().map(|signature| signature.key.clone()),
                        stamp,
                    });
                }
            }
            CaseEvent::LetterIssued {
                decision,
                language,
                digest,
                ..
            } => {
                if let Some(decision) = self.decision_mut(*decision) {
                    let corrections = decision.made_corrections().count();
                    decision.letters.push(Letter {
                        language: *language,
                        digest: digest.clone(),
                        corrections,
                        issued: stamp,
                        delivered: None,
                    });
                }
            }
            CaseEvent::LetterDelivered {
                decision,
                language,
                on,
            } => {
                let letters = self
                    .decision_mut(*decision)
                    .map(|decision| decision.letters.iter_mut().rev());
                let letter = letters
                    .into_iter()
                    .flatten()
                    .find(|letter| letter.language == *language);
                if let Some(letter) = letter {
                    letter.delivered = Some(*on);
                }
            }
            CaseEvent::ConditionCleared {
                decision,
                number,
                evidence,
            } => {
                let index = usize::from(*number).saturating_sub(1);
                if let Some(condition) = self
                    .decision_mut(*decision)
                    .and_then(|decision| decision.conditions.get_mut(index))
                {
                    condition.cleared = Some((stamp, evidence.clone()));
                }
            }
            _ => {}
        }
    }

    fn decide(&mut self, event: &CaseEvent) {
        let CaseEvent::CaseDecided {
            decision,
            motion,
            meeting,
            without_vote,
            changes,
            presiding,
            outcome,
            may_begin,
            reasons,
            conditions,
            on,
        } = event
        else {
            return;
        };
        self.submissions_at_decision = self.submissions.len();
        self.put_anew = None;
        if let Some(change) = changes {
            self.reopened = None;
            if let Some(before) = self.decision_mut(change.decision) {
                before.changed_by = Some(DecisionChange {
                    decision: *decision,
                    purpose: change.purpose,
                });
            }
        }
        self.decisions.push(Decision {
            id: *decision,
            motion: *motion,
            meeting: *meeting,
            without_vote: without_vote.clone(),
            changes: *changes,
            changed_by: None,
            presiding: *presiding,
            outcome: outcome.clone(),
            may_begin: *may_begin,
            reasons: reasons.clone(),
            conditions: conditions
                .iter()
                .map(|decided| Condition {
                    decided: decided.clone(),
                    cleared: None,
                })
                .collect(),
            dissent: Vec::new(),
            on: *on,
            signature: None,
            letters: Vec::new(),
            corrections: Vec::new(),
        });
    }

    fn end_correction(&mut self, decision: DecisionId, number: u16, end: CorrectionEnd) {
        let index = usize::from(number).saturating_sub(1);
        let decision = self.decision_mut(decision);
        if let Some(known) = decision.and_then(|decision| decision.corrections.get_mut(index)) {
            known.end = end;
        }
    }

    pub(super) fn decision_mut(&mut self, id: DecisionId) -> Option<&mut Decision> {
        self.decisions.iter_mut().find(|decision| decision.id == id)
    }
}
