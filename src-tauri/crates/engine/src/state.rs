//! The state of one attempt: what the events so far add up to.

use case::model::{DeadlineStatus, RoleIx, RoleSet, SceneIx};

/// What an attempt is started with; constant while it runs.
#[derive(Debug, PartialEq, Eq)]
pub struct Setup {
    /// Roles played by learners.
    pub roles: RoleSet,
    /// Clinic parameters, by `ParamIx`.
    pub params: Vec<i32>,
    /// Seed of chance.
    pub seed: u64,
    /// Chance outcomes forced in order, before the seed is used.
    pub draws: Vec<i32>,
}

impl Clone for Setup {
    fn clone(&self) -> Self {
        Self {
            roles: self.roles,
            params: self.params.clone(),
            seed: self.seed,
            draws: self.draws.clone(),
        }
    }

    fn clone_from(&mut self, source: &Self) {
        self.roles = source.roles;
        self.params.clone_from(&source.params);
        self.seed = source.seed;
        self.draws.clone_from(&source.draws);
    }
}

/// The state of an attempt. `PartialEq` is exact: replayed and live states compare equal.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    /// What it was started with.
    pub setup: Setup,
    /// Decisions of learners so far; the expected sequence of the next one.
    pub seq: u32,
    /// The scene that waits, or the ending.
    pub scene: SceneIx,
    /// Minutes since the start.
    pub minute: u32,
    /// Whether the case has ended (`scene` is the ending).
    pub ended: bool,
    /// Variables, by `VarIx`.
    pub vars: Vec<i32>,
    /// Who knows each fact, by `FactIx`.
    pub knows: Vec<RoleSet>,
    /// Scenes entered, by `SceneIx`.
    pub visited: Vec<bool>,
    /// Times each choice was taken, by `ChoiceIx`.
    pub taken: Vec<u16>,
    /// Times each key counted, by `KeyIx`.
    pub counted: Vec<u16>,
    /// Deadlines, by `DeadlineIx`: status and due minute.
    pub deadlines: Vec<(DeadlineStatus, u32)>,
    /// Late consequences, by `LateIx`.
    pub late: Vec<LateState>,
    /// Messages on their way.
    pub transit: Vec<Transit>,
    /// Roles charged, by `FailIx`; raised while not empty or `raised`.
    pub fails: Vec<(bool, RoleSet)>,
    /// Critical steps done, by `CriticalIx`.
    pub critical: Vec<bool>,
    /// Action points, by role then competency.
    pub points: Vec<Vec<i32>>,
    /// Ownership points, by role.
    pub own: Vec<i32>,
    /// Value ledger, by axis.
    pub ledger: [i32; 6],
    /// Measures read at the ending, by `MeasureIx`.
    pub measures: Vec<Option<bool>>,
    /// State of the chance generator.
    pub chance: u64,
    /// Forced draws used.
    pub draws_used: u32,
}

macro_rules! clone_fields {
    ($($field:ident),* $(,)?) => {
        impl Clone for State {
            fn clone(&self) -> Self {
                Self { $($field: self.$field.clone()),* }
            }

            /// Reuses the memory of every table, so that a search over states allocates next to nothing.
            fn clone_from(&mut self, source: &Self) {
                $(self.$field.clone_from(&source.$field);)*
            }
        }
    };
}

// The struct expression in `clone` fails to compile when a field is missing here.
clone_fields! {
    setup, seq, scene, minute, ended, vars, knows, visited, taken, counted, deadlines, late, transit, fails, critical,
    points, own, ledger, measures, chance, draws_used,
}

/// Where a late consequence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LateState {
    /// Not caused.
    #[default]
    Idle,
    /// Caused, not yet due.
    Pending {
        /// The minute it is due.
        due: u32,
        /// Number of the decision that caused it: what `Advanced` says after it, from 1; 0 is the start.
        cause_seq: u32,
        /// Scene of that decision.
        cause_scene: SceneIx,
    },
    /// It happened, or lapsed.
    Over,
}

/// A message on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Transit {
    /// The handoff's scene.
    pub scene: SceneIx,
    /// Receiver.
    pub to: RoleIx,
    /// Facts by position in the scene's offer.
    pub facts: u32,
    /// The minute it is read.
    pub due: u32,
}
