//! After the vote: signature, letter, delivery, conditions.

use std::sync::Arc;

use quorate_domain::case::{Case, CaseCommand, Decision, correctable, decide};
use quorate_domain::ids::{CaseId, DecisionId, Stream};
use quorate_domain::rules::Explanation;
use quorate_domain::vocabulary::{CorrectableField, Language, Role};

use super::case_page::shown_signature;
use super::casework::{act, on};
use super::signing::record_signed;
use crate::checkpoints;
use crate::documents::{DocumentError, LetterFacts};
use crate::error::{Outcome, fault, not_found, text};
use crate::gate::Right;
use crate::profiles;
use crate::schema::{
    ApiError, ClearCondition, Done, IssueLetter, Letter, MarkDelivered, SignDecision,
};
use crate::scope::Scope;

fn decision_of(case: &Case, id: DecisionId) -> Outcome<&Decision> {
    case.decision(id).ok_or_else(|| not_found("decision"))
}

/// Signs a decision. The passphrase is typed again (21 CFR 11.200: two components), and the record
/// keeps printed name, time and meaning (11.50).
pub(crate) fn sign_decision(scope: &mut Scope<'_>, request: SignDecision) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Participant)?;
    let decision = decision_of(&case, request.decision)?;
    let role = role_on(scope, decision.on);
    let command = CaseCommand::Sign {
        decision: request.decision,
        name: scope.committee.name_of(scope.person).to_owned(),
        role: role.code().to_owned(),
        meaning: "decision-as-voted".to_owned(),
        presiding_name: scope.committee.name_of(decision.presiding).to_owned(),
    };
    let events = decide(&case, command, scope.person)?;
    record_signed(scope, on(request.case, events), &request.passphrase)
}

/// The role in which the person acted on a day, the highest first.
pub(crate) fn role_on(scope: &Scope<'_>, day: chrono::NaiveDate) -> Role {
    let person = scope.committee.people.get(&scope.person);
    person
        .and_then(|person| person.terms_on(day).map(|term| term.role).min())
        .unwrap_or(Role::Member)
}

/// Issues a letter: written from the record, stored, then named by the act.
pub(crate) fn issue_letter(scope: &mut Scope<'_>, request: IssueLetter) -> Outcome<Letter> {
    let case = scope.case(request.case, Right::Secretary)?;
    // The law first, so that a refusal costs no typesetting.
    let decision = decision_of(&case, request.decision)?;
    quorate_domain::case::may_issue(decision, request.language)?;
    let mut facts = letter_facts(scope, &case, decision, request.language)?;
    let made = checkpoints::make(&scope.ledger(), scope.now)?;
    facts.checkpoint = made.as_ref().map(checkpoints::mark);
    let bytes = scope
        .house
        .options
        .documents
        .letter(&facts)
        .map_err(document_fault)?;
    let stored = scope
        .core
        .ledger
        .blobs()
        .put(&mut bytes.as_slice(), crate::LARGEST_FILE)?;
    let command = CaseCommand::IssueLetter {
        decision: request.decision,
        language: request.language,
        digest: stored.digest.to_string(),
        size: stored.size,
    };
    act(scope, request.case, &case, command)?;
    let corrections = decision.made_corrections().count();
    Ok(Letter {
        language: request.language,
        corrections: u16::try_from(corrections).unwrap_or(u16::MAX),
        issued: scope.now,
        delivered: None,
        digest: stored.digest.to_string(),
        file: letter_file(
            request.case,
            request.decision,
            request.language,
            corrections,
        ),
    })
}

/// What a letter is got by. One with corrections has an address of its own, so that the one before
/// stays what it was.
pub(crate) fn letter_file(
    case: CaseId,
    decision: DecisionId,
    language: Language,
    corrections: usize,
) -> String {
    let language = language.code();
    match corrections {
        0 => format!("letter/{case}/{decision}/{language}"),
        number => format!("letter/{case}/{decision}/{language}/{number}"),
    }
}

/// A document that could not be written: a missing character is something a person can mend.
pub(crate) fn document_fault(error: DocumentError) -> ApiError {
    match error {
        DocumentError::NoGlyph { character } => ApiError::Invalid {
            field: "text".to_owned(),
            code: "no-glyph".to_owned(),
            args: std::collections::BTreeMap::from([("character".to_owned(), character)]),
        },
        error @ DocumentError::Failed(_) => fault(&error),
    }
}

fn letter_facts(
    scope: &mut Scope<'_>,
    case: &Case,
    decision: &Decision,
    language: Language,
) -> Outcome<LetterFacts> {
    let motion = match decision.motion {
        Some(motion) => scope.core.views.motion(motion)?,
        None => Arc::default(),
    };
    let meeting = match decision.meeting {
        Some(meeting) => {
            let meeting = scope.meeting(meeting)?;
            let item = motion
                .place
                .as_ref()
                .and_then(|place| meeting.position_of(place.item()?));
            Some((meeting.title.clone(), meeting.date, item.unwrap_or(1)))
        }
        None => None,
    };
    let day = meeting.as_ref().map_or(decision.on, |(_, day, _)| *day);
    let regime = scope.rules_for(Some(case), day)?.lead()?;
    let outcome = regime.outcome(&decision.outcome);
    let without_meeting =
        decision
            .without_vote
            .as_ref()
            .map(|by| crate::documents::WithoutMeeting {
                pathway: by.pathway.clone(),
                by: by.by.code().to_owned(),
                names: by
                    .members
                    .iter()
                    .map(|person| scope.committee.name_of(*person).to_owned())
                    .collect(),
            });
    let in_writing = decision.motion.filter(|_| decision.meeting.is_none());
    let without_meeting = without_meeting.or_else(|| {
        in_writing?;
        let voted = motion.roll.electorate.iter();
        let voted = voted.filter(|person| motion.has_voted(**person));
        Some(crate::documents::WithoutMeeting {
            pathway: case.routing.as_ref()?.pathway.clone(),
            by: "circulation".to_owned(),
            names: voted
                .map(|person| scope.committee.name_of(*person).to_owned())
                .collect(),
        })
    });
    let took_part = match &decision.without_vote {
        Some(by) => by.members.as_slice(),
        None => motion.roll.electorate.as_slice(),
    };
    let declared = motion.declared.as_ref();
    let explanation: Option<Explanation> = declared
        .map(|result| serde_json::from_value(result.explanation.clone()))
        .transpose()?;
    let signature = decision
        .signature
        .as_ref()
        .ok_or_else(|| not_found("signature"))?;
    let members = took_part
        .iter()
        .filter_map(|person| {
            let person = scope.committee.people.get(person)?;
            let term = person
                .terms_on(decision.on)
                .find(|term| term.role.votes())?;
            Some((person.name.clone(), term.role, term.capacities.clone()))
        })
        .collect();
    let signed = scope
        .core
        .views
        .events(Stream::Case(case.id.ok_or_else(|| not_found("case"))?))?
        .into_iter()
        .rev()
        .find(|(event, _)| {
            matches!(event, quorate_views::Event::Case(
                quorate_domain::case::CaseEvent::DecisionSigned { decision: id, .. }
            ) if *id == decision.id)
        });
    let reads = |field| correctable(case, decision, field);
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(LetterFacts {
        language,
        committee: scope.committee.name.clone(),
        sample: scope.committee.sample,
        zone: scope.committee.zone.clone(),
        opinion: !regime.may_approve(),
        number: case.reference().to_owned(),
        title: reads(CorrectableField::Title),
        applicant: reads(CorrectableField::Applicant),
        organisation: reads(CorrectableField::Organisation),
        system: some(reads(CorrectableField::System)),
        system_version: some(reads(CorrectableField::SystemVersion)),
        meeting,
        without_meeting,
        changes: decision
            .changes
            .and_then(|change| Some((change.purpose, case.decision(change.decision)?.on))),
        corrects: decision
            .letter(language)
            .map(|letter| scope.committee.day_of(letter.issued.at)),
        corrections: decision
            .made_corrections()
            .flat_map(|correction| &correction.changes)
            .map(|change| (change.from.clone(), change.to.clone()))
            .collect(),
        outcome: decision.outcome.clone(),
        may_begin: outcome.is_some_and(|found| profiles::demands(found.value).may_begin),
        reasons: reads(CorrectableField::Reasons),
        conditions: decision
            .conditions
            .iter()
            .map(|condition| (condition.decided.text.clone(), condition.decided.due))
            .collect(),
        explanation,
        dissent: decision
            .dissent
            .iter()
            .map(|(person, text)| (scope.committee.name_of(*person).to_owned(), text.clone()))
            .collect(),
        members,
        appeal: regime
            .appeal()
            .map(|found| format!("appeal-{}", found.value.code().replace('_', "-"))),
        documents: case
            .documents
            .iter()
            .map(|document| {
                let version = u16::try_from(document.replaced.len() + 1).unwrap_or(u16::MAX);
                (
                    document.current.name.clone(),
                    version,
                    document.current.digest.clone(),
                )
            })
            .collect(),
        decided: decision.on,
        issued: scope.today,
        issued_at: scope.now,
        signature: shown_signature(scope, signature),
        record: signed
            .map(|(_, stamp)| stamp.act.to_string())
            .unwrap_or_default(),
        checkpoint: None,
    })
}

/// Says when a letter was delivered.
pub(crate) fn mark_delivered(scope: &mut Scope<'_>, request: MarkDelivered) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Secretary)?;
    decision_of(&case, request.decision)?;
    let command = CaseCommand::MarkDelivered {
        decision: request.decision,
        language: request.language,
        on: request.on,
        today: scope.today,
    };
    act(scope, request.case, &case, command)
}

/// Clears a condition.
pub(crate) fn clear_condition(scope: &mut Scope<'_>, request: ClearCondition) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let decision = decision_of(&case, request.decision)?;
    if request.number == 0 || usize::from(request.number) > decision.conditions.len() {
        return Err(not_found("condition"));
    }
    let command = CaseCommand::ClearCondition {
        decision: request.decision,
        number: request.number,
        evidence: text("evidence", &request.evidence, 20_000)?,
    };
    act(scope, request.case, &case, command)
}
