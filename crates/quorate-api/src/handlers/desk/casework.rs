//! What one case asks of this person: clocks and conditions, the secretary's next step, and what a
//! member owes it. What goes round in writing is a module of its own.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quorate_domain::rules::{DecidedBy, Regime};
use quorate_domain::vocabulary::Stage;
use quorate_views::CaseRow;

use super::{SOON, dated, item};
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{Desk, DeskItem, RuleRef};
use crate::scope::Scope;

/// Clocks and conditions that are late or due soon. They concern who keeps the casework and the
/// chair.
pub(super) fn due(scope: &Scope<'_>, row: &CaseRow, desk: &mut Desk) {
    let keeps = scope.gate().allow(Right::Secretary, Some(row)).is_ok()
        || scope.gate().allow(Right::Chair, Some(row)).is_ok();
    if !keeps {
        return;
    }
    let near = |day: NaiveDate| (day - scope.today).num_days() <= SOON;
    if let Some((last, profile, article)) = row.due.as_ref().filter(|(last, ..)| near(*last)) {
        let rule = RuleRef {
            profile: profile.clone(),
            article: article.clone(),
        };
        let line = DeskItem {
            rule: Some(rule),
            ..item("decide", Some(row), "overview")
        };
        desk.due.push(dated(scope, line, *last));
    }
    for (number, day) in &row.conditions {
        if let Some(day) = day.filter(|day| near(*day)) {
            let args = BTreeMap::from([("number".to_owned(), number.to_string())]);
            let line = DeskItem {
                args,
                ..item("condition", Some(row), "follow-up")
            };
            desk.due.push(dated(scope, line, day));
        }
    }
    if let Some(round) = row
        .round
        .as_ref()
        .filter(|round| round.due < scope.today && !round.answered)
    {
        desk.due.push(dated(
            scope,
            item("remind-applicant", Some(row), "clarification"),
            round.due,
        ));
    }
}

pub(super) fn secretary_needs(
    scope: &Scope<'_>,
    row: &CaseRow,
    without_meeting: Option<DecidedBy>,
    desk: &mut Desk,
) {
    let day = |at: chrono::DateTime<chrono::Utc>| Some(scope.committee.day_of(at));
    match row.stage {
        Stage::Validation => desk.mine.push(item("check", Some(row), "overview")),
        Stage::Completion => desk.waiting.push(DeskItem {
            since: row.completion_asked.and_then(day),
            ..item("await-completion", Some(row), "overview")
        }),
        Stage::Accepted if row.pathway.is_none() => {
            desk.mine.push(item("route", Some(row), "overview"));
        }
        Stage::Accepted | Stage::Review if without_meeting.is_some() => {
            without_meeting_waits(scope, row, desk);
        }
        Stage::Accepted => desk.mine.push(item("assign", Some(row), "reviews")),
        Stage::Review if row.circulation.is_some() => {}
        Stage::Review if row.reviewers_open.is_empty() => {
            desk.mine.push(item("put-on-agenda", Some(row), "overview"));
        }
        Stage::Review => desk.waiting.push(await_reviews(scope, row)),
        Stage::Clarification => {
            let Some(round) = &row.round else { return };
            if round.answered {
                desk.mine
                    .push(item("close-round", Some(row), "clarification"));
            } else {
                let line = DeskItem {
                    since: day(round.asked),
                    ..item("await-answers", Some(row), "clarification")
                };
                desk.waiting.push(dated(scope, line, round.due));
            }
        }
        Stage::Ready => desk.meeting.push(item("on-agenda", Some(row), "overview")),
        Stage::Decided | Stage::FollowUp => {
            let Some(decision) = &row.decision else {
                return;
            };
            if !decision.signed {
                desk.waiting.push(DeskItem {
                    since: Some(decision.on),
                    args: BTreeMap::from([(
                        "name".to_owned(),
                        scope.committee.name_of(decision.presiding).to_owned(),
                    )]),
                    ..item("await-signature", Some(row), "decision")
                });
            } else if decision.letters.is_empty() {
                desk.mine.push(item("issue-letter", Some(row), "decision"));
            } else if !decision.delivered {
                desk.mine
                    .push(item("mark-delivered", Some(row), "decision"));
            }
        }
        Stage::Closed | Stage::NotTaken | Stage::Undone => {}
    }
}

/// Who decides on the pathway of a case that needs no meeting. Of each pathway it is looked up once.
pub(super) fn without_meeting<'a>(
    regime: &Regime<'_>,
    row: &'a CaseRow,
    known: &mut BTreeMap<&'a str, Option<DecidedBy>>,
) -> Option<DecidedBy> {
    let pathway = row.pathway.as_ref().filter(|_| row.decision.is_none())?;
    let by = (*known.entry(pathway).or_insert_with(|| {
        let pathway = regime.pathway(pathway)?;
        Some(pathway.value.decided_by)
    }))?;
    (by != DecidedBy::Meeting && matches!(row.stage, Stage::Accepted | Stage::Review)).then_some(by)
}

/// Who has not handed in their review.
fn await_reviews(scope: &Scope<'_>, row: &CaseRow) -> DeskItem {
    let names = row.reviewers_open.iter();
    let names: Vec<_> = names
        .map(|person| scope.committee.name_of(*person))
        .collect();
    DeskItem {
        args: BTreeMap::from([
            ("count".to_owned(), names.len().to_string()),
            ("names".to_owned(), names.join(" · ")),
        ]),
        ..item("await-reviews", Some(row), "reviews")
    }
}

/// What the secretary waits for on such a pathway.
fn without_meeting_waits(scope: &Scope<'_>, row: &CaseRow, desk: &mut Desk) {
    if row.stage == Stage::Review && !row.reviewers_open.is_empty() {
        desk.waiting.push(await_reviews(scope, row));
    }
}

/// What whoever decides without a meeting has to do next.
fn without_meeting_needs(scope: &Scope<'_>, row: &CaseRow, by: DecidedBy, desk: &mut Desk) {
    let right = match by {
        DecidedBy::Secretary => Right::Secretary,
        _ => Right::Chair,
    };
    if scope.gate().allow(right, Some(row)).is_err() {
        return;
    }
    if by == DecidedBy::Secretary {
        desk.mine
            .push(item("note-without-meeting", Some(row), "decide"));
    } else if row.stage == Stage::Accepted {
        desk.mine
            .push(item("name-reviewers", Some(row), "reviewers"));
    } else if row.reviewers_open.is_empty() {
        desk.mine
            .push(item("decide-without-meeting", Some(row), "decide"));
    }
}

pub(super) fn member_needs(
    scope: &Scope<'_>,
    row: &CaseRow,
    without_meeting: Option<DecidedBy>,
    desk: &mut Desk,
) {
    if let Some(by) = without_meeting {
        without_meeting_needs(scope, row, by, desk);
    }
    if row.reviews_open.contains(&scope.person) {
        desk.mine.push(item("review", Some(row), "reviews"));
    }
    let decision = row.decision.as_ref();
    if decision.is_some_and(|decision| !decision.signed && decision.presiding == scope.person) {
        desk.mine.push(item("sign", Some(row), "decision"));
    }
    let countersign = row.countersign == Some(scope.person);
    if countersign {
        desk.mine.push(item("countersign", Some(row), "decision"));
    }
}

/// That a ruling on somebody's interest is awaited of this person. Who may rule depends on what was
/// ruled before, which the case itself knows and its row does not.
pub(super) fn ruling_needs(scope: &mut Scope<'_>, row: &CaseRow, desk: &mut Desk) -> Outcome<()> {
    let case = scope.case(row.id, Right::Participant)?;
    let gate = scope.gate();
    let mut awaited = row.rulings_open.iter();
    if awaited.any(|person| gate.may_rule_on(*person, &case).is_ok()) {
        desk.mine
            .push(item("rule-interest", Some(row), "interests"));
    }
    Ok(())
}
