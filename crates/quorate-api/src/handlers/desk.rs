//! The desk: first what is late or due, then what only this person can do, then what the next
//! meeting needs, last who is awaited. Nothing vanishes because its date passed.

mod backups;
mod casework;
mod in_writing;
mod keeping;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quorate_domain::committee::SheetAct;
use quorate_domain::motion::MotionMatter;
use quorate_domain::vocabulary::{
    GuidanceStage, MeetingStage, MinutesStage, MotionStage, Role, Stage,
};
use quorate_views::CaseRow;

use super::composition;
use super::interests::{asks, next_meeting};
use super::minutes::attended;
use super::motions::secret;
use crate::credentials;
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{Desk, DeskItem, DeskMore, DeskNews, Empty, RuleRef};
use crate::scope::Scope;

/// Days ahead that the desk calls due.
const SOON: i64 = 7;
/// Lines of one list: nobody reads more, and thousands would only make the page slow.
const MOST: usize = 200;
/// A list that has more lines is shortened before it is whole: a hundred thousand take memory.
const LONG: usize = 10 * MOST;
/// Days for which news stay on the desk.
const NEWS_DAYS: i64 = 30;
/// Days ahead that the end of a term is told: to find and appoint somebody takes weeks.
const TERMS_SOON: u64 = 60;

/// How many things wait for this person.
pub(crate) fn count(scope: &mut Scope<'_>) -> Outcome<u32> {
    let desk = all(scope)?;
    let lines = u32::try_from(desk.due.len() + desk.mine.len()).unwrap_or(u32::MAX);
    Ok(lines
        .saturating_add(desk.more.due)
        .saturating_add(desk.more.mine))
}

/// What needs one now: of each list the first lines, and how many there are beside them.
pub(crate) fn desk(scope: &mut Scope<'_>, _: Empty) -> Outcome<Desk> {
    let mut desk = all(scope)?;
    for (list, more) in lists(&mut desk) {
        shorten(list, more);
    }
    Ok(desk)
}

/// The lists of a desk, each with how many lines are left out of it.
fn lists(desk: &mut Desk) -> [(&mut Vec<DeskItem>, &mut u32); 4] {
    let more = &mut desk.more;
    [
        (&mut desk.due, &mut more.due),
        (&mut desk.mine, &mut more.mine),
        (&mut desk.meeting, &mut more.meeting),
        (&mut desk.waiting, &mut more.waiting),
    ]
}

/// Leaves the first lines of a list, in order, and counts the others.
fn shorten(list: &mut Vec<DeskItem>, more: &mut u32) {
    fn key(item: &DeskItem) -> (bool, Option<NaiveDate>, Option<&str>) {
        (item.due.is_none(), item.due, item.number.as_deref())
    }
    list.sort_by(|a, b| key(a).cmp(&key(b)));
    let after = u32::try_from(list.len().saturating_sub(MOST));
    *more = more.saturating_add(after.unwrap_or(u32::MAX));
    list.truncate(MOST);
}

/// Everything that needs one, in no order; of lists that grow very long, only what comes first.
fn all(scope: &mut Scope<'_>) -> Outcome<Desk> {
    let mut desk = Desk {
        due: Vec::new(),
        mine: Vec::new(),
        meeting: Vec::new(),
        waiting: Vec::new(),
        more: DeskMore::default(),
        next_meeting: None,
        news: news(scope),
    };
    terms_ending(scope, &mut desk)?;
    recovery_sheet(scope, &mut desk)?;
    backups::needs(scope, &mut desk)?;
    if scope.allow(Right::Participant).is_err() {
        return Ok(desk);
    }
    keeping::needs(scope, &mut desk)?;
    desk.next_meeting = next_meeting(scope);
    let regime = scope.regime().ok();
    let open =
        |row: &&CaseRow| !matches!(row.stage, Stage::Closed | Stage::Undone | Stage::NotTaken);
    let mut deciders = BTreeMap::new();
    let mut asked = 0usize;
    let mut untouched = 0usize;
    let mut circulated = Vec::new();
    let mut unruled = Vec::new();
    let rules = scope.allow(Right::Chair).is_ok();
    for row in scope.core.views.cases().values().filter(open) {
        asked += usize::from(asks(scope, row));
        if !scope.reads(row) {
            continue;
        }
        casework::due(scope, row, &mut desk);
        let by = regime
            .as_ref()
            .and_then(|regime| casework::without_meeting(regime, row, &mut deciders));
        let secretary = scope.gate().allow(Right::Secretary, Some(row)).is_ok();
        if secretary {
            // An import of thousands is one line, not thousands.
            if row.stage == Stage::Validation && row.import.is_some() {
                untouched += 1;
            } else {
                casework::secretary_needs(scope, row, by, &mut desk);
            }
        }
        casework::member_needs(scope, row, by, &mut desk);
        for (list, more) in lists(&mut desk) {
            if list.len() > LONG {
                shorten(list, more);
            }
        }
        if row.circulation.is_some() {
            circulated.push(row.clone());
        }
        if rules && !row.rulings_open.is_empty() {
            unruled.push(row.clone());
        }
    }
    for row in &circulated {
        in_writing::needs(scope, row, &mut desk)?;
    }
    for row in &unruled {
        casework::ruling_needs(scope, row, &mut desk)?;
    }
    if asked > 0 {
        desk.mine.push(DeskItem {
            args: BTreeMap::from([("count".to_owned(), asked.to_string())]),
            ..item("declare-interests", None, "interests")
        });
    }
    if untouched > 0 {
        desk.mine.push(DeskItem {
            args: BTreeMap::from([("count".to_owned(), untouched.to_string())]),
            ..item("check-imported", None, "docket?stage=validation")
        });
    }
    votes(scope, &mut desk)?;
    minutes(scope, &mut desk)?;
    guidance(scope, &mut desk);
    imports(scope, &mut desk);
    Ok(desk)
}

fn item(need: &str, row: Option<&CaseRow>, link: &str) -> DeskItem {
    DeskItem {
        need: need.to_owned(),
        args: BTreeMap::new(),
        number: row.map(|row| row.reference().to_owned()),
        title: row.map(|row| row.title.clone()).unwrap_or_default(),
        link: match row {
            Some(row) => format!("case/{}/{link}", row.id),
            None => link.to_owned(),
        },
        due: None,
        days_left: None,
        rule: None,
        since: None,
    }
}

fn dated(scope: &Scope<'_>, item: DeskItem, due: NaiveDate) -> DeskItem {
    let left = (due - scope.today).num_days();
    DeskItem {
        due: Some(due),
        days_left: Some(i32::try_from(left).unwrap_or(i32::MAX)),
        ..item
    }
}

/// Votes open in which this person has not voted.
fn votes(scope: &mut Scope<'_>, desk: &mut Desk) -> Outcome<()> {
    let open: Vec<_> = scope
        .core
        .views
        .meetings()
        .values()
        .filter(|row| row.stage == MeetingStage::Open)
        .map(|row| (row.id, row.title.clone()))
        .collect();
    for (id, title) in open {
        let current = scope.meeting(id)?.current;
        let motions: Vec<_> = scope.core.motions_of(id)?;
        for motion in motions {
            let here = motion
                .place
                .as_ref()
                .filter(|place| place.item().is_some() && place.item() == current);
            // Whoever withdrew since the vote opened is an elector still, and learns nothing more.
            let reads = here.is_some_and(|place| match place.matter {
                MotionMatter::Case(case) => {
                    let row = scope.core.views.cases().get(&case);
                    row.is_some_and(|row| scope.reads(row))
                }
                MotionMatter::Guidance(_) => true,
            });
            let voters = secret::voters(scope, &motion)?;
            let may_cast = secret::may_cast(&motion, voters.as_ref(), scope.person);
            if reads && motion.stage() == MotionStage::Open && may_cast.is_ok() {
                let line = item("vote", None, &format!("meeting/{id}"));
                desk.mine.push(DeskItem {
                    title: motion.text.question.clone(),
                    ..line
                });
            }
        }
        let keeper = scope.gate().allow(Right::MeetingKeeper, None).is_ok();
        if keeper {
            let line = item("run-meeting", None, &format!("meeting/{id}"));
            desk.meeting.push(DeskItem { title, ..line });
        }
    }
    Ok(())
}

/// Minutes to be written, corrected or settled.
fn minutes(scope: &mut Scope<'_>, desk: &mut Desk) -> Outcome<()> {
    let secretary = scope.gate().allow(Right::Secretary, None).is_ok();
    let rows = scope.core.views.meetings().values();
    let over: Vec<_> = rows
        .filter(|row| row.stage == MeetingStage::Adjourned)
        .map(|row| (row.id, row.title.clone()))
        .collect();
    for (id, title) in over {
        let need = |need: &str| DeskItem {
            title: title.clone(),
            ..item(need, None, &format!("meeting/{id}/minutes"))
        };
        let Some(row) = scope.core.views.minutes_rows().get(&id).cloned() else {
            if secretary {
                desk.mine.push(need("write-minutes"));
            }
            continue;
        };
        match (row.stage, row.until) {
            (MinutesStage::Draft, _) if secretary => desk.mine.push(need("write-minutes")),
            (MinutesStage::Correction, Some(until)) => {
                if secretary && row.unsettled > 0 {
                    desk.mine.push(DeskItem {
                        args: BTreeMap::from([("count".to_owned(), row.unsettled.to_string())]),
                        ..need("settle-corrections")
                    });
                }
                let open = scope.today <= until && !row.agreed.contains(&scope.person);
                if open {
                    let meeting = scope.meeting(id)?;
                    if attended(&meeting, scope.person) {
                        desk.mine.push(dated(scope, need("correct-minutes"), until));
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn guidance(scope: &Scope<'_>, desk: &mut Desk) {
    if scope.gate().allow(Right::Secretary, None).is_err() {
        return;
    }
    for row in scope.core.views.guidance_rows().values() {
        if row.stage == GuidanceStage::Adopted {
            let title = row
                .title_en
                .clone()
                .or_else(|| row.title_zh.clone())
                .unwrap_or_default();
            let line = item("publish-guidance", None, &format!("guidance/{}", row.id));
            desk.mine.push(DeskItem { title, ..line });
        }
    }
}

fn imports(scope: &Scope<'_>, desk: &mut Desk) {
    if scope.gate().allow(Right::Secretary, None).is_err() {
        return;
    }
    for row in scope.core.views.imports().values() {
        let interrupted = row.stage == quorate_domain::vocabulary::ImportStage::Interrupted
            && !scope.core.running.contains_key(&row.id);
        if interrupted {
            let line = item("import-interrupted", None, "import");
            desk.mine.push(DeskItem {
                title: row.name.clone(),
                ..line
            });
        }
    }
}

/// An encrypted committee of which there is no recovery sheet, or one whose code is known since it
/// was used. It concerns who keeps the roster.
fn recovery_sheet(scope: &Scope<'_>, desk: &mut Desk) -> Outcome<()> {
    let ledger = scope.ledger();
    if scope.allow(Right::RosterKeeper).is_err() || ledger.root().is_none() {
        return Ok(());
    }
    let last = scope.committee.recovery_sheets.last();
    let used = last.is_some_and(|(.., act)| *act == SheetAct::Used);
    let need = match credentials::sheet(&ledger)? {
        None => "recovery-sheet",
        Some(_) if used => "recovery-sheet-used",
        Some(_) => return Ok(()),
    };
    desk.mine.push(item(need, None, "committee/recovery"));
    Ok(())
}

/// Terms that end soon, and what the rules will then miss on the roster. They concern who keeps it.
fn terms_ending(scope: &Scope<'_>, desk: &mut Desk) -> Outcome<()> {
    if scope.allow(Right::RosterKeeper).is_err() {
        return Ok(());
    }
    for ending in composition::terms_ending(scope, TERMS_SOON)? {
        let names: Vec<_> = ending
            .people
            .iter()
            .map(|person| scope.committee.name_of(*person))
            .collect();
        let line = DeskItem {
            title: names.join(" · "),
            args: BTreeMap::from([("count".to_owned(), names.len().to_string())]),
            ..item("term-ends", None, "committee")
        };
        let near = (ending.last_day - scope.today).num_days() <= SOON;
        let list = if near { &mut desk.due } else { &mut desk.mine };
        list.push(dated(scope, line, ending.last_day));
        for missing in ending.missing {
            let line = DeskItem {
                need: missing.sentence.code.replace("composition-", "then-"),
                args: missing.sentence.args,
                rule: missing.source.and_then(|source| {
                    Some(RuleRef {
                        profile: source.profile?,
                        article: source.article?,
                    })
                }),
                title: names.join(" · "),
                ..item("", None, "committee")
            };
            list.push(dated(scope, line, ending.last_day));
        }
    }
    Ok(())
}

/// Passphrases that were reset: told to whose it was, and to the chair.
fn news(scope: &Scope<'_>) -> Vec<DeskNews> {
    let chair = scope
        .committee
        .has_role(scope.person, Role::Chair, scope.today);
    let mut news: Vec<_> = scope
        .committee
        .people
        .values()
        .filter(|person| chair || person.id == scope.person)
        .flat_map(|person| person.resets.iter().map(move |reset| (person, reset)))
        .filter(|(_, (at, _))| (scope.now - *at).num_days() < NEWS_DAYS)
        .map(|(person, (at, by))| DeskNews {
            code: if person.id == scope.person {
                "own-passphrase-reset"
            } else {
                "passphrase-reset"
            }
            .to_owned(),
            args: BTreeMap::from([
                ("name".to_owned(), person.name.clone()),
                (
                    "by".to_owned(),
                    by.map_or("", |by| scope.committee.name_of(by)).to_owned(),
                ),
            ]),
            at: *at,
            by: by.map(|by| scope.person_ref(by)),
        })
        .collect();
    news.extend(sheets(scope));
    news.sort_by_key(|news| std::cmp::Reverse(news.at));
    news
}

/// What others did with the recovery sheet: told to who keeps the roster.
fn sheets(scope: &Scope<'_>) -> Vec<DeskNews> {
    if scope.allow(Right::RosterKeeper).is_err() {
        return Vec::new();
    }
    let acts = scope.committee.recovery_sheets.iter();
    acts.filter(|(at, by, _)| *by != scope.person && (scope.now - *at).num_days() < NEWS_DAYS)
        .map(|(at, by, act)| DeskNews {
            code: match act {
                SheetAct::Made => "sheet-made",
                SheetAct::Used => "sheet-used",
            }
            .to_owned(),
            args: BTreeMap::from([("by".to_owned(), scope.committee.name_of(*by).to_owned())]),
            at: *at,
            by: Some(scope.person_ref(*by)),
        })
        .collect()
}
