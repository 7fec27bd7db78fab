//! Cases in lists: the docket, and finding.

use std::cmp::Ordering;
use std::collections::BTreeMap;

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

/// A page of the docket. Filters that look at content leave stubs out: a recused person learns
/// nothing from what is counted.
pub(crate) fn docket(scope: &mut Scope<'_>, query: DocketQuery) -> Outcome<Docket> {
    scope.allow(Right::Participant)?;
    let (key, backwards) = match query.sort.as_deref() {
        None | Some("") => ("received", true),
        Some(sort) => sort
            .strip_prefix('-')
            .map_or((sort, false), |key| (key, true)),
    };
    let order = order(key).ok_or_else(|| invalid("sort", "unknown-sort"))?;
    let wanted = query
        .text
        .as_deref()
        .map(str::trim)
        .unwrap_or_default()
        .to_lowercase();
    let lines: Vec<CaseLine> = scope
        .core
        .views
        .cases()
        .values()
        .filter(|row| {
            let organisation = query
                .organisation
                .is_none_or(|id| row.organisation == Some(id));
            // What was taken back is out of everybody's way, but for who looks at its import.
            let there = row.stage != Stage::Undone || scope.reads(row);
            organisation && there && contains(row, &wanted)
        })
        .map(|row| line(scope, row))
        .filter(|line| query.pathway.is_none() || line.pathway == query.pathway)
        .filter(|line| query.tier.is_none() || line.tier == query.tier)
        .filter(|line| query.import.is_none() || line.import == query.import)
        .collect();
    let mut counts: BTreeMap<Stage, u32> = BTreeMap::new();
    for stage in lines.iter().filter_map(|line| line.stage) {
        *counts.entry(stage).or_default() += 1;
    }
    // Without a filter, what was taken back with its import is out of the way.
    let mut lines: Vec<_> = lines
        .into_iter()
        .filter(|line| match line.stage {
            Some(stage) if query.stages.is_empty() => {
                stage != Stage::Undone || query.import.is_some()
            }
            Some(stage) => query.stages.contains(&stage),
            None => query.stages.is_empty(),
        })
        .collect();
    lines.sort_by(|a, b| {
        let ordering = order(a, b);
        let ordering = if backwards {
            ordering.reverse()
        } else {
            ordering
        };
        ordering.then_with(|| b.id.cmp(&a.id))
    });
    Ok(Docket {
        total: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        cases: lines
            .into_iter()
            .skip(query.skip as usize)
            .take(query.take.min(MOST) as usize)
            .collect(),
        stages: counts
            .into_iter()
            .map(|(stage, count)| StageCount { stage, count })
            .collect(),
        drafts: drafts_of(scope, "submission")?,
    })
}

type Order = fn(&CaseLine, &CaseLine) -> Ordering;

fn order(key: &str) -> Option<Order> {
    Some(match key {
        "received" => |a, b| {
            a.received
                .cmp(&b.received)
                .then_with(|| a.receipt.cmp(&b.receipt))
        },
        "number" => |a, b| number(a).cmp(&number(b)),
        "title" => |a, b| a.title.to_lowercase().cmp(&b.title.to_lowercase()),
        "party" => |a, b| a.party.to_lowercase().cmp(&b.party.to_lowercase()),
        "stage" => |a, b| a.stage.cmp(&b.stage),
        // What has no date comes after what has one.
        "due" => |a, b| (a.due.is_none(), a.due).cmp(&(b.due.is_none(), b.due)),
        _ => return None,
    })
}

fn number(line: &CaseLine) -> (bool, &str) {
    (
        line.number.is_none(),
        line.number.as_deref().unwrap_or(&line.receipt),
    )
}

/// Whether number, receipt, title or party contains a text, given in lower case.
fn contains(row: &CaseRow, wanted: &str) -> bool {
    let mut texts = [row.reference(), &row.receipt, &row.title, &row.party].into_iter();
    wanted.is_empty() || texts.any(|text| text.to_lowercase().contains(wanted))
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
        .filter(|row| row.stage != Stage::Undone && contains(row, &wanted))
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
