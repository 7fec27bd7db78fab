//! Evidence: any bytes, and a bundle with a change. What is proven was recorded.
#![no_main]
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use fuzz::{Sample, change_a_byte};
use libfuzzer_sys::fuzz_target;
use quorate_record::bundle::{Bundle, Proven};

static SAMPLE: LazyLock<Sample> = LazyLock::new(Sample::new);
static GOOD: LazyLock<(Bundle, Proven, Vec<u8>)> = LazyLock::new(|| {
    let bundle = SAMPLE.bundle();
    let proven = bundle.verify(None).unwrap();
    let bytes = bundle.write().unwrap();
    (bundle, proven, bytes)
});

fn read(bytes: &[u8]) -> Option<(Bundle, Proven)> {
    let bundle = Bundle::read(bytes).ok()?;
    if let Ok(written) = bundle.write() {
        assert_eq!(Bundle::read(&written).as_ref(), Ok(&bundle));
    }
    let proven = bundle.verify(Some(&SAMPLE.key())).ok()?;
    for act in &proven.acts {
        let at = act.sequence.0 as usize - 1;
        assert_eq!(act.act, SAMPLE.acts[at]);
        assert_eq!(act.link.digest, SAMPLE.digests[at]);
    }
    for content in bundle.files.values() {
        assert!(GOOD.0.files.values().any(|file| file == content));
    }
    Some((bundle, proven))
}

fuzz_target!(|data: &[u8]| {
    read(data);
    let (bundle, proven, bytes) = &*GOOD;
    let mut changed = bytes.clone();
    if change_a_byte(&mut changed, data).is_some()
        && let Some((of, now)) = read(&changed)
    {
        // A ZIP file says some things twice, and has dates; names of files are nobody's word.
        let contents = |bundle: &Bundle| bundle.files.values().cloned().collect::<BTreeSet<_>>();
        assert_eq!(contents(&of), contents(bundle));
        assert_eq!(
            (&now.acts, &now.checkpoint),
            (&proven.acts, &proven.checkpoint)
        );
        assert_eq!(now.continued, proven.continued);
    }
});
