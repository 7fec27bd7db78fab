//! Opening a committee's folder without a session: for verification, backups and rebuilding, which
//! show nothing of it. If it is sealed, that takes somebody who may open it.

use std::path::Path;

use quorate_ledger::{Found, Keys, Ledger, OpenError, RootKey};
use zeroize::Zeroizing;

use crate::credentials;

/// Somebody on the roster, as they sign in.
pub struct Opener {
    /// Name on the roster.
    pub name: String,
    /// Passphrase.
    pub passphrase: Zeroizing<String>,
}

impl Opener {
    /// The root key, if it is wrapped with this passphrase in a key file.
    pub(crate) fn root(&self, keys: &Keys) -> Option<RootKey> {
        credentials::root_by_passphrase(keys, &self.name, &self.passphrase)
            .ok()
            .flatten()
    }
}

/// Opens a committee's folder.
///
/// # Errors
/// As [`Ledger::open`]; [`OpenError::Sealed`] if it is sealed and nobody, or somebody with another
/// passphrase, opens it.
pub fn open(folder: &Path, opener: Option<&Opener>) -> Result<Ledger, OpenError> {
    match Ledger::find(folder)? {
        Found::Open(ledger) => Ok(*ledger),
        Found::Sealed(sealed) => {
            let root = opener.and_then(|opener| opener.root(sealed.keys()));
            sealed.unseal(&root.ok_or(OpenError::Sealed)?)
        }
    }
}
