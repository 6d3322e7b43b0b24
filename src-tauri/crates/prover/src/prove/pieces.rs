//! What one set of played roles and one setting of parameters can do.

use super::{hasty, ranges::ranges};
use crate::explore::{Explored, Limit as Search, Via, explore};
use crate::graph::{Ordered, What, chance, leads_to, ordered};
use crate::lower::{Flow, Groups, Observe, Program, RoomKind, Setting as Lowered, lower};
use crate::proof::{Origin, Passing, Range, Setting, Spare, Witness};
use crate::stakes::stakes;
use crate::trace::Tracer;
use crate::unfold::unfold;
use case::model::{Case, RoleSet, SceneIx};
use engine::Fault;

/// One search after another for a set of roles and parameters.
pub(super) struct Work<'a> {
    pub(super) case: &'a Case,
    pub(super) groups: &'a Groups,
    pub(super) flow: &'a Flow,
    pub(super) search: Search<'a>,
    /// Whether the ledger of teams is searched for.
    pub(super) team_ledger: bool,
}

/// What a setting found, with ways to everything first seen there.
pub(super) struct Found {
    pub(super) setting: Setting,
    pub(super) scenes: Vec<Option<Witness>>,
    pub(super) outcomes: Vec<Option<Witness>>,
    pub(super) judged: Vec<bool>,
    pub(super) dead_ends: Vec<(SceneIx, Witness)>,
    pub(super) stuck: Vec<(SceneIx, Witness)>,
    pub(super) faults: Vec<(Fault, Witness)>,
    pub(super) met: Vec<Option<Witness>>,
    pub(super) missed: Vec<Option<Witness>>,
    pub(super) late: Vec<Option<Witness>>,
    /// Fewest minutes left of deadlines; `None` where minutes were not looked at.
    pub(super) spare: Option<Vec<Option<Spare>>>,
    /// Which parts of a choice's condition held where it was not offered, by `ChoiceIx`.
    pub(super) refused: Vec<Vec<u32>>,
    /// Choices that were offered, by `ChoiceIx`.
    pub(super) offered: Vec<bool>,
    pub(super) out_of_memory: bool,
}

/// Most states of the one search that asks everything at once; where it would be more, each thing is searched for alone.
const AT_ONCE: usize = 200_000;

impl Work<'_> {
    pub(super) fn setting(
        &self,
        roles: RoleSet,
        params: &[i32],
        origin: Origin,
        timing: bool,
    ) -> Found {
        let observe = self.all_at_once(roles, &origin, timing);
        if observe != Observe::REACH {
            let program = self.program(roles, params, observe);
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
            let mut one = self.one_by_one(roles, params, origin, timing);
            // With all of the memory it may have been whole.
            one.out_of_memory |= found.out_of_memory;
            return one;
        }
        self.one_by_one(roles, params, origin, timing)
    }

    pub(super) fn program(&self, roles: RoleSet, params: &[i32], observe: Observe) -> Program {
        lower(Lowered {
            case: self.case,
            groups: self.groups,
            flow: self.flow,
            roles,
            params,
            observe,
            watched: None,
        })
    }

    /// The words to read alone; `None` where the search was given up.
    pub(super) fn words(&self, roles: RoleSet, params: &[i32], origin: Origin) -> Option<Range> {
        let program = self.program(
            roles,
            params,
            Observe {
                words: true,
                ..Observe::REACH
            },
        );
        let found = explore(self.case, &program, self.search);
        let mut pieces = Pieces::new(self, roles, params, origin);
        pieces.take(&program, &found, false);
        pieces.found.setting.words.filter(|_| found.complete)
    }

    /// Everything asked of a set of roles: of a role alone all there is, of teams no words and no passing.
    fn all_at_once(&self, roles: RoleSet, origin: &Origin, timing: bool) -> Observe {
        if roles.0.count_ones() == 1 {
            return Observe::ALL;
        }
        let moved = matches!(origin, Origin::Moved(..));
        Observe {
            ledger: [self.team_ledger && !moved; 6],
            timing,
            ..Observe::REACH
        }
    }

    /// Asks one thing after another, each with the smallest state that can answer it.
    fn one_by_one(&self, roles: RoleSet, params: &[i32], origin: Origin, timing: bool) -> Found {
        let all = self.all_at_once(roles, &origin, timing);
        let mut pieces = Pieces::new(self, roles, params, origin);
        let mut first = true;
        let mut search = |observe: Observe| {
            let program = self.program(roles, params, observe);
            let found = explore(self.case, &program, self.search);
            pieces.take(&program, &found, first);
            first = false;
        };
        search(Observe::REACH);
        for axis in (0..6).filter(|axis| all.ledger[*axis]) {
            let mut observe = Observe::REACH;
            observe.ledger[axis] = true;
            search(observe);
        }
        if all.timing && timing {
            search(Observe {
                timing: true,
                ..Observe::REACH
            });
        }
        if all.words {
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
            found: Found::again(
                case,
                Setting {
                    roles,
                    params: params.to_vec(),
                    origin,
                    complete: true,
                    reached: true,
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
            ),
        }
    }

    /// Takes what a search found.
    fn take(&mut self, program: &Program, found: &Explored, first: bool) {
        let setting = &mut self.found.setting;
        setting.complete &= found.complete;
        setting.reached &= found.complete || !first && !program.observe.timing;
        self.found.out_of_memory |= found.out_of_memory;
        // A start that is refused leaves no state to expand.
        let states = found.states().max(1) as u64;
        let share =
            (found.graph.expanded.max(usize::from(found.states() == 0))) as u64 * 1_000 / states;
        setting.share = setting.share.min(u16::try_from(share).unwrap_or(1_000));
        // Whoever stops a search has no time for what takes as long again.
        let stopped = !found.complete && (self.work.search.stop)();
        let order = (!stopped).then(|| ordered(&found.graph));
        if first {
            setting.states = found.states() as u64;
            setting.transitions = found.graph.edges.len() as u64;
            self.reach(program, found);
        }
        self.sums(program, found, order.as_ref(), first);
        if program.observe.timing {
            self.timing(program, found);
        }
        if program.observe.pass && program.players.len() == 1 {
            self.pass(program, found, order.as_ref());
        }
    }

    fn reach(&mut self, program: &Program, found: &Explored) {
        let mut tracer = Tracer::new(self.work.case, program, found);
        let cover = &found.cover;
        let mut ways = |of: &[Option<Via>]| -> Vec<Option<Witness>> {
            of.iter()
                .map(|via| via.as_ref().and_then(|via| tracer.run_by(via)))
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
            .filter_map(|(fault, via)| Some((*fault, tracer.run_by(via)?)))
            .collect();
        let dead = cover.dead_ends.iter();
        self.found.dead_ends = dead
            .filter_map(|(scene, state)| Some((*scene, tracer.run_to(*state as usize)?)))
            .collect();
        self.found.refused.clone_from(&cover.refused);
        self.found.offered.clone_from(&cover.taken);
        if !found.complete {
            return;
        }
        let leads = leads_to(&found.graph, &|state| {
            is_end(program, found.graph.scene(state))
        });
        let mut told: Vec<SceneIx> = self
            .found
            .dead_ends
            .iter()
            .map(|(scene, _)| *scene)
            .collect();
        for state in (0..found.states()).filter(|state| !leads[*state]) {
            let scene = found.graph.scene(state);
            if !told.contains(&scene) {
                told.push(scene);
                self.found
                    .stuck
                    .extend(tracer.run_to(state).map(|way| (scene, way)));
            }
        }
    }

    /// Points and decisions, where this search is the first, and the axes and words it was asked for.
    fn sums(&mut self, program: &Program, found: &Explored, order: Option<&Ordered>, first: bool) {
        let mut asked: Vec<What> = Vec::new();
        if first {
            asked.extend((0..program.players.len() * 2).map(What::Sum));
            asked.push(What::Decisions);
        }
        let axes = (0..6).filter(|axis| program.observe.ledger[*axis]);
        asked.extend(axes.clone().map(|axis| What::Sum(program.axis(axis))));
        if program.observe.words {
            asked.push(What::Sum(program.words()));
        }
        let ranges = match order {
            Some(order) => ranges(self.work.case, program, found, order, &asked),
            None => hasty::ranges(program, found, &asked),
        };
        let mut ranges = ranges.into_iter();
        let setting = &mut self.found.setting;
        let mut next = || ranges.next().unwrap_or_default();
        if first {
            for role in &program.players {
                setting.action.push((*role, next()));
                setting.own.push((*role, next()));
            }
            setting.decisions = next();
        }
        for axis in axes {
            setting.ledger[axis] = next();
        }
        if program.observe.words {
            setting.words = Some(next());
        }
    }

    fn timing(&mut self, program: &Program, found: &Explored) {
        let mut tracer = Tracer::new(self.work.case, program, found);
        let mut ways = |of: &[Option<Via>]| -> Vec<Option<Witness>> {
            of.iter()
                .map(|via| via.as_ref().and_then(|via| tracer.run_by(via)))
                .collect()
        };
        self.found.met = ways(&found.cover.met);
        self.found.missed = ways(&found.cover.missed);
        self.found.late = ways(&found.cover.happened);
        let spare = found.cover.spare.iter().zip(&program.fixed.windows);
        let spare = spare.map(|(left, window)| {
            left.map(|(least, most)| Spare {
                least,
                most,
                window: window.most,
            })
        });
        self.found.spare = Some(spare.collect());
    }

    fn pass(&mut self, program: &Program, found: &Explored, order: Option<&Ordered>) {
        let Some(marks) = &program.marks else { return };
        let unfolded = unfold(program, marks, found, self.work.search);
        let setting = &mut self.found.setting;
        setting.complete &= unfolded.complete;
        self.found.out_of_memory |= unfolded.out_of_memory;
        let passes = unfolded.passing(program);
        let states = &unfolded.states;
        let accepts = |state: usize| passes[state];
        let first = passes.iter().position(|passes| *passes);
        let way = first.and_then(|state| unfolded.way_to(state));
        let own = setting.origin == Origin::Own && program.observe == Observe::ALL;
        let case = self.work.case;
        let mut tracer = Tracer::new(case, program, found);
        setting.pass = Some(Passing {
            fewest: way
                .as_ref()
                .and_then(|way| u32::try_from(way.rows.len()).ok()),
            way: way.and_then(|way| tracer.along(&way)),
            random: unfolded
                .complete
                .then(|| chance(states, &ordered(states), &accepts))
                .flatten(),
            stakes: order
                .filter(|_| own && unfolded.complete)
                .map(|order| stakes(case, program, (found, order), (&unfolded, &passes))),
        });
    }
}

pub(super) fn is_end(program: &Program, scene: SceneIx) -> bool {
    matches!(program.rooms[scene.at()].kind, RoomKind::Ends(_))
}

impl Found {
    /// A setting's answers, with no way to anything: those are another setting's.
    pub(super) fn again(case: &Case, setting: Setting) -> Self {
        Self {
            setting,
            scenes: vec![None; case.scenes.len()],
            outcomes: vec![None; case.outcomes.len()],
            judged: vec![false; case.outcomes.len()],
            dead_ends: Vec::new(),
            stuck: Vec::new(),
            faults: Vec::new(),
            met: vec![None; case.deadlines.len()],
            missed: vec![None; case.deadlines.len()],
            late: vec![None; case.late.len()],
            spare: None,
            refused: vec![Vec::new(); case.choices.len()],
            offered: vec![false; case.choices.len()],
            out_of_memory: false,
        }
    }
}
