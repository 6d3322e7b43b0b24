//! Every state of the old version, and whether the new one goes along to it.
//!
//! Where every turn so far was told alike, the new version's state follows from the old one's (see [`Pair::state`]), so a
//! search over the old version's states is enough; each is looked at once where the new version went along, and once
//! where on some way it did not. States are told apart by what anything can still hang on ([`Keys`]).

use super::answers::Answers;
use super::carry::Pair;
use super::changed::Changed;
use super::key::Keys;
use super::luck::turns;
use super::pack::{pack, unpack};
use super::reason::Otherwise;
use super::squeeze::{spread, squeeze};
use super::watch::Watch;
use super::{Limits, SceneFate};
use crate::lower::Program;
use case::model::{Answer, SceneIx};
use case::plan::{Run, Step};
use engine::{Event, Setup, State, decide_into, start};
use std::collections::HashMap;
use std::rc::Rc;

/// The new version goes along.
const ALONG: u8 = 1;
/// It did not, on some way.
const APART: u8 = 2;
/// No entry, no reason.
const NONE: u32 = u32::MAX;
/// Turns between two looks at the clock.
const LOOK: u64 = 1 << 8;
/// Bytes the allocator keeps beside what is asked of it, and the counts of an [`Rc`].
const KEPT: usize = 32;

/// A way to a state, the shortest of its kind.
struct Entry {
    node: u32,
    /// The very state it leads to, whole.
    state: Rc<[u8]>,
    along: bool,
    parent: u32,
    step: Option<(SceneIx, Answer)>,
    draws: Box<[i32]>,
}

/// Memory used again for each state.
#[derive(Default)]
struct Rows {
    whole: Vec<i32>,
    bytes: Vec<u8>,
}

/// What one search finds.
pub struct Found {
    /// By old scene.
    pub scenes: Vec<SceneFate>,
    /// States that wait for a decision.
    pub states: u64,
    /// Whether every one was looked at.
    pub complete: bool,
    /// Ways to states that were gone on from.
    pub gone_on: u64,
    /// Ways to states that were found.
    pub known: u64,
}

pub struct Search<'p> {
    pair: &'p Pair<'p>,
    changed: &'p Changed,
    keys: Keys<'p>,
    setup: Setup,
    /// What the new version is started with; or why it cannot be.
    new: Rc<Result<Setup, Otherwise>>,
    answers: Answers<'p>,
    /// Classes of states with one future: where they wait, and whether they are ended.
    nodes: Vec<(SceneIx, bool)>,
    /// Classes by what anything can still hang on.
    known: HashMap<Box<[u64]>, u32>,
    rows: Rows,
    marks: Vec<u8>,
    entries: Vec<Entry>,
    /// Bytes that nodes, keys and draws hold outside their lists.
    held: usize,
    limits: &'p Limits<'p>,
    /// Turns played.
    turns: u64,
    /// Whether a limit was met; nothing is added from then on.
    given_up: bool,
}

impl<'p> Search<'p> {
    /// With the played roles and parameters of a program of the old version.
    pub fn of(
        pair: &'p Pair<'p>,
        changed: &'p Changed,
        (program, watch): (&'p Program, &'p Watch),
        limits: &'p Limits<'p>,
    ) -> Self {
        let setup = Setup {
            roles: program.roles,
            params: program.params.clone(),
            seed: 0,
            draws: Vec::new(),
        };
        let new = pair.begins().and_then(|()| pair.setup(&setup));
        Self {
            changed,
            keys: Keys::of(pair.old, program, watch),
            answers: Answers::of(pair, changed, program),
            pair,
            setup,
            new: Rc::new(new),
            nodes: Vec::new(),
            known: HashMap::new(),
            rows: Rows::default(),
            marks: Vec::new(),
            entries: Vec::new(),
            held: 0,
            limits,
            turns: 0,
            given_up: (limits.stop)(),
        }
    }

    /// Searches, nearest first.
    pub fn run(mut self) -> Found {
        self.start();
        let mut gone_on = 0;
        while !self.given_up && gone_on < self.entries.len() {
            self.entry(gone_on);
            // One that was broken off was not gone on from.
            gone_on += usize::from(!self.given_up);
        }
        let complete = !self.given_up && self.answers.whole;
        self.found(complete, gone_on)
    }

    fn start(&mut self) {
        let pair = self.pair;
        let setup = self.setup.clone();
        let fallen = turns(pair.old, |draws, events| {
            let draws = draws.to_vec();
            start(
                pair.old,
                Setup {
                    draws,
                    ..setup.clone()
                },
                events,
            )
        });
        for way in fallen {
            let Ok((state, events)) = way.result else {
                continue;
            };
            let otherwise = match &*self.new {
                Err(what) => Some(what.clone()),
                Ok(new) => {
                    let new = Setup {
                        draws: pair.drawn(events.iter()),
                        ..new.clone()
                    };
                    let mut told = Vec::new();
                    match start(pair.new, new, &mut told) {
                        Ok(_) => pair.differ(&events, &told),
                        Err(refused) => Some(pair.refusal(refused)),
                    }
                }
            };
            self.reach(&state, NONE, None, way.draws, otherwise.is_none());
        }
    }

    /// Tries every answer at an entry's state.
    fn entry(&mut self, at: usize) {
        let pair = self.pair;
        let along = self.entries[at].along;
        let packed = Rc::clone(&self.entries[at].state);
        let state = unpack(pair.old, self.setup.clone(), &spread(&packed));
        if state.ended {
            return;
        }
        let setup = Rc::clone(&self.new);
        let setup = setup.as_ref().as_ref().ok().filter(|_| along);
        let carried = || setup.map(|setup| pair.state(&state, setup.clone()));
        let scene = state.scene;
        // Both ask alike where the scene is written alike.
        let asked = if self.changed.scene(scene) {
            carried()
        } else {
            None
        };
        let answers = self.answers.at(&state, asked.as_ref());
        let mut new = asked;
        let mut new_next = new.clone();
        let mut next = state.clone();
        let mut before = state.clone();
        for answer in answers.iter() {
            if self.is_over() {
                return;
            }
            let fallen = turns(pair.old, |draws, events| {
                before.setup.draws.clear();
                before.setup.draws.extend_from_slice(draws);
                decide_into(
                    pair.old, &before, before.seq, scene, answer, &mut next, events,
                )
                .map(|()| next.clone())
            });
            for way in fallen {
                let Ok((reached, events)) = way.result else {
                    continue;
                };
                let mut along = along;
                if along && self.changed.met(&events) {
                    if new.is_none() {
                        new = carried();
                        new_next.clone_from(&new);
                    }
                    along = new.as_mut().zip(new_next.as_mut()).is_some_and(|both| {
                        both.0.setup.draws = pair.drawn(events.iter());
                        self.told_alike(scene, answer, &events, both)
                    });
                }
                let at = u32::try_from(at).unwrap_or(NONE);
                let step = Some((scene, *answer));
                self.reach(&reached, at, step, way.draws, along);
            }
        }
    }

    /// Whether the new version tells an answer alike.
    fn told_alike(
        &self,
        scene: SceneIx,
        answer: &Answer,
        events: &[Event],
        (new, next): (&mut State, &mut State),
    ) -> bool {
        let pair = self.pair;
        let Ok(carried) = pair.answer(scene, answer) else {
            return false;
        };
        let mut told = Vec::new();
        let decided = decide_into(pair.new, new, new.seq, new.scene, &carried, next, &mut told);
        decided.is_ok() && pair.differ(events, &told).is_none()
    }

    fn reach(
        &mut self,
        state: &State,
        parent: u32,
        step: Option<(SceneIx, Answer)>,
        draws: Vec<i32>,
        along: bool,
    ) {
        self.given_up |= self.bytes() > self.limits.memory;
        if self.given_up {
            return;
        }
        let Some(node) = self.node(state) else {
            return;
        };
        let mark = if along { ALONG } else { APART };
        if self.marks[node as usize] & mark != 0 {
            return;
        }
        self.marks[node as usize] |= mark;
        pack(state, &mut self.rows.whole);
        squeeze(&self.rows.whole, &mut self.rows.bytes);
        let state: Rc<[u8]> = self.rows.bytes.as_slice().into();
        self.held += state.len() + draws.len() * 4 + 2 * KEPT;
        self.entries.push(Entry {
            node,
            state,
            along,
            parent,
            step,
            draws: draws.into(),
        });
    }

    /// The state's class; `None` for a new one where there is no room.
    fn node(&mut self, state: &State) -> Option<u32> {
        let key = self.keys.key(state);
        if let Some(node) = self.known.get(key) {
            return Some(*node);
        }
        if self.nodes.len() >= self.limits.states {
            self.given_up = true;
            return None;
        }
        let key: Box<[u64]> = key.into();
        let node = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.held += key.len() * 8 + KEPT;
        self.nodes.push((state.scene, state.ended));
        self.known.insert(key, node);
        self.marks.push(0);
        Some(node)
    }

    /// Whether to give up: asked for every turn, looked up now and then.
    fn is_over(&mut self) -> bool {
        self.turns += 1;
        self.given_up |= self.turns.is_multiple_of(LOOK) && (self.limits.stop)();
        self.given_up
    }

    /// Bytes held once there is room for one more of everything. A list that is full is copied into one twice as long.
    fn bytes(&self) -> u64 {
        fn list<T>(length: usize, room: usize) -> usize {
            let lists = if length == room { 3 } else { 1 };
            room * lists * size_of::<T>()
        }
        // Of the slots of a map one in eight stays free, and each has a byte of its own.
        let known = list::<(Box<[u64]>, u32, u8)>(self.known.len(), self.known.capacity()) * 8 / 7;
        let lists = list::<(SceneIx, bool)>(self.nodes.len(), self.nodes.capacity())
            + list::<u8>(self.marks.len(), self.marks.capacity())
            + list::<Entry>(self.entries.len(), self.entries.capacity());
        (self.held + known + lists + self.answers.bytes) as u64
    }

    fn found(&self, complete: bool, gone_on: usize) -> Found {
        let mut scenes = vec![SceneFate::default(); self.pair.old.scenes.len()];
        let mut states = 0;
        for ((scene, ended), marks) in self.nodes.iter().zip(&self.marks) {
            if *ended {
                continue;
            }
            states += 1;
            let fate = &mut scenes[scene.at()];
            match *marks {
                ALONG => fate.all += 1,
                APART => fate.none += 1,
                _ => fate.some += 1,
            }
        }
        for at in 0..self.entries.len() {
            let entry = &self.entries[at];
            let (scene, ended) = self.nodes[entry.node as usize];
            let scene = scene.at();
            if !entry.along && !ended && scenes[scene].restart.is_none() {
                let way = self.way(at);
                let reason = self.pair.attempt(&way).err();
                scenes[scene].restart = reason.map(|reason| (reason, way));
            }
        }
        Found {
            scenes,
            states,
            complete,
            gone_on: gone_on as u64,
            known: self.entries.len() as u64,
        }
    }

    /// The decisions of the old version that lead to an entry.
    fn way(&self, at: usize) -> Run {
        let mut ways = Vec::new();
        let mut next = at;
        loop {
            let entry = &self.entries[next];
            ways.push(entry);
            if entry.parent == NONE {
                break;
            }
            next = entry.parent as usize;
        }
        ways.reverse();
        let steps = ways.iter().filter_map(|entry| entry.step);
        Run {
            roles: self.setup.roles,
            params: self.setup.params.clone(),
            seed: 0,
            draws: ways.iter().flat_map(|entry| entry.draws.to_vec()).collect(),
            steps: steps
                .map(|(scene, answer)| Step { scene, answer })
                .collect(),
        }
    }
}
