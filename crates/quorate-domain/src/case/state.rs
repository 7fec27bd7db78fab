//! The case as it stands.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::circulation::Circulation;
use super::clock::{ClockExtension, ClockPause};
use super::decision::{Decision, Letter, Reopened};
use super::event::{CaseEvent, Clock, Opening, Party};
use super::interest::{Interest, LateInterest, ProposalAnswer};
use super::keeping::Keeping;
use super::notice::Notice;
use super::parts::{
    AgendaEntry, Binding, Contact, Document, Escalation, Post, Review, Round, Routing, Stamp,
    Submission, Validation,
};
use super::re_review::ReReview;
use crate::ids::{CaseId, DecisionId, ItemId, MotionId, PersonId};
use crate::vocabulary::{InterestState, ItemEnd, Position, Stage, ValidationOutcome};

/// The case as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Case {
    /// Events so far.
    pub version: u32,
    /// Events so far that changed the procedure: what people see as the version. A post or an own
    /// declaration does not make a secretary's open page stale.
    pub procedure_version: u32,
    /// Id; none before it was logged.
    pub id: Option<CaseId>,
    /// What opened it.
    pub opening: Option<Opening>,
    /// When it was logged, by whom.
    pub logged: Option<Stamp>,
    /// Submissions, the opening one first.
    pub submissions: Vec<Submission>,
    /// Documents.
    pub documents: Vec<Document>,
    /// What people answered to conflicts that the record suggests: whose, under which key.
    pub proposals: BTreeMap<(PersonId, String), ProposalAnswer>,
    /// Parties as recorded; see [`Case::parties`].
    pub parties: Vec<Party>,
    /// When they were last corrected: whoever had answered the interest question is asked again.
    pub parties_corrected: Option<DateTime<Utc>>,
    /// Interests.
    pub interests: BTreeMap<PersonId, Interest>,
    /// Interests found after the vote.
    pub late: Vec<LateInterest>,
    /// Completeness checks.
    pub validations: Vec<Validation>,
    /// Number, once accepted.
    pub number: Option<String>,
    /// When accepted.
    pub accepted: Option<Stamp>,
    /// What it was bound to, oldest first; the last holds.
    pub bindings: Vec<Binding>,
    /// Clock.
    pub clock: Option<Clock>,
    /// When it stood still.
    pub clock_pauses: Vec<ClockPause>,
    /// How it was extended.
    pub clock_extensions: Vec<ClockExtension>,
    /// Routing.
    pub routing: Option<Routing>,
    /// Escalations, oldest first; the last one's pathway is the routing's.
    pub escalations: Vec<Escalation>,
    /// Reviewers.
    pub reviewers: Vec<PersonId>,
    /// Reviews.
    pub reviews: Vec<Review>,
    /// Thread.
    pub posts: Vec<Post>,
    /// Rounds of clarification.
    pub rounds: Vec<Round>,
    /// Contacts.
    pub contacts: Vec<Contact>,
    /// Agenda entries.
    pub agenda: Vec<AgendaEntry>,
    /// Motions.
    pub motions: Vec<MotionId>,
    /// The vote in writing that is open.
    pub circulation: Option<Circulation>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Notices to the applicant, oldest first.
    pub notices: Vec<Notice>,
    /// A decision that was taken up again and has not been replaced or upheld.
    pub reopened: Option<Reopened>,
    /// The decision that a ruling on an interest found after the vote re-opened, until there is
    /// another decision. It need not be the last one.
    pub put_anew: Option<DecisionId>,
    /// Second reviews, each with the decision it is about.
    pub re_reviews: Vec<(DecisionId, ReReview)>,
    /// Submissions there were when the last decision was taken.
    pub submissions_at_decision: usize,
    /// Closed, and why.
    pub closed: Option<(Stamp, String)>,
    /// How long it is kept, what stands against destroying it, and what of it is gone.
    pub keeping: Keeping,
    /// Taken back with its import.
    pub undone: bool,
}

impl Case {
    /// The title; empty before it was logged.
    pub fn title(&self) -> &str {
        self.opening
            .as_ref()
            .map_or("", |opening| opening.title.as_str())
    }

    /// The party everybody may know of.
    pub fn party(&self) -> &str {
        self.opening
            .as_ref()
            .map_or("", |opening| opening.party.as_str())
    }

    /// The number, or the receipt number before acceptance.
    pub fn reference(&self) -> &str {
        self.number
            .as_deref()
            .or(self
                .opening
                .as_ref()
                .map(|opening| opening.receipt.as_str()))
            .unwrap_or("")
    }

    /// The round of clarification that is open.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.closed.is_none())
    }

    /// The agenda entry that is open.
    pub fn open_agenda(&self) -> Option<&AgendaEntry> {
        let mut entries = self.agenda.iter().rev();
        entries.find(|entry| entry.end.is_none() && !entry.noting)
    }

    /// Whether an item of a meeting only takes note of what was decided without one.
    pub fn is_noted_on(&self, item: ItemId) -> bool {
        let mut entries = self.agenda.iter();
        entries.any(|entry| entry.item == item && entry.noting)
    }

    /// Whether a decision without a meeting waits for the agenda on which it is noted.
    pub fn awaits_noting(&self) -> bool {
        let decided = self
            .decisions
            .iter()
            .filter(|known| known.meeting.is_none());
        let noted = self.agenda.iter().filter(|entry| {
            let ended = entry.end.as_ref().map(|(end, _)| *end);
            entry.noting && ended.is_none_or(|end| end == ItemEnd::Noted)
        });
        noted.count() < decided.count()
    }

    /// The decision of that id.
    pub fn decision(&self, id: DecisionId) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// Whether everything since the last decision is decided, and none was re-opened since.
    pub fn is_decided(&self) -> bool {
        !self.decisions.is_empty()
            && self.put_anew.is_none()
            && self.reopened.is_none()
            && self.submissions.len() == self.submissions_at_decision
    }

    /// Reviewers who are awaited before the case goes on an agenda: a review has not come in from
    /// somebody who may still give one. Who has not answered the interest question may; who is
    /// recused, or waits for a ruling, may not.
    pub fn reviews_awaited(&self) -> impl Iterator<Item = PersonId> {
        self.reviewers.iter().copied().filter(|reviewer| {
            let barred = matches!(
                self.interest_of(*reviewer),
                InterestState::Recused | InterestState::Undecided
            );
            !barred && !self.has_reviewed(*reviewer)
        })
    }

    /// Whether somebody's review has come in.
    pub fn has_reviewed(&self, person: PersonId) -> bool {
        self.reviews
            .iter()
            .any(|review| review.stamp.by == Some(person))
    }

    /// Reviewers who can write their review now: clear of interests, and it has not come in.
    pub fn reviews_open(&self) -> impl Iterator<Item = PersonId> {
        self.reviewers.iter().copied().filter(|reviewer| {
            self.interest_of(*reviewer) == InterestState::Clear && !self.has_reviewed(*reviewer)
        })
    }

    /// The position a person last took in the thread.
    pub fn position_of(&self, person: PersonId) -> Option<Position> {
        let mut said = self
            .posts
            .iter()
            .rev()
            .filter(|post| post.stamp.by == Some(person));
        let said = said.find_map(|post| post.position);
        said.or_else(|| {
            let review = self
                .reviews
                .iter()
                .rev()
                .find(|review| review.stamp.by == Some(person));
            review.map(|review| review.recommendation)
        })
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        let last_validation = self.validations.last().map(|validation| validation.outcome);
        if self.undone {
            return Stage::Undone;
        }
        if self.closed.is_some() {
            return Stage::Closed;
        }
        if self.open_agenda().is_some() {
            return Stage::Ready;
        }
        if let Some(decision) = self.decisions.last().filter(|_| self.is_decided()) {
            let followed = decision.may_begin || decision.open_conditions() > 0;
            return if decision.letters.is_empty() || !followed {
                Stage::Decided
            } else {
                Stage::FollowUp
            };
        }
        if self.open_round().is_some() {
            return Stage::Clarification;
        }
        if !self.reviewers.is_empty() || self.circulation.is_some() {
            return Stage::Review;
        }
        if self.accepted.is_some() {
            return Stage::Accepted;
        }
        match last_validation {
            Some(
                ValidationOutcome::Decline
                | ValidationOutcome::Refer
                | ValidationOutcome::Withdrawn,
            ) => Stage::NotTaken,
            Some(ValidationOutcome::Complete) => Stage::Completion,
            Some(ValidationOutcome::Accept) | None => Stage::Validation,
        }
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &CaseEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        let stamp = Stamp { at, by };
        let procedural = !matches!(
            event,
            CaseEvent::InterestDeclared { .. }
                | CaseEvent::InterestReported { .. }
                | CaseEvent::ConflictConfirmed { .. }
                | CaseEvent::ConflictDismissed { .. }
                | CaseEvent::PostAdded { .. }
                | CaseEvent::ReviewSubmitted { .. }
                | CaseEvent::ContactEntered { .. }
                | CaseEvent::DocumentAdded { .. }
                | CaseEvent::DecisionDissented { .. }
                | CaseEvent::LetterDelivered { .. }
                | CaseEvent::NoticeIssued { .. }
                | CaseEvent::NoticeDelivered { .. }
                | CaseEvent::KeepingNotBegun {}
                | CaseEvent::PersonalDataEnded { .. }
        );
        self.procedure_version += u32::from(procedural);
        match event {
            CaseEvent::SubmissionLogged { case, opening } => {
                self.id = Some(*case);
                self.logged = Some(stamp);
                self.submissions.push(Submission {
                    receipt: opening.receipt.clone(),
                    kind: opening.kind,
                    text: opening.summary.clone(),
                    stamp,
                });
                self.parties.clone_from(&opening.parties);
                self.opening = Some(opening.clone());
            }
            CaseEvent::SubmissionAdded {
                kind,
                receipt,
                text,
            } => self.submissions.push(Submission {
                receipt: receipt.clone(),
                kind: *kind,
                text: text.clone(),
                stamp,
            }),
            CaseEvent::DocumentAdded { document } => self.documents.push(Document {
                current: document.clone(),
                stamp,
                replaced: Vec::new(),
            }),
            CaseEvent::DocumentReplaced {
                document,
                with,
                reason,
            } => {
                if let Some(known) = self
                    .documents
                    .iter_mut()
                    .find(|known| known.current.id == *document)
                {
                    let old = std::mem::replace(&mut known.current, with.clone());
                    known.replaced.push((old, reason.clone(), stamp));
                }
            }
            CaseEvent::InterestDeclared { .. }
            | CaseEvent::InterestReported { .. }
            | CaseEvent::MemberChallenged { .. }
            | CaseEvent::InterestRuled { .. }
            | CaseEvent::InterestFoundAfterVote { .. }
            | CaseEvent::InterestAfterVoteRuled { .. }
            | CaseEvent::ConflictConfirmed { .. }
            | CaseEvent::ConflictDismissed { .. }
            | CaseEvent::PartiesCorrected { .. } => self.apply_interest(event, stamp),
            CaseEvent::SubmissionValidated {
                marks,
                outcome,
                text,
            } => {
                self.validations.push(Validation {
                    marks: marks.clone(),
                    outcome: *outcome,
                    text: text.clone(),
                    stamp,
                });
            }
            CaseEvent::CaseAccepted {
                number,
                profiles,
                bound,
                clock,
            } => {
                let bound = if bound.is_empty() {
                    profiles.iter().take(1).cloned().collect()
                } else {
                    bound.clone()
                };
                self.number = Some(number.clone());
                self.accepted = Some(stamp);
                self.bindings.push(Binding {
                    profiles: bound,
                    reason: None,
                    stamp,
                });
                self.clock.clone_from(clock);
            }
            CaseEvent::CaseRebound {
                bound,
                clock,
                reason,
            } => {
                self.bindings.push(Binding {
                    profiles: bound.clone(),
                    reason: Some(reason.clone()),
                    stamp,
                });
                self.clock.clone_from(clock);
            }
            CaseEvent::CaseRouted {
                answers,
                proposal,
                pathway,
                tier,
                reason,
            } => {
                self.routing = Some(Routing {
                    answers: answers.clone(),
                    proposal: proposal.clone(),
                    pathway: pathway.clone(),
                    tier: *tier,
                    reason: reason.clone(),
                    stamp,
                });
            }
            CaseEvent::ClockSet { clock } => self.clock = Some(clock.clone()),
            CaseEvent::ClockPaused { from, cause } => self.clock_pauses.push(ClockPause {
                from: *from,
                until: None,
                cause: cause.clone(),
            }),
            CaseEvent::ClockResumed { until, last_day } => {
                if let Some(pause) = self.clock_pauses.last_mut() {
                    pause.until = Some(*until);
                }
                if let Some(clock) = &mut self.clock {
                    clock.last_day = *last_day;
                }
            }
            CaseEvent::ClockStageBegan { on, last_day, .. } => {
                if let Some(clock) = &mut self.clock {
                    clock.stages_ended.push(*on);
                    clock.last_day = *last_day;
                }
            }
            CaseEvent::ClockExtended {
                by: units,
                last_day,
                last_moment,
                reason,
                notice,
            } => {
                if let Some(clock) = &mut self.clock {
                    clock.last_day = *last_day;
                    clock.last_moment = last_moment.or(clock.last_moment);
                }
                self.clock_extensions.push(ClockExtension {
                    by: *units,
                    last_day: *last_day,
                    reason: reason.clone(),
                    notice: notice.clone(),
                    stamp,
                });
            }
            CaseEvent::ReviewersAssigned { reviewers } => self.reviewers.clone_from(reviewers),
            CaseEvent::ReviewSubmitted {
                answers,
                recommendation,
                outcome,
                text,
            } => {
                self.reviews.push(Review {
                    answers: answers.clone(),
                    recommendation: *recommendation,
                    outcome: outcome.clone(),
                    text: text.clone(),
                    stamp,
                });
            }
            CaseEvent::CaseEscalated {
                from,
                to,
                cause,
                reason,
            } => {
                if let Some(routing) = &mut self.routing {
                    routing.pathway.clone_from(to);
                }
                self.escalations.push(Escalation {
                    from: from.clone(),
                    to: to.clone(),
                    cause: *cause,
                    reason: reason.clone(),
                    stamp,
                });
            }
            CaseEvent::PostAdded { position, text } => {
                let before = by.and_then(|person| self.position_of(person));
                self.posts.push(Post {
                    position: *position,
                    changed_from: before
                        .filter(|before| position.is_some_and(|now| now != *before)),
                    text: text.clone(),
                    stamp,
                });
            }
            CaseEvent::ClarificationAsked { points, due } => self.rounds.push(Round {
                points: points.clone(),
                answers: BTreeMap::new(),
                due: *due,
                asked: stamp,
                answered: None,
                closed: None,
            }),
            CaseEvent::AnswersRecorded { answers } => {
                if let Some(round) = self.rounds.last_mut() {
                    let given = answers
                        .iter()
                        .map(|answer| (answer.number, answer.text.clone()));
                    round.answers.extend(given);
                    round.answered = Some(stamp);
                }
            }
            CaseEvent::RoundClosed {} => {
                if let Some(round) = self.rounds.last_mut() {
                    round.closed = Some(stamp);
                }
            }
            CaseEvent::ContactEntered {
                contact,
                on,
                with,
                text,
            } => self.contacts.push(Contact {
                kind: *contact,
                on: *on,
                with: with.clone(),
                text: text.clone(),
                stamp,
            }),
            CaseEvent::PutOnAgenda { meeting, item } => {
                let noting = self.is_decided();
                self.agenda.push(AgendaEntry {
                    meeting: *meeting,
                    item: *item,
                    noting,
                    end: None,
                });
            }
            CaseEvent::AgendaEnded { item, end, reason } => {
                if let Some(entry) = self.agenda.iter_mut().find(|entry| entry.item == *item) {
                    entry.end = Some((*end, reason.clone()));
                }
            }
            CaseEvent::MotionPutOnCase { motion } => self.motions.push(*motion),
            CaseEvent::CirculationOpened { motion, until } => {
                self.motions.push(*motion);
                self.circulation = Some(Circulation {
                    motion: *motion,
                    until: *until,
                });
            }
            CaseEvent::CirculationEnded { .. } => self.circulation = None,
            CaseEvent::CaseDecided { .. }
            | CaseEvent::DecisionReopened { .. }
            | CaseEvent::DecisionUpheld { .. }
            | CaseEvent::CorrectionProposed { .. }
            | CaseEvent::CorrectionCountersigned { .. }
            | CaseEvent::CorrectionRefused { .. }
            | CaseEvent::DecisionDissented { .. }
            | CaseEvent::DecisionSigned { .. }
            | CaseEvent::LetterIssued { .. }
            | CaseEvent::LetterDelivered { .. }
            | CaseEvent::ConditionCleared { .. } => self.apply_to_decisions(event, stamp),
            CaseEvent::ExpertsReviewed {
                decision,
                experts,
                agreed,
                on,
                text,
            } => {
                if let Some(known) = self.decision_mut(*decision) {
                    known.may_begin = *agreed;
                }
                let review = ReReview {
                    experts: experts.clone(),
                    agreed: *agreed,
                    on: *on,
                    text: text.clone(),
                    stamp,
                };
                self.re_reviews.push((*decision, review));
            }
            CaseEvent::NoticeIssued {
                about,
                language,
                digest,
                ..
            } => self.notices.push(Notice {
                about: *about,
                letter: Letter {
                    language: *language,
                    digest: digest.clone(),
                    corrections: 0,
                    issued: stamp,
                    delivered: None,
                },
            }),
            CaseEvent::NoticeDelivered {
                about,
                language,
                on,
            } => {
                for notice in &mut self.notices {
                    if notice.about == *about && notice.letter.language == *language {
                        notice.letter.delivered = Some(*on);
                    }
                }
            }
            CaseEvent::CaseClosed { reason } => self.closed = Some((stamp, reason.clone())),
            CaseEvent::CaseUndone { .. } => self.undone = true,
            CaseEvent::KeepingBegan { .. }
            | CaseEvent::KeepingNotBegun {}
            | CaseEvent::LegalHoldPlaced { .. }
            | CaseEvent::LegalHoldLifted { .. }
            | CaseEvent::PersonalDataEnded { .. }
            | CaseEvent::CaseDisposed { .. } => self.keeping.apply(event, stamp),
        }
        self
    }
}
