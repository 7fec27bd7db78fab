use super::*;

fn signer(name: &str, seed: u8) -> Signer {
    Signer::new(name, Zeroizing::new([seed; 32]))
}

fn checkpoint() -> Checkpoint {
    Checkpoint {
        origin: origin(Digest::of(b"first")),
        size: 41,
        root: Digest::of(b"root"),
        at: "2026-03-02T10:40:00Z".parse().unwrap(),
    }
}

#[test]
fn a_record_is_named_by_the_beginning_of_its_first_leaf() {
    let first = Digest::of(b"first");
    let (name, digest) = (origin(first), first.to_string());
    assert_eq!(name.strip_prefix("quorate/"), digest.get(..32));
}

#[test]
fn a_signed_checkpoint_reads_back_under_its_key_alone() {
    let signer = signer("quorate/7", 1);
    let note = checkpoint().signed(&signer);
    let key = signer.verifying_key();
    assert_eq!(Checkpoint::trusted(&note, &key), Ok(checkpoint()));
    let other = super::tests::signer("quorate/7", 2).verifying_key();
    let refused = |key| Checkpoint::trusted(&note, key).unwrap_err();
    assert_eq!(refused(&other), CheckpointError::NotSigned);
    let other = super::tests::signer("quorate/8", 1).verifying_key();
    assert_eq!(refused(&other), CheckpointError::NotSigned);
}

#[test]
fn every_changed_byte_of_a_note_is_refused() {
    let signer = signer("quorate/7", 1);
    let key = signer.verifying_key();
    let note = checkpoint().signed(&signer);
    for at in 0..note.len() {
        let mut bytes = note.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(changed) = String::from_utf8(bytes) else {
            continue;
        };
        assert!(Checkpoint::trusted(&changed, &key).is_err(), "{at}");
    }
}

#[test]
fn a_key_is_written_as_signed_note_writes_it_and_reads_back() {
    let key = signer("quorate/7", 1).verifying_key();
    let text = key.to_string();
    assert_eq!(VerifyingKey::parse(&text), Some(key));
    assert_eq!(
        VerifyingKey::parse(&text.replace("quorate/7", "quorate/8")),
        None
    );
}

/// The key and the note in the documentation of Go's `sumdb/note`, which made the form.
#[test]
fn a_key_and_a_signature_of_others_are_read() {
    let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let key = VerifyingKey::parse(text).unwrap();
    assert_eq!(key.to_string(), text);
    let said = "If you think cryptography is the answer to your problem,\n\
                then you don't know what your problem is.\n";
    let line = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC\
                2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
    let (name, hash, signature) = signature_of(line).unwrap();
    assert_eq!(name, "PeterNeumann");
    assert_eq!(hash, key_hash(name, &key.key.to_bytes()));
    assert!(key.has_signed(said.as_bytes(), &signature));
    assert!(!key.has_signed(b"something else", &signature));
}

#[test]
fn a_signer_shows_its_name_and_never_its_key() {
    assert_eq!(
        format!("{:?}", signer("quorate/7", 1)),
        "Signer(\"quorate/7\")"
    );
}
