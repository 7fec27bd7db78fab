//! From the completeness check to the last answer: validation, triage, review, deliberation,
//! clarification.

use quorate_domain::case::{
    Acceptance, Case, CaseCommand, CaseEvent, ChecklistAnswer, ClockStep, Mark, PointAnswer,
    Proposal, ProposalReason, decide,
};
use quorate_domain::committee::check_profiles;
use quorate_domain::ids::{CaseId, PersonId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode};

use super::cases::new_documents;
use super::without_meeting::right_to_assign;
use crate::clocks;
use crate::error::{Outcome, invalid, text};
use crate::gate::Right;
use crate::profiles;
use crate::schema::{
    AddPost, AskClarification, AssignReviewers, Done, OfCaseVersion, ProposeTriage, RecordAnswers,
    RouteCase, RuleRef, Sentence, SubmitReview, TriageProposal, TriageReason, Validate,
};
use crate::scope::Scope;

/// The longest text of a review or post, in characters.
const LONGEST: usize = 50_000;

/// Decides on a command and records what it comes to.
pub(crate) fn act(
    scope: &mut Scope<'_>,
    id: CaseId,
    case: &Case,
    command: CaseCommand,
) -> Outcome<Done> {
    let events = decide(case, command, scope.person)?;
    scope.record(on(id, events))
}

/// Puts events on a case's stream.
pub(crate) fn on(id: CaseId, events: Vec<CaseEvent>) -> Vec<(Stream, CaseEvent)> {
    events
        .into_iter()
        .map(|event| (Stream::Case(id), event))
        .collect()
}

/// Ends a completeness check.
pub(crate) fn validate(scope: &mut Scope<'_>, request: Validate) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let rules = if let Some(profiles) = &request.profiles {
        check_profiles(profiles, scope.library()?)?;
        scope.rules(profiles, scope.today, scope.today)?
    } else {
        scope.rules_of(&case)?
    };
    let regime = rules.lead()?;
    let kind = case.opening.as_ref().map(|opening| opening.kind);
    let required = kind.map(|kind| profiles::required_materials(&regime, kind));
    let command = CaseCommand::Validate {
        marks: request
            .marks
            .into_iter()
            .map(|mark| Mark {
                material: mark.material,
                mark: mark.mark,
                note: mark.note,
            })
            .collect(),
        outcome: request.outcome,
        text: request.text.trim().to_owned(),
        required: required.unwrap_or_default(),
        acceptance: Acceptance {
            number: scope.core.views.next_case_number(scope.today),
            bound: rules.ids(),
            profiles: rules.ids_with_behind(),
            clock: case.opening.as_ref().and_then(|opening| {
                let zone = &scope.committee.zone;
                rules.decision_clock(opening.received, scope.now, zone)
            }),
        },
    };
    act(scope, request.case, &case, command)
}

/// As screens show a proposal.
pub(crate) fn shown(proposal: &Proposal) -> TriageProposal {
    TriageProposal {
        pathway: proposal.pathway.clone(),
        tier: proposal.tier,
        reasons: proposal.reasons.iter().map(reason).collect(),
    }
}

fn reason(reason: &ProposalReason) -> TriageReason {
    TriageReason {
        sentence: Sentence {
            code: reason.code.clone(),
            args: reason.args.clone(),
        },
        rule: RuleRef {
            profile: reason.profile.clone(),
            article: reason.article.clone(),
        },
        verified: reason.verified,
    }
}

/// What the rules propose.
pub(crate) fn propose_triage(
    scope: &mut Scope<'_>,
    request: ProposeTriage,
) -> Outcome<TriageProposal> {
    let case = scope.case(request.case, Right::Secretary)?;
    Ok(shown(&profiles::proposal(
        &scope.rules_of(&case)?.lead()?,
        &request.answers,
    )?))
}

/// Routes a case.
pub(crate) fn route_case(scope: &mut Scope<'_>, request: RouteCase) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let rules = scope.rules_of(&case)?;
    let regime = rules.lead()?;
    let clock = clocks::of_pathway(&regime, &case, &request.pathway, &scope.committee.zone);
    let command = CaseCommand::Route {
        proposal: profiles::proposal(&regime, &request.answers)?,
        answers: request.answers,
        pathway: request.pathway,
        known: profiles::pathways(&regime),
        tier: request.tier,
        reason: request.reason,
    };
    let mut events = decide(&case, command, scope.person)?;
    if let Some(clock) = clock {
        events.extend(decide(
            &case,
            CaseCommand::SetClock { clock },
            scope.person,
        )?);
    }
    scope.record(on(request.case, events))
}

/// Assigns reviewers.
pub(crate) fn assign_reviewers(scope: &mut Scope<'_>, request: AssignReviewers) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Participant)?;
    let rule = profiles::pathway_rule(&scope.rules_of(&case)?.lead()?, &case);
    scope.gate().allow(right_to_assign(&rule), Some(&*case))?;
    let today = scope.today;
    let unknown = request.reviewers.iter().any(|person| {
        let known = scope.committee.people.get(person);
        !known.is_some_and(|known| known.terms_on(today).any(|term| term.role.sees_cases()))
    });
    if unknown {
        return Err(invalid("reviewers", "unknown-person"));
    }
    let reviewers = request
        .reviewers
        .iter()
        .map(|person| (*person, scope.committee.name_of(*person).to_owned()))
        .collect();
    if rule.decided_by_reviewers() {
        let votes = |person: &PersonId| {
            let known = scope.committee.people.get(person);
            known.is_some_and(|known| known.terms_on(today).any(|term| term.role.votes()))
        };
        if let Some(person) = request.reviewers.iter().find(|person| !votes(person)) {
            let name = scope.committee.name_of(*person);
            let refusal = Refusal::of(RefusalCode::ReviewerNoVote).with("name", name);
            return Err(refusal.into());
        }
    }
    let command = CaseCommand::AssignReviewers {
        reviewers,
        needed: rule.needed,
    };
    act(scope, request.case, &case, command)
}

/// Hands in one's review.
pub(crate) fn submit_review(scope: &mut Scope<'_>, request: SubmitReview) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Participant)?;
    let text = text("text", &request.text, LONGEST)?;
    let answers = request
        .answers
        .into_iter()
        .map(|given| ChecklistAnswer {
            item: given.item,
            satisfied: given.satisfied,
            note: given.note.trim().to_owned(),
        })
        .collect();
    let regime = scope.rules_of(&case)?.lead()?;
    let rule = profiles::pathway_rule(&regime, &case);
    let outcomes = regime.outcomes_of(&rule.id);
    let not_adverse = outcomes.iter().filter(|found| !found.value.adverse);
    let command = CaseCommand::SubmitReview {
        answers,
        checklist: profiles::checklist(&regime),
        recommendation: request.recommendation,
        outcome: request.outcome,
        outcomes: not_adverse.map(|found| found.value.id.clone()).collect(),
        rule,
        text,
    };
    act(scope, request.case, &case, command)
}

/// Speaks in the thread.
pub(crate) fn add_post(scope: &mut Scope<'_>, request: AddPost) -> Outcome<Done> {
    let case = scope.case(request.case, Right::Participant)?;
    let text = text("text", &request.text, LONGEST)?;
    act(
        scope,
        request.case,
        &case,
        CaseCommand::AddPost {
            position: request.position,
            text,
        },
    )
}

/// Asks the applicant.
pub(crate) fn ask_clarification(scope: &mut Scope<'_>, request: AskClarification) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let command = CaseCommand::AskClarification {
        points: request.points,
        due: request.due,
        today: scope.today,
    };
    let step = clocks::asked(
        &scope.rules_of(&case)?.lead()?,
        &case,
        scope.today,
        &scope.committee.zone,
    );
    act_on_clock(scope, request.case, &case, command, step)
}

/// Decides on a command, and records with it what it does to the clock.
fn act_on_clock(
    scope: &mut Scope<'_>,
    id: CaseId,
    case: &Case,
    command: CaseCommand,
    step: Option<ClockStep>,
) -> Outcome<Done> {
    let mut events = decide(case, command, scope.person)?;
    if let Some(step) = step {
        events.extend(decide(case, CaseCommand::StepClock(step), scope.person)?);
    }
    scope.record(on(id, events))
}

/// Enters the applicant's answers.
pub(crate) fn record_answers(scope: &mut Scope<'_>, request: RecordAnswers) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let command = CaseCommand::RecordAnswers {
        answers: request
            .answers
            .into_iter()
            .map(|answer| PointAnswer {
                number: answer.number,
                text: answer.text.trim().to_owned(),
            })
            .collect(),
        documents: new_documents(scope, request.documents)?,
    };
    act(scope, request.case, &case, command)
}

/// Closes the round for good.
pub(crate) fn close_round(scope: &mut Scope<'_>, request: OfCaseVersion) -> Outcome<Done> {
    let case = scope.case_as_seen(request.case, request.version, Right::Secretary)?;
    let step = clocks::answered(
        &scope.rules_of(&case)?.lead()?,
        &case,
        scope.today,
        &scope.committee.zone,
    );
    act_on_clock(scope, request.case, &case, CaseCommand::CloseRound, step)
}
