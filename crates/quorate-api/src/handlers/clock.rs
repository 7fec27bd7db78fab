//! The clock of a case on its page, its extension, and the second review by experts.

use quorate_domain::case::{
    self, Case, CaseCommand, Extending, ReReviewed, may_extend, may_re_review,
};
use quorate_domain::rules::{Found, Regime, StageOf};
use quorate_domain::vocabulary::Role;

use super::casework::act;
use crate::clocks;
use crate::error::{Outcome, invalid, text};
use crate::gate::Right;
use crate::profiles::rule_of;
use crate::schema::{
    Action, ClockExtension, ClockPause, ClockStage, ClockState, Done, Expert, ExtendClock,
    ReReview, ReReviewAsked, RecordReReview, RuleRef,
};
use crate::scope::Scope;

/// The longest reason, notice or opinion, in characters.
const LONGEST: usize = 20_000;

/// The most experts of one second review.
const MOST_EXPERTS: usize = 100;

/// The clock as the case's page shows it.
pub(crate) fn clock(scope: &Scope<'_>, regime: &Regime<'_>, case: &Case) -> Option<ClockState> {
    let clock = case.clock.as_ref()?;
    let until = match case.decisions.first() {
        Some(decision) => decision.on,
        None => scope.today,
    };
    let gone = (until - clock.started).num_days();
    let day = if clock.first_day_excluded {
        gone
    } else {
        gone + 1
    };
    let left = (clock.last_day - until).num_days();
    let hours_left = clock.last_moment.map(|last| (last - scope.now).num_hours());
    let longer = case.clock_extensions.iter().map(|extension| extension.by);
    let longer = longer.fold(0_u16, u16::saturating_add);
    let stages = clocks::stages(regime, clock, &scope.committee.zone);
    Some(ClockState {
        started: clock.started,
        last_day: clock.last_day,
        days: match clock.hours {
            None => clock.days.saturating_add(longer),
            Some(_) => clock.days,
        },
        day: i32::try_from(day).unwrap_or(i32::MAX),
        days_left: i32::try_from(left).unwrap_or(i32::MIN),
        stopped: !case.decisions.is_empty() || case.closed.is_some(),
        hours: clock.hours.map(|hours| hours.saturating_add(longer)),
        last_moment: clock.last_moment,
        hours_left: hours_left.map(|left| i32::try_from(left).unwrap_or(i32::MIN)),
        stands_still: case.clock_stands_still(),
        pauses: case
            .clock_pauses
            .iter()
            .map(|pause| ClockPause {
                from: pause.from,
                until: pause.until,
                cause: pause.cause.clone(),
            })
            .collect(),
        stages: stages
            .into_iter()
            .map(|stage| ClockStage {
                id: stage.id,
                of_applicant: stage.of == StageOf::Applicant,
                from: stage.from,
                last_day: stage.last.date,
                ended: stage.ended,
            })
            .collect(),
        extensions: case
            .clock_extensions
            .iter()
            .map(|extension| ClockExtension {
                by: extension.by,
                last_day: extension.last_day,
                reason: extension.reason.clone(),
                notice: extension.notice.clone(),
                at: extension.stamp.at,
                who: scope.author(extension.stamp.by),
            })
            .collect(),
        rule: RuleRef {
            profile: clock.profile.clone(),
            article: clock.article.clone(),
        },
        verified: clock.verified,
    })
}

/// Whether the clock may be extended, as the case's page lists it.
pub(crate) fn extend_action(scope: &Scope<'_>, case: &Case) -> Action {
    let provided = scope
        .regime()
        .is_ok_and(|regime| clocks::extension(&regime, case).is_some());
    scope.action("extend_clock", Right::Secretary, Some(case), || {
        may_extend(case, provided, scope.today, scope.now)
    })
}

/// Extends the clock before it runs out.
pub(crate) fn extend_clock(scope: &mut Scope<'_>, request: ExtendClock) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let regime = scope.rules_of(&case)?.lead()?;
    let zone = &scope.committee.zone;
    if request.by == 0 {
        return Err(invalid("by", "required"));
    }
    let (last_day, last_moment) = clocks::extended(&regime, &case, request.by, scope.today, zone)
        .unwrap_or((scope.today, None));
    let command = CaseCommand::ExtendClock {
        wish: Extending {
            by: request.by,
            last_day,
            last_moment,
            provided: clocks::extension(&regime, &case).is_some(),
            reason: text("reason", &request.reason, LONGEST)?,
            notice: text("notice", &request.notice, LONGEST)?,
        },
        today: scope.today,
        now: scope.now,
    };
    act(scope, request.case, &case, command)
}

/// The second review that the rules ask for on the case's pathway.
fn asked_for<'a>(
    regime: &Regime<'a>,
    case: &Case,
) -> Option<Found<'a, quorate_domain::rules::ReReview>> {
    let routing = case.routing.as_ref()?;
    let found = regime.re_review()?;
    found
        .value
        .pathways
        .contains(&routing.pathway)
        .then_some(found)
}

/// Whether the committee's last decision agreed.
fn agreed(regime: &Regime<'_>, case: &Case) -> bool {
    let outcome = case.decisions.last().map(|decision| &decision.outcome);
    outcome
        .and_then(|outcome| regime.outcome(outcome))
        .is_some_and(|found| found.value.approves)
}

/// What the rules ask of a second review, as the case's page shows it.
pub(crate) fn re_review_asked(regime: &Regime<'_>, case: &Case) -> Option<ReReviewAsked> {
    let found = asked_for(regime, case)?;
    Some(ReReviewAsked {
        at_least: found.value.experts_at_least,
        capacities: found.value.capacities.clone(),
        rule: rule_of(&found),
        verified: found.verified,
    })
}

/// The second review of the last decision.
pub(crate) fn re_review(scope: &Scope<'_>, case: &Case) -> Option<ReReview> {
    let review = case.re_review()?;
    let expert = |expert: &case::Expert| Expert {
        name: expert.name.clone(),
        capacities: expert.capacities.clone(),
        interest: expert.interest.clone(),
        conflict: expert.conflict,
        agrees: expert.agrees,
    };
    Some(ReReview {
        experts: review.experts.iter().map(expert).collect(),
        agreed: review.agreed,
        on: review.on,
        text: review.text.clone(),
        by: scope.author(review.stamp.by),
        at: review.stamp.at,
    })
}

/// Whether a second review may be recorded, as the case's page lists it.
pub(crate) fn re_review_action(scope: &Scope<'_>, case: &Case) -> Action {
    let (asked, agreed) = match scope.rules_of(case).and_then(|rules| rules.lead()) {
        Ok(regime) => (asked_for(&regime, case).is_some(), agreed(&regime, case)),
        Err(_) => (false, false),
    };
    scope.action("record_re_review", Right::Secretary, Some(case), || {
        may_re_review(case, asked, agreed)
    })
}

/// Records what experts came to in the second review.
pub(crate) fn record_re_review(scope: &mut Scope<'_>, request: RecordReReview) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let regime = scope.rules_of(&case)?.lead()?;
    if request.experts.len() > MOST_EXPERTS {
        return Err(invalid("experts", "too-many"));
    }
    let asked = asked_for(&regime, &case);
    may_re_review(&case, asked.is_some(), agreed(&regime, &case))?;
    let Some(asked) = asked else {
        return Err(invalid("case", "unknown-case"));
    };
    // Whoever was ever on the committee knows its mind; only administrators never sat with it.
    let members = scope
        .committee
        .people
        .values()
        .filter(|person| {
            person
                .terms
                .iter()
                .any(|term| term.role != Role::Administrator)
        })
        .map(|person| person.name.clone())
        .collect();
    let experts = request.experts.into_iter().map(|expert| case::Expert {
        name: expert.name.trim().to_owned(),
        capacities: expert.capacities,
        interest: expert.interest.trim().to_owned(),
        conflict: expert.conflict,
        agrees: expert.agrees,
    });
    let given = ReReviewed {
        experts: experts.collect(),
        on: request.on,
        today: scope.today,
        text: text("text", &request.text, LONGEST)?,
        members,
        at_least: asked.value.experts_at_least,
        capacities: asked.value.capacities.clone(),
        majority: asked.value.majority,
    };
    let command = CaseCommand::RecordReReview {
        asked_for: true,
        agreed: true,
        given,
    };
    act(scope, request.case, &case, command)
}
