//! Backups: where this machine makes them, making one now, and putting one back.
//!
//! What may take long is done here without holding the committee: the gate is asked first, and the
//! disk afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_ledger::{Ledger, RootKey, Sequence, backup_in};
use zeroize::Zeroizing;

use super::session::card;
use crate::backups::{
    Kept, Living, absolute, apart, begin, beside, in_place, moment, root_of, running,
    write_refusal, zone,
};
use crate::error::{Outcome, fault, invalid, not_found};
use crate::gate::Right;
use crate::house::{Caller, House, PlaceKey, lock};
use crate::opener::{Opener, SheetCode};
use crate::schema::{
    ApiError, BackupFailure, BackupFound, BackupMade, BackupsPage, ChooseBackupFolder, Done, Empty,
    LookIntoBackup, Refusal as ToldRefusal, RestoreBeside, RestoreCommittee, RestoredBeside,
    RestoredCommittee,
};
use crate::scope::Scope;

/// The backups of the committee on this machine.
pub(crate) fn backups(scope: &mut Scope<'_>, _: Empty) -> Outcome<BackupsPage> {
    let ledger = scope.ledger();
    // In this order: what ended in between is in the file by then.
    let step = running(scope.house, scope.place);
    let kept = Kept::read(ledger.folder()).map_err(|error| fault(&error))?;
    let acts_told = reads_all(scope);
    let chosen = || ensure(kept.folder.is_some(), RefusalCode::BackupNoFolder);
    let idle = || ensure(step.is_none(), RefusalCode::BackupRunning);
    let there = || {
        chosen()?;
        ensure(kept.good_there().is_some(), RefusalCode::RestoreNoneYet)?;
        idle()
    };
    let of = |act: &str, law: &dyn Fn() -> Result<(), Refusal>| {
        scope.action(act, Right::BackupKeeper, None, law)
    };
    let actions = vec![
        of("choose_backup_folder", &idle),
        of("back_up", &|| chosen().and_then(|()| idle())),
        of("restore_beside", &there),
    ];
    let good = kept.good.as_ref();
    let failure = kept.failure.as_ref();
    let failure = failure.filter(|failure| good.is_none_or(|good| good.at <= failure.at));
    Ok(BackupsPage {
        home: ledger.folder().display().to_string(),
        running: step.map(|step| step.code().to_owned()),
        last: good.map(|good| BackupMade {
            at: good.at,
            acts: acts_told.then(|| count(good.acts)),
            folder: good.folder.clone(),
        }),
        failure: failure.map(|failure| BackupFailure {
            at: failure.at,
            refusal: ToldRefusal {
                code: failure.code.clone(),
                args: failure.args.clone(),
                rule: None,
            },
        }),
        zone: scope.committee.zone.clone(),
        actions,
        folder: kept.folder,
    })
}

fn count(acts: Sequence) -> u32 {
    u32::try_from(acts.0).unwrap_or(u32::MAX)
}

/// Whether a person may read every case. The number of acts tells whoever may not that something
/// was done in one.
fn reads_all(scope: &Scope<'_>) -> bool {
    let cases = scope.core.views.cases();
    cases.values().all(|row| scope.reads(row))
}

/// What a handler needs to go on without the committee.
struct Keeper {
    place: PlaceKey,
    living: Living,
    now: DateTime<Utc>,
    zone: String,
    reads_all: bool,
}

/// Asks the gate, and lets go of the committee.
fn keeper(house: &Arc<House>, caller: &Caller) -> Outcome<Keeper> {
    house.inside(caller, |scope| {
        scope.allow(Right::BackupKeeper)?;
        Ok(Keeper {
            place: scope.place,
            now: scope.now,
            zone: scope.committee.zone.clone(),
            reads_all: reads_all(scope),
            living: Living::of(scope.core)?,
        })
    })
}

fn changed(ledger: &Ledger, change: impl FnOnce(&mut Kept)) -> Outcome<()> {
    Kept::change(ledger.folder(), change).map_err(|error| fault(&error))
}

/// Chooses where this machine backs the committee up to, and begins the first backup.
pub(crate) fn choose_backup_folder(
    house: &Arc<House>,
    caller: &mut Caller,
    request: ChooseBackupFolder,
) -> Outcome<Done> {
    let Keeper {
        place, living, now, ..
    } = keeper(house, caller)?;
    let ledger = Arc::clone(&living.ledger);
    ensure(running(house, place).is_none(), RefusalCode::BackupRunning)?;
    let Some(folder) = request.folder else {
        changed(&ledger, |kept| {
            kept.folder = None;
            kept.failure = None;
        })?;
        return Ok(Done { act: None });
    };
    let folder = absolute("folder", &folder)?;
    apart(&folder, ledger.folder())?;
    made(&folder)?;
    ledger
        .may_back_up(&folder, now)
        .map_err(|error| write_refusal(&error))?;
    let folder = folder.display().to_string();
    changed(&ledger, |kept| {
        // Where earlier backups are gone from, choosing the folder anew begins a new one.
        kept.good_is_elsewhere();
        kept.folder = Some(folder);
        kept.failure = None;
        kept.version = Some(env!("CARGO_PKG_VERSION").to_owned());
    })?;
    begin_now(house, place, living)
}

/// The folder itself is made where it is not there; what it is to lie in must be: it may be a disk
/// that is not put in.
fn made(folder: &Path) -> Result<(), Refusal> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder).map_err(|error| write_refusal(&error.into()))
}

fn begin_now(house: &Arc<House>, place: PlaceKey, living: Living) -> Outcome<Done> {
    let kept = Kept::read(living.ledger.folder()).map_err(|error| fault(&error))?;
    begin(house, place, living, &kept)?;
    Ok(Done { act: None })
}

/// Begins a backup into the folder that was chosen.
pub(crate) fn back_up(scope: &mut Scope<'_>, _: Empty) -> Outcome<Done> {
    begin_now(scope.house, scope.place, Living::of(scope.core)?)
}

/// Puts the backup in the chosen folder back beside the committee.
pub(crate) fn restore_beside(
    house: &Arc<House>,
    caller: &mut Caller,
    request: RestoreBeside,
) -> Outcome<RestoredBeside> {
    let keeper = keeper(house, caller)?;
    let until = moment(
        request.day,
        request.time.as_deref(),
        zone("zone", &keeper.zone)?,
    )?;
    let into = absolute("into", &request.into)?;
    let own = keeper.living.ledger.folder().to_owned();
    // All backups of a committee are sealed with its one root key.
    let root = keeper.living.ledger.root().cloned();
    let kept = Kept::read(&own).map_err(|error| fault(&error))?;
    let from = PathBuf::from(
        kept.folder
            .ok_or(Refusal::of(RefusalCode::BackupNoFolder))?,
    );
    ensure(
        running(house, keeper.place).is_none(),
        RefusalCode::BackupRunning,
    )?;
    apart(&into, &own)?;
    apart(&into, &from)?;
    let _alone = lock(&house.backups.restoring);
    let acts = beside(&from, &into, until, root.as_ref(), Some(&keeper.living))?;
    Ok(RestoredBeside {
        folder: into.display().to_string(),
        acts: keeper.reads_all.then(|| count(acts)),
        until,
    })
}

/// Nothing is told of a folder, and nothing put back, where a committee is.
fn nobody_yet(house: &Arc<House>) -> Outcome<()> {
    match house.core(PlaceKey::Own) {
        Err(ApiError::NotFound { .. }) => Ok(()),
        // Sealed, but there.
        Ok(_) | Err(ApiError::SignedOut) => Err(Refusal::of(RefusalCode::CommitteeThere).into()),
        Err(error) => Err(error),
    }
}

/// What a backup holds, before it is put back.
pub(crate) fn look_into_backup(
    house: &Arc<House>,
    _: &mut Caller,
    request: LookIntoBackup,
) -> Outcome<BackupFound> {
    nobody_yet(house)?;
    let from = absolute("from", &request.from)?;
    let found = backup_in(&from).ok().flatten();
    let found = found.ok_or(Refusal::of(RefusalCode::RestoreNoBackup))?;
    Ok(BackupFound {
        at: found.at,
        acts: count(found.acts),
        sealed: found.sealed,
    })
}

/// The root key of a sealed backup, by what somebody typed.
fn opened(house: &House, from: &Path, request: &RestoreCommittee) -> Outcome<Option<RootKey>> {
    let typed = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let (name, passphrase) = (typed(&request.name), typed(&request.passphrase));
    let (opener, who, wrong) = match (typed(&request.code), name, passphrase) {
        (Some(code), ..) => {
            let opener = Opener::Sheet(SheetCode::typed(&code)?);
            (opener, String::new(), RefusalCode::SheetWrong)
        }
        (None, Some(name), Some(passphrase)) => {
            let passphrase = Zeroizing::new(passphrase);
            let opener = Opener::Person {
                name: name.clone(),
                passphrase,
            };
            (opener, name, RefusalCode::SignInFailed)
        }
        (None, Some(_), None) => return Err(invalid("passphrase", "required")),
        (None, None, Some(_)) => return Err(invalid("name", "required")),
        (None, None, None) => return Err(Refusal::of(RefusalCode::RestoreSealed).into()),
    };
    house.may_try(PlaceKey::Own, &who)?;
    let root = root_of(from, Some(&opener));
    house.tried(PlaceKey::Own, &who, root.is_some());
    ensure(root.is_some(), wrong)?;
    Ok(root)
}

/// Puts a backup back where no committee is yet.
pub(crate) fn restore_committee(
    house: &Arc<House>,
    _: &mut Caller,
    request: RestoreCommittee,
) -> Outcome<RestoredCommittee> {
    let from = absolute("from", &request.from)?;
    let zone = zone("zone", request.zone.as_deref().unwrap_or("UTC"))?;
    let until = moment(request.day, request.time.as_deref(), zone)?;
    let _alone = lock(&house.backups.restoring);
    nobody_yet(house)?;
    let folder = house.folder(PlaceKey::Own);
    apart(&from, folder)?;
    let sealed = backup_in(&from)
        .ok()
        .flatten()
        .is_some_and(|found| found.sealed);
    let root = if sealed {
        opened(house, &from, &request)?
    } else {
        None
    };
    let acts = in_place(&from, folder, until, root.as_ref())?;
    Ok(RestoredCommittee {
        card: card(house, PlaceKey::Own)?.ok_or_else(|| not_found("committee"))?,
        acts: count(acts),
    })
}
