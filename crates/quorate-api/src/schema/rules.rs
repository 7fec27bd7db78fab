//! The committee's rules: profiles at hand, adoptions, profiles of its own, cases bound anew.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::CaseId;
use quorate_domain::rules::{Difference, FormValue, PageValue, ProfilePage};
use quorate_domain::vocabulary::AppliesTo;

use super::common::{Action, Names, PersonRef, Refusal};

answers! {
    /// The committee's rules.
    pub struct Rules {
        /// The profiles in force today, the leading one first.
        pub in_force: Vec<String>,
        /// All profiles at hand: the committee's own first, then in order of id.
        pub profiles: Vec<ProfileLine>,
        /// What was adopted from when, newest first; the setting-up is the last.
        pub adoptions: Vec<AdoptionLine>,
        /// What one may do: `save_own_profile`, `adopt_rules`, `rebind_cases`.
        pub actions: Vec<Action>,
    }

    /// A profile in a list.
    pub struct ProfileLine {
        /// Id.
        pub id: String,
        /// Short title in both languages.
        pub title: Names,
        /// Where it holds; text under `jurisdiction-<code>`.
        pub jurisdiction: String,
        /// The day its source came into force.
        pub in_force_from: NaiveDate,
        /// How many of its values are still to be verified.
        pub to_be_verified: u32,
        /// Whether it is in force here today.
        pub in_force: bool,
        /// Whether it can lead: it says who must be present and what carries.
        pub may_lead: bool,
        /// Which of the committee's own profiles it is a version of.
        pub own: Option<OwnVersion>,
    }

    /// A version of one of the committee's own profiles.
    pub struct OwnVersion {
        /// The profile's id through all versions.
        pub profile: String,
        /// Number of the version, from 1.
        pub number: u32,
        /// Whether it is the newest.
        pub newest: bool,
        /// The profile it was copied from.
        pub based_on: String,
        /// Why it was saved.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// Rules adopted.
    pub struct AdoptionLine {
        /// Profiles, the leading one first.
        pub profiles: Vec<String>,
        /// First day; none for the setting-up.
        pub from: Option<NaiveDate>,
        /// What they apply to.
        pub applies: AppliesTo,
        /// Why; empty for the setting-up.
        pub reason: String,
        /// When it was recorded.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// One profile, readable.
    pub struct RuleProfile {
        /// All it says.
        pub page: ProfilePage,
        /// Which of the committee's own profiles it is a version of.
        pub own: Option<OwnVersion>,
        /// What it says otherwise than the profile it was copied from.
        pub differences: Vec<Difference>,
        /// Its text, in TOML.
        pub text: String,
        /// What one may do: `save_own_profile`, `adopt_rules`.
        pub actions: Vec<Action>,
    }

    /// A profile of the committee's own while it is edited; nothing is recorded.
    pub struct OwnProfileDraft {
        /// Its id through all versions.
        pub profile: String,
        /// The profile it is copied from.
        pub based_on: String,
        /// Number of the newest saved version; 0 before the first.
        pub saved: u32,
        /// The text, with the changes made.
        pub text: String,
        /// What does not hold, with line and key.
        pub fault: Option<Refusal>,
        /// The simple values, for the form.
        pub form: Vec<FormValue>,
        /// Keys of changes that could not be made.
        pub refused: Vec<String>,
        /// What it says otherwise than the profile it is copied from; empty while it does not hold.
        pub differences: Vec<Difference>,
    }

    /// A version was saved.
    pub struct OwnProfileSaved {
        /// Its id, under which it is adopted.
        pub id: String,
    }

    /// Which open cases would be bound to what.
    pub struct RebindPreview {
        /// Profiles they would be bound to, the leading one first.
        pub profiles: Vec<String>,
        /// The cases, in order of number; none that this person may not read.
        pub cases: Vec<RebindLine>,
        /// Why it cannot be done at all.
        pub refusal: Option<Refusal>,
    }

    /// A case that would be bound anew.
    pub struct RebindLine {
        /// Which.
        pub case: CaseId,
        /// Version, to be sent back.
        pub version: u32,
        /// Number.
        pub number: String,
        /// Title.
        pub title: String,
        /// Profiles it is bound to now.
        pub profiles: Vec<String>,
        /// Last day of its clock now.
        pub due: Option<NaiveDate>,
        /// Last day of its clock then.
        pub due_then: Option<NaiveDate>,
        /// Why it cannot be bound anew.
        pub refusal: Option<Refusal>,
    }

    /// What one of the profiles a case is bound to says of it.
    pub struct BoundProfile {
        /// The profile.
        pub profile: String,
        /// Last day of the clock under it alone, once accepted.
        pub due: Option<NaiveDate>,
        /// Who must be present, what carries, its clock, tracking, how long records are kept.
        pub values: Vec<PageValue>,
        /// Of what only one profile can be followed and the others are met by it, what this one
        /// decides: `due` (the shorter clock), `tracking` (the shorter interval), `retention` (the
        /// longer time). Empty where the case is bound to one profile alone.
        pub decides: Vec<String>,
    }

    /// Profiles that a case was bound to.
    pub struct BindingLine {
        /// Profiles, the leading one first.
        pub profiles: Vec<String>,
        /// Why it was bound anew; none at acceptance.
        pub reason: Option<String>,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }
}

requests! {
    /// Names a profile.
    pub struct OfProfile {
        /// Which.
        pub profile: String,
    }

    /// Edits a profile of the committee's own, without recording anything.
    pub struct DraftOwnProfile {
        /// The profile it is copied from, or a version of the committee's own to go on from.
        pub from: String,
        /// The text as it stands; left out to begin.
        pub text: Option<String>,
        /// Values to change in it, by key.
        pub changes: Vec<FormChange>,
    }

    /// A value typed in a form.
    pub struct FormChange {
        /// Key.
        pub key: String,
        /// What was typed.
        pub value: String,
    }

    /// Saves a version of a profile of the committee's own.
    pub struct SaveOwnProfile {
        /// The profile it is copied from, or a version of the committee's own it goes on from.
        pub from: String,
        /// Number of the newest saved version seen; 0 before the first.
        pub saved: u32,
        /// The text.
        pub text: String,
        /// Why.
        pub reason: String,
    }

    /// Adopts rules.
    pub struct AdoptRules {
        /// Profiles, the leading one first.
        pub profiles: Vec<String>,
        /// First day.
        pub from: NaiveDate,
        /// What they apply to.
        pub applies: AppliesTo,
        /// Why.
        pub reason: String,
        /// The open cases as seen, where the rules apply to all of them.
        pub cases: Vec<super::casework::OfCaseVersion>,
    }

    /// Asks which open cases would be bound to what.
    pub struct PreviewRebind {
        /// Profiles, the leading one first.
        pub profiles: Vec<String>,
    }

    /// Binds cases to other profiles.
    pub struct RebindCases {
        /// Profiles, the leading one first.
        pub profiles: Vec<String>,
        /// The cases as seen.
        pub cases: Vec<super::casework::OfCaseVersion>,
        /// Why.
        pub reason: String,
    }
}
