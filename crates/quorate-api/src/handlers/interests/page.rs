//! Where people stand towards a case, as one person may see it.

use quorate_domain::case::{self, Case, CaseAct, InterestLine as Line, may_rule, permitted};
use quorate_domain::ids::{DecisionId, PersonId};
use quorate_domain::meeting::{Item, Meeting, PresenceChange};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{InterestRuling, InterestState};

use super::may_challenge;
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{Action, Away, InterestLine, LateInterest, MemberInterest, Party};
use crate::scope::Scope;

/// The parties of a case: what everybody is asked about.
pub(crate) fn parties(case: &Case) -> Vec<Party> {
    let parties = case.parties().into_iter();
    parties
        .map(|party| Party {
            role: party.role,
            name: party.name,
            organisation: party.organisation,
        })
        .collect()
}

/// One's own declarations, the challenges of one, and what was ruled.
pub(crate) fn own(scope: &Scope<'_>, case: &Case) -> Vec<InterestLine> {
    let interest = case.interests.get(&scope.person);
    let lines = interest.iter().flat_map(|interest| &interest.lines);
    lines.map(|line| own_line(scope, line)).collect()
}

fn own_line(scope: &Scope<'_>, line: &Line) -> InterestLine {
    let stamp = line.stamp();
    let by = stamp.by.map(|by| scope.person_ref(by));
    let mut shown = InterestLine {
        at: stamp.at,
        answer: None,
        reported_by: None,
        challenged: false,
        ruling: None,
        ruled_by: None,
        text: None,
    };
    match line {
        Line::Declared(answer, nature, _) => {
            shown.answer = Some(*answer);
            shown.reported_by = by.filter(|by| by.id != scope.person);
            shown.text.clone_from(nature);
        }
        Line::Challenged(reasons, _) => {
            shown.challenged = true;
            shown.text = Some(reasons.clone());
        }
        Line::Ruled(ruling, reason, _) => {
            shown.ruling = Some(*ruling);
            shown.ruled_by = by;
            shown.text = Some(reason.clone());
        }
    }
    shown
}

/// Where everybody who takes part in casework stands. The nature of an interest, and the reasons
/// of a challenge, are for who rules on it and for whose it is.
pub(crate) fn of_members(scope: &Scope<'_>, case: &Case) -> Outcome<Vec<MemberInterest>> {
    let regime = scope.rules_of(case)?.lead()?;
    let may_inform = regime.recused_may_inform();
    let challenge = may_challenge(&regime);
    let mut people: Vec<_> = scope
        .committee
        .people
        .values()
        .filter(|person| {
            person
                .terms_on(scope.today)
                .any(|term| term.role.sees_cases())
        })
        .collect();
    people.sort_by_key(|person| person.name.to_lowercase());
    let rulings = InterestRuling::ALL.iter().copied();
    let rulings: Vec<_> = rulings
        .filter(|ruling| *ruling != InterestRuling::InformationOnly || may_inform)
        .collect();
    let shown = people.into_iter().map(|person| {
        let interest = case.interests.get(&person.id);
        let state = case.interest_of(person.id);
        let own = person.id == scope.person;
        let decide = offered(
            "decide_interest",
            scope
                .gate()
                .may_rule_on(person.id, case)
                .and_then(|()| may_rule(case, person.id)),
        );
        let kept_out = matches!(state, InterestState::Recused | InterestState::Undecided);
        let report = scope.action("report_interest", Right::MeetingKeeper, Some(case), || {
            ensure(!own, RefusalCode::OwnInterest)?;
            ensure(!kept_out, RefusalCode::NoChange)
        });
        let reasons = interest.and_then(|interest| interest.challenge());
        let challenge_act = scope.action("challenge_member", Right::Secretary, Some(case), || {
            challenge.clone()?;
            permitted(case, CaseAct::Challenge, scope.person)?;
            ensure(
                reasons.is_none() && state != InterestState::Recused,
                RefusalCode::NoChange,
            )
        });
        let lines = interest.iter().flat_map(|interest| &interest.lines);
        let nature = lines.rev().find_map(|line| match line {
            Line::Declared(_, nature, _) => nature.clone(),
            Line::Challenged(..) | Line::Ruled(..) => None,
        });
        let told = decide.allowed || own;
        MemberInterest {
            person: scope.person_ref(person.id),
            state,
            ruling: case.ruling_of(person.id),
            nature: nature.filter(|_| told),
            challenged: reasons.is_some(),
            challenge: reasons.filter(|_| told).map(ToOwned::to_owned),
            late: case.late_interest(person.id).is_some(),
            at: interest
                .and_then(|interest| interest.lines.last())
                .map(|line| line.stamp().at),
            rulings: rulings.clone(),
            decide,
            report,
            challenge_act,
        }
    });
    Ok(shown.collect())
}

/// When people recused from an item's case were out of the room for it: the departure that kept
/// them out as it began, or the first since, and their return.
pub(crate) fn away(
    scope: &Scope<'_>,
    meeting: &Meeting,
    item: &Item,
    case: &Case,
    people: &[PersonId],
) -> Vec<Away> {
    let Some(begun) = item.begun_at else {
        return Vec::new();
    };
    let recused = people
        .iter()
        .filter(|person| case.interest_of(**person) == InterestState::Recused);
    let out = recused.map(|person| {
        let log = meeting.attendance.get(person);
        let log = log.map_or(&[][..], Vec::as_slice);
        let before = log.iter().rposition(|change| change.at <= begun);
        let from = match before {
            Some(position) if !log[position].present => position,
            Some(position) => position + 1,
            None => 0,
        };
        let since = log.get(from..).unwrap_or_default();
        let left = since.iter().find(|change| !change.present);
        let back = |left: &&PresenceChange| {
            let mut later = since.iter();
            let back = later.find(|change| change.present && change.at >= left.at);
            back.map(|change| change.at)
        };
        let informs = case.ruling_of(*person) == Some(InterestRuling::InformationOnly);
        let hear = || meeting.may_hear(item.id, *person, informs);
        Away {
            person: scope.person_ref(*person),
            informs,
            heard: item.heard.contains(person),
            hear: informs.then(|| {
                scope.action(
                    "hear_for_information",
                    Right::MeetingKeeper,
                    Some(case),
                    hear,
                )
            }),
            left_at: left.map(|change| change.at),
            returned_at: left.as_ref().and_then(back),
        }
    });
    out.collect()
}

fn offered(act: &str, answer: Result<(), Refusal>) -> Action {
    Action {
        act: act.to_owned(),
        allowed: answer.is_ok(),
        refusal: answer.err().map(Into::into),
    }
}

/// Interests of electors that were found after they had voted on a decision.
pub(crate) fn found_after(
    scope: &Scope<'_>,
    case: &Case,
    decision: DecisionId,
) -> Vec<LateInterest> {
    let late = case.late.iter().filter(|late| late.decision == decision);
    late.map(|late| shown_late(scope, late)).collect()
}

fn shown_late(scope: &Scope<'_>, late: &case::LateInterest) -> LateInterest {
    let ruled = late.ruled.as_ref();
    LateInterest {
        person: scope.person_ref(late.person),
        found: scope.committee.day_of(late.found.at),
        reopened: ruled.map(|ruled| ruled.reopened),
        suspended: ruled.is_some_and(|ruled| ruled.suspended),
        reason: ruled.map(|ruled| ruled.reason.clone()),
        ruled_by: ruled.map(|ruled| scope.author(ruled.stamp.by)),
    }
}
