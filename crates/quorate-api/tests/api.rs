//! Journeys through the api on a real store.
#![expect(clippy::unwrap_used, reason = "tests")]

mod api {
    mod exports;
    mod gate;
    mod imports;
    mod interests;
    mod matrix;
    mod meeting;
    mod minutes;
    mod room;
    mod roster;
    mod sample;
    mod votes;
}
