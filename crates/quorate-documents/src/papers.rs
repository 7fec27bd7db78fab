//! Papers of a meeting: minutes, pack, sheets to sign, and its entry in a calendar; the history of a
//! case; and the certificate of what was destroyed.
//!
//! All of them are a head and blocks in order. All wording happens here and in the modules below,
//! from `locales/*/papers.ftl`; all looks are in `templates/paper.typ`.

use chrono::{DateTime, FixedOffset, Utc};
use quorate_api::documents::{Head, Paper};
use serde::Serialize;

use crate::Language;
use crate::catalogue::{text, text_with};
use crate::language::clock_time;
use crate::letter::sheet::{Paragraphs, Sample, sample};
use crate::port::{in_zone, names};

mod blank;
mod calendar;
mod disposal;
mod history;
mod minutes;
mod pack;

pub(crate) use calendar::calendar;
pub(crate) use history::csv as history_csv;

/// The template's `data.json`.
#[derive(Serialize)]
pub(crate) struct Sheet {
    language: Language,
    committee: String,
    committee_second: Option<String>,
    sample: Option<Sample>,
    title: String,
    subject: String,
    /// Stands before everything else: that something is left out, or that it is a draft.
    notice: Option<String>,
    facts: Vec<(String, String)>,
    blocks: Vec<Block>,
    running: String,
    checkpoint: Option<String>,
    page: String,
}

impl Sheet {
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }
}

/// A part of a paper.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Block {
    Heading {
        level: u8,
        text: String,
    },
    Facts {
        pairs: Vec<(String, String)>,
    },
    Text {
        paragraphs: Paragraphs,
    },
    Note {
        text: String,
    },
    Strong {
        text: String,
    },
    Framed {
        paragraphs: Paragraphs,
    },
    Quote {
        by: String,
        paragraphs: Paragraphs,
    },
    List {
        items: Vec<String>,
    },
    Table {
        /// The share of the width that a column takes; 0 as much as it needs.
        columns: Vec<u8>,
        header: Vec<String>,
        rows: Vec<Vec<String>>,
        centred: bool,
        /// Rows to write in by hand.
        tall: bool,
    },
    Ticks {
        labels: Vec<String>,
    },
    Sign {
        labels: Vec<String>,
    },
}

/// What a paper says, what it is known by, and the moment of what it says; none for what is no PDF.
pub(crate) fn sheet(paper: &Paper) -> Option<(Sheet, String, DateTime<Utc>)> {
    let (sheet, head) = match paper {
        Paper::Minutes(facts) => (minutes::sheet(facts), &facts.head),
        Paper::Pack(facts) => (pack::sheet(facts), &facts.head),
        Paper::Blank(facts) => (blank::sheet(facts), &facts.head),
        Paper::History(facts) => {
            return Some((history::sheet(facts), facts.case.to_string(), facts.made_at));
        }
        Paper::Disposal(facts) => {
            let id = facts.disposal.to_string();
            return Some((disposal::sheet(facts), id, facts.carried_out));
        }
        Paper::Notice(_) | Paper::Calendar(_) => return None,
    };
    Some((sheet, head.meeting.id.to_string(), head.made_at))
}

/// The number of a page; the template fills it in.
fn page_words(language: Language) -> String {
    text_with(
        language,
        "letter-page",
        &[("page", "{page}"), ("pages", "{pages}")],
    )
}

/// A paper with its head and nothing else yet.
fn begun(head: &Head, title: String) -> Sheet {
    let language = Language::from(head.language);
    let committee = names(&head.committee);
    let meeting = &head.meeting;
    let day = language.date(meeting.date);
    Sheet {
        language,
        committee: committee.leading(language).to_owned(),
        committee_second: committee.second(language).map(str::to_owned),
        sample: sample(language, head.sample),
        subject: meeting.title.clone(),
        notice: None,
        facts: [
            ("paper-meeting", meeting.title.clone()),
            (
                "paper-when",
                text_with(
                    language,
                    "paper-when-words",
                    &[
                        ("date", &day),
                        ("time", &meeting.time),
                        ("zone", &head.zone),
                    ],
                ),
            ),
            ("paper-place", meeting.place.clone()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (text(language, key), value))
        .collect(),
        blocks: Vec::new(),
        running: format!("{} · {day} · {title}", meeting.title),
        checkpoint: None,
        page: page_words(language),
        title,
    }
}

/// An item of the agenda as it is named: place, number, title.
fn item_words(language: Language, position: u16, number: Option<&str>, title: &str) -> String {
    let position = position.to_string();
    match number {
        Some(number) => text_with(
            language,
            "paper-item-numbered",
            &[
                ("position", &position),
                ("number", number),
                ("title", title),
            ],
        ),
        None => text_with(
            language,
            "paper-item",
            &[("position", &position), ("title", title)],
        ),
    }
}

/// A moment of the meeting's day, in the committee's zone.
fn time(head: &Head, at: DateTime<Utc>) -> String {
    let at = in_zone(at, &head.zone);
    clock_time(at.time())
}

/// A moment of any day, in a committee's zone.
fn moment(zone: &str, language: Language, at: DateTime<Utc>) -> String {
    let at: DateTime<FixedOffset> = in_zone(at, zone);
    text_with(
        language,
        "paper-moment",
        &[
            ("date", &language.date(at.date_naive())),
            ("time", &clock_time(at.time())),
        ],
    )
}

/// Names and the like, in a row.
fn row(language: Language, words: impl IntoIterator<Item = String>) -> String {
    let all: Vec<String> = words.into_iter().collect();
    all.join(&text(language, "letter-enumeration-separator"))
}
