//! The same states and the same rules, searched by `stateright` breadth first on one thread.

use crate::rules::Rules;
use stateright::{Checker, Model, Property};
use std::sync::Arc;

struct Story(Arc<Rules>);

impl Model for Story {
    type State = u64;
    type Action = u32;

    fn init_states(&self) -> Vec<u64> {
        vec![self.0.start]
    }

    fn actions(&self, state: &u64, actions: &mut Vec<u32>) {
        let offered = self.0.choices(*state);
        actions.extend(offered.filter(|choice| self.0.offered(*state, *choice)));
    }

    fn next_state(&self, state: &u64, choice: u32) -> Option<u64> {
        Some(self.0.step(*state, choice))
    }

    /// Without anything to look for it would stop at once.
    fn properties(&self) -> Vec<Property<Self>> {
        vec![Property::always("goes on", |_, _| true)]
    }
}

/// Searches until it has made so many transitions; answers with its states and transitions.
pub fn search(rules: &Arc<Rules>, made: usize) -> (usize, usize) {
    let checker = Story(Arc::clone(rules)).checker();
    let done = checker.target_state_count(made).spawn_bfs().join();
    (done.unique_state_count(), done.state_count())
}
