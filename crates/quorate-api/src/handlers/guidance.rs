//! Guidance: drafted, revised, published, withdrawn. A vote on it is a motion's.
//!
//! What is published is rendered once, stored as blobs and named by digest in the act: it never
//! changes again. It gives the numbers of the cases it cites and nothing else of them.

mod page;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use quorate_domain::committee::BilingualName;
use quorate_domain::guidance::{Guidance, GuidanceCommand, GuidanceText, PublishedFile, decide};
use quorate_domain::ids::{CaseId, GuidanceId, Stream};
use quorate_domain::refusal::{RefusalCode, ensure};
use quorate_domain::vocabulary::{GuidanceStage, Language};

use super::meetings::known_guidance;
use crate::documents::{DocumentError, GuidanceFacts};
use crate::error::{Outcome, conflict, fault, invalid, not_found, optional, text};
use crate::house::{LARGEST_FILE, new_id};
use crate::schema::{
    ApiError, Done, DraftGuidance, Empty, GuidanceDrafted, GuidanceLibrary, GuidancePage, Names,
    OfGuidance, Preview, PreviewMarkdown, PublishGuidance, ReviseGuidance, WithdrawGuidance,
};
use crate::scope::Scope;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 300;
/// The longest last part of an address, in characters.
const LONGEST_SLUG: usize = 80;
/// The longest text in one language, in characters.
const LONGEST_BODY: usize = 500_000;
/// The longest reason, in characters.
const LONGEST_REASON: usize = 20_000;

/// The library.
pub(crate) fn guidance_library(scope: &mut Scope<'_>, _: Empty) -> Outcome<GuidanceLibrary> {
    page::library(scope)
}

/// A piece of guidance.
pub(crate) fn guidance(scope: &mut Scope<'_>, request: OfGuidance) -> Outcome<GuidancePage> {
    let guidance = known_guidance(scope, request.guidance)?;
    page::page(scope, &guidance)
}

/// Drafts a piece of guidance.
pub(crate) fn draft_guidance(
    scope: &mut Scope<'_>,
    request: DraftGuidance,
) -> Outcome<GuidanceDrafted> {
    let id = GuidanceId(new_id());
    let slug = slug(&request.slug)?;
    let slug_taken = scope
        .core
        .views
        .guidance_rows()
        .values()
        .any(|row| row.slug == slug);
    let command = GuidanceCommand::Draft {
        guidance: id,
        kind: request.guidance_kind,
        text: words(
            scope,
            &request.title,
            request.body_en,
            request.body_zh,
            request.cites,
            &[],
        )?,
        slug,
        slug_taken,
    };
    act(scope, id, &Guidance::default(), command)?;
    Ok(GuidanceDrafted { guidance: id })
}

/// Changes a draft.
pub(crate) fn revise_guidance(scope: &mut Scope<'_>, request: ReviseGuidance) -> Outcome<Done> {
    let guidance = as_seen(scope, request.guidance, request.version)?;
    let before = &guidance.text.cites;
    let text = words(
        scope,
        &request.title,
        request.body_en,
        request.body_zh,
        request.cites,
        before,
    )?;
    act(
        scope,
        request.guidance,
        &guidance,
        GuidanceCommand::Revise { text },
    )
}

/// Markdown as it will look.
pub(crate) fn preview_markdown(
    scope: &mut Scope<'_>,
    request: PreviewMarkdown,
) -> Outcome<Preview> {
    let markdown = optional("markdown", Some(&request.markdown), LONGEST_BODY)?;
    let html = scope
        .house
        .options
        .documents
        .preview(markdown.as_deref().unwrap_or_default());
    Ok(Preview { html })
}

/// Publishes what was adopted: as a page and as a PDF in every language it has.
pub(crate) fn publish_guidance(scope: &mut Scope<'_>, request: PublishGuidance) -> Outcome<Done> {
    let guidance = as_seen(scope, request.guidance, request.version)?;
    let from = request.from.unwrap_or(scope.today);
    // Before anything is rendered; the act itself is decided on below.
    guidance.may_publish()?;
    ensure(from >= scope.today, RefusalCode::DayInPast)?;
    let mut files = Vec::new();
    for language in Language::ALL
        .iter()
        .filter(|language| guidance.text.is_in(**language))
    {
        files.extend(rendered(scope, &guidance, *language, from)?);
    }
    let command = GuidanceCommand::Publish {
        from,
        files,
        today: scope.today,
    };
    act(scope, request.guidance, &guidance, command)
}

/// Withdraws guidance.
pub(crate) fn withdraw_guidance(scope: &mut Scope<'_>, request: WithdrawGuidance) -> Outcome<Done> {
    let guidance = as_seen(scope, request.guidance, request.version)?;
    let reason = text("reason", &request.reason, LONGEST_REASON)?;
    let command = GuidanceCommand::Withdraw {
        reason,
        today: scope.today,
    };
    act(scope, request.guidance, &guidance, command)
}

/// Guidance as the person saw it.
fn as_seen(scope: &mut Scope<'_>, id: GuidanceId, version: u32) -> Outcome<Arc<Guidance>> {
    let guidance = known_guidance(scope, id)?;
    if guidance.version == version {
        Ok(guidance)
    } else {
        Err(conflict("guidance"))
    }
}

fn act(
    scope: &mut Scope<'_>,
    id: GuidanceId,
    guidance: &Guidance,
    command: GuidanceCommand,
) -> Outcome<Done> {
    let events = decide(guidance, command, scope.person)?;
    scope.record(
        events
            .into_iter()
            .map(|event| (Stream::Guidance(id), event))
            .collect(),
    )
}

/// The last part of an address, which never changes.
fn slug(given: &str) -> Outcome<String> {
    let slug = text("slug", given, LONGEST_SLUG)?;
    let letters = slug
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !letters || slug.starts_with('-') || slug.ends_with('-') {
        return Err(invalid("slug", "not-a-slug"));
    }
    Ok(slug)
}

/// The words of a draft. Cases cited before that the person may not know of stay cited: they were
/// not shown them, so leaving them out says nothing.
fn words(
    scope: &Scope<'_>,
    title: &Names,
    body_en: String,
    body_zh: String,
    cites: Vec<CaseId>,
    before: &[CaseId],
) -> Outcome<GuidanceText> {
    let rows = scope.core.views.cases();
    let reads = |case: &CaseId| rows.get(case).is_some_and(|row| scope.reads(row));
    let mut all: Vec<CaseId> = before.iter().copied().filter(|case| !reads(case)).collect();
    for case in cites {
        if !reads(&case) {
            return Err(invalid("cites", "unknown-case"));
        }
        if !all.contains(&case) {
            all.push(case);
        }
    }
    for (field, body) in [("body_en", &body_en), ("body_zh", &body_zh)] {
        optional(field, Some(body), LONGEST_BODY)?;
    }
    Ok(GuidanceText {
        title: BilingualName {
            en: optional("title.en", title.en.as_deref(), LONGEST_TITLE)?,
            zh: optional("title.zh", title.zh.as_deref(), LONGEST_TITLE)?,
        },
        body_en,
        body_zh,
        cites: all,
    })
}

/// The files of the next version in one language, stored.
fn rendered(
    scope: &mut Scope<'_>,
    guidance: &Guidance,
    language: Language,
    from: NaiveDate,
) -> Outcome<[PublishedFile; 2]> {
    let facts = facts(scope, guidance, language, from)?;
    let documents = Arc::clone(&scope.house.options.documents);
    let html = documents
        .guidance_html(&facts)
        .map_err(|error| unwritten(&error))?;
    let pdf = documents
        .guidance_pdf(&facts)
        .map_err(|error| unwritten(&error))?;
    let ledger = scope.ledger();
    let stored = |format: &str, bytes: &[u8]| -> Outcome<PublishedFile> {
        let blob = ledger.blobs().put(&mut &*bytes, LARGEST_FILE)?;
        Ok(PublishedFile {
            language,
            format: format.to_owned(),
            digest: blob.digest.to_string(),
        })
    };
    Ok([stored("html", html.as_bytes())?, stored("pdf", &pdf)?])
}

fn facts(
    scope: &mut Scope<'_>,
    guidance: &Guidance,
    language: Language,
    from: NaiveDate,
) -> Outcome<GuidanceFacts> {
    let (title, body, other) = match language {
        Language::En => (
            &guidance.text.title.en,
            &guidance.text.body_en,
            Language::ZhHans,
        ),
        Language::ZhHans => (
            &guidance.text.title.zh,
            &guidance.text.body_zh,
            Language::En,
        ),
    };
    let adopted = match guidance.adopted_by {
        Some(motion) => scope
            .core
            .views
            .motion(motion)?
            .declared
            .as_ref()
            .map(|result| result.at),
        None => None,
    };
    let rows = scope.core.views.cases();
    let cited = guidance
        .text
        .cites
        .iter()
        .filter_map(|case| rows.get(case)?.number.clone());
    let number = guidance.next_number();
    Ok(GuidanceFacts {
        language,
        committee: scope.committee.name.clone(),
        sample: scope.committee.sample,
        kind: guidance.kind.ok_or_else(|| not_found("guidance"))?,
        title: title.clone().unwrap_or_default(),
        body: body.clone(),
        version: number,
        stage: GuidanceStage::InForce,
        adopted: adopted.map_or(scope.today, |at| scope.committee.day_of(at)),
        from,
        address: guidance.address_of(number),
        cites: cited.collect(),
        other_language: guidance.text.is_in(other),
        at: scope.now,
    })
}

fn unwritten(error: &DocumentError) -> ApiError {
    match error {
        DocumentError::NoGlyph { character } => ApiError::Invalid {
            field: "body".to_owned(),
            code: "no-glyph".to_owned(),
            args: BTreeMap::from([("character".to_owned(), character.clone())]),
        },
        DocumentError::Failed(_) => fault(error),
    }
}

#[cfg(test)]
mod tests;
