//! Several regimes at once: what all of them together say of one vote, and the shortest clock.
//!
//! Whoever is bound to several profiles meets each of them: each quorum, each majority. The first
//! leads: its electorate is asked first, its words come first. A profile that says nothing of
//! quorum or majority adds none.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::explain::{Explanation, explain};
use super::facts::{Facts, FactsRefusal};
use super::library::Regime;
use crate::vocabulary::VoteResult;

/// What one profile says of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct ByProfile {
    /// The profile.
    pub profile: String,
    /// What it says.
    pub explanation: Explanation,
}

/// What all profiles say of a vote: the verdict of all together, and each beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct Joined {
    /// What holds when all are met: the highest numbers, the electorate that each of them has, and
    /// a result that is carried only if each carries it.
    #[serde(flatten)]
    #[ts(flatten)]
    pub verdict: Explanation,
    /// Each profile, the leading one first. Empty in records of votes under one profile alone that
    /// were kept before there could be several.
    #[serde(default)]
    pub profiles: Vec<ByProfile>,
}

impl Joined {
    /// The first profile that stands in the way of a quorum, else the leading one.
    pub fn deciding_quorum(&self) -> &Explanation {
        let short = self
            .profiles
            .iter()
            .find(|by| !by.explanation.quorum.met)
            .or(self.profiles.first());
        short.map_or(&self.verdict, |by| &by.explanation)
    }
}

/// Explains facts under every regime, the leading one first. The facts name no profile that
/// matters here.
///
/// # Errors
/// When there is no regime, the facts contradict themselves, or the leading regime states no rule.
pub fn explain_all(regimes: &[Regime<'_>], facts: &Facts) -> Result<Joined, FactsRefusal> {
    let mut profiles = Vec::new();
    for (index, regime) in regimes.iter().enumerate() {
        let states = regime.quorum().is_some() && regime.majority().is_some();
        if index > 0 && !states {
            continue;
        }
        let facts = facts_under(regime, facts);
        profiles.push(ByProfile {
            explanation: explain(regime, &facts)?,
            profile: facts.profile,
        });
    }
    let mut each = profiles.iter().map(|by| &by.explanation);
    let first = each
        .next()
        .ok_or_else(|| FactsRefusal::new(super::FactsCode::UnknownProfile, "profile"))?;
    let mut verdict = first.clone();
    for other in each {
        join(&mut verdict, other);
    }
    Ok(Joined { verdict, profiles })
}

/// The facts as one of several regimes can take them: who sits by another's leave alone has no seat
/// here, and a casting vote that only another gives decides nothing.
fn facts_under(regime: &Regime<'_>, facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.profile.clone_from(&regime.profile().id);
    if !regime.casting_vote() {
        facts.casting = None;
    }
    if regime.co_option().is_none() {
        let guests = facts.roster.extract_if(.., |entry| entry.co_opted);
        let guests: Vec<String> = guests.map(|entry| entry.id).collect();
        let stays = |id: &String| !guests.contains(id);
        facts.attendance.retain(|one| stays(&one.id));
        facts.recused.retain(stays);
        if let Some(ballots) = &mut facts.ballots {
            ballots.retain(|ballot| stays(&ballot.id));
        }
    }
    facts
}

fn join(verdict: &mut Explanation, other: &Explanation) {
    let quorum = &mut verdict.quorum;
    quorum.met &= other.quorum.met;
    quorum.needed = quorum.needed.max(other.quorum.needed);
    quorum.present = quorum.present.min(other.quorum.present);
    for capacity in &other.quorum.missing_capacities {
        if !quorum.missing_capacities.contains(capacity) {
            quorum.missing_capacities.push(capacity.clone());
        }
    }
    verdict
        .electorate
        .retain(|person| other.electorate.contains(person));
    // As long as one of the numbers is only known after the vote, so is what is needed by all.
    verdict.needed = verdict.needed.zip(other.needed).map(|(a, b)| a.max(b));
    verdict.result = match (verdict.result, other.result) {
        (Some(VoteResult::NoQuorum), _) | (_, Some(VoteResult::NoQuorum)) => {
            Some(VoteResult::NoQuorum)
        }
        (Some(VoteResult::NotCarried), _) | (_, Some(VoteResult::NotCarried)) => {
            Some(VoteResult::NotCarried)
        }
        (Some(VoteResult::Carried), Some(VoteResult::Carried)) => Some(VoteResult::Carried),
        _ => None,
    };
    let sentences = other.sentences.iter();
    let new: Vec<_> = sentences
        .filter(|sentence| !verdict.sentences.contains(sentence))
        .cloned()
        .collect();
    verdict.sentences.extend(new);
    verdict.sources.extend(other.sources.iter().cloned());
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
