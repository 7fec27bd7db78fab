//! A meeting as one person may see it.

use std::collections::BTreeSet;

use quorate_domain::case::{Case, may_put_on_agenda};
use quorate_domain::committee::BilingualName;
use quorate_domain::ids::MeetingId;
use quorate_domain::meeting::{Item, Matter, Meeting};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{ItemEnd, MeetingStage, MinutesStage, Role, Stage};
use quorate_views::MeetingRow;

use super::{
    call, known_guidance, minutes_waiting, motion_pending, motions_on, on_an_agenda, vote_open,
};
use crate::error::{Outcome, not_found};
use crate::gate::{Interested, Right};
use crate::handlers::projector::is_masked;
use crate::handlers::{co_option, electorate, interests, minutes, motions, room};
use crate::profiles::pathway_rule;
use crate::schema::{Action, AgendaItem, Attendee, Candidate, MeetingLine, MeetingPage};
use crate::scope::Scope;

/// Candidates shown at most.
const CANDIDATES: usize = 100;

/// Meetings that took decisions whose letters are not issued, as far as a person may read them.
pub(crate) fn letters_due(scope: &Scope<'_>) -> BTreeSet<MeetingId> {
    let rows = scope.core.views.cases().values();
    let due = rows.filter(|row| !row.letters_due.is_empty() && scope.reads(row));
    due.flat_map(|row| row.letters_due.iter().copied())
        .collect()
}

/// A meeting in a list.
pub(crate) fn line(scope: &Scope<'_>, row: &MeetingRow, current: Option<u16>) -> MeetingLine {
    line_of(scope, row, &letters_due(scope), current)
}

/// As [`line`], with the letters that are due looked up once for many.
pub(crate) fn line_of(
    scope: &Scope<'_>,
    row: &MeetingRow,
    due: &BTreeSet<MeetingId>,
    current: Option<u16>,
) -> MeetingLine {
    let minutes = scope.core.views.minutes_rows().get(&row.id);
    let approved = minutes.is_some_and(|minutes| minutes.stage == MinutesStage::Approved);
    let completed = row.stage == MeetingStage::Adjourned && approved && !due.contains(&row.id);
    MeetingLine {
        id: row.id,
        title: row.title.clone(),
        date: row.date,
        time: row.time.clone(),
        place: row.place.clone(),
        stage: if completed {
            MeetingStage::Completed
        } else {
            row.stage
        },
        items: row.items,
        current,
    }
}

/// Place on the agenda of the item under discussion.
pub(crate) fn current_position(meeting: &Meeting) -> Option<u16> {
    meeting.current.and_then(|item| meeting.position_of(item))
}

/// A title in the languages it has. Which of them a person reads first is not known here.
pub(crate) fn in_its_languages(name: &BilingualName) -> String {
    let both = [&name.en, &name.zh].into_iter().flatten();
    both.map(String::as_str).collect::<Vec<_>>().join(" / ")
}

/// The page of a meeting.
pub(crate) fn page(scope: &mut Scope<'_>, meeting: &Meeting) -> Outcome<MeetingPage> {
    let row = MeetingRow::of(meeting).ok_or_else(|| not_found("meeting"))?;
    let vote_open = vote_open(scope, meeting)?;
    let mut items = Vec::new();
    for item in &meeting.items {
        items.push(agenda_item(scope, meeting, item, vote_open)?);
    }
    let may_add = scope.action("add_item", Right::Secretary, None, || meeting.may_change());
    let candidates = if may_add.allowed {
        candidates(scope)?
    } else {
        Vec::new()
    };
    let keeper =
        |act: &str, law: Result<(), Refusal>| scope.action(act, Right::MeetingKeeper, None, || law);
    let actions = vec![
        may_add,
        keeper("change_call", meeting.may_change_call()),
        keeper("call_off", meeting.may_change_call()),
        keeper("open_meeting", meeting.may_open()),
        keeper("record_attendance", meeting.may_change()),
        keeper("admit_guest", meeting.may_change()),
        scope.action("co_opt", Right::Chair, None, || {
            co_option::may_co_opt(scope, meeting)
        }),
        keeper("adjourn", meeting.may_adjourn()),
    ];
    let video = scope.rules_on(meeting.date)?.lead()?.video_counts();
    let video_counts = video.is_some_and(|found| *found.value);
    Ok(MeetingPage {
        video_counts,
        line: line(scope, &row, current_position(meeting)),
        call: call::details(scope, meeting),
        warnings: call::warnings(scope, meeting),
        guests: room::guests(meeting),
        corrections: room::corrections(scope, meeting),
        version: meeting.procedure_version,
        presiding: meeting.presiding.map(|person| scope.person_ref(person)),
        items,
        current: meeting.current,
        attendance: attendance(scope, meeting),
        candidates,
        actions,
    })
}

/// The roster of the day, and whoever was there besides.
pub(crate) fn attendance(scope: &Scope<'_>, meeting: &Meeting) -> Vec<Attendee> {
    let mut attendees = Vec::new();
    for person in scope.committee.people.values() {
        let log = meeting.attendance.get(&person.id);
        let serving =
            electorate::main_term(person, meeting.date).filter(|term| term.role.sees_cases());
        let was_there = || person.terms.last().filter(|_| log.is_some());
        let Some(term) = serving.or_else(was_there) else {
            continue;
        };
        attendees.push(Attendee {
            person: scope.person_ref(person.id),
            role: term.role,
            capacities: electorate::capacities_on(person, meeting.date),
            alternate_for: term.alternate_for.map(|member| scope.person_ref(member)),
            votes: serving.is_some_and(|term| term.role.votes()),
            present: meeting.is_present(person.id),
            by_video: meeting.is_by_video(person.id),
            log: room::shown(log.map_or(&[][..], |log| log)),
        });
    }
    let place = |role: Role| Role::ALL.iter().position(|known| *known == role);
    attendees.sort_by(|one, other| {
        (place(one.role), &one.person.name).cmp(&(place(other.role), &other.person.name))
    });
    attendees
}

/// An agenda item. Of a case the person may not read it has number, title and party, and whether
/// they themselves must leave.
fn agenda_item(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: &Item,
    vote_open: bool,
) -> Outcome<AgendaItem> {
    let mut shown = AgendaItem {
        id: item.id,
        position: meeting.position_of(item.id).unwrap_or_default(),
        case: None,
        guidance: None,
        minutes: None,
        number: None,
        title: String::new(),
        party: None,
        stub: false,
        noting: false,
        end: None,
        masked: false,
        begun_at: None,
        attended: Vec::new(),
        must_leave: Vec::new(),
        away: Vec::new(),
        without_vote: Vec::new(),
        quorum: None,
        motions: Vec::new(),
        actions: Vec::new(),
    };
    let mut about = None;
    match &item.matter {
        Matter::Case(id) => {
            let case = scope.known_case(*id)?;
            shown.case = Some(*id);
            shown.number.clone_from(&case.number);
            case.title().clone_into(&mut shown.title);
            shown.party = Some(case.party().to_owned());
            shown.stub = scope
                .gate()
                .allow(Right::Participant, Some(&*case))
                .is_err();
            let mut must_leave = electorate::must_leave(&scope.committee, meeting, &case);
            shown.noting = !shown.stub && case.is_noted_on(item.id);
            must_leave.retain(|person| !shown.stub || *person == scope.person);
            shown.away = interests::page::away(scope, meeting, item, &case, &must_leave);
            shown.must_leave = must_leave
                .into_iter()
                .map(|person| scope.person_ref(person))
                .collect();
            about = Some(case);
        }
        Matter::Guidance(id) => {
            shown.guidance = Some(*id);
            shown.title = in_its_languages(&known_guidance(scope, *id)?.text.title);
        }
        Matter::Minutes(of) => {
            shown.minutes = Some(*of);
            shown.title.clone_from(&scope.meeting(*of)?.title);
        }
        Matter::Other(title) => shown.title.clone_from(title),
    }
    let case = about.as_deref();
    let voted_on = is_voted_on(item, case);
    if !shown.stub {
        shown.end = item.ended.as_ref().map(|ended| ended.end);
        shown.masked = is_masked(item, case);
        shown.begun_at = item.begun_at;
        shown.attended = room::attended(scope, meeting, item);
        if voted_on && item.ended.is_none() {
            let facts = electorate::facts_for(scope, meeting, case, None);
            let explanation = electorate::explained(scope, case, &facts)?;
            if meeting.current == Some(item.id) {
                shown.without_vote = room::without_vote(scope, meeting, case, &explanation);
            }
            shown.quorum = Some(explanation);
        }
        for motion in motions_on(scope, item)? {
            shown.motions.push(motions::page::shown(
                scope, meeting, case, &motion, vote_open,
            )?);
        }
    }
    shown.actions = item_actions(scope, meeting, item, case, vote_open)?;
    Ok(shown)
}

fn item_actions(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: &Item,
    case: Option<&Case>,
    vote_open: bool,
) -> Outcome<Vec<Action>> {
    let motion_pending = motion_pending(scope, meeting, item.id)?;
    // Deferred, an item takes with it what could not be voted on, but no open vote.
    let voting = vote_open && meeting.current == Some(item.id);
    let approvable = match item.matter {
        Matter::Minutes(of) => minutes::may_be_approved(scope, of)?,
        _ => Ok(()),
    };
    let scope = &*scope;
    let voted_on = is_voted_on(item, case);
    let case = case.map(|case| case as &dyn Interested);
    let none_pending = || ensure(!motion_pending, RefusalCode::MotionPending);
    let mut actions = vec![
        scope.action("begin_item", Right::MeetingKeeper, case, || {
            meeting.may_begin(item.id)?;
            ensure(!vote_open, RefusalCode::VoteOpen)
        }),
        scope.action("move_item", Right::Secretary, None, || {
            meeting.may_move(item.id)
        }),
        scope.action("remove_item", Right::Secretary, case, || {
            meeting.may_remove(item.id)?;
            none_pending()
        }),
        scope.action("mask_item", Right::MeetingKeeper, case, || {
            meeting.may_mask(item.id)
        }),
        scope.action("clear_room", Right::MeetingKeeper, case, || {
            meeting.may_vote_on(item.id)
        }),
    ];
    if voted_on {
        actions.push(scope.action("put_motion", Right::MeetingKeeper, case, || {
            meeting.may_put_motion(item.id)
        }));
    }
    for end in [ItemEnd::Deferred, ItemEnd::Noted, ItemEnd::Withdrawn] {
        let act = format!("end_item:{}", end.code());
        actions.push(scope.action(&act, Right::MeetingKeeper, case, || {
            meeting.may_end(item.id)?;
            if end == ItemEnd::Deferred {
                ensure(!voting, RefusalCode::MotionPending)?;
            } else {
                none_pending()?;
            }
            if end == ItemEnd::Noted {
                approvable.clone()?;
            }
            Ok(())
        }));
    }
    Ok(actions)
}

/// Whether an item is voted on: one about a case that was decided already is only noted.
pub(crate) fn is_voted_on(item: &Item, case: Option<&Case>) -> bool {
    match item.matter {
        Matter::Case(_) => case.is_none_or(|case| !case.is_noted_on(item.id)),
        Matter::Guidance(_) => true,
        Matter::Minutes(_) | Matter::Other(_) => false,
    }
}

/// What the person could put on the agenda.
fn candidates(scope: &mut Scope<'_>) -> Outcome<Vec<Candidate>> {
    let mut candidates = Vec::new();
    // By what a row tells, so that only cases near the agenda are folded whole.
    let likely: Vec<_> = scope
        .core
        .views
        .cases()
        .values()
        .filter(|row| matches!(row.stage, Stage::Accepted | Stage::Review))
        .filter(|row| row.pathway.is_some() && row.reviews_open.is_empty())
        .filter(|row| scope.gate().allow(Right::Secretary, Some(*row)).is_ok())
        .map(|row| row.id)
        .collect();
    for id in likely {
        if candidates.len() == CANDIDATES {
            return Ok(candidates);
        }
        let case = scope.known_case(id)?;
        let rule = pathway_rule(&scope.rules_of(&case)?.lead()?, &case);
        if may_put_on_agenda(&case, &rule, scope.person).is_ok() {
            let title = format!("{} {}", case.reference(), case.title());
            candidates.push(Candidate {
                case: Some(id),
                guidance: None,
                minutes: None,
                title,
            });
        }
    }
    let drafts: Vec<_> = scope.core.views.guidance_rows().keys().copied().collect();
    for id in drafts {
        let guidance = known_guidance(scope, id)?;
        if candidates.len() < CANDIDATES
            && guidance.may_open_vote().is_ok()
            && !on_an_agenda(scope, &Matter::Guidance(id))?
        {
            let title = in_its_languages(&guidance.text.title);
            candidates.push(Candidate {
                case: None,
                guidance: Some(id),
                minutes: None,
                title,
            });
        }
    }
    for of in minutes_waiting(scope)? {
        let meeting = scope.meeting(of)?;
        candidates.push(Candidate {
            case: None,
            guidance: None,
            minutes: Some(of),
            title: format!("{} {}", meeting.date, meeting.title),
        });
    }
    Ok(candidates)
}
