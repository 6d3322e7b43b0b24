//! The whole proof: every set of played roles, every setting of parameters.

use crate::bound::Bounds;
use crate::explore::{Explored, Limit as Search, Via, explore};
use crate::graph::{End, Ordered, What, best, chance, leads_to, ordered};
use crate::lower::{
    Flow, Groups, Observe, Program, RoomKind, Setting as Lowered, Slot, flow, lower,
};
use crate::proof::{Because, Limit, Origin, Passing, Proof, Range, Setting, Taking, Witness};
use crate::trace::Tracer;
use case::model::{Case, DeadlineIx, RoleIx, RoleSet, SceneIx};
use engine::Fault;

/// What to prove, and how far to go.
#[derive(Clone)]
pub struct Ask<'a> {
    /// Clinics' overlays: name, parameter values.
    pub overlays: Vec<(String, Vec<i32>)>,
    /// Whether each parameter is moved through its intervals too.
    pub intervals: bool,
    /// Only this set of played roles with these parameters, instead of all.
    pub only: Option<(RoleSet, Vec<i32>)>,
    /// Most states of one search.
    pub states: usize,
    /// Most bytes of all searches at one time.
    pub memory: u64,
    /// Threads. The answer is the same for any number.
    pub threads: usize,
    /// Asked now and then; `true` gives up what is not yet done.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}

/// States of one search unless asked otherwise.
pub const STATES: usize = 4_000_000;
/// Bytes unless asked otherwise.
pub const MEMORY: u64 = 1 << 30;

impl Default for Ask<'_> {
    fn default() -> Self {
        Self {
            overlays: Vec::new(),
            intervals: false,
            only: None,
            states: STATES,
            memory: MEMORY,
            threads: 1,
            stop: &|| false,
        }
    }
}

/// One search after another for a set of roles and parameters.
struct Work<'a> {
    case: &'a Case,
    groups: &'a Groups,
    flow: &'a Flow,
    search: Search<'a>,
}

/// What a setting found, with ways to everything first seen there.
struct Found {
    setting: Setting,
    scenes: Vec<Option<Witness>>,
    outcomes: Vec<Option<Witness>>,
    judged: Vec<bool>,
    dead_ends: Vec<(SceneIx, Witness)>,
    stuck: Vec<(SceneIx, Witness)>,
    faults: Vec<(Fault, Witness)>,
    met: Vec<Option<Witness>>,
    missed: Vec<Option<Witness>>,
    late: Vec<Option<Witness>>,
    out_of_memory: bool,
}

/// Proves.
#[must_use]
pub fn prove(case: &Case, ask: &Ask<'_>) -> Proof {
    let groups = Groups::of(case);
    let flow = flow(case);
    let settings = settings(case, ask, &groups);
    let threads = ask.threads.clamp(1, settings.len().max(1));
    let work = |bytes: u64| Work {
        case,
        groups: &groups,
        flow: &flow,
        search: Search {
            states: ask.states,
            bytes,
            stop: ask.stop,
        },
    };
    let quota = ask.memory / threads as u64;
    let mut found: Vec<Found> = in_turn(threads, &settings, |(roles, params, origin)| {
        work(quota).setting(*roles, params, origin.clone())
    });
    // What ran into its share of the memory is done again, alone and with all of it: the answer does not hang on how many
    // were at work.
    if threads > 1 {
        for (found, (roles, params, origin)) in found.iter_mut().zip(&settings) {
            if found.out_of_memory {
                *found = work(ask.memory).setting(*roles, params, origin.clone());
            }
        }
    }
    gather(case, found)
}

/// Maps in order, on as many threads.
fn in_turn<T: Sync, R: Send>(threads: usize, of: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    if threads <= 1 {
        return of.iter().map(make).collect();
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let made = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(one) = of.get(at) else { return };
                    let one = make(one);
                    if let Ok(mut made) = made.lock() {
                        made.push((at, one));
                    }
                }
            });
        }
    });
    let mut made = made
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, one)| one).collect()
}

fn settings(case: &Case, ask: &Ask<'_>, groups: &Groups) -> Vec<(RoleSet, Vec<i32>, Origin)> {
    if let Some((roles, params)) = &ask.only {
        return vec![(*roles, params.clone(), Origin::Own)];
    }
    let own: Vec<i32> = case.params.iter().map(|param| param.default).collect();
    let mut values = vec![(own.clone(), Origin::Own)];
    for (name, params) in &ask.overlays {
        values.push((params.clone(), Origin::Overlay(name.clone())));
    }
    if ask.intervals {
        for (ix, param) in (0..).map(case::model::ParamIx).zip(&case.params) {
            for value in groups.intervals(case, ix) {
                if value != param.default {
                    let mut moved = own.clone();
                    moved[ix.at()] = value;
                    values.push((moved, Origin::Moved(ix, value)));
                }
            }
        }
    }
    let sets = role_sets(case);
    let with = |(params, origin): (Vec<i32>, Origin)| {
        let sets = sets.iter();
        sets.map(move |roles| (*roles, params.clone(), origin.clone()))
            .collect::<Vec<_>>()
    };
    values.into_iter().flat_map(with).collect()
}

/// Each playable role alone, then all of them.
pub fn role_sets(case: &Case) -> Vec<RoleSet> {
    let playable = (0..)
        .map(RoleIx)
        .zip(&case.roles)
        .filter(|(_, role)| role.playable);
    let mut sets: Vec<RoleSet> = playable.map(|(role, _)| RoleSet::one(role)).collect();
    if sets.len() > 1 {
        sets.push(RoleSet(sets.iter().fold(0, |all, set| all | set.0)));
    }
    sets
}

/// Most states of the one search that asks everything at once; where it would be more, each thing is searched for alone.
const AT_ONCE: usize = 200_000;

impl Work<'_> {
    fn setting(&self, roles: RoleSet, params: &[i32], origin: Origin) -> Found {
        let alone = roles.0.count_ones() == 1;
        if alone {
            let program = self.program(roles, params, Observe::ALL);
            let limit = Search {
                states: self.search.states.min(AT_ONCE),
                ..self.search
            };
            let found = explore(self.case, &program, limit);
            if found.complete {
                let mut pieces = Pieces::new(self, roles, params, origin);
                pieces.take(&program, &found, true);
                return pieces.found;
            }
        }
        self.one_by_one(roles, params, origin)
    }

    fn program(&self, roles: RoleSet, params: &[i32], observe: Observe) -> Program {
        lower(Lowered {
            case: self.case,
            groups: self.groups,
            flow: self.flow,
            roles,
            params,
            observe,
        })
    }

    /// Asks one thing after another, each with the smallest state that can answer it.
    fn one_by_one(&self, roles: RoleSet, params: &[i32], origin: Origin) -> Found {
        let mut pieces = Pieces::new(self, roles, params, origin);
        let mut first = true;
        let mut search = |observe: Observe| {
            let program = self.program(roles, params, observe);
            let found = explore(self.case, &program, self.search);
            pieces.take(&program, &found, first);
            first = false;
        };
        search(Observe::REACH);
        for axis in 0..6 {
            let mut observe = Observe::REACH;
            observe.ledger[axis] = true;
            search(observe);
        }
        if !self.case.deadlines.is_empty() || !self.case.late.is_empty() {
            search(Observe {
                timing: true,
                ..Observe::REACH
            });
        }
        if roles.0.count_ones() == 1 {
            search(Observe {
                words: true,
                ..Observe::REACH
            });
            search(Observe {
                pass: true,
                ..Observe::REACH
            });
        }
        pieces.found
    }
}

/// A setting's answers in the making.
struct Pieces<'a> {
    work: &'a Work<'a>,
    found: Found,
}

impl<'a> Pieces<'a> {
    fn new(work: &'a Work<'a>, roles: RoleSet, params: &[i32], origin: Origin) -> Self {
        let case = work.case;
        Self {
            work,
            found: Found {
                setting: Setting {
                    roles,
                    params: params.to_vec(),
                    origin,
                    complete: true,
                    states: 0,
                    transitions: 0,
                    share: 1_000,
                    scenes: vec![false; case.scenes.len()],
                    outcomes: vec![false; case.outcomes.len()],
                    action: Vec::new(),
                    own: Vec::new(),
                    ledger: Default::default(),
                    decisions: Range::default(),
                    words: None,
                    pass: None,
                },
                scenes: vec![None; case.scenes.len()],
                outcomes: vec![None; case.outcomes.len()],
                judged: vec![false; case.outcomes.len()],
                dead_ends: Vec::new(),
                stuck: Vec::new(),
                faults: Vec::new(),
                met: vec![None; case.deadlines.len()],
                missed: vec![None; case.deadlines.len()],
                late: vec![None; case.late.len()],
                out_of_memory: false,
            },
        }
    }

    /// Takes what a search found.
    fn take(&mut self, program: &Program, found: &Explored, first: bool) {
        let setting = &mut self.found.setting;
        setting.complete &= found.complete;
        self.found.out_of_memory |= !found.complete && found.states() < self.work.search.states;
        let share = found.expanded as u64 * 1_000 / (found.states() as u64).max(1);
        setting.share = setting.share.min(u16::try_from(share).unwrap_or(1_000));
        let order = ordered(found);
        if first {
            setting.states = found.states() as u64;
            setting.transitions = found.edges.len() as u64;
            self.reach(program, found);
            self.points(program, found, &order);
        }
        for axis in (0..6).filter(|axis| program.observe.ledger[*axis]) {
            let range = self.range(program, found, &order, What::Sum(program.axis(axis)));
            self.found.setting.ledger[axis] = range;
        }
        if program.observe.words {
            let range = self.range(program, found, &order, What::Sum(program.words()));
            self.found.setting.words = Some(range);
        }
        if program.observe.timing {
            self.timing(program, found);
        }
        if program.observe.pass && program.players.len() == 1 {
            self.pass(program, found, &order);
        }
    }

    fn reach(&mut self, program: &Program, found: &Explored) {
        let mut tracer = Tracer::new(self.work.case, program, found);
        let cover = &found.cover;
        let mut ways = |of: &[Option<Via>]| -> Vec<Option<Witness>> {
            of.iter()
                .map(|via| via.as_ref().and_then(|via| tracer.to(via)))
                .collect()
        };
        self.found.scenes = ways(&cover.scenes);
        self.found.outcomes = ways(&cover.outcomes);
        self.found.setting.scenes = cover.scenes.iter().map(Option::is_some).collect();
        self.found.setting.outcomes = cover.outcomes.iter().map(Option::is_some).collect();
        self.found.judged = cover
            .outcomes
            .iter()
            .zip(&cover.seen)
            .map(|(way, seen)| way.is_some() || *seen)
            .collect();
        let faults = cover.faults.iter();
        self.found.faults = faults
            .filter_map(|(fault, via)| Some((*fault, tracer.to(via)?)))
            .collect();
        let dead = cover.dead_ends.iter();
        self.found.dead_ends = dead
            .filter_map(|(scene, state)| Some((*scene, tracer.to_state(*state as usize)?)))
            .collect();
        if !found.complete {
            return;
        }
        let leads = leads_to(found, &|state| is_end(program, found.scene(state)));
        let mut told: Vec<SceneIx> = self
            .found
            .dead_ends
            .iter()
            .map(|(scene, _)| *scene)
            .collect();
        for state in (0..found.states()).filter(|state| !leads[*state]) {
            let scene = found.scene(state);
            if !told.contains(&scene) {
                told.push(scene);
                self.found
                    .stuck
                    .extend(tracer.to_state(state).map(|way| (scene, way)));
            }
        }
    }

    fn points(&mut self, program: &Program, found: &Explored, order: &Ordered) {
        for (player, role) in program.players.iter().enumerate() {
            let action = self.range(program, found, order, What::Sum(player * 2));
            let own = self.range(program, found, order, What::Sum(player * 2 + 1));
            self.found.setting.action.push((*role, action));
            self.found.setting.own.push((*role, own));
        }
        self.found.setting.decisions = self.range(program, found, order, What::Decisions);
    }

    fn timing(&mut self, program: &Program, found: &Explored) {
        let mut tracer = Tracer::new(self.work.case, program, found);
        let mut ways = |of: &[Option<Via>]| -> Vec<Option<Witness>> {
            of.iter()
                .map(|via| via.as_ref().and_then(|via| tracer.to(via)))
                .collect()
        };
        self.found.met = ways(&found.cover.met);
        self.found.missed = ways(&found.cover.missed);
        self.found.late = ways(&found.cover.happened);
    }

    fn range(&self, program: &Program, found: &Explored, order: &Ordered, what: What) -> Range {
        Range {
            min: self.limit(program, found, order, what, End::Least),
            max: self.limit(program, found, order, what, End::Most),
        }
    }

    fn limit(
        &self,
        program: &Program,
        found: &Explored,
        order: &Ordered,
        what: What,
        end: End,
    ) -> Limit {
        let ends = |scene| is_end(program, scene);
        let reached = best(found, order, what, end, &|_| None, &ends);
        if found.complete {
            if reached.endless {
                return Limit::Endless;
            }
            let Some(value) = reached.start else {
                return Limit::None;
            };
            let way = reached.way(found, what, end);
            let mut tracer = Tracer::new(self.work.case, program, found);
            return Limit::Exact(value, way.and_then(|way| tracer.along(&way)));
        }
        let sum = match what {
            What::Sum(sum) => Some(sum),
            What::Decisions => None,
        };
        let bounds = Bounds::of(program, sum);
        let whole = bounds.at(program.first, end);
        let beyond = best(
            found,
            order,
            what,
            end,
            &|scene| bounds.at(scene, end),
            &ends,
        );
        // A state beyond the search without a bound has none at all.
        let unbounded = whole.is_none() || beyond.endless || found.cover_is_short();
        let bound = if unbounded {
            whole
        } else {
            beyond.start.or(whole)
        };
        let bound = bound.zip(whole).map(|(bound, whole)| match end {
            End::Least => bound.max(whole),
            End::Most => bound.min(whole),
        });
        match bound {
            Some(bound) => Limit::Between(reached.start.filter(|_| !reached.endless), bound),
            None => Limit::Endless,
        }
    }

    fn pass(&mut self, program: &Program, found: &Explored, order: &Ordered) {
        let passes = passing(program, found);
        let accepts = |state: usize| passes[state];
        let first = (0..found.states()).find(|state| passes[*state]);
        let mut tracer = Tracer::new(self.work.case, program, found);
        self.found.setting.pass = Some(Passing {
            fewest: first.and_then(|state| u32::try_from(tracer.length(state as u32)).ok()),
            way: first.and_then(|state| tracer.to_state(state)),
            random: found.complete.then(|| chance(found, order, &accepts)),
        });
    }
}

/// Which states are endings at which every played role passes.
fn passing(program: &Program, found: &Explored) -> Vec<bool> {
    let mut values = program.start.clone();
    (0..found.states())
        .map(|state| {
            if !is_end(program, found.scene(state)) {
                return false;
            }
            found.layout.unpack(found.set.get(state), &mut values);
            program
                .places
                .all
                .iter()
                .zip(&values)
                .all(|(place, value)| match place.slot {
                    Slot::Charged(_) => *value == 0,
                    Slot::Critical(_) | Slot::Action(_) | Slot::Own(_) => *value == place.high,
                    Slot::Scene
                    | Slot::Minute
                    | Slot::Var(_)
                    | Slot::Knows(..)
                    | Slot::Visited(_)
                    | Slot::Taken(_)
                    | Slot::Counted(_)
                    | Slot::Deadline(_)
                    | Slot::DeadlineDue(_)
                    | Slot::Late(_)
                    | Slot::LateDue(_)
                    | Slot::TransitDue(..)
                    | Slot::TransitTo(..)
                    | Slot::TransitFacts(..)
                    | Slot::Failed(_)
                    | Slot::Met(_) => true,
                })
        })
        .collect()
}

fn is_end(program: &Program, scene: SceneIx) -> bool {
    matches!(program.rooms[scene.at()].kind, RoomKind::Ends(_))
}

/// One proof of all settings.
fn gather(case: &Case, found: Vec<Found>) -> Proof {
    let mut proof = Proof {
        complete: true,
        states: 0,
        transitions: 0,
        settings: Vec::new(),
        scenes: vec![None; case.scenes.len()],
        choices: Vec::new(),
        outcomes: vec![None; case.outcomes.len()],
        judged: vec![false; case.outcomes.len()],
        dead_ends: Vec::new(),
        stuck: Vec::new(),
        faults: Vec::new(),
        deadlines: Vec::new(),
        late: vec![None; case.late.len()],
    };
    let mut met = vec![None; case.deadlines.len()];
    let mut missed = vec![None; case.deadlines.len()];
    for one in found {
        proof.complete &= one.setting.complete;
        proof.states += one.setting.states;
        proof.transitions += one.setting.transitions;
        shorter(&mut proof.scenes, one.scenes);
        shorter(&mut proof.outcomes, one.outcomes);
        shorter(&mut met, one.met);
        shorter(&mut missed, one.missed);
        shorter(&mut proof.late, one.late);
        for (known, judged) in proof.judged.iter_mut().zip(one.judged) {
            *known |= judged;
        }
        first_of(&mut proof.dead_ends, one.dead_ends);
        first_of(&mut proof.stuck, one.stuck);
        first_of(&mut proof.faults, one.faults);
        proof.settings.push(one.setting);
    }
    let deadlines = (0..).map(DeadlineIx).zip(met.into_iter().zip(missed));
    proof.deadlines = deadlines
        .map(|(ix, (met, missed))| (ix, met, missed))
        .collect();
    proof.choices = choices(case, &proof);
    proof
}

fn shorter(known: &mut [Option<Witness>], found: Vec<Option<Witness>>) {
    for (known, found) in known.iter_mut().zip(found) {
        let length = |way: &Option<Witness>| way.as_ref().map_or(usize::MAX, |way| way.steps.len());
        if length(&found) < length(known) {
            *known = found;
        }
    }
}

fn first_of<K: PartialEq>(known: &mut Vec<(K, Witness)>, found: Vec<(K, Witness)>) {
    for (key, way) in found {
        if known.iter().all(|(other, _)| *other != key) {
            known.push((key, way));
        }
    }
}

/// A choice is taken where one of its outcomes is.
fn choices(case: &Case, proof: &Proof) -> Vec<Taking> {
    case.choices
        .iter()
        .map(|(scene, position)| {
            let outcomes = match &case.scenes[scene.at()].kind {
                case::model::SceneKind::Decides(decision, _) => match &decision.offer {
                    case::model::Offer::Choices { choices, .. } => {
                        choices[usize::from(*position)].outcomes.as_slice()
                    }
                    case::model::Offer::Options { .. }
                    | case::model::Offer::Order { .. }
                    | case::model::Offer::Enter { .. }
                    | case::model::Offer::Handoff { .. } => &[],
                },
                case::model::SceneKind::Continues(_) | case::model::SceneKind::Ends(_) => &[],
            };
            let ways = outcomes
                .iter()
                .filter_map(|outcome| proof.outcomes[outcome.at()].as_ref());
            match ways.min_by_key(|way| way.steps.len()) {
                Some(way) => Taking::Way(way.clone()),
                None if !proof.complete => Taking::Unknown,
                None => Taking::Never(Because::NeverAsked(*scene)),
            }
        })
        .collect()
}
