//! A list of cases whose keeping is over: two people approve it, then what the cases hold is
//! destroyed and a certificate says so. The decision stays, and the number.
//!
//! Deliberately not here: which cases may stand on it (the rules and the cases say), and what is
//! destroyed with a case.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::case::Stamp;
use crate::ids::{CaseId, DisposalId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};

/// How many people approve a list.
pub const APPROVALS: usize = 2;

/// What happened to a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum DisposalEvent {
    /// It was made.
    DisposalListed {
        /// Which.
        disposal: DisposalId,
        /// Cases on it.
        cases: Vec<CaseId>,
    },
    /// Somebody approved it.
    DisposalApproved {},
    /// It was given up.
    DisposalGivenUp {
        /// Why.
        reason: String,
    },
    /// What its cases held was destroyed.
    DisposalCarriedOut {
        /// Attachments that were destroyed, by the SHA-256 of their bytes.
        files: Vec<String>,
    },
}

/// A list as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Disposal {
    /// Events so far.
    pub version: u32,
    /// Id; none before it was made.
    pub id: Option<DisposalId>,
    /// Cases on it.
    pub cases: Vec<CaseId>,
    /// When it was made, by whom.
    pub listed: Option<Stamp>,
    /// Who approved it, in order.
    pub approvals: Vec<Stamp>,
    /// When it was given up, and why.
    pub given_up: Option<(Stamp, String)>,
    /// When it was carried out, with the attachments that were destroyed.
    pub carried_out: Option<(Stamp, Vec<String>)>,
}

impl Disposal {
    /// Whether it waits for approval.
    pub fn is_open(&self) -> bool {
        self.id.is_some() && self.given_up.is_none() && self.carried_out.is_none()
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &DisposalEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        let stamp = Stamp { at, by };
        match event {
            DisposalEvent::DisposalListed { disposal, cases } => {
                self.id = Some(*disposal);
                self.cases.clone_from(cases);
                self.listed = Some(stamp);
            }
            DisposalEvent::DisposalApproved {} => self.approvals.push(stamp),
            DisposalEvent::DisposalGivenUp { reason } => {
                self.given_up = Some((stamp, reason.clone()));
            }
            DisposalEvent::DisposalCarriedOut { files } => {
                self.carried_out = Some((stamp, files.clone()));
            }
        }
        self
    }

    /// Whether somebody can approve it.
    ///
    /// # Errors
    /// It is no longer open, or they have approved it.
    pub fn may_approve(&self, actor: PersonId) -> Result<(), Refusal> {
        ensure(self.is_open(), RefusalCode::DisposalOver)?;
        let approved = self.approvals.iter().any(|stamp| stamp.by == Some(actor));
        ensure(!approved, RefusalCode::SecondPerson)
    }

    /// Whether the next approval is the last it needs: then it is carried out.
    pub fn is_last_approval(&self) -> bool {
        self.approvals.len() + 1 >= APPROVALS
    }

    /// Whether it can be given up.
    ///
    /// # Errors
    /// It is no longer open.
    pub fn may_give_up(&self) -> Result<(), Refusal> {
        ensure(self.is_open(), RefusalCode::DisposalOver)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_list_is_approved_by_two_people_and_not_twice_by_one() {
        let (one, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let listed = DisposalEvent::DisposalListed {
            disposal: DisposalId(Uuid::from_u128(3)),
            cases: Vec::new(),
        };
        let at = DateTime::UNIX_EPOCH;
        let list = Disposal::default().apply(&listed, at, Some(one));
        assert!(!list.is_last_approval());
        let list = list.apply(&DisposalEvent::DisposalApproved {}, at, Some(one));
        assert_eq!(
            list.may_approve(one).map_err(|why| why.code),
            Err(RefusalCode::SecondPerson)
        );
        assert!(list.may_approve(other).is_ok() && list.is_last_approval());
        let carried_out = DisposalEvent::DisposalCarriedOut { files: Vec::new() };
        let list = list.apply(&carried_out, at, Some(other));
        assert_eq!(
            list.may_approve(other).map_err(|why| why.code),
            Err(RefusalCode::DisposalOver)
        );
    }
}
