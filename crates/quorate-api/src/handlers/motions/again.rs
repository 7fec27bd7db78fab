//! A vote that is void, and the same words put to a new one.
//!
//! An elector who leaves before voting makes the open vote void, in the act that records the
//! departure: the electorate was frozen with them in it. What was void stays to be seen.

use std::sync::Arc;

use quorate_domain::guidance::{self, GuidanceCommand};
use quorate_domain::ids::{MotionId, PersonId, Stream};
use quorate_domain::meeting::{Meeting, MeetingEvent};
use quorate_domain::motion::{Motion, MotionCommand, MotionMatter, decide};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::MotionStage;
use quorate_views::Event;

use super::{
    Known, as_seen, circulation, may_count_now, may_vote_now, on, outcome_allowed, put_on_case,
    secret, vote_opened,
};
use crate::error::{Outcome, text};
use crate::gate::Right;
use crate::handlers::electorate::{self, Venue};
use crate::handlers::meetings::{motions_on, vote_open};
use crate::house::new_id;
use crate::schema::{Done, MotionPut, OfMotionVersion, VoidVote};
use crate::scope::Scope;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 20_000;

/// Declares an open vote void.
pub(crate) fn void_vote(scope: &mut Scope<'_>, request: VoidVote) -> Outcome<Done> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    let reason = text("reason", &request.reason, LONGEST_REASON)?;
    let mut events = on(
        known.place.motion,
        decide(
            &known.motion,
            MotionCommand::VoidVote { reason },
            scope.person,
        )?,
    );
    events.extend(guidance_released(scope, &known.motion)?);
    events.extend(circulation::ended(scope, &known, None)?);
    scope.record_all(events)
}

/// Puts the words of a void vote anew and opens the vote on them, in one act.
pub(crate) fn vote_anew(scope: &mut Scope<'_>, request: OfMotionVersion) -> Outcome<MotionPut> {
    let known = as_seen(scope, request.motion, request.version, Right::MeetingKeeper)?;
    let (meeting, on_meeting, on_item) = known.on_item()?;
    let (meeting, item) = (Arc::clone(meeting), on_item);
    let others = match meeting.item(item) {
        Some(item) => motions_on(scope, item)?,
        None => Vec::new(),
    };
    may_vote_anew(&known.motion, others.iter().map(AsRef::as_ref))?;
    // A vote that was secret is secret again.
    let mode = known.motion.mode;
    let motion = MotionId(new_id());
    let rules = scope.rules_for(known.case.as_deref(), meeting.date)?;
    let regime = rules.lead()?;
    let outcome = outcome_allowed(&regime, known.case.as_deref(), &known.motion.text);
    let command = MotionCommand::Put {
        motion,
        meeting: on_meeting,
        item,
        matter: known.place.matter,
        text: known.motion.text.clone(),
        anew: Some(known.place.motion),
        item_allows: meeting.may_put_motion(item),
        outcome_allowed: outcome,
    };
    let put = decide(&Motion::default(), command, scope.person)?;
    let mut anew = Motion::default();
    for event in &put {
        anew = anew.apply(event, scope.now, Some(scope.person));
    }
    let mut events = on(motion, put);
    let put_on_item = MeetingEvent::MotionPutOnItem { item, motion };
    events.push((Stream::Meeting(on_meeting), put_on_item.into()));
    events.extend(put_on_case(known.place.matter, motion));
    let place = anew.place.unwrap_or(known.place);
    let known = Known {
        motion: anew.into(),
        place,
        ..known
    };
    events.extend(vote_opened(scope, &known, mode)?);
    scope.record_all(events)?;
    Ok(MotionPut { motion })
}

/// Whether the words of a motion may be put to a new vote: its own vote was void, and they have not
/// been put anew already.
///
/// # Errors
/// Says why not.
pub(super) fn may_vote_anew<'m>(
    motion: &Motion,
    mut others: impl Iterator<Item = &'m Motion>,
) -> Result<(), Refusal> {
    ensure(motion.is_void(), RefusalCode::VoteNotVoid)?;
    let id = motion.place.map(|place| place.motion);
    ensure(
        !others.any(|other| other.anew.is_some() && other.anew == id),
        RefusalCode::NoChange,
    )
}

/// The act by which somebody's departure makes the open vote of a meeting void; nothing if they
/// are no elector of one, or have voted.
pub(crate) fn voided_by_departure(
    scope: &mut Scope<'_>,
    meeting: &Meeting,
    person: PersonId,
) -> Outcome<Vec<(Stream, Event)>> {
    let mut events = Vec::new();
    for item in &meeting.items {
        for motion in motions_on(scope, item)? {
            let id = motion.place.map(|place| place.motion);
            // Of a secret vote only its box knows who has voted.
            let voted = secret::voters(scope, &motion)?.is_some_and(|all| all.contains(&person));
            if let Some(id) = id.filter(|_| motion.is_voided_by(person) && !voted) {
                let command = MotionCommand::ElectorLeft { person };
                events.extend(on(id, decide(&motion, command, scope.person)?));
                events.extend(guidance_released(scope, &motion)?);
            }
        }
    }
    Ok(events)
}

/// Whether a motion could be put anew now, as its page offers it.
pub(super) fn offered(
    scope: &mut Scope<'_>,
    venue: Venue<'_>,
    case: Option<&quorate_domain::case::Case>,
    motion: &Motion,
) -> Outcome<Result<(), Refusal>> {
    let Some(meeting) = venue.meeting() else {
        return Ok(Err(RefusalCode::VoteInWriting.into()));
    };
    if motion.stage() != MotionStage::Withdrawn {
        return Ok(Err(RefusalCode::VoteNotVoid.into()));
    }
    let item = motion.place.and_then(|place| meeting.item(place.item()?));
    let others = match item {
        Some(item) => motions_on(scope, item)?,
        None => Vec::new(),
    };
    let open = vote_open(scope, meeting)?;
    let law = may_vote_anew(motion, others.iter().map(AsRef::as_ref));
    // As it would be put: nobody has voted on it.
    let anew = Motion {
        place: motion.place,
        ..Motion::default()
    };
    let facts = electorate::facts_for(scope, venue, case, Some(&anew));
    let explanation = electorate::explained(scope, case, &facts)?;
    Ok(law
        .and_then(|()| may_vote_now(scope, meeting, case, motion, open))
        .and_then(|()| may_count_now(scope, meeting, case, &explanation)))
}

/// Guidance whose vote is over without a result may be revised again.
pub(super) fn guidance_released(
    scope: &mut Scope<'_>,
    motion: &Motion,
) -> Outcome<Vec<(Stream, Event)>> {
    let Some(place) = motion.place else {
        return Ok(Vec::new());
    };
    let MotionMatter::Guidance(id) = place.matter else {
        return Ok(Vec::new());
    };
    let draft = crate::handlers::meetings::known_guidance(scope, id)?;
    let command = GuidanceCommand::EndVote {
        motion: place.motion,
        carried: false,
    };
    let ended = guidance::decide(&draft, command, scope.person)?;
    Ok(ended
        .into_iter()
        .map(|event| (Stream::Guidance(id), event.into()))
        .collect())
}
