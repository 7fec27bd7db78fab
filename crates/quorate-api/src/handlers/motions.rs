//! Motions: put, voted on, declared.
//!
//! A declared result that carries ends its item and decides its case, or adopts its guidance, in
//! the same act. Deliberately not here: quorum and majority, which the rules explain on the facts of
//! [`super::electorate`].

mod again;
pub(crate) mod circulation;
mod declare;
pub(crate) mod later;
pub(crate) mod page;
pub(crate) mod secret;

use std::sync::Arc;

use quorate_domain::case::{Case, CaseEvent};
use quorate_domain::guidance::{self, GuidanceCommand};
use quorate_domain::ids::{ItemId, MeetingId, MotionId, PersonId, Stream};
use quorate_domain::meeting::{Matter, Meeting, MeetingEvent};
use quorate_domain::motion::{
    HandTotals, Motion, MotionAt, MotionCommand, MotionEvent, MotionMatter, MotionPlace,
    MotionText, ProposedCondition, decide,
};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::{Joined, Regime};
use quorate_domain::vocabulary::{InterestState, ReopenPurpose, VoteMode};
use quorate_views::Event;

use super::electorate::Venue;
use super::meetings::{case_of, known_guidance, vote_open};
use super::{electorate, interests, room};
use crate::error::{Outcome, conflict, invalid, not_found, optional, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    BallotIn, CastBallot, ChangeMotion, Done, MotionPut, NewCondition, OfMotion, OfMotionVersion,
    OpenVote, PutMotion, RecordBallot, RecordDissent, RecordTotals, SetVoteMode,
};
use crate::scope::Scope;

pub(crate) use again::{void_vote, voided_by_departure, vote_anew};
pub(crate) use circulation::circulate;
pub(crate) use declare::declare_result;
pub(crate) use later::{confirm_recount, propose_recount, read_view, record_view, refuse_recount};

/// The longest question or condition, in characters.
const LONGEST_QUESTION: usize = 5_000;
/// The longest reasons or dissent, in characters.
const LONGEST_TEXT: usize = 100_000;
/// Conditions at most: a case's row keeps no more open ones.
const MOST_CONDITIONS: usize = 50;

/// The outcome of a motion that revokes a decision. No profile names it: it only takes back what a
/// profile's outcome gave.
pub(crate) const REVOKED: &str = "revoked";

/// Whether a decision on the case was taken up again to be revoked: a motion then does that and
/// nothing else.
pub(crate) fn takes_up_for_revocation(case: &Case) -> bool {
    let reopened = case.reopened.as_ref();
    reopened.is_some_and(|reopened| reopened.purpose == ReopenPurpose::Revocation)
}

/// A motion where it was put, and its case if it is about one.
struct Known {
    motion: Arc<Motion>,
    place: MotionPlace,
    /// None of a motion that goes round in writing.
    meeting: Option<Arc<Meeting>>,
    case: Option<Arc<Case>>,
}

impl Known {
    fn venue(&self, scope: &Scope<'_>) -> Venue<'_> {
        match &self.meeting {
            Some(meeting) => meeting.into(),
            None => written(scope, &self.motion),
        }
    }

    /// The meeting and item it was put on.
    fn on_item(&self) -> Result<(&Arc<Meeting>, MeetingId, ItemId), Refusal> {
        match (&self.meeting, self.place.at) {
            (Some(meeting), MotionAt::Item(id, item)) => Ok((meeting, id, item)),
            _ => Err(RefusalCode::VoteInWriting.into()),
        }
    }
}

/// Where a motion that goes round in writing is voted on: as on the day it went out.
pub(crate) fn written<'v>(scope: &Scope<'_>, motion: &Motion) -> Venue<'v> {
    let sent = motion.put_at.map(|at| scope.committee.day_of(at));
    Venue::Writing(sent.unwrap_or(scope.today))
}

/// Puts a motion.
pub(crate) fn put_motion(scope: &mut Scope<'_>, request: PutMotion) -> Outcome<MotionPut> {
    let meeting = scope.meeting(request.meeting)?;
    let case = case_of(scope, &meeting, request.item, Right::MeetingKeeper)?;
    let matter = match meeting.item(request.item).map(|item| &item.matter) {
        Some(Matter::Case(case)) => MotionMatter::Case(*case),
        Some(Matter::Guidance(guidance)) => MotionMatter::Guidance(*guidance),
        Some(Matter::Minutes(_) | Matter::Other(_)) | None => {
            return Err(invalid("item", "not-voted-on"));
        }
    };
    if let Some(case) = &case {
        ensure(!case.is_noted_on(request.item), RefusalCode::NotedOnly)?;
    }
    let motion = MotionId(new_id());
    let text = words(
        scope,
        &request.question,
        request.outcome,
        &request.reasons,
        request.conditions,
    )?;
    let rules = scope.rules_for(case.as_deref(), meeting.date)?;
    let outcome_allowed = outcome_allowed(&rules.lead()?, case.as_deref(), &text);
    let command = MotionCommand::Put {
        motion,
        meeting: request.meeting,
        item: request.item,
        matter,
        text,
        anew: None,
        item_allows: meeting.may_put_motion(request.item),
        outcome_allowed,
    };
    let mut events = on(motion, decide(&Motion::default(), command, scope.person)?);
    let on_item = MeetingEvent::MotionPutOnItem {
        item: request.item,
        motion,
    };
    events.push((Stream::Meeting(request.meeting), on_item.into()));
    events.extend(put_on_case(matter, motion));
    scope.record_all(events)?;
    Ok(MotionPut { motion })
}

/// That a motion was put, for the case it is about.
fn put_on_case(matter: MotionMatter, motion: MotionId) -> Option<(Stream, Event)> {
    match matter {
        MotionMatter::Case(case) => Some((
            Stream::Case(case),
            CaseEvent::MotionPutOnCase { motion }.into(),
        )),
        MotionMatter::Guidance(_) => None,
    }
}

/// Changes a motion before the vote.
pub(crate) fn change_motion(scope: &mut Scope<'_>, request: ChangeMotion) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    let text = words(
        scope,
        &request.question,
        request.outcome,
        &request.reasons,
        request.conditions,
    )?;
    let rules = scope.rules_for(known.case.as_deref(), known.venue(scope).day())?;
    let outcome_allowed = outcome_allowed(&rules.lead()?, known.case.as_deref(), &text);
    act(
        scope,
        &known,
        MotionCommand::Change {
            text,
            outcome_allowed,
        },
    )
}

/// Withdraws a motion.
pub(crate) fn withdraw_motion(scope: &mut Scope<'_>, request: OfMotionVersion) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    act(scope, &known, MotionCommand::Withdraw)
}

/// Chooses how the vote will be held.
pub(crate) fn set_vote_mode(scope: &mut Scope<'_>, request: SetVoteMode) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    act(scope, &known, MotionCommand::SetMode { mode: request.mode })
}

/// Opens the vote: words, electorate and mode are frozen.
pub(crate) fn open_vote(scope: &mut Scope<'_>, request: OpenVote) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    let events = vote_opened(scope, &known, request.mode)?;
    scope.record_all(events)
}

/// The opening of a vote, with the electorate as it is now. A secret one has its box from here on.
fn vote_opened(
    scope: &mut Scope<'_>,
    known: &Known,
    mode: Option<VoteMode>,
) -> Outcome<Vec<(Stream, Event)>> {
    let case = known.case.as_deref();
    known.motion.may_change()?;
    let (meeting, ..) = known.on_item()?;
    let facts = electorate::facts_for(scope, meeting, case, Some(&known.motion));
    let explanation = electorate::explained(scope, case, &facts)?;
    let other_open = vote_open(scope, meeting)?;
    let command = MotionCommand::OpenVote {
        mode,
        roll: electorate::roll(&facts, &explanation),
        item_allows: may_vote_now(scope, meeting, case, &known.motion, other_open),
        quorum: may_count_now(scope, meeting, case, &explanation),
    };
    let opened = decide(&known.motion, command, scope.person)?;
    let mut events = on(known.place.motion, opened.clone());
    if let MotionMatter::Guidance(id) = known.place.matter {
        let draft = known_guidance(scope, id)?;
        let command = GuidanceCommand::OpenVote {
            motion: known.place.motion,
        };
        let opened = guidance::decide(&draft, command, scope.person)?;
        events.extend(
            opened
                .into_iter()
                .map(|event| (Stream::Guidance(id), event.into())),
        );
    }
    // Before the act: an open secret vote has a box. One that opens all the same after a failure
    // here is found without it, and one left over by a failure after this is destroyed.
    secret::make_box(scope, known.place.motion, &opened)?;
    Ok(events)
}

/// Votes.
pub(crate) fn cast_ballot(scope: &mut Scope<'_>, request: CastBallot) -> Outcome<BallotIn> {
    let known = known(scope, request.motion, Right::Participant)?;
    let value = request.value;
    if known.motion.is_secret() {
        return secret::cast(scope, &known, value);
    }
    let done = act(scope, &known, MotionCommand::CastBallot { value })?;
    Ok(BallotIn {
        act: done.act,
        code: None,
    })
}

/// Records what a present member openly showed.
pub(crate) fn record_ballot(scope: &mut Scope<'_>, request: RecordBallot) -> Outcome<Done> {
    let known = known(scope, request.motion, Right::Secretary)?;
    // Whoever withdrew since the vote opened is an elector still, but votes no more.
    let clear = known
        .case
        .as_ref()
        .is_none_or(|case| case.interest_of(request.person) == InterestState::Clear);
    ensure(
        clear || !known.motion.is_elector(request.person),
        RefusalCode::Recused,
    )?;
    let command = MotionCommand::RecordBallot {
        person: request.person,
        value: request.value,
        present: known.venue(scope).is_present(request.person),
    };
    scope.on_behalf_of = Some(request.person).filter(|person| *person != scope.person);
    act(scope, &known, command)
}

/// Objects to one's ballot as recorded.
pub(crate) fn object_to_ballot(scope: &mut Scope<'_>, request: OfMotion) -> Outcome<Done> {
    let known = known(scope, request.motion, Right::Participant)?;
    act(scope, &known, MotionCommand::ObjectToBallot)
}

/// Records hands as totals.
pub(crate) fn record_totals(scope: &mut Scope<'_>, request: RecordTotals) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::Secretary)?;
    let totals = HandTotals {
        in_favour: request.totals.in_favour,
        against: request.totals.against,
        abstain: request.totals.abstain,
    };
    act(scope, &known, MotionCommand::RecordTotals { totals })
}

/// Records one's dissent, on the decision too where the motion made one.
pub(crate) fn record_dissent(scope: &mut Scope<'_>, request: RecordDissent) -> Outcome<Done> {
    let known = known(scope, request.motion, Right::Participant)?;
    let text = text("text", &request.text, LONGEST_TEXT)?;
    let command = MotionCommand::RecordDissent { text: text.clone() };
    let mut events = on(
        known.place.motion,
        decide(&known.motion, command, scope.person)?,
    );
    let decisions = known.case.iter().flat_map(|case| &case.decisions);
    let decided = decisions
        .into_iter()
        .any(|decision| decision.motion == Some(known.place.motion));
    if let (true, MotionMatter::Case(case)) = (decided, known.place.matter) {
        let event = CaseEvent::DecisionDissented {
            motion: known.place.motion,
            text,
        };
        events.push((Stream::Case(case), event.into()));
    }
    scope.record_all(events)
}

/// A motion, if the person has the right towards its case.
fn known(scope: &mut Scope<'_>, id: MotionId, right: Right) -> Outcome<Known> {
    let motion = scope.core.views.motion(id)?;
    let place = motion.place.ok_or_else(|| not_found("motion"))?;
    let case = match place.matter {
        MotionMatter::Case(case) => Some(scope.case(case, right)?),
        MotionMatter::Guidance(_) => {
            scope.allow(right)?;
            None
        }
    };
    let meeting = place.meeting().map(|meeting| scope.meeting(meeting));
    let meeting = meeting.transpose()?;
    Ok(Known {
        motion,
        place,
        meeting,
        case,
    })
}

/// A motion as the person saw it.
fn as_seen(scope: &mut Scope<'_>, id: MotionId, version: u32, right: Right) -> Outcome<Known> {
    let known = known(scope, id, right)?;
    if known.motion.version == version {
        Ok(known)
    } else {
        Err(conflict("motion"))
    }
}

fn act(scope: &mut Scope<'_>, known: &Known, command: MotionCommand) -> Outcome<Done> {
    let events = decide(&known.motion, command, scope.person)?;
    scope.record_all(on(known.place.motion, events))
}

/// Puts events on a motion's stream.
fn on(id: MotionId, events: Vec<MotionEvent>) -> Vec<(Stream, Event)> {
    events
        .into_iter()
        .map(|event| (Stream::Motion(id), event.into()))
        .collect()
}

/// Whether the meeting lets a motion be voted on now: its item is under discussion, no other vote
/// is open, and somebody who may preside over it is there.
fn may_vote_now(
    scope: &Scope<'_>,
    meeting: &Meeting,
    case: Option<&Case>,
    motion: &Motion,
    vote_open: bool,
) -> Result<(), Refusal> {
    let item = motion
        .place
        .and_then(|place| place.item())
        .ok_or(RefusalCode::ItemEnded)?;
    meeting.may_vote_on(item)?;
    ensure(!vote_open, RefusalCode::VoteOpen)?;
    if let Some(case) = case {
        interests::room_is_clear(scope, meeting, case)?;
    }
    presiding(scope, meeting.into(), case).map(|_| ())
}

/// Whether there is a quorum, and nobody in the room but who votes or keeps the record.
fn may_count_now(
    scope: &Scope<'_>,
    meeting: &Meeting,
    case: Option<&Case>,
    explanation: &Joined,
) -> Result<(), Refusal> {
    electorate::quorum(explanation)?;
    room::only_voters(&room::without_vote(scope, meeting, case, explanation))
}

/// Whether the result may be declared now, with somebody there who may preside over the item. A
/// vote in writing is over by then, and none of its electors has withdrawn since.
fn may_declare_now(
    scope: &Scope<'_>,
    venue: Venue<'_>,
    case: Option<&Case>,
    motion: &Motion,
    voted: usize,
) -> Result<(), Refusal> {
    motion.may_declare()?;
    if let (Some(case), Venue::Writing(_)) = (case, venue) {
        circulation::may_close(scope, case, motion, voted)?;
    }
    presiding(scope, venue, case).map(|_| ())
}

fn presiding(
    scope: &Scope<'_>,
    venue: Venue<'_>,
    case: Option<&Case>,
) -> Result<PersonId, Refusal> {
    electorate::presiding_over(&scope.committee, venue, case)
        .ok_or_else(|| RefusalCode::PresidingAbsent.into())
}

/// The words of a motion, checked for what holds whatever the outcome.
pub(crate) fn words(
    scope: &Scope<'_>,
    question: &str,
    outcome: Option<String>,
    reasons: &str,
    conditions: Vec<NewCondition>,
) -> Outcome<MotionText> {
    if conditions.len() > MOST_CONDITIONS {
        return Err(invalid("conditions", "too-many"));
    }
    let mut proposed = Vec::new();
    for condition in conditions {
        let in_time = condition.due.is_none_or(|due| due >= scope.today);
        ensure(in_time, RefusalCode::DayInPast)?;
        proposed.push(ProposedCondition {
            text: text("conditions", &condition.text, LONGEST_QUESTION)?,
            due: condition.due,
        });
    }
    Ok(MotionText {
        question: text("question", question, LONGEST_QUESTION)?,
        outcome: outcome.filter(|outcome| !outcome.is_empty()),
        reasons: optional("reasons", Some(reasons), LONGEST_TEXT)?.unwrap_or_default(),
        conditions: proposed,
    })
}

/// What the regime says of outcome, reasons and conditions. Guidance is adopted as it is: it has
/// none of the first and third.
pub(crate) fn outcome_allowed(
    regime: &Regime<'_>,
    case: Option<&Case>,
    text: &MotionText,
) -> Result<(), Refusal> {
    let outcome = text.outcome.as_deref().unwrap_or_default();
    let unknown = || {
        Refusal::of(RefusalCode::OutcomeUnknown)
            .with("outcome", outcome)
            .by(&regime.profile().id, "")
    };
    let Some(case) = case else {
        ensure(text.outcome.is_none(), unknown())?;
        return ensure(
            text.conditions.is_empty(),
            RefusalCode::ConditionsNotAllowed,
        );
    };
    if takes_up_for_revocation(case) {
        ensure(outcome == REVOKED, unknown())?;
        ensure(
            text.conditions.is_empty(),
            RefusalCode::ConditionsNotAllowed,
        )?;
        return ensure(!text.reasons.is_empty(), RefusalCode::ReasonsRequired);
    }
    let found = regime.outcome(outcome).ok_or_else(unknown)?;
    let by_rule = |refusal: Refusal| {
        let rule = crate::profiles::rule_of(&found);
        refusal.by(&rule.profile, &rule.article)
    };
    let pathway = case
        .routing
        .as_ref()
        .map_or("", |routing| routing.pathway.as_str());
    let on_pathway = found.value.pathways.iter().any(|known| known == pathway);
    let other = Refusal::of(RefusalCode::OutcomeNotOnPathway)
        .with("outcome", outcome)
        .with("pathway", pathway);
    ensure(on_pathway, by_rule(other))?;
    let demands = crate::profiles::demands(found.value);
    let some = !text.conditions.is_empty();
    ensure(
        !some || demands.conditions_allowed,
        by_rule(RefusalCode::ConditionsNotAllowed.into()),
    )?;
    ensure(
        some || !demands.conditions_required,
        by_rule(RefusalCode::ConditionsRequired.into()),
    )?;
    ensure(
        !demands.reasons || !text.reasons.is_empty(),
        by_rule(RefusalCode::ReasonsRequired.into()),
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
