//! Which decision earned which points, read from events.

use super::Kind;
use crate::event::Event;
use case::model::{ChoiceIx, OutcomeIx, RoleIx, SceneIx};
use case::plan::{Points, Term, TermOf};

/// Points of one decision of one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Earned {
    pub of: Kind,
    pub role: RoleIx,
    pub points: i32,
    scene: SceneIx,
    choice: Option<ChoiceIx>,
    outcome: OutcomeIx,
}

impl Earned {
    /// As a term, by its outcome.
    pub(super) const fn term(&self) -> Term {
        Term {
            scene: self.scene,
            of: TermOf::Outcome(self.outcome),
            points: self.points,
        }
    }

    fn is(&self, term: &Term) -> bool {
        let same = match term.of {
            TermOf::Choice(choice) => self.choice == Some(choice),
            TermOf::Outcome(outcome) => self.outcome == outcome,
        };
        same && self.scene == term.scene && self.points == term.points
    }
}

/// Everything earned, one entry for each decision and kind of points.
pub(super) fn earned(events: &[Event]) -> Vec<Earned> {
    let mut all: Vec<Earned> = Vec::new();
    let mut act: Option<(SceneIx, OutcomeIx, Option<ChoiceIx>)> = None;
    let mut first_of_act = 0;
    for event in events {
        if let Event::Decided { scene, outcome, .. } = *event {
            act = Some((scene, outcome, None));
            first_of_act = all.len();
        }
        if let (Event::Taken { choice: taken, .. }, Some((_, _, choice))) = (event, &mut act) {
            *choice = Some(*taken);
        }
        let gain = if let Event::Points { role, by, .. } = *event {
            Some((Kind::Action, role, by))
        } else if let Event::Ownership { role, by, .. } = *event {
            Some((Kind::Ownership, role, by))
        } else {
            None
        };
        if let (Some((of, role, by)), Some((scene, outcome, choice))) = (gain, act) {
            match all[first_of_act..]
                .iter_mut()
                .find(|entry| entry.of == of && entry.role == role)
            {
                Some(entry) => entry.points += by,
                None => all.push(Earned {
                    of,
                    role,
                    points: by,
                    scene,
                    choice,
                    outcome,
                }),
            }
        }
    }
    all
}

/// Planned terms that were not earned, and what was earned unplanned.
pub(super) fn compare(planned: &Points, of: Kind, all: &[Earned]) -> (Vec<Term>, Vec<Earned>) {
    let mut left: Vec<Earned> = all
        .iter()
        .filter(|entry| entry.of == of && entry.role == planned.role)
        .copied()
        .collect();
    let mut missing = Vec::new();
    for term in planned.terms.iter().filter(|term| term.points != 0) {
        match left.iter().position(|entry| entry.is(term)) {
            Some(position) => {
                left.remove(position);
            }
            None => missing.push(*term),
        }
    }
    (missing, left)
}
