use chrono::DateTime;
use serde_json::json;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::*;
use crate::Sealer;
use crate::signature::tests::event;
use crate::signature::{KEY_TAKEN, Statement, public_key};
use crate::{Act, Recorded, Signer, Tree};

const ADA: Uuid = Uuid::from_u128(1);
const LETTER: &[u8] = b"Approved, with one condition.";

/// What act so many records, after which header and under which name of the record.
type Records = fn(u64, Digest, &str) -> Recorded;

/// The record of five acts, the fourth of which names a letter.
fn bundle() -> Bundle {
    bundle_of(|number, _, _| match number {
        4 => event(
            "note_added",
            json!({ "letters": [{
                "digest": Digest::of(LETTER).to_string(), "size": LETTER.len(),
            }] }),
        ),
        _ => event("note_added", json!({ "text": "noted" })),
    })
}

fn bundle_of(records: Records) -> Bundle {
    let mut tree = Tree::default();
    let mut plain = Vec::new();
    let mut previous = Digest::ZERO;
    for number in 1..=5_u64 {
        let name = tree.root(1).map(origin).unwrap_or_default();
        let act = Act {
            id: Uuid::from_u128(number.into()),
            at: DateTime::UNIX_EPOCH,
            actor: Some(ADA),
            on_behalf_of: None,
            events: vec![records(number, previous, &name)],
        };
        let mut bytes = Vec::new();
        let drawn = record::Drawn {
            salt: [7; record::SALT_BYTES],
            header_nonce: [7; 24],
            body_nonce: [8; 24],
        };
        let (number, out) = (Sequence(number), &mut bytes);
        let link = record::encode(&act, number, previous, 0, &drawn, &Sealer::NONE, out).unwrap();
        previous = link.digest;
        tree.push(link.leaf);
        let record::Parsed::Whole(stored) = record::parse(&bytes) else {
            panic!("a whole record");
        };
        let found = stored.plain(&Sealer::NONE).unwrap();
        plain.push((found.header.into_owned(), found.body.into_owned()));
    }
    let name = origin(tree.root(1).unwrap());
    let signer = Signer::new(name.clone(), Zeroizing::new([3; 32]));
    let note = |size| {
        let checkpoint = Checkpoint {
            origin: name.clone(),
            size,
            root: tree.root(size).unwrap(),
            at: DateTime::UNIX_EPOCH,
        };
        checkpoint.signed(&signer)
    };
    let act = |index: usize| ProvenAct {
        header: plain[index].0.clone(),
        body: plain[index].1.clone(),
        proof: tree.inclusion(index as u64, 5).unwrap(),
    };
    Bundle {
        key: signer.verifying_key(),
        checkpoint: note(5),
        earlier: vec![Earlier {
            checkpoint: note(2),
            proof: tree.consistency(2, 5).unwrap(),
        }],
        acts: vec![act(0), act(3)],
        files: BTreeMap::from([("letter.pdf".to_owned(), LETTER.to_vec())]),
    }
}

fn verify(bundle: &Bundle) -> Result<Proven, BundleFault> {
    Bundle::read(&bundle.write().unwrap())?.verify(None)
}

#[test]
fn a_bundle_proves_its_acts_and_files_to_who_has_nothing_else() {
    let bundle = bundle();
    assert_eq!(Bundle::read(&bundle.write().unwrap()).as_ref(), Ok(&bundle));
    let proven = verify(&bundle).unwrap();
    let earlier: Vec<_> = proven.continued.iter().map(|before| before.size).collect();
    assert_eq!((proven.checkpoint.size, &earlier[..]), (5, &[2][..]));
    let numbers: Vec<_> = proven.acts.iter().map(|act| act.sequence.0).collect();
    assert_eq!(numbers, [1, 4]);
    assert_eq!(proven.files, ["letter.pdf"]);
    assert_eq!(proven.absent, []);
}

#[test]
fn each_way_of_tampering_is_named() {
    type Change = fn(&mut Bundle);
    let ways: [(&str, Change); 9] = [
        ("a comma in the letter", |bundle| {
            let letter = bundle.files.get_mut("letter.pdf").unwrap();
            letter[8] = b';';
        }),
        ("a file nobody names", |bundle| {
            bundle.files.insert("other.pdf".to_owned(), vec![1]);
        }),
        ("a comma in an act", |bundle| bundle.acts[1].body[40] ^= 1),
        ("a header", |bundle| {
            let header = String::from_utf8(bundle.acts[1].header.clone()).unwrap();
            bundle.acts[1].header = header.replace("case:1", "case:2").into();
        }),
        ("a proof", |bundle| bundle.acts[1].proof[0].0[0] ^= 1),
        ("the proof of continuation", |bundle| {
            bundle.earlier[0].proof.pop();
        }),
        ("the checkpoint", |bundle| {
            bundle.checkpoint = bundle.checkpoint.replace("\n5\n", "\n6\n");
        }),
        ("an earlier checkpoint", |bundle| {
            bundle.earlier[0].checkpoint = bundle.earlier[0].checkpoint.replace("\n2\n", "\n3\n");
        }),
        ("the key", |bundle| {
            let other = Signer::new(bundle.key.name(), Zeroizing::new([4; 32]));
            bundle.key = other.verifying_key();
        }),
    ];
    for (way, change) in ways {
        let mut changed = bundle();
        change(&mut changed);
        assert!(verify(&changed).is_err(), "{way}");
    }
    let bundle = bundle();
    let elsewhere = Signer::new(bundle.key.name(), Zeroizing::new([4; 32])).verifying_key();
    assert_eq!(bundle.verify(Some(&elsewhere)), Err(BundleFault::OtherKey));
}

#[test]
fn every_flipped_bit_of_a_bundle_is_refused_or_changes_nothing() {
    let bundle = bundle();
    let bytes = bundle.write().unwrap();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 4;
        // A ZIP file says some things twice, and dates; what is proven stays what it was.
        if let Ok(read) = Bundle::read(&changed)
            && let Ok(proven) = read.verify(None)
        {
            let names =
                |files: &BTreeMap<String, Vec<u8>>| files.values().cloned().collect::<Vec<_>>();
            assert_eq!(names(&read.files), names(&bundle.files), "byte {at}");
            assert_eq!(proven.acts, bundle.verify(None).unwrap().acts, "byte {at}");
        }
    }
}

/// A bundle whose directory names one file of some MiB under many names is short, and would fill the
/// memory of whoever reads it.
#[test]
fn a_short_bundle_that_would_be_a_long_one_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("files/00", options).unwrap();
    zip.write_all(&vec![7; 32 * 1024 * 1024]).unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    let end = bytes.split_off(bytes.len() - 22);
    let start = u32::from_le_bytes(end[16..20].try_into().unwrap());
    let entry = bytes.split_off(start as usize);
    let named = |count: u16| {
        let mut bytes = bytes.clone();
        for number in 0..count {
            let mut entry = entry.clone();
            entry[46..54].copy_from_slice(format!("files/{number:02}").as_bytes());
            bytes.extend(entry);
        }
        let mut end = end.clone();
        let length = u32::try_from(bytes.len()).unwrap() - start;
        for at in [8, 10] {
            end[at..at + 2].copy_from_slice(&count.to_le_bytes());
        }
        end[12..16].copy_from_slice(&length.to_le_bytes());
        bytes.extend(end);
        match Bundle::read(&bytes) {
            Err(BundleFault::Form(what)) => what,
            read => panic!("{read:?}"),
        }
    };
    assert_eq!(
        named(8),
        "evidence.json",
        "all of it was read, and that is missing"
    );
    assert_eq!(named(9), "files/08", "there was no room for this");
}

/// A key is taken with the first act, and the fourth is signed with one.
fn signed_with<const SEED: u8>() -> Bundle {
    bundle_of(|number, previous, origin| {
        let mut body = json!({
            "digest": Digest::of(LETTER).to_string(), "size": LETTER.len(), "meaning": "voted",
        });
        let kind = match number {
            1 => {
                let taken = json!({ "person": ADA, "key": public_key(&[3; 32]) });
                return event(KEY_TAKEN, taken);
            }
            4 => "decision_signed",
            _ => return event("note_added", json!({ "text": "noted" })),
        };
        let statement = Statement {
            origin,
            previous,
            actor: ADA,
            at: DateTime::UNIX_EPOCH,
            kind,
            body: &body,
        };
        let signature = statement.sign(&[SEED; 32]);
        body["signature"] = serde_json::to_value(signature).unwrap();
        event(kind, body)
    })
}

#[test]
fn the_signatures_in_its_acts_are_held_against_the_keys_that_were_taken() {
    assert_eq!(verify(&bundle()).unwrap().signatures, 0);
    assert_eq!(verify(&signed_with::<3>()).unwrap().signatures, 1);
    let forged = verify(&signed_with::<4>());
    assert!(
        matches!(
            forged,
            Err(BundleFault::Signature {
                sequence: Sequence(4),
                ..
            })
        ),
        "{forged:?}"
    );
}

#[test]
fn a_record_goes_by_the_name_of_its_first_act_alone() {
    let mut renamed = bundle();
    let signer = Signer::new("quorate/another", Zeroizing::new([3; 32]));
    let again = |note: &str| {
        let checkpoint = Checkpoint::trusted(note, &renamed.key).unwrap();
        let origin = "quorate/another".to_owned();
        Checkpoint {
            origin,
            ..checkpoint
        }
        .signed(&signer)
    };
    let checkpoint = again(&renamed.checkpoint);
    let earlier = again(&renamed.earlier[0].checkpoint);
    renamed.checkpoint = checkpoint;
    renamed.earlier[0].checkpoint = earlier;
    renamed.key = signer.verifying_key();
    let sequence = Sequence(1);
    assert_eq!(
        verify(&renamed).unwrap_err(),
        BundleFault::NotIncluded { sequence }
    );
}
