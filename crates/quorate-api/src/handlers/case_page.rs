//! The page of a case, as the person who asks may see it.

use std::sync::Arc;

use quorate_domain::case::{
    self, Case, CaseAct, Stamp, may_issue, may_put_on_agenda, may_sign, permitted,
};
use quorate_domain::ids::CaseId;
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{InterestState, Language, Stage};

use super::casework::shown;
use super::clock;
use super::decisions::letter_file;
use super::docket::line;
use super::motions::{REVOKED, circulation, takes_up_for_revocation};
use super::without_meeting::right_to_assign;
use super::{afterwards, interests, notices, without_meeting};
use crate::error::{Outcome, not_found};
use crate::gate::Right;
use crate::profiles::{self, rule_of};
#[cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "the whole schema is meant")
)]
use crate::schema::*;
use crate::scope::Scope;

/// A case.
pub(crate) fn case(scope: &mut Scope<'_>, request: OfCase) -> Outcome<CasePage> {
    let case = scope.known_case(request.case)?;
    let row = scope.core.views.cases().get(&request.case).cloned();
    let row = row.ok_or_else(|| not_found("case"))?;
    let open = scope.reads(&row);
    Ok(CasePage {
        line: line(scope, &row),
        version: if open { case.procedure_version } else { 0 },
        parties: interests::page::parties(&case),
        own_interest: interests::page::own(scope, &case),
        substitutes: scope
            .gate()
            .substitutes_on(&*case)
            .into_iter()
            .map(|person| scope.person_ref(person))
            .collect(),
        stuck: scope
            .gate()
            .stuck(&*case)
            .into_iter()
            .map(Into::into)
            .collect(),
        actions: actions(scope, &case, open)?,
        content: if open {
            Some(content(scope, request.case, &case)?)
        } else {
            None
        },
    })
}

/// What one may do with a case. To whom it is closed, only the interest question is offered: the
/// reasons of other refusals would tell where the case stands.
fn actions(scope: &Scope<'_>, case: &Case, open: bool) -> Outcome<Vec<Action>> {
    let declare = scope.action("declare_interests", Right::Participant, None, || {
        let state = case.interest_of(scope.person);
        ensure(state != InterestState::Undecided, RefusalCode::NoChange)
    });
    if !open {
        return Ok(vec![declare]);
    }
    let rule = circulation::rule_of(scope, case)?;
    let by_secretary = |act: &str, of: CaseAct| {
        scope.action(act, Right::Secretary, Some(case), || {
            permitted(case, of, scope.person)
        })
    };
    let by_member = |act: &str, of: CaseAct| {
        scope.action(act, Right::Participant, Some(case), || {
            permitted(case, of, scope.person)
        })
    };
    let conditions = scope.action("clear_condition", Right::Secretary, Some(case), || {
        let open: usize = case
            .decisions
            .iter()
            .map(case::Decision::open_conditions)
            .sum();
        ensure(
            open > 0 && case.closed.is_none(),
            RefusalCode::ConditionCleared,
        )
    });
    let [decide, escalate] = without_meeting::actions(scope, case, &rule);
    Ok(vec![
        declare,
        by_secretary("correct_parties", CaseAct::CorrectParties),
        decide,
        circulation::action(scope, case, &rule),
        escalate,
        by_secretary("validate", CaseAct::Validate),
        by_secretary("route_case", CaseAct::Route),
        scope.action(
            "assign_reviewers",
            right_to_assign(&rule),
            Some(case),
            || permitted(case, CaseAct::AssignReviewers, scope.person),
        ),
        by_member("submit_review", CaseAct::SubmitReview),
        by_member("add_post", CaseAct::AddPost),
        by_secretary("ask_clarification", CaseAct::AskClarification),
        by_secretary("record_answers", CaseAct::RecordAnswers),
        by_secretary("close_round", CaseAct::CloseRound),
        scope.action("add_item", Right::Secretary, Some(case), || {
            may_put_on_agenda(case, &rule, scope.person)
        }),
        by_secretary("add_documents", CaseAct::AddDocuments),
        by_secretary("replace_document", CaseAct::ReplaceDocument),
        by_secretary("add_submission", CaseAct::AddSubmission),
        by_secretary("enter_contact", CaseAct::EnterContact),
        clock::extend_action(scope, case),
        clock::re_review_action(scope, case),
        conditions,
        scope.action("rebind_cases", Right::ChairOrSecretary, Some(case), || {
            permitted(case, CaseAct::Rebind, scope.person)
        }),
        by_secretary("close_case", CaseAct::Close),
    ])
}

fn content(scope: &mut Scope<'_>, id: CaseId, case: &Arc<Case>) -> Outcome<CaseContent> {
    let opening = case.opening.as_ref().ok_or_else(|| not_found("case"))?;
    let notices = notices::shown(scope, id, case)?;
    let circulated = circulation::shown(scope, case)?;
    let rules = scope.rules_of(case)?;
    let regime = rules.lead()?;
    let imported = opening.imported.as_ref();
    let by = |stamp: &Stamp| scope.author(stamp.by);
    Ok(CaseContent {
        summary: opening.summary.clone(),
        organisation: opening.organisation,
        unit: opening.unit.clone(),
        system: opening.system,
        system_name: opening.system_name.clone(),
        system_version: opening.system_version.clone(),
        classification: opening.classification.clone(),
        applicant: opening.applicant.clone(),
        contact: opening.contact.clone(),
        language: opening.language,
        submissions: case
            .submissions
            .iter()
            .map(|given| Submission {
                receipt: given.receipt.clone(),
                kind: given.kind,
                at: given.stamp.at,
                by: by(&given.stamp),
                text: given.text.clone(),
            })
            .collect(),
        cells: imported
            .map(|from| from.cells.iter().map(cell).collect())
            .unwrap_or_default(),
        import_row: imported.map(|from| ImportedRow {
            import: from.import,
            file: from.file.clone(),
            row: from.row,
        }),
        documents: documents(scope, id, case),
        materials: materials(&regime, case, opening.kind),
        validations: case
            .validations
            .iter()
            .map(|validation| Validation {
                at: validation.stamp.at,
                by: by(&validation.stamp),
                outcome: validation.outcome,
                text: validation.text.clone(),
                missing: missing(validation),
            })
            .collect(),
        clock: clock::clock(scope, &regime, case),
        re_review_asked: clock::re_review_asked(&regime, case),
        re_review: clock::re_review(scope, case),
        profiles: rules.ids(),
        bound: super::rules::bound_profiles(scope, case, &rules),
        bindings: super::rules::bindings(scope, case),
        triage: case.routing.as_ref().map(|routing| Triage {
            at: routing.stamp.at,
            by: by(&routing.stamp),
            pathway: routing.pathway.clone(),
            tier: routing.tier,
            proposal: shown(&routing.proposal),
            reason: routing.reason.clone(),
            answers: routing.answers.clone(),
        }),
        pathway: without_meeting::pathway_shown(&regime, case, circulation::rule_of(scope, case)?),
        escalations: without_meeting::escalations(scope, case),
        without_meeting: without_meeting::offer(&regime, case),
        circulated,
        triage_questions: regime
            .questions()
            .iter()
            .map(|found| found.value.id.clone())
            .collect(),
        pathways: profiles::pathways(&regime),
        interests: interests::page::of_members(scope, case)?,
        reviewers: case
            .reviewers
            .iter()
            .map(|person| scope.person_ref(*person))
            .collect(),
        checklist: profiles::checklist(&regime),
        reviews: case
            .reviews
            .iter()
            .map(|review| shown_review(scope, review))
            .collect(),
        posts: case
            .posts
            .iter()
            .map(|post| Post {
                by: by(&post.stamp),
                at: post.stamp.at,
                position: post.position,
                changed_from: post.changed_from,
                text: post.text.clone(),
            })
            .collect(),
        rounds: (1u16..)
            .zip(&case.rounds)
            .map(|(number, round)| shown_round(scope, number, round))
            .collect(),
        notices,
        contacts: case
            .contacts
            .iter()
            .map(|contact| Contact {
                kind: contact.kind,
                on: contact.on,
                with: contact.with.clone(),
                text: contact.text.clone(),
                by: by(&contact.stamp),
                at: contact.stamp.at,
            })
            .collect(),
        agenda: case
            .agenda
            .iter()
            .filter_map(|entry| {
                let meeting = scope.core.views.meetings().get(&entry.meeting)?;
                Some(AgendaEntry {
                    meeting: entry.meeting,
                    title: meeting.title.clone(),
                    date: meeting.date,
                    end: entry.end.as_ref().map(|(end, _)| *end),
                })
            })
            .collect(),
        motions: case.motions.clone(),
        outcomes: outcomes(scope, &regime, case),
        decisions: case
            .decisions
            .iter()
            .map(|decision| shown_decision(scope, id, case, decision))
            .collect(),
        guidance: scope
            .core
            .views
            .guidance_rows()
            .values()
            .filter(|row| row.cites.contains(&id))
            .map(|row| GuidanceRef {
                id: row.id,
                title: Names {
                    en: row.title_en.clone(),
                    zh: row.title_zh.clone(),
                },
            })
            .collect(),
        closing: case.closed.as_ref().map(|(_, reason)| reason.clone()),
    })
}

fn cell(cell: &case::Cell) -> Cell {
    Cell {
        column: cell.column,
        heading: cell.heading.clone(),
        value: cell.value.clone(),
    }
}

fn documents(scope: &Scope<'_>, id: CaseId, case: &Case) -> Vec<Document> {
    let file = |digest: &str| format!("document/{id}/{digest}");
    case.documents
        .iter()
        .map(|document| Document {
            id: document.current.id,
            name: document.current.name.clone(),
            size: u32::try_from(document.current.size).unwrap_or(u32::MAX),
            digest: document.current.digest.clone(),
            label: document.current.label,
            version: u16::try_from(document.replaced.len() + 1).unwrap_or(u16::MAX),
            replaced: document
                .replaced
                .iter()
                .map(|(old, reason, stamp)| ReplacedDocument {
                    name: old.name.clone(),
                    reason: reason.clone(),
                    at: stamp.at,
                    file: file(&old.digest),
                })
                .collect(),
            at: document.stamp.at,
            by: scope.author(document.stamp.by),
            file: file(&document.current.digest),
        })
        .collect()
}

fn materials(
    regime: &quorate_domain::rules::Regime<'_>,
    case: &Case,
    kind: quorate_domain::vocabulary::SubmissionKind,
) -> Vec<Material> {
    let marks = case
        .validations
        .last()
        .map(|validation| validation.marks.as_slice());
    regime
        .materials(kind)
        .iter()
        .map(|found| {
            let marks = marks.unwrap_or_default();
            let mark = marks.iter().find(|mark| mark.material == found.value.id);
            Material {
                id: found.value.id.clone(),
                required: profiles::is_required(found.value.need),
                rule: rule_of(found),
                verified: found.verified,
                mark: mark.map(|mark| mark.mark),
                note: mark.and_then(|mark| mark.note.clone()),
            }
        })
        .collect()
}

fn missing(validation: &case::Validation) -> Vec<String> {
    use quorate_domain::vocabulary::MaterialMark;
    let marks = validation.marks.iter();
    marks
        .filter(|mark| mark.mark == MaterialMark::Missing)
        .map(|mark| mark.material.clone())
        .collect()
}

fn shown_review(scope: &Scope<'_>, review: &case::Review) -> Review {
    Review {
        by: scope.author(review.stamp.by),
        at: review.stamp.at,
        answers: review
            .answers
            .iter()
            .map(|answer| ChecklistAnswer {
                item: answer.item.clone(),
                satisfied: answer.satisfied,
                note: answer.note.clone(),
            })
            .collect(),
        recommendation: review.recommendation,
        outcome: review.outcome.clone(),
        text: review.text.clone(),
    }
}

fn shown_round(scope: &Scope<'_>, number: u16, round: &case::Round) -> Round {
    Round {
        number,
        asked_at: round.asked.at,
        asked_by: scope.author(round.asked.by),
        due: round.due,
        points: (1u16..)
            .zip(&round.points)
            .map(|(number, text)| Point {
                number,
                text: text.clone(),
                answer: round.answers.get(&number).cloned(),
            })
            .collect(),
        answered_at: round.answered.map(|stamp| stamp.at),
        closed_at: round.closed.map(|stamp| stamp.at),
        request_files: Vec::new(),
    }
}

/// The outcomes of the regime, each allowed or not on the case's pathway.
fn outcomes(
    scope: &Scope<'_>,
    regime: &quorate_domain::rules::Regime<'_>,
    case: &Case,
) -> Vec<OutcomeChoice> {
    if takes_up_for_revocation(case) {
        let profile = regime.profile();
        return vec![OutcomeChoice {
            id: REVOKED.to_owned(),
            reasons_required: true,
            conditions_allowed: false,
            conditions_required: false,
            may_begin: false,
            rule: RuleRef {
                profile: profile.id.clone(),
                article: String::new(),
            },
            verified: true,
            action: scope.action("put_motion", Right::MeetingKeeper, Some(case), || Ok(())),
        }];
    }
    let pathway = case
        .routing
        .as_ref()
        .map(|routing| routing.pathway.as_str());
    regime
        .outcomes()
        .iter()
        .map(|found| {
            let demands = profiles::demands(found.value);
            let rule = rule_of(found);
            let action = scope.action("put_motion", Right::MeetingKeeper, Some(case), || {
                let pathway = pathway.unwrap_or_default();
                ensure(
                    found.value.pathways.iter().any(|known| known == pathway),
                    Refusal::of(RefusalCode::OutcomeNotOnPathway)
                        .with("outcome", &found.value.id)
                        .with("pathway", pathway)
                        .by(&rule.profile, &rule.article),
                )
            });
            OutcomeChoice {
                id: found.value.id.clone(),
                reasons_required: demands.reasons,
                conditions_allowed: demands.conditions_allowed,
                conditions_required: demands.conditions_required,
                may_begin: demands.may_begin,
                rule,
                verified: found.verified,
                action,
            }
        })
        .collect()
}

fn shown_decision(
    scope: &Scope<'_>,
    id: CaseId,
    case: &Case,
    decision: &case::Decision,
) -> Decision {
    let presiding = scope.committee.name_of(decision.presiding);
    let issue = |language: Language| {
        let act = format!("issue_letter:{}", language.code());
        scope.action(&act, Right::Secretary, Some(case), || {
            may_issue(decision, language)?;
            case.undisputed(decision.id)
        })
    };
    let delivered = scope.action("mark_delivered", Right::Secretary, Some(case), || {
        ensure(!decision.letters.is_empty(), RefusalCode::LetterNotIssued)?;
        let open = decision
            .letters
            .iter()
            .any(|letter| letter.delivered.is_none());
        ensure(open, RefusalCode::DeliveredAlready)
    });
    let clear = scope.action("clear_condition", Right::Secretary, Some(case), || {
        let stage = case.stage();
        ensure(
            !matches!(stage, Stage::Closed | Stage::Undone),
            Refusal::of(RefusalCode::WrongStage).with("stage", stage.code()),
        )?;
        ensure(
            decision.open_conditions() > 0,
            RefusalCode::ConditionCleared,
        )
    });
    let later = afterwards::actions(scope, case, decision);
    Decision {
        id: decision.id,
        motion: decision.motion,
        meeting: decision.meeting,
        without_vote: without_meeting::without_vote(scope, decision),
        presiding: scope.person_ref(decision.presiding),
        changes: afterwards::link(case, decision.changes),
        changed_by: afterwards::link(case, decision.changed_by),
        reopened: afterwards::reopened(scope, case, decision),
        corrections: afterwards::corrections(scope, decision),
        correctable: afterwards::correctable_texts(
            case,
            decision,
            later
                .iter()
                .any(|action| action.act == "propose_correction" && action.allowed),
        ),
        outcome: decision.outcome.clone(),
        may_begin: decision.may_begin,
        reasons: decision.reasons.clone(),
        conditions: (1u16..)
            .zip(&decision.conditions)
            .map(|(number, condition)| Condition {
                number,
                text: condition.decided.text.clone(),
                due: condition.decided.due,
                cleared_at: condition.cleared.as_ref().map(|(stamp, _)| stamp.at),
                cleared_by: condition
                    .cleared
                    .as_ref()
                    .map(|(stamp, _)| scope.author(stamp.by)),
                evidence: condition
                    .cleared
                    .as_ref()
                    .map(|(_, evidence)| evidence.clone()),
            })
            .collect(),
        dissent: decision
            .dissent
            .iter()
            .map(|(person, text)| Dissent {
                by: scope.person_ref(*person),
                text: text.clone(),
            })
            .collect(),
        decided: decision.on,
        found_after: interests::page::found_after(scope, case, decision.id),
        signature: decision
            .signature
            .as_ref()
            .map(|signature| shown_signature(scope, signature)),
        letters: decision
            .letters
            .iter()
            .map(|letter| Letter {
                language: letter.language,
                corrections: u16::try_from(letter.corrections).unwrap_or(u16::MAX),
                issued: letter.issued.at,
                delivered: letter.delivered,
                digest: letter.digest.clone(),
                file: letter_file(id, decision.id, letter.language, letter.corrections),
            })
            .collect(),
        evidence: super::evidence::file(scope, case, decision),
        actions: [
            later,
            vec![
                scope.action("sign_decision", Right::Participant, Some(case), || {
                    may_sign(decision, scope.person, presiding)?;
                    case.undisputed(decision.id)
                }),
                issue(Language::En),
                issue(Language::ZhHans),
                delivered,
                clear,
            ],
        ]
        .concat(),
    }
}

pub(crate) fn shown_signature(scope: &Scope<'_>, signature: &case::Signature) -> Signature {
    let mut by = scope.author(signature.stamp.by);
    // The name as it was printed when they signed.
    by.name.clone_from(&signature.name);
    Signature {
        by,
        at: signature.stamp.at,
        meaning: signature.meaning.clone(),
        role: signature.role.clone(),
        key: signature.key.clone(),
    }
}
