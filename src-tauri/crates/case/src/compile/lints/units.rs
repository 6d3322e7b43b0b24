//! Numbers of care: with a unit, not typed where a clinic sets its own, and never without a source.

use super::numbers::{Number, numbers};
use super::parts::{Kind, Part};
use super::reading::{Found, INSERTED, Reading};
use super::words::List;
use crate::finding::Code;
use crate::model::{Param, TextIx, VarKind};

impl Reading<'_> {
    /// `no-unit`, `hard-number` and `uncited-claim`.
    pub(super) fn units(&self, parts: &[Part], found: &mut Found) {
        for part in parts {
            let written = numbers(self.plain(part.text));
            // A column or list that names its unit once has named it for all.
            let unit_named = self.lists.has(List::Unit, self.words(part.text));
            if part.kind != Kind::Label && !unit_named {
                let bare = written.iter().find(|number| !self.has_type(number));
                if let Some(number) = bare {
                    let args = vec![("value", number.text.to_owned())];
                    found.text(Code::NoUnit, part.text, args);
                }
            }
            self.hard_number(part.text, &written, found);
            self.uncited(part, &written, found);
        }
    }

    /// `no-unit`: whether one can tell what the number counts. Dates, times, ages, telephone numbers, things told apart by
    /// number, ordinals, money, a number with a noun, `a over b` and a pair of pressures say so themselves.
    fn has_type(&self, number: &Number) -> bool {
        let text = number.text;
        // 5-minute, 2nd, 40mg, 30 %, $20, #3, +3 lb.
        let attached = number.after.trim_start_matches('-');
        if attached.starts_with(|c: char| {
            c.is_alphabetic() || c == '%' || c == '°' || c == 'º' || c == 'ª'
        }) || number.before.ends_with(['#', '$', '€', '£'])
        {
            return true;
        }
        if text.contains(':') || is_telephone(text) || is_year(text) || is_date(text) {
            return true;
        }
        let last = number.last_word().unwrap_or_default();
        let last_small = last.to_lowercase();
        let next = number.next_word().unwrap_or_default();
        // An hour of the day, or (el 30) a day of the month.
        let small = text.parse::<u32>().is_ok_and(|it| it <= 31);
        // A heading or a column: the word before says what it is, as in "Room 3", "page 1", "Potassium 5.4" in a chart.
        let named = last.chars().next().is_some_and(char::is_uppercase)
            && !starts_sentence(number.before, last)
            || self.lists.is(List::Numbered, &last_small);
        named
            || self.lists.is(List::Month, &last_small)
            || self.lists.is(List::Month, &next)
            || (self.tongue == super::words::Tongue::Spanish && next == "de")
            || (small && self.lists.is(List::Hour, &last_small))
            || self.is_age(number, &last_small)
            // The figure itself: she writes a 2.
            || self.lists.is(List::Article, &last_small)
            || is_pressure(text)
            || (!next.is_empty() && !self.lists.is(List::Function, &next))
            || self.joined(number, &next, &last_small)
    }

    /// `27 to 34 centimetres`, `162 over 94`, `between 144 and 152 mmHg`: the other number has the unit, or the two
    /// together are a pressure.
    fn joined(&self, number: &Number, next: &str, last: &str) -> bool {
        if self.lists.is(List::Over, last) || self.lists.is(List::Over, next) {
            return true;
        }
        if !self.lists.is(List::Joint, next) && !number.after.starts_with([',', '–']) {
            return false;
        }
        let skipped = number.after.trim_start_matches([' ', ',', '–']);
        let rest = skipped.strip_prefix(next).unwrap_or(skipped).trim_start();
        let Some(first) = numbers(rest).into_iter().next() else {
            // The other one is inserted: `between 120 and {goal}`.
            return rest.starts_with(INSERTED);
        };
        let near = first.before.is_empty();
        near && self.has_type(&Number {
            before: "",
            ..first
        })
    }

    /// `hard-number`: the default of one of the case's parameters is typed beside its unit.
    fn hard_number(&self, text: TextIx, written: &[Number], found: &mut Found) {
        for number in written {
            let unit = self.after_pair(number);
            let parts: Vec<&str> = number.parts().collect();
            let param = self.case.params.iter().find(|param| {
                matches!(param.kind, VarKind::Int(..))
                    && parts.iter().any(|part| *part == param.default.to_string())
                    && self.is_unit_of(param, &unit)
            });
            if let Some(param) = param {
                let args = vec![
                    ("value", number.text.to_owned()),
                    ("parameter", param.id.clone()),
                ];
                found.text(Code::HardNumber, text, args);
                return;
            }
        }
    }

    /// `uncited-claim`: where the case speaks as a teacher, a number of care, a measure's id or a must or never without
    /// reference or parameter. The story's own numbers are this patient's and claim nothing; a choice is an act.
    fn uncited(&self, part: &Part, written: &[Number], found: &mut Found) {
        let teaches = match part.kind {
            Kind::Hint | Kind::Coach | Kind::Takeaway | Kind::Measure => true,
            Kind::Story
            | Kind::Ask
            | Kind::Choice
            | Kind::Wrong
            | Kind::Label
            | Kind::Fact
            | Kind::Evidence
            | Kind::Alt => false,
        };
        if !teaches || !part.refs.is_empty() || self.plain(part.text).contains(INSERTED) {
            return;
        }
        let words = self.words(part.text);
        let mut written = written.iter();
        let number = written.find_map(|number| {
            let unit = number.next_word()?;
            let of_care =
                unit == "%" || self.lists.is(List::Unit, &unit) || self.lists.is(List::Span, &unit);
            of_care.then(|| format!("{} {unit}", number.text))
        });
        let mut measures = self.case.measures.iter().map(|it| &it.measure);
        let claim = number
            .or_else(|| self.lists.find(List::Obligation, words).map(str::to_owned))
            .or_else(|| {
                measures
                    .find(|id| words.contains(&id.to_lowercase()))
                    .cloned()
            });
        if let Some(claim) = claim {
            found.text(Code::UncitedClaim, part.text, vec![("words", claim)]);
        }
    }

    /// `Ruth Lindqvist, 58,`, `Dr. Lee, about 48,` or `Harold Kim, 74.`
    fn is_age(&self, number: &Number, last: &str) -> bool {
        let roughly = self.lists.is(List::About, last) && {
            let before = number.before.trim_end().to_lowercase();
            before
                .strip_suffix(last)
                .is_some_and(|it| it.trim_end().ends_with(','))
        };
        let before = number.before.strip_suffix(", ").unwrap_or_default();
        let name = before.rsplit(' ').next().unwrap_or_default();
        let years = number.text.parse::<u32>();
        years.is_ok_and(|age| (1..120).contains(&age))
            && (roughly || name.starts_with(char::is_uppercase))
    }

    /// The unit of a number that may be the first of two: `140 mmHg`, `140/90 mmHg`, `140 over 90 mmHg`.
    fn after_pair(&self, number: &Number) -> String {
        let next = number.next_word().unwrap_or_default();
        if !self.lists.is(List::Over, &next) {
            return next;
        }
        let second = numbers(number.after).into_iter().next();
        second.and_then(|it| it.next_word()).unwrap_or_default()
    }

    /// Whether the word is the parameter's unit, or another word for it.
    fn is_unit_of(&self, param: &Param, word: &str) -> bool {
        let unit = param.unit.as_deref().unwrap_or_default().to_lowercase();
        let both = |line: &&str| {
            let mut words = line.split(' ');
            words.clone().any(|it| it == unit) && words.any(|it| it == word)
        };
        !word.is_empty() && (unit == word || self.lists.phrases(List::SameUnit).iter().any(both))
    }
}

/// Two numbers that stand to each other as pressures do: nobody reads 146/88 as anything else, with or without BP before it.
fn is_pressure(text: &str) -> bool {
    let Some((upper, lower)) = text.split_once('/') else {
        return false;
    };
    match (upper.parse::<u32>(), lower.parse::<u32>()) {
        (Ok(upper), Ok(lower)) => {
            (70..=260).contains(&upper) && (40..=150).contains(&lower) && lower < upper
        }
        (Err(_), _) | (_, Err(_)) => false,
    }
}

/// 911, or seven digits and more.
fn is_telephone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    matches!(text, "911" | "211" | "411" | "988") || digits >= 7
}

fn is_year(text: &str) -> bool {
    text.len() == 4
        && text
            .parse::<u32>()
            .is_ok_and(|year| (1900..2100).contains(&year))
}

/// 2026-01-23 or 1/23/2026.
fn is_date(text: &str) -> bool {
    text.matches(['-', '/']).count() == 2
}

/// Whether a capitalised word has its capital from the beginning of a sentence.
fn starts_sentence(before: &str, word: &str) -> bool {
    let before = before.trim_end();
    let start = before.strip_suffix(word).unwrap_or(before).trim_end();
    start.is_empty() || start.ends_with(['.', '?', '!', ':', '"', '“', '\n'])
}
