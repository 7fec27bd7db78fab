//! Cases in lists: the docket, and finding.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use quorate_domain::ids::CaseId;
use quorate_domain::vocabulary::Stage;
use quorate_views::CaseRow;

use super::personal::drafts_of;
use crate::error::{Outcome, invalid};
use crate::gate::Right;
use crate::schema::{CaseLine, Docket, DocketQuery, Find, Found, FoundOther, StageCount};
use crate::scope::Scope;

/// The most lines of one page.
const MOST: u32 = 200;

/// A case as a person may see it in a list: the whole line, or the stub.
pub(crate) fn line(scope: &Scope<'_>, row: &CaseRow) -> CaseLine {
    let open = scope.reads(row);
    CaseLine {
        id: row.id,
        number: row.number.clone(),
        receipt: row.receipt.clone(),
        title: row.title.clone(),
        party: row.party.clone(),
        stub: !open,
        interest: row.interest_of(scope.person),
        stage: Some(row.stage).filter(|_| open),
        pathway: row.pathway.clone().filter(|_| open),
        tier: row.tier.filter(|_| open),
        outcome: row
            .decision
            .as_ref()
            .map(|decision| decision.outcome.clone())
            .filter(|_| open),
        received: row.received,
        due: row.due.as_ref().map(|(day, ..)| *day).filter(|_| open),
        import: row.import.filter(|_| open),
    }
}

/// A case of the docket, and whether it is open to who asks.
#[derive(Clone, Copy)]
struct Seen<'a> {
    row: &'a CaseRow,
    open: bool,
}

impl Seen<'_> {
    /// What only who may read the case is told of it.
    fn told<T>(self, what: Option<T>) -> Option<T> {
        what.filter(|_| self.open)
    }
}

/// A case with the beginning of what it is sorted by: comparing two looks at the rows, which lie all
/// over the memory, only where that is the same.
#[derive(Clone, Copy)]
struct Ranked<'a> {
    rank: u128,
    id: CaseId,
    seen: Seen<'a>,
}

/// A page of the docket. Filters that look at content leave stubs out: a recused person learns
/// nothing from what is counted.
///
/// All rows are looked at each time, and lines made only of those on the page: of 100,000 cases
/// nothing is copied, and nothing but the page is sorted.
pub(crate) fn docket(scope: &mut Scope<'_>, query: DocketQuery) -> Outcome<Docket> {
    scope.allow(Right::Participant)?;
    let (key, backwards) = match query.sort.as_deref() {
        None | Some("") => ("received", true),
        Some(sort) => sort
            .strip_prefix('-')
            .map_or((sort, false), |key| (key, true)),
    };
    let order = Order::of(key).ok_or_else(|| invalid("sort", "unknown-sort"))?;
    let wanted = query
        .text
        .as_deref()
        .map(str::trim)
        .unwrap_or_default()
        .to_lowercase();
    let gate = scope.gate();
    let rows = scope.core.views.cases().values();
    let seen = rows
        .filter(|row| {
            let organisation = query
                .organisation
                .is_none_or(|id| row.organisation == Some(id));
            organisation && (wanted.is_empty() || row.contains(&wanted))
        })
        .map(|row| Seen {
            row,
            open: gate.clear_of(row).is_ok(),
        })
        // What was taken back is out of everybody's way, but for who looks at its import.
        .filter(|seen| seen.open || seen.row.stage != Stage::Undone)
        .filter(|seen| {
            let row = seen.row;
            let is = |asked: bool, fits: bool| !asked || (seen.open && fits);
            is(query.pathway.is_some(), row.pathway == query.pathway)
                && is(query.tier.is_some(), row.tier == query.tier)
                && is(query.import.is_some(), row.import == query.import)
        });
    let mut counts: BTreeMap<Stage, u32> = BTreeMap::new();
    let mut shown = Vec::new();
    for seen in seen {
        let stage = seen.told(Some(seen.row.stage));
        if let Some(stage) = stage {
            *counts.entry(stage).or_default() += 1;
        }
        // Without a filter, what was taken back with its import is out of the way.
        let fits = match stage {
            Some(stage) if query.stages.is_empty() => {
                stage != Stage::Undone || query.import.is_some()
            }
            Some(stage) => query.stages.contains(&stage),
            None => query.stages.is_empty(),
        };
        if fits {
            let (rank, id) = (order.rank(seen), seen.row.id);
            shown.push(Ranked { rank, id, seen });
        }
    }
    let total = shown.len();
    let from = (query.skip as usize).min(total);
    let until = from
        .saturating_add(query.take.min(MOST) as usize)
        .min(total);
    let page = part_in_order(&mut shown, from, until, |a, b| {
        let ordering = a.rank.cmp(&b.rank);
        let ordering = ordering.then_with(|| order.compare(a.seen, b.seen));
        let ordering = if backwards {
            ordering.reverse()
        } else {
            ordering
        };
        ordering.then_with(|| b.id.cmp(&a.id))
    });
    Ok(Docket {
        total: u32::try_from(total).unwrap_or(u32::MAX),
        cases: page
            .iter()
            .map(|ranked| line(scope, ranked.seen.row))
            .collect(),
        stages: counts
            .into_iter()
            .map(|(stage, count)| StageCount { stage, count })
            .collect(),
        drafts: drafts_of(scope, "submission")?,
    })
}

/// A part of what a list would be if it were sorted; the rest of it is in no order.
fn part_in_order<T>(
    all: &mut [T],
    from: usize,
    until: usize,
    order: impl Fn(&T, &T) -> Ordering,
) -> &[T] {
    let all = match all.get(until) {
        Some(_) => all.select_nth_unstable_by(until, &order).0,
        None => all,
    };
    let part = match from.checked_sub(1) {
        Some(before) if before < all.len() => all.select_nth_unstable_by(before, &order).2,
        _ => all,
    };
    part.sort_unstable_by(order);
    part
}

/// What the docket can be sorted by.
#[derive(Clone, Copy)]
enum Order {
    Received,
    Number,
    Title,
    Party,
    Stage,
    Due,
}

impl Order {
    fn of(key: &str) -> Option<Self> {
        Some(match key {
            "received" => Self::Received,
            "number" => Self::Number,
            "title" => Self::Title,
            "party" => Self::Party,
            "stage" => Self::Stage,
            "due" => Self::Due,
            _ => return None,
        })
    }

    /// The beginning of what a case is sorted by: one with a smaller rank comes first, of two with
    /// the same [`Self::compare`] tells.
    fn rank(self, seen: Seen<'_>) -> u128 {
        let row = seen.row;
        // What has none comes after what has one.
        let after = |none: bool| u128::from(none) << 127;
        match self {
            Self::Received => (day(row.received) << 96) | (beginning(&row.receipt) >> 32),
            Self::Number => after(row.number.is_none()) | (beginning(row.reference()) >> 1),
            Self::Title => beginning(row.lower_title()),
            Self::Party => beginning(row.lower_party()),
            Self::Stage => seen
                .told(Some(row.stage))
                .map_or(0, |stage| stage as u128 + 1),
            Self::Due => {
                let due = seen.told(row.due.as_ref());
                due.map_or(after(true), |(due, ..)| day(*due))
            }
        }
    }

    /// Tells two cases of the same rank apart.
    fn compare(self, a: Seen<'_>, b: Seen<'_>) -> Ordering {
        let (a, b) = (a.row, b.row);
        match self {
            Self::Received => a.receipt.cmp(&b.receipt),
            Self::Number => a.reference().cmp(b.reference()),
            Self::Title => a.lower_title().cmp(b.lower_title()),
            Self::Party => a.lower_party().cmp(b.lower_party()),
            Self::Stage | Self::Due => Ordering::Equal,
        }
    }
}

/// A day as a number that grows with it.
fn day(day: NaiveDate) -> u128 {
    u128::from(day.num_days_from_ce().unsigned_abs())
}

/// The first bytes of a text as a number: what comes first has no larger one.
fn beginning(text: &str) -> u128 {
    let mut bytes = [0; 16];
    for (byte, of) in bytes.iter_mut().zip(text.bytes()) {
        *byte = of;
    }
    u128::from_be_bytes(bytes)
}

/// Finds by number, title or party.
pub(crate) fn find(scope: &mut Scope<'_>, request: Find) -> Outcome<Found> {
    let wanted = request.text.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(Found {
            cases: Vec::new(),
            others: Vec::new(),
        });
    }
    let views = &scope.core.views;
    let mut others: Vec<FoundOther> = Vec::new();
    let mut add = |kind: &str, title: &str, link: String| {
        if title.to_lowercase().contains(&wanted) && others.len() < 20 {
            others.push(FoundOther {
                kind: kind.to_owned(),
                title: title.to_owned(),
                link,
            });
        }
    };
    for row in views.guidance_rows().values() {
        for title in row.title_en.iter().chain(&row.title_zh).take(1) {
            add("guidance", title, format!("guidance/{}", row.id));
        }
    }
    if scope.allow(Right::Participant).is_err() {
        return Ok(Found {
            cases: Vec::new(),
            others,
        });
    }
    for row in views.meetings().values() {
        add("meeting", &row.title, format!("meeting/{}", row.id));
    }
    for row in views.organisations().values() {
        add(
            "organisation",
            &row.name,
            format!("organisation/{}", row.id),
        );
    }
    let mut rows: Vec<_> = views
        .cases()
        .values()
        .filter(|row| row.stage != Stage::Undone && row.contains(&wanted))
        .collect();
    // Exact numbers first, then the newest.
    rows.sort_by_key(|row| {
        (
            row.reference().to_lowercase() != wanted,
            std::cmp::Reverse(row.id),
        )
    });
    let cases = rows
        .into_iter()
        .take(50)
        .map(|row| line(scope, row))
        .collect();
    Ok(Found { cases, others })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_a_text_never_contradicts_its_order() {
        let texts = [
            "",
            "a",
            "a\0",
            "ab",
            "b",
            "EC2026-001",
            "EC2026-0010",
            "EC2026-00100000001",
            "EC2026-00100000002",
            "\u{9053}\u{5fb7}",
            "\u{9053}\u{5fb7}\u{59d4}\u{5458}\u{4f1a}\u{7ae0}",
            "\u{10ffff}",
        ];
        for a in texts {
            for b in texts {
                let ranked = beginning(a).cmp(&beginning(b));
                assert!(ranked == Ordering::Equal || ranked == a.cmp(b), "{a} {b}");
            }
        }
    }

    #[test]
    fn a_part_of_a_list_is_what_sorting_all_of_it_would_give() {
        let numbers: Vec<u32> = (0u32..97).map(|number| number * 31 % 97).collect();
        for from in 0..=97 {
            for until in from..=97 {
                let mut all = numbers.clone();
                let part = part_in_order(&mut all, from, until, u32::cmp).to_vec();
                let expected: Vec<_> = (0u32..97).skip(from).take(until - from).collect();
                assert_eq!(part, expected, "{from} to {until}");
            }
        }
    }
}
