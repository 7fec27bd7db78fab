//! The simple values of a profile's text, to be changed in a form: numbers, fractions, yes or no,
//! and choices.
//!
//! A change touches nothing but its own value, so comments and layout stay. What a committee
//! changes is its own choice from then on and has no article. Deliberately not here: lists and
//! whole blocks, which are changed in the text itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml_edit::{DocumentMut, InlineTable, Item, TableLike, Value, value};
use ts_rs::TS;

use super::number::VoteBase;

/// What may be typed for a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "schema.ts")]
pub enum FormKind {
    /// A whole number.
    Number,
    /// A whole number or a fraction such as `2/3`.
    NumberOrFraction,
    /// `yes` or `no`.
    YesNo,
    /// A base of votes.
    VoteBase,
}

/// A simple value of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct FormValue {
    /// Its key, such as `quorum.at_least`.
    pub key: String,
    /// Message id of its label, under `rules-form-…`.
    pub label: String,
    /// What the label is about, such as `decision` for a clock; may be empty.
    pub of: String,
    /// What may be typed.
    pub kind: FormKind,
    /// What stands there; empty where the profile says nothing.
    pub value: String,
}

/// A change that a form cannot make.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// The text is no TOML, so that no value of it can be changed.
    #[error("the text cannot be read")]
    Text,
    /// There is no such value.
    #[error("there is no value `{0}`")]
    Key(String),
    /// What was typed is not what may be typed.
    #[error("`{0}` cannot have this value")]
    Value(String),
}

/// The values that stand alone: key, kind, and the words of the file that lead to them.
const SINGLE: [(&str, FormKind, &[&str]); 12] = [
    (
        "composition.at_least",
        FormKind::Number,
        &["composition", "at_least"],
    ),
    (
        "composition.term_years",
        FormKind::Number,
        &["composition", "term_years"],
    ),
    (
        "composition.different_genders",
        FormKind::YesNo,
        &["composition", "different_genders"],
    ),
    (
        "quorum.at_least",
        FormKind::NumberOrFraction,
        &["quorum", "at_least"],
    ),
    ("quorum.strict", FormKind::YesNo, &["quorum", "at_least"]),
    ("vote.base", FormKind::VoteBase, &["vote", "majority"]),
    (
        "vote.threshold",
        FormKind::NumberOrFraction,
        &["vote", "majority"],
    ),
    ("vote.strict", FormKind::YesNo, &["vote", "majority"]),
    (
        "guidance.threshold",
        FormKind::NumberOrFraction,
        &["guidance", "majority"],
    ),
    (
        "guidance.strict",
        FormKind::YesNo,
        &["guidance", "majority"],
    ),
    (
        "interests.recused_may_inform",
        FormKind::YesNo,
        &["interests", "recused_may_inform"],
    ),
    ("retention.years", FormKind::Number, &["retention"]),
];

fn code(key: &str) -> String {
    format!("rules-form-{}", key.replace(['.', '_'], "-"))
}

/// The simple values of a text, in reading order; none if it is no TOML.
pub fn form_of(text: &str) -> Vec<FormValue> {
    let Ok(document) = text.parse::<DocumentMut>() else {
        return Vec::new();
    };
    let mut form = Vec::new();
    let mut say = |key: String, label: &str, of: &str, kind, value: String| {
        form.push(FormValue {
            key,
            label: code(label),
            of: of.to_owned(),
            kind,
            value,
        });
    };
    for (key, kind, path) in SINGLE {
        let sourced = path
            .iter()
            .try_fold(document.as_item(), |item, part| item.get(part));
        let of = sourced.and_then(|sourced| sourced.get("value"));
        let value = of.and_then(|of| read(of, key)).unwrap_or_default();
        // A second value of a block that is not there has nothing to belong to.
        let part = key.rsplit('.').next() == Some("strict")
            || key.starts_with("guidance.")
            || key.starts_with("retention.");
        if !value.is_empty() || !part {
            say(key.to_owned(), key, "", kind, value);
        }
    }
    for clock in tables(&document, "clocks") {
        let id = clock.get("id").and_then(Item::as_str).unwrap_or_default();
        let count = clock.get("length").and_then(|length| length.get("value"));
        let count = count.and_then(|length| length.get("count"));
        if let Some(count) = count.and_then(scalar) {
            say(
                format!("clocks.{id}"),
                "clocks",
                id,
                FormKind::Number,
                count,
            );
        }
    }
    for interval in tables(&document, "tracking") {
        let of = interval.get("value");
        let tier = of.and_then(|of| of.get("tier")?.as_str()).unwrap_or("any");
        if let Some(months) = of.and_then(|of| scalar(of.get("months")?)) {
            let key = format!("tracking.{tier}");
            say(key, "tracking", tier, FormKind::Number, months);
        }
    }
    form
}

fn tables<'a>(document: &'a DocumentMut, key: &str) -> Vec<&'a dyn TableLike> {
    match document.get(key) {
        Some(Item::ArrayOfTables(tables)) => {
            tables.iter().map(|table| table as &dyn TableLike).collect()
        }
        Some(Item::Value(Value::Array(array))) => {
            let tables = array.iter().filter_map(Value::as_inline_table);
            tables.map(|table| table as &dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

fn scalar(item: &Item) -> Option<String> {
    match item.as_value()? {
        Value::Integer(number) => Some(number.value().to_string()),
        Value::Boolean(yes) => Some(if *yes.value() { "yes" } else { "no" }.to_owned()),
        Value::String(words) => Some(words.value().clone()),
        _ => None,
    }
}

/// What a key of [`SINGLE`] has in the `value` of its block.
fn read(of: &Item, key: &str) -> Option<String> {
    let part = |name: &str| of.get(name).and_then(scalar);
    match key {
        "quorum.at_least" => part("count").or_else(|| part("fraction")),
        "quorum.strict" => {
            part("fraction")?;
            Some(part("strict").unwrap_or_else(|| "no".to_owned()))
        }
        "vote.base" => part("base"),
        "vote.threshold" | "guidance.threshold" => {
            let threshold = of.get("threshold")?;
            scalar(threshold).or_else(|| scalar(threshold.get("count")?))
        }
        "vote.strict" | "guidance.strict" => {
            of.get("threshold")?.as_str()?;
            Some(part("strict").unwrap_or_else(|| "no".to_owned()))
        }
        "retention.years" => part("years"),
        _ => scalar(of),
    }
}

/// A text with one value changed.
///
/// # Errors
/// When the text is no TOML, has no such value, or may not have it.
pub fn with_value(text: &str, key: &str, typed: &str) -> Result<String, FormError> {
    let mut document: DocumentMut = text.parse().map_err(|_| FormError::Text)?;
    let typed = typed.trim();
    let unknown = || FormError::Key(key.to_owned());
    let sourced: &mut dyn TableLike = match key.split_once('.') {
        Some(("clocks", id)) => {
            let with_id =
                |clock: &dyn TableLike| clock.get("id").and_then(Item::as_str) == Some(id);
            let clock = table_mut(&mut document, "clocks", with_id).ok_or_else(unknown)?;
            let length = clock.get_mut("length").ok_or_else(unknown)?;
            length.as_table_like_mut().ok_or_else(unknown)?
        }
        Some(("tracking", tier)) => {
            let of_tier = |interval: &dyn TableLike| {
                let of = interval.get("value");
                of.and_then(|of| of.get("tier")?.as_str()).unwrap_or("any") == tier
            };
            table_mut(&mut document, "tracking", of_tier).ok_or_else(unknown)?
        }
        _ => {
            let single = SINGLE.iter().find(|(known, ..)| *known == key);
            let (_, _, path) = single.ok_or_else(unknown)?;
            let mut item = document.as_item_mut();
            for part in *path {
                item = item
                    .as_table_like_mut()
                    .ok_or_else(unknown)?
                    .entry(part)
                    .or_insert_with(|| value(InlineTable::new()));
            }
            item.as_table_like_mut().ok_or_else(unknown)?
        }
    };
    let wrong = || FormError::Value(key.to_owned());
    write(sourced, key, typed).ok_or_else(wrong)?;
    set(sourced, "label", "own_choice".into());
    set(sourced, "verified", true.into());
    sourced.remove("article");
    Ok(document.to_string())
}

fn table_mut<'a>(
    document: &'a mut DocumentMut,
    key: &str,
    is: impl Fn(&dyn TableLike) -> bool,
) -> Option<&'a mut dyn TableLike> {
    match document.get_mut(key)? {
        Item::ArrayOfTables(tables) => {
            let table = tables.iter_mut().find(|table| is(*table))?;
            Some(table as &mut dyn TableLike)
        }
        Item::Value(Value::Array(array)) => {
            let mut tables = array.iter_mut().filter_map(Value::as_inline_table_mut);
            let table = tables.find(|table| is(*table))?;
            Some(table as &mut dyn TableLike)
        }
        _ => None,
    }
}

/// Puts a value in the place of another and leaves what stands around it.
fn set(table: &mut dyn TableLike, key: &str, new: Value) {
    if let Some(old) = table.get_mut(key).and_then(Item::as_value_mut) {
        let decor = old.decor().clone();
        *old = new;
        *old.decor_mut() = decor;
    } else {
        table.insert(key, Item::Value(new));
    }
}

fn number(typed: &str) -> Option<Value> {
    let number: u32 = typed.parse().ok()?;
    Some(i64::from(number).into())
}

fn yes_no(typed: &str) -> Option<Value> {
    match typed {
        "yes" => Some(true.into()),
        "no" => Some(false.into()),
        _ => None,
    }
}

fn fraction(typed: &str) -> Option<&str> {
    let (upper, lower) = typed.split_once('/')?;
    let both = upper
        .trim()
        .parse::<u32>()
        .ok()
        .zip(lower.trim().parse::<u32>().ok());
    both.map(|_| typed)
}

fn write(sourced: &mut dyn TableLike, key: &str, typed: &str) -> Option<()> {
    let (top, last) = key.split_once('.')?;
    let plain = match (top, last) {
        ("composition", "different_genders") | ("interests", _) => Some(yes_no(typed)?),
        ("composition", _) => Some(number(typed)?),
        _ => None,
    };
    if let Some(plain) = plain {
        set(sourced, "value", plain);
        return Some(());
    }
    if sourced.get("value").is_none() {
        sourced.insert("value", value(InlineTable::new()));
    }
    let of = sourced.get_mut("value")?.as_table_like_mut()?;
    match (top, last) {
        ("quorum", "at_least") => {
            if let Some(fraction) = fraction(typed) {
                of.remove("count");
                set(of, "fraction", fraction.into());
                set(of, "of", "appointed".into());
            } else {
                let count = number(typed)?;
                for other in ["fraction", "of", "strict"] {
                    of.remove(other);
                }
                set(of, "count", count);
            }
        }
        (_, "strict") => set(of, "strict", yes_no(typed)?),
        ("vote", "base") => {
            let known = [
                VoteBase::Appointed,
                VoteBase::Eligible,
                VoteBase::Present,
                VoteBase::Cast,
                VoteBase::Consensus,
            ];
            let base = known.into_iter().find(|base| base.code() == typed)?;
            if base == VoteBase::Consensus {
                of.remove("threshold");
                of.remove("strict");
            }
            set(of, "base", base.code().into());
        }
        (_, "threshold") => {
            if let Some(fraction) = fraction(typed) {
                set(of, "threshold", fraction.into());
            } else {
                let mut count = InlineTable::new();
                count.insert("count", number(typed)?);
                of.remove("strict");
                set(of, "threshold", count.into());
            }
        }
        ("clocks", _) => set(of, "count", number(typed)?),
        ("tracking", _) => set(of, "months", number(typed)?),
        ("retention", _) => set(of, "years", number(typed)?),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
