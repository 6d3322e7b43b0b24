//! Numbers from a seed: the same seed throws the same dice on every machine, for ever.

/// A generator whose whole state is one number (`SplitMix64`, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice for a seed; neighbouring seeds have nothing to do with each other.
    pub const fn new(seed: u64) -> Self {
        Self(mixed(seed ^ 0x51AF_D00D_0B5E_55ED))
    }

    /// The next 64 bits.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// A number below `count`; 0 where there is none.
    pub fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(1);
        usize::try_from(self.next() % count).unwrap_or(0)
    }

    /// A number between the two, ends included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = usize::try_from(high - low).unwrap_or(0) + 1;
        low + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// Whether something happens that happens so often in a hundred.
    pub fn percent(&mut self, often: usize) -> bool {
        self.below(100) < often
    }

    /// One of the items.
    ///
    /// # Panics
    /// If there is none.
    pub fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }

    /// Some of the items, in their order; at least one.
    ///
    /// # Panics
    /// If there is none.
    pub fn some<T: Clone>(&mut self, items: &[T], often: usize) -> Vec<T> {
        let mut picked: Vec<T> = items
            .iter()
            .filter(|_| self.percent(often))
            .cloned()
            .collect();
        if picked.is_empty() {
            picked.push(self.pick(items).clone());
        }
        picked
    }

    /// The items in another order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

const fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
