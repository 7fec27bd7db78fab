//! Where a value of a profile comes from, and the sentence that says what it is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How binding a value is, from the strongest to the weakest.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "schema.ts")]
pub enum Label {
    /// The words of a law or regulation.
    Law,
    /// A code or guideline that the regime follows.
    CodeOfPractice,
    /// Somebody's reading of a law that does not say it in so many words.
    Interpretation,
    /// No source demands it: the committee's own rule.
    OwnChoice,
}

impl Label {
    /// The stable code, as stored and as catalogues name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::CodeOfPractice => "code_of_practice",
            Self::Interpretation => "interpretation",
            Self::OwnChoice => "own_choice",
        }
    }
}

/// A value of a profile with its source. In TOML:
/// `{ value = 7, article = "7", label = "law", verified = true }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The value itself.
    pub value: T,
    /// Article, section or paragraph; only an own choice may lack it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// How binding it is.
    pub label: Label,
    /// Whether somebody compared it with the words of the source. If not, screens say "to be
    /// verified".
    pub verified: bool,
}

/// The source of one value that a result rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct ValueSource {
    /// Which value, as a path in the profile such as `quorum.at_least`.
    pub of: String,
    /// The profile it comes from; none when the facts brought their own rule.
    pub profile: Option<String>,
    /// Article, section or paragraph of that profile's source.
    pub article: Option<String>,
    /// How binding it is here: weaker than in its own regime where it only stands behind.
    pub label: Label,
    /// Whether it was compared with the words of the source.
    pub verified: bool,
    /// Whether it comes from a profile behind the one applied, which is silent on it.
    pub behind: bool,
}

/// A message of the catalogue with its arguments. Arguments are numbers in digits, fractions such
/// as `2/3`, dates, codes that the message selects on, and ids of people (`person`, `member`) for
/// which a host puts names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct RuleSentence {
    /// Message id in the catalogues.
    pub code: String,
    /// Arguments of the message.
    pub args: BTreeMap<String, String>,
}

impl RuleSentence {
    /// A sentence with its arguments.
    pub fn new<const N: usize>(code: &str, args: [(&str, String); N]) -> Self {
        Self {
            code: code.to_owned(),
            args: args
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }
}
