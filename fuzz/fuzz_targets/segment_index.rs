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
    // As it is, or in two parts with the lengths and digests that fit.
    let known = match data.split_first() {
        Some((0, known)) => known.to_vec(),
        Some((cut, known)) => {
            let (first, second) = known.split_at(known.len().min(usize::from(*cut) * 2));
            let mut first = first.to_vec();
            if let Some(acts) = first.get_mut(124..156) {
                acts.copy_from_slice(&Digest::of(second).0);
            }
            let length = (first.len() as u32 + 32).to_le_bytes();
            let sum = Digest::of(&first).0;
            [b"QIdx\x02\0\0\0", &length[..], &first, &sum, second].concat()
        }
        None => return,
    };
    FOLDER.write("journal/00000001.idx", &known);
    drop(FOLDER.read(&SAMPLE));
});
