//! Given adoptions, then the rules of a day and of a case.

use uuid::Uuid;

use super::*;
use crate::case::Stamp;
use crate::committee::BilingualName;
use crate::rules::with_value;

const ST: &str = "cn-st-ethics-2023";
const US: &str = "us-common-rule-2018";
const OWN: &str = "own-cn-st-ethics-2023";
const SECRETARY: PersonId = PersonId(Uuid::from_u128(1));

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// Noon of a day in the committee's zone.
fn noon(of: &str) -> DateTime<Utc> {
    day(of).and_hms_opt(4, 0, 0).unwrap().and_utc()
}

fn set_up(chosen: &[&str]) -> CommitteeEvent {
    CommitteeEvent::CommitteeSetUp {
        name: BilingualName::default(),
        zone: "Asia/Shanghai".to_owned(),
        number_prefix: String::new(),
        profiles: vec![ST.to_owned(), "behind".to_owned()],
        chosen: chosen.iter().map(|id| (*id).to_owned()).collect(),
        sample: false,
    }
}

fn adoption(profiles: &[&str], from: &str, applies: AppliesTo) -> Adoption {
    Adoption {
        profiles: profiles.iter().map(|id| (*id).to_owned()).collect(),
        from: day(from),
        applies,
        reason: "Resolved.".to_owned(),
    }
}

fn adopted(profiles: &[&str], from: &str, applies: AppliesTo) -> CommitteeEvent {
    CommitteeEvent::RulesAdopted(adoption(profiles, from, applies))
}

fn own_text() -> String {
    let shipped = Library::shipped_text(ST).unwrap();
    let named = shipped.replacen(&format!("id = \"{ST}\""), &format!("id = \"{OWN}\""), 1);
    with_value(&named, "quorum.at_least", "6").unwrap()
}

fn own(text: &str) -> OwnProfile {
    OwnProfile {
        profile: OWN.to_owned(),
        based_on: ST.to_owned(),
        text: text.to_owned(),
        reason: "Five are too few for us.".to_owned(),
    }
}

fn fold(events: &[CommitteeEvent]) -> Committee {
    events
        .iter()
        .fold(Committee::default(), |committee, event| {
            committee.apply(event, noon("2026-01-01"), Some(SECRETARY))
        })
}

fn library(committee: &Committee) -> Library {
    let mut library = Library::shipped().unwrap();
    for version in &committee.rules.own {
        library.add((**version.read.as_ref().unwrap()).clone());
    }
    library
}

#[track_caller]
fn check(given: &[CommitteeEvent], when: RulesCommand, then: Result<CommitteeEvent, Refusal>) {
    let committee = fold(given);
    let answer = decide_rules(&committee, when, &library(&committee));
    assert_eq!(answer, then.map(|event| vec![event]));
}

#[test]
fn what_was_chosen_at_the_setting_up_is_the_first_adoption() {
    for (chosen, then) in [
        // Records from before several could be chosen name the chosen one and what is behind it.
        (&[][..], &[ST][..]),
        (&[ST], &[ST]),
        (&[US, ST], &[US, ST]),
    ] {
        let committee = fold(&[set_up(chosen)]);
        assert_eq!(committee.rules_on(day("2020-01-01")), then);
    }
}

#[test]
fn the_rules_of_a_day_are_those_adopted_last_from_that_day_or_before() {
    let given = [
        set_up(&[ST]),
        adopted(&[US], "2026-06-01", AppliesTo::AcceptedFrom),
        adopted(&[ST, US], "2026-03-01", AppliesTo::AcceptedFrom),
        adopted(&[US, ST], "2026-06-01", AppliesTo::AcceptedFrom),
    ];
    let committee = fold(&given);
    for (on, then) in [
        ("2026-02-28", &[ST][..]),
        ("2026-03-01", &[ST, US]),
        ("2026-05-31", &[ST, US]),
        ("2026-06-01", &[US, ST]),
    ] {
        assert_eq!(committee.rules_on(day(on)), then, "{on}");
    }
}

#[test]
fn a_case_keeps_its_rules_unless_it_is_bound_anew_or_acts_follow_others() {
    let binding = |profiles: &[&str], on: &str| Binding {
        profiles: profiles.iter().map(|id| (*id).to_owned()).collect(),
        reason: None,
        stamp: Stamp {
            at: noon(on),
            by: Some(SECRETARY),
        },
    };
    let accepted = || vec![binding(&[ST], "2026-02-01")];
    let rebound = vec![binding(&[ST], "2026-02-01"), binding(&[US], "2026-04-01")];
    let later = |applies| vec![set_up(&[ST]), adopted(&[US], "2026-03-01", applies)];
    let rows = [
        (
            "not accepted yet",
            later(AppliesTo::AcceptedFrom),
            vec![],
            "2026-03-01",
            US,
        ),
        (
            "accepted from",
            later(AppliesTo::AcceptedFrom),
            accepted(),
            "2026-03-01",
            ST,
        ),
        (
            "all open, not re-bound yet",
            later(AppliesTo::AllOpen),
            accepted(),
            "2026-03-01",
            ST,
        ),
        (
            "the day before acts follow",
            later(AppliesTo::ActsFrom),
            accepted(),
            "2026-02-28",
            ST,
        ),
        (
            "the day acts follow",
            later(AppliesTo::ActsFrom),
            accepted(),
            "2026-03-01",
            US,
        ),
        (
            "before it was re-bound",
            vec![set_up(&[ST])],
            rebound.clone(),
            "2026-03-31",
            ST,
        ),
        (
            "the day it was re-bound",
            vec![set_up(&[ST])],
            rebound.clone(),
            "2026-04-01",
            US,
        ),
        (
            "re-bound after acts follow others",
            vec![
                set_up(&[ST]),
                adopted(&[ST], "2026-03-01", AppliesTo::ActsFrom),
            ],
            rebound,
            "2026-05-01",
            US,
        ),
    ];
    for (what, given, bindings, on, then) in rows {
        let committee = fold(&given);
        assert_eq!(committee.rules_for(&bindings, day(on)).0, [then], "{what}");
    }
}

#[test]
fn each_save_is_a_version_of_its_own() {
    let first = own_text();
    let second = with_value(&first, "quorum.at_least", "7").unwrap();
    let given = [
        set_up(&[ST]),
        CommitteeEvent::OwnProfileSaved(own(&first)),
        CommitteeEvent::OwnProfileSaved(own(&second)),
        adopted(
            &["own-cn-st-ethics-2023-v1"],
            "2026-03-01",
            AppliesTo::AcceptedFrom,
        ),
        adopted(
            &["own-cn-st-ethics-2023-v2"],
            "2026-06-01",
            AppliesTo::AcceptedFrom,
        ),
    ];
    let committee = fold(&given);
    let library = library(&committee);
    let needed = |id: &str| {
        library
            .regime(id)
            .unwrap()
            .quorum()
            .unwrap()
            .value
            .needed(9)
    };
    assert_eq!(needed("own-cn-st-ethics-2023-v1"), 6);
    assert_eq!(needed("own-cn-st-ethics-2023-v2"), 7);
    assert_eq!(needed(ST), 5);
    // Roster and quorum follow the version of the day, whichever version a case is bound to.
    for (bound, on, then) in [
        (ST, "2026-02-28", ST),
        (ST, "2026-03-01", "own-cn-st-ethics-2023-v1"),
        (
            "own-cn-st-ethics-2023-v1",
            "2026-06-01",
            "own-cn-st-ethics-2023-v2",
        ),
        (US, "2026-06-01", US),
    ] {
        assert_eq!(
            committee.rules.version_on(bound, day(on)),
            then,
            "{bound} {on}"
        );
    }
}

#[test]
fn a_profile_is_kept_only_if_its_text_holds() {
    let text = own_text();
    let save = |text: &str| RulesCommand::Save(own(text));
    let fault = |line: usize, key: &str, problem: &str| {
        let refusal = Refusal::of(RefusalCode::ProfileText).with("line", line);
        refusal.with("key", key).with("problem", problem)
    };
    let given = [set_up(&[ST])];
    check(
        &given,
        save(&text),
        Ok(CommitteeEvent::OwnProfileSaved(own(&text))),
    );
    let id_line = 1 + text
        .lines()
        .take_while(|line| !line.starts_with("id ="))
        .count();
    let other = text.replacen(OWN, "own-other", 1);
    let wanted = format!("the id of this profile is `{OWN}`");
    check(&given, save(&other), Err(fault(id_line, "id", &wanted)));
    let shipped = Library::shipped_text(ST).unwrap();
    check(&given, save(shipped), Err(fault(id_line, "id", &wanted)));
    let committee = fold(&given);
    let broken = text.replacen("count = 6", "count = \"six\"", 1);
    let refusal = decide_rules(&committee, save(&broken), &library(&committee)).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::ProfileText);
    assert_eq!(refusal.args["key"], "quorum.at_least");
    let at = broken
        .lines()
        .position(|line| line.contains("\"six\""))
        .unwrap()
        + 1;
    assert_eq!(refusal.args["line"], at.to_string());
    let silent = OwnProfile {
        reason: " ".to_owned(),
        ..own(&text)
    };
    check(
        &given,
        RulesCommand::Save(silent),
        Err(RefusalCode::ReasonsRequired.into()),
    );
    let saved = [set_up(&[ST]), CommitteeEvent::OwnProfileSaved(own(&text))];
    check(&saved, save(&text), Err(RefusalCode::NoChange.into()));
    // Never a full review under the rules of China or the United States.
    for (pathway, kept) in [("full", false), ("simplified", true)] {
        let listed = format!(
            "\n[circulation]\npathways = [{{ value = \"{pathway}\", label = \"own_choice\", verified = true }}]\n"
        );
        let circulated = text.clone() + &listed;
        let line = 2 + text.lines().count();
        let never = "full review (`full`) is never decided in writing";
        let then = if kept {
            Ok(CommitteeEvent::OwnProfileSaved(own(&circulated)))
        } else {
            Err(fault(line, "circulation.pathways", never))
        };
        check(&given, save(&circulated), then);
    }
    let stranger = OwnProfile {
        based_on: "nowhere".to_owned(),
        ..own(&text)
    };
    let unknown = Refusal::of(RefusalCode::ProfileUnknown).with("profile", "nowhere");
    check(&given, RulesCommand::Save(stranger), Err(unknown));
}

#[test]
fn rules_are_adopted_from_today_or_later_and_for_all_open_on_the_day() {
    let today = "2026-03-01";
    let adopt = |adoption: Adoption| RulesCommand::Adopt {
        adoption,
        today: day(today),
    };
    let given = [set_up(&[ST])];
    let of = |code, profile: &str| Refusal::of(code).with("profile", profile);
    let rows = [
        (adoption(&[ST, US], today, AppliesTo::AcceptedFrom), None),
        (adoption(&[US], "2027-01-01", AppliesTo::ActsFrom), None),
        (adoption(&[US], today, AppliesTo::AllOpen), None),
        // The same rules may still be said to apply to what is open.
        (adoption(&[ST], today, AppliesTo::AllOpen), None),
        (
            adoption(&[US], "2026-02-28", AppliesTo::AcceptedFrom),
            Some(RefusalCode::DayInPast.into()),
        ),
        (
            adoption(&[US], "2026-03-02", AppliesTo::AllOpen),
            Some(RefusalCode::AllOpenToday.into()),
        ),
        (
            adoption(&[ST], today, AppliesTo::AcceptedFrom),
            Some(RefusalCode::NoChange.into()),
        ),
        (
            adoption(&[], today, AppliesTo::AcceptedFrom),
            Some(RefusalCode::ProfileMissing.into()),
        ),
        (
            adoption(&[US, ST, US], today, AppliesTo::AcceptedFrom),
            Some(of(RefusalCode::ProfileTwice, US)),
        ),
        (
            adoption(&["nowhere"], today, AppliesTo::AcceptedFrom),
            Some(of(RefusalCode::ProfileUnknown, "nowhere")),
        ),
    ];
    for (adoption, refusal) in rows {
        let then = match refusal {
            Some(refusal) => Err(refusal),
            None => Ok(CommitteeEvent::RulesAdopted(adoption.clone())),
        };
        check(&given, adopt(adoption), then);
    }
}

#[test]
fn a_version_that_this_build_cannot_read_is_kept_and_not_at_hand() {
    let given = [
        set_up(&[ST]),
        CommitteeEvent::OwnProfileSaved(own("id = \"own\"\nfrom_a_later_build = 1\n")),
    ];
    let committee = fold(&given);
    assert_eq!(committee.rules.own.len(), 1);
    assert_eq!(committee.rules.own[0].read, None);
}
