//! What a regime answers is what the nearest file states: the files are read once more here, plainly.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use super::library::shipped;
use super::*;
use crate::vocabulary::SubmissionKind;

/// A key of the files, and the profiles from which a regime has values for it, one for each value.
type Asked = (&'static str, fn(&Regime<'_>) -> Vec<String>);

fn from<'a, T: 'a>(found: impl IntoIterator<Item = Found<'a, T>>) -> Vec<String> {
    let profiles = found.into_iter().map(|found| found.profile.id.clone());
    profiles.collect()
}

const ASKED: [Asked; 26] = [
    ("composition.at_least", |r| from(r.members_at_least())),
    ("composition.at_most", |r| from(r.members_at_most())),
    ("composition.odd_number", |r| from(r.odd_number())),
    ("composition.outside_members", |r| from(r.outside_members())),
    ("composition.renewals", |r| from(r.renewals())),
    ("composition.seats", |r| from(r.seats())),
    ("composition.shares", |r| from(r.shares())),
    ("composition.term_years", |r| from(r.term_years())),
    ("quorum.at_least", |r| from(r.quorum())),
    ("quorum.capacities", |r| from(r.quorum_capacities())),
    ("quorum.co_option", |r| from(r.co_option())),
    ("quorum.video_counts", |r| from(r.video_counts())),
    ("vote.majority", |r| from(r.majority())),
    ("vote.present_from_start", |r| from(r.present_from_start())),
    ("vote.tie", |r| from(r.tie())),
    ("circulation.early_close", |r| {
        from(r.circulation_early_close())
    }),
    ("circulation.pathways", |r| from(r.circulation_pathways())),
    ("interests.challenge", |r| from(r.challenge())),
    ("re_review", |r| from(r.re_review())),
    ("triage.questions", |r| from(r.questions())),
    ("triage.rules", |r| from(r.triage_rules())),
    ("materials.application", |r| {
        from(r.materials(SubmissionKind::Application))
    }),
    ("checklist", |r| from(r.checklist())),
    ("retention", |r| from(r.retention())),
    ("appeal", |r| from(r.appeal())),
    ("annual_report", |r| from(r.annual_report())),
];

/// How many values a file states under a key.
fn stated(file: &toml::Value, key: &str) -> usize {
    let value = key.split('.').try_fold(file, |at, part| at.get(part));
    value.map_or(0, |value| value.as_array().map_or(1, Vec::len))
}

/// A shipped file and those it says stand behind it.
fn chain(id: &str) -> Vec<(String, toml::Value)> {
    let mut files = Vec::new();
    let mut next = Some(id.to_owned());
    while let Some(id) = next {
        let file: toml::Value = toml::from_str(Library::shipped_text(&id).unwrap()).unwrap();
        let behind = file.get("behind").and_then(|behind| behind.get("profile"));
        next = behind.map(|id| id.as_str().unwrap().to_owned());
        files.push((id, file));
    }
    files
}

#[test]
fn a_regime_answers_what_the_nearest_file_states() {
    let library = shipped();
    let mut never: BTreeSet<&str> = ASKED.iter().map(|(key, _)| *key).collect();
    for profile in library.profiles() {
        let regime = library.regime(&profile.id).unwrap();
        let files = chain(&profile.id);
        assert!(regime.ids().eq(files.iter().map(|(id, _)| id)));
        for (key, asked) in ASKED {
            let nearest = files.iter().find(|(_, file)| stated(file, key) > 0);
            let expected =
                nearest.map_or_else(Vec::new, |(id, file)| vec![id.clone(); stated(file, key)]);
            assert_eq!(asked(&regime), expected, "{}: {key}", profile.id);
            if nearest.is_some() {
                never.remove(key);
            }
        }
        let calendars = files
            .iter()
            .filter_map(|(_, file)| file.get("calendar")?.as_str());
        assert_eq!(
            regime.calendar(),
            calendars.into_iter().next(),
            "{}",
            profile.id
        );
        let own = vec![profile.id.clone(); stated(&files[0].1, "duties")];
        assert_eq!(
            from(regime.duties()),
            own,
            "duties are nobody else\u{2019}s"
        );
    }
    // Stated by no shipped file, and offered to those who write their own.
    assert_eq!(never, BTreeSet::from(["composition.odd_number"]));
}

#[test]
fn what_is_yes_or_no_is_yes_only_where_a_file_says_so() {
    let mut library = shipped().clone();
    let text = Library::shipped_text("ich-e6-r3").unwrap();
    let yes = "recused_may_inform = { value = true";
    assert!(text.contains(yes));
    let no = yes.replace("true", "false");
    for (said, expected) in [(yes, true), (no.as_str(), false)] {
        let text = text.replacen(yes, said, 1);
        library.add(Profile::from_toml(&text).unwrap());
        let regime = library.regime("ich-e6-r3").unwrap();
        assert_eq!(regime.recused_may_inform(), expected, "{said}");
    }
    let without = library.regime("nz-hdec").unwrap();
    assert!(!without.recused_may_inform());
    let casting = |id: &str| library.regime(id).unwrap().casting_vote();
    assert_eq!(["uk-rec", "nz-hdec"].map(casting), [true, false]);
}

#[test]
fn an_outcome_is_found_by_its_own_id() {
    let library = shipped();
    for profile in library.profiles() {
        let regime = library.regime(&profile.id).unwrap();
        for found in regime.outcomes() {
            let id = &found.value.id;
            assert_eq!(&regime.outcome(id).unwrap().value.id, id, "{}", profile.id);
        }
        assert_eq!(regime.outcome("not-there"), None);
        for found in regime.pathways() {
            let id = &found.value.id;
            assert_eq!(&regime.pathway(id).unwrap().value.id, id, "{}", profile.id);
        }
        assert_eq!(regime.pathway("not-there"), None);
    }
}

#[test]
fn a_file_may_want_an_odd_number_of_members() {
    let text = Library::shipped_text("uk-rec").unwrap();
    let odd =
        "[composition]\nodd_number = { value = true, label = \"own_choice\", verified = true }";
    let mut library = shipped().clone();
    library.add(Profile::from_toml(&text.replacen("[composition]", odd, 1)).unwrap());
    let found = library.regime("uk-rec").unwrap().odd_number();
    assert!(found.is_some_and(|found| *found.value));
}

#[test]
fn the_page_of_a_profile_says_where_each_clock_ends_and_where_each_pathway_leads() {
    let library = shipped();
    for profile in library.profiles() {
        let regime = library.regime(&profile.id).unwrap();
        let page = ProfilePage::of(&regime);
        let values = page.sections.iter().flat_map(|section| &section.values);
        let said = |code: &str, argument: &str| -> Vec<String> {
            let of = values.clone().filter(|value| value.sentence.code == code);
            of.map(|value| value.sentence.args[argument].clone())
                .collect()
        };
        let ids = regime.clock_ids().into_iter();
        let clocks: Vec<_> = ids.filter_map(|id| regime.clock(id)).collect();
        let ends = clocks
            .iter()
            .filter_map(|found| found.clock.ends_at.as_ref());
        let ends: Vec<_> = ends.map(|end| end.value.code()).collect();
        assert_eq!(said("profile-clock-end", "end"), ends, "{}", profile.id);
        let longer = clocks
            .iter()
            .filter_map(|found| found.clock.extension.as_ref());
        let longer: Vec<_> = longer.map(|extension| extension.value.code()).collect();
        assert_eq!(
            said("profile-clock-extension", "extension"),
            longer,
            "{}",
            profile.id
        );
        let pathways = values
            .clone()
            .filter(|value| value.sentence.code == "profile-pathway");
        let leads: Vec<_> = pathways.map(|value| value.related.clone()).collect();
        let stated: Vec<Vec<_>> = regime
            .pathways()
            .iter()
            .map(|found| found.value.escalates_to.iter())
            .map(|to| to.map(|id| format!("pathway-{id}")).collect())
            .collect();
        assert_eq!(leads, stated, "{}", profile.id);
    }
}

#[test]
fn the_page_of_a_profile_says_yes_and_no_as_the_file_does() {
    let library = shipped();
    for profile in library.profiles() {
        let regime = library.regime(&profile.id).unwrap();
        let page = ProfilePage::of(&regime);
        let values = page.sections.iter().flat_map(|section| &section.values);
        let said: Vec<_> = values
            .filter_map(|value| value.sentence.args.get("disapproves"))
            .collect();
        let may = regime.pathways().into_iter();
        let may = may.map(|found| {
            if found.value.may_disapprove {
                "yes"
            } else {
                "no"
            }
        });
        assert!(said.into_iter().eq(may), "{}", profile.id);
    }
}

#[test]
fn as_many_members_at_most_as_at_least_is_no_contradiction() {
    let text = Library::shipped_text("uk-rec").unwrap();
    let most = "at_most = { value = 18,";
    assert!(text.contains(most));
    let with = |least: u32| {
        let both = format!(
            "at_least = {{ value = {least}, label = \"own_choice\", verified = true }}\n{most}"
        );
        Profile::from_toml(&text.replacen(most, &both, 1))
    };
    with(18).unwrap();
    assert_eq!(with(19).unwrap_err().key, "composition.at_most");
}
