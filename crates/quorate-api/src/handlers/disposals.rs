//! Lists of cases whose keeping is over: two people approve one, then what the cases hold is
//! destroyed.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use quorate_domain::case::{Case, CaseEvent};
use quorate_domain::disposal::{Disposal, DisposalEvent};
use quorate_domain::ids::{CaseId, DisposalId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::Language;
use quorate_views::Event;

use super::decisions::document_fault;
use super::files::{PDF, safe_name};
use super::keeping::{KeepingRule, is_over, rules_on};
use super::personal;
use super::personal_data::{carried_out, files_elsewhere, files_of};
use crate::checkpoints;
use crate::documents::{DisposalFacts, DisposedCase, Paper};
use crate::error::{Outcome, not_found, text};
use crate::gate::Right;
use crate::house::{FileContent, GotFile, new_id};
use crate::schema::{
    ApproveDisposal, ApprovedBy, CaseMention, CertificateFile, DisposalApproved, DisposalListed,
    DisposalPage, Disposals, Done, DueForDisposal, Empty, GiveUpDisposal, KeptUntil, ListDisposal,
    ListedCase,
};
use crate::scope::Scope;

/// Cases that one list takes at most.
const MOST: usize = 1_000;
/// The longest reason.
const LONGEST: usize = 2_000;

fn mention(id: CaseId, case: &Case) -> CaseMention {
    CaseMention {
        id,
        number: case.reference().to_owned(),
        title: case.title().to_owned(),
    }
}

fn kept(rule: KeepingRule, until: NaiveDate) -> KeptUntil {
    KeptUntil {
        until,
        years: rule.years,
        rule: rule.rule,
    }
}

/// Cases whose keeping is over, and lists of them.
pub(crate) fn disposals(scope: &mut Scope<'_>, _: Empty) -> Outcome<Disposals> {
    let rows = scope.core.views.cases().values();
    let rows: Vec<_> = rows
        .filter(|row| scope.reads(row))
        .filter_map(|row| Some((row.id, row.keeping?)))
        .filter(|(_, keeping)| !keeping.disposed && !keeping.held)
        .collect();
    let listed = open_lists(scope)?;
    let (mut due, mut to_look_at) = (Vec::new(), Vec::new());
    for (id, row) in rows {
        let case = scope.case(id, Right::Participant)?;
        if case.keeping.is_to_be_looked_at(row.over, scope.today) {
            to_look_at.push(mention(id, &case));
        }
        if listed.contains(&id) {
            continue;
        }
        if let Ok((rule, until)) = is_over(scope, &case)? {
            due.push(DueForDisposal {
                case: mention(id, &case),
                kept: kept(rule, until),
            });
        }
    }
    let ids: Vec<_> = scope.core.views.disposals().keys().rev().copied().collect();
    let mut lists = Vec::new();
    for id in ids {
        lists.extend(page(scope, id)?);
    }
    Ok(Disposals {
        due,
        to_look_at,
        lists,
        not_complete: scope
            .core
            .views
            .cases()
            .values()
            .any(|row| !scope.reads(row)),
        actions: vec![scope.action("list_disposal", Right::Secretary, None, || Ok(()))],
    })
}

/// Cases on lists that wait for approval.
fn open_lists(scope: &mut Scope<'_>) -> Outcome<BTreeSet<CaseId>> {
    let rows = scope.core.views.disposals().values();
    let open: Vec<_> = rows.filter(|row| row.open).map(|row| row.id).collect();
    let mut cases = BTreeSet::new();
    for id in open {
        cases.extend(scope.core.views.disposal(id)?.cases.iter().copied());
    }
    Ok(cases)
}

/// A list; none to whoever is recused from a case on it.
fn page(scope: &mut Scope<'_>, id: DisposalId) -> Outcome<Option<DisposalPage>> {
    let list = scope.core.views.disposal(id)?;
    let carried_out = list.carried_out.as_ref();
    // The rules of that day, whatever is adopted later.
    let day = carried_out.map_or(scope.today, |(stamp, _)| scope.committee.day_of(stamp.at));
    let mut cases = Vec::new();
    for case in &list.cases {
        let readable = {
            let row = scope.core.views.cases().get(case);
            row.is_some_and(|row| scope.reads(row))
        };
        if !readable {
            return Ok(None);
        }
        let known = scope.case(*case, Right::Participant)?;
        let rule = rules_on(scope, &known, day)?.into_iter().next();
        cases.push(ListedCase {
            case: mention(*case, &known),
            kept: rule.and_then(|rule| {
                let until = known.kept_until(rule.years, rule.from)?;
                Some(kept(rule, until))
            }),
        });
    }
    let person = scope.person;
    let approvals = list.approvals.iter().map(|stamp| {
        let by = scope.author(stamp.by);
        ApprovedBy {
            person: by.id,
            name: by.name,
            at: stamp.at,
        }
    });
    let approvals = approvals.collect();
    let certificates = carried_out.iter().flat_map(|_| Language::ALL);
    let certificates = certificates.map(|language| CertificateFile {
        language: *language,
        file: format!("certificate/{id}/{}", language.code()),
    });
    let certificates = certificates.collect();
    Ok(Some(DisposalPage {
        disposal: id,
        cases,
        at: list.listed.map(|stamp| stamp.at).unwrap_or_default(),
        by: scope.author(list.listed.and_then(|stamp| stamp.by)),
        approvals,
        carried_out: carried_out.map(|(stamp, _)| stamp.at),
        files: carried_out.map_or(0, |(_, files)| {
            u32::try_from(files.len()).unwrap_or(u32::MAX)
        }),
        certificates,
        given_up: list.given_up.as_ref().map(|(_, reason)| reason.clone()),
        actions: vec![
            scope.action("approve_disposal", Right::ChairOrSecretary, None, || {
                list.may_approve(person)
            }),
            scope.action("give_up_disposal", Right::ChairOrSecretary, None, || {
                list.may_give_up()
            }),
        ],
    }))
}

/// The certificate of a list that was carried out, for who sees its page.
pub(crate) fn certificate(
    scope: &mut Scope<'_>,
    id: DisposalId,
    language: Language,
) -> Outcome<GotFile> {
    scope.allow(Right::ChairOrSecretary)?;
    let list = page(scope, id)?.ok_or_else(|| not_found("file"))?;
    let carried_out = list.carried_out.ok_or_else(|| not_found("file"))?;
    let day = scope.committee.day_of(carried_out);
    let cases = list.cases.into_iter().map(|ListedCase { case, kept }| {
        let (until, rule) = kept.map(|kept| (kept.until, kept.rule)).unzip();
        DisposedCase {
            number: case.number,
            title: case.title,
            until,
            rule,
        }
    });
    let cases = cases.collect();
    checkpoints::make_if_possible(&scope.ledger(), scope.now);
    let approvals = list.approvals.into_iter();
    let facts = DisposalFacts {
        language,
        committee: scope.committee.name.clone(),
        sample: scope.committee.sample,
        zone: scope.committee.zone.clone(),
        disposal: id,
        listed: (list.by.name, list.at),
        approvals: approvals.map(|one| (one.name, one.at)).collect(),
        carried_out,
        files: list.files,
        cases,
        checkpoint: checkpoints::first_since(&scope.ledger(), carried_out)?,
    };
    let paper = Paper::Disposal(Box::new(facts));
    let bytes = scope.house.options.documents.paper(&paper);
    Ok(GotFile {
        name: safe_name(&format!("disposal-{day}-{}.pdf", language.code())),
        media: PDF,
        content: FileContent::Bytes(bytes.map_err(document_fault)?),
    })
}

/// Makes a list.
pub(crate) fn list_disposal(
    scope: &mut Scope<'_>,
    request: ListDisposal,
) -> Outcome<DisposalListed> {
    let cases: BTreeSet<_> = request.cases.into_iter().collect();
    let some = !cases.is_empty() && cases.len() <= MOST;
    ensure(some, RefusalCode::NothingChosen)?;
    let listed = open_lists(scope)?;
    for case in &cases {
        let known = scope.case(*case, Right::Secretary)?;
        is_over(scope, &known)??;
        let number = known.reference();
        let elsewhere = Refusal::of(RefusalCode::OnAnotherList).with("number", number);
        ensure(!listed.contains(case), elsewhere)?;
    }
    let disposal = DisposalId(new_id());
    let event = DisposalEvent::DisposalListed {
        disposal,
        cases: cases.into_iter().collect(),
    };
    scope.record(vec![(Stream::Disposal(disposal), event)])?;
    Ok(DisposalListed { disposal })
}

/// A list, if one may read every case on it.
fn known(scope: &mut Scope<'_>, id: DisposalId) -> Outcome<Arc<Disposal>> {
    let list = scope.core.views.disposal(id)?;
    if list.id.is_none() {
        return Err(not_found("disposal"));
    }
    for case in &list.cases {
        scope.case(*case, Right::ChairOrSecretary)?;
    }
    Ok(list)
}

/// Approves a list; by the second person it is carried out.
pub(crate) fn approve_disposal(
    scope: &mut Scope<'_>,
    request: ApproveDisposal,
) -> Outcome<DisposalApproved> {
    let list = known(scope, request.disposal)?;
    list.may_approve(scope.person)?;
    let stream = Stream::Disposal(request.disposal);
    let mut events: Vec<(Stream, Event)> =
        vec![(stream, DisposalEvent::DisposalApproved {}.into())];
    let last = list.is_last_approval();
    let cases: BTreeSet<_> = list.cases.iter().copied().collect();
    let elsewhere = files_elsewhere(scope, &cases)?;
    let mut files = BTreeSet::new();
    for case in &cases {
        // What has changed since the list was made stops it: a hold, another rule.
        let known = scope.case(*case, Right::ChairOrSecretary)?;
        is_over(scope, &known)??;
        let own = files_of(&known).into_iter();
        let own = own.filter(|file| file.kind != "letter" && !elsewhere.contains(&file.digest));
        files.extend(own.map(|file| file.digest));
        let disposed = CaseEvent::CaseDisposed {
            disposal: request.disposal,
        };
        if last {
            events.push((Stream::Case(*case), disposed.into()));
        }
    }
    personal::check_own(scope, &request.passphrase)?;
    if !last {
        scope.record_all(events)?;
        return Ok(DisposalApproved {
            carried_out: false,
            backup: "none".to_owned(),
            folder: None,
        });
    }
    let files = files.into_iter().collect();
    events.insert(
        1,
        (stream, DisposalEvent::DisposalCarriedOut { files }.into()),
    );
    scope.record_all(events)?;
    let ended = carried_out(scope)?;
    Ok(DisposalApproved {
        carried_out: true,
        backup: ended.backup,
        folder: ended.folder,
    })
}

/// Gives a list up.
pub(crate) fn give_up_disposal(scope: &mut Scope<'_>, request: GiveUpDisposal) -> Outcome<Done> {
    let list = known(scope, request.disposal)?;
    list.may_give_up()?;
    let event = DisposalEvent::DisposalGivenUp {
        reason: text("reason", &request.reason, LONGEST)?,
    };
    scope.record(vec![(Stream::Disposal(request.disposal), event)])
}
