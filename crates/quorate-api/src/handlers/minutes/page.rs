//! The minutes of a meeting as one person may see them, or as they stand in the record.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use quorate_domain::ids::PersonId;
use quorate_domain::meeting::minutes::{Correction, Section, Written};
use quorate_domain::meeting::{Item, Matter};
use quorate_domain::vocabulary::{ItemEnd, Language, MinutesStage};
use quorate_views::MeetingRow;

use super::{Known, attended, attendees, case_of, key_of, record};
use crate::error::{Outcome, not_found};
use crate::gate::{Interested, Right};
use crate::handlers::meetings::page as meetings;
use crate::handlers::{papers, room};
use crate::schema::{
    Agreement, AttachedSheet, FileInLanguage, ItemMinutes, MinutesApproval, MinutesCorrection,
    MinutesPage, MinutesRemark, MinutesSection, Sentence, Signature, WrittenBy,
};
use crate::scope::Scope;

/// Whom a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Who asks, as far as the gate lets them.
    Caller,
    /// The record: whole, with nothing to do.
    Record,
}

/// The minutes.
pub(crate) fn page(scope: &mut Scope<'_>, known: &Known, whose: For) -> Outcome<MinutesPage> {
    let (meeting, minutes) = (&known.meeting, &known.minutes);
    let row = MeetingRow::of(meeting).ok_or_else(|| not_found("meeting"))?;
    let mut sections = vec![section(scope, known, Section::Opening, None, whose)?];
    let mut omits = Vec::new();
    for item in &meeting.items {
        let shown = section(scope, known, Section::Item(item.id), Some(item), whose)?;
        if shown.stub {
            omits.extend(meeting.position_of(item.id));
        }
        sections.push(shown);
    }
    sections.push(section(scope, known, Section::Closing, None, whose)?);
    let missing = missing(scope, known)?;
    let sheets = sheets(scope, known)?;
    let approval = match &minutes.approved {
        Some((_, approval, (at, _))) => {
            let by = scope.meeting(approval.meeting)?;
            let people = approval.by.iter();
            Some(MinutesApproval {
                meeting: approval.meeting,
                title: by.title.clone(),
                date: by.date,
                at: *at,
                by: people.map(|person| scope.person_ref(*person)).collect(),
            })
        }
        None => None,
    };
    let line = meetings::line(scope, &row, None);
    let scope = &*scope;
    let here = attended(meeting, scope.person);
    let action = |act: &str, right, law| scope.action(act, right, None, || law);
    let actions = match whose {
        For::Record => Vec::new(),
        For::Caller => vec![
            action(
                "put_minutes",
                Right::Secretary,
                minutes.may_put(meeting.adjourned_at.is_some()),
            ),
            action(
                "agree_minutes",
                Right::Minutes,
                minutes.may_agree(scope.person, here, scope.today),
            ),
            action(
                "sign_minutes",
                Right::Minutes,
                super::may_sign(scope, known),
            ),
            action("remark_minutes", Right::Secretary, minutes.may_remark()),
            action("attach_sheet", Right::Secretary, Ok(())),
        ],
    };
    let remarks = minutes.remarks.iter().filter(|(section, ..)| {
        let key = section.map(key_of);
        sections
            .iter()
            .all(|shown| !shown.stub || Some(&shown.key) != key.as_ref())
    });
    Ok(MinutesPage {
        meeting: line,
        stage: minutes.stage(),
        number: minutes.approved.as_ref().map(|(number, ..)| number.clone()),
        until: minutes.put.map(|(until, _)| until),
        opened: meeting.opened_at,
        adjourned: meeting.adjourned_at,
        presiding: meeting.presiding.map(|person| scope.person_ref(person)),
        attendance: meetings::attendance(scope, meeting),
        guests: room::guests(meeting),
        omits,
        agreements: attendees(meeting)
            .into_iter()
            .map(|person| Agreement {
                person: scope.person_ref(person),
                at: minutes.agreed.get(&person).copied(),
                current: minutes.agrees(person),
            })
            .collect(),
        approval,
        signatures: minutes
            .signatures
            .iter()
            .map(|signed| {
                let (at, by) = signed.written;
                let mut by = scope.author(by);
                by.name.clone_from(&signed.name);
                Signature {
                    by,
                    at,
                    meaning: signed.meaning.clone(),
                    role: signed.role.clone(),
                    key: signed.key.clone(),
                }
            })
            .collect(),
        remarks: remarks
            .map(|(section, text, at)| MinutesRemark {
                section: section.map(key_of),
                text: text.clone(),
                written: written(scope, *at),
            })
            .collect(),
        sections,
        sheets,
        missing,
        files: Language::ALL
            .iter()
            .filter(|_| meeting.opened_at.is_some())
            .map(|language| FileInLanguage {
                language: *language,
                file: papers::minutes_name(known.id, *language),
            })
            .collect(),
        actions,
    })
}

fn written(scope: &Scope<'_>, (at, by): Written) -> WrittenBy {
    WrittenBy {
        by: scope.author(by),
        at,
    }
}

/// A section. A draft is seen by who runs meetings; what was put, by who may read the case.
fn section(
    scope: &mut Scope<'_>,
    known: &Known,
    section: Section,
    item: Option<&Item>,
    whose: For,
) -> Outcome<MinutesSection> {
    let case = match item {
        Some(item) => case_of(scope, &known.meeting, item.id)?,
        None => None,
    };
    let about = case.as_deref().map(|case| case as &dyn Interested);
    let stub = whose == For::Caller && scope.gate().allow(Right::Minutes, about).is_err();
    let record = match item {
        Some(item) if stub => Some(record::stub(scope, &known.meeting, item)?),
        Some(item) => Some(record::of(scope, known, item)?),
        None => None,
    };
    let mut shown = MinutesSection {
        key: key_of(section),
        item: record,
        stub,
        text: String::new(),
        revision: 0,
        written: None,
        proposed: Vec::new(),
        corrections: Vec::new(),
        not_approving: Vec::new(),
        actions: Vec::new(),
    };
    if stub {
        return Ok(shown);
    }
    let minutes = &known.minutes;
    let put = minutes.stage() != MinutesStage::Draft;
    if put || whose == For::Record || scope.gate().allow(Right::MeetingKeeper, about).is_ok() {
        let said = minutes.said(section);
        shown.text = said.text;
        shown.revision = said.revision;
        shown.written = said.written.map(|at| written(scope, at));
        let all = minutes.corrections.iter();
        shown.corrections = all
            .filter(|correction| correction.section == section)
            .map(|correction| corrected(scope, known, about, correction))
            .collect();
    }
    if let (Section::Item(item), Some((_, approval, _))) = (section, &minutes.approved) {
        let except = approval.except.iter().find(|except| except.item == item);
        let people: &[PersonId] = except.map_or(&[], |except| &except.people);
        shown.not_approving = people
            .iter()
            .map(|person| scope.person_ref(*person))
            .collect();
    }
    if whose == For::Caller {
        let opened = known.meeting.opened_at.is_some();
        let here = attended(&known.meeting, scope.person);
        shown.actions = vec![
            scope.action("save_narrative", Right::Secretary, about, || {
                minutes.may_write(opened)
            }),
            scope.action("propose_minutes_correction", Right::Minutes, about, || {
                minutes.may_correct(here, scope.today)
            }),
        ];
        if shown.actions.first().is_some_and(|action| action.allowed) {
            shown.proposed = proposed(scope, known, section, shown.item.as_ref());
        }
    }
    Ok(shown)
}

fn corrected(
    scope: &Scope<'_>,
    known: &Known,
    about: Option<&dyn Interested>,
    correction: &Correction,
) -> MinutesCorrection {
    let settled = correction.settled.as_ref();
    MinutesCorrection {
        number: correction.number,
        proposed: written(scope, correction.proposed),
        text: correction.text.clone(),
        taken: settled.map(|settled| settled.taken),
        reason: settled
            .map(|settled| settled.reason.clone())
            .unwrap_or_default(),
        settled: settled.map(|settled| written(scope, settled.written)),
        actions: vec![
            scope.action("settle_correction", Right::Secretary, about, || {
                known.minutes.may_settle(correction)
            }),
        ],
    }
}

/// Sentences that fit what the record has. A person takes them or leaves them.
fn proposed(
    scope: &Scope<'_>,
    known: &Known,
    section: Section,
    item: Option<&ItemMinutes>,
) -> Vec<Sentence> {
    let say = |code: &str, args: &[(&str, String)]| Sentence {
        code: format!("minutes-say-{code}"),
        args: args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    };
    let time = |at: DateTime<Utc>| {
        let zone = scope.committee.time_zone();
        at.with_timezone(&zone).format("%H:%M").to_string()
    };
    let name = |person| scope.committee.name_of(person).to_owned();
    let meeting = &known.meeting;
    let mut all = Vec::new();
    match (section, item) {
        (Section::Opening, _) => {
            if let (Some(at), Some(presiding)) = (meeting.opened_at, meeting.presiding) {
                let args = [("name", name(presiding)), ("time", time(at))];
                all.push(say("opened", &args));
            }
            all.push(say("agenda-adopted", &[]));
        }
        (Section::Closing, _) => {
            if let Some(at) = meeting.adjourned_at {
                all.push(say("adjourned", &[("time", time(at))]));
            }
        }
        (Section::Item(_), Some(item)) => {
            let recused = item.recused.iter().filter(|away| away.attended);
            let recused: Vec<_> = recused.map(|away| away.person.clone()).collect();
            if !recused.is_empty() {
                all.push(say("recused", &[("names", record::names(&recused))]));
            } else if item.case.is_some() {
                all.push(say("none-recused", &[]));
            }
            match item.end {
                Some(ItemEnd::Decided) => all.push(say("decided", &[])),
                Some(ItemEnd::Deferred) => {
                    all.push(say("deferred", &[("reason", item.reason.clone())]));
                }
                Some(ItemEnd::Noted) if item.minutes.is_some() => all.push(say("approved", &[])),
                Some(ItemEnd::Noted) => all.push(say("noted", &[])),
                Some(ItemEnd::Withdrawn) => {
                    all.push(say("withdrawn", &[("reason", item.reason.clone())]));
                }
                None => {}
            }
        }
        (Section::Item(_), None) => {}
    }
    all
}

/// Sheets of items that this person may read.
fn sheets(scope: &mut Scope<'_>, known: &Known) -> Outcome<Vec<AttachedSheet>> {
    let mut shown = Vec::new();
    for (sheet, at) in &known.minutes.sheets {
        if may_read(scope, known, sheet.item)? {
            shown.push(AttachedSheet {
                kind: sheet.kind,
                item: sheet.item,
                name: sheet.name.clone(),
                attached: written(scope, *at),
                file: papers::sheet_name(known.id, sheet),
            });
        }
    }
    Ok(shown)
}

/// Whether this person may read what a sheet says: that of an item about a case, if they may read
/// the case; that of the whole meeting, if they take part in casework.
pub(crate) fn may_read(
    scope: &mut Scope<'_>,
    known: &Known,
    item: Option<quorate_domain::ids::ItemId>,
) -> Outcome<bool> {
    let case = match item {
        Some(item) => case_of(scope, &known.meeting, item)?,
        None => None,
    };
    let about = case.as_deref().map(|case| case as &dyn Interested);
    Ok(scope.gate().allow(Right::Participant, about).is_ok())
}

/// What is missing before the meeting is completed, of what this person may know.
pub(crate) fn missing(scope: &mut Scope<'_>, known: &Known) -> Outcome<Vec<Sentence>> {
    let say = |code: &str, args: &[(&str, String)]| Sentence {
        code: format!("minutes-missing-{code}"),
        args: args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect::<BTreeMap<_, _>>(),
    };
    let mut missing = Vec::new();
    if known.meeting.adjourned_at.is_none() {
        missing.push(say("adjourn", &[]));
    }
    for item in &known.meeting.items {
        let Matter::Case(id) = item.matter else {
            continue;
        };
        let Some(row) = scope.core.views.cases().get(&id).cloned() else {
            continue;
        };
        if row.letters_due.contains(&known.id) && scope.reads(&row) {
            let args = [
                ("number", row.reference().to_owned()),
                ("title", row.title.clone()),
            ];
            missing.push(say("letter", &args));
        }
    }
    let unsettled = known.minutes.unsettled().count();
    match known.minutes.stage() {
        MinutesStage::Draft => missing.push(say("put", &[])),
        MinutesStage::Correction if unsettled > 0 => {
            missing.push(say("settle", &[("count", unsettled.to_string())]));
        }
        MinutesStage::Correction => missing.push(say("approval", &[])),
        MinutesStage::Approved => {}
    }
    Ok(missing)
}
