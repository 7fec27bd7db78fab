//! What a profile file may not say, beyond its shape; and where in the file a fault stands.

use std::collections::BTreeSet;
use std::slice::from_ref;

use super::clock::Calendar;
use super::profile::Profile;
use super::source::{Label, Sourced};

/// A fault found after reading.
pub(super) struct Fault {
    /// The key at fault.
    pub(super) key: String,
    /// What is wrong.
    pub(super) problem: String,
    /// The word in the file that is wrong, to find its line by.
    word: String,
}

impl Fault {
    fn new(key: impl Into<String>, word: &str, problem: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            problem: problem.into(),
            word: word.to_owned(),
        }
    }

    /// Where the word stands for the last time: of two equal ids, the second is at fault.
    pub(super) fn offset_in(&self, text: &str) -> usize {
        text.rfind(&format!("\"{}\"", self.word))
            .or_else(|| text.find(&self.word))
            .unwrap_or(0)
    }
}

/// The line (from 1) and the key that a byte offset belongs to.
pub(super) fn place(text: &str, offset: usize) -> (usize, String) {
    let (mut header, mut key, mut line) = (String::new(), String::new(), 1);
    let mut start = 0;
    for (index, content) in text.split_inclusive('\n').enumerate() {
        if start > offset {
            break;
        }
        line = index + 1;
        start += content.len();
        let content = content.trim_end();
        if content.starts_with('[') {
            let name = content.trim_matches(|c| c == '[' || c == ']');
            name.trim().clone_into(&mut header);
            key.clear();
        } else if let Some((name, _)) = content.split_once('=')
            && !content.starts_with([' ', '#', '\t'])
        {
            name.trim().clone_into(&mut key);
        }
    }
    let full = match (header.is_empty(), key.is_empty()) {
        (true, _) => key,
        (false, true) => header,
        (false, false) => format!("{header}.{key}"),
    };
    (line, full)
}

fn unique<'a>(key: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for id in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(plain) {
            return Err(Fault::new(key, id, "an id is written in a-z, 0-9 and -"));
        }
        if !seen.insert(id) {
            return Err(Fault::new(key, id, format!("`{id}` stands here twice")));
        }
    }
    Ok(())
}

fn sourced<T>(key: &str, values: &[Sourced<T>]) -> Result<(), Fault> {
    let bare = |value: &&Sourced<T>| value.article.is_none() && value.label != Label::OwnChoice;
    match values.iter().find(bare) {
        Some(_) => {
            let word = key.rsplit('.').next().unwrap_or(key);
            let problem = "only an own choice may lack its article";
            Err(Fault::new(key, word, problem))
        }
        None => Ok(()),
    }
}

/// Finds the first fault.
pub(super) fn check(profile: &Profile) -> Result<(), Fault> {
    unique("id", std::iter::once(profile.id.as_str()))?;
    if let Some(behind) = &profile.behind {
        let key = "behind.label";
        if !matches!(behind.label, Label::OwnChoice | Label::Interpretation) {
            let problem = "what stands behind is an own choice or an interpretation";
            return Err(Fault::new(key, behind.label.code(), problem));
        }
    }
    unique(
        "duties",
        profile.duties.iter().map(|duty| duty.value.as_str()),
    )?;
    sourced("duties", &profile.duties)?;
    single_values(profile)?;
    pathways(profile)?;
    triage(profile)?;
    for (kind, materials) in &profile.materials {
        let key = format!("materials.{}", kind.code());
        unique(&key, materials.iter().map(|m| m.value.id.as_str()))?;
        sourced(&key, materials)?;
    }
    unique(
        "checklist",
        profile.checklist.iter().map(|i| i.value.as_str()),
    )?;
    sourced("checklist", &profile.checklist)?;
    unique("clocks", profile.clocks.iter().map(|c| c.id.as_str()))?;
    sourced("tracking", &profile.tracking)
}

fn single_values(profile: &Profile) -> Result<(), Fault> {
    let composition = &profile.composition;
    let numbers = [
        ("composition.at_least", &composition.at_least),
        ("composition.at_most", &composition.at_most),
        ("composition.outside_members", &composition.outside_members),
        ("composition.term_years", &composition.term_years),
        ("composition.renewals", &composition.renewals),
    ];
    for (key, value) in numbers {
        sourced(key, value.as_slice())?;
    }
    let answers = [
        ("powers.approve", &profile.powers.approve),
        ("composition.odd_number", &composition.odd_number),
        (
            "composition.different_genders",
            &composition.different_genders,
        ),
        ("quorum.video_counts", &profile.quorum.video_counts),
        ("vote.present_from_start", &profile.vote.present_from_start),
        ("circulation.early_close", &profile.circulation.early_close),
        (
            "interests.recused_may_inform",
            &profile.interests.recused_may_inform,
        ),
        ("interests.challenge", &profile.interests.challenge),
    ];
    for (key, value) in answers {
        sourced(key, value.as_slice())?;
    }
    sourced("applies_to", profile.applies_to.as_slice())?;
    sourced("quorum.at_least", profile.quorum.at_least.as_slice())?;
    sourced("quorum.co_option", profile.quorum.co_option.as_slice())?;
    sourced("vote.majority", profile.vote.majority.as_slice())?;
    sourced("vote.tie", profile.vote.tie.as_slice())?;
    sourced("guidance.majority", profile.guidance.majority.as_slice())?;
    sourced("retention", profile.retention.as_slice())?;
    sourced("appeal", profile.appeal.as_slice())?;
    sourced("annual_report", profile.annual_report.as_slice())?;
    sourced("composition.seats", &composition.seats)?;
    sourced("composition.shares", &composition.shares)?;
    sourced("quorum.capacities", &profile.quorum.capacities)?;
    if let (Some(least), Some(most)) = (&composition.at_least, &composition.at_most)
        && most.value < least.value
    {
        let key = "composition.at_most";
        return Err(Fault::new(key, "at_most", "fewer at most than at least"));
    }
    if let Some(name) = &profile.calendar
        && Calendar::named(name).is_none()
    {
        let problem = format!("there is no calendar `{name}`");
        return Err(Fault::new("calendar", name, problem));
    }
    for clock in &profile.clocks {
        let key = "clocks";
        sourced(key, from_ref(&clock.length))?;
        sourced(key, from_ref(&clock.starts_at))?;
        sourced(key, from_ref(&clock.first_day_counts))?;
        sourced(key, from_ref(&clock.rolls_over))?;
        sourced(key, &clock.pauses)?;
        sourced(key, clock.extension.as_slice())?;
        sourced(key, clock.ends_at.as_slice())?;
        sourced(key, &clock.stages)?;
        unique(
            "clocks.stages",
            clock.stages.iter().map(|s| s.value.id.as_str()),
        )?;
    }
    if let Some(day) = &profile.annual_report
        && chrono::NaiveDate::from_ymd_opt(2000, day.value.month, day.value.day).is_none()
    {
        let key = "annual_report";
        return Err(Fault::new(key, key, "there is no such day"));
    }
    Ok(())
}

fn pathways(profile: &Profile) -> Result<(), Fault> {
    let known = |id: &str| profile.pathways.iter().find(|p| p.value.id == id);
    unique(
        "pathways",
        profile.pathways.iter().map(|p| p.value.id.as_str()),
    )?;
    sourced("pathways", &profile.pathways)?;
    sourced("tiers", &profile.tiers)?;
    for pathway in &profile.pathways {
        if let Some(next) = &pathway.value.escalates_to
            && known(next).is_none()
        {
            let problem = format!("there is no pathway `{next}`");
            return Err(Fault::new("pathways", next, problem));
        }
        if !pathway.value.may_disapprove
            && pathway.value.escalates_to.is_none()
            && profile.outcomes.iter().any(|outcome| {
                outcome.value.approves && outcome.value.pathways.contains(&pathway.value.id)
            })
        {
            let problem = "a pathway that approves and may not disapprove needs `escalates_to`";
            return Err(Fault::new("pathways", &pathway.value.id, problem));
        }
    }
    sourced("circulation.pathways", &profile.circulation.pathways)?;
    sourced("re_review", profile.re_review.as_slice())?;
    let circulated = profile.circulation.pathways.iter().map(|p| &p.value);
    let re_reviewed = profile.re_review.iter().flat_map(|r| &r.value.pathways);
    let named = circulated
        .map(|id| ("circulation.pathways", id))
        .chain(re_reviewed.map(|id| ("re_review", id)));
    for (key, id) in named {
        if known(id).is_none() {
            return Err(Fault::new(key, id, format!("there is no pathway `{id}`")));
        }
    }
    unique(
        "outcomes",
        profile.outcomes.iter().map(|o| o.value.id.as_str()),
    )?;
    sourced("outcomes", &profile.outcomes)?;
    let may_approve = profile.powers.approve.as_ref().is_some_and(|p| p.value);
    for Sourced { value: outcome, .. } in &profile.outcomes {
        let fault = |word: &str, problem: String| Err(Fault::new("outcomes", word, problem));
        if outcome.approves && !may_approve {
            let problem = format!("`{}` approves; no source gives that power", outcome.id);
            return fault(&outcome.id, problem);
        }
        for id in &outcome.pathways {
            let Some(pathway) = known(id) else {
                return fault(id, format!("there is no pathway `{id}`"));
            };
            if outcome.adverse && !pathway.value.may_disapprove {
                let problem = format!("`{}` is adverse; `{id}` may not disapprove", outcome.id);
                return fault(&outcome.id, problem);
            }
        }
    }
    Ok(())
}

fn triage(profile: &Profile) -> Result<(), Fault> {
    let questions = &profile.triage.questions;
    unique(
        "triage.questions",
        questions.iter().map(|q| q.value.id.as_str()),
    )?;
    sourced("triage.questions", questions)?;
    sourced("triage.rules", &profile.triage.rules)?;
    let fault = |word: &str, problem: String| Err(Fault::new("triage.rules", word, problem));
    for Sourced { value: rule, .. } in &profile.triage.rules {
        for id in rule.when.iter().chain(&rule.unless) {
            if !questions.iter().any(|question| &question.value.id == id) {
                return fault(id, format!("there is no question `{id}`"));
            }
        }
        if !profile.pathways.iter().any(|p| p.value.id == rule.pathway) {
            let problem = format!("there is no pathway `{}`", rule.pathway);
            return fault(&rule.pathway, problem);
        }
        if !profile.tiers.iter().any(|tier| tier.value == rule.tier) {
            let problem = format!("there is no tier `{}`", rule.tier.code());
            return fault(rule.tier.code(), problem);
        }
    }
    // Without a last rule that always holds, some answers would lead nowhere.
    match profile.triage.rules.last() {
        Some(rule) if !rule.value.when.is_empty() || !rule.value.unless.is_empty() => fault(
            &rule.value.reason,
            "the last rule must hold whatever is answered".to_owned(),
        ),
        _ => Ok(()),
    }
}
