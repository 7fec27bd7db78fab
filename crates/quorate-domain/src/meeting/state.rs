//! What happened to a meeting, and the meeting as it stands.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{CaseId, GuidanceId, ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{ItemEnd, MeetingStage};

/// What an agenda item is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// A case.
    Case(CaseId),
    /// A piece of guidance.
    Guidance(GuidanceId),
    /// Other business, by its title.
    Other(String),
}

/// What happened to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum MeetingEvent {
    /// It was called.
    MeetingCalled {
        /// Which.
        meeting: MeetingId,
        /// Title.
        title: String,
        /// Day.
        date: NaiveDate,
        /// Time of day in the committee's zone, as `14:00`.
        time: String,
        /// Place or link.
        place: String,
    },
    /// An item was put last on the agenda.
    AgendaItemAdded {
        /// Which.
        item: ItemId,
        /// What it is about.
        matter: Matter,
    },
    /// An item was taken off the agenda before it was begun.
    AgendaItemRemoved {
        /// Which.
        item: ItemId,
    },
    /// An item was given another place.
    AgendaItemMoved {
        /// Which.
        item: ItemId,
        /// New place, from 1.
        position: u16,
    },
    /// It was opened.
    MeetingOpened {
        /// Who presides.
        presiding: PersonId,
    },
    /// Somebody came or went.
    AttendanceRecorded {
        /// Who.
        person: PersonId,
        /// Present from then on, or not.
        present: bool,
    },
    /// An item came under discussion.
    ItemBegun {
        /// Which.
        item: ItemId,
    },
    /// A motion was put on an item.
    MotionPutOnItem {
        /// Which item.
        item: ItemId,
        /// Which motion.
        motion: MotionId,
    },
    /// An item ended.
    ItemEnded {
        /// Which.
        item: ItemId,
        /// How.
        end: ItemEnd,
        /// Why; may be empty where it was decided or noted.
        reason: String,
    },
    /// It was adjourned.
    MeetingAdjourned,
}

/// An agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Id.
    pub id: ItemId,
    /// What it is about.
    pub matter: Matter,
    /// When it first came under discussion.
    pub begun_at: Option<DateTime<Utc>>,
    /// Motions put on it, oldest first.
    pub motions: Vec<MotionId>,
    /// How it ended, once it did.
    pub ended: Option<EndedItem>,
}

/// How and when an item ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedItem {
    /// How.
    pub end: ItemEnd,
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An arrival or a departure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresenceChange {
    /// When.
    pub at: DateTime<Utc>,
    /// Present from then on, or not.
    pub present: bool,
}

/// A meeting as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meeting {
    /// Events so far.
    pub version: u32,
    /// Events so far that changed agenda or course: what people see as the version. Somebody who
    /// comes in late, or a motion put, does not make a secretary's open agenda stale.
    pub procedure_version: u32,
    /// Id; none before it is called.
    pub id: Option<MeetingId>,
    /// Title.
    pub title: String,
    /// Day.
    pub date: NaiveDate,
    /// Time of day in the committee's zone, as `14:00`.
    pub time: String,
    /// Place or link.
    pub place: String,
    /// The agenda in order.
    pub items: Vec<Item>,
    /// The item under discussion.
    pub current: Option<ItemId>,
    /// Who presides.
    pub presiding: Option<PersonId>,
    /// Arrivals and departures by person, oldest first. Who is not here never came.
    pub attendance: BTreeMap<PersonId, Vec<PresenceChange>>,
    /// When it was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was adjourned. Who was present then was present until then.
    pub adjourned_at: Option<DateTime<Utc>>,
}

impl Meeting {
    /// How far it is.
    pub fn stage(&self) -> MeetingStage {
        match (self.opened_at, self.adjourned_at) {
            (_, Some(_)) => MeetingStage::Adjourned,
            (Some(_), None) => MeetingStage::Open,
            (None, None) => MeetingStage::Called,
        }
    }

    /// The item of that id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The place of an item on the agenda, from 1.
    pub fn position_of(&self, id: ItemId) -> Option<u16> {
        let index = self.items.iter().position(|item| item.id == id)?;
        u16::try_from(index + 1).ok()
    }

    /// The item about that matter that has not ended.
    pub fn open_item_about(&self, matter: &Matter) -> Option<&Item> {
        self.items
            .iter()
            .find(|item| item.matter == *matter && item.ended.is_none())
    }

    /// Whether a person is there, as last recorded.
    pub fn is_present(&self, person: PersonId) -> bool {
        let log = self.attendance.get(&person);
        log.and_then(|log| log.last())
            .is_some_and(|change| change.present)
    }

    /// Whether a person was there at a moment. Somebody counts from the moment they came and no
    /// longer from the moment they went.
    pub fn was_present(&self, person: PersonId, moment: DateTime<Utc>) -> bool {
        let over = self
            .adjourned_at
            .is_some_and(|adjourned| adjourned <= moment);
        let log = self.attendance.get(&person).into_iter().flatten();
        let last = log.take_while(|change| change.at <= moment).last();
        !over && last.is_some_and(|change| change.present)
    }

    /// Everybody who is there, as last recorded.
    pub fn present(&self) -> impl Iterator<Item = PersonId> {
        self.attendance
            .keys()
            .copied()
            .filter(|person| self.is_present(*person))
    }

    /// Whether agenda and attendance may still change.
    pub fn may_change(&self) -> Result<(), Refusal> {
        ensure(self.adjourned_at.is_none(), RefusalCode::MeetingOver)
    }

    /// Whether it may be opened, whoever presides.
    pub fn may_open(&self) -> Result<(), Refusal> {
        self.may_change()?;
        ensure(self.opened_at.is_none(), RefusalCode::MeetingOpenAlready)
    }

    /// Whether it may be adjourned: it is open and every item has ended.
    pub fn may_adjourn(&self) -> Result<(), Refusal> {
        self.in_session()?;
        let open = self.items.iter().find(|item| item.ended.is_none());
        open.map_or(Ok(()), |item| Err(self.item_open(item.id)))
    }

    /// Whether an item may be moved.
    pub fn may_move(&self, item: ItemId) -> Result<(), Refusal> {
        self.may_change()?;
        self.not_ended(item)?;
        ensure(self.items.len() > 1, RefusalCode::NoChange)
    }

    /// Whether an item may be taken off the agenda. What was discussed stays on it and is ended.
    pub fn may_remove(&self, item: ItemId) -> Result<(), Refusal> {
        self.may_change()?;
        let known = self.not_ended(item)?;
        ensure(known.begun_at.is_none(), self.item_open(item))
    }

    /// Whether an item may come under discussion.
    pub fn may_begin(&self, item: ItemId) -> Result<(), Refusal> {
        self.in_session()?;
        self.not_ended(item)?;
        ensure(self.current != Some(item), RefusalCode::NoChange)
    }

    /// Whether an item may be ended; also one that was never begun, for want of time or quorum.
    pub fn may_end(&self, item: ItemId) -> Result<(), Refusal> {
        self.in_session()?;
        self.not_ended(item).map(|_| ())
    }

    /// Whether a motion may be put on an item. It may be prepared before the meeting.
    pub fn may_put_motion(&self, item: ItemId) -> Result<(), Refusal> {
        self.may_change()?;
        self.not_ended(item).map(|_| ())
    }

    /// Whether an item may be voted on now: only the one under discussion.
    pub fn may_vote_on(&self, item: ItemId) -> Result<(), Refusal> {
        self.in_session()?;
        self.not_ended(item)?;
        ensure(self.current == Some(item), RefusalCode::ItemNotCurrent)
    }

    fn in_session(&self) -> Result<(), Refusal> {
        self.may_change()?;
        ensure(self.opened_at.is_some(), RefusalCode::MeetingNotOpen)
    }

    // An item that is no longer on the agenda has ended as far as this meeting goes.
    fn not_ended(&self, item: ItemId) -> Result<&Item, Refusal> {
        let open = self.item(item).filter(|item| item.ended.is_none());
        open.ok_or_else(|| Refusal::of(RefusalCode::ItemEnded))
    }

    fn item_open(&self, item: ItemId) -> Refusal {
        let position = self.position_of(item).unwrap_or_default();
        Refusal::of(RefusalCode::ItemOpen).with("position", position)
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &MeetingEvent, at: DateTime<Utc>, _by: Option<PersonId>) -> Self {
        self.version += 1;
        let procedural = !matches!(
            event,
            MeetingEvent::AttendanceRecorded { .. } | MeetingEvent::MotionPutOnItem { .. }
        );
        self.procedure_version += u32::from(procedural);
        match event {
            MeetingEvent::MeetingCalled {
                meeting,
                title,
                date,
                time,
                place,
            } => {
                self.id = Some(*meeting);
                self.title.clone_from(title);
                self.date = *date;
                self.time.clone_from(time);
                self.place.clone_from(place);
            }
            MeetingEvent::AgendaItemAdded { item, matter } => self.items.push(Item {
                id: *item,
                matter: matter.clone(),
                begun_at: None,
                motions: Vec::new(),
                ended: None,
            }),
            MeetingEvent::AgendaItemRemoved { item } => {
                self.items.retain(|known| known.id != *item);
            }
            MeetingEvent::AgendaItemMoved { item, position } => {
                if let Some(from) = self.items.iter().position(|known| known.id == *item) {
                    let moved = self.items.remove(from);
                    let to = usize::from(*position)
                        .saturating_sub(1)
                        .min(self.items.len());
                    self.items.insert(to, moved);
                }
            }
            MeetingEvent::MeetingOpened { presiding } => {
                self.presiding = Some(*presiding);
                self.opened_at = Some(at);
            }
            MeetingEvent::AttendanceRecorded { person, present } => {
                let change = PresenceChange {
                    at,
                    present: *present,
                };
                self.attendance.entry(*person).or_default().push(change);
            }
            MeetingEvent::ItemBegun { item } => {
                self.current = Some(*item);
                if let Some(known) = self.items.iter_mut().find(|known| known.id == *item) {
                    known.begun_at.get_or_insert(at);
                }
            }
            MeetingEvent::MotionPutOnItem { item, motion } => {
                if let Some(known) = self.items.iter_mut().find(|known| known.id == *item) {
                    known.motions.push(*motion);
                }
            }
            MeetingEvent::ItemEnded { item, end, reason } => {
                if self.current == Some(*item) {
                    self.current = None;
                }
                if let Some(known) = self.items.iter_mut().find(|known| known.id == *item) {
                    known.ended = Some(EndedItem {
                        end: *end,
                        reason: reason.clone(),
                        at,
                    });
                }
            }
            MeetingEvent::MeetingAdjourned => {
                self.current = None;
                self.adjourned_at = Some(at);
            }
        }
        self
    }
}
