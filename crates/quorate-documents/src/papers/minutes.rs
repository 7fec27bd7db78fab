//! The minutes of a meeting on paper.

use quorate_api::documents::{Head, MinutesFacts};
use quorate_api::schema::{
    Agreement, Attendee, Guest, ItemMinutes, MinutesSection, MotionMinutes, OutOfRoom, PersonRef,
};
use quorate_domain::vocabulary::{ItemEnd, MinutesStage, MotionStage};

use super::{Block, Sheet, begun, item_words, moment, row, time};
use crate::Language;
use crate::catalogue::{text, text_with};
use crate::letter::sheet::{checkpoint_words, paragraphs, vote_part};
use crate::port::{vote, words};

pub(super) fn sheet(facts: &MinutesFacts) -> Sheet {
    let MinutesFacts {
        head,
        partial,
        checkpoint,
        page,
    } = facts;
    let language = Language::from(head.language);
    let say = |key: &str| text(language, key);
    let title = match &page.number {
        Some(number) => text_with(language, "paper-minutes-numbered", &[("number", number)]),
        None => say("paper-minutes"),
    };
    let mut sheet = begun(head, title);
    sheet.checkpoint = checkpoint
        .as_ref()
        .map(|mark| checkpoint_words(language, mark.size, &mark.root));
    sheet.notice = partial
        .as_ref()
        .map(|name| text_with(language, "paper-partial", &[("name", name)]))
        .or_else(|| {
            let draft = page.stage != MinutesStage::Approved;
            draft.then(|| say("paper-minutes-draft"))
        });
    let mut fact = |key: &str, value: Option<String>| {
        sheet.facts.extend(value.map(|value| (say(key), value)));
    };
    fact(
        "paper-opened",
        page.opened.map(|at| moment(&head.zone, language, at)),
    );
    fact(
        "paper-adjourned",
        page.adjourned.map(|at| moment(&head.zone, language, at)),
    );
    fact(
        "paper-presided",
        page.presiding.as_ref().map(|person| person.name.clone()),
    );
    let mut blocks = Vec::new();
    attendance(head, language, &page.attendance, &page.guests, &mut blocks);
    for section in &page.sections {
        section_blocks(facts, language, section, &mut blocks);
    }
    approval(facts, language, &mut blocks);
    sheet.blocks = blocks;
    sheet
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

/// Who was there, with times; who was expected and was not.
fn attendance(
    head: &Head,
    language: Language,
    all: &[Attendee],
    guests: &[Guest],
    blocks: &mut Vec<Block>,
) {
    blocks.push(heading(1, text(language, "paper-attendance")));
    let came = |one: &&Attendee| one.log.iter().any(|change| change.present);
    let rows = all.iter().filter(came).map(|one| {
        let times = one.log.iter().map(|change| {
            let key = match (change.present, change.by_video) {
                (true, true) => "paper-came-by-video",
                (true, false) => "paper-came",
                (false, _) => "paper-left",
            };
            text_with(language, key, &[("time", &time(head, change.at))])
        });
        let role = words(language, "role", one.role.code());
        let role = if one.votes {
            role
        } else {
            text_with(language, "paper-without-vote", &[("role", &role)])
        };
        vec![one.person.name.clone(), role, row(language, times)]
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        blocks.push(Block::Table {
            columns: vec![2, 2, 3],
            header: ["paper-name", "paper-role", "paper-times"]
                .map(|key| text(language, key))
                .to_vec(),
            rows,
            centred: false,
            tall: false,
        });
    }
    let was_there = guests.iter().filter(|guest| !guest.log.is_empty());
    let named: Vec<_> = was_there
        .map(|guest| format!("{} ({})", guest.name, guest.purpose))
        .collect();
    if !named.is_empty() {
        let names = row(language, named);
        blocks.push(Block::Facts {
            pairs: vec![(text(language, "paper-guests"), names)],
        });
    }
    let absent = all.iter().filter(|one| one.votes && !came(one));
    let absent: Vec<_> = absent.map(|one| one.person.name.clone()).collect();
    if !absent.is_empty() {
        let names = row(language, absent);
        blocks.push(Block::Facts {
            pairs: vec![(text(language, "letter-vote-absent"), names)],
        });
    }
}

fn section_blocks(
    facts: &MinutesFacts,
    language: Language,
    section: &MinutesSection,
    blocks: &mut Vec<Block>,
) {
    let head = &facts.head;
    match &section.item {
        Some(item) => {
            let title = match item.minutes {
                Some(_) => text_with(language, "paper-approval-of", &[("title", &item.title)]),
                None => item.title.clone(),
            };
            blocks.push(heading(
                1,
                item_words(language, item.position, item.number.as_deref(), &title),
            ));
            if section.stub {
                blocks.push(Block::Note {
                    text: text(language, "paper-left-out"),
                });
                return;
            }
            let pairs = record(head, language, item);
            if !pairs.is_empty() {
                blocks.push(Block::Facts { pairs });
            }
        }
        None if section.text.is_empty() => return,
        None => {
            let key = if section.key == "opening" {
                "paper-opening"
            } else {
                "paper-closing"
            };
            blocks.push(heading(1, text(language, key)));
        }
    }
    let narrative = paragraphs(&section.text);
    if !narrative.is_empty() {
        blocks.push(Block::Text {
            paragraphs: narrative,
        });
    }
    if let Some(item) = &section.item {
        for motion in &item.motions {
            motion_blocks(language, motion, blocks);
        }
        ending(language, item, blocks);
    }
    remarks(facts, language, Some(&section.key), blocks);
}

/// What the record has of an item besides its motions.
fn record(head: &Head, language: Language, item: &ItemMinutes) -> Vec<(String, String)> {
    let say = |key: &str| text(language, key);
    let names = |people: &[PersonRef]| row(language, people.iter().map(|one| one.name.clone()));
    let mut pairs = Vec::new();
    pairs.extend(item.party.clone().map(|party| (say("paper-party"), party)));
    if let Some(begun) = item.begun {
        let times = match item.ended {
            Some(ended) => text_with(
                language,
                "paper-from-until",
                &[("from", &time(head, begun)), ("until", &time(head, ended))],
            ),
            None => time(head, begun),
        };
        pairs.push((say("paper-discussed"), times));
    }
    if !item.present.is_empty() {
        pairs.push((say("paper-present"), names(&item.present)));
    }
    let away = |all: &[OutOfRoom]| {
        row(
            language,
            all.iter().map(|one| away_words(head, language, one)),
        )
    };
    if !item.away.is_empty() {
        pairs.push((say("paper-away"), away(&item.away)));
    }
    if !item.recused.is_empty() {
        pairs.push((say("letter-vote-recused"), away(&item.recused)));
    }
    pairs
}

fn away_words(head: &Head, language: Language, away: &OutOfRoom) -> String {
    let name = away.person.name.as_str();
    let left = away.left.map(|at| time(head, at));
    let returned = away.returned.map(|at| time(head, at));
    let (key, left, returned) = match (left, returned) {
        _ if !away.attended => ("paper-away-absent", String::new(), String::new()),
        (Some(left), None) if away.heard => ("paper-away-heard", left, String::new()),
        (Some(left), Some(returned)) if away.heard => ("paper-away-heard-returned", left, returned),
        (Some(left), Some(returned)) => ("paper-away-returned", left, returned),
        (Some(left), None) => ("paper-away-left", left, String::new()),
        (None, Some(returned)) => ("paper-away-came", String::new(), returned),
        (None, None) if away.stayed => ("paper-away-stayed", String::new(), String::new()),
        (None, None) => ("paper-away-out", String::new(), String::new()),
    };
    let args = [
        ("name", name),
        ("left", left.as_str()),
        ("returned", returned.as_str()),
    ];
    text_with(language, key, &args)
}

/// What was put, word for word, and what came of it.
fn motion_blocks(language: Language, motion: &MotionMinutes, blocks: &mut Vec<Block>) {
    let say = |key: &str| text(language, key);
    if motion.stage == MotionStage::Withdrawn && motion.void.is_none() {
        blocks.push(Block::Note {
            text: text_with(
                language,
                "paper-motion-withdrawn",
                &[("question", &motion.question)],
            ),
        });
        return;
    }
    blocks.push(heading(
        2,
        text_with(language, "paper-motion", &[("name", &motion.by.name)]),
    ));
    blocks.push(Block::Framed {
        paragraphs: paragraphs(&motion.question),
    });
    let reasons = paragraphs(&motion.reasons);
    if !reasons.is_empty() {
        blocks.push(Block::Strong {
            text: say("letter-reasons"),
        });
        blocks.push(Block::Text {
            paragraphs: reasons,
        });
    }
    if !motion.conditions.is_empty() {
        blocks.push(Block::Strong {
            text: say("letter-conditions"),
        });
        let items = motion.conditions.iter().map(|condition| {
            let Some(day) = condition.due else {
                return condition.text.clone();
            };
            let words = [
                ("text", condition.text.as_str()),
                ("date", &language.date(day)),
            ];
            text_with(language, "paper-condition", &words)
        });
        blocks.push(Block::List {
            items: items.collect(),
        });
    }
    if let Some(explanation) = &motion.explanation {
        let part = vote_part(language, &vote(language, &explanation.verdict));
        blocks.push(Block::Table {
            columns: vec![1; part.labels.len()],
            header: part.labels,
            rows: vec![part.counts],
            centred: true,
            tall: false,
        });
        let rule: Vec<String> = std::iter::once(part.rule).chain(part.articles).collect();
        blocks.push(Block::Note {
            text: rule.join(&say("letter-sentence-separator")),
        });
    }
    if let Some(result) = motion.result {
        let result = words(language, "result", result.code());
        blocks.push(Block::Strong {
            text: text_with(language, "paper-result", &[("result", &result)]),
        });
    }
    for recount in &motion.recounts {
        let totals = &recount.totals;
        let counts = [totals.in_favour, totals.against, totals.abstain].map(|n| n.to_string());
        let result = recount
            .result
            .map(|result| words(language, "result", result.code()));
        let args = [
            ("for", counts[0].as_str()),
            ("against", counts[1].as_str()),
            ("abstain", counts[2].as_str()),
            ("name", recount.confirmed_by.as_deref().unwrap_or_default()),
            ("result", result.as_deref().unwrap_or_default()),
        ];
        blocks.push(Block::Strong {
            text: text_with(language, "paper-recounted", &args),
        });
        blocks.push(Block::Text {
            paragraphs: paragraphs(&recount.reason),
        });
    }
    if let Some(void) = &motion.void {
        let said = match &void.left {
            Some(person) => {
                let left = [("name", person.name.as_str())];
                text_with(language, "paper-void-left", &left)
            }
            None => text_with(language, "paper-void", &[("reason", &void.reason)]),
        };
        blocks.push(Block::Strong { text: said });
    }
    for dissent in &motion.dissent {
        blocks.push(Block::Strong {
            text: say("letter-dissent"),
        });
        blocks.push(Block::Quote {
            by: dissent.by.name.clone(),
            paragraphs: paragraphs(&dissent.text),
        });
    }
}

fn ending(language: Language, item: &ItemMinutes, blocks: &mut Vec<Block>) {
    let Some(end) = item.end else {
        return;
    };
    let approves = end == ItemEnd::Noted && item.minutes.is_some();
    let end = if approves {
        text(language, "paper-minutes-approved")
    } else {
        words(language, "item-end", end.code())
    };
    let words = if item.reason.is_empty() {
        text_with(language, "paper-ended", &[("end", &end)])
    } else {
        let args = [("end", end.as_str()), ("reason", item.reason.as_str())];
        text_with(language, "paper-ended-because", &args)
    };
    blocks.push(Block::Strong { text: words });
}

fn remarks(
    facts: &MinutesFacts,
    language: Language,
    section: Option<&String>,
    blocks: &mut Vec<Block>,
) {
    let all = facts.page.remarks.iter();
    for remark in all.filter(|remark| remark.section.as_ref() == section) {
        let at = moment(&facts.head.zone, language, remark.written.at);
        blocks.push(Block::Strong {
            text: text_with(language, "paper-remark", &[("moment", &at)]),
        });
        blocks.push(Block::Quote {
            by: remark.written.by.name.clone(),
            paragraphs: paragraphs(&remark.text),
        });
    }
}

/// Who agreed, and how they were approved: who is recused from an item does not approve it.
fn approval(facts: &MinutesFacts, language: Language, blocks: &mut Vec<Block>) {
    let page = &facts.page;
    let agreed = |one: &&Agreement| one.current && one.at.is_some();
    let agreed: Vec<_> = page.agreements.iter().filter(agreed).collect();
    if agreed.is_empty() && page.approval.is_none() && page.remarks.is_empty() {
        return;
    }
    blocks.push(heading(1, text(language, "paper-approval")));
    if !agreed.is_empty() {
        let names = row(language, agreed.iter().map(|one| one.person.name.clone()));
        blocks.push(Block::Facts {
            pairs: vec![(text(language, "paper-agreed"), names)],
        });
    }
    if let Some(approval) = &page.approval {
        let names = row(language, approval.by.iter().map(|one| one.name.clone()));
        let words = text_with(
            language,
            "paper-approved",
            &[
                ("moment", &moment(&facts.head.zone, language, approval.at)),
                ("title", &approval.title),
                ("names", &names),
            ],
        );
        let mut paragraphs = vec![vec![words]];
        for section in &page.sections {
            if let Some(item) = &section.item
                && !section.not_approving.is_empty()
            {
                let names = section.not_approving.iter().map(|one| one.name.clone());
                let args = [
                    ("position", item.position.to_string()),
                    ("names", row(language, names)),
                ];
                let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                paragraphs.push(vec![text_with(language, "paper-not-approving", &args)]);
            }
        }
        blocks.push(Block::Text { paragraphs });
    }
    signatures(facts, language, blocks);
    remarks(facts, language, None, blocks);
}

/// Printed name, role, time and meaning of each signature, and the key it fits.
fn signatures(facts: &MinutesFacts, language: Language, blocks: &mut Vec<Block>) {
    if facts.page.signatures.is_empty() {
        return;
    }
    blocks.push(heading(2, text(language, "paper-signatures")));
    for signature in &facts.page.signatures {
        let at = moment(&facts.head.zone, language, signature.at);
        let args = [
            ("name", signature.by.name.clone()),
            ("role", words(language, "role", &signature.role)),
            ("moment", at),
            ("meaning", words(language, "signature", &signature.meaning)),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut lines = vec![text_with(language, "paper-signed", &args)];
        if let Some(key) = &signature.key {
            lines.push(text_with(language, "paper-signing-key", &[("key", key)]));
        }
        blocks.push(Block::Text {
            paragraphs: vec![lines],
        });
    }
}
