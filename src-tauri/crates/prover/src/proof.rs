//! What is proven of a case.

use crate::strategies::Blind;
use case::model::{DeadlineIx, OutcomeIx, ParamIx, RoleIx, RoleSet, SceneIx};
use case::plan;
use engine::Fault;

/// A witness: a run of decisions, chance forced, that `engine` plays to what is claimed.
pub type Witness = plan::Run;

/// What is proven of a case over all its settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// Every search reached its end.
    pub complete: bool,
    /// The searches for what can happen at all did: what was not seen in them never happens.
    pub reached: bool,
    /// States of the searches for what can be reached, added up.
    pub states: u64,
    /// Their transitions.
    pub transitions: u64,
    /// One for each setting, the case's own parameters first; each role alone, then the team.
    pub settings: Vec<Setting>,
    /// The first way to enter each scene, by `SceneIx`; none is shorter in decisions within its setting.
    pub scenes: Vec<Option<Witness>>,
    /// The first way a learner takes each choice, by `ChoiceIx`.
    pub choices: Vec<Taking>,
    /// The first way to each outcome of a learner's answer, by `OutcomeIx`.
    pub outcomes: Vec<Option<Witness>>,
    /// Outcomes a learner or a colleague is judged to reach in some setting.
    pub judged: Vec<bool>,
    /// Waiting scenes with no answer to give.
    pub dead_ends: Vec<(SceneIx, Witness)>,
    /// Scenes at which one can wait with no ending left to reach, though answers can be given.
    pub stuck: Vec<(SceneIx, Witness)>,
    /// Faults of the case that decisions run into.
    pub faults: Vec<(Fault, Witness)>,
    /// Deadlines: met, missed.
    pub deadlines: Vec<(DeadlineIx, Option<Witness>, Option<Witness>)>,
    /// The fewest minutes left when a deadline is met, by `DeadlineIx`; `None` where none meets it.
    pub spare: Vec<Option<Spare>>,
    /// Late consequences that happen in some setting, by `LateIx`.
    pub late: Vec<Option<Witness>>,
    /// Blind rules by which a role alone passes, with the case's own parameters.
    pub blind: Vec<Blind>,
}

/// The fewest minutes that are left when a deadline is met. Where exact minutes are not kept, it lies between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spare {
    /// No play that meets it has fewer left; 0 where not every play was looked at for this.
    pub least: u32,
    /// Some play that meets it has no more left.
    pub most: u32,
    /// Most minutes from where it begins to where it is due; `None` where nothing bounds them.
    pub window: Option<u32>,
}

impl Spare {
    /// The fewer of two settings.
    #[must_use]
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.min(other.most),
            window: self.window.zip(other.window).map(|(one, two)| one.max(two)),
        }
    }

    /// Whether more than half of its window is left whenever it is met, for certain.
    #[must_use]
    pub fn is_ample(self) -> bool {
        let left = u64::from(self.least);
        self.window.is_some_and(|most| left * 2 > u64::from(most))
    }
}

/// Whether a choice can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taking {
    /// It can: the first way.
    Way(Witness),
    /// It cannot.
    Never(Because),
    /// Not found before the search was given up.
    Unknown,
}

/// Why a choice can never be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// Its scene is never waiting for a learner.
    NeverAsked(SceneIx),
    /// These parts of its condition (by position among the parts of its `all`, or 0 for the whole) never hold together where
    /// it is offered, and any fewer of them do.
    Contradiction(Vec<usize>),
    /// Its limit is spent whenever it could be offered.
    Spent,
    /// It is offered, and each time it is taken the case runs into a fault.
    Faults,
}

/// What is proven for one set of played roles and one setting of clinic parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Played roles.
    pub roles: RoleSet,
    /// Clinic parameters, by `ParamIx`.
    pub params: Vec<i32>,
    /// Where they come from.
    pub origin: Origin,
    /// Every search of this setting reached its end.
    pub complete: bool,
    /// Those for scenes, choices, deadlines and late consequences did, whatever became of those for sums.
    pub reached: bool,
    /// States.
    pub states: u64,
    /// Transitions.
    pub transitions: u64,
    /// Expanded states in a thousand of those found, the least over its searches; 1,000 where complete.
    pub share: u16,
    /// Scenes entered.
    pub scenes: Vec<bool>,
    /// Outcomes of learners.
    pub outcomes: Vec<bool>,
    /// Action points of played roles.
    pub action: Vec<(RoleIx, Range)>,
    /// Ownership points of played roles.
    pub own: Vec<(RoleIx, Range)>,
    /// Value ledger by axis.
    pub ledger: [Range; 6],
    /// Decisions of learners.
    pub decisions: Range,
    /// Words read, with feedback, without evidence; for one role alone.
    pub words: Option<Range>,
    /// What is known of passing, for one role alone.
    pub pass: Option<Passing>,
}

/// Where parameters come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The case's own.
    Own,
    /// A clinic's overlay, by name.
    Overlay(String),
    /// One parameter moved to another interval.
    Moved(ParamIx, i32),
}

/// The least and the most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Range {
    /// The least.
    pub min: Limit,
    /// The most.
    pub max: Limit,
}

/// One end of a range over the ways that end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Limit {
    /// No way ends.
    #[default]
    None,
    /// Exactly this, with a way that comes to it.
    Exact(i64, Option<Witness>),
    /// Somewhere between what a found way comes to (if any) and what no way can pass.
    Between(Option<i64>, i64),
    /// A circle can be gone round as often as one likes.
    Endless,
}

/// What is known of passing.
#[derive(Debug, Clone, PartialEq)]
pub struct Passing {
    /// A way that passes.
    pub way: Option<Witness>,
    /// Fewest decisions on a passing way.
    pub fewest: Option<u32>,
    /// The chance to pass with uniform random answers; `None` where the search was not complete.
    pub random: Option<f64>,
    /// What hangs on the role's answers, with the case's own parameters; `None` where one search could not hold it all.
    pub stakes: Option<Stakes>,
}

/// What hangs on the answers of a role that plays alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Stakes {
    /// Whether some passing way meets the deadline, and whether some passing way misses it, by `DeadlineIx`.
    pub deadlines: Vec<(bool, bool)>,
    /// The passing ways that meet the deadline, by `DeadlineIx`.
    pub meetings: Vec<Meeting>,
    /// Harmful outcomes without a fail flag that can come before any other harmful one, and whether one can still pass after
    /// it.
    pub slips: Vec<(OutcomeIx, bool)>,
    /// Two answers to some decision leave different endings in reach.
    pub decides_ending: bool,
    /// Endings that can be reached though, on the way there, no colleague decided, nothing was drawn, and no two answers to
    /// a decision left different endings in reach.
    pub causeless: Vec<(SceneIx, Witness)>,
    /// Decisions that a passing way answers, and never with the critical act it could have given there; acts that do a
    /// critical step are not among them, for without the step nobody passes.
    pub uncritical: Vec<(SceneIx, Witness)>,
    /// The least sum of safety at a passing ending, where it is below 0.
    pub unsafe_pass: Option<(i64, Witness)>,
    /// The least quality at endings where every measure is met, where it is below 0 (`true`); the most where none is met,
    /// where it is above 0 (`false`).
    pub against_ledger: Vec<(bool, i64, Witness)>,
}

/// How many ways pass and meet a deadline. A way is a row of acts and of what chance drew; answers judged alike are one act.
#[derive(Debug, Clone, PartialEq)]
pub enum Meeting {
    /// None.
    None,
    /// Just one.
    One(Witness),
    /// More.
    More,
}

impl Setting {
    /// The same figures under other parameters that change nothing; witnesses say which they are played with.
    #[must_use]
    pub(crate) fn under(&self, params: &[i32], origin: &Origin) -> Self {
        let mut setting = self.clone();
        setting.params = params.to_vec();
        setting.origin = origin.clone();
        let points = setting.action.iter_mut().chain(&mut setting.own);
        let ranges = points.map(|(_, range)| range).chain(&mut setting.ledger);
        let ranges = ranges
            .chain([&mut setting.decisions])
            .chain(&mut setting.words);
        let limits = ranges.flat_map(|range| [&mut range.min, &mut range.max]);
        let ways = limits.filter_map(|limit| match limit {
            Limit::Exact(_, way) => way.as_mut(),
            Limit::None | Limit::Between(..) | Limit::Endless => None,
        });
        let passing = setting.pass.iter_mut().filter_map(|pass| pass.way.as_mut());
        for way in ways.chain(passing) {
            way.params.clone_from(&setting.params);
        }
        setting
    }
}

impl Limit {
    /// The exact value.
    #[must_use]
    pub const fn exact(&self) -> Option<i64> {
        match self {
            Self::Exact(value, _) => Some(*value),
            Self::None | Self::Between(..) | Self::Endless => None,
        }
    }

    /// What no way can pass.
    #[must_use]
    pub const fn bound(&self) -> Option<i64> {
        match self {
            Self::Exact(value, _) | Self::Between(_, value) => Some(*value),
            Self::None | Self::Endless => None,
        }
    }
}
