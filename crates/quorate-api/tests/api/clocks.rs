//! The clock of a case: set at acceptance, replaced by that of a pathway, extended.

use quorate_testkit::TestHouse;
use serde_json::{Value, json};

/// A case accepted on 2 March 2026, and its page.
fn accepted(office: &TestHouse) -> Value {
    let logged = office.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application", "title": "A title", "summary": "A summary",
            "applicant": "Somebody", "language": "en", "documents": [], "interest": "none",
        }),
    );
    let page = office.call("Ada", "case", json!({ "case": logged["case"] }));
    let materials = page["content"]["materials"].as_array().unwrap();
    let marks: Vec<Value> = materials
        .iter()
        .map(|material| json!({ "material": material["id"], "mark": "present" }))
        .collect();
    office.call(
        "Ada",
        "validate",
        json!({
            "case": logged["case"], "version": page["version"], "marks": marks,
            "outcome": "accept", "text": "",
        }),
    );
    office.call("Ada", "case", json!({ "case": logged["case"] }))
}

fn again(office: &TestHouse, page: &Value) -> Value {
    office.call("Ada", "case", json!({ "case": page["line"]["id"] }))
}

fn extension(page: &Value, by: u32, reason: &str) -> Value {
    json!({
        "case": page["line"]["id"], "version": page["version"], "by": by,
        "reason": reason, "notice": "You have fifteen days less to wait than it seems.",
    })
}

#[test]
fn the_clock_is_extended_with_reasons_and_the_applicant_told() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let page = accepted(&office);
    let clock = &page["content"]["clock"];
    // 2 March + 30 days, the first not counted.
    assert_eq!(clock["last_day"], "2026-04-01", "{clock}");
    assert_eq!(page["line"]["due"], "2026-04-01");
    let refused = office.refused("Ada", "extend_clock", extension(&page, 15, " "));
    assert_eq!(refused, "required");
    office.call(
        "Ada",
        "extend_clock",
        extension(&page, 15, "It is complex."),
    );
    let page = again(&office, &page);
    let clock = &page["content"]["clock"];
    assert_eq!(clock["last_day"], "2026-04-16", "{clock}");
    assert_eq!(clock["extensions"][0]["by"], 15);
    assert_eq!(clock["extensions"][0]["who"]["name"], "Ada");
    // A second one counts from the start of the clock, not from the first one's last day.
    office.call(
        "Ada",
        "extend_clock",
        extension(&page, 15, "It is very complex."),
    );
    let page = again(&office, &page);
    assert_eq!(
        page["content"]["clock"]["last_day"], "2026-05-06",
        "1 May is Labour Day"
    );
}

#[test]
fn a_clock_that_its_source_does_not_let_be_extended_is_not() {
    let office = TestHouse::with_committee("cn-health-2023");
    let page = accepted(&office);
    let refused = office.refused("Ada", "extend_clock", extension(&page, 15, "Hard."));
    assert_eq!(refused, "extension-not-provided");
    let office = TestHouse::with_committee("us-fda-56");
    let page = accepted(&office);
    assert_eq!(page["content"]["clock"], Value::Null);
    let refused = office.refused("Ada", "extend_clock", extension(&page, 15, "Hard."));
    assert_eq!(refused, "no-clock");
}

#[test]
fn an_emergency_has_seventy_two_hours_from_acceptance() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let page = accepted(&office);
    let route = |page: &Value, pathway: &str| {
        json!({
            "case": page["line"]["id"], "version": page["version"],
            "answers": {}, "pathway": pathway, "tier": "high", "reason": "A flood.",
        })
    };
    office.call("Ada", "route_case", route(&page, "emergency"));
    let page = again(&office, &page);
    let clock = &page["content"]["clock"];
    assert_eq!(clock["hours"], 72, "{clock}");
    assert_eq!(clock["last_moment"], "2026-03-05T09:00:00Z");
    assert_eq!(clock["hours_left"], 72);
    assert_eq!(clock["last_day"], "2026-03-05");
    // Routed elsewhere, the ordinary clock is back.
    office.call("Ada", "route_case", route(&page, "full"));
    let page = again(&office, &page);
    let clock = &page["content"]["clock"];
    assert_eq!(
        (&clock["hours"], &clock["last_day"]),
        (&Value::Null, &json!("2026-04-01"))
    );
}

#[test]
fn the_rules_say_where_experts_review_again_and_nothing_is_recorded_before_the_committee_agreed() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let page = accepted(&office);
    assert_eq!(page["content"]["re_review_asked"], Value::Null);
    let record = |page: &Value| {
        json!({
            "case": page["line"]["id"], "version": page["version"],
            "experts": [], "on": "2026-03-02", "text": "Compliant.",
        })
    };
    let refused = office.refused("Ada", "record_re_review", record(&page));
    assert_eq!(refused, "re-review-not-asked-for");
    office.call(
        "Ada",
        "route_case",
        json!({
            "case": page["line"]["id"], "version": page["version"],
            "answers": {}, "pathway": "listed", "tier": "high", "reason": "It is on the list.",
        }),
    );
    let page = again(&office, &page);
    let asked = &page["content"]["re_review_asked"];
    assert_eq!(asked["at_least"], 5, "{asked}");
    assert_eq!(asked["verified"], false);
    let refused = office.refused("Ada", "record_re_review", record(&page));
    assert_eq!(refused, "preliminary-first");
}
