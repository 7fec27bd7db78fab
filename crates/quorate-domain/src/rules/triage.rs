//! Which pathway and risk tier the answers to a profile's questions lead to.
//!
//! Only a proposal: the secretary decides, and says why where they differ. Rules are tried from
//! the strictest to the mildest, and what is not answered excludes nothing, so that a missing
//! answer never leads to a milder pathway.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::library::{Found, Regime};
use super::profile::TriageRule;
use super::source::{RuleSentence, ValueSource};
use crate::vocabulary::RiskTier;

/// Why a pathway and tier are proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct Reason {
    /// The reason in words: `triage-reason-…`.
    pub sentence: RuleSentence,
    /// What it rests on.
    pub source: ValueSource,
    /// The questions whose answer led to it.
    pub questions: Vec<String>,
}

/// What the rules propose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct Proposal {
    /// The pathway.
    pub pathway: String,
    /// The tier.
    pub tier: RiskTier,
    /// All reasons that lead there, the strictest first; never empty.
    pub reasons: Vec<Reason>,
    /// Questions without an answer that could still lead elsewhere.
    pub unanswered: Vec<String>,
}

/// Why nothing is proposed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TriageRefusal {
    /// The profile asks no such question.
    #[error("the profile asks no question `{0}`")]
    UnknownQuestion(String),
    /// Neither the profile nor what stands behind it has triage rules.
    #[error("the profile has no triage rules")]
    NoRules,
}

/// Proposes pathway and tier from the answers so far (yes is true).
///
/// # Errors
/// When an answer belongs to no question, or there are no rules.
pub fn propose(
    regime: &Regime<'_>,
    answers: &BTreeMap<String, bool>,
) -> Result<Proposal, TriageRefusal> {
    let questions = regime.questions();
    for id in answers.keys() {
        if !questions.iter().any(|question| &question.value.id == id) {
            return Err(TriageRefusal::UnknownQuestion(id.clone()));
        }
    }
    let rules = regime.triage_rules();
    let yes = |id: &String| answers.get(id) == Some(&true);
    let no = |id: &String| answers.get(id) == Some(&false);
    let holds = |rule: &TriageRule| rule.when.iter().all(yes) && rule.unless.iter().all(no);
    let first = rules.iter().position(|rule| holds(rule.value));
    // A profile's last rule always holds; without rules there is none.
    let Some((first, decided)) = first.and_then(|at| rules.get(at).map(|rule| (at, rule))) else {
        return Err(TriageRefusal::NoRules);
    };
    let leads_there = |rule: &TriageRule| {
        rule.pathway == decided.value.pathway && rule.tier == decided.value.tier
    };
    let grounds = |rule: &TriageRule| rule.when.len() + rule.unless.len() > 0;
    let mut reasons: Vec<Reason> = rules
        .iter()
        .skip(first)
        .filter(|rule| grounds(rule.value) && holds(rule.value) && leads_there(rule.value))
        .map(reason)
        .collect();
    if reasons.is_empty() {
        reasons.push(reason(decided));
    }
    // What comes before the first rule that holds could still hold; nothing after it could.
    let mut unanswered: Vec<String> = Vec::new();
    for rule in rules.iter().take(first) {
        let asked = || rule.value.when.iter().chain(&rule.value.unless);
        let excluded = rule.value.when.iter().any(no) || rule.value.unless.iter().any(yes);
        if excluded || leads_there(rule.value) {
            continue;
        }
        for id in asked() {
            if !answers.contains_key(id) && !unanswered.contains(id) {
                unanswered.push(id.clone());
            }
        }
    }
    Ok(Proposal {
        pathway: decided.value.pathway.clone(),
        tier: decided.value.tier,
        reasons,
        unanswered,
    })
}

fn reason(rule: &Found<'_, TriageRule>) -> Reason {
    let code = format!("triage-reason-{}", rule.value.reason);
    Reason {
        sentence: RuleSentence::new(&code, []),
        source: rule.source("triage.rules"),
        questions: rule
            .value
            .when
            .iter()
            .chain(&rule.value.unless)
            .cloned()
            .collect(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::rules::library::shipped;

    fn check(profile: &str, answers: &[(&str, bool)], pathway: &str, tier: RiskTier, why: &[&str]) {
        let library = shipped();
        let answers = answers.iter().map(|(id, a)| ((*id).to_owned(), *a));
        let proposal = propose(&library.regime(profile).unwrap(), &answers.collect()).unwrap();
        let codes: Vec<&str> = proposal
            .reasons
            .iter()
            .filter_map(|reason| reason.sentence.code.strip_prefix("triage-reason-"))
            .collect();
        assert_eq!(
            (proposal.pathway.as_str(), proposal.tier, codes.as_slice()),
            (pathway, tier, why),
            "{answers_text}",
            answers_text = serde_json::to_string(&proposal).unwrap()
        );
    }

    const MILD: [(&str, bool); 7] = [
        ("prohibited-act", false),
        ("safety-or-health", false),
        ("rights-or-access", false),
        ("vulnerable-groups", false),
        ("public-decision", false),
        ("listed-ai-activity", false),
        ("wide-impact", false),
    ];

    #[test]
    fn high_risk_in_shenzhen_is_assessed_beforehand() {
        check(
            "shenzhen-ai-2022",
            &[("safety-or-health", true), ("public-decision", true)],
            "full",
            RiskTier::High,
            &["high-risk-safety", "high-risk-public-decision"],
        );
    }

    #[test]
    fn medium_and_low_risk_in_shenzhen_are_disclosed() {
        check(
            "shenzhen-ai-2022",
            &MILD,
            "disclosure",
            RiskTier::Low,
            &["low-risk-disclosure"],
        );
        let mut wide = MILD;
        wide[6].1 = true;
        check(
            "shenzhen-ai-2022",
            &wide,
            "disclosure",
            RiskTier::Medium,
            &["medium-risk-disclosure"],
        );
    }

    #[test]
    fn a_trial_in_shenzhen_needs_every_condition_of_article_44() {
        let conditions = [
            ("limited-trial", true),
            ("national-or-local-standard", false),
            ("international-standard", true),
            ("security-or-public-interest", false),
        ];
        let with = |changed: Option<usize>| {
            let mut answers = MILD.to_vec();
            for (index, (id, answer)) in conditions.iter().enumerate() {
                answers.push((id, *answer != (changed == Some(index))));
            }
            answers
        };
        let profile = "shenzhen-ai-2022";
        check(
            profile,
            &with(None),
            "trial",
            RiskTier::Low,
            &["limited-trial"],
        );
        for changed in 0..conditions.len() {
            let library = shipped();
            let answers = with(Some(changed));
            let answers = answers.iter().map(|(id, a)| ((*id).to_owned(), *a));
            let proposal = propose(&library.regime(profile).unwrap(), &answers.collect()).unwrap();
            assert_ne!(
                proposal.pathway, "trial",
                "condition {changed} turned round"
            );
        }
    }

    #[test]
    fn a_missing_answer_never_leads_to_a_milder_pathway() {
        let library = shipped();
        for profile in library.profiles() {
            let regime = library.regime(&profile.id).unwrap();
            let nothing = propose(&regime, &BTreeMap::new()).unwrap();
            assert_eq!(nothing.pathway, "full", "{}", profile.id);
            assert!(!nothing.unanswered.is_empty(), "{}", profile.id);
            let distinct: std::collections::BTreeSet<_> = nothing.unanswered.iter().collect();
            assert_eq!(distinct.len(), nothing.unanswered.len(), "{}", profile.id);
        }
    }

    #[test]
    fn the_national_rules_know_listed_simplified_and_full() {
        for profile in ["cn-st-ethics-2023", "cn-ai-ethics-2026"] {
            let (high, low) = (RiskTier::High, RiskTier::Low);
            check(
                profile,
                &[("list-autonomous-decisions", true)],
                "listed",
                high,
                &["listed-autonomous-decisions"],
            );
            let mut mild: Vec<(&str, bool)> = [
                "list-synthetic-species",
                "list-stem-cells",
                "list-germ-line",
                "list-brain-computer",
                "list-human-machine",
                "list-public-opinion",
                "list-autonomous-decisions",
            ]
            .map(|id| (id, false))
            .to_vec();
            check(
                profile,
                &mild,
                "full",
                RiskTier::Medium,
                &["meeting-is-the-rule"],
            );
            mild.push(("minimal-risk", true));
            check(profile, &mild, "simplified", low, &["minimal-risk"]);
        }
    }

    #[test]
    fn the_common_rule_knows_exempt_expedited_and_full() {
        let profile = "us-common-rule-2018";
        check(
            profile,
            &[("exempt-category", true)],
            "exempt",
            RiskTier::Low,
            &["exempt-category"],
        );
        let listed = [("exempt-category", false), ("expedited-list", true)];
        let mut answers = listed.to_vec();
        answers.push(("more-than-minimal-risk", false));
        check(
            profile,
            &answers,
            "expedited",
            RiskTier::Low,
            &["expedited-list"],
        );
        answers[2].1 = true;
        check(
            profile,
            &answers,
            "full",
            RiskTier::Medium,
            &["more-than-minimal-risk"],
        );
    }

    /// A rule that an answer has excluded already asks nothing more.
    #[test]
    fn only_what_could_still_lead_elsewhere_is_unanswered() {
        let library = shipped();
        let regime = library.regime("shenzhen-ai-2022").unwrap();
        let unanswered = |answers: &[(&str, bool)]| {
            let answers = answers.iter().map(|(id, a)| ((*id).to_owned(), *a));
            propose(&regime, &answers.collect()).unwrap().unanswered
        };
        let trial = ["national-or-local-standard", "international-standard"];
        let open = unanswered(&MILD);
        assert!(
            trial.iter().all(|id| open.iter().any(|asked| asked == id)),
            "{open:?}"
        );
        // What it needs is not so; what keeps it away is.
        for excluding in [
            ("limited-trial", false),
            ("security-or-public-interest", true),
        ] {
            let mut answers = MILD.to_vec();
            answers.push(excluding);
            let open = unanswered(&answers);
            assert!(
                !trial.iter().any(|id| open.iter().any(|asked| asked == id)),
                "{excluding:?}: {open:?}"
            );
        }
    }

    #[test]
    fn an_answer_to_no_question_is_refused() {
        let library = shipped();
        let regime = library.regime("us-common-rule-2018").unwrap();
        let answers = BTreeMap::from([("weather".to_owned(), true)]);
        assert_eq!(
            propose(&regime, &answers),
            Err(TriageRefusal::UnknownQuestion("weather".to_owned()))
        );
    }
}
