//! The numbers written in a text, with what stands around them.

/// A number as written in digits. What belongs together is one: `9:20`, `140/90`, `3.1`, `2026-01-23`, `1,000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number<'t> {
    pub text: &'t str,
    /// The text up to it and from its end.
    pub before: &'t str,
    pub after: &'t str,
}

/// The numbers of a text in order. Digits in a word (B12, A1c) are part of a name and no number.
pub(super) fn numbers(plain: &str) -> Vec<Number<'_>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = plain[rest..].find(|c: char| c.is_ascii_digit()) {
        let start = rest + start;
        let end = end_of(plain, start);
        rest = end;
        let named = plain[..start].ends_with(|c: char| c.is_alphabetic());
        if !named {
            found.push(Number {
                text: &plain[start..end],
                before: &plain[..start],
                after: &plain[end..],
            });
        }
    }
    found
}

/// Where the digits end; a mark between two digits joins them.
fn end_of(plain: &str, start: usize) -> usize {
    let bytes = plain.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = start;
    while digit(end)
        || (matches!(bytes.get(end), Some(b'.' | b',' | b':' | b'/' | b'-')) && digit(end + 1))
    {
        end += 1;
    }
    end
}

impl<'t> Number<'t> {
    /// The numbers in it, for example 140 and 90 of `140/90`; none of a time of day.
    pub fn parts(&self) -> impl Iterator<Item = &'t str> {
        let parts = if self.text.contains(':') {
            ""
        } else {
            self.text
        };
        parts.split(['/', '-']).filter(|part| !part.is_empty())
    }

    /// The word right after it, with only blanks, hyphens or a degree between; in small letters.
    pub fn next_word(&self) -> Option<String> {
        let after = self
            .after
            .trim_start_matches([' ', '\u{A0}', '\u{202F}', '-', '°']);
        if after.starts_with('%') {
            return Some("%".to_owned());
        }
        let end = after.find(|c: char| !c.is_alphabetic() && c != '\'' && c != '’');
        let word = &after[..end.unwrap_or(after.len())];
        (!word.is_empty()).then(|| word.to_lowercase().replace('’', "'"))
    }

    /// The word right before it as written, with only blanks (or a hash, a bracket, a quotation mark) between.
    pub fn last_word(&self) -> Option<&'t str> {
        let before = self
            .before
            .trim_end_matches([' ', '\u{A0}', '(', '#', '“', '"', '*']);
        let start = before
            .char_indices()
            .rev()
            .find(|(_, c)| !c.is_alphabetic() && *c != '.')
            .map_or(0, |(at, c)| at + c.len_utf8());
        let word = &before[start..];
        (!word.is_empty()).then_some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn what_belongs_together_is_one_number() {
        let plain = "At 9:20, 140/90 and 181.5 lb; B12 on 2026-01-23. Room 3.";
        let found: Vec<&str> = numbers(plain).iter().map(|it| it.text).collect();
        assert_eq!(found, ["9:20", "140/90", "181.5", "2026-01-23", "3"]);
        let parts = |at: usize| numbers(plain)[at].parts().collect::<Vec<_>>();
        assert_eq!(parts(0), [""; 0]);
        assert_eq!(parts(1), ["140", "90"]);
    }

    #[test]
    fn the_words_around_a_number_are_known() {
        let found = numbers("a 5-minute rest, 30 % and Room 3. Then (12) mg");
        let after: Vec<_> = found.iter().map(|it| it.next_word()).collect();
        let words = [Some("minute"), Some("%"), None, None].map(|it| it.map(str::to_owned));
        assert_eq!(after, words);
        let before: Vec<_> = found.iter().map(|it| it.last_word()).collect();
        assert_eq!(before, [Some("a"), None, Some("Room"), Some("Then")]);
    }
}
