//! The call of a meeting, who is in the room, and what the projector shows.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{GuestId, ItemId, MeetingId, PersonId};
use quorate_domain::vocabulary::{Capacity, MeetingStage, MotionStage, VoteResult};

use super::common::PersonRef;
use super::meeting::{CallMeeting, PresenceChange};

answers! {
    /// What a meeting is called with, beyond its line.
    pub struct CallDetails {
        /// IANA time zone.
        pub zone: String,
        /// Whether that is another than the committee's.
        pub other_zone: bool,
        /// Link for those who take part by video.
        pub link: Option<String>,
        /// Expected end, as `16:30`.
        pub ends: Option<String>,
        /// Last day for papers.
        pub papers_due: Option<NaiveDate>,
        /// How many cases it has time for.
        pub capacity: Option<u16>,
        /// Changes of the call, newest first.
        pub changes: Vec<CallChange>,
        /// That it was called off.
        pub called_off: Option<CalledOff>,
    }

    /// A change of the call.
    pub struct CallChange {
        /// Day before.
        pub date: NaiveDate,
        /// Time before.
        pub time: String,
        /// Place before.
        pub place: String,
        /// Why; may be empty where neither day, time nor place changed.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// That a meeting was called off.
    pub struct CalledOff {
        /// Why.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// Somebody who is there and not on the roster.
    pub struct Guest {
        /// Id.
        pub id: GuestId,
        /// Name.
        pub name: String,
        /// Why they are there.
        pub purpose: String,
        /// Whether they are present now.
        pub present: bool,
        /// Arrivals and departures, oldest first.
        pub log: Vec<PresenceChange>,
    }

    /// A correction of somebody's arrivals and departures.
    pub struct AttendanceCorrection {
        /// Whose.
        pub person: PersonRef,
        /// What had been recorded.
        pub before: Vec<PresenceChange>,
        /// Why.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// Somebody who was there for an item.
    pub struct Attended {
        /// Who; a guest has a name alone.
        pub person: Option<PersonId>,
        /// Name.
        pub name: String,
        /// When, oldest first.
        pub stays: Vec<Stay>,
    }

    /// A stay in the room.
    pub struct Stay {
        /// From when.
        pub from: DateTime<Utc>,
        /// Until when; none while they are there.
        pub until: Option<DateTime<Utc>>,
        /// By video.
        pub by_video: bool,
    }

    /// Somebody in the room who has no vote on the item.
    pub struct PresentWithoutVote {
        /// Who; a guest has a name alone.
        pub person: Option<PersonId>,
        /// Name.
        pub name: String,
        /// Why they have none: `guest`, `recused`, `alternate` or `role`.
        pub why: String,
    }

    /// What everybody in the room may see. There is nothing here of reasons, words of a motion,
    /// ballots, or who is recused: not hidden, but absent.
    pub struct Projector {
        /// Title of the meeting.
        pub title: String,
        /// How far it is.
        pub stage: MeetingStage,
        /// Items on its agenda.
        pub items: u32,
        /// The item under discussion.
        pub item: Option<ProjectedItem>,
    }

    /// The item under discussion, as everybody may see it.
    pub struct ProjectedItem {
        /// Place on the agenda, from 1.
        pub position: u16,
        /// Number of the case.
        pub number: Option<String>,
        /// Title; none where only the number is shown.
        pub title: Option<String>,
        /// When it first came under discussion.
        pub begun_at: Option<DateTime<Utc>>,
        /// The quorum; none for other business, and for whoever may not read the case.
        pub quorum: Option<ProjectedQuorum>,
        /// The vote; none before a motion is put, and for whoever may not read the case.
        pub vote: Option<ProjectedVote>,
    }

    /// The quorum in numbers.
    pub struct ProjectedQuorum {
        /// Whether it is met.
        pub met: bool,
        /// How many must be present and may vote.
        pub needed: u32,
        /// How many are.
        pub present: u32,
    }

    /// How far a vote is.
    pub struct ProjectedVote {
        /// How far.
        pub stage: MotionStage,
        /// How many may vote.
        pub electorate: u32,
        /// How many have voted.
        pub voted: u32,
        /// Result, once declared.
        pub result: Option<VoteResult>,
    }
}

requests! {
    /// Changes the call before the meeting opens.
    pub struct ChangeCall {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Version seen.
        pub version: u32,
        /// The call from now on.
        pub call: CallMeeting,
        /// Why: demanded where day, time or place change.
        pub reason: String,
    }

    /// Calls a meeting off before it opens. What is on its agenda is deferred.
    pub struct CallOff {
        /// Which.
        pub meeting: MeetingId,
        /// Version seen.
        pub version: u32,
        /// Why.
        pub reason: String,
    }

    /// Says whether the projector shows an item's title or its number alone.
    pub struct MaskItem {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Which item.
        pub item: ItemId,
        /// Its number alone.
        pub masked: bool,
    }

    /// Corrects somebody's arrivals and departures.
    pub struct CorrectAttendance {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Whose.
        pub person: PersonId,
        /// Their stays as they were, oldest first; none if they never came.
        pub stays: Vec<NewStay>,
        /// Why.
        pub reason: String,
    }

    /// A stay as somebody says it was. A time earlier than the one before it is of the next day.
    pub struct NewStay {
        /// From when, as `14:05` in the meeting's zone.
        pub from: String,
        /// Until when; none while they are there.
        pub until: Option<String>,
        /// By video.
        pub by_video: Option<bool>,
    }

    /// Admits somebody who is not on the roster; they are there from now on.
    pub struct AdmitGuest {
        /// To which meeting.
        pub meeting: MeetingId,
        /// Name.
        pub name: String,
        /// Why they are there.
        pub purpose: String,
    }

    /// Co-opts somebody for a meeting.
    pub struct CoOpt {
        /// For which meeting.
        pub meeting: MeetingId,
        /// Name; somebody of that name on the roster is given the term.
        pub name: String,
        /// What they stand for.
        pub capacities: Vec<Capacity>,
        /// Why.
        pub reason: String,
    }

    /// Records that a guest came or went.
    pub struct RecordGuest {
        /// At which meeting.
        pub meeting: MeetingId,
        /// Who.
        pub guest: GuestId,
        /// Present from now on, or not.
        pub present: bool,
    }
}
