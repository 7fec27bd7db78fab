//! From the decision to the end.

use super::*;

#[test]
fn only_who_presided_signs_and_once() {
    let sign = |decision| CaseCommand::Sign {
        decision,
        name: "Ada Okafor".to_owned(),
        role: "chair".to_owned(),
        meaning: "decided".to_owned(),
        presiding_name: "Ada Okafor".to_owned(),
    };
    let given = decided(true, &[]);
    done(&given, CHAIR, sign(DECISION), signed());
    let not = Refusal::of(RefusalCode::NotPresiding).with("name", "Ada Okafor");
    refused(&given, SECRETARY, sign(DECISION), not);
    refused(
        &followed_up(&[]),
        CHAIR,
        sign(DECISION),
        RefusalCode::SignedAlready,
    );
    refused(&given, CHAIR, sign(UNKNOWN), RefusalCode::NoChange);
}

#[test]
fn a_letter_is_signed_first_and_issued_once_in_a_language() {
    let issue = |language| CaseCommand::IssueLetter {
        decision: DECISION,
        language,
        digest: "cd".to_owned(),
        size: 2,
    };
    refused(
        &decided(true, &[]),
        SECRETARY,
        issue(Language::En),
        RefusalCode::NotSigned,
    );
    let given = then(decided(true, &[]), CHAIR, [signed()]);
    done(&given, SECRETARY, issue(Language::En), issued(Language::En));
    let once = followed_up(&[]);
    refused(
        &once,
        SECRETARY,
        issue(Language::En),
        RefusalCode::LetterIssued,
    );
    done(
        &once,
        SECRETARY,
        issue(Language::ZhHans),
        issued(Language::ZhHans),
    );
}

#[test]
fn a_letter_is_delivered_once_on_a_day_that_has_come() {
    let deliver = |language, on| CaseCommand::MarkDelivered {
        decision: DECISION,
        language,
        on,
        today: day(9),
    };
    let delivered = CaseEvent::LetterDelivered {
        decision: DECISION,
        language: Language::En,
        on: day(9),
    };
    let given = followed_up(&[]);
    done(
        &given,
        SECRETARY,
        deliver(Language::En, day(9)),
        delivered.clone(),
    );
    refused(
        &given,
        SECRETARY,
        deliver(Language::En, day(10)),
        RefusalCode::DayInFuture,
    );
    refused(
        &given,
        SECRETARY,
        deliver(Language::ZhHans, day(9)),
        RefusalCode::LetterNotIssued,
    );
    let there = then(given, SECRETARY, [issued(Language::ZhHans), delivered]);
    refused(
        &there,
        SECRETARY,
        deliver(Language::En, day(9)),
        RefusalCode::DeliveredAlready,
    );
    let case = fold(&there);
    let days: Vec<_> = case.decisions[0]
        .letters
        .iter()
        .map(|letter| letter.delivered)
        .collect();
    assert_eq!(days, [Some(day(9)), None]);
}

#[test]
fn a_condition_is_cleared_once_on_evidence() {
    let clear = |number, evidence: &str| CaseCommand::ClearCondition {
        decision: DECISION,
        number,
        evidence: evidence.to_owned(),
    };
    let cleared = CaseEvent::ConditionCleared {
        decision: DECISION,
        number: 2,
        evidence: "Seen.".to_owned(),
    };
    let given = followed_up(&["Keep a log.", "Put up a sign."]);
    done(&given, SECRETARY, clear(2, "Seen."), cleared.clone());
    refused(
        &given,
        SECRETARY,
        clear(2, " "),
        RefusalCode::ReasonsRequired,
    );
    for number in [0, 3] {
        refused(
            &given,
            SECRETARY,
            clear(number, "Seen."),
            RefusalCode::NoChange,
        );
    }
    let once = then(given, SECRETARY, [cleared]);
    refused(
        &once,
        SECRETARY,
        clear(2, "Seen."),
        RefusalCode::ConditionCleared,
    );
    let close = CaseCommand::Close {
        reason: "Done.".to_owned(),
    };
    let open = Refusal::of(RefusalCode::ConditionsOpen).with("count", 1);
    refused(&once, SECRETARY, close, open);
}

#[test]
fn a_case_is_closed_with_a_reason() {
    let close = |reason: &str| CaseCommand::Close {
        reason: reason.to_owned(),
    };
    let last = closed().last().map(|(_, event)| event.clone());
    check(
        &followed_up(&[]),
        SECRETARY,
        close("Done."),
        Ok::<_, Refusal>(Vec::from_iter(last)),
    );
    refused(
        &followed_up(&[]),
        SECRETARY,
        close(""),
        RefusalCode::ReasonsRequired,
    );
}
