//! The shelf is never needed: whatever happens to it, the committee opens whole.

use std::fs;
use std::path::{Path, PathBuf};

use quorate_tests::{Program, Server};
use serde_json::{Value, json};

use crate::sample::{self, PASSPHRASE};

/// What the pages of a committee say, but for what depends on the moment.
fn pages(folder: &Path) -> Vec<Value> {
    let server = Server::start(folder);
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let all = json!({ "stages": [], "skip": 0, "take": 200 });
    let docket = secretary.done("docket", &all);
    let mut pages = vec![
        secretary.done("committee", &json!({})),
        secretary.done("meetings", &json!({})),
        secretary.done("guidance_library", &json!({})),
        secretary.done(
            "organisations",
            &json!({ "text": "", "skip": 0, "take": 200 }),
        ),
    ];
    for line in docket["cases"].as_array().unwrap() {
        pages.push(secretary.done("case", &json!({ "case": line["id"] })));
        pages.push(secretary.done("history", &json!({ "case": line["id"] })));
    }
    pages.push(docket);
    pages
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn a_shelf_that_is_deleted_cut_or_changed_in_a_bit_changes_no_answer() {
    let (_home, folder) = sample::copy();
    let whole = pages(&folder);
    assert!(whole.len() > 10);
    let change = |change: &dyn Fn(&mut Vec<u8>)| {
        for file in files(&folder.join("shelf")) {
            let mut bytes = fs::read(&file).unwrap();
            change(&mut bytes);
            fs::write(file, bytes).unwrap();
        }
    };
    let flip = |bytes: &mut Vec<u8>, at: usize| {
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1;
        }
    };
    let ways: [(&str, &dyn Fn()); 6] = [
        ("deleted", &|| {
            fs::remove_dir_all(folder.join("shelf")).unwrap();
        }),
        ("emptied", &|| change(&Vec::clear)),
        ("cut in half", &|| {
            change(&|bytes| bytes.truncate(bytes.len() / 2));
        }),
        ("a bit at the beginning", &|| {
            change(&|bytes| flip(bytes, 0));
        }),
        ("a bit in the middle", &|| {
            change(&|bytes| flip(bytes, bytes.len() / 2));
        }),
        ("overwritten", &|| change(&|bytes| bytes.fill(b'?'))),
    ];
    for (way, harm) in ways {
        harm();
        // Not `assert_eq`: the pages are long.
        assert!(pages(&folder) == whole, "{way}: the pages differ");
    }
}

#[test]
fn a_bit_flipped_in_the_record_is_said_and_nothing_is_touched() {
    let (_home, folder) = sample::copy();
    let segment = folder.join("journal/00000001.log");
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&segment, &bytes).unwrap();
    let answer = Program::new(["call", "--as", sample::secretary(), "desk"])
        .committee(&folder)
        .passphrase(PASSPHRASE)
        .run();
    assert_eq!(answer.code, Some(70), "{}", answer.said);
    assert!(answer.said.contains("damaged"), "{}", answer.said);
    assert_eq!(fs::read(&segment).unwrap(), bytes);
}

#[test]
fn what_is_damaged_is_repaired_from_a_backup_and_later_acts_stay() {
    let (home, folder) = sample::copy();
    let backup = home.path().join("backup");
    let run = |what: &str, with: &str| {
        Program::new([what])
            .path(&folder)
            .path(Path::new(with))
            .path(&backup)
            .run()
    };
    run("backup", "--to").json();
    let pages_before = pages(&folder);
    let segment = folder.join("journal/00000001.log");
    let whole = fs::read(&segment).unwrap();
    let mut bytes = whole.clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&segment, &bytes).unwrap();
    assert_eq!(run("repair", "--from").json()["segments"], json!([1]));
    assert!(fs::read(&segment).unwrap() == whole);
    assert!(pages(&folder) == pages_before, "the pages differ");
    // Nothing is left to repair.
    let again = run("repair", "--from");
    assert!(again.said.contains("nothing to repair"), "{}", again.said);
    // What neither has is named.
    fs::write(&segment, &bytes).unwrap();
    fs::write(backup.join("journal/00000001.log"), &bytes).unwrap();
    let neither = run("repair", "--from");
    assert_eq!(neither.code, Some(10), "{}", neither.said);
    assert!(neither.said.contains("whole neither"), "{}", neither.said);
    assert!(fs::read(&segment).unwrap() == bytes);
}

#[test]
fn an_attachment_that_is_gone_is_repaired_from_a_backup() {
    let (home, folder) = sample::copy();
    let backup = home.path().join("backup");
    let run = |what: &str, with: &str| {
        let program = Program::new([what]).path(&folder);
        program.path(Path::new(with)).path(&backup).run()
    };
    run("backup", "--to").json();
    let mut blobs = files(&folder.join("blobs"));
    let (blob, other) = (blobs.remove(0), blobs.remove(0));
    let whole = fs::read(&blob).unwrap();
    fs::remove_file(&blob).unwrap();
    let repaired = run("repair", "--from");
    assert!(
        repaired.said.contains("1 attachment was put back"),
        "{}",
        repaired.said
    );
    assert_eq!(repaired.json()["attachments"], 1);
    assert!(fs::read(&blob).unwrap() == whole);
    // What neither has is named, and keeps nothing else from being put back.
    for lost in [&blob, &other] {
        let beside = if *lost == blob { &other } else { &blob };
        let kept = fs::read(beside).unwrap();
        let copy = backup.join(lost.strip_prefix(&folder).unwrap());
        let original = fs::read(lost).unwrap();
        for gone in [lost, beside, &copy] {
            fs::remove_file(gone).unwrap();
        }
        let neither = run("repair", "--from");
        assert_eq!(neither.code, Some(10), "{}", neither.said);
        assert!(neither.said.contains("is gone"), "{}", neither.said);
        assert!(fs::read(beside).unwrap() == kept, "it comes back");
        fs::write(&copy, &original).unwrap();
        fs::write(lost, original).unwrap();
    }
}
