//! What hangs on the answers of a role that plays alone: which of them still pass, which decide the ending.
//!
//! Read off the states of one complete search that kept everything asked for, its transitions worked out once more with
//! what they pass through.

mod critical;
mod due;
mod ending;
mod sums;
mod turns;
mod ways;

use crate::explore::Explored;
use crate::graph::Ordered;
use crate::lower::Program;
use crate::proof::Stakes;
use crate::unfold::Unfolded;
use case::model::{Case, OutcomeClass, OutcomeIx};
use turns::{Acts, Turn, Turns};

/// Reads them: `passes` says of each unfolded state whether it is an ending at which the role passes.
pub fn stakes(
    case: &Case,
    program: &Program,
    (found, order): (&Explored, &Ordered),
    (unfolded, passes): (&Unfolded<'_>, &[bool]),
) -> Stakes {
    let acts = Acts::of(case, program, found);
    // Whether a role passes hangs on its points; which ending it comes to does not.
    let ends = ending::ends(&Turns::plain(&acts), program, found);
    let turns = Turns::unfolded(&acts, unfolded);
    let to_pass = turns.toward(|state| passes[state], |_| true);
    Stakes {
        deadlines: deadlines(case, &turns, &to_pass),
        meetings: due::meetings(&turns, case.deadlines.len(), passes),
        slips: slips(case, &turns, &to_pass),
        decides_ending: ends.differ.iter().any(|differ| *differ),
        causeless: ending::causeless(&Turns::plain(&acts), found, &ends),
        uncritical: critical::uncritical(case, &turns, unfolded, passes),
        unsafe_pass: sums::unsafe_pass(case, program, found, (unfolded, passes)),
        against_ledger: sums::against_ledger(case, program, (found, order)),
    }
}

fn deadlines(case: &Case, turns: &Turns, to_pass: &[bool]) -> Vec<(bool, bool)> {
    let mut deadlines = vec![(false, false); case.deadlines.len()];
    for (turn, deadline, met) in &turns.due {
        let (meets, misses) = &mut deadlines[*deadline];
        let passes = to_pass[turns.all[*turn].to as usize];
        *(if *met { meets } else { misses }) |= passes;
    }
    deadlines
}

fn slips(case: &Case, turns: &Turns, to_pass: &[bool]) -> Vec<(OutcomeIx, bool)> {
    let harmful = |turn: &Turn| {
        turn.act
            .outcome
            .filter(|outcome| case.outcomes[outcome.at()].class == OutcomeClass::Harmful)
    };
    let before = turns.forward(|turn| harmful(turn).is_none());
    let mut slips: Vec<(OutcomeIx, bool)> = Vec::new();
    for turn in &turns.all {
        let Some(outcome) = harmful(turn) else {
            continue;
        };
        let first = turn.from.is_none_or(|from| before.reaches(from as usize));
        if !first || !case.outcomes[outcome.at()].fail.is_empty() {
            continue;
        }
        let recovers = to_pass[turn.to as usize];
        match slips.iter_mut().find(|(known, _)| *known == outcome) {
            Some((_, known)) => *known |= recovers,
            None => slips.push((outcome, recovers)),
        }
    }
    slips.sort_unstable();
    slips
}
