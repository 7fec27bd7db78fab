//! Given a roster, a room and declarations, then the seats as the rules count them.

use chrono::{DateTime, Utc};
use quorate_domain::case::CaseEvent;
use quorate_domain::committee::{BilingualName, CommitteeEvent};
use quorate_domain::ids::{MeetingId, TermId};
use quorate_domain::meeting::{Call, MeetingEvent};
use quorate_domain::motion::{HandTotals, MotionEvent};
use quorate_domain::rules::{Explanation, Tally};
use quorate_domain::vocabulary::{BallotValue, InterestAnswer, VoteMode, VoteResult};
use uuid::Uuid;

use super::*;

const PROFILE: &str = "cn-st-ethics-2023";
const CHAIR: PersonId = PersonId(Uuid::from_u128(1));
const VICE: PersonId = PersonId(Uuid::from_u128(2));
const LAY: PersonId = PersonId(Uuid::from_u128(3));
const LAWYER: PersonId = PersonId(Uuid::from_u128(4));
const ETHICIST: PersonId = PersonId(Uuid::from_u128(5));
const ENGINEER: PersonId = PersonId(Uuid::from_u128(6));
const OUTSIDER: PersonId = PersonId(Uuid::from_u128(7));
const ALTERNATE: PersonId = PersonId(Uuid::from_u128(8));
const SECRETARY: PersonId = PersonId(Uuid::from_u128(9));
const MEMBERS: [PersonId; 7] = [CHAIR, VICE, LAY, LAWYER, ETHICIST, ENGINEER, OUTSIDER];
const NOBODY: [PersonId; 0] = [];

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn at() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn term(
    person: PersonId,
    role: Role,
    capacities: &[Capacity],
    alternate_for: Option<PersonId>,
) -> CommitteeEvent {
    CommitteeEvent::PersonAppointed {
        person,
        name: person.to_string(),
        contact: None,
        term: Term {
            id: TermId(person.0),
            role,
            capacities: capacities.to_vec(),
            from: day(1),
            until: day(20),
            alternate_for,
            co_opted: false,
        },
    }
}

/// Seven seats, an alternate for the lay member, a secretary; terms from the 1st to the 20th.
fn committee() -> Committee {
    let scientific = [Capacity::Scientific, Capacity::AiTechnology];
    let mut events = vec![
        CommitteeEvent::CommitteeSetUp {
            name: BilingualName {
                en: Some("Ethics".to_owned()),
                zh: None,
            },
            zone: "Asia/Shanghai".to_owned(),
            number_prefix: String::new(),
            profiles: vec![PROFILE.to_owned()],
            chosen: Vec::new(),
            sample: false,
        },
        term(CHAIR, Role::Chair, &scientific, None),
        term(VICE, Role::ViceChair, &scientific, None),
        term(
            LAY,
            Role::Member,
            &[Capacity::Lay, Capacity::NonScientific],
            None,
        ),
        term(LAWYER, Role::Member, &[Capacity::Legal], None),
        term(ETHICIST, Role::Member, &[Capacity::Ethics], None),
        term(ENGINEER, Role::Member, &scientific, None),
        term(OUTSIDER, Role::Member, &[Capacity::Outside], None),
        term(
            ALTERNATE,
            Role::Alternate,
            &[Capacity::Lay, Capacity::NonScientific],
            Some(LAY),
        ),
        term(SECRETARY, Role::Secretary, &[], None),
    ];
    events.push(CommitteeEvent::SubstitutesNamed {
        chair: Some(ETHICIST),
        secretary: None,
    });
    fold_committee(Committee::default(), &events)
}

fn fold_committee(committee: Committee, events: &[CommitteeEvent]) -> Committee {
    events.iter().fold(committee, |committee, event| {
        committee.apply(event, at(), None)
    })
}

/// A meeting on a day with these people in the room.
fn meeting(on: u32, present: &[PersonId]) -> Meeting {
    let called = MeetingEvent::MeetingCalled {
        meeting: MeetingId(Uuid::from_u128(100)),
        call: Call {
            title: "November".to_owned(),
            date: day(on),
            time: "14:00".to_owned(),
            ..Call::default()
        },
    };
    let opened = MeetingEvent::MeetingOpened { presiding: CHAIR };
    let came = present
        .iter()
        .map(|person| MeetingEvent::AttendanceRecorded {
            person: *person,
            present: true,
            by_video: false,
        });
    std::iter::once(called)
        .chain(came)
        .chain([opened])
        .fold(Meeting::default(), |meeting, event| {
            meeting.apply(&event, at(), None)
        })
}

/// A case on which everybody is clear but for those who withdrew and those who have not answered.
fn case(withdrew: &[PersonId], silent: &[PersonId]) -> Case {
    let everybody = MEMBERS.into_iter().chain([ALTERNATE, SECRETARY]);
    let answers = everybody
        .filter(|person| !silent.contains(person))
        .map(|person| {
            let answer = if withdrew.contains(&person) {
                InterestAnswer::Withdraw
            } else {
                InterestAnswer::None
            };
            CaseEvent::InterestDeclared {
                person,
                answer,
                nature: None,
            }
        });
    answers.fold(Case::default(), |case, event| {
        case.apply(&event, at(), None)
    })
}

fn joined(facts: &Facts) -> Joined {
    explain_all(
        &[crate::profiles::library().unwrap().regime(PROFILE).unwrap()],
        facts,
    )
    .unwrap()
}

fn explained(facts: &Facts) -> Explanation {
    joined(facts).verdict
}

/// A motion whose vote opened on these facts.
fn opened(facts: &Facts) -> Motion {
    let roll = roll(facts, &joined(facts));
    let opened = MotionEvent::VoteOpened {
        roll,
        mode: VoteMode::Hidden,
    };
    Motion::default().apply(&opened, at(), None)
}

fn ids(people: &[PersonId]) -> Vec<String> {
    people.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn check(
    present: &[PersonId],
    withdrew: &[PersonId],
    silent: &[PersonId],
    then: (&[PersonId], &[PersonId], &[PersonId]),
) {
    let case = case(withdrew, silent);
    let facts = facts(
        &committee(),
        Venue::Meeting(&meeting(10, present)),
        Some(&case),
        None,
    );
    let joined = joined(&facts);
    let roll = roll(&facts, &joined);
    let explanation = joined.verdict;
    let (electorate, recused, absent) = then;
    assert_eq!(roll.electorate, electorate);
    assert_eq!(roll.recused, recused);
    assert_eq!(roll.absent, absent);
    let seats = roll.electorate.len() + roll.recused.len() + roll.absent.len();
    assert_eq!(seats, MEMBERS.len(), "every seat is in one of the three");
    let Tally {
        not_cast,
        recused,
        absent,
        ..
    } = explanation.tally;
    let counted = [not_cast, recused, absent].map(|number| number as usize);
    assert_eq!(
        counted,
        [roll.electorate.len(), roll.recused.len(), roll.absent.len()]
    );
}

#[test]
fn whoever_is_there_and_clear_votes() {
    let but = |out: PersonId| -> Vec<PersonId> {
        MEMBERS
            .into_iter()
            .filter(|person| *person != out)
            .collect()
    };
    check(&MEMBERS, &[], &[], (&MEMBERS, &NOBODY, &NOBODY));
    check(&but(CHAIR), &[], &[], (&but(CHAIR), &NOBODY, &[CHAIR]));
    check(&MEMBERS, &[CHAIR], &[], (&but(CHAIR), &[CHAIR], &NOBODY));
    // Recused and absent is recused: they would not vote if they came.
    check(&but(CHAIR), &[CHAIR], &[], (&but(CHAIR), &[CHAIR], &NOBODY));
}

#[test]
fn whoever_has_not_answered_counts_as_recused() {
    let others: Vec<PersonId> = MEMBERS
        .into_iter()
        .filter(|person| *person != LAWYER)
        .collect();
    check(&MEMBERS, &[], &[LAWYER], (&others, &[LAWYER], &NOBODY));
}

#[test]
fn an_alternate_sits_only_in_the_empty_seat_of_their_member() {
    let with_alternate = [MEMBERS.to_vec(), vec![ALTERNATE]].concat();
    check(&with_alternate, &[], &[], (&MEMBERS, &NOBODY, &NOBODY));
    let mut sitting = MEMBERS;
    sitting[2] = ALTERNATE;
    check(&with_alternate, &[LAY], &[], (&sitting, &NOBODY, &NOBODY));
    let mut others = with_alternate.clone();
    others.retain(|person| ![LAY, ALTERNATE].contains(person));
    // Recused as well, the alternate does not sit there.
    check(
        &with_alternate,
        &[LAY, ALTERNATE],
        &[],
        (&others, &[LAY], &NOBODY),
    );
}

#[test]
fn terms_count_on_both_their_days_and_by_the_day_of_the_meeting() {
    let seats = |on| {
        let facts = facts(
            &committee(),
            Venue::Meeting(&meeting(on, &MEMBERS)),
            None,
            None,
        );
        facts.roster.len()
    };
    assert_eq!((seats(1), seats(20), seats(21)), (9, 9, 0));
}

#[test]
fn an_alternate_of_nobody_on_the_roster_is_left_out() {
    let gone = CommitteeEvent::TermEnded {
        person: LAY,
        term: TermId(LAY.0),
        until: day(9),
        reason: "moved".to_owned(),
    };
    let committee = fold_committee(committee(), &[gone]);
    let present = [MEMBERS.to_vec(), vec![ALTERNATE]].concat();
    let facts = facts(
        &committee,
        Venue::Meeting(&meeting(10, &present)),
        None,
        None,
    );
    assert!(
        !facts
            .roster
            .iter()
            .any(|entry| entry.id == ALTERNATE.to_string())
    );
    assert_eq!(explained(&facts).electorate.len(), 6);
}

#[test]
fn somebody_with_two_terms_has_one_seat() {
    let second = CommitteeEvent::TermBegun {
        person: SECRETARY,
        term: Term {
            id: TermId(Uuid::from_u128(99)),
            role: Role::Member,
            capacities: vec![Capacity::Legal],
            from: day(5),
            until: day(15),
            alternate_for: None,
            co_opted: false,
        },
    };
    let committee = fold_committee(committee(), &[second]);
    let seats = |on| {
        let facts = facts(&committee, Venue::Meeting(&meeting(on, &[])), None, None);
        facts.roster.iter().filter(|entry| entry.has_seat()).count()
    };
    assert_eq!((seats(4), seats(10), seats(16)), (7, 8, 7));
}

#[test]
fn an_open_vote_stays_as_it_was_frozen() {
    let case = case(&[CHAIR, LAY], &[]);
    let present = [VICE, LAWYER, ETHICIST, ENGINEER, OUTSIDER, ALTERNATE];
    let before = facts(
        &committee(),
        Venue::Meeting(&meeting(10, &present)),
        Some(&case),
        None,
    );
    let motion = opened(&before);
    // Everybody leaves, a term is ended behind the vote's back, and somebody new comes.
    let gone = CommitteeEvent::TermEnded {
        person: LAWYER,
        term: TermId(LAWYER.0),
        until: day(9),
        reason: "moved".to_owned(),
    };
    let new = term(PersonId(Uuid::from_u128(50)), Role::Member, &[], None);
    let later = fold_committee(committee(), &[gone, new]);
    let after = facts(
        &later,
        Venue::Meeting(&meeting(10, &[])),
        Some(&case),
        Some(&motion),
    );
    let (before, after) = (explained(&before), explained(&after));
    assert_eq!(after.quorum, before.quorum);
    assert_eq!(after.tally, before.tally);
    let sorted = |mut electorate: Vec<String>| {
        electorate.sort();
        electorate
    };
    assert_eq!(sorted(after.electorate), sorted(before.electorate));
}

#[test]
fn the_result_rests_on_ballots_or_on_totals() {
    let before = facts(
        &committee(),
        Venue::Meeting(&meeting(10, &MEMBERS)),
        None,
        None,
    );
    let motion = opened(&before);
    let cast = |motion: Motion, person, value| {
        motion.apply(
            &MotionEvent::BallotCast { person, value },
            at(),
            Some(person),
        )
    };
    let result = |motion: &Motion| {
        let facts = facts(
            &committee(),
            Venue::Meeting(&meeting(10, &MEMBERS)),
            None,
            Some(motion),
        );
        let explanation = explained(&facts);
        let Tally {
            votes_for,
            against,
            abstain,
            not_cast,
            ..
        } = explanation.tally;
        (explanation.result, [votes_for, against, abstain, not_cast])
    };
    assert_eq!(
        result(&motion),
        (Some(VoteResult::NotCarried), [0, 0, 0, 7])
    );
    let four = MEMBERS[..4].iter().fold(motion.clone(), |motion, person| {
        cast(motion, *person, BallotValue::For)
    });
    let four = cast(four, OUTSIDER, BallotValue::Against);
    assert_eq!(result(&four).1, [4, 1, 0, 2]);
    let totals = HandTotals {
        in_favour: 6,
        against: 0,
        abstain: 1,
    };
    let hands = motion.apply(&MotionEvent::TotalsRecorded { totals }, at(), None);
    assert_eq!(result(&hands), (Some(VoteResult::Carried), [6, 0, 1, 0]));
}

#[test]
fn a_vote_without_quorum_is_refused_with_its_numbers_and_article() {
    let refusal = |present: &[PersonId]| {
        let facts = facts(
            &committee(),
            Venue::Meeting(&meeting(10, present)),
            None,
            None,
        );
        quorum(&joined(&facts))
    };
    assert_eq!(refusal(&MEMBERS), Ok(()));
    let few = refusal(&MEMBERS[..3]).unwrap_err();
    assert_eq!(few.code, RefusalCode::NoQuorum);
    assert_eq!(few.args["present"], "3");
    assert!(few.args.contains_key("needed"));
    assert!(few.rule.is_some());
}

#[test]
fn who_presides_over_an_item_is_there_and_clear() {
    let committee = committee();
    let over = |present: &[PersonId], withdrew: &[PersonId]| {
        presiding_over(
            &committee,
            &meeting(10, present),
            Some(&case(withdrew, &[])),
        )
    };
    assert_eq!(over(&MEMBERS, &[]), Some(CHAIR));
    assert_eq!(over(&MEMBERS, &[CHAIR]), Some(VICE));
    assert_eq!(over(&MEMBERS[1..], &[]), Some(VICE));
    assert_eq!(
        over(&MEMBERS, &[CHAIR, VICE]),
        Some(ETHICIST),
        "the chair's substitute"
    );
    assert_eq!(over(&[LAY, LAWYER], &[]), None);
    assert!(may_preside(&committee, ETHICIST, day(20)));
    assert!(
        !may_preside(&committee, ETHICIST, day(21)),
        "their term is over"
    );
    assert!(!may_preside(&committee, LAWYER, day(10)));
}

#[test]
fn whoever_votes_or_keeps_the_record_and_is_not_clear_must_leave() {
    let committee = committee();
    let out = must_leave(
        &committee,
        &meeting(10, &[]),
        &case(&[CHAIR, SECRETARY], &[ALTERNATE]),
    );
    assert_eq!(ids(&out), ids(&[CHAIR, ALTERNATE, SECRETARY]));
}

#[test]
fn guidance_is_voted_on_by_its_own_majority() {
    let meeting = meeting(10, &MEMBERS);
    let of =
        |case: Option<&Case>| facts(&committee(), Venue::Meeting(&meeting), case, None).purpose;
    assert_eq!(of(None), Purpose::Guidance);
    assert_eq!(of(Some(&case(&[], &[]))), Purpose::Decision);
}

#[test]
fn a_motion_not_yet_opened_is_counted_by_the_room() {
    let put = Motion::default();
    let facts = facts(
        &committee(),
        Venue::Meeting(&meeting(10, &MEMBERS[..2])),
        None,
        Some(&put),
    );
    assert_eq!((facts.attendance.len(), facts.ballots), (2, None));
}

#[test]
fn times_tell_who_was_there_from_the_start_of_an_item() {
    let at = |minute: u32| day(10).and_hms_opt(6, minute, 0).unwrap().and_utc();
    let came = |person, present, minute| {
        let event = MeetingEvent::AttendanceRecorded {
            person,
            present,
            by_video: false,
        };
        (event, at(minute))
    };
    let meeting = [
        came(CHAIR, true, 1),
        came(VICE, true, 1),
        came(VICE, false, 3),
        came(VICE, true, 6),
        came(LAY, true, 5),
    ]
    .into_iter()
    .fold(meeting(10, &[]), |meeting, (event, at)| {
        meeting.apply(&event, at, None)
    });
    let mut facts = facts(&committee(), Venue::Meeting(&meeting), None, None);
    from_start::timed(&mut facts, &committee(), &meeting, at(4), at(9));
    let late = |person: PersonId| {
        let mut attendance = facts.attendance.iter();
        let found = attendance.find(|one| one.id == person.to_string());
        found.is_some_and(|found| found.from > facts.item_from)
    };
    assert!(facts.item_from < facts.moment);
    for (person, is_late) in [(CHAIR, false), (VICE, true), (LAY, true)] {
        assert_eq!(late(person), is_late);
    }
}
