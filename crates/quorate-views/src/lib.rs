//! What screens show, folded from the journal onto the shelf.
//!
//! A view is disposable: it can be dropped and folded again, and comes out equal. [`Views`] keeps
//! the committee and one small row per case, meeting, organisation, piece of guidance and import;
//! an aggregate's whole state is folded from its own events, found through an index of where each
//! event lies in the journal.
//!
//! Deliberately not here: who may see a row (the gate of `quorate-api`).

mod case_rows;
mod folding;
mod rows;
mod stored;

pub use case_rows::CaseRows;
pub use folding::{ActStamp, Anew, Attachment, Counters, ViewError, Views, attachments};
pub use rows::{
    CaseRow, DataRequestRow, DecisionRow, DisposalRow, GuidanceRow, ImportRow, KeepingRow,
    MeetingRow, MinutesRow, MotionRow, OrganisationRow, RoundRow,
};
pub use stored::{
    Aggregate, DecodeError, Event, NamesOfStream, PersonalText, decode, encode, is_withheld,
    names_somebody, personal_texts, seal_texts,
};
