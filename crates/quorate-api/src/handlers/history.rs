//! What happened to a case, told line by line from its own events.
//!
//! A line is a kind and arguments for the catalogue (`event-<kind>`, underscores as hyphens).
//! Arguments are names, numbers and days, or stable words that the message chooses by; ids of a
//! profile (`outcome`, `pathway`) have their words under `outcome-<id>` and `pathway-<id>`.
//!
//! Deliberately not here: the nature of an interest and why it was ruled on as it was, which only
//! who rules may read; and how anyone voted, which is the motion's.

use std::collections::BTreeMap;

use quorate_domain::case::{CaseEvent, Opening};
use quorate_domain::ids::Stream;
use quorate_domain::vocabulary::VoteResult;
use quorate_views::{Event, encode};

use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{History, HistoryLine, OfCase};
use crate::scope::Scope;

/// Between names in one argument; it stands in both languages.
const BETWEEN_NAMES: &str = " · ";

/// What happened to a case, newest first.
pub(crate) fn history(scope: &mut Scope<'_>, request: OfCase) -> Outcome<History> {
    scope.case(request.case, Right::Participant)?;
    let mut lines = Vec::new();
    for (event, stamp) in scope.core.views.events(Stream::Case(request.case))? {
        let Event::Case(told) = &event else { continue };
        let (kind, ..) = encode(&event)?;
        let by = stamp.by.map(|person| scope.person_ref(person));
        let mut args = arguments(scope, told)?;
        let name = by.as_ref().map_or("Quorate", |by| by.name.as_str());
        args.insert("by".to_owned(), name.to_owned());
        lines.push(HistoryLine {
            act: stamp.act,
            at: stamp.at,
            by,
            kind,
            args,
        });
    }
    lines.reverse();
    Ok(History { lines })
}

fn arguments(scope: &mut Scope<'_>, event: &CaseEvent) -> Outcome<BTreeMap<String, String>> {
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
        | CaseEvent::CaseClosed { reason } => vec![("reason", reason.clone())],
        CaseEvent::RoundClosed {}
        | CaseEvent::DecisionDissented { .. }
        | CaseEvent::CaseUndone { .. } => Vec::new(),
    };
    Ok(args
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect())
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

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    /// Type names of all events of a case. The compiler holds the list complete through
    /// `arguments`; this test holds the catalogues to it.
    const KINDS: [&str; 45] = [
        "submission-logged",
        "submission-added",
        "document-added",
        "document-replaced",
        "interest-declared",
        "interest-reported",
        "member-challenged",
        "interest-ruled",
        "interest-found-after-vote",
        "interest-after-vote-ruled",
        "parties-corrected",
        "submission-validated",
        "case-accepted",
        "case-routed",
        "clock-set",
        "clock-paused",
        "clock-resumed",
        "clock-stage-began",
        "clock-extended",
        "experts-reviewed",
        "reviewers-assigned",
        "review-submitted",
        "post-added",
        "clarification-asked",
        "answers-recorded",
        "round-closed",
        "contact-entered",
        "put-on-agenda",
        "agenda-ended",
        "motion-put-on-case",
        "circulation-opened",
        "circulation-ended",
        "case-escalated",
        "case-decided",
        "decision-reopened",
        "decision-upheld",
        "correction-proposed",
        "correction-countersigned",
        "correction-refused",
        "decision-dissented",
        "decision-signed",
        "letter-issued",
        "letter-delivered",
        "condition-cleared",
        "case-closed",
    ];

    #[test]
    fn every_event_of_a_case_has_its_sentence_in_both_languages() {
        for catalogue in [
            include_str!("../../../../locales/en/history.ftl"),
            include_str!("../../../../locales/zh-Hans/history.ftl"),
        ] {
            for kind in KINDS.iter().chain(&["case-undone"]) {
                let start = format!("event-{kind} =");
                let found = catalogue.lines().filter(|line| line.starts_with(&start));
                assert_eq!(found.count(), 1, "{start}");
            }
        }
    }
}
