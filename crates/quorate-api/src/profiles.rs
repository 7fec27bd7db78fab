//! The shipped rule profiles, and what casework asks of a regime.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use quorate_domain::case::{Case, Clock, PathwayRule, Proposal, ProposalReason};
use quorate_domain::rules::clock::{Calendar, Counting, last_day};
use quorate_domain::rules::{
    Conditions, DecidedBy, Found, Library, Need, Reasons, Regime, WorkEffect, triage,
};
use quorate_domain::vocabulary::SubmissionKind;

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

/// The regime of a profile: with what stands behind it.
pub(crate) fn regime(profile: &str) -> Outcome<Regime<'static>> {
    library()?
        .regime(profile)
        .map_err(|_| invalid("profile", "unknown-profile"))
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
    PathwayRule {
        id: id.to_owned(),
        by: found.map_or(DecidedBy::Meeting, |found| found.value.decided_by),
        needed: reviewers_needed(regime, id),
        escalates_to: found.and_then(|found| found.value.escalates_to.clone()),
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
