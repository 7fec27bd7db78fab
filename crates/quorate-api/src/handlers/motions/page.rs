//! A motion as one person may see it. Until the result is declared nobody sees how anyone voted
//! but for their own ballot and what was shown openly and recorded so, unless the vote was opened
//! as one that shows more. Of a secret vote nobody ever sees it.

use std::collections::BTreeSet;

use quorate_domain::case::Case;
use quorate_domain::ids::PersonId;
use quorate_domain::motion::{Motion, MotionMatter, ProposedCondition};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::{Joined, Regime, VoteBase};
use quorate_domain::vocabulary::{MotionStage, VoteMode};

use super::{again, later, may_count_now, may_declare_now, may_vote_now, secret};
use crate::error::{Outcome, not_found};
use crate::gate::{Interested, Right};
use crate::handlers::electorate::{self, Venue};
use crate::handlers::meetings::known_guidance;
use crate::schema::{
    self, Action, Dissent, Elector, ModeOffer, NewCondition, PublishedBallot, Totals, VoidShown,
};
use crate::scope::Scope;

/// A motion on a page; the person may read its case.
pub(crate) fn shown<'v>(
    scope: &mut Scope<'_>,
    venue: impl Into<Venue<'v>>,
    case: Option<&Case>,
    motion: &Motion,
    vote_open: bool,
) -> Outcome<schema::Motion> {
    let venue = venue.into();
    let place = motion.place.ok_or_else(|| not_found("motion"))?;
    let draft = match place.matter {
        MotionMatter::Guidance(id) => Some(known_guidance(scope, id)?),
        MotionMatter::Case(_) => None,
    };
    let may_vote_anew = again::offered(scope, venue, case, motion)?;
    let scope = &*scope;
    let explanation = explanation(scope, venue, case, motion)?;
    let may_open = motion.may_change().and_then(|()| {
        let meeting = venue.meeting().ok_or(RefusalCode::VoteInWriting)?;
        let item = may_vote_now(scope, meeting, case, motion, vote_open);
        let quorum = explanation.as_ref().map_or(Ok(()), |explanation| {
            may_count_now(scope, meeting, case, explanation)
        });
        motion.may_open_vote(&item, &quorum)?;
        draft.as_ref().map_or(Ok(()), |draft| draft.may_open_vote())
    });
    let voters = secret::voters(scope, motion)?;
    let voted = voters.as_ref().map_or(0, BTreeSet::len);
    let may_declare = may_declare_now(scope, venue, case, motion, voted)
        .and_then(|()| ensure(voters.is_some(), RefusalCode::BallotBoxLost));
    let may_cast = secret::may_cast(motion, voters.as_ref(), scope.person);
    let box_lost = voters.is_none();
    let voters = voters.unwrap_or_default();
    let electors_now = match motion.stage() {
        MotionStage::Put => explanation
            .as_ref()
            .map_or(0, |now| now.verdict.electorate.len()),
        _ => motion.roll.electorate.len(),
    };
    let own = motion.ballots.get(&scope.person);
    let refs = |people: &[_]| {
        people
            .iter()
            .map(|person| scope.person_ref(*person))
            .collect()
    };
    let conditions = motion.text.conditions.iter();
    Ok(schema::Motion {
        id: place.motion,
        version: motion.version,
        stage: motion.stage(),
        question: motion.text.question.clone(),
        outcome: motion.text.outcome.clone(),
        reasons: motion.text.reasons.clone(),
        conditions: conditions.map(condition).collect(),
        by: scope.author(motion.put_by),
        mode: motion.mode(),
        until: motion.until(),
        consensus: consensus(scope, case, venue),
        modes: modes(motion),
        few_electors: secret::are_few(electors_now),
        electorate: electors(scope, motion, &voters),
        recused: refs(&motion.roll.recused),
        absent: refs(&motion.roll.absent),
        totals: motion.totals.map(|hands| Totals {
            in_favour: hands.in_favour,
            against: hands.against,
            abstain: hands.abstain,
        }),
        so_far: so_far(motion),
        published: published(motion),
        box_lost,
        has_voted: voters.contains(&scope.person),
        own_ballot: own.map(|ballot| ballot.value),
        own_recorded_by: own
            .and_then(|ballot| ballot.recorded_by)
            .map(|person| scope.person_ref(person)),
        explanation,
        result: motion.declared.as_ref().map(|declared| declared.result),
        declared_at: motion.declared.as_ref().map(|declared| declared.at),
        dissent: motion
            .dissent
            .iter()
            .map(|dissent| Dissent {
                by: scope.person_ref(dissent.person),
                text: dissent.text.clone(),
            })
            .collect(),
        void: void(scope, motion),
        anew: motion.anew,
        views: later::shown_views(scope, motion),
        recounts: later::shown_recounts(scope, motion),
        actions: {
            let mut all = actions(
                scope,
                case,
                motion,
                [may_open, may_cast, may_declare, may_vote_anew],
            );
            all.extend(later_actions(scope, venue, case, motion));
            all
        },
    })
}

/// Why the vote on a motion was void.
pub(crate) fn void(scope: &Scope<'_>, motion: &Motion) -> Option<VoidShown> {
    let known = motion.withdrawn.as_ref()?;
    Some(VoidShown {
        reason: known.reason.clone()?,
        left: known.left.map(|person| scope.person_ref(person)),
        at: known.at,
        by: scope.author(known.by),
    })
}

fn condition(condition: &ProposedCondition) -> NewCondition {
    NewCondition {
        text: condition.text.clone(),
        due: condition.due,
    }
}

/// Whether consensus is what the rules ask for, alone: a member then says whether they object.
fn consensus(scope: &Scope<'_>, case: Option<&Case>, venue: Venue<'_>) -> bool {
    let Ok(rules) = scope.rules_for(case, venue.day()) else {
        return false;
    };
    let all = rules.all();
    let asks = |regime: &Regime<'_>| {
        let majority = match case {
            Some(_) => regime.majority(),
            None => regime.guidance_majority(),
        };
        majority.is_some_and(|found| found.value.base() == VoteBase::Consensus)
    };
    all.iter().all(asks)
}

/// Every way the vote could be held, while that can be chosen.
fn modes(motion: &Motion) -> Vec<ModeOffer> {
    let all = VoteMode::ALL.iter();
    all.filter(|_| motion.stage() == MotionStage::Put)
        .map(|mode| ModeOffer {
            mode: *mode,
            refusal: motion.may_set_mode(*mode).err().map(Into::into),
        })
        .collect()
}

/// The count of an open vote that shows it.
fn so_far(motion: &Motion) -> Option<Totals> {
    let shows = motion.stage() == MotionStage::Open && motion.mode() <= VoteMode::Named;
    let tally = Some(motion.tally()).filter(|_| shows)?;
    let number = |count| u16::try_from(count).unwrap_or(u16::MAX);
    Some(Totals {
        in_favour: number(tally.in_favour),
        against: number(tally.against),
        abstain: number(tally.abstain),
    })
}

/// The ballots of a secret vote that is closed.
fn published(motion: &Motion) -> Vec<PublishedBallot> {
    let opened = motion.opened_box.iter();
    opened
        .flat_map(|opened| &opened.ballots)
        .map(|ballot| PublishedBallot {
            code: ballot.code.clone(),
            value: ballot.value,
        })
        .collect()
}

fn electors(scope: &Scope<'_>, motion: &Motion, voters: &BTreeSet<PersonId>) -> Vec<Elector> {
    let shown = motion.declared.is_some() || motion.mode() == VoteMode::Open;
    let electorate = motion.roll.electorate.iter();
    electorate
        .map(|person| {
            let ballot = motion.ballots.get(person);
            let open = ballot.filter(|ballot| shown || ballot.recorded_by.is_some());
            Elector {
                person: scope.person_ref(*person),
                has_voted: voters.contains(person),
                value: open.map(|ballot| ballot.value),
                recorded_by: ballot
                    .and_then(|ballot| ballot.recorded_by)
                    .map(|recorder| scope.person_ref(recorder)),
            }
        })
        .collect()
}

/// What is needed now, or was needed; never a running count of an open vote.
fn explanation(
    scope: &Scope<'_>,
    venue: Venue<'_>,
    case: Option<&Case>,
    motion: &Motion,
) -> Outcome<Option<Joined>> {
    if let Some(declared) = &motion.declared {
        return Ok(Some(serde_json::from_value(declared.explanation.clone())?));
    }
    if motion.stage() == MotionStage::Withdrawn {
        return Ok(None);
    }
    let mut facts = electorate::facts_for(scope, venue, case, Some(motion));
    facts.ballots = None;
    facts.totals = None;
    electorate::explained(scope, case, &facts).map(Some)
}

fn actions(
    scope: &Scope<'_>,
    case: Option<&Case>,
    motion: &Motion,
    [may_open, may_cast, may_declare, may_vote_anew]: [Result<(), Refusal>; 4],
) -> Vec<Action> {
    let case = case.map(|case| case as &dyn Interested);
    let line = |act: &str, right, law| scope.action(act, right, case, || law);
    vec![
        line("change_motion", Right::MeetingKeeper, motion.may_change()),
        line("withdraw_motion", Right::MeetingKeeper, motion.may_change()),
        line("set_vote_mode", Right::MeetingKeeper, motion.may_change()),
        line("open_vote", Right::MeetingKeeper, may_open),
        line("cast_ballot", Right::Participant, may_cast),
        line(
            "object_to_ballot",
            Right::Participant,
            motion.may_object(scope.person),
        ),
        line(
            "record_ballot",
            Right::Secretary,
            motion.may_record_ballots(),
        ),
        line(
            "record_totals",
            Right::Secretary,
            motion.may_record_totals(),
        ),
        line("declare_result", Right::MeetingKeeper, may_declare),
        line("void_vote", Right::MeetingKeeper, motion.may_declare()),
        line("vote_anew", Right::MeetingKeeper, may_vote_anew),
        line(
            "record_dissent",
            Right::Participant,
            motion.may_dissent(scope.person),
        ),
    ]
}

/// What may be done beside the vote and after it.
fn later_actions(
    scope: &Scope<'_>,
    venue: Venue<'_>,
    case: Option<&Case>,
    motion: &Motion,
) -> Vec<Action> {
    let presiding = later::presided_over(case, venue, motion);
    let name = presiding.map_or("", |person| scope.committee.name_of(person));
    let ends = || motion.may_end_recount(scope.person, presiding == Some(scope.person), name);
    let here = venue.is_present(scope.person);
    let interested = case.map(|case| case as &dyn Interested);
    let line = |act: &str, right, law| scope.action(act, right, interested, || law);
    let pending = ensure(motion.is_pending(), RefusalCode::ResultDeclared);
    vec![
        line("record_view", Right::Secretary, pending),
        line(
            "record_own_view",
            Right::Participant,
            motion.may_record_view(scope.person, here),
        ),
        line(
            "propose_recount",
            Right::Secretary,
            motion.may_propose_recount(),
        ),
        line("confirm_recount", Right::Participant, ends()),
        line("refuse_recount", Right::Participant, ends()),
    ]
}
