//! The facts a quorum and a majority are computed from, and what contradicts itself in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::number::{NumberError, QuorumRule, Threshold, VoteBase, VoteRule};
use super::profile::Tie;
use crate::vocabulary::{BallotValue, Role};

/// A time of the meeting's day, such as `10:40` or `10:40:30`. Hours may pass 24, so that a
/// meeting that runs past midnight keeps its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment(u32);

impl Moment {
    /// So many seconds after the midnight that the meeting's day began with.
    pub fn from_seconds(seconds: u32) -> Self {
        Self(seconds)
    }
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let fault = || format!("not a time like 10:40: {text}");
        let parts: Vec<&str> = text.split(':').collect();
        if !matches!(parts.len(), 2 | 3) {
            return Err(fault());
        }
        let mut seconds = 0;
        for (part, limit) in parts.iter().zip([48, 60, 60]) {
            let two_digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            let number: u32 = part.parse().map_err(|_| fault())?;
            if !two_digits || number >= limit {
                return Err(fault());
            }
            seconds = seconds * 60 + number;
        }
        Ok(Self(if parts.len() == 2 {
            seconds * 60
        } else {
            seconds
        }))
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) = (self.0 / 3600, self.0 / 60 % 60, self.0 % 60);
        write!(formatter, "{hours:02}:{minutes:02}")?;
        if seconds > 0 {
            write!(formatter, ":{seconds:02}")?;
        }
        Ok(())
    }
}

/// A term of one person on the committee. Both its days belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RosterEntry {
    /// Who.
    pub id: String,
    /// In what role.
    pub role: Role,
    /// For what they stand. Free words: a rule's required capacities are compared with them,
    /// hyphens and underscores alike.
    #[serde(default)]
    pub capacities: Vec<String>,
    /// First day of the term.
    pub from: NaiveDate,
    /// Last day of the term; none while it is open.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// For whom an alternate stands in.
    #[serde(default)]
    pub alternate_for: Option<String>,
    /// Whether they have a vote, where that is not what the role says. Chair, vice-chair and
    /// member vote; secretary, adviser and administrator do not.
    #[serde(default)]
    pub votes: Option<bool>,
    /// Whether the chair named them to sit for this meeting alone. They count as present and vote;
    /// they are not appointed.
    #[serde(default)]
    pub co_opted: bool,
}

impl RosterEntry {
    /// Whether they have a vote of their own, and are not an alternate.
    pub fn has_seat(&self) -> bool {
        let by_role = matches!(self.role, Role::Chair | Role::ViceChair | Role::Member);
        self.role != Role::Alternate && self.votes.unwrap_or(by_role)
    }

    /// Whether the term runs on a day: both its days count.
    pub fn serves_on(&self, date: NaiveDate) -> bool {
        self.from <= date && self.until.is_none_or(|until| date <= until)
    }
}

/// When somebody was in the room. Whoever left and came back has two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Who.
    pub id: String,
    /// When they came; none if from the start.
    #[serde(default)]
    pub from: Option<Moment>,
    /// When they left: at that moment they are gone. None while they are there.
    #[serde(default)]
    pub until: Option<Moment>,
    /// Whether by video: that is present only where the rules say so.
    #[serde(default)]
    pub by_video: bool,
}

/// A ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Whose.
    pub id: String,
    /// What it says.
    pub value: BallotValue,
}

/// Hands as counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// For.
    #[serde(rename = "for")]
    pub votes_for: u32,
    /// Against.
    pub against: u32,
    /// Abstentions.
    pub abstain: u32,
}

/// A vote block as facts bring it: `{"base":"present","threshold":"2/3","strict":false}`, with
/// `tie` and `present_from_start` where they matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawVoteBlock", into = "RawVoteBlock")]
pub struct VoteBlock {
    /// The majority.
    pub majority: VoteRule,
    /// What a tie means.
    pub tie: Tie,
    /// Whether only those vote who were there from the start of the item.
    pub present_from_start: bool,
}

impl From<VoteRule> for VoteBlock {
    fn from(majority: VoteRule) -> Self {
        Self {
            majority,
            tie: Tie::NotCarried,
            present_from_start: false,
        }
    }
}

/// One flat shape: `flatten` would hide unknown fields.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawVoteBlock {
    base: VoteBase,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    threshold: Option<Threshold>,
    #[serde(default)]
    strict: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tie: Option<Tie>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    present_from_start: bool,
}

impl TryFrom<RawVoteBlock> for VoteBlock {
    type Error = NumberError;

    fn try_from(raw: RawVoteBlock) -> Result<Self, NumberError> {
        Ok(Self {
            majority: VoteRule::new(raw.base, raw.threshold, raw.strict)?,
            tie: raw.tie.unwrap_or(Tie::NotCarried),
            present_from_start: raw.present_from_start,
        })
    }
}

impl From<VoteBlock> for RawVoteBlock {
    fn from(block: VoteBlock) -> Self {
        Self {
            base: block.majority.base(),
            threshold: block.majority.threshold(),
            strict: block.majority.strict(),
            tie: (block.tie != Tie::NotCarried).then_some(block.tie),
            present_from_start: block.present_from_start,
        }
    }
}

/// A rule that facts bring instead of the profile's; each block replaces the profile's whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rule {
    /// In place of the profile's quorum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumRule>,
    /// In place of the profile's majority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteBlock>,
}

/// What is voted on: guidance may have its own majority.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A decision or opinion in a case.
    #[default]
    Decision,
    /// Adoption of guidance.
    Guidance,
}

/// What is known at the moment of a vote, or before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Id of the profile.
    pub profile: String,
    /// Instead of the profile's blocks.
    #[serde(default)]
    pub rule: Rule,
    /// What is voted on.
    #[serde(default)]
    pub purpose: Purpose,
    /// The day of the meeting, in the committee's zone.
    pub date: NaiveDate,
    /// The moment of the vote; may be absent where nobody's coming or going has a time.
    #[serde(default)]
    pub moment: Option<Moment>,
    /// When the item began; matters only where those alone vote who were there from its start.
    #[serde(default)]
    pub item_from: Option<Moment>,
    /// Who presides; without it the chair who may vote, else the vice-chair. Matters only where a
    /// casting vote decides a tie.
    #[serde(default)]
    pub presiding: Option<String>,
    /// The roster. Terms that do not run that day are allowed while nothing else names them.
    pub roster: Vec<RosterEntry>,
    /// Who was in the room and when. Guests and persons whose term does not run do not belong
    /// here.
    #[serde(default)]
    pub attendance: Vec<Attendance>,
    /// Who is recused from this item, in the room or not.
    #[serde(default)]
    pub recused: Vec<String>,
    /// Ballots; absent before a vote, empty when nobody cast one.
    #[serde(default)]
    pub ballots: Option<Vec<Ballot>>,
    /// Hands counted, instead of ballots.
    #[serde(default)]
    pub totals: Option<Totals>,
    /// The casting vote on a tie, where hands were counted or it was given apart from the ballot.
    #[serde(default)]
    pub casting: Option<BallotValue>,
}

/// How facts contradict themselves. Text under `facts-<code>`, with `-` for `_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactsCode {
    /// There is no such profile.
    UnknownProfile,
    /// The facts name another profile than the one applied.
    OtherProfile,
    /// The profile states no quorum, nor do the facts.
    QuorumNotStated,
    /// The profile states no majority, nor do the facts.
    VoteNotStated,
    /// A person stands on the roster twice.
    PersonTwice,
    /// A term ends before it begins.
    TermReversed,
    /// An alternate does not say for whom, or somebody else does.
    AlternateForWhom,
    /// The member whom an alternate stands in for is not on the roster, or has no vote.
    AlternateForNobody,
    /// The person is not on the roster.
    UnknownPerson,
    /// The person's term had ended.
    TermEnded,
    /// The person's term had not begun.
    TermNotBegun,
    /// Somebody left before they came.
    AttendanceReversed,
    /// Two attendances of one person overlap.
    AttendanceOverlaps,
    /// Attendance has times, but the vote has no moment.
    MomentMissing,
    /// Only those there from the start vote, and when the item began is missing.
    ItemFromMissing,
    /// The item began after the vote.
    ItemFromLate,
    /// The rules do not know co-option.
    CoOptionNotProvided,
    /// More are co-opted than the rules allow at one meeting.
    TooManyCoOpted,
    /// Ballots and totals are both given.
    BallotsAndTotals,
    /// More hands than persons who may vote.
    TotalsExceedElectorate,
    /// A second ballot of one person.
    SecondBallot,
    /// A ballot of somebody without a vote.
    BallotWithoutVote,
    /// A ballot of somebody recused.
    BallotByRecused,
    /// A ballot of somebody not in the room.
    BallotByAbsent,
    /// A ballot of somebody who takes part by video, where that is not present.
    BallotByVideo,
    /// A ballot of somebody who was not there from the start of the item, where that is needed.
    BallotByLatecomer,
    /// A casting vote where the rules give none, or nobody who may vote presides.
    CastingVoteNotGiven,
    /// A member and their alternate both voted.
    MemberAndAlternateVoted,
    /// An alternate voted whose member, or another alternate, sits in that seat.
    AlternateNotStandingIn,
}

impl FactsCode {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::UnknownProfile,
        Self::OtherProfile,
        Self::QuorumNotStated,
        Self::VoteNotStated,
        Self::PersonTwice,
        Self::TermReversed,
        Self::AlternateForWhom,
        Self::AlternateForNobody,
        Self::UnknownPerson,
        Self::TermEnded,
        Self::TermNotBegun,
        Self::AttendanceReversed,
        Self::AttendanceOverlaps,
        Self::MomentMissing,
        Self::ItemFromMissing,
        Self::ItemFromLate,
        Self::CoOptionNotProvided,
        Self::TooManyCoOpted,
        Self::BallotsAndTotals,
        Self::TotalsExceedElectorate,
        Self::SecondBallot,
        Self::BallotWithoutVote,
        Self::BallotByRecused,
        Self::BallotByAbsent,
        Self::BallotByVideo,
        Self::BallotByLatecomer,
        Self::CastingVoteNotGiven,
        Self::MemberAndAlternateVoted,
        Self::AlternateNotStandingIn,
    ];
}

/// Facts that contradict themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{code:?} at `{path}`")]
pub struct FactsRefusal {
    /// What is wrong.
    pub code: FactsCode,
    /// Where, such as `ballots[1].id`.
    pub path: String,
    /// Arguments of the message.
    pub args: BTreeMap<String, String>,
}

impl FactsRefusal {
    pub(super) fn new(code: FactsCode, path: impl Into<String>) -> Self {
        Self {
            code,
            path: path.into(),
            args: BTreeMap::new(),
        }
    }

    pub(super) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl Facts {
    /// The attendance of somebody who is there at the moment of the vote.
    pub(super) fn attendance_of(&self, id: &str) -> Option<&Attendance> {
        self.attendance.iter().find(|attendance| {
            let came = attendance.from <= self.moment;
            let gone = attendance
                .until
                .is_some_and(|until| self.moment.is_none_or(|moment| until <= moment));
            attendance.id == id && came && !gone
        })
    }

    /// Whether somebody was there from the start of the item until the moment of the vote without
    /// leaving: an attendance that follows another without a gap continues it.
    pub(super) fn is_there_from_start(&self, id: &str) -> bool {
        let mut since = match self.attendance_of(id) {
            Some(attendance) => attendance.from,
            None => return false,
        };
        while let Some(from) = since {
            if self.item_from.is_some_and(|start| from <= start) {
                return true;
            }
            let before = |one: &&Attendance| {
                one.id == id && one.until == Some(from) && one.from < Some(from)
            };
            match self.attendance.iter().find(before) {
                Some(before) => since = before.from,
                None => return false,
            }
        }
        true
    }

    pub(super) fn is_recused(&self, id: &str) -> bool {
        self.recused.iter().any(|recused| recused == id)
    }

    fn entry(&self, id: &str) -> Option<&RosterEntry> {
        self.roster.iter().find(|entry| entry.id == id)
    }

    /// Checks all but the ballots.
    pub(super) fn check(&self) -> Result<(), FactsRefusal> {
        self.check_roster()?;
        self.check_attendance()?;
        for (index, id) in self.recused.iter().enumerate() {
            self.serving(id, || format!("recused[{index}]"))?;
        }
        if self.ballots.is_some() && self.totals.is_some() {
            return Err(FactsRefusal::new(FactsCode::BallotsAndTotals, "totals"));
        }
        if self.item_from.is_some() && self.moment.is_some() && self.item_from > self.moment {
            return Err(FactsRefusal::new(FactsCode::ItemFromLate, "item_from"));
        }
        if let Some(presiding) = &self.presiding {
            self.serving(presiding, || "presiding".to_owned())?;
        }
        Ok(())
    }

    /// Who presides: as stated, else the chair or then a vice-chair among those who may vote.
    pub(super) fn presiding<'a>(&self, sitting: &[&'a RosterEntry]) -> Option<&'a RosterEntry> {
        let find =
            |is: &dyn Fn(&RosterEntry) -> bool| sitting.iter().copied().find(|entry| is(entry));
        match &self.presiding {
            Some(id) => find(&|entry| &entry.id == id),
            None => find(&|entry| entry.role == Role::Chair)
                .or_else(|| find(&|entry| entry.role == Role::ViceChair)),
        }
    }

    /// The person's term, which must run that day.
    pub(super) fn serving(
        &self,
        id: &str,
        path: impl Fn() -> String,
    ) -> Result<&RosterEntry, FactsRefusal> {
        let refuse = |code| FactsRefusal::new(code, path()).with("person", id);
        let entry = self
            .entry(id)
            .ok_or_else(|| refuse(FactsCode::UnknownPerson))?;
        if let Some(until) = entry.until.filter(|until| *until < self.date) {
            return Err(refuse(FactsCode::TermEnded).with("date", until));
        }
        if self.date < entry.from {
            return Err(refuse(FactsCode::TermNotBegun).with("date", entry.from));
        }
        Ok(entry)
    }

    fn check_roster(&self) -> Result<(), FactsRefusal> {
        let mut seen = BTreeSet::new();
        for (index, entry) in self.roster.iter().enumerate() {
            let refuse = |code, field: &str| {
                let path = format!("roster[{index}].{field}");
                Err(FactsRefusal::new(code, path).with("person", &entry.id))
            };
            if !seen.insert(&entry.id) {
                return refuse(FactsCode::PersonTwice, "id");
            }
            if entry.until.is_some_and(|until| until < entry.from) {
                return refuse(FactsCode::TermReversed, "until");
            }
            if (entry.role == Role::Alternate) != entry.alternate_for.is_some() {
                return refuse(FactsCode::AlternateForWhom, "alternate_for");
            }
            if let Some(member) = &entry.alternate_for
                && !self.entry(member).is_some_and(RosterEntry::has_seat)
            {
                return refuse(FactsCode::AlternateForNobody, "alternate_for");
            }
        }
        Ok(())
    }

    fn check_attendance(&self) -> Result<(), FactsRefusal> {
        for (index, one) in self.attendance.iter().enumerate() {
            self.serving(&one.id, || format!("attendance[{index}].id"))?;
            let refuse = |code, field: &str| {
                let path = format!("attendance[{index}].{field}");
                Err(FactsRefusal::new(code, path).with("person", &one.id))
            };
            if self.moment.is_none() && (one.from.is_some() || one.until.is_some()) {
                return Err(FactsRefusal::new(FactsCode::MomentMissing, "moment"));
            }
            if one.until.is_some_and(|until| Some(until) < one.from) {
                return refuse(FactsCode::AttendanceReversed, "until");
            }
            let overlaps = |other: &Attendance| {
                let before = |first: &Attendance, second: &Attendance| {
                    first
                        .until
                        .is_some_and(|until| second.from.is_some_and(|from| until <= from))
                };
                other.id == one.id && !before(other, one) && !before(one, other)
            };
            if self.attendance.iter().take(index).any(overlaps) {
                return refuse(FactsCode::AttendanceOverlaps, "from");
            }
        }
        Ok(())
    }
}
