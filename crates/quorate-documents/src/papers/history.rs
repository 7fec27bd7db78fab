//! The history of a case: on paper, and as a table for other programs.

use quorate_api::documents::{HistoryFacts, HistoryPart};
use quorate_api::schema::HistoryLine;

use super::{Block, Sheet, page_words, row};
use crate::Language;
use crate::catalogue::{message_of_code, text, text_with};
use crate::decisions::csv_table;
use crate::language::clock_time;
use crate::letter::sheet::{checkpoint_words, sample};
use crate::port::{in_zone, names, words};

/// Between names in one argument, as the api joins them.
const BETWEEN_NAMES: &str = " · ";

pub(super) fn sheet(facts: &HistoryFacts) -> Sheet {
    let language = Language::from(facts.language);
    let say = |key: &str| text(language, key);
    let committee = names(&facts.committee);
    let title = text_with(language, "paper-history", &[("number", &facts.number)]);
    let rows = facts.lines.iter().map(|line| {
        let (date, time) = when(facts, line);
        let for_whom = for_whom(language, line);
        let told = std::iter::once(sentence(language, line)).chain(for_whom);
        let told: Vec<_> = told.collect();
        vec![
            text_with(
                language,
                "paper-moment",
                &[("date", &date), ("time", &time)],
            ),
            told.join(gap(language)),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let block = if rows.is_empty() {
        Block::Note {
            text: say("paper-history-nothing"),
        }
    } else {
        Block::Table {
            columns: vec![2, 5],
            header: vec![say("paper-when"), say("paper-happened")],
            rows,
            centred: false,
            tall: false,
        }
    };
    Sheet {
        language,
        committee: committee.leading(language).to_owned(),
        committee_second: committee.second(language).map(str::to_owned),
        sample: sample(language, facts.sample),
        subject: facts.title.clone(),
        notice: facts.part.as_ref().map(|part| notice(language, part)),
        facts: [
            ("paper-case", facts.title.clone()),
            ("paper-party", facts.party.clone()),
            ("paper-zone", facts.zone.clone()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (say(key), value))
        .collect(),
        blocks: vec![block],
        running: format!("{} · {title}", facts.title),
        checkpoint: facts
            .checkpoint
            .as_ref()
            .map(|mark| checkpoint_words(language, mark.size, &mark.root)),
        page: page_words(language),
        title,
    }
}

/// The history as CSV: moment in the committee's zone, who, for whom, about what, the sentence.
pub(crate) fn csv(facts: &HistoryFacts) -> Result<Vec<u8>, csv::Error> {
    let language = Language::from(facts.language);
    let header = [
        "paper-when",
        "paper-who",
        "paper-for-whom",
        "paper-about",
        "paper-happened",
    ]
    .map(|key| text(language, key));
    let name = |person: &Option<quorate_api::schema::PersonRef>| {
        person.as_ref().map(|person| person.name.clone())
    };
    let rows = facts.lines.iter().map(|line| {
        let at = in_zone(line.at, &facts.zone);
        vec![
            at.format("%Y-%m-%d %H:%M:%S").to_string(),
            name(&line.by).unwrap_or_else(|| "Quorate".to_owned()),
            name(&line.on_behalf_of).unwrap_or_default(),
            words(language, "history-group", line.group.code()),
            sentence(language, line),
        ]
    });
    let notice = facts.part.as_ref().map(|part| notice(language, part));
    csv_table(&header, rows, notice.as_deref())
}

/// Says that something is left out, and what is left.
fn notice(language: Language, part: &HistoryPart) -> String {
    let groups = part.groups.iter();
    let groups: Vec<_> = groups
        .map(|group| words(language, "history-group", group.code()))
        .collect();
    let about = (!groups.is_empty()).then(|| {
        let groups = row(language, groups);
        text_with(language, "paper-history-about", &[("groups", &groups)])
    });
    let of = part
        .person
        .as_ref()
        .map(|name| text_with(language, "paper-history-of", &[("name", name)]));
    let day = |key: &str, day: Option<chrono::NaiveDate>| {
        day.map(|day| text_with(language, key, &[("day", &language.date(day))]))
    };
    let only: Vec<_> = [
        about,
        of,
        day("paper-history-from", part.from),
        day("paper-history-until", part.until),
    ]
    .into_iter()
    .flatten()
    .collect();
    let only = only.join(&text(language, "paper-history-and"));
    text_with(language, "paper-history-part", &[("only", &only)])
}

fn gap(language: Language) -> &'static str {
    match language {
        Language::En => " ",
        Language::ZhHans => "",
    }
}

fn when(facts: &HistoryFacts, line: &HistoryLine) -> (String, String) {
    let at = in_zone(line.at, &facts.zone);
    let day = Language::from(facts.language).date(at.date_naive());
    (day, clock_time(at.time()))
}

fn for_whom(language: Language, line: &HistoryLine) -> Option<String> {
    let person = line.on_behalf_of.as_ref()?;
    Some(text_with(
        language,
        "history-on-behalf",
        &[("name", &person.name)],
    ))
}

/// What happened, as the screen says it.
fn sentence(language: Language, line: &HistoryLine) -> String {
    let args = line.args.iter().map(|(name, value)| {
        let value = match name.as_str() {
            "pathway" | "outcome" | "profile" => words(language, name, value),
            "reviewers" => row(language, value.split(BETWEEN_NAMES).map(str::to_owned)),
            // A day is written as one; what somebody wrote stays as they wrote it.
            "day" => value
                .parse()
                .map_or_else(|_| value.clone(), |day| language.date(day)),
            _ => value.clone(),
        };
        (name.clone(), value)
    });
    message_of_code(language, "event", &line.kind, &args.collect())
        .unwrap_or_else(|| line.kind.clone())
}
