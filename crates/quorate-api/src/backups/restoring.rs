//! Putting a backup back where somebody says: beside the living committee, or where none is yet.

use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_ledger::{RootKey, Sequence, put_in_place};

use super::{Living, PutBackFault, put_back_and_verify, remove, restore_refusal};
use crate::error::{Outcome, invalid, text};

/// The longest path, in characters.
const LONGEST_PATH: usize = 1_000;

/// A folder that somebody typed: the whole path to it.
///
/// # Errors
/// It is empty, too long, or no whole path.
pub(crate) fn absolute(field: &str, typed: &str) -> Outcome<PathBuf> {
    let typed = text(field, typed, LONGEST_PATH)?;
    let path = Path::new(&typed);
    let plain = path
        .components()
        .all(|part| !matches!(part, Component::ParentDir));
    if path.is_absolute() && plain {
        // Without what stands for nothing, such as a line at the end.
        Ok(path.components().collect())
    } else {
        Err(invalid(field, "not-a-whole-path"))
    }
}

/// That neither of two folders lies in the other.
///
/// # Errors
/// [`RefusalCode::FolderInside`].
pub(crate) fn apart(one: &Path, other: &Path) -> Result<(), Refusal> {
    let (one, other) = (real(one), real(other));
    let inside = one.starts_with(&other) || other.starts_with(&one);
    ensure(!inside, RefusalCode::FolderInside)
}

/// A path without links, as far as it is there.
fn real(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => real(parent).join(name),
        _ => path.to_owned(),
    }
}

/// A time zone by its name.
///
/// # Errors
/// There is none of that name.
pub(crate) fn zone(field: &str, name: &str) -> Outcome<Tz> {
    name.parse().map_err(|_| invalid(field, "unknown-zone"))
}

/// The last instant of a minute, or of a day where no time is given; none without a day.
///
/// # Errors
/// The time is none, or has no day.
pub(crate) fn moment(
    day: Option<NaiveDate>,
    time: Option<&str>,
    zone: Tz,
) -> Outcome<Option<DateTime<Utc>>> {
    let time = time.map(str::trim).filter(|time| !time.is_empty());
    let Some(day) = day else {
        return match time {
            Some(_) => Err(invalid("day", "required")),
            None => Ok(None),
        };
    };
    let minute = match time {
        Some(time) => {
            NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| invalid("time", "not-a-time"))?
        }
        None => NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default(),
    };
    let local = day.and_time(minute);
    let told = zone.from_local_datetime(&local).latest();
    // A minute that was left out when the clocks went forward is the one an hour later.
    let told = told.or_else(|| {
        let later = local + TimeDelta::hours(1);
        zone.from_local_datetime(&later).latest()
    });
    let told = told.ok_or_else(|| invalid("time", "not-a-time"))?;
    let end = told.to_utc() + TimeDelta::minutes(1) - TimeDelta::nanoseconds(1);
    Ok(Some(end))
}

/// Puts a backup back into a folder that is absent or empty, and verifies it; what the living
/// committee has destroyed since is destroyed in it first.
///
/// # Errors
/// Why not; nothing is left in the folder.
pub(crate) fn beside(
    from: &Path,
    into: &Path,
    until: Option<DateTime<Utc>>,
    root: Option<&RootKey>,
    living: Option<&Living>,
) -> Result<Sequence, Refusal> {
    put_back_and_verify(from, into, until, root, living).map_err(|error| {
        tracing::warn!(error = ?error, "a backup was not put back");
        if let PutBackFault::Verify(_) = error
            && let Err(error) = remove(into)
        {
            tracing::warn!(%error, "what was put back and is not intact is still there");
        }
        error.refusal()
    })
}

/// Puts a backup back as the committee of a folder that holds none: verified beside it, then named.
///
/// # Errors
/// Why not; the folder is as it was.
pub(crate) fn in_place(
    from: &Path,
    folder: &Path,
    until: Option<DateTime<Utc>>,
    root: Option<&RootKey>,
) -> Result<Sequence, Refusal> {
    let mut name = folder.as_os_str().to_owned();
    name.push("-restoring");
    let new = PathBuf::from(name);
    let disk = |error: std::io::Error| restore_refusal(&error.into());
    // An interruption may have left one.
    remove(&new).map_err(disk)?;
    let acts = beside(from, &new, until, root, None)?;
    put_in_place(&new, folder).map_err(|error| {
        if let Err(error) = remove(&new) {
            tracing::warn!(%error, "what was put back is still there");
        }
        restore_refusal(&error)
    })?;
    Ok(acts)
}
