//! What is known of a finished segment, whatever it says: what is read are the acts in the segment.
#![no_main]
#![forbid(unsafe_code)]

use std::sync::LazyLock;

use fuzz::{ACTS, Folder, Sample, let_readers_catch};
use libfuzzer_sys::fuzz_target;
use quorate_record::Digest;

static SAMPLE: LazyLock<Sample> = LazyLock::new(Sample::new);
static FOLDER: LazyLock<Folder> = LazyLock::new(Folder::new);

fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    FOLDER.empty_journal();
    FOLDER.write("journal/00000001.log", &SAMPLE.stored[..3].concat());
    FOLDER.write("journal/00000002.log", &SAMPLE.stored[3..].concat());
    let last = SAMPLE.digests[ACTS as usize - 1];
    FOLDER.write("journal/closed", fuzz::note(ACTS, last).as_bytes());
    // As it is, or behind a digest that fits.
    let known = match data.split_first() {
        Some((0, known)) => known.to_vec(),
        Some((_, known)) => {
            [b"QIdx\x01\0\0\0", known, &Digest::of(known).0].concat()
        }
        None => return,
    };
    FOLDER.write("journal/00000001.idx", &known);
    drop(FOLDER.read(&SAMPLE));
});
