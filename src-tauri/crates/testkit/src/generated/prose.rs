//! Sentences of natural length that mean nothing.

use super::pick;

const WORDS: [&str; 48] = [
    "the", "patient", "a", "chart", "waits", "by", "door", "with", "second", "reading", "and",
    "nurse", "asks", "about", "sleep", "before", "visit", "room", "three", "opens", "slowly",
    "while", "phone", "rings", "at", "desk", "her", "coat", "hangs", "over", "chair", "morning",
    "list", "grows", "longer", "than", "planned", "he", "counts", "tablets", "on", "table",
    "under", "lamp", "someone", "laughs", "in", "hallway",
];

/// This many words as sentences of four to eleven, decided by the place.
pub(super) fn words(place: &[usize], count: usize) -> String {
    let mut text = String::with_capacity(count * 6);
    let mut left = count;
    let mut sentence = 0;
    while left > 0 {
        let length = at(place, sentence, 0, 8).saturating_add(4).min(left);
        for word in 0..length {
            if !text.is_empty() {
                text.push(' ');
            }
            let chosen = WORDS[at(place, sentence, word + 1, WORDS.len())];
            let start = text.len();
            text.push_str(chosen);
            if word == 0
                && let Some(letter) = text.get_mut(start..=start)
            {
                letter.make_ascii_uppercase();
            }
        }
        text.push('.');
        left -= length;
        sentence += 1;
    }
    text
}

fn at(place: &[usize], sentence: usize, word: usize, below: usize) -> usize {
    let mut key = Vec::with_capacity(place.len() + 2);
    key.extend_from_slice(place);
    key.extend([sentence, word]);
    pick(&key, below)
}
