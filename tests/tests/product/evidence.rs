//! The evidence of a decision, verified by three programs: the command line, the page that runs the
//! same code as WebAssembly, and one in Python that was written from docs/record.md alone. They
//! agree on bundles that hold and on bundles that do not.
//!
//! Deliberately not here: what somebody sees of the page (`tests/browser`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use quorate_record::Signer;
use quorate_record::bundle::Bundle;
use quorate_tests::{Program, Server};
use serde_json::{Value, json};

use crate::sample::{self, PASSPHRASE};

/// Where the other verifiers lie. Asked at run time: one target folder may serve several checkouts.
fn verifiers() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("verifier")
}

/// The bundle of the first decision of the sample whose letter was issued.
fn bundle(folder: &Path) -> PathBuf {
    let server = Server::start(folder);
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let all = json!({ "stages": [], "skip": 0, "take": 200 });
    let docket = secretary.done("docket", &all);
    let mut names = docket["cases"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|line| {
            let page = secretary.done("case", &json!({ "case": line["id"] }));
            let decisions = page["content"]["decisions"].as_array()?.iter();
            let issued =
                |one: &&Value| one["letters"].as_array().is_some_and(|all| !all.is_empty());
            let decision = decisions.clone().find(issued)?["id"].clone();
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            Some(format!(
                "evidence/{}/{}",
                text(&line["id"]),
                text(&decision)
            ))
        });
    let name = names.next().unwrap();
    drop(server);
    let out = folder.join("evidence.zip");
    let got = Program::new(["get", "--as", sample::secretary()])
        .committee(folder)
        .passphrase(PASSPHRASE)
        .path(Path::new(&name))
        .path(Path::new("--out"))
        .path(&out)
        .run();
    assert_eq!(got.code, Some(0), "{}", got.said);
    out
}

/// Whether the verifier in Python finds that a bundle holds.
fn holds_in_python(bundle: &Path, key: Option<&str>) -> bool {
    // Debian's own, which has Debian's PyNaCl.
    let output = Command::new("/usr/bin/python3")
        .arg(verifiers().join("verify.py"))
        .arg(bundle)
        .args(key)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(!error.contains("Traceback"), "it fails by itself: {error}");
    let holds = said.trim() == "holds";
    assert_eq!(output.status.success(), holds, "{said}{error}");
    holds
}

/// What the page says of each bundle.
fn page_says(bundles: &[PathBuf], key: Option<&str>) -> Vec<Value> {
    let output = Command::new("node")
        .arg(verifiers().join("page.mjs"))
        .arg(key.unwrap_or_default())
        .args(bundles)
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    let lines = String::from_utf8(output.stdout).unwrap();
    let said: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(said.len(), bundles.len());
    said
}

/// Holds the three against each other. Returns the code of what is wrong; none if nothing is.
fn agreed(bundle: &Path, page: &Value, key: Option<&str>) -> Option<String> {
    let mut verify = Program::new(["verify"]).path(bundle);
    if let Some(key) = key {
        verify = verify.path(Path::new("--key")).path(Path::new(key));
    }
    let ours = verify.run();
    let shown = bundle.display();
    let holds = ours.code == Some(0);
    assert_eq!(
        holds,
        holds_in_python(bundle, key),
        "{shown}: {}",
        ours.said
    );
    if holds {
        assert_eq!(page["holds"], ours.json(), "{shown}");
        return None;
    }
    assert_eq!(ours.code, Some(10), "{shown}: {}", ours.said);
    let said = page["said"]
        .as_str()
        .unwrap_or_else(|| panic!("{shown}: the page says {page}"));
    assert!(ours.said.contains(said), "{shown}: {} or {said}", ours.said);
    Some(page["code"].as_str().unwrap().to_owned())
}

#[test]
fn three_verifiers_agree_on_the_evidence_of_a_decision_and_on_sixty_places_to_change_it() {
    let (_home, folder) = sample::copy();
    let file = bundle(&folder);
    let [page] = &page_says(std::slice::from_ref(&file), None)[..] else {
        panic!("one bundle, one answer");
    };
    assert_eq!(agreed(&file, page, None), None);
    let proven = &page["holds"];
    let kinds = proven["acts"].to_string();
    for kind in [
        "signing_key_taken",
        "case_decided",
        "decision_signed",
        "letter_issued",
    ] {
        assert!(kinds.contains(kind), "{kinds}");
    }
    assert_eq!(proven["signatures"], 1);
    assert!(!proven["files"].as_array().unwrap().is_empty());

    let bytes = fs::read(&file).unwrap();
    // All over the bundle, the letter and the proofs among them.
    let broken: Vec<PathBuf> = (0..60)
        .map(|step| {
            let place = step * bytes.len() / 60;
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            let path = folder.join(format!("byte-{place}.zip"));
            fs::write(&path, changed).unwrap();
            path
        })
        .collect();
    let said = page_says(&broken, None);
    let found = broken
        .iter()
        .zip(&said)
        .filter(|(path, page)| agreed(path, page, None).is_some());
    let found = found.count();
    assert!(found > 50, "{found} of 60 changes were found");
}

/// Changes one comma of what an act says.
fn change_a_comma(body: &mut [u8]) {
    // Between words, so that it is one of the text and not of its form.
    let comma = body.windows(2).position(|two| two == b", ");
    body[comma.unwrap()] = b';';
}

#[test]
fn three_verifiers_name_each_forgery_whose_zip_file_is_whole() {
    let (_home, folder) = sample::copy();
    let file = bundle(&folder);
    let good = Bundle::read(&fs::read(&file).unwrap()).unwrap();
    let key = good.key.to_string();
    let other = Signer::new(good.key.name(), [7; 32].into()).verifying_key();
    let decided = good.acts.iter().position(|act| {
        let said = String::from_utf8_lossy(&act.body);
        said.contains("\"reasons\"")
    });
    let decided = decided.unwrap();
    let forged = |change: &dyn Fn(&mut Bundle)| {
        let mut bundle = good.clone();
        change(&mut bundle);
        bundle.write().unwrap()
    };
    let forgeries: [(&str, &str, Vec<u8>); 8] = [
        (
            "a comma of the reasons",
            "act-body",
            forged(&|bundle| change_a_comma(&mut bundle.acts[decided].body)),
        ),
        (
            "a comma, and the digest that speaks of it",
            "not-included",
            forged(&|bundle| {
                let act = &mut bundle.acts[decided];
                let before = quorate_record::Digest::of(&act.body).to_string();
                change_a_comma(&mut act.body);
                let after = quorate_record::Digest::of(&act.body).to_string();
                let header = String::from_utf8_lossy(&act.header).replace(&before, &after);
                act.header = header.into_bytes();
            }),
        ),
        (
            "a byte of the letter",
            "file",
            forged(&|bundle| {
                let letter = bundle.files.values_mut().next().unwrap();
                letter[100] ^= 1;
            }),
        ),
        (
            "a step of a proof that an act is there, left out",
            "not-included",
            forged(&|bundle| bundle.acts[0].proof.truncate(1)),
        ),
        (
            "a step of a proof that the record went on, left out",
            "not-continued",
            forged(&|bundle| bundle.earlier[0].proof.truncate(1)),
        ),
        (
            "a day of the checkpoint",
            "checkpoint-signature",
            forged(&|bundle| bundle.checkpoint = bundle.checkpoint.replacen("at 2", "at 3", 1)),
        ),
        (
            "the key",
            "checkpoint-not-signed",
            forged(&|bundle| bundle.key = other.clone()),
        ),
        ("the second half, left out", "form", {
            let bytes = fs::read(&file).unwrap();
            bytes[..bytes.len() / 2].to_vec()
        }),
    ];
    let paths: Vec<PathBuf> = (0..forgeries.len())
        .map(|number| folder.join(format!("forged-{number}.zip")))
        .collect();
    for (path, (.., bytes)) in paths.iter().zip(&forgeries) {
        fs::write(path, bytes).unwrap();
    }
    let said = page_says(&paths, None);
    for ((path, page), (what, code, _)) in paths.iter().zip(&said).zip(&forgeries) {
        assert_eq!(agreed(path, page, None).as_deref(), Some(*code), "{what}");
    }
    // The whole one, compared with the committee's key and with another.
    for (key, expected) in [(key, None), (other.to_string(), Some("other-key"))] {
        let page = &page_says(std::slice::from_ref(&file), Some(&key))[0];
        assert_eq!(agreed(&file, page, Some(&key)).as_deref(), expected);
    }
}

#[test]
fn the_page_is_written_where_it_is_wanted() {
    let home = tempfile::tempdir().unwrap();
    let page = home.path().join("verify.html");
    let written = Program::new(["verifier-page", "--to"]).path(&page).run();
    let size = written.json()["size"].as_u64().unwrap();
    assert_eq!(fs::metadata(&page).unwrap().len(), size);
    let committed = verifiers().join("../../crates/quorate-verifier/page/verify.html");
    assert!(fs::read(&page).unwrap() == fs::read(committed).unwrap());
}
