//! Articles of a law as each language cites them: `65(1), (2)` is one article with two items,
//! `Annex` a place, `Civil Code 201` another law. The screens do the same in `ui/src/articles.ts`.

use crate::Language;
use crate::catalogue::{message, text, text_with};

/// An article of a profile's source in words.
pub fn rule_in_words(language: Language, profile: &str, article: &str) -> String {
    let source = if profile.starts_with("own-") {
        text(language, "letter-own-rules")
    } else {
        let key = format!("profile-{profile}");
        message(language, &key, []).unwrap_or_else(|| profile.to_owned())
    };
    if article.is_empty() {
        return source;
    }
    let Some(parts) = read(article) else {
        if !article.contains(|c: char| c.is_ascii_digit()) {
            // Not every source has articles: `Terms of reference`.
            let arguments = [("source", source.as_str()), ("article", article)];
            return text_with(language, "article-named", &arguments);
        }
        let arguments = [
            ("profile", profile),
            ("source", source.as_str()),
            ("article", article),
        ];
        return text_with(language, "rule-article", &arguments);
    };
    let separator = text(language, "letter-enumeration-separator");
    let said: Vec<_> = parts.iter().map(|part| cited(language, part)).collect();
    let articles = said.join(&separator);
    if parts.iter().all(|part| matches!(part, Part::Law(..))) {
        return articles;
    }
    let arguments = [("source", source.as_str()), ("articles", &articles)];
    text_with(language, "article-cited", &arguments)
}

enum Part<'a> {
    Number(String, Vec<&'a str>),
    Place(&'a str),
    Law(&'a str, &'a str),
}

/// None where a profile cites in a way of its own: `46.109(a)`, `Standard 7`.
fn read(article: &str) -> Option<Vec<Part<'_>>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for said in article.split(", ") {
        let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let item = said
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .filter(|item| digits(item));
        if let (Some(item), Some(Part::Number(_, items))) = (item, parts.last_mut()) {
            items.push(item);
        } else if matches!(said, "Annex" | "Final provisions") {
            parts.push(Part::Place(said));
        } else if let Some(number) = said.strip_prefix("Civil Code ").filter(|n| digits(n)) {
            parts.push(Part::Law("Civil Code", number));
        } else {
            let (number, items) = said.split_at(said.find('(').unwrap_or(said.len()));
            if !number.split('-').all(digits) || number.split('-').count() > 2 {
                return None;
            }
            let items = items
                .split_terminator(')')
                .map(|item| item.strip_prefix('('));
            let items: Option<Vec<_>> = items.collect();
            let items = items.filter(|items| items.iter().all(|item| digits(item)))?;
            parts.push(Part::Number(number.replace('-', "–"), items));
        }
    }
    Some(parts)
}

fn cited(language: Language, part: &Part<'_>) -> String {
    let word = |key: &str| text(language, &key.replace(' ', "-"));
    match part {
        Part::Place(name) => word(&format!("article-place-{name}")),
        Part::Law(law, number) => {
            let law = word(&format!("article-law-{law}"));
            text_with(
                language,
                "article-of-law",
                &[("law", &law), ("number", number)],
            )
        }
        Part::Number(number, items) if items.is_empty() => {
            text_with(language, "article-number", &[("number", number)])
        }
        Part::Number(number, items) => {
            let items = match language {
                Language::En => format!("({})", items.join(")(")),
                Language::ZhHans => {
                    let said: Vec<_> = items.iter().map(|item| in_chinese(item)).collect();
                    said.join("、")
                }
            };
            let arguments = [("number", number.as_str()), ("items", &items)];
            text_with(language, "article-items", &arguments)
        }
    }
}

/// An item's number as a Chinese law writes it, with its brackets.
fn in_chinese(item: &str) -> String {
    const DIGITS: [&str; 11] = [
        "", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ];
    let number: usize = item.parse().unwrap_or_default();
    let said = match number {
        1..=10 => DIGITS.get(number).copied().unwrap_or_default().to_owned(),
        11..=19 => format!("十{}", DIGITS.get(number - 10).copied().unwrap_or_default()),
        _ => item.to_owned(),
    };
    format!("（{said}）")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_cites_articles_its_own_way() {
        for (article, en, zh) in [
            ("14, 7", "art. 14, art. 7", "第 14 条、第 7 条"),
            ("65(1), (2)", "art. 65(1)(2)", "第 65 条第（一）、（二）项"),
            ("12-14", "art. 12–14", "第 12–14 条"),
            ("Annex", "annex", "附件"),
        ] {
            for (language, said) in [(Language::En, en), (Language::ZhHans, zh)] {
                let cited = rule_in_words(language, "cn-st-ethics-2023", article);
                assert!(cited.ends_with(said), "{cited} for {article}");
            }
        }
        let law = rule_in_words(Language::ZhHans, "shenzhen-ai-2022", "Civil Code 201");
        assert_eq!(law, "《民法典》第 201 条");
        let own = rule_in_words(Language::En, "own-cn-st-ethics-2023-v1", "14");
        assert_eq!(own, "the committee’s own rules, art. 14");
        let named = rule_in_words(
            Language::ZhHans,
            "data-ethics-advisory",
            "Terms of reference",
        );
        assert!(named.ends_with("，Terms of reference"), "{named}");
        let other = rule_in_words(Language::En, "us-common-rule-2018", "46.108(b)");
        assert!(other.ends_with("45 CFR 46.108(b)"), "{other}");
    }
}
