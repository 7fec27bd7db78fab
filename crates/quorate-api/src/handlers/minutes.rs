//! The minutes of a meeting: written, corrected by who attended, approved at the next meeting.
//!
//! A section about a case is open to who may read that case, and written by the secretary of that
//! case. Who was a member when the meeting was held may correct the minutes of the last meeting
//! they attended after their term has ended, and sees nothing else.

pub(crate) mod page;
mod record;

use std::sync::Arc;

use chrono::NaiveDate;
use quorate_domain::case::Case;
use quorate_domain::committee::Committee;
use quorate_domain::ids::{CaseId, ItemId, MeetingId, PersonId, Stream};
use quorate_domain::meeting::minutes::{
    Approval, Minutes, MinutesCommand, MinutesEvent, NotApproving, Section, Sheet, decide,
};
use quorate_domain::meeting::{Matter, Meeting};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{InterestState, ItemEnd, MeetingStage, MinutesStage};
use quorate_views::{Event, MinutesRow, Views};

use super::cases::stored;
use super::decisions::role_on;
use super::meetings::motions_on;
use super::signing;
use crate::checkpoints;
use crate::error::{Outcome, conflict, not_found, optional, text};
use crate::gate::{Interested, Right};
use crate::schema::{
    AttachSheet, Done, MinutesPage, OfMeeting, ProposeMinutesCorrection, PutMinutes, RemarkMinutes,
    SaveNarrative, SettleCorrection, SignMinutes,
};
use crate::scope::Scope;

/// The longest narrative, correction or remark, in characters.
const LONGEST_TEXT: usize = 100_000;
/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 300;

/// The minutes of a meeting.
pub(crate) fn minutes(scope: &mut Scope<'_>, request: OfMeeting) -> Outcome<MinutesPage> {
    let known = known(scope, request.meeting)?;
    page::page(scope, &known, page::For::Caller)
}

/// Writes a section.
pub(crate) fn save_narrative(scope: &mut Scope<'_>, request: SaveNarrative) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let section = section_of(&request.section)?;
    let about = allowed(scope, &known, section, Right::Secretary)?;
    // Nothing that was written is ever written over: what is typed stays a draft.
    if known.minutes.said(section).revision != request.seen {
        return Err(conflict("minutes"));
    }
    let command = MinutesCommand::Write {
        section,
        text: optional("text", Some(&request.text), LONGEST_TEXT)?.unwrap_or_default(),
        seen: request.seen,
        opened: known.meeting.opened_at.is_some(),
    };
    act(scope, &known, about, command)
}

/// Puts minutes to those who attended.
pub(crate) fn put_minutes(scope: &mut Scope<'_>, request: PutMinutes) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let command = MinutesCommand::Put {
        until: request.until,
        today: scope.today,
        over: known.meeting.adjourned_at.is_some(),
    };
    let mut events = on(known.id, decide(&known.minutes, command, scope.person)?);
    events.extend(super::meetings::minutes_on_next_agenda(scope, known.id)?);
    scope.record_all(events)
}

/// Asks for a correction.
pub(crate) fn propose_minutes_correction(
    scope: &mut Scope<'_>,
    request: ProposeMinutesCorrection,
) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let section = section_of(&request.section)?;
    let about = allowed(scope, &known, section, Right::Minutes)?;
    let command = MinutesCommand::Propose {
        section,
        text: text("text", &request.text, LONGEST_TEXT)?,
        attended: attended(&known.meeting, scope.person),
        today: scope.today,
    };
    act(scope, &known, about, command)
}

/// Agrees to the minutes, but for what one is recused from.
pub(crate) fn agree_minutes(scope: &mut Scope<'_>, request: OfMeeting) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let command = MinutesCommand::Agree {
        attended: attended(&known.meeting, scope.person),
        today: scope.today,
    };
    act(scope, &known, None, command)
}

/// Settles a correction.
pub(crate) fn settle_correction(scope: &mut Scope<'_>, request: SettleCorrection) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let mut all = known.minutes.corrections.iter();
    let correction = all.find(|correction| correction.number == request.number);
    let section = correction.ok_or_else(|| not_found("correction"))?.section;
    let about = allowed(scope, &known, section, Right::Secretary)?;
    let command = MinutesCommand::Settle {
        number: request.number,
        taken: request.taken,
        reason: optional("reason", Some(&request.reason), LONGEST_TEXT)?.unwrap_or_default(),
    };
    act(scope, &known, about, command)
}

/// Whether the person may sign the minutes: they presided, or act as secretary.
fn may_sign(scope: &Scope<'_>, known: &Known) -> Result<(), Refusal> {
    let presided = known.meeting.presiding == Some(scope.person);
    let keeps = scope.gate().allow(Right::Secretary, None).is_ok();
    ensure(presided || keeps, RefusalCode::MinutesSigners)?;
    known.minutes.may_sign(scope.person)
}

/// Signs approved minutes with one's own key.
pub(crate) fn sign_minutes(scope: &mut Scope<'_>, request: SignMinutes) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    may_sign(scope, &known)?;
    let command = MinutesCommand::Sign {
        name: scope.committee.name_of(scope.person).to_owned(),
        role: role_on(scope, scope.today).code().to_owned(),
        meaning: "minutes-as-approved".to_owned(),
    };
    let events = decide(&known.minutes, command, scope.person)?;
    let events = on(request.meeting, events);
    signing::record_signed(scope, events, &request.passphrase)
}

/// Remarks on approved minutes.
pub(crate) fn remark_minutes(scope: &mut Scope<'_>, request: RemarkMinutes) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let section = request.section.as_deref().map(section_of).transpose()?;
    let about = match section {
        Some(section) => allowed(scope, &known, section, Right::Secretary)?,
        None => None,
    };
    let command = MinutesCommand::Remark {
        section,
        text: text("text", &request.text, LONGEST_TEXT)?,
    };
    act(scope, &known, about, command)
}

/// Attaches a scan of a signed sheet.
pub(crate) fn attach_sheet(scope: &mut Scope<'_>, request: AttachSheet) -> Outcome<Done> {
    let known = known(scope, request.meeting)?;
    let about = match request.item {
        Some(item) => allowed(scope, &known, Section::Item(item), Right::Secretary)?,
        None => None,
    };
    let blob = stored(scope, &request.digest)?;
    let command = MinutesCommand::Attach {
        sheet: Sheet {
            kind: request.sheet,
            item: request.item,
            name: text("name", &request.name, LONGEST_NAME)?,
            digest: blob.digest.to_string(),
            size: blob.size,
        },
    };
    act(scope, &known, about, command)
}

/// A meeting and its minutes.
pub(crate) struct Known {
    pub(crate) id: MeetingId,
    pub(crate) meeting: Arc<Meeting>,
    pub(crate) minutes: Arc<Minutes>,
}

/// The minutes of a meeting that this person may know of: for a former member only those open to
/// them.
pub(crate) fn known(scope: &mut Scope<'_>, id: MeetingId) -> Outcome<Known> {
    scope.allow(Right::Minutes)?;
    let theirs = scope.corrects.is_none_or(|own| own == id);
    ensure(theirs, RefusalCode::NoTerm)?;
    Ok(Known {
        id,
        meeting: scope.meeting(id)?,
        minutes: scope.core.views.minutes(id)?,
    })
}

/// The case an item is about.
pub(crate) fn case_of(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: ItemId,
) -> Outcome<Option<Arc<Case>>> {
    match meeting.item(item).map(|item| &item.matter) {
        Some(Matter::Case(case)) => Ok(Some(scope.core.views.case(*case)?)),
        Some(_) => Ok(None),
        None => Err(not_found("item")),
    }
}

/// Asks the gate for a section; the case it is about, if it is about one.
fn allowed(
    scope: &mut Scope<'_>,
    known: &Known,
    section: Section,
    right: Right,
) -> Outcome<Option<CaseId>> {
    let case = match section {
        Section::Item(item) => case_of(scope, &known.meeting, item)?,
        Section::Opening | Section::Closing => None,
    };
    let interested = case.as_deref().map(|case| case as &dyn Interested);
    scope.gate().allow(right, interested)?;
    Ok(case.and_then(|case| case.id))
}

fn section_of(key: &str) -> Outcome<Section> {
    match key {
        "opening" => Ok(Section::Opening),
        "closing" => Ok(Section::Closing),
        item => {
            let item = item.parse().map_err(|_| not_found("section"))?;
            Ok(Section::Item(item))
        }
    }
}

pub(crate) fn key_of(section: Section) -> String {
    match section {
        Section::Opening => "opening".to_owned(),
        Section::Closing => "closing".to_owned(),
        Section::Item(item) => item.to_string(),
    }
}

/// Whether somebody was at a meeting at any time.
pub(crate) fn attended(meeting: &Meeting, person: PersonId) -> bool {
    let log = meeting.attendance.get(&person);
    log.is_some_and(|log| log.iter().any(|change| change.present))
}

/// Who was at a meeting at any time.
pub(crate) fn attendees(meeting: &Meeting) -> Vec<PersonId> {
    let all = meeting.attendance.keys().copied();
    all.filter(|person| attended(meeting, *person)).collect()
}

fn on(id: MeetingId, events: Vec<MinutesEvent>) -> Vec<(Stream, Event)> {
    let events = events.into_iter();
    events
        .map(|event| (Stream::Minutes(id), event.into()))
        .collect()
}

/// Records what was decided. Of what touches a case only its readers are told.
fn act(
    scope: &mut Scope<'_>,
    known: &Known,
    about: Option<CaseId>,
    command: MinutesCommand,
) -> Outcome<Done> {
    let events = decide(&known.minutes, command, scope.person)?;
    scope.concerns(about);
    scope.record_all(on(known.id, events))
}

/// The meeting whose minutes a former member may still correct: the last they attended.
pub(crate) fn open_to_former(
    views: &mut Views,
    committee: &Committee,
    person: PersonId,
    today: NaiveDate,
) -> Option<MeetingId> {
    let known = committee.people.get(&person)?;
    let former = !known.terms.is_empty() && known.terms.iter().all(|term| term.until < today);
    let open = |row: &MinutesRow| {
        row.stage == MinutesStage::Correction && row.until.is_some_and(|until| today <= until)
    };
    if !former || !views.minutes_rows().values().any(open) {
        return None;
    }
    let held = views.meetings().values();
    let mut held: Vec<_> = held
        .filter(|row| row.stage == MeetingStage::Adjourned)
        .map(|row| (std::cmp::Reverse((row.date, row.time.clone())), row.id))
        .collect();
    held.sort();
    for (_, id) in held {
        let meeting = views.meeting(id).ok()?;
        if attended(&meeting, person) {
            return views
                .minutes_rows()
                .get(&id)
                .filter(|row| open(row))
                .map(|_| id);
        }
    }
    None
}

/// Whether a person was at a meeting whose minutes are not approved yet: should their term be over,
/// they may have to come back to correct them.
pub(crate) fn may_come_back(views: &mut Views, person: PersonId) -> bool {
    let adjourned = views.meetings().values();
    let adjourned = adjourned.filter(|row| row.stage == MeetingStage::Adjourned);
    let approved = |id: &MeetingId| {
        let row = views.minutes_rows().get(id);
        row.is_some_and(|row| row.stage == MinutesStage::Approved)
    };
    let open: Vec<_> = adjourned
        .map(|row| row.id)
        .filter(|id| !approved(id))
        .collect();
    // One that cannot be read is no reason to shut somebody out.
    open.into_iter().any(|id| {
        let meeting = views.meeting(id);
        meeting.map_or(true, |meeting| attended(&meeting, person))
    })
}

/// What the end of an item that approves minutes means to those minutes: noted, it approves them.
pub(crate) fn approved(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: ItemId,
    end: ItemEnd,
) -> Outcome<Vec<(Stream, Event)>> {
    let of = match meeting.item(item).map(|item| &item.matter) {
        Some(Matter::Minutes(of)) if end == ItemEnd::Noted => *of,
        _ => return Ok(Vec::new()),
    };
    let mut known = known(scope, of)?;
    // The law first, so that a refusal costs no typesetting.
    let attendees = attendees(&known.meeting);
    known.minutes.may_approve(scope.today, &attendees)?;
    let by = voting(scope, meeting);
    let mut approval = Approval {
        meeting: meeting.id.ok_or_else(|| not_found("meeting"))?,
        item,
        except: not_approving(scope, &known.meeting, &by)?,
        by,
        files: Vec::new(),
    };
    let command = |scope: &Scope<'_>, approval: &Approval| MinutesCommand::Approve {
        number: scope.core.views.next_minutes_number(known.meeting.date),
        approval: approval.clone(),
        attendees: attendees.clone(),
        today: scope.today,
    };
    // The files say what the act records, so they are written of the minutes as they will be.
    let then = decide(&known.minutes, command(scope, &approval), scope.person)?;
    let then = then
        .iter()
        .fold((*known.minutes).clone(), |minutes, event| {
            minutes.apply(event, scope.now, Some(scope.person))
        });
    let before = std::mem::replace(&mut known.minutes, Arc::new(then));
    checkpoints::make(&scope.ledger(), scope.now)?;
    approval.files = super::papers::minutes_files(scope, &known)?;
    let events = decide(&before, command(scope, &approval), scope.person)?;
    Ok(on(of, events))
}

/// Whether the item that approves minutes may be noted now.
pub(crate) fn may_be_approved(
    scope: &mut Scope<'_>,
    of: MeetingId,
) -> Outcome<Result<(), Refusal>> {
    let minutes = scope.core.views.minutes(of)?;
    let meeting = scope.core.views.meeting(of)?;
    Ok(minutes.may_approve(scope.today, &attendees(&meeting)))
}

/// Who is at a meeting with a vote.
fn voting(scope: &Scope<'_>, meeting: &Meeting) -> Vec<PersonId> {
    let votes = |person: &PersonId| {
        let known = scope.committee.people.get(person);
        known.is_some_and(|known| known.votes_on(meeting.date))
    };
    meeting.present().filter(votes).collect()
}

/// Who of some people does not approve which items: recused then, or now.
fn not_approving(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    by: &[PersonId],
) -> Outcome<Vec<NotApproving>> {
    let mut except = Vec::new();
    for item in &meeting.items {
        let Matter::Case(case) = item.matter else {
            continue;
        };
        let case = scope.core.views.case(case)?;
        let motions = motions_on(scope, item)?;
        let recused = |person: &PersonId| {
            let then = motions
                .iter()
                .any(|motion| motion.roll.recused.contains(person));
            then || case.interest_of(*person) != InterestState::Clear
        };
        let people: Vec<_> = by.iter().copied().filter(recused).collect();
        if !people.is_empty() {
            except.push(NotApproving {
                item: item.id,
                people,
            });
        }
    }
    Ok(except)
}
