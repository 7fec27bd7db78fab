//! Where a vote is held: at a meeting, or in writing without one.

use std::sync::Arc;

use chrono::NaiveDate;
use quorate_domain::ids::PersonId;
use quorate_domain::meeting::Meeting;

/// Where a vote is held.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Venue<'a> {
    /// At a meeting.
    Meeting(&'a Meeting),
    /// In writing, opened on a day: everybody is reached, and nobody is in a room.
    Writing(NaiveDate),
}

impl<'a> From<&'a Meeting> for Venue<'a> {
    fn from(meeting: &'a Meeting) -> Self {
        Self::Meeting(meeting)
    }
}

impl<'a> From<&'a Arc<Meeting>> for Venue<'a> {
    fn from(meeting: &'a Arc<Meeting>) -> Self {
        Self::Meeting(meeting)
    }
}

impl<'a> Venue<'a> {
    /// The meeting, where there is one.
    pub(crate) fn meeting(self) -> Option<&'a Meeting> {
        match self {
            Self::Meeting(meeting) => Some(meeting),
            Self::Writing(_) => None,
        }
    }

    /// The day whose roster and rules hold.
    pub(crate) fn day(self) -> NaiveDate {
        match self {
            Self::Meeting(meeting) => meeting.date,
            Self::Writing(day) => day,
        }
    }

    /// Whether somebody takes part.
    pub(crate) fn is_present(self, person: PersonId) -> bool {
        self.meeting()
            .is_none_or(|meeting| meeting.is_present(person))
    }

    /// Whether they do so by video.
    pub(crate) fn is_by_video(self, person: PersonId) -> bool {
        self.meeting()
            .is_some_and(|meeting| meeting.is_by_video(person))
    }
}
