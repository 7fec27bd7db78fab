//! The clock of a case by its regime: what starts it, pauses it, ends its stages and extends it.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::case::{Case, Clock, ClockStep};
use quorate_domain::rules::clock::{
    self, Calendar, Counting, Pause, StageDays, last_day, last_moment,
};
use quorate_domain::rules::{
    ClockEnd, ClockStart, Extension, Found, FoundClock, PauseCause, Regime, Unit,
};

/// The calendar of a regime, else that of the committee's zone: weekends and what is known there.
fn calendar(regime: &Regime<'_>, zone: &str) -> Calendar {
    let by_zone = match zone {
        "Asia/Shanghai" | "Asia/Urumqi" | "PRC" => Some("cn"),
        "Europe/London" => Some("england-wales"),
        _ => None,
    };
    regime
        .calendar()
        .or(by_zone)
        .and_then(Calendar::named)
        .unwrap_or_default()
}

/// A day in the committee's zone.
fn day_in(zone: &str, at: DateTime<Utc>) -> NaiveDate {
    zone.parse::<chrono_tz::Tz>()
        .map_or(at.date_naive(), |zone| at.with_timezone(&zone).date_naive())
}

/// The clock that acceptance starts, if the regime has one. `received` is the day the submission
/// arrived, `accepted` the moment it is taken on.
pub(crate) fn at_acceptance(
    regime: &Regime<'_>,
    received: NaiveDate,
    accepted: DateTime<Utc>,
    zone: &str,
) -> Option<Clock> {
    started(regime, "decision", received, accepted, zone)
}

/// The clock that a pathway has of its own, the one of its name, where it takes the place of the
/// case's clock; or the ordinary one, where the pathway no longer has its own.
pub(crate) fn of_pathway(
    regime: &Regime<'_>,
    case: &Case,
    pathway: &str,
    zone: &str,
) -> Option<Clock> {
    let accepted = case.accepted?.at;
    let received = case.opening.as_ref()?.received;
    let own = regime.clock(pathway).map(|_| pathway);
    let clock = started(regime, own.unwrap_or("decision"), received, accepted, zone)?;
    // One in hours takes the place of one in days, and the other way about; what was extended or
    // paused meanwhile stays.
    let before = case.clock.as_ref().and_then(|clock| clock.hours);
    (clock.hours != before).then_some(clock)
}

fn started(
    regime: &Regime<'_>,
    id: &str,
    received: NaiveDate,
    accepted: DateTime<Utc>,
    zone: &str,
) -> Option<Clock> {
    let found = regime.clock(id)?;
    let length = found.found(|clock| &clock.length);
    let today = day_in(zone, accepted);
    let start = match found.clock.starts_at.value {
        ClockStart::Receipt => received,
        _ => today,
    };
    let count = length.value.count;
    let mut clock = Clock {
        started: start,
        last_day: start,
        days: u16::try_from(count).unwrap_or(u16::MAX),
        hours: None,
        last_moment: None,
        stages_ended: Vec::new(),
        first_day_excluded: !found.clock.first_day_counts.value,
        profile: found.profile.id.clone(),
        article: length.article.unwrap_or_default().to_owned(),
        verified: length.verified,
    };
    if length.value.unit == Unit::Hours {
        let moment = last_moment(count, accepted).ok()?;
        clock.hours = Some(clock.days);
        clock.days = u16::try_from(count.div_ceil(24)).unwrap_or(u16::MAX);
        clock.last_day = day_in(zone, moment);
        clock.last_moment = Some(moment);
        return Some(clock);
    }
    // The check for completeness, where it is a stage, ends with acceptance.
    if found
        .stages()
        .next()
        .is_some_and(|stage| stage.value.ends_at == ClockEnd::Validation)
    {
        clock.stages_ended.push(today);
    }
    let calendar = calendar(regime, zone);
    clock.last_day = match under_way(&stages(regime, &clock, zone)) {
        Some(stage) => stage.last.date,
        None => {
            last_day(Counting::of(&found), start, &[], &calendar)
                .ok()?
                .date
        }
    };
    Some(clock)
}

/// The regime's clock that a case's clock was made from.
fn found<'a>(regime: &Regime<'a>, case: &Case) -> Option<FoundClock<'a>> {
    let own = case
        .routing
        .as_ref()
        .and_then(|routing| regime.clock(&routing.pathway));
    own.or_else(|| regime.clock("decision"))
}

/// The stages of a clock; none where it is one piece.
pub(crate) fn stages(regime: &Regime<'_>, clock: &Clock, zone: &str) -> Vec<StageDays> {
    let Some(found) = regime.clock("decision") else {
        return Vec::new();
    };
    if clock.hours.is_some() || clock.profile != found.profile.id {
        return Vec::new();
    }
    clock::stages(
        &found,
        clock.started,
        &clock.stages_ended,
        &calendar(regime, zone),
    )
    .unwrap_or_default()
}

/// The stage under way.
pub(crate) fn under_way(stages: &[StageDays]) -> Option<&StageDays> {
    stages.iter().find(|stage| stage.ended.is_none())
}

fn pauses_for_clarification(found: &FoundClock<'_>) -> bool {
    found
        .pauses()
        .any(|cause| *cause.value == PauseCause::Clarification)
}

/// What asking the applicant does to the clock, by its source: it pauses, or a stage ends.
pub(crate) fn asked(
    regime: &Regime<'_>,
    case: &Case,
    today: NaiveDate,
    zone: &str,
) -> Option<ClockStep> {
    let found = found(regime, case)?;
    if pauses_for_clarification(&found) {
        return Some(ClockStep::Pause {
            from: today.succ_opt()?,
            cause: PauseCause::Clarification.code().to_owned(),
        });
    }
    next_stage(regime, case, ClockEnd::FirstDecision, today, zone)
}

/// What the complete answer does to the clock.
pub(crate) fn answered(
    regime: &Regime<'_>,
    case: &Case,
    today: NaiveDate,
    zone: &str,
) -> Option<ClockStep> {
    if case.clock_stands_still() {
        let last = recounted(regime, case, Some(today), 0, zone)?;
        return Some(ClockStep::Resume {
            until: today,
            last_day: last,
        });
    }
    next_stage(regime, case, ClockEnd::Answer, today, zone)
}

fn next_stage(
    regime: &Regime<'_>,
    case: &Case,
    end: ClockEnd,
    today: NaiveDate,
    zone: &str,
) -> Option<ClockStep> {
    let mut clock = case.clock.clone()?;
    if under_way(&stages(regime, &clock, zone))?.ends_at != end {
        return None;
    }
    clock.stages_ended.push(today);
    let stages = stages(regime, &clock, zone);
    let next = under_way(&stages)?;
    Some(ClockStep::NextStage {
        on: today,
        stage: next.id.clone(),
        last_day: next.last.date,
    })
}

/// The last day with the pauses and extensions so far, a pause that lasts ending on `until`.
fn recounted(
    regime: &Regime<'_>,
    case: &Case,
    until: Option<NaiveDate>,
    by: u16,
    zone: &str,
) -> Option<NaiveDate> {
    let found = found(regime, case)?;
    let clock = case.clock.as_ref()?;
    let pauses: Vec<Pause> = case
        .clock_pauses
        .iter()
        .map(|pause| Pause {
            from: pause.from,
            until: pause.until.or(until),
        })
        .filter(|pause| pause.until.is_none_or(|until| pause.from <= until))
        .collect();
    let extended: u32 = case.clock_extensions.iter().map(|e| u32::from(e.by)).sum();
    let counting = Counting::of(&found).extended(extended + u32::from(by));
    last_day(counting, clock.started, &pauses, &calendar(regime, zone))
        .ok()
        .map(|last| last.date)
}

/// Whether the profile provides for an extension of the case's clock.
pub(crate) fn extension<'a>(regime: &Regime<'a>, case: &Case) -> Option<Found<'a, Extension>> {
    found(regime, case)?
        .extension()
        .filter(|found| *found.value == Extension::StatedLength)
}

/// The last day, and of a clock in hours the last moment, that an extension by so many of its units
/// gives. While the clock stands still the day is that of a pause ending today.
pub(crate) fn extended(
    regime: &Regime<'_>,
    case: &Case,
    by: u16,
    today: NaiveDate,
    zone: &str,
) -> Option<(NaiveDate, Option<DateTime<Utc>>)> {
    let clock = case.clock.as_ref()?;
    if let Some(moment) = clock.last_moment {
        let moment = last_moment(by.into(), moment).ok()?;
        return Some((day_in(zone, moment), Some(moment)));
    }
    let stages = stages(regime, clock, zone);
    if let (Some(stage), Some(found)) = (under_way(&stages), regime.clock("decision")) {
        let counting = Counting {
            days: stage.length.count,
            unit: stage.length.unit,
            ..Counting::of(&found)
        };
        let extended: u32 = case.clock_extensions.iter().map(|e| u32::from(e.by)).sum();
        let counting = counting.extended(extended + u32::from(by));
        let last = last_day(counting, stage.from, &[], &calendar(regime, zone)).ok()?;
        return Some((last.date, None));
    }
    Some((recounted(regime, case, Some(today), by, zone)?, None))
}
