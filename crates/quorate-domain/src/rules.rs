//! The committee's law: rule profiles as data, and the functions that apply them.
//!
//! A [`Profile`] is one regime in one version, read from TOML, each value with its source. A
//! [`Regime`] is a profile with what stands behind it where it is silent. On these rest
//! [`explain`] (quorum, electorate, majority), [`clock`] (last days) and [`triage`] (pathway and
//! tier). Everything is exact integer arithmetic; nothing reads a clock, a disk or a locale.
//!
//! Deliberately not here: text for people. Functions answer with codes and arguments that name
//! messages of the catalogue `rules.ftl`. Not here either: who is recused or present, which comes
//! in as facts.

pub mod clock;
mod differences;
mod explain;
mod facts;
mod form;
mod joined;
mod library;
mod number;
mod page;
mod profile;
mod profile_check;
mod source;
pub mod triage;

pub use differences::{Difference, differences};
pub use explain::{Explanation, QuorumState, Tally, explain};
pub use facts::{
    Attendance, Ballot, Facts, FactsCode, FactsRefusal, Moment, Purpose, RosterEntry, Rule, Totals,
    VoteBlock,
};
pub use form::{FormError, FormKind, FormValue, form_of, with_value};
pub use joined::{ByProfile, Joined, explain_all};
pub use library::{Found, FoundClock, Library, Regime, RegimeError};
pub use number::{
    Fraction, NumberError, QuorumBase, QuorumNumber, QuorumRule, Threshold, VoteBase, VoteRule,
};
pub use page::{PageSection, PageValue, ProfilePage};
pub use profile::{
    Appeal, AppliesTo, Circulation, Citation, Clock, ClockEnd, ClockStart, CoOptedFrom, CoOption,
    Composition, CompositionSeat, CompositionShare, Conditions, DecidedBy, EscalatesOn, Extension,
    Guidance, InLanguages, Interests, Length, Material, MonthDay, Need, Outcome, Pathway,
    PauseCause, Powers, Profile, ProfileError, Question, Quorum, ReReview, Reasons,
    RequiredCapacity, Retention, RetentionStart, Stage, StageOf, StandsBehind, Tie,
    TrackingInterval, Triage, TriageRule, Unit, Verification, Vote, WorkEffect,
};
pub use source::{Label, RuleSentence, Sourced, ValueSource};

#[cfg(test)]
mod catalogue_tests;
#[cfg(test)]
mod explain_tests;
#[cfg(test)]
mod facts_tests;
#[cfg(test)]
mod presence_tests;
#[cfg(test)]
mod regime_tests;
