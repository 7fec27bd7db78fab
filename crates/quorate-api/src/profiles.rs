//! The rule profiles at hand, and what casework asks of a regime.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::case::{Case, Clock, PathwayRule, Proposal, ProposalReason};
use quorate_domain::committee::CommitteeRules;
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::rules::{
    AppliesTo, Conditions, DecidedBy, Found, Library, Need, Reasons, Regime, WorkEffect, triage,
};
use quorate_domain::vocabulary::SubmissionKind;

use crate::clocks;
use crate::error::{Outcome, fault, invalid};
use crate::schema::RuleRef;

/// The shipped profiles; read once.
pub(crate) fn library() -> Outcome<&'static Library> {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    if let Some(library) = LIBRARY.get() {
        return Ok(library);
    }
    let library = Library::shipped().map_err(|error| fault(&error))?;
    Ok(LIBRARY.get_or_init(|| library))
}

/// The shipped profiles and those of a committee's own, every version.
///
/// Versions never change, so a library is read once for each set of them and kept as the shipped
/// one is: a committee saves a handful in its life.
pub(crate) fn library_with(rules: &CommitteeRules) -> Outcome<&'static Library> {
    static KEPT: Mutex<BTreeMap<u64, &'static Library>> = Mutex::new(BTreeMap::new());
    let shipped = library()?;
    if rules.own.is_empty() {
        return Ok(shipped);
    }
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let library = *kept.entry(rules.fingerprint).or_insert_with(|| {
        let mut all = shipped.clone();
        for profile in rules.own.iter().filter_map(|version| version.read.as_ref()) {
            all.add((**profile).clone());
        }
        Box::leak(Box::new(all))
    });
    Ok(library)
}

/// What something is bound to: profiles, all of which are met, the first of which leads.
#[derive(Debug, Clone)]
pub(crate) struct Rules {
    library: &'static Library,
    /// Each profile with the one whose composition and quorum hold on the day.
    profiles: Vec<(String, String)>,
    bound_on: NaiveDate,
    day: NaiveDate,
}

impl Rules {
    /// Rules of these profiles in the versions of the day they were bound on, with composition,
    /// terms and quorum as in the versions that are in force on a day.
    pub(crate) fn new(
        library: &'static Library,
        rules: &CommitteeRules,
        profiles: &[String],
        bound_on: NaiveDate,
        day: NaiveDate,
    ) -> Outcome<Self> {
        if profiles.is_empty() {
            return Err(Refusal::of(RefusalCode::ProfileMissing).into());
        }
        for profile in profiles {
            library
                .regime(profile)
                .map_err(|_| Refusal::of(RefusalCode::ProfileUnknown).with("profile", profile))?;
        }
        let with_version = |profile: &String| {
            let version = rules.version_on(profile, day);
            let here = library.regime(version).is_ok();
            let version = if here { version } else { profile };
            (profile.clone(), version.to_owned())
        };
        let profiles = profiles.iter().map(with_version).collect();
        Ok(Self {
            library,
            profiles,
            bound_on,
            day,
        })
    }

    /// The regimes, the leading one first; never none.
    pub(crate) fn all(&self) -> Vec<Regime<'static>> {
        let regimes = self.profiles.iter().filter_map(|(profile, version)| {
            let of_day = self.library.regime_on(profile, self.day).ok()?;
            // A version may say itself that it governs acts in what was accepted before.
            let bound = match of_day.applies_to() {
                AppliesTo::ActsDone => of_day,
                _ => self.library.regime_on(profile, self.bound_on).ok()?,
            };
            Some(match self.library.regime_on(version, self.day) {
                Ok(version) => bound.with_day(version),
                Err(_) => bound,
            })
        });
        regimes.collect()
    }

    /// The regime that leads: its outcomes, pathways, checklists and materials are used.
    pub(crate) fn lead(&self) -> Outcome<Regime<'static>> {
        let mut all = self.all();
        if all.is_empty() {
            return Err(Refusal::of(RefusalCode::ProfileMissing).into());
        }
        Ok(all.swap_remove(0))
    }

    /// Ids of the profiles, the leading one first.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.profiles.iter().map(|(id, _)| id.clone()).collect()
    }

    /// The same, with what stands behind them, none twice.
    pub(crate) fn ids_with_behind(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in self.all().iter().flat_map(Regime::ids) {
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    /// The longest term that all of them allow, in years.
    pub(crate) fn term_years(&self) -> Option<u32> {
        let all = self.all();
        let years = all.iter().filter_map(Regime::term_years);
        years.map(|found| *found.value).min()
    }

    /// The shortest of the clocks that acceptance starts.
    pub(crate) fn decision_clock(
        &self,
        received: NaiveDate,
        accepted: DateTime<Utc>,
        zone: &str,
    ) -> Option<Clock> {
        let all = self.all();
        let clocks = all
            .iter()
            .filter_map(|regime| clocks::at_acceptance(regime, received, accepted, zone));
        clocks.min_by_key(|clock| clock.last_day)
    }
}

/// Where a value comes from, as screens show it.
pub(crate) fn rule_of<T>(found: &Found<'_, T>) -> RuleRef {
    RuleRef {
        profile: found.profile.id.clone(),
        article: found.article.unwrap_or_default().to_owned(),
    }
}

/// Whether a material must be marked before the check ends.
pub(crate) fn is_required(need: Need) -> bool {
    need != Need::Optional
}

/// Ids of the materials of a kind of submission that must be marked. What is needed only where it
/// applies must be marked too, if only as not applicable.
pub(crate) fn required_materials(regime: &Regime<'_>, kind: SubmissionKind) -> Vec<String> {
    let materials = regime.materials(kind);
    let required = materials
        .iter()
        .filter(|found| is_required(found.value.need));
    required.map(|found| found.value.id.clone()).collect()
}

/// What the rules propose.
pub(crate) fn proposal(regime: &Regime<'_>, answers: &BTreeMap<String, bool>) -> Outcome<Proposal> {
    let proposed =
        triage::propose(regime, answers).map_err(|_| invalid("answers", "unknown-question"))?;
    let reason = |reason: triage::Reason| ProposalReason {
        code: reason.sentence.code,
        args: reason.sentence.args,
        profile: reason.source.profile.unwrap_or_default(),
        article: reason.source.article.unwrap_or_default(),
        verified: reason.source.verified,
    };
    Ok(Proposal {
        pathway: proposed.pathway,
        tier: proposed.tier,
        reasons: proposed.reasons.into_iter().map(reason).collect(),
    })
}

/// Ids of the pathways.
pub(crate) fn pathways(regime: &Regime<'_>) -> Vec<String> {
    regime
        .pathways()
        .iter()
        .map(|found| found.value.id.clone())
        .collect()
}

/// What the regime says of the pathway a case is on. Of a pathway it does not know, or before the
/// case is routed, a meeting decides.
pub(crate) fn pathway_rule(regime: &Regime<'_>, case: &Case) -> PathwayRule {
    let id = case
        .routing
        .as_ref()
        .map_or("", |routing| routing.pathway.as_str());
    let found = regime.pathway(id);
    let by = found.map_or(DecidedBy::Meeting, |found| found.value.decided_by);
    let mut listed = regime.circulation_pathways().into_iter();
    PathwayRule {
        id: id.to_owned(),
        by,
        needed: reviewers_needed(regime, id),
        escalates_to: found.and_then(|found| found.value.escalates_to.clone()),
        // Where designated members decide, their reviews are in writing already.
        circulated: by == DecidedBy::Meeting && listed.any(|found| found.value == id),
    }
}

/// How many reviewers a pathway needs: what its source says, else two where the committee decides
/// at a meeting and one elsewhere, by the committee's own practice.
pub(crate) fn reviewers_needed(regime: &Regime<'_>, pathway: &str) -> usize {
    let found = regime.pathway(pathway);
    let stated = found
        .as_ref()
        .and_then(|found| found.value.reviewers_at_least);
    let usual = match found.map(|found| found.value.decided_by) {
        Some(DecidedBy::Meeting) | None => 2,
        Some(_) => 1,
    };
    stated.map_or(usual, |stated| usize::try_from(stated).unwrap_or(usual))
}

/// Items of the review checklist.
pub(crate) fn checklist(regime: &Regime<'_>) -> Vec<String> {
    regime
        .checklist()
        .iter()
        .map(|found| found.value.clone())
        .collect()
}

/// What an outcome demands, in the terms of screens.
pub(crate) struct Demands {
    /// Reasons must be given.
    pub(crate) reasons: bool,
    /// Conditions may be given.
    pub(crate) conditions_allowed: bool,
    /// Conditions must be given.
    pub(crate) conditions_required: bool,
    /// Work may begin, if only on conditions.
    pub(crate) may_begin: bool,
}

/// What an outcome demands.
pub(crate) fn demands(outcome: &quorate_domain::rules::Outcome) -> Demands {
    Demands {
        reasons: outcome.reasons == Reasons::Required,
        conditions_allowed: outcome.conditions != Conditions::None,
        conditions_required: outcome.conditions == Conditions::Required,
        may_begin: matches!(
            outcome.work,
            WorkEffect::MayBegin | WorkEffect::MayBeginOnConditions
        ),
    }
}
