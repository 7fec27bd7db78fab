//! The rules by themselves: facts in, an explanation out.

use quorate_documents::Language;
use quorate_documents::catalogue::message;
use quorate_domain::rules::{Explanation, Facts, Library, RuleSentence};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::terminal;

/// Explains facts of a vote from standard input.
pub(crate) fn explain() -> Result<(), Failure> {
    let facts: Facts = serde_json::from_str(&terminal::rest_of_input()?)
        .map_err(|error| Failure::BadJson(error.to_string()))?;
    let library = Library::shipped().map_err(|error| Failure::fault(&error))?;
    match library.explain(&facts) {
        Ok(explanation) => terminal::answer(&answer(&explanation)),
        Err(refusal) => {
            terminal::answer(&json!({ "refusal": refusal }))?;
            Err(Failure::Facts(refusal))
        }
    }
}

fn answer(explanation: &Explanation) -> Value {
    let in_words = |language| -> Vec<String> {
        explanation
            .sentences
            .iter()
            .map(|sentence| words(language, sentence))
            .collect()
    };
    json!({
        "explanation": explanation,
        "en": in_words(Language::En),
        "zh-Hans": in_words(Language::ZhHans),
    })
}

fn words(language: Language, sentence: &RuleSentence) -> String {
    let args = sentence
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    message(language, &sentence.code, args).unwrap_or_else(|| sentence.code.clone())
}
