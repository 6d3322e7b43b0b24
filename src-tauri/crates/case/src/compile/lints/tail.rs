//! The tail test: are so many hits more than chance would give?
//!
//! Percentages alone mislead: with four choices, five hits of eight are too many, with three choices only six are, and with two
//! decisions hardly anything is. So the chance itself is computed (Poisson binomial, by dynamic programming), in natural numbers
//! of any size: nothing is rounded and nothing overflows.

/// At most one in so many is too unlikely to be chance: 0.05.
const ONE_IN: u32 = 20;

/// One decision: how many of its choices would be a hit, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    pub hits: u32,
    pub of: u32,
}

/// Whether the chance of `hits` or more, each decision drawn blindly from its choices, is at most 0.05. No decision, no
/// verdict.
pub(super) fn beyond_chance(decisions: &[Share], hits: usize) -> bool {
    if decisions.is_empty() || expected(decisions) >= hits {
        return false;
    }
    // Counted by misses: only draws with few enough of them belong to the tail.
    let Some(spare) = decisions.len().checked_sub(hits) else {
        return true;
    };
    let mut all = Natural::of(1);
    // ways[m]: of all draws so far, how many have exactly m misses.
    let mut ways = vec![Natural::of(1)];
    for Share { hits, of } in decisions {
        let hit = (*hits).min(*of);
        all = all.times(*of);
        let mut next = vec![Natural::of(0); ways.len() + 1];
        for (misses, ways) in ways.iter().enumerate() {
            next[misses].add(&ways.times(hit));
            next[misses + 1].add(&ways.times(of - hit));
        }
        next.truncate(spare + 1);
        ways = next;
    }
    let mut tail = Natural::of(0);
    ways.iter().for_each(|ways| tail.add(ways));
    tail.times(ONE_IN).at_most(&all)
}

/// At most the hits to be expected. No more than these are as likely as not: a median of such a sum is its mean, rounded up
/// or down (Jogdeo and Samuels, *Monotone convergence of binomial probabilities*, 1968), so nothing needs to be counted.
fn expected(decisions: &[Share]) -> usize {
    let shares = decisions.iter().filter(|share| share.of > 0);
    let sum: u64 = shares
        .map(|share| (u64::from(share.hits.min(share.of)) << 32) / u64::from(share.of))
        .sum();
    (sum >> 32) as usize
}

/// A natural number of any size: digits to the base 2^32, the lowest first, none of them a leading zero.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Natural(Vec<u32>);

impl Natural {
    fn of(small: u32) -> Self {
        let mut natural = Self(vec![small]);
        natural.trim();
        natural
    }

    fn times(&self, small: u32) -> Self {
        let mut carry = 0_u64;
        let mut digits = Vec::with_capacity(self.0.len() + 1);
        for digit in &self.0 {
            carry += u64::from(*digit) * u64::from(small);
            digits.push(carry as u32);
            carry >>= 32;
        }
        digits.push(carry as u32);
        let mut product = Self(digits);
        product.trim();
        product
    }

    fn add(&mut self, other: &Self) {
        let mut carry = 0_u64;
        self.0.resize(self.0.len().max(other.0.len()) + 1, 0);
        for (at, digit) in self.0.iter_mut().enumerate() {
            carry += u64::from(*digit) + u64::from(other.0.get(at).copied().unwrap_or_default());
            *digit = carry as u32;
            carry >>= 32;
        }
        self.trim();
    }

    fn at_most(&self, other: &Self) -> bool {
        let size = self.0.len().cmp(&other.0.len());
        size.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
            .is_le()
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Natural, Share, beyond_chance};

    fn alike(count: usize, hits: u32, of: u32) -> Vec<Share> {
        vec![Share { hits, of }; count]
    }

    #[test]
    fn four_choices_flag_five_of_eight() {
        // Of 4^8 = 65,536 draws: 5 hits C(8,5)·27 = 1,512, 6: 28·9 = 252, 7: 8·3 = 24, 8: 1; together 1,789, 2.7 %.
        // 4 hits add 70·81 = 5,670: 11.4 %.
        let eight = alike(8, 1, 4);
        assert!(beyond_chance(&eight, 5));
        assert!(!beyond_chance(&eight, 4));
    }

    #[test]
    fn three_choices_flag_six_of_eight() {
        // Of 3^8 = 6,561 draws: 6 hits 28·4 = 112, 7: 8·2 = 16, 8: 1; together 129, 2.0 %. 5 hits add 56·8 = 448: 8.8 %.
        let eight = alike(8, 1, 3);
        assert!(beyond_chance(&eight, 6));
        assert!(!beyond_chance(&eight, 5));
    }

    #[test]
    fn exactly_one_in_twenty_flags() {
        // 1/4 · 1/5 = 1/20, and 1/4 · 2/10 the same; 1/4 · 1/4 = 1/16 does not.
        let mixed = |second| [Share { hits: 1, of: 4 }, second];
        assert!(beyond_chance(&mixed(Share { hits: 1, of: 5 }), 2));
        assert!(beyond_chance(&mixed(Share { hits: 2, of: 10 }), 2));
        assert!(!beyond_chance(&mixed(Share { hits: 1, of: 4 }), 2));
    }

    #[test]
    fn unequal_decisions_are_added_up_exactly() {
        // Hit chances 1/2, 1/3, 1/4 over 24 draws: 3 hits 1; 2 hits 1·1·3 + 1·2·1 + 1·1·1 = 6; so 2 or more is 7/24.
        let three = [2, 3, 4].map(|of| Share { hits: 1, of });
        assert!(beyond_chance(&three, 3)); // 1/24
        assert!(!beyond_chance(&three, 2));
    }

    #[test]
    fn nothing_follows_from_nothing() {
        assert!(!beyond_chance(&[], 0));
        assert!(!beyond_chance(&[], 1));
        // More hits than decisions cannot be; their chance is nought.
        assert!(beyond_chance(&alike(1, 1, 2), 2));
        // Where every choice is a hit, hits say nothing.
        assert!(!beyond_chance(&alike(60, 3, 3), 60));
    }

    #[test]
    fn many_decisions_do_not_overflow() {
        // 200 decisions of 4 choices: 4^200 is 2^400. All 200 hits is one draw; 40 of 200 lies below the mean of 50.
        let many = alike(200, 1, 4);
        assert!(beyond_chance(&many, 200));
        assert!(!beyond_chance(&many, 40));
        // Mean 50, variance 37.5: 50 hits and more are common, 70 (3.3 deviations) are not.
        assert!(!beyond_chance(&many, 50));
        assert!(beyond_chance(&many, 70));
    }

    #[test]
    fn naturals_carry() {
        let big = Natural::of(u32::MAX).times(u32::MAX);
        // (2^32 − 1)^2 = 2^64 − 2^33 + 1.
        assert_eq!(big, Natural(vec![1, u32::MAX - 1]));
        let mut sum = Natural::of(u32::MAX);
        sum.add(&Natural::of(1));
        assert_eq!(sum, Natural(vec![0, 1]));
        assert_eq!(big.times(0), Natural::of(0));
        assert!(Natural::of(u32::MAX).at_most(&sum));
        assert!(!sum.at_most(&Natural::of(u32::MAX)));
    }
}
