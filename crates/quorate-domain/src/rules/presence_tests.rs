//! Who counts as there: co-option, video, from the start of the item; and who decides a tie.
#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::{Value, json};

use super::library::shipped;
use super::*;
use crate::vocabulary::VoteResult;

/// Three members, one of whom came at 10:20 to an item that began at 10:00, and one co-opted.
fn facts(rule: &Value) -> Value {
    json!({"profile":"us-common-rule-2018", "rule": rule,
     "date":"2026-03-02", "moment":"10:40", "item_from":"10:00",
     "roster":[{"id":"a","role":"chair","from":"2024-01-01"},
               {"id":"b","role":"member","from":"2024-01-01"},
               {"id":"c","role":"member","from":"2024-01-01"},
               {"id":"x","role":"member","from":"2026-03-02","until":"2026-03-02","co_opted":true}],
     "attendance":[{"id":"a"},{"id":"b","from":"09:55"},{"id":"c","from":"10:20"},{"id":"x"}]})
}

fn half() -> Value {
    json!({"quorum":{"fraction":"1/2","of":"appointed"},
           "vote":{"base":"cast","threshold":"1/2","strict":true}})
}

fn ask(facts: &Value) -> Result<Explanation, FactsRefusal> {
    let library = shipped();
    library.explain(&serde_json::from_value(facts.clone()).unwrap())
}

fn with(mut facts: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = facts.pointer_mut(parent).unwrap();
    parent
        .as_object_mut()
        .unwrap()
        .insert(key.to_owned(), value);
    facts
}

#[test]
fn who_is_co_opted_is_present_and_votes_but_is_not_appointed() {
    let answer = ask(&facts(&half())).unwrap();
    // Half of the three appointed is two; four are there and may vote.
    assert_eq!((answer.quorum.needed, answer.quorum.present), (2, 4));
    assert_eq!(answer.electorate, ["a", "b", "c", "x"]);
    let of_appointed = with(
        facts(&half()),
        "/rule/vote",
        json!({"base":"appointed","threshold":"2/3"}),
    );
    assert_eq!(
        ask(&of_appointed).unwrap().needed,
        Some(2),
        "of three, not of four"
    );
}

#[test]
fn a_quorum_that_is_short_says_how_many_are_missing() {
    let rule = json!({"quorum":{"count":6},"vote":half()["vote"]});
    let answer = ask(&facts(&rule)).unwrap();
    let mut said = answer.sentences.iter();
    let short = said.find(|sentence| sentence.code == "rule-quorum-short");
    assert_eq!(answer.quorum.present, 4);
    assert_eq!(short.unwrap().args["missing"], "2");
}

#[test]
fn co_option_is_refused_where_the_rules_do_not_know_it() {
    let refusal = ask(&facts(&json!({}))).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        (FactsCode::CoOptionNotProvided, "roster[3].co_opted")
    );
}

#[test]
fn video_is_present_only_where_the_rules_say_so() {
    let by_video = with(facts(&half()), "/attendance/0/by_video", json!(true));
    assert_eq!(ask(&by_video).unwrap().electorate, ["b", "c", "x"]);
    let ballot = with(
        by_video.clone(),
        "/ballots",
        json!([{"id":"a","value":"for"}]),
    );
    let refusal = ask(&ballot).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        (FactsCode::BallotByVideo, "ballots[0].id")
    );
    let counts = with(by_video, "/rule/quorum/video_counts", json!(true));
    assert_eq!(ask(&counts).unwrap().electorate, ["a", "b", "c", "x"]);
}

#[test]
fn only_those_there_from_the_start_vote_where_the_rules_say_so() {
    let from_start = with(facts(&half()), "/rule/vote/present_from_start", json!(true));
    let answer = ask(&from_start).unwrap();
    assert_eq!(answer.electorate, ["a", "b", "x"]);
    assert_eq!(answer.tally.absent, 1, "not at this item");
    let ballot = with(
        from_start.clone(),
        "/ballots",
        json!([{"id":"c","value":"for"}]),
    );
    assert_eq!(ask(&ballot).unwrap_err().code, FactsCode::BallotByLatecomer);
    // Just in time, and one minute late.
    for (item_from, votes) in [("10:20", true), ("10:19", false)] {
        let answer = ask(&with(from_start.clone(), "/item_from", json!(item_from))).unwrap();
        assert_eq!(
            answer.electorate.contains(&"c".to_owned()),
            votes,
            "{item_from}"
        );
    }
    // Whoever went out and came back was not there throughout; a second line without a gap is.
    for (back, votes) in [("10:10", true), ("10:11", false)] {
        let attendance =
            json!([{"id":"a","until":"10:10"},{"id":"a","from":back},{"id":"b"},{"id":"c"}]);
        let answer = ask(&with(from_start.clone(), "/attendance", attendance)).unwrap();
        assert_eq!(answer.electorate.contains(&"a".to_owned()), votes, "{back}");
    }
    // Out again in the minute they came, then back: that line ends, and continues nothing.
    let attendance = json!([
        {"id":"a","from":"10:10","until":"10:10"},{"id":"a","from":"10:10"},{"id":"b"},
    ]);
    let answer = ask(&with(from_start.clone(), "/attendance", attendance)).unwrap();
    assert_eq!(answer.electorate, ["b"]);
    let unknown = with(from_start.clone(), "/item_from", Value::Null);
    assert_eq!(ask(&unknown).unwrap_err().code, FactsCode::ItemFromMissing);
    let late = with(from_start, "/item_from", json!("10:41"));
    assert_eq!(ask(&late).unwrap_err().code, FactsCode::ItemFromLate);
}

#[test]
fn a_tie_carries_nothing_but_by_the_casting_vote_of_whoever_presides() {
    let tied = json!([{"id":"a","value":"for"},{"id":"b","value":"against"}]);
    let without = with(facts(&half()), "/ballots", tied);
    assert_eq!(ask(&without).unwrap().result, Some(VoteResult::NotCarried));
    let casting = with(without, "/rule/vote/tie", json!("casting_vote"));
    assert_eq!(ask(&casting).unwrap().result, Some(VoteResult::Carried));
    let other = with(casting.clone(), "/presiding", json!("b"));
    assert_eq!(ask(&other).unwrap().result, Some(VoteResult::NotCarried));
    // Given apart from the ballot, or where hands were counted.
    let apart = with(other, "/casting", json!("for"));
    assert_eq!(ask(&apart).unwrap().result, Some(VoteResult::Carried));
    let hands = json!({"for":2,"against":2,"abstain":0});
    let counted = with(with(casting, "/ballots", Value::Null), "/totals", hands);
    assert_eq!(ask(&counted).unwrap().result, Some(VoteResult::NotCarried));
    let given = with(counted, "/casting", json!("for"));
    assert_eq!(ask(&given).unwrap().result, Some(VoteResult::Carried));
    // The casting vote is one of those cast, and of those present nobody more is there: of two
    // thirds, three of four are enough and three of five are not.
    for (base, result) in [
        ("cast", VoteResult::NotCarried),
        ("present", VoteResult::Carried),
    ] {
        let vote = json!({"base":base,"threshold":"2/3","tie":"casting_vote"});
        let two_thirds = with(given.clone(), "/rule/vote", vote);
        assert_eq!(ask(&two_thirds).unwrap().result, Some(result), "{base}");
    }
}

#[test]
fn a_casting_vote_decides_a_tie_and_nothing_else() {
    let mut rule = half();
    rule["vote"]["tie"] = json!("casting_vote");
    let given = |ours: u32, theirs: u32, casting: &str| {
        let hands = json!({"for":ours,"against":theirs,"abstain":0});
        let counted = with(facts(&rule), "/totals", hands);
        let answer = ask(&with(counted, "/casting", json!(casting))).unwrap();
        let told = answer
            .sentences
            .iter()
            .any(|s| s.code == "rule-casting-vote-given");
        (answer.result, told)
    };
    let (carried, not) = (Some(VoteResult::Carried), Some(VoteResult::NotCarried));
    assert_eq!(given(2, 1, "against"), (carried, false));
    assert_eq!(given(1, 2, "for"), (not, false));
    // Nobody said anything: there is no tie.
    assert_eq!(given(0, 0, "for"), (not, false));
    assert_eq!(given(1, 1, "for"), (carried, true));
    assert_eq!(given(1, 1, "against"), (not, true));
}

#[test]
fn a_rule_that_facts_bring_is_named_for_what_it_states() {
    let of_quorum = |capacities: Value| {
        let mut rule = half();
        rule["quorum"]["capacities"] = capacities;
        let sources = ask(&facts(&rule)).unwrap().sources;
        let of = sources.into_iter().map(|source| source.of);
        of.filter(|of| of.starts_with("quorum")).collect::<Vec<_>>()
    };
    assert_eq!(of_quorum(json!([])), ["quorum.at_least"]);
    let both = ["quorum.at_least", "quorum.capacities"];
    assert_eq!(of_quorum(json!(["lay"])), both);
}

#[test]
fn the_vice_chair_presides_where_the_chair_does_not_vote() {
    let mut rule = half();
    rule["vote"]["tie"] = json!("casting_vote");
    for (voters, result) in [
        // Chair, vice-chair, member.
        (["a", "c", "b"], VoteResult::Carried),
        (["c", "b", "a"], VoteResult::NotCarried),
        (["b", "c", ""], VoteResult::Carried),
        (["c", "b", ""], VoteResult::NotCarried),
    ] {
        let [for_it, against, absent] = voters;
        let mut facts = facts(&rule);
        facts["roster"] = json!([
            {"id":"c","role":"member","from":"2024-01-01"},
            {"id":"b","role":"vice_chair","from":"2024-01-01"},
            {"id":"a","role":"chair","from":"2024-01-01"},
        ]);
        facts["attendance"] = json!([{"id":for_it}, {"id":against}]);
        if !absent.is_empty() {
            facts["attendance"] = json!([{"id":for_it}, {"id":against}, {"id":absent}]);
        }
        facts["ballots"] = json!([
            {"id":for_it,"value":"for"}, {"id":against,"value":"against"},
        ]);
        let answer = ask(&facts).unwrap();
        assert_eq!(
            answer.result,
            Some(result),
            "{for_it} for, {against} against"
        );
    }
}

#[test]
fn a_casting_vote_that_the_rules_do_not_give_is_refused() {
    let given = with(facts(&half()), "/casting", json!("for"));
    let refusal = ask(&given).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        (FactsCode::CastingVoteNotGiven, "casting")
    );
}

#[test]
fn only_who_would_count_is_told_to_be_there_by_video_alone() {
    let mut facts = facts(&half());
    let roster = facts["roster"].as_array_mut().unwrap();
    roster.push(json!({"id":"s","role":"secretary","from":"2024-01-01"}));
    roster.push(json!({"id":"e","role":"alternate","alternate_for":"b","from":"2024-01-01"}));
    facts["attendance"] = json!([
        {"id":"a","by_video":true}, {"id":"b"}, {"id":"c","by_video":true},
        {"id":"s","by_video":true}, {"id":"e","by_video":true},
    ]);
    facts["recused"] = json!(["c"]);
    let sentences = ask(&facts).unwrap().sentences;
    let told: Vec<_> = sentences
        .iter()
        .filter(|sentence| sentence.code.contains("video"))
        .filter_map(|sentence| sentence.args.get("person"))
        .collect();
    assert_eq!(told, ["a", "e"]);
}

#[test]
fn an_item_may_begin_at_the_moment_of_its_vote() {
    let at_once = with(facts(&half()), "/item_from", json!("10:40"));
    ask(&at_once).unwrap();
}
