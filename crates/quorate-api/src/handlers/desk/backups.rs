//! That this machine has made no backup for a week, and that its disk lost a part of the record,
//! which was put back: told to who keeps the backups.

use std::collections::BTreeMap;

use quorate_ledger::{Log as _, Sequence};

use super::item;
use crate::backups::{Kept, OLD};
use crate::error::{Outcome, fault};
use crate::gate::Right;
use crate::schema::{Desk, DeskItem};
use crate::scope::Scope;

/// Days for which it is told that a part of the record was put back: the disk is to be looked at.
const TOLD_DAYS: i64 = 30;

/// What the backups need.
pub(super) fn needs(scope: &Scope<'_>, desk: &mut Desk) -> Outcome<()> {
    if scope.allow(Right::BackupKeeper).is_err() {
        return Ok(());
    }
    let ledger = scope.ledger();
    let kept = Kept::read(ledger.folder()).map_err(|error| fault(&error))?;
    if let Some(mended) = &kept.mended
        && (scope.now - mended.at).num_days() < TOLD_DAYS
    {
        desk.mine.push(DeskItem {
            since: Some(scope.committee.day_of(mended.at)),
            ..item("record-mended", None, "committee/backups")
        });
    }
    let since = if let Some(good) = &kept.good {
        Some(good.at)
    } else {
        let first = ledger.log().read_from(Sequence(1)).next().transpose();
        first
            .map_err(|error| fault(&error))?
            .map(|placed| placed.act.at)
    };
    // A clock that was wrong when it was made tells nothing of its age.
    let age = since.map(|since| (scope.now - since).abs());
    let Some(age) = age.filter(|age| *age >= OLD) else {
        return Ok(());
    };
    let need = match (&kept.folder, &kept.good) {
        (None, None) => "back-up-first",
        (_, None) => "back-up-never",
        (_, Some(_)) => "back-up",
    };
    desk.mine.push(DeskItem {
        args: BTreeMap::from([("days".to_owned(), age.num_days().to_string())]),
        ..item(need, None, "committee/backups")
    });
    Ok(())
}
