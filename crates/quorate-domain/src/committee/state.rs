//! The committee as it stands, folded from its events.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::rules::{Adopted, CommitteeRules};
use super::{
    BilingualName, ClassificationList, CommitteeEvent, ConfidentialityStatement, StandingInterest,
    Term, TextBlock, Training,
};
use crate::ids::{EntryId, PersonId, TextBlockId};
use crate::vocabulary::{Gender, Role};

/// When something was recorded, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none for what the program did itself.
    pub by: Option<PersonId>,
}

/// An entry about a person, with what it said before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<T> {
    /// As it stands.
    pub now: T,
    /// When that was recorded.
    pub stamp: Stamp,
    /// What it said before, oldest first.
    pub before: Vec<(T, Stamp)>,
    /// Withdrawn as wrong, and why.
    pub withdrawn: Option<(Stamp, String)>,
}

impl<T> Entry<T> {
    fn new(now: T, stamp: Stamp) -> Self {
        Self {
            now,
            stamp,
            before: Vec::new(),
            withdrawn: None,
        }
    }

    fn replace(&mut self, now: T, stamp: Stamp) {
        let before = std::mem::replace(&mut self.now, now);
        self.before
            .push((before, std::mem::replace(&mut self.stamp, stamp)));
    }
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
    /// Keys they have taken to sign with: since when, the public key in base 64.
    pub signing_keys: Vec<(DateTime<Utc>, String)>,
    /// Resets of the passphrase: when, by whom.
    pub resets: Vec<(DateTime<Utc>, Option<PersonId>)>,
    /// Other names they are known by.
    pub also: Vec<String>,
    /// Gender, if they stated it. For composition only, and for nobody's eyes but those who keep
    /// the roster.
    pub gender: Option<Gender>,
    /// Training, in the order recorded.
    pub training: Vec<Entry<Training>>,
    /// Statements of confidentiality, in the order recorded.
    pub statements: Vec<Entry<ConfidentialityStatement>>,
    /// Standing interests, in the order first declared.
    pub interests: Vec<Entry<StandingInterest>>,
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

    /// The seat of the committee's own that the person holds on a day.
    pub fn seat_on(&self, day: NaiveDate) -> Option<&Term> {
        self.terms_on(day).find(|term| term.has_seat())
    }

    /// Standing interests that are not withdrawn.
    pub fn standing_interests(&self) -> impl Iterator<Item = &StandingInterest> {
        let held = self
            .interests
            .iter()
            .filter(|entry| entry.withdrawn.is_none());
        held.map(|entry| &entry.now)
    }

    /// Whether a statement of confidentiality counts on a day.
    pub fn is_bound_to_confidentiality(&self, day: NaiveDate) -> bool {
        self.statements.iter().any(|entry| {
            entry.withdrawn.is_none()
                && entry.now.on <= day
                && entry.now.valid_until.is_none_or(|last| day <= last)
        })
    }

    /// The mark that an entry which is not withdrawn would carry if it were.
    fn withdrawal_of(&mut self, id: EntryId) -> Option<&mut Option<(Stamp, String)>> {
        let training = self.training.iter_mut();
        let training = training.map(|entry| (entry.now.id, &mut entry.withdrawn));
        let statements = self.statements.iter_mut();
        let statements = statements.map(|entry| (entry.now.id, &mut entry.withdrawn));
        let interests = self.interests.iter_mut();
        let interests = interests.map(|entry| (entry.now.id, &mut entry.withdrawn));
        let mut all = training.chain(statements).chain(interests);
        all.find(|(known, _)| *known == id).map(|(_, mark)| mark)
    }

    /// Whether there is such an entry that is not withdrawn.
    pub fn has_entry(&self, id: EntryId) -> bool {
        let training = self.training.iter();
        let training = training.map(|entry| (entry.now.id, entry.withdrawn.is_none()));
        let statements = self.statements.iter();
        let statements = statements.map(|entry| (entry.now.id, entry.withdrawn.is_none()));
        let interests = self.interests.iter();
        let interests = interests.map(|entry| (entry.now.id, entry.withdrawn.is_none()));
        let mut all = training.chain(statements).chain(interests);
        all.any(|entry| entry == (id, true))
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
    /// What was done with the recovery sheet, oldest first: when, by whom, and whether it was used
    /// or made.
    pub recovery_sheets: Vec<(DateTime<Utc>, PersonId, SheetAct)>,
    /// Classification lists, oldest first.
    pub classifications: Vec<ClassificationList>,
    /// Standard texts.
    pub text_blocks: BTreeMap<TextBlockId, TextBlock>,
}

/// What is done with the recovery sheet of an encrypted committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetAct {
    /// It was made, and the one before it ended.
    Made,
    /// Somebody came in by it.
    Used,
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
        let stamp = Stamp { at, by };
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
                        signing_keys: Vec::new(),
                        resets: Vec::new(),
                        also: Vec::new(),
                        gender: None,
                        training: Vec::new(),
                        statements: Vec::new(),
                        interests: Vec::new(),
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
            CommitteeEvent::TrainingRecorded { person, training } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.training.push(Entry::new(training.clone(), stamp));
                }
            }
            CommitteeEvent::ConfidentialitySigned { person, statement } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.statements.push(Entry::new(statement.clone(), stamp));
                }
            }
            CommitteeEvent::GenderStated { person, gender } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.gender = *gender;
                }
            }
            CommitteeEvent::OtherNamesGiven { person, names } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.also.clone_from(names);
                }
            }
            CommitteeEvent::StandingInterestDeclared { person, interest } => {
                if let Some(person) = self.people.get_mut(person) {
                    let mut known = person.interests.iter_mut();
                    match known.find(|entry| entry.now.id == interest.id) {
                        Some(entry) => entry.replace(interest.clone(), stamp),
                        None => person.interests.push(Entry::new(interest.clone(), stamp)),
                    }
                }
            }
            CommitteeEvent::RosterEntryWithdrawn {
                person,
                entry,
                reason,
            } => {
                let person = self.people.get_mut(person);
                if let Some(mark) = person.and_then(|person| person.withdrawal_of(*entry)) {
                    *mark = Some((stamp, reason.clone()));
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
            CommitteeEvent::RecoverySheetMade { person } => {
                self.recovery_sheets.push((at, *person, SheetAct::Made));
            }
            CommitteeEvent::PassphraseRecovered { person } => {
                self.recovery_sheets.push((at, *person, SheetAct::Used));
            }
            CommitteeEvent::SigningKeyTaken { person, key } => {
                if let Some(person) = self.people.get_mut(person) {
                    person.signing_keys.push((at, key.clone()));
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
