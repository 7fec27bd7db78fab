//! Guidance as one HTML page: no script, no picture, no other file, readable on
//! paper and in the dark.

use crate::catalogue::{text, text_with};
use crate::guidance::{GuidanceData, GuidanceStatus, facts, sample_mark};
use crate::markdown::{blocks_to_html, escape, parse};

const STYLE: &str = include_str!("page.css");

/// The page, in UTF-8. Fit to be published as it is, from disk or any host.
pub fn guidance_html(data: &GuidanceData) -> Vec<u8> {
    let language = data.language;
    let number = |number: u32| {
        text_with(
            language,
            "guidance-page-paragraph",
            &[("number", &number.to_string())],
        )
    };
    let body = blocks_to_html(&parse(&data.markdown), Some(&number));
    let title = escape(&data.title);
    let committee = escape(data.committee.leading(language));
    let second = data
        .committee
        .second(language)
        .map(|name| {
            format!(
                "<p class=\"second\" lang=\"{}\">{}</p>\n",
                language.other().tag(),
                escape(name)
            )
        })
        .unwrap_or_default();
    let sample = sample_mark(data)
        .map(|sample| {
            format!(
                "<p class=\"sample\"><strong>{}</strong> {}</p>\n",
                escape(&sample.mark),
                escape(&sample.explained)
            )
        })
        .unwrap_or_default();
    let standing = match data.status {
        GuidanceStatus::InForce => "in-force",
        _ => "not-in-force",
    };
    let facts: Vec<String> = facts(data)
        .iter()
        .map(|(label, value)| {
            format!(
                "<div><dt>{}</dt><dd>{}</dd></div>\n",
                escape(label),
                escape(value)
            )
        })
        .collect();
    let facts = facts.concat();
    let other = data
        .other_language
        .as_deref()
        .filter(|address| is_page_address(address));
    let tag = language.other().tag();
    let (other_head, other_link) = match other {
        Some(address) => (
            format!(
                "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n",
                escape(address)
            ),
            format!(
                "<p class=\"other\"><a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\">{}</a></p>\n",
                escape(address),
                escape(&text(language, "guidance-page-other-language"))
            ),
        ),
        None => (String::new(), String::new()),
    };
    let about = escape(&text(language, "guidance-page-about"));
    let lang = language.tag();
    format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title} ({version})</title>\n\
         {other_head}\
         <style>\n{STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <header>\n\
         <p class=\"committee\">{committee}</p>\n\
         {second}{other_link}\
         </header>\n\
         <main>\n\
         {sample}\
         <h1>{title}</h1>\n\
         <dl class=\"{standing}\" aria-label=\"{about}\">\n{facts}</dl>\n\
         {body}\
         </main>\n\
         </body>\n\
         </html>\n",
        version = escape(&data.version),
    )
    .into_bytes()
}

/// `http(s)`, or a path without a scheme or a host.
fn is_page_address(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let plain = !address.is_empty() && !address.chars().any(|c| c.is_control() || c == '\\');
    let web = lower.starts_with("https://") || lower.starts_with("http://");
    let relative = !lower.starts_with("//")
        && !lower
            .split(['/', '?', '#'])
            .next()
            .unwrap_or("")
            .contains(':');
    plain && (web || relative)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::{CommitteeNames, Language};

    fn data(language: Language) -> GuidanceData {
        GuidanceData {
            language,
            committee: CommitteeNames {
                en: Some("Ethics <Committee>".to_owned()),
                zh: Some("伦理委员会".to_owned()),
            },
            sample: true,
            title: "Tom & \"Jerry\"".to_owned(),
            version: "3.1".to_owned(),
            status: GuidanceStatus::Superseded,
            adopted: NaiveDate::from_ymd_opt(2026, 11, 20),
            in_force_from: NaiveDate::from_ymd_opt(2027, 1, 1),
            address: "https://ethics.example/guidance/3.1/".to_owned(),
            cites: vec!["2026-014".to_owned()],
            other_language: Some("../zh-Hans/".to_owned()),
            markdown: "First.\n\n<script>alert(1)</script>\n\nSecond, see [1](#p-1).".to_owned(),
            made_at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
        }
    }

    #[test]
    fn the_page_says_its_language_status_and_dates_and_holds_no_script() {
        let html = String::from_utf8(guidance_html(&data(Language::En))).unwrap();
        for part in [
            "<html lang=\"en\">",
            "<h1>Tom &amp; &quot;Jerry&quot;</h1>",
            "Ethics &lt;Committee&gt;",
            "<dd>Superseded</dd>",
            "<dd>20 November 2026</dd>",
            "<dd>1 January 2027</dd>",
            "<dd>https://ethics.example/guidance/3.1/</dd>",
            "<dd>2026-014</dd>",
            "hreflang=\"zh-Hans\" href=\"../zh-Hans/\"",
            "SAMPLE / 样例",
            "<p id=\"p-2\"><a class=\"number\" href=\"#p-2\" aria-label=\"Paragraph 2\">2</a>Second",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        assert!(!html.contains("<script"));
        let html = String::from_utf8(guidance_html(&data(Language::ZhHans))).unwrap();
        for part in ["<html lang=\"zh-Hans\">", "已被新版取代", "2027年1月1日"] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }

    #[test]
    fn only_web_and_relative_addresses_become_the_other_language() {
        let table = [
            ("https://x.example/", true),
            ("../zh-Hans/", true),
            ("page.html#p-1", true),
            ("javascript:alert(1)", false),
            ("//evil.example/", false),
            ("\\\\evil.example\\", false),
            ("data:text/html,x", false),
            ("", false),
        ];
        for (address, allowed) in table {
            assert_eq!(is_page_address(address), allowed, "{address}");
        }
    }
}
