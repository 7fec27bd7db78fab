//! Writes sample letters and guidance in both languages, to look at:
//! `cargo run -p quorate-documents --example letter -- FOLDER`.
#![expect(clippy::unwrap_used, reason = "an example stops at the first error")]

use std::path::PathBuf;
use std::{env, fs};

use quorate_documents::{Language, LetterData, Typesetter, guidance_html};

#[path = "../tests/common/samples.rs"]
mod samples;

fn main() {
    let folder = PathBuf::from(
        env::args()
            .nth(1)
            .unwrap_or_else(|| "target/letters".into()),
    );
    fs::create_dir_all(&folder).unwrap();
    let typesetter = Typesetter::new();
    for (name, data) in [
        ("letter-en", samples::english(3)),
        ("letter-zh", samples::chinese(3)),
        ("letter-en-30", samples::english(30)),
        ("letter-zh-30", samples::chinese(30)),
    ] {
        let pdf = typesetter.letter(&data).unwrap();
        fs::write(folder.join(name).with_extension("pdf"), pdf).unwrap();
    }
    // Hangul is not among our fonts: this one needs a system font and is left
    // out where there is none.
    let rare = LetterData {
        applicant: "김민준, 한국대학교".to_owned(),
        ..samples::english(1)
    };
    if let Ok(pdf) = typesetter.letter(&rare) {
        fs::write(folder.join("letter-en-hangul.pdf"), pdf).unwrap();
    }
    for language in [Language::En, Language::ZhHans] {
        let data = samples::guidance(language);
        let stem = folder.join(format!("guidance-{}", language.tag()));
        fs::write(stem.with_extension("html"), guidance_html(&data)).unwrap();
        let pdf = typesetter.guidance_pdf(&data).unwrap();
        fs::write(stem.with_extension("pdf"), pdf).unwrap();
    }
}
