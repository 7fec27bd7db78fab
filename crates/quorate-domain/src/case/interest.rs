//! Where people stand towards a case: declared, reported, challenged, ruled on.
//!
//! Deliberately not here: who may rule, which the gate knows, and what a recused person may see.

use super::act::CaseAct;
use super::event::{CaseEvent, Party};
use super::parts::Stamp;
use super::state::Case;
use crate::ids::{DecisionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{InterestAnswer, InterestRuling, InterestState, PartyRole, Stage};

/// Where a person stands towards the case, with its history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interest {
    /// Declarations, challenges and rulings, oldest first.
    pub lines: Vec<InterestLine>,
}

/// A declaration, a challenge or a ruling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InterestLine {
    /// The person answered, or another who keeps the record said it of them.
    Declared(InterestAnswer, Option<String>, Stamp),
    /// The applicant challenged them, with reasons. By itself it changes nothing.
    Challenged(String, Stamp),
    /// It was ruled on: how, why.
    Ruled(InterestRuling, String, Stamp),
}

impl InterestLine {
    /// When it was recorded, by whom.
    pub fn stamp(&self) -> Stamp {
        match self {
            Self::Declared(_, _, stamp) | Self::Challenged(_, stamp) | Self::Ruled(_, _, stamp) => {
                *stamp
            }
        }
    }
}

impl Interest {
    /// The state that the lines amount to.
    pub fn state(&self) -> InterestState {
        match self.standing() {
            None | Some(InterestLine::Declared(InterestAnswer::Later, ..)) => {
                InterestState::Unanswered
            }
            Some(InterestLine::Declared(InterestAnswer::Decide, ..)) => InterestState::Undecided,
            Some(InterestLine::Ruled(ruling, ..)) if excludes(*ruling) => InterestState::Recused,
            Some(InterestLine::Declared(InterestAnswer::Withdraw, ..)) => InterestState::Recused,
            Some(_) => InterestState::Clear,
        }
    }

    /// The ruling that stands.
    pub fn ruling(&self) -> Option<InterestRuling> {
        match self.standing() {
            Some(InterestLine::Ruled(ruling, ..)) => Some(*ruling),
            _ => None,
        }
    }

    /// The reasons of a challenge that waits for its ruling. Who is kept out need not be
    /// challenged.
    pub fn challenge(&self) -> Option<&str> {
        let since = self.lines.iter().rev();
        let mut since = since.take_while(|line| !matches!(line, InterestLine::Ruled(..)));
        let reasons = since.find_map(|line| match line {
            InterestLine::Challenged(reasons, _) => Some(reasons.as_str()),
            _ => None,
        });
        reasons.filter(|_| self.state() != InterestState::Recused)
    }

    /// Whether the person was once ruled on or recused: such a standing is not theirs to change.
    pub fn is_pinned(&self) -> bool {
        self.lines.iter().any(|line| {
            matches!(
                line,
                InterestLine::Ruled(..) | InterestLine::Declared(InterestAnswer::Withdraw, ..)
            )
        })
    }

    fn standing(&self) -> Option<&InterestLine> {
        let mut lines = self.lines.iter().rev();
        lines.find(|line| !matches!(line, InterestLine::Challenged(..)))
    }
}

/// Whether a ruling keeps somebody from content, deliberation and vote.
pub fn excludes(ruling: InterestRuling) -> bool {
    matches!(
        ruling,
        InterestRuling::InformationOnly | InterestRuling::Recused
    )
}

/// An interest found after the vote, of somebody who had voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateInterest {
    /// Decision.
    pub decision: DecisionId,
    /// Whose.
    pub person: PersonId,
    /// Found.
    pub found: Stamp,
    /// What it means to the decision, once ruled.
    pub ruled: Option<LateRuling>,
}

/// What an interest found after the vote means to the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateRuling {
    /// Whether the motion is put anew.
    pub reopened: bool,
    /// Whether the decision is suspended until then.
    pub suspended: bool,
    /// Why.
    pub reason: String,
    /// When, by whom.
    pub stamp: Stamp,
}

impl Case {
    /// Where a person stands towards it.
    pub fn interest_of(&self, person: PersonId) -> InterestState {
        self.interests
            .get(&person)
            .map_or(InterestState::Unanswered, Interest::state)
    }

    /// The ruling on a person that stands.
    pub fn ruling_of(&self, person: PersonId) -> Option<InterestRuling> {
        self.interests.get(&person).and_then(Interest::ruling)
    }

    /// Challenges that wait for their ruling.
    pub fn challenges(&self) -> impl Iterator<Item = PersonId> {
        let open = self.interests.iter();
        open.filter(|(_, interest)| interest.challenge().is_some())
            .map(|(person, _)| *person)
    }

    /// The interest of a person found after the vote that waits for its ruling.
    pub fn late_interest(&self, person: PersonId) -> Option<&LateInterest> {
        let mut late = self.late.iter();
        late.find(|late| late.person == person && late.ruled.is_none())
    }

    /// The ruling that re-opened a decision, if one did.
    pub fn reopened(&self, decision: DecisionId) -> Option<&LateRuling> {
        let late = self.late.iter().filter(|late| late.decision == decision);
        let mut rulings = late.filter_map(|late| late.ruled.as_ref());
        rulings.find(|ruled| ruled.reopened)
    }

    /// Whether nothing stands against acting on a decision: no other took its place, no interest
    /// found after the vote waits for its ruling, and neither a ruling nor what it was taken up
    /// again for suspended it.
    ///
    /// # Errors
    /// Says what does.
    pub fn undisputed(&self, decision: DecisionId) -> Result<(), Refusal> {
        ensure(!self.is_replaced(decision), RefusalCode::DecisionChanged)?;
        let mut late = self.late.iter().filter(|late| late.decision == decision);
        ensure(
            late.all(|late| late.ruled.is_some()),
            RefusalCode::InterestAfterVoteOpen,
        )?;
        ensure(!self.is_suspended(decision), RefusalCode::DecisionSuspended)
    }

    /// Whether another decision took its place.
    pub fn is_replaced(&self, decision: DecisionId) -> bool {
        self.decision(decision)
            .is_some_and(|known| known.changed_by.is_some())
    }

    /// Whether it has no effect until there is another vote.
    pub fn is_suspended(&self, decision: DecisionId) -> bool {
        let late = self.late.iter().filter(|late| late.decision == decision);
        let mut rulings = late.filter_map(|late| late.ruled.as_ref());
        let taken_up = self.reopened.as_ref();
        rulings.any(|ruled| ruled.suspended)
            || taken_up.is_some_and(|again| again.decision == decision && again.suspended)
    }

    /// Who has a part in it: the parties as last recorded, or the applicant where nobody asked
    /// for more.
    pub fn parties(&self) -> Vec<Party> {
        let applicant = |opening: &super::event::Opening| Party {
            role: PartyRole::Applicant,
            name: opening.applicant.clone(),
            organisation: Some(opening.party.clone()).filter(|party| *party != opening.applicant),
        };
        if self.parties.is_empty() {
            self.opening.iter().map(applicant).collect()
        } else {
            self.parties.clone()
        }
    }
}

/// Whether there is an interest of a person to rule on: a doubtful one, a challenge, one found
/// after the vote, or a ruling that may be changed.
///
/// # Errors
/// Says why not.
pub fn may_rule(case: &Case, person: PersonId) -> Result<(), Refusal> {
    let known = case.interests.get(&person);
    let something = case.interest_of(person) == InterestState::Undecided
        || case.late_interest(person).is_some()
        || known.is_some_and(|known| known.challenge().is_some() || known.ruling().is_some());
    ensure(something, RefusalCode::NothingToDecide)
}

impl Case {
    /// Whether somebody who is clear answered before the parties were corrected: they are asked
    /// whether it still holds. Until they say otherwise it does.
    pub fn asks_again(&self, person: PersonId) -> bool {
        let Some((interest, corrected)) = self.interests.get(&person).zip(self.parties_corrected)
        else {
            return false;
        };
        let answered = interest.lines.last().map(|line| line.stamp().at);
        interest.state() == InterestState::Clear && answered.is_some_and(|at| at < corrected)
    }
}

pub(super) fn declare(
    case: &Case,
    person: PersonId,
    answer: InterestAnswer,
    nature: Option<String>,
    voted_on: Option<DecisionId>,
) -> Result<Vec<CaseEvent>, Refusal> {
    let nature = nature
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty());
    ensure(
        answer != InterestAnswer::Decide || nature.is_some(),
        RefusalCode::ReasonsRequired,
    )?;
    let state = case.interest_of(person);
    // A recusal is not taken back by the recused: they ask the chair to decide.
    let back = state == InterestState::Recused
        && matches!(answer, InterestAnswer::None | InterestAnswer::Later);
    ensure(!back, RefusalCode::Recused)?;
    let waits = state == InterestState::Undecided && answer != InterestAnswer::Withdraw;
    ensure(!waits, RefusalCode::NoChange)?;
    let same = match answer {
        InterestAnswer::None => state == InterestState::Clear && !case.asks_again(person),
        InterestAnswer::Withdraw => state == InterestState::Recused,
        InterestAnswer::Decide => false,
        InterestAnswer::Later => state != InterestState::Unanswered,
    };
    ensure(!same, RefusalCode::NoChange)?;
    let declared = CaseEvent::InterestDeclared {
        person,
        answer,
        nature,
    };
    Ok(with_late(case, person, answer, voted_on, declared))
}

/// What another who keeps the record says of somebody's interest.
pub(super) fn report(
    case: &Case,
    person: PersonId,
    actor: PersonId,
    answer: InterestAnswer,
    nature: &str,
    voted_on: Option<DecisionId>,
) -> Result<Vec<CaseEvent>, Refusal> {
    ensure(person != actor, RefusalCode::OwnInterest)?;
    // Nobody clears another by hearsay.
    ensure(
        matches!(answer, InterestAnswer::Withdraw | InterestAnswer::Decide),
        RefusalCode::NoChange,
    )?;
    let nature = nature.trim().to_owned();
    ensure(!nature.is_empty(), RefusalCode::ReasonsRequired)?;
    let state = case.interest_of(person);
    let kept_out = matches!(state, InterestState::Recused | InterestState::Undecided);
    ensure(!kept_out, RefusalCode::NoChange)?;
    let reported = CaseEvent::InterestReported {
        person,
        answer,
        nature,
    };
    Ok(with_late(case, person, answer, voted_on, reported))
}

/// Of somebody who had voted on the decision that stands, a new interest is one found after it.
fn with_late(
    case: &Case,
    person: PersonId,
    answer: InterestAnswer,
    voted_on: Option<DecisionId>,
    said: CaseEvent,
) -> Vec<CaseEvent> {
    let something = matches!(answer, InterestAnswer::Withdraw | InterestAnswer::Decide);
    let stands = voted_on.filter(|decision| {
        let last = case.decisions.last().map(|last| last.id);
        last == Some(*decision)
            && case.reopened(*decision).is_none()
            && case.late_interest(person).is_none()
    });
    let found = stands
        .filter(|_| something)
        .map(|decision| CaseEvent::InterestFoundAfterVote { decision, person });
    [Some(said), found].into_iter().flatten().collect()
}

/// What a ruling says.
pub(super) struct Given {
    pub(super) person: PersonId,
    pub(super) ruling: InterestRuling,
    pub(super) reason: String,
    /// Whether the decision is suspended, where the interest was found after the vote.
    pub(super) suspends: Option<bool>,
    /// Whether the profile lets a recused person be heard.
    pub(super) may_inform: bool,
}

pub(super) fn rule(case: &Case, actor: PersonId, given: Given) -> Result<Vec<CaseEvent>, Refusal> {
    let Given {
        person,
        ruling,
        reason,
        ..
    } = given;
    ensure(person != actor, RefusalCode::OwnInterest)?;
    may_rule(case, person)?;
    ensure(!reason.trim().is_empty(), RefusalCode::ReasonsRequired)?;
    ensure(
        ruling != InterestRuling::InformationOnly || given.may_inform,
        RefusalCode::InformingNotAllowed,
    )?;
    let late = case.late_interest(person);
    let known = case.interests.get(&person);
    let challenged = known.is_some_and(|known| known.challenge().is_some());
    ensure(
        late.is_some() || challenged || case.ruling_of(person) != Some(ruling),
        RefusalCode::NoChange,
    )?;
    let mut events = vec![CaseEvent::InterestRuled {
        person,
        recused: excludes(ruling),
        ruling: Some(ruling),
        reason: reason.clone(),
    }];
    if let Some(late) = late {
        let reopened = excludes(ruling);
        let suspended = if reopened {
            given.suspends.ok_or(RefusalCode::SuspensionOpen)?
        } else {
            false
        };
        events.push(CaseEvent::InterestAfterVoteRuled {
            decision: late.decision,
            person,
            reopened,
            suspended,
            reason,
        });
    }
    Ok(events)
}

/// Whether the applicant's challenge of a member can be recorded as the case stands: after
/// acceptance and before the decision.
pub(super) fn may_challenge(case: &Case) -> Result<(), Refusal> {
    let stage = case.stage();
    let before = matches!(
        stage,
        Stage::Accepted | Stage::Review | Stage::Clarification | Stage::Ready
    );
    ensure(
        before,
        Refusal::of(RefusalCode::WrongStage).with("stage", stage.code()),
    )
}

pub(super) fn challenge(
    case: &Case,
    actor: PersonId,
    person: PersonId,
    reasons: String,
) -> Result<Vec<CaseEvent>, Refusal> {
    super::act::permitted(case, CaseAct::Challenge, actor)?;
    ensure(!reasons.trim().is_empty(), RefusalCode::ReasonsRequired)?;
    let known = case.interests.get(&person);
    let open = known.is_some_and(|known| known.challenge().is_some());
    let kept_out = case.interest_of(person) == InterestState::Recused;
    ensure(!open && !kept_out, RefusalCode::NoChange)?;
    Ok(vec![CaseEvent::MemberChallenged { person, reasons }])
}

/// What a person answered to a conflict that the record suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalAnswer {
    /// Confirmed, or dismissed.
    pub confirmed: bool,
    /// Nature of the interest, or the reason there is none.
    pub text: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// A suggested conflict is there: the person's own doubtful interest, or one told of another.
pub(super) fn confirm(
    case: &Case,
    actor: PersonId,
    person: PersonId,
    key: String,
    nature: String,
    voted_on: Option<DecisionId>,
) -> Result<Vec<CaseEvent>, Refusal> {
    unanswered(case, person, &key)?;
    let doubtful = InterestAnswer::Decide;
    let said = if person == actor {
        declare(case, person, doubtful, Some(nature.clone()), voted_on)?
    } else {
        report(case, person, actor, doubtful, &nature, voted_on)?
    };
    let mut events = vec![CaseEvent::ConflictConfirmed {
        person,
        key,
        nature,
    }];
    events.extend(said);
    Ok(events)
}

/// A suggested conflict is not there. It is not suggested again.
pub(super) fn dismiss(
    case: &Case,
    person: PersonId,
    key: String,
    reason: String,
) -> Result<Vec<CaseEvent>, Refusal> {
    unanswered(case, person, &key)?;
    ensure(!reason.trim().is_empty(), RefusalCode::ReasonsRequired)?;
    Ok(vec![CaseEvent::ConflictDismissed {
        person,
        key,
        reason,
    }])
}

fn unanswered(case: &Case, person: PersonId, key: &str) -> Result<(), Refusal> {
    let answered = case.proposals.contains_key(&(person, key.to_owned()));
    ensure(!answered, RefusalCode::NoChange)
}

pub(super) fn correct_parties(
    case: &Case,
    parties: Vec<Party>,
    reason: String,
) -> Result<Vec<CaseEvent>, Refusal> {
    ensure(!reason.trim().is_empty(), RefusalCode::ReasonsRequired)?;
    let applies = parties
        .iter()
        .any(|party| party.role == PartyRole::Applicant);
    ensure(applies, RefusalCode::ApplicantMissing)?;
    ensure(parties != case.parties(), RefusalCode::NoChange)?;
    Ok(vec![CaseEvent::PartiesCorrected { parties, reason }])
}

impl Case {
    pub(super) fn apply_interest(&mut self, event: &CaseEvent, stamp: Stamp) {
        let mut add = |person: PersonId, line: InterestLine| {
            self.interests.entry(person).or_default().lines.push(line);
        };
        match event {
            CaseEvent::InterestDeclared {
                person,
                answer,
                nature,
            } => add(
                *person,
                InterestLine::Declared(*answer, nature.clone(), stamp),
            ),
            CaseEvent::InterestReported {
                person,
                answer,
                nature,
            } => add(
                *person,
                InterestLine::Declared(*answer, Some(nature.clone()), stamp),
            ),
            CaseEvent::MemberChallenged { person, reasons } => {
                add(*person, InterestLine::Challenged(reasons.clone(), stamp));
            }
            CaseEvent::InterestRuled {
                person,
                recused,
                ruling,
                reason,
            } => {
                // Before there were four rulings there were two.
                let ruling = ruling.unwrap_or(if *recused {
                    InterestRuling::Recused
                } else {
                    InterestRuling::NoConflict
                });
                add(*person, InterestLine::Ruled(ruling, reason.clone(), stamp));
            }
            CaseEvent::InterestFoundAfterVote { decision, person } => {
                self.late.push(LateInterest {
                    decision: *decision,
                    person: *person,
                    found: stamp,
                    ruled: None,
                });
            }
            CaseEvent::InterestAfterVoteRuled {
                decision,
                person,
                reopened,
                suspended,
                reason,
            } => {
                let mut late = self.late.iter_mut();
                let of = |late: &&mut LateInterest| {
                    late.decision == *decision && late.person == *person && late.ruled.is_none()
                };
                if let Some(late) = late.find(of) {
                    late.ruled = Some(LateRuling {
                        reopened: *reopened,
                        suspended: *suspended,
                        reason: reason.clone(),
                        stamp,
                    });
                }
                if *reopened {
                    self.put_anew = Some(*decision);
                    self.closed = None;
                }
            }
            CaseEvent::ConflictConfirmed {
                person,
                key,
                nature: text,
            }
            | CaseEvent::ConflictDismissed {
                person,
                key,
                reason: text,
            } => {
                let answer = ProposalAnswer {
                    confirmed: matches!(event, CaseEvent::ConflictConfirmed { .. }),
                    text: text.clone(),
                    stamp,
                };
                self.proposals.insert((*person, key.clone()), answer);
            }
            CaseEvent::PartiesCorrected { parties, .. } => {
                self.parties.clone_from(parties);
                self.parties_corrected = Some(stamp.at);
            }
            _ => {}
        }
    }
}
