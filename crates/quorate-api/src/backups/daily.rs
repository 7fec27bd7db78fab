//! Backups that nobody has to think of: once a day while the committee has acts to back up, and
//! before another build of the program folds its views.
//!
//! A thread does it, with the record open as it is: nobody waits for it, and the committee is
//! locked for no longer than it takes to ask how far its record is.
//!
//! Deliberately not here: who may ask for one (the handlers).

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use quorate_domain::ids::Stream;
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_ledger::{Backup, Digest, Ledger, Log as _, RootKey, Sequence, backup_in};
use quorate_views::Views;

use super::{BackupFault, Kept, Living, copied, verified};
use crate::error::{Outcome, fault};
use crate::house::{Clock, House, PlaceKey, lock};
use crate::schema::ApiError;
use crate::scope::Touched;

/// After which a backup that failed is tried again.
const AGAIN: TimeDelta = TimeDelta::minutes(15);
/// After which a good backup is old, whatever was recorded since: a disk may fail unnoticed.
pub(crate) const OLD: TimeDelta = TimeDelta::days(7);

/// What a running backup is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// What is new is copied.
    Copying,
    /// It is put back beside itself and verified.
    Verifying,
}

impl Step {
    /// Its code in the catalogues.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Copying => "copying",
            Self::Verifying => "verifying",
        }
    }
}

/// The backups of a house.
#[derive(Debug, Default)]
pub(crate) struct Backups {
    /// Whether the program stays long enough to make them by itself.
    daily: AtomicBool,
    running: Mutex<BTreeMap<PlaceKey, Step>>,
    /// Held while a committee is put back.
    pub(crate) restoring: Mutex<()>,
}

impl House {
    /// From now on backups are made by themselves: for a host that stays, unlike a single command.
    pub fn keep_daily_backups(self: &Arc<Self>) {
        self.backups.daily.store(true, Ordering::Relaxed);
        consider(self, PlaceKey::Own);
    }
}

/// What a backup that runs is at.
pub(crate) fn running(house: &House, place: PlaceKey) -> Option<Step> {
    lock(&house.backups.running).get(&place).copied()
}

/// Begins a backup if one is due; whoever calls this goes on at once.
pub(crate) fn consider(house: &Arc<House>, place: PlaceKey) {
    let daily = house.backups.daily.load(Ordering::Relaxed);
    if !daily || running(house, place).is_some() {
        return;
    }
    // It failed to begin: that is logged, and what somebody did goes on without it.
    if let Err(error) = begin_if_due(house, place) {
        tracing::warn!(?error, "no backup was begun");
    }
}

fn begin_if_due(house: &Arc<House>, place: PlaceKey) -> Outcome<()> {
    let kept = Kept::read(house.folder(place)).map_err(|error| fault(&error))?;
    if kept.folder.is_none() {
        return Ok(());
    }
    let core = match house.core(place) {
        // It is sealed, and begins when somebody has signed in.
        Err(ApiError::SignedOut) => return Ok(()),
        core => core?,
    };
    let living = {
        let mut core = lock(&core);
        let committee = Arc::clone(core.views.committee());
        let (head, now) = (core.ledger.log().head(), core.clock.now());
        if !is_due(&kept, head, now, |at| committee.day_of(at)) {
            return Ok(());
        }
        Living::of(&mut core)?
    };
    Ok(begin(house, place, living, &kept)?)
}

fn is_due(
    kept: &Kept,
    head: Sequence,
    now: DateTime<Utc>,
    day: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> bool {
    let good = kept.good_there();
    let since = |at: DateTime<Utc>| (now - at).abs();
    let failed = kept.failure.as_ref();
    let failed = failed.filter(|failure| good.is_none_or(|good| good.at < failure.at));
    if failed.is_some_and(|failure| since(failure.at) < AGAIN) {
        return false;
    }
    good.is_none_or(|good| (head != good.acts && day(good.at) != day(now)) || since(good.at) >= OLD)
}

/// Begins a backup into the folder that was chosen. Answers at once.
///
/// # Errors
/// One is running already, or no folder was chosen.
pub(crate) fn begin(
    house: &Arc<House>,
    place: PlaceKey,
    living: Living,
    kept: &Kept,
) -> Result<(), Refusal> {
    let folder = kept.folder.as_ref().ok_or(RefusalCode::BackupNoFolder)?;
    {
        let mut running = lock(&house.backups.running);
        if running.contains_key(&place) {
            return Err(RefusalCode::BackupRunning.into());
        }
        running.insert(place, Step::Copying);
    }
    let work = Work {
        house: Arc::downgrade(house),
        clock: Arc::clone(&house.options.clock),
        place,
        own: living.ledger.folder().to_owned(),
        into: folder.into(),
        had: kept.good_there().is_some(),
    };
    let thread = std::thread::Builder::new().name("backup".to_owned());
    let begun = thread.spawn(move || {
        let made = catch_unwind(AssertUnwindSafe(|| work.run(living)));
        work.end(made.unwrap_or_else(|_| Err(RefusalCode::BackupFailed.into())));
    });
    begun.map(drop).map_err(|error| {
        lock(&house.backups.running).remove(&place);
        fault(&error);
        RefusalCode::BackupFailed.into()
    })
}

/// One backup at work.
struct Work {
    house: Weak<House>,
    clock: Arc<dyn Clock>,
    place: PlaceKey,
    own: PathBuf,
    into: PathBuf,
    /// Whether a good backup was made into this folder before.
    had: bool,
}

impl Work {
    fn run(&self, living: Living) -> Result<Backup, Refusal> {
        let now = self.clock.now();
        let backup = copy(&living.ledger, &living.destroyed, &self.into, self.had, now)?;
        // Verifying takes longer than copying, and needs nothing of the record.
        let root = living.ledger.root().cloned();
        drop(living);
        if let Some(house) = self.house.upgrade() {
            lock(&house.backups.running).insert(self.place, Step::Verifying);
        }
        known_good(&self.into, root.as_ref())?;
        Ok(backup)
    }

    fn end(&self, made: Result<Backup, Refusal>) {
        note(&self.own, &self.into, &made, self.clock.now());
        let Some(house) = self.house.upgrade() else {
            return;
        };
        lock(&house.backups.running).remove(&self.place);
        if let Ok(core) = house.core(self.place) {
            let mut touched = Touched::default();
            touched.also(Stream::Committee);
            house.tell(self.place, &core, &touched);
        }
    }
}

/// Whether the folder that was chosen is there, and is the one that earlier backups went to. The
/// place where a disk is put in may be there without the disk, and is then no place for a backup.
pub(crate) fn ready(into: &Path, had: bool) -> Result<(), Refusal> {
    if !into.is_dir() {
        return Err(RefusalCode::FolderAbsent.into());
    }
    if had && backup_in(into).is_ok_and(|found| found.is_none()) {
        return Err(RefusalCode::BackupGone.into());
    }
    Ok(())
}

fn copy(
    ledger: &Ledger,
    destroyed: &[Digest],
    into: &Path,
    had: bool,
    now: DateTime<Utc>,
) -> Result<Backup, Refusal> {
    ready(into, had)?;
    let made = copied(ledger, destroyed, into, now);
    made.map_err(|error| refused(&BackupFault::Write(error)))
}

fn known_good(into: &Path, root: Option<&RootKey>) -> Result<(), Refusal> {
    verified(into, root).map_err(|error| refused(&error))
}

fn refused(error: &BackupFault) -> Refusal {
    tracing::warn!(error = ?error, "a backup was not made");
    error.refusal()
}

/// Notes how a backup went.
fn note(own: &Path, into: &Path, made: &Result<Backup, Refusal>, now: DateTime<Utc>) {
    let noted = Kept::change(own, |kept| match made {
        Ok(backup) => kept.succeeded(into, backup),
        Err(why) => kept.failed(now, why),
    });
    if let Err(error) = noted {
        tracing::warn!(%error, "how a backup went could not be noted");
    }
}

/// Makes a backup before this build folds the views of a committee that another build has opened
/// last, if a folder is chosen. Whether it comes to one or not, the committee opens.
pub(crate) fn before_upgrade(ledger: &Ledger, now: DateTime<Utc>) {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    let own = ledger.folder();
    let Ok(kept) = Kept::read(own) else { return };
    let Some(folder) = &kept.folder else { return };
    let same = kept.version.as_deref() == Some(VERSION);
    if same && !Views::are_of_another_build(ledger).unwrap_or(false) {
        return;
    }
    let into = Path::new(folder);
    // What was destroyed is known when the views are folded; the next backup takes it out of this.
    let made = copy(ledger, &[], into, kept.good_there().is_some(), now)
        .and_then(|backup| known_good(into, ledger.root()).map(|()| backup));
    note(own, into, &made, now);
    let noted = Kept::change(own, |kept| kept.version = Some(VERSION.to_owned()));
    if let Err(error) = noted {
        tracing::warn!(%error, "the version of the program could not be noted");
    }
}
