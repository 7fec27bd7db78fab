//! Deciding without a meeting, where the pathway of the case allows it, and escalating.

use quorate_domain::case::{
    self, Case, CaseEvent, DecidedCondition, PathwayRule, escalate, may_decide_without_meeting,
    may_escalate,
};
use quorate_domain::ids::{DecisionId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::Regime;

use super::meetings::noting_on_next_agenda;
use super::motions::{circulation, outcome_allowed, words};
use crate::error::{Outcome, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::profiles;
use crate::schema::{
    Action, DecideWithoutMeeting, Done, EscalateCase, Escalation, PathwayShown,
    WithoutMeetingOffer, WithoutVote,
};
use crate::scope::Scope;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 20_000;

/// Decides a case without a meeting.
pub(crate) fn decide_without_meeting(
    scope: &mut Scope<'_>,
    request: DecideWithoutMeeting,
) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Participant)?;
    let regime = scope.rules_of(&case)?.lead()?;
    let rule = profiles::pathway_rule(&regime, &case);
    // The words of a motion, without its question: the same law of reasons and conditions.
    let text = words(
        scope,
        "-",
        Some(request.outcome),
        &request.reasons,
        request.conditions,
    )?;
    let outcome = text.outcome.clone().unwrap_or_default();
    let found = regime.outcome(&outcome);
    let command = case::DecideWithoutMeeting {
        decision: DecisionId(new_id()),
        leads: leads(scope, &case),
        keeps: keeps(scope, &case),
        adverse: found.is_some_and(|found| found.value.adverse),
        outcome_allowed: outcome_allowed(&regime, Some(&case), &text),
        may_begin: found.is_some_and(|found| profiles::demands(found.value).may_begin),
        rule,
        outcome,
        reasons: text.reasons,
        conditions: text
            .conditions
            .into_iter()
            .map(|condition| DecidedCondition {
                text: condition.text,
                due: condition.due,
            })
            .collect(),
        on: scope.today,
    };
    let decided = case::decide_without_meeting(&case, command, scope.person)?;
    let of_case = |event: CaseEvent| (Stream::Case(request.case), event.into());
    let mut events: Vec<_> = decided.into_iter().map(of_case).collect();
    events.extend(noting_on_next_agenda(scope, request.case));
    scope.record_all(events)
}

/// Escalates a case because a member asks for it.
pub(crate) fn escalate_case(scope: &mut Scope<'_>, request: EscalateCase) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Participant)?;
    may_ask(scope)?;
    let rule = circulation::rule_of(scope, &case)?;
    let reason = text("reason", &request.reason, LONGEST_REASON)?;
    let escalated: Vec<CaseEvent> = escalate(&case, &rule, &reason)?;
    // What is to be discussed at a meeting is not voted on in writing any more.
    let mut events = circulation::overtaken(scope, &case, &reason)?;
    let of_case = |event: CaseEvent| (Stream::Case(request.case), event.into());
    events.extend(escalated.into_iter().map(of_case));
    scope.record_all(events)
}

/// A member with a vote asks for a meeting; also who keeps the casework, where the sender does.
fn may_ask(scope: &Scope<'_>) -> Result<(), Refusal> {
    let person = scope.committee.people.get(&scope.person);
    let votes =
        person.is_some_and(|person| person.terms_on(scope.today).any(|term| term.role.votes()));
    let keeps = scope.gate().allow(Right::Secretary, None).is_ok();
    ensure(
        votes || keeps,
        Refusal::of(RefusalCode::RoleMissing).with("roles", "member"),
    )
}

pub(crate) fn leads(scope: &Scope<'_>, case: &Case) -> bool {
    scope.gate().allow(Right::Chair, Some(case)).is_ok()
}

fn keeps(scope: &Scope<'_>, case: &Case) -> bool {
    scope.gate().allow(Right::Secretary, Some(case)).is_ok()
}

/// Who names the reviewers of a case: the chair, where they decide in the place of a meeting.
pub(crate) fn right_to_assign(rule: &PathwayRule) -> Right {
    if rule.decided_by_reviewers() {
        Right::Chair
    } else {
        Right::Secretary
    }
}

/// The pathway of a case as its page shows it; none before it is routed.
pub(crate) fn pathway_shown(
    regime: &Regime<'_>,
    case: &Case,
    rule: PathwayRule,
) -> Option<PathwayShown> {
    let routing = case.routing.as_ref()?;
    let found = regime.pathway(&routing.pathway)?;
    Some(PathwayShown {
        id: rule.id,
        decided_by: if rule.circulated {
            "circulation".to_owned()
        } else {
            rule.by.code().to_owned()
        },
        needed: u32::try_from(rule.needed).unwrap_or(u32::MAX),
        escalates_to: rule.escalates_to,
        rule: profiles::rule_of(&found),
        verified: found.verified,
    })
}

/// What may be done with a case without a meeting.
pub(crate) fn actions(scope: &Scope<'_>, case: &Case, rule: &PathwayRule) -> [Action; 2] {
    let (leads, keeps) = (leads(scope, case), keeps(scope, case));
    let participant = |act: &str, law: Result<(), Refusal>| {
        scope.action(act, Right::Participant, Some(case), || law)
    };
    [
        participant(
            "decide_without_meeting",
            may_decide_without_meeting(case, rule, scope.person, leads, keeps),
        ),
        participant(
            "escalate_case",
            may_ask(scope).and_then(|()| may_escalate(case, rule)),
        ),
    ]
}

/// What may be given without a meeting.
pub(crate) fn offer(regime: &Regime<'_>, case: &Case) -> WithoutMeetingOffer {
    let rule = profiles::pathway_rule(regime, case);
    let mut outcomes: Vec<&String> = case
        .counting_reviews()
        .filter_map(|review| review.outcome.as_ref())
        .collect();
    outcomes.dedup();
    WithoutMeetingOffer {
        outcomes: regime
            .outcomes_of(&rule.id)
            .iter()
            .filter(|found| !found.value.adverse)
            .map(|found| found.value.id.clone())
            .collect(),
        recommended: match outcomes.as_slice() {
            [one] => Some((*one).clone()),
            _ => None,
        },
    }
}

pub(crate) fn escalations(scope: &Scope<'_>, case: &Case) -> Vec<Escalation> {
    case.escalations
        .iter()
        .map(|escalation| Escalation {
            from: escalation.from.clone(),
            to: escalation.to.clone(),
            cause: escalation.cause,
            reason: escalation.reason.clone(),
            at: escalation.stamp.at,
            by: scope.author(escalation.stamp.by),
        })
        .collect()
}

pub(crate) fn without_vote(scope: &Scope<'_>, decision: &case::Decision) -> Option<WithoutVote> {
    let by = decision.without_vote.as_ref()?;
    Some(WithoutVote {
        pathway: by.pathway.clone(),
        by: by.by.code().to_owned(),
        members: by
            .members
            .iter()
            .map(|person| scope.person_ref(*person))
            .collect(),
    })
}
