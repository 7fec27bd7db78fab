//! The committee: roster with dated terms, substitutes, profiles, numbering, standard texts,
//! classification lists.
//!
//! Deliberately not here: passphrases (the key file has them), and who may see what.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, TermId, TextBlockId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{Capacity, Language, Role};

mod rules;

pub use rules::{
    Adopted, Adoption, CommitteeRules, OWN_PREFIX, OwnProfile, OwnVersion, RulesCommand,
    check_profiles, decide_rules,
};

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

/// A person on the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Name, unique on the roster.
    pub name: String,
    /// How to reach them.
    pub contact: Option<String>,
    /// Terms, oldest first.
    pub terms: Vec<Term>,
    /// Resets of the passphrase: when, by whom.
    pub resets: Vec<(DateTime<Utc>, Option<PersonId>)>,
}

impl Person {
    /// Terms that run on a day.
    pub fn terms_on(&self, day: NaiveDate) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |term| term.runs_on(day))
    }

    /// Whether a term of that role runs on a day.
    pub fn has_role(&self, role: Role, day: NaiveDate) -> bool {
        self.terms_on(day).any(|term| term.role == role)
    }

    /// Whether a term with a vote runs on a day.
    pub fn votes_on(&self, day: NaiveDate) -> bool {
        self.terms_on(day).any(|term| term.role.votes())
    }
}

impl Role {
    /// Whether the role carries a vote. An alternate's counts in the place of their member's.
    pub fn votes(self) -> bool {
        matches!(
            self,
            Self::Chair | Self::ViceChair | Self::Member | Self::Alternate
        )
    }

    /// Whether somebody of this role takes part in casework and so is asked about interests.
    pub fn sees_cases(self) -> bool {
        self != Self::Administrator
    }
}

/// The committee as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Committee {
    /// Events so far.
    pub version: u32,
    /// Name.
    pub name: BilingualName,
    /// IANA time zone.
    pub zone: String,
    /// Prefix of case numbers.
    pub number_prefix: String,
    /// Its rules: chosen, adopted, its own.
    pub rules: CommitteeRules,
    /// Whether it is a sample.
    pub sample: bool,
    /// When it was set up.
    pub set_up_at: Option<DateTime<Utc>>,
    /// By whom.
    pub set_up_by: Option<PersonId>,
    /// The roster.
    pub people: BTreeMap<PersonId, Person>,
    /// Who substitutes for the chair.
    pub substitute_chair: Option<PersonId>,
    /// Who substitutes for the secretary.
    pub substitute_secretary: Option<PersonId>,
    /// Classification lists, oldest first.
    pub classifications: Vec<ClassificationList>,
    /// Standard texts.
    pub text_blocks: BTreeMap<TextBlockId, TextBlock>,
}

impl Committee {
    /// The time zone; UTC if the stored name is not known to this build.
    pub fn time_zone(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::UTC)
    }

    /// The day it is in the committee's zone at a moment.
    pub fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&self.time_zone()).date_naive()
    }

    /// The person of that name, compared without regard to case and outer blanks.
    pub fn person_named(&self, name: &str) -> Option<&Person> {
        let wanted = name.trim().to_lowercase();
        self.people
            .values()
            .find(|person| person.name.to_lowercase() == wanted)
    }

    /// The name of a person; empty if unknown.
    pub fn name_of(&self, person: PersonId) -> &str {
        self.people
            .get(&person)
            .map_or("", |person| person.name.as_str())
    }

    /// Whether a person has a role on a day.
    pub fn has_role(&self, person: PersonId, role: Role, day: NaiveDate) -> bool {
        self.people
            .get(&person)
            .is_some_and(|person| person.has_role(role, day))
    }

    /// People of a role on a day.
    pub fn with_role(&self, role: Role, day: NaiveDate) -> impl Iterator<Item = &Person> {
        self.people
            .values()
            .filter(move |person| person.has_role(role, day))
    }

    /// The newest classification list by its date.
    pub fn newest_classification(&self) -> Option<&ClassificationList> {
        self.classifications.iter().max_by_key(|list| list.dated)
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(
        mut self,
        event: &CommitteeEvent,
        at: DateTime<Utc>,
        by: Option<PersonId>,
    ) -> Self {
        self.version += 1;
        match event {
            CommitteeEvent::CommitteeSetUp {
                name,
                zone,
                number_prefix,
                profiles,
                chosen,
                sample,
            } => {
                self.name = name.clone();
                self.zone.clone_from(zone);
                self.number_prefix.clone_from(number_prefix);
                let first = || profiles.iter().take(1).cloned().collect();
                self.rules.chosen = Some(chosen.clone())
                    .filter(|chosen| !chosen.is_empty())
                    .unwrap_or_else(first);
                self.sample = *sample;
                self.set_up_at = Some(at);
                self.set_up_by = by;
            }
            CommitteeEvent::OwnProfileSaved(saved) => self.rules.saved(saved, at, by),
            CommitteeEvent::RulesAdopted(adoption) => self.rules.adoptions.push(Adopted {
                adoption: adoption.clone(),
                at,
                by,
            }),
            CommitteeEvent::PersonAppointed {
                person,
                name,
                contact,
                term,
            } => {
                self.people.insert(
                    *person,
                    Person {
                        id: *person,
                        name: name.clone(),
                        contact: contact.clone(),
                        terms: vec![term.clone()],
                        resets: Vec::new(),
                    },
                );
            }
            CommitteeEvent::TermBegun { person, term } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.terms.push(term.clone());
                }
            }
            CommitteeEvent::TermEnded {
                person,
                term,
                until,
                ..
            } => {
                if let Some(term) = self
                    .people
                    .get_mut(person)
                    .and_then(|person| person.terms.iter_mut().find(|known| known.id == *term))
                {
                    term.until = *until;
                }
            }
            CommitteeEvent::SubstitutesNamed { chair, secretary } => {
                self.substitute_chair = *chair;
                self.substitute_secretary = *secretary;
            }
            CommitteeEvent::PassphraseSet { .. } => {}
            CommitteeEvent::PassphraseReset { person } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.resets.push((at, by));
                }
            }
            CommitteeEvent::ClassificationImported { list } => {
                self.classifications.push(list.clone());
            }
            CommitteeEvent::TextBlockSaved { block } => {
                self.text_blocks.insert(block.id, block.clone());
            }
            CommitteeEvent::TextBlockRemoved { block } => {
                self.text_blocks.remove(block);
            }
        }
        self
    }
}

/// What can be done to the roster and the committee's own things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitteeCommand {
    /// Puts a person on the roster.
    Appoint {
        /// New id.
        person: PersonId,
        /// Name.
        name: String,
        /// How to reach them.
        contact: Option<String>,
        /// First term.
        term: Term,
    },
    /// Gives a person another term.
    BeginTerm {
        /// Who.
        person: PersonId,
        /// The term.
        term: Term,
    },
    /// Ends a term.
    EndTerm {
        /// Whose.
        person: PersonId,
        /// Which.
        term: TermId,
        /// New last day.
        until: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Names substitutes.
    NameSubstitutes {
        /// For the chair.
        chair: Option<PersonId>,
        /// For the secretary.
        secretary: Option<PersonId>,
    },
    /// Resets a passphrase.
    ResetPassphrase {
        /// Whose.
        person: PersonId,
    },
    /// Records that a passphrase was set.
    SetPassphrase {
        /// Whose: the actor's own.
        person: PersonId,
    },
}

/// Decides on a command.
///
/// `longest_term_years` is the profile's limit on a term, if it has one.
///
/// # Errors
/// A refusal says what the roster's law does not allow.
pub fn decide(
    committee: &Committee,
    command: CommitteeCommand,
    actor: Option<PersonId>,
    longest_term_years: Option<u32>,
) -> Result<Vec<CommitteeEvent>, Refusal> {
    let known = |person: &PersonId| {
        committee
            .people
            .get(person)
            .ok_or_else(|| Refusal::of(RefusalCode::PersonUnknown))
    };
    match command {
        CommitteeCommand::Appoint {
            person,
            name,
            contact,
            term,
        } => {
            let name = name.trim().to_owned();
            ensure(
                committee.person_named(&name).is_none(),
                Refusal::of(RefusalCode::NameTaken).with("name", &name),
            )?;
            check_term(committee, &term, longest_term_years)?;
            Ok(vec![CommitteeEvent::PersonAppointed {
                person,
                name,
                contact,
                term,
            }])
        }
        CommitteeCommand::BeginTerm { person, term } => {
            ensure(actor != Some(person), RefusalCode::OwnRole)?;
            let known = known(&person)?;
            check_term(committee, &term, longest_term_years)?;
            let overlaps = known.terms.iter().any(|other| {
                other.role == term.role && other.from <= term.until && term.from <= other.until
            });
            ensure(!overlaps, RefusalCode::TermOverlaps)?;
            ensure(
                term.alternate_for != Some(person),
                RefusalCode::OwnSubstitute,
            )?;
            Ok(vec![CommitteeEvent::TermBegun { person, term }])
        }
        CommitteeCommand::EndTerm {
            person,
            term,
            until,
            reason,
        } => {
            let known = known(&person)?;
            let running = known
                .terms
                .iter()
                .find(|known| known.id == term && until < known.until);
            let running = running.ok_or_else(|| Refusal::of(RefusalCode::TermUnknown))?;
            ensure(until >= running.from, RefusalCode::TermReversed)?;
            ensure(!reason.trim().is_empty(), RefusalCode::ReasonsRequired)?;
            Ok(vec![CommitteeEvent::TermEnded {
                person,
                term,
                until,
                reason,
            }])
        }
        CommitteeCommand::NameSubstitutes { chair, secretary } => {
            let named = [
                (chair, committee.substitute_chair),
                (secretary, committee.substitute_secretary),
            ];
            for (person, before) in named {
                let Some(person) = person else { continue };
                known(&person)?;
                // To substitute is to act in a role, and nobody gives themselves one. Who was named
                // for one of the two was not thereby named for the other.
                let own = actor == Some(person) && before != Some(person);
                ensure(!own, RefusalCode::OwnRole)?;
            }
            ensure(
                (chair, secretary) != (committee.substitute_chair, committee.substitute_secretary),
                RefusalCode::NoChange,
            )?;
            Ok(vec![CommitteeEvent::SubstitutesNamed { chair, secretary }])
        }
        CommitteeCommand::ResetPassphrase { person } => {
            known(&person)?;
            ensure(actor != Some(person), RefusalCode::OwnReset)?;
            Ok(vec![CommitteeEvent::PassphraseReset { person }])
        }
        CommitteeCommand::SetPassphrase { person } => {
            known(&person)?;
            Ok(vec![CommitteeEvent::PassphraseSet { person }])
        }
    }
}

fn check_term(
    committee: &Committee,
    term: &Term,
    longest_term_years: Option<u32>,
) -> Result<(), Refusal> {
    ensure(term.from <= term.until, RefusalCode::TermReversed)?;
    if let Some(years) = longest_term_years {
        // A term of five years from 1 January ends on 31 December: strictly less than the same day
        // five years on. Secretaries and administrators are staff, not members with a term limit.
        let limit = term
            .from
            .checked_add_months(chrono::Months::new(12 * years));
        // From 29 February there may be no same day: the last of that February is then still within.
        let limit = limit.map(|day| {
            let short = day.day() != term.from.day();
            if short {
                day.succ_opt().unwrap_or(day)
            } else {
                day
            }
        });
        let limited = term.role.votes() && limit.is_some_and(|limit| term.until >= limit);
        ensure(
            !limited,
            Refusal::of(RefusalCode::TermTooLong).with("years", years),
        )?;
    }
    match (term.role, term.alternate_for) {
        (Role::Alternate, None) => Err(RefusalCode::AlternateForWhom.into()),
        (_, Some(member)) if !committee.people.contains_key(&member) => {
            Err(RefusalCode::PersonUnknown.into())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
