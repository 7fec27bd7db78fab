//! Guidance as one person may see it.

use std::cmp::Reverse;

use quorate_domain::committee::BilingualName;
use quorate_domain::guidance::{Guidance, Publication};
use quorate_domain::ids::GuidanceId;
use quorate_domain::vocabulary::{GuidanceStage, Language};

use crate::error::{Outcome, not_found};
use crate::gate::Right;
use crate::handlers::meetings::known_guidance;
use crate::schema::{
    CitedCase, GuidanceFile, GuidanceLibrary, GuidanceLine, GuidanceMotion, GuidancePage, Names,
    PublishedVersion,
};
use crate::scope::Scope;

/// The library: in force first, then drafts, then what was withdrawn; the last changed first.
pub(super) fn library(scope: &mut Scope<'_>) -> Outcome<GuidanceLibrary> {
    let ids: Vec<_> = scope.core.views.guidance_rows().keys().copied().collect();
    let mut lines = Vec::new();
    for id in ids {
        let guidance = known_guidance(scope, id)?;
        lines.push(line(scope, id, &guidance)?);
    }
    let rank = |stage| match stage {
        GuidanceStage::InForce => 0,
        GuidanceStage::Draft | GuidanceStage::Adopted => 1,
        GuidanceStage::Withdrawn => 2,
    };
    lines.sort_by_key(|line| (rank(line.stage), Reverse(line.changed_at)));
    Ok(GuidanceLibrary {
        guidance: lines,
        actions: vec![scope.action("draft_guidance", Right::Participant, None, || Ok(()))],
    })
}

fn names(name: &BilingualName) -> Names {
    Names {
        en: name.en.clone(),
        zh: name.zh.clone(),
    }
}

fn line(scope: &Scope<'_>, id: GuidanceId, guidance: &Guidance) -> Outcome<GuidanceLine> {
    // What begins later is not in force yet, though it is published.
    let in_force = guidance
        .in_force_on(scope.today)
        .filter(|_| guidance.withdrawn.is_none());
    Ok(GuidanceLine {
        id,
        kind: guidance.kind.ok_or_else(|| not_found("guidance"))?,
        title: names(&guidance.text.title),
        stage: guidance.stage(),
        version_in_force: in_force.map(|version| version.number),
        in_force_from: in_force.map(|version| version.from),
        changed_at: guidance.changed_at.unwrap_or(scope.now),
    })
}

/// The page of a piece of guidance.
pub(super) fn page(scope: &mut Scope<'_>, guidance: &Guidance) -> Outcome<GuidancePage> {
    let id = guidance.id.ok_or_else(|| not_found("guidance"))?;
    let mut motions = Vec::new();
    for motion in &guidance.votes {
        let known = scope.core.views.motion(*motion)?;
        if let Some(meeting) = known.place.and_then(|place| place.meeting()) {
            motions.push(GuidanceMotion {
                meeting,
                motion: *motion,
                result: known.declared.as_ref().map(|declared| declared.result),
            });
        }
    }
    let rows = scope.core.views.cases();
    let known = guidance.text.cites.iter().filter_map(|case| rows.get(case));
    let cites = known.filter(|row| scope.reads(row)).map(|row| CitedCase {
        case: row.id,
        number: row.reference().to_owned(),
        title: row.title.clone(),
    });
    let published = guidance
        .published
        .iter()
        .rev()
        .map(|version| published(scope, id, version));
    Ok(GuidancePage {
        line: line(scope, id, guidance)?,
        version: guidance.version,
        body_en: guidance.text.body_en.clone(),
        body_zh: guidance.text.body_zh.clone(),
        cites: cites.collect(),
        motions,
        published: published.collect(),
        withdrawn_because: guidance
            .withdrawn
            .as_ref()
            .map(|withdrawn| withdrawn.reason.clone()),
        actions: vec![
            scope.action("revise_guidance", Right::Participant, None, || {
                guidance.may_revise()
            }),
            scope.action("publish_guidance", Right::Secretary, None, || {
                guidance.may_publish()
            }),
            scope.action("withdraw_guidance", Right::Secretary, None, || {
                guidance.may_withdraw()
            }),
        ],
    })
}

fn published(scope: &Scope<'_>, id: GuidanceId, version: &Publication) -> PublishedVersion {
    PublishedVersion {
        number: version.number,
        address: version.address.clone(),
        from: version.from,
        until: version.until,
        at: version.at,
        by: scope.author(version.by),
        files: version
            .files
            .iter()
            .map(|file| GuidanceFile {
                language: file.language,
                format: file.format.clone(),
                digest: file.digest.clone(),
                file: name(id, version.number, file.language, &file.format),
            })
            .collect(),
    }
}

/// What a published file is got by.
fn name(id: GuidanceId, number: u16, language: Language, format: &str) -> String {
    format!("guidance/{id}/{number}/{}.{format}", language.code())
}
