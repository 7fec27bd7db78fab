//! The committee's rules: profiles of its own, and which profiles it adopted from which day on.
//!
//! The profiles chosen at the setting-up are the first adoption. A profile of the committee's own
//! is kept as text, each save as a version of its own that never changes again: what a case was
//! accepted under stays readable. Deliberately not here: what the rules say, which
//! [`crate::rules`] has.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Committee, CommitteeEvent};
use crate::case::Binding;
use crate::ids::PersonId;
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::rules::{Library, Profile};
use crate::vocabulary::AppliesTo;

/// What ids of the committee's own profiles begin with.
pub const OWN_PREFIX: &str = "own-";

/// The longest text of a profile, in bytes.
const LONGEST_TEXT: usize = 200_000;

/// A version of a profile of the committee's own, as it was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnProfile {
    /// Its id through all versions, as its text states it: `own-…`.
    pub profile: String,
    /// The profile it was copied from.
    pub based_on: String,
    /// The text, in TOML.
    pub text: String,
    /// Why it was saved.
    pub reason: String,
}

/// Profiles adopted from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// Profiles, all of which are met; the first leads.
    pub profiles: Vec<String>,
    /// The first day.
    pub from: NaiveDate,
    /// What they apply to.
    pub applies: AppliesTo,
    /// Why.
    pub reason: String,
}

/// A version of a profile of the committee's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnVersion {
    /// The id of this version, under which it is adopted: `own-…-v2`.
    pub id: String,
    /// Its number, from 1.
    pub number: usize,
    /// What was saved.
    pub saved: OwnProfile,
    /// The profile, under the id of this version; none if this build cannot read its text.
    pub read: Option<Arc<Profile>>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// An adoption as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// What.
    pub adoption: Adoption,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// The committee's rules as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommitteeRules {
    /// Profiles chosen at the setting-up, the leading one first.
    pub chosen: Vec<String>,
    /// Profiles of its own, all versions, oldest first.
    pub own: Vec<OwnVersion>,
    /// Adoptions, in the order they were recorded.
    pub adoptions: Vec<Adopted>,
    /// Tells one set of versions from another.
    pub fingerprint: u64,
}

impl CommitteeRules {
    /// Profiles in force on a day, the leading one first: those of the adoption whose first day is
    /// the latest of those begun; of two on one day, the one recorded later.
    pub fn on(&self, day: NaiveDate) -> &[String] {
        let begun = self.adoptions.iter().map(|adopted| &adopted.adoption);
        begun
            .filter(|adoption| adoption.from <= day)
            .max_by_key(|adoption| adoption.from)
            .map_or(&self.chosen, |adoption| &adoption.profiles)
    }

    /// The newest version of one of the committee's own profiles.
    pub fn newest(&self, profile: &str) -> Option<&OwnVersion> {
        self.own
            .iter()
            .rfind(|version| version.saved.profile == profile)
    }

    /// The regime a profile is a version of: the one that the committee's own copy came from in
    /// the end, or itself.
    pub fn root<'a>(&'a self, profile: &'a str) -> &'a str {
        let mut root = profile;
        // Each copy was saved after what it is based on, so the walk ends.
        for version in self.own.iter().rev() {
            if version.id == root || version.saved.profile == root {
                root = &version.saved.based_on;
            }
        }
        root
    }

    /// The version of a profile's regime that is in force on a day; itself where none is.
    pub fn version_on<'a>(&'a self, profile: &'a str, day: NaiveDate) -> &'a str {
        let root = self.root(profile);
        let in_force = self.on(day).iter();
        in_force
            .map(String::as_str)
            .find(|known| self.root(known) == root)
            .unwrap_or(profile)
    }

    pub(super) fn saved(&mut self, saved: &OwnProfile, at: DateTime<Utc>, by: Option<PersonId>) {
        let number = self
            .newest(&saved.profile)
            .map_or(1, |newest| newest.number + 1);
        let id = format!("{}-v{number}", saved.profile);
        let mut hasher = DefaultHasher::new();
        (self.fingerprint, &id, &saved.text).hash(&mut hasher);
        self.fingerprint = hasher.finish();
        let read = Profile::from_toml(&saved.text).ok().map(|mut profile| {
            profile.id.clone_from(&id);
            Arc::new(profile)
        });
        self.own.push(OwnVersion {
            id,
            number,
            saved: saved.clone(),
            read,
            at,
            by,
        });
    }
}

impl Committee {
    /// Profiles in force on a day, the leading one first.
    pub fn rules_on(&self, day: NaiveDate) -> &[String] {
        self.rules.on(day)
    }

    /// Profiles that govern what is done on a day to a case with these bindings: what it was bound
    /// to by then, unless rules for acts from a later day on have come into force since. A case
    /// that was not accepted yet follows the rules of the day. With them the day they were bound on,
    /// by which the version of a profile is chosen that has several.
    pub fn rules_for<'a>(
        &'a self,
        bindings: &'a [Binding],
        day: NaiveDate,
    ) -> (&'a [String], NaiveDate) {
        let bound_on = |binding: &Binding| self.day_of(binding.stamp.at);
        let by_then = bindings.iter().rfind(|binding| bound_on(binding) <= day);
        let Some(bound) = by_then.or(bindings.first()) else {
            return (self.rules.on(day), day);
        };
        let bound_on = bound_on(bound);
        let adoptions = self.rules.adoptions.iter().map(|adopted| &adopted.adoption);
        adoptions
            .filter(|adoption| adoption.applies == AppliesTo::ActsFrom)
            .filter(|adoption| bound_on < adoption.from && adoption.from <= day)
            .max_by_key(|adoption| adoption.from)
            .map_or((bound.profiles.as_slice(), bound_on), |adoption| {
                (adoption.profiles.as_slice(), adoption.from)
            })
    }
}

/// What can be done to the committee's rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulesCommand {
    /// Saves a version of a profile of the committee's own.
    Save(OwnProfile),
    /// Adopts profiles.
    Adopt {
        /// What, from when, for what.
        adoption: Adoption,
        /// The day it is.
        today: NaiveDate,
    },
}

/// Decides on a command. The library has the profiles at hand, the committee's own among them.
///
/// # Errors
/// A refusal says what does not hold; of a profile's text it names line and key.
pub fn decide_rules(
    committee: &Committee,
    command: RulesCommand,
    library: &Library,
) -> Result<Vec<CommitteeEvent>, Refusal> {
    match command {
        RulesCommand::Save(saved) => {
            ensure(
                !saved.reason.trim().is_empty(),
                RefusalCode::ReasonsRequired,
            )?;
            check_text(committee, &saved, library)?;
            Ok(vec![CommitteeEvent::OwnProfileSaved(saved)])
        }
        RulesCommand::Adopt { adoption, today } => {
            ensure(
                !adoption.reason.trim().is_empty(),
                RefusalCode::ReasonsRequired,
            )?;
            check_profiles(&adoption.profiles, library)?;
            ensure(adoption.from >= today, RefusalCode::DayInPast)?;
            // Open cases are re-bound one by one on the day, not ahead of it.
            let ahead = adoption.applies == AppliesTo::AllOpen && adoption.from > today;
            ensure(!ahead, RefusalCode::AllOpenToday)?;
            let same = committee.rules_on(adoption.from) == adoption.profiles
                && adoption.applies == AppliesTo::AcceptedFrom;
            ensure(!same, RefusalCode::NoChange)?;
            Ok(vec![CommitteeEvent::RulesAdopted(adoption)])
        }
    }
}

/// Whether a committee or a case can be bound to these profiles: each is here, none twice, and the
/// leading one says who must be present and what carries.
///
/// # Errors
/// Says which cannot.
pub fn check_profiles(profiles: &[String], library: &Library) -> Result<(), Refusal> {
    ensure(!profiles.is_empty(), RefusalCode::ProfileMissing)?;
    let mut seen = BTreeSet::new();
    for (index, id) in profiles.iter().enumerate() {
        let of = |code| Refusal::of(code).with("profile", id);
        let regime = library.regime(id);
        let regime = regime.map_err(|_| of(RefusalCode::ProfileUnknown))?;
        ensure(seen.insert(id), of(RefusalCode::ProfileTwice))?;
        let leads = index == 0;
        ensure(
            !leads || (regime.quorum().is_some() && regime.majority().is_some()),
            of(RefusalCode::ProfileWithoutVote),
        )?;
    }
    Ok(())
}

fn check_text(committee: &Committee, saved: &OwnProfile, library: &Library) -> Result<(), Refusal> {
    let fault = |line: usize, key: &str, problem: &str| {
        Refusal::of(RefusalCode::ProfileText)
            .with("line", line)
            .with("key", key)
            .with("problem", problem)
    };
    ensure(
        saved.text.len() <= LONGEST_TEXT,
        fault(1, "", "the text is too long"),
    )?;
    let profile = Profile::from_toml(&saved.text)
        .map_err(|error| fault(error.line, &error.key, &error.problem))?;
    let line_of = |key: &str| {
        let lines = saved.text.lines();
        1 + lines.take_while(|line| !line.starts_with(key)).count()
    };
    let own = saved.profile.starts_with(OWN_PREFIX) && profile.id == saved.profile;
    let wanted = format!("the id of this profile is `{}`", saved.profile);
    ensure(own, fault(line_of("id"), "id", &wanted))?;
    let behind = profile.behind.as_ref().map(|behind| &behind.profile);
    let stands = behind.is_none_or(|behind| library.regime(behind).is_ok());
    let missing = "there is no such profile to stand behind";
    ensure(
        stands,
        fault(line_of("[behind]"), "behind.profile", missing),
    )?;
    let newest = committee.rules.newest(&saved.profile);
    let based_on = newest.map_or(&saved.based_on, |newest| &newest.saved.based_on);
    ensure(
        library.regime(based_on).is_ok() && *based_on == saved.based_on,
        Refusal::of(RefusalCode::ProfileUnknown).with("profile", &saved.based_on),
    )?;
    let root = committee.rules.root(based_on);
    let meets = matches!(root.split('-').next(), Some("cn" | "us"));
    let mut whole = profile.circulation.pathways.iter().filter(|listed| {
        let mut known = profile.pathways.iter();
        known.any(|pathway| pathway.value.id == listed.value && pathway.value.may_disapprove)
    });
    if let Some(listed) = whole.next().filter(|_| meets) {
        let never = format!(
            "full review (`{}`) is never decided in writing",
            listed.value
        );
        return Err(fault(
            line_of("[circulation]"),
            "circulation.pathways",
            &never,
        ));
    }
    let same = newest.is_some_and(|newest| newest.saved.text == saved.text);
    ensure(!same, RefusalCode::NoChange)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
