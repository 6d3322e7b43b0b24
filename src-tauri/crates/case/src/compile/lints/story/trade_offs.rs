//! Decisions in which the best act costs nobody anything.

use super::decided::Decided;
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Axis, Effect, Outcome};

/// Most decisions in which the best acts may be best on every axis, in hundredths.
const DOMINATED: usize = 80;
/// From so many decisions that move the ledger: with fewer, one of them swings the share.
const FROM: usize = 4;

/// What an act moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moves {
    best: bool,
    /// By axis of the ledger.
    ledger: [i32; Axis::ALL.len()],
    minutes: u32,
}

impl Lower<'_> {
    /// `always-dominates`: in more than 80 % of the decisions that move the ledger, the best acts are at least as good as every
    /// other on every axis, and take no longer. Time is counted as an axis: careful work that costs minutes is a trade-off,
    /// the one a clinic feels most.
    pub(super) fn trade_offs(&mut self, decisions: &[Decided]) {
        let told: Vec<bool> = decisions.iter().filter_map(dominated).collect();
        let hits = told.iter().filter(|dominated| **dominated).count();
        if told.len() >= FROM && hits * 100 > told.len() * DOMINATED {
            let args = vec![
                ("hits", hits.to_string()),
                ("decisions", told.len().to_string()),
            ];
            self.on_scenes(Code::AlwaysDominates, args);
        }
    }
}

/// Whether the best acts are best on every axis; `None` where no act moves the ledger, or all or none are best.
fn dominated(decided: &Decided) -> Option<bool> {
    let moves = decided
        .judged()
        .map(|(_, outcome)| Moves::of(decided, outcome));
    let (best, others): (Vec<Moves>, Vec<Moves>) = moves.partition(|moves| moves.best);
    let still = |moves: &Moves| moves.ledger.iter().all(|by| *by == 0);
    if best.is_empty() || others.is_empty() || best.iter().chain(&others).all(still) {
        return None;
    }
    let all = best
        .iter()
        .all(|best| others.iter().all(|other| best.dominates(other)));
    Some(all)
}

impl Moves {
    /// By itself and by its effects, whatever the state.
    fn of(decided: &Decided, outcome: &Outcome) -> Self {
        let effects = outcome.effects.iter().filter_map(|effect| match effect {
            Effect::Ledger(entry) => Some(entry),
            Effect::When(..)
            | Effect::Set(..)
            | Effect::Add(..)
            | Effect::Learn(..)
            | Effect::Later(_)
            | Effect::Start(_)
            | Effect::Meet(_)
            | Effect::Draw(_) => None,
        });
        let entries: Vec<_> = outcome.ledger.iter().chain(effects).collect();
        Self {
            best: decided.is_best(outcome.class),
            ledger: Axis::ALL.map(|axis| {
                let own = entries.iter().filter(|entry| entry.axis == axis);
                own.map(|entry| entry.by).sum()
            }),
            minutes: outcome.minutes,
        }
    }

    fn dominates(&self, other: &Self) -> bool {
        let axes = self.ledger.iter().zip(&other.ledger);
        self.minutes <= other.minutes && axes.into_iter().all(|(own, other)| own >= other)
    }
}
