//! Given one room and two regimes, then each of them and both together.

use super::super::{Fraction, Library, Profile, Threshold, VoteBase, VoteRule, with_value};
use super::*;
use crate::rules::{Attendance, Purpose, RosterEntry, Rule, Totals};
use crate::vocabulary::{BallotValue, Role};

const ST: &str = "cn-st-ethics-2023";

/// The S&T measures, and a copy of them by which more than half of all carry.
fn library() -> Library {
    let mut library = Library::shipped().unwrap();
    let text = Library::shipped_text(ST).unwrap();
    let text = text.replacen(
        &format!("id = \"{ST}\""),
        "id = \"more-than-half-of-all\"",
        1,
    );
    let changes = [
        ("vote.threshold", "1/2"),
        ("vote.base", "appointed"),
        ("vote.strict", "yes"),
    ];
    let text = changes.into_iter().fold(text, |text, (key, value)| {
        with_value(&text, key, value).unwrap()
    });
    let profile = Profile::from_toml(&text).unwrap();
    let half = Fraction::new(1, 2).unwrap();
    let rule = VoteRule::new(VoteBase::Appointed, Some(Threshold::Share(half)), true).unwrap();
    assert_eq!(profile.vote.majority.as_ref().unwrap().value, rule);
    library.add(profile);
    library
}

/// So many members with so many of them there, the first few standing for what must be there.
fn facts(appointed: usize, present: usize, votes: (u32, u32, u32)) -> Facts {
    let capacities = ["scientific", "ethics", "legal", "outside"];
    let roster = (0..appointed).map(|seat| RosterEntry {
        id: format!("m{seat}"),
        role: Role::Member,
        capacities: vec![capacities[seat % 4].to_owned()],
        from: "2026-01-01".parse().unwrap(),
        until: None,
        alternate_for: None,
        co_opted: false,
        votes: None,
    });
    let attendance = (0..present).map(|seat| Attendance {
        id: format!("m{seat}"),
        from: None,
        until: None,
        by_video: false,
    });
    Facts {
        profile: String::new(),
        rule: Rule::default(),
        purpose: Purpose::Decision,
        date: "2026-03-02".parse().unwrap(),
        moment: None,
        item_from: None,
        presiding: None,
        casting: None,
        roster: roster.collect(),
        attendance: attendance.collect(),
        recused: Vec::new(),
        ballots: None,
        totals: Some(Totals {
            votes_for: votes.0,
            against: votes.1,
            abstain: votes.2,
        }),
    }
}

#[test]
fn what_carries_under_one_profile_and_not_under_the_other_is_not_carried() {
    let library = library();
    let both = [
        library.regime(ST).unwrap(),
        library.regime("more-than-half-of-all").unwrap(),
    ];
    let (carried, not, none) = (
        VoteResult::Carried,
        VoteResult::NotCarried,
        VoteResult::NoQuorum,
    );
    // Appointed, present, for–against–abstain; then 2/3 of present, more than half of all, both.
    let rows = [
        (7, 5, (5, 0, 0), carried, carried, carried),
        (7, 5, (4, 1, 0), carried, carried, carried),
        (9, 5, (4, 1, 0), carried, not, not),
        (9, 5, (5, 0, 0), carried, carried, carried),
        (7, 7, (4, 3, 0), not, carried, not),
        (7, 7, (5, 2, 0), carried, carried, carried),
        (10, 5, (5, 0, 0), carried, not, not),
        (7, 4, (4, 0, 0), none, none, none),
    ];
    for (appointed, present, votes, first, second, together) in rows {
        let joined = explain_all(&both, &facts(appointed, present, votes)).unwrap();
        let each: Vec<_> = joined
            .profiles
            .iter()
            .map(|by| by.explanation.result)
            .collect();
        let row = (appointed, present, votes);
        assert_eq!(each, [Some(first), Some(second)], "{row:?}");
        assert_eq!(joined.verdict.result, Some(together), "{row:?}");
    }
}

#[test]
fn the_higher_number_is_needed_and_each_is_told() {
    let library = library();
    let both = [
        library.regime(ST).unwrap(),
        library.regime("more-than-half-of-all").unwrap(),
    ];
    let joined = explain_all(&both, &facts(9, 6, (0, 0, 0))).unwrap();
    assert_eq!(joined.verdict.needed, Some(5));
    let needed: Vec<_> = joined
        .profiles
        .iter()
        .map(|by| by.explanation.needed)
        .collect();
    assert_eq!(needed, [Some(4), Some(5)]);
    assert_eq!(joined.profiles[0].profile, ST);
}

#[test]
fn a_casting_vote_decides_under_the_profile_that_gives_one_and_under_no_other() {
    let mut library = library();
    let text = Library::shipped_text(ST).unwrap();
    let changes = [
        ("vote.threshold", "1/2"),
        ("vote.base", "cast"),
        ("vote.strict", "yes"),
    ];
    let text = changes
        .into_iter()
        .fold(text.to_owned(), |text, (key, value)| {
            with_value(&text, key, value).unwrap()
        });
    let tie = "[vote]\ntie = { value = \"casting_vote\", label = \"own_choice\", verified = true }";
    let own_id = format!("id = \"{ST}\"");
    for (id, vote) in [("nobody-decides", "[vote]"), ("chair-decides", tie)] {
        let text = text.replacen("[vote]", vote, 1);
        let text = text.replacen(&own_id, &format!("id = \"{id}\""), 1);
        library.add(Profile::from_toml(&text).unwrap());
    }
    let tied = Facts {
        presiding: Some("m0".to_owned()),
        casting: Some(BallotValue::For),
        ..facts(7, 6, (3, 3, 0))
    };
    let (carried, not) = (VoteResult::Carried, VoteResult::NotCarried);
    for (profiles, result) in [
        (&["chair-decides"][..], carried),
        (&["nobody-decides"], not),
        (&["chair-decides", "nobody-decides"], not),
    ] {
        let regimes = profiles.iter().map(|id| library.regime(id).unwrap());
        let regimes: Vec<_> = regimes.collect();
        let joined = explain_all(&regimes, &tied).unwrap();
        assert_eq!(joined.verdict.result, Some(result), "{profiles:?}");
    }
}

#[test]
fn what_either_misses_is_missing_once_and_each_sentence_is_said_once() {
    let text = Library::shipped_text(ST).unwrap();
    let legal = "capacity = \"legal\" }, article = \"14, 7\"";
    assert!(text.contains(legal));
    let text = text.replacen(legal, &legal.replace("legal", "lay"), 1);
    let text = text.replacen(&format!("id = \"{ST}\""), "id = \"a-lay-person\"", 1);
    let mut library = library();
    library.add(Profile::from_toml(&text).unwrap());
    let both = [
        library.regime(ST).unwrap(),
        library.regime("a-lay-person").unwrap(),
    ];
    let joined = explain_all(&both, &facts(9, 2, (0, 0, 0))).unwrap();
    let missing = &joined.verdict.quorum.missing_capacities;
    assert_eq!(*missing, ["legal", "outside", "lay"]);
    let said = &joined.verdict.sentences;
    for by in &joined.profiles {
        for sentence in &by.explanation.sentences {
            let times = said.iter().filter(|one| *one == sentence).count();
            assert_eq!(times, 1, "{sentence:?}");
        }
    }
}

#[test]
fn the_quorum_of_the_day_is_met_with_the_majority_a_case_is_bound_to() {
    let text = Library::shipped_text(ST).unwrap();
    let text = with_value(text, "quorum.at_least", "6").unwrap();
    let own_id = format!("id = \"{ST}\"");
    let another = text.replacen(&own_id, "id = \"six-present\"", 1);
    let later = text.replacen(
        "in_force_from = \"2023-12-01\"",
        "in_force_from = \"2025-12-01\"",
        1,
    );
    assert_ne!(later, text);
    // Of another profile, or a later version of the same.
    for (of_day, id) in [(another, "six-present"), (later, ST)] {
        let mut library = library();
        library.add(Profile::from_toml(&of_day).unwrap());
        let bound_on = "2024-01-01".parse().unwrap();
        let of_day = library.regime(id).unwrap();
        let regimes = [library.regime_on(ST, bound_on).unwrap().with_day(of_day)];
        for (present, met) in [(5, false), (6, true)] {
            let joined = explain_all(&regimes, &facts(9, present, (present as u32, 0, 0))).unwrap();
            assert_eq!(joined.verdict.quorum.met, met, "{id}: {present}");
            let source = &joined.verdict.sources[0];
            assert_eq!(source.profile.as_deref(), Some(id), "{present}");
        }
    }
}

#[test]
fn an_explanation_kept_before_there_could_be_several_stays_readable() {
    let library = library();
    let facts = Facts {
        profile: ST.to_owned(),
        ..facts(7, 5, (5, 0, 0))
    };
    let old = library.explain(&facts).unwrap();
    let kept = serde_json::to_value(&old).unwrap();
    let read: Joined = serde_json::from_value(kept).unwrap();
    assert_eq!(read.verdict, old);
    assert_eq!(read.profiles, []);
    let new = explain_all(&[library.regime(ST).unwrap()], &facts).unwrap();
    let again: Joined = serde_json::from_value(serde_json::to_value(&new).unwrap()).unwrap();
    assert_eq!(again, new);
}

#[test]
fn a_profile_that_states_half_a_rule_stands_aside_unless_it_leads() {
    let mut library = library();
    let text = Library::shipped_text(ST).unwrap();
    let own_id = format!("id = \"{ST}\"");
    for (id, section) in [("no-majority", "[vote]"), ("no-quorum", "[quorum]")] {
        // Everything of that section is left out.
        let (before, rest) = text.split_once(section).unwrap();
        let after = rest.find("\n[").map_or("", |at| &rest[at..]);
        let text = format!("{before}{after}").replacen(&own_id, &format!("id = \"{id}\""), 1);
        library.add(Profile::from_toml(&text).unwrap());
    }
    let regime = |id| library.regime(id).unwrap();
    let facts = facts(7, 5, (5, 0, 0));
    for half in ["no-majority", "no-quorum"] {
        let joined = explain_all(&[regime(ST), regime(half)], &facts).unwrap();
        assert_eq!(joined.profiles.len(), 1, "{half}");
        let leads = explain_all(&[regime(half), regime(ST)], &facts);
        assert!(leads.is_err(), "{half}: {leads:?}");
    }
}

#[test]
fn a_quorum_is_met_when_each_is_and_the_first_that_is_short_decides() {
    let text = Library::shipped_text(ST).unwrap();
    let text = with_value(text, "quorum.at_least", "6").unwrap();
    let text = text.replacen(&format!("id = \"{ST}\""), "id = \"six-present\"", 1);
    let mut library = library();
    library.add(Profile::from_toml(&text).unwrap());
    let five = || library.regime(ST).unwrap();
    let six = || library.regime("six-present").unwrap();
    for both in [[five(), six()], [six(), five()]] {
        let leading = both[0].profile().id.clone();
        // Present, whether there is a quorum, and what that which is shown needs.
        let led = if leading == ST { 5 } else { 6 };
        for (present, met, needed) in [(4, false, led), (5, false, 6), (6, true, led)] {
            let joined = explain_all(&both, &facts(9, present, (present as u32, 0, 0))).unwrap();
            let shown = joined.deciding_quorum().quorum.needed;
            let found = (joined.verdict.quorum.met, shown);
            assert_eq!(found, (met, needed), "{leading}: {present}");
        }
    }
}
