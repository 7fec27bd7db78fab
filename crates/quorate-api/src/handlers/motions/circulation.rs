//! Motions that go round in writing, where every profile the case is bound to lets its pathway be
//! decided so. Everybody who may vote and is clear of interests is an elector; what counts for the
//! quorum is who has voted when the last day is over.

use quorate_domain::case::{Case, CaseEvent, PathwayRule, end_circulation, may_circulate};
use quorate_domain::ids::{MotionId, Stream};
use quorate_domain::motion::{Motion, MotionCommand, decide};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::Regime;
use quorate_domain::vocabulary::{InterestState, VoteResult};
use quorate_views::Event;

use super::{Known, on, outcome_allowed, secret, words, written};
use crate::error::Outcome;
use crate::gate::Right;
use crate::handlers::electorate::{self, Venue};
use crate::house::new_id;
use crate::profiles;
use crate::schema::{self, Action, Circulate, MotionPut};
use crate::scope::Scope;

/// Puts a motion in writing to all who may vote, and opens the vote.
pub(crate) fn circulate(scope: &mut Scope<'_>, request: Circulate) -> Outcome<MotionPut> {
    let case = scope.case_as_seen(request.case, request.version, Right::MeetingKeeper)?;
    let text = words(
        scope,
        &request.question,
        Some(request.outcome),
        &request.reasons,
        request.conditions,
    )?;
    let lead = scope.rules_of(&case)?.lead()?;
    let outcome_allowed = outcome_allowed(&lead, Some(&case), &text);
    let facts = electorate::facts_for(scope, Venue::Writing(scope.today), Some(&case), None);
    let explanation = electorate::explained(scope, Some(&case), &facts)?;
    let motion = MotionId(new_id());
    let command = MotionCommand::Circulate {
        motion,
        case: request.case,
        text,
        until: request.until,
        mode: request.mode.unwrap_or_default(),
        today: scope.today,
        roll: electorate::roll(&facts, &explanation),
        case_allows: allowed(scope, &case, &rule_of(scope, &case)?),
        outcome_allowed,
        quorum: electorate::quorum(&explanation),
    };
    let circulated = decide(&Motion::default(), command, scope.person)?;
    secret::make_box(scope, motion, &circulated)?;
    let mut events = on(motion, circulated);
    let of_case = CaseEvent::CirculationOpened {
        motion,
        until: request.until,
    };
    events.push((Stream::Case(request.case), of_case.into()));
    scope.record_all(events)?;
    Ok(MotionPut { motion })
}

/// Whether a motion on the case may go round in writing.
pub(crate) fn action(scope: &Scope<'_>, case: &Case, rule: &PathwayRule) -> Action {
    scope.action("circulate", Right::MeetingKeeper, Some(case), || {
        allowed(scope, case, rule)
    })
}

fn allowed(scope: &Scope<'_>, case: &Case, rule: &PathwayRule) -> Result<(), Refusal> {
    may_circulate(case, rule)?;
    match case.challenges().next() {
        Some(challenged) => Err(Refusal::of(RefusalCode::ChallengeOpen)
            .with("name", scope.committee.name_of(challenged))),
        None => Ok(()),
    }
}

/// The pathway of a case: decided in writing only where every profile it is bound to says so.
pub(crate) fn rule_of(scope: &Scope<'_>, case: &Case) -> Outcome<PathwayRule> {
    let rules = scope.rules_of(case)?;
    let rule = |regime: &Regime<'_>| profiles::pathway_rule(regime, case);
    Ok(PathwayRule {
        circulated: rules.all().iter().all(|regime| rule(regime).circulated),
        ..rule(&rules.lead()?)
    })
}

/// Whether the vote in writing may be closed.
pub(super) fn may_close(
    scope: &Scope<'_>,
    case: &Case,
    motion: &Motion,
    voted: usize,
) -> Result<(), Refusal> {
    let electorate = motion.roll.electorate.iter();
    let withdrew = electorate.filter(|person| case.interest_of(**person) != InterestState::Clear);
    let names: Vec<_> = withdrew
        .map(|person| scope.committee.name_of(*person))
        .collect();
    ensure(
        names.is_empty(),
        Refusal::of(RefusalCode::ElectorWithdrew).with("names", names.join(" · ")),
    )?;
    let venue = written(scope, motion);
    let early = scope.rules_for(Some(case), venue.day()).is_ok_and(|rules| {
        let mut all = rules.all().into_iter();
        all.all(|regime| {
            regime
                .circulation_early_close()
                .is_some_and(|found| *found.value)
        })
    });
    motion.may_close(scope.today, voted, early)
}

/// The end of the vote in writing, for the case; nothing of a motion at a meeting.
pub(super) fn ended(
    scope: &mut Scope<'_>,
    known: &Known,
    result: Option<VoteResult>,
) -> Outcome<Vec<(Stream, Event)>> {
    let Some((case, id)) = known.case.as_ref().and_then(|case| Some((case, case.id?))) else {
        return Ok(Vec::new());
    };
    let rule = rule_of(scope, case)?;
    let events = end_circulation(case, &rule, known.place.motion, result);
    Ok(events
        .into_iter()
        .map(|event| (Stream::Case(id), event.into()))
        .collect())
}

/// Ends an open vote in writing without a result because the case goes to a meeting.
pub(crate) fn overtaken(
    scope: &mut Scope<'_>,
    case: &Case,
    reason: &str,
) -> Outcome<Vec<(Stream, Event)>> {
    let Some((open, id)) = case.circulation.zip(case.id) else {
        return Ok(Vec::new());
    };
    let motion = scope.core.views.motion(open.motion)?;
    let command = MotionCommand::VoidVote {
        reason: reason.to_owned(),
    };
    let mut events = on(open.motion, decide(&motion, command, scope.person)?);
    let ended = end_circulation(case, &rule_of(scope, case)?, open.motion, None);
    events.extend(
        ended
            .into_iter()
            .map(|event| (Stream::Case(id), event.into())),
    );
    Ok(events)
}

/// The motions on a case that went round in writing, newest first, as the person may see them.
pub(crate) fn shown(scope: &mut Scope<'_>, case: &Case) -> Outcome<Vec<schema::Motion>> {
    let mut shown = Vec::new();
    for id in case.motions.iter().rev() {
        let motion = scope.core.views.motion(*id)?;
        if motion.until().is_some() {
            let venue = written(scope, &motion);
            shown.push(super::page::shown(
                scope,
                venue,
                Some(case),
                &motion,
                false,
            )?);
        }
    }
    Ok(shown)
}
