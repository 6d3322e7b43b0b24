//! The edit contract: what becomes of attempts at one version of a case when another takes its place.
//!
//! An attempt survives where its record is a record of the new version too: the same decisions, made from the start, are
//! told by the same events, by ids. Then it simply goes on. Only where the logic changed is anything searched.

mod answers;
mod attempt;
mod carry;
mod changed;
mod differ;
mod entangled;
mod ids;
mod key;
mod luck;
mod marks;
mod pack;
mod parts;
mod reason;
mod same;
mod search;
mod squeeze;
mod texts;
mod watch;

pub use reason::{Otherwise, Reason};
pub use texts::TextChange;

use crate::lower::{Groups, Observe, Setting, flow, lower};
use crate::proof::Witness;
use crate::prove::{Ask, role_sets};
use carry::Pair;
use case::model::{Case, RoleIx, SceneIx};
use case::plan::Run;

/// How far a search may go.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// Most states for one set of played roles.
    pub states: usize,
    /// Most bytes of one search; one is made at a time.
    pub memory: u64,
    /// Asked now and then; `true` gives up.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}

impl<'a> From<&Ask<'a>> for Limits<'a> {
    fn from(ask: &Ask<'a>) -> Self {
        Self {
            states: ask.states,
            memory: ask.memory,
            stop: ask.stop,
        }
    }
}

/// What becomes of attempts at the old version.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// Whether every attempt survives, wherever it stands; never claimed where the search was given up.
    pub survives_all: bool,
    /// Texts that say something else.
    pub texts: Vec<TextChange>,
    /// The bytes of a picture changed, or which pictures there are.
    pub media: bool,
    /// Roles of the old version whose rule to pass changed. Their attempts survive or not as all do; but an attempt keeps
    /// the rule it began with.
    pub marks: Vec<RoleIx>,
    /// The declarations of clinic parameters changed.
    pub params: bool,
    /// Anything that decides changed. Neither version nor review, waivers or bibliography decides.
    pub logic: bool,
    /// For each old scene at which an attempt can wait; empty where nothing had to be searched, since nothing that decides
    /// changed or nothing of it that a play meets (a mark to pass, a variable nothing names).
    pub scenes: Vec<(SceneIx, SceneFate)>,
    /// States looked at.
    pub states: u64,
    /// Whether every one was.
    pub complete: bool,
    /// Of the states found, how many were gone on from, in thousandths; 1,000 where nothing had to be searched.
    pub share: u32,
}

/// What becomes of attempts that wait at a scene.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SceneFate {
    /// States at which every attempt survives.
    pub all: u64,
    /// States at which it hangs on the way that led there.
    pub some: u64,
    /// States at which none does.
    pub none: u64,
    /// Why the nearest one must restart, and the decisions of the old version that lead to it.
    pub restart: Option<(Reason, Witness)>,
}

/// Which attempts survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Survives {
    /// Every one.
    All,
    /// Some.
    Some,
    /// None.
    None,
    /// The search was given up before that was known.
    Unknown,
}

impl SceneFate {
    /// Which attempts at this scene survive; `complete` is that of the whole.
    #[must_use]
    pub const fn survives(&self, complete: bool) -> Survives {
        match (
            self.all + self.some > 0,
            self.none + self.some > 0,
            complete,
        ) {
            (true, true, _) => Survives::Some,
            (_, _, false) => Survives::Unknown,
            (true, false, true) => Survives::All,
            (false, _, true) => Survives::None,
        }
    }

    fn join(&mut self, other: Self) {
        self.all += other.all;
        self.some += other.some;
        self.none += other.none;
        let length = |restart: &Option<(Reason, Witness)>| {
            restart
                .as_ref()
                .map_or(usize::MAX, |(_, way)| way.steps.len())
        };
        if length(&other.restart) < length(&self.restart) {
            self.restart = other.restart;
        }
    }
}

impl Survives {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Some => "some",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }
}

/// What becomes of attempts at `old` when `new` takes its place: each playable role alone and all together, with the old
/// version's own parameters and with each of these other settings of them (values by its `ParamIx`).
#[must_use]
pub fn against(old: &Case, new: &Case, more: &[Vec<i32>], limits: &Limits<'_>) -> Against {
    let pair = Pair::of(old, new);
    let logic = old.hashes.rules != new.hashes.rules || old.id != new.id;
    let params = old.hashes.params != new.hashes.params;
    let mut found = Against {
        survives_all: true,
        texts: texts::changed(old, new, &pair.ids),
        media: old.hashes.media != new.hashes.media,
        marks: marks::changed(old, new),
        params,
        logic,
        scenes: Vec::new(),
        states: 0,
        complete: true,
        share: 1_000,
    };
    if !logic && !params {
        return found;
    }
    let flow = flow(old);
    let changed = changed::Changed::of(&pair, &flow);
    let own: Vec<i32> = old.params.iter().map(|param| param.default).collect();
    let settings = || std::iter::once(&own).chain(more);
    if changed.nothing() && settings().all(|params| pair.starts(params)) {
        return found;
    }
    let mut scenes = vec![SceneFate::default(); old.scenes.len()];
    let (mut gone_on, mut known) = (0_u64, 0_u64);
    let groups = Groups::of(old);
    let watch = watch::Watch::of(&pair, &changed, &flow.follows);
    for params in settings() {
        for roles in role_sets(old) {
            let program = lower(Setting {
                case: old,
                groups: &groups,
                flow: &flow,
                roles,
                params,
                observe: Observe::REACH,
                watched: Some(&watch.watched),
            });
            let one = search::Search::of(&pair, &changed, (&program, &watch), limits).run();
            found.states += one.states;
            found.complete &= one.complete;
            gone_on += one.gone_on;
            known += one.known;
            for (known, fate) in scenes.iter_mut().zip(one.scenes) {
                known.join(fate);
            }
        }
    }
    let share = gone_on.saturating_mul(1_000) / known.max(1);
    found.share = u32::try_from(share).unwrap_or(1_000);
    let scenes = (0..).map(SceneIx).zip(scenes);
    found.scenes = scenes
        .filter(|(_, fate)| fate.all + fate.some + fate.none > 0)
        .collect();
    let every = |(_, fate): &(SceneIx, SceneFate)| fate.some + fate.none == 0;
    found.survives_all = found.complete && found.scenes.iter().all(every);
    found
}

/// Whether one saved attempt survives, and then the texts it will find worded otherwise.
///
/// # Errors
/// The first thing the new version tells otherwise.
pub fn attempt(old: &Case, new: &Case, run: &Run) -> Result<Vec<TextChange>, Reason> {
    let pair = Pair::of(old, new);
    pair.attempt(run)?;
    Ok(texts::changed(old, new, &pair.ids))
}
