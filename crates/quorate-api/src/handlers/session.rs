//! Before and around a signed-in session: status, the sample, sign-in, locking.

use std::sync::Arc;

use quorate_domain::committee::{BilingualName, Committee, CommitteeEvent, Person};
use quorate_domain::ids::{PersonId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::vocabulary::{Language, Role};
use quorate_ledger::{Keys, OpenError, RootKey, ShelfError};

use super::{desk, personal, signing};
use crate::credentials::{self, SheetCode, SigningKey};
use crate::error::{Outcome, afterwards, disk_refused, fault};
use crate::gate::Right;
use crate::house::{Caller, House, PlaceKey, lock as lock_mutex};
use crate::opened::Core;
use crate::profiles;
use crate::schema::{
    ApiError, CommitteeCard, Done, Empty, Names, OwnProfileName, Place, ProfileCard, Recover,
    SamplePerson, SessionInfo, SetPassphrase, SignIn, Status, Unlock,
};
use crate::scope::Scope;

/// What is there before anybody signs in.
pub(crate) fn status(house: &Arc<House>, _: &mut Caller, _: Empty) -> Outcome<Status> {
    let profiles = profiles::library()?
        .profiles()
        .map(|profile| ProfileCard {
            id: profile.id.clone(),
            title: Names {
                en: Some(profile.short_title.en.clone()),
                zh: Some(profile.short_title.zh.clone()),
            },
            behind: profile.behind.as_ref().map(|behind| behind.profile.clone()),
        })
        .collect();
    Ok(Status {
        own: card(house, PlaceKey::Own)?,
        // While the sample is being built it is not there yet, and its folder is held.
        sample: match house.sample_building.try_lock() {
            Ok(_free) => card(house, PlaceKey::Sample)?,
            Err(_) => None,
        },
        version: env!("CARGO_PKG_VERSION").to_owned(),
        profiles,
    })
}

pub(super) fn card(house: &Arc<House>, place: PlaceKey) -> Outcome<Option<CommitteeCard>> {
    let core = match house.core(place) {
        Ok(core) => core,
        Err(ApiError::NotFound { .. }) => return Ok(None),
        // Its name is sealed with all else.
        Err(ApiError::SignedOut) => {
            return Ok(Some(CommitteeCard {
                names: Names { en: None, zh: None },
                sealed: true,
                sample: false,
                people: Vec::new(),
            }));
        }
        Err(error) => return Err(error),
    };
    let core = lock_mutex(&core);
    let committee = core.views.committee();
    Ok(Some(CommitteeCard {
        names: names(&committee.name),
        sealed: false,
        sample: committee.sample,
        people: if committee.sample {
            sample_people(&core)
        } else {
            Vec::new()
        },
    }))
}

fn sample_people(core: &Core) -> Vec<SamplePerson> {
    let committee = core.views.committee();
    let today = committee.day_of(core.clock.now());
    let mut people: Vec<_> = committee
        .people
        .values()
        .filter_map(|person| {
            let role = person.terms_on(today).map(|term| term.role).min()?;
            Some(SamplePerson {
                name: person.name.clone(),
                role,
                passphrase: crate::sample::PASSPHRASE.to_owned(),
            })
        })
        .collect();
    people.sort_by_key(|person| (person.role, person.name.clone()));
    people
}

pub(crate) fn names(name: &BilingualName) -> Names {
    Names {
        en: name.en.clone(),
        zh: name.zh.clone(),
    }
}

/// Builds the sample, unless it is there, and shows its people.
pub(crate) fn open_sample(house: &Arc<House>, _: &mut Caller, _: Empty) -> Outcome<CommitteeCard> {
    // Whoever asks meanwhile waits, and finds it built.
    let _building = lock_mutex(&house.sample_building);
    if let Some(card) = card(house, PlaceKey::Sample)? {
        return Ok(card);
    }
    crate::sample::build(house)?;
    card(house, PlaceKey::Sample)?.ok_or_else(|| crate::error::not_found("committee"))
}

/// Signs in. A wrong name and a wrong passphrase look alike, and take as long.
pub(crate) fn sign_in(
    house: &Arc<House>,
    caller: &mut Caller,
    request: SignIn,
) -> Outcome<SessionInfo> {
    let place = PlaceKey::from(request.place.unwrap_or(Place::Own));
    let SignIn {
        name, passphrase, ..
    } = &request;
    let wrong = RefusalCode::SignInFailed;
    let mut derived = None;
    unseal(house, place, name, wrong, |keys| {
        let found = credentials::root_by_passphrase(keys, name, passphrase)?;
        Ok(found.map(|(root, by)| {
            derived = Some(by);
            root
        }))
    })?;
    attempt(house, caller, place, name, |core, person| {
        let fits = match &derived {
            Some(derived) => derived.fits(&core.ledger, person)?,
            None => credentials::passphrase_fits(&core.ledger, person, passphrase)?,
        };
        Ok((fits, wrong))
    })
}

/// Sets one's own passphrase from a one-time code, and signs in.
pub(crate) fn set_passphrase(
    house: &Arc<House>,
    caller: &mut Caller,
    request: SetPassphrase,
) -> Outcome<SessionInfo> {
    let now = house.options.clock.now();
    let by = NewPassphrase {
        place: request.place,
        name: &request.name,
        passphrase: &request.passphrase,
        wrong: RefusalCode::CodeWrong,
        right: Right::Enter,
        event: |person| CommitteeEvent::PassphraseSet { person },
    };
    by.set(
        house,
        caller,
        |keys| credentials::root_by_code(keys, &request.name, &request.code, now),
        |core, person| credentials::code_fits(&core.ledger, person, &request.code, now),
    )
}

/// Sets one's own passphrase by the code on the recovery sheet, and signs in. Only for who keeps
/// the roster: they give everybody else a one-time code.
pub(crate) fn recover(
    house: &Arc<House>,
    caller: &mut Caller,
    request: Recover,
) -> Outcome<SessionInfo> {
    let by = NewPassphrase {
        place: request.place,
        name: &request.name,
        passphrase: &request.passphrase,
        wrong: RefusalCode::SheetWrong,
        right: Right::RosterKeeper,
        event: |person| CommitteeEvent::PassphraseRecovered { person },
    };
    let code = SheetCode::typed(&request.code)?;
    let root = |keys: &Keys| credentials::root_by_sheet(keys, &code);
    by.set(house, caller, root, |core, _| {
        Ok(root(core.ledger.keys())?.is_some())
    })
}

/// A passphrase that somebody sets who has another secret than their passphrase.
struct NewPassphrase<'a> {
    place: Option<Place>,
    name: &'a str,
    passphrase: &'a str,
    /// What is said of a secret that does not fit.
    wrong: RefusalCode,
    /// Who may.
    right: Right,
    /// What is recorded.
    event: fn(PersonId) -> CommitteeEvent,
}

impl NewPassphrase<'_> {
    /// Sets it and signs in. `root` opens a committee that is sealed still by that secret, `fits`
    /// holds the secret against whoever has the name.
    fn set(
        self,
        house: &Arc<House>,
        caller: &mut Caller,
        root: impl FnOnce(&Keys) -> Outcome<Option<RootKey>>,
        fits: impl FnOnce(&Core, Option<&Person>) -> Outcome<bool>,
    ) -> Outcome<SessionInfo> {
        credentials::check_new(self.passphrase)?;
        let place = PlaceKey::from(self.place.unwrap_or(Place::Own));
        unseal(house, place, self.name, self.wrong, root)?;
        let mut touched = None;
        let signed_in = attempt(house, caller, place, self.name, |core, person| {
            let fits = fits(core, person)?;
            if let (true, Some(person)) = (fits, person) {
                let mut scope = Scope::new(house, place, core, person.id);
                scope.allow(self.right)?;
                let key = SigningKey::new()?;
                scope.record(vec![
                    (Stream::Committee, (self.event)(person.id)),
                    (Stream::Committee, signing::taken(person.id, &key)),
                ])?;
                let ledger = scope.ledger();
                touched = Some(scope.into_touched());
                credentials::set_passphrase(&ledger, person, self.passphrase, &key)?;
            }
            Ok((fits, self.wrong))
        });
        let Some(touched) = touched else {
            return signed_in;
        };
        // Whoever gave the code sees that it was used.
        house.tell(place, &house.core(place).map_err(afterwards)?, &touched);
        signed_in.map_err(afterwards)
    }
}

/// Opens a committee that is sealed still, by a secret of somebody who may open it. Whether it is
/// the one they signed in with is checked after that, against the roster.
fn unseal(
    house: &Arc<House>,
    place: PlaceKey,
    name: &str,
    wrong: RefusalCode,
    root: impl FnOnce(&Keys) -> Outcome<Option<RootKey>>,
) -> Outcome<()> {
    let found = house.while_sealed(place, |keys| {
        house.may_try(place, name)?;
        root(keys)
    })?;
    let Some(root) = found else {
        return Ok(());
    };
    let Some(root) = root else {
        house.tried(place, name, false);
        return Err(Refusal::of(wrong).into());
    };
    house.unseal(place, root).map_err(|error| match error {
        OpenError::Damaged {
            segment,
            offset,
            sequence,
            ..
        } => Refusal::of(RefusalCode::RecordDamaged)
            .with("sequence", sequence)
            .with("segment", segment)
            .with("offset", offset)
            .into(),
        error if error.is_for_want_of_room() => {
            fault(&error);
            disk_refused()
        }
        error => fault(&error),
    })
}

fn attempt(
    house: &Arc<House>,
    caller: &mut Caller,
    place: PlaceKey,
    name: &str,
    check: impl FnOnce(&mut Core, Option<&Person>) -> Outcome<(bool, RefusalCode)>,
) -> Outcome<SessionInfo> {
    let core = house.core(place)?;
    let tried = (|| {
        let mut core = lock_mutex(&core);
        house.see_to_shelf(place, &mut core)?;
        house.may_try(place, name)?;
        let committee = Arc::clone(core.views.committee());
        let person = committee.person_named(name);
        let (fits, wrong) = check(&mut core, person)?;
        house.tried(place, name, fits);
        let person = person.filter(|_| fits).ok_or(Refusal::of(wrong))?.id;
        let scope = Scope::new(house, place, &mut core, person);
        scope.allow(Right::Enter)?;
        Ok((person, personal::settings_of(&scope)?.idle_minutes))
    })();
    drop(core);
    let (person, idle) = house.reopened_if_unknown(place, tried)?;
    house.begin_session(caller, place, person, idle)?;
    crate::backups::consider(house, place);
    session(house, caller, Empty {})
}

/// Who is signed in. A locked session says no more than who it belongs to.
pub(crate) fn session(house: &Arc<House>, caller: &mut Caller, _: Empty) -> Outcome<SessionInfo> {
    let locked = match house.active_session(caller) {
        Ok(_) => false,
        Err(ApiError::Locked) => true,
        Err(error) => return Err(error),
    };
    let session = house.session(caller).ok_or(ApiError::SignedOut)?;
    let core = house.core(session.place)?;
    let mut core = lock_mutex(&core);
    house.see_to_shelf(session.place, &mut core)?;
    let mut scope = Scope::new(house, session.place, &mut core, session.person);
    let committee = Arc::clone(&scope.committee);
    let settings = personal::settings_of(&scope)?;
    let (desk_count, actions) = if locked {
        (0, Vec::new())
    } else {
        (desk::count(&mut scope)?, personal::actions(&scope))
    };
    let person = committee.people.get(&session.person);
    Ok(SessionInfo {
        place: match session.place {
            PlaceKey::Own => Place::Own,
            PlaceKey::Sample => Place::Sample,
        },
        committee: names(&committee.name),
        sample: committee.sample,
        zone: committee.zone.clone(),
        today: scope.today,
        person: session.person,
        name: person.map(|person| person.name.clone()).unwrap_or_default(),
        roles: person
            .map(|person| roles(person, scope.today))
            .unwrap_or_default(),
        corrects: scope.corrects,
        locked,
        in_memory: scope.ledger().shelf_in_memory().map(|why| {
            let full = matches!(*why, ShelfError::DiskFull(_));
            if full { "disk-full" } else { "disk-failed" }.to_owned()
        }),
        damaged: scope.core.damaged().map(Into::into),
        desk_count,
        actions,
        settings,
        own_profiles: own_profiles(&committee),
    })
}

fn own_profiles(committee: &Committee) -> Vec<OwnProfileName> {
    let own = committee.rules.own.iter().filter_map(|version| {
        Some(OwnProfileName {
            id: version.id.clone(),
            title: super::rules::title(version.read.as_ref()?),
            number: u32::try_from(version.number).unwrap_or(u32::MAX),
        })
    });
    own.collect()
}

fn roles(person: &Person, today: chrono::NaiveDate) -> Vec<Role> {
    let mut roles: Vec<_> = person.terms_on(today).map(|term| term.role).collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// Signs out.
pub(crate) fn sign_out(house: &Arc<House>, caller: &mut Caller, _: Empty) -> Outcome<Done> {
    house.end_session(caller);
    Ok(Done { act: None })
}

/// Locks the session.
pub(crate) fn lock(house: &Arc<House>, caller: &mut Caller, _: Empty) -> Outcome<Done> {
    house.session(caller).ok_or(ApiError::SignedOut)?;
    house.change_session(caller, |session| session.locked = true);
    Ok(Done { act: None })
}

/// Unlocks it.
pub(crate) fn unlock(
    house: &Arc<House>,
    caller: &mut Caller,
    request: Unlock,
) -> Outcome<SessionInfo> {
    let known = house.session(caller).ok_or(ApiError::SignedOut)?;
    let core = house.core(known.place)?;
    {
        let core = lock_mutex(&core);
        let committee = Arc::clone(core.views.committee());
        let person = committee.people.get(&known.person);
        let name = committee.name_of(known.person);
        house.may_try(known.place, name)?;
        let fits = credentials::passphrase_fits(&core.ledger, person, &request.passphrase)?;
        house.tried(known.place, name, fits);
        if !fits {
            return Err(Refusal::of(RefusalCode::SignInFailed).into());
        }
    }
    house.unlock_session(caller);
    // A window that was left open is unlocked in the morning, not signed in to.
    crate::backups::consider(house, known.place);
    session(house, caller, Empty {})
}

/// The language a person's screens begin in.
pub(crate) const FIRST_LANGUAGE: Language = Language::En;
