//! What acts leave behind, and where it is read: a condition, a variant of a text, a result.
//!
//! Read off the case without playing it: a mark counts as read where some condition names it, whether or not a state gets
//! there. So "nobody reads it" is certain, "somebody reads it" is not.

mod readings;
mod writes;

pub(super) use readings::each;
pub(super) use writes::{Write, asks_answer, entering, of_outcome};

use crate::compile::whole::ways_on;
use crate::model::{
    Case, ChoiceIx, DeadlineIx, EncounterIx, FactIx, FailIx, LateIx, RoleIx, SceneIx, VarIx,
};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// One thing the state remembers and a condition can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Var(VarIx),
    Known(RoleIx, FactIx),
    Took(ChoiceIx),
    Been(SceneIx),
    Deadline(DeadlineIx),
    Flag(FailIx),
    Late(LateIx),
}

/// One place that reads a mark.
#[derive(Debug)]
pub(super) struct Reading {
    /// The scene; `None` for what is not tied to one: late consequences, evidence, measures, the result.
    pub at: Option<SceneIx>,
    /// What is written depending on it: a position in [`Trace::writes`].
    then: Option<usize>,
}

/// Every reading of a case, and its ways.
#[derive(Debug)]
pub(super) struct Trace<'c> {
    case: &'c Case,
    readings: BTreeMap<Mark, Vec<Reading>>,
    /// What readings decide.
    writes: Vec<Vec<Mark>>,
    /// From each scene, the scenes one can go to.
    pub ways: Vec<Vec<usize>>,
    /// From each scene, what can still come, itself included.
    reach: Vec<OnceCell<Vec<bool>>>,
    /// By encounter, the marks that may be noticed outside it.
    outside: Vec<OnceCell<BTreeSet<Mark>>>,
}

impl<'c> Trace<'c> {
    pub fn of(case: &'c Case) -> Self {
        let mut trace = Self {
            case,
            readings: BTreeMap::new(),
            writes: Vec::new(),
            ways: case
                .scenes
                .iter()
                .map(|scene| ways_on(case, scene))
                .collect(),
            reach: vec![OnceCell::new(); case.scenes.len()],
            outside: vec![OnceCell::new(); case.encounters.len()],
        };
        trace.read_all();
        trace
    }

    /// Whether anything anywhere reads the mark.
    pub fn read(&self, mark: Mark) -> bool {
        self.readings.contains_key(&mark)
    }

    /// Whether a condition asks if the choice was taken.
    pub fn took(&self, choice: ChoiceIx) -> bool {
        self.read(Mark::Took(choice))
    }

    /// Whether the mark is read in this scene, after it, or apart from any scene.
    pub fn read_from(&self, mark: Mark, scene: SceneIx) -> bool {
        let after = |reading: &Reading| reading.at.is_none_or(|at| self.reaches(scene, at));
        self.readings
            .get(&mark)
            .is_some_and(|readings| readings.iter().any(after))
    }

    /// Whether one of the marks, written in this scene, comes back later: in another encounter after it, or apart from any
    /// scene. What they bring about in the same encounter is followed.
    pub fn echoes(&self, marks: impl IntoIterator<Item = Mark>, from: SceneIx) -> bool {
        // What no way at all leads out of the encounter is not followed.
        let outside = self.outside(from);
        let mut open: Vec<Mark> = marks
            .into_iter()
            .filter(|mark| outside.contains(mark))
            .collect();
        let mut seen: BTreeSet<Mark> = open.iter().copied().collect();
        while let Some(mark) = open.pop() {
            // A scene that is entered or not is itself what the learner notices.
            if matches!(mark, Mark::Been(scene) if self.later(from, scene)) {
                return true;
            }
            for reading in self.readings.get(&mark).into_iter().flatten() {
                match reading.at {
                    None => return true,
                    Some(at) if self.later(from, at) => return true,
                    Some(at) if !self.reaches(from, at) => continue,
                    Some(_) => {}
                }
                for next in self.then(reading) {
                    if outside.contains(next) && seen.insert(*next) {
                        open.push(*next);
                    }
                }
            }
        }
        false
    }

    /// The marks that may be noticed outside a scene's encounter, or bring about something that may, in whatever order the
    /// scenes come.
    fn outside(&self, scene: SceneIx) -> &BTreeSet<Mark> {
        static NONE: BTreeSet<Mark> = BTreeSet::new();
        let here = self.encounter(scene);
        let cell = here.and_then(|encounter| self.outside.get(encounter.at()));
        cell.map_or(&NONE, |cell| cell.get_or_init(|| self.leading_out(here)))
    }

    fn leading_out(&self, here: Option<EncounterIx>) -> BTreeSet<Mark> {
        let out = |scene: SceneIx| self.encounter(scene) != here;
        let mut found: BTreeSet<Mark> = (0..self.case.scenes.len() as u16)
            .map(SceneIx)
            .filter(|scene| out(*scene))
            .map(Mark::Been)
            .collect();
        let mut grown = true;
        while std::mem::take(&mut grown) {
            for (mark, readings) in &self.readings {
                let leads = |reading: &Reading| {
                    reading.at.is_none_or(out)
                        || self.then(reading).iter().any(|next| found.contains(next))
                };
                if !found.contains(mark) && readings.iter().any(leads) {
                    found.insert(*mark);
                    grown = true;
                }
            }
        }
        found
    }

    fn then(&self, reading: &Reading) -> &[Mark] {
        let written = reading.then.and_then(|at| self.writes.get(at));
        written.map_or(&[], Vec::as_slice)
    }

    fn encounter(&self, scene: SceneIx) -> Option<EncounterIx> {
        self.case.scenes.get(scene.at()).map(|it| it.encounter)
    }

    /// Whether one can come from a scene to another; every scene reaches itself.
    pub fn reaches(&self, from: SceneIx, to: SceneIx) -> bool {
        let reached = self.reach.get(from.at()).map(|cell| {
            cell.get_or_init(|| {
                let mut reached = vec![false; self.ways.len()];
                let mut open = vec![from.at()];
                while let Some(at) = open.pop() {
                    if !std::mem::replace(&mut reached[at], true) {
                        open.extend(&self.ways[at]);
                    }
                }
                reached
            })
        });
        reached.is_some_and(|reached| reached.get(to.at()).copied().unwrap_or_default())
    }

    /// Whether a scene can come after, in another encounter.
    fn later(&self, from: SceneIx, to: SceneIx) -> bool {
        self.encounter(from) != self.encounter(to) && self.reaches(from, to)
    }
}
