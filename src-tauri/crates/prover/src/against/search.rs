//! Every state of the old version, and whether the new one goes along to it.
//!
//! Where every turn so far was told alike, the new version's state follows from the old one's (see [`Pair::state`]), so a
//! search over the old version's states is enough; each is looked at once where the new version went along, and once
//! where on some way it did not. States are told apart by what anything can still hang on ([`Live`]): what a rule of either
//! version reads before it is lost, and what a changed piece touches. A thing dead in the old version may be read in the new one.

use super::answers::Answers;
use super::carry::Pair;
use super::live::Live;
use super::luck::turns;
use super::pack::Packing;
use super::reason::{Otherwise, Reason};
use super::squeeze::{spread, squeeze};
use super::{Limits, SceneFate};
use case::model::{Answer, RoleSet, SceneIx};
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
    along: bool,
    parent: u32,
    step: Option<(SceneIx, Answer)>,
    draws: Box<[i32]>,
    why: u32,
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
    packing: Packing,
    live: &'p Live,
    setup: Setup,
    /// What the new version is started with; or why it cannot be.
    new: Result<Setup, Otherwise>,
    answers: Answers<'p>,
    /// The first state found of each class of states with one future, whole.
    nodes: Vec<Rc<[u8]>>,
    /// Classes by what anything can still hang on.
    known: HashMap<Box<[u8]>, u32>,
    marks: Vec<u8>,
    entries: Vec<Entry>,
    reasons: Vec<Reason>,
    /// Bytes that nodes, keys, draws and reasons hold outside their lists.
    held: usize,
    limits: &'p Limits<'p>,
    /// Turns played.
    turns: u64,
    /// Whether a limit was met; nothing is added from then on.
    given_up: bool,
}

impl<'p> Search<'p> {
    /// With these played roles and parameters.
    pub fn of(
        pair: &'p Pair<'p>,
        live: &'p Live,
        (roles, params): (RoleSet, &[i32]),
        limits: &'p Limits<'p>,
    ) -> Self {
        let setup = Setup {
            roles,
            params: params.to_vec(),
            seed: 0,
            draws: Vec::new(),
        };
        let new = pair.begins().and_then(|()| pair.setup(&setup));
        Self {
            packing: Packing::of(pair.old, pair.new),
            answers: Answers::of(pair, live, params),
            pair,
            live,
            setup,
            new,
            nodes: Vec::new(),
            known: HashMap::new(),
            marks: Vec::new(),
            entries: Vec::new(),
            reasons: Vec::new(),
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
            let otherwise = match &self.new {
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
            let otherwise = otherwise.map(|what| Reason { scene: None, what });
            self.reach(&state, NONE, None, way.draws, otherwise, true);
        }
    }

    /// Tries every answer at an entry's state.
    fn entry(&mut self, at: usize) {
        let pair = self.pair;
        let (node, along) = (self.entries[at].node as usize, self.entries[at].along);
        let packed = Rc::clone(&self.nodes[node]);
        let mut state = Packing::unpack(pair.old, self.setup.clone(), &spread(&packed));
        if state.ended {
            return;
        }
        let mut new = self
            .new
            .as_ref()
            .ok()
            .filter(|_| along)
            .map(|setup| pair.state(&state, setup.clone()));
        let scene = state.scene;
        let mut next = state.clone();
        let mut new_next = new.clone();
        for answer in self.answers.at(&state, new.as_ref()).iter() {
            if self.is_over() {
                return;
            }
            let fallen = turns(pair.old, |draws, events| {
                state.setup.draws.clear();
                state.setup.draws.extend_from_slice(draws);
                decide_into(
                    pair.old, &state, state.seq, scene, answer, &mut next, events,
                )
                .map(|()| next.clone())
            });
            for way in fallen {
                let Ok((reached, events)) = way.result else {
                    continue;
                };
                let otherwise = new.as_mut().zip(new_next.as_mut()).and_then(|(new, next)| {
                    new.setup.draws = pair.drawn(events.iter());
                    self.told(scene, answer, &events, new, next)
                });
                let at = u32::try_from(at).unwrap_or(NONE);
                let step = Some((scene, *answer));
                self.reach(&reached, at, step, way.draws, otherwise, along);
            }
        }
    }

    /// What the new version tells otherwise of an answer.
    fn told(
        &self,
        scene: SceneIx,
        answer: &Answer,
        events: &[Event],
        new: &State,
        next: &mut State,
    ) -> Option<Reason> {
        let pair = self.pair;
        let mut decided = || {
            let carried = pair.answer(scene, answer)?;
            let mut told = Vec::new();
            decide_into(pair.new, new, new.seq, new.scene, &carried, next, &mut told)
                .map_err(|refused| pair.refusal(refused))?;
            Ok(told)
        };
        let what = match decided() {
            Ok(told) => pair.differ(events, &told),
            Err(what) => Some(what),
        };
        what.map(|what| Reason {
            scene: Some(pair.name(scene)),
            what,
        })
    }

    fn reach(
        &mut self,
        state: &State,
        parent: u32,
        step: Option<(SceneIx, Answer)>,
        draws: Vec<i32>,
        otherwise: Option<Reason>,
        along: bool,
    ) {
        self.given_up |= self.bytes() > self.limits.memory;
        if self.given_up {
            return;
        }
        let Some(node) = self.node(state) else {
            return;
        };
        let along = along && otherwise.is_none();
        let mark = if along { ALONG } else { APART };
        if self.marks[node as usize] & mark != 0 {
            return;
        }
        self.marks[node as usize] |= mark;
        let why = match otherwise {
            Some(reason) => {
                self.held += KEPT * 3;
                self.reasons.push(reason);
                u32::try_from(self.reasons.len() - 1).unwrap_or(NONE)
            }
            None if parent == NONE => NONE,
            None => self.entries[parent as usize].why,
        };
        self.held += draws.len() * 4 + KEPT;
        self.entries.push(Entry {
            node,
            along,
            parent,
            step,
            draws: draws.into(),
            why,
        });
    }

    /// The state's class; `None` for a new one where there is no room.
    fn node(&mut self, state: &State) -> Option<u32> {
        let key = squeeze(&self.packing.key(state, self.live));
        if let Some(node) = self.known.get(&key) {
            return Some(*node);
        }
        if self.nodes.len() >= self.limits.states {
            self.given_up = true;
            return None;
        }
        let whole: Rc<[u8]> = squeeze(&self.packing.pack(state)).into();
        let node = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.held += whole.len() + key.len() + 2 * KEPT;
        self.nodes.push(whole);
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
        let known = list::<(Box<[u8]>, u32, u8)>(self.known.len(), self.known.capacity()) * 8 / 7;
        let lists = list::<Rc<[u8]>>(self.nodes.len(), self.nodes.capacity())
            + list::<u8>(self.marks.len(), self.marks.capacity())
            + list::<Entry>(self.entries.len(), self.entries.capacity())
            + list::<Reason>(self.reasons.len(), self.reasons.capacity());
        (self.held + known + lists + self.answers.bytes) as u64
    }

    fn found(&self, complete: bool, gone_on: usize) -> Found {
        let mut scenes = vec![SceneFate::default(); self.pair.old.scenes.len()];
        let mut states = 0;
        for (packed, marks) in self.nodes.iter().zip(&self.marks) {
            let (scene, ended) = self.place(packed);
            if ended {
                continue;
            }
            states += 1;
            let fate = &mut scenes[scene];
            match *marks {
                ALONG => fate.all += 1,
                APART => fate.none += 1,
                _ => fate.some += 1,
            }
        }
        for at in 0..self.entries.len() {
            let entry = &self.entries[at];
            let (scene, ended) = self.place(&self.nodes[entry.node as usize]);
            if !entry.along && !ended && scenes[scene].restart.is_none() {
                let reason = self.reasons[entry.why as usize].clone();
                scenes[scene].restart = Some((reason, self.way(at)));
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

    /// The scene of a packed state, and whether it is ended.
    fn place(&self, squeezed: &[u8]) -> (usize, bool) {
        let packed = spread(squeezed);
        (usize::try_from(packed[0]).unwrap_or(0), packed[1] != 0)
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
