//! Who was in the room, and when.

use chrono::{DateTime, Utc};

use super::event::PresenceChange;
use super::state::{Meeting, Span};
use crate::ids::{GuestId, ItemId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};

/// Somebody who is there and not on the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Id.
    pub id: GuestId,
    /// Name.
    pub name: String,
    /// Why they are there.
    pub purpose: String,
    /// Arrivals and departures, oldest first.
    pub log: Vec<PresenceChange>,
}

/// A correction of somebody's arrivals and departures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceCorrection {
    /// Whose.
    pub person: PersonId,
    /// What had been recorded.
    pub before: Vec<PresenceChange>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// A stay in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; none while they are there.
    pub until: Option<DateTime<Utc>>,
    /// By video.
    pub by_video: bool,
}

/// Whether somebody is there, as last recorded.
pub fn is_in(log: &[PresenceChange]) -> bool {
    log.last().is_some_and(|change| change.present)
}

/// The stays that arrivals and departures make, oldest first.
pub fn stays(log: &[PresenceChange]) -> Vec<Stay> {
    let ends = log.iter().skip(1).map(|change| Some(change.at));
    log.iter()
        .zip(ends.chain(std::iter::once(None)))
        .filter(|(change, _)| change.present)
        .map(|(change, until)| Stay {
            from: change.at,
            until,
            by_video: change.by_video,
        })
        .collect()
}

/// Whether arrivals and departures could have been so: in order, none of them to come, and nobody
/// leaves who is not there.
///
/// # Errors
/// [`RefusalCode::AttendanceOrder`].
pub fn check_log(log: &[PresenceChange], now: DateTime<Utc>) -> Result<(), Refusal> {
    let follows = log.windows(2).all(|pair| {
        let (one, next) = (pair[0], pair[1]);
        one.at < next.at && (one.present || next.present)
    });
    let begins = log.first().is_none_or(|first| first.present);
    let past = log.last().is_none_or(|last| last.at <= now);
    ensure(follows && begins && past, RefusalCode::AttendanceOrder)
}

impl Meeting {
    /// Whether a person is there, as last recorded.
    pub fn is_present(&self, person: PersonId) -> bool {
        self.attendance.get(&person).is_some_and(|log| is_in(log))
    }

    /// Whether a person is there by video, as last recorded.
    pub fn is_by_video(&self, person: PersonId) -> bool {
        let last = self.attendance.get(&person).and_then(|log| log.last());
        last.is_some_and(|change| change.present && change.by_video)
    }

    /// Since when a person is there without having left; going over to video is no leaving.
    pub fn present_since(&self, person: PersonId) -> Option<DateTime<Utc>> {
        let log = self.attendance.get(&person)?.iter().rev();
        log.take_while(|change| change.present)
            .last()
            .map(|change| change.at)
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

    /// Everybody of the roster who is there, as last recorded.
    pub fn present(&self) -> impl Iterator<Item = PersonId> {
        self.attendance
            .keys()
            .copied()
            .filter(|person| self.is_present(*person))
    }

    /// Guests who are there, as last recorded.
    pub fn guests_present(&self) -> impl Iterator<Item = &Guest> {
        self.guests.iter().filter(|guest| is_in(&guest.log))
    }

    /// The guest of that id.
    pub fn guest(&self, id: GuestId) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.id == id)
    }

    /// When a person was in the room while an item was under discussion, oldest first. An end is
    /// none only while both the item and their stay go on.
    pub fn stays_for(&self, item: ItemId, log: &[PresenceChange]) -> Vec<Stay> {
        let spans = self.item(item).map_or(&[][..], |item| &item.spans);
        let all = stays(log);
        let shared = spans.iter().flat_map(|span| {
            all.iter().filter_map(|stay| {
                let until = [span.until, stay.until, self.adjourned_at];
                let until = until.into_iter().flatten().min();
                let from = span.from.max(stay.from);
                until.is_none_or(|until| from < until).then_some(Stay {
                    from,
                    until,
                    by_video: stay.by_video,
                })
            })
        });
        shared.collect()
    }
}

/// Ends the span that goes on.
pub(super) fn end_span(spans: &mut [Span], at: DateTime<Utc>) {
    if let Some(span) = spans.last_mut() {
        span.until.get_or_insert(at);
    }
}
