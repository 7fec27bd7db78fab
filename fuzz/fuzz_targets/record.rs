//! Records: any bytes as a segment begins, and any header and body behind right checksums.
#![no_main]
#![forbid(unsafe_code)]

use fuzz::{DRAWN, has_floats};
use libfuzzer_sys::fuzz_target;
use quorate_record::record::{self, Parsed};
use quorate_record::{Digest, Sealer};
use serde_json::Value;

fuzz_target!(|data: &[u8]| {
    if let Parsed::Whole(stored) = record::parse(data) {
        assert!(stored.length <= data.len());
        drop(stored.open(&Sealer::NONE));
    }
    // A header, a line feed, the events of a body.
    let Some(middle) = data.iter().position(|byte| *byte == b'\n') else {
        return;
    };
    let body = [&DRAWN.salt[..], &data[middle + 1..]].concat();
    let Ok(Value::Object(mut header)) = serde_json::from_slice(&data[..middle]) else {
        return;
    };
    header.insert("body".to_owned(), Digest::of(&body).to_string().into());
    let header = serde_json::to_vec(&header).unwrap();
    let Ok(opened) = record::read(&header, &body) else {
        return;
    };
    // What was read can be stored, and is read as the same.
    let (mut bytes, act) = (Vec::new(), &opened.act);
    let (sequence, previous) = (opened.sequence, opened.previous);
    let link = record::encode(
        act,
        sequence,
        previous,
        0,
        &DRAWN,
        &Sealer::NONE,
        &mut bytes,
    )
    .unwrap();
    let Parsed::Whole(stored) = record::parse(&bytes) else {
        panic!("what was encoded is a whole record");
    };
    assert_eq!(stored.length, bytes.len());
    let again = stored.open(&Sealer::NONE).unwrap();
    assert_eq!(
        (again.sequence, again.previous, again.link),
        (sequence, previous, link)
    );
    if !act.events.iter().any(|event| has_floats(&event.body)) {
        assert_eq!(again.act, *act);
    }
    for end in 0..bytes.len() {
        assert!(matches!(record::parse(&bytes[..end]), Parsed::Short));
    }
});
