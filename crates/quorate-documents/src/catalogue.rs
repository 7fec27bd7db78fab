//! Labels from `locales/*/letters.ftl`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::Language;

type Bundle = FluentBundle<FluentResource>;

static EN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("en", include_str!("../../../locales/en/letters.ftl")));
static ZH_HANS: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        "zh-Hans",
        include_str!("../../../locales/zh-Hans/letters.ftl"),
    )
});

fn bundle(tag: &str, source: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolating marks would show as missing glyphs in print.
    bundle.set_use_isolating(false);
    // A test holds that the catalogue parses whole.
    let resource = FluentResource::try_new(source.to_owned())
        .unwrap_or_else(|(what_was_read, _errors)| what_was_read);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The label with this key. An unknown key comes back as itself, which a test
/// over the sources keeps from happening.
pub(crate) fn text(language: Language, key: &str) -> String {
    text_with(language, key, &[])
}

/// The label with this key, its variables filled in.
pub(crate) fn text_with(language: Language, key: &str, arguments: &[(&str, &str)]) -> String {
    let bundle = match language {
        Language::En => &*EN,
        Language::ZhHans => &*ZH_HANS,
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let arguments: FluentArgs<'_> = arguments.iter().copied().collect();
    let mut errors = Vec::new();
    bundle
        .format_pattern(pattern, Some(&arguments), &mut errors)
        .into_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Keys with the variables each names.
    fn messages(source: &str) -> BTreeMap<String, Vec<String>> {
        let mut found = BTreeMap::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let Some((key, value)) = line.split_once(" =") else {
                continue;
            };
            let mut variables: Vec<String> = value
                .split("{ $")
                .skip(1)
                .map(|rest| rest.split(' ').next().unwrap().to_owned())
                .collect();
            variables.sort();
            assert!(
                found.insert(key.to_owned(), variables).is_none(),
                "{key} twice"
            );
        }
        found
    }

    #[test]
    fn both_languages_have_the_same_labels_with_the_same_variables() {
        let en = include_str!("../../../locales/en/letters.ftl");
        let zh = include_str!("../../../locales/zh-Hans/letters.ftl");
        FluentResource::try_new(en.to_owned()).unwrap();
        FluentResource::try_new(zh.to_owned()).unwrap();
        assert_eq!(messages(en), messages(zh));
    }

    #[test]
    fn every_label_the_sources_ask_for_is_in_the_catalogue_and_none_lies_idle() {
        let known = messages(include_str!("../../../locales/en/letters.ftl"));
        let sources = [
            include_str!("decisions.rs"),
            include_str!("guidance.rs"),
            include_str!("guidance/page.rs"),
            include_str!("letter/sheet.rs"),
            include_str!("letters_zip.rs"),
        ];
        let mut asked = Vec::new();
        for quoted in sources
            .iter()
            .flat_map(|source| source.split('"').skip(1).step_by(2))
        {
            let ours = ["letter-", "guidance-page-", "export-"]
                .iter()
                .any(|prefix| quoted.starts_with(prefix));
            if ours && quoted.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
                assert!(known.contains_key(quoted), "no label {quoted}");
                asked.push(quoted);
            }
        }
        for key in known.keys() {
            assert!(asked.contains(&key.as_str()), "{key} is never used");
        }
    }

    #[test]
    fn variables_are_set_without_invisible_marks() {
        assert_eq!(
            text_with(Language::En, "letter-record", &[("act", "0192")]),
            "Record 0192"
        );
    }
}
