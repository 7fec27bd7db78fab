//! Signing in, locking, settings, drafts, setting up.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{MeetingId, PersonId};
use quorate_domain::vocabulary::{Capacity, Language, Role};

use super::common::{Action, Names};

answers! {
    /// Which of the two committees a data folder holds.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Place {
        /// The one that was set up.
        Own,
        /// The sample to explore.
        Sample,
    }

    /// What is there before anybody signs in.
    pub struct Status {
        /// The committee that was set up, if one was.
        pub own: Option<CommitteeCard>,
        /// The sample, if it was opened. A folder that itself is a sample has it as `own`.
        pub sample: Option<CommitteeCard>,
        /// Version of the program.
        pub version: String,
        /// The rule profiles one can set up with.
        pub profiles: Vec<ProfileCard>,
    }

    /// A committee as seen from the outside.
    pub struct CommitteeCard {
        /// Its name.
        pub names: Names,
        /// Whether it is sealed and nobody has signed in yet: its name is not known then.
        pub sealed: bool,
        /// Whether it is a sample.
        pub sample: bool,
        /// The people of a sample, with their passphrases; empty otherwise.
        pub people: Vec<SamplePerson>,
    }

    /// A person of the sample.
    pub struct SamplePerson {
        /// Name to sign in with.
        pub name: String,
        /// Role.
        pub role: Role,
        /// Passphrase, printed on purpose.
        pub passphrase: String,
    }

    /// A rule profile to choose from.
    pub struct ProfileCard {
        /// Its id.
        pub id: String,
        /// Its title.
        pub title: Names,
        /// The profile whose procedure applies where this one is silent.
        pub behind: Option<String>,
    }

    /// Who is signed in, and to what.
    pub struct SessionInfo {
        /// Which committee.
        pub place: Place,
        /// Its name.
        pub committee: Names,
        /// Whether it is a sample.
        pub sample: bool,
        /// IANA name of its time zone.
        pub zone: String,
        /// Today in that zone.
        pub today: NaiveDate,
        /// Who.
        pub person: PersonId,
        /// Their name.
        pub name: String,
        /// Their roles today.
        pub roles: Vec<Role>,
        /// The meeting whose minutes a former member may still correct; nothing else is open to
        /// them.
        pub corrects: Option<MeetingId>,
        /// Whether the session is locked.
        pub locked: bool,
        /// Why what screens show is kept in memory for now, if it is: `disk-full`, `disk-failed`.
        pub in_memory: Option<String>,
        /// Where the record was found damaged since it was opened, if it was.
        pub damaged: Option<super::common::Refusal>,
        /// Things on the desk that only this person can do.
        pub desk_count: u32,
        /// What this person may do that is no part of a case: `log_submission`, `import`,
        /// `export`, `call_meeting`, `draft_guidance`, `appoint` …
        pub actions: Vec<super::common::Action>,
        /// Their settings.
        pub settings: Settings,
        /// The committee's own rule profiles, whose names no catalogue has.
        pub own_profiles: Vec<OwnProfileName>,
    }

    /// A version of one of the committee's own rule profiles, by name.
    pub struct OwnProfileName {
        /// Id of the version.
        pub id: String,
        /// Short title.
        pub title: Names,
        /// Number of the version.
        pub number: u32,
    }

    /// A person's settings on this desktop.
    pub struct Settings {
        /// Language of the screens.
        pub language: Language,
        /// `system`, `light`, `dark` or `contrast`.
        pub theme: String,
        /// Text size in per cent, 100 to 200.
        pub text_size: u16,
        /// Minutes without a key or click after which the session locks, 1 to 240.
        pub idle_minutes: u16,
    }

    /// A draft as it was saved.
    pub struct Draft {
        /// Its key, such as `submission:new`.
        pub key: String,
        /// What the screen saved, as JSON text.
        pub content: String,
        /// When.
        pub saved_at: DateTime<Utc>,
    }

    /// Answer to looking for a draft.
    pub struct DraftFound {
        /// The draft, if one was saved.
        pub draft: Option<Draft>,
    }

    /// When a draft was saved.
    pub struct DraftSaved {
        /// When.
        pub saved_at: DateTime<Utc>,
    }

    /// Drafts of this person.
    pub struct Drafts {
        /// Newest first.
        pub drafts: Vec<Draft>,
    }

    /// A code with which somebody sets their own passphrase, once.
    pub struct OneTimeCode {
        /// Whose.
        pub person: PersonId,
        /// The code, shown once.
        pub code: String,
        /// Until when it works.
        pub until: DateTime<Utc>,
    }
}

requests! {
    /// Sets up a committee with its first secretary, who is signed in by it.
    pub struct SetUpCommittee {
        /// The committee's name.
        pub names: Names,
        /// IANA time zone.
        pub zone: String,
        /// Rule profile that leads; what stands behind it comes with it.
        pub profile: String,
        /// Further profiles, which are met as well.
        pub further_profiles: Option<Vec<String>>,
        /// Prefix of case numbers; empty for `2026-014`.
        pub number_prefix: Option<String>,
        /// Name of the first secretary, used to sign in.
        pub secretary: String,
        /// Their passphrase: at least 8 characters.
        pub passphrase: String,
        /// Whether everything on the disk is sealed; it is if left out.
        pub sealed: Option<bool>,
        /// Language of this person's screens.
        pub language: Language,
        /// The chair, appointed at once if named.
        pub chair: Option<NewPerson>,
        /// Who substitutes for the secretary, appointed at once if named.
        pub substitute_secretary: Option<NewPerson>,
        /// Who substitutes for the chair, appointed at once if named.
        pub substitute_chair: Option<NewPerson>,
    }

    /// A person to appoint.
    pub struct NewPerson {
        /// Name, unique on the roster, used to sign in.
        pub name: String,
        /// Role.
        pub role: Role,
        /// What they stand for.
        pub capacities: Vec<Capacity>,
        /// First day of the term.
        pub from: NaiveDate,
        /// Last day of the term.
        pub until: NaiveDate,
        /// The member an alternate stands in for.
        pub alternate_for: Option<PersonId>,
        /// How to reach them.
        pub contact: Option<String>,
    }

    /// Signs in.
    pub struct SignIn {
        /// To which committee; the one set up if left out.
        pub place: Option<Place>,
        /// Name on the roster.
        pub name: String,
        /// Passphrase.
        pub passphrase: String,
    }

    /// Sets one's own passphrase from a one-time code, and signs in.
    pub struct SetPassphrase {
        /// To which committee.
        pub place: Option<Place>,
        /// Name on the roster.
        pub name: String,
        /// The one-time code.
        pub code: String,
        /// The new passphrase: at least 8 characters.
        pub passphrase: String,
    }

    /// Sets one's own passphrase by the code on the recovery sheet, and signs in.
    pub struct Recover {
        /// To which committee.
        pub place: Option<Place>,
        /// Name on the roster.
        pub name: String,
        /// The code on the sheet, or those of as many parts as are needed, one after another.
        pub code: String,
        /// The new passphrase: at least 8 characters.
        pub passphrase: String,
    }

    /// Into how many parts a recovery sheet is divided.
    #[derive(Copy, Eq)]
    pub struct SheetParts {
        /// How many of them are needed: from 2 up to all.
        pub needed: u8,
        /// How many there are: from 2 to 16.
        pub of: u8,
    }

    /// Makes a recovery sheet.
    pub struct MakeSheet {
        /// To divide it among several officers; one whole sheet if left out.
        pub parts: Option<SheetParts>,
        /// One's passphrase, typed again.
        pub passphrase: String,
    }

    /// A recovery sheet, to be printed.
    pub struct RecoverySheet {
        /// Its code, or those of its parts in order; shown this once.
        pub codes: Vec<String>,
        /// Into how many parts it is divided; none if it is whole.
        pub parts: Option<SheetParts>,
        /// When it was made.
        pub at: DateTime<Utc>,
    }

    /// How the committee can be opened when no passphrase is known.
    pub struct Recovery {
        /// Whether everything on the disk is sealed.
        pub sealed: bool,
        /// When the recovery sheet was made that holds.
        pub since: Option<DateTime<Utc>>,
        /// Into how many parts it is divided; none if it is whole.
        pub parts: Option<SheetParts>,
        /// What one may do.
        pub actions: Vec<Action>,
    }

    /// Unlocks a locked session.
    pub struct Unlock {
        /// Passphrase.
        pub passphrase: String,
    }

    /// Changes one's own passphrase.
    pub struct ChangePassphrase {
        /// The one that works now.
        pub current: String,
        /// The new one.
        pub passphrase: String,
    }

    /// Saves settings.
    pub struct SaveSettings {
        /// All of them.
        pub settings: Settings,
    }

    /// Saves a draft on the desk.
    pub struct SaveDraft {
        /// Its key: letters, digits, `-`, `_`, `.`, `:`; at most 120 characters.
        pub key: String,
        /// JSON text, at most 1 MiB.
        pub content: String,
    }

    /// Names a draft.
    pub struct DraftKey {
        /// Its key.
        pub key: String,
    }

    /// Names drafts by how their keys begin.
    pub struct DraftsByPrefix {
        /// Beginning of the key; empty for all.
        pub prefix: String,
    }
}

answers! {
    /// What became of an act.
    pub struct ActOutcome {
        /// Whether it is recorded.
        pub recorded: bool,
    }
}

requests! {
    /// Names an act.
    pub struct OfAct {
        /// Which.
        pub act: quorate_domain::ids::ActId,
    }
}
