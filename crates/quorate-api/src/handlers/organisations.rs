//! Organisations and their systems, the industry classification, standard texts.
//!
//! The name of a system is content of the cases that name it: a person who may read none of them
//! is not told of it here either.

use std::collections::{BTreeMap, BTreeSet};

use quorate_domain::committee::{ClassificationList, CodeTitle, CommitteeEvent, TextBlock};
use quorate_domain::ids::{OrganisationId, Stream, SystemId, TextBlockId};
use quorate_domain::organisation::{Organisation, OrganisationEvent, comparable};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::Stage;
use quorate_tables::Table;
use quorate_views::CaseRow;

use super::cases::classification_of;
use super::docket::line;
use super::imports::table;
use crate::error::{Outcome, invalid, not_found, text};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    self, ApiError, Classification, ClassificationCode, ClassifySystem, Done, Empty,
    FindClassification, FindOrganisations, ImportClassification, OfOrganisation, OfTextBlock,
    OrganisationLine, OrganisationPage, Organisations, RenameOrganisation, SaveTextBlock,
    SystemLine, TextBlocks,
};
use crate::scope::Scope;

/// Lines of one page at most.
const MOST: usize = 200;
/// The longest name, in characters.
const LONGEST_NAME: usize = 300;
/// The longest standard text, in characters.
const LONGEST_TEXT: usize = 50_000;
/// The most codes of one list: no classification in use has as many.
const MOST_CODES: usize = 20_000;

/// What a person may know of the cases of organisations.
#[derive(Default)]
struct Seen {
    /// Cases by organisation.
    cases: BTreeMap<OrganisationId, u32>,
    /// Systems named by a case.
    named: BTreeSet<SystemId>,
    /// Systems named by a case that the person may read.
    read: BTreeSet<SystemId>,
}

impl Seen {
    fn of(scope: &Scope<'_>) -> Self {
        let mut seen = Self::default();
        for row in scope.core.views.cases().values() {
            if row.stage != Stage::Undone
                && let Some(organisation) = row.organisation
            {
                *seen.cases.entry(organisation).or_default() += 1;
            }
            let Some(system) = row.system else { continue };
            seen.named.insert(system);
            if scope.reads(row) {
                seen.read.insert(system);
            }
        }
        seen
    }

    /// Whether the person may know of a system.
    fn knows(&self, system: SystemId) -> bool {
        self.read.contains(&system) || !self.named.contains(&system)
    }
}

/// Organisations.
pub(crate) fn organisations(
    scope: &mut Scope<'_>,
    request: FindOrganisations,
) -> Outcome<Organisations> {
    let wanted = comparable(&request.text);
    let rows = scope.core.views.organisations().values();
    let mut rows: Vec<_> = rows
        .filter(|row| {
            let mut names = row.also.iter().chain([&row.name]);
            names.any(|name| comparable(name).contains(&wanted))
        })
        .cloned()
        .collect();
    rows.sort_by_cached_key(|row| (comparable(&row.name), row.id));
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let seen = Seen::of(scope);
    let mut lines = Vec::new();
    for row in page(rows, request.skip, request.take) {
        let organisation = scope.core.views.organisation(row.id)?;
        let systems = organisation.systems.iter();
        let systems = systems.filter(|system| seen.knows(system.id)).count();
        lines.push(OrganisationLine {
            id: row.id,
            name: row.name,
            systems: u32::try_from(systems).unwrap_or(u32::MAX),
            cases: seen.cases.get(&row.id).copied().unwrap_or(0),
        });
    }
    Ok(Organisations {
        organisations: lines,
        total,
    })
}

fn page<T>(rows: Vec<T>, skip: u32, take: u32) -> impl Iterator<Item = T> {
    rows.into_iter()
        .skip(skip as usize)
        .take((take as usize).min(MOST))
}

fn known(scope: &mut Scope<'_>, id: OrganisationId) -> Outcome<std::sync::Arc<Organisation>> {
    let organisation = scope.core.views.organisation(id)?;
    if organisation.id.is_none() {
        Err(not_found("organisation"))
    } else {
        Ok(organisation)
    }
}

/// An organisation.
pub(crate) fn organisation(
    scope: &mut Scope<'_>,
    request: OfOrganisation,
) -> Outcome<OrganisationPage> {
    let id = request.organisation;
    let organisation = known(scope, id)?;
    let seen = Seen::of(scope);
    let of = |row: &&CaseRow| row.organisation == Some(id) && row.stage != Stage::Undone;
    let mut cases: Vec<_> = scope.core.views.cases().values().filter(of).collect();
    cases.sort_by_key(|row| std::cmp::Reverse((row.received, row.id)));
    let cases = cases
        .into_iter()
        .take(MOST)
        .map(|row| line(scope, row))
        .collect();
    let list = || {
        let newest = scope.committee.newest_classification();
        newest
            .map(drop)
            .ok_or_else(|| RefusalCode::ClassificationUnknown.into())
    };
    Ok(OrganisationPage {
        id,
        name: organisation.name.clone(),
        also: organisation.also.clone(),
        systems: organisation
            .systems
            .iter()
            .filter(|system| seen.knows(system.id))
            .map(|system| SystemLine {
                id: system.id,
                name: system.name.clone(),
                classification: system
                    .classification
                    .clone()
                    .map(|(list, code, title)| ClassificationCode { list, code, title }),
            })
            .collect(),
        cases,
        actions: vec![
            scope.action("rename_organisation", Right::Secretary, None, || Ok(())),
            scope.action("classify_system", Right::Secretary, None, list),
        ],
    })
}

/// Renames an organisation.
pub(crate) fn rename_organisation(
    scope: &mut Scope<'_>,
    request: RenameOrganisation,
) -> Outcome<Done> {
    let organisation = known(scope, request.organisation)?;
    let name = text("name", &request.name, LONGEST_NAME)?;
    let named = scope.core.views.organisation_named(&name);
    ensure(
        named.is_none_or(|id| id == request.organisation),
        Refusal::of(RefusalCode::NameTaken).with("name", &name),
    )?;
    let event = organisation.rename(&name)?;
    scope.record(vec![(Stream::Organisation(request.organisation), event)])
}

/// Classifies a system.
pub(crate) fn classify_system(scope: &mut Scope<'_>, request: ClassifySystem) -> Outcome<Done> {
    let organisation = known(scope, request.organisation)?;
    let system = organisation.system(request.system);
    let system = system
        .filter(|system| Seen::of(scope).knows(system.id))
        .ok_or_else(|| not_found("system"))?;
    let code = text("code", &request.code, 100)?;
    let (list, title) = classification_of(scope, &code)?;
    let classification = (list, code, title);
    ensure(
        system.classification.as_ref() != Some(&classification),
        RefusalCode::NoChange,
    )?;
    let (list, code, title) = classification;
    let event = OrganisationEvent::SystemClassified {
        system: request.system,
        list,
        code,
        title,
    };
    scope.record(vec![(Stream::Organisation(request.organisation), event)])
}

/// The name of a classification list, with its date.
pub(crate) fn list_name(list: &ClassificationList) -> String {
    format!("{} ({})", list.name, list.dated)
}

/// Imports a classification list.
pub(crate) fn import_classification(
    scope: &mut Scope<'_>,
    request: ImportClassification,
) -> Outcome<schema::ClassificationList> {
    let name = text("name", &request.name, LONGEST_NAME)?;
    let table = table(scope, &request.file, &request.file_name)?;
    let list = ClassificationList {
        name,
        dated: request.dated,
        codes: codes(&table)?,
    };
    ensure(
        !scope.committee.classifications.contains(&list),
        RefusalCode::NoChange,
    )?;
    let answer = shown(&list);
    let event = CommitteeEvent::ClassificationImported { list };
    scope.record(vec![(Stream::Committee, event)])?;
    Ok(answer)
}

/// The codes of a table: code in the first column, title in the second. Its first row is a heading
/// unless it looks like a code.
fn codes(table: &Table) -> Outcome<Vec<CodeTitle>> {
    let heading = |position: usize| {
        let column = table.columns.get(position);
        column.map_or("", |column| column.heading.trim())
    };
    let first = is_code(heading(0)).then(|| (table.heading_row, heading(0), heading(1)));
    let rows = table.rows.iter();
    let rows = rows.map(|row| (row.number, row.cell(0).trim(), row.cell(1).trim()));
    let mut codes: Vec<CodeTitle> = Vec::new();
    let mut seen = BTreeSet::new();
    for (number, code, title) in first.into_iter().chain(rows) {
        if code.is_empty() && title.is_empty() {
            continue;
        }
        if code.is_empty() || title.is_empty() || code.chars().count() > 100 {
            return Err(in_row("code-incomplete", number));
        }
        if !seen.insert(code) {
            return Err(in_row("code-twice", number));
        }
        if codes.len() == MOST_CODES {
            return Err(in_row("too-many-codes", number));
        }
        codes.push(CodeTitle {
            code: code.to_owned(),
            title: title.chars().take(LONGEST_NAME).collect(),
        });
    }
    if codes.is_empty() {
        return Err(invalid("file", "no-codes"));
    }
    Ok(codes)
}

/// Whether a first cell is a code and no heading: `A`, `01`, `Q84.1`, but not `Code` or `编码`.
fn is_code(cell: &str) -> bool {
    let mut letters = cell.chars().filter(char::is_ascii_alphabetic);
    !cell.contains(char::is_whitespace)
        && letters.by_ref().nth(2).is_none()
        && !cell.is_empty()
        && cell.is_ascii()
        && (cell.len() == 1 || cell.contains(|c: char| c.is_ascii_digit()))
}

fn in_row(code: &str, row: u32) -> ApiError {
    ApiError::Invalid {
        field: "file".to_owned(),
        code: code.to_owned(),
        args: BTreeMap::from([("row".to_owned(), row.to_string())]),
    }
}

fn shown(list: &ClassificationList) -> schema::ClassificationList {
    schema::ClassificationList {
        name: list.name.clone(),
        dated: list.dated,
        codes: u32::try_from(list.codes.len()).unwrap_or(u32::MAX),
    }
}

/// Classification lists and codes.
pub(crate) fn classification(
    scope: &mut Scope<'_>,
    request: FindClassification,
) -> Outcome<Classification> {
    let wanted = comparable(&request.text);
    let mut lists: Vec<_> = scope.committee.classifications.iter().collect();
    lists.sort_by_key(|list| std::cmp::Reverse(list.dated));
    let codes = scope
        .committee
        .newest_classification()
        .map_or_else(Vec::new, |list| {
            let name = list_name(list);
            let matching = list.codes.iter().filter(|known| {
                comparable(&known.code).contains(&wanted)
                    || comparable(&known.title).contains(&wanted)
            });
            matching
                .take(MOST)
                .map(|known| ClassificationCode {
                    list: name.clone(),
                    code: known.code.clone(),
                    title: known.title.clone(),
                })
                .collect()
        });
    Ok(Classification {
        lists: lists.into_iter().map(shown).collect(),
        codes,
    })
}

/// Standard texts.
pub(crate) fn text_blocks(scope: &mut Scope<'_>, _: Empty) -> Outcome<TextBlocks> {
    let mut blocks: Vec<_> = scope
        .committee
        .text_blocks
        .values()
        .map(shown_block)
        .collect();
    blocks.sort_by_cached_key(|block| (comparable(&block.title), block.id));
    let save = scope.action("save_text_block", Right::Secretary, None, || Ok(()));
    Ok(TextBlocks {
        blocks,
        actions: vec![save],
    })
}

fn shown_block(block: &TextBlock) -> schema::TextBlock {
    schema::TextBlock {
        id: block.id,
        title: block.title.clone(),
        text: block.text.clone(),
        language: block.language,
    }
}

/// Saves a standard text.
pub(crate) fn save_text_block(
    scope: &mut Scope<'_>,
    request: SaveTextBlock,
) -> Outcome<schema::TextBlock> {
    let known = request.block.map(|id| scope.committee.text_blocks.get(&id));
    if known == Some(None) {
        return Err(not_found("text_block"));
    }
    let block = TextBlock {
        id: request.block.unwrap_or_else(|| TextBlockId(new_id())),
        title: text("title", &request.title, LONGEST_NAME)?,
        text: text("text", &request.text, LONGEST_TEXT)?,
        language: request.language,
    };
    let answer = shown_block(&block);
    if known.flatten() != Some(&block) {
        let event = CommitteeEvent::TextBlockSaved { block };
        scope.record(vec![(Stream::Committee, event)])?;
    }
    Ok(answer)
}

/// Removes a standard text.
pub(crate) fn remove_text_block(scope: &mut Scope<'_>, request: OfTextBlock) -> Outcome<Done> {
    if !scope.committee.text_blocks.contains_key(&request.block) {
        return Err(not_found("text_block"));
    }
    let event = CommitteeEvent::TextBlockRemoved {
        block: request.block,
    };
    scope.record(vec![(Stream::Committee, event)])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn read(csv: &str) -> Result<Vec<String>, String> {
        let table = Table::read(csv.as_bytes(), "x.csv").unwrap();
        match codes(&table) {
            Ok(codes) => Ok(codes.into_iter().map(|known| known.code).collect()),
            Err(ApiError::Invalid { code, args, .. }) => Err(format!(
                "{code} {}",
                args.get("row").map_or("", String::as_str)
            )),
            Err(other) => Err(format!("{other:?}")),
        }
    }

    #[test]
    fn a_list_is_read_with_or_without_headings() {
        for csv in [
            "Code,Title\nA,Farming\n01,Crops\n",
            "编码,名称\nA,农业\n01,种植\n",
            "NAICS 2022,Title\nA,Farming\n01,Crops\n",
            "A,Farming\n01,Crops\n",
            "A,Farming,note\n,,\n01,Crops,\n",
        ] {
            assert_eq!(read(csv).unwrap(), ["A", "01"], "{csv}");
        }
    }

    #[test]
    fn a_list_with_holes_or_doubles_is_refused_with_its_row() {
        for (csv, expected) in [
            ("Code,Title\nA,Farming\n,Crops\n", "code-incomplete 3"),
            ("Code,Title\nA,Farming\nB,\n", "code-incomplete 3"),
            ("Code,Title\nA,Farming\nB,b\nA,Farming\n", "code-twice 4"),
            ("Code,Title\n", "no-codes "),
        ] {
            assert_eq!(read(csv), Err(expected.to_owned()), "{csv}");
        }
    }
}
