//! Quorum and majority by tables, in both directions, and their laws by random committees.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use serde_json::{Value, json};

use super::library::shipped;
use super::*;
use crate::vocabulary::{BallotValue, VoteResult};

/// The example of the rule: an alternate in the place of a member who left, one recused, a term
/// that ends on the day.
pub(super) fn example() -> Value {
    json!({"profile":"us-common-rule-2018",
     "rule":{"quorum":{"count":3,"capacities":["lay"]},
             "vote":{"base":"present","threshold":"2/3","strict":false}},
     "date":"2026-03-02","moment":"10:40",
     "roster":[{"id":"a","role":"chair","capacities":["scientific"],"from":"2024-01-01","until":"2027-12-31"},
               {"id":"b","role":"member","capacities":["lay"],"from":"2024-01-01","until":"2026-03-02"},
               {"id":"c","role":"member","capacities":["legal"],"from":"2025-06-01","until":"2029-05-31"},
               {"id":"d","role":"member","capacities":["ethics"],"from":"2025-06-01","until":"2029-05-31"},
               {"id":"e","role":"alternate","alternate_for":"c","capacities":["legal"],"from":"2025-06-01","until":"2029-05-31"}],
     "attendance":[{"id":"a","from":"10:00","until":"11:30"},{"id":"b","from":"10:00","until":"11:30"},
                   {"id":"c","from":"10:00","until":"10:20"},{"id":"d","from":"10:05","until":"11:30"},
                   {"id":"e","from":"10:30","until":"11:30"}],
     "recused":["d"],
     "ballots":[{"id":"a","value":"for"},{"id":"b","value":"abstain"},{"id":"e","value":"for"}]})
}

pub(super) fn ask(facts: &Value) -> Result<Explanation, FactsRefusal> {
    let library = shipped();
    library.explain(&serde_json::from_value(facts.clone()).unwrap())
}

/// The example with one place changed.
pub(super) fn changed(pointer: &str, value: Value) -> Value {
    let mut facts = example();
    *facts.pointer_mut(pointer).unwrap() = value;
    facts
}

#[test]
fn the_example_is_carried_by_two_of_three() {
    let mut answer = serde_json::to_value(ask(&example()).unwrap()).unwrap();
    let answer = answer.as_object_mut().unwrap();
    let sentences = answer.remove("sentences").unwrap();
    let sources = answer.remove("sources").unwrap();
    assert_eq!(
        Value::Object(answer.clone()),
        json!({"quorum":{"met":true,"needed":3,"present":3,"missing_capacities":[]},
               "electorate":["a","b","e"],
               "tally":{"for":2,"against":0,"abstain":1,"not_cast":0,"recused":1,"absent":0},
               "needed":2,"result":"carried"})
    );
    let codes: Vec<&Value> = sentences
        .as_array()
        .unwrap()
        .iter()
        .map(|sentence| sentence.get("code").unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "rule-quorum-count",
            "rule-quorum-present",
            "rule-alternate-sits",
            "rule-quorum-met",
            "rule-vote-at-least",
            "rule-tally",
            "rule-silent-weigh-against",
            "rule-result-carried"
        ]
    );
    assert_eq!(
        sources.pointer("/0"),
        Some(
            &json!({"of":"quorum.at_least","profile":null,"article":null,
                     "label":"own_choice","verified":true,"behind":false})
        )
    );
}

#[test]
fn before_the_vote_it_says_what_would_be_needed() {
    let mut facts = example();
    facts.as_object_mut().unwrap().remove("ballots");
    let answer = ask(&facts).unwrap();
    assert_eq!(
        (answer.needed, answer.result, answer.tally.not_cast),
        (Some(2), None, 3)
    );
    *facts.pointer_mut("/rule/vote").unwrap() =
        json!({"base":"cast","threshold":"1/2","strict":true});
    assert_eq!(ask(&facts).unwrap().needed, None, "votes cast are unknown");
    *facts.pointer_mut("/moment").unwrap() = json!("10:25");
    let answer = ask(&facts).unwrap();
    assert_eq!(
        (answer.quorum.met, answer.result, answer.tally.absent),
        (false, Some(VoteResult::NoQuorum), 1),
        "between member and alternate the seat is empty"
    );
}

#[test]
fn an_alternate_sits_for_a_recused_member_and_not_beside_a_present_one() {
    let mut facts = example();
    facts.as_object_mut().unwrap().remove("ballots");
    *facts.pointer_mut("/recused").unwrap() = json!(["c", "d"]);
    assert_eq!(ask(&facts).unwrap().electorate, ["a", "b", "e"]);
    *facts.pointer_mut("/recused").unwrap() = json!(["c", "d", "e"]);
    let answer = ask(&facts).unwrap();
    assert_eq!((answer.electorate.len(), answer.tally.recused), (2, 2));
    *facts.pointer_mut("/recused").unwrap() = json!([]);
    *facts.pointer_mut("/attendance/2/until").unwrap() = json!("11:00");
    assert_eq!(ask(&facts).unwrap().electorate, ["a", "b", "c", "d"]);
}

#[test]
fn both_days_of_a_term_count_for_members_and_alternates() {
    // The trap of a system that compared strictly: absent on the first and last day.
    for (id, index) in [("a", 0), ("b", 1), ("e", 4)] {
        for (from, until, serves) in [
            ("2026-03-02", "2026-03-02", true),
            ("2020-01-01", "2026-03-02", true),
            ("2026-03-02", "2030-01-01", true),
            ("2020-01-01", "2026-03-01", false),
            ("2026-03-03", "2030-01-01", false),
        ] {
            let mut facts = changed(&format!("/roster/{index}/from"), json!(from));
            *facts
                .pointer_mut(&format!("/roster/{index}/until"))
                .unwrap() = json!(until);
            facts.as_object_mut().unwrap().remove("ballots");
            if !serves {
                let attendance = facts.pointer_mut("/attendance").unwrap();
                attendance
                    .as_array_mut()
                    .unwrap()
                    .retain(|one| one.get("id") != Some(&json!(id)));
            }
            let electorate = ask(&facts).unwrap().electorate;
            assert_eq!(
                electorate.iter().any(|e| e == id),
                serves,
                "{id} {from} {until}"
            );
        }
    }
}

#[test]
fn the_moment_of_leaving_is_outside_and_that_of_coming_inside() {
    let mut facts = changed("/moment", json!("10:20"));
    facts.as_object_mut().unwrap().remove("ballots");
    assert_eq!(ask(&facts).unwrap().electorate, ["a", "b"]);
    *facts.pointer_mut("/moment").unwrap() = json!("10:30");
    assert_eq!(ask(&facts).unwrap().electorate, ["a", "b", "e"]);
}

/// A committee of `appointed`, of whom the first are present, the last recused.
fn committee(profile: &str, appointed: usize, present: usize, recused: usize) -> Value {
    let capacities = [
        "scientific",
        "ethics",
        "legal",
        "outside",
        "non_scientific",
        "lay",
        "lay_plus",
        "expert",
    ];
    let id = |index: usize| format!("m{index}");
    let roster: Vec<Value> = (0..appointed)
        .map(|index| {
            let role = if index == 0 { "chair" } else { "member" };
            json!({"id": id(index), "role": role, "from": "2024-01-01",
                   "capacities": if index == 0 { json!(capacities) } else { json!([]) }})
        })
        .collect();
    let attendance: Vec<Value> = (0..present).map(|index| json!({"id": id(index)})).collect();
    let recused: Vec<String> = (appointed - recused..appointed).map(id).collect();
    json!({"profile": profile, "date": "2026-03-02", "roster": roster,
           "attendance": attendance, "recused": recused})
}

fn vote(mut facts: Value, hands: [u32; 3], rule: Option<Value>) -> Option<VoteResult> {
    let object = facts.as_object_mut().unwrap();
    let [votes_for, against, abstain] = hands;
    let totals = json!({"for": votes_for, "against": against, "abstain": abstain});
    object.insert("totals".to_owned(), totals);
    if let Some(rule) = rule {
        object.insert("rule".to_owned(), rule);
    }
    ask(&facts).unwrap().result
}

#[test]
fn every_regime_is_met_by_just_enough_and_not_by_one_fewer() {
    use VoteResult::{Carried, NoQuorum, NotCarried};
    // profile, appointed, present, recused, for-against-abstain, result
    for (profile, appointed, present, recused, hands, result) in [
        // At least five present, at least two thirds of those present.
        ("cn-st-ethics-2023", 9, 5, 0, [4, 1, 0], Carried),
        ("cn-st-ethics-2023", 9, 5, 0, [3, 0, 2], NotCarried),
        ("cn-st-ethics-2023", 9, 6, 0, [4, 2, 0], Carried),
        ("cn-st-ethics-2023", 9, 6, 0, [3, 0, 0], NotCarried),
        ("cn-st-ethics-2023", 9, 4, 0, [4, 0, 0], NoQuorum),
        // Six in the room of whom two are recused are four.
        ("cn-st-ethics-2023", 6, 6, 2, [4, 0, 0], NoQuorum),
        ("cn-st-ethics-2023", 7, 7, 2, [4, 0, 1], Carried),
        // What the newer rules and Shenzhen leave open comes from behind.
        ("cn-ai-ethics-2026", 9, 5, 0, [4, 1, 0], Carried),
        ("cn-ai-ethics-2026", 9, 4, 0, [4, 0, 0], NoQuorum),
        ("shenzhen-ai-2022", 9, 5, 0, [3, 2, 0], NotCarried),
        ("shenzhen-ai-2022", 9, 6, 0, [4, 2, 0], Carried),
        // More than half of the appointed present, more than half of those present for it.
        ("us-common-rule-2018", 8, 5, 0, [3, 2, 0], Carried),
        ("us-common-rule-2018", 8, 5, 0, [2, 0, 3], NotCarried),
        ("us-common-rule-2018", 8, 4, 0, [4, 0, 0], NoQuorum),
        ("us-common-rule-2018", 8, 6, 0, [3, 3, 0], NotCarried),
        ("us-common-rule-2018", 9, 5, 0, [3, 2, 0], Carried),
        ("us-common-rule-2018", 9, 9, 4, [3, 2, 0], Carried),
        ("us-common-rule-2018", 9, 9, 5, [4, 0, 0], NoQuorum),
        ("us-fda-56", 8, 5, 0, [3, 2, 0], Carried),
        ("us-fda-56", 8, 5, 0, [2, 0, 3], NotCarried),
        ("us-fda-56", 8, 4, 0, [4, 0, 0], NoQuorum),
        // More than half of all members, whoever is in the room.
        ("cn-health-2023", 9, 5, 0, [5, 0, 0], Carried),
        ("cn-health-2023", 9, 9, 0, [4, 0, 5], NotCarried),
        ("cn-health-2023", 8, 8, 0, [5, 3, 0], Carried),
        ("cn-health-2023", 8, 8, 0, [4, 4, 0], NotCarried),
        ("cn-health-2023", 9, 9, 3, [5, 1, 0], Carried),
        ("cn-health-2023", 9, 9, 3, [4, 2, 0], NotCarried),
        ("cn-health-2023", 9, 4, 0, [4, 0, 0], NoQuorum),
        // Seven present, and more for than against: who abstains is on neither side.
        ("uk-rec", 12, 7, 0, [4, 3, 0], Carried),
        ("uk-rec", 12, 7, 0, [1, 0, 6], Carried),
        ("uk-rec", 12, 7, 0, [3, 3, 1], NotCarried),
        ("uk-rec", 12, 7, 0, [3, 4, 0], NotCarried),
        ("uk-rec", 12, 6, 0, [6, 0, 0], NoQuorum),
        ("uk-rec", 12, 7, 6, [6, 0, 0], NoQuorum),
        ("who-2011", 9, 5, 0, [3, 2, 0], Carried),
        ("who-2011", 9, 5, 0, [2, 0, 3], NotCarried),
        ("who-2011", 9, 4, 0, [4, 0, 0], NoQuorum),
        ("nz-hdec", 8, 5, 0, [2, 1, 2], Carried),
        ("nz-hdec", 8, 5, 0, [2, 2, 1], NotCarried),
        ("nz-hdec", 8, 4, 0, [4, 0, 0], NoQuorum),
        ("ich-e6-r3", 7, 4, 0, [3, 1, 0], Carried),
        ("ich-e6-r3", 7, 4, 0, [2, 0, 2], NotCarried),
        ("ich-e6-r3", 7, 3, 0, [3, 0, 0], NoQuorum),
        // Advice is given while nobody objects.
        ("data-ethics-advisory", 7, 4, 0, [4, 0, 0], Carried),
        ("data-ethics-advisory", 7, 4, 0, [1, 0, 3], Carried),
        ("data-ethics-advisory", 7, 4, 0, [3, 1, 0], NotCarried),
        ("data-ethics-advisory", 7, 4, 0, [0, 0, 4], NotCarried),
        ("data-ethics-advisory", 7, 3, 0, [3, 0, 0], NoQuorum),
    ] {
        assert_eq!(
            vote(committee(profile, appointed, present, recused), hands, None),
            Some(result),
            "{profile} {appointed} {present} {recused} {hands:?}"
        );
    }
}

#[test]
fn every_base_is_met_by_just_enough_and_not_by_one_fewer() {
    let quorum = json!({"count": 3});
    // Nine appointed, seven in the room of whom two are recused: five may vote, two are absent...
    let facts = || {
        let mut facts = committee("cn-st-ethics-2023", 9, 5, 2);
        facts
            .as_object_mut()
            .unwrap()
            .insert("purpose".to_owned(), json!("decision"));
        facts
    };
    for (block, enough, too_few) in [
        // More than half of all members, as the health commission has it.
        (
            json!({"base":"appointed","threshold":"1/2","strict":true}),
            [5, 0, 0],
            [4, 0, 0],
        ),
        (
            json!({"base":"eligible","threshold":"1/2","strict":true}),
            [4, 1, 0],
            [3, 0, 0],
        ),
        (
            json!({"base":"present","threshold":"1/2","strict":true}),
            [3, 2, 0],
            [2, 0, 0],
        ),
        (
            json!({"base":"present","threshold":"2/3"}),
            [4, 0, 0],
            [3, 0, 0],
        ),
        (
            json!({"base":"cast","threshold":"1/2","strict":true}),
            [2, 1, 2],
            [1, 1, 3],
        ),
        (
            json!({"base":"cast","threshold":"1/2","strict":false}),
            [1, 1, 3],
            [0, 0, 5],
        ),
        (json!({"base":"consensus"}), [1, 0, 4], [4, 1, 0]),
        (json!({"base":"consensus"}), [5, 0, 0], [0, 0, 5]),
        (
            json!({"base":"present","threshold":{"count":4}}),
            [4, 1, 0],
            [3, 0, 0],
        ),
    ] {
        let rule = json!({"quorum": quorum, "vote": block});
        let results = [enough, too_few].map(|hands| vote(facts(), hands, Some(rule.clone())));
        assert_eq!(
            results,
            [Some(VoteResult::Carried), Some(VoteResult::NotCarried)],
            "{block}"
        );
    }
}

#[test]
fn a_missing_capacity_is_named_and_leaves_no_quorum() {
    let mut facts = committee("cn-st-ethics-2023", 9, 7, 0);
    *facts.pointer_mut("/roster/0/capacities").unwrap() =
        json!(["scientific", "ethics", "outside"]);
    let answer = ask(&facts).unwrap();
    assert_eq!(answer.quorum.missing_capacities, ["legal"]);
    assert_eq!(answer.result, Some(VoteResult::NoQuorum));
    // Spelt with a hyphen; a lay member counts as one whose concerns are not scientific.
    for (word, met) in [("non-scientific", true), ("lay", true), ("legal", false)] {
        let mut facts = committee("us-common-rule-2018", 5, 5, 0);
        *facts.pointer_mut("/roster/0/capacities").unwrap() = json!([word]);
        assert_eq!(ask(&facts).unwrap().quorum.met, met, "{word}");
    }
}

#[test]
fn each_regime_wants_its_own_capacities_in_the_room() {
    let everything = [
        "scientific",
        "ethics",
        "legal",
        "outside",
        "non_scientific",
        "lay",
        "lay_plus",
        "expert",
    ];
    for (profile, absent, missing) in [
        ("cn-st-ethics-2023", &["ethics"][..], &["ethics"][..]),
        ("cn-st-ethics-2023", &["outside"], &["outside"]),
        // Artificial intelligence is science here, by a reading.
        ("cn-st-ethics-2023", &["scientific"], &["scientific"]),
        ("us-fda-56", &["non_scientific"], &[]),
        (
            "us-fda-56",
            &["non_scientific", "lay", "lay_plus"],
            &["non_scientific"],
        ),
        // A lay member who once worked in health care is not enough.
        ("uk-rec", &["lay_plus"], &["lay_plus"]),
        ("uk-rec", &["lay"], &[]),
        ("uk-rec", &["expert", "scientific"], &["expert"]),
        ("who-2011", &["lay", "lay_plus"], &["lay"]),
        ("who-2011", &["outside"], &["outside"]),
        ("who-2011", &["lay"], &[]),
        ("nz-hdec", &everything, &[]),
        ("data-ethics-advisory", &everything, &[]),
    ] {
        let mut facts = committee(profile, 8, 8, 0);
        let left: Vec<&str> = everything
            .iter()
            .copied()
            .filter(|one| !absent.contains(one))
            .collect();
        *facts.pointer_mut("/roster/0/capacities").unwrap() = json!(left);
        let quorum = ask(&facts).unwrap().quorum;
        assert_eq!(
            quorum.missing_capacities, missing,
            "{profile} without {absent:?}"
        );
        assert_eq!(
            quorum.met,
            missing.is_empty(),
            "{profile} without {absent:?}"
        );
    }
}

#[test]
fn who_is_co_opted_fills_the_quorum_of_the_kingdom_and_of_new_zealand_within_their_limits() {
    let co_opt = |profile: &str, appointed: usize, co_opted: usize| {
        let mut facts = committee(profile, appointed, appointed, 0);
        for index in 0..co_opted {
            let id = format!("x{index}");
            let entry = json!({"id": id, "role": "member", "from": "2026-03-02", "until": "2026-03-02", "co_opted": true});
            facts
                .pointer_mut("/roster")
                .unwrap()
                .as_array_mut()
                .unwrap()
                .push(entry);
            facts
                .pointer_mut("/attendance")
                .unwrap()
                .as_array_mut()
                .unwrap()
                .push(json!({"id": id}));
        }
        ask(&facts)
            .map(|answer| answer.quorum.met)
            .map_err(|refusal| refusal.code)
    };
    for (profile, appointed, co_opted, met) in [
        ("uk-rec", 5, 2, Ok(true)),
        ("uk-rec", 5, 1, Ok(false)),
        ("uk-rec", 5, 3, Err(FactsCode::TooManyCoOpted)),
        // New Zealand names no limit.
        ("nz-hdec", 2, 3, Ok(true)),
        ("nz-hdec", 2, 2, Ok(false)),
        (
            "cn-st-ethics-2023",
            5,
            1,
            Err(FactsCode::CoOptionNotProvided),
        ),
    ] {
        assert_eq!(
            co_opt(profile, appointed, co_opted),
            met,
            "{profile} {appointed} {co_opted}"
        );
    }
}

#[test]
fn the_chair_breaks_a_tie_in_the_kingdom_and_nowhere_else() {
    use VoteResult::{Carried, NotCarried};
    for (profile, chair, result) in [
        ("uk-rec", "for", Carried),
        ("uk-rec", "against", NotCarried),
        ("nz-hdec", "for", NotCarried),
        ("us-fda-56", "for", NotCarried),
    ] {
        let mut facts = committee(profile, 8, 8, 0);
        let other = if chair == "for" { "against" } else { "for" };
        let ballots: Vec<Value> = (0..8)
            .map(|index| json!({"id": format!("m{index}"), "value": if index % 2 == 0 { chair } else { other }}))
            .collect();
        facts
            .as_object_mut()
            .unwrap()
            .insert("ballots".to_owned(), json!(ballots));
        assert_eq!(
            ask(&facts).unwrap().result,
            Some(result),
            "{profile} {chair}"
        );
    }
}

#[test]
fn hands_of_the_recused_in_the_room_are_one_too_many() {
    // The trap of a system that compared voters with everybody in the room.
    let mut facts = committee("cn-st-ethics-2023", 8, 8, 2);
    for (votes_for, refused) in [(6, false), (7, true)] {
        let totals = json!({"for": votes_for, "against": 0, "abstain": 0});
        facts
            .as_object_mut()
            .unwrap()
            .insert("totals".to_owned(), totals);
        let code = ask(&facts).err().map(|refusal| refusal.code);
        assert_eq!(
            code,
            refused.then_some(FactsCode::TotalsExceedElectorate),
            "{votes_for}"
        );
    }
}

#[test]
fn the_explanation_follows_the_version_in_force_on_the_day_of_the_meeting() {
    for (date, pauses) in [("2026-04-27", 1), ("2026-04-28", 0)] {
        let mut facts = committee("uk-rec", 12, 7, 0);
        *facts.pointer_mut("/date").unwrap() = json!(date);
        assert!(ask(&facts).unwrap().quorum.met, "{date}");
        let regime = shipped()
            .regime_on("uk-rec", date.parse().unwrap())
            .unwrap();
        assert_eq!(regime.clock("decision").unwrap().pauses().count(), pauses);
    }
}

#[test]
fn what_comes_from_behind_is_an_own_choice_in_shenzhen_and_an_interpretation_nationally() {
    for (profile, of, from, label) in [
        (
            "shenzhen-ai-2022",
            "vote.majority",
            "cn-st-ethics-2023",
            Label::OwnChoice,
        ),
        (
            "shenzhen-ai-2022",
            "quorum.at_least",
            "cn-ai-ethics-2026",
            Label::OwnChoice,
        ),
        (
            "cn-ai-ethics-2026",
            "vote.majority",
            "cn-st-ethics-2023",
            Label::Interpretation,
        ),
        (
            "cn-ai-ethics-2026",
            "quorum.at_least",
            "cn-ai-ethics-2026",
            Label::Law,
        ),
        (
            "us-common-rule-2018",
            "quorum.at_least",
            "us-common-rule-2018",
            Label::Law,
        ),
    ] {
        let answer = ask(&committee(profile, 9, 9, 0)).unwrap();
        let source = answer
            .sources
            .iter()
            .find(|source| source.of == of)
            .unwrap();
        assert_eq!(
            (source.profile.as_deref(), source.label, source.behind),
            (Some(from), label, from != profile),
            "{profile} {of}"
        );
    }
}

#[test]
fn guidance_is_adopted_by_its_own_majority_or_else_by_that_of_decisions() {
    for (profile, of) in [
        ("shenzhen-ai-2022", "shenzhen-ai-2022"),
        ("cn-ai-ethics-2026", "cn-st-ethics-2023"),
    ] {
        let mut facts = committee(profile, 9, 6, 0);
        facts
            .as_object_mut()
            .unwrap()
            .insert("purpose".to_owned(), json!("guidance"));
        let answer = ask(&facts).unwrap();
        let source = answer.sources.last().unwrap();
        assert_eq!(source.of, "guidance.majority");
        assert_eq!(source.profile.as_deref(), Some(of));
    }
}

#[test]
fn a_profile_that_says_nothing_refuses_by_name() {
    let text = include_str!("../../../../profiles/shenzhen-ai-2022.toml");
    let start = text.find("[behind]").unwrap();
    let end = text.find("[powers]").unwrap();
    let alone = format!("{}{}", &text[..start], &text[end..]);
    let mut library = Library::default();
    library.add(Profile::from_toml(&alone).unwrap());
    let facts = serde_json::from_value(committee("shenzhen-ai-2022", 9, 9, 0)).unwrap();
    let refusal = library.explain(&facts).unwrap_err();
    assert_eq!(refusal.code, FactsCode::QuorumNotStated);
}

#[derive(Debug, Clone)]
struct Random {
    facts: Facts,
}

fn random_facts() -> impl Strategy<Value = Random> {
    let person = (
        0u8..4,
        0i64..5,
        0i64..5,
        any::<bool>(),
        any::<bool>(),
        0u8..4,
    );
    let base = prop::sample::select(vec![
        VoteBase::Appointed,
        VoteBase::Eligible,
        VoteBase::Present,
        VoteBase::Cast,
    ]);
    let rule = (base, 1u32..5, 0u32..5, any::<bool>(), 1u32..6);
    (prop::collection::vec(person, 1..12), rule, any::<bool>()).prop_map(
        |(people, (base, numerator, over, strict, count), voted)| {
            let date: chrono::NaiveDate = "2026-03-02".parse().unwrap();
            let mut facts: Facts =
                serde_json::from_value(committee("us-common-rule-2018", 0, 0, 0)).unwrap();
            let share = Fraction::new(numerator, numerator + over).unwrap();
            let strict = strict && over > 0;
            facts.rule = Rule {
                quorum: Some(QuorumRule {
                    number: QuorumNumber::Count(count),
                    capacities: Vec::new(),
                    video_counts: false,
                }),
                vote: Some(
                    VoteRule::new(base, Some(Threshold::Share(share)), strict)
                        .unwrap()
                        .into(),
                ),
            };
            let mut last_member = None;
            for (index, (role, before, after, attends, recused, ballot)) in
                people.into_iter().enumerate()
            {
                let id = format!("p{index}");
                let alternate_for = if role == 0 { last_member.clone() } else { None };
                // A term that runs from up to a day after the meeting until up to a day before.
                let from = date + chrono::TimeDelta::days(1 - before);
                let until = from.max(date + chrono::TimeDelta::days(after - 1));
                let serves = from <= date && date <= until;
                let role = match (role, alternate_for.is_some()) {
                    (_, true) => crate::vocabulary::Role::Alternate,
                    (3, _) => crate::vocabulary::Role::Adviser,
                    _ => crate::vocabulary::Role::Member,
                };
                let entry = RosterEntry {
                    id: id.clone(),
                    role,
                    capacities: Vec::new(),
                    from,
                    until: Some(until),
                    alternate_for,
                    votes: None,
                    co_opted: false,
                };
                if entry.has_seat() {
                    last_member = Some(id.clone());
                }
                facts.roster.push(entry);
                if serves && attends {
                    facts.attendance.push(Attendance {
                        id: id.clone(),
                        from: None,
                        until: None,
                        by_video: false,
                    });
                }
                if serves && recused {
                    facts.recused.push(id.clone());
                }
                if let Some(value) = BallotValue::ALL.get(usize::from(ballot)) {
                    let ballots = facts.ballots.get_or_insert_default();
                    ballots.push(Ballot { id, value: *value });
                }
            }
            // Only those who may vote keep their ballot.
            let mut before = facts.clone();
            before.ballots = None;
            let library = shipped();
            let electorate = library.explain(&before).unwrap().electorate;
            facts.ballots = voted.then(|| {
                let mut ballots = facts.ballots.take().unwrap_or_default();
                ballots.retain(|ballot| electorate.contains(&ballot.id));
                ballots
            });
            Random { facts }
        },
    )
}

proptest! {
    #[test]
    fn the_laws_of_every_vote(random in random_facts()) {
        let facts = random.facts;
        let library = shipped();
        let answer = library.explain(&facts).unwrap();
        let tally = answer.tally;
        let seats: Vec<&RosterEntry> = facts.roster.iter()
            .filter(|entry| entry.has_seat() && entry.serves_on(facts.date)).collect();
        let cast = tally.votes_for + tally.against + tally.abstain;
        let sum = cast + tally.not_cast + tally.recused + tally.absent;
        prop_assert_eq!(sum as usize, seats.len(), "the six add up to the seats");
        prop_assert_eq!(answer.electorate.len() as u32, answer.quorum.present);
        prop_assert_eq!(cast + tally.not_cast, answer.quorum.present);
        for id in &answer.electorate {
            prop_assert!(!facts.recused.contains(id), "nobody recused is in the electorate");
            let entry = facts.roster.iter().find(|entry| &entry.id == id).unwrap();
            prop_assert!(entry.serves_on(facts.date));
            prop_assert!(facts.attendance.iter().any(|one| &one.id == id));
            if let Some(member) = &entry.alternate_for {
                prop_assert!(!answer.electorate.contains(member), "one seat, one vote");
            }
        }
        if answer.result == Some(VoteResult::Carried) {
            prop_assert!(answer.quorum.met && tally.votes_for > 0);
        }
        // The majority again, as a fraction compared by cross-multiplication.
        let rule = facts.rule.vote.unwrap().majority;
        let Some(Threshold::Share(share)) = rule.threshold() else { unreachable!() };
        let text = share.to_string();
        let (numerator, denominator) = text.split_once('/').unwrap();
        let numerator: u32 = numerator.parse().unwrap();
        let denominator: u32 = denominator.parse().unwrap();
        let base = match rule.base() {
            VoteBase::Appointed => seats.len() as u32,
            VoteBase::Eligible => seats.len() as u32 - tally.recused,
            VoteBase::Present => answer.quorum.present,
            VoteBase::Cast | VoteBase::Consensus => tally.votes_for + tally.against,
        };
        let (left, right) = (tally.votes_for * denominator, base * numerator);
        let enough = if rule.strict() { left > right } else { left >= right };
        let expected = if !answer.quorum.met {
            Some(VoteResult::NoQuorum)
        } else if facts.ballots.is_none() {
            None
        } else if enough && tally.votes_for > 0 {
            Some(VoteResult::Carried)
        } else {
            Some(VoteResult::NotCarried)
        };
        prop_assert_eq!(answer.result, expected);
    }

    #[test]
    fn one_more_vote_for_never_undoes_a_result(
        random in random_facts(), turned in any::<bool>(), tie in any::<bool>(), consensus in any::<bool>(),
    ) {
        let mut facts = random.facts;
        let library = shipped();
        if let Some(vote) = &mut facts.rule.vote {
            if consensus {
                vote.majority = VoteRule::new(VoteBase::Consensus, None, false).unwrap();
            } else if tie {
                vote.tie = Tie::CastingVote;
            }
        }
        // A quorum of one, and every other ballot for it: otherwise hardly anything is carried.
        if let Some(quorum) = &mut facts.rule.quorum {
            quorum.number = QuorumNumber::Count(1);
        }
        for ballot in facts.ballots.iter_mut().flatten().step_by(2) {
            ballot.value = BallotValue::For;
        }
        let before = library.explain(&facts).unwrap();
        if before.result != Some(VoteResult::Carried) {
            return Ok(());
        }
        let mut more = facts.clone();
        let ballots = more.ballots.get_or_insert_default();
        let cast = |id: &String| facts.ballots.iter().flatten().any(|ballot| &ballot.id == id);
        // Either somebody who was silent votes for it, or somebody comes round.
        if turned {
            let other = ballots.iter_mut().find(|ballot| ballot.value != BallotValue::For);
            let Some(other) = other else { return Ok(()) };
            other.value = BallotValue::For;
        } else {
            let silent = before.electorate.iter().find(|id| !cast(id));
            let Some(silent) = silent else { return Ok(()) };
            ballots.push(Ballot { id: silent.clone(), value: BallotValue::For });
        }
        prop_assert_eq!(library.explain(&more).unwrap().result, Some(VoteResult::Carried));
    }

    #[test]
    fn any_moment_is_read_back_or_refused(text in "[0-9:]{0,9}") {
        if let Ok(moment) = text.parse::<Moment>() {
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }
    }
}

/// Only where all those there are counted do those who say nothing stand in the way.
#[test]
fn those_who_are_silent_weigh_against_where_they_are_counted() {
    let all_for = json!([
        {"id":"a","value":"for"}, {"id":"b","value":"for"}, {"id":"e","value":"for"},
    ]);
    let one_silent = json!([{"id":"a","value":"for"}, {"id":"b","value":"for"}]);
    for (base, ballots, said) in [
        ("present", &one_silent, true),
        ("present", &all_for, false),
        ("appointed", &one_silent, true),
        ("cast", &one_silent, false),
    ] {
        let mut facts = changed("/rule/vote/base", json!(base));
        *facts.pointer_mut("/ballots").unwrap() = ballots.clone();
        let sentences = ask(&facts).unwrap().sentences;
        let says = sentences
            .iter()
            .any(|s| s.code == "rule-silent-weigh-against");
        assert_eq!(says, said, "{base} {ballots}");
    }
}

#[test]
fn each_source_of_a_rule_is_named_once() {
    let library = shipped();
    let states = |profile: &&Profile| {
        let regime = library.regime(&profile.id).unwrap();
        regime.quorum_capacities().len() > 1 && regime.majority().is_some()
    };
    let profile = library.profiles().find(states).unwrap();
    let mut facts = changed("/rule", json!({}));
    *facts.pointer_mut("/profile").unwrap() = json!(profile.id);
    let sources = ask(&facts).unwrap().sources;
    assert!(
        sources
            .iter()
            .any(|source| source.of == "quorum.capacities")
    );
    for (at, source) in sources.iter().enumerate() {
        assert!(!sources[..at].contains(source), "{source:?} twice");
    }
}
