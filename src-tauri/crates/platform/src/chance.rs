//! The system's generator of unpredictable bytes.

use trainer::ports::Chance;

/// Bytes from the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    /// # Panics
    /// Where the operating system has no generator: going on with guessable salts would be worse than stopping.
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}
