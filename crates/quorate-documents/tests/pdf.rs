//! What comes out of the typesetter: tagged, archival, the same twice.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::LazyLock;

use quorate_documents::letter::Condition;
use quorate_documents::{Language, TypesetError, Typesetter};

#[path = "common/samples.rs"]
mod samples;

/// Without system fonts: what these tests make depends on no machine.
static TYPESETTER: LazyLock<Typesetter> =
    LazyLock::new(|| Typesetter::with_font_folders(Vec::new()));

fn has(pdf: &[u8], part: &str) -> bool {
    pdf.windows(part.len())
        .any(|window| window == part.as_bytes())
}

fn check_form(pdf: &[u8], language: &str) {
    for part in [
        "%PDF-1.7",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/StructTreeRoot",
        "/MarkInfo",
        "/DisplayDocTitle true",
        "/OutputIntents",
    ] {
        assert!(has(pdf, part), "no {part}");
    }
    assert!(
        has(pdf, &format!("/Lang({language})")),
        "no language {language}"
    );
}

#[test]
fn letters_are_tagged_archival_pdfs_in_their_language() {
    check_form(&TYPESETTER.letter(&samples::english(3)).unwrap(), "en-GB");
    check_form(&TYPESETTER.letter(&samples::chinese(3)).unwrap(), "zh-CN");
}

#[test]
fn guidance_is_a_tagged_archival_pdf_in_its_language() {
    for (language, tag) in [(Language::En, "en-GB"), (Language::ZhHans, "zh-CN")] {
        check_form(
            &TYPESETTER
                .guidance_pdf(&samples::guidance(language))
                .unwrap(),
            tag,
        );
    }
}

#[test]
fn the_same_data_give_the_same_bytes_from_a_warm_and_a_fresh_typesetter() {
    let data = samples::chinese(2);
    let first = TYPESETTER.letter(&data).unwrap();
    assert!(first == TYPESETTER.letter(&data).unwrap());
    assert!(
        first
            == Typesetter::with_font_folders(Vec::new())
                .letter(&data)
                .unwrap()
    );
    let mut other = data;
    other.record = "0193570a-6f0e-7c3a-9f41-000000000000".to_owned();
    assert!(first != TYPESETTER.letter(&other).unwrap());
}

#[test]
fn a_character_no_font_has_is_refused_by_name() {
    for (text, missing) in [("an eye 𓂀 here", '𓂀'), ("a bullet \u{F0B7}", '\u{F0B7}')] {
        let mut data = samples::english(0);
        data.case_title = text.to_owned();
        match TYPESETTER.letter(&data) {
            Err(TypesetError::MissingGlyph { character }) => assert_eq!(character, missing),
            other => panic!("{:?}", other.map(|pdf| pdf.len())),
        }
    }
}

#[test]
fn whatever_is_typed_is_set_as_text_and_never_as_markup() {
    let hostile = "#panic(\"x\") $x$ *a* _b_ `c` <label> @ref = h // c \\ #import \"/etc/passwd\": * [\u{0}\u{202E}]";
    let mut data = samples::english(1);
    data.case_title = hostile.to_owned();
    data.applicant = hostile.to_owned();
    data.reasons = hostile.to_owned();
    data.conditions = vec![Condition {
        number: 7,
        text: hostile.to_owned(),
        due: None,
        who: Some(hostile.to_owned()),
    }];
    data.committee.en = Some(hostile.to_owned());
    data.title = Some(hostile.to_owned());
    check_form(&TYPESETTER.letter(&data).unwrap(), "en-GB");
    let mut guidance = samples::guidance(Language::En);
    guidance.title = hostile.to_owned();
    guidance.markdown = format!(
        "# {hostile}\n\n{hostile}\n\n- {hostile}\n\n    {hostile}\n\n[a](https://x.example/{{}}#\"\\) [b](#s-1) [c](#gone)"
    );
    check_form(&TYPESETTER.guidance_pdf(&guidance).unwrap(), "en-GB");
}

#[test]
fn a_bare_letter_and_a_bare_text_are_documents_too() {
    let mut data = samples::chinese(0);
    data.sample = false;
    data.committee.en = None;
    data.system = None;
    data.meeting = None;
    data.outcome = None;
    data.reasons = String::new();
    data.vote = None;
    data.dissents.clear();
    data.members.clear();
    data.appeal = None;
    data.documents.clear();
    data.signature = None;
    data.issued = None;
    check_form(&TYPESETTER.letter(&data).unwrap(), "zh-CN");
    let mut guidance = samples::guidance(Language::En);
    guidance.markdown = String::new();
    check_form(&TYPESETTER.guidance_pdf(&guidance).unwrap(), "en-GB");
}

#[test]
fn any_nesting_of_markdown_can_be_set() {
    let mut guidance = samples::guidance(Language::En);
    guidance.markdown = "> 1. a\n>    - **b _c_ ~~d~~**\n>      > # e\n>\n> ###### f\n\n| |\n|-|\n\n| a | b |\n|-|-|\n| [x](https://x.example) |\n\n- \n\n1986\\. g\n\n0. zero\n\n![picture](https://x.example/p.png)\n\n<div>raw</div>\n\na<br>b  \nc\n\n[empty](https://x.example)[](https://y.example)".to_owned();
    check_form(&TYPESETTER.guidance_pdf(&guidance).unwrap(), "en-GB");
    guidance.markdown = format!("{} deep", ">".repeat(200));
    check_form(&TYPESETTER.guidance_pdf(&guidance).unwrap(), "en-GB");
    // Every kind of nesting at once, each as deep as it is kept.
    let inline = format!("{}中文{}", "*a **b ~~c ".repeat(9), "~~ d** e*".repeat(9));
    guidance.markdown = format!("{}[{inline}](https://x.example)", "> 1. > - ".repeat(9));
    check_form(&TYPESETTER.guidance_pdf(&guidance).unwrap(), "en-GB");
}

#[test]
fn thirty_conditions_run_over_pages() {
    let pdf = TYPESETTER.letter(&samples::english(30)).unwrap();
    assert!(has(&pdf, "/Count 4") || has(&pdf, "/Count 3"));
}
