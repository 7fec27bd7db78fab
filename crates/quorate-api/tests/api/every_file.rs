//! Damage to any file of a committee: `verify` says so, or the committee does not open, or no
//! answer is another.
//!
//! Every record of the journal is lost, doubled and exchanged for the next. Every other file is
//! damaged in one way that follows from `QUORATE_SEED`; with `QUORATE_DAMAGE` in every way, and by
//! so many flipped bits.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fastrand::Rng;
use quorate_api::verification::{Elsewhere, verify};
use quorate_api::{FileContent, House, SessionChange};
use quorate_testkit::{HandClock, TestHouse, open};
use serde_json::{Value, json};
use tempfile::TempDir;

const SECRETARY: &str = "Zhou Min";
const PASSPHRASE: &str = "sample-committee";

/// Files without a checksum of their own: what people have not recorded yet, and what they sign in
/// with. A flipped letter of a draft is a draft with another letter.
const UNCHECKED: [&str; 2] = ["desk", "keys.json"];

/// A committee that was closed in good order, and what it answered.
struct Committee {
    home: TempDir,
    clock: Arc<HandClock>,
    answers: Vec<Value>,
}

impl Committee {
    fn sample() -> Self {
        let test = TestHouse::empty();
        let built = test.house.call(None, "open_sample", json!({}));
        built.answer.unwrap();
        let TestHouse {
            house,
            clock,
            folder: home,
            ..
        } = test;
        drop(house);
        let answers = answers(home.path(), &clock).unwrap();
        Self {
            home,
            clock,
            answers,
        }
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("sample")
    }

    fn copy(&self) -> TempDir {
        let home = tempfile::tempdir().unwrap();
        copy(&self.folder(), &home.path().join("sample"));
        home
    }

    /// Holds a damaged copy to the promise.
    fn check(&self, home: &Path, what: &str) {
        if verify(&home.join("sample"), &Elsewhere::default(), None).is_err() {
            return;
        }
        // Whoever cannot sign in or open a page knows that something is wrong.
        if let Some(found) = answers(home, &self.clock) {
            let mut pairs = self.answers.iter().zip(&found);
            let differs = pairs.find(|(before, after)| before != after);
            assert!(differs.is_none(), "{what}: another answer: {differs:?}");
            assert_eq!(found.len(), self.answers.len(), "{what}");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The files under a folder, by their names from there.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// What the secretary is answered, page by page; nothing if they are not let in or a page fails.
fn answers(home: &Path, clock: &Arc<HandClock>) -> Option<Vec<Value>> {
    let house = open(home, clock).ok()?;
    let request = json!({ "place": "sample", "name": SECRETARY, "passphrase": PASSPHRASE });
    let SessionChange::New(key) = house.call(None, "sign_in", request).session else {
        return None;
    };
    let ask = |name: &str, request: Value| house.call(Some(&key), name, request).answer.ok();
    let all = json!({ "stages": [], "skip": 0, "take": 200 });
    let mut pages = vec![
        ask("committee", json!({}))?,
        ask("rules", json!({}))?,
        ask("text_blocks", json!({}))?,
        ask(
            "organisations",
            json!({ "text": "", "skip": 0, "take": 200 }),
        )?,
        ask("guidance_library", json!({}))?,
        ask("meetings", json!({}))?,
        ask("drafts", json!({ "prefix": "" }))?,
        ask("docket", all)?,
    ];
    let of = |page: &Value, list: &str| page[list].as_array().cloned().unwrap_or_default();
    for meeting in of(&pages[5], "meetings") {
        let request = json!({ "meeting": meeting["id"] });
        pages.push(ask("meeting", request.clone())?);
        pages.push(ask("minutes", request)?);
    }
    for case in of(&pages[7], "cases") {
        let request = json!({ "case": case["id"] });
        pages.push(ask("history", request.clone())?);
        let page = ask("case", request)?;
        for document in of(&page["content"], "documents") {
            pages.push(got(&house, &key, document["file"].as_str()?)?);
        }
        pages.push(page);
    }
    Some(pages)
}

fn got(house: &Arc<House>, key: &str, file: &str) -> Option<Value> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    match house.get(Some(key), file).ok()?.content {
        FileContent::Bytes(whole) => bytes = whole,
        FileContent::Blob(mut source, _) => {
            source.read_to_end(&mut bytes).ok()?;
        }
    }
    Some(json!(bytes))
}

/// Places in a file, by a seed.
fn places() -> Rng {
    let set = std::env::var("QUORATE_SEED").ok();
    Rng::with_seed(set.and_then(|seed| seed.parse().ok()).unwrap_or(41))
}

/// What becomes of a file; none is a file that is gone.
fn damages(
    name: &Path,
    all: &BTreeMap<PathBuf, Vec<u8>>,
    places: &mut Rng,
) -> Vec<(&'static str, Option<Vec<u8>>)> {
    let whole = &all[name];
    let flips = flips();
    let mut made = vec![
        ("gone", None),
        ("empty", Some(Vec::new())),
        (
            "cut",
            Some(whole[..places.usize(..whole.len().max(1))].to_vec()),
        ),
        ("doubled", Some([&whole[..], &whole[..]].concat())),
    ];
    if !whole.is_empty() {
        for _ in 0..flips.unwrap_or(1) {
            let mut flipped = whole.clone();
            flipped[places.usize(..whole.len())] ^= 1 << places.usize(..8);
            made.push(("a bit flipped", Some(flipped)));
        }
    }
    // Names of attachments are spread over folders, so for them any other is a neighbour.
    let kind = |name: &Path| {
        name.components()
            .next()
            .map(|part| part.as_os_str().to_owned())
    };
    let mut others = all
        .iter()
        .filter(|(other, bytes)| kind(other) == kind(name) && *other != name && *bytes != whole);
    if let Some((_, other)) = others.next() {
        made.push(("exchanged", Some(other.clone())));
    }
    if flips.is_none() {
        made = vec![made.swap_remove(places.usize(..made.len()))];
    }
    made
}

/// How many bits are flipped in each file; none if one way of damage is enough for each.
fn flips() -> Option<usize> {
    std::env::var("QUORATE_DAMAGE").ok()?.parse().ok()
}

#[test]
fn damage_to_any_file_is_said_or_changes_no_answer() {
    let committee = Committee::sample();
    let all = files(&committee.folder());
    let mut places = places();
    assert!(all.len() > 20, "{:?}", all.keys());
    let mut kinds = BTreeMap::new();
    for name in all.keys() {
        let first = name
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        if UNCHECKED.contains(&first) {
            continue;
        }
        for (way, bytes) in damages(name, &all, &mut places) {
            let home = committee.copy();
            let path = home.path().join("sample").join(name);
            match bytes {
                Some(bytes) => fs::write(path, bytes).unwrap(),
                None => fs::remove_file(path).unwrap(),
            }
            committee.check(home.path(), &format!("{} {way}", name.display()));
            *kinds.entry(first.to_owned()).or_insert(0) += 1;
        }
    }
    for kind in ["journal", "blobs", "checkpoints", "shelf", "format.json"] {
        assert!(kinds.contains_key(kind), "no file of {kind}: {kinds:?}");
    }
}

/// Where the records of a segment begin and end, by the lengths in their frames.
fn records(segment: &[u8]) -> Vec<std::ops::Range<usize>> {
    let number = |at: usize| {
        let bytes: [u8; 4] = segment[at..at + 4].try_into().unwrap();
        u32::from_le_bytes(bytes) as usize
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < segment.len() {
        assert_eq!(&segment[at..at + 4], b"QRec");
        let end = at + 32 + number(at + 4) + number(at + 8);
        found.push(at..end);
        at = end;
    }
    found
}

#[test]
fn a_record_that_is_lost_doubled_or_exchanged_is_said_or_changes_no_answer() {
    let committee = Committee::sample();
    let name = Path::new("journal/00000001.log");
    let whole = fs::read(committee.folder().join(name)).unwrap();
    let records = records(&whole);
    assert!(records.len() > 100);
    for (number, record) in records.iter().enumerate() {
        let (before, after) = (&whole[..record.start], &whole[record.end..]);
        let own = &whole[record.clone()];
        let mut ways = vec![
            ("lost", [before, after].concat()),
            ("doubled", [before, own, own, after].concat()),
        ];
        if let Some(next) = records.get(number + 1) {
            let other = &whole[next.clone()];
            let rest = &whole[next.end..];
            ways.push(("exchanged", [before, other, own, rest].concat()));
        }
        for (way, bytes) in ways {
            let home = committee.copy();
            fs::write(home.path().join("sample").join(name), bytes).unwrap();
            let what = format!("act {} {way}", number + 1);
            committee.check(home.path(), &what);
        }
    }
}
