//! Folding everything anew to hold it against the shelf.
//!
//! Deliberately not here: a second shelf. The acts say where each event lies; each aggregate is then
//! folded by itself, from its first event to its last, and only its row is looked at.

use std::collections::HashSet;
use std::sync::Arc;
use std::{panic, thread};

use quorate_domain::ids::{PersonId, Stream};
use quorate_ledger::{Bounds, Digest, Direction, Ledger, Log as _, Placed, Sequence, Shelf};

use super::attachments::{AttachmentRow, act_in, attachment_key, named_in};
use super::loading::threads;
use super::row::{Row, event_key, row_key, stored_form};
use super::{Checkpoint, EventPlace, VIEWS_VERSION, ViewError, Views, shelf_is_empty};
use crate::stored::{Aggregate, decode};

/// Where all events lie, as the acts say that were taken in.
#[derive(Debug, Default)]
pub struct Anew {
    /// By stream and version once all are there.
    events: Vec<(Stream, u32, EventPlace)>,
    /// By act and position.
    attachments: Vec<((Sequence, u32), AttachmentRow)>,
    head: Sequence,
    digest: Digest,
}

impl Anew {
    /// Takes in the next act of the journal.
    ///
    /// # Errors
    /// A stream has a name of no known kind.
    pub fn take(&mut self, placed: &Placed) -> Result<(), ViewError> {
        for (position, recorded) in (0u32..).zip(&placed.act.events) {
            let stream = recorded.stream.as_str().parse()?;
            let place = EventPlace(placed.place, position);
            self.events.push((stream, recorded.version, place));
        }
        let named = named_in(placed);
        let named = named.map(|(position, row)| ((placed.sequence, position), row));
        self.attachments.extend(named);
        (self.head, self.digest) = (placed.sequence, placed.digest);
        Ok(())
    }

    /// Folds everything that was taken in, which is the whole journal, and holds the shelf against
    /// it, once that is caught up; returns a key that differs. An empty shelf, as that of a backup
    /// that was just put back, has none: it only shows that everything can be folded.
    ///
    /// # Errors
    /// As [`Views::open`].
    pub fn first_difference(mut self, ledger: &Arc<Ledger>) -> Result<Option<Vec<u8>>, ViewError> {
        let empty = shelf_is_empty(&*ledger.shelf())?;
        if !empty {
            drop(Views::open(Arc::clone(ledger))?);
        }
        let shelf = ledger.shelf();
        let shelf = (!empty).then_some(&*shelf);
        self.events
            .sort_unstable_by_key(|(stream, version, _)| (*stream, *version));
        let folded = folded(&self.events, ledger, shelf)?;
        let Some(shelf) = shelf else { return Ok(None) };
        if folded.differs.is_some() {
            return Ok(folded.differs);
        }
        let checkpoint = stored_form(&Checkpoint {
            views: VIEWS_VERSION,
            sequence: self.head,
            digest: self.digest,
        })?;
        if !self.events.is_empty() && shelf.get(CHECKPOINT)? != Some(checkpoint) {
            return Ok(Some(CHECKPOINT.to_vec()));
        }
        for ((act, position), row) in &self.attachments {
            let key = attachment_key(*act, *position);
            if shelf.get(&key)? != Some(stored_form(row)?) {
                return Ok(Some(key));
            }
        }
        self.strange_key(shelf, &folded.rows)
    }

    /// The first key on the shelf that stands for nothing that was folded.
    fn strange_key(
        &self,
        shelf: &dyn Shelf,
        rows: &HashSet<Stream>,
    ) -> Result<Option<Vec<u8>>, ViewError> {
        for entry in shelf.range(Bounds::ALL, Direction::Forwards) {
            let (key, _) = entry?;
            if key != CHECKPOINT && !self.is_known(&key, rows).unwrap_or(false) {
                return Ok(Some(key));
            }
        }
        Ok(None)
    }

    /// None if the key has the form of none.
    fn is_known(&self, key: &[u8], rows: &HashSet<Stream>) -> Option<bool> {
        let text = str::from_utf8(key).ok()?;
        if let Some(event) = text.strip_prefix("event/") {
            let (stream, version) = event.rsplit_once('/')?;
            let (stream, version) = (stream.parse().ok()?, version.parse().ok()?);
            let events = &self.events;
            let found = events.binary_search_by_key(&(stream, version), |(stream, version, _)| {
                (*stream, *version)
            });
            return Some(found.is_ok() && event_key(stream, version) == key);
        }
        if let Some((act, position)) = act_in(key) {
            let all = &self.attachments;
            let found = all.binary_search_by_key(&(act, position), |(at, _)| *at);
            return Some(found.is_ok() && attachment_key(act, position) == key);
        }
        let stream = text.replacen('/', ":", 1).parse().ok()?;
        Some(rows.contains(&stream) && row_key(stream) == key)
    }
}

const CHECKPOINT: &[u8] = b"checkpoint";

/// What folding some streams came to.
#[derive(Default)]
struct Folded {
    /// Streams that have a row.
    rows: HashSet<Stream>,
    /// The first key that the shelf has otherwise.
    differs: Option<Vec<u8>>,
}

/// Folds all streams, by as many threads as help.
fn folded(
    events: &[(Stream, u32, EventPlace)],
    ledger: &Ledger,
    shelf: Option<&dyn Shelf>,
) -> Result<Folded, ViewError> {
    let streams: Vec<_> = events.chunk_by(|one, next| one.0 == next.0).collect();
    let part = streams.len().div_ceil(threads()).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> = streams
            .chunks(part)
            .map(|streams| scope.spawn(move || fold_streams(streams, ledger, shelf)))
            .collect();
        let mut all = Folded::default();
        for thread in threads {
            let part = thread.join();
            let part = part.unwrap_or_else(|panic| panic::resume_unwind(panic))?;
            all.rows.extend(part.rows);
            all.differs = all.differs.or(part.differs);
        }
        Ok(all)
    })
}

fn fold_streams(
    streams: &[&[(Stream, u32, EventPlace)]],
    ledger: &Ledger,
    shelf: Option<&dyn Shelf>,
) -> Result<Folded, ViewError> {
    let mut folded = Folded::default();
    for events in streams {
        let Some((stream, ..)) = events.first() else {
            continue;
        };
        if let Some(shelf) = shelf {
            for (stream, version, place) in *events {
                let key = event_key(*stream, *version);
                if shelf.get(&key)? != Some(stored_form(place)?) {
                    folded.differs = Some(key);
                    return Ok(folded);
                }
            }
        }
        let Some(row) = Row::of(*stream, &aggregate(*stream, events, ledger)?) else {
            continue;
        };
        folded.rows.insert(*stream);
        let row = stored_form(&row)?;
        let key = row_key(*stream);
        if let Some(shelf) = shelf
            && shelf.get(&key)? != Some(row)
        {
            folded.differs = Some(key);
            return Ok(folded);
        }
    }
    Ok(folded)
}

/// The state of an aggregate after all its events.
fn aggregate(
    stream: Stream,
    events: &[(Stream, u32, EventPlace)],
    ledger: &Ledger,
) -> Result<Aggregate, ViewError> {
    let mut aggregate = Aggregate::empty(stream);
    let mut last: Option<Placed> = None;
    for (_, _, EventPlace(place, position)) in events {
        let placed = match last.take() {
            Some(placed) if placed.place == *place => placed,
            _ => ledger.log().read_at(*place)?,
        };
        if let Some(recorded) = placed.act.events.get(*position as usize) {
            let body = ledger.subjects().opened(&recorded.body);
            let event = decode(stream, &recorded.kind, recorded.schema, &body)?;
            let by = placed.act.actor.map(PersonId);
            aggregate = aggregate.apply(&event, placed.act.at, by);
        }
        last = Some(placed);
    }
    Ok(aggregate)
}
