//! Which texts of which events are about somebody, and whom: they are stored sealed with a key of
//! theirs, so that they can be destroyed alone.
//!
//! What somebody submitted or said about a case belongs to the case, whose key is destroyed at the
//! end of its keeping. Decisions with their reasons and conditions, minutes, votes and the names of
//! members are not sealed so: they stay, and evidence of them can be read by anybody. A test holds
//! every text of every event to be named here or to be one that stays.

use std::collections::BTreeMap;

use quorate_domain::ids::Stream;
use quorate_domain::names::folded;
use quorate_domain::organisation::comparable;
use quorate_ledger::{ERASED, RESTRICTED, SealTextError, SubjectKeys, UNREADABLE};
use serde_json::Value;
use uuid::Uuid;

/// Whose key a text is sealed with.
#[derive(Debug, Clone, Copy)]
enum Whose {
    /// That of what the stream is about: a case, or a request about data.
    Stream,
    /// That of whom the text names: in a stream, one for each name.
    Named,
    /// The same, where the field beside it has this value; else the text stays.
    NamedIf(&'static str, &'static str),
    /// That of whom the text at another path names.
    As(&'static str),
    /// The same, where it is the same text; else it stays.
    IfSame(&'static str),
    /// That of whom the text names after its last colon, as a proposal is known by.
    NamedAfterColon,
    /// That of the person whose id is at a path.
    Person(&'static str),
    /// The same; nothing stands in its place once the key is gone.
    PersonOptional(&'static str),
}

/// The texts of an event that are about somebody: paths, `[]` standing for each item of a list.
fn texts(kind: &str) -> &'static [(&'static str, Whose)] {
    use Whose::{As, IfSame, Named, NamedAfterColon, NamedIf, Person, PersonOptional, Stream};
    match kind {
        "submission_logged" => &[
            ("opening.summary", Stream),
            ("opening.applicant", Named),
            ("opening.contact", As("opening.applicant")),
            ("opening.party", IfSame("opening.applicant")),
            ("opening.parties[].name", Named),
            ("opening.imported.cells[].value", As("opening.applicant")),
            ("opening.imported.digest", As("opening.applicant")),
        ],
        "submission_added" | "post_added" => &[("text", Stream)],
        "document_added" => &[("document.name", Stream)],
        "document_replaced" => &[("with.name", Stream), ("reason", Stream)],
        "interest_declared" | "interest_reported" => &[("nature", Person("person"))],
        "conflict_confirmed" => &[("nature", Person("person")), ("key", NamedAfterColon)],
        "member_challenged" => &[("reasons", Person("person"))],
        "conflict_dismissed" => &[("reason", Person("person")), ("key", NamedAfterColon)],
        "parties_corrected" => &[("parties[].name", Named), ("reason", Stream)],
        "submission_validated" => &[("text", Stream), ("marks[].note", Stream)],
        "review_submitted" => &[("text", Stream), ("answers[].note", Stream)],
        "clarification_asked" => &[("points[]", Stream)],
        "answers_recorded" => &[("answers[].text", Stream)],
        "contact_entered" => &[("with", Named), ("text", Stream)],
        "correction_proposed" => &[
            ("changes[].from", NamedIf("field", "applicant")),
            ("changes[].to", NamedIf("field", "applicant")),
        ],
        "experts_reviewed" => &[
            ("experts[].name", Named),
            ("experts[].interest", Stream),
            ("text", Stream),
        ],
        "guest_admitted" => &[("name", Named)],
        "person_appointed" => &[("contact", Person("person"))],
        "gender_stated" => &[("gender", PersonOptional("person"))],
        "other_names_given" => &[("names[]", Person("person"))],
        "standing_interest_declared" => &[
            ("interest.with", Person("person")),
            ("interest.unit", Person("person")),
            ("interest.what", Person("person")),
        ],
        "training_recorded" => &[("training.what", Person("person"))],
        "interest_ruled"
        | "interest_after_vote_ruled"
        | "term_ended"
        | "roster_entry_withdrawn" => &[("reason", Person("person"))],
        "data_request_logged" => &[("name", Stream), ("text", Stream)],
        _ => &[],
    }
}

/// Whether a text is what stands in the place of one that does not open.
pub fn is_withheld(text: &str) -> bool {
    [ERASED, RESTRICTED, UNREADABLE].contains(&text)
}

/// Whether an event of this kind may name somebody who is not on the roster.
pub fn names_somebody(kind: &str) -> bool {
    let named = |whose: &Whose| {
        matches!(
            whose,
            Whose::Named | Whose::NamedIf(..) | Whose::NamedAfterColon
        )
    };
    texts(kind).iter().any(|(_, whose)| named(whose))
}

/// The names in a stream so far, as they are compared, and whose key each is sealed with.
pub type NamesOfStream = BTreeMap<String, Uuid>;

/// A text of a body that is to be sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalText {
    /// Where it is, as a JSON pointer.
    pub pointer: String,
    /// Whose key it is sealed with.
    pub subject: Uuid,
    /// Whether nothing stands in its place once the key is gone.
    optional: bool,
}

/// Finds the texts of a body that are about somebody. Whoever is named for the first time in the
/// stream gets a new id, and is in `names` afterwards.
pub fn personal_texts(
    stream: Stream,
    kind: &str,
    body: &Value,
    names: &mut NamesOfStream,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<PersonalText> {
    let mut found = Vec::new();
    for (path, whose) in texts(kind) {
        for pointer in pointers(body, path) {
            let Some(text) = body.pointer(&pointer).and_then(Value::as_str) else {
                continue;
            };
            let mut named =
                |text: &str| *names.entry(comparable(text)).or_insert_with(&mut *new_id);
            let person = |path: &str| Uuid::parse_str(at(body, path)?).ok();
            let subject = match whose {
                Whose::Stream => stream.id(),
                Whose::Named => Some(named(text)),
                Whose::NamedIf(field, value) => {
                    let beside = pointer.rsplit_once('/').map(|(object, _)| object);
                    let beside = beside.and_then(|object| body.pointer(object)?.get(field));
                    (beside.and_then(Value::as_str) == Some(*value)).then(|| named(text))
                }
                Whose::As(path) => at(body, path).map(named),
                Whose::IfSame(path) => at(body, path)
                    .filter(|other| comparable(other) == comparable(text))
                    .map(named),
                Whose::NamedAfterColon => of_folded(names, text).or(stream.id()),
                Whose::Person(path) | Whose::PersonOptional(path) => person(path),
            };
            found.extend(subject.map(|subject| PersonalText {
                pointer,
                subject,
                optional: matches!(whose, Whose::PersonOptional(_)),
            }));
        }
    }
    found
}

/// Whose name stands, folded, after the last colon.
fn of_folded(names: &NamesOfStream, text: &str) -> Option<Uuid> {
    let (_, name) = text.rsplit_once(':')?;
    let mut names = names.iter();
    names
        .find(|(known, _)| folded(known) == name)
        .map(|(_, subject)| *subject)
}

/// Seals texts of a body in their places; their keys are there.
///
/// # Errors
/// A key is destroyed or cannot be read.
pub fn seal_texts(
    keys: &SubjectKeys,
    body: &mut Value,
    texts: &[PersonalText],
) -> Result<(), SealTextError> {
    for text in texts {
        if let Some(place) = body.pointer_mut(&text.pointer)
            && let Some(plain) = place.as_str()
        {
            *place = keys.seal(text.subject, plain, text.optional)?;
        }
    }
    Ok(())
}

fn at<'a>(body: &'a Value, path: &str) -> Option<&'a str> {
    body.pointer(&format!("/{}", path.replace('.', "/")))?
        .as_str()
}

/// The pointers to what a path leads to.
fn pointers(body: &Value, path: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for step in path.split('.') {
        let (field, each) = match step.strip_suffix("[]") {
            Some(field) => (field, true),
            None => (step, false),
        };
        for pointer in &mut found {
            pointer.push('/');
            pointer.push_str(field);
        }
        if each {
            let items = |pointer: &String| {
                let count = body
                    .pointer(pointer)
                    .and_then(Value::as_array)
                    .map_or(0, Vec::len);
                (0..count)
                    .map(|at| format!("{pointer}/{at}"))
                    .collect::<Vec<_>>()
            };
            found = found.iter().flat_map(items).collect();
        }
    }
    found
}
