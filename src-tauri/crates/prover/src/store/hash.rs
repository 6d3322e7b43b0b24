//! A hash for keys that nobody outside chooses.

use std::hash::{BuildHasherDefault, Hasher};

/// A quick hash for short rows of our own numbers: nobody outside chooses them to collide.
#[derive(Default)]
pub struct Folded(u64);

/// Builds it.
pub type Quick = BuildHasherDefault<Folded>;

impl Hasher for Folded {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = self.0 ^ number;
        let product = u128::from(mixed) * u128::from(0x9E37_79B9_7F4A_7C15_u64);
        self.0 = (product as u64) ^ (product >> 64) as u64 ^ mixed.rotate_left(29);
    }

    fn write(&mut self, bytes: &[u8]) {
        for eight in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..eight.len()].copy_from_slice(eight);
            self.write_u64(u64::from_le_bytes(word));
        }
    }
}
