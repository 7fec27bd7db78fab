//! Events as they are stored: what is read is written as it was understood, and can be folded.
#![no_main]
#![forbid(unsafe_code)]

use chrono::DateTime;
use libfuzzer_sys::fuzz_target;
use quorate_domain::ids::Stream;
use quorate_views::{Aggregate, decode, encode};

// Lines, each a stream, the kind of the event, and the event.
fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let mut folded: Option<(Stream, Aggregate)> = None;
    for line in text.lines() {
        let mut words = line.splitn(3, ' ');
        let (Some(stream), Some(kind), Some(body)) = (words.next(), words.next(), words.next())
        else {
            return;
        };
        let Ok(stream) = stream.parse::<Stream>() else {
            return;
        };
        let Ok(body) = serde_json::from_str(body) else {
            return;
        };
        let Ok(event) = decode(stream, kind, 1, &body) else {
            return;
        };
        let (kind, schema, body) = encode(&event).unwrap();
        let body = serde_json::from_slice(&serde_json::to_vec(&body).unwrap()).unwrap();
        assert_eq!(decode(stream, &kind, schema, &body).unwrap(), event);
        // Of one stream, one after the other, as a journal has them.
        let (of, state) = folded.take().unwrap_or((stream, Aggregate::empty(stream)));
        let state = if of == stream {
            state
        } else {
            Aggregate::empty(stream)
        };
        let version = state.version();
        let state = state.apply(&event, DateTime::UNIX_EPOCH, None);
        assert_eq!(state.version(), version + 1);
        folded = Some((stream, state));
    }
});
