use std::fs;

use proptest::prelude::*;

use quorate_record::Sealer;

use super::on_sled::ShelfAhead;
use super::*;

type Pairs = Vec<(Vec<u8>, Vec<u8>)>;

fn pairs(shelf: &dyn Shelf, bounds: Bounds, direction: Direction) -> Pairs {
    shelf.range(bounds, direction).map(Result::unwrap).collect()
}

fn batch(changes: &[(&str, Option<&str>)]) -> Batch {
    let mut batch = Batch::new();
    for (key, value) in changes {
        match value {
            Some(value) => batch.put(*key, *value),
            None => batch.delete(*key),
        }
    }
    batch
}

fn fill(folder: &std::path::Path) {
    let (shelf, opening) = SledShelf::open(folder, Sealer::NONE).unwrap();
    let why = EmptyBecause::Absent;
    assert_eq!(opening, ShelfOpening::Empty { why });
    for number in 0..500_u32 {
        let mut batch = Batch::new();
        batch.put(number.to_be_bytes(), vec![7; 200]);
        batch.put("checkpoint", number.to_be_bytes());
        shelf.apply(batch).unwrap();
    }
    shelf.checkpoint().unwrap();
}

fn check_both(test: impl Fn(&dyn Shelf)) {
    test(&MemoryShelf::new());
    let folder = tempfile::tempdir().unwrap();
    let (shelf, _) = SledShelf::open(&folder.path().join("shelf"), Sealer::NONE).unwrap();
    test(&shelf);
}

#[test]
fn a_prefix_is_read_in_both_directions() {
    check_both(|shelf| {
        shelf
            .apply(batch(&[
                ("a/1", Some("one")),
                ("a/2", Some("two")),
                ("b/1", Some("three")),
                ("a", Some("four")),
            ]))
            .unwrap();
        let keys = |bounds, direction| -> Vec<String> {
            pairs(shelf, bounds, direction)
                .into_iter()
                .map(|(key, _)| String::from_utf8(key).unwrap())
                .collect()
        };
        assert_eq!(
            keys(Bounds::prefix(b"a/"), Direction::Forwards),
            ["a/1", "a/2"]
        );
        assert_eq!(
            keys(Bounds::prefix(b"a/"), Direction::Backwards),
            ["a/2", "a/1"]
        );
        assert_eq!(
            keys(Bounds::ALL, Direction::Forwards),
            ["a", "a/1", "a/2", "b/1"]
        );
        let backwards = Bounds {
            from: Bound::Excluded(b"b".to_vec()),
            until: Bound::Excluded(b"a".to_vec()),
        };
        assert!(keys(backwards, Direction::Forwards).is_empty());
    });
}

#[test]
fn a_prefix_of_the_largest_bytes_has_no_end() {
    check_both(|shelf| {
        let mut batch = Batch::new();
        batch.put([0xff, 0xff, 1], "x");
        batch.put([0xfe], "y");
        shelf.apply(batch).unwrap();
        let found = pairs(shelf, Bounds::prefix(&[0xff, 0xff]), Direction::Forwards);
        assert_eq!(found, [(vec![0xff, 0xff, 1], b"x".to_vec())]);
    });
}

#[test]
fn a_batch_with_something_too_large_changes_nothing() {
    check_both(|shelf| {
        let mut large = batch(&[("a", Some("1"))]);
        large.put("b", vec![0; MAX_VALUE_BYTES + 1]);
        let refused = shelf.apply(large);
        assert!(matches!(
            refused,
            Err(ShelfError::ValueTooLarge { bytes: 8193, .. })
        ));
        let mut long = batch(&[("a", Some("1"))]);
        long.put(vec![1; MAX_KEY_BYTES + 1], "x");
        assert!(matches!(
            shelf.apply(long),
            Err(ShelfError::KeyLength { .. })
        ));
        assert_eq!(shelf.get(b"a").unwrap(), None);
        let mut full = Batch::new();
        full.put(vec![1; MAX_KEY_BYTES], vec![2; MAX_VALUE_BYTES]);
        shelf.apply(full).unwrap();
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn sled_and_memory_agree(
        batches in prop::collection::vec(
            prop::collection::vec((0..20_u8, proptest::option::of(any::<u8>())), 0..8), 0..8),
        from in 0..20_u8, until in 0..20_u8,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let (sled, _) = SledShelf::open(folder.path(), Sealer::NONE).unwrap();
        let memory = MemoryShelf::new();
        for changes in batches {
            let mut batch = Batch::new();
            for (key, value) in changes {
                match value {
                    Some(value) => batch.put([key], [value]),
                    None => batch.delete([key]),
                }
            }
            sled.apply(batch.clone()).unwrap();
            memory.apply(batch).unwrap();
        }
        for direction in [Direction::Forwards, Direction::Backwards] {
            let bounds = Bounds {
                from: Bound::Excluded(vec![from]),
                until: Bound::Included(vec![until]),
            };
            for bounds in [Bounds::ALL, bounds] {
                prop_assert_eq!(
                    pairs(&sled, bounds.clone(), direction),
                    pairs(&memory, bounds, direction)
                );
            }
        }
    }
}

#[test]
fn a_shelf_opens_as_it_was_again_and_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shelf");
    fill(&folder);
    for _ in 0..20 {
        let (shelf, opening) = SledShelf::open(&folder, Sealer::NONE).unwrap();
        assert_eq!(opening, ShelfOpening::AsItWas);
        assert_eq!(
            shelf.get(b"checkpoint").unwrap().unwrap(),
            499_u32.to_be_bytes()
        );
        let found = pairs(&shelf, Bounds::ALL, Direction::Forwards);
        assert_eq!(found.len(), 501);
    }
}

#[test]
fn a_shelf_whose_lock_is_held_for_a_moment_longer_opens_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shelf");
    fill(&folder);
    let held = fs::File::open(folder.join("db")).unwrap();
    held.lock().unwrap();
    std::thread::scope(|scope| {
        let opened = scope.spawn(|| SledShelf::open(&folder, Sealer::NONE).unwrap().1);
        // Long enough for it to look, and to fail if it did not wait.
        for _ in 0..100_000 {
            std::thread::yield_now();
        }
        assert!(!opened.is_finished());
        drop(held);
        assert_eq!(opened.join().unwrap(), ShelfOpening::AsItWas);
    });
}

#[test]
fn a_shelf_that_was_opened_ahead_is_the_one_that_lies_there() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shelf");
    assert!(ShelfAhead::open(&folder).is_none(), "there is none");
    assert!(!folder.exists(), "and none is made");
    fill(&folder);
    let ahead = ShelfAhead::open(&folder);
    assert!(ahead.is_some());
    let (shelf, opening) = SledShelf::open_from(&folder, Sealer::NONE, ahead).unwrap();
    assert_eq!(opening, ShelfOpening::AsItWas);
    assert_eq!(pairs(&shelf, Bounds::ALL, Direction::Forwards).len(), 501);
    drop(shelf);
    // One whose values the key does not open is none that was opened ahead.
    let root = quorate_record::RootKey::of(&[5; 32]);
    let sealer = Sealer::of(root.as_ref(), quorate_record::Purpose::Shelf);
    let ahead = ShelfAhead::open(&folder);
    let (shelf, opening) = SledShelf::open_from(&folder, sealer, ahead).unwrap();
    let why = matches!(
        &opening,
        ShelfOpening::Empty {
            why: EmptyBecause::Unreadable { .. }
        }
    );
    assert!(why, "{opening:?}");
    assert!(pairs(&shelf, Bounds::ALL, Direction::Forwards).is_empty());
}

#[test]
fn snapshots_that_are_not_whole_do_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shelf");
    fill(&folder);
    fs::write(folder.join("snap.00000000FFFFFFFF.generating"), b"half").unwrap();
    for path in files(&folder) {
        if path.to_string_lossy().contains("snap.") {
            fs::write(path, b"garbage that is long enough to be read").unwrap();
        }
    }
    let (shelf, opening) = SledShelf::open(&folder, Sealer::NONE).unwrap();
    assert_eq!(opening, ShelfOpening::AsItWas);
    assert_eq!(pairs(&shelf, Bounds::ALL, Direction::Forwards).len(), 501);
}

#[test]
fn a_shelf_of_garbage_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shelf");
    fill(&folder);
    for path in files(&folder) {
        let length = fs::metadata(&path).unwrap().len();
        fs::write(path, vec![0xa5; usize::try_from(length).unwrap()]).unwrap();
    }
    let (shelf, opening) = SledShelf::open(&folder, Sealer::NONE).unwrap();
    let ShelfOpening::Empty {
        why: EmptyBecause::Unreadable { put_aside, .. },
    } = opening
    else {
        panic!("{opening:?}");
    };
    assert!(put_aside.join("db").exists(), "nothing is deleted");
    assert!(pairs(&shelf, Bounds::ALL, Direction::Forwards).is_empty());
    shelf.apply(batch(&[("a", Some("1"))])).unwrap();
}

#[test]
fn a_damaged_shelf_opens_without_panic_and_never_half_a_batch() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    fill(&whole);
    for round in 0..24_usize {
        let damaged = folder.path().join(format!("damaged-{round}"));
        fs::create_dir(&damaged).unwrap();
        for path in files(&whole) {
            let name = path.file_name().unwrap();
            let mut bytes = fs::read(&path).unwrap();
            let hit = ["db", "conf", "snap"][round % 3];
            if name.to_string_lossy().starts_with(hit) && !bytes.is_empty() {
                let at = (round + 1) * 7919 % bytes.len();
                if round % 2 == 0 {
                    bytes[at] ^= 0x10;
                } else {
                    bytes.truncate(at);
                }
            }
            fs::write(damaged.join(name), bytes).unwrap();
        }
        let (shelf, _) = SledShelf::open(&damaged, Sealer::NONE).unwrap();
        let found: Result<Vec<_>, _> = shelf.range(Bounds::ALL, Direction::Forwards).collect();
        if let Ok(found) = found
            && let Some((_, last)) = found.iter().find(|(key, _)| key == b"checkpoint")
        {
            let last = u32::from_be_bytes(last.as_slice().try_into().unwrap());
            assert_eq!(found.len(), last as usize + 2, "round {round}");
        }
    }
}

#[test]
fn what_is_no_folder_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shelf");
    fs::write(&path, b"not a folder").unwrap();
    let (shelf, _) = SledShelf::open(&path, Sealer::NONE).unwrap();
    assert!(pairs(&shelf, Bounds::ALL, Direction::Forwards).is_empty());
    drop(shelf);
    fs::remove_file(path.join("db")).unwrap();
    fs::create_dir(path.join("db")).unwrap();
    assert!(SledShelf::open(&path, Sealer::NONE).is_ok());
}

fn files(folder: &std::path::Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).collect()
}
