//! The sample committee: built by ordinary commands, as its people would have given them over some
//! weeks, on a clock that is moved forward. Nothing here writes to the record by itself.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use serde_json::Value;

use crate::error::Outcome;
use crate::house::{Caller, Clock, House, HouseOptions, PlaceKey, SessionChange, lock};
use crate::schema::{ApiError, Place};

mod story;

/// The passphrase of everybody in the sample, printed on the welcome page.
pub(crate) const PASSPHRASE: &str = "sample-committee";

/// Builds the sample in its own folder beside the committee.
pub(crate) fn build(house: &Arc<House>) -> Outcome<()> {
    build_in(house, PlaceKey::Sample)
}

/// Builds the sample at a place, which must be empty.
///
/// # Errors
/// Refused if a committee is there; fails if a command of the story does.
pub fn build_sample(house: &Arc<House>, place: Place) -> Outcome<()> {
    build_in(house, place.into())
}

fn build_in(house: &Arc<House>, place: PlaceKey) -> Outcome<()> {
    let folder = house.folder(place).to_owned();
    let now = house.options.clock.now();
    let clock = Arc::new(StoryClock(Mutex::new(now - Duration::days(story::DAYS))));
    let told = House::open(HouseOptions {
        folder: folder.clone(),
        sample_folder: folder.join("sample"),
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        documents: Arc::clone(&house.options.documents),
    })
    .map_err(|error| crate::error::fault(&error))?;
    let mut teller = Teller {
        house: told,
        clock,
        today: now,
        people: Vec::new(),
    };
    story::tell(&mut teller)
    // The teller's house closes here, so that the folder can be opened by the one that asked.
}

/// A clock that the story moves.
struct StoryClock(Mutex<DateTime<Utc>>);

impl Clock for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        let mut now = lock(&self.0);
        // No two acts at one moment.
        *now += Duration::seconds(7);
        *now
    }
}

/// Gives commands as one person or another.
struct Teller {
    house: Arc<House>,
    clock: Arc<StoryClock>,
    today: DateTime<Utc>,
    people: Vec<(String, String)>,
}

impl Teller {
    /// Moves the clock to a number of days before today, at a time of day.
    fn at(&self, days_ago: i64, hour: u32, minute: u32) {
        let day = (self.today - Duration::days(days_ago)).date_naive();
        if let Some(moment) = day.and_hms_opt(hour, minute, 0) {
            *lock(&self.clock.0) = moment.and_utc();
        }
    }

    /// The day a number of days before today.
    fn day(&self, days_ago: i64) -> NaiveDate {
        (self.today - Duration::days(days_ago)).date_naive()
    }

    /// The first day of this year, for terms.
    fn new_year(&self) -> NaiveDate {
        let day = self.day(story::DAYS);
        NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day)
    }

    /// Gives a command as somebody.
    fn call(&mut self, who: &str, name: &str, request: Value) -> Outcome<Value> {
        let key = self.session(who)?;
        self.house.call(Some(&key), name, request).answer
    }

    /// A session of somebody. It is begun without the passphrase: the story's clock jumps by days,
    /// and each sign-in would cost the time that a passphrase check is meant to cost.
    fn session(&mut self, who: &str) -> Outcome<String> {
        if let Some((_, key)) = self.people.iter().find(|(known, _)| known == who) {
            let caller = Caller {
                key: Some(key.clone()),
                change: SessionChange::Same,
            };
            self.house.unlock_session(&caller);
            return Ok(key.clone());
        }
        let core = self.house.core(PlaceKey::Own)?;
        let person = lock(&core)
            .views
            .committee()
            .person_named(who)
            .map(|person| person.id);
        let person = person.ok_or(ApiError::SignedOut)?;
        let mut caller = Caller {
            key: None,
            change: SessionChange::Same,
        };
        self.house
            .begin_session(&mut caller, PlaceKey::Own, person, 240)?;
        let key = caller.key.ok_or(ApiError::SignedOut)?;
        self.people.push((who.to_owned(), key.clone()));
        Ok(key)
    }

    /// Puts a file as somebody.
    fn put(&mut self, who: &str, name: &str, text: &str) -> Outcome<String> {
        let key = self.session(who)?;
        let file = self.house.put(Some(&key), name, &mut text.as_bytes())?;
        Ok(file.digest)
    }
}

/// A text of an answer.
fn text(answer: &Value, field: &str) -> String {
    answer
        .get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// The version of a page.
fn version(page: &Value) -> Value {
    page.get("version").cloned().unwrap_or(Value::Null)
}
