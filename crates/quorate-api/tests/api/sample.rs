//! The sample committee.

use quorate_testkit::TestHouse;
use serde_json::json;

#[test]
fn the_sample_shows_a_case_in_every_stage() {
    let test = TestHouse::empty();
    let card = test
        .house
        .call(None, "open_sample", json!({}))
        .answer
        .unwrap();
    assert_eq!(card["sample"], true);
    assert_eq!(card["people"].as_array().unwrap().len(), 9);
    test.sign(
        "Zhou Min",
        "sign_in",
        json!({
            "place": "sample", "name": "Zhou Min", "passphrase": "sample-committee",
        }),
    );
    let docket = test.call(
        "Zhou Min",
        "docket",
        json!({ "stages": [], "skip": 0, "take": 50 }),
    );
    let stages: Vec<_> = docket["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|count| count["stage"].as_str().unwrap())
        .collect();
    assert_eq!(
        stages,
        [
            "validation",
            "accepted",
            "review",
            "clarification",
            "ready",
            "decided",
            "follow_up",
            "closed",
        ],
    );
    assert_eq!(
        docket["drafts"].as_array().unwrap().len(),
        1,
        "a draft is on the docket"
    );
    let library = test.call("Zhou Min", "guidance_library", json!({}));
    assert_eq!(library["guidance"][0]["stage"], "in_force");
}

#[test]
fn who_asks_for_the_sample_while_it_is_built_finds_it_built() {
    let test = TestHouse::empty();
    std::thread::scope(|threads| {
        let asks = || {
            test.house
                .call(None, "open_sample", json!({}))
                .answer
                .unwrap()
        };
        let both = [threads.spawn(asks), threads.spawn(asks)];
        let looks = threads.spawn(|| test.house.call(None, "status", json!({})).answer.unwrap());
        assert_eq!(looks.join().unwrap()["own"], json!(null));
        for one in both {
            assert_eq!(one.join().unwrap()["sample"], true);
        }
    });
}
