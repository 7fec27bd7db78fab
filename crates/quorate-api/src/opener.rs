//! Opening a committee's folder without a session: for verification, backups and rebuilding, which
//! show nothing of it. If it is sealed, that takes somebody who may open it.

use std::path::Path;

use quorate_ledger::{Found, Keys, Ledger, OpenError, RootKey};
use zeroize::Zeroizing;

use crate::credentials;
pub use crate::credentials::SheetCode;

/// What a sealed committee is opened with.
pub enum Opener {
    /// Somebody on the roster, as they sign in.
    Person {
        /// Name on the roster.
        name: String,
        /// Passphrase.
        passphrase: Zeroizing<String>,
    },
    /// The code of the recovery sheet.
    Sheet(SheetCode),
}

impl Opener {
    /// The root key, if a key file has it wrapped with this.
    pub(crate) fn root(&self, keys: &Keys) -> Option<RootKey> {
        let root = match self {
            Self::Person { name, passphrase } => {
                let found = credentials::root_by_passphrase(keys, name, passphrase);
                found.map(|found| found.map(|(root, _)| root))
            }
            Self::Sheet(code) => credentials::root_by_sheet(keys, code),
        };
        root.ok().flatten()
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
