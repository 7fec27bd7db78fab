//! Logging submissions, documents, contacts, closing.

use quorate_domain::case::{self, Case, CaseCommand, NewDocument, Opening, decide};
use quorate_domain::ids::{CaseId, DocumentId, OrganisationId, Stream, SystemId};
use quorate_domain::organisation::OrganisationEvent;
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::vocabulary::{InterestAnswer, InterestState, PartyRole};
use quorate_ledger::{BlobRef, Digest};
use quorate_views::{CaseRow, Event};

use super::casework::{act, on};
use crate::error::{Outcome, invalid, not_found, optional, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    self, AddDocuments, AddSubmission, CloseCase, Done, EnterContact, LogSubmission, Logged,
    ReplaceDocument,
};
use crate::scope::Scope;

/// The longest title, in characters.
pub(crate) const LONGEST_TITLE: usize = 500;
/// The longest name of anything, in characters.
const LONGEST_NAME: usize = 300;
/// The longest free text, in characters.
const LONGEST_TEXT: usize = 100_000;

/// An organisation and system, recognised by name or registered anew.
#[derive(Debug, Default)]
pub(crate) struct Recognised {
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) system: Option<SystemId>,
    /// Classification of the system, as `code title`.
    pub(crate) classification: Option<String>,
    /// What has to be registered, for the act that uses it.
    pub(crate) events: Vec<(Stream, Event)>,
}

/// Recognises an organisation by name, and a system within it; registers what is not known.
///
/// # Errors
/// `classification` refused if the newest list has no such code.
pub(crate) fn recognise(
    scope: &mut Scope<'_>,
    organisation: Option<&str>,
    system: Option<&str>,
    classification: Option<&str>,
) -> Outcome<Recognised> {
    let mut recognised = Recognised::default();
    let Some(name) = organisation else {
        return Ok(recognised);
    };
    let known = scope.core.views.organisation_named(name);
    let id = known.unwrap_or_else(|| OrganisationId(new_id()));
    recognised.organisation = Some(id);
    let stream = Stream::Organisation(id);
    if known.is_none() {
        let event = OrganisationEvent::OrganisationRegistered {
            organisation: id,
            name: name.to_owned(),
        };
        recognised.events.push((stream, event.into()));
    }
    let Some(system) = system else {
        return Ok(recognised);
    };
    let state = scope.core.views.organisation(id)?;
    let known = state.system_named(system);
    let system_id = known.map_or_else(|| SystemId(new_id()), |known| known.id);
    recognised.system = Some(system_id);
    if known.is_none() {
        let event = OrganisationEvent::SystemRegistered {
            system: system_id,
            name: system.to_owned(),
        };
        recognised.events.push((stream, event.into()));
    }
    recognised.classification = known
        .and_then(|known| known.classification.as_ref())
        .map(|(_, code, title)| format!("{code} {title}"));
    if let Some(code) = classification {
        let (list, title) = classification_of(scope, code)?;
        recognised.classification = Some(format!("{code} {title}"));
        let event = OrganisationEvent::SystemClassified {
            system: system_id,
            list,
            code: code.to_owned(),
            title,
        };
        recognised.events.push((stream, event.into()));
    }
    Ok(recognised)
}

/// The newest list's name, and the title of a code in it.
pub(crate) fn classification_of(scope: &Scope<'_>, code: &str) -> Outcome<(String, String)> {
    let unknown = || Refusal::of(RefusalCode::ClassificationUnknown).with("code", code);
    let list = scope
        .committee
        .newest_classification()
        .ok_or_else(unknown)?;
    let known = list
        .codes
        .iter()
        .find(|known| known.code == code)
        .ok_or_else(unknown)?;
    Ok((
        format!("{} ({})", list.name, list.dated),
        known.title.clone(),
    ))
}

/// Checks documents that were put before: their bytes are there.
pub(crate) fn new_documents(
    scope: &mut Scope<'_>,
    documents: Vec<schema::NewDocument>,
) -> Outcome<Vec<NewDocument>> {
    documents
        .into_iter()
        .map(|document| new_document(scope, document, None))
        .collect()
}

fn new_document(
    scope: &mut Scope<'_>,
    document: schema::NewDocument,
    id: Option<DocumentId>,
) -> Outcome<NewDocument> {
    let blob = given_file(scope, &document.digest)?;
    Ok(NewDocument {
        id: id.unwrap_or_else(|| DocumentId(new_id())),
        name: text("documents", &document.name, LONGEST_NAME)?,
        digest: document.digest,
        size: blob.size,
        label: document.label,
    })
}

/// A file that the person puts forward, by its digest. A document of a case that is closed to them is
/// not found, unless they put the same bytes themselves: else whoever once saw its digest could read
/// it under another name.
pub(crate) fn given_file(scope: &mut Scope<'_>, digest: &str) -> Outcome<BlobRef> {
    let blob = stored(scope, digest)?;
    let own = (scope.person, digest.to_owned());
    if scope.core.put_by.contains(&own) {
        return Ok(blob);
    }
    // Rows of an import have no documents until somebody took them up and was asked.
    let kept_out = |row: &&CaseRow| {
        let unanswered = row.interest_of(scope.person) == InterestState::Unanswered;
        let of_import = unanswered && row.import.is_some();
        !(scope.reads(row) || of_import)
    };
    let rows = scope.core.views.cases().values();
    let closed: Vec<_> = rows.filter(kept_out).map(|row| row.id).collect();
    for id in closed {
        let case = scope.known_case(id)?;
        let mut known = case.documents.iter().flat_map(|document| {
            let replaced = document.replaced.iter().map(|(version, ..)| version);
            replaced.chain([&document.current])
        });
        if known.any(|version| version.digest == digest) {
            return Err(not_found("file"));
        }
    }
    Ok(blob)
}

/// A file that was put, by its digest.
pub(crate) fn stored(scope: &Scope<'_>, digest: &str) -> Outcome<BlobRef> {
    let digest = Digest::from_hex(digest).ok_or_else(|| invalid("digest", "bad-digest"))?;
    if scope.core.ledger.subjects().is_destroyed(&digest) {
        return Err(Refusal::of(RefusalCode::DataErased).into());
    }
    scope
        .core
        .ledger
        .blobs()
        .find(digest)
        .map_err(|error| match error {
            quorate_ledger::GetBlobError::Absent(_) => not_found("file"),
            error => error.into(),
        })
}

/// Logs a submission as a new case.
pub(crate) fn log_submission(scope: &mut Scope<'_>, request: LogSubmission) -> Outcome<Logged> {
    if let Some(key) = &request.draft {
        super::personal::draft_file(key)?;
    }
    let applicant = text("applicant", &request.applicant, LONGEST_NAME)?;
    let organisation = optional(
        "organisation",
        request.organisation.as_deref(),
        LONGEST_NAME,
    )?;
    let system = optional("system", request.system.as_deref(), LONGEST_NAME)?;
    let classification = optional("classification", request.classification.as_deref(), 100)?;
    if organisation.is_none() && system.is_some() {
        return Err(invalid("organisation", "required"));
    }
    let received = request.received.unwrap_or(scope.today);
    if received > scope.today {
        return Err(Refusal::of(RefusalCode::DayInFuture).into());
    }
    let nature = optional("nature", request.nature.as_deref(), LONGEST_TEXT)?;
    if request.interest == InterestAnswer::Later {
        return Err(invalid("interest", "interest-first"));
    }
    if request.interest == InterestAnswer::Decide && nature.is_none() {
        return Err(invalid("nature", "required"));
    }
    let title = text("title", &request.title, LONGEST_TITLE)?;
    let summary = text("summary", &request.summary, LONGEST_TEXT)?;
    let documents = new_documents(scope, request.documents)?;
    let recognised = recognise(
        scope,
        organisation.as_deref(),
        system.as_deref(),
        classification.as_deref(),
    )?;
    let party = organisation.clone().unwrap_or_else(|| applicant.clone());
    let mut parties = super::interests::given(request.parties.unwrap_or_default())?;
    if !parties.is_empty() {
        let applies = case::Party {
            role: PartyRole::Applicant,
            name: applicant.clone(),
            organisation: organisation.clone(),
        };
        parties.insert(0, applies);
    }
    let receipt = scope.core.views.next_receipt(scope.today);
    let id = CaseId(new_id());
    let opening = Opening {
        kind: request.submission,
        receipt: receipt.clone(),
        received,
        title,
        summary,
        contact: optional("contact", request.contact.as_deref(), LONGEST_NAME)?,
        organisation: recognised.organisation,
        party,
        applicant,
        unit: optional("unit", request.unit.as_deref(), LONGEST_NAME)?,
        system: recognised.system,
        system_name: system,
        system_version: optional("system_version", request.system_version.as_deref(), 100)?,
        classification: recognised.classification,
        language: request.language,
        imported: None,
        parties,
    };
    let command = CaseCommand::Log {
        case: id,
        opening,
        documents,
        interest: request.interest,
        nature,
    };
    let mut events = recognised.events;
    let logged = decide(&Case::default(), command, scope.person)?;
    events.extend(
        on(id, logged)
            .into_iter()
            .map(|(stream, event)| (stream, event.into())),
    );
    scope.record_all(events)?;
    if let Some(key) = request.draft {
        // It is logged: a draft that is left over changes nothing of that. The fault is in the log.
        drop(super::personal::discard_draft(
            scope,
            schema::DraftKey { key },
        ));
    }
    Ok(Logged { case: id, receipt })
}

/// Adds a submission to a case.
pub(crate) fn add_submission(scope: &mut Scope<'_>, request: AddSubmission) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    let command = CaseCommand::AddSubmission {
        kind: request.submission,
        receipt: scope.core.views.next_receipt(scope.today),
        text: text("text", &request.text, LONGEST_TEXT)?,
        documents: new_documents(scope, request.documents)?,
    };
    act(scope, request.case, &case, command)
}

/// Adds documents to a case.
pub(crate) fn add_documents(scope: &mut Scope<'_>, request: AddDocuments) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    let documents = new_documents(scope, request.documents)?;
    act(
        scope,
        request.case,
        &case,
        CaseCommand::AddDocuments { documents },
    )
}

/// Replaces a document.
pub(crate) fn replace_document(scope: &mut Scope<'_>, request: ReplaceDocument) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    let known = case
        .documents
        .iter()
        .any(|known| known.current.id == request.document);
    if !known {
        return Err(not_found("document"));
    }
    let with = new_document(scope, request.with, Some(request.document))?;
    let command = CaseCommand::ReplaceDocument {
        document: request.document,
        with,
        reason: text("reason", &request.reason, LONGEST_TEXT)?,
    };
    act(scope, request.case, &case, command)
}

/// Enters a call, mail or visit.
pub(crate) fn enter_contact(scope: &mut Scope<'_>, request: EnterContact) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    let command = CaseCommand::EnterContact {
        contact: request.contact,
        on: request.on,
        today: scope.today,
        with: text("with", &request.with, LONGEST_NAME)?,
        text: text("text", &request.text, LONGEST_TEXT)?,
    };
    act(scope, request.case, &case, command)
}

/// Closes a case.
pub(crate) fn close_case(scope: &mut Scope<'_>, request: CloseCase) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let reason = text("reason", &request.reason, LONGEST_TEXT)?;
    act(
        scope,
        request.case,
        &case,
        case::CaseCommand::Close { reason },
    )
}
