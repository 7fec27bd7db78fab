//! Events as they are stored, and views as they are rebuilt.
#![expect(clippy::unwrap_used, reason = "tests")]

mod views {
    mod samples;
    mod shelf;
    mod stored;
}
