//! Text for people, from the Fluent catalogues in `locales/`: the labels of documents, the words of
//! rules and codes, and the sentences in which a host without a window refuses.
//!
//! Deliberately not here: the catalogues that only screens need.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use quorate_api::documents::{ERASED, RESTRICTED, UNREADABLE};
use unic_langid::LanguageIdentifier;

use crate::Language;

type Bundle = FluentBundle<FluentResource>;

macro_rules! catalogues {
    ($tag:literal) => {
        [
            include_str!(concat!("../../../locales/", $tag, "/app.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/history.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/hosts.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/letters.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/papers.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/personal-data.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/refusals.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/rules.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/verifier.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/vocabulary.ftl")),
        ]
    };
}

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", catalogues!("en")));
static ZH_HANS: LazyLock<Bundle> = LazyLock::new(|| bundle("zh-Hans", catalogues!("zh-Hans")));

fn bundle(tag: &str, sources: [&str; 10]) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolating marks would show as missing glyphs in print.
    bundle.set_use_isolating(false);
    for source in sources {
        // A test holds that the catalogues parse whole.
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(what_was_read, _errors)| what_was_read);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The label with this key. An unknown key comes back as itself, which a test
/// over the sources keeps from happening.
pub(crate) fn text(language: Language, key: &str) -> String {
    text_with(language, key, &[])
}

/// The label with this key, its variables filled in.
pub(crate) fn text_with(language: Language, key: &str, arguments: &[(&str, &str)]) -> String {
    message(language, key, arguments.iter().copied()).unwrap_or_else(|| key.to_owned())
}

/// The message with this id; none if no catalogue has it. Arguments that are whole numbers in
/// digits select as numbers, the others as the codes they are.
pub fn message<'a>(
    language: Language,
    id: &str,
    arguments: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Option<String> {
    let bundle = match language {
        Language::En => &*EN,
        Language::ZhHans => &*ZH_HANS,
    };
    let pattern = bundle.get_message(id)?.value()?;
    let arguments: FluentArgs<'_> = arguments
        .into_iter()
        .map(|(name, value)| (name, argument(language, value)))
        .collect();
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    Some(words.into_owned())
}

/// The message of a code: `<prefix>-<code>`, with hyphens for whatever else a code joins its words
/// with.
pub fn message_of_code(
    language: Language,
    prefix: &str,
    code: &str,
    arguments: &BTreeMap<String, String>,
) -> Option<String> {
    let code = code.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let arguments = arguments
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    message(language, &format!("{prefix}-{code}"), arguments)
}

fn argument(language: Language, value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        // `007` is a number of something, not a count.
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(in_words(language, value)),
    }
}

/// What stands in the place of a text that is not shown, in words.
const WITHHELD: [(&str, &str); 3] = [
    (ERASED, "withheld-erased"),
    (RESTRICTED, "withheld-restricted"),
    (UNREADABLE, "withheld-unreadable"),
];

/// A text with the signs for what is not shown as words.
pub(crate) fn in_words(language: Language, text: &str) -> Cow<'_, str> {
    let mut words = Cow::Borrowed(text);
    for (sign, key) in WITHHELD {
        if words.contains(sign) {
            words = Cow::Owned(words.replace(sign, &self::text(language, key)));
        }
    }
    words
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
        let en = include_str!("../../../locales/en/papers.ftl");
        let zh = include_str!("../../../locales/zh-Hans/papers.ftl");
        assert_eq!(messages(en), messages(zh));
    }

    #[test]
    fn every_catalogue_parses_whole_and_no_id_stands_in_two() {
        for sources in [catalogues!("en"), catalogues!("zh-Hans")] {
            let mut bundle = Bundle::new_concurrent(Vec::new());
            for source in sources {
                let resource = FluentResource::try_new(source.to_owned()).unwrap();
                bundle.add_resource(resource).unwrap();
            }
        }
    }

    #[test]
    fn counts_select_as_numbers_and_codes_as_codes() {
        let late = |days| message(Language::En, "when-late", [("days", days)]);
        assert_eq!(late("1").as_deref(), Some("1 day late"));
        assert_eq!(late("2").as_deref(), Some("2 days late"));
        assert_eq!(message(Language::En, "no-such-message", []), None);
    }

    #[test]
    fn every_label_the_sources_ask_for_is_in_the_catalogue_and_none_lies_idle() {
        let mut known = messages(include_str!("../../../locales/en/letters.ftl"));
        known.extend(messages(include_str!("../../../locales/en/papers.ftl")));
        let sources = [
            include_str!("papers.rs"),
            include_str!("papers/blank.rs"),
            include_str!("papers/history.rs"),
            include_str!("papers/minutes.rs"),
            include_str!("papers/pack.rs"),
            include_str!("decisions.rs"),
            include_str!("guidance.rs"),
            include_str!("guidance/page.rs"),
            include_str!("letter/sheet.rs"),
            include_str!("letters_zip.rs"),
            include_str!("port.rs"),
            include_str!("articles.rs"),
        ];
        let mut asked = Vec::new();
        for quoted in sources
            .iter()
            .flat_map(|source| source.split('"').skip(1).step_by(2))
        {
            let ours = ["letter-", "guidance-page-", "export-", "paper-"]
                .iter()
                .any(|prefix| quoted.starts_with(prefix));
            let whole = quoted.strip_suffix("{}").unwrap_or(quoted);
            if ours && whole.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
                // A label, or what labels begin with that end in a code.
                let begun = format!("{}-", whole.trim_end_matches('-'));
                let before = asked.len();
                asked.extend(known.keys().filter(|key| {
                    key.as_str() == quoted || !known.contains_key(quoted) && key.starts_with(&begun)
                }));
                assert!(asked.len() > before, "no label {quoted}");
            }
        }
        for key in known.keys() {
            assert!(asked.contains(&key), "{key} is never used");
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
