//! Conflicts that the record itself suggests: a member's name, what they declared, and earlier
//! cases, compared with the parties of a case.
//!
//! A proposal recuses nobody. A person confirms it, and it goes the way of any doubtful interest,
//! or dismisses it with a reason, and it does not come back.
//!
//! Deliberately not here: who may know of which earlier case. What is handed in may be shown.

use crate::ids::{CaseId, EntryId, PersonId};
use crate::names::{Likeness, folded, same_body, same_person};
use crate::vocabulary::StandingInterestKind;

/// Somebody who has a part in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerned {
    /// What they are to it; text under `party-<code>`.
    pub part: String,
    /// Name, of a person or a body.
    pub name: String,
    /// Other names they are known by.
    pub also: Vec<String>,
    /// The organisation they belong to.
    pub organisation: Option<String>,
    /// The part of it.
    pub unit: Option<String>,
}

/// A member as they are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Their names.
    pub names: Vec<String>,
    /// Standing interests that are not withdrawn.
    pub interests: Vec<Tie>,
    /// Earlier cases from which they were recused.
    pub recused_from: Vec<EarlierCase>,
}

/// A standing interest as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Which.
    pub entry: EntryId,
    /// What kind.
    pub kind: StandingInterestKind,
    /// With whom.
    pub with: String,
    /// Part of that organisation.
    pub unit: Option<String>,
}

/// An earlier case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierCase {
    /// Which.
    pub case: CaseId,
    /// Its number or receipt.
    pub reference: String,
    /// Names of its parties.
    pub parties: Vec<String>,
}

/// Why a conflict is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// A party has their name.
    Name,
    /// They declared a tie to a party.
    Standing {
        /// Which.
        entry: EntryId,
        /// What kind.
        kind: StandingInterestKind,
        /// With whom, in their words.
        with: String,
        /// Whether the same part of the organisation is named on both sides.
        same_unit: bool,
    },
    /// They were recused from an earlier case of the same party.
    Earlier {
        /// Which.
        case: CaseId,
        /// Its number or receipt.
        reference: String,
    },
}

/// A conflict that may be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Whose.
    pub person: PersonId,
    /// With whom: the party's part and name.
    pub part: String,
    /// The party's name.
    pub party: String,
    /// Why.
    pub ground: Ground,
    /// Whether the names are the same or only alike.
    pub likeness: Likeness,
}

impl Proposal {
    /// What a person's answer to it is kept under: the same ground towards the same party, however
    /// it is written.
    pub fn key(&self) -> String {
        let party = folded(&self.party);
        match &self.ground {
            Ground::Name => format!("name:{party}"),
            Ground::Standing { entry, .. } => format!("interest:{entry}:{party}"),
            Ground::Earlier { case, .. } => format!("earlier:{case}:{party}"),
        }
    }
}

/// Everything the record suggests, once for each ground, the likeliest first.
pub fn propose(parties: &[Concerned], candidates: &[Candidate]) -> Vec<Proposal> {
    let mut found: Vec<Proposal> = Vec::new();
    for candidate in candidates {
        for party in parties {
            for (ground, likeness) in grounds(party, candidate) {
                let proposal = Proposal {
                    person: candidate.person,
                    part: party.part.clone(),
                    party: party.name.clone(),
                    ground,
                    likeness,
                };
                // One body is often several things to a case.
                let known = found
                    .iter()
                    .any(|known| known.person == proposal.person && known.key() == proposal.key());
                if !known {
                    found.push(proposal);
                }
            }
        }
    }
    found.sort_by_key(|proposal| proposal.likeness);
    found
}

fn grounds(party: &Concerned, candidate: &Candidate) -> Vec<(Ground, Likeness)> {
    let names = || std::iter::once(&party.name).chain(&party.also);
    let bodies = || names().chain(&party.organisation);
    let mut grounds = Vec::new();
    let own = candidate.names.iter();
    let own = own.flat_map(|own| names().filter_map(|name| same_person(own, name)));
    grounds.extend(own.min().map(|likeness| (Ground::Name, likeness)));
    for tie in &candidate.interests {
        let like = bodies()
            .filter_map(|name| same_body(&tie.with, name))
            .chain(names().filter_map(|name| same_person(&tie.with, name)))
            .min();
        let Some(likeness) = like else { continue };
        let units = tie.unit.as_ref().zip(party.unit.as_ref());
        let ground = Ground::Standing {
            entry: tie.entry,
            kind: tie.kind,
            with: tie.with.clone(),
            same_unit: units.is_some_and(|(one, other)| same_body(one, other).is_some()),
        };
        grounds.push((ground, likeness));
    }
    for earlier in &candidate.recused_from {
        let same = earlier.parties.iter().any(|known| {
            let same = [same_body, same_person].map(|like| like(known, &party.name));
            same.contains(&Some(Likeness::Same))
        });
        if same {
            let ground = Ground::Earlier {
                case: earlier.case,
                reference: earlier.reference.clone(),
            };
            grounds.push((ground, Likeness::Same));
        }
    }
    grounds
}

#[cfg(test)]
mod tests;
