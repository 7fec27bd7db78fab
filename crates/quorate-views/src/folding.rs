//! Folding acts into rows, and finding aggregates again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_domain::case::Case;
use quorate_domain::committee::Committee;
use quorate_domain::data_request::DataRequest;
use quorate_domain::disposal::Disposal;
use quorate_domain::guidance::Guidance;
use quorate_domain::ids::{
    ActId, CaseId, DataRequestId, DisposalId, GuidanceId, ImportId, MeetingId, MotionId,
    OrganisationId, PersonId, Stream,
};
use quorate_domain::import::Import;
use quorate_domain::meeting::Meeting;
use quorate_domain::meeting::minutes::Minutes;
use quorate_domain::motion::Motion;
use quorate_domain::organisation::{Organisation, comparable};
use quorate_ledger::{
    Batch, Bounds, Digest, Direction, Ledger, Log, MemoryShelf, Place, Placed, ReadError, Recorded,
    Sequence, Shelf, ShelfError,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case_rows::CaseRows;
use crate::rows::{
    DataRequestRow, DisposalRow, GuidanceRow, ImportRow, MeetingRow, MinutesRow, OrganisationRow,
};
use crate::stored::{Aggregate, DecodeError, Event, NamesOfStream, decode, names_somebody};

mod anew;
mod attachments;
mod loading;
mod row;

pub use anew::Anew;
pub use attachments::{Attachment, attachments};
pub use loading::Counters;

use attachments::{attachment_key, named_in};
use row::{Row, event_key, row_key, stored_form};

/// Raised whenever rows change their shape or what they say, also when a value of a vocabulary gets
/// another place among the others: the shelf is then folded anew.
const VIEWS_VERSION: u32 = 8;

/// Aggregates kept in memory before they are let go and folded again when needed.
const KEPT: usize = 4_000;

/// Views could not be folded or read.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// The journal could not be read.
    #[error("the journal could not be read")]
    Journal(#[from] ReadError),
    /// The shelf could not be read or written.
    #[error("the shelf could not be read or written")]
    Shelf(#[from] ShelfError),
    /// An event could not be read.
    #[error("an event could not be read")]
    Event(#[from] DecodeError),
    /// A stream has a name of no known kind.
    #[error("a stream has an unknown name")]
    Stream(#[from] quorate_domain::ids::NotAStream),
    /// A row could not be read or written.
    #[error("a row is not what it should be")]
    Row(#[from] postcard::Error),
}

/// How far the shelf is folded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Checkpoint {
    views: u32,
    sequence: Sequence,
    digest: Digest,
}

/// Where an event lies: the act's place, and which of its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct EventPlace(Place, u32);

/// The views of one committee.
#[derive(Debug)]
pub struct Views {
    ledger: Arc<Ledger>,
    shelf: Arc<dyn Shelf>,
    head: Sequence,
    committee: Arc<Committee>,
    cases: CaseRows,
    meetings: BTreeMap<MeetingId, MeetingRow>,
    minutes: BTreeMap<MeetingId, MinutesRow>,
    motions: BTreeMap<MeetingId, Vec<MotionId>>,
    organisations: BTreeMap<OrganisationId, OrganisationRow>,
    guidance: BTreeMap<GuidanceId, GuidanceRow>,
    imports: BTreeMap<ImportId, ImportRow>,
    data_requests: BTreeMap<DataRequestId, DataRequestRow>,
    disposals: BTreeMap<DisposalId, DisposalRow>,
    organisation_names: BTreeMap<String, BTreeSet<OrganisationId>>,
    row_digests: BTreeMap<String, Vec<CaseId>>,
    counters: Counters,
    kept: BTreeMap<Stream, Aggregate>,
    /// Batches the shelf did not take: tried again with the next act, unless it is given up.
    behind: Vec<Batch>,
}

impl Views {
    /// Opens the views of a ledger: catches them up with the journal, or folds them anew if the
    /// shelf is empty, from another build, or does not belong to this journal.
    ///
    /// # Errors
    /// Fails if journal or shelf cannot be read, or an event is from a newer build.
    pub fn open(ledger: Arc<Ledger>) -> Result<Self, ViewError> {
        let shelf = ledger.shelf();
        Self::open_on(ledger, shelf)
    }

    /// Whether another build has folded the shelf of a ledger, so that [`Self::open`] will fold it
    /// anew.
    ///
    /// # Errors
    /// The shelf cannot be read.
    pub fn are_of_another_build(ledger: &Ledger) -> Result<bool, ViewError> {
        let bytes = ledger.shelf().get(b"checkpoint")?;
        Ok(bytes.is_some_and(|bytes| {
            let read = postcard::from_bytes::<Checkpoint>(&bytes);
            read.map_or(true, |checkpoint| checkpoint.views != VIEWS_VERSION)
        }))
    }

    /// Views that are caught up with the journal on a shelf; on one in the place of it, if nothing on
    /// it is of use.
    fn open_on(ledger: Arc<Ledger>, shelf: Arc<dyn Shelf>) -> Result<Self, ViewError> {
        let mut views = Self::empty(ledger, shelf);
        let loaded = match views.fitting_checkpoint()? {
            Some(checkpoint) => match views.load_rows() {
                Ok(()) => Some(checkpoint),
                // A row that cannot be read is disposable like all of them.
                Err(ViewError::Row(error)) => {
                    tracing::warn!(%error, "a row is damaged: the shelf is folded anew");
                    None
                }
                Err(error) => return Err(error),
            },
            None => None,
        };
        if let Some(checkpoint) = loaded {
            views.head = checkpoint.sequence;
            if let Aggregate::Committee(committee) = views.aggregate(Stream::Committee)? {
                views.committee = committee;
            }
        } else if !shelf_is_empty(&*views.shelf)? {
            let ledger = Arc::clone(&views.ledger);
            drop(views);
            // Emptying it would hold all its keys in memory.
            ledger.replace_shelf();
            let shelf = ledger.shelf();
            views = Self::empty(ledger, shelf);
        } else {
            views = Self::empty(Arc::clone(&views.ledger), views.shelf);
        }
        let ledger = Arc::clone(&views.ledger);
        for placed in ledger.log().read_from(views.head.next()) {
            views.fold(&placed?)?;
        }
        Ok(views)
    }

    fn empty(ledger: Arc<Ledger>, shelf: Arc<dyn Shelf>) -> Self {
        Self {
            ledger,
            shelf,
            head: Sequence::ZERO,
            committee: Arc::default(),
            cases: CaseRows::default(),
            meetings: BTreeMap::new(),
            minutes: BTreeMap::new(),
            motions: BTreeMap::new(),
            organisations: BTreeMap::new(),
            guidance: BTreeMap::new(),
            imports: BTreeMap::new(),
            data_requests: BTreeMap::new(),
            disposals: BTreeMap::new(),
            organisation_names: BTreeMap::new(),
            row_digests: BTreeMap::new(),
            counters: Counters::default(),
            kept: BTreeMap::new(),
            behind: Vec::new(),
        }
    }

    /// The checkpoint, if the shelf was folded by this build from this very journal.
    fn fitting_checkpoint(&self) -> Result<Option<Checkpoint>, ViewError> {
        let Some(bytes) = self.shelf.get(b"checkpoint")? else {
            return Ok(None);
        };
        let Ok(checkpoint) = postcard::from_bytes::<Checkpoint>(&bytes) else {
            return Ok(None);
        };
        if checkpoint.views != VIEWS_VERSION || checkpoint.sequence > self.ledger.log().head() {
            return Ok(None);
        }
        let at = self
            .ledger
            .log()
            .read_from(checkpoint.sequence)
            .next()
            .transpose()?;
        Ok(at
            .filter(|placed| placed.digest == checkpoint.digest)
            .map(|_| checkpoint))
    }

    /// Folds one act in: index, rows and checkpoint in one batch.
    ///
    /// A shelf that cannot be written does not undo an act that is done: the batch is kept, and tried
    /// again unless the shelf is given up for another.
    ///
    /// # Errors
    /// Fails if an event cannot be read; the views are then as before.
    pub fn fold(&mut self, placed: &Placed) -> Result<(), ViewError> {
        let act = &placed.act;
        let by = act.actor.map(PersonId);
        let mut batch = Batch::new();
        let mut touched: BTreeMap<Stream, Aggregate> = BTreeMap::new();
        for (position, recorded) in (0u32..).zip(&act.events) {
            let stream: Stream = recorded.stream.as_str().parse()?;
            let event = self.decoded(stream, recorded)?;
            let before = match touched.remove(&stream) {
                Some(aggregate) => aggregate,
                None => self.aggregate(stream)?,
            };
            touched.insert(stream, before.apply(&event, act.at, by));
            let place = stored_form(&EventPlace(placed.place, position))?;
            batch.put(event_key(stream, recorded.version), place);
        }
        for (position, row) in named_in(placed) {
            batch.put(
                attachment_key(placed.sequence, position),
                stored_form(&row)?,
            );
        }
        for (stream, aggregate) in &touched {
            self.take(*stream, aggregate, &mut batch)?;
        }
        let checkpoint = Checkpoint {
            views: VIEWS_VERSION,
            sequence: placed.sequence,
            digest: placed.digest,
        };
        batch.put(b"checkpoint".as_slice(), stored_form(&checkpoint)?);
        self.head = placed.sequence;
        self.behind.push(batch);
        self.catch_up();
        // While the shelf is behind, each folding anew would look through all that waits for it.
        if self.kept.len() > KEPT && self.behind.is_empty() {
            self.kept.clear();
        }
        self.kept.extend(touched);
        Ok(())
    }

    /// Writes what the shelf still lacks. Returns whether it has everything now.
    pub fn catch_up(&mut self) -> bool {
        while let Some(batch) = self.behind.first() {
            if let Err(error) = self.shelf.apply(batch.clone()) {
                tracing::warn!(%error, batches = self.behind.len(), "the shelf is behind");
                return false;
            }
            self.behind.remove(0);
        }
        true
    }

    fn take(
        &mut self,
        stream: Stream,
        aggregate: &Aggregate,
        batch: &mut Batch,
    ) -> Result<(), ViewError> {
        if let Aggregate::Committee(committee) = aggregate {
            self.committee = Arc::clone(committee);
        }
        if let Some(row) = Row::of(stream, aggregate) {
            batch.put(row_key(stream), stored_form(&row)?);
            self.take_row(row);
        }
        Ok(())
    }

    /// The state of an aggregate, folded from its events if it is not in memory.
    ///
    /// # Errors
    /// Fails if journal or shelf cannot be read.
    pub fn aggregate(&mut self, stream: Stream) -> Result<Aggregate, ViewError> {
        if let Some(aggregate) = self.kept.get(&stream) {
            return Ok(aggregate.clone());
        }
        let mut aggregate = Aggregate::empty(stream);
        for (event, stamp) in self.events(stream)? {
            aggregate = aggregate.apply(&event, stamp.at, stamp.by);
        }
        self.kept.insert(stream, aggregate.clone());
        Ok(aggregate)
    }

    /// The events of a stream, oldest first, with when and by whom.
    ///
    /// # Errors
    /// Fails if journal or shelf cannot be read.
    pub fn events(&self, stream: Stream) -> Result<Vec<(Event, ActStamp)>, ViewError> {
        let mut events = Vec::new();
        self.each_recorded(stream, |recorded, stamp| {
            events.push((self.decoded(stream, recorded)?, stamp));
            Ok(())
        })?;
        Ok(events)
    }

    /// An event as it was before its texts were sealed, as far as they open.
    fn decoded(&self, stream: Stream, recorded: &Recorded) -> Result<Event, DecodeError> {
        let body = self.ledger.subjects().opened(&recorded.body);
        decode(stream, &recorded.kind, recorded.schema, &body)
    }

    /// Whom a stream names who is not on the roster, and whose key each name is sealed with.
    ///
    /// # Errors
    /// Fails if journal or shelf cannot be read.
    pub fn names_in(&self, stream: Stream) -> Result<NamesOfStream, ViewError> {
        let mut names = NamesOfStream::new();
        let own = stream.id();
        self.each_recorded(stream, |recorded, _| {
            if names_somebody(&recorded.kind) {
                let keys = self.ledger.subjects();
                keys.each(&recorded.body, &mut |subject, text| {
                    if let Some(text) = text.filter(|_| own != Some(subject)) {
                        names.entry(comparable(text)).or_insert(subject);
                    }
                });
            }
            Ok(())
        })?;
        Ok(names)
    }

    /// Whose keys the texts of a stream are sealed with.
    ///
    /// # Errors
    /// Fails if journal or shelf cannot be read.
    pub fn subjects_in(&self, stream: Stream) -> Result<BTreeSet<Uuid>, ViewError> {
        let mut subjects = BTreeSet::new();
        self.each_recorded(stream, |recorded, _| {
            let keys = self.ledger.subjects();
            keys.each(&recorded.body, &mut |subject, _| {
                subjects.insert(subject);
            });
            Ok(())
        })?;
        Ok(subjects)
    }

    fn each_recorded(
        &self,
        stream: Stream,
        mut act_on: impl FnMut(&Recorded, ActStamp) -> Result<(), ViewError>,
    ) -> Result<(), ViewError> {
        let prefix = format!("event/{stream}/").into_bytes();
        let shelf = &self.shelf;
        let mut places = shelf
            .range(Bounds::prefix(&prefix), Direction::Forwards)
            .map(|entry| Ok(entry?.1))
            .collect::<Result<Vec<_>, ViewError>>()?;
        // What the shelf did not take yet comes after what it has.
        let waiting = self.behind.iter().flat_map(Batch::changes);
        places.extend(
            waiting
                .filter(|(key, _)| key.starts_with(&prefix))
                .filter_map(|(_, value)| value.map(<[u8]>::to_vec)),
        );
        let mut last: Option<Placed> = None;
        for place in places {
            let EventPlace(place, position) = postcard::from_bytes(&place)?;
            let placed = match last.take() {
                Some(placed) if placed.place == place => placed,
                _ => self.ledger.log().read_at(place)?,
            };
            if let Some(recorded) = placed.act.events.get(position as usize) {
                let stamp = ActStamp {
                    act: ActId(placed.act.id),
                    place: (placed.sequence, position),
                    at: placed.act.at,
                    by: placed.act.actor.map(PersonId),
                    on_behalf_of: placed.act.on_behalf_of.map(PersonId),
                };
                act_on(recorded, stamp)?;
            }
            last = Some(placed);
        }
        Ok(())
    }

    /// How far the views are folded.
    pub fn head(&self) -> Sequence {
        self.head
    }

    /// The committee.
    pub fn committee(&self) -> &Arc<Committee> {
        &self.committee
    }

    /// Rows of cases, oldest first.
    pub fn cases(&self) -> &CaseRows {
        &self.cases
    }

    /// Rows of meetings.
    pub fn meetings(&self) -> &BTreeMap<MeetingId, MeetingRow> {
        &self.meetings
    }

    /// Rows of minutes, by their meeting.
    pub fn minutes_rows(&self) -> &BTreeMap<MeetingId, MinutesRow> {
        &self.minutes
    }

    /// Motions put in a meeting, oldest first.
    pub fn motions_of(&self, meeting: MeetingId) -> &[MotionId] {
        self.motions.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// Rows of organisations.
    pub fn organisations(&self) -> &BTreeMap<OrganisationId, OrganisationRow> {
        &self.organisations
    }

    /// Rows of guidance.
    pub fn guidance_rows(&self) -> &BTreeMap<GuidanceId, GuidanceRow> {
        &self.guidance
    }

    /// Rows of requests about people's data.
    pub fn data_requests(&self) -> &BTreeMap<DataRequestId, DataRequestRow> {
        &self.data_requests
    }

    /// Rows of lists of cases whose keeping is over.
    pub fn disposals(&self) -> &BTreeMap<DisposalId, DisposalRow> {
        &self.disposals
    }

    /// Lets go of the shelf, so that it can be made anew. Views are read from no longer.
    pub fn let_go_of_shelf(&mut self) {
        self.shelf = Arc::new(MemoryShelf::new());
    }

    /// Rows of imports.
    pub fn imports(&self) -> &BTreeMap<ImportId, ImportRow> {
        &self.imports
    }

    /// The organisation recognised by a name.
    pub fn organisation_named(&self, name: &str) -> Option<OrganisationId> {
        self.organisation_names
            .get(&comparable(name))?
            .first()
            .copied()
    }

    /// Cases that came from rows with this digest and were not taken back, oldest first.
    pub fn cases_of_row(&self, digest: &str) -> &[CaseId] {
        self.row_digests.get(digest).map_or(&[], Vec::as_slice)
    }
}

macro_rules! typed {
    ($($(#[$doc:meta])* $name:ident($id:ty) -> $state:ident as $stream:ident;)*) => {
        impl Views {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// Fails if journal or shelf cannot be read.
                pub fn $name(&mut self, id: $id) -> Result<Arc<$state>, ViewError> {
                    match self.aggregate(Stream::$stream(id))? {
                        Aggregate::$state(state) => Ok(state),
                        _ => Ok(Arc::default()),
                    }
                }
            )*
        }
    };
}

typed! {
    /// A case; empty if there is none of that id.
    case(CaseId) -> Case as Case;
    /// A meeting; empty if there is none of that id.
    meeting(MeetingId) -> Meeting as Meeting;
    /// The minutes of a meeting; empty if nothing was written.
    minutes(MeetingId) -> Minutes as Minutes;
    /// A motion; empty if there is none of that id.
    motion(MotionId) -> Motion as Motion;
    /// A piece of guidance; empty if there is none of that id.
    guidance(GuidanceId) -> Guidance as Guidance;
    /// An organisation; empty if there is none of that id.
    organisation(OrganisationId) -> Organisation as Organisation;
    /// A request about somebody's data; empty if there is none of that id.
    data_request(DataRequestId) -> DataRequest as DataRequest;
    /// A list of cases whose keeping is over; empty if there is none of that id.
    disposal(DisposalId) -> Disposal as Disposal;
    /// An import; empty if there is none of that id.
    import(ImportId) -> Import as Import;
}

/// When an event was recorded, in which act and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActStamp {
    /// The act.
    pub act: ActId,
    /// Which act of the record, and which of its events: in this order everything happened.
    pub place: (Sequence, u32),
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
    /// For whom, where that is somebody else.
    pub on_behalf_of: Option<PersonId>,
}

fn shelf_is_empty(shelf: &dyn Shelf) -> Result<bool, ViewError> {
    let first = shelf.range(Bounds::ALL, Direction::Forwards).next();
    Ok(first.transpose()?.is_none())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
