use proptest::prelude::*;

use super::*;

fn leaves(count: u64) -> Vec<Digest> {
    (0..count)
        .map(|number| leaf(&number.to_le_bytes()))
        .collect()
}

fn tree(leaves: &[Digest]) -> Tree {
    let mut tree = Tree::default();
    for leaf in leaves {
        tree.push(*leaf);
    }
    tree
}

/// The root as RFC 9162 defines it, word for word.
fn defined(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => Digest::of(&[]),
        [one] => *one,
        more => {
            let mut left = 1;
            while left * 2 < more.len() {
                left *= 2;
            }
            node(defined(&more[..left]), defined(&more[left..]))
        }
    }
}

#[test]
fn the_roots_are_those_that_the_rfc_defines() {
    let leaves = leaves(70);
    let tree = tree(&leaves);
    for size in 0..=leaves.len() {
        assert_eq!(
            tree.root(size as u64),
            Some(defined(&leaves[..size])),
            "{size}"
        );
    }
    assert_eq!(tree.root(71), None);
}

/// Roots that Certificate Transparency publishes for its test leaves.
#[test]
fn the_roots_are_those_of_certificate_transparency() {
    let inputs: [&[u8]; 3] = [b"", b"\x00", b"\x10"];
    let leaves: Vec<_> = inputs.iter().map(|input| leaf(input)).collect();
    let tree = tree(&leaves);
    for (size, root) in [
        (
            0,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        (
            1,
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        ),
        (
            2,
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        ),
        (
            3,
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        ),
    ] {
        assert_eq!(tree.root(size), Digest::from_hex(root), "{size}");
    }
}

#[test]
fn every_leaf_of_every_size_is_proved_and_nothing_else_is() {
    let leaves = leaves(34);
    let tree = tree(&leaves);
    for size in 1..=34 {
        let root = tree.root(size).unwrap();
        for index in 0..size {
            let proof = tree.inclusion(index, size).unwrap();
            for (other, leaf) in leaves.iter().enumerate() {
                let is = is_included(*leaf, index, size, &proof, root);
                assert_eq!(is, other as u64 == index, "{other} as {index} of {size}");
            }
            assert!(!is_included(leaves[0], size, size, &proof, root));
        }
    }
    assert_eq!(tree.inclusion(34, 34), None);
    assert_eq!(tree.inclusion(0, 35), None);
}

#[test]
fn every_size_is_proved_to_continue_every_smaller_one() {
    let tree = tree(&leaves(34));
    for later in 0..=34 {
        for earlier in 0..=later {
            let proof = tree.consistency(earlier, later).unwrap();
            let of = |size| (size, tree.root(size).unwrap());
            assert!(
                is_continued(of(earlier), of(later), &proof),
                "{earlier} {later}"
            );
            if 0 < earlier && earlier < later {
                let wrong = (earlier, Digest::of(b"another"));
                assert!(!is_continued(wrong, of(later), &proof));
                let wrong = (later, Digest::of(b"another"));
                assert!(!is_continued(of(earlier), wrong, &proof));
            }
        }
    }
    assert_eq!(tree.consistency(3, 2), None);
}

proptest! {
    #[test]
    fn a_changed_shortened_or_lengthened_proof_proves_nothing(
        size in 2_u64..300, index in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(), bit in 0..256_usize,
    ) {
        let leaves = leaves(size);
        let tree = tree(&leaves);
        let root = tree.root(size).unwrap();
        let index = index.index(leaves.len());
        let proof = tree.inclusion(index as u64, size).unwrap();
        let holds = |proof: &[Digest]| is_included(leaves[index], index as u64, size, proof, root);
        prop_assert!(holds(&proof));
        let mut changed = proof.clone();
        changed[at.index(proof.len())].0[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!holds(&changed));
        prop_assert!(!holds(&proof[1..]));
        prop_assert!(!holds(&[&proof[..], &[root]].concat()));
    }
}
