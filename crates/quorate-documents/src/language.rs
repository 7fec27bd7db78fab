//! The two languages documents are written in, and dates in their words.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// A language a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English, with British dates.
    #[serde(rename = "en")]
    En,
    /// Chinese in simplified characters.
    #[serde(rename = "zh-Hans")]
    ZhHans,
}

impl Language {
    /// The BCP 47 tag: `en` or `zh-Hans`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::ZhHans => "zh-Hans",
        }
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Language::En => Language::ZhHans,
            Language::ZhHans => Language::En,
        }
    }

    /// A day in words: `22 November 2026`, `2026年11月22日`.
    pub fn date(self, day: NaiveDate) -> String {
        match self {
            Language::En => day.format("%-d %B %Y").to_string(),
            Language::ZhHans => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        }
    }
}

/// A time of day to the minute, in 24 hours, the same in both languages: `15:04`.
pub(crate) fn clock_time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// The committee's name in one or both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeNames {
    /// Its English name.
    pub en: Option<String>,
    /// Its Chinese name.
    pub zh: Option<String>,
}

impl CommitteeNames {
    /// The name a document in this language leads with: its own language's, or
    /// the only one there is. Empty when there is none.
    pub fn leading(&self, language: Language) -> &str {
        let (own, other) = self.ordered(language);
        own.or(other).unwrap_or_default()
    }

    /// The name set smaller below the leading one, when there are two.
    pub fn second(&self, language: Language) -> Option<&str> {
        let (own, other) = self.ordered(language);
        own.and(other)
    }

    fn ordered(&self, language: Language) -> (Option<&str>, Option<&str>) {
        let (en, zh) = (self.en.as_deref(), self.zh.as_deref());
        match language {
            Language::En => (en, zh),
            Language::ZhHans => (zh, en),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn days_are_worded_as_each_language_writes_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        assert_eq!(Language::En.date(day), "5 March 2026");
        assert_eq!(Language::ZhHans.date(day), "2026年3月5日");
    }

    #[test]
    fn a_committee_with_one_name_leads_with_it_in_either_language() {
        let names = CommitteeNames {
            en: Some("Ethics Board".to_owned()),
            zh: None,
        };
        for language in [Language::En, Language::ZhHans] {
            assert_eq!(names.leading(language), "Ethics Board");
            assert_eq!(names.second(language), None);
        }
    }
}
