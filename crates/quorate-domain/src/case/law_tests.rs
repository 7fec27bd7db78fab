//! What no sequence of legal commands leads to.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use super::tests::{
    CASE, CHAIR, DECISION, IMPORT, ITEM, MEETING, REVIEWER, SECRETARY, acceptance, by_meeting,
    case_decided, day, document, ended, fold, mark, minute, opening, proposal, standing,
};
use super::*;
use crate::ids::{ItemId, PersonId};
use crate::vocabulary::{
    InterestAnswer, InterestRuling, InterestState, ItemEnd, Language, MaterialMark, Position,
    RiskTier, Stage, SubmissionKind, ValidationOutcome,
};

/// What somebody tries, or what a meeting does to the case.
#[derive(Debug, Clone)]
enum Step {
    Try(PersonId, CaseCommand),
    ItemEnds(ItemEnd),
    Decided,
}

/// Often one mark on each of both materials, otherwise anything.
fn marks() -> impl Strategy<Value = Vec<Mark>> {
    let found = || select(MaterialMark::ALL);
    let any = prop::collection::vec((select(vec!["plan", "consent"]), found()), 0..4);
    let whole =
        (found(), found()).prop_map(|(plan, consent)| vec![("plan", plan), ("consent", consent)]);
    prop_oneof![1 => any, 2 => whole].prop_map(|marks| {
        marks
            .into_iter()
            .map(|(material, found)| mark(material, found))
            .collect()
    })
}

/// Most ways begin before acceptance, where what may happen only once happens.
fn start() -> impl Strategy<Value = usize> {
    prop_oneof![1 => 0..2_usize, 1 => 0..Stage::ALL.len()]
}

fn command() -> impl Strategy<Value = CaseCommand> {
    let said = || "Said.".to_owned();
    let position = || select(Position::ALL);
    let person = || select(vec![CHAIR, SECRETARY, REVIEWER]);
    let validate = (marks(), select(ValidationOutcome::ALL), 0..100_u32);
    let answers = prop::collection::vec((0..4_u16, "[a-z]{0,2}"), 0..4);
    prop_oneof![
        1 => select(InterestAnswer::ALL).prop_map(move |interest| CaseCommand::Log {
            case: CASE,
            opening: opening(),
            documents: Vec::new(),
            interest,
            nature: None,
        }),
        3 => select(InterestAnswer::ALL).prop_map(move |answer| CaseCommand::DeclareInterest {
            answer,
            nature: Some(said()),
            voted_on: None,
        }),
        2 => (person(), select(InterestRuling::ALL), any::<bool>()).prop_map(
            move |(person, ruling, suspends)| CaseCommand::RuleInterest {
                person,
                ruling,
                reason: said(),
                suspends: Some(suspends),
                may_inform: true,
            },
        ),
        2 => (person(), any::<bool>()).prop_map(move |(person, voted)| {
            CaseCommand::ReportInterest {
                person,
                answer: InterestAnswer::Decide,
                nature: said(),
                voted_on: voted.then_some(DECISION),
            }
        }),
        1 => person().prop_map(move |person| CaseCommand::Challenge {
            person,
            reasons: said(),
            allowed: Ok(()),
        }),
        4 => validate.prop_map(move |(marks, outcome, number)| CaseCommand::Validate {
            marks,
            outcome,
            text: said(),
            required: vec!["plan".to_owned(), "consent".to_owned()],
            acceptance: acceptance(&format!("EC2026-{number:03}")),
        }),
        1 => select(RiskTier::ALL).prop_map(move |tier| CaseCommand::Route {
            answers: BTreeMap::new(),
            proposal: proposal(),
            pathway: "full".to_owned(),
            known: vec!["full".to_owned()],
            tier,
            reason: Some(said()),
        }),
        1 => prop::collection::vec(person(), 0..3).prop_map(move |people| {
            let reviewers = people.into_iter().map(|person| (person, said())).collect();
            CaseCommand::AssignReviewers { reviewers, needed: 0 }
        }),
        2 => position().prop_map(move |recommendation| CaseCommand::SubmitReview {
            answers: Vec::new(),
            checklist: Vec::new(),
            recommendation,
            outcome: None,
            outcomes: Vec::new(),
            rule: by_meeting(),
            text: said(),
        }),
        3 => prop::option::of(position()).prop_map(move |position| CaseCommand::AddPost {
            position,
            text: said(),
        }),
        2 => (1..3_usize).prop_map(move |count| CaseCommand::AskClarification {
            points: vec![said(); count],
            due: day(1),
            today: day(1),
        }),
        3 => answers.prop_map(|answers| CaseCommand::RecordAnswers {
            answers: answers
                .into_iter()
                .map(|(number, text)| PointAnswer { number, text })
                .collect(),
            documents: Vec::new(),
        }),
        2 => Just(CaseCommand::CloseRound),
        2 => (1_000..u128::MAX).prop_map(|item| CaseCommand::PutOnAgenda {
            meeting: MEETING,
            item: ItemId(Uuid::from_u128(item)),
            rule: by_meeting(),
        }),
        1 => Just(CaseCommand::AddSubmission {
            kind: SubmissionKind::Amendment,
            receipt: "R2026-0002".to_owned(),
            text: said(),
            documents: vec![document(1, "Plan")],
        }),
        1 => Just(CaseCommand::Sign {
            decision: DECISION,
            name: said(),
            role: said(),
            meaning: said(),
            presiding_name: said(),
        }),
        1 => Just(CaseCommand::IssueLetter {
            decision: DECISION,
            language: Language::En,
            digest: said(),
            size: 1,
        }),
        1 => Just(CaseCommand::Close { reason: said() }),
        1 => Just(CaseCommand::Undo { import: IMPORT }),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let person = select(vec![CHAIR, SECRETARY, REVIEWER]);
    prop_oneof![
        20 => (person, command()).prop_map(|(person, command)| Step::Try(person, command)),
        1 => select(ItemEnd::ALL).prop_map(Step::ItemEnds),
        1 => Just(Step::Decided),
    ]
}

/// The events of a step, none if it is refused. A meeting touches only a case on its agenda.
fn events(case: &Case, step: &Step) -> Option<(PersonId, Vec<CaseEvent>)> {
    let ends = |end| {
        let item = case.open_agenda()?.item;
        Some(CaseEvent::AgendaEnded {
            item,
            end,
            reason: String::new(),
        })
    };
    match step {
        Step::Try(person, command) => Some((*person, decide(case, command.clone(), *person).ok()?)),
        Step::ItemEnds(end) => Some((CHAIR, vec![ends(*end)?])),
        Step::Decided => {
            let end = ends(ItemEnd::Decided)?;
            let mut decision = case_decided(true, &[]);
            if let CaseEvent::CaseDecided { decision: id, .. } = &mut decision {
                id.0 = Uuid::from_u128(DECISION.0.as_u128() + 1_000 * case.decisions.len() as u128);
            }
            Some((CHAIR, vec![decision, end]))
        }
    }
}

fn numbers_and_completions(case: &Case) -> (usize, usize) {
    let ended = |outcome| move |check: &&Validation| check.outcome == outcome;
    (
        case.validations
            .iter()
            .filter(ended(ValidationOutcome::Accept))
            .count(),
        case.validations
            .iter()
            .filter(ended(ValidationOutcome::Complete))
            .count(),
    )
}

fn check_laws(before: &Case, step: &Step, by: PersonId, events: &[CaseEvent], after: &Case) {
    // Logged once.
    let logged = |event: &CaseEvent| matches!(event, CaseEvent::SubmissionLogged { .. });
    assert!(!events.iter().any(logged));
    // One number, kept for good; one completion request.
    assert!(before.number.is_none() || after.number == before.number);
    let (numbers, completions) = numbers_and_completions(after);
    assert!(numbers <= 1 && completions <= 1);
    assert_eq!(after.number.is_some(), numbers == 1);
    // Nothing is accepted with a required material unmarked or missing.
    if let Step::Try(
        _,
        CaseCommand::Validate {
            marks, required, ..
        },
    ) = step
        && events
            .iter()
            .any(|event| matches!(event, CaseEvent::CaseAccepted { .. }))
    {
        for material in required {
            let mut found = marks
                .iter()
                .filter(|mark| mark.material == *material)
                .peekable();
            assert!(found.peek().is_some());
            assert!(found.all(|mark| mark.mark != MaterialMark::Missing));
        }
    }
    // A closed round stays as it was.
    for (was, is) in before.rounds.iter().zip(&after.rounds) {
        assert!(was.closed.is_none() || was == is);
    }
    assert!(after.rounds.len() >= before.rounds.len());
    for round in &after.rounds {
        assert!(
            round
                .answers
                .keys()
                .all(|number| usize::from(*number) <= round.points.len())
        );
    }
    // Nobody changes another's standing but by a ruling, or by recording an interest of theirs; and
    // nobody clears themselves, nor another by hearsay.
    for person in [CHAIR, SECRETARY, REVIEWER] {
        let (was, is) = (before.interest_of(person), after.interest_of(person));
        let ruled = matches!(step, Step::Try(_, CaseCommand::RuleInterest { .. }));
        let reported = matches!(step, Step::Try(_, CaseCommand::ReportInterest { .. }))
            && is == InterestState::Undecided;
        assert!(was == is || ((person == by) != (ruled || reported)));
        if matches!(was, InterestState::Recused | InterestState::Undecided) {
            assert!(is != InterestState::Unanswered);
            assert!(is != InterestState::Clear || (ruled && person != by));
        }
        let lines = |case: &Case| case.interests.get(&person).map(|known| known.lines.clone());
        let (was, is) = (
            lines(before).unwrap_or_default(),
            lines(after).unwrap_or_default(),
        );
        assert!(is.starts_with(&was));
    }
    // What was said stays, and a changed position says what it was before.
    assert!(after.posts.starts_with(&before.posts));
    assert!(after.reviews.starts_with(&before.reviews));
    for post in &after.posts[before.posts.len()..] {
        let changed = post.position.is_some() && before.position_of(by) != post.position;
        let expected = before.position_of(by).filter(|_| changed);
        assert_eq!(post.changed_from, expected);
    }
    // What is closed or taken back stays so, unless an interest found after the vote re-opens it.
    let reopened = |event: &CaseEvent| matches!(event, CaseEvent::InterestAfterVoteRuled { reopened, .. } if *reopened);
    let reopened = events.iter().any(reopened);
    assert!(!reopened || (!before.decisions.is_empty() && !after.is_decided()));
    assert!(after.decisions.len() >= before.decisions.len());
    if matches!(before.stage(), Stage::Closed | Stage::Undone) && !reopened {
        assert_eq!(after.stage(), before.stage());
    }
    assert_eq!(
        after.version as usize,
        before.version as usize + events.len()
    );
}

/// Takes a step that is legal.
fn take(case: &Case, step: Step) -> Case {
    let Some((by, events)) = events(case, &step) else {
        panic!("{step:?} is refused")
    };
    events.iter().fold(case.clone(), |case, event| {
        case.apply(event, minute(1_000), Some(by))
    })
}

#[test]
fn an_earlier_decision_that_is_re_opened_is_open_again_though_a_later_one_stands() {
    let report = CaseCommand::ReportInterest {
        person: SECRETARY,
        answer: InterestAnswer::Decide,
        nature: "Said.".to_owned(),
        voted_on: Some(DECISION),
    };
    let amendment = CaseCommand::AddSubmission {
        kind: SubmissionKind::Amendment,
        receipt: "R2026-0002".to_owned(),
        text: "Said.".to_owned(),
        documents: vec![document(1, "Plan")],
    };
    let again = CaseCommand::PutOnAgenda {
        meeting: MEETING,
        item: ItemId(Uuid::from_u128(1_000)),
        rule: by_meeting(),
    };
    let ruling = CaseCommand::RuleInterest {
        person: SECRETARY,
        ruling: InterestRuling::Recused,
        reason: "Said.".to_owned(),
        suspends: Some(true),
        may_inform: true,
    };
    let mut case = fold(&standing()[5].1);
    for step in [
        Step::Decided,
        Step::Try(SECRETARY, amendment),
        Step::Try(CHAIR, report),
        Step::Try(REVIEWER, again),
        Step::Decided,
    ] {
        case = take(&case, step);
    }
    assert!(case.is_decided());
    case = take(&case, Step::Try(CHAIR, ruling));
    assert_eq!(case.put_anew, Some(DECISION));
    assert!(!case.is_decided());
}

proptest! {
    #[test]
    fn no_legal_sequence_breaks_a_law(
        start in start(),
        steps in prop::collection::vec(step(), 1..80),
    ) {
        let mut case = fold(&standing()[start].1);
        for (index, step) in steps.iter().enumerate() {
            let Some((by, events)) = events(&case, step) else { continue };
            prop_assert!(!events.is_empty(), "{step:?} was done and nothing happened");
            let after = events.iter().fold(case.clone(), |case, event| {
                case.apply(event, minute(1_000 + index), Some(by))
            });
            check_laws(&case, step, by, &events, &after);
            case = after;
        }
    }
}

#[test]
fn a_case_goes_its_whole_way_by_commands_alone() {
    let said = || "Said.".to_owned();
    let validate = |found, outcome| CaseCommand::Validate {
        marks: vec![mark("plan", found)],
        outcome,
        text: said(),
        required: vec!["plan".to_owned()],
        acceptance: acceptance("EC2026-001"),
    };
    let deliver = CaseCommand::MarkDelivered {
        decision: DECISION,
        language: Language::En,
        on: day(9),
        today: day(9),
    };
    let log = CaseCommand::Log {
        case: CASE,
        opening: opening(),
        documents: Vec::new(),
        interest: InterestAnswer::None,
        nature: None,
    };
    let clear = CaseCommand::DeclareInterest {
        voted_on: None,
        answer: InterestAnswer::None,
        nature: None,
    };
    let route = CaseCommand::Route {
        answers: BTreeMap::new(),
        proposal: proposal(),
        pathway: "full".to_owned(),
        known: vec!["full".to_owned()],
        tier: RiskTier::High,
        reason: None,
    };
    let assign = CaseCommand::AssignReviewers {
        reviewers: vec![(REVIEWER, said())],
        needed: 1,
    };
    let ask = CaseCommand::AskClarification {
        points: vec![said()],
        due: day(9),
        today: day(9),
    };
    let answers = CaseCommand::RecordAnswers {
        answers: vec![PointAnswer {
            number: 1,
            text: said(),
        }],
        documents: Vec::new(),
    };
    let review = CaseCommand::SubmitReview {
        answers: Vec::new(),
        checklist: Vec::new(),
        recommendation: Position::Support,
        outcome: None,
        outcomes: Vec::new(),
        rule: by_meeting(),
        text: said(),
    };
    let sign = CaseCommand::Sign {
        decision: DECISION,
        name: said(),
        role: said(),
        meaning: said(),
        presiding_name: said(),
    };
    let issue = CaseCommand::IssueLetter {
        decision: DECISION,
        language: Language::En,
        digest: said(),
        size: 1,
    };
    let agenda = CaseCommand::PutOnAgenda {
        meeting: MEETING,
        item: ITEM,
        rule: by_meeting(),
    };
    let way = [
        (SECRETARY, log, Stage::Validation),
        (
            SECRETARY,
            validate(MaterialMark::Missing, ValidationOutcome::Complete),
            Stage::Completion,
        ),
        (
            SECRETARY,
            validate(MaterialMark::Present, ValidationOutcome::Accept),
            Stage::Accepted,
        ),
        (SECRETARY, route, Stage::Accepted),
        (SECRETARY, assign, Stage::Review),
        (REVIEWER, clear, Stage::Review),
        (SECRETARY, ask, Stage::Clarification),
        (SECRETARY, answers, Stage::Clarification),
        (SECRETARY, CaseCommand::CloseRound, Stage::Review),
        (REVIEWER, review, Stage::Review),
        (SECRETARY, agenda, Stage::Ready),
    ];
    let after = [
        (CHAIR, sign, Stage::Decided),
        (SECRETARY, issue, Stage::FollowUp),
        (SECRETARY, deliver, Stage::FollowUp),
        (
            SECRETARY,
            CaseCommand::Close { reason: said() },
            Stage::Closed,
        ),
    ];
    let go = |case: Case, (person, command, stage): (PersonId, CaseCommand, Stage)| {
        let events = decide(&case, command.clone(), person);
        let events = events.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        let case = events.iter().fold(case, |case, event| {
            case.apply(event, minute(1), Some(person))
        });
        assert_eq!(case.stage(), stage, "after {command:?}");
        case
    };
    let mut case = way.into_iter().fold(Case::default(), go);
    for event in [case_decided(true, &[]), ended(ItemEnd::Decided)] {
        case = case.apply(&event, minute(2), Some(SECRETARY));
    }
    let case = after.into_iter().fold(case, go);
    assert_eq!(case.reference(), "EC2026-001");
}
