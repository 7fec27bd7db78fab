//! The papers of a meeting, written from the record when they are asked for: minutes, pack,
//! calendar entry, blank sheets. Approved minutes are stored and got as they were approved.
//!
//! What a person is recused from is not in the copy they get, and its first line says so.

use chrono::{DateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};
use quorate_domain::case::Case;
use quorate_domain::ids::{MeetingId, Stream};
use quorate_domain::meeting::minutes::{MinutesFile, Sheet};
use quorate_domain::meeting::{Item, Matter, Meeting, MeetingEvent};
use quorate_domain::vocabulary::{
    DocumentLabel, Language, MeetingStage, MotionStage, Role, SheetKind,
};
use quorate_views::{Event, MeetingRow};

use super::decisions::document_fault;
use super::files::{PDF, media_of, opened, safe_name};
use super::meetings::page::{attendance, in_its_languages, line};
use super::meetings::{case_of, known_guidance, motions_on};
use super::minutes::page::{For, may_read, page};
use super::minutes::{Known, known};
use super::room::zone_of;
use crate::checkpoints;
use crate::documents::{
    BlankFacts, CalendarFacts, Head, MinutesFacts, PackCase, PackFacts, PackItem, Paper,
};
use crate::error::{Outcome, not_found};
use crate::gate::Right;
use crate::house::{FileContent, GotFile};
use crate::schema::MeetingLine;
use crate::scope::Scope;

pub(crate) fn minutes_name(meeting: MeetingId, language: Language) -> String {
    format!("minutes/{meeting}/{}", language.code())
}

pub(crate) fn sheet_name(meeting: MeetingId, sheet: &Sheet) -> String {
    let item = sheet
        .item
        .map_or_else(|| "meeting".to_owned(), |item| item.to_string());
    format!(
        "sheet/{meeting}/{item}/{}/{}",
        sheet.kind.code(),
        sheet.digest
    )
}

/// The minutes as files in both languages, stored: what is approved.
pub(crate) fn minutes_files(scope: &mut Scope<'_>, known: &Known) -> Outcome<Vec<MinutesFile>> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let bytes = minutes_pdf(scope, known, *language, For::Record)?;
        let blobs = scope.ledger();
        let stored = blobs
            .blobs()
            .put(&mut bytes.as_slice(), crate::LARGEST_FILE)?;
        files.push(MinutesFile {
            language: *language,
            digest: stored.digest.to_string(),
            size: stored.size,
        });
    }
    Ok(files)
}

fn minutes_pdf(
    scope: &mut Scope<'_>,
    known: &Known,
    language: Language,
    whose: For,
) -> Outcome<Vec<u8>> {
    let page = page(scope, known, whose)?;
    // From the record and not from the clock, so that the same minutes give the same bytes.
    // Of what is left out not even when it was written.
    let approved = known.minutes.approved.as_ref().map(|(.., (at, _))| *at);
    let written = page.sections.iter().filter_map(|section| {
        let written = section.written.as_ref();
        written.map(|written| written.at)
    });
    let remarked = page.remarks.iter().map(|remark| remark.written.at);
    let made_at = written
        .chain(remarked)
        .chain(approved)
        .chain(page.adjourned)
        .chain(page.opened)
        .max()
        .unwrap_or_default();
    // Of the end of the meeting or of the approval, when one was made, and of no later moment.
    let checkpoint = match approved.or(page.adjourned) {
        Some(then) => checkpoints::first_since(&scope.ledger(), then)?,
        None => None,
    };
    let facts = MinutesFacts {
        checkpoint,
        head: head(scope, page.meeting.clone(), language, made_at)?,
        partial: (!page.omits.is_empty()).then(|| scope.committee.name_of(scope.person).to_owned()),
        page,
    };
    write(scope, &Paper::Minutes(Box::new(facts)))
}

/// Where a paper comes from. Its times are those of the meeting's own zone.
fn head(
    scope: &mut Scope<'_>,
    line: MeetingLine,
    language: Language,
    made_at: DateTime<Utc>,
) -> Outcome<Head> {
    let meeting = scope.meeting(line.id)?;
    Ok(Head {
        language,
        committee: scope.committee.name.clone(),
        sample: scope.committee.sample,
        zone: zone_of(scope, &meeting).name().to_owned(),
        meeting: line,
        made_at,
    })
}

fn write(scope: &Scope<'_>, paper: &Paper) -> Outcome<Vec<u8>> {
    let documents = &scope.house.options.documents;
    documents.paper(paper).map_err(document_fault)
}

/// The minutes: as they were approved, or as they stand; without what the person is recused from.
pub(crate) fn minutes(
    scope: &mut Scope<'_>,
    meeting: MeetingId,
    language: Language,
) -> Outcome<GotFile> {
    let known = known(scope, meeting)?;
    if known.meeting.opened_at.is_none() {
        return Err(not_found("file"));
    }
    let shown = page(scope, &known, For::Caller)?;
    let number = shown
        .number
        .clone()
        .unwrap_or_else(|| shown.meeting.date.to_string());
    let name = safe_name(&format!("minutes-{number}-{}.pdf", language.code()));
    let approval = known.minutes.approved.as_ref();
    let stored = approval.and_then(|(_, approval, _)| {
        let mut files = approval.files.iter();
        files.find(|file| file.language == language)
    });
    let content = match stored {
        // A remark or a signature made since is not in the file that was approved.
        Some(file)
            if shown.omits.is_empty()
                && known.minutes.remarks.is_empty()
                && known.minutes.signatures.is_empty() =>
        {
            let (blob, file) = opened(scope, &file.digest)?;
            FileContent::Blob(file, blob.size)
        }
        _ => FileContent::Bytes(minutes_pdf(scope, &known, language, For::Caller)?),
    };
    Ok(GotFile {
        name,
        media: PDF,
        content,
    })
}

/// A scan of a signed sheet, for who may read what it is about.
pub(crate) fn sheet(scope: &mut Scope<'_>, meeting: MeetingId, wanted: &str) -> Outcome<GotFile> {
    scope.allow(Right::Participant)?;
    let known = known(scope, meeting)?;
    let mut all = known.minutes.sheets.iter();
    let found = all.find(|(sheet, _)| sheet_name(meeting, sheet) == wanted);
    let (sheet, _) = found.ok_or_else(|| not_found("file"))?;
    if !may_read(scope, &known, sheet.item)? {
        return Err(not_found("file"));
    }
    let (blob, file) = opened(scope, &sheet.digest)?;
    let media = media_of(scope, &blob, &sheet.name)?;
    Ok(GotFile {
        name: safe_name(&sheet.name),
        media,
        content: FileContent::Blob(file, blob.size),
    })
}

/// Agenda and papers for who asks, without what they are recused from.
pub(crate) fn pack(
    scope: &mut Scope<'_>,
    meeting: MeetingId,
    language: Language,
) -> Outcome<GotFile> {
    scope.allow(Right::Participant)?;
    let known = scope.meeting(meeting)?;
    let line = line_of(scope, &known)?;
    let mut made_at = agenda_changed(scope, meeting)?;
    let mut items = Vec::new();
    for item in &known.items {
        let mut shown = PackItem {
            position: known.position_of(item.id).unwrap_or_default(),
            number: None,
            title: String::new(),
            party: None,
            minutes_of: None,
            case: None,
            stub: false,
        };
        match &item.matter {
            Matter::Case(id) => {
                let case = scope.known_case(*id)?;
                shown.number = Some(case.reference().to_owned());
                case.title().clone_into(&mut shown.title);
                shown.party = Some(case.party().to_owned());
                let readable = scope.gate().allow(Right::Participant, Some(&*case)).is_ok();
                shown.stub = !readable;
                if readable {
                    made_at = made_at.max(last_change(scope, Stream::Case(*id))?);
                    shown.case = pack_case(&case);
                }
            }
            Matter::Guidance(id) => {
                let title = &known_guidance(scope, *id)?.text.title;
                shown.title = in_its_languages(title);
            }
            Matter::Minutes(of) => {
                let of = scope.meeting(*of)?;
                shown.title.clone_from(&of.title);
                shown.minutes_of = Some(of.date);
            }
            Matter::Other(title) => shown.title.clone_from(title),
        }
        items.push(shown);
    }
    let name = format!("pack-{}-{}.pdf", line.date, language.code());
    let facts = PackFacts {
        head: head(scope, line, language, made_at)?,
        reader: scope.committee.name_of(scope.person).to_owned(),
        partial: items.iter().any(|item| item.stub),
        items,
    };
    Ok(GotFile {
        name,
        media: PDF,
        content: FileContent::Bytes(write(scope, &Paper::Pack(facts))?),
    })
}

fn pack_case(case: &Case) -> Option<PackCase> {
    let opening = case.opening.as_ref()?;
    let system = opening.system_name.as_ref().map(|name| {
        let version = opening.system_version.iter();
        std::iter::once(name)
            .chain(version)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    });
    let documents = case.documents.iter().map(|document| {
        let version = u16::try_from(document.replaced.len() + 1).unwrap_or(u16::MAX);
        let current = &document.current;
        (
            current.name.clone(),
            version,
            current.label == DocumentLabel::MustRead,
            current.digest.clone(),
        )
    });
    Some(PackCase {
        applicant: opening.applicant.clone(),
        system,
        pathway: case.routing.as_ref().map(|routing| routing.pathway.clone()),
        tier: case.routing.as_ref().map(|routing| routing.tier),
        summary: opening.summary.clone(),
        documents: documents.collect(),
    })
}

/// A sheet to be printed and signed.
pub(crate) fn blank(
    scope: &mut Scope<'_>,
    meeting: MeetingId,
    kind: &str,
    item: &str,
    language: Language,
) -> Outcome<GotFile> {
    let mut kinds = SheetKind::ALL.iter().copied();
    let kind = kinds.find(|known| known.code() == kind);
    let kind = kind.ok_or_else(|| not_found("file"))?;
    scope.allow(Right::Participant)?;
    let known = scope.meeting(meeting)?;
    let line = line_of(scope, &known)?;
    let mut facts = BlankFacts {
        head: {
            let changed = agenda_changed(scope, meeting)?;
            head(scope, line, language, changed)?
        },
        kind,
        item: None,
        question: None,
        cases: Vec::new(),
        people: expected(scope, &known),
    };
    if kind == SheetKind::Ballot {
        let item = item.parse().map_err(|_| not_found("file"))?;
        let case = case_of(scope, &known, item, Right::Participant)?;
        let item = known.item(item).ok_or_else(|| not_found("file"))?;
        facts.item = Some(named(scope, &known, item)?);
        let motions = motions_on(scope, item)?;
        facts.question = motions
            .iter()
            .rev()
            .find(|motion| motion.stage() != MotionStage::Withdrawn)
            .map(|motion| motion.text.question.clone());
        if let Some(id) = case.and_then(|case| case.id) {
            facts.head.made_at = facts
                .head
                .made_at
                .max(last_change(scope, Stream::Case(id))?);
        }
    }
    if kind == SheetKind::Declaration {
        for item in &known.items {
            if matches!(item.matter, Matter::Case(_)) {
                facts.cases.push(named(scope, &known, item)?);
            }
        }
    }
    Ok(GotFile {
        name: format!("{}-{}-{}.pdf", kind.code(), known.date, language.code()),
        media: PDF,
        content: FileContent::Bytes(write(scope, &Paper::Blank(facts))?),
    })
}

/// Place, number, title and party of an item: what anybody in casework is told of it.
fn named(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    item: &Item,
) -> Outcome<(u16, Option<String>, String, Option<String>)> {
    let position = meeting.position_of(item.id).unwrap_or_default();
    Ok(match &item.matter {
        Matter::Case(id) => {
            let case = scope.known_case(*id)?;
            (
                position,
                Some(case.reference().to_owned()),
                case.title().to_owned(),
                Some(case.party().to_owned()),
            )
        }
        Matter::Guidance(id) => {
            let title = &known_guidance(scope, *id)?.text.title;
            (position, None, in_its_languages(title), None)
        }
        Matter::Minutes(of) => (position, None, scope.meeting(*of)?.title.clone(), None),
        Matter::Other(title) => (position, None, title.clone(), None),
    })
}

/// Who is expected at a meeting: name, role, whether with a vote.
fn expected(scope: &Scope<'_>, meeting: &Meeting) -> Vec<(String, Role, bool)> {
    let all = attendance(scope, meeting).into_iter();
    all.map(|one| (one.person.name, one.role, one.votes))
        .collect()
}

/// The meeting as an entry for a calendar.
pub(crate) fn calendar(scope: &mut Scope<'_>, meeting: MeetingId) -> Outcome<GotFile> {
    scope.allow(Right::Participant)?;
    let known = scope.meeting(meeting)?;
    let line = line_of(scope, &known)?;
    let name = format!("meeting-{}.ics", line.date);
    let events = scope.core.views.events(Stream::Meeting(meeting))?;
    let calls = events.iter().filter(|(event, _)| is_call(event));
    let calls: Vec<_> = calls.map(|(_, stamp)| stamp.at).collect();
    let sequence = u32::try_from(calls.len().saturating_sub(1)).unwrap_or_default();
    let begins = moment(scope, &known, &known.time).ok_or_else(|| not_found("file"))?;
    let ends = known.ends.as_deref();
    let ends = ends.and_then(|ends| moment(scope, &known, ends));
    let facts = CalendarFacts {
        head: head(
            scope,
            line,
            Language::En,
            calls.last().copied().unwrap_or_default(),
        )?,
        begins,
        ends: ends.filter(|ends| *ends > begins),
        link: known.link.clone(),
        called_off: known.stage() == MeetingStage::CalledOff,
        sequence,
    };
    Ok(GotFile {
        name,
        media: "text/calendar; charset=utf-8",
        content: FileContent::Bytes(write(scope, &Paper::Calendar(facts))?),
    })
}

/// Whether an event says when and where the meeting is.
fn is_call(event: &Event) -> bool {
    matches!(
        event,
        Event::Meeting(
            MeetingEvent::MeetingCalled { .. }
                | MeetingEvent::CallChanged { .. }
                | MeetingEvent::MeetingCalledOff { .. }
        )
    )
}

/// A time of the meeting's day as a moment. In an hour that a clock skips, the one after it.
fn moment(scope: &Scope<'_>, meeting: &Meeting, time: &str) -> Option<DateTime<Utc>> {
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
    let local = meeting.date.and_time(time);
    let zone = zone_of(scope, meeting);
    let found = zone.from_local_datetime(&local).earliest();
    let found = found.or_else(|| {
        let later = local + TimeDelta::hours(1);
        zone.from_local_datetime(&later).earliest()
    });
    found.map(|at| at.with_timezone(&Utc))
}

fn line_of(scope: &Scope<'_>, meeting: &Meeting) -> Outcome<MeetingLine> {
    let row = MeetingRow::of(meeting).ok_or_else(|| not_found("meeting"))?;
    Ok(line(scope, &row, None))
}

/// When the call or the agenda last changed. What happens on an item would tell of it who is
/// recused.
fn agenda_changed(scope: &Scope<'_>, meeting: MeetingId) -> Outcome<DateTime<Utc>> {
    let events = scope.core.views.events(Stream::Meeting(meeting))?;
    let agenda = events.iter().rfind(|(event, _)| {
        matches!(
            event,
            Event::Meeting(
                MeetingEvent::MeetingCalled { .. }
                    | MeetingEvent::CallChanged { .. }
                    | MeetingEvent::AgendaItemAdded { .. }
                    | MeetingEvent::AgendaItemRemoved { .. }
                    | MeetingEvent::AgendaItemMoved { .. }
            )
        )
    });
    Ok(agenda.map(|(_, stamp)| stamp.at).unwrap_or_default())
}

/// When something of a stream last changed: from the record and not from the clock, so that the
/// same facts give the same bytes.
fn last_change(scope: &Scope<'_>, stream: Stream) -> Outcome<DateTime<Utc>> {
    let events = scope.core.views.events(stream)?;
    Ok(events.last().map(|(_, stamp)| stamp.at).unwrap_or_default())
}
