//! Syllables of a word, estimated from its letters.

/// Syllables of an English word, by its vowel groups: a silent e at the end counts not, nor that of -es and -ed where it is
/// not spoken. An estimate; formulas over a hundred words bear it.
pub(super) fn english_syllables(word: &str) -> usize {
    let word: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut inside = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !inside);
        inside = is_vowel(c);
    }
    let ends = |ending: &str| word.strip_suffix(ending);
    let silent = if let Some(stem) = ends("es") {
        !stem.ends_with(['s', 'x', 'z', 'c', 'g']) && !stem.ends_with("ch") && !stem.ends_with("sh")
    } else if let Some(stem) = ends("ed") {
        !stem.ends_with(['t', 'd'])
    } else if let Some(stem) = ends("e") {
        !stem.ends_with('l') || stem.chars().rev().nth(1).is_some_and(is_vowel)
    } else {
        false
    };
    // "tree", "shoes": the e belongs to a longer vowel.
    let own_group = {
        let stem = ends("es")
            .or_else(|| ends("ed"))
            .or_else(|| ends("e"))
            .unwrap_or(&word);
        !stem.ends_with(is_vowel)
    };
    (groups - usize::from(silent && own_group && groups > 1)).max(1)
}

/// Syllables of a Spanish word: each strong or accented vowel is one, weak vowels beside a strong one join it, weak vowels
/// by themselves are one.
pub(super) fn spanish_syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let (mut strong, mut weak) = (0, false);
    for (at, c) in letters.iter().enumerate() {
        match c {
            'a' | 'e' | 'o' | 'á' | 'é' | 'í' | 'ó' | 'ú' => strong += 1,
            'i' | 'u' | 'ü' => weak = true,
            'y' if at + 1 == letters.len() => weak = true,
            _ => {
                count += if strong > 0 {
                    strong
                } else {
                    usize::from(weak)
                };
                (strong, weak) = (0, false);
            }
        }
    }
    count += if strong > 0 {
        strong
    } else {
        usize::from(weak)
    };
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::{english_syllables, spanish_syllables};

    #[test]
    fn syllables_are_counted_as_spoken() {
        for (word, count) in [
            ("the", 1),
            ("take", 1),
            ("water", 2),
            ("tablet", 2),
            ("little", 2),
            ("minutes", 2),
            ("called", 1),
            ("wanted", 2),
            ("pressure", 2),
            ("tree", 1),
            ("hypertension", 4),
            ("doses", 2),
            ("times", 1),
            ("people", 2),
            ("you", 1),
        ] {
            assert_eq!(english_syllables(word), count, "{word}");
        }
        for (word, count) in [
            ("presión", 2),
            ("quiero", 2),
            ("país", 2),
            ("ciudad", 2),
            ("muy", 1),
            ("y", 1),
            ("leer", 2),
            ("agua", 2),
            ("medicamento", 5),
            ("cigüeña", 3),
            ("ayer", 2),
        ] {
            assert_eq!(spanish_syllables(word), count, "{word}");
        }
    }
}
