//! The typefaces documents are set in: a Latin serif and a Chinese serif that
//! are part of the program, and, for a character neither has, whatever this
//! system's font folders hold.
//!
//! A document that needed a system font may have other bytes on another
//! machine; all others have the same bytes everywhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, FontStyle};
use typst::utils::LazyHash;

const EMBEDDED: [&[u8]; 6] = [
    include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../fonts/LibertinusSerif-Bold.otf"),
    include_bytes!("../fonts/LibertinusSerif-Italic.otf"),
    include_bytes!("../fonts/LibertinusSerif-BoldItalic.otf"),
    include_bytes!("../fonts/NotoSerifCJKsc-Regular-subset.otf"),
    include_bytes!("../fonts/NotoSerifCJKsc-Bold-subset.otf"),
];

/// Where the systems we run on keep their fonts.
pub const SYSTEM_FONT_FOLDERS: [&str; 5] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:\\Windows\\Fonts",
];

/// The embedded faces, and the system's, which are looked through only once a
/// character is missing.
pub(crate) struct Fonts {
    embedded: Arc<FontSet>,
    covered: BTreeSet<u32>,
    folders: Vec<PathBuf>,
    system: OnceLock<Vec<SystemFace>>,
}

/// The faces one document is set in.
pub(crate) struct FontSet {
    pub(crate) faces: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

impl FontSet {
    fn new(faces: Vec<Font>) -> Self {
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        FontSet { faces, book }
    }
}

struct SystemFace {
    path: PathBuf,
    index: u32,
    info: FontInfo,
}

impl Fonts {
    /// Loads the embedded faces (about 20 ms). `folders` are looked through,
    /// once, when a character is in none of them.
    pub(crate) fn new(folders: Vec<PathBuf>) -> Self {
        Self::of(&EMBEDDED, folders)
    }

    fn of(embedded: &[&'static [u8]], folders: Vec<PathBuf>) -> Self {
        let faces: Vec<Font> = embedded
            .iter()
            .flat_map(|bytes| Font::iter(Bytes::new(*bytes)))
            .collect();
        let covered = faces
            .iter()
            .flat_map(|face| face.info().coverage.iter())
            .collect();
        Fonts {
            embedded: Arc::new(FontSet::new(faces)),
            covered,
            folders,
            system: OnceLock::new(),
        }
    }

    /// The faces that have all these characters, or the first, in code point
    /// order, that no face has.
    pub(crate) fn for_characters(&self, characters: &BTreeSet<char>) -> Result<Arc<FontSet>, char> {
        let missing: Vec<char> = characters
            .iter()
            .copied()
            .filter(|c| !c.is_whitespace() && !self.covered.contains(&u32::from(*c)))
            .collect();
        if missing.is_empty() {
            return Ok(Arc::clone(&self.embedded));
        }
        let mut chosen: BTreeSet<usize> = BTreeSet::new();
        let system = self.system_faces();
        for &character in &missing {
            // PDF/A forbids private characters: what they mean is nobody's
            // but the sender's.
            let face = if is_private(character) {
                None
            } else {
                best_face(system, character)
            };
            chosen.insert(face.ok_or(character)?);
        }
        let mut faces = self.embedded.faces.clone();
        for index in chosen {
            let face = &system[index];
            let font = fs::read(&face.path)
                .ok()
                .and_then(|bytes| Font::new(Bytes::new(bytes), face.index));
            // Gone since it was listed: as good as never there.
            faces.push(font.ok_or(missing[0])?);
        }
        Ok(Arc::new(FontSet::new(faces)))
    }

    fn system_faces(&self) -> &[SystemFace] {
        self.system.get_or_init(|| {
            let mut paths = Vec::new();
            for folder in &self.folders {
                collect_font_files(folder, &mut paths);
            }
            paths.sort();
            let mut faces = Vec::new();
            for path in paths {
                let Ok(bytes) = fs::read(&path) else { continue };
                for (index, info) in FontInfo::iter(&bytes).enumerate() {
                    if !info.is_last_resort() {
                        faces.push(SystemFace {
                            path: path.clone(),
                            index: index as u32,
                            info,
                        });
                    }
                }
            }
            faces
        })
    }
}

fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF)
}

/// The face most like the embedded ones: serif, upright, regular, mainland forms.
fn best_face(faces: &[SystemFace], character: char) -> Option<usize> {
    faces
        .iter()
        .enumerate()
        .filter(|(_, face)| face.info.coverage.contains(u32::from(character)))
        .min_by_key(|(index, face)| {
            let family = &face.info.family;
            let weight = face.info.variant.weight.to_number();
            (
                !["Serif", "Song", "Ming"]
                    .iter()
                    .any(|word| family.contains(word)),
                face.info.variant.style != FontStyle::Normal,
                weight.abs_diff(400),
                !family.ends_with("SC"),
                *index,
            )
        })
        .map(|(index, _)| index)
}

fn collect_font_files(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        // Links are not followed: they may lead round in a circle.
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_dir() {
            collect_font_files(&path, into);
        } else if path.extension().is_some_and(|end| {
            ["otf", "ttf", "ttc", "otc"]
                .iter()
                .any(|known| end.eq_ignore_ascii_case(known))
        }) {
            into.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embedded_has(text: &str) -> Result<(), char> {
        let characters = text.chars().collect();
        Fonts::new(Vec::new()).for_characters(&characters).map(drop)
    }

    #[test]
    fn names_beyond_gb_2312_and_other_regions_forms_are_there() {
        for text in [
            "赵堃喆",
            "㛃𬭚",
            "張國榮",
            "Dvořák Łukasz Ñandú",
            "“”‘’—…《》【】①Ⅳ",
            "不同意見書",
        ] {
            assert_eq!(embedded_has(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn the_missing_character_is_named() {
        assert_eq!(embedded_has("letter 𓀀 end"), Err('𓀀'));
        assert_eq!(embedded_has("a \u{E123}"), Err('\u{E123}'));
    }

    #[test]
    fn a_missing_character_is_looked_for_in_the_folders_and_the_upright_regular_face_is_taken() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
        let fonts = Fonts::of(
            &EMBEDDED[..1],
            vec![folder, PathBuf::from("/no/such/folder")],
        );
        let found = fonts.for_characters(&"a 堃 喆".chars().collect());
        let faces: Vec<(String, u16)> = found.map_or_else(
            |missing| panic!("{missing} was not found"),
            |set| {
                set.faces
                    .iter()
                    .map(|face| {
                        let info = face.info();
                        (info.family.clone(), info.variant.weight.to_number())
                    })
                    .collect()
            },
        );
        let expected = [("Libertinus Serif", 400), ("Noto Serif CJK SC", 400)];
        assert_eq!(
            faces,
            expected.map(|(family, weight)| (family.to_owned(), weight))
        );
    }
}
