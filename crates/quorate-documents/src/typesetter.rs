//! From data to PDF, by way of the templates in `templates/`.
//!
//! A template sees nothing but itself, its sister files here and one
//! `data.json`: no folder, no network, no clock. Text reaches it only as data,
//! so nothing anybody typed is ever read as markup.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Timelike, Utc};
use quorate_api::documents::Paper;
use serde::Serialize;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::catalogue::in_words;
use crate::fonts::{FontSet, Fonts, SYSTEM_FONT_FOLDERS};
use crate::guidance::{self, GuidanceData};
use crate::letter::{LetterData, sheet};
use crate::{Language, papers};

/// Why a document was not made.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// A refusal: neither our fonts nor this system's have this character. The
    /// text must do without it, or a font that has it must be installed.
    #[error("no font has the character {character} (U+{:04X})", u32::from(*character))]
    MissingGlyph {
        /// The character.
        character: char,
    },
    /// A fault: the template or the writer failed. The messages are for a
    /// report, not for the reader of a screen.
    #[error("the document could not be typeset: {}", messages.join("; "))]
    Fault {
        /// What the typesetter said.
        messages: Vec<String>,
    },
}

/// A warm typesetter: fonts and templates loaded once, then some milliseconds a
/// letter. Share one; it may be used from several threads at once.
pub struct Typesetter {
    library: LazyHash<Library>,
    fonts: Fonts,
    common: Source,
    letter: Source,
    guidance: Source,
    paper: Source,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// Loads the fonts and templates that are part of the program. System fonts
    /// are looked for only when a character is missing.
    pub fn new() -> Self {
        Self::with_font_folders(SYSTEM_FONT_FOLDERS.iter().map(PathBuf::from).collect())
    }

    /// The same, with the folders named in which to look for missing
    /// characters; none for output that depends on no machine.
    pub fn with_font_folders(folders: Vec<PathBuf>) -> Self {
        Typesetter {
            library: LazyHash::new(Library::default()),
            fonts: Fonts::new(folders),
            common: Source::new(
                file_id("common.typ"),
                include_str!("../../../templates/common.typ").to_owned(),
            ),
            letter: Source::new(
                file_id("letter.typ"),
                include_str!("../../../templates/letter.typ").to_owned(),
            ),
            guidance: Source::new(
                file_id("guidance.typ"),
                include_str!("../../../templates/guidance.typ").to_owned(),
            ),
            paper: Source::new(
                file_id("paper.typ"),
                include_str!("../../../templates/paper.typ").to_owned(),
            ),
        }
    }

    /// A letter as PDF/A-2a and PDF/UA-1: tagged, and the same bytes for the
    /// same data. Asserted by the writer, not by an outside validator.
    pub fn letter(&self, data: &LetterData) -> Result<Vec<u8>, TypesetError> {
        self.pdf(
            &self.letter,
            data.language,
            &sheet::sheet(data),
            &data.record,
            data.made_at,
        )
    }

    /// A piece of guidance as PDF/A-2a and PDF/UA-1.
    pub fn guidance_pdf(&self, data: &GuidanceData) -> Result<Vec<u8>, TypesetError> {
        let ident = format!("{}/{}", data.address, data.language.tag());
        self.pdf(
            &self.guidance,
            data.language,
            &guidance::sheet(data),
            &ident,
            data.made_at,
        )
    }

    /// A paper of a meeting or a case as PDF/A-2a and PDF/UA-1. An entry for a calendar is none.
    pub(crate) fn paper(&self, paper: &Paper) -> Result<Vec<u8>, TypesetError> {
        let Some((sheet, of, made_at)) = papers::sheet(paper) else {
            return Err(TypesetError::Fault {
                messages: vec!["not a paper".to_owned()],
            });
        };
        let ident = format!("{of}/{}/{}", sheet.title(), sheet.language().tag());
        self.pdf(&self.paper, sheet.language(), &sheet, &ident, made_at)
    }

    fn pdf(
        &self,
        template: &Source,
        language: Language,
        data: &impl Serialize,
        ident: &str,
        made_at: DateTime<Utc>,
    ) -> Result<Vec<u8>, TypesetError> {
        let mut data = serde_json::to_value(data).map_err(|error| TypesetError::Fault {
            messages: vec![error.to_string()],
        })?;
        let mut characters = BTreeSet::new();
        make_printable(language, &mut data, &mut characters);
        let fonts = self
            .fonts
            .for_characters(&characters)
            .map_err(|character| TypesetError::MissingGlyph { character })?;
        let world = Desk {
            typesetter: self,
            template,
            data: Bytes::from_string(data.to_string()),
            fonts,
        };
        let standards =
            PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| {
                TypesetError::Fault {
                    messages: vec![error.message().to_string()],
                }
            })?;
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            creator: Smart::Custom(Some("Quorate".to_owned())),
            timestamp: datetime(made_at).map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
        let bytes = output
            .and_then(|document| typst_pdf::pdf(&document, &options))
            .map_err(fault);
        // What the last few documents did not use again is forgotten, or a run
        // of a thousand letters would keep them all in memory.
        typst::comemo::evict(4);
        bytes
    }
}

fn fault(diagnostics: impl IntoIterator<Item = SourceDiagnostic>) -> TypesetError {
    TypesetError::Fault {
        messages: diagnostics
            .into_iter()
            .map(|diagnostic| diagnostic.message.to_string())
            .collect(),
    }
}

fn datetime(at: DateTime<Utc>) -> Option<Datetime> {
    Datetime::from_ymd_hms(
        at.year(),
        u8::try_from(at.month()).ok()?,
        u8::try_from(at.day()).ok()?,
        u8::try_from(at.hour()).ok()?,
        u8::try_from(at.minute()).ok()?,
        u8::try_from(at.second()).ok()?,
    )
}

/// Says in words what stands for texts that are not shown, drops from every text what has no shape in print (controls, joiners, marks
/// that turn the reading direction round) and collects the characters left.
fn make_printable(language: Language, value: &mut Value, characters: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(words) = in_words(language, text) {
                *text = words;
            }
            if text.chars().any(|c| printable(c) != Some(c)) {
                *text = text.chars().filter_map(printable).collect();
            }
            characters.extend(text.chars());
        }
        Value::Array(items) => {
            for item in items {
                make_printable(language, item, characters);
            }
        }
        Value::Object(fields) => {
            for (_, item) in fields.iter_mut() {
                make_printable(language, item, characters);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFFE}'
        | '\u{FFFF}'
        | '\u{00AD}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{E0000}'..='\u{E0FFF}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

#[expect(
    clippy::expect_used,
    reason = "the names are three constants of this file"
)]
fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// All that a template can see while it is set.
struct Desk<'a> {
    typesetter: &'a Typesetter,
    template: &'a Source,
    data: Bytes,
    fonts: Arc<FontSet>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.typesetter.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [self.template, &self.typesetter.common]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file_id("data.json") {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_has_no_shape_is_dropped_and_breaks_are_kept() {
        let mut value = json!({"a": ["one\r\ntwo\u{0}\u{202E}", "x\ty\u{2028}z\u{FEFF}"]});
        let mut characters = BTreeSet::new();
        make_printable(Language::En, &mut value, &mut characters);
        assert_eq!(value, json!({"a": ["one\ntwo", "x y\nz"]}));
        assert!(characters.contains(&'z') && !characters.contains(&'\r'));
    }
}
