//! One opened committee: its record, its views, and what is seen to while it is open.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use quorate_domain::committee::Person;
use quorate_domain::ids::{ImportId, MeetingId, MotionId, PersonId};
use quorate_domain::motion::Motion;
use quorate_domain::refusal::Refusal;
use quorate_domain::vocabulary::{MotionStage, Role};
use quorate_ledger::{Ledger, ShelfError};
use quorate_views::{ViewError, Views};

use crate::checking::Checking;
use crate::checkpoints;
use crate::credentials;
use crate::handlers::imports::Progress;
use crate::handlers::minutes::may_come_back;
use crate::house::Clock;

/// An opened committee.
pub(crate) struct Core {
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) views: Views,
    pub(crate) clock: Arc<dyn Clock>,
    /// Imports that run in this process, with rows done and whether to stop.
    pub(crate) running: BTreeMap<ImportId, Progress>,
    /// Who put which files, by digest, since the committee was opened.
    pub(crate) put_by: BTreeSet<(PersonId, String)>,
    /// The day of the last checkpoint made since the committee was opened.
    signed_on: Option<NaiveDate>,
    /// When the shelf was last tried, where views are in memory.
    shelf_tried: Option<DateTime<Utc>>,
    /// Whether the shelf broke before while the committee was open, but for want of room.
    shelf_broke: bool,
    /// Whether views were let go of and are to be folded before they are asked.
    without_views: bool,
    /// The day on which it last began to look things through.
    looked_on: Option<NaiveDate>,
    /// When it was last tried to destroy what the record says was destroyed, and failed.
    data_left: Option<DateTime<Utc>>,
    /// Looks through what opening did not wait for.
    checking: Option<Checking>,
}

/// Views on whatever shelf will do: the one there is, one made anew if that is broken, or one in
/// memory.
pub(crate) fn views_of(ledger: &Arc<Ledger>) -> Result<Views, ViewError> {
    let mut answer = Views::open(Arc::clone(ledger));
    // Where there is no room, or the disk does not answer, another shelf there would do no better.
    if matches!(answer, Err(ViewError::Shelf(ShelfError::Broken(_)))) {
        ledger.replace_shelf();
        answer = Views::open(Arc::clone(ledger));
    }
    match answer {
        Err(ViewError::Shelf(why)) => {
            ledger.keep_shelf_in_memory(why);
            Views::open(Arc::clone(ledger))
        }
        answer => answer,
    }
}

/// After which a shelf that would not open is tried again.
const SHELF_AGAIN: TimeDelta = TimeDelta::seconds(30);

/// After which data that could not be destroyed are tried again: it may take folding all views.
const DATA_AGAIN: TimeDelta = TimeDelta::minutes(10);

impl Core {
    pub(crate) fn open(ledger: Ledger, clock: Arc<dyn Clock>) -> Result<Self, ViewError> {
        let ledger = Arc::new(ledger);
        let views = views_of(&ledger)?;
        let mut core = Self {
            checking: None,
            ledger,
            views,
            clock,
            running: BTreeMap::new(),
            put_by: BTreeSet::new(),
            signed_on: None,
            shelf_tried: None,
            shelf_broke: false,
            without_views: false,
            looked_on: None,
            data_left: None,
        };
        core.end_what_is_left()?;
        core.look_through();
        core.destroy_idle_boxes();
        core.begin_the_day();
        Ok(core)
    }
}

impl Core {
    /// Destroys what the record says was destroyed. What cannot be is tried again after later acts.
    ///
    /// # Errors
    /// It cannot be, and views cannot be folded either.
    fn end_what_is_left(&mut self) -> Result<(), ViewError> {
        let again = self.data_left.take().is_some();
        if let Err(error) = self.end_data() {
            tracing::warn!(%error, "what the record says was destroyed may be there still");
            self.data_left = Some(self.clock.now());
            if self.without_views {
                // The shelf is ended: what opens now has another key, or is in memory.
                self.ledger.reopen_shelf();
                self.take_views()?;
            }
        } else if again && let Err(error) = self.end_data_in_backup() {
            tracing::warn!(?error, "what was destroyed may be in the backup still");
        }
        Ok(())
    }

    /// Begins to look through what opening does not wait for, unless it did today or that goes on.
    fn look_through(&mut self) {
        let now = self.clock.now();
        let today = Some(self.views.committee().day_of(now));
        let goes_on = self.checking.as_ref().is_some_and(Checking::goes_on);
        if self.looked_on == today || goes_on {
            return;
        }
        match self.views.attachments() {
            Ok(all) => {
                let before = self.checking.take();
                self.checking = Some(Checking::begin(&self.ledger, all, now, before));
                self.looked_on = today;
            }
            Err(error) => tracing::warn!(%error, "what was not looked at is not checked"),
        }
    }

    /// What was found while people work and could not be put back, told to people.
    pub(crate) fn damaged(&self) -> Option<Refusal> {
        self.checking.as_ref()?.damaged()
    }

    /// Sees to the shelf before views are asked. One that broke since is opened again, as if the
    /// program had begun anew; one that breaks a second time, but for want of room, is made anew.
    /// Where views are folded in memory because it would not open, tries now and then whether it
    /// does.
    ///
    /// # Errors
    /// It broke, and views cannot be folded in memory either: nothing can be answered.
    pub(crate) fn see_to_shelf(&mut self) -> Result<(), ViewError> {
        let failure = self.ledger.shelf_failure();
        if failure.is_some() || self.without_views {
            tracing::warn!(again = self.shelf_broke, "the shelf is of no use");
            self.let_go_of_views();
            // A full disk says nothing of the shelf that lies on it.
            let full = matches!(failure, Some(ShelfError::DiskFull(_)));
            if self.shelf_broke && !full {
                self.ledger.replace_shelf();
            } else {
                self.ledger.reopen_shelf();
            }
            self.shelf_broke |= !full;
            self.take_views()?;
            if self.ledger.shelf_in_memory().is_some() {
                self.shelf_tried = Some(self.clock.now());
            }
        } else if self.ledger.shelf_in_memory().is_some() {
            self.try_shelf();
        }
        Ok(())
    }

    /// Lets go of the views, so that the shelf can be made anew. Until others are taken, they have
    /// nothing.
    pub(crate) fn let_go_of_views(&mut self) {
        self.without_views = true;
        self.views.let_go_of_shelf();
    }

    /// Takes views of what the shelf is now, or of one in its place.
    ///
    /// # Errors
    /// They cannot be folded in memory either.
    pub(crate) fn take_views(&mut self) -> Result<(), ViewError> {
        self.views = views_of(&self.ledger)?;
        self.without_views = false;
        Ok(())
    }

    fn try_shelf(&mut self) {
        let now = self.clock.now();
        if self
            .shelf_tried
            .is_some_and(|last| now - last < SHELF_AGAIN)
        {
            return;
        }
        self.shelf_tried = Some(now);
        if !self.ledger.open_shelf_again() {
            return;
        }
        match Views::open(Arc::clone(&self.ledger)) {
            Ok(views) => self.views = views,
            // Those in memory go on.
            Err(error) => {
                tracing::warn!(%error, "the shelf opened and could not be folded");
                let why = match error {
                    ViewError::Shelf(why) => why,
                    error => ShelfError::Io(io::Error::other(error)),
                };
                self.ledger.keep_shelf_in_memory(why);
            }
        }
    }

    /// Motions of a meeting, oldest first.
    pub(crate) fn motions_of(&mut self, meeting: MeetingId) -> Result<Vec<Arc<Motion>>, ViewError> {
        let ids: Vec<_> = self.views.motions_of(meeting).to_vec();
        ids.into_iter().map(|id| self.views.motion(id)).collect()
    }

    /// What follows an act: destroys what could not be destroyed before, and begins the day. What
    /// fails is done after the next.
    pub(crate) fn after_act(&mut self) {
        let now = self.clock.now();
        let again = self.data_left.is_some_and(|last| now - last >= DATA_AGAIN);
        if again
            && self.ledger.shelf_failure().is_none()
            && let Err(error) = self.end_what_is_left()
        {
            tracing::warn!(%error, "views cannot be folded");
            return;
        }
        self.begin_the_day();
    }

    /// Once a day: signs for the record, so that what was recorded since the last time is part of a
    /// checkpoint, and looks through the attachments again.
    fn begin_the_day(&mut self) {
        let now = self.clock.now();
        let today = self.views.committee().day_of(now);
        if self.ledger.shelf_failure().is_some() {
            // After the next act: nothing of it is known well enough now.
            return;
        }
        if self.signed_on != Some(today) && checkpoints::make(&self.ledger, now).is_ok() {
            self.signed_on = Some(today);
            self.take_back_keys(today);
        }
        self.look_through();
    }

    /// Takes from everybody whose last term is over what they opened the committee by, unless they
    /// may have minutes to correct. Once a day; what fails now is done the next. A committee
    /// without anybody who keeps the roster takes nothing back: nobody could give it again.
    fn take_back_keys(&mut self, today: NaiveDate) {
        let committee = Arc::clone(self.views.committee());
        let Ok(opened_by) = credentials::has_passphrase(&self.ledger) else {
            return;
        };
        let keeps = |person: &PersonId| {
            let has = |role| committee.has_role(*person, role, today);
            has(Role::Secretary) || has(Role::Chair) || has(Role::Administrator)
        };
        if !opened_by.iter().any(|(person, set)| *set && keeps(person)) {
            return;
        }
        let over = |person: &&Person| person.terms.iter().all(|term| term.until < today);
        let over: BTreeSet<_> = committee
            .people
            .values()
            .filter(over)
            .map(|person| person.id)
            .filter(|person| !may_come_back(&mut self.views, *person))
            .collect();
        if credentials::take_back(&self.ledger, &over).is_err() {
            tracing::warn!("who has left can still open the committee");
        }
    }

    /// Destroys the ballot boxes of which no secret vote is open by the record: it is over, or it
    /// never opened. What cannot be destroyed now is at the next opening.
    pub(crate) fn destroy_idle_boxes(&mut self) {
        let ledger = Arc::clone(&self.ledger);
        let boxes = ledger.ballot_boxes();
        for vote in boxes.there().unwrap_or_default() {
            let Ok(motion) = self.views.motion(MotionId(vote)) else {
                continue;
            };
            let in_use = motion.is_secret() && motion.stage() == MotionStage::Open;
            if !in_use && let Err(error) = boxes.destroy(vote) {
                tracing::warn!(%error, "the ballot box of a vote that is over is still there");
            }
        }
    }
}
