//! Sources: good enough to score on, and not out of date.

use super::reading::{Found, Reading};
use crate::finding::Code;
use crate::model::{Grade, Outcome, Review};

impl Reading<'_> {
    /// `weak-source`: an outcome that scores rests on grade C or general knowledge alone, and nobody has signed the case.
    pub(super) fn weak_sources(&self, found: &mut Found) {
        match self.case.review {
            Review::Reviewed { .. } => return,
            Review::Draft => {}
        }
        for outcome in self.case.outcomes.iter().filter(|it| scores(it)) {
            let grades = outcome
                .refs
                .iter()
                .filter_map(|ix| self.case.refs.get(ix.at()));
            let weak = |grade: Grade| match grade {
                Grade::C | Grade::GeneralKnowledge => true,
                Grade::A | Grade::B | Grade::Local => false,
            };
            if !outcome.refs.is_empty() && grades.clone().all(|it| weak(it.grade)) {
                let args = vec![("outcome", outcome.id.clone())];
                found.text(Code::WeakSource, outcome.why, args);
            }
        }
    }

    /// `stale`: the measurement year is another than the one the story begins in. A review that has run out is
    /// `review-past`.
    pub(super) fn stale(&self, found: &mut Found) {
        let year = self.case.clock.start.get(..4).unwrap_or_default();
        if let Some(measure) = self.case.measure_year
            && measure.to_string() != year
        {
            let args = vec![("year", measure.to_string()), ("clock", year.to_owned())];
            found.case(Code::Stale, args);
        }
    }
}

fn scores(outcome: &Outcome) -> bool {
    outcome.points.iter().any(|(_, points)| *points != 0)
        || outcome.own != 0
        || !outcome.done.is_empty()
        || !outcome.fail.is_empty()
}
