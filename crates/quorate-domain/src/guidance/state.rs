//! What happened to guidance, and the guidance as it stands.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::committee::BilingualName;
use crate::ids::{CaseId, GuidanceId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::{GuidanceKind, GuidanceStage, Language};

/// The words of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GuidanceText {
    /// Title.
    pub title: BilingualName,
    /// Markdown, in English; may be empty.
    pub body_en: String,
    /// Markdown, in Chinese; may be empty.
    pub body_zh: String,
    /// Cases it cites.
    pub cites: Vec<CaseId>,
}

impl GuidanceText {
    /// Whether it has a title and a body in that language.
    pub fn is_in(&self, language: Language) -> bool {
        let (title, body) = match language {
            Language::En => (&self.title.en, &self.body_en),
            Language::ZhHans => (&self.title.zh, &self.body_zh),
        };
        title.as_ref().is_some_and(|title| !title.trim().is_empty()) && !body.trim().is_empty()
    }

    pub(super) fn not_empty(&self) -> Result<(), Refusal> {
        let whole = Language::ALL.iter().any(|language| self.is_in(*language));
        ensure(whole, RefusalCode::GuidanceEmpty)
    }
}

/// A file of a published version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFile {
    /// Language.
    pub language: Language,
    /// `html` or `pdf`.
    pub format: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

/// What happened to a piece of guidance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum GuidanceEvent {
    /// It was drafted.
    GuidanceDrafted {
        /// Which.
        guidance: GuidanceId,
        /// Kind.
        kind: GuidanceKind,
        /// Last part of its address.
        slug: String,
        /// Its words.
        text: GuidanceText,
    },
    /// The draft was changed.
    GuidanceRevised {
        /// The new words.
        text: GuidanceText,
    },
    /// A vote on the draft was opened: it is frozen.
    GuidanceVoteOpened {
        /// By which motion.
        motion: MotionId,
    },
    /// The vote on the draft ended.
    GuidanceVoteEnded {
        /// By which motion.
        motion: MotionId,
    },
    /// The draft as it is was adopted.
    GuidanceAdopted {
        /// By which motion.
        motion: MotionId,
    },
    /// What was adopted was published and comes into force.
    GuidancePublished {
        /// Number, from 1.
        number: u16,
        /// In force from.
        from: NaiveDate,
        /// Its fixed address.
        address: String,
        /// Its files.
        files: Vec<PublishedFile>,
    },
    /// It was withdrawn.
    GuidanceWithdrawn {
        /// Why.
        reason: String,
        /// Last day in force, in the committee's zone.
        on: NaiveDate,
    },
}

/// A published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Number, from 1.
    pub number: u16,
    /// Its fixed address.
    pub address: String,
    /// In force from.
    pub from: NaiveDate,
    /// Last day in force: superseded or withdrawn.
    pub until: Option<NaiveDate>,
    /// Its words.
    pub text: GuidanceText,
    /// The motion that adopted it.
    pub motion: Option<MotionId>,
    /// Its files.
    pub files: Vec<PublishedFile>,
    /// Published when.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

impl Publication {
    /// Whether it is in force on a day. Both its first and its last day count.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    // A version that begins anew on the day this one began, or before, leaves it that one day: the
    // newest wins where two would be in force.
    fn end_before(&mut self, next: NaiveDate) {
        let eve = next.pred_opt().unwrap_or(next);
        self.until = Some(eve.max(self.from));
    }
}

/// How it was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidanceWithdrawal {
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// A piece of guidance as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guidance {
    /// Events so far.
    pub version: u32,
    /// Id; none before it is drafted.
    pub id: Option<GuidanceId>,
    /// Kind; none before it is drafted.
    pub kind: Option<GuidanceKind>,
    /// Last part of its address.
    pub slug: String,
    /// The draft; what is in force, if the draft was not changed since.
    pub text: GuidanceText,
    /// Whether the draft was changed since the last publication, or there was none yet.
    pub pending: bool,
    /// The motion whose vote on the draft is open.
    pub in_vote: Option<MotionId>,
    /// The motion that adopted the draft exactly as it is; none once it is published.
    pub adopted_by: Option<MotionId>,
    /// Motions on it whose vote was opened, oldest first.
    pub votes: Vec<MotionId>,
    /// Versions published, oldest first.
    pub published: Vec<Publication>,
    /// How it was withdrawn.
    pub withdrawn: Option<GuidanceWithdrawal>,
    /// Last change.
    pub changed_at: Option<DateTime<Utc>>,
}

impl Guidance {
    /// How far it is. In force goes before a next draft, which [`Self::pending`] tells.
    pub fn stage(&self) -> GuidanceStage {
        if self.withdrawn.is_some() {
            GuidanceStage::Withdrawn
        } else if !self.published.is_empty() {
            GuidanceStage::InForce
        } else if self.adopted_by.is_some() {
            GuidanceStage::Adopted
        } else {
            GuidanceStage::Draft
        }
    }

    /// The version last published, unless it was withdrawn. Its first day may lie ahead.
    pub fn newest(&self) -> Option<&Publication> {
        self.published.last().filter(|_| self.withdrawn.is_none())
    }

    /// The version in force on a day.
    pub fn in_force_on(&self, day: NaiveDate) -> Option<&Publication> {
        self.published
            .iter()
            .rev()
            .find(|version| version.in_force_on(day))
    }

    /// The number of the next version, from 1.
    pub fn next_number(&self) -> u16 {
        self.published
            .last()
            .map_or(1, |version| version.number.saturating_add(1))
    }

    /// The fixed address of a version, such as `guidance/counselling-triage/1/`.
    pub fn address_of(&self, number: u16) -> String {
        format!("guidance/{}/{number}/", self.slug)
    }

    /// Whether the draft may be changed.
    pub fn may_revise(&self) -> Result<(), Refusal> {
        ensure(self.withdrawn.is_none(), RefusalCode::GuidanceWithdrawn)?;
        ensure(self.in_vote.is_none(), RefusalCode::GuidanceInVote)
    }

    /// Whether a vote on the draft may be opened: it is not adopted as it is.
    pub fn may_open_vote(&self) -> Result<(), Refusal> {
        self.may_revise()?;
        ensure(
            self.pending && self.adopted_by.is_none(),
            RefusalCode::NoChange,
        )
    }

    /// Whether the draft may be published: it is adopted exactly as it is.
    pub fn may_publish(&self) -> Result<(), Refusal> {
        self.may_revise()?;
        ensure(self.adopted_by.is_some(), RefusalCode::NotAdopted)
    }

    /// Whether it may be withdrawn.
    pub fn may_withdraw(&self) -> Result<(), Refusal> {
        self.may_revise()?;
        ensure(!self.published.is_empty(), RefusalCode::NotInForce)
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &GuidanceEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        self.changed_at = Some(at);
        match event {
            GuidanceEvent::GuidanceDrafted {
                guidance,
                kind,
                slug,
                text,
            } => {
                self.id = Some(*guidance);
                self.kind = Some(*kind);
                self.slug.clone_from(slug);
                self.text = text.clone();
                self.pending = true;
            }
            GuidanceEvent::GuidanceRevised { text } => {
                self.text = text.clone();
                self.pending = true;
                self.adopted_by = None;
            }
            GuidanceEvent::GuidanceVoteOpened { motion } => {
                self.in_vote = Some(*motion);
                self.votes.push(*motion);
            }
            GuidanceEvent::GuidanceVoteEnded { .. } => self.in_vote = None,
            GuidanceEvent::GuidanceAdopted { motion } => self.adopted_by = Some(*motion),
            GuidanceEvent::GuidancePublished {
                number,
                from,
                address,
                files,
            } => {
                if let Some(previous) = self.published.last_mut() {
                    previous.end_before(*from);
                }
                self.published.push(Publication {
                    number: *number,
                    address: address.clone(),
                    from: *from,
                    until: None,
                    text: self.text.clone(),
                    motion: self.adopted_by.take(),
                    files: files.clone(),
                    at,
                    by,
                });
                self.pending = false;
            }
            GuidanceEvent::GuidanceWithdrawn { reason, on } => {
                for version in &mut self.published {
                    let until = version.until.map_or(*on, |until| until.min(*on));
                    version.until = Some(until);
                }
                self.withdrawn = Some(GuidanceWithdrawal {
                    reason: reason.clone(),
                    at,
                    by,
                });
            }
        }
        self
    }
}
