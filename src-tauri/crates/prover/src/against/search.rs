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
/// Entries between two looks at the clock.
const LOOK: usize = 1 << 8;

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
    nodes: Vec<Rc<[i32]>>,
    /// Classes by what anything can still hang on.
    known: HashMap<Box<[i32]>, u32>,
    marks: Vec<u8>,
    entries: Vec<Entry>,
    reasons: Vec<Reason>,
    bytes: u64,
}

impl<'p> Search<'p> {
    /// With these played roles and parameters.
    pub fn of(pair: &'p Pair<'p>, live: &'p Live, roles: RoleSet, params: &[i32]) -> Self {
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
            bytes: 0,
        }
    }

    /// Searches, nearest first.
    pub fn run(mut self, limits: &Limits<'_>) -> Found {
        self.start();
        let mut at = 0;
        let mut complete = true;
        while at < self.entries.len() {
            let full = self.nodes.len() > limits.states || self.bytes > limits.memory;
            if full || at % LOOK == 0 && (limits.stop)() {
                complete = false;
                break;
            }
            self.entry(at);
            at += 1;
        }
        complete &= self.answers.whole;
        self.found(complete, at)
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
        let mut state = Packing::unpack(pair.old, self.setup.clone(), &packed);
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
        let node = self.node(state);
        let along = along && otherwise.is_none();
        let mark = if along { ALONG } else { APART };
        if self.marks[node as usize] & mark != 0 {
            return;
        }
        self.marks[node as usize] |= mark;
        let why = match otherwise {
            Some(reason) => {
                self.reasons.push(reason);
                u32::try_from(self.reasons.len() - 1).unwrap_or(NONE)
            }
            None if parent == NONE => NONE,
            None => self.entries[parent as usize].why,
        };
        self.bytes += 64 + draws.len() as u64 * 4;
        self.entries.push(Entry {
            node,
            along,
            parent,
            step,
            draws: draws.into(),
            why,
        });
    }

    fn node(&mut self, state: &State) -> u32 {
        let key = self.packing.key(state, self.live);
        if let Some(node) = self.known.get(&key) {
            return *node;
        }
        let whole: Rc<[i32]> = self.packing.pack(state).into();
        let node = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.bytes += (whole.len() + key.len()) as u64 * 4 + 96;
        self.nodes.push(whole);
        self.known.insert(key, node);
        self.marks.push(0);
        node
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
    fn place(&self, packed: &[i32]) -> (usize, bool) {
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
