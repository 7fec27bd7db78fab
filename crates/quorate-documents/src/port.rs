//! What the api asks its host for, answered by the [`Typesetter`]: facts become data, and codes
//! become words in the language of the document.

use std::collections::BTreeMap;
use std::io::Cursor;

use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use quorate_api::documents::{
    DecisionFacts, DecisionTable, DocumentError, Documents, GuidanceFacts, HistoryFacts,
    LetterFacts, NoticeFacts, Paper, WithoutMeeting,
};
use quorate_domain::committee::BilingualName;
use quorate_domain::rules::{Explanation, ValueSource};
use quorate_domain::vocabulary::{self, GuidanceStage, NoticeKind};

use crate::articles::rule_in_words;
use crate::catalogue::{in_words, message, message_of_code, text, text_with};
use crate::decisions::VoteCounts;
use crate::letter::{
    Condition, Dissent, Meeting, Member, Outcome, ReviewedDocument, Signature, Vote,
};
use crate::{
    CommitteeNames, DecisionRow, GuidanceData, GuidanceStatus, Language, LetterData, LetterKind,
    PartialNotice, TypesetError, Typesetter, papers,
};

/// Digits of a document's SHA-256 that a letter shows.
pub(crate) const DIGEST_DIGITS: usize = 12;

impl Documents for Typesetter {
    fn letter(&self, facts: &LetterFacts) -> Result<Vec<u8>, DocumentError> {
        Ok(Typesetter::letter(self, &letter_data(facts))?)
    }

    fn guidance_pdf(&self, facts: &GuidanceFacts) -> Result<Vec<u8>, DocumentError> {
        Ok(Typesetter::guidance_pdf(self, &guidance_data(facts))?)
    }

    fn guidance_html(&self, facts: &GuidanceFacts) -> Result<String, DocumentError> {
        String::from_utf8(crate::guidance_html(&guidance_data(facts))).map_err(failed)
    }

    fn paper(&self, paper: &Paper) -> Result<Vec<u8>, DocumentError> {
        if let Paper::Calendar(facts) = paper {
            return Ok(papers::calendar(facts));
        }
        if let Paper::Notice(facts) = paper {
            return Ok(Typesetter::letter(self, &notice_data(facts))?);
        }
        Ok(Typesetter::paper(self, paper)?)
    }

    fn preview(&self, markdown: &str) -> String {
        crate::markdown_preview(markdown)
    }

    fn decisions_csv(&self, table: &DecisionTable) -> Result<Vec<u8>, DocumentError> {
        let partial = partial(table);
        crate::decisions_csv(&rows(table), table.language.into(), partial.as_ref()).map_err(failed)
    }

    fn decisions_xlsx(&self, table: &DecisionTable) -> Result<Vec<u8>, DocumentError> {
        let partial = partial(table);
        let language = table.language.into();
        crate::decisions_xlsx(&rows(table), language, partial.as_ref(), table.made_at)
            .map_err(failed)
    }

    fn history_csv(&self, facts: &HistoryFacts) -> Result<Vec<u8>, DocumentError> {
        papers::history_csv(facts).map_err(failed)
    }

    fn letters_zip(
        &self,
        table: &DecisionTable,
        letters: &[(String, Vec<u8>)],
    ) -> Result<Vec<u8>, DocumentError> {
        let letters = letters.iter().cloned().map(Ok::<_, DocumentError>);
        let rows = letter_rows(table);
        let writer = Cursor::new(Vec::new());
        let partial = partial(table);
        crate::letters_zip(
            writer,
            letters,
            &rows,
            table.language.into(),
            partial.as_ref(),
        )
        .map(Cursor::into_inner)
        .map_err(failed)
    }
}

impl From<vocabulary::Language> for Language {
    fn from(language: vocabulary::Language) -> Self {
        match language {
            vocabulary::Language::En => Self::En,
            vocabulary::Language::ZhHans => Self::ZhHans,
        }
    }
}

impl From<TypesetError> for DocumentError {
    fn from(error: TypesetError) -> Self {
        match error {
            TypesetError::MissingGlyph { character } => Self::NoGlyph {
                character: character.to_string(),
            },
            fault @ TypesetError::Fault { .. } => failed(fault),
        }
    }
}

fn failed(error: impl std::fmt::Display) -> DocumentError {
    DocumentError::Failed(error.to_string())
}

/// The words for a code; the code itself where a catalogue lacks them, which is better on paper
/// than nothing.
pub(crate) fn words(language: Language, prefix: &str, code: &str) -> String {
    message_of_code(language, prefix, code, &BTreeMap::new()).unwrap_or_else(|| code.to_owned())
}

pub(crate) fn names(name: &BilingualName) -> CommitteeNames {
    CommitteeNames {
        en: name.en.clone(),
        zh: name.zh.clone(),
    }
}

fn letter_data(facts: &LetterFacts) -> LetterData {
    let language = Language::from(facts.language);
    let system = facts.system.clone().filter(|name| !name.is_empty());
    LetterData {
        language,
        committee: names(&facts.committee),
        sample: facts.sample,
        kind: if facts.opinion {
            LetterKind::Opinion
        } else {
            LetterKind::Decision
        },
        title: None,
        number: facts.number.clone(),
        case_title: facts.title.clone(),
        applicant: applicant(language, &facts.applicant, &facts.organisation),
        system,
        system_version: facts.system_version.clone(),
        meeting: facts.meeting.as_ref().map(|(title, date, item)| Meeting {
            title: title.clone(),
            date: *date,
            item: Some((*item).into()),
        }),
        opening: facts
            .without_meeting
            .as_ref()
            .map(|by| opening(language, facts, by)),
        more: more(language, facts),
        outcome: Some(Outcome {
            words: words(language, "outcome", &facts.outcome),
            may_begin: may_begin(language, facts),
        }),
        reasons: facts.reasons.clone(),
        conditions: (1..)
            .zip(&facts.conditions)
            .map(|(number, (text, due))| Condition {
                number,
                text: text.clone(),
                due: *due,
                who: None,
            })
            .collect(),
        vote: facts
            .explanation
            .as_ref()
            .map(|explanation| vote(language, explanation)),
        dissents: facts
            .dissent
            .iter()
            .map(|(by, text)| Dissent {
                by: Some(by.clone()),
                text: text.clone(),
            })
            .collect(),
        members: facts
            .members
            .iter()
            .map(|(name, role, capacities)| {
                let capacities = capacities
                    .iter()
                    .map(|capacity| ("capacity", capacity.code()));
                let all: Vec<String> = std::iter::once(("role", role.code()))
                    .chain(capacities)
                    .map(|(prefix, code)| words(language, prefix, code))
                    .collect();
                let role = all.join(&text(language, "letter-enumeration-separator"));
                Member {
                    name: name.clone(),
                    role: Some(role),
                }
            })
            .collect(),
        appeal: facts.appeal.as_deref().map(|id| {
            let code = id.strip_prefix("appeal-").unwrap_or(id);
            words(language, "appeal", code)
        }),
        documents: facts
            .documents
            .iter()
            .map(|(name, version, digest)| ReviewedDocument {
                name: name.clone(),
                version: Some(version.to_string()),
                digest: digest.chars().take(DIGEST_DIGITS).collect(),
            })
            .collect(),
        signature: Some(Signature {
            name: facts.signature.by.name.clone(),
            role: (!facts.signature.role.is_empty())
                .then(|| words(language, "role", &facts.signature.role)),
            at: in_zone(facts.signature.at, &facts.zone),
            zone: facts.zone.clone(),
            meaning: words(language, "signature", &facts.signature.meaning),
            key: facts.signature.key.clone(),
        }),
        decided: facts.decided,
        issued: Some(facts.issued),
        record: facts.record.clone(),
        checkpoint: facts.checkpoint.clone().map(|mark| (mark.size, mark.root)),
        made_at: facts.issued_at,
    }
}

/// A notice is a letter without a signature, whose reasons are what it tells.
fn notice_data(facts: &NoticeFacts) -> LetterData {
    let language = Language::from(facts.language);
    let due = facts.due.map(|day| {
        let day = language.date(day);
        text_with(language, "letter-notice-due", &[("date", &day)])
    });
    let points = (1..).zip(&facts.points);
    let points = points.map(|(number, point): (u16, _)| format!("{number}. {point}"));
    let said = std::iter::once(facts.text.clone()).chain(points).chain(due);
    let said: Vec<String> = said.filter(|text| !text.trim().is_empty()).collect();
    let deferred = facts.kind == NoticeKind::Deferral;
    let told = match facts.kind {
        NoticeKind::Deferral => "letter-notice-deferral",
        NoticeKind::Completion => "letter-notice-completion",
        NoticeKind::Clarification => "letter-notice-clarification",
    };
    LetterData {
        language,
        committee: names(&facts.committee),
        sample: facts.sample,
        kind: LetterKind::Notice,
        title: Some(words(language, "notice-kind", facts.kind.code())),
        number: facts.number.clone(),
        case_title: facts.title.clone(),
        applicant: applicant(language, &facts.applicant, &facts.organisation),
        system: facts.system.clone().filter(|name| !name.is_empty()),
        system_version: facts.system_version.clone(),
        meeting: facts.meeting.as_ref().map(|(title, date, item)| Meeting {
            title: title.clone(),
            date: *date,
            item: Some((*item).into()),
        }),
        opening: None,
        more: Vec::new(),
        outcome: Some(Outcome {
            words: text(language, told),
            may_begin: deferred.then(|| text(language, "letter-may-not-begin")),
        }),
        reasons: said.join("\n\n"),
        conditions: Vec::new(),
        vote: None,
        dissents: Vec::new(),
        members: Vec::new(),
        appeal: None,
        documents: Vec::new(),
        signature: None,
        decided: facts.day,
        issued: Some(facts.issued),
        record: facts.record.clone(),
        checkpoint: facts.checkpoint.clone().map(|mark| (mark.size, mark.root)),
        made_at: facts.issued_at,
    }
}

/// How a letter opens about what was decided without a meeting.
fn opening(language: Language, facts: &LetterFacts, by: &WithoutMeeting) -> String {
    let kind = if facts.opinion { "opinion" } else { "decision" };
    let code = format!("{}-{kind}", by.by);
    words(language, "letter-opening", &code)
}

/// Lines of the table at the head that only some letters have: who decided without a meeting, what
/// became of an earlier decision, what was corrected.
fn more(language: Language, facts: &LetterFacts) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    let separator = text(language, "letter-enumeration-separator");
    if let Some(by) = &facts.without_meeting {
        let pathway = words(language, "pathway", &by.pathway);
        lines.push((text(language, "letter-procedure"), pathway));
        let names = by.names.join(&separator);
        lines.push((text(language, "letter-decided-by"), names));
    }
    if let Some((purpose, on)) = &facts.changes {
        let key = format!("letter-changes-{}", purpose.code());
        let date = Language::date(language, *on);
        lines.push((
            text(language, "letter-changes"),
            text_with(language, &key, &[("date", &date)]),
        ));
    }
    if let Some(on) = facts.corrects.filter(|_| !facts.corrections.is_empty()) {
        let date = Language::date(language, on);
        let replaced = text_with(language, "letter-corrects-letter", &[("date", &date)]);
        lines.push((text(language, "letter-corrects"), replaced));
        for (from, to) in &facts.corrections {
            let change = text_with(
                language,
                "letter-corrects-passage",
                &[("from", from), ("to", to)],
            );
            lines.push((text(language, "letter-correction"), change));
        }
    }
    lines
}

/// Whom the letter is for: the person and their organisation, or the one of the two there is.
fn applicant(language: Language, applicant: &str, organisation: &str) -> String {
    if applicant.is_empty() || applicant == organisation {
        return organisation.to_owned();
    }
    if organisation.is_empty() {
        return applicant.to_owned();
    }
    let arguments = [("applicant", applicant), ("organisation", organisation)];
    text_with(language, "letter-applicant-of", &arguments)
}

/// Whether work may begin. An opinion does not decide it.
fn may_begin(language: Language, facts: &LetterFacts) -> Option<String> {
    let key = match (facts.opinion, facts.may_begin, facts.conditions.is_empty()) {
        (true, ..) => return None,
        (_, false, _) => "letter-may-not-begin",
        (_, true, true) => "letter-may-begin",
        (_, true, false) => "letter-may-begin-on-conditions",
    };
    Some(text(language, key))
}

pub(crate) fn in_zone(at: DateTime<Utc>, zone: &str) -> DateTime<FixedOffset> {
    // The zone was checked when the committee was set up.
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    at.with_timezone(&zone).fixed_offset()
}

pub(crate) fn vote(language: Language, explanation: &Explanation) -> Vote {
    let tally = &explanation.tally;
    // The six numbers stand in the table beside the sentences.
    let sentences = explanation
        .sentences
        .iter()
        .filter(|sentence| sentence.code != "rule-tally");
    let rule: Vec<String> = sentences
        .filter_map(|sentence| {
            let args = sentence.args.iter();
            let args = args.map(|(name, value)| (name.as_str(), value.as_str()));
            message(language, &sentence.code, args)
        })
        .collect();
    let mut articles = Vec::new();
    for source in &explanation.sources {
        let article = cited(language, source);
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    Vote {
        for_: tally.votes_for,
        against: tally.against,
        abstain: tally.abstain,
        not_cast: tally.not_cast,
        recused: tally.recused,
        absent: tally.absent,
        rule: rule.join(&text(language, "letter-sentence-separator")),
        articles,
    }
}

/// A source as it is cited. What no article demands is the committee's own choice.
fn cited(language: Language, source: &ValueSource) -> String {
    let label = || words(language, "rule-label", source.label.code());
    let (Some(profile), Some(article)) = (&source.profile, &source.article) else {
        return label();
    };
    rule_in_words(language, profile, article)
}

fn guidance_data(facts: &GuidanceFacts) -> GuidanceData {
    GuidanceData {
        language: facts.language.into(),
        committee: names(&facts.committee),
        sample: facts.sample,
        title: facts.title.clone(),
        version: facts.version.to_string(),
        status: match facts.stage {
            GuidanceStage::Draft => GuidanceStatus::Draft,
            GuidanceStage::Adopted => GuidanceStatus::Adopted,
            GuidanceStage::InForce => GuidanceStatus::InForce,
            GuidanceStage::Withdrawn => GuidanceStatus::Withdrawn,
        },
        adopted: Some(facts.adopted),
        in_force_from: Some(facts.from),
        address: facts.address.clone(),
        cites: facts.cites.clone(),
        // The other language is a file of its own, got through the committee; a file on disk has
        // no link to it that would work.
        other_language: None,
        markdown: facts.body.clone(),
        made_at: facts.at,
    }
}

fn partial(table: &DecisionTable) -> Option<PartialNotice> {
    table
        .partial
        .clone()
        .map(|made_by| PartialNotice { made_by })
}

/// One row per decision; of its letters the first is named.
fn rows(table: &DecisionTable) -> Vec<DecisionRow> {
    let language = table.language.into();
    table
        .rows
        .iter()
        .map(|facts| row(language, facts, 0))
        .collect()
}

/// One row per letter, for the index that goes with the letters.
fn letter_rows(table: &DecisionTable) -> Vec<DecisionRow> {
    let language = table.language.into();
    let rows = table.rows.iter();
    rows.flat_map(|facts| (0..facts.letters.len().max(1)).map(move |at| row(language, facts, at)))
        .collect()
}

fn row(language: Language, facts: &DecisionFacts, letter: usize) -> DecisionRow {
    let count = |state: &str| facts.votes.get(state).copied().unwrap_or_default();
    DecisionRow {
        number: facts.number.clone(),
        receipt: facts.receipt.clone(),
        title: facts.title.clone(),
        organisation: in_words(language, &facts.organisation).into_owned(),
        system: facts.system.clone().unwrap_or_default(),
        pathway: facts
            .pathway
            .as_deref()
            .map(|code| words(language, "pathway", code))
            .unwrap_or_default(),
        tier: facts
            .tier
            .map(|tier| words(language, "tier", tier.code()))
            .unwrap_or_default(),
        outcome: words(language, "outcome", &facts.outcome),
        outcome_code: facts.outcome.clone(),
        decided: Some(facts.decided),
        issued: facts.issued,
        delivered: facts.delivered,
        votes: (!facts.votes.is_empty()).then(|| VoteCounts {
            for_: count("for"),
            against: count("against"),
            abstain: count("abstain"),
            not_cast: count("not_cast"),
            recused: count("recused"),
            absent: count("absent"),
        }),
        conditions: facts.conditions,
        language: facts
            .languages
            .get(letter)
            .map(|language| (*language).into()),
        letter_file: facts.letters.get(letter).cloned(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use quorate_domain::rules::Library;
    use quorate_domain::vocabulary::{Capacity, RiskTier, Role};

    use super::*;

    #[test]
    fn every_code_that_reaches_paper_has_its_words_in_both_languages() {
        let mut codes = vec![("signature", "decision-as-voted".to_owned())];
        codes.extend(
            Role::ALL
                .iter()
                .map(|role| ("role", role.code().to_owned())),
        );
        codes.extend(
            Capacity::ALL
                .iter()
                .map(|one| ("capacity", one.code().to_owned())),
        );
        codes.extend(
            RiskTier::ALL
                .iter()
                .map(|tier| ("tier", tier.code().to_owned())),
        );
        let library = Library::shipped().unwrap();
        for profile in library.profiles() {
            let regime = library.regime(&profile.id).unwrap();
            codes.push(("profile", profile.id.clone()));
            codes.extend(
                regime
                    .outcomes()
                    .iter()
                    .map(|one| ("outcome", one.value.id.clone())),
            );
            codes.extend(
                regime
                    .pathways()
                    .iter()
                    .map(|one| ("pathway", one.value.id.clone())),
            );
            codes.extend(
                regime
                    .appeal()
                    .map(|one| ("appeal", one.value.code().to_owned())),
            );
        }
        for (prefix, code) in codes {
            for language in [Language::En, Language::ZhHans] {
                let words = message_of_code(language, prefix, &code, &BTreeMap::new());
                assert!(words.is_some(), "{prefix}-{code}");
            }
        }
    }

    #[test]
    fn a_letter_is_for_the_person_and_their_organisation_or_for_the_one_there_is() {
        for (person, organisation, expected) in [
            (
                "Dr Wang",
                "Nanshan University",
                "Dr Wang, Nanshan University",
            ),
            ("Dr Wang", "", "Dr Wang"),
            ("", "Nanshan University", "Nanshan University"),
            (
                "Nanshan University",
                "Nanshan University",
                "Nanshan University",
            ),
        ] {
            assert_eq!(applicant(Language::En, person, organisation), expected);
        }
    }
}
