//! The history of a case as a file: what the screen shows, in one language. A part of it says on
//! its first line that it is one, and which.

use std::collections::BTreeSet;

use quorate_domain::ids::CaseId;
use quorate_domain::vocabulary::{HistoryGroup, Language};

use super::{Asked, lines};
use crate::checkpoints;
use crate::documents::{HistoryFacts, HistoryPart, Paper};
use crate::error::{Outcome, not_found};
use crate::gate::Right;
use crate::handlers::decisions::document_fault;
use crate::handlers::files::{PDF, language_of, parse, safe_name};
use crate::house::{FileContent, GotFile};
use crate::schema::HistoryFile;
use crate::scope::Scope;

const CSV: &str = "text/csv; charset=utf-8";
/// Stands in a name for what is not asked for.
const ANY: &str = "any";
/// Between groups in a name.
const BETWEEN: char = '.';

impl Asked {
    /// What the lines asked for are got by.
    pub(super) fn files(&self, case: CaseId) -> Vec<HistoryFile> {
        let groups: Vec<_> = self.groups.iter().map(|group| group.code()).collect();
        let groups = match groups.as_slice() {
            [] => ANY.to_owned(),
            some => some.join(&BETWEEN.to_string()),
        };
        let person = written(self.person);
        let (from, until) = (written(self.from), written(self.until));
        let names = Language::ALL.iter().flat_map(|language| {
            ["pdf", "csv"].map(|format| HistoryFile {
                language: *language,
                format: format.to_owned(),
                file: format!(
                    "history/{case}/{}.{format}/{groups}/{person}/{from}/{until}",
                    language.code()
                ),
            })
        });
        names.collect()
    }

    fn read(groups: &str, person: &str, from: &str, until: &str) -> Outcome<Self> {
        let all = HistoryGroup::ALL;
        let group = |code: &str| all.iter().copied().find(|group| group.code() == code);
        let groups = match groups {
            ANY => Some(BTreeSet::new()),
            some => some.split(BETWEEN).map(group).collect(),
        };
        Ok(Self {
            groups: groups.ok_or_else(|| not_found("file"))?,
            person: asked(person)?,
            from: asked(from)?,
            until: asked(until)?,
        })
    }
}

fn written(what: Option<impl ToString>) -> String {
    what.map_or_else(|| ANY.to_owned(), |what| what.to_string())
}

fn asked<T: std::str::FromStr>(word: &str) -> Outcome<Option<T>> {
    match word {
        ANY => Ok(None),
        some => parse(some).map(Some),
    }
}

/// The lines as a file, for who may read the case.
pub(crate) fn get(
    scope: &mut Scope<'_>,
    case: &str,
    file: &str,
    [groups, person, from, until]: [&str; 4],
) -> Outcome<GotFile> {
    let id: CaseId = parse(case)?;
    let case = scope.case(id, Right::Participant)?;
    let (language, format) = file.split_once('.').ok_or_else(|| not_found("file"))?;
    let language = language_of(language)?;
    let asked = Asked::read(groups, person, from, until)?;
    let mut all = lines(scope, id)?;
    // From the record and not from the clock, so that the same lines give the same bytes.
    let made_at = all.last().map(|line| line.at).unwrap_or_default();
    let total = all.len();
    all.retain(|line| asked.admits(scope, line));
    checkpoints::make_if_possible(&scope.ledger(), scope.now);
    let facts = HistoryFacts {
        language,
        committee: scope.committee.name.clone(),
        sample: scope.committee.sample,
        zone: scope.committee.zone.clone(),
        case: id,
        number: case.reference().to_owned(),
        title: case.title().to_owned(),
        party: case.party().to_owned(),
        made_at,
        part: (all.len() < total || asked != Asked::default()).then(|| HistoryPart {
            groups: asked.groups.iter().copied().collect(),
            person: asked
                .person
                .map(|person| scope.committee.name_of(person).to_owned()),
            from: asked.from,
            until: asked.until,
        }),
        checkpoint: checkpoints::first_since(&scope.ledger(), made_at)?,
        lines: all,
    };
    let documents = &scope.house.options.documents;
    let (media, bytes) = match format {
        "pdf" => (PDF, documents.paper(&Paper::History(Box::new(facts)))),
        "csv" => (CSV, documents.history_csv(&facts)),
        _ => return Err(not_found("file")),
    };
    let name = format!("history-{}-{}.{format}", case.reference(), language.code());
    Ok(GotFile {
        name: safe_name(&name),
        media,
        content: FileContent::Bytes(bytes.map_err(document_fault)?),
    })
}
