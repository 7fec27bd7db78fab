//! An absent member's written view, which is read out and never counted; and a recount after the
//! result, by who keeps the record and who presided.

use quorate_domain::case::{Case, CaseEvent, may_reopen};
use quorate_domain::ids::{PersonId, Stream};
use quorate_domain::motion::{HandTotals, Motion, MotionCommand, MotionMatter, RecountEnd, decide};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{InterestState, ReopenPurpose, VoteResult};

use super::{Known, act, as_seen, known, on};
use crate::error::{Outcome, invalid, text};
use crate::gate::Right;
use crate::handlers::electorate::{self, Venue};
use crate::handlers::personal::check_own;
use crate::schema::{
    self, ConfirmRecount, Done, ProposeRecount, ReadView, RecordView, RecountShown, RefuseRecount,
    Totals,
};
use crate::scope::Scope;

/// The longest view or reason, in characters.
const LONGEST_TEXT: usize = 20_000;

/// Records an absent member's written view: their own, or one that the secretary was sent.
pub(crate) fn record_view(scope: &mut Scope<'_>, request: RecordView) -> Outcome<Done> {
    let own = request.person == scope.person;
    let right = if own {
        Right::Participant
    } else {
        Right::Secretary
    };
    let known = known(scope, request.motion, right)?;
    if !votes_on(scope, &known, request.person) {
        return Err(invalid("person", "unknown-person"));
    }
    let clear = known
        .case
        .as_ref()
        .is_none_or(|case| case.interest_of(request.person) == InterestState::Clear);
    ensure(clear, RefusalCode::Recused)?;
    let command = MotionCommand::RecordView {
        person: request.person,
        text: text("text", &request.text, LONGEST_TEXT)?,
        present: known.venue(scope).is_present(request.person),
    };
    scope.on_behalf_of = Some(request.person).filter(|_| !own);
    act(scope, &known, command)
}

fn votes_on(scope: &Scope<'_>, known: &Known, person: PersonId) -> bool {
    let person = scope.committee.people.get(&person);
    person.is_some_and(|person| {
        person
            .terms_on(known.venue(scope).day())
            .any(|term| term.role.votes())
    })
}

/// Marks a written view as read out.
pub(crate) fn read_view(scope: &mut Scope<'_>, request: ReadView) -> Outcome<Done> {
    let known = known(scope, request.motion, Right::MeetingKeeper)?;
    let command = MotionCommand::ReadView {
        person: request.person,
    };
    act(scope, &known, command)
}

/// Proposes a recount.
pub(crate) fn propose_recount(scope: &mut Scope<'_>, request: ProposeRecount) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::Secretary)?;
    let command = MotionCommand::ProposeRecount {
        totals: HandTotals {
            in_favour: request.totals.in_favour,
            against: request.totals.against,
            abstain: request.totals.abstain,
        },
        reason: text("reason", &request.reason, LONGEST_TEXT)?,
    };
    act(scope, &known, command)
}

/// Confirms a recount, with the passphrase typed again. Where the result is another, the decision
/// that rests on the vote is suspended and waits for a new one.
pub(crate) fn confirm_recount(scope: &mut Scope<'_>, request: ConfirmRecount) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::Participant)?;
    let presiding = presided_over(known.case.as_deref(), known.venue(scope), &known.motion);
    let mut counted = Motion::clone(&known.motion);
    let recount = counted.open_recount().cloned();
    let recount = recount.ok_or(Refusal::of(RefusalCode::NoRecount))?;
    counted.ballots.clear();
    counted.totals = Some(recount.totals);
    let case = known.case.as_deref();
    let facts = electorate::facts_for(scope, known.venue(scope), case, Some(&counted));
    let explanation = electorate::explained(scope, case, &facts)?;
    let result = explanation.verdict.result.unwrap_or(VoteResult::NotCarried);
    let command = MotionCommand::ConfirmRecount {
        result,
        explanation: serde_json::to_value(&explanation)?,
        name: scope.committee.name_of(scope.person).to_owned(),
        presides: presiding == Some(scope.person),
        presiding_name: name_of(scope, presiding),
    };
    let events = decide(&known.motion, command, scope.person)?;
    check_own(scope, &request.passphrase)?;
    let mut events = on(known.place.motion, events);
    let declared = known.motion.declared.as_ref().map(|known| known.result);
    if declared != Some(result)
        && let (Some(case), MotionMatter::Case(id)) = (case, known.place.matter)
        && let Some(decision) = case
            .decisions
            .iter()
            .find(|decision| decision.motion == Some(known.place.motion))
        && may_reopen(case, decision).is_ok()
    {
        let event = CaseEvent::DecisionReopened {
            decision: decision.id,
            purpose: ReopenPurpose::Recount,
            suspended: true,
            reason: recount.reason,
        };
        events.push((Stream::Case(id), event.into()));
    }
    scope.record_all(events)
}

/// Refuses a recount.
pub(crate) fn refuse_recount(scope: &mut Scope<'_>, request: RefuseRecount) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::Participant)?;
    let presiding = presided_over(known.case.as_deref(), known.venue(scope), &known.motion);
    let command = MotionCommand::RefuseRecount {
        reason: text("reason", &request.reason, LONGEST_TEXT)?,
        presides: presiding == Some(scope.person),
        presiding_name: name_of(scope, presiding),
    };
    act(scope, &known, command)
}

/// Who presided over the vote: as the decision says that rests on it, else over the meeting.
pub(super) fn presided_over(
    case: Option<&Case>,
    venue: Venue<'_>,
    motion: &Motion,
) -> Option<PersonId> {
    let id = motion.place.map(|place| place.motion);
    let decisions = case.into_iter().flat_map(|case| &case.decisions);
    let of_vote = decisions
        .into_iter()
        .find(|decision| id.is_some() && decision.motion == id);
    of_vote
        .map(|decision| decision.presiding)
        .or_else(|| venue.meeting()?.presiding)
}

fn name_of(scope: &Scope<'_>, person: Option<PersonId>) -> String {
    person.map_or_else(String::new, |person| {
        scope.committee.name_of(person).to_owned()
    })
}

pub(super) fn shown_views(scope: &Scope<'_>, motion: &Motion) -> Vec<schema::WrittenView> {
    motion
        .views
        .iter()
        .map(|view| schema::WrittenView {
            person: scope.person_ref(view.person),
            text: view.text.clone(),
            at: view.at,
            read_at: view.read_at,
        })
        .collect()
}

pub(crate) fn shown_recounts(scope: &Scope<'_>, motion: &Motion) -> Vec<RecountShown> {
    motion
        .recounts
        .iter()
        .map(|recount| {
            let (confirmed_by, result, refused, ended_at) = match &recount.end {
                RecountEnd::Open => (None, None, None, None),
                RecountEnd::Confirmed(name, result, at) => {
                    (Some(name.clone()), Some(*result), None, Some(*at))
                }
                RecountEnd::Refused(reason, at) => (None, None, Some(reason.clone()), Some(*at)),
            };
            RecountShown {
                totals: Totals {
                    in_favour: recount.totals.in_favour,
                    against: recount.totals.against,
                    abstain: recount.totals.abstain,
                },
                reason: recount.reason.clone(),
                at: recount.at,
                by: scope.author(recount.by),
                confirmed_by,
                result,
                refused,
                ended_at,
            }
        })
        .collect()
}
