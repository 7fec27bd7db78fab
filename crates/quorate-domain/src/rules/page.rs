//! A regime as a lawyer reads it: every value with its source, section by section.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::library::{Found, FoundClock, Regime};
use super::number::{QuorumNumber, Threshold, VoteRule};
use super::source::{RuleSentence, ValueSource};
use crate::vocabulary::SubmissionKind;

/// One value in words, with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct PageValue {
    /// Message id of the thing it is about, such as `outcome-approve`.
    pub subject: Option<String>,
    /// What the rule says.
    pub sentence: RuleSentence,
    /// Message ids of other things it names, such as the pathways of an outcome.
    pub related: Vec<String>,
    /// Where it comes from.
    pub source: ValueSource,
}

/// A section of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct PageSection {
    /// Its id; heading under `profile-section-<id>`.
    pub id: String,
    /// Its values; empty where neither the profile nor what stands behind it says anything.
    pub values: Vec<PageValue>,
}

/// A profile with all it says, and what stands behind it where it is silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct ProfilePage {
    /// Its id.
    pub id: String,
    /// The day of this version.
    pub version: NaiveDate,
    /// Title in English.
    pub title_en: String,
    /// Title in Simplified Chinese.
    pub title_zh: String,
    /// Short title in English.
    pub short_title_en: String,
    /// Short title in Simplified Chinese.
    pub short_title_zh: String,
    /// Where it holds; text under `jurisdiction-<code>`.
    pub jurisdiction: String,
    /// The day its source came into force.
    pub in_force_from: NaiveDate,
    /// Its source as one cites it.
    pub citation: String,
    /// Where the source is published.
    pub url: String,
    /// Profiles behind it, the nearest first.
    pub behind: Vec<String>,
    /// How many of the values are still to be verified.
    pub to_be_verified: u32,
    /// The sections, in reading order.
    pub sections: Vec<PageSection>,
}

struct Section(PageSection);

impl Section {
    fn new(id: &str) -> Self {
        Self(PageSection {
            id: id.to_owned(),
            values: Vec::new(),
        })
    }

    fn say<T, const N: usize>(
        &mut self,
        of: &str,
        found: &Found<'_, T>,
        subject: Option<String>,
        code: &str,
        args: [(&str, String); N],
    ) {
        self.0.values.push(PageValue {
            subject,
            sentence: RuleSentence::new(code, args),
            related: Vec::new(),
            source: found.source(of),
        });
    }

    fn relate(&mut self, related: impl Iterator<Item = String>) {
        if let Some(value) = self.0.values.last_mut() {
            value.related.extend(related);
        }
    }
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

impl ProfilePage {
    /// The page of a regime.
    pub fn of(regime: &Regime<'_>) -> Self {
        let profile = regime.profile();
        let sections: Vec<PageSection> = [
            scope(regime),
            composition(regime),
            quorum(regime),
            vote(regime),
            pathways(regime),
            re_review(regime),
            triage(regime),
            outcomes(regime),
            materials(regime),
            checklist(regime),
            clocks(regime),
            follow_up(regime),
        ]
        .into_iter()
        .map(|section| section.0)
        .collect();
        let values = sections.iter().flat_map(|section| &section.values);
        let open = values.filter(|value| !value.source.verified).count();
        Self {
            id: profile.id.clone(),
            version: profile.version,
            title_en: profile.title.en.clone(),
            title_zh: profile.title.zh.clone(),
            short_title_en: profile.short_title.en.clone(),
            short_title_zh: profile.short_title.zh.clone(),
            jurisdiction: profile.jurisdiction.clone(),
            in_force_from: profile.in_force_from,
            citation: profile.source.citation.clone(),
            url: profile.source.url.clone(),
            behind: regime.ids().skip(1).map(str::to_owned).collect(),
            to_be_verified: u32::try_from(open).unwrap_or(u32::MAX),
            sections,
        }
    }
}

fn scope(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("scope");
    if let Some(found) = regime.value(|p| p.powers.approve.as_ref()) {
        let args = [("power", yes_no(*found.value))];
        section.say("powers.approve", &found, None, "profile-approve", args);
    }
    if let Some(found) = regime.value(|p| p.applies_to.as_ref()) {
        let args = [("to", found.value.code().to_owned())];
        section.say("applies_to", &found, None, "profile-applies-to", args);
    }
    for found in regime.duties() {
        let subject = Some(format!("duty-{}", found.value));
        section.say("duties", &found, subject, "profile-duty", []);
    }
    section
}

fn composition(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("composition");
    if let Some(found) = regime.members_at_least() {
        let args = [("number", found.value.to_string())];
        let of = "composition.at_least";
        section.say(of, &found, None, "profile-members-at-least", args);
    }
    if let Some(found) = regime.members_at_most() {
        let args = [("number", found.value.to_string())];
        let of = "composition.at_most";
        section.say(of, &found, None, "profile-members-at-most", args);
    }
    if let Some(found) = regime.odd_number() {
        let args = [("required", yes_no(*found.value))];
        let of = "composition.odd_number";
        section.say(of, &found, None, "profile-odd-number", args);
    }
    for found in regime.seats() {
        let capacity = ("capacity", found.value.capacity.code().to_owned());
        let args = [capacity, ("number", found.value.at_least.to_string())];
        section.say("composition.seats", &found, None, "profile-seat", args);
    }
    for found in regime.shares() {
        let of = found.value.of.map_or("any", |capacity| capacity.code());
        let args = [
            ("capacity", found.value.capacity.code().to_owned()),
            ("fraction", found.value.fraction.to_string()),
            ("of", of.to_owned()),
        ];
        section.say("composition.shares", &found, None, "profile-share", args);
    }
    if let Some(found) = regime.outside_members() {
        let args = [("number", found.value.to_string())];
        let of = "composition.outside_members";
        section.say(of, &found, None, "profile-outside-members", args);
    }
    if let Some(found) = regime.value(|p| p.composition.different_genders.as_ref()) {
        let of = "composition.different_genders";
        let args = [("required", yes_no(*found.value))];
        section.say(of, &found, None, "profile-different-genders", args);
    }
    if let Some(found) = regime.term_years() {
        let args = [("years", found.value.to_string())];
        section.say("composition.term_years", &found, None, "profile-term", args);
    }
    if let Some(found) = regime.renewals() {
        let args = [("times", found.value.to_string())];
        section.say(
            "composition.renewals",
            &found,
            None,
            "profile-renewals",
            args,
        );
    }
    section
}

fn quorum(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("quorum");
    if let Some(found) = regime.quorum() {
        let of = "quorum.at_least";
        match *found.value {
            QuorumNumber::Count(count) => {
                let args = [("number", count.to_string())];
                section.say(of, &found, None, "profile-quorum-count", args);
            }
            QuorumNumber::Share {
                fraction, strict, ..
            } => {
                let args = [
                    ("fraction", fraction.to_string()),
                    ("strict", yes_no(strict)),
                ];
                section.say(of, &found, None, "profile-quorum-share", args);
            }
        }
    }
    for found in regime.quorum_capacities() {
        let of = "quorum.capacities";
        let code = |capacity: crate::vocabulary::Capacity| capacity.code().to_owned();
        let capacity = ("capacity", code(found.value.capacity));
        let sentence = "profile-quorum-capacity";
        section.say(of, &found, None, sentence, [capacity.clone()]);
        for other in &found.value.or {
            let args = [capacity.clone(), ("other", code(*other))];
            section.say(of, &found, None, "profile-quorum-capacity-or", args);
        }
    }
    if let Some(found) = regime.video_counts() {
        let args = [("counts", yes_no(*found.value))];
        section.say("quorum.video_counts", &found, None, "profile-video", args);
    }
    if let Some(found) = regime.co_option() {
        let none = || "none".to_owned();
        let args = [
            (
                "most",
                found
                    .value
                    .at_most
                    .map_or_else(none, |most| most.to_string()),
            ),
            ("from", found.value.from.code().to_owned()),
        ];
        section.say("quorum.co_option", &found, None, "profile-co-option", args);
    }
    section
}

fn majority(section: &mut Section, of: &str, found: &Found<'_, VoteRule>) {
    match found.value.threshold() {
        None => section.say(of, found, None, "rule-vote-consensus", []),
        Some(Threshold::Count { .. }) => {
            let args = [("needed", found.value.needed(0).to_string())];
            section.say(of, found, None, "rule-vote-count", args);
        }
        Some(Threshold::Share(fraction)) => {
            let args = [
                ("of", found.value.base().code().to_owned()),
                ("fraction", fraction.to_string()),
                ("strict", yes_no(found.value.strict())),
            ];
            section.say(of, found, None, "profile-majority", args);
        }
    }
}

fn vote(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("vote");
    if let Some(found) = regime.majority() {
        majority(&mut section, "vote.majority", &found);
    }
    if let Some(found) = regime.tie() {
        let args = [("tie", found.value.code().to_owned())];
        section.say("vote.tie", &found, None, "profile-tie", args);
    }
    if let Some(found) = regime.present_from_start() {
        let of = "vote.present_from_start";
        let args = [("required", yes_no(*found.value))];
        section.say(of, &found, None, "profile-present-from-start", args);
    }
    for found in regime.circulation_pathways() {
        let of = "circulation.pathways";
        let subject = Some(format!("pathway-{}", found.value));
        section.say(of, &found, subject, "profile-circulation", []);
    }
    if let Some(found) = regime.circulation_early_close() {
        let of = "circulation.early_close";
        let args = [("allowed", yes_no(*found.value))];
        section.say(of, &found, None, "profile-circulation-early-close", args);
    }
    if let Some(found) = regime.value(|p| p.guidance.majority.as_ref()) {
        majority(&mut section, "guidance.majority", &found);
        if let Some(value) = section.0.values.last_mut() {
            value.subject = Some("profile-guidance".to_owned());
        }
    }
    if let Some(found) = regime.value(|p| p.interests.recused_may_inform.as_ref()) {
        let of = "interests.recused_may_inform";
        let args = [("allowed", yes_no(*found.value))];
        section.say(of, &found, None, "profile-recused-may-inform", args);
    }
    if let Some(found) = regime.challenge() {
        let args = [("allowed", yes_no(*found.value))];
        section.say(
            "interests.challenge",
            &found,
            None,
            "profile-challenge",
            args,
        );
    }
    section
}

fn pathways(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("pathways");
    for found in regime.pathways() {
        let pathway = found.value;
        let args = [
            ("by", pathway.decided_by.code().to_owned()),
            (
                "reviewers",
                pathway
                    .reviewers_at_least
                    .map_or_else(|| "none".to_owned(), |number| number.to_string()),
            ),
            ("disapproves", yes_no(pathway.may_disapprove)),
        ];
        let subject = Some(format!("pathway-{}", pathway.id));
        section.say("pathways", &found, subject, "profile-pathway", args);
        let next = pathway.escalates_to.iter();
        section.relate(next.map(|id| format!("pathway-{id}")));
        let subject = || Some(format!("pathway-{}", pathway.id));
        for capacity in &pathway.capacities {
            let args = [("capacity", capacity.code().to_owned())];
            section.say(
                "pathways",
                &found,
                subject(),
                "profile-quorum-capacity",
                args,
            );
        }
        for cause in &pathway.escalates_on {
            let args = [("cause", cause.code().to_owned())];
            section.say("pathways", &found, subject(), "profile-escalates-on", args);
        }
    }
    section
}

fn re_review(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("re-review");
    if let Some(found) = regime.re_review() {
        let of = "re_review";
        let args = [("number", found.value.experts_at_least.to_string())];
        section.say(of, &found, None, "profile-re-review", args);
        let pathways = found.value.pathways.iter();
        section.relate(pathways.map(|id| format!("pathway-{id}")));
        for capacity in &found.value.capacities {
            let args = [("capacity", capacity.code().to_owned())];
            section.say(of, &found, None, "profile-quorum-capacity", args);
        }
        if let Some(Threshold::Share(fraction)) = found.value.majority.threshold() {
            let strict = ("strict", yes_no(found.value.majority.strict()));
            let args = [("fraction", fraction.to_string()), strict];
            section.say(of, &found, None, "profile-re-review-majority", args);
        }
    }
    section
}

fn triage(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("triage");
    for found in regime.list(|p| &p.tiers) {
        let args = [("tier", found.value.code().to_owned())];
        section.say("tiers", &found, None, "profile-tier", args);
    }
    for found in regime.questions() {
        let subject = Some(format!("triage-question-{}", found.value.id));
        section.say("triage.questions", &found, subject, "profile-question", []);
    }
    for found in regime.triage_rules() {
        let subject = Some(format!("triage-reason-{}", found.value.reason));
        let args = [("tier", found.value.tier.code().to_owned())];
        section.say("triage.rules", &found, subject, "profile-triage-rule", args);
        section.relate(std::iter::once(format!("pathway-{}", found.value.pathway)));
    }
    section
}

fn outcomes(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("outcomes");
    for found in regime.outcomes() {
        let outcome = found.value;
        let args = [
            ("reasons", outcome.reasons.code().to_owned()),
            ("conditions", outcome.conditions.code().to_owned()),
            ("work", outcome.work.code().to_owned()),
            ("respond", yes_no(outcome.chance_to_respond)),
            ("verified", outcome.verification.code().to_owned()),
        ];
        let subject = Some(format!("outcome-{}", outcome.id));
        section.say("outcomes", &found, subject, "profile-outcome", args);
        let pathways = outcome.pathways.iter();
        section.relate(pathways.map(|id| format!("pathway-{id}")));
    }
    section
}

fn materials(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("materials");
    for kind in SubmissionKind::ALL {
        for found in regime.materials(*kind) {
            let subject = Some(format!("material-{}", found.value.id));
            let need = ("need", found.value.need.code().to_owned());
            let args = [("kind", kind.code().to_owned()), need];
            section.say("materials", &found, subject, "profile-material", args);
        }
    }
    section
}

fn checklist(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("checklist");
    for found in regime.checklist() {
        let subject = Some(format!("checklist-{}", found.value));
        section.say("checklist", &found, subject, "profile-checklist-item", []);
    }
    section
}

fn clocks(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("clocks");
    for id in regime.clock_ids() {
        if let Some(found) = regime.clock(id) {
            clock(&mut section, &found);
        }
    }
    section
}

fn clock(section: &mut Section, clock: &FoundClock<'_>) {
    let of = "clocks";
    let subject = || Some(format!("profile-clock-{}", clock.clock.id));
    let length = clock.found(|clock| &clock.length);
    let count = ("count", length.value.count.to_string());
    let args = [count, ("unit", length.value.unit.code().to_owned())];
    section.say(of, &length, subject(), "profile-clock-length", args);
    let start = clock.found(|clock| &clock.starts_at);
    let args = [("start", start.value.code().to_owned())];
    section.say(of, &start, subject(), "profile-clock-start", args);
    if let Some(end) = clock.ends_at() {
        let args = [("end", end.value.code().to_owned())];
        section.say(of, &end, subject(), "profile-clock-end", args);
    }
    let first = clock.found(|clock| &clock.first_day_counts);
    let args = [("counts", yes_no(*first.value))];
    section.say(of, &first, subject(), "profile-clock-first-day", args);
    let over = clock.found(|clock| &clock.rolls_over);
    let args = [("rolls", yes_no(*over.value))];
    section.say(of, &over, subject(), "profile-clock-roll-over", args);
    for pause in clock.pauses() {
        let args = [("cause", pause.value.code().to_owned())];
        section.say(of, &pause, subject(), "profile-clock-pause", args);
    }
    if let Some(extension) = clock.extension() {
        let args = [("extension", extension.value.code().to_owned())];
        section.say(of, &extension, subject(), "profile-clock-extension", args);
    }
    for stage in clock.stages() {
        let subject = Some(format!("profile-stage-{}", stage.value.id));
        let args = [
            ("count", stage.value.length.count.to_string()),
            ("unit", stage.value.length.unit.code().to_owned()),
            ("end", stage.value.ends_at.code().to_owned()),
            ("whose", stage.value.of.code().to_owned()),
        ];
        section.say(of, &stage, subject, "profile-clock-stage", args);
    }
}

fn follow_up(regime: &Regime<'_>) -> Section {
    let mut section = Section::new("follow-up");
    for found in regime.list(|p| &p.tracking) {
        let tier = found.value.tier.map_or("any", |tier| tier.code());
        let months = ("months", found.value.months.to_string());
        let args = [("tier", tier.to_owned()), months];
        section.say("tracking", &found, None, "profile-tracking", args);
    }
    if let Some(found) = regime.retention() {
        let years = ("years", found.value.years.to_string());
        let args = [years, ("from", found.value.from.code().to_owned())];
        section.say("retention", &found, None, "profile-retention", args);
    }
    if let Some(found) = regime.appeal() {
        let code = format!("appeal-{}", found.value.code().replace('_', "-"));
        section.say("appeal", &found, None, &code, []);
    }
    if let Some(found) = regime.annual_report() {
        let month = ("month", found.value.month.to_string());
        let args = [month, ("day", found.value.day.to_string())];
        section.say("annual_report", &found, None, "profile-annual-report", args);
    }
    section
}
