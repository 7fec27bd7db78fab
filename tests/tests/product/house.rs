//! The house is built as its plan says: who knows whom, and that nothing is said without words.
//!
//! Read from the sources as they lie in the checkout, so that it holds for files no test compiles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Both languages.
const LANGUAGES: [&str; 2] = ["en", "zh-Hans"];

/// The checkout. Asked at run time: one target folder may serve several checkouts.
fn root() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Every file below a folder with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings
                .iter()
                .any(|ending| path.to_string_lossy().ends_with(ending))
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no {endings:?}");
    found.sort();
    found
}

/// What each crate depends on, by what its manifest lists under `[dependencies]` and the like; with
/// what its tests know besides, if asked.
fn dependencies(of_tests_too: bool) -> BTreeMap<String, BTreeSet<String>> {
    let mut manifests: Vec<PathBuf> = fs::read_dir(root().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().path().join("Cargo.toml"))
        .collect();
    manifests
        .extend(["src-tauri", "xtask", "tests"].map(|name| root().join(name).join("Cargo.toml")));
    manifests
        .iter()
        .map(|manifest| listed(&fs::read_to_string(manifest).unwrap(), of_tests_too))
        .collect()
}

/// A manifest's name and what it lists.
fn listed(manifest: &str, of_tests_too: bool) -> (String, BTreeSet<String>) {
    let (mut name, mut section, mut listed) = (String::new(), "", BTreeSet::new());
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            section = line;
        } else if let Some((key, value)) = line.split_once('=') {
            let key = key.trim().split('.').next().unwrap().trim_matches('"');
            if section == "[package]" && key == "name" {
                value.trim().trim_matches('"').clone_into(&mut name);
            } else if section.ends_with("dependencies]")
                && (of_tests_too || !section.contains("dev-"))
            {
                listed.insert(key.to_owned());
            }
        }
    }
    (name, listed)
}

#[test]
fn each_engine_is_known_to_one_crate_only() {
    let crates = dependencies(true);
    for (engine, home) in [
        ("tauri", "quorate-desktop"),
        ("sled", "quorate-ledger"),
        ("typst", "quorate-documents"),
    ] {
        let homes: Vec<_> = crates
            .iter()
            .filter(|(_, listed)| {
                listed
                    .iter()
                    .any(|name| name == engine || name.starts_with(&format!("{engine}-")))
            })
            .map(|(name, _)| name.as_str())
            .collect();
        assert_eq!(homes, [home], "{engine}");
    }
}

#[test]
fn crates_know_only_those_below_them() {
    let below: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("quorate-domain", &[][..]),
        ("quorate-tables", &[]),
        ("quorate-record", &[]),
        ("quorate-verifier", &["quorate-record"]),
        ("quorate-ledger", &["quorate-domain", "quorate-record"]),
        ("quorate-views", &["quorate-domain", "quorate-ledger"]),
        (
            "quorate-api",
            &[
                "quorate-domain",
                "quorate-ledger",
                "quorate-tables",
                "quorate-verifier",
                "quorate-views",
            ],
        ),
        ("quorate-documents", &["quorate-domain", "quorate-api"]),
        (
            "quorate-testkit",
            &[
                "quorate-domain",
                "quorate-ledger",
                "quorate-views",
                "quorate-api",
            ],
        ),
        (
            "quorate-cli",
            &[
                "quorate-domain",
                "quorate-ledger",
                "quorate-tables",
                "quorate-api",
                "quorate-documents",
                "quorate-verifier",
            ],
        ),
        (
            "quorate-desktop",
            &["quorate-ledger", "quorate-api", "quorate-documents"],
        ),
        ("quorate-tests", &[]),
        ("xtask", &[]),
    ]);
    for (name, listed) in dependencies(false) {
        let allowed = below
            .get(name.as_str())
            .unwrap_or_else(|| panic!("{name} has no place in the house"));
        for known in listed.iter().filter(|known| known.starts_with("quorate-")) {
            assert!(allowed.contains(&known.as_str()), "{name} knows {known}");
        }
    }
}

#[test]
fn one_file_may_say_unsafe() {
    // Every other crate has the lints of the workspace, which forbid it.
    for folder in fs::read_dir(root().join("crates")).unwrap() {
        let folder = folder.unwrap().path();
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        assert_eq!(
            manifest.contains("[lints]\nworkspace = true"),
            !folder.ends_with("quorate-verifier"),
            "{}",
            folder.display()
        );
    }
    for path in files("crates/quorate-verifier/src", &[".rs"]) {
        let source = fs::read_to_string(&path).unwrap();
        let says = ["unsafe_code", "unsafe(", "unsafe {", "unsafe fn"]
            .iter()
            .any(|word| source.contains(word));
        assert_eq!(says, path.ends_with("exports.rs"), "{}", path.display());
    }
}

#[test]
fn the_screens_know_the_window_in_one_file() {
    for path in files("ui/src", &[".ts", ".tsx"]) {
        let knows = fs::read_to_string(&path).unwrap().contains("@tauri-apps/");
        assert_eq!(
            knows,
            path.ends_with("ui/src/platform/tauri.ts"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn no_screen_styles_an_element_by_itself() {
    // The content policy refuses style attributes in markup, and themes could not reach them.
    for path in files("ui/src", &[".tsx"]) {
        if path.to_string_lossy().ends_with(".test.tsx") {
            continue;
        }
        assert!(
            !fs::read_to_string(&path).unwrap().contains(" style="),
            "{}",
            path.display()
        );
    }
}

/// The ids of the messages of a language.
fn messages(language: &str) -> BTreeSet<String> {
    files(&format!("locales/{language}"), &[".ftl"])
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            text.lines()
                .filter_map(|line| line.split_once(" ="))
                .filter(|(id, _)| id.starts_with(|first: char| first.is_ascii_alphabetic()))
                .map(|(id, _)| id.to_owned())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Fails with every code that lacks words in a language.
fn has_words(prefix: &str, codes: &BTreeSet<String>) {
    assert!(
        !codes.is_empty(),
        "no code of {prefix} was found: the test looks in the wrong place"
    );
    for language in LANGUAGES {
        let known = messages(language);
        let silent: Vec<_> = codes
            .iter()
            .map(|code| {
                let code: String = code
                    .chars()
                    .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
                    .collect();
                format!("{prefix}-{code}")
            })
            .filter(|id| !known.contains(id))
            .collect();
        assert!(silent.is_empty(), "{language} has no words for {silent:?}");
    }
}

/// What stands in quotes after each of the markers.
fn quoted_after(text: &str, marker: &str) -> BTreeSet<String> {
    text.split(marker)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split_once('"'))
        .map(|(code, _)| code.to_owned())
        .collect()
}

#[test]
fn everything_that_can_be_wrong_with_evidence_has_its_sentence_in_both_languages() {
    let source = read("crates/quorate-record/src/bundle/fault.rs");
    let mut codes = quoted_after(&source, "=>");
    codes.insert("key".to_owned());
    has_words("verifier-fault", &codes);
}

#[test]
fn every_refusal_has_its_sentence_in_both_languages() {
    let source = read("crates/quorate-domain/src/refusal.rs");
    let (_, list) = source.split_once("refusal_codes! {").unwrap();
    let (list, _) = list.split_once("\n}").unwrap();
    has_words("refusal", &quoted_after(list, " ="));
}

#[test]
fn everything_that_can_be_wrong_with_a_field_has_its_sentence_in_both_languages() {
    let mut codes = BTreeSet::new();
    for path in files("crates/quorate-api/src", &[".rs"]) {
        let source = fs::read_to_string(&path).unwrap();
        // `invalid(field, "code")`, on one line or several.
        for rest in source.split("invalid(").skip(1) {
            let call: String = rest.split(')').next().unwrap().split_whitespace().collect();
            let code = call.trim_end_matches(',').rsplit(',').next().unwrap();
            if let Some(code) = code
                .strip_prefix('"')
                .and_then(|code| code.strip_suffix('"'))
            {
                codes.insert(code.to_owned());
            }
        }
        // `Invalid { …, code: "code".to_owned() }`
        for rest in source.split("Invalid {").skip(1) {
            let body = rest.split('}').next().unwrap();
            codes.extend(quoted_after(body, "code:"));
        }
    }
    assert!(
        codes.contains("required") && codes.contains("too-long"),
        "{codes:?}"
    );
    has_words("invalid", &codes);
}

#[test]
fn everything_that_can_happen_to_a_case_has_its_sentence_in_both_languages() {
    let source = read("crates/quorate-domain/src/case/event.rs");
    let mut kinds = BTreeSet::new();
    for rest in source.split("pub enum CaseEvent {").skip(1) {
        // Variants stand at the first indentation of the enum.
        for line in rest.lines().take_while(|line| *line != "}") {
            let variant = line.strip_prefix("    ").unwrap_or_default();
            if variant.starts_with(|first: char| first.is_ascii_uppercase()) {
                let name: String = variant
                    .chars()
                    .take_while(char::is_ascii_alphanumeric)
                    .collect();
                kinds.insert(kebab(&name));
            }
        }
    }
    has_words("event", &kinds);
}

/// `CaseAccepted` as `case-accepted`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

#[test]
fn both_languages_say_the_same_things() {
    let [english, chinese] = LANGUAGES.map(messages);
    let only: Vec<_> = english.symmetric_difference(&chinese).collect();
    assert!(only.is_empty(), "{only:?}");
}
