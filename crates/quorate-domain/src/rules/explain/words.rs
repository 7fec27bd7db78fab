//! The sentences that say what was computed and why.

use super::{Explanation, Presence, Seat};
use crate::rules::facts::{RosterEntry, VoteBlock};
use crate::rules::number::{QuorumNumber, Threshold, VoteBase};
use crate::rules::profile::Tie;
use crate::rules::source::RuleSentence;
use crate::vocabulary::{BallotValue, VoteResult};

/// What the sentences are made of.
pub(super) struct Words<'a> {
    pub(super) explanation: &'a Explanation,
    pub(super) seats: &'a [Seat<'a>],
    pub(super) appointed: u32,
    pub(super) aside: Vec<(&'a RosterEntry, Presence)>,
    pub(super) quorum: QuorumNumber,
    pub(super) vote: VoteBlock,
    pub(super) base: Option<u32>,
    pub(super) casting: Option<(String, BallotValue)>,
    pub(super) voted: bool,
}

impl Words<'_> {
    /// All of them, in the order they are read.
    pub(super) fn sentences(&self) -> Vec<RuleSentence> {
        let mut sentences = self.quorum_sentences();
        sentences.push(self.vote_sentence());
        if self.vote.tie == Tie::CastingVote {
            sentences.push(RuleSentence::new("rule-casting-vote", []));
        }
        let Explanation {
            tally,
            needed,
            result,
            ..
        } = self.explanation;
        let text = |number: u32| number.to_string();
        if self.voted {
            sentences.push(RuleSentence::new(
                "rule-tally",
                [
                    ("for", text(tally.votes_for)),
                    ("against", text(tally.against)),
                    ("abstain", text(tally.abstain)),
                    ("not_cast", text(tally.not_cast)),
                    ("recused", text(tally.recused)),
                    ("absent", text(tally.absent)),
                ],
            ));
            let base = self.vote.majority.base();
            let counts_all = !matches!(base, VoteBase::Cast | VoteBase::Consensus);
            let silent = tally.abstain + tally.not_cast;
            if counts_all && silent > 0 {
                let args = [("number", text(silent))];
                sentences.push(RuleSentence::new("rule-silent-weigh-against", args));
            }
        }
        if let Some((person, value)) = &self.casting {
            let args = [
                ("person", person.clone()),
                ("vote", value.code().to_owned()),
            ];
            sentences.push(RuleSentence::new("rule-casting-vote-given", args));
        }
        let numbers = [
            ("for", text(tally.votes_for)),
            ("needed", needed.map_or_else(String::new, text)),
        ];
        match result {
            Some(VoteResult::Carried) => {
                sentences.push(RuleSentence::new("rule-result-carried", numbers));
            }
            Some(VoteResult::NotCarried) => {
                sentences.push(RuleSentence::new("rule-result-not-carried", numbers));
            }
            Some(VoteResult::NoQuorum) => {
                sentences.push(RuleSentence::new("rule-result-no-quorum", []));
            }
            None => {}
        }
        sentences
    }

    fn quorum_sentences(&self) -> Vec<RuleSentence> {
        let Explanation { quorum, tally, .. } = self.explanation;
        let appointed = self.appointed;
        let needed = ("needed", quorum.needed.to_string());
        let rule = match self.quorum {
            QuorumNumber::Count(_) => RuleSentence::new("rule-quorum-count", [needed]),
            QuorumNumber::Share {
                fraction, strict, ..
            } => {
                let code = if strict {
                    "rule-quorum-more-than"
                } else {
                    "rule-quorum-at-least"
                };
                let fraction = ("fraction", fraction.to_string());
                let appointed = ("appointed", appointed.to_string());
                RuleSentence::new(code, [fraction, appointed, needed])
            }
        };
        let state = RuleSentence::new(
            "rule-quorum-present",
            [
                ("present", quorum.present.to_string()),
                ("appointed", appointed.to_string()),
                ("recused", tally.recused.to_string()),
                ("absent", tally.absent.to_string()),
            ],
        );
        let mut sentences = vec![rule, state];
        for seat in self.seats {
            if let Seat::Voting { member, sitting } = seat
                && member.id != sitting.id
            {
                let args = [
                    ("person", sitting.id.clone()),
                    ("member", member.id.clone()),
                ];
                sentences.push(RuleSentence::new("rule-alternate-sits", args));
            }
            if let Seat::Voting { member, .. } = seat
                && member.co_opted
            {
                let args = [("person", member.id.clone())];
                sentences.push(RuleSentence::new("rule-co-opted-sits", args));
            }
        }
        for (entry, presence) in &self.aside {
            let code = match presence {
                Presence::Video => "rule-video-does-not-count",
                _ => "rule-latecomer-does-not-vote",
            };
            let args = [("person", entry.id.clone())];
            sentences.push(RuleSentence::new(code, args));
        }
        if quorum.met {
            sentences.push(RuleSentence::new("rule-quorum-met", []));
        } else if quorum.present < quorum.needed {
            let missing = (quorum.needed - quorum.present).to_string();
            sentences.push(RuleSentence::new(
                "rule-quorum-short",
                [("missing", missing)],
            ));
        }
        for capacity in &quorum.missing_capacities {
            let args = [("capacity", capacity.clone())];
            sentences.push(RuleSentence::new("rule-quorum-capacity-missing", args));
        }
        sentences
    }

    fn vote_sentence(&self) -> RuleSentence {
        let needed = self.explanation.needed.unwrap_or_default().to_string();
        let vote = self.vote.majority;
        match vote.threshold() {
            None => RuleSentence::new("rule-vote-consensus", []),
            Some(Threshold::Count { .. }) => {
                RuleSentence::new("rule-vote-count", [("needed", needed)])
            }
            Some(Threshold::Share(fraction)) => {
                let code = match (vote.strict(), self.base.is_some()) {
                    (true, true) => "rule-vote-more-than",
                    (false, true) => "rule-vote-at-least",
                    (true, false) => "rule-vote-more-than-of-cast",
                    (false, false) => "rule-vote-at-least-of-cast",
                };
                let fraction = ("fraction", fraction.to_string());
                match self.base {
                    Some(base) => RuleSentence::new(
                        code,
                        [
                            fraction,
                            ("of", vote.base().code().to_owned()),
                            ("base", base.to_string()),
                            ("needed", needed),
                        ],
                    ),
                    None => RuleSentence::new(code, [fraction]),
                }
            }
        }
    }
}
