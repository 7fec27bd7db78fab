//! The result of a vote, and what follows from it in the same act.

use quorate_domain::case::{Case, CaseEvent, DecidedCondition, DecisionChange};
use quorate_domain::guidance::{self, GuidanceCommand};
use quorate_domain::ids::{DecisionId, Stream};
use quorate_domain::motion::{MotionCommand, MotionMatter, decide};
use quorate_domain::vocabulary::{ItemEnd, ReopenPurpose, VoteResult};
use quorate_views::Event;

use super::{Known, as_seen, circulation, may_declare_now, on, presiding, secret};
use crate::error::Outcome;
use crate::gate::Right;
use crate::handlers::electorate;
use crate::handlers::meetings::{ended, known_guidance, motions_on, noting_on_next_agenda};
use crate::house::new_id;
use crate::schema::{Done, OfMotionVersion};
use crate::scope::Scope;

/// Declares the result. Carried, it ends the item, takes back what else was put on it, and decides
/// the case or adopts the guidance. Not carried, the item stays open for another motion.
pub(crate) fn declare_result(scope: &mut Scope<'_>, request: OfMotionVersion) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    let case = known.case.as_deref();
    let voters = secret::voters(scope, &known.motion)?.unwrap_or_default();
    let venue = known.venue(scope);
    may_declare_now(scope, venue, case, &known.motion, voters.len())?;
    let lost = electorate::quorum_lost(scope, venue, case, &known.motion, &voters)?;
    let mut counted = (*known.motion).clone();
    let opened = if counted.is_secret() && lost.is_none() {
        let (roll, ballots) = secret::take_out(scope, request.motion)?;
        let event = counted.closed_with(roll.clone(), ballots.clone())?;
        counted = counted.apply(&event, scope.now, Some(scope.person));
        Some((roll, ballots))
    } else {
        None
    };
    let explanation = if let Some(lost) = lost {
        lost
    } else {
        let facts = electorate::facts_for(scope, venue, case, Some(&counted));
        electorate::explained(scope, case, &facts)?
    };
    // With ballots or totals, the rules always come to a result.
    let result = explanation.verdict.result.unwrap_or(VoteResult::NotCarried);
    let explanation = serde_json::to_value(&explanation)?;
    let command = match opened {
        Some((roll, ballots)) => MotionCommand::CloseSecretVote {
            roll,
            ballots,
            result,
            explanation,
        },
        None => MotionCommand::DeclareResult {
            result,
            explanation,
        },
    };
    let mut events = on(
        request.motion,
        decide(&known.motion, command, scope.person)?,
    );
    let carried = result == VoteResult::Carried;
    if carried {
        events.extend(others_withdrawn(scope, &known)?);
        if let MotionMatter::Case(case) = known.place.matter {
            events.push((Stream::Case(case), decided(scope, &known)?.into()));
        }
        if let Ok((meeting, _, item)) = known.on_item() {
            events.extend(ended(scope, meeting, item, ItemEnd::Decided, "", false)?);
        }
    }
    events.extend(circulation::ended(scope, &known, Some(result))?);
    if let (true, None, MotionMatter::Case(case)) = (carried, &known.meeting, known.place.matter) {
        events.extend(noting_on_next_agenda(scope, case));
    }
    if let MotionMatter::Guidance(id) = known.place.matter {
        let draft = known_guidance(scope, id)?;
        let command = GuidanceCommand::EndVote {
            motion: request.motion,
            carried,
        };
        let adopted = guidance::decide(&draft, command, scope.person)?;
        events.extend(
            adopted
                .into_iter()
                .map(|event| (Stream::Guidance(id), event.into())),
        );
    }
    scope.record_all(events)
}

/// Other motions that still wait on the item lose their object with the one that was carried.
fn others_withdrawn(scope: &mut Scope<'_>, known: &Known) -> Outcome<Vec<(Stream, Event)>> {
    let on_item = known.on_item().ok();
    let Some(item) = on_item.and_then(|(meeting, _, item)| meeting.item(item)) else {
        return Ok(Vec::new());
    };
    let mut events = Vec::new();
    for other in motions_on(scope, item)? {
        let id = other.place.map(|place| place.motion);
        if let Some(id) = id.filter(|id| *id != known.place.motion && other.is_pending()) {
            events.extend(on(
                id,
                decide(&other, MotionCommand::Withdraw, scope.person)?,
            ));
        }
    }
    Ok(events)
}

/// The decision that was taken up again for this motion, by an act or by a ruling on an interest.
fn taken_up_again(case: &Case) -> Option<DecisionChange> {
    let by_act = case.reopened.as_ref().map(|reopened| DecisionChange {
        decision: reopened.decision,
        purpose: reopened.purpose,
    });
    by_act.or_else(|| {
        case.put_anew.map(|decision| DecisionChange {
            decision,
            purpose: ReopenPurpose::Interest,
        })
    })
}

fn decided(scope: &Scope<'_>, known: &Known) -> Outcome<CaseEvent> {
    let text = &known.motion.text;
    let outcome = text.outcome.clone().unwrap_or_default();
    let case = known.case.as_deref();
    let venue = known.venue(scope);
    let rules = scope.rules_for(case, venue.day())?;
    let lead = rules.lead()?;
    let found = lead.outcome(&outcome);
    let presiding = presiding(scope, venue, case)?;
    Ok(CaseEvent::CaseDecided {
        decision: DecisionId(new_id()),
        motion: Some(known.place.motion),
        meeting: known.place.meeting(),
        without_vote: None,
        changes: case.and_then(taken_up_again),
        presiding,
        may_begin: found.is_some_and(|found| crate::profiles::demands(found.value).may_begin),
        outcome,
        reasons: text.reasons.clone(),
        conditions: text
            .conditions
            .iter()
            .map(|condition| DecidedCondition {
                text: condition.text.clone(),
                due: condition.due,
            })
            .collect(),
        on: scope.today,
    })
}
