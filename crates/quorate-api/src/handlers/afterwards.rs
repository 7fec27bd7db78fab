//! What is done to a decision later: corrections, and taking it up again for a new motion.

use quorate_domain::case::{
    self, Case, CorrectionEnd, Decision, DecisionCommand, correctable, decide_on_decision,
    may_countersign, may_propose_correction, may_reopen, may_uphold,
};
use quorate_domain::ids::DecisionId;
use quorate_domain::vocabulary::{CorrectableField, ReopenPurpose};

use super::casework::on;
use super::decisions::role_on;
use super::personal::check_own;
use super::without_meeting::leads;
use crate::error::{Outcome, invalid, not_found, text};
use crate::gate::Right;
use crate::schema::{
    Action, ClericalChange, CorrectableText, Correction, CountersignCorrection, DecisionLink, Done,
    ProposeCorrection, RefuseCorrection, ReopenDecision, ReopenedDecision, UpholdDecision,
};
use crate::scope::Scope;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 20_000;

/// Proposes a clerical correction.
pub(crate) fn propose_correction(
    scope: &mut Scope<'_>,
    request: ProposeCorrection,
) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let changes = request.changes.into_iter();
    let command = DecisionCommand::ProposeCorrection {
        changes: changes
            .map(|change| case::ClericalChange {
                field: change.field,
                from: change.from,
                to: change.to,
            })
            .collect(),
        reason: text("reason", &request.reason, LONGEST_REASON)?,
    };
    let events = decided(scope, &case, request.decision, command)?;
    scope.record(on(request.case, events))
}

/// Countersigns a correction. The passphrase is typed again, as for a signature.
pub(crate) fn countersign_correction(
    scope: &mut Scope<'_>,
    request: CountersignCorrection,
) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Participant)?;
    let command = DecisionCommand::CountersignCorrection {
        name: scope.committee.name_of(scope.person).to_owned(),
        role: role_on(scope, scope.today).code().to_owned(),
        leads: leads(scope, &case),
        presiding_name: presiding_name(scope, &case, request.decision),
    };
    let events = decided(scope, &case, request.decision, command)?;
    check_own(scope, &request.passphrase)?;
    scope.record(on(request.case, events))
}

/// Refuses a correction.
pub(crate) fn refuse_correction(scope: &mut Scope<'_>, request: RefuseCorrection) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Participant)?;
    let command = DecisionCommand::RefuseCorrection {
        reason: text("reason", &request.reason, LONGEST_REASON)?,
        leads: leads(scope, &case),
        presiding_name: presiding_name(scope, &case, request.decision),
    };
    let events = decided(scope, &case, request.decision, command)?;
    scope.record(on(request.case, events))
}

/// Takes a decision up again for a new motion.
pub(crate) fn reopen_decision(scope: &mut Scope<'_>, request: ReopenDecision) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::MeetingKeeper)?;
    // The others follow from a ruling on an interest and from a recount.
    if !matches!(
        request.purpose,
        ReopenPurpose::Change | ReopenPurpose::Revocation
    ) {
        return Err(invalid("purpose", "by-ruling-only"));
    }
    let command = DecisionCommand::Reopen {
        purpose: request.purpose,
        suspended: request.suspended,
        reason: text("reason", &request.reason, LONGEST_REASON)?,
    };
    let events = decided(scope, &case, request.decision, command)?;
    scope.record(on(request.case, events))
}

/// Lets a decision stand.
pub(crate) fn uphold_decision(scope: &mut Scope<'_>, request: UpholdDecision) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::MeetingKeeper)?;
    let command = DecisionCommand::Uphold {
        reason: text("reason", &request.reason, LONGEST_REASON)?,
    };
    let events = decided(scope, &case, request.decision, command)?;
    scope.record(on(request.case, events))
}

fn decided(
    scope: &Scope<'_>,
    case: &Case,
    decision: DecisionId,
    command: DecisionCommand,
) -> Outcome<Vec<case::CaseEvent>> {
    case.decision(decision)
        .ok_or_else(|| not_found("decision"))?;
    Ok(decide_on_decision(case, decision, command, scope.person)?)
}

fn presiding_name(scope: &Scope<'_>, case: &Case, decision: DecisionId) -> String {
    let presiding = case.decision(decision).map(|decision| decision.presiding);
    presiding.map_or_else(String::new, |person| {
        scope.committee.name_of(person).to_owned()
    })
}

/// What may be done to a decision later.
pub(crate) fn actions(scope: &Scope<'_>, case: &Case, decision: &Decision) -> Vec<Action> {
    let presiding = scope.committee.name_of(decision.presiding);
    let leads = leads(scope, case);
    let countersign =
        || may_countersign(decision, scope.person, leads, presiding).map(|_number| ());
    vec![
        scope.action("propose_correction", Right::Secretary, Some(case), || {
            may_propose_correction(decision)
        }),
        scope.action(
            "countersign_correction",
            Right::Participant,
            Some(case),
            countersign,
        ),
        scope.action(
            "refuse_correction",
            Right::Participant,
            Some(case),
            countersign,
        ),
        scope.action("reopen_decision", Right::MeetingKeeper, Some(case), || {
            may_reopen(case, decision)
        }),
        scope.action("uphold_decision", Right::MeetingKeeper, Some(case), || {
            may_uphold(case, decision.id)
        }),
    ]
}

/// What a correction may touch, as it reads now; empty where none may be proposed.
pub(crate) fn correctable_texts(
    case: &Case,
    decision: &Decision,
    may_propose: bool,
) -> Vec<CorrectableText> {
    let fields = CorrectableField::ALL.iter().filter(|_| may_propose);
    fields
        .map(|field| CorrectableText {
            field: *field,
            text: correctable(case, decision, *field),
        })
        .filter(|known| !known.text.is_empty())
        .collect()
}

pub(crate) fn corrections(scope: &Scope<'_>, decision: &Decision) -> Vec<Correction> {
    (1u16..)
        .zip(&decision.corrections)
        .map(|(number, known)| {
            let (countersigned, refused, ended_at) = match &known.end {
                CorrectionEnd::Open => (None, None, None),
                CorrectionEnd::Countersigned(name, _, stamp) => {
                    let mut by = scope.author(stamp.by);
                    by.name.clone_from(name);
                    (Some(by), None, Some(stamp.at))
                }
                CorrectionEnd::Refused(reason, stamp) => {
                    (None, Some(reason.clone()), Some(stamp.at))
                }
            };
            let changes = known.changes.iter();
            Correction {
                number,
                changes: changes
                    .map(|change| ClericalChange {
                        field: change.field,
                        from: change.from.clone(),
                        to: change.to.clone(),
                    })
                    .collect(),
                reason: known.reason.clone(),
                at: known.proposed.at,
                by: scope.author(known.proposed.by),
                countersigned,
                refused,
                ended_at,
            }
        })
        .collect()
}

/// The decision that a link names, with its day.
pub(crate) fn link(case: &Case, change: Option<case::DecisionChange>) -> Option<DecisionLink> {
    let change = change?;
    let other = case.decision(change.decision)?;
    Some(DecisionLink {
        decision: change.decision,
        on: other.on,
        purpose: change.purpose,
    })
}

pub(crate) fn reopened(
    scope: &Scope<'_>,
    case: &Case,
    decision: &Decision,
) -> Option<ReopenedDecision> {
    let known = case.reopened.as_ref()?;
    (known.decision == decision.id).then(|| ReopenedDecision {
        purpose: known.purpose,
        suspended: known.suspended,
        reason: known.reason.clone(),
        at: known.stamp.at,
        by: scope.author(known.stamp.by),
    })
}
