//! The committees of a house: not there, sealed, or open.
//!
//! A sealed one is locked from the start of the program, so that no other opens it, and opened by
//! the first who signs in. Its root key stays in memory until the program ends: after an act whose
//! outcome is unknown the folder is opened anew.

use std::path::Path;
use std::sync::{Arc, Mutex};

use quorate_domain::refusal::Refusal;
use quorate_ledger::{Found, Keys, Ledger, OpenError, RootKey};

use super::{House, PlaceKey, lock};
use crate::backups::{self, mending::opened_again};
use crate::error::{Outcome, fault, not_found};
use crate::opened::Core;
use crate::schema::ApiError;

impl House {
    pub(crate) fn folder(&self, place: PlaceKey) -> &Path {
        match place {
            PlaceKey::Own => &self.options.folder,
            PlaceKey::Sample => &self.options.sample_folder,
        }
    }

    /// The opened committee of a place.
    pub(crate) fn open_place(&self, place: PlaceKey) -> Result<Arc<Mutex<Core>>, OpenError> {
        let mut cores = lock(&self.cores);
        if let Some(core) = cores.get(&place) {
            return Ok(Arc::clone(core));
        }
        let mut sealed = lock(&self.sealed);
        let found = match sealed.remove(&place) {
            Some(sealed) => Ok(Found::Sealed(sealed)),
            None => Ledger::find(self.folder(place)),
        };
        let root = lock(&self.roots).get(&place).cloned();
        let opened = match (found, &root) {
            (Ok(Found::Open(ledger)), _) => Ok(*ledger),
            (Ok(Found::Sealed(ledger)), Some(root)) => ledger.unseal(root),
            (Ok(Found::Sealed(mut ledger)), None) => {
                ledger.open_shelf_ahead();
                sealed.insert(place, ledger);
                return Err(OpenError::Sealed);
            }
            (Err(error), _) => Err(error),
        };
        let now = self.options.clock.now();
        let ledger = match opened {
            Err(damage @ OpenError::Damaged { .. }) => {
                opened_again(self.folder(place), root.as_ref(), now, damage)?
            }
            opened => opened?,
        };
        drop(sealed);
        backups::before_upgrade(&ledger, now);
        // As the cause of an I/O error, in which it is found again whether the disk was to blame.
        let core = Core::open(ledger, Arc::clone(&self.options.clock))
            .map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
        let core = Arc::new(Mutex::new(core));
        cores.insert(place, Arc::clone(&core));
        Ok(core)
    }

    /// Opens a sealed committee with its root key.
    pub(crate) fn unseal(&self, place: PlaceKey, root: RootKey) -> Result<(), OpenError> {
        lock(&self.roots).insert(place, root);
        let opened = self.open_place(place);
        if opened.is_err() {
            lock(&self.roots).remove(&place);
        }
        opened.map(|_| ())
    }

    /// Looks into the key file of a committee that is sealed still; none if it is open.
    pub(crate) fn while_sealed<T>(
        &self,
        place: PlaceKey,
        look: impl FnOnce(&Keys) -> Outcome<T>,
    ) -> Outcome<Option<T>> {
        match self.open_place(place) {
            Ok(_) => Ok(None),
            Err(OpenError::Sealed) => {
                let sealed = lock(&self.sealed);
                sealed
                    .get(&place)
                    .map(|ledger| look(ledger.keys()))
                    .transpose()
            }
            Err(OpenError::NoCommittee) => Err(not_found("committee")),
            Err(error) => Err(fault(&error)),
        }
    }

    /// Refuses while whoever signs in under a name has to wait after too many failures.
    pub(crate) fn may_try(&self, place: PlaceKey, name: &str) -> Result<(), Refusal> {
        let now = self.options.clock.now();
        lock(&self.attempts)
            .entry(place)
            .or_default()
            .may_try(name, now)
    }

    /// Takes note of how an attempt ended.
    pub(crate) fn tried(&self, place: PlaceKey, name: &str, fits: bool) {
        let now = self.options.clock.now();
        lock(&self.attempts)
            .entry(place)
            .or_default()
            .tried(name, fits, now);
    }

    /// Takes in a committee that was just created.
    pub(crate) fn adopt(&self, place: PlaceKey, core: Core) -> Arc<Mutex<Core>> {
        if let Some(root) = core.ledger.root() {
            lock(&self.roots).insert(place, root.clone());
        }
        let core = Arc::new(Mutex::new(core));
        lock(&self.cores).insert(place, Arc::clone(&core));
        core
    }

    /// Closes a place, so that the next call opens it again from the disk.
    pub(crate) fn close_place(&self, place: PlaceKey) {
        lock(&self.cores).remove(&place);
    }

    pub(crate) fn core(&self, place: PlaceKey) -> Outcome<Arc<Mutex<Core>>> {
        self.open_place(place).map_err(|error| match error {
            OpenError::NoCommittee => not_found("committee"),
            // Nobody has signed in since the program began.
            OpenError::Sealed => ApiError::SignedOut,
            error => fault(&error),
        })
    }
}
