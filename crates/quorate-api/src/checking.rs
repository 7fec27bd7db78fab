//! What is looked through while people work, because opening did not wait for it: the finished
//! segments of the journal, and the attachments. What is damaged is put back from the backup; what
//! is not there either is told on every page.
//!
//! Deliberately not here: what `verify` does, which trusts nothing that was known before.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::{self, JoinHandle};

use chrono::{DateTime, TimeDelta, Utc};
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_ledger::{BlobRef, Checked, Damage, GetBlobError, Ledger, ReadError, Sequence};
use quorate_views::Attachment;

use crate::backups::{Kept, mending};
use crate::house::lock;

/// After which attachments are read whole again. In between it is only seen to that each is there
/// and as long as it was.
const WHOLE_AGAIN: TimeDelta = TimeDelta::days(7);

/// The thread that looks things through. It ends before the committee is closed.
#[derive(Debug)]
pub(crate) struct Checking {
    found: Arc<Found>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What could not be put back.
#[derive(Debug, Default)]
struct Found {
    /// In a finished segment: the first.
    record: OnceLock<Damage>,
    /// Attachments, when they were last looked through: how many, and an act that names the first.
    attachments: Mutex<Option<(u32, Sequence)>>,
}

impl Checking {
    /// Begins. The attachments are those that acts name, read before: the shelf may be made anew
    /// meanwhile. What was found before is told until it is known better.
    pub(crate) fn begin(
        ledger: &Arc<Ledger>,
        attachments: Vec<Attachment>,
        now: DateTime<Utc>,
        before: Option<Self>,
    ) -> Self {
        let mut checking = Self {
            found: before
                .map(|before| Arc::clone(&before.found))
                .unwrap_or_default(),
            stop: Arc::default(),
            thread: None,
        };
        let (found, stop) = (Arc::clone(&checking.found), Arc::clone(&checking.stop));
        let ledger = Arc::clone(ledger);
        let check = move || {
            let look = Look { ledger, now, stop };
            look.through_segments(&found);
            look.through_attachments(attachments, &found);
        };
        match thread::Builder::new().name("check".to_owned()).spawn(check) {
            Ok(thread) => checking.thread = Some(thread),
            Err(error) => tracing::warn!(%error, "what was not looked at is not checked"),
        }
        checking
    }

    /// Whether it has not ended.
    pub(crate) fn goes_on(&self) -> bool {
        let thread = self.thread.as_ref();
        thread.is_some_and(|thread| !thread.is_finished())
    }

    /// What was found and could not be put back, told to people.
    pub(crate) fn damaged(&self) -> Option<Refusal> {
        if let Some(found) = self.found.record.get() {
            let why = Refusal::of(RefusalCode::RecordDamaged)
                .with("sequence", found.sequence)
                .with("segment", found.segment)
                .with("offset", found.offset);
            return Some(why);
        }
        let (count, act) = (*lock(&self.found.attachments))?;
        let why = Refusal::of(RefusalCode::AttachmentsLost);
        Some(why.with("count", count).with("sequence", act))
    }
}

impl Drop for Checking {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // It has told what it found.
            drop(thread.join());
        }
    }
}

struct Look {
    ledger: Arc<Ledger>,
    now: DateTime<Utc>,
    stop: Arc<AtomicBool>,
}

impl Look {
    fn is_to_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn through_segments(&self, found: &Found) {
        while !self.is_to_stop() {
            let copies = mending::backup_of(self.ledger.folder()).map(|at| at.join("journal"));
            match self.ledger.log().check_some(copies.as_deref()) {
                Ok(Checked::Whole) => {}
                Ok(Checked::Mended { segment }) => {
                    mending::noted(self.ledger.folder(), self.now, &[segment], 0);
                }
                Ok(Checked::All) => return,
                Err(ReadError::Damaged(damage)) => {
                    tracing::error!(%damage, "the record is damaged");
                    // The first one found is told; `verify` finds the others.
                    let _known = found.record.set(damage);
                    return;
                }
                Err(error) => tracing::warn!(%error, "a segment could not be checked"),
            }
        }
    }

    fn through_attachments(&self, mut all: Vec<Attachment>, found: &Found) {
        if all.is_empty() {
            *lock(&found.attachments) = None;
            return;
        }
        // Another one is the first each time, so that those who look in often and close soon see
        // all of them in the end.
        let first = self.now.timestamp().unsigned_abs() % all.len() as u64;
        all.rotate_left(usize::try_from(first).unwrap_or_default());
        let folder = self.ledger.folder();
        let last = Kept::read(folder).unwrap_or_default().looked_through;
        let whole = last.is_none_or(|last| (self.now - last).abs() >= WHOLE_AGAIN);
        let backup = mending::backup_of(folder).map(|at| at.join("blobs"));
        let (mut put_back, mut lost, mut all_seen) = (0, Vec::new(), true);
        for attachment in all {
            if self.is_to_stop() {
                all_seen = false;
                break;
            }
            match look_at(&self.ledger, &attachment.blob, whole, backup.as_deref()) {
                Ok(Looked::There) => {}
                Ok(Looked::PutBack) => put_back += 1,
                Err(GetBlobError::Io(error)) => {
                    // It may be there and whole: another time tells.
                    tracing::warn!(%error, act = %attachment.act, "an attachment cannot be read");
                    all_seen = false;
                }
                Err(_) => {
                    tracing::error!(act = %attachment.act, "an attachment is lost");
                    lost.push(attachment.act);
                }
            }
        }
        if put_back > 0 {
            mending::noted(folder, self.now, &[], put_back);
        }
        let count = u32::try_from(lost.len()).unwrap_or(u32::MAX);
        let first = lost.iter().min().map(|act| (count, *act));
        if first.is_some() || all_seen {
            *lock(&found.attachments) = first;
        }
        if first.is_none() && whole && all_seen {
            let noted = Kept::change(folder, |kept| kept.looked_through = Some(self.now));
            if let Err(error) = noted {
                tracing::warn!(%error, "that attachments were looked through could not be noted");
            }
        }
    }
}

/// How an attachment was found that is whole now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looked {
    /// As it was, or destroyed by an act.
    There,
    /// Damaged or gone, and put back from the backup.
    PutBack,
}

/// Looks at an attachment, and puts it back from the blobs of a backup where it must.
///
/// # Errors
/// What was found, where the backup does not have it whole either.
pub(crate) fn look_at(
    ledger: &Ledger,
    blob: &BlobRef,
    whole: bool,
    backup: Option<&Path>,
) -> Result<Looked, GetBlobError> {
    let blobs = ledger.blobs();
    let is_destroyed = || ledger.subjects().is_destroyed(&blob.digest);
    let found = if whole {
        blobs.verify(blob)
    } else {
        blobs.get(blob).map(drop)
    };
    let Err(error) = found else {
        return Ok(Looked::There);
    };
    // That it is destroyed is noted before it is removed.
    if is_destroyed() {
        return Ok(Looked::There);
    }
    // A disk that does not give it may still take it anew.
    let put_back = backup.map(|backup| blobs.mend_from(backup, blob.digest));
    if !matches!(put_back, Some(Ok(_))) {
        return Err(error);
    }
    if is_destroyed() {
        // It was destroyed while it was put back.
        blobs.destroy(&[blob.digest]).map_err(GetBlobError::Io)?;
    }
    Ok(Looked::PutBack)
}
