//! Rule profiles as somebody writes them, and the form that changes them.
#![no_main]
#![forbid(unsafe_code)]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use quorate_domain::rules::{Library, Profile, form_of, with_value};

static SHIPPED: LazyLock<Library> = LazyLock::new(|| Library::shipped().unwrap());

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    // One value typed as it stands is taken, or refused with a reason; the text stays TOML.
    let form = form_of(text);
    if let Some(value) = form.get(data.len() % form.len().max(1))
        && let Ok(changed) = with_value(text, &value.key, &value.value)
    {
        assert!(!form_of(&changed).is_empty());
        drop(Profile::from_toml(&changed));
    }
    match Profile::from_toml(text) {
        // The fault lies in the file.
        Err(fault) => assert!(fault.line >= 1 && fault.line <= text.lines().count().max(1) + 1),
        Ok(profile) => {
            let mut library = SHIPPED.clone();
            let id = profile.id.clone();
            library.add(profile);
            if let Ok(regime) = library.regime(&id) {
                regime.pathways();
                regime.outcomes();
                regime.questions();
                regime.triage_rules();
                regime.seats();
                for clock in regime.clock_ids() {
                    assert!(regime.clock(clock).is_some());
                }
            }
        }
    }
});
