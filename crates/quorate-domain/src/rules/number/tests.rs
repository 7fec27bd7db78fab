//! Exact numbers against naive ones.

use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_least_number_is_the_first_that_meets_the_rational(
        base in 0u32..60, numerator in 1u32..12, over in 0u32..12, strict: bool,
    ) {
        let denominator = numerator + over;
        prop_assume!(!(strict && over == 0));
        let meets = |votes: u32| {
            let left = votes * denominator;
            let right = base * numerator;
            if strict { left > right } else { left >= right }
        };
        let naive = (0..=base + 1).find(|votes| meets(*votes));
        let fraction = Fraction::new(numerator, denominator);
        prop_assert_eq!(fraction.map(|f| f.least_of(base, strict)), Ok(naive.unwrap_or(0)));
    }

    #[test]
    fn any_text_is_a_fraction_or_refused(text in ".{0,12}") {
        if let Ok(fraction) = text.parse::<Fraction>() {
            prop_assert_eq!(fraction.to_string().parse(), Ok(fraction));
        }
    }
}

#[test]
fn fractions_that_cannot_hold_are_refused() {
    for (text, error) in [
        ("0/3", NumberError::OutOfRange),
        ("4/3", NumberError::OutOfRange),
        ("1/0", NumberError::OutOfRange),
        ("2", NumberError::NotAFraction),
        ("+2/3", NumberError::NotAFraction),
        ("2/ 3", NumberError::NotAFraction),
        ("99999999999/3", NumberError::NotAFraction),
    ] {
        assert_eq!(text.parse::<Fraction>(), Err(error), "{text}");
    }
}

#[test]
fn the_largest_numbers_do_not_overflow() {
    let third = Fraction {
        numerator: u32::MAX - 1,
        denominator: u32::MAX,
    };
    assert_eq!(third.least_of(u32::MAX, true), u32::MAX);
}

#[test]
fn blocks_that_cannot_hold_are_refused() {
    for text in [
        r#"{"base":"present"}"#,
        r#"{"base":"consensus","threshold":"1/2"}"#,
        r#"{"base":"present","threshold":"1/1","strict":true}"#,
        r#"{"base":"present","threshold":{"count":0}}"#,
        r#"{"base":"present","threshold":"1/2","casting":true}"#,
    ] {
        assert!(serde_json::from_str::<VoteRule>(text).is_err(), "{text}");
    }
    for text in [
        r"{}",
        r#"{"count":0}"#,
        r#"{"count":3,"fraction":"1/2"}"#,
        r#"{"fraction":"1/1","strict":true}"#,
        r#"{"count":3,"quorum":1}"#,
    ] {
        assert!(serde_json::from_str::<QuorumRule>(text).is_err(), "{text}");
    }
}
