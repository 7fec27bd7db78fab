//! Setting a committee up: one act that names it, its rules and its first people.

use std::sync::Arc;

use quorate_domain::committee::{
    self as law, BilingualName, Committee, CommitteeCommand, CommitteeEvent, CommitteeRules, Term,
};
use quorate_domain::ids::{PersonId, Stream, TermId};
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::vocabulary::Role;
use quorate_ledger::{CreateError, Ledger, RootKey};
use quorate_views::Event;

use super::committee::{WITHOUT_CASEWORK, WITHOUT_VOTE};
use super::{personal, session, signing};
use crate::credentials::{self, SigningKey};
use crate::error::{Outcome, afterwards, disk_refused, fault, invalid, optional, text};
use crate::house::{Caller, House, PlaceKey, lock as lock_mutex, new_id, random};
use crate::opened::Core;
use crate::profiles::{self, Rules};
use crate::schema::{Empty, Names, NewPerson, SessionInfo, SetUpCommittee};
use crate::scope::Scope;

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;

/// Checks a name in one or both languages.
fn bilingual(field: &str, names: &Names) -> Outcome<BilingualName> {
    let name = BilingualName {
        en: optional(field, names.en.as_deref(), LONGEST_NAME)?,
        zh: optional(field, names.zh.as_deref(), LONGEST_NAME)?,
    };
    if name.en.is_none() && name.zh.is_none() {
        Err(invalid(field, "required"))
    } else {
        Ok(name)
    }
}

/// Sets up the committee and signs its first secretary in.
pub(crate) fn set_up_committee(
    house: &Arc<House>,
    caller: &mut Caller,
    request: SetUpCommittee,
) -> Outcome<SessionInfo> {
    let language = request.language;
    let (core, secretary) = found(house, PlaceKey::Own, request, false)?;
    let core = house.adopt(PlaceKey::Own, core);
    let begun = (|| {
        let mut core = lock_mutex(&core);
        let mut scope = Scope::new(house, PlaceKey::Own, &mut core, secretary);
        scope.record(vec![(
            Stream::Committee,
            CommitteeEvent::PassphraseSet { person: secretary },
        )])?;
        personal::keep_settings(&scope, &personal::usual_settings(language)).map_err(afterwards)
    })();
    drop(core);
    house.reopened_if_unknown(PlaceKey::Own, begun)?;
    house.begin_session(
        caller,
        PlaceKey::Own,
        secretary,
        personal::USUAL_IDLE_MINUTES,
    )?;
    session::session(house, caller, Empty {}).map_err(afterwards)
}

/// Checks a set-up, makes the folder, and records the committee with its first people in one act.
/// The first secretary is appointed by the setting-up itself: there is nobody else to do it.
pub(crate) fn found(
    house: &Arc<House>,
    place: PlaceKey,
    request: SetUpCommittee,
    sample: bool,
) -> Outcome<(Core, PersonId)> {
    let name = bilingual("names", &request.names)?;
    let zone: chrono_tz::Tz = request
        .zone
        .parse()
        .map_err(|_| invalid("zone", "unknown-zone"))?;
    let library = profiles::library()?;
    let mut chosen = vec![request.profile.clone()];
    chosen.extend(request.further_profiles.iter().flatten().cloned());
    law::check_profiles(&chosen, library).map_err(|refusal| match refusal.code {
        RefusalCode::ProfileUnknown => invalid("profile", "unknown-profile"),
        _ => refusal.into(),
    })?;
    let prefix = optional("number_prefix", request.number_prefix.as_deref(), 20)?;
    let prefix = prefix.unwrap_or_default();
    if !prefix
        .chars()
        .all(|c| c.is_alphanumeric() || c == '-' || c == '_' || c == '/')
    {
        return Err(invalid("number_prefix", "bad-prefix"));
    }
    let secretary_name = text("secretary", &request.secretary, LONGEST_NAME)?;
    credentials::check_new(&request.passphrase)?;
    let now = house.options.clock.now();
    let today = now.with_timezone(&zone).date_naive();
    let rules = Rules::new(library, &CommitteeRules::default(), &chosen, today, today)?;
    let years = rules.term_years().unwrap_or(5);
    let until = today
        .checked_add_months(chrono::Months::new(12 * years))
        .and_then(|day| day.pred_opt())
        .unwrap_or(today);
    let secretary = PersonId(new_id());
    let mut events = vec![
        CommitteeEvent::CommitteeSetUp {
            name,
            zone: zone.name().to_owned(),
            number_prefix: prefix,
            profiles: rules.ids_with_behind(),
            chosen: rules.ids(),
            sample,
        },
        CommitteeEvent::PersonAppointed {
            person: secretary,
            name: secretary_name.clone(),
            contact: None,
            term: Term {
                id: TermId(new_id()),
                role: Role::Secretary,
                capacities: Vec::new(),
                from: today,
                until,
                alternate_for: None,
                co_opted: false,
            },
        },
    ];
    if request
        .substitute_chair
        .as_ref()
        .is_some_and(|person| !person.role.votes())
    {
        return Err(invalid("substitute_chair", WITHOUT_VOTE));
    }
    if request
        .substitute_secretary
        .as_ref()
        .is_some_and(|person| !person.role.sees_cases())
    {
        return Err(invalid("substitute_secretary", WITHOUT_CASEWORK));
    }
    let folded = |committee: Committee, event: &CommitteeEvent| committee.apply(event, now, None);
    let mut committee = events.iter().fold(Committee::default(), folded);
    let mut first = |field: &str, person: &Option<NewPerson>| -> Outcome<Option<PersonId>> {
        let Some(person) = person else {
            return Ok(None);
        };
        let id = PersonId(new_id());
        let command = CommitteeCommand::Appoint {
            person: id,
            name: text(field, &person.name, LONGEST_NAME)?,
            contact: optional(field, person.contact.as_deref(), LONGEST_NAME)?,
            term: term(person),
        };
        let longest = rules.term_years();
        let appointed = law::decide(&committee, command, None, longest)?;
        committee = appointed
            .iter()
            .fold(std::mem::take(&mut committee), folded);
        events.extend(appointed);
        Ok(Some(id))
    };
    first("chair", &request.chair)?;
    let for_chair = first("substitute_chair", &request.substitute_chair)?;
    let for_secretary = first("substitute_secretary", &request.substitute_secretary)?;
    if for_chair.is_some() || for_secretary.is_some() {
        events.push(CommitteeEvent::SubstitutesNamed {
            chair: for_chair,
            secretary: for_secretary,
        });
    }
    let key = SigningKey::new()?;
    let folder = house.folder(place);
    // The sample is nobody's secret, and its passphrases stand on the first page.
    let seal = !sample && request.sealed.unwrap_or(true);
    let created = if seal {
        let root = RootKey::from(random::<32>().map_err(|error| fault(&error))?);
        let keys =
            credentials::first_keys(&root, secretary, &secretary_name, &request.passphrase, &key)?;
        Ledger::create_sealed(folder, root, |file| file.replace(&keys))
    } else {
        Ledger::create(folder)
    };
    let ledger = created.map_err(|error| match error {
        CreateError::NotEmpty => Refusal::of(RefusalCode::CommitteeThere).into(),
        CreateError::Io(error) => {
            fault(&error);
            disk_refused()
        }
        error @ CreateError::Open(_) => fault(&error),
    })?;
    let mut core = Core::open(ledger, Arc::clone(&house.options.clock))?;
    let mut scope = Scope::new(house, place, &mut core, secretary);
    scope.record_all(
        events
            .into_iter()
            .map(|event| (Stream::Committee, Event::from(event)))
            .collect(),
    )?;
    // An act of its own: evidence of what they sign shows it, and not the roster beside it.
    let taken = vec![(Stream::Committee, signing::taken(secretary, &key))];
    scope.record(taken).map_err(afterwards)?;
    if !seal {
        let own = scope.on_roster(secretary)?;
        credentials::set_passphrase(&scope.core.ledger, &own, &request.passphrase, &key)
            .map_err(afterwards)?;
    }
    Ok((core, secretary))
}

/// The term that a request describes.
pub(crate) fn term(person: &NewPerson) -> Term {
    Term {
        id: TermId(new_id()),
        role: person.role,
        capacities: person.capacities.clone(),
        from: person.from,
        until: person.until,
        alternate_for: person.alternate_for,
        co_opted: false,
    }
}
