//! Opening a folder whose journal was changed in any way: what opens has acts that were recorded.
#![no_main]
#![forbid(unsafe_code)]

use std::sync::LazyLock;

use fuzz::{ACTS, Folder, Sample, let_readers_catch};
use libfuzzer_sys::fuzz_target;

static SAMPLE: LazyLock<Sample> = LazyLock::new(Sample::new);
static FOLDER: LazyLock<Folder> = LazyLock::new(Folder::new);

fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    let Some((&[layout], mut changes)) = data.split_first_chunk::<1>() else {
        return;
    };
    // How many acts lie in the first segment; the others lie in the second.
    let split = usize::from(layout % 6);
    let mut segments = [SAMPLE.stored[..split].concat(), SAMPLE.stored[split..].concat()];
    let whole = segments.clone();
    // Each change is a place, what is done there, and bytes.
    while let Some((&[place, at, kind, length], rest)) = changes.split_first_chunk::<4>() {
        let segment = &mut segments[usize::from(place >> 7)];
        let at = (usize::from(place & 127) << 8 | usize::from(at)).min(segment.len());
        let (given, rest) = rest.split_at(rest.len().min(usize::from(length)));
        changes = rest;
        let end = (at + usize::from(length)).min(segment.len());
        match kind % 5 {
            0 => segment.truncate(at),
            1 => drop(segment.drain(at..end)),
            2 => drop(segment.splice(at..at, given.iter().copied())),
            3 => drop(segment.splice(at..(at + given.len()).min(end), given.iter().copied())),
            _ => segment[at..end].fill(0),
        }
    }
    FOLDER.empty_journal();
    for (name, segment) in ["journal/00000001.log", "journal/00000002.log"].iter().zip(&segments) {
        // The layout's upper bits leave a segment out.
        if !segment.is_empty() || layout & 64 == 0 {
            FOLDER.write(name, segment);
        }
    }
    if layout & 128 != 0 {
        let last = SAMPLE.digests[ACTS as usize - 1];
        FOLDER.write("journal/closed", fuzz::note(ACTS, last).as_bytes());
    }
    let Ok(read) = FOLDER.read(&SAMPLE) else {
        return;
    };
    // After a clean end nothing may be missing.
    if layout & 128 != 0 || segments == whole {
        assert_eq!(read as u64, ACTS);
    }
    // What was opened once opens again as it was, if it was intact.
    let again = FOLDER.read(&SAMPLE);
    assert_eq!(again.ok(), Some(read));
});
