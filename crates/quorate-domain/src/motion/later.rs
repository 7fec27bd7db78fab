//! What stands beside a vote and is never counted in it: an absent member's written view, read
//! out; and what comes after it: a recount.
//!
//! A recount is proposed by who keeps the record and confirmed by who presided. It changes no
//! ballot and no result: where its result is another, there is a new vote.

use chrono::{DateTime, Utc};

use super::event::{HandTotals, MotionEvent};
use super::state::Motion;
use crate::ids::PersonId;
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{MotionStage, VoteResult};

/// What an absent member wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenView {
    /// Whose.
    pub person: PersonId,
    /// What.
    pub text: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// When it was read out.
    pub read_at: Option<DateTime<Utc>>,
}

/// A recount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recount {
    /// The count that should have been declared.
    pub totals: HandTotals,
    /// How the first one went wrong.
    pub reason: String,
    /// When it was proposed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
    /// How it ended.
    pub end: RecountEnd,
}

/// How a recount stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecountEnd {
    /// Waits for who presided.
    Open,
    /// Confirmed by that name, with what the rules say of the new count.
    Confirmed(String, VoteResult, DateTime<Utc>),
    /// Refused, and why.
    Refused(String, DateTime<Utc>),
}

impl Motion {
    /// Whether a person's written view may be recorded: they are not there, and the vote is not
    /// over.
    pub fn may_record_view(&self, person: PersonId, present: bool) -> Result<(), Refusal> {
        ensure(self.is_pending(), RefusalCode::ResultDeclared)?;
        ensure(
            !present && !self.is_elector(person),
            RefusalCode::ViewOfPresent,
        )
    }

    /// Whether a written view may be marked as read out.
    pub fn may_read_view(&self, person: PersonId) -> Result<(), Refusal> {
        ensure(self.is_pending(), RefusalCode::ResultDeclared)?;
        let waits = |view: &WrittenView| view.person == person && view.read_at.is_none();
        ensure(self.views.iter().any(waits), RefusalCode::NoChange)
    }

    /// Whether every written view was read out: before that no vote opens.
    pub fn views_are_read(&self) -> Result<(), Refusal> {
        let unread = self.views.iter().any(|view| view.read_at.is_none());
        ensure(!unread, RefusalCode::ViewUnread)
    }

    /// The recount that waits for who presided.
    pub fn open_recount(&self) -> Option<&Recount> {
        self.recounts
            .last()
            .filter(|known| known.end == RecountEnd::Open)
    }

    /// Whether a recount may be proposed. A secret vote has its ballots published: there is nothing
    /// to count otherwise.
    pub fn may_propose_recount(&self) -> Result<(), Refusal> {
        ensure(
            self.stage() == MotionStage::Declared,
            RefusalCode::NotDeclared,
        )?;
        self.is_not_secret()?;
        ensure(self.open_recount().is_none(), RefusalCode::RecountOpen)
    }

    /// Whether somebody may confirm or refuse the recount that waits: who presided, and nobody
    /// their own.
    pub fn may_end_recount(
        &self,
        actor: PersonId,
        presides: bool,
        presiding: &str,
    ) -> Result<(), Refusal> {
        let open = self
            .open_recount()
            .ok_or(Refusal::of(RefusalCode::NoRecount))?;
        ensure(open.by != Some(actor), RefusalCode::OwnRecount)?;
        ensure(
            presides,
            Refusal::of(RefusalCode::NotPresiding).with("name", presiding),
        )
    }

    /// Folds in what stands beside the vote.
    pub(super) fn apply_later(
        &mut self,
        event: &MotionEvent,
        at: DateTime<Utc>,
        by: Option<PersonId>,
    ) {
        match event {
            MotionEvent::WrittenViewRecorded { person, text } => {
                self.views.retain(|known| known.person != *person);
                self.views.push(WrittenView {
                    person: *person,
                    text: text.clone(),
                    at,
                    read_at: None,
                });
            }
            MotionEvent::WrittenViewRead { person } => {
                let mut views = self.views.iter_mut();
                if let Some(view) = views.find(|view| view.person == *person) {
                    view.read_at = Some(at);
                }
            }
            MotionEvent::RecountProposed { totals, reason } => self.recounts.push(Recount {
                totals: *totals,
                reason: reason.clone(),
                at,
                by,
                end: RecountEnd::Open,
            }),
            MotionEvent::RecountConfirmed { result, name, .. } => {
                self.end_recount(RecountEnd::Confirmed(name.clone(), *result, at));
            }
            MotionEvent::RecountRefused { reason } => {
                self.end_recount(RecountEnd::Refused(reason.clone(), at));
            }
            _ => {}
        }
    }

    fn end_recount(&mut self, end: RecountEnd) {
        if let Some(last) = self.recounts.last_mut() {
            last.end = end;
        }
    }
}
