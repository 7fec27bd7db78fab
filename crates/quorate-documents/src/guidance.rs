//! Guidance for publication: as a PDF through the typesetter, and as one HTML
//! page that needs nothing beside it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::catalogue::{text, text_with};
use crate::markdown::{self, Block};
use crate::{CommitteeNames, Language};

mod page;

pub use page::guidance_html;

/// One version of a piece of guidance, in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GuidanceData {
    /// The language of `title` and `markdown`.
    pub language: Language,
    /// Who publishes.
    pub committee: CommitteeNames,
    /// Whether the committee is a sample. Its guidance says so in plain sight.
    pub sample: bool,
    /// Its title.
    pub title: String,
    /// Its version, without the word, such as `3.1`.
    pub version: String,
    /// Where it stands.
    pub status: GuidanceStatus,
    /// The day it was adopted.
    pub adopted: Option<NaiveDate>,
    /// The day from which it applies.
    pub in_force_from: Option<NaiveDate>,
    /// The address of exactly this version, which never changes.
    pub address: String,
    /// Numbers of the cases it cites; nothing else of them.
    pub cites: Vec<String>,
    /// Where the same version stands in the other language: `http(s)` or a path
    /// relative to the page.
    pub other_language: Option<String>,
    /// The text, in Markdown.
    pub markdown: String,
    /// When the document was made. From the record.
    pub made_at: DateTime<Utc>,
}

/// Where a version of guidance stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuidanceStatus {
    /// Being written.
    Draft,
    /// Out for comments.
    Consultation,
    /// Adopted; applies from a later day.
    Adopted,
    /// Applies.
    InForce,
    /// Another version applies instead.
    Superseded,
    /// Applies no more.
    Withdrawn,
}

impl GuidanceStatus {
    fn key(self) -> &'static str {
        match self {
            GuidanceStatus::Draft => "guidance-page-status-draft",
            GuidanceStatus::Consultation => "guidance-page-status-consultation",
            GuidanceStatus::Adopted => "guidance-page-status-adopted",
            GuidanceStatus::InForce => "guidance-page-status-in-force",
            GuidanceStatus::Superseded => "guidance-page-status-superseded",
            GuidanceStatus::Withdrawn => "guidance-page-status-withdrawn",
        }
    }
}

/// The template's `data.json`.
#[derive(Serialize)]
pub(crate) struct Sheet {
    language: Language,
    committee: String,
    committee_second: Option<String>,
    sample: Option<SampleMark>,
    title: String,
    status: String,
    facts: Vec<(String, String)>,
    running: String,
    page: String,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
struct SampleMark {
    mark: String,
    explained: String,
}

pub(crate) fn sheet(data: &GuidanceData) -> Sheet {
    let language = data.language;
    let mut facts = facts(data);
    // A path relative to the page leads nowhere on paper.
    if let Some(address) = data
        .other_language
        .as_ref()
        .filter(|address| address.starts_with("http"))
    {
        facts.push((
            text(language, "guidance-page-other-language"),
            address.clone(),
        ));
    }
    Sheet {
        language,
        committee: data.committee.leading(language).to_owned(),
        committee_second: data.committee.second(language).map(str::to_owned),
        sample: sample_mark(data),
        title: data.title.clone(),
        status: text(language, data.status.key()),
        facts,
        running: format!("{} · {}", data.title, data.version),
        page: text_with(
            language,
            "letter-page",
            &[("page", "{page}"), ("pages", "{pages}")],
        ),
        blocks: markdown::parse(&data.markdown),
    }
}

fn sample_mark(data: &GuidanceData) -> Option<SampleMark> {
    data.sample.then(|| SampleMark {
        mark: text(data.language, "letter-sample"),
        explained: text(data.language, "letter-sample-explained"),
    })
}

/// What stands at the head of either form.
fn facts(data: &GuidanceData) -> Vec<(String, String)> {
    let language = data.language;
    let day = |day: Option<NaiveDate>| day.map(|day| language.date(day));
    [
        (
            "guidance-page-status",
            Some(text(language, data.status.key())),
        ),
        ("guidance-page-version", Some(data.version.clone())),
        ("guidance-page-adopted", day(data.adopted)),
        ("guidance-page-in-force-from", day(data.in_force_from)),
        ("guidance-page-address", Some(data.address.clone())),
        (
            "guidance-page-cites",
            (!data.cites.is_empty())
                .then(|| data.cites.join(&text(language, "letter-list-separator"))),
        ),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((text(language, key), value?)))
    .collect()
}
