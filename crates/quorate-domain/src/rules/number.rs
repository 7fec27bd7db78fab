//! Fractions, thresholds, quorums and votes as exact integers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A fraction above nothing and not above the whole, such as `2/3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fraction {
    numerator: u32,
    denominator: u32,
}

/// A number of a rule that cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Not two whole numbers with a stroke between them.
    #[error("a fraction is written like \"2/3\"")]
    NotAFraction,
    /// Nothing, or more than the whole.
    #[error("a fraction lies above 0 and not above 1")]
    OutOfRange,
    /// Strictly more than the whole can never be reached.
    #[error("strictly more than the whole can never be reached")]
    Unreachable,
    /// A count of nothing demands nothing.
    #[error("a count is at least 1")]
    CountOfNothing,
    /// Every base but consensus needs a threshold.
    #[error("a vote needs a threshold, unless its base is consensus")]
    ThresholdMissing,
    /// Consensus has no threshold.
    #[error("consensus has no threshold")]
    ThresholdWithConsensus,
}

impl Fraction {
    /// The fraction `numerator / denominator`.
    ///
    /// # Errors
    /// When it is nothing or more than the whole.
    pub fn new(numerator: u32, denominator: u32) -> Result<Self, NumberError> {
        if numerator == 0 || numerator > denominator {
            return Err(NumberError::OutOfRange);
        }
        Ok(Self {
            numerator,
            denominator,
        })
    }

    /// The least whole number that is at least (`strict`: more than) this share of `base`.
    pub fn least_of(self, base: u32, strict: bool) -> u32 {
        // 64 bits hold any product of two 32-bit numbers.
        let product = u64::from(base) * u64::from(self.numerator);
        let denominator = u64::from(self.denominator);
        let least = if strict {
            product / denominator + 1
        } else {
            product.div_ceil(denominator)
        };
        u32::try_from(least).unwrap_or(u32::MAX)
    }

    fn is_whole(self) -> bool {
        self.numerator == self.denominator
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Fraction {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (numerator, denominator) = text.split_once('/').ok_or(NumberError::NotAFraction)?;
        let whole = |part: &str| {
            // `parse` alone would take a plus sign.
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits
                .then(|| part.parse().ok())
                .flatten()
                .ok_or(NumberError::NotAFraction)
        };
        Self::new(whole(numerator)?, whole(denominator)?)
    }
}

impl TryFrom<String> for Fraction {
    type Error = NumberError;

    fn try_from(text: String) -> Result<Self, NumberError> {
        text.parse()
    }
}

impl From<Fraction> for String {
    fn from(fraction: Fraction) -> Self {
        fraction.to_string()
    }
}

/// Of what a quorum's fraction is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuorumBase {
    /// All appointed members with a vote whose term runs that day.
    Appointed,
}

/// How many must be present and may vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawQuorum", into = "RawQuorum")]
pub enum QuorumNumber {
    /// So many, whatever the size of the committee.
    Count(u32),
    /// A share of the appointed.
    Share {
        /// The share.
        fraction: Fraction,
        /// Of what.
        of: QuorumBase,
        /// Whether it must be passed (true) or only reached (false).
        strict: bool,
    },
}

impl QuorumNumber {
    /// How many that is in a committee of `appointed` members: never fewer than one.
    pub fn needed(self, appointed: u32) -> u32 {
        match self {
            Self::Count(count) => count,
            Self::Share {
                fraction, strict, ..
            } => fraction.least_of(appointed, strict).max(1),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, untagged)]
enum RawQuorum {
    Count {
        count: u32,
    },
    Share {
        fraction: Fraction,
        of: QuorumBase,
        #[serde(default)]
        strict: bool,
    },
}

impl TryFrom<RawQuorum> for QuorumNumber {
    type Error = NumberError;

    fn try_from(raw: RawQuorum) -> Result<Self, NumberError> {
        match raw {
            RawQuorum::Count { count: 0 } => Err(NumberError::CountOfNothing),
            RawQuorum::Count { count } => Ok(Self::Count(count)),
            RawQuorum::Share {
                fraction, strict, ..
            } if strict && fraction.is_whole() => Err(NumberError::Unreachable),
            RawQuorum::Share {
                fraction,
                of,
                strict,
            } => Ok(Self::Share {
                fraction,
                of,
                strict,
            }),
        }
    }
}

impl From<QuorumNumber> for RawQuorum {
    fn from(number: QuorumNumber) -> Self {
        match number {
            QuorumNumber::Count(count) => Self::Count { count },
            QuorumNumber::Share {
                fraction,
                of,
                strict,
            } => Self::Share {
                fraction,
                of,
                strict,
            },
        }
    }
}

/// A quorum block as facts bring it: `{"count":3,"capacities":["lay"]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawQuorumRule", into = "RawQuorumRule")]
pub struct QuorumRule {
    /// How many.
    pub number: QuorumNumber,
    /// Which capacities must be among them.
    pub capacities: Vec<String>,
    /// Whether who takes part by video is present.
    pub video_counts: bool,
}

/// One flat shape: a tagless enum and `flatten` would hide unknown fields.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuorumRule {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fraction: Option<Fraction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<QuorumBase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    strict: Option<bool>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    capacities: Vec<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    video_counts: bool,
}

impl TryFrom<RawQuorumRule> for QuorumRule {
    type Error = String;

    fn try_from(raw: RawQuorumRule) -> Result<Self, String> {
        let block = match (raw.count, raw.fraction, raw.of, raw.strict) {
            (Some(count), None, None, None) => RawQuorum::Count { count },
            (None, Some(fraction), of, strict) => RawQuorum::Share {
                fraction,
                of: of.unwrap_or(QuorumBase::Appointed),
                strict: strict.unwrap_or(false),
            },
            _ => {
                return Err(
                    "a quorum is {\"count\"} or {\"fraction\", \"of\", \"strict\"}".to_owned(),
                );
            }
        };
        Ok(Self {
            number: QuorumNumber::try_from(block).map_err(|error| error.to_string())?,
            capacities: raw.capacities,
            video_counts: raw.video_counts,
        })
    }
}

impl From<QuorumRule> for RawQuorumRule {
    fn from(rule: QuorumRule) -> Self {
        let (count, fraction, of, strict) = match rule.number {
            QuorumNumber::Count(count) => (Some(count), None, None, None),
            QuorumNumber::Share {
                fraction,
                of,
                strict,
            } => (None, Some(fraction), Some(of), Some(strict)),
        };
        Self {
            count,
            fraction,
            of,
            strict,
            capacities: rule.capacities,
            video_counts: rule.video_counts,
        }
    }
}

/// Of what a majority is taken. Abstentions and votes not cast weigh like votes against in all
/// but `cast` and `consensus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteBase {
    /// All appointed members, recused and absent included.
    Appointed,
    /// Appointed members less those recused.
    Eligible,
    /// Eligible and in the room.
    Present,
    /// Votes for and against.
    Cast,
    /// Nobody against, and at least one for.
    Consensus,
}

impl VoteBase {
    /// The stable code, as stored and as catalogues name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Appointed => "appointed",
            Self::Eligible => "eligible",
            Self::Present => "present",
            Self::Cast => "cast",
            Self::Consensus => "consensus",
        }
    }
}

/// What a motion must reach: `"2/3"` of the base, or `{"count":8}` votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Threshold {
    /// A share of the base.
    Share(Fraction),
    /// A number of votes, whatever the base.
    Count {
        /// How many.
        count: u32,
    },
}

/// A majority: base, threshold, and whether it must be passed or only reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawVote", into = "RawVote")]
pub struct VoteRule {
    base: VoteBase,
    threshold: Option<Threshold>,
    strict: bool,
}

impl VoteRule {
    /// A majority of `base`.
    ///
    /// # Errors
    /// When the threshold can never be reached, is nothing, or does not go with the base.
    pub fn new(
        base: VoteBase,
        threshold: Option<Threshold>,
        strict: bool,
    ) -> Result<Self, NumberError> {
        match (base, threshold) {
            (VoteBase::Consensus, Some(_)) => return Err(NumberError::ThresholdWithConsensus),
            (VoteBase::Consensus, None) => {}
            (_, None) => return Err(NumberError::ThresholdMissing),
            (_, Some(Threshold::Count { count: 0 })) => return Err(NumberError::CountOfNothing),
            (_, Some(Threshold::Share(share))) if strict && share.is_whole() => {
                return Err(NumberError::Unreachable);
            }
            _ => {}
        }
        Ok(Self {
            base,
            threshold,
            strict,
        })
    }

    /// Of what the majority is taken.
    pub fn base(self) -> VoteBase {
        self.base
    }

    /// What must be reached; none with consensus.
    pub fn threshold(self) -> Option<Threshold> {
        self.threshold
    }

    /// Whether the threshold must be passed (超过) or only reached (以上).
    pub fn strict(self) -> bool {
        self.strict
    }

    /// How many votes for are needed when the base numbers `base`: never fewer than one, for
    /// nothing is carried without a vote for it.
    pub fn needed(self, base: u32) -> u32 {
        match self.threshold {
            Some(Threshold::Share(fraction)) => fraction.least_of(base, self.strict),
            Some(Threshold::Count { count }) => count.saturating_add(u32::from(self.strict)),
            None => base,
        }
        .max(1)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawVote {
    base: VoteBase,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    threshold: Option<Threshold>,
    #[serde(default)]
    strict: bool,
}

impl TryFrom<RawVote> for VoteRule {
    type Error = NumberError;

    fn try_from(raw: RawVote) -> Result<Self, NumberError> {
        Self::new(raw.base, raw.threshold, raw.strict)
    }
}

impl From<VoteRule> for RawVote {
    fn from(rule: VoteRule) -> Self {
        Self {
            base: rule.base,
            threshold: rule.threshold,
            strict: rule.strict,
        }
    }
}

#[cfg(test)]
mod tests;
