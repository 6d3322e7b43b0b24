//! Variables whose numbers are read other than by comparing them with fixed ones.

use super::answers::read_by;
use case::model::{Case, ColleagueAnswer, Cond, Effect, SceneKind, Term, ValueSource, VarIx};
use std::collections::HashSet;

/// Variables that are added to, copied, or compared with what is not fixed.
pub fn read_otherwise(case: &Case) -> HashSet<VarIx> {
    let mut found = HashSet::new();
    case.conditions(&mut |_, cond| {
        cond.atoms(&mut |atom| {
            if let Cond::Compare(_, left, right) = atom {
                let moving = |term: &Term| matches!(term, Term::Var(_) | Term::Field(_));
                for (one, other) in [(left, right), (right, left)] {
                    if let (Term::Var(var), true) = (one, moving(other)) {
                        found.insert(*var);
                    }
                }
            }
        });
    });
    case.effects(&mut |_, effect| match effect {
        Effect::Add(var, _) | Effect::Set(_, Term::Var(var)) => {
            found.insert(*var);
        }
        Effect::When(..)
        | Effect::Set(..)
        | Effect::Learn(..)
        | Effect::Later(_)
        | Effect::Start(_)
        | Effect::Meet(_)
        | Effect::Draw(_)
        | Effect::Ledger(_) => {}
    });
    while let Some(more) = spoken(case, &found) {
        found.insert(more);
    }
    found
}

/// A variable that a colleague enters where the number is read other than by comparing it with fixed ones.
fn spoken(case: &Case, known: &HashSet<VarIx>) -> Option<VarIx> {
    case.scenes.iter().find_map(|scene| {
        let SceneKind::Decides(decision, _) = &scene.kind else {
            return None;
        };
        let (mut atoms, mut kept) = (Vec::new(), Vec::new());
        read_by(case, decision, &mut atoms, &mut kept);
        let compared = |field: u8| {
            atoms.iter().any(|atom| {
                let sides: Vec<Term> = atom.sides().collect();
                let var = |term: &Term| matches!(term, Term::Var(_));
                sides.contains(&Term::Field(field)) && sides.iter().any(var)
            })
        };
        let matters = |field: u8| {
            let mut into = kept.iter().filter(|(_, of)| *of == field);
            into.any(|(var, _)| known.contains(var)) || compared(field)
        };
        let rules = decision.colleague.iter();
        let mut values = rules.flat_map(|rule| match &rule.answer {
            ColleagueAnswer::Values { values, .. } => (0..).zip(values).collect(),
            ColleagueAnswer::Fixed(_) => Vec::new(),
        });
        values.find_map(|(field, value)| match value {
            ValueSource::Var(var) => (!known.contains(var) && matters(field)).then_some(*var),
            ValueSource::Literal(_) | ValueSource::Param(_) => None,
        })
    })
}
