//! Sheets that are printed, signed by hand, scanned and attached.

use quorate_api::documents::BlankFacts;
use quorate_domain::vocabulary::{BallotValue, Role, SheetKind};

use super::{Block, Sheet, begun, item_words};
use crate::Language;
use crate::catalogue::text;
use crate::letter::sheet::paragraphs;
use crate::port::words;

pub(super) fn sheet(facts: &BlankFacts) -> Sheet {
    let language = Language::from(facts.head.language);
    let mut sheet = begun(
        &facts.head,
        words(language, "sheet-kind", facts.kind.code()),
    );
    sheet.blocks = match facts.kind {
        SheetKind::SignIn => sign_in(language, facts),
        SheetKind::Ballot => ballot(language, facts),
        SheetKind::Declaration => declaration(language, facts),
    };
    sheet
}

fn say(language: Language, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| text(language, key)).collect()
}

fn sign_in(language: Language, facts: &BlankFacts) -> Vec<Block> {
    let people = facts.people.iter();
    let people = people.filter(|(_, role, _)| *role != Role::Administrator);
    let mut rows: Vec<_> = people
        .map(|(name, role, _)| {
            let role = words(language, "role", role.code());
            vec![
                name.clone(),
                role,
                String::new(),
                String::new(),
                String::new(),
            ]
        })
        .collect();
    // For guests and whoever is co-opted.
    rows.extend(std::iter::repeat_n(vec![String::new(); 5], 3));
    vec![
        Block::Note {
            text: text(language, "paper-sign-in-note"),
        },
        Block::Table {
            columns: vec![3, 3, 4, 2, 2],
            header: say(
                language,
                &[
                    "paper-name",
                    "paper-role",
                    "paper-signature",
                    "paper-arrived",
                    "paper-departed",
                ],
            ),
            rows,
            centred: false,
            tall: true,
        },
    ]
}

fn ballot(language: Language, facts: &BlankFacts) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((position, number, title, _)) = &facts.item {
        blocks.push(Block::Heading {
            level: 1,
            text: item_words(language, *position, number.as_deref(), title),
        });
    }
    let question = facts.question.as_deref().unwrap_or_default();
    if question.is_empty() {
        blocks.push(Block::Sign {
            labels: say(language, &["paper-question"]),
        });
    } else {
        blocks.push(Block::Framed {
            paragraphs: paragraphs(question),
        });
    }
    blocks.push(Block::Note {
        text: text(language, "paper-ballot-note"),
    });
    let values = BallotValue::ALL.iter();
    blocks.push(Block::Ticks {
        labels: values
            .map(|value| words(language, "ballot", value.code()))
            .collect(),
    });
    blocks.push(Block::Sign {
        labels: say(language, &["paper-name", "paper-signature", "paper-date"]),
    });
    blocks
}

fn declaration(language: Language, facts: &BlankFacts) -> Vec<Block> {
    let rows = facts.cases.iter().map(|(position, number, title, party)| {
        let title = item_words(language, *position, number.as_deref(), title);
        let party = party.clone().unwrap_or_default();
        vec![title, party, String::new(), String::new()]
    });
    vec![
        Block::Text {
            paragraphs: vec![vec![text(language, "paper-declaration-text")]],
        },
        Block::Table {
            columns: vec![5, 3, 2, 3],
            header: say(
                language,
                &[
                    "paper-matter",
                    "paper-party",
                    "paper-interest-yes-no",
                    "paper-interest-nature",
                ],
            ),
            rows: rows.collect(),
            centred: false,
            tall: true,
        },
        Block::Sign {
            labels: say(language, &["paper-name", "paper-signature", "paper-date"]),
        },
    ]
}
