//! Backups, putting them back, and making views anew. Nothing of the committee is shown. A sealed
//! one takes somebody who may open it: a backup is verified, and that is not done blindly.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use quorate_api::backups::{
    BackupFault, PutBackFault, RebuildFault, RepairFault, Repaired, back_up, mend, put_back,
    rebuild as make_anew,
};
use quorate_api::{Clock as _, SystemClock};
use quorate_ledger::{MendError, OpenError};
use serde_json::json;

use crate::arguments::{Backup, OpenedBy, Repair, Restore};
use crate::failure::Failure;
use crate::terminal;

pub(crate) fn backup(wanted: Backup) -> Result<(), Failure> {
    let opener = terminal::opener(wanted.opened_by)?;
    let made = back_up(
        &wanted.committee,
        &wanted.to,
        SystemClock.now(),
        opener.as_ref(),
    );
    let made = made.map_err(|error| match error {
        BackupFault::Open(error) => Failure::Open(wanted.committee.clone(), error),
        BackupFault::Write(error) => Failure::Backup(error),
        BackupFault::Verify(what) => Failure::NotIntact(what),
        other => Failure::fault(&other),
    })?;
    terminal::answer(&made)?;
    let acts = made.acts.to_string();
    terminal::say(&terminal::sentence("backup-made", &[("acts", &acts)]));
    Ok(())
}

pub(crate) fn restore(wanted: Restore) -> Result<(), Failure> {
    let opener = terminal::opener(wanted.opened_by)?;
    let put = put_back(&wanted.from, &wanted.into, wanted.until, opener.as_ref());
    let acts = put.map_err(|error| match error {
        PutBackFault::Restore(error) => Failure::Restore(error),
        PutBackFault::Verify(what) => Failure::NotIntact(what),
    })?;
    terminal::answer(&json!({ "acts": acts }))?;
    let acts = acts.0.to_string();
    terminal::say(&terminal::sentence("restore-done", &[("acts", &acts)]));
    Ok(())
}

pub(crate) fn repair(wanted: Repair) -> Result<(), Failure> {
    let opener = terminal::opener(wanted.opened_by)?;
    let mended = mend(&wanted.committee, &wanted.from, opener.as_ref());
    let Repaired {
        put_back,
        attachments,
        verified,
    } = mended.map_err(|error| match error {
        RepairFault::Mend(MendError::Committee(error @ OpenError::Damaged { .. })) => {
            Failure::Unmendable(wanted.committee.clone(), error)
        }
        RepairFault::Mend(MendError::Committee(error)) => {
            Failure::Open(wanted.committee.clone(), error)
        }
        RepairFault::Mend(MendError::Backup(error)) => Failure::Restore(error),
        RepairFault::Verify(what) => Failure::NotIntact(what),
    })?;
    let acts = verified.acts;
    terminal::answer(&json!({
        "segments": put_back.segments, "keys": put_back.keys, "attachments": attachments,
        "acts": acts,
    }))?;
    let said = [
        ("repair-segments", put_back.segments.len()),
        ("repair-keys", put_back.keys as usize),
        ("repair-attachments", attachments as usize),
    ];
    let mut said = said.into_iter().filter(|(_, count)| *count > 0).peekable();
    if said.peek().is_none() {
        terminal::say(&terminal::sentence("repair-nothing", &[]));
    }
    for (what, count) in said {
        let count = count.to_string();
        terminal::say(&terminal::sentence(what, &[("count", &count)]));
    }
    let acts = acts.to_string();
    terminal::say(&terminal::sentence("repair-done", &[("acts", &acts)]));
    Ok(())
}

pub(crate) fn rebuild(committee: &Path, opened_by: OpenedBy) -> Result<(), Failure> {
    let opener = terminal::opener(opened_by)?;
    let acts = make_anew(committee, opener.as_ref()).map_err(rebuilding(committee))?;
    terminal::answer(&json!({ "acts": acts }))?;
    let acts = acts.to_string();
    terminal::say(&terminal::sentence("rebuild-done", &[("acts", &acts)]));
    Ok(())
}

fn rebuilding(folder: &Path) -> impl Fn(RebuildFault) -> Failure {
    move |error| match error {
        RebuildFault::Open(error) => Failure::Open(folder.to_owned(), error),
        other => Failure::fault(&other),
    }
}

/// A moment as it is typed: a day, whose end is meant, or a moment with its zone.
pub(crate) fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        let last = NaiveTime::from_hms_milli_opt(23, 59, 59, 999).unwrap_or_default();
        return Ok(day.and_time(last).and_utc());
    }
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.to_utc())
        .map_err(|_| "a day, 2026-03-02, or a moment, 2026-03-02T10:40:00+08:00".to_owned())
}
