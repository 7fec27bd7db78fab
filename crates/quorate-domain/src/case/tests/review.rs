//! Reviews, deliberation, clarification, agenda.

use super::*;

#[test]
fn reviewers_are_enough_and_free_of_interests() {
    let assign = |people: &[PersonId], needed| CaseCommand::AssignReviewers {
        reviewers: people
            .iter()
            .map(|person| (*person, "Ada".to_owned()))
            .collect(),
        needed,
    };
    done(
        &accepted(),
        SECRETARY,
        assign(&[REVIEWER, CHAIR, CHAIR], 2),
        assigned(&[CHAIR, REVIEWER]),
    );
    let few = Refusal::of(RefusalCode::ReviewersTooFew).with("needed", 2);
    refused(&accepted(), SECRETARY, assign(&[CHAIR, CHAIR], 2), few);
    for answer in [InterestAnswer::Withdraw, InterestAnswer::Decide] {
        let given = then(accepted(), REVIEWER, [declared(REVIEWER, answer)]);
        let why = Refusal::of(RefusalCode::ReviewerNotClear).with("name", "Ada");
        refused(&given, SECRETARY, assign(&[REVIEWER], 1), why);
    }
    refused(
        &in_review(),
        SECRETARY,
        assign(&[REVIEWER], 1),
        RefusalCode::NoChange,
    );
    refused(
        &not_routed(),
        SECRETARY,
        assign(&[REVIEWER], 1),
        wrong(Stage::Accepted),
    );
}

#[test]
fn a_review_is_whole_and_handed_in_once() {
    let answer = |item: &str| ChecklistAnswer {
        item: item.to_owned(),
        satisfied: None,
        note: String::new(),
    };
    let submit = |answers: &[&str], text: &str| CaseCommand::SubmitReview {
        answers: answers.iter().map(|item| answer(item)).collect(),
        checklist: vec!["fairness".to_owned(), "consent".to_owned()],
        recommendation: Position::Support,
        outcome: None,
        outcomes: Vec::new(),
        rule: by_meeting(),
        text: text.to_owned(),
    };
    let whole = submit(&["consent", "fairness"], "Fine.");
    let event = CaseEvent::ReviewSubmitted {
        answers: vec![answer("consent"), answer("fairness")],
        recommendation: Position::Support,
        outcome: None,
        text: "Fine.".to_owned(),
    };
    done(&in_review(), REVIEWER, whole.clone(), event);
    let open = Refusal::of(RefusalCode::ChecklistOpen).with("item", "consent");
    refused(&in_review(), REVIEWER, submit(&["fairness"], "Fine."), open);
    refused(
        &in_review(),
        REVIEWER,
        submit(&[], " "),
        RefusalCode::ReasonsRequired,
    );
    refused(&in_review(), CHAIR, whole.clone(), RefusalCode::NotReviewer);
    let given = then(in_review(), REVIEWER, [review("Fine.")]);
    refused(&given, REVIEWER, whole, RefusalCode::ReviewIn);
}

#[test]
fn a_changed_position_keeps_what_it_was() {
    let say = |position| CaseEvent::PostAdded {
        position,
        text: "Said.".to_owned(),
    };
    let empty = CaseCommand::AddPost {
        position: Some(Position::Oppose),
        text: String::new(),
    };
    refused(&in_review(), REVIEWER, empty, RefusalCode::ReasonsRequired);
    let given = then(in_review(), REVIEWER, [review("Fine.")]);
    let given = then(given, REVIEWER, [say(Some(Position::Support)), say(None)]);
    let given = then(given, CHAIR, [say(Some(Position::Oppose))]);
    let case = fold(&then(
        given,
        REVIEWER,
        [say(Some(Position::Oppose)), say(Some(Position::Oppose))],
    ));
    let changed: Vec<_> = case.posts.iter().map(|post| post.changed_from).collect();
    assert_eq!(changed, [None, None, None, Some(Position::Support), None]);
    assert_eq!(case.position_of(REVIEWER), Some(Position::Oppose));
    assert_eq!(case.position_of(SECRETARY), None);
}

#[test]
fn an_applicant_is_asked_points_until_a_day_to_come() {
    let ask = |points: &[&str], due| CaseCommand::AskClarification {
        points: points.iter().map(|point| (*point).to_owned()).collect(),
        due,
        today: day(9),
    };
    done(
        &in_review(),
        SECRETARY,
        ask(&[" Who keeps the key? ", " ", "How long?"], day(9)),
        asked(),
    );
    refused(
        &in_review(),
        SECRETARY,
        ask(&["", " "], day(9)),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &in_review(),
        SECRETARY,
        ask(&["How long?"], day(8)),
        RefusalCode::DayInPast,
    );
    refused(
        &clarifying(),
        SECRETARY,
        ask(&["How long?"], day(9)),
        RefusalCode::RoundOpen,
    );
}

fn answer(number: u16, text: &str) -> PointAnswer {
    PointAnswer {
        number,
        text: text.to_owned(),
    }
}

#[test]
fn answers_are_to_points_of_the_open_round() {
    let record = |answers: &[PointAnswer], documents: &[NewDocument]| CaseCommand::RecordAnswers {
        answers: answers.to_vec(),
        documents: documents.to_vec(),
    };
    let recorded = |answers: &[PointAnswer]| CaseEvent::AnswersRecorded {
        answers: answers.to_vec(),
    };
    let second = [answer(2, "A year.")];
    done(
        &clarifying(),
        SECRETARY,
        record(&second, &[]),
        recorded(&second),
    );
    check(
        &clarifying(),
        SECRETARY,
        record(&[], &[document(1, "Plan")]),
        Ok::<_, Refusal>(vec![
            recorded(&[]),
            CaseEvent::DocumentAdded {
                document: document(1, "Plan"),
            },
        ]),
    );
    for answers in [
        &[][..],
        &[answer(0, "?")],
        &[answer(1, "Us."), answer(3, "?")],
    ] {
        refused(
            &clarifying(),
            SECRETARY,
            record(answers, &[]),
            RefusalCode::NoChange,
        );
    }
    refused(
        &in_review(),
        SECRETARY,
        record(&second, &[]),
        RefusalCode::NoRoundOpen,
    );
    let over = then(clarifying(), SECRETARY, [CaseEvent::RoundClosed {}]);
    refused(
        &over,
        SECRETARY,
        record(&second, &[]),
        RefusalCode::RoundClosed,
    );
    // What is not named stays as it was.
    let given = then(
        clarifying(),
        SECRETARY,
        [recorded(&second), recorded(&[answer(1, "Us.")])],
    );
    let case = fold(&given);
    let known: Vec<_> = case.rounds[0]
        .answers
        .iter()
        .map(|(n, text)| (*n, text.as_str()))
        .collect();
    assert_eq!(known, [(1, "Us."), (2, "A year.")]);
}

#[test]
fn a_round_closes_when_every_point_is_answered() {
    let with = |answers: &[PointAnswer]| {
        let answers = answers.to_vec();
        then(
            clarifying(),
            SECRETARY,
            [CaseEvent::AnswersRecorded { answers }],
        )
    };
    let open = |number| Refusal::of(RefusalCode::PointUnanswered).with("number", number);
    refused(&clarifying(), SECRETARY, CaseCommand::CloseRound, open(1));
    refused(
        &with(&[answer(1, "Us.")]),
        SECRETARY,
        CaseCommand::CloseRound,
        open(2),
    );
    refused(
        &with(&[answer(1, " "), answer(2, "A year.")]),
        SECRETARY,
        CaseCommand::CloseRound,
        open(1),
    );
    let whole = with(&[answer(2, "A year."), answer(1, "Us.")]);
    done(
        &whole,
        SECRETARY,
        CaseCommand::CloseRound,
        CaseEvent::RoundClosed {},
    );
}

#[test]
fn a_contact_is_of_today_or_before() {
    let enter = |on, text: &str| CaseCommand::EnterContact {
        contact: ContactKind::Call,
        on,
        today: day(9),
        with: "Ling Wu".to_owned(),
        text: text.to_owned(),
    };
    let event = CaseEvent::ContactEntered {
        contact: ContactKind::Call,
        on: day(9),
        with: "Ling Wu".to_owned(),
        text: "It comes on Monday.".to_owned(),
    };
    done(
        &logged(),
        SECRETARY,
        enter(day(9), "It comes on Monday."),
        event,
    );
    refused(
        &logged(),
        SECRETARY,
        enter(day(10), "It comes."),
        RefusalCode::DayInFuture,
    );
    refused(
        &logged(),
        SECRETARY,
        enter(day(9), ""),
        RefusalCode::ReasonsRequired,
    );
}

#[test]
fn a_case_goes_on_an_agenda_when_its_reviews_are_in() {
    let put = CaseCommand::PutOnAgenda {
        meeting: MEETING,
        item: ITEM,
        rule: by_meeting(),
    };
    let clear = declared(REVIEWER, InterestAnswer::None);
    let waiting = then(in_review(), REVIEWER, [clear]);
    let why = Refusal::of(RefusalCode::ReviewsOpen).with("count", 1);
    refused(&waiting, SECRETARY, put.clone(), why.clone());
    // Who has not said whether they have an interest is waited for too.
    refused(&in_review(), SECRETARY, put.clone(), why);
    let reviewed = then(waiting.clone(), REVIEWER, [review("Fine.")]);
    done(&reviewed, SECRETARY, put.clone(), on_agenda());
    // A reviewer who is recused meanwhile is not waited for.
    let recused = then(
        waiting,
        REVIEWER,
        [declared(REVIEWER, InterestAnswer::Withdraw)],
    );
    done(&recused, SECRETARY, put.clone(), on_agenda());
    refused(
        &not_routed(),
        SECRETARY,
        put.clone(),
        wrong(Stage::Accepted),
    );
    refused(&ready(), SECRETARY, put.clone(), RefusalCode::OnAgenda);
    let deferred = then(reviewed, SECRETARY, [on_agenda(), ended(ItemEnd::Deferred)]);
    done(&deferred, SECRETARY, put.clone(), on_agenda());
    // What was decided comes back only with something new.
    refused(
        &followed_up(&[]),
        SECRETARY,
        put.clone(),
        wrong(Stage::FollowUp),
    );
    let amended = then(followed_up(&[]), SECRETARY, [amended()]);
    done(&amended, SECRETARY, put, on_agenda());
}
