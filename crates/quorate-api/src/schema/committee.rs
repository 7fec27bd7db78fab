//! The roster, the rules, organisations, classification, standard texts.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{OrganisationId, PersonId, SystemId, TermId, TextBlockId};
use quorate_domain::rules::ProfilePage;
use quorate_domain::vocabulary::{Capacity, Language, Role};

use super::case::CaseLine;
use super::common::{Action, Names, PersonRef};

answers! {
    /// The committee's page.
    pub struct CommitteePage {
        /// Its name.
        pub names: Names,
        /// Whether it is a sample.
        pub sample: bool,
        /// Its time zone.
        pub zone: String,
        /// Prefix of case numbers.
        pub number_prefix: String,
        /// Version, to be sent back with changes.
        pub version: u32,
        /// Profiles, the chosen one first, then what stands behind it.
        pub profiles: Vec<String>,
        /// The roster, sorted by name.
        pub people: Vec<Person>,
        /// Who substitutes for the chair.
        pub substitute_chair: Option<PersonRef>,
        /// Who substitutes for the secretary.
        pub substitute_secretary: Option<PersonRef>,
        /// What one may do here.
        pub actions: Vec<Action>,
    }

    /// A person on the roster.
    pub struct Person {
        /// Id.
        pub id: PersonId,
        /// Name.
        pub name: String,
        /// How to reach them; only to who may appoint.
        pub contact: Option<String>,
        /// Terms, newest first.
        pub terms: Vec<Term>,
        /// Whether a term runs today.
        pub active: bool,
        /// Whether they have set a passphrase.
        pub can_sign_in: bool,
        /// When their passphrase was last reset, and by whom.
        pub last_reset: Option<Reset>,
        /// What the asking person may do: `appoint:term`, `end_term`, `reset_passphrase`.
        pub actions: Vec<Action>,
    }

    /// A reset of a passphrase.
    pub struct Reset {
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
    }

    /// A term.
    pub struct Term {
        /// Id.
        pub id: TermId,
        /// Role.
        pub role: Role,
        /// What they stand for.
        pub capacities: Vec<Capacity>,
        /// First day, counted.
        pub from: NaiveDate,
        /// Last day, counted.
        pub until: NaiveDate,
        /// The member an alternate stands in for.
        pub alternate_for: Option<PersonRef>,
        /// Whether they were called in for one meeting.
        pub co_opted: bool,
    }

    /// A person was appointed.
    pub struct Appointed {
        /// Who.
        pub person: PersonId,
        /// The code with which they set their passphrase, once.
        pub code: super::session::OneTimeCode,
    }

    /// All profiles, readable.
    pub struct Profiles {
        /// The chosen one first.
        pub profiles: Vec<ProfilePage>,
    }

    /// Organisations found.
    pub struct Organisations {
        /// In order of name.
        pub organisations: Vec<OrganisationLine>,
        /// How many there are.
        pub total: u32,
    }

    /// An organisation in a list.
    pub struct OrganisationLine {
        /// Id.
        pub id: OrganisationId,
        /// Name.
        pub name: String,
        /// Systems known.
        pub systems: u32,
        /// Cases this person may know of.
        pub cases: u32,
    }

    /// An organisation.
    pub struct OrganisationPage {
        /// Id.
        pub id: OrganisationId,
        /// Name.
        pub name: String,
        /// Other names it was recognised by.
        pub also: Vec<String>,
        /// Its systems.
        pub systems: Vec<SystemLine>,
        /// Cases this person may know of, newest first, at most 200.
        pub cases: Vec<CaseLine>,
        /// What one may do: `rename_organisation`, `classify_system`.
        pub actions: Vec<Action>,
    }

    /// A system.
    pub struct SystemLine {
        /// Id.
        pub id: SystemId,
        /// Name.
        pub name: String,
        /// Industry classification code.
        pub classification: Option<ClassificationCode>,
    }

    /// A code of the industry classification.
    pub struct ClassificationCode {
        /// Name of the list, with its date.
        pub list: String,
        /// Code.
        pub code: String,
        /// What it stands for.
        pub title: String,
    }

    /// The classification lists and codes.
    pub struct Classification {
        /// Lists, newest first.
        pub lists: Vec<ClassificationList>,
        /// Codes of the newest list that match, at most 200.
        pub codes: Vec<ClassificationCode>,
    }

    /// One imported list.
    pub struct ClassificationList {
        /// Name.
        pub name: String,
        /// Its date.
        pub dated: NaiveDate,
        /// How many codes.
        pub codes: u32,
    }

    /// Standard texts.
    pub struct TextBlocks {
        /// In order of title.
        pub blocks: Vec<TextBlock>,
        /// What one may do: `save_text_block`.
        pub actions: Vec<Action>,
    }

    /// A standard text.
    pub struct TextBlock {
        /// Id.
        pub id: TextBlockId,
        /// Title.
        pub title: String,
        /// Text.
        pub text: String,
        /// Its language.
        pub language: Language,
    }
}

requests! {
    /// Appoints a person with a first term, or gives a person on the roster another term.
    pub struct Appoint {
        /// Who is on the roster already; left out for a new person.
        pub person: Option<PersonId>,
        /// The person and term. For somebody on the roster the name must be theirs.
        pub appointment: super::session::NewPerson,
    }

    /// Ends a term.
    pub struct EndTerm {
        /// Whose.
        pub person: PersonId,
        /// Which.
        pub term: TermId,
        /// New last day.
        pub until: NaiveDate,
        /// Why.
        pub reason: String,
    }

    /// Names substitutes.
    pub struct NameSubstitutes {
        /// For the chair.
        pub chair: Option<PersonId>,
        /// For the secretary.
        pub secretary: Option<PersonId>,
    }

    /// Names a person.
    pub struct OfPerson {
        /// Who.
        pub person: PersonId,
    }

    /// Looks for organisations.
    pub struct FindOrganisations {
        /// Part of the name; empty for all.
        pub text: String,
        /// How many to skip.
        pub skip: u32,
        /// How many at most, up to 200.
        pub take: u32,
    }

    /// Names an organisation.
    pub struct OfOrganisation {
        /// Which.
        pub organisation: OrganisationId,
    }

    /// Renames an organisation; the old name goes on being recognised.
    pub struct RenameOrganisation {
        /// Which.
        pub organisation: OrganisationId,
        /// New name.
        pub name: String,
    }

    /// Gives a system an industry classification code of the newest list.
    pub struct ClassifySystem {
        /// Whose.
        pub organisation: OrganisationId,
        /// Which.
        pub system: SystemId,
        /// Code.
        pub code: String,
    }

    /// Imports a dated classification list from a put CSV or XLSX: code in the first column, title
    /// in the second.
    pub struct ImportClassification {
        /// The file, by digest.
        pub file: String,
        /// Its name as it was put.
        pub file_name: String,
        /// Name of the list.
        pub name: String,
        /// Its date.
        pub dated: NaiveDate,
    }

    /// Looks for codes.
    pub struct FindClassification {
        /// Part of a code or title; empty for the first ones.
        pub text: String,
    }

    /// Adds or changes a standard text.
    pub struct SaveTextBlock {
        /// Which; left out for a new one.
        pub block: Option<TextBlockId>,
        /// Title.
        pub title: String,
        /// Text.
        pub text: String,
        /// Its language.
        pub language: Language,
    }

    /// Names a standard text.
    pub struct OfTextBlock {
        /// Which.
        pub block: TextBlockId,
    }
}
