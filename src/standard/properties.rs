//! How properties are tried on made-up values: from a seed, so that every run tries the same.

use proptest::test_runner::{Config, RngSeed};

/// So many cases, always the same.
pub(super) fn cases(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20_260_301), failure_persistence: None, ..Config::default() }
}
