//! Written views, and recounts.

use super::*;

fn view(person: PersonId, present: bool) -> MotionCommand {
    MotionCommand::RecordView {
        person,
        text: " A trial first. ".to_owned(),
        present,
    }
}

fn written(person: PersonId) -> MotionEvent {
    MotionEvent::WrittenViewRecorded {
        person,
        text: "A trial first.".to_owned(),
    }
}

#[test]
fn an_absent_members_view_is_read_out_before_the_vote_and_never_counted() {
    let read = |person| MotionCommand::ReadView { person };
    done(&[put()], SECRETARY, view(ABSENT, false), written(ABSENT));
    let present = RefusalCode::ViewOfPresent;
    refused(&[put()], SECRETARY, view(ABSENT, true), present);
    refused(&open(&[]), SECRETARY, view(ANNA, false), present);
    let late = RefusalCode::ResultDeclared;
    refused(&over(&[]), SECRETARY, view(ABSENT, false), late);
    let waits = [put(), written(ABSENT)];
    refused(
        &waits,
        SECRETARY,
        open_vote(roll()),
        RefusalCode::ViewUnread,
    );
    refused(&waits, SECRETARY, read(BO), RefusalCode::NoChange);
    let is_read = MotionEvent::WrittenViewRead { person: ABSENT };
    done(&waits, SECRETARY, read(ABSENT), is_read.clone());
    let opened = opened(VoteMode::Hidden);
    let given = [put(), written(ABSENT), is_read];
    done(&given, SECRETARY, open_vote(roll()), opened.clone());
    let given = [given.to_vec(), vec![opened]].concat().into_iter();
    let motion = fold(&given.map(|event| (SECRETARY, event)).collect::<Vec<_>>());
    assert_eq!((motion.tally().not_cast, motion.tally().in_favour), (3, 0));
}

#[test]
fn a_recount_is_proposed_by_one_and_confirmed_by_who_presided() {
    let propose = |hands| MotionCommand::ProposeRecount {
        totals: hands,
        reason: "A hand was overlooked.".to_owned(),
    };
    let confirm = |presides| MotionCommand::ConfirmRecount {
        result: VoteResult::NotCarried,
        explanation: json!({"needed": 2}),
        name: "Chen".to_owned(),
        presides,
        presiding_name: "Chen".to_owned(),
    };
    let proposed = MotionEvent::RecountProposed {
        totals: totals(1, 2, 0),
        reason: "A hand was overlooked.".to_owned(),
    };
    let given = over(&[counted()]);
    let hands = totals(1, 2, 0);
    done(&given, SECRETARY, propose(hands), proposed.clone());
    refused(
        &open(&[counted()]),
        SECRETARY,
        propose(hands),
        RefusalCode::NotDeclared,
    );
    let too_many = Refusal::of(RefusalCode::TotalsDoNotFit)
        .with("sum", 4)
        .with("electorate", 3);
    refused(&given, SECRETARY, propose(totals(2, 2, 0)), too_many);
    refused(&given, CHEN, confirm(true), RefusalCode::NoRecount);

    let waits = [given, vec![proposed]].concat();
    refused(&waits, SECRETARY, propose(hands), RefusalCode::RecountOpen);
    refused(&waits, SECRETARY, confirm(true), RefusalCode::OwnRecount);
    let not_presiding = Refusal::of(RefusalCode::NotPresiding).with("name", "Chen");
    refused(&waits, BO, confirm(false), not_presiding);
    let confirmed = MotionEvent::RecountConfirmed {
        result: VoteResult::NotCarried,
        explanation: json!({"needed": 2}),
        name: "Chen".to_owned(),
    };
    done(&waits, CHEN, confirm(true), confirmed.clone());
    let events = [waits, vec![confirmed]].concat().into_iter();
    let motion = fold(&events.map(|event| (SECRETARY, event)).collect::<Vec<_>>());
    // What was declared stays as it was.
    let declared = motion.declared.as_ref().map(|declared| declared.result);
    assert_eq!(declared, Some(VoteResult::Carried));
    assert_eq!(motion.tally().in_favour, 2);
}
