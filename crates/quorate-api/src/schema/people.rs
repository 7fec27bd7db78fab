//! A person on the roster: training, statements, standing interests; and the composition.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{EntryId, PersonId};
use quorate_domain::rules::{RuleSentence, ValueSource};
use quorate_domain::vocabulary::{Gender, StandingInterestKind};

use super::committee::Person;
use super::common::{Action, PersonRef};

answers! {
    /// A person's own page.
    pub struct PersonPage {
        /// As on the roster.
        pub person: Person,
        /// Other names they are known by.
        pub also: Vec<String>,
        /// Training, newest first.
        pub training: Vec<TrainingEntry>,
        /// Statements of confidentiality, newest first.
        pub statements: Vec<StatementEntry>,
        /// Whether a statement of confidentiality counts today.
        pub bound_to_confidentiality: bool,
        /// Whether the asking person may know the gender: who keeps the roster, and they
        /// themselves.
        pub gender_shown: bool,
        /// Whether the rules ask for different genders at all.
        pub gender_asked: bool,
        /// What they stated.
        pub gender: Option<Gender>,
        /// Where they work or hold an office: known to everybody.
        pub employment: Vec<InterestEntry>,
        /// Other standing interests, and whether the asking person may know of them: they
        /// themselves, the secretary and the chair.
        pub interests_shown: bool,
        /// Them, those that go on first.
        pub interests: Vec<InterestEntry>,
        /// What one may do: `record_training`, `record_statement`, `withdraw_entry`,
        /// `state_gender`, `give_other_names`, `declare_standing_interest`.
        pub actions: Vec<Action>,
    }

    /// When an entry was recorded, and by whom.
    pub struct EntryStamp {
        /// When.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Whether somebody else recorded it for the person.
        pub for_them: bool,
    }

    /// An entry that was wrong.
    pub struct Withdrawn {
        /// When, by whom.
        pub stamp: EntryStamp,
        /// Why.
        pub reason: String,
    }

    /// Training.
    pub struct TrainingEntry {
        /// Id.
        pub id: EntryId,
        /// What it was.
        pub what: String,
        /// The day it was finished.
        pub on: NaiveDate,
        /// The last day it counts.
        pub valid_until: Option<NaiveDate>,
        /// Recorded.
        pub stamp: EntryStamp,
        /// Withdrawn as wrong.
        pub withdrawn: Option<Withdrawn>,
    }

    /// A signed statement of confidentiality.
    pub struct StatementEntry {
        /// Id.
        pub id: EntryId,
        /// The day it was signed.
        pub on: NaiveDate,
        /// The last day it counts.
        pub valid_until: Option<NaiveDate>,
        /// Recorded.
        pub stamp: EntryStamp,
        /// Withdrawn as wrong.
        pub withdrawn: Option<Withdrawn>,
    }

    /// A standing interest with what was declared before.
    pub struct InterestEntry {
        /// Id.
        pub id: EntryId,
        /// As it stands.
        pub now: InterestVersion,
        /// What was declared before, newest first.
        pub before: Vec<InterestVersion>,
        /// Whether it goes on today.
        pub goes_on: bool,
        /// Withdrawn as wrong.
        pub withdrawn: Option<Withdrawn>,
    }

    /// A standing interest as it was declared once.
    pub struct InterestVersion {
        /// What kind.
        pub kind: StandingInterestKind,
        /// With whom.
        pub with: String,
        /// Part of that organisation.
        pub unit: Option<String>,
        /// What it consists in.
        pub what: Option<String>,
        /// First day.
        pub since: Option<NaiveDate>,
        /// Last day; none while it goes on.
        pub until: Option<NaiveDate>,
        /// Declared.
        pub stamp: EntryStamp,
    }

    /// What the rules ask of the roster.
    pub struct Composition {
        /// On this day.
        pub day: NaiveDate,
        /// One line for each thing asked.
        pub lines: Vec<CompositionLine>,
    }

    /// One thing asked of the roster.
    pub struct CompositionLine {
        /// How it stands on that day.
        pub now: CompositionCheck,
        /// When that turns, on the days after; empty where one day was asked about.
        pub turns: Vec<CompositionTurn>,
        /// The value it rests on.
        pub source: Option<ValueSource>,
    }

    /// How one thing stands.
    pub struct CompositionCheck {
        /// `yes`, `no` or `unknown`.
        pub holds: String,
        /// In a sentence.
        pub sentence: RuleSentence,
        /// Whom it concerns.
        pub people: Vec<PersonRef>,
    }

    /// How one thing stands from a later day.
    pub struct CompositionTurn {
        /// From this day.
        pub from: NaiveDate,
        /// How it stands then.
        pub check: CompositionCheck,
    }
}

requests! {
    /// Asks what the rules want of the roster.
    pub struct CompositionOn {
        /// On that day only; left out for today and the days to come.
        pub day: Option<NaiveDate>,
    }

    /// Records training.
    pub struct RecordTraining {
        /// Whose.
        pub person: PersonId,
        /// What it was.
        pub what: String,
        /// The day it was finished.
        pub on: NaiveDate,
        /// The last day it counts, where it must be renewed.
        pub valid_until: Option<NaiveDate>,
    }

    /// Records a signed statement of confidentiality.
    pub struct RecordStatement {
        /// Whose.
        pub person: PersonId,
        /// The day it was signed.
        pub on: NaiveDate,
        /// The last day it counts, where it must be renewed.
        pub valid_until: Option<NaiveDate>,
    }

    /// Withdraws an entry that was wrong.
    pub struct WithdrawEntry {
        /// About whom.
        pub person: PersonId,
        /// Which.
        pub entry: EntryId,
        /// Why.
        pub reason: String,
    }

    /// States one's own gender.
    pub struct StateGender {
        /// Which; left out to take the statement back.
        pub gender: Option<Gender>,
    }

    /// Gives the other names by which a person is known.
    pub struct GiveOtherNames {
        /// Whose.
        pub person: PersonId,
        /// All of them.
        pub names: Vec<String>,
    }

    /// Declares a standing interest, or declares it anew with changes.
    pub struct DeclareStandingInterest {
        /// Whose.
        pub person: PersonId,
        /// Which; left out for a new one.
        pub entry: Option<EntryId>,
        /// What kind.
        pub kind: StandingInterestKind,
        /// With whom.
        pub with: String,
        /// Part of that organisation.
        pub unit: Option<String>,
        /// What it consists in.
        pub what: Option<String>,
        /// First day.
        pub since: Option<NaiveDate>,
        /// Last day; left out while it goes on.
        pub until: Option<NaiveDate>,
    }
}
