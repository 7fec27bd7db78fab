//! The row that the state of any aggregate comes to, and where it lies on the shelf.

use quorate_domain::ids::Stream;
use serde::Serialize;

use crate::rows::{
    CaseRow, DataRequestRow, DisposalRow, GuidanceRow, ImportRow, MeetingRow, MinutesRow,
    MotionRow, OrganisationRow,
};
use crate::stored::Aggregate;

/// The row of some aggregate, stored as what it is.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Row {
    Organisation(OrganisationRow),
    Case(Box<CaseRow>),
    Meeting(MeetingRow),
    Minutes(MinutesRow),
    Motion(MotionRow),
    Guidance(GuidanceRow),
    Import(ImportRow),
    DataRequest(DataRequestRow),
    Disposal(DisposalRow),
}

impl Row {
    /// None before its first event; the committee, which is in memory whole, has none.
    pub(super) fn of(stream: Stream, aggregate: &Aggregate) -> Option<Self> {
        match aggregate {
            Aggregate::Committee(_) => None,
            Aggregate::Organisation(one) => OrganisationRow::of(one).map(Self::Organisation),
            Aggregate::Case(one) => CaseRow::of(one).map(|row| Self::Case(Box::new(row))),
            Aggregate::Meeting(one) => MeetingRow::of(one).map(Self::Meeting),
            Aggregate::Minutes(one) => match stream {
                Stream::Minutes(meeting) => Some(Self::Minutes(MinutesRow::of(meeting, one))),
                _ => None,
            },
            Aggregate::Motion(one) => MotionRow::of(one).map(Self::Motion),
            Aggregate::Guidance(one) => GuidanceRow::of(one).map(Self::Guidance),
            Aggregate::Import(one) => ImportRow::of(one).map(Self::Import),
            Aggregate::DataRequest(one) => DataRequestRow::of(one).map(Self::DataRequest),
            Aggregate::Disposal(one) => DisposalRow::of(one).map(Self::Disposal),
        }
    }
}

/// The key of an aggregate's row, such as `case/0198…`.
pub(super) fn row_key(stream: Stream) -> Vec<u8> {
    stream.to_string().replacen(':', "/", 1).into_bytes()
}

/// The key of where an event lies: version by version, as they happened.
pub(super) fn event_key(stream: Stream, version: u32) -> Vec<u8> {
    // Decimal and padded, so that keys sort as the events do.
    format!("event/{stream}/{version:010}").into_bytes()
}

/// A row as it lies on the shelf: short, and quick to read by the hundred thousand.
pub(super) fn stored_form<R: Serialize>(row: &R) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(row, Vec::new())
}
