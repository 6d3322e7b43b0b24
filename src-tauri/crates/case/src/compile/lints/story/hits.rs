//! What a guesser could learn: where the best choice stands, and what it costs.

use super::decided::{Decided, Picked};
use crate::compile::Lower;
use crate::compile::lints::tail::{Share, beyond_chance};
use crate::finding::Code;

/// In so many decisions a place must be best at least once.
const NEVER_IN: usize = 8;

impl Lower<'_> {
    /// `position-bias`: one place in the list holds the best choice too often for chance, or never in eight decisions.
    pub(super) fn position_bias(&mut self, decisions: &[Decided]) {
        let choices: Vec<Vec<Picked>> = choices(decisions);
        let most = choices.iter().map(Vec::len).max().unwrap_or_default();
        for place in 0..most {
            let told: Vec<&Vec<Picked>> = choices.iter().filter(|it| it.len() > place).collect();
            let hits = told.iter().filter(|it| it[place].best).count();
            let shares: Vec<Share> = told.iter().map(|choices| share(choices)).collect();
            if beyond_chance(&shares, hits) || (hits == 0 && told.len() >= NEVER_IN) {
                let args = vec![
                    ("place", (place + 1).to_string()),
                    ("hits", hits.to_string()),
                    ("decisions", told.len().to_string()),
                ];
                self.on_scenes(Code::PositionBias, args);
            }
        }
    }

    /// `best-is-cheapest`: the choice of fewest minutes (or, apart, of most) is the best one too often for chance. A decision
    /// tells where one choice alone costs fewest, and each choice costs the same whatever happened.
    pub(super) fn best_is_cheapest(&mut self, decisions: &[Decided]) {
        let choices = choices(decisions);
        for (which, least) in [("fewest", true), ("most", false)] {
            let mut shares = Vec::new();
            let mut hits = 0;
            for choices in &choices {
                let Some(outlier) = outlier(choices, least) else {
                    continue;
                };
                shares.push(share(choices));
                hits += usize::from(outlier.best);
            }
            if beyond_chance(&shares, hits) {
                let args = vec![
                    ("which", which.to_owned()),
                    ("hits", hits.to_string()),
                    ("decisions", shares.len().to_string()),
                ];
                self.on_scenes(Code::BestIsCheapest, args);
            }
        }
    }
}

fn choices(decisions: &[Decided]) -> Vec<Vec<Picked>> {
    let all = decisions.iter().map(Decided::choices);
    all.filter(|choices| !choices.is_empty()).collect()
}

fn share(choices: &[Picked]) -> Share {
    Share {
        hits: choices.iter().filter(|choice| choice.best).count() as u32,
        of: choices.len() as u32,
    }
}

/// The one choice that costs least, or most.
fn outlier(choices: &[Picked], least: bool) -> Option<Picked> {
    let minutes: Option<Vec<u32>> = choices.iter().map(|choice| choice.minutes).collect();
    let minutes = minutes?;
    let extreme = if least {
        minutes.iter().min()
    } else {
        minutes.iter().max()
    }?;
    let mut at = choices
        .iter()
        .filter(|choice| choice.minutes == Some(*extreme));
    let first = at.next().copied();
    first.filter(|_| at.next().is_none())
}
