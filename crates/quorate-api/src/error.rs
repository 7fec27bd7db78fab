//! How faults and refusals cross the boundary.

use std::collections::BTreeMap;

use quorate_domain::refusal::Refusal;
use quorate_ledger::{DeskError, GetBlobError, PutBlobError, ShelfError};
use quorate_views::ViewError;

use crate::schema::{self, ApiError, RuleRef};

/// What a command answers.
pub type Outcome<T> = Result<T, ApiError>;

impl From<Refusal> for schema::Refusal {
    fn from(refusal: Refusal) -> Self {
        Self {
            code: refusal.code.code().to_owned(),
            args: refusal.args,
            rule: refusal
                .rule
                .map(|(profile, article)| RuleRef { profile, article }),
        }
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

/// Logs a fault with its causes and returns what the caller may know: that the disk failed, which
/// somebody can do something about, or an id to look it up by.
pub(crate) fn fault(error: &(dyn std::error::Error + 'static)) -> ApiError {
    match logged(error) {
        (_, true) => disk_refused(),
        (report, false) => ApiError::Fault { report },
    }
}

/// Logs a fault with its causes. Returns the id of the entry, and whether the disk is to blame.
fn logged(error: &(dyn std::error::Error + 'static)) -> (String, bool) {
    let report = format!(
        "{:08x}",
        crate::house::random::<4>().map_or(0, u32::from_be_bytes)
    );
    let mut causes = error.to_string();
    let mut of_disk = is_of_disk(error);
    let mut source = error.source();
    while let Some(cause) = source {
        causes = format!("{causes}: {cause}");
        of_disk |= is_of_disk(cause);
        source = cause.source();
    }
    tracing::error!(report, causes, "fault");
    (report, of_disk)
}

/// What stood against the rest of something that is recorded: that nothing was must not be said.
pub(crate) fn afterwards(error: ApiError) -> ApiError {
    let report = match error {
        ApiError::Fault { report } => report,
        ApiError::Refused(refusal) if refusal.code == DISK_REFUSED => {
            logged(&DiskRefusedAfterwards).0
        }
        error => return error,
    };
    ApiError::Recorded { report }
}

#[derive(Debug, thiserror::Error)]
#[error("the disk refused what follows from an act that is recorded")]
struct DiskRefusedAfterwards;

const DISK_REFUSED: &str = "disk-refused";

/// Whether an error is the disk's: full, not to be written, or broken.
fn is_of_disk(error: &(dyn std::error::Error + 'static)) -> bool {
    use std::io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    // What breaks a shelf is what the disk did to it; the next call finds another.
    if let Some(ShelfError::Broken(_)) = error.downcast_ref() {
        return true;
    }
    let Some(error) = error.downcast_ref::<std::io::Error>() else {
        return false;
    };
    // An I/O error has no kind of its own.
    let broken = cfg!(unix) && error.raw_os_error() == Some(5);
    let kinds = [
        StorageFull,
        QuotaExceeded,
        ReadOnlyFilesystem,
        PermissionDenied,
    ];
    broken || kinds.contains(&error.kind())
}

macro_rules! faults {
    ($($error:ty),*) => {$(
        impl From<$error> for ApiError {
            fn from(error: $error) -> Self {
                fault(&error)
            }
        }
    )*};
}
faults!(
    ViewError,
    DeskError,
    GetBlobError,
    serde_json::Error,
    quorate_views::DecodeError
);

impl From<PutBlobError> for ApiError {
    fn from(error: PutBlobError) -> Self {
        match error {
            PutBlobError::TooLarge { .. } => invalid("file", "file-too-large"),
            error => fault(&error),
        }
    }
}

/// A field that does not hold.
pub(crate) fn invalid(field: &str, code: &str) -> ApiError {
    ApiError::Invalid {
        field: field.to_owned(),
        code: code.to_owned(),
        args: BTreeMap::new(),
    }
}

/// There is no such thing, or the person may not know of it: the two look alike.
pub(crate) fn not_found(what: &str) -> ApiError {
    ApiError::NotFound {
        what: what.to_owned(),
    }
}

/// What was seen has changed since.
pub(crate) fn conflict(what: &str) -> ApiError {
    ApiError::Conflict {
        what: what.to_owned(),
    }
}

/// A required text, trimmed and not too long.
///
/// # Errors
/// `required` if it is empty, `too-long` beyond the limit in characters.
pub(crate) fn text(field: &str, value: &str, longest: usize) -> Outcome<String> {
    let value = value.trim();
    if value.is_empty() {
        return Err(invalid(field, "required"));
    }
    within(field, value, longest)?;
    Ok(value.to_owned())
}

/// An optional text: trimmed, none if empty.
///
/// # Errors
/// `too-long` beyond the limit in characters.
pub(crate) fn optional(
    field: &str,
    value: Option<&str>,
    longest: usize,
) -> Outcome<Option<String>> {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    if let Some(value) = value {
        within(field, value, longest)?;
    }
    Ok(value.map(ToOwned::to_owned))
}

fn within(field: &str, value: &str, longest: usize) -> Outcome<()> {
    if value.chars().count() <= longest {
        return Ok(());
    }
    Err(ApiError::Invalid {
        field: field.to_owned(),
        code: "too-long".to_owned(),
        args: BTreeMap::from([("longest".to_owned(), longest.to_string())]),
    })
}

/// The disk refused before anything was written, for instance because it is full: nothing was
/// recorded, and trying again later may succeed.
pub(crate) fn disk_refused() -> ApiError {
    ApiError::Refused(schema::Refusal {
        code: DISK_REFUSED.to_owned(),
        args: BTreeMap::new(),
        rule: None,
    })
}
