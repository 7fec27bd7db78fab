//! Given a profile's text, when a value is changed in the form, then that value and nothing else.

use super::super::{
    Difference, Label, Library, PageSection, PageValue, Profile, ProfilePage, differences,
};
use super::*;

const ST: &str = "cn-st-ethics-2023";

fn text() -> &'static str {
    Library::shipped_text(ST).unwrap()
}

fn value_of(text: &str, key: &str) -> String {
    let form = form_of(text);
    form.into_iter()
        .find(|value| value.key == key)
        .unwrap()
        .value
}

#[test]
fn every_shipped_profile_has_a_form_and_every_value_of_it_can_be_typed_again() {
    for profile in Library::shipped().unwrap().profiles() {
        let text = Library::shipped_text(&profile.id).unwrap();
        for value in form_of(text) {
            if value.value.is_empty() {
                continue;
            }
            let again = with_value(text, &value.key, &value.value).unwrap();
            Profile::from_toml(&again)
                .unwrap_or_else(|error| panic!("{} {}: {error}", profile.id, value.key));
            assert_eq!(value_of(&again, &value.key), value.value, "{}", value.key);
        }
    }
}

#[test]
fn a_change_is_an_own_choice_and_leaves_the_rest_as_it_was() {
    let changed = with_value(text(), "quorum.at_least", "6").unwrap();
    let lines: Vec<_> = text()
        .lines()
        .zip(changed.lines())
        .filter(|(before, after)| before != after)
        .collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(text().lines().count(), changed.lines().count());
    let profile = Profile::from_toml(&changed).unwrap();
    let quorum = profile.quorum.at_least.unwrap();
    assert_eq!(quorum.value.needed(9), 6);
    assert_eq!(quorum.label, Label::OwnChoice);
    assert_eq!(quorum.article, None);
}

#[test]
fn numbers_fractions_and_yes_or_no_are_read_as_they_are_typed() {
    let rows = [
        ("quorum.at_least", "2/3", true),
        ("quorum.at_least", "half", false),
        ("vote.threshold", "3/4", true),
        ("vote.threshold", "8", true),
        ("vote.base", "cast", true),
        ("vote.base", "everybody", false),
        ("composition.at_least", "9", true),
        ("composition.at_least", "-1", false),
        ("composition.different_genders", "no", true),
        ("composition.different_genders", "maybe", false),
        ("clocks.decision", "20", true),
        ("clocks.unknown", "20", false),
        ("tracking.high", "3", true),
        ("tracking.any", "6", true),
        ("no.such", "1", false),
    ];
    for (key, typed, then) in rows {
        let changed = with_value(text(), key, typed);
        assert_eq!(changed.is_ok(), then, "{key} = {typed}");
        if let Ok(changed) = changed {
            Profile::from_toml(&changed).unwrap_or_else(|error| panic!("{key}: {error}"));
            assert_eq!(value_of(&changed, key), typed);
        }
    }
    assert_eq!(
        with_value("id = ", "vote.base", "cast"),
        Err(FormError::Text)
    );
}

#[test]
fn whether_more_than_a_threshold_is_needed_is_asked_of_fractions_alone() {
    for (quorum, majority, then) in [
        (r#"fraction = "1/2""#, r#"threshold = "1/2""#, "no, no"),
        (
            r#"fraction = "1/2", strict = true"#,
            r#"threshold = "1/2", strict = true"#,
            "yes, yes",
        ),
        ("count = 3", "threshold = { count = 3 }", ""),
    ] {
        let text = format!(
            "quorum.at_least.value = {{ {quorum} }}\nvote.majority.value = {{ {majority} }}"
        );
        let values = form_of(&text).into_iter();
        let strict = values.filter(|value| value.key.ends_with("strict"));
        let strict: Vec<_> = strict.map(|value| value.value).collect();
        assert_eq!(strict.join(", "), then, "{quorum}");
    }
}

#[test]
fn a_clock_is_changed_however_its_table_is_written() {
    let text = "clocks = [{ id = \"other\", length = { value = { count = 9 } } }, \
                { id = \"decision\", length = { value = { count = 30 } } }]";
    let changed = with_value(text, "clocks.decision", "20").unwrap();
    assert_eq!(value_of(&changed, "clocks.decision"), "20");
    assert_eq!(value_of(&changed, "clocks.other"), "9");
}

#[test]
fn a_difference_is_told_value_by_value() {
    let mut library = Library::shipped().unwrap();
    let copy = text().replacen(&format!("id = \"{ST}\""), "id = \"copy\"", 1);
    let page = |library: &Library, id: &str| ProfilePage::of(&library.regime(id).unwrap());
    library.add(Profile::from_toml(&copy).unwrap());
    assert_eq!(
        differences(&page(&library, ST), &page(&library, "copy")),
        []
    );
    let changed = with_value(&copy, "quorum.at_least", "6").unwrap();
    let changed = with_value(&changed, "clocks.decision", "20").unwrap();
    library.add(Profile::from_toml(&changed).unwrap());
    let found = differences(&page(&library, ST), &page(&library, "copy"));
    let told: Vec<_> = found
        .iter()
        .map(|difference| {
            let args = |value: &Option<super::super::PageValue>| {
                let args = &value.as_ref().unwrap().sentence.args;
                args.get("number").or(args.get("count")).cloned().unwrap()
            };
            let section = difference.section.as_str();
            (section, args(&difference.before), args(&difference.after))
        })
        .collect();
    let row = |section, before: &str, after: &str| (section, before.to_owned(), after.to_owned());
    assert_eq!(told, [row("quorum", "5", "6"), row("clocks", "30", "20")]);
}

#[test]
fn what_belongs_to_a_block_that_is_not_there_is_not_asked_for() {
    let keys =
        |text: &str| -> Vec<String> { form_of(text).into_iter().map(|value| value.key).collect() };
    let empty = keys("");
    for key in ["quorum.at_least", "vote.base", "vote.threshold"] {
        assert!(empty.iter().any(|known| known == key), "{key}");
    }
    for key in [
        "quorum.strict",
        "vote.strict",
        "guidance.threshold",
        "guidance.strict",
    ] {
        assert!(!empty.iter().any(|known| known == key), "{key}");
    }
    assert!(!empty.iter().any(|known| known.starts_with("retention.")));
}

#[test]
fn a_difference_is_told_of_one_thing_and_not_of_its_neighbour() {
    let library = Library::shipped().unwrap();
    let before = ProfilePage::of(&library.regime("uk-rec").unwrap());
    let said = |value: &Option<PageValue>| {
        let value = value.as_ref().unwrap();
        (value.subject.clone(), value.sentence.code.clone())
    };
    // What each says changes, in the same words; or the words do. And each stands elsewhere.
    for other_words in [false, true] {
        let mut after = before.clone();
        let of_pathways = |section: &&mut PageSection| section.id == "pathways";
        let section = after.sections.iter_mut().find(of_pathways).unwrap();
        if other_words {
            let pathway = |value: &PageValue| value.sentence.code == "profile-pathway";
            section.values.retain(pathway);
        }
        for value in &mut section.values {
            let sentence = &mut value.sentence;
            if other_words {
                sentence.code = "profile-other-pathway".to_owned();
            } else {
                sentence.args.insert("other".to_owned(), "yes".to_owned());
            }
        }
        section.values.reverse();
        let many = section.values.len();
        assert!(many > 1);
        let found = differences(&before, &after);
        let both = |found: &&Difference| found.before.is_some() && found.after.is_some();
        let pairs: Vec<_> = found.iter().filter(both).collect();
        assert_eq!(pairs.len(), many);
        for pair in pairs {
            let (before, after) = (said(&pair.before), said(&pair.after));
            assert_eq!(before.0, after.0);
            assert!(other_words || before.1 == after.1, "{before:?} {after:?}");
        }
    }
}

#[test]
fn each_value_has_the_words_of_its_key() {
    let text = Library::shipped_text("us-common-rule-2018").unwrap();
    let form = form_of(text);
    let value = |key: &str| form.iter().find(|value| value.key == key).unwrap();
    assert_eq!(value("retention.years").value, "3");
    assert_eq!(value("retention.years").label, "rules-form-retention-years");
    assert_eq!(value("vote.base").label, "rules-form-vote-base");
}
