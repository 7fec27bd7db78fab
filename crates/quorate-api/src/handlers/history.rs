//! What happened to a case, told line by line: its own events, those of its votes, and what
//! meetings did while it was before them.
//!
//! A line is a kind and arguments for the catalogue (`event-<kind>`, underscores as hyphens).
//! Arguments are names, numbers and days, or stable words that the message chooses by; ids of a
//! profile (`outcome`, `pathway`) have their words under `outcome-<id>` and `pathway-<id>`.
//!
//! Deliberately not here: the nature of an interest and why it was ruled on as it was, which only
//! who rules may read; how anyone voted, which is the motion's; and what is an event of the case
//! and of a meeting or a motion at once, which is told once.

mod case_words;
mod file;
mod groups;
mod vote_words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use quorate_domain::case::CaseEvent;
use quorate_domain::ids::{ActId, CaseId, ItemId, MeetingId, MotionId, PersonId, Stream};
use quorate_domain::vocabulary::HistoryGroup;
use quorate_views::{ActStamp, Event, encode};

pub(crate) use self::file::get;
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{History, HistoryCount, HistoryLine, HistoryQuery, PersonRef};
use crate::scope::Scope;

/// What happened to a case, newest first.
pub(crate) fn history(scope: &mut Scope<'_>, request: HistoryQuery) -> Outcome<History> {
    scope.case(request.case, Right::Participant)?;
    let lines = lines(scope, request.case)?;
    let mut counts: BTreeMap<HistoryGroup, u32> = BTreeMap::new();
    let mut people: BTreeMap<PersonId, PersonRef> = BTreeMap::new();
    for line in &lines {
        *counts.entry(line.group).or_default() += 1;
        let named = line.by.iter().chain(&line.on_behalf_of);
        people.extend(named.map(|person| (person.id, person.clone())));
    }
    let mut people: Vec<_> = people.into_values().collect();
    people.sort_by(|a, b| a.name.cmp(&b.name));
    let asked = Asked::of(&request);
    Ok(History {
        total: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        groups: counts
            .into_iter()
            .map(|(group, count)| HistoryCount { group, count })
            .collect(),
        people,
        files: asked.files(request.case),
        lines: lines
            .into_iter()
            .filter(|line| asked.admits(scope, line))
            .rev()
            .collect(),
    })
}

/// What part of a history is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Asked {
    groups: BTreeSet<HistoryGroup>,
    person: Option<PersonId>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Asked {
    fn of(request: &HistoryQuery) -> Self {
        Self {
            groups: request.groups.iter().flatten().copied().collect(),
            person: request.person,
            from: request.from,
            until: request.until,
        }
    }

    fn admits(&self, scope: &Scope<'_>, line: &HistoryLine) -> bool {
        let day = scope.committee.day_of(line.at);
        let mut named = line.by.iter().chain(&line.on_behalf_of);
        (self.groups.is_empty() || self.groups.contains(&line.group))
            && self
                .person
                .is_none_or(|person| named.any(|named| named.id == person))
            && self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
    }
}

/// Everything that happened to a case, oldest first.
fn lines(scope: &mut Scope<'_>, case: CaseId) -> Outcome<Vec<HistoryLine>> {
    let own = scope.core.views.events(Stream::Case(case))?;
    let told = Told::of(&own);
    let mut all = own;
    for motion in &told.motions {
        let events = scope.core.views.events(Stream::Motion(*motion))?;
        let new = |(event, stamp): &(Event, ActStamp)| told.is_new(event, stamp.act);
        all.extend(events.into_iter().filter(new));
    }
    for meeting in &told.meetings {
        let events = scope.core.views.events(Stream::Meeting(*meeting))?;
        let of_item = |(event, _): &(Event, ActStamp)| match event {
            Event::Meeting(event) => {
                vote_words::item_of(event).is_some_and(|item| told.items.contains(&item))
            }
            _ => false,
        };
        all.extend(events.into_iter().filter(of_item));
    }
    all.sort_by_key(|(_, stamp)| stamp.place);
    let mut lines = Vec::new();
    for (event, stamp) in &all {
        lines.extend(line(scope, event, stamp)?);
    }
    Ok(lines)
}

/// What a case's own events name and tell.
#[derive(Debug, Default)]
struct Told {
    motions: BTreeSet<MotionId>,
    meetings: BTreeSet<MeetingId>,
    items: BTreeSet<ItemId>,
    /// Acts whose result or dissent the case tells.
    results: BTreeSet<ActId>,
    dissents: BTreeSet<ActId>,
}

impl Told {
    fn of(own: &[(Event, ActStamp)]) -> Self {
        let mut told = Self::default();
        for (event, stamp) in own {
            match event {
                Event::Case(
                    CaseEvent::MotionPutOnCase { motion }
                    | CaseEvent::CirculationOpened { motion, .. },
                ) => {
                    told.motions.insert(*motion);
                }
                Event::Case(CaseEvent::PutOnAgenda { meeting, item }) => {
                    told.meetings.insert(*meeting);
                    told.items.insert(*item);
                }
                Event::Case(CaseEvent::CirculationEnded { .. }) => {
                    told.results.insert(stamp.act);
                }
                Event::Case(CaseEvent::DecisionDissented { .. }) => {
                    told.dissents.insert(stamp.act);
                }
                _ => {}
            }
        }
        told
    }

    /// Whether an event of a motion says what no event of the case does.
    fn is_new(&self, event: &Event, act: ActId) -> bool {
        use quorate_domain::motion::MotionEvent as Of;
        match event {
            Event::Motion(Of::MotionPut { .. } | Of::MotionCirculated { .. }) => false,
            Event::Motion(Of::ResultDeclared { .. }) => !self.results.contains(&act),
            Event::Motion(Of::DissentRecorded { .. }) => !self.dissents.contains(&act),
            _ => true,
        }
    }
}

fn line(scope: &mut Scope<'_>, event: &Event, stamp: &ActStamp) -> Outcome<Option<HistoryLine>> {
    let (group, args) = match event {
        Event::Case(event) => (groups::of_case(event), case_words::arguments(scope, event)?),
        Event::Motion(event) => (HistoryGroup::Vote, vote_words::of_motion(scope, event)),
        Event::Meeting(event) => (HistoryGroup::Meeting, vote_words::of_meeting(scope, event)),
        _ => return Ok(None),
    };
    let (kind, ..) = encode(event)?;
    let by = stamp.by.map(|person| scope.person_ref(person));
    let name = by.as_ref().map_or("Quorate", |by| by.name.as_str());
    let args = args.into_iter().chain([("by", name.to_owned())]);
    let args = args.map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(Some(HistoryLine {
        act: stamp.act,
        at: stamp.at,
        by,
        on_behalf_of: stamp.on_behalf_of.map(|person| scope.person_ref(person)),
        group,
        kind,
        args,
    }))
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
