//! What both sides can do, and how they are played.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::hint::black_box;

/// One way of playing the case.
pub trait Side {
    /// A borrowed text.
    type Text<'t>
    where
        Self: 't;

    /// Back to the first scene.
    fn restart(&mut self);

    /// Whether the case has ended.
    fn ended(&self) -> bool;

    /// Reaches every text the learner reads before deciding, in order; answers with the positions offered, as bits.
    fn read<'t>(&'t self, see: impl FnMut(Self::Text<'t>)) -> u32;

    /// Takes the choice at a position. The record then holds what happened.
    fn decide(&mut self, position: u8);

    /// Reaches what follows the decision and why. Answers with how far the attempt is: the scene and the minute.
    fn after<'t>(&'t self, see: impl FnMut(Self::Text<'t>)) -> (u16, u32);

    /// The text as written.
    fn words(&self, text: Self::Text<'_>) -> String;

    /// The record of the last decision, a line an entry.
    fn record(&self) -> Vec<String>;
}

/// Which of the offered choices is taken: a small generator of numbers.
pub struct Picks(u64);

impl Picks {
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(0x9E37_79B9_7F4A_7C15))
    }

    /// One of the set bits.
    fn of(&mut self, offered: u32) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let mut nth = ((self.0 >> 32) * u64::from(offered.count_ones())) >> 32;
        let mut left = offered;
        while nth > 0 {
            left &= left - 1;
            nth -= 1;
        }
        left.trailing_zeros() as u8
    }
}

/// Plays this many decisions, going on where the last call stopped. The sum tells whether two sides took the same ways.
/// Never inlined, so that a counter of instructions finds it by name.
#[inline(never)]
pub fn play<S: Side>(side: &mut S, picks: &mut Picks, decisions: u32) -> u64 {
    let mut sum = 0_u64;
    for _ in 0..decisions {
        if side.ended() {
            side.restart();
        }
        let offered = side.read(|text| {
            black_box(text);
        });
        side.decide(picks.of(offered));
        let (scene, minute) = side.after(|text| {
            black_box(text);
        });
        sum = sum
            .wrapping_mul(31)
            .wrapping_add(u64::from(scene))
            .wrapping_add(u64::from(minute));
    }
    sum
}

/// Hash of every text and every record of so many whole walks.
pub fn trace<S: Side>(side: &mut S, walks: u64) -> String {
    let mut hash = Sha256::new();
    let mut line = |text: &str| {
        hash.update(text.as_bytes());
        hash.update(b"\n");
    };
    for walk in 0..walks {
        let mut picks = Picks::new(walk);
        side.restart();
        while !side.ended() {
            let mut texts = Vec::new();
            let offered = side.read(|text| texts.push(text));
            let words: Vec<String> = texts.into_iter().map(|text| side.words(text)).collect();
            words.iter().for_each(|text| line(text));
            side.decide(picks.of(offered));
            let mut texts = Vec::new();
            side.after(|text| texts.push(text));
            let words: Vec<String> = texts.into_iter().map(|text| side.words(text)).collect();
            words.iter().for_each(|text| line(text));
            side.record().iter().for_each(|entry| line(entry));
        }
    }
    hash.finalize()
        .iter()
        .fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").expect("writing to a string");
            text
        })
}
