//! Every id in every shipped profile has its message in both languages, and files that do not
//! hold name the line and the key.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use super::library::shipped;
use super::*;

const EN: &str = include_str!("../../../../locales/en/rules.ftl");
const ZH: &str = include_str!("../../../../locales/zh-Hans/rules.ftl");
const SHENZHEN: &str = include_str!("../../../../profiles/shenzhen-ai-2022.toml");

/// Message ids with the variables their messages use.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (id, _) = line.split_once(" = ").unwrap();
            id.clone_into(&mut last);
            let twice = messages.insert(last.clone(), BTreeSet::new());
            assert_eq!(twice, None, "{id} is defined twice");
        }
        for part in line.split('$').skip(1) {
            let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
            let end = part.find(|c| !word(c)).unwrap_or(part.len());
            let variables = messages.get_mut(&last).unwrap();
            variables.insert(part.get(..end).unwrap().to_owned());
        }
    }
    messages
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    assert_eq!(messages(EN), messages(ZH));
}

fn says(sentence: &RuleSentence, of: &str) {
    let catalogue = messages(EN);
    let variables = catalogue.get(&sentence.code);
    assert!(variables.is_some(), "{of}: no message `{}`", sentence.code);
    let given: BTreeSet<String> = sentence.args.keys().cloned().collect();
    let missing: Vec<&String> = variables.unwrap().difference(&given).collect();
    assert!(
        missing.is_empty(),
        "{of}: `{}` lacks {missing:?}",
        sentence.code
    );
}

#[test]
fn every_id_of_every_shipped_profile_has_its_message() {
    let catalogue = messages(EN);
    let library = shipped();
    let ids: Vec<&str> = library
        .profiles()
        .map(|profile| profile.id.as_str())
        .collect();
    for profile in ids.into_iter().flat_map(|id| library.versions(id)) {
        let regime = library.regime_on(&profile.id, profile.in_force_from);
        let page = ProfilePage::of(&regime.unwrap());
        let has = |id: &str| assert!(catalogue.contains_key(id), "{}: {id}", profile.id);
        has(&format!("jurisdiction-{}", page.jurisdiction));
        for section in &page.sections {
            has(&format!("profile-section-{}", section.id));
            for value in &section.values {
                value.subject.iter().for_each(|id| has(id));
                value.related.iter().for_each(|id| has(id));
                has(&format!(
                    "rule-label-{}",
                    value.source.label.code().replace('_', "-")
                ));
                says(&value.sentence, &profile.id);
            }
        }
    }
}

#[test]
fn every_sentence_and_every_refusal_of_facts_has_its_message() {
    let base = r#"{"profile":"us-common-rule-2018","date":"2026-03-02",
        "roster":[{"id":"a","role":"chair","from":"2024-01-01"},
                  {"id":"b","role":"member","from":"2024-01-01"},
                  {"id":"c","role":"member","from":"2024-01-01"},
                  {"id":"d","role":"member","from":"2024-01-01"},
                  {"id":"f","role":"member","from":"2026-03-02","until":"2026-03-02","co_opted":true},
                  {"id":"e","role":"alternate","alternate_for":"b","from":"2024-01-01"}],
        "moment":"10:30","item_from":"10:00",
        "attendance":[{"id":"a"},{"id":"e"},{"id":"f"},{"id":"c","from":"10:20"},
                      {"id":"d","by_video":true}]"#;
    let library = shipped();
    let quorums = [
        r#""quorum":{"count":1}"#,
        r#""quorum":{"fraction":"1/2","of":"appointed"}"#,
        r#""quorum":{"fraction":"1/2","of":"appointed","strict":true,"video_counts":true}"#,
        r#""quorum":{"count":9,"capacities":["poet"]}"#,
    ];
    let votes = [
        "",
        r#""vote":{"base":"consensus"}"#,
        r#""vote":{"base":"cast","threshold":"1/2","strict":true,"tie":"casting_vote"}"#,
        r#""vote":{"base":"present","threshold":"1/2","present_from_start":true}"#,
        r#""vote":{"base":"appointed","threshold":{"count":2}}"#,
        r#""vote":{"base":"cast","threshold":"2/3"}"#,
        r#""vote":{"base":"cast","threshold":"1/2","strict":true}"#,
    ];
    let ends = [
        "",
        r#","ballots":[]"#,
        r#","totals":{"for":2,"against":0,"abstain":0}"#,
        r#","ballots":[{"id":"a","value":"for"},{"id":"e","value":"against"}]"#,
    ];
    let mut seen = BTreeSet::new();
    for quorum in quorums {
        for vote in votes {
            for end in ends {
                let blocks: Vec<&str> = [quorum, vote]
                    .into_iter()
                    .filter(|b| !b.is_empty())
                    .collect();
                let text = format!("{base},\"rule\":{{{}}}{end}}}", blocks.join(","));
                let answer = library
                    .explain(&serde_json::from_str(&text).unwrap())
                    .unwrap();
                for sentence in &answer.sentences {
                    says(sentence, &text);
                    seen.insert(sentence.code.clone());
                }
            }
        }
    }
    let catalogue = messages(EN);
    let unsaid: Vec<&String> = catalogue
        .keys()
        .filter(|id| id.starts_with("rule-"))
        .filter(|id| {
            // Screens say the same of a vote in writing in words of their own.
            let said = id
                .split_once("-in-writing")
                .map_or(id.as_str(), |(said, _)| said);
            !id.starts_with("rule-label-") && !seen.contains(said)
        })
        .collect();
    assert_eq!(
        unsaid,
        ["rule-from-behind", "rule-to-be-verified"],
        "said by screens"
    );
    for code in FactsCode::ALL {
        let text = serde_json::to_value(code).unwrap();
        let id = format!("facts-{}", text.as_str().unwrap().replace('_', "-"));
        assert!(catalogue.contains_key(&id), "{id}");
    }
}

#[test]
fn facts_tagged_unverified_are_counted_on_the_page() {
    let library = shipped();
    let page = |id: &str| ProfilePage::of(&library.regime(id).unwrap());
    let open = |page: &ProfilePage| {
        let values = page.sections.iter().flat_map(|section| &section.values);
        values.filter(|value| !value.source.verified).count()
    };
    let national = page("cn-ai-ethics-2026");
    assert_eq!(national.to_be_verified as usize, open(&national));
    assert_eq!(national.behind, ["cn-st-ethics-2023"]);
    for (id, of) in [
        ("cn-st-ethics-2023", "vote.majority"),
        ("cn-ai-ethics-2026", "quorum.at_least"),
        ("us-common-rule-2018", "interests.recused_may_inform"),
    ] {
        let values = page(id)
            .sections
            .into_iter()
            .flat_map(|section| section.values);
        let verified: Vec<bool> = values
            .filter(|value| value.source.of == of)
            .map(|value| value.source.verified)
            .collect();
        assert_eq!(verified, [false], "{id} {of}");
    }
}

#[test]
fn approving_exists_only_where_a_source_gives_the_power() {
    let library = shipped();
    for (id, power) in [
        ("shenzhen-ai-2022", false),
        ("cn-ai-ethics-2026", true),
        ("cn-st-ethics-2023", true),
        ("us-common-rule-2018", true),
        ("us-fda-56", true),
        ("cn-health-2023", true),
        ("ich-e6-r3", true),
        ("uk-rec", true),
        ("who-2011", true),
        ("nz-hdec", true),
        ("data-ethics-advisory", false),
    ] {
        let regime = library.regime(id).unwrap();
        assert_eq!(regime.may_approve(), power, "{id}");
        let outcomes = regime.outcomes();
        assert_eq!(outcomes.iter().any(|o| o.value.approves), power, "{id}");
    }
}

#[test]
fn a_pathway_that_may_not_disapprove_has_no_adverse_outcome_and_somewhere_to_escalate_to() {
    let library = shipped();
    for profile in library.profiles() {
        let regime = library.regime(&profile.id).unwrap();
        for pathway in regime.pathways() {
            let outcomes = regime.outcomes_of(&pathway.value.id);
            assert!(!outcomes.is_empty(), "{} {}", profile.id, pathway.value.id);
            if !pathway.value.may_disapprove {
                assert!(outcomes.iter().all(|outcome| !outcome.value.adverse));
                let next = pathway.value.escalates_to.as_deref().unwrap();
                assert!(regime.pathway(next).is_some());
            }
        }
        for rule in regime.triage_rules() {
            assert!(regime.pathway(&rule.value.pathway).is_some());
        }
    }
}

#[test]
fn a_version_holds_from_its_day_and_the_one_before_until_then() {
    let library = shipped();
    let days = |text: &str| {
        let day = text.parse().unwrap();
        let regime = library.regime_on("uk-rec", day).unwrap();
        let clock = regime.clock("decision").unwrap();
        (
            clock.clock.length.value.count,
            clock.pauses().count(),
            clock.stages().count(),
        )
    };
    assert_eq!(days("2026-04-27"), (60, 1, 0));
    assert_eq!(days("2026-04-28"), (107, 0, 4));
    assert_eq!(
        days("1990-01-01"),
        (60, 1, 0),
        "the earliest, before any was in force"
    );
    let from = |day: &str| {
        library
            .version_on("uk-rec", day.parse().unwrap())
            .map(|p| p.in_force_from.to_string())
    };
    assert_eq!(from("2030-01-01").as_deref(), Some("2026-04-28"));
    assert_eq!(library.versions("uk-rec").count(), 2);
    assert_eq!(
        library
            .profiles()
            .filter(|profile| profile.id == "uk-rec")
            .count(),
        1
    );
}

#[test]
fn the_stages_of_the_united_kingdom_add_up_to_its_clock() {
    let library = shipped();
    let regime = library.regime("uk-rec").unwrap();
    let clock = regime.clock("decision").unwrap();
    let sum: u32 = clock.stages().map(|stage| stage.value.length.count).sum();
    assert_eq!(sum, clock.clock.length.value.count);
}

#[test]
fn tracking_is_closer_for_what_is_on_the_list() {
    use crate::vocabulary::RiskTier;
    let library = shipped();
    let regime = library.regime("cn-st-ethics-2023").unwrap();
    let months = |tier| regime.tracking(tier).map(|found| found.value.months);
    assert_eq!(
        [RiskTier::High, RiskTier::Medium].map(months),
        [Some(6), Some(12)]
    );
}

#[test]
fn a_profile_that_does_not_hold_names_line_and_key() {
    for (from, to, key, word) in [
        (
            "[guidance]\nmajority",
            "[guidance]\nmajorities",
            "guidance.majorities",
            "unknown field",
        ),
        (
            "threshold = \"2/3\"",
            "threshold = \"3/2\"",
            "guidance.majority",
            "",
        ),
        (
            "approve = { value = false, article = \"65\", label = \"law\"",
            "approve = { value = false, label = \"law\"",
            "powers.approve",
            "article",
        ),
        ("id = \"trial\"", "id = \"full\"", "pathways", "twice"),
        ("id = \"trial\"", "id = \"\"", "pathways", "a-z"),
        ("id = \"trial\"", "id = \"a trial\"", "pathways", "a-z"),
        (
            "pathway = \"trial\"",
            "pathway = \"try\"",
            "triage.rules",
            "no pathway `try`",
        ),
        (
            "id = \"advising-against\", pathways = [\"full\"",
            "id = \"advising-against\", pathways = [\"simplified\"",
            "outcomes",
            "adverse",
        ),
        (
            "id = \"disclosure-noted\", pathways = [\"disclosure\"], approves = false",
            "id = \"disclosure-noted\", pathways = [\"disclosure\"], approves = true",
            "outcomes",
            "power",
        ),
        (
            "calendar = \"cn\"",
            "calendar = \"mars\"",
            "calendar",
            "no calendar `mars`",
        ),
        (
            "{ value = \"make-norms\", article = \"65(1)\"",
            "{ value = \"make-norms\"",
            "duties",
            "article",
        ),
        (
            "label = \"own_choice\"\n\n[powers]",
            "label = \"law\"\n\n[powers]",
            "behind.label",
            "interpretation",
        ),
        (
            "[[tiers]]\nvalue = \"medium\"",
            "[[tiers]]\nvalue = \"low\"",
            "triage.rules",
            "no tier `medium`",
        ),
        (
            "when = [\"wide-impact\"]",
            "when = [\"wide-import\"]",
            "triage.rules",
            "no question `wide-import`",
        ),
    ] {
        assert!(SHENZHEN.contains(from), "{from}");
        let broken = SHENZHEN.replacen(from, to, 1);
        let changed = SHENZHEN
            .lines()
            .zip(broken.lines())
            .position(|(a, b)| a != b);
        let error = Profile::from_toml(&broken).unwrap_err();
        assert_eq!(error.key, key, "{error}");
        assert!(error.problem.contains(word), "{error}");
        assert!(error.line > 0, "{error}");
        // What is wrong, or a word that stands once in the file, is found where it was changed.
        if ["", "unknown field", "no question `wide-import`"].contains(&word) {
            assert_eq!(Some(error.line), changed.map(|line| line + 1), "{error}");
        }
    }
}

#[test]
fn the_last_rule_of_the_triage_must_hold_whatever_is_answered() {
    let mut lines = SHENZHEN.lines();
    let last = lines.rfind(|line| line.contains("reason = ")).unwrap();
    for condition in ["when", "unless"] {
        let only = format!("{{ value = {{ {condition} = [\"wide-impact\"], ");
        let changed = last.replacen("{ value = { ", &only, 1);
        let error = Profile::from_toml(&SHENZHEN.replacen(last, &changed, 1)).unwrap_err();
        assert_eq!(error.key, "triage.rules", "{error}");
        assert!(error.problem.contains("whatever is answered"), "{error}");
    }
}

#[test]
fn a_pathway_that_neither_approves_nor_disapproves_needs_none_to_escalate_to() {
    let pathway = "[[pathways]]
value = { id = \"noted\", decided_by = \"meeting\", may_disapprove = false }
label = \"own_choice\"
verified = true
";
    // One by which somebody approves on other pathways.
    let text = Library::shipped_text("cn-st-ethics-2023").unwrap();
    let text = format!("{text}\n{pathway}");
    Profile::from_toml(&text).unwrap();
}

#[test]
fn a_profile_behind_itself_is_refused() {
    let mut library = Library::default();
    let text = SHENZHEN.replacen("\"cn-ai-ethics-2026\"", "\"shenzhen-ai-2022\"", 1);
    library.add(Profile::from_toml(&text).unwrap());
    let id = "shenzhen-ai-2022";
    assert_eq!(
        library.regime(id).unwrap_err(),
        RegimeError::Circle(id.to_owned())
    );
    library.add(Profile::from_toml(SHENZHEN).unwrap());
    let behind = "cn-ai-ethics-2026".to_owned();
    assert_eq!(
        library.regime(id).unwrap_err(),
        RegimeError::Unknown(behind)
    );
}
