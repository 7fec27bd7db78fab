//! Requests about data that the committee keeps of somebody: what the record has of them, and what
//! becomes of it.
//!
//! Looking reads the whole record once. Deliberately not here: destroying (`erasing`).

mod finding;

pub(super) use finding::{files_elsewhere, files_of};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use quorate_domain::case::CaseEvent;
use quorate_domain::data_request::{DataRequest, DataRequestCommand};
use quorate_domain::ids::{CaseId, DataRequestId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::vocabulary::DataRequestEnd;
use quorate_views::Event;
use uuid::Uuid;

use super::keeping::kept_from_erasure;
use super::personal;
use crate::erasing::EndDataError;
use crate::error::{Outcome, fault, not_found, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    DataEnded, DataRequestDecision, DataRequestLine, DataRequestLogged, DataRequestPage,
    DataRequests, DecideDataRequest, Done, Empty, FindPersonalData, LogDataRequest, OfDataRequest,
    PersonalDataFound, ProposeRelease, Release,
};
use crate::scope::Scope;

/// The longest name.
const LONGEST_NAME: usize = 200;
/// The longest text.
const LONGEST_TEXT: usize = 10_000;

/// Requests, the newest first.
pub(crate) fn data_requests(scope: &mut Scope<'_>, _: Empty) -> Outcome<DataRequests> {
    let rows: Vec<_> = scope.core.views.data_requests().values().copied().collect();
    let mut requests = Vec::new();
    for row in rows.into_iter().rev() {
        let request = scope.core.views.data_request(row.id)?;
        requests.push(DataRequestLine {
            request: row.id,
            name: request.name.clone(),
            received: request.received.unwrap_or_default(),
            end: end_of(&request),
            release_proposed: row.release_proposed.is_some(),
        });
    }
    Ok(DataRequests {
        requests,
        actions: vec![scope.action("log_data_request", Right::Secretary, None, || Ok(()))],
    })
}

fn end_of(request: &DataRequest) -> Option<DataRequestEnd> {
    let end = request.decided.as_ref()?.end;
    Some(if request.released.is_some() {
        DataRequestEnd::Released
    } else {
        end
    })
}

/// Logs a request.
pub(crate) fn log_data_request(
    scope: &mut Scope<'_>,
    request: LogDataRequest,
) -> Outcome<DataRequestLogged> {
    let id = DataRequestId(new_id());
    let command = DataRequestCommand::Log {
        request: id,
        name: text("name", &request.name, LONGEST_NAME)?,
        text: text("text", &request.text, LONGEST_TEXT)?,
        received: request.received,
        today: scope.today,
    };
    let event = DataRequest::default().decide(command, scope.person)?;
    scope.record(vec![(Stream::DataRequest(id), event)])?;
    Ok(DataRequestLogged { request: id })
}

fn known(scope: &mut Scope<'_>, id: DataRequestId) -> Outcome<Arc<DataRequest>> {
    let request = scope.core.views.data_request(id)?;
    if request.id.is_none() {
        return Err(not_found("data-request"));
    }
    Ok(request)
}

/// A request, with what the record has of whom it is about.
pub(crate) fn data_request(
    scope: &mut Scope<'_>,
    request: OfDataRequest,
) -> Outcome<DataRequestPage> {
    let known = known(scope, request.request)?;
    let found = if known.decided.is_some() {
        PersonalDataFound::default()
    } else {
        finding::find(scope, &known.name)?
    };
    let person = scope.person;
    Ok(DataRequestPage {
        request: request.request,
        name: known.name.clone(),
        text: known.text.clone(),
        received: known.received.unwrap_or_default(),
        logged_at: known.logged.map(|stamp| stamp.at).unwrap_or_default(),
        logged_by: scope.author(known.logged.and_then(|stamp| stamp.by)),
        decided: known.decided.as_ref().map(|decided| DataRequestDecision {
            end: end_of(&known).unwrap_or(decided.end),
            ground: decided.ground.clone(),
            reason: decided.reason.clone(),
            at: decided.stamp.at,
            by: scope.author(decided.stamp.by),
            places: count(decided.subjects.len()),
            files: count(decided.files.len()),
        }),
        release: known.release.as_ref().map(|(stamp, reason)| Release {
            reason: reason.clone(),
            at: stamp.at,
            by: scope.author(stamp.by),
            released_at: known.released.map(|stamp| stamp.at),
            released_by: known.released.map(|stamp| scope.author(stamp.by)),
        }),
        found,
        actions: vec![
            scope.action("decide_data_request", Right::Chair, None, || {
                known.may_decide()
            }),
            scope.action("propose_release", Right::ChairOrSecretary, None, || {
                known.may_propose_release()
            }),
            scope.action("release_data", Right::ChairOrSecretary, None, || {
                known.may_release(person)
            }),
        ],
    })
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

/// Looks for what the record has of somebody.
pub(crate) fn find_personal_data(
    scope: &mut Scope<'_>,
    request: FindPersonalData,
) -> Outcome<PersonalDataFound> {
    let name = text("name", &request.name, LONGEST_NAME)?;
    finding::find(scope, &name)
}

/// Ends a request.
pub(crate) fn decide_data_request(
    scope: &mut Scope<'_>,
    request: DecideDataRequest,
) -> Outcome<DataEnded> {
    let known = known(scope, request.request)?;
    known.may_decide()?;
    let refused = request.end == DataRequestEnd::Refused;
    let subjects: Vec<_> = if refused {
        Vec::new()
    } else {
        request
            .subjects
            .into_iter()
            .map(|subject| subject.0)
            .collect()
    };
    let places = chosen(scope, &subjects, request.end)?;
    let files = own_files(scope, &places, request.files)?;
    let ground = text("ground", &request.ground, LONGEST_TEXT)?;
    let command = DataRequestCommand::Decide {
        end: request.end,
        subjects,
        files,
        ground: ground.clone(),
        reason: text("reason", &request.reason, LONGEST_TEXT)?,
    };
    let event = known.decide(command, scope.person)?;
    personal::check_own(scope, &request.passphrase)?;
    end_all(
        scope,
        request.request,
        event.into(),
        places,
        request.end,
        &ground,
    )
}

/// Records how a request ended, in every case it touches as well, and carries it out.
fn end_all(
    scope: &mut Scope<'_>,
    request: DataRequestId,
    event: Event,
    cases: BTreeSet<CaseId>,
    end: DataRequestEnd,
    ground: &str,
) -> Outcome<DataEnded> {
    let mut events = vec![(Stream::DataRequest(request), event)];
    events.extend(cases.into_iter().map(|case| {
        let ended = CaseEvent::PersonalDataEnded {
            request,
            end,
            ground: ground.to_owned(),
        };
        (Stream::Case(case), ended.into())
    }));
    scope.record_all(events)?;
    carried_out(scope)
}

/// Carries out what was recorded, here and in the backup that this machine makes.
///
/// What could not be done is done when the committee opens next: it is recorded.
pub(super) fn carried_out(scope: &mut Scope<'_>) -> Outcome<DataEnded> {
    // The shelf may have failed under the act itself.
    let ready = scope.core.see_to_shelf().map_err(EndDataError::from);
    let ended = ready.and_then(|()| scope.core.end_data());
    ended.map_err(|error| {
        scope.house.close_place(scope.place);
        fault(&error)
    })?;
    scope.committee = Arc::clone(scope.core.views.committee());
    let reached = scope.core.end_data_in_backup()?;
    Ok(DataEnded {
        backup: reached.code().to_owned(),
        folder: reached.folder(),
    })
}

/// The cases in which chosen places lie: each may be read by who decides, and erased where it is to
/// be.
fn chosen(
    scope: &mut Scope<'_>,
    subjects: &[Uuid],
    end: DataRequestEnd,
) -> Outcome<BTreeSet<CaseId>> {
    let wanted: BTreeSet<_> = subjects.iter().copied().collect();
    let where_they_are = finding::places_of(scope, &wanted)?;
    let mut cases = BTreeSet::new();
    for subject in &wanted {
        let on_roster = scope
            .committee
            .people
            .keys()
            .any(|person| person.0 == *subject);
        let streams = where_they_are.get(subject);
        if streams.is_none() && !on_roster {
            return Err(not_found("place"));
        }
        // What somebody on the roster said of their interests belongs to the case as well.
        for stream in streams.into_iter().flatten() {
            let Stream::Case(case) = stream else {
                continue;
            };
            // What a case holds is destroyed at the end of its keeping, not on a wish.
            if case.0 == *subject {
                return Err(not_found("place"));
            }
            let known = scope.case(*case, Right::Chair)?;
            if end == DataRequestEnd::Erased {
                kept_from_erasure(scope, &known)??;
            }
            cases.insert(*case);
        }
    }
    Ok(cases)
}

/// The chosen attachments; each belongs to one of these cases, and to no other.
fn own_files(
    scope: &mut Scope<'_>,
    cases: &BTreeSet<CaseId>,
    files: Vec<String>,
) -> Outcome<Vec<String>> {
    if files.is_empty() {
        return Ok(files);
    }
    let elsewhere = finding::files_elsewhere(scope, cases)?;
    let mut here: BTreeMap<String, String> = BTreeMap::new();
    for case in cases {
        let case = scope.case(*case, Right::Chair)?;
        for file in finding::files_of(&case) {
            here.insert(file.digest, case.reference().to_owned());
        }
    }
    for file in &files {
        let number = here.get(file).ok_or_else(|| not_found("file"))?;
        if elsewhere.contains(file) {
            return Err(Refusal::of(RefusalCode::FileElsewhere)
                .with("number", number)
                .into());
        }
    }
    Ok(files)
}

/// Proposes to release what a request withholds.
pub(crate) fn propose_release(scope: &mut Scope<'_>, request: ProposeRelease) -> Outcome<Done> {
    let known = known(scope, request.request)?;
    let command = DataRequestCommand::ProposeRelease {
        reason: text("reason", &request.reason, LONGEST_TEXT)?,
    };
    let event = known.decide(command, scope.person)?;
    scope.record(vec![(Stream::DataRequest(request.request), event)])
}

/// Agrees to that: it is shown again.
pub(crate) fn release_data(scope: &mut Scope<'_>, request: OfDataRequest) -> Outcome<DataEnded> {
    let known = known(scope, request.request)?;
    let event = known.decide(DataRequestCommand::Release, scope.person)?;
    let decided = known.decided.as_ref();
    let subjects = decided
        .map(|decided| &decided.subjects[..])
        .unwrap_or_default();
    let wanted: BTreeSet<_> = subjects.iter().copied().collect();
    let places = finding::places_of(scope, &wanted)?;
    let cases = places.values().flatten().filter_map(|stream| match stream {
        Stream::Case(case) => Some(*case),
        _ => None,
    });
    let cases = cases.collect();
    let ground = decided
        .map(|decided| decided.ground.clone())
        .unwrap_or_default();
    let end = DataRequestEnd::Released;
    end_all(scope, request.request, event.into(), cases, end, &ground)
}
