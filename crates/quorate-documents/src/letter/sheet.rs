//! A letter as the template sets it: finished texts in their order. All wording
//! happens here, all looks in `templates/letter.typ`.

use serde::Serialize;

use crate::Language;
use crate::catalogue::{text, text_with};
use crate::language::clock_time;
use crate::letter::{Condition, LetterData, LetterKind, Meeting, Signature, Vote};

/// The template's `data.json`.
#[derive(Serialize)]
pub(crate) struct Sheet {
    language: Language,
    committee: String,
    committee_second: Option<String>,
    sample: Option<Sample>,
    title: String,
    subject: String,
    number: String,
    facts: Vec<(String, String)>,
    addressed_to: String,
    opening: Option<String>,
    outcome: Option<OutcomePart>,
    reasons: Option<TextPart>,
    conditions: Option<ConditionsPart>,
    vote: Option<VotePart>,
    dissents: Option<DissentsPart>,
    members: Option<MembersPart>,
    documents: Option<DocumentsPart>,
    appeal: Option<TextPart>,
    signature: Option<SignaturePart>,
    date: String,
    record: String,
    checkpoint: Option<String>,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct Sample {
    mark: String,
    explained: String,
}

#[derive(Serialize)]
struct OutcomePart {
    heading: String,
    words: String,
    may_begin: Option<String>,
}

/// Paragraphs, each a list of lines.
pub(crate) type Paragraphs = Vec<Vec<String>>;

#[derive(Serialize)]
struct TextPart {
    heading: String,
    paragraphs: Paragraphs,
}

#[derive(Serialize)]
struct ConditionsPart {
    heading: String,
    items: Vec<ConditionItem>,
}

#[derive(Serialize)]
struct ConditionItem {
    number: u32,
    paragraphs: Paragraphs,
    terms: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct VotePart {
    heading: String,
    pub(crate) labels: Vec<String>,
    pub(crate) counts: Vec<String>,
    pub(crate) rule: String,
    pub(crate) articles: Option<String>,
}

#[derive(Serialize)]
struct DissentsPart {
    heading: String,
    items: Vec<DissentItem>,
}

#[derive(Serialize)]
struct DissentItem {
    by: String,
    paragraphs: Paragraphs,
}

#[derive(Serialize)]
struct MembersPart {
    heading: String,
    text: String,
}

#[derive(Serialize)]
struct DocumentsPart {
    heading: String,
    labels: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct SignaturePart {
    by: String,
    meaning: String,
    at: String,
    key: Option<String>,
}

pub(crate) fn sheet(data: &LetterData) -> Sheet {
    let language = data.language;
    let say = |key: &str| text(language, key);
    let (title, outcome_heading, opening) = match data.kind {
        LetterKind::Decision => (
            "letter-kind-decision",
            "letter-outcome-decision",
            Some("letter-opening-decision"),
        ),
        LetterKind::Opinion => (
            "letter-kind-opinion",
            "letter-outcome-opinion",
            Some("letter-opening-opinion"),
        ),
        LetterKind::Notice => ("letter-kind-notice", "letter-outcome-notice", None),
    };
    let opening = opening
        .zip(data.meeting.as_ref())
        .map(|(key, meeting)| text_with(language, key, &[("date", &language.date(meeting.date))]))
        .or_else(|| data.opening.clone());
    let dated = data.issued.unwrap_or(data.decided);
    Sheet {
        language,
        committee: data.committee.leading(language).to_owned(),
        committee_second: data.committee.second(language).map(str::to_owned),
        sample: sample(language, data.sample),
        title: data.title.clone().unwrap_or_else(|| say(title)),
        subject: data.case_title.clone(),
        number: data.number.clone(),
        facts: facts(data),
        addressed_to: text_with(
            language,
            "letter-addressed-to",
            &[("applicant", &data.applicant)],
        ),
        opening,
        outcome: data.outcome.as_ref().map(|outcome| OutcomePart {
            heading: say(outcome_heading),
            words: outcome.words.clone(),
            may_begin: outcome.may_begin.clone(),
        }),
        reasons: text_part(say("letter-reasons"), &data.reasons),
        conditions: (!data.conditions.is_empty()).then(|| ConditionsPart {
            heading: say("letter-conditions"),
            items: data
                .conditions
                .iter()
                .map(|condition| condition_item(language, condition))
                .collect(),
        }),
        vote: data.vote.as_ref().map(|vote| vote_part(language, vote)),
        dissents: (!data.dissents.is_empty()).then(|| DissentsPart {
            heading: say("letter-dissent"),
            items: data
                .dissents
                .iter()
                .map(|dissent| DissentItem {
                    by: dissent
                        .by
                        .clone()
                        .unwrap_or_else(|| say("letter-dissent-unnamed")),
                    paragraphs: paragraphs(&dissent.text),
                })
                .collect(),
        }),
        members: (!data.members.is_empty()).then(|| MembersPart {
            heading: say("letter-members"),
            text: data
                .members
                .iter()
                .map(|member| match &member.role {
                    Some(role) => text_with(
                        language,
                        "letter-member-with-role",
                        &[("name", &member.name), ("role", role)],
                    ),
                    None => member.name.clone(),
                })
                .collect::<Vec<String>>()
                .join(&say("letter-list-separator")),
        }),
        documents: (!data.documents.is_empty()).then(|| DocumentsPart {
            heading: say("letter-documents"),
            labels: vec![
                say("letter-document-name"),
                say("letter-document-version"),
                say("letter-document-digest"),
            ],
            rows: data
                .documents
                .iter()
                .map(|document| {
                    vec![
                        document.name.clone(),
                        document.version.clone().unwrap_or_default(),
                        document.digest.clone(),
                    ]
                })
                .collect(),
        }),
        appeal: data
            .appeal
            .as_deref()
            .and_then(|appeal| text_part(say("letter-appeal"), appeal)),
        signature: data
            .signature
            .as_ref()
            .map(|signature| signature_part(language, signature)),
        date: language.date(dated),
        record: text_with(language, "letter-record", &[("act", &data.record)]),
        checkpoint: (data.checkpoint.as_ref())
            .map(|(size, root)| checkpoint_words(language, *size, root)),
        page: text_with(
            language,
            "letter-page",
            &[("page", "{page}"), ("pages", "{pages}")],
        ),
    }
}

/// The mark of a sample committee.
pub(crate) fn sample(language: Language, sample: bool) -> Option<Sample> {
    sample.then(|| Sample {
        mark: text(language, "letter-sample"),
        explained: text(language, "letter-sample-explained"),
    })
}

/// The table at the head: what the letter is about, and its dates kept apart.
fn facts(data: &LetterData) -> Vec<(String, String)> {
    let language = data.language;
    let system = data.system.as_ref().map(|name| match &data.system_version {
        Some(version) => text_with(
            language,
            "letter-system-with-version",
            &[("name", name), ("version", version)],
        ),
        None => name.clone(),
    });
    [
        ("letter-number", Some(data.number.clone())),
        ("letter-matter", Some(data.case_title.clone())),
        ("letter-applicant", Some(data.applicant.clone())),
        ("letter-system", system),
        (
            "letter-meeting",
            data.meeting
                .as_ref()
                .map(|meeting| meeting_words(language, meeting)),
        ),
        (
            "letter-decided-on",
            (data.kind != LetterKind::Notice).then(|| language.date(data.decided)),
        ),
        (
            "letter-issued-on",
            data.issued.map(|day| language.date(day)),
        ),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((text(language, key), value?)))
    .chain(data.more.iter().cloned())
    .collect()
}

fn meeting_words(language: Language, meeting: &Meeting) -> String {
    let date = language.date(meeting.date);
    match meeting.item {
        Some(item) => text_with(
            language,
            "letter-meeting-words",
            &[
                ("title", &meeting.title),
                ("date", &date),
                ("item", &item.to_string()),
            ],
        ),
        None => text_with(
            language,
            "letter-meeting-words-without-item",
            &[("title", &meeting.title), ("date", &date)],
        ),
    }
}

fn condition_item(language: Language, condition: &Condition) -> ConditionItem {
    let due = condition.due.map(|day| {
        text_with(
            language,
            "letter-condition-due",
            &[("date", &language.date(day))],
        )
    });
    let who = condition
        .who
        .as_ref()
        .map(|who| text_with(language, "letter-condition-who", &[("who", who)]));
    let terms: Vec<String> = [due, who].into_iter().flatten().collect();
    ConditionItem {
        number: condition.number,
        paragraphs: paragraphs(&condition.text),
        terms: (!terms.is_empty()).then(|| terms.join(&text(language, "letter-list-separator"))),
    }
}

pub(crate) fn vote_part(language: Language, vote: &Vote) -> VotePart {
    let counts = [
        ("letter-vote-for", vote.for_),
        ("letter-vote-against", vote.against),
        ("letter-vote-abstain", vote.abstain),
        ("letter-vote-not-cast", vote.not_cast),
        ("letter-vote-recused", vote.recused),
        ("letter-vote-absent", vote.absent),
    ];
    let articles = vote.articles.join(&text(language, "letter-list-separator"));
    VotePart {
        heading: text(language, "letter-vote"),
        labels: counts.iter().map(|(key, _)| text(language, key)).collect(),
        counts: counts.iter().map(|(_, count)| count.to_string()).collect(),
        rule: vote.rule.clone(),
        articles: (!articles.is_empty())
            .then(|| text_with(language, "letter-vote-rests-on", &[("articles", &articles)])),
    }
}

fn signature_part(language: Language, signature: &Signature) -> SignaturePart {
    let by = match &signature.role {
        Some(role) => text_with(
            language,
            "letter-signed-by",
            &[("name", &signature.name), ("role", role)],
        ),
        None => text_with(
            language,
            "letter-signed-by-name",
            &[("name", &signature.name)],
        ),
    };
    // The offset beside the name, so that the instant is plain without a table
    // of time zones.
    let zone = format!("{} {}", signature.zone, signature.at.format("UTC%:z"));
    SignaturePart {
        by,
        meaning: signature.meaning.clone(),
        at: text_with(
            language,
            "letter-signed-at",
            &[
                ("date", &language.date(signature.at.date_naive())),
                ("time", &clock_time(signature.at.time())),
                ("zone", &zone),
            ],
        ),
        key: signature
            .key
            .as_ref()
            .map(|key| text_with(language, "letter-signing-key", &[("key", key)])),
    }
}

fn text_part(heading: String, text: &str) -> Option<TextPart> {
    let paragraphs = paragraphs(text);
    (!paragraphs.is_empty()).then_some(TextPart {
        heading,
        paragraphs,
    })
}

/// Plain text with blank lines between paragraphs, as lists of lines.
pub(crate) fn paragraphs(text: &str) -> Paragraphs {
    let mut found: Paragraphs = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
        } else if open && let Some(last) = found.last_mut() {
            last.push(line.to_owned());
        } else {
            found.push(vec![line.to_owned()]);
            open = true;
        }
    }
    found
}

/// How far the record had come, at the foot of a page.
pub(crate) fn checkpoint_words(language: Language, size: u64, root: &str) -> String {
    let size = size.to_string();
    text_with(
        language,
        "letter-checkpoint",
        &[("size", &size), ("root", root)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs_and_single_breaks_are_kept() {
        let cases: [(&str, &[&[&str]]); 4] = [
            ("", &[]),
            ("\n \n", &[]),
            ("one\ntwo\n\n\nthree", &[&["one", "two"], &["three"]]),
            ("  一\r\n\r\n　二　", &[&["一"], &["二"]]),
        ];
        for (text, expected) in cases {
            assert_eq!(paragraphs(text), expected, "{text:?}");
        }
    }
}
