//! The last part of an address.

use super::*;

#[test]
fn the_last_part_of_an_address_has_only_letters_digits_and_hyphens() {
    for (given, then) in [
        ("counselling-triage", Some("counselling-triage")),
        (" ai-2026 ", Some("ai-2026")),
        ("", None),
        ("Counselling", None),
        ("a b", None),
        ("../a", None),
        ("a/b", None),
        ("-a", None),
        ("a-", None),
        ("指南", None),
    ] {
        assert_eq!(slug(given).ok().as_deref(), then, "{given}");
    }
    assert!(slug(&"a".repeat(LONGEST_SLUG)).is_ok());
    assert!(slug(&"a".repeat(LONGEST_SLUG + 1)).is_err());
}
