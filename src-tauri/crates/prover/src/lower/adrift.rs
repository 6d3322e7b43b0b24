//! Which waiting things need only their distance from the clock: whatever can happen before they are due moves with the
//! clock, and where the clock is set by an encounter they are always over.
//!
//! Where nothing needs the minute itself, clock and due minutes can then be moved back together, to the earliest minute
//! the scene can be entered at.

use super::Timed;
use super::fixed::meddle;
use super::items::{Begun, Item};
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

    /// Which things need only their distance from the clock; `fixed` tells those whose minute lies in a gap.
    pub fn adrift(&self, items: &[Item], fixed: &[bool]) -> Vec<bool> {
        let alone = items
            .iter()
            .zip(fixed)
            .map(|(item, is_fixed)| !is_fixed && self.alone(item, items, fixed));
        let mut adrift: Vec<bool> = alone.collect();
        // What sets another going or meets it when it is due needs its minute where that one does.
        loop {
            let exact = |timed: &Timed| {
                let mut others = items.iter().zip(&adrift);
                others.any(|(other, adrift)| other.timed == *timed && !adrift)
            };
            let held = (0..items.len()).find(|at| {
                let touched = items[*at].starts.iter().chain(&items[*at].meets);
                adrift[*at] && touched.into_iter().any(exact)
            });
            match held {
                Some(at) => adrift[at] = false,
                None => return adrift,
            }
        }
    }

    /// Whether the thing does, for all that it does itself.
    fn alone(&self, item: &Item, items: &[Item], fixed: &[bool]) -> bool {
        if item.faults || !self.moves_with(item) {
            return false;
        }
        let latest = item.latest();
        if !item.begun.iter().all(|begun| self.over(begun.scene, item)) {
            return false;
        }
        // Moved back, it can come before what lies in a gap before it.
        let begun = item.begun.iter().map(|begun| Begun {
            due: (begun.from.0, latest),
            ..*begun
        });
        let moved = Item {
            begun: begun.collect(),
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
        let mut seen = vec![false; self.follows.len()];
        let mut open: Vec<usize> = item.begun.iter().map(|begun| begun.scene).collect();
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
