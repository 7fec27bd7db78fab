//! The rules by themselves: facts in, an explanation out. It is the function that votes in a
//! committee use, and needs no committee.

use quorate_documents::Language;
use quorate_documents::catalogue::message;
use quorate_domain::rules::{
    Explanation, Facts, Library, QuorumState, RuleSentence, Tally, ValueSource,
};
use quorate_domain::vocabulary::VoteResult;
use serde::Serialize;
use serde_json::json;

use crate::failure::Failure;
use crate::terminal;

/// Explains facts of a vote from standard input.
pub(crate) fn explain() -> Result<(), Failure> {
    let facts: Facts = serde_json::from_str(&terminal::rest_of_input()?)
        .map_err(|error| Failure::BadJson(error.to_string()))?;
    let library = Library::shipped().map_err(|error| Failure::fault(&error))?;
    match library.explain(&facts) {
        Ok(explanation) => terminal::answer(&Answer::of(explanation)),
        Err(refusal) => {
            terminal::answer(&json!({ "refusal": refusal }))?;
            Err(Failure::Facts(refusal))
        }
    }
}

/// An explanation with its sentences in words.
#[derive(Serialize)]
struct Answer {
    quorum: QuorumState,
    electorate: Vec<String>,
    tally: Tally,
    needed: Option<u32>,
    result: Option<VoteResult>,
    sentences: InBoth,
    sources: Vec<ValueSource>,
}

#[derive(Serialize)]
struct InBoth {
    en: Vec<String>,
    #[serde(rename = "zh-Hans")]
    zh: Vec<String>,
}

impl Answer {
    fn of(explanation: Explanation) -> Self {
        let in_words = |language| {
            let sentences = explanation.sentences.iter();
            sentences.map(|said| words(language, said)).collect()
        };
        Self {
            sentences: InBoth {
                en: in_words(Language::En),
                zh: in_words(Language::ZhHans),
            },
            quorum: explanation.quorum,
            electorate: explanation.electorate,
            tally: explanation.tally,
            needed: explanation.needed,
            result: explanation.result,
            sources: explanation.sources,
        }
    }
}

fn words(language: Language, sentence: &RuleSentence) -> String {
    let args = sentence
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    message(language, &sentence.code, args).unwrap_or_else(|| sentence.code.clone())
}
