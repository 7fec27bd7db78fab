//! What may happen next to a meeting.

use chrono::{DateTime, Utc};

use super::attendance::{check_log, is_in};
use super::event::{Call, Matter, MeetingEvent, PresenceChange};
use super::state::Meeting;
use crate::ids::{GuestId, ItemId, MeetingId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::ItemEnd;

/// What can be done to a meeting. Facts that others hold are named by the command that needs them,
/// so that none can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingCommand {
    /// Calls it.
    Call {
        /// New id.
        meeting: MeetingId,
        /// With what.
        call: Call,
    },
    /// Changes the call before the meeting opens.
    ChangeCall {
        /// The call from now on.
        call: Call,
        /// Why: demanded where day, time or place change.
        reason: String,
    },
    /// Calls it off before it opens. What is on its agenda is deferred.
    CallOff {
        /// Why.
        reason: String,
    },
    /// Puts something last on the agenda.
    AddItem {
        /// New id.
        item: ItemId,
        /// What it is about.
        matter: Matter,
        /// Fact: it is on the agenda of another meeting that is not over.
        on_other_agenda: bool,
    },
    /// Takes an item off the agenda.
    RemoveItem {
        /// Which.
        item: ItemId,
        /// Fact: a motion on it waits for its vote.
        motion_pending: bool,
    },
    /// Gives an item another place.
    MoveItem {
        /// Which.
        item: ItemId,
        /// New place, from 1; past the end is the end.
        position: u16,
    },
    /// Says whether the projector shows an item's title or its number alone.
    Mask {
        /// Which.
        item: ItemId,
        /// Its number alone.
        masked: bool,
    },
    /// Opens it.
    Open {
        /// Who presides.
        presiding: PersonId,
        /// Fact: they are chair or vice-chair, or the chair's substitute.
        may_preside: bool,
    },
    /// Records that somebody came or went.
    RecordAttendance {
        /// Who.
        person: PersonId,
        /// Present from now on, or not.
        present: bool,
        /// By video.
        by_video: bool,
    },
    /// Corrects somebody's arrivals and departures.
    CorrectAttendance {
        /// Whose.
        person: PersonId,
        /// What is to hold, oldest first.
        log: Vec<PresenceChange>,
        /// Why.
        reason: String,
        /// Fact: the moment it is.
        now: DateTime<Utc>,
    },
    /// Admits somebody who is not on the roster; they are there from now on.
    AdmitGuest {
        /// New id.
        guest: GuestId,
        /// Name.
        name: String,
        /// Why they are there.
        purpose: String,
    },
    /// Records that a guest came or went.
    RecordGuest {
        /// Who.
        guest: GuestId,
        /// Present from now on, or not.
        present: bool,
    },
    /// Co-opts somebody for this meeting.
    CoOpt {
        /// Who.
        person: PersonId,
        /// Why.
        reason: String,
        /// Fact: what the profile says of one more.
        law: Result<(), Refusal>,
    },
    /// Records that somebody recused was heard for information, before they leave.
    HearForInformation {
        /// On which item.
        item: ItemId,
        /// Whom.
        person: PersonId,
        /// Fact: the ruling on their interest lets them inform.
        informs: bool,
        /// Fact: a vote is open at this meeting.
        vote_open: bool,
    },
    /// Sees out everybody without a vote.
    ClearRoom {
        /// Before the vote on which item.
        item: ItemId,
        /// Fact: who of the roster is there without a vote.
        people: Vec<PersonId>,
    },
    /// Brings an item under discussion; the one before may be taken up again.
    BeginItem {
        /// Which.
        item: ItemId,
        /// Fact: a vote is open at this meeting.
        vote_open: bool,
    },
    /// Ends an item.
    EndItem {
        /// Which.
        item: ItemId,
        /// How.
        end: ItemEnd,
        /// Why: demanded where it is deferred or withdrawn.
        reason: String,
        /// Fact: a motion on it waits for its vote.
        motion_pending: bool,
    },
    /// Adjourns it.
    Adjourn,
}

/// Decides on a command.
///
/// # Errors
/// A refusal says what the course of the meeting does not allow.
pub fn decide(
    meeting: &Meeting,
    command: MeetingCommand,
    _actor: PersonId,
) -> Result<Vec<MeetingEvent>, Refusal> {
    let event = match command {
        MeetingCommand::Call { meeting: id, call } => {
            ensure(meeting.id.is_none(), RefusalCode::NoChange)?;
            MeetingEvent::MeetingCalled { meeting: id, call }
        }
        MeetingCommand::ChangeCall { call, reason } => {
            meeting.may_change_call()?;
            let before = meeting.call();
            ensure(before != call, RefusalCode::NoChange)?;
            let reason = reason.trim().to_owned();
            let told = !reason.is_empty() || !before.moves(&call);
            ensure(told, RefusalCode::ReasonsRequired)?;
            MeetingEvent::CallChanged { call, reason }
        }
        MeetingCommand::CallOff { reason } => {
            meeting.may_change_call()?;
            let reason = said(&reason)?;
            let open = meeting.items.iter().filter(|item| item.ended.is_none());
            let deferred = open.map(|item| MeetingEvent::ItemEnded {
                item: item.id,
                end: ItemEnd::Deferred,
                reason: reason.clone(),
            });
            let mut events: Vec<_> = deferred.collect();
            events.push(MeetingEvent::MeetingCalledOff { reason });
            return Ok(events);
        }
        MeetingCommand::AddItem {
            item,
            matter,
            on_other_agenda,
        } => {
            meeting.may_change()?;
            let on_agenda = on_other_agenda || meeting.open_item_about(&matter).is_some();
            ensure(!on_agenda, RefusalCode::OnAgenda)?;
            MeetingEvent::AgendaItemAdded { item, matter }
        }
        MeetingCommand::RemoveItem {
            item,
            motion_pending,
        } => {
            meeting.may_remove(item)?;
            ensure(!motion_pending, RefusalCode::MotionPending)?;
            MeetingEvent::AgendaItemRemoved { item }
        }
        MeetingCommand::MoveItem { item, position } => {
            meeting.may_move(item)?;
            let last = u16::try_from(meeting.items.len()).unwrap_or(u16::MAX);
            let position = position.clamp(1, last);
            ensure(
                meeting.position_of(item) != Some(position),
                RefusalCode::NoChange,
            )?;
            MeetingEvent::AgendaItemMoved { item, position }
        }
        MeetingCommand::Mask { item, masked } => {
            meeting.may_mask(item)?;
            let known = meeting.item(item).and_then(|item| item.masked);
            ensure(known != Some(masked), RefusalCode::NoChange)?;
            MeetingEvent::AgendaItemMasked { item, masked }
        }
        MeetingCommand::Open {
            presiding,
            may_preside,
        } => {
            meeting.may_open()?;
            ensure(may_preside, RefusalCode::MayNotPreside)?;
            ensure(meeting.is_present(presiding), RefusalCode::PresidingAbsent)?;
            MeetingEvent::MeetingOpened { presiding }
        }
        MeetingCommand::RecordAttendance {
            person,
            present,
            by_video,
        } => {
            meeting.may_change()?;
            let by_video = present && by_video;
            let now = (meeting.is_present(person), meeting.is_by_video(person));
            ensure(now != (present, by_video), RefusalCode::NoChange)?;
            MeetingEvent::AttendanceRecorded {
                person,
                present,
                by_video,
            }
        }
        MeetingCommand::CorrectAttendance {
            person,
            log,
            reason,
            now,
        } => {
            meeting.may_change()?;
            check_log(&log, now)?;
            let before = meeting.attendance.get(&person).map_or(&[][..], |log| log);
            ensure(before != log, RefusalCode::NoChange)?;
            MeetingEvent::AttendanceCorrected {
                person,
                log,
                reason: said(&reason)?,
            }
        }
        MeetingCommand::AdmitGuest {
            guest,
            name,
            purpose,
        } => {
            meeting.may_change()?;
            let admitted = MeetingEvent::GuestAdmitted {
                guest,
                name,
                purpose: said(&purpose)?,
            };
            let present = true;
            return Ok(vec![
                admitted,
                MeetingEvent::GuestAttendanceRecorded { guest, present },
            ]);
        }
        MeetingCommand::RecordGuest { guest, present } => {
            meeting.may_change()?;
            let known = meeting.guest(guest).ok_or(RefusalCode::PersonUnknown)?;
            ensure(is_in(&known.log) != present, RefusalCode::NoChange)?;
            MeetingEvent::GuestAttendanceRecorded { guest, present }
        }
        MeetingCommand::CoOpt {
            person,
            reason,
            law,
        } => {
            meeting.may_change()?;
            law?;
            ensure(!meeting.co_opted.contains(&person), RefusalCode::NoChange)?;
            MeetingEvent::MemberCoOpted {
                person,
                reason: said(&reason)?,
            }
        }
        MeetingCommand::HearForInformation {
            item,
            person,
            informs,
            vote_open,
        } => {
            meeting.may_hear(item, person, informs)?;
            ensure(!vote_open, RefusalCode::VoteOpen)?;
            MeetingEvent::HeardForInformation { item, person }
        }
        MeetingCommand::ClearRoom { item, people } => {
            meeting.may_vote_on(item)?;
            let guests: Vec<_> = meeting.guests_present().map(|guest| guest.id).collect();
            ensure(
                !(people.is_empty() && guests.is_empty()),
                RefusalCode::NoChange,
            )?;
            MeetingEvent::RoomCleared {
                item,
                people,
                guests,
            }
        }
        MeetingCommand::BeginItem { item, vote_open } => {
            meeting.may_begin(item)?;
            ensure(!vote_open, RefusalCode::VoteOpen)?;
            MeetingEvent::ItemBegun { item }
        }
        MeetingCommand::EndItem {
            item,
            end,
            reason,
            motion_pending,
        } => {
            meeting.may_end(item)?;
            ensure(!motion_pending, RefusalCode::MotionPending)?;
            let reason = reason.trim().to_owned();
            let needs_reason = matches!(end, ItemEnd::Deferred | ItemEnd::Withdrawn);
            ensure(
                !needs_reason || !reason.is_empty(),
                RefusalCode::ReasonsRequired,
            )?;
            MeetingEvent::ItemEnded { item, end, reason }
        }
        MeetingCommand::Adjourn => {
            meeting.may_adjourn()?;
            MeetingEvent::MeetingAdjourned
        }
    };
    Ok(vec![event])
}

fn said(reason: &str) -> Result<String, Refusal> {
    let reason = reason.trim();
    ensure(!reason.is_empty(), RefusalCode::ReasonsRequired)?;
    Ok(reason.to_owned())
}
