//! `verify` names what is wrong with a folder, and says what it could not check.

use std::fs;
use std::path::{Path, PathBuf};

use quorate_tests::{Answer, Program};
use serde_json::Value;

use crate::sample;

fn verify(folder: &Path) -> Answer {
    Program::new(["verify"]).path(folder).run()
}

/// The files of a part of the committee's folder, in order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_str().unwrap().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Changes a file, verifies, and puts the file back.
fn with_changed(folder: &Path, file: &Path, change: impl FnOnce(&mut Vec<u8>)) -> Answer {
    let whole = fs::read(file).unwrap();
    let mut changed = whole.clone();
    change(&mut changed);
    fs::write(file, changed).unwrap();
    let answer = verify(folder);
    fs::write(file, whole).unwrap();
    answer
}

#[test]
fn a_committee_as_it_was_left_is_intact_and_what_was_not_checked_is_said() {
    let (_home, folder) = sample::copy();
    let answer = verify(&folder);
    assert_eq!(answer.code, Some(0), "{}", answer.said);
    let found = answer.json();
    assert!(found["acts"].as_u64().unwrap() > 50);
    assert!(found["attachments"].as_u64().unwrap() > 5);
    let unchecked = found["unchecked"].as_array().unwrap();
    assert!(unchecked.contains(&"key-from-folder".into()));
    assert!(unchecked.contains(&"nothing-from-elsewhere".into()));
    // With what was kept elsewhere, that is checked as well.
    let note = files(&folder.join("checkpoints"), ".txt").remove(0);
    let key = found["key"].as_str().unwrap();
    let compared = Program::new(["verify", "--key", key, "--checkpoint"])
        .path(&note)
        .path(&folder)
        .run();
    assert_eq!(compared.code, Some(0), "{}", compared.said);
    let unchecked = &compared.json()["unchecked"];
    assert!(!unchecked.to_string().contains("elsewhere"), "{unchecked}");
}

#[test]
fn a_flipped_bit_of_journal_attachment_or_checkpoint_is_found() {
    let (_home, folder) = sample::copy();
    for (part, ending, sentence) in [
        ("journal", ".log", "Act"),
        ("blobs", "", "attachment"),
        ("checkpoints", "0.txt", "checkpoint"),
        ("checkpoints", "key.txt", "key"),
    ] {
        let all = files(&folder.join(part), ending);
        let Some(file) = all.first() else { continue };
        let answer = with_changed(&folder, file, |bytes| {
            let at = bytes.len() / 2;
            bytes[at] ^= 1;
        });
        assert_eq!(answer.code, Some(10), "{part}: {}", answer.said);
        assert!(answer.said.contains(sentence), "{part}: {}", answer.said);
    }
    assert_eq!(verify(&folder).code, Some(0), "put back, it is intact");
}

#[test]
fn an_attachment_that_is_gone_is_named() {
    let (_home, folder) = sample::copy();
    let blob = files(&folder.join("blobs"), "").remove(0);
    fs::remove_file(blob).unwrap();
    let answer = verify(&folder);
    assert_eq!(answer.code, Some(10));
    assert!(answer.said.contains("is gone"), "{}", answer.said);
}

#[test]
fn a_record_of_another_committee_does_not_continue_a_checkpoint_kept_elsewhere() {
    let (_home, folder) = sample::copy();
    let (_other_home, other) = sample::empty();
    // It is encrypted: without somebody who opens it, it is only checked that each act is whole.
    let sealed = verify(&other);
    assert_eq!(sealed.code, Some(0));
    assert!(sealed.said.contains("Not checked"), "{}", sealed.said);
    let note = files(&folder.join("checkpoints"), ".txt").remove(0);
    let compared = |secretary: Option<&str>| {
        let opened = secretary.map_or(Program::new(["verify"]), |name| {
            Program::new(["verify", "--as", name]).passphrase(sample::PASSPHRASE)
        });
        let answer = opened.path(Path::new("--checkpoint")).path(&note);
        answer.path(&other).run()
    };
    assert_eq!(compared(None).code, Some(5));
    let answer = compared(Some(sample::secretary()));
    assert_eq!(answer.code, Some(10), "{}", answer.said);
}

#[test]
fn a_committee_put_back_from_its_backup_is_intact_and_answers_as_before() {
    let (home, folder) = sample::copy();
    let place = home.path().join("disk");
    let back = home.path().join("back");
    let made = Program::new(["backup"])
        .path(&folder)
        .path(Path::new("--to"))
        .path(&place);
    let made = made.run().json();
    // A second backup adds to the first.
    let again = Program::new(["backup"])
        .path(&folder)
        .path(Path::new("--to"))
        .path(&place);
    assert_eq!(again.run().json()["head"], made["head"]);
    let restore = |into: &Path| {
        Program::new(["restore"])
            .path(&place)
            .path(Path::new("--into"))
            .path(into)
            .run()
    };
    assert_eq!(restore(&back).json()["acts"], made["acts"]);
    let (of_it, of_original) = (verify(&back).json(), verify(&folder).json());
    assert_eq!(of_it, of_original);
    let occupied = restore(&folder);
    assert_eq!(occupied.code, Some(8), "{}", occupied.said);
    // One that is not intact leaves nothing behind.
    let blob = files(&place.join("blobs"), "").remove(0);
    let whole = fs::read(&blob).unwrap();
    fs::write(&blob, &whole[1..]).unwrap();
    let nowhere = home.path().join("nowhere");
    let damaged = restore(&nowhere);
    assert_ne!(damaged.code, Some(0));
    assert!(damaged.said.contains("attachment"), "{}", damaged.said);
    assert!(!nowhere.exists());
    fs::write(&blob, &whole).unwrap();
    assert_eq!(restore(&nowhere).json()["acts"], made["acts"]);
    let rebuilt = Program::new(["rebuild"]).path(&back).run().json();
    assert_eq!(rebuilt["acts"], made["acts"]);
    assert_eq!(verify(&back).json(), of_original);
}

/// Asks as the committee's secretary.
fn ask(folder: &Path, query: &str) -> Value {
    Program::new(["call", "--as", sample::secretary(), query])
        .committee(folder)
        .passphrase(sample::PASSPHRASE)
        .run()
        .json()
}

#[test]
fn a_backup_made_at_the_terminal_is_known_to_the_page_and_says_no_more_on_the_desk() {
    let (home, folder) = sample::copy();
    let desk = || ask(&folder, "desk")["mine"].to_string();
    assert!(desk().contains("back-up-first"));
    let place = home.path().join("disk");
    let made = Program::new(["backup"])
        .path(&folder)
        .path(Path::new("--to"))
        .path(&place)
        .run()
        .json();
    let page = ask(&folder, "backups");
    assert_eq!(page["last"]["acts"], made["acts"]);
    assert!(page["folder"].is_null(), "nobody chose it: {page}");
    assert!(!desk().contains("back-up"));
}
