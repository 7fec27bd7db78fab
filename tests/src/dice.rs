//! Chance that can be had again: a seed that is printed, and numbers that follow from it.

use std::hash::{BuildHasher, RandomState};

/// Numbers that follow from a seed (`SplitMix64`).
#[derive(Debug, Clone)]
pub struct Dice {
    /// What they follow from.
    pub seed: u64,
    state: u64,
}

impl Dice {
    /// With the seed in `QUORATE_SEED`, or one that no other run has.
    pub fn new() -> Self {
        let set = std::env::var("QUORATE_SEED").ok();
        let drawn = || RandomState::new().hash_one("a seed");
        Self::of(set.and_then(|seed| seed.parse().ok()).unwrap_or_else(drawn))
    }

    /// With this seed.
    pub fn of(seed: u64) -> Self {
        Self { seed, state: seed }
    }

    /// Some number below a limit, which is not 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

impl Default for Dice {
    fn default() -> Self {
        Self::new()
    }
}
