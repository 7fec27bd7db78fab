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

#[test]
fn nothing_continues_what_is_as_long_or_longer_but_itself() {
    let tree = tree(&leaves(3));
    let of = |size| (size, tree.root(size).unwrap());
    let (other, more) = (Digest::of(b"another"), [Digest::ZERO]);
    assert!(is_continued(of(0), of(3), &[]) && is_continued(of(3), of(3), &[]));
    assert!(!is_continued((0, other), of(3), &[]));
    assert!(!is_continued(of(0), of(3), &more));
    assert!(!is_continued((3, other), of(3), &[]));
    assert!(!is_continued(of(3), of(3), &more));
    // A shorter one with the same root is another.
    let (_, root) = of(2);
    assert!(!is_continued((2, root), (1, root), &[]));
}

/// A subtree of two parts of a tree; one that neither has is made of its halves.
fn both(trees: [&Tree; 2], start: u64, length: u64) -> Result<Digest, ()> {
    let known = trees.iter().find_map(|tree| tree.subtree(start, length));
    match known {
        Some(digest) => Ok(digest),
        None if length == 1 => Err(()),
        None => Ok(node(
            both(trees, start, length / 2)?,
            both(trees, start + length / 2, length / 2)?,
        )),
    }
}

/// The parts of a tree, each with the leaves of its own range, answer together as one tree does.
#[test]
fn a_tree_in_parts_answers_as_the_whole_one() {
    let leaves = leaves(70);
    let whole = tree(&leaves);
    for cut in 0..=70_u64 {
        let (first, second) = leaves.split_at(cut as usize);
        let first = tree(first);
        let mut later = Tree::starting_at(cut);
        for leaf in second {
            later.push(*leaf);
        }
        assert_eq!(later.len(), 70 - cut);
        let places: Vec<_> = parts(cut, 70 - cut).collect();
        let lengths: u64 = places.iter().map(|(_, length)| length).sum();
        assert_eq!(lengths, 70 - cut);
        let found = places
            .iter()
            .map(|(at, length)| whole.subtree(*at, *length).unwrap());
        assert_eq!(later.parts(), found.collect::<Vec<_>>(), "from {cut}");
        let both = |start, length| both([&first, &later], start, length);
        for size in 1..=70 {
            assert_eq!(root(size, both).ok(), whole.root(size));
            assert_eq!(
                inclusion(size / 2, size, both).unwrap(),
                whole.inclusion(size / 2, size)
            );
            assert_eq!(
                consistency(size / 3, size, both).unwrap(),
                whole.consistency(size / 3, size)
            );
        }
    }
}

#[test]
fn a_tree_that_starts_later_has_no_proof_that_needs_what_is_before() {
    let mut tree = Tree::starting_at(4);
    for leaf in leaves(4) {
        tree.push(leaf);
    }
    assert_eq!(tree.root(8), None);
    assert_eq!(tree.inclusion(5, 8), None);
    assert_eq!(tree.consistency(2, 8), None);
    assert_eq!(tree.consistency(4, 9), None);
    assert!(tree.subtree(4, 4).is_some());
    assert_eq!(tree.subtree(0, 4), None);
    assert_eq!(tree.subtree(8, 1), None);
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
