//! Notices to the applicant: that a case was put off and why, what is missing, what is asked.
//! Written from the record, stored and issued as decision letters are.

use chrono::NaiveDate;
use quorate_domain::case::{Case, NoticeAbout, NoticeCommand, decide_notice};
use quorate_domain::ids::CaseId;
use quorate_domain::refusal::{RefusalCode, ensure};
use quorate_domain::vocabulary::{Language, NoticeKind};

use super::casework::on;
use super::decisions::document_fault;
use super::files::{PDF, may_leave, opened, safe_name};
use crate::checkpoints;
use crate::documents::{NoticeFacts, Paper};
use crate::error::{Outcome, not_found};
use crate::gate::Right;
use crate::house::{FileContent, GotFile};
use crate::schema::{CaseNotice, Done, IssueNotice, Letter, MarkNoticeDelivered};
use crate::scope::Scope;

fn key_of(about: NoticeAbout) -> String {
    match about {
        NoticeAbout::Deferral(item) => format!("deferral-{item}"),
        NoticeAbout::Completion(number) => format!("completion-{number}"),
        NoticeAbout::Clarification(number) => format!("clarification-{number}"),
    }
}

fn kind_of(about: NoticeAbout) -> NoticeKind {
    match about {
        NoticeAbout::Deferral(_) => NoticeKind::Deferral,
        NoticeAbout::Completion(_) => NoticeKind::Completion,
        NoticeAbout::Clarification(_) => NoticeKind::Clarification,
    }
}

fn named(case: &Case, key: &str) -> Outcome<NoticeAbout> {
    let mut all = case.notices_due().into_iter();
    all.find(|about| key_of(*about) == key)
        .ok_or_else(|| not_found("notice"))
}

pub(crate) fn file_name(case: CaseId, about: NoticeAbout, language: Language) -> String {
    format!("notice/{case}/{}/{}", key_of(about), language.code())
}

/// What a notice says, from the record.
struct Said {
    day: NaiveDate,
    text: String,
    points: Vec<String>,
    due: Option<NaiveDate>,
    /// Meeting: title, day, item.
    meeting: Option<(String, NaiveDate, u16)>,
}

fn said(scope: &mut Scope<'_>, case: &Case, about: NoticeAbout) -> Outcome<Said> {
    let gone = || not_found("notice");
    Ok(match about {
        NoticeAbout::Deferral(item) => {
            let entry = case.agenda.iter().find(|entry| entry.item == item);
            let entry = entry.ok_or_else(gone)?;
            let reason = entry.end.as_ref().map(|(_, reason)| reason.clone());
            let meeting = scope.meeting(entry.meeting)?;
            let position = meeting.position_of(item).unwrap_or(1);
            Said {
                day: meeting.date,
                text: reason.unwrap_or_default(),
                points: Vec::new(),
                due: None,
                meeting: Some((meeting.title.clone(), meeting.date, position)),
            }
        }
        NoticeAbout::Completion(number) => {
            let check = case.validations.get(usize::from(number).saturating_sub(1));
            let check = check.ok_or_else(gone)?;
            Said {
                day: scope.committee.day_of(check.stamp.at),
                text: check.text.clone(),
                points: Vec::new(),
                due: None,
                meeting: None,
            }
        }
        NoticeAbout::Clarification(number) => {
            let round = case.rounds.get(usize::from(number).saturating_sub(1));
            let round = round.ok_or_else(gone)?;
            Said {
                day: scope.committee.day_of(round.asked.at),
                text: String::new(),
                points: round.points.clone(),
                due: Some(round.due),
                meeting: None,
            }
        }
    })
}

/// All notices of a case, as its page shows them.
pub(crate) fn shown(scope: &mut Scope<'_>, id: CaseId, case: &Case) -> Outcome<Vec<CaseNotice>> {
    let mut all = Vec::new();
    for about in case.notices_due() {
        let said = said(scope, case, about)?;
        let letters: Vec<_> = case
            .notices_about(about)
            .map(|letter| Letter {
                language: letter.language,
                issued: letter.issued.at,
                delivered: letter.delivered,
                digest: letter.digest.clone(),
                corrections: u16::try_from(letter.corrections).unwrap_or(u16::MAX),
                file: file_name(id, about, letter.language),
            })
            .collect();
        let issue = |language: Language| {
            let act = format!("issue_notice:{}", language.code());
            scope.action(&act, Right::Secretary, Some(case), || {
                case.may_notify(about, language)
            })
        };
        let delivered = scope.action(
            "mark_notice_delivered",
            Right::Secretary,
            Some(case),
            || {
                ensure(!letters.is_empty(), RefusalCode::LetterNotIssued)?;
                let open = letters.iter().any(|letter| letter.delivered.is_none());
                ensure(open, RefusalCode::DeliveredAlready)
            },
        );
        let actions = vec![issue(Language::En), issue(Language::ZhHans), delivered];
        let points = (1..).zip(&said.points);
        let points = points.map(|(number, point): (u16, _)| format!("{number}. {point}"));
        let paragraphs = std::iter::once(said.text.clone()).filter(|text| !text.is_empty());
        all.push(CaseNotice {
            key: key_of(about),
            kind: kind_of(about),
            day: said.day,
            text: paragraphs.chain(points).collect::<Vec<_>>().join("\n"),
            letters,
            actions,
        });
    }
    Ok(all)
}

/// Issues a notice.
pub(crate) fn issue_notice(scope: &mut Scope<'_>, request: IssueNotice) -> Outcome<Letter> {
    let case = scope.case(request.case, Right::Secretary)?;
    let about = named(&case, &request.notice)?;
    // The law first, so that a refusal costs no typesetting.
    case.may_notify(about, request.language)?;
    let said = said(scope, &case, about)?;
    let opening = case.opening.as_ref().ok_or_else(|| not_found("case"))?;
    let made = checkpoints::make(&scope.ledger(), scope.now)?;
    let facts = NoticeFacts {
        language: request.language,
        committee: scope.committee.name.clone(),
        sample: scope.committee.sample,
        kind: kind_of(about),
        number: case.reference().to_owned(),
        title: opening.title.clone(),
        applicant: opening.applicant.clone(),
        organisation: opening.party.clone(),
        system: opening.system_name.clone(),
        system_version: opening.system_version.clone(),
        meeting: said.meeting,
        text: said.text,
        points: said.points,
        due: said.due,
        day: said.day,
        issued: scope.today,
        issued_at: scope.now,
        record: format!("{}/{}", request.case, request.notice),
        checkpoint: made.as_ref().map(checkpoints::mark),
    };
    let bytes = scope
        .house
        .options
        .documents
        .paper(&Paper::Notice(Box::new(facts)))
        .map_err(document_fault)?;
    let stored = scope
        .core
        .ledger
        .blobs()
        .put(&mut bytes.as_slice(), crate::LARGEST_FILE)?;
    let command = NoticeCommand::Issue {
        about,
        language: request.language,
        digest: stored.digest.to_string(),
        size: stored.size,
    };
    let events = decide_notice(&case, command)?;
    scope.record(on(request.case, events))?;
    Ok(Letter {
        language: request.language,
        issued: scope.now,
        delivered: None,
        digest: stored.digest.to_string(),
        corrections: 0,
        file: file_name(request.case, about, request.language),
    })
}

/// Says when a notice was delivered.
pub(crate) fn mark_notice_delivered(
    scope: &mut Scope<'_>,
    request: MarkNoticeDelivered,
) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    let command = NoticeCommand::Deliver {
        about: named(&case, &request.notice)?,
        language: request.language,
        on: request.on,
        today: scope.today,
    };
    let events = decide_notice(&case, command)?;
    scope.record(on(request.case, events))
}

/// A notice as it was issued.
pub(crate) fn get(
    scope: &mut Scope<'_>,
    id: CaseId,
    key: &str,
    language: Language,
) -> Outcome<GotFile> {
    let case = scope.case(id, Right::Participant)?;
    let about = named(&case, key).map_err(|_| not_found("file"))?;
    let letter = case
        .notices_about(about)
        .find(|letter| letter.language == language);
    let letter = letter.ok_or_else(|| not_found("file"))?;
    may_leave(scope, &case, letter)?;
    let (blob, file) = opened(scope, &letter.digest)?;
    let kind = kind_of(about).code();
    Ok(GotFile {
        name: safe_name(&format!(
            "{}-{kind}-{}.pdf",
            case.reference(),
            language.code()
        )),
        media: PDF,
        content: FileContent::Blob(file, blob.size),
    })
}
