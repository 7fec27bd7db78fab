//! Meetings: their call, agenda, attendance and course.
//!
//! What happens to an item about a case happens to the case in the same act, and only by somebody
//! who has the right towards that case.

pub(crate) mod call;
pub(crate) mod page;

use std::sync::Arc;

use super::electorate::may_preside;
use super::minutes;
use crate::checkpoints;
use crate::error::{Outcome, conflict, invalid, not_found, optional};
use crate::gate::Right;
use crate::house::new_id;
use crate::profiles::pathway_rule;
use crate::schema::{
    AddItem, Adjourn, Done, Empty, EndItem, ItemAdded, MaskItem, MeetingPage, Meetings, MoveItem,
    OfItem, OfMeeting, OpenMeeting,
};
use crate::scope::Scope;
use quorate_domain::case::{self, Case, CaseCommand, CaseEvent};
use quorate_domain::guidance::Guidance;
use quorate_domain::ids::{CaseId, GuidanceId, ItemId, MeetingId, Stream};
use quorate_domain::meeting::{Item, Matter, Meeting, MeetingCommand, MeetingEvent, decide};
use quorate_domain::motion::{self, Motion, MotionCommand, MotionEvent};
use quorate_domain::refusal::{RefusalCode, ensure};
use quorate_domain::vocabulary::{ItemEnd, MeetingStage, MinutesStage, MotionStage};
use quorate_views::Event;

/// The longest title or place, in characters.
pub(super) const LONGEST_TITLE: usize = 300;
/// The longest reason, in characters.
pub(super) const LONGEST_REASON: usize = 20_000;

/// Meetings.
pub(crate) fn meetings(scope: &mut Scope<'_>, _: Empty) -> Outcome<Meetings> {
    let rows = scope.core.views.meetings().values().cloned();
    let (mut held, mut to_come): (Vec<_>, Vec<_>) = rows.partition(|row| is_over(row.stage));
    to_come.sort_by(|one, other| (one.date, &one.time).cmp(&(other.date, &other.time)));
    held.sort_by(|one, other| (other.date, &other.time).cmp(&(one.date, &one.time)));
    let due = page::letters_due(scope);
    let mut lines = Vec::new();
    for row in to_come.iter().chain(&held) {
        let current = match row.stage {
            MeetingStage::Open => {
                let meeting = scope.meeting(row.id)?;
                page::current_position(&meeting)
            }
            _ => None,
        };
        lines.push(page::line_of(scope, row, &due, current));
    }
    Ok(Meetings {
        meetings: lines,
        actions: vec![scope.action("call_meeting", Right::Secretary, None, || Ok(()))],
    })
}

/// A meeting.
pub(crate) fn meeting(scope: &mut Scope<'_>, request: OfMeeting) -> Outcome<MeetingPage> {
    let meeting = scope.meeting(request.meeting)?;
    page::page(scope, &meeting)
}

/// Puts something on the agenda.
pub(crate) fn add_item(scope: &mut Scope<'_>, request: AddItem) -> Outcome<ItemAdded> {
    let meeting = scope.meeting(request.meeting)?;
    let item = ItemId(new_id());
    let title = optional("title", request.title.as_deref(), LONGEST_TITLE)?;
    let mut on_case = Vec::new();
    let asked = (request.case, request.guidance, request.minutes, title);
    let (matter, on_other_agenda) = match asked {
        (Some(id), None, None, None) => {
            let case = scope.case(id, Right::Secretary)?;
            let command = CaseCommand::PutOnAgenda {
                meeting: request.meeting,
                item,
                rule: pathway_rule(&scope.rules_of(&case)?.lead()?, &case),
            };
            on_case = on_case_stream(id, case::decide(&case, command, scope.person)?);
            (Matter::Case(id), false)
        }
        (None, Some(id), None, None) => {
            known_guidance(scope, id)?.may_open_vote()?;
            let matter = Matter::Guidance(id);
            let on_agenda = on_an_agenda(scope, &matter)?;
            (matter, on_agenda)
        }
        (None, None, Some(of), None) => {
            let minutes = scope.core.views.minutes(of)?;
            ensure(of != request.meeting, RefusalCode::MinutesNotPut)?;
            ensure(
                minutes.stage() == MinutesStage::Correction,
                if minutes.approved.is_some() {
                    RefusalCode::MinutesLocked
                } else {
                    RefusalCode::MinutesNotPut
                },
            )?;
            let matter = Matter::Minutes(of);
            let on_agenda = on_an_agenda(scope, &matter)?;
            (matter, on_agenda)
        }
        (None, None, None, Some(title)) => (Matter::Other(title), false),
        (None, None, None, None) => return Err(invalid("title", "required")),
        _ => return Err(invalid("title", "one-matter-only")),
    };
    let command = MeetingCommand::AddItem {
        item,
        matter,
        on_other_agenda,
    };
    let mut events = on(request.meeting, decide(&meeting, command, scope.person)?);
    events.extend(on_case);
    scope.record_all(events)?;
    Ok(ItemAdded { item })
}

/// Takes something off the agenda.
pub(crate) fn remove_item(scope: &mut Scope<'_>, request: OfItem) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    case_of(scope, &meeting, request.item, Right::Secretary)?;
    let motion_pending = motion_pending(scope, &meeting, request.item)?;
    let command = MeetingCommand::RemoveItem {
        item: request.item,
        motion_pending,
    };
    let mut events = on(request.meeting, decide(&meeting, command, scope.person)?);
    events.extend(off_agenda(&meeting, request.item, ItemEnd::Withdrawn, ""));
    scope.record_all(events)
}

/// Moves an item. The order of an agenda is not content, so this is not asked of a case.
pub(crate) fn move_item(scope: &mut Scope<'_>, request: MoveItem) -> Outcome<Done> {
    let meeting = as_seen(scope, request.meeting, request.version)?;
    let command = MeetingCommand::MoveItem {
        item: request.item,
        position: request.position,
    };
    act(scope, request.meeting, &meeting, command)
}

/// Says what the projector shows of an item. Who may not read a case says nothing of it.
pub(crate) fn mask_item(scope: &mut Scope<'_>, request: MaskItem) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    case_of(scope, &meeting, request.item, Right::MeetingKeeper)?;
    let command = MeetingCommand::Mask {
        item: request.item,
        masked: request.masked,
    };
    act(scope, request.meeting, &meeting, command)
}

/// Opens a meeting; who presides is ticked present.
pub(crate) fn open_meeting(scope: &mut Scope<'_>, request: OpenMeeting) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    let presiding = request.presiding;
    let may_preside = may_preside(&scope.committee, presiding, meeting.date);
    let mut events = Vec::new();
    let mut then = Arc::unwrap_or_clone(meeting);
    if may_preside && !then.is_present(presiding) {
        let tick = MeetingCommand::RecordAttendance {
            person: presiding,
            present: true,
            by_video: false,
        };
        events = decide(&then, tick, scope.person)?;
        for event in &events {
            then = then.apply(event, scope.now, Some(scope.person));
        }
    }
    let command = MeetingCommand::Open {
        presiding,
        may_preside,
    };
    events.extend(decide(&then, command, scope.person)?);
    scope.record_all(on(request.meeting, events))
}

/// Takes up an item.
pub(crate) fn begin_item(scope: &mut Scope<'_>, request: OfItem) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    case_of(scope, &meeting, request.item, Right::MeetingKeeper)?;
    let vote_open = vote_open(scope, &meeting)?;
    act(
        scope,
        request.meeting,
        &meeting,
        MeetingCommand::BeginItem {
            item: request.item,
            vote_open,
        },
    )
}

/// Ends an item without a decision.
pub(crate) fn end_item(scope: &mut Scope<'_>, request: EndItem) -> Outcome<Done> {
    let meeting = scope.meeting(request.meeting)?;
    case_of(scope, &meeting, request.item, Right::MeetingKeeper)?;
    if request.end == ItemEnd::Decided {
        // Only a declared result decides.
        return Err(invalid("end", "by-vote-only"));
    }
    let reason = optional("reason", Some(&request.reason), LONGEST_REASON)?.unwrap_or_default();
    // What could not be voted on goes with the item it was put on.
    let mut withdrawn = Vec::new();
    if request.end == ItemEnd::Deferred && !vote_open(scope, &meeting)? {
        withdrawn = motions_taken_back(scope, &meeting, request.item)?;
    }
    let motion_pending = withdrawn.is_empty() && motion_pending(scope, &meeting, request.item)?;
    let mut events = ended(
        scope,
        &meeting,
        request.item,
        request.end,
        &reason,
        motion_pending,
    )?;
    events.extend(minutes::approved(
        scope,
        &meeting,
        request.item,
        request.end,
    )?);
    events.extend(withdrawn);
    scope.record_all(events)
}

/// Adjourns a meeting.
pub(crate) fn adjourn(scope: &mut Scope<'_>, request: Adjourn) -> Outcome<Done> {
    let meeting = as_seen(scope, request.meeting, request.version)?;
    let done = act(scope, request.meeting, &meeting, MeetingCommand::Adjourn)?;
    checkpoints::make_if_possible(&scope.ledger(), scope.now);
    Ok(done)
}

/// The end of an item, for its meeting and its case.
pub(crate) fn ended(
    scope: &Scope<'_>,
    meeting: &Meeting,
    item: ItemId,
    end: ItemEnd,
    reason: &str,
    motion_pending: bool,
) -> Outcome<Vec<(Stream, Event)>> {
    let command = MeetingCommand::EndItem {
        item,
        end,
        reason: reason.to_owned(),
        motion_pending,
    };
    let id = meeting.id.ok_or_else(|| not_found("meeting"))?;
    let mut events = on(id, decide(meeting, command, scope.person)?);
    events.extend(off_agenda(meeting, item, end, reason));
    Ok(events)
}

/// A meeting as the person saw it.
pub(super) fn as_seen(scope: &mut Scope<'_>, id: MeetingId, version: u32) -> Outcome<Arc<Meeting>> {
    let meeting = scope.meeting(id)?;
    if meeting.procedure_version == version {
        Ok(meeting)
    } else {
        Err(conflict("meeting"))
    }
}

/// Whether nothing more happens at a meeting of that stage.
pub(crate) fn is_over(stage: MeetingStage) -> bool {
    matches!(stage, MeetingStage::Adjourned | MeetingStage::CalledOff)
}

pub(super) fn act(
    scope: &mut Scope<'_>,
    id: MeetingId,
    meeting: &Meeting,
    command: MeetingCommand,
) -> Outcome<Done> {
    let events = decide(meeting, command, scope.person)?;
    scope.record_all(on(id, events))
}

/// Puts events on a meeting's stream.
pub(crate) fn on(id: MeetingId, events: Vec<MeetingEvent>) -> Vec<(Stream, Event)> {
    events
        .into_iter()
        .map(|event| (Stream::Meeting(id), event.into()))
        .collect()
}

fn on_case_stream(id: CaseId, events: Vec<CaseEvent>) -> Vec<(Stream, Event)> {
    events
        .into_iter()
        .map(|event| (Stream::Case(id), event.into()))
        .collect()
}

/// What the end of an item means to its case.
pub(super) fn off_agenda(
    meeting: &Meeting,
    item: ItemId,
    end: ItemEnd,
    reason: &str,
) -> Option<(Stream, Event)> {
    match meeting.item(item)?.matter {
        Matter::Case(case) => {
            let event = CaseEvent::AgendaEnded {
                item,
                end,
                reason: reason.to_owned(),
            };
            Some((Stream::Case(case), event.into()))
        }
        Matter::Guidance(_) | Matter::Minutes(_) | Matter::Other(_) => None,
    }
}

/// The case an item is about, if the person has the right towards it; none if it is about
/// something else.
pub(crate) fn case_of(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: ItemId,
    right: Right,
) -> Outcome<Option<Arc<Case>>> {
    match meeting.item(item).map(|item| &item.matter) {
        Some(Matter::Case(case)) => scope.case(*case, right).map(Some),
        Some(Matter::Guidance(_) | Matter::Minutes(_) | Matter::Other(_)) => {
            scope.allow(right).map(|()| None)
        }
        None => Err(not_found("item")),
    }
}

/// A piece of guidance.
pub(crate) fn known_guidance(scope: &mut Scope<'_>, id: GuidanceId) -> Outcome<Arc<Guidance>> {
    let guidance = scope.core.views.guidance(id)?;
    if guidance.id.is_none() {
        Err(not_found("guidance"))
    } else {
        Ok(guidance)
    }
}

/// Whether a matter waits on the agenda of a meeting that is not over.
pub(crate) fn on_an_agenda(scope: &mut Scope<'_>, matter: &Matter) -> Outcome<bool> {
    let rows = scope.core.views.meetings().values();
    let open: Vec<_> = rows
        .filter(|row| !is_over(row.stage))
        .map(|row| row.id)
        .collect();
    for meeting in open {
        if scope.meeting(meeting)?.open_item_about(matter).is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Meetings whose minutes wait for their approval and are on no agenda, oldest first.
pub(crate) fn minutes_waiting(scope: &mut Scope<'_>) -> Outcome<Vec<MeetingId>> {
    let rows = scope.core.views.minutes_rows().values();
    let put: Vec<_> = rows
        .filter(|row| row.stage == MinutesStage::Correction)
        .map(|row| row.meeting)
        .collect();
    let mut waiting = Vec::new();
    for of in put {
        if !on_an_agenda(scope, &Matter::Minutes(of))? {
            let meeting = scope.meeting(of)?;
            waiting.push((meeting.date, meeting.time.clone(), of));
        }
    }
    waiting.sort();
    Ok(waiting.into_iter().map(|(.., of)| of).collect())
}

/// Puts minutes on the agenda of the next meeting that is called, if there is one and they are on
/// none: the next meeting approves them.
pub(crate) fn minutes_on_next_agenda(
    scope: &mut Scope<'_>,
    of: MeetingId,
) -> Outcome<Vec<(Stream, Event)>> {
    let matter = Matter::Minutes(of);
    if on_an_agenda(scope, &matter)? {
        return Ok(Vec::new());
    }
    let rows = scope.core.views.meetings().values();
    let called = rows.filter(|row| row.stage == MeetingStage::Called);
    let next = called.min_by_key(|row| (row.date, row.time.clone()));
    let added = next.map(|row| {
        let item = ItemId(new_id());
        let event = MeetingEvent::AgendaItemAdded { item, matter };
        on(row.id, vec![event])
    });
    Ok(added.unwrap_or_default())
}

/// Puts a decision without a meeting on an agenda, to be noted there.
pub(crate) fn noting(meeting: MeetingId, case: CaseId) -> Vec<(Stream, Event)> {
    let item = ItemId(new_id());
    let added = MeetingEvent::AgendaItemAdded {
        item,
        matter: Matter::Case(case),
    };
    let mut events = on(meeting, vec![added]);
    events.extend(on_case_stream(
        case,
        vec![CaseEvent::PutOnAgenda { meeting, item }],
    ));
    events
}

/// Puts what was just decided without a meeting on the agenda of the next one that is called, if
/// there is one; else the call of the next does.
pub(crate) fn noting_on_next_agenda(scope: &Scope<'_>, case: CaseId) -> Vec<(Stream, Event)> {
    let rows = scope.core.views.meetings().values();
    let called = rows.filter(|row| row.stage == MeetingStage::Called);
    let next = called.min_by_key(|row| (row.date, row.time.clone()));
    next.map(|row| noting(row.id, case)).unwrap_or_default()
}

/// Motions on an item, oldest first.
pub(crate) fn motions_on(scope: &mut Scope<'_>, item: &Item) -> Outcome<Vec<Arc<Motion>>> {
    let motions = item
        .motions
        .iter()
        .map(|motion| Ok(scope.core.views.motion(*motion)?));
    motions.collect()
}

/// Takes back every motion on an item that waits for its vote.
pub(crate) fn motions_taken_back(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: ItemId,
) -> Outcome<Vec<(Stream, Event)>> {
    let mut events = Vec::new();
    let Some(item) = meeting.item(item) else {
        return Ok(events);
    };
    for (id, put) in item.motions.iter().zip(motions_on(scope, item)?) {
        if put.stage() == MotionStage::Put {
            let taken_back = motion::decide(&put, MotionCommand::Withdraw, scope.person)?;
            let of_motion = |event: MotionEvent| (Stream::Motion(*id), event.into());
            events.extend(taken_back.into_iter().map(of_motion));
        }
    }
    Ok(events)
}

/// Whether a motion on an item waits for its vote or its result.
pub(crate) fn motion_pending(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: ItemId,
) -> Outcome<bool> {
    let Some(item) = meeting.item(item) else {
        return Ok(false);
    };
    Ok(motions_on(scope, item)?
        .iter()
        .any(|motion| motion.is_pending()))
}

/// Whether a vote is open at a meeting.
pub(crate) fn vote_open(scope: &mut Scope<'_>, meeting: &Meeting) -> Outcome<bool> {
    for item in &meeting.items {
        let motions = motions_on(scope, item)?;
        if motions
            .iter()
            .any(|motion| motion.stage() == MotionStage::Open)
        {
            return Ok(true);
        }
    }
    Ok(false)
}
