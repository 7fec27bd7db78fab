//! Chance that can be had again: a seed that is printed, and numbers that follow from it.

use std::hash::{BuildHasher, RandomState};

/// Numbers that follow from a seed.
#[derive(Debug, Clone)]
pub struct Dice {
    /// What they follow from.
    pub seed: u64,
    numbers: fastrand::Rng,
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
        let numbers = fastrand::Rng::with_seed(seed);
        Self { seed, numbers }
    }

    /// Some number below a limit, which is not 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.numbers.u64(..limit)
    }
}

impl Default for Dice {
    fn default() -> Self {
        Self::new()
    }
}
