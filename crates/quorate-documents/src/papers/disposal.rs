//! The certificate that what some cases held was destroyed.

use chrono::{DateTime, Utc};
use quorate_api::documents::DisposalFacts;

use super::{Block, Sheet, moment, page_words};
use crate::Language;
use crate::articles::rule_in_words;
use crate::catalogue::{text, text_with};
use crate::letter::sheet::{checkpoint_words, paragraphs, sample};
use crate::port::names;

pub(super) fn sheet(facts: &DisposalFacts) -> Sheet {
    let language = Language::from(facts.language);
    let say = |key: &str| text(language, key);
    let committee = names(&facts.committee);
    let title = say("keeping-certificate");
    let at = moment(&facts.zone, language, facts.carried_out);
    let by = |(name, at): &(String, DateTime<Utc>)| {
        let when = moment(&facts.zone, language, *at);
        text_with(language, "data-by-at", &[("name", name), ("when", &when)])
    };
    let approved = facts.approvals.iter();
    let approved = approved.map(|approval| ("keeping-approved", by(approval)));
    let rows = facts.cases.iter().map(|case| {
        let until = case.until.map(|day| language.date(day));
        let rule = case.rule.as_ref();
        let rule = rule.map(|rule| rule_in_words(language, &rule.profile, &rule.article));
        vec![
            case.number.clone(),
            case.title.clone(),
            until.unwrap_or_default(),
            rule.unwrap_or_default(),
        ]
    });
    let header = [
        "keeping-number",
        "keeping-case-title",
        "keeping-last-day",
        "keeping-by-rule",
    ];
    Sheet {
        language,
        committee: committee.leading(language).to_owned(),
        committee_second: committee.second(language).map(str::to_owned),
        sample: sample(language, facts.sample),
        subject: title.clone(),
        notice: None,
        facts: [("keeping-destroyed", at.clone())]
            .into_iter()
            .chain([("data-files-destroyed", facts.files.to_string())])
            .chain([("keeping-listed", by(&facts.listed))])
            .chain(approved)
            .chain([("paper-zone", facts.zone.clone())])
            .map(|(key, value)| (say(key), value))
            .collect(),
        blocks: vec![
            Block::Text {
                paragraphs: paragraphs(&say("keeping-certificate-lead")),
            },
            Block::Table {
                columns: vec![2, 5, 3, 4],
                header: header.map(say).to_vec(),
                rows: rows.collect(),
                centred: false,
                tall: false,
            },
            Block::Heading {
                level: 1,
                text: say("keeping-stay"),
            },
            Block::Text {
                paragraphs: paragraphs(&say("keeping-stays")),
            },
        ],
        running: format!("{title} · {at}"),
        checkpoint: facts
            .checkpoint
            .as_ref()
            .map(|mark| checkpoint_words(language, mark.size, &mark.root)),
        page: page_words(language),
        title,
    }
}
