//! Conflicts that the record suggests: confirmed, dismissed, answered once.

use super::*;

const KEY: &str = "interest:7:medix";

fn confirm(person: PersonId) -> CaseCommand {
    CaseCommand::ConfirmConflict {
        person,
        key: KEY.to_owned(),
        nature: "Shares.".to_owned(),
        voted_on: None,
    }
}

fn dismiss(reason: &str) -> CaseCommand {
    CaseCommand::DismissConflict {
        person: REVIEWER,
        key: KEY.to_owned(),
        reason: reason.to_owned(),
    }
}

fn confirmed() -> CaseEvent {
    CaseEvent::ConflictConfirmed {
        person: REVIEWER,
        key: KEY.to_owned(),
        nature: "Shares.".to_owned(),
    }
}

fn dismissed() -> CaseEvent {
    CaseEvent::ConflictDismissed {
        person: REVIEWER,
        key: KEY.to_owned(),
        reason: "Sold years ago.".to_owned(),
    }
}

#[test]
fn what_is_confirmed_is_a_doubtful_interest_ones_own_or_told_of_another() {
    let told = CaseEvent::InterestReported {
        person: REVIEWER,
        answer: InterestAnswer::Decide,
        nature: "Shares.".to_owned(),
    };
    let own = CaseEvent::InterestDeclared {
        person: REVIEWER,
        answer: InterestAnswer::Decide,
        nature: Some("Shares.".to_owned()),
    };
    for (actor, said) in [(SECRETARY, told), (REVIEWER, own)] {
        let events = vec![confirmed(), said];
        let answer: Result<_, RefusalCode> = Ok(events.clone());
        check(&logged(), actor, confirm(REVIEWER), answer);
        let case = fold(&then(logged(), actor, events));
        assert_eq!(case.interest_of(REVIEWER), InterestState::Undecided);
    }
}

#[test]
fn what_is_dismissed_needs_a_reason_and_recuses_nobody() {
    let answer: Result<_, RefusalCode> = Ok(vec![dismissed()]);
    check(&logged(), CHAIR, dismiss("Sold years ago."), answer);
    let without = Err(RefusalCode::ReasonsRequired);
    check(&logged(), CHAIR, dismiss(" "), without);
    let before = fold(&logged()).procedure_version;
    let case = fold(&then(logged(), CHAIR, [dismissed()]));
    assert_eq!(case.interest_of(REVIEWER), InterestState::Unanswered);
    assert_eq!(
        case.procedure_version, before,
        "no open page grows old by it"
    );
}

#[test]
fn a_suggestion_is_answered_once() {
    for first in [dismissed(), confirmed()] {
        let given = then(logged(), SECRETARY, [first]);
        for when in [dismiss("Again."), confirm(REVIEWER)] {
            check(&given, SECRETARY, when, Err(RefusalCode::NoChange));
        }
    }
}
