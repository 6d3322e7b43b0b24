//! Which waiting things need only their distance from the clock: whatever can happen before they are due moves with the
//! clock, and where the clock is set by an encounter they are always over.
//!
//! Where nothing needs the minute itself, clock and due minutes can then be moved back together, to the earliest minute
//! the scene can be entered at.

use super::Timed;
use super::fixed::{Item, meddle};
use super::times::Times;
use case::model::{Case, DeadlineSpan};

/// Ways between scenes and when they can be gone.
pub struct Ways<'a> {
    /// The case.
    pub case: &'a Case,
    /// When the clock can stand where.
    pub times: &'a Times,
    /// Scenes that can follow each.
    pub follows: &'a [Vec<usize>],
}

/// How a way from one scene to another moves the clock beside the minutes of the act.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moves {
    /// Not at all.
    No,
    /// Always to this minute.
    To(u32),
    /// Sometimes.
    Mixed,
}

impl Ways<'_> {
    /// What the way does to the clock.
    pub fn moves(&self, from: usize, to: usize) -> Moves {
        let scenes = &self.case.scenes;
        if scenes[from].encounter == scenes[to].encounter {
            return Moves::No;
        }
        let planned = self.case.encounters[scenes[to].encounter.at()].at;
        let end = &self.times.end[from];
        if end.iter().all(|end| end.1 <= planned) {
            Moves::To(planned)
        } else if end.iter().all(|end| end.0 >= planned) {
            Moves::No
        } else {
            Moves::Mixed
        }
    }

    /// Whether an encounter is only entered when it is planned, through a scene of it.
    fn in_time(&self, scene: usize) -> bool {
        let mut from = (0..self.follows.len()).filter(|from| self.follows[*from].contains(&scene));
        let encounter = |at: usize| self.case.scenes[at].encounter;
        from.all(|from| {
            encounter(from) == encounter(scene) || matches!(self.moves(from, scene), Moves::To(_))
        })
    }

    /// Whether the thing needs only its distance from the clock; `items` are all, with those whose minute lies in a gap told.
    pub fn adrift(&self, item: &Item, items: &[Item], fixed: &[bool]) -> bool {
        if item.linked || !self.moves_with(item) {
            return false;
        }
        let latest = item.latest();
        if !item.scenes.iter().all(|scene| self.over(*scene, item)) {
            return false;
        }
        // Moved back, it can come before what lies in a gap before it.
        let earliest = item.from.iter().map(|from| from.0).min().unwrap_or(0);
        let moved = Item {
            due: vec![(earliest, latest)],
            ..item.clone()
        };
        let mut others = items.iter().zip(fixed);
        others.all(|(other, fixed)| !fixed || other.same(item) || !meddle(&moved, other))
    }

    /// Whether what it waits for is a number of minutes from the clock.
    fn moves_with(&self, item: &Item) -> bool {
        match item.timed {
            Timed::Deadline(at) => {
                matches!(self.case.deadlines[at].span, DeadlineSpan::Minutes(_))
                    && item.begins.iter().all(|scene| self.in_time(*scene))
            }
            Timed::Late(_) | Timed::Message => true,
        }
    }

    /// Scenes at which it can still wait.
    pub fn waits_at(&self, item: &Item) -> Vec<bool> {
        if item.linked {
            return vec![true; self.follows.len()];
        }
        let mut seen = vec![false; self.follows.len()];
        let mut open = item.scenes.clone();
        open.iter().for_each(|scene| seen[*scene] = true);
        while let Some(from) = open.pop() {
            for to in &self.follows[from] {
                let over = match self.moves(from, *to) {
                    Moves::To(planned) => !item.outlasts(planned),
                    Moves::No | Moves::Mixed => false,
                };
                if !over && !std::mem::replace(&mut seen[*to], true) {
                    open.push(*to);
                }
            }
        }
        seen
    }

    /// Whether it is over wherever the clock is set, if it was set going at the scene.
    fn over(&self, scene: usize, item: &Item) -> bool {
        let mut seen = vec![false; self.follows.len()];
        let mut open = vec![scene];
        seen[scene] = true;
        while let Some(from) = open.pop() {
            for to in &self.follows[from] {
                match self.moves(from, *to) {
                    Moves::No => {
                        if !std::mem::replace(&mut seen[*to], true) {
                            open.push(*to);
                        }
                    }
                    Moves::To(planned) => {
                        if item.outlasts(planned) {
                            return false;
                        }
                    }
                    Moves::Mixed => return false,
                }
            }
        }
        true
    }
}
