//! Checkpoints and keys as text, signed or not.
#![no_main]
#![forbid(unsafe_code)]

use std::sync::LazyLock;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use fuzz::{ACTS, Sample};
use libfuzzer_sys::fuzz_target;
use quorate_record::{Checkpoint, VerifyingKey};

static SAMPLE: LazyLock<Sample> = LazyLock::new(Sample::new);

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Some(key) = VerifyingKey::parse(text) {
        assert_eq!(key.to_string(), text);
        let note = SAMPLE.note(ACTS);
        assert_eq!(
            Checkpoint::trusted(&note, &key).is_ok(),
            key == SAMPLE.key()
        );
    }
    let (key, signer) = (SAMPLE.key(), SAMPLE.signer());
    if let Ok(read) = Checkpoint::trusted(text, &key) {
        // Nothing is trusted that was not signed.
        assert_eq!(read.origin, SAMPLE.origin());
        assert!(text.starts_with(&format!("{}\n", read.text())));
    }
    // The text with a signature that fits: what is trusted has one spelling.
    let template = SAMPLE.note(1);
    let (_, line) = template.split_once("\n\n").unwrap();
    let (name, signature) = line.trim_end().rsplit_once(' ').unwrap();
    let mut bytes = BASE64.decode(signature).unwrap();
    bytes[4..].copy_from_slice(&signer.sign(text.as_bytes()));
    let note = format!("{text}\n{name} {}\n", BASE64.encode(&bytes));
    if let Ok(read) = Checkpoint::trusted(&note, &key) {
        assert_eq!(read.text(), text);
        assert_eq!(read.signed(&signer), note);
    }
});
