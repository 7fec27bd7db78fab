//! Given what happened, when something is asked, then events or a refusal.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::committee::BilingualName;
use crate::ids::{CaseId, GuidanceId, MotionId, PersonId};
use crate::refusal::{Refusal, RefusalCode};
use crate::vocabulary::{GuidanceKind, GuidanceStage, Language};

const SECRETARY: PersonId = PersonId(Uuid::from_u128(1));
const GUIDANCE: GuidanceId = GuidanceId(Uuid::from_u128(2));
const FIRST: MotionId = MotionId(Uuid::from_u128(3));
const SECOND: MotionId = MotionId(Uuid::from_u128(4));

/// A day of the calendar of these tests.
fn day(number: u64) -> NaiveDate {
    NaiveDate::default() + chrono::Days::new(number)
}

fn fold(events: &[GuidanceEvent]) -> Guidance {
    events.iter().fold(Guidance::default(), |guidance, event| {
        guidance.apply(event, DateTime::<Utc>::UNIX_EPOCH, Some(SECRETARY))
    })
}

#[track_caller]
fn refused(given: &[GuidanceEvent], when: GuidanceCommand, why: impl Into<Refusal>) {
    let answer = decide(&fold(given), when.clone(), SECRETARY);
    assert_eq!(answer, Err(why.into()), "given {given:?}, when {when:?}");
}

#[track_caller]
fn done(given: &[GuidanceEvent], when: GuidanceCommand, then: &[GuidanceEvent]) {
    let answer = decide(&fold(given), when.clone(), SECRETARY);
    assert_eq!(answer, Ok(then.to_vec()), "given {given:?}, when {when:?}");
}

fn text(body: &str) -> GuidanceText {
    GuidanceText {
        title: BilingualName {
            en: Some("Triage".to_owned()),
            zh: None,
        },
        body_en: body.to_owned(),
        body_zh: String::new(),
        cites: vec![CaseId(Uuid::from_u128(5))],
    }
}

fn drafted() -> GuidanceEvent {
    GuidanceEvent::GuidanceDrafted {
        guidance: GUIDANCE,
        kind: GuidanceKind::PracticeGuide,
        slug: "triage".to_owned(),
        text: text("One."),
    }
}

fn revised(body: &str) -> GuidanceEvent {
    GuidanceEvent::GuidanceRevised { text: text(body) }
}

fn in_vote(motion: MotionId) -> GuidanceEvent {
    GuidanceEvent::GuidanceVoteOpened { motion }
}

fn vote_ended(motion: MotionId) -> GuidanceEvent {
    GuidanceEvent::GuidanceVoteEnded { motion }
}

/// Voted on and adopted.
fn adopted(motion: MotionId) -> [GuidanceEvent; 3] {
    [
        in_vote(motion),
        vote_ended(motion),
        GuidanceEvent::GuidanceAdopted { motion },
    ]
}

fn files() -> Vec<PublishedFile> {
    vec![PublishedFile {
        language: Language::En,
        format: "html".to_owned(),
        digest: "ab".repeat(32),
    }]
}

fn published(number: u16, from: u64) -> GuidanceEvent {
    GuidanceEvent::GuidancePublished {
        number,
        from: day(from),
        address: format!("guidance/triage/{number}/"),
        files: files(),
    }
}

fn withdrawn(on: u64) -> GuidanceEvent {
    GuidanceEvent::GuidanceWithdrawn {
        reason: "Out of date.".to_owned(),
        on: day(on),
    }
}

/// Drafted, and then what happened.
fn draft(then: &[GuidanceEvent]) -> Vec<GuidanceEvent> {
    [vec![drafted()], then.to_vec()].concat()
}

/// Version 1 in force from day 10, and then what happened.
fn in_force(then: &[GuidanceEvent]) -> Vec<GuidanceEvent> {
    [
        draft(&adopted(FIRST)),
        vec![published(1, 10)],
        then.to_vec(),
    ]
    .concat()
}

fn revise(body: &str) -> GuidanceCommand {
    GuidanceCommand::Revise { text: text(body) }
}

fn open_vote(motion: MotionId) -> GuidanceCommand {
    GuidanceCommand::OpenVote { motion }
}

fn end_vote(motion: MotionId, carried: bool) -> GuidanceCommand {
    GuidanceCommand::EndVote { motion, carried }
}

fn publish(from: u64, today: u64) -> GuidanceCommand {
    GuidanceCommand::Publish {
        from: day(from),
        files: files(),
        today: day(today),
    }
}

fn withdraw(reason: &str, today: u64) -> GuidanceCommand {
    GuidanceCommand::Withdraw {
        reason: reason.to_owned(),
        today: day(today),
    }
}

#[test]
fn a_draft_has_a_title_and_text_in_one_language_and_an_address_of_its_own() {
    let drafting = |text: GuidanceText, slug_taken| GuidanceCommand::Draft {
        guidance: GUIDANCE,
        kind: GuidanceKind::PracticeGuide,
        slug: "triage".to_owned(),
        text,
        slug_taken,
    };
    done(&[], drafting(text("One."), false), &[drafted()]);
    let taken = Refusal::of(RefusalCode::SlugTaken).with("slug", "triage");
    refused(&[], drafting(text("One."), true), taken);
    refused(&[], drafting(text(" "), false), RefusalCode::GuidanceEmpty);
    refused(
        &[drafted()],
        drafting(text("One."), false),
        RefusalCode::NoChange,
    );
    // A title in one language and a text in the other is neither.
    let crossed = GuidanceText {
        body_zh: "一。".to_owned(),
        ..text("")
    };
    refused(&[], drafting(crossed, false), RefusalCode::GuidanceEmpty);
}

#[test]
fn the_draft_changes_but_not_while_it_is_voted_on() {
    done(&draft(&[]), revise("Two."), &[revised("Two.")]);
    done(&draft(&adopted(FIRST)), revise("Two."), &[revised("Two.")]);
    done(
        &draft(&[in_vote(FIRST), vote_ended(FIRST)]),
        revise("Two."),
        &[revised("Two.")],
    );
    done(&in_force(&[]), revise("Two."), &[revised("Two.")]);
    refused(&draft(&[]), revise("One."), RefusalCode::NoChange);
    refused(&draft(&[]), revise(""), RefusalCode::GuidanceEmpty);
    refused(
        &draft(&[in_vote(FIRST)]),
        revise("Two."),
        RefusalCode::GuidanceInVote,
    );
    refused(
        &in_force(&[withdrawn(12)]),
        revise("Two."),
        RefusalCode::GuidanceWithdrawn,
    );
}

#[test]
fn one_vote_at_a_time_is_open_on_what_is_not_adopted() {
    done(&draft(&[]), open_vote(FIRST), &[in_vote(FIRST)]);
    refused(
        &draft(&[in_vote(FIRST)]),
        open_vote(SECOND),
        RefusalCode::GuidanceInVote,
    );
    refused(
        &draft(&adopted(FIRST)),
        open_vote(SECOND),
        RefusalCode::NoChange,
    );
    refused(&in_force(&[]), open_vote(SECOND), RefusalCode::NoChange);
    done(
        &in_force(&[revised("Two.")]),
        open_vote(SECOND),
        &[in_vote(SECOND)],
    );
    refused(
        &in_force(&[withdrawn(12)]),
        open_vote(SECOND),
        RefusalCode::GuidanceWithdrawn,
    );
}

#[test]
fn a_carried_vote_adopts_in_the_act_that_ends_it() {
    let given = draft(&[in_vote(FIRST)]);
    done(&given, end_vote(FIRST, true), &adopted(FIRST)[1..]);
    done(&given, end_vote(FIRST, false), &[vote_ended(FIRST)]);
    refused(&given, end_vote(SECOND, true), RefusalCode::VoteNotOpen);
    refused(&draft(&[]), end_vote(FIRST, true), RefusalCode::VoteNotOpen);
    assert_eq!(
        fold(&draft(&[in_vote(FIRST), vote_ended(FIRST)])).adopted_by,
        None
    );
}

#[test]
fn only_the_exact_words_adopted_are_published() {
    let given = draft(&adopted(FIRST));
    done(&given, publish(10, 9), &[published(1, 10)]);
    done(&given, publish(10, 10), &[published(1, 10)]);
    refused(&given, publish(10, 11), RefusalCode::DayInPast);
    refused(&draft(&[]), publish(10, 10), RefusalCode::NotAdopted);
    refused(&in_force(&[]), publish(10, 10), RefusalCode::NotAdopted);
    refused(
        &draft(&[in_vote(FIRST)]),
        publish(10, 10),
        RefusalCode::GuidanceInVote,
    );
    refused(
        &in_force(&[withdrawn(12)]),
        publish(13, 13),
        RefusalCode::GuidanceWithdrawn,
    );
    let changed_since = [given, vec![revised("Two.")]].concat();
    refused(&changed_since, publish(10, 10), RefusalCode::NotAdopted);
    let changed_back = [changed_since, vec![revised("One.")]].concat();
    refused(&changed_back, publish(10, 10), RefusalCode::NotAdopted);
    let second = in_force(&[vec![revised("Two.")], adopted(SECOND).to_vec()].concat());
    done(&second, publish(20, 20), &[published(2, 20)]);
}

#[test]
fn what_is_in_force_is_withdrawn_with_a_reason() {
    done(
        &in_force(&[]),
        withdraw(" Out of date. ", 12),
        &[withdrawn(12)],
    );
    refused(
        &in_force(&[]),
        withdraw(" ", 12),
        RefusalCode::ReasonsRequired,
    );
    refused(
        &draft(&adopted(FIRST)),
        withdraw("Out of date.", 12),
        RefusalCode::NotInForce,
    );
    refused(
        &in_force(&[withdrawn(12)]),
        withdraw("Again.", 13),
        RefusalCode::GuidanceWithdrawn,
    );
    let voting = in_force(&[revised("Two."), in_vote(SECOND)]);
    refused(
        &voting,
        withdraw("Out of date.", 12),
        RefusalCode::GuidanceInVote,
    );
}

#[test]
fn the_stage_follows_and_a_next_draft_leaves_what_is_in_force() {
    #[track_caller]
    fn check(given: &[GuidanceEvent], stage: GuidanceStage, pending: bool) {
        let guidance = fold(given);
        assert_eq!(
            (guidance.stage(), guidance.pending),
            (stage, pending),
            "given {given:?}"
        );
    }
    check(&draft(&[]), GuidanceStage::Draft, true);
    check(&draft(&adopted(FIRST)), GuidanceStage::Adopted, true);
    check(
        &draft(&[adopted(FIRST).to_vec(), vec![revised("Two.")]].concat()),
        GuidanceStage::Draft,
        true,
    );
    check(&in_force(&[]), GuidanceStage::InForce, false);
    check(&in_force(&[revised("Two.")]), GuidanceStage::InForce, true);
    check(&in_force(&[withdrawn(12)]), GuidanceStage::Withdrawn, false);
    let next = fold(&in_force(&[revised("Two.")]));
    assert_eq!(
        next.newest().map(|version| &version.text),
        Some(&text("One."))
    );
    assert_eq!(next.text, text("Two."));
}

/// Numbers in force on days 9 to 22, with a second version from that day.
fn numbers_with_second_from(from: u64) -> Vec<Option<u16>> {
    let mut events = in_force(&[revised("Two.")]);
    events.extend(adopted(SECOND));
    events.push(published(2, from));
    let guidance = fold(&events);
    [9, 10, 19, 20, 22]
        .map(|on| guidance.in_force_on(day(on)).map(|version| version.number))
        .to_vec()
}

#[test]
fn a_version_is_superseded_on_the_eve_of_the_next() {
    assert_eq!(
        numbers_with_second_from(20),
        [None, Some(1), Some(1), Some(2), Some(2)]
    );
    assert_eq!(
        numbers_with_second_from(10),
        [None, Some(2), Some(2), Some(2), Some(2)]
    );
    assert_eq!(numbers_with_second_from(9), [Some(2); 5]);
}

#[test]
fn a_version_superseded_on_its_own_day_does_not_end_before_it_began() {
    let mut events = in_force(&[revised("Two.")]);
    events.extend(adopted(SECOND));
    events.push(published(2, 10));
    let guidance = fold(&events);
    let until: Vec<_> = guidance
        .published
        .iter()
        .map(|version| version.until)
        .collect();
    assert_eq!(until, [Some(day(10)), None]);
}

#[test]
fn withdrawn_guidance_is_in_force_up_to_that_day() {
    let guidance = fold(&in_force(&[withdrawn(12)]));
    assert!(guidance.in_force_on(day(12)).is_some());
    assert!(guidance.in_force_on(day(13)).is_none());
    assert_eq!(guidance.newest(), None);
    let before_it_began = fold(&in_force(&[withdrawn(8)]));
    assert!((0..20).all(|on| before_it_began.in_force_on(day(on)).is_none()));
}

#[test]
fn a_publication_keeps_its_motion_and_files() {
    let guidance = fold(&in_force(&[]));
    let version = guidance.newest();
    assert_eq!(version.and_then(|version| version.motion), Some(FIRST));
    assert_eq!(version.map(|version| version.files.clone()), Some(files()));
    assert_eq!((guidance.votes, guidance.adopted_by), (vec![FIRST], None));
}

#[test]
fn events_are_stored_under_their_names() -> Result<(), serde_json::Error> {
    let events = in_force(&[revised("Two."), withdrawn(12)]);
    let mut names = Vec::new();
    for event in &events {
        let stored = serde_json::to_value(event)?;
        names.push(stored["type"].as_str().unwrap_or_default().to_owned());
        assert_eq!(serde_json::from_value::<GuidanceEvent>(stored)?, *event);
    }
    let expected = "guidance_drafted guidance_vote_opened guidance_vote_ended guidance_adopted \
                    guidance_published guidance_revised guidance_withdrawn";
    assert_eq!(names.join(" "), expected);
    Ok(())
}

fn any_command() -> impl Strategy<Value = GuidanceCommand> {
    let motion = || (3_u128..6).prop_map(|number| MotionId(Uuid::from_u128(number)));
    prop_oneof![
        prop_oneof![Just("One."), Just("Two.")].prop_map(revise),
        motion().prop_map(open_vote),
        (motion(), any::<bool>()).prop_map(|(motion, carried)| end_vote(motion, carried)),
        (0_u64..30, 0_u64..10).prop_map(|(from, today)| publish(from, today)),
        (0_u64..30).prop_map(|today| withdraw("Out of date.", today)),
    ]
}

proptest! {
    #[test]
    fn what_is_published_was_voted_on_word_for_word_and_stays(
        commands in prop::collection::vec(any_command(), 0..80),
    ) {
        let mut guidance = fold(&[drafted()]);
        let mut put_to_vote: Option<GuidanceText> = None;
        for command in commands {
            let before = guidance.clone();
            let Ok(events) = decide(&before, command, SECRETARY) else { continue };
            prop_assert!(before.withdrawn.is_none(), "nothing follows a withdrawal");
            for event in &events {
                if matches!(event, GuidanceEvent::GuidanceVoteOpened { .. }) {
                    put_to_vote = Some(guidance.text.clone());
                }
                guidance = guidance.apply(event, DateTime::<Utc>::UNIX_EPOCH, Some(SECRETARY));
                if guidance.in_vote.is_some() {
                    prop_assert_eq!(Some(&guidance.text), put_to_vote.as_ref(), "frozen");
                }
                if matches!(event, GuidanceEvent::GuidancePublished { .. }) {
                    let words = guidance.published.last().map(|version| &version.text);
                    prop_assert_eq!(words, put_to_vote.as_ref());
                }
            }
            for (old, new) in before.published.iter().zip(&guidance.published) {
                prop_assert_eq!((&old.text, &old.files), (&new.text, &new.files));
                prop_assert_eq!((old.from, &old.address), (new.from, &new.address));
            }
            let numbers = guidance.published.iter().map(|version| version.number);
            prop_assert!(numbers.eq(1..=u16::try_from(guidance.published.len()).unwrap_or(0)));
        }
    }
}
