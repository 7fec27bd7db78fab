//! Quorum, electorate and majority of one vote, with the sentences that explain them.
//!
//! Every appointed member with a vote is one seat; an alternate sits in their member's seat while
//! the member is recused or not in the room. So nobody counts twice, and the six numbers of the
//! tally always add up to the seats.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod words;

use words::Words;

use super::facts::{Ballot, Facts, FactsCode, FactsRefusal, Purpose, RosterEntry};
use super::library::Regime;
use super::number::{QuorumNumber, Threshold, VoteBase, VoteRule};
use super::source::{Label, RuleSentence, ValueSource};
use crate::vocabulary::{BallotValue, VoteResult};

/// The quorum of one item at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct QuorumState {
    /// Whether there are enough, and every required capacity is among them.
    pub met: bool,
    /// How many must be present and may vote.
    pub needed: u32,
    /// How many are, alternates standing in included.
    pub present: u32,
    /// Required capacities that nobody present has.
    pub missing_capacities: Vec<String>,
}

/// Where every seat's vote is. The six never merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct Tally {
    /// For.
    #[serde(rename = "for")]
    pub votes_for: u32,
    /// Against.
    pub against: u32,
    /// Abstentions.
    pub abstain: u32,
    /// In the electorate, but no ballot.
    pub not_cast: u32,
    /// Recused, nobody standing in.
    pub recused: u32,
    /// Not in the room, nobody standing in.
    pub absent: u32,
}

/// What the rule says about one vote, before it or after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct Explanation {
    /// The quorum.
    pub quorum: QuorumState,
    /// Who may vote, in the order of the roster.
    pub electorate: Vec<String>,
    /// Where the votes are.
    pub tally: Tally,
    /// How many votes for carry the motion; none before a vote whose base is only known after it.
    pub needed: Option<u32>,
    /// The result; none before the vote, while there is a quorum.
    pub result: Option<VoteResult>,
    /// The same in words: messages of the catalogue.
    pub sentences: Vec<RuleSentence>,
    /// What it rests on.
    pub sources: Vec<ValueSource>,
}

/// Who sits in a member's seat.
enum Seat<'a> {
    Voting {
        member: &'a RosterEntry,
        sitting: &'a RosterEntry,
    },
    Recused,
    Absent,
}

/// The rule as applied: the facts' blocks, or else the regime's.
struct Applied {
    quorum: QuorumNumber,
    /// Each with the words that count for it.
    capacities: Vec<Vec<String>>,
    vote: VoteRule,
    sources: Vec<ValueSource>,
}

/// Computes quorum, electorate and, when there are ballots or totals, the result.
///
/// # Errors
/// When the facts contradict themselves, or neither they nor the regime state a rule.
pub fn explain(regime: &Regime<'_>, facts: &Facts) -> Result<Explanation, FactsRefusal> {
    if facts.profile != regime.profile().id {
        return Err(FactsRefusal::new(FactsCode::OtherProfile, "profile"));
    }
    facts.check()?;
    let rule = applied(regime, facts)?;
    let seats = seats(facts);
    let sitting: Vec<&RosterEntry> = seats
        .iter()
        .filter_map(|seat| match seat {
            Seat::Voting { sitting, .. } => Some(*sitting),
            _ => None,
        })
        .collect();
    let tally = tally(facts, &seats, &sitting)?;

    let appointed = count(seats.len());
    let present = count(sitting.len());
    let needed_present = rule.quorum.needed(appointed);
    let missing_capacities: Vec<String> = rule
        .capacities
        .iter()
        .filter(|words| {
            let has = |entry: &&RosterEntry| {
                let mut own = entry.capacities.iter();
                own.any(|own| words.iter().any(|word| same_capacity(word, own)))
            };
            !sitting.iter().any(has)
        })
        .filter_map(|words| words.first().cloned())
        .collect();
    let quorum = QuorumState {
        met: present >= needed_present && missing_capacities.is_empty(),
        needed: needed_present,
        present,
        missing_capacities,
    };

    let voted = facts.ballots.is_some() || facts.totals.is_some();
    let cast = tally.votes_for + tally.against;
    let base = match rule.vote.base() {
        VoteBase::Appointed => Some(appointed),
        VoteBase::Eligible => Some(appointed - tally.recused),
        VoteBase::Present => Some(present),
        VoteBase::Cast | VoteBase::Consensus => voted.then_some(cast),
    };
    let needed = match (rule.vote.threshold(), base) {
        // A count of votes is known whatever the base.
        (Some(Threshold::Count { .. }), _) => Some(rule.vote.needed(0)),
        (_, base) => base.map(|base| rule.vote.needed(base)),
    };
    let result = match needed {
        _ if !quorum.met => Some(VoteResult::NoQuorum),
        Some(needed) if voted => Some(if tally.votes_for >= needed {
            VoteResult::Carried
        } else {
            VoteResult::NotCarried
        }),
        _ => None,
    };

    let mut explanation = Explanation {
        quorum,
        electorate: sitting.iter().map(|entry| entry.id.clone()).collect(),
        tally,
        needed,
        result,
        sentences: Vec::new(),
        sources: rule.sources,
    };
    let words = Words {
        explanation: &explanation,
        seats: &seats,
        quorum: rule.quorum,
        vote: rule.vote,
        base,
        voted,
    };
    explanation.sentences = words.sentences();
    Ok(explanation)
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Hyphen, underscore and case make no difference between two words for a capacity.
fn same_capacity(one: &str, other: &str) -> bool {
    let plain = |word: &str| {
        let letters = word.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    plain(one) == plain(other)
}

fn applied(regime: &Regime<'_>, facts: &Facts) -> Result<Applied, FactsRefusal> {
    let own = |of: &str| ValueSource {
        of: of.to_owned(),
        profile: None,
        article: None,
        label: Label::OwnChoice,
        verified: true,
        behind: false,
    };
    let mut sources = Vec::new();
    let (quorum, capacities) = if let Some(rule) = &facts.rule.quorum {
        sources.push(own("quorum.at_least"));
        if !rule.capacities.is_empty() {
            sources.push(own("quorum.capacities"));
        }
        let each = rule.capacities.iter().map(|word| vec![word.clone()]);
        (rule.number, each.collect())
    } else {
        let missing = || FactsRefusal::new(FactsCode::QuorumNotStated, "rule.quorum");
        let number = regime.quorum().ok_or_else(missing)?;
        sources.push(number.source("quorum.at_least"));
        let required = regime.quorum_capacities();
        for found in &required {
            let source = found.source("quorum.capacities");
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let words = required.iter().map(|found| {
            let all = std::iter::once(&found.value.capacity).chain(&found.value.or);
            all.map(|capacity| capacity.code().to_owned()).collect()
        });
        (*number.value, words.collect())
    };
    let vote = if let Some(vote) = facts.rule.vote {
        sources.push(own("vote.majority"));
        vote
    } else {
        let (of, found) = match facts.purpose {
            Purpose::Decision => ("vote.majority", regime.majority()),
            Purpose::Guidance => ("guidance.majority", regime.guidance_majority()),
        };
        let missing = || FactsRefusal::new(FactsCode::VoteNotStated, "rule.vote");
        let found = found.ok_or_else(missing)?;
        sources.push(found.source(of));
        *found.value
    };
    Ok(Applied {
        quorum,
        capacities,
        vote,
        sources,
    })
}

fn seats(facts: &Facts) -> Vec<Seat<'_>> {
    let sits = |entry: &RosterEntry| {
        entry.serves_on(facts.date) && !facts.is_recused(&entry.id) && facts.is_present(&entry.id)
    };
    let members = facts
        .roster
        .iter()
        .filter(|entry| entry.has_seat() && entry.serves_on(facts.date));
    members
        .map(|member| {
            if sits(member) {
                return Seat::Voting {
                    member,
                    sitting: member,
                };
            }
            let stands_in = |entry: &&RosterEntry| {
                entry.alternate_for.as_deref() == Some(member.id.as_str()) && sits(entry)
            };
            match facts.roster.iter().find(stands_in) {
                Some(sitting) => Seat::Voting { member, sitting },
                None if facts.is_recused(&member.id) => Seat::Recused,
                None => Seat::Absent,
            }
        })
        .collect()
}

fn tally(
    facts: &Facts,
    seats: &[Seat<'_>],
    sitting: &[&RosterEntry],
) -> Result<Tally, FactsRefusal> {
    let present = count(sitting.len());
    let mut tally = Tally {
        votes_for: 0,
        against: 0,
        abstain: 0,
        not_cast: 0,
        recused: count(seats.iter().filter(|s| matches!(s, Seat::Recused)).count()),
        absent: count(seats.iter().filter(|s| matches!(s, Seat::Absent)).count()),
    };
    if let Some(totals) = &facts.totals {
        let hands = [totals.votes_for, totals.against, totals.abstain];
        let sum: u64 = hands.into_iter().map(u64::from).sum();
        if sum > u64::from(present) {
            let refusal = FactsRefusal::new(FactsCode::TotalsExceedElectorate, "totals");
            return Err(refusal.with("hands", sum).with("present", present));
        }
        [tally.votes_for, tally.against, tally.abstain] = hands;
    }
    let ballots = facts.ballots.as_deref().unwrap_or_default();
    for (index, ballot) in ballots.iter().enumerate() {
        check_ballot(facts, ballots, index, ballot, sitting)?;
        match ballot.value {
            BallotValue::For => tally.votes_for += 1,
            BallotValue::Against => tally.against += 1,
            BallotValue::Abstain => tally.abstain += 1,
        }
    }
    tally.not_cast = present - tally.votes_for - tally.against - tally.abstain;
    Ok(tally)
}

fn check_ballot(
    facts: &Facts,
    ballots: &[Ballot],
    index: usize,
    ballot: &Ballot,
    sitting: &[&RosterEntry],
) -> Result<(), FactsRefusal> {
    let path = || format!("ballots[{index}].id");
    let entry = facts.serving(&ballot.id, path)?;
    let voted = |id: &str| ballots.iter().any(|other| other.id == id);
    let code = if ballots.iter().take(index).any(|b| b.id == ballot.id) {
        FactsCode::SecondBallot
    } else if !entry.has_seat() && entry.alternate_for.is_none() {
        FactsCode::BallotWithoutVote
    } else if facts.is_recused(&ballot.id) {
        FactsCode::BallotByRecused
    } else if entry.alternate_for.as_deref().is_some_and(voted) {
        FactsCode::MemberAndAlternateVoted
    } else if !facts.is_present(&ballot.id) {
        FactsCode::BallotByAbsent
    } else if !sitting.iter().any(|sits| sits.id == ballot.id) {
        FactsCode::AlternateNotStandingIn
    } else {
        return Ok(());
    };
    Err(FactsRefusal::new(code, path()).with("person", &ballot.id))
}
