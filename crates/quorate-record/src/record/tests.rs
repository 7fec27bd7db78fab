use proptest::prelude::*;

use super::*;
use crate::{Purpose, RootKey};

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

fn recorded() -> impl Strategy<Value = Recorded> {
    (
        any::<String>(),
        1_u32..,
        any::<String>(),
        any::<u16>(),
        json(),
    )
        .prop_map(|(stream, version, kind, schema, body)| Recorded {
            stream: StreamId::new(stream),
            version,
            kind,
            schema,
            body,
        })
}

fn act() -> impl Strategy<Value = Act> {
    let person = || proptest::option::of(any::<u128>().prop_map(Uuid::from_u128));
    let at = (-60_000_000_000_i64..250_000_000_000, 0..1_000_000_000_u32)
        .prop_map(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos).unwrap());
    let events = prop::collection::vec(recorded(), 1..4);
    (any::<u128>(), at, person(), person(), events).prop_map(
        |(id, at, actor, on_behalf_of, events)| Act {
            id: Uuid::from_u128(id),
            at,
            actor,
            on_behalf_of,
            events,
        },
    )
}

fn sealer() -> Sealer {
    Sealer::of(RootKey::of(&[9; 32]).as_ref(), Purpose::Journal)
}

fn encoded(act: &Act, salt: u8) -> (Vec<u8>, Link) {
    encoded_with(act, salt, &Sealer::NONE)
}

fn encoded_with(act: &Act, salt: u8, sealer: &Sealer) -> (Vec<u8>, Link) {
    let mut bytes = Vec::new();
    let link = encode(
        act,
        Sequence(7),
        Digest::of(b"before"),
        3,
        &Drawn {
            salt: [salt; 32],
            header_nonce: [salt; 24],
            body_nonce: [salt.wrapping_add(1); 24],
        },
        sealer,
        &mut bytes,
    );
    (bytes, link.unwrap())
}

proptest! {
    #[test]
    fn what_was_encoded_reads_back(act in act(), after in any::<Vec<u8>>()) {
        let (mut bytes, link) = encoded(&act, 1);
        let length = bytes.len();
        bytes.extend(after);
        let Parsed::Whole(stored) = parse(&bytes) else {
            return Err(TestCaseError::fail("not a whole record"));
        };
        prop_assert_eq!((stored.length, stored.began), (length, 3));
        let opened = stored.open(&Sealer::NONE).unwrap();
        prop_assert_eq!(opened.sequence, Sequence(7));
        prop_assert_eq!(opened.previous, Digest::of(b"before"));
        prop_assert_eq!(opened.link, link);
        prop_assert_eq!(opened.act, act);
    }

    #[test]
    fn what_was_sealed_reads_back_with_its_key_and_has_the_same_digest(act in act()) {
        let (plain, link) = encoded(&act, 1);
        let (sealed, same) = encoded_with(&act, 1, &sealer());
        prop_assert_eq!(link, same);
        let (Parsed::Whole(plain), Parsed::Whole(sealed)) = (parse(&plain), parse(&sealed)) else {
            return Err(TestCaseError::fail("not whole records"));
        };
        prop_assert_eq!(sealed.open(&sealer()).unwrap(), plain.open(&Sealer::NONE).unwrap());
        // Neither without the key, nor as plaintext where everything is sealed.
        prop_assert_eq!(sealed.open(&Sealer::NONE), Err(DamageKind::Key));
        prop_assert_eq!(plain.open(&sealer()), Err(DamageKind::Key));
        let other = Sealer::of(RootKey::of(&[8; 32]).as_ref(), Purpose::Journal);
        prop_assert_eq!(sealed.open(&other), Err(DamageKind::Key));
    }

    #[test]
    fn any_bytes_parse_without_panic(bytes in any::<Vec<u8>>()) {
        if let Parsed::Whole(stored) = parse(&bytes) {
            drop(stored.open(&Sealer::NONE));
        }
    }

    #[test]
    fn a_changed_byte_is_never_a_whole_record(
        act in act(), at in any::<prop::sample::Index>(), flip in 1..=u8::MAX,
    ) {
        let (mut bytes, _) = encoded(&act, 1);
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        prop_assert!(!matches!(parse(&bytes), Parsed::Whole(_)));
    }

    #[test]
    fn a_shorter_record_asks_for_more(act in act(), length in any::<prop::sample::Index>()) {
        let (bytes, _) = encoded(&act, 1);
        let length = length.index(bytes.len());
        prop_assert!(matches!(parse(&bytes[..length]), Parsed::Short));
    }
}

#[test]
fn a_body_of_another_record_is_noticed() {
    let act = |title: &str| Act {
        id: Uuid::from_u128(1),
        at: DateTime::UNIX_EPOCH,
        actor: None,
        on_behalf_of: None,
        events: vec![Recorded {
            stream: StreamId::new("case:1"),
            version: 1,
            kind: "case_opened".to_owned(),
            schema: 1,
            body: serde_json::json!({ "title": title }),
        }],
    };
    let (one, _) = encoded(&act("one"), 1);
    let (two, _) = encoded(&act("two"), 2);
    let (Parsed::Whole(one), Parsed::Whole(two)) = (parse(&one), parse(&two)) else {
        panic!("both are whole");
    };
    let swapped = Stored {
        body: two.body,
        ..one
    };
    assert!(matches!(swapped.open(&Sealer::NONE), Err(DamageKind::Body)));
}

#[test]
fn a_frame_may_tell_of_the_largest_act_and_of_none_larger() {
    let frame = |body: u32| {
        let mut frame = MAGIC.to_vec();
        for number in [100, body, 0, 0, 0, 0] {
            frame.extend(u32::to_le_bytes(number));
        }
        frame.extend(crc32c::crc32c(&frame).to_le_bytes());
        frame
    };
    // 16 MiB, of which the frame and a header of 100 bytes are a part.
    let most = 16 * 1024 * 1024 - 32 - 100;
    assert!(matches!(parse(&frame(most)), Parsed::Short));
    assert!(matches!(
        parse(&frame(most + 1)),
        Parsed::Bad(DamageKind::Frame)
    ));
    assert!(matches!(
        parse(&frame(u32::MAX)),
        Parsed::Bad(DamageKind::Frame)
    ));
}
