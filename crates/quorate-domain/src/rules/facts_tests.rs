//! Facts as they are written and read, and those that contradict themselves.
#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::{Value, json};

use super::explain_tests::{ask, changed, example};
use super::*;
use crate::vocabulary::VoteResult;

#[test]
fn facts_that_contradict_themselves_are_refused_with_code_and_path() {
    use FactsCode::*;
    for (pointer, value, code, path) in [
        ("/profile", json!("nowhere"), UnknownProfile, "profile"),
        ("/ballots/0/id", json!("x"), UnknownPerson, "ballots[0].id"),
        (
            "/ballots/0/id",
            json!("d"),
            BallotByRecused,
            "ballots[0].id",
        ),
        ("/ballots/2/id", json!("c"), BallotByAbsent, "ballots[2].id"),
        ("/ballots/2/id", json!("a"), SecondBallot, "ballots[2].id"),
        ("/ballots/0/id", json!("c"), BallotByAbsent, "ballots[0].id"),
        (
            "/attendance/0/id",
            json!("x"),
            UnknownPerson,
            "attendance[0].id",
        ),
        ("/recused/0", json!("x"), UnknownPerson, "recused[0]"),
        // The term of b ended yesterday, or begins tomorrow.
        (
            "/roster/1/until",
            json!("2026-03-01"),
            TermEnded,
            "attendance[1].id",
        ),
        (
            "/roster/0/from",
            json!("2026-03-03"),
            TermNotBegun,
            "attendance[0].id",
        ),
        (
            "/roster/1/until",
            json!("2023-12-31"),
            TermReversed,
            "roster[1].until",
        ),
        ("/roster/1/id", json!("a"), PersonTwice, "roster[1].id"),
        (
            "/roster/4/alternate_for",
            json!("x"),
            AlternateForNobody,
            "roster[4].alternate_for",
        ),
        (
            "/roster/4/alternate_for",
            json!(null),
            AlternateForWhom,
            "roster[4].alternate_for",
        ),
        (
            "/attendance/2/until",
            json!("09:00"),
            AttendanceReversed,
            "attendance[2].until",
        ),
        (
            "/attendance/1/id",
            json!("a"),
            AttendanceOverlaps,
            "attendance[1].from",
        ),
        ("/moment", json!(null), MomentMissing, "moment"),
        // The member is back in the room: the alternate no longer stands in.
        (
            "/attendance/2/until",
            json!("11:00"),
            AlternateNotStandingIn,
            "ballots[2].id",
        ),
        (
            "/roster/0/role",
            json!("adviser"),
            BallotWithoutVote,
            "ballots[0].id",
        ),
    ] {
        let refusal = ask(&changed(pointer, value.clone())).unwrap_err();
        assert_eq!(
            (refusal.code, refusal.path.as_str()),
            (code, path),
            "{pointer} = {value}"
        );
    }
}

#[test]
fn a_member_and_their_alternate_never_both_vote() {
    let mut facts = changed("/attendance/2/until", json!("11:00"));
    *facts.pointer_mut("/ballots/1/id").unwrap() = json!("c");
    let refusal = ask(&facts).unwrap_err();
    assert_eq!(refusal.code, FactsCode::MemberAndAlternateVoted);
}

#[test]
fn ballots_and_totals_together_are_refused_and_hands_may_not_exceed_the_electorate() {
    let mut facts = example();
    let object = facts.as_object_mut().unwrap();
    object.insert(
        "totals".to_owned(),
        json!({"for":2,"against":1,"abstain":0}),
    );
    assert_eq!(ask(&facts).unwrap_err().code, FactsCode::BallotsAndTotals);
    facts.as_object_mut().unwrap().remove("ballots");
    assert_eq!(ask(&facts).unwrap().result, Some(VoteResult::Carried));
    *facts.pointer_mut("/totals/abstain").unwrap() = json!(1);
    let refusal = ask(&facts).unwrap_err();
    assert_eq!(refusal.code, FactsCode::TotalsExceedElectorate);
}

#[test]
fn a_time_in_or_out_of_the_room_needs_the_moment_of_the_vote() {
    let without = |attendance: Value| {
        let mut facts = changed("/moment", Value::Null);
        *facts.pointer_mut("/attendance").unwrap() = attendance;
        ask(&facts).map(|_| ()).map_err(|refusal| refusal.code)
    };
    let missing = Err(FactsCode::MomentMissing);
    assert_eq!(without(json!([{"id":"a","from":"10:00"}])), missing);
    assert_eq!(without(json!([{"id":"a","until":"10:00"}])), missing);
}

#[test]
fn a_term_runs_through_both_its_days() {
    let entry = |from: &str, until: Option<&str>| {
        let entry = json!({"id":"a","role":"member","from":from,"until":until});
        serde_json::from_value::<RosterEntry>(entry).unwrap()
    };
    let day = "2026-03-02".parse().unwrap();
    for (from, until, serves) in [
        ("2026-03-02", None, true),
        ("2026-03-02", Some("2026-03-02"), true),
        ("2026-03-03", None, false),
        ("2026-01-01", Some("2026-03-01"), false),
    ] {
        assert_eq!(
            entry(from, until).serves_on(day),
            serves,
            "{from} {until:?}"
        );
    }
}

#[test]
fn a_time_of_day_is_written_as_it_was_read() {
    for written in ["00:00", "09:05", "10:40", "23:59:07", "23:59:59"] {
        let moment: Moment = serde_json::from_value(json!(written)).unwrap();
        assert_eq!(moment.to_string(), written);
    }
}

#[test]
fn a_time_of_day_has_two_digits_each_and_none_too_large() {
    for wrong in [
        "9:05",
        "09:5",
        "09:60",
        "48:00",
        "09:05:60",
        "+9:05",
        "09:005",
        "09",
        "09:05:06:07",
    ] {
        assert!(
            serde_json::from_value::<Moment>(json!(wrong)).is_err(),
            "{wrong}"
        );
    }
    assert!(
        serde_json::from_value::<Moment>(json!("47:59")).is_ok(),
        "past midnight"
    );
}

#[test]
fn a_rule_that_facts_bring_is_written_as_it_was_read() {
    for tie in ["not_carried", "casting_vote"] {
        let vote = json!({"base":"cast","threshold":"1/2","strict":true,"tie":tie});
        let read: VoteBlock = serde_json::from_value(vote).unwrap();
        let written = serde_json::to_value(read).unwrap();
        assert_eq!(
            serde_json::from_value::<VoteBlock>(written.clone()).unwrap(),
            read
        );
        // What everybody gets who says nothing is not said.
        assert_eq!(
            written.get("tie").and_then(Value::as_str),
            (tie != "not_carried").then_some(tie)
        );
    }
}
