//! Which answers decide the ending.

use super::turns::{Turn, Turns};
use crate::explore::Explored;
use crate::lower::{Program, RoomKind};
use crate::proof::Witness;
use case::model::SceneIx;

/// The endings in reach.
#[derive(Debug)]
pub struct Ends {
    /// Which states are endings.
    is: Vec<bool>,
    /// Whether two answers at the state leave different endings in reach.
    pub differ: Vec<bool>,
}

/// Finds what each answer leaves in reach.
pub fn ends(turns: &Turns<'_>, program: &Program, found: &Explored) -> Ends {
    let scenes = (0..).map(SceneIx).zip(&program.rooms);
    let endings = scenes.filter(|(_, room)| matches!(room.kind, RoomKind::Ends(_)));
    let mut ends = Ends {
        is: vec![false; turns.states],
        differ: vec![false; turns.states],
    };
    for (ending, _) in endings {
        let at = |state| found.graph.scene(state) == ending;
        let leads = turns.toward(at, |_| true);
        for state in 0..turns.states {
            ends.is[state] |= at(state);
            let mut answers = Answers::default();
            for turn in turns.of_state(state) {
                answers.add(turn.act.class, leads[turn.to as usize]);
            }
            ends.differ[state] |= answers.differ();
        }
    }
    ends
}

/// Whether some answers lead there and some do not; how chance falls after one answer makes no difference.
#[derive(Default)]
struct Answers {
    class: Option<(usize, bool)>,
    some: bool,
    none: bool,
}

impl Answers {
    /// A turn of an answer; turns of one answer come one after another.
    fn add(&mut self, class: usize, leads: bool) {
        match &mut self.class {
            Some((known, any)) if *known == class => *any |= leads,
            Some(_) | None => {
                self.close();
                self.class = Some((class, leads));
            }
        }
    }

    fn close(&mut self) {
        match self.class.take() {
            Some((_, true)) => self.some = true,
            Some((_, false)) => self.none = true,
            None => {}
        }
    }

    fn differ(mut self) -> bool {
        self.close();
        self.some && self.none
    }
}

/// Endings reached without a cause.
pub fn causeless(turns: &Turns<'_>, found: &Explored, ends: &Ends) -> Vec<(SceneIx, Witness)> {
    let idle = |turn: &Turn<'_>| {
        let decided = turn.from.is_some_and(|from| ends.differ[from as usize]);
        !turn.act.colleague && turn.act.draws.is_empty() && !decided
    };
    let reached = turns.forward(idle);
    let mut causeless: Vec<(SceneIx, Witness)> = Vec::new();
    for state in (0..turns.states).filter(|state| ends.is[*state] && reached.reaches(*state)) {
        let scene = found.graph.scene(state);
        if causeless.iter().all(|(known, _)| *known != scene) {
            let way = reached.way(turns, state);
            causeless.push((scene, turns.run(&way)));
        }
    }
    causeless
}
