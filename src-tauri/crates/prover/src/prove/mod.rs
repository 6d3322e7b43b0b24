//! The whole proof: every set of played roles, every setting of parameters.

mod gather;
mod hasty;
mod pieces;
mod ranges;

use crate::explore::Limit as Search;
use crate::lower::{Groups, Observe, Program, flow};
use crate::proof::{Origin, Proof, Range, Setting};
use crate::strategies::{Blind, strategies};
use case::model::{Case, RoleIx, RoleSet};
use gather::gather;
use pieces::{Found, Work};

/// What to prove, and how far to go.
#[derive(Clone)]
pub struct Ask<'a> {
    /// Clinics' overlays: name, parameter values.
    pub overlays: Vec<(String, Vec<i32>)>,
    /// Whether each parameter is moved through its intervals too.
    pub intervals: bool,
    /// Whether the value ledger of teams is searched for, which takes several times as long as all the rest; without it
    /// their ledger says [`crate::Limit::None`]. It is never searched for under moved parameters.
    pub team_ledger: bool,
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
            team_ledger: true,
            only: None,
            states: STATES,
            memory: MEMORY,
            threads: 1,
            stop: &|| false,
        }
    }
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
        team_ledger: ask.team_ledger,
        search: Search {
            states: ask.states,
            bytes,
            transitions: true,
            stop: ask.stop,
        },
    };
    let quota = ask.memory / threads as u64;
    // The case's own parameters and those of overlays come first, roles alone before teams: where they have shown every
    // deadline and consequence, teams need not be searched for those.
    let mut found: Vec<(usize, Found)> = Vec::new();
    let mut known: Vec<Known> = Vec::new();
    for (moved, alone) in [(false, true), (false, false), (true, true), (true, false)] {
        let batch: Vec<usize> = (0..settings.len())
            .filter(|at| {
                let (roles, _, origin) = &settings[*at];
                matches!(origin, Origin::Moved(..)) == moved && (roles.0.count_ones() == 1) == alone
            })
            .collect();
        let timing = !found
            .iter()
            .map(|(_, found)| found)
            .fold(Shown::none(case), Shown::with)
            .all;
        let one = |at: &usize, bytes: u64| {
            let (roles, params, origin) = &settings[*at];
            let same = if moved {
                same(&work(bytes), &known, *roles, params, origin)
            } else {
                None
            };
            let made = || work(bytes).setting(*roles, params, origin.clone(), timing);
            (*at, same.unwrap_or_else(made))
        };
        let mut of_batch = in_turn(threads, &batch, |at| one(at, quota));
        // What ran into its share of the memory is done again, alone and with all of it: the answer does not hang on how
        // many were at work.
        if threads > 1 {
            for (at, found) in of_batch.iter_mut().filter(|(_, found)| found.out_of_memory) {
                *found = one(at, ask.memory).1;
            }
        }
        found.extend(of_batch);
        if !moved && !alone && ask.intervals {
            let own = found
                .iter()
                .filter(|(_, found)| found.setting.origin == Origin::Own);
            known = own
                .map(|(_, found)| Known::of(&work(quota), &found.setting))
                .collect();
        }
    }
    found.sort_by_key(|(at, _)| *at);
    let found = found.into_iter().map(|(_, found)| found).collect();
    let mut proof = gather(case, found);
    proof.blind = blind(case, ask);
    proof
}

/// The words to read in a setting, searched for alone; `None` where that was given up.
pub fn words(case: &Case, ask: &Ask<'_>, setting: &Setting) -> Option<Range> {
    let work = Work {
        case,
        groups: &Groups::of(case),
        flow: &flow(case),
        team_ledger: ask.team_ledger,
        search: Search {
            states: ask.states,
            bytes: ask.memory,
            transitions: true,
            stop: ask.stop,
        },
    };
    work.words(setting.roles, &setting.params, setting.origin.clone())
}

/// Roles alone played by blind rules, with the case's own parameters or those asked for.
pub fn blind(case: &Case, ask: &Ask<'_>) -> Vec<Blind> {
    let own = || case.params.iter().map(|param| param.default).collect();
    let (sets, params) = match &ask.only {
        Some((roles, params)) => (vec![*roles], params.clone()),
        None => (role_sets(case), own()),
    };
    let roles: Vec<RoleIx> = (0..16)
        .map(RoleIx)
        .filter(|role| sets.contains(&RoleSet::one(*role)))
        .collect();
    strategies(case, &roles, &params, ask.stop)
}

/// A setting that was searched, and the program that says everything about it.
struct Known {
    program: Program,
    setting: Setting,
}

impl Known {
    fn of(work: &Work<'_>, setting: &Setting) -> Self {
        Self {
            program: work.program(setting.roles, &setting.params, Observe::ALL),
            setting: setting.clone(),
        }
    }
}

/// What is found where a moved parameter changes nothing that anything asked for depends on: the same as before.
fn same(
    work: &Work<'_>,
    known: &[Known],
    roles: RoleSet,
    params: &[i32],
    origin: &Origin,
) -> Option<Found> {
    let known = known.iter().find(|known| known.setting.roles == roles)?;
    let program = work.program(roles, params, Observe::ALL);
    let alike = known.setting.complete && program.plays_like(&known.program);
    alike.then(|| Found {
        // No others than before.
        spare: Some(vec![None; work.case.deadlines.len()]),
        ..Found::again(work.case, known.setting.under(params, origin))
    })
}

/// Which deadlines and consequences were shown.
struct Shown {
    /// Deadlines of which it was shown that more than half of the window is not always left.
    short: Vec<bool>,
    met: Vec<bool>,
    missed: Vec<bool>,
    late: Vec<bool>,
    all: bool,
}

impl Shown {
    fn none(case: &Case) -> Self {
        Self {
            short: vec![false; case.deadlines.len()],
            met: vec![false; case.deadlines.len()],
            missed: vec![false; case.deadlines.len()],
            late: vec![false; case.late.len()],
            all: case.deadlines.is_empty() && case.late.is_empty(),
        }
    }

    fn with(mut self, found: &Found) -> Self {
        let pairs = [
            (&mut self.met, &found.met),
            (&mut self.missed, &found.missed),
            (&mut self.late, &found.late),
        ];
        for (known, new) in pairs {
            for (known, new) in known.iter_mut().zip(new) {
                *known |= new.is_some();
            }
        }
        let spare = found.spare.iter().flatten();
        for (short, spare) in self.short.iter_mut().zip(spare) {
            *short |= spare.is_some_and(|spare| !spare.is_ample());
        }
        let deadlines = self.met.iter().chain(&self.missed).chain(&self.short);
        self.all = deadlines.chain(&self.late).all(|shown| *shown);
        self
    }
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
