//! That every kind of event has its sentence, in both languages.

use std::collections::BTreeSet;

use quorate_domain::case::CaseEvent;
use quorate_domain::motion::MotionEvent;
use serde::de::DeserializeOwned;
use serde_json::json;

/// Names of all kinds of an event. They are read out of what serde says to a kind that is not
/// there, so that none can be forgotten here.
fn kinds<E: DeserializeOwned + std::fmt::Debug>() -> BTreeSet<String> {
    let unknown = serde_json::from_value::<E>(json!({ "type": "?", "body": null }));
    let known = unknown.unwrap_err().to_string();
    let (_, known) = known.split_once("expected one of").unwrap();
    let names = known.split('`').skip(1).step_by(2);
    names.map(|kind| kind.replace('_', "-")).collect()
}

#[test]
fn every_event_of_a_history_has_its_sentence_in_both_languages() {
    let mut kinds: BTreeSet<_> = [kinds::<CaseEvent>(), kinds::<MotionEvent>()]
        .into_iter()
        .flatten()
        .collect();
    assert!(kinds.contains("case-undone") && kinds.contains("vote-opened"));
    assert!(kinds.len() > 60, "{kinds:?}");
    // Told by an event of the case in the same act, always.
    for told in ["motion-put", "motion-circulated"] {
        assert!(kinds.remove(told), "{told}");
    }
    kinds.extend(["item-begun", "heard-for-information", "room-cleared"].map(ToOwned::to_owned));
    for catalogue in [
        include_str!("../../../../../locales/en/history.ftl"),
        include_str!("../../../../../locales/zh-Hans/history.ftl"),
    ] {
        let sentences = catalogue.lines().filter_map(|line| {
            let (kind, _) = line.strip_prefix("event-")?.split_once(" =")?;
            Some(kind.to_owned())
        });
        let sentences: Vec<_> = sentences.collect();
        let once: BTreeSet<_> = sentences.iter().cloned().collect();
        assert_eq!(sentences.len(), once.len(), "a sentence stands twice");
        assert_eq!(once, kinds, "sentences, and kinds of events");
    }
}
