//! The evidence of a decision, verified by two programs: ours, and one in Python that was written
//! from docs/record.md alone. They agree on bundles that hold and on bundles that do not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use quorate_tests::{Program, Server};
use serde_json::{Value, json};

use crate::sample::{self, PASSPHRASE};

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

/// Whether the second verifier finds that a bundle holds.
fn holds_in_python(bundle: &Path) -> bool {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("verifier/verify.py");
    // Debian's own, which has Debian's PyNaCl.
    let output = Command::new("/usr/bin/python3")
        .arg(script)
        .arg(bundle)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(!error.contains("Traceback"), "it fails by itself: {error}");
    let holds = said.trim() == "holds";
    assert_eq!(output.status.success(), holds, "{said}{error}");
    holds
}

#[test]
fn two_verifiers_agree_on_the_evidence_of_a_decision_and_on_each_way_to_break_it() {
    let (_home, folder) = sample::copy();
    let file = bundle(&folder);
    let verify = |file: &Path| Program::new(["verify"]).path(file).run();
    let whole = verify(&file);
    let proven = whole.json();
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
    assert!(holds_in_python(&file));

    let bytes = fs::read(&file).unwrap();
    let broken = folder.join("broken.zip");
    let mut found = 0;
    // Sixty places all over the bundle, the letter and the proofs among them.
    for step in 0..60 {
        let mut changed = bytes.clone();
        changed[step * bytes.len() / 60] ^= 1;
        fs::write(&broken, changed).unwrap();
        let ours = verify(&broken).code == Some(0);
        assert_eq!(
            ours,
            holds_in_python(&broken),
            "byte {}",
            step * bytes.len() / 60
        );
        found += usize::from(!ours);
    }
    assert!(found > 50, "{found} of 60 changes were found");
}
