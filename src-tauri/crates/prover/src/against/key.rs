//! What of a state anything can still hang on: states that agree in it have one future, in both versions.
//!
//! It is what the old version's own search keeps of a state (`lower`, `machine`), with what the changed pieces look at.

use super::pack::pack;
use super::parts::Part;
use super::watch::Watch;
use crate::lower::Program;
use crate::machine::Machine;
use crate::store::Layout;
use case::model::Case;
use engine::State;

/// Makes keys of states.
pub struct Keys<'p> {
    machine: Machine<'p>,
    layout: Layout,
    watch: &'p Watch,
    beside: Vec<usize>,
    packed: Vec<u64>,
    row: Vec<i32>,
}

impl<'p> Keys<'p> {
    /// For states of the program, lowered with what is watched.
    pub fn of(case: &'p Case, program: &'p Program, watch: &'p Watch) -> Self {
        Self {
            machine: Machine::new(case, program),
            layout: Layout::of(&program.places.all, &program.live, &program.besides()),
            watch,
            beside: Vec::new(),
            packed: Vec::new(),
            row: Vec::new(),
        }
    }

    /// The key of a state, as long as the next is not asked for.
    pub fn key(&mut self, state: &State) -> &[u64] {
        if state.ended {
            // Longer than any other of the scene: nothing goes on from here.
            self.packed.clear();
            self.packed.extend([u64::MAX, u64::from(state.scene.0)]);
            return &self.packed;
        }
        if self.watch.all {
            pack(state, &mut self.row);
            self.packed.clear();
            let row = self.row.iter();
            self.packed
                .extend(row.map(|number| u64::from(number.cast_unsigned())));
            return &self.packed;
        }
        let whole = self.machine.stand(state);
        self.machine.forget(state.scene, false, &mut self.beside);
        self.layout
            .pack(&self.machine.now, &self.beside, &mut self.packed);
        let counts = &self.watch.counts[state.scene.at()];
        let most = self.watch.most;
        let counts = counts.iter().map(|part| count(state, *part, most));
        self.packed.extend(counts);
        if !whole {
            self.packed.push(u64::from(state.minute));
            for message in &state.transit {
                let to = u64::from(message.scene.0) << 8 | u64::from(message.to.0);
                let sent = u64::from(message.facts) << 32 | u64::from(message.due);
                self.packed.extend([to, sent]);
            }
        }
        &self.packed
    }
}

/// What the state holds of a part that is no place.
fn count(state: &State, part: Part, most: (u16, u16)) -> u64 {
    match part {
        Part::Taken(choice) => u64::from(state.taken[usize::from(choice)].min(most.0)),
        Part::Counted(key) => u64::from(state.counted[usize::from(key)].min(most.1)),
        Part::Critical(step) => u64::from(state.critical[usize::from(step)]),
        Part::Fail(flag) => {
            let (raised, charged) = &state.fails[usize::from(flag)];
            u64::from(*raised) << 16 | u64::from(charged.0)
        }
        Part::Var(_)
        | Part::Knows(..)
        | Part::Visited(_)
        | Part::Deadline(_)
        | Part::Late(_)
        | Part::Transit(_)
        | Part::Minute => 0,
    }
}

#[cfg(test)]
mod tests;
