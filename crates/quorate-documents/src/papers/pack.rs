//! Agenda and papers for one member, with a bookmark for each item.

use quorate_api::documents::{PackCase, PackFacts};

use super::{Block, Sheet, begun, item_words, row};
use crate::Language;
use crate::catalogue::{text, text_with};
use crate::letter::sheet::paragraphs;
use crate::port::{DIGEST_DIGITS, words};

pub(super) fn sheet(facts: &PackFacts) -> Sheet {
    let language = Language::from(facts.head.language);
    let say = |key: &str| text(language, key);
    let mut sheet = begun(&facts.head, say("paper-pack"));
    let name = [("name", facts.reader.as_str())];
    sheet.notice = facts
        .partial
        .then(|| text_with(language, "paper-pack-partial", &name));
    sheet
        .facts
        .push((say("paper-reader"), facts.reader.clone()));
    let named = |item: &quorate_api::documents::PackItem| {
        let title = match item.minutes_of {
            Some(_) => text_with(language, "paper-approval-of", &[("title", &item.title)]),
            None => item.title.clone(),
        };
        item_words(language, item.position, item.number.as_deref(), &title)
    };
    let mut blocks = vec![Block::Heading {
        level: 1,
        text: say("paper-agenda"),
    }];
    let agenda = facts.items.iter().map(|item| vec![named(item)]);
    blocks.push(Block::Text {
        paragraphs: agenda.collect(),
    });
    for item in &facts.items {
        blocks.push(Block::Heading {
            level: 1,
            text: named(item),
        });
        let party = item.party.clone();
        let mut pairs: Vec<_> = party
            .map(|party| (say("paper-party"), party))
            .into_iter()
            .collect();
        if let Some(case) = &item.case {
            pairs.extend(case_facts(language, case));
        }
        if !pairs.is_empty() {
            blocks.push(Block::Facts { pairs });
        }
        if item.stub {
            blocks.push(Block::Note {
                text: say("paper-left-out"),
            });
        }
        if let Some(case) = &item.case {
            case_blocks(language, case, &mut blocks);
        }
    }
    sheet.blocks = blocks;
    sheet
}

fn case_facts(language: Language, case: &PackCase) -> Vec<(String, String)> {
    let pathway = case.pathway.iter();
    let pathway = pathway.map(|code| words(language, "pathway", code));
    let tier = case.tier.map(|tier| words(language, "tier", tier.code()));
    let way = row(language, pathway.chain(tier));
    [
        ("letter-applicant", Some(case.applicant.clone())),
        ("letter-system", case.system.clone()),
        ("paper-pathway", Some(way)),
    ]
    .into_iter()
    .filter_map(|(key, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some((text(language, key), value))
    })
    .collect()
}

fn case_blocks(language: Language, case: &PackCase, blocks: &mut Vec<Block>) {
    let summary = paragraphs(&case.summary);
    if !summary.is_empty() {
        blocks.push(Block::Heading {
            level: 2,
            text: text(language, "paper-summary"),
        });
        blocks.push(Block::Text {
            paragraphs: summary,
        });
    }
    if case.documents.is_empty() {
        return;
    }
    blocks.push(Block::Heading {
        level: 2,
        text: text(language, "paper-documents"),
    });
    let rows = case.documents.iter().map(|(name, version, must, digest)| {
        let label = if *must { "must-read" } else { "reference" };
        vec![
            name.clone(),
            version.to_string(),
            words(language, "label", label),
            digest.chars().take(DIGEST_DIGITS).collect(),
        ]
    });
    blocks.push(Block::Table {
        columns: vec![1, 0, 0, 0],
        header: [
            "letter-document-name",
            "letter-document-version",
            "paper-document-label",
            "letter-document-digest",
        ]
        .map(|key| text(language, key))
        .to_vec(),
        rows: rows.collect(),
        centred: false,
        tall: false,
    });
}
