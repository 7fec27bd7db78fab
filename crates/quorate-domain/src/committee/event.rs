//! What happens to the committee, and the shapes it is stored in.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::rules::{Adoption, OwnProfile};
use crate::ids::{EntryId, PersonId, TermId, TextBlockId};
use crate::vocabulary::{Capacity, Gender, Language, Role, StandingInterestKind};

/// A name in one or both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BilingualName {
    /// In English.
    pub en: Option<String>,
    /// In Simplified Chinese.
    pub zh: Option<String>,
}

/// A dated term, both days counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Id.
    pub id: TermId,
    /// Role.
    pub role: Role,
    /// What the person stands for.
    pub capacities: Vec<Capacity>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// The member an alternate stands in for.
    pub alternate_for: Option<PersonId>,
    /// Whether they were called in for one meeting: they count there as present and vote, and are
    /// not appointed.
    #[serde(default)]
    pub co_opted: bool,
}

impl Term {
    /// Whether the term runs on a day. Both its first and its last day count.
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether it is a seat of the committee's own: a vote that is neither an alternate's nor that
    /// of somebody called in.
    pub fn has_seat(&self) -> bool {
        self.role.votes() && self.role != Role::Alternate && !self.co_opted
    }

    /// Whether the term runs longer than so many years. One of five years from 1 January ends on
    /// 31 December: before the same day five years on.
    pub fn is_longer_than(&self, years: u32) -> bool {
        let limit = self
            .from
            .checked_add_months(chrono::Months::new(years.saturating_mul(12)));
        // From 29 February there may be no same day: the last of that February is then still within.
        let limit = limit.map(|day| {
            let short = day.day() != self.from.day();
            if short {
                day.succ_opt().unwrap_or(day)
            } else {
                day
            }
        });
        limit.is_some_and(|limit| self.until >= limit)
    }

    /// Whether two terms share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }
}

/// Training that a member took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Training {
    /// Id.
    pub id: EntryId,
    /// What it was.
    pub what: String,
    /// The day it was finished.
    pub on: NaiveDate,
    /// The last day it counts, where it must be renewed.
    pub valid_until: Option<NaiveDate>,
}

/// A statement of confidentiality that a member signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfidentialityStatement {
    /// Id.
    pub id: EntryId,
    /// The day it was signed.
    pub on: NaiveDate,
    /// The last day it counts, where it must be renewed.
    pub valid_until: Option<NaiveDate>,
}

/// What ties a member to an organisation or a person, whatever the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingInterest {
    /// Id, the same in every version of it.
    pub id: EntryId,
    /// What kind.
    pub kind: StandingInterestKind,
    /// With whom: an organisation, a funder, a person.
    pub with: String,
    /// Part of that organisation, such as a department.
    pub unit: Option<String>,
    /// What it consists in.
    pub what: Option<String>,
    /// First day, where known.
    pub since: Option<NaiveDate>,
    /// Last day; none while it goes on.
    pub until: Option<NaiveDate>,
}

/// A code of an industry classification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeTitle {
    /// Code.
    pub code: String,
    /// What it stands for.
    pub title: String,
}

/// A dated classification list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassificationList {
    /// Name.
    pub name: String,
    /// Its date.
    pub dated: NaiveDate,
    /// Codes in order.
    pub codes: Vec<CodeTitle>,
}

/// A standard text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// What happened to the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum CommitteeEvent {
    /// It was set up.
    CommitteeSetUp {
        /// Name.
        name: BilingualName,
        /// IANA time zone.
        zone: String,
        /// Prefix of case numbers; may be empty.
        number_prefix: String,
        /// Profiles, the leading one first, with those that stand behind them.
        profiles: Vec<String>,
        /// The profiles that were chosen, the leading one first; empty in older records, where the
        /// first of `profiles` was.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        chosen: Vec<String>,
        /// Whether it is a sample.
        sample: bool,
    },
    /// A version of a profile of its own was saved.
    OwnProfileSaved(OwnProfile),
    /// Profiles were adopted from a day on.
    RulesAdopted(Adoption),
    /// A person came onto the roster.
    PersonAppointed {
        /// Who.
        person: PersonId,
        /// Name.
        name: String,
        /// How to reach them.
        contact: Option<String>,
        /// First term.
        term: Term,
    },
    /// A person was given another term.
    TermBegun {
        /// Who.
        person: PersonId,
        /// The term.
        term: Term,
    },
    /// A term was ended.
    TermEnded {
        /// Whose.
        person: PersonId,
        /// Which.
        term: TermId,
        /// New last day.
        until: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Training was recorded.
    TrainingRecorded {
        /// Whose.
        person: PersonId,
        /// The training.
        training: Training,
    },
    /// A signed statement of confidentiality was recorded.
    ConfidentialitySigned {
        /// Whose.
        person: PersonId,
        /// The statement.
        statement: ConfidentialityStatement,
    },
    /// A person stated their gender, or took the statement back.
    GenderStated {
        /// Whose.
        person: PersonId,
        /// Which; none if taken back.
        gender: Option<Gender>,
    },
    /// Other names were given by which a person is known, in place of those given before.
    OtherNamesGiven {
        /// Whose.
        person: PersonId,
        /// The names.
        names: Vec<String>,
    },
    /// A standing interest was declared, or declared anew with changes.
    StandingInterestDeclared {
        /// Whose.
        person: PersonId,
        /// The interest.
        interest: StandingInterest,
    },
    /// An entry that was wrong was withdrawn: training, a statement or a standing interest.
    RosterEntryWithdrawn {
        /// About whom.
        person: PersonId,
        /// Which.
        entry: EntryId,
        /// Why.
        reason: String,
    },
    /// Substitutes were named.
    SubstitutesNamed {
        /// For the chair.
        chair: Option<PersonId>,
        /// For the secretary.
        secretary: Option<PersonId>,
    },
    /// A person set their passphrase.
    PassphraseSet {
        /// Who.
        person: PersonId,
    },
    /// A passphrase was reset: the old one ends, a one-time code was given out.
    PassphraseReset {
        /// Whose.
        person: PersonId,
    },
    /// A person made a recovery sheet; the one before it ended.
    RecoverySheetMade {
        /// Who.
        person: PersonId,
    },
    /// A person came in by the recovery sheet, and set their passphrase.
    PassphraseRecovered {
        /// Who.
        person: PersonId,
    },
    /// A person took a key to sign with, which only their passphrase unlocks.
    SigningKeyTaken {
        /// Who.
        person: PersonId,
        /// The public key: Ed25519, base 64.
        key: String,
    },
    /// A classification list was imported.
    ClassificationImported {
        /// The list.
        list: ClassificationList,
    },
    /// A standard text was saved.
    TextBlockSaved {
        /// The text.
        block: TextBlock,
    },
    /// A standard text was removed.
    TextBlockRemoved {
        /// Which.
        block: TextBlockId,
    },
}
