//! Every play of a small case, one by one: slow, plain, and so a judge of whatever answers the same questions cleverly.
//!
//! From each state every answer that has the decision's form is tried with the engine, and every value chance could
//! draw is forced, until no new state comes. Two states are one if the engine's own equality says so once what only
//! tells history is taken away. Points are part of the state, so ranges are read off the ended states.

mod explore;
mod figures;
mod forget;
mod graph;
mod luck;
mod read;
mod tries;
mod turns;
mod words;

pub use figures::Figures;
pub use tries::tries;

use case::model::{Case, ChoiceIx, OutcomeIx, SceneIx};
use engine::{Fault, Setup, State};
use std::collections::BTreeMap;

/// Where an enumeration gives up, so that a test can skip what would take too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// Most states kept.
    pub states: usize,
    /// Most answers tried.
    pub tries: usize,
}

impl Default for Cap {
    fn default() -> Self {
        Self {
            states: 20_000,
            tries: 400_000,
        }
    }
}

/// What all plays of one setup together show. A number of decisions is the least after which it can have happened;
/// 0 is the start.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Distinct states, ended ones included.
    pub states: usize,
    /// Turns that led from one state to another: one for each legal answer and each way chance can fall.
    pub transitions: usize,
    /// Something is left to chance: a turn can go more than one way.
    pub chance: bool,
    /// Scenes entered, whoever decides there.
    pub scenes: BTreeMap<SceneIx, u32>,
    /// Scenes where a learner is asked, and the least number of decisions before.
    pub waits: BTreeMap<SceneIx, u32>,
    /// Choices a learner can take; the taking is counted.
    pub choices: BTreeMap<ChoiceIx, u32>,
    /// Outcomes to which an answer of anybody is judged.
    pub outcomes: BTreeMap<OutcomeIx, u32>,
    /// Outcomes to which an answer of a learner is judged.
    pub learner_outcomes: BTreeMap<OutcomeIx, u32>,
    /// Endings.
    pub endings: BTreeMap<SceneIx, u32>,
    /// Scenes that wait in a state where every answer is refused.
    pub dead_ends: BTreeMap<SceneIx, u32>,
    /// Faults of the case.
    pub faults: Vec<Met>,
    /// Scenes that wait in a state from which no ending can be reached any more; dead ends are among them.
    pub stuck: BTreeMap<SceneIx, u32>,
    /// Those of them where something can still be answered.
    pub hopeless: BTreeMap<SceneIx, u32>,
    /// Those of them where one can go on deciding for ever.
    pub circling: BTreeMap<SceneIx, u32>,
    /// By deadline.
    pub deadlines: Vec<Deadline>,
    /// By late consequence.
    pub late: Vec<Late>,
    /// What holds where the case ends; `None` where it never does.
    pub ended: Option<Ended>,
}

/// A fault met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// The scene that was answered; `None` at the start.
    pub at: Option<SceneIx>,
    /// The fault.
    pub fault: Fault,
    /// Decisions made, the faulty one included.
    pub decisions: u32,
}

/// What can become of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deadline {
    /// It can begin.
    pub begun: bool,
    /// It can be met.
    pub met: bool,
    /// It can be missed.
    pub missed: bool,
    /// Fewest minutes left when it is met.
    pub spare: Option<u32>,
    /// Most minutes from the clock to where it is due when it begins: its window, but where it begins with an encounter one
    /// comes to late.
    pub window: u32,
}

/// What can become of a late consequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Late {
    /// It can be caused.
    pub armed: bool,
    /// It can happen.
    pub fired: bool,
    /// It can lapse.
    pub lapsed: bool,
}

/// Lowest and highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Lowest.
    pub min: i32,
    /// Highest.
    pub max: i32,
}

/// What the ended states show.
#[derive(Debug, Clone, PartialEq)]
pub struct Ended {
    /// Action points, by role.
    pub action: Vec<Range>,
    /// Ownership points, by role.
    pub own: Vec<Range>,
    /// Value ledger, by axis.
    pub ledger: Vec<Range>,
    /// Fewest decisions.
    pub fewest: u32,
    /// Most decisions; `None` where there is no most.
    pub most: Option<u32>,
    /// Fewest and most words read, where one role plays alone; the most is `None` where there is none.
    pub words: Option<(u32, Option<u32>)>,
    /// Fewest decisions of a play in which all played roles pass.
    pub fewest_passing: Option<u32>,
    /// All played roles can pass in one play.
    pub pass: bool,
    /// Not all of them need pass.
    pub fail: bool,
    /// Whether the role can pass, by role; never where it is not played.
    pub role_pass: Vec<bool>,
    /// By critical step.
    pub critical: Vec<Critical>,
    /// Whether the flag can be raised at an ending, by flag.
    pub raised: Vec<bool>,
    /// By measure.
    pub measures: Vec<Measure>,
    /// Chances under answers picked blindly; `None` where states come round again.
    pub luck: Option<Luck>,
}

/// What can become of a critical step at endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Critical {
    /// It can be done.
    pub done: bool,
    /// It can be left out.
    pub skipped: bool,
    /// It can be left out in a play where all played roles pass.
    pub skipped_passing: bool,
}

/// What can become of a measure at endings, with the quality axis of the value ledger there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure {
    /// It can be met.
    pub met: Option<Range>,
    /// It can be missed.
    pub unmet: Option<Range>,
}

/// Chances where each legal answer is as likely as any other. An answer at which the case is at fault is legal, and
/// whoever gives it does not pass.
#[derive(Debug, Clone, PartialEq)]
pub struct Luck {
    /// All played roles pass.
    pub pass: f64,
    /// The role passes, by role.
    pub role_pass: Vec<f64>,
    /// The case ends.
    pub ends: f64,
}

/// Every answer about the plays of this setup (its seed and forced draws mean nothing here: chance takes every way);
/// `None` where that takes more than the cap.
///
/// # Panics
/// If the setup is refused, or the engine contradicts itself.
#[must_use]
pub fn answers(case: &Case, setup: &Setup, cap: Cap) -> Option<Answers> {
    let graph = explore::explore(case, setup, cap)?;
    Some(read::read(case, &graph))
}

/// The states in which a learner is asked, without what only tells history; `None` past the cap.
///
/// # Panics
/// As [`answers`].
#[must_use]
pub fn waiting(case: &Case, setup: &Setup, cap: Cap) -> Option<Vec<State>> {
    let graph = explore::explore(case, setup, cap)?;
    let states = graph.nodes.into_iter().map(|node| node.state);
    Some(states.filter(|state| !state.ended).collect())
}
