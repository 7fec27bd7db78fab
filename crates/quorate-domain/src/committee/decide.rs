//! The law of the roster: a command becomes events or a refusal.

use chrono::NaiveDate;

use super::{
    Committee, CommitteeEvent, ConfidentialityStatement, StandingInterest, Term, Training,
};
use crate::ids::{EntryId, PersonId, TermId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{Gender, Role};

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
    /// Records training.
    RecordTraining {
        /// Whose.
        person: PersonId,
        /// The training.
        training: Training,
        /// The day it is.
        today: NaiveDate,
    },
    /// Records a signed statement of confidentiality.
    RecordStatement {
        /// Whose.
        person: PersonId,
        /// The statement.
        statement: ConfidentialityStatement,
        /// The day it is.
        today: NaiveDate,
    },
    /// States one's own gender, or takes the statement back.
    StateGender {
        /// Whose: the actor's own.
        person: PersonId,
        /// Which.
        gender: Option<Gender>,
    },
    /// Gives the other names by which a person is known.
    GiveOtherNames {
        /// Whose.
        person: PersonId,
        /// All of them.
        names: Vec<String>,
    },
    /// Declares a standing interest, or declares it anew with changes.
    DeclareStandingInterest {
        /// Whose.
        person: PersonId,
        /// The interest; with a known id it takes the place of what was declared.
        interest: StandingInterest,
    },
    /// Withdraws an entry that was wrong.
    WithdrawEntry {
        /// About whom.
        person: PersonId,
        /// Which.
        entry: EntryId,
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
            ensure(
                term.alternate_for != Some(person),
                RefusalCode::OwnSubstitute,
            )?;
            check_term(committee, &term, longest_term_years)?;
            let overlaps = known
                .terms
                .iter()
                .any(|other| other.role == term.role && other.overlaps(&term));
            ensure(!overlaps, RefusalCode::TermOverlaps)?;
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
        CommitteeCommand::RecordTraining {
            person,
            training,
            today,
        } => {
            known(&person)?;
            check_days(training.on, training.valid_until, today)?;
            Ok(vec![CommitteeEvent::TrainingRecorded { person, training }])
        }
        CommitteeCommand::RecordStatement {
            person,
            statement,
            today,
        } => {
            known(&person)?;
            check_days(statement.on, statement.valid_until, today)?;
            Ok(vec![CommitteeEvent::ConfidentialitySigned {
                person,
                statement,
            }])
        }
        CommitteeCommand::StateGender { person, gender } => {
            ensure(actor == Some(person), RefusalCode::OnlyOneself)?;
            ensure(known(&person)?.gender != gender, RefusalCode::NoChange)?;
            Ok(vec![CommitteeEvent::GenderStated { person, gender }])
        }
        CommitteeCommand::GiveOtherNames { person, names } => {
            ensure(known(&person)?.also != names, RefusalCode::NoChange)?;
            Ok(vec![CommitteeEvent::OtherNamesGiven { person, names }])
        }
        CommitteeCommand::DeclareStandingInterest { person, interest } => {
            let known = known(&person)?;
            let reversed = interest
                .since
                .zip(interest.until)
                .is_some_and(|(since, until)| until < since);
            ensure(!reversed, RefusalCode::DatesReversed)?;
            let mut before = known.interests.iter();
            if let Some(before) = before.find(|entry| entry.now.id == interest.id) {
                ensure(before.withdrawn.is_none(), RefusalCode::EntryUnknown)?;
                ensure(before.now != interest, RefusalCode::NoChange)?;
            }
            Ok(vec![CommitteeEvent::StandingInterestDeclared {
                person,
                interest,
            }])
        }
        CommitteeCommand::WithdrawEntry {
            person,
            entry,
            reason,
        } => {
            let known = known(&person)?;
            ensure(known.has_entry(entry), RefusalCode::EntryUnknown)?;
            ensure(!reason.trim().is_empty(), RefusalCode::ReasonsRequired)?;
            Ok(vec![CommitteeEvent::RosterEntryWithdrawn {
                person,
                entry,
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

/// What was done on a day counts from then, and is not recorded before it.
fn check_days(on: NaiveDate, until: Option<NaiveDate>, today: NaiveDate) -> Result<(), Refusal> {
    ensure(on <= today, RefusalCode::DayInFuture)?;
    ensure(
        until.is_none_or(|until| on <= until),
        RefusalCode::DatesReversed,
    )
}

fn check_term(
    committee: &Committee,
    term: &Term,
    longest_term_years: Option<u32>,
) -> Result<(), Refusal> {
    ensure(term.from <= term.until, RefusalCode::TermReversed)?;
    if let Some(years) = longest_term_years {
        // Secretaries and administrators are staff, not members with a term limit.
        let limited = term.role.votes() && term.is_longer_than(years);
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
        (Role::Alternate, Some(member)) => {
            let seats = committee.people.get(&member).into_iter();
            let mut seats = seats
                .flat_map(|member| &member.terms)
                .filter(|seat| seat.has_seat());
            ensure(
                seats.any(|seat| seat.overlaps(term)),
                RefusalCode::AlternateForNobody,
            )
        }
        _ => Ok(()),
    }
}
