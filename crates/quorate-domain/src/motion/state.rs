//! A motion as it stands.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::event::{HandTotals, MotionEvent, MotionMatter, MotionText, SecretBallot, VotingRoll};
use super::later::{Recount, WrittenView};
use crate::ids::{ItemId, MeetingId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{BallotValue, MotionStage, VoteMode, VoteResult};

/// Which motion, about what, and where it is voted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MotionPlace {
    /// Which motion.
    pub motion: MotionId,
    /// About what.
    pub matter: MotionMatter,
    /// Where.
    pub at: MotionAt,
}

/// Where a motion is voted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MotionAt {
    /// On an item of a meeting.
    Item(MeetingId, ItemId),
    /// In writing until the end of a day, without a meeting.
    Circulation(NaiveDate),
}

impl MotionPlace {
    /// The meeting, where there is one.
    pub fn meeting(&self) -> Option<MeetingId> {
        match self.at {
            MotionAt::Item(meeting, _) => Some(meeting),
            MotionAt::Circulation(_) => None,
        }
    }

    /// The item of the meeting, where there is one.
    pub fn item(&self) -> Option<ItemId> {
        match self.at {
            MotionAt::Item(_, item) => Some(item),
            MotionAt::Circulation(_) => None,
        }
    }

    /// The last day on which members vote in writing; none at a meeting.
    pub fn until(&self) -> Option<NaiveDate> {
        match self.at {
            MotionAt::Item(..) => None,
            MotionAt::Circulation(until) => Some(until),
        }
    }
}

/// The six states of an electorate's vote, each counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// For.
    pub in_favour: usize,
    /// Against.
    pub against: usize,
    /// Abstaining.
    pub abstain: usize,
    /// Entitled, but no ballot is in.
    pub not_cast: usize,
    /// Recused.
    pub recused: usize,
    /// Absent.
    pub absent: usize,
}

/// A ballot that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// How.
    pub value: BallotValue,
    /// When.
    pub at: DateTime<Utc>,
    /// Who recorded it, if not the elector.
    pub recorded_by: Option<PersonId>,
}

/// What the box of a secret vote held when it was opened. The two lists have the same length and
/// nothing else in common.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenedBox {
    /// Who voted, sorted.
    pub roll: Vec<PersonId>,
    /// The ballots, sorted by their codes.
    pub ballots: Vec<SecretBallot>,
}

/// A result as declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredResult {
    /// How it ended.
    pub result: VoteResult,
    /// What the rules said.
    pub explanation: serde_json::Value,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// Dissent from a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedDissent {
    /// Whose.
    pub person: PersonId,
    /// Their reasons.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// How a motion left without a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MotionWithdrawal {
    /// Why the vote was void, empty where an elector left; none if it was taken back before the
    /// vote.
    pub reason: Option<String>,
    /// The elector who left before voting.
    pub left: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// A motion as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Motion {
    /// Events so far.
    pub version: u32,
    /// Where it was put; none before it is put.
    pub place: Option<MotionPlace>,
    /// Its words.
    pub text: MotionText,
    /// The motion with the same words whose vote was void.
    pub anew: Option<MotionId>,
    /// When it was put.
    pub put_at: Option<DateTime<Utc>>,
    /// Who put it.
    pub put_by: Option<PersonId>,
    /// How it is voted on, as chosen so far; frozen when the vote opens.
    pub mode: Option<VoteMode>,
    /// When the vote was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// Who may vote; empty before the vote opens.
    pub roll: VotingRoll,
    /// Ballots that count.
    pub ballots: BTreeMap<PersonId, Ballot>,
    /// Hands counted, where recorded as totals.
    pub totals: Option<HandTotals>,
    /// What was in the box of a secret vote, once it is closed.
    pub opened_box: Option<OpenedBox>,
    /// The result, once declared.
    pub declared: Option<DeclaredResult>,
    /// Dissent, oldest first, one per person.
    pub dissent: Vec<RecordedDissent>,
    /// How it left without a result.
    pub withdrawn: Option<MotionWithdrawal>,
    /// Absent members' written views, which are never counted.
    pub views: Vec<WrittenView>,
    /// Recounts, oldest first.
    pub recounts: Vec<Recount>,
}

impl Motion {
    /// How far it is.
    pub fn stage(&self) -> MotionStage {
        if self.withdrawn.is_some() {
            MotionStage::Withdrawn
        } else if self.declared.is_some() {
            MotionStage::Declared
        } else if self.opened_at.is_some() {
            MotionStage::Open
        } else {
            MotionStage::Put
        }
    }

    /// Whether it waits for its vote or the vote for its result: its item cannot end.
    pub fn is_pending(&self) -> bool {
        matches!(self.stage(), MotionStage::Put | MotionStage::Open)
    }

    /// Whether its vote was void.
    pub fn is_void(&self) -> bool {
        self.withdrawn
            .as_ref()
            .is_some_and(|withdrawn| withdrawn.reason.is_some())
    }

    /// Whether a person's departure makes its vote void: they are an elector who has not voted.
    /// Where hands were counted, they were counted with those who were there.
    pub fn is_voided_by(&self, person: PersonId) -> bool {
        self.stage() == MotionStage::Open
            && self.totals.is_none()
            && self.is_elector(person)
            && !self.ballots.contains_key(&person)
    }

    /// Whether a person may vote, as frozen.
    pub fn is_elector(&self, person: PersonId) -> bool {
        self.roll.electorate.contains(&person)
    }

    /// How it is voted on.
    pub fn mode(&self) -> VoteMode {
        self.mode.unwrap_or_default()
    }

    /// Whether its vote is, was or will be secret.
    pub fn is_secret(&self) -> bool {
        self.mode() == VoteMode::Secret
    }

    /// Refuses what would tie a person to a ballot of a secret vote.
    pub fn is_not_secret(&self) -> Result<(), Refusal> {
        ensure(!self.is_secret(), RefusalCode::VoteSecret)
    }

    /// Whether a person's ballot is known to be in. Of a secret vote that is still open only its
    /// box knows.
    pub fn has_voted(&self, person: PersonId) -> bool {
        let on_roll = |opened: &OpenedBox| opened.roll.contains(&person);
        self.ballots.contains_key(&person) || self.opened_box.as_ref().is_some_and(on_roll)
    }

    /// Votes that are known by their number alone: hands, or the ballots of a secret vote.
    pub fn counted(&self) -> Option<HandTotals> {
        self.opened_box.as_ref().map_or(self.totals, |opened| {
            let of = |value| {
                let same = opened.ballots.iter().filter(|ballot| ballot.value == value);
                u16::try_from(same.count()).unwrap_or(u16::MAX)
            };
            Some(HandTotals {
                in_favour: of(BallotValue::For),
                against: of(BallotValue::Against),
                abstain: of(BallotValue::Abstain),
            })
        })
    }

    /// The count as it stands; of a secret vote none before its box is opened.
    pub fn tally(&self) -> Tally {
        let votes = |value| {
            self.ballots
                .values()
                .filter(|ballot| ballot.value == value)
                .count()
        };
        let (in_favour, against, abstain) = match self.counted() {
            Some(hands) => (
                hands.in_favour.into(),
                hands.against.into(),
                hands.abstain.into(),
            ),
            None => (
                votes(BallotValue::For),
                votes(BallotValue::Against),
                votes(BallotValue::Abstain),
            ),
        };
        let cast = in_favour + against + abstain;
        Tally {
            in_favour,
            against,
            abstain,
            not_cast: self.roll.electorate.len().saturating_sub(cast),
            recused: self.roll.recused.len(),
            absent: self.roll.absent.len(),
        }
    }

    /// The last day on which members vote in writing; none of a motion at a meeting.
    pub fn until(&self) -> Option<NaiveDate> {
        self.place.and_then(|place| place.until())
    }

    /// Whether the vote in writing is over: its last day has passed, or every elector has voted and
    /// the rule allows an early close. `voted` are the electors whose ballot is in. A vote at a
    /// meeting has no last day.
    pub fn may_close(
        &self,
        today: NaiveDate,
        voted: usize,
        early_close: bool,
    ) -> Result<(), Refusal> {
        let Some(until) = self.until().filter(|until| today <= *until) else {
            return Ok(());
        };
        let open = self.roll.electorate.len().saturating_sub(voted);
        let runs = if early_close {
            Refusal::of(RefusalCode::BallotsAwaited).with("count", open)
        } else {
            Refusal::of(RefusalCode::NoEarlyClose)
        };
        ensure(early_close && open == 0, runs.with("until", until))
    }

    /// Whether its words may change, it may be taken back or its vote be opened: it is put and the
    /// vote has not opened.
    pub fn may_change(&self) -> Result<(), Refusal> {
        match self.stage() {
            MotionStage::Put => Ok(()),
            MotionStage::Open => Err(RefusalCode::VoteOpen.into()),
            MotionStage::Declared => Err(RefusalCode::ResultDeclared.into()),
            MotionStage::Withdrawn => Err(self.wrong_stage()),
        }
    }

    /// Whether it may be voted on in a way: chosen before the vote, and never more open than what
    /// was chosen already.
    pub fn may_set_mode(&self, mode: VoteMode) -> Result<(), Refusal> {
        self.may_change()?;
        let one_way = Refusal::of(RefusalCode::ModeOneWay).with("mode", self.mode().code());
        ensure(self.mode.is_none_or(|chosen| chosen <= mode), one_way)
    }

    /// Whether its vote may be opened. `item` is what the meeting says of its item, `quorum` what
    /// the rules say of those present.
    pub fn may_open_vote(
        &self,
        item: &Result<(), Refusal>,
        quorum: &Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        self.may_change()?;
        item.clone()?;
        quorum.clone()?;
        self.views_are_read()
    }

    /// Whether the vote is open: it may be declared or voided.
    pub fn may_declare(&self) -> Result<(), Refusal> {
        match self.stage() {
            MotionStage::Open => Ok(()),
            MotionStage::Put => Err(RefusalCode::VoteNotOpen.into()),
            MotionStage::Declared => Err(RefusalCode::ResultDeclared.into()),
            MotionStage::Withdrawn => Err(self.wrong_stage()),
        }
    }

    /// The event that opens the box of a secret vote with what was in it: as many ballots as names,
    /// every name once and of an elector, every code once.
    ///
    /// # Errors
    /// [`RefusalCode::BallotBoxLost`] if the box does not fit.
    pub fn closed_with(
        &self,
        mut roll: Vec<PersonId>,
        mut ballots: Vec<SecretBallot>,
    ) -> Result<MotionEvent, Refusal> {
        self.may_declare()?;
        roll.sort_unstable();
        ballots.sort_unstable();
        let once = roll.windows(2).all(|pair| pair[0] != pair[1])
            && ballots.windows(2).all(|pair| pair[0].code != pair[1].code);
        let fits = self.is_secret()
            && once
            && roll.len() == ballots.len()
            && roll.iter().all(|person| self.is_elector(*person));
        ensure(fits, RefusalCode::BallotBoxLost)?;
        Ok(MotionEvent::SecretVoteClosed { roll, ballots })
    }

    /// Whether what members openly showed may be recorded for them.
    pub fn may_record_ballots(&self) -> Result<(), Refusal> {
        self.may_take_ballots()?;
        self.is_not_secret()
    }

    /// Whether single ballots are taken, whoever's.
    pub fn may_take_ballots(&self) -> Result<(), Refusal> {
        self.may_declare()?;
        ensure(self.totals.is_none(), RefusalCode::TotalsIn)
    }

    /// Whether a person may vote, or have their ballot recorded.
    pub fn may_cast(&self, person: PersonId) -> Result<(), Refusal> {
        self.may_take_ballots()?;
        ensure(!self.roll.recused.contains(&person), RefusalCode::Recused)?;
        ensure(self.is_elector(person), RefusalCode::NotElector)?;
        ensure(!self.has_voted(person), RefusalCode::VotedAlready)
    }

    /// Whether a person may object to the ballot recorded for them.
    pub fn may_object(&self, person: PersonId) -> Result<(), Refusal> {
        self.may_declare()?;
        let recorded = self
            .ballots
            .get(&person)
            .is_some_and(|ballot| ballot.recorded_by.is_some());
        ensure(recorded, RefusalCode::NothingToObject)
    }

    /// Whether hands may be recorded as totals: there are none where members vote in writing.
    pub fn may_record_totals(&self) -> Result<(), Refusal> {
        self.may_declare()?;
        self.is_not_secret()?;
        ensure(self.until().is_none(), RefusalCode::VoteInWriting)?;
        ensure(self.ballots.is_empty(), RefusalCode::BallotsIn)
    }

    /// Whether a person may record dissent: an elector who did not vote for it. Where only hands
    /// were counted, or the vote was secret, nobody knows who did, so any elector.
    pub fn may_dissent(&self, person: PersonId) -> Result<(), Refusal> {
        match self.stage() {
            MotionStage::Declared => {}
            MotionStage::Put => return Err(RefusalCode::VoteNotOpen.into()),
            MotionStage::Open => return Err(RefusalCode::VoteOpen.into()),
            MotionStage::Withdrawn => return Err(self.wrong_stage()),
        }
        let was_for = self
            .ballots
            .get(&person)
            .is_some_and(|ballot| ballot.value == BallotValue::For);
        ensure(self.is_elector(person) && !was_for, RefusalCode::NoDissent)
    }

    fn wrong_stage(&self) -> Refusal {
        Refusal::of(RefusalCode::WrongStage).with("stage", self.stage().code())
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &MotionEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        match event {
            MotionEvent::MotionPut {
                motion,
                meeting,
                item,
                matter,
                text,
                anew,
            } => {
                self.anew = *anew;
                self.place = Some(MotionPlace {
                    motion: *motion,
                    matter: *matter,
                    at: MotionAt::Item(*meeting, *item),
                });
                self.text = text.clone();
                self.put_at = Some(at);
                self.put_by = by;
            }
            MotionEvent::MotionCirculated {
                motion,
                case,
                text,
                until,
            } => {
                self.place = Some(MotionPlace {
                    motion: *motion,
                    matter: MotionMatter::Case(*case),
                    at: MotionAt::Circulation(*until),
                });
                self.text = text.clone();
                self.put_at = Some(at);
                self.put_by = by;
            }
            MotionEvent::MotionChanged { text } => self.text = text.clone(),
            MotionEvent::VoteModeSet { mode } => self.mode = Some(*mode),
            MotionEvent::VoteOpened { roll, mode } => {
                self.roll = roll.clone();
                self.mode = Some(*mode);
                self.opened_at = Some(at);
            }
            MotionEvent::BallotCast { person, value } => {
                self.ballots.insert(
                    *person,
                    Ballot {
                        value: *value,
                        at,
                        recorded_by: None,
                    },
                );
            }
            MotionEvent::BallotRecorded { person, value } => {
                self.ballots.insert(
                    *person,
                    Ballot {
                        value: *value,
                        at,
                        recorded_by: by,
                    },
                );
            }
            MotionEvent::BallotObjected { person } => {
                self.ballots.remove(person);
            }
            MotionEvent::TotalsRecorded { totals } => self.totals = Some(*totals),
            MotionEvent::SecretVoteClosed { roll, ballots } => {
                self.opened_box = Some(OpenedBox {
                    roll: roll.clone(),
                    ballots: ballots.clone(),
                });
            }
            MotionEvent::ResultDeclared {
                result,
                explanation,
            } => {
                self.declared = Some(DeclaredResult {
                    result: *result,
                    explanation: explanation.clone(),
                    at,
                    by,
                });
            }
            MotionEvent::MotionWithdrawn => {
                self.withdrawn = Some(MotionWithdrawal {
                    reason: None,
                    left: None,
                    at,
                    by,
                });
            }
            MotionEvent::VoteVoided { reason, left } => {
                self.withdrawn = Some(MotionWithdrawal {
                    reason: Some(reason.clone()),
                    left: *left,
                    at,
                    by,
                });
            }
            MotionEvent::WrittenViewRecorded { .. }
            | MotionEvent::WrittenViewRead { .. }
            | MotionEvent::RecountProposed { .. }
            | MotionEvent::RecountConfirmed { .. }
            | MotionEvent::RecountRefused { .. } => self.apply_later(event, at, by),
            MotionEvent::DissentRecorded { person, text } => {
                self.dissent.retain(|known| known.person != *person);
                self.dissent.push(RecordedDissent {
                    person: *person,
                    text: text.clone(),
                    at,
                });
            }
        }
        self
    }
}
