//! Journeys through the api on a real store.
#![expect(clippy::unwrap_used, reason = "tests")]

mod api {
    mod backups;
    mod clocks;
    mod every_file;
    mod exports;
    mod gate;
    mod history;
    mod imports;
    #[cfg(unix)]
    mod in_memory;
    mod interests;
    mod machine;
    mod matrix;
    mod meeting;
    mod mending;
    mod minutes;
    mod old_committees;
    mod people;
    mod personal_data;
    mod proposals;
    mod room;
    mod roster;
    mod rules;
    mod sample;
    mod sealed;
    mod verification;
    mod votes;
}
