//! A measure's threshold without the clinical goal that differs from it.

use super::numbers::numbers;
use super::parts::Part;
use super::reading::{Found, Reading};
use super::words::lines;
use crate::finding::Code;
use crate::model::{Inline, TextIx};
use std::collections::BTreeSet;

const YARDSTICKS: &str = include_str!("yardsticks.txt");

impl Reading<'_> {
    /// `one-yardstick`: the case has a measure of the table and shows the goal's numbers together in no text, written or
    /// as parameters' defaults.
    pub(super) fn one_yardstick(&self, parts: &[Part], found: &mut Found) {
        for measure in &self.case.measures {
            let table = lines(YARDSTICKS).filter_map(read);
            let Some((_, line, goal)) = table.into_iter().find(|(id, ..)| *id == measure.measure)
            else {
                continue;
            };
            let shown = parts.iter().any(|part| {
                let numbers = self.shown_numbers(part.text);
                goal.iter().all(|number| numbers.contains(number))
            });
            if !shown {
                let args = vec![
                    ("measure", measure.measure.clone()),
                    ("line", written(&line)),
                    ("goal", written(&goal)),
                ];
                found.text(Code::OneYardstick, measure.text, args);
            }
        }
    }

    fn shown_numbers(&self, text: TextIx) -> BTreeSet<i32> {
        let written = numbers(self.plain(text));
        let written = written
            .iter()
            .flat_map(|number| number.parts().collect::<Vec<_>>());
        let mut all: BTreeSet<i32> = written.filter_map(|part| part.parse().ok()).collect();
        let languages = &self.case.texts.languages;
        let prose = languages
            .get(self.language)
            .and_then(|all| all.get(text.at()));
        if let Some(prose) = prose.and_then(Option::as_ref) {
            prose.pieces(&mut |piece| {
                if let Inline::Param(param) = piece {
                    all.insert(self.case.params[param.at()].default);
                }
            });
        }
        all
    }
}

/// A line of the table: `ID 140 90 : 130 80`.
fn read(line: &'static str) -> Option<(&'static str, Vec<i32>, Vec<i32>)> {
    let (left, goal) = line.split_once(" : ")?;
    let (id, line) = left.split_once(' ')?;
    let numbers =
        |list: &str| -> Option<Vec<i32>> { list.split(" ").map(|it| it.parse().ok()).collect() };
    Some((id, numbers(line)?, numbers(goal)?))
}

fn written(numbers: &[i32]) -> String {
    let all: Vec<String> = numbers.iter().map(i32::to_string).collect();
    all.join("/")
}

#[cfg(test)]
mod tests {
    use super::{YARDSTICKS, lines, read};

    #[test]
    fn every_line_of_the_table_is_read() {
        assert!(lines(YARDSTICKS).all(|line| read(line).is_some()));
        let cbp = lines(YARDSTICKS).find_map(read).expect("a line");
        assert_eq!(cbp, ("CBP", vec![140, 90], vec![130, 80]));
    }
}
