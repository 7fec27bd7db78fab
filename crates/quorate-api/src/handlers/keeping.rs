//! How long a case is kept: by which rule, since when, and what stands against destroying it.

use chrono::NaiveDate;
use quorate_domain::case::{Case, CaseEvent, KeepingCommand, decide_on_keeping};
use quorate_domain::ids::Stream;
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::{Label, RetentionStart};

use crate::error::{Outcome, text};
use crate::gate::Right;
use crate::schema::{
    BeginKeeping, CaseKeeping, DataEndLine, Done, HoldStanding, KeepingBegan, LegalHold, OfCase,
    RuleRef,
};
use crate::scope::Scope;

/// The longest name of what a time of keeping is counted from, and the longest reason.
const LONGEST: usize = 2_000;

/// For how long a case is kept by one of its rules.
#[derive(Debug, Clone)]
pub(super) struct KeepingRule {
    pub(super) years: u32,
    pub(super) from: RetentionStart,
    pub(super) by_law: bool,
    pub(super) rule: RuleRef,
}

/// The rules by which a case is kept, the longest first; of two as long, the law.
pub(super) fn rules_of(scope: &Scope<'_>, case: &Case) -> Outcome<Vec<KeepingRule>> {
    rules_on(scope, case, scope.today)
}

/// As [`rules_of`], on another day.
pub(super) fn rules_on(
    scope: &Scope<'_>,
    case: &Case,
    day: NaiveDate,
) -> Outcome<Vec<KeepingRule>> {
    let regimes = scope.rules_for(Some(case), day)?.all();
    let found = regimes
        .iter()
        .filter_map(quorate_domain::rules::Regime::retention);
    let mut rules: Vec<_> = found
        .map(|found| KeepingRule {
            years: found.value.years,
            from: found.value.from,
            by_law: found.label == Label::Law,
            rule: RuleRef {
                profile: found.profile.id.clone(),
                article: found.article.unwrap_or_default().to_owned(),
            },
        })
        .collect();
    rules.sort_by_key(|rule| (std::cmp::Reverse(rule.years), !rule.by_law));
    Ok(rules)
}

/// Why nothing of a case may be destroyed on the wish of whom it is about: a legal hold, or a law
/// that obliges to keep it. The committee's own time of keeping is no reason.
pub(super) fn kept_from_erasure(scope: &Scope<'_>, case: &Case) -> Outcome<Result<(), Refusal>> {
    if case.keeping.hold.is_some() {
        return Ok(Err(held(case)));
    }
    let rules = rules_of(scope, case)?;
    let Some(law) = rules.into_iter().find(|rule| rule.by_law) else {
        return Ok(Ok(()));
    };
    let until = case.kept_until(law.years, law.from);
    let over = until.is_some_and(|until| until < scope.today);
    let why = || {
        let date = until.map_or_else(|| "none".to_owned(), |until| until.to_string());
        Refusal::of(RefusalCode::KeptByLaw)
            .with("number", case.reference())
            .with("years", law.years)
            .with("date", date)
            .by(&law.rule.profile, &law.rule.article)
    };
    Ok(ensure(over, why()))
}

fn held(case: &Case) -> Refusal {
    Refusal::of(RefusalCode::LegalHold).with("number", case.reference())
}

/// The rule that a case is kept by, and the last day of it, if that is past and nothing stands
/// against destroying it.
pub(super) fn is_over(
    scope: &Scope<'_>,
    case: &Case,
) -> Outcome<Result<(KeepingRule, NaiveDate), Refusal>> {
    let still = || Refusal::of(RefusalCode::StillKept).with("number", case.reference());
    if case.keeping.disposed.is_some() {
        return Ok(Err(RefusalCode::Disposed.into()));
    }
    if case.keeping.hold.is_some() {
        return Ok(Err(held(case)));
    }
    let Some(rule) = rules_of(scope, case)?.into_iter().next() else {
        return Ok(Err(still()));
    };
    Ok(match case.kept_until(rule.years, rule.from) {
        Some(until) if until < scope.today => Ok((rule, until)),
        _ => Err(still()),
    })
}

/// How long a case is kept.
pub(crate) fn case_keeping(scope: &mut Scope<'_>, request: OfCase) -> Outcome<CaseKeeping> {
    let case = scope.case(request.case, Right::Participant)?;
    let rule = rules_of(scope, &case)?.into_iter().next();
    let keeping = &case.keeping;
    let years = rule.as_ref().map(|rule| rule.years);
    let may = |command| decide_on_keeping(&case, command).map(drop);
    let some = || "-".to_owned();
    let today = scope.today;
    let begin = || {
        may(KeepingCommand::Begin {
            event: some(),
            on: today,
            today,
        })
    };
    let action = |act, law: &dyn Fn() -> Result<(), Refusal>| {
        scope.action(act, Right::Secretary, Some(&*case), law)
    };
    Ok(CaseKeeping {
        years,
        by_law: rule.as_ref().is_some_and(|rule| rule.by_law),
        from: rule.as_ref().map(|rule| rule.from.code().to_owned()),
        until: rule
            .as_ref()
            .and_then(|rule| case.kept_until(rule.years, rule.from)),
        rule: rule.map(|rule| rule.rule),
        began: keeping.began.as_ref().map(|(event, on)| KeepingBegan {
            event: event.clone(),
            on: *on,
        }),
        hold: keeping.hold.as_ref().map(|(stamp, reason)| HoldStanding {
            reason: reason.clone(),
            at: stamp.at,
            by: scope.author(stamp.by),
        }),
        data: keeping
            .data
            .iter()
            .map(|end| DataEndLine {
                end: end.end,
                ground: end.ground.clone(),
                at: end.stamp.at,
            })
            .collect(),
        disposed: keeping.disposed.map(|(stamp, _)| stamp.at),
        actions: vec![
            action("begin_keeping", &begin),
            action("keeping_not_begun", &|| may(KeepingCommand::NotBegun)),
            action("place_legal_hold", &|| {
                may(KeepingCommand::Hold { reason: some() })
            }),
            action("lift_legal_hold", &|| {
                may(KeepingCommand::Lift { reason: some() })
            }),
        ],
    })
}

fn keep(
    scope: &mut Scope<'_>,
    case: quorate_domain::ids::CaseId,
    command: KeepingCommand,
) -> Outcome<Done> {
    let known = scope.case(case, Right::Secretary)?;
    let events = decide_on_keeping(&known, command)?;
    let events = events.into_iter().map(|event| (Stream::Case(case), event));
    scope.record(events.collect::<Vec<(Stream, CaseEvent)>>())
}

/// Enters what a case's time of keeping is counted from.
pub(crate) fn begin_keeping(scope: &mut Scope<'_>, request: BeginKeeping) -> Outcome<Done> {
    let command = KeepingCommand::Begin {
        event: text("event", &request.event, LONGEST)?,
        on: request.on,
        today: scope.today,
    };
    keep(scope, request.case, command)
}

/// Says that it has not happened yet.
pub(crate) fn keeping_not_begun(scope: &mut Scope<'_>, request: OfCase) -> Outcome<Done> {
    keep(scope, request.case, KeepingCommand::NotBegun)
}

/// Places a legal hold on a case.
pub(crate) fn place_legal_hold(scope: &mut Scope<'_>, request: LegalHold) -> Outcome<Done> {
    let reason = text("reason", &request.reason, LONGEST)?;
    keep(scope, request.case, KeepingCommand::Hold { reason })
}

/// Lifts it.
pub(crate) fn lift_legal_hold(scope: &mut Scope<'_>, request: LegalHold) -> Outcome<Done> {
    let reason = text("reason", &request.reason, LONGEST)?;
    keep(scope, request.case, KeepingCommand::Lift { reason })
}
