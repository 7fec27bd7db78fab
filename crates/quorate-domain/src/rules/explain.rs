//! Quorum, electorate and majority of one vote, with the sentences that explain them.
//!
//! Every appointed member with a vote is one seat; an alternate sits in their member's seat while
//! the member is recused or not in the room. Who is co-opted for the meeting has a seat of their
//! own, but is not appointed. So nobody counts twice, and the six numbers of the tally always add
//! up to the seats.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod words;

use words::Words;

use super::facts::{Ballot, Facts, FactsCode, FactsRefusal, Purpose, RosterEntry, VoteBlock};
use super::library::Regime;
use super::number::{QuorumNumber, Threshold, VoteBase};
use super::profile::Tie;
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
    Recused {
        member: &'a RosterEntry,
    },
    Absent {
        member: &'a RosterEntry,
    },
}

impl<'a> Seat<'a> {
    fn member(&self) -> &'a RosterEntry {
        match self {
            Self::Voting { member, .. } | Self::Recused { member } | Self::Absent { member } => {
                member
            }
        }
    }

    fn is_appointed(&self) -> bool {
        !self.member().co_opted
    }
}

/// Whether somebody in the room is there for this vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    There,
    Video,
    Latecomer,
    Absent,
}

/// The rule as applied: the facts' blocks, or else the regime's.
struct Applied {
    quorum: QuorumNumber,
    /// Each with the words that count for it.
    capacities: Vec<Vec<String>>,
    video_counts: bool,
    vote: VoteBlock,
    sources: Vec<ValueSource>,
}

impl Applied {
    fn presence(&self, facts: &Facts, id: &str) -> Presence {
        match facts.attendance_of(id) {
            None => Presence::Absent,
            Some(one) if one.by_video && !self.video_counts => Presence::Video,
            Some(_) if self.vote.present_from_start && !facts.is_there_from_start(id) => {
                Presence::Latecomer
            }
            Some(_) => Presence::There,
        }
    }
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
    check_co_opted(regime, facts)?;
    let timed = facts.attendance.iter().any(|one| one.from.is_some());
    if rule.vote.present_from_start && timed && facts.item_from.is_none() {
        return Err(FactsRefusal::new(FactsCode::ItemFromMissing, "item_from"));
    }
    let seats = seats(facts, &rule);
    let sitting: Vec<&RosterEntry> = seats
        .iter()
        .filter_map(|seat| match seat {
            Seat::Voting { sitting, .. } => Some(*sitting),
            _ => None,
        })
        .collect();
    let tally = tally(facts, &rule, &seats, &sitting)?;

    let appointed = count(seats.iter().filter(|seat| seat.is_appointed()).count());
    let recused = |seat: &&Seat<'_>| matches!(seat, Seat::Recused { .. }) && seat.is_appointed();
    let eligible = appointed - count(seats.iter().filter(recused).count());
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
    let majority = rule.vote.majority;
    let base = match majority.base() {
        VoteBase::Appointed => Some(appointed),
        VoteBase::Eligible => Some(eligible),
        VoteBase::Present => Some(present),
        VoteBase::Cast | VoteBase::Consensus => voted.then_some(cast),
    };
    let needed = match (majority.threshold(), base) {
        // A count of votes is known whatever the base.
        (Some(Threshold::Count { .. }), _) => Some(majority.needed(0)),
        (_, base) => base.map(|base| majority.needed(base)),
    };
    let casting = casting(facts, &rule, &tally, &sitting)?;
    // The casting vote is one more vote; of votes cast there is then one more as well.
    let by_casting = casting.as_ref().is_some_and(|(_, value)| {
        let base = base.map(|base| base + u32::from(majority.base() == VoteBase::Cast));
        *value == BallotValue::For
            && majority.threshold().is_some()
            && tally.votes_for + 1 >= majority.needed(base.unwrap_or_default())
    });
    let result = match needed {
        _ if !quorum.met => Some(VoteResult::NoQuorum),
        Some(needed) if voted => Some(if tally.votes_for >= needed || by_casting {
            VoteResult::Carried
        } else {
            VoteResult::NotCarried
        }),
        _ => None,
    };

    let aside = aside(facts, &rule);
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
        appointed,
        aside,
        quorum: rule.quorum,
        vote: rule.vote,
        base,
        casting,
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
    let (quorum, capacities, video_counts) = if let Some(rule) = &facts.rule.quorum {
        sources.push(own("quorum.at_least"));
        if !rule.capacities.is_empty() {
            sources.push(own("quorum.capacities"));
        }
        let each = rule.capacities.iter().map(|word| vec![word.clone()]);
        (rule.number, each.collect(), rule.video_counts)
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
        let by_video = facts.attendance.iter().any(|one| one.by_video);
        let video = regime.video_counts();
        sources.extend(
            video
                .filter(|_| by_video)
                .map(|found| found.source("quorum.video_counts")),
        );
        let co_opted = facts.roster.iter().any(|entry| entry.co_opted);
        let co_option = regime.co_option().filter(|_| co_opted);
        sources.extend(co_option.map(|found| found.source("quorum.co_option")));
        let counts = video.is_some_and(|found| *found.value);
        (*number.value, words.collect(), counts)
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
        let tie = regime.tie();
        sources.extend(tie.map(|found| found.source("vote.tie")));
        let start = regime.present_from_start();
        sources.extend(start.map(|found| found.source("vote.present_from_start")));
        VoteBlock {
            majority: *found.value,
            tie: tie.map_or(Tie::NotCarried, |found| *found.value),
            present_from_start: start.is_some_and(|found| *found.value),
        }
    };
    Ok(Applied {
        quorum,
        capacities,
        video_counts,
        vote,
        sources,
    })
}

/// Co-option within what the regime allows. A quorum that the facts bring is their own, and so is
/// whom it counts.
fn check_co_opted(regime: &Regime<'_>, facts: &Facts) -> Result<(), FactsRefusal> {
    let mut sitting = 0;
    for (index, entry) in facts.roster.iter().enumerate() {
        let counts = entry.co_opted && entry.serves_on(facts.date);
        if facts.rule.quorum.is_some() || !counts {
            continue;
        }
        let refuse = |code| {
            let path = format!("roster[{index}].co_opted");
            FactsRefusal::new(code, path).with("person", &entry.id)
        };
        let co_option = regime
            .co_option()
            .ok_or_else(|| refuse(FactsCode::CoOptionNotProvided))?;
        sitting += 1;
        if let Some(at_most) = co_option.value.at_most.filter(|most| sitting > *most) {
            return Err(refuse(FactsCode::TooManyCoOpted).with("at_most", at_most));
        }
    }
    Ok(())
}

/// Those in the room who do not count for this vote, and why.
fn aside<'a>(facts: &'a Facts, rule: &Applied) -> Vec<(&'a RosterEntry, Presence)> {
    let counts = |entry: &&RosterEntry| {
        entry.serves_on(facts.date)
            && (entry.has_seat() || entry.alternate_for.is_some())
            && !facts.is_recused(&entry.id)
    };
    let members = facts.roster.iter().filter(counts);
    members
        .map(|entry| (entry, rule.presence(facts, &entry.id)))
        .filter(|(_, presence)| matches!(presence, Presence::Video | Presence::Latecomer))
        .collect()
}

/// Who gives the casting vote on a tie, and how they vote.
fn casting(
    facts: &Facts,
    rule: &Applied,
    tally: &Tally,
    sitting: &[&RosterEntry],
) -> Result<Option<(String, BallotValue)>, FactsRefusal> {
    let presiding = facts.presiding(sitting);
    let gives = rule.vote.tie == Tie::CastingVote;
    if facts.casting.is_some() && !(gives && presiding.is_some()) {
        return Err(FactsRefusal::new(FactsCode::CastingVoteNotGiven, "casting"));
    }
    let tied = tally.votes_for == tally.against && tally.votes_for > 0;
    let Some(presiding) = presiding.filter(|_| gives && tied) else {
        return Ok(None);
    };
    let ballots = facts.ballots.iter().flatten();
    let own = ballots
        .filter(|ballot| ballot.id == presiding.id)
        .map(|ballot| ballot.value)
        .next();
    let value = facts.casting.or(own);
    Ok(value.map(|value| (presiding.id.clone(), value)))
}

fn seats<'a>(facts: &'a Facts, rule: &Applied) -> Vec<Seat<'a>> {
    let sits = |entry: &RosterEntry| {
        entry.serves_on(facts.date)
            && !facts.is_recused(&entry.id)
            && rule.presence(facts, &entry.id) == Presence::There
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
                None if facts.is_recused(&member.id) => Seat::Recused { member },
                None => Seat::Absent { member },
            }
        })
        .collect()
}

fn tally(
    facts: &Facts,
    rule: &Applied,
    seats: &[Seat<'_>],
    sitting: &[&RosterEntry],
) -> Result<Tally, FactsRefusal> {
    let present = count(sitting.len());
    let recused = |seat: &&Seat<'_>| matches!(seat, Seat::Recused { .. });
    let absent = |seat: &&Seat<'_>| matches!(seat, Seat::Absent { .. });
    let mut tally = Tally {
        votes_for: 0,
        against: 0,
        abstain: 0,
        not_cast: 0,
        recused: count(seats.iter().filter(recused).count()),
        absent: count(seats.iter().filter(absent).count()),
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
        check_ballot(facts, rule, index, ballot, sitting)?;
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
    rule: &Applied,
    index: usize,
    ballot: &Ballot,
    sitting: &[&RosterEntry],
) -> Result<(), FactsRefusal> {
    let ballots = facts.ballots.as_deref().unwrap_or_default();
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
    } else if let Some(code) = match rule.presence(facts, &ballot.id) {
        Presence::There => None,
        Presence::Video => Some(FactsCode::BallotByVideo),
        Presence::Latecomer => Some(FactsCode::BallotByLatecomer),
        Presence::Absent => Some(FactsCode::BallotByAbsent),
    } {
        code
    } else if !sitting.iter().any(|sits| sits.id == ballot.id) {
        FactsCode::AlternateNotStandingIn
    } else {
        return Ok(());
    };
    Err(FactsRefusal::new(code, path()).with("person", &ballot.id))
}
