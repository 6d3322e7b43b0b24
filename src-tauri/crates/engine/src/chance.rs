//! Chance: a small generator whose whole state is one number (`SplitMix64`, Steele, Lea and Flood 2014).

/// The next 64 random bits and the generator's new state.
fn next(state: u64) -> (u64, u64) {
    let state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut bits = state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (bits ^ (bits >> 31), state)
}

/// A position drawn by weight, and the generator's new state; `None` where all weights are 0.
///
/// The draw scales 64 bits to the sum of weights, so no weight is off by more than the sum divided by 2⁶⁴.
pub(crate) fn draw(state: u64, weights: &[u32]) -> Option<(usize, u64)> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if total == 0 {
        return None;
    }
    let (bits, state) = next(state);
    let mut ticket = u64::try_from((u128::from(bits) * u128::from(total)) >> 64).ok()?;
    for (position, weight) in weights.iter().enumerate() {
        let weight = u64::from(*weight);
        if ticket < weight {
            return Some((position, state));
        }
        ticket -= weight;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{draw, next};

    #[test]
    fn the_generator_gives_the_published_numbers() {
        // First outputs for seed 1234567, from the reference implementation (Vigna, splitmix64.c).
        let (first, state) = next(1_234_567);
        let (second, _) = next(state);
        assert_eq!(first, 6_457_827_717_110_365_317);
        assert_eq!(second, 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_weight_of_nothing_is_never_drawn() {
        let mut state = 7;
        for _ in 0..1_000 {
            let (position, after) = draw(state, &[0, 3, 0]).expect("weights");
            assert_eq!(position, 1);
            state = after;
        }
        assert_eq!(draw(7, &[0, 0]), None);
        assert_eq!(draw(7, &[]), None);
    }

    #[test]
    fn weights_are_kept_over_many_draws() {
        let mut state = 42;
        let mut hits = [0_u32; 2];
        for _ in 0..40_000 {
            let (position, after) = draw(state, &[1, 3]).expect("weights");
            hits[position] += 1;
            state = after;
        }
        // A quarter of 40,000 is 10,000; the standard deviation is √(40,000 × ¼ × ¾) ≈ 87, so 600 is seven of them.
        assert!(hits[0].abs_diff(10_000) < 600, "{hits:?}");
    }
}
