//! The profiles at hand, and a regime: a profile with what stands behind it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::profile::{
    Appeal, AppliesTo, Clock, ClockEnd, CoOption, CompositionSeat, CompositionShare, Extension,
    Material, MonthDay, Outcome, Pathway, PauseCause, Profile, ProfileError, Question, ReReview,
    RequiredCapacity, Retention, Stage, Tie, TrackingInterval, TriageRule,
};
use super::source::{Label, Sourced, ValueSource};
use super::{Explanation, Facts, FactsCode, FactsRefusal, QuorumNumber, VoteRule, explain};
use crate::vocabulary::{RiskTier, SubmissionKind};

const SHIPPED: [&str; 12] = [
    include_str!("../../../../profiles/shenzhen-ai-2022.toml"),
    include_str!("../../../../profiles/cn-ai-ethics-2026.toml"),
    include_str!("../../../../profiles/cn-st-ethics-2023.toml"),
    include_str!("../../../../profiles/us-common-rule-2018.toml"),
    include_str!("../../../../profiles/us-fda-56.toml"),
    include_str!("../../../../profiles/cn-health-2023.toml"),
    include_str!("../../../../profiles/ich-e6-r3.toml"),
    include_str!("../../../../profiles/who-2011.toml"),
    include_str!("../../../../profiles/uk-rec-2020.toml"),
    include_str!("../../../../profiles/uk-rec-2026.toml"),
    include_str!("../../../../profiles/nz-hdec.toml"),
    include_str!("../../../../profiles/data-ethics-advisory.toml"),
];

/// Profiles by id, each in its versions by the day they came into force.
#[derive(Debug, Clone, Default)]
pub struct Library {
    profiles: BTreeMap<String, BTreeMap<NaiveDate, Profile>>,
}

/// A profile that cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegimeError {
    /// There is no such profile.
    #[error("there is no profile `{0}`")]
    Unknown(String),
    /// A profile stands behind itself.
    #[error("`{0}` stands behind itself")]
    Circle(String),
}

impl Library {
    /// The profiles that come with the product.
    ///
    /// # Errors
    /// When a shipped file does not hold; a test keeps that from happening.
    pub fn shipped() -> Result<Self, ProfileError> {
        let mut library = Self::default();
        for text in SHIPPED {
            library.add(Profile::from_toml(text)?);
        }
        Ok(library)
    }

    /// The text of a shipped profile in its last version.
    pub fn shipped_text(id: &str) -> Option<&'static str> {
        let states = |text: &&str| {
            let mut lines = text.lines();
            lines.any(|line| line.trim_end() == format!("id = \"{id}\""))
        };
        SHIPPED.into_iter().rev().find(states)
    }

    /// Adds a version of a profile, in place of the one that came into force the same day.
    pub fn add(&mut self, profile: Profile) {
        let versions = self.profiles.entry(profile.id.clone()).or_default();
        versions.insert(profile.in_force_from, profile);
    }

    /// All profiles in their last version, in order of id.
    pub fn profiles(&self) -> impl Iterator<Item = &Profile> {
        self.profiles
            .values()
            .filter_map(|versions| Some(versions.last_key_value()?.1))
    }

    /// The versions of a profile, the earliest first; none where there is no such profile.
    pub fn versions(&self, id: &str) -> impl Iterator<Item = &Profile> {
        self.profiles.get(id).into_iter().flat_map(BTreeMap::values)
    }

    /// The version of a profile in force on a day; the earliest where none was in force yet.
    pub fn version_on(&self, id: &str, day: NaiveDate) -> Option<&Profile> {
        let versions = self.profiles.get(id)?;
        let in_force = versions.range(..=day).next_back();
        Some(in_force.or_else(|| versions.first_key_value())?.1)
    }

    /// The regime of a profile in its last version: itself, then what stands behind it.
    ///
    /// # Errors
    /// When it, or what stands behind it, is not here, or stands behind itself.
    pub fn regime(&self, id: &str) -> Result<Regime<'_>, RegimeError> {
        self.regime_on(id, NaiveDate::MAX)
    }

    /// The regime of a profile in the version in force on a day, and so of what stands behind it.
    ///
    /// # Errors
    /// When it, or what stands behind it, is not here, or stands behind itself.
    pub fn regime_on(&self, id: &str, day: NaiveDate) -> Result<Regime<'_>, RegimeError> {
        let find = |id: &str| {
            let unknown = || RegimeError::Unknown(id.to_owned());
            self.version_on(id, day).ok_or_else(unknown)
        };
        let first = find(id)?;
        let mut regime = Regime {
            profile: first,
            behind: Vec::new(),
            day: None,
        };
        let (mut last, mut label) = (first, Label::Law);
        while let Some(behind) = &last.behind {
            if regime.chain().any(|(p, _)| p.id == behind.profile) {
                return Err(RegimeError::Circle(behind.profile.clone()));
            }
            last = find(&behind.profile)?;
            label = label.max(behind.label);
            regime.behind.push((last, label));
        }
        Ok(regime)
    }

    /// Explains facts under the profile they name, in the version in force on their day: what
    /// `rule explain` answers.
    ///
    /// # Errors
    /// When the profile is not here, or the facts contradict themselves.
    pub fn explain(&self, facts: &Facts) -> Result<Explanation, FactsRefusal> {
        let regime = self
            .regime_on(&facts.profile, facts.date)
            .map_err(|_| FactsRefusal::new(FactsCode::UnknownProfile, "profile"))?;
        explain(&regime, facts)
    }
}

/// A value that a regime settled on, and where it comes from.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'a, T> {
    /// The value.
    pub value: &'a T,
    /// The profile it comes from.
    pub profile: &'a Profile,
    /// Article of that profile's source.
    pub article: Option<&'a str>,
    /// How binding it is in its own regime.
    pub stated: Label,
    /// How binding it is here.
    pub label: Label,
    /// Whether it was compared with the words of the source.
    pub verified: bool,
    /// Whether it comes from behind the profile applied.
    pub behind: bool,
}

// Not derived: a derive would ask that `T` be copied.
impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

impl<'a, T> Found<'a, T> {
    fn new(sourced: &'a Sourced<T>, profile: &'a Profile, hop: Option<Label>) -> Self {
        Self {
            value: &sourced.value,
            profile,
            article: sourced.article.as_deref(),
            stated: sourced.label,
            // The weakest link: a law that only stands behind is not law here.
            label: hop.map_or(sourced.label, |hop| hop.max(sourced.label)),
            verified: sourced.verified,
            behind: hop.is_some(),
        }
    }

    /// The source as results carry it.
    pub fn source(&self, of: &str) -> ValueSource {
        ValueSource {
            of: of.to_owned(),
            profile: Some(self.profile.id.clone()),
            article: self.article.map(str::to_owned),
            label: self.label,
            verified: self.verified,
            behind: self.behind,
        }
    }
}

/// A profile with what stands behind it, the nearest first.
#[derive(Debug, Clone)]
pub struct Regime<'a> {
    profile: &'a Profile,
    behind: Vec<(&'a Profile, Label)>,
    /// What says who belongs to the committee and must be there, where another version does.
    day: Option<Box<Self>>,
}

impl<'a> Regime<'a> {
    /// The same regime, with composition, terms and quorum as the version in force on the day of a
    /// meeting has them.
    #[must_use]
    pub fn with_day(mut self, version: Self) -> Self {
        let same = |one: &Profile, other: &Profile| {
            one.id == other.id && one.in_force_from == other.in_force_from
        };
        self.day = (!same(version.profile, self.profile)).then(|| Box::new(version));
        self
    }

    fn of_day(&self) -> &Self {
        self.day.as_deref().unwrap_or(self)
    }

    /// The profile applied.
    pub fn profile(&self) -> &'a Profile {
        self.profile
    }

    /// Ids of the profile applied and of those behind it.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.chain().map(|(profile, _)| profile.id.as_str())
    }

    fn chain(&self) -> impl Iterator<Item = (&'a Profile, Option<Label>)> {
        let behind = self.behind.iter().map(|(p, label)| (*p, Some(*label)));
        std::iter::once((self.profile, None)).chain(behind)
    }

    /// The first profile that states a value.
    pub fn value<T: 'a>(
        &self,
        of: impl Fn(&'a Profile) -> Option<&'a Sourced<T>>,
    ) -> Option<Found<'a, T>> {
        self.chain()
            .find_map(|(profile, hop)| of(profile).map(|v| Found::new(v, profile, hop)))
    }

    /// The list of the first profile that states any of it. Lists are never mixed: half of one
    /// regime's outcomes and half of another's would be nobody's law.
    pub fn list<T: 'a>(&self, of: impl Fn(&'a Profile) -> &'a [Sourced<T>]) -> Vec<Found<'a, T>> {
        self.chain()
            .map(|(profile, hop)| (of(profile), profile, hop))
            .find(|(values, ..)| !values.is_empty())
            .map(|(values, profile, hop)| {
                let found = values.iter().map(|v| Found::new(v, profile, hop));
                found.collect()
            })
            .unwrap_or_default()
    }

    /// Whether the committee may approve at all. Never borrowed from behind: a power is given to
    /// a committee by its own source.
    pub fn may_approve(&self) -> bool {
        let power = self.profile.powers.approve.as_ref();
        power.is_some_and(|power| power.value)
    }

    /// To what this version applies from the day it is in force; never borrowed from behind.
    pub fn applies_to(&self) -> AppliesTo {
        let stated = self.profile.applies_to.as_ref();
        stated.map_or(AppliesTo::ProceduresAccepted, |applies| applies.value)
    }

    /// The calendar that clocks count by: its own, or that of what stands behind.
    pub fn calendar(&self) -> Option<&'a str> {
        self.chain()
            .find_map(|(profile, _)| profile.calendar.as_deref())
    }

    /// What the committee is charged with. Its own source alone: nobody has another's duties.
    pub fn duties(&self) -> Vec<Found<'a, String>> {
        let own = self.profile.duties.iter();
        own.map(|duty| Found::new(duty, self.profile, None))
            .collect()
    }

    /// How many members stand for which capacity at least.
    pub fn seats(&self) -> Vec<Found<'a, CompositionSeat>> {
        self.list(|p| &p.composition.seats)
    }

    /// How often a term may be renewed without a break.
    pub fn renewals(&self) -> Option<Found<'a, u32>> {
        self.of_day().value(|p| p.composition.renewals.as_ref())
    }

    /// How many members the committee has at most.
    pub fn members_at_most(&self) -> Option<Found<'a, u32>> {
        self.of_day().value(|p| p.composition.at_most.as_ref())
    }

    /// Whether the number of members is odd.
    pub fn odd_number(&self) -> Option<Found<'a, bool>> {
        self.of_day().value(|p| p.composition.odd_number.as_ref())
    }

    /// How many members come from outside the institution at least.
    pub fn outside_members(&self) -> Option<Found<'a, u32>> {
        self.of_day()
            .value(|p| p.composition.outside_members.as_ref())
    }

    /// Which shares of the members have which capacity.
    pub fn shares(&self) -> Vec<Found<'a, CompositionShare>> {
        self.of_day().list(|p| &p.composition.shares)
    }

    /// The longest term of a member, in years.
    pub fn term_years(&self) -> Option<Found<'a, u32>> {
        self.of_day().value(|p| p.composition.term_years.as_ref())
    }

    /// How many members the committee has at least.
    pub fn members_at_least(&self) -> Option<Found<'a, u32>> {
        self.of_day().value(|p| p.composition.at_least.as_ref())
    }

    /// How many must be present.
    pub fn quorum(&self) -> Option<Found<'a, QuorumNumber>> {
        self.of_day().value(|p| p.quorum.at_least.as_ref())
    }

    /// Which capacities must be present.
    pub fn quorum_capacities(&self) -> Vec<Found<'a, RequiredCapacity>> {
        self.of_day().list(|p| &p.quorum.capacities)
    }

    /// Whether who takes part by video is present; where nothing is stated, they are not.
    pub fn video_counts(&self) -> Option<Found<'a, bool>> {
        self.of_day().value(|p| p.quorum.video_counts.as_ref())
    }

    /// Whom the chair may name to sit for one meeting; where nothing is stated, nobody.
    pub fn co_option(&self) -> Option<Found<'a, CoOption>> {
        self.of_day().value(|p| p.quorum.co_option.as_ref())
    }

    /// What a tie means; where nothing is stated, nothing is carried.
    pub fn tie(&self) -> Option<Found<'a, Tie>> {
        self.value(|p| p.vote.tie.as_ref())
    }

    /// Whether the vote of whoever presides decides a tie.
    pub fn casting_vote(&self) -> bool {
        self.tie()
            .is_some_and(|found| *found.value == Tie::CastingVote)
    }

    /// Whether only those vote who were there from the start of the item.
    pub fn present_from_start(&self) -> Option<Found<'a, bool>> {
        self.value(|p| p.vote.present_from_start.as_ref())
    }

    /// The pathways that may be decided without a meeting, in writing; where nothing is stated,
    /// none.
    pub fn circulation_pathways(&self) -> Vec<Found<'a, String>> {
        self.list(|p| &p.circulation.pathways)
    }

    /// Whether such a vote closes before its day once everybody has voted.
    pub fn circulation_early_close(&self) -> Option<Found<'a, bool>> {
        self.value(|p| p.circulation.early_close.as_ref())
    }

    /// Whether the applicant may challenge a member before the vote.
    pub fn challenge(&self) -> Option<Found<'a, bool>> {
        self.value(|p| p.interests.challenge.as_ref())
    }

    /// The second review by experts.
    pub fn re_review(&self) -> Option<Found<'a, ReReview>> {
        self.value(|p| p.re_review.as_ref())
    }

    /// What carries a decision.
    pub fn majority(&self) -> Option<Found<'a, VoteRule>> {
        self.value(|p| p.vote.majority.as_ref())
    }

    /// What adopts guidance: its own majority, or else that of decisions.
    pub fn guidance_majority(&self) -> Option<Found<'a, VoteRule>> {
        self.value(|p| p.guidance.majority.as_ref())
            .or_else(|| self.majority())
    }

    /// The pathways: its own, then those behind it that it does not name. Only such as may end in
    /// one of its outcomes; a regime with its own outcomes does not take on others' procedures.
    pub fn pathways(&self) -> Vec<Found<'a, Pathway>> {
        let outcomes = self.outcomes();
        let mut pathways: Vec<Found<'a, Pathway>> = Vec::new();
        for (profile, hop) in self.chain() {
            for sourced in &profile.pathways {
                let id = &sourced.value.id;
                let known = pathways.iter().any(|pathway| &pathway.value.id == id);
                let ends = outcomes.iter().any(|o| o.value.pathways.contains(id));
                if !known && ends {
                    pathways.push(Found::new(sourced, profile, hop));
                }
            }
        }
        pathways
    }

    /// One pathway.
    pub fn pathway(&self, id: &str) -> Option<Found<'a, Pathway>> {
        self.pathways().into_iter().find(|p| p.value.id == id)
    }

    /// The questions of the triage.
    pub fn questions(&self) -> Vec<Found<'a, Question>> {
        self.list(|p| &p.triage.questions)
    }

    /// The rules of the triage, the strictest first.
    pub fn triage_rules(&self) -> Vec<Found<'a, TriageRule>> {
        self.list(|p| &p.triage.rules)
    }

    /// All outcomes. None that approves, if the committee has no such power.
    pub fn outcomes(&self) -> Vec<Found<'a, Outcome>> {
        let mut outcomes = self.list(|p| &p.outcomes);
        outcomes.retain(|outcome| self.may_approve() || !outcome.value.approves);
        outcomes
    }

    /// One outcome.
    pub fn outcome(&self, id: &str) -> Option<Found<'a, Outcome>> {
        self.outcomes().into_iter().find(|o| o.value.id == id)
    }

    /// The outcomes that a pathway may give.
    pub fn outcomes_of(&self, pathway: &str) -> Vec<Found<'a, Outcome>> {
        let mut outcomes = self.outcomes();
        outcomes.retain(|outcome| outcome.value.pathways.iter().any(|id| id == pathway));
        outcomes
    }

    /// Materials of a complete submission of this kind.
    pub fn materials(&self, kind: SubmissionKind) -> Vec<Found<'a, Material>> {
        self.list(|p| p.materials.get(&kind).map_or(&[], Vec::as_slice))
    }

    /// Items of the review checklist.
    pub fn checklist(&self) -> Vec<Found<'a, String>> {
        self.list(|p| &p.checklist)
    }

    /// A clock, its profile, and how weak its label becomes by standing behind.
    pub fn clock(&self, id: &str) -> Option<FoundClock<'a>> {
        self.chain().find_map(|(profile, hop)| {
            let clock = profile.clocks.iter().find(|clock| clock.id == id)?;
            Some(FoundClock {
                clock,
                profile,
                hop,
            })
        })
    }

    /// Ids of all clocks, the nearest profile's first.
    pub fn clock_ids(&self) -> Vec<&'a str> {
        let mut ids: Vec<&str> = Vec::new();
        for clock in self.chain().flat_map(|(profile, _)| &profile.clocks) {
            if !ids.contains(&clock.id.as_str()) {
                ids.push(&clock.id);
            }
        }
        ids
    }

    /// Most months between tracking reviews of a case of this tier.
    pub fn tracking(&self, tier: RiskTier) -> Option<Found<'a, TrackingInterval>> {
        let intervals = self.list(|p| &p.tracking);
        let of = |tier| intervals.iter().find(|found| found.value.tier == tier);
        of(Some(tier)).or_else(|| of(None)).copied()
    }

    /// How long records are kept.
    pub fn retention(&self) -> Option<Found<'a, Retention>> {
        self.value(|p| p.retention.as_ref())
    }

    /// Where somebody goes who does not accept a decision.
    pub fn appeal(&self) -> Option<Found<'a, Appeal>> {
        self.value(|p| p.appeal.as_ref())
    }

    /// The day by which the annual report is due.
    pub fn annual_report(&self) -> Option<Found<'a, MonthDay>> {
        self.value(|p| p.annual_report.as_ref())
    }

    /// Whether a recused person may be heard before they leave.
    pub fn recused_may_inform(&self) -> bool {
        self.value(|p| p.interests.recused_may_inform.as_ref())
            .is_some_and(|found| *found.value)
    }
}

/// A clock that a regime settled on, whole.
#[derive(Debug, Clone, Copy)]
pub struct FoundClock<'a> {
    /// The clock.
    pub clock: &'a Clock,
    /// The profile it comes from.
    pub profile: &'a Profile,
    hop: Option<Label>,
}

impl<'a> FoundClock<'a> {
    /// One of its values, with its source.
    pub fn found<T>(&self, of: impl Fn(&'a Clock) -> &'a Sourced<T>) -> Found<'a, T> {
        Found::new(of(self.clock), self.profile, self.hop)
    }

    /// What pauses it; nothing else does.
    pub fn pauses(&self) -> impl Iterator<Item = Found<'a, PauseCause>> {
        let of = |sourced| Found::new(sourced, self.profile, self.hop);
        self.clock.pauses.iter().map(of)
    }

    /// What ends it, where the profile says; else the decision.
    pub fn ends_at(&self) -> Option<Found<'a, ClockEnd>> {
        let sourced = self.clock.ends_at.as_ref()?;
        Some(Found::new(sourced, self.profile, self.hop))
    }

    /// Its parts, in order; none where it is one piece.
    pub fn stages(&self) -> impl Iterator<Item = Found<'a, Stage>> {
        let of = |sourced| Found::new(sourced, self.profile, self.hop);
        self.clock.stages.iter().map(of)
    }

    /// Whether it may be extended, where the profile says.
    pub fn extension(&self) -> Option<Found<'a, Extension>> {
        let sourced = self.clock.extension.as_ref()?;
        Some(Found::new(sourced, self.profile, self.hop))
    }
}

/// The shipped profiles, read once for all tests.
#[cfg(test)]
#[expect(clippy::expect_used, reason = "tests")]
pub(super) fn shipped() -> &'static Library {
    static SHIPPED: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    SHIPPED.get_or_init(|| Library::shipped().expect("the shipped files hold"))
}
