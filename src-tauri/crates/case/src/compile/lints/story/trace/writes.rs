//! What acts write.

use super::Mark;
use crate::model::{Cond, Effect, Outcome, Scene, SceneIx, Term};

/// One mark an act leaves, by which effect and under which condition, so that two acts can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compile::lints::story) struct Write<'c> {
    pub mark: Mark,
    pub by: Option<&'c Effect>,
    pub when: Option<&'c Cond>,
}

/// What an outcome leaves: its effects, its flags, and the scene it leads to by itself.
pub(in crate::compile::lints::story) fn of_outcome(outcome: &Outcome) -> Vec<Write<'_>> {
    let mut writes = of_effects(&outcome.effects);
    let more = outcome
        .fail
        .iter()
        .map(|(flag, _)| Mark::Flag(*flag))
        .chain(outcome.next.map(Mark::Been));
    writes.extend(more.map(|mark| Write {
        mark,
        by: None,
        when: None,
    }));
    writes
}

/// What entering a scene leaves.
pub(in crate::compile::lints::story) fn entering(ix: SceneIx, scene: &Scene) -> Vec<Mark> {
    let arrive = of_effects(&scene.arrive);
    std::iter::once(Mark::Been(ix))
        .chain(arrive.into_iter().map(|write| write.mark))
        .collect()
}

/// What effects leave, those under a condition too.
pub(super) fn of_effects(effects: &[Effect]) -> Vec<Write<'_>> {
    let mut writes = Vec::new();
    collect(effects, None, &mut writes);
    writes
}

fn collect<'c>(effects: &'c [Effect], when: Option<&'c Cond>, writes: &mut Vec<Write<'c>>) {
    for effect in effects {
        let mark = match effect {
            Effect::When(when, inner) => {
                collect(inner, Some(when), writes);
                continue;
            }
            Effect::Set(var, _) | Effect::Add(var, _) | Effect::Draw(var) => Mark::Var(*var),
            Effect::Learn(role, fact) => Mark::Known(*role, *fact),
            Effect::Later(late) => Mark::Late(*late),
            Effect::Start(deadline) | Effect::Meet(deadline) => Mark::Deadline(*deadline),
            // Nothing can read the ledger.
            Effect::Ledger(_) => continue,
        };
        writes.push(Write {
            mark,
            by: Some(effect),
            when,
        });
    }
}

/// Whether an effect depends on the answer itself.
pub(in crate::compile::lints::story) fn asks_answer(effect: &Effect) -> bool {
    let mut asks = false;
    Effect::each(std::slice::from_ref(effect), &mut |effect| {
        asks |= match effect {
            Effect::When(when, _) => when.asks(Cond::reads_answer),
            Effect::Set(_, term) => matches!(term, Term::Field(_)),
            Effect::Add(..)
            | Effect::Learn(..)
            | Effect::Later(_)
            | Effect::Start(_)
            | Effect::Meet(_)
            | Effect::Draw(_)
            | Effect::Ledger(_) => false,
        };
    });
    asks
}
