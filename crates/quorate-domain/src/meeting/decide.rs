//! What may happen next to a meeting.

use chrono::NaiveDate;

use super::state::{Matter, Meeting, MeetingEvent};
use crate::ids::{ItemId, MeetingId, PersonId};
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
        /// Title.
        title: String,
        /// Day.
        date: NaiveDate,
        /// Time of day in the committee's zone, as `14:00`.
        time: String,
        /// Place or link.
        place: String,
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
        MeetingCommand::Call {
            meeting: id,
            title,
            date,
            time,
            place,
        } => {
            ensure(meeting.id.is_none(), RefusalCode::NoChange)?;
            MeetingEvent::MeetingCalled {
                meeting: id,
                title,
                date,
                time,
                place,
            }
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
        MeetingCommand::Open {
            presiding,
            may_preside,
        } => {
            meeting.may_open()?;
            ensure(may_preside, RefusalCode::MayNotPreside)?;
            ensure(meeting.is_present(presiding), RefusalCode::PresidingAbsent)?;
            MeetingEvent::MeetingOpened { presiding }
        }
        MeetingCommand::RecordAttendance { person, present } => {
            meeting.may_change()?;
            ensure(meeting.is_present(person) != present, RefusalCode::NoChange)?;
            MeetingEvent::AttendanceRecorded { person, present }
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
