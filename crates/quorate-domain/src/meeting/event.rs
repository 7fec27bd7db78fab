//! What happened to a meeting.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{CaseId, GuestId, GuidanceId, ItemId, MeetingId, MotionId, PersonId};
use crate::vocabulary::ItemEnd;

/// What an agenda item is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// A case.
    Case(CaseId),
    /// A piece of guidance.
    Guidance(GuidanceId),
    /// Approval of the minutes of a former meeting.
    Minutes(MeetingId),
    /// Other business, by its title.
    Other(String),
}

/// What a meeting is called with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Call {
    /// Title.
    pub title: String,
    /// Day.
    pub date: NaiveDate,
    /// Time of day in the zone, as `14:00`.
    pub time: String,
    /// Place; may be empty where there is a link.
    pub place: String,
    /// IANA time zone; none if the committee's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Link for those who take part by video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Expected end, as `16:30`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<String>,
    /// Last day for papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers_due: Option<NaiveDate>,
    /// How many cases it has time for. More are warned about, not refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u16>,
}

impl Call {
    /// Whether those who were asked to come must hear of the change: day, time or where.
    pub fn moves(&self, to: &Self) -> bool {
        (self.date, &self.time, &self.zone) != (to.date, &to.time, &to.zone)
            || (&self.place, &self.link) != (&to.place, &to.link)
    }
}

/// An arrival or a departure, or a change between the room and video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresenceChange {
    /// When.
    pub at: DateTime<Utc>,
    /// Present from then on, or not.
    pub present: bool,
    /// By video.
    #[serde(default)]
    pub by_video: bool,
}

/// What happened to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum MeetingEvent {
    /// It was called.
    MeetingCalled {
        /// Which.
        meeting: MeetingId,
        /// With what.
        #[serde(flatten)]
        call: Call,
    },
    /// The call was changed before it was opened.
    CallChanged {
        /// The call from then on.
        call: Call,
        /// Why; may be empty where neither day, time nor place changed.
        reason: String,
    },
    /// It was called off before it was opened.
    MeetingCalledOff {
        /// Why.
        reason: String,
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
    /// It was said whether the projector shows an item's title or its number alone.
    AgendaItemMasked {
        /// Which.
        item: ItemId,
        /// Its number alone.
        masked: bool,
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
        /// By video.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        by_video: bool,
    },
    /// Arrivals and departures of somebody were corrected.
    AttendanceCorrected {
        /// Whose.
        person: PersonId,
        /// What holds from then on, oldest first.
        log: Vec<PresenceChange>,
        /// Why.
        reason: String,
    },
    /// Somebody was admitted who is not on the roster and does not vote.
    GuestAdmitted {
        /// Which.
        guest: GuestId,
        /// Name.
        name: String,
        /// Why they are there.
        purpose: String,
    },
    /// A guest came or went.
    GuestAttendanceRecorded {
        /// Who.
        guest: GuestId,
        /// Present from then on, or not.
        present: bool,
    },
    /// Somebody was co-opted for this meeting; their term is the committee's to keep.
    MemberCoOpted {
        /// Who.
        person: PersonId,
        /// Why.
        reason: String,
    },
    /// An item came under discussion.
    ItemBegun {
        /// Which.
        item: ItemId,
    },
    /// Somebody recused from an item was heard for information before they left the room.
    HeardForInformation {
        /// Which item.
        item: ItemId,
        /// Who.
        person: PersonId,
    },
    /// Everybody without a vote left the room before the vote on an item.
    RoomCleared {
        /// Which item.
        item: ItemId,
        /// Who of the roster left.
        people: Vec<PersonId>,
        /// Which guests left.
        guests: Vec<GuestId>,
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
