//! Two profiles value by value: what one says otherwise than the other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::page::{PageValue, ProfilePage};

/// A value that one profile has otherwise than another, or that only one of them has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export_to = "schema.ts")]
pub struct Difference {
    /// The section of the page it belongs to.
    pub section: String,
    /// As the first profile has it; none where only the second has it.
    pub before: Option<PageValue>,
    /// As the second profile has it; none where only the first has it.
    pub after: Option<PageValue>,
}

/// What the second page says otherwise than the first, in reading order. Only words count: a value
/// that is the same and merely has another source is no difference.
pub fn differences(before: &ProfilePage, after: &ProfilePage) -> Vec<Difference> {
    let mut found = Vec::new();
    for section in &before.sections {
        let other = after.sections.iter().find(|other| other.id == section.id);
        let new = other.map_or(&[][..], |other| &other.values);
        let unlike = |values: &[PageValue], others: &[PageValue]| {
            let unlike = values.iter().filter(|value| {
                let same = |other: &&PageValue| says(value) == says(other);
                !others.iter().any(|other| same(&other))
            });
            unlike.cloned().collect::<Vec<_>>()
        };
        let gone = unlike(&section.values, new);
        let mut come = unlike(new, &section.values);
        for before in gone {
            let same = |after: &PageValue| {
                after.subject == before.subject && after.source.of == before.source.of
            };
            let like =
                |after: &PageValue| same(after) && after.sentence.code == before.sentence.code;
            let place = come
                .iter()
                .position(like)
                .or_else(|| come.iter().position(same));
            let after = place.map(|place| come.remove(place));
            found.push(Difference {
                section: section.id.clone(),
                before: Some(before),
                after,
            });
        }
        found.extend(come.into_iter().map(|after| Difference {
            section: section.id.clone(),
            before: None,
            after: Some(after),
        }));
    }
    found
}

fn says(value: &PageValue) -> impl PartialEq + '_ {
    (
        &value.subject,
        &value.sentence,
        &value.related,
        &value.source.of,
    )
}
