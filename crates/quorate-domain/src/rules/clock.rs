//! Last days and last moments: calendar and working days, hours, the first day, holidays, pauses,
//! stages, extensions.
//!
//! Deliberately not here: what starts, pauses or ends a clock, which the profile says and the case
//! records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, TimeDelta, Utc, Weekday};
use serde::Deserialize;

use super::library::FoundClock;
use super::profile::{ClockEnd, Length, StageOf, Unit};

/// The longest clock that is counted, in days.
pub const LONGEST: u32 = 3_660;

/// Which days are worked. Saturdays and Sundays are not, but for days worked in exchange for a
/// holiday; of years without a table only that much is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeSet<i32>,
    holidays: BTreeSet<NaiveDate>,
    workdays: BTreeSet<NaiveDate>,
}

/// A holiday table as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// Where the table comes from; for whoever reads the file.
    #[serde(rename = "source")]
    _source: String,
    year: BTreeMap<String, Year>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    holidays: Vec<NaiveDate>,
    #[serde(default)]
    workdays: Vec<NaiveDate>,
}

/// A holiday table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Not TOML of the right shape.
    #[error("{0}")]
    Shape(String),
    /// A day stands under another year than its own, or the year is none.
    #[error("{day} does not belong under year {year}")]
    OtherYear {
        /// The day.
        day: String,
        /// The year it stands under.
        year: String,
    },
}

impl Calendar {
    /// The holidays of mainland China, as far as the State Council has announced them.
    ///
    /// # Errors
    /// When the shipped table does not hold; a test keeps that from happening.
    pub fn mainland_china() -> Result<Self, CalendarError> {
        Self::from_toml(include_str!("../../../../profiles/calendars/cn.toml"))
    }

    /// The calendar that a profile names: `cn`, `us-federal` or `england-wales`.
    pub fn named(name: &str) -> Option<Self> {
        let text = match name {
            "cn" => include_str!("../../../../profiles/calendars/cn.toml"),
            "us-federal" => include_str!("../../../../profiles/calendars/us-federal.toml"),
            "england-wales" => include_str!("../../../../profiles/calendars/england-wales.toml"),
            _ => return None,
        };
        Self::from_toml(text).ok()
    }

    /// Reads a table: `source = "…"`, and for each year `[year.2026]` with `holidays` (days off
    /// besides ordinary weekends; weekend days among them do no harm) and `workdays` (weekend days
    /// that are worked).
    ///
    /// # Errors
    /// When it is not such a table.
    pub fn from_toml(text: &str) -> Result<Self, CalendarError> {
        let table: Table =
            toml::from_str(text).map_err(|error| CalendarError::Shape(error.to_string()))?;
        let mut calendar = Self::default();
        for (name, days) in table.year {
            let other = |day: String| CalendarError::OtherYear {
                day,
                year: name.clone(),
            };
            let year = name.parse().map_err(|_| other(name.clone()))?;
            let all = || days.holidays.iter().chain(&days.workdays);
            if let Some(day) = all().find(|day| day.year() != year) {
                return Err(other(day.to_string()));
            }
            calendar.years.insert(year);
            calendar.holidays.extend(&days.holidays);
            calendar.workdays.extend(&days.workdays);
        }
        Ok(calendar)
    }

    /// Whether a day is worked.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.workdays.contains(&day) || !(weekend || self.holidays.contains(&day))
    }

    /// Whether the holidays of a year are known.
    pub fn covers(&self, year: i32) -> bool {
        self.years.contains(&year)
    }
}

/// How a clock counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// How many days, 1 to [`LONGEST`].
    pub days: u32,
    /// Calendar or working days.
    pub unit: Unit,
    /// Whether the day it starts on is its first (Civil Code art. 201: it is not).
    pub first_day_counts: bool,
    /// Whether a last day that is not worked moves to the next that is (Civil Code art. 203).
    pub rolls_over: bool,
}

impl Counting {
    /// How a clock of a regime counts.
    pub fn of(found: &FoundClock<'_>) -> Self {
        let clock = found.clock;
        Self {
            days: clock.length.value.count,
            unit: clock.length.value.unit,
            first_day_counts: clock.first_day_counts.value,
            rolls_over: clock.rolls_over.value,
        }
    }

    /// The same clock with its length extended by so many of its units.
    #[must_use]
    pub fn extended(self, by: u32) -> Self {
        Self {
            days: self.days.saturating_add(by),
            ..self
        }
    }
}

/// A time during which a clock stood still, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// First day that does not count.
    pub from: NaiveDate,
    /// Last day that does not count; none while it lasts.
    pub until: Option<NaiveDate>,
}

/// The last day of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDay {
    /// The day; the clock runs out when it ends.
    pub date: NaiveDate,
    /// Years whose holidays mattered and are not known: the day may be later than stated.
    pub unknown_years: Vec<i32>,
}

/// Why there is no last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// Hours are not counted here.
    #[error("a clock in hours has no last day")]
    Hours,
    /// No days, or more than [`LONGEST`].
    #[error("a clock runs for 1 to {LONGEST} days")]
    Length,
    /// It stands still until further notice.
    #[error("the clock stands still")]
    StandsStill,
    /// Beyond the last day that dates can express.
    #[error("the last day is out of range")]
    OutOfRange,
}

/// The last day of a clock that starts on `start` and stood still during `pauses`.
///
/// # Errors
/// When it counts hours, has no sensible length, or stands still without end.
pub fn last_day(
    counting: Counting,
    start: NaiveDate,
    pauses: &[Pause],
    calendar: &Calendar,
) -> Result<LastDay, ClockError> {
    if counting.unit == Unit::Hours {
        return Err(ClockError::Hours);
    }
    if !(1..=LONGEST).contains(&counting.days) {
        return Err(ClockError::Length);
    }
    let next = |day: NaiveDate| day.succ_opt().ok_or(ClockError::OutOfRange);
    let working = counting.unit == Unit::Working;
    let mut asked = BTreeSet::new();
    let mut day = if counting.first_day_counts {
        start
    } else {
        next(start)?
    };
    let mut left = counting.days;
    loop {
        match pauses
            .iter()
            .find(|pause| pause.from <= day && pause.until.is_none_or(|until| day <= until))
        {
            Some(Pause { until: None, .. }) => return Err(ClockError::StandsStill),
            Some(Pause {
                until: Some(until), ..
            }) => {
                day = next(*until)?;
                continue;
            }
            None => {}
        }
        if working {
            asked.insert(day.year());
        }
        if !working || calendar.is_working_day(day) {
            left -= 1;
        }
        if left == 0 {
            break;
        }
        day = next(day)?;
    }
    if counting.rolls_over {
        asked.insert(day.year());
        while !calendar.is_working_day(day) {
            day = next(day)?;
            asked.insert(day.year());
        }
    }
    asked.retain(|year| !calendar.covers(*year));
    Ok(LastDay {
        date: day,
        unknown_years: asked.into_iter().collect(),
    })
}

/// The last moment of a clock in hours: they run from the stated moment through nights, weekends
/// and holidays (Civil Code art. 201), and nothing rolls over.
///
/// # Errors
/// When there are no hours, more than those of [`LONGEST`] days, or the moment is out of range.
pub fn last_moment(hours: u32, start: DateTime<Utc>) -> Result<DateTime<Utc>, ClockError> {
    if !(1..=LONGEST * 24).contains(&hours) {
        return Err(ClockError::Length);
    }
    start
        .checked_add_signed(TimeDelta::hours(hours.into()))
        .ok_or(ClockError::OutOfRange)
}

/// A stage of a clock in days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageDays {
    /// Its id.
    pub id: String,
    /// Whose time it is.
    pub of: StageOf,
    /// What ends it.
    pub ends_at: ClockEnd,
    /// How long it may take.
    pub length: Length,
    /// The day it began, or would begin if the stages before it took all their time.
    pub from: NaiveDate,
    /// Its last day, counted from there.
    pub last: LastDay,
    /// The day it ended, once it has.
    pub ended: Option<NaiveDate>,
}

/// The stages of a clock that started on `start`. Each begins when the one before it ended;
/// `ended` gives those days in order. What has not ended yet is taken to use all its time.
///
/// # Errors
/// As [`last_day`].
pub fn stages(
    found: &FoundClock<'_>,
    start: NaiveDate,
    ended: &[NaiveDate],
    calendar: &Calendar,
) -> Result<Vec<StageDays>, ClockError> {
    let mut from = start;
    let mut ended = ended.iter().copied();
    found
        .stages()
        .map(|stage| {
            let counting = Counting {
                days: stage.value.length.count,
                unit: stage.value.length.unit,
                ..Counting::of(found)
            };
            let last = last_day(counting, from, &[], calendar)?;
            let ended = ended.next();
            let began = std::mem::replace(&mut from, ended.unwrap_or(last.date));
            Ok(StageDays {
                id: stage.value.id.clone(),
                of: stage.value.of,
                ends_at: stage.value.ends_at,
                length: stage.value.length.clone(),
                from: began,
                last,
                ended,
            })
        })
        .collect()
}

/// How many days are left on `today`: 0 on the last day, negative once it has passed.
pub fn days_left(today: NaiveDate, last: NaiveDate) -> i64 {
    last.signed_duration_since(today).num_days()
}

/// The day by which the next tracking review is due: so many months on, or the last day of a
/// shorter month. None beyond the last day that dates can express.
pub fn tracking_due(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(months))
}

/// The last day on which a term of so many years that begins on `from` may end. None beyond the
/// last day that dates can express.
pub fn term_ends_by(from: NaiveDate, years: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(years.checked_mul(12)?))?
        .checked_sub_days(Days::new(1))
}

#[cfg(test)]
mod tests;
