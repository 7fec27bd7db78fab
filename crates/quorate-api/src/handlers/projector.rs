//! What the projector shows of a meeting: only what everybody in the room may see.

use quorate_domain::case::Case;
use quorate_domain::meeting::{Item, Matter, Meeting};
use quorate_domain::motion::Motion;
use quorate_domain::vocabulary::{MeetingStage, MotionStage, SubmissionKind};

use super::electorate;
use super::meetings::page::{in_its_languages, is_voted_on};
use super::meetings::{known_guidance, motions_on};
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{OfMeeting, ProjectedItem, ProjectedQuorum, ProjectedVote, Projector};
use crate::scope::Scope;

/// What the projector shows of a meeting.
pub(crate) fn projector(scope: &mut Scope<'_>, request: OfMeeting) -> Outcome<Projector> {
    let meeting = scope.meeting(request.meeting)?;
    // What was decided last stays on the wall until the next item is taken up.
    let ended = meeting.items.iter().filter(|item| item.ended.is_some());
    let last = ended.max_by_key(|item| item.ended.as_ref().map(|ended| ended.at));
    let current = match meeting.current {
        Some(item) => meeting.item(item),
        None => last.filter(|_| meeting.stage() == MeetingStage::Open),
    };
    Ok(Projector {
        title: meeting.title.clone(),
        stage: meeting.stage(),
        items: u32::try_from(meeting.items.len()).unwrap_or(u32::MAX),
        item: current
            .map(|item| projected(scope, &meeting, item))
            .transpose()?,
    })
}

/// Whether the projector shows an item's number alone: as somebody said, else where the case is a
/// complaint.
pub(crate) fn is_masked(item: &Item, case: Option<&Case>) -> bool {
    let complaint = || {
        let opening = case.and_then(|case| case.opening.as_ref());
        opening.is_some_and(|opening| opening.kind == SubmissionKind::Complaint)
    };
    item.masked.unwrap_or_else(complaint)
}

fn projected(scope: &mut Scope<'_>, meeting: &Meeting, item: &Item) -> Outcome<ProjectedItem> {
    let mut shown = ProjectedItem {
        position: meeting.position_of(item.id).unwrap_or_default(),
        number: None,
        title: None,
        begun_at: item.begun_at,
        quorum: None,
        vote: None,
    };
    let mut about = None;
    let title = match &item.matter {
        Matter::Case(id) => {
            let case = scope.known_case(*id)?;
            shown.number = Some(case.reference().to_owned());
            let title = case.title().to_owned();
            about = Some(case);
            title
        }
        Matter::Guidance(id) => in_its_languages(&known_guidance(scope, *id)?.text.title),
        Matter::Minutes(of) => scope.meeting(*of)?.title.clone(),
        Matter::Other(title) => title.clone(),
    };
    let case = about.as_deref();
    shown.title = (!is_masked(item, case)).then_some(title);
    // Whoever must leave the room sees on it what they may see elsewhere.
    let readable =
        case.is_none_or(|case| scope.gate().allow(Right::Participant, Some(case)).is_ok());
    let voted_on = is_voted_on(item, case);
    if item.ended.is_some() {
        shown.begun_at = None;
    }
    if !readable || !voted_on {
        return Ok(shown);
    }
    let facts = electorate::facts_for(scope, meeting, case, None);
    let quorum = electorate::explained(scope, case, &facts)?.verdict.quorum;
    shown.quorum = item.ended.is_none().then_some(ProjectedQuorum {
        met: quorum.met,
        needed: quorum.needed,
        present: quorum.present,
    });
    let motions = motions_on(scope, item)?;
    let of_stage = |stage| motions.iter().rfind(|motion| motion.stage() == stage);
    let main = of_stage(MotionStage::Open)
        .or_else(|| of_stage(MotionStage::Put))
        .or_else(|| of_stage(MotionStage::Declared));
    shown.vote = main.map(|motion| vote(motion));
    Ok(shown)
}

fn vote(motion: &Motion) -> ProjectedVote {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let electorate = motion.roll.electorate.len();
    ProjectedVote {
        stage: motion.stage(),
        electorate: count(electorate),
        voted: count(electorate - motion.tally().not_cast.min(electorate)),
        result: motion.declared.as_ref().map(|declared| declared.result),
    }
}
