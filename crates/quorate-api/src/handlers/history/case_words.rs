//! What the sentence for each event of a case is made of.

use quorate_domain::case::{CaseEvent, Opening};
use quorate_domain::vocabulary::VoteResult;

use super::yes_or_no;
use crate::error::Outcome;
use crate::scope::Scope;

/// Between names in one argument; it stands in both languages.
const BETWEEN_NAMES: &str = " · ";

/// Arguments of the sentence for an event of the case itself.
pub(super) fn arguments(
    scope: &mut Scope<'_>,
    event: &CaseEvent,
) -> Outcome<Vec<(&'static str, String)>> {
    let name_of = |scope: &Scope<'_>, person| scope.committee.name_of(person).to_owned();
    let args: Vec<(&str, String)> = match event {
        CaseEvent::SubmissionLogged { opening, .. } => logged(opening),
        CaseEvent::SubmissionAdded { kind, receipt, .. } => vec![
            ("submission", kind.code().to_owned()),
            ("receipt", receipt.clone()),
        ],
        CaseEvent::DocumentAdded { document } => vec![("document", document.name.clone())],
        CaseEvent::DocumentReplaced { with, reason, .. } => {
            vec![("document", with.name.clone()), ("reason", reason.clone())]
        }
        CaseEvent::InterestDeclared { person, answer, .. }
        | CaseEvent::InterestReported { person, answer, .. } => vec![
            ("person", name_of(scope, *person)),
            ("answer", answer.code().to_owned()),
        ],
        CaseEvent::MemberChallenged { person, .. }
        | CaseEvent::ConflictConfirmed { person, .. }
        | CaseEvent::ConflictDismissed { person, .. }
        | CaseEvent::InterestFoundAfterVote { person, .. } => {
            vec![("person", name_of(scope, *person))]
        }
        CaseEvent::InterestRuled {
            person,
            recused,
            ruling,
            ..
        } => {
            let of_two = if *recused { "recused" } else { "no_conflict" };
            let ruling = ruling.map_or(of_two, |ruling| ruling.code());
            vec![
                ("person", name_of(scope, *person)),
                ("ruling", ruling.to_owned()),
            ]
        }
        CaseEvent::InterestAfterVoteRuled {
            person,
            reopened,
            suspended,
            reason,
            ..
        } => {
            let means = match (reopened, suspended) {
                (false, _) => "stands",
                (true, false) => "reopened",
                (true, true) => "suspended",
            };
            vec![
                ("person", name_of(scope, *person)),
                ("means", means.to_owned()),
                ("reason", reason.clone()),
            ]
        }
        CaseEvent::PartiesCorrected { parties, reason } => vec![
            ("count", parties.len().to_string()),
            ("reason", reason.clone()),
        ],
        CaseEvent::SubmissionValidated { outcome, .. } => {
            vec![("ended", outcome.code().to_owned())]
        }
        CaseEvent::CaseAccepted { number, clock, .. } => {
            let mut args = vec![
                ("number", number.clone()),
                ("clock", yes_or_no(clock.is_some())),
            ];
            args.extend(
                clock
                    .as_ref()
                    .map(|clock| ("day", clock.last_day.to_string())),
            );
            args
        }
        CaseEvent::CaseRebound {
            bound,
            clock,
            reason,
        } => {
            let mut args = vec![
                ("profile", bound.first().cloned().unwrap_or_default()),
                ("others", (bound.len().saturating_sub(1)).to_string()),
                ("clock", yes_or_no(clock.is_some())),
                ("reason", reason.clone()),
            ];
            let day = clock.as_ref().map(|clock| clock.last_day.to_string());
            args.extend(day.map(|day| ("day", day)));
            args
        }
        CaseEvent::CaseRouted {
            pathway,
            tier,
            reason,
            ..
        } => vec![
            ("pathway", pathway.clone()),
            ("risk", tier.code().to_owned()),
            ("overridden", yes_or_no(reason.is_some())),
            ("reason", reason.clone().unwrap_or_default()),
        ],
        CaseEvent::ClockSet { clock } => vec![
            (
                "hours",
                clock
                    .hours
                    .map_or_else(|| "none".to_owned(), |hours| hours.to_string()),
            ),
            ("day", clock.last_day.to_string()),
        ],
        CaseEvent::ClockPaused { from, .. } => vec![("day", from.to_string())],
        CaseEvent::ClockResumed { last_day, .. } => vec![("day", last_day.to_string())],
        CaseEvent::ClockStageBegan {
            stage, last_day, ..
        } => vec![("stage", stage.clone()), ("day", last_day.to_string())],
        CaseEvent::ClockExtended {
            last_day, reason, ..
        } => vec![("day", last_day.to_string()), ("reason", reason.clone())],
        CaseEvent::ExpertsReviewed {
            experts,
            agreed,
            on,
            ..
        } => vec![
            ("experts", experts.len().to_string()),
            ("agreed", yes_or_no(*agreed)),
            ("day", on.to_string()),
        ],
        CaseEvent::ReviewersAssigned { reviewers } => {
            let names: Vec<_> = reviewers
                .iter()
                .map(|person| name_of(scope, *person))
                .collect();
            vec![("reviewers", names.join(BETWEEN_NAMES))]
        }
        CaseEvent::ReviewSubmitted { recommendation, .. } => {
            vec![("position", recommendation.code().to_owned())]
        }
        CaseEvent::PostAdded { position, .. } => {
            let position = position.map_or("none", |position| position.code());
            vec![("position", position.to_owned())]
        }
        CaseEvent::ClarificationAsked { points, due } => vec![
            ("points", points.len().to_string()),
            ("day", due.to_string()),
        ],
        CaseEvent::AnswersRecorded { answers } => vec![("points", answers.len().to_string())],
        CaseEvent::ContactEntered {
            contact, on, with, ..
        } => vec![
            ("contact", contact.code().to_owned()),
            ("with", with.clone()),
            ("day", on.to_string()),
        ],
        CaseEvent::PutOnAgenda { meeting, .. } => {
            let meeting = scope.core.views.meeting(*meeting)?;
            vec![
                ("meeting", meeting.title.clone()),
                ("day", meeting.date.to_string()),
            ]
        }
        CaseEvent::AgendaEnded { end, reason, .. } => vec![
            ("ended", end.code().to_owned()),
            ("because", yes_or_no(!reason.trim().is_empty())),
            ("reason", reason.clone()),
        ],
        CaseEvent::MotionPutOnCase { motion } => {
            let motion = scope.core.views.motion(*motion)?;
            vec![("question", motion.text.question.clone())]
        }
        CaseEvent::CirculationOpened { motion, until } => {
            let motion = scope.core.views.motion(*motion)?;
            vec![
                ("question", motion.text.question.clone()),
                ("day", until.to_string()),
            ]
        }
        CaseEvent::CirculationEnded { result, .. } => {
            vec![("result", result.map_or("void", VoteResult::code).to_owned())]
        }
        CaseEvent::CaseDecided {
            outcome,
            may_begin,
            conditions,
            meeting,
            ..
        } => vec![
            ("outcome", outcome.clone()),
            ("meeting", yes_or_no(meeting.is_some())),
            ("begin", yes_or_no(*may_begin)),
            ("conditions", conditions.len().to_string()),
        ],
        CaseEvent::CaseEscalated {
            to, cause, reason, ..
        } => vec![
            ("pathway", to.clone()),
            ("cause", cause.code().to_owned()),
            ("reason", reason.clone()),
        ],
        CaseEvent::DecisionReopened {
            purpose,
            suspended,
            reason,
            ..
        } => vec![
            ("purpose", purpose.code().to_owned()),
            ("suspended", yes_or_no(*suspended)),
            ("reason", reason.clone()),
        ],
        CaseEvent::CorrectionCountersigned { number, name, .. } => {
            vec![("number", number.to_string()), ("name", name.clone())]
        }
        CaseEvent::CorrectionRefused { number, reason, .. } => {
            vec![("number", number.to_string()), ("reason", reason.clone())]
        }
        CaseEvent::DecisionSigned { name, .. } => vec![("name", name.clone())],
        CaseEvent::LetterIssued { language, .. } | CaseEvent::NoticeIssued { language, .. } => {
            vec![("language", language.code().to_owned())]
        }
        CaseEvent::LetterDelivered { language, on, .. }
        | CaseEvent::NoticeDelivered { language, on, .. } => vec![
            ("language", language.code().to_owned()),
            ("day", on.to_string()),
        ],
        CaseEvent::ConditionCleared {
            number, evidence, ..
        } => vec![
            ("condition", number.to_string()),
            ("evidence", evidence.clone()),
        ],
        CaseEvent::DecisionUpheld { reason, .. }
        | CaseEvent::CorrectionProposed { reason, .. }
        | CaseEvent::LegalHoldPlaced { reason }
        | CaseEvent::LegalHoldLifted { reason }
        | CaseEvent::CaseClosed { reason } => vec![("reason", reason.clone())],
        CaseEvent::KeepingBegan { event, on } => {
            vec![("event", event.clone()), ("day", on.to_string())]
        }
        CaseEvent::PersonalDataEnded { end, ground, .. } => {
            vec![("end", end.code().to_owned()), ("ground", ground.clone())]
        }
        CaseEvent::KeepingNotBegun {}
        | CaseEvent::CaseDisposed { .. }
        | CaseEvent::RoundClosed {}
        | CaseEvent::DecisionDissented { .. }
        | CaseEvent::CaseUndone { .. } => Vec::new(),
    };
    Ok(args)
}

fn logged(opening: &Opening) -> Vec<(&'static str, String)> {
    let mut args = vec![
        ("submission", opening.kind.code().to_owned()),
        ("receipt", opening.receipt.clone()),
        ("imported", yes_or_no(opening.imported.is_some())),
    ];
    if let Some(from) = &opening.imported {
        args.push(("file", from.file.clone()));
        args.push(("row", from.row.to_string()));
    }
    args
}
