//! What the record has of somebody, by a name: read from the journal, since no view has it all.

use std::collections::{BTreeMap, BTreeSet};

use quorate_domain::case::Case;
use quorate_domain::committee::Person;
use quorate_domain::ids::{CaseId, Stream, SubjectId};
use quorate_domain::organisation::comparable;
use quorate_ledger::{Digest, Log as _, Sequence, bundle::digests_in};
use quorate_views::{NamesOfStream, personal_texts};
use uuid::Uuid;

use super::super::keeping::kept_from_erasure;
use super::count;
use crate::error::{Outcome, fault};
use crate::gate::Right;
use crate::house::new_id;
use crate::schema::{
    CaseMention, PersonalDataFound, PersonalDataMention, PersonalDataPlace, PersonalFile,
};
use crate::scope::Scope;

/// Texts of one place that are shown.
const SHOWN: usize = 6;

/// What was read of the record.
#[derive(Debug, Default)]
struct Read {
    /// Texts by whose key they are sealed with, and in which stream.
    sealed: BTreeMap<(Uuid, Stream), Vec<String>>,
    /// Texts about somebody, recorded before they had keys.
    plain: BTreeMap<Stream, Vec<String>>,
}

/// Looks for a name.
pub(super) fn find(scope: &mut Scope<'_>, name: &str) -> Outcome<PersonalDataFound> {
    let wanted = comparable(name);
    let read = read(scope)?;
    let fits = |text: &String| comparable(text).contains(&wanted);
    let mut found = PersonalDataFound {
        not_complete: scope
            .core
            .views
            .cases()
            .values()
            .any(|row| !scope.reads(row)),
        ..PersonalDataFound::default()
    };
    let committee = std::sync::Arc::clone(&scope.committee);
    for person in committee
        .people
        .values()
        .filter(|person| fits(&person.name))
    {
        found.places.extend(roster_place(scope, &read, person)?);
    }
    for ((subject, stream), texts) in &read.sealed {
        let on_roster = committee.people.keys().any(|person| person.0 == *subject);
        if on_roster || !texts.iter().any(fits) {
            continue;
        }
        match stream {
            Stream::Case(case) => {
                let Some((known, mention)) = mention(scope, *case)? else {
                    continue;
                };
                if case.0 == *subject {
                    found.mentions.push(PersonalDataMention {
                        case: Some(mention),
                        texts: count(texts.iter().filter(|text| fits(text)).count()),
                    });
                    continue;
                }
                let kept = kept_from_erasure(scope, &known)?;
                found.places.push(PersonalDataPlace {
                    case: Some(mention),
                    files: files_of(&known),
                    kept: kept.err().map(Into::into),
                    ..place(*subject, texts.clone())
                });
            }
            Stream::Meeting(meeting) => {
                let title = scope.meeting(*meeting)?.call().title.clone();
                found.places.push(PersonalDataPlace {
                    meeting: Some(title),
                    ..place(*subject, texts.clone())
                });
            }
            _ => {}
        }
    }
    for (stream, texts) in &read.plain {
        let fitting = texts.iter().filter(|text| fits(text)).count();
        if fitting == 0 {
            continue;
        }
        let case = match stream {
            Stream::Case(case) => match mention(scope, *case)? {
                Some((_, mention)) => Some(mention),
                None => continue,
            },
            _ => None,
        };
        found.without_key.push(PersonalDataMention {
            case,
            texts: count(fitting),
        });
    }
    Ok(found)
}

/// What the record has of somebody on the roster; none if that is their name alone. It is kept where
/// a case is in which they told of an interest.
fn roster_place(
    scope: &mut Scope<'_>,
    read: &Read,
    person: &Person,
) -> Outcome<Option<PersonalDataPlace>> {
    let (mut texts, mut kept) = (Vec::new(), None);
    for ((subject, stream), own) in &read.sealed {
        if *subject != person.id.0 {
            continue;
        }
        if let Stream::Case(case) = stream {
            let Some((known, _)) = mention(scope, *case)? else {
                continue;
            };
            if let Err(why) = kept_from_erasure(scope, &known)? {
                kept = Some(why.into());
            }
        }
        texts.extend(own.iter().cloned());
    }
    if texts.is_empty() {
        return Ok(None);
    }
    Ok(Some(PersonalDataPlace {
        person: Some(scope.person_ref(person.id)),
        kept,
        ..place(person.id.0, texts)
    }))
}

fn place(subject: Uuid, mut texts: Vec<String>) -> PersonalDataPlace {
    texts.sort();
    texts.dedup();
    texts.truncate(SHOWN);
    PersonalDataPlace {
        subject: SubjectId(subject),
        case: None,
        person: None,
        meeting: None,
        texts,
        files: Vec::new(),
        kept: None,
    }
}

/// A case by number and title, if whoever looks may read it.
fn mention(
    scope: &mut Scope<'_>,
    case: CaseId,
) -> Outcome<Option<(std::sync::Arc<Case>, CaseMention)>> {
    let row = scope.core.views.cases().get(&case);
    if row.is_none_or(|row| !scope.reads(row)) {
        return Ok(None);
    }
    let known = scope.case(case, Right::Participant)?;
    let mention = CaseMention {
        id: case,
        number: known.reference().to_owned(),
        title: known.title().to_owned(),
    };
    Ok(Some((known, mention)))
}

/// Reads all texts about people, but for those of requests themselves.
fn read(scope: &mut Scope<'_>) -> Outcome<Read> {
    let ledger = scope.ledger();
    let keys = ledger.subjects();
    let mut read = Read::default();
    let mut names = NamesOfStream::new();
    for placed in ledger.log().read_from(Sequence(1)) {
        let placed = placed.map_err(|error| fault(&error))?;
        for event in &placed.act.events {
            let Ok(stream) = event.stream.as_str().parse::<Stream>() else {
                continue;
            };
            if matches!(stream, Stream::DataRequest(_)) {
                continue;
            }
            keys.each(&event.body, &mut |subject, text| {
                if let Some(text) = text {
                    let texts = read.sealed.entry((subject, stream)).or_default();
                    texts.push(text.to_owned());
                }
            });
            names.clear();
            for text in personal_texts(stream, &event.kind, &event.body, &mut names, &mut new_id) {
                let plain = event
                    .body
                    .pointer(&text.pointer)
                    .and_then(|text| text.as_str());
                if let Some(plain) = plain {
                    let texts = read.plain.entry(stream).or_default();
                    texts.push(plain.to_owned());
                }
            }
        }
    }
    Ok(read)
}

/// In which streams texts are sealed with these keys.
pub(super) fn places_of(
    scope: &Scope<'_>,
    wanted: &BTreeSet<Uuid>,
) -> Outcome<BTreeMap<Uuid, BTreeSet<Stream>>> {
    let ledger = scope.ledger();
    let mut places: BTreeMap<Uuid, BTreeSet<Stream>> = BTreeMap::new();
    for placed in ledger.log().read_from(Sequence(1)) {
        let placed = placed.map_err(|error| fault(&error))?;
        for event in &placed.act.events {
            let Ok(stream) = event.stream.as_str().parse::<Stream>() else {
                continue;
            };
            ledger.subjects().each(&event.body, &mut |subject, _| {
                if wanted.contains(&subject) {
                    places.entry(subject).or_default().insert(stream);
                }
            });
        }
    }
    Ok(places)
}

/// Attachments that are named by anything but these cases.
pub(in super::super) fn files_elsewhere(
    scope: &Scope<'_>,
    cases: &BTreeSet<CaseId>,
) -> Outcome<BTreeSet<String>> {
    let ledger = scope.ledger();
    let mut named: BTreeSet<(Digest, u64)> = BTreeSet::new();
    for placed in ledger.log().read_from(Sequence(1)) {
        let placed = placed.map_err(|error| fault(&error))?;
        for event in &placed.act.events {
            let of_these = matches!(
                event.stream.as_str().parse::<Stream>(),
                Ok(Stream::Case(case)) if cases.contains(&case)
            );
            if !of_these {
                digests_in(&event.body, &mut named);
            }
        }
    }
    Ok(named
        .into_iter()
        .map(|(digest, _)| digest.to_string())
        .collect())
}

/// Attachments of a case: documents in all their versions, letters and notices.
pub(in super::super) fn files_of(case: &Case) -> Vec<PersonalFile> {
    let file = |digest: &str, name: &str, kind: &str| PersonalFile {
        digest: digest.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
    };
    let mut files = Vec::new();
    for document in &case.documents {
        let replaced = document.replaced.iter().map(|(version, ..)| version);
        for version in std::iter::once(&document.current).chain(replaced) {
            files.push(file(&version.digest, &version.name, "document"));
        }
    }
    for letter in case.decisions.iter().flat_map(|decision| &decision.letters) {
        files.push(file(&letter.digest, letter.language.code(), "letter"));
    }
    for notice in &case.notices {
        files.push(file(
            &notice.letter.digest,
            notice.letter.language.code(),
            "notice",
        ));
    }
    files.sort_by(|one, other| one.digest.cmp(&other.digest));
    files.dedup_by(|one, other| one.digest == other.digest);
    files.sort_by(|one, other| (&one.kind, &one.name).cmp(&(&other.kind, &other.name)));
    files
}
