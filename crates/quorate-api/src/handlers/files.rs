//! Files that pages name: documents, letters, published guidance.
//!
//! A file is got by who may see the page it stands on, and by nobody else. Its bytes are held
//! against the digest in the record before they leave.

use std::io::Read as _;
use std::path::Path;

use quorate_domain::case::{Case, Letter};
use quorate_domain::ids::{CaseId, DecisionId, GuidanceId};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::Language;
use quorate_ledger::{BlobReader, BlobRef, Digest, GetBlobError, Ledger};

use super::exports::letter_name;
use super::{history, notices, papers};
use crate::backups::Kept;
use crate::error::{Outcome, fault, not_found};
use crate::gate::Right;
use crate::house::{FileContent, GotFile};
use crate::scope::Scope;

/// Bytes looked at to recognise what a document is.
const HEAD: u64 = 4096;

/// The longest name of a file, in bytes; most file systems take 255.
const LONGEST_NAME: usize = 180;

pub(crate) const PDF: &str = "application/pdf";
pub(crate) const UNKNOWN: &str = "application/octet-stream";

/// Gets a file by what a page called it.
pub(crate) fn get(scope: &mut Scope<'_>, file: &str) -> Outcome<GotFile> {
    let parts: Vec<&str> = file.split('/').collect();
    match parts.as_slice() {
        ["document", case, digest] => document(scope, parse(case)?, digest),
        ["letter", case, decision, language] => {
            let language = language_of(language)?;
            letter(scope, parse(case)?, parse(decision)?, language, 0)
        }
        ["letter", case, decision, language, corrections] => {
            let language = language_of(language)?;
            let corrections = corrections.parse().map_err(|_| not_found("file"))?;
            letter(scope, parse(case)?, parse(decision)?, language, corrections)
        }
        ["guidance", guidance, number, file] => {
            let number = number.parse().map_err(|_| not_found("file"))?;
            let (language, format) = file.split_once('.').ok_or_else(|| not_found("file"))?;
            published(
                scope,
                parse(guidance)?,
                number,
                language_of(language)?,
                format,
            )
        }
        ["notice", case, key, language] => {
            notices::get(scope, parse(case)?, key, language_of(language)?)
        }
        ["minutes", meeting, language] => {
            papers::minutes(scope, parse(meeting)?, language_of(language)?)
        }
        ["pack", meeting, language] => papers::pack(scope, parse(meeting)?, language_of(language)?),
        ["calendar", meeting] => papers::calendar(scope, parse(meeting)?),
        ["blank", meeting, kind, item, language] => {
            let language = language_of(language)?;
            papers::blank(scope, parse(meeting)?, kind, item, language)
        }
        ["certificate", disposal, language] => {
            super::disposals::certificate(scope, parse(disposal)?, language_of(language)?)
        }
        ["evidence", case, decision] => {
            super::evidence::bundle(scope, parse(case)?, parse(decision)?)
        }
        [super::evidence::PAGE] => Ok(super::evidence::page()),
        ["history", case, file, groups, person, from, until] => {
            history::get(scope, case, file, [groups, person, from, until])
        }
        ["sheet", meeting, ..] => papers::sheet(scope, parse(meeting)?, file),
        ["job", job, file] => super::exports::file(scope, job, file),
        _ => Err(not_found("file")),
    }
}

pub(crate) fn parse<T: std::str::FromStr>(id: &str) -> Outcome<T> {
    id.parse().map_err(|_| not_found("file"))
}

pub(crate) fn language_of(code: &str) -> Outcome<Language> {
    let mut all = Language::ALL.iter().copied();
    all.find(|language| language.code() == code)
        .ok_or_else(|| not_found("file"))
}

/// A version of a document, the present one or one that was replaced.
fn document(scope: &mut Scope<'_>, id: CaseId, digest: &str) -> Outcome<GotFile> {
    let case = scope.case(id, Right::Participant)?;
    let current = case.documents.iter().map(|document| &document.current);
    let replaced = case
        .documents
        .iter()
        .flat_map(|document| &document.replaced);
    // The same bytes may stand there twice: the present name goes before those of replaced ones.
    let version = current
        .chain(replaced.map(|(version, ..)| version))
        .find(|version| version.digest == digest)
        .ok_or_else(|| not_found("file"))?;
    let (blob, file) = opened(scope, digest)?;
    let media = media_of(scope, &blob, &version.name)?;
    Ok(GotFile {
        name: safe_name(&version.name),
        media,
        content: FileContent::Blob(file, blob.size),
    })
}

fn letter(
    scope: &mut Scope<'_>,
    id: CaseId,
    decision: DecisionId,
    language: Language,
    corrections: usize,
) -> Outcome<GotFile> {
    let case = scope.case(id, Right::Participant)?;
    let mut decisions = case.decisions.iter().enumerate();
    let found = decisions.find(|(_, known)| known.id == decision);
    let found = found.and_then(|(position, known)| {
        let mut letters = known.letters.iter();
        Some((
            position,
            letters
                .find(|letter| letter.language == language && letter.corrections == corrections)?,
        ))
    });
    let (position, letter) = found.ok_or_else(|| not_found("file"))?;
    may_leave(scope, &case, letter)?;
    let (blob, file) = opened(scope, &letter.digest)?;
    Ok(GotFile {
        name: letter_name(case.reference(), position, language, corrections),
        media: PDF,
        content: FileContent::Blob(file, blob.size),
    })
}

/// Whether a letter or a notice may be shown and exported: it names the applicant.
///
/// # Errors
/// It was destroyed, or data of the case are restricted.
pub(crate) fn may_leave(scope: &Scope<'_>, case: &Case, letter: &Letter) -> Result<(), Refusal> {
    ensure(!case.keeping.withholds(), RefusalCode::DataRestricted)?;
    let digest = Digest::from_hex(&letter.digest);
    let keys = scope.core.ledger.subjects();
    let destroyed = digest.is_some_and(|digest| keys.is_destroyed(&digest));
    ensure(!destroyed, RefusalCode::FileErased)
}

/// Published guidance: for everybody on the roster.
fn published(
    scope: &mut Scope<'_>,
    id: GuidanceId,
    number: u16,
    language: Language,
    format: &str,
) -> Outcome<GotFile> {
    scope.allow(Right::SignedIn)?;
    let guidance = scope.core.views.guidance(id)?;
    let version = guidance
        .published
        .iter()
        .find(|version| version.number == number);
    let file = version.and_then(|version| {
        let mut files = version.files.iter();
        files.find(|file| file.language == language && file.format == format)
    });
    let known = file.ok_or_else(|| not_found("file"))?;
    let media = match known.format.as_str() {
        "pdf" => PDF,
        "html" => "text/html; charset=utf-8",
        _ => UNKNOWN,
    };
    let (blob, file) = opened(scope, &known.digest)?;
    Ok(GotFile {
        name: safe_name(&format!(
            "{}-{number}-{}.{format}",
            guidance.slug,
            language.code()
        )),
        media,
        content: FileContent::Blob(file, blob.size),
    })
}

/// A blob held against its name, then opened. One that is lost or damaged is put back from the
/// backup that this machine makes.
pub(crate) fn opened(scope: &Scope<'_>, digest: &str) -> Outcome<(BlobRef, BlobReader)> {
    let digest = Digest::from_hex(digest).ok_or_else(|| not_found("file"))?;
    let ledger = scope.ledger();
    let destroyed = ledger.subjects().is_destroyed(&digest);
    ensure(!destroyed, RefusalCode::FileErased)?;
    let blobs = ledger.blobs();
    let whole = blobs.find(digest).and_then(|blob| {
        blobs.verify(&blob)?;
        Ok(blob)
    });
    let blob = match whole {
        Ok(blob) => blob,
        Err(error @ GetBlobError::Io(_)) => return Err(error.into()),
        Err(error) => {
            tracing::warn!(%error, "an attachment is looked for in the backup");
            mended(&ledger, digest)?
        }
    };
    Ok((blob, blobs.get(&blob)?))
}

/// An attachment from the backup.
///
/// # Errors
/// [`RefusalCode::FileLost`] if it is not there either.
fn mended(ledger: &Ledger, digest: Digest) -> Outcome<BlobRef> {
    let kept = Kept::read(ledger.folder()).map_err(|error| fault(&error))?;
    let lost =
        Refusal::of(RefusalCode::FileLost).with("folder", kept.folder.as_deref().unwrap_or("none"));
    let folder = kept.folder.ok_or_else(|| lost.clone())?;
    let backup = Path::new(&folder).join("blobs");
    let mended = ledger.blobs().mend_from(&backup, digest);
    Ok(mended.map_err(|error| {
        tracing::warn!(%error, "an attachment is lost");
        lost
    })?)
}

/// What a document is, as its bytes say. Whatever a window could run is never named here, so that
/// it is saved and not shown: HTML, SVG and XML leave as bytes.
pub(crate) fn media_of(scope: &Scope<'_>, blob: &BlobRef, name: &str) -> Outcome<&'static str> {
    let mut head = Vec::new();
    let file = scope.ledger().blobs().get(blob)?;
    let read = file.take(HEAD).read_to_end(&mut head);
    read.map_err(|error| fault(&error))?;
    Ok(recognised(&head, name))
}

fn recognised(head: &[u8], name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let is_text = || match std::str::from_utf8(head) {
        Ok(_) => true,
        // The last character may be cut in two.
        Err(error) => error.error_len().is_none(),
    };
    if head.starts_with(b"%PDF-") {
        PDF
    } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if head.starts_with(b"\xFF\xD8\xFF") {
        "image/jpeg"
    } else if extension.is_some_and(|extension| extension.eq_ignore_ascii_case("txt"))
        && !head.contains(&0)
        && is_text()
    {
        "text/plain; charset=utf-8"
    } else {
        UNKNOWN
    }
}

/// A name that is one name on every system: no folders, no control characters, no reserved ones.
pub(crate) fn safe_name(name: &str) -> String {
    let mut safe = String::new();
    for character in name.trim().chars() {
        let bad = character.is_control()
            || "/\\:*?\"<>|".contains(character)
            // Marks that turn the direction of writing hide what an extension is.
            || matches!(character, '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        safe.push(if bad { '-' } else { character });
    }
    let plain = safe.trim_matches(['.', ' ']);
    let (stem, extension) = match plain.rsplit_once('.') {
        Some((stem, extension)) if extension.len() <= 10 => (stem, format!(".{extension}")),
        _ => (plain, String::new()),
    };
    let mut cut = stem.len().min(LONGEST_NAME - extension.len());
    while !stem.is_char_boundary(cut) {
        cut -= 1;
    }
    match stem.get(..cut).unwrap_or_default() {
        "" => format!("file{extension}"),
        stem => format!("{stem}{extension}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_leave_no_folder_and_keep_their_extension() {
        for (name, expected) in [
            ("consent form.pdf", "consent form.pdf"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\a\\b.docx", "C--a-b.docx"),
            ("知情同意书 v2.pdf", "知情同意书 v2.pdf"),
            ("a\r\nb.txt", "a--b.txt"),
            ("invoice\u{202E}fdp.exe", "invoice-fdp.exe"),
            ("...", "file"),
            (".pdf", "pdf"),
        ] {
            assert_eq!(safe_name(name), expected, "{name:?}");
        }
        let long = safe_name(&format!("{}.pdf", "长".repeat(300)));
        assert!(
            long.len() <= LONGEST_NAME && long.ends_with("长.pdf"),
            "{long}"
        );
    }

    #[test]
    fn only_what_a_window_cannot_run_is_named() {
        for (head, name, expected) in [
            (b"%PDF-1.7".as_slice(), "a.html", PDF),
            (b"\x89PNG\r\n\x1a\n", "a", "image/png"),
            (b"\xFF\xD8\xFF\xE0", "a.jpg", "image/jpeg"),
            ("会议".as_bytes(), "a.TXT", "text/plain; charset=utf-8"),
            (
                &"会议".as_bytes()[..5],
                "a.txt",
                "text/plain; charset=utf-8",
            ),
            (b"\xC3\x28", "a.txt", UNKNOWN),
            (b"a\0b", "a.txt", UNKNOWN),
            (b"<html><script>", "a.html", UNKNOWN),
            (b"<svg onload=x>", "a.svg", UNKNOWN),
            (b"GIF89a", "a.gif", UNKNOWN),
            (b"", "a", UNKNOWN),
        ] {
            assert_eq!(recognised(head, name), expected, "{name}");
        }
    }
}
