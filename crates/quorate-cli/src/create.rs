//! Setting up a committee, or the sample.

use std::path::Path;

use chrono::{Days, Months, NaiveDate};
use chrono_tz::Tz;
use quorate_api::schema::{CommitteeCard, Names, NewPerson, Place, SetUpCommittee, Status};
use quorate_api::{Clock, SystemClock};
use quorate_domain::rules::Library;
use quorate_domain::vocabulary::{Language, Role};
use serde_json::json;

use crate::arguments::Create;
use crate::failure::Failure;
use crate::person::Person;
use crate::terminal;

/// Sets up a committee.
pub(crate) fn create(create: Create) -> Result<(), Failure> {
    let passphrase = terminal::passphrase()?;
    let zone = create.zone.unwrap_or_else(machine_zone);
    let today = today(&zone);
    let until = last_day(&create.profiles, today);
    let mut profiles = create.profiles.into_iter();
    let profile = profiles.next().unwrap_or_default();
    let appointed = |name: Option<String>, role: Role| {
        name.map(|name| NewPerson {
            name,
            role,
            capacities: Vec::new(),
            from: today,
            until,
            alternate_for: None,
            contact: None,
        })
    };
    let names = names(create.name, create.other_name);
    let language = match (create.language, terminal::language()) {
        (Some(language), _) => language,
        (None, quorate_documents::Language::En) => Language::En,
        (None, quorate_documents::Language::ZhHans) => Language::ZhHans,
    };
    let request = SetUpCommittee {
        names,
        zone,
        profile,
        further_profiles: Some(profiles.collect()),
        number_prefix: create.number_prefix,
        secretary: create.secretary,
        passphrase: passphrase.as_str().to_owned(),
        sealed: Some(!create.not_encrypted),
        language,
        chair: appointed(create.chair, Role::Chair),
        substitute_secretary: appointed(create.substitute_secretary, Role::Secretary),
        substitute_chair: appointed(create.substitute_chair, Role::ViceChair),
    };
    let request = serde_json::to_value(request).map_err(|error| Failure::fault(&error))?;
    let mut person = Person::nobody(&create.committee)?;
    let session = person.call_json("set_up_committee", request)?;
    terminal::answer(&session)
}

/// Builds the sample in a folder as its own committee.
pub(crate) fn sample(folder: &Path) -> Result<(), Failure> {
    let mut person = Person::nobody(folder)?;
    quorate_api::build_sample(person.house(), Place::Own).map_err(Failure::api(folder))?;
    let status: Status = person.call("status", json!({}))?;
    let card: Option<CommitteeCard> = status.own;
    for person in card.iter().flat_map(|card| &card.people) {
        let role = quorate_documents::catalogue::message_of_code(
            terminal::language(),
            "role",
            person.role.code(),
            &std::collections::BTreeMap::new(),
        );
        let role = role.unwrap_or_else(|| person.role.code().to_owned());
        terminal::say(&format!("{} ({role}): {}", person.name, person.passphrase));
    }
    terminal::answer(&card)
}

/// A name with Chinese characters is the Chinese one.
fn names(name: String, other: Option<String>) -> Names {
    let chinese = |name: &str| name.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    if chinese(&name) {
        Names {
            en: other,
            zh: Some(name),
        }
    } else {
        Names {
            en: Some(name),
            zh: other,
        }
    }
}

fn today(zone: &str) -> NaiveDate {
    // A zone that is none is refused by the committee itself.
    SystemClock
        .now()
        .with_timezone(&zone.parse().unwrap_or(Tz::UTC))
        .date_naive()
}

/// The last day of a term that begins today: as long as every profile allows, five years if none
/// says.
fn last_day(profiles: &[String], from: NaiveDate) -> NaiveDate {
    let library = Library::shipped().unwrap_or_default();
    let years = profiles.iter().filter_map(|profile| {
        let regime = library.regime(profile).ok()?;
        Some(*regime.term_years()?.value)
    });
    from.checked_add_months(Months::new(12 * years.min().unwrap_or(5)))
        .and_then(|day| day.checked_sub_days(Days::new(1)))
        .unwrap_or(from)
}

/// The zone this machine is set to, as its clock file is named.
fn machine_zone() -> String {
    let file = std::fs::canonicalize("/etc/localtime").unwrap_or_default();
    let path = file.to_string_lossy();
    let name = path
        .split_once("/zoneinfo/")
        .map_or("UTC", |(_, name)| name);
    let name = if name == "Etc/UTC" { "UTC" } else { name };
    name.parse::<Tz>().map_or("UTC", Tz::name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_to_the_language_it_is_written_in() {
        let zh = names("深圳市人工智能伦理委员会".to_owned(), None);
        assert!(zh.en.is_none() && zh.zh.is_some());
        let both = names("Ethics Board".to_owned(), Some("伦理委员会".to_owned()));
        assert_eq!(both.en.as_deref(), Some("Ethics Board"));
        assert_eq!(both.zh.as_deref(), Some("伦理委员会"));
    }
}
