//! What happens to the committee, and the shapes it is stored in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, TermId, TextBlockId};
use crate::vocabulary::{Capacity, Language, Role};

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
}

impl Term {
    /// Whether the term runs on a day. Both its first and its last day count.
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
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
        /// Profiles, the chosen one first.
        profiles: Vec<String>,
        /// Whether it is a sample.
        sample: bool,
    },
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
