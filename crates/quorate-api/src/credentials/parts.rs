//! The recovery sheet in parts, for several officers: as many of them as are needed give its code,
//! fewer tell nothing of it (Shamir's secret sharing).
//!
//! A part is twenty bytes: how many parts are needed, which one it is and its share of what was
//! drawn, and two bytes of a digest over both, so that a slip of the pen is told from a part of
//! another sheet. Deliberately not here: who keeps which part; nothing that is kept knows.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use blahaj::{Share, Sharks};
use quorate_domain::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{ALPHABET, grouped, plain, random_signs};
use crate::error::{Outcome, fault, invalid};
use crate::house::random;

/// More officers are never asked to come together.
const MOST: u8 = 16;
/// Signs of the code of a whole sheet.
const SHEET_SIGNS: usize = 28;
/// Bytes that are drawn for one in parts: nobody guesses them either.
const DRAWN: usize = 16;
/// Bytes of a part without those of its digest.
const SAID: usize = 2 + DRAWN;
/// Signs of a part.
const SIGNS: usize = 32;

/// Into how many parts a sheet is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Parts {
    /// How many are needed.
    pub(crate) needed: u8,
    /// How many there are.
    pub(crate) of: u8,
}

impl Parts {
    /// Two are needed at least: one alone would be a whole sheet.
    pub(crate) fn new(needed: u8, of: u8) -> Outcome<Self> {
        if !(2..=MOST).contains(&of) {
            return Err(invalid("of", "out-of-range"));
        }
        if !(2..=of).contains(&needed) {
            return Err(invalid("needed", "needed-of-parts"));
        }
        Ok(Self { needed, of })
    }

    /// Draws a code, and the parts that give it.
    pub(super) fn draw(self) -> Outcome<(SheetCode, Vec<String>)> {
        let drawn = random::<DRAWN>().map_err(|error| fault(&error))?;
        let drawn = Zeroizing::new(drawn);
        let shares = Sharks(self.needed).dealer(&*drawn);
        let parts = shares.take(usize::from(self.of)).map(|share| {
            let share = Zeroizing::new(Vec::from(&share));
            let mut bytes = Zeroizing::new(vec![self.needed]);
            bytes.extend(share.iter());
            let digest = digest_of(&bytes);
            bytes.extend(digest);
            grouped(&signs(&bytes))
        });
        let parts = parts.collect();
        Ok((SheetCode::of_drawn(&*drawn), parts))
    }
}

/// The code of a recovery sheet, as it opens a committee.
#[derive(PartialEq, Eq)]
pub struct SheetCode(Zeroizing<String>);

impl std::fmt::Debug for SheetCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // It stands in no log.
        formatter.write_str("SheetCode")
    }
}

impl SheetCode {
    /// Draws the code of a whole sheet, as it opens a committee and as it is printed.
    pub(super) fn draw() -> Outcome<(Self, Vec<String>)> {
        let signs = random_signs::<SHEET_SIGNS>()?;
        let printed = vec![grouped(&signs)];
        Ok((Self(Zeroizing::new(signs)), printed))
    }

    /// As it was typed, or what the parts that were typed give.
    ///
    /// # Errors
    /// [`RefusalCode::PartWrong`] if one of the parts is not as it was printed, and
    /// [`RefusalCode::PartsMissing`] if there are too few. What parts of different sheets give
    /// opens nothing.
    pub fn typed(typed: &str) -> Result<Self, Refusal> {
        let typed = Zeroizing::new(plain(typed));
        // A sign more or less in the code of a whole sheet does not make it a part.
        if typed.len() < SHEET_SIGNS + 2 {
            return Ok(Self(typed));
        }
        Self::of_parts(&typed)
    }

    fn of_parts(typed: &str) -> Result<Self, Refusal> {
        let mut shares = BTreeMap::new();
        let mut needed = 0;
        for (place, part) in typed.as_bytes().chunks(SIGNS).enumerate() {
            let (asks, which, share) = read(part).ok_or_else(|| {
                Refusal::of(RefusalCode::PartWrong).with("number", (place + 1).to_string())
            })?;
            needed = needed.max(asks);
            shares.insert(which, share);
        }
        let recovered = Sharks(needed).recover(shares.values()).map_err(|_| {
            Refusal::of(RefusalCode::PartsMissing)
                .with("needed", needed.to_string())
                .with("given", shares.len().to_string())
        })?;
        Ok(Self::of_drawn(&Zeroizing::new(recovered)))
    }

    fn of_drawn(drawn: &[u8]) -> Self {
        Self(Zeroizing::new(BASE64.encode(drawn)))
    }

    /// What becomes a key.
    pub(super) fn secret(&self) -> &str {
        &self.0
    }
}

/// What a part says: how many are needed, which it is, its share.
fn read(part: &[u8]) -> Option<(u8, u8, Share)> {
    let bytes = bytes(part)?;
    let (said, digest) = bytes.split_at_checked(SAID)?;
    let (needed, share) = said.split_first()?;
    let which = *share.first()?;
    let share = Share::try_from(share).ok()?;
    let known = (2..=MOST).contains(needed) && which > 0;
    (*digest == digest_of(said) && known).then_some((*needed, which, share))
}

fn digest_of(said: &[u8]) -> [u8; 2] {
    let digest = Sha256::digest(said);
    [digest[0], digest[1]]
}

/// Each five bytes as eight signs.
fn signs(bytes: &[u8]) -> String {
    let fives = bytes.chunks(5).flat_map(|five| {
        let number = five
            .iter()
            .fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
        (0..8).rev().map(move |place| number >> (5 * place) & 31)
    });
    let signs = fives.map(|sign| char::from(ALPHABET[usize::try_from(sign).unwrap_or(0)]));
    signs.collect()
}

/// The bytes of a part; none if it has another length, or a sign that no part has.
fn bytes(part: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(SAID + 2));
    for eight in part.chunks(8).take_while(|_| part.len() == SIGNS) {
        let mut number = 0_u64;
        for sign in eight {
            let value = ALPHABET.iter().position(|known| known == sign)?;
            number = number << 5 | u64::try_from(value).ok()?;
        }
        bytes.extend_from_slice(&number.to_be_bytes()[3..]);
    }
    Some(bytes)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Three parts of a sheet, two of which are needed.
    const PRINTED: [&str; 3] = [
        "AJA8-5CPU-YMZ3-BQ33-JMF9-63AU-BYJP-8HV3",
        "AJBQ-9E9B-2DZV-UTB5-Q48U-XRLN-PMV7-BQMG",
        "AJBT-W5YS-75ZX-6EQQ-UFUG-NANP-ZVFP-LGBN",
    ];

    fn drawn(needed: u8, of: u8) -> (SheetCode, Vec<String>) {
        Parts::new(needed, of).unwrap().draw().unwrap()
    }

    fn refused(typed: &str) -> (RefusalCode, BTreeMap<String, String>) {
        let refusal = SheetCode::typed(typed).unwrap_err();
        (refusal.code, refusal.args)
    }

    proptest! {
        #[test]
        fn exactly_as_many_parts_as_are_needed_give_the_code(
            (needed, of) in (2..=MOST).prop_flat_map(|of| (2..=of, Just(of))),
            order in any::<proptest::sample::Index>(),
        ) {
            let (code, mut parts) = drawn(needed, of);
            let first = order.index(parts.len());
            parts.rotate_left(first);
            let given = usize::from(needed);
            prop_assert_eq!(&SheetCode::typed(&parts[..given].join("\n")).unwrap(), &code);
            prop_assert_eq!(&SheetCode::typed(&parts.concat().to_lowercase()).unwrap(), &code);
            let (why, args) = refused(&parts[..given - 1].join(" "));
            prop_assert_eq!(why, RefusalCode::PartsMissing);
            prop_assert_eq!(&args["needed"], &needed.to_string());
            prop_assert_eq!(&args["given"], &(needed - 1).to_string());
            // The same part twice is one part.
            let twice = vec![parts[0].as_str(); given].join(" ");
            prop_assert_eq!(&refused(&twice).1["given"], "1");
        }
    }

    #[test]
    fn a_part_with_one_wrong_sign_is_named() {
        let [first, second, _] = PRINTED;
        let second = plain(second);
        let wrong = (0..SIGNS).flat_map(|place| {
            let second = &second;
            ALPHABET.iter().map(move |sign| {
                let mut wrong = second.clone();
                wrong.replace_range(place..=place, &char::from(*sign).to_string());
                wrong
            })
        });
        let wrong: Vec<_> = wrong.filter(|wrong| *wrong != second).collect();
        assert_eq!(wrong.len(), SIGNS * 31);
        let taken = wrong
            .iter()
            .filter(|wrong| SheetCode::typed(&format!("{first} {wrong}")).is_ok());
        // Of 65,536 wrong parts one looks right.
        assert_eq!(taken.count(), 0);
        let (why, args) = refused(&format!("{first} {}", wrong[0]));
        assert_eq!(
            (why, args["number"].as_str()),
            (RefusalCode::PartWrong, "2")
        );
    }

    #[test]
    fn a_part_that_is_too_short_too_long_or_of_other_signs_is_named() {
        let (_, parts) = drawn(2, 2);
        let (first, second) = (&parts[0], &parts[1]);
        for (typed, number) in [
            (first[1..].to_owned(), "1"),
            (format!("{first} {}", &second[2..]), "2"),
            (format!("{first}{second} ABC"), "3"),
            (
                format!("{first} {}", second.replace(|_: char| true, "0")),
                "2",
            ),
        ] {
            let (why, args) = refused(&typed);
            assert_eq!(
                (why, args["number"].as_str()),
                (RefusalCode::PartWrong, number)
            );
        }
    }

    /// They are on paper, and paper is kept for years.
    #[test]
    fn parts_that_were_printed_once_are_read_by_every_later_build() {
        for (one, other) in [(0, 1), (1, 2), (2, 0)] {
            let code = SheetCode::typed(&format!("{} {}", PRINTED[one], PRINTED[other]));
            assert_eq!(code.unwrap().secret(), "GHSDnO/37sylErLY09u92g==");
        }
    }

    #[test]
    fn parts_of_different_sheets_give_another_code() {
        let (code, parts) = drawn(2, 2);
        let (other, others) = drawn(2, 2);
        let mixed = SheetCode::typed(&format!("{} {}", parts[0], others[1])).unwrap();
        assert!(mixed != code && mixed != other);
    }

    #[test]
    fn the_code_of_a_whole_sheet_is_taken_as_it_is() {
        for (typed, expected) in [
            (
                "abcd-efgh jklm-npqr-stuv-wxyz-2345",
                "ABCDEFGHJKLMNPQRSTUVWXYZ2345",
            ),
            ("ABCD", "ABCD"),
            ("", ""),
        ] {
            assert_eq!(SheetCode::typed(typed).unwrap().secret(), expected);
        }
    }

    #[test]
    fn a_sheet_has_two_to_sixteen_parts_and_asks_for_two_to_all_of_them() {
        for (needed, of, fits) in [
            (2, 2, true),
            (16, 16, true),
            (2, 16, true),
            (1, 2, false),
            (3, 2, false),
            (2, 17, false),
            (1, 1, false),
            (0, 0, false),
        ] {
            assert_eq!(Parts::new(needed, of).is_ok(), fits, "{needed} of {of}");
        }
    }
}
