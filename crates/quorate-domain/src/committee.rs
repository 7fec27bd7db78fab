//! The committee: roster with dated terms, training, statements and standing interests,
//! substitutes, profiles, numbering, standard texts, classification lists.
//!
//! Deliberately not here: passphrases (the key file has them), and who may see what.

mod composition;
mod decide;
mod event;
mod rules;
mod state;

#[cfg(test)]
mod composition_tests;
#[cfg(test)]
mod entry_tests;
#[cfg(test)]
mod tests;

pub use composition::{Check, Holds, Outlook, composition, days_of_change, outlook};
pub use decide::{CommitteeCommand, decide};
pub use event::{
    BilingualName, ClassificationList, CodeTitle, CommitteeEvent, ConfidentialityStatement,
    StandingInterest, Term, TextBlock, Training,
};
pub use rules::{
    Adopted, Adoption, CommitteeRules, OWN_PREFIX, OwnProfile, OwnVersion, RulesCommand,
    check_profiles, decide_rules,
};
pub use state::{Committee, Entry, Person, SheetAct, Stamp};
