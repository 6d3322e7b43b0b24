//! "Did you mean": the nearest known word by edit distance.

/// The nearest of `known` to `word`: at most a third of its letters changed (at least one, at most three), ties to the
/// alphabetically first. Words longer than 64 bytes get no suggestion.
#[must_use]
pub fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    if word.len() > 64 {
        return None;
    }
    let limit = (word.chars().count() / 3).clamp(1, 3);
    known
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 2 * limit)
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Edit distance where swapping two neighbours counts once (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (row, x) in a.chars().enumerate() {
        let mut line = vec![row + 1];
        for (column, y) in b.iter().enumerate() {
            let swap = usize::from(x != *y);
            let mut best = (last[column] + swap)
                .min(last[column + 1] + 1)
                .min(line[column] + 1);
            if column > 0 && previous == Some(*y) && b[column - 1] == x {
                best = best.min(before[column - 1] + 1);
            }
            line.push(best);
        }
        before = std::mem::replace(&mut last, line);
        previous = Some(x);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn counts_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("facst", "facts"), 1);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn suggests_only_what_is_near() {
        let known = ["minutes", "measure", "media"];
        assert_eq!(nearest("minuts", known.into_iter()), Some("minutes"));
        assert_eq!(nearest("zebra", known.into_iter()), None);
        assert_eq!(nearest("ab", ["ba", "aa"].into_iter()), Some("aa"));
    }
}
