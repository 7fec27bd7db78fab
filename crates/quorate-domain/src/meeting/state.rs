//! A meeting as it stands.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::attendance::{AttendanceCorrection, Guest, end_span};
use super::event::{Call, Matter, MeetingEvent, PresenceChange};
use crate::ids::{ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{ItemEnd, MeetingStage};

/// An agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Id.
    pub id: ItemId,
    /// What it is about.
    pub matter: Matter,
    /// When it first came under discussion.
    pub begun_at: Option<DateTime<Utc>>,
    /// When it was under discussion, oldest first: an item may be taken up again.
    pub spans: Vec<Span>,
    /// Whether the projector shows its number alone, once somebody said so.
    pub masked: Option<bool>,
    /// Who was heard for information although they are recused, in the order they were heard.
    pub heard: Vec<PersonId>,
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

/// A time without a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; none while it goes on.
    pub until: Option<DateTime<Utc>>,
}

/// A change of the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallChange {
    /// What it was before.
    pub before: Call,
    /// Why it was changed; may be empty.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// That a meeting was called off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalledOff {
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
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
    /// Time of day in the meeting's zone, as `14:00`.
    pub time: String,
    /// Place; may be empty where there is a link.
    pub place: String,
    /// IANA time zone; none if the committee's.
    pub zone: Option<String>,
    /// Link for those who take part by video.
    pub link: Option<String>,
    /// Expected end, as `16:30`.
    pub ends: Option<String>,
    /// Last day for papers.
    pub papers_due: Option<NaiveDate>,
    /// How many cases it has time for.
    pub capacity: Option<u16>,
    /// Changes of the call, oldest first.
    pub call_changes: Vec<CallChange>,
    /// That it was called off.
    pub called_off: Option<CalledOff>,
    /// The agenda in order.
    pub items: Vec<Item>,
    /// The item under discussion.
    pub current: Option<ItemId>,
    /// Who presides.
    pub presiding: Option<PersonId>,
    /// Arrivals and departures by person, oldest first. Who is not here never came.
    pub attendance: BTreeMap<PersonId, Vec<PresenceChange>>,
    /// Corrections of attendance, oldest first.
    pub corrections: Vec<AttendanceCorrection>,
    /// Guests, in the order they were admitted.
    pub guests: Vec<Guest>,
    /// Who was co-opted for this meeting.
    pub co_opted: Vec<PersonId>,
    /// When it was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was adjourned. Who was present then was present until then.
    pub adjourned_at: Option<DateTime<Utc>>,
}

impl Meeting {
    /// How far it is.
    pub fn stage(&self) -> MeetingStage {
        match (self.opened_at, self.adjourned_at) {
            _ if self.called_off.is_some() => MeetingStage::CalledOff,
            (_, Some(_)) => MeetingStage::Adjourned,
            (Some(_), None) => MeetingStage::Open,
            (None, None) => MeetingStage::Called,
        }
    }

    /// What it is called with.
    pub fn call(&self) -> Call {
        Call {
            title: self.title.clone(),
            date: self.date,
            time: self.time.clone(),
            place: self.place.clone(),
            zone: self.zone.clone(),
            link: self.link.clone(),
            ends: self.ends.clone(),
            papers_due: self.papers_due,
            capacity: self.capacity,
        }
    }

    fn be_called(&mut self, call: &Call) {
        let call = call.clone();
        self.title = call.title;
        self.date = call.date;
        self.time = call.time;
        self.place = call.place;
        self.zone = call.zone;
        self.link = call.link;
        self.ends = call.ends;
        self.papers_due = call.papers_due;
        self.capacity = call.capacity;
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

    /// Whether agenda and attendance may still change.
    pub fn may_change(&self) -> Result<(), Refusal> {
        ensure(self.called_off.is_none(), RefusalCode::MeetingCalledOff)?;
        ensure(self.adjourned_at.is_none(), RefusalCode::MeetingOver)
    }

    /// Whether the call may be changed, or the meeting be called off: it is not open yet.
    pub fn may_change_call(&self) -> Result<(), Refusal> {
        self.may_open()
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

    /// Whether it may be said what the projector shows of an item.
    pub fn may_mask(&self, item: ItemId) -> Result<(), Refusal> {
        self.may_change()?;
        self.not_ended(item).map(|_| ())
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

    /// Whether it can be recorded that somebody was heard on an item for information; `informs` is
    /// whether the ruling on their interest lets them.
    ///
    /// # Errors
    /// The item is not under discussion, the person may not inform, is not there, or was heard.
    pub fn may_hear(&self, item: ItemId, person: PersonId, informs: bool) -> Result<(), Refusal> {
        self.may_vote_on(item)?;
        ensure(informs, RefusalCode::NotToInform)?;
        ensure(self.is_present(person), RefusalCode::NotInTheRoom)?;
        let heard = self
            .item(item)
            .is_some_and(|item| item.heard.contains(&person));
        ensure(!heard, RefusalCode::NoChange)
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

    fn item_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &MeetingEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        let procedural = !matches!(
            event,
            MeetingEvent::AttendanceRecorded { .. }
                | MeetingEvent::AttendanceCorrected { .. }
                | MeetingEvent::GuestAdmitted { .. }
                | MeetingEvent::GuestAttendanceRecorded { .. }
                | MeetingEvent::MemberCoOpted { .. }
                | MeetingEvent::HeardForInformation { .. }
                | MeetingEvent::RoomCleared { .. }
                | MeetingEvent::MotionPutOnItem { .. }
        );
        self.procedure_version += u32::from(procedural);
        match event {
            MeetingEvent::MeetingCalled { meeting, call } => {
                self.id = Some(*meeting);
                self.be_called(call);
            }
            MeetingEvent::CallChanged { call, reason } => {
                self.call_changes.push(CallChange {
                    before: self.call(),
                    reason: reason.clone(),
                    at,
                    by,
                });
                self.be_called(call);
            }
            MeetingEvent::MeetingCalledOff { reason } => {
                self.called_off = Some(CalledOff {
                    reason: reason.clone(),
                    at,
                    by,
                });
            }
            MeetingEvent::AgendaItemAdded { item, matter } => self.items.push(Item {
                id: *item,
                matter: matter.clone(),
                begun_at: None,
                spans: Vec::new(),
                masked: None,
                heard: Vec::new(),
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
            MeetingEvent::AgendaItemMasked { item, masked } => {
                if let Some(known) = self.item_mut(*item) {
                    known.masked = Some(*masked);
                }
            }
            MeetingEvent::AttendanceRecorded {
                person,
                present,
                by_video,
            } => {
                let log = self.attendance.entry(*person).or_default();
                log.push(PresenceChange {
                    at,
                    present: *present,
                    by_video: *by_video,
                });
            }
            MeetingEvent::AttendanceCorrected {
                person,
                log,
                reason,
            } => {
                let before = self.attendance.insert(*person, log.clone());
                self.corrections.push(AttendanceCorrection {
                    person: *person,
                    before: before.unwrap_or_default(),
                    reason: reason.clone(),
                    at,
                    by,
                });
            }
            MeetingEvent::GuestAdmitted {
                guest,
                name,
                purpose,
            } => self.guests.push(Guest {
                id: *guest,
                name: name.clone(),
                purpose: purpose.clone(),
                log: Vec::new(),
            }),
            MeetingEvent::GuestAttendanceRecorded { guest, present } => {
                if let Some(known) = self.guests.iter_mut().find(|known| known.id == *guest) {
                    known.log.push(change(at, *present));
                }
            }
            MeetingEvent::MemberCoOpted { person, .. } => self.co_opted.push(*person),
            MeetingEvent::ItemBegun { item } => {
                if let Some(before) = self.current.and_then(|before| self.item_mut(before)) {
                    end_span(&mut before.spans, at);
                }
                self.current = Some(*item);
                if let Some(known) = self.item_mut(*item) {
                    known.begun_at.get_or_insert(at);
                    known.spans.push(Span {
                        from: at,
                        until: None,
                    });
                }
            }
            MeetingEvent::HeardForInformation { item, person } => {
                if let Some(known) = self.item_mut(*item) {
                    known.heard.push(*person);
                }
            }
            MeetingEvent::RoomCleared { people, guests, .. } => {
                for person in people {
                    let log = self.attendance.entry(*person).or_default();
                    log.push(change(at, false));
                }
                for guest in &mut self.guests {
                    if guests.contains(&guest.id) {
                        guest.log.push(change(at, false));
                    }
                }
            }
            MeetingEvent::MotionPutOnItem { item, motion } => {
                if let Some(known) = self.item_mut(*item) {
                    known.motions.push(*motion);
                }
            }
            MeetingEvent::ItemEnded { item, end, reason } => {
                if self.current == Some(*item) {
                    self.current = None;
                }
                if let Some(known) = self.item_mut(*item) {
                    end_span(&mut known.spans, at);
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

/// An arrival or a departure in person.
fn change(at: DateTime<Utc>, present: bool) -> PresenceChange {
    PresenceChange {
        at,
        present,
        by_video: false,
    }
}
