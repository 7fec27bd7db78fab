//! Times, where the profile lets only those vote who were there from the start of the item.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use quorate_domain::committee::Committee;
use quorate_domain::meeting::Meeting;
use quorate_domain::rules::{Facts, Moment};

/// Says when the item began and since when everybody has been in the room without leaving.
pub(super) fn timed(
    facts: &mut Facts,
    committee: &Committee,
    meeting: &Meeting,
    begun: DateTime<Utc>,
    now: DateTime<Utc>,
) {
    let moment = |at| moment(committee, meeting.date, at);
    facts.item_from = moment(begun);
    facts.moment = moment(now);
    for attendance in &mut facts.attendance {
        let since = super::person(&attendance.id).and_then(|person| meeting.present_since(person));
        attendance.from = since.and_then(moment);
    }
}

fn moment(committee: &Committee, day: NaiveDate, at: DateTime<Utc>) -> Option<Moment> {
    let local = at.with_timezone(&committee.time_zone()).naive_local();
    let since = local - day.and_time(NaiveTime::MIN);
    u32::try_from(since.num_seconds())
        .ok()
        .map(Moment::from_seconds)
}
